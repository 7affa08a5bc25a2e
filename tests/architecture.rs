//! Holds the source to the table of allowed edges in `ARCHITECTURE.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Edges = BTreeMap<String, BTreeSet<String>>;

/// The table headed "stage | may use".
fn allowed() -> Edges {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/ARCHITECTURE.md")).expect("the document");
    let table = text.split("| stage | may use |").nth(1).expect("the table of edges");
    let names = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').collect();
            (names(cells[1])[0].clone(), names(cells[2]).into_iter().collect())
        })
        .collect()
}

/// The stages that each stage's code names after `crate::`, leaving its tests out.
fn used() -> Edges {
    let mut edges = Edges::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(&source).sort_by_file_name().into_iter().filter_entry(|entry| !is_for_tests(entry.path()));
    for file in files.map(|entry| entry.expect("an entry")).filter(|file| file.path().extension().is_some_and(|ending| ending == "rs")) {
        let relative = file.path().strip_prefix(&source).expect("below src");
        let stage = relative.components().next().expect("a name").as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
        if stage == "lib" || stage == "main" {
            continue;
        }
        let text = std::fs::read_to_string(file.path()).expect("source");
        let code = text.split("#[cfg(test)]\nmod tests {").next().expect("code");
        let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let named = code.split("crate::").skip(1).flat_map(stages);
        edges.entry(stage.clone()).or_default().extend(named.filter(|name| *name != stage));
    }
    edges
}

/// Whether the module at a path exists only in tests: the `mod.rs` beside it says so.
fn is_for_tests(path: &Path) -> bool {
    let name = path.file_stem().expect("a name").to_string_lossy();
    let parent = path.parent().and_then(|folder| std::fs::read_to_string(folder.join("mod.rs")).ok()).unwrap_or_default();
    let mut lines = parent.lines();
    let is_declared = |line: &str| line.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ") == format!("mod {name};");
    std::iter::from_fn(|| lines.find(|line| *line == "#[cfg(test)]").and_then(|_| lines.next())).any(is_declared)
}

/// The first name after `crate::`, or each first name of a `{…}` group.
fn stages(rest: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    match rest.strip_prefix('{') {
        Some(group) => group.split('}').next().unwrap_or_default().split(',').map(name).filter(|name| !name.is_empty()).collect(),
        None => vec![name(rest)],
    }
}

#[test]
fn a_stage_uses_only_what_the_document_allows() {
    let allowed = allowed();
    for (stage, used) in used() {
        let may = allowed.get(&stage).unwrap_or_else(|| panic!("`{stage}` is not in the table"));
        let forbidden: Vec<_> = used.difference(may).collect();
        assert!(forbidden.is_empty(), "`{stage}` uses {forbidden:?}, which ARCHITECTURE.md does not allow");
    }
}

#[test]
fn the_document_allows_nothing_that_no_code_needs() {
    let used = used();
    for (stage, may) in allowed() {
        let unused: Vec<_> = may.difference(&used[&stage]).collect();
        assert!(unused.is_empty(), "ARCHITECTURE.md lets `{stage}` use {unused:?}, which it does not");
    }
}

#[test]
fn edges_go_one_way() {
    let allowed = allowed();
    let mut settled = BTreeSet::new();
    while settled.len() < allowed.len() {
        let before = settled.len();
        settled.extend(allowed.iter().filter(|(_, may)| may.is_subset(&settled)).map(|(stage, _)| stage.clone()).collect::<Vec<_>>());
        assert!(
            settled.len() > before,
            "there is a circle among {:?}",
            allowed.keys().filter(|stage| !settled.contains(*stage)).collect::<Vec<_>>()
        );
    }
}
