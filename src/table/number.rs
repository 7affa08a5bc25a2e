//! Numbers as people write them → exact decimals, without floating point.

use super::dialect::Verdict;

/// `±digits × 10^-scale`, exactly as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    digits: u128,
    scale: i32,
}

/// A number in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number<'a> {
    /// Its value, the percent sign not reckoned in.
    pub(super) value: Decimal,
    /// Whether a percent sign follows it.
    pub(super) percent: bool,
    /// The currency sign or code beside it.
    pub(super) currency: Option<&'a str>,
}

/// Why a cell is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberFlaw {
    /// It is something else, or a number in pieces.
    NotANumber,
    /// It is out of all proportion, such as `1e400`.
    TooLarge,
    /// `1.250` where nothing tells whether that is more than a thousand.
    Ambiguous,
    /// It would be a number if this were the decimal sign, but the column uses the other.
    OtherDecimal(char),
}

/// What a column's numbers may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Range {
    /// Whole numbers: three digits after a sign are a group.
    Whole,
    /// Any.
    Real,
}

/// What a number says about the decimal sign of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// There is no sign in it.
    Plain,
    /// It only makes sense with this decimal sign.
    Decides(char),
    /// It makes sense both ways; the sign it has is this.
    Either(char),
}

/// More digits than these cannot matter to cents or to a 64-bit float.
const DIGITS_KEPT: u32 = 30;

/// How far from the decimal point a number may reach: any that does is a finite float.
const REACH: i32 = 300;

impl Decimal {
    /// Whether it is below zero.
    pub(super) fn is_negative(&self) -> bool {
        self.negative && self.digits > 0
    }

    /// Whether nothing but zeros follows its decimal point.
    pub(super) fn is_whole(&self) -> bool {
        let scale = u32::try_from(self.scale).unwrap_or(0);
        self.digits == 0 || 10_u128.checked_pow(scale).is_some_and(|power| self.digits.is_multiple_of(power))
    }

    /// The number times `factor` times `10^places`, rounded half away from zero. `None` where it does not fit.
    pub(super) fn scaled(&self, factor: u32, places: i32) -> Option<i64> {
        let digits = self.digits.checked_mul(u128::from(factor))?;
        let shift = places - self.scale;
        let power = 10_u128.checked_pow(shift.unsigned_abs());
        let size = match (shift >= 0, power) {
            _ if digits == 0 => 0,
            (true, Some(power)) => digits.checked_mul(power)?,
            (true, None) => return None,
            (false, Some(power)) => digits / power + u128::from(digits % power >= power.div_ceil(2)),
            (false, None) => 0,
        };
        let size = i128::try_from(size).ok()?;
        i64::try_from(if self.negative { -size } else { size }).ok()
    }

    /// The nearest float.
    pub(super) fn float(&self) -> f64 {
        let size: f64 = format!("{}e{}", self.digits, -self.scale).parse().unwrap_or(0.0);
        if self.negative { -size } else { size }
    }

    /// A hundredth of it.
    pub(super) fn hundredth(self) -> Self {
        Self { scale: self.scale + 2, ..self }
    }
}

/// Reads a number. `decimal` is what is known of the column's decimal sign.
///
/// Currency signs and codes, a percent sign, group signs (`.` `,` `'` and spaces, before every third digit), `-1`, `−1`, `1-` and
/// `(1)` are understood, and so are exponents (`1e3`) as long as the number stays in proportion.
pub(super) fn parse(text: &str, decimal: Verdict<char>, range: Range) -> Result<Number<'_>, NumberFlaw> {
    let bare = strip(text).ok_or(NumberFlaw::NotANumber)?;
    let (mantissa, exponent) = split_exponent(bare.core)?;
    let shape = shape(mantissa, range);
    let sign = match (decimal, shape) {
        (Verdict::Is(sign), _) | (Verdict::Unneeded | Verdict::Ambiguous, Shape::Decides(sign)) => sign,
        (_, Shape::Plain) => '.',
        (Verdict::Unneeded | Verdict::Ambiguous, Shape::Either(_)) => return Err(NumberFlaw::Ambiguous),
    };
    let value = digits(mantissa, sign).ok_or(match shape {
        Shape::Decides(other) if other != sign && digits(mantissa, other).is_some() => NumberFlaw::OtherDecimal(other),
        _ => NumberFlaw::NotANumber,
    })?;
    let scale = value.scale - exponent;
    let size = value.digits.checked_ilog10().map(|size| size.cast_signed() - scale);
    if size.is_some_and(|size| size > REACH || scale.abs() > REACH) {
        return Err(NumberFlaw::TooLarge);
    }
    Ok(Number { value: Decimal { negative: bare.negative, digits: value.digits, scale }, percent: bare.percent, currency: bare.currency })
}

