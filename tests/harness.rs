//! A site in a temporary folder, and the real binary run on it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// What a run printed and how it ended.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A site that can be changed and built.
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A small site that builds: two accounts, a page, a role, no finding.
    pub(crate) fn small() -> Self {
        Self::empty()
            .file("clareza.toml", "[site]\ntitle = \"Acme\"\nlanguage = \"en\"\ncurrency = \"USD\"\ntime_zone = \"UTC\"\n")
            .file("content/index.md", "# Welcome\n\nWho does what.\n")
            .file("data/accounts.csv", "account,name,since,seats\nA1,Sol,2024-01-05,10\nA2,Lua,2024-02-17,20\n")
            .file("data/subscriptions.csv", "subscription,account,start,end,mrr\nS1,A1,2024-01-05,,1000\nS2,A2,2024-02-17,,500.50\n")
    }

    /// Writes a file, making its folders.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        std::fs::write(path, content).expect("written");
        self
    }

    /// Adds a line to a file.
    pub(crate) fn append(self, path: &str, line: &str) -> Self {
        let mut content = std::fs::read(self.path(path)).expect("a file");
        content.extend_from_slice(line.as_bytes());
        self.file(path, content)
    }

    /// A path within the site.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs the binary in the site's folder.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        let output = assert_cmd::Command::cargo_bin("clareza")
            .expect("the binary")
            .current_dir(self.folder.path())
            .args(args)
            .output()
            .expect("a run");
        Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Runs the binary and expects it to succeed.
    pub(crate) fn run_fine(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "clareza {args:?} failed:\n{}{}", ran.stderr, ran.stdout);
        ran.stdout
    }

    /// Every file of a folder of the site with its bytes.
    pub(crate) fn tree(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path(folder))
    }
}

/// Every file below a folder with its bytes, dot-files too.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below the folder");
            (path.to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

/// The folder with the real exports beside the project, where this checkout has one.
pub(crate) fn shared_data(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    folder.is_dir().then_some(folder)
}
