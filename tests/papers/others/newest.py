"""Serbian and English papers of the seventh group that are full of sums, numbers and firms, and buy nothing."""
from datetime import timedelta
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import cents, cyr, date, money
from kit.newcomers import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.odf import Ods, Odt
from kit.paper import Html, other
from kit.stock import NEWEST
from kit.wares import PLACE, UNITS

newest = partial(other, split='newest')
SR, EN = money('1.234,56'), money('1,234.56')
BOLD = dict(bold=True)


def goods(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in NEWEST if w[7] not in ('h', 'day', 'mo', 'job')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=400, high=90000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def earlier(r, n, span=240):
    """Days before the day of the paper, in order."""
    return sorted(r.day - timedelta(days=r.rng.randrange(5, span)) for _ in range(n))


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@newest('sr-kompenzacija', 'sr', 'docx scan', 'two firms set off what they owe each other: bills with days and sums')
def setoff(r):
    (a, b), f, total = r.sample(SELLERS['sr'], 2), '15.03.2024.', D(0)
    rows = [['Redni broj', 'Račun', 'Datum računa', 'Duguje', 'Iznos']]
    for i, day in enumerate(earlier(r, 4), 1):
        v = sum_of(r, 9000, 300000)
        total += v
        rows.append([str(i), f'{r.rng.randrange(10, 999)}/{day:%y}', date(day, f), a if i % 2 else b, SR(v)])
    doc = Odt('Liberation Sans', 10).p(f'{a}\n{where(r, "sr")}', space=0.4).p(f'IZJAVA O KOMPENZACIJI br. {r.rng.randrange(1, 99)}/{r.day:%y}', bold=True, align='c', size=13).p(f'Na dan {date(r.day, f)} međusobna dugovanja prebijaju se kako sledi:', space=0.2)
    doc.table([*rows, [('Ukupno prebijeno, dinara', dict(span=4, align='r', bold=True)), (SR(total), BOLD)]], [1.6, 3, 3, 6, 3.4], align='cllrr')
    return doc.p('Potpisom ove izjave obaveze po navedenim računima smatraju se izmirenim.', space=0.8).p(f'{a}\t{b}\n{r.choice(PEOPLE["sr"])}\t____________________', tabs=[(9.5, 'l')])


@newest('sr-cesija', 'sr', 'docx pdf', 'a contract by which a claim from bills passes to another: three firms, numbers, a sum')
def assignment(r):
    a, b, c = r.sample(SELLERS['sr'], 3)
    v, day = sum_of(r, 50000, 2000000), earlier(r, 1)[0]
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(f'UGOVOR O CESIJI br. {r.rng.randrange(1, 400)}/{r.day.year}', bold=True, align='c', size=13, space=0.3)
    doc.p(f'Zaključen dana {date(r.day, "15.03.2024.")} između: {a}, {where(r, "sr")} (Cedent), i {b}, {where(r, "sr")} (Cesionar).', align='j')
    for i, t in enumerate((f'Cedent ima prema firmi {c} (Cesus) potraživanje od {SR(v)} dinara po fakturi {r.rng.randrange(10, 999)}/{day:%y} od {date(day, "15.03.2024.")} za isporučenu robu.', 'Cedent ustupa navedeno potraživanje Cesionaru, zajedno sa sporednim pravima.',
                           f'Za ustupljeno potraživanje Cesionar plaća Cedentu {SR(cents(v * D("0.94")))} dinara u roku od osam dana.', 'Cedent obaveštava Cesusa o ustupanju preporučenim pismom.'), 1):
        doc.p(f'Član {i}.', bold=True, align='c').p(t, align='j')
    return doc.p('CEDENT\tCESIONAR', tabs=[(10, 'l')], before=0.7)


@newest('sr-obracun-kamate', 'sr', 'xlsx', 'interest on what was paid late: bills, days, rates, sums')
def interest(r):
    o = Ods('Liberation Sans', 9, locale='sr-RS').sheet('Kamata', [3, 2.8, 2.8, 3.2, 1.6, 1.8, 3]).row((f'OBRAČUN ZATEZNE KAMATE, {r.choice(BUYERS["sr"])}', BOLD)).row('Poverilac:', r.choice(SELLERS['sr'])).row('Na dan:', r.day).row()
    o.row(*[(t, dict(bold=True, border=True)) for t in ('Faktura', 'Dospela', 'Plaćena', 'Glavnica', 'Dana', 'Stopa %', 'Kamata')])
    first, all_v, all_i = o.next, D(0), D(0)
    for day in earlier(r, 7, 600):
        v, n = sum_of(r, 5000, 200000), r.rng.randrange(4, 90)
        all_v, all_i = all_v + v, all_i + cents(v * n * D('0.1125') / 365)
        o.row(f'{r.rng.randrange(10, 999)}/{day:%y}', day, day + timedelta(days=n), v, n, D('11.25'), cents(v * n * D('0.1125') / 365))
    return o.row(('Ukupno', BOLD), None, None, (f'=SUM([.D{first}:.D{o.next - 1}])', all_v), None, None, (f'=SUM([.G{first}:.G{o.next - 1}])', all_i))


@newest('sr-raspodela-dobiti', 'sr', 'docx', 'owners of a firm decide what becomes of a gain: a number, a law, sums, a table of shares')
def gain(r):
    w, v = cyr, cents(sum_of(r, 900000, 9000000), 0)
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm').p(w(f'{r.choice(SELLERS["sr"])}\n{where(r, "sr")}\nBroj: {r.rng.randrange(10, 900)}/{r.day:%y}\nDatum: {date(r.day, "15.03.2024.")}'), space=0.3)
    doc.p(w('ODLUKA O RASPODELI DOBITI'), bold=True, align='c', size=13, space=0.2).p(w(f'Dobit iskazana u finansijskom izveštaju za {r.day.year - 1}. godinu, u ukupnom iznosu od {SR(v)} dinara, raspoređuje se na sledeći način:'), align='j')
    rows = [[cyr(t) for t in ('R. br.', 'Namena', 'Udeo', 'Iznos (din)')]] + [[str(i), w(t), f'{k}%', SR(cents(v * k / 100))] for i, (t, k) in enumerate((('Dividenda članova', 40), ('Nabavka nove opreme po planu ulaganja', 35), ('Rezerve', 25)), 1)]
    doc.table([*rows, [(w('Ukupno'), dict(span=3, align='r', bold=True)), (SR(v), BOLD)]], [1.5, 8, 2.5, 4.4], align='clrr')
    return doc.p(w('Porez po odbitku od 15% obračunava se i plaća istog dana. Odluka stupa na snagu danom donošenja.'), align='j', space=0.6).p(w(f'Predsednik skupštine\n{r.choice(PEOPLE["sr"])}'), align='r')


@newest('sr-vinska-karta', 'sr', 'pdf', "a restaurant's card of wines: cellars, years, prices of a glass and a bottle")
def card(r):
    doc = Odt('DejaVu Serif', 10, margin='2cm').p('VINSKA KARTA', bold=True, size=20, align='c', space=0.1).p(f'{r.choice(PLACES["sr"])[1]}, {r.day.year}. godina, cene u dinarima', italic=True, align='c', space=0.4)
    cellars = [BUYERS['sr'][i].removesuffix(' d.o.o.') for i in (0, 2)] + [SELLERS['sr'][0].removesuffix(' d.o.o.')]
    for kind, names in (('Bela', ('Tamjanika', 'Rizling italijanski', 'Smederevka', 'Morava')), ('Crvena', ('Prokupac', 'Vranac', 'Merlo', 'Kaberne')), ('Penušava', ('Brut', 'Roze brut'))):
        doc.p(kind, bold=True, size=13, before=0.3)
        for name in names:
            v = r.rng.randrange(22, 90) * 10
            doc.p(f'{name} {r.day.year - r.rng.randrange(1, 6)}, {r.choice(cellars)}\t0,15 l  {v},00\t0,75 l  {v * 4 + 250},00', tabs=[(11.4, 'l'), (17, 'r')], space=0.03)
    return doc.p('U cenu je uračunat PDV. Račun se izdaje na zahtev i za pravna lica. Knjiga žalbi nalazi se kod šefa sale.', size=8.5, before=0.6)


@newest('sr-vestacenje', 'sr', 'docx', 'an expert tells a court what things are worth: a table of goods, prices, sums, bills he saw')
def expert(r):
    w, rows, total = cyr, [[cyr(t) for t in ('R. br.', 'Predmet', 'Komada', 'Vrednost po komadu', 'Ukupna vrednost')]], D(0)
    for i, (_, name, spec, _, v) in enumerate(goods(r, 'sr', 5), 1):
        n, price = r.rng.randrange(1, 12), cents(v * 90)
        total += n * price
        rows.append([str(i), w(name) + ' ' + spec, str(n), SR(price), SR(n * price)])
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(w(f'PRIVREDNOM SUDU\nPosl. br. P {r.rng.randrange(10, 900)}/{r.day:%y}'), bold=True, space=0.3).p(w('NALAZ I MIŠLJENJE VEŠTAKA'), bold=True, align='c', size=13, space=0.3)
    doc.p(w(f'Tužilac {r.choice(SELLERS["sr"])}, tuženi {r.choice(BUYERS["sr"])}. Veštak {r.choice(PEOPLE["sr"])} izvršio je uvid u otpremnice i fakture u spisu i pregledao stvari, te daje sledeću procenu tržišne vrednosti:'), align='j')
    doc.table([*rows, [(w('Svega'), dict(span=4, align='r', bold=True)), (SR(total), BOLD)]], [1.3, 6.5, 1.8, 3.3, 3.5], align='clrrr', size=10.5)
    return doc.p(w(f'Procena je data bez PDV, na dan {date(r.day, "15.03.2024.")} godine. Troškovi veštačenja nisu predmet ovog nalaza.'), align='j')


@newest('en-auction-results', 'en', 'html', 'what lots fetched under the hammer: makers, prices, premium')
def auction(r):
    rows = ''.join(f'<tr><td>{100 + i}</td><td>{e(n)}, {e(s)}, second-hand</td><td>£{EN(cents(v / 4 + 5, 0))}</td><td>£{EN(cents(cents(v / 4 + 5, 0) * D("0.25")))}</td><td>sold</td></tr>' for i, (_, n, s, _, v) in enumerate(goods(r, 'en', 14)))
    return Html(f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Sale results</title><h1>Results: sale of {date(r.day, "15 March 2024")}</h1><p>By order of the receivers of {e(r.choice(SELLERS["en"]))}. Prices exclude VAT at 20%.</p><table border=1><tr><th>Lot</th><th>Description</th><th>Hammer price</th>'
                f'<th>Premium (25%)</th><th>Status</th></tr>{rows}</table><p>Invoices to purchasers are available from the office. Our next sale: quote for carriage on request.</p></html>')


@newest('en-trade-statistics', 'en', 'xlsx', 'imports of a year by heading and country: amounts, value, value of a unit')
def statistics(r):
    o = Ods('Liberation Sans', 9, landscape=True).sheet('Imports', [2.4, 6.2, 3.4, 2.8, 1.6, 3.2, 2.8]).row((f'Imports by commodity, {r.day.year - 1}', BOLD)).row('Value in thousands of pounds').row().row(*[(t, dict(bold=True, border=True)) for t in ('Heading', 'Commodity', 'Country of origin', 'Quantity', 'Unit', 'Value', 'Unit value')])
    for _, name, _, unit, v in goods(r, 'en', 16):
        n = r.rng.randrange(100, 90000)
        o.row(str(r.rng.randrange(3000, 9700)), name, r.choice(('Germany', 'Italy', 'China', 'Serbia', 'France')), n, unit, cents(n * v / 1000), (f'=[.F{o.next}]*1000/[.D{o.next}]', v))
    return o.row().row('Source: declarations of traders. Low value trade is estimated.')


@newest('en-insolvency-report', 'en', 'pdf', 'those who wind up a firm report: creditors by name, what is owed, what assets fetched, fees')
def insolvency(r):
    names, total = r.sample(SELLERS['en'], 5), D(0)
    rows = [['Creditor', 'Claimed (£)', 'Admitted (£)']]
    for name in names[1:]:
        v = sum_of(r, 900, 60000)
        total += v
        rows.append([name, EN(v), EN(v)])
    doc = Odt('Liberation Serif', 11, margin='2.3cm', lang='en').p(f'{names[0]} (in liquidation)', bold=True, size=14).p(f'Progress report to creditors, {date(r.day, "15 March 2024")}', space=0.3)
    doc.p(f'Stock and equipment were sold by private treaty for £{EN(sum_of(r, 5000, 40000))} plus VAT. Book debts of £{EN(sum_of(r, 500, 9000))} were collected against invoices raised before the appointment. Two suppliers rely on retention of title and have been asked for copies of their orders and delivery notes.', align='j')
    doc.table([*rows, [('Total unsecured claims', BOLD), (EN(total), BOLD), (EN(total), BOLD)]], [8.4, 4, 4], align='lrr')
    return doc.p(f'Our fees to date, on the basis of time spent, are £{EN(sum_of(r, 4000, 30000))}. A dividend of {r.rng.randrange(2, 30)}p in the pound is expected.', align='j', before=0.2).p(f'{r.choice(PEOPLE["en"])}, Joint Liquidator', before=0.5)


@newest('en-recipe-costing', 'en', 'xlsx', 'what a dish costs its kitchen: amounts, unit costs, totals, a price to sell at')
def recipe(r):
    o, total = Ods('Liberation Sans', 10).sheet('Costing', [6, 2.4, 1.8, 2.6, 2.8]).row(('Menu costing sheet: braised beef, 40 covers', BOLD)).row('Chef:', r.choice(PEOPLE['en'])).row('Date:', date(r.day, '15/03/2024')).row().row(*[(t, dict(bold=True, border=True)) for t in ('Ingredient', 'Quantity', 'Unit', 'Unit cost', 'Cost')]), D(0)
    for name, unit in (('Beef shin', 'kg'), ('Shallots', 'kg'), ('Red wine', 'l'), ('Carrots', 'kg'), ('Stock', 'l'), ('Butter', 'kg')):
        n, v = r.rng.randrange(1, 12), sum_of(r, 1, 14)
        total += n * v
        o.row(name, n, unit, v, (f'=[.B{o.next}]*[.D{o.next}]', n * v))
    return o.row(('Total cost', BOLD), None, None, None, total).row('Cost per cover', None, None, None, cents(total / 40)).row('Selling price incl. VAT', None, None, None, cents(total / 40 * 4)).row(f'Wine from {r.choice(SELLERS["en"])}, others from the market')


@newest('en-royalties', 'en', 'scan', 'what an author gets: titles, copies, prices, rates, tax held back, a sum due')
def royalties(r):
    rows, total = [['Title', 'Copies sold', 'Net receipts', 'Rate', 'Royalty']], D(0)
    for title in ('The Cooper\'s Year', 'Weaving for All', 'Under Glass'):
        v, rate = sum_of(r, 200, 9000), r.choice((8, 10, 12))
        total += cents(v * rate / 100)
        rows.append([title, str(r.rng.randrange(40, 3000)), f'£{EN(v)}', f'{rate}%', f'£{EN(cents(v * rate / 100))}'])
    doc = Odt('Liberation Serif', 11, lang='en').p('ROYALTY STATEMENT', bold=True, size=15).p(f'Author: {r.choice(PEOPLE["en"])}     Account no. {r.rng.randrange(1000, 9999)}     Period ending {date(r.day, "15 March 2024")}', space=0.3)
    return doc.table([*rows, [('Total due, paid to your bank', dict(span=4, align='r', bold=True)), (f'£{EN(total)}', BOLD)]], [6, 2.6, 3, 2, 3], align='lrrrr')
