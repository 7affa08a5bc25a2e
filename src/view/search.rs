//! What a search of a root finds: the pages of that root and no other, in one language.
//!
//! The community's is made from the community's shelf and rows, so a word that only the team may read cannot get into it.

use super::contact::person_name;
use super::frame::folder_title;
use super::handbook::{glossary, matrix, stage};
use super::shelf::Shelf;
use super::source::{Audience, Place, Sources};
use super::team::report::TOPICS;
use crate::metric::{NONE, catalog};
use crate::page::{Kind, Page, Passage};
use crate::role::Role;
use serde::Serialize;

/// What a search of a root finds in a language.
#[derive(Debug, Clone, Serialize)]
pub struct SearchIndex {
    /// Where it is published, within the output folder.
    #[serde(skip)]
    pub path: String,
    /// The pages.
    pub pages: Vec<Found>,
}

/// A page that a search can find: its address within the root, its title, what kind of page it is, and its passages as anchor,
/// heading and text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found(pub String, pub String, pub String, pub Vec<(String, String, String)>);

/// The link to what a search reads, where the root of a page can be searched.
pub(super) fn script_of(place: &Place<'_>) -> Option<String> {
    (!matches!(place.audience, Audience::Customer(_))).then(|| place.relative(&script(place.language())))
}

fn script(language: &str) -> String {
    format!("search-{}.js", language.to_lowercase())
}

impl SearchIndex {
    /// What searches find in a root, one index a language. A customer's pages are few, and cannot be searched.
    pub fn of(sources: Sources<'_>, audience: Audience<'_>) -> Vec<Self> {
        if matches!(audience, Audience::Customer(_)) {
            return Vec::new();
        }
        let index = |language: &str| {
            let place = Place::new(sources, audience, language, "");
            Self { path: format!("{}/{}", audience.folder(), script(language)), pages: pages(&place) }
        };
        sources.formats.iter().map(|format| index(format.words.language())).collect()
    }
}

fn pages(place: &Place<'_>) -> Vec<Found> {
    let shelf = place.shelf();
    let mut found: Vec<Found> = shelf.into_iter().flat_map(Shelf::pages).map(|page| written(place, page)).collect();
    found.extend(shelf.and_then(|shelf| shelf.page("")).map(|home| written(place, home)));
    let stages = stage::shown(place);
    found.extend(stages.iter().map(|stage| {
        let title = place.format.words.fill("stage-title", [("name", stage.name(place.language()).into())]);
        page(place, &stage::path(stage), title, "nav-matrix", [])
    }));
    found.push(page(place, glossary::INDEX, place.t("nav-glossary"), "nav-glossary", [place.t("glossary-lead")]));
    found.extend(catalog().map(|metric| {
        let [definition, formula] = [metric.definition, metric.formula].map(|text| text.in_language(place.language()).to_owned());
        page(
            place,
            &glossary::path(metric),
            glossary::name(place.format, metric),
            "nav-glossary",
            [definition, formula, metric.id.to_owned()],
        )
    }));
    if !place.sources.benchmarks.cells.is_empty() {
        found.push(page(place, "benchmarks", place.t("benchmark-title"), "nav-benchmarks", [place.t("benchmark-lead")]));
    }
    if place.has_team_home() {
        found.extend(of_the_team(place));
    }
    found
}

/// Reports, portfolios and accounts.
fn of_the_team(place: &Place<'_>) -> Vec<Found> {
    let sources = &place.sources;
    let tables = sources.tables;
    let reports = TOPICS.iter().map(|topic| page(place, topic.path, place.t(topic.title), "nav-reports", [place.t(topic.question)]));
    let people = sources.index.csms().iter().filter(|id| *id != NONE).filter_map(|id| {
        let path = format!("csm/{}", sources.folders.people.get(id)?);
        Some(page(place, &path, person_name(tables, id), "nav-portfolios", []))
    });
    let accounts = sources.accounts().map(|ix| {
        let account = tables.account(ix);
        let path = format!("accounts/{}", sources.account_folder(ix));
        let csm = account.csm.as_deref().map(|id| person_name(tables, id));
        let about = [Some(account.account.clone()), account.segment.clone(), csm].into_iter().flatten();
        page(place, &path, account.name.clone(), "search-accounts", about)
    });
    reports.chain(people).chain(accounts).collect()
}

/// A page that we write, with what it says in a few words.
fn page(place: &Place<'_>, path: &str, title: String, kind: &str, says: impl IntoIterator<Item = String>) -> Found {
    let text = says.into_iter().collect::<Vec<_>>().join(" · ");
    Found(place.file_of(path), title, place.t(kind), vec![(String::new(), String::new(), text)])
}

/// A page that somebody wrote.
fn written(place: &Place<'_>, page: &Page) -> Found {
    let path = if page.kind == Kind::Home { place.handbook_home() } else { &page.path };
    let mut passages: Vec<(String, String, String)> = vec![(String::new(), String::new(), lead(place, page))];
    for Passage { anchor, heading, text } in page.passages() {
        match anchor {
            None => passages[0].2 = format!("{} {text}", passages[0].2).trim().to_owned(),
            Some(anchor) => passages.push((anchor, heading, text)),
        }
    }
    if let Some(matrix) = matrix::of_page(place, page) {
        add_rows(place, page, matrix, &mut passages);
    }
    let kind = match page.kind {
        Kind::Home => place.t("nav-handbook"),
        Kind::Role => place.t("nav-roles"),
        Kind::Matrix => place.t("nav-matrix"),
        _ => folder_title(place, page.path.split_once('/').map_or("", |(folder, _)| folder)),
    };
    Found(place.file_of(path), title(place, page), kind, passages)
}

