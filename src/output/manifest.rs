//! Which files of an output clareza made, and which it did not.
//!
//! The list is the dot-file `.clareza-files` in the root of the output: one path a line, sorted. Names in the root that begin
//! with a dot belong to the user and stand neither in it nor in the way; nor do, anywhere, the files that file managers leave behind.

use super::{OutPath, OutputError, failed};
use std::fs;
use std::io;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// The name of the list within an output.
pub(super) const FILE: &str = ".clareza-files";

/// The files that clareza made, sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest(Vec<OutPath>);

impl Manifest {
    /// Reads the list of an output; an output without one holds nothing that clareza made.
    pub(super) fn read(out: &Path) -> Result<Self, OutputError> {
        let path = out.join(FILE);
        if !fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file()) {
            return Ok(Self::default());
        }
        let bytes = fs::read(&path).map_err(failed("read", &path))?;
        Ok(Self::new(String::from_utf8_lossy(&bytes).lines().filter_map(|line| OutPath::new(line).ok())))
    }

    /// The list of these files.
    pub(super) fn new(files: impl Iterator<Item = OutPath>) -> Self {
        let mut files: Vec<_> = files.collect();
        files.sort();
        files.dedup();
        Self(files)
    }

    /// The list as the bytes of its file.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|path| [path.as_str(), "\n"]).collect::<String>().into_bytes()
    }

    /// How many files there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether a file is listed.
    pub(super) fn holds(&self, path: &OutPath) -> bool {
        self.0.binary_search(path).is_ok()
    }

    /// The files below a folder.
    pub(super) fn below(&self, folder: &OutPath) -> Vec<&OutPath> {
        let folder = format!("{folder}/");
        let first = self.0.partition_point(|path| path.as_str() < folder.as_str());
        self.0[first..].iter().take_while(|path| path.as_str().starts_with(&folder)).collect()
    }

    /// How many files of this list another lacks.
    pub(super) fn missing_in(&self, other: &Self) -> usize {
        self.0.iter().filter(|path| !other.holds(path)).count()
    }

    /// Fails where an output holds anything but plain files of this list. Empty folders are nobody's.
    pub(super) fn refuse_foreign(&self, out: &Path) -> Result<(), OutputError> {
        let mut files = Vec::new();
        for entry in entries(out) {
            let entry = entry?;
            let path = relative(&entry, out);
            let made = entry.file_type().is_file() && OutPath::new(path.as_str()).is_ok_and(|path| self.holds(&path));
            if !made {
                files.push(path);
            }
        }
        files.sort();
        if files.is_empty() { Ok(()) } else { Err(OutputError::Foreign { out: out.to_owned(), files }) }
    }
}

/// Everything in a tree but folders, the user's dot-files and litter. Links are not followed; a tree that is not there is empty.
fn entries(tree: &Path) -> impl Iterator<Item = Result<DirEntry, OutputError>> {
    let not_users = |entry: &DirEntry| !is_litter(entry) && (entry.depth() != 1 || !is_users(entry));
    WalkDir::new(tree).into_iter().filter_entry(not_users).filter_map(|entry| match entry {
        Ok(entry) => (!entry.file_type().is_dir()).then_some(Ok(entry)),
        Err(error) if error.depth() == 0 && error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound) => None,
        Err(error) => {
            let path = error.path().unwrap_or(Path::new("")).to_owned();
            Some(Err(failed("read", &path)(error.into())))
        }
    })
}

/// Whether an entry of an output's root is the user's by its name.
pub(super) fn is_users(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// What file managers leave in folders that somebody looked at, in any case.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Whether an entry is a file that nobody made on purpose.
fn is_litter(entry: &DirEntry) -> bool {
    entry.file_type().is_file() && LITTER.iter().any(|name| entry.file_name().eq_ignore_ascii_case(name))
}

/// The path of an entry within a tree, parted by `/`.
pub(super) fn relative(entry: &DirEntry, tree: &Path) -> String {
    let path = entry.path().strip_prefix(tree).unwrap_or(entry.path());
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[&str]) -> tempfile::TempDir {
        let tree = tempfile::tempdir().expect("a folder");
        for file in files {
            let path = tree.path().join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            fs::write(path, "x").expect("a file");
        }
        tree
    }

    #[test]
    fn the_list_of_a_tree_goes_there_and_back() {
        let tree = tree(&["b/index.html", "a.css", "b-c/x", ".gitignore", ".git/config"]);
        let manifest = Manifest::new(["b/index.html", "a.css", "b-c/x"].into_iter().map(|path| OutPath::new(path).expect("a path")));
        assert_eq!(String::from_utf8(manifest.bytes()).as_deref(), Ok("a.css\nb-c/x\nb/index.html\n"));
        fs::write(tree.path().join(FILE), manifest.bytes()).expect("written");
        assert_eq!(Manifest::read(tree.path()).expect("read"), manifest);
        assert!(manifest.refuse_foreign(tree.path()).is_ok());
    }

    #[test]
    fn a_damaged_list_never_claims_what_lies_outside() {
        let tree = tree(&[]);
        fs::write(tree.path().join(FILE), b"../secret\n/etc/passwd\n\n\xff\nb\na\nb\n").expect("written");
        let listed = Manifest::read(tree.path()).expect("read");
        assert_eq!(String::from_utf8(listed.bytes()).as_deref(), Ok("a\nb\n\u{fffd}\n"));
    }

    #[test]
    fn only_the_files_below_a_folder_are_below_it() {
        let paths = ["a", "b/x", "b/y/z", "b-c", "b.html", "bc/x"];
        let manifest = Manifest::new(paths.into_iter().map(|path| OutPath::new(path).expect("a path")));
        let below: Vec<_> = manifest.below(&OutPath::new("b").expect("a path")).into_iter().map(OutPath::as_str).collect();
        assert_eq!(below, ["b/x", "b/y/z"]);
    }

    #[test]
    fn empty_folders_and_a_missing_output_hold_nothing_foreign() {
        let tree = tree(&[]);
        fs::create_dir_all(tree.path().join("a/b")).expect("folders");
        assert!(Manifest::default().refuse_foreign(tree.path()).is_ok());
        assert!(Manifest::default().refuse_foreign(&tree.path().join("missing")).is_ok());
    }
}
