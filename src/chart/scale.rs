//! The range of a value axis and its round ticks.

use super::spec::{ChartSpec, Tick};

/// The range of a value axis. `low < high` always, whatever the values.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// The lower end.
    pub(super) low: f64,
    /// The upper end.
    pub(super) high: f64,
    /// From low to high, none outside. Without any known value there is none.
    pub(super) ticks: Vec<Tick>,
}

/// Ranges narrower than this share of their size are noise, and drawn as one level.
const FLAT: f64 = 1e-9;
/// Values closer to zero than this are taken as zero.
const NOTHING: f64 = 1e-290;
/// Numbers beyond this have no fractions that could show.
const EXACT: f64 = 1e15;

/// The scale of lines: it holds every value, and zero unless that would push the values into less than half of the height.
pub(super) fn of_lines(spec: &ChartSpec) -> Scale {
    lines(spec, spec.size.steps())
}

/// The scale that little panels of lines share, with fewer ticks.
pub(super) fn of_panels(spec: &ChartSpec) -> Scale {
    lines(spec, 3)
}

/// The scale of a line without axes: no more than its values, a level one in the middle.
pub(super) fn of_spark(spec: &ChartSpec) -> Scale {
    match extent(spec.values()) {
        None => empty(),
        Some((low, high)) if high - low <= low.abs().max(high.abs()) * FLAT => {
            let half = (low.abs() * 0.1).max(NOTHING);
            Scale { low: low - half, high: high + half, ticks: Vec::new() }
        }
        Some((low, high)) => Scale { low, high, ticks: Vec::new() },
    }
}

/// The scale of stacks, given where they end: it holds them all, and always zero.
pub(super) fn of_stacks(spec: &ChartSpec, ends: impl Iterator<Item = f64> + Clone) -> Scale {
    let is_whole = ends.clone().all(is_whole);
    match extent(ends) {
        None => empty(),
        Some((low, high)) if low.abs().max(high.abs()) < NOTHING => level_at_zero(),
        Some((low, high)) => rounded(low.min(0.0), high.max(0.0), spec.size.steps(), is_whole),
    }
}

fn lines(spec: &ChartSpec, steps: usize) -> Scale {
    let Some((mut low, mut high)) = extent(spec.values()) else { return empty() };
    if low > 0.0 && low <= high / 2.0 {
        low = 0.0;
    } else if high < 0.0 && high >= low / 2.0 {
        high = 0.0;
    }
    let size = low.abs().max(high.abs());
    if size < NOTHING {
        return level_at_zero();
    }
    if high - low <= size * FLAT {
        (low, high) = (low - size * 0.1, high + size * 0.1);
    }
    rounded(low, high, steps, spec.values().all(is_whole))
}

/// The scale of bars: it holds every value, and always zero.
pub(super) fn of_bars(spec: &ChartSpec) -> Scale {
    match extent(spec.values()) {
        None => empty(),
        Some((low, high)) if low.abs().max(high.abs()) < NOTHING => level_at_zero(),
        Some((low, high)) => rounded(low.min(0.0), high.max(0.0), spec.size.steps(), spec.values().all(is_whole)),
    }
}

/// The scale of bars that carry their values: no ticks, and no room beyond the longest bar.
pub(super) fn of_labelled_bars(spec: &ChartSpec) -> Scale {
    match extent(spec.values()) {
        None => empty(),
        Some((low, high)) if low.abs().max(high.abs()) < NOTHING => Scale { ticks: Vec::new(), ..level_at_zero() },
        Some((low, high)) => Scale { low: low.min(0.0), high: high.max(0.0), ticks: Vec::new() },
    }
}

/// The scale of marks that carry their values and need no zero: it holds every value, and no more.
pub(super) fn of_places(spec: &ChartSpec) -> Scale {
    let Some((low, high)) = extent(spec.values()) else { return empty() };
    let size = low.abs().max(high.abs());
    let flat = high - low <= size.max(NOTHING) * FLAT;
    let pad = if size < NOTHING { 1.0 } else { size * 0.1 };
    let (low, high) = if flat { (low - pad, high + pad) } else { (low, high) };
    Scale { low, high, ticks: Vec::new() }
}

