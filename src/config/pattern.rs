//! Which files of the data folder a table is read from.

use super::{Config, TableConfig};

impl Config {
    /// Whether a table is read from the file with this path within the data folder: one that `file` names, and where it
    /// names none, `<table>.csv` and `<table>/*.csv` in any case.
    pub fn reads(&self, table: &str, path: &str) -> bool {
        match self.tables.get(table).map(|table| &table.value.files) {
            Some(named) if !named.is_empty() => named.iter().any(|pattern| fits(&pattern.value, path)),
            _ => {
                let path = path.to_lowercase();
                fits(&format!("{table}.csv"), &path) || fits(&format!("{table}/*.csv"), &path)
            }
        }
    }

    /// What `[tables]` says of the file with this path within the data folder, if a table in it is read from that file.
    pub fn of_file(&self, path: &str) -> Option<&TableConfig> {
        self.tables.iter().find(|(name, _)| self.reads(name, path)).map(|(_, table)| &table.value)
    }
}

/// Whether a path fits a pattern, in which `*` stands for anything but `/`. A `./` at the start of the pattern means nothing.
pub fn fits(pattern: &str, path: &str) -> bool {
    stars_fit(pattern.trim_start_matches("./"), path)
}

fn stars_fit(pattern: &str, path: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else { return pattern == path };
    let Some(rest) = path.strip_prefix(head) else { return false };
    let reach = rest.find('/').unwrap_or(rest.len());
    (0..=reach).filter(|at| rest.is_char_boundary(*at)).any(|at| stars_fit(tail, &rest[at..]))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::diag::{Diagnostics, SourceId};

    fn config(text: &str) -> Config {
        let mut diags = Diagnostics::new();
        let config = read(text, SourceId(0), &mut diags);
        assert_eq!(diags.iter().count(), 0);
        config
    }

    #[test]
    fn a_star_stands_for_anything_within_a_folder() {
        for (pattern, path) in [
            ("tickets/*.csv", "tickets/2024-01.csv"),
            ("./tickets/*.csv", "tickets/2024-01.csv"),
            ("*/t*.csv", "a/tickets.csv"),
            ("a*c*", "abcd"),
            ("./a.csv", "a.csv"),
            ("é*ç.csv", "é-ação-ç.csv"),
        ] {
            assert!(fits(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in [
            ("tickets/*.csv", "tickets/old/2024.csv"),
            ("tickets/*.csv", "tickets/2024.txt"),
            ("*.csv", "tickets/2024.csv"),
            ("a.csv", "A.csv"),
        ] {
            assert!(!fits(pattern, path), "{pattern} {path}");
        }
    }

    #[test]
    fn a_table_is_read_from_the_files_it_names_else_from_those_named_like_it() {
        let config =
            config("[tables.accounts]\nfile = \"./acc.dat\"\nencoding = \"utf-16\"\n[tables.users]\nencoding = \"windows-1252\"\n");
        assert!(config.reads("accounts", "acc.dat") && !config.reads("accounts", "accounts.csv"));
        assert!(config.reads("users", "Users.CSV") && config.reads("users", "users/a.csv") && !config.reads("users", "acc.dat"));
        let encoding = |path| config.of_file(path).and_then(|table| table.encoding.as_ref()).map(|at| at.value.name());
        assert_eq!(["acc.dat", "users.csv", "accounts.csv"].map(encoding), [Some("utf-16"), Some("windows-1252"), None]);
        assert!(config.of_file("tickets.csv").is_none());
    }
}
