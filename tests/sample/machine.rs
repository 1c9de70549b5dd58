//! What machines left on the server: source code, logs, settings, pictures.

use super::desk::Desk;
use super::figures::Date;
use super::image;
use super::mail::Mail;
use super::plain::{Encoding, encode};
use super::rng::Rng;
use super::trove::{Piece, Trove};
use std::fmt::Write;

const SOURCES: &[(&str, &str, &str)] = &[
    (
        "Tehnika/Kod/portal",
        "invoice.php",
        "<?php\n// Renders an invoice of the web shop.\nfunction invoice_total(array $lines, float $vat = 0.2): float {\n    $net = 0.0;\n    foreach ($lines as $line) {\n        $net += $line['quantity'] * $line['unit_price'];\n    }\n    return round($net * (1 + $vat), 2);\n}\n",
    ),
    (
        "Tehnika/Kod/portal",
        "orders.sql",
        "CREATE TABLE purchase_order (\n  id INTEGER PRIMARY KEY,\n  number TEXT NOT NULL,\n  supplier_id INTEGER REFERENCES supplier(id),\n  net_total NUMERIC(12,2),\n  discount_percent NUMERIC(5,2)\n);\nSELECT s.name, SUM(o.net_total) FROM purchase_order o JOIN supplier s ON s.id = o.supplier_id GROUP BY s.name ORDER BY 2 DESC;\n",
    ),
    (
        "Tehnika/Kod/portal",
        "cart.js",
        "export function discount(list, percent) {\n  return Math.round(list * (100 - percent)) / 100;\n}\n\nexport const order = (items) => items.map((i) => ({ ...i, total: i.qty * i.price }));\n",
    ),
    (
        "Tehnika/Kod/portal",
        "style.css",
        "body { font: 14px sans-serif; margin: 0; }\n.price { text-align: right; color: #333; }\n.offer { background: #fff7d6; }\n",
    ),
    (
        "Tehnika/Kod/tracker",
        "main.py",
        "import sys\n\n\ndef parse(line):\n    \"\"\"Splits a position report into its fields.\"\"\"\n    unit, lat, lon, speed = line.split(',')\n    return unit, float(lat), float(lon), int(speed)\n\n\nfor report in sys.stdin:\n    print(parse(report.strip()))\n",
    ),
    (
        "Tehnika/Kod/tracker",
        "test_quote.py",
        "from quote import Quote\n\n\ndef test_quote_total():\n    quote = Quote(buyer='ACME', supplier='Contoso')\n    quote.add('widget', qty=3, unit_price=100)\n    assert quote.total() == 300\n",
    ),
    (
        "Tehnika/Kod/tracker",
        "Makefile",
        "all: build test\n\nbuild:\n\tcc -O2 -o tracker tracker.c\n\ntest:\n\t./tracker --self-test\n",
    ),
    (
        "Tehnika/Kod/tracker",
        "tracker.c",
        "#include <stdio.h>\n\n/* Reads positions and prints those that moved. */\nint main(void) {\n    double x, y, px = 0, py = 0;\n    while (scanf(\"%lf %lf\", &x, &y) == 2) {\n        if (x != px || y != py) printf(\"%f %f\\n\", x, y);\n        px = x;\n        py = y;\n    }\n    return 0;\n}\n",
    ),
    (
        "Tehnika/Kod/tracker",
        "README.md",
        "# tracker\n\nFollows vehicles on a map. Run `make`, then `./tracker < positions.txt`.\n\nContract between services: see `api.json`.\n",
    ),
    (
        "Tehnika/Kod",
        "nocni.sh",
        "#!/bin/sh\n# Nightly copy of the file server.\nset -e\nrsync -a --delete /srv/ rezerva:/srv/\necho OK >> nocni.log\n",
    ),
    (
        "Tehnika/Konfiguracija",
        "gateway.json",
        "{\n  \"listen\": \"0.0.0.0:5060\",\n  \"codecs\": [\"opus\", \"g711a\"],\n  \"licence\": { \"channels\": 240, \"valid_until\": \"2026-12-31\" },\n  \"order\": [\"primary\", \"backup\"]\n}\n",
    ),
    (
        "Tehnika/Konfiguracija",
        "cameras.yaml",
        "cameras:\n  - name: ulaz-1\n    url: rtsp://10.20.0.11/stream\n    retention_days: 30\n  - name: ulaz-2\n    url: rtsp://10.20.0.12/stream\n    retention_days: 30\n",
    ),
    (
        "Tehnika/Konfiguracija",
        "settings.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<settings>\n  <map zoom=\"12\" centre=\"44.81,20.46\"/>\n  <currency>RSD</currency>\n</settings>\n",
    ),
    (
        "Tehnika/Konfiguracija",
        "server.ini",
        "[server]\nport = 8080\nworkers = 4\n\n[billing]\nvat = 20\ncurrency = RSD\n",
    ),
    (
        "Tehnika/Konfiguracija",
        "firewall.conf",
        "policy drop\nallow tcp 443 from any\nallow udp 5060 from 10.20.0.0/16\ndeny all log\n",
    ),
    (
        "Tehnika/Konfiguracija",
        "package.json",
        "{\n  \"name\": \"portal\",\n  \"version\": \"1.4.2\",\n  \"scripts\": { \"test\": \"node --test\" },\n  \"license\": \"MIT\"\n}\n",
    ),
];