/// The scale of floating bars that reach these levels: like that of other bars, with ticks where their values are not written.
pub(super) fn of_levels(levels: impl Iterator<Item = f64>, labelled: bool, spec: &ChartSpec) -> Scale {
    let (low, high) = levels.fold((0.0_f64, 0.0_f64), |(low, high), level| (low.min(level), high.max(level)));
    if low.abs().max(high.abs()) < NOTHING {
        return if labelled || extent(spec.values()).is_none() { empty() } else { level_at_zero() };
    }
    if labelled { Scale { low, high, ticks: Vec::new() } } else { rounded(low, high, spec.size.steps(), spec.values().all(is_whole)) }
}

/// The round values that bound at most five shades on either side of zero; one where all values are the same, none where none is known.
pub(super) fn of_shades(spec: &ChartSpec) -> Vec<Tick> {
    let Some((low, high)) = extent(spec.values()) else { return Vec::new() };
    let size = low.abs().max(high.abs());
    if high - low <= size.max(NOTHING) * FLAT {
        return vec![Tick { value: high, step: 1.0, largest: size }];
    }
    let (from, to) = if low < 0.0 && high > 0.0 { (0.0, size) } else { (low, high) };
    ticks(Step::smallest(&SHADES, (from, to), 5, spec.values().all(is_whole)), low, high)
}

impl Scale {
    /// The way from the lower end to the upper, 0 to 1.
    pub(super) fn share(&self, value: f64) -> f64 {
        (value - self.low) / (self.high - self.low)
    }
}

/// Whether a number has no fraction that could show.
fn is_whole(value: f64) -> bool {
    value.fract() == 0.0 && value.abs() < EXACT
}

/// The smallest and largest values.
fn extent(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |extent, value| match extent {
        None => Some((value, value)),
        Some((low, high)) => Some((value.min(low), value.max(high))),
    })
}

/// Nothing is known.
fn empty() -> Scale {
    Scale { low: 0.0, high: 1.0, ticks: Vec::new() }
}

/// All values are zero: a second tick would suggest a size that nothing has.
fn level_at_zero() -> Scale {
    Scale { low: 0.0, high: 1.0, ticks: vec![Tick { value: 0.0, step: 1.0, largest: 0.0 }] }
}

/// Widens a range to round ticks, as few as the drawing has room for. Whole numbers get whole ticks.
fn rounded(low: f64, high: f64, steps: usize, whole: bool) -> Scale {
    let ticks = ticks(Step::smallest(&AXIS, (low, high), steps, whole), low, high);
    Scale { low: ticks.first().map_or(low, |tick| tick.value), high: ticks.last().map_or(high, |tick| tick.value), ticks }
}

/// The ticks that are so far apart and hold a range.
fn ticks(step: Step, low: f64, high: f64) -> Vec<Tick> {
    let (first, last) = step.around(low, high);
    let at = |k: f64| step.times(k);
    let largest = at(first).abs().max(at(last).abs());
    std::iter::successors(Some(first), |k| Some(k + 1.0))
        .take_while(|k| *k < last + 0.5)
        .map(|k| Tick { value: at(k), step: at(1.0), largest })
        .collect()
}

/// The round numbers that ticks of an axis are apart, and more of them for shades, of which few should stay unused.
const AXIS: [f64; 4] = [1.0, 2.0, 2.5, 5.0];
const SHADES: [f64; 8] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5];

/// A round distance between ticks: a round number times a power of ten.
#[derive(Debug, Clone, Copy)]
struct Step {
    mantissa: f64,
    power: i32,
}

impl Step {
    /// The smallest step that needs no more than `most` of itself to hold the range.
    fn smallest(round: &[f64], (low, high): (f64, f64), most: usize, whole: bool) -> Self {
        let span = high - low;
        #[expect(clippy::cast_possible_truncation, reason = "the logarithm of a finite number lies within ±324")]
        let power = (span / most as f64).log10().floor() as i32;
        let steps = (power..=power + 2).flat_map(|power| round.iter().map(move |mantissa| Self { mantissa: *mantissa, power }));
        let fits = |step: &Self| {
            let (first, last) = step.around(low, high);
            last - first <= most as f64 && (!whole || step.is_whole())
        };
        let widest = Self { mantissa: 1.0, power: (power + 3).max(0) };
        steps.clone().find(fits).unwrap_or(if whole && power < 0 { Self { mantissa: 1.0, power: 0 } } else { widest })
    }