/// What a cell says about the decimal sign; `None` where it is no number at all.
pub(super) fn evidence(text: &str, range: Range) -> Option<Shape> {
    let bare = strip(text)?;
    let (mantissa, _) = split_exponent(bare.core).ok()?;
    let shape = shape(mantissa, range);
    let sign = match shape {
        Shape::Plain => '.',
        Shape::Decides(sign) | Shape::Either(sign) => sign,
    };
    digits(mantissa, sign).map(|_| shape)
}

/// A number without its trimmings.
struct Bare<'a> {
    core: &'a str,
    negative: bool,
    percent: bool,
    currency: Option<&'a str>,
}

/// Takes off signs, currency and percent.
fn strip(text: &str) -> Option<Bare<'_>> {
    let mut core = text.trim();
    let mut sign = None;
    let mut percent = false;
    let mut currency = None;
    if let Some(inner) = core.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        (core, sign) = (inner.trim(), Some('-'));
    }
    while !(core.starts_with(is_edge) && core.ends_with(is_edge)) {
        core = if let Some(rest) = without_minus(core).filter(|_| sign.is_none()) {
            sign = Some('-');
            rest
        } else if let Some(rest) = core.strip_prefix('+').filter(|_| sign.is_none()) {
            sign = Some('+');
            rest
        } else if let Some(rest) = core.strip_suffix('%').filter(|_| !percent) {
            percent = true;
            rest
        } else {
            let (mark, rest) = without_currency(core).filter(|_| currency.is_none())?;
            currency = Some(mark);
            rest
        }
        .trim();
    }
    Some(Bare { core, negative: sign == Some('-'), percent, currency })
}

/// Whether a number may start or end with a character.
fn is_edge(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',')
}

fn without_minus(text: &str) -> Option<&str> {
    text.strip_prefix(['-', '−']).or_else(|| text.strip_suffix(['-', '−']))
}

/// Takes off `R$`, `US$`, `$`, `€`, `£` or a code of three capitals, before or after: what was taken, and the rest.
fn without_currency(text: &str) -> Option<(&str, &str)> {
    const SIGNS: [&str; 6] = ["R$", "US$", "U$", "$", "€", "£"];
    let sign = SIGNS.iter().find_map(|sign| Some((*sign, text.strip_prefix(sign).or_else(|| text.strip_suffix(sign))?)));
    let is_code = |code: &str| code.bytes().all(|b| b.is_ascii_uppercase());
    let code_before = || text.split_at_checked(3).filter(|(code, _)| is_code(code));
    let code_after =
        || text.split_at_checked(text.len().checked_sub(3)?).filter(|(_, code)| is_code(code)).map(|(rest, code)| (code, rest));
    sign.or_else(code_before).or_else(code_after)
}

/// Parts `1.5E+3` into `1.5` and 3.
fn split_exponent(core: &str) -> Result<(&str, i32), NumberFlaw> {
    let Some((mantissa, exponent)) = core.split_once(['e', 'E']) else { return Ok((core, 0)) };
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberFlaw::NotANumber);
    }
    let exponent = exponent.parse().ok().filter(|exponent: &i32| exponent.abs() <= REACH);
    exponent.map(|exponent| (mantissa, exponent)).ok_or(NumberFlaw::TooLarge)
}

/// Whether a character only parts groups of digits.
fn is_spacer(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’')
}

