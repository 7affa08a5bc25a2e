//! From a site that is known to its pages in the output folder.

use super::Site;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::output::{Maker, OutPath, OutputError, Plan, Stage, Summary, Written, asset, robots, sitemap, slug};
use crate::page::{Kind, Page, Target};
use crate::render::{Engine, Theme};
use crate::view::{Folders, Format, Index, Planned, Sources, community, customers, team};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// For whom a build makes its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody: the handbook and the benchmarks.
    Community,
    /// The company's own people: everything.
    Team,
    /// Each customer: one folder an account.
    Customers,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Community, Self::Team, Self::Customers];

    /// Its folder in the output.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Community => "community",
            Self::Team => "team",
            Self::Customers => "customers",
        }
    }

    fn pages<'a>(self, sources: Sources<'a>) -> Vec<Planned<'a>> {
        match self {
            Self::Community => community(sources),
            Self::Team => team(sources),
            Self::Customers => customers(sources),
        }
    }

    /// Whether a markdown page is for it.
    fn reads(self, page: &Page) -> bool {
        match self {
            Self::Community => !page.meta.internal && page.kind != Kind::Account,
            Self::Team => true,
            Self::Customers => false,
        }
    }
}

/// What is asked of a build.
pub struct Order<'o> {
    /// The folder of the site.
    pub site: PathBuf,
    /// The folder to publish into.
    pub out: PathBuf,
    /// The data folder, where it is not the site's.
    pub data: Option<PathBuf>,
    /// Whose pages are made; the others stay as they are.
    pub audiences: Vec<Audience>,
    /// Told how many pages there will be, then after each page.
    pub progress: &'o (dyn Fn(Progress) + Sync),
    /// Whether findings so far stop the build.
    pub stops: &'o dyn Fn(&Diagnostics) -> bool,
}

/// How far a build is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// This many pages will be made.
    Planned(usize),
    /// One more is made.
    Made,
}

/// What a build made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Built {
    /// Pages made.
    pub pages: usize,
    /// Pages that are new or differ from those published before.
    pub changed: usize,
    /// Figures on them.
    pub figures: usize,
    /// Files published.
    pub files: usize,
    /// Files that were published before and are gone.
    pub removed: usize,
}

impl Site {
    /// Makes all pages and publishes them in one step. `None` where findings stop it: then nothing is changed.
    ///
    /// # Errors
    /// What no edit of the site can mend, and files in the output that are not ours.
    pub fn build(&self, order: &Order<'_>, diags: &mut Diagnostics) -> Result<Option<Built>, OutputError> {
        let theme = Theme::load(&self.input, diags);
        let languages = self.config.site.languages.iter();
        let formats: Vec<Arc<Format>> =
            languages.map(|language| Arc::new(Format::new(theme.words(language, diags), &self.config.site.currency))).collect();
        let engine = Engine::new(&theme, &formats, diags);
        let metrics = self.metrics();
        let index = Index::of(&self.tables, &self.pages, &metrics);
        let accounts = slug::folders(self.tables.accounts.rows.iter().map(|account| account.account.as_str()));
        let people = slug::folders(self.people());
        let assets = self.assets(diags);
        let files = assets.iter().map(|(path, asset)| (path.clone(), asset.name.clone())).collect();
        let sources = Sources {
            config: &self.config,
            tables: &self.tables,
            usage: self.usage.present.then_some(&self.usage.receipt),
            index: &index,
            metrics: &metrics,
            pages: &self.pages,
            handbook: &self.handbook,
            benchmarks: &self.benchmarks,
            formats: &formats,
            theme_folder: theme.folder(),
            files: &files,
            folders: Folders { accounts: &accounts, people: &people },
        };
        let pages: Vec<Planned<'_>> = order.audiences.iter().flat_map(|audience| audience.pages(sources)).collect();
        let paths = plan(&pages, diags)?;
        if (order.stops)(diags) {
            return Ok(None);
        }
        let stage = self.open(order)?;
        (order.progress)(Progress::Planned(pages.len()));
        let made = make(&stage, &engine, &pages, &paths, order.progress)?;
        made.findings.into_iter().for_each(|found| diags.push(found));
        if (order.stops)(diags) {
            return Ok(None);
        }
        for audience in &order.audiences {
            self.accompany(*audience, &stage, &theme, &assets, accounts.values())?;
            self.guide_robots(*audience, &stage, &pages)?;
        }
        let Summary { files, removed } = stage.publish()?;
        Ok(Some(Built { pages: pages.len(), changed: made.changed, figures: made.figures, files, removed }))
    }

    fn people(&self) -> BTreeSet<&str> {
        let team = self.tables.team.rows.iter().map(|person| person.person.as_str());
        team.chain(self.tables.accounts.rows.iter().filter_map(|account| account.csm.as_deref())).collect()
    }

    /// The files of `content/` with their published names, by path.
    fn assets(&self, diags: &mut Diagnostics) -> BTreeMap<String, Asset> {
        let mut assets = BTreeMap::new();
        for found in &self.pages.assets {
            let Some(file) = self.input.by_source(found.source) else { continue };
            match self.input.bytes(file) {
                Ok(bytes) => {
                    assets.insert(found.path.clone(), Asset { name: asset::name(&found.path, &bytes), bytes });
                }
                Err(error) => diags.push(Diagnostic::new(Code::UnreadableFile, error.to_string()).at(Span::file(found.source))),
            }
        }
        assets
    }

