"""Russian papers of the fourteenth group: an order to a supplier as a program prints it, an offer from the web, a bill to pay with a bank block, a bill for the tax and a slip by the forms of the state, an agreement with a specification, a protocol, an act of handing over, a request by mail."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Ods, Odt
from kit.paper import Html, Text, outlying
from kit.wares import GOODS


@outlying('ru-zakaz-postavshchiku-uchet', 'purchase_order', 'ru', 'xlsx pdf scan', currency='RUB', lines=(2, 8), units=GOODS, whole=True, number='ЗП-{N:06}', shows='delivery_date')
def to_supplier(d):
    """An order to a supplier as a trade program saves it in a sheet: number and day as one heading, doer and customer in long lines, a table without codes, three rows of sums under it, how many names in all, manager."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', fill='#f2f2f2')
    f = '15 марта 2024 г.'
    o = Ods('Liberation Sans', 9.5, locale='ru-RU').sheet('Заказ', [1.1, 8.6, 2, 1.4, 2.8, 3.2])
    o.row((f'Заказ поставщику № {d.number} от {date(d.date, f)}', dict(bold=True, size=14))).row()
    o.row('Исполнитель:').row((d.seller.name, dict(bold=True))).row(f'{d.seller.postcode}, {d.seller.city}, {d.seller.street}').row('Заказчик:').row((d.buyer.name, dict(bold=True))).row(f'{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}').row(f'Желаемая дата поступления: {date(d.delivery, "15.03.2024")}').row()
    o.row(*[(t, head) for t in ('№', 'Товар', 'Количество', 'Ед.', 'Цена', 'Сумма')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (f'{x.name}, {x.spec}', line), (x.qty, dict(border=True, fmt='0')), (x.unit, line), (x.price, line), ((f'=[.C{o.next}]*[.E{o.next}]', x.amount), line))
    for a, v in (('Итого без НДС:', d.net), (f'НДС ({d.lines[0].rate}%):', d.tax), ('Всего с НДС:', d.gross)):
        o.row(*[None] * 3, (a, dict(bold=True)), None, (v, dict(bold=True)))
    return o.row(f'Всего наименований {len(d.lines)}, на сумму {money("1 234,56")(d.gross)} руб.').row((words_ru(d.gross), dict(bold=True))).row().row(f'Менеджер ____________________ {d.buyer.person}')


@outlying('ru-kp-veb-akciya', 'quotation_bid', 'ru', 'html eml pdf', currency='RUB', lines=(2, 6), units=GOODS, whole=True, reduction='amount', number='КП/{yy}-{N}', subject='Коммерческое предложение {number}', shows='due_date')
def on_web(d):
    """A distributor's offer that a system for customers makes: name of the manager with his telephone beside the brand, who it was made for, things on grey stripes with the sum bold, the sum of positions, what the action takes off, tax and sum, terms by icons."""
    m, q, f = money('1\u00a0234,56'), count('1 234,56'), '15.03.2024'
    rows = ''.join(f'<div class=p><div class=r>{m(x.amount)} руб.</div><b>{i}. {e(x.name)}</b> <i>{e(x.spec)}</i><br>артикул {e(x.code)}; цена {m(x.price)} руб. за 1 {x.unit}; количество {q(x.qty)} {x.unit}</div>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>КП</title><style>@page{{size:A4;margin:15mm}}body{{font:13px "DejaVu Sans";max-width:680px;margin:auto}}.p{{background:#f3f3f3;margin:6px 0;padding:8px;line-height:1.6}}.r{{float:right;font-weight:bold}}.s{{margin:16px 0 16px 40%}}.s div{{border-bottom:1px dotted #999;padding:4px 0}}.s span{{float:right}}header{{border-left:6px solid #e07b00;padding-left:12px}}</style></head><body><header><b style="font-size:17px">{e(d.seller.name)}</b><br>{e(d.seller.postcode)}, {e(d.seller.city)}, {e(d.seller.street)}<br>Ваш менеджер: {e(d.seller.person)}, {d.seller.phone}</header>
<h2>Коммерческое предложение {d.number}</h2><p>Дата: {date(d.date, f)} &nbsp; Действительно по: {date(d.due, f)}<br>Для: <b>{e(d.buyer.name)}</b>, {e(d.buyer.person)}</p>{rows}
<div class=s><div>Сумма позиций без НДС <span>{m(d.sum)} руб.</span></div><div>Скидка по акции «Весна» <span>&minus;{m(d.off)} руб.</span></div><div>Итого без НДС <span>{m(d.net)} руб.</span></div><div>НДС {d.lines[0].rate}% <span>{m(d.tax)} руб.</span></div><div><b>К оплате <span>{m(d.gross)} руб.</span></b></div></div><p>✔ Отгрузка со склада за 3 рабочих дня<br>✔ Оплата по счёту, отсрочка для постоянных клиентов<br>✔ Доставка до терминала транспортной компании бесплатно</p></body></html>''')


@outlying('ru-schet-bank-blok-skidka', 'proforma_invoice', 'ru', 'pdf docx scan', currency='RUB', lines=(1, 6), units=GOODS, whole=True, discount='line', number='{n}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def to_pay(d):
    """A bill to pay as the common program prints it: block of the bank on top as for a payment order, warning above it, heading with a rule, supplier and payer, a table with sum without discount, discount and sum, totals at the right, words, two signatures."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Sans', 9, margin='1.6cm', lang='ru')
    doc.p(f'Внимание! Счёт действителен до {date(d.due, "15.03.2024")}. Оплата данного счёта означает согласие с условиями поставки товара. Товар отпускается по факту прихода денег на р/с Поставщика.', size=8, align='c', space=0.2)
    doc.table([[(f'{d.seller.bank}\f \fБанк получателя', dict(span=2)), 'БИК\fСч. №', '041708777\f30101810600000000777'], [f'ИНН {d.seller.vat}', f'КПП {d.seller.tax[0]}', 'Сч. №', d.seller.account], [(f'{d.seller.name}\f \fПолучатель', dict(span=2)), '', '']], [5, 4.4, 1.8, 6.6], head=0, size=8.5)
    doc.p(f'Счёт на оплату № {d.number} от {date(d.date, f)}', bold=True, size=14, before=0.3, space=0.25)
    who = lambda p: f'**{p.name}, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {p.city}, {p.street}**'
    doc.table([['Поставщик\f(Исполнитель):', who(d.seller)], ['Покупатель\f(Заказчик):', who(d.buyer)]], [3, 14.8], head=0, border='none')
    rows = [['№', 'Товары (работы, услуги)', 'Кол-во', 'Ед.', 'Цена', 'Сумма без скидки', 'Скидка', 'Сумма']] + [[str(i), f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.list), m(x.full), m(x.line_off), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.9, 5.7, 1.4, 1.1, 2.1, 2.4, 1.9, 2.3], align='clrcrrrr', size=8.5)
    for a, v in (('Итого:', d.net), (f'Сумма НДС {d.lines[0].rate}%:', d.tax), ('Всего к оплате:', d.gross)):
        doc.p(f'\t{a}\t{m(v)}', tabs=[(15, 'r'), (17.8, 'r')], bold=True, space=0.02)
    doc.p(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.\n**{words_ru(d.gross)}**', before=0.1, space=0.7)
    return doc.p(f'Руководитель _______________ {d.seller.person}\tБухгалтер _______________', tabs=[(11.4, 'l')])


@outlying('ru-schet-faktura-postanovlenie', 'invoice', 'ru', 'pdf scan docx', currency='RUB', lines=(1, 5), units=GOODS, whole=True, tax_by_line=True, delivered=True, since=2019, number='{n}', shows='seller_vat_id buyer_vat_id')
def for_tax(d):
    """A bill for the tax by the form of the government: appendix note in the corner, numbered lines of facts with the number in brackets at the right, a table on its side with two rows of heads and a row of column numbers, sum to pay crossed where nothing belongs, signatures."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Sans', 8.5, margin='1.2cm', landscape=True, lang='ru')
    doc.p('Приложение № 1 к постановлению Правительства Российской Федерации\nот 26 декабря 2011 г. № 1137', size=7, align='r', space=0.1).p(f'СЧЁТ-ФАКТУРА № {d.number} от {date(d.date, f)}   (1)', bold=True, size=13, space=0.02).p('ИСПРАВЛЕНИЕ № -- от --   (1а)', size=9, space=0.15)
    adr = lambda p: f'{p.postcode}, {p.city}, {p.street}'
    for a, v, n in (('Продавец', d.seller.name, '2'), ('Адрес', adr(d.seller), '2а'), ('ИНН/КПП продавца', f'{d.seller.vat}/{d.seller.tax[0]}', '2б'), ('Грузоотправитель и его адрес', 'он же', '3'), ('Грузополучатель и его адрес', f'{d.buyer.name}, {adr(d.buyer)}', '4'), ('К платёжно-расчётному документу', '№ -- от --', '5'),
                    ('Покупатель', d.buyer.name, '6'), ('Адрес', adr(d.buyer), '6а'), ('ИНН/КПП покупателя', f'{d.buyer.vat}/{d.buyer.tax[0]}', '6б'), ('Валюта: наименование, код', 'российский рубль, 643 (руб.)', '7')):
        doc.p(f'{a}: {v}\t({n})', tabs=[(27.2, 'r')], space=0.01)
    codes = {'шт.': '796', 'кг': '166', 'л': '112', 'т': '168', 'компл.': '839', 'уп.': '778', 'фл.': '872', 'меш.': '735', 'канистра': '746', 'рулон': '736', 'пара': '715', 'пачка': '728'}
    heads = [['Наименование товара', ('Единица измерения', dict(span=2)), 'Коли-\fчество', 'Цена за единицу', 'Стоимость без налога', 'В т. ч. акциз', 'Налоговая ставка', 'Сумма налога', 'Стоимость с налогом'], ['', 'код', 'обозн.', '', '', '', '', '', '', ''], ['1', '2', '2а', '3', '4', '5', '6', '7', '8', '9']]
    rows = [[f'{x.name} {x.spec}', codes.get(x.unit, '796'), x.unit, q(x.qty), m(x.price), m(x.amount), 'без акциза', f'{x.rate}%', m(x.tax), m(x.gross)] for x in d.lines]
    doc.table(heads + rows + [[('Всего к оплате', dict(span=5, bold=True)), m(d.net), ('X', dict(span=2, align='c')), m(d.tax), m(d.gross)]], [7, 1.2, 1.6, 1.8, 2.6, 3, 2, 1.8, 2.8, 3.2], head=3, align='lccrrrccrr', size=8)
    return doc.p(f'Руководитель организации ______________ {d.seller.person}\tГлавный бухгалтер ______________', tabs=[(14, 'l')], before=0.3)


@outlying('ru-torg12-nakladnaya', 'delivery_note', 'ru', 'pdf png docx', currency='RUB', lines=(2, 6), units=GOODS, whole=True, tax_by_line=True, delivered=True, number='{n}', contract='{N}-П', shows='contract_ref seller_vat_id buyer_vat_id seller_account')
def torg(d):
    """A slip by the form of the statistics board, on its side: name of the form in the corner, sender, receiver, supplier, payer and grounds as lines, number and day in a small table, heads in two rows, sums with and without tax, words, let go and got."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 8, margin='1.1cm', landscape=True, lang='ru')
    doc.p('Унифицированная форма № ТОРГ-12\nУтверждена постановлением Госкомстата России от 25.12.98 № 132', size=6.5, align='r', space=0.1)
    who = lambda p, acc: f'{p.name}, ИНН {p.vat}, {p.postcode}, {p.city}, {p.street}, тел. {p.phone}' + (f', р/с {p.account} в {p.bank}' if acc else '')
    for a, v in (('Грузоотправитель', who(d.seller, 1)), ('Грузополучатель', who(d.buyer, 0)), ('Поставщик', who(d.seller, 1)), ('Плательщик', who(d.buyer, 0)), ('Основание', f'Договор поставки № {d.contract_no}')):
        doc.p(f'{a}: {v}', space=0.03)
    doc.table([['', 'Номер документа', 'Дата составления'], [('ТОВАРНАЯ НАКЛАДНАЯ', dict(bold=True, size=11, border='none')), d.number, date(d.date, f)]], [7, 3.4, 3.4], align='rcc', indent=6)
    heads = [['№', ('Товар', dict(span=2)), 'Ед.', 'Масса', 'Кол-во', 'Цена, руб. коп.', 'Сумма без НДС, руб. коп.', ('НДС', dict(span=2)), 'Сумма с учётом НДС, руб. коп.'], ['п/п', 'наименование', 'код', 'наим.', 'брутто', '', '', '', 'ставка', 'сумма', '']]
    rows = [[str(i), f'{x.name}, {x.spec}', x.code, x.unit, '', q(x.qty), m(x.price), m(x.amount), f'{x.rate}%', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows += [[('Итого', dict(span=5, align='r')), q(sum(x.qty for x in d.lines)), 'X', m(d.net), 'X', m(d.tax), m(d.gross)], [('Всего по накладной', dict(span=5, align='r')), q(sum(x.qty for x in d.lines)), 'X', m(d.net), 'X', m(d.tax), m(d.gross)]]
    doc.table(heads + rows, [0.9, 7.4, 2.3, 1.3, 1.4, 1.7, 2.6, 3, 1.3, 2.6, 3], head=2, align='cllccrrrcrr', size=7.5)
    doc.p(f'Товарная накладная содержит {len(d.lines)} порядковых номеров записей. Всего отпущено на сумму: {words_ru(d.gross)}', before=0.1, space=0.25)
    return doc.table([[f'Отпуск груза разрешил: директор ___________ {d.seller.person}\f \fОтпуск груза произвёл: кладовщик ___________\f \fМ. П.', f'Груз принял: ___________\f \fГруз получил грузополучатель: ___________ {d.buyer.person}\f \fМ. П.']], [13.6, 13.6], head=0, border='none')


@outlying('ru-dopsoglashenie-specifikaciya', 'contract_amendment', 'ru', 'docx odt', currency='RUB', lines=(2, 6), units=GOODS, whole=True, number='{n:02}', contract='{n}/{N}-К', shows='contract_ref delivery_date')
def extra(d):
    """An extra agreement with a specification: short text that adds a specification to a contract, then on a new page the specification in its frame, term and sum beneath it, the sides once more."""
    m, q, f = money('1 234,56'), count('1 234,56'), '«15» марта 2024 г.'
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru')
    doc.p(f'Дополнительное соглашение № {d.number}\nк договору № {d.contract_no}', bold=True, align='c', space=0.25).p(f'{d.seller.city}\t{date(d.date, f)}', tabs=[(16.4, 'r')], space=0.25)
    doc.p(f'{d.seller.name} (далее – Поставщик) и {d.buyer.name} (далее – Покупатель) заключили настоящее соглашение о нижеследующем:', align='j', line=115)
    for t in ('1. Стороны договорились дополнить договор Спецификацией, которая приведена в приложении к настоящему соглашению и является его неотъемлемой частью.', f'2. В связи с этим цена договора увеличивается на {m(d.gross)} рублей, в том числе НДС {d.lines[0].rate}% – {m(d.tax)} рублей.', '3. В остальном стороны руководствуются условиями договора.', '4. Соглашение составлено в двух экземплярах и вступает в силу с даты подписания.'):
        doc.p(t, align='j', line=115)
    sign = lambda: doc.table([[f'Поставщик\f{d.seller.name}\f \f_____________ {d.seller.person}', f'Покупатель\f{d.buyer.name}\f \f_____________ {d.buyer.person}']], [8.2, 8.2], head=0, border='none', size=11)
    sign()
    doc.p('Приложение к дополнительному соглашению', align='r', size=10, page=True, space=0.2).p('СПЕЦИФИКАЦИЯ', bold=True, align='c', space=0.15)
    rows = [['Наименование', 'Характеристика', 'Цена за ед., руб.', 'Ед.', 'Кол-во', 'Всего, руб.']] + [[x.name, x.spec, m(x.price), x.unit, q(x.qty), m(x.amount)] for x in d.lines] + [[('Итого без НДС', dict(span=5, align='r')), m(d.net)]]
    doc.table(rows, [4.6, 3.8, 2.4, 1.3, 1.7, 2.7], align='llrcrr', size=10)
    doc.p(f'Срок поставки товара: не позднее {date(d.delivery, "15.03.2024")}. Доставка включена в цену.', before=0.1, space=0.4)
    sign()
    return doc


@outlying('ru-protokol-itogov-kotirovok', 'award_decision', 'ru', 'docx scan', currency='RUB', lines=(1, 4), units=GOODS, whole=True, number='{n}-ПИ', tender='ЗК-{N}/{yy}', hides='net, tax, price, amount, discounts', shows='tender_ref')
def protocol(d):
    """A commission's protocol on the outcome: place and day on one line, points by numbers, what was bought, who sat, a table of one row with the best application and its price, decision, signatures of the members."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', lang='ru')
    doc.p(f'ПРОТОКОЛ № {d.number}\nподведения итогов запроса котировок {d.tender_no}', bold=True, align='c', space=0.25).p(f'{d.buyer.city}\t{date(d.date, f)}', tabs=[(16.6, 'r')], space=0.2)
    doc.p(f'1. Заказчик: {d.buyer.name}, {d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}.', align='j').p(f'2. Предмет закупки: {"; ".join(f"{x.name} ({x.spec}) – {q(x.qty)} {x.unit}" for x in d.lines)}.', align='j').p(f'3. Заседание комиссии проведено в составе председателя ({d.buyer.person}), секретаря и трёх членов. Кворум имеется.', align='j').p('4. Заявка, признанная лучшей:', space=0.06)
    doc.table([['Участник', 'Адрес', 'Предложенная цена, руб. с НДС'], [d.seller.name, f'{d.seller.postcode}, {d.seller.city}, {d.seller.street}', m(d.gross)]], [5.6, 6.6, 4.4], align='llr')
    doc.p(f'5. Комиссия решила признать победителем {d.seller.name} и передать ему проект договора в течение трёх рабочих дней. Решение принято единогласно.', align='j', before=0.15, space=0.5)
    return doc.p('Подписи членов комиссии:', space=0.3).p('______________   ______________   ______________   ______________   ______________')


@outlying('ru-akt-priema-peredachi-tovara', 'acceptance_record', 'ru', 'docx pdf', lines=(2, 6), units=GOODS, whole=True, delivered=True, number='{n}/{m}', contract='П-{N}', hides='money, price, amount, discounts', shows='contract_ref')
def handed(d):
    """An act of handing over goods: sides in one paragraph, what was handed over as a table with state and place for serial numbers, that all was looked at and nothing is claimed, both with passports of things, seals."""
    q, f = count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', lang='ru')
    doc.p('АКТ', bold=True, size=15, align='c', space=0.02).p(f'приёма-передачи товара № {d.number}', bold=True, align='c', space=0.2).p(f'{date(d.date, f)}\t{d.buyer.city}', tabs=[(16.6, 'r')], space=0.2)
    doc.p(f'Мы, нижеподписавшиеся, представитель Продавца {d.seller.name} {d.seller.person}, с одной стороны, и представитель Покупателя {d.buyer.name} {d.buyer.person}, с другой стороны, составили настоящий акт о том, что во исполнение договора № {d.contract_no} Продавец передал, а Покупатель принял следующий товар:', align='j', line=115)
    doc.table([['Ед.', 'Кол-во', 'Товар', 'Модель, размер', 'Состояние', 'Серийные №']] + [[x.unit, q(x.qty), x.name, x.spec, 'новый', ''] for x in d.lines], [1.4, 1.6, 5.2, 3.8, 2, 2.6], align='crllcc', size=10)
    doc.p('Товар осмотрен Покупателем, упаковка не нарушена, комплектность и качество соответствуют договору. Паспорта изделий и сертификаты переданы. Претензий стороны друг к другу не имеют.', align='j', before=0.15, line=115, space=0.5)
    return doc.table([[f'Передал\f \f______________\f{d.seller.person}\fМ. П.', f'Принял\f \f______________\f{d.buyer.person}\fМ. П.']], [8.3, 8.3], head=0, border='none')


@outlying('ru-zapros-snabzhenie-pochta', 'rfq', 'ru', 'eml txt:cp1251 eml', lines=(1, 6), units=GOODS, whole=True, number='{N}', subject='Запрос на поставку {number}', hides='money, price, amount, discounts, seller, no seller', shows='delivery_date')
def asked(d):
    """A supply man's mail: asks for a bill or an offer, things with a dash and how many, three questions, until when the goods are needed, card of the firm in the signature."""
    q, f = count('1 234,56'), '15.03.2024'
    rows = '\n'.join(f'- {x.name} {x.spec} - {q(x.qty)} {x.unit}' for x in d.lines)
    return Text(f'''Добрый день!

Просим дать коммерческое предложение по нашему запросу № {d.number} от {date(d.date, f)}:

{rows}

Уточните, пожалуйста:
1) цену с НДС и наличие на складе;
2) возможна ли отсрочка 30 дней;
3) стоимость доставки до {d.buyer.city}.

Товар нужен к {date(d.delivery, f)}. Аналоги рассматриваем.

--
{d.buyer.person}
отдел снабжения
{d.buyer.name}
{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}
{d.buyer.phone}
''')
