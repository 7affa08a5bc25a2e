//! How a file writes its cells: what parts them, the decimal sign, the order of day and month.
//!
//! Each column speaks for itself; where it does not, the file's other columns speak for it if they are of one mind. Nothing is
//! guessed: a column that stays open is an error that asks for the answer.

use super::number::{self, Range, Shape};
use super::record::reader;
use super::schema::Kind;
use super::{DateOrder, date};
use crate::diag::Span;

/// What is known of a choice that a file makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict<T> {
    /// It is this.
    Is(T),
    /// Nothing in the column depends on it.
    Unneeded,
    /// Cells depend on it, and nothing tells.
    Ambiguous,
}

/// The characters that may part cells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many records are looked at to find what parts cells.
const DELIMITER_RECORDS: usize = 64;

/// What a file declares to part its cells in a first line `sep=;`, as Excel writes it, and the length of that line.
pub(super) fn declared(text: &[u8]) -> Option<(u8, usize)> {
    let rest = text.get(..4).filter(|start| start.eq_ignore_ascii_case(b"sep=")).and(text.get(4..))?;
    let (delimiter, rest) = rest.split_first().filter(|(delimiter, _)| DELIMITERS.contains(delimiter))?;
    let line_break = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        _ => return None,
    };
    Some((*delimiter, 5 + line_break))
}

/// What parts the cells of a file: what it declares itself, or else what its first records tell.
pub(super) fn delimiter(head: &[u8]) -> u8 {
    declared(head).map_or_else(|| judged(head), |(delimiter, _)| delimiter)
}

/// What parts the cells of a file, judged by its first records: the sign that makes most records as wide as the header, and of
/// those the one that makes them widest. A comma where there is one column only.
fn judged(head: &[u8]) -> u8 {
    let even = |delimiter: u8| {
        let widths: Vec<usize> =
            reader(head, delimiter).byte_records().map_while(Result::ok).take(DELIMITER_RECORDS).map(|r| r.len()).collect();
        let width = *widths.first().filter(|width| **width > 1)?;
        let agree = widths.iter().filter(|other| **other == width).count();
        Some((agree * 1000 / widths.len(), width))
    };
    let judged = DELIMITERS.into_iter().rev().filter_map(|delimiter| Some((even(delimiter)?, delimiter)));
    judged.max_by_key(|(judgement, _)| *judgement).map_or(b',', |(_, delimiter)| delimiter)
}

/// The two ways a column can be written: `.` or `,` as decimal sign, day or month first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// Decimal point; day first.
    First,
    /// Decimal comma; month first.
    Second,
}

/// A cell that could be read both ways.
#[derive(Debug, Clone)]
pub(super) struct Unclear {
    /// Its text.
    pub(super) text: String,
    /// Its place.
    pub(super) span: Span,
}

/// The evidence of one column.
#[derive(Debug, Default)]
pub(super) struct Tally {
    votes: [u64; 2],
    first: [Option<Span>; 2],
    unclear: Option<Unclear>,
    known: Option<DateOrder>,
    plain: bool,
}

impl Tally {
    /// Takes a cell into account. `place` is asked only for a cell that may have to be shown.
    pub(super) fn add(&mut self, text: &str, kind: Kind, place: impl FnOnce() -> Span) {
        let said = if kind.is_date() { self.date(text) } else { self.number(text, kind) };
        match said {
            Some(Verdict::Is(side)) => {
                self.votes[side as usize] += 1;
                self.first[side as usize].get_or_insert_with(place);
            }
            Some(Verdict::Ambiguous) => {
                self.unclear.get_or_insert_with(|| Unclear { text: text.to_owned(), span: place() });
            }
            Some(Verdict::Unneeded) => self.plain = true,
            None => {}
        }
    }

