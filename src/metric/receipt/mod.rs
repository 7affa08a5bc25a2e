//! How a number came about: its arithmetic, and of every table it is made from, which rows count and why the others do not.
//!
//! A receipt is made by running the formula itself once more with a [`Trace`]; nothing here knows how a metric is computed. `trace`
//! notes what the formula looks at, each `record` with what it gives or why it is `left_out`; `evidence` finds the rows behind an
//! account's MRR.

pub(super) mod evidence;
pub(super) mod left_out;
pub(super) mod record;
pub(super) mod trace;

use super::base::Facts;
use super::cut::Cut;
use super::{Measure, Metric, Metrics, Reason, Scope, Unit, Value, When};
use crate::calendar::Month;
use crate::table::*;
use left_out::LeftOut;
use record::Record;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use trace::{Arithmetic, Form, Part, Term, Trace, Tracing, Verdict};

/// How a number came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    /// What it says.
    pub metric: &'static Metric,
    /// Which of the metric's numbers.
    pub variant: Cow<'static, str>,
    /// Its unit.
    pub unit: Unit,
    /// Whose it is.
    pub scope: Scope,
    /// When.
    pub when: When,
    /// The number.
    pub measure: Measure,
    /// How the terms make it.
    pub arithmetic: Arithmetic,
    /// The tables it is made from, those that its definition names first. Where the formula asked for none of a table's rows, the table is
    /// not here; where it asked for no row at all, all are.
    pub inputs: Vec<Input>,
    /// The other numbers it is made of, in the order of the formula.
    pub parts: Vec<Part>,
}

/// What one table gives to a number. Rows in the scope = rows used + Σ rows left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// The table.
    pub table: &'static str,
    /// Whether the site has it.
    pub present: bool,
    /// Rows that are about the scope, of any time.
    pub in_scope: u64,
    /// What counts, in the order of the table; of usage, account by account.
    pub used: Vec<Used>,
    /// How many rows do not count, by reason.
    pub left_out: BTreeMap<LeftOut, u64>,
}

/// What counts for a number: a row, or the usage events of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct Used {
    /// Where the rows are.
    pub place: Place,
    /// The account they are about, where they are about one.
    pub account: Option<AccountIx>,
    /// What they give to the number.
    pub term: Term,
}

/// Where what counts is to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The row at this place of the table; see [`Tables::row`].
    Row(usize),
    /// So many usage events of the account in these months.
    Events {
        /// How many.
        rows: u64,
        /// In which months, in order.
        months: Vec<Month>,
    },
    /// In no row: this person counts though the table does not name them.
    Nowhere(String),
}

impl Used {
    /// How many rows of the table it stands for.
    pub fn rows(&self) -> u64 {
        match &self.place {
            Place::Row(_) => 1,
            Place::Events { rows, .. } => *rows,
            Place::Nowhere(_) => 0,
        }
    }
}

impl Input {
    /// Rows that count.
    pub fn rows_used(&self) -> u64 {
        self.used.iter().map(Used::rows).sum()
    }

    /// Rows that do not.
    pub fn rows_left_out(&self) -> u64 {
        self.left_out.values().sum()
    }

    /// Whether the formula asked for none of the rows there are: the metric names the table for another of its numbers.
    fn is_of_another_number(&self) -> bool {
        let unasked = |reason: &LeftOut| matches!(reason, LeftOut::NotNeeded | LeftOut::AfterAsOf);
        self.used.is_empty() && self.left_out.contains_key(&LeftOut::NotNeeded) && self.left_out.keys().all(unasked)
    }

    fn leave_out(&mut self, reason: LeftOut, rows: u64) {
        if rows > 0 {
            *self.left_out.entry(reason).or_default() += rows;
        }
    }
}

impl Receipt {
    /// What a table gives to the number.
    pub fn input(&self, table: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.table == table)
    }

    /// Everything that is counted, table by table.
    pub fn terms(&self) -> impl Iterator<Item = (&'static str, &Used)> {
        let all = self.inputs.iter().flat_map(|input| input.used.iter().map(|used| (input.table, used)));
        all.filter(|(_, used)| matches!(used.term, Term::Adds { .. }))
    }

    /// The tables whose absence leaves the number without a value, or may.
    pub fn absent(&self) -> impl Iterator<Item = &'static str> {
        self.inputs.iter().filter(|input| !input.present).map(|input| input.table)
    }
}

