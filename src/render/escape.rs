//! Text as HTML text or attribute value. The engine's own escaping also spells out `/`, which makes every link unreadable.

use std::fmt;

/// A text that is written with the five characters that mean something in HTML spelt out.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            let (text, found) = rest.split_at(at);
            f.write_str(text)?;
            f.write_str(match found.as_bytes()[0] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            })?;
            rest = &found[1..];
        }
        f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_means_something_in_html_is_spelt_out() {
        assert_eq!(Escaped("a/b?c=1&d=<\"é'>").to_string(), "a/b?c=1&amp;d=&lt;&quot;é&#39;&gt;");
    }
}
