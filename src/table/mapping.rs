//! What `clareza.toml` says of a table's columns, checked once per table: explicit entries win over the preset's.

use super::choice::flag;
use super::preset;
use super::schema::{ALL, Column, Kind, Schema};
use super::unit::Unit;
use super::word::{fold, listed, shown};
use crate::config::{At, ColumnConfig, ColumnFrom, Config, TableConfig};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The mapping of one table.
#[derive(Debug)]
pub(super) struct Mapping<'c> {
    /// The table.
    pub(super) schema: &'static Schema,
    /// Its entry in `clareza.toml`.
    pub(super) config: Option<&'c TableConfig>,
    /// Canonical column → where it comes from.
    pub(super) columns: BTreeMap<&'static str, Mapped>,
}

/// Where a canonical column comes from.
#[derive(Debug, Clone)]
pub(super) struct Mapped {
    /// A header, or a column of another table.
    pub(super) from: ColumnFrom,
    /// The unit that was said.
    pub(super) unit: Option<Unit>,
    /// Cell text → canonical value.
    pub(super) values: Values,
    /// Where `clareza.toml` says so; `None` for a preset, whose headers need not all be there.
    pub(super) said: Option<Span>,
}

/// Cell text → canonical value.
#[derive(Debug, Clone, Default)]
pub(super) struct Values(BTreeMap<String, String>);

impl Values {
    fn new(column: &ColumnConfig) -> Self {
        let folded = column.values.iter().map(|(text, value)| (fold(text), value.value.clone()));
        let exact = column.values.iter().map(|(text, value)| (text.clone(), value.value.clone()));
        Self(folded.chain(exact).collect())
    }

    /// Whether cells stay as they are.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The canonical value for a cell; the cell's own text where none is given.
    pub(super) fn apply<'a>(&'a self, text: &'a str) -> &'a str {
        if self.0.is_empty() || text.is_empty() {
            return text;
        }
        self.0.get(text).or_else(|| self.0.get(&fold(text))).map_or(text, String::as_str)
    }
}

/// Reads and checks the mapping of a table.
pub(super) fn mapping<'c>(config: &'c Config, schema: &'static Schema, diags: &mut Diagnostics) -> Mapping<'c> {
    let config = config.tables.get(schema.name).map(|table| &table.value);
    let mut mapping = Mapping { schema, config, columns: BTreeMap::new() };
    let Some(config) = config else { return mapping };
    if let Some(preset) = &config.preset {
        if preset::NAMES.contains(&preset.value.as_str()) {
            let columns = preset::columns(preset, schema.name);
            if columns.is_none() {
                diags.push(without_table(preset, schema.name));
            }
            for (name, column) in columns.unwrap_or_default() {
                mapping.add(name, &column, None, diags);
            }
        } else {
            diags.push(
                Diagnostic::new(Code::UnknownPreset, format!("there is no preset {}", shown(&preset.value)))
                    .at(preset.span)
                    .suggest(&preset.value, preset::NAMES)
                    .hint(format!("the presets are {}", listed(preset::NAMES))),
            );
        }
    }
    for (name, column) in &config.columns {
        mapping.add(name, &column.value, Some(column.span), diags);
    }
    mapping
}

/// A preset that has nothing to say of the table it is named for.
fn without_table(preset: &At<String>, table: &str) -> Diagnostic {
    let message = format!("the preset {} has nothing for {}", shown(&preset.value), shown(table));
    Diagnostic::new(Code::UnknownPreset, message)
        .at(preset.span)
        .hint(format!("it has {}; what each preset reads is under \"Presets\" in docs/tables.md", listed(preset::tables(&preset.value))))
        .hint(format!("map the columns by hand under `[tables.{table}.columns]`"))
}

