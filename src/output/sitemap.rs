//! The site map of the community root.

use std::collections::BTreeSet;

/// A site map (sitemaps.org, version 0.9) of these addresses, sorted, each once.
///
/// The addresses are the pages' canonical links: absolute and already percent-encoded. A map holds 50,000 of them at most.
pub fn sitemap<'a>(addresses: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    ));
    for address in addresses.into_iter().collect::<BTreeSet<_>>() {
        text.push_str("<url><loc>");
        text.push_str(&escaped(address));
        text.push_str("</loc></url>\n");
    }
    text.push_str("</urlset>\n");
    text
}

/// An address as XML text.
fn escaped(address: &str) -> String {
    address.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "&apos;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_sorted_escaped_and_named_once() {
        let text = sitemap(["https://x.example/b?c=1&d=2", "https://x.example/a/", "https://x.example/a/"]);
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <url><loc>https://x.example/a/</loc></url>\n\
             <url><loc>https://x.example/b?c=1&amp;d=2</loc></url>\n\
             </urlset>\n"
        );
    }
}
