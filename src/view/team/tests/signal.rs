//! What the team reads of signals, priority, health and promises, and what customers never do.

use crate::benchmark::Benchmarks;
use crate::metric::sample::Sample;
use crate::table::{Decision, GoalStatus, MeetingStatus, Touch};
use crate::view::sample::render;
use crate::view::team::report::sample::{page, says};

/// `alfa` has a reason of each severity as of 30 September 2026; `beta` has nothing but a name.
fn site() -> Sample {
    let mut site = Sample::of(&["alfa", "beta"]);
    site.person("lia", "cs");
    let alfa = site.account("alfa");
    (alfa.csm, alfa.touch, alfa.since) = (Some("lia".to_owned()), Some(Touch::Mid), "2025-01-01".parse().ok());
    site.renewal("alfa", "2026-11-16", 1000);
    site.meeting("alfa", "2026-06-30", MeetingStatus::Held);
    site.goal("alfa", "2026-08-01", GoalStatus::Met);
    site.step("alfa", Some("2026-09-20"), None);
    site.action("alfa", "lia", "2026-09-10");
    site.subscription("alfa", "2025-01-01", None, 1000);
    site.subscription("beta", "2025-01-01", None, 10);
    site
}

const PAGES: [&str; 3] = ["team/index.html", "team/csm/lia/index.html", "team/accounts/alfa/index.html"];

#[test]
fn every_severity_is_a_word_and_a_sentence_with_its_numbers() {
    for end in PAGES {
        let text = page(&site(), end);
        says(&text, &["Agir| Renovação em 16/11/2026 (em 47 dias), com saúde sem nota.", "Acompanhar| Etapas de onboarding vencidas: 1."]);
        says(&text, &["Comemorar| Metas atingidas no período: 1."]);
    }
    let html = render(&site(), &[], &Benchmarks::default(), crate::view::team);
    for kind in ["act", "watch", "celebrate"] {
        assert!(html["team/accounts/alfa/index.html"].contains(&format!("<li class=\"{kind}\">")), "{kind} has a shape of its own");
    }
}

#[test]
fn the_four_factors_are_shown_with_what_is_assumed_and_why() {
    let text = page(&site(), "team/accounts/alfa/index.html");
    // ½ × 1 × (1 − 0.8 × 47 ÷ 365) × 92 days of silence ÷ two cadences of 91.25 days.
    says(
        &text,
        &["Prioridade 0,226: de onde vem", "Risco|0,5| |suposto: ", "Valor|1| MRR R$ 1 mil", "Proximidade|0,9| renovação em 16/11/2026"],
    );
    says(&text, &["Silêncio|0,5| última reunião há 92 dias; ritmo de 91 dias"]);
}

#[test]
fn a_portfolio_says_what_is_late_and_what_renews() {
    let text = page(&site(), "team/csm/lia/index.html");
    says(&text, &["ALFA|75 %, sem nota de saúde|16/11/2026|47 dias|R$ 1.000,00", "step 0|20/09/2026|10 dias"]);
    says(&text, &["Revisões atrasadas", "ALFA|29/09/2026|1 dia|—", "send the report|lia|10/09/2026|20 dias", "Capacidade"]);
}

#[test]
fn a_site_without_the_tables_says_which_file_would_fill_each_list() {
    let mut bare = Sample::of(&["alfa"]);
    bare.person("lia", "cs");
    bare.account("alfa").csm = Some("lia".to_owned());
    let portfolio = page(&bare, "team/csm/lia/index.html");
    says(
        &portfolio,
        &["Falta a tabela renewals.csv", "Falta a tabela meetings.csv", "Falta a tabela onboarding.csv", "Falta a tabela actions.csv"],
    );
    says(
        &portfolio,
        &["Nenhum sinal aceso", "Valor|1| |suposto: Falta a tabela subscriptions.csv", "Silêncio|1| |suposto: Falta a tabela meetings.csv"],
    );
    let account = page(&bare, "team/accounts/alfa/index.html");
    says(&account, &["O que não se sabe", "Queda de uso|Variação do uso|Falta a tabela usage.csv", "0 % do peso da nota é conhecido"]);
    says(&account, &["Valor entregue|—", "Falta a tabela outcomes.csv"]);
}

#[test]
fn an_account_that_is_not_live_is_not_on_the_list_and_has_no_priority() {
    let mut site = site();
    site.tables.subscriptions.rows[1].end = "2026-03-01".parse().ok();
    site.renewal("beta", "2026-03-01", 10).decision = Decision::Churned;
    says(&page(&site, "team/accounts/beta/index.html"), &["Conta inativa: fica fora da lista de prioridade."]);
    assert!(!page(&site, "team/index.html").split("Boas notícias").next().is_some_and(|first| first.contains("BETA")));
}

#[test]
fn customers_never_see_signals_priority_or_health() {
    for (path, html) in render(&site(), &[], &Benchmarks::default(), crate::view::customers) {
        for word in ["Prioridade", "Saúde", "Renovação em", "sem nota", "Acompanhar", "Comemorar", "ROI", "Etapas de onboarding vencidas"]
        {
            assert!(!html.contains(word), "{path} says {word}");
        }
    }
}
