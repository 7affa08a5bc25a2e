//! The names in an expression, and where they stand. Everything else about it is the template engine's to say.

use std::ops::Range;

/// A name in an expression.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use<'t> {
    pub(super) name: &'t str,
    pub(super) range: Range<usize>,
    pub(super) role: Role<'t>,
}

/// What a name is there for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Role<'t> {
    /// Its value.
    Value,
    /// Its value, where it has one: the expression asks with `is defined`, `is none` or `default`.
    Guarded,
    /// Its value, held with `==` or `!=` against these words, which stand there.
    Compared(&'t str, Range<usize>),
    /// To be called.
    Called,
}

/// Two sides that an expression compares, both of which can be told at sight.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Comparison<'t> {
    pub(super) sides: [Side<'t>; 2],
    pub(super) range: Range<usize>,
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side<'t> {
    Name(&'t str),
    /// Words in quotes.
    Words,
    Number,
    /// `true` or `false`.
    Truth,
}

/// A piece of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    Name(&'t str),
    /// In quotes, which are left out.
    Words(&'t str),
    Number,
    Sign(char),
}

const KEYWORDS: [&str; 12] = ["and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "True", "False"];

/// Every name in an expression, in order.
pub(super) fn uses(text: &str) -> Vec<Use<'_>> {
    let tokens = tokens(text);
    let at = |place: usize| tokens.get(place).map(|(token, _)| *token);
    let mut uses = Vec::new();
    for (place, (token, range)) in tokens.iter().enumerate() {
        let Token::Name(name) = *token else { continue };
        let before = |by: usize| place.checked_sub(by).and_then(at);
        let is_test = before(1) == Some(Token::Name("is")) || (before(1), before(2)) == (Some(Token::Name("not")), Some(Token::Name("is")));
        let is_part = matches!(before(1), Some(Token::Sign('|' | '.')));
        let is_argument = at(place + 1) == Some(Token::Sign('=')) && at(place + 2) != Some(Token::Sign('='));
        if KEYWORDS.contains(&name) || name == "None" || is_test || is_part || is_argument {
            continue;
        }
        uses.push(Use { name, range: range.clone(), role: role(&tokens, place) });
    }
    uses
}

/// What the name at a place is there for, by what follows.
fn role<'t>(tokens: &[(Token<'t>, Range<usize>)], place: usize) -> Role<'t> {
    let at = |by: usize| tokens.get(place + by).map(|(token, _)| *token);
    match (at(1), at(2)) {
        (Some(Token::Sign('(')), _) => Role::Called,
        (Some(Token::Sign('|')), Some(Token::Name("default" | "d"))) => Role::Guarded,
        (Some(Token::Name("is")), Some(Token::Name(test))) => match (test, at(3)) {
            ("defined" | "undefined" | "none", _) | ("not", Some(Token::Name("defined" | "undefined" | "none"))) => Role::Guarded,
            _ => Role::Value,
        },
        (Some(Token::Sign('=' | '!')), Some(Token::Sign('='))) => match tokens.get(place + 3) {
            Some((Token::Words(words), range)) => Role::Compared(words, range.clone()),
            _ => Role::Value,
        },
        _ => Role::Value,
    }
}

/// Every comparison of a name or literal with another. The template engine compares unlike kinds without a word.
pub(super) fn comparisons(text: &str) -> Vec<Comparison<'_>> {
    let tokens = tokens(text);
    let at = |place: usize| tokens.get(place).map(|(token, _)| *token);
    let mut found = Vec::new();
    for place in 1..tokens.len() {
        let length = match (at(place), at(place + 1)) {
            (Some(Token::Sign('<' | '>' | '=' | '!')), Some(Token::Sign('='))) => 2,
            (Some(Token::Sign('<' | '>')), _) => 1,
            _ => continue,
        };
        let minus = usize::from(at(place + length) == Some(Token::Sign('-')));
        let (first, last) = (place - 1, place + length + minus);
        let is_alone = first.checked_sub(1).and_then(at).is_none_or(ends) && at(last + 1).is_none_or(ends);
        if let (true, Some(left), Some(right)) = (is_alone, at(first).and_then(side), at(last).and_then(side)) {
            found.push(Comparison { sides: [left, right], range: tokens[first].1.start..tokens[last].1.end });
        }
    }
    found
}