/// What the signs in a number tell.
fn shape(mantissa: &str, range: Range) -> Shape {
    let other = |sign| if sign == '.' { ',' } else { '.' };
    let Some((at, last)) = mantissa.char_indices().rfind(|(_, c)| matches!(c, '.' | ',')) else { return Shape::Plain };
    let (before, after) = (&mantissa[..at], &mantissa[at + 1..]);
    if before.contains(other(last)) {
        return Shape::Decides(last);
    }
    if before.contains(last) {
        return Shape::Decides(other(last));
    }
    let could_be_group = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0') && !before.contains(is_spacer);
    match (could_be_group, range) {
        (false, _) => Shape::Decides(last),
        (true, Range::Whole) => Shape::Decides(other(last)),
        (true, Range::Real) => Shape::Either(last),
    }
}

/// The digits of a number whose decimal sign is known; groups must be whole.
fn digits(mantissa: &str, decimal: char) -> Option<Decimal> {
    let (whole, fraction) = mantissa.split_once(decimal).unwrap_or((mantissa, ""));
    let mut value = Decimal { negative: false, digits: 0, scale: 0 };
    let mut grouping = None;
    let mut run = 0;
    for c in whole.chars() {
        match c {
            '0'..='9' => {
                run += 1;
                value.push(c, false);
            }
            '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}' | ' ' => {
                let ends_group = if grouping.is_some() { run == 3 } else { (1..=3).contains(&run) };
                if !ends_group || grouping.is_some_and(|known| known != c) {
                    return None;
                }
                (grouping, run) = (Some(c), 0);
            }
            _ => return None,
        }
    }
    if grouping.is_some() && run != 3 || whole.is_empty() && fraction.is_empty() {
        return None;
    }
    for c in fraction.chars() {
        c.is_ascii_digit().then(|| value.push(c, true))?;
    }
    Some(value)
}

