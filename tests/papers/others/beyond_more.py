"""More Serbian papers and the English ones of the ninth group that buy nothing."""
from datetime import timedelta
from html import escape as e

from kit.figures import cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from kit.travellers import BANKS, BUYERS, PEOPLE, SELLERS

from .beyond import BOLD, D, DAY, SR, beyond, earlier, goods, sum_of, where

EN = money('1,234.56')


@beyond('sr-kursna-lista', 'sr', 'txt pdf', "a bank's list of rates: codes, units, buying and selling")
def rates(r):
    rows = '\n'.join(f'{no:>4}  {cur:<4}{land:<16}{unit:>6}{v * D("0.97"):>14.4f}{v:>14.4f}{v * D("1.03"):>14.4f}' for no, cur, land, unit, v in (
        (978, 'EUR', 'EMU', 1, D('117.2')), (840, 'USD', 'SAD', 1, D('107.5') + r.rng.randrange(0, 9)), (756, 'CHF', 'Svajcarska', 1, D('121.1')), (826, 'GBP', 'Velika Britanija', 1, D('136.4')), (392, 'JPY', 'Japan', 100, D('73.9')), (156, 'CNY', 'Kina', 1, D('14.8')), (977, 'BAM', 'BiH', 1, D('59.92'))))
    return Text(f'''{BANKS["sr"]}
KURSNA LISTA ZA DEVIZE BROJ {r.rng.randrange(1, 250)}
formirana na dan {date(r.day, DAY)}

Sif.  Val Zemlja           Vazi za      Kupovni       Srednji      Prodajni
---------------------------------------------------------------------------
{rows}
---------------------------------------------------------------------------
Lista se primenjuje od 8 casova. Za iznose preko 50.000 EUR kurs po dogovoru.
''')


@beyond('sr-prijava-stete', 'sr', 'docx', 'a claim on a policy: what was damaged, with days of purchase, bills and values')
def damage(r):
    doc = Odt('Liberation Sans', 10.5, margin='2cm').p('PRIJAVA ŠTETE', bold=True, size=15, align='c', space=0.1).p(f'po polisi broj {r.rng.randrange(10 ** 6, 10 ** 7)}', align='c', space=0.3)
    doc.table([['Osiguranik', f'{r.choice(BUYERS["sr"])}, {where(r, "sr")}'], ['Datum i čas događaja', f'{date(r.day, DAY)}, 03:{r.rng.randrange(10, 59)}'], ['Uzrok', 'Izliv vode iz instalacije'], ['Obaveštena policija', '[ ] da   [x] ne']], [5, 12], head=0)
    rows, total = [['Oštećena stvar', 'Nabavljena', 'Po računu', 'Nabavna vrednost', 'Procena štete']], D(0)
    for day, (_, n, s, _, v) in zip(earlier(r, 4, 1500), goods(r, 'sr', 4)):
        loss = cents(v * D('117.2') * r.rng.randrange(2, 10) / 10)
        total += loss
        rows.append([f'{n}, {s}', date(day, DAY), f'{r.rng.randrange(10, 900)}/{day:%y}', SR(v * D('117.2')), SR(loss)])
    doc.p('', size=5).table(rows + [[('Ukupno prijavljeno (RSD)', dict(span=4, align='r')), SR(total)]], [6, 2.4, 2.4, 3.2, 3], align='lllrr', size=9.5)
    return doc.p('Naknadu isplatiti na račun osiguranika. Uz prijavu prilažem fotografije i kopije računa.', align='j').p(f'{r.choice(PEOPLE["sr"])}   ______________________', before=0.5)


@beyond('sr-jelovnik-normativ', 'sr', 'xlsx', 'a week of meals with what each takes: foods, grams, portions')
def meals(r):
    o = Ods('Liberation Sans', 10).sheet('Jelovnik', [3, 5.4, 6, 2.2, 2.4, 2.6]).row((f'Jelovnik sa normativima, nedelja od {date(r.day, DAY)}', BOLD)).row(f'Broj obroka: {r.rng.randrange(80, 400)}').row().row(*[(t, dict(bold=True, border=True)) for t in ('Dan', 'Obrok', 'Namirnica', 'g / obrok', 'Obroka', 'Ukupno kg')])
    foods = ('Pirinač', 'Piletina', 'Pasulj', 'Kupus', 'Krompir', 'Mleko', 'Hleb', 'Sir', 'Jabuke', 'Ulje')
    for day in ('Ponedeljak', 'Utorak', 'Sreda', 'Četvrtak', 'Petak'):
        for meal in r.sample(('Gulaš', 'Pilav', 'Čorba', 'Musaka', 'Salata', 'Užina'), 2):
            g, n = r.rng.randrange(3, 30) * 10, r.rng.randrange(80, 300)
            o.row(day, meal, r.choice(foods), g, n, (f'=[.D{o.next}]*[.E{o.next}]/1000', D(g * n) / 1000))
    return o.row().row('Sastavila: ' + r.choice(PEOPLE['sr']))


