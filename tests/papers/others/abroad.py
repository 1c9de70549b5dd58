"""Serbian papers of the eighteenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.strollers import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.trades import ABROAD
from kit.wares import PLACE, UNITS

abroad = partial(other, split='abroad')
SR = money('1.234,56')
BOLD, HEAD = dict(bold=True), dict(bold=True, border=True)
DAY = '15.03.2024.'


def things(r, lang, n, trade=''):
    """Some goods, of one trade if it is named, as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in ABROAD if w[0].startswith(trade) and (trade or w[7] in ('ea', 'pc', 'set', 'box'))], n)
    return [(w[0], w[1 + PLACE[lang]].replace('`', ''), w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=300, high=70000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@abroad('sr-plan-javnih-nabavki-tabela', 'sr', 'xlsx', 'a plan of purchases of an office for the year with estimated worth and times')
def plan(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS', landscape=True).sheet('Plan', [1.2, 7, 3, 4, 3.4, 4]).row((f'{r.choice(BUYERS["sr"])}: Plan javnih nabavki za {r.day.year}. godinu', BOLD)).row(f'Datum usvajanja: {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('R.b.', 'Predmet nabavke', 'Vrsta', 'Procenjena vrednost', 'Postupak', 'Okvirno vreme')])
    for i, (n, k) in enumerate((('Kancelarijski materijal', 'dobra'), ('Uniforme i radna odeća', 'dobra'), ('Održavanje vozila', 'usluge'), ('Sadni materijal', 'dobra'), ('Električna energija', 'dobra'), ('Zamena podova', 'radovi'), ('Štampa', 'usluge')), 1):
        o.row(i, n, k, sum_of(r, 400000, 6000000), r.choice(('otvoreni', 'nabavka na koju se Zakon ne primenjuje')), r.choice(('I kvartal', 'II kvartal', 'III kvartal')))
    return o


@abroad('sr-ios-obrazac-otvorenih-stavki', 'sr', 'pdf', 'a form by which two firms agree on what is open between them')
def open_items(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p(f'{r.choice(SELLERS["sr"])}\n{where(r, "sr")}', bold=True, space=0.3).p(f'Dužnik: {r.choice(BUYERS["sr"])}', space=0.2).p(f'IZVOD OTVORENIH STAVKI na dan {date(r.day, DAY)}', bold=True, size=13, align='c', space=0.2)
    v = [sum_of(r, 4000, 190000) for _ in range(5)]
    doc.table([['Dokument', 'Datum', 'Valuta', 'Duguje', 'Potražuje']] + [[f'Račun {r.rng.randrange(10, 900)}/{r.day:%y}', date(r.day, DAY), date(r.day, DAY), SR(x), ''] for x in v] + [['Saldo', '', '', SR(sum(v)), '']], [5, 3, 3, 3, 3], align='lccrr')
    return doc.p('Molimo vas da overen primerak vratite u roku od 8 dana. Ukoliko se ne slažete, navedite razliku: ____________', space=0.7).p('Za poverioca ______________\tZa dužnika ______________', tabs=[(9.5, 'l')])


@abroad('sr-zapisnik-skupstina-stanara', 'sr', 'docx scan', 'minutes of flat owners who hear of offers for a door and put it off')
def owners(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(f'ZAPISNIK\nsa sednice Skupštine stambene zajednice, {where(r, "sr")}', bold=True, align='c', space=0.2).p(f'Održana {date(r.day, DAY)} godine. Prisutno {r.rng.randrange(9, 30)} vlasnika.', space=0.1)
    for t in ('Tačka 1. Upravnik je podneo izveštaj o troškovima održavanja.', f'Tačka 2. Zamena sijalica i utičnica u hodniku. Firma {r.choice(SELLERS["sr"])} je usmeno procenila radove na {SR(sum_of(r, 20000, 160000))} dinara. Zaključeno je da se sačeka uplata dugovanja i da se pitanje vrati na sledeću sednicu.', 'Tačka 3. Kućni red. Usvojen jednoglasno.'):
        doc.p(t, align='j', line=118)
    return doc.p(f'Zapisničar: {r.choice(PEOPLE["sr"])}', before=0.4)


@abroad('sr-resenje-komisija-popis-cir', 'sr', 'docx', 'a director appoints a commission to count property')
def commission(r):
    a, b, c = r.sample(PEOPLE['sr'], 3)
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(cyr(f'{r.choice(BUYERS["sr"])}\nBroj: {r.rng.randrange(10, 900)}/{r.day.year}\nDatum: {date(r.day, DAY)}'), space=0.3).p(cyr('REŠENJE\no obrazovanju komisije za popis'), bold=True, align='c', space=0.2)
    for t in (f'1. Obrazuje se komisija u sastavu: {a}, predsednik, {b} i {c}, članovi.', '2. Komisija popisuje osnovna sredstva, alat i sitan inventar sa stanjem na dan 31. decembra.', f'3. Za popis se može angažovati {r.choice(SELLERS["sr"])} ukoliko se obezbede sredstva.', '4. Izveštaj se dostavlja računovodstvu do 31. januara.'):
        doc.p(cyr(t), align='j', line=118)
    return doc.p(cyr(f'Direktor\n{a}'), align='r', before=0.4)


@abroad('sr-mejl-racunovodstvo-pitanje-bald', 'sr', 'eml', 'a bookkeeper asks a colleague about bills without orders')
def ask(r):
    return Mail('racuni bez narudzbenice', text=bald(f'Ćao,\n\nu SEF-u imam dva računa od {r.choice(SELLERS["sr"])}, jedan na {SR(sum_of(r, 3000, 90000))} a drugi na {SR(sum_of(r, 3000, 90000))}, a ne vidim ni narudžbenicu ni otpremnicu. Da li je neko od vas primio robu {date(r.day, DAY)}? Ako ne, odbijam ih do petka.\n\n{r.choice(PEOPLE["sr"])}\n'))


@abroad('sr-cenovnik-rasadnik-sezona', 'sr', 'html', 'a nursery\'s list of retail prices for the season, to nobody')
def prices(r):
    rows = ''.join(f'<tr><td>{e(n)}</td><td>{s}</td><td>{SR(cents(v * D("117.2") / 10, 0) * 10)}</td></tr>' for _, n, s, _, v in things(r, 'sr', 7, 'CVE'))
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Cenovnik</title><style>td,th{{padding:4px 18px;text-align:left}}</style></head><body><h1>Cenovnik za sezonu {r.day.year}.</h1><p>{e(r.choice(SELLERS["sr"]))}, {e(where(r, "sr"))}</p><table><tr><th>Biljka</th><th>Pakovanje</th><th>Cena (din.)</th></tr>{rows}</table><p>Maloprodajne cene sa PDV-om. Za veće količine odobravamo popust. Radno vreme 8 do 19 časova.</p></body></html>')


@abroad('sr-nalog-sluzbeno-putovanje', 'sr', 'scan', 'an order to travel with days, allowance and a car; nothing is ordered')
def travel(r):
    doc = Odt('Liberation Sans', 11, margin='2.2cm').p(f'{r.choice(BUYERS["sr"])}', bold=True, space=0.2).p(f'NALOG ZA SLUŽBENO PUTOVANJE br. {r.rng.randrange(1, 300)}', bold=True, size=13, align='c', space=0.2)
    doc.table([['Ime i prezime', r.choice(PEOPLE['sr'])], ['Mesto', r.choice(PLACES['sr'])[1]], ['Datum polaska', date(r.day, DAY)], ['Zadatak', f'Preuzimanje opreme kod {r.choice(SELLERS["sr"])}'], ['Prevozno sredstvo', 'službeno vozilo'], ['Dnevnica', f'{SR(D("3012"))} din.'], ['Akontacija', f'{SR(sum_of(r, 3000, 12000))} din.']], [5, 11], head=0)
    return doc.p('Obračun putnih troškova podneti u roku od tri dana.', before=0.2, space=0.6).p('Nalogodavac ____________________', align='r')


@abroad('sr-kartica-osnovnog-sredstva', 'sr', 'xlsx', 'cards of fixed assets with suppliers, bills and worth')
def assets(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('OS', [2.4, 7, 5.4, 3, 3, 3]).row((f'{r.choice(BUYERS["sr"])}: registar osnovnih sredstava', BOLD)).row(f'Stanje na dan {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Inv. broj', 'Naziv', 'Dobavljač', 'Nabavna vr.', 'Ispravka', 'Sadašnja vr.')])
    for _, n, s, _, v in things(r, 'sr', 8, 'BTE'):
        a = cents(v * D('117.2'))
        b = cents(a * r.rng.randrange(10, 90) / 100)
        o.row(str(r.rng.randrange(1000, 9999)), f'{n} {s}', r.choice(SELLERS['sr']), a, b, a - b)
    return o


@abroad('sr-oglas-zaposlenje-referent', 'sr', 'html', 'a firm seeks a clerk for purchases')
def vacancy(r):
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Konkurs</title></head><body><h2>Referent nabavke (m/ž)</h2><p><b>{e(r.choice(BUYERS["sr"]))}</b>, {e(where(r, "sr"))}</p><ul><li>slanje upita i prikupljanje ponuda</li><li>izrada narudžbenica i praćenje isporuka</li><li>kontrola računa i otpremnica</li></ul><p>Zarada od {SR(sum_of(r, 80000, 140000))} dinara. Prijave do {date(r.day, DAY)}. Kontakt: {e(r.choice(PEOPLE["sr"]))}.</p></body></html>')


@abroad('sr-uputstvo-masina-garantni-list', 'sr', 'pdf', 'a warranty sheet for an appliance with its seller and number')
def warranty(r):
    _, n, s, _, _ = things(r, 'sr', 1, 'BTE')[0]
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm').p('GARANTNI LIST', bold=True, size=16, align='c', space=0.2).table([['Proizvod', f'{n} {s}'], ['Serijski broj', str(r.rng.randrange(10 ** 7, 10 ** 8))], ['Prodavac', r.choice(SELLERS['sr'])], ['Datum prodaje', date(r.day, DAY)], ['Broj fiskalnog računa', str(r.rng.randrange(1000, 99999))]], [5, 11], head=0)
    return doc.p('Davalac garancije obezbeđuje besplatnu popravku u roku od 24 meseca uz račun i overen garantni list. Garancija ne važi u slučaju nepravilnog rukovanja.', align='j', before=0.2)


@abroad('sr-ugovor-o-radu-vozac', 'sr', 'docx', 'a contract of employment with pay')
def employed(r):
    doc = Odt('Liberation Serif', 12, margin='2.4cm').p('UGOVOR O RADU', bold=True, size=15, align='c', space=0.2).p(f'Zaključen {date(r.day, DAY)} godine između {r.choice(SELLERS["sr"])}, {where(r, "sr")} (Poslodavac) i {r.choice(PEOPLE["sr"])} (Zaposleni).', align='j', space=0.15)
    for n, t in enumerate(('Zaposleni zasniva radni odnos na neodređeno vreme na poslovima vozača.', f'Osnovna zarada iznosi {SR(sum_of(r, 70000, 120000))} dinara bruto mesečno.', 'Zaposleni zadužuje službenu odeću i vozilo.', 'Ugovor je sačinjen u tri primerka.'), 1):
        doc.p(f'Član {n}.', bold=True, align='c', space=0.02).p(t, align='j')
    return doc.p('Poslodavac ______________\tZaposleni ______________', tabs=[(9.5, 'l')], before=0.5)


@abroad('sr-izvod-banka-promet-dan', 'sr', 'txt', 'a statement of an account with payments to suppliers by bills')
def statement(r):
    rows = '\n'.join(f'{i:>3}  {r.choice(SELLERS["sr"])[:34]:<36}{"Račun " + str(r.rng.randrange(10, 999)):<14}{SR(sum_of(r, 2000, 300000)):>14}' for i in range(1, 9))
    return Text(f'PODUNAVSKA RAZVOJNA BANKA A.D.\nIZVOD BR. {r.rng.randrange(1, 250)}  ZA DAN {date(r.day, DAY)}\nKorisnik: {r.choice(BUYERS["sr"])}\n\nRb.  Primalac                            Svrha              Zaduženje\n{"-" * 70}\n{rows}\n{"-" * 70}\nNovo stanje: {SR(sum_of(r, 100000, 4000000))}\n')


@abroad('sr-mejl-sajam-poziv-stampa', 'sr', 'eml', 'a printing house invites all to a fair and speaks of prices')
def fair(r):
    return Mail('Poziv na sajam', text=f'Poštovani partneri,\n\npozivamo vas da nas posetite na sajmu od {date(r.day, DAY)}, hala 3. Predstavićemo novu liniju kalendara i rokovnika za narednu godinu. Za posetioce sajma pripremili smo posebne uslove. Katalog šaljemo na zahtev.\n\n{r.choice(PEOPLE["sr"])}\n{r.choice(SELLERS["sr"])}\n')


@abroad('sr-pravilnik-o-nabavkama-skola-cir', 'sr', 'docx', 'rules of an office on how it buys, with thresholds and forms')
def rules(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(cyr(f'PRAVILNIK\no bližem uređenju postupaka nabavki\n{r.choice(BUYERS["sr"])}'), bold=True, align='c', space=0.15).p(cyr(f'Usvojen {date(r.day, DAY)} godine'), align='c', space=0.2)
    for n, t in enumerate(('Ovim pravilnikom uređuje se planiranje, sprovođenje i praćenje izvršenja nabavki.', f'Za nabavke čija je procenjena vrednost manja od {SR(D(r.rng.randrange(2, 9) * 100000))} dinara izdaje se narudžbenica bez prikupljanja više ponuda.', 'Ponude se prikupljaju elektronskom poštom, najmanje od tri ponuđača.', 'Lice koje prima robu overava otpremnicu i sastavlja zapisnik o prijemu.', 'Računi se plaćaju u roku od 45 dana.'), 1):
        doc.p(cyr(f'Član {n}.'), bold=True, align='c', space=0.02).p(cyr(t), align='j')
    return doc


@abroad('sr-tabela-trebovanja-magacin-bald', 'sr', 'xlsx', 'requisitions of a store within a firm, without sellers or prices')
def drawn(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Trebovanja', [1.4, 3, 7, 2, 2.4, 5]).row((bald(f'{r.choice(BUYERS["sr"])}: trebovanja iz magacina'), BOLD)).row(date(r.day, DAY)).row().row(*[(t, HEAD) for t in ('Rb', 'Sifra', 'Naziv', 'JM', 'Izdato', 'Primio')])
    for i, (c, n, s, u, _) in enumerate(things(r, 'sr', 9), 1):
        o.row(i, c, bald(f'{n} {s}'), u, r.rng.randrange(1, 12), bald(r.choice(PEOPLE['sr'])))
    return o


@abroad('sr-opomena-pred-tuzbu-advokat', 'sr', 'docx', 'a lawyer warns a firm that it owes for bills')
def lawyer(r):
    doc = Odt('Liberation Serif', 12, margin='2.4cm').p(f'Advokat {r.choice(PEOPLE["sr"])}\n{where(r, "sr")}', space=0.3).p(f'{date(r.day, DAY)}', space=0.2).p('OPOMENA PRED TUŽBU', bold=True, align='c', size=14, space=0.2)
    return doc.p(f'U ime klijenta {r.choice(SELLERS["sr"])} obaveštavam vas da po računima iz prethodne godine dugujete {SR(sum_of(r, 30000, 900000))} dinara sa zateznom kamatom. Ukoliko dug ne izmirite u roku od 8 dana, pokrenuću postupak pred Privrednim sudom, čime ćete biti izloženi dodatnim troškovima.', align='j', line=125)