fn title(place: &Place<'_>, page: &Page) -> String {
    let role = super::handbook::role_of(place, page);
    role.map_or_else(|| page.meta.title.clone(), |role| role.title(place.language()).to_owned())
}

/// What a page says before its text: its description, and what its front matter tells of a role.
fn lead(place: &Place<'_>, page: &Page) -> String {
    let language = place.language();
    let of_role = |role: &Role| {
        let mission = role.mission(language).map(str::to_owned);
        mission.into_iter().chain(role.does(language).iter().chain(role.does_not(language)).cloned()).collect()
    };
    let role: Vec<String> = super::handbook::role_of(place, page).map(of_role).unwrap_or_default();
    page.meta.description.iter().cloned().chain(role).collect::<Vec<_>>().join(" · ")
}

/// Adds the activities that this root shows to the passages of the headings they stand under.
fn add_rows(place: &Place<'_>, page: &Page, matrix: &crate::role::Matrix, passages: &mut [(String, String, String)]) {
    for activity in matrix.activities.iter().filter(|activity| matrix::shows(place, activity)) {
        let heading = page.tables.get(activity.table).and_then(|table| page.headings.get(table.heading?));
        let anchor = heading.map_or("", |heading| heading.id.as_str());
        if let Some(passage) = passages.iter_mut().find(|(id, _, _)| id == anchor) {
            let between = if passage.2.is_empty() { "" } else { " · " };
            passage.2 = format!("{}{between}{}", passage.2, activity.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::sample::{CONTENT, SECRET, benchmarks, site, with_sources};

    /// The indexes of a root, in Portuguese and in English.
    fn indexes(audience: Audience<'static>) -> Vec<SearchIndex> {
        let mut content = CONTENT.to_vec();
        content.push(("segredo.md", "---\ninternal: true\ntitle: Quartzo\n---\nSomente o time lê sobre quartzo.\n"));
        content.push(("accounts/acme.md", "Quartzo também aqui.\n"));
        let mut site = site();
        site.tables.team.rows[0].name = "Lia Quartzo".to_owned();
        site.account("acme").name = "Quartzo Ltda".to_owned();
        with_sources(&site, &content, &benchmarks(), |sources, _| SearchIndex::of(sources, audience))
    }

    #[test]
    fn what_only_the_team_may_read_cannot_be_found_by_others() {
        let words = |audience| indexes(audience).iter().map(|index| format!("{:?}", index.pages)).collect::<String>();
        let (community, team) = (words(Audience::Community), words(Audience::Team));
        // An internal page, an internal row, a note on an account, accounts and people.
        for secret in ["uartzo", "Alinhar", SECRET, "acme", "Lia", "csm/", "reports"] {
            assert!(!community.contains(secret), "{secret}");
        }
        assert!(["Quartzo", "Alinhar", "Quartzo Ltda", "Lia Quartzo", "accounts/acme/index.html"].iter().all(|word| team.contains(word)));
        assert!(!team.contains(SECRET));
        assert_eq!(indexes(Audience::Customer("acme")).len(), 0);
    }

    #[test]
    fn each_language_has_an_index_with_the_pages_of_that_language() {
        let indexes = indexes(Audience::Community);
        let paths: Vec<_> = indexes.iter().map(|index| index.path.as_str()).collect();
        assert_eq!(paths, ["community/search-pt-br.js", "community/search-en.js"]);
        let found = |index: &SearchIndex, path: &str| index.pages.iter().find(|found| found.0 == path).cloned();
        let passage = |anchor: &str, heading: &str, text: &str| (anchor.to_owned(), heading.to_owned(), text.to_owned());
        let matrix = found(&indexes[0], "raci/index.html").expect("the matrix");
        assert_eq!((matrix.1.as_str(), matrix.2.as_str()), ("Matriz", "Quem faz o quê"));
        assert_eq!(matrix.3, [passage("", "", "Antes."), passage("uso", "Uso", "Depois. · Revisar")]);
        let metric = found(&indexes[1], "en/glossary/nrr/index.html").expect("a metric");
        assert!(metric.1.contains("NRR") && metric.2 == "Glossary", "{metric:?}");
        let role = found(&indexes[0], "roles/cs/index.html").expect("a role");
        assert_eq!(role.3, [passage("", "", "Gera valor · Revisar")]);
    }

    #[test]
    fn whatever_is_found_is_there() {
        for audience in [Audience::Community, Audience::Team] {
            with_sources(&site(), &CONTENT, &benchmarks(), |sources, _| {
                let pages = if audience == Audience::Team { crate::view::team(sources) } else { crate::view::community(sources) };
                let paths: std::collections::BTreeSet<_> = pages.iter().map(|page| page.path.clone()).collect();
                for found in SearchIndex::of(sources, audience).iter().flat_map(|index| &index.pages) {
                    assert!(paths.contains(&format!("{}/{}", audience.folder(), found.0)), "{}", found.0);
                }
            });
        }
    }
}
