"""Serbian papers of the nineteenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.roamers import BODIES, BUYERS, PEOPLE, PLACES, SELLERS, STREETS, TRADES
from kit.trades import ELSEWHERE
from kit.wares import PLACE, UNITS

elsewhere = partial(other, split='elsewhere')
SR = money('1.234,56')
BOLD, HEAD, CELL = dict(bold=True), dict(bold=True, border=True, wrap=True), dict(border=True)
DAY = '15.03.2024.'


def goods(r, lang, n, *trades):
    """Some goods, of the trades that are named, as (code, name, specification, unit, euros)."""
    found = [w for w in ELSEWHERE if (not trades or w[0][:3] in trades) and (trades or w[7] in ('ea', 'pc', 'box', 'can'))]
    return [(w[0], w[1 + PLACE[lang]].replace('`', ''), w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in r.sample(found, min(n, len(found)))]


def some(r, low=300, high=70000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def place(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


def seller(r, lang='sr', trade=None):
    return r.choice(TRADES[lang][trade] if trade else SELLERS[lang])


def body(r, lang='sr'):
    return r.choice(list(BODIES[lang]))


@elsewhere('sr-budzet-opstine-rashodi-pozicije', 'sr', 'xlsx', 'positions of a budget with names of goods and services and what was planned and spent')
def budget(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Rashodi', [2.2, 2.4, 8, 3.4, 3.4, 2.2]).row((f'{body(r)}: izvršenje budžeta', BOLD)).row(f'na dan {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Pozicija', 'Konto', 'Opis', 'Plan', 'Izvršenje', '%')])
    for i, t in enumerate(('Materijal za laboratoriju', 'Oprema za igrališta', 'Usluge obezbeđenja', 'Ketering i reprezentacija', 'Gorivo', 'Usluge prevođenja', 'Računarska oprema', 'So i agregat za zimsku službu')):
        a = some(r, 200000, 5000000)
        b = cents(a * r.rng.randrange(10, 100) / 100)
        o.row(str(40 + i), str(421000 + 1000 * i), t, a, b, cents(b / a * 100, 1))
    return o


@elsewhere('sr-zapisnik-nastavnicko-vece-igraliste', 'sr', 'docx scan', 'minutes of a school that talks of a playground and of offers that have not come')
def school(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(f'ZAPISNIK\nsa sednice Saveta roditelja održane {date(r.day, DAY)} godine', bold=True, align='c', space=0.3)
    for t in ('1. Usvojen je zapisnik sa prethodne sednice.', f'2. Direktor je obavestio prisutne da je škola konkurisala za sredstva za mobilijar u dvorištu. Okvirna vrednost opreme, prema katalogu firme {seller(r, trade="IGR")}, iznosi {SR(some(r, 200000, 900000))} dinara. Ponude će se prikupljati tek po odobrenju sredstava.', f'3. Užina za đake: anketa među roditeljima trajaće do kraja meseca. Za pitanja je zadužena {r.choice(PEOPLE["sr"][::2])}.', '4. Pod razno nije bilo diskusije.'):
        doc.p(t, align='j', line=118)
    return doc.p('Zapisničar ____________________', align='r', before=0.4)


@elsewhere('sr-resenje-radno-vreme-cuvari-cir', 'sr', 'docx', 'a decision about the duty of an office\'s own guards with hours')
def duty(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(cyr(f'{body(r)}\nBroj: {r.rng.randrange(10, 900)}/{r.day.year}\nDatum: {date(r.day, DAY)} godine'), space=0.3).p(cyr('REŠENJE\no rasporedu dežurstva'), bold=True, align='c', space=0.2)
    rows = [[cyr(n), f'{r.rng.randrange(4, 12)}', cyr(t)] for n, t in zip(r.sample(PEOPLE['sr'], 4), ('prva smena', 'druga smena', 'noćna smena', 'rezerva'))]
    return doc.table([[cyr(t) for t in ('Zaposleni', 'Broj sati', 'Smena')]] + rows, [7, 3, 5], align='lcl').p(cyr('Za vreme praznika objekat obezbeđuju zaposleni portiri. Naknada se obračunava uz zaradu. Ovo rešenje stupa na snagu danom donošenja.'), align='j', before=0.2)


@elsewhere('sr-mejl-racun-nije-stigao', 'sr', 'eml', 'a buyer says that a bill has not come, with the number of an order')
def missing(r):
    return Mail('račun za prošli mesec', text=f'Poštovani,\n\nu sistemu još uvek nemamo vaš račun za prošli mesec, a po našoj evidenciji isporuka je bila {date(r.day, DAY)}. Molim vas da proverite da li je poslat na pravi PIB.\n\nPozdrav,\n{r.choice(PEOPLE["sr"])}\n{body(r)}\n')


@elsewhere('sr-katalog-farbara-strana', 'sr', 'html', 'a page of a shop with prices and a basket that is empty')
def page(r):
    rows = ''.join(f'<div style="float:left;width:180px;border:1px solid #ddd;margin:6px;padding:8px"><b>{e(n)}</b><br>{e(s)}<br><span style="color:#c00">{SR(cents(v * D("140"), 0))} RSD</span><br><small>Dodaj u korpu</small></div>' for _, n, s, _, v in goods(r, 'sr', 6, 'BOJ'))
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Akcija</title></head><body style="font-family:Arial"><h1>{e(seller(r, trade="BOJ"))}</h1><p>Korpa (0) | Moj nalog | Akcija traje do {date(r.day, DAY)}</p>{rows}<p style="clear:both">Cene su sa PDV-om. Dostava na teritoriji Srbije. Za pravna lica izdajemo predračun.</p></body></html>')


@elsewhere('sr-ugovor-o-zakupu-magacina', 'sr', 'docx', 'a lease of a store between two firms, with rent by the month')
def lease(r):
    a, b = r.sample(BUYERS['sr'][-7:], 2)
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p('UGOVOR O ZAKUPU POSLOVNOG PROSTORA', bold=True, size=14, align='c', space=0.2).p(f'zaključen dana {date(r.day, DAY)} godine između {a} (Zakupodavac) i {b} (Zakupac).', align='j', space=0.2)
    for n, t in enumerate((f'Zakupodavac daje u zakup magacinski prostor površine {r.rng.randrange(120, 900)} m2 na adresi {place(r, "sr")}.', f'Mesečna zakupnina iznosi {r.rng.randrange(400, 3000)} evra u dinarskoj protivvrednosti i plaća se do petog u mesecu.', 'Troškove struje, obezbeđenja i interneta snosi Zakupac.', 'Ugovor se zaključuje na dve godine.'), 1):
        doc.p(f'Član {n}.', bold=True, align='c', space=0.02).p(t, align='j')
    return doc.p('Zakupodavac ______________\tZakupac ______________', tabs=[(9.5, 'l')], before=0.5)


@elsewhere('sr-putni-nalog-gorivo-evidencija', 'sr', 'xlsx', 'a log of a car with litres and sums of fuel by day')
def log(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Gorivo', [3, 6, 2.6, 2.6, 3, 3.4]).row((f'{r.choice(BUYERS["sr"])}: evidencija potrošnje goriva', BOLD)).row(f'Zaključno sa {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Reg. oznaka', 'Vozač', 'Km', 'Litara', 'Iznos', 'Pumpa')])
    for _ in range(9):
        n = some(r, 20, 70)
        o.row((f'KG-{r.rng.randrange(100, 999)}-{r.choice("ABCDEFG")}{r.choice("HKLMN")}', CELL), (r.choice(PEOPLE['sr']), CELL), (r.rng.randrange(200, 900), CELL), (n, CELL), (cents(n * D('196.5')), CELL), (r.choice(('Kap Petrol', 'Energent')), CELL))
    return o


@elsewhere('sr-vest-portal-nabavka-igralista', 'sr', 'html', 'news about a playground that a town has bought')
def news(r):
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Vesti</title></head><body><h1>Novo igralište za najmlađe</h1><p><i>{date(r.day, DAY)}</i></p><p>{e(body(r))} uložila je {SR(some(r, 900000, 4000000))} dinara u novo dečje igralište. Radove i opremu obezbedila je firma {e(seller(r, trade="IGR"))}, izabrana na javnoj nabavci na koju su stigle dve ponude. Postavljeni su tobogan, karusel i gumene ploče.</p><p>Kako je rekao {e(r.choice(PEOPLE["sr"][1::2]))}, do kraja godine planirana su još dva igrališta.</p></body></html>')


@elsewhere('sr-izvestaj-laboratorija-analiza-vode', 'sr', 'pdf', 'a report of a laboratory with numbers, units and a client')
def report(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p(f'Zavod za javno zdravlje Carevac\nIZVEŠTAJ O ISPITIVANJU br. {r.rng.randrange(100, 9999)}/{r.day:%y}', bold=True, size=12, align='c', space=0.3).p(f'Korisnik: {r.choice(BUYERS["sr"])}\nUzorak: voda za piće\nDatum prijema uzorka: {date(r.day, DAY)}', space=0.2)
    return doc.table([['Parametar', 'Jed. mere', 'Rezultat', 'MDK']] + [[a, b, SR(some(r, 0, 9)), c] for a, b, c in (('Nitrati', 'mg/l', '50,0'), ('Amonijak', 'mg/l', '0,1'), ('Utrošak kalijum permanganata', 'mg/l', '8,0'), ('Hloridi', 'mg/l', '200,0'))], [6.5, 3, 3.5, 3], align='lcrr').p('Uzorak odgovara propisima. Rezultati se odnose samo na ispitani uzorak.', before=0.2)


@elsewhere('sr-opis-poslova-magacioner-bald', 'sr', 'docx', 'a job description of a storekeeper who receives goods and slips')
def job(r):
    doc = Odt('Liberation Sans', 11, margin='2.3cm').p(bald(f'{r.choice(BUYERS["sr"])}\nOPIS POSLOVA: MAGACIONER'), bold=True, space=0.3)
    for t in ('prima robu od dobavljača i upoređuje otpremnicu sa narudžbenicom', 'sastavlja zapisnik o prijemu i prijavljuje manjkove', 'vodi evidenciju o izlazu materijala', 'predlaže nabavku kada zalihe padnu ispod minimuma'):
        doc.p(bald(f'- {t}'), space=0.05)
    return doc.p(f'Vazi od {date(r.day, DAY)}', before=0.3)


@elsewhere('sr-bilten-prevodioci-cene-preporuka', 'sr', 'pdf', 'a society of translators advises what a page should cost')
def advice(r):
    doc = Odt('Liberation Serif', 11, margin='2.2cm').p('Preporučene cene prevodilačkih usluga', bold=True, size=14, space=0.2).p(f'Primenjuju se od {date(r.day, DAY)} godine', space=0.2)
    return doc.table([['Usluga', 'Jedinica', 'Preporuka (din.)']] + [[n, u, SR(cents(v * D('117.2') / 10, 0) * 10)] for _, n, _, u, v in goods(r, 'sr', 5, 'PVD')], [8, 3, 4], align='lcr').p('Cene nisu obavezujuće. Konačnu cenu ugovaraju prevodilac i naručilac.', before=0.2)


@elsewhere('sr-kartica-kupca-promet-konto', 'sr', 'xlsx pdf', 'a customer\'s card in a ledger with bills and payments')
def card(r):
    o = Ods('Liberation Sans', 9.5, locale='sr-RS').sheet('Kartica', [3, 6, 3, 3.2, 3.2, 3.2]).row((f'{seller(r)}: kartica konta 2040', BOLD)).row(f'Partner: {r.choice(BUYERS["sr"])}').row(f'Period do {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Datum', 'Opis', 'Dokument', 'Duguje', 'Potražuje', 'Saldo')])
    saldo = D(0)
    for i in range(8):
        v = some(r, 5000, 90000)
        saldo += -v if i % 3 == 2 else v
        o.row(date(r.day, DAY), 'Uplata po izvodu' if i % 3 == 2 else 'Izlazni račun', str(r.rng.randrange(10, 999)), D(0) if i % 3 == 2 else v, v if i % 3 == 2 else D(0), saldo)
    return o


@elsewhere('sr-mejl-kolege-ponuda-tastatura-bald', 'sr', 'eml', 'talk among colleagues about what to buy and for how much')
def chat(r):
    return Mail('tastature', text=bald(f'Ćao,\n\ngledao sam tastature i slušalice, kod {seller(r, trade="RCN")} su oko {SR(some(r, 1000, 6000))} po komadu. Nemoj još ništa da naručuješ, {r.choice(PEOPLE["sr"])} mora da odobri budžet, a to neće pre {date(r.day, DAY)}\n\npoz\n'))


@elsewhere('sr-pravilnik-reprezentacija-cir', 'sr', 'docx', 'rules on spending for guests with limits by month')
def guests(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(cyr(f'{body(r)}\n\nPRAVILNIK\no korišćenju sredstava za reprezentaciju'), bold=True, align='c', space=0.2)
    for n, t in enumerate(('Sredstva za reprezentaciju koriste se za ugostiteljske usluge, posluženje i poklone.', f'Mesečni limit rukovodioca iznosi {SR(D(r.rng.randrange(5, 30) * 1000))} dinara.', 'Uz račun se prilaže spisak prisutnih i svrha troška.', f'Pravilnik se primenjuje od {date(r.day, DAY)} godine.'), 1):
        doc.p(cyr(f'Član {n}.'), bold=True, align='c', space=0.02).p(cyr(t), align='j')
    return doc


@elsewhere('sr-dnevnik-obezbedjenja-dogadjaji', 'sr', 'scan', 'a guard\'s book of a night')
def night(r):
    doc = Odt('Liberation Sans', 10.5, margin='2cm').p(f'KNJIGA DEŽURSTVA   Objekat: {r.choice(BUYERS["sr"])}', bold=True, space=0.1).p(f'{seller(r, trade="OBZ")}\nDatum: {date(r.day, DAY)}', space=0.2)
    return doc.table([['Vreme', 'Događaj', 'Potpis']] + [[t, x, ''] for t, x in (('22:00', 'Preuzeo dužnost, oprema ispravna'), ('23:40', 'Obilazak, sve u redu'), ('02:15', 'Alarm u magacinu, lažna dojava'), ('05:30', 'Stigao kamion sa robom, upućen na rampu 2'), ('06:00', 'Predao dužnost'))], [2.5, 10.5, 3.5], align='cll')


@elsewhere('sr-obavestenje-promena-racuna-dobavljac', 'sr', 'pdf', 'a supplier tells buyers its new account')
def changed(r):
    s = seller(r)
    doc = Odt('Liberation Sans', 11, margin='2.3cm').p(f'{s}\n{place(r, "sr")}', bold=True, space=0.4).p(f'Datum: {date(r.day, DAY)}', space=0.3).p('OBAVEŠTENJE O PROMENI TEKUĆEG RAČUNA', bold=True, align='c', space=0.2)
    return doc.p(f'Poštovani poslovni partneri, obaveštavamo vas da sve buduće uplate po našim računima i predračunima vršite na novi račun {r.rng.randrange(100, 400)}-{r.rng.randrange(10 ** 8, 10 ** 9)}-{r.rng.randrange(10, 98)}. Ostali podaci ostaju nepromenjeni.', align='j', line=118, space=0.6).p(r.choice(PEOPLE['sr']), align='r')


@elsewhere('me-zahtjev-odsustvo-obrazac', 'sr', 'docx', 'a request for leave in a Montenegrin office')
def leave(r):
    return Odt('Liberation Sans', 11, margin='2.3cm').p(f'{r.choice(BUYERS["me"])}', bold=True, space=0.3).p('ZAHTJEV ZA KORIŠĆENJE GODIŠNJEG ODMORA', bold=True, align='c', space=0.3).p(f'Podnosilac: {r.choice(PEOPLE["me"])}\nDatum: {date(r.day, DAY)}\nBroj dana: {r.rng.randrange(3, 20)}', space=0.3).p('Za vrijeme odsustva poslove nabavke, potpisivanje narudžbenica i ovjeru računa preuzima zamjenik.', align='j')
