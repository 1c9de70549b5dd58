"""Russian papers of the third group: a transfer document, an enquiry, an order of a bookkeeping program, an agreement, a framework."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, fresh


@fresh('ru-transfer', 'invoice', 'ru', 'xlsx pdf scan xlsx ods', currency='RUB', lines=(3, 8), number='{n}/{m}', contract='{N}-ТМЦ', tax_by_line=True, shows='contract_ref seller_vat_id buyer_vat_id')
def transfer(d):
    """The universal transfer document: every column numbered, a dash for no excise, sums in the row of all to pay."""
    o = Ods('Liberation Sans', 8, landscape=True, locale='ru-RU')
    o.sheet('УПД', [2.4, 1.2, 5.8, 1.4, 1.8, 2.6, 2.8, 1.6, 1.6, 2.6, 2.8, 2.2])
    o.row('УПД', None, (f'Счет-фактура № {d.number} от {date(d.date, "15 марта 2024 г.")}', dict(bold=True, size=11))).row('Статус: 1', None, 'Исправление № -- от --')
    for label, value in (('Продавец:', d.seller.name), ('Адрес:', f'{d.seller.postcode}, {d.seller.city}, {d.seller.street}'), ('ИНН/КПП продавца:', f'{d.seller.vat}/{d.seller.tax[0]}'),
                         ('Грузоотправитель и его адрес:', 'он же'),
                         ('Покупатель:', d.buyer.name), ('Адрес:', f'{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}'), ('ИНН/КПП покупателя:', f'{d.buyer.vat}/{d.buyer.tax[0]}'),
                         ('Валюта: наименование, код', 'Российский рубль, 643')):
        o.row(None, None, label, value)
    b = dict(border=True, wrap=True, align='c')
    o.row().row(*[(t, b) for t in ('Код товара', '№ п/п', 'Наименование товара (описание работ, услуг)', 'Ед. изм.', 'Коли-чество', 'Цена (тариф) за единицу', 'Стоимость без налога, всего', 'В т.ч. акциз',
                                   'Налог. ставка', 'Сумма налога', 'Стоимость с налогом, всего', 'Страна')])
    o.row(*[(t, b) for t in ('А', 'Б', '1а', '2а', '3', '4', '5', '6', '7', '8', '9', '10а')])
    for i, x in enumerate(d.lines, 1):
        o.row(*[(c, dict(border=True)) for c in (x.code, i, f'{x.name}, {x.spec}', x.unit, x.qty, x.price, x.amount, 'без акциза', f'{x.rate}%', x.tax, x.gross, 'Россия')])
    o.row(None, None, ('Всего к оплате (9)', dict(bold=True)), None, None, None, (d.net, dict(bold=True)), 'X', 'X', (d.tax, dict(bold=True)), (d.gross, dict(bold=True))).row()
    o.row(None, None, f'Основание передачи: договор {d.contract_no}').row(None, None, f'Товар передал: {d.seller.person}', None, None, None, f'Товар получил: {d.buyer.person}')
    return o


@fresh('ru-price-request', 'rfq', 'ru', 'docx pdf odt scan', lines=(3, 9), number='{n}-{m}/исх', hides='no seller, seller, money, price, amount, discounts', shows='buyer_vat_id')
def price_request(d):
    """A state buyer asks the market for prices, after the law; the table leaves the price to the answerer."""
    q = count('1 234,56')
    doc = Odt('Liberation Serif', 12, lang='ru', margin='2cm')
    doc.table([[f'{d.buyer.name}\f{d.buyer.postcode}, {d.buyer.city},\f{d.buyer.street}\fИНН {d.buyer.vat}\f{date(d.date, "15.03.2024")} № {d.number}', 'Руководителям организаций (по списку)']], [9, 8],
              head=0, border='none')
    doc.p('О предоставлении ценовой информации', bold=True, before=0.5, space=0.4)
    doc.p('В соответствии со статьей 22 Федерального закона № 44-ФЗ, в целях обоснования начальной (максимальной) цены контракта, просим Вас направить информацию о стоимости следующих товаров:', align='j')
    rows = [['№ п/п', 'Наименование товара', 'Характеристики', 'Ед. изм.', 'Кол-во', 'Цена за ед., руб.'], *[[str(i), x.name, x.spec, x.unit, q(x.qty), ''] for i, x in enumerate(d.lines, 1)]]
    doc.table(rows, [1.3, 5.4, 3.8, 1.8, 1.9, 2.8], align='cllcrr', size=10.5)
    doc.p('Сбор данной информации не влечет возникновения каких-либо обязательств заказчика. Ответ просим направить в течение пяти рабочих дней по адресу ' + d.buyer.mail + '.', align='j', before=0.3,
          space=0.8)
    return doc.p(f'Начальник отдела закупок\t{d.buyer.person}', tabs=[(17, 'r')])


@fresh('ru-supplier-order', 'purchase_order', 'ru', 'pdf html eml scan pdf', currency='RUB', lines=(2, 7), step='0.05', whole=True, number='НФ-{N}', rates=(20,), hides='net, price, amount',
       subject='Заказ поставщику {number}', shows='delivery_date buyer_vat_id')
def supplier_order(d):
    """An order of the common bookkeeping program: prices hold the tax, which is named below the total."""
    m, q = money('1\u00a0234,56'), count('1 234,56')
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.code)}</td><td>{e(x.name)} {e(x.spec)}</td><td class=r>{q(x.qty)}</td><td>{x.unit}</td><td class=r>{m(x.price_gross)}</td><td class=r>{m(x.gross)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><style>@page{{size:A4;margin:12mm}}body{{font:11px "Liberation Sans"}}
h2{{font-size:15px;border-bottom:2px solid #000;padding-bottom:4px}}
table.t{{width:100%;border-collapse:collapse;border:2px solid #000}}.t td,.t th{{border:1px solid #000;padding:2px 4px}}.r{{text-align:right}}.i td{{font-weight:bold;text-align:right;padding:1px 6px}}
.o td{{padding:3px 12px 3px 0}}</style></head><body>
<h2>Заказ поставщику № {d.number} от {date(d.date, '15 марта 2024 г.')}</h2><table class=o><tr><td>Исполнитель:</td>
<td><b>{e(d.seller.name)}</b>, {d.seller.postcode}, {e(d.seller.city)}, {e(d.seller.street)}</td></tr>
<tr><td>Заказчик:</td><td><b>{e(d.buyer.name)}</b>, ИНН {d.buyer.vat}, {d.buyer.postcode}, {e(d.buyer.city)}, {e(d.buyer.street)}</td></tr><tr><td>Дата поступления:</td>
<td>{date(d.delivery, '15.03.2024')}</td></tr></table><br>
<table class=t><tr><th>№</th><th>Артикул</th><th>Товар</th><th>Количество</th><th>Ед.</th><th>Цена</th><th>Сумма</th></tr>{rows}</table><table class=i align=right><tr><td>Итого:</td><td>{m(d.gross)}</td>
</tr><tr><td>В том числе НДС:</td><td>{m(d.tax)}</td></tr></table>
<br clear=all><p>Всего наименований {len(d.lines)}, на сумму <b>{m(d.gross)} руб.</b></p><hr><p>Менеджер ______________ {e(d.buyer.person)}</p></body></html>''')


@fresh('ru-additional', 'contract_amendment', 'ru', 'docx pdf scan odt', currency='RUB', lines=(1, 3), discount='percent', number='{n}', contract='К-{N}/{yy}', hides='tax, gross', shows='contract_ref')
def additional(d):
    """An additional agreement: points within points, the goods in sentences with the reduced price."""
    m, q = money('1\u00a0234,56'), count('1\u00a0234,56')  # sentences would break within figures
    doc = Odt('Liberation Serif', 12, lang='ru', margin='2.3cm')
    doc.p(f'Дополнительное соглашение № {d.number}\nк контракту № {d.contract_no}', bold=True, align='c', space=0.3)
    doc.p(f'{d.seller.city}\t{date(d.date, "«15» марта 2024 г.")}', tabs=[(16.4, 'r')], space=0.3)
    doc.p(f'{d.buyer.name}, далее – Заказчик, в лице {d.buyer.person}, и {d.seller.name}, далее – Подрядчик, в лице {d.seller.person}, вместе именуемые Стороны, заключили настоящее соглашение:', align='j')
    doc.p('1. Приложение № 1 к контракту дополнить позициями:', before=0.1)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'1.{i}. {x.name} ({x.spec}) – {q(x.qty)} {x.unit}, базовая цена {m(x.list)} руб., разовая скидка {q(x.percent)} %, цена с учетом скидки {m(x.price)} руб., всего {m(x.amount)} руб.',
              indent=0.8, align='j')
    doc.p(f'2. Цена контракта увеличивается на {m(d.net)} руб., без учета НДС.', align='j')
    doc.p('3. Остальные условия контракта не изменяются. Соглашение вступает в силу с даты подписания.', align='j', space=0.9)
    return doc.table([[f'Заказчик:\f{d.buyer.name}\f{d.buyer.place}\f__________ / {d.buyer.person}', f'Подрядчик:\f{d.seller.name}\f{d.seller.place}\f__________ / {d.seller.person}']], [8, 8], head=0,
                     border='none')


@fresh('ru-framework', 'framework_agreement', 'ru', 'docx pdf scan', currency='RUB', lines=(3, 7), number='РД-{y}/{n}', hides='qty, amount, net, tax, gross', shows='seller_vat_id buyer_vat_id')
def framework(d):
    """A framework contract: prices by unit for orders to come, one column of prices and no sums."""
    m = money('1 234,56')
    doc = Odt('DejaVu Serif', 9.5, lang='ru', margin='2cm', footer=f'Рамочный договор {d.number}')
    doc.p('РАМОЧНЫЙ ДОГОВОР НА ПОСТАВКУ ТОВАРОВ ПО ЗАЯВКАМ', bold=True, size=12, align='c', space=0.1).p(f'рег. № {d.number}, {date(d.date, "15.03.2024 г.")}', align='c', space=0.4)
    doc.p(f'Покупатель: {d.buyer.name}, ИНН {d.buyer.vat}, {d.buyer.place}, {d.buyer.street}', align='j')
    doc.p(f'Продавец: {d.seller.name}, ИНН {d.seller.vat}, {d.seller.place}, {d.seller.street}', align='j', space=0.3)
    doc.p('1.1. Продавец поставляет товар отдельными партиями по заявкам Покупателя. Количество определяется в заявке. 1.2. Цены за единицу, в рублях без НДС, действуют до конца срока договора:',
          align='j')
    doc.table([['Наименование', 'Марка, тип', 'Единица', 'Договорная цена, руб.'], *[[x.name, f'{x.code}; {x.spec}', x.unit, m(x.price)] for x in d.lines]], [6.4, 5.4, 1.9, 3.3], align='llcr', size=9)
    return doc.p('2.1. Срок договора – два года. Оплата в течение 15 рабочих дней с даты приемки.', before=0.2, space=1).p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(10, 'l')])


@fresh('ru-packing', 'delivery_note', 'ru', 'docx pdf scan odt', lines=(3, 9), number='ТН-{N}', order='{n}/{yy}-З', hides='money, price, amount, discounts', shows='order_ref')
def packing(d):
    """A carrier's waybill with places and weights; who sends and who receives stand in numbered boxes."""
    q = count('1 234,56')
    doc = Odt('Liberation Sans', 9.5, lang='ru', margin='1.6cm')
    doc.p(f'Транспортная накладная (упаковочный лист) № {d.number}', bold=True, size=13, space=0.1).p(f'Дата {date(d.date, "15.03.2024")}    Заявка № {d.order_no}', space=0.3)
    doc.table([['1. Грузоотправитель (продавец)', '2. Грузополучатель (покупатель)'],
               [f'{d.seller.name}\f{d.seller.place}, {d.seller.street}\fтел. {d.seller.phone}', f'{d.buyer.name}\f{d.buyer.place}, {d.buyer.street}\fтел. {d.buyer.phone}']], [8.8, 8.8], shade='#eeeeee')
    doc.p('3. Груз', bold=True, before=0.2)
    rows = [['Место', 'Груз', 'Код', 'Отгружено', 'Ед.', 'Масса брутто, кг']] + [[f'{i} из {len(d.lines)}', f'{x.name} ({x.spec})', x.code, q(x.qty), x.unit, str(17 + i * 23 % 90)] for i,
                                                                                 x in enumerate(d.lines, 1)]
    doc.table(rows, [2, 7.4, 2.7, 2, 1.5, 2], border='rows', align='clcrcr', size=9)
    return doc.p('4. Сдача груза: водитель ______________    5. Прием груза: ______________ (без замечаний)', before=0.8)
