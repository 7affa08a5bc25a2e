//! The only reader: which files there are, and their text. It interprets nothing but the encoding.
//!
//! 1. [`walk`] lists the files of the site in a fixed order, confined to it: symbolic links are refused;
//! 2. [`decode`] finds out how a file's text is encoded and gives it as UTF-8.

#![expect(clippy::disallowed_methods, reason = "this stage is the reader")]

mod decode;
mod walk;

pub use decode::Encoding;
pub use walk::{Folders, Named, scan};

use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, SourceMap, SourceText, Span};
use std::io::{self, Read};
use std::path::PathBuf;

/// The file that makes a folder a site.
pub const CONFIG_FILE: &str = "clareza.toml";

/// A folder of the site that files are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Root {
    /// The site itself: only `clareza.toml`.
    Site,
    /// `content/`.
    Content,
    /// `themes/<theme>/`.
    Theme,
    /// `data/`, or the folder of `--data`.
    Data,
}

/// A file that may be read.
#[derive(Debug, Clone)]
pub struct File {
    /// Its place in the source map.
    pub source: SourceId,
    /// The folder it was found in.
    pub root: Root,
    /// Its path within that folder, parted by `/`.
    pub path: String,
    /// How its text is encoded; `None` for files that are not text.
    pub encoding: Option<Encoding>,
    /// Its size in bytes.
    pub size: u64,
    absolute: PathBuf,
}

/// All files of a run, in the order of their place in the source map.
#[derive(Debug, Default)]
pub struct Input {
    sources: SourceMap,
    files: Vec<File>,
}

impl Input {
    /// The files of a folder, sorted by path.
    pub fn files(&self, root: Root) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| file.root == root)
    }

    /// The file with this path within a folder.
    pub fn file(&self, root: Root, path: &str) -> Option<&File> {
        self.files(root).find(|file| file.path == path)
    }

    /// The file a span lies in.
    pub fn by_source(&self, source: SourceId) -> Option<&File> {
        self.files.binary_search_by_key(&source, |file| file.source).ok().map(|at| &self.files[at])
    }

    /// The decoded text of a file from its start, for streaming.
    pub fn open(&self, file: &File) -> io::Result<Box<dyn Read>> {
        decode::open(&file.absolute, file.encoding.unwrap_or(Encoding::Utf8))
    }

    /// The bytes of a file, for what is copied as it is.
    pub fn bytes(&self, file: &File) -> io::Result<Vec<u8>> {
        std::fs::read(&file.absolute).map_err(|error| naming(&file.absolute, &error))
    }

    /// The bytes of a file from its start, for what only goes over them.
    pub fn raw(&self, file: &File) -> io::Result<impl Read + use<>> {
        std::fs::File::open(&file.absolute).map_err(|error| naming(&file.absolute, &error))
    }

    /// The whole decoded text of a small file. What cannot be read becomes a finding.
    pub fn text(&self, file: &File, diags: &mut Diagnostics) -> Option<String> {
        self.read(file).map_err(|found| diags.push(*found)).ok()
    }

    fn read(&self, file: &File) -> Result<String, Box<Diagnostic>> {
        let byte = |at: usize| Span::range(file.source, at..at + 1);
        let mut bytes = Vec::new();
        self.open(file).and_then(|mut reader| reader.read_to_end(&mut bytes)).map_err(|error| unreadable(file, &error))?;
        let text = String::from_utf8(bytes).map_err(|error| not_utf8(byte(error.utf8_error().valid_up_to())))?;
        match text.find('\0') {
            Some(at) => Err(Box::new(nul_byte(byte(at)))),
            None => Ok(text),
        }
    }
}

fn unreadable(file: &File, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::UnreadableFile, format!("the file cannot be read: {error}")).at(Span::file(file.source))
}

fn not_utf8(span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadEncoding, "the file is not UTF-8 from here on").at(span).hint("save it as UTF-8")
}

/// The finding for a NUL byte.
pub fn nul_byte(span: Span) -> Diagnostic {
    Diagnostic::new(Code::NulByte, "the file holds a NUL byte, so it is not plain text")
        .at(span)
        .hint("export the file again, as UTF-8 text")
}

impl SourceText for Input {
    fn sources(&self) -> &SourceMap {
        &self.sources
    }

    fn text(&self, source: SourceId) -> io::Result<Box<dyn Read + '_>> {
        match self.by_source(source) {
            Some(file) => self.open(file),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

/// An error that names the file.
fn naming(path: &std::path::Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
