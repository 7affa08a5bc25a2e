//! Makes the `data/` of the example site, whose company Rotalume, its people and its customers are invented.
//!
//! ```sh
//! cargo run --example rotalume -- data
//! ```

#[path = "../../benches/generator/mod.rs"]
mod generator;

mod cast;

use std::path::PathBuf;

fn main() -> anyhow::Result<()> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("data"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    generator::generate(&cast::plan(), &folder)
}
