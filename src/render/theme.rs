//! The files of the theme: those of `themes/<theme>/` in the site over the ones built into the program.

use super::style;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span, did_you_mean};
use crate::input::{Input, Root};
use crate::view::{OwnWords, Words};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(RustEmbed)]
#[folder = "themes/default/"]
struct BuiltIn;

/// The language whose words stand in for one that the theme does not speak.
const FALLBACK: &str = "en";

/// A file of the theme.
struct File {
    bytes: Cow<'static, [u8]>,
    /// Where it stands in the site; `None` for the built-in ones.
    source: Option<SourceId>,
}

/// All files of the theme, by their path in its folder.
pub struct Theme {
    files: BTreeMap<String, File>,
    folder: String,
}

impl Theme {
    /// The built-in theme with the files of the site over it.
    pub fn load(input: &Input, diags: &mut Diagnostics) -> Self {
        let mut files: BTreeMap<_, _> =
            BuiltIn::iter().filter_map(|path| Some((path.to_string(), File { bytes: BuiltIn::get(&path)?.data, source: None }))).collect();
        for file in input.files(Root::Theme) {
            let bytes = if is_text(&file.path) {
                input.text(file, diags).map(String::into_bytes)
            } else {
                input.bytes(file).map_err(|error| diags.push(unreadable(file.source, &error))).ok()
            };
            if let Some(bytes) = bytes {
                if !files.contains_key(&file.path) {
                    diags.append(unknown_folder(&file.path, file.source));
                }
                files.insert(file.path.clone(), File { bytes: bytes.into(), source: Some(file.source) });
            }
        }
        for file in files.iter_mut().filter(|(path, _)| path.ends_with(".css")).map(|(_, file)| file) {
            file.bytes = style::compact(text(&file.bytes)).into_bytes().into();
        }
        let folder = folder(&files);
        Self { files, folder }
    }

    /// The words of a language: the site's own over the theme's.
    pub fn words(&self, language: &str, diags: &mut Diagnostics) -> Words {
        let path = |language: &str| format!("words/{language}.ftl");
        let own = self.files.get(&path(language)).and_then(|file| Some((text(&file.bytes), file.source?)));
        let built_in = built_in_words(language);
        Words::new(language, &built_in, own.map(|(text, source)| OwnWords { text, source }), diags)
    }

    /// The templates: name, text and the file of the site it comes from.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str, Option<SourceId>)> {
        self.files.iter().filter_map(|(path, file)| Some((path.strip_prefix("templates/")?, text(&file.bytes), file.source)))
    }

    /// The text of a stylesheet or script, for pages that carry it within themselves.
    pub fn asset(&self, name: &str) -> Option<&str> {
        self.files.get(&format!("assets/{name}")).map(|file| text(&file.bytes))
    }

    /// The folder that a root keeps the assets in, named by the hash of them all: `assets/3f1b…`.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The assets to publish in a root: path in it, bytes. Fonts to measure with and notes for theme makers stay at home.
    pub fn assets(&self) -> impl Iterator<Item = (String, &[u8])> {
        let stays = |path: &str| path.ends_with(".ttf") || path.ends_with(".md");
        self.files.iter().filter(move |(path, _)| !stays(path)).filter_map(|(path, file)| {
            let name = path.strip_prefix("assets/")?;
            Some((format!("{}/{name}", self.folder), file.bytes.as_ref()))
        })
    }
}

/// The built-in words for a language, or for the same tongue elsewhere, or the fallback.
fn built_in_words(language: &str) -> String {
    let tongue = language.split('-').next().unwrap_or(language);
    let names: Vec<_> = BuiltIn::iter().filter_map(|path| Some(path.strip_prefix("words/")?.strip_suffix(".ftl")?.to_owned())).collect();
    let name = names
        .iter()
        .find(|name| *name == language)
        .or_else(|| names.iter().find(|name| name.split('-').next() == Some(tongue)))
        .map_or(FALLBACK, String::as_str);
    BuiltIn::get(&format!("words/{name}.ftl")).map(|file| text(&file.data).to_owned()).unwrap_or_default()
}

/// Unchanged assets keep their folder, so that browsers and mirrors keep them.
fn folder(files: &BTreeMap<String, File>) -> String {
    let mut hasher = blake3::Hasher::new();
    for (path, file) in files.iter().filter(|(path, _)| path.starts_with("assets/")) {
        hasher.update(path.as_bytes()).update(&[0]).update(blake3::hash(&file.bytes).as_bytes());
    }
    format!("assets/{}", &hasher.finalize().to_hex()[..10])
}

