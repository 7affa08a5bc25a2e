//! Cells → typed values, with a finding for every cell that is not what its column holds.

use super::choice::{Choice, choose, flag, words};
use super::currency::foreign;
use super::date::{Clock, read_date, read_month, read_time};
use super::dialect::Verdict;
use super::fault::Fault;
use super::known::Known;
use super::layout::{Layout, Slot};
use super::ledger::Ledger;
use super::number::{Decimal, Number, NumberFlaw, Range, parse};
use super::record::Record;
use super::schema::{Column, Kind, Need};
use super::unit::Unit;
use super::word::{fold, listed, shown};
use super::{AccountIx, Cents, Millis};
use crate::calendar::{Month, Period};
use crate::diag::{Code, Span, did_you_mean};
use jiff::civil::{Date, DateTime};

/// The cells of one row.
///
/// Getters go on after a bad cell, so that one run names them all: they give a stand-in, and [`fault`](Self::fault) says that the
/// row may not be used.
pub(super) struct Cells<'a, 'l, 'd> {
    record: Record<'a>,
    layout: &'a Layout,
    known: &'a Known,
    ledger: &'l mut Ledger<'d>,
    fault: Option<Code>,
    /// The columns of the file with a bad cell.
    bad: Vec<usize>,
}

/// What a cell's reader may know.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    column: &'static Column,
    slot: &'a Slot,
    clock: Clock<'a>,
    known: &'a Known,
}

/// A type that a cell can be read as.
pub(super) trait Cell: Sized {
    /// Reads a cell that is not empty.
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault>;
    /// Something to go on with where the cell is bad; never seen by anybody.
    fn stand_in() -> Self;
}

impl<'a, 'l, 'd> Cells<'a, 'l, 'd> {
    /// The cells of a record.
    pub(super) fn new(record: Record<'a>, layout: &'a Layout, known: &'a Known, ledger: &'l mut Ledger<'d>) -> Self {
        Self { record, layout, known, ledger, fault: None, bad: Vec::new() }
    }

    /// The first fault found, where there is one.
    pub(super) fn fault(&self) -> Option<Code> {
        self.fault
    }

    /// Whether the cells of the key are good, whatever the others are.
    pub(super) fn has_key(&self) -> bool {
        self.layout.key_places().all(|at| !self.bad.contains(&at))
    }

    /// Where the row is.
    pub(super) fn span(&self) -> Span {
        self.record.span()
    }

    /// The value of a column that a row can do without.
    pub(super) fn get<T: Cell>(&mut self, name: &str) -> Option<T> {
        self.checked(name, |_, _| Ok(()))
    }

    /// The value of a required column.
    pub(super) fn need<T: Cell>(&mut self, name: &str) -> T {
        self.get(name).unwrap_or_else(T::stand_in)
    }

    /// The value of a column, which must pass a check of its own.
    pub(super) fn checked<T: Cell>(&mut self, name: &str, check: impl FnOnce(&T, &str) -> Result<(), Fault>) -> Option<T> {
        let (place, text) = self.text(name)?;
        match T::read(text, place).and_then(|value| check(&value, text).map(|()| value)) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fail(place.slot.at, text, fault);
                None
            }
        }
    }

    /// An amount that must not be negative.
    pub(super) fn charge(&mut self, name: &str) -> Option<Cents> {
        self.get(name).map(|Charge(amount)| amount)
    }

    /// A number within bounds.
    pub(super) fn within(&mut self, name: &str, least: f64, most: f64) -> Option<f64> {
        self.checked(name, |number: &f64, text| {
            let outside = || Fault::new(Code::OutOfRange, format!("{} is not between {least} and {most}", shown(text)));
            if (least..=most).contains(number) { Ok(()) } else { Err(outside()) }
        })
    }

    /// A person of the team.
    pub(super) fn person(&mut self, name: &str) -> Option<String> {
        let known = self.known;
        self.checked(name, |person: &String, _| known.person(person))
    }

    /// A person of the team, or `customer`.
    pub(super) fn owner(&mut self, name: &str) -> Option<String> {
        const CUSTOMER: [&str; 2] = ["customer", "cliente"];
        let known = self.known;
        let is_customer = |owner: &str| CUSTOMER.contains(&fold(owner).as_str());
        let owner = self.checked(name, |owner: &String, _| if is_customer(owner) { Ok(()) } else { known.person(owner) })?;
        Some(if is_customer(&owner) { CUSTOMER[0].to_owned() } else { owner })
    }

    /// A segment of the config.
    pub(super) fn segment(&mut self, name: &str) -> Option<String> {
        let (place, text) = self.text(name)?;
        match self.known.segment(text) {
            Ok(segment) => Some(segment),
            Err(fault) => {
                self.fail(place.slot.at, text, fault);
                None
            }
        }
    }

    /// The text of a column, where the cell is not empty: linked columns followed, values mapped. An empty cell of a required
    /// column is a fault.
    pub(super) fn text(&mut self, name: &str) -> Option<(Place<'a>, &'a str)> {
        let at = self.layout.schema.position(name);
        debug_assert!(at.is_some(), "`{name}` is not a column of `{}`", self.layout.schema.name);
        let at = at?;
        let (column, layout) = (&self.layout.schema.columns[at], self.layout);
        let slot = layout.slots[at].as_ref()?;
        match resolve(&self.record, slot, self.known) {
            Ok("") => {
                if column.need != Need::Optional {
                    let fault = Fault::new(Code::EmptyCell, format!("{} is empty", shown(name)));
                    self.fail(slot.at, "", fault.hint("every row needs it"));
                }
                None
            }
            Ok(text) => Some((Place { column, slot, clock: layout.clock(slot, &self.known.zone), known: self.known }, text)),
            Err(fault) => {
                self.fail(slot.at, "", fault);
                None
            }
        }
    }

    /// Marks the row as one that may not be used.
    pub(super) fn reject(&mut self, name: &str, fault: Fault) {
        let at = self.layout.schema.position(name).and_then(|at| self.layout.slots[at].as_ref()).map_or(0, |slot| slot.at);
        self.fail(at, "", fault);
    }

    fn fail(&mut self, at: usize, text: &str, fault: Fault) {
        self.fault.get_or_insert(fault.code());
        self.bad.push(at);
        let fault = match (&fault, fault.code()) {
            (Fault::Bad(_), code @ (Code::UnknownAccount | Code::UnknownPerson)) => {
                let known = self.known;
                self.ledger.suggest(fault, text, || known.candidates(code))
            }
            _ => fault,
        };
        self.ledger.report(self.record.cell_span(at), fault.advised());
    }
}

