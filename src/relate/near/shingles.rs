//! Texts as sets of shingles, and signatures by which texts that share most of them are found.
//!
//! The resemblance of two texts is the share of their shingles that both have (A. Broder, On the resemblance and
//! containment of documents, 1997). A shingle is [`SIZE`] words of the folded text that follow each other. Broder took
//! four words and, for the whole Web, ten; here texts are short and what is to be found are drafts whose figures
//! changed: each changed word costs as many shingles as a shingle has words, and with three of them a text in which
//! one word in thirty was changed still has a resemblance of 0.8. Two words would be shared by all letters of a trade.
//!
//! Of a signature the least values of many hash functions over the shingles are equal with just that probability
//! (MinHash). [`ROWS`] of them make a band; texts of which one of [`BANDS`] bands is equal are candidates (Leskovec,
//! Rajaraman and Ullman, Mining of Massive Datasets, 3.4): at a resemblance s this is 1 − (1 − s⁶)²⁰, which is 0.998 at
//! 0.8, 0.92 at 0.7, 0.27 at 0.5 and 0.01 at 0.3. All arithmetic is of 64 bits without a sign, so it is the same on
//! every machine.

use crate::text::fold::{fold, is_unspaced};
use std::ops::Range;

/// Words of a shingle.
pub const SIZE: usize = 3;
/// Bands of a signature.
pub const BANDS: usize = 20;
/// Least values that make a band.
pub const ROWS: usize = 6;
/// Shingles of a text that are compared. Of a text that has more (some 200 pages) a sample is compared: those whose
/// hash ends in zeros. By it a resemblance is off by less than one in a hundred.
pub const MOST: usize = 1 << 16;
/// Where all hashes start. Signatures of another seed cannot be compared.
const SEED: u64 = 0x7061_7964_6972_7431;
/// Odd factors for the words of a shingle: the fractions of the golden ratio and of two roots.
const FACTORS: [u64; SIZE] = [0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03, 0xabc9_8388_fb8f_ac03];

/// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the input decides on every bit.
pub(super) fn mix(n: u64) -> u64 {
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

/// FNV-1a over a word.
fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325 ^ SEED, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

/// The words of a folded text, as ranges: letters and digits that follow each other, with the points and commas within
/// a figure. Of scripts that do not part words each sign is one.
pub fn words(folded: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = folded.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let (mut end, mut last) = (start + first.len_utf8(), first);
        while let Some(&(at, c)) = chars.peek().filter(|_| !is_unspaced(first)) {
            let next = folded.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            let in_figure = matches!(c, '.' | ',')
                && last.is_ascii_digit()
                && next.is_some_and(|next| next.is_ascii_digit());
            if is_unspaced(c) || !(c.is_alphanumeric() || in_figure) {
                break;
            }
            (end, last) = (at + c.len_utf8(), c);
            chars.next();
        }
        Some(start..end)
    })
}

/// Hashes of the shingles of a text that comes page by page; a shingle may stand on two pages.
#[derive(Clone, Debug, Default)]
struct Stream {
    window: [u64; SIZE],
    seen: usize,
}

impl Stream {
    fn page(&mut self, text: &str, mut shingle: impl FnMut(u64)) {
        let folded = fold(text);
        for word in words(&folded) {
            self.window.rotate_left(1);
            if let Some(last) = self.window.last_mut() {
                *last = hash(folded.get(word).unwrap_or_default());
            }
            self.seen += 1;
            if self.seen >= SIZE {
                let terms = self.window.iter().zip(FACTORS);
                shingle(mix(
                    terms.fold(SEED, |sum, (word, factor)| (sum ^ word).wrapping_mul(factor).rotate_left(29))
                ));
            }
        }
    }
}

/// The set of the shingles of a text, or a sample of it.
#[derive(Clone, Debug, Default)]
pub struct Shingles {
    stream: Stream,
    hashes: Vec<u64>,
    /// Zeros in which each hash ends.
    zeros: u32,
}