@beyond('sr-odluka-rashod', 'sr', 'docx scan', 'a body writes off what is worn: things with inventory numbers, values of the books')
def write_off(r):
    w = cyr
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(w(f'{r.choice(BUYERS["sr"])}\n{where(r, "sr")}'), space=0).p(f'Број: {r.rng.randrange(100, 9000)}/{r.rng.randrange(1, 20)}\nДатум: {date(r.day, DAY)}', space=0.4).p('ОДЛУКА\nо расходовању основних средстава', bold=True, align='c', size=13, space=0.3).p('На предлог пописне комисије, расходују се следећа основна средства због дотрајалости:', align='j')
    rows = [['Инв. број', 'Назив', 'Набављено', 'Набавна вредност', 'Отписано', 'Садашња вредност']]
    for day, (_, n, _, _, v) in zip(earlier(r, 5, 4000), goods(r, 'sr', 5)):
        v, share = cents(v * 100), D(r.rng.randrange(90, 101)) / 100
        rows.append([str(r.rng.randrange(100, 9999)), w(n), str(day.year), SR(v), SR(cents(v * share)), SR(v - cents(v * share))])
    doc.table(rows, [1.9, 5.4, 2, 2.6, 2.5, 2.4], align='llcrrr', size=10)
    return doc.p('Расходована средства предати овлашћеном оператеру, а приход од продаје отпада уплатити у буџет.', align='j', before=0.2).p(w(f'Direktor\n{r.choice(PEOPLE["sr"])}'), align='r', before=0.6)


@beyond('en-laboratory-report', 'en', 'pdf', 'a laboratory reports on samples: client, order reference, methods, results, limits')
def laboratory(r):
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='en').p('CERTIFICATE OF ANALYSIS', bold=True, size=15, space=0.2)
    doc.table([['Client', r.choice(BUYERS['en']), 'Report no.', f'R{r.rng.randrange(10000, 99999)}'], ['Client order ref.', f'PO {r.rng.randrange(1000, 9999)}', 'Received', date(r.day - timedelta(days=6), '15/03/2024')], ['Matrix', 'Pond water', 'Reported', date(r.day, '15/03/2024')]], [3.4, 6.4, 3, 4.2], head=0)
    rows = [['Sample', 'Determinand', 'Method', 'Result', 'Unit', 'Limit']] + [[f'{r.rng.randrange(100, 999)}/{i}', n, f'LM{r.rng.randrange(1, 60):02}', f'{r.rng.randrange(1, 900) / 100:.2f}', 'mg/l', f'{r.rng.randrange(1, 50)}.0'] for i, n in enumerate(('Ammonia as N', 'Nitrite as N', 'Nitrate as N', 'Phosphate as P', 'Suspended solids', 'Chloride'), 1)]
    doc.p('', size=5).table(rows, [2.6, 4.6, 2.4, 2.6, 2.2, 2.6], align='lllrcr', border='head')
    return doc.p('Results relate only to the samples tested. An invoice for this work is sent separately.', size=8.5).p(f'Authorised by {r.choice(PEOPLE["en"])}, Laboratory Manager', before=0.3)


@beyond('en-penalty-charge', 'en', 'scan', 'a council demands a penalty: number, vehicle, place, sums until two days, how to pay')
def penalty(r):
    v = r.rng.randrange(5, 14) * 10
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en').p('Penalty Charge Notice', bold=True, size=16, space=0.2)
    doc.table([[a, b] for a, b in (('PCN number', f'XK{r.rng.randrange(10 ** 6, 10 ** 7)}A'), ('Date of issue', date(r.day, '15 March 2024')), ('Vehicle', f'{r.choice("KLMN")}{r.choice("ABCD")}{r.rng.randrange(10, 73)} XPT'), ('Registered keeper', r.choice(SELLERS['en'])), ('Location', where(r, 'en')), ('Contravention', '25: parked in a loading place without loading'), ('Penalty charge', f'£{v}.00'), ('If paid within 14 days', f'£{v / 2:.2f}'))], [6, 10.5], head=0)
    return doc.p('Do not ignore this notice. If neither paid nor challenged within 28 days, the charge may increase and the debt may be registered at court. Pay by card online, by telephone, or by cheque quoting the PCN number.', align='j', before=0.2)


@beyond('en-helpdesk-ticket', 'en', 'eml eml', 'a help desk answers about an order that does not go through: numbers, supplier, state')
def ticket(r):
    return Mail(f'[Ticket {r.rng.randrange(10000, 99999)}] PO stuck in approval', text=f'''##- Please type your reply above this line -##

{r.choice(PEOPLE["en"])} (IT Service Desk), {date(r.day, "15 Mar 2024")}

Hi {r.choice(PEOPLE["en"]).split()[0]},

I looked at requisition {r.rng.randrange(100000, 999999)} for {r.choice(SELLERS["en"])}. It has not become a purchase order because the line total ({EN(sum_of(r, 900, 20000))}) is above your limit and the second approver left in {r.choice(("May", "June", "March"))}. I have reassigned the approval to {r.choice(PEOPLE["en"])}.

Once it is approved the system will email the order to the supplier by itself. Please do not raise it again, we had two duplicates last week.

Status: Pending user confirmation
Category: Finance system / Purchasing
''')


