"""Russian papers of the nineteenth group: a bill of a web service with the tax within, an order to a supplier, an act of services, a slip of goods with sums."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Odt
from kit.paper import Html, elsewhere
from kit.wares import GOODS


@elsewhere('ru-schet-oblachnyj-servis-nds-vnutri', 'proforma_invoice', 'ru', 'html pdf eml', currency='RUB', goods=('BOJ', 'RCN', 'LST', 'IGR'), most=30, lines=(1, 6), units=GOODS, whole=True, step=5, rates=(20,), since=2019, number='{n:05}', subject='Счет № {number}', hides='price, amount, net', shows='due_date seller_vat_id buyer_vat_id seller_account')
def bill(d):
    """A bill of a web service: bank's block by lines, title, who sends and who pays, table with prices that hold the tax, total, of it tax, sum in words, until when to pay, who signs."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    rows = ''.join(f'<tr><td class=c>{i}</td><td>{e(x.name)} {e(x.spec)}</td><td class=r>{q(x.qty)}</td><td class=c>{x.unit}</td><td class=r>{m(x.price_gross)}</td><td class=r>{m(x.gross)}</td></tr>' for i, x in enumerate(d.lines, 1))
    who = lambda p: f'<b>{e(p.name)}</b>, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {e(p.city)}, {e(p.street)}, тел.: {p.phone}'
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Счет {d.number}</title><style>@page{{size:A4;margin:14mm}}body{{font:12px/1.4 "Liberation Sans",Arial,sans-serif}}table{{border-collapse:collapse;width:100%}}.b td{{border:1px solid #000;padding:4px;vertical-align:top}}h1{{font-size:18px;border-bottom:2px solid #000;padding:14px 0 6px}}.w td{{padding:4px;vertical-align:top}}.g{{margin-top:10px;border:2px solid #000}}.g th,.g td{{border:1px solid #000;padding:4px}}.r{{text-align:right}}.c{{text-align:center}}.s td{{text-align:right;font-weight:bold;padding:2px 4px}}</style></head><body>
<table class=b><tr><td colspan=2 rowspan=2>{e(d.seller.bank)}<br><small>Банк получателя</small><td>БИК<td>04{int(d.seller.vat) % 10 ** 7:07}</tr><tr><td>Сч. №<td>30101810{int(d.seller.reg) % 10 ** 12:012}</tr><tr><td>ИНН {d.seller.vat}<td>КПП {d.seller.tax[0]}<td rowspan=2>Сч. №<td rowspan=2>{d.seller.account}</tr><tr><td colspan=2>{e(d.seller.name)}<br><small>Получатель</small></tr></table>
<h1>Счет на оплату № {d.number} от {date(d.date, f)}</h1>
<table class=w><tr><td>Поставщик<br>(Исполнитель):<td>{who(d.seller)}</tr><tr><td>Покупатель<br>(Заказчик):<td>{who(d.buyer)}</tr></table>
<table class=g><tr><th>№<th>Товары (работы, услуги)<th>Кол-во<th>Ед.<th>Цена<th>Сумма</tr>{rows}</table>
<table class=s><tr><td>Итого:<td style="width:120px">{m(d.gross)}</tr><tr><td>В том числе НДС (20%):<td>{m(d.tax)}</tr><tr><td>Всего к оплате:<td>{m(d.gross)}</tr></table>
<p>Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.<br><b>{words_ru(d.gross)}</b></p>
<p>Оплатить не позднее {date(d.due, "15.03.2024")}<br>Оплата данного счета означает согласие с условиями поставки товара. Товар отпускается по факту прихода денег на р/с Поставщика.</p>
<p style="border-top:2px solid #000;padding-top:26px">Руководитель ______________ {e(d.seller.person.split()[0])} &nbsp;&nbsp;&nbsp; Бухгалтер ______________</p></body></html>''')


@elsewhere('ru-zakaz-postavshchiku-tipovoj', 'purchase_order', 'ru', 'pdf docx scan', currency='RUB', goods=('LST', 'RCN', 'BOJ', 'AGR', 'IGR'), most=40, lines=(2, 8), units=GOODS, whole=True, rates=(20,), since=2019, tax_by_line=True, cents=True, number='ЦБ-{n:05}', shows='delivery_date seller_vat_id buyer_vat_id')
def order(d):
    """An order to a supplier from the usual program: title in one line, who does and who orders, table with rate and sum of tax for each line, three totals right, sum in words, wished day, who signed."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Sans', 9, margin='1.5cm', lang='ru')
    doc.p(f'Заказ поставщику № {d.number} от {date(d.date, f)}', bold=True, size=14, space=0.25)
    who = lambda p: f'{p.name}, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {p.city}, {p.street}'
    doc.table([['Исполнитель:', (who(d.seller), dict(bold=True))], ['Заказчик:', (who(d.buyer), dict(bold=True))], ['Желаемая дата:', date(d.delivery, '15.03.2024')]], [3, 15], head=0, border='none')
    rows = [['№', 'Артикул', 'Товар', 'Количество', 'Ед.', 'Цена без НДС', 'Сумма без НДС', 'НДС', 'Сумма НДС', 'Всего']] + [[f'{i}', x.code, f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount), f'{x.rate}%', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.8, 1.9, 4.5, 1.7, 1.1, 1.7, 2, 1, 1.6, 1.9], align='cllrcrrcrr', size=8, pad=0.05)
    for a, v in (('Итого без НДС:', d.net), ('Сумма НДС:', d.tax), ('Итого с НДС:', d.gross)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7, 'r')], indent=11, bold=True, space=0.02)
    doc.p(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.', before=0.1, space=0.02).p(words_ru(d.gross), bold=True, space=0.6)
    return doc.p(f'Менеджер ____________________ {d.buyer.person}')


@elsewhere('ru-akt-okazannyh-uslug-chasy', 'acceptance_record', 'ru', 'docx pdf scan', currency='RUB', goods=('OBZ', 'PVD', 'KET'), most=300, lines=(1, 4), units=('h', 'page', 'por'), whole=True, rates=(20,), since=2019, cents=True, number='{n}', contract='{n}/{y}', shows='contract_ref seller_vat_id buyer_vat_id')
def act(d):
    """An act of services rendered: title with number and day, who did and who ordered, ground, table, totals, sum in words, the sentence that there are no claims, two to sign."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Serif', 11, margin='2cm', lang='ru')
    doc.p(f'Акт № {d.number} от {date(d.date, f)}', bold=True, size=15, space=0.05).p('сдачи-приемки оказанных услуг', space=0.3)
    for t, p in (('Исполнитель', d.seller), ('Заказчик', d.buyer)):
        doc.p(f'{t}:\t**{p.name}**, ИНН {p.vat}, {p.postcode}, {p.city}, {p.street}', tabs=[(3, 'l')], space=0.08)
    doc.p(f'Основание:\tДоговор № {d.contract_no}', tabs=[(3, 'l')], space=0.25)
    doc.table([['№', 'Наименование работ, услуг', 'Кол-во', 'Ед.', 'Цена, руб.', 'Сумма, руб.']] + [[f'{i}', f'{x.name} ({x.spec})', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[('', dict(span=3, border='none')), (t, dict(span=2, align='r', bold=True)), m(v)] for t, v in (('Итого без НДС', d.net), ('НДС 20%', d.tax), ('Всего с НДС', d.gross))], [1, 7.6, 1.9, 1.5, 2.4, 2.6], align='clrcrr', size=10.5)
    doc.p(f'Всего оказано услуг {len(d.lines)}, на сумму {m(d.gross)} руб. {words_ru(d.gross)}.', before=0.1, space=0.15)
    doc.p('Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объему, качеству и срокам оказания услуг не имеет.', align='j', space=0.7)
    side = lambda t, p: f'**{t}**\f{p.name}\f\f______________ {p.person.split()[0]}\fМ.П.'
    return doc.table([[side('ИСПОЛНИТЕЛЬ', d.seller), side('ЗАКАЗЧИК', d.buyer)]], [8.5, 8.5], head=0, border='none')


@elsewhere('ru-rashodnaya-nakladnaya-summy', 'delivery_note', 'ru', 'pdf docx eml+pdf', currency='RUB', goods=('BOJ', 'LST', 'RCN'), most=40, lines=(2, 8), units=GOODS, whole=True, rates=(20,), since=2019, discount='percent', percents=(3, 5, 7, 10), cents=True, number='{n:04}', order='{n:05}', shows='order_ref seller_vat_id buyer_vat_id')
def slip(d):
    """A slip with sums from a trading program: title, supplier and buyer by lines, order, table with price, discount and price after it, totals, number of names, who released and received."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Sans', 9.5, margin='1.6cm', lang='ru')
    doc.p(f'Расходная накладная № {d.number} от {date(d.date, f)}', bold=True, size=14, space=0.3)
    for t, p in (('Поставщик', d.seller), ('Покупатель', d.buyer)):
        doc.p(f'{t}:\t**{p.name}**, ИНН {p.vat}, {p.city}, {p.street}', tabs=[(2.8, 'l')], space=0.08)
    doc.p(f'Заказ покупателя:\t№ {d.order_no}', tabs=[(3.4, 'l')], space=0.2)
    doc.table([['№', 'Код', 'Наименование', 'Кол-во', 'Ед.', 'Цена', 'Скидка', 'Цена со скидкой', 'Сумма']] + [[f'{i}', x.code, f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [0.9, 2, 5.1, 1.5, 1.2, 1.8, 1.4, 1.9, 2.2], align='cllrcrrrr', size=8.5, pad=0.06)
    for a, v in (('Итого без НДС:', d.net), ('НДС 20%:', d.tax), ('Всего с НДС:', d.gross)):
        doc.p(f'{a}\t{m(v)}', tabs=[(6.6, 'r')], indent=11.3, bold=True, space=0.02)
    doc.p(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб. Цены указаны без НДС.', before=0.1, space=0.7)
    return doc.p('Отпустил ____________________\tПолучил ____________________', tabs=[(9.5, 'l')])
