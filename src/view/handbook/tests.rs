//! What the pages of the handbook hold, as they are rendered.

use crate::benchmark::Benchmarks;
use crate::metric::sample::Sample as Data;
use crate::view::sample::{benchmarks, render, site};
use crate::view::{community, team};
use std::collections::BTreeMap;

type Pages = BTreeMap<String, String>;

const MATRIX: &str = "# Matriz\n\n## Adoção\n\n| Atividade | CS | AM | tags |\n|---|---|---|---|\n| Revisar | A/R | I | |\n\n\
                      ## Só nós\n\n| Atividade | CS | AM | tags |\n|---|---|---|---|\n| Alinhar | A/R | | internal |\n";

/// A handbook whose pages say what they are about, when they changed and where they were.
const CONTENT: [(&str, &str); 7] = [
    ("index.md", "---\naliases: [inicio]\n---\n# Manual\n\nVeja o [plano](playbooks/plano.md#passos).\n"),
    ("roles/cs.md", "---\nid: cs\nmission: Gera valor\ndoes: [Revisar]\nmetrics: [nrr]\n---\n# CS\n\n## Mais\n\nTexto.\n"),
    ("roles/am.md", "---\nid: am\n---\n# AM\n"),
    ("raci.md", MATRIX),
    (
        "playbooks/plano.md",
        "---\nroles: [cs]\nstages: [Adoção]\nupdated: 2026-03-01\naliases: [velho/plano]\ndescription: O plano\n---\n# Plano\n\n## Passos\n\n[Acima](#passos), [CS](../roles/cs.md#mais).\n",
    ),
    ("playbooks/plano.en.md", "---\nupdated: 2026-04-02\n---\n# Plan\n\n## Steps\n"),
    ("notas.md", "---\ninternal: true\nroles: [cs]\naliases: [velhas-notas]\n---\n# Notas\n"),
];

fn rendered(data: &Data) -> Pages {
    let mut pages = render(data, &CONTENT, &benchmarks(), community);
    pages.extend(render(data, &CONTENT, &benchmarks(), team));
    pages
}

/// The only page with this path, to look into.
fn page<'p>(pages: &'p Pages, path: &str) -> &'p str {
    pages.get(path).unwrap_or_else(|| panic!("{path} is missing among {:?}", pages.keys()))
}

