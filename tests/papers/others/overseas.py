"""Serbian and English papers of the sixteenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.ramblers import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.stock import OVERSEAS
from kit.wares import PLACE, UNITS

overseas = partial(other, split='overseas')
SR, EN = money('1.234,56'), money('1,234.56')
BOLD, HEAD = dict(bold=True), dict(bold=True, border=True)
DAY = '15.03.2024.'


def things(r, lang, n, first=0, last=None):
    """Some goods, of neighbouring trades if places in the list are given, as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in OVERSEAS[first:last] if w[7] not in ('h', 'day', 'mo', 'job', 'lic')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=300, high=70000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@overseas('sr-zapisnik-skolski-odbor-krov', 'sr', 'docx', 'minutes of a board that hears of offers for a roof and puts the choice off')
def board(r):
    a, b = r.sample(SELLERS['sr'], 2)
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(cyr(f'ZAPISNIK\nsa {r.rng.randrange(2, 30)}. sednice Školskog odbora održane {date(r.day, DAY)} godine'), bold=True, align='c', space=0.2)
    doc.p(cyr(f'Ustanova: {r.choice(BUYERS["sr"])}. Prisutno sedam članova. Predsedava {r.choice(PEOPLE["sr"])}.'), align='j').p(cyr('Dnevni red: 1. usvajanje zapisnika, 2. sanacija krova fiskulturne sale, 3. razno.'), align='j')
    return doc.p(cyr(f'Tačka 2. Direktor izveštava da su pribavljene dve informativne ponude: {a} traži {SR(sum_of(r, 400000, 900000))} dinara, a {b} {SR(sum_of(r, 400000, 900000))} dinara bez PDV. U raspravi je ukazano da sredstva nisu planirana finansijskim planom. Odlučeno je da se odlučivanje odloži i da se uputi dopis osnivaču. Ništa se ne naručuje.'), align='j', line=120).p(cyr('Sednica je završena u 18:40.'), space=0.6).p(cyr(f'Zapisničar: {r.choice(PEOPLE["sr"])}'), align='r')