/// Writes all of it.
pub(crate) fn fill(desk: &Desk, trove: &mut Trove) {
    for (folder, name, text) in SOURCES {
        trove.add(folder, Piece::noise(name, text.as_bytes().to_vec()));
    }
    logs(desk, trove);
    pictures(desk, trove);
    mails(desk, trove);
    small(desk, trove);
}

fn logs(desk: &Desk, trove: &mut Trove) {
    let names = ["gateway.log", "gateway.log.1", "access.log", "billing.log", "backup.log"];
    for name in names {
        let mut rng = desk.root.fork(name);
        let date = Date::new(2024, rng.range(1, 6), rng.range(1, 28)).iso();
        let mut text = String::new();
        let mut second = 0;
        for _ in 0..rng.range(80, 160) {
            second += rng.range(1, 400);
            let (hour, minute, rest) = (second / 3600 % 24, second / 60 % 60, second % 60);
            let what = match name {
                "access.log" => format!(
                    "GET /{} 200 {}",
                    rng.pick(&["", "map", "orders", "invoice/14", "api/units"]),
                    rng.range(100, 90_000)
                ),
                "billing.log" => format!(
                    "INFO order {} total={}.{:02} status={}",
                    rng.range(1000, 9999),
                    rng.range(10, 900),
                    rng.range(0, 99),
                    rng.pick(&["paid", "open"])
                ),
                "backup.log" => format!("copied {} files, {} MB", rng.range(1, 900), rng.range(1, 4000)),
                _ => format!(
                    "{} call {} group {} {} s",
                    rng.pick(&["INFO", "INFO", "WARN"]),
                    rng.range(10_000, 99_999),
                    rng.range(1, 40),
                    rng.range(2, 300)
                ),
            };
            let _ = writeln!(text, "{date}T{hour:02}:{minute:02}:{rest:02} {what}");
        }
        trove.add("Tehnika/Logovi", Piece::noise(name, text.into_bytes()));
    }
}

fn pictures(desk: &Desk, trove: &mut Trove) {
    for index in 0..6 {
        let mut rng = desk.root.fork(&format!("picture {index}"));
        let shot = format!("IMG_{:04}.jpg", rng.range(1000 + index * 900, 1890 + index * 900));
        trove.add("Slike/Teren", Piece::noise(&shot, image::jpeg(&mut rng, 640, 480)));
    }
    for name in ["logo.png", "antena lokacija 3.png", "rek orman.png", "mapa.png"] {
        let mut rng = desk.root.fork(name);
        trove.add("Slike", Piece::noise(name, image::png(&mut rng, 160, 120)));
    }
}

