//! Role pages → roles.

use super::{Mode, Role};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::page::{Entry, Field, FieldValue, Kind, Page, Pages, unknown_key};
use std::collections::BTreeMap;

/// The keys of a role page beside those of every page.
const KEYS: [&str; 8] = ["id", "mission", "mode", "does", "does_not", "metrics", "fallback", "contact"];

/// Reads the role pages, sorted by id; of two pages with one id the first counts.
pub(super) fn read(pages: &Pages, diags: &mut Diagnostics) -> Vec<Role> {
    let mut by_stem: BTreeMap<&str, Vec<&Page>> = BTreeMap::new();
    for page in pages.of_kind(Kind::Role) {
        by_stem.entry(&page.stem).or_default().push(page);
    }
    let mut roles: BTreeMap<String, (Role, &Page)> = BTreeMap::new();
    for (stem, translations) in by_stem {
        let role = role(stem, &translations, diags);
        match roles.get(&role.id) {
            Some((_, first)) => diags.push(duplicate(&role, first)),
            None => {
                roles.insert(role.id.clone(), (role, translations[0]));
            }
        }
    }
    roles.into_values().map(|(role, _)| role).collect()
}

fn duplicate(role: &Role, first: &Page) -> Diagnostic {
    Diagnostic::new(Code::DuplicateRole, format!("the role `{}` already has a page, `content/{}`", role.id, first.file))
        .at(role.span)
        .hint("give one of the two another `id`")
}

/// One role from its page and the page's translations. What does not depend on the language, the first that says it says.
fn role(stem: &str, translations: &[&Page], diags: &mut Diagnostics) -> Role {
    let (mut titles, mut missions, mut does, mut does_not, mut neutral) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for page in translations {
        let mut reader = Reader { page, diags };
        let language = || page.language.clone();
        titles.push((language(), page.meta.title.clone()));
        missions.extend(reader.text("mission").map(|(mission, _)| (language(), mission)));
        does.extend(reader.list("does").map(|(list, _)| (language(), texts(list))));
        does_not.extend(reader.list("does_not").map(|(list, _)| (language(), texts(list))));
        neutral.push(Neutral::read(&mut reader));
        reader.unknown_keys();
    }
    let said = Neutral::agreed(neutral, diags);
    let (id, span) =
        said.id.unwrap_or_else(|| (stem.strip_prefix("roles/").unwrap_or(stem).to_owned(), Span::file(translations[0].source)));
    Role {
        id,
        titles,
        missions,
        mode: said.mode.map(|(mode, _)| mode),
        does,
        does_not,
        metrics: said.metrics.map(|(metrics, _)| metrics).unwrap_or_default(),
        fallback: said.fallback,
        contact: said.contact.map(|(contact, _)| contact),
        path: translations[0].path.clone(),
        span,
    }
}

/// What a page says that holds for every language, with where it says so.
#[derive(Default)]
struct Neutral {
    id: Option<(String, Span)>,
    mode: Option<(Mode, Span)>,
    /// Each with its place; then the place of the key.
    metrics: Option<(Vec<(String, Span)>, Span)>,
    fallback: Option<(String, Span)>,
    contact: Option<(String, Span)>,
}

impl Neutral {
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.text("id").filter(|(id, _)| !id.trim().is_empty()),
            mode: reader.mode(),
            metrics: reader.list("metrics"),
            fallback: reader.text("fallback"),
            contact: reader.text("contact"),
        }
    }

    /// What the translations say together: the first that says a thing says it for all.
    fn agreed(said: Vec<Self>, diags: &mut Diagnostics) -> Self {
        let mut agreed = Self::default();
        for said in said {
            agree("id", &mut agreed.id, said.id, String::eq, diags);
            agree("mode", &mut agreed.mode, said.mode, Mode::eq, diags);
            agree("metrics", &mut agreed.metrics, said.metrics, |a, b| texts(a.clone()) == texts(b.clone()), diags);
            agree("fallback", &mut agreed.fallback, said.fallback, String::eq, diags);
            agreed.contact = agreed.contact.or(said.contact);
        }
        agreed
    }
}

/// The texts of a list without their places.
fn texts(list: Vec<(String, Span)>) -> Vec<String> {
    list.into_iter().map(|(text, _)| text).collect()
}

type Said<T> = Option<(T, Span)>;

fn agree<T>(key: &str, agreed: &mut Said<T>, said: Said<T>, is_same: fn(&T, &T) -> bool, diags: &mut Diagnostics) {
    match (agreed.as_ref(), said) {
        (Some((first, _)), Some((other, span))) if !is_same(first, &other) => diags.push(
            Diagnostic::new(Code::TranslationDiffers, format!("`{key}` is not what the page says in another language"))
                .at(span)
                .hint("leave the key out of the translation: it holds for every language"),
        ),
        (None, said) => *agreed = said,
        _ => {}
    }
}

