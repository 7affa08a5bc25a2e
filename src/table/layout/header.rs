//! Header → slots. What `clareza.toml` says wins over a preset, a preset over canonical names, those over aliases.

use super::{Header, Slot};
use crate::config::ColumnFrom;
use crate::diag::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::table::dialect::Verdict;
use crate::table::mapping::{Mapped, Mapping, Values};
use crate::table::schema::{Column, Kind, Need, Schema};
use crate::table::unit::Unit;
use crate::table::word::{fold, listed, shown};
use std::collections::BTreeSet;

/// Finds each canonical column. `None` where a required one is missing.
///
/// `date_like` tells per column of the file whether its cells are written like dates; it is asked only where a mapping leaves
/// open whether a column holds durations or points in time.
pub(super) fn slots(
    mapping: &Mapping<'_>,
    header: &Header,
    date_like: &mut dyn FnMut() -> Vec<bool>,
    diags: &mut Diagnostics,
) -> Option<Vec<Option<Slot>>> {
    let schema = mapping.schema;
    let slots = schema.columns.iter().map(|_| None).collect();
    let mut finder = Finder { mapping, header, slots, blamed: BTreeSet::new(), spoken_of: BTreeSet::new(), diags };
    finder.mapped(date_like);
    finder.named();
    finder.unit_missing();
    finder.duplicates();
    finder.synonyms();
    let complete = finder.required();
    finder.unused();
    complete.then_some(finder.slots)
}

struct Finder<'a, 'd> {
    mapping: &'a Mapping<'a>,
    header: &'a Header,
    slots: Vec<Option<Slot>>,
    /// Canonical columns that a finding speaks of already.
    blamed: BTreeSet<&'static str>,
    /// Columns of the file that a finding speaks of already.
    spoken_of: BTreeSet<usize>,
    diags: &'d mut Diagnostics,
}

impl Finder<'_, '_> {
    /// The columns that the mapping names.
    fn mapped(&mut self, date_like: &mut dyn FnMut() -> Vec<bool>) {
        for (name, mapped) in &self.mapping.columns {
            let (header, link) = match &mapped.from {
                ColumnFrom::Header(header) => (header, None),
                ColumnFrom::Through { table, by } => (by, Schema::named(table).map(|other| (other.name, *name))),
            };
            let Some(at) = self.find(header) else {
                self.unknown_header(name, header, mapped);
                continue;
            };
            let Some(mut place) = self.mapping.schema.position(name) else { continue };
            if let (Kind::Duration { unit: None, twin: Some(twin) }, None) = (self.mapping.schema.columns[place].kind, mapped.unit)
                && date_like().get(at) == Some(&true)
            {
                place = self.mapping.schema.position(twin).unwrap_or(place);
            }
            let implied = match self.mapping.schema.columns[place].kind {
                Kind::Duration { unit, .. } => unit,
                _ => None,
            };
            let values = mapped.values.clone();
            self.slots[place] = Some(Slot { link, values, ..slot(at, mapped.unit.or(implied)) });
        }
    }

    /// The header with this text, or else with the same letters and digits.
    fn find(&self, wanted: &str) -> Option<usize> {
        let cells = &self.header.cells;
        let folded = fold(wanted);
        cells.iter().position(|cell| cell == wanted.trim()).or_else(|| cells.iter().position(|cell| fold(cell) == folded))
    }

