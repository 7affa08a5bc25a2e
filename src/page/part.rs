//! A page as a part of a longer one: its anchors begin with a name of its own, and its headings stand below the part's title.

use super::{Page, Piece, Target};

/// How much lower the headings of a part stand: those of the second level come below a part's title of the second.
const LOWER: u8 = 1;

impl Page {
    /// The page as a part called `id` of a longer one, where no other part has the same anchors.
    #[must_use]
    pub fn as_part(&self, id: &str) -> Self {
        let mut part = self.clone();
        for heading in &mut part.headings {
            heading.id = anchor(id, &heading.id);
            heading.level = lower(heading.level);
        }
        for link in &mut part.links {
            if let Some(Target::Here { anchor: target }) = &mut link.target {
                *target = anchor(id, target);
            }
        }
        for piece in &mut part.pieces {
            if let Piece::Html(html) = piece {
                *html = rewrite(html, id);
            }
        }
        part
    }
}

/// The anchor in a part called `id` of what has the anchor `own` in its page.
pub(crate) fn anchor(id: &str, own: &str) -> String {
    format!("{id}--{own}")
}

fn lower(level: u8) -> u8 {
    (level + LOWER).min(6)
}

/// Rewrites the tags of HTML of ours, in which a `<` always starts a tag and a `"` always bounds a value.
fn rewrite(html: &str, id: &str) -> String {
    let mut text = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some((before, tail)) = rest.split_once('<') {
        let (tag, after) = tail.split_once('>').unwrap_or((tail, ""));
        text.push_str(before);
        text.push('<');
        text.push_str(&heading(tag).replace(" id=\"", &format!(" id=\"{id}--")).replace(" href=\"#", &format!(" href=\"#{id}--")));
        text.push('>');
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The tag, lower where it is that of a heading.
fn heading(tag: &str) -> String {
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let level = name.strip_prefix('h').and_then(|rest| rest.get(..1)?.parse().ok()).filter(|level| (1..=6).contains(level));
    match level {
        Some(level) => tag.replacen(&format!("h{level}"), &format!("h{}", lower(level)), 1),
        None => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::diag::Diagnostics;
    use crate::page::sample::Sample;

    #[test]
    fn a_part_has_anchors_of_its_own_and_lower_headings() {
        let text = "# T\n\n## Um\n\n###### Seis\n\n`<h2 id=\"x\">` [a](#um) b[^n] [c](b.md#dois)\n\n---\n\n[^n]: nota\n";
        let site = Sample::in_portuguese(&[("a.md", text), ("b.md", "# B\n\n## Dois\n")]);
        let pages = site.pages(&mut Diagnostics::new());
        let part = pages.pages[0].as_part("p");
        let headings: Vec<_> = part.headings.iter().map(|heading| (heading.level, heading.id.as_str())).collect();
        assert_eq!(headings, [(3, "p--um"), (6, "p--seis")]);
        assert_eq!(
            part.html(&|_| Some("#b--dois".to_owned())),
            "<h3 id=\"p--um\">Um <a class=\"anchor\" href=\"#p--um\" aria-hidden=\"true\" tabindex=\"-1\">#</a></h3>\n\
             <h6 id=\"p--seis\">Seis <a class=\"anchor\" href=\"#p--seis\" aria-hidden=\"true\" tabindex=\"-1\">#</a></h6>\n\
             <p><code>&lt;h2 id=\"x\"&gt;</code> <a href=\"#p--um\">a</a> b<sup id=\"p--ref:1\"><a href=\"#p--note:1\">1</a></sup> \
             <a href=\"#b--dois\">c</a></p>\n<hr />\n\
             <section class=\"footnotes\"><ol>\n<li id=\"p--note:1\"><p>nota</p>\n<a class=\"footnote-back\" href=\"#p--ref:1\">↩</a></li>\n</ol></section>\n"
        );
    }
}
