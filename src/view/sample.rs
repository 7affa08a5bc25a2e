//! Made-up material for the tests of views and templates.

use super::{Checked, Folders, Format, Index, Planned, Sources, Words};
use crate::benchmark::{Benchmarks, Cell, Content, Group};
use crate::calendar::Period;
use crate::clarity;
use crate::diag::{Diagnostics, SourceId, Span};
use crate::input::Input;
use crate::metric::sample::Sample as Data;
use crate::page::sample::Sample as Written;
use crate::render::{Engine, Theme};
use crate::role::{Ballot, Ballots, Handbook, Letter, Vote};
use crate::table::{Action, Goal, SurveyKind};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The built-in words of a language with its rules, amounts in reais.
pub(crate) fn format(language: &str) -> Format {
    Format::new(words(language), "BRL")
}

/// The built-in words of a language.
pub(crate) fn words(language: &str) -> Words {
    let mut diags = Diagnostics::new();
    Theme::load(&Input::default(), &mut diags).words(language, &mut diags)
}

/// What nobody but the team may read.
pub(crate) const SECRET: &str = "wants a discount";

/// A site in Portuguese and English with two accounts, `acme` with everything and `beta` with nothing, as of 30 September 2026.
pub(crate) fn site() -> Data {
    let mut site = Data::of(&["acme", "beta"]);
    site.config.site.languages.push("en".to_owned());
    site.person("lia", "cs");
    let acme = site.account("acme");
    (acme.csm, acme.notes, acme.seats) = (Some("lia".to_owned()), Some(SECRET.to_owned()), Some(10));
    acme.segment = Some("enterprise".to_owned());
    site.subscription("acme", "2024-01-01", None, 1000);
    site.subscription("beta", "2026-09-01", None, 70);
    for (user, on) in [("ana", "2026-08-03"), ("rui", "2026-09-04"), ("ana", "2026-05-05")] {
        site.event("acme", user, "route", on, 3);
    }
    site.ticket("acme", "2026-08-01T10:00:00").resolved_at = "2026-08-02T10:00:00".parse().ok();
    site.nps("acme", "ana", 9, "2026-09-10T10:00:00");
    let answer = site.survey("acme", SurveyKind::Csat, "rui", 5, "2026-09-12T10:00:00");
    answer.comment = Some("Ligue para rui@example.com <b>".to_owned());
    promise(&mut site);
    site
}

/// A goal and an action of `acme`.
fn promise(site: &mut Data) {
    let (account, span) = (site.ix("acme"), Span::file(SourceId(0)));
    let due_on = "2026-12-31".parse().ok();
    let goal = Goal {
        account,
        goal: "Fewer returns".to_owned(),
        unit: Some("%".to_owned()),
        baseline: Some(9.0),
        target: Some(5.0),
        actual: None,
        due_on,
        owner: Some("lia".to_owned()),
        status: None,
        span,
    };
    site.tables.goals.rows.push(goal);
    let agreed_on = "2026-07-01".parse().expect("a day");
    let action = Action {
        account,
        action: "Train the team".to_owned(),
        owner: "customer".to_owned(),
        agreed_on,
        due_on,
        done_on: None,
        dropped: false,
        span,
    };
    site.tables.actions.rows.push(action);
}

/// The content of a handbook.
pub(crate) const CONTENT: [(&str, &str); 6] = [
    ("index.md", "# Manual\n\nVeja a [matriz](raci.md).\n"),
    ("roles/cs.md", "---\nid: cs\nmission: Gera valor\ndoes: [Revisar]\nmetrics: [nrr]\n---\n# CS\n"),
    ("roles/am.md", "---\nid: am\n---\n# AM\n"),
    (
        "raci.md",
        "# Matriz\n\nAntes.\n\n## Uso\n\n| Atividade | CS | AM | tags |\n|---|---|---|---|\n| Revisar | A/R | I | |\n| Alinhar | A/R | | internal |\n\nDepois.\n",
    ),
    ("notas.md", "---\ninternal: true\n---\n# Notas\n"),
    ("guia.en.md", "# Guide\n\n## One\n\n## Two\n\n### Three\n"),
];

/// A handbook whose matrix leaves something unclear: one row without anybody told, one waived, all of it for the company.
pub(crate) const UNCLEAR: [(&str, &str); 4] = [
    ("roles/cs.md", "---\nid: cs\ntitle: Customer Success (CS)\nmetrics: [nrr]\n---\n"),
    ("roles/am.md", "---\nid: am\n---\n# AM\n"),
    ("roles/support.md", "---\nid: support\ncontact: ajuda@example.com\n---\n# Suporte\n"),
    (
        "raci.md",
        "---\ntitle: Matriz\nupdated: 2026-07-01\nclarity: ['allow cs-collects on \"Cobrar\" because somos poucos']\n---\n\n## Uso\n\n\
         | Atividade | CS | AM | Suporte | tags |\n|---|---|---|---|---|\n| Revisar | A/R | I | C | strategic |\n| Treinar | A | | | |\n\
         | Alinhar | A/R | | I | internal |\n\n## Contrato\n\n| Atividade | CS | AM | Suporte | tags |\n|---|---|---|---|---|\n\
         | Negociar | C | A/R | | commercial |\n| Cobrar | A/R | I | | collection |\n| Avisar | R | A | R | bug, technical |\n",
    ),
];

