//! A file as a link that carries it, so that a page needs no file beside it.

use std::fmt::Write as _;

/// A `data:` address (RFC 2397) of a CSV file. It starts with a byte order mark, without which spreadsheets misread accents.
#[must_use]
pub fn csv(table: &str) -> String {
    let mut url = String::from("data:text/csv;charset=utf-8,%EF%BB%BF");
    encode(table, &mut url);
    url
}

/// Percent-encodes everything but the characters that need it nowhere (RFC 3986, "unreserved") and a few that are safe in the path of a
/// `data:` address and in an HTML attribute, and frequent in tables.
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b',' | b';' | b':' | b'/' => out.push(char::from(byte)),
            // Writing to a string cannot fail.
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_could_end_the_address_or_the_attribute_is_encoded() {
        assert_eq!(csv("mês,5 %\r\n\"<#&'"), "data:text/csv;charset=utf-8,%EF%BB%BFm%C3%AAs,5%20%25%0D%0A%22%3C%23%26%27");
    }

    proptest! {
        #[test]
        fn decoding_gives_the_table_back(table in "\\PC{0,40}") {
            let url = csv(&table);
            let encoded = url.strip_prefix("data:text/csv;charset=utf-8,%EF%BB%BF").unwrap();
            let mut bytes = Vec::new();
            let mut rest = encoded.bytes();
            while let Some(byte) = rest.next() {
                if byte == b'%' {
                    let hex = [rest.next().unwrap(), rest.next().unwrap()];
                    bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
                } else {
                    bytes.push(byte);
                }
            }
            prop_assert_eq!(String::from_utf8(bytes).unwrap(), table);
        }
    }
}
