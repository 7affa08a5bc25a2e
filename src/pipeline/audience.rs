//! For whom pages are made.

use crate::view::{self, Planned, SearchIndex, Sources, community, customers, team};

/// For whom a root is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Audience {
    /// Everybody: the handbook and the benchmarks
    Community,
    /// The company's own people: everything
    Team,
    /// Each customer: one folder an account
    #[value(alias = "customer")]
    Customers,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Community, Self::Team, Self::Customers];

    /// Its folder in the output.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Community => "community",
            Self::Team => "team",
            Self::Customers => "customers",
        }
    }

    /// Its pages, none of them composed yet.
    pub(super) fn pages<'a>(self, sources: Sources<'a>) -> Vec<Planned<'a>> {
        match self {
            Self::Community => community(sources),
            Self::Team => team(sources),
            Self::Customers => customers(sources),
        }
    }
    /// What searches of its root find, one index a language; customers' roots cannot be searched.
    pub(super) fn search(self, sources: Sources<'_>) -> Vec<SearchIndex> {
        match self {
            Self::Community => SearchIndex::of(sources, view::Audience::Community),
            Self::Team => SearchIndex::of(sources, view::Audience::Team),
            Self::Customers => Vec::new(),
        }
    }
}
