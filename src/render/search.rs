//! What a search reads, as a script: a page opened from the disk may load a script, but no other file.

use crate::view::SearchIndex;

/// The script. It puts the pages where `search.js` of the theme looks for them.
pub fn search_script(index: &SearchIndex) -> String {
    // Text and lists of text always have a JSON form.
    let pages = serde_json::to_string(&index.pages).unwrap_or_else(|_| "[]".to_owned());
    format!("globalThis.clarezaPages={pages};\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Found;

    #[test]
    fn the_script_holds_the_pages_as_lists() {
        let passage = ("uso".to_owned(), "Uso".to_owned(), "Um \"dois\" </script>".to_owned());
        let found = Found("a/index.html".to_owned(), "A".to_owned(), "Guias".to_owned(), vec![passage]);
        let script = search_script(&SearchIndex { path: "community/search-en.js".to_owned(), pages: vec![found] });
        assert_eq!(
            script,
            "globalThis.clarezaPages=[[\"a/index.html\",\"A\",\"Guias\",[[\"uso\",\"Uso\",\"Um \\\"dois\\\" </script>\"]]]];\n"
        );
    }
}
