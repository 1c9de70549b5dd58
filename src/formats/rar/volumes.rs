//! Archives in several volumes: each has a signature and headers of its own, and a member may go on in the next.

use super::headers::{Headers, Item, Kind, MAX_HEADERS};
use crate::formats::passwords::Passwords;
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use crate::trove::blob::Part;
use std::ops::Range;

/// What every volume starts with.
const SIGNATURE: &[u8] = b"Rar!\x1A\x07";

impl Headers {
    /// Reads the headers of an archive, of all its volumes that are there.
    pub(super) fn read(blob: &Blob, passwords: &mut Passwords) -> Result<Headers, Problem> {
        // Other parts are those of one archive that was cut without regard to what it is.
        let are_volumes = blob.parts().iter().skip(1).any(|part| match part {
            Part::Held(volume) => volume.slice(0, SIGNATURE.len()).is_ok_and(|start| start == SIGNATURE),
            Part::Missing(..) => false,
        });
        let mut headers = if are_volumes {
            Set::read(blob, passwords)?
        } else {
            let mut headers = Headers::of(blob, 0..blob.size(), None, passwords)?;
            if let (Some(_), Some(name)) = (&headers.problem, blob.missed_part()) {
                headers.problem = Some(missing(name));
            }
            headers
        };
        if headers.problem.is_none()
            && (headers.more || headers.items.last().is_some_and(|item| item.goes_on))
        {
            headers.problem = Some(Problem::read(ProblemKind::Truncated, "goes on in another volume"));
        }
        Ok(headers)
    }
}

/// The problem of what lies in a volume that is not there.
fn missing(name: &str) -> Problem {
    Problem::read(ProblemKind::MissingVolume, format!("volume {name} is missing"))
}

/// The volumes that were read so far.
struct Set {
    headers: Headers,
    /// Why the volume before the next one is of no use, if it is not.
    gap: Option<Problem>,
    /// Why members that rest on others before them are lost, where a gap lies between.
    broken: Option<Problem>,
}

impl Set {
    fn read(blob: &Blob, passwords: &mut Passwords) -> Result<Headers, Problem> {
        let mut set: Option<Set> = None;
        for (n, part) in blob.parts().iter().enumerate() {
            let Part::Held(volume) = part else {
                if let (Part::Missing(name, _), Some(set)) = (part, &mut set) {
                    set.gap.get_or_insert_with(|| missing(name));
                }
                continue;
            };
            let within = blob.part_start(n)..blob.part_start(n).saturating_add(volume.size());
            let known = set.as_ref().and_then(|set| set.headers.password.clone());
            let mut headers = Headers::of(blob, within.clone(), known.as_deref(), passwords);
            if n + 1 < blob.parts().len() {
                headers = headers.map(|headers| shortened(headers, &within)).map_err(|p| of_volume(n, &p));
                if let Ok(headers) = &mut headers {
                    headers.problem = headers.problem.take().map(|p| of_volume(n, &p));
                }
            }
            match (&mut set, headers) {
                (None, headers) => {
                    let headers = headers?;
                    let gap = headers.problem.clone();
                    set = Some(Set { headers, gap, broken: None });
                }
                (Some(set), Ok(headers)) => set.append(headers),
                (Some(set), Err(problem)) => {
                    set.headers.problem.get_or_insert_with(|| problem.clone());
                    set.gap.get_or_insert(problem);
                }
            }
            if set.as_ref().is_some_and(|set| set.headers.items.len() as u64 > MAX_HEADERS) {
                return Err(Problem::read(ProblemKind::Limit, "more headers than are listed"));
            }
        }
        set.map(|set| set.headers).ok_or_else(|| Problem::corrupt("not one volume"))
    }

    /// Puts the members of the next volume behind those that came before.
    fn append(&mut self, next: Headers) {
        let gap = self.gap.take();
        let mut items = next.items.into_iter().peekable();
        let open = self.headers.items.last_mut().filter(|item| item.goes_on);
        match (open, items.next_if(|item| item.from_before)) {
            (Some(open), Some(piece)) if open.name.path == piece.name.path => open.join(piece, gap.clone()),
            (open, piece) => {
                let why = gap.clone().unwrap_or_else(|| Problem::corrupt("its volumes do not fit together"));
                if let Some(open) = open {
                    open.goes_on = false;
                    open.lost.get_or_insert_with(|| why.clone());
                }
                self.headers.items.extend(piece.map(|piece| piece.without_start(why)));
            }
        }
        self.broken = gap.or_else(|| self.broken.take());
        for item in items {
            let rests = item.solid && !item.is_stored();
            if item.kind == Kind::File && !item.solid && !item.is_stored() {
                self.broken = None;
            }
            let broken = self.broken.clone().filter(|_| rests);
            self.headers.items.push(match broken {
                Some(why) => item.without_start(why),
                None => item,
            });
        }
        self.headers.more = next.more;
        self.gap = next.problem.clone();
        self.headers.problem = self.headers.problem.take().or(next.problem);
    }
}

