"""More papers of the fifth group that buy nothing: courts, books of account, logs and lists in English, German, Russian and Chinese."""
from html import escape as e

from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Text
from kit.strangers import BANKS, BUYERS, PEOPLE, SELLERS

from .recent import BOLD, D, EN, goods, heads, papers_of, sums, recent

DE, RU = money('1.234,56'), money('1 234,56')


@recent('en-edi-log', 'en', 'txt', 'a log of messages about orders and invoices')
def edi(r):
    out = []
    for i in range(42):
        at = f'{r.day.isoformat()}T{6 + i // 4:02}:{i * 7 % 60:02}:{i * 13 % 60:02}Z'
        kind, name = r.choice(('ORDERS', 'ORDRSP', 'DESADV', 'INVOIC')), r.choice(SELLERS['en'])
        out.append(f'{at} {r.choice(("INFO ", "INFO ", "WARN "))} as2.gateway {kind} D.96A from="{name}" ref={r.rng.randrange(10 ** 6, 10 ** 7)} lines={r.rng.randrange(1, 40)} total={sums(r, 1)[0]} GBP '
                   + r.choice(('accepted', 'accepted', 'duplicate reference, skipped', 'tax total differs by 0.01', 'queued for retry')))
    return Text('\n'.join(out) + '\n')


@recent('en-claim-form', 'en', 'docx scan', 'particulars of a claim for unpaid invoices')
def particulars(r):
    seller, found = r.choice(SELLERS['en']), papers_of(r, 3)
    doc = Odt('Liberation Serif', 12, margin='2.5cm', lang='en').p('IN THE COUNTY COURT', bold=True).p(f'Claim No. {r.choice("KHJ")}{r.rng.randrange(10, 99)}YX{r.rng.randrange(100, 999)}', align='r')
    doc.p(f'BETWEEN\n{seller.upper()}   Claimant\nand\n{r.choice(BUYERS["en"]).upper()}   Defendant', align='c', space=0.3).p('PARTICULARS OF CLAIM', bold=True, align='c')
    doc.p('1. The Claimant supplied goods to the Defendant under purchase orders in writing. Delivery was accepted without complaint.', align='j')
    doc.p('2. The following invoices remain unpaid:', align='j').table([['Invoice', 'Date', 'Amount'], *[[n, date(x, '15 March 2024'), f'£{EN(v)}'] for n, x, v in found]], [5, 5, 4], align='llr')
    doc.p(f'3. The Claimant claims £{EN(sum(v for *_, v in found))}, statutory interest at 8% above base rate and costs.', align='j')
    return doc.p(f'Statement of truth signed by {r.choice(PEOPLE["en"])} on {date(r.day, "15 March 2024")}', before=0.5)


@recent('en-catalogue-file', 'en', 'txt', "a supplier's prices for everybody, as a file of commas")
def catalogue(r):
    found = goods(r, 'en', 24)
    rows = ''.join(f'{c},"{n}, {s}",{u},{cents(v * D("0.86"))},{cents(v * D("0.86") * D("1.2"))},GBP\n' for c, n, s, u, v in found)
    return Text(f'sku,description,uom,price_ex_vat,price_inc_vat,currency\n{rows}')


@recent('en-spend-report', 'en', 'pdf docx', 'a report to a committee on what was spent with whom')
def spend(r):
    doc = Odt('Liberation Sans', 10.5, lang='en').p(f'{r.choice(BUYERS["en"])}\nAudit and Finance Committee, {date(r.day, "15 March 2024")}', space=0.3).p('Agenda item 7: Procurement activity in the quarter', bold=True, size=13)
    doc.p(f'Members are asked to note that {r.rng.randrange(30, 400)} purchase orders were raised and that {r.rng.randrange(2, 9)} contracts were awarded after competition. The largest payments were:', align='j')
    rows = [['Supplier', 'Purpose', 'Paid, net', 'Budget', 'Variance']]
    for name in r.sample(SELLERS['en'], 5):
        a, b = sums(r, 2, 3000, 90000)
        rows.append([name, goods(r, 'en', 1)[0][1], f'£{EN(a)}', f'£{EN(b)}', f'£{EN(b - a)}'])
    doc.table(rows, [4.6, 4, 2.8, 2.8, 2.8], align='llrrr', size=9)
    return doc.p('One waiver of standing orders was granted for a single quotation. There are no direct legal implications.', align='j').p(f'Report of the Head of Finance, {r.choice(PEOPLE["en"])}', before=0.4)


