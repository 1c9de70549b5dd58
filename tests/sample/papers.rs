//! Procurement documents in prose: the tender of the ministry, contracts, annexes, decisions.

use super::cast::Party;
use super::desk::{Desk, Voice, in_words};
use super::expected::ExpectedDocument;
use super::figures::{Cents, Date, Dates, Numbers, canonical, percent_of};
use super::script::Script;
use super::trove::{Answer, Piece, Trove};
use super::words::Language;

const LATIN: Voice = Voice::serbian(Script::Latin);
const CYRILLIC: Voice = Voice::serbian(Script::Cyrillic);
const BALD: Voice = Voice::serbian(Script::Bald);

/// The facts of a document in prose.
struct Facts<'a> {
    kinds: &'a [&'a str],
    number: &'a str,
    date: Date,
    supplier: Option<&'a Party>,
    buyer: &'a Party,
    net: Option<Cents>,
    /// The document states tax and gross too.
    taxed: bool,
    voice: Voice,
}

impl Facts<'_> {
    fn answer(&self, verdicts: &[&str], derived: &[&str]) -> Answer {
        let name = |party: &Party| {
            let script =
                if self.voice.language == Language::Serbian { self.voice.script } else { Script::Latin };
            party.name_in(script)
        };
        let tax = self.net.filter(|_| self.taxed).map(|net| percent_of(net, 2000));
        Answer::Document(Box::new(ExpectedDocument {
            verdicts: verdicts.iter().map(ToString::to_string).collect(),
            types: self.kinds.iter().map(ToString::to_string).collect(),
            derived: derived.iter().map(ToString::to_string).collect(),
            number: Some(self.number.into()),
            date: Some(self.date.iso()),
            supplier: self.supplier.map(name),
            supplier_id: self.supplier.and_then(|p| p.pib.clone()),
            buyer: Some(name(self.buyer)),
            buyer_id: self.buyer.pib.clone(),
            currency: self.net.map(|_| "RSD".into()),
            net_total: self.net.map(canonical),
            tax_total: tax.map(canonical),
            gross_total: tax.zip(self.net).map(|(tax, net)| canonical(net + tax)),
            ..ExpectedDocument::default()
        }))
    }
}

const SURE: &[&str] = &["procurement"];

fn money(cents: Cents) -> String {
    Numbers::Continental.amount(cents)
}

fn long(date: Date) -> String {
    date.write(Dates::Long)
}

/// Writes all of them into their folders.
pub(crate) fn fill(desk: &Desk, trove: &mut Trove) {
    tender(desk, trove);
    contracts(desk, trove);
    others(desk, trove);
}

