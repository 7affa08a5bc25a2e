//! Why a row of the scope does not count for a number.

use std::fmt;

/// Why a row of the scope does not count for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// It happened after the day the data speaks of.
    AfterAsOf,
    /// It happened, ran or falls due outside the time the number speaks of.
    OutsideThePeriod,
    /// The account was not live on the period's last day.
    NotLive,
    /// The account had no MRR at the start.
    NotAccountsAtStart,
    /// The account has no MRR at the closing.
    NotPaying,
    /// The account's MRR did not move that way.
    NoMovement,
    /// A trial pays nothing.
    Trial,
    /// It has no amount, or an amount of zero.
    NoAmount,
    /// A subscription that runs over no month's last day.
    NeverCloses,
    /// Another survey, another kind of opportunity or of meeting.
    OtherKind,
    /// It counts for another number of the same metric.
    OtherVariant,
    /// The same person answered again, later in the period.
    SupersededAnswer,
    /// An answer without a scale.
    NoScale,
    /// An answer on the other scale.
    OtherScale,
    /// A ticket that nobody rated.
    NoScore,
    /// A ticket that was not resolved in the period.
    NotResolvedInPeriod,
    /// A ticket that was not first answered in the period.
    NotAnsweredInPeriod,
    /// A ticket that was resolved by the period's last day.
    AlreadyResolved,
    /// A ticket that is not urgent.
    NotUrgent,
    /// A ticket without a handle time.
    NoHandleTime,
    /// A ticket without a number of contacts.
    NoContacts,
    /// A ticket that level 1 could not have solved.
    NotLevelOne,
    /// An opportunity that was not won in the period.
    NotWon,
    /// An opportunity that is not open, or would not sell more.
    NotOpen,
    /// An opportunity that Customer Success did not raise.
    NotRaisedBySuccess,
    /// It belongs to somebody else.
    OtherScope,
    /// An account without seats.
    NoSeats,
    /// An account that was not activated within 30 days.
    NotActivatedInTime,
    /// Not the step or the first use that activates the account.
    NotTheActivation,
    /// A step that is done, or not due yet.
    NotOverdue,
    /// An account that had not begun, or has no day of beginning.
    NotBegun,
    /// A meeting that was neither held nor missed.
    NeitherHeldNorMissed,
    /// An account without a touch.
    NoTouch,
    /// A person who looks after no accounts.
    NotACsm,
    /// A feature that was not launched by the period's end.
    NotLaunched,
    /// The number could be told without it.
    NotNeeded,
}

impl LeftOut {
    /// Its id in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::AfterAsOf => "after-as-of",
            Self::OutsideThePeriod => "outside-the-period",
            Self::NotLive => "not-live",
            Self::NotAccountsAtStart => "not-accounts-at-start",
            Self::NotPaying => "not-paying",
            Self::NoMovement => "no-movement",
            Self::Trial => "trial",
            Self::NoAmount => "no-amount",
            Self::NeverCloses => "never-closes",
            Self::OtherKind => "other-kind",
            Self::OtherVariant => "other-variant",
            Self::SupersededAnswer => "superseded-answer",
            Self::NoScale => "no-scale",
            Self::OtherScale => "other-scale",
            Self::NoScore => "no-score",
            Self::NotResolvedInPeriod => "not-resolved-in-period",
            Self::NotAnsweredInPeriod => "not-answered-in-period",
            Self::AlreadyResolved => "already-resolved",
            Self::NotUrgent => "not-urgent",
            Self::NoHandleTime => "no-handle-time",
            Self::NoContacts => "no-contacts",
            Self::NotLevelOne => "not-level-one",
            Self::NotWon => "not-won",
            Self::NotOpen => "not-open",
            Self::NotRaisedBySuccess => "not-raised-by-success",
            Self::OtherScope => "other-scope",
            Self::NoSeats => "no-seats",
            Self::NotActivatedInTime => "not-activated-in-time",
            Self::NotTheActivation => "not-the-activation",
            Self::NotOverdue => "not-overdue",
            Self::NotBegun => "not-begun",
            Self::NeitherHeldNorMissed => "neither-held-nor-missed",
            Self::NoTouch => "no-touch",
            Self::NotACsm => "not-a-csm",
            Self::NotLaunched => "not-launched",
            Self::NotNeeded => "not-needed",
        }
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
