//! Every page of a root: paths first, so that clashes are found early; views one by one, so that memory stays flat.

use super::source::{Audience, Place, Sources};
use super::{
    AccountPage, Alias, BallotPage, BallotSheet, BenchmarkIndex, BenchmarkPage, Book, CustomerHome, Deck, Glossary, Home, Kickoff, List,
    MatrixPage, MessagePage, MetricPage, NotFound, Plain, PlaybookPage, Portfolio, Quiz, Report, RolePage, StagePage, TeamHome,
    TeamMessage, TeamPlaybook, customer as customer_pages, frame, handbook, team as team_pages,
};
use crate::diag::Span;
use serde::Serialize;

/// A composed page: what its template sees.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each view documents itself")]
pub enum View {
    Home(Box<Home>),
    Role(Box<RolePage>),
    Matrix(Box<MatrixPage>),
    Stage(Box<StagePage>),
    Plain(Box<Plain>),
    Playbook(Box<PlaybookPage>),
    Message(Box<MessagePage>),
    Alias(Box<Alias>),
    Book(Box<Book>),
    Glossary(Box<Glossary>),
    Metric(Box<MetricPage>),
    NotFound(Box<NotFound>),
    Quiz(Box<Quiz>),
    Ballots(Box<BallotPage>),
    BallotSheet(Box<BallotSheet>),
    BenchmarkIndex(Box<BenchmarkIndex>),
    Benchmark(Box<BenchmarkPage>),
    Team(Box<TeamHome>),
    List(Box<List>),
    TeamPlaybook(Box<TeamPlaybook>),
    TeamMessage(Box<TeamMessage>),
    Portfolio(Box<Portfolio>),
    Account(Box<AccountPage>),
    Report(Box<Report>),
    Customer(Box<CustomerHome>),
    Kickoff(Box<Kickoff>),
    Deck(Box<Deck>),
}

impl View {
    /// The name of its template.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "handbook/home.html",
            Self::Role(_) => "handbook/role.html",
            Self::Matrix(_) => "handbook/matrix.html",
            Self::Stage(_) => "handbook/stage.html",
            Self::Plain(_) => "handbook/page.html",
            Self::Playbook(_) => "handbook/playbook.html",
            Self::Message(_) => "handbook/message.html",
            Self::Alias(_) => "handbook/alias.html",
            Self::Book(_) => "handbook/book.html",
            Self::Glossary(_) => "handbook/glossary.html",
            Self::Metric(_) => "handbook/metric.html",
            Self::NotFound(_) => "404.html",
            Self::Quiz(_) => "handbook/quiz.html",
            Self::Ballots(_) => "handbook/ballots.html",
            Self::BallotSheet(_) => "handbook/ballot.html",
            Self::BenchmarkIndex(_) => "handbook/benchmarks.html",
            Self::Benchmark(_) => "handbook/benchmark.html",
            Self::Team(_) => "team/home.html",
            Self::List(_) => "team/list.html",
            Self::TeamPlaybook(_) => "team/playbook.html",
            Self::TeamMessage(_) => "team/message.html",
            Self::Portfolio(_) => "team/csm.html",
            Self::Account(_) => "team/account.html",
            Self::Report(_) => "team/report.html",
            Self::Customer(_) => "customer/home.html",
            Self::Kickoff(_) => "customer/kickoff.html",
            Self::Deck(_) => "customer/deck.html",
        }
    }
}

/// A page that will be made: its path is known, its view is composed when asked for and can then be dropped.
pub struct Planned<'a> {
    /// Where it is published, within the output folder.
    pub path: String,
    /// The language it speaks.
    pub language: String,
    /// The address it will have, where the site says where it will live and search engines may know it.
    pub canonical: Option<String>,
    /// What it is, for the message about a clash of paths.
    pub name: String,
    /// The file it is written in, if it is.
    pub span: Option<Span>,
    compose: Box<dyn Fn(&Place<'a>) -> View + Send + Sync + 'a>,
    place: Place<'a>,
}

