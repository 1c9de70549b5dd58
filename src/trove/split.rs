//! Volumes of split archives: nothing but their names ties them together, so it is by names that they are put in
//! order and that one is found missing. Whether a first volume is an archive at all, its content says
//! ([`crate::formats::volume`]).

use super::path::printable;
use std::collections::BTreeMap;

/// Volumes of one archive at most: each is an open descriptor of a worker. Higher numbers are no volume's.
pub const MOST: u32 = 1_000;

/// How the volumes of an archive are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// `NAME.7z.001`, `.002`: the bytes of a file of any kind, cut.
    Numbered,
    /// `NAME.z01`, `.z02`, and last `NAME.zip`, which holds the directory.
    Zip,
    /// `NAME.part1.rar`, `NAME.part2.rar`.
    RarPart,
    /// `NAME.rar`, `NAME.r00`, `NAME.r01`; after `.r99` comes `.s00`.
    Rar,
}

/// What a name says, if it is one that volumes have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// How the volumes are named.
    pub scheme: Scheme,
    /// The same for all volumes of an archive and for nothing else: folder and name without the number, ASCII
    /// letters of the name made small.
    pub series: Vec<u8>,
    /// Which volume it is, from 1. Of `NAME.zip` the name does not say it.
    pub ordinal: Option<u32>,
}

impl Name {
    /// What a path says; nothing where no volume is named like that.
    pub fn of(path: &[u8]) -> Option<Name> {
        let cut = Cut::of(path)?;
        let ordinal = cut.ordinal();
        if ordinal.is_some_and(|n| !(1..=MOST).contains(&n)) {
            return None;
        }
        let mut series = cut.folder.to_vec();
        series.extend(cut.stem.to_ascii_lowercase());
        series.extend(match cut.scheme {
            Scheme::Numbered => &b".#"[..],
            Scheme::Zip => b".z#",
            Scheme::RarPart => b".part#.rar",
            Scheme::Rar => b".r#",
        });
        Some(Name { scheme: cut.scheme, series, ordinal })
    }
}

/// A path cut where volumes differ.
struct Cut<'a> {
    scheme: Scheme,
    folder: &'a [u8],
    stem: &'a [u8],
    /// What tells the volumes apart, as written.
    mark: &'a [u8],
}

impl<'a> Cut<'a> {
    fn of(path: &'a [u8]) -> Option<Cut<'a>> {
        let start = path.iter().rposition(|b| *b == b'/').map_or(0, |slash| slash + 1);
        let (folder, name) = path.split_at_checked(start)?;
        let dot = |name: &[u8]| name.iter().rposition(|b| *b == b'.').filter(|dot| *dot > 0);
        let at = dot(name)?;
        let (stem, mark) = (name.get(..at)?, name.get(at + 1..)?);
        let numeric = |digits: &[u8]| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
        let scheme = match mark.split_first()? {
            _ if numeric(mark) && (mark.len() == 3 || mark == b"1000") => Scheme::Numbered,
            _ if mark.eq_ignore_ascii_case(b"zip") => Scheme::Zip,
            (b'z' | b'Z', digits) if numeric(digits) && digits.len() >= 2 => Scheme::Zip,
            (b'r'..=b'y' | b'R'..=b'Y', digits) if numeric(digits) && digits.len() == 2 => Scheme::Rar,
            _ if mark.eq_ignore_ascii_case(b"rar") => {
                let part = dot(stem).and_then(|at| Some((stem.get(..at)?, stem.get(at + 1..)?)));
                let numbered = |p: &[u8]| {
                    p.split_at_checked(4)
                        .is_some_and(|(part, n)| part.eq_ignore_ascii_case(b"part") && numeric(n))
                };
                if let Some((stem, part)) = part.filter(|(_, part)| numbered(part)) {
                    return Some(Cut { scheme: Scheme::RarPart, folder, stem, mark: part.get(4..)? });
                }
                Scheme::Rar
            }
            _ => return None,
        };
        Some(Cut { scheme, folder, stem, mark })
    }

    fn ordinal(&self) -> Option<u32> {
        let number = |digits: &[u8]| std::str::from_utf8(digits).ok().and_then(|d| d.parse::<u32>().ok());
        let digits = self.mark.get(1..).unwrap_or_default();
        match self.scheme {
            Scheme::Numbered | Scheme::RarPart => Some(number(self.mark).unwrap_or(0)),
            Scheme::Zip if self.mark.eq_ignore_ascii_case(b"zip") => None,
            Scheme::Zip => Some(number(digits).unwrap_or(0)),
            Scheme::Rar if self.mark.eq_ignore_ascii_case(b"rar") => Some(1),
            Scheme::Rar => {
                let hundreds = u32::from(self.mark.first()?.to_ascii_lowercase() - b'r') * 100;
                Some(hundreds + number(digits).unwrap_or(0) + 2)
            }
        }
    }

    /// The printable name, without its folder, that the volume of that number has beside this one; of none, that
    /// of the one that closes the archive.
    fn sibling(&self, ordinal: Option<u32>) -> String {
        let capital = self.mark.first().is_some_and(u8::is_ascii_uppercase);
        let tail = match (self.scheme, ordinal) {
            (Scheme::Numbered, n) => format!(".{:03}", n.unwrap_or(1)),
            (Scheme::Zip, Some(n)) => format!(".z{n:02}"),
            (Scheme::Zip, None) => ".zip".into(),
            (Scheme::RarPart, n) => format!(".part{:0width$}.rar", n.unwrap_or(1), width = self.mark.len()),
            (Scheme::Rar, None | Some(0..=1)) => ".rar".into(),
            (Scheme::Rar, Some(n)) => {
                let letter = char::from(b'r'.saturating_add(u8::try_from((n - 2) / 100).unwrap_or(0)));
                format!(".{letter}{:02}", (n - 2) % 100)
            }
        };
        printable(self.stem) + &if capital { tail.to_ascii_uppercase() } else { tail }
    }
}

/// One volume that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// Its path.
    pub path: Vec<u8>,
    /// Which volume it is, from 1.
    pub ordinal: u32,
    /// Whatever the caller knows it by.
    pub item: T,
}

