//! The SVG a chart is written as, and the backend through which plotters writes it.
//!
//! Coordinates are tenths of a pixel, since plotters counts in whole numbers. Neighbouring marks of one look share a path. Looks are
//! classes, so that one drawing serves light, dark and print; without the style sheet everything falls back to the colour of the text.

use super::font::Weight;
use super::ink::Ink;
use super::label::{Anchor, Figures, Label};
use super::spec::{ChartError, ChartSpec};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};
use std::fmt;

/// A filled rectangle: its ink and two corners.
pub(super) type Patch = (Ink, (f64, f64), (f64, f64));

/// Numbers on one baseline, with the middle of each.
pub(super) type Numbers = (f64, Vec<(f64, String)>);

/// What a path is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Line,
    Bar,
    Area,
}

/// A drawing being made.
#[derive(Debug)]
pub(super) struct Canvas {
    width: f64,
    height: f64,
    body: String,
    /// The path that the next mark of the same look joins.
    path: Option<(Mark, Ink, String)>,
}

impl Canvas {
    /// An empty drawing of this size in pixels.
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self { width: width.ceil(), height: height.ceil(), body: String::new(), path: None }
    }

    /// A line through points given in pixels.
    pub(super) fn line(&mut self, ink: Ink, points: &[(f64, f64)]) {
        self.stroke(ink, points.iter().map(|(x, y)| (tenths(*x), tenths(*y))));
    }

    /// A line that says something to those who point at it.
    pub(super) fn titled_line(&mut self, ink: Ink, points: &[(f64, f64)], title: &str) {
        self.close();
        self.line(ink, points);
        self.close();
        self.body.truncate(self.body.len() - "/>".len());
        self.body += "><title>";
        escape(title, &mut self.body);
        self.body += "</title></path>";
    }

    /// A filled rectangle given by two corners in pixels.
    pub(super) fn bar(&mut self, ink: Ink, from: (f64, f64), to: (f64, f64)) {
        self.fill(ink, (tenths(from.0), tenths(from.1)), (tenths(to.0), tenths(to.1)));
    }

    /// A filled shape with these corners in pixels.
    pub(super) fn shape(&mut self, ink: Ink, corners: &[(f64, f64)]) {
        let path = self.open(Mark::Bar, ink);
        let mut at = (0, 0);
        for (i, (x, y)) in corners.iter().enumerate() {
            let (x, y) = (tenths(*x), tenths(*y));
            *path += &match i {
                0 => format!("M{}{}", Tenths(x), Next(y)),
                _ => format!("l{}{}", Tenths(x - at.0), Next(y - at.1)),
            };
            at = (x, y);
        }
        path.push('z');
    }

    /// A dot around a middle given in pixels.
    pub(super) fn dot(&mut self, ink: Ink, (x, y): (f64, f64), radius: f64) {
        self.close();
        let (class, x, y, radius) = (ink.class(), Tenths(tenths(x)), Tenths(tenths(y)), Tenths(tenths(radius)));
        self.body += &format!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
    }

    /// Numbers in rows of one baseline each, every one centred at its place: shorter than a label each.
    pub(super) fn numbers(&mut self, ink: Ink, rows: &[Numbers]) {
        self.close();
        self.body += &format!("<g class=\"{} num\" text-anchor=\"middle\">", ink.class());
        for (y, numbers) in rows {
            self.body += &format!("<text y=\"{}\">", Tenths(tenths(*y)));
            for (x, number) in numbers {
                self.body += &format!("<tspan x=\"{}\">", Tenths(tenths(*x)));
                escape(number, &mut self.body);
                self.body += "</tspan>";
            }
            self.body += "</text>";
        }
        self.body += "</g>";
    }

    /// Words.
    pub(super) fn label(&mut self, label: &Label, line_height: f64) {
        if label.text.lines.iter().all(String::is_empty) {
            return;
        }
        self.close();
        let strong = if label.weight == Weight::Strong { " strong" } else { "" };
        let figures = if label.figures == Figures::Tabular { " num" } else { "" };
        let anchor = match label.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let (class, x, y) = (label.ink.class(), Tenths(tenths(label.x)), Tenths(tenths(label.y)));
        self.body += &format!("<text class=\"{class}{strong}{figures}\" x=\"{x}\" y=\"{y}\"{anchor}>");
        for (i, line) in label.text.lines.iter().enumerate() {
            if i == 0 {
                escape(line, &mut self.body);
            } else {
                self.body += &format!("<tspan x=\"{x}\" dy=\"{}\">", Tenths(tenths(line_height)));
                escape(line, &mut self.body);
                self.body += "</tspan>";
            }
        }
        if let Some(full) = &label.text.full {
            self.body += "<title>";
            escape(full, &mut self.body);
            self.body += "</title>";
        }
        self.body += "</text>";
    }

    /// The finished element.
    pub(super) fn finish(mut self, spec: &ChartSpec, id: &str) -> String {
        self.close();
        let (width, height, size) = (self.width, self.height, spec.size.text());
        let mut svg = String::with_capacity(self.body.len() + 1024);
        let mut name = String::new();
        escape(id, &mut name);
        svg +=
            &format!("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart {}\" viewBox=\"0 0 {width} {height}\" ", spec.size.class());
        svg += &format!("width=\"{width}\" height=\"{height}\" font-size=\"{size}\" fill=\"currentColor\" ");
        svg += &format!("role=\"img\" aria-labelledby=\"{name}-title {name}-desc\"><title id=\"{name}-title\">");
        escape(&spec.title, &mut svg);
        svg += &format!("</title><desc id=\"{name}-desc\">");
        escape(&spec.description, &mut svg);
        svg += "</desc>";
        svg += &self.body;
        svg + "</svg>"
    }

    fn stroke(&mut self, ink: Ink, points: impl IntoIterator<Item = BackendCoord>) {
        self.trace(Mark::Line, ink, points);
    }

    fn trace(&mut self, mark: Mark, ink: Ink, points: impl IntoIterator<Item = BackendCoord>) {
        let path = self.open(mark, ink);
        let mut at: Option<BackendCoord> = None;
        for (x, y) in points {
            match at {
                None => *path += &format!("M{}{}", Tenths(x), Next(y)),
                Some(from) if from.1 == y => *path += &format!("H{}", Tenths(x)),
                Some(from) if from.0 == x => *path += &format!("V{}", Tenths(y)),
                Some(from) => *path += &format!("l{}{}", Tenths(x - from.0), Next(y - from.1)),
            }
            at = Some((x, y));
        }
    }

    fn fill(&mut self, ink: Ink, (x0, y0): BackendCoord, (x1, y1): BackendCoord) {
        let (x, y, width, height) = (x0.min(x1), y0.min(y1), (x1 - x0).abs(), (y1 - y0).abs());
        *self.open(Mark::Bar, ink) += &format!("M{}{}h{}v{}h{}z", Tenths(x), Next(y), Tenths(width), Tenths(height), Tenths(-width));
    }

    /// The path that takes marks of this look: the open one, or a new one.
    fn open(&mut self, mark: Mark, ink: Ink) -> &mut String {
        if self.path.as_ref().is_some_and(|path| (path.0, path.1) != (mark, ink)) {
            self.close();
        }
        &mut self.path.get_or_insert_with(|| (mark, ink, String::new())).2
    }

    /// Writes the open path.
    fn close(&mut self) {
        let Some((mark, ink, path)) = self.path.take() else { return };
        let ink = ink.class();
        self.body += &match mark {
            Mark::Line => format!("<path class=\"line {ink}\" fill=\"none\" stroke=\"currentColor\" d=\"{path}\"/>"),
            Mark::Bar => format!("<path class=\"bar {ink}\" d=\"{path}\"/>"),
            // Lines stay visible on it without the style sheet too.
            Mark::Area => format!("<path class=\"area {ink}\" fill-opacity=\".15\" d=\"{path}\"/>"),
        };
    }
}

