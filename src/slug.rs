//! The one rule that makes names of texts, for addresses, anchors, folders and files: lower case, a–z, 0–9 and `-`.

/// The slug of a text: `Visão geral` becomes `visao-geral`. Empty where the text has neither letters nor digits.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in deunicode::deunicode_with_tofu(text, "-").chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') && character != '\'' {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_case_and_signs_go() {
        assert_eq!(slug("Visão geral"), "visao-geral");
        assert_eq!(slug("  Quem faz o quê? (2026)  "), "quem-faz-o-que-2026");
        assert_eq!(slug("L'année"), "lannee");
        assert_eq!(slug("  Ação & Reação/Ltda. "), "acao-reacao-ltda");
        assert_eq!(slug("../../etc"), "etc");
        assert_eq!(slug("…"), "");
    }

    proptest! {
        #[test]
        fn a_slug_is_safe_and_is_its_own_slug(text in ".{0,40}") {
            let once = slug(&text);
            prop_assert!(once.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
            prop_assert_eq!(slug(&once), once);
        }
    }
}
