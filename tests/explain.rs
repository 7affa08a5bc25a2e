//! `clareza explain` on a small site: its exact words, and that it tells what `clareza metrics` prints.

use crate::harness::Site;
use insta::assert_snapshot;
use serde_json::Value;

/// Two accounts with tickets and surveys, no usage.
fn site() -> Site {
    Site::small()
        .file(
            "data/tickets.csv",
            "ticket,account,opened_at,resolved_at,handle_hours\n\
             T1,A1,2024-04-02T09:00,2024-04-02T12:00,1.5\n\
             T2,A1,2024-04-05T09:00,2024-04-06T09:00,\n\
             T3,A2,2024-05-05T09:00,2024-05-05T10:00,0.5\n\
             T4,A2,2024-05-07T09:00,2024-07-01T09:00,2\n\
             T5,A2,2024-07-20T09:00,,\n",
        )
        .file(
            "data/surveys.csv",
            "account,respondent,survey,score,at\n\
             A1,ana,csat,5,2024-04-02\n\
             A1,bia,csat,3,2024-05-02\n\
             A2,caio,csat,4,2024-06-30\n\
             A2,caio,nps,9,2024-06-30\n\
             A2,caio,csat,1,2024-03-31\n",
        )
}

const AS_OF: [&str; 4] = ["--as-of", "2024-07-15", "--period", "2024-Q2"];

fn explain(more: &[&str]) -> String {
    site().run_fine(&[&["explain"], more, &AS_OF].concat())
}

#[test]
fn a_ratio_is_explained_to_its_lines() {
    assert_snapshot!(explain(&["csat", "--variant", "survey", "--rows", "2"]));
}

#[test]
fn a_median_is_explained_to_its_lines() {
    assert_snapshot!(explain(&["handle_time", "--variant", "handle.median", "--account", "A1"]));
}

#[test]
fn a_missing_number_says_why_and_what_would_give_it() {
    assert_snapshot!(explain(&["seat_use"]));
}

#[test]
fn the_variants_of_a_metric_are_explained_briefly() {
    assert_snapshot!(explain(&["csat"]));
}

#[test]
fn json_says_the_same() {
    let text = explain(&["csat", "--variant", "survey", "--rows", "2", "--format", "json"]);
    let answers: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    assert_snapshot!(serde_json::to_string_pretty(&answers).expect("JSON"));
}

#[test]
fn what_does_not_exist_is_an_error_with_the_nearest_name() {
    let said = |args: &[&str]| {
        let ran = site().run(&[&["explain"], args, &AS_OF[..2]].concat());
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{args:?}");
        ran.stderr
    };
    let all = [
        said(&["csad"]),
        said(&["csat", "--account", "A3"]),
        said(&["csat", "--csm", "ana"]),
        said(&["csat", "--variant", "surveys"]),
        said(&["health"]),
        said(&["churn_reasons"]),
        said(&["csat", "--period", "2024-Q3"]),
        said(&["renewal_forecast", "--period", "2024-Q1"]),
    ];
    assert_snapshot!(all.join(""));
}

#[test]
fn without_a_metric_all_are_listed_in_the_sites_language() {
    let text = site().run_fine(&["explain"]);
    assert!(text.starts_with("mrr                         Monthly recurring revenue (MRR)\n"), "{text}");
    let other = site().file("clareza.toml", "[site]\ntitle = \"Acme\"\nlanguage = \"pt-BR\"\ncurrency = \"BRL\"\n");
    let text = other.run_fine(&["explain"]);
    assert!(text.contains("Receita recorrente mensal"), "{text}");
}

#[test]
fn every_number_that_metrics_prints_is_the_one_explained() {
    let site = site();
    let printed = site.run_fine(&[&["metrics", "--format", "json", "--metric", "csat"][..], &AS_OF].concat());
    let rows: Vec<Value> = serde_json::from_str(&printed).expect("JSON");
    for (scope, id) in [("site", ""), ("account", "A1"), ("account", "A2")] {
        let of = if id.is_empty() { Vec::new() } else { vec!["--account", id] };
        let told = site.run_fine(&[&["explain", "csat", "--format", "json"][..], &of, &AS_OF].concat());
        let told: Vec<Value> = serde_json::from_str(&told).expect("JSON");
        let expected: Vec<&Value> = rows.iter().filter(|row| row["scope"] == scope && row["scope_id"] == id).collect();
        assert_eq!(told.len(), expected.len());
        for (answer, row) in told.iter().zip(expected) {
            for key in ["variant", "value", "unit", "numerator", "denominator", "n", "reason", "period"] {
                assert_eq!(answer[key], row[key], "{key} of {row}");
            }
        }
    }
}