/// The procedure of the ministry from the call to the annex.
fn tender(desk: &Desk, trove: &mut Trove) {
    let mut rng = desk.root.fork("tender");
    let (ministry, house, rival) = (&desk.cast.ministry, &desk.cast.contractor, &desk.cast.suppliers[7]);
    let jn = format!("{}/2024", rng.range(12, 88));
    let called = Date::new(2024, 3, rng.range(4, 20));
    let net = rng.range(38_000_000, 59_000_000) * 100 + 40;
    let tax = percent_of(net, 2000);
    let other = net + rng.range(900_000, 4_000_000) * 100;
    let opened = called.plus(33);
    let (m, c) = (in_words(ministry), in_words(house));
    let subject = "proširenje radio mreže `eLTE` sa sistemom video nadzora";
    let facts = |kinds, number, date, supplier, net, taxed, voice| Facts {
        kinds,
        number,
        date,
        supplier,
        buyer: ministry,
        net,
        taxed,
        voice,
    };

    let text = format!(
        "# JAVNI POZIV ZA PODNOŠENJE PONUDA\n\nBroj javne nabavke:: JN {jn}\nDatum objavljivanja:: {called}\nNaručilac:: \
         {m}\nVrsta postupka:: otvoreni postupak\nPredmet nabavke:: {subject}\nRok za podnošenje ponuda:: {due} do 11 \
         časova\nKriterijum za dodelu ugovora:: cena\n\n## Uslovi\n\nPravo učešća imaju svi ponuđači koji ispunjavaju \
         uslove iz konkursne dokumentacije. Ponude se podnose elektronski. Ponude se otvaraju javno, istog dana u 11.30 \
         časova, u sedištu naručioca.\n\nOdgovorno lice:: {person}",
        called = long(called),
        due = long(opened),
        person = ministry.person
    );
    let answer = facts(&["call_for_tenders"], &jn, called, None, None, false, CYRILLIC).answer(SURE, &[]);
    trove.add("Tenderi/JN eLTE", desk.prose("javni poziv.html", called, CYRILLIC, &text, answer));

    let articles: String = (1..=14)
        .map(|n| {
            format!(
                "## {n}. {}\n\n{}\n\n{}\n\n",
                TOPICS[(n - 1) % TOPICS.len()],
                RULES[n % RULES.len()],
                RULES[(n + 2) % RULES.len()]
            )
        })
        .collect();
    let text = format!(
        "# KONKURSNA DOKUMENTACIJA\n\nNaručilac:: {m}\nJavna nabavka broj:: JN {jn}\nPredmet:: {subject}\nDatum:: {date}\n\n\
         {articles}^^^\n## Model ugovora\n\nzaključen između naručioca {name} i ponuđača ______________________ (u daljem \
         tekstu: Izvršilac).\n\nCena iznosi ______________ dinara bez PDV, odnosno ______________ dinara sa PDV.\n\nRok \
         isporuke iznosi ______ dana od dana zaključenja ugovora.\n\nZa naručioca || Za ponuđača",
        date = called.write(Dates::Dotted),
        name = ministry.name
    );
    let answer = facts(&["tender_documents"], &jn, called, None, None, false, CYRILLIC).answer(SURE, &[]);
    trove.add("Tenderi/JN eLTE", desk.prose("KD_final.pdf", called, CYRILLIC, &text, answer));

    let text = format!(
        "# TEHNIČKA SPECIFIKACIJA\n\nJavna nabavka br.:: {jn}\nDatum:: {date}\nNaručilac:: {m}\n\nPredmet nabavke je \
         {subject}. Ponuđena dobra moraju ispuniti sledeće minimalne tehničke karakteristike ili odgovarajuće.\n\n|R.br.|Zahtev\
         |Minimalna vrednost\n|1|Opseg rada bazne stanice|`1.4 GHz`\n|2|Broj istovremenih poziva|240\n|3|Broj priključenih kamera\
         |3500\n|4|Čuvanje video zapisa|30 dana\n|5|Licence za pristup prostornim podacima|35 kom\n\n- Isporuka na lokacije \
         naručioca u roku od 120 dana.\n- Obuka za 12 polaznika.\n- Garancija najmanje 36 meseci.",
        date = called.write(Dates::Dotted)
    );
    let answer = facts(&["technical_spec", "tender_documents"], &jn, called, None, None, false, LATIN)
        .answer(SURE, &["line_items"]);
    trove.add("Tenderi/JN eLTE", desk.prose("Tehnicka specifikacija.docx", called, LATIN, &text, answer));

    let text = format!(
        "# ZAPISNIK O OTVARANJU PONUDA\n\nBroj javne nabavke:: JN {jn}\nDatum i mesto otvaranja:: {date}, Beograd\nNaručilac:: \
         {m}\n\nPredmet nabavke: {subject}. Otvaranju su prisustvovali ovlašćeni predstavnici ponuđača.\n\n|R.br.|Ponuđač|Ponuđena \
         cena bez PDV (RSD)\n|1|{}|{}\n|2|{}|{}\n\nPrimedbi na postupak otvaranja nije bilo. Zapisnik je uručen ponuđačima.\n\n\
         Predsednik komisije || Član komisije",
        house.name,
        money(net),
        rival.name,
        money(other),
        date = opened.write(Dates::Dotted)
    );
    let answer = facts(&["evaluation_report"], &jn, opened, None, None, false, CYRILLIC)
        .answer(SURE, &["line_items", "supplier", "net_total", "currency"]);
    trove.add("Tenderi/JN eLTE", desk.prose("zapisnik otvaranje.docx", opened, CYRILLIC, &text, answer));

    let decided = opened.plus(9);
    let number = format!("01-404-{}/24-7", rng.range(100, 980));
    let text = format!(
        ">> Broj: {number}\n>> Datum: {date}\n\nNa osnovu člana 146. Zakona o javnim nabavkama, {m}, donosi\n\n# ODLUKU O DODELI \
         UGOVORA\n\nUgovor o javnoj nabavci JN {jn}, čiji je predmet {subject}, dodeljuje se ponuđaču {c}.\n\nPonuđena cena iznosi \
         {price} dinara bez PDV.\n\n## Obrazloženje\n\nU postupku su blagovremeno pristigle dve ponude. Stručna komisija je ocenila \
         da su obe prihvatljive i da je ponuda izabranog ponuđača najpovoljnija po kriterijumu cene.\n\nMinistarstvo || {person}",
        date = decided.write(Dates::Dotted),
        price = money(net),
        person = ministry.person
    );
    let answer = facts(&["award_decision"], &number, decided, Some(house), Some(net), false, CYRILLIC)
        .answer(SURE, &[]);
    trove.add("Tenderi/JN eLTE", desk.prose("Odluka.pdf", decided, CYRILLIC, &text, answer));

    let signed = decided.plus(14);
    let number = format!("404-{}/24", rng.range(1000, 4900));
    let text = format!(
        "# UGOVOR O JAVNOJ NABAVCI\n\nBroj ugovora:: {number}\nDatum:: {date}\n\nzaključen u Beogradu između ugovornih strana:\n\n\
         1. Naručilac: {m}, koga zastupa {mp} (u daljem tekstu: Naručilac), i\n2. Isporučilac: {c}, koga zastupa direktor {cp} (u \
         daljem tekstu: Isporučilac).\n\n## Član 1. Predmet\n\nPredmet ugovora je {subject}, po postupku JN {jn} i ponudi \
         isporučioca.\n\n## Član 2. Cena\n\nUkupna ugovorena cena bez PDV iznosi {net} dinara. PDV po stopi od 20% iznosi {tax} \
         dinara. Ukupna cena sa PDV iznosi {gross} dinara.\n\n## Član 3. Plaćanje\n\nNaručilac plaća u roku od 45 dana od dana \
         prijema ispravne fakture, na osnovu zapisnika o primopredaji.\n\n## Član 4. Rok isporuke\n\nRok isporuke i puštanja u rad \
         je 120 dana od dana zaključenja ugovora.\n\n## Član 5. Garancija\n\nGarantni rok iznosi 36 meseci.\n\n## Član 6. Ugovorna \
         kazna\n\nZa svaki dan zakašnjenja isporučilac plaća 0,2% ugovorene cene, a najviše 5%.\n\nZa naručioca || Za isporučioca",
        date = long(signed),
        mp = ministry.person,
        cp = house.person,
        net = money(net),
        tax = money(tax),
        gross = money(net + tax)
    );
    let answer =
        facts(&["contract"], &number, signed, Some(house), Some(net), true, CYRILLIC).answer(SURE, &[]);
    let contract = desk.prose("Ugovor JN potpisan.docx", signed, CYRILLIC, &text, answer.clone());
    trove.add("Stari podaci/Kopija sa laptopa", contract.named("Copy of Ugovor (2).docx"));
    let draft = text
        .replace("36 meseci", "24 meseca")
        .replace("a najviše 5%", "a najviše 10%")
        .replace("Broj ugovora:: ", "NACRT, broj ugovora:: ");
    let draft = desk.prose("Ugovor JN nacrt v2.docx", signed, CYRILLIC, &draft, answer);
    trove.near(&draft, &contract);
    trove.add("Projekti/eLTE/Ugovor", contract);
    trove.add("Projekti/eLTE/Ugovor", draft);

    let amended = signed.plus(64);
    let annex = format!("{number}-A1");
    let more = rng.range(1_100_000, 2_400_000) * 100;
    let text = format!(
        "# ANEKS BR. 1 UGOVORA O JAVNOJ NABAVCI\n\nBroj aneksa:: {annex}\nDatum:: {date}\n\nNaručilac: {m}.\nIsporučilac: {c}.\n\n\
         Ugovorne strane su saglasne da se ugovor broj {number} od {of} izmeni tako što se povećava obim isporuke za dodatne kamere i \
         licence.\n\nVrednost dodatnih dobara iznosi {value} dinara bez PDV.\n\nSve ostale odredbe osnovnog ugovora ostaju na \
         snazi.\n\nZa naručioca || Za isporučioca",
        date = amended.write(Dates::Dotted),
        of = signed.write(Dates::Dotted),
        value = money(more)
    );
    let answer = facts(&["contract_amendment"], &annex, amended, Some(house), Some(more), false, LATIN)
        .answer(SURE, &[]);
    trove.add("Projekti/eLTE/Ugovor", desk.prose("aneks1.docx", amended, LATIN, &text, answer));
}

