//! The files that numbers are made from: the state of each, and where its lines are.

use super::Site;
use crate::diag::{Lines, SourceId};
use crate::view::{Origin, Origins};

/// So many hexadecimal digits tell one state of a file from another.
const HASH: usize = 12;

impl Site {
    /// The first digits of the BLAKE3 hash of a file's bytes; `None` where it cannot be read any more.
    pub fn hash(&self, source: SourceId) -> Option<String> {
        let bytes = self.input.raw(self.input.by_source(source)?).ok()?;
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(bytes).ok()?;
        Some(hasher.finalize().to_hex()[..HASH].to_owned())
    }

    /// The files of all tables. Usage events are not held, so nobody asks for their lines.
    pub(super) fn origins(&self) -> Origins {
        let files = self.receipts().flat_map(|receipt| receipt.files.iter().map(|file| (receipt.table, file)));
        let origin = |(table, file): (&str, &crate::table::FileReceipt)| {
            let text = self.input.by_source(file.source).filter(|_| table != "usage").and_then(|file| self.input.open(file).ok());
            let lines = text.and_then(|text| Lines::of(text).ok()).unwrap_or_default();
            (file.source, Origin { hash: self.hash(file.source).unwrap_or_default(), lines })
        };
        files.map(origin).collect()
    }
}
