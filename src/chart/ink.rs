//! What marks and words are, and so which class they bear: the page's style sheet gives each its colour.

use plotters::style::{RGBColor, ShapeStyle};
use plotters_backend::BackendColor;

/// An enum of inks, each with its class.
macro_rules! inks {
    ($($(#[$doc:meta])* $name:ident = $class:literal,)*) => {
        /// What a mark or a word is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Ink { $($(#[$doc])* $name,)* }

        impl Ink {
            const ALL: &[Self] = &[$(Self::$name,)*];

            /// The class by which the page colours it.
            pub(super) fn class(self) -> &'static str {
                match self { $(Self::$name => $class,)* }
            }
        }
    };
}

inks! {
    /// What the chart is about.
    Subject = "subject",
    /// What it is compared with.
    Context = "context",
    /// What else it is compared with.
    Further = "further",
    /// The lines of the grid.
    Grid = "grid",
    /// The line everything stands on.
    Axis = "axis",
    /// Words in their plain colour.
    Text = "text",
    /// Words that step back.
    Muted = "muted",
    /// The interval behind lines.
    Band = "band",
    /// The moments of events.
    Event = "event",
    /// Words on a hue.
    Inside = "inside",
    /// The first hue of stacked series; all are told apart by colour-blind eyes too.
    Hue1 = "cat-1",
    /// The second hue.
    Hue2 = "cat-2",
    /// The third hue.
    Hue3 = "cat-3",
    /// The fourth hue.
    Hue4 = "cat-4",
    /// The fifth hue.
    Hue5 = "cat-5",
    /// The sixth hue.
    Hue6 = "cat-6",
    /// Where the reader stands.
    Here = "here",
    /// What a bar is meant to reach.
    Target = "target",
    /// What else it is measured by.
    FurtherTarget = "further-target",
    /// From the lowest known quantile to the highest.
    Whisker = "whisker",
    /// The middle half of the subject's values.
    Box = "box",
    /// The middle half of what it is compared with.
    FurtherBox = "further-box",
    /// A change upwards.
    Increase = "increase",
    /// A change downwards.
    Decrease = "decrease",
    /// The place of a value that is not known.
    Missing = "missing",
    /// What parts neighbouring cells.
    Seam = "seam",
    /// The air around a tick that crosses a bar.
    Halo = "halo",
    /// Words on the first three shades.
    OnPale = "on-pale",
    /// Words on the last two shades.
    OnDeep = "on-deep",
    /// Shade 0 of 0 to 4 of values from zero up.
    Heat0 = "heat-0",
    /// Shade 1 of 0 to 4 of values from zero up.
    Heat1 = "heat-1",
    /// Shade 2 of 0 to 4 of values from zero up.
    Heat2 = "heat-2",
    /// Shade 3 of 0 to 4 of values from zero up.
    Heat3 = "heat-3",
    /// Shade 4 of 0 to 4 of values from zero up.
    Heat4 = "heat-4",
    /// Shade 0 of 0 to 4 of values below zero.
    Below0 = "heat-below-0",
    /// Shade 1 of 0 to 4 of values below zero.
    Below1 = "heat-below-1",
    /// Shade 2 of 0 to 4 of values below zero.
    Below2 = "heat-below-2",
    /// Shade 3 of 0 to 4 of values below zero.
    Below3 = "heat-below-3",
    /// Shade 4 of 0 to 4 of values below zero.
    Below4 = "heat-below-4",
}

impl Ink {
    /// What stacked series take in turn.
    pub(super) const HUES: [Self; 6] = [Self::Hue1, Self::Hue2, Self::Hue3, Self::Hue4, Self::Hue5, Self::Hue6];

    /// Plotters hands colours through as RGB and nothing else: the red channel says which ink is meant.
    pub(super) fn of(color: BackendColor) -> Self {
        Self::ALL.get(usize::from(color.rgb.0)).copied().unwrap_or(Self::Text)
    }
}

impl From<Ink> for ShapeStyle {
    fn from(ink: Ink) -> Self {
        RGBColor(ink as u8, 0, 0).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters_backend::BackendStyle;

    #[test]
    fn every_ink_survives_the_way_through_plotters() {
        for ink in Ink::ALL.iter().copied() {
            assert_eq!(Ink::of(BackendStyle::color(&ShapeStyle::from(ink))), ink);
        }
    }
}
