//! What customers said in surveys, without who said it: addresses and telephone numbers are masked.

use super::source::Place;
use crate::calendar::Period;
use crate::table::{AccountIx, Survey, SurveyKind};
use serde::Serialize;

/// Something that somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// Their words.
    pub text: String,
    /// The survey and the score: `NPS 9`.
    pub score: String,
    /// When.
    pub month: String,
}

/// How much of a long comment is shown.
const LONGEST: usize = 320;

/// The newest comments of an account in a period.
pub(super) fn quotes(place: &Place<'_>, account: AccountIx, period: Period, most: usize) -> Vec<Quote> {
    let mut answers: Vec<(&Survey, &str)> = place
        .sources
        .index
        .surveys(account)
        .filter(|answer| period.contains(answer.at.date()))
        .filter_map(|answer| Some((answer, answer.comment.as_deref().map(str::trim).filter(|text| !text.is_empty())?)))
        .collect();
    answers.sort_by(|(a, x), (b, y)| b.at.cmp(&a.at).then_with(|| x.cmp(y)));
    answers.into_iter().take(most).map(|(answer, text)| quote(place, answer, text)).collect()
}

/// An answer with these words, masked and shortened.
pub(super) fn quote(place: &Place<'_>, answer: &Survey, text: &str) -> Quote {
    let survey = match answer.survey {
        SurveyKind::Nps => "NPS",
        SurveyKind::Csat => "CSAT",
        SurveyKind::Ces => "CES",
    };
    Quote {
        text: masked(&shortened(text)),
        score: format!("{survey}\u{a0}{}", place.format.integer(i64::from(answer.score))),
        month: place.format.month(crate::calendar::Month::of(answer.at.date())),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// The text with e-mail addresses and telephone numbers put out of sight.
fn masked(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let bare = word.trim_end();
        let is_address = bare.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if is_address { format!("[…]{}", &word[bare.len()..]) } else { word.to_owned() }
    });
    mask_numbers(&words.collect::<String>())
}

/// The fewest digits of a telephone number.
const DIGITS: usize = 8;

/// Puts runs of digits and the signs between them out of sight where they have as many digits as a telephone number.
fn mask_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for character in text.chars().chain(['\n']) {
        let goes_on = character.is_ascii_digit() || (!run.is_empty() && matches!(character, ' ' | '-' | '.' | '(' | ')'));
        if goes_on || matches!(character, '+' | '(') {
            run.push(character);
            continue;
        }
        let signs = run.len() - run.trim_end_matches([' ', '-', '.', '(']).len();
        let (number, tail) = run.split_at(run.len() - signs);
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        out.push_str(if digits >= DIGITS { "[…]" } else { number });
        out.push_str(tail);
        run.clear();
        out.push(character);
    }
    out.pop();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_telephone_numbers_are_masked_and_nothing_else() {
        assert_eq!(masked("Fale com ana@exemplo.com ou +55 (11) 91234-5678."), "Fale com […] ou […].");
        assert_eq!(masked("Subiu de 10 para 25 (2,5 vezes) em 2026."), "Subiu de 10 para 25 (2,5 vezes) em 2026.");
        assert_eq!(masked("me @ casa"), "me @ casa");
        assert_eq!(masked("Ligue 11912345678"), "Ligue […]");
    }

    #[test]
    fn long_comments_are_shortened_between_characters() {
        assert_eq!(shortened(&"é".repeat(400)).chars().count(), LONGEST + 1);
    }
}
