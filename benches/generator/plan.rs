//! Who the customers are and what becomes of each.

use fastrand::Rng;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};

/// What to make.
pub(crate) struct Plan {
    /// Where all chance begins.
    pub(crate) seed: u64,
    /// The first day that has data.
    pub(crate) first: Date,
    /// The last day that has data: the end of a month.
    pub(crate) last: Date,
    /// About how many usage rows.
    pub(crate) events: u64,
    /// The people of the company.
    pub(crate) team: Vec<Person>,
    /// Its customers.
    pub(crate) customers: Vec<Customer>,
}

impl Plan {
    /// Chance for one matter of one customer, so that a change elsewhere leaves it alone.
    pub(crate) fn chance(&self, matter: u64, customer: usize) -> Rng {
        Rng::with_seed(self.seed.wrapping_mul(1_000_003).wrapping_add(matter.wrapping_mul(100_000_007)).wrapping_add(customer as u64))
    }

    /// The first days of its months.
    pub(crate) fn months(&self) -> impl Iterator<Item = Date> + use<> {
        let (first, last) = (self.first.first_of_month(), self.last);
        (0i32..).map(move |by| first.saturating_add(by.months())).take_while(move |month| *month <= last)
    }

    /// The ids of the people who hold a role.
    pub(crate) fn holding(&self, role: &str) -> Vec<&str> {
        self.team.iter().filter(|person| person.role == role).map(|person| person.id.as_str()).collect()
    }
}

/// A member of the team.
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) role: &'static str,
    pub(crate) seniority: &'static str,
    /// Hours of calls a day and days a week, of those who look after accounts.
    pub(crate) calls: Option<[&'static str; 2]>,
}

/// What a calendar usually holds.
pub(crate) const USUAL_CALLS: [&str; 2] = ["5", "5"];

/// A customer of the company.
pub(crate) struct Customer {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) segment: Segment,
    /// Only where it differs from its segment's.
    pub(crate) touch: Option<&'static str>,
    pub(crate) industry: &'static str,
    pub(crate) csm: Option<String>,
    pub(crate) am: Option<String>,
    pub(crate) ae: Option<String>,
    pub(crate) since: Date,
    pub(crate) seats: Option<u32>,
    /// How many people of theirs have a login.
    pub(crate) people: usize,
    /// Cents a month when the data begins, or at sign-up.
    pub(crate) mrr: i64,
    pub(crate) language: &'static str,
    pub(crate) goal: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) course: Course,
    /// What people do for it against the handbook.
    pub(crate) slips: &'static [Slip],
}

impl Customer {
    /// Whether people do this for it against the handbook.
    pub(crate) fn slips(&self, slip: Slip) -> bool {
        self.slips.contains(&slip)
    }
}

/// How large a customer is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Segment {
    Enterprise,
    MidMarket,
    Smb,
}

impl Segment {
    /// Its canonical name.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Enterprise => "enterprise",
            Self::MidMarket => "mid-market",
            Self::Smb => "smb",
        }
    }

    /// Months between two success reviews.
    pub(crate) fn cadence(self) -> i32 {
        match self {
            Self::Enterprise => 1,
            Self::MidMarket => 3,
            Self::Smb => 6,
        }
    }
}

/// What becomes of a customer.
#[derive(Clone, Copy)]
pub(crate) enum Course {
    /// Stays as it is.
    Steady,
    /// Uses more and buys more.
    Growing,
    /// Uses less and less, and pays less.
    Falling,
    /// Asks to leave and is won back.
    Saved { asked: Date },
    /// Leaves and comes back.
    Returned { left: Date, back: Date },
    /// Leaves.
    Lost { left: Date },
    /// Tries the product without paying.
    Trying,
}

/// Something that people do against the handbook.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slip {
    /// The customer success manager sells, and so also takes the calls that belong to Support.
    SuccessSells,
    /// The customer success manager works the renewal.
    SuccessRenews,
    /// Support answers what is about value.
    SupportAdvises,
}

/// Whether something of this probability happens.
pub(crate) fn happens(chance: &mut Rng, probability: f64) -> bool {
    chance.f64() < probability
}

/// One of several things.
pub(crate) fn pick<T: Copy>(chance: &mut Rng, things: &[T]) -> T {
    things[chance.usize(..things.len())]
}

/// A working hour on a day, or on the Monday after a weekend.
pub(crate) fn working_hour(chance: &mut Rng, day: Date) -> DateTime {
    workday(day).at(chance.i8(9..18), chance.i8(0..60), 0, 0)
}

/// The day itself, or the Monday after a weekend.
pub(crate) fn workday(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => plus(day, 2),
        Weekday::Sunday => plus(day, 1),
        _ => day,
    }
}

/// The day so many days later.
pub(crate) fn plus(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

/// Days from one day to another.
pub(crate) fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
