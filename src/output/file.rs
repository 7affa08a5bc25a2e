//! One file: whether it changed, how it is made, and how it comes over from the site published before.

use super::{OutputError, failed};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// What became of a file, compared with the site published before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Written {
    /// There was none.
    New,
    /// Its content is another.
    Changed,
    /// It is the same file, with the same time of change.
    Unchanged,
}

/// What a file will be to the one published before. One that cannot be read counts as changed.
pub(super) fn compare(published: &Path, bytes: &[u8]) -> Written {
    match fs::symlink_metadata(published) {
        Ok(meta) if meta.is_file() => {
            let is_same = meta.len() == bytes.len() as u64 && fs::read(published).is_ok_and(|old| old == bytes);
            if is_same { Written::Unchanged } else { Written::Changed }
        }
        _ => Written::New,
    }
}

/// Whether two paths hold the same bytes; two names of one file need not be read.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    is_one_file(one, other) || matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

#[cfg(unix)]
fn is_one_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |path| fs::symlink_metadata(path).map(|meta| (meta.dev(), meta.ino())).ok();
    place(one).is_some_and(|at| place(other) == Some(at))
}

#[cfg(not(unix))]
fn is_one_file(_: &Path, _: &Path) -> bool {
    false
}

/// Makes a file that was not there.
pub(super) fn create(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let create = || File::create_new(path)?.write_all(bytes);
    with_parents(path, create).map_err(failed("write", path))
}

/// Gives a file a second name, or makes a copy of it with the same time where the file system has no second names.
pub(super) fn link(from: &Path, to: &Path) -> Result<(), OutputError> {
    match with_parents(to, || fs::hard_link(from, to)) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists && !from.is_symlink() => copy(from, to),
        done => done,
    }
    .map_err(failed("write", to))
}

/// The mode goes last, since it may forbid writing.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut original = File::open(from)?;
    let meta = original.metadata()?;
    let mut copy = File::create_new(to)?;
    io::copy(&mut original, &mut copy)?;
    copy.set_modified(meta.modified()?)?;
    copy.set_permissions(meta.permissions())
}

/// Gives one folder the mode of another.
pub(super) fn copy_mode(from: &Path, to: &Path) -> Result<(), OutputError> {
    let mode = fs::metadata(from).map_err(failed("look at", from))?.permissions();
    fs::set_permissions(to, mode).map_err(failed("set the mode of", to))
}

/// Does what makes a file, and once more with the folders above it where they were missing.
fn with_parents(path: &Path, make: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match (make(), path.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(parent)?;
            make()
        }
        (done, _) => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_copy_keeps_the_time_of_change_and_the_mode() {
        let folder = tempfile::tempdir().expect("a folder");
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, "x").expect("a file");
        let file = File::options().write(true).open(&from).expect("open");
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        file.set_modified(long_ago).expect("set");
        let mut mode = file.metadata().expect("there").permissions();
        mode.set_readonly(true);
        file.set_permissions(mode).expect("set");
        copy(&from, &to).expect("copied");
        let meta = fs::metadata(&to).expect("there");
        assert_eq!((meta.modified().expect("a time"), meta.permissions().readonly()), (long_ago, true));
    }

    #[test]
    fn a_file_is_unchanged_only_where_every_byte_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a/b");
        create(&path, b"text").expect("made");
        let compared = [&b"text"[..], b"tex", b"Text", b""].map(|bytes| compare(&path, bytes));
        assert_eq!(compared, [Written::Unchanged, Written::Changed, Written::Changed, Written::Changed]);
        assert_eq!(compare(&folder.path().join("a"), b""), Written::New);
        assert_eq!(compare(&path.join("c"), b""), Written::New);
    }
}
