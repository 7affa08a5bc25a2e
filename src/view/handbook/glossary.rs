//! The glossary: what each metric of the catalogue means, who answers for it, and, for the team, what it is now.

use crate::metric::{CATALOG, Direction, Filter, Metric, Moment, Row, Scope, Scopes, Unit, Variant, When, catalog};
use crate::view::format::{Detail, Format};
use crate::view::frame::{Frame, Link};
use crate::view::number::text;
use crate::view::source::{Audience, Place};
use crate::view::team::report::TOPICS;
use serde::Serialize;

/// The address of the list.
pub(in crate::view) const INDEX: &str = "glossary";

/// The list of all metrics.
#[derive(Debug, Clone, Serialize)]
pub struct Glossary {
    /// What every page bears.
    pub frame: Frame,
    /// The metrics, by what they are about.
    pub families: Vec<Family>,
}

/// Metrics that are about one thing.
#[derive(Debug, Clone, Serialize)]
pub struct Family {
    /// Unique in the page.
    pub id: &'static str,
    /// What they are about.
    pub title: String,
    /// The metrics.
    pub terms: Vec<Term>,
}

/// A metric in one look.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// Its name, with the letters people say.
    pub name: String,
    /// What it says.
    pub definition: String,
    /// Its page.
    pub href: String,
}

/// The page of a metric.
#[derive(Debug, Clone, Serialize)]
pub struct MetricPage {
    /// What every page bears.
    pub frame: Frame,
    /// The letters people say.
    pub acronym: Option<String>,
    /// What it says.
    pub definition: String,
    /// How it is computed.
    pub formula: String,
    /// What happens at its edges.
    pub edges: Vec<String>,
    /// Its numbers.
    pub numbers: Vec<Number>,
    /// What time it speaks of.
    pub moment: String,
    /// The roles that say they answer for it; else the one that the catalogue would give it to, where the handbook has it.
    pub owners: Vec<Link>,
    /// The files it is made from.
    pub tables: Vec<String>,
    /// Where the definition comes from.
    pub source: String,
    /// Its id in exports and in role pages.
    pub id: &'static str,
    /// Where the community's numbers of it are.
    pub benchmarks: Vec<Link>,
    /// On the team's pages, the reports that show it.
    pub reports: Vec<Link>,
    /// On the team's pages, what it is now.
    pub now: Option<Current>,
}

/// One number of a metric.
#[derive(Debug, Clone, Serialize)]
pub struct Number {
    /// Its name; the metric's own where it is the only one.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// Which way it should go.
    pub direction: String,
    /// Whose it can be.
    pub scopes: String,
}

/// What a metric is now, of the whole site.
#[derive(Debug, Clone, Serialize)]
pub struct Current {
    /// When.
    pub period: String,
    /// Its numbers: name, value, and why there is none or what to know of it.
    pub values: Vec<(String, String, Option<String>)>,
}

/// The link to the page of a metric. Customers have no glossary.
pub(in crate::view) fn link(place: &Place<'_>, metric: &Metric) -> Option<String> {
    (!matches!(place.audience, Audience::Customer(_))).then(|| place.link(&path(metric)))
}

/// The address of its page.
pub(in crate::view) fn path(metric: &Metric) -> String {
    format!("{INDEX}/{}", metric.id)
}

/// Its name with the letters people say.
pub(in crate::view) fn name(format: &Format, metric: &Metric) -> String {
    let language = format.words.language();
    let name = metric.name.in_language(language);
    match metric.acronym.map(|letters| letters.in_language(language)) {
        Some(letters) if letters != name => format!("{name} ({letters})"),
        _ => name.to_owned(),
    }
}

/// The list of all metrics in a root and language.
pub(super) fn index(place: &Place<'_>) -> Glossary {
    let term = |metric: &&'static Metric| Term {
        name: name(place.format, metric),
        definition: metric.definition.in_language(place.language()).to_owned(),
        href: place.link(&path(metric)),
    };
    let family = |metrics: &&'static [&'static Metric]| {
        let id = metrics.first()?.id;
        Some(Family { id, title: place.t(&family_key(id)), terms: metrics.iter().map(term).collect() })
    };
    Glossary {
        frame: Frame::new(place, place.t("nav-glossary"), Some(place.t("glossary-lead"))),
        families: CATALOG.iter().filter_map(family).collect(),
    }
}

/// The key of the words for a family: it is called after its first metric.
fn family_key(first: &str) -> String {
    format!("family-{}", first.replace('_', "-"))
}

/// The page of a metric in a root and language.
pub(super) fn compose(place: &Place<'_>, metric: &'static Metric) -> MetricPage {
    let language = place.language();
    let definition = metric.definition.in_language(language);
    let beside = |other: Option<&'static Metric>| {
        other.map(|other| Link { title: name(place.format, other), href: place.link(&path(other)), current: false })
    };
    let all: Vec<&'static Metric> = catalog().collect();
    let at = all.iter().position(|other| *other == metric).unwrap_or_default();
    let frame = Frame::new(place, metric.name.in_language(language), Some(definition.to_owned()))
        .under(place, place.t("nav-glossary"), INDEX)
        .between(beside(at.checked_sub(1).map(|at| all[at])), beside(all.get(at + 1).copied()));
    MetricPage {
        frame,
        acronym: metric.acronym.map(|letters| letters.in_language(language).to_owned()),
        definition: definition.to_owned(),
        formula: metric.formula.in_language(language).to_owned(),
        edges: metric.edges.iter().map(|edge| edge.in_language(language).to_owned()).collect(),
        numbers: metric.variants.iter().map(|variant| number(place, metric, variant)).collect(),
        moment: place.t(moment_key(metric.moment)),
        owners: owners(place, metric),
        tables: metric.tables.iter().map(|table| format!("{table}.csv")).collect(),
        source: metric.source.in_language(language).to_owned(),
        id: metric.id,
        benchmarks: super::benchmark::links(place, metric.id),
        reports: reports(place, metric),
        now: (place.has_team_home()).then(|| current(place, metric)).flatten(),
    }
}

