//! The only formatter: numbers, money, dates, periods and reasons in the rules and words of one language.

use super::words::Words;
use crate::calendar::{Month, Period, PeriodKind};
use crate::metric::{Quantity, Reason};
use fixed_decimal::{Decimal, Sign, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale, locale};
use jiff::civil::Date;

/// How closely a number is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Three significant figures, for cards and sentences.
    Rounded,
    /// As tables and downloads have it.
    Exact,
}

/// What stands where there is no value.
pub const DASH: &str = "—";
const MINUS: &str = "\u{2212}";
const HALF_EXPAND: SignedRoundingMode = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);

/// The rules and words of one language.
pub struct Format {
    /// Its words.
    pub words: Words,
    decimal: Option<DecimalFormatter>,
    symbol: String,
}

impl Format {
    /// The rules of the language of `words`, with amounts in `currency`, an ISO 4217 code.
    pub fn new(words: Words, currency: &str) -> Self {
        let asked = words.language().parse::<Locale>().unwrap_or(locale!("en"));
        let decimal = DecimalFormatter::try_new(asked.into(), Default::default()).ok();
        let symbol = symbol(currency, words.language());
        Self { words, decimal, symbol }
    }

    /// The sign of the currency: `R$`.
    pub fn symbol(&self) -> &str {
        self.symbol.trim_end()
    }

    /// A count, grouped: `12.345`.
    pub fn integer(&self, number: i64) -> String {
        self.written(&Decimal::from(number))
    }

    /// How many things there are, grouped.
    pub fn count(&self, things: impl TryInto<i64>) -> String {
        self.integer(things.try_into().unwrap_or(i64::MAX))
    }

    /// A number with at most `fraction` decimals, none of them idle: `35,9`.
    pub fn decimal(&self, number: f64, fraction: i16) -> String {
        self.rounded(number, |_| -fraction)
    }

    /// A number with three significant figures, whole digits kept: `0,123`, `35,9`, `1.234`.
    pub fn short(&self, number: f64) -> String {
        self.rounded(number, |start| (start - 2).min(0))
    }

    /// An amount to the cent: `R$ 1.234,56`.
    pub fn money(&self, cents: i64) -> String {
        let mut amount = Decimal::from(cents);
        amount.multiply_pow10(-2);
        amount.absolute.pad_end(-2);
        self.with_symbol(&self.symbol, amount)
    }

    /// An amount in currency units for reading: `R$ 83,40`, `R$ 834`, `R$ 1,23 mil`, `R$ 1,23 mi`.
    pub fn short_money(&self, units: f64) -> String {
        self.short_money_in(&self.symbol, units)
    }

    /// The same in another currency, by its ISO 4217 code.
    pub fn short_money_of(&self, currency: &str, units: f64) -> String {
        self.short_money_in(&symbol(currency, self.words.language()), units)
    }

    fn short_money_in(&self, symbol: &str, units: f64) -> String {
        let Some(mut amount) = decimal(units) else { return DASH.to_owned() };
        let start = amount.absolute.nonzero_magnitude_start();
        if start < 2 {
            amount.round_with_mode(-2, HALF_EXPAND);
            amount.absolute.pad_end(-2);
            return self.with_symbol(symbol, amount);
        }
        let sign = take_sign(&mut amount);
        sign.to_owned() + &self.words.fill("money", [("symbol", symbol.into()), ("amount", self.compact(amount).into())])
    }

    /// A fraction as percent: `97,4 %`.
    pub fn percent(&self, ratio: f64, detail: Detail) -> String {
        let percent = decimal(ratio).map(|mut number| {
            number.multiply_pow10(2);
            let start = number.absolute.nonzero_magnitude_start();
            number.round_with_mode(if detail == Detail::Exact { -2 } else { (start - 2).clamp(-2, 0) }, HALF_EXPAND);
            number.absolute.trim_end();
            self.written(&number)
        });
        percent.map_or_else(|| DASH.to_owned(), |number| self.words.fill("percent", [("number", number.into())]))
    }

