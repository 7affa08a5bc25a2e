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
}

impl Input {
    /// Reads only `clareza.toml`, whose words decide how the rest is read.
    pub fn config_only(site: &Path) -> io::Result<Self> {
        let path = site.join(CONFIG_FILE);
        let meta = std::fs::metadata(&path).map_err(|error| {
            if error.kind() == io::ErrorKind::NotFound {
                io::Error::new(error.kind(), format!("no {CONFIG_FILE} in {}", site.display()))
            } else {
                super::naming(&path, &error)
            }
        })?;
        let mut input = Self::default();
        input.add(Root::Site, CONFIG_FILE.to_owned(), CONFIG_FILE.to_owned(), path, meta.len(), Some(decode::Encoding::Utf8));
        Ok(input)
    }

    fn add(&mut self, root: Root, path: String, shown: String, absolute: PathBuf, size: u64, encoding: Option<decode::Encoding>) {
        let source = self.sources.add(shown);
        self.files.push(File { source, root, path, encoding, size, absolute });
    }
}

/// Lists `content/`, `themes/<theme>/` and the data folder. `encoding_of` is what the config says of a data file.
pub fn scan(
    mut input: Input,
    folders: &Folders,
    theme: &str,
    encoding_of: impl Fn(&str) -> Option<String>,
    diags: &mut Diagnostics,
) -> io::Result<Input> {
    let data = folders.data.clone().unwrap_or_else(|| folders.site.join("data"));
    let shown_data = folders.data.as_ref().map_or_else(|| "data".to_owned(), |path| path.display().to_string());
    let theme_folder = format!("themes/{theme}");
    let roots = [
        (Root::Content, folders.site.join("content"), "content".to_owned()),
        (Root::Theme, folders.site.join(&theme_folder), theme_folder),
        (Root::Data, data, shown_data),
    ];
    for (root, folder, shown) in roots {
        if folder.exists() {
            scan_folder(&mut input, root, &folder, &shown, &encoding_of, diags)?;
        } else if root == Root::Data && folders.data.is_some() {
            return Err(io::Error::new(io::ErrorKind::NotFound, format!("no folder {}", folder.display())));
        }
    }
    Ok(input)
}

fn scan_folder(
    input: &mut Input,
    root: Root,
    folder: &Path,
    shown: &str,
    encoding_of: &impl Fn(&str) -> Option<String>,
    diags: &mut Diagnostics,
) -> io::Result<()> {
    let visible = |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry?;
        let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let path = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let shown = format!("{}/{path}", shown.trim_end_matches('/'));
        if entry.path_is_symlink() && entry.depth() > 0 {
            refuse(input, shown, Code::Symlink, "a symbolic link is not followed", "put the file itself here", diags);
        } else if relative.to_str().is_none() {
            refuse(input, shown, Code::BadFileName, "the file name is not readable text", "rename the file", diags);
        } else if entry.file_type().is_file() {
            let asked = if root == Root::Data { encoding_of(&path) } else { Some("utf-8".to_owned()) };
            let is_text = root == Root::Theme || has_ending(&path, &["md", "csv", "txt", "tsv"]);
            let encoding = is_text
                .then(|| decode::probe(entry.path(), asked.as_deref()))
                .transpose()
                .map_err(|error| super::naming(entry.path(), &error))?;
            input.add(root, path, shown, entry.path().to_owned(), entry.metadata()?.len(), encoding);
        }
    }
    Ok(())
}

/// Whether a path has one of these endings, in any case.
fn has_ending(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| endings.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}

/// Names a thing that is not read, so that the finding has a place.
fn refuse(input: &mut Input, shown: String, code: Code, message: &str, hint: &str, diags: &mut Diagnostics) {
    let source = input.sources.add(shown.clone());
    input.files.push(File { source, root: Root::Site, path: shown, encoding: None, size: 0, absolute: PathBuf::new() });
    diags.push(Diagnostic::new(code, message).at(Span::file(source)).hint(hint));
}
