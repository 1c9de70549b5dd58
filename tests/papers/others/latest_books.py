"""English, German, Russian and Chinese papers of the sixth group that buy nothing."""
from html import escape as e

from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Text
from kit.wayfarers import BANKS, BUYERS, PEOPLE, PLACES, SELLERS

from .latest import BOLD, D, amount, before, head, some, latest

EN, DE, RU = money('1,234.56'), money('1.234,56'), money('1 234,56')


@latest('en-vat-boxes', 'en', 'pdf scan', 'a return of value added tax by boxes')
def vat_boxes(r):
    a, b = amount(r, 9000, 90000), amount(r, 3000, 60000)
    doc = Odt('Liberation Sans', 10.5, lang='en').p('Value Added Tax Return', bold=True, size=15).p(f'{r.choice(SELLERS["en"])}\nFor the period ending {date(r.day, "15 March 2024")}', space=0.3)
    rows = [('VAT due in the period on sales and other outputs', '1', a), ('VAT due on acquisitions', '2', D(0)), ('Total VAT due', '3', a), ('VAT reclaimed on purchases and other inputs', '4', b), ('Net VAT to be paid or reclaimed', '5', abs(a - b)),
            ('Total value of sales excluding VAT', '6', a * 5), ('Total value of purchases excluding VAT', '7', b * 5)]
    doc.table([['', 'Box', '£'], *[[t, n, EN(v)] for t, n, v in rows]], [10.6, 1.6, 4], align='lcr')
    return doc.p(f'Declaration by {r.choice(PEOPLE["en"])}: the information given is true and complete.', before=0.4)


@latest('en-committee-notes', 'en', 'docx', 'minutes that weigh three quotations and decide nothing')
def notes(r):
    doc = Odt('Liberation Serif', 11.5, lang='en').p(r.choice(BUYERS['en']), bold=True).p(f'Minutes of the Works Committee held on {date(r.day, "15th March 2024")}', bold=True, space=0.3)
    doc.p('1. Apologies were received from two members. 2. The minutes of the last meeting were signed.', align='j')
    doc.p(f'3. {some(r, "en", 1)[0][1]}. Three quotations were on the table: ' + '; '.join(f'{n} at £{EN(amount(r, 4000, 40000))} plus VAT' for n in r.sample(SELLERS['en'], 3)) + '. Members asked whether delivery was included. It was resolved to defer the matter.', align='j')
    doc.p(f'4. Accounts. Payments of £{EN(amount(r, 9000, 60000))} were noted. 5. Any other business: the gate sticks.', align='j')
    return doc.p(f'Chair: {r.choice(PEOPLE["en"])}', before=0.5)


@latest('en-cover-schedule', 'en', 'docx pdf', 'a schedule of insurance: items, sums insured, premium, tax')
def cover(r):
    doc, total = Odt('Liberation Sans', 10, lang='en').p('COMMERCIAL COMBINED INSURANCE: SCHEDULE', bold=True, size=13), D(0)
    doc.p(f'Policy number CC/{r.rng.randrange(10 ** 6, 10 ** 7)}\nThe insured: {r.choice(SELLERS["en"])}\nPeriod of insurance: {date(r.day, "15 March 2024")} for twelve months\nBroker: {r.choice(PEOPLE["en"])}', space=0.3)
    rows = [['Item', 'Property insured', 'Sum insured', 'Rate %', 'Premium']]
    for i, (code, name, spec, _, _) in enumerate(some(r, 'en', 5), 1):
        v = amount(r, 20000, 900000)
        total += cents(v * D('0.0035'))
        rows.append([str(i), f'Stock: {name.lower()}', f'£{EN(v)}', '0.35', f'£{EN(cents(v * D("0.0035")))}'])
    doc.table(rows, [1.2, 7, 3.4, 1.8, 3], align='clrrr')
    return doc.p(f'Premium £{EN(total)}   Insurance premium tax at 12% £{EN(cents(total * D("0.12")))}   Total payable £{EN(total + cents(total * D("0.12")))}', before=0.2)


