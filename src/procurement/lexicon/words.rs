//! Where the words of a text begin, and which of them may begin a term: most of a text is passed over by these alone.

/// The letters that some words begin with, five bits of each: their first three, and the three from the second on. Most
/// words of a text begin like none of them.
pub(super) struct Heads([Box<[u64; 1 << 9]>; 2]);

impl Heads {
    /// Those of words of a search key.
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w String>) -> Heads {
        let mut heads = Heads([Box::new([0; 1 << 9]), Box::new([0; 1 << 9])]);
        for word in words {
            for (from, set) in heads.0.iter_mut().enumerate() {
                // A word of fewer letters goes on with any.
                let letter = |at: usize| match word.as_bytes().get(from + at).map(|b| usize::from(b & 31)) {
                    Some(bits) => bits..bits + 1,
                    None => 0..32,
                };
                for (a, b) in letter(0).flat_map(|a| letter(1).map(move |b| (a, b))) {
                    for slot in letter(2).map(|c| a << 10 | b << 5 | c) {
                        set.get_mut(slot / 64).into_iter().for_each(|bits| *bits |= 1 << (slot % 64));
                    }
                }
            }
        }
        heads
    }

    /// Whether a text may begin with one of the words.
    pub(super) fn may_open(&self, text: &[u8]) -> bool {
        let bits = |at: usize| text.get(at).map_or(0, |b| usize::from(b & 31));
        let (a, b, c, d) = (bits(0), bits(1), bits(2), bits(3));
        let [first, second] = [a << 10 | b << 5 | c, b << 10 | c << 5 | d];
        let has = |set: &[u64; 1 << 9], slot: usize| {
            set.get(slot / 64).is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
        };
        has(&self.0[0], first) && has(&self.0[1], second)
    }
}

impl std::fmt::Debug for Heads {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Heads({})",
            self.0.iter().flat_map(|set| set.iter()).map(|bits| bits.count_ones()).sum::<u32>()
        )
    }
}

/// Where the words of a folded text begin that open with a letter or digit of ASCII.
pub(super) fn words(folded: &str) -> impl Iterator<Item = usize> {
    let (bytes, mut at, mut within) = (folded.as_bytes(), 0, false);
    let letters = |from: usize| {
        bytes.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_alphanumeric()).count()
    };
    std::iter::from_fn(move || {
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii() {
                let (start, length) = (at, letters(at));
                at += length.max(1);
                if !std::mem::replace(&mut within, length > 0) && length > 0 {
                    return Some(start);
                }
            } else {
                let c = folded.get(at..)?.chars().next()?;
                at += c.len_utf8();
                within = c.is_alphanumeric();
            }
        }
        None
    })
}