fn number(place: &Place<'_>, metric: &Metric, variant: &Variant) -> Number {
    let language = place.language();
    let name = match variant.name.in_language(language) {
        _ if variant.is_named_by_data() => place.t("glossary-by-data"),
        "" => metric.name.in_language(language).to_owned(),
        name => name.to_owned(),
    };
    Number {
        name,
        unit: match variant.unit {
            Unit::Currency => place.t("unit-money"),
            Unit::Ratio => "%".to_owned(),
            other => place.t(&format!("in-{}", other.name(""))),
        },
        direction: place.t(match variant.direction {
            Direction::Higher => "direction-higher",
            Direction::Lower => "direction-lower",
            Direction::Neither => "direction-neither",
        }),
        scopes: place.t(match variant.scopes {
            Scopes::All => "scopes-all",
            Scopes::Groups => "scopes-groups",
            Scopes::Site => "scopes-site",
            Scopes::Accounts => "scopes-accounts",
            Scopes::Persons => "scopes-persons",
            Scopes::Team => "scopes-team",
            Scopes::Customers => "scopes-customers",
        }),
    }
}

fn moment_key(moment: Moment) -> &'static str {
    match moment {
        Moment::Period => "moment-period",
        Moment::LastDay => "moment-last-day",
        Moment::Ahead => "moment-ahead",
        Moment::AsOf => "moment-as-of",
    }
}

fn owners(place: &Place<'_>, metric: &Metric) -> Vec<Link> {
    let handbook = place.sources.handbook;
    let mut owners: Vec<_> = handbook.roles.iter().filter(|role| role.metrics.iter().any(|(id, _)| id == metric.id)).collect();
    if owners.is_empty() {
        owners.extend(handbook.role(metric.owner));
    }
    let link = |role: &crate::role::Role| {
        Some(Link { title: role.title(place.language()).to_owned(), href: place.role_link(role)?, current: false })
    };
    owners.into_iter().filter_map(link).collect()
}

/// The report about the family of a metric: the first metric of the family, and the address of the report.
const REPORTS: [(&str, &str); 15] = [
    ("mrr", "revenue"),
    ("logo_churn", "revenue"),
    ("upsell_rate", "renewals"),
    ("renewal_rate", "renewals"),
    ("cs_sourced", "renewals"),
    ("renewal_forecast", "renewals"),
    ("nps", "voice"),
    ("churn_reasons", "retention"),
    ("ticket_volume", "support"),
    ("active_users", "adoption"),
    ("activation_rate", "adoption"),
    ("health", "health"),
    ("phase", "lifecycle"),
    ("rfm_customers", "rfv"),
    ("no_show_rate", "capacity"),
];

/// The reports of the team that a metric belongs to.
fn reports(place: &Place<'_>, metric: &Metric) -> Vec<Link> {
    if !place.has_team_home() {
        return Vec::new();
    }
    let first = CATALOG.iter().find(|family| family.contains(&metric)).and_then(|family| family.first());
    let path = first.and_then(|first| REPORTS.iter().find(|(id, _)| *id == first.id)).map(|(_, path)| *path);
    let topics = TOPICS.iter().filter(|topic| Some(topic.path) == path);
    topics.map(|topic| Link { title: place.t(topic.title), href: place.link(topic.path), current: false }).collect()
}

/// How many numbers that the data names are shown.
const NAMED: usize = 12;

/// What a metric is now. The rows of the site come first among all, so no other scope is computed.
fn current(place: &Place<'_>, metric: &'static Metric) -> Option<Current> {
    let format = place.format;
    let filter = Filter { account: None, metrics: vec![metric] };
    let rows: Vec<Row> = place.sources.metrics.rows(&[], &filter).take_while(|row| row.scope == Scope::Site).collect();
    let first = rows.first()?.period;
    let value = |row: &Row| {
        let note = row.measure.reason().or(row.measure.mark).map(|reason| place.reason(reason));
        (row_name(place, metric, &row.variant), text(format, &row.measure, Detail::Exact), note)
    };
    Some(Current {
        period: match first {
            When::Period(period) => format.period(period),
            When::Day(day) => format.date(day),
        },
        values: rows.iter().filter(|row| row.period == first).take(NAMED).map(value).collect(),
    })
}

fn row_name(place: &Place<'_>, metric: &Metric, variant: &str) -> String {
    let language = place.language();
    let known = metric.variant(variant).map(|variant| variant.name.in_language(language));
    match known {
        Some("") => metric.name.in_language(language).to_owned(),
        Some(name) => name.to_owned(),
        None => variant.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::sample::words;

    #[test]
    fn every_family_has_its_words_and_its_report() {
        for family in CATALOG {
            let first = family[0].id;
            for language in ["pt-BR", "en"] {
                assert!(!words(language).text(&family_key(first)).is_empty(), "{}", family_key(first));
            }
            let report = REPORTS.iter().find(|(id, _)| *id == first).map(|(_, path)| path);
            assert!(report.is_some_and(|path| TOPICS.iter().any(|topic| topic.path == *path)), "{first}");
        }
    }

    #[test]
    fn every_unit_has_its_words() {
        for metric in catalog() {
            for unit in metric.variants.iter().map(|variant| variant.unit).filter(|unit| *unit != Unit::Currency) {
                let key = format!("in-{}", unit.name(""));
                assert!(["pt-BR", "en"].iter().all(|language| !words(language).text(&key).is_empty()), "{key}");
            }
        }
    }
}
