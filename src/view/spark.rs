//! The last twelve months of a number as a line without words, to stand on its card.

use super::block::Spark;
use super::format::Detail;
use super::number::Shown;
use super::plot::ticks;
use super::source::Place;
use crate::calendar::{Month, Period, PeriodKind};
use crate::chart::{ChartKind, ChartSize, ChartSpec, Point, Series, SeriesRole};
use crate::metric::{Quantity, Scope};
use crate::slug::slug;

/// How many months a sparkline shows.
const MONTHS: i32 = 12;
/// How many of them have to be known: fewer are dots, not a line.
const KNOWN: usize = 6;

/// The line of a number up to a month; `None` where too few months are known or all of them are zero, since that has no shape.
pub(super) fn spark(place: &Place<'_>, shown: Shown, scope: &Scope, last: Month) -> Option<Spark> {
    let months: Vec<Month> = (1 - MONTHS..=0).map(|by| last.plus(by)).collect();
    let measure = |month: &Month| shown.measure(place, scope, Period::holding(PeriodKind::Month, *month)).quantity();
    let values: Vec<Option<Quantity>> = months.iter().map(measure).collect();
    let known = || months.iter().zip(&values).filter_map(|(month, value)| value.map(|value| (*month, value)));
    let ((first, from), (until, to)) = known().next().zip(known().next_back()).filter(|_| known().count() >= KNOWN)?;
    known().any(|(_, value)| value.number() != 0.0).then_some(())?;
    let format = place.format;
    let words = [
        ("metric", shown.name(format).into()),
        ("first", format.month(first).into()),
        ("last", format.month(until).into()),
        ("from", format.quantity(from, Detail::Rounded).into()),
        ("to", format.quantity(to, Detail::Rounded).into()),
    ];
    let point = |value: &Option<Quantity>| value.map(|value| Point { value: value.number(), label: String::new() });
    let chart = ChartSpec {
        kind: ChartKind::Sparkline,
        categories: months.iter().map(|month| format.short_month(*month)).collect(),
        series: vec![Series { name: shown.name(format), points: values.iter().map(point).collect(), role: SeriesRole::Subject }],
        events: Vec::new(),
        tick: ticks(place, shown.variant.unit),
        title: format.words.fill("spark-title", words.clone()),
        description: format.words.fill("spark-description", words),
        size: ChartSize::Spark,
    };
    Some(Spark { id: slug(&format!("spark {} {} {}", shown.metric.id, shown.variant.id, scope_id(place, scope))), chart })
}

/// Tells scopes apart on a page that has cards of several.
fn scope_id(place: &Place<'_>, scope: &Scope) -> String {
    match scope {
        Scope::Site => String::new(),
        Scope::Segment(id) | Scope::Csm(id) | Scope::Customer(id) => format!("{} {id}", scope.kind()),
        Scope::Account(ix) => place.sources.account_folder(*ix).to_owned(),
    }
}