impl Item {
    /// Adds the piece that lies in the next volume that is there.
    fn join(&mut self, piece: Item, gap: Option<Problem>) {
        self.lost = self.lost.take().or(gap).or(piece.lost);
        // What lies behind a gap is of no use.
        if self.lost.is_none() {
            self.packed.extend(piece.packed);
        }
        // The others hold checksums of their own bytes.
        (self.size, self.crc, self.goes_on) = (piece.size, piece.crc, piece.goes_on);
    }

    /// The same where what comes before it, and it cannot do without, is lost.
    fn without_start(self, why: Problem) -> Item {
        Item { packed: Vec::new(), lost: Some(why), ..self }
    }
}

/// Keeps the members of a volume from reaching into the next, as they would where it was cut short.
fn shortened(mut headers: Headers, within: &Range<u64>) -> Headers {
    for item in &mut headers.items {
        for range in &mut item.packed {
            if range.end > within.end {
                *range = range.start.min(within.end)..within.end;
                item.lost = Some(Problem::corrupt("its volume is cut short"));
            }
        }
    }
    headers
}

/// What is wrong with one volume of several. That its end is missing does not mean that the next volume is.
fn of_volume(n: usize, problem: &Problem) -> Problem {
    let kind = if problem.kind == ProblemKind::Truncated { ProblemKind::Corrupt } else { problem.kind };
    Problem::read(kind, format!("volume {}: {}", n + 1, problem.message))
}

#[cfg(test)]
mod tests {
    use super::super::FORMAT;
    use super::super::tests::OLD_NAMES;
    use super::*;
    use crate::formats::tests::vaults::{Contents, NAMES, vault};

    const PASSWORD: &str = "tajna šifra";