    /// So many steps from zero, without the noise of adding them up.
    fn times(self, k: f64) -> f64 {
        if self.power < 0 { k * self.mantissa / 10_f64.powi(-self.power) } else { k * self.mantissa * 10_f64.powi(self.power) }
    }

    /// The last step at or below the range and the first at or above it, forgiving the noise of division.
    fn around(self, low: f64, high: f64) -> (f64, f64) {
        let unit = self.times(1.0);
        ((low / unit + 1e-9).floor(), (high / unit - 1e-9).ceil())
    }

    fn is_whole(self) -> bool {
        self.power > 0 || (self.power == 0 && self.mantissa.fract() == 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::probe::spec;
    use super::super::spec::ChartKind;
    use super::*;
    use proptest::prelude::*;

    fn lines(values: &[f64]) -> Scale {
        of_lines(&spec(ChartKind::Line, &[values]))
    }

    fn values(scale: &Scale) -> Vec<f64> {
        scale.ticks.iter().map(|tick| tick.value).collect()
    }

    #[test]
    fn ticks_are_round_and_hold_every_value() {
        assert_eq!(values(&lines(&[12.5, 83.0, 41.0])), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(values(&lines(&[0.1, 0.3, 0.25])), [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(values(&lines(&[-3.0, 4.0])), [-4.0, -2.0, 0.0, 2.0, 4.0]);
    }

    #[test]
    fn lines_far_from_zero_leave_zero_out_and_bars_never_do() {
        assert_eq!(values(&lines(&[91.0, 97.0])), [90.0, 92.0, 94.0, 96.0, 98.0]);
        let bars = of_bars(&spec(ChartKind::Bar, &[&[91.0, 97.0]]));
        assert_eq!((bars.low, bars.high), (0.0, 100.0));
        let below = of_bars(&spec(ChartKind::Bar, &[&[-91.0, -97.0]]));
        assert_eq!((below.low, below.high), (-100.0, 0.0));
    }

    #[test]
    fn whole_numbers_get_whole_ticks() {
        assert_eq!(values(&lines(&[0.0, 1.0, 2.0])), [0.0, 1.0, 2.0]);
        assert_eq!(values(&lines(&[0.0, 1.0])), [0.0, 1.0]);
    }

    #[test]
    fn nothing_known_has_no_ticks_and_all_zeros_has_only_zero() {
        assert_eq!(values(&lines(&[])), [0.0; 0]);
        assert_eq!(values(&lines(&[0.0, 0.0])), [0.0]);
        assert_eq!(values(&of_bars(&spec(ChartKind::Bar, &[&[0.0]]))), [0.0]);
    }

    #[test]
    fn a_level_line_lies_inside_its_range() {
        let scale = lines(&[50.0, 50.0]);
        assert!(scale.low < 50.0 && 50.0 < scale.high);
        let tiny = lines(&[1e-9]);
        assert!(tiny.low < 1e-9 && 1e-9 < tiny.high && tiny.high < 1e-8);
    }

    proptest! {
        #[test]
        fn any_values_lie_within_at_most_as_many_steps_as_there_is_room_for(
            values in prop::collection::vec(prop_oneof![-1e3..1e3, -1e300..1e300, -1e-280..1e-280, (-50i32..50).prop_map(f64::from)], 1..20),
        ) {
            for scale in [lines(&values), of_bars(&spec(ChartKind::Bar, &[&values])), of_labelled_bars(&spec(ChartKind::Bar, &[&values]))] {
                prop_assert!(scale.low < scale.high && scale.low.is_finite() && scale.high.is_finite());
                prop_assert!(scale.ticks.len() <= 6);
                prop_assert!(scale.ticks.windows(2).all(|pair| pair[0].value < pair[1].value));
                for value in &values {
                    let share = scale.share(*value);
                    prop_assert!((-1e-6..=1.0 + 1e-6).contains(&share), "{value} at {share} of {scale:?}");
                }
            }
        }
    }
}
