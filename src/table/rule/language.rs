//! The languages of accounts against those that the site speaks.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::table::Account;
use std::collections::BTreeMap;

/// Names each language of an account that the site does not speak, once, at the first account that has it.
pub(super) fn unknown_account_language(spoken: &[String], accounts: &[Account], diags: &mut Diagnostics) {
    let is_unknown = |language: &&str| !spoken.iter().any(|known| known.eq_ignore_ascii_case(language));
    let mut unknown: BTreeMap<&str, Vec<&Account>> = BTreeMap::new();
    for account in accounts {
        if let Some(language) = account.language.as_deref().filter(is_unknown) {
            unknown.entry(language).or_default().push(account);
        }
    }
    for (language, accounts) in unknown {
        let Some(first) = accounts.iter().map(|account| account.span).min() else { continue };
        let whose = match accounts.as_slice() {
            [one] => format!("account `{}`", one.account),
            many => format!("{} accounts", many.len()),
        };
        let message = format!("the site does not speak `{language}`, the language of {whose}: their pages are in `{}`", main(spoken));
        let found = Diagnostic::new(Code::UnknownAccountLanguage, message).at(first).suggest(language, spoken.iter().map(String::as_str));
        diags.push(found.hint("`languages` of `[site]` in clareza.toml says what the site speaks"));
    }
}

/// The main language comes first.
fn main(spoken: &[String]) -> &str {
    spoken.first().map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::accounts;
    use super::*;

    #[test]
    fn each_language_that_the_site_does_not_speak_is_noted_once() {
        let mut tables = accounts(&[None; 6]);
        for (account, language) in
            tables.accounts.rows.iter_mut().zip([Some("fr"), Some("en"), Some("PT-br"), Some("es"), Some("fr"), None])
        {
            account.language = language.map(str::to_owned);
        }
        let mut diags = Diagnostics::new();
        unknown_account_language(&["pt-BR".to_owned(), "en".to_owned()], &tables.accounts.rows, &mut diags);
        let found: Vec<_> = diags.iter().map(|found| (found.span.map(|span| span.start), found.message.as_str())).collect();
        assert_eq!(
            found,
            [
                (Some(3), "the site does not speak `es`, the language of account `A3`: their pages are in `pt-BR`"),
                (Some(0), "the site does not speak `fr`, the language of 2 accounts: their pages are in `pt-BR`"),
            ]
        );
    }
}
