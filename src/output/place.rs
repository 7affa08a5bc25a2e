//! Whether the output may be where it was asked to be.

use super::{OutputError, failed, manifest};
use std::io;
use std::path::{Path, PathBuf};

/// The output folder without links and `..` in its path. It need not exist yet.
///
/// It may lie in `site` but not hold it, and must stand apart from the folders in `reads`: publishing exchanges the
/// whole folder, and what it holds must not be read as content by the next build. Nor may it lie in an earlier output, or in
/// a folder of the site that other tools keep to themselves.
pub(super) fn resolve(out: &Path, site: &Path, reads: &[&Path]) -> Result<PathBuf, OutputError> {
    // Rebuilt from its parts, since a `/` at the end would look behind a link.
    let out: PathBuf = out.components().collect();
    match std::fs::symlink_metadata(&out) {
        Ok(meta) if meta.is_symlink() => return Err(OutputError::Symlink(out)),
        Ok(meta) if !meta.is_dir() => return Err(OutputError::NotAFolder(out)),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed("look at", &out)(error)),
        _ => {}
    }
    let real_out = real(&out).map_err(failed("find", &out))?;
    for (input, may_hold_output) in std::iter::once((site, true)).chain(reads.iter().map(|read| (*read, false))) {
        let real_input = real(input).map_err(failed("find", input))?;
        let input = input.to_owned();
        if real_input.starts_with(&real_out) {
            return Err(OutputError::HoldsInput { out, input });
        } else if !may_hold_output && real_out.starts_with(&real_input) {
            return Err(OutputError::InsideInput { out, input });
        }
    }
    match outer(&real_out) {
        Some(outer) => Err(OutputError::InsideOutput { out, outer }),
        None if is_hidden(&real_out, &real(site).map_err(failed("find", site))?) => Err(OutputError::Hidden(out)),
        None => Ok(real_out),
    }
}

/// The earlier output that a folder lies in: to it, whatever is built there would be somebody else's files.
fn outer(out: &Path) -> Option<PathBuf> {
    out.ancestors().skip(1).find(|folder| folder.join(manifest::FILE).is_file()).map(Path::to_owned)
}

/// Whether a folder is or lies in a folder of the site whose name begins with a dot: those belong to other tools.
fn is_hidden(out: &Path, site: &Path) -> bool {
    let parts = out.strip_prefix(site).into_iter().flat_map(Path::components);
    parts.into_iter().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."))
}

/// The path without links and `..`, of which the last parts need not exist.
fn real(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Err(error), Some(parent), Some(name)) if error.kind() == io::ErrorKind::NotFound => Ok(real(parent)?.join(name)),
        (found, _, _) => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    struct Site(tempfile::TempDir);

    impl Site {
        fn new() -> Self {
            let folder = tempfile::tempdir().expect("a folder");
            fs::create_dir_all(folder.path().join("site/content")).expect("folders");
            Self(folder)
        }

        fn ask(&self, out: &str) -> Result<PathBuf, String> {
            let site = self.0.path().join("site");
            let shown = format!("{}/", self.0.path().display());
            resolve(&self.0.path().join(out), &site, &[&site.join("content"), &site.join("data")])
                .map_err(|error| error.to_string().replace(&shown, ""))
        }
    }

    #[test]
    fn a_folder_of_the_site_or_elsewhere_will_do() {
        let site = Site::new();
        for out in ["site/public", "site/new/parents/public", "elsewhere", "site/../elsewhere", "site/content2"] {
            assert!(site.ask(out).is_ok_and(|path| path.is_absolute()), "{out}");
        }
    }

    #[test]
    fn what_the_build_reads_is_neither_inside_nor_around() {
        let site = Site::new();
        let advice = "which the build reads; choose another with --out";
        for (out, shown) in
            [("site", "site"), ("site/.", "site"), ("site/content/..", "site/content/.."), ("site/../site/", "site/../site")]
        {
            assert_eq!(site.ask(out), Err(format!("the output {shown} holds site, {advice}")));
        }
        assert_eq!(site.ask("site/content"), Err(format!("the output site/content holds site/content, {advice}")));
        assert_eq!(site.ask("site/content/a"), Err(format!("the output site/content/a lies in site/content, {advice}")));
        assert_eq!(site.ask("site/data/public"), Err(format!("the output site/data/public lies in site/data, {advice}")));
        assert!(site.ask("/").is_err_and(|message| message.contains("the output / holds")));
    }

    #[test]
    fn an_earlier_output_holds_no_second_one() {
        let site = Site::new();
        fs::create_dir_all(site.0.path().join("site/public/team")).expect("folders");
        assert!(site.ask("site/public/x").is_ok());
        fs::write(site.0.path().join("site/public/.clareza-files"), "").expect("a list");
        assert!(site.ask("site/public").is_ok());
        for out in ["site/public/x", "site/public/team/deeper/x"] {
            let outer = site.0.path().canonicalize().expect("a path").join("site/public");
            let outer = outer.strip_prefix(site.0.path()).unwrap_or(&outer).display().to_string();
            assert_eq!(
                site.ask(out),
                Err(format!("the output {out} lies in {outer}, which an earlier build published; choose another with --out"))
            );
        }
    }

    #[test]
    fn folders_that_other_tools_keep_in_the_site_are_refused() {
        let site = Site::new();
        for out in ["site/.git", "site/.git/hooks", "site/.clareza/public", "site/a/.b/c"] {
            assert_eq!(
                site.ask(out),
                Err(format!("the output {out} lies in a folder whose name begins with a dot; choose another with --out"))
            );
        }
        assert!(site.ask(".cache/public").is_ok());
    }

    #[test]
    fn a_file_is_refused() {
        let site = Site::new();
        fs::write(site.0.path().join("site/public"), "").expect("a file");
        assert_eq!(site.ask("site/public"), Err("the output site/public is not a folder; choose another with --out".to_owned()));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_refused_wherever_it_leads_but_links_above_it_are_followed() {
        let site = Site::new();
        for (link, target) in [("link", "site"), ("dangling", "nowhere")] {
            std::os::unix::fs::symlink(site.0.path().join(target), site.0.path().join(link)).expect("a link");
            for out in [link.to_owned(), format!("{link}/")] {
                assert_eq!(site.ask(&out), Err(format!("the output {link} is a symbolic link; name the folder itself with --out")));
            }
        }
        let site_path = site.0.path().canonicalize().expect("a path");
        assert_eq!(site.ask("link/public"), Ok(site_path.join("site/public")));
        assert!(site.ask("link/content/public").is_err());
    }
}
