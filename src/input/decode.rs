//! How a file's text is encoded: a byte-order mark decides, else strict UTF-8, else Windows-1252.

use encoding_rs::{CoderResult, Decoder, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::io::{self, BufReader, Read};
use std::path::Path;

/// The encodings that exports come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with a byte-order mark or without.
    Utf8,
    /// UTF-16, little end first, with a byte-order mark.
    Utf16Le,
    /// UTF-16, big end first, with a byte-order mark.
    Utf16Be,
    /// What Excel in Brazil writes as "CSV".
    Windows1252,
}

impl Encoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Windows1252 => "windows-1252",
        }
    }

    fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1252 => WINDOWS_1252,
        }
    }
}

/// How much is read at once.
const CHUNK: usize = 1 << 16;

/// Finds out the encoding of a file by reading it once; `asked` is what the config says of it.
pub(super) fn probe(path: &Path, asked: Option<&str>) -> io::Result<Encoding> {
    let mut file = std::fs::File::open(path)?;
    let mut chunk = vec![0; CHUNK];
    let mut held = 0;
    let mut first = true;
    loop {
        let read = file.read(&mut chunk[held..])?;
        let filled = held + read;
        if std::mem::take(&mut first) {
            match (mark(&chunk[..filled]), asked) {
                (Some(encoding), _) => {
                    if encoding != Encoding::Utf8 {
                        return Ok(encoding);
                    }
                }
                (None, Some("windows-1252")) => return Ok(Encoding::Windows1252),
                (None, Some("utf-16")) => {
                    return Ok(if chunk[..filled].first() == Some(&0) { Encoding::Utf16Be } else { Encoding::Utf16Le });
                }
                (None, Some("utf-8")) => return Ok(Encoding::Utf8),
                (None, _) => {}
            }
        }
        if read == 0 {
            return Ok(if held == 0 { Encoding::Utf8 } else { Encoding::Windows1252 });
        }
        match std::str::from_utf8(&chunk[..filled]) {
            Ok(_) => held = 0,
            Err(error) if error.error_len().is_none() => {
                chunk.copy_within(error.valid_up_to()..filled, 0);
                held = filled - error.valid_up_to();
            }
            Err(_) => return Ok(Encoding::Windows1252),
        }
    }
}

/// The encoding that a byte-order mark tells.
fn mark(start: &[u8]) -> Option<Encoding> {
    match start {
        [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// The text of a file as UTF-8 without a byte-order mark. UTF-8 passes through untouched: a stray byte is the reader's to find.
pub(super) fn open(path: &Path, encoding: Encoding) -> io::Result<Box<dyn Read>> {
    let file = std::fs::File::open(path).map_err(|error| super::naming(path, &error))?;
    if encoding != Encoding::Utf8 {
        return Ok(Box::new(Transcoder::new(file, encoding)));
    }
    let mut reader = BufReader::with_capacity(CHUNK, file);
    let start = io::BufRead::fill_buf(&mut reader)?;
    let skip = if mark(start) == Some(Encoding::Utf8) { 3 } else { 0 };
    io::BufRead::consume(&mut reader, skip);
    Ok(Box::new(reader))
}

/// Turns another encoding into UTF-8 as it is read.
struct Transcoder {
    file: std::fs::File,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    ready: Vec<u8>,
    ready_at: usize,
    ended: bool,
}

impl Transcoder {
    fn new(file: std::fs::File, encoding: Encoding) -> Self {
        let decoder = encoding.codec().new_decoder_with_bom_removal();
        Self { file, decoder, raw: Vec::new(), raw_at: 0, ready: Vec::new(), ready_at: 0, ended: false }
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.raw_at == self.raw.len() && !self.ended {
            self.raw.resize(CHUNK, 0);
            let read = self.file.read(&mut self.raw)?;
            self.raw.truncate(read);
            self.raw_at = 0;
            self.ended = read == 0;
        }
        self.ready.resize(CHUNK * 3, 0);
        let (result, read, written, _) = self.decoder.decode_to_utf8(&self.raw[self.raw_at..], &mut self.ready, self.ended);
        self.raw_at += read;
        self.ready.truncate(written);
        self.ready_at = 0;
        if result == CoderResult::OutputFull && written == 0 {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(())
    }
}

impl Read for Transcoder {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.ready_at == self.ready.len() {
            if self.ended && self.raw_at == self.raw.len() {
                return Ok(0);
            }
            self.refill()?;
        }
        let count = out.len().min(self.ready.len() - self.ready_at);
        out[..count].copy_from_slice(&self.ready[self.ready_at..self.ready_at + count]);
        self.ready_at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn read_back(bytes: &[u8]) -> (Encoding, String) {
        let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
        file.write_all(bytes).expect("written");
        let encoding = probe(file.path(), None).expect("probed");
        let mut text = String::new();
        open(file.path(), encoding).expect("opened").read_to_string(&mut text).expect("text");
        (encoding, text)
    }

    #[test]
    fn marks_decide_and_are_not_part_of_the_text() {
        assert_eq!(read_back(b"\xEF\xBB\xBFa\xC3\xA7\xC3\xA3o"), (Encoding::Utf8, "ação".to_owned()));
        assert_eq!(read_back(b"\xFF\xFEa\0\xE7\0"), (Encoding::Utf16Le, "aç".to_owned()));
        assert_eq!(read_back(b"\xFE\xFF\0a\0\xE7"), (Encoding::Utf16Be, "aç".to_owned()));
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252() {
        assert_eq!(read_back(b"R\xE9gua \x80"), (Encoding::Windows1252, "Régua €".to_owned()));
        assert_eq!(read_back(b""), (Encoding::Utf8, String::new()));
        assert_eq!(read_back(b"cut short \xC3").0, Encoding::Windows1252);
    }

    #[test]
    fn a_character_across_two_chunks_is_still_utf_8() {
        let mut text = "x".repeat(CHUNK - 1);
        text.push_str("ção e mais");
        assert_eq!(read_back(text.as_bytes()), (Encoding::Utf8, text));
    }
}
