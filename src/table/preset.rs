//! The mapping of other tools' exports, in the shape in which Fivetran and the like land them: one file per object,
//! headers in snake case.
//!
//! A preset maps what an export holds, and no more: what a column does not mean is left out, for the site to map by
//! hand. What each export lacks is said in `docs/tables.md`.

use crate::config::{At, ColumnConfig, ColumnFrom};
use crate::diag::Span;
use std::collections::BTreeMap;

/// The presets there are.
pub(super) const NAMES: [&str; 4] = ["zendesk", "hubspot", "stripe", "intercom"];

/// Where a canonical column of an export comes from.
struct Column {
    canonical: &'static str,
    header: &'static str,
    /// Their words and the canonical ones, where they differ.
    values: &'static [(&'static str, &'static str)],
}

const fn column(canonical: &'static str, header: &'static str) -> Column {
    worded(canonical, header, &[])
}

const fn worded(canonical: &'static str, header: &'static str, values: &'static [(&'static str, &'static str)]) -> Column {
    Column { canonical, header, values }
}

/// The mapping of a table, as if it stood where the site names the preset; `None` where the preset lacks the table.
///
/// A column of the mapping that a file lacks is as if it were not mapped: exports differ in what they hold.
pub(super) fn columns(preset: &At<String>, table: &str) -> Option<BTreeMap<&'static str, ColumnConfig>> {
    let mapping = mapping(&preset.value, table)?;
    Some(mapping.iter().map(|column| (column.canonical, column.as_if_at(preset.span))).collect())
}

/// The tables that a preset maps, in canonical order.
pub(super) fn tables(preset: &str) -> Vec<&'static str> {
    super::schema::ALL.iter().map(|schema| schema.name).filter(|table| mapping(preset, table).is_some()).collect()
}

impl Column {
    fn as_if_at(&self, span: Span) -> ColumnConfig {
        let word = |(theirs, ours): &(&str, &str)| ((*theirs).to_owned(), At { value: (*ours).to_owned(), span });
        ColumnConfig { from: ColumnFrom::Header(self.header.to_owned()), unit: None, values: self.values.iter().map(word).collect() }
    }
}

fn mapping(preset: &str, table: &str) -> Option<&'static [Column]> {
    Some(match (preset, table) {
        ("zendesk", "accounts") => ZENDESK_ORGANIZATION,
        ("zendesk", "users") => ZENDESK_USER,
        ("zendesk", "team") => ZENDESK_AGENT,
        ("zendesk", "tickets") => ZENDESK_TICKET,
        ("hubspot", "accounts") => HUBSPOT_COMPANY,
        ("hubspot", "team") => HUBSPOT_OWNER,
        ("hubspot", "tickets") => HUBSPOT_TICKET,
        ("hubspot", "opportunities") => HUBSPOT_DEAL,
        ("hubspot", "meetings") => HUBSPOT_MEETING,
        ("stripe", "accounts") => STRIPE_CUSTOMER,
        ("stripe", "subscriptions") => STRIPE_SUBSCRIPTION,
        ("intercom", "tickets") => INTERCOM_CONVERSATION,
        _ => return None,
    })
}

const ZENDESK_ORGANIZATION: &[Column] = &[column("account", "id"), column("name", "name"), column("notes", "notes")];

const ZENDESK_USER: &[Column] = &[column("account", "organization_id"), column("user", "id"), column("role", "role")];

const ZENDESK_AGENT: &[Column] = &[
    column("person", "id"),
    column("name", "name"),
    column("email", "email"),
    worded("role", "role", &[("agent", "support"), ("admin", "support")]),
];

/// There is no time of solution: `updated_at` also moves when a ticket is closed, merged or tagged.
const ZENDESK_TICKET: &[Column] = &[
    column("ticket", "id"),
    column("account", "organization_id"),
    column("opened_at", "created_at"),
    column("priority", "priority"),
    worded("kind", "type", &[("problem", "bug"), ("task", "request")]),
    column("agent", "assignee_id"),
];

/// `property_createdate` is the day of the record, which is often long before the customer's first.
const HUBSPOT_COMPANY: &[Column] = &[
    column("account", "id"),
    column("name", "property_name"),
    column("industry", "property_industry"),
    column("country", "property_country"),
];