impl<'a> Planned<'a> {
    pub(super) fn new(place: Place<'a>, name: impl Into<String>, compose: impl Fn(&Place<'a>) -> View + Send + Sync + 'a) -> Self {
        let (path, language) = (place.output(), place.language().to_owned());
        let canonical = frame::canonical(&place).filter(|_| !place.path.ends_with(".html"));
        Self { path, language, canonical, name: name.into(), span: None, compose: Box::new(compose), place }
    }

    /// Says which file it is written in.
    #[must_use]
    pub(super) fn written_in(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Keeps it from search engines, and so out of the site map.
    #[must_use]
    pub(super) fn unlisted(mut self) -> Self {
        self.canonical = None;
        self
    }

    /// The view.
    pub fn compose(&self) -> View {
        (self.compose)(&self.place)
    }
}

/// The pages of the community: the handbook and the benchmarks, in every language.
pub fn community<'a>(sources: Sources<'a>) -> Vec<Planned<'a>> {
    let mut pages = handbook::plan(sources, Audience::Community, "");
    pages.push(handbook::plan_not_found(sources));
    pages
}

/// The pages of the team: its home, portfolios, accounts, and the handbook in full, in every language.
pub fn team<'a>(sources: Sources<'a>) -> Vec<Planned<'a>> {
    if !sources.has_data() {
        return handbook::plan(sources, Audience::Team, "");
    }
    let mut pages = handbook::plan(sources, Audience::Team, TEAM_HANDBOOK);
    pages.extend(sources.formats.iter().flat_map(|format| team_pages::plan(sources, format.words.language())));
    pages
}

/// Where the team keeps the home of the handbook, since its own home is another.
pub(super) const TEAM_HANDBOOK: &str = "handbook";

