//! Playbooks and messages, rendered for the team and for everybody else.

use crate::benchmark::Benchmarks;
use crate::diag::{SourceId, Span};
use crate::metric::sample::Sample as Data;
use crate::table::User;
use crate::view::sample::{CONTENT, render, site};
use crate::view::{community, customers, team};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const PLAYBOOK: &str = "---\ntrigger: [detractor, usage-fall]\nactivity: revisar\n---\n# Ligar\n\nLigue hoje.\n";
const MESSAGE: &str = "---\ntitle: Nota baixa\nsignal: detractor\nsubject: \"{{ account.name }}: {{ detractors_in_period }}\"\n---\n\
    Olá, {{ contact.first_name | default(\"time\") }} *,\n\n=1+1\n\n{{ csm.name }} {{ usage_change | default(0) }}\n";
const ENGLISH: &str = "---\ntitle: Low score\nsubject: \"News, {{ account.name }}\"\n---\nHello {{ contact.first_name }}, {{ csm.name }}\n";

/// A site in which a detractor of `acme` has answered, with a playbook and a message.
fn data() -> Data {
    let mut data = site();
    data.nps("acme", "rui", 2, "2026-09-11T10:00:00");
    data.nps("beta", "eva", 1, "2026-09-11T10:00:00");
    let user = |account, id: &str, name: Option<&str>, email: Option<&str>| User {
        account,
        user: id.to_owned(),
        invited_on: None,
        activated_on: None,
        role: None,
        name: name.map(str::to_owned),
        email: email.map(str::to_owned),
        span: Span::file(SourceId(0)),
    };
    let acme = data.ix("acme");
    let users = [user(acme, "rui", Some("Rui Sá"), None), user(acme, "ana", Some("Ana Luz"), Some("ana@acme.example"))];
    data.tables.users.rows.extend(users);
    data
}

fn rendered(data: &Data) -> BTreeMap<String, String> {
    let own = [("playbooks/ligar.md", PLAYBOOK), ("messages/nota.md", MESSAGE), ("messages/nota.en.md", ENGLISH)];
    let content: Vec<_> = CONTENT.into_iter().chain(own).collect();
    render(data, &content, &Benchmarks::default(), |sources| {
        [community(sources), team(sources), customers(sources)].into_iter().flatten().collect()
    })
}

/// The same site, made once for all tests.
fn full() -> &'static BTreeMap<String, String> {
    static FULL: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| rendered(&data()));
    &FULL
}

fn page(path: &str) -> &'static str {
    full().get(path).unwrap_or_else(|| panic!("{path} is missing among {:?}", full().keys()))
}

fn holds(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[test]
fn a_playbook_names_its_owner_by_the_matrix_and_its_trigger_in_words() {
    for root in ["community", "team"] {
        holds(
            page(&format!("{root}/playbooks/ligar/index.html")),
            &[
                "<dt>Responde pelo resultado</dt><dd><a href=\"../../roles/cs/index.html\">CS</a></dd>",
                "<dt>Faz o trabalho</dt><dd><a href=\"../../roles/cs/index.html\">CS</a></dd>",
                "<a href=\"../../raci/index.html\">Revisar</a>",
                "<li>Detrator no período</li><li>Queda de uso</li>",
            ],
        );
    }
    holds(page("community/en/playbooks/ligar/index.html"), &["<dt>Answers for the result</dt>", "Detractor in the period"]);
}

#[test]
fn the_team_reads_to_which_accounts_a_playbook_applies_now_and_why() {
    holds(
        page("team/playbooks/ligar/index.html"),
        &[
            "<p>2 contas, a primeira a chamar no topo.</p>",
            "<th scope=\"row\"><a href=\"../../accounts/acme/index.html\">ACME</a></th><td>Respostas de detratores no período: 1.</td>\
             <td><a href=\"../../csm/lia/index.html\">lia</a></td>",
        ],
    );
    holds(page("team/en/playbooks/ligar/index.html"), &["Detractor answers in the period: 1."]);
}

#[test]
fn nobody_but_the_team_reads_of_accounts_in_playbooks_and_messages() {
    let told = |html: &str| ["ACME", "BETA", "Ana Luz", "ana@acme.example"].iter().any(|word| html.contains(word));
    for (path, html) in full().iter().filter(|(path, _)| path.starts_with("community/")) {
        assert!(!told(html), "{path} tells of an account");
    }
    for (path, html) in full().iter().filter(|(path, _)| path.starts_with("customers/")) {
        assert!(!html.contains("Ana Luz") && !html.contains("ana@acme.example"), "{path} tells whom we write to");
    }
}

#[test]
fn everybody_reads_a_message_as_it_is_written() {
    holds(
        page("community/messages/nota/index.html"),
        &[
            "<var>account.name</var>: <var>detractors_in_period</var>",
            "Olá, <var>contact.first_name | default(&quot;time&quot;)</var> *,\n\n=1+1",
            "Quando usar",
        ],
    );
    assert!(!page("community/messages/nota/index.html").contains("copy.js"));
}

#[test]
fn the_team_copies_a_message_filled_for_each_account() {
    holds(
        page("team/messages/nota/index.html"),
        &[
            "ACME <span class=\"to\">Ana Luz, ana@acme.example</span>",
            "<b lang=\"pt-BR\">Assunto:</b> ACME: 1</p>",
            ">Olá, Ana *,\n\n=1+1\n\nlia ",
            "A Clareza não envia nada",
            "Não dá para escrever a esta conta: falta “csm.name”.",
        ],
    );
}

#[test]
fn the_file_for_a_mailing_tool_has_a_row_for_each_letter_that_could_be_written() {
    let html = page("team/messages/nota/index.html");
    let href = html.split("href=\"data:text/csv;charset=utf-8,%EF%BB%BF").nth(1).and_then(|tail| tail.split('"').next()).expect("a file");
    assert!(href.starts_with("account,name,email,subject,body,language%0D%0Aacme,Ana%20Luz,ana%40acme.example,ACME:%201,%22Ol"), "{href}");
    assert_eq!(href.matches("%0D%0A").count(), 2, "{href}");
    holds(html, &["download=\"nota.csv\""]);
}

#[test]
fn what_a_spreadsheet_would_run_is_made_text_in_the_file() {
    let mut data = data();
    data.account("acme").name = "=cmd()".to_owned();
    let html = &rendered(&data)["team/messages/nota/index.html"];
    holds(html, &["ana%40acme.example,%27%3Dcmd%28%29:%201,"]);
}

#[test]
fn an_account_is_written_to_in_its_own_language() {
    let mut data = data();
    data.account("acme").language = Some("en".to_owned());
    let html = &rendered(&data)["team/messages/nota/index.html"];
    holds(html, &["<div lang=\"en\" id=\"letter-acme\">", "News, ACME", ">Hello Ana, lia</div>", ",en%0D%0A"]);
}
