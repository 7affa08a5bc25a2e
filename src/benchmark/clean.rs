//! Rows that cannot be are named, counted and left out.

use super::measure::{self, DEFINITION_VERSION, MEASURES, Measure, Unit};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::table::Contribution;
use std::collections::BTreeMap;
use std::fmt;

/// Why a contribution does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// It follows other definitions.
    OtherDefinition,
    /// No metric that can be benchmarked has this name.
    UnknownMetric,
    /// The metric has no such variant.
    UnknownVariant,
    /// The value is not a finite number.
    NotANumber,
    /// The value cannot be.
    OutOfRange,
    /// An amount of money without a currency code.
    NoCurrency,
    /// The contributor says the same thing more than once.
    Duplicate,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherDefinition => "other-definition",
            Self::UnknownMetric => "unknown-metric",
            Self::UnknownVariant => "unknown-variant",
            Self::NotANumber => "not-a-number",
            Self::OutOfRange => "out-of-range",
            Self::NoCurrency => "no-currency",
            Self::Duplicate => "duplicate",
        })
    }
}

/// A contribution that counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sound<'a> {
    pub(super) row: &'a Contribution,
    pub(super) measure: &'static Measure,
}

impl<'a> Sound<'a> {
    /// The variant, empty where the metric has none.
    pub(super) fn variant(self) -> &'a str {
        variant(self.row)
    }

    /// The currency of an amount of money; other values have none, whatever the row says.
    pub(super) fn currency(self) -> Option<&'a str> {
        self.row.currency.as_deref().filter(|_| self.measure.unit == Unit::Money)
    }

    /// What a contributor may say only once.
    fn key(self) -> impl Ord + use<'a> {
        let Contribution { contributor, period, metric, .. } = self.row;
        (contributor.as_str(), metric.as_str(), self.variant(), self.currency(), *period)
    }
}

/// The contributions that count, in their order, and how many do not.
///
/// Of rows in which a contributor says the same thing more than once none counts, since nothing tells which is right.
pub(super) fn clean<'a>(rows: &'a [Contribution], diags: &mut Diagnostics) -> (Vec<Sound<'a>>, BTreeMap<LeftOut, u64>) {
    let mut left_out = BTreeMap::new();
    let mut leave_out = |row: &Contribution, why, found: Diagnostic| {
        *left_out.entry(why).or_default() += 1;
        diags.push(found.at(row.span));
    };
    let mut possible = Vec::new();
    for row in rows {
        match inspect(row) {
            Ok(measure) => possible.push(Sound { row, measure }),
            Err((why, found)) => leave_out(row, why, found),
        }
    }
    let mut times: BTreeMap<_, usize> = BTreeMap::new();
    for sound in &possible {
        *times.entry(sound.key()).or_default() += 1;
    }
    possible.retain(|sound| {
        let once = times.get(&sound.key()) == Some(&1);
        if !once {
            leave_out(sound.row, LeftOut::Duplicate, duplicate(sound.row));
        }
        once
    });
    (possible, left_out)
}

fn variant(row: &Contribution) -> &str {
    row.variant.as_deref().unwrap_or_default()
}

/// What is known of the row's metric, or why the row cannot count.
fn inspect(row: &Contribution) -> Result<&'static Measure, (LeftOut, Diagnostic)> {
    if row.definition_version != DEFINITION_VERSION {
        return Err((LeftOut::OtherDefinition, other_definition(row)));
    }
    let variants = measure::variants(&row.metric);
    if variants.is_empty() {
        return Err((LeftOut::UnknownMetric, unknown_metric(row)));
    }
    let Some(measure) = measure::find(&row.metric, variant(row)) else {
        return Err((LeftOut::UnknownVariant, unknown_variant(row, &variants)));
    };
    if !row.value.is_finite() {
        return Err((LeftOut::NotANumber, not_a_number(row)));
    }
    if row.value < measure.least || row.value > measure.most {
        return Err((LeftOut::OutOfRange, out_of_range(row, measure)));
    }
    let is_code = |code: &str| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
    if measure.unit == Unit::Money && !row.currency.as_deref().is_some_and(is_code) {
        return Err((LeftOut::NoCurrency, no_currency(row)));
    }
    Ok(measure)
}

