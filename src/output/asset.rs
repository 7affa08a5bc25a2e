//! The name of a published asset says its content, so that two files never share one and browsers may keep it for ever.

use crate::slug::slug;

/// The longest readable part of an asset's name, in bytes.
const LONGEST_STEM: usize = 60;

/// The published name of a file: `name-<16 hexadecimal digits of its BLAKE3 hash>.ending`.
///
/// `path` is where the file was; only its last part counts.
pub fn name(path: &str, bytes: &[u8]) -> String {
    let file = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let slug = slug(stem);
    let stem = slug.get(..LONGEST_STEM).unwrap_or(&slug).trim_end_matches('-');
    let stem = if stem.is_empty() { "asset" } else { stem };
    let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let hash = blake3::hash(bytes).to_hex();
    format!("{stem}-{}{}{ending}", &hash[..16], if ending.is_empty() { "" } else { "." })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::OutPath;

    #[test]
    fn the_name_holds_words_hash_and_ending() {
        assert_eq!(name("css/base.css", b""), "base-af1349b9f5f9a1a6.css");
        assert_eq!(name("Organograma 2026 – versão final.PNG", b""), "organograma-2026-versao-final-af1349b9f5f9a1a6.png");
        assert_eq!(name(".svg", b""), "asset-af1349b9f5f9a1a6.svg");
        assert_eq!(name("LICENSE", b""), "license-af1349b9f5f9a1a6");
    }

    #[test]
    fn other_content_has_another_name() {
        assert_ne!(name("a.css", b"a{}"), name("a.css", b"b{}"));
    }

    #[test]
    fn odd_names_become_safe_ones() {
        for path in ["..", "a/../..", "x.y/", "é*?.p\"ng", &"long ".repeat(80)] {
            assert!(OutPath::new(name(path, b"x")).is_ok(), "{path}");
        }
    }
}
