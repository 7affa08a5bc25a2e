//! The sections of `clareza.toml`, one function each.

use super::section::{Raw, Section, quoted};
use super::{
    Accounts, At, BaseUrl, Calendar, ColumnConfig, ColumnFrom, Config, DateOrder, DecimalSign, Delimiter, Encoding, Site, TableConfig,
    capacity, health, rule,
};
use crate::calendar::PeriodKind;
use crate::diag::{Code, Diagnostic, Diagnostics, Level, Severity, SourceId, Span};
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// The languages whose words the tool brings along.
pub const LANGUAGES: [&str; 2] = ["pt-BR", "en"];

/// Reads the text of `clareza.toml`. What it does not say is as in [`Config::default`].
pub fn read(text: &str, source: SourceId, diags: &mut Diagnostics) -> Config {
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().map_or(Span::file(source), |range| Span::range(source, range));
        diags.push(Diagnostic::new(Code::BadToml, error.message().to_owned()).at(span).hint("see https://toml.io for how TOML is written"));
    }
    let mut config = Config::default();
    let mut file = Section::new(document.get_ref(), text, source, diags);
    file.section("site", |section| site(section, &mut config.site));
    file.section("accounts", |section| accounts(section, &mut config.accounts));
    file.section("tables", |section| {
        section.sections(|name, span, table| {
            config.tables.insert(name.to_owned(), At { value: read_table(table), span });
        });
    });
    config.calendar = file.section("calendar", calendar).flatten();
    config.activation_feature = file.section("activation", activation).flatten();
    file.section("metrics", |section| metrics(section, &mut config));
    config.health = file.section("health", health::read).unwrap_or_default();
    config.capacity = file.section("capacity", capacity::read).unwrap_or_default();
    config.reviews = file.section("reviews", rule::reviews).unwrap_or_default();
    config.signals = file.section("signals", rule::signals).unwrap_or_default();
    config.levels = file.section("diagnostics", levels).unwrap_or_default();
    file.finish();
    config
}

fn site(section: &mut Section<'_, '_>, site: &mut Site) {
    let text = |value: &mut String, given: Option<At<String>>| {
        if let Some(given) = given {
            *value = given.value;
        }
    };
    text(&mut site.title, section.text("title"));
    text(&mut site.language, section.choice("language", &LANGUAGES));
    site.languages = languages(section, &site.language);
    text(&mut site.currency, currency(section));
    text(&mut site.time_zone, section.get("time_zone", ZONE, |value| zone(value).map(|(name, _)| name)));
    site.as_of = section.get("as_of", "a date such as 2026-09-30", date);
    if let Some(kind) = section.choice("period", &PeriodKind::ALL.map(PeriodKind::name)) {
        site.period = PeriodKind::ALL.into_iter().find(|known| known.name() == kind.value).unwrap_or(site.period);
    }
    site.theme = theme(section);
    site.base_url = section.section("base_url", base_url).unwrap_or_default();
    section.finish();
}

/// The main language first, then the others in the order given.
fn languages(section: &mut Section<'_, '_>, main: &str) -> Vec<String> {
    let mut languages = vec![main.to_owned()];
    for language in section.texts("languages").unwrap_or_default() {
        if !LANGUAGES.contains(&language.value.as_str()) {
            let found = Diagnostic::new(Code::BadConfigValue, format!("there are no words for the language `{}`", language.value))
                .at(language.span)
                .suggest(&language.value, LANGUAGES)
                .hint(format!("the languages are {}", quoted(&LANGUAGES)));
            section.diags.push(found);
        } else if !languages.contains(&language.value) {
            languages.push(language.value);
        }
    }
    languages
}

fn currency(section: &mut Section<'_, '_>) -> Option<At<String>> {
    let is_code = |text: &&str| text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    section.get("currency", "an ISO 4217 code such as \"BRL\"", |value| value.as_str().filter(is_code).map(str::to_owned))
}

/// What a time zone is.
const ZONE: &str = "an IANA time zone such as \"America/Sao_Paulo\"";

/// A time zone and its name.
fn zone(value: &DeValue<'_>) -> Option<(String, TimeZone)> {
    let name = value.as_str()?;
    Some((name.to_owned(), TimeZone::get(name).ok()?))
}