fn bad(message: String) -> Diagnostic {
    Diagnostic::new(Code::BadContribution, message)
}

fn other_definition(row: &Contribution) -> Diagnostic {
    bad(format!("`{}` follows version `{}` of the definitions, not `{DEFINITION_VERSION}`", row.metric, row.definition_version))
        .hint("contribute it again with the current definitions")
}

fn unknown_metric(row: &Contribution) -> Diagnostic {
    let known = MEASURES.iter().map(|measure| measure.metric);
    bad(format!("`{}` is not a metric that can be benchmarked", row.metric)).suggest(&row.metric, known)
}

fn unknown_variant(row: &Contribution, known: &[&str]) -> Diagnostic {
    let listed: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
    let found = match variant(row) {
        "" => bad(format!("`{}` needs a variant", row.metric)),
        other => bad(format!("`{}` has no variant `{other}`", row.metric)),
    };
    if known.contains(&"") { found.hint("leave `variant` empty") } else { found.hint(format!("its variants are {}", listed.join(", "))) }
}

fn not_a_number(row: &Contribution) -> Diagnostic {
    bad(format!("the value of `{}` is not a finite number", row.metric)).hint("leave out the row of a metric that has no value")
}

fn out_of_range(row: &Contribution, measure: &Measure) -> Diagnostic {
    let possible = match (measure.least.is_finite(), measure.most.is_finite()) {
        (true, true) => format!("lies between {} and {}", measure.least, measure.most),
        (true, false) => format!("is at least {}", measure.least),
        (false, _) => format!("is at most {}", measure.most),
    };
    let found = bad(format!("`{}` is {}, but it {possible}", row.metric, row.value));
    if measure.unit == Unit::Ratio { found.hint("ratios are fractions: 97.4 % is 0.974") } else { found.hint("check it at its source") }
}

fn no_currency(row: &Contribution) -> Diagnostic {
    let found = match row.currency.as_deref() {
        None | Some("") => bad(format!("`{}` is an amount of money without a currency", row.metric)),
        Some(other) => bad(format!("`{other}` is not a currency code")),
    };
    found.hint("write the ISO 4217 code, such as `BRL`")
}

