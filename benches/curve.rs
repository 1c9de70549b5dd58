//! Runs paydirt and looks on: which share of the hidden documents it has found after which share of the reading time.
//! `curve PAYDIRT TROVE CASE ANSWERS SVG`; ANSWERS holds a SHA-256 a line, as `make_server` writes it. Prints a table
//! and draws the curve.

#![allow(clippy::print_stdout, reason = "it reports what it measured")]

use rusqlite::{Connection, OpenFlags, params};
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often is looked.
const TICK: Duration = Duration::from_millis(100);

/// A look: seconds since the start, contents read, hidden documents found.
type Look = (f64, i64, i64);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [paydirt, trove, case, answers, svg] = arguments.as_slice() else {
        return Err("usage: curve PAYDIRT TROVE CASE ANSWERS SVG".into());
    };
    let answers = std::fs::read_to_string(answers)?;
    let hidden: Vec<&str> = answers.lines().collect();
    let begun = Instant::now();
    let mut run = Command::new(paydirt)
        .args(["run", trove, "--case", case])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let (mut db, mut looks) = (None, Vec::<Look>::new());
    while run.try_wait()?.is_none() {
        std::thread::sleep(TICK);
        if db.is_none() {
            db = open(Path::new(case), &hidden).ok();
        }
        if let Some(db) = &db {
            // A case that is being made has no tables yet.
            looks.extend(look(db).ok().map(|(read, found)| (begun.elapsed().as_secs_f64(), read, found)));
        }
    }
    let db = open(Path::new(case), &hidden)?;
    let (read, found) = look(&db)?;
    looks.push((begun.elapsed().as_secs_f64(), read, found));
    let curve = curve(&looks, hidden.len() as i64);
    println!("{found} of {} hidden documents found", hidden.len());
    for share in [0.05, 0.10, 0.15, 0.25, 0.5, 0.75, 1.0] {
        let found = curve.iter().take_while(|p| p.0 <= share + 1e-9).last().map_or(0.0, |p| p.1);
        println!(
            "{:>4.0} % of the reading time: {:>5.1} % of what is found in the end",
            share * 100.0,
            found * 100.0
        );
    }
    std::fs::write(svg, draw(&curve))?;
    Ok(())
}

fn open(case: &Path, hidden: &[&str]) -> rusqlite::Result<Connection> {
    let db = Connection::open_with_flags(case.join("case.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    db.busy_timeout(Duration::from_secs(5))?;
    db.execute_batch("CREATE TEMP TABLE hidden (sha256 BLOB PRIMARY KEY) WITHOUT ROWID")?;
    let mut insert = db.prepare("INSERT OR IGNORE INTO hidden VALUES (unhex(?1))")?;
    hidden.iter().try_for_each(|sha256| insert.execute(params![sha256]).map(drop))?;
    drop(insert);
    Ok(db)
}

/// Contents read, and hidden documents that were found to be procurement, or close to it.
fn look(db: &Connection) -> rusqlite::Result<(i64, i64)> {
    let sql = "SELECT (SELECT count(*) FROM blob WHERE read IS NOT NULL),
                      (SELECT count(*) FROM hidden h JOIN blob b ON b.sha256 = h.sha256
                       WHERE EXISTS (SELECT 1 FROM document d WHERE d.blob = b.id AND d.verdict <> 'other'))";
    db.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?)))
}

/// Shares of the time between the first content read and the last, and of what is found in the end.
fn curve(looks: &[Look], hidden: i64) -> Vec<(f64, f64)> {
    let last = looks.last().map_or(0, |l| l.1);
    let begin = looks.iter().take_while(|l| l.1 == 0).last().map_or(0.0, |l| l.0);
    let end = looks.iter().find(|l| l.1 == last).map_or(1.0, |l| l.0);
    let found = looks.last().map_or(hidden, |l| l.2).max(1) as f64;
    let point = |l: &Look| (((l.0 - begin) / (end - begin).max(1e-9)).clamp(0.0, 1.0), l.2 as f64 / found);
    looks.iter().map(point).collect()
}

/// The curve as a picture.
fn draw(curve: &[(f64, f64)]) -> String {
    let (x, y) = (|share: f64| 60.0 + share * 400.0, |share: f64| 260.0 - share * 220.0);
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 310\" font-family=\"sans-serif\" font-size=\"11\">\n\
         <rect width=\"480\" height=\"310\" fill=\"white\"/>\n",
    );
    for step in 0..=4 {
        let share = f64::from(step) / 4.0;
        let _ = writeln!(
            out,
            "<path d=\"M60 {0:.0}H460M{1:.0} 40V260\" stroke=\"#ddd\"/><text x=\"52\" y=\"{2:.0}\" text-anchor=\"end\">\
             {3:.0} %</text><text x=\"{1:.0}\" y=\"276\" text-anchor=\"middle\">{3:.0} %</text>",
            y(share),
            x(share),
            y(share) + 4.0,
            share * 100.0
        );
    }
    let points: Vec<String> = curve.iter().map(|p| format!("{:.1},{:.1}", x(p.0), y(p.1))).collect();
    let _ = writeln!(
        out,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#06c\" stroke-width=\"2\"/>\n\
         <path d=\"M60 260L460 40\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>\n\
         <text x=\"260\" y=\"298\" text-anchor=\"middle\">share of the reading time</text>\n\
         <text x=\"60\" y=\"26\">share of the hidden documents found (dashed: in no order)</text>\n</svg>",
        points.join(" ")
    );
    out
}
