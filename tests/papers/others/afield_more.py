"""More Serbian and English papers of the eleventh group that buy nothing."""
from datetime import timedelta
from html import escape as e

from kit.figures import bald, cyr, date, money
from kit.nomads import BUYERS, PEOPLE, SELLERS
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text

from .afield import BOLD, D, DAY, HEAD, SR, cents, earlier, goods, sum_of, afield, where

EN = money('1,234.56')


@afield('sr-ugovor-zakup-masine', 'sr', 'docx scan', 'a contract by which a firm lends a machine to another for nothing; no price')
def lent(r):
    a, b = r.sample(SELLERS['sr'], 2)
    n = goods(r, 'sr', 1)[0]
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p('UGOVOR O POSLUZI', bold=True, size=14, align='c', space=0.25).p(f'zaključen {date(r.day, DAY)} godine između {a} (poslugodavac) i {b} (poslugoprimac).', align='j')
    for i, t in enumerate((f'Poslugodavac ustupa poslugoprimcu na besplatnu upotrebu: {n[1]} {n[2]}, inventarski broj {r.rng.randrange(100, 9999)}.', f'Procenjena vrednost stvari je {SR(cents(n[4] * 117))} dinara i služi samo za slučaj gubitka.', f'Stvar se vraća najkasnije do {date(r.day + timedelta(days=120), DAY)} godine u stanju u kom je primljena.', 'Poslugoprimac snosi troškove redovnog održavanja. Stvar ne sme dati trećem licu.'), 1):
        doc.p(f'Član {i}.', align='c', before=0.12, space=0.05).p(t, align='j')
    return doc.p('____________________\t____________________', tabs=[(10, 'l')], before=0.8)


@afield('sr-izvod-apr', 'sr', 'pdf', 'an extract from the register of firms: name, numbers, account, who represents')
def register(r):
    a = r.choice(SELLERS['sr'])
    rows = [('Poslovno ime', a), ('Pravna forma', 'Društvo sa ograničenom odgovornošću'), ('Sedište', where(r, 'sr')), ('Datum osnivanja', date(earlier(r, 1, 3000)[0], DAY)), ('Pretežna delatnost', f'{r.rng.randrange(25, 47)}{r.rng.randrange(10, 99)}'), ('Zakonski zastupnik', r.choice(PEOPLE['sr'])), ('Osnovni kapital', f'{SR(sum_of(r, 100, 900000))} RSD'), ('Status', 'Aktivan')]
    return Odt('Liberation Sans', 10.5, margin='2.2cm').p('IZVOD O REGISTRACIJI PRIVREDNOG SUBJEKTA', bold=True, size=13, align='c', space=0.3).table([[x, y] for x, y in rows], [5.5, 11], head=0).p(f'Izvod izdat {date(r.day, DAY)} godine. Naknada za izdavanje naplaćena.', size=9)


