"""Papers of the fifteenth group from abroad: a depot's bill and an American order, a German offer, a Chinese order, a Russian act."""
from kit.figures import count, date, money, words_ru, words_zh
from kit.odf import Odt
from kit.paper import faraway
from kit.wares import GOODS


@faraway('en-invoice-depot-statement', 'invoice', 'en', 'pdf docx scan', currency='GBP', lines=(2, 6), stock=(0, 12), units=GOODS, whole=True, rates=(20,), discount='percent', delivered=True, number='{L}{N}', order='{b}', shows='order_ref due_date seller_vat_id seller_account')
def depot(d):
    """A spares firm's bill: sold to at the left, facts in a box at the right, list and net price with trade discount between, sums under the table, terms in the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='en', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.city} {d.seller.postcode}. VAT Reg {d.seller.vat}\nBank transfer to {d.seller.bank}, {d.seller.account}')
    doc.p(d.seller.name, bold=True, size=16, space=0.3)
    doc.table([[f'Sold to\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.city} {d.buyer.postcode}', f'INVOICE {d.number}\fTax point {date(d.date, f)}\fYour order {d.order_no}\fPayment due {date(d.due, f)}']], [10, 7], head=0, border='none')
    doc.table([['Part', 'Description', 'Qty', 'List £', 'Trade disc.', 'Net £', 'Goods £']] + [[x.code, f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for x in d.lines], [2.2, 5.6, 1.9, 1.8, 1.7, 1.8, 2.2], align='llrrrrr', border='rows', size=9)
    return doc.p(f'Goods total £{m(d.net)}\nVAT at {d.lines[0].rate}% £{m(d.tax)}\n**Total to pay £{m(d.gross)}**', align='r', line=130)


@faraway('us-po-transit-board', 'purchase_order', 'en', 'docx pdf', currency='USD', lines=(2, 6), stock=(0, 12), units=GOODS, whole=True, sellers='us', buyers='us', rates=('6.25',), number='{y}-{N}', shows='delivery_date')
def transit(d):
    """An American body's order: vendor and ship to side by side, need by, extended prices, subtotal, sales tax and total, buyer's signature."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Serif', 10.5, margin='2cm', lang='en').p('PURCHASE ORDER', bold=True, size=16, align='r', space=0.05).p(f'P.O. No. {d.number}\nOrder date: {date(d.date, f)}\nNeed by: {date(d.delivery, f)}', align='r', space=0.3)
    side = lambda t, p: f'**{t}**\f{p.name}\f{p.street}\f{p.city}, {p.postcode}'
    doc.table([[side('VENDOR', d.seller), side('SHIP TO / BILL TO', d.buyer)]], [8.5, 8.5], head=0, pad=0.15)
    doc.table([['QTY', 'U/M', 'ITEM', 'UNIT COST', 'EXTENDED']] + [[q(x.qty), x.unit, f'{x.name}, {x.spec}', m(x.price), m(x.amount)] for x in d.lines], [1.8, 1.6, 8, 2.6, 3], align='rclrr')
    return doc.p(f'Subtotal $ {m(d.net)}\nSales tax {d.lines[0].rate}% $ {m(d.tax)}\nTOTAL $ {m(d.gross)}', align='r', line=125, space=0.6).p(f'Authorized by: ________________________ {d.buyer.person}, Purchasing')


