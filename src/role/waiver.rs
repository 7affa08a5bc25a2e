//! The waivers in the front matter of a matrix: `allow CODE because REASON`, or `allow CODE on "activity" because REASON`.

use super::Waiver;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::page::{Field, FieldValue, Page, unknown_key};

/// The key of a matrix page beside those of every page.
const KEYS: [&str; 1] = ["clarity"];

/// The waivers of a matrix's front matter, which are under the key `clarity`.
pub(super) fn read(page: &Page, diags: &mut Diagnostics) -> Vec<Waiver> {
    for (key, entry) in page.meta.extra.iter().filter(|(key, _)| !KEYS.contains(&key.as_str())) {
        diags.push(unknown_key(key, entry.key, &KEYS));
    }
    let Some(entry) = page.meta.extra.get("clarity") else { return Vec::new() };
    let FieldValue::List(list) = &entry.field.value else {
        diags.push(malformed("`clarity` must be a list of waivers", entry.field.span));
        return Vec::new();
    };
    list.iter().filter_map(|field| waiver(field).map_err(|found| diags.push(found)).ok()).collect()
}

fn malformed(message: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadFrontMatter, message)
        .at(span)
        .hint("write `allow CODE because REASON`, or `allow CODE on \"activity\" because REASON`")
}

fn waiver(field: &Field) -> Result<Waiver, Diagnostic> {
    let span = field.span;
    let wrong = || malformed("this is not a waiver", span);
    let FieldValue::Text(text) = &field.value else { return Err(wrong()) };
    let rest = after_word(text.trim_start(), "allow").ok_or_else(wrong)?;
    let (name, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let code = Code::from_name(name).ok_or_else(|| unknown_code(name, span))?;
    let (activity, rest) = activity(rest.trim_start()).ok_or_else(wrong)?;
    let reason = match after_word(rest, "because") {
        Some(reason) => reason.trim(),
        None if rest.is_empty() => "",
        None => return Err(wrong()),
    };
    if reason.is_empty() {
        return Err(Diagnostic::new(Code::WaiverWithoutReason, format!("the waiver for `{name}` gives no reason"))
            .at(span)
            .hint("end it with `because` and the reason"));
    }
    Ok(Waiver { code, activity, reason: reason.to_owned(), span })
}

/// What follows a word at the start of a text.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

/// The activity after `on`, if there is one, and what follows it.
fn activity(text: &str) -> Option<(Option<String>, &str)> {
    let Some(rest) = after_word(text, "on") else { return Some((None, text)) };
    let mut signs = rest.char_indices();
    let close = match signs.next()?.1 {
        '"' => '"',
        '“' => '”',
        '\'' => '\'',
        _ => return None,
    };
    let (end, _) = signs.find(|(_, sign)| *sign == close)?;
    let start = rest.chars().next().map_or(0, char::len_utf8);
    Some((Some(rest[start..end].trim().to_owned()), rest[end + close.len_utf8()..].trim_start()))
}

fn unknown_code(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadFrontMatter, format!("`{name}` is not the code of a finding"))
        .at(span)
        .suggest(name, Code::ALL.iter().map(|code| code.name()))
        .hint("`clareza check` prints the code of each finding")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::SourceId;

    fn read(text: &str) -> Result<(Code, Option<String>, String), String> {
        let field = Field { value: FieldValue::Text(text.to_owned()), span: Span::file(SourceId(0)) };
        match waiver(&field) {
            Ok(waiver) => Ok((waiver.code, waiver.activity, waiver.reason)),
            Err(found) => Err(format!("{}: {}", found.code, found.message)),
        }
    }

    fn is(activity: Option<&str>, reason: &str) -> Result<(Code, Option<String>, String), String> {
        Ok((Code::CsClosesDeals, activity.map(str::to_owned), reason.to_owned()))
    }

    #[test]
    fn a_waiver_names_a_code_and_a_reason_and_maybe_an_activity() {
        assert_eq!(read("allow cs-closes-deals because there is no AM yet"), is(None, "there is no AM yet"));
        assert_eq!(read(" allow  cs-closes-deals  on \"Fechar\"  because sim"), is(Some("Fechar"), "sim"));
        assert_eq!(read("allow cs-closes-deals on “Fechar on because” because é pequeno"), is(Some("Fechar on because"), "é pequeno"));
    }

    #[test]
    fn a_waiver_without_a_reason_is_none() {
        let wanted = Err("waiver-without-reason: the waiver for `cs-closes-deals` gives no reason".to_owned());
        for text in
            ["allow cs-closes-deals", "allow cs-closes-deals because", "allow cs-closes-deals because  ", "allow cs-closes-deals on \"x\""]
        {
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_not_a_waiver_is_named() {
        for text in [
            "",
            "permit x",
            "allowed cs-closes-deals because x",
            "allow cs-closes-deals since x",
            "allow cs-closes-deals on x because y",
            "allow cs-closes-deals on",
        ] {
            assert_eq!(read(text), Err("bad-front-matter: this is not a waiver".to_owned()), "{text}");
        }
        assert_eq!(
            read("allow cs-close-deals because x"),
            Err("bad-front-matter: `cs-close-deals` is not the code of a finding".to_owned())
        );
    }
}
