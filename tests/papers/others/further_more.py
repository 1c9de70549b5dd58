"""Serbian and English papers of the eighth group that buy nothing."""
from datetime import timedelta
from html import escape as e

from kit.arrivals import BUYERS, PEOPLE, SELLERS
from kit.figures import cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail

from .further import BOLD, D, SR, earlier, goods, sum_of, further, where

EN = money('1,234.56')


@further('sr-dezurstva', 'sr', 'xlsx', 'who is on duty when: names, days, telephones')
def duties(r):
    o = Ods('Liberation Sans', 10).sheet('Dežurstva', [3, 5, 5, 3.4]).row((f'{r.choice(BUYERS["sr"])} - raspored dežurstava', BOLD)).row().row(*[(t, dict(bold=True, border=True)) for t in ('Datum', 'Prva smena', 'Druga smena', 'Telefon')])
    for i in range(21):
        a, b = r.sample(PEOPLE['sr'], 2)
        o.row(r.day + timedelta(days=i), a, b, f'06{r.rng.randrange(0, 6)} {r.rng.randrange(100, 999)} {r.rng.randrange(100, 999)}')
    return o.row().row('Zamene prijaviti službi najkasnije dan ranije.')


@further('sr-clanarina', 'sr', 'docx', 'an association sets its fees: classes of members, sums, an account')
def fees(r):
    doc = Odt('Liberation Sans', 11, margin='2.3cm').p('Udruženje biciklista i planinara „Greben“', bold=True, space=0.4).p(f'ODLUKA o visini članarine za {r.day.year + 1}. godinu', bold=True, align='c', size=13, space=0.3)
    doc.table([['Kategorija', 'Godišnji iznos (din)']] + [[a, SR(D(r.rng.randrange(5, 90) * 100))] for a in ('Učenici i studenti', 'Zaposleni', 'Penzioneri', 'Porodična članarina')] + [['Pravna lica (podržavajući član)', SR(D(r.rng.randrange(100, 400) * 100))]], [9, 5], align='lr')
    doc.p(f'Članarina se uplaćuje do 31. marta na račun Udruženja. Članovi imaju popust 10% u prodavnicama {r.choice(SELLERS["sr"])} i {r.choice(SELLERS["sr"])}.', align='j')
    return doc.p(f'Skupština, {date(r.day, "15. marta 2024.")} godine\nPredsednik {r.choice(PEOPLE["sr"])}', before=0.6)


@further('sr-tehnicki-list', 'sr', 'pdf', 'a sheet of data of one product: codes, measures, packages, no price')
def data_sheet(r):
    code, name, spec, unit, _ = goods(r, 'sr', 1)[0]
    doc = Odt('DejaVu Sans', 9.5, margin='2cm', footer=f'Tehnički list {code}, izdanje {r.rng.randrange(1, 9)}, {date(r.day, "15.03.2024.")}').p(name.upper(), bold=True, size=16, color='#24476b', space=0.1).p(f'{code} | {spec}', space=0.4)
    doc.p(f'Proizvod je namenjen profesionalnoj upotrebi i isporučuje se u jedinicama „{unit}“. Kvalitet potvrđuju ispitivanja ovlašćene laboratorije.', align='j', space=0.2)
    doc.table([['Karakteristika', 'Vrednost', 'Metoda']] + [[a, f'{r.rng.randrange(1, 900)} {u}', s] for a, u, s in (('Masa', 'g', 'interna'), ('Dužina', 'mm', 'interna'), ('Radna temperatura do', '°C', 'EN 60068'), ('Količina u pakovanju', 'kom', '-'), ('Vek trajanja', 'meseci', 'procena'))], [7, 5, 5], shade='#dce6f1')
    return doc.p(f'Uvoznik: {r.choice(SELLERS["sr"])}, {where(r, "sr")}. Čuvati na suvom. Za poručivanje navesti šifru.', before=0.3)


@further('sr-prodaja-kupci', 'sr', 'xlsx', 'sales of a month by customer: bills, sums, rebates, what has been paid')
def sales(r):
    o, total = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Prodaja', [7.4, 2.2, 3, 2.6, 3, 3]).row((f'{r.choice(SELLERS["sr"])}: prodaja po kupcima, {r.day.month:02}/{r.day.year}', BOLD)).row().row(*[(t, dict(bold=True, border=True)) for t in ('Kupac', 'Broj faktura', 'Bruto promet', 'Rabat', 'Neto promet', 'Naplaćeno')]), D(0)
    for name in r.sample(BUYERS['sr'], 8):
        v = sum_of(r, 9000, 900000)
        off = cents(v * r.rng.randrange(0, 12) / 100)
        total += v - off
        o.row(name, r.rng.randrange(1, 14), v, off, (f'=[.C{o.next}]-[.D{o.next}]', v - off), cents((v - off) * D('0.7')))
    return o.row(('Ukupno', BOLD), None, None, None, (total, BOLD)).row().row(f'Pripremio: {r.choice(PEOPLE["sr"])}')


