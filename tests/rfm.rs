//! The RFV segments of a public set of orders, read through a mapping.

use crate::harness::{Site, shared_data};

/// The customers of each segment.
const SEGMENTS: [(&str, f64); 8] = [
    ("champions", 158.0),
    ("loyal-customers", 278.0),
    ("potential-loyalist", 229.0),
    ("lost", 111.0),
    ("at-risk", 86.0),
    ("about-to-sleep", 50.0),
    ("need-attention", 35.0),
    ("others", 48.0),
];

#[test]
fn segments_of_the_orders_are_the_published_ones() {
    let Some(data) = shared_data("rfm") else { return eprintln!("no ../shared/data/rfm") };
    let orders = std::fs::read(data.join("orders.csv")).expect("the orders");
    let mapping =
        "[site]\ncurrency = \"USD\"\n[tables.orders.columns]\naccount = \"customer_id\"\nat = \"order_date\"\namount = \"revenue\"\n";
    let site =
        Site::empty().file("clareza.toml", mapping).file("data/accounts.csv", "account,name\nC0001,One\n").file("data/orders.csv", orders);
    let table = site.run_fine(&["metrics", "--as-of", "2006-12-31"]);
    let value = |metric: &str, variant: &str| {
        let start = format!("site,,2006-12-31,{metric},{variant},");
        let row = table.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_else(|| panic!("no row {start}"));
        row.split(',').next().and_then(|value| value.parse::<f64>().ok()).unwrap_or_else(|| panic!("no value in {row}"))
    };
    for (slug, customers) in SEGMENTS {
        assert!((value("rfm_customers", slug) - customers).abs() < 1e-9, "{slug}");
    }
    assert!((value("rfm_orders", "champions") - 1_234.0).abs() < 1e-9);
    assert!((value("rfm_revenue", "champions") - 120_178.0).abs() < 1e-9);
}