const TOPICS: [&str; 7] = [
    "Podaci o predmetu nabavke",
    "Uslovi za učešće",
    "Način podnošenja ponude",
    "Ponuda sa podizvođačem",
    "Rok važenja ponude",
    "Sredstva obezbeđenja",
    "Zaštita prava ponuđača",
];
const RULES: [&str; 5] = [
    "Ponuđač podnosi ponudu na srpskom jeziku, na obrascima koji su sastavni deo konkursne dokumentacije, i to elektronskim putem \
     do isteka roka koji je određen u javnom pozivu.",
    "Cena u ponudi iskazuje se u dinarima, bez poreza na dodatu vrednost i sa njim, sa uračunatim svim troškovima koje ponuđač ima \
     u realizaciji predmetne nabavke.",
    "Naručilac će odbiti ponudu koja je neblagovremena, neprihvatljiva ili neodgovarajuća, kao i ponudu čiji rok važenja je kraći \
     od traženog.",
    "Zainteresovano lice može tražiti dodatne informacije ili pojašnjenja najkasnije pet dana pre isteka roka za podnošenje ponuda.",
    "Ponuđač čija ponuda bude izabrana dostavlja pri zaključenju ugovora bankarsku garanciju za dobro izvršenje posla u visini od \
     10% vrednosti ugovora bez PDV.",
];