@further('sr-obavestenje-cene', 'sr', 'docx', 'a letter to all customers that prices rise from a day on')
def rise(r):
    w = cyr
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(w(f'{r.choice(SELLERS["sr"])}\n{where(r, "sr")}'), space=0.4).p('ОБАВЕШТЕЊЕ ПОСЛОВНИМ ПАРТНЕРИМА', bold=True, align='c', space=0.3)
    doc.p(f'Обавештавамо вас да се од {date(r.day + timedelta(days=30), "15.03.2024.")} године цене мењају због раста цена сировина и превоза:', align='j')
    for _, name, _, _, _ in goods(r, 'sr', 4):
        doc.p(f'– {w(name)}: +{r.rng.randrange(2, 15)}%', indent=1, space=0.03)
    doc.p('Поруџбине примљене до тог дана биће испоручене по старом ценовнику. Рабати из уговора остају исти. Хвала на разумевању и досадашњој сарадњи.', align='j', before=0.2)
    return doc.p(w(f'Komercijalni direktor\n{r.choice(PEOPLE["sr"])}'), align='r', before=0.6)


@further('en-account-statement', 'en', 'pdf scan', "a supplier's statement: bills and payments by day, a balance by age")
def statement(r):
    rows, balance = [['Date', 'Reference', 'Type', 'Debit', 'Credit', 'Balance']], D(0)
    for i, day in enumerate(earlier(r, 7, 120)):
        v, paid = sum_of(r, 100, 4000), i % 3 == 2
        balance += -v if paid else v
        rows.append([date(day, '15/03/2024'), f'{"REC" if paid else "INV"}{r.rng.randrange(1000, 9999)}', 'Receipt' if paid else 'Invoice', '' if paid else EN(v), EN(v) if paid else '', EN(balance)])
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='en').p(r.choice(SELLERS['en']), bold=True, size=13, space=0).p(where(r, 'en'), space=0.4).p('STATEMENT OF ACCOUNT', bold=True, size=14).p(f'{r.choice(BUYERS["en"])}\nAccount {r.rng.randrange(1000, 9999)}\nAs at {date(r.day, "15 March 2024")}', space=0.3)
    doc.table(rows, [2.6, 3.2, 2.6, 2.8, 2.8, 3], align='lllrrr', border='head')
    return doc.p('', size=5).table([['Current', '30 days', '60 days', '90 days and over', 'Total due'], [EN(balance), '0.00', '0.00', '0.00', f'£{EN(balance)}']], [3.2, 3.2, 3.2, 4, 3.4], align='rrrrr')


@further('en-expenses-policy', 'en', 'docx', "a body's rules on expenses: limits in pounds, approvals, orders and receipts")
def policy(r):
    doc = Odt('Liberation Sans', 11, margin='2.4cm', lang='en').p(r.choice(BUYERS['en']), bold=True, space=0).p('Expenses and Small Purchases Policy', bold=True, size=16).p(f'Approved {date(r.day, "15 March 2024")}. Owner: {r.choice(PEOPLE["en"])}', space=0.3)
    for i, (head, t) in enumerate((('Purpose', 'This policy explains what staff may claim and how small purchases are made. It does not replace the procurement rules.'), ('Limits', f'Hotels up to £{r.rng.randrange(80, 160)} a night, meals up to £{r.rng.randrange(15, 40)} a day. Items under £{r.rng.randrange(2, 6) * 50} may be bought on a purchasing card.'),
                                   ('Purchase orders', 'Anything above that needs a purchase order raised before the goods are ordered. Suppliers are told to quote the number on invoices.'), ('Quotations', 'Three written quotations are required above £5,000.'), ('Receipts', 'Claims without a VAT receipt are returned.')), 1):
        doc.p(f'{i}. {head}', bold=True, before=0.2).p(t, align='j')
    return doc


