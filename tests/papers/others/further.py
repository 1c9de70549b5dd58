"""Serbian papers of the eighth group that talk of goods, firms, prices and offices, and buy nothing."""
from datetime import timedelta
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.arrivals import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, other
from kit.stock import FURTHER
from kit.wares import PLACE, UNITS

further = partial(other, split='further')
SR = money('1.234,56')
BOLD = dict(bold=True)


def goods(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in FURTHER if w[7] not in ('h', 'day', 'mo', 'job', 'page')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=400, high=90000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def earlier(r, n, span=240):
    """Days before the day of the paper, in order."""
    return sorted(r.day - timedelta(days=r.rng.randrange(5, span)) for _ in range(n))


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@further('sr-katalog-cene', 'sr', 'pdf xlsx', "a seller's prices for everybody by amounts bought, with tax and without, addressed to nobody")
def catalogue(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Cenovnik', [2.4, 6.8, 4, 1.4, 2.8, 2.8]).row((r.choice(SELLERS['sr']), dict(bold=True, size=14))).row(f'Cenovnik važi od {date(r.day, "15.03.2024.")} do opoziva').row()
    o.row(*[(t, dict(bold=True, border=True, fill='#e2efda')) for t in ('Šifra', 'Artikal', 'Opis', 'JM', 'VP cena', 'MP cena sa PDV')])
    for code, name, spec, unit, v in goods(r, 'sr', r.rng.randrange(14, 26)):
        price = cents(v * D('117.2'))
        o.row(code, name.replace('`', ''), spec, unit, price, cents(price * D('1.2')))
    return o.row().row('Količinski rabat: preko 50.000 din 3%, preko 200.000 din 7%.').row('Zadržavamo pravo izmene cena bez najave. Za ponudu se obratite prodaji.')


@further('sr-savet-zapisnik', 'sr', 'docx scan', 'minutes of a board that speaks of a purchase to come, of offers and of money for it')
def council(r):
    w, a, b = cyr, *r.sample(SELLERS['sr'], 2)
    things = ' и '.join(cyr(x[1]).lower() for x in goods(r, 'sr', 2))
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(w(r.choice(BUYERS['sr'])), bold=True, space=0).p(f'Број: {r.rng.randrange(10, 900)}/{r.day.year}', space=0.4)
    doc.p(f'ЗАПИСНИК\nса {r.rng.randrange(2, 30)}. седнице Управног одбора, одржане {date(r.day, "15. марта 2024.")} године', bold=True, align='c', space=0.3).p(w(f'Prisutni: {", ".join(r.sample(PEOPLE["sr"], 4))}.'), space=0.2)
    for t in ('Тачка 1. Усвојен је записник са претходне седнице.', f'Тачка 2. Директор је обавестио чланове да установи недостаје {things}. За ту намену планом је предвиђено {SR(sum_of(r, 90000, 900000))} динара.',
              w(f'Tačka 3. U raspravi je rečeno da su se firme {a} i {b} raspitivale za uslove i da su cene od prošle godine porasle za oko {r.rng.randrange(4, 20)}%. Zaključeno je da se o nabavci odlučuje kada osnivač odobri sredstva.'), 'Тачка 4. Чланови су примили к знању извештај о попису.', 'Седница је завршена у 14 часова.'):
        doc.p(t, align='j')
    return doc.p(w(f'Zapisničar\t{r.choice(PEOPLE["sr"])}'), tabs=[(16, 'r')], before=0.6)


@further('sr-mail-podsetnik', 'sr', 'eml eml', 'a mail that reminds of bills not paid, with numbers, days and sums')
def reminder(r):
    rows = '\n'.join(f'racun {r.rng.randrange(100, 900)}/{day:%y} od {date(day, "15.03.2024")}, iznos {SR(sum_of(r, 9000, 300000))} din' for day in earlier(r, 3, 90))
    return Mail('Podsetnik za neplacene racune', text=bald(f'''Poštovani,

pregledom kartice ustanovili smo da sledeći računi nisu plaćeni:

{rows}

Molimo da proverite i da uplatu izvršite ove nedelje. Ako ste platili u međuvremenu, zanemarite ovaj mejl i pošaljite nam izvod.
Od prvog u mesecu nove porudžbine isporučujemo samo avansno.

Pozdrav,
{r.choice(PEOPLE["sr"])}
Naplata potraživanja
{r.choice(SELLERS["sr"])}
'''))


@further('sr-vest-nabavka', 'sr', 'html', 'news about a purchase of a body: who won, for how much, who complains')
def news(r):
    (a, b), x, buyer = r.sample(SELLERS['sr'], 2), goods(r, 'sr', 1)[0], r.choice(BUYERS['sr'])
    v = r.rng.randrange(12, 300)
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Vesti</title></head><body><nav>Naslovna | Politika | Ekonomija | Sport</nav><article><h1>{v} miliona dinara za novu opremu: konkurencija tvrdi da je tender namešten</h1><p><i>{date(r.day, '15. mart 2024.')} | {e(r.choice(PEOPLE['sr']))}</i></p>
<p>{e(buyer)} odabrala je firmu {e(a)} za isporuku opreme, u kojoj je najveća stavka {e(x[1].lower())}. Vrednost ugovora je {v} miliona dinara bez PDV, saznaje naš portal.</p><p>Drugoplasirani ponuđač, {e(b)}, kaže da je njegova ponuda bila jeftinija za {r.rng.randrange(2, 9)} miliona i da je odbijena zbog „formalnog nedostatka“. „Podneli smo zahtev za zaštitu prava i platili taksu od 240.000 dinara“, kaže direktor.</p>
<p>Iz ustanove odgovaraju da je postupak sproveden po zakonu i da je sva dokumentacija dostupna na Portalu javnih nabavki.</p></article><aside>Najčitanije: Cene goriva od petka | Gde na more u maju</aside></body></html>''')


@further('sr-lager-magacin', 'sr', 'xlsx ods', 'what lies in a store: codes, amounts, prices it is carried at, values, sums')
def stock(r):
    o = Ods('Liberation Sans', 9, locale='sr-RS').sheet('Lager', [2.4, 6.6, 1.4, 2, 2.2, 2.6, 3]).row((f'{r.choice(SELLERS["sr"])} - LAGER LISTA', BOLD)).row('Magacin: 01 Veleprodaja', None, None, None, None, f'na dan {date(r.day, "15.03.2024.")}').row()
    o.row(*[(t, dict(bold=True, border=True)) for t in ('Sifra', 'Naziv', 'Jm', 'Stanje', 'Rezervisano', 'Prosecna cena', 'Vrednost')])
    first, total = o.next, D(0)
    for code, name, spec, unit, v in goods(r, 'sr', 18):
        n, price = r.rng.randrange(0, 140), cents(v * 90)
        total += n * price
        o.row(code, bald(name) + ' ' + spec, unit, n, r.rng.randrange(0, 9), price, (f'=[.D{o.next}]*[.F{o.next}]', n * price))
    return o.row(None, ('Ukupno', BOLD), None, None, None, None, (f'=SUM([.G{first}:.G{o.next - 1}])', total))


@further('sr-pravilnik-reprezentacija', 'sr', 'docx', 'rules of a firm on spending: limits in dinars, orders, offers, bills, who signs')
def spending(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(f'Na osnovu člana 192. Zakona o radu i Statuta, direktor {r.choice(SELLERS["sr"])} dana {date(r.day, "15.03.2024.")} godine donosi', align='j', space=0.3).p('PRAVILNIK\no korišćenju službenih telefona, vozila i reprezentacije', bold=True, align='c', space=0.3)
    for i, t in enumerate((f'Mesečni limit za službeni telefon iznosi {SR(D(r.rng.randrange(10, 60) * 100))} dinara. Prekoračenje se odbija od zarade.', 'Troškovi reprezentacije priznaju se uz fiskalni račun i obrazloženje ko je i kojim povodom ugošćen.',
                           f'Kancelarijski materijal do {SR(D(r.rng.randrange(5, 30) * 1000))} dinara zaposleni mogu kupiti sami, a preko tog iznosa podnose zahtev službi nabavke, koja pribavlja najmanje tri ponude.', 'Narudžbenice potpisuje isključivo direktor ili lice koje on ovlasti.', 'Pravilnik stupa na snagu osmog dana od dana objavljivanja na oglasnoj tabli.'), 1):
        doc.p(f'Član {i}.', bold=True, align='c').p(t, align='j')
    return doc.p(f'Direktor\n{r.choice(PEOPLE["sr"])}', align='r', before=0.5)


@further('sr-garantni-list', 'sr', 'pdf scan', 'a card of warranty: goods, number, day of sale, bill, terms')
def warranty(r):
    code, name, spec, _, _ = goods(r, 'sr', 1)[0]
    doc = Odt('Liberation Sans', 10.5, margin='2cm').p('GARANTNI LIST', bold=True, size=18, align='c', space=0.3)
    doc.table([[a, b] for a, b in (('Proizvod', f'{name}, {spec}'), ('Model', code), ('Serijski broj', f'SN{r.rng.randrange(10 ** 7, 10 ** 8)}'), ('Datum prodaje', date(r.day, '15.03.2024.')), ('Broj računa', f'{r.rng.randrange(10, 9000)}/{r.day:%y}'), ('Prodavac', r.choice(SELLERS['sr'])), ('Pečat i potpis prodavca', ''))], [5, 11], head=0)
    for t in ('Garantni rok je 24 meseca od dana prodaje.', 'Garancija ne obuhvata potrošne delove, mehanička oštećenja i nestručno rukovanje.', 'U garantnom roku davalac garancije otklanja kvar besplatno, u roku od 15 dana.', 'Kupac zadržava prava po osnovu saobraznosti prema Zakonu o zaštiti potrošača.'):
        doc.p(f'• {t}', align='j', space=0.05)
    return doc.p(f'Ovlašćeni servis: {r.choice(SELLERS["sr"])}, {where(r, "sr")}', before=0.3)


@further('sr-mail-poklon', 'sr', 'eml', 'colleagues collect money for a present, with prices and who has paid')
def present(r):
    a, b, c = (n.split()[0] for n in r.sample(PEOPLE['sr'], 3))
    n, v = r.rng.randrange(8, 20), r.rng.randrange(20, 90) * 100
    return Mail('Poklon', text=bald(f'''Ćao svima,

{a} odlazi u penziju u petak pa skupljamo za poklon. Gledali smo bicikl u onoj radnji kod pijace, košta {v * n} dinara a daju popust {r.rng.randrange(3, 12)}% za gotovinu. Ima nas {n} pa ispada po {v} din.

{b} je već dao, ostali molim do četvrtka kod mene u kancelariju 12. Torta je naručena, donosi {c}.

pozz
'''))


@further('sr-resenje-odmor', 'sr', 'docx scan', 'a decision on leave: number, law, days, who gets it')
def leave(r):
    w = cyr
    first = r.day + timedelta(days=r.rng.randrange(5, 40))
    doc = Odt('Liberation Serif', 12, margin='2.4cm').p(w(f'{r.choice(BUYERS["sr"])}\n{where(r, "sr")}'), space=0).p(f'Број: {r.rng.randrange(100, 9000)}\nДатум: {date(r.day, "15.03.2024.")}', space=0.4).p('На основу чл. 68–75. Закона о раду доноси се', space=0.3)
    doc.p('РЕШЕЊЕ', bold=True, align='c', size=14, space=0.3).p(w(f'Zaposlenom {r.choice(PEOPLE["sr"])} odobrava se godišnji odmor za {r.day.year}. godinu u trajanju od {r.rng.randrange(10, 26)} radnih dana, počev od {date(first, "15.03.2024.")} godine.'), align='j')
    doc.p('За време одмора запослени има право на накнаду зараде у висини просечне зараде у претходних 12 месеци.', align='j').p('О б р а з л о ж е њ е', bold=True, align='c', before=0.3).p('Трајање одмора утврђено је увећањем законског минимума по основу стручне спреме и радног стажа.', align='j')
    return doc.p(w(f'Direktor\n{r.choice(PEOPLE["sr"])}'), align='r', before=0.7)
