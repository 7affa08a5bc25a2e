//! Every path of a build and who makes it, so that clashes are found before anything is rendered.

use super::OutPath;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use std::collections::BTreeMap;
use std::ops::Bound;

/// What a published file is made from, in the words of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maker {
    /// Such as ``the page `content/index.md` `` or ``the deck of account `acme` ``.
    pub name: String,
    /// Where it is written, if anywhere.
    pub span: Option<Span>,
}

/// The paths of one build. Two paths that a system may hold for one never stand in it together.
#[derive(Debug, Default)]
pub struct Plan {
    /// By the path in lower case, since some systems tell no difference.
    files: BTreeMap<String, (OutPath, Maker)>,
}

impl Plan {
    /// Plans a file. Where it clashes with one planned before, that one stays and the clash is a finding.
    pub fn add(&mut self, path: OutPath, maker: Maker, diags: &mut Diagnostics) {
        let key = path.as_str().to_lowercase();
        if let Some((other, first)) = self.in_the_way(&key) {
            diags.push(clash(other, first, &path, &maker));
        } else {
            self.files.insert(key, (path, maker));
        }
    }

    /// The planned file that cannot stand beside this one: the same, one that it needs as a folder, or one below it.
    fn in_the_way(&self, key: &str) -> Option<&(OutPath, Maker)> {
        let folder = format!("{key}/");
        let above = || key.match_indices('/').find_map(|(at, _)| self.files.get(&key[..at]));
        let below = || {
            let (other, planned) = self.files.range::<str, _>((Bound::Included(folder.as_str()), Bound::Unbounded)).next()?;
            other.starts_with(&folder).then_some(planned)
        };
        self.files.get(key).or_else(above).or_else(below)
    }
}

fn clash(other: &OutPath, first: &Maker, path: &OutPath, second: &Maker) -> Diagnostic {
    let (one, two) = (&first.name, &second.name);
    let message = if other == path {
        format!("{one} and {two} would both be published as `{path}`")
    } else if other.as_str().to_lowercase() == path.as_str().to_lowercase() {
        format!("{one} and {two} would be published as `{other}` and `{path}`, which some systems hold for one file")
    } else {
        format!("{one} and {two} would be published as `{other}` and `{path}`, and a file cannot be a folder as well")
    };
    let found = Diagnostic::new(Code::PathClash, message).hint("rename one of them");
    match second.span.or(first.span) {
        Some(span) => found.at(span),
        None => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::SourceMap;

    fn planned(paths: &[&str]) -> (Vec<String>, Vec<String>) {
        let (mut plan, mut diags) = (Plan::default(), Diagnostics::new());
        for (number, path) in paths.iter().enumerate() {
            let maker = Maker { name: format!("page {number}"), span: None };
            plan.add(OutPath::new(*path).expect("a safe path"), maker, &mut diags);
        }
        let paths = plan.files.values().map(|(path, _)| path.to_string()).collect();
        (paths, diags.iter().map(|found| found.message.clone()).collect())
    }

    #[test]
    fn paths_that_can_stand_together_do() {
        let paths = ["a.html", "a/b/index.html", "a/index.html", "ab/index.html", "b.html"];
        assert_eq!(planned(&paths), (paths.map(str::to_owned).to_vec(), vec![]));
    }

    #[test]
    fn a_clash_names_both_makers_and_the_first_one_stays() {
        let same = planned(&["a/index.html", "a/index.html"]);
        assert_eq!(same.1, ["page 0 and page 1 would both be published as `a/index.html`"]);
        assert_eq!(same.0, ["a/index.html"]);
    }

    #[test]
    fn paths_that_differ_only_by_case_clash() {
        let case = planned(&["A/Index.html", "a/index.html"]).1;
        assert_eq!(
            case,
            ["page 0 and page 1 would be published as `A/Index.html` and `a/index.html`, which some systems hold for one file"]
        );
    }

    #[test]
    fn a_file_and_a_folder_of_one_name_clash_in_either_order() {
        assert_eq!(
            planned(&["A", "b", "a/x/y"]).1,
            ["page 0 and page 2 would be published as `A` and `a/x/y`, and a file cannot be a folder as well"]
        );
        assert_eq!(
            planned(&["a-b", "a/x/y", "a/z", "a"]).1,
            ["page 1 and page 3 would be published as `a/x/y` and `a`, and a file cannot be a folder as well"]
        );
    }

    #[test]
    fn the_finding_points_at_the_later_maker() {
        let mut sources = SourceMap::default();
        let spans = ["a.md", "A.md"].map(|path| Some(Span::file(sources.add(path))));
        let (mut plan, mut diags) = (Plan::default(), Diagnostics::new());
        for span in spans {
            plan.add(OutPath::new("a").expect("a safe path"), Maker { name: "x".to_owned(), span }, &mut diags);
        }
        let found = diags.iter().next().expect("a clash");
        assert_eq!((found.code, found.span, found.hints.as_slice()), (Code::PathClash, spans[1], &["rename one of them".to_owned()][..]));
    }
}
