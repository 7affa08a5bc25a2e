//! The matrix against the data: what the tables say people do, where the matrix says otherwise.
//!
//! 1. [`claim`] finds the rows of each matrix that say who should have done it;
//! 2. [`facts`] are the tables as gaps ask them: who is of CS or Support, which accounts are live, when each was last reviewed;
//! 3. every gap is a file with one [`Rule`]: [`cs_negotiates`], [`cs_renews`], [`support_strategic`], [`bug_not_support_first`],
//!    [`no_csm`], [`no_commercial_contact`], [`over_capacity`], [`review_overdue`], [`cancellation_without_contact`];
//! 4. [`measure`] counts what a rule sees in each period;
//! 5. [`finding`] tells each gap that is open as one finding.

mod bug_not_support_first;
mod cancellation_without_contact;
mod claim;
mod cs_negotiates;
mod cs_renews;
mod facts;
mod finding;
mod measure;
mod no_commercial_contact;
mod no_csm;
mod over_capacity;
mod review_overdue;
mod support_strategic;
#[cfg(test)]
mod tests;

pub(super) use finding::findings;

use crate::calendar::Period;
use crate::diag::{Code, Span};
use crate::metric::{Metrics, Reason, When};
use crate::role::{Handbook, Matrix};
use crate::table::{AccountIx, Tables};
use facts::Facts;
use jiff::civil::Date;

/// The kinds of gap, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapKind {
    /// CS owns what is being sold or was.
    CsNegotiates,
    /// CS works renewals.
    CsRenews,
    /// Support handles questions of value.
    SupportStrategic,
    /// Bugs and incidents reach somebody else first.
    BugNotSupportFirst,
    /// Accounts without a CSM.
    NoCsm,
    /// Accounts with neither AM nor AE.
    NoCommercialContact,
    /// CSMs whose accounts need more calls than fit.
    OverCapacity,
    /// Accounts whose success review is overdue.
    ReviewOverdue,
    /// Cancellation requests that nobody of CS met the customer before.
    CancellationWithoutContact,
}

impl GapKind {
    /// The code of its finding.
    pub fn code(self) -> Code {
        match self {
            Self::CsNegotiates => Code::GapCsNegotiates,
            Self::CsRenews => Code::GapCsRenews,
            Self::SupportStrategic => Code::GapSupportStrategic,
            Self::BugNotSupportFirst => Code::GapBugNotSupportFirst,
            Self::NoCsm => Code::GapNoCsm,
            Self::NoCommercialContact => Code::GapNoCommercialContact,
            Self::OverCapacity => Code::GapOverCapacity,
            Self::ReviewOverdue => Code::GapReviewOverdue,
            Self::CancellationWithoutContact => Code::GapCancellationWithoutContact,
        }
    }
}

/// The matrix against the data. A kind of gap that no matrix of the handbook speaks of is not in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GapReport<'a> {
    /// The day the data speaks of.
    pub as_of: Option<Date>,
    /// The reported period.
    pub period: Option<Period>,
    /// The gaps, in the order of [`GapKind`].
    pub gaps: Vec<Gap<'a>>,
}

/// One kind of gap.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap<'a> {
    /// Its kind.
    pub kind: GapKind,
    /// The rows of the matrices that say otherwise, or that rest on it.
    pub claims: Vec<Claim>,
    /// What was counted, or why nothing could be.
    pub measured: Result<Measured<'a>, Reason>,
}

/// A row of a matrix that the data may contradict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Index into [`Handbook::matrices`]: never a translation.
    pub matrix: usize,
    /// Index into [`Matrix::activities`].
    pub row: usize,
}

/// A gap over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured<'a> {
    /// In the reported period, or on the day of the data where it is about how things stand.
    pub now: Point<'a>,
    /// The same one period before; `None` where only today is known.
    pub before: Option<Point<'a>>,
    /// The last twelve months that are over, oldest first; none where only today is known.
    pub months: Vec<Point<'a>>,
    /// The last four quarters that are over, oldest first; none where only today is known.
    pub quarters: Vec<Point<'a>>,
}

/// Where the share went since the period before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// It fell: the gap closes.
    Closing,
    /// It is the same.
    Steady,
    /// It rose: the gap opens.
    Opening,
}

