"""Serbian papers of the sixth group that are full of sums, numbers and firms, and buy nothing."""
from datetime import timedelta
from decimal import Decimal as D
from functools import partial

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Text, other
from kit.wares import LATEST, PLACE, UNITS
from kit.wayfarers import BANKS, BUYERS, PEOPLE, PLACES, SELLERS, STREETS

latest = partial(other, split='latest')
SR = money('1.234,56')
BOLD = dict(bold=True)


def some(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in LATEST if w[7] not in ('h', 'day', 'mo', 'page', 'job', 'km')], n)
    return [(w[0], w[1 + PLACE[lang]].replace('`', ''), w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def amount(r, low=500, high=80000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def before(r, n, span=200):
    """Days before the day of the paper, in order."""
    return sorted(r.day - timedelta(days=r.rng.randrange(3, span)) for _ in range(n))


def head(*names, fill='#d0d7de'):
    return [(t, dict(bold=True, border=True, fill=fill, wrap=True)) for t in names]


@latest('sr-nalog-knjizenje', 'sr', 'pdf xlsx', 'a voucher of a ledger: accounts, firms, numbers of invoices, what is owed and due')
def voucher(r):
    o, total = Ods('Liberation Sans', 9, locale='sr-RS').sheet('Nalog', [1.2, 2.2, 7.6, 3, 3, 3]).row((f'NALOG ZA KNJIŽENJE br. {r.rng.randrange(100, 900)}', BOLD)).row(r.choice(BUYERS['sr'])).row('Datum:', r.day).row(), D(0)
    o.row(*head('Rb', 'Konto', 'Opis', 'Dokument', 'Duguje', 'Potražuje'))
    for i, day in enumerate(before(r, 5), 1):
        v = amount(r)
        net = cents(v / D('1.2'))
        total += v
        number = f'{r.rng.randrange(10, 999)}/{day:%y}'
        o.row(i, '5120', f'Trošak materijala, {r.choice(SELLERS["sr"])}', f'Ulazna faktura {number}', net, None).row(None, '2700', 'PDV u primljenim fakturama', number, v - net, None).row(None, '4350', 'Dobavljači u zemlji', number, None, v)
    return o.row(None, None, ('UKUPNO', BOLD), None, total, total).row().row(None, None, f'Kontirao: {r.choice(PEOPLE["sr"])}')


@latest('sr-polisa', 'sr', 'docx scan', 'a policy of insurance: a number, insured sums, premium and tax, what is to be paid')
def policy(r):
    sums = [amount(r, 900000, 9000000) for _ in range(3)]
    parts = [cents(v * D('0.0021')) for v in sums]
    premium = sum(parts)
    doc = Odt('Liberation Sans', 10).p('POLISA OSIGURANJA IMOVINE', bold=True, size=14, align='c').p(f'broj {r.rng.randrange(10 ** 7, 10 ** 8)}', align='c', space=0.3)
    doc.p(f'Ugovarač i osiguranik: {r.choice(BUYERS["sr"])}, {r.choice(STREETS["sr"])} {r.rng.randrange(1, 80)}\nOsiguranje traje od {date(r.day, "15.03.2024.")} u 24:00, jednu godinu.', space=0.2)
    rows = [['R. br.', 'Predmet osiguranja', 'Suma osiguranja', 'Premija']] + [[str(i), t, SR(v), SR(p)] for i, (t, v, p) in enumerate(zip(('Građevinski objekat', 'Oprema prema popisu', 'Zalihe robe'), sums, parts), 1)]
    tax = cents(premium * D('0.05'))
    rows += [[('Premija bez poreza', dict(span=3, align='r')), SR(premium)], [('Porez na premije 5%', dict(span=3, align='r')), SR(tax)], [('Ukupno za plaćanje u četiri rate', dict(span=3, align='r', bold=True)), SR(premium + tax)]]
    doc.table(rows, [1.4, 7.6, 4, 4], align='clrr')
    return doc.p(f'Uslovi osiguranja su uručeni. Za osiguravača: {r.choice(PEOPLE["sr"])}', before=0.4)


@latest('sr-ocitavanje', 'sr', 'xlsx pdf', 'readings of meters: places, old and new state, use, a price of the unit')
def meters(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Ocitavanje', [2.4, 6.6, 2.6, 2.6, 2.4, 2.4, 3]).row((f'PREGLED OČITANIH VODOMERA, {r.day:%m/%Y}', BOLD)).row('Rejon:', r.choice(PLACES['sr'])[1]).row().row(*head('Vodomer', 'Potrošač', 'Staro stanje', 'Novo stanje', 'm3', 'Cena', 'Zaduženje'))
    first, used = o.next, 0
    for name in BUYERS['sr']:
        old, use, price = r.rng.randrange(100, 90000), r.rng.randrange(2, 900), D('84.60')
        used += use
        o.row(str(r.rng.randrange(10 ** 6, 10 ** 7)), name, old, old + use, use, price, (f'=[.E{o.next}]*[.F{o.next}]', use * price))
    return o.row(None, ('Ukupno rejon', BOLD), None, None, (f'=SUM([.E{first}:.E{o.next - 1}])', used), None, (f'=SUM([.G{first}:.G{o.next - 1}])', used * D('84.60'))).row(None, f'Čitač {r.choice(PEOPLE["sr"])}')


@latest('sr-skolski-izvestaj', 'sr', 'docx', 'a report of a school: pupils, marks, equipment that was got, a sum of a gift')
def school(r):
    doc = Odt('Liberation Serif', 11.5).p(cyr(r.choice(BUYERS['sr'])), bold=True).p(cyr(f'IZVEŠTAJ O RADU na kraju polugodišta, {date(r.day, "15.03.2024.")}'), bold=True, align='c', space=0.3)
    rows = [['Разред', 'Ученика', 'Одличних', 'Врло добрих', 'Просек']]
    for i in range(1, 9):
        n = r.rng.randrange(18, 80)
        rows.append([str(i), str(n), str(n // 3), str(n // 4), f'{3 + r.rng.randrange(100, 190) / 100:.2f}'.replace('.', ',')])
    doc.table(rows, [2.5, 3, 3, 3.4, 3], align='crrrr')
    return doc.p(cyr(f'U izveštajnom periodu škola je dobila {r.rng.randrange(3, 20)} kompleta opreme ({some(r, "sr", 1)[0][1].lower()}) kao poklon, čija je vrednost po popisu {SR(amount(r, 40000, 400000))} dinara. Tekuće održavanje učionica teče po planu, a ponude za krečenje razmatraće se na proleće.'), align='j', before=0.2)


@latest('sr-bilans-uspeha', 'sr', 'pdf xlsx', 'a statement of income with numbers of lines and sums of two years')
def income(r):
    a, b, c = (amount(r, 20000, 90000) for _ in range(3))
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Bilans', [8.6, 2, 4, 4]).row(('BILANS USPEHA', BOLD)).row(r.choice(SELLERS['sr'])).row(f'za period od 01.01. do 31.12.{r.day.year}. godine, u hiljadama dinara').row().row(*head('Pozicija', 'AOP', 'Tekuća godina', 'Prethodna godina'))
    for name, code, v in (('Prihodi od prodaje robe', '1002', a), ('Prihodi od prodaje proizvoda i usluga', '1005', b), ('Nabavna vrednost prodate robe', '1014', cents(a * D('0.8'))), ('Troškovi materijala', '1015', c),
                          ('Troškovi zarada', '1016', cents(c / 2)), ('Poslovni dobitak', '1025', a + b - cents(a * D('0.8')) - c - cents(c / 2)), ('Porez na dobit', '1052', cents(c / 15))):
        o.row(name, code, v, cents(v * D('0.93')))
    return o.row().row(f'Zakonski zastupnik {r.choice(PEOPLE["sr"])}', None, r.day)


@latest('sr-cenovnik-komunalni', 'sr', 'docx pdf', 'prices of a public utility for everybody, with tax and without, passed by a board')
def tariff(r):
    services = ('Odnošenje smeća po m2', 'Čišćenje dimnjaka', 'Rad bagera po času', 'Prevoz kiperom po km', 'Košenje trave po m2', 'Zakup tezge dnevno')
    found = [(t, amount(r, 10, 4000)) for t in services]
    title, passed = f'{r.choice(BUYERS["sr"])}: CENOVNIK KOMUNALNIH USLUGA', f'Usvojen odlukom Nadzornog odbora br. {r.rng.randrange(10, 900)}/{r.day:%y}, primenjuje se od {date(r.day, "15.03.2024.")}'
    if r.rng.random() < 0.5:
        doc = Odt('Liberation Sans', 10.5).p(title, bold=True, size=13).p(passed, space=0.3)
        return doc.table([['R.b.', 'Usluga', 'Cena bez PDV', 'PDV', 'Cena sa PDV']] + [[str(i), t, SR(v), SR(cents(v / 10)), SR(v + cents(v / 10))] for i, (t, v) in enumerate(found, 1)], [1.2, 7.4, 2.8, 2.4, 2.8], align='clrrr')
    doc = Odt('Liberation Serif', 11).p(title, bold=True).p(passed, space=0.3)
    for i, (t, v) in enumerate(found, 1):
        doc.p(f'{i}. {t}\t{SR(v)} din. + PDV', tabs=[(16, 'r', '.')])
    return doc


@latest('sr-inspekcija', 'sr', 'docx scan', 'a record of an inspector who looked into bills, orders and a stock')
def inspection(r):
    doc = Odt('Liberation Serif', 11.5).p(cyr('ZAPISNIK O INSPEKCIJSKOM NADZORU'), bold=True, align='c', size=13).p(cyr(f'broj {r.rng.randrange(100, 999)}-355-{r.rng.randrange(100, 999)}/{r.day.year}-03, {date(r.day, "15.03.2024.")} godine'), align='c', space=0.3)
    days = before(r, 2)
    doc.p(cyr(f'Nadzor je izvršen kod privrednog subjekta {r.choice(SELLERS["sr"])}, {r.choice(STREETS["sr"])} {r.rng.randrange(1, 90)}, u prisustvu lica {r.choice(PEOPLE["sr"])}.'), align='j')
    doc.p(cyr('Uvidom u dokumentaciju utvrđeno je: ' + '; '.join(f'račun dobavljača {r.choice(SELLERS["sr"])} br. {r.rng.randrange(10, 999)}/{x:%y} od {date(x, "15.03.2024.")} na iznos od {SR(amount(r))} dinara, sa otpremnicom' for x in days) + '.'), align='j')
    rows = [['Роба', 'Ј. м.', 'По евиденцији', 'Затечено', 'Малопродајна цена']] + [[cyr(n), cyr(u), str(k), str(k - r.rng.randrange(0, 2)), SR(cents(v * 140))] for (_, n, _, u, v), k in zip(some(r, 'sr', 4), (r.rng.randrange(2, 60) for _ in range(4)))]
    doc.table(rows, [6, 1.6, 3, 2.6, 3.6], align='lcrrr', size=10)
    return doc.p(cyr(f'Subjekat se poziva da razliku opravda u roku od osam dana. Inspektor {r.choice(PEOPLE["sr"])}'), before=0.3)


@latest('sr-izvrsitelj', 'sr', 'docx', 'a conclusion of a bailiff: a claim, interest and costs with tax on them')
def bailiff(r):
    debt, cost = amount(r, 20000, 900000), amount(r, 3000, 20000)
    doc = Odt('Liberation Serif', 12).p(f'JAVNI IZVRŠITELJ {r.choice(PEOPLE["sr"])}\nPosl. br. IIv {r.rng.randrange(10, 3000)}/{r.day:%y}', space=0.4)
    doc.p(f'U izvršnom postupku poverioca {r.choice(SELLERS["sr"])} protiv dužnika {r.choice(BUYERS["sr"])}, donosi se dana {date(r.day, "15.03.2024.")} ZAKLJUČAK O TROŠKOVIMA:', align='j')
    for t, v in (('glavni dug po verodostojnoj ispravi (fakturama)', debt), ('zatezna kamata', cents(debt * D('0.11'))), ('naknada za vođenje postupka', cost), ('PDV 20% na naknadu', cents(cost / 5)), ('ukupno', debt + cents(debt * D('0.11')) + cost + cents(cost / 5))):
        doc.p(f'{t}\t{SR(v)} RSD', tabs=[(16, 'r', '.')], indent=0.8, space=0)
    return doc.p(f'Dužnik se poziva da iznos uplati na račun {BANKS["sr"]} u roku od osam dana. Prigovor ne odlaže izvršenje.', before=0.3, align='j')


@latest('sr-kartica-artikla', 'sr', 'txt pdf', 'the card of goods in a store: what came with what slip, what left, what is there')
def card(r):
    code, name, spec, unit, euros = some(r, 'sr', 1)[0]
    out, rest, price = [bald(r.choice(SELLERS['sr'])), f'KARTICA ARTIKLA {code}  {bald(name)} {spec}   JM {unit}', '=' * 94, f'{"Datum":<12}{"Dokument":<40}{"Ulaz":>9}{"Izlaz":>9}{"Stanje":>9}{"Cena":>14}', '-' * 94], 0, cents(euros * 117)
    for day in before(r, 14):
        come = rest < 20 or r.rng.random() < 0.4
        n = r.rng.randrange(1, 15) + (20 if come else 0)
        rest += n if come else -n
        text = f'Kalkulacija {r.rng.randrange(10, 99)} {bald(r.choice(SELLERS["sr"]))[:20]}' if come else f'Otpremnica {r.rng.randrange(100, 999)}/{day:%y} {bald(r.choice(BUYERS["sr"]))[:18]}'
        out.append(f'{date(day, "15.03.2024"):<12}{text:<40}{n if come else "":>9}{"" if come else n:>9}{rest:>9}{SR(price):>14}')
    return Text('\n'.join([*out, '-' * 94, f'Vrednost zalihe{SR(rest * price):>79}', '']))


@latest('sr-zahtev-placanje-plan', 'sr', 'xlsx', 'a plan of liquidity: what is to be paid to whom by weeks, what comes in')
def liquidity(r):
    o = Ods('Liberation Sans', 9, locale='sr-RS').sheet('Likvidnost', [7.4, 2.8, 2.8, 2.8, 2.8, 3]).row((f'PLAN LIKVIDNOSTI {r.day:%m/%Y}', BOLD)).row(r.choice(BUYERS['sr'])).row().row(*head('Stavka', '1. nedelja', '2. nedelja', '3. nedelja', '4. nedelja', 'Ukupno'))
    for name in (*r.sample(SELLERS['sr'], 6), 'Zarade i doprinosi', 'PDV i ostali porezi', 'Naplata od kupaca'):
        v = [amount(r, 0, 90000) for _ in range(4)]
        o.row(name, *v, (f'=SUM([.B{o.next}:.E{o.next}])', sum(v)))
    return o.row().row(f'Finansijski direktor {r.choice(PEOPLE["sr"])}')


@latest('sr-pomoc-program', 'sr', 'html', 'a help page of a program: how an order and a bill are entered, with an example')
def help_page(r):
    (code, name, spec, unit, v), = some(r, 'sr', 1)
    return Html(f'<!DOCTYPE html><html lang="sr"><meta charset="utf-8"><title>Pomoć - Nabavka</title><h1>Kako da unesete narudžbenicu dobavljaču</h1><ol><li>Otvorite <b>Robno &gt; Nabavka &gt; Narudžbenice</b> i kliknite Novi.</li>'
                f'<li>Izaberite dobavljača, na primer <i>{r.choice(SELLERS["sr"])}</i>. Broj (npr. NAR-0001/{r.day:%y}) program dodeljuje sam.</li><li>Unesite stavke:</li></ol><table border=1><tr><th>Šifra</th><th>Naziv</th><th>Kol.</th><th>Cena</th><th>PDV</th></tr>'
                f'<tr><td>{code}</td><td>{name} {spec}</td><td>10 {unit}</td><td>{SR(cents(v * 117))}</td><td>20%</td></tr></table><p>Kada roba stigne, narudžbenica se pretvara u prijemnicu tasterom F7, a ulazna faktura se veže u modulu Finansije. '
                'Rabat se upisuje u procentima. Ako cena sadrži PDV, štiklirajte polje "Bruto".</p></html>')
