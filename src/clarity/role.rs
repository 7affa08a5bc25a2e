//! Checks of one role or one metric across the handbook.

use super::{Metric, Problem};
use crate::diag::{Span, did_you_mean};
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

/// For what is not in the catalogue there is no number.
pub(super) fn unknown_metric(handbook: &Handbook, metric: &Metric<'_>) -> Option<Problem> {
    let id = metric.id;
    let span = owned(owners(handbook, id).first()?, id)?;
    let near = || did_you_mean(id, metric.catalogue.iter().copied());
    let hint = || near().map_or_else(|| "docs/metrics.md lists the metrics".to_owned(), |near| format!("did you mean `{near}`?"));
    (!metric.is_known()).then(|| Problem::new(span, format!("there is no metric `{id}`"), hint()))
}

/// What nobody owns, nobody moves. A handbook without role pages claims nothing at all, so it is not asked. The finding stands at
/// the first of the pages that could own it.
pub(super) fn metric_without_owner(handbook: &Handbook, metric: &Metric<'_>) -> Option<Problem> {
    let first = handbook.roles.first()?;
    let unowned = metric.is_known() && owners(handbook, metric.id).is_empty();
    let message = || format!("no role page owns the metric `{}`", metric.id);
    unowned.then(|| Problem::new(first.span, message(), "add it to `metrics` of the role that moves it"))
}

/// What two own, each leaves to the other.
pub(super) fn metric_two_owners(handbook: &Handbook, metric: &Metric<'_>) -> Option<Problem> {
    let id = metric.id;
    let owners = owners(handbook, id);
    let span = owned(owners.get(1)?, id)?;
    let titles = owners.iter().map(|role| title(role)).collect::<Vec<_>>().join(", ");
    Some(Problem::new(span, format!("{} roles own the metric `{id}`: {titles}", owners.len()), "leave it with one of them"))
}

fn owners<'a>(handbook: &'a Handbook, metric: &str) -> Vec<&'a Role> {
    handbook.roles.iter().filter(|role| owned(role, metric).is_some()).collect()
}

/// Where the page of a role claims a metric, if it does.
fn owned(role: &Role, metric: &str) -> Option<Span> {
    role.metrics.iter().find(|(own, _)| own == metric).map(|(_, span)| *span)
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
    fn what_a_role_owns_is_in_the_catalogue() {
        let cs = ("roles/cs.md", "---\nmetrics: [grr, nnr, happiness]\n---\n# CS\n");
        assert_eq!(
            found(Code::UnknownMetric, &[AM, cs], &["grr", "nrr", "renewal_rate"]),
            [
                "roles/cs.md:2:21 «happiness» unknown-metric: there is no metric `happiness` (docs/metrics.md lists the metrics)",
                "roles/cs.md:2:16 «nnr» unknown-metric: there is no metric `nnr` (did you mean `nrr`?)",
            ]
        );
    }

    #[test]
    fn every_metric_of_the_catalogue_has_one_owner() {
        let files = [AM, ("roles/cs.md", "---\nmetrics:\n  - grr\n  - nrr\n---\n# CS\n")];
        assert_eq!(found(Code::MetricWithoutOwner, &files, &["nrr", "grr", "renewal_rate"]), Vec::<String>::new());
        assert_eq!(
            found(Code::MetricWithoutOwner, &files, &["nrr", "csat"]),
            [
                "roles/am.md:2:5 «am» metric-without-owner: no role page owns the metric `csat` (add it to `metrics` of the role that moves it)"
            ]
        );
        assert_eq!(found(Code::MetricWithoutOwner, &[], &["nrr"]), Vec::<String>::new());
        assert_eq!(
            found(Code::MetricTwoOwners, &files, &["nrr"]),
            ["roles/cs.md:4:5 «nrr» metric-two-owners: 2 roles own the metric `nrr`: AM, CS (leave it with one of them)"]
        );
    }
}