/// Contracts apart from the tender.
fn contracts(desk: &Desk, trove: &mut Trove) {
    let mut rng = desk.root.fork("contracts");
    let (house, customer, supplier) =
        (&desk.cast.contractor, &desk.cast.customers[3], &desk.cast.suppliers[8]);
    let date = Date::new(2023, 2, rng.range(3, 25));
    let (number, net) = (format!("U-{}/23", rng.range(20, 190)), rng.range(2_100_000, 4_800_000) * 100);
    let tax = percent_of(net, 2000);
    let text = format!(
        "# UGOVOR O ODRŽAVANJU RAČUNARSKE MREŽE\n\nbroj {number}, zaključen dana {date} između:\n\n{b} (Naručilac), i\n\n{s} \
         (Izvršilac).\n\n## Član 1.\n\nIzvršilac se obavezuje da za potrebe Naručioca održava mrežnu i serversku opremu, uz odziv od \
         četiri sata.\n\n## Član 2.\n\nUgovorena vrednost usluge iznosi {net} dinara bez PDV, PDV {tax} dinara, što ukupno sa PDV \
         iznosi {gross} dinara za period od 12 meseci.\n\n## Član 3.\n\nPlaćanje se vrši mesečno, u roku od 30 dana od prijema \
         fakture.\n\nZa Naručioca || Za Izvršioca",
        date = long(date),
        b = in_words(customer),
        s = in_words(house),
        net = money(net),
        tax = money(tax),
        gross = money(net + tax)
    );
    let facts = Facts {
        kinds: &["contract"],
        number: &number,
        date,
        supplier: Some(house),
        buyer: customer,
        net: Some(net),
        taxed: true,
        voice: LATIN,
    };
    trove.add(
        "Pravno/Ugovori kupci",
        desk.prose("odrzavanje_mreze_2023.pdf", date, LATIN, &text, facts.answer(SURE, &[])),
    );

    let date = Date::new(2022, 11, rng.range(3, 25));
    let (number, net) = (format!("{}/2022", rng.range(20, 190)), rng.range(600_000, 1_900_000) * 100);
    let text = format!(
        "# UGOVOR O KUPOPRODAJI LICENCI br. {number}\n\nZaključen u Beogradu, {date} između:\n\nProdavac: {s}\n\nKupac: {b}\n\n## \
         Član 1.\n\nProdavac prodaje a kupac kupuje 40 licenci za zaštitu servera.\n\n## Član 2.\n\nUkupna cena iznosi {net} dinara \
         bez PDV i plaća se u dve rate.\n\n## Član 3.\n\nLicence se isporučuju elektronski u roku od 10 dana.\n\nZa prodavca || Za \
         kupca",
        date = date.write(Dates::Dotted),
        s = in_words(supplier),
        b = in_words(house),
        net = money(net)
    );
    let facts = Facts {
        kinds: &["contract"],
        number: &number,
        date,
        supplier: Some(supplier),
        buyer: house,
        net: Some(net),
        taxed: false,
        voice: BALD,
    };
    trove.add(
        "Pravno/Ugovori dobavljaci",
        desk.prose("ugovor licence.txt", date, BALD, &text, facts.answer(SURE, &[])),
    );

    let customer = &desk.cast.customers[4];
    let date = Date::new(2023, 6, rng.range(3, 25));
    let (number, net) = (format!("OS-{}/23", rng.range(3, 40)), rng.range(4_000_000, 9_000_000) * 100);
    let text = format!(
        "# OKVIRNI SPORAZUM\n\nBroj: `{number}`\nDatum: {date}\n\nNaručilac: {b}\n\nDobavljač: {s}\n\nStrane zaključuju okvirni sporazum \
         o nabavci računarske opreme na period od dve godine. Pojedinačne narudžbenice izdaje Naručilac prema stvarnim potrebama.\n\n\
         Ukupna vrednost okvirnog sporazuma iznosi {net} dinara bez PDV.\n\nJedinične cene su fiksne za vreme trajanja sporazuma.\n\n\
         Za naručioca || Za dobavljača",
        date = date.write(Dates::Dotted),
        b = in_words(customer),
        s = in_words(house),
        net = money(net)
    );
    let facts = Facts {
        kinds: &["framework_agreement"],
        number: &number,
        date,
        supplier: Some(house),
        buyer: customer,
        net: Some(net),
        taxed: false,
        voice: CYRILLIC,
    };
    trove.add(
        "Pravno/Ugovori kupci",
        desk.prose("Okvirni sporazum skola.pdf", date, CYRILLIC, &text, facts.answer(SURE, &[])),
    );
}

