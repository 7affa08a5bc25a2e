//! The stage: files under `content/` → pages and assets.

use super::body::{self, Body};
use super::name::{self, Name, UnknownLanguage};
use super::{Asset, FieldValue, Kind, Link, Meta, Page, Pages, Written, front, link, meta};
use crate::config::{Config, LANGUAGES, Script, Site};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span};
use crate::input::{File, Input, Root};
use std::collections::{BTreeMap, BTreeSet};

/// A page whose links are not resolved yet.
pub(super) struct Parsed {
    pub source: SourceId,
    pub name: Name,
    pub meta: Meta,
    pub body: Body,
    pub message: Option<Written>,
}

/// Reads everything under `content/`. Pages marked as drafts are left out unless `drafts` is set.
pub fn read(config: &Config, input: &Input, drafts: bool, diags: &mut Diagnostics) -> Pages {
    let mut parsed = Vec::new();
    let mut assets = Vec::new();
    for file in input.files(Root::Content) {
        match name::read(&config.site, &file.path) {
            Some(Ok(name)) => parsed.extend(parse(input, file, name, diags)),
            Some(Err(unknown)) => diags.push(unknown_language(file, &unknown, &config.site)),
            None if is_ballot(&file.path) => {}
            None => assets.push(Asset { source: file.source, path: file.path.clone() }),
        }
    }
    let place = |language: &str| config.site.languages.iter().position(|known| known == language);
    parsed
        .sort_by(|a, b| (&a.name.stem, place(&a.name.language), &a.name.file).cmp(&(&b.name.stem, place(&b.name.language), &b.name.file)));
    find_clashes(&parsed, diags);
    let index = link::Index::new(&config.site, &parsed, &assets, drafts);
    // What a draft links to is nobody's business until it is published.
    let links: Vec<_> = parsed.iter().map(|page| index.is_published(page).then(|| index.resolve(page, diags))).collect();
    let pages: Vec<_> = parsed.into_iter().zip(links).filter_map(|(page, links)| Some(page.finish(links?))).collect();
    find_missing_translations(&config.site, &pages, diags);
    Pages { pages, assets }
}

fn parse(input: &Input, file: &File, name: Name, diags: &mut Diagnostics) -> Option<Parsed> {
    let text = input.text(file, diags)?;
    let front = front::read(file.source, &text, diags);
    let given = front.entries.get("title").and_then(|entry| match &entry.field.value {
        FieldValue::Text(title) if !title.trim().is_empty() => Some(title.clone()),
        _ => None,
    });
    let body = body::read(file.source, &text, front.body, given.as_deref(), diags);
    if given.is_none() && body.title.is_none() && name.kind != Kind::Account {
        diags.push(missing_title(file.source));
    }
    let message = (name.kind == Kind::Message).then(|| written(file.source, &text, &front));
    let title = body.title.clone().unwrap_or_else(|| name.stem.rsplit('/').next().unwrap_or_default().to_owned());
    let meta = meta::read(name.kind, front.entries, title, diags);
    Some(Parsed { source: file.source, name, meta, body, message })
}

/// A message without the blank lines around it.
fn written(source: SourceId, text: &str, front: &front::Front) -> Written {
    let body = text.get(front.body..).unwrap_or_default();
    let start = front.body + body.len() - body.trim_start().len();
    let subject = front.entries.get("subject").and_then(|entry| match &entry.field.value {
        FieldValue::Text(subject) => Some(Script::of_field(subject, text, entry.field.span)),
        _ => None,
    });
    Written { subject, text: Script::of_text(body.trim(), source, start) }
}

impl Parsed {
    fn finish(self, links: Vec<Link>) -> Page {
        let Name { file, stem, kind, path, language } = self.name;
        let Body { title: _, title_id: _, headings, tables, links: _, pieces } = self.body;
        Page {
            source: self.source,
            file,
            stem,
            kind,
            path,
            language,
            meta: self.meta,
            headings,
            tables,
            links,
            pieces,
            message: self.message,
        }
    }
}

