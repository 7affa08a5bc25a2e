//! "Did you mean": the candidate nearest to what was typed.

/// The candidate most like `typed`, where one is near enough to be meant.
pub fn did_you_mean<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = typed.to_lowercase();
    candidates
        .into_iter()
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
}