/// A certificate of the end user and a plan of purchases.
fn others(desk: &Desk, trove: &mut Trove) {
    let mut rng = desk.root.fork("others");
    let cast = desk.cast;
    let date = Date::new(2024, 4, rng.range(2, 20));
    let number = format!("EUC-{}/24", rng.range(10, 99));
    let voice = Voice::foreign(Language::English);
    let text = format!(
        "# END USER CERTIFICATE\n\nCertificate No.:: {number}\nDate:: {}\nEnd user:: {}\nBuyer:: {}\nSupplier:: {}\n\nWe certify that \
         the eLTE equipment and software delivered under the order of March 2024 is for the sole use of the End user in the Republic of \
         Serbia and will not be re-exported or transferred without the approval of the authorities.\n\nFor the End user || For the Buyer",
        date.write(Dates::English),
        in_words(&cast.ministry),
        in_words(&cast.contractor),
        cast.vendor.name
    );
    let facts = Facts {
        kinds: &["end_user_certificate"],
        number: &number,
        date,
        supplier: Some(&cast.vendor),
        buyer: &cast.contractor,
        net: None,
        taxed: false,
        voice,
    };
    let mut answer = facts.answer(&["procurement", "possible"], &[]);
    if let Answer::Document(expected) = &mut answer {
        expected.end_user = Some(cast.ministry.name.clone());
    }
    trove.add("Projekti/eLTE/Vendor", desk.prose("EUC signed.docx", date, voice, &text, answer));

    let customer = &cast.customers[5];
    let date = Date::new(2024, 1, rng.range(9, 30));
    let number = format!("{}/24", rng.range(100, 900));
    let mut text = format!(
        "# PLAN JAVNIH NABAVKI ZA 2024. GODINU\n\nNaručilac:: {}\nBroj:: {number}\nDatum:: {}\n\n|R.br.|Predmet nabavke|Vrsta \
         postupka|Procenjena vrednost bez PDV\n",
        in_words(customer),
        date.write(Dates::Dotted)
    );
    for (index, subject) in
        ["Računarska oprema", "Održavanje servera", "Video nadzor", "Kancelarijski materijal"]
            .iter()
            .enumerate()
    {
        text += &format!(
            "|{}|{subject}|otvoreni postupak|{}\n",
            index + 1,
            money(rng.range(900_000, 6_000_000) * 100)
        );
    }
    let facts = Facts {
        kinds: &["procurement_plan"],
        number: &number,
        date,
        supplier: None,
        buyer: customer,
        net: None,
        taxed: false,
        voice: LATIN,
    };
    let answer = facts.answer(SURE, &["line_items", "currency"]);
    let plan: Piece = desk.prose("Plan nabavki 2024.xlsx", date, LATIN, &text, answer);
    trove.add("Tenderi/Planovi", plan);
}
