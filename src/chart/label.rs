//! Words in a chart: fitted to their room, kept apart from each other.

use super::font::{Font, Weight, joins};
use super::ink::Ink;

/// Words at their place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    /// Where the lines start, end or have their middle.
    pub(super) x: f64,
    /// The baseline of the first line.
    pub(super) y: f64,
    /// Which of these `x` is.
    pub(super) anchor: Anchor,
    /// The colour.
    pub(super) ink: Ink,
    /// The weight.
    pub(super) weight: Weight,
    /// Words keep the figures of running text, numbers stand in columns.
    pub(super) figures: Figures,
    /// What is written.
    pub(super) text: Fitted,
}

/// The part of a line that stands at the label's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// How figures are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figures {
    /// As wide as each is.
    Running,
    /// All equally wide.
    Tabular,
}

/// Text made to fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fitted {
    /// The lines; never none.
    pub(super) lines: Vec<String>,
    /// The whole text, where the lines do not say it all.
    pub(super) full: Option<String>,
}

impl Fitted {
    /// Text on one line, as it is.
    pub(super) fn whole(text: &str) -> Self {
        Self { lines: vec![text.to_owned()], full: None }
    }

    /// The width of the longest line.
    pub(super) fn width(&self, font: &Font, weight: Weight) -> f64 {
        self.lines.iter().map(|line| font.width(line, weight)).fold(0.0, f64::max)
    }
}