type Drawn = Result<(), DrawingErrorKind<fmt::Error>>;

/// Lines, rectangles, areas and circles. Words are [`Label`]s, since plotters knows neither line breaks nor full titles; drawing them, or
/// single pixels, through plotters is an error.
impl DrawingBackend for &mut Canvas {
    type ErrorType = fmt::Error;

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, and drawings are far smaller")]
    fn get_size(&self) -> (u32, u32) {
        ((self.width * 10.0) as u32, (self.height * 10.0) as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Err(DrawingErrorKind::DrawingError(fmt::Error))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.stroke(Ink::of(style.color()), [from, to]);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.stroke(Ink::of(style.color()), path);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Drawn {
        self.fill(Ink::of(style.color()), from, to);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        self.trace(Mark::Area, Ink::of(style.color()), corners);
        *self.open(Mark::Area, Ink::of(style.color())) += "z";
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        self.close();
        let (class, radius) = (Ink::of(style.color()).class(), f64::from(radius) / 10.0);
        self.body += &format!("<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>", Tenths(x), Tenths(y));
        Ok(())
    }
}

impl<E: std::error::Error + Send + Sync> From<plotters::drawing::DrawingAreaErrorKind<E>> for ChartError {
    fn from(error: plotters::drawing::DrawingAreaErrorKind<E>) -> Self {
        Self::Drawing(error.to_string())
    }
}

/// Pixels as tenths.
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and drawings are far smaller")]
pub(super) fn tenths(pixels: f64) -> i32 {
    (pixels * 10.0).round() as i32
}

/// A number of tenths, written as short as it goes.
struct Tenths(i32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, whole, rest) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        match (whole, rest) {
            (0, 0) => f.write_str("0"),
            (whole, 0) => write!(f, "{sign}{whole}"),
            (0, rest) => write!(f, "{sign}.{rest}"),
            (whole, rest) => write!(f, "{sign}{whole}.{rest}"),
        }
    }
}

