//! The features that adoption is measured against.

use crate::rollup::UsageFacts;
use crate::table::Tables;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// From which day each feature counts: the day it was launched; without the table of features, the first day anybody used it.
#[derive(Debug)]
pub(super) struct Features {
    /// Of the whole catalogue, sorted.
    all: Vec<Date>,
    /// Of each of [`UsageFacts::features`]; `None` of one that the catalogue lacks.
    used: Vec<Option<Date>>,
}

impl Features {
    pub(super) fn of(tables: &Tables, usage: &UsageFacts) -> Self {
        let catalogue = if tables.features.present {
            let launched = |day: Option<Date>| day.unwrap_or(Date::MIN);
            tables.features.rows.iter().map(|row| (row.feature.as_str(), launched(row.launched_on))).collect()
        } else {
            seen(usage)
        };
        let mut all: Vec<Date> = catalogue.values().copied().collect();
        all.sort_unstable();
        Self { all, used: usage.features.iter().map(|feature| catalogue.get(feature.as_str()).copied()).collect() }
    }

    /// How many there are at the end of a day.
    pub(super) fn count(&self, day: Date) -> usize {
        self.all.partition_point(|first| *first <= day)
    }

    /// Whether one of [`UsageFacts::features`] counts at the end of a day.
    pub(super) fn holds(&self, feature: u32, day: Date) -> bool {
        self.used.get(feature as usize).copied().flatten().is_some_and(|first| first <= day)
    }
}

/// The first day each feature was used by anybody.
fn seen(usage: &UsageFacts) -> BTreeMap<&str, Date> {
    let mut days: BTreeMap<&str, Date> = BTreeMap::new();
    for (_, feature, day) in &usage.feature_first_days {
        if let Some(name) = usage.features.get(*feature as usize) {
            let first = days.entry(name).or_insert(*day);
            *first = (*first).min(*day);
        }
    }
    days
}