@faraway('de-angebot-labor-nachlass', 'quotation_bid', 'de', 'pdf docx odt', currency='EUR', lines=(2, 6), stock=(12, 27), units=GOODS, whole=True, rates=(19,), discount='line percent', number='{yy}{N}', shows='due_date')
def optics(d):
    """An optics maker's offer: facts as a block at the right, each place with the rebate in a line of its own, sums to the right."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Sans', 10, margin='2.3cm', lang='de', header=f'{d.seller.name} · {d.seller.street} · {d.seller.place}')
    doc.p(f'{d.buyer.name}\n{d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.3).p(f'Angebotsnummer {d.number}\nAngebotsdatum {date(d.date, f)}\nBindefrist {date(d.due, f)}', align='r', space=0.3).p('Angebot', bold=True, size=15, space=0.2)
    doc.table([['Nr.', 'Leistung', 'Anzahl', 'Stückpreis', 'Betrag']] + [[str(i), f'{x.name}\f{x.spec}\fInstitutsnachlass {q(x.percent)} %: -{m(x.line_off)}', f'{q(x.qty)} {x.unit}', m(x.list), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 8, 2.4, 2.5, 2.5], align='clrrr', border='head')
    return doc.p(f'Netto EUR {m(d.net)}\nzzgl. {d.lines[0].rate} % USt. EUR {m(d.tax)}\n**Endbetrag EUR {m(d.gross)}**', align='r', line=130, space=0.4).p(f'Lieferzeit sechs Wochen, Zahlung 30 Tage netto.\n\nFreundliche Grüße\n{d.seller.person}')


@faraway('zh-caigou-dan-shitang', 'purchase_order', 'zh', 'docx pdf scan', currency='CNY', lines=(2, 6), stock=(27, 39), units=GOODS, whole=True, number='CG{y}{m}{n:03}', shows='delivery_date')
def canteen(d):
    """A hospital kitchen's order: number and day under the title, supplier in a line, goods with sums without the tax, tax and both below the table."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('WenQuanYi Micro Hei', 10.5, margin='2cm', lang='zh').p(f'{d.buyer.name}采购单', bold=True, size=16, align='c', space=0.1).p(f'单号 {d.number}　　下单日期 {date(d.date, "2024-03-15")}', align='c', space=0.2).p(f'供应商：{d.seller.name}（{d.seller.person}，{d.seller.phone}）', space=0.15)
    doc.table([['物品', '规格', '数量', '单位', '不含税单价', '不含税金额']] + [[x.name, x.spec, q(x.qty), x.unit, m(x.price), m(x.amount)] for x in d.lines], [4.6, 4, 1.8, 1.4, 2.4, 2.8], align='llrcrr')
    return doc.p(f'金额小计：{m(d.net)}元；税额（{d.lines[0].rate}%）：{m(d.tax)}元；合计：{m(d.gross)}元\n大写：{words_zh(d.gross)}', line=140).p(f'请于{date(d.delivery, "2024年3月15日")}前送至{d.buyer.city}{d.buyer.street}膳食科。', space=0.5).p(f'采购员：{d.buyer.person}　　科室主任：__________')


@faraway('ru-akt-soprovozhdenie-raboty', 'acceptance_record', 'ru', 'docx pdf scan', currency='RUB', lines=(1, 4), stock=(3, 7), units=('mo', 'h', 'day', 'job'), whole=True, number='{n}', contract='{N}-С', shows='contract_ref')
def works(d):
    """An act on works done: doer and customer by lines, table, sums with the tax, words, that there are no claims, two sides to sign."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('Liberation Serif', 11, margin='2.2cm', lang='ru').p(f'АКТ № {d.number} от {date(d.date, "15 марта 2024 г.")}\nсдачи-приёмки оказанных услуг по договору № {d.contract_no}', bold=True, align='c', space=0.3)
    doc.p(f'Исполнитель: {d.seller.name}, {d.seller.city}, {d.seller.street}\nЗаказчик: {d.buyer.name}, {d.buyer.city}, {d.buyer.street}', line=125)
    doc.table([['Услуга', 'Объём', 'Цена, руб.', 'Стоимость, руб.']] + [[f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [8, 2.4, 3, 3.2], align='lrrr')
    return doc.p(f'Стоимость без НДС {m(d.net)} руб., НДС {d.lines[0].rate}% {m(d.tax)} руб., всего {m(d.gross)} руб. ({words_ru(d.gross)}).', align='j').p('Услуги оказаны полностью и в срок. Претензий Заказчик не имеет.', space=0.6).p(f'Исполнитель ______________ {d.seller.person}\nЗаказчик ______________ {d.buyer.person}', line=160)
