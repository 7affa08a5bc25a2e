//! The currency that stands beside an amount, against the one that the site reckons in.

/// The currencies that are written with a plain `$`.
const DOLLARS: [&str; 18] =
    ["USD", "CAD", "AUD", "NZD", "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "HKD", "SGD", "TWD", "BBD", "BSD", "BZD", "JMD", "TTD"];

/// The name of the currency that a sign or code stands for, where it cannot be the site's.
pub(super) fn foreign<'a>(mark: &'a str, site: &str) -> Option<&'a str> {
    let means = match mark {
        "R$" => "BRL",
        "US$" | "U$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "$" if DOLLARS.contains(&site) => return None,
        "$" => "dollars",
        code => code,
    };
    (means != site).then_some(means)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_or_code_fits_the_site_or_names_another_currency() {
        for (mark, site) in [("R$", "BRL"), ("BRL", "BRL"), ("US$", "USD"), ("$", "USD"), ("$", "MXN"), ("€", "EUR"), ("£", "GBP")] {
            assert_eq!(foreign(mark, site), None, "{mark}");
        }
        for (mark, site, expected) in
            [("€", "BRL", "EUR"), ("$", "BRL", "dollars"), ("US$", "CAD", "USD"), ("R$", "USD", "BRL"), ("CHF", "EUR", "CHF")]
        {
            assert_eq!(foreign(mark, site), Some(expected), "{mark}");
        }
    }
}
