//! How dark the cell of a value is, and the key to it.

use super::backend::{Canvas, Patch};
use super::font::{Font, Weight};
use super::ink::Ink;
use super::label::{Anchor, Figures, Label, fit, thin};
use super::scale;
use super::spec::{ChartSpec, Tick};

/// The shades from zero up, and those below it.
const UP: [Ink; 5] = [Ink::Heat0, Ink::Heat1, Ink::Heat2, Ink::Heat3, Ink::Heat4];
const DOWN: [Ink; 5] = [Ink::Below0, Ink::Below1, Ink::Below2, Ink::Below3, Ink::Below4];

/// Ranges of values between round bounds, each with its shade.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shades {
    bounds: Vec<Tick>,
    /// One per range, the lowest first; one in all where all values are the same.
    inks: Vec<Ink>,
}

impl Shades {
    /// The shades of these values: the farther from zero, or from the value nearest to it, the deeper.
    pub(super) fn of(spec: &ChartSpec) -> Self {
        let bounds = scale::of_shades(spec);
        let inks = match bounds.as_slice() {
            [] => Vec::new(),
            [only] => vec![if only.value < 0.0 { Ink::Below2 } else { Ink::Heat2 }],
            _ => {
                let below = bounds[1..].iter().filter(|upper| upper.value <= 0.0).count();
                let above = bounds.len() - 1 - below;
                let most = below.max(above);
                let down = (0..below).rev().map(|k| DOWN[depth(k, most)]);
                down.chain((0..above).map(|k| UP[depth(k, most)])).collect()
            }
        };
        Self { bounds, inks }
    }

    /// The shade of a value.
    pub(super) fn ink(&self, value: f64) -> Ink {
        let range = self.bounds.iter().skip(1).take_while(|bound| bound.value <= value).count();
        self.inks.get(range.min(self.inks.len().saturating_sub(1))).copied().unwrap_or(Ink::Heat2)
    }

    /// Whether values lie on both sides of zero or below it, so that shades need a second cue.
    pub(super) fn go_below(&self) -> bool {
        self.inks.iter().any(|ink| DOWN.contains(ink))
    }
}

/// Spreads so many steps over the five shades.
fn depth(step: usize, most: usize) -> usize {
    if most < 2 { 2 } else { (step * 8 + (most - 1)) / (2 * (most - 1)) }
}

/// Whether a shade is one of values below zero.
pub(super) fn is_below(ink: Ink) -> bool {
    DOWN.contains(&ink)
}

/// The ink of words on a shade.
pub(super) fn on(ink: Ink) -> Ink {
    if UP[3..].contains(&ink) || DOWN[3..].contains(&ink) { Ink::OnDeep } else { Ink::OnPale }
}

/// A small triangle pointing down: the cue to values below zero that does not hang on colour.
pub(super) fn cue((x, y): (f64, f64), size: f64) -> [(f64, f64); 3] {
    [(x - size / 2.0, y - size * 0.4), (x + size / 2.0, y - size * 0.4), (x, y + size * 0.4)]
}

/// The shades in a row, with their bounds beneath.
#[derive(Debug)]
pub(super) struct ShadeKey {
    swatches: Vec<Patch>,
    labels: Vec<Label>,
    /// The room it takes, with the air above.
    pub(super) height: f64,
}