fn is_text(path: &str) -> bool {
    path.starts_with("templates/") || [".ftl", ".css", ".js", ".svg"].iter().any(|ending| path.ends_with(ending))
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

fn unreadable(source: SourceId, error: &std::io::Error) -> Diagnostic {
    Diagnostic::new(Code::UnreadableFile, format!("the file cannot be read: {error}")).at(Span::file(source))
}

/// A file outside the folders that a theme has would be read by nobody.
fn unknown_folder(path: &str, source: SourceId) -> Diagnostics {
    let mut found = Diagnostics::new();
    let folders = ["templates", "words", "assets"];
    let first = path.split('/').next().unwrap_or(path);
    if !folders.contains(&first) {
        let hint = did_you_mean(first, folders).map_or_else(
            || "a theme has the folders `templates`, `words` and `assets`".to_owned(),
            |near| format!("did you mean the folder `{near}`?"),
        );
        found.push(Diagnostic::new(Code::TemplateError, "no part of a theme is kept here").at(Span::file(source)).hint(hint));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::{Site, found};

    #[test]
    fn a_site_overrides_file_by_file() {
        let (theme, diags) = Site::new(&[("templates/404.html", "own"), ("words/en.ftl", "month-1 = Snow\n")]).theme();
        let own = theme.templates().find(|(name, ..)| *name == "404.html").map(|(_, text, source)| (text, source.is_some()));
        assert_eq!(own, Some(("own", true)));
        let words = theme.words("en", &mut Diagnostics::new());
        assert_eq!((words.text("month-1"), words.text("month-2")), ("Snow".into(), "February".into()));
        assert!(!diags.has_errors());
    }

    #[test]
    fn the_folder_of_the_assets_changes_with_them_and_only_with_them() {
        let folder = |files: &[(&str, &str)]| Site::new(files).theme().0.folder().to_owned();
        assert_eq!(folder(&[]), folder(&[("templates/404.html", "own")]));
        assert_ne!(folder(&[]), folder(&[("assets/site.css", "own")]));
    }

    #[test]
    fn a_folder_that_no_theme_has_is_a_finding() {
        let site = Site::new(&[("template/404.html", "own")]);
        let expected =
            ("404.html:1:1: no part of a theme is kept here".to_owned(), vec!["did you mean the folder `templates`?".to_owned()]);
        assert_eq!(found(&site.input, &site.theme().1), [expected]);
    }

    #[test]
    fn a_language_without_words_falls_back_on_the_same_tongue_and_then_on_english() {
        let (theme, _) = Site::new(&[]).theme();
        let january = |language| theme.words(language, &mut Diagnostics::new()).text("month-1");
        assert_eq!(["pt-PT", "pt-BR", "en-GB", "fr"].map(january), ["janeiro", "janeiro", "January", "January"]);
    }

    /// The most bytes that the styles, or the scripts, of a page may weigh.
    const LIGHT: usize = 30_000;

    #[test]
    fn no_page_loads_more_than_thirty_kilobytes_of_styles_nor_the_theme_of_scripts() {
        let (theme, _) = Site::new(&[]).theme();
        let files: Vec<(String, usize)> = theme.assets().map(|(path, bytes)| (path, bytes.len())).collect();
        let weigh = |names: &[&str]| -> usize {
            files.iter().filter(|(path, _)| names.iter().any(|name| path.ends_with(name))).map(|(_, bytes)| bytes).sum()
        };
        let pages = weigh(&["/fonts.css", "/site.css", "/numbers.css", "/chart.css", "/own.css"]);
        let handbook = weigh(&["/fonts.css", "/site.css", "/handbook.css", "/own.css"]);
        let decks = weigh(&["/fonts.css", "/deck.css", "/chart.css", "/own.css"]);
        let scripts = weigh(&[".js"]);
        let light = [pages, handbook, decks, scripts].iter().all(|bytes| *bytes < LIGHT);
        assert!(light, "{pages} for numbers, {handbook} for the handbook, {decks} for decks, {scripts} of scripts");
    }

    #[test]
    fn the_licence_of_the_font_is_published_beside_it() {
        let (theme, _) = Site::new(&[]).theme();
        let fonts: Vec<String> = theme.assets().map(|(path, _)| path).filter(|path| path.contains("/fonts/")).collect();
        let names: Vec<&str> = fonts.iter().filter_map(|path| path.rsplit('/').next()).collect();
        assert_eq!(names, ["OFL.txt", "inter-400.woff2", "inter-600.woff2"]);
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        let (theme, _) = Site::new(&[]).theme();
        let [pt, en] = ["pt-BR", "en"].map(|language| theme.words(language, &mut Diagnostics::new()));
        assert_eq!(pt.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    }

    #[test]
    fn every_table_has_a_name_and_a_use_in_words() {
        let (theme, _) = Site::new(&[]).theme();
        let words = theme.words("en", &mut Diagnostics::new());
        let asked = crate::table::names().flat_map(|table| [format!("table-{table}"), format!("table-use-{table}")]);
        assert_eq!(asked.filter(|key| words.text(key).is_empty()).collect::<Vec<_>>(), Vec::<String>::new());
    }

    /// The keys that a text asks for by `call("key"`, wherever lines break.
    fn asked<'t>(text: &'t str, call: &'t str) -> impl Iterator<Item = &'t str> {
        text.split(call).skip(1).filter_map(|tail| {
            let tail = tail.trim_start().strip_prefix('"')?;
            tail.split_once('"').map(|(key, _)| key)
        })
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test reads the sources that it is about")]
    fn templates_and_views_ask_only_for_words_that_there_are() {
        let (theme, _) = Site::new(&[]).theme();
        let words = theme.words("en", &mut Diagnostics::new());
        let known: Vec<&str> = words.keys().collect();
        let unknown = |text: &str, call: &str| -> Vec<String> {
            asked(text, call).filter(|key| !key.contains('{') && known.binary_search(key).is_err()).map(str::to_owned).collect()
        };
        for (name, text, _) in theme.templates() {
            assert_eq!(unknown(text, " t("), Vec::<String>::new(), "{name}");
        }
        let sources =
            walkdir::WalkDir::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/view")).into_iter().map(|entry| entry.expect("a file"));
        for entry in sources.filter(|entry| entry.file_type().is_file()) {
            let text = std::fs::read_to_string(entry.path()).expect("text");
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            for call in [".t(", "words.fill(", "words.text(", "counted("] {
                assert_eq!(unknown(code, call), Vec::<String>::new());
            }
        }
    }
}