    /// Prepares the output; roots that this build does not make are carried over.
    fn open(&self, order: &Order<'_>) -> Result<Stage, OutputError> {
        let data = order.data.clone().unwrap_or_else(|| order.site.join("data"));
        let (content, themes) = (order.site.join("content"), order.site.join("themes"));
        let stage = Stage::open(&order.out, &order.site, &[&content, &themes, &data])?;
        for audience in Audience::ALL.into_iter().filter(|audience| !order.audiences.contains(audience)) {
            stage.keep(&OutPath::new(audience.folder())?);
        }
        Ok(stage)
    }

    /// Writes what pages of an audience need beside them: the theme's assets, files of the content, and what robots read.
    fn accompany<'f>(
        &self,
        audience: Audience,
        stage: &Stage,
        theme: &Theme,
        assets: &BTreeMap<String, Asset>,
        accounts: impl Iterator<Item = &'f String>,
    ) -> Result<(), OutputError> {
        let folder = audience.folder();
        if audience == Audience::Customers {
            return share_assets(stage, theme, &accounts.map(|account| format!("{folder}/{account}")).collect::<Vec<_>>());
        }
        share_assets(stage, theme, &[folder.to_owned()])?;
        let shown = self.pages.pages.iter().filter(|page| audience.reads(page));
        let linked: BTreeSet<&Asset> =
            shown.flat_map(|page| &page.links).filter_map(|link| assets.get(asset_path(link.target.as_ref()?)?)).collect();
        for asset in linked {
            stage.write(&OutPath::new(format!("{folder}/files/{}", asset.name))?, &asset.bytes)?;
        }
        Ok(())
    }

    /// The community's `robots.txt`, and its site map where the site says where it will live.
    fn guide_robots(&self, audience: Audience, stage: &Stage, pages: &[Planned<'_>]) -> Result<(), OutputError> {
        if audience != Audience::Community {
            return Ok(());
        }
        let base = self.config.site.base_url.community.as_deref();
        let map = base.map(|base| format!("{base}/sitemap.xml"));
        stage.write(&OutPath::new("community/robots.txt")?, robots(map.as_deref()).as_bytes())?;
        if map.is_some() {
            let addresses = pages.iter().filter_map(|page| page.canonical.as_deref());
            stage.write(&OutPath::new("community/sitemap.xml")?, sitemap(addresses).as_bytes())?;
        }
        Ok(())
    }
}

/// A file of `content/` with its published name.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Asset {
    name: String,
    bytes: Vec<u8>,
}

/// The file that a link leads to, where it leads to one.
fn asset_path(target: &Target) -> Option<&str> {
    match target {
        Target::Asset { path } => Some(path),
        _ => None,
    }
}

/// Plans the paths of all pages; a clash is a finding.
fn plan(pages: &[Planned<'_>], diags: &mut Diagnostics) -> Result<Vec<OutPath>, OutputError> {
    let paths = pages.iter().map(|page| OutPath::new(page.path.as_str())).collect::<Result<Vec<_>, _>>()?;
    let mut plan = Plan::default();
    for (page, path) in pages.iter().zip(&paths) {
        plan.add(path.clone(), Maker { name: page.name.clone(), span: page.span }, diags);
    }
    Ok(paths)
}

/// What making the pages came to.
#[derive(Default)]
struct Made {
    changed: usize,
    figures: usize,
    /// Mistakes of templates, each once however many pages it is on.
    findings: Vec<Diagnostic>,
}

impl Made {
    fn and(mut self, other: Self) -> Self {
        self.changed += other.changed;
        self.figures += other.figures;
        for found in other.findings {
            if !self.findings.contains(&found) {
                self.findings.push(found);
            }
        }
        self
    }
}

/// Composes, renders, writes and drops the pages one by one, on all processors.
fn make(
    stage: &Stage,
    engine: &Engine,
    pages: &[Planned<'_>],
    paths: &[OutPath],
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Made, OutputError> {
    let places: Vec<_> = pages.iter().zip(paths).collect();
    places
        .par_iter()
        .map(|(page, path)| {
            let view = page.compose();
            let made = match engine.render(&page.language, view.template(), &view) {
                Ok(html) => {
                    let changed = usize::from(stage.write(path, html.as_bytes())? != Written::Unchanged);
                    Made { changed, figures: html.matches("<figure").count(), findings: Vec::new() }
                }
                Err(found) => Made { findings: vec![*found], ..Made::default() },
            };
            progress(Progress::Made);
            Ok(made)
        })
        .try_reduce(Made::default, |one, other| Ok(one.and(other)))
}

/// Writes the theme's assets into the first of these folders and shares them with the others.
fn share_assets(stage: &Stage, theme: &Theme, folders: &[String]) -> Result<(), OutputError> {
    let Some((first, others)) = folders.split_first() else { return Ok(()) };
    for (path, bytes) in theme.assets() {
        let master = OutPath::new(format!("{first}/{path}"))?;
        stage.write(&master, bytes)?;
        for folder in others {
            stage.share(&master, &OutPath::new(format!("{folder}/{path}"))?);
        }
    }
    Ok(())
}