/// Ballots are read by the stage that counts them, and are nobody else's to see.
fn is_ballot(path: &str) -> bool {
    path.starts_with("ballots/") && path.to_ascii_lowercase().ends_with(".csv")
}

fn unknown_language(file: &File, UnknownLanguage(suffix): &UnknownLanguage, site: &Site) -> Diagnostic {
    Diagnostic::new(Code::UnknownLanguage, format!("`{suffix}` is not a language of this site"))
        .at(Span::file(file.source))
        .suggest(suffix, site.languages.iter().map(String::as_str))
        .hint(match LANGUAGES.iter().find(|known| known.eq_ignore_ascii_case(suffix)) {
            Some(known) => format!("add \"{known}\" to `languages` of `[site]`, or rename the file"),
            None => format!("rename the file: a page can be in one of {}", LANGUAGES.map(|known| format!("`{known}`")).join(", ")),
        })
}

fn missing_title(source: SourceId) -> Diagnostic {
    Diagnostic::new(Code::MissingTitle, "the page has neither a `title` nor a heading, so its file name is shown")
        .at(Span::file(source))
        .hint("start it with a line `# Title`")
}

/// Names pages that have the same address in the same language.
fn find_clashes(parsed: &[Parsed], diags: &mut Diagnostics) {
    let mut taken: BTreeMap<(&str, &str), &Parsed> = BTreeMap::new();
    for page in parsed.iter().filter(|page| page.name.kind != Kind::Account) {
        if let Some(first) = taken.insert((&page.name.path, &page.name.language), page) {
            diags.push(
                Diagnostic::new(Code::PathClash, format!("the page has the same address as `content/{}`", first.name.file))
                    .at(Span::file(page.source))
                    .hint("rename one of the two files"),
            );
        }
    }
}