/// A theme is the name of one folder below `themes/`.
fn theme(section: &mut Section<'_, '_>) -> Option<At<String>> {
    let is_name = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    section.get("theme", "the name of a folder in themes/", |value| value.as_str().filter(is_name).map(str::to_owned))
}

fn base_url(section: &mut Section<'_, '_>) -> BaseUrl {
    let mut url = |key| {
        let is_url = |text: &&str| text.starts_with("https://") || text.starts_with("http://");
        let given = section
            .get(key, "an address such as \"https://example.com/handbook\"", |value| value.as_str().filter(is_url).map(str::to_owned));
        given.map(|url| url.value.trim_end_matches('/').to_owned())
    };
    let urls = BaseUrl { community: url("community"), team: url("team"), customers: url("customers") };
    section.finish();
    urls
}

fn accounts(section: &mut Section<'_, '_>, accounts: &mut Accounts) {
    if let Some(segments) = section.texts("segments") {
        accounts.segments = segments.into_iter().map(|segment| segment.value).collect();
    }
    section.section("touch", |touch| {
        for (segment, raw) in touch.entries() {
            match raw.get_ref().as_str().filter(|word| ["high", "mid", "tech"].contains(word)) {
                Some(word) => {
                    accounts.touch.insert(segment.to_owned(), word.to_owned());
                }
                None => touch.wrong(raw, format!("the touch of `{segment}` is not known"), "write one of `high`, `mid`, `tech`"),
            }
        }
    });
    section.finish();
}

fn read_table(section: &mut Section<'_, '_>) -> TableConfig {
    let files: Vec<_> = section.text("file").into_iter().chain(files(section)).collect();
    let table = TableConfig {
        files,
        preset: section.text("preset"),
        delimiter: section.named("delimiter", &Delimiter::NAMED),
        encoding: section.named("encoding", &Encoding::NAMED),
        decimal: section.named("decimal", &DecimalSign::NAMED),
        dates: section.named("dates", &DateOrder::NAMED),
        time_zone: section.get("time_zone", ZONE, |value| zone(value).map(|(_, zone)| zone)),
        columns: section.section("columns", columns).unwrap_or_default(),
    };
    section.finish();
    table
}

/// `files` is one pattern or a list of them.
fn files(section: &mut Section<'_, '_>) -> Vec<At<String>> {
    match section.raw("files") {
        Some(raw) if raw.get_ref().is_str() => section.text("files").into_iter().collect(),
        Some(_) => section.texts("files").unwrap_or_default(),
        None => Vec::new(),
    }
}

fn columns(section: &mut Section<'_, '_>) -> BTreeMap<String, At<ColumnConfig>> {
    let mut columns = BTreeMap::new();
    for (name, raw) in section.entries() {
        let span = section.span(raw.span());
        if let Some(value) = column(section, name, raw) {
            columns.insert(name.to_owned(), At { value, span });
        }
    }
    columns
}

/// A column is a header, or a table that says more.
fn column<'a>(section: &mut Section<'a, '_>, name: &str, raw: Raw<'a>) -> Option<ColumnConfig> {
    if let Some(header) = raw.get_ref().as_str() {
        return Some(ColumnConfig { from: ColumnFrom::Header(header.to_owned()), unit: None, values: BTreeMap::new() });
    }
    let path = section.path(name);
    section.open(path, raw, |table| {
        let (header, through, by) = (table.text("column"), table.text("through"), table.text("by"));
        let unit = table.text("unit");
        let values = table.section("values", values).unwrap_or_default();
        table.finish();
        let from = match (header, through, by) {
            (Some(header), None, None) => ColumnFrom::Header(header.value),
            (None, Some(through), Some(by)) => ColumnFrom::Through { table: through.value, by: by.value },
            _ => {
                table.wrong(
                    raw,
                    format!("`{name}` does not say where it comes from"),
                    "write `column = \"…\"`, or `through = \"…\"` with `by = \"…\"`",
                );
                return None;
            }
        };
        Some(ColumnConfig { from, unit, values })
    })?
}