@overseas('sr-uverenje-etaloniranje-vage', 'sr', 'docx scan', 'a certificate on how a scale measures; maker, number and day, no money')
def calibrated(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm').p('UVERENJE O ETALONIRANJU', bold=True, size=15, align='c', space=0).p(f'broj {r.rng.randrange(100, 999)}/{r.day.year}', align='c', space=0.3)
    doc.table([['Predmet', f'{things(r, "sr", 1, 16, 18)[0][1]}, serijski broj {r.rng.randrange(10000, 99999)}'], ['Proizvođač', r.choice(SELLERS['sr'])], ['Naručilac etaloniranja', r.choice(BUYERS['sr'])], ['Datum etaloniranja', date(r.day, DAY)], ['Temperatura', '21,4 °C']], [5, 11.4], head=0)
    return doc.table([['Opterećenje (kg)', 'Pokazivanje (kg)', 'Greška (g)', 'Merna nesigurnost (g)']] + [[f'{k}', f'{k},0{r.rng.randrange(0, 4)}', str(r.rng.randrange(0, 40)), '12'] for k in (20, 50, 100, 300, 600)], [4.1] * 4, align='rrrr').p(f'Etaloniranje izvršio: {r.choice(PEOPLE["sr"])}', before=0.4)


@overseas('sr-cenovnik-veleprodaja-tabela', 'sr', 'xlsx', 'a price list for all who trade, addressed to nobody')
def listed(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('VP cenovnik', [3, 7, 5, 2, 3, 3]).row((f'{r.choice(SELLERS["sr"])}: veleprodajni cenovnik', BOLD)).row(f'Važi od {date(r.day, DAY)} do izlaska novog cenovnika').row().row(*[(t, HEAD) for t in ('Šifra', 'Naziv', 'Tip', 'JM', 'VP cena', 'Sa PDV')])
    for code, n, s, u, v in things(r, 'sr', 18):
        p = cents(v * D('117.2'))
        o.row(code, n, s, u, p, cents(p * D('1.2')))
    return o.row().row('Rabat za kupce sa ugovorom prema posebnoj tabeli. Zadržavamo pravo izmene cena bez najave.')


@overseas('sr-ugovor-o-radu-skladistar', 'sr', 'docx', 'a contract of employment of a storekeeper')
def employed(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p('UGOVOR O RADU', bold=True, size=14, align='c', space=0.02).p(f'na neodređeno vreme, br. {r.rng.randrange(10, 400)}/{r.day.year}', align='c', space=0.25)
    doc.p(f'Zaključen {date(r.day, DAY)} između poslodavca {r.choice(SELLERS["sr"])}, {where(r, "sr")}, i zaposlenog {r.choice(PEOPLE["sr"])}, {where(r, "sr")}.', align='j')
    for n, t in enumerate(('Zaposleni zasniva radni odnos na poslovima skladištara: prijem i izdavanje robe, izrada otpremnica i prijemnica, vođenje zaliha.', f'Osnovna bruto zarada iznosi {SR(sum_of(r, 70000, 140000))} dinara za puno radno vreme.', 'Radno vreme je 40 časova nedeljno. Godišnji odmor traje 22 radna dana.', 'Zaposleni odgovara za manjak robe koju je potpisom preuzeo.'), 1):
        doc.p(f'Član {n}.', align='c', bold=True, before=0.1, space=0.02).p(t, align='j')
    return doc.p('Poslodavac\tZaposleni', tabs=[(11, 'l')], before=0.5)


@overseas('sr-karton-nadzora-stetocina', 'sr', 'html', 'a table of baits and what was found in them at each visit')
def baits(r):
    rows = ''.join(f'<tr><td>{i}<td>{r.choice(("magacin", "kuhinja", "rampa", "dvorište"))}<td>{r.choice(("bez aktivnosti", "pojeden 1/4", "zamenjen mamac", "oštećena kutija"))}<td>{r.rng.randrange(0, 3)}</tr>' for i in range(1, 19))
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Karton</title></head><body><h2>Karton nadzora štetočina</h2><p>Objekat: {e(r.choice(BUYERS["sr"]))}<br>Izvođač: {e(r.choice(SELLERS["sr"]))}<br>Datum obilaska: {date(r.day, DAY)}</p><table border=1 cellpadding=4><tr><th>Kutija br.<th>Mesto<th>Nalaz<th>Zamenjeno kom</tr>{rows}</table><p>Preporuka: zatvoriti otvor kod rampe. Sledeći obilazak za 30 dana. Operater: {e(r.choice(PEOPLE["sr"]))}</p></body></html>')


@overseas('sr-resenje-zauzece-javne-povrsine', 'sr', 'docx scan', 'a permit to put a scaffold on a pavement, with a fee')
def pavement(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(cyr(f'REPUBLIKA SRBIJA\n{r.choice(BUYERS["sr"])}\nBroj: 352-{r.rng.randrange(10, 900)}/{r.day.year}\n{date(r.day, DAY)} godine'), space=0.3).p(cyr('REŠENJE'), bold=True, align='c', space=0.15)
    return doc.p(cyr(f'ODOBRAVA SE privredniku {r.choice(SELLERS["sr"])} privremeno zauzeće javne površine u ulici {where(r, "sr")}, površine {r.rng.randrange(10, 90)} m2, radi postavljanja skele, u trajanju od {r.rng.randrange(10, 60)} dana.'), align='j').p(cyr(f'Za zauzeće se plaća lokalna komunalna taksa u iznosu od {SR(sum_of(r, 5000, 60000))} dinara na uplatni račun javnih prihoda. Podnosilac je dužan da skelu obezbedi mrežom i da površinu vrati u prvobitno stanje.'), align='j').p(cyr('Protiv ovog rešenja može se izjaviti žalba u roku od 15 dana.'), space=0.6).p(cyr(f'Načelnik\n{r.choice(PEOPLE["sr"])}'), align='r')


@overseas('sr-rashod-knjiga-spisak', 'sr', 'xlsx', 'a list of books that a library takes off its stock with values')
def books(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Rashod', [2.6, 8, 5, 3, 3.4]).row((f'{r.choice(BUYERS["sr"])}: predlog za rashod bibliotečke građe', BOLD)).row(f'Popisna komisija, {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Inv. broj', 'Naslov', 'Razlog', 'Primeraka', 'Knjig. vrednost')])
    for t in ('Na Drini ćuprija', 'Atlas sveta', 'Osnovi mašinstva', 'Mali princ', 'Zidarski priručnik', 'Seobe', 'Pravopis'):
        o.row(str(r.rng.randrange(1000, 99999)), t, r.choice(('dotrajalo', 'izgubljeno', 'zastarelo')), r.rng.randrange(1, 12), sum_of(r, 100, 2500))
    return o.row().row(f'Predsednik komisije: {r.choice(PEOPLE["sr"])}')


@overseas('sr-mejl-pokvarena-vaga-bald', 'sr', 'eml', 'a colleague tells that a scale is broken and what the last repair cost')
def broken(r):
    return Mail('vaga na rampi', text=bald(f'Ćao,\n\nvaga na rampi opet pokazuje {r.rng.randrange(2, 19)} kg više. {r.choice(SELLERS["sr"])} je bio prošli put i račun je bio {SR(sum_of(r, 9000, 60000))}, to je valjda plaćeno. Ne znam da li je pod garancijom, {r.choice(PEOPLE["sr"])} ima papire. Do tada merite na maloj vagi i upišite u svesku. Ako treba nova, to neka direktor odluči posle {date(r.day, DAY)}\n\nPozdrav\n{r.choice(PEOPLE["sr"]).split()[0]}\n'))


@overseas('sr-uputstvo-podmazivanje-lezaja', 'sr', 'txt:cp1250 pdf', 'a manual on greasing with quantities and intervals')
def greased(r):
    rows = '\n'.join(f'  {n:<28} {s:<18} {r.rng.randrange(5, 90):>4} g   na {r.choice((500, 1000, 2000, 4000))} h' for _, n, s, _, _ in things(r, 'sr', 5, 0, 14))
    return Text(f'UPUTSTVO ZA ODRŽAVANJE TRAKASTOG TRANSPORTERA\nIzdanje {r.rng.randrange(1, 9)}, {date(r.day, DAY)}\n\n4. PODMAZIVANJE\n\n4.1 Pre podmazivanja isključiti glavni prekidač i zaključati ga.\n4.2 Količina masti i interval:\n\n{rows}\n\n4.3 Koristiti isključivo mast po DIN 51825. Mešanje masti nije dozvoljeno.\n4.4 Rezervni delovi: videti list 7. Za poručivanje se obratiti službi održavanja.\n')


@overseas('sr-pismo-banke-garancija-isticu', 'sr', 'docx', 'a bank tells that a guarantee runs out and what it costs to prolong it')
def bank(r):
    doc = Odt('Liberation Sans', 11, margin='2.4cm').p('Zapadnopomoravska Štedionica a.d.\nSektor dokumentarnih poslova', bold=True, space=0.4).p(f'{r.choice(SELLERS["sr"])}\n{where(r, "sr")}', space=0.3).p(f'Datum: {date(r.day, DAY)}', space=0.2).p(f'Predmet: Obaveštenje o isteku garancije broj {r.rng.randrange(10000, 99999)}', bold=True, space=0.2)
    return doc.p(f'Obaveštavamo vas da garancija za dobro izvršenje posla izdata u korist korisnika {r.choice(BUYERS["sr"])}, na iznos od {SR(sum_of(r, 100000, 900000))} RSD, po ugovoru o isporuci dobara, ističe za 30 dana. Ukoliko korisnik zahteva produženje, dostavite zahtev i potpisan aneks. Naknada za produženje iznosi 0,5% kvartalno, najmanje {SR(sum_of(r, 3000, 9000))} RSD.', align='j', line=120, space=0.5).p(f'Saradnik: {r.choice(PEOPLE["sr"])}')


@overseas('sr-vest-otvorena-citaonica', 'sr', 'html', 'news of a reading room with what it cost and who furnished it')
def opened(r):
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Vesti</title></head><body><article><h1>Otvorena nova čitaonica</h1><time>{date(r.day, "15. marta 2024.")}</time><p>{e(r.choice(BUYERS["sr"]))} dobila je čitaonicu sa {r.rng.randrange(20, 90)} mesta. Radovi i nameštaj koštali su {SR(sum_of(r, 2000000, 9000000))} dinara, a opremu je na javnoj nabavci ponudila firma {e(r.choice(SELLERS["sr"]))}.</p><p>„Police su stigle pre roka“, rekao je {e(r.choice(PEOPLE["sr"]))}. U planu je i nabavka elektronskih čitača naredne godine, ako Ministarstvo odobri sredstva.</p></article></body></html>')


@overseas('sr-obavestenje-partnerima-sediste', 'sr', 'docx', 'a firm tells all it trades with that its seat and account have changed')
def moved(r):
    doc = Odt('Liberation Sans', 11, margin='2.4cm').p(r.choice(SELLERS['sr']), bold=True, size=14, space=0.3).p('Svim poslovnim partnerima', space=0.3).p('OBAVEŠTENJE O PROMENI SEDIŠTA I TEKUĆEG RAČUNA', bold=True, align='c', space=0.2)
    return doc.p(f'Obaveštavamo vas da je od {date(r.day, DAY)} sedište našeg društva na adresi {where(r, "sr")}. Poreski identifikacioni broj i matični broj ostaju nepromenjeni. Molimo vas da sve fakture, otpremnice i ugovore nadalje ispostavljate na novu adresu, a uplate vršite na račun 325-{r.rng.randrange(100000000, 999999999)}-{r.rng.randrange(10, 99)}.', align='j', line=125).p('Ranije zaključeni ugovori i poslate narudžbenice ostaju na snazi.', space=0.6).p(f'Direktor\n{r.choice(PEOPLE["sr"])}', align='r')


@overseas('en-certificate-scale-verification', 'en', 'docx scan', 'a certificate of a test of a scale with its maker and readings')
def verified(r):
    doc = Odt('Liberation Serif', 11, margin='2.2cm', lang='en').p('CERTIFICATE OF CALIBRATION', bold=True, size=16, align='c', space=0.05).p(f'Certificate No. {r.rng.randrange(1000, 99999)}   Date {date(r.day, "15 March 2024")}', align='c', space=0.3)
    doc.table([['Instrument', f'{things(r, "en", 1, 16, 18)[0][1]}, serial {r.rng.randrange(10000, 99999)}'], ['Manufacturer', r.choice(SELLERS['en'])], ['Customer', f'{r.choice(BUYERS["en"])}, {where(r, "en")}'], ['Order reference', 'service contract visit']], [4.5, 12], head=0)
    return doc.table([['Applied load kg', 'Reading up', 'Reading down', 'Tolerance g']] + [[f'{k}', f'{k}.00', f'{k}.0{r.rng.randrange(0, 3)}', '50'] for k in (10, 50, 100, 500, 1000)], [4.1] * 4, align='rrrr').p(f'Engineer: {r.choice(PEOPLE["en"])}. Next due in twelve months.', before=0.3)


@overseas('en-weighbridge-log-day', 'en', 'txt', 'a log of lorries weighed in a day with customers and net weights')
def lorries(r):
    rows = []
    for h in range(6, 18):
        gross, tare = r.rng.randrange(24000, 44000, 20), r.rng.randrange(11000, 16000, 20)
        rows.append(f'{h:02}:{r.rng.randrange(60):02}  T{r.rng.randrange(10000, 99999)}  {r.choice(BUYERS["en"]):<34} {gross:>7} {tare:>7} {gross - tare:>7}')
    return Text(f'WEIGHBRIDGE LOG   {date(r.day, "15/03/2024")}   Operator: {r.choice(PEOPLE["en"])}\n\nTime   Ticket  Account                              Gross    Tare     Net (kg)\n' + '\n'.join(rows) + '\n\nEnd of shift. Tickets filed for invoicing by accounts.\n')


@overseas('en-library-committee-shelving', 'en', 'docx', 'minutes that note an order made last year and a quotation put off')
def shelving(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en').p(f'{r.choice(BUYERS["en"])}\nMinutes of the Library Committee, {date(r.day, "15 March 2024")}', bold=True, space=0.2).p(f'Present: {", ".join(r.sample(PEOPLE["en"], 3))}.', space=0.15)
    for t in ('1. Minutes of the last meeting were agreed.', f'2. Shelving. Members noted that the order placed with {r.choice(SELLERS["en"])} last year came in at £{EN(sum_of(r, 4000, 19000))}, under budget. A quotation for a second phase was tabled and deferred to the autumn.', f'3. Fines. Income for the quarter was £{EN(sum_of(r, 200, 1900))}.', '4. Any other business. Members asked that book security gates be looked at in the next budget round. No purchase was authorised.'):
        doc.p(t, align='j', line=115)
    return doc.p('The meeting closed at 8.15 pm.')


@overseas('en-trade-counter-price-list', 'en', 'xlsx', 'a list of prices at the counter of a merchant, to nobody')
def counter(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Prices', [3, 8, 5, 2, 3, 3]).row((f'{r.choice(SELLERS["en"])} - trade counter prices', BOLD)).row(f'From {date(r.day, "15 March 2024")}. Subject to change without notice. E&OE.').row().row(*[(t, HEAD) for t in ('Code', 'Item', 'Type', 'Per', 'Ex VAT £', 'Inc VAT £')])
    for code, n, s, u, v in things(r, 'en', 16):
        p = cents(v * D('0.86'))
        o.row(code, n, s, u, p, cents(p * D('1.2')))
    return o


@overseas('en-blog-why-bearings-fail', 'en', 'html', 'an article on why bearings break, with advice for those who order them')
def fail(r):
    a, b, c = things(r, 'en', 3, 0, 6)
    return Html(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Five reasons bearings fail</title></head><body><h1>Five reasons bearings fail</h1><p>By {e(r.choice(PEOPLE["en"]))}, {e(r.choice(SELLERS["en"]))}, {date(r.day, "15 March 2024")}</p><ol><li>Too much grease. A {e(b[1].lower())} tells you little about what is inside.</li><li>Wrong fit on the shaft.</li><li>A worn {e(c[1].lower())} lets dust in.</li><li>Storage on a vibrating floor.</li><li>Fakes. If the quotation is half the list price of £{EN(a[4] * 3)}, ask for the certificate before you send the purchase order.</li></ol><p>Next month: how to read a delivery note from overseas.</p></body></html>')


@overseas('en-mail-scaffold-tag-weekly', 'en', 'eml', 'a site manager tells what an inspection found and who must not order more')
def tags(r):
    return Mail('Weekly scaffold inspection', text=f'All,\n\nInspection done {date(r.day, "15 March 2024")} by {r.choice(PEOPLE["en"])}. North elevation tagged green. Bay 4 red tag, two boards missing, do not use. {r.choice(SELLERS["en"])} have been told under the hire and will put it right free of charge.\n\nPlease stop ringing them for extra props, we have 40 in the yard and the hire bill last month was already £{EN(sum_of(r, 900, 7000))}.\n\nRegards\n{r.choice(PEOPLE["en"])}\n')


@overseas('en-bank-facility-letter', 'en', 'docx', 'a bank lends a firm money against its bills')
def facility(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p('Ribble & Wye Bank', bold=True, size=15, space=0.4).p(f'The Directors\n{r.choice(SELLERS["en"])}\n{where(r, "en")}', space=0.3).p(date(r.day, '15 March 2024'), space=0.2).p('Invoice discounting facility', bold=True, space=0.2)
    return doc.p(f'We are pleased to confirm that the bank will make available a facility of up to £{EN(sum_of(r, 50000, 400000))} against approved sales invoices. Prepayment is 85% of the gross value of each invoice. A service charge of 0.6% of turnover and discount at 2.75% over base rate apply. Invoices to {r.choice(BUYERS["en"])} are excluded until the credit note query is resolved.', align='j', line=118).p('Please sign and return the enclosed copy within 28 days.', space=0.6).p(f'{r.choice(PEOPLE["en"])}\nRelationship Manager')


@overseas('en-release-notes-stock-system', 'en', 'txt', 'what changed in a program for orders and bills')
def release(r):
    v = f'{r.rng.randrange(2, 9)}.{r.rng.randrange(0, 20)}'
    return Text(f'RELEASE NOTES {v} ({date(r.day, "2024-03-15")})\n\nPurchasing\n  * PO-{r.rng.randrange(1000, 9999)}  Purchase order total no longer drops the line discount when the supplier currency is changed.\n  * PO-{r.rng.randrange(1000, 9999)}  Goods received note can be matched to more than one order.\nSales\n  * SI-{r.rng.randrange(1000, 9999)}  Invoice PDF prints the VAT number of the delivery address.\n  * SI-{r.rng.randrange(1000, 9999)}  Credit notes: rounding of 0.01 fixed.\nKnown issues\n  * Quotation expiry date ignores bank holidays.\n\nUpgrade: stop the service, run migrate.py, start the service.\n')