impl Mapping<'_> {
    /// The preset that the table is mapped by, where it has one that knows it.
    pub(super) fn preset(&self) -> Option<&str> {
        let preset = self.config?.preset.as_ref()?;
        preset::tables(&preset.value).contains(&self.schema.name).then_some(preset.value.as_str())
    }

    /// Forgets what a preset takes from tables that the site does not have.
    pub(super) fn keep_presets_within(&mut self, tables: &BTreeSet<&'static str>) {
        self.columns.retain(|_, mapped| match (&mapped.from, mapped.said) {
            (ColumnFrom::Through { table, .. }, None) => tables.contains(table.as_str()),
            _ => true,
        });
    }

    fn add(&mut self, name: &str, config: &ColumnConfig, said: Option<Span>, diags: &mut Diagnostics) {
        let report = |diags: &mut Diagnostics, found: Diagnostic| {
            let span = found.span.or(said);
            diags.push(Diagnostic { span, ..found });
        };
        let Some(column) = self.schema.columns.iter().find(|column| column.name == name) else {
            let message = format!("the table {} has no column {}", shown(self.schema.name), shown(name));
            let known = || self.schema.columns.iter().map(|column| column.name);
            let hint = format!("its columns are {}", listed(known()));
            return report(diags, Diagnostic::new(Code::UnknownColumn, message).suggest(name, known()).hint(hint));
        };
        let checked = self.unit(column, config).and_then(|(column, unit)| {
            self.through(column, config)?;
            values(column, config).map(|values| (column.name, Mapped { from: config.from.clone(), unit, values, said }))
        });
        match checked {
            Ok((name, mapped)) => {
                self.columns.insert(name, mapped);
            }
            Err(found) => report(diags, *found),
        }
    }

    /// The unit of a mapping, and the column it belongs to: a point in time with a unit is its twin, the duration.
    fn unit(&self, column: &'static Column, config: &ColumnConfig) -> Result<(&'static Column, Option<Unit>), Box<Diagnostic>> {
        let Some(said) = &config.unit else { return Ok((column, None)) };
        let is_twin = |other: &&Column| matches!(other.kind, Kind::Duration { twin: Some(twin), .. } if twin == column.name);
        let column = self.schema.columns.iter().find(is_twin).unwrap_or(column);
        let unit = Unit::from_word(&said.value);
        let (allowed, fits) = match column.kind {
            Kind::Duration { .. } => ("`seconds`, `minutes`, `hours` or `days`", unit.and_then(Unit::millis).is_some()),
            Kind::Amount => ("`cents`", unit == Some(Unit::Cents)),
            _ => {
                let message = format!("{} is neither a duration nor an amount, so it has no unit", shown(column.name));
                return Err(Box::new(Diagnostic::new(Code::BadConfigValue, message).at(said.span)));
            }
        };
        if fits {
            return Ok((column, unit));
        }
        let message = format!("{} is not a unit of {}", shown(&said.value), shown(column.name));
        Err(Box::new(Diagnostic::new(Code::BadConfigValue, message).at(said.span).hint(format!("its unit is {allowed}"))))
    }

    /// Checks that the other table has a key and the same column, whose cells read the same everywhere.
    fn through(&self, column: &Column, config: &ColumnConfig) -> Result<(), Box<Diagnostic>> {
        let ColumnFrom::Through { table, .. } = &config.from else { return Ok(()) };
        let keyed = || ALL.iter().filter(|schema| schema.key().is_some() && schema.name != self.schema.name);
        let other = keyed().find(|schema| schema.name == table);
        let bad = |message: String| Box::new(Diagnostic::new(Code::BadConfigValue, message));
        let Some(other) = other else {
            let names: Vec<_> = keyed().map(|schema| schema.name).collect();
            let found = bad(format!("no row of {} can be found by a key", shown(table))).suggest(table, names.iter().copied());
            return Err(Box::new(found.hint(format!("`through` names one of {}", listed(names)))));
        };
        let there = other.position(column.name).is_some();
        let alike = matches!(column.kind, Kind::Text | Kind::Account | Kind::Choice(_) | Kind::Flag);
        match (there, alike) {
            (true, true) => Ok(()),
            (false, _) => Err(bad(format!("the table {} has no column {}", shown(table), shown(column.name)))),
            (true, false) => Err(bad(format!("{} cannot be taken from another table: only texts can", shown(column.name)))),
        }
    }
}

/// The `values` of a mapping; what they stand for must be a canonical value.
fn values(column: &Column, config: &ColumnConfig) -> Result<Values, Box<Diagnostic>> {
    for value in config.values.values() {
        let (fits, allowed) = match column.kind {
            Kind::Choice(words) => (words().iter().any(|word| fold(word) == fold(&value.value)), words()),
            Kind::Flag => (flag(&value.value).is_some(), vec!["true", "false"]),
            _ => continue,
        };
        if !fits {
            let message = format!("{} is not a value of {}", shown(&value.value), shown(column.name));
            let found = Diagnostic::new(Code::BadValue, message).suggest(&value.value, allowed.iter().copied());
            return Err(Box::new(found.hint(format!("its values are {}", listed(allowed))).at(value.span)));
        }
    }
    Ok(Values::new(config))
}