impl Metrics<'_> {
    /// How one number came about; the same number as that of [`Self::measure`].
    pub fn receipt(&self, metric: &'static Metric, variant: &str, scope: &Scope, when: impl Into<When>) -> Receipt {
        let when = when.into();
        let trace = Trace::default();
        let cut = self.cut(scope, metric.moment, when).map(|cut| Cut { wanted: Some(variant), trace: Some(Tracing::new(&trace)), ..cut });
        let measure = match &cut {
            Some(cut) => metric.measure(variant, cut).unwrap_or_else(|| Measure::missing(Reason::NoRows)),
            None => Measure::missing(Reason::NotComplete),
        };
        let found = metric.variants.iter().find(|found| found.id == variant).or(metric.variants.last());
        Receipt {
            metric,
            variant: found
                .filter(|found| found.id == variant)
                .map_or_else(|| Cow::Owned(variant.to_owned()), |found| Cow::Borrowed(found.id)),
            unit: found.map_or(Unit::Count, |found| found.unit),
            scope: scope.clone(),
            when,
            measure,
            arithmetic: arithmetic(&measure, trace.form.get()),
            inputs: cut.map(|cut| self.inputs(metric, &cut.silent(), &trace)).unwrap_or_default(),
            parts: trace.parts.into_inner(),
        }
    }

    /// The tables of a metric, then the others that its formula looked at.
    fn inputs(&self, metric: &Metric, cut: &Cut<'_>, trace: &Trace) -> Vec<Input> {
        let tables = self.base.tables;
        let is_other_source = |table: &str| match table {
            "subscriptions" => tables.revenue.present && !tables.subscriptions.present,
            "revenue" => !tables.revenue.present && tables.subscriptions.present,
            _ => false,
        };
        let mut names: Vec<&str> = metric.tables.iter().copied().filter(|table| !is_other_source(table)).collect();
        let looked_at = trace.rows.borrow();
        for (table, _) in looked_at.keys() {
            if !names.contains(table) {
                names.push(table);
            }
        }
        let nothing = looked_at.is_empty() && trace.usage.borrow().is_empty();
        let places = self.places.get_or_init(|| Places::of(tables));
        let inputs = names.into_iter().filter_map(|name| input(name, cut, trace, places));
        inputs.filter(|input| nothing || !input.is_of_another_number()).collect()
    }
}

fn arithmetic(measure: &Measure, form: Option<Form>) -> Arithmetic {
    if let Value::Missing(reason) = measure.value {
        return Arithmetic::Missing(reason);
    }
    match (form, measure.numerator, measure.denominator) {
        (Some(Form::Own), ..) => Arithmetic::Own,
        (Some(Form::Quantile(p)), ..) => Arithmetic::Quantile(p),
        (Some(Form::Times(times)), Some(numerator), Some(denominator)) => Arithmetic::Quotient { times, numerator, denominator },
        (_, Some(numerator), Some(denominator)) => Arithmetic::Quotient { times: 1.0, numerator, denominator },
        _ => Arithmetic::Sum,
    }
}

/// What a table gives.
fn input(table: &str, cut: &Cut<'_>, trace: &Trace, places: &Places) -> Option<Input> {
    let tables = cut.base.tables;
    Some(match table {
        "accounts" => rows(&tables.accounts, cut, trace, places),
        "team" => rows(&tables.team, cut, trace, places),
        "features" => rows(&tables.features, cut, trace, places),
        "orders" => rows(&tables.orders, cut, trace, places),
        "subscriptions" => rows(&tables.subscriptions, cut, trace, places),
        "revenue" => rows(&tables.revenue, cut, trace, places),
        "tickets" => rows(&tables.tickets, cut, trace, places),
        "surveys" => rows(&tables.surveys, cut, trace, places),
        "opportunities" => rows(&tables.opportunities, cut, trace, places),
        "renewals" => rows(&tables.renewals, cut, trace, places),
        "meetings" => rows(&tables.meetings, cut, trace, places),
        "onboarding" => rows(&tables.onboarding, cut, trace, places),
        "cancellations" => rows(&tables.cancellations, cut, trace, places),
        "usage" => usage(cut, trace),
        _ => return None,
    })
}