@latest('en-asset-register', 'en', 'xlsx', 'a register of assets: suppliers, invoices, cost, what is written off')
def assets(r):
    o = Ods('Liberation Sans', 9, landscape=True).sheet('Assets', [2.2, 5.6, 5.6, 2.4, 2.6, 2.8, 2.8, 2.8]).row((f'{r.choice(BUYERS["us"])} - Fixed Asset Register', BOLD)).row('As of', date(r.day, '3/15/2024')).row().row(*head('Tag', 'Asset', 'Vendor', 'Acquired', 'Invoice #', 'Cost', 'Accum. depr.', 'Book value'))
    for i, (code, name, spec, _, v) in enumerate(some(r, 'en', 12)):
        cost = cents(v * r.rng.randrange(1, 9) * D('1.09'))
        gone = cents(cost * r.rng.randrange(1, 9) / 10)
        o.row(f'T{1000 + i}', f'{name}, {spec}', r.choice(SELLERS['us']), before(r, 1, 2000)[0], str(r.rng.randrange(1000, 99999)), cost, gone, (f'=[.F{o.next}]-[.G{o.next}]', cost - gone))
    return o


@latest('en-api-page', 'en', 'html', 'pages for those who write programs, with an invoice as the example of an answer')
def api(r):
    (code, name, _, _, v), = some(r, 'en', 1)
    return Html(f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Invoices - API reference</title><h1>Retrieve an invoice</h1><p><code>GET /v2/invoices/{{id}}</code></p><pre>{{\n  "number": "INV-0042",\n  "status": "open",\n  "customer": '
                f'"{e(r.choice(BUYERS["en"]))}",\n  "currency": "GBP",\n  "lines": [{{"sku": "{code}", "description": "{e(name)}", "quantity": 2, "unit_amount": {cents(v)}, "tax_rate": 20}}],\n  "total": {cents(v * 2 * D("1.2"))}\n}}</pre>'
                '<h2>Errors</h2><table border=1><tr><th>Code</th><th>Meaning</th></tr><tr><td>404</td><td>No invoice has this number</td></tr><tr><td>409</td><td>The purchase order is closed</td></tr></table></html>')


@latest('en-office-thread', 'en', 'txt', 'colleagues talk of an order that waits for a signature')
def thread(r):
    a, b = r.sample(PEOPLE['en'], 2)
    return Text(f'From: {a}\nTo: {b}\nDate: {date(r.day, "15 Mar 2024")}\nSubject: Re: Re: that order\n\nHi {b.split()[0]},\n\nstill waiting for the second signature on the order to {r.choice(SELLERS["en"])}. I think it was £{EN(amount(r))} plus VAT, but the budget line only has '
                f'£{EN(amount(r))} left. Could you find out whether the quote is still open? They also rang about an unpaid invoice from last month.\n\n{a.split()[0]}\n\n> On the phone they said two weeks from order.\n> Can it wait until the new year?\n> {b.split()[0]}\n')


@latest('en-meter-file', 'en', 'txt', 'readings of meters as a file of commas, with tariffs')
def meter_file(r):
    rows = ''.join(f'{str(r.rng.randrange(10 ** 12, 10 ** 13))},{r.day.isoformat()}T{h:02}:{m:02},{D(r.rng.randrange(10, 900)) / 100},kWh,{D("0.2471")},{cents(D(r.rng.randrange(10, 900)) / 400)}\n' for h in range(24) for m in (0, 30))
    return Text(f'mpan,read_at,quantity,unit,unit_price,amount\n{rows}')


@latest('de-kontoauszug', 'de', 'pdf txt', 'a statement of an account: firms, bills as purposes, balances')
def statement(r):
    rest = amount(r, 20000, 90000)
    out = [BANKS['de'], f'Kontoauszug {r.rng.randrange(1, 12)}/{r.day.year}   Kontoinhaber: {r.choice(BUYERS["de"])}', '-' * 88, f'{"Buchung":<12}{"Verwendungszweck":<56}{"Betrag EUR":>20}', f'{"":<12}{"Alter Kontostand":<56}{DE(rest):>20}']
    for day in before(r, 8, 30):
        v = amount(r, 50, 9000) * r.choice((1, -1, -1))
        rest += v
        text = f'{r.choice(SELLERS["de"])[:30]} RE {r.rng.randrange(1000, 9999)}' if v < 0 else f'Gutschrift {r.choice(BUYERS["de"])[:34]}'
        out.append(f'{date(day, "15.03.2024"):<12}{text:<56}{DE(v):>20}')
    return Text('\n'.join([*out, '-' * 88, f'{"":<12}{"Neuer Kontostand":<56}{DE(rest):>20}', '']))


@latest('de-reisekosten', 'de', 'xlsx', 'what a journey cost: kilometres, hotel, receipts, an advance')
def journey(r):
    o, total = Ods('Liberation Sans', 10, locale='de-DE').sheet('Reisekosten', [2.6, 7.6, 2.4, 2.6, 3]).row(('REISEKOSTENABRECHNUNG', BOLD)).row('Name:', r.choice(PEOPLE['de'])).row('Ziel:', r.choice(PLACES['de'])[1]).row().row(*head('Datum', 'Art', 'Menge', 'Satz', 'Betrag')), D(0)
    for text, n, price in (('Fahrtkosten mit eigenem Pkw, km', r.rng.randrange(60, 900), D('0.30')), ('Verpflegungspauschale', 2, D('28')), ('Hotel laut Rechnung', 2, amount(r, 60, 160)), ('Parkgebühr', 1, amount(r, 4, 30))):
        total += cents(n * price)
        o.row(r.day, text, n, price, (f'=[.C{o.next}]*[.D{o.next}]', cents(n * price)))
    return o.row(None, ('Summe', BOLD), None, None, total).row(None, 'abzüglich Vorschuss', None, None, D(-150)).row(None, 'Auszahlungsbetrag', None, None, total - 150)


@latest('de-nebenkosten', 'de', 'docx scan', 'what a tenant owes for heat and water of a year, by shares')
def utilities(r):
    doc, mine = Odt('Liberation Sans', 10.5, lang='de').p(f'{r.choice(SELLERS["de"])}, Hausverwaltung', bold=True).p(f'An {r.choice(PEOPLE["de"])}', space=0.3).p(f'Betriebskostenabrechnung {r.day.year - 1}', bold=True, size=14), D(0)
    rows = [['Kostenart', 'Gesamtkosten €', 'Verteilung', 'Ihr Anteil €']]
    for name, how in (('Heizung', 'Verbrauch'), ('Wasser und Abwasser', 'Verbrauch'), ('Müllabfuhr', 'Personen'), ('Hausmeister', 'Wohnfläche'), ('Gebäudeversicherung', 'Wohnfläche')):
        v = amount(r, 900, 20000)
        mine += cents(v / 17)
        rows.append([name, DE(v), how, DE(cents(v / 17))])
    doc.table([*rows, [('Summe', BOLD), '', '', (DE(mine), BOLD)]], [6, 3.6, 3.4, 3.6], align='lrlr')
    return doc.p(f'Ihre Vorauszahlungen: {DE(mine - 84)} €. Nachzahlung: 84,00 €, zahlbar innerhalb von 30 Tagen ab dem {date(r.day, "15.03.2024")}.', before=0.2)


@latest('de-bwa', 'de', 'pdf', 'a monthly report of a business: sales, cost of goods, profit')
def report(r):
    a = amount(r, 40000, 400000)
    doc = Odt('Liberation Sans', 10, lang='de').p(f'Kurzfristige Erfolgsrechnung {r.day:%m/%Y}', bold=True, size=13).p(r.choice(SELLERS['de']), space=0.2)
    rows = [['Bezeichnung', 'Monat EUR', '% Ges.-Leistung', 'Jan. bis Monat EUR']]
    for name, k in (('Umsatzerlöse', 100), ('Material-/Wareneinkauf', 52), ('Rohertrag', 48), ('Personalkosten', 27), ('Raumkosten', 4), ('Fahrzeugkosten', 3), ('Betriebsergebnis', 14)):
        rows.append([name, DE(cents(a * k / 100)), f'{k},00', DE(cents(a * k / 100 * r.day.month))])
    return doc.table(rows, [6, 3.6, 3.4, 4], align='lrrr')


@latest('de-gemeindebrief', 'de', 'docx', 'news of a parish: a bid for an organ, gifts, thanks')
def parish(r):
    doc = Odt('Liberation Serif', 11.5, lang='de').p('Aus unserer Gemeinde', bold=True, size=16).p(date(r.day, '15. März 2024'), space=0.2)
    doc.p(f'Für die Erneuerung liegt nun ein Angebot der Firma {r.choice(SELLERS["de"])} über {DE(amount(r, 9000, 90000))} Euro vor. Der Kirchenvorstand will noch zwei weitere Angebote einholen, ehe ein Auftrag erteilt wird.', align='j')
    doc.p(f'An Spenden gingen bisher {DE(amount(r, 900, 9000))} Euro ein. Wer eine Rechnung für das Sommerfest ausgelegt hat, reiche sie bitte bei {r.choice(PEOPLE["de"])} ein.', align='j')
    return doc.p('Kuchenspenden für den Basar nimmt das Büro entgegen.')


@latest('ru-oborotka', 'ru', 'xlsx pdf', 'turnover of the account of suppliers: balances, debit, credit')
def turnover(r):
    o = Ods('DejaVu Sans', 8, landscape=True, locale='ru-RU').sheet('ОСВ 60', [7.4, 3, 3, 3, 3]).row((r.choice(BUYERS['ru']), BOLD)).row((f'Оборотно-сальдовая ведомость по счету 60 за {r.day.month:02}.{r.day.year}', BOLD)).row().row(*head('Контрагенты, договоры', 'Сальдо нач. Кт', 'Обороты Дт', 'Обороты Кт', 'Сальдо кон. Кт'))
    for name in SELLERS['ru']:
        a, b, c = amount(r), amount(r), amount(r)
        o.row(name, a, b, c, a - b + c).row(f'   Договор поставки № {r.rng.randrange(1, 99)}-П', a, b, c, a - b + c)
    return o


@latest('ru-protokol', 'ru', 'docx', 'minutes of a meeting that hears of contracts and prices')
def minutes(r):
    doc = Odt('Liberation Serif', 12, lang='ru').p(f'ПРОТОКОЛ № {r.rng.randrange(1, 60)}\nпроизводственного совещания', bold=True, align='c').p(f'{r.choice(BUYERS["ru"])}\t{date(r.day, "15 марта 2024 г.")}', tabs=[(17, 'r')], space=0.3)
    doc.p(f'СЛУШАЛИ: {r.choice(PEOPLE["ru"])} о ходе закупок. По договору с {r.choice(SELLERS["ru"])} поставлено на {RU(amount(r))} руб., остаток {RU(amount(r))} руб. Счёт на оплату не поступал.', align='j')
    doc.p(f'РЕШИЛИ: запросить у {r.choice(SELLERS["ru"])} уточнённое коммерческое предложение; вернуться к вопросу через неделю. Акт сверки подготовить бухгалтерии.', align='j')
    return doc.p(f'Секретарь {r.choice(PEOPLE["ru"])}', before=0.5)


@latest('ru-raschetnaya', 'ru', 'pdf scan', 'a payroll sheet: pay, tax, what is handed out')
def payroll(r):
    rows, total = [['№', 'Фамилия И. О.', 'Начислено', 'НДФЛ 13%', 'К выдаче']], D(0)
    for i, name in enumerate(PEOPLE['ru'], 1):
        v = amount(r, 30000, 90000)
        tax = cents(v * D('0.13'), 0)
        total += v - tax
        rows.append([str(i), name, RU(v), RU(tax), RU(v - tax)])
    doc = Odt('Liberation Serif', 11, lang='ru').p(r.choice(SELLERS['ru'])).p(f'РАСЧЕТНО-ПЛАТЕЖНАЯ ВЕДОМОСТЬ № {r.rng.randrange(1, 90)} за {r.day:%m.%Y}', bold=True, align='c', space=0.2)
    return doc.table([*rows, [('Итого', dict(span=4, align='r', bold=True)), (RU(total), BOLD)]], [1, 6, 3.2, 3, 3.2], align='clrrr').p(f'Выплату произвел {r.choice(PEOPLE["ru"])}', before=0.3)


@latest('ru-prays', 'ru', 'pdf xlsx', "a seller's prices for everybody, by amounts bought")
def prices(r):
    o = Ods('Liberation Sans', 9, locale='ru-RU').sheet('Прайс', [2.6, 8, 1.8, 3, 3, 3]).row((f'ПРАЙС-ЛИСТ {r.choice(SELLERS["ru"])}', BOLD)).row(f'Цены действительны с {date(r.day, "15.03.2024")}, руб. с НДС').row().row(*head('Артикул', 'Наименование', 'Ед.', 'Розница', 'от 50 тыс.', 'от 200 тыс.'))
    for code, name, spec, unit, v in some(r, 'ru', 18):
        o.row(code, f'{name}, {spec}', unit, *(cents(v * 98 * D('1.2') * D(k)) for k in ('1', '0.95', '0.9')))
    return o


@latest('zh-baoxiao', 'zh', 'xlsx scan', 'a form for money laid out: days, purposes, sums in figures and words')
def refund(r):
    o, total = Ods('WenQuanYi Micro Hei', 10).sheet('报销单', [2.8, 6.6, 2.2, 3.2]).row(('费用报销单', dict(bold=True, size=14))).row('部门：', r.choice(BUYERS['zh']), '日期：', date(r.day, '2024-03-15')).row(*head('日期', '费用摘要', '附单据', '金额（元）')), D(0)
    for day, text in zip(before(r, 4, 20), ('高铁票', '住宿费发票', '办公用品发票', '市内交通')):
        v = amount(r, 20, 900)
        total += v
        o.row(date(day, '2024-03-15'), text, r.rng.randrange(1, 5), v)
    return o.row(('合计', BOLD), None, None, total).row('报销人：', r.choice(PEOPLE['zh']), '审批：', r.choice(PEOPLE['zh']))


@latest('zh-huiyi', 'zh', 'docx', 'minutes of a meeting about a purchase that is not yet decided')
def meeting(r):
    doc = Odt('WenQuanYi Micro Hei', 11.5, lang='zh').p('办公会议纪要', bold=True, size=16, align='c').p(f'{r.choice(BUYERS["zh"])}　{date(r.day, "2024年3月15日")}', align='c', space=0.3)
    doc.p(f'一、听取设备采购情况汇报。已收到三家供应商报价，其中{r.choice(SELLERS["zh"])}报价{EN(amount(r, 20000, 400000))}元，{r.choice(SELLERS["zh"])}报价{EN(amount(r, 20000, 400000))}元。会议认为预算依据不足，暂不确定供应商。')
    return doc.p('二、关于上年度合同执行情况，要求财务科核对发票与入库单。').p(f'三、其他事项。记录：{r.choice(PEOPLE["zh"])}')


@latest('zh-kucun-tai', 'zh', 'pdf', 'what is in a store at the end of a month, with prices and values')
def stock(r):
    rows, total = [['编码', '品名', '规格', '单位', '上月结存', '入库', '出库', '结存', '单价', '金额']], D(0)
    for code, name, spec, unit, v in some(r, 'zh', 11):
        a, b, c = r.rng.randrange(5, 90), r.rng.randrange(0, 50), r.rng.randrange(0, 5)
        price = cents(v * D('7.8'))
        total += (a + b - c) * price
        rows.append([code, name, spec, unit, str(a), str(b), str(c), str(a + b - c), EN(price), EN((a + b - c) * price)])
    doc = Odt('WenQuanYi Micro Hei', 9, landscape=True, lang='zh').p(f'{r.choice(SELLERS["zh"])}　收发存明细表　{r.day.year}年{r.day.month}月', bold=True, align='c', space=0.2)
    return doc.table(rows, [2.4, 4, 4, 1.4, 2, 1.8, 1.8, 1.8, 2.8, 3.4], align='lllcrrrrrr').p(f'库存金额合计：{EN(total)}元　制表：{r.choice(PEOPLE["zh"])}')


@latest('zh-baodan', 'zh', 'docx', 'a policy of insurance with sums and a premium')
def insurance(r):
    v = amount(r, 200000, 9000000)
    doc = Odt('WenQuanYi Micro Hei', 10.5, lang='zh').p('财产综合险保险单', bold=True, size=15, align='c').p(f'保险单号：PQ{r.rng.randrange(10 ** 9, 10 ** 10)}', align='r', space=0.2)
    rows = [['被保险人', r.choice(SELLERS['zh'])], ['保险标的', '房屋建筑、机器设备、存货'], ['保险金额', f'¥{EN(v)}'], ['费率', '1.2‰'], ['保险费', f'¥{EN(cents(v * D("0.0012")))}（含增值税 ¥{EN(cents(v * D("0.0012") * D("0.06") / D("1.06")))}）'],
            ['保险期间', f'自{date(r.day, "2024年3月15日")}零时起十二个月'], ['付费方式', '一次性转账']]
    return doc.table(rows, [4, 12.4], head=0).p(f'经办：{r.choice(PEOPLE["zh"])}', before=0.3)