/// A place in the order of volumes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot<T> {
    /// The volume is there.
    Here(T),
    /// It is missing: its printable name.
    Missing(String),
}

/// What volumes of one series make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Series<T> {
    /// An archive: its volumes in order, the first one there.
    Archive {
        /// Path of the first volume.
        path: Vec<u8>,
        /// The volumes.
        slots: Vec<Slot<T>>,
        /// The name of the volume that would come next, where none is sure to be the last.
        next: Option<String>,
    },
    /// Volumes of an archive whose first one, of that name, is missing.
    Headless(Vec<T>, String),
    /// Names alike, and nothing to say that it is an archive.
    Nothing,
}

/// What is in front of the number where a file is an archive's by its name alone.
const ARCHIVES: [&str; 14] = [
    ".7z", ".zip", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".tbz", ".xz", ".txz", ".zst", ".cab", ".iso",
    ".pst",
];

/// Puts the volumes of a series (all of one [`Name::series`]) in order. Of several of one number the one with the
/// least path is taken; the others are no volumes.
pub fn arrange<T>(mut found: Vec<Found<T>>) -> Series<T> {
    found.sort_by(|a, b| (a.ordinal, &a.path).cmp(&(b.ordinal, &b.path)));
    let closes = |f: &Found<T>| Name::of(&f.path).is_some_and(|n| n.ordinal.is_none());
    let last = found.iter().find(|f| closes(f)).map(|f| f.ordinal);
    if let Some(last) = last {
        found.retain(|f| f.ordinal < last || (f.ordinal == last && closes(f)));
    }
    let mut by_ordinal = BTreeMap::new();
    for volume in found {
        by_ordinal.entry(volume.ordinal).or_insert(volume);
    }
    let Some((least, template)) = by_ordinal.first_key_value().map(|(n, f)| (*n, f.path.clone())) else {
        return Series::Nothing;
    };
    let Some(cut) = Cut::of(&template) else { return Series::Nothing };
    if least > 1 {
        let lower = cut.stem.to_ascii_lowercase();
        let by_name = ARCHIVES.iter().any(|a| lower.ends_with(a.as_bytes()));
        if cut.scheme == Scheme::Numbered && !by_name {
            return Series::Nothing;
        }
        return Series::Headless(by_ordinal.into_values().map(|f| f.item).collect(), cut.sibling(Some(1)));
    }
    let end = by_ordinal.last_key_value().map_or(1, |(n, _)| *n);
    let slots = (1..=end)
        .map(|n| match by_ordinal.remove(&n) {
            Some(volume) => Slot::Here(volume.item),
            None => Slot::Missing(cut.sibling(Some(n))),
        })
        .collect();
    let next = match (cut.scheme, last) {
        (Scheme::Zip, Some(_)) => None,
        (Scheme::Zip, None) => Some(cut.sibling(None)),
        _ => Some(cut.sibling(Some(end + 1))),
    };
    Series::Archive { path: template.clone(), slots, next }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Series and number, `end` for the one that closes an archive.
    fn name(path: &str) -> String {
        let number = |n: Option<u32>| n.map_or("end".into(), |n| n.to_string());
        Name::of(path.as_bytes()).map_or(String::new(), |n| {
            format!("{} {}", String::from_utf8(n.series).unwrap(), number(n.ordinal))
        })
    }

    #[test]
    fn names_tell_the_series_and_the_number() {
        let cases = [
            ("Mail/A.7z.001", "Mail/a.7z.# 1"),
            ("Mail/a.7Z.012", "Mail/a.7z.# 12"),
            ("a.7z.1000", "a.7z.# 1000"),
            ("a.7z.1001", ""),
            ("a.7z.000", ""),
            ("a.7z.01", ""),
            ("a.z01", "a.z# 1"),
            ("a.Z100", "a.z# 100"),
            ("a.zip", "a.z# end"),
            ("a.z1", ""),
            ("a.part3.rar", "a.part#.rar 3"),
            ("a.Part003.RAR", "a.part#.rar 3"),
            ("a.part.rar", "a.part.r# 1"),
            ("a.rar", "a.r# 1"),
            ("a.r00", "a.r# 2"),
            ("a.s01", "a.r# 103"),
            (".001", ""),
            ("a.001/b", ""),
            ("a", ""),
            ("a.part99999999999.rar", ""),
        ];
        for (path, expected) in cases {
            assert_eq!(name(path), expected, "{path}");
        }
    }

    /// Slots as `=path` or `?missing`, and what comes next.
    fn arranged(paths: &[(&str, u32)]) -> String {
        let found = |(path, ordinal): &(&str, u32)| Found {
            path: path.as_bytes().to_vec(),
            ordinal: *ordinal,
            item: path.to_string(),
        };
        match arrange(paths.iter().map(found).collect()) {
            Series::Archive { slots, next, .. } => {
                let slots = slots.into_iter().map(|slot| match slot {
                    Slot::Here(path) => format!("={path}"),
                    Slot::Missing(name) => format!("?{name}"),
                });
                slots.collect::<Vec<_>>().join(" ") + &next.map_or(String::new(), |n| format!(" >{n}"))
            }
            Series::Headless(items, first) => format!("{} want {first}", items.join(" ")),
            Series::Nothing => "nothing".into(),
        }
    }

    #[test]
    fn volumes_are_put_in_order_and_the_missing_are_named() {
        assert_eq!(arranged(&[("a.7z.003", 3), ("a.7z.001", 1)]), "=a.7z.001 ?a.7z.002 =a.7z.003 >a.7z.004");
        assert_eq!(arranged(&[("d/a.zip", 3), ("d/a.z01", 1)]), "=d/a.z01 ?a.z02 =d/a.zip");
        assert_eq!(arranged(&[("a.z01", 1), ("a.z02", 2)]), "=a.z01 =a.z02 >a.zip");
        assert_eq!(arranged(&[("A.Z02", 2), ("A.ZIP", 3)]), "A.Z02 A.ZIP want A.Z01");
        let paths = [("x.part09.rar", 9), ("x.part10.rar", 10)];
        assert_eq!(arranged(&paths), "x.part09.rar x.part10.rar want x.part01.rar");
        assert_eq!(arranged(&[("x.rar", 1), ("x.r01", 3)]), "=x.rar ?x.r00 =x.r01 >x.r02");
        assert_eq!(arranged(&[("app.log.002", 2)]), "nothing", "a log that was put away is no volume");
        assert_eq!(arranged(&[("b.7z.002", 2)]), "b.7z.002 want b.7z.001");
        assert_eq!(arranged(&[("b.7z.001", 1)]), "=b.7z.001 >b.7z.002");
    }

    #[test]
    fn of_names_alike_the_least_is_taken() {
        assert_eq!(
            arranged(&[("a.7z.001", 1), ("a.7z.002", 2), ("A.7z.002", 2)]),
            "=a.7z.001 =A.7z.002 >a.7z.003"
        );
        let beyond = [("a.z01", 1), ("a.z02", 2), ("a.z03", 3), ("a.zip", 2)];
        assert_eq!(arranged(&beyond), "=a.z01 =a.zip", "nothing follows the volume that closes the archive");
    }
}
