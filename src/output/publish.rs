//! Pages are written as they are rendered; then the whole folder is exchanged.

use super::exchange::exchange;
use super::file::{Written, compare, copy_mode, create, is_same, link};
use super::manifest::{self, Manifest};
use super::staging::Staging;
use super::{OutPath, OutputError, failed, place};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use walkdir::{DirEntry, WalkDir};

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Files of the site.
    pub files: usize,
    /// Files of the site before it that are gone.
    pub removed: usize,
}

/// A site being written beside the one it will replace. Dropped without [`publish`](Self::publish), it leaves no trace.
///
/// Files that have not changed are only noted down; they are linked over when something else has. So a build that changes
/// nothing touches nothing.
#[derive(Debug)]
pub struct Stage {
    out: PathBuf,
    old: Manifest,
    staging: Staging,
    files: Mutex<Files>,
}

/// The files of the new site, by how they come into it.
#[derive(Debug, Default)]
struct Files {
    /// Written into the staging folder.
    written: Vec<OutPath>,
    /// As they are in the site before.
    unchanged: Vec<OutPath>,
    /// Second paths of other files: from, to.
    shared: Vec<(OutPath, OutPath)>,
}

impl Files {
    fn manifest(&self) -> Manifest {
        let shared = self.shared.iter().map(|(_, to)| to);
        Manifest::new(self.written.iter().chain(&self.unchanged).chain(shared).cloned())
    }
}

impl Stage {
    /// Prepares for a build into `out`, which need not exist.
    ///
    /// The output may lie in `site` but not hold it, and must stand apart from the folders in `reads` (content, themes,
    /// data). Fails where it does not, where it holds files that clareza did not make, and where another build is at it.
    pub fn open(out: &Path, site: &Path, reads: &[&Path]) -> Result<Self, OutputError> {
        let out = place::resolve(out, site, reads)?;
        if let Some(parent) = out.parent() {
            fs::create_dir_all(parent).map_err(failed("make the folder", parent))?;
        }
        let staging = Staging::open(&out)?;
        let old = Manifest::read(&out)?;
        old.refuse_foreign(&out)?;
        Ok(Self { out, old, staging, files: Mutex::default() })
    }

    /// Writes a file of the new site. Threads may write at the same time, each path once.
    pub fn write(&self, path: &OutPath, bytes: &[u8]) -> Result<Written, OutputError> {
        let written = compare(&self.out.join(path.as_str()), bytes);
        if written == Written::Unchanged {
            self.note(|files| files.unchanged.push(path.clone()));
        } else {
            create(&self.staged(path), bytes)?;
            self.note(|files| files.written.push(path.clone()));
        }
        Ok(written)
    }

    /// Gives a file of the new site a second path, without writing its bytes again.
    pub fn share(&self, from: &OutPath, to: &OutPath) {
        self.note(|files| files.shared.push((from.clone(), to.clone())));
    }

    /// Carries over what the published site has below a folder, for a build that makes only some of the roots.
    pub fn keep(&self, folder: &OutPath) {
        let kept = self.old.below(folder).into_iter().filter(|path| self.published(path).exists()).cloned();
        self.note(|files| files.unchanged.extend(kept));
    }

    /// Puts the new site in the place of the old one, in one step, and removes the old one.
    pub fn publish(mut self) -> Result<Summary, OutputError> {
        let files = std::mem::take(self.files.get_mut().unwrap_or_else(PoisonError::into_inner));
        let new = files.manifest();
        let summary = Summary { files: new.len(), removed: self.old.missing_in(&new) };
        self.old.refuse_foreign(&self.out)?;
        if new == self.old && self.is_unchanged(&files) {
            self.staging.close()?;
            return Ok(summary);
        }
        files.unchanged.par_iter().try_for_each(|path| link(&self.published(path), &self.staged(path)))?;
        files.shared.par_iter().try_for_each(|(from, to)| link(&self.staged(from), &self.staged(to)))?;
        let tree = self.staging.tree();
        create(&tree.join(manifest::FILE), &new.bytes())?;
        self.carry_users_files(&tree)?;
        exchange(&tree, &self.out, &self.staging.aside()).map_err(failed("put the new site in the place of", &self.out))?;
        self.staging.close()?;
        Ok(summary)
    }

