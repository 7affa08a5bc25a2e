//! Stylesheets as they are published: without what only their authors read.

/// A stylesheet without comments and idle spaces. Strings stay as they are.
pub(super) fn compact(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut is_apart = false;
    while let Some(next) = rest.chars().next() {
        let taken = if rest.starts_with("/*") {
            is_apart = true;
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if next.is_whitespace() {
            is_apart = true;
            next.len_utf8()
        } else {
            if is_apart && needs_space(&out, next) {
                out.push(' ');
            }
            is_apart = false;
            let taken = if matches!(next, '"' | '\'') { string(rest, next) } else { next.len_utf8() };
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push_str(&rest[..taken]);
            taken
        };
        rest = &rest[taken..];
    }
    out
}

/// Whether a space between what is written and what comes next says something. Before a colon it does: `a :hover` is not `a:hover`.
fn needs_space(out: &str, next: char) -> bool {
    let is_sign = |sign: char| matches!(sign, '{' | '}' | ';' | ',' | '>');
    !(out.is_empty() || out.ends_with(is_sign) || out.ends_with(':') || is_sign(next))
}

/// How long a string is, with both of its quotes.
fn string(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|(_, sign)| {
        let ends = *sign == quote && !is_escaped;
        is_escaped = *sign == '\\' && !is_escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + quote.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_idle_spaces_go_and_all_else_stays() {
        for (sheet, expected) in [
            (
                "/* why */\na > b ,\nc :hover { color: red ; margin: calc(1px + 2px) -1px; }\n",
                "a>b,c :hover{color:red;margin:calc(1px + 2px) -1px}",
            ),
            ("@media (min-width: 1rem) and (color) { a { b: c } }", "@media (min-width:1rem) and (color){a{b:c}}"),
            ("q::before { content: \"a  /* \\\" */ ;\" }", "q::before{content:\"a  /* \\\" */ ;\"}"),
            ("a /* cut off", "a"),
            ("", ""),
        ] {
            assert_eq!(compact(sheet), expected);
            assert_eq!(compact(expected), expected, "once is enough");
        }
    }
}
