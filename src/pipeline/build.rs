//! The pages of a site into the output folder; or, to check it, made and let go.

use super::make::make;
use super::prepare::{Prepared, linked_file};
use super::{Audience, Progress, Site};
use crate::diag::Diagnostics;
use crate::output::{Dump, OutPath, OutputError, Stage, Summary, Written, robots, sitemap};
use crate::page::Page;
use crate::render::{Theme, search_script, seen};
use crate::view::{Planned, View};
use std::collections::BTreeSet;
use std::path::PathBuf;

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
    /// Whether what templates receive is written beside the site.
    pub dump_views: bool,
    /// Told how many pages there will be, then after each page.
    pub progress: &'o (dyn Fn(Progress) + Sync),
    /// Whether findings so far stop the build.
    pub stops: &'o dyn Fn(&Diagnostics) -> bool,
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
        let prepared = self.prepare(&order.audiences, diags);
        let pages = prepared.plan(&order.audiences, diags)?;
        if (order.stops)(diags) {
            return Ok(None);
        }
        let stage = self.open(order)?;
        let dump = order.dump_views.then(|| Dump::open(&order.site)).transpose()?;
        let show = |path: &OutPath, view: &View, language: &str| dump.iter().try_for_each(|dump| write_view(dump, path, view, language));
        let made = make(&prepared.engine, &pages, show, |path, html| stage.write(path, html.as_bytes()), order.progress)?;
        made.findings.into_iter().for_each(|found| diags.push(found));
        if (order.stops)(diags) {
            return Ok(None);
        }
        for audience in &order.audiences {
            self.accompany(*audience, &stage, &prepared)?;
            self.guide_robots(*audience, &stage, &pages)?;
            write_search(*audience, &stage, &prepared)?;
        }
        let Summary { files, removed } = stage.publish()?;
        Ok(Some(Built { pages: pages.len(), changed: made.changed, figures: made.figures, files, removed }))
    }

    /// Finds what would stop a build: makes the pages of everybody as [`build`](Self::build) does, and writes none. Tells how
    /// many there are.
    ///
    /// # Errors
    /// What no edit of the site can mend.
    pub fn check(&self, progress: &(dyn Fn(Progress) + Sync), diags: &mut Diagnostics) -> Result<usize, OutputError> {
        let prepared = self.prepare(&Audience::ALL, diags);
        let pages = prepared.plan(&Audience::ALL, diags)?;
        if !diags.has_errors() {
            let made = make(&prepared.engine, &pages, |_, _, _| Ok(()), |_, _| Ok(Written::Unchanged), progress)?;
            made.findings.into_iter().for_each(|found| diags.push(found));
        }
        Ok(pages.len())
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

    /// Writes what pages of an audience need beside them: the theme's assets, and files of the content.
    fn accompany(&self, audience: Audience, stage: &Stage, prepared: &Prepared<'_>) -> Result<(), OutputError> {
        let folder = audience.folder();
        match audience {
            Audience::Community => {
                share_assets(stage, &prepared.theme, &[folder.to_owned()])?;
                self.write_files(folder, stage, prepared, Page::is_public)
            }
            Audience::Team => {
                share_assets(stage, &prepared.theme, &[folder.to_owned()])?;
                self.write_files(folder, stage, prepared, |_| true)
            }
            Audience::Customers => {
                let folders: Vec<_> = prepared.accounts.values().map(|account| format!("{folder}/{account}")).collect();
                share_assets(stage, &prepared.theme, &folders)
            }
        }
    }

    /// Writes the files of `content/` that these pages link to. Two of the same name have the same bytes.
    fn write_files(&self, folder: &str, stage: &Stage, prepared: &Prepared<'_>, shows: fn(&Page) -> bool) -> Result<(), OutputError> {
        let links = self.pages.pages.iter().filter(|page| shows(page)).flat_map(|page| &page.links);
        let linked: BTreeSet<&str> = links.filter_map(|link| linked_file(link.target.as_ref()?)).collect();
        let mut written = BTreeSet::new();
        for path in linked {
            let (Some(name), Some((_, bytes))) = (prepared.files.get(path), self.content(path)) else { continue };
            if written.insert(name) {
                let bytes = bytes.map_err(|source| OutputError::Io { doing: "read again", path: path.into(), source })?;
                stage.write(&OutPath::new(format!("{folder}/files/{name}"))?, &bytes)?;
            }
        }
        Ok(())
    }

    /// The community's `robots.txt`, and its site map where the site says where it will live.
    fn guide_robots(&self, audience: Audience, stage: &Stage, pages: &[(Planned<'_>, OutPath)]) -> Result<(), OutputError> {
        if audience != Audience::Community {
            return Ok(());
        }
        let base = self.config.site.base_url.community.as_deref();
        let map = base.map(|base| format!("{base}/sitemap.xml"));
        stage.write(&OutPath::new("community/robots.txt")?, robots(map.as_deref()).as_bytes())?;
        if map.is_some() {
            let addresses = pages.iter().filter_map(|(page, _)| page.canonical.as_deref());
            stage.write(&OutPath::new("community/sitemap.xml")?, sitemap(addresses).as_bytes())?;
        }
        Ok(())
    }
}

/// Writes what the template of a page receives. A figure that cannot be drawn is told of where the page is rendered.
fn write_view(dump: &Dump, path: &OutPath, view: &View, language: &str) -> Result<(), OutputError> {
    seen(view, language).ok().iter().try_for_each(|json| dump.write(path, json))
}

/// Writes what searches of a root read.
fn write_search(audience: Audience, stage: &Stage, prepared: &Prepared<'_>) -> Result<(), OutputError> {
    for index in audience.search(prepared.sources()) {
        stage.write(&OutPath::new(index.path.as_str())?, search_script(&index).as_bytes())?;
    }
    Ok(())
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
