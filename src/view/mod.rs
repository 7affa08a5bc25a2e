//! All of these → one typed struct per template, with finished text. Draws nothing, computes nothing.
//!
//! 1. [`words`] and [`format`] — the words and rules of one language;
//! 2. [`source`] and [`index`] — what views are made from, and where a page stands in it;
//! 3. what pages share: the [`frame`] around each, the [`block`]s in it, the [`shelf`] of the handbook's pages; a [`number`] with its
//!    [`receipt`], and as a [`takeaway`] in words; a figure, by [`plot`] from any measures, as a [`graph`] by category, a [`trend`] by
//!    month or a [`spark`]; [`contact`], [`quote`], [`signal`], and the [`agreement`] of team and customer;
//! 4. [`handbook`] — for the community and the team; [`team`] — the team's own pages; [`customer`] — a customer's;
//! 5. [`plan`] — every page of a root with its path, composed one by one; [`search`] — what a search of a root finds.
//!
//! The views of the community and of customers have no field that could hold what these must not see.

mod agreement;
mod block;
mod contact;
mod customer;
mod format;
mod frame;
mod graph;
mod handbook;
mod index;
mod number;
mod plan;
mod plot;
mod quote;
mod receipt;
#[cfg(test)]
pub(crate) mod sample;
mod search;
mod shelf;
mod signal;
mod source;
mod spark;
mod takeaway;
mod team;
mod trend;
mod words;

pub use agreement::{ActionLine, GoalLine, State};
pub use block::{Cell, Column, ColumnKind, Download, Drawing, Figure, Html, Spark, Table};
pub use contact::Contact;
pub use customer::{Content, CustomerHome, Deck, Kickoff, KickoffStage, Slide, Step, Topic};
pub use format::{DASH, Detail, Format};
pub use frame::{Day, Frame, Group, Link, Social, Switch, Version};
pub use handbook::{
    Alias, BallotPage, BallotSheet, BenchmarkIndex, BenchmarkPage, Book, Chapter, Chunk, Clarity, Contest, Current, Edition, Entry, Family,
    Glossary, Head, Home, Level, Mark, MatrixBody, MatrixPage, Meaning, MessageBody, MessagePage, MetricPage, NotFound, Number, Owned,
    Owner, PageCard, Part, Plain, PlaybookBody, PlaybookPage, Quiz, QuizAnswer, QuizQuestion, QuizResult, QuizRow, RoleBody, RoleCard,
    RolePage, Row, Section, SheetStage, Stage, StagePage, StageTable, Stand, Term, Untranslated,
};
pub use index::Index;
pub use number::{Card, Change, Tile, Tone};
pub use plan::{Planned, View, community, customers, team};
pub use quote::Quote;
pub use receipt::{FileView, InputView, Origin, Origins, PartView, ReceiptView, TermView};
pub use search::{Found, SearchIndex};
pub use signal::SignalLine;
pub use source::{Audience, Checked, Folders, Sources};
pub use team::{
    AccountPage, Applied, Call, Duty, Fact, FactorLine, HealthCard, LetterCard, LetterText, Letters, List, News, Portfolio, Question,
    Report, ReportSection, TeamHome, TeamMessage, TeamPlaybook, Urgency,
};
pub use words::{OwnWords, Words};
