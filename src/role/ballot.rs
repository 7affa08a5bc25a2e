//! Ballots: the matrix as each of several leaders fills it, without seeing what the others wrote.

use super::column::Names;
use super::{Handbook, Letter, cell, folded};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span};
use crate::input::{Input, Root};
use crate::page::RawCell;
use crate::table::Tables;
use csv::{ByteRecord, ReaderBuilder};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Everything that was voted.
#[derive(Debug, Clone, Default)]
pub struct Ballots {
    /// One per file, sorted by path.
    pub ballots: Vec<Ballot>,
}

/// What one leader answered.
#[derive(Debug, Clone)]
pub struct Ballot {
    /// The name of its file without the ending.
    pub name: String,
    /// Its rows that may be counted.
    pub votes: Vec<Vote>,
    /// Its file.
    pub source: SourceId,
}

/// The cell that a leader would write for one role of one activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// The matrix, as an index into [`Handbook::matrices`]: never a translation.
    pub matrix: usize,
    /// The activity, as an index into [`super::Matrix::activities`].
    pub row: usize,
    /// The id of the role.
    pub role: String,
    /// The letters; none where the role has no part.
    pub letters: Vec<Letter>,
    /// Where it is.
    pub span: Span,
}

/// The columns of a ballot, and the other words for each.
const COLUMNS: [(&str, &str); 3] = [("activity", "atividade"), ("role", "papel"), ("letter", "letra")];

/// Reads `content/ballots/*.csv`, and names what is not in the handbook.
pub fn ballots(input: &Input, handbook: &Handbook, diags: &mut Diagnostics) -> Ballots {
    let nobody = Tables::default();
    let mut reader = Reader { names: Names::new(&handbook.roles, &nobody), activities: Activities::of(handbook), diags };
    let is_one = |path: &str| path.starts_with("ballots/") && path.to_ascii_lowercase().ends_with(".csv");
    let mut ballots = Vec::new();
    for file in input.files(Root::Content).filter(|file| is_one(&file.path)) {
        let Some(text) = input.text(file, reader.diags) else { continue };
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
        ballots.push(Ballot { name, votes: reader.votes(&text, file.source), source: file.source });
    }
    Ballots { ballots }
}

/// The activities of all matrices, by what they are called in any language.
struct Activities<'a> {
    places: BTreeMap<String, (usize, usize)>,
    names: Vec<&'a str>,
}

impl<'a> Activities<'a> {
    /// Where two matrices have an activity of one name, the first is meant: the company's stands before those of segments.
    fn of(handbook: &'a Handbook) -> Self {
        let (mut places, mut names, mut original) = (BTreeMap::new(), Vec::new(), 0);
        for (at, matrix) in handbook.matrices.iter().enumerate() {
            original = if matrix.is_translation { original } else { at };
            let rows = handbook.matrices[original].activities.len();
            for (row, activity) in matrix.activities.iter().enumerate().filter(|(row, _)| *row < rows) {
                places.entry(folded(&activity.name)).or_insert((original, row));
                names.push(activity.name.as_str());
            }
        }
        Self { places, names }
    }
}

/// A cell with its place, in a record that begins at a byte of the file.
fn raw(source: SourceId, record: &str, start: usize, place: Range<usize>) -> RawCell {
    let content = record[place.clone()].trim().trim_matches('"').replace("\"\"", "\"");
    RawCell { text: content.trim().to_owned(), span: Span::range(source, start + place.start..start + place.end) }
}

/// The places of the cells of one record.
fn places(record: &str, delimiter: u8) -> Vec<Range<usize>> {
    let (mut places, mut start, mut quoted) = (Vec::new(), 0, false);
    for (at, byte) in record.bytes().enumerate() {
        quoted ^= byte == b'"';
        if byte == delimiter && !quoted {
            places.push(start..at);
            start = at + 1;
        }
    }
    places.push(start..record.len());
    places
}

struct Reader<'a, 'd> {
    names: Names<'a>,
    activities: Activities<'a>,
    diags: &'d mut Diagnostics,
}