impl ShadeKey {
    /// Sets the key below `top`, from `left` on if there is room. A single shade needs none.
    pub(super) fn prepare(spec: &ChartSpec, shades: &Shades, left: f64, top: f64, font: &Font) -> Self {
        let count = shades.inks.len();
        if count < 2 {
            return Self { swatches: Vec::new(), labels: Vec::new(), height: 0.0 };
        }
        let width = f64::from(spec.size.pixels().0);
        let texts: Vec<_> = shades.bounds.iter().map(|bound| fit(&spec.tick.0(*bound), width / 4.0, 1, font, Weight::Regular)).collect();
        let widest = texts.iter().map(|text| text.width(font, Weight::Regular)).fold(0.0, f64::max);
        let wanted = (widest + font.gap() * 1.5).max(font.size * 3.0);
        let left = if left + wanted * count as f64 <= width - widest / 2.0 { left } else { 0.0 };
        let place = wanted.min((width - left) / count as f64).floor();
        let (top, bottom) = (top + font.size, top + font.size * 1.8);
        let at = |i: usize| left + i as f64 * place;
        let swatches = shades.inks.iter().enumerate().map(|(i, ink)| (*ink, (at(i), top), (at(i + 1) - 1.0, bottom))).collect();
        let halves: Vec<_> = texts.iter().map(|text| text.width(font, Weight::Regular) / 2.0).collect();
        let middles: Vec<_> = halves.iter().enumerate().map(|(i, half)| at(i).max(*half).min(width - half)).collect();
        let spans: Vec<_> = middles.iter().zip(&halves).map(|(x, half)| (x - half, x + half)).collect();
        let label = |i: usize| Label {
            x: middles[i],
            y: bottom + font.gap() * 0.75 + font.cap(),
            anchor: Anchor::Middle,
            ink: Ink::Muted,
            weight: Weight::Regular,
            figures: Figures::Tabular,
            text: texts[i].clone(),
        };
        let labels = thin(&spans, font.gap() / 2.0).into_iter().map(label).collect();
        Self { swatches, labels, height: font.size * 1.8 + font.gap() * 0.75 + font.cap() + font.descent() + 1.0 }
    }

    /// Draws it.
    pub(super) fn draw(&self, canvas: &mut Canvas, font: &Font) {
        for (ink, from, to) in &self.swatches {
            canvas.bar(*ink, *from, *to);
        }
        for (ink, from, to) in self.swatches.iter().filter(|(ink, ..)| is_below(*ink)) {
            let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
            canvas.shape(on(*ink), &cue(middle, font.size * 0.45));
        }
        for label in &self.labels {
            canvas.label(label, font.line());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::probe::spec;
    use super::super::spec::ChartKind;
    use super::*;

    fn shades(values: &[f64]) -> Shades {
        Shades::of(&spec(ChartKind::HeatMap, &[values]))
    }

    #[test]
    fn shades_deepen_from_the_lowest_value_to_the_highest() {
        let shades = shades(&[0.0, 37.0, 100.0]);
        assert_eq!(shades.inks, UP);
        assert_eq!([0.0, 19.9, 20.0, 99.0, 100.0].map(|value| shades.ink(value)), [UP[0], UP[0], UP[1], UP[4], UP[4]]);
        assert!(!shades.go_below());
    }

    #[test]
    fn shades_deepen_away_from_zero_on_both_sides() {
        let shades = shades(&[-18.0, 0.0, 50.0]);
        assert_eq!(shades.inks, [DOWN[1], DOWN[0], UP[0], UP[1], UP[2], UP[3], UP[4]]);
        assert_eq!((shades.ink(-0.1), shades.ink(0.0), shades.go_below()), (DOWN[0], UP[0], true));
    }

    #[test]
    fn below_zero_the_lowest_is_the_deepest() {
        let shades = shades(&[-100.0, -1.0]);
        assert_eq!((shades.ink(-100.0), shades.ink(-1.0)), (DOWN[4], DOWN[0]));
    }

    #[test]
    fn one_value_has_one_shade_and_none_has_none() {
        assert_eq!(shades(&[7.0, 7.0]).inks, [Ink::Heat2]);
        assert_eq!(shades(&[]).inks, []);
    }

    #[test]
    fn words_on_every_shade_can_be_read() {
        let css = include_str!("../../themes/default/assets/chart.css");
        let tokens = |name: &str| -> Vec<f64> {
            let token = format!("--c-{name}: #");
            css.split(&token).skip(1).map(|rest| luminance(&rest[..6])).collect()
        };
        for (theme, (text, surface)) in [("1f1d1a", "fbfaf7"), ("ece8e1", "171614"), ("000000", "ffffff")].into_iter().enumerate() {
            for name in ["heat", "heat-below"] {
                for step in 0..5 {
                    let shade = tokens(&format!("{name}-{step}"))[theme % 2];
                    let word = luminance(if step < 3 { text } else { surface });
                    let contrast = (shade.max(word) + 0.05) / (shade.min(word) + 0.05);
                    assert!(contrast >= 4.5, "{name}-{step} of theme {theme}: {contrast}");
                }
            }
        }
    }

    fn luminance(hex: &str) -> f64 {
        let part = |i: usize| {
            let share = f64::from(u8::from_str_radix(&hex[i..i + 2], 16).unwrap()) / 255.0;
            if share <= 0.039_28 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    }
}