/// The same after another number: a minus sign parts them as well as a space does.
struct Next(i32);

impl fmt::Display for Next {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 >= 0 {
            f.write_str(" ")?;
        }
        Tenths(self.0).fmt(f)
    }
}

/// Writes text so that it is text in XML and HTML alike, in attributes too. Control characters, which XML has no way to say, are left out.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_short_as_they_go() {
        let written: Vec<_> = [0, 5, -5, 10, -123, 1200].iter().map(|n| Tenths(*n).to_string()).collect();
        assert_eq!(written, ["0", ".5", "-.5", "1", "-12.3", "120"]);
        assert_eq!((Next(3).to_string(), Next(-3).to_string()), (" .3".to_owned(), "-.3".to_owned()));
    }

    #[test]
    fn marks_of_one_look_share_a_path_and_others_do_not() {
        let mut canvas = Canvas::new(100.0, 50.0);
        canvas.line(Ink::Grid, &[(0.0, 10.0), (100.0, 10.0)]);
        canvas.line(Ink::Grid, &[(0.0, 20.0), (100.0, 20.0)]);
        canvas.line(Ink::Subject, &[(0.0, 1.5), (10.0, 5.0), (20.0, 4.2)]);
        canvas.bar(Ink::Subject, (5.0, 40.0), (1.0, 30.0));
        canvas.close();
        assert_eq!(
            canvas.body,
            "<path class=\"line grid\" fill=\"none\" stroke=\"currentColor\" d=\"M0 10H100M0 20H100\"/>\
             <path class=\"line subject\" fill=\"none\" stroke=\"currentColor\" d=\"M0 1.5l10 3.5l10-.8\"/>\
             <path class=\"bar subject\" d=\"M1 30h4v10h-4z\"/>"
        );
    }

    #[test]
    fn text_stays_text() {
        let mut out = String::new();
        escape("<b a=\"1\">\u{0} &\n'é", &mut out);
        assert_eq!(out, "&lt;b a=&quot;1&quot;&gt; &amp; 'é");
    }
}
