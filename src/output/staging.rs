//! The folder beside the output that one build at a time fills.
//!
//! For an output `public` it is `.public.clareza-staging`, and holds `lock`, which a living build keeps locked; `new`, the tree
//! that is being written; and at times `old`, see [`exchange`](super::exchange). What a dead build left in it is cleared by the next.

use super::{OutputError, failed};
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// How often opening is tried anew when another build removes the folder in the same moment.
const ATTEMPTS: usize = 100;

/// A locked staging folder. It is removed when dropped.
#[derive(Debug)]
pub(super) struct Staging {
    out: PathBuf,
    folder: PathBuf,
    /// Held as long as the folder is ours.
    lock: Option<File>,
}

impl Staging {
    /// Makes and locks the folder for an output, and clears what a dead build left in it.
    pub(super) fn open(out: &Path) -> Result<Self, OutputError> {
        let mut name = OsString::from(".");
        name.push(out.file_name().unwrap_or_default());
        name.push(".clareza-staging");
        let folder = out.with_file_name(name);
        for _ in 0..ATTEMPTS {
            if let Some(lock) = lock(&folder, out)? {
                let staging = Self { out: out.to_owned(), folder, lock: Some(lock) };
                staging.clear()?;
                fs::create_dir(staging.tree()).map_err(failed("make the folder", &staging.tree()))?;
                return Ok(staging);
            }
        }
        Err(OutputError::Busy(out.to_owned()))
    }

    /// The tree that is being written.
    pub(super) fn tree(&self) -> PathBuf {
        self.folder.join("new")
    }

    /// Where the old output stays for a moment on systems that cannot exchange two folders.
    pub(super) fn aside(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Removes the folder with all that is in it, and says what could not be removed.
    pub(super) fn close(mut self) -> Result<(), OutputError> {
        self.remove()
    }

    /// Empties the folder. An output that was put aside and never replaced goes back first.
    fn clear(&self) -> Result<(), OutputError> {
        if self.aside().exists() && !self.out.exists() {
            fs::rename(self.aside(), &self.out).map_err(failed("put back", &self.out))?;
        }
        for tree in [self.tree(), self.aside()] {
            match fs::remove_dir_all(&tree) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed("remove", &tree)(error)),
                _ => {}
            }
        }
        Ok(())
    }

    /// Removes the folder once. The lock goes last but one: what appears after it belongs to another build.
    fn remove(&mut self) -> Result<(), OutputError> {
        let Some(_held_to_the_end) = self.lock.take() else { return Ok(()) };
        self.clear()?;
        let lock = self.folder.join("lock");
        fs::remove_file(&lock).map_err(failed("remove", &lock))?;
        match fs::remove_dir(&self.folder) {
            Err(error) if !matches!(error.kind(), io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::NotFound) => {
                Err(failed("remove", &self.folder)(error))
            }
            _ => Ok(()),
        }
    }
}

impl Drop for Staging {
    /// After an error there is nobody left to tell, and the next build clears what could not be removed.
    fn drop(&mut self) {
        let _ = self.remove();
    }
}

/// Makes and locks a staging folder; `None` where another build removed it in between.
fn lock(folder: &Path, out: &Path) -> Result<Option<File>, OutputError> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(failed("make the folder", folder)(error)),
        _ => {}
    }
    if !fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_dir()) {
        return if folder.is_symlink() || folder.exists() { Err(OutputError::NotAFolder(folder.to_owned())) } else { Ok(None) };
    }
    let path = folder.join("lock");
    let file = match File::options().create(true).truncate(false).write(true).open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.map_err(failed("make the file", &path))?,
    };
    match file.try_lock() {
        Ok(()) => Ok(is_at(&file, &path).then_some(file)),
        Err(TryLockError::WouldBlock) => Err(OutputError::Busy(out.to_owned())),
        Err(TryLockError::Error(error)) => Err(failed("lock", &path)(error)),
    }
}

/// Whether a file is still the one at a path, and not one that was removed since it was opened.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(one), Ok(two)) => (one.dev(), one.ino()) == (two.dev(), two.ino()),
        _ => false,
    }
}

/// Whether a file is still the one at a path. Where open files keep their name until they are closed, it is.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
impl Staging {
    /// Leaves everything as a killed build does: nothing is removed, and the system lets go of the lock.
    pub(super) fn kill(mut self) {
        self.lock = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("text"))
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_second_living_build_is_refused_and_a_later_one_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("public");
        let first = Staging::open(&out).expect("the first");
        let message = Staging::open(&out).expect_err("refused").to_string();
        assert_eq!(message, format!("another build is writing to {}; wait until it ends", out.display()));
        drop(first);
        assert_eq!(names(folder.path()), Vec::<String>::new());
        Staging::open(&out).expect("a later one").close().expect("closed");
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }

    #[test]
    fn what_a_dead_build_left_is_cleared() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("public");
        let dead = Staging::open(&out).expect("a build");
        fs::create_dir_all(dead.tree().join("a/b")).expect("folders");
        fs::write(dead.tree().join("a/b/c"), "x").expect("a file");
        dead.kill();
        assert_eq!(names(folder.path()), [".public.clareza-staging"]);
        let next = Staging::open(&out).expect("the next");
        assert_eq!(names(&next.tree()), Vec::<String>::new());
    }

    #[test]
    fn a_site_put_aside_by_a_dead_build_goes_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("public");
        let dead = Staging::open(&out).expect("a build");
        fs::create_dir(dead.aside()).expect("a folder");
        fs::write(dead.aside().join("index.html"), "old").expect("a file");
        dead.kill();
        drop(Staging::open(&out).expect("the next"));
        assert_eq!(fs::read_to_string(out.join("index.html")).expect("the page"), "old");
        assert_eq!(names(folder.path()), ["public"]);
    }

    #[test]
    fn builds_that_start_and_end_at_once_never_share_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("public");
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        match Staging::open(&out) {
                            // Making it twice fails where another thread is in the same folder.
                            Ok(staging) => fs::create_dir(staging.tree().join("mine")).expect("ours alone"),
                            Err(error) => assert!(matches!(error, OutputError::Busy(_)), "{error}"),
                        }
                    }
                });
            }
        });
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }
}