@recent('en-module-manual', 'en', 'html', 'a manual of a purchasing program with an order as its example')
def manual(r):
    code, name, spec, unit, v = goods(r, 'en', 1)[0]
    return Html(f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Purchasing module - User guide</title><h1>3.4 Receiving an order</h1><p>Open <b>Purchasing &gt; Receipts</b> and type the order number, for example '
                f'PO-000123. The screen shows supplier, order date, currency and the lines:</p><pre>Line  Item       Description            Ordered  Received  Price\n1     {code:<10} {e(name):<22} 10       0         {EN(v)}</pre>'
                '<p>Enter the quantity from the delivery note and press <kbd>F8</kbd>. If the quantity is smaller than ordered, the order stays open. To match a supplier invoice see 3.6; to enter a credit note see 3.7.</p>'
                '<table border=1><tr><th>Field</th><th>Meaning</th></tr><tr><td>Net amount</td><td>Quantity times price less discount</td></tr><tr><td>VAT code</td><td>S, R or Z</td></tr></table></html>')


@recent('de-lohnzettel', 'de', 'pdf', 'a payslip: gross, tax, contributions, net')
def payslip(r):
    gross = sums(r, 1, 2600, 6800)[0]
    tax, dues = cents(gross * D('0.17')), cents(gross * D('0.203'))
    doc = Odt('Liberation Sans', 9.5, lang='de').p(f'{r.choice(SELLERS["de"])}', bold=True).p(f'Abrechnung der Brutto/Netto-Bezüge für {r.day:%m.%Y}', size=12, space=0.2)
    doc.p(f'Pers.-Nr. {r.rng.randrange(100, 999):05}   {r.choice(PEOPLE["de"])}   Steuerklasse {r.choice("134")}', space=0.2)
    rows = [['Lohnart', 'Bezeichnung', 'Menge', 'Satz', 'Betrag'], ['2000', 'Gehalt', '', '', DE(gross)], ['', 'Lohnsteuer', '', '', DE(-tax)], ['', 'Sozialversicherung', '', '', DE(-dues)],
            ['', ('Netto-Verdienst', BOLD), '', '', (DE(gross - tax - dues), BOLD)]]
    return doc.table(rows, [2, 6, 2.4, 2.4, 3], align='llrrr').p(f'Überweisung auf Ihr Konto bei {BANKS["de"]}, Auszahlungsbetrag {DE(gross - tax - dues)} EUR', before=0.2)


@recent('de-mahnantrag', 'de', 'docx scan', 'an application to a court: claims from invoices, interest, costs')
def dunning(r):
    found = papers_of(r, 2)
    doc = Odt('Liberation Sans', 10.5, lang='de').p('Amtsgericht – Mahnabteilung –', space=0.3).p('Antrag auf Erlass eines Mahnbescheids', bold=True, size=14)
    doc.table([['Antragsteller', r.choice(SELLERS['de'])], ['Antragsgegner', r.choice(BUYERS['de'])], *[[f'Hauptforderung {i}', f'Warenlieferung gem. Rechnung {n} vom {date(x, "15.03.2024")}: {DE(v)} EUR']
                                                                                                   for i, (n, x, v) in enumerate(found, 1)],
               ['Zinsen', '9 Prozentpunkte über Basiszinssatz'], ['Gesamtforderung', f'{DE(sum(v for *_, v in found))} EUR']], [5, 11.5], head=0)
    return doc.p('Der Anspruch hängt von einer Gegenleistung ab; diese ist bereits erbracht.', before=0.2).p(f'{date(r.day, "15. März 2024")}, {r.choice(PEOPLE["de"])}', before=0.5)


@recent('de-saldenliste', 'de', 'xlsx', "a list of suppliers' accounts with sums and balances")
def balances(r):
    o, total = Ods('Liberation Sans', 10, locale='de-DE').sheet('SuSa', [2.4, 7.6, 3, 3, 3.2]).row((f'Summen- und Saldenliste Kreditoren {r.day:%m/%Y}', BOLD)).row(f'Mandant: {r.choice(BUYERS["de"])}').row(), D(0)
    o.row(*heads('Konto', 'Bezeichnung', 'Soll', 'Haben', 'Saldo H'))
    for i, name in enumerate(SELLERS['de'] + SELLERS['ch']):
        a, b = sorted(sums(r, 2))
        total += b - a
        o.row(str(70000 + i * 17), name, a, b, (f'=[.D{o.next}]-[.C{o.next}]', b - a))
    return o.row(None, ('Summe', BOLD), None, None, (f'=SUM([.E5:.E{o.next - 1}])', total))