/// Whether a token ends what stands beside a comparison.
fn ends(token: Token<'_>) -> bool {
    matches!(token, Token::Sign('(' | ')' | '[' | ']' | ',') | Token::Name("and" | "or" | "not" | "if" | "else"))
}

fn side(token: Token<'_>) -> Option<Side<'_>> {
    match token {
        Token::Name("true" | "false" | "True" | "False") => Some(Side::Truth),
        Token::Name(name) if KEYWORDS.contains(&name) || name == "None" => None,
        Token::Name(name) => Some(Side::Name(name)),
        Token::Words(_) => Some(Side::Words),
        Token::Number => Some(Side::Number),
        Token::Sign(_) => None,
    }
}

fn tokens(text: &str) -> Vec<(Token<'_>, Range<usize>)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let length = match first {
            _ if first.is_whitespace() => {
                at += first.len_utf8();
                continue;
            }
            '"' | '\'' => quoted(&text[at..], first),
            '0'..='9' => number(&text[at..]),
            _ if is_start(first) => name(&text[at..]),
            _ => first.len_utf8(),
        };
        let piece = &text[at..at + length];
        let token = match first {
            '"' | '\'' => Token::Words(piece[1..].strip_suffix(first).unwrap_or(&piece[1..])),
            '0'..='9' => Token::Number,
            _ if is_start(first) => Token::Name(piece),
            sign => Token::Sign(sign),
        };
        tokens.push((token, at..at + length));
        at += length;
    }
    tokens
}

fn is_start(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_'
}

fn is_within(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// How long what is in quotes is, quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

fn number(text: &str) -> usize {
    let whole = text.find(|c| !is_within(c)).unwrap_or(text.len());
    match text[whole..].strip_prefix('.') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => whole + 1 + rest.find(|c| !is_within(c)).unwrap_or(rest.len()),
        _ => whole,
    }
}

/// How long a name is, with its parts after dots.
fn name(text: &str) -> usize {
    let end = text.find(|c| !is_within(c)).unwrap_or(text.len());
    match text[end..].strip_prefix('.') {
        Some(rest) if rest.starts_with(is_start) => end + 1 + name(rest),
        _ => end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Role<'_>)> {
        for used in uses(text) {
            assert_eq!(&text[used.range.clone()], used.name);
        }
        uses(text).into_iter().map(|used| (used.name, used.role)).collect()
    }

    #[test]
    fn names_are_found_with_their_parts_and_nothing_else_is_one() {
        assert_eq!(
            found("csat.ticket < 0.5 and not (band in ['red', \"nps\"]) or 1.5e3 > x1|round(precision=2) and true"),
            [("csat.ticket", Role::Value), ("band", Role::Value), ("x1", Role::Value)]
        );
        assert_eq!(found("'it\\'s nps' ~ \"é\" == segment.x"), [("segment.x", Role::Value)]);
    }

    #[test]
    fn a_name_that_is_asked_for_is_guarded() {
        for text in ["nps is defined", "nps is not none", "nps | default(0) > 1", "nps|d(1)", "nps is undefined"] {
            assert_eq!(found(text), [("nps", Role::Guarded)], "{text}");
        }
    }

    #[test]
    fn a_comparison_is_seen_where_both_sides_stand_alone() {
        let found: Vec<_> =
            comparisons("not (live and segment >= 3) or -1 < nps or mrr + 1 > 'a' or seats == -2 or csm != true and nps < [1]|max")
                .into_iter()
                .map(|comparison| comparison.sides)
                .collect();
        let segment = [Side::Name("segment"), Side::Number];
        assert_eq!(found, [segment, [Side::Name("seats"), Side::Number], [Side::Name("csm"), Side::Truth]]);
    }

    #[test]
    fn a_name_knows_the_words_it_is_held_against() {
        let text = "band != 'gren'";
        assert_eq!(found(text), [("band", Role::Compared("gren", 8..14))]);
        assert_eq!(found("len(nps)"), [("len", Role::Called), ("nps", Role::Value)]);
    }
}
