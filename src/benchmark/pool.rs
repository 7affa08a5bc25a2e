//! The values of each metric × variant × currency × period × group of companies.

use super::Group;
use super::clean::Sound;
use super::measure::Unit;
use crate::calendar::Period;
use std::collections::BTreeMap;

/// What a pool is about. Unlike variants and currencies are never in one pool.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) metric: String,
    pub(super) variant: String,
    pub(super) currency: Option<String>,
    pub(super) period: Period,
    pub(super) group: Group,
}

/// One contributor's value and whose company it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Voice<'a> {
    pub(super) value: f64,
    pub(super) owner: &'a str,
}

/// The values of one future cell.
#[derive(Debug)]
pub(super) struct Pool<'a> {
    pub(super) unit: Unit,
    pub(super) voices: Vec<Voice<'a>>,
}

/// Puts every contribution into the pool of all companies and into those of its own groups.
pub(super) fn pool<'a>(sound: &[Sound<'a>]) -> BTreeMap<Key, Pool<'a>> {
    let mut pools: BTreeMap<Key, Pool<'a>> = BTreeMap::new();
    for sound in sound {
        let row = sound.row;
        for group in groups(*sound) {
            let key = Key {
                metric: row.metric.clone(),
                variant: sound.variant().to_owned(),
                currency: sound.currency().map(str::to_owned),
                period: row.period,
                group,
            };
            let pool = pools.entry(key).or_insert(Pool { unit: sound.measure.unit, voices: Vec::new() });
            pool.voices.push(Voice { value: row.value, owner: &row.group_id });
        }
    }
    pools
}

/// All companies, and the groups whose column is filled in.
fn groups(sound: Sound<'_>) -> impl Iterator<Item = Group> {
    let row = sound.row;
    let named = |column: &Option<String>, group: fn(String) -> Group| column.clone().filter(|name| !name.is_empty()).map(group);
    let own = [
        named(&row.segment, Group::Segment),
        named(&row.industry, Group::Industry),
        named(&row.size_band, Group::SizeBand),
        named(&row.country, Group::Country),
    ];
    std::iter::once(Group::All).chain(own.into_iter().flatten())
}