fn values(section: &mut Section<'_, '_>) -> BTreeMap<String, At<String>> {
    let mut values = BTreeMap::new();
    for (cell, raw) in section.entries() {
        match raw.get_ref().as_str() {
            Some(value) => {
                let span = section.span(raw.span());
                values.insert(cell.to_owned(), At { value: value.to_owned(), span });
            }
            None => section.wrong(raw, format!("the value for `{cell}` is not a text"), "write a text in quotes"),
        }
    }
    values
}

fn calendar(section: &mut Section<'_, '_>) -> Option<Calendar> {
    let hours = section.get("hours", "two times such as [\"09:00\", \"18:00\"], the first before the second", hours);
    let weekdays = section.get("weekdays", "a list of days such as [\"mon\", \"tue\"]", |value| list(value, weekday));
    let holidays = section.get("holidays", "a list of dates such as [\"2026-12-25\"]", |value| list(value, date));
    section.finish();
    let workdays = vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
    Some(Calendar {
        hours: hours?.value,
        weekdays: weekdays.map_or(workdays, |days| days.value),
        holidays: holidays.map(|days| days.value).unwrap_or_default(),
    })
}

fn activation(section: &mut Section<'_, '_>) -> Option<String> {
    let feature = section.text("feature");
    section.finish();
    feature.map(|feature| feature.value)
}

fn metrics(section: &mut Section<'_, '_>, config: &mut Config) {
    let margin = section.section("clv", |clv| {
        let margin = clv.number("gross_margin", "a share between 0 and 1", |share| (0.0..=1.0).contains(&share));
        clv.finish();
        margin
    });
    config.gross_margin = margin.flatten();
    config.own = section.section("own", rule::own).unwrap_or_default();
    section.finish();
}

fn levels(section: &mut Section<'_, '_>) -> BTreeMap<Code, Level> {
    let mut levels = BTreeMap::new();
    for (name, raw) in section.entries() {
        let level = match raw.get_ref().as_str() {
            Some("off") => Some(Level::Off),
            Some("note") => Some(Level::Is(Severity::Note)),
            Some("warning") => Some(Level::Is(Severity::Warning)),
            Some("error") => Some(Level::Is(Severity::Error)),
            _ => None,
        };
        match (Code::from_name(name), level) {
            (Some(code), Some(level)) if code.is_always_error() && level != Level::Is(Severity::Error) => section.wrong(
                raw,
                format!("`{name}` is always an error"),
                "remove this line; docs/diagnostics.md says which codes can be lowered",
            ),
            (Some(code), Some(level)) => {
                levels.insert(code, level);
            }
            (None, _) => {
                let found = Diagnostic::new(Code::UnknownKey, format!("there is no code `{name}`"))
                    .at(section.span(raw.span()))
                    .suggest(name, Code::ALL.iter().map(|code| code.name()))
                    .hint("docs/diagnostics.md lists the codes");
                section.diags.push(found);
            }
            (_, None) => {
                section.wrong(raw, format!("the level of `{name}` is not known"), "write one of `off`, `note`, `warning`, `error`")
            }
        }
    }
    levels
}

/// A TOML date, or the same in quotes.
fn date(value: &DeValue<'_>) -> Option<Date> {
    match value.as_datetime() {
        Some(datetime) if datetime.time.is_none() => {
            let date = datetime.date?;
            Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
        }
        Some(_) => None,
        None => value.as_str().filter(|text| text.len() == 10)?.parse().ok(),
    }
}

fn hours(value: &DeValue<'_>) -> Option<(Time, Time)> {
    let times = list(value, |time| time.as_str()?.parse::<Time>().ok())?;
    match times.as_slice() {
        [open, close] if open < close => Some((*open, *close)),
        _ => None,
    }
}

fn weekday(value: &DeValue<'_>) -> Option<Weekday> {
    const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let name = value.as_str()?.to_lowercase();
    let place = NAMES.iter().position(|known| *known == name)?;
    Weekday::from_monday_zero_offset(i8::try_from(place).ok()?).ok()
}

fn list<T>(value: &DeValue<'_>, parse: impl Fn(&DeValue<'_>) -> Option<T>) -> Option<Vec<T>> {
    value.as_array()?.iter().map(|entry| parse(entry.get_ref())).collect()
}