/// Notes each page that another language of the site has no version of.
fn find_missing_translations(site: &Site, pages: &[Page], diags: &mut Diagnostics) {
    let shown = || pages.iter().filter(|page| page.kind != Kind::Account);
    let written: BTreeSet<_> = shown().map(|page| (page.stem.as_str(), page.language.as_str())).collect();
    let mut asked = BTreeSet::new();
    for page in shown().filter(|page| asked.insert(page.stem.as_str())) {
        for language in site.languages.iter().filter(|language| !written.contains(&(page.stem.as_str(), language.as_str()))) {
            let name = if *language == site.language { String::new() } else { format!(".{language}") };
            diags.push(
                Diagnostic::new(Code::MissingTranslation, format!("the page has no version in `{language}`"))
                    .at(Span::file(page.source))
                    .hint(format!("write it as `content/{}{name}.md`", page.stem)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Target;
    use super::super::sample::Sample;
    use super::*;

    /// The findings of a site in Portuguese alone.
    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let site = Sample::in_portuguese(files);
        let mut diags = Diagnostics::new();
        site.pages(&mut diags);
        site.shown(&diags)
    }

    /// The HTML of one page, internal addresses as `<path>@<language>#<anchor>`.
    fn html(files: &[(&str, &str)], path: &str, language: &str) -> String {
        let mut diags = Diagnostics::new();
        let site = Sample::new(files);
        let pages = site.pages(&mut diags);
        assert!(!diags.has_errors(), "{:?}", site.shown(&diags));
        pages.find(path, language).expect("the page").html(&address)
    }

    fn address(target: &Target) -> Option<String> {
        Some(match target {
            Target::Page { path, language, anchor } => {
                format!("{path}@{language}{}", anchor.as_ref().map_or(String::new(), |a| format!("#{a}")))
            }
            Target::Asset { path } => format!("asset/{path}"),
            Target::External(_) | Target::Here { .. } => return None,
        })
    }

    #[test]
    fn a_good_site_has_no_findings() {
        let files = [
            ("index.md", "# Início\n\n[papéis](roles/cs.md#missao) [eu](#aqui)\n\n## Aqui\n\n![logo](img/logo.svg)\n"),
            ("roles/cs.md", "+++\ntitle = \"CS\"\nid = \"cs\"\n+++\n## Missão\n\n[casa](../index.md)\n"),
            ("img/logo.svg", "<svg/>"),
            ("ballots/time.csv", "activity,role,letter\n"),
        ];
        assert_eq!(found(&files), Vec::<String>::new());
        let site = Sample::in_portuguese(&files);
        let pages = site.pages(&mut Diagnostics::new());
        assert_eq!(pages.assets.iter().map(|asset| asset.path.as_str()).collect::<Vec<_>>(), ["img/logo.svg"]);
        assert_eq!(pages.pages.iter().map(|page| page.meta.title.as_str()).collect::<Vec<_>>(), ["Início", "CS"]);
    }

    #[test]
    fn broken_links_are_named_with_the_file_that_was_meant() {
        let files = [
            ("a/x.md", "# X\n[a](y.md) [b](../z.md) [c](../b/y) ![d](../b/n.png)\n[e][nada]\n"),
            ("b/y.md", "# Y\n## Visão geral\n[f](#visao-gera) [g](../a/x.md#nada) [t](#y)\n"),
            ("b/m.png", ""),
        ];
        assert_eq!(
            found(&files),
            [
                "a/x.md:2:5 «y.md» broken-link: there is no file `content/a/y.md` (did you mean `x.md`?)",
                "a/x.md:2:15 «../z.md» broken-link: there is no file `content/z.md` (a link is relative to the file it stands in)",
                "a/x.md:2:28 «../b/y» broken-link: there is no file `content/b/y` (did you mean `../b/y.md`?)",
                "a/x.md:2:41 «../b/n.png» broken-link: there is no file `content/b/n.png` (did you mean `../b/m.png`?)",
                "a/x.md:3:1 «[e][nada]» broken-link: the link's label is defined nowhere on this page (add a line `[label]: file.md` to this page, or write `[text](file.md)`)",
                "b/y.md:3:5 «#visao-gera» broken-anchor: `content/b/y.md` has no heading with the anchor `#visao-gera` (did you mean `#visao-geral`?)",
                "b/y.md:3:22 «../a/x.md#nada» broken-anchor: `content/a/x.md` has no heading with the anchor `#nada` (an anchor is the heading in lower case, without accents, its words joined by `-`)",
            ]
        );
    }

    #[test]
    fn links_that_leave_the_site_or_its_folder_are_refused() {
        let files = [("a.md", "# A\n[a](javascript:alert(1)) [b](/b.md) [c](../../etc) [d]()\n![e](https://example.com/e.png)\n")];
        assert_eq!(
            found(&files),
            [
                "a.md:2:5 «javascript:alert(1)» forbidden-link: a link may lead to a file, or start with `https://`, `http://` or `mailto:` (write the path of a file under `content/`, relative to this one)",
                "a.md:2:30 «/b.md» forbidden-link: a link must be relative to the file it stands in (write it as `b.md`)",
                "a.md:2:41 «../../etc» broken-link: the link leaves `content/` (link only to files under `content/`)",
                "a.md:2:52 «[d]()» broken-link: the link leads nowhere (write the file or the `#heading` that it leads to)",
                "a.md:3:6 «https://example.com/e.png» forbidden-link: an image must be a file of the site (save the image under `content/` and write its path, relative to this file)",
            ]
        );
    }

    #[test]
    fn drafts_internal_pages_and_account_texts_are_no_places_to_link_to() {
        let files = [
            ("a.md", "# A\n[d](d.md) [i](i.md) [c](accounts/c.md)\n"),
            ("accounts/c.md", "[i](../i.md)\n"),
            ("d.md", "+++\ndraft = true\n+++\n# D\n"),
            ("i.md", "+++\ninternal = true\n+++\n# I\n[a](a.md)\n"),
        ];
        assert_eq!(
            found(&files),
            [
                "a.md:2:5 «d.md» broken-link: the page `content/d.md` is a draft, so it has no address yet (remove its `draft = true`, or build with `--drafts`)",
                "a.md:2:15 «i.md» broken-link: the page `content/i.md` is internal, but this page is not (make this page internal too, or leave out the link)",
                "a.md:2:25 «accounts/c.md» broken-link: the page `content/accounts/c.md` is about one account, so it has no address of its own (link to a page of the handbook)",
            ]
        );
    }

    #[test]
    fn drafts_are_pages_only_on_request() {
        let site = Sample::in_portuguese(&[("a.md", "# A\n[d](d.md)\n"), ("d.md", "---\ndraft: true\n---\n# D\n")]);
        let mut diags = Diagnostics::new();
        assert_eq!(site.pages_with_drafts(&mut diags).pages.len(), 2);
        assert_eq!(site.shown(&diags), Vec::<String>::new());
        assert_eq!(site.pages(&mut diags).pages.len(), 1);
    }

    #[test]
    fn what_a_draft_links_to_is_looked_at_only_where_it_is_published() {
        let site = Sample::in_portuguese(&[("d.md", "---\ndraft: true\n---\n# D\n[x](gone.md)\n")]);
        let (mut without, mut with) = (Diagnostics::new(), Diagnostics::new());
        site.pages(&mut without);
        site.pages_with_drafts(&mut with);
        assert_eq!(site.shown(&without), Vec::<String>::new());
        assert_eq!(
            site.shown(&with),
            ["d.md:5:5 «gone.md» broken-link: there is no file `content/gone.md` (a link is relative to the file it stands in)"]
        );
    }

    #[test]
    fn only_a_language_that_the_tool_speaks_may_be_added() {
        assert_eq!(
            found(&[("d.EN.md", "# D\n"), ("d.pt.md", "# D\n")]),
            [
                "d.EN.md:1:1 unknown-language: `EN` is not a language of this site (add \"en\" to `languages` of `[site]`, or rename the file)",
                "d.pt.md:1:1 unknown-language: `pt` is not a language of this site (rename the file: a page can be in one of `pt-BR`, `en`)",
            ]
        );
    }

    #[test]
    fn links_lead_to_the_twin_in_the_language_of_the_page() {
        let files = [
            ("a.md", "# A\n[b](b.md) [c](b.en.md)\n"),
            ("a.en.md", "# A\n[b](b.md#ways) [c](c.md)\n"),
            ("b.md", "# B\n"),
            ("b.en.md", "# B\n## Ways\n"),
            ("c.md", "# C\n"),
        ];
        assert_eq!(html(&files, "a", "pt-BR"), "<p><a href=\"b@pt-BR\">b</a> <a href=\"b@en\">c</a></p>\n");
        assert_eq!(html(&files, "a", "en"), "<p><a href=\"b@en#ways\">b</a> <a href=\"c@pt-BR\">c</a></p>\n");
    }

    #[test]
    fn a_missing_translation_is_noted_once_for_each_page() {
        let site = Sample::new(&[("a.md", "# A\n"), ("b.en.md", "# B\n"), ("accounts/c.md", ""), ("d.fr.md", "# D\n")]);
        let mut diags = Diagnostics::new();
        site.pages(&mut diags);
        assert_eq!(
            site.shown(&diags),
            [
                "d.fr.md:1:1 unknown-language: `fr` is not a language of this site (rename the file: a page can be in one of `pt-BR`, `en`)",
                "a.md:1:1 missing-translation: the page has no version in `en` (write it as `content/a.en.md`)",
                "b.en.md:1:1 missing-translation: the page has no version in `pt-BR` (write it as `content/b.md`)",
            ]
        );
    }

    #[test]
    fn two_files_with_one_address_are_named() {
        assert_eq!(
            found(&[("a.md", "# A\n"), ("a/index.md", "# A\n"), ("a.pt-BR.md", "# A\n")]),
            [
                "a.pt-BR.md:1:1 path-clash: the page has the same address as `content/a.md` (rename one of the two files)",
                "a/index.md:1:1 path-clash: the page has the same address as `content/a.pt-BR.md` (rename one of the two files)",
            ]
        );
    }

    #[test]
    fn front_matter_keys_are_checked_by_the_kind_of_page() {
        assert_eq!(
            found(&[
                ("a.md", "+++\ntitel = \"A\"\ndraft = \"no\"\norder = \"first\"\n+++\n# A\n"),
                ("raci.md", "---\nclarity: []\ntitle: [a]\n---\n# Matriz\n"),
                ("b.md", ""),
            ]),
            [
                "a.md:3:9 «\"no\"» bad-front-matter: `draft` must be `true` or `false` (without quotes)",
                "a.md:4:9 «\"first\"» bad-front-matter: `order` must be a whole number (smaller numbers come first)",
                "a.md:2:1 «titel» unknown-key: `titel` is not a key of this page's front matter (did you mean `title`?; the keys are title, description, draft, order, internal, updated, roles, stages, aliases)",
                "b.md:1:1 missing-title: the page has neither a `title` nor a heading, so its file name is shown (start it with a line `# Title`)",
                "raci.md:3:8 «[» bad-front-matter: `title` must be a text (put it in quotes)",
            ]
        );
    }

    #[test]
    fn links_are_written_with_what_they_need_and_without_what_they_must_not() {
        let files = [
            (
                "a.md",
                "# A\n[s](https://example.com/?a=1&b=\"2\" \"um 'título'\") <ana@example.com> [h](#h)\n\n![um <b>](i.png \"t\")\n\n## H\n",
            ),
            ("i.png", ""),
        ];
        assert_eq!(
            html(&files, "a", "pt-BR"),
            "<p><a href=\"https://example.com/?a=1&amp;b=&quot;2&quot;\" title=\"um &#39;título&#39;\" rel=\"noopener noreferrer\">s</a> \
             <a href=\"mailto:ana@example.com\">ana@example.com</a> <a href=\"#h\">h</a></p>\n\
             <p><img src=\"asset/i.png\" alt=\"um &lt;b&gt;\" title=\"t\" loading=\"lazy\"></p>\n\
             <h2 id=\"h\">H <a class=\"anchor\" href=\"#h\" aria-hidden=\"true\" tabindex=\"-1\">#</a></h2>\n"
        );
    }

    #[test]
    fn without_an_address_the_words_of_a_link_stay() {
        let site = Sample::in_portuguese(&[("a.md", "# A\n[b *e* c](b.md) ![d & e](i.png)"), ("b.md", "# B"), ("i.png", "")]);
        let pages = site.pages(&mut Diagnostics::new());
        assert_eq!(pages.find("a", "pt-BR").expect("a").html(&|_| None), "<p>b <em>e</em> c d &amp; e</p>\n");
    }

    #[test]
    fn a_thousand_pages_that_link_to_one_are_all_read() {
        let text =
            "# T\n\n".to_owned() + &"## Um título\n\nUm [texto](p0.md) com *ênfase*.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n".repeat(20);
        let names: Vec<_> = (0..1000).map(|number| format!("p{number}.md")).collect();
        let files: Vec<_> = names.iter().map(|name| (name.as_str(), text.as_str())).collect();
        let site = Sample::in_portuguese(&files);
        let mut diags = Diagnostics::new();
        assert_eq!(site.pages(&mut diags).pages.len(), 1000);
        assert_eq!(diags.iter().count(), 0);
    }
}
