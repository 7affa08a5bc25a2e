//! Every gap with what is one and what is not, and how it is told.

use super::*;
use crate::diag::Diagnostics;
use crate::metric::sample::Sample as Data;
use crate::page::sample::Sample;
use crate::role::sample::{handbook, person, with_roles};
use crate::table::{MeetingKind, MeetingStatus, OpportunityKind, OpportunityStage, TicketKind, Touch};

const AS_OF: &str = "2026-09-30";

/// A matrix in which every kind of gap is claimed.
const MATRIX: &str = "# M\n| Atividade | CX | Suporte | CS | AM | AE | tags |\n|---|---|---|---|---|---|---|\n\
    | Negociar | | | C | A/R | I | commercial |\n| Rever o valor | I | C | A/R | | | strategic |\n| Cuidar de erros | I | A/R | | | | technical, bug |\n";

/// Account `a` that began in 2024, looked after by Lia of CS and Rui of AM; Sol is of Support.
fn data() -> Data {
    let mut data = Data::of(&["a"]);
    let account = data.account("a");
    (account.csm, account.am, account.since) = (Some("lia".into()), Some("rui".into()), Some(day("2024-01-01")));
    data.tables.team.rows = vec![person("lia", "Lia", "cs"), person("rui", "Rui", "am"), person("sol", "Sol", "support")];
    data.tables.team.present = true;
    data
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// What a report on this handbook and data tells.
fn tell<T>(files: &[(&str, &str)], data: &Data, tell: impl Fn(&Handbook, &GapReport<'_>) -> T) -> T {
    let site = Sample::in_portuguese(&with_roles(files));
    let (handbook, _) = handbook(&site, &data.tables);
    let metrics = data.metrics(AS_OF);
    tell(&handbook, &gaps(&handbook, &data.tables, &metrics))
}

fn reported(data: &Data, kind: GapKind) -> Result<String, Reason> {
    tell(&[("raci.md", MATRIX)], data, |_, report| {
        let gap = report.gaps.iter().find(|gap| gap.kind == kind).expect("the matrix speaks of it");
        let measured = gap.measured.clone()?;
        let ids = measured.now.cases.iter().map(|case| case.id.or(case.person).unwrap_or("?"));
        Ok(format!("{}/{} {}", measured.now.cases.len(), measured.now.of, ids.collect::<Vec<_>>().join(" ")).trim_end().to_owned())
    })
}

/// The messages of all findings, with their hints and the rows they name.
fn findings(files: &[(&str, &str)], data: &Data) -> Vec<String> {
    let site = Sample::in_portuguese(&with_roles(files));
    let (handbook, _) = handbook(&site, &data.tables);
    let metrics = data.metrics(AS_OF);
    let (report, mut diags) = (gaps(&handbook, &data.tables, &metrics), Diagnostics::new());
    crate::clarity::check(&handbook, &[], &data.tables, &report, &mut diags);
    let gaps = diags.iter().filter(|found| found.code.name().starts_with("gap-") || found.code == Code::UnusedWaiver);
    let rows = |found: &crate::diag::Diagnostic| found.related.iter().map(|(_, what)| what.clone()).collect::<Vec<_>>().join("; ");
    gaps.map(|found| format!("{}: {} ({}) [{}]", found.code, found.message, found.hints.join("; "), rows(found))).collect()
}

fn opportunity(data: &mut Data, id: &str, owner: &str, stage: OpportunityStage, raised: &str) {
    let row = data.opportunity("a", OpportunityKind::Upsell, raised);
    (row.opportunity, row.stage) = (id.to_owned(), stage);
    row.owner = (!owner.is_empty()).then(|| owner.to_owned());
}

#[test]
fn cs_may_raise_and_qualify_but_not_propose_negotiate_or_win() {
    let mut data = data();
    assert_eq!(reported(&data, GapKind::CsNegotiates), Err(Reason::NoTable("opportunities")));
    opportunity(&mut data, "o1", "lia", OpportunityStage::Raised, "2026-08-01");
    opportunity(&mut data, "o2", "lia", OpportunityStage::Negotiation, "2026-02-01");
    opportunity(&mut data, "o3", "rui", OpportunityStage::Won, "2026-08-01");
    opportunity(&mut data, "o4", "", OpportunityStage::Won, "2026-08-01");
    opportunity(&mut data, "o5", "lia", OpportunityStage::Won, "2026-03-01");
    data.tables.opportunities.rows[4].closed_on = Some(day("2026-06-30"));
    assert_eq!(reported(&data, GapKind::CsNegotiates).as_deref(), Ok("1/2 o2"));
    assert_eq!(reported(&data, GapKind::CsRenews).as_deref(), Ok("0/0"));
    data.tables.opportunities.rows[1].kind = OpportunityKind::Renewal;
    assert_eq!(reported(&data, GapKind::CsNegotiates).as_deref(), Ok("0/1"));
    assert_eq!(reported(&data, GapKind::CsRenews).as_deref(), Ok("1/1 o2"));
}

#[test]
fn strategic_tickets_are_not_for_support_and_faults_are() {
    let mut data = data();
    assert_eq!(reported(&data, GapKind::SupportStrategic), Err(Reason::NoTable("tickets")));
    for (kind, agent) in [
        (TicketKind::Strategic, "sol"),
        (TicketKind::Strategic, "lia"),
        (TicketKind::Question, "sol"),
        (TicketKind::Bug, "sol"),
        (TicketKind::Incident, "lia"),
        (TicketKind::Bug, ""),
    ] {
        let ticket = data.ticket("a", "2026-07-03T10:00");
        (ticket.kind, ticket.agent) = (Some(kind), (!agent.is_empty()).then(|| agent.to_owned()));
        ticket.ticket = format!("{kind:?}-{agent}");
    }
    assert_eq!(reported(&data, GapKind::SupportStrategic).as_deref(), Ok("1/2 Strategic-sol"));
    assert_eq!(reported(&data, GapKind::BugNotSupportFirst).as_deref(), Ok("1/2 Incident-lia"));
    data.tables.team.present = false;
    assert_eq!(reported(&data, GapKind::BugNotSupportFirst), Err(Reason::NoTable("team")));
}

#[test]
fn live_accounts_have_a_csm_and_somebody_for_the_contract() {
    let mut data = data();
    assert_eq!(reported(&data, GapKind::NoCsm).as_deref(), Ok("0/1"));
    assert_eq!(reported(&data, GapKind::NoCommercialContact).as_deref(), Ok("0/1"));
    let account = data.account("a");
    (account.csm, account.am, account.ae) = (None, None, Some("edu".into()));
    assert_eq!(reported(&data, GapKind::NoCsm).as_deref(), Ok("1/1 ?"));
    assert_eq!(reported(&data, GapKind::NoCommercialContact).as_deref(), Ok("0/1"));
    data.account("a").ae = None;
    assert_eq!(reported(&data, GapKind::NoCommercialContact).as_deref(), Ok("1/1 ?"));
    data.subscription("a", "2024-01-01", Some("2026-09-30"), 100);
    assert_eq!(reported(&data, GapKind::NoCommercialContact).as_deref(), Ok("1/1 ?"), "an end on the day of the data is not over yet");
    data.tables.subscriptions.rows[0].end = Some(day("2026-09-29"));
    assert_eq!(reported(&data, GapKind::NoCommercialContact).as_deref(), Ok("0/0"));
}

#[test]
fn a_csm_whose_accounts_need_more_calls_than_fit_is_over_capacity() {
    let mut data = data();
    data.account("a").touch = Some(Touch::High);
    assert_eq!(reported(&data, GapKind::OverCapacity).as_deref(), Ok("0/1"));
    data.tables.team.rows[0].call_hours_per_day = Some(0.1);
    assert_eq!(reported(&data, GapKind::OverCapacity).as_deref(), Ok("1/1 lia"));
}

#[test]
fn a_review_is_overdue_once_its_cadence_has_passed() {
    let mut data = data();
    assert_eq!(reported(&data, GapKind::ReviewOverdue), Err(Reason::NoTable("meetings")));
    data.meeting("a", "2026-06-29", MeetingStatus::Held);
    data.meeting("a", "2026-09-01", MeetingStatus::NoShow);
    data.meeting("a", "2026-09-02", MeetingStatus::Held).kind = MeetingKind::Call;
    assert_eq!(reported(&data, GapKind::ReviewOverdue).as_deref(), Ok("0/0"), "without a touch nobody knows when");
    data.account("a").touch = Some(Touch::Mid);
    assert_eq!(reported(&data, GapKind::ReviewOverdue).as_deref(), Ok("1/1 lia"));
    data.meeting("a", "2026-06-30", MeetingStatus::Held);
    assert_eq!(reported(&data, GapKind::ReviewOverdue).as_deref(), Ok("0/1"));
    data.account("a").touch = Some(Touch::High);
    assert_eq!(reported(&data, GapKind::ReviewOverdue).as_deref(), Ok("1/1 lia"));
}

#[test]
fn who_asks_to_leave_was_met_by_cs_in_the_ninety_days_before() {
    let mut data = data();
    data.cancellation("a", "2026-07-20", "price");
    assert_eq!(reported(&data, GapKind::CancellationWithoutContact), Err(Reason::NoTable("meetings")));
    for (at, status) in [("2026-04-20", MeetingStatus::Held), ("2026-07-20", MeetingStatus::Held), ("2026-07-01", MeetingStatus::NoShow)] {
        data.meeting("a", at, status);
    }
    data.meeting("a", "2026-07-02", MeetingStatus::Held).person = Some("rui".into());
    assert_eq!(reported(&data, GapKind::CancellationWithoutContact).as_deref(), Ok("1/1 lia"));
    data.meeting("a", "2026-04-21", MeetingStatus::Held).person = Some("lia".into());
    assert_eq!(reported(&data, GapKind::CancellationWithoutContact).as_deref(), Ok("0/1"));
}

#[test]
fn every_period_has_its_share_and_the_trend_is_that_since_the_one_before() {
    let mut data = data();
    opportunity(&mut data, "o1", "lia", OpportunityStage::Won, "2026-02-01");
    data.tables.opportunities.rows[0].closed_on = Some(day("2026-04-30"));
    opportunity(&mut data, "o2", "rui", OpportunityStage::Proposal, "2026-06-15");
    tell(&[("raci.md", MATRIX)], &data, |_, report| {
        let measured = report.gaps[0].measured.as_ref().expect("numbers");
        let shares = |points: &[Point<'_>]| points.iter().map(|point| point.share()).collect::<Vec<_>>();
        assert_eq!(shares(&measured.quarters), [None, Some(1.0), Some(0.5), Some(0.0)]);
        assert_eq!((measured.months.len(), measured.months[7].share(), measured.months[8].share()), (12, None, Some(0.0)));
        assert_eq!(measured.trend(), Some(Trend::Closing));
        let today = report.gaps.iter().find(|gap| gap.kind == GapKind::NoCsm).expect("a gap").measured.as_ref().expect("numbers");
        assert_eq!((today.trend(), today.months.len()), (None, 0));
    });
}

#[test]
fn a_matrix_that_claims_nothing_is_contradicted_by_nothing() {
    let owned = MATRIX.replace("| Negociar | | | C | A/R |", "| Negociar | | | A/R | C |");
    let kinds = |files: &[(&str, &str)]| tell(files, &data(), |_, report| report.gaps.iter().map(|gap| gap.kind).collect::<Vec<_>>());
    assert!(!kinds(&[("raci.md", &owned)]).contains(&GapKind::CsNegotiates));
    assert_eq!(kinds(&[("raci.md", MATRIX)]).len(), RULES.len());
    assert_eq!(kinds(&[]), []);
}

#[test]
fn the_matrix_of_its_segment_speaks_for_an_account() {
    let owned = MATRIX.replace("| Negociar | | | C | A/R |", "| Negociar | | | A/R | C |");
    let mut data = data();
    opportunity(&mut data, "o1", "lia", OpportunityStage::Proposal, "2026-08-01");
    let of = |data: &Data| {
        tell(&[("raci.md", MATRIX), ("raci/smb.md", &owned)], data, |_, report| {
            report.gaps[0].measured.clone().map(|measured| measured.now.of)
        })
    };
    assert_eq!(of(&data), Ok(1));
    data.account("a").segment = Some("smb".to_owned());
    assert_eq!(of(&data), Ok(0));
}

#[test]
fn each_gap_is_one_finding_with_its_share_and_its_first_rows() {
    let mut data = data();
    for number in 1..=7 {
        opportunity(&mut data, &format!("o{number}"), "lia", OpportunityStage::Proposal, "2026-08-01");
    }
    assert_eq!(
        findings(&[("raci.md", MATRIX)], &data),
        [
            "gap-cs-negotiates: CS owns 7 of 7 opportunities in proposal, in negotiation or won in 2026-Q3 (100 %) (hand them to the commercial side: CS raises, and is consulted; the first 5 are named, and 2 more are alike) [o1, account a, lia, 2026-08-01; o2, account a, lia, 2026-08-01; o3, account a, lia, 2026-08-01; o4, account a, lia, 2026-08-01; o5, account a, lia, 2026-08-01]"
        ]
    );
}

#[test]
fn a_waiver_sets_a_gap_aside() {
    let mut data = data();
    opportunity(&mut data, "o1", "lia", OpportunityStage::Proposal, "2026-08-01");
    let waived = format!("---\nclarity: [\"allow gap-cs-negotiates because we are three\"]\n---\n{MATRIX}");
    assert_eq!(findings(&[("raci.md", &waived)], &data), Vec::<String>::new());
    assert_eq!(findings(&[("raci.md", MATRIX)], &data).len(), 1);
}