impl Decimal {
    /// Adds a digit; those that cannot matter only move the point.
    fn push(&mut self, digit: char, fraction: bool) {
        let kept = self.digits < 10_u128.pow(DIGITS_KEPT);
        if kept {
            self.digits = self.digits * 10 + u128::from(digit.to_digit(10).unwrap_or(0));
        }
        match (kept, fraction) {
            (true, true) => self.scale += 1,
            (false, false) => self.scale -= 1,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cents(text: &str, decimal: char) -> Result<i64, NumberFlaw> {
        parse(text, Verdict::Is(decimal), Range::Real).map(|number| number.value.scaled(1, 2).expect("it fits"))
    }

    #[test]
    fn amounts_are_read_with_their_signs_and_groups() {
        for (text, decimal, expected) in [
            ("1234.56", '.', 123_456),
            ("1,234.56", '.', 123_456),
            ("R$ 1.234,56", ',', 123_456),
            ("R$\u{a0}1.234.567,8", ',', 123_456_780),
            ("US$1,234", '.', 123_400),
            ("1 234,56 €", ',', 123_456),
            ("1\u{202f}234,56", ',', 123_456),
            ("1'234.56", '.', 123_456),
            ("BRL 10", ',', 1000),
            ("10 USD", '.', 1000),
            ("-1", '.', -100),
            ("−1,00", ',', -100),
            ("(1,00)", ',', -100),
            ("(R$ 1,00)", ',', -100),
            ("-R$ 1,00", ',', -100),
            ("R$ -1,00", ',', -100),
            ("1,00-", ',', -100),
            ("+5", '.', 500),
            (".5", '.', 50),
            ("1.5e3", '.', 150_000),
            ("1E+05", '.', 10_000_000),
            ("12e-1", '.', 120),
        ] {
            assert_eq!(cents(text, decimal), Ok(expected), "{text}");
        }
    }

    #[test]
    fn halves_of_a_cent_are_rounded_away_from_zero() {
        for (text, expected) in [("0.005", 1), ("-0.005", -1), ("0.0049999", 0), ("2.675", 268), ("-2.675", -268), ("1.005", 101)] {
            assert_eq!(cents(text, '.'), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "NaN", "inf", "-inf", "abc", "", "-", "1.2.3", "1,23,4", "12 34", "1-2", "--1", "(-1)-", "1..2", "e5", "1e", "0x10", "R$",
            "1 2",
        ] {
            assert_eq!(parse(text, Verdict::Is('.'), Range::Real), Err(NumberFlaw::NotANumber), "{text}");
        }
        for text in ["1e400", "1234567890123456e300", "9e-400", "10e300", &format!("1{}", "0".repeat(400))] {
            assert_eq!(parse(text, Verdict::Is('.'), Range::Real), Err(NumberFlaw::TooLarge), "{text}");
        }
        assert!(parse("1e300", Verdict::Is('.'), Range::Real).is_ok_and(|number| number.value.float().is_finite()));
        assert_eq!(parse("1,5", Verdict::Is('.'), Range::Real), Err(NumberFlaw::OtherDecimal(',')));
    }

    #[test]
    fn a_number_that_could_be_either_decides_nothing() {
        assert_eq!(evidence("1.250", Range::Real), Some(Shape::Either('.')));
        assert_eq!(evidence("R$ 1,250", Range::Real), Some(Shape::Either(',')));
        assert_eq!(parse("1.250", Verdict::Unneeded, Range::Real), Err(NumberFlaw::Ambiguous));
        for (text, sign) in [("1.25", '.'), ("0.250", '.'), ("1234.567", '.'), ("1.234.567", ','), ("1,234.5", '.'), ("1 234,567", ',')] {
            assert_eq!(evidence(text, Range::Real), Some(Shape::Decides(sign)), "{text}");
        }
        assert_eq!(evidence("1250", Range::Real), Some(Shape::Plain));
        assert_eq!(evidence("n/a", Range::Real), None);
    }

    #[test]
    fn three_digits_after_a_sign_are_a_group_where_numbers_are_whole() {
        assert_eq!(evidence("1.250", Range::Whole), Some(Shape::Decides(',')));
        let number = parse("1.250", Verdict::Unneeded, Range::Whole).expect("a number");
        assert_eq!(number.value.scaled(1, 0), Some(1250));
    }

    #[test]
    fn very_long_numbers_neither_overflow_nor_lose_their_size() {
        let long = format!("0.{}", "3".repeat(60));
        assert_eq!(cents(&long, '.'), Ok(33));
        let nines = "9".repeat(60);
        let large = parse(&nines, Verdict::Unneeded, Range::Real).expect("a number");
        assert_eq!(large.value.scaled(1, 2), None);
        assert!((large.value.float() / 1e60 - 1.0).abs() < 1e-12);
    }

    /// Writes cents the way a locale does.
    fn written(cents: i64, decimal: char, group: Option<char>) -> String {
        let (whole, fraction) = ((cents.unsigned_abs() / 100).to_string(), cents.unsigned_abs() % 100);
        let mut text = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if let Some(group) = group.filter(|_| at > 0 && (whole.len() - at).is_multiple_of(3)) {
                text.push(group);
            }
            text.push(digit);
        }
        format!("{}{text}{decimal}{fraction:02}", if cents < 0 { "-" } else { "" })
    }

    proptest! {
        #[test]
        fn an_amount_written_in_any_dialect_reads_back_the_same(
            value in -1_000_000_000_000_000_i64..1_000_000_000_000_000,
            (decimal, group) in prop_oneof![
                Just(('.', None)), Just(('.', Some(','))), Just((',', Some('.'))), Just((',', None)),
                Just((',', Some('\u{a0}'))), Just(('.', Some('\''))),
            ],
        ) {
            prop_assert_eq!(cents(&written(value, decimal, group), decimal), Ok(value));
            prop_assert_eq!(cents(&format!("R$ {}", written(value, decimal, group)), decimal), Ok(value));
        }

        #[test]
        fn every_number_is_finite_and_no_text_makes_the_reader_fall_over(text in "\\PC{0,12}|[0-9.,]{1,30}e-?[0-9]{1,3}") {
            let read = parse(&text, Verdict::Unneeded, Range::Real);
            prop_assert!(read.is_err() || read.is_ok_and(|number| number.value.float().is_finite()));
        }

        #[test]
        fn a_float_reads_back_as_itself(value in -1e15_f64..1e15) {
            let read = parse(&value.to_string(), Verdict::Is('.'), Range::Real).expect("a number").value.float();
            prop_assert_eq!(read.to_bits(), value.to_bits());
        }
    }
}
