//! Every metric, in the order of the output contract.

use super::definition::Metric;
use super::family::{
    adoption, cancellation, capacity, forecast, health, onboarding, opportunity, phase, renewal, retention, revenue, rfm, satisfaction,
    support,
};

/// All metrics, family by family, in the order of the output contract.
pub static CATALOG: &[&[&Metric]] = &[
    revenue::FAMILY,
    retention::FAMILY,
    opportunity::RATES,
    renewal::FAMILY,
    opportunity::SOURCED,
    forecast::FAMILY,
    satisfaction::FAMILY,
    cancellation::FAMILY,
    support::FAMILY,
    adoption::FAMILY,
    onboarding::FAMILY,
    health::FAMILY,
    phase::FAMILY,
    rfm::FAMILY,
    capacity::FAMILY,
];

/// All metrics in the order of the output contract.
pub fn catalog() -> impl Iterator<Item = &'static Metric> {
    CATALOG.iter().flat_map(|family| family.iter().copied())
}

/// The metric with this id.
pub fn find(id: &str) -> Option<&'static Metric> {
    catalog().find(|metric| metric.id == id)
}

#[cfg(test)]
mod tests {
    use super::super::definition::Variant;
    use super::*;
    use std::collections::BTreeSet;

    const REFERENCE: &str = include_str!("../../docs/metrics.md");

    #[test]
    fn ids_are_unique_and_found() {
        let ids: BTreeSet<_> = catalog().map(|metric| metric.id).collect();
        assert_eq!(ids.len(), catalog().count());
        assert!(catalog().all(|metric| find(metric.id) == Some(metric)));
        assert_eq!(find("mrr_movements"), None);
    }

    #[test]
    fn the_reference_describes_every_metric_and_no_other_in_the_order_of_the_catalogue() {
        let headings: Vec<_> = REFERENCE.lines().filter_map(|line| line.strip_prefix("### `")?.split('`').next()).collect();
        assert_eq!(headings, catalog().map(|metric| metric.id).collect::<Vec<_>>());
    }

    #[test]
    fn the_reference_names_every_variant_in_the_section_of_its_metric() {
        for section in REFERENCE.split("\n### ").skip(1) {
            let metric = section.split('`').nth(1).and_then(find).expect("a section per metric");
            for variant in metric.variants.iter().filter(|variant| !variant.id.is_empty()) {
                assert!(section.contains(&format!("`{}`", variant.id)), "{} lacks {}", metric.id, variant.id);
            }
        }
    }

    #[test]
    fn every_metric_is_told_in_full_in_both_languages() {
        for metric in catalog() {
            let words = [metric.name, metric.definition, metric.formula].into_iter().chain(metric.edges.iter().copied());
            assert!(words.clone().all(|text| !text.pt.is_empty() && !text.en.is_empty()), "{}", metric.id);
            assert!(!metric.edges.is_empty() && !metric.tables.is_empty() && !metric.source.in_language("en").is_empty(), "{}", metric.id);
            assert!(metric.definition.pt.ends_with('.') && metric.definition.en.ends_with('.'), "{}", metric.id);
            assert!(metric.edges.iter().all(|edge| edge.pt.ends_with('.') && edge.en.ends_with('.')), "{}", metric.id);
            assert!(metric.variants.iter().all(|variant| variant.id.is_empty() == variant.name.en.is_empty()), "{}", metric.id);
        }
    }

    #[test]
    fn the_type_of_a_variant_stands_before_the_dot() {
        let kinds: Vec<_> = find("handle_time").expect("a metric").variants.iter().map(Variant::kind).collect();
        assert_eq!(kinds, ["handle", "handle", "handle", "resolution", "resolution", "resolution"]);
    }
}
