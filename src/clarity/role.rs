//! Checks of one role or one metric across the handbook.

use super::{IsKnown, Problem};
use crate::role::{Handbook, Letter, Role};

/// Metrics that are sales targets: `docs/metrics.md` gives them to AM.
const QUOTAS: [&str; 3] = ["renewal_forecast", "upsell_rate", "cross_sell_rate"];

/// The title of a role in the site's main language, which comes first.
fn title(role: &Role) -> &str {
    role.titles.first().map_or(&role.id, |(_, title)| title)
}

/// A role that neither does anything nor answers for anything, in any matrix. Without a matrix there is nothing to say.
pub(super) fn idle_role(handbook: &Handbook, role: &Role) -> Option<Problem> {
    let owns = |letter: Letter| {
        handbook.originals().any(|(_, matrix)| {
            let column = matrix.column(&role.id);
            column.is_some_and(|column| matrix.activities.iter().any(|activity| activity.cells[column].contains(&letter)))
        })
    };
    let idle = handbook.originals().next().is_some() && !owns(Letter::Responsible) && !owns(Letter::Accountable);
    let message = || format!("{} is neither responsible nor accountable for any activity", title(role));
    idle.then(|| Problem::new(role.span, message(), "give it what it is there for, or ask whether the role is needed"))
}

/// A sales target turns an adviser into a seller.
pub(super) fn cs_quota(_: &Handbook, role: &Role) -> Option<Problem> {
    let quotas: Vec<_> =
        QUOTAS.iter().filter(|quota| role.metrics.iter().any(|(metric, _)| metric == *quota)).map(|quota| format!("`{quota}`")).collect();
    let wrong = role.id == "cs" && !quotas.is_empty();
    let message = || format!("{} owns a sales target: {}", title(role), quotas.join(", "));
    let hint = "move it to the role that closes; what CS raised and others won (`cs_sourced`) may earn a bonus";
    wrong.then(|| Problem::new(role.span, message(), hint))
}

/// What nobody owns, nobody moves. A handbook without role pages claims nothing at all, so it is not asked.
pub(super) fn metric_without_owner(handbook: &Handbook, metric: &str, is_known: IsKnown) -> Option<Problem> {
    let unowned = is_known == IsKnown::Yes && !handbook.roles.is_empty() && owners(handbook, metric).is_empty();
    unowned.then(|| Problem {
        span: None,
        message: format!("no role page owns the metric `{metric}`"),
        hint: "add it to `metrics` of the role that moves it".to_owned(),
    })
}

/// What two own, each leaves to the other.
pub(super) fn metric_two_owners(handbook: &Handbook, metric: &str, _: IsKnown) -> Option<Problem> {
    let owners = owners(handbook, metric);
    let second = owners.get(1)?;
    let span = second.metrics.iter().find(|(own, _)| own == metric)?.1;
    let titles = owners.iter().map(|role| title(role)).collect::<Vec<_>>().join(", ");
    Some(Problem::new(span, format!("{} roles own the metric `{metric}`: {titles}", owners.len()), "leave it with one of them"))
}

fn owners<'a>(handbook: &'a Handbook, metric: &str) -> Vec<&'a Role> {
    handbook.roles.iter().filter(|role| role.metrics.iter().any(|(own, _)| own == metric)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, matrix};
    use crate::diag::Code;

    const AM: (&str, &str) = ("roles/am.md", "---\nid: am\nmetrics:\n  - renewal_rate\n  - nrr\n---\n# AM\n");

    #[test]
    fn a_role_that_owns_nothing_in_any_matrix_is_idle() {
        let matrix = matrix("| Ligar | C | R | A | I | S | |");
        let files = crate::role::sample::with_roles(&[("raci.md", &matrix)]);
        let hint =
            "is neither responsible nor accountable for any activity (give it what it is there for, or ask whether the role is needed)";
        assert_eq!(
            found(Code::IdleRole, &files, &[]),
            [
                format!("roles/ae.md:1:1 idle-role: AE {hint}"),
                format!("roles/am.md:2:5 «am» idle-role: AM {hint}"),
                format!("roles/cx.md:1:1 idle-role: CX {hint}")
            ]
        );
        assert_eq!(found(Code::IdleRole, &[AM], &[]), Vec::<String>::new());
    }

    #[test]
    fn sales_targets_are_not_for_cs() {
        let cs = |metrics: &str| format!("+++\nmetrics = [{metrics}]\nid = \"cs\"\n+++\n# CS\n");
        assert_eq!(
            found(Code::CsQuota, &[("roles/cs.md", &cs("\"nrr\", \"cs_sourced\"")), ("roles/am.md", "# AM\n")], &[]),
            Vec::<String>::new()
        );
        assert_eq!(
            found(Code::CsQuota, &[("roles/cs.md", &cs("\"upsell_rate\", \"renewal_forecast\""))], &[]),
            [
                "roles/cs.md:3:6 «\"cs\"» cs-quota: CS owns a sales target: `renewal_forecast`, `upsell_rate` (move it to the role that closes; what CS raised and others won (`cs_sourced`) may earn a bonus)"
            ]
        );
    }

    #[test]
    fn every_metric_of_the_catalogue_has_one_owner() {
        let files = [AM, ("roles/cs.md", "---\nmetrics:\n  - grr\n  - nrr\n---\n# CS\n")];
        assert_eq!(found(Code::MetricWithoutOwner, &files, &["nrr", "grr", "renewal_rate"]), Vec::<String>::new());
        assert_eq!(
            found(Code::MetricWithoutOwner, &files, &["nrr", "csat"]),
            ["metric-without-owner: no role page owns the metric `csat` (add it to `metrics` of the role that moves it)"]
        );
        assert_eq!(found(Code::MetricWithoutOwner, &[], &["nrr"]), Vec::<String>::new());
        assert_eq!(
            found(Code::MetricTwoOwners, &files, &["nrr"]),
            ["roles/cs.md:2:1 «metrics» metric-two-owners: 2 roles own the metric `nrr`: AM, CS (leave it with one of them)"]
        );
    }
}
