"""Russian papers of the seventeenth group: a bill of a firm without tax with the bank's block, an act of services, an offer in a sheet, an order to a supplier from a web program."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Ods, Odt
from kit.paper import Html, foreign
from kit.wares import GOODS


@foreign('ru-schet-usn-obrazets-platezhki', 'proforma_invoice', 'ru', 'pdf docx scan', currency='RUB', lines=(1, 6), units=GOODS, whole=True, rates=(0,), cents=True, number='{n}', hides='net, tax', shows='due_date seller_vat_id buyer_vat_id seller_account')
def simplified(d):
    """A bill of the usual bookkeeping program of a firm that pays no tax: note on top, grid of the bank as on an order to pay, title with a thick rule, both sides in sentences, table, row that there is no tax, sum in words, two to sign."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Sans', 9.5, margin='1.6cm', lang='ru')
    doc.p('Внимание! Оплата данного счета означает согласие с условиями поставки товара. Уведомление об оплате обязательно, в противном случае не гарантируется наличие товара на складе. Товар отпускается по факту прихода денег на р/с Поставщика.', size=8, align='c', space=0.2)
    doc.table([[(f'{d.seller.bank}\f\fБанк получателя', dict(span=2)), 'БИК\fСч. №', f'04{int(d.seller.vat) % 10 ** 7:07}\f30101810{int(d.seller.vat) % 10 ** 9:09}000'], [f'ИНН {d.seller.vat}', f'КПП {d.seller.tax[0]}', ('Сч. №', {}), d.seller.account], [(f'{d.seller.name}\f\fПолучатель', dict(span=2)), '', '']], [4.6, 4.6, 1.8, 6.6], head=0, size=9)
    doc.table([[(f'**Счет на оплату № {d.number} от {date(d.date, f)}**', dict(size=14))]], [17.6], head=0, border='rows', weight='1.5pt')
    who = lambda p: f'**{p.name}, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {p.city}, {p.street}, тел.: {p.phone}**'
    doc.table([['Поставщик\f(Исполнитель):', who(d.seller)], ['Покупатель\f(Заказчик):', who(d.buyer)], ['Основание:', '**Без договора**']], [3, 14.6], head=0, border='none', size=9)
    doc.table([['№', 'Товары (работы, услуги)', 'Кол-во', 'Ед.', 'Цена', 'Сумма']] + [[f'{i}', f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 8.2, 1.8, 1.4, 2.4, 2.8], align='clrcrr', size=9)
    for a, v in (('Итого:', m(d.gross)), ('Без налога (НДС)', '–'), ('Всего к оплате:', m(d.gross))):
        doc.p(f'\t{a}\t{v}', tabs=[(14.6, 'r'), (17.6, 'r')], bold=True, space=0.02)
    doc.p(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.', before=0.1, space=0.02).p(words_ru(d.gross), bold=True, space=0.15).p(f'Оплатить не позднее {date(d.due, "15.03.2024")}', space=0.8)
    return doc.p(f'Руководитель ____________ {d.seller.person.split()[0]}\tБухгалтер ____________', tabs=[(10, 'l')])


@foreign('ru-akt-uslugi-vypolneny-polnostyu', 'acceptance_record', 'ru', 'pdf docx scan', currency='RUB', lines=(1, 4), units=('job', 'mo', 'h'), whole=True, rates=(20,), since=2019, cents=True, number='{n}', contract='{n}-{m}/{yy}', shows='contract_ref seller_vat_id buyer_vat_id')
def act(d):
    """An act of the usual bookkeeping program: title with number and day over a rule, who did and who ordered with numbers, ground, table of works with sums, tax as a row, words, that there are no claims, two to sign with stamp."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Sans', 10, margin='1.8cm', lang='ru')
    doc.table([[(f'**Акт № {d.number} от {date(d.date, f)}**', dict(size=14))]], [17.2], head=0, border='rows', weight='1.5pt')
    who = lambda p: f'{p.name}, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {p.city}, {p.street}'
    doc.table([['Исполнитель:', f'**{who(d.seller)}**'], ['Заказчик:', f'**{who(d.buyer)}**'], ['Основание:', f'**Договор № {d.contract_no}**']], [3, 14.2], head=0, border='none')
    doc.table([['№', 'Наименование работ, услуг', 'Кол-во', 'Ед.', 'Цена', 'Сумма']] + [[f'{i}', f'{x.name} ({x.spec})', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 7.8, 1.7, 1.5, 2.4, 2.8], align='clrcrr', size=9.5)
    for a, v in (('Итого:', d.net), (f'НДС ({d.lines[0].rate}%):', d.tax), ('Всего с учетом НДС:', d.gross)):
        doc.p(f'\t{a}\t{m(v)}', tabs=[(14.2, 'r'), (17.2, 'r')], bold=True, space=0.02)
    doc.p(f'Всего оказано услуг {len(d.lines)}, на сумму {m(d.gross)} руб.', before=0.2, space=0.02).p(words_ru(d.gross), bold=True, space=0.2)
    doc.p('Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объему, качеству и срокам оказания услуг не имеет.', align='j', space=0.5)
    return doc.table([[f'**ИСПОЛНИТЕЛЬ**\f{d.seller.name}\f\f________________ {d.seller.person.split()[0]}\fМ.П.', f'**ЗАКАЗЧИК**\f{d.buyer.name}\f\f________________ {d.buyer.person.split()[0]}\fМ.П.']], [8.6, 8.6], head=0, border='none')


@foreign('ru-kp-excel-cena-so-skidkoy', 'quotation_bid', 'ru', 'xlsx ods eml+xlsx', currency='RUB', lines=(3, 10), units=GOODS, whole=True, rates=(20,), since=2019, discount='percent', cents=True, number='КП-{n:03}', shows='due_date seller_vat_id')
def sheet(d):
    """An offer of a manager in a sheet: firm with its numbers in the first rows, title, for whom, head in yellow, price, per cent and price after it, sum by a formula, sums below, terms, name and telephone."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', wrap=True, fill='#ffe699')
    o = Ods('Liberation Sans', 10, locale='ru-RU', landscape=True).sheet('КП', [1.2, 3, 6.6, 4, 1.8, 2, 2.8, 2, 3, 3.4])
    o.row((d.seller.name, dict(bold=True, size=14))).row(f'ИНН {d.seller.vat} КПП {d.seller.tax[0]}, {d.seller.place}, {d.seller.street}').row(f'тел. {d.seller.phone}, {d.seller.mail}').row().row((f'Коммерческое предложение № {d.number} от {date(d.date, "15.03.2024")}', dict(bold=True, size=13))).row('Для:', None, (d.buyer.name, dict(bold=True))).row()
    o.row(*[(t, head) for t in ('№', 'Артикул', 'Наименование', 'Характеристика', 'Ед.', 'Кол-во', 'Цена без НДС, руб.', 'Скидка, %', 'Цена со скидкой', 'Сумма без НДС, руб.')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (x.percent, dict(border=True, fmt='0' if x.percent == x.percent.to_integral() else '1')), (x.price, line), ((f'=[.F{o.next}]*[.I{o.next}]', x.amount), line))
    for a, v in (('Итого без НДС', d.net), (f'НДС {d.lines[0].rate}%', d.tax), ('Итого с НДС', d.gross)):
        o.row((a, dict(border=True, bold=True, span=9, align='r')), (v, dict(border=True, bold=True)))
    return o.row().row('Условия оплаты: 100% предоплата').row('Срок поставки: 7 рабочих дней').row('Доставка: до терминала транспортной компании бесплатно').row(f'Предложение действительно до {date(d.due, "15.03.2024")}').row().row(f'Менеджер отдела продаж: {d.seller.person}')


@foreign('ru-zakaz-postavshchiku-oblako', 'purchase_order', 'ru', 'html pdf eml', currency='RUB', lines=(2, 8), units=GOODS, whole=True, rates=(20,), since=2019, cents=True, tax_by_line=True, number='{N:05}', subject='Заказ поставщику № {number}', shows='delivery_date seller_vat_id buyer_vat_id')
def order(d):
    """An order to a supplier from a cloud program for trade: plain title, supplier and customer as rows, planned day, ruled table with rate and sum of tax of each line and the sum with it, three totals, who made it."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{i}<td>{x.code}<td class=l>{e(x.name)} {e(x.spec)}<td>{q(x.qty)}<td>{x.unit}<td>{m(x.price)}<td>{m(x.amount)}<td>{x.rate}%<td>{m(x.tax)}<td>{m(x.gross)}</tr>' for i, x in enumerate(d.lines, 1))
    who = lambda p: f'{e(p.name)}, ИНН {p.vat}, КПП {p.tax[0]}, {p.place}, {e(p.street)}'
    return Html(f'''<html lang="ru"><head><meta charset="utf-8"><title>Заказ поставщику</title><style>@page{{size:A4;margin:12mm}}body{{font:10.5px "Liberation Sans",Arial}}h2{{font-size:15px;border-bottom:2px solid #000;padding-bottom:6px}}.w td{{padding:3px 12px 3px 0;vertical-align:top}}.g{{width:100%;border-collapse:collapse;margin:12px 0}}.g th,.g td{{border:1px solid #000;padding:3px 4px;text-align:right;white-space:nowrap}}.g th{{white-space:normal;text-align:center;font-weight:normal;background:#f0f0f0}}.g .l{{text-align:left;white-space:normal}}.s{{margin-left:auto}}.s td{{text-align:right;font-weight:bold;padding:2px 0 2px 24px}}</style></head><body>
<h2>Заказ поставщику № {d.number} от {date(d.date, f)}</h2><table class=w><tr><td>Поставщик:<td><b>{who(d.seller)}</b></tr><tr><td>Покупатель:<td><b>{who(d.buyer)}</b></tr><tr><td>План. дата приемки:<td>{date(d.delivery, f)}</tr><tr><td>Склад:<td>Основной склад</tr></table>
<table class=g><tr><th>№<th>Артикул<th>Наименование товара<th>Кол-во<th>Ед.<th>Цена<th>Сумма<th>НДС<th>Сумма НДС<th>Всего с НДС</tr>{rows}</table>
<table class=s><tr><td>Итого без НДС, руб.:<td>{m(d.net)}</tr><tr><td>Сумма НДС:<td>{m(d.tax)}</tr><tr><td>Итого с НДС:<td>{m(d.gross)}</tr></table>
<p>Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.<br><b>{words_ru(d.gross)}</b></p><p>Комментарий: просьба подтвердить наличие и дату отгрузки.</p><p>Менеджер по закупкам ______________ {e(d.buyer.person)}</p></body></html>''')
