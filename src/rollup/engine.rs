//! What makes facts. Other engines may ask a warehouse; the embedded one streams the CSV files of the site.

use super::UsageFacts;
use super::build::Builder;
use super::repeat::Prints;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::input::Input;
use crate::table::{Receipt, Usage, UsageEvent};
use jiff::civil::Date;

/// Makes the facts of all events that are not after a day. Whatever it needs to find the events is its own.
pub trait Engine {
    /// The facts up to `as_of`, the same whichever engine makes them. Bad and repeated rows become findings.
    fn usage(&self, as_of: Option<Date>, diags: &mut Diagnostics) -> UsageFacts;
}

/// Streams the CSV files; nothing of an event is kept but what the facts need.
#[derive(Debug, Clone, Copy)]
pub(super) struct Embedded<'a> {
    /// Where the events are, and what their rows refer to.
    pub(super) usage: &'a Usage,
    /// The files.
    pub(super) input: &'a Input,
}

impl Engine for Embedded<'_> {
    fn usage(&self, as_of: Option<Date>, diags: &mut Diagnostics) -> UsageFacts {
        stream(|diags, each| self.usage.for_each(self.input, diags, each), as_of, diags)
    }
}

/// Adds up the events of a stream that can be read again.
///
/// The first pass counts everything and keeps eight bytes of each event id. Only where two of these agree is there a
/// second pass, which compares the suspected ids themselves; so the answer is exact.
fn stream(
    events: impl Fn(&mut Diagnostics, &mut dyn FnMut(UsageEvent<'_>)) -> Receipt,
    as_of: Option<Date>,
    diags: &mut Diagnostics,
) -> UsageFacts {
    let exists = |event: &UsageEvent<'_>| as_of.is_none_or(|as_of| event.at <= as_of);
    let (mut builder, mut prints) = (Builder::default(), Prints::default());
    let receipt = events(diags, &mut |event| {
        if exists(&event) {
            event.event.into_iter().for_each(|id| prints.add(id));
            builder.add(&event);
        }
    });
    let Some(mut repeats) = prints.repeats() else { return builder.finish(receipt) };
    builder = Builder::default();
    let mut known = Diagnostics::new();
    let mut left_out = 0;
    let mut receipt = events(&mut known, &mut |event| match event.event {
        _ if !exists(&event) => {}
        Some(id) if repeats.has_seen(id) => {
            left_out += 1;
            diags.push(duplicate(id, &event));
        }
        _ => builder.add(&event),
    });
    if left_out > 0 {
        receipt.used = receipt.used.saturating_sub(left_out);
        *receipt.left_out.entry(Code::DuplicateEvent).or_default() += left_out;
    }
    builder.finish(receipt)
}

/// The finding for a row whose id an earlier row has.
fn duplicate(id: &[u8], event: &UsageEvent<'_>) -> Diagnostic {
    let id = String::from_utf8_lossy(id);
    Diagnostic::new(Code::DuplicateEvent, format!("an earlier row has the event id `{id}` too, so this row is not counted"))
        .at(event.span)
        .hint("remove the row if it repeats the earlier one, or give it an id of its own if it does not")
}

/// The receipts of two sets of events as one.
pub(super) fn join(one: &Receipt, other: &Receipt) -> Receipt {
    let mut both = one.clone();
    both.table = if one.table.is_empty() { other.table } else { one.table };
    both.files.extend(other.files.iter().filter(|file| !one.files.contains(file)).cloned());
    both.read += other.read;
    both.used += other.used;
    for (code, rows) in &other.left_out {
        *both.left_out.entry(*code).or_default() += rows;
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{SourceId, Span};
    use crate::table::AccountIx;
    use jiff::civil::date;
    use std::cell::Cell;

    /// An event on a day of May 2024, counted from 0.
    fn event(id: Option<&str>, row: usize) -> UsageEvent<'_> {
        UsageEvent {
            event: id.map(str::as_bytes),
            account: AccountIx(0),
            user: Some(b"ana"),
            feature: None,
            at: date(2024, 5, i8::try_from(row + 1).expect("a day")),
            count: 1,
            minutes: None,
            span: Span::new(SourceId(0), row as u64, row as u64 + 1),
        }
    }

    /// Streams one event a day in May 2024 with these ids, and counts how often it is asked to.
    fn facts(ids: &[Option<&str>], as_of: Option<Date>, passes: &Cell<u32>) -> (UsageFacts, Vec<Diagnostic>) {
        let mut diags = Diagnostics::new();
        let events = |diags: &mut Diagnostics, each: &mut dyn FnMut(UsageEvent<'_>)| {
            passes.set(passes.get() + 1);
            diags.push(Diagnostic::new(Code::BadDate, "a bad row"));
            for (row, id) in ids.iter().enumerate() {
                each(event(*id, row));
            }
            Receipt { table: "usage", read: ids.len() as u64 + 1, used: ids.len() as u64, ..Receipt::default() }
        };
        let facts = stream(events, as_of, &mut diags);
        (facts, diags.iter().cloned().collect())
    }

    #[test]
    fn a_repeated_event_counts_once_and_is_left_out_in_the_receipt() {
        let passes = Cell::new(0);
        let (facts, found) = facts(&[Some("e1"), Some("e2"), None, Some("e1"), None, Some("e1")], None, &passes);
        assert_eq!(facts.account_months[0].2.usage, 4);
        assert_eq!(facts.account_months[0].2.days, 0b1_0111);
        assert_eq!((facts.receipt.read, facts.receipt.used), (7, 4));
        assert_eq!(facts.receipt.left_out.get(&Code::DuplicateEvent), Some(&2));
        let duplicates: Vec<_> = found.iter().filter(|found| found.code == Code::DuplicateEvent).collect();
        assert_eq!(duplicates.iter().map(|found| found.span.map(|span| span.start)).collect::<Vec<_>>(), [Some(3), Some(5)]);
        assert_eq!(duplicates[0].message, "an earlier row has the event id `e1` too, so this row is not counted");
    }

    #[test]
    fn findings_of_the_rows_are_reported_once_even_after_a_second_pass() {
        let passes = Cell::new(0);
        let (_, found) = facts(&[Some("e1"), Some("e1")], None, &passes);
        assert_eq!(passes.get(), 2);
        assert_eq!(found.iter().filter(|found| found.code == Code::BadDate).count(), 1);
    }

    #[test]
    fn events_are_read_once_where_no_id_repeats() {
        let passes = Cell::new(0);
        let (facts, _) = facts(&[Some("e1"), Some("e2"), None, None], None, &passes);
        assert_eq!((passes.get(), facts.receipt.used), (1, 4));
    }

    #[test]
    fn a_flood_of_repeated_events_is_counted_to_the_last() {
        let ids = vec![Some("e1"); 20_001];
        let mut diags = Diagnostics::new();
        let events = |_: &mut Diagnostics, each: &mut dyn FnMut(UsageEvent<'_>)| {
            for id in &ids {
                each(event(*id, 0));
            }
            Receipt { table: "usage", read: 20_001, used: 20_001, ..Receipt::default() }
        };
        let facts = stream(events, None, &mut diags);
        assert_eq!((diags.iter().count(), diags.count(crate::diag::Severity::Warning)), (10_000, 20_000));
        assert_eq!((facts.receipt.used, facts.receipt.left_out[&Code::DuplicateEvent]), (1, 20_000));
    }

    #[test]
    fn events_after_as_of_do_not_exist_and_make_no_finding() {
        let (facts, found) = facts(&[Some("e1"), Some("e2"), Some("e1")], Some(date(2024, 5, 2)), &Cell::new(0));
        assert_eq!(facts.newest, Some(date(2024, 5, 2)));
        assert_eq!(facts.account_months[0].2.rows, 2);
        assert!(found.iter().all(|found| found.code != Code::DuplicateEvent), "{found:?}");
    }
}
