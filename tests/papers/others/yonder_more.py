"""More papers of the tenth group that buy nothing: Serbian offices and papers in English."""
from html import escape as e

from kit.figures import cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail
from kit.pilgrims import BUYERS, PEOPLE, SELLERS

from .yonder import BOLD, D, DAY, HEAD, SR, cents, earlier, goods, sum_of, yonder, where

EN = money('1,234.56')


@yonder('sr-odluka-usluge-cenovnik', 'sr', 'docx', 'a body sets the prices of its own services: a list with units and prices, for nobody by name')
def tariff(r):
    w, a = cyr, r.choice(BUYERS['sr'])
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(w(f'{a}\nUpravni odbor\nBroj: {r.rng.randrange(100, 3000)}\nDatum: {date(r.day, DAY)}'), space=0.4).p('О Д Л У К А\nо ценама услуга', bold=True, align='c', size=13, space=0.3).p('Утврђују се цене услуга које се пружају трећим лицима, и то:', align='j')
    rows = [['Р. бр.', 'Услуга', 'Јединица', 'Цена (дин.)']] + [[str(i), t, u, SR(sum_of(r, 200, 9000))] for i, (t, u) in enumerate((('Издавање сале', 'сат'), ('Издавање потврде', 'комад'), ('Фотокопирање А4', 'страна'), ('Коришћење паркинга', 'дан'), ('Стручни надзор', 'сат'), ('Превоз службеним возилом', 'км')), 1)]
    return doc.table(rows, [1.5, 8.3, 3, 3.6], align='clcr').p('У цене није урачунат ПДВ. Одлука ступа на снагу осмог дана од дана објављивања на огласној табли.', align='j', before=0.2, space=0.5).p(w(f'Predsednik\n{r.choice(PEOPLE["sr"])}'), align='r')