@recent('de-ratsprotokoll', 'de', 'docx', 'minutes of a council that talks of bids and of a budget')
def council(r):
    a, b = sums(r, 2, 20000, 400000)
    doc = Odt('Liberation Serif', 11.5, lang='de').p(f'Niederschrift über die Sitzung des Gemeinderates am {date(r.day, "15. März 2024")}', bold=True, space=0.3)
    for n, (head, text) in enumerate((
            ('Genehmigung der Niederschrift', 'Einwendungen werden nicht erhoben.'), ('Straßenbeleuchtung', f'Der Bürgermeister berichtet, dass drei Angebote eingegangen seien, das günstigste von der Firma {r.choice(SELLERS["de"])} '
             f'über {DE(a)} € brutto. Aus der Mitte des Rates wird gefragt, ob Leasing geprüft wurde. Der Punkt wird vertagt.'),
            ('Haushalt', f'Im Vermögenshaushalt sind {DE(b)} € für Beschaffungen der Schule eingestellt. Kenntnisnahme.'), ('Verschiedenes', 'Der Wertstoffhof bleibt am Samstag geschlossen.')), 1):
        doc.p(f'TOP {n} {head}', bold=True, before=0.15).p(text, align='j')
    return doc.p(f'Schriftführung: {r.choice(PEOPLE["de"])}', before=0.5)


@recent('ru-akt-sverki', 'ru', 'pdf xlsx', 'two firms compare their books: sales, payments, a balance')
def reconciliation(r):
    o, total = Ods('Liberation Sans', 9, locale='ru-RU').sheet('Акт сверки', [2.4, 6, 3, 3]).row(('Акт сверки взаимных расчетов', BOLD)).row(f'за период по {date(r.day, "15.03.2024 г.")}'), D(0)
    o.row(f'между {r.choice(SELLERS["ru"])} и {r.choice(BUYERS["ru"])}').row().row(*heads('Дата', 'Документ', 'Дебет', 'Кредит'))
    for number, day, v in papers_of(r, 6):
        sale = r.rng.random() < 0.6
        total += v if sale else -v
        o.row(date(day, '15.03.2024'), f'{"Продажа" if sale else "Оплата"} ({number})', v if sale else None, None if sale else v)
    o.row(None, ('Сальдо конечное', BOLD), max(total, D(0)), max(-total, D(0)))
    return o.row().row(f'На {date(r.day, "15.03.2024")} задолженность составляет {RU(abs(total))} руб.').row('От поставщика', r.choice(PEOPLE['ru']), 'От покупателя', '__________')


@recent('ru-iskovoe', 'ru', 'docx', 'a claim in court from a contract of supply')
def suit(r):
    number, day, v = papers_of(r, 1)[0]
    doc = Odt('Liberation Serif', 12, lang='ru').p(f'В Арбитражный суд\nИстец: {r.choice(SELLERS["ru"])}\nОтветчик: {r.choice(BUYERS["ru"])}\nЦена иска: {RU(v)} руб.', align='r', space=0.4)
    doc.p('ИСКОВОЕ ЗАЯВЛЕНИЕ\nо взыскании задолженности по договору поставки', bold=True, align='c')
    doc.p(f'Между сторонами заключен договор поставки № {number} от {date(day, "15.03.2024 г.")}. Истец поставил товар по товарным накладным и выставил счета-фактуры на сумму {RU(v)} руб., в том числе НДС. '
          'Ответчик товар принял без замечаний, оплату не произвел. Претензия оставлена без ответа.', align='j')
    doc.p(f'На основании статей 309, 310, 516 ГК РФ прошу взыскать с ответчика {RU(v)} руб. основного долга и неустойку.', align='j')
    return doc.p(f'Представитель по доверенности {r.choice(PEOPLE["ru"])}\n{date(r.day, "15 марта 2024 г.")}', before=0.5)


@recent('ru-opis', 'ru', 'pdf scan', 'a stock count: goods, numbers, prices, sums by book and in fact')
def count_sheet(r):
    rows, total = [['№', 'Наименование', 'Ед.', 'Цена', 'Факт. кол-во', 'Сумма', 'По учету']], D(0)
    for i, (code, name, spec, unit, v) in enumerate(goods(r, 'ru', 8), 1):
        n, price = r.rng.randrange(1, 90), cents(v * 98)
        total += n * price
        rows.append([str(i), f'{name} {spec}, {code}', unit, RU(price), str(n), RU(n * price), str(n)])
    doc = Odt('Liberation Serif', 10.5, lang='ru').p(r.choice(BUYERS['ru'])).p(f'ИНВЕНТАРИЗАЦИОННАЯ ОПИСЬ № {r.rng.randrange(1, 40)}', bold=True, align='c').p(f'товарно-материальных ценностей на {date(r.day, "15.03.2024 г.")}', align='c')
    doc.table(rows, [0.9, 6, 1.4, 2.2, 2, 2.6, 1.9], align='clcrrrr', size=9)
    return doc.p(f'Итого по описи: {RU(total)} руб. Председатель комиссии {r.choice(PEOPLE["ru"])}', before=0.3)


