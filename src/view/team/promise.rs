//! What became of what was promised, and the numbers of the site's own: small tables for accounts and for the whole site.

use crate::calendar::Period;
use crate::metric::{Measure, Promise, Scope};
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Table};
use crate::view::number::cell;
use crate::view::source::Place;

/// What became of every promise to the accounts of a scope in a period, each with what it is a part of.
pub(super) fn promises(place: &Place<'_>, scope: &Scope, period: Period) -> Table {
    let row = |promise: Promise| {
        let measure = place.sources.metrics.promise(promise, scope, period);
        let key = key(promise);
        vec![Cell::text(place.t(&format!("promise-{key}"))), cell(place, &measure), Cell::text(basis(place, key, &measure))]
    };
    Table {
        caption: place.t("promise-title"),
        columns: vec![
            Column::text(place.t("promise-what")),
            Column::number(place.t("promise-kept")),
            Column::text(place.t("promise-basis-head")),
        ],
        rows: Promise::ALL.into_iter().map(row).collect(),
    }
}

fn key(promise: Promise) -> &'static str {
    match promise {
        Promise::Delivered => "delivered",
        Promise::Return => "return",
        Promise::Goals => "goals",
        Promise::Commitments => "commitments",
        Promise::Reviews => "reviews",
        Promise::Sourced => "sourced",
    }
}

/// What was divided by what, in words.
fn basis(place: &Place<'_>, key: &str, measure: &Measure) -> String {
    let Some((part, whole)) = measure.numerator.zip(measure.denominator) else {
        return if measure.quantity().is_some() {
            place.format.counted("promise-rows", usize::try_from(measure.n).unwrap_or(0))
        } else {
            String::new()
        };
    };
    let is_money = matches!(key, "return" | "sourced");
    let number = |number: f64| if is_money { place.format.short_money(number) } else { place.format.decimal(number, 1) };
    let arguments = [("n", part.into()), ("part", number(part).into()), ("whole", number(whole).into())];
    place.format.words.fill(&format!("promise-basis-{key}"), arguments)
}

/// The numbers of the site's own: those of one account, or those of the whole site that have a roll-up. `None` where there are none.
pub(super) fn own_numbers(place: &Place<'_>, account: Option<AccountIx>) -> Option<Table> {
    let formulas = place.sources.formulas;
    let measure = |at: usize| match account {
        Some(account) => formulas.own(account).get(at).copied(),
        None => formulas.own_over(at, place.sources.accounts()),
    };
    let rows: Vec<Vec<Cell>> = formulas
        .own_metrics()
        .iter()
        .enumerate()
        .filter_map(|(at, own)| {
            let definition = own.definition(place.language()).unwrap_or_default();
            Some(vec![Cell::text(own.name(place.language())), cell(place, &measure(at)?), Cell::text(definition)])
        })
        .collect();
    let columns = vec![
        Column::text(place.t("column-number")),
        Column::number(place.t("priority-own-value")),
        Column::text(place.t("priority-own-says")),
    ];
    (!rows.is_empty()).then(|| Table { caption: place.t("priority-own"), columns, rows })
}
