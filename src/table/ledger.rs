//! The account of a table as it is read: what was found, and which rows count.

use super::Receipt;
use super::fault::Fault;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span, did_you_mean};
use std::collections::BTreeMap;

/// How many findings of one kind are listed per file; the rest are counted.
const LISTED: u64 = 10_000;

/// How many different unknown names get a suggestion, which costs a look at every known one.
const SUGGESTED: usize = 50;

/// The account of one table.
#[derive(Debug)]
pub(super) struct Ledger<'d> {
    diags: &'d mut Diagnostics,
    receipt: Receipt,
    found: BTreeMap<(SourceId, Code), u64>,
    suggested: BTreeMap<String, Option<String>>,
}

impl<'d> Ledger<'d> {
    /// An account without entries.
    pub(super) fn new(table: &'static str, diags: &'d mut Diagnostics) -> Self {
        Self { diags, receipt: Receipt { table, ..Receipt::default() }, found: BTreeMap::new(), suggested: BTreeMap::new() }
    }

    /// The findings, for what concerns a file and not a row.
    pub(super) fn diags(&mut self) -> &mut Diagnostics {
        self.diags
    }

    /// The receipt so far.
    pub(super) fn receipt(&mut self) -> &mut Receipt {
        &mut self.receipt
    }

    /// Lists what is wrong at a place.
    pub(super) fn report(&mut self, span: Span, fault: Fault) {
        let Fault::Bad(found) = fault else { return };
        let count = self.found.entry((span.source, found.code)).or_default();
        *count += 1;
        if *count <= LISTED {
            self.diags.push(found.at(span));
        }
    }

    /// Counts a row that is left out.
    pub(super) fn leave_out(&mut self, code: Code) {
        self.receipt.read += 1;
        *self.receipt.left_out.entry(code).or_default() += 1;
    }

    /// Counts a row that is used.
    pub(super) fn take(&mut self) {
        self.receipt.read += 1;
        self.receipt.used += 1;
    }

    /// Adds "did you mean" to a finding, as long as there are few of them.
    pub(super) fn suggest<'a>(&mut self, fault: Fault, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Fault {
        if !self.suggested.contains_key(typed) && self.suggested.len() < SUGGESTED {
            self.suggested.insert(typed.to_owned(), did_you_mean(typed, known).map(str::to_owned));
        }
        match self.suggested.get(typed) {
            Some(Some(near)) => fault.hint(format!("did you mean `{near}`?")),
            _ => fault,
        }
    }

    /// Closes the account: says how many findings were not listed.
    pub(super) fn close(self) -> Receipt {
        for ((source, code), count) in &self.found {
            if let Some(rest) = count.checked_sub(LISTED).filter(|rest| *rest > 0) {
                let message = format!("{rest} more findings of this kind in this file are not listed");
                self.diags.push(Diagnostic::new(*code, message).at(Span::file(*source)));
            }
        }
        self.receipt
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_beyond_the_limit_are_counted() {
        let mut diags = Diagnostics::new();
        let mut ledger = Ledger::new("usage", &mut diags);
        for at in 0..LISTED + 7 {
            ledger.report(Span::new(SourceId(0), at, at), Fault::new(Code::BadDate, "bad"));
            ledger.leave_out(Code::BadDate);
        }
        let receipt = ledger.close();
        assert_eq!(receipt.left_out, BTreeMap::from([(Code::BadDate, LISTED + 7)]));
        assert_eq!(diags.iter().count() as u64, LISTED + 1);
        assert_eq!(
            diags.iter().last().map(|found| found.message.as_str()),
            Some("7 more findings of this kind in this file are not listed")
        );
    }
}
