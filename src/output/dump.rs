//! What templates received, as files beside the site: not published, and made anew by every build that is asked for them.

use super::file::create;
use super::{OutPath, OutputError, failed};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where they lie in a site's folder.
const FOLDER: &str = ".clareza/views";

/// A folder with a file for each page.
#[derive(Debug)]
pub struct Dump {
    folder: PathBuf,
}

impl Dump {
    /// Empties the folder of a site. What a link leads to is not ours to empty.
    pub fn open(site: &Path) -> Result<Self, OutputError> {
        let folder = site.join(FOLDER);
        for path in [site.join(".clareza"), folder.clone()] {
            if path.is_symlink() {
                return Err(OutputError::LinkedDump(path));
            }
        }
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed("remove", &folder)(error)),
            _ => Ok(Self { folder }),
        }
    }

    /// Writes what the template of a page received: `team/index.html` as `team/index.json`.
    pub fn write(&self, page: &OutPath, json: &str) -> Result<(), OutputError> {
        create(&self.folder.join(page.as_str()).with_extension("json"), json.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_build_starts_anew_and_touches_nothing_else() {
        let site = tempfile::tempdir().expect("a folder");
        let page = OutPath::new("team/index.html").expect("a path");
        let own = site.path().join(".clareza/own.txt");
        for text in ["{}", "[]"] {
            Dump::open(site.path()).expect("open").write(&page, text).expect("written");
            fs::write(&own, "mine").expect("a file");
        }
        assert_eq!(fs::read_to_string(site.path().join(".clareza/views/team/index.json")).expect("the view"), "[]");
        assert!(own.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let (site, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        fs::create_dir(other.path().join("views")).expect("a folder");
        std::os::unix::fs::symlink(other.path(), site.path().join(".clareza")).expect("a link");
        assert!(matches!(Dump::open(site.path()), Err(OutputError::LinkedDump(_))));
        assert!(other.path().join("views").exists());
    }
}