/// The text that a slot means in a record; empty where the cell is.
pub(super) fn resolve<'a>(record: &Record<'a>, slot: &'a Slot, known: &'a Known) -> Result<&'a str, Fault> {
    let cell = record.cell(slot.at);
    match slot.link {
        Some(link) if !cell.is_empty() => known.follow(link, cell).map(|text| slot.values.apply(text)),
        _ => Ok(slot.values.apply(cell)),
    }
}

/// "… is negative".
fn negative(text: &str) -> Fault {
    Fault::new(Code::NegativeNumber, format!("{} is negative", shown(text)))
}

/// An amount that is not negative, not even by a fraction of a cent.
struct Charge(Cents);

/// Reads a number, or says why it is not the `thing` that the column holds.
fn number(text: &str, place: Place<'_>, code: Code, thing: &str) -> Result<Decimal, Fault> {
    let number = written(text, place, code, thing)?;
    Ok(if number.percent && matches!(place.column.kind, Kind::Ratio) { number.value.hundredth() } else { number.value })
}

/// Reads a number with what stands beside it, or says why it is not the `thing` that the column holds.
fn written<'a>(text: &'a str, place: Place<'_>, code: Code, thing: &str) -> Result<Number<'a>, Fault> {
    let range = if matches!(place.column.kind, Kind::Integer) { Range::Whole } else { Range::Real };
    let not = |why: &str| Fault::new(code, format!("{} is not {thing}{why}", shown(text)));
    match parse(text, place.slot.decimal, range) {
        Ok(number) => Ok(number),
        Err(NumberFlaw::NotANumber) => Err(not("")),
        Err(NumberFlaw::TooLarge) => Err(not(": it is out of range")),
        Err(NumberFlaw::OtherDecimal(_)) => {
            let sign = if place.slot.decimal == Verdict::Is(',') { ',' } else { '.' };
            Err(not(&format!(": the decimal sign of its column is `{sign}`")))
        }
        Err(NumberFlaw::Ambiguous) if place.slot.decimal == Verdict::Ambiguous => Err(Fault::Reported(Code::AmbiguousDecimal)),
        Err(NumberFlaw::Ambiguous) => {
            let message = format!("{} could be a thousand or a fraction", shown(text));
            Err(Fault::new(Code::AmbiguousDecimal, message)
                .hint("set `decimal = \".\"` or `decimal = \",\"` for its table in clareza.toml"))
        }
    }
}

/// Reads an amount in the currency of the site, exactly.
fn money(text: &str, place: Place<'_>) -> Result<Decimal, Fault> {
    let number = written(text, place, Code::BadAmount, "an amount")?;
    if number.percent {
        return Err(Fault::new(Code::BadAmount, format!("{} is not an amount but a percentage", shown(text))));
    }
    let site = &place.known.currency;
    match number.currency.and_then(|mark| foreign(mark, site)) {
        None => Ok(number.value),
        Some(other) => {
            let message = format!("{} is in {other}, and the site's amounts are in {site}", shown(text));
            let fault = Fault::new(Code::BadAmount, message);
            Err(fault.hint("convert the amounts before they are exported, or set `currency` under `[site]` in clareza.toml"))
        }
    }
}

/// Brings an exact amount to whole cents.
fn cents(value: Decimal, text: &str, place: Place<'_>) -> Result<Cents, Fault> {
    let places = if place.slot.unit == Some(Unit::Cents) { 0 } else { 2 };
    let too_large = || Fault::new(Code::BadAmount, format!("{} is not an amount: it is out of range", shown(text)));
    value.scaled(1, places).map(Cents).ok_or_else(too_large)
}

