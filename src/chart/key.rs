//! Which series is which: their inks, and the key above bars.

use super::backend::Canvas;
use super::font::{Font, Weight};
use super::ink::Ink;
use super::label::{Anchor, Figures, Label, fit};
use super::spec::{ChartKind, ChartSpec, SeriesRole};

/// The ink of each series: a hue for each in stacks, else the subject's and two that comparisons take in turn.
pub(super) fn inks(spec: &ChartSpec) -> Vec<Ink> {
    if matches!(spec.kind, ChartKind::StackedBar | ChartKind::StackedRow) {
        return Ink::HUES.into_iter().take(spec.series.len()).collect();
    }
    let mut comparisons = [Ink::Context, Ink::Further].into_iter().cycle();
    let ink = |role| match role {
        SeriesRole::Subject => Ink::Subject,
        SeriesRole::Comparison => comparisons.next().unwrap_or(Ink::Context),
        SeriesRole::BandLow | SeriesRole::BandHigh => Ink::Band,
        SeriesRole::Here => Ink::Here,
    };
    spec.series.iter().map(|series| series.role).map(ink).collect()
}

/// The weight in which a series' name and values are written.
pub(super) fn weight(ink: Ink) -> Weight {
    if ink == Ink::Subject { Weight::Strong } else { Weight::Regular }
}

/// The ink of the words about a series.
pub(super) fn words(ink: Ink) -> Ink {
    if ink == Ink::Subject { Ink::Subject } else { Ink::Muted }
}

/// The key above bars: a square and a name for each series. A single series needs none.
#[derive(Debug)]
pub(super) struct Key {
    entries: Vec<(Ink, Label)>,
    /// The room it takes at the top of the drawing.
    pub(super) height: f64,
}

impl Key {
    /// Sets the names side by side, on further lines where one is full.
    pub(super) fn prepare(spec: &ChartSpec, font: &Font) -> Self {
        Self::of(spec, &inks(spec), font)
    }

    /// The same for series in these inks.
    pub(super) fn of(spec: &ChartSpec, inks: &[Ink], font: &Font) -> Self {
        if spec.series.len() < 2 {
            return Self { entries: Vec::new(), height: 0.0 };
        }
        let width = f64::from(spec.size.pixels().0);
        // Letters with accents rise above the capitals.
        let (mut x, mut y) = (0.0, font.cap() + (font.size * 0.3).round());
        let mut entries = Vec::new();
        for (series, ink) in spec.series.iter().zip(inks.iter().copied()) {
            let text = fit(&series.name, width - square(font) - font.gap(), 1, font, weight(ink));
            let needed = square(font) + text.width(font, weight(ink));
            if x > 0.0 && x + needed > width {
                (x, y) = (0.0, y + font.line());
            }
            let (anchor, figures) = (Anchor::Start, Figures::Running);
            entries.push((ink, Label { x: x + square(font), y, anchor, ink: words(ink), weight: weight(ink), figures, text }));
            x += needed + font.size;
        }
        Self { entries, height: y + font.size }
    }

    /// Draws it.
    pub(super) fn draw(&self, canvas: &mut Canvas, font: &Font) {
        for (ink, label) in &self.entries {
            let x = label.x - square(font);
            match ink {
                Ink::Target | Ink::FurtherTarget => {
                    let middle = x + font.cap() / 2.0;
                    canvas.line(*ink, &[(middle, label.y - font.cap() * 1.15), (middle, label.y + font.cap() * 0.15)]);
                }
                _ => canvas.bar(*ink, (x, label.y - font.cap()), (x + font.cap(), label.y)),
            }
            canvas.label(label, font.line());
        }
    }
}

/// From the left edge of a square to the name beside it.
fn square(font: &Font) -> f64 {
    font.cap() + (font.size * 0.45).round()
}
