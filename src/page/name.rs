//! What a file's path tells of its page: kind, language and address.

use super::Kind;
use crate::config::Site;
use crate::slug::slug;

/// What a file's path within `content/` tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// The path itself.
    pub file: String,
    /// The path without language and ending.
    pub stem: String,
    /// What the page is for.
    pub kind: Kind,
    /// Its address.
    pub path: String,
    /// Its language.
    pub language: String,
}

/// A file name that ends like a language the site does not have.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct UnknownLanguage(pub String);

/// Takes a markdown file's path apart; `None` where it is not markdown.
pub(super) fn read(site: &Site, file: &str) -> Option<Result<Name, UnknownLanguage>> {
    let base = strip_ending(file)?;
    let (stem, language) = match suffix(base) {
        None => (base, site.language.clone()),
        Some((stem, suffix)) => match site.languages.iter().find(|known| known.eq_ignore_ascii_case(suffix)) {
            Some(known) => (stem, known.clone()),
            None if looks_like_language(suffix) => return Some(Err(UnknownLanguage(suffix.to_owned()))),
            None => (base, site.language.clone()),
        },
    };
    Some(Ok(Name { file: file.to_owned(), stem: stem.to_owned(), kind: kind(stem), path: address(stem), language }))
}

fn strip_ending(file: &str) -> Option<&str> {
    let (base, ending) = file.rsplit_once('.')?;
    (ending.eq_ignore_ascii_case("md") && !base.is_empty() && !base.ends_with('/')).then_some(base)
}

/// What follows the last dot of the file name.
fn suffix(base: &str) -> Option<(&str, &str)> {
    let (stem, suffix) = base.rsplit_once('.')?;
    (!suffix.contains('/') && !stem.is_empty() && !stem.ends_with('/')).then_some((stem, suffix))
}

/// Whether a suffix is written like `en` or `pt-BR`.
fn looks_like_language(suffix: &str) -> bool {
    let letters = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    suffix.split_once('-').map_or_else(|| letters(suffix), |(language, region)| letters(language) && letters(region))
}

fn kind(stem: &str) -> Kind {
    match *stem.split('/').collect::<Vec<_>>() {
        ["index"] => Kind::Home,
        ["raci"] => Kind::Matrix,
        [_, "index"] => Kind::Plain,
        ["roles", _] => Kind::Role,
        ["raci", _] => Kind::Matrix,
        ["accounts", _] => Kind::Account,
        ["playbooks", _] => Kind::Playbook,
        ["messages", _] => Kind::Message,
        _ => Kind::Plain,
    }
}

/// The address: each folder's slug, without a final `index`.
fn address(stem: &str) -> String {
    let folder = if stem == "index" { "" } else { stem.strip_suffix("/index").unwrap_or(stem) };
    let part = |part: &str| match slug(part) {
        empty if empty.is_empty() => "page".to_owned(),
        slug => slug,
    };
    folder.split('/').filter(|name| !name.is_empty()).map(part).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn named(file: &str) -> Result<(String, Kind, String), UnknownLanguage> {
        let mut site = Config::default().site;
        site.languages.push("en".to_owned());
        read(&site, file).expect("markdown").map(|name| (name.path, name.kind, name.language))
    }

    fn is(path: &str, kind: Kind, language: &str) -> Result<(String, Kind, String), UnknownLanguage> {
        Ok((path.to_owned(), kind, language.to_owned()))
    }

    #[test]
    fn the_path_tells_kind_address_and_language() {
        assert_eq!(named("index.md"), is("", Kind::Home, "pt-BR"));
        assert_eq!(named("index.en.md"), is("", Kind::Home, "en"));
        assert_eq!(named("roles/cs.EN.md"), is("roles/cs", Kind::Role, "en"));
        assert_eq!(named("roles/index.md"), is("roles", Kind::Plain, "pt-BR"));
        assert_eq!(named("raci.pt-br.MD"), is("raci", Kind::Matrix, "pt-BR"));
        assert_eq!(named("raci/smb.md"), is("raci/smb", Kind::Matrix, "pt-BR"));
        assert_eq!(named("accounts/A-1.md"), is("accounts/a-1", Kind::Account, "pt-BR"));
        assert_eq!(named("a/b/index.md"), is("a/b", Kind::Plain, "pt-BR"));
        assert_eq!(named("Guias/Visão geral.md"), is("guias/visao-geral", Kind::Plain, "pt-BR"));
    }

    #[test]
    fn a_dot_in_a_name_is_a_language_only_where_it_looks_like_one() {
        assert_eq!(named("notes/v1.2.md"), is("notes/v1-2", Kind::Plain, "pt-BR"));
        assert_eq!(named("home.fr.md"), Err(UnknownLanguage("fr".to_owned())));
        assert_eq!(named("home.es-MX.md"), Err(UnknownLanguage("es-MX".to_owned())));
    }

    #[test]
    fn other_files_are_not_markdown() {
        let site = Config::default().site;
        assert_eq!(read(&site, "img/a.png"), None);
        assert_eq!(read(&site, "img/.md"), None);
    }
}