/// The pages of all customers.
pub fn customers<'a>(sources: Sources<'a>) -> Vec<Planned<'a>> {
    sources.accounts().flat_map(|ix| customer_pages::plan(sources, ix)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Benchmarks;
    use crate::metric::sample::Sample;
    use crate::view::sample::{CONTENT, SECRET, benchmarks, render, site};
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::LazyLock;

    type Site = BTreeMap<String, String>;

    fn everything<'a>(sources: Sources<'a>) -> Vec<Planned<'a>> {
        [community(sources), team(sources), customers(sources)].into_iter().flatten().collect()
    }

    /// A site with everything, made once for all tests.
    fn full() -> &'static Site {
        static FULL: LazyLock<Site> = LazyLock::new(|| render(&site(), &CONTENT, &benchmarks(), everything));
        &FULL
    }

    #[test]
    fn every_page_has_a_place_of_its_own_in_each_language() {
        let site = full();
        for path in [
            "community/index.html",
            "community/en/index.html",
            "community/en/roles/cs/index.html",
            "community/raci/index.html",
            "community/guia/index.html",
            "community/404.html",
            "community/benchmarks/index.html",
            "community/benchmarks/2026-q3/nrr/index.html",
            "community/self-check/index.html",
            "community/en/self-check/index.html",
            "team/index.html",
            "team/gaps/index.html",
            "team/ballots/index.html",
            "team/ballots/print/index.html",
            "customers/acme/kickoff/index.html",
            "team/handbook/index.html",
            "team/notas/index.html",
            "team/csm/lia/index.html",
            "team/accounts/index.html",
            "team/accounts/acme/index.html",
            "team/csm/index.html",
            "customers/acme/index.html",
            "customers/beta/deck/index.html",
        ] {
            assert!(site.contains_key(path), "{path} is missing among {:?}", site.keys());
        }
        assert!(!site.contains_key("community/notas/index.html"), "an internal page is public");
    }

    /// The links of a page to files, resolved.
    fn links(path: &str, html: &str) -> Vec<String> {
        let hrefs = html.split("href=\"").skip(1).filter_map(|tail| tail.split('"').next());
        let files = hrefs.filter(|href| !href.starts_with(['#']) && !href.contains(':'));
        files
            .map(|href| {
                let mut parts: Vec<&str> = path.split('/').collect();
                parts.pop();
                for part in href.split('#').next().unwrap_or_default().split('/') {
                    if part == ".." {
                        parts.pop();
                    } else {
                        parts.push(part);
                    }
                }
                parts.join("/")
            })
            .collect()
    }

    #[test]
    fn every_link_leads_to_a_page_or_an_asset_of_its_own_root() {
        let site = full();
        for (path, html) in site {
            let root: String = path.split_inclusive('/').take(if path.starts_with("customers") { 2 } else { 1 }).collect();
            for link in links(path, html) {
                assert!(link.starts_with(&root), "{path} links to {link}");
                assert!(site.contains_key(&link) || link.contains("/assets/"), "{path} links to {link}");
            }
        }
    }

    #[test]
    fn only_the_team_reads_its_notes_and_no_customer_reads_of_another() {
        let site = full();
        let readers: Vec<_> = site.iter().filter(|(_, html)| html.contains(SECRET)).map(|(path, _)| path.as_str()).collect();
        assert_eq!(readers, ["team/accounts/acme/index.html", "team/en/accounts/acme/index.html"]);
        for (path, html) in site.iter().filter(|(path, _)| path.starts_with("customers/")) {
            let other = if path.contains("/acme/") { "BETA" } else { "ACME" };
            assert!(!html.contains(other), "{path} tells of {other}");
        }
        let internal: BTreeSet<_> =
            site.iter().filter(|(_, html)| html.contains("Alinhar")).map(|(path, _)| path.split('/').next()).collect();
        assert_eq!(internal, BTreeSet::from([Some("team")]));
    }

    #[test]
    fn what_customers_said_is_masked_and_escaped() {
        let deck = &full()["customers/acme/deck/index.html"];
        assert!(deck.contains("Ligue para […] &lt;b&gt;"), "{deck}");
    }

    #[test]
    fn a_matrix_page_keeps_its_words_and_shows_its_rows() {
        let page = &full()["community/raci/index.html"];
        let words = ["Antes.", ">Uso", "Revisar", "Responde pelo resultado", "Depois."];
        let places: Vec<_> = words.iter().map(|word| page.rfind(word).unwrap_or_else(|| panic!("{word} is missing"))).collect();
        assert!(places.is_sorted(), "{places:?}");
        assert!(!page.contains("table-scroll"));
    }

    #[test]
    fn a_page_without_translation_is_shown_in_its_own_language_and_marked() {
        let page = &full()["community/guia/index.html"];
        assert!(page.contains("<html lang=\"pt-BR\">") && page.contains("<article lang=\"en\">"));
        assert!(page.contains("ainda não tem tradução"));
    }

    #[test]
    fn a_site_without_data_is_a_handbook_and_one_without_content_has_its_numbers() {
        let mut handbook = Sample::default();
        handbook.config.site.languages.push("en".to_owned());
        let site = render(&handbook, &CONTENT, &Benchmarks::default(), everything);
        assert!(site.contains_key("team/index.html") && !site.contains_key("team/handbook/index.html"));
        assert!(site.keys().all(|path| !path.starts_with("customers/")));
        let bare = render(&crate::view::sample::site(), &[], &Benchmarks::default(), everything);
        assert!(bare["team/accounts/acme/index.html"].contains("content/"));
    }

    #[test]
    fn a_missing_value_stands_with_its_reason_and_never_as_zero() {
        let page = &full()["team/accounts/beta/index.html"];
        assert!(page.contains("<dd class=\"value none\">—</dd>"), "{page}");
        assert!(page.contains("Nenhum registro no período"));
    }

    #[test]
    fn every_page_has_a_strict_policy_and_no_inline_style_or_handler() {
        for (path, html) in full() {
            assert!(html.contains("default-src 'none'"), "{path}");
            assert!(!html.contains(" style=\"") && !html.contains(" onclick") && !html.contains("src=\"http"), "{path}");
        }
    }
}
