//! What the links of all pages mean, once all pages are known.

use super::body::{Body, Form, RawLink};
use super::name::Name;
use super::read::Parsed;
use super::{Asset, Kind, Link, Target};
use crate::config::Site;
use crate::diag::{Code, Diagnostic, Diagnostics};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a link can lead to.
pub(super) struct Index<'a> {
    site: &'a Site,
    drafts: bool,
    /// The pages by stem and language.
    pages: BTreeMap<(&'a str, &'a str), &'a Parsed>,
    assets: BTreeSet<&'a str>,
}

impl<'a> Index<'a> {
    /// An index of these pages and files; `drafts` tells whether drafts are published.
    pub(super) fn new(site: &'a Site, parsed: &'a [Parsed], assets: &'a [Asset], drafts: bool) -> Self {
        let pages = parsed.iter().map(|page| ((page.name.stem.as_str(), page.name.language.as_str()), page)).collect();
        Self { site, drafts, pages, assets: assets.iter().map(|asset| asset.path.as_str()).collect() }
    }

    /// The links of a page with what they lead to; what leads nowhere is named.
    pub(super) fn resolve(&self, from: &Parsed, diags: &mut Diagnostics) -> Vec<Link> {
        let resolve = |raw: &RawLink| {
            let target = self.target(from, raw).map_err(|found| diags.push(found.at(raw.span))).ok();
            Link { target, title: raw.title.clone(), span: raw.span }
        };
        from.body.links.iter().map(resolve).collect()
    }

    fn target(&self, from: &Parsed, raw: &RawLink) -> Result<Target, Diagnostic> {
        let Some(written) = &raw.target else { return Err(undefined_reference()) };
        if is_foreign(written) {
            return foreign(written, raw.form);
        }
        let (path, anchor) = written.split_once('#').map_or((written.as_str(), None), |(path, anchor)| (path, Some(decode(anchor))));
        let anchor = anchor.filter(|anchor| !anchor.is_empty());
        if path.is_empty() {
            return match anchor {
                Some(anchor) => here(from, anchor),
                None => {
                    Err(Diagnostic::new(Code::BrokenLink, "the link leads nowhere")
                        .hint("write the file or the `#heading` that it leads to"))
                }
            };
        }
        let path = self.within_content(from, &decode(path))?;
        if self.assets.contains(path.as_str()) {
            return Ok(Target::Asset { path });
        }
        match (super::name::read(self.site, &path), raw.form) {
            (Some(Ok(name)), Form::Link) => self.page(from, &name, anchor),
            _ => Err(self.no_file(from, &path)),
        }
    }

    /// The path within `content/` that a relative path means.
    fn within_content(&self, from: &Parsed, path: &str) -> Result<String, Diagnostic> {
        if path.starts_with('/') {
            return Err(Diagnostic::new(Code::ForbiddenLink, "a link must be relative to the file it stands in")
                .hint(format!("write it as `{}`", relative(&from.name.file, path.trim_start_matches('/')))));
        }
        let mut parts: Vec<&str> = from.name.file.split('/').collect();
        parts.pop();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." if parts.pop().is_none() => {
                    return Err(Diagnostic::new(Code::BrokenLink, "the link leaves `content/`").hint("link only to files under `content/`"));
                }
                ".." => {}
                name => parts.push(name),
            }
        }
        Ok(parts.join("/"))
    }

    /// A page in the language of the linking page, else in the site's main language; a name with a language means that one.
    fn page(&self, from: &Parsed, name: &Name, anchor: Option<String>) -> Result<Target, Diagnostic> {
        let names_language = name.file.len() > name.stem.len() + ".md".len();
        let languages = if names_language { [&name.language; 2] } else { [&from.name.language, &name.language] };
        let written: Vec<_> = languages.iter().filter_map(|language| self.pages.get(&(name.stem.as_str(), language.as_str()))).collect();
        let Some(first) = written.first() else { return Err(self.no_file(from, &name.file)) };
        let page = *written.iter().find(|page| self.is_published(page)).unwrap_or(first);
        self.may_link(from, page)?;
        let anchor = anchor.map(|anchor| heading(&page.body, &page.name.file, anchor)).transpose()?.flatten();
        Ok(Target::Page { path: page.name.path.clone(), language: page.name.language.clone(), anchor })
    }

    /// Whether a page is published: a draft only on request.
    pub(super) fn is_published(&self, page: &Parsed) -> bool {
        self.drafts || !page.meta.draft
    }

    fn may_link(&self, from: &Parsed, page: &Parsed) -> Result<(), Diagnostic> {
        let broken = |why: &str| Diagnostic::new(Code::BrokenLink, format!("the page `content/{}` {why}", page.name.file));
        if page.name.kind == Kind::Account {
            return Err(broken("is about one account, so it has no address of its own").hint("link to a page of the handbook"));
        }
        if !self.is_published(page) {
            return Err(broken("is a draft, so it has no address yet").hint("remove its `draft = true`, or build with `--drafts`"));
        }
        if page.meta.internal && from.meta.is_public(from.name.kind) {
            return Err(broken("is internal, but this page is not").hint("make this page internal too, or leave out the link"));
        }
        Ok(())
    }

    fn no_file(&self, from: &Parsed, path: &str) -> Diagnostic {
        let known: Vec<&str> = self.pages.values().map(|page| page.name.file.as_str()).chain(self.assets.iter().copied()).collect();
        let found = Diagnostic::new(Code::BrokenLink, format!("there is no file `content/{path}`"));
        let same_stem = known
            .iter()
            .copied()
            .find(|file| file.strip_suffix(".md").is_some_and(|stem| stem == path || stem.strip_suffix("/index") == Some(path)));
        match same_stem.or_else(|| crate::diag::did_you_mean(path, known.iter().copied())) {
            Some(near) => found.hint(format!("did you mean `{}`?", relative(&from.name.file, near))),
            None => found.hint("a link is relative to the file it stands in"),
        }
    }
}

