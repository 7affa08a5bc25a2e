//! Short texts held in place: very many look-ups by id then look nowhere else in memory.

/// The first fifteen bytes of a text and its length, where it is no longer than that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Start(u64, u64);

/// The length that stands for all that do not fit.
const LONG: u8 = u8::MAX;

impl Start {
    /// The start of a text.
    pub fn of(text: &[u8]) -> Self {
        let mut bytes = [0; 16];
        let [head @ .., length] = &mut bytes;
        *length = u8::try_from(text.len()).ok().filter(|length| usize::from(*length) <= head.len()).unwrap_or(LONG);
        head.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
        let [a, b, c, d, e, f, g, h, rest @ ..] = bytes;
        Self(u64::from_le_bytes([a, b, c, d, e, f, g, h]), u64::from_le_bytes(rest))
    }

    /// Whether it is the whole text, so that equal starts are equal texts.
    pub fn is_whole(self) -> bool {
        self.1.to_le_bytes()[7] != LONG
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whole_starts_are_equal_exactly_where_their_texts_are(one in "[a\\x00]{0,17}", other in "[a\\x00]{0,17}") {
            let (start, other_start) = (Start::of(one.as_bytes()), Start::of(other.as_bytes()));
            prop_assert_eq!(start.is_whole(), one.len() <= 15);
            prop_assert!(!start.is_whole() || (start == other_start) == (one == other));
        }
    }
}