@beyond('en-buyer-vacancy', 'en', 'html', 'a post for a buyer: duties, pay, by when')
def vacancy(r):
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Vacancy</title></head><body><h1>Category Buyer (fixed term)</h1><p>{e(r.choice(BUYERS['en']))} | £{r.rng.randrange(28, 46)},{r.rng.randrange(100, 999)} pro rata | closes {date(r.day + timedelta(days=21), '15 March 2024')}</p>
<p>You will manage spend of around £{r.rng.randrange(2, 30)}m with suppliers of {e(goods(r, 'en', 1)[0][1].lower())}s and similar goods.</p><ul><li>run quotations and tenders from specification to award</li><li>raise purchase orders and resolve invoice queries</li><li>negotiate discounts and framework prices</li></ul><p>MCIPS or working towards. Interviews by video. Informal chat: {e(r.choice(PEOPLE['en']))}.</p></body></html>''')


@beyond('en-budget-monitor', 'en', 'xlsx', 'a budget by cost centre: what was planned, spent, is on order, is left')
def budget(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Month 7', [2.4, 6.4, 3, 3, 3, 3]).row((f'{r.choice(BUYERS["en"])}: budget monitoring to {date(r.day, "15 March 2024")}', BOLD)).row().row(*[(t, dict(bold=True, border=True)) for t in ('Code', 'Heading', 'Budget £', 'Actual £', 'Committed £', 'Remaining £')])
    for i, t in enumerate(('Salaries', 'Overtime', 'Equipment purchase', 'Equipment hire', 'Contract cleaning', 'Printing', 'Fuel', 'Training', 'Software licences'), 1):
        a, b, c = sum_of(r, 20000, 90000), sum_of(r, 2000, 15000), sum_of(r, 0, 4000)
        o.row(f'{4000 + i * 10}', t, a, b, c, (f'=[.C{o.next}]-[.D{o.next}]-[.E{o.next}]', a - b - c))
    return o.row().row('Committed = purchase orders raised and not yet invoiced.')


@beyond('en-terms-of-sale', 'en', 'docx', "a seller's general terms: orders, prices, delivery, title; no goods and no buyer")
def terms(r):
    a = r.choice(SELLERS['en'])
    doc = Odt('Liberation Serif', 10.5, margin='2.2cm', lang='en').p(a, bold=True, size=13, space=0).p(f'Standard terms and conditions of sale, edition {r.day.year}', space=0.3)
    for i, (head, t) in enumerate((('Interpretation', f'"Seller" means {a}; "Buyer" means the person who accepts a quotation of the Seller.'), ('Orders', 'No order shall bind the Seller until confirmed in writing. Verbal orders must be followed by an official purchase order.'), ('Price', 'Prices are ex works and exclusive of value added tax. The Seller may vary prices on seven days\' notice before despatch.'), ('Payment', f'Invoices are due {r.choice((14, 30, 45))} days from the date of invoice. Interest accrues at 4% above base rate.'),
                                   ('Delivery', 'Dates quoted are estimates. Shortages must be notified within three days of receipt.'), ('Title', 'Goods remain the property of the Seller until paid for in full.'), ('Liability', 'The liability of the Seller is limited to the price of the goods.'), ('Law', 'These terms are governed by the law of England and Wales.')), 1):
        doc.p(f'{i}. {head}. {t}', align='j', space=0.12)
    return doc


@beyond('en-card-statement', 'en', 'pdf', 'a statement of purchasing cards: holders, shops, sums, a total taken by direct debit')
def cards(r):
    rows, total = [['Trans. date', 'Cardholder', 'Merchant', 'Amount £']], D(0)
    for day in earlier(r, 9, 30):
        v = sum_of(r, 5, 400)
        total += v
        rows.append([date(day, '15 Mar 24'), r.choice(PEOPLE['en']), r.choice((*SELLERS['en'][:4], 'RAIL TICKETS ONLINE', 'CITY HOTEL', 'STATIONERY DEPOT 0412')).upper(), EN(v)])
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='en').p(BANKS['en'], bold=True, size=13, space=0).p('Commercial Card statement', size=12, space=0.3).p(f'{r.choice(BUYERS["en"])}\nAccount ending {r.rng.randrange(1000, 9999)}\nStatement date {date(r.day, "15 March 2024")}', space=0.3)
    return doc.table(rows + [[('New balance', dict(span=3, align='r')), EN(total)]], [2.8, 4.6, 7, 2.6], align='lllr', border='head').p('Your balance will be collected by Direct Debit in 14 days. No action is needed.')