@afield('sr-analiza-cena-pivo', 'sr', 'ods', 'a table that compares what goods cost in shops over months; no buyer')
def prices(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Kretanje cena', [7, 2.8, 2.8, 2.8, 2.4]).row((f'Kretanje prosečnih cena, {r.day.year}', BOLD)).row().row(*[(t, HEAD) for t in ('Roba', 'Januar', 'Jun', 'Decembar', 'Indeks')])
    for _, n, s, _, v in goods(r, 'sr', 11):
        a = cents(v * 117)
        o.row(f'{n} {s}', a, cents(a * D('1.03')), cents(a * r.choice((D('1.05'), D('1.11'), D('0.98')))), D(r.rng.randrange(960, 1150)) / 10)
    return o.row().row('Izvor: anketa komore, bez obaveze.')


@afield('sr-zapisnik-otvaranje', 'sr', 'docx', 'minutes of an opening of bids at which none had come; the purchase is stopped')
def none_came(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(cyr(r.choice(BUYERS['sr'])), bold=True, space=0.2).p('ЗАПИСНИК\nо отварању понуда', bold=True, align='c', size=13, space=0.3)
    doc.p(cyr(f'Dana {date(r.day, DAY)} godine u 11 časova komisija u sastavu {", ".join(r.sample(PEOPLE["sr"], 3))} pristupila je otvaranju ponuda.'), align='j', line=120).p('До истека рока није приспела ниједна понуда. Комисија предлаже да се поступак обустави, јер нису испуњени услови за доделу уговора.', align='j', line=120)
    return doc.p('Записник је завршен у 11 часова и 20 минута и достављен одговорном лицу.', align='j', line=120, space=0.6).p('1. ______________   2. ______________   3. ______________')


@afield('sr-recept-sladoled', 'sr', 'txt', 'a recipe with quantities by numbers; nobody sells')
def recipe(r):
    rows = '\n'.join(f'{i}. {t:<26}{r.rng.randrange(50, 900):>5} g' for i, t in enumerate(('mleko 3,2%', 'pavlaka za kuvanje', 'šećer', 'kakao prah', 'žumanca', 'vanila u štapu'), 1))
    return Text(bald(f'NORMATIV br. {r.rng.randrange(10, 90)} - sladoled od čokolade, 10 porcija\n\n{rows}\n\nRok pripreme: 24 h. Cena koštanja po porciji oko {SR(sum_of(r, 40, 120))} din.\nSastavio: {r.choice(PEOPLE["sr"])}, {date(r.day, DAY)}\n'))


@afield('sr-ponuda-posao', 'sr', 'eml', 'a firm offers a post to one who applied: pay, begin, holidays')
def post(r):
    return Mail('Ponuda za posao', text=f'''Poštovana/i {r.choice(PEOPLE["sr"])},

nakon održanih razgovora sa zadovoljstvom Vam nudimo radno mesto referenta nabavke u firmi {r.choice(SELLERS["sr"])}.

- početak rada: {date(r.day + timedelta(days=20), DAY)}
- bruto zarada: {SR(sum_of(r, 110000, 240000))} dinara
- godišnji odmor: {r.rng.randrange(20, 27)} radnih dana
- probni rad: tri meseca

Ponuda važi do {date(r.day + timedelta(days=7), DAY)} godine. Molimo da nam prihvatanje potvrdite odgovorom na ovu poruku.

S poštovanjem,
{r.choice(PEOPLE["sr"])}, kadrovska služba
''')


@afield('en-minutes-allotments', 'en', 'docx', 'minutes of a works committee: budgets, contractors who are late, nothing decided to buy')
def committee(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en').p(f'{r.choice(BUYERS["en"])}: Works Committee', bold=True, size=13, space=0.05).p(f'Minutes of the meeting held on {date(r.day, "15 March 2024")}', space=0.3)
    for i, t in enumerate(('Apologies were received from two members.', f'The manager reported that {r.choice(SELLERS["en"])} had not yet returned the snagging list. The final account of £{EN(sum_of(r, 900, 60000))} is withheld.', 'Three quotations for the cold store had been requested; none had arrived. The item was deferred.', 'Members asked that purchase orders be raised before work begins, not after.', 'Date of next meeting to be confirmed.'), 1):
        doc.p(f'{i}. {t}', align='j')
    return doc.p(f'Chair: {r.choice(PEOPLE["en"])}', before=0.4)


@afield('en-insurance-renewal', 'en', 'pdf', 'an insurer tells what a policy would cost from now on: premium, tax, cover')
def premium(r):
    v = sum_of(r, 300, 9000)
    rows = [('Policy number', f'CP{r.rng.randrange(100000, 999999)}'), ('Policyholder', r.choice(BUYERS['en'])), ('Period', f'from {date(r.day, "15 March 2024")}, 12 months'), ('Premium', f'£{EN(v)}'), ('Insurance premium tax (12%)', f'£{EN(cents(v * 12 / 100))}'), ('Excess', '£500.00')]
    return Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en').p('Your renewal notice', bold=True, size=16, space=0.3).table([[a, b] for a, b in rows], [6, 10], head=0, border='rows').p('Your policy will renew automatically unless you tell us otherwise. Please check that the sums insured are still adequate for stock and machinery.', before=0.2)


@afield('en-price-list-castings', 'en', 'xlsx', 'a trade price list addressed to nobody: codes, break quantities, prices')
def price_list(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Price list', [2.6, 6.6, 3.4, 2, 2.6, 2.6]).row((f'{r.choice(SELLERS["en"])}: trade price list', BOLD)).row(f'Effective {date(r.day, "15 March 2024")}. Prices exclude VAT and may change without notice.').row().row(*[(t, HEAD) for t in ('Code', 'Product', 'Size', 'Unit', '1-9', '10+')])
    for c, n, s, u, v in goods(r, 'en', 14):
        o.row(c, n, s, u, cents(v * D('0.86')), cents(v * D('0.79')))
    return o


@afield('en-safety-datasheet', 'en', 'docx', 'a sheet on dangers of a substance: supplier, hazards, first aid')
def sheet(r):
    n = goods(r, 'en', 1)[0]
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en').p('SAFETY DATA SHEET', bold=True, size=15, space=0.1).p(f'Revision date {date(r.day, "15 March 2024")}, version {r.rng.randrange(1, 9)}.0', space=0.3)
    for a, t in (('1. Identification', f'Product: {n[1]} ({n[0]}). Supplier: {r.choice(SELLERS["en"])}. Emergency telephone: see label.'), ('2. Hazards', 'Not classified as hazardous. May form dust.'), ('4. First aid', 'Move to fresh air. Rinse eyes with water.'), ('7. Handling and storage', 'Store dry, order of use by delivery date. Quantity stored should not exceed one month of use.'), ('14. Transport', 'Not subject to transport regulations.')):
        doc.p(a, bold=True, before=0.15, space=0.03).p(t, align='j')
    return doc


@afield('en-blog-procurement', 'en', 'html', 'a blog on how to write better purchase orders, with an example in words')
def blog(r):
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Seven habits of tidy buyers</title></head><body><h1>Seven habits of tidy buyers</h1><p><i>{date(r.day, 'March 15, 2024')} by {e(r.choice(PEOPLE['en']))}</i></p><p>Every invoice should match a purchase order, and every purchase order should match a quote. Sounds easy? In our survey {r.rng.randrange(20, 70)}% of buyers admitted to ordering by telephone.</p><ol><li>Number your orders.</li><li>State the quantity, the unit and the price.</li><li>Say who pays for carriage.</li><li>Put the delivery date in writing.</li></ol><blockquote>"We saved £{EN(sum_of(r, 900, 9000))} in a year," says the head of purchasing at {e(r.choice(BUYERS['en']))}.</blockquote><p>Download our free order template (no sign-up).</p></body></html>''')


@afield('en-mail-invoice-query', 'en', 'eml', 'a clerk asks which of two invoices is the right one; nothing is billed in it')
def query(r):
    return Mail('Query on your invoices', text=f'''Hi {r.choice(PEOPLE["en"]).split()[0]},

We have two invoices from {r.choice(SELLERS["en"])} with the same number, {r.rng.randrange(1000, 9999)}, one for £{EN(sum_of(r, 90, 4000))} and one for £{EN(sum_of(r, 90, 4000))}.

Which one should I put through? I can't match either to a PO, and the delivery note is not signed.

I'll park both until I hear from you.

Thanks
{r.choice(PEOPLE["en"])}
Purchase Ledger, {r.choice(BUYERS["en"])}
''')


@afield('en-bank-mandate', 'en', 'scan', 'a form by which a firm tells its bank who may sign')
def mandate(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', lang='en').p('BANK MANDATE: CHANGE OF SIGNATORIES', bold=True, size=13, align='c', space=0.3).p(f'Account holder: {r.choice(SELLERS["en"])}\nSort code: 20-{r.rng.randrange(10, 99)}-{r.rng.randrange(10, 99)}     Account number: {r.rng.randrange(10 ** 7, 10 ** 8)}', space=0.2)
    doc.p(f'It was resolved on {date(r.day, "15 March 2024")} that payments up to £{EN(D(r.rng.randrange(1, 20) * 1000))} may be authorised by any one, and above that sum by any two, of the following:', align='j')
    for n in r.sample(PEOPLE['en'], 3):
        doc.p(f'{n}\t________________________', tabs=[(8, 'l')], space=0.25)
    return doc
