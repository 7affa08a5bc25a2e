//! The parts of stacks, what they sum up to, and how far they reach.

use super::ink::Ink;
use super::key::inks;
use super::scale::{self, Scale};
use super::spec::{ChartSpec, Tick};

/// One part of a stack, from nearer zero to farther.
#[derive(Debug)]
pub(super) struct Part {
    /// The hue of its series.
    pub(super) ink: Ink,
    /// The number of its category.
    pub(super) place: usize,
    /// The sum of the parts it stands on.
    pub(super) from: f64,
    /// The same with its own value.
    pub(super) to: f64,
    /// Its value in words.
    pub(super) label: String,
}

/// All parts of one category.
#[derive(Debug, Clone, Default)]
pub(super) struct Stack {
    /// How far down it reaches.
    pub(super) low: f64,
    /// How far up it reaches.
    pub(super) high: f64,
    /// What it sums up to; `None` where a part is missing, since the rest is not the total.
    pub(super) total: Option<f64>,
}

/// Puts the parts of each category on each other: those above zero upwards, those below downwards.
pub(super) fn pile(spec: &ChartSpec) -> (Vec<Part>, Vec<Stack>) {
    let mut stacks = vec![Stack { total: Some(0.0), ..Stack::default() }; spec.categories.len()];
    let mut parts = Vec::new();
    for (series, ink) in spec.series.iter().zip(inks(spec)) {
        for (place, (stack, point)) in stacks.iter_mut().zip(&series.points).enumerate() {
            stack.total = stack.total.zip(point.as_ref()).map(|(sum, point)| sum + point.value);
            let Some(point) = point else { continue };
            let end = if point.value < 0.0 { &mut stack.low } else { &mut stack.high };
            let from = std::mem::replace(end, *end + point.value);
            parts.push(Part { ink, place, from, to: *end, label: point.label.clone() });
        }
    }
    if spec.series.is_empty() {
        stacks.iter_mut().for_each(|stack| stack.total = None);
    }
    (parts, stacks)
}

/// The scale of stacks beside an axis.
pub(super) fn scale_of(spec: &ChartSpec, stacks: &[Stack]) -> Scale {
    let ends: Vec<f64> =
        if spec.values().next().is_some() { stacks.iter().flat_map(|stack| [stack.low, stack.high]).collect() } else { Vec::new() };
    scale::of_stacks(spec, ends.into_iter())
}

/// The scale of stacks that carry their totals: no ticks, and no room beyond the longest.
pub(super) fn to_the_ends(stacks: &[Stack]) -> Scale {
    let low = stacks.iter().map(|stack| stack.low).fold(0.0, f64::min);
    let high = stacks.iter().map(|stack| stack.high).fold(0.0, f64::max);
    Scale { low, high: if low < high { high } else { low + 1.0 }, ticks: Vec::new() }
}

/// Whether all totals are the same, as those of shares are, and so not worth saying.
pub(super) fn are_equal(stacks: &[Stack]) -> bool {
    let mut known = stacks.iter().filter_map(|stack| stack.total);
    let first = known.next();
    first.is_some_and(|first| first != 0.0 && known.all(|total| (total - first).abs() <= first.abs() * 1e-3)) && stacks.len() > 1
}

/// The totals in words: those of a single series are its values, others are told to three figures and in one unit, as the axis would
/// write them.
pub(super) fn totals(spec: &ChartSpec, stacks: &[Stack]) -> Vec<Option<String>> {
    if let [alone] = &spec.series[..] {
        return alone.points.iter().map(|point| Some(point.as_ref()?.label.clone())).collect();
    }
    let largest = stacks.iter().filter_map(|stack| stack.total).fold(0.0, |most: f64, total| most.max(total.abs()));
    let are_whole = spec.values().all(|value| value.fract() == 0.0);
    let figures = if largest > 0.0 { 10_f64.powf((largest.log10().floor() - 2.0).max(-300.0)) } else { 1.0 };
    let step = if are_whole { figures.max(1.0) } else { figures };
    stacks.iter().map(|stack| stack.total.map(|value| spec.tick.0(Tick { value, step, largest }))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::hostile::{gaps, spec};
    use super::super::spec::ChartKind;
    use super::*;

    fn reach(stack: &Stack) -> (f64, f64, Option<f64>) {
        (stack.low, stack.high, stack.total)
    }

    #[test]
    fn parts_above_zero_pile_up_and_those_below_hang_down() {
        let (parts, stacks) = pile(&spec(ChartKind::StackedBar, &[&[3.0], &[-2.0], &[4.0], &[-1.0]]));
        assert_eq!(parts.iter().map(|part| (part.from, part.to)).collect::<Vec<_>>(), [(0.0, 3.0), (0.0, -2.0), (3.0, 7.0), (-2.0, -3.0)]);
        assert_eq!(reach(&stacks[0]), (-3.0, 7.0, Some(4.0)));
    }

    #[test]
    fn a_missing_part_is_no_zero() {
        let (parts, stacks) = pile(&gaps(ChartKind::StackedBar, &[&[Some(3.0)], &[None]]));
        assert_eq!((parts.len(), reach(&stacks[0])), (1, (0.0, 3.0, None)));
    }

    #[test]
    fn totals_that_differ_or_are_nothing_are_worth_saying() {
        let equal = |values: [&[f64]; 2]| are_equal(&pile(&spec(ChartKind::StackedRow, &values)).1);
        assert!(equal([&[60.0, 30.0], &[40.0, 70.0]]));
        assert!(!equal([&[60.0, 30.0], &[40.0, 40.0]]));
        assert!(!equal([&[0.0, 0.0], &[0.0, 0.0]]));
    }
}
