"""Serbian papers of the twentieth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.crafts import UNSEEN
from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.strayers import BODIES, BUYERS, FIRMS, PEOPLE, PLACES, SELLERS, STREETS, TRADES
from kit.wares import PLACE, UNITS

unseen = partial(other, split='unseen')
SR = money('1.234,56')
BOLD, HEAD, CELL = dict(bold=True), dict(bold=True, border=True, wrap=True), dict(border=True)
DAY = '15.03.2024.'


def goods(r, lang, n, *trades):
    """Some goods, of the trades that are named, as (code, name, specification, unit, euros)."""
    found = [w for w in UNSEEN if (not trades or w[0][:3] in trades) and (trades or w[7] in ('ea', 'pc', 'kg'))]
    return [(w[0], w[1 + PLACE[lang]].replace('`', ''), w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in r.sample(found, min(n, len(found)))]


def some(r, low=300, high=70000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def place(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


def seller(r, lang='sr', trade=None):
    return r.choice(TRADES[lang][trade] if trade else SELLERS[lang])


def body(r, lang='sr'):
    return r.choice(list(BODIES[lang]))


@unseen('sr-jelovnik-nedelja-vrtic', 'sr', 'docx pdf', 'a menu of a kindergarten by days, with foods and what a meal costs parents')
def menu(r):
    doc = Odt('Liberation Sans', 10.5, margin='2cm').p(f'{body(r)}\nJELOVNIK za nedelju od {date(r.day, DAY)}', bold=True, align='c', space=0.3)
    foods = [n for _, n, _, _, _ in goods(r, 'sr', 5, 'VOC')]
    doc.table([['Dan', 'Doručak', 'Užina', 'Ručak']] + [[t, a, f, b] for t, a, f, b in zip(('Ponedeljak', 'Utorak', 'Sreda', 'Četvrtak', 'Petak'), ('Čaj, namaz', 'Kačamak', 'Hleb i džem', 'Kajgana', 'Griz'), foods, ('Čorba, pilav', 'Musaka', 'Grašak, salata', 'Pasulj', 'Riba i krompir'))], [3, 4.6, 4, 5], align='llll')
    return doc.p(f'Cena obroka za roditelje: {SR(some(r, 120, 400))} dinara dnevno.', before=0.2)


@unseen('sr-zapisnik-skupstina-stanara-brave', 'sr', 'docx scan', 'minutes of the owners of a house who talk of locks and an offer')
def owners(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(f'ZAPISNIK\nsa skupštine stambene zajednice, {place(r, "sr")}, održane {date(r.day, DAY)}', bold=True, align='c', space=0.3)
    for t in ('1. Prisutno je 14 od 22 vlasnika posebnih delova, te postoji kvorum.', f'2. Upravnik je obavestio da bi zamena brave i cilindra na ulazu koštala oko {SR(some(r, 4000, 30000))} dinara prema usmenoj proceni firme {seller(r, trade="BRV")}. Odlučeno je da se prikupe još dve procene, a odluka se odlaže.', '3. Košenje travnjaka obavljaće stanari naizmenično.', '4. Tekuće održavanje ostaje isto.'):
        doc.p(t, align='j', line=118)
    return doc.p(f'Upravnik\n{r.choice(PEOPLE["sr"])}', align='r', before=0.4)


@unseen('sr-pravilnik-licna-zastita-cir', 'sr', 'docx', 'rules of a house on safety at work with duties and terms')
def safety(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(cyr(f'{body(r)}\n\nPRAVILNIK\no bezbednosti i zdravlju na radu'), bold=True, align='c', space=0.3)
    for n, t in enumerate(('Ovim pravilnikom uređuju se prava i obaveze zaposlenih u vezi sa bezbednim radom.', 'Poslodavac je dužan da izvrši osposobljavanje zaposlenih, periodične preglede opreme i ispitivanje električnih instalacija.', f'Lice za bezbednost i zdravlje na radu je {r.choice(PEOPLE["sr"])}.', f'Pravilnik stupa na snagu osmog dana od objavljivanja, {date(r.day, DAY)}'), 1):
        doc.p(cyr(f'Član {n}.'), bold=True, align='c', space=0.02).p(cyr(t), align='j')
    return doc


@unseen('sr-list-plan-zimske-sluzbe', 'sr', 'pdf', 'a plan of who clears snow on which road, with machines and hours')
def winter(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p(f'{body(r)}\nOperativni plan zimske službe, verzija {date(r.day, DAY)}', bold=True, space=0.3)
    return doc.table([['Pravac', 'Prioritet', 'Mašina', 'Dežurni', 'Sati u smeni']] + [[f'ul. {s}', str(r.rng.randrange(1, 4)), t, p, str(r.rng.randrange(6, 13))] for s, t, p in zip(STREETS['sr'], ('traktor 60 kW', 'kamion 24 t', 'ručno', 'traktor 60 kW', 'kombi', 'ručno'), PEOPLE['sr'])], [4, 2.2, 3.8, 4.4, 2.4], align='lcllc').p('Za prioritet 1 rok čišćenja je tri sata od prestanka padavina. Angažovanje trećih lica odobrava štab.', before=0.2)


@unseen('sr-mejl-zahvalnica-donacija-pribor', 'sr', 'eml', 'a school thanks a firm for goods it gave as a gift')
def thanks(r):
    return Mail('zahvalnica', text=f'Poštovani,\n\nzahvaljujemo firmi {seller(r, trade="LIK")} na poklonjenom priboru za likovnu sekciju u vrednosti od {SR(some(r, 5000, 60000))} dinara. Deca su se obradovala bojama i blokovima. Izložba radova je {date(r.day, DAY)}.\n\nSrdačno,\n{r.choice(PEOPLE["sr"])}\n{body(r)}\n')


@unseen('sr-cenovnik-najam-opreme-sajt', 'sr', 'html', 'a page with daily prices of hire, addressed to nobody')
def hire(r):
    rows = ''.join(f'<tr><td>{e(n)}</td><td>{e(s)}</td><td>{SR(cents(v * D("117.2"), 0))}</td></tr>' for _, n, s, _, v in goods(r, 'sr', 6, 'NAM'))
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Cenovnik najma</title></head><body><h1>{e(seller(r, trade="NAM"))}</h1><h2>Cenovnik dnevnog najma</h2><p>Važi od {date(r.day, DAY)}</p><table border=1 cellpadding=5><tr><th>Oprema<th>Opis<th>Cena po danu (RSD, bez PDV)</tr>{rows}</table><p>Za duži najam pozovite nas i tražite ponudu. Popust za stalne klijente do 15%.</p></body></html>')


@unseen('sr-resenje-godisnji-odmor-vozac', 'sr', 'docx', 'a decision on leave of a driver')
def leave(r):
    return Odt('Liberation Serif', 12, margin='2.4cm').p(f'{r.choice(FIRMS["sr"])}\nBroj: {r.rng.randrange(10, 400)}/{r.day.year}\nDatum: {date(r.day, DAY)}', space=0.4).p('REŠENJE\no korišćenju godišnjeg odmora', bold=True, align='c', space=0.3).p(f'Zaposlenom {r.choice(PEOPLE["sr"])}, na radnom mestu vozač kamiona, odobrava se odmor u trajanju od {r.rng.randrange(5, 20)} radnih dana.', align='j').p('Za vreme odsustva isporuke robe i potpisivanje otpremnica preuzima poslovođa magacina.', align='j', space=0.6).p('Direktor ____________________', align='r')


@unseen('sr-popis-inventara-sanitarni-cvor', 'sr', 'xlsx', 'a list of things in a building with numbers and book values')
def inventory(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Popis', [2.4, 7, 2.4, 2.4, 3.4, 3.4]).row((f'{body(r)}: popisna lista osnovnih sredstava', BOLD)).row(f'Stanje na dan {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Inv. broj', 'Naziv', 'Količina', 'JM', 'Nabavna vrednost', 'Otpisano')])
    for c, n, s, u, v in goods(r, 'sr', 8, 'SAN', 'BRV'):
        a = cents(v * D('117.2') * r.rng.randrange(1, 9))
        o.row((str(r.rng.randrange(1000, 9999)), CELL), (f'{n} {s}', CELL), (r.rng.randrange(1, 9), CELL), (u, CELL), (a, CELL), (cents(a * r.rng.randrange(10, 100) / 100), CELL))
    return o


@unseen('sr-vest-radio-kampanja-turizam', 'sr', 'html', 'news of a campaign that was paid for')
def campaign(r):
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Vesti</title></head><body><h1>Nova turistička kampanja</h1><p>{date(r.day, DAY)}</p><p>{e(body(r))} izdvojila je {SR(some(r, 300000, 2000000))} dinara za promociju. Bilborde i radio spotove radila je agencija {e(seller(r, trade="MKT"))}, sa kojom je ugovor zaključen u prošlom mesecu. Rezultati će biti poznati na jesen.</p></body></html>')


@unseen('sr-tovarni-list-podsetnik-vozaca-bald', 'sr', 'txt', 'notes of a driver with routes, kilometres and goods')
def trip(r):
    return Text(bald(f'''podsetnik za {date(r.day, DAY)}

05:30 utovar {r.choice(FIRMS["sr"])}, 14 paleta
07:15 istovar {body(r)} ({r.rng.randrange(40, 200)} km)
09:00 kafa, tahograf
10:30 povratna ambalaža, {r.choice(FIRMS["sr"])}
kilometraža na kraju: {r.rng.randrange(100000, 600000)}
putarina {SR(some(r, 300, 3000))}, gorivo na karticu
proveriti da li je otpremnica potpisana!!
'''))


@unseen('sr-ugovor-o-delu-predavac', 'sr', 'docx', 'a contract with a person for lectures, with a fee, no procurement of goods')
def lecturer(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p('UGOVOR O STRUČNOM OSPOSOBLJAVANJU', bold=True, size=13, align='c', space=0.2).p(f'zaključen {date(r.day, DAY)} godine između poslodavca {r.choice(FIRMS["sr"])} i lica {r.choice(PEOPLE["sr"])}.', align='j', space=0.2)
    for n, t in enumerate(('Lice se prima na stručno osposobljavanje na poslovima komercijaliste.', 'Osposobljavanje traje šest meseci, uz mesečnu novčanu pomoć.', f'Pomoć iznosi {SR(some(r, 20000, 45000))} dinara i isplaćuje se do desetog u mesecu.', 'Ugovor može otkazati svaka strana.'), 1):
        doc.p(f'Član {n}.', bold=True, align='c', space=0.02).p(t, align='j')
    return doc


@unseen('sr-evidencija-temperature-frizider', 'sr', 'scan', 'a sheet where a kitchen writes down temperatures of goods that come')
def cold(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p(f'{body(r)}\nEVIDENCIJA PRIJEMA NAMIRNICA (HACCP obrazac 4)', bold=True, align='c', space=0.2)
    return doc.table([['Datum', 'Namirnica', 'Dobavljač', 'Temp. °C', 'Primio']] + [[date(r.day, DAY), n, seller(r, trade='VOC'), str(r.rng.randrange(2, 9)), ''] for _, n, _, _, _ in goods(r, 'sr', 7, 'VOC')], [2.6, 3.6, 6, 2, 2.6], align='lllcl')


@unseen('sr-mejl-pitanje-rok-isporuke', 'sr', 'eml', 'somebody asks where the goods of an order are')
def where(r):
    return Mail('gde je roba', text=f'Zdravo,\n\nšofer kaže da nije dobio papire za {r.choice(BUYERS["sr"])}. Kome treba da javim? Po dogovoru je trebalo da bude isporučeno {date(r.day, DAY)}, a zovu me svaki sat. Ako nemate šarku i kvaku na lageru, recite da im kažem.\n\n{r.choice(PEOPLE["sr"])}\n')


@unseen('sr-zavrsni-racun-prihodi-rashodi-cir', 'sr', 'xlsx', 'yearly income and expense of an office by kinds of goods and services')
def yearly(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Rashodi', [2.6, 8, 4, 4]).row((cyr(f'{body(r)}: rashodi po vrstama'), BOLD)).row(cyr(f'Sastavljeno {date(r.day, DAY)}')).row().row(*[(cyr(t), HEAD) for t in ('Konto', 'Opis', 'Prethodna godina', 'Tekuća godina')])
    for i, t in enumerate(('Namirnice za pripremu hrane', 'Piće i reprezentacija', 'Usluge zaštite na radu', 'Održavanje zelenih površina', 'Transportne usluge', 'Usluge reklame', 'Materijal za obrazovanje')):
        o.row(str(426100 + 100 * i), cyr(t), some(r, 20000, 900000), some(r, 20000, 900000))
    return o


@unseen('sr-poziv-na-konkurs-radno-mesto', 'sr', 'pdf', 'an office seeks a clerk for procurement')
def vacancy(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(f'{body(r)}\n{date(r.day, DAY)}', space=0.3).p('OGLAS\nza prijem u radni odnos: službenik za javne nabavke', bold=True, align='c', space=0.3)
    for t in ('sprovodi postupke javnih nabavki i izdaje narudžbenice', 'sarađuje sa dobavljačima i prati izvršenje ugovora', 'kontroliše račune i otpremnice', 'vodi evidenciju okvirnih sporazuma'):
        doc.p(f'– {t};', indent=0.5, space=0.03)
    return doc.p('Prijave se podnose u roku od osam dana. Uz prijavu se prilažu diploma i uverenje o položenom ispitu.', align='j', before=0.2)


@unseen('ba-obavijest-radno-vrijeme-skladiste', 'sr', 'docx', 'a Bosnian firm tells suppliers when it takes goods')
def hours(r):
    return Odt('Liberation Sans', 11, margin='2.3cm').p(r.choice(FIRMS['ba']), bold=True, space=0.3).p(f'Datum: {date(r.day, DAY)}', space=0.3).p('OBAVIJEST DOBAVLJAČIMA', bold=True, align='c', space=0.2).p('Obavještavamo vas da se roba na našem skladištu prima radnim danom od 7 do 13 sati. Uz robu obavezno dostaviti otpremnicu u tri primjerka i fakturu sa brojem narudžbe. Inventura se vrši posljednjeg petka u mjesecu i tada se roba ne prima.', align='j', line=118)


@unseen('me-racun-dnevnica-obracun-putovanja', 'sr', 'xlsx', 'a reckoning of a journey with allowances and bills')
def journey(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Obračun', [7, 3, 3, 3.4]).row((f'{r.choice(BUYERS["me"])}: obračun putnog naloga', BOLD)).row(f'Zaposleni: {r.choice(PEOPLE["me"])}').row(f'Datum: {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Vrsta troška', 'Količina', 'Cijena (€)', 'Iznos (€)')])
    for t in ('Dnevnice', 'Noćenje', 'Putarina', 'Parking'):
        n, v = r.rng.randrange(1, 5), some(r, 2, 60)
        o.row((t, CELL), (n, CELL), (v, CELL), (n * v, CELL))
    return o
