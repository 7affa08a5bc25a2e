//! Which files a table is read from.

use super::schema::{ALL, Schema};
use super::word::{listed, shown};
use crate::config::{Config, TableConfig, fits};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::input::{File, Input, Root};
use std::collections::{BTreeMap, BTreeSet};

/// The files of each table that the site has, sorted by path.
pub(super) fn resolve<'i>(config: &Config, input: &'i Input, diags: &mut Diagnostics) -> BTreeMap<&'static str, Vec<&'i File>> {
    for (name, table) in &config.tables {
        if Schema::named(name).is_none() {
            let names = || ALL.iter().map(|schema| schema.name);
            diags.push(
                Diagnostic::new(Code::UnknownTable, format!("there is no table {}", shown(name)))
                    .at(table.span)
                    .suggest(name, names())
                    .hint(format!("the tables are {}", listed(names()))),
            );
        }
    }
    let mut found = BTreeMap::new();
    for schema in ALL {
        let files = match config.tables.get(schema.name).map(|table| &table.value) {
            Some(table) if !table.files.is_empty() => configured(table, input, diags),
            _ => input.files(Root::Data).filter(|file| config.reads(schema.name, &file.path)).collect(),
        };
        if !files.is_empty() {
            found.insert(schema.name, files);
        }
    }
    name_unused(config, input, &found, diags);
    found
}

/// The files that `clareza.toml` names.
fn configured<'i>(table: &TableConfig, input: &'i Input, diags: &mut Diagnostics) -> Vec<&'i File> {
    let mut wanted = BTreeMap::new();
    for pattern in &table.files {
        let before = wanted.len();
        wanted.extend(input.files(Root::Data).filter(|file| fits(&pattern.value, &file.path)).map(|file| (&file.path, file)));
        if wanted.len() == before {
            let message = match pattern.value.contains('*') {
                true => format!("no file in the data folder fits {}", shown(&pattern.value)),
                false => format!("there is no file {} in the data folder", shown(&pattern.value)),
            };
            let there = input.files(Root::Data).map(|file| file.path.as_str());
            diags.push(Diagnostic::new(Code::MissingFile, message).at(pattern.span).suggest(pattern.value.trim_start_matches("./"), there));
        }
    }
    wanted.into_values().collect()
}

/// Notes the files of data that no table reads, so that none is passed over in silence.
fn name_unused(config: &Config, input: &Input, found: &BTreeMap<&str, Vec<&File>>, diags: &mut Diagnostics) {
    let used: BTreeSet<_> = found.values().flatten().map(|file| file.source).collect();
    for file in input.files(Root::Data).filter(|file| !used.contains(&file.source)) {
        let name = file.path.rsplit('/').next().unwrap_or(&file.path).to_lowercase();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
        let note = Diagnostic::new(Code::UnusedFile, "no table is read from this file").at(Span::file(file.source));
        match ending {
            "csv" | "tsv" => {
                let free =
                    ALL.iter().map(|schema| schema.name).filter(|name| !found.contains_key(name) && !config.tables.contains_key(*name));
                diags.push(note.suggest(stem, free).hint("name its table with `file` under `[tables.<name>]` in clareza.toml"));
            }
            "xlsx" | "xls" | "ods" => diags.push(note.hint("save the sheet as CSV: workbooks are not read")),
            _ => {}
        }
    }
}
