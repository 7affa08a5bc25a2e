//! The answers behind the NPS: each person's latest one.

use crate::calendar::Period;
use crate::metric::family::satisfaction::voters;
use crate::metric::{Metrics, Moment, Reason, Scope};
use crate::table::{Survey, SurveyKind};

/// Each person's latest answer of a period.
#[derive(Debug, Clone)]
pub struct Votes<'a> {
    /// The answers, in the order of the table.
    pub answers: Vec<&'a Survey>,
}

/// What an NPS answer says about who gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Camp {
    /// 9 and 10.
    Promoter,
    /// 7 and 8.
    Passive,
    /// 0 to 6.
    Detractor,
}

impl Camp {
    /// The camp of a score.
    pub fn of(score: u8) -> Self {
        match score {
            9.. => Self::Promoter,
            7 | 8 => Self::Passive,
            _ => Self::Detractor,
        }
    }
}

impl Votes<'_> {
    /// How many are of a camp.
    pub fn count(&self, camp: Camp) -> usize {
        self.answers.iter().filter(|answer| Camp::of(answer.score) == camp).count()
    }

    /// How many gave each score, from 0 to 10.
    pub fn scores(&self) -> [usize; 11] {
        let mut scores = [0; 11];
        for answer in &self.answers {
            scores[usize::from(answer.score.min(10))] += 1;
        }
        scores
    }
}

impl<'a> Metrics<'a> {
    /// The answers that the NPS of a scope in a period counts.
    ///
    /// # Errors
    ///
    /// The reason why there are none.
    pub fn votes<'m>(&'m self, scope: &'m Scope, period: Period) -> Result<Votes<'m>, Reason> {
        let cut = self.cut(scope, Moment::Period, period.into()).ok_or(Reason::NotComplete)?;
        let answers = voters(cut.surveys()?.filter(|answer| cut.is_asked(SurveyKind::Nps, answer).is_ok()).collect());
        if answers.is_empty() { Err(Reason::NoRows) } else { Ok(Votes { answers }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{Measure, NPS};

    #[test]
    fn the_votes_are_the_answers_that_the_nps_counts() {
        let mut site = Sample::of(&["a", "b"]);
        for (account, person, score, at) in [
            ("a", "ana", 0, "2024-01-05T10:00"),
            ("a", "ana", 9, "2024-02-05T10:00"),
            ("a", "rui", 6, "2024-02-05T10:00"),
            ("b", "eva", 8, "2024-03-31T10:00"),
            ("b", "eva", 1, "2024-04-01T10:00"),
        ] {
            site.nps(account, person, score, at);
        }
        let metrics = site.metrics("2024-03-31");
        let votes = metrics.votes(&Scope::Site, period("2024-Q1")).expect("votes");
        assert_eq!([Camp::Promoter, Camp::Passive, Camp::Detractor].map(|camp| votes.count(camp)), [1, 1, 1]);
        assert_eq!(votes.scores(), [0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0]);
        let nps: Measure = site.site(&NPS, "", "2024-Q1");
        assert_eq!((nps.number(), nps.n), (Some(0.0), 3));
        assert_eq!(metrics.votes(&Scope::Site, period("2023-Q4")).err(), Some(Reason::NoRows));
        assert_eq!(metrics.votes(&Scope::Site, period("2024-Q2")).err(), Some(Reason::NotComplete));
    }
}
