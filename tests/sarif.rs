//! Validates `--format sarif` against the schema of the standard.
//!
//! `sarif-2.1.0.json` is the schema that OASIS publishes with SARIF 2.1.0, word for word.

use crate::harness::Site;
use serde_json::Value;

fn schema() -> jsonschema::Validator {
    // The pattern of a run's language, which we never give, has a bracket that only some engines take for itself.
    let text = include_str!("sarif-2.1.0.json").replace("{2}]?$", "{2}\\\\]?$");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::draft7::new(&schema).expect("a schema")
}

fn checked(site: &Site) -> Value {
    let ran = site.run(&["check", "--format", "sarif"]);
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {}{}", ran.stderr, ran.stdout))
}

fn faults(log: &Value) -> Vec<String> {
    schema().iter_errors(log).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

#[test]
fn a_site_without_findings_gives_a_valid_log() {
    assert_eq!(faults(&checked(&Site::small())), Vec::<String>::new());
}

#[test]
fn findings_of_every_shape_give_a_valid_log() {
    let site = Site::small()
        .file("data/surveys.csv", "account,survey,score,at\nA1,nps,99,2024-03-01\nA9,nps,9,2024-02-30\n")
        .file("data/ações de março.csv", "x\n")
        .file("content/roles/cs.md", "# CS\n")
        .file(
            "content/raci.md",
            "# Who\n| Activity | CS | tags |\n|---|---|---|\n| Sell | X | commercial |\n| Renew | A/R | commercial |\n| Review | A/R | |\n",
        )
        .file("data/meetings.csv", "account,at,kind,status\nA1,2024-03-01,call,held\n");
    let log = checked(&site);
    assert_eq!(faults(&log), Vec::<String>::new());
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert!(
        results.iter().any(|result| result["ruleId"] == "gap-no-csm" && result["relatedLocations"][0]["message"]["text"] == "account A1")
    );
    assert!(results.iter().any(|result| {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().is_some_and(|uri| uri.contains("%C3%A7"))
    }));
}

#[test]
fn the_schema_refuses_what_is_not_a_log() {
    let mut log = checked(&Site::small());
    log["runs"][0]["tool"]["driver"]["name"] = Value::Null;
    assert_eq!(faults(&log).len(), 1);
}
