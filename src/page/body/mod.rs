//! Markdown → headings, tables, links and the HTML between them.
//!
//! The events of the parser are gone through once per question, each knowing its place in the file:
//!
//! 1. [`outline`] finds the headings and gives each its anchor;
//! 2. [`table`] reads the tables as rows of text;
//! 3. [`html`] writes the HTML and notes the links.

mod html;
mod outline;
mod table;

use super::{Heading, Piece, RawTable};
use crate::diag::{Diagnostics, SourceId, Span};
use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, OffsetIter, Options, Parser, TagEnd, TextMergeWithOffset};
use std::ops::Range;

/// A link or an image as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawLink {
    /// Its destination; `None` for a reference that is defined nowhere, whose label the span covers.
    pub target: Option<String>,
    /// Its title.
    pub title: String,
    /// What it is.
    pub form: Form,
    /// Where its destination is.
    pub span: Span,
}

/// The forms of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Something to follow.
    Link,
    /// Something to show.
    Image,
}

/// What the markdown of a file holds.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The text of the first heading, which is the title where the front matter names none.
    pub title: Option<String>,
    /// The anchor of the heading that was taken out because the page shows its title itself.
    pub title_id: Option<String>,
    /// The other headings.
    pub headings: Vec<Heading>,
    /// The tables.
    pub tables: Vec<RawTable>,
    /// The links and images.
    pub links: Vec<RawLink>,
    /// The HTML.
    pub pieces: Vec<Piece>,
}

/// What a label stands for that is defined nowhere; no address can be written with it.
const UNDEFINED: &str = "\0";

/// An event and where it comes from, in bytes of the whole file.
type Located<'a> = (Event<'a>, Range<usize>);

/// A file's text and where it is from.
#[derive(Clone, Copy)]
struct Origin<'a> {
    source: SourceId,
    text: &'a str,
}

impl<'a> Origin<'a> {
    fn span(self, range: &Range<usize>) -> Span {
        Span::range(self.source, range.clone())
    }

    fn slice(self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }
}

/// Reads the markdown of a file from byte `start`; `title` is the title its front matter gives.
pub(super) fn read(source: SourceId, text: &str, start: usize, title: Option<&str>, diags: &mut Diagnostics) -> Body {
    let origin = Origin { source, text };
    let events = parse(text, start);
    let outline = outline::read(origin, &events, title);
    let rest = &events[outline.skipped..];
    let tables = table::read(origin, rest);
    let written = html::write(origin, rest, &outline.headings, &tables, outline.title.as_deref(), diags);
    Body {
        title: outline.title,
        title_id: outline.title_id,
        headings: outline.headings,
        tables,
        links: written.links,
        pieces: written.pieces,
    }
}

fn parse(text: &str, start: usize) -> Vec<Located<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    // Only a label in second brackets, as in `[text][label]`, is surely meant as a link: `[text]` may be just text.
    let undefined =
        |link: BrokenLink<'_>| (link.link_type == LinkType::Reference).then_some((CowStr::Borrowed(UNDEFINED), CowStr::Borrowed("")));
    let markdown = text.get(start..).unwrap_or_default();
    let parser: OffsetIter<'_, _> = Parser::new_with_broken_link_callback(markdown, options, Some(undefined)).into_offset_iter();
    TextMergeWithOffset::new(parser).map(|(event, range)| (event, range.start + start..range.end + start)).collect()
}

