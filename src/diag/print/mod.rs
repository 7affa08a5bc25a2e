//! The same findings for people, JSON, GitHub and SARIF. Each form is one file that returns text.
//!
//! All forms share [`Report`]: findings in the order of their places, each with line and column.

mod github;
mod human;
mod json;
mod sarif;

pub use github::github;
pub use human::human;
pub use json::json_object;
pub use sarif::sarif;

use super::{Code, Diagnostic, Diagnostics, Located, Severity, SourceId, SourceText, Span, locate};
use std::collections::{BTreeMap, BTreeSet};

/// A finding with its place in the terms people use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub diagnostic: Diagnostic,
    /// Where; `None` where no file is to blame.
    pub at: Option<Located>,
    /// The places of [`Diagnostic::related`], in the same order.
    pub related: Vec<Located>,
}

/// Findings of one file and code that are counted but not listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// The path of the file; empty where no file is to blame.
    pub path: String,
    /// Their code.
    pub code: Code,
    /// How much they matter.
    pub severity: Severity,
    /// How many there are.
    pub count: u64,
}

/// All findings of a run, sorted by file, line, column and code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The findings that are listed.
    pub findings: Vec<Finding>,
    /// Those that are not, sorted by file and code.
    pub rest: Vec<Rest>,
}

impl Report {
    /// Finds the place of every finding, reading each file once.
    pub fn new(diags: &Diagnostics, text: &dyn SourceText) -> Self {
        let mut by_source: BTreeMap<_, Vec<&Diagnostic>> = BTreeMap::new();
        for found in diags.iter() {
            by_source.entry(found.span.map(|span| span.source)).or_default().push(found);
        }
        let mut findings = Vec::new();
        for (source, found) in by_source {
            let spans: Vec<Span> = found.iter().filter_map(|found| found.span).collect();
            let mut places = source.map(|source| locate(text, source, &spans)).unwrap_or_default().into_iter();
            findings.extend(found.into_iter().map(|found| Finding { diagnostic: found.clone(), at: places.next(), related: Vec::new() }));
        }
        locate_related(&mut findings, text);
        findings.sort_by(|a, b| a.order().cmp(&b.order()));
        let path = |source: Option<SourceId>| source.map_or("", |source| text.sources().path(source)).to_owned();
        let rest = diags.unlisted().map(|((source, code), severity, count)| Rest { path: path(source), code, severity, count });
        Self { findings, rest: rest.collect() }
    }

    /// How many findings have this severity, those that are not listed too.
    pub fn count(&self, severity: Severity) -> u64 {
        let listed = self.findings.iter().filter(|finding| finding.diagnostic.severity == severity).count() as u64;
        listed + self.rest.iter().filter(|rest| rest.severity == severity).map(|rest| rest.count).sum::<u64>()
    }
}

/// Finds the related places of all findings, reading each file once.
fn locate_related(findings: &mut [Finding], text: &dyn SourceText) {
    let spans = || findings.iter().flat_map(|finding| finding.diagnostic.related.iter().map(|(span, _)| *span));
    let mut located = BTreeMap::new();
    for source in spans().map(|span| span.source).collect::<BTreeSet<_>>() {
        let wanted: BTreeSet<Span> = spans().filter(|span| span.source == source).collect();
        let wanted: Vec<Span> = wanted.into_iter().collect();
        located.extend(wanted.iter().copied().zip(locate(text, source, &wanted)));
    }
    for finding in findings {
        finding.related = finding.diagnostic.related.iter().filter_map(|(span, _)| located.get(span).cloned()).collect();
    }
}

impl Rest {
    /// What is said of them, as one sentence without a full stop.
    fn message(&self) -> String {
        let (count, findings, are) = if self.count == 1 { (1, "finding", "is") } else { (self.count, "findings", "are") };
        format!("{count} more {findings} of this kind {are} not listed")
    }
}

impl Finding {
    /// The other places that belong to it, each with what is there.
    fn related(&self) -> impl Iterator<Item = (&Located, &str)> {
        self.related.iter().zip(self.diagnostic.related.iter().map(|(_, what)| what.as_str()))
    }

