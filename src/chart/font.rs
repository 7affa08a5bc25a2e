//! How wide words are, in the font that the pages carry.

use super::spec::ChartError;
use ab_glyph::{Font as _, FontRef};

/// The two weights a chart is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Everything but what follows.
    Regular,
    /// The subject's name and values.
    Strong,
}

/// The bundled font at the size of one drawing.
pub(super) struct Font {
    regular: FontRef<'static>,
    strong: FontRef<'static>,
    /// The height of the text in the units of the drawing.
    pub(super) size: f64,
}

/// The width of every figure and sign with tabular figures on, in ems (1328 of 2048 units, feature `tnum` of Inter 4.001).
const TABULAR: f64 = 0.6485;
/// The width given to characters the font does not have; emoji in the usual fallback fonts are no wider.
const UNKNOWN: f64 = 1.4;

impl Font {
    /// Reads the fonts compiled into the program.
    pub(super) fn bundled(size: f64) -> Result<Self, ChartError> {
        let read = |bytes| FontRef::try_from_slice(bytes).map_err(|error| ChartError::Drawing(error.to_string()));
        Ok(Self {
            regular: read(include_bytes!("../../themes/default/assets/fonts/inter-400.ttf"))?,
            strong: read(include_bytes!("../../themes/default/assets/fonts/inter-600.ttf"))?,
            size,
        })
    }

    /// The width of a line of text, never less than it will take: kerning, which mostly narrows, is left out, and figures and signs are
    /// taken as tabular.
    pub(super) fn width(&self, text: &str, weight: Weight) -> f64 {
        let face = match weight {
            Weight::Regular => &self.regular,
            Weight::Strong => &self.strong,
        };
        let em = f64::from(face.units_per_em().unwrap_or(2048.0));
        text.chars().map(|c| advance(face, c, em)).sum::<f64>() * self.size
    }

    /// From one baseline to the next.
    pub(super) fn line(&self) -> f64 {
        (self.size * 1.25).round()
    }

    /// The height of capitals and figures above the baseline (1490 of 2048 units).
    pub(super) fn cap(&self) -> f64 {
        self.size * 0.7275
    }

    /// How far letters reach below the baseline.
    pub(super) fn descent(&self) -> f64 {
        self.size * 0.24
    }

    /// The space between a label and what it labels.
    pub(super) fn gap(&self) -> f64 {
        (self.size * 0.6).round()
    }
}

/// The width of a character in ems.
fn advance(face: &FontRef<'static>, c: char, em: f64) -> f64 {
    let glyph = face.glyph_id(c);
    if glyph.0 == 0 {
        return if joins(c) { 0.0 } else { UNKNOWN };
    }
    let own = f64::from(face.h_advance_unscaled(glyph)) / em;
    if c.is_ascii_digit() || "+−=<>≤≥≈±".contains(c) { own.max(TABULAR) } else { own }
}

/// Whether a character only changes the one before it: joiners, variation selectors, combining accents, skin tones.
pub(super) fn joins(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{1f3fb}'..='\u{1f3ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_counts_characters_not_bytes() {
        let font = Font::bundled(10.0).unwrap();
        let accents = font.width("ação", Weight::Regular);
        let plain = font.width("acao", Weight::Regular);
        assert!((accents - plain).abs() < 0.3, "{accents} and {plain}");
    }

    #[test]
    fn figures_are_equally_wide_and_strong_text_is_wider() {
        let font = Font::bundled(10.0).unwrap();
        assert!((font.width("111", Weight::Regular) - font.width("888", Weight::Regular)).abs() < 1e-9);
        assert!(font.width("Receita", Weight::Strong) > font.width("Receita", Weight::Regular));
    }

    #[test]
    fn joined_characters_take_no_room_and_unknown_ones_take_some() {
        let font = Font::bundled(10.0).unwrap();
        assert!(font.width("\u{1f600}", Weight::Regular) > 10.0);
        assert!((font.width("e\u{301}", Weight::Regular) - font.width("e", Weight::Regular)).abs() < 1e-9);
        assert!(font.width("", Weight::Regular).abs() < 1e-9);
    }

    #[test]
    fn the_bundled_font_has_every_character_pages_use() {
        let font = Font::bundled(10.0).unwrap();
        for c in "AZaz09áàâãéêíóôõúüçñ R$€%‰ –—−…‘’“”«»·•±×÷→↑↓←▲▼●✓≈≠≤≥\u{a0}\u{202f}\u{2009}".chars()
        {
            assert_ne!(font.regular.glyph_id(c).0, 0, "{c:?}");
            assert_ne!(font.strong.glyph_id(c).0, 0, "{c:?}");
        }
    }
}