/// What the rows of a table give: those the formula looked at as it judged them, the others of the scope by why it did not.
fn rows<R: Record>(table: &Table<R>, cut: &Cut<'_>, trace: &Trace, places: &Places) -> Input {
    let mut input = Input { table: R::TABLE, present: table.present, in_scope: 0, used: Vec::new(), left_out: BTreeMap::new() };
    let verdicts = trace.rows.borrow();
    let own = match cut.scope {
        Scope::Account(ix) => places.rows(R::TABLE, *ix),
        _ => None,
    };
    let looked_at = verdicts.range((R::TABLE, 0)..=(R::TABLE, usize::MAX)).map(|((_, at), _)| *at);
    let candidates: Vec<usize> = match own {
        Some(own) => looked_at.chain(own.iter().copied()).collect::<BTreeSet<usize>>().into_iter().collect(),
        None => (0..table.rows.len()).collect(),
    };
    for at in candidates {
        let row = &table.rows[at];
        let verdict = verdicts.get(&(R::TABLE, at)).copied();
        if verdict.is_none() && !is_of(row, cut) {
            continue;
        }
        input.in_scope += 1;
        match verdict {
            Some(Verdict::Used(term)) => {
                input.used.push(Used { place: Place::Row(at), account: row.account(), term });
            }
            Some(Verdict::LeftOut(reason)) => input.leave_out(reason, 1),
            None if !row.exists(cut.base.as_of) => input.leave_out(LeftOut::AfterAsOf, 1),
            None => input.leave_out(LeftOut::NotNeeded, 1),
        }
    }
    let rowless = trace.rowless.borrow();
    let nowhere = rowless.iter().filter(|(table, ..)| *table == R::TABLE);
    input.used.extend(nowhere.map(|(_, id, term)| Used { place: Place::Nowhere(id.clone()), account: None, term: *term }));
    input
}

/// Where the rows of each account are in tables that are about accounts, so that one account's receipts cost no walk over all rows.
#[derive(Debug)]
pub(super) struct Places(BTreeMap<&'static str, Vec<Vec<usize>>>);

impl Places {
    fn of(tables: &Tables) -> Self {
        let size = tables.accounts.rows.len();
        Self(BTreeMap::from([
            places::<Subscription>(tables, size),
            places::<Revenue>(tables, size),
            places::<Ticket>(tables, size),
            places::<Survey>(tables, size),
            places::<Opportunity>(tables, size),
            places::<Renewal>(tables, size),
            places::<Meeting>(tables, size),
            places::<OnboardingStep>(tables, size),
            places::<Cancellation>(tables, size),
        ]))
    }

    /// The rows of an account; `None` of tables that are about something else.
    fn rows(&self, table: &str, account: AccountIx) -> Option<&[usize]> {
        self.0.get(table)?.get(account.index()).map(Vec::as_slice)
    }
}

fn places<R: Record>(tables: &Tables, size: usize) -> (&'static str, Vec<Vec<usize>>) {
    let mut places = vec![Vec::new(); size];
    for (at, row) in R::rows(tables).iter().enumerate() {
        if let Some(account) = row.account() {
            places[account.index()].push(at);
        }
    }
    (R::TABLE, places)
}

/// Whether a row is about the scope.
fn is_of<R: Record>(row: &R, cut: &Cut<'_>) -> bool {
    let tables = cut.base.tables;
    match (R::TABLE, row.account()) {
        (_, Some(account)) => cut.members.binary_search(&account).is_ok(),
        ("accounts", None) => row.place(tables).is_some_and(|at| cut.members.iter().any(|member| member.index() == at)),
        ("orders", None) => match cut.scope {
            Scope::Site => true,
            scope => row.place(tables).is_some_and(|at| tables.orders.rows[at].customer == scope.id(tables)),
        },
        _ => true,
    }
}

/// What the usage events of the scope give.
fn usage(cut: &Cut<'_>, trace: &Trace) -> Input {
    let present = cut.base.usage.present;
    let mut input = Input { table: "usage", present, in_scope: 0, used: Vec::new(), left_out: BTreeMap::new() };
    let (verdicts, terms) = (trace.usage.borrow(), trace.usage_terms.borrow());
    for account in cut.accounts() {
        let (mut rows, mut months) = (0, Vec::new());
        for (month, events) in account.usage_rows() {
            input.in_scope += events;
            match verdicts.get(&(account.ix, month)) {
                Some(Verdict::Used(_)) => {
                    rows += events;
                    months.push(month);
                }
                Some(Verdict::LeftOut(reason)) => input.leave_out(*reason, events),
                None => input.leave_out(LeftOut::NotNeeded, events),
            }
        }
        if rows > 0 {
            let term = terms.get(&account.ix).copied().unwrap_or(Term::Evidence(None));
            input.used.push(Used { place: Place::Events { rows, months }, account: Some(account.ix), term });
        }
    }
    if matches!(cut.scope, Scope::Site) {
        let existing: u64 = cut.base.accounts.iter().flat_map(Facts::usage_rows).map(|(_, events)| events).sum();
        let later = cut.base.usage.receipt.used.saturating_sub(existing);
        input.in_scope += later;
        input.leave_out(LeftOut::AfterAsOf, later);
    }
    input
}