/// The index of the event that closes the one at `start`.
fn end_of(events: &[Located<'_>], start: usize) -> usize {
    let mut depth = 0;
    for (at, (event, _)) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    events.len().saturating_sub(1)
}

/// The text of events without markup.
fn plain(events: &[Located<'_>]) -> String {
    let mut text = String::new();
    for (event, _) in events {
        match event {
            Event::Text(part) | Event::Code(part) | Event::InlineHtml(part) | Event::Html(part) => text.push_str(part),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => text.push(' '),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Text as it stands in HTML, between tags or in an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::Stretch;
    use super::super::sample::Sample;
    use super::*;
    use proptest::prelude::*;

    /// The HTML of a page and its findings.
    fn page(text: &str) -> (String, Vec<String>) {
        let site = Sample::in_portuguese(&[("a.md", text)]);
        let mut diags = Diagnostics::new();
        let pages = site.pages(&mut diags);
        (pages.pages[0].html(&|_| None), site.shown(&diags))
    }

    fn html(text: &str) -> String {
        let (html, found) = page(text);
        assert_eq!(found, Vec::<String>::new());
        html
    }

    #[test]
    fn anchors_are_slugs_and_unique() {
        let site = Sample::in_portuguese(&[("a.md", "# T\n## Visão geral\n## Visão geral\n## Visão geral 2\n## X {#visao .k}\n## …\n")]);
        let pages = site.pages(&mut Diagnostics::new());
        let ids: Vec<_> = pages.pages[0].headings.iter().map(|heading| heading.id.as_str()).collect();
        assert_eq!(ids, ["visao-geral", "visao-geral-2", "visao-geral-2-2", "visao", "section"]);
    }

    #[test]
    fn the_title_is_left_out_unless_the_front_matter_gives_another() {
        assert_eq!(html("# Um *título*\n\ntexto\n"), "<p>texto</p>\n");
        assert_eq!(html("+++\ntitle = \"T\"\n+++\n# T\n\ntexto\n"), "<p>texto</p>\n");
        assert!(html("+++\ntitle = \"Outro\"\n+++\n# T\n\ntexto\n").starts_with("<h1 id=\"t\">T "));
    }

    #[test]
    fn html_is_shown_as_text_and_comments_are_not_shown() {
        let (html, found) = page("# T\n\n<script>\nalert(1)\n</script>\n\num <b>dois</b> <!-- três -->\n\n<!-- quatro\ncinco -->\n");
        assert_eq!(html, "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n<p>um &lt;b&gt;dois&lt;/b&gt; </p>\n");
        let hint = "raw-html: HTML in markdown is shown as text (write it in markdown, or put it in backquotes if it is meant as text)";
        assert_eq!(found, [format!("a.md:3:1 «<script>» {hint}"), format!("a.md:7:4 «<b>» {hint}")]);
    }

    #[test]
    fn attributes_of_headings_are_ids_and_classes_only() {
        let (html, found) = page("# T\n\n## X {#y .z onclick=alert(1)}\n");
        assert_eq!(html, "<h2 id=\"y\" class=\"z\">X <a class=\"anchor\" href=\"#y\" aria-hidden=\"true\" tabindex=\"-1\">#</a></h2>\n");
        assert_eq!(
            found,
            [
                "a.md:3:1 «## X {#y .z onclick=alert(1)}» raw-html: a heading can have an id and classes, but no other attributes (write only `{#id .class}` after the heading)"
            ]
        );
    }

    #[test]
    fn tables_scroll_in_a_named_frame_and_have_column_heads() {
        assert_eq!(
            html("# T\n\n| | *a* | b |\n|---|:-:|--:|\n| 1 | [x](#t) | |\n\n| | a |\n|---|---|\n"),
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"T: a\"><table><thead><tr><td></td>\
             <th scope=\"col\" class=\"align-center\"><em>a</em></th><th scope=\"col\" class=\"align-right\">b</th></tr></thead><tbody>\n\
             <tr><td>1</td><td class=\"align-center\">x</td><td class=\"align-right\"></td></tr>\n</tbody></table></div>\n\
             <div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"T: a (2)\"><table><thead><tr><td></td>\
             <th scope=\"col\">a</th></tr></thead><tbody>\n</tbody></table></div>\n"
        );
    }

    #[test]
    fn cells_are_read_as_text_with_their_place() {
        let text = "# T\n## Onboarding\n| Atividade | CX |\n|---|---|\n| Conduzir o **kickoff** |  A/R |\n| Só | |\n";
        let site = Sample::in_portuguese(&[("a.md", text)]);
        let pages = site.pages(&mut Diagnostics::new());
        let table = &pages.pages[0].tables[0];
        assert_eq!(table.heading, Some(0));
        let shown = |cells: &[super::super::RawCell]| {
            let at = |offset: u64| usize::try_from(offset).expect("fits");
            cells.iter().map(|cell| (cell.text.clone(), text[at(cell.span.start)..at(cell.span.end)].to_owned())).collect::<Vec<_>>()
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(shown(&table.header), [pair("Atividade", "Atividade"), pair("CX", "CX")]);
        assert_eq!(shown(&table.rows[0]), [pair("Conduzir o kickoff", "Conduzir o **kickoff**"), pair("A/R", "A/R")]);
        assert_eq!(shown(&table.rows[1]), [pair("Só", "Só"), pair("", "")]);
    }

    #[test]
    fn footnotes_stand_at_the_end_in_the_order_of_their_references() {
        assert_eq!(
            html("# T\n\nB[^b] A[^a] B[^b]\n\n[^a]: um\n[^b]: dois [x](#t)\n"),
            "<p>B<sup id=\"ref:1\"><a href=\"#note:1\">1</a></sup> A<sup id=\"ref:2\"><a href=\"#note:2\">2</a></sup> B<sup><a href=\"#note:1\">1</a></sup></p>\n\
             <section class=\"footnotes\"><ol>\n<li id=\"note:1\"><p>dois x</p>\n<a class=\"footnote-back\" href=\"#ref:1\">↩</a></li>\n\
             <li id=\"note:2\"><p>um</p>\n<a class=\"footnote-back\" href=\"#ref:2\">↩</a></li>\n</ol></section>\n"
        );
    }

    #[test]
    fn a_footnote_without_a_text_is_named() {
        let (html, found) = page("# T\n\num[^1], `[^2]`, \\[^3]\n\n    [^4]\n");
        assert!(html.starts_with("<p>um[^1], <code>[^2]</code>, [^3]</p>"), "{html}");
        assert_eq!(found, ["a.md:3:3 «[^1]» missing-footnote: the footnote `1` is defined nowhere (add a line `[^1]: …` to this page)"]);
    }

    #[test]
    fn a_footnote_that_nothing_refers_to_is_named() {
        let (html, found) = page("# T\n\nA[^a]\n\n[^a]: um\n\n[^nunca]: dois\n");
        assert!(html.contains("um") && !html.contains("dois"), "{html}");
        assert_eq!(
            found,
            [
                "a.md:7:1 «[^nunca]» unused-footnote: nothing refers to the footnote `nunca`, so it is not shown (refer to it with `[^nunca]`, or remove it)"
            ]
        );
    }

    #[test]
    fn tables_stand_apart_in_their_order_wherever_they_are() {
        let text = "# T\n\nantes[^n]\n\n| a |\n|---|\n| [x](#t) |\n\n[^n]: nota\n\n    | b |\n    |---|\n\n> | c |\n> |---|\n\ndepois\n";
        let site = Sample::in_portuguese(&[("a.md", text)]);
        let page = site.pages(&mut Diagnostics::new()).pages.remove(0);
        let shown = page.stretches(&|_| None).into_iter().map(|stretch| match stretch {
            Stretch::Text(html) => format!("{} table", html.matches("<table").count()),
            Stretch::Table { table, html } => {
                assert!(html.starts_with("<div class=\"table-scroll\"") && html.ends_with("</table></div>\n"), "{html}");
                page.tables[table].header[0].text.clone()
            }
        });
        let shown: Vec<_> = shown.collect();
        assert_eq!(shown, ["0 table", "a", "0 table", "c", "0 table", "b", "0 table"]);
        assert!(page.html(&|_| None).contains("<p>depois</p>"));
    }

    #[test]
    fn lists_tasks_strikes_and_code_are_plain_html() {
        assert_eq!(
            html("# T\n\n- [x] feito\n- [ ] ~~não~~\n\n```rust {a=\"b\"}\nlet a = \"<b>\";\n```\n"),
            "<ul>\n<li><span class=\"task done\">☑</span> feito</li>\n<li><span class=\"task\">☐</span> <del>não</del></li>\n</ul>\n\
             <pre tabindex=\"0\"><code class=\"language-rust\">let a = &quot;&lt;b&gt;&quot;;\n</code></pre>\n"
        );
    }

    #[test]
    fn an_image_without_words_is_named() {
        let site = Sample::in_portuguese(&[("a.md", "# T\n![](i.png)\n"), ("i.png", "")]);
        let mut diags = Diagnostics::new();
        site.pages(&mut diags);
        assert_eq!(
            site.shown(&diags),
            [
                "a.md:2:1 «![](i.png)» missing-alt: the image has no words for people who cannot see it (say in the brackets what it shows: `![words](file)`)"
            ]
        );
    }

    /// Markdown with the marks that the writer handles itself.
    fn markdown() -> impl Strategy<Value = String> {
        let part = prop::sample::select(vec![
            "# ",
            "## ",
            "\n",
            "\n\n",
            "| a | b |\n|---|---|\n",
            "| ",
            "[x](",
            ")",
            "[^1]",
            "[^1]: ",
            "![",
            "](",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "```\n",
            "- [ ] ",
            "> ",
            "é",
            "\\",
            "{#i .c x=y}",
            "~~",
            "*",
            "`",
            "[a][b]",
            "<https://a.b>",
            "    ",
            "\"",
            "'",
            "&",
        ]);
        prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn any_markdown_gives_closed_tags_unique_anchors_and_places_in_the_file(text in markdown()) {
            let mut diags = Diagnostics::new();
            let body = read(SourceId(0), &text, 0, None, &mut diags);
            let ids: std::collections::BTreeSet<_> = body.headings.iter().map(|heading| &heading.id).collect();
            prop_assert_eq!(ids.len(), body.headings.len());
            let inside = |span: Span| span.end <= text.len() as u64 && text.is_char_boundary(usize::try_from(span.start).expect("fits"));
            prop_assert!(diags.iter().all(|found| found.span.is_some_and(inside)));
            prop_assert!(body.links.iter().all(|link| inside(link.span)));
            let open = body.pieces.iter().filter(|piece| matches!(piece, Piece::Open(_))).count();
            prop_assert_eq!(open, body.pieces.iter().filter(|piece| matches!(piece, Piece::Close)).count());
            let html: String = body.pieces.iter().map(|piece| match piece { Piece::Html(html) => html.as_str(), _ => "" }).collect();
            for tag in ["table", "thead", "tbody", "tr", "td", "th", "p", "h1", "h2", "li", "ol", "section", "pre", "code", "span"] {
                let opened = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
                prop_assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{} in {}", tag, html);
            }
            prop_assert!(!html.contains("<b>") && !html.contains("<!--"), "{}", html);
        }
    }
}
