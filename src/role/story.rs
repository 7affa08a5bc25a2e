//! What CSMs write about accounts, against the accounts there are.

use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::page::Pages;
use crate::table::Tables;

/// Names each file of `content/accounts/` that no account will ever show. Where rows of accounts are left out, a file may
/// belong to one of them, of which another finding speaks.
pub(super) fn check(pages: &Pages, tables: &Tables, diags: &mut Diagnostics) {
    let is_whole = tables.receipts.iter().filter(|receipt| receipt.table == "accounts").all(|receipt| receipt.left_out.is_empty());
    if !tables.accounts.present || !is_whole {
        return;
    }
    let known = || tables.accounts.rows.iter().map(|account| account.account.as_str());
    for (id, page) in pages.stories() {
        if tables.accounts.rows.binary_search_by(|account| account.account.as_str().cmp(id)).is_err() {
            diags.push(
                Diagnostic::new(Code::UnknownAccount, format!("there is no account `{id}`"))
                    .at(Span::file(page.source))
                    .suggest(id, known())
                    .hint("name the file after the account's id"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{account, handbook};
    use crate::diag::Code;
    use crate::page::sample::Sample;
    use crate::table::{Receipt, Tables};

    const FILES: [(&str, &str); 3] = [("accounts/A1.md", "Sol.\n"), ("accounts/a1.md", "Sol.\n"), ("accounts/zz.en.md", "Nobody.\n")];

    fn found(tables: &Tables) -> Vec<String> {
        let site = Sample::new(&FILES);
        let (_, diags) = handbook(&site, tables);
        site.shown(&diags)
    }

    fn accounts() -> Tables {
        let mut tables = Tables::default();
        tables.accounts.rows.push(account(None, None, None));
        tables.accounts.present = true;
        tables
    }

    #[test]
    fn a_text_about_no_account_is_named_with_the_account_that_was_meant() {
        let hint = "name the file after the account's id";
        assert_eq!(
            found(&accounts()),
            [
                format!("accounts/a1.md:1:1 unknown-account: there is no account `a1` (did you mean `A1`?; {hint})"),
                format!("accounts/zz.en.md:1:1 unknown-account: there is no account `zz` ({hint})"),
            ]
        );
    }

    #[test]
    fn where_the_accounts_are_not_all_known_nothing_is_said() {
        let mut tables = accounts();
        tables.receipts.push(Receipt { table: "accounts", left_out: [(Code::BadDate, 1)].into(), ..Receipt::default() });
        assert_eq!(found(&tables), Vec::<String>::new());
        assert_eq!(found(&Tables::default()), Vec::<String>::new());
    }
}