/// Reads a whole number that is not negative and fits `T`.
fn integer<T: TryFrom<i64>>(text: &str, place: Place<'_>) -> Result<T, Fault> {
    let value = number(text, place, Code::BadInteger, "a whole number")?;
    if !value.is_whole() {
        return Err(Fault::new(Code::BadInteger, format!("{} is not a whole number", shown(text))));
    }
    if value.is_negative() {
        return Err(negative(text));
    }
    let too_large = || Fault::new(Code::OutOfRange, format!("{} is too large", shown(text)));
    value.scaled(1, 0).and_then(|value| T::try_from(value).ok()).ok_or_else(too_large)
}

/// A length of time in milliseconds, from a number in the column's unit or from `h:mm:ss`.
pub(super) fn millis(value: Decimal, unit: Option<Unit>) -> Option<Millis> {
    value.scaled(unit.and_then(Unit::millis)?, 0).map(Millis)
}

/// Reads `27:05:30`.
fn clock_span(text: &str) -> Option<Millis> {
    let mut parts = text.split(':');
    let (hours, minutes, seconds) = (parts.next()?, parts.next()?, parts.next()?);
    let part = |digits: &str, most: i64| {
        let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse::<i64>().ok()).flatten().filter(|number| *number <= most)
    };
    let total = part(hours, 1_000_000)? * 3600 + part(minutes, 59)? * 60 + part(seconds, 59)?;
    parts.next().is_none().then_some(Millis(total * 1000))
}

impl Cell for String {
    fn read(text: &str, _: Place<'_>) -> Result<Self, Fault> {
        Ok(text.to_owned())
    }
    fn stand_in() -> Self {
        Self::new()
    }
}

impl Cell for AccountIx {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        place.known.account(text)
    }
    fn stand_in() -> Self {
        Self(0)
    }
}

impl Cell for Date {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        read_date(text, place.clock)
    }
    fn stand_in() -> Self {
        Self::ZERO
    }
}

impl Cell for DateTime {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        read_time(text, place.clock)
    }
    fn stand_in() -> Self {
        Self::ZERO
    }
}

impl Cell for Month {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        read_month(text, place.clock)
    }
    fn stand_in() -> Self {
        Self::of(Date::ZERO)
    }
}

impl Cell for Period {
    fn read(text: &str, _: Place<'_>) -> Result<Self, Fault> {
        let fault = || Fault::new(Code::BadValue, format!("{} is not a period", shown(text)));
        Self::parse(text).ok_or_else(|| fault().hint("write periods as 2026-09, 2026-B5, 2026-Q3 or 2026"))
    }
    fn stand_in() -> Self {
        Self::holding(crate::calendar::PeriodKind::Month, Month::stand_in())
    }
}

impl Cell for Cents {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        cents(money(text, place)?, text, place)
    }
    fn stand_in() -> Self {
        Self(0)
    }
}

impl Cell for Charge {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        let value = money(text, place)?;
        if value.is_negative() { Err(negative(text)) } else { cents(value, text, place).map(Self) }
    }
    fn stand_in() -> Self {
        Self(Cents::stand_in())
    }
}

impl Cell for Millis {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        if let Some(span) = clock_span(text) {
            return Ok(span);
        }
        let value = number(text, place, Code::BadDuration, "a duration")?;
        if value.is_negative() {
            return Err(negative(text));
        }
        let too_long = || Fault::new(Code::BadDuration, format!("{} is not a duration: it is out of range", shown(text)));
        millis(value, place.slot.unit).ok_or_else(too_long)
    }
    fn stand_in() -> Self {
        Self(0)
    }
}

impl Cell for f64 {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        number(text, place, Code::BadNumber, "a number").map(|value| value.float())
    }
    fn stand_in() -> Self {
        0.0
    }
}

impl Cell for bool {
    fn read(text: &str, _: Place<'_>) -> Result<Self, Fault> {
        let fault = || Fault::new(Code::BadBoolean, format!("{} is neither yes nor no", shown(text)));
        flag(text).ok_or_else(|| fault().hint("write `true` or `false`, `yes` or `no`, `sim` or `não`, `1` or `0`"))
    }
    fn stand_in() -> Self {
        false
    }
}

impl<T: Choice> Cell for T {
    fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
        choose(text).ok_or_else(|| {
            let fault = Fault::new(Code::BadValue, format!("{} is not a value of {}", shown(text), shown(place.column.name)));
            let fault = match did_you_mean(text, words::<T>()) {
                Some(near) => fault.hint(format!("did you mean `{near}`?")),
                None => fault,
            };
            fault
                .hint(format!("its values are {}", listed(words::<T>())))
                .hint("map other words to them with `values` for the column in clareza.toml")
        })
    }
    fn stand_in() -> Self {
        T::ALL[0].1
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Cell for $integer {
            fn read(text: &str, place: Place<'_>) -> Result<Self, Fault> {
                integer(text, place)
            }
            fn stand_in() -> Self {
                0
            }
        }
    )*};
}

integers!(u8, u32, u64, i64);
