"""Serbian papers of the tenth group that talk of goods, firms, prices and offices, and buy nothing."""
from datetime import timedelta
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.pilgrims import BANKS, BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.stock import YONDER
from kit.wares import PLACE, UNITS

yonder = partial(other, split='yonder')
SR = money('1.234,56')
BOLD, HEAD = dict(bold=True), dict(bold=True, border=True)
DAY = '15.03.2024.'


def goods(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in YONDER if w[7] not in ('h', 'day', 'mo', 'job', 'page', 'lic')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=400, high=90000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def earlier(r, n, span=240):
    """Days before the day of the paper, in order."""
    return sorted(r.day - timedelta(days=r.rng.randrange(5, span)) for _ in range(n))


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@yonder('sr-opomena-tuzba', 'sr', 'docx scan', 'a demand before a lawsuit: bills that were not paid, sums, days, an account')
def demand(r):
    a, b = r.choice(SELLERS['sr']), r.choice(BUYERS['sr'])
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(f'{a}\n{where(r, "sr")}', space=0.4).p(f'{b}\n{where(r, "sr")}', bold=True, align='r', space=0.4).p('OPOMENA PRED UTUŽENJE', bold=True, size=14, align='c', space=0.3)
    doc.p('Uvidom u naše poslovne knjige utvrdili smo da do danas niste izmirili sledeća dugovanja:', align='j')
    rows, total = [['Račun', 'Od dana', 'Dospeo', 'Preostali dug']], D(0)
    for day in earlier(r, 4):
        v = sum_of(r, 3000, 160000)
        total += v
        rows.append([f'{r.rng.randrange(100, 3000)}/{day:%y}', date(day, DAY), date(day + timedelta(days=30), DAY), SR(v)])
    doc.table(rows + [[('Ukupno (din.)', dict(span=3, align='r')), SR(total)]], [4, 4, 4, 4.4], align='lccr')
    doc.p('Pozivamo Vas da dug uplatite u roku od 8 dana od prijema ove opomene. U protivnom ćemo bez daljeg upozorenja podneti predlog za izvršenje na osnovu verodostojne isprave, čime se izlažete i troškovima postupka i zatezne kamate.', align='j', space=0.5)
    return doc.p(f'{date(r.day, DAY)}\t{r.choice(PEOPLE["sr"])}\n\tpravna služba', tabs=[(11, 'l')])


@yonder('sr-menicno-ovlascenje', 'sr', 'docx scan', 'a power for a bill of exchange: debtor, creditor, contract and the most that may be filled in')
def note(r):
    w, a = cyr, r.choice(SELLERS['sr'])
    doc = Odt('Liberation Serif', 12, margin='2.4cm').p(w(f'Dužnik: {a}\n{where(r, "sr")}\nTekući račun kod: {BANKS["sr"]}'), space=0.5).p('МЕНИЧНО ПИСМО – ОВЛАШЋЕЊЕ\nза корисника бланко соло менице', bold=True, align='c', size=13, space=0.4)
    doc.p(w(f'Predajemo vam blanko solo menicu serijskog broja `AA` {r.rng.randrange(10 ** 6, 10 ** 7)} i ovlašćujemo {r.choice(BUYERS["sr"])} kao poverioca da je može popuniti na iznos do 10% vrednosti ugovora bez PDV, odnosno najviše do {SR(sum_of(r, 20000, 700000))} dinara, kao sredstvo obezbeđenja za dobro izvršenje posla.'), align='j', line=130)
    doc.p('Меница и овлашћење важе и у случају промене лица овлашћених за заступање или оснивања нових правних субјеката од стране дужника. Рок важења је 30 дана дужи од рока за извршење обавезе.', align='j', line=130)
    return doc.p(w(f'{date(r.day, DAY)} godine\n\nIzdavalac menice\n______________________\n{r.choice(PEOPLE["sr"])}'), align='r', before=0.7)


@yonder('sr-poverljivost', 'sr', 'docx', 'a contract of two firms that they will keep secrets; no goods, no price')
def secrets(r):
    a, b = r.sample(SELLERS['sr'], 2)
    doc = Odt('Liberation Sans', 10.5, margin='2.4cm').p('UGOVOR O POVERLJIVOSTI', bold=True, size=14, align='c', space=0.3).p(f'zaključen dana {date(r.day, DAY)} godine između {a} (u daljem tekstu: Davalac informacija) i {b} (u daljem tekstu: Primalac informacija)', align='j', space=0.2)
    for i, t in enumerate(('Ugovorne strane pregovaraju o mogućoj poslovnoj saradnji i u tom cilju razmenjuju podatke o kupcima, cenama, rabatima i dobavljačima.', 'Poverljivom informacijom smatra se svaki podatak koji je kao takav označen ili je po svojoj prirodi poverljiv.', 'Primalac se obavezuje da informacije neće saopštavati trećim licima niti ih koristiti mimo svrhe ovog ugovora.', f'Za povredu obaveze Primalac plaća ugovornu kaznu od {r.rng.randrange(2, 20)}.000 evra u dinarskoj protivvrednosti.', 'Obaveza čuvanja tajne traje tri godine od prestanka pregovora. Ovaj ugovor ne obavezuje strane da zaključe bilo koji drugi ugovor.'), 1):
        doc.p(f'Član {i}.', bold=True, align='c', before=0.15).p(t, align='j')
    return doc.p('____________________\t____________________', tabs=[(10, 'l')], before=0.9)


@yonder('sr-nivelacija', 'sr', 'xlsx', "a shop's change of prices: old and new price of what is on the shelf, difference")
def levelling(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Nivelacija', [1.2, 2.6, 7, 1.8, 2, 2.8, 2.8, 3]).row(r.choice(SELLERS['sr'])).row((f'NIVELACIJA br. {r.rng.randrange(1, 90)} od {date(r.day, DAY)}', dict(bold=True, size=13))).row(f'Prodajni objekat: {where(r, "sr")}').row()
    o.row(*[(t, HEAD) for t in ('Rb', 'Šifra', 'Naziv', 'JM', 'Zaliha', 'Stara MP cena', 'Nova MP cena', 'Razlika')])
    first, total = o.next, D(0)
    for i, (code, name, spec, unit, v) in enumerate(goods(r, 'sr', 8), 1):
        old, n = cents(v * D('140.6')), r.rng.randrange(1, 30)
        new = cents(old * r.choice((90, 95, 105, 108, 112)) / 100)
        total += n * (new - old)
        o.row(i, code, f'{name} {spec}', unit, n, old, new, (f'=[.E{o.next}]*([.G{o.next}]-[.F{o.next}])', n * (new - old)))
    return o.row(None, None, ('Ukupna razlika', BOLD), None, None, None, None, (f'=SUM([.H{first}:.H{o.next - 1}])', total)).row().row('Komisija:', None, r.choice(PEOPLE['sr']))


@yonder('sr-dnevni-izvestaj', 'sr', 'txt', "a till's report of the day: takings by rate and by means of payment")
def takings(r):
    a, b, c = (sum_of(r, 5000, 90000) for _ in range(3))
    line = lambda t, v: f'{t:<26}{SR(v):>14}'
    return Text(bald(f'''{r.choice(SELLERS["sr"])}
{where(r, "sr")}
========================================
       DNEVNI IZVEŠTAJ PROMETA
Datum: {date(r.day, DAY)}   Smena: {r.rng.randrange(1, 3)}
Izdato računa: {r.rng.randrange(14, 220)}
----------------------------------------
{line("Gotovina", a)}
{line("Platna kartica", b)}
{line("Prenos na račun", c)}
----------------------------------------
{line("UKUPAN PROMET", a + b + c)}
{line("od toga PDV 20% (Đ)", cents((a + b + c) / 6))}
{line("Refundacije", sum_of(r, 0, 3000))}
{line("Predato u banku", a)}
========================================
Kasir: {r.choice(PEOPLE["sr"])}
'''))


@yonder('sr-medjuskladisnica', 'sr', 'docx', 'a slip by which a firm moves goods from one store of its own to another')
def moved(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p(r.choice(BUYERS['sr']), bold=True, space=0.3).p(f'MEĐUSKLADIŠNICA br. {r.rng.randrange(10, 900)}/{r.day:%y}', bold=True, size=14, align='c', space=0.3).p(f'Iz skladišta: 01 Centralno        U skladište: {r.rng.randrange(2, 9):02} {r.choice(PLACES["sr"])[1]}        Datum: {date(r.day, DAY)}', space=0.2)
    doc.table([['Rb', 'Šifra', 'Naziv', 'JM', 'Količina', 'Nabavna cena']] + [[str(i), c, f'{n} {s}', u, str(r.rng.randrange(1, 40)), SR(cents(v * 117))] for i, (c, n, s, u, v) in enumerate(goods(r, 'sr', 5), 1)], [1, 2.6, 6.6, 1.6, 2.2, 3], align='cllcrr')
    return doc.p('Interni prenos, ne podleže oporezivanju.', size=9, space=0.6).p('Izdao ______________     Prevezao ______________     Primio ______________')


@yonder('sr-biografija-komercijala', 'sr', 'docx', 'a life of one who sold and bought: firms, duties, schools')
def life(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm').p(r.choice(PEOPLE['sr']), bold=True, size=17, space=0).p(f'{where(r, "sr")}  |  06{r.rng.randrange(0, 6)} {r.rng.randrange(1000000, 9999999)}', space=0.4).p('RADNO ISKUSTVO', bold=True, space=0.1)
    year = r.day.year
    for n, role, t in ((r.choice(SELLERS['sr']), 'šef nabavke', 'godišnji plan nabavke, pregovori o rabatima, uvozna dokumentacija, praćenje ugovora'), (r.choice(BUYERS['sr']), 'komercijalista', 'slanje ponuda, izrada predračuna i faktura, naplata potraživanja'), ('Trgovina Zora', 'magacioner', 'prijem robe po otpremnicama, popis, utovar')):
        doc.p(f'{year - 4}–{year}   **{n}**, {role}', space=0).p(t, indent=1.2)
        year -= 4
    return doc.p('OBRAZOVANJE', bold=True, before=0.3, space=0.1).p('Visoka poslovna škola strukovnih studija, smer Trgovina').p('Poznavanje rada u programima za robno-materijalno poslovanje. Vozačka dozvola B i C.')


@yonder('sr-uputstvo-efaktura', 'sr', 'html', 'a page of help on how bills are put into the portal of the state')
def how_to(r):
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Pomoć</title></head><body><h1>Kako da knjižno odobrenje povežete sa računom</h1><p>Objavljeno {date(r.day, DAY)} | verzija {r.rng.randrange(2, 5)}.{r.rng.randrange(0, 19)}</p><ol><li>U meniju <b>Prodaja &gt; Izlazni dokumenti</b> izaberite račun i kliknite na <i>Kreiraj odobrenje</i>.</li><li>U polje <b>Broj narudžbenice</b> upišite broj koji je kupac naveo. Korisnici javnih sredstava bez tog broja odbijaju fakturu.</li><li>Proverite datum prometa, osnovicu i kategoriju PDV (S, Z, E, O).</li><li>Kliknite na <b>Pošalji</b>. Status se menja iz Nacrt u Poslato.</li></ol>
<h3>Najčešće greške</h3><ul><li>„PIB primaoca nije registrovan“</li><li>„Zbir stavki ne odgovara ukupnom iznosu“: proverite popuste na stavkama.</li></ul><p>Za pomoć pišite podršci, {e(r.choice(PEOPLE['sr']))}.</p></body></html>''')


@yonder('sr-mail-uplata', 'sr', 'eml', 'a bookkeeper writes that bills were paid and asks for a card of the account')
def paid(r):
    return Mail('uplata i kartica konta', text=bald(f'''Dobar dan,

danas smo vam uplatili {SR(sum_of(r, 20000, 400000))} din po računima {r.rng.randrange(100, 900)} i {r.rng.randrange(900, 1800)}.
Ostaje otvoren samo onaj iz prošlog meseca, njega direktor još nije potpisao.

Pošaljite mi karticu našeg konta na dan {date(r.day, DAY)} da usaglasimo, kod nas se ne slaže za {SR(sum_of(r, 10, 900))}.

Pozdrav
{r.choice(PEOPLE["sr"])}
računovodstvo, {r.choice(BUYERS["sr"])}
'''))


@yonder('sr-mail-termin', 'sr', 'eml', 'a meeting with a seller is put off; they will talk of prices and terms')
def meeting(r):
    return Mail('Re: sastanak sreda', text=f'''Kolege,

pomeramo sastanak sa {r.choice(SELLERS["sr"])} za {date(r.day + timedelta(days=6), DAY)} u 11 h, sala na drugom spratu.

Teme:
- cene za sledeću godinu, traže poskupljenje od {r.rng.randrange(4, 15)}%
- kašnjenje poslednje dve isporuke
- da li uopšte produžavamo ugovor ili idemo na novi tender

Molim vas da do tada niko ništa ne naručuje i ne obećava.

{r.choice(PEOPLE["sr"])}
''')