    /// Whether the published files are those of the new site.
    fn is_unchanged(&self, files: &Files) -> bool {
        let is_shared = |(from, to): &(OutPath, OutPath)| is_same(&self.published(from), &self.published(to));
        files.written.is_empty() && files.shared.par_iter().all(is_shared)
    }

    fn note(&self, note: impl FnOnce(&mut Files)) {
        note(&mut self.files.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn published(&self, path: &OutPath) -> PathBuf {
        self.out.join(path.as_str())
    }

    fn staged(&self, path: &OutPath) -> PathBuf {
        self.staging.tree().join(path.as_str())
    }

    /// Gives the new tree the dot-files in the root of the old one, which both then share, and its mode.
    fn carry_users_files(&self, tree: &Path) -> Result<(), OutputError> {
        if !self.out.exists() {
            return Ok(());
        }
        let is_carried = |entry: &DirEntry| entry.depth() != 1 || manifest::is_users(entry) && entry.file_name() != manifest::FILE;
        for entry in WalkDir::new(&self.out).min_depth(1).into_iter().filter_entry(is_carried) {
            let entry = entry.map_err(|error| failed("read", &self.out)(error.into()))?;
            let target = tree.join(entry.path().strip_prefix(&self.out).unwrap_or(entry.path()));
            if entry.file_type().is_dir() {
                fs::create_dir(&target).map_err(failed("make the folder", &target))?;
                copy_mode(entry.path(), &target)?;
            } else {
                link(entry.path(), &target)?;
            }
        }
        copy_mode(&self.out, tree)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::fs::File;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::SystemTime;

    /// A temporary site, with its output in `public`.
    struct Site(tempfile::TempDir);

    impl Site {
        fn new() -> Self {
            Self(tempfile::tempdir().expect("a folder"))
        }

        fn out(&self) -> PathBuf {
            self.0.path().canonicalize().expect("a path").join("public")
        }

        fn open(&self) -> Result<Stage, OutputError> {
            Stage::open(&self.out(), self.0.path(), &[])
        }

        fn build(&self, files: &[(&str, &str)]) -> (Vec<Written>, Summary) {
            let stage = self.open().expect("open");
            let written = files.iter().map(|(file, text)| stage.write(&path(file), text.as_bytes()).expect("written")).collect();
            (written, stage.publish().expect("published"))
        }

        /// A file of the user's, or a change to one of ours.
        fn put(&self, file: &str, text: &str) {
            let file = self.out().join(file);
            fs::create_dir_all(file.parent().expect("a parent")).expect("folders");
            fs::write(file, text).expect("a file");
        }

        /// Every file of the output but the list of files, with its text.
        fn files(&self) -> BTreeMap<String, String> {
            let files =
                WalkDir::new(self.out()).into_iter().map(|entry| entry.expect("an entry")).filter(|entry| !entry.file_type().is_dir());
            let text = |entry: &DirEntry| fs::read_to_string(entry.path()).expect("text");
            let mut files: BTreeMap<_, _> = files.map(|entry| (manifest::relative(&entry, &self.out()), text(&entry))).collect();
            files.remove(manifest::FILE);
            files
        }

        /// What is in the site's folder: nothing but the output may stay there.
        fn left(&self) -> Vec<String> {
            fs::read_dir(self.0.path())
                .expect("a folder")
                .map(|entry| entry.expect("an entry").file_name().into_string().expect("text"))
                .collect()
        }
    }

    fn path(text: &str) -> OutPath {
        OutPath::new(text).expect("a safe path")
    }

    fn tree(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect()
    }

    fn refused(result: Result<impl std::fmt::Debug, OutputError>, out: &Path) -> String {
        result.expect_err("refused").to_string().replace(&format!("{}", out.display()), "public")
    }

    const HOME: (&str, &str) = ("index.html", "home");

    #[test]
    fn a_site_is_published_into_a_folder_that_was_not_there() {
        let site = Site::new();
        let out = site.0.path().join("new/parents/public");
        let stage = Stage::open(&out, site.0.path(), &[]).expect("open");
        assert_eq!(stage.write(&path("a/b/index.html"), b"x").expect("written"), Written::New);
        assert_eq!(stage.publish().expect("published"), Summary { files: 1, removed: 0 });
        assert_eq!(fs::read_to_string(out.join("a/b/index.html")).expect("a page"), "x");
        assert_eq!(fs::read_to_string(out.join(manifest::FILE)).expect("a list"), "a/b/index.html\n");
    }

    #[test]
    fn a_page_without_a_source_any_more_is_gone() {
        let site = Site::new();
        site.build(&[HOME, ("a/index.html", "a"), ("b", "b")]);
        let (written, summary) = site.build(&[HOME, ("a/index.html", "new"), ("b/c", "a folder now")]);
        assert_eq!(written, [Written::Unchanged, Written::Changed, Written::New]);
        assert_eq!(summary, Summary { files: 3, removed: 1 });
        assert_eq!(site.files(), tree(&[HOME, ("a/index.html", "new"), ("b/c", "a folder now")]));
        assert_eq!(site.left(), ["public"]);
    }

    #[cfg(unix)]
    #[test]
    fn an_unchanged_file_is_the_same_file_and_a_changed_one_is_not() {
        use std::os::unix::fs::MetadataExt;
        let site = Site::new();
        site.build(&[HOME, ("a", "old")]);
        let long_ago = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        for file in ["index.html", "a"] {
            File::options().write(true).open(site.out().join(file)).expect("open").set_modified(long_ago).expect("set");
        }
        let of = |file: &str| fs::metadata(site.out().join(file)).expect("there");
        let before = (of("index.html").ino(), of("a").ino());
        site.build(&[HOME, ("a", "new")]);
        assert_eq!(of("index.html").ino(), before.0);
        assert_ne!(of("a").ino(), before.1);
        assert_eq!(of("index.html").modified().expect("a time"), long_ago);
        assert_ne!(of("a").modified().expect("a time"), long_ago);
    }

    #[test]
    fn users_files_are_named_and_left_alone() {
        let site = Site::new();
        site.build(&[HOME]);
        site.put("notes.txt", "mine");
        site.put("customers/acme/.env", "mine too");
        let message = refused(site.open(), &site.out());
        assert_eq!(
            message,
            "the output public holds 2 files that clareza did not make: `customers/acme/.env`, `notes.txt`; \
             move what is yours elsewhere, or choose another folder with --out"
        );
        assert_eq!(site.files(), tree(&[HOME, ("notes.txt", "mine"), ("customers/acme/.env", "mine too")]));
        assert_eq!(site.left(), ["public"]);
    }

    #[test]
    fn a_folder_that_clareza_never_wrote_to_is_not_taken_over() {
        let site = Site::new();
        site.put("index.html", "somebody's site");
        assert!(refused(site.open(), &site.out()).contains("holds a file that clareza did not make: `index.html`"));
    }

    #[test]
    fn a_file_that_the_user_adds_during_the_build_stops_it() {
        let site = Site::new();
        site.build(&[HOME]);
        let stage = site.open().expect("open");
        stage.write(&path("index.html"), b"new").expect("written");
        site.put("late.txt", "mine");
        assert!(refused(stage.publish(), &site.out()).contains("`late.txt`"));
        assert_eq!(site.files(), tree(&[HOME, ("late.txt", "mine")]));
        assert_eq!(site.left(), ["public"]);
    }

    #[test]
    fn dot_files_in_the_root_stay_and_empty_folders_are_no_obstacle() {
        let site = Site::new();
        site.put(".gitignore", "*");
        site.put(".git/objects/ab/cd", "blob");
        fs::create_dir_all(site.out().join("empty/er")).expect("folders");
        let users = [(".gitignore", "*"), (".git/objects/ab/cd", "blob")];
        for _ in 0..2 {
            site.build(&[HOME]);
            assert_eq!(site.files(), tree(&[HOME, users[0], users[1]]));
        }
    }

    #[test]
    fn what_file_managers_leave_behind_stops_no_build_and_is_not_carried_over() {
        let site = Site::new();
        site.build(&[HOME, ("a/index.html", "old")]);
        for file in ["Thumbs.db", "a/.DS_Store", "a/thumbs.db", "a/deeper/desktop.ini"] {
            site.put(file, "litter");
        }
        site.build(&[HOME, ("a/index.html", "new")]);
        assert_eq!(site.files(), tree(&[HOME, ("a/index.html", "new")]));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_output_is_foreign_and_not_followed_and_one_named_like_a_dot_file_stays() {
        let site = Site::new();
        site.build(&[("community/index.html", "x")]);
        let elsewhere = site.0.path().join("elsewhere");
        fs::create_dir(&elsewhere).expect("a folder");
        fs::write(elsewhere.join("index.html"), "precious").expect("a file");
        std::os::unix::fs::symlink("../elsewhere", site.out().join(".link")).expect("a link");
        site.build(&[("community/index.html", "x")]);
        assert_eq!(fs::read_link(site.out().join(".link")).expect("a link"), Path::new("../elsewhere"));

        fs::remove_dir_all(site.out().join("community")).expect("removed");
        std::os::unix::fs::symlink("../elsewhere", site.out().join("community")).expect("a link");
        assert!(refused(site.open(), &site.out()).contains("holds a file that clareza did not make: `community`"));
        assert_eq!(fs::read_to_string(elsewhere.join("index.html")).expect("a file"), "precious");
    }

    #[test]
    fn a_build_that_stops_before_it_publishes_leaves_no_trace() {
        let site = Site::new();
        site.build(&[HOME]);
        let stage = site.open().expect("open");
        stage.write(&path("index.html"), b"half").expect("written");
        drop(stage);
        assert_eq!((site.files(), site.left()), (tree(&[HOME]), vec!["public".to_owned()]));
    }

    #[test]
    fn a_killed_build_leaves_the_old_site_and_the_next_one_clears_up() {
        let site = Site::new();
        site.build(&[HOME]);
        let stage = site.open().expect("open");
        stage.write(&path("index.html"), b"half").expect("written");
        stage.write(&path("junk/x"), b"half").expect("written");
        stage.staging.kill();
        assert_eq!(site.files(), tree(&[HOME]));
        assert_eq!(site.left().len(), 2);
        site.build(&[HOME]);
        assert_eq!((site.files(), site.left()), (tree(&[HOME]), vec!["public".to_owned()]));
    }

    #[test]
    fn a_build_killed_after_the_exchange_leaves_the_new_site() {
        let site = Site::new();
        site.put(".keep", "mine");
        site.build(&[HOME]);
        let stage = site.open().expect("open");
        stage.write(&path("index.html"), b"new").expect("written");
        create(&stage.staging.tree().join(manifest::FILE), b"index.html\n").expect("written");
        stage.carry_users_files(&stage.staging.tree()).expect("carried");
        exchange(&stage.staging.tree(), &stage.out, &stage.staging.aside()).expect("exchanged");
        stage.staging.kill();
        drop(site.open().expect("the next"));
        assert_eq!((site.files(), site.left()), (tree(&[("index.html", "new"), (".keep", "mine")]), vec!["public".to_owned()]));
    }

    #[test]
    fn a_second_build_at_the_same_time_is_refused() {
        let site = Site::new();
        let first = site.open().expect("open");
        assert_eq!(refused(site.open(), &site.out()), "another build is writing to public; wait until it ends");
        first.publish().expect("published");
        site.open().expect("now free");
    }

    #[test]
    fn a_kept_folder_is_carried_over_without_what_was_deleted_from_it() {
        let site = Site::new();
        site.build(&[("team/index.html", "t"), ("team/a/b", "ab"), ("teams", "x"), ("community/index.html", "c")]);
        fs::remove_file(site.out().join("team/a/b")).expect("removed");
        let stage = site.open().expect("open");
        stage.keep(&path("team"));
        stage.write(&path("community/index.html"), b"new").expect("written");
        assert_eq!(stage.publish().expect("published"), Summary { files: 2, removed: 2 });
        assert_eq!(site.files(), tree(&[("team/index.html", "t"), ("community/index.html", "new")]));
    }

    #[test]
    fn a_path_is_written_once() {
        let site = Site::new();
        site.build(&[HOME]);
        let stage = site.open().expect("open");
        stage.write(&path("a"), b"x").expect("written");
        assert!(matches!(stage.write(&path("a"), b"x"), Err(OutputError::Io { doing: "write", .. })));
    }

    #[test]
    fn many_threads_make_the_same_site_as_one() {
        let files: Vec<_> = (0..300).map(|number| (format!("a/{}/{number}/index.html", number % 7), format!("page {number}"))).collect();
        let (one, many) = (Site::new(), Site::new());
        one.build(&files.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect::<Vec<_>>());
        let stage = many.open().expect("open");
        files.par_iter().for_each(|(file, text)| assert!(stage.write(&path(file), text.as_bytes()).is_ok()));
        stage.publish().expect("published");
        assert_eq!(one.files(), many.files());
        let list = |site: &Site| fs::read(site.out().join(manifest::FILE)).expect("a list");
        assert_eq!(list(&one), list(&many));
    }

    #[test]
    fn a_reader_never_finds_the_site_absent_or_mixed() {
        let site = Site::new();
        site.build(&[("index.html", "0"), ("other.html", "0")]);
        let done = AtomicBool::new(false);
        let reads = std::thread::scope(|scope| {
            let reader = scope.spawn(|| {
                let mut reads = 0;
                while !done.load(Ordering::Relaxed) {
                    let text = fs::read_to_string(site.out().join("index.html")).expect("there at every moment");
                    assert!(text.parse::<u32>().is_ok(), "whole at every moment: {text}");
                    reads += 1;
                }
                reads
            });
            for number in 1..=200 {
                let text = number.to_string();
                site.build(&[("index.html", &text), ("other.html", &text)]);
            }
            done.store(true, Ordering::Relaxed);
            reader.join().expect("no failed read")
        });
        assert!(reads > 0);
    }

    #[cfg(unix)]
    #[test]
    fn the_modes_are_those_of_ordinary_files_and_the_folder_keeps_its_own() {
        use std::os::unix::fs::PermissionsExt;
        let site = Site::new();
        site.build(&[HOME]);
        let mode = |file: &str| fs::metadata(site.out().join(file)).expect("there").permissions().mode() & 0o777;
        fs::write(site.0.path().join("plain"), "").expect("a file");
        assert_eq!(mode("index.html"), mode("../plain"));
        fs::set_permissions(site.out(), fs::Permissions::from_mode(0o711)).expect("set");
        site.build(&[HOME]);
        assert_eq!(mode(""), 0o711);
    }

    #[test]
    fn an_error_of_the_system_names_the_path_and_what_was_tried() {
        let site = Site::new();
        fs::write(site.0.path().join("file"), "").expect("a file");
        let out = site.0.path().join("file/public");
        let error = Stage::open(&out, site.0.path(), &[]).expect_err("a file is no folder");
        let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        assert!(error.to_string().starts_with("cannot look at ") && source.starts_with("Not a directory"), "{error}: {source}");
    }

    #[test]
    fn a_file_can_have_a_second_path_and_both_stay_when_nothing_changes() {
        let site = Site::new();
        for _ in 0..2 {
            let stage = site.open().expect("open");
            stage.write(&path("a/font"), b"bytes").expect("written");
            stage.share(&path("a/font"), &path("b/c/font"));
            stage.publish().expect("published");
            assert_eq!(fs::read(site.out().join("b/c/font")).expect("a file"), b"bytes");
        }
    }
}
