//! The stages of the journey that the matrices name, and whether the roles and stages that pages say they are about exist.

use super::{Handbook, in_language};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::page::{Page, Pages};
use crate::slug::slug;

/// A stage of the journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JourneyStage {
    /// Its slug in the main language of its matrix, which is its address.
    pub id: String,
    /// Its name in each language that names it, that of its matrix first: (language, name).
    names: Vec<(String, String)>,
}

impl JourneyStage {
    /// Its name in a language, else in that of its matrix.
    pub fn name(&self, language: &str) -> &str {
        in_language(&self.names, language).map_or(&self.id, String::as_str)
    }

    /// Whether it is called this in any language.
    pub fn is_called(&self, name: &str) -> bool {
        self.names.iter().any(|(_, known)| known == name) || {
            let wanted = slug(name);
            self.id == wanted || self.names[1..].iter().any(|(_, name)| slug(name) == wanted)
        }
    }
}

impl Handbook {
    /// The stages of all matrices in their order, each once. A translation names the stage whose rows it repeats.
    pub fn stages(&self) -> Vec<JourneyStage> {
        let mut stages: Vec<JourneyStage> = Vec::new();
        let mut original = None;
        for matrix in &self.matrices {
            if !matrix.is_translation {
                original = Some(matrix);
            }
            let Some(original) = original.filter(|original| original.activities.len() == matrix.activities.len()) else { continue };
            for (first, row) in
                original.activities.iter().zip(&matrix.activities).filter(|(first, row)| !(first.stage.is_empty() || row.stage.is_empty()))
            {
                let id = slug(&first.stage);
                let name = (matrix.language.clone(), row.stage.clone());
                match stages.iter_mut().find(|stage| stage.id == id) {
                    None => stages.push(JourneyStage { id, names: vec![name] }),
                    Some(stage) if stage.names.iter().all(|(language, _)| *language != name.0) => stage.names.push(name),
                    Some(_) => {}
                }
            }
        }
        stages.retain(|stage| !stage.id.is_empty());
        stages
    }
}

/// Names each role and stage that a page says it is about and that the handbook does not have.
pub(super) fn check(handbook: &Handbook, pages: &Pages, diags: &mut Diagnostics) {
    let stages = handbook.stages();
    for page in &pages.pages {
        find_unknown_roles(handbook, page, diags);
        for word in page.meta.stages.iter().filter(|word| stages.iter().all(|stage| !stage.is_called(&word.text))) {
            let known: Vec<&str> = stages.iter().map(|stage| stage.name(&page.language)).collect();
            diags.push(
                Diagnostic::new(Code::UnknownStage, format!("`{}` is not a stage of the matrix", word.text))
                    .at(word.span)
                    .suggest(&word.text, known.iter().copied())
                    .hint(match known[..] {
                        [] => "no matrix has a stage yet: put its tables under `##` headings".to_owned(),
                        _ => format!("the stages are the `##` headings over its tables: {}", known.join(", ")),
                    }),
            );
        }
    }
}

fn find_unknown_roles(handbook: &Handbook, page: &Page, diags: &mut Diagnostics) {
    for word in page.meta.roles.iter().filter(|word| handbook.role(&word.text).is_none()) {
        diags.push(
            Diagnostic::new(Code::UnknownRole, format!("`{}` is not a role of the handbook", word.text))
                .at(word.span)
                .suggest(&word.text, handbook.roles.iter().map(|role| role.id.as_str()))
                .hint("name the `id` of a page in `content/roles/`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{handbook, with_roles};
    use crate::page::sample::Sample;
    use crate::table::Tables;

    const MATRIX: &str = "# M\n\n## Adoção\n\n| a | CS |\n|---|---|\n| b | A/R |\n\n## Valor\n\n| a | CS |\n|---|---|\n| c | A/R |\n";

    #[test]
    fn a_stage_has_one_id_and_a_name_in_each_language() {
        let english = MATRIX.replace("Adoção", "Adoption").replace("Valor", "Value");
        let files = with_roles(&[("raci.md", MATRIX), ("raci.en.md", &english), ("raci/smb.md", MATRIX)]);
        let (handbook, _) = handbook(&Sample::new(&files), &Tables::default());
        let stages = handbook.stages();
        let shown: Vec<_> = stages.iter().map(|stage| (stage.id.as_str(), stage.name("pt-BR"), stage.name("en"))).collect();
        assert_eq!(shown, [("adocao", "Adoção", "Adoption"), ("valor", "Valor", "Value")]);
        assert!(stages[1].is_called("VALUE") && stages[1].is_called("valor") && !stages[1].is_called("Adoption"));
    }

    #[test]
    fn a_page_is_about_roles_and_stages_that_exist() {
        let page = |text| [("raci.md", MATRIX), ("a.md", text)];
        let found = |text| {
            let site = Sample::in_portuguese(&with_roles(&page(text)));
            let (_, diags) = handbook(&site, &Tables::default());
            site.shown(&diags)
        };
        assert_eq!(found("---\nroles: [cs, am]\nstages: [adocao, Valor]\n---\n# T\n"), Vec::<String>::new());
        assert_eq!(
            found("---\nroles: [csm, x]\nstages: [Adoçã]\n---\n# T\n"),
            [
                "a.md:2:9 «csm» unknown-role: `csm` is not a role of the handbook (did you mean `cs`?; name the `id` of a page in `content/roles/`)",
                "a.md:2:14 «x» unknown-role: `x` is not a role of the handbook (name the `id` of a page in `content/roles/`)",
                "a.md:3:10 «Adoçã» unknown-stage: `Adoçã` is not a stage of the matrix (did you mean `Adoção`?; the stages are the `##` headings over its tables: Adoção, Valor)",
            ]
        );
    }
}