const LETTERS: &[(&str, &str, &str)] = &[
    (
        "newsletter maj.eml",
        "Pet saveta za bezbednu mrežu",
        "Dragi čitaoci,\n\nu ovom broju: kako izabrati lozinku, zašto ažurirati rutere, i akcijska ponuda kurseva sa popustom od 30%.\n\nOdjavite se ako ne želite više da primate naše poruke.\n",
    ),
    (
        "Newsletter procurement world.eml",
        "Procurement World Weekly: ten trends in tendering",
        "This week: ten trends in public tendering, how framework agreements save time, and an interview about discounts.\n\nUnsubscribe at any time.\n",
    ),
    (
        "rucak petak.eml",
        "Ručak u petak",
        "Ćao,\n\nidemo li u petak na ručak u pola dva? Javi do četvrtka da rezervišem.\n",
    ),
    (
        "Re VPN.eml",
        "Re: VPN ne radi",
        "Probaj da obrišeš stari profil i ponovo uvezeš sertifikat. Ako ne ide, zovi me na lokal 114.\n",
    ),
    (
        "godisnji.eml",
        "Godišnji odmor",
        "Poštovani,\n\nmolim da mi se odobri odmor od ponedeljka, ukupno pet dana. Kolega me menja na projektu.\n\nHvala\n",
    ),
    (
        "Fw slava.eml",
        "Fw: Slava",
        "Pozivam vas sve u sredu na slavu, posle posla. Ponesite dobro raspoloženje.\n",
    ),
    (
        "Out of office.eml",
        "Automatic reply: out of office",
        "I am travelling until Monday with limited access to mail. In urgent cases please call the office.\n",
    ),
];

fn mails(desk: &Desk, trove: &mut Trove) {
    let staff = &desk.cast.staff;
    for (name, subject, body) in LETTERS {
        let mut rng = desk.root.fork(name);
        let mut who = || {
            (
                rng.one(&staff.iter().map(String::as_str).collect::<Vec<_>>()).to_string(),
                format!(
                    "{}@{}",
                    rng.pick(&["info", "tehnika", "marko", "jelena"]),
                    desk.cast.contractor.domain
                ),
            )
        };
        let (from, to) = (who(), who());
        let sent = (Date::new(2024, rng.range(1, 6), rng.range(1, 28)), rng.range(8, 17), rng.range(0, 59));
        let mail =
            Mail { from, to, subject: (*subject).into(), sent, body: (*body).into(), html: rng.chance(50) };
        let attached = if name.starts_with("Fw") {
            vec![Piece::noise("pozivnica.jpg", image::jpeg(&mut rng, 320, 240))]
        } else {
            Vec::new()
        };
        trove.add("Posta/razno", Piece::mail(name, &mail, attached));
    }
}

/// A calendar, contacts, a table of numbers and an archive of code.
fn small(desk: &Desk, trove: &mut Trove) {
    let staff = &desk.cast.staff;
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@trove\r\nDTSTART:20240318T090000\r\nSUMMARY:Tender sastanak\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    trove.add("Sastanci", Piece::noise("poziv.ics", calendar.into()));
    let mut book = String::from("Ime;Lokal\n");
    let mut rng: Rng = desk.root.fork("imenik");
    for name in staff {
        let _ = writeln!(book, "{name};{}", rng.range(100, 199));
    }
    trove.add("Kadrovi", Piece::noise("imenik.csv", encode(&book, Encoding::Windows1250)));
    let card =
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nTEL:+381 11 000 0000\r\nEND:VCARD\r\n", staff[0]);
    trove.add("Kadrovi", Piece::noise("kontakt.vcf", card.into_bytes()));
    let code =
        SOURCES.iter().take(3).map(|(_, name, text)| Piece::noise(name, text.as_bytes().to_vec())).collect();
    trove.add("Stari podaci", Piece::zip("portal_backup.zip", Date::new(2023, 12, 1), code));
}
