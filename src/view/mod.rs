//! All of these → one typed struct per template, with finished text. Draws nothing, computes nothing.
//!
//! 1. [`words`] and [`format`] — the words and rules of one language;
//! 2. [`source`] and [`index`] — what views are made from, and where a page stands in it;
//! 3. [`block`], [`shelf`], [`frame`], [`number`], [`trend`], [`takeaway`], [`contact`], [`agreement`], [`quote`] — what pages share;
//! 4. [`home`], [`role`], [`matrix`], [`plain`], [`benchmark`] — the handbook, for the community and the team;
//!    [`team`], [`csm`], [`account`] — the team's own pages; [`customer`], [`deck`] — a customer's;
//! 5. [`plan`] — every page of a root with its path, composed one by one.
//!
//! The views of the community and of customers have no field that could hold what these must not see.

mod account;
mod agreement;
mod benchmark;
mod block;
mod contact;
mod csm;
mod customer;
mod deck;
mod format;
mod frame;
mod home;
mod index;
mod matrix;
mod number;
mod plain;
mod plan;
mod quote;
mod role;
#[cfg(test)]
pub(crate) mod sample;
mod shelf;
mod source;
mod takeaway;
mod team;
mod trend;
mod words;

pub use account::{AccountPage, Fact};
pub use agreement::{ActionLine, GoalLine, State};
pub use benchmark::{BenchmarkIndex, BenchmarkPage, Edition, Entry, Section, Stand};
pub use block::{Cell, Column, ColumnKind, Drawing, Figure, Html, Table};
pub use contact::Contact;
pub use csm::{Call, Portfolio};
pub use customer::CustomerHome;
pub use deck::{Content, Deck, Slide};
pub use format::{DASH, Detail, Format};
pub use frame::{Frame, Group, Link, Switch};
pub use home::{Home, PageCard, RoleCard};
pub use index::Index;
pub use matrix::{Head, MatrixPage, Meaning, Part, Row, Stage};
pub use number::{Card, Change, Tone};
pub use plain::{NotFound, Plain};
pub use plan::{Planned, View, community, customer, customers, team};
pub use quote::Quote;
pub use role::{Owned, RolePage};
pub use source::{Audience, Folders, Sources};
pub use team::TeamHome;
pub use words::{OwnWords, Words};