fn holds(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[test]
fn a_role_and_a_stage_list_the_pages_about_them() {
    let pages = rendered(&site());
    let [public, internal] = ["community", "team"].map(|root| page(&pages, &format!("{root}/roles/cs/index.html")));
    let listed = "<a href=\"../../playbooks/plano/index.html\">Plano</a><p>O plano</p>";
    holds(public, &["Páginas para este papel", listed]);
    assert!(!public.contains("<li><a href=\"../../notas/index.html\">Notas</a></li>"));
    holds(internal, &[listed, "<li><a href=\"../../notas/index.html\">Notas</a></li>"]);
    let stage = page(&pages, "community/stages/adocao/index.html");
    holds(stage, &["<h1>Etapa: Adoção</h1>", "<th scope=\"row\">Revisar</th>", listed, "<a href=\"../../raci/index.html\">Matriz</a>"]);
    // The translation says nothing of roles and stages: what the first says holds for it.
    holds(page(&pages, "community/en/stages/adocao/index.html"), &["<a href=\"../../playbooks/plano/index.html\">Plan</a>"]);
    holds(
        page(&pages, "community/playbooks/plano/index.html"),
        &["Sobre: <a href=\"../../roles/cs/index.html\">CS</a>, <a href=\"../../stages/adocao/index.html\">Adoção</a>"],
    );
}

#[test]
fn a_stage_of_internal_rows_is_the_teams_alone() {
    let pages = rendered(&site());
    assert!(!pages.contains_key("community/stages/so-nos/index.html"));
    holds(page(&pages, "team/stages/so-nos/index.html"), &["Alinhar"]);
}

#[test]
fn a_former_address_leads_to_the_page() {
    let pages = rendered(&site());
    let alias = page(&pages, "community/velho/plano/index.html");
    holds(
        alias,
        &["content=\"0; url=../../playbooks/plano/index.html\"", "<link rel=\"canonical\" href=\"../../playbooks/plano/index.html\">"],
    );
    assert!(!alias.contains("<script"));
    holds(page(&pages, "team/velhas-notas/index.html"), &["url=../notas/index.html"]);
    assert!(!pages.contains_key("community/velhas-notas/index.html"));
    holds(page(&pages, "community/inicio/index.html"), &["url=../index.html"]);
    holds(page(&pages, "team/inicio/index.html"), &["url=../handbook/index.html"]);
}

#[test]
fn search_engines_are_told_of_pages_and_their_translations_and_of_nothing_else() {
    let mut data = site();
    data.config.site.base_url.community = Some("https://x.example".to_owned());
    let pages = rendered(&data);
    let plan = page(&pages, "community/en/playbooks/plano/index.html");
    holds(
        plan,
        &[
            "<meta property=\"og:title\" content=\"Plan\">",
            "<meta property=\"og:type\" content=\"article\">",
            "<meta property=\"og:locale\" content=\"en_US\">",
            "<meta property=\"og:locale:alternate\" content=\"pt_BR\">",
            "<meta property=\"og:url\" content=\"https://x.example/en/playbooks/plano/\">",
            "<link rel=\"alternate\" hreflang=\"pt-BR\" href=\"https://x.example/playbooks/plano/\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://x.example/en/playbooks/plano/\">",
        ],
    );
    holds(page(&pages, "community/playbooks/plano/index.html"), &["<meta property=\"og:description\" content=\"O plano\">"]);
    holds(page(&pages, "community/handbook-print/index.html"), &["<meta name=\"robots\" content=\"noindex\">"]);
    holds(page(&pages, "community/velho/plano/index.html"), &["href=\"https://x.example/playbooks/plano/\""]);
    assert!(
        pages
            .iter()
            .filter(|(path, _)| path.starts_with("team/"))
            .all(|(_, html)| !html.contains("og:") && !html.contains("hreflang=\"pt-BR\" href=\"https"))
    );
    crate::view::sample::with_sources(&data, &CONTENT, &benchmarks(), |sources, _| {
        let listed: Vec<_> = community(sources).into_iter().filter_map(|page| page.canonical).collect();
        assert!(listed.contains(&"https://x.example/playbooks/plano/".to_owned()));
        assert!(
            !listed.iter().any(|address| address.contains("print") || address.contains("velho") || address.contains("404")),
            "{listed:?}"
        );
    });
}

#[test]
fn without_an_address_nothing_pretends_to_have_one() {
    let pages = rendered(&site());
    let plan = page(&pages, "community/playbooks/plano/index.html");
    holds(plan, &["og:title"]);
    assert!(!plan.contains("og:url") && !plan.contains("rel=\"alternate\"") && !plan.contains("rel=\"canonical\""));
}

#[test]
fn the_whole_handbook_is_one_page_with_links_and_anchors_within_it() {
    let pages = rendered(&site());
    let book = page(&pages, "community/handbook-print/index.html");
    holds(
        book,
        &[
            "<h2 id=\"roles-cs\">CS</h2>",
            "<h3 id=\"roles-cs--mais\">Mais",
            "<a href=\"#playbooks-plano--passos\">plano</a>",
            "<a href=\"#playbooks-plano--passos\">Acima</a>",
            "<a href=\"#roles-cs--mais\">CS</a>",
            "<th scope=\"row\">Revisar</th>",
            "<li><a href=\"#raci\">Matriz</a></li>",
            "<time datetime=\"2026-03-01\">1º de março de 2026</time>",
        ],
    );
    assert!(!book.contains("Alinhar") && !book.contains("Notas"), "{book}");
    holds(page(&pages, "team/handbook-print/index.html"), &["Alinhar", "<h2 id=\"notas\">Notas</h2>"]);
    let ids: Vec<&str> = book.split(" id=\"").skip(1).filter_map(|tail| tail.split('"').next()).collect();
    let unique: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    for target in book.split("href=\"#").skip(1).filter_map(|tail| tail.split('"').next()) {
        assert!(ids.contains(&target), "#{target}");
    }
}

#[test]
fn a_page_tells_when_its_content_changed_and_only_if_its_author_does() {
    let pages = rendered(&site());
    holds(
        page(&pages, "community/playbooks/plano/index.html"),
        &["Atualizado em <time datetime=\"2026-03-01\">1º de março de 2026</time>"],
    );
    holds(page(&pages, "community/en/playbooks/plano/index.html"), &["<time datetime=\"2026-04-02\">"]);
    assert!(!page(&pages, "community/roles/cs/index.html").contains("<time"));
}

#[test]
fn the_teams_handbook_names_the_pages_that_a_language_lacks() {
    let pages = rendered(&site());
    let home = page(&pages, "team/handbook/index.html");
    holds(home, &["Páginas sem tradução", "<a href=\"../roles/cs/index.html\">CS</a> (falta em English)"]);
    let missing = home.split("id=\"missing\"").nth(1).expect("the list");
    assert!(!missing.contains("plano"), "{missing}");
    assert!(!page(&pages, "community/index.html").contains("Páginas sem tradução"));
}

#[test]
fn the_trail_goes_through_the_folders() {
    let pages = rendered(&site());
    let trail = |path| {
        let html = page(&pages, path);
        let list = html.split("<nav class=\"trail\"").nth(1).and_then(|tail| tail.split("</nav>").next()).unwrap_or_default();
        let names: Vec<_> = list
            .split("<li>")
            .skip(1)
            .map(|item| item.split('>').nth(1).unwrap_or_default().split('<').next().unwrap_or_default())
            .collect();
        names.join(" / ")
    };
    assert_eq!(trail("community/roles/cs/index.html"), "Início / Papéis / CS");
    assert_eq!(trail("team/playbooks/plano/index.html"), "Início / Manual / Playbooks / Plano");
    assert_eq!(trail("community/raci/index.html"), "Início / Matriz");
    assert_eq!(trail("community/stages/adocao/index.html"), "Início / Matriz / Etapa: Adoção");
    assert_eq!(trail("community/en/glossary/nrr/index.html"), "Home / Glossary / Net revenue retention");
    // What a crumb leads to on the home is there.
    holds(page(&pages, "community/index.html"), &["id=\"roles\"", "id=\"playbooks\""]);
}

#[test]
fn the_glossary_tells_what_a_metric_means_and_only_the_team_what_it_is() {
    let pages = rendered(&site());
    let [public, team] = ["community", "team"].map(|root| page(&pages, &format!("{root}/glossary/nrr/index.html")));
    for html in [public, team] {
        holds(
            html,
            &[
                "<span class=\"acronym\">NRR</span>",
                "Como se calcula",
                "Casos especiais",
                "<code>nrr</code>",
                "<a href=\"../../roles/cs/index.html\">CS</a>",
                "<a href=\"../../benchmarks/2026-q3/nrr/index.html\">",
            ],
        );
    }
    assert!(!public.contains("Agora, em toda a base") && !public.contains("Relatórios"));
    holds(
        team,
        &["Agora, em toda a base: 3º trimestre de 2026", "<dd class=\"value\">100", "<a href=\"../../revenue/index.html\">Receita</a>"],
    );
    holds(page(&pages, "community/roles/cs/index.html"), &["<a href=\"../../glossary/nrr/index.html\">"]);
    holds(page(&pages, "community/benchmarks/2026-q3/nrr/index.html"), &["<a href=\"../../../glossary/nrr/index.html\">"]);
    let index = page(&pages, "community/en/glossary/index.html");
    assert!(crate::metric::catalog().all(|metric| index.contains(&format!("\"{}/index.html\"", metric.id))));
}

#[test]
fn a_handbook_without_data_has_a_glossary_without_numbers() {
    let mut data = Data::default();
    data.config.site.languages.push("en".to_owned());
    let pages = render(&data, &CONTENT, &Benchmarks::default(), team);
    assert!(!page(&pages, "team/glossary/nrr/index.html").contains("class=\"cards\""));
    holds(page(&pages, "team/inicio/index.html"), &["url=../index.html"]);
}

#[test]
fn only_pages_of_roots_that_can_be_searched_have_a_search() {
    let pages = rendered(&site());
    holds(
        page(&pages, "community/en/roles/cs/index.html"),
        &["data-index=\"../../../search-en.js\"", "/search.js\" defer", "role=\"search\""],
    );
    let customers = render(&site(), &CONTENT, &benchmarks(), crate::view::customers);
    assert!(customers.values().all(|html| !html.contains("search")));
}
