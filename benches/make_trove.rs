//! Writes a seeded trove of N small files for measuring: `make_trove DIR N [large]`. Sizes are about log-normal
//! with a median of 2 KB; a third of the contents are duplicates. With `large`, N files of 100 MB instead.

mod random;
mod words;

use random::Random;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

/// Words that the texts are made of, the first far more often than the last, as in any tongue.
const WORDS: u64 = 50_000;

fn text(random: &mut Random, size: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(size + 12);
    while out.len() < size {
        let (one, two) = (random.next() % WORDS, random.next() % WORDS);
        out.extend(words::spell(one * two / WORDS));
        out.push(if one.is_multiple_of(12) { b'\n' } else { b' ' });
    }
    out
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dir, n, rest @ ..] = arguments.as_slice() else {
        return Err(io::Error::other("usage: make_trove DIR N [large]"));
    };
    let (dir, n) = (PathBuf::from(dir), n.parse::<u64>().map_err(io::Error::other)?);
    let mut random = Random(42);
    if rest.first().is_some_and(|r| r == "large") {
        fs::create_dir_all(&dir)?;
        for i in 0..n {
            let mut file = fs::File::create(dir.join(format!("disk{i}.img")))?;
            for _ in 0..100 {
                let mut part = text(&mut random, 1 << 20);
                part.truncate(1 << 20);
                file.write_all(&part)?;
            }
        }
        return Ok(());
    }
    for i in 0..n {
        let folder = dir.join(format!("share{:02}/folder{:03}", i / 1000 % 40, i / 100 % 1000));
        if i.is_multiple_of(100) {
            fs::create_dir_all(&folder)?;
        }
        let size = words::size(&mut random);
        let mut content = Random(if i.is_multiple_of(3) {
            random.next() % (n / 10 + 1)
        } else {
            i.wrapping_mul(7919) + 13
        });
        fs::write(folder.join(format!("file{i}.txt")), text(&mut content, size))?;
    }
    Ok(())
}