    fn date(&mut self, text: &str) -> Option<Verdict<Side>> {
        match date::evidence(text)? {
            date::Said::Known(order) => {
                self.known.get_or_insert(order);
                Some(Verdict::Unneeded)
            }
            date::Said::Decides(DateOrder::Mdy) => Some(Verdict::Is(Side::Second)),
            date::Said::Decides(_) => Some(Verdict::Is(Side::First)),
            date::Said::Either => Some(Verdict::Ambiguous),
            date::Said::Same => None,
        }
    }

    fn number(&self, text: &str, kind: Kind) -> Option<Verdict<Side>> {
        let range = if matches!(kind, Kind::Integer) { Range::Whole } else { Range::Real };
        match number::evidence(text, range)? {
            Shape::Plain => Some(Verdict::Unneeded),
            Shape::Decides(',') => Some(Verdict::Is(Side::Second)),
            Shape::Decides(_) => Some(Verdict::Is(Side::First)),
            Shape::Either(_) => Some(Verdict::Ambiguous),
        }
    }

    /// Whether more cells would hardly tell more, so that a long file need not be read to its end. A column that is empty so
    /// far is settled too: what it may hold later is judged cell by cell.
    pub(super) fn is_settled(&self) -> bool {
        match self.votes {
            [0, 0] => self.unclear.is_none(),
            [first, second] => first == 0 || second == 0,
        }
    }

