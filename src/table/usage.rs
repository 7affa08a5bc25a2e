//! Usage events: streamed, never held. A good row costs no allocation; only a bad one is looked at closely.

use super::cell::{Cells, millis};
use super::date::{YEARS, read_date};
use super::known::Known;
use super::layout::{Layout, Slot};
use super::ledger::Ledger;
use super::number::{Range, parse};
use super::record::{Broken, Record, each_record};
use super::row::{AccountIx, Millis, UsageEvent};
use super::start::Start;
use super::{FileReceipt, Receipt, rows, soundness};
use crate::diag::{Code, Diagnostics};
use crate::input::Input;
use jiff::civil::Date;
use std::ops::ControlFlow;

/// The usage events of a site, ready to be streamed.
#[derive(Debug)]
pub struct Usage {
    layouts: Vec<Result<Layout, FileReceipt>>,
    known: Known,
}

impl Usage {
    /// Files that were looked at, those whose header lacks a column too, and all that their rows refer to.
    pub(super) fn new(layouts: Vec<Result<Layout, FileReceipt>>, known: Known) -> Self {
        Self { layouts, known }
    }

    /// Gives every good event to `each`, file after file in their own order. Rows with a fault are reported and left out.
    /// Whether an `event` was there before is not looked at: the roll-up knows, and mends the receipt.
    pub fn for_each(&self, input: &Input, diags: &mut Diagnostics, each: &mut dyn FnMut(UsageEvent<'_>)) -> Receipt {
        let mut ledger = Ledger::new("usage", diags);
        for layout in &self.layouts {
            match layout {
                Ok(layout) => {
                    ledger.receipt().files.push(layout.receipt.clone());
                    self.stream(layout, input, &mut ledger, each);
                }
                Err(receipt) => rows::count(receipt, input, &mut ledger),
            }
        }
        ledger.close()
    }

    fn stream(&self, layout: &Layout, input: &Input, ledger: &mut Ledger<'_>, each: &mut dyn FnMut(UsageEvent<'_>)) {
        let Some(file) = input.by_source(layout.source) else { return };
        let fast = Fast::new(layout, &self.known);
        let mut header = true;
        let before = ledger.receipt().read;
        let mut look = |record: Record<'_>| {
            if std::mem::take(&mut header) {
                return ControlFlow::Continue(());
            }
            match self.event(record, layout, fast.as_ref(), ledger) {
                Ok(event) => {
                    ledger.take();
                    each(event);
                }
                Err(code) => ledger.leave_out(code),
            }
            ControlFlow::Continue(())
        };
        let result = input.open(file).map_err(Broken::Io).and_then(|text| each_record(text, layout.source, layout.delimiter, &mut look));
        rows::close_file(result, before, layout, ledger);
    }

    fn event<'a>(
        &'a self,
        record: Record<'a>,
        layout: &'a Layout,
        fast: Option<&Fast<'a>>,
        ledger: &mut Ledger<'_>,
    ) -> Result<UsageEvent<'a>, Code> {
        let mut is_good = |record: Record<'_>| {
            let mut unheard = Diagnostics::new();
            let mut ledger = Ledger::new("usage", &mut unheard);
            let mut cells = Cells::new(record, layout, &self.known, &mut ledger);
            closely(&mut cells);
            cells.fault().is_none()
        };
        if let Err((span, fault)) = soundness::check(record, layout, &mut is_good) {
            let code = fault.code();
            ledger.report(span, fault);
            return Err(code);
        }
        if let Some(event) = fast.and_then(|fast| fast.event(&record)) {
            return Ok(event);
        }
        let mut cells = Cells::new(record, layout, &self.known, ledger);
        let event = closely(&mut cells);
        cells.fault().map_or(Ok(event), Err)
    }
}

/// Reads an event cell by cell, with a finding for each bad one.
fn closely<'a>(cells: &mut Cells<'a, '_, '_>) -> UsageEvent<'a> {
    UsageEvent {
        event: cells.text("event").map(|(_, text)| text.as_bytes()),
        account: cells.need("account"),
        user: cells.text("user").map(|(_, text)| text.as_bytes()),
        feature: cells.text("feature").map(|(_, text)| text.as_bytes()),
        at: cells.need("at"),
        count: cells.get("count").unwrap_or(1),
        minutes: cells.get("minutes"),
        span: cells.span(),
    }
}

#[expect(clippy::disallowed_types, reason = "looked up for every event, never iterated")]
type Places<K> = std::collections::HashMap<K, AccountIx, rustc_hash::FxBuildHasher>;

/// The accounts by what stands in their cells.
#[derive(Default)]
struct Accounts<'a> {
    short: Places<Start>,
    long: Places<&'a [u8]>,
}

impl<'a> Accounts<'a> {
    fn get(&self, cell: &[u8]) -> Option<AccountIx> {
        let start = Start::of(cell);
        if start.is_whole() { self.short.get(&start) } else { self.long.get(cell) }.copied()
    }
}

impl<'a> FromIterator<(&'a str, AccountIx)> for Accounts<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, AccountIx)>>(cells: I) -> Self {
        let mut accounts = Self::default();
        for (cell, account) in cells {
            let start = Start::of(cell.as_bytes());
            if start.is_whole() {
                accounts.short.insert(start, account)
            } else {
                accounts.long.insert(cell.as_bytes(), account)
            };
        }
        accounts
    }
}