    fn unknown_header(&mut self, name: &'static str, header: &str, mapped: &Mapped) {
        let Some(said) = mapped.said else { return };
        self.blamed.insert(name);
        let there = || self.header.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty());
        self.diags.push(
            Diagnostic::new(
                Code::UnknownColumn,
                format!("the file of {} has no column {}", shown(self.mapping.schema.name), shown(header)),
            )
            .at(said)
            .suggest(header, there())
            .hint(format!("its columns are {}", listed(there()))),
        );
    }

    /// The columns that go by their canonical name or an alias, unless the mapping uses that header for another column.
    fn named(&mut self) {
        let taken: BTreeSet<usize> = self.slots.iter().flatten().map(|slot| slot.at).collect();
        for (place, column) in self.mapping.schema.columns.iter().enumerate() {
            if self.slots[place].is_some() || self.blamed.contains(column.name) {
                continue;
            }
            let names = std::iter::once(&column.name).chain(column.aliases);
            let free = |at: &usize, name: &str| name == column.name || !taken.contains(at);
            self.slots[place] = names.into_iter().find_map(|name| {
                let unit = |header: &String| named_unit(column, header, &fold(name));
                let (at, unit) = self.header.cells.iter().enumerate().find_map(|(at, header)| Some((at, unit(header)?)))?;
                free(&at, name).then(|| slot(at, unit))
            });
        }
    }

    /// A duration without a unit is nothing: it is named and not read.
    fn unit_missing(&mut self) {
        for (place, column) in self.mapping.schema.columns.iter().enumerate() {
            let (Kind::Duration { .. }, Some(Slot { unit: None, at, .. })) = (column.kind, &self.slots[place]) else { continue };
            let (span, header) = (self.header.spans[*at], &self.header.cells[*at]);
            let said = self.mapping.columns.get(column.name).and_then(|mapped| mapped.said);
            self.diags.push(
                Diagnostic::new(Code::MissingUnit, format!("the duration {} has no unit", shown(header)))
                    .at(said.unwrap_or(span))
                    .hint(format!("name the column {0}_minutes or {0}_hours in the file", column.name))
                    .hint(format!(
                        "or say it under `[tables.{}.columns]` in clareza.toml: `{} = {{ column = \"{header}\", unit = \"minutes\" }}`",
                        self.mapping.schema.name, column.name
                    )),
            );
            self.spoken_of.insert(*at);
            self.slots[place] = None;
        }
    }

    /// Two columns of one name, where the name is used.
    fn duplicates(&mut self) {
        let used: BTreeSet<usize> = self.slots.iter().flatten().map(|slot| slot.at).collect();
        for at in &used {
            let name = &self.header.cells[*at];
            let others = (0..self.header.cells.len()).filter(|other| !used.contains(other) && self.header.cells[*other] == *name);
            for other in others {
                self.spoken_of.insert(other);
                self.diags.push(
                    Diagnostic::new(Code::DuplicateColumn, format!("there are two columns {}", shown(name)))
                        .at(self.header.spans[other])
                        .hint("rename or delete one of them"),
                );
            }
        }
    }

    /// Two columns of different names that mean the same, where neither bears the canonical name and no mapping says which is
    /// meant.
    fn synonyms(&mut self) {
        let used: BTreeSet<usize> = self.slots.iter().flatten().map(|slot| slot.at).collect();
        for (column, slot) in self.mapping.schema.columns.iter().zip(&self.slots) {
            let is_guessed =
                |at: usize| fold(&self.header.cells[at]) != fold(column.name) && !self.mapping.columns.contains_key(column.name);
            let Some(slot) = slot.as_ref().filter(|slot| is_guessed(slot.at)) else { continue };
            for (at, header) in self.header.cells.iter().enumerate() {
                let means =
                    std::iter::once(&column.name).chain(column.aliases).any(|name| named_unit(column, header, &fold(name)).is_some());
                if !means || used.contains(&at) || !self.spoken_of.insert(at) {
                    continue;
                }
                let first = &self.header.cells[slot.at];
                let message = format!("{} means {}, and so does {}", shown(header), shown(column.name), shown(first));
                self.diags.push(Diagnostic::new(Code::DuplicateColumn, message).at(self.header.spans[at]).hint(format!(
                    "delete one, or say which is meant under `[tables.{}.columns]` in clareza.toml: `{} = \"{first}\"`",
                    self.mapping.schema.name, column.name
                )));
            }
        }
    }

    /// Whether all required columns are there.
    fn required(&mut self) -> bool {
        let mut complete = true;
        for (place, column) in self.mapping.schema.columns.iter().enumerate() {
            if column.need == Need::Optional || self.slots[place].is_some() {
                continue;
            }
            complete = false;
            if self.blamed.contains(column.name) {
                continue;
            }
            if let Some(preset) = self.mapping.preset() {
                self.diags.push(not_exported(self.mapping.schema.name, column.name, preset).at(self.header.span));
                continue;
            }
            let table = self.mapping.schema.name;
            let there = || self.header.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty());
            let near = did_you_mean(column.name, there());
            self.spoken_of.extend(self.header.cells.iter().position(|cell| Some(cell.as_str()) == near));
            self.diags.push(
                Diagnostic::new(Code::MissingColumn, format!("the table {} needs a column {}", shown(table), shown(column.name)))
                    .at(self.header.span)
                    .suggest(column.name, there())
                    .hint(format!("the columns of the file are {}", listed(there())))
                    .hint(format!(
                        "name the one that is meant under `[tables.{table}.columns]` in clareza.toml: `{} = \"…\"`",
                        column.name
                    )),
            );
        }
        complete
    }

    /// Names the columns that nothing is read from, unless a finding has named them already.
    fn unused(&mut self) {
        let used: BTreeSet<usize> = self.slots.iter().flatten().map(|slot| slot.at).collect();
        let is_news = |at: &usize| !used.contains(at) && !self.spoken_of.contains(at);
        let names = self.header.cells.iter().enumerate().filter(|(at, cell)| is_news(at) && !cell.is_empty());
        let names: Vec<&str> = names.map(|(_, cell)| cell.as_str()).collect();
        let message = match names.as_slice() {
            [] => return,
            [one] => format!("the column {} is not used", shown(one)),
            many => format!("{} columns are not used: {}", many.len(), listed(many.iter().copied())),
        };
        self.diags.push(Diagnostic::new(Code::UnusedColumn, message).at(self.header.span));
    }
}

