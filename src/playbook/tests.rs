//! Playbooks and messages, read from small sites.

use super::{Playbooks, read};
use crate::diag::{Code, Diagnostics, Level};
use crate::page::sample::Sample;
use crate::table::Tables;

const MATRIX: (&str, &str) = ("raci.md", "# M\n\n## Uso\n\n| Atividade | CS | AM |\n|---|---|---|\n| Fazer a revisão | A/R | I |\n");
const ROLES: [(&str, &str); 2] = [("roles/cs.md", "---\nid: cs\n---\n# CS\n"), ("roles/am.md", "---\nid: am\n---\n# AM\n")];

/// What a site with a page reads, and its findings.
fn with(files: &[(&str, &str)]) -> (Playbooks, Vec<String>) {
    let all: Vec<(&str, &str)> = ROLES.into_iter().chain([MATRIX]).chain(files.iter().copied()).collect();
    let mut site = Sample::new(&all);
    site.config.accounts.segments = vec!["smb".to_owned(), "enterprise".to_owned()];
    let mut diags = Diagnostics::new();
    diags.set_levels(&[(Code::MissingTranslation, Level::Off)].into());
    let pages = site.pages(&mut diags);
    let handbook = crate::role::read(&site.config, &pages, &Tables::default(), &mut diags);
    let rules = crate::formula::read(&site.config, &mut diags);
    let playbooks = read(&site.config, &pages, &handbook, &rules, &mut diags);
    (playbooks, site.shown(&diags))
}

#[test]
fn what_one_language_says_of_a_playbook_holds_for_all() {
    let (playbooks, found) = with(&[
        ("playbooks/a.md", "---\ntrigger: [usage-fall, detractor]\nactivity: fazer a Revisão\n---\n# A\n"),
        ("playbooks/a.en.md", "# A\n"),
        ("playbooks/b.md", "---\ntrigger: goal-met\n---\n# B\n"),
    ]);
    assert_eq!(found, Vec::<String>::new());
    let known = playbooks.playbook("playbooks/a").expect("a playbook");
    assert_eq!((known.trigger.len(), known.activity.as_deref()), (2, Some("fazer a Revisão")));
    assert_eq!(playbooks.playbook("playbooks/b").map(|known| known.trigger.len()), Some(1));
}

#[test]
fn signals_activities_and_keys_that_do_not_exist_are_named() {
    let page = "---\ntrigger: [usage-fal, x]\nactivity: Fazer a revisao\nowner: cs\n---\n# A\n";
    assert_eq!(
        with(&[("playbooks/a.md", page)]).1,
        [
            "playbooks/a.md:2:11 «usage-fal» unknown-signal: there is no signal `usage-fal` (did you mean `usage-fall`?; docs/formulas.md lists those of the tool; `[signals.<id>]` of clareza.toml makes one of your own)",
            "playbooks/a.md:2:22 «x» unknown-signal: there is no signal `x` (docs/formulas.md lists those of the tool; `[signals.<id>]` of clareza.toml makes one of your own)",
            "playbooks/a.md:3:11 «Fazer a revisao» unknown-activity: no matrix has the activity “Fazer a revisao” (did you mean `Fazer a revisão`?; write it as the first column of `content/raci.md` does)",
            "playbooks/a.md:4:1 «owner» unknown-key: `owner` is not a key of this page's front matter (the keys are title, description, draft, order, internal, updated, roles, stages, aliases, trigger, activity)",
        ]
    );
}

#[test]
fn names_that_a_message_cannot_know_are_found_where_they_are() {
    let page = "---\ntitle: A\nsignal: [usage-fall]\nsubject: \"For {{ acount.name }}\"\n---\n\nHi {{ contact.first_nam }},\n\n{{ usage_change | abs }} {{ nps ~ }}\n";
    assert_eq!(
        with(&[("messages/a.md", &format!("{page}\n"))]).1,
        [
            "messages/a.md:4:18 «acount.name» unknown-name: there is neither a metric nor a fact `acount.name` (did you mean `account.name`?; docs/formulas.md lists the names)",
            "messages/a.md:7:7 «contact.first_nam» unknown-name: there is neither a metric nor a fact `contact.first_nam` (did you mean `contact.first_name`?; docs/formulas.md lists the names)",
            "messages/a.md:9:33 «~» bad-expression: the expression cannot be read: unexpected end of input, expected expression (docs/formulas.md says how expressions are written)",
        ]
    );
}

#[test]
fn a_message_says_who_gets_it_and_what_it_is_about() {
    let found = |front: &str| with(&[("messages/a.md", &format!("---\ntitle: A\n{front}---\nHi.\n"))]).1;
    assert_eq!(found("segment: [smb]\ntouch: tech\nto: am\nsubject: \"S\"\n"), Vec::<String>::new());
    assert_eq!(
        found("segment: [smbs]\ntouch: [teck]\nto: boss\n"),
        [
            "messages/a.md:3:11 «smbs» bad-front-matter: `segment` is never `smbs` (did you mean `smb`?; it is one of `smb`, `enterprise`)",
            "messages/a.md:4:9 «teck» bad-front-matter: `touch` is never `teck` (did you mean `tech`?; it is one of `high`, `mid`, `tech`)",
            "messages/a.md:5:5 «boss» bad-front-matter: `to` is never `boss` (it is one of `contact`, `csm`, `am`)",
            "messages/a.md:1:1 bad-front-matter: the message has no `subject` (write it in quotes: `subject = \"News for {{ account.name }}\"`)",
        ]
    );
    assert_eq!(
        found("subject: \"S\"\n"),
        [
            "messages/a.md:1:1 bad-front-matter: the message does not say who gets it (add `signal`, `segment` or `touch` to its front matter)"
        ]
    );
}

#[test]
fn a_message_is_for_its_segments_and_touches() {
    let (playbooks, _) = with(&[("messages/a.md", "---\nsegment: [smb]\nsubject: \"S\"\n---\n# A\n")]);
    let message = playbooks.message("messages/a").expect("a message");
    let mut site = crate::metric::sample::Sample::of(&["acme"]);
    let account = site.account("acme");
    assert!(!message.is_for(account));
    account.segment = Some("smb".to_owned());
    assert!(message.is_for(account));
    assert_eq!(message.letter("en").map(|(language, _)| language), Some("pt-BR"));
}