impl Measured<'_> {
    /// Where the share went; `None` where one of the two is not known.
    pub fn trend(&self) -> Option<Trend> {
        let (now, before) = (self.now.share()?, self.before.as_ref()?.share()?);
        Some(match now.total_cmp(&before) {
            std::cmp::Ordering::Less => Trend::Closing,
            std::cmp::Ordering::Equal => Trend::Steady,
            std::cmp::Ordering::Greater => Trend::Opening,
        })
    }
}

/// A gap at one time, with the rows behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Point<'a> {
    /// The period, or the day that is looked at.
    pub when: When,
    /// What contradicts the matrix, in the order of its table.
    pub cases: Vec<Case<'a>>,
    /// How many there are that could have.
    pub of: usize,
}

impl Point<'_> {
    /// Which part of all is a case; `None` where there is nothing that could have been one.
    pub fn share(&self) -> Option<f64> {
        (self.of > 0).then(|| self.cases.len() as f64 / self.of as f64)
    }
}

/// Something that contradicts the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case<'a> {
    /// The account; `None` where it is about a person.
    pub account: Option<AccountIx>,
    /// The person who did it, or who should have; `None` where nobody is named.
    pub person: Option<&'a str>,
    /// The id of the row, where its table has one: an opportunity or a ticket.
    pub id: Option<&'a str>,
    /// Its day: raised, opened, requested, or due.
    pub on: Option<Date>,
    /// The row.
    pub span: Span,
}

/// How a kind of gap is found.
struct Rule {
    kind: GapKind,
    /// The rows of a matrix that say otherwise. Accounts whose matrix has none are left out.
    claim: fn(&Handbook, &Matrix) -> Vec<usize>,
    look: Look,
    tell: Tell,
}

/// What a rule looks at.
#[derive(Clone, Copy)]
enum Look {
    /// Rows that each hold for a stretch of time.
    Rows(for<'a> fn(&Facts<'a, '_>) -> Sightings<'a>),
    /// How things stood at the end of any day.
    Day(for<'a> fn(&Facts<'a, '_>, Date) -> Sightings<'a>),
    /// How things stand today: the tables do not tell how they stood before.
    Today(for<'a> fn(&Facts<'a, '_>, Date) -> Sightings<'a>),
}

/// What a rule saw, or why it could not.
type Sightings<'a> = Result<Vec<Sighting<'a>>, Reason>;

/// Something that could be a case.
struct Sighting<'a> {
    case: Case<'a>,
    /// The first day it holds for.
    from: Date,
    /// The last; `None` where it holds still.
    to: Option<Date>,
    /// Whether it is a case.
    is_case: bool,
}

/// How a finding tells a gap: `{says} {count} of {all} {things} in {period}`. `{cs}` and `{support}` stand for the roles' titles.
struct Tell {
    says: &'static str,
    things: &'static str,
    hint: &'static str,
    /// Where the finding stands.
    place: Place,
}

/// Where the finding of a gap stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the first row of a matrix that says otherwise.
    Matrix,
    /// At the first case: no single row of the matrix is contradicted.
    Case,
}

/// Every rule, in the order of [`GapKind`].
const RULES: [&Rule; 9] = [
    &cs_negotiates::RULE,
    &cs_renews::RULE,
    &support_strategic::RULE,
    &bug_not_support_first::RULE,
    &no_csm::RULE,
    &no_commercial_contact::RULE,
    &over_capacity::RULE,
    &review_overdue::RULE,
    &cancellation_without_contact::RULE,
];

/// Holds the data against the matrices. Without a matrix there is nothing to hold it against.
pub fn gaps<'a>(handbook: &'a Handbook, tables: &'a Tables, metrics: &Metrics<'_>) -> GapReport<'a> {
    let (as_of, period) = (metrics.as_of(), metrics.period());
    let claimed: Vec<_> =
        RULES.iter().map(|rule| (*rule, claim::claims(handbook, rule))).filter(|(_, claims)| !claims.is_empty()).collect();
    if claimed.is_empty() {
        return GapReport { as_of, period, gaps: Vec::new() };
    }
    let facts = Facts::new(handbook, tables, metrics);
    let gap = |(rule, claims): (&Rule, Vec<Claim>)| Gap { kind: rule.kind, measured: measure::measure(rule, &claims, &facts), claims };
    GapReport { as_of, period, gaps: claimed.into_iter().map(gap).collect() }
}