/// Where the columns are, for files whose cells need no mapping of values.
struct Fast<'a> {
    accounts: Accounts<'a>,
    account: usize,
    at: (usize, &'a Slot),
    event: Option<usize>,
    user: Option<usize>,
    feature: Option<usize>,
    count: Option<usize>,
    minutes: Option<&'a Slot>,
    layout: &'a Layout,
    known: &'a Known,
}

impl<'a> Fast<'a> {
    /// `None` where cells must be looked at closely: values are mapped, or texts come from another table.
    fn new(layout: &'a Layout, known: &'a Known) -> Option<Self> {
        let slot = |name: &str| layout.slots[layout.schema.position(name)?].as_ref();
        let is_plain = |slot: &Slot| slot.values.is_empty();
        let others = ["event", "user", "feature", "at", "count", "minutes"];
        let plain = others.iter().filter_map(|name| slot(name)).all(|slot| is_plain(slot) && slot.link.is_none());
        let (account, at) = (slot("account").filter(|slot| is_plain(slot))?, slot("at")?);
        let accounts: Accounts<'a> = match account.link {
            Some(link) => known.cells(link).filter_map(|(key, id)| Some((key, known.account(id).ok()?))).collect(),
            None => known.accounts.iter().filter_map(|id| Some((id.as_str(), known.account(id).ok()?))).collect(),
        };
        let place = |name: &str| slot(name).map(|slot| slot.at);
        plain.then(|| Self {
            accounts,
            account: account.at,
            at: (at.at, at),
            event: place("event"),
            user: place("user"),
            feature: place("feature"),
            count: place("count"),
            minutes: slot("minutes"),
            layout,
            known,
        })
    }

    /// The event of a record, if all of it is good.
    fn event(&self, record: &Record<'a>) -> Option<UsageEvent<'a>> {
        let fields = record.fields;
        let cell = |at: usize| fields.get(at).map_or(&b""[..], trim);
        let text = |at: Option<usize>| at.map(cell).filter(|text| !text.is_empty());
        let count = match text(self.count) {
            None => 1,
            Some(digits) => small_number(digits)?,
        };
        let minutes = match self.minutes.map(|slot| (slot, cell(slot.at))) {
            None | Some((_, b"")) => None,
            Some((slot, digits)) => Some(duration(digits, slot)?),
        };
        Some(UsageEvent {
            event: text(self.event),
            account: self.accounts.get(cell(self.account))?,
            user: text(self.user),
            feature: text(self.feature),
            at: self.day(cell(self.at.0))?,
            count,
            minutes,
            span: record.span(),
        })
    }

    fn day(&self, text: &[u8]) -> Option<Date> {
        let plain = iso_day(text).filter(|_| text.len() == 10 || self.layout.zone.is_none() && is_clock(&text[10..]));
        plain.or_else(|| read_date(std::str::from_utf8(text).ok()?, self.layout.clock(self.at.1, &self.known.zone)).ok())
    }
}

/// A cell without spaces around it, rare ones included.
fn trim(cell: &[u8]) -> &[u8] {
    let cell = cell.trim_ascii();
    match (cell.first(), cell.last()) {
        (Some(first), Some(last)) if !first.is_ascii() || !last.is_ascii() => {
            std::str::from_utf8(cell).map_or(cell, |text| text.trim().as_bytes())
        }
        _ => cell,
    }
}

/// Plain digits, few enough to fit.
fn small_number(digits: &[u8]) -> Option<i64> {
    let fits = (1..=18).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    fits.then(|| digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0')))
}

/// A number in the column's unit.
fn duration(text: &[u8], slot: &Slot) -> Option<Millis> {
    if let Some(number) = small_number(text) {
        return number.checked_mul(i64::from(slot.unit?.millis()?)).map(Millis);
    }
    let number = parse(std::str::from_utf8(text).ok()?, slot.decimal, Range::Real).ok()?;
    millis(number.value, slot.unit).filter(|millis| millis.0 >= 0)
}

/// The day that a cell starts with, written `2024-07-09`.
fn iso_day(text: &[u8]) -> Option<Date> {
    let [a, b, c, d, b'-', e, f, b'-', g, h, ..] = text else { return None };
    let mut digits = [*a, *b, *c, *d, *e, *f, *g, *h].into_iter();
    let mut number = |count: usize| {
        digits.by_ref().take(count).try_fold(0_i16, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i16::from(digit - b'0')))
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    if !YEARS.contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whether a cell goes on with a time of day and no zone.
fn is_clock(rest: &[u8]) -> bool {
    let [b' ' | b'T', h1, h2, b':', m1, m2, tail @ ..] = rest else { return false };
    let pair = |tens: u8, ones: u8, most: u8| tens.is_ascii_digit() && ones.is_ascii_digit() && (tens - b'0') * 10 + (ones - b'0') <= most;
    let seconds = match tail {
        [] => true,
        [b':', s1, s2] => pair(*s1, *s2, 59),
        [b':', s1, s2, b'.', fraction @ ..] => pair(*s1, *s2, 59) && !fraction.is_empty() && fraction.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    pair(*h1, *h2, 23) && pair(*m1, *m2, 59) && seconds
}
