//! Pages → the published folder. The only writer of the tool; it changes no content.
//!
//! 1. [`path`] — a path that is safe on every system, and [`folder`] and [`asset`], which make names for it;
//! 2. [`plan`] — every path of a build and its maker, before anything is rendered;
//! 3. [`place`] — whether the output may be where it was asked to be;
//! 4. [`staging`] — the folder beside the output that one build at a time fills;
//! 5. [`manifest`] — which files of the output clareza made, and which it did not;
//! 6. [`publish`] — pages are written as they are rendered, each by [`file`], then the whole folder is exchanged by [`exchange`].
//!
//! [`sitemap`] and [`robots`] are the two small texts that only the community root has. [`dump`] lies beside the site and is not published.
//!
//! The published folder is never absent and never half old, half new. No file that clareza did not make is removed.

#![expect(clippy::disallowed_methods, reason = "this stage is the writer")]

pub mod asset;
mod dump;
mod exchange;
mod file;
mod folder;
mod manifest;
mod path;
mod place;
mod plan;
mod publish;
mod robots;
mod sitemap;
mod staging;

pub use dump::Dump;
pub use file::Written;
pub use folder::folders;
pub use path::OutPath;
pub use plan::{Maker, Plan};
pub use publish::{Stage, Summary};
pub use robots::robots;
pub use sitemap::sitemap;

use std::io;
use std::path::{Path, PathBuf};

/// Why nothing could be published. What no edit of the site can mend.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The system refused.
    #[error("cannot {doing} {}", path.display())]
    Io {
        /// What was tried.
        doing: &'static str,
        /// With what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The output is a link to some other place.
    #[error("the output {} is a symbolic link; name the folder itself with --out", .0.display())]
    Symlink(PathBuf),
    /// The folder for what templates receive is a link to some other place.
    #[error("{} is a symbolic link; remove it, or build without --dump-views", .0.display())]
    LinkedDump(PathBuf),
    /// The output is a file.
    #[error("the output {} is not a folder; choose another with --out", .0.display())]
    NotAFolder(PathBuf),
    /// Publishing would replace what the build reads.
    #[error("the output {} holds {}, which the build reads; choose another with --out", out.display(), input.display())]
    HoldsInput {
        /// The output.
        out: PathBuf,
        /// The folder in it.
        input: PathBuf,
    },
    /// The next build would read what this one publishes.
    #[error("the output {} lies in {}, which the build reads; choose another with --out", out.display(), input.display())]
    InsideInput {
        /// The output.
        out: PathBuf,
        /// The folder around it.
        input: PathBuf,
    },
    /// The build before would take what this one publishes for somebody else's files.
    #[error("the output {} lies in {}, which an earlier build published; choose another with --out", out.display(), outer.display())]
    InsideOutput {
        /// The output.
        out: PathBuf,
        /// The output around it.
        outer: PathBuf,
    },
    /// The output lies where other tools keep their own.
    #[error("the output {} lies in a folder whose name begins with a dot; choose another with --out", .0.display())]
    Hidden(PathBuf),
    /// Another build has not ended yet.
    #[error("another build is writing to {}; wait until it ends", .0.display())]
    Busy(PathBuf),
    /// The output holds files that clareza did not make.
    #[error("{}", foreign(out, files))]
    Foreign {
        /// The output.
        out: PathBuf,
        /// The files, relative to it, sorted.
        files: Vec<String>,
    },
    /// A path that is not safe to write.
    #[error("`{0}` cannot be the path of a published file")]
    BadPath(String),
}

/// How many foreign files are named.
const NAMED: usize = 10;

fn foreign(out: &Path, files: &[String]) -> String {
    let names: Vec<_> = files.iter().take(NAMED).map(|file| format!("`{file}`")).collect();
    let (count, more) = match files.len() {
        1 => ("a file".to_owned(), String::new()),
        all if all > NAMED => (format!("{all} files"), format!(" and {} more", all - NAMED)),
        all => (format!("{all} files"), String::new()),
    };
    format!(
        "the output {} holds {count} that clareza did not make: {}{more}; move what is yours elsewhere, or choose another folder with --out",
        out.display(),
        names.join(", "),
    )
}

/// Makes the error for a refusal of the system.
fn failed(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> OutputError {
    let path = path.to_owned();
    move |source| OutputError::Io { doing, path, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_ten_foreign_files_are_named() {
        let files = |count: usize| (0..count).map(|number| format!("{number:02}")).collect::<Vec<_>>();
        let advice = "; move what is yours elsewhere, or choose another folder with --out";
        assert_eq!(foreign(Path::new("p"), &files(1)), format!("the output p holds a file that clareza did not make: `00`{advice}"));
        assert_eq!(foreign(Path::new("p"), &files(2)), format!("the output p holds 2 files that clareza did not make: `00`, `01`{advice}"));
        assert!(foreign(Path::new("p"), &files(10)).ends_with(&format!("`08`, `09`{advice}")));
        assert!(foreign(Path::new("p"), &files(12)).ends_with(&format!("`08`, `09` and 2 more{advice}")));
    }
}