/// Breaks text at spaces into at most `most` lines of at most `room`. The first line that is still too long is cut and is the last.
pub(super) fn fit(text: &str, room: f64, most: usize, font: &Font, weight: Weight) -> Fitted {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let is_last = lines.len() == most;
        match lines.last_mut() {
            Some(line) if is_last || font.width(&format!("{line} {word}"), weight) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let long = lines.iter().position(|line| font.width(line, weight) > room);
    if let Some(long) = long {
        lines.truncate(long + 1);
        lines[long] = shorten(&lines[long], room, font, weight);
    }
    Fitted { lines: if lines.is_empty() { vec![String::new()] } else { lines }, full: long.map(|_| text.to_owned()) }
}

/// Cuts a line that is longer than its room, with an ellipsis for the rest.
fn shorten(line: &str, room: f64, font: &Font, weight: Weight) -> String {
    let room = room - font.width("…", weight);
    let (mut end, mut width, mut before) = (0, 0.0, ' ');
    for (i, c) in line.char_indices() {
        if !joins(c) && before != '\u{200d}' {
            end = i;
        }
        width += font.width(c.encode_utf8(&mut [0; 4]), weight);
        if width > room {
            break;
        }
        before = c;
    }
    format!("{}…", line[..end].trim_end())
}

/// Steps between shown labels that keep the rhythm of quarters, half-years and years.
const STEPS: [usize; 12] = [1, 2, 3, 4, 6, 12, 24, 48, 96, 192, 384, 768];

/// Which of the labels in a row to show: the last, from there back one every few places, and the first.
///
/// Each label is given by where it starts and ends; shown ones keep `gap` between them, but the first and the last are shown always.
/// The steps are even, but for the one after the first label.
pub(super) fn thin(spans: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let Some(last) = spans.len().checked_sub(1) else { return Vec::new() };
    let apart = |pair: &[usize]| spans[pair[0]].1 + gap <= spans[pair[1]].0;
    let every = |step: usize| {
        let mut shown: Vec<_> = (0..=last).rev().step_by(step).collect();
        if shown.last().is_some_and(|first| (1..last).contains(first) && !apart(&[0, *first])) {
            shown.pop();
        }
        shown.extend((shown.last() != Some(&0)).then_some(0));
        shown.reverse();
        shown
    };
    let fitting = STEPS.into_iter().map(every).find(|shown| shown.windows(2).all(apart));
    fitting.unwrap_or_else(|| if last > 0 { vec![0, last] } else { vec![0] })
}

/// Moves blocks up and down as little as possible (in squares, keeping their order) so that none covers another and all stay within
/// the limits, which must be wide enough for all of them. Takes middles and heights, gives middles.
///
/// Blocks that touch move as one, to the mean of where they want to be: the pool-adjacent-violators algorithm.
pub(super) fn spread(blocks: &[(f64, f64)], (low, high): (f64, f64)) -> Vec<f64> {
    struct Pool {
        members: Vec<usize>,
        wishes: f64,
        height: f64,
    }
    let top = |pool: &Pool| (pool.wishes / pool.members.len() as f64).min(high - pool.height).max(low);
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    order.sort_by(|a, b| blocks[*a].0.total_cmp(&blocks[*b].0));
    let mut pools: Vec<Pool> = Vec::new();
    for i in order {
        let (middle, height) = blocks[i];
        let mut pool = Pool { members: vec![i], wishes: middle - height / 2.0, height };
        while let Some(above) = pools.pop_if(|above| top(above) + above.height > top(&pool)) {
            let wishes = above.wishes + pool.wishes - pool.members.len() as f64 * above.height;
            pool = Pool { members: [above.members, pool.members].concat(), wishes, height: above.height + pool.height };
        }
        pools.push(pool);
    }
    let mut middles = vec![0.0; blocks.len()];
    for pool in &pools {
        let mut y = top(pool);
        for i in &pool.members {
            middles[*i] = y + blocks[*i].1 / 2.0;
            y += blocks[*i].1;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn font() -> Font {
        Font::bundled(13.0).unwrap()
    }

    #[test]
    fn text_that_fits_stays_as_it_is() {
        assert_eq!(fit("Suporte", 100.0, 2, &font(), Weight::Regular), Fitted::whole("Suporte"));
    }

    #[test]
    fn text_breaks_at_spaces_and_never_at_no_break_spaces() {
        let fitted = fit("Receita recorrente de R$\u{a0}1.234", 120.0, 3, &font(), Weight::Regular);
        assert_eq!(fitted.lines, ["Receita recorrente", "de R$\u{a0}1.234"]);
        assert_eq!(fitted.full, None);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis_and_is_kept_whole_beside() {
        let text = "Treinamento de administradores e configuração";
        let fitted = fit(text, 110.0, 2, &font(), Weight::Regular);
        assert_eq!(fitted.lines, ["Treinamento de", "administradore…"]);
        assert_eq!(fitted.full.as_deref(), Some(text));
    }

    #[test]
    fn joined_emoji_are_cut_as_one() {
        let family = "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}";
        let fitted = fit(&format!("{family}{family}"), 80.0, 1, &font(), Weight::Regular);
        assert_eq!(fitted.lines, [format!("{family}…")]);
    }

    #[test]
    fn thinned_labels_keep_the_rhythm_of_the_last_one() {
        let spans: Vec<_> = (0..36).map(|i| (f64::from(i) * 10.0 - 15.0, f64::from(i) * 10.0 + 15.0)).collect();
        assert_eq!(thin(&spans, 8.0), [0, 7, 11, 15, 19, 23, 27, 31, 35]);
        assert_eq!(thin(&spans, 25.0), [0, 11, 17, 23, 29, 35]);
        assert_eq!(thin(&spans, -25.0).len(), 36);
        assert_eq!(thin(&spans[..3], 8.0), [0, 2]);
        assert_eq!(thin(&spans[..3], -5.0), [0, 2]);
        assert_eq!(thin(&spans[..1], 8.0), [0]);
        assert_eq!(thin(&[], 8.0), [0_usize; 0]);
    }

    #[test]
    fn blocks_that_do_not_touch_stay_and_touching_ones_part_evenly() {
        assert_eq!(spread(&[(10.0, 10.0), (50.0, 10.0)], (0.0, 100.0)), [10.0, 50.0]);
        assert_eq!(spread(&[(50.0, 10.0), (50.0, 10.0)], (0.0, 100.0)), [45.0, 55.0]);
        assert_eq!(spread(&[(98.0, 10.0), (2.0, 10.0)], (0.0, 100.0)), [95.0, 5.0]);
    }

    proptest! {
        #[test]
        fn shown_labels_never_touch_and_hold_the_first_and_the_last(widths in prop::collection::vec(5.0..90.0_f64, 3..70)) {
            let step = 560.0 / (widths.len() - 1) as f64;
            let spans: Vec<_> = widths.iter().enumerate().map(|(i, w)| (i as f64 * step - w / 2.0, i as f64 * step + w / 2.0)).collect();
            let shown = thin(&spans, 6.0);
            prop_assert_eq!((shown.first(), shown.last()), (Some(&0), Some(&(widths.len() - 1))));
            prop_assert!(shown.windows(2).all(|pair| spans[pair[0]].1 + 6.0 <= spans[pair[1]].0));
        }

        #[test]
        fn spread_blocks_never_overlap_nor_leave_the_limits(blocks in prop::collection::vec((-50.0..350.0_f64, 5.0..20.0_f64), 1..14)) {
            let middles = spread(&blocks, (0.0, 300.0));
            let mut edges: Vec<_> = middles.iter().zip(&blocks).map(|(y, (_, h))| (y - h / 2.0, y + h / 2.0)).collect();
            edges.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(edges.iter().all(|(top, bottom)| *top >= -1e-6 && *bottom <= 300.0 + 1e-6));
            prop_assert!(edges.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-6));
        }

        #[test]
        fn fitted_text_keeps_to_its_room(text in "[a-zçã ]{0,60}", room in 20.0..300.0_f64, most in 1..4_usize) {
            let font = font();
            let fitted = fit(&text, room, most, &font, Weight::Strong);
            prop_assert!(fitted.lines.len() <= most && !fitted.lines.is_empty());
            prop_assert!(fitted.width(&font, Weight::Strong) <= room);
            if fitted.full.is_none() {
                prop_assert_eq!(fitted.lines.join(" "), text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
            }
        }
    }
}
