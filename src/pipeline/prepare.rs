//! From a site that is known to all that its pages are made with, and to the plan of their paths.

use super::{Audience, Site};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span};
use crate::formula::Formulas;
use crate::metric::Metrics;
use crate::output::{Maker, OutPath, OutputError, Plan, asset, folders};
use crate::page::Target;
use crate::render::{Engine, Theme};
use crate::view::{Checked, Folders, Format, Index, Origins, Planned, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All that pages are made with.
pub(super) struct Prepared<'s> {
    site: &'s Site,
    pub theme: Theme,
    pub engine: Engine,
    formats: Vec<Arc<Format>>,
    metrics: Metrics<'s>,
    formulas: Formulas<'s>,
    index: Index<'s>,
    checked: Checked<'s>,
    /// The folder of each account, by id.
    pub accounts: BTreeMap<String, String>,
    /// The folder of each person, by id.
    people: BTreeMap<String, String>,
    /// The published name of each file of `content/` that a page links to, by its path.
    pub files: BTreeMap<String, String>,
    /// The files of the tables; none where no page of the team is made.
    origins: Origins,
}

impl Site {
    /// Reads the theme and its words, compiles the templates, and gives everything its name.
    pub(super) fn prepare(&self, audiences: &[Audience], diags: &mut Diagnostics) -> Prepared<'_> {
        let theme = Theme::load(&self.input, diags);
        let languages = self.config.site.languages.iter();
        let formats: Vec<Arc<Format>> =
            languages.map(|language| Arc::new(Format::new(theme.words(language, diags), &self.config.site.currency))).collect();
        let engine = Engine::new(&theme, &formats, diags);
        let metrics = self.metrics();
        let formulas = Formulas::of(&self.rules, &self.config, &metrics, self.tables.accounts.rows.len());
        let index = Index::of(&self.config.site.languages, &self.tables, &self.pages, &metrics);
        let checked = Checked { findings: &self.findings, gaps: self.gaps(&metrics), agreement: self.agreement() };
        let accounts = folders(self.tables.accounts.rows.iter().map(|account| account.account.as_str()));
        let people = folders(self.people());
        let shows_content = audiences.iter().any(|audience| *audience != Audience::Customers);
        let files = if shows_content { self.names_of_files(diags) } else { BTreeMap::new() };
        let origins = if audiences.contains(&Audience::Team) { self.origins() } else { Origins::default() };
        Prepared { site: self, theme, engine, formats, metrics, formulas, index, checked, accounts, people, files, origins }
    }

    fn people(&self) -> BTreeSet<&str> {
        let team = self.tables.team.rows.iter().map(|person| person.person.as_str());
        team.chain(self.tables.accounts.rows.iter().filter_map(|account| account.csm.as_deref())).collect()
    }

    /// The published names of the files that pages link to. Each is read for its hash, and its bytes are let go.
    fn names_of_files(&self, diags: &mut Diagnostics) -> BTreeMap<String, String> {
        let links = self.pages.pages.iter().flat_map(|page| &page.links);
        let linked: BTreeSet<&str> = links.filter_map(|link| linked_file(link.target.as_ref()?)).collect();
        let mut names = BTreeMap::new();
        for path in linked {
            let Some((source, bytes)) = self.content(path) else { continue };
            match bytes {
                Ok(bytes) => drop(names.insert(path.to_owned(), asset::name(path, &bytes))),
                Err(error) => diags.push(Diagnostic::new(Code::UnreadableFile, error.to_string()).at(Span::file(source))),
            }
        }
        names
    }

    /// The bytes of a file of `content/` that is published as it is.
    pub(super) fn content(&self, path: &str) -> Option<(SourceId, std::io::Result<Vec<u8>>)> {
        let asset = self.pages.assets.iter().find(|asset| asset.path == path)?;
        let file = self.input.by_source(asset.source)?;
        Some((asset.source, self.input.bytes(file)))
    }
}

/// The file that a link leads to, where it leads to one.
pub(super) fn linked_file(target: &Target) -> Option<&str> {
    match target {
        Target::Asset { path } => Some(path),
        _ => None,
    }
}

impl Prepared<'_> {
    /// The pages of these audiences with the path of each. A clash of paths is a finding.
    ///
    /// # Errors
    /// A path that is not safe to write.
    pub(super) fn plan(&self, audiences: &[Audience], diags: &mut Diagnostics) -> Result<Vec<(Planned<'_>, OutPath)>, OutputError> {
        let mut plan = Plan::default();
        let mut pages = Vec::new();
        for page in audiences.iter().flat_map(|audience| audience.pages(self.sources())) {
            let path = OutPath::new(page.path.as_str())?;
            plan.add(path.clone(), Maker { name: page.name.clone(), span: page.span }, diags);
            pages.push((page, path));
        }
        Ok(pages)
    }

    /// The same as views see it.
    pub(super) fn sources(&self) -> Sources<'_> {
        let site = self.site;
        Sources {
            config: &site.config,
            tables: &site.tables,
            usage: site.usage.present.then_some(&site.usage.receipt),
            index: &self.index,
            metrics: &self.metrics,
            formulas: &self.formulas,
            pages: &site.pages,
            handbook: &site.handbook,
            checked: &self.checked,
            playbooks: &site.playbooks,
            benchmarks: &site.benchmarks,
            formats: &self.formats,
            theme_folder: self.theme.folder(),
            files: &self.files,
            origins: &self.origins,
            folders: Folders { accounts: &self.accounts, people: &self.people },
        }
    }
}
