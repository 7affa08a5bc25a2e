//! What a formula looks at while it runs, noted only when somebody asks for the receipt.
//!
//! A formula goes over rows with [`Cut::sift`], whose one judgement makes the number and, in a run that is traced, the receipt: so the
//! two cannot drift apart.

use super::left_out::LeftOut;
use super::record::Record;
use crate::calendar::{Month, Period};
use crate::metric::base::Facts;
use crate::metric::cut::Cut;
use crate::metric::definition::Metric;
use crate::metric::{Measure, When};
use crate::table::AccountIx;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// What a row that counts gives to the number, in the output contract's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Term {
    /// It is counted.
    Adds {
        /// What it adds to the numerator; of a number that is no quotient, to the sum, or to the values that a quantile is taken of.
        part: f64,
        /// What it adds to the denominator.
        whole: f64,
    },
    /// It decides how another row or an input counts, with its own value where it has one.
    Evidence(Option<f64>),
}

impl Term {
    /// Counted in the whole, and in the part where it is good.
    pub(in crate::metric) fn share(good: bool) -> Self {
        Self::Adds { part: f64::from(u8::from(good)), whole: 1.0 }
    }

    /// A term of a sum, a mean or a quantile.
    pub(in crate::metric) fn of(part: f64) -> Self {
        Self::Adds { part, whole: 1.0 }
    }

    /// One thing among those counted.
    pub(in crate::metric) fn one() -> Self {
        Self::of(1.0)
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Adds { part, whole }, Self::Adds { part: more, whole: larger }) => {
                Self::Adds { part: part + more, whole: whole + larger }
            }
            (Self::Evidence(_), adds @ Self::Adds { .. }) => adds,
            (first, _) => first,
        }
    }
}

/// How the terms make the number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arithmetic {
    /// There is no number.
    Missing(crate::metric::Reason),
    /// `times × numerator ÷ denominator`.
    Quotient {
        /// 100 where the unit is points or a number per hundred, else 1.
        times: f64,
        /// In the output contract's unit.
        numerator: f64,
        /// In the output contract's unit.
        denominator: f64,
    },
    /// The sum of the terms and of the parts.
    Sum,
    /// This quantile of the terms.
    Quantile(f64),
    /// A formula of its own, as the metric's words say it.
    Own,
}

/// How a part enters a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Role {
    /// Added to the numerator, or to the sum.
    Plus,
    /// Taken from the numerator, or from the sum.
    Minus,
    /// A part of the denominator.
    Denominator,
    /// An input of a weighted mean.
    Weighted {
        /// Its weight.
        weight: f64,
        /// What it scores from 0 to 100, where known.
        points: Option<f64>,
    },
    /// It is one of what a weighted input is the mean of.
    Within {
        /// What it scores from 0 to 100, where known.
        points: Option<f64>,
    },
    /// The numerator is a part of it: what came in the meantime is not in the numerator.
    Includes,
    /// It is used in the formula in a way that the metric's words say.
    Factor,
}

/// Another number that this one is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The id of its metric, or the name of an input that is no metric.
    pub metric: &'static str,
    /// Its variant.
    pub variant: &'static str,
    /// Its time.
    pub when: When,
    /// Whether it is the site's number, whatever the scope of the whole.
    pub of_site: bool,
    /// How it enters.
    pub role: Role,
    /// The number.
    pub measure: Measure,
}

/// What became of a row.
#[derive(Debug, Clone, Copy)]
pub(in crate::metric) enum Verdict {
    Used(Term),
    LeftOut(LeftOut),
}

impl Verdict {
    /// A row that counts anywhere counts; else the first reason stands.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Used(one), Self::Used(two)) => Self::Used(one.and(two)),
            (Self::LeftOut(_), used @ Self::Used(_)) => used,
            (first, _) => first,
        }
    }
}

/// Everything that a formula looked at.
#[derive(Debug, Default)]
pub(in crate::metric) struct Trace {
    /// By table and place in it.
    pub(in crate::metric) rows: RefCell<BTreeMap<(&'static str, usize), Verdict>>,
    /// What became of the usage events of an account in a month.
    pub(in crate::metric) usage: RefCell<BTreeMap<(AccountIx, Month), Verdict>>,
    /// What the usage of an account gives.
    pub(in crate::metric) usage_terms: RefCell<BTreeMap<AccountIx, Term>>,
    /// People who count and have no row: table, id, term.
    pub(in crate::metric) rowless: RefCell<Vec<(&'static str, String, Term)>>,
    pub(in crate::metric) parts: RefCell<Vec<Part>>,
    /// How the number is made, where it is neither a plain quotient nor a sum.
    pub(in crate::metric) form: Cell<Option<Form>>,
}

/// How a number is made that is neither a plain quotient nor a sum.
#[derive(Debug, Clone, Copy)]
pub(in crate::metric) enum Form {
    /// The quotient is multiplied.
    Times(f64),
    Quantile(f64),
    Own,
}

/// Where a formula notes what it looks at.
#[derive(Debug, Clone, Copy)]
pub(in crate::metric) struct Tracing<'m> {
    trace: &'m Trace,
    /// Whether the formula is an input of the one whose receipt it is: what it counts is evidence then.
    within: bool,
}

impl<'m> Tracing<'m> {
    pub(in crate::metric) fn new(trace: &'m Trace) -> Self {
        Self { trace, within: false }
    }

    fn term(self, term: Term) -> Term {
        match term {
            Term::Adds { part, .. } if self.within => Term::Evidence(Some(part)),
            term => term,
        }
    }
}

impl<'m> Cut<'m> {
    /// The same cut for a formula that is an input of the one that runs.
    pub(in crate::metric) fn within(self) -> Self {
        Self { trace: self.trace.map(|tracing| Tracing { within: true, ..tracing }), ..self }
    }

