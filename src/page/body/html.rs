//! The HTML of a page, parted where links start and end.

use super::super::{Heading, Piece, RawTable};
use super::{Form, Located, Origin, RawLink, UNDEFINED, end_of, escape, plain};
use crate::diag::{Code, Diagnostic, Diagnostics};
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What was written.
pub(super) struct Written {
    pub pieces: Vec<Piece>,
    pub links: Vec<RawLink>,
}

/// Writes the HTML of a page called `title`.
pub(super) fn write(
    origin: Origin<'_>,
    events: &[Located<'_>],
    headings: &[Heading],
    tables: &[RawTable],
    title: Option<&str>,
    diags: &mut Diagnostics,
) -> Written {
    let mut writer = Writer {
        origin,
        events,
        headings: headings.iter(),
        heading: None,
        tables: tables.iter().enumerate(),
        title: title.unwrap_or_default(),
        labels: BTreeSet::new(),
        cells: Cells { alignments: &[], column: 0, part: Part::Body, tag: "td" },
        waiting: Vec::new(),
        pieces: Vec::new(),
        links: Vec::new(),
        notes: Notes::default(),
        diags,
    };
    writer.run(0..events.len());
    writer.write_notes();
    Written { pieces: writer.pieces, links: writer.links }
}

/// Footnotes: their numbers in the order of the first references, and what each says.
#[derive(Default)]
struct Notes<'e> {
    numbers: BTreeMap<&'e str, usize>,
    bodies: BTreeMap<&'e str, Note>,
}

/// What a footnote says.
struct Note {
    pieces: Vec<Piece>,
    /// Where it is.
    range: Range<usize>,
}

/// The parts of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Body,
}

/// Where in a table the writer is.
struct Cells<'e> {
    alignments: &'e [Alignment],
    /// The column of the next cell.
    column: usize,
    part: Part,
    /// The tag of the open cell.
    tag: &'static str,
}

/// Goes through the events of a page once.
struct Writer<'a, 'e> {
    origin: Origin<'a>,
    events: &'e [Located<'a>],
    headings: std::slice::Iter<'e, Heading>,
    heading: Option<&'e Heading>,
    tables: std::iter::Enumerate<std::slice::Iter<'e, RawTable>>,
    title: &'e str,
    labels: BTreeSet<String>,
    cells: Cells<'e>,
    waiting: Vec<Event<'a>>,
    pieces: Vec<Piece>,
    links: Vec<RawLink>,
    notes: Notes<'e>,
    diags: &'e mut Diagnostics,
}