    /// Volumes of one archive, with the names of its members.
    type Volumes = (&'static str, Vec<&'static [u8]>, [&'static str; 4]);

    macro_rules! volumes {
        ($($name:literal),*) => {
            vec![$(
                include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats/vaults/volumes/", $name)).as_slice()
            ),*]
        };
    }

    fn sets() -> Vec<Volumes> {
        let stored5 =
            volumes!["stored5.part1.rar", "stored5.part2.rar", "stored5.part3.rar", "stored5.part4.rar"];
        vec![
            ("stored5", stored5, NAMES),
            ("solid5", volumes!["solid5.part1.rar", "solid5.part2.rar", "solid5.part3.rar"], NAMES),
            ("locked5", volumes!["locked5.part1.rar", "locked5.part2.rar"], NAMES),
            ("stored4", volumes!["stored4.rar", "stored4.r00", "stored4.r01", "stored4.r02"], OLD_NAMES),
            ("solid4", volumes!["solid4.rar", "solid4.r00", "solid4.r01"], OLD_NAMES),
            ("locked4", volumes!["locked4.rar", "locked4.r00", "locked4.r01"], OLD_NAMES),
        ]
    }

    /// A content of those volumes, `None` for one that is missing.
    fn joined(volumes: &[Option<&[u8]>]) -> Blob {
        let size = volumes.iter().flatten().next().map_or(0, |first| first.len() as u64);
        let part = |(n, volume): (usize, &Option<&[u8]>)| match volume {
            Some(bytes) => Part::Held(Blob::from_bytes(*bytes)),
            None => Part::Missing(format!("no {}", n + 1), size),
        };
        Blob::of_parts(volumes.iter().enumerate().map(part).collect(), Some("next".into()))
    }

    fn open(volumes: &[Option<&[u8]>], passwords: &[&str]) -> Contents {
        Contents::of_blob(&FORMAT, &joined(volumes), passwords)
    }

    fn all<'a>(volumes: &[&'a [u8]]) -> Vec<Option<&'a [u8]>> {
        volumes.iter().copied().map(Some).collect()
    }

    /// What became of each member.
    fn fates(contents: &Contents) -> Vec<&str> {
        contents
            .members
            .iter()
            .map(|(_, content)| content.as_ref().map_or_else(|p| p.as_str(), |_| "ok"))
            .collect()
    }

    #[test]
    fn members_go_on_from_volume_to_volume() {
        for (name, volumes, names) in sets() {
            open(&all(&volumes), &["pogrešna", PASSWORD]).assert_whole(name, names);
        }
        for set in
            [volumes!["shut5.part1.rar", "shut5.part2.rar"], volumes!["shut4.part1.rar", "shut4.part2.rar"]]
        {
            let contents = open(&all(&set), &["pogrešna", PASSWORD]);
            let text = contents.member("ponuda.txt").unwrap();
            assert!(text.starts_with("Stavka 0: ") && text.contains("\nStavka 119: "), "{text}");
            assert_eq!(
                (contents.problems.len(), contents.unlocked_by),
                (0, vec!["password 2 of the list".to_owned()])
            );
            assert_eq!(open(&all(&set), &["pogrešna"]).problems, ["encrypted"]);
        }
    }

    #[test]
    fn without_the_password_nothing_comes_out_of_volumes_either() {
        for (_, volumes, names) in
            sets().into_iter().filter(|(name, ..)| ["locked5", "locked4"].contains(name))
        {
            open(&all(&volumes), &["pogrešna"]).assert_shut("locked", names);
        }
    }

    #[test]
    fn what_runs_into_a_missing_volume_waits_for_it_and_the_rest_is_read() {
        let gap = "missing_volume";
        for (at, expected) in
            [(1, [gap, gap, "ok", "ok"]), (2, ["ok", gap, gap, "ok"]), (3, ["ok", "ok", "truncated", "ok"])]
        {
            for n in [0, 3] {
                let (name, volumes, names) = sets().swap_remove(n);
                let mut volumes = all(&volumes);
                volumes[at] = None;
                if at == 3 {
                    volumes.truncate(3);
                }
                let contents = open(&volumes, &[PASSWORD]);
                // Of an empty member nothing is missing but its header.
                let expected = if at == 3 { &expected[..3] } else { &expected };
                assert_eq!(fates(&contents), expected, "{name} without {at}");
                let ended: &[&str] = if at == 3 { &["truncated"] } else { &[] };
                assert_eq!(contents.problems, ended, "{name} without {at}");
                assert!(contents.members.iter().zip(names).all(|((member, _), name)| member == name));
            }
        }
    }

    #[test]
    fn what_rests_on_a_missing_volume_waits_for_it_too() {
        for n in [1, 4] {
            let (name, volumes, _) = sets().swap_remove(n);
            let mut volumes = all(&volumes);
            volumes[1] = None;
            let (pieces, _) = crate::formats::sink::collect_blob(&FORMAT, &joined(&volumes), &[]);
            let ends: Vec<String> = pieces
                .into_iter()
                .filter_map(|piece| match piece {
                    crate::formats::sink::Piece::MemberEnd(end) => end.map(|p| p.message),
                    _ => None,
                })
                .collect();
            assert!(
                !ends.is_empty() && ends.iter().all(|e| e == "volume no 2 is missing"),
                "{name}: {ends:?}"
            );
        }
    }

    #[test]
    fn volumes_that_do_not_fit_are_damage_and_name_nothing_missing() {
        let (_, five, _) = sets().swap_remove(0);
        let twice = [five[0], five[0], five[1], five[2], five[3]];
        let contents = open(&all(&twice), &[]);
        assert_eq!(fates(&contents), ["corrupt", "ok", "ok", "ok", "ok"]);
        let mut broken = five[1].to_vec();
        broken[14] ^= 1;
        let contents = open(&[Some(five[0]), Some(&broken), Some(five[2]), Some(five[3])], &[]);
        assert_eq!(fates(&contents), ["corrupt", "corrupt", "ok", "ok"]);
        assert_eq!(contents.problems, ["corrupt"]);
        let contents = open(&[Some(five[0]), Some(&five[1][..1000]), Some(five[2]), Some(five[3])], &[]);
        assert_eq!(fates(&contents), ["ok", "corrupt", "ok", "ok"]);
        assert_eq!(contents.problems, ["corrupt"]);
    }

    #[test]
    fn an_archive_that_was_merely_cut_is_one_archive() {
        for (size, expected) in [(2_600, &["corrupt"][..]), (2_700, &["ok"]), (2_800, &["ok", "corrupt"])] {
            let pieces: Vec<&[u8]> = vault!("stored5.rar").chunks(size).collect();
            open(&all(&pieces), &[]).assert_whole("cut", NAMES);
            let mut pieces = all(&pieces);
            pieces[1] = None;
            // The worker says of what is corrupt that a volume is missing, where one was asked for in vain.
            let contents = open(&pieces, &[]);
            assert_eq!(fates(&contents), expected);
            assert_eq!(contents.problems, ["missing_volume"]);
        }
    }

    #[test]
    fn every_cut_and_flip_of_volumes_is_survived() {
        for n in [1, 4] {
            let (_, volumes, _) = sets().swap_remove(n);
            for (which, volume) in volumes.iter().enumerate() {
                for at in 0..volume.len() {
                    let mut flipped = volume.to_vec();
                    flipped[at] ^= 0x10;
                    for damaged in [&flipped, &volume[..at]] {
                        let mut set = all(&volumes);
                        set[which] = Some(damaged);
                        let _ = open(&set, &[]);
                    }
                }
            }
        }
    }
}