    /// A quantity with its unit.
    pub fn quantity(&self, quantity: Quantity, detail: Detail) -> String {
        let exact = detail == Detail::Exact;
        let unit = |key: &str, number: f64, fraction: i16| {
            let text = if exact { self.decimal(number, fraction) } else { self.short(number) };
            self.words.fill(key, [("n", number.into()), ("number", text.into())])
        };
        match quantity {
            Quantity::Money(cents) if exact => self.money(cents),
            Quantity::MeanMoney(_) if exact => self.money(cents(quantity.number())),
            Quantity::Money(_) | Quantity::MeanMoney(_) => self.short_money(quantity.number()),
            Quantity::Ratio(ratio) => self.percent(ratio, detail),
            Quantity::Count(count) => self.integer(count),
            Quantity::PerHundred(number) => unit("unit-per-hundred", number, 2),
            Quantity::Points(points) => self.decimal(points, i16::from(exact)),
            Quantity::Score(score) => self.decimal(score, 2),
            Quantity::Hours(hours) if hours.abs() < 2.0 => unit("unit-minutes", hours * 60.0, 1),
            Quantity::Hours(hours) => unit("unit-hours", hours, 2),
            Quantity::Days(days) => unit("unit-days", days, 1),
            Quantity::Calls(calls) => unit("unit-calls", calls, 1),
            Quantity::Months(months) => unit("unit-months", months, 1),
        }
    }

    /// A day in full: `30 de setembro de 2026`.
    pub fn date(&self, day: Date) -> String {
        self.date_as("date-long", day)
    }

    /// A day in short: `30/09/2026`.
    pub fn short_date(&self, day: Date) -> String {
        self.date_as("date-short", day)
    }

    fn date_as(&self, key: &str, day: Date) -> String {
        let month = i64::from(day.month());
        self.words.fill(
            key,
            [
                ("day", i64::from(day.day()).into()),
                ("day2", format!("{:02}", day.day()).into()),
                ("month", self.words.text(&format!("month-{month}")).into()),
                ("monthshort", self.words.text(&format!("month-short-{month}")).into()),
                ("month2", format!("{month:02}").into()),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// A month in full: `setembro de 2026`.
    pub fn month(&self, month: Month) -> String {
        self.date_as("month-year", month.first_day())
    }

    /// A month for an axis: `set 26`.
    pub fn short_month(&self, month: Month) -> String {
        let year = format!("{:02}", month.year().rem_euclid(100));
        let name = self.words.text(&format!("month-short-{}", month.month()));
        self.words.fill("month-year-short", [("month", name.into()), ("year", year.into())])
    }

    /// A period in full: `3º trimestre de 2026`.
    pub fn period(&self, period: Period) -> String {
        let year = period.first_month().year().to_string();
        let name = |month: Month| self.words.text(&format!("month-short-{}", month.month()));
        match period.kind() {
            PeriodKind::Month => self.month(period.first_month()),
            PeriodKind::Year => year,
            kind => self.words.fill(
                &format!("period-{}", kind.name()),
                [
                    ("number", period.number().to_string().into()),
                    ("year", year.into()),
                    ("first", name(period.first_month()).into()),
                    ("last", name(period.last_month()).into()),
                ],
            ),
        }
    }

    /// The period of the same kind before, as the base of a comparison: `o trimestre anterior`.
    pub fn prior(&self, kind: PeriodKind) -> String {
        self.words.text(&format!("prior-{}", kind.name()))
    }

    /// The same within a sentence: `no trimestre anterior`.
    pub fn prior_in(&self, kind: PeriodKind) -> String {
        self.words.text(&format!("prior-in-{}", kind.name()))
    }

    /// Why there is no value, as a sentence that also says what would help.
    pub fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::NoTable(table) => self.words.fill("reason-no-table", [("file", format!("{table}.csv").into())]),
            other => self.words.text(&format!("reason-{other}")),
        }
    }

    /// Several things in a row: `a, b e c`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [head @ .., last] => self.words.fill(
                if head.len() == 1 { "list-two" } else { "list-many" },
                [("head", head.join(", ").into()), ("last", last.as_str().into())],
            ),
        }
    }

    /// A number as a Fluent message counts it: `key` gets `$n` for the plural and `$count` for the eye.
    pub fn counted(&self, key: &str, count: usize) -> String {
        let shown = self.count(count);
        self.words.fill(key, [("n", count.into()), ("count", shown.into())])
    }

    /// A change with its sign, as Fluent shows it in `change-percent` or `change-points`: one decimal, none from ten on.
    pub fn signed(&self, key: &str, number: f64) -> String {
        let text = self.decimal(number, i16::from(number.abs() < 10.0));
        let sign = if number > 0.0 && text != "0" { "+" } else { "" };
        self.words.fill(key, [("number", format!("{sign}{text}").into())])
    }

    /// Rounds half away from zero at a power of ten, which may depend on that of the first digit.
    fn rounded(&self, number: f64, at: impl Fn(i16) -> i16) -> String {
        decimal(number).map_or_else(
            || DASH.to_owned(),
            |mut number| {
                number.round_with_mode(at(number.absolute.nonzero_magnitude_start()), HALF_EXPAND);
                number.absolute.trim_end();
                self.written(&number)
            },
        )
    }

    fn written(&self, number: &Decimal) -> String {
        let mut number = number.clone();
        number.absolute.trim_start();
        let sign = take_sign(&mut number);
        sign.to_owned() + &self.decimal.as_ref().map_or_else(|| number.to_string(), |rules| rules.format(&number).to_string())
    }

    fn with_symbol(&self, symbol: &str, mut amount: Decimal) -> String {
        let sign = take_sign(&mut amount);
        let amount = self.written(&amount);
        sign.to_owned() + &self.words.fill("money", [("symbol", symbol.into()), ("amount", amount.into())])
    }

    /// Three significant figures with the word for the power of a thousand.
    fn compact(&self, mut amount: Decimal) -> String {
        amount.round_with_mode(amount.absolute.nonzero_magnitude_start() - 2, HALF_EXPAND);
        let power = (amount.absolute.nonzero_magnitude_start() / 3 * 3).min(12);
        amount.multiply_pow10(-power);
        amount.absolute.trim_end();
        let number = self.written(&amount);
        match power {
            0 => number,
            power => self.words.fill(&format!("compact-{power}"), [("number", number.into())]),
        }
    }
}

