//! "Did you mean": the candidate nearest to what was typed.

/// How long a number may be to be compared with others: among long ones, such as the ids of a system, some are always near.
const LONGEST_NUMBER: usize = 6;

/// The candidate most like `typed`, where one is near enough to be meant. Of long numbers none is.
pub fn did_you_mean<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = typed.to_lowercase();
    let is_long_number = |text: &str| text.len() > LONGEST_NUMBER && text.bytes().all(|byte| byte.is_ascii_digit());
    candidates
        .into_iter()
        .filter(|candidate| !(is_long_number(typed) && is_long_number(candidate)))
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= typed.chars().count().max(candidate.chars().count()) / 3)
        .min_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.cmp(y)))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_name_is_suggested_and_a_far_one_is_not() {
        let names = ["account", "opened_at", "resolved_at"];
        assert_eq!(did_you_mean("acount", names), Some("account"));
        assert_eq!(did_you_mean("Opened_At", names), Some("opened_at"));
        assert_eq!(did_you_mean("xyz", names), None);
    }

    #[test]
    fn long_numbers_are_never_suggested_for_each_other() {
        assert_eq!(did_you_mean("360001234", ["360001235"]), None);
        assert_eq!(did_you_mean("3600O1235", ["360001235"]), Some("360001235"));
        assert_eq!(did_you_mean("12345", ["12346"]), Some("12346"));
    }
}