@recent('zh-gongzibiao', 'zh', 'xlsx', 'a payroll of a month')
def wages(r):
    o = Ods('WenQuanYi Micro Hei', 10).sheet('工资表', [1.4, 3, 2.8, 2.8, 2.8, 3]).row((f'{r.choice(BUYERS["zh"])}{r.day.year}年{r.day.month}月工资表', BOLD)).row().row(*heads('序号', '姓名', '应发工资', '社保个人', '个人所得税', '实发工资'))
    for i, (p, v) in enumerate(zip(PEOPLE['zh'], sums(r, 6, 5000, 16000)), 1):
        a, b = cents(v / 10), cents(v * D('0.03'))
        o.row(i, p, v, a, b, (f'=[.C{o.next}]-[.D{o.next}]-[.E{o.next}]', v - a - b))
    return o.row().row('制表：', r.choice(PEOPLE['zh']), '审核：', r.choice(PEOPLE['zh']))


@recent('zh-duizhangdan', 'zh', 'pdf', "a bank's list of what came and went")
def bank(r):
    rest, rows = sums(r, 1, 100000, 900000)[0], [['日期', '摘要', '对方户名', '借方', '贷方', '余额']]
    for number, day, v in papers_of(r, 7):
        rest += v
        rows.append([date(day, '2024-03-15'), r.choice((f'货款 {number}', '合同款', '往来款')), r.choice(SELLERS['zh']), '', EN(v), EN(rest)])
    doc = Odt('WenQuanYi Micro Hei', 10, lang='zh').p(BANKS['zh'], bold=True, align='c').p(f'对公账户明细对账单　打印日期：{date(r.day, "2024-03-15")}', align='c', space=0.2)
    return doc.table(rows, [2.3, 3, 4.8, 2, 2.6, 2.8], align='lllrrr', size=9).p('如有不符，请于十日内与开户行联系。', before=0.2)


@recent('zh-pandian', 'zh', 'xlsx', 'a stock count with book and real numbers, price and value')
def inventory(r):
    o = Ods('WenQuanYi Micro Hei', 10).sheet('盘点表', [1.4, 2.8, 4, 3.6, 1.4, 1.8, 1.8, 2.4, 2.8]).row((f'{r.choice(SELLERS["zh"])} 库存盘点表', BOLD)).row('盘点日期', date(r.day, '2024-03-15')).row()
    o.row(*heads('序号', '编码', '品名', '规格', '单位', '账面数', '实盘数', '单价', '金额'))
    for i, (code, name, spec, unit, v) in enumerate(goods(r, 'zh', 10), 1):
        n, price = r.rng.randrange(1, 200), cents(v * D('7.8'))
        o.row(i, code, name, spec, unit, n, n, price, (f'=[.G{o.next}]*[.H{o.next}]', n * price))
    return o.row().row('盘点人：', r.choice(PEOPLE['zh']), '监盘人：', r.choice(PEOPLE['zh']))


@recent('zh-qisuzhuang', 'zh', 'docx scan', 'a claim in court over a contract of sale that was not paid')
def complaint(r):
    number, day, v = papers_of(r, 1)[0]
    doc = Odt('WenQuanYi Micro Hei', 11.5, lang='zh').p('民事起诉状', bold=True, size=16, align='c', space=0.3)
    doc.p(f'原告：{r.choice(SELLERS["zh"])}\n被告：{r.choice(BUYERS["zh"])}', space=0.2).p(f'诉讼请求：判令被告支付货款人民币{EN(v)}元及逾期利息；本案诉讼费由被告承担。')
    doc.p(f'事实与理由：{date(day, "2024年3月15日")}双方签订《采购合同》（编号{number}），原告依约交付货物并开具增值税专用发票，被告签收送货单后至今未付款，故诉至贵院。')
    return doc.p(f'此致\n人民法院\n\n具状人：{r.choice(PEOPLE["zh"])}\n{date(r.day, "2024年3月15日")}', before=0.3)
