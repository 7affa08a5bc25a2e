//! How the use and the mood of a customer move over time.

use super::plan::{Course, Customer, days};
use jiff::civil::Date;

impl Customer {
    /// Whether it is a customer on a day.
    pub(crate) fn is_customer(&self, day: Date) -> bool {
        day >= self.since
            && match self.course {
                Course::Returned { left, back } => day < left || day >= back,
                Course::Lost { left } => day < left,
                _ => true,
            }
    }

    /// How much it uses the product, 1 being the usual. `last` is the last day of the data.
    pub(crate) fn pace(&self, day: Date, last: Date) -> f64 {
        let learning = 0.25 + 0.75 * passed(days(self.since, day), 0, 120);
        let ahead = days(day, last);
        learning
            * match self.course {
                Course::Steady | Course::Trying => 1.0,
                Course::Growing => 0.7 + 0.5 * passed(-ahead, -540, 0),
                Course::Falling => 1.0 - 0.65 * passed(-ahead, -240, -20),
                Course::Saved { asked } => 1.0 - 0.55 * dip(days(asked, day)),
                Course::Lost { left } => 1.0 - 0.8 * passed(days(left, day), -170, 0),
                Course::Returned { left, .. } if day < left => 1.0 - 0.7 * passed(days(left, day), -120, 0),
                Course::Returned { back, .. } => 0.4 + 0.6 * passed(days(back, day), 0, 100),
            }
    }

    /// How content it is, from 0 to 1.
    pub(crate) fn mood(&self, day: Date, last: Date) -> f64 {
        match self.course {
            Course::Steady | Course::Trying => 0.78,
            Course::Growing => 0.92,
            Course::Falling => 0.8 - 0.6 * passed(-days(day, last), -270, -60),
            Course::Saved { asked } => 0.84 - 0.55 * dip(days(asked, day)),
            Course::Lost { left } => 0.75 - 0.55 * passed(days(left, day), -200, -40),
            Course::Returned { left, .. } if day < left => 0.45,
            Course::Returned { .. } => 0.86,
        }
    }
}

/// How much of the way from one day to another has passed, from 0 to 1.
fn passed(day: i32, from: i32, to: i32) -> f64 {
    (f64::from(day - from) / f64::from(to - from)).clamp(0.0, 1.0)
}

/// 0 far from day 0, 1 on it: down in four months, up again in two.
fn dip(day: i32) -> f64 {
    if day <= 0 { passed(day, -120, 0) } else { 1.0 - passed(day, 0, 60) }
}
