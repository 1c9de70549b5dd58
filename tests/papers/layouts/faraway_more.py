"""More papers of the fifteenth group from abroad: English notes of credit and calls, Chinese offers and slips, Russian bills and offers, German and Austrian bills, slips and decisions."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Text, faraway
from kit.wares import GOODS


@faraway('ie-credit-note-kitchen', 'credit_note', 'en', 'html pdf eml', currency='EUR', lines=(1, 4), stock=(27, 39), units=GOODS, whole=True, sellers='ie', buyers='ie', rates=(23,), number='CR/{N}', order='{n}-{yy}', subject='Credit note {number}', shows='order_ref seller_vat_id buyer_vat_id')
def irish(d):
    """An Irish dealer's note of credit: a definition list of facts, goods that came back, what is credited."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    rows = ''.join(f'<tr><td>{e(x.name)}, {e(x.spec)}<td>{q(x.qty)} {x.unit}<td>{m(x.price)}<td>{m(x.amount)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en-IE"><head><meta charset="utf-8"><title>Credit note</title><style>@page{{size:A4;margin:18mm}}body{{font:13px "Liberation Serif";max-width:640px;margin:auto}}dt{{float:left;width:150px;color:#555}}dd{{margin:0 0 4px 150px}}table{{width:100%;border-collapse:collapse;margin:14px 0}}td,th{{border-bottom:1px solid #aaa;padding:5px;text-align:right}}td:first-child,th:first-child{{text-align:left}}</style></head><body><h1>Credit note</h1><dl><dt>Our number<dd>{d.number}<dt>Date of issue<dd>{date(d.date, f)}<dt>Against order<dd>{d.order_no}<dt>From<dd>{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.city)} (VAT No. {d.seller.vat})<dt>Credit to<dd>{e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.city)} (VAT No. {d.buyer.vat})<dt>Reason<dd>Goods returned, damaged in transit</dl><table><tr><th>Goods returned<th>Qty<th>Each €<th>Credit €</tr>{rows}</table><p>Credit before VAT: €{m(d.net)}<br>VAT {d.lines[0].rate}%: €{m(d.tax)}<br><b>Total credit: €{m(d.gross)}</b></p></body></html>''')


@faraway('en-rfq-letter-observatory', 'rfq', 'en', 'docx eml+docx', lines=(2, 6), stock=(12, 27), units=GOODS, whole=True, number='RFQ {n}/{yy}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def asked(d):
    """A body asks firms for prices by letter: what, how many, an empty column of prices, until when."""
    q, f = count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.city} {d.buyer.postcode}', align='c', space=0.3).p(f'Request for Quotation: {d.number}\n{date(d.date, f)}', bold=True, space=0.2).p(f'Suppliers are invited to quote for the items below, delivered to the above address. Quotations must reach {d.buyer.person} by noon on {date(d.due, f)}.', align='j', space=0.2)
    return doc.table([['Item', 'Description', 'Quantity', 'Your unit price']] + [[str(i), f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', ''] for i, x in enumerate(d.lines, 1)], [1.4, 8, 3, 3.8], align='clrr').p('We are not bound to accept the lowest or any quotation.', before=0.2)


@faraway('us-framework-price-schedule', 'framework_agreement', 'en', 'docx pdf', currency='USD', lines=(3, 7), stock=(0, 12), units=GOODS, whole=True, sellers='us', buyers='us', discount='percent', number='MSA-{y}-{n}', hides='qty, amount, net, tax, gross')
def schedule(d):
    """A master agreement for two years with a schedule of prices: list, per cent off and contract price, no quantities."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    doc = Odt('Liberation Serif', 11, margin='2.3cm', lang='en').p('MASTER SUPPLY AGREEMENT', bold=True, size=15, align='c', space=0.05).p(f'No. {d.number}', align='c', space=0.25).p(f'This agreement is entered into on {date(d.date, f)} by {d.buyer.name} ("Buyer") and {d.seller.name} ("Supplier"). It sets prices for releases that the Buyer may issue for twenty-four months. It creates no obligation to buy any quantity.', align='j', space=0.2).p('Schedule A. Prices in USD per unit', bold=True)
    return doc.table([['Item', 'Unit', 'List', 'Off list', 'Contract price']] + [[f'{x.name}, {x.spec}', x.unit, f'${m(x.list)}', f'{q(x.percent)}%', f'${m(x.price)}'] for x in d.lines], [7, 1.6, 2.6, 2, 3], align='lcrrr').p(f'BUYER: ____________________ {d.buyer.person}\n\nSUPPLIER: ____________________ {d.seller.person}', before=0.5)


@faraway('zh-baojia-biaoge-guangxue', 'quotation_bid', 'zh', 'xlsx pdf ods', currency='CNY', lines=(2, 6), stock=(12, 27), units=GOODS, whole=True, discount='zhe', number='BJ-{yy}{N}', shows='due_date')
def lab_offer(d):
    """An optics firm's offer in a sheet: labels at the left, tenths before the list price, sums at the foot."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c')
    o = Ods('WenQuanYi Micro Hei', 10, locale='zh-CN').sheet('报价表', [2, 5, 4.6, 1.6, 1.8, 1.8, 2.8, 2.8, 3.2]).row((f'{d.seller.name}  报价表', dict(bold=True, size=14))).row('编号', d.number).row('日期', date(d.date, '2024年3月15日')).row('客户', d.buyer.name).row('截止', date(d.due, '2024年3月15日')).row()
    o.row(*[(t, head) for t in ('序', '产品', '参数', '单位', '数量', '折扣', '目录价', '成交单价', '金额')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (f'{((100 - x.percent) / 10).normalize():f}折', line), (x.list, line), (x.price, line), (x.amount, line))
    for a, v in (('不含税金额（元）', d.net), (f'增值税{d.lines[0].rate}%', d.tax), ('含税金额（元）', d.gross)):
        o.row(*[None] * 7, (a, dict(bold=True)), (v, dict(bold=True)))
    return o.row().row(f'联系人：{d.seller.person} {d.seller.phone}')


@faraway('zh-songhuo-dan-chechang', 'delivery_note', 'zh', 'txt:gb18030 pdf', lines=(2, 7), stock=(0, 12), units=GOODS, whole=True, delivered=True, number='SH{N}{n:03}', order='DD{b}', hides='money, price, amount, discounts', shows='order_ref')
def parts(d):
    """A parts firm's slip in plain type: facts by lines, one line for each thing, who takes it."""
    q = count('1234.56')
    rows = '\n'.join(f'{i}、{x.name}（{x.spec}）  {q(x.qty)} {x.unit}' for i, x in enumerate(d.lines, 1))
    return Text(f'''送货单  {d.number}

发货：{d.seller.name}
收货：{d.buyer.name}
地址：{d.buyer.city}{d.buyer.street}
日期：{date(d.date, "2024/03/15")}
订单：{d.order_no}

{rows}

以上货物请当面点清。
收货人签字：            送货人：{d.seller.person}
''')


@faraway('ru-schet-optika-oplata', 'proforma_invoice', 'ru', 'pdf docx scan', currency='RUB', lines=(1, 5), stock=(12, 27), units=GOODS, whole=True, reduction='percent', number='СЧ-{N}', shows='due_date seller_vat_id seller_account')
def bill(d):
    """An instrument maker's bill to pay: requisites as a table at the foot, discount once for all, tax."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='ru').p(f'Счёт {d.number} от {date(d.date, f)}', bold=True, size=15, space=0.1).p(f'Плательщик: {d.buyer.name}\nОплатить до: {date(d.due, f)}', line=125, space=0.2)
    doc.table([['№', 'Наименование', 'Кол-во', 'Цена без НДС', 'Сумма без НДС']] + [[str(i), f'{x.name} {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 8, 2.4, 2.6, 3], align='clrrr')
    doc.p(f'Итого {m(d.sum)} руб.\nРазовая скидка {q(pc)}%: {m(off)} руб.\nСо скидкой {m(d.net)} руб.\nНДС {d.lines[0].rate}% {m(d.tax)} руб.\n**К оплате {m(d.gross)} руб.**', align='r', line=125, space=0.3)
    return doc.table([['Получатель', d.seller.name], ['ИНН', d.seller.vat], ['Расчётный счёт', d.seller.account], ['Банк', d.seller.bank], ['Руководитель', d.seller.person]], [4, 13], head=0, size=9)


@faraway('ru-kp-kuhnya-pismo', 'quotation_bid', 'ru', 'docx eml+pdf', currency='RUB', lines=(2, 5), stock=(27, 39), units=GOODS, whole=True, discount='percent', number='{n}/КП', shows='due_date')
def letter(d):
    """A letter of offer: out number at the left, body at the right, table with list price and discount, term."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024 г.'
    doc = Odt('Liberation Serif', 11, margin='2.2cm', lang='ru').p(d.seller.name, bold=True, size=14, align='c', space=0.2).p(f'Исх. № {d.number}\nот {date(d.date, f)}', space=0.1).p(f'{d.buyer.name}\n{d.buyer.person}', align='r', space=0.3).p('Коммерческое предложение', bold=True, align='c').p('Предлагаем оборудование для пищеблока по следующим ценам (рубли, без НДС):')
    doc.table([['Изделие', 'Кол.', 'Прайс', 'Скидка', 'Цена', 'Стоимость']] + [[f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), f'{q(x.percent)} %', m(x.price), m(x.amount)] for x in d.lines], [5.6, 2, 2.4, 1.6, 2.4, 2.8], align='lrrrrr', size=9.5)
    return doc.p(f'Стоимость всего {m(d.net)} руб., НДС {d.lines[0].rate} % {m(d.tax)} руб., с НДС {m(d.gross)} руб. Предложение действует по {date(d.due, f)} включительно.', align='j', space=0.5).p(d.seller.person)


@faraway('at-rechnung-kueche', 'invoice', 'de', 'pdf docx scan', currency='EUR', lines=(2, 6), stock=(27, 39), units=GOODS, whole=True, sellers='at', buyers='at', rates=(20,), reduction='amount', delivered=True, number='R{y}/{N}', shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def austrian(d):
    """An Austrian bill: UID of both, day of delivery, one rebate in euros, sums, account in the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2.2cm', lang='de', footer=f'{d.seller.name}, {d.seller.place}, UID {d.seller.vat}, {d.seller.bank}, IBAN {d.seller.iban}')
    doc.p(f'An\n{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nUID {d.buyer.vat}', space=0.4).p(f'Rechnung Nr. {d.number}', bold=True, size=14).p(f'Ausstellungsdatum {date(d.date, f)}, Lieferung am {date(d.delivery, f)}, fällig am {date(d.due, f)}', space=0.2)
    doc.table([['Menge', 'Bezeichnung', 'Preis je Einheit', 'Summe']] + [[f'{q(x.qty)} {x.unit}', f'{x.name}\f{x.spec}', m(x.price), m(x.amount)] for x in d.lines], [2.6, 8, 3, 3], align='llrr', border='rows')
    return doc.p(f'Warenwert EUR {m(d.sum)}\nEinmaliger Nachlass EUR -{m(d.off)}\nNettobetrag EUR {m(d.net)}\n{d.lines[0].rate} % USt EUR {m(d.tax)}\n**Zahlbetrag EUR {m(d.gross)}**', align='r', line=125)


@faraway('de-lieferschein-betriebshof', 'delivery_note', 'de', 'docx pdf scan', lines=(2, 7), stock=(0, 12), units=GOODS, whole=True, delivered=True, number='{N}-L', order='{b}', hides='money, price, amount, discounts', shows='order_ref')
def yard(d):
    """A slip for a yard of buses: to whom at the right, order in a sentence, things with their numbers first."""
    q, f = count('1.234,56'), '15.03.2024'
    return Odt('Liberation Sans', 10.5, margin='2.2cm', lang='de').p(d.seller.name, bold=True, size=13).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', align='r', space=0.3).p(f'Lieferschein {d.number} vom {date(d.date, f)}', bold=True, size=12).p(f'Wir liefern Ihnen auf Ihre Bestellung {d.order_no}:').table([['Teilenummer', 'Benennung', 'Menge']] + [[x.code, f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}'] for x in d.lines], [3.4, 9.6, 3.4], align='llr').p('Empfangen: ____________________   Datum: __________', before=0.6)


@faraway('de-zuschlag-software', 'award_decision', 'de', 'docx pdf', currency='EUR', lines=(1, 3), stock=(3, 7), units=('mo', 'h', 'day', 'job'), whole=True, rates=(19,), number='Z-{n}/{y}', tender='VG {N}', hides='net, tax, price, amount, discounts', shows='tender_ref')
def won(d):
    """A public body tells a firm that it won: sum with the tax in a sentence, what is done as a list."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.5cm', lang='de').p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}', space=0.3).p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', space=0.3).p(f'{date(d.date, f)}\nZeichen: {d.number}', align='r').p(f'Zuschlagserteilung im Vergabeverfahren {d.tender_no}', bold=True, space=0.2).p(f'Sehr geehrte Damen und Herren,\n\nauf Ihr Angebot erteilen wir Ihnen den Zuschlag zum Gesamtpreis von {m(d.gross)} EUR einschließlich Umsatzsteuer. Beauftragt sind:', align='j')
    for x in d.lines:
        doc.p(f'– {x.name} ({x.spec}), {q(x.qty)} {x.unit}', indent=0.6)
    return doc.p(f'Mit freundlichen Grüßen\n\n{d.buyer.person}', before=0.3)
