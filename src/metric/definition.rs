//! What a metric is: its words, its numbers, and whose and when they are.

use super::cut::Cut;
use super::quotient::Outcome;
use super::{Measure, NONE, Scope};
use std::borrow::Cow;

/// Words in both languages of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Brazilian Portuguese.
    pub pt: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The same words in both languages.
    pub(super) const fn new(pt: &'static str, en: &'static str) -> Self {
        Self { pt, en }
    }

    /// The words in a language: Portuguese where it is one of its kinds, else English.
    pub fn in_language(self, language: &str) -> &'static str {
        if language.starts_with("pt") { self.pt } else { self.en }
    }
}

/// The `unit` column of the output contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the units are those of docs/metrics.md")]
pub enum Unit {
    Currency,
    Ratio,
    Count,
    PerHundredAccounts,
    Points,
    Score,
    Hours,
    Days,
    Calls,
    Months,
}

impl Unit {
    /// Its name in the output contract; money is in the site's currency.
    pub fn name(self, currency: &str) -> &str {
        match self {
            Self::Currency => currency,
            Self::Ratio => "ratio",
            Self::Count => "count",
            Self::PerHundredAccounts => "per-100-accounts",
            Self::Points => "points",
            Self::Score => "score",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Calls => "calls",
            Self::Months => "months",
        }
    }
}

/// Which way a number should go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// It depends.
    Neither,
}

/// Which scopes have a row of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scopes {
    /// Site, segments, CSMs, accounts.
    All,
    /// Site, segments and CSMs.
    Groups,
    /// Only the site.
    Site,
    /// Only accounts.
    Accounts,
    /// All, but no CSM [`NONE`]: what people do is counted by who did it.
    Persons,
    /// The site and CSMs.
    Team,
    /// Only customers, accounts or not.
    Customers,
}

impl Scopes {
    /// Whether a scope is among them.
    pub fn holds(self, scope: &Scope) -> bool {
        match self {
            Self::All => !matches!(scope, Scope::Customer(_)),
            Self::Groups => matches!(scope, Scope::Site | Scope::Segment(_) | Scope::Csm(_)),
            Self::Site => matches!(scope, Scope::Site),
            Self::Accounts => matches!(scope, Scope::Account(_)),
            Self::Persons => Self::All.holds(scope) && !matches!(scope, Scope::Csm(id) if id == NONE),
            Self::Team => matches!(scope, Scope::Site | Scope::Csm(_)),
            Self::Customers => matches!(scope, Scope::Account(_) | Scope::Customer(_)),
        }
    }
}

/// What time a number speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// All of the period.
    Period,
    /// The last day of the period.
    LastDay,
    /// The quarter that holds the day after the one the data speaks of, and each of the next three.
    Ahead,
    /// The day the data speaks of.
    AsOf,
}

/// How the numbers of a variant are computed.
#[derive(Debug)]
enum Formula {
    /// One number.
    One(fn(&Cut<'_>) -> Outcome),
    /// A number for each name that occurs.
    Each(fn(&Cut<'_>) -> Vec<Named>),
}

/// A number and the id of its variant.
pub(super) type Named = (Cow<'static, str>, Measure);

/// One number of a metric. What stands before the dot of its id is its type: unlike types are never pooled or compared.
#[derive(Debug)]
pub struct Variant {
    /// Its id in the output contract; empty for the one and only, the main one, and for all those that the data names.
    pub id: &'static str,
    /// What pages call it beside the metric's name; empty where `id` is.
    pub name: Text,
    /// Its unit.
    pub unit: Unit,
    /// Which way it should go.
    pub direction: Direction,
    /// Which scopes have it.
    pub scopes: Scopes,
    offered: fn(&Cut<'_>) -> bool,
    formula: Formula,
}

impl Variant {
    /// A variant that every scope has.
    pub(super) const fn new(id: &'static str, name: Text, unit: Unit, direction: Direction, compute: fn(&Cut<'_>) -> Outcome) -> Self {
        Self { id, name, unit, direction, scopes: Scopes::All, offered: |_| true, formula: Formula::One(compute) }
    }

    /// The one number of a metric without variants, or its main one.
    pub(super) const fn main(unit: Unit, direction: Direction, compute: fn(&Cut<'_>) -> Outcome) -> Self {
        Self::new("", Text::new("", ""), unit, direction, compute)
    }

    /// Variants that the data names, with the numbers of those that occur in a cut, in order.
    pub(super) const fn each(unit: Unit, direction: Direction, compute: fn(&Cut<'_>) -> Vec<Named>) -> Self {
        let name = Text::new("", "");
        Self { id: "", name, unit, direction, scopes: Scopes::All, offered: |_| true, formula: Formula::Each(compute) }
    }

    /// Says which scopes have it.
    pub(super) const fn only_for(mut self, scopes: Scopes) -> Self {
        self.scopes = scopes;
        self
    }

    /// Says which sites have it, such as business hours only where the config says which.
    pub(super) const fn only_where(mut self, offered: fn(&Cut<'_>) -> bool) -> Self {
        self.offered = offered;
        self
    }

    /// Whether a cut has rows of it.
    pub(super) fn is_offered(&self, cut: &Cut<'_>) -> bool {
        self.scopes.holds(cut.scope) && (self.offered)(cut)
    }

    /// Whether its ids come from the data.
    pub fn is_named_by_data(&self) -> bool {
        matches!(self.formula, Formula::Each(_))
    }

    /// Its numbers in a cut, with their ids.
    pub(super) fn measures(&self, cut: &Cut<'_>) -> Vec<Named> {
        match self.formula {
            Formula::One(compute) => vec![(Cow::Borrowed(self.id), compute(cut).unwrap_or_else(Measure::missing))],
            Formula::Each(compute) => compute(cut),
        }
    }

    /// What stands before the dot of its id: `handle` of `handle.p90`.
    pub fn kind(&self) -> &'static str {
        self.id.split_once('.').map_or(self.id, |(kind, _)| kind)
    }
}

/// A metric: what it means in words, and how it is computed.
#[derive(Debug)]
pub struct Metric {
    /// Its id everywhere: output contract, role pages, benchmarks.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// The letters people say, where they say letters.
    pub acronym: Option<Text>,
    /// The id of the role that answers for it.
    pub owner: &'static str,
    /// What it says, in one sentence.
    pub definition: Text,
    /// How it is computed, in words and signs.
    pub formula: Text,
    /// What happens at its edges, one sentence each.
    pub edges: &'static [Text],
    /// The tables it is made from.
    pub tables: &'static [&'static str],
    /// Where the definition comes from.
    pub source: Text,
    /// What time it speaks of.
    pub moment: Moment,
    /// Its numbers, the headline first.
    pub variants: &'static [Variant],
}

impl Metric {
    /// The variant with this id.
    pub fn variant(&self, id: &str) -> Option<&'static Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// The number with this id in a cut. `None` where the metric lacks it.
    pub(super) fn measure(&self, id: &str, cut: &Cut<'_>) -> Option<Measure> {
        let named = |variant: &&Variant| variant.id == id || variant.is_named_by_data();
        let variants = self.variants.iter().filter(|variant| variant.scopes.holds(cut.scope)).filter(named);
        variants.flat_map(|variant| variant.measures(cut)).find(|(found, _)| found == id).map(|(_, measure)| measure)
    }
}

impl PartialEq for Metric {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Metric {}
