//! What other companies contribute to the benchmarks.

use super::plan::{Plan, happens, pick};
use super::sheet::{Sheets, Table, opt};
use fastrand::Rng;
use jiff::ToSpan;

const CONTRIBUTIONS: Table<17> = Table {
    name: "contributions",
    columns: [
        "contributor",
        "group_id",
        "period",
        "metric",
        "variant",
        "value",
        "numerator",
        "denominator",
        "n",
        "currency",
        "segment",
        "industry",
        "size_band",
        "country",
        "definition_version",
        "tool_version",
        "waiver",
    ],
};

/// How many companies there are.
const COMPANIES: usize = 40;

/// A metric of the community: its id, variant, usual value, spread, drift a quarter, and the range it lives in.
struct Measure {
    metric: &'static str,
    variant: &'static str,
    usual: f64,
    spread: f64,
    drift: f64,
    range: (f64, f64),
    shape: Shape,
}

/// How a value is put together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A share of something counted.
    Ratio,
    /// A share of an amount of money.
    RatioOfMoney,
    /// Points, hours: just the value.
    Plain,
    /// An amount in the company's currency.
    Money,
}

const MEASURES: [Measure; 9] = [
    measure("nrr", "t12m", 1.04, 0.16, 0.006, (0.6, 1.6), Shape::RatioOfMoney),
    measure("grr", "t12m", 0.89, 0.12, 0.003, (0.5, 1.0), Shape::RatioOfMoney),
    measure("logo_churn", "", 0.035, 0.03, -0.001, (0.0, 0.3), Shape::Ratio),
    measure("arpa", "", 3_400.0, 2_600.0, 60.0, (180.0, 20_000.0), Shape::Money),
    measure("nps", "", 46.0, 34.0, 1.2, (-100.0, 100.0), Shape::Plain),
    measure("csat", "ticket", 0.86, 0.12, 0.004, (0.3, 1.0), Shape::Ratio),
    measure("first_reply_time", "calendar.median", 2.6, 3.6, -0.15, (0.1, 40.0), Shape::Plain),
    measure("handle_time", "resolution.median", 19.0, 18.0, -0.6, (0.5, 200.0), Shape::Plain),
    measure("first_contact_resolution", "net", 0.62, 0.2, 0.006, (0.1, 0.98), Shape::Ratio),
];

const fn measure(
    metric: &'static str,
    variant: &'static str,
    usual: f64,
    spread: f64,
    drift: f64,
    range: (f64, f64),
    shape: Shape,
) -> Measure {
    Measure { metric, variant, usual, spread, drift, range, shape }
}

/// A company of the community.
struct Company {
    id: String,
    group: Option<String>,
    segment: &'static str,
    industry: &'static str,
    size_band: &'static str,
    country: &'static str,
    /// How well it does, from −1 to 1, in each measure.
    skill: Vec<f64>,
}

/// Writes the contributions of the last three quarters.
pub(crate) fn write(plan: &Plan, sheets: &mut Sheets) -> anyhow::Result<()> {
    let chance = &mut plan.chance(8, 0);
    let companies: Vec<_> = (0..COMPANIES).map(|place| company(place, chance)).collect();
    for quarter in 0..3i32 {
        let day = plan.last.saturating_add((-3 * (2 - quarter)).months());
        let period = format!("{}-Q{}", day.year(), (day.month() + 2) / 3);
        for company in &companies {
            for (measure, skill) in MEASURES.iter().zip(&company.skill) {
                if !happens(chance, 0.08) {
                    contribution(&period, f64::from(quarter), company, measure, *skill, chance, sheets)?;
                }
            }
        }
    }
    Ok(())
}

fn company(place: usize, chance: &mut Rng) -> Company {
    Company {
        id: format!("c-{:08x}", chance.u32(..)),
        // Two owners hold three companies each.
        group: (place < 6).then(|| format!("g-{}", place % 2 + 1)),
        segment: pick(chance, &["enterprise", "mid-market", "mid-market", "smb", "smb"]),
        industry: pick(chance, &["logística", "logística", "saúde", "educação", "varejo", "finanças"]),
        size_band: pick(chance, &["até 100 mil", "100 a 500 mil", "100 a 500 mil", "500 mil a 2 milhões", "acima de 2 milhões"]),
        country: if place % 13 == 12 { "PT" } else { "BR" },
        skill: MEASURES.iter().map(|_| chance.f64() + chance.f64() - 1.0).collect(),
    }
}

fn contribution(
    period: &str,
    quarter: f64,
    company: &Company,
    measure: &Measure,
    skill: f64,
    chance: &mut Rng,
    sheets: &mut Sheets,
) -> anyhow::Result<()> {
    let value = measure.usual + measure.drift * quarter + measure.spread * (skill + 0.2 * (chance.f64() - 0.5));
    let value = value.clamp(measure.range.0, measure.range.1);
    let n = chance.u32(30..900);
    let currency = if company.country == "PT" { "EUR" } else { "BRL" };
    let (value, numerator, denominator) = match measure.shape {
        Shape::Ratio => counted(value, f64::from(n), 1.0),
        Shape::RatioOfMoney => counted(value, f64::from(n * 2_400), 100.0),
        Shape::Plain => (format!("{value:.1}"), None, None),
        Shape::Money => (format!("{value:.2}"), None, None),
    };
    sheets.row(
        &CONTRIBUTIONS,
        [
            &company.id,
            &opt(company.group.as_ref()),
            &period,
            &measure.metric,
            &measure.variant,
            &value,
            &opt(numerator),
            &opt(denominator),
            &n,
            &opt((measure.shape == Shape::Money).then_some(currency)),
            &company.segment,
            &company.industry,
            &company.size_band,
            &company.country,
            &"1",
            &env!("CARGO_PKG_VERSION"),
            &false,
        ],
    )
}

/// A share that its numerator and denominator really give.
fn counted(value: f64, denominator: f64, parts: f64) -> (String, Option<String>, Option<String>) {
    let numerator = (value * denominator * parts).round() / parts;
    let decimals = if parts > 1.0 { 2 } else { 0 };
    (format!("{:.4}", numerator / denominator), Some(format!("{numerator:.decimals$}")), Some(format!("{denominator:.decimals$}")))
}
