//! Ordinary paper of an office that no one should call procurement, however often it says price, tender or
//! contract.

use super::cast::{person, street};
use super::desk::{Desk, Voice};
use super::figures::{Date, Dates, Numbers};
use super::plain::Encoding;
use super::rng::Rng;
use super::script::Script;
use super::trove::{Answer, Trove};
use super::words::Language;

const L: Voice = Voice::serbian(Script::Latin);
const C: Voice = Voice::serbian(Script::Cyrillic);
const B: Voice = Voice::serbian(Script::Bald);
const E: Voice = Voice::foreign(Language::English);

/// Folder, name, voice, markup. `{p}` is a person, `{d}` a date, `{s}` a street, `{m}` an amount, `{n}` a number,
/// `{firm}` the contractor.
type Template = (&'static str, &'static str, Voice, &'static str);

const TEMPLATES: &[Template] = &[
    (
        "Sastanci",
        "Zapisnik kolegijum 12.docx",
        L,
        "# Zapisnik sa kolegijuma\n\nDatum:: {d}\nPrisutni:: {p}, {p}, {p}\n\n## Dnevni red\n\n- Stanje projekata\n- Godišnji odmori\n- Razno\n\n{p} je izvestio da je montaža završena. Dogovoreno je da se ponuda za školu pregleda do petka i da {p} proveri da li je kupac platio. {p} moli da se narudžbenice ubuduće skeniraju u boji.\n\nSledeći sastanak je za dve nedelje.",
    ),
    (
        "Sastanci",
        "zapisnik_nedeljni.txt",
        L.encoded(Encoding::Windows1250),
        "Nedeljni sastanak, {d}\n\nPrisutni: {p}, {p}, {p}, {p}\n\n- {p}: server za praćenje još nije stigao, čeka se dobavljač\n- {p}: tender za opštinu, proveriti rok\n- {p}: šifre za VPN promeniti do kraja meseca\n- odsustva: {p} (bolovanje)\n\nZapisao: {p}",
    ),
    (
        "Sastanci",
        "Zapisnik sa sednice skupštine.pdf",
        C,
        "# ZAPISNIK SA SEDNICE SKUPŠTINE DRUŠTVA\n\nSednica je održana {d} u sedištu društva, {s}.\n\nPrisutni članovi: {p} i {p}.\n\n## Dnevni red\n\n- Usvajanje zapisnika sa prethodne sednice\n- Usvajanje finansijskog izveštaja\n- Raspodela dobiti\n\nOdluke su donete jednoglasno. Dobit u iznosu od {m} dinara ostaje neraspoređena.\n\nPredsednik || Zapisničar",
    ),
    (
        "Sastanci",
        "meeting notes vendor.docx",
        E,
        "# Meeting notes\n\nDate: {d}. Attendees: {p}, {p}, {p}.\n\n- Release plan for the dispatching client was discussed.\n- The lab will be moved to the second floor.\n- {p} asks for a price indication next month, nothing decided.\n- Action: {p} to send the test report.",
    ),
    (
        "Sastanci",
        "retro sprint 31.md",
        E,
        "# Retro sprint 31\n\n- what went well: the map loads twice as fast\n- what did not: two failed deployments, on-call fatigue\n- try: smaller reviews, contract tests against the staging gateway\n- kudos to {p} and {p}",
    ),
    (
        "Sastanci",
        "Agenda_dan_firme.docx",
        L,
        "# Dan firme\n\nOkupljanje u 9 časova ispred zgrade, {s}. Polazak autobusa u 9.30.\n\n- 11.00 šetnja\n- 13.00 ručak\n- 16.00 turnir u odbojci, kapiteni {p} i {p}\n\nPoneti patike i dobro raspoloženje.",
    ),
    (
        "Tehnika/Uputstva",
        "Uputstvo za korisnike v3.pdf",
        L,
        "# Korisničko uputstvo za dispečersku konzolu\n\n## 1. Prijava\n\nUnesite korisničko ime i lozinku. Posle tri neuspešna pokušaja nalog se zaključava na 15 minuta.\n\n## 2. Upravljanje pozivima\n\nPoziv se prihvata pritiskom na zeleno dugme. Grupni poziv se otvara iz menija Grupe. Snimak poziva čuva se 30 dana.\n\n## 3. Mapa\n\nVozila su prikazana plavom bojom. Kliknite na vozilo da biste videli brzinu, pravac i poslednju poruku.\n\n^^^\n## 4. Izveštaji\n\nIzveštaj o pozivima izvozi se u tabelu. Kolone: datum, trajanje, grupa, operater.\n\n## 5. Česta pitanja\n\nAko se mapa ne učitava, proverite vezu sa serverom i obratite se administratoru.",
    ),
    (
        "Tehnika/Uputstva",
        "install_guide.html",
        E,
        "# Installation guide\n\n## Requirements\n\n- 64-bit server, 32 GB of memory\n- a licence file from the vendor portal\n\n## Steps\n\n- unpack the archive\n- run the installer as root\n- open the administration page and enter the licence\n\nOrders of magnitude: one core handles about 120 video streams. Price your hardware accordingly.",
    ),
    (
        "Tehnika/Uputstva",
        "Switch CLI quick reference.pdf",
        E,
        "# Switch CLI quick reference\n\n|Command|Meaning\n|show version|software release\n|show interfaces|state of ports\n|configure terminal|enter configuration\n|write memory|save\n|reload|restart\n\nTake a backup before every upgrade. The upgrade takes about 12 minutes.",
    ),
    (
        "Tehnika/Uputstva",
        "procedura_nabavke_ISO9001.docx",
        L,
        "# Procedura P-07: Nabavka\n\nVerzija 4, odobrio direktor.\n\n## 1. Svrha\n\nProcedura opisuje način na koji se u firmi sprovodi nabavka: od zahteva, preko prikupljanja ponuda i izbora dobavljača, do izdavanja narudžbenice i prijema robe.\n\n## 2. Odgovornosti\n\nReferent nabavke prikuplja najmanje tri ponude. Narudžbenicu potpisuje direktor. Fakturu overava rukovodilac projekta.\n\n## 3. Zapisi\n\nNarudžbenice, otpremnice i fakture čuvaju se pet godina.",
    ),
    (
        "Tehnika/Uputstva",
        "Priručnik za obuku.docx",
        C,
        "# Priručnik za obuku operatera\n\nOva obuka traje dva dana. Prvog dana polaznici upoznaju terminal, drugog dana rade vežbe na terenu.\n\n## Vežba 1\n\nUspostaviti grupni poziv i predati reč.\n\n## Vežba 2\n\nPoslati položaj i fotografiju sa terena.\n\nPolaznici dobijaju potvrdu o završenoj obuci.",
    ),
    (
        "Tehnika/Uputstva",
        "backup HOWTO.txt",
        B,
        "Kako se radi backup\n\n1. prijaviti se na server rezerva\n2. pokrenuti skriptu nocni.sh\n3. proveriti log, mora da pise OK\n4. jednom mesecno probati povratak jednog direktorijuma\n\nAko disk bude pun obrisati najstarije. Pitati: {p}.",
    ),
    (
        "Kadrovi/Ugovori o radu",
        "ugovor o radu 1.docx",
        L,
        "# UGOVOR O RADU\n\nZaključen {d} u Beogradu između:\n\n{firm} (Poslodavac) i\n\n{p}, {s} (Zaposleni).\n\n## Član 1.\n\nZaposleni zasniva radni odnos na neodređeno vreme na poslovima sistem inženjera.\n\n## Član 2.\n\nOsnovna zarada iznosi {m} dinara bruto mesečno.\n\n## Član 3.\n\nRadno vreme je 40 časova nedeljno. Godišnji odmor iznosi 22 radna dana.\n\nPoslodavac || Zaposleni",
    ),
    (
        "Kadrovi/Ugovori o radu",
        "Ugovor_o_radu_montazer.pdf",
        C,
        "# UGOVOR O RADU\n\nbroj {n}, zaključen dana {d} između poslodavca {firm} i zaposlenog {p} iz Beograda, {s}.\n\n## Član 1.\n\nZaposleni će obavljati poslove montera opreme na određeno vreme od 12 meseci.\n\n## Član 2.\n\nUgovorena zarada je {m} dinara bruto. Zarada se isplaćuje do petog u mesecu.\n\nPoslodavac || Zaposleni",
    ),
    (
        "Kadrovi/Ugovori o radu",
        "ugovor o delu student.docx",
        L,
        "# UGOVOR O DELU\n\nNaručilac posla {firm} i izvršilac {p}, {s}, zaključili su {d} ugovor o unosu podataka u trajanju od 20 dana.\n\nNaknada iznosi {m} dinara neto. Poreze i doprinose plaća naručilac posla.\n\nZa firmu || Izvršilac",
    ),
    (
        "Kadrovi",
        "resenje godisnji odmor.docx",
        C,
        "# REŠENJE O GODIŠNJEM ODMORU\n\nZaposlenom {p} odobrava se korišćenje godišnjeg odmora u trajanju od 15 radnih dana, počev od {d}.\n\nObrazloženje: odmor je predviđen planom odmora.\n\nDirektor || Zaposleni",
    ),
    (
        "Kadrovi",
        "CV konkurs sistem admin.pdf",
        L,
        "# Biografija\n\nIme:: {p}\nAdresa:: {s}\n\n## Iskustvo\n\n- 2018–2023 sistem administrator u banci\n- 2015–2018 tehnička podrška\n\n## Obrazovanje\n\nVisoka škola elektrotehnike.\n\n## Veštine\n\nLinux, mreže, virtuelizacija, pisanje tenderske dokumentacije.",
    ),
    (
        "Kadrovi",
        "CV_developer.docx",
        E,
        "# Curriculum vitae\n\nName:: {p}\nAddress:: {s}\n\n## Experience\n\n- Developer of map services, 2019 to now\n- Tester, 2016 to 2019\n\n## Education\n\nFaculty of mathematics.\n\n## Languages\n\nSerbian, English, German.",
    ),
    (
        "Kadrovi",
        "cv-prodaja.html",
        L,
        "# {p}\n\nKomercijalista sa deset godina iskustva u prodaji IT opreme. Vodila pripremu ponuda, pregovore sa kupcima i praćenje ugovora.\n\n## Obrazovanje\n\nEkonomski fakultet.\n\nHobi: planinarenje.",
    ),
    (
        "Kadrovi",
        "oglas za posao.docx",
        L,
        "# Tražimo mrežnog inženjera\n\nNudimo rad u mladom timu, zaradu od {m} dinara i plaćene sertifikate. Prijave slati do {d}. Konkurs je otvoren do popune mesta.",
    ),
    (
        "Kadrovi",
        "Pravilnik o radu.docx",
        C,
        "# PRAVILNIK O RADU\n\n## Član 1.\n\nOvim pravilnikom uređuju se prava i obaveze zaposlenih.\n\n## Član 2.\n\nZarada se sastoji od osnovne zarade, dela za radni učinak i uvećane zarade.\n\n## Član 3.\n\nZa rad noću zarada se uvećava za 26%.\n\n## Član 4.\n\nPravilnik stupa na snagu osmog dana od objavljivanja na oglasnoj tabli.",
    ),
    (
        "Finansije/Plate",
        "platni listic mart.pdf",
        L,
        "# OBRAČUN ZARADE ZA MART 2024.\n\nPoslodavac:: {firm}\nZaposleni:: {p}\n\n|Opis|Časova|Iznos\n|Redovan rad|168|{m}\n|Topli obrok||{m}\n|Prevoz||{m}\n|Porez i doprinosi||{m}\n|Za isplatu||{m}\n\nIsplaćeno na tekući račun zaposlenog.",
    ),
    (
        "Finansije/Plate",
        "plate 2024-02.xlsx",
        L,
        "# Isplata zarada, februar 2024\n\n|R.br.|Zaposleni|Bruto|Neto\n|1|{p}|{m}|{m}\n|2|{p}|{m}|{m}\n|3|{p}|{m}|{m}\n|4|{p}|{m}|{m}\n|5|{p}|{m}|{m}",
    ),
    (
        "Finansije/Plate",
        "listic_april.txt",
        B,
        "OBRACUN ZARADE 04/2024\n\nZaposleni: {p}\nFond casova: 176\nBruto zarada: {m}\nDoprinosi: {m}\nNeto za isplatu: {m}",
    ),
    (
        "Finansije/Izvodi",
        "izvod 045.pdf",
        L,
        "# IZVOD BR. 45\n\nDatum:: {d}\nVlasnik računa:: {firm}\n\n|Datum|Opis|Duguje|Potražuje\n|{d}|Uplata po fakturi {n}||{m}\n|{d}|Provizija banke|{m}|\n|{d}|Zarade|{m}|\n|{d}|Plaćanje po predračunu {n}|{m}|\n\nNovo stanje: {m} RSD",
    ),
    (
        "Finansije/Izvodi",
        "izvod_devizni.csv",
        L,
        "Izvod deviznog računa\nVlasnik; {firm}\n\n|Datum|Opis|Duguje|Potražuje|Stanje\n|{d}|Priliv iz inostranstva||{m}|{m}\n|{d}|Konverzija|{m}||{m}\n|{d}|Troškovi|{m}||{m}",
    ),
    (
        "Finansije/Izvodi",
        "stanje racuna.txt",
        L.encoded(Encoding::Windows1250),
        "Stanje računa na dan {d}\n\nTekući račun: {m} RSD\nDevizni račun: {m} EUR\nNamenski račun: {m} RSD\n\nPripremila: {p}",
    ),
    (
        "Finansije",
        "Bilans uspeha nacrt.xlsx",
        L,
        "# Bilans uspeha\n\n|Pozicija|2023|2022\n|Prihodi od prodaje|{m}|{m}\n|Troškovi materijala|{m}|{m}\n|Troškovi zarada|{m}|{m}\n|Dobit pre oporezivanja|{m}|{m}",
    ),
    (
        "Finansije",
        "kurs.csv",
        L,
        "Kursna lista\n\n|Datum|Valuta|Srednji kurs\n|{d}|EUR|117,15\n|{d}|USD|108,02\n|{d}|CHF|121,94",
    ),
    (
        "Finansije",
        "putni nalog Nis.docx",
        L,
        "# PUTNI NALOG br. {n}\n\nDatum:: {d}\n\nZaposleni {p} upućuje se na službeni put u Niš radi obilaska lokacije. Prevoz službenim vozilom. Dnevnica iznosi {m} dinara. Odobrava se akontacija od {m} dinara.\n\nOdobrio || Zaposleni",
    ),
    (
        "Finansije",
        "putni_nalog_beč.pdf",
        L,
        "# NALOG ZA SLUŽBENO PUTOVANJE U INOSTRANSTVO\n\nBroj:: {n}\nDatum:: {d}\nPutuje:: {p}\nZemlja:: Austrija\n\nSvrha puta: sajam opreme. Dnevnica 65,00 EUR, hotel {m} EUR, karta {m} EUR.\n\nDirektor || Putnik",
    ),
    (
        "Finansije",
        "travel order 7.xlsx",
        E,
        "# Travel order\n\nTraveller:: {p}\nFrom:: {d}\n\n|Day|Place|Allowance\n|1|Shenzhen|55.00\n|2|Shenzhen|55.00\n|3|Beijing|55.00",
    ),
    (
        "Pravno",
        "ugovor o zakupu stana.docx",
        L,
        "# UGOVOR O ZAKUPU STANA\n\nZakupodavac {p} i zakupac {p} zaključuju {d} ugovor o zakupu stana u ulici {s}, površine 54 m2.\n\n## Član 2.\n\nMesečna zakupnina iznosi 450,00 EUR i plaća se do petog u mesecu.\n\n## Član 3.\n\nUgovor se zaključuje na godinu dana.\n\nZakupodavac || Zakupac",
    ),
    (
        "Pravno",
        "Zakon o javnim nabavkama izvod.docx",
        C,
        "# ZAKON O JAVNIM NABAVKAMA\n\nIzvod za internu upotrebu\n\n## Član 1.\n\nOvim zakonom uređuju se pravila postupaka javnih nabavki koje sprovode naručioci.\n\n## Član 5.\n\nNačela na kojima se zasnivaju odredbe ovog zakona su ekonomičnost, efikasnost, konkurencija, zabrana diskriminacije i transparentnost.\n\n## Član 27.\n\nOdredbe ovog zakona ne primenjuju se na nabavku dobara čija je procenjena vrednost manja od 1.000.000 dinara.\n\n## Član 146.\n\nNaručilac donosi odluku o dodeli ugovora ako je pribavio najmanje jednu prihvatljivu ponudu.",
    ),
    (
        "Pravno",
        "pravilnik_obrasci.html",
        L,
        "# Pravilnik o sadržini konkursne dokumentacije\n\n## Član 1.\n\nOvim pravilnikom bliže se uređuje sadržina konkursne dokumentacije u postupcima javnih nabavki.\n\n## Član 2.\n\nObrazac ponude sadrži opšte podatke o ponuđaču i rok važenja ponude.\n\n## Član 3.\n\nPravilnik stupa na snagu osmog dana od dana objavljivanja u Službenom glasniku.",
    ),
    (
        "Pravno",
        "politika privatnosti.html",
        L,
        "# Politika privatnosti\n\nObrađujemo samo podatke koji su nužni za pružanje usluge. Podaci se čuvaju dve godine. Pitanja možete poslati na adresu {s}.",
    ),
    (
        "Pravno",
        "tuzba nacrt.docx",
        C,
        "# PRIVREDNOM SUDU U BEOGRADU\n\nTužilac: {firm}\n\nTuženi: {p} iz Beograda\n\nRadi: naknade štete na vozilu\n\nDana {d} tuženi je vozilom oštetio službeno vozilo tužioca na parkingu. Vrednost spora je {m} dinara.\n\nPunomoćnik || Tužilac",
    ),
    (
        "Pravno",
        "GDPR training.pdf",
        E,
        "# Data protection in twenty minutes\n\n- collect less\n- keep it shorter\n- write down why\n\n^^^\n# Who to ask\n\n{p}, data protection officer, second floor.",
    ),
    (
        "Vesti",
        "clanak tender.html",
        L,
        "# Država raspisala tender za nove kamere\n\nBeograd, {d} – Vlada je raspisala tender za nabavku kamera za video nadzor, pišu mediji. Vrednost nabavke procenjuje se na više od 12 miliona evra, a ponude se mogu podneti do kraja meseca.\n\nOrganizacije civilnog društva pitaju zašto nije objavljena konkursna dokumentacija. Iz ministarstva nisu odgovorili na pitanja novinara.\n\nPiše: {p}",
    ),
    (
        "Vesti",
        "vest_afera.txt",
        L,
        "Prošle godine ugovor dobila ista firma\n\nPonudu je podnela samo jedna firma, a ugovor vredan 3,4 miliona evra potpisan je u decembru, saznaje redakcija. Sagovornici kažu da su popusti u takvim poslovima uobičajeni.\n\n{p}, {d}",
    ),
    (
        "Vesti",
        "press clip EN.pdf",
        E,
        "# City to buy buses, daily reports\n\nThe city council will call for tenders for forty electric buses next spring, the daily reports. The mayor said the price would not exceed 20 million euros. The opposition doubts it.\n\nBy {p}",
    ),
    (
        "Marketing",
        "Cenovnik 2024.pdf",
        L,
        "# CENOVNIK USLUGA ZA 2024. GODINU\n\nVaži od {d}. Cene su bez PDV.\n\n|Usluga|Cena\n|Izlazak na teren|{m}\n|Sat rada inženjera|{m}\n|Čišćenje računara|{m}\n|Spasavanje podataka|{m}\n\nZadržavamo pravo izmene cena.",
    ),
    (
        "Marketing",
        "price list reseller.xlsx",
        E,
        "# Reseller price list\n\nValid from {d}. Recommended retail prices, EUR.\n\n|Model|Description|Price\n|NB-14|Notebook 14in|890.00\n|NB-16|Notebook 16in|1190.00\n|MON-27|Monitor 27in|245.00\n|KB-01|Keyboard|29.00",
    ),
    (
        "Marketing",
        "brosura.pdf",
        L,
        "# Pametan grad počinje ovde\n\nNaša rešenja povezuju kamere, vozila i ljude. Pouzdano, bezbedno, brzo.\n\n- praćenje u realnom vremenu\n- analiza slike\n- podrška 24 časa\n\n^^^\n# Pišite nam\n\n{firm}, {s}",
    ),
    (
        "Marketing",
        "Company profile.docx",
        E,
        "# Company profile\n\n{firm} has delivered radio and video systems since 2009. We employ sixty people. Our customers are municipalities, utilities and hospitals.\n\n## References\n\n- video surveillance of a waterworks\n- network of a health centre",
    ),
    (
        "Marketing",
        "akcija.txt",
        B,
        "SUPER AKCIJA samo ove nedelje!\n\nPonuda dana: tastatura + mis po ceni od 1.999 din.\nDrugi proizvod -50% popusta!\n\nPosetite nas sajt.",
    ),
    (
        "Privatno",
        "racun restoran.txt",
        L,
        "FISKALNI RAČUN\n\nRestoran Tri Lipe\n2 x Supa 380,00\n2 x Ćevapi 890,00\n1 x Voda 210,00\n\nUKUPNO 2.750,00\nGotovina 3.000,00\nPovraćaj 250,00\n{d}",
    ),
    (
        "Privatno",
        "racun za struju.pdf",
        L,
        "# Račun za električnu energiju\n\nKupac:: {p}, {s}\nObračunski period:: februar 2024\n\n|Tarifa|kWh|Iznos\n|Viša|214|{m}\n|Niža|131|{m}\n\nZa uplatu: {m} din.",
    ),
    (
        "Privatno",
        "letovanje.docx",
        L,
        "# Letovanje 2024\n\n- spakovati peškire\n- pasoši ({p} proveri datum!)\n- rezervacija apartmana do {d}\n- ponuda agencije ističe u petak",
    ),
    (
        "Privatno",
        "recept ajvar.txt",
        C,
        "Ajvar\n\n- 5 kg paprike\n- 2 dl ulja\n- so po ukusu\n\nPapriku ispeći, oljuštiti, ocediti i samleti. Kuvati dva sata uz mešanje.",
    ),
    (
        "Privatno",
        "molba.docx",
        C,
        "# MOLBA\n\nMolim da mi se odobri plaćeno odsustvo od tri dana zbog selidbe, počev od {d}.\n\nS poštovanjem, {p}",
    ),
    (
        "Tehnika/Izvestaji",
        "izvestaj o merenju signala.pdf",
        L,
        "# Izveštaj o merenju pokrivenosti\n\nMerenje je obavljeno {d} na trasi dužine 48 km.\n\n|Tačka|RSRP|SINR\n|1|-81|17\n|2|-93|11\n|3|-104|4\n|4|-88|15\n\nNa tački 3 preporučuje se dodatna antena. Merio: {p}.",
    ),
    (
        "Tehnika/Izvestaji",
        "Test report handover.docx",
        E,
        "# Test report: handover between cells\n\nDate: {d}. Tester: {p}.\n\n|Case|Result\n|TC-01 voice|passed\n|TC-02 video|passed\n|TC-03 group call|failed, retested\n\nAcceptance criteria: fewer than 1% of calls dropped.",
    ),
    (
        "Tehnika/Izvestaji",
        "incident 0305.txt",
        E,
        "Incident 0305\n\n02:14 alarm: storage node 3 not reachable\n02:20 {p} on call\n03:05 controller replaced from spare\n03:40 resync finished\n\nRoot cause: firmware. Ordered nothing, spare pool is sufficient.",
    ),
    (
        "Tehnika/Izvestaji",
        "dnevnik radova.xlsx",
        L,
        "# Dnevnik rada montera\n\n|Datum|Lokacija|Sati|Monter\n|{d}|{s}|8|{p}\n|{d}|{s}|6|{p}\n|{d}|{s}|9|{p}\n|{d}|{s}|4|{p}",
    ),
    (
        "Tehnika/Izvestaji",
        "测试报告.docx",
        Voice::foreign(Language::Chinese),
        "# 基站测试报告\n\n测试日期：2024年2月18日\n\n|编号|项目|结果\n|1|语音呼叫|通过\n|2|视频回传|通过\n|3|切换|重测后通过\n\n结论：设备运行正常。",
    ),
    (
        "Tehnika/Izvestaji",
        "inventar laboratorije.xlsx",
        L,
        "# Inventar laboratorije\n\n|Inv. br.|Naziv|Prostorija|Zadužen\n|0012|Osciloskop|204|{p}\n|0013|Analizator spektra|204|{p}\n|0040|Napajanje|205|{p}",
    ),
];

/// Writes the papers.
pub(crate) fn fill(desk: &Desk, trove: &mut Trove) {
    for (folder, name, voice, template) in TEMPLATES {
        let mut rng = desk.root.fork(name);
        let date = Date::new(rng.range(2022, 2024), rng.range(1, 12), rng.range(1, 28));
        let text = complete(desk, &mut rng, date, *voice, template);
        trove.add(folder, desk.prose(name, date, *voice, &text, Answer::Noise));
    }
}

/// Fills in a template.
fn complete(desk: &Desk, rng: &mut Rng, date: Date, voice: Voice, template: &str) -> String {
    let english = voice.language == Language::English;
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or(("", after));
        out.push_str(before);
        let value = match name {
            "p" if rng.chance(50) => {
                rng.one(&desk.cast.staff.iter().map(String::as_str).collect::<Vec<_>>()).to_string()
            }
            "p" => person(rng),
            "s" => street(rng),
            "d" => date.plus(rng.range(0, 6)).write(if english { Dates::English } else { Dates::Dotted }),
            "m" => Numbers::Continental.amount(rng.range(120_000, 18_400_000)),
            "n" => format!("{}/{}", rng.range(2, 300), date.year),
            _ => desk.cast.contractor.name.clone(),
        };
        out.push_str(&value);
        rest = after;
    }
    out + rest
}