impl<'a, 'e> Writer<'a, 'e> {
    fn run(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            at = self.step(at) + 1;
        }
        self.flush();
    }

    /// Writes the event at `at`, with what belongs to it; tells the last event that was written.
    fn step(&mut self, at: usize) -> usize {
        let events = self.events;
        let (event, range) = &events[at];
        match event {
            Event::Start(tag) => return self.start(tag, at, range),
            Event::End(tag) => self.end(*tag),
            Event::Html(html) | Event::InlineHtml(html) => self.inline_html(html, range),
            Event::FootnoteReference(label) => self.reference(label),
            Event::TaskListMarker(true) => self.raw(r#"<span class="task done">☑</span> "#),
            Event::TaskListMarker(false) => self.raw(r#"<span class="task">☐</span> "#),
            Event::Text(_) => {
                self.missing_notes(range);
                self.waiting.push(event.clone());
            }
            other => self.waiting.push(other.clone()),
        }
        at
    }

    fn start(&mut self, tag: &'e Tag<'a>, at: usize, range: &Range<usize>) -> usize {
        match tag {
            Tag::Heading { classes, attrs, .. } => self.open_heading(classes, !attrs.is_empty(), range),
            Tag::Table(alignments) => self.open_table(alignments),
            Tag::TableHead => self.open_row(Part::Head),
            Tag::TableRow => self.open_row(Part::Body),
            Tag::TableCell => self.open_cell(at),
            Tag::CodeBlock(kind) => return self.code_block(kind, at),
            Tag::HtmlBlock => return self.html_block(at, range),
            Tag::Link { link_type, dest_url, title, .. } => {
                let link = self.link(*link_type, dest_url, title, Form::Link, range);
                self.pieces.push(Piece::Open(link));
            }
            Tag::Image { link_type, dest_url, title, .. } => return self.image(*link_type, dest_url, title, at, range),
            Tag::FootnoteDefinition(label) => return self.definition(label, at, range),
            other => self.waiting.push(Event::Start(other.clone())),
        }
        at
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                let id = self.heading.map_or("", |heading| heading.id.as_str());
                let id = escape(id);
                self.raw(format!(r##" <a class="anchor" href="#{id}" aria-hidden="true" tabindex="-1">#</a></{level}>{}"##, "\n"));
            }
            TagEnd::Table => {
                self.raw("</tbody></table></div>\n");
                self.flush();
                self.pieces.push(Piece::TableEnd);
            }
            TagEnd::TableHead => self.raw("</tr></thead><tbody>\n"),
            TagEnd::TableRow => self.raw("</tr>\n"),
            TagEnd::TableCell => self.raw(format!("</{}>", self.cells.tag)),
            TagEnd::Link => {
                self.flush();
                self.pieces.push(Piece::Close);
            }
            other => self.waiting.push(Event::End(other)),
        }
    }

    /// Writes HTML of our own.
    fn raw(&mut self, html: impl Into<CowStr<'a>>) {
        self.waiting.push(Event::Html(html.into()));
    }

    /// Turns the events that wait into a piece.
    fn flush(&mut self) {
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, self.waiting.drain(..));
        if let Some(Piece::Html(last)) = self.pieces.last_mut() {
            last.push_str(&html);
        } else if !html.is_empty() {
            self.pieces.push(Piece::Html(html));
        }
    }

    fn open_heading(&mut self, classes: &[CowStr<'_>], has_attributes: bool, range: &Range<usize>) {
        if has_attributes {
            self.diags.push(
                Diagnostic::new(Code::RawHtml, "a heading can have an id and classes, but no other attributes")
                    .at(self.origin.span(range))
                    .hint("write only `{#id .class}` after the heading"),
            );
        }
        self.heading = self.headings.next();
        let Some(heading) = self.heading else { return };
        let class = if classes.is_empty() { String::new() } else { format!(r#" class="{}""#, escape(&classes.join(" "))) };
        self.raw(format!(r#"<h{} id="{}"{class}>"#, heading.level, escape(&heading.id)));
    }

    /// A table stands in a frame that scrolls, so that a wide one never widens the page; its name is unique.
    fn open_table(&mut self, alignments: &'e [Alignment]) {
        self.cells.alignments = alignments;
        self.flush();
        let Some((index, table)) = self.tables.next() else { return };
        self.pieces.push(Piece::Table(index));
        let about = self.heading.map_or(self.title, |heading| heading.text.as_str());
        let first = table.header.iter().find(|cell| !cell.text.is_empty()).map_or("", |cell| cell.text.as_str());
        let name = [about, first].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        let mut label = name.clone();
        let mut number = 2;
        while !self.labels.insert(label.clone()) {
            label = format!("{name} ({number})");
            number += 1;
        }
        self.raw(format!(r#"<div class="table-scroll" role="region" tabindex="0" aria-label="{}"><table>"#, escape(&label)));
    }

    fn open_row(&mut self, part: Part) {
        self.cells.column = 0;
        self.cells.part = part;
        self.raw(if part == Part::Head { "<thead><tr>" } else { "<tr>" });
    }

    fn open_cell(&mut self, at: usize) {
        let align = match self.cells.alignments.get(self.cells.column) {
            Some(Alignment::Left) => r#" class="align-left""#,
            Some(Alignment::Center) => r#" class="align-center""#,
            Some(Alignment::Right) => r#" class="align-right""#,
            _ => "",
        };
        self.cells.column += 1;
        // A header cell without words heads nothing, and screen readers stumble over it.
        self.cells.tag = if self.cells.part == Part::Head && end_of(self.events, at) > at + 1 { "th" } else { "td" };
        let scope = if self.cells.tag == "th" { r#" scope="col""# } else { "" };
        self.raw(format!("<{}{scope}{align}>", self.cells.tag));
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, at: usize) -> usize {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let class = if language.is_empty() { String::new() } else { format!(r#" class="language-{}""#, escape(language)) };
        let end = end_of(self.events, at);
        let code = escape(&plain_code(&self.events[at + 1..end]));
        self.raw(format!("<pre tabindex=\"0\"><code{class}>{code}</code></pre>\n"));
        end
    }

    fn link(&mut self, form: LinkType, target: &str, title: &str, is: Form, range: &Range<usize>) -> usize {
        self.flush();
        let mail = form == LinkType::Email;
        let written = if mail { format!("mailto:{target}") } else { target.to_owned() };
        let place = destination(self.origin.slice(range), target).map_or(range.clone(), |at| range.start + at.start..range.start + at.end);
        self.links.push(RawLink {
            target: (target != UNDEFINED).then_some(written),
            title: title.to_owned(),
            form: is,
            span: self.origin.span(&place),
        });
        self.links.len() - 1
    }

    fn image(&mut self, form: LinkType, target: &str, title: &str, at: usize, range: &Range<usize>) -> usize {
        let link = self.link(form, target, title, Form::Image, range);
        let end = end_of(self.events, at);
        let alt = plain(&self.events[at + 1..end]);
        if alt.trim().is_empty() {
            self.diags.push(
                Diagnostic::new(Code::MissingAlt, "the image has no words for people who cannot see it")
                    .at(self.origin.span(range))
                    .hint("say in the brackets what it shows: `![words](file)`"),
            );
        }
        self.pieces.push(Piece::Image { link, alt });
        end
    }

    /// HTML is off: a block is shown as the text it is. A comment is neither shown nor named.
    fn html_block(&mut self, at: usize, range: &Range<usize>) -> usize {
        let end = end_of(self.events, at);
        let text = plain_code(&self.events[at + 1..end]);
        if !is_comment(&text) {
            self.raw_html(range);
            self.raw(format!("<p>{}</p>\n", escape(text.trim())));
        }
        end
    }

    fn inline_html(&mut self, html: &CowStr<'a>, range: &Range<usize>) {
        if is_comment(html) {
            return;
        }
        if !html.starts_with("</") {
            self.raw_html(range);
        }
        self.waiting.push(Event::Text(html.clone()));
    }

    fn raw_html(&mut self, range: &Range<usize>) {
        let end = range.start + self.origin.slice(range).trim_end().len();
        self.diags.push(
            Diagnostic::new(Code::RawHtml, "HTML in markdown is shown as text")
                .at(self.origin.span(&(range.start..end)))
                .hint("write it in markdown, or put it in backquotes if it is meant as text"),
        );
    }

    fn reference(&mut self, label: &'e str) {
        let next = self.notes.numbers.len() + 1;
        let is_first = !self.notes.numbers.contains_key(label);
        let number = *self.notes.numbers.entry(label).or_insert(next);
        let id = if is_first { format!(r#" id="ref:{number}""#) } else { String::new() };
        self.raw(format!(r##"<sup{id}><a href="#note:{number}">{number}</a></sup>"##));
    }

    /// Keeps what a footnote says until the end of the page.
    fn definition(&mut self, label: &'e str, at: usize, range: &Range<usize>) -> usize {
        self.flush();
        let end = end_of(self.events, at);
        let outer = std::mem::take(&mut self.pieces);
        self.run(at + 1..end);
        let pieces = std::mem::replace(&mut self.pieces, outer);
        self.notes.bodies.insert(label, Note { pieces, range: range.clone() });
        end
    }

    fn write_notes(&mut self) {
        let mut notes: Vec<_> = std::mem::take(&mut self.notes.numbers).into_iter().map(|(label, number)| (number, label)).collect();
        notes.sort_unstable();
        if !notes.is_empty() {
            self.write_section(&notes);
        }
        self.unused_notes();
    }

    fn write_section(&mut self, notes: &[(usize, &'e str)]) {
        self.raw("<section class=\"footnotes\"><ol>\n");
        for (number, label) in notes {
            self.raw(format!(r#"<li id="note:{number}">"#));
            self.flush();
            self.pieces.extend(self.notes.bodies.remove(label).map(|note| note.pieces).unwrap_or_default());
            self.raw(format!("<a class=\"footnote-back\" href=\"#ref:{number}\">↩</a></li>\n"));
        }
        self.raw("</ol></section>\n");
        self.flush();
    }

    /// Names footnotes that nothing refers to, of which the page shows nothing.
    fn unused_notes(&mut self) {
        for (label, note) in std::mem::take(&mut self.notes.bodies) {
            let mark =
                self.origin.slice(&note.range).find(']').map_or(note.range.clone(), |end| note.range.start..note.range.start + end + 1);
            self.diags.push(
                Diagnostic::new(Code::UnusedFootnote, format!("nothing refers to the footnote `{label}`, so it is not shown"))
                    .at(self.origin.span(&mark))
                    .hint(format!("refer to it with `[^{label}]`, or remove it")),
            );
        }
    }

    /// Names references to footnotes that are defined nowhere: the parser takes them for text.
    fn missing_notes(&mut self, range: &Range<usize>) {
        let text = self.origin.slice(range);
        for (start, _) in text.match_indices("[^") {
            let label = text[start + 2..].split_once(']').map(|(label, _)| label);
            let is_escaped = self.origin.text[..range.start + start].ends_with('\\');
            let Some(label) = label.filter(|label| !label.is_empty() && !label.contains(char::is_whitespace) && !is_escaped) else {
                continue;
            };
            let place = range.start + start..range.start + start + label.len() + 3;
            self.diags.push(
                Diagnostic::new(Code::MissingFootnote, format!("the footnote `{label}` is defined nowhere"))
                    .at(self.origin.span(&place))
                    .hint(format!("add a line `[^{label}]: …` to this page")),
            );
        }
    }
}

/// The text of a code or HTML block, character for character.
fn plain_code(events: &[Located<'_>]) -> String {
    events
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Text(text) | Event::Html(text) => Some(&**text),
            _ => None,
        })
        .collect()
}

/// Whether HTML is one comment and nothing else.
fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.starts_with("<!--") && html.find("-->").is_some_and(|at| at + 3 == html.len())
}

/// Where the destination stands within a link as written.
fn destination(written: &str, target: &str) -> Option<Range<usize>> {
    let from = written.rfind("](").map_or(0, |at| at + 2);
    let start = if target.is_empty() { None } else { written[from..].find(target).map(|at| from + at) };
    start.map(|start| start..start + target.len())
}
