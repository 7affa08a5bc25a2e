//! What holds of every page of the team: no number without the way to what it means and how it came about.

use crate::view::sample::{CONTENT, benchmarks, render, site, words};

/// Columns of numbers that are no metric: days, counts of what the page itself lists, what was read, and what is explained in the same row
/// or, for priorities, factor by factor on the same page.
const FACTS: [&str; 21] = [
    "column-priority",
    "promise-kept",
    "priority-own-value",
    "column-accounts",
    "column-read",
    "column-used",
    "column-left-out",
    "column-renewal",
    "column-due",
    "column-days",
    "report-due-on",
    "report-days",
    "report-requested-on",
    "report-effective-on",
    "report-last-contact",
    "report-answered-on",
    "report-opened",
    "report-age-days",
    "report-adoption-days-late",
    "report-quality-newest",
    "report-quality-age",
];

/// The pages that show the company's own numbers, with their HTML.
fn pages() -> Vec<(String, String)> {
    let pages = render(&site(), &CONTENT, &benchmarks(), crate::view::team);
    let is_of_numbers = |path: &String| !["benchmarks/", "glossary/", "roles/", "handbook"].iter().any(|part| path.contains(part));
    pages.into_iter().filter(|(path, _)| is_of_numbers(path)).collect()
}

fn between<'p>(page: &'p str, open: &str, close: &'p str) -> impl Iterator<Item = &'p str> {
    let parts: Vec<&str> = page.split(open).skip(1).collect();
    parts.into_iter().filter_map(move |part| part.split(close).next())
}

#[test]
fn every_card_says_how_its_number_came_about() {
    let mut cards = 0;
    for (path, page) in pages() {
        for card in between(&page, "<div class=\"card\">", "</div>\n<div class=\"card\">") {
            cards += 1;
            // What a gap counts is listed below its card, row by row.
            let is_listed = path.ends_with("gaps/index.html");
            assert!(is_listed || card.contains("<dd class=\"receipt\">") && card.contains("clareza explain "), "{path}: {card}");
        }
    }
    assert!(cards > 50, "{cards}");
}

#[test]
fn every_column_of_a_metric_leads_to_what_it_means() {
    let facts: Vec<String> = ["pt-BR", "en"].iter().flat_map(|language| FACTS.map(|key| words(language).text(key))).collect();
    let mut linked = 0;
    for (path, page) in pages() {
        for table in between(&page, "<div class=\"table", "</thead>") {
            let classes = table.split('"').next().unwrap_or_default();
            let numbers: Vec<usize> = classes.split(' ').filter_map(|class| class.strip_prefix('n')?.parse().ok()).collect();
            for (at, header) in between(table, "<th scope=\"col\">", "</th>").enumerate() {
                let is_number = numbers.contains(&(at + 1));
                linked += usize::from(is_number && header.contains("/glossary/"));
                assert!(!is_number || header.contains("glossary/") || facts.iter().any(|fact| fact == header), "{path}: {header}");
            }
        }
    }
    assert!(linked > 50, "{linked}");
}

#[test]
fn every_figure_leads_to_how_its_numbers_come_about() {
    let mut figures = 0;
    for (path, page) in pages() {
        for source in between(&page, "<p class=\"source\">", "</p>") {
            figures += 1;
            assert!(source.contains("glossary/"), "{path}: {source}");
        }
    }
    assert!(figures > 10, "{figures}");
}

#[test]
fn nobody_else_reads_how_numbers_came_about() {
    let words: Vec<String> = ["pt-BR", "en"].iter().flat_map(|l| ["receipt", "figure-explained"].map(|key| words(l).text(key))).collect();
    for plan in [crate::view::customers, crate::view::community] {
        for (path, page) in render(&site(), &CONTENT, &benchmarks(), plan) {
            assert!(!page.contains("class=\"receipt\"") && !page.contains("clareza explain"), "{path}");
            assert!(!words.iter().any(|word| page.contains(word.as_str())), "{path}");
        }
    }
}
