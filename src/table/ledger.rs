//! The account of a table as it is read: what was found, and which rows count.

use super::Receipt;
use super::fault::Fault;
use crate::diag::{Code, Diagnostics, Span, did_you_mean};
use std::collections::BTreeMap;

/// How many different unknown names of a kind get a suggestion, which costs a look at every known one.
const SUGGESTED: usize = 50;

/// The account of one table.
#[derive(Debug)]
pub(super) struct Ledger<'d> {
    diags: &'d mut Diagnostics,
    receipt: Receipt,
    /// What was looked up: by code and unknown name, the name that may be meant.
    suggested: BTreeMap<Code, BTreeMap<String, Option<String>>>,
}

impl<'d> Ledger<'d> {
    /// An account without entries.
    pub(super) fn new(table: &'static str, diags: &'d mut Diagnostics) -> Self {
        Self { diags, receipt: Receipt { table, ..Receipt::default() }, suggested: BTreeMap::new() }
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
        if let Fault::Bad(found) = fault {
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

    /// Adds "did you mean" to a finding, as long as there are few of them. `known` is asked once for each unknown name.
    pub(super) fn suggest<'a>(&mut self, fault: Fault, typed: &str, known: impl FnOnce() -> Vec<&'a str>) -> Fault {
        let suggested = self.suggested.entry(fault.code()).or_default();
        if !suggested.contains_key(typed) && suggested.len() < SUGGESTED {
            suggested.insert(typed.to_owned(), did_you_mean(typed, known()).map(str::to_owned));
        }
        match suggested.get(typed) {
            Some(Some(near)) => fault.hint(format!("did you mean `{near}`?")),
            _ => fault,
        }
    }

    /// Closes the account.
    pub(super) fn close(self) -> Receipt {
        self.receipt
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_is_looked_up_once_for_each_code_and_name() {
        let mut diags = Diagnostics::new();
        let mut ledger = Ledger::new("users", &mut diags);
        let mut asked = Vec::new();
        for (code, typed) in
            [(Code::UnknownAccount, "anna"), (Code::UnknownAccount, "anna"), (Code::UnknownPerson, "anna"), (Code::UnknownAccount, "bia")]
        {
            let known = || {
                asked.push((code, typed));
                vec![if code == Code::UnknownAccount { "annas" } else { "ana" }]
            };
            let fault = ledger.suggest(Fault::new(code, "unknown"), typed, known);
            ledger.report(Span::file(crate::diag::SourceId(0)), fault);
        }
        assert_eq!(asked, [(Code::UnknownAccount, "anna"), (Code::UnknownPerson, "anna"), (Code::UnknownAccount, "bia")]);
        let hints: Vec<_> = diags.iter().map(|found| found.hints.join("; ")).collect();
        assert_eq!(hints, ["did you mean `annas`?", "did you mean `annas`?", "did you mean `ana`?", ""]);
    }
}