/// A required column that a tool's export does not hold.
fn not_exported(table: &str, column: &str, preset: &str) -> Diagnostic {
    let message = format!("the table {} needs a column {}, which this export of {preset} lacks", shown(table), shown(column));
    Diagnostic::new(Code::MissingColumn, message)
        .hint("what each export lacks, and what to join into it, is under \"Presets\" in docs/tables.md")
        .hint(format!("then map it under `[tables.{table}.columns]` in clareza.toml: `{column} = \"…\"`"))
}

/// A column of the file whose cells are still to be looked at.
fn slot(at: usize, unit: Option<Unit>) -> Slot {
    Slot { at, link: None, unit, values: Values::default(), decimal: Verdict::Unneeded, dates: Verdict::Unneeded }
}

/// Whether a header means a column by this name, and the unit it says: `handle_minutes` and `Handle (min)` mean `handle`.
///
/// The unit must be a word of its own: `handled` is no handling time in days.
fn named_unit(column: &Column, header: &str, name: &str) -> Option<Option<Unit>> {
    let is_duration = matches!(column.kind, Kind::Duration { .. });
    if fold(header) == name {
        return Some(Unit::from_word(name).filter(|_| is_duration));
    }
    let parts = |c: char| !c.is_alphanumeric();
    let (stem, word) = header.trim_end_matches(parts).rsplit_once(parts).filter(|_| is_duration)?;
    let unit = Unit::from_word(word).filter(|unit| unit.millis().is_some())?;
    (fold(stem) == name).then_some(Some(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The unit that a header says of a column of `tickets`, if it means that column.
    fn unit(column: &str, header: &str) -> Option<Option<Unit>> {
        let tickets = Schema::named("tickets").expect("a table");
        let column = &tickets.columns[tickets.position(column).expect("a column")];
        std::iter::once(&column.name).chain(column.aliases).find_map(|name| named_unit(column, header, &fold(name)))
    }

    #[test]
    fn a_unit_in_a_header_is_a_word_of_its_own() {
        for (column, header, expected) in [
            ("handle", "handle_minutes", Unit::Minutes),
            ("handle", "Handle (min)", Unit::Minutes),
            ("handle", "handle-h", Unit::Hours),
            ("handle", "HANDLE HOURS", Unit::Hours),
            ("resolution", "resolution_days", Unit::Days),
            ("handle", "Tempo de Atendimento (horas)", Unit::Hours),
        ] {
            assert_eq!(unit(column, header), Some(Some(expected)), "{header}");
        }
    }

    #[test]
    fn a_word_that_only_ends_like_a_unit_means_another_column() {
        for (column, header) in [
            ("handle", "handled"),
            ("handle", "handles"),
            ("resolution", "resolutions"),
            ("handle", "atendimentos"),
            ("handle", "handleh"),
            ("handle", "handle_cents"),
            ("ticket", "ticket_minutes"),
        ] {
            assert_eq!(unit(column, header), None, "{header}");
        }
        assert_eq!(unit("handle", "handle"), Some(None), "the column without a unit is asked about");
    }
}
