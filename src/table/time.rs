//! Times of day as people write them, with or without a zone.

use super::word::shown;
use jiff::civil::Time;
use jiff::tz::Offset;

/// Where a time bears a zone, its offset.
pub(super) type Zone = Option<Offset>;

/// Reads `T03:00:00.123Z`, ` 3:00`, ` 3:00 PM`, ` 15:00-03:00`.
pub(super) fn time_of_day(text: &str) -> Result<(Time, Zone), String> {
    let text = text.trim_start_matches(['T', 't']).trim();
    let text = text.split_once('[').map_or(text, |(before, _)| before.trim_end());
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ','))).unwrap_or(text.len());
    let (clock, tail) = text.split_at(end);
    let (half, tail) = half_of_day(tail.trim());
    let mut parts = clock.splitn(3, ':');
    let (hour, minute, second) = (parts.next().unwrap_or(""), parts.next(), parts.next());
    let hour = number(hour, 23, "hour")?;
    let minute = minute.map_or_else(|| Err("the minutes are missing".to_owned()), |minute| number(minute, 59, "minute"))?;
    let (second, fraction) = second.map_or(("0", ""), |second| second.split_once(['.', ',']).unwrap_or((second, "")));
    let second = number(second, 59, "second")?;
    let hour = match half {
        Some(half) => half.hour(hour).ok_or_else(|| format!("there is no hour {hour} of half a day"))?,
        None => hour,
    };
    let time = Time::new(hour, minute, second, nanoseconds(fraction)?).map_err(|error| error.to_string())?;
    Ok((time, zone(tail)?))
}

/// A number of one or two digits.
fn number(digits: &str, most: i8, what: &str) -> Result<i8, String> {
    if !(1..=2).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!("its {what} is not a number of one or two digits"));
    }
    digits.parse().ok().filter(|number| *number <= most).ok_or_else(|| format!("there is no {what} {digits}"))
}

/// Nine digits of a fraction of a second.
fn nanoseconds(fraction: &str) -> Result<i32, String> {
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err("its fraction of a second is not a number".to_owned());
    }
    let nine: String = fraction.chars().chain("000000000".chars()).take(9).collect();
    Ok(nine.parse().unwrap_or(0))
}

/// The halves of the twelve-hour clock.
#[derive(Clone, Copy)]
enum Half {
    Am,
    Pm,
}

impl Half {
    /// The hour of the whole day.
    fn hour(self, hour: i8) -> Option<i8> {
        (1..=12).contains(&hour).then(|| hour % 12 + if matches!(self, Self::Pm) { 12 } else { 0 })
    }
}

/// Takes `AM` or `PM` off the start.
fn half_of_day(tail: &str) -> (Option<Half>, &str) {
    match tail.split_at_checked(2) {
        Some((half, rest)) if half.eq_ignore_ascii_case("am") => (Some(Half::Am), rest.trim()),
        Some((half, rest)) if half.eq_ignore_ascii_case("pm") => (Some(Half::Pm), rest.trim()),
        _ => (None, tail),
    }
}

/// Reads `Z`, `UTC`, `GMT`, `+03:00`, `-0300` or `+3`.
fn zone(tail: &str) -> Result<Zone, String> {
    if tail.is_empty() {
        return Ok(None);
    }
    if ["z", "utc", "gmt"].iter().any(|name| tail.eq_ignore_ascii_case(name)) {
        return Ok(Some(Offset::UTC));
    }
    offset(tail).map(Some).ok_or_else(|| format!("{} is not a zone", shown(tail)))
}

/// Reads `+03:00`, `-0300` or `+3`.
fn offset(tail: &str) -> Option<Offset> {
    let tail = tail.trim_start_matches("UTC").trim_start_matches("GMT");
    let (sign, digits) = match tail.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let (hours, minutes) = (number(hours, 23, "hour").ok()?, number(minutes, 59, "minute").ok()?);
    Offset::from_seconds(sign * (i32::from(hours) * 3600 + i32::from(minutes) * 60)).ok()
}