@yonder('sr-kalkulacija-mp', 'sr', 'ods', 'a shop reckons what it will ask for: cost, dependent costs, margin, tax, price')
def reckoning(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Kalkulacija', [1.2, 7, 2, 2.8, 2.6, 2.2, 2.8, 3]).row((f'KALKULACIJA CENA br. {r.rng.randrange(10, 600)}', dict(bold=True, size=13))).row(f'Objekat: {where(r, "sr")}   Datum: {date(r.day, DAY)}').row()
    o.row(*[(t, HEAD) for t in ('Rb', 'Roba', 'Količina', 'Nabavna cena', 'Zavisni trošak', 'Marža %', 'Cena bez PDV', 'MP cena')])
    for i, (_, n, s, _, v) in enumerate(goods(r, 'sr', 7), 1):
        cost, margin = cents(v * 117), r.choice((12, 18, 22, 30))
        net = cents(cost * D('1.02') * (100 + margin) / 100)
        o.row(i, f'{n} {s}', r.rng.randrange(1, 40), cost, cents(cost * D('0.02')), margin, net, cents(net * D('1.2')))
    return o.row().row('Sastavio:', r.choice(PEOPLE['sr']))


@yonder('sr-potvrda-radni-odnos', 'sr', 'scan', 'a firm confirms that somebody works for it and what he earns')
def employed(r):
    doc = Odt('Liberation Serif', 12.5, margin='2.6cm').p(f'{r.choice(BUYERS["sr"])}\n{where(r, "sr")}\nBroj: {r.rng.randrange(10, 900)}/{r.day:%y}\nDatum: {date(r.day, DAY)}', space=1).p('POTVRDA', bold=True, size=15, align='c', space=0.4)
    return doc.p(f'Potvrđujemo da je {r.choice(PEOPLE["sr"])} u radnom odnosu na neodređeno vreme, na poslovima referenta za nabavku, i da prosečna neto zarada za poslednja tri meseca iznosi {SR(sum_of(r, 70000, 130000))} dinara.', align='j', line=150).p('Potvrda se izdaje na lični zahtev, radi regulisanja kredita, i u druge svrhe se ne može koristiti.', align='j', line=150, space=1).p('Kadrovska služba\n\n__________________', align='r')


@yonder('sr-porez-imovina', 'sr', 'scan', 'an office sets a tax on a house: base, rate, instalments, account')
def house_tax(r):
    w, v = cyr, sum_of(r, 9000, 40000)
    doc = Odt('Liberation Serif', 11, margin='2.2cm').p('Република Србија\nЛокална пореска администрација', space=0.3).p(f'Број: 43-{r.rng.randrange(1000, 9999)}/{r.day.year}', space=0.4).p('РЕШЕЊЕ\nо утврђивању пореза на имовину', bold=True, align='c', size=13, space=0.3)
    doc.p(w(f'Obvezniku {r.choice(PEOPLE["sr"])}, {where(r, "sr")}, utvrđuje se porez za {r.day.year}. godinu u iznosu od {SR(v)} dinara.'), align='j').table([['Рата', 'Доспева', 'Износ']] + [[str(i), f'{d}.{r.day.year}.', SR(v / 4)] for i, d in enumerate(('14.02', '15.05', '14.08', '14.11'), 1)], [3, 5, 5], align='ccr')
    return doc.p('Уплатити на рачун 840-713121843-57, позив на број из решења. Против решења може се изјавити жалба у року од 15 дана.', align='j', before=0.2)


@yonder('sr-izvestaj-putnik', 'sr', 'docx', "a traveller's week: whom he saw, what they might buy, prices of rivals")
def traveller(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p(f'NEDELJNI IZVEŠTAJ KOMERCIJALISTE ({r.choice(PEOPLE["sr"])})', bold=True, size=12, space=0.1).p(f'nedelja do {date(r.day, DAY)}', space=0.3)
    rows = [['Dan', 'Posećen', 'Sagovornik', 'Zapažanje']] + [[t, r.choice(BUYERS['sr']), r.choice(PEOPLE['sr']), r.choice((f'Zanima ih {goods(r, "sr", 1)[0][1].lower()}, čekaju budžet.', 'Konkurencija daje 12% rabata i 60 dana.', 'Žale se na poslednju isporuku, bez porudžbine.', 'Novi šef nabavke, poslati katalog.'))] for t in ('ponedeljak', 'utorak', 'sreda', 'četvrtak', 'petak')]
    return doc.table(rows, [2.4, 5.4, 3.6, 5.6], align='llll', size=9.5).p(f'Pređeno {r.rng.randrange(200, 1300)} km. Naplaćeno starih dugovanja {SR(sum_of(r, 0, 300000))} din.', before=0.2)


@yonder('sr-plan-budzet', 'sr', 'xlsx', "a body's plan of spending by economic classes: last year, this year, share")
def plan(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Plan', [2, 8, 3.6, 3.6, 2.4]).row((cyr(f'{r.choice(BUYERS["sr"])}: finansijski plan za {r.day.year}. godinu'), BOLD)).row().row(*[(t, HEAD) for t in ('Конто', 'Опис', 'Извршење', 'План', 'Индекс')])
    for k, t in ((411, 'Плате и додаци'), (412, 'Социјални доприноси'), (421, 'Стални трошкови'), (422, 'Трошкови путовања'), (423, 'Услуге по уговору'), (425, 'Текуће поправке и одржавање'), (426, 'Материјал'), (512, 'Машине и опрема')):
        a = sum_of(r, 90000, 4000000)
        o.row(k, t, a, cents(a * r.rng.randrange(90, 130) / 100), r.rng.randrange(90, 130))
    return o.row().row(None, 'Усвојено на седници управног одбора.')


@yonder('en-remittance-advice', 'en', 'pdf scan', 'a payer lists the bills that it has paid by a transfer: numbers, days, sums')
def remittance(r):
    rows, total = [['Your invoice', 'Date', 'Our ref.', 'Amount £']], D(0)
    for day in earlier(r, 5, 90):
        v = sum_of(r, 40, 9000)
        total += v
        rows.append([str(r.rng.randrange(1000, 99999)), date(day, '15/03/2024'), f'PO{r.rng.randrange(10000, 99999)}', EN(v)])
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en').p(r.choice(BUYERS['en']), bold=True, size=13, space=0).p('Accounts Payable', space=0.3).p(f'REMITTANCE ADVICE\nTo: {r.choice(SELLERS["en"])}\nPayment date: {date(r.day, "15 March 2024")}   Method: BACS', space=0.3)
    return doc.table(rows + [[('Total paid', dict(span=3, align='r')), EN(total)]], [4, 4, 4, 4.5], align='lllr').p('This payment will reach your account within three working days. Queries to the Accounts Payable helpdesk.', size=9)


@yonder('en-payment-reminder', 'en', 'eml', 'a seller reminds by mail of a bill that is late: number, sum, how many days')
def reminder(r):
    return Mail(f'Overdue account - {r.rng.randrange(10000, 99999)}', text=f'''Dear {r.choice(PEOPLE["en"])},

Our records show that invoice {r.rng.randrange(10000, 99999)} for £{EN(sum_of(r, 90, 7000))}, dated {date(earlier(r, 1)[0], "15 March 2024")}, remains unpaid. It is now {r.rng.randrange(8, 60)} days past its due date.

If you have already sent payment please disregard this message. Otherwise we should be glad to receive it by return, or to hear of any reason why it is being withheld.

We may have to place the account on stop, and statutory interest may be added.

{r.choice(PEOPLE["en"])}
Credit Control
{r.choice(SELLERS["en"])}
''')


@yonder('en-price-notice', 'en', 'docx', 'a maker tells all its customers that prices will rise: per cents by range, from when')
def rise(r):
    doc = Odt('Liberation Sans', 11, margin='2.3cm', lang='en').p(r.choice(SELLERS['en']), bold=True, size=14, space=0.5).p(f'{date(r.day, "15 March 2024")}\n\nTo all our customers', space=0.4).p('Notice of price changes', bold=True, space=0.2).p('Owing to continued increases in the cost of materials and energy we regret that our list prices will change as follows from the first of next month:', align='j')
    doc.table([['Range', 'Increase']] + [[n, f'{r.rng.randrange(20, 120) / 10:.1f}%'] for _, n, _, _, _ in goods(r, 'en', 4)], [9, 4], align='lr')
    return doc.p('Orders already acknowledged will be honoured at current prices. Existing discount terms are unchanged. A new price list is available on request.', align='j', space=0.5).p(f'{r.choice(PEOPLE["en"])}\nSales Director')


@yonder('en-nda-mutual', 'en', 'docx', 'two firms promise each other secrecy: terms, no goods and no price')
def nda(r):
    a, b = r.sample(SELLERS['en'], 2)
    doc = Odt('Liberation Serif', 11, margin='2.4cm', lang='en').p('MUTUAL NON-DISCLOSURE AGREEMENT', bold=True, size=13, align='c', space=0.3).p(f'This Agreement is made on {date(r.day, "15 March 2024")} between {a} and {b} (each a "Party").', align='j')
    for i, t in enumerate(('The Parties wish to discuss a possible supply arrangement (the "Purpose") and may disclose pricing, specifications and customer information to each other.', 'The recipient shall keep Confidential Information secret and use it only for the Purpose.', 'Nothing in this Agreement obliges either Party to buy, sell or proceed with any transaction.', 'The obligations last for three years from the date of disclosure.', 'This Agreement is governed by the law of England and Wales.'), 1):
        doc.p(f'{i}.  {t}', align='j', space=0.12)
    return doc.p('Signed ______________________        Signed ______________________', before=0.8)


@yonder('en-depreciation', 'en', 'xlsx', 'a schedule of what is owned: cost, rate, charge of the year, value left')
def depreciation(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('FA', [2.4, 7, 2.8, 3, 2, 3, 3]).row((f'{r.choice(BUYERS["en"])}: fixed asset schedule at {date(r.day, "15 March 2024")}', BOLD)).row().row(*[(t, HEAD) for t in ('Asset', 'Description', 'Bought', 'Cost £', 'Rate %', 'Charge £', 'NBV £')])
    for day, (c, n, _, _, v) in zip(earlier(r, 9, 2600), goods(r, 'en', 9)):
        rate = r.choice((10, 20, 25))
        charge = cents(v * rate / 100)
        o.row(c, n, day, v, rate, (f'=ROUND([.D{o.next}]*[.E{o.next}]/100;2)', charge), v - charge)
    return o


@yonder('en-warranty-card', 'en', 'pdf', "a maker's warranty: model, number, where bought, what is covered")
def warranty(r):
    code, name, spec, _, _ = goods(r, 'en', 1)[0]
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en').p('LIMITED WARRANTY', bold=True, size=16, align='c', space=0.3).table([['Product', f'{name}, {spec}'], ['Model / serial no.', f'{code} / {r.rng.randrange(10 ** 7, 10 ** 8)}'], ['Date of purchase', date(r.day, '15 March 2024')], ['Dealer', r.choice(SELLERS['en'])], ['Invoice no. (keep your proof of purchase)', str(r.rng.randrange(1000, 99999))]], [6, 10.5], head=0)
    return doc.p(f'The manufacturer will repair or replace, free of charge, any part that proves defective in material or workmanship within {r.choice((12, 24, 36))} months of purchase. Wear parts, misuse and carriage are excluded. Your statutory rights are not affected.', align='j', before=0.3)


@yonder('en-tender-faq', 'en', 'html', "a council's page for firms: how it buys, thresholds, words of tenders and orders")
def faq(r):
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Selling to us</title></head><body><h1>Selling to {e(r.choice(BUYERS['en']))}</h1><p>Last reviewed {date(r.day, '15 March 2024')}</p><h3>How do you buy?</h3><p>Below £{r.rng.randrange(5, 12)},000 officers obtain one written quotation. Up to £{r.rng.randrange(50, 100)},000 we seek three. Above that we advertise and invite tenders.</p><h3>Do I need a purchase order?</h3><p>Yes. We operate a "no purchase order, no pay" policy. Invoices without an order number are returned.</p><h3>When will I be paid?</h3><p>Within 30 days of a correct invoice.</p><h3>Who do I contact?</h3><p>{e(r.choice(PEOPLE['en']))}, Procurement Team.</p></body></html>''')
