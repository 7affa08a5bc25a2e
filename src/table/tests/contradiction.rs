//! Rows whose cells contradict each other.

use super::*;

#[test]
fn a_subscription_may_end_on_its_first_day_but_not_before() {
    let site = Site::new()
        .file(
            "subscriptions.csv",
            "subscription,account,start,end,mrr\nS-1,A-1,2024-05-02,2024-05-01,1\nS-2,A-1,2024-05-02,2024-05-02,1\nS-3,A-1,2024-05-02,,1\n",
        )
        .read();
    assert_eq!(
        site.findings(),
        ["subscriptions.csv:2:20: end-before-start: subscription `S-1` ends on 2024-05-01, before it starts on 2024-05-02"]
    );
    assert_eq!(site.counts("subscriptions"), (3, 2, vec![("end-before-start", 1)]));
}

#[test]
fn a_ticket_is_resolved_and_answered_no_earlier_than_opened() {
    let site = Site::new()
        .file(
            "tickets.csv",
            "ticket,account,opened_at,first_reply_at,resolved_at\n\
             T-1,A-1,2024-04-01 10:00,2024-04-01 09:00,2024-04-01 09:59\n\
             T-2,A-1,2024-04-01 10:00,2024-04-01 10:00,2024-04-01 10:00\n\
             T-3,A-1,2024-04-01 10:00,2024-04-01 09:59,\n",
        )
        .read();
    assert_eq!(
        site.findings(),
        [
            "tickets.csv:2:43: resolved-before-opened: ticket `T-1` was resolved at 2024-04-01T09:59:00, before it was opened at 2024-04-01T10:00:00",
            "tickets.csv:2:26: reply-before-opened: ticket `T-1` was first answered at 2024-04-01T09:00:00, before it was opened at 2024-04-01T10:00:00",
            "tickets.csv:4:26: reply-before-opened: ticket `T-3` was first answered at 2024-04-01T09:59:00, before it was opened at 2024-04-01T10:00:00",
        ]
    );
    assert_eq!(site.counts("tickets"), (3, 1, vec![("resolved-before-opened", 1), ("reply-before-opened", 1)]));
}

#[test]
fn a_score_lies_on_the_scale_of_its_survey() {
    let rows = [
        ("nps,,", &[0, 10, 11][..]),
        ("csat,,", &[0, 1, 5, 6]),
        ("ces,effort-1-5,", &[1, 5, 6]),
        ("ces,ease-1-7,", &[0, 7]),
        ("ces,,", &[7, 8]),
    ];
    let rows = rows.iter().flat_map(|(survey, scores)| scores.iter().map(move |score| format!("A-1,{survey}{score},2024-05-01\n")));
    let site = Site::new().file("surveys.csv", format!("account,survey,scale,score,at\n{}", rows.collect::<String>())).read();
    let wrong = |line, column, score, scale| {
        format!("surveys.csv:{line}:{column}: score-out-of-scale: the score {score} of account `A-1` is outside the scale of {scale}")
    };
    let expected = [
        wrong(4, 10, 11, "nps, 0 to 10"),
        wrong(5, 11, 0, "csat, 1 to 5"),
        wrong(8, 11, 6, "csat, 1 to 5"),
        wrong(11, 20, 6, "ces effort-1-5, 1 to 5"),
        wrong(12, 18, 0, "ces ease-1-7, 1 to 7"),
        wrong(15, 10, 8, "ces, 1 to 7"),
    ];
    assert_eq!(site.findings(), expected);
    assert_eq!(site.counts("surveys"), (14, 8, vec![("score-out-of-scale", 6)]));
}

#[test]
fn only_a_renewed_contract_needs_its_new_amount() {
    let site = Site::new()
        .file(
            "renewals.csv",
            "account,due_on,mrr_before,decision,mrr_after\nA-1,2025-03-31,10,renewed,\nA-1,2025-03-31,10,renewed,0\nA-2,2025-03-31,10,churned,\n",
        )
        .read();
    assert_eq!(
        site.findings(),
        ["renewals.csv:2:27: renewed-without-amount: the renewal of account `A-1` due on 2025-03-31 is renewed but has no `mrr_after`"]
    );
    assert_eq!(site.counts("renewals"), (3, 2, vec![("renewed-without-amount", 1)]));
}

#[test]
fn a_row_is_left_out_whatever_its_code_counts_as() {
    let text = "subscription,account,start,end,mrr\nS-1,A-1,2024-05-02,2024-05-01,1\n";
    let mut diags = Diagnostics::new();
    diags.set_levels(&BTreeMap::from([(Code::EndBeforeStart, crate::diag::Level::Off)]));
    let site = Site::new().file("subscriptions.csv", text).read_into(diags);
    assert_eq!(site.findings(), [""; 0]);
    assert!(site.tables.subscriptions.rows.is_empty());
    assert_eq!(site.counts("subscriptions"), (1, 0, vec![("end-before-start", 1)]));
}
