//! What a search reads, as a script: a page opened from the disk may load a script, but no other file.

use crate::view::SearchIndex;

/// The script. It puts the pages where `search.js` of the theme looks for them.
pub fn search_script(index: &SearchIndex) -> String {
    // Text and lists of text always have a JSON form.
    let pages = serde_json::to_string(&index.pages).unwrap_or_else(|_| "[]".to_owned());
    format!("globalThis.clarezaPages={pages};\n")
}