    /// What most cells that tell anything say.
    pub(super) fn majority(&self) -> Option<Side> {
        match self.votes[0].cmp(&self.votes[1]) {
            std::cmp::Ordering::Greater => Some(Side::First),
            std::cmp::Ordering::Less => Some(Side::Second),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The order of dates that need no verdict.
    pub(super) fn known_order(&self) -> Option<DateOrder> {
        self.known
    }

    /// The verdict on the column; `others` is what the file's other columns agree on.
    pub(super) fn verdict(&self, others: Option<Side>) -> Verdict<Side> {
        match (self.majority(), &self.unclear, self.votes) {
            (Some(side), ..) => Verdict::Is(side),
            (None, None, [0, 0]) if self.plain => Verdict::Unneeded,
            (None, None, [0, 0]) => others.map_or(Verdict::Unneeded, Verdict::Is),
            (None, ..) => others.map_or(Verdict::Ambiguous, Verdict::Is),
        }
    }

    /// Whether its cells contradict each other in equal numbers.
    pub(super) fn is_mixed(&self) -> bool {
        self.votes[0] > 0 && self.majority().is_none()
    }

    /// The first cell that could be read both ways, or else the first that tells something.
    pub(super) fn place(&self) -> Option<Span> {
        let told = self.first.into_iter().flatten().min_by_key(|span| span.start);
        self.unclear.as_ref().map(|unclear| unclear.span).or(told)
    }

    /// The first cell that tells for a side.
    pub(super) fn first_for(&self, side: Side) -> Option<Span> {
        self.first[side as usize]
    }

    /// The first cell that could be read both ways.
    pub(super) fn unclear(&self) -> Option<&Unclear> {
        self.unclear.as_ref()
    }
}

/// What the columns of a file agree on; `None` where they say nothing or differ.
pub(super) fn agreed<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> Option<Side> {
    let mut sides = tallies.into_iter().filter_map(Tally::majority);
    let first = sides.next()?;
    sides.all(|side| side == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::SourceId;

    fn tally(kind: Kind, cells: &[&str]) -> Tally {
        let mut tally = Tally::default();
        for cell in cells {
            tally.add(cell, kind, || Span::file(SourceId(0)));
        }
        tally
    }

    #[test]
    fn what_parts_cells_is_found_also_beside_decimal_commas() {
        assert_eq!(delimiter(b"a,b\n1,2\n"), b',');
        assert_eq!(delimiter(b"a;b\n1,5;2,5\n3,5;4,5\n"), b';');
        assert_eq!(delimiter(b"a\tb\n1,5\t2\n"), b'\t');
        assert_eq!(delimiter(b"a|b|c\n1|2|3\n"), b'|');
        assert_eq!(delimiter(b"name;price, in R$;day\nx;1;2\n"), b';');
        assert_eq!(delimiter(b"a;b\n\"x,y,z\";1\n\"x,y,z\";1\n"), b';');
        assert_eq!(delimiter(b"account\nA-1\n"), b',');
        assert_eq!(delimiter(b""), b',');
    }

    #[test]
    fn a_first_line_that_declares_the_delimiter_is_believed() {
        assert_eq!((declared(b"sep=;\r\na"), declared(b"SEP=\t\n")), (Some((b';', 7)), Some((b'\t', 6))));
        assert_eq!(delimiter(b"sep=;\na,b;c\n1,2;3\n"), b';');
        for text in [&b"sep=;"[..], b"sep=;x\n", b"sep,a\n", b"sep=x\n", b"separator=;\n"] {
            assert_eq!(declared(text), None);
        }
    }

    #[test]
    fn one_telling_cell_decides_a_column() {
        assert_eq!(tally(Kind::Date, &["01/02/2024", "13/02/2024"]).verdict(None), Verdict::Is(Side::First));
        assert_eq!(tally(Kind::Date, &["01/02/2024", "01/13/2024"]).verdict(None), Verdict::Is(Side::Second));
        assert_eq!(tally(Kind::Amount, &["1.250", "1,5"]).verdict(None), Verdict::Is(Side::Second));
        assert_eq!(tally(Kind::Integer, &["1.250"]).verdict(None), Verdict::Is(Side::Second));
    }

    #[test]
    fn a_column_that_does_not_tell_asks_the_others_and_is_never_guessed() {
        let open = tally(Kind::Date, &["01/02/2024", "05/05/2024"]);
        assert_eq!(open.verdict(None), Verdict::Ambiguous);
        assert_eq!(open.verdict(Some(Side::Second)), Verdict::Is(Side::Second));
        assert_eq!(tally(Kind::Amount, &["1.250"]).verdict(None), Verdict::Ambiguous);
    }

    #[test]
    fn cells_that_are_the_same_both_ways_need_no_verdict() {
        assert_eq!(tally(Kind::Date, &["05/05/2024", "2024-01-02"]).verdict(None), Verdict::Unneeded);
        assert_eq!(tally(Kind::Number, &["1", "20", "n/a"]).verdict(None), Verdict::Unneeded);
    }

    #[test]
    fn a_column_without_cells_is_settled_and_takes_after_the_others() {
        let empty = tally(Kind::Date, &[]);
        assert!(empty.is_settled());
        assert_eq!((empty.verdict(None), empty.verdict(Some(Side::Second))), (Verdict::Unneeded, Verdict::Is(Side::Second)));
        assert_eq!(tally(Kind::Date, &["2024-01-02"]).verdict(Some(Side::Second)), Verdict::Unneeded);
        assert!(!tally(Kind::Date, &["01/02/2024"]).is_settled());
    }

    #[test]
    fn the_majority_wins_and_a_tie_is_mixed() {
        let most = tally(Kind::Date, &["13/01/2024", "14/01/2024", "01/13/2024"]);
        assert_eq!(most.verdict(None), Verdict::Is(Side::First));
        assert!(!most.is_mixed() && !most.is_settled());
        assert!(tally(Kind::Amount, &["1.5", "1,5"]).is_mixed());
    }

    #[test]
    fn columns_agree_only_when_all_that_tell_say_the_same() {
        let (first, second, silent) =
            (tally(Kind::Date, &["13/01/2024"]), tally(Kind::Date, &["01/13/2024"]), tally(Kind::Date, &["01/02/2024"]));
        assert_eq!(agreed([&first, &silent]), Some(Side::First));
        assert_eq!(agreed([&first, &second]), None);
        assert_eq!(agreed([&silent]), None);
    }
}
