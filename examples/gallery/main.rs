//! Draws every kind of chart with everything that breaks charts, in every size, as a small site to look at and to check.
//!
//! ```sh
//! cargo run --example gallery -- DIR
//! node examples/gallery/check.mjs DIR
//! ```
//!
//! The pages lie in `DIR/community/`, since the browser checks hold each root to loading nothing from elsewhere.

mod page;

use clareza::chart::{ChartKind, hostile};
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        return Err("usage: cargo run --example gallery -- DIR".into());
    };
    let root = folder.join("community");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/assets"), &root.join("assets"))?;
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/gallery/gallery.css"), root.join("assets/gallery.css"))?;
    write(&root.join("index.html"), &page::index())?;
    for kind in ChartKind::ALL {
        write(&root.join(page::name(kind)).join("index.html"), &page::of(kind, &hostile::cases(kind)))?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "an example is not a build")]
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}

/// Copies a folder with the folders in it.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