/// Reads the front matter of one page.
struct Reader<'a> {
    page: &'a Page,
    diags: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn entry(&self, key: &str) -> Option<Entry> {
        self.page.meta.extra.get(key).cloned()
    }

    fn text(&mut self, key: &str) -> Option<(String, Span)> {
        let field = self.entry(key)?.field;
        match field.value {
            FieldValue::Text(text) => Some((text, field.span)),
            _ => self.wrong(key, &field, "a text"),
        }
    }

    /// The texts of a list, each with its place, and where its key is.
    fn list(&mut self, key: &str) -> Option<(Vec<(String, Span)>, Span)> {
        let entry = self.entry(key)?;
        let FieldValue::List(list) = &entry.field.value else {
            return self.wrong(key, &entry.field, "a list, as in `[\"one\", \"two\"]`");
        };
        let mut texts = Vec::new();
        for field in list {
            match &field.value {
                FieldValue::Text(text) => texts.push((text.clone(), field.span)),
                _ => return self.wrong(key, field, "a list of texts"),
            }
        }
        Some((texts, entry.key))
    }

    fn mode(&mut self) -> Option<(Mode, Span)> {
        let (text, span) = self.text("mode")?;
        let known = Mode::NAMES.iter().find(|(name, _)| *name == text.trim().to_lowercase());
        if known.is_none() {
            let names = Mode::NAMES.map(|(name, _)| name);
            self.diags.push(
                Diagnostic::new(Code::BadFrontMatter, format!("`{text}` is not a mode"))
                    .at(span)
                    .suggest(&text, names)
                    .hint(format!("the modes are {}", names.join(", "))),
            );
        }
        known.map(|(_, mode)| (*mode, span))
    }

    fn wrong<T>(&mut self, key: &str, field: &Field, wanted: &str) -> Option<T> {
        self.diags.push(Diagnostic::new(Code::BadFrontMatter, format!("`{key}` must be {wanted}")).at(field.span));
        None
    }

    fn unknown_keys(&mut self) {
        for (key, entry) in self.page.meta.extra.iter().filter(|(key, _)| !KEYS.contains(&key.as_str())) {
            self.diags.push(unknown_key(key, entry.key, &KEYS));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::handbook;
    use super::*;
    use crate::page::sample::Sample;
    use crate::table::Tables;

    const CS: &str = "+++\nid = \"cs\"\nmission = \"Fazer dar certo\"\nmode = \"proactive\"\ndoes = [\"Adoção\", \"Revisões\"]\ndoes_not = [\"Preço\"]\nmetrics = [\"nrr\"]\n+++\n# Sucesso do cliente\n";

    #[test]
    fn a_role_is_read_from_its_page_and_its_translation() {
        let site = Sample::new(&[
            ("roles/sucesso.md", CS),
            ("roles/sucesso.en.md", "---\nmission: Make it work\ndoes:\n  - Adoption\n---\n# Customer Success\n"),
        ]);
        let (handbook, diags) = handbook(&site, &Tables::default());
        assert_eq!(site.shown(&diags), Vec::<String>::new());
        let role = handbook.role("cs").expect("the role");
        assert_eq!(
            (role.title("en"), role.title("pt-BR"), role.title("es")),
            ("Customer Success", "Sucesso do cliente", "Sucesso do cliente")
        );
        assert_eq!((role.mission("en"), role.mission("pt-BR")), (Some("Make it work"), Some("Fazer dar certo")));
        assert_eq!(
            (role.does("en"), role.does("pt-BR").len(), role.does_not("en")),
            (&["Adoption".to_owned()][..], 2, &["Preço".to_owned()][..])
        );
        assert_eq!((role.mode, role.path.as_str()), (Some(Mode::Proactive), "roles/sucesso"));
        assert_eq!(role.metrics.iter().map(|(metric, _)| metric.as_str()).collect::<Vec<_>>(), ["nrr"]);
    }

    #[test]
    fn a_role_without_an_id_is_called_as_its_file() {
        let (handbook, _) = handbook(&Sample::in_portuguese(&[("roles/cx.md", "# CX\n")]), &Tables::default());
        assert!(handbook.role("cx").is_some());
    }

    #[test]
    fn what_a_role_page_gets_wrong_is_named() {
        let site = Sample::new(&[
            ("roles/am.md", "---\nmode: comercial\nfallbak: ae\ndoes: tudo\nmetrics: [nrr, true]\n---\n# AM\n"),
            ("roles/am2.md", "---\nid: am\n---\n# AM 2\n"),
            ("roles/cs.md", CS),
            ("roles/cs.en.md", "---\nmode: reactive\n---\n# CS\n"),
        ]);
        let (handbook, mut diags) = handbook(&site, &Tables::default());
        diags.set_levels(&[(Code::MissingTranslation, crate::diag::Level::Off)].into());
        assert_eq!(handbook.roles.len(), 2);
        assert_eq!(
            site.shown(&diags),
            [
                "roles/am.md:4:7 «tudo» bad-front-matter: `does` must be a list, as in `[\"one\", \"two\"]`",
                "roles/am.md:2:7 «comercial» bad-front-matter: `comercial` is not a mode (did you mean `commercial`?; the modes are reactive, proactive, commercial, strategic)",
                "roles/am.md:5:16 «true» bad-front-matter: `metrics` must be a list of texts",
                "roles/am.md:3:1 «fallbak» unknown-key: `fallbak` is not a key of this page's front matter (did you mean `fallback`?; the keys are title, description, draft, order, internal, updated, roles, stages, aliases, id, mission, mode, does, does_not, metrics, fallback, contact)",
                "roles/am2.md:2:5 «am» duplicate-role: the role `am` already has a page, `content/roles/am.md` (give one of the two another `id`)",
                "roles/cs.en.md:2:7 «reactive» translation-differs: `mode` is not what the page says in another language (leave the key out of the translation: it holds for every language)",
            ]
        );
    }
}
