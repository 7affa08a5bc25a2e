//! The gap report on the example site, whose data has one story for each kind of gap: `examples/rotalume/cast.rs`.

use clareza::clarity::{Case, Gap, GapKind, Trend};
use clareza::diag::Diagnostics;
use clareza::pipeline::{self, Request, Site};

fn example() -> Site {
    let request = Request { site: env!("CARGO_MANIFEST_DIR").into(), data: None, as_of: None, drafts: false };
    pipeline::load(&request, &|_| {}, &mut Diagnostics::new()).expect("the example")
}

/// The account of a case, else its person, with the id of its row.
fn shown(site: &Site, case: &Case<'_>) -> String {
    let account = case.account.map(|account| site.tables.account(account).account.as_str());
    [account.or(case.person), case.id].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn line(site: &Site, gap: &Gap<'_>) -> String {
    let measured = gap.measured.as_ref().expect("the example has every table");
    let cases: Vec<String> = measured.now.cases.iter().map(|case| shown(site, case)).collect();
    format!("{}: {} of {}: {}", gap.kind.code(), cases.len(), measured.now.of, cases.join(", "))
}

#[test]
fn each_story_of_the_example_is_found_and_no_other() {
    let site = example();
    let metrics = site.metrics();
    let lines: Vec<String> = site.gaps(&metrics).gaps.iter().map(|gap| line(&site, gap)).collect();
    assert_eq!(
        lines,
        [
            "gap-cs-negotiates: 2 of 9: rota-doze O-0008, rota-doze O-0009",
            "gap-cs-renews: 1 of 2: pedra-lisa O-0013",
            "gap-support-strategic: 2 of 10: quillhaven T-00285, quillhaven T-00288",
            "gap-bug-not-support-first: 1 of 23: rota-doze T-00317",
            "gap-no-csm: 1 of 22: forno-da-vila",
            "gap-no-commercial-contact: 1 of 22: fonte-fria",
            "gap-over-capacity: 1 of 3: tiago",
            "gap-review-overdue: 7 of 22: chama-boa, cinco-rios, forno-da-vila, quillhaven, rota-doze, serra-lilas, torra-miuda",
            "gap-cancellation-without-contact: 1 of 1: linha-reta",
        ]
    );
}

#[test]
fn shares_are_known_for_a_year_and_tell_a_trend() {
    let site = example();
    let metrics = site.metrics();
    let report = site.gaps(&metrics);
    let gap = report.gaps.iter().find(|gap| gap.kind == GapKind::SupportStrategic).expect("a gap");
    let measured = gap.measured.as_ref().expect("tickets");
    assert_eq!((measured.months.len(), measured.quarters.len()), (12, 4));
    assert_eq!(measured.quarters.last(), Some(&measured.now));
    assert!(matches!(measured.trend(), Some(Trend::Closing | Trend::Opening)));
}

#[test]
fn what_check_reports_is_there_for_pages_to_show() {
    let site = example();
    let codes: Vec<String> = site.findings.open.iter().map(|finding| finding.diagnostic.code.to_string()).collect();
    assert_eq!(codes.len(), 9, "{codes:?}");
    assert!(codes.iter().all(|code| code.starts_with("gap-")));
}
