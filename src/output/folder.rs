//! Ids from data → folder names. Any text is a legal id; a folder name is always lower case `a`–`z`, `0`–`9` and `-`.

use crate::slug::slug;
use std::collections::{BTreeMap, BTreeSet};

/// The longest folder name made from an id, in bytes.
const LONGEST: usize = 80;

/// Names that mean something else: devices on Windows, and what a root has of its own.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "index", "assets"];

/// The folder name of every id. Distinct ids have distinct names.
///
/// An id that is its own slug keeps it, whatever other ids there are, unless the slug is reserved or too long. Any other
/// id takes its slug where no second id has the same, and else the slug with eight hexadecimal digits of the id's hash.
pub fn folders<'a>(ids: impl IntoIterator<Item = &'a str>) -> BTreeMap<String, String> {
    let slugs: BTreeMap<&str, String> = ids.into_iter().map(|id| (id, slug(id))).collect();
    let mut claims: BTreeMap<&str, usize> = BTreeMap::new();
    for slug in slugs.values() {
        *claims.entry(slug).or_default() += 1;
    }
    let keeps = |id: &str, slug: &str| is_free(slug) && (id == slug || claims.get(slug) == Some(&1));
    let mut taken: BTreeSet<String> = slugs.iter().filter(|(id, slug)| keeps(id, slug)).map(|(_, slug)| slug.clone()).collect();
    let mut folders = BTreeMap::new();
    for (id, slug) in &slugs {
        let folder = if keeps(id, slug) { slug.clone() } else { with_hash(id, slug, &taken) };
        taken.insert(folder.clone());
        folders.insert((*id).to_owned(), folder);
    }
    folders
}

/// Whether a slug may be used as it is.
fn is_free(slug: &str) -> bool {
    let is_port = |kind: &str| slug.strip_prefix(kind).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()));
    !slug.is_empty() && slug.len() <= LONGEST && !RESERVED.contains(&slug) && !is_port("com") && !is_port("lpt")
}

/// The slug with a suffix from the id's hash: its first bytes, or, where somebody has that very name, the bytes after them.
fn with_hash(id: &str, slug: &str, taken: &BTreeSet<String>) -> String {
    let mut hash = blake3::Hasher::new().update(id.as_bytes()).finalize_xof();
    loop {
        let mut bytes = [0; 4];
        hash.fill(&mut bytes);
        let suffix = format!("-{:08x}", u32::from_be_bytes(bytes));
        let stem = slug.get(..LONGEST - suffix.len()).unwrap_or(slug).trim_end_matches('-');
        let folder = format!("{}{suffix}", if stem.is_empty() { "id" } else { stem });
        if !taken.contains(&folder) {
            return folder;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn named(ids: &[&str]) -> Vec<String> {
        let all = folders(ids.iter().copied());
        ids.iter().map(|id| all[*id].clone()).collect()
    }

    /// The suffix that an id gets, from the definition of BLAKE3 rather than from the code above.
    fn suffix(id: &str) -> String {
        blake3::hash(id.as_bytes()).to_hex()[..8].to_owned()
    }

    #[test]
    fn an_ordinary_id_has_a_plain_name() {
        assert_eq!(named(&["A-2e4581", "acme", "Padaria São João"]), ["a-2e4581", "acme", "padaria-sao-joao"]);
    }

    #[test]
    fn an_id_that_is_its_own_slug_keeps_it_and_the_others_are_told_apart() {
        let of_a = format!("a-{}", suffix("A"));
        assert_eq!(named(&["A", "a"]), [of_a.clone(), "a".to_owned()]);
        assert_eq!(named(&["A", "a", "a."])[..2], [of_a, "a".to_owned()]);
        assert_eq!(named(&["x y", "x/y"]), [format!("x-y-{}", suffix("x y")), format!("x-y-{}", suffix("x/y"))]);
    }

    #[test]
    fn reserved_empty_and_long_slugs_get_a_suffix() {
        for id in ["CON", "nul", "com1", "LPT9", "index", "Assets"] {
            assert_eq!(named(&[id]), [format!("{}-{}", id.to_lowercase(), suffix(id))]);
        }
        assert_eq!(named(&["../.."]), [format!("id-{}", suffix("../.."))]);
        let long = "x".repeat(81);
        assert_eq!(named(&[&long]), [format!("{}-{}", "x".repeat(71), suffix(&long))]);
        assert_eq!(named(&["com10", "control"]), ["com10", "control"]);
    }

    #[test]
    fn an_id_that_looks_like_anothers_suffixed_name_does_not_take_its_folder() {
        let mimic = format!("con-{}", suffix("con"));
        let names = named(&["con", &mimic]);
        assert_eq!(names[1], mimic);
        assert!(names[0].starts_with("con-") && names[0] != mimic, "{names:?}");
    }

    fn odd_id() -> impl Strategy<Value = String> {
        prop_oneof!["[aA]{1,2}[-./ ]{0,2}", "\\PC{0,6}", "(con|COM[0-9]|index|\\.\\./x|a/b)", "[a-c -]{78,84}", "(🦄|🚀|é|É|e){0,3}"]
    }

    proptest! {
        #[test]
        fn distinct_ids_have_distinct_safe_folders(ids in proptest::collection::btree_set(odd_id(), 0..40)) {
            let all = folders(ids.iter().map(String::as_str));
            prop_assert_eq!(all.len(), ids.len());
            let names: BTreeSet<_> = all.values().collect();
            prop_assert_eq!(names.len(), ids.len());
            for name in names {
                prop_assert!(is_free(name) && name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{}", name);
                prop_assert!(!name.starts_with('-') && !name.ends_with('-'), "{}", name);
            }
        }

        #[test]
        fn the_order_of_the_ids_does_not_matter(ids in proptest::collection::vec(odd_id(), 0..12)) {
            prop_assert_eq!(folders(ids.iter().map(String::as_str)), folders(ids.iter().rev().map(String::as_str)));
        }
    }
}
