//! Who stands in for whom, and whether all roles that are named exist.

use super::Role;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::slug::slug;
use crate::table::Tables;
use std::collections::{BTreeMap, BTreeSet};

/// Names roles without a page and fallbacks that lead back to themselves. A site without any role page has no handbook
/// that its team could contradict.
pub(super) fn check(roles: &[Role], tables: &Tables, diags: &mut Diagnostics) {
    let known: BTreeSet<&str> = roles.iter().map(|role| role.id.as_str()).collect();
    if !known.is_empty() {
        find_unknown_fallbacks(roles, &known, diags);
        find_unknown_roles(tables, &known, diags);
    }
    find_cycles(roles, diags);
}

/// Names each role that a `fallback` names and that has no page, where it stands first.
fn find_unknown_fallbacks(roles: &[Role], known: &BTreeSet<&str>, diags: &mut Diagnostics) {
    let mut named = BTreeSet::new();
    for (id, span) in roles.iter().filter_map(|role| role.fallback.as_ref()) {
        if !known.contains(id.as_str()) && named.insert(id) {
            diags.push(without_page(Diagnostic::new(Code::RoleWithoutPage, format!("the role `{id}` has no page")), id, *span, known));
        }
    }
}

/// Names every person of the team whose role has no page.
fn find_unknown_roles(tables: &Tables, known: &BTreeSet<&str>, diags: &mut Diagnostics) {
    for person in tables.team.rows.iter().filter(|person| !known.contains(person.role.as_str())) {
        let message = format!("{} has the role `{}`, which has no page", person.name, person.role);
        diags.push(without_page(Diagnostic::new(Code::RoleWithoutPage, message), &person.role, person.span, known));
    }
}

fn without_page(found: Diagnostic, id: &str, span: Span, known: &BTreeSet<&str>) -> Diagnostic {
    found.at(span).suggest(id, known.iter().copied()).hint(format!("write `content/roles/{}.md`", slug(id)))
}

/// Each circle is named once, at the role whose id comes first.
fn find_cycles(roles: &[Role], diags: &mut Diagnostics) {
    let next: BTreeMap<&str, (&str, Span)> =
        roles.iter().filter_map(|role| role.fallback.as_ref().map(|(id, span)| (role.id.as_str(), (id.as_str(), *span)))).collect();
    for (start, (_, span)) in &next {
        let mut path = vec![*start];
        while let Some((id, _)) = path.last().and_then(|last| next.get(last)) {
            path.push(id);
            if path[..path.len() - 1].contains(id) {
                break;
            }
        }
        let is_circle = path.len() > 1 && path.last() == Some(start);
        if is_circle && path.iter().all(|id| id >= start) {
            diags.push(
                Diagnostic::new(Code::FallbackCycle, format!("the fallbacks go in a circle: {}", path.join(" → ")))
                    .at(*span)
                    .hint("leave out `fallback` on one of these pages"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{handbook, person, team, with_roles};
    use crate::page::sample::Sample;
    use crate::table::Tables;

    #[test]
    fn roles_of_fallbacks_and_of_each_person_must_have_a_page() {
        let site = Sample::in_portuguese(&[("roles/am.md", "---\nfallback: ea\n---\n# AM\n"), ("roles/ae.md", "# AE\n")]);
        let tables = team(vec![person("ana", "Ana", "am"), person("bia", "Bia", "ops"), person("caio", "Caio", "ops")]);
        let (_, diags) = handbook(&site, &tables);
        assert_eq!(
            site.shown(&diags),
            [
                "roles/am.md:2:11 «ea» role-without-page: the role `ea` has no page (write `content/roles/ea.md`)",
                "roles/ae.md:1:1 role-without-page: Bia has the role `ops`, which has no page (write `content/roles/ops.md`)",
                "roles/ae.md:1:1 role-without-page: Caio has the role `ops`, which has no page (write `content/roles/ops.md`)",
            ]
        );
    }

    #[test]
    fn a_team_without_a_handbook_is_legal() {
        let site = Sample::in_portuguese(&[]);
        let (_, diags) = handbook(&site, &team(vec![person("ana", "Ana", "cs")]));
        assert_eq!(site.shown(&diags), Vec::<String>::new());
    }

    #[test]
    fn a_circle_of_fallbacks_is_named_once() {
        let site = Sample::in_portuguese(&[
            ("roles/a.md", "---\nfallback: b\n---\n# A\n"),
            ("roles/b.md", "---\nfallback: c\n---\n# B\n"),
            ("roles/c.md", "---\nfallback: b\n---\n# C\n"),
            ("roles/d.md", "---\nfallback: d\n---\n# D\n"),
        ]);
        let (handbook, diags) = handbook(&site, &Tables::default());
        let hint = "(leave out `fallback` on one of these pages)";
        assert_eq!(
            site.shown(&diags),
            [
                format!("roles/b.md:2:11 «c» fallback-cycle: the fallbacks go in a circle: b → c → b {hint}"),
                format!("roles/d.md:2:11 «d» fallback-cycle: the fallbacks go in a circle: d → d {hint}"),
            ]
        );
        assert_eq!(handbook.fallback_chain("a"), ["a", "b", "c"]);
    }

    #[test]
    fn a_role_that_nobody_holds_falls_back() {
        let (handbook, diags) = handbook(&Sample::in_portuguese(&with_roles(&[])), &Tables::default());
        assert_eq!(diags.iter().count(), 0);
        assert_eq!(handbook.resolve_fallback("am", |_| true), Some("am"));
        assert_eq!(handbook.resolve_fallback("am", |role| role == "ae"), Some("ae"));
        assert_eq!(handbook.resolve_fallback("am", |role| role == "cs"), None);
    }
}