const HUBSPOT_OWNER: &[Column] = &[column("person", "owner_id"), column("name", "first_name"), column("email", "email")];

const HUBSPOT_TICKET: &[Column] = &[
    column("ticket", "id"),
    column("opened_at", "property_createdate"),
    column("first_reply_at", "property_first_agent_reply_date"),
    column("resolved_at", "property_closed_date"),
    worded("priority", "property_hs_ticket_priority", &[("LOW", "low"), ("MEDIUM", "normal"), ("HIGH", "high"), ("URGENT", "urgent")]),
    column("agent", "property_hubspot_owner_id"),
    column("topic", "property_hs_ticket_category"),
];

/// The stages are those of HubSpot's own pipeline. `property_amount` is the worth of a deal, not a change of MRR.
const HUBSPOT_DEAL: &[Column] = &[
    column("opportunity", "deal_id"),
    column("owner", "owner_id"),
    column("raised_on", "property_createdate"),
    column("closed_on", "property_closedate"),
    worded(
        "stage",
        "deal_pipeline_stage_id",
        &[
            ("appointmentscheduled", "raised"),
            ("qualifiedtobuy", "qualified"),
            ("presentationscheduled", "proposal"),
            ("decisionmakerboughtin", "negotiation"),
            ("contractsent", "negotiation"),
            ("closedwon", "won"),
            ("closedlost", "lost"),
        ],
    ),
];

const HUBSPOT_MEETING: &[Column] = &[
    column("at", "start_time"),
    worded(
        "status",
        "meeting_outcome",
        &[
            ("COMPLETED", "held"),
            ("NO_SHOW", "no-show"),
            ("CANCELED", "cancelled"),
            ("RESCHEDULED", "cancelled"),
            ("SCHEDULED", "scheduled"),
        ],
    ),
];

const STRIPE_CUSTOMER: &[Column] =
    &[column("account", "id"), column("name", "name"), column("country", "address_country"), column("since", "created")];

const STRIPE_SUBSCRIPTION: &[Column] = &[
    column("subscription", "id"),
    column("account", "customer_id"),
    column("start", "start_date"),
    column("end", "ended_at"),
    worded(
        "trial",
        "status",
        &[
            ("trialing", "true"),
            ("active", "false"),
            ("past_due", "false"),
            ("unpaid", "false"),
            ("paused", "false"),
            ("canceled", "false"),
            ("incomplete", "false"),
            ("incomplete_expired", "false"),
        ],
    ),
];

/// `first_contact_reply_created_at` is the customer's reply, not the team's.
const INTERCOM_CONVERSATION: &[Column] = &[
    column("ticket", "id"),
    column("opened_at", "created_at"),
    worded("priority", "priority", &[("priority", "high"), ("not_priority", "normal")]),
    column("csat", "conversation_rating_value"),
    column("agent", "assignee_id"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::SourceId;

    const TABLES: [&str; 7] = ["accounts", "team", "users", "tickets", "opportunities", "meetings", "subscriptions"];

    fn named(preset: &str) -> At<String> {
        At { value: preset.to_owned(), span: Span::new(SourceId(0), 10, 20) }
    }

    #[test]
    fn every_preset_maps_a_table_and_no_column_of_it_twice() {
        for preset in NAMES {
            let tables: Vec<_> = TABLES.iter().filter_map(|table| mapping(preset, table)).collect();
            assert!(!tables.is_empty(), "{preset}");
            for mapping in tables {
                let canonical: std::collections::BTreeSet<_> = mapping.iter().map(|column| column.canonical).collect();
                assert_eq!(canonical.len(), mapping.len(), "{preset}");
            }
        }
    }

    #[test]
    fn a_preset_says_nothing_of_tables_its_tool_does_not_export() {
        assert_eq!(columns(&named("stripe"), "tickets"), None);
        assert_eq!(columns(&named("sendesk"), "tickets"), None);
    }

    #[test]
    fn a_mapping_stands_where_the_site_names_the_preset() {
        let preset = named("zendesk");
        let columns = columns(&preset, "tickets").expect("Zendesk has tickets");
        assert_eq!(columns["opened_at"].from, ColumnFrom::Header("created_at".to_owned()));
        assert_eq!(columns["kind"].values["problem"], At { value: "bug".to_owned(), span: preset.span });
        assert!(!columns.contains_key("resolved_at"));
    }
}
