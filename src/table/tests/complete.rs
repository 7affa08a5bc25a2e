//! Every canonical column.

use super::*;
use crate::table::schema::{ALL, Kind};
use std::fmt::Debug;

/// A good cell of a column.
fn cell(table: &str, column: &str, kind: Kind) -> String {
    let text = match (table, column, kind) {
        ("accounts", "segment", _) => "smb",
        ("contributions", "period", _) => "2024-Q1",
        (_, _, Kind::Account) => "account-of-accounts",
        (_, _, Kind::Choice(words)) => words()[0],
        (_, _, Kind::Flag) => "true",
        (_, _, Kind::Date | Kind::Time) => "2024-05-06",
        (_, _, Kind::Month) => "2024-05",
        (_, _, Kind::Integer) => "3",
        (_, _, Kind::Amount | Kind::Number | Kind::Duration { .. }) => "4",
        (_, _, Kind::Ratio) => "0.5",
        (_, _, Kind::Text) => return format!("{column}-of-{table}"),
    };
    text.to_owned()
}

/// Every table but one and the team, with every column and one row each.
fn complete(without: &str) -> Outcome {
    let mut site = Site::bare();
    site.config.site.languages.push("language-of-accounts".to_owned());
    for schema in ALL.iter().filter(|schema| schema.name != without && schema.name != "team") {
        let columns = || schema.columns.iter();
        let header = |column: &str, kind: Kind| match kind {
            Kind::Duration { unit: None, .. } => format!("{column}_hours"),
            _ => column.to_owned(),
        };
        let header: Vec<_> = columns().map(|column| header(column.name, column.kind)).collect();
        let cells: Vec<_> = columns().map(|column| cell(schema.name, column.name, column.kind)).collect();
        site = site.file(&format!("{}.csv", schema.name), format!("{}\n{}\n", header.join(","), cells.join(",")));
    }
    site.read()
}

/// Every column of the table reached its row.
fn is_full<R: Debug>(site: &Outcome, table: &str, rows: &[R]) {
    assert_eq!(rows.len(), 1, "{table}: {:?}", site.findings());
    let row = format!("{:?}", rows[0]);
    assert!(!row.contains("None") && !row.contains("\"\""), "{table}: {row}");
    for column in ALL.iter().find(|schema| schema.name == table).expect("a table").columns {
        if matches!(column.kind, Kind::Text) && !["segment", "period"].contains(&column.name) {
            assert!(row.contains(&format!("\"{}-of-{table}\"", column.name)), "{table}: {} in {row}", column.name);
        }
    }
}

#[test]
fn every_canonical_column_reaches_its_row() {
    let mut site = complete("revenue");
    assert_eq!(site.findings(), [""; 0]);
    let tables = &site.tables;
    is_full(&site, "accounts", &tables.accounts.rows);
    is_full(&site, "subscriptions", &tables.subscriptions.rows);
    is_full(&site, "users", &tables.users.rows);
    is_full(&site, "tickets", &tables.tickets.rows);
    is_full(&site, "surveys", &tables.surveys.rows);
    is_full(&site, "opportunities", &tables.opportunities.rows);
    is_full(&site, "renewals", &tables.renewals.rows);
    is_full(&site, "goals", &tables.goals.rows);
    is_full(&site, "actions", &tables.actions.rows);
    is_full(&site, "meetings", &tables.meetings.rows);
    is_full(&site, "onboarding", &tables.onboarding.rows);
    is_full(&site, "cancellations", &tables.cancellations.rows);
    is_full(&site, "orders", &tables.orders.rows);
    is_full(&site, "outcomes", &tables.outcomes.rows);
    is_full(&site, "features", &tables.features.rows);
    is_full(&site, "contributions", &tables.contributions.rows);
    assert_eq!(site.events().0, ["event-of-usage 0 user-of-usage feature-of-usage 2024-05-06 3 240000"]);
    is_full(&complete("subscriptions"), "revenue", &complete("subscriptions").tables.revenue.rows);
}

#[test]
fn every_column_of_the_team_reaches_its_row() {
    let header = "person,name,role,email,seniority,call_hours_per_day,days_per_week,product_share";
    let site =
        Site::new().file("team.csv", format!("{header}\nperson-of-team,name-of-team,role-of-team,email-of-team,pleno,5,5,20%\n")).read();
    is_full(&site, "team", &site.tables.team.rows);
    assert_eq!(site.tables.team.rows[0].product_share, Some(0.2));
}
