//! The words along the axes.

use super::backend::Ink;
use super::font::{Font, Weight};
use super::frame::Frame;
use super::label::{Anchor, Figures, Fitted, Label, fit, thin};
use super::scale::Scale;
use super::spec::ChartSpec;

/// The ticks of the value axis in words.
#[derive(Debug)]
pub(super) struct Values {
    words: Vec<(f64, Fitted)>,
    /// The room they take left of the plot, gap included.
    pub(super) width: f64,
}

impl Values {
    /// Puts the ticks of a scale into words. Neighbours that read the same are said once.
    pub(super) fn prepare(spec: &ChartSpec, scale: &Scale, font: &Font) -> Self {
        let room = f64::from(spec.size.pixels().0) / 4.0;
        let mut words: Vec<(f64, Fitted)> =
            scale.ticks.iter().map(|tick| (tick.value, fit(&spec.tick.0(*tick), room, 1, font, Weight::Regular))).collect();
        words.dedup_by(|a, b| a.1 == b.1);
        let widest = words.iter().map(|(_, text)| text.width(font, Weight::Regular)).fold(0.0, f64::max);
        Self { width: if words.is_empty() { font.gap() } else { widest + font.gap() }, words }
    }

    /// The words at their ticks, right-aligned against the plot.
    pub(super) fn labels(self, frame: &Frame, scale: &Scale, font: &Font) -> Vec<Label> {
        let label = |(value, text)| Label {
            x: frame.left - font.gap(),
            y: frame.up(scale.share(value)) + font.cap() / 2.0,
            anchor: Anchor::End,
            ink: Ink::Muted,
            weight: Weight::Regular,
            figures: Figures::Tabular,
            text,
        };
        self.words.into_iter().map(label).collect()
    }
}

/// The names of the categories, set below the plot.
#[derive(Debug)]
pub(super) struct Names {
    setting: Setting,
    /// The room they take below the plot, gap included.
    pub(super) height: f64,
}

#[derive(Debug)]
enum Setting {
    /// Each name within its own place, on several lines where needed.
    Every(Vec<Fitted>),
    /// As many as have room, on one line each.
    Thinned(Vec<String>),
}

/// Places wider than this many ems hold a name each, cut off if need be; between narrower ones, names are left out instead.
const PLACE: f64 = 4.5;

impl Names {
    /// Names on one line, thinned: for time and other orders in which the reader can tell what lies between.
    pub(super) fn thinned(spec: &ChartSpec, font: &Font) -> Self {
        Self { setting: Setting::Thinned(spec.categories.clone()), height: height(1, font) }
    }

    /// Every name below its place of this width if that can be, else thinned.
    pub(super) fn below_places(spec: &ChartSpec, place: f64, font: &Font) -> Self {
        let room = place - font.gap() / 2.0;
        let set = |most| -> Vec<Fitted> { spec.categories.iter().map(|name| fit(name, room, most, font, Weight::Regular)).collect() };
        let every = Some(set(3)).filter(|names| names.iter().all(|name| name.full.is_none()));
        let every = every.or_else(|| word_by_word(spec, room, font)).unwrap_or_else(|| set(3));
        let most = every.iter().map(|name| name.lines.len()).max().unwrap_or(1);
        if every.iter().all(|name| name.full.is_none()) || place >= PLACE * font.size {
            Self { setting: Setting::Every(every), height: height(most, font) }
        } else {
            Self::thinned(spec, font)
        }
    }

    /// Whether every name is said in full.
    pub(super) fn are_whole(&self) -> bool {
        matches!(&self.setting, Setting::Every(names) if names.iter().all(|name| name.full.is_none()))
    }

    /// The shown names with the numbers of their categories, centred at these places but never outside the drawing.
    pub(super) fn labels(self, centres: &[f64], frame: &Frame, font: &Font) -> Vec<(usize, Label)> {
        let label = |x, text| Label {
            x,
            y: frame.bottom + font.gap() + font.size,
            anchor: Anchor::Middle,
            ink: Ink::Muted,
            weight: Weight::Regular,
            figures: Figures::Running,
            text,
        };
        match self.setting {
            Setting::Every(names) => names.into_iter().zip(centres).map(|(name, x)| label(*x, name)).enumerate().collect(),
            Setting::Thinned(names) => {
                let room = widest(centres, frame.width, font.gap());
                let names: Vec<_> = names.iter().map(|name| fit(name, room, 1, font, Weight::Regular)).collect();
                let middle = |(name, x): (&Fitted, &f64)| {
                    let half = name.width(font, Weight::Regular) / 2.0;
                    (x.min(frame.width - half).max(half), half)
                };
                let middles: Vec<_> = names.iter().zip(centres).map(middle).collect();
                let spans: Vec<_> = middles.iter().map(|(x, half)| (x - half, x + half)).collect();
                let shown = thin(&spans, font.gap());
                shown.into_iter().map(|i| (i, label(middles[i].0, names[i].clone()))).collect()
            }
        }
    }
}

/// Each word of each name on a line of its own, even those that belong together; `None` where a word is wider than the room or a
/// name has more than three.
fn word_by_word(spec: &ChartSpec, room: f64, font: &Font) -> Option<Vec<Fitted>> {
    let lines = |name: &String| name.split([' ', '\u{a0}']).map(str::to_owned).collect::<Vec<_>>();
    let names: Vec<Fitted> = spec.categories.iter().map(|name| Fitted { lines: lines(name), full: None }).collect();
    let fits = |name: &Fitted| name.lines.len() <= 3 && name.width(font, Weight::Regular) <= room;
    names.iter().all(fits).then_some(names)
}

/// The widest that the first and the last name may be without meeting in the middle, pushed inwards as the drawing's edges may do.
fn widest(centres: &[f64], width: f64, gap: f64) -> f64 {
    let (Some(first), Some(last)) = (centres.first(), centres.last()) else { return width };
    if centres.len() == 1 {
        return width;
    }
    let (left, right) = (f64::midpoint(*first, *last) - gap / 2.0, f64::midpoint(*first, *last) + gap / 2.0);
    [2.0 * (left - first), left, 2.0 * (last - right), width - right].into_iter().fold(width, f64::min)
}

/// The height of names on so many lines, with the gap above them.
fn height(lines: usize, font: &Font) -> f64 {
    font.gap() + font.size + (lines.max(1) - 1) as f64 * font.line() + font.descent()
}
