"""Russian papers of the twentieth group: a letter of offer, a bill that is an offer as well, a contract for services."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Odt
from kit.paper import Html, unseen
from kit.wares import GOODS


@unseen('ru-kommercheskoe-predlozhenie-uslugi', 'quotation_bid', 'ru', 'docx pdf eml+docx', currency='RUB', goods=('ODR', 'TRA', 'MKT', 'BZR'), lines=(2, 6), whole=True, rates=(20,), since=2019, cents=True, number='КП-{n}/{yy}', shows='due_date seller_vat_id')
def letter(d):
    """A letter of offer on a form: firm in the middle with its numbers, outgoing number and day left, to whom right, title, sentence, table with sums in its foot, terms by dashes, director."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.1cm', lang='ru')
    doc.p(d.seller.name, bold=True, size=15, align='c', space=0).p(f'{d.seller.place}, {d.seller.street}\nИНН {d.seller.vat}, КПП {d.seller.tax[0]}, ОГРН {d.seller.reg}\nтел. {d.seller.phone}, {d.seller.mail}', align='c', size=9.5, space=0.3)
    doc.table([[f'Исх. № {d.number}\fот {date(d.date, f)}', (f'{d.buyer.name}\f{d.buyer.place}, {d.buyer.street}', dict(align='r'))]], [6, 10.8], head=0, border='none')
    doc.p('Коммерческое предложение', bold=True, size=14, align='c', before=0.3, space=0.2).p('Благодарим Вас за обращение и предлагаем выполнить следующие работы и услуги:', align='j', space=0.1)
    doc.table([['№', 'Наименование', 'Характеристика', 'Ед. изм.', 'Кол-во', 'Цена без НДС, руб.', 'Стоимость без НДС, руб.']] + [[f'{i}', x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=6, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Итого без НДС', d.net, False), ('НДС 20%', d.tax, False), ('Всего с НДС', d.gross, True))], [1, 5.4, 2.4, 1.5, 1.6, 2.3, 2.7], align='cllcrrr', size=10)
    for t in ('Срок оказания услуг: по согласованию.', 'Порядок оплаты: в течение 10 рабочих дней после подписания акта.', f'Предложение действительно до {date(d.due, f)}.'):
        doc.p(f'– {t}', space=0.02)
    return doc.p(f'Директор\t____________ / {d.seller.person} /', tabs=[(6, 'l')], before=0.7)


@unseen('ru-schet-oferta-internet-magazin', 'proforma_invoice', 'ru', 'pdf html eml', currency='RUB', goods=('SAN', 'BRV', 'LIK'), most=40, lines=(2, 7), units=GOODS, whole=True, rates=(20,), since=2019, discount='percent', percents=(3, 5, 7, 10), cents=True, number='{b}', subject='Счет № {number}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def bill(d):
    """A bill of an online shop for firms that is an offer as well: data of the payee in a table, title, both sides, table with price, discount and price with it, sums, sum in words, terms of the offer."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{i}</td><td>{x.code}</td><td class=l>{e(x.name)}, {e(x.spec)}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td class=r>{m(x.list)}</td><td>{q(x.percent)}%</td><td class=r>{m(x.price)}</td><td class=r>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Счет-оферта {d.number}</title><style>@page{{size:A4;margin:14mm}}body{{font:11px/1.4 "Liberation Sans",Arial,sans-serif}}table{{width:100%;border-collapse:collapse;margin:8px 0}}td,th{{border:1px solid #777;padding:3px 5px;text-align:center}}.l{{text-align:left}}.r{{text-align:right;white-space:nowrap}}h1{{font-size:16px}}.s td{{border:0;text-align:right}}</style></head><body>
<table><tr><td class=l>Получатель</td><td class=l>{e(d.seller.name)}<br>ИНН {d.seller.vat} КПП {d.seller.tax[0]}</td></tr><tr><td class=l>Расчетный счет</td><td class=l>{d.seller.account}</td></tr><tr><td class=l>Банк</td><td class=l>{e(d.seller.bank)}</td></tr></table>
<h1>Счет-оферта № {d.number} от {date(d.date, f)}</h1>
<p><b>Поставщик:</b> {e(d.seller.name)}, {e(d.seller.place)}, {e(d.seller.street)}, тел. {d.seller.phone}<br><b>Покупатель:</b> {e(d.buyer.name)}, ИНН {d.buyer.vat}, {e(d.buyer.place)}, {e(d.buyer.street)}<br><b>Оплатить до:</b> {date(d.due, f)}</p>
<table><tr><th>№<th>Артикул<th>Товар<th>Кол-во<th>Ед.<th>Цена без НДС<th>Скидка<th>Цена со скидкой<th>Сумма без НДС</tr>{rows}</table>
<table class=s><tr><td>Итого без НДС:</td><td style="width:110px">{m(d.net)}</td></tr><tr><td>Сумма НДС (20%):</td><td>{m(d.tax)}</td></tr><tr><td><b>К оплате:</b></td><td><b>{m(d.gross)}</b></td></tr></table>
<p>Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.<br><b>{words_ru(d.gross)}</b></p>
<p><small>Оплата настоящего счета-оферты означает согласие Покупателя с условиями поставки (п. 3 ст. 438 ГК РФ). Товар отгружается в течение трех рабочих дней после поступления денег на счет Поставщика.</small></p><p>Менеджер: {e(d.seller.person)}</p></body></html>''')


@unseen('ru-dogovor-okazaniya-uslug-prays', 'contract', 'ru', 'docx scan pdf', currency='RUB', goods=('ODR', 'BZR', 'TRA'), lines=(2, 5), whole=True, rates=(20,), since=2019, cents=True, number='{n}-У/{y}', shows='seller_vat_id buyer_vat_id seller_account')
def contract(d):
    """A contract for services: title with number, town and day in a line, preamble, chapters by figures, price table in the second, sum with words, data of the sides in two columns at the end."""
    m, q, f = money('1 234,56'), count('1 234,56'), '«15» марта 2024 г.'
    doc = Odt('Liberation Serif', 11.5, margin='2.1cm', lang='ru')
    doc.p(f'ДОГОВОР № {d.number}\nвозмездного оказания услуг', bold=True, size=13, align='c', space=0.2).p(f'{d.buyer.city}\t{date(d.date, f)}', tabs=[(16.8, 'r')], space=0.2)
    doc.p(f'{d.buyer.name}, именуемое в дальнейшем «Заказчик», в лице руководителя ({d.buyer.person}), с одной стороны, и {d.seller.name}, именуемое в дальнейшем «Исполнитель», в лице директора ({d.seller.person}), с другой стороны, заключили настоящий договор о нижеследующем:', align='j', space=0.15)
    doc.p('1. Предмет договора', bold=True, align='c', space=0.05).p('1.1. Исполнитель обязуется оказать услуги, указанные в п. 2.1, а Заказчик обязуется принять и оплатить их.', align='j').p('2. Стоимость услуг и порядок расчетов', bold=True, align='c', space=0.05).p('2.1. Перечень и стоимость услуг:', space=0.05)
    doc.table([['№ п/п', 'Вид услуги', 'Ед. изм.', 'Объем', 'Цена за ед., руб.', 'Сумма, руб.']] + [[f'{i}', f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.3, 7, 1.8, 1.9, 2.3, 2.5], align='clcrrr', size=10.5)
    doc.p(f'2.2. Стоимость услуг без НДС составляет {m(d.net)} руб., НДС 20% – {m(d.tax)} руб. Цена договора с НДС: {m(d.gross)} руб. ({words_ru(d.gross)}).', align='j').p('2.3. Оплата производится ежемесячно в течение 15 рабочих дней с даты подписания акта.', align='j')
    doc.p('3. Срок действия и прочие условия', bold=True, align='c', space=0.05).p('3.1. Договор действует до конца календарного года, а в части расчетов – до полного исполнения. 3.2. Споры рассматриваются в арбитражном суде. 3.3. Договор составлен в двух экземплярах.', align='j').p('4. Реквизиты и подписи сторон', bold=True, align='c', space=0.05)
    who = lambda t, p: f'**{t}**\f{p.name}\f{p.place}, {p.street}\fИНН {p.vat}, КПП {p.tax[0]}\fр/с {p.account}\f{p.bank}\f\f____________ {p.person}'
    return doc.table([[who('Заказчик', d.buyer), who('Исполнитель', d.seller)]], [8.4, 8.4], head=0, border='none', size=10)