impl Shingles {
    /// The set of a text in pages.
    pub fn of<'a>(pages: impl IntoIterator<Item = &'a str>) -> Shingles {
        let mut set = Shingles::default();
        pages.into_iter().for_each(|page| set.page(page));
        set.end();
        set
    }

    /// Adds a page.
    pub fn page(&mut self, text: &str) {
        let mut stream = std::mem::take(&mut self.stream);
        stream.page(text, |hash| self.add(hash));
        self.stream = stream;
    }

    fn add(&mut self, hash: u64) {
        if hash.trailing_zeros() >= self.zeros {
            self.hashes.push(hash);
            if self.hashes.len() >= 2 * MOST {
                self.end();
            }
        }
    }

    /// Puts the set in order: each shingle once, and no more than are compared.
    pub fn end(&mut self) {
        self.hashes.sort_unstable();
        self.hashes.dedup();
        while self.hashes.len() > MOST {
            self.zeros += 1;
            let zeros = self.zeros;
            self.hashes.retain(|hash| hash.trailing_zeros() >= zeros);
        }
    }

    /// How many different shingles the text has; of long texts an estimate.
    pub fn count(&self) -> u64 {
        (self.hashes.len() as u64) << self.zeros
    }

    /// How many hashes are held.
    pub fn held(&self) -> usize {
        self.hashes.len()
    }

    /// The resemblance of two texts in thousandths, rounded down: shingles of both, of those of either.
    pub fn resemblance(&self, other: &Shingles) -> u32 {
        let zeros = self.zeros.max(other.zeros);
        let sampled = |set: &Shingles| -> Vec<u64> {
            set.hashes.iter().copied().filter(|hash| hash.trailing_zeros() >= zeros).collect()
        };
        let (a, b) = (sampled(self), sampled(other));
        let mut both = 0;
        let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
        while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
            let order = x.cmp(y);
            both += usize::from(order.is_eq());
            if order.is_le() {
                left.next();
            }
            if order.is_ge() {
                right.next();
            }
        }
        let either = a.len() + b.len() - both;
        u32::try_from((both * 1000).checked_div(either).unwrap_or(0)).unwrap_or(0)
    }
}

/// Makes the signature of a text that comes page by page, in memory that does not grow with it.
#[derive(Clone, Debug)]
pub struct Signer {
    stream: Stream,
    set: Shingles,
    least: [u64; BANDS * ROWS],
    keys: [(u64, u64); BANDS * ROWS],
}

impl Default for Signer {
    fn default() -> Signer {
        // Each function flips bits of the hash and multiplies it by an odd number: one to one, from two seeded numbers.
        let key =
            |n: usize| (mix(SEED.wrapping_add(2 * n as u64)), mix(SEED.wrapping_add(2 * n as u64 + 1)) | 1);
        let (stream, set) = (Stream::default(), Shingles::default());
        Signer { stream, set, least: [u64::MAX; BANDS * ROWS], keys: std::array::from_fn(key) }
    }
}

impl Signer {
    /// Adds a page.
    pub fn page(&mut self, text: &str) {
        let Signer { stream, set, least, keys } = self;
        stream.page(text, |hash| {
            set.add(hash);
            for (least, (flip, factor)) in least.iter_mut().zip(keys.iter()) {
                *least = (*least).min((hash ^ flip).wrapping_mul(*factor));
            }
        });
    }

    /// How many different shingles the text has, and its bands: of each a hash over its least values.
    pub fn end(mut self) -> (u64, [u64; BANDS]) {
        self.set.end();
        let mut bands = [0; BANDS];
        for (band, least) in bands.iter_mut().zip(self.least.chunks(ROWS)) {
            *band = least.iter().fold(SEED, |h, n| mix(h ^ n).wrapping_add(*n));
        }
        (self.set.count(), bands)
    }
}
