//! The pages of the handbook as a root shows them in a language, put in order once for all pages that name them.

use super::source::Audience;
use crate::page::{Kind, Page, Pages};
use std::collections::BTreeMap;

/// The pages that one audience sees in one language: each in that language, or else as it is written.
#[derive(Debug)]
pub(super) struct Shelf<'a> {
    /// By address, the home of the handbook among them.
    by_path: BTreeMap<&'a str, &'a Page>,
    /// The pages of each folder in the order of the navigation, without the home.
    folders: BTreeMap<Folder, Vec<&'a Page>>,
}

/// Where pages stand in the navigation: roles, the matrix, loose pages, then the other folders by name.
type Folder = (u8, String);

impl<'a> Shelf<'a> {
    pub(super) fn new(pages: &'a Pages, audience: Audience<'_>, language: &str) -> Self {
        let mut by_path: BTreeMap<&str, &Page> = BTreeMap::new();
        for page in pages.pages.iter().filter(|page| page.kind != Kind::Account && audience.may_see(page)) {
            let known = by_path.entry(&page.path).or_insert(page);
            if page.language == language {
                *known = page;
            }
        }
        let mut folders: BTreeMap<Folder, Vec<&Page>> = BTreeMap::new();
        for page in by_path.values().filter(|page| page.kind != Kind::Home) {
            folders.entry(folder(page)).or_default().push(page);
        }
        for pages in folders.values_mut() {
            pages.sort_by_key(|page| (page.meta.order.unwrap_or(i64::MAX), page.meta.title.as_str()));
        }
        Self { by_path, folders }
    }

    /// The page at an address.
    pub(super) fn page(&self, path: &str) -> Option<&'a Page> {
        self.by_path.get(path).copied()
    }

    /// All pages but the home, by address.
    pub(super) fn pages(&self) -> impl Iterator<Item = &'a Page> {
        self.by_path.values().copied().filter(|page| page.kind != Kind::Home)
    }

    /// The folders in the order of the navigation, each with its pages in theirs.
    pub(super) fn folders(&self) -> impl Iterator<Item = (&str, &[&'a Page])> {
        self.folders.iter().map(|((_, folder), pages)| (folder.as_str(), pages.as_slice()))
    }
}

fn folder(page: &Page) -> Folder {
    let folder = page.path.split_once('/').map_or("", |(folder, _)| folder);
    match page.kind {
        Kind::Role => (0, "roles".to_owned()),
        Kind::Matrix => (1, "raci".to_owned()),
        _ if folder.is_empty() => (2, String::new()),
        _ => (3, folder.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Diagnostics;
    use crate::page::sample::Sample;

    #[test]
    fn a_shelf_holds_what_its_readers_may_see_in_the_order_of_the_navigation() {
        let site = Sample::new(&[
            ("index.md", "# Home\n"),
            ("zoo/b.md", "---\norder: 2\n---\n# B\n"),
            ("zoo/c.md", "---\norder: 1\n---\n# C\n"),
            ("zoo/c.en.md", "---\norder: 3\n---\n# C in English\n"),
            ("loose.md", "# Loose\n"),
            ("notes.md", "---\ninternal: true\n---\n# Notes\n"),
            ("roles/cs.md", "# CS\n"),
            ("accounts/a.md", "Text.\n"),
        ]);
        let pages = site.pages(&mut Diagnostics::new());
        let titles = |audience, language| {
            let shelf = Shelf::new(&pages, audience, language);
            assert!(shelf.page("").is_some_and(|home| home.meta.title == "Home"));
            let folders = shelf.folders().map(|(folder, pages)| {
                let titles: Vec<_> = pages.iter().map(|page| page.meta.title.as_str()).collect();
                format!("{folder}: {}", titles.join(", "))
            });
            folders.collect::<Vec<_>>()
        };
        assert_eq!(titles(Audience::Community, "pt-BR"), ["roles: CS", ": Loose", "zoo: C, B"]);
        assert_eq!(titles(Audience::Team, "en"), ["roles: CS", ": Loose, Notes", "zoo: B, C in English"]);
        assert_eq!(Shelf::new(&pages, Audience::Customer("a"), "en").pages().count(), 0);
    }
}
