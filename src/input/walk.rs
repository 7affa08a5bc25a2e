//! The files of a site, sorted, confined to it.

use super::{CONFIG_FILE, File, Input, Root, decode};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The folders of one run.
#[derive(Debug, Clone)]
pub struct Folders {
    /// The folder with `clareza.toml`.
    pub site: PathBuf,
    /// The data folder, where `--data` names one.
    pub data: Option<PathBuf>,
    /// The folder of `themes/`, where the config names one, with where it does.
    pub theme: Option<(String, Span)>,
}

/// What the config says of a data file that it names: a table is read from it, so it is text, whatever its ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// `utf-8`, `utf-16` or `windows-1252`; `None` where the config leaves it to be found out.
    pub encoding: Option<String>,
}

impl Input {
    /// Reads only `clareza.toml`, whose words decide how the rest is read.
    pub fn config_only(site: &Path, diags: &mut Diagnostics) -> io::Result<Self> {
        let path = site.join(CONFIG_FILE);
        let meta = std::fs::symlink_metadata(&path).map_err(|error| {
            if error.kind() == io::ErrorKind::NotFound {
                io::Error::new(error.kind(), format!("no {CONFIG_FILE} in {}", site.display()))
            } else {
                super::naming(&path, &error)
            }
        })?;
        let mut input = Self::default();
        if meta.is_symlink() {
            refuse_link(&mut input, CONFIG_FILE.to_owned(), "put the file itself here", diags);
        } else {
            input.add(Root::Site, CONFIG_FILE.to_owned(), CONFIG_FILE.to_owned(), path, meta.len(), Some(decode::Encoding::Utf8));
        }
        Ok(input)
    }

    fn add(&mut self, root: Root, path: String, shown: String, absolute: PathBuf, size: u64, encoding: Option<decode::Encoding>) {
        let source = self.sources.add(shown);
        self.files.push(File { source, root, path, encoding, size, absolute });
    }
}

/// The theme of a site that names none. It alone may have no folder: it is built in.
const DEFAULT_THEME: &str = "default";

/// Lists `content/`, `themes/<theme>/` and the data folder. `named` is what the config says of a data file.
pub fn scan(mut input: Input, folders: &Folders, named: impl Fn(&str) -> Option<Named>, diags: &mut Diagnostics) -> io::Result<Input> {
    scan_own(&mut input, Root::Content, folders, "content", &named, diags)?;
    if !is_link(&folders.site.join("themes"), "themes", &mut input, diags) {
        let theme = folders.theme.as_ref().map_or(DEFAULT_THEME, |(theme, _)| theme);
        scan_own(&mut input, Root::Theme, folders, &format!("themes/{theme}"), &named, diags)?;
        missing_theme(folders).into_iter().for_each(|found| diags.push(found));
    }
    let Some(data) = &folders.data else {
        scan_own(&mut input, Root::Data, folders, "data", &named, diags)?;
        return Ok(input);
    };
    // A folder that is named outright may be a link: whoever names it means what is there.
    if !data.exists() {
        return Err(io::Error::new(io::ErrorKind::NotFound, format!("no folder {}", data.display())));
    }
    scan_folder(&mut input, Root::Data, data, &data.display().to_string(), &named, diags)?;
    Ok(input)
}

/// The finding for a theme that the config names and that is not there.
fn missing_theme(folders: &Folders) -> Option<Diagnostic> {
    let (theme, span) = folders.theme.as_ref()?;
    let themes = folders.site.join("themes");
    let folder = themes.join(theme);
    if theme == DEFAULT_THEME || folder.is_dir() || folder.is_symlink() {
        return None;
    }
    let entries = WalkDir::new(themes).min_depth(1).max_depth(1).sort_by_file_name().into_iter().filter_map(Result::ok);
    let names: Vec<_> =
        entries.filter(|entry| entry.file_type().is_dir()).filter_map(|entry| entry.file_name().to_str().map(str::to_owned)).collect();
    let found = Diagnostic::new(Code::MissingFile, format!("there is no folder `themes/{theme}`")).at(*span);
    Some(found.suggest(theme, names.iter().map(String::as_str)).hint("make the folder, or leave `theme` out for the built-in one"))
}

/// Lists a folder of the site itself, where it has it.
fn scan_own(
    input: &mut Input,
    root: Root,
    folders: &Folders,
    name: &str,
    named: &impl Fn(&str) -> Option<Named>,
    diags: &mut Diagnostics,
) -> io::Result<()> {
    let folder = folders.site.join(name);
    if is_link(&folder, name, input, diags) || !folder.exists() {
        return Ok(());
    }
    scan_folder(input, root, &folder, name, named, diags)
}

/// Whether a folder of the site is a symbolic link, which is refused.
fn is_link(folder: &Path, name: &str, input: &mut Input, diags: &mut Diagnostics) -> bool {
    let is_link = folder.is_symlink();
    if is_link {
        let hint = if name == "data" { "put the folder itself here, or name it with `--data`" } else { "put the folder itself here" };
        refuse_link(input, name.to_owned(), hint, diags);
    }
    is_link
}