/// The shortest decimal that names a number; `None` for what is not finite.
fn decimal(number: f64) -> Option<Decimal> {
    Decimal::try_from_str(&number.to_string()).ok()
}

/// Takes the sign away and gives the mark for it; zero has none.
fn take_sign(number: &mut Decimal) -> &'static str {
    let negative = number.sign() == Sign::Negative && !number.absolute.is_zero();
    number.set_sign(Sign::None);
    if negative { MINUS } else { "" }
}

#[expect(clippy::cast_possible_truncation, reason = "a mean of amounts is within the range of amounts")]
fn cents(units: f64) -> i64 {
    (units * 100.0).round() as i64
}

/// The sign of a currency in a language, after CLDR; the code with a space where there is none.
fn symbol(currency: &str, language: &str) -> String {
    let portuguese = language.starts_with("pt");
    match currency {
        "BRL" => "R$",
        "USD" if portuguese => "US$",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "CAD" => "CA$",
        "AUD" if portuguese => "AU$",
        "AUD" => "A$",
        "MXN" => "MX$",
        code if portuguese => code,
        code => return format!("{code}\u{a0}"),
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::sample::format;

    const NBSP: char = '\u{a0}';

    /// Expectations are written with `_` for the non-breaking space.
    fn shown(text: &str) -> String {
        text.replace('_', &NBSP.to_string())
    }

    #[test]
    fn money_is_written_as_intl_writes_it_but_for_the_real_minus_sign() {
        let (pt, en) = (format("pt-BR"), format("en"));
        for (cents, in_pt, in_en) in [
            (123_456, "R$_1.234,56", "R$1,234.56"),
            (-123_450, "−R$_1.234,50", "−R$1,234.50"),
            (0, "R$_0,00", "R$0.00"),
            (5, "R$_0,05", "R$0.05"),
            (123_456_789, "R$_1.234.567,89", "R$1,234,567.89"),
        ] {
            assert_eq!((pt.money(cents), en.money(cents)), (shown(in_pt), shown(in_en)));
        }
    }

    #[test]
    fn short_money_has_three_significant_figures() {
        let (pt, en) = (format("pt-BR"), format("en"));
        for (units, in_pt, in_en) in [
            (83.4, "R$_83,40", "R$83.40"),
            (834.56, "R$_835", "R$835"),
            (999.6, "R$_1_mil", "R$1K"),
            (1234.0, "R$_1,23_mil", "R$1.23K"),
            (12345.0, "R$_12,3_mil", "R$12.3K"),
            (999_999.0, "R$_1_mi", "R$1M"),
            (1_234_567.0, "R$_1,23_mi", "R$1.23M"),
            (1_234_567_890.0, "R$_1,23_bi", "R$1.23B"),
            (1e12, "R$_1_tri", "R$1T"),
            (-45678.0, "−R$_45,7_mil", "−R$45.7K"),
            (f64::NAN, "—", "—"),
        ] {
            assert_eq!((pt.short_money(units), en.short_money(units)), (shown(in_pt), shown(in_en)));
        }
    }

    #[test]
    fn numbers_round_half_away_from_zero_and_zero_has_no_sign() {
        let pt = format("pt-BR");
        let written: Vec<_> = [35.86, 0.25, 0.35, 1.005, -0.04, 2.0, 1234.5].map(|number| pt.decimal(number, 1)).into();
        assert_eq!(written, ["35,9", "0,3", "0,4", "1", "0", "2", "1.234,5"]);
        assert_eq!([1234, 1_234_567, -9876].map(|number| pt.integer(number)), ["1.234", "1.234.567", "−9.876"]);
    }

    #[test]
    fn percentages_have_a_space_in_portuguese_only() {
        let (pt, en) = (format("pt-BR"), format("en"));
        for (ratio, in_pt, in_en) in [(0.9742, "97,4_%", "97.4%"), (1.403_34, "140_%", "140%"), (0.005, "0,5_%", "0.5%")] {
            assert_eq!((pt.percent(ratio, Detail::Rounded), en.percent(ratio, Detail::Rounded)), (shown(in_pt), shown(in_en)));
        }
        assert_eq!(pt.percent(1.403_34, Detail::Exact), shown("140,33_%"));
    }

    #[test]
    fn a_quantity_bears_its_unit() {
        let (pt, en) = (format("pt-BR"), format("en"));
        for (quantity, in_pt, in_en) in [
            (Quantity::Hours(35.86), "35,9_h", "35.9_h"),
            (Quantity::Hours(88.48 / 60.0), "88,5_min", "88.5_min"),
            (Quantity::Days(1.0), "1_dia", "1_day"),
            (Quantity::Days(12.0), "12_dias", "12_days"),
            (Quantity::Points(-12.4), "−12", "−12"),
            (Quantity::Count(1175), "1.175", "1,175"),
            (Quantity::Calls(75.0), "75_reuniões/mês", "75_calls/month"),
            (Quantity::Months(3.25), "3,25_meses", "3.25_months"),
            (Quantity::PerHundred(12.0), "12_por 100 contas", "12 per 100 accounts"),
        ] {
            let written = (pt.quantity(quantity, Detail::Rounded), en.quantity(quantity, Detail::Rounded));
            assert_eq!(written, (shown(in_pt), shown(in_en)));
        }
    }

    #[test]
    fn dates_and_periods_are_spoken_as_people_do() {
        let (pt, en) = (format("pt-BR"), format("en"));
        let day = jiff::civil::date(2026, 9, 30);
        assert_eq!((pt.date(day), en.date(day)), ("30 de setembro de 2026".into(), "30 September 2026".into()));
        assert_eq!((pt.short_date(day), en.short_date(day)), ("30/09/2026".into(), "30 Sep 2026".into()));
        assert_eq!(pt.short_month(Month::of(day)), shown("set_26"));
        for (id, in_pt, in_en) in [
            ("2026-09", "setembro de 2026", "September 2026"),
            ("2026-B5", "5º bimestre de 2026", "Sep–Oct 2026"),
            ("2026-Q3", "3º trimestre de 2026", "Q3 2026"),
            ("2026", "2026", "2026"),
        ] {
            let period = Period::parse(id).expect(id);
            assert_eq!((pt.period(period), en.period(period)), (in_pt.into(), in_en.into()));
        }
    }

    #[test]
    fn every_reason_has_words_in_both_languages() {
        let reasons = [
            Reason::NoTable("surveys"),
            Reason::NoRows,
            Reason::NoDenominator,
            Reason::TooLittleHistory,
            Reason::DataEnds,
            Reason::NotComplete,
            Reason::NotLive,
            Reason::LowCoverage,
            Reason::ZeroChurn,
            Reason::NoCsm,
            Reason::NoGrowth,
            Reason::IncompleteCohort,
        ];
        for language in ["pt-BR", "en"] {
            assert!(reasons.iter().all(|reason| !format(language).reason(*reason).is_empty()), "{language}");
        }
        assert_eq!(format("pt-BR").reason(reasons[0]), "Falta a tabela surveys.csv");
    }

    #[test]
    fn lists_end_with_a_word() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!((format("pt-BR").list(&items), format("en").list(&items[..2])), ("a, b e c".into(), "a and b".into()));
    }

    #[test]
    fn other_currencies_take_their_cldr_sign_or_their_code() {
        assert_eq!(symbol("USD", "pt-BR"), "US$");
        assert_eq!(symbol("USD", "en"), "$");
        assert_eq!(symbol("CHF", "en"), format!("CHF{NBSP}"));
    }

    #[test]
    fn a_format_is_shared_by_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Format>();
    }
}
