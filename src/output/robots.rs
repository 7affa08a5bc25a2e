//! What crawlers are told about the community root.
//!
//! The other two roots have no such file: their pages say `noindex`, which a crawler that may not fetch them never reads.

/// A `robots.txt` (RFC 9309) that allows everything and names the site map, where there is one.
pub fn robots(sitemap: Option<&str>) -> String {
    let allow = "User-agent: *\nAllow: /\n";
    sitemap.map_or_else(|| allow.to_owned(), |address| format!("{allow}\nSitemap: {address}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_map_is_named_where_there_is_one() {
        assert_eq!(robots(None), "User-agent: *\nAllow: /\n");
        let named = robots(Some("https://x.example/sitemap.xml"));
        assert_eq!(named, "User-agent: *\nAllow: /\n\nSitemap: https://x.example/sitemap.xml\n");
    }
}
