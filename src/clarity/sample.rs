//! Runs the checks on a small handbook.

use crate::diag::{Code, Diagnostics};
use crate::page::sample::Sample;
use crate::role::sample::{handbook, with_roles};
use crate::table::Tables;

/// A matrix over the usual roles with these rows, its first row on line 4.
pub(super) fn matrix(rows: &str) -> String {
    format!("# M\n| Atividade | CX | Suporte | CS | AM | AE | tags |\n|---|---|---|---|---|---|---|\n{rows}\n")
}

/// The findings of one code in a handbook in Portuguese, which must have no others from earlier stages.
pub(super) fn found(code: Code, files: &[(&str, &str)], catalogue: &[&str]) -> Vec<String> {
    let (site, diags) = run(files, catalogue);
    let name = format!("{code}: ");
    site.shown(&diags).into_iter().filter(|line| line.contains(&name)).collect()
}

/// Checks a handbook in Portuguese.
pub(super) fn run(files: &[(&str, &str)], catalogue: &[&str]) -> (Sample, Diagnostics) {
    let site = Sample::in_portuguese(files);
    let (handbook, before) = handbook(&site, &Tables::default());
    assert_eq!(site.shown(&before), Vec::<String>::new());
    let mut diags = Diagnostics::new();
    super::check(&handbook, catalogue, &Tables::default(), &super::GapReport::default(), &mut diags);
    (site, diags)
}

/// The findings of one code in a matrix over the usual roles with these rows.
pub(super) fn in_rows(code: Code, rows: &str) -> Vec<String> {
    found(code, &with_roles(&[("raci.md", &matrix(rows))]), &[])
}