impl Reader<'_, '_> {
    fn votes(&mut self, text: &str, source: SourceId) -> Vec<Vote> {
        let first = text.lines().next().unwrap_or_default();
        let delimiter = [b';', b'\t'].into_iter().find(|sign| first.as_bytes().contains(sign)).unwrap_or(b',');
        let records = records(text, source, delimiter);
        let Some((head, rows)) = records.split_first() else {
            self.diags.push(Diagnostic::new(Code::EmptyFile, "the ballot is empty").at(Span::file(source)).hint(HEADER));
            return Vec::new();
        };
        let Some(columns) = self.columns(head) else { return Vec::new() };
        let (mut votes, mut seen) = (Vec::new(), BTreeSet::new());
        for row in rows {
            let Some(vote) = self.vote(row, head.len(), columns) else { continue };
            if seen.insert((vote.matrix, vote.row, vote.role.clone())) {
                votes.push(vote);
            } else {
                let found =
                    Diagnostic::new(Code::DuplicateKey, format!("the ballot already has a row for this activity and `{}`", vote.role));
                self.diags.push(found.at(vote.span).hint("keep one of the two"));
            }
        }
        votes
    }

    /// Where each of [`COLUMNS`] is.
    fn columns(&mut self, head: &[RawCell]) -> Option<[usize; 3]> {
        let mut columns = [None; 3];
        for (at, (name, other)) in COLUMNS.into_iter().enumerate() {
            columns[at] = head.iter().position(|cell| [name, other].contains(&folded(&cell.text).as_str()));
            if columns[at].is_none() {
                let place = head.first().map_or(Span::file(SourceId(0)), |cell| Span::file(cell.span.source));
                let found = Diagnostic::new(Code::MissingColumn, format!("the ballot has no column `{name}`")).at(place);
                self.diags.push(found.hint(HEADER));
            }
        }
        let [Some(activity), Some(role), Some(letter)] = columns else { return None };
        let columns = [activity, role, letter];
        for (_, cell) in head.iter().enumerate().filter(|(at, _)| !columns.contains(at)) {
            self.diags.push(Diagnostic::new(Code::UnusedColumn, format!("the column `{}` is not used", cell.text)).at(cell.span));
        }
        Some(columns)
    }

    /// One row; `None` where something in it is not known, which a finding says.
    fn vote(&mut self, row: &[RawCell], width: usize, [activity, role, letter]: [usize; 3]) -> Option<Vote> {
        let widest = activity.max(role).max(letter);
        if row.len() <= widest || row.len() > width {
            let (many, of) = if row.len() > width { ("many", width) } else { ("few", widest + 1) };
            let found = Diagnostic::new(Code::WrongWidth, format!("the row has too {many} cells, {} of {of}", row.len()));
            self.diags.push(found.at(row.first()?.span).hint("put a text that holds the delimiter in quotes"));
            return None;
        }
        let mut own = Diagnostics::new();
        let place = self.activities.places.get(&folded(&row[activity].text)).copied();
        if place.is_none() {
            own.push(self.unknown_activity(&row[activity]));
        }
        let id = self.names.id(&row[role].text);
        if id.is_none() {
            own.push(self.unknown_role(&row[role]));
        }
        let letters = cell::letters(&row[letter], &mut own);
        let is_good = own.iter().next().is_none();
        self.diags.append(own);
        let ((matrix, row_index), id) = place.zip(id).filter(|_| is_good)?;
        Some(Vote { matrix, row: row_index, role: id.to_owned(), letters, span: row[letter].span })
    }

    fn unknown_activity(&self, cell: &RawCell) -> Diagnostic {
        Diagnostic::new(Code::UnknownActivity, format!("no matrix has the activity “{}”", cell.text))
            .at(cell.span)
            .suggest(&cell.text, self.activities.names.iter().copied())
            .hint("write it as the first column of the matrix does, in any of its languages")
    }

    fn unknown_role(&self, cell: &RawCell) -> Diagnostic {
        Diagnostic::new(Code::UnknownRole, format!("`{}` is not a role of the handbook", cell.text))
            .at(cell.span)
            .suggest(&cell.text, self.names.shown())
            .hint("write the id or the title of a page in `content/roles/`")
    }
}

/// What a ballot begins with.
const HEADER: &str = "begin the file with the line `activity,role,letter`";

/// The records of a ballot that are not blank, with the place of each cell. The csv crate finds where each begins.
fn records(text: &str, source: SourceId, delimiter: u8) -> Vec<Vec<RawCell>> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let (mut starts, mut record) = (Vec::new(), ByteRecord::new());
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        starts.push(start);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let mut records = Vec::new();
    for (start, end) in starts.iter().copied().zip(ends) {
        // Blank lines before a record belong to none.
        let within = text.get(start..end).unwrap_or_default();
        let lead = within.len() - within.trim_start_matches(['\r', '\n']).len();
        let line = within[lead..].trim_end_matches(['\r', '\n']);
        let cells: Vec<RawCell> = places(line, delimiter).into_iter().map(|place| raw(source, line, start + lead, place)).collect();
        if cells.iter().any(|cell| !cell.text.is_empty()) {
            records.push(cells);
        }
    }
    records
}
