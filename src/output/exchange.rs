//! The new tree takes the place of the old one in a single step.

use std::fs;
use std::io;
use std::path::Path;

/// Puts `new` in the place of `out`. Where there is an old output, it ends up at `new` or at `aside`.
///
/// Linux and macOS exchange two folders in one step. Elsewhere, and on file systems that cannot, the old one is put aside for
/// the moment between two renames, and goes back if the second fails; should the build be killed between the two, the
/// next one puts it back (see [`staging`](super::staging)).
pub(super) fn exchange(new: &Path, out: &Path, aside: &Path) -> io::Result<()> {
    if !out.exists() {
        return fs::rename(new, out);
    }
    match swap(new, out) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => replace(new, out, aside),
        done => done,
    }
}

/// Exchanges two folders; fails with `Unsupported` where the file system cannot.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn swap(new: &Path, out: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE).map_err(|errno| match errno {
        Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => io::ErrorKind::Unsupported.into(),
        other => other.into(),
    })
}

/// No other system exchanges two folders.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Puts `out` aside and `new` in its place.
fn replace(new: &Path, out: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(out, aside)?;
    fs::rename(new, out).inspect_err(|_| {
        // Should this fail too, the old output is still aside, and is put back when the staging folder is cleared.
        let _ = fs::rename(aside, out);
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn folders() -> (tempfile::TempDir, [PathBuf; 3]) {
        let folder = tempfile::tempdir().expect("a folder");
        let paths = ["new", "out", "aside"].map(|name| folder.path().join(name));
        for path in &paths[..2] {
            fs::create_dir(path).expect("a folder");
            fs::write(path.join("name"), path.file_name().expect("a name").to_str().expect("text")).expect("a file");
        }
        (folder, paths)
    }

    fn name(path: &Path) -> Option<String> {
        fs::read_to_string(path.join("name")).ok()
    }

    #[test]
    fn the_old_tree_is_where_the_new_one_was() {
        let (_folder, [new, out, aside]) = folders();
        exchange(&new, &out, &aside).expect("exchanged");
        assert_eq!((name(&out).as_deref(), name(&new).as_deref().or(name(&aside).as_deref())), (Some("new"), Some("out")));
    }

    #[test]
    fn without_an_exchange_the_old_tree_is_put_aside() {
        let (_folder, [new, out, aside]) = folders();
        replace(&new, &out, &aside).expect("replaced");
        assert_eq!((name(&out).as_deref(), name(&aside).as_deref()), (Some("new"), Some("out")));
    }

    #[test]
    fn the_old_tree_goes_back_where_the_new_one_cannot_come() {
        let (_folder, [new, out, aside]) = folders();
        assert!(replace(&new.join("missing"), &out, &aside).is_err());
        assert_eq!((name(&out).as_deref(), aside.exists()), (Some("out"), false));
    }
}