/// Two protected cells: one in full, one hidden.
pub(crate) fn benchmarks() -> Benchmarks {
    let cell = |group, content| Cell {
        metric: "nrr".to_owned(),
        variant: "t12m".to_owned(),
        currency: None,
        period: Period::parse("2026-Q3").expect("a period"),
        group,
        content,
    };
    let full = Content::Quartiles { n: 20, quartiles: [0.9, 1.0, 1.1], deciles: None };
    Benchmarks {
        cells: vec![cell(Group::All, full), cell(Group::Segment("smb".to_owned()), Content::Hidden)],
        used: 20,
        ..Benchmarks::default()
    }
}

/// Two ballots on the first activity of the first matrix: both give `cs` A and R, and only one asks `am`.
fn votes(handbook: &Handbook) -> Ballots {
    let vote = |role: &str, letters: &[Letter]| Vote {
        matrix: 0,
        row: 0,
        role: role.to_owned(),
        letters: letters.to_vec(),
        span: Span::file(SourceId(0)),
    };
    let both = [Letter::Accountable, Letter::Responsible];
    let ballot = |name: &str, votes| Ballot { name: name.to_owned(), votes, source: SourceId(0) };
    let ballots = vec![ballot("rui", vec![vote("cs", &both)]), ballot("zoe", vec![vote("cs", &both), vote("am", &[Letter::Consulted])])];
    Ballots { ballots: if handbook.matrices.is_empty() { Vec::new() } else { ballots } }
}

/// Renders every page that `plan` plans of a site: path and HTML.
pub(crate) fn render(
    data: &Data,
    content: &[(&str, &str)],
    benchmarks: &Benchmarks,
    plan: for<'a> fn(Sources<'a>) -> Vec<Planned<'a>>,
) -> BTreeMap<String, String> {
    with_sources(data, content, benchmarks, |sources, engine| {
        let rendered = plan(sources).into_iter().map(|page| {
            let view = page.compose();
            let html = engine.render(&page.language, view.template(), &view).unwrap_or_else(|found| panic!("{}: {found:?}", page.path));
            (page.path, html)
        });
        rendered.collect()
    })
}

/// Prepares a site and hands on what its views are made from.
pub(crate) fn with_sources<T>(
    data: &Data,
    content: &[(&str, &str)],
    benchmarks: &Benchmarks,
    make: impl FnOnce(Sources<'_>, &Engine) -> T,
) -> T {
    let mut diags = Diagnostics::new();
    let written = Written::new(content);
    let pages = written.pages(&mut diags);
    let handbook = crate::role::read(&data.config, &pages, &data.tables, &mut diags);
    let theme = Theme::load(&Input::default(), &mut diags);
    let formats: Vec<_> = ["pt-BR", "en"].map(|language| Arc::new(Format::new(theme.words(language, &mut diags), "BRL"))).into();
    let engine = Engine::new(&theme, &formats, &mut diags);
    assert!(!diags.has_errors(), "{:?}", diags.iter().collect::<Vec<_>>());
    let metrics = data.metrics("2026-09-30");
    let rules = crate::formula::read(&data.config, &mut diags);
    let playbooks = crate::playbook::read(&data.config, &pages, &handbook, &rules, &mut diags);
    assert!(!diags.has_errors(), "{:?}", diags.iter().collect::<Vec<_>>());
    let formulas = crate::formula::Formulas::of(&rules, &data.config, &metrics, data.tables.accounts.rows.len());
    let index = Index::of(&data.config.site.languages, &data.tables, &pages, &metrics);
    let accounts = data.tables.accounts.rows.iter().map(|account| (account.account.clone(), account.account.clone())).collect();
    let people = data.tables.team.rows.iter().map(|person| (person.person.clone(), person.person.clone())).collect();
    let gaps = clarity::gaps(&handbook, &data.tables, &metrics);
    let findings = clarity::check(&handbook, &["nrr"], &data.tables, &gaps, &mut diags);
    let ballots = votes(&handbook);
    let checked = Checked { findings: &findings, gaps, agreement: clarity::agreement(&handbook, &ballots) };
    let sources = Sources {
        checked: &checked,
        config: &data.config,
        tables: &data.tables,
        usage: None,
        index: &index,
        metrics: &metrics,
        formulas: &formulas,
        pages: &pages,
        handbook: &handbook,
        playbooks: &playbooks,
        benchmarks,
        formats: &formats,
        theme_folder: theme.folder(),
        files: &BTreeMap::new(),
        origins: &super::Origins::default(),
        folders: Folders { accounts: &accounts, people: &people },
    };
    make(sources, &engine)
}
