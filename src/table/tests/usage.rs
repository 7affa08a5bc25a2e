//! The streamed table.

use super::*;

#[test]
fn events_stream_in_their_order_and_are_accounted_for() {
    let mut site = Site::new()
        .file(
            "usage/2024-01.csv",
            "event,account,user,feature,at,count,minutes\nE-1,A-1,u1,reports,2024-01-02,3,1.5\nE-2,A-2,,,2024-01-02 10:00,,\n",
        )
        .file("usage/2024-02.csv", "account;at\nA-2;05/02/2024\nA-2;13/02/2024\n")
        .read();
    let (events, receipt) = site.events();
    assert_eq!(
        events,
        ["E-1 0 u1 reports 2024-01-02 3 90000", "E-2 1 - - 2024-01-02 1 -", "- 1 - - 2024-02-05 1 -", "- 1 - - 2024-02-13 1 -",]
    );
    assert_eq!((receipt.table, receipt.read, receipt.used, receipt.files.len()), ("usage", 4, 4, 2));
    assert_eq!(site.findings(), [""; 0]);
}

#[test]
fn accounts_are_found_through_subscriptions_and_seconds_are_minutes() {
    let mut site = Site::new()
        .file("subscriptions.csv", "subscription,account,start,mrr\nS-1,A-2,2024-01-02,1\n")
        .file("usage.csv", "usage_id,subscription_id,usage_date,feature_name,usage_count,usage_duration_secs\nU-1,S-1,2023-07-27,f,9,5004\nU-2,S-2,2023-07-27,f,9,5004\n")
        .map("usage", &[("account", through("subscriptions", "subscription_id")), ("minutes", measured("usage_duration_secs", "seconds"))])
        .read();
    let (events, receipt) = site.events();
    assert_eq!(events, ["U-1 1 - f 2023-07-27 9 5004000"]);
    assert_eq!(receipt.left_out, BTreeMap::from([(Code::UnknownReference, 1)]));
    assert_eq!(site.findings(), ["usage.csv:3:5: unknown-reference: no row of `subscriptions` has the key `S-2`"]);
}

#[test]
fn bad_events_are_named_and_left_out() {
    let mut site = Site::new()
        .file(
            "usage.csv",
            "account,at,count,minutes\nA-1,2024-02-30,1,1\nA-9,2024-01-02,-1,-1\nA-1,2024-01-02,1.5,x\nA-1,2024-01-02,2\nA-1,,1,1\nA-1,2024-01-02 25:00,1,1\nA-1,2024-01-02,4.0,0:01:00\n",
        )
        .read();
    let (events, receipt) = site.events();
    assert_eq!(events, ["- 0 - - 2024-01-02 4 60000"]);
    assert_eq!(
        site.findings(),
        [
            "usage.csv:2:5: bad-date: `2024-02-30` is not a date: February 2024 has 29 days",
            "usage.csv:3:1: unknown-account: there is no account `A-9`",
            "usage.csv:3:16: negative-number: `-1` is negative",
            "usage.csv:3:19: negative-number: `-1` is negative",
            "usage.csv:4:16: bad-integer: `1.5` is not a whole number",
            "usage.csv:4:20: bad-duration: `x` is not a duration",
            "usage.csv:5:1: wrong-width: the row has 3 cells, but the header has 4 cells",
            "usage.csv:6:5: empty-cell: `at` is empty",
            "usage.csv:7:5: bad-time: `2024-01-02 25:00` is not a time: there is no hour 25",
        ]
    );
    assert_eq!((receipt.read, receipt.used, receipt.left_out.values().sum::<u64>()), (7, 1, 6));
}

#[test]
fn a_zone_moves_an_event_to_the_sites_day() {
    let mut site = Site::new().file("usage.csv", "account,at\nA-1,2024-01-02T01:00:00Z\nA-1,2024-01-02T01:00:00.5\n").read();
    assert_eq!(site.events().0, ["- 0 - - 2024-01-01 1 -", "- 0 - - 2024-01-02 1 -"]);
}

#[test]
fn mapped_features_are_renamed() {
    let mut site = Site::new()
        .file("usage.csv", "account,at,feature\nA-1,2024-01-02,rpt\nA-1,2024-01-02,other\n")
        .map("usage", &[("feature", valued("feature", &[("rpt", "reports")]))])
        .read();
    assert_eq!(site.events().0, ["- 0 - reports 2024-01-02 1 -", "- 0 - other 2024-01-02 1 -"]);
}

#[test]
fn a_quote_that_swallows_events_is_found() {
    let mut site = Site::new()
        .file("usage.csv", "account,at,feature\nA-1,2024-01-02,\"a\nA-1,2024-01-03,b\nA-2,2024-01-04,\"c\"\nA-2,2024-01-05,d\n")
        .read();
    assert_eq!(site.events().0, ["- 1 - d 2024-01-05 1 -"]);
    assert_eq!(site.findings(), ["usage.csv:2:16: swallowed-rows: the quote opened here swallows 2 rows that follow"]);
}

#[test]
fn a_header_alone_has_no_events() {
    let mut site = Site::new().file("usage.csv", "account,at\n").read();
    assert_eq!(site.events().1.read, 0);
    assert_eq!(site.findings(), ["usage.csv:1:1: no-rows: the file has a header but no rows"]);
}

#[test]
fn a_day_of_an_implausible_year_is_bad() {
    let mut site = Site::new().file("usage.csv", "account,at\nA-1,0202-03-01\nA-1,2024-01-02\n").read();
    assert_eq!(site.events().0, ["- 0 - - 2024-01-02 1 -"]);
    assert_eq!(site.findings(), ["usage.csv:2:5: bad-date: `0202-03-01` is not a date: the year 0202 is not between 1970 and 2100"]);
}
