//! How bars share the place of their category.

use super::ink::Ink;
use super::key::inks;
use super::spec::ChartSpec;
use plotters::element::Rectangle;
use plotters::style::ShapeStyle;

/// One bar. Along the categories each place is one wide; the first starts at zero.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bar {
    /// The series' ink.
    pub(super) ink: Ink,
    /// Its near edge.
    pub(super) start: f64,
    /// Its far edge.
    pub(super) end: f64,
    /// Its length, with the sign.
    pub(super) value: f64,
    /// Its value in words.
    pub(super) label: String,
}

impl Bar {
    /// Halfway between its edges.
    pub(super) fn middle(&self) -> f64 {
        f64::midpoint(self.start, self.end)
    }

    /// An upright bar.
    pub(super) fn upright(&self) -> Rectangle<(f64, f64)> {
        Rectangle::new([(self.start, 0.0), (self.end, self.value)], ShapeStyle::from(self.ink).filled())
    }

    /// A lying bar.
    pub(super) fn lying(&self) -> Rectangle<(f64, f64)> {
        Rectangle::new([(0.0, self.start), (self.value, self.end)], ShapeStyle::from(self.ink).filled())
    }
}

/// The lanes within each place: one for each series, or one for all where no category has values of two, so that a subject among its
/// peers stands in line with them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Lanes {
    count: usize,
    /// Of each lane, where a place is 1.
    pub(super) width: f64,
}

/// The part of a place that bars take; the rest parts it from its neighbours.
const TAKEN: f64 = 0.72;
/// The part of a lane that stays free on either side of a bar with neighbours.
const AIR: f64 = 0.03;

impl Lanes {
    /// Lanes in places of this many pixels, none wider than `widest` pixels.
    pub(super) fn within(spec: &ChartSpec, place: f64, widest: f64) -> Self {
        let count = count(spec);
        Self { count, width: (TAKEN / count as f64).min(widest / place) }
    }

    /// The bars of all known points, series by series.
    pub(super) fn bars(self, spec: &ChartSpec) -> Vec<Bar> {
        let air = if self.count > 1 { AIR * self.width } else { 0.0 };
        let all = self.width * self.count as f64;
        let bar = |(lane, (series, ink)): (usize, (&super::spec::Series, Ink))| -> Vec<Bar> {
            let first = (1.0 - all) / 2.0 + self.width * (lane % self.count) as f64;
            let known = series.known().map(|(place, point)| Bar {
                ink,
                start: place as f64 + first + air,
                end: place as f64 + first + self.width - air,
                value: point.value,
                label: point.label.clone(),
            });
            known.collect()
        };
        spec.series.iter().zip(inks(spec)).enumerate().flat_map(bar).collect()
    }
}

/// How many lanes a place needs.
pub(super) fn count(spec: &ChartSpec) -> usize {
    let known = |place| spec.series.iter().filter(|series| series.points.get(place).is_some_and(Option::is_some)).count();
    if (0..spec.categories.len()).any(|place| known(place) > 1) { spec.series.len() } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::super::probe::{gaps, spec};
    use super::super::spec::ChartKind;
    use super::*;

    #[test]
    fn series_stand_side_by_side_without_touching() {
        let spec = spec(ChartKind::Bar, &[&[1.0, 2.0], &[3.0, 4.0]]);
        let bars = Lanes::within(&spec, 100.0, 200.0).bars(&spec);
        assert_eq!(bars.iter().map(|bar| bar.value).collect::<Vec<_>>(), [1.0, 2.0, 3.0, 4.0]);
        assert!(0.0 < bars[0].start && bars[0].end < bars[2].start && bars[2].end < 1.0);
    }

    #[test]
    fn series_that_never_meet_share_one_lane() {
        let spec = gaps(ChartKind::Bar, &[&[None, Some(2.0), None], &[Some(1.0), None, Some(3.0)]]);
        let bars = Lanes::within(&spec, 100.0, 200.0).bars(&spec);
        assert!(bars.iter().all(|bar| (bar.middle().fract() - 0.5).abs() < 1e-9), "{bars:?}");
    }

    #[test]
    fn few_bars_do_not_become_slabs() {
        let spec = spec(ChartKind::Bar, &[&[1.0]]);
        assert!((Lanes::within(&spec, 600.0, 60.0).width - 0.1).abs() < 1e-9);
    }
}
