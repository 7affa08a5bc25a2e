//! `[health]`: what an account's health is made of, and how much each part weighs.

use super::section::Section;

/// `[health]`: the inputs of the score.
#[derive(Debug, Clone, PartialEq)]
pub struct Health {
    /// Change of use, as a fraction.
    pub usage_change: Input,
    /// Active users per seat.
    pub seat_use: Input,
    /// Part of the features that is used.
    pub feature_breadth: Input,
    /// What support sees.
    pub support: Support,
    /// NPS, in points.
    pub nps: Input,
    /// Reviews held in the period.
    pub reviews: Input,
}

/// One input of the score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Input {
    /// Its share of the score, in the same unit as the other weights; 0 or more.
    pub weight: f64,
    /// What it scores.
    pub scale: Scale,
}

/// `[health.support]`: one weight for the mean of two parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Support {
    /// The weight of both together.
    pub weight: f64,
    /// CSAT of tickets, as a fraction.
    pub csat: Scale,
    /// Tickets that wait.
    pub backlog: Scale,
}

/// Two values that differ: at `red` the score is 0, at `green` it is 100, linear between and flat beyond.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the type says both")]
pub struct Scale {
    pub red: f64,
    pub green: f64,
}

impl Default for Health {
    fn default() -> Self {
        let input = |weight, red, green| Input { weight, scale: Scale { red, green } };
        Self {
            usage_change: input(30.0, -0.3, 0.0),
            seat_use: input(20.0, 0.3, 0.8),
            feature_breadth: input(10.0, 0.1, 0.5),
            support: Support { weight: 15.0, csat: Scale { red: 0.6, green: 0.9 }, backlog: Scale { red: 5.0, green: 0.0 } },
            nps: input(15.0, 0.0, 50.0),
            reviews: input(10.0, 0.0, 1.0),
        }
    }
}

impl Health {
    fn weights(&self) -> [f64; 6] {
        let Self { usage_change, seat_use, feature_breadth, support, nps, reviews } = self;
        [usage_change.weight, seat_use.weight, feature_breadth.weight, support.weight, nps.weight, reviews.weight]
    }
}

/// Reads `[health]`. What it does not say is as in [`Health::default`].
pub(super) fn read(section: &mut Section<'_, '_>) -> Health {
    let mut health = Health::default();
    for (key, known) in [
        ("usage_change", &mut health.usage_change),
        ("seat_use", &mut health.seat_use),
        ("feature_breadth", &mut health.feature_breadth),
        ("nps", &mut health.nps),
        ("reviews", &mut health.reviews),
    ] {
        section.section(key, |section| input(section, known));
    }
    section.section("support", |section| support(section, &mut health.support));
    section.finish();
    if health.weights().iter().all(|weight| *weight <= 0.0) {
        section.wrong_whole("every weight of `health` is 0", "give at least one input a weight above 0");
        return Health::default();
    }
    health
}

fn input(section: &mut Section<'_, '_>, input: &mut Input) {
    weight(section, &mut input.weight);
    scale(section, &mut input.scale);
    section.finish();
}

fn support(section: &mut Section<'_, '_>, support: &mut Support) {
    weight(section, &mut support.weight);
    for (key, known) in [("csat", &mut support.csat), ("backlog", &mut support.backlog)] {
        section.section(key, |section| {
            scale(section, known);
            section.finish();
        });
    }
    section.finish();
}

fn weight(section: &mut Section<'_, '_>, weight: &mut f64) {
    *weight = section.number("weight", "a number from 0", |weight| weight >= 0.0).unwrap_or(*weight);
}

fn scale(section: &mut Section<'_, '_>, scale: &mut Scale) {
    let red = section.number("red", "a number", |_| true).unwrap_or(scale.red);
    let green = section.number("green", "a number", |_| true).unwrap_or(scale.green);
    if red.total_cmp(&green).is_eq() {
        let message = format!("`{}` and `{}` are both {red}", section.path("red"), section.path("green"));
        section.wrong_whole(message, "give the value that scores 0 and the one that scores 100");
    } else {
        *scale = Scale { red, green };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::diag::{Diagnostics, SourceId};

    fn read(text: &str) -> (Health, Vec<String>) {
        let mut diags = Diagnostics::new();
        let health = config::read(text, SourceId(0), &mut diags).health;
        (health, diags.iter().map(|found| format!("{}: {} [{}]", found.code, found.message, found.hints.join("; "))).collect())
    }

    #[test]
    fn what_is_not_said_keeps_its_default() {
        let text = "[health.usage_change]\nweight = 5\n[health.support]\nbacklog = { red = 10 }\n[health.nps]\nred = -100\ngreen = 0.5\n";
        let (health, found) = read(text);
        let default = Health::default();
        let expected = Health {
            usage_change: Input { weight: 5.0, ..default.usage_change },
            support: Support { backlog: Scale { red: 10.0, green: 0.0 }, ..default.support },
            nps: Input { scale: Scale { red: -100.0, green: 0.5 }, ..default.nps },
            ..default
        };
        assert_eq!((health, found), (expected, Vec::new()));
    }

    #[test]
    fn bad_weights_and_scales_are_named() {
        let text =
            "[health.nps]\nweight = -1\nred = 50\n[health.seatuse]\n[health.support]\ncsat = { gren = 1 }\n[health.reviews]\ngreen = nan\n";
        let (health, found) = read(text);
        assert_eq!(health, Health::default());
        assert_eq!(
            found,
            [
                "bad-config-value: `health.nps.weight` is not a number from 0 [write a number from 0]",
                "bad-config-value: `health.nps.red` and `health.nps.green` are both 50 [give the value that scores 0 and the one that scores 100]",
                "bad-config-value: `health.reviews.green` is not a number [write a number]",
                "unknown-key: `[health.support.csat]` has no key `gren` [did you mean `green`?; the keys are `red`, `green`]",
                "unknown-key: `[health]` has no key `seatuse` [did you mean `seat_use`?; the keys are `usage_change`, `seat_use`, `feature_breadth`, `nps`, `reviews`, `support`]",
            ]
        );
    }

    #[test]
    fn a_score_needs_some_weight() {
        let inputs = ["usage_change", "seat_use", "feature_breadth", "support", "nps", "reviews"];
        let text: String = inputs.iter().map(|input| format!("[health.{input}]\nweight = 0\n")).collect();
        let (health, found) = read(&text);
        assert_eq!(health, Health::default());
        assert_eq!(found, ["bad-config-value: every weight of `health` is 0 [give at least one input a weight above 0]"]);
    }
}
