"""Papers of the fifth group that are full of prices, sums, numbers and names of suppliers, and buy nothing."""
from datetime import timedelta
from decimal import Decimal as D
from functools import partial

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Text, other
from kit.strangers import BANKS, BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.wares import PLACE, RECENT, UNITS

recent = partial(other, split='recent')
SR, EN = money('1.234,56'), money('1,234.56')
BOLD = dict(bold=True)


def goods(r, lang, n):
    """Some things as (code, name, specification, unit, euros)."""
    things = [w for w in RECENT if w[7] not in ('h', 'day', 'mo', 'page')]
    return [(w[0], w[1 + PLACE[lang]].replace('`', ''), w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in r.sample(things, n)]


def sums(r, n, low=400, high=90000):
    return [D(r.rng.randrange(low * 100, high * 100)) / 100 for _ in range(n)]


def heads(*names, fill='#e7e6e6'):
    return [(t, dict(bold=True, border=True, fill=fill, wrap=True)) for t in names]


def papers_of(r, n):
    """Numbers of invoices with their days and sums."""
    days = sorted(r.day - timedelta(days=r.rng.randrange(20, 300)) for _ in range(n))
    return [(f'{r.rng.randrange(10, 9000)}/{x:%y}', x, v) for x, v in zip(days, sums(r, n))]


@recent('sr-devizni-izvod', 'sr', 'pdf txt', "a bank's statement in foreign currency: firms, invoices as purposes, balances")
def exchange(r):
    start, rule = sums(r, 1, 9000, 80000)[0], '-' * 92
    out = [BANKS['sr'], f'IZVOD br. {r.rng.randrange(2, 240)} deviznog racuna na dan {date(r.day, "15.03.2024.")}', f'Klijent: {r.choice(SELLERS["sr"])}   Valuta: EUR', rule,
           f'{"Datum":<12}{"Nalogodavac / korisnik i svrha":<52}{"Duguje":>14}{"Potrazuje":>14}', rule, f'{"":<12}{"Prethodno stanje":<52}{"":>14}{SR(start):>14}']
    for number, day, v in papers_of(r, 6):
        incoming = r.rng.random() < 0.5
        start += v if incoming else -v
        out.append(f'{date(day, "15.03.2024"):<12}{bald(r.choice(SELLERS["sr"] + SELLERS["de"]))[:28] + " fakt. " + number:<52}{"" if incoming else SR(v):>14}{SR(v) if incoming else "":>14}')
    return Text('\n'.join([*out, rule, f'{"":<12}{"Novo stanje":<52}{"":>14}{SR(start):>14}', 'Prigovor na izvod dostaviti u roku od 15 dana.', '']))


@recent('sr-otvorene-stavke', 'sr', 'docx scan', 'open items of two firms: numbers of invoices, days, sums, nothing bought')
def open_items(r):
    doc, rows, total = Odt('Liberation Sans', 10), [['Dokument', 'Datum', 'Duguje', 'Potražuje']], D(0)
    doc.p(r.choice(SELLERS['sr']), bold=True).p(f'Dužnik: {r.choice(BUYERS["sr"])}').p('IZVOD OTVORENIH STAVKI', bold=True, size=14, align='c').p(f'sa stanjem na dan {date(r.day, "15.03.2024.")}', align='c', space=0.3)
    for number, day, v in papers_of(r, 5):
        total += v
        rows.append([f'Račun {number}', date(day, '15.03.2024.'), SR(v), '0,00'])
    doc.table([*rows, [('Saldo u našu korist', dict(span=2, bold=True)), (SR(total), BOLD), '0,00']], [6, 3, 3.5, 3.5], align='llrr')
    doc.p('Molimo da overite saglasnost salda ili navedete razliku u roku od 8 dana. Neoveren izvod smatra se usaglašenim.', before=0.2, align='j')
    return doc.p(f'Poverilac: {r.choice(PEOPLE["sr"])}\tDužnik (overava): ______________', tabs=[(9, 'l')], before=0.8)


@recent('sr-zarade-spisak', 'sr', 'xlsx', 'a payroll of a body: gross, tax, contributions, net, a row of sums')
def payroll(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Zarade', [1.2, 5.4, 2.6, 2.6, 2.6, 2.6]).row((f'OBRAČUN ZARADA za {r.day:%m/%Y}', BOLD)).row(r.choice(BUYERS['sr'])).row().row(*heads('R.b.', 'Zaposleni', 'Bruto', 'Porez 10%', 'Doprinosi', 'Neto'))
    first, rows = o.next, [(p, cents(v), cents(v / 10), cents(v * D('0.199'))) for p, v in zip(PEOPLE['sr'], sums(r, 8, 70000, 210000))]
    for i, (p, gross, tax, dues) in enumerate(rows, 1):
        o.row(i, p, gross, tax, dues, (f'=[.C{o.next}]-[.D{o.next}]-[.E{o.next}]', gross - tax - dues))
    total = [sum(x[k] for x in rows) for k in (1, 2, 3)]
    return o.row(None, ('UKUPNO', BOLD), *((f'=SUM([.{c}{first}:.{c}{o.next - 1}])', v) for c, v in zip('CDEF', (*total, total[0] - total[1] - total[2]))))


@recent('sr-stanje-lagera', 'sr', 'xlsx pdf', 'what lies in a warehouse: codes, quantities, purchase and sale prices')
def in_stock(r):
    o, value = Ods('Liberation Sans', 9, locale='sr-RS').sheet('Lager', [2.6, 6.4, 1.4, 2, 2.6, 2.6, 3]).row((f'LAGER LISTA na dan {date(r.day, "15.03.2024.")}', BOLD)).row(f'Magacin 01, {r.choice(SELLERS["sr"])}').row(), D(0)
    o.row(*heads('Šifra', 'Naziv', 'JM', 'Stanje', 'Nabavna cena', 'Prodajna cena', 'Nabavna vrednost'))
    first = o.next
    for code, name, spec, unit, euros in goods(r, 'sr', 14):
        n, price = r.rng.randrange(0, 400), cents(euros * 117)
        value += n * price
        o.row(code, f'{name} {spec}', unit, n, price, cents(price * D('1.22')), (f'=[.D{o.next}]*[.E{o.next}]', n * price))
    return o.row(None, ('Ukupno', BOLD), None, None, None, None, (f'=SUM([.G{first}:.G{o.next - 1}])', value))


@recent('sr-nadzorni-odbor', 'sr', 'docx pdf', 'minutes of a board that hears of contracts, offers and a plan of purchases')
def board(r):
    doc = Odt('Liberation Serif', 11.5).p(cyr(f'ZAPISNIK sa {r.rng.randrange(3, 60)}. sednice Nadzornog odbora'), bold=True, align='c').p(cyr(f'{r.choice(BUYERS["sr"])}, {date(r.day, "15.03.2024.")} godine'), align='c', space=0.3)
    a, b = sums(r, 2, 900000, 9000000)
    for n, text in enumerate((
            'Jednoglasno je usvojen zapisnik sa prethodne sednice.', f'Direktor je izvestio da je sa firmom {r.choice(SELLERS["sr"])} zaključen ugovor vrednosti {SR(a)} dinara bez PDV i da je isporuka u toku.',
            f'Razmatrana je ponuda dobavljača {r.choice(SELLERS["sr"])}. Članovi su tražili da se pribave još dve ponude, pa je odlučivanje odloženo.',
            f'Usvaja se izmena plana javnih nabavki: pozicija 2.1.{r.rng.randrange(2, 30)} povećava se na {SR(b)} dinara.', 'Pod tačkom razno nije bilo rasprave.'), 1):
        doc.p(cyr(f'{n}. {text}'), align='j')
    return doc.p(cyr(f'Predsednik odbora {r.choice(PEOPLE["sr"])}'), before=0.6)


@recent('sr-tuzba-dug', 'sr', 'docx scan', 'a claim in court for unpaid invoices with their numbers and sums')
def claim(r):
    found = papers_of(r, 3)
    doc = Odt('Liberation Serif', 12, margin='2.5cm').p(f'PRIVREDNOM SUDU\n{r.choice(PLACES["sr"])[1].upper()}', bold=True, space=0.3)
    doc.p(f'TUŽILAC: {r.choice(SELLERS["sr"])}, {r.choice(STREETS["sr"])} {r.rng.randrange(1, 99)}\nTUŽENI: {r.choice(BUYERS["sr"])}', space=0.3).p('TUŽBA radi duga', bold=True, align='c')
    doc.p('Tužilac je tuženom po narudžbenicama isporučio robu, što se dokazuje otpremnicama. Tuženi nije platio sledeće fakture: '
          + '; '.join(f'br. {n} od {date(x, "15.03.2024.")} na {SR(v)} dinara' for n, x, v in found) + '.', align='j')
    doc.p(f'Predlažemo da sud obaveže tuženog da plati {SR(sum(v for *_, v in found))} dinara sa zakonskom zateznom kamatom i troškovima postupka.', align='j')
    return doc.p(f'Vrednost spora: {SR(sum(v for *_, v in found))} RSD\nDana {date(r.day, "15.03.2024.")}, punomoćnik adv. {r.choice(PEOPLE["sr"])}', before=0.5)


@recent('sr-poreska-prijava', 'sr', 'pdf png', 'a tax return: bases, tax and numbers of fields')
def tax_return(r):
    a, b = sums(r, 2, 2000000, 9000000)
    rows = [['Поље', 'Опис', 'Накнада', 'ПДВ'], ['003 / 103', 'Промет по општој стопи', SR(a), SR(cents(a / 5))], ['008 / 108', 'Претходни порез у набавкама', SR(b), SR(cents(b / 5))],
            ['110', 'Износ ПДВ-а за уплату или повраћај', '', SR(cents((a - b) / 5))]]
    doc = Odt('Liberation Sans', 10).p('ПОРЕСКА ПРИЈАВА ПОРЕЗА НА ДОДАТУ ВРЕДНОСТ', bold=True, align='c').p('Образац ПППДВ', align='c', space=0.3)
    doc.p(f'Подаци о обвезнику: {cyr(r.choice(SELLERS["sr"]))}, {cyr(r.choice(PLACES["sr"])[1])}\nПорески период: {r.day:%m.%Y}.', space=0.2).table(rows, [2.6, 7.6, 3.4, 3.4], align='llrr')
    return doc.p(f'Датум подношења {date(r.day, "15.03.2024.")}, одговорно лице {cyr(r.choice(PEOPLE["sr"]))}', before=0.4)


@recent('sr-putni-racun', 'sr', 'xlsx pdf', 'what a journey cost: days, tickets, hotel, an advance, what is to be paid')
def journey(r):
    o, found = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Putni racun', [1.2, 7, 2.2, 2.8, 3]).row(('OBRAČUN PUTNIH TROŠKOVA', BOLD)).row('Nalog br.', f'{r.rng.randrange(10, 300)}/{r.day:%y}').row('Zaposleni', r.choice(PEOPLE['sr'])), D(0)
    o.row('Relacija', ' - '.join(x[1] for x in r.sample(PLACES['sr'], 2))).row().row(*heads('R.b.', 'Vrsta troška', 'Količina', 'Cena', 'Iznos RSD'))
    for i, (text, n) in enumerate((('Dnevnica', 3), ('Noćenje, račun hotela u prilogu', 2), ('Putarina', 4), ('Gorivo, l', 46)), 1):
        price = cents(r.rng.randrange(150, 6000))
        found += n * price
        o.row(i, text, n, price, (f'=[.C{o.next}]*[.D{o.next}]', n * price))
    return o.row(None, ('Ukupno', BOLD), None, None, found).row(None, 'Primljena akontacija', None, None, D(5000)).row(None, 'Za isplatu', None, None, found - 5000).row().row('Datum', date(r.day, '15.03.2024.'))


@recent('sr-promet-artikala', 'sr', 'txt pdf', 'turnover by goods of a month, printed by lines')
def turnover(r):
    out = [bald(r.choice(SELLERS['sr'])), f'PROMET PO ARTIKLIMA za period 01.{r.day:%m.%Y}. - 28.{r.day:%m.%Y}.', '=' * 84, f'{"Sifra":<10}{"Naziv":<36}{"Kolicina":>10}{"Pros.cena":>12}{"Promet":>16}', '-' * 84]
    total = D(0)
    for code, name, _, _, euros in goods(r, 'sr', 16):
        n, price = r.rng.randrange(1, 300), cents(euros * 117)
        total += n * price
        out.append(f'{code:<10}{bald(name)[:34]:<36}{n:>10}{SR(price):>12}{SR(n * price):>16}')
    return Text('\n'.join([*out, '-' * 84, f'{"UKUPNO":<68}{SR(total):>16}', f'od toga PDV 20%{SR(cents(total / 6)):>69}', '']))


@recent('en-aged-creditors', 'en', 'xlsx pdf', 'a report of what is owed to suppliers, by age')
def aged(r):
    o = Ods('Liberation Sans', 9, landscape=True).sheet('Aged', [2.4, 7, 2.8, 2.8, 2.8, 2.8]).row((f'{r.choice(BUYERS["en"])} - Aged Creditors Analysis', BOLD)).row('Report date', date(r.day, '15/03/2024')).row()
    o.row(*heads('A/C', 'Supplier', 'Current', '30 days', '60 days', 'Balance £'))
    first, total = o.next, [D(0)] * 4
    for name in SELLERS['en']:
        v = sums(r, 3, 0, 9000)
        v.append(sum(v))
        total = [a + b for a, b in zip(total, v)]
        o.row(f'{"".join(c for c in name if c.isalpha())[:4].upper()}01', name, *v[:3], (f'=SUM([.C{o.next}:.E{o.next}])', v[3]))
    return o.row(None, ('Totals', BOLD), *((f'=SUM([.{c}{first}:.{c}{o.next - 1}])', v) for c, v in zip('CDEF', total)))


@recent('en-grant-letter', 'en', 'docx pdf', 'an award, of a grant: conditions, sums and instalments')
def grant(r):
    v = sums(r, 1, 20000, 300000)[0]
    doc = Odt('Liberation Sans', 11, lang='en').p(r.choice(BUYERS['en']), bold=True, space=0.4).p(date(r.day, '15 March 2024')).p(f'Grant award GA/{r.rng.randrange(100, 999)}', bold=True)
    doc.p(f'Dear {r.choice(PEOPLE["en"])},').p(f'I am pleased to offer your association a grant of up to £{EN(v)} towards the costs of its programme for young people. The grant is paid in two instalments of £{EN(cents(v / 2))}.', align='j')
    doc.p('You must keep invoices and receipts for all purchases above £500 and seek three quotations for any item above £5,000. The grant is not consideration for any supply and is outside the scope of VAT.', align='j')
    return doc.p('Please sign and return the enclosed acceptance within 28 days.').p(f'Yours sincerely\n\n{r.choice(PEOPLE["en"])}', before=0.4)
