//! Why a row of the scope does not count for a number.

use std::fmt;

/// The reasons with their ids in the output contract.
macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident = $name:literal,)*) => {
        /// Why a row of the scope does not count for a number.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum LeftOut {
            $($(#[$doc])* $reason,)*
        }

        impl LeftOut {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$reason,)*];

            /// Its id in the output contract.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$reason => $name,)*
                }
            }
        }
    };
}

reasons! {
    /// It happened after the day the data speaks of.
    AfterAsOf = "after-as-of",
    /// It happened, ran or falls due outside the time the number speaks of.
    OutsideThePeriod = "outside-the-period",
    /// The account was not live on the period's last day.
    NotLive = "not-live",
    /// The account had no MRR at the start.
    NotAccountsAtStart = "not-accounts-at-start",
    /// The account has no MRR at the closing.
    NotPaying = "not-paying",
    /// The account's MRR did not move that way.
    NoMovement = "no-movement",
    /// A trial pays nothing.
    Trial = "trial",
    /// It has no amount, or an amount of zero.
    NoAmount = "no-amount",
    /// A subscription that runs over no month's last day.
    NeverCloses = "never-closes",
    /// Another survey, another kind of opportunity or of meeting.
    OtherKind = "other-kind",
    /// It counts for another number of the same metric.
    OtherVariant = "other-variant",
    /// The same person answered again, later in the period.
    SupersededAnswer = "superseded-answer",
    /// An answer without a scale.
    NoScale = "no-scale",
    /// An answer on the other scale.
    OtherScale = "other-scale",
    /// A ticket that nobody rated.
    NoScore = "no-score",
    /// A ticket that was not resolved in the period.
    NotResolvedInPeriod = "not-resolved-in-period",
    /// A ticket that was not first answered in the period.
    NotAnsweredInPeriod = "not-answered-in-period",
    /// A ticket that was resolved by the period's last day.
    AlreadyResolved = "already-resolved",
    /// A ticket that is not urgent.
    NotUrgent = "not-urgent",
    /// A ticket without a handle time.
    NoHandleTime = "no-handle-time",
    /// A ticket without a number of contacts.
    NoContacts = "no-contacts",
    /// A ticket that level 1 could not have solved.
    NotLevelOne = "not-level-one",
    /// An opportunity that was not won in the period.
    NotWon = "not-won",
    /// An opportunity that is not open, or would not sell more.
    NotOpen = "not-open",
    /// An opportunity that Customer Success did not raise.
    NotRaisedBySuccess = "not-raised-by-success",
    /// It belongs to somebody else.
    OtherScope = "other-scope",
    /// An account without seats.
    NoSeats = "no-seats",
    /// An account that was not activated within 30 days.
    NotActivatedInTime = "not-activated-in-time",
    /// Not the step or the first use that activates the account.
    NotTheActivation = "not-the-activation",
    /// A step that is done, or not due yet.
    NotOverdue = "not-overdue",
    /// An account that had not begun, or has no day of beginning.
    NotBegun = "not-begun",
    /// A meeting that was neither held nor missed.
    NeitherHeldNorMissed = "neither-held-nor-missed",
    /// An account without a touch.
    NoTouch = "no-touch",
    /// A person who looks after no accounts.
    NotACsm = "not-a-csm",
    /// A feature that was not launched by the period's end.
    NotLaunched = "not-launched",
    /// The number could be told without it.
    NotNeeded = "not-needed",
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
