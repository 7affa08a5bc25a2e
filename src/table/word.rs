//! Words as people write them: headers and values compared without case, accents, spaces and punctuation.

use deunicode::deunicode_with_tofu_cow;

/// What is left of a word when case, accents, spaces and punctuation do not count: `Primeira Resposta` is `primeiraresposta`.
pub(super) fn fold(word: &str) -> String {
    let plain = deunicode_with_tofu_cow(word, "");
    let folded: String = plain.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    if folded.is_empty() { word.trim().to_lowercase() } else { folded }
}

/// How much of a cell a message shows.
const SHOWN_CHARS: usize = 40;

/// A cell's text as a message shows it: on one line, cut where it is long, in backticks.
pub(super) fn shown(text: &str) -> String {
    let mut cut: String = text.chars().take(SHOWN_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(SHOWN_CHARS).is_some() {
        cut.push('…');
    }
    format!("`{cut}`")
}

/// Words in backticks, parted by commas.
pub(super) fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(shown).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_spaces_and_punctuation_do_not_count() {
        for word in ["Primeira Resposta", "primeira_resposta", "PRIMEIRA-RESPOSTA", " primeira.resposta "] {
            assert_eq!(fold(word), "primeiraresposta");
        }
        assert_eq!(fold("Não"), "nao");
        assert_ne!(fold("—"), fold("?"));
    }

    #[test]
    fn a_long_cell_is_cut_and_kept_on_one_line() {
        assert_eq!(shown("a\nb"), "`a b`");
        assert_eq!(shown(&"ç".repeat(41)), format!("`{}…`", "ç".repeat(40)));
        assert_eq!(shown(&"ç".repeat(40)), format!("`{}`", "ç".repeat(40)));
    }
}