    fn order(&self) -> (Option<(&str, u64, u64)>, &str, &str) {
        let place = self.at.as_ref().map(|at| (at.path.as_str(), at.line, at.column));
        (place, self.diagnostic.code.name(), &self.diagnostic.message)
    }
}

#[cfg(test)]
mod tests {
    use super::super::SourceMap;
    use super::*;
    use std::io::{self, Read};

    struct Files(SourceMap);

    impl SourceText for Files {
        fn sources(&self) -> &SourceMap {
            &self.0
        }
        fn text(&self, _: SourceId) -> io::Result<Box<dyn Read + '_>> {
            Ok(Box::new("account,since\r\nação,31/02/2024\r\n".as_bytes()))
        }
    }

    fn report(repeats: usize) -> Report {
        let mut map = SourceMap::default();
        let source = map.add("data/accounts.csv");
        let mut diags = Diagnostics::new();
        for _ in 0..repeats {
            let found = Diagnostic::new(Code::BadDate, "`31/02/2024` is not a date: February 2024 has 29 days");
            let found = found.at(Span::new(source, 22, 32)).relate(Span::new(source, 0, 7), "the column it should fit");
            diags.push(found.hint("write a day that exists"));
        }
        diags.push(Diagnostic::new(Code::MissingTable, "there is no table `accounts`"));
        Report::new(&diags, &Files(map))
    }

    #[test]
    fn people_see_place_code_message_caret_and_what_to_do() {
        insta::assert_snapshot!(human(&report(1), false), @r"
        error  missing-table: there is no table `accounts`

        error  data/accounts.csv:2:6: bad-date: `31/02/2024` is not a date: February 2024 has 29 days
          |
        2 | ação,31/02/2024
          |      ^^^^^^^^^^
          = help: write a day that exists
          = note: data/accounts.csv:1:1: the column it should fit
        ");
    }

    #[test]
    fn people_see_repeats_counted_and_machines_see_them_all() {
        let report = report(9);
        assert!(human(&report, false).contains("and 4 more `bad-date` in data/accounts.csv"));
        assert_eq!(github(&report).lines().count(), 10);
    }

    #[test]
    fn every_form_counts_what_is_not_listed() {
        let report = report(20_000);
        assert_eq!((report.findings.len(), report.count(Severity::Error)), (10_001, 20_001));
        assert!(human(&report, false).contains("… and 19995 more `bad-date` in data/accounts.csv"));
        let json = serde_json::Value::Object(json_object(&report));
        assert_eq!((json["errors"].as_u64(), json["diagnostics"].as_array().map(Vec::len)), (Some(20_001), Some(10_001)));
        let rest = serde_json::json!([{ "code": "bad-date", "severity": "error", "path": "data/accounts.csv", "count": 10_000 }]);
        assert_eq!(json["unlisted"], rest);
        let last = github(&report).lines().last().map(str::to_owned);
        let expected = "::error file=data/accounts.csv,title=bad-date::10000 more findings of this kind are not listed";
        assert_eq!(last.as_deref(), Some(expected));
        let sarif: serde_json::Value = serde_json::from_str(&sarif(&report)).expect("SARIF");
        assert_eq!(sarif["runs"][0]["properties"]["unlisted"], rest);
    }

    #[test]
    fn github_gets_one_line_a_finding() {
        insta::assert_snapshot!(github(&report(1)), @r"
        ::error title=missing-table::there is no table `accounts`
        ::error file=data/accounts.csv,line=2,col=6,endLine=2,endColumn=16,title=bad-date::`31/02/2024` is not a date: February 2024 has 29 days%0Ahelp: write a day that exists%0Anote: data/accounts.csv:1: the column it should fit
        ");
    }

    #[test]
    fn json_holds_every_field() {
        insta::assert_snapshot!(format!("{:#}\n", serde_json::Value::Object(json_object(&report(1)))));
    }

    #[test]
    fn sarif_has_a_rule_and_a_region_for_every_finding() {
        insta::assert_snapshot!(sarif(&report(1)));
    }
}