    /// The same cut, not traced.
    pub(in crate::metric) fn silent(self) -> Self {
        Self { trace: None, ..self }
    }

    /// Judges rows: what those that count are worth, in order. The others are left out for the reason given.
    pub(in crate::metric) fn sift<R: Record + 'm, T>(
        self,
        rows: impl Iterator<Item = &'m R>,
        judge: impl Fn(&'m R) -> Result<T, LeftOut>,
        term: impl Fn(&T) -> Term,
    ) -> impl Iterator<Item = T> {
        rows.filter_map(move |row| {
            let judged = judge(row);
            if self.trace.is_some() {
                match &judged {
                    Ok(worth) => self.used(row, term(worth)),
                    Err(reason) => self.left_out(row, *reason),
                }
            }
            judged.ok()
        })
    }

    /// Notes that a row counts.
    pub(in crate::metric) fn used<R: Record>(&self, row: &R, term: Term) {
        if let Some(tracing) = self.trace {
            self.note(row, Verdict::Used(tracing.term(term)));
        }
    }

    /// Notes that a row does not count.
    pub(in crate::metric) fn left_out<R: Record>(&self, row: &R, reason: LeftOut) {
        self.note(row, Verdict::LeftOut(reason));
    }

    /// Notes that a row was looked at to judge another: of no effect unless it counts in its own way.
    pub(in crate::metric) fn looked_at<R: Record>(&self, row: &R, judged: Result<Option<f64>, LeftOut>) {
        match judged {
            Ok(value) => self.used(row, Term::Evidence(value)),
            Err(reason) => self.left_out(row, reason),
        }
    }

    fn note<R: Record>(&self, row: &R, verdict: Verdict) {
        let Some(tracing) = self.trace else { return };
        let Some(place) = row.place(self.base.tables) else { return };
        let mut rows = tracing.trace.rows.borrow_mut();
        rows.entry((R::TABLE, place)).and_modify(|before| *before = before.and(verdict)).or_insert(verdict);
    }

    /// Notes something that counts and has no row, such as a CSM whom the team lacks.
    pub(in crate::metric) fn rowless(&self, table: &'static str, id: &str, term: Term) {
        if let Some(tracing) = self.trace {
            tracing.trace.rowless.borrow_mut().push((table, id.to_owned(), tracing.term(term)));
        }
    }

    /// Notes what the usage of an account in some periods gives.
    pub(in crate::metric) fn used_usage(&self, account: &Facts<'_>, periods: &[Period], term: Term) {
        let Some(tracing) = self.trace else { return };
        let mut terms = tracing.trace.usage_terms.borrow_mut();
        let term = tracing.term(term);
        terms.entry(account.ix).and_modify(|before| *before = before.and(term)).or_insert(term);
        let is_in = |month: Month| periods.iter().any(|period| period.first_month() <= month && month <= period.last_month());
        self.judge_usage(account, |month| if is_in(month) { Ok(()) } else { Err(LeftOut::OutsideThePeriod) });
    }

    /// Notes that the usage of an account does not count.
    pub(in crate::metric) fn left_out_usage(&self, account: &Facts<'_>, reason: LeftOut) {
        self.judge_usage(account, |_| Err(reason));
    }

    /// Notes what becomes of the usage of an account, month by month.
    pub(in crate::metric) fn judge_usage(&self, account: &Facts<'_>, judge: impl Fn(Month) -> Result<(), LeftOut>) {
        let Some(tracing) = self.trace else { return };
        let mut usage = tracing.trace.usage.borrow_mut();
        for month in account.usage_months() {
            let verdict = judge(month).map_or_else(Verdict::LeftOut, |()| Verdict::Used(Term::Evidence(None)));
            usage.entry((account.ix, month)).and_modify(|before| *before = before.and(verdict)).or_insert(verdict);
        }
    }

    /// Notes how the number is made, where it is neither a plain quotient nor a sum.
    pub(in crate::metric) fn made_as(&self, form: Form) {
        if let Some(tracing) = self.trace.filter(|tracing| !tracing.within) {
            tracing.trace.form.set(Some(form));
        }
    }

    /// Notes another number that this one is made of, in the same scope. It is only computed for a receipt.
    pub(in crate::metric) fn part(&self, role: Role, metric: &'static Metric, variant: &'static str, period: impl Into<When>) {
        let when = period.into();
        let period = match when {
            When::Period(period) => period,
            When::Day(_) => self.period,
        };
        self.part_of(role, (metric.id, variant), when, || metric.measure(variant, &Cut { period, ..self.silent() }));
    }

    /// Notes another number that this one is made of, computed as told.
    pub(in crate::metric) fn part_of(
        &self,
        role: Role,
        (metric, variant): (&'static str, &'static str),
        when: When,
        measure: impl FnOnce() -> Option<Measure>,
    ) {
        let Some(tracing) = self.trace.filter(|tracing| !tracing.within) else { return };
        let measure = measure().unwrap_or_else(|| Measure::missing(crate::metric::Reason::NoRows));
        let part = Part { metric, variant, when, of_site: false, role, measure };
        tracing.trace.parts.borrow_mut().push(part);
    }

    /// Notes a number of the whole site that this one is made of.
    pub(in crate::metric) fn part_of_site(
        &self,
        role: Role,
        metric: &'static Metric,
        variant: &'static str,
        when: When,
        measure: &crate::metric::quotient::Outcome,
    ) {
        let Some(tracing) = self.trace.filter(|tracing| !tracing.within) else { return };
        let measure = measure.unwrap_or_else(Measure::missing);
        let part = Part { metric: metric.id, variant, when, of_site: true, role, measure };
        tracing.trace.parts.borrow_mut().push(part);
    }
}