fn undefined_reference() -> Diagnostic {
    Diagnostic::new(Code::BrokenLink, "the link's label is defined nowhere on this page")
        .hint("add a line `[label]: file.md` to this page, or write `[text](file.md)`")
}

/// Whether a destination names a scheme or a host instead of a file.
fn is_foreign(written: &str) -> bool {
    let scheme = written.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    scheme || written.starts_with("//") || written.starts_with('\\')
}

fn foreign(written: &str, form: Form) -> Result<Target, Diagnostic> {
    let lower = written.to_ascii_lowercase();
    let is_allowed = ["http://", "https://", "mailto:"].iter().any(|start| lower.starts_with(start) && lower.len() > start.len());
    match form {
        Form::Link if is_allowed => Ok(Target::External(written.to_owned())),
        Form::Link => {
            Err(Diagnostic::new(Code::ForbiddenLink, "a link may lead to a file, or start with `https://`, `http://` or `mailto:`")
                .hint("write the path of a file under `content/`, relative to this one"))
        }
        Form::Image => Err(Diagnostic::new(Code::ForbiddenLink, "an image must be a file of the site")
            .hint("save the image under `content/` and write its path, relative to this file")),
    }
}

fn here(from: &Parsed, anchor: String) -> Result<Target, Diagnostic> {
    // The title has no anchor in the text of the page; the page itself is what is meant.
    Ok(match heading(&from.body, &from.name.file, anchor)? {
        Some(anchor) => Target::Here { anchor },
        None => Target::Page { path: from.name.path.clone(), language: from.name.language.clone(), anchor: None },
    })
}

/// Checks an anchor. `None` is the page's title.
fn heading(body: &Body, file: &str, anchor: String) -> Result<Option<String>, Diagnostic> {
    if body.headings.iter().any(|heading| heading.id == anchor) {
        return Ok(Some(anchor));
    }
    if body.title_id.as_ref() == Some(&anchor) {
        return Ok(None);
    }
    let message = format!("`content/{file}` has no heading with the anchor `#{anchor}`");
    let found = Diagnostic::new(Code::BrokenAnchor, message);
    Err(match crate::diag::did_you_mean(&anchor, body.headings.iter().map(|heading| heading.id.as_str())) {
        Some(near) => found.hint(format!("did you mean `#{near}`?")),
        None => found.hint("an anchor is the heading in lower case, without accents, its words joined by `-`"),
    })
}

/// The path from one file to another, both within `content/`.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<_> = from.split('/').collect();
    let to: Vec<_> = to.split('/').collect();
    let folders = &from[..from.len().saturating_sub(1)];
    let shared = folders.iter().zip(&to[..to.len().saturating_sub(1)]).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", folders.len() - shared);
    up.chain(to[shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

/// Undoes percent signs, as in `vis%C3%A3o.md`. What is not well formed stays as it is.
fn decode(written: &str) -> String {
    let bytes = written.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = written.get(at + 1..at + 3).filter(|_| bytes[at] == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok());
        decoded.push(escaped.unwrap_or(bytes[at]));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8(decoded).unwrap_or_else(|_| written.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_relative_path_climbs_only_as_far_as_it_must() {
        assert_eq!(relative("a/b/c.md", "a/d.md"), "../d.md");
        assert_eq!(relative("c.md", "a/d.md"), "a/d.md");
        assert_eq!(relative("a/c.md", "a/d.md"), "d.md");
    }

    #[test]
    fn percent_signs_are_undone_where_they_are_well_formed() {
        assert_eq!(decode("vis%C3%A3o%20geral.md"), "visão geral.md");
        assert_eq!(decode("100%.md"), "100%.md");
        assert_eq!(decode("%FF"), "%FF");
        assert_eq!(decode("%é"), "%é");
    }

    #[test]
    fn only_three_schemes_are_links() {
        for written in
            ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "//host/x", "\\\\host", "ftp://x", "https:", "file:///etc/passwd"]
        {
            assert!(is_foreign(written) && foreign(written, Form::Link).is_err(), "{written}");
        }
        for written in ["https://example.com/a", "HTTP://example.com", "mailto:ana@example.com"] {
            assert!(is_foreign(written) && foreign(written, Form::Link).is_ok(), "{written}");
            assert!(foreign(written, Form::Image).is_err(), "{written}");
        }
        assert!(["a.md", "../b.md#x", "#top", "é:x"].iter().all(|written| !is_foreign(written)));
    }

    proptest! {
        #[test]
        fn decoding_never_fails(written in ".{0,30}") {
            decode(&written);
        }
    }
}