fn duplicate(row: &Contribution) -> Diagnostic {
    let Contribution { contributor, metric, period, .. } = row;
    let name = if variant(row).is_empty() { format!("`{metric}`") } else { format!("`{metric}`, variant `{}`,", variant(row)) };
    bad(format!("contributor `{contributor}` gives {name} of {period} more than once"))
        .hint("keep one of the rows: as they are, none counts")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::calendar::Period;
    use crate::diag::{SourceId, Span};

    /// A sound contribution of GRR; tests change what they are about.
    pub(in super::super) fn row(contributor: &str, value: f64) -> Contribution {
        Contribution {
            contributor: contributor.to_owned(),
            group_id: contributor.to_owned(),
            period: Period::parse("2026-Q3").expect("a period"),
            metric: "grr".to_owned(),
            variant: Some("t12m".to_owned()),
            value,
            numerator: None,
            denominator: None,
            n: None,
            currency: None,
            segment: None,
            industry: None,
            size_band: None,
            country: None,
            definition_version: DEFINITION_VERSION.to_owned(),
            tool_version: None,
            waiver: false,
            span: Span::new(SourceId(0), 0, 1),
        }
    }

    fn of(metric: &str, variant: &str, value: f64) -> Contribution {
        Contribution { metric: metric.to_owned(), variant: Some(variant.to_owned()).filter(|text| !text.is_empty()), ..row("c", value) }
    }

    /// Why a single row is left out, and what is said of it.
    fn said(row: Contribution) -> (String, String, Vec<String>) {
        let mut diags = Diagnostics::new();
        let (sound, left_out) = clean(std::slice::from_ref(&row), &mut diags);
        assert_eq!(sound.len(), 0);
        let found = diags.iter().next().expect("a finding");
        assert_eq!((found.code, found.span), (Code::BadContribution, Some(row.span)));
        let reasons: Vec<_> = left_out.iter().map(|(why, count)| format!("{why} {count}")).collect();
        (reasons.join(", "), found.message.clone(), found.hints.clone())
    }

    fn expect(row: Contribution, reason: &str, message: &str, hint: &str) {
        let hints = Some(hint.to_owned()).filter(|hint| !hint.is_empty()).into_iter().collect();
        assert_eq!(said(row), (format!("{reason} 1"), message.to_owned(), hints));
    }

    #[test]
    fn impossible_values_are_left_out() {
        let fractions = "ratios are fractions: 97.4 % is 0.974";
        expect(of("grr", "t12m", 1.04), "out-of-range", "`grr` is 1.04, but it lies between 0 and 1", fractions);
        expect(of("nrr", "t12m", -0.1), "out-of-range", "`nrr` is -0.1, but it is at least 0", fractions);
        expect(of("nps", "", 101.0), "out-of-range", "`nps` is 101, but it lies between -100 and 100", "check it at its source");
        let missing = "leave out the row of a metric that has no value";
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            expect(of("nrr", "t12m", value), "not-a-number", "the value of `nrr` is not a finite number", missing);
        }
    }

    #[test]
    fn the_bounds_themselves_are_possible() {
        let rows = [of("grr", "t12m", 1.0), of("grr", "period", 0.0), of("nps", "", -100.0), of("ces", "effort-1-5", 5.0)];
        let mut diags = Diagnostics::new();
        assert_eq!(clean(&rows, &mut diags).0.len(), 4);
        assert_eq!(diags.iter().count(), 0);
    }

    #[test]
    fn unknown_metrics_variants_and_definitions_are_left_out() {
        expect(of("ngrr", "", 0.9), "unknown-metric", "`ngrr` is not a metric that can be benchmarked", "did you mean `grr`?");
        expect(of("health", "", 90.0), "unknown-metric", "`health` is not a metric that can be benchmarked", "");
        let variants = "its variants are `t12m`, `period`";
        expect(of("grr", "monthly", 0.9), "unknown-variant", "`grr` has no variant `monthly`", variants);
        expect(of("grr", "", 0.9), "unknown-variant", "`grr` needs a variant", variants);
        expect(of("nps", "t12m", 40.0), "unknown-variant", "`nps` has no variant `t12m`", "leave `variant` empty");
        let other = Contribution { definition_version: "0".to_owned(), ..row("c", 0.9) };
        let hint = "contribute it again with the current definitions";
        expect(other, "other-definition", "`grr` follows version `0` of the definitions, not `1`", hint);
    }

    #[test]
    fn money_needs_a_currency_code() {
        let hint = "write the ISO 4217 code, such as `BRL`";
        expect(of("arpa", "", 100.0), "no-currency", "`arpa` is an amount of money without a currency", hint);
        let odd = Contribution { currency: Some("R$".to_owned()), ..of("arpa", "", 100.0) };
        expect(odd, "no-currency", "`R$` is not a currency code", hint);
    }

    #[test]
    fn of_rows_that_say_the_same_thing_none_counts() {
        let rows = [row("a", 0.9), row("b", 0.8), row("a", 0.7), Contribution { variant: Some("period".to_owned()), ..row("a", 0.6) }];
        let mut diags = Diagnostics::new();
        let (sound, left_out) = clean(&rows, &mut diags);
        assert_eq!(sound.iter().map(|sound| sound.row.value).collect::<Vec<_>>(), [0.8, 0.6]);
        assert_eq!(left_out, BTreeMap::from([(LeftOut::Duplicate, 2)]));
        let messages: Vec<_> = diags.iter().map(|found| found.message.as_str()).collect();
        assert_eq!(messages, ["contributor `a` gives `grr`, variant `t12m`, of 2026-Q3 more than once"; 2]);
    }
}
