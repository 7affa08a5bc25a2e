//! Holds the documents to the code.

use clareza::diag::Code;
use std::collections::BTreeSet;

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("a document")
}

#[test]
fn every_code_has_an_entry_and_every_entry_a_code() {
    let text = read("docs/diagnostics.md");
    let entries: BTreeSet<&str> = text.lines().filter_map(|line| line.strip_prefix("### `")?.split('`').next()).collect();
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(codes.difference(&entries).collect::<Vec<_>>(), Vec::<&&str>::new(), "codes without an entry");
    assert_eq!(entries.difference(&codes).collect::<Vec<_>>(), Vec::<&&str>::new(), "entries without a code");
}

#[test]
fn every_entry_tells_the_severity_that_the_code_has() {
    let text = read("docs/diagnostics.md");
    for code in Code::ALL {
        let heading = format!("### `{}` · {}", code.name(), code.severity().name());
        assert!(text.lines().any(|line| line == heading), "docs/diagnostics.md should have the heading {heading:?}");
    }
}