fn scan_folder(
    input: &mut Input,
    root: Root,
    folder: &Path,
    shown: &str,
    named: &impl Fn(&str) -> Option<Named>,
    diags: &mut Diagnostics,
) -> io::Result<()> {
    let visible = |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry?;
        let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let path = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let shown = format!("{}/{path}", shown.trim_end_matches('/'));
        if entry.path_is_symlink() && entry.depth() > 0 {
            refuse_link(input, shown, "put the file itself here", diags);
        } else if relative.to_str().is_none() {
            refuse(input, shown, Code::BadFileName, "the file name is not readable text", "rename the file", diags);
        } else if entry.file_type().is_file() {
            let encoding = encoding(root, &path, entry.path(), named)?;
            input.add(root, path, shown, entry.path().to_owned(), entry.metadata()?.len(), encoding);
        }
    }
    Ok(())
}

/// How a file's text is encoded; `None` where it is not text.
fn encoding(root: Root, path: &str, absolute: &Path, named: &impl Fn(&str) -> Option<Named>) -> io::Result<Option<decode::Encoding>> {
    let named = if root == Root::Data { named(path) } else { Some(Named { encoding: Some("utf-8".to_owned()) }) };
    let is_text = match root {
        Root::Theme => true,
        Root::Data if named.is_some() => true,
        _ => has_ending(path, &["md", "csv", "txt", "tsv"]),
    };
    let asked = named.and_then(|named| named.encoding);
    is_text.then(|| decode::probe(absolute, asked.as_deref())).transpose().map_err(|error| super::naming(absolute, &error))
}

/// Whether a path has one of these endings, in any case.
fn has_ending(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| endings.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}

fn refuse_link(input: &mut Input, shown: String, hint: &str, diags: &mut Diagnostics) {
    refuse(input, shown, Code::Symlink, "a symbolic link is not followed", hint, diags);
}

/// Names a thing that is not read: the finding has a place, though no file stands there.
fn refuse(input: &mut Input, shown: String, code: Code, message: &str, hint: &str, diags: &mut Diagnostics) {
    let source = input.sources.add(shown);
    diags.push(Diagnostic::new(code, message).at(Span::file(source)).hint(hint));
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    struct Site(tempfile::TempDir);

    impl Site {
        fn new() -> Self {
            let folder = tempfile::tempdir().expect("a folder");
            std::fs::create_dir(folder.path().join("elsewhere")).expect("made");
            std::fs::write(folder.path().join("elsewhere/a.md"), "# A").expect("written");
            std::fs::write(folder.path().join(CONFIG_FILE), "").expect("written");
            Self(folder)
        }

        fn link(self, name: &str, to: &str) -> Self {
            symlink(self.0.path().join(to), self.0.path().join(name)).expect("a link");
            self
        }

        /// The files that are read, and what is refused.
        fn read(&self, data: Option<&str>) -> (Vec<String>, Vec<String>) {
            let mut diags = Diagnostics::new();
            let folders = Folders { site: self.0.path().to_owned(), data: data.map(|data| self.0.path().join(data)), theme: None };
            let input = Input::config_only(self.0.path(), &mut diags).expect("a site");
            let input = scan(input, &folders, |_| None, &mut diags).expect("scanned");
            let refused = diags.iter().filter_map(|found| Some(input.sources.path(found.span?.source).to_owned())).collect();
            (input.files.iter().map(|file| file.path.clone()).collect(), refused)
        }
    }

    #[test]
    fn no_folder_of_the_site_may_be_a_link() {
        for name in ["content", "data", "themes"] {
            let site = Site::new().link(name, "elsewhere");
            assert_eq!(site.read(None), (vec![CONFIG_FILE.to_owned()], vec![name.to_owned()]));
        }
        let site = Site::new();
        std::fs::create_dir(site.0.path().join("themes")).expect("made");
        assert_eq!(site.link("themes/default", "elsewhere").read(None).1, ["themes/default"]);
    }

    #[test]
    fn a_link_that_leads_nowhere_is_refused_too() {
        assert_eq!(Site::new().link("content", "nowhere").read(None).1, ["content"]);
    }

    #[test]
    fn the_config_may_not_be_a_link() {
        let site = Site::new();
        std::fs::remove_file(site.0.path().join(CONFIG_FILE)).expect("removed");
        assert_eq!(site.link(CONFIG_FILE, "elsewhere/a.md").read(None), (vec![], vec![CONFIG_FILE.to_owned()]));
    }

    #[test]
    fn a_data_folder_that_is_named_outright_may_be_a_link() {
        let site = Site::new().link("exports", "elsewhere");
        assert_eq!(site.read(Some("exports")), (vec![CONFIG_FILE.to_owned(), "a.md".to_owned()], vec![]));
    }
}