@further('en-contract-news', 'en', 'html', 'news of a contract: buyer, seller, sum, quotes')
def announcement(r):
    a, b, x = r.choice(SELLERS['en']), r.choice(BUYERS['en']), goods(r, 'en', 1)[0]
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body><header>Trade Weekly</header><h1>{e(a)} lands £{r.rng.randrange(2, 40)}.{r.rng.randrange(1, 9)}m deal with {e(b)}</h1><p>{date(r.day, '15 March 2024')}</p>
<p>{e(a)} has been chosen to supply {e(x[1].lower())}s and related services over {r.rng.randrange(2, 5)} years, beating {r.rng.randrange(2, 7)} other bidders.</p><p>"We are delighted to be awarded this contract," said {e(r.choice(PEOPLE['en']))}, sales director. "Deliveries begin in the spring and the first order is worth £{r.rng.randrange(100, 900)},000."</p>
<p>Shares rose {r.rng.randrange(1, 6)}% on the news. A spokesman for the buyer declined to comment on unit prices.</p><footer>Subscribe for £9.99 a month</footer></body></html>''')


@further('en-renewal-reminder', 'en', 'eml', 'a machine writes that a subscription will end: what, when, what it would cost')
def renewal(r):
    return Mail('Your subscription expires soon', text=f'''Hello {r.choice(PEOPLE["en"]).split()[0]},

your plan "Team, {r.rng.randrange(5, 60)} users" expires on {date(r.day + timedelta(days=14), "15 March 2024")}. If auto-renewal is switched on, your card ending {r.rng.randrange(1000, 9999)} will be charged ${r.rng.randrange(9, 90) * 12}.00 per year plus VAT.

You don't need to do anything. To change the number of users or cancel, sign in and open Billing. A receipt will be sent after payment.

This message was sent automatically, please do not reply.
''')


@further('en-stocktake', 'en', 'xlsx', 'a count of a store: codes, book and counted amounts, unit costs, differences')
def stocktake(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Count', [2.6, 6.4, 2, 2.2, 2.2, 2.4, 2.8]).row((f'Stocktake {date(r.day, "15 March 2024")}', BOLD)).row('Counted by', r.choice(PEOPLE['en'])).row().row(*[(t, dict(bold=True, border=True)) for t in ('Code', 'Item', 'Unit', 'Book qty', 'Counted', 'Unit cost', 'Variance £')])
    for code, name, spec, unit, v in goods(r, 'en', 15):
        n = r.rng.randrange(3, 120)
        found = n - r.choice((0, 0, 0, 1, 2))
        o.row(code, f'{name} {spec}', unit, n, found, v, (f'=([.E{o.next}]-[.D{o.next}])*[.F{o.next}]', (found - n) * v))
    return o


@further('en-trustees-minutes', 'en', 'docx', 'minutes of trustees: a purchase put off, quotes compared in talk, budget')
def trustees(r):
    (a, b), x = r.sample(SELLERS['en'], 2), goods(r, 'en', 1)[0]
    doc = Odt('Liberation Serif', 12, margin='2.4cm', lang='en').p(f'Minutes of the meeting of the Trustees held on {date(r.day, "15th March 2024")}', bold=True, space=0.2).p(f'Present: {", ".join(r.sample(PEOPLE["en"], 4))}', space=0.2)
    for i, t in enumerate(('Apologies. None.', 'Minutes of the last meeting were agreed.', f'Equipment. The manager had obtained informal prices for a {x[1].lower()} from {a} (about £{EN(sum_of(r, 2000, 9000), 0)}) and {b} (about £{EN(sum_of(r, 2000, 9000), 0)}). It was resolved to defer a decision until the grant is confirmed.',
                           f'Finance. Bank balance £{EN(sum_of(r, 9000, 80000))}. Invoices paid since the last meeting were noted.', 'Date of next meeting to be advised.'), 1):
        doc.p(f'{i}.\t{t}', tabs=[(0.9, 'l')], align='j')
    return doc


@further('en-newsletter-offers', 'en', 'eml', 'an advertisement by mail: goods, old and new prices, a code')
def newsletter(r):
    cells = ''.join(f'<td width=180 valign=top><b>{e(n)}</b><br>{e(s)}<br><s>£{EN(cents(v))}</s> <font color="#c00">£{EN(cents(v * D("0.8")))}</font> ex VAT</td>' for _, n, s, _, v in goods(r, 'en', 3))
    return Mail('Spring savings: 20% off for the trade', html=f'''<html><body><h1>20% off until Sunday</h1><table><tr>{cells}</tr></table><p>Use code SPRING{r.rng.randrange(10, 99)} at checkout or ask for a quotation on larger quantities. Free delivery on orders over £150.</p>
<p><small>{e(r.choice(SELLERS['en']))}, {e(where(r, 'en'))}. You receive this because you bought from us. Unsubscribe.</small></p></body></html>''')
