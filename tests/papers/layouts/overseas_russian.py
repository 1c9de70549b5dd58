"""Russian papers of the sixteenth group: a bill of a web service, an order of a customer from the usual program, a frame with a protocol of prices, an offer with old and new prices."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Odt
from kit.paper import Html, overseas
from kit.wares import GOODS


@overseas('ru-schet-veb-servis-bez-ramok', 'proforma_invoice', 'ru', 'html pdf eml', currency='RUB', lines=(1, 5), rates=(20,), discount='line', number='{N}', contract='{n}/{yy}-П', subject='Счёт № {number} на оплату', shows='due_date contract_ref seller_vat_id buyer_vat_id seller_account')
def web(d):
    """A bill of a web service for small firms: title in big letters, until when to pay, who gets the money as rows of labels, goods with sum before and what goes off, words of the sum, no frames."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    rows = ''.join(f'<tr><td>{i}<td class=l>{e(x.name)}, {e(x.spec)}<td>{q(x.qty)} {x.unit}<td>{m(x.list)}<td>{m(x.full)}<td>{m(x.line_off)}<td>{m(x.amount)}</tr>' for i, x in enumerate(d.lines, 1))
    pairs = ''.join(f'<tr><th>{a}<td>{e(b)}</tr>' for a, b in (('Поставщик', f'{d.seller.name}, ИНН {d.seller.vat}, КПП {d.seller.tax[0]}, {d.seller.place}, {d.seller.street}'), ('Банк получателя', d.seller.bank), ('Расчётный счёт', d.seller.account), ('Покупатель', f'{d.buyer.name}, ИНН {d.buyer.vat}, {d.buyer.place}, {d.buyer.street}'), ('Основание', f'Договор № {d.contract_no}'), ('Назначение платежа', f'Оплата по счёту № {d.number}')))
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Счёт № {d.number}</title><style>@page{{size:A4;margin:17mm}}body{{font:12px/1.4 "Liberation Sans",Arial}}h1{{font-size:22px;margin:0}}.p{{border-collapse:collapse;margin:18px 0}}.p th{{text-align:left;font-weight:normal;color:#777;padding:3px 22px 3px 0;vertical-align:top;white-space:nowrap}}.g{{width:100%;border-collapse:collapse}}.g th{{text-align:right;color:#777;font-weight:normal;border-bottom:1px solid #000;padding:5px}}.g td{{text-align:right;padding:6px 5px;border-bottom:1px solid #e5e5e5}}.g .l{{text-align:left}}.s{{margin:12px 0 12px auto}}.s td{{text-align:right;padding:2px 5px 2px 28px}}</style></head><body>
<h1>Счёт на оплату № {d.number}</h1><div>от {date(d.date, f)} Оплатить до {date(d.due, "15.03.2024")}</div><table class=p>{pairs}</table>
<table class=g><tr><th>№<th class=l>Наименование<th>Количество<th>Цена<th>Сумма без скидки<th>Скидка<th>Сумма</tr>{rows}</table>
<table class=s><tr><td>Итого без НДС<td>{m(d.net)}</tr><tr><td>НДС {d.lines[0].rate}%<td>{m(d.tax)}</tr><tr><td><b>Всего к оплате, руб.</b><td><b>{m(d.gross)}</b></tr></table>
<p>Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.<br><b>{words_ru(d.gross)}</b></p><p>Руководитель ____________________ {e(d.seller.person)}</p><p style="color:#777">Счёт сформирован в электронном виде. Товар отпускается по факту прихода денег на расчётный счёт.</p></body></html>''')


@overseas('ru-zakaz-klienta-pechatnaya-forma', 'order_confirmation', 'ru', 'docx pdf scan', currency='RUB', lines=(4, 24), units=GOODS, whole=True, rates=(20,), discount='line percent', number='УТ-{N:06}', order='{n}', shows='order_ref delivery_date seller_vat_id buyer_vat_id')
def customer_order(d):
    """A customer's order as the usual trading program prints it: title with a thick rule under it, who does and who orders in sentences with all numbers, ruled table with automatic discount in per cent, sums right, words, two who sign."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Sans', 9.5, margin='1.5cm', lang='ru')
    doc.table([[(f'**Заказ клиента № {d.number} от {date(d.date, f)}**', dict(size=14))]], [18], head=0, border='rows', weight='1.5pt')
    who = lambda p: f'{p.name}, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {p.city}, {p.street}, тел.: {p.phone}'
    doc.table([['Исполнитель:', f'**{who(d.seller)}**'], ['Заказчик:', f'**{who(d.buyer)}**'], ['Заявка клиента:', f'№ {d.order_no}, подтверждена полностью'], ['Дата отгрузки:', date(d.delivery, '15.03.2024')]], [3, 15], head=0, border='none')
    rows = [['№', 'Артикул', 'Товары (работы, услуги)', 'Количество', ('', {}), 'Цена', 'Скидка, %', 'Сумма']] + [[f'{i}', x.code, f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.list), q(x.percent), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.9, 2.2, 5.2, 2.3, 1.3, 2.2, 1.5, 2.5], align='cllrlrrr', size=9)
    for a, v in (('Итого:', d.net), ('Сумма НДС:', d.tax), ('Всего с НДС:', d.gross)):
        doc.p(f'\t{a}\t{m(v)}', tabs=[(15.4, 'r'), (18, 'r')], bold=True, space=0.02)
    doc.p(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} RUB', before=0.15, space=0.02).p(words_ru(d.gross), bold=True, space=0.1).p(f'Скидка по заказу составила {m(d.list_total - d.sum)} руб. Заказ зарезервирован на складе.', space=0.8)
    return doc.p(f'Исполнитель ______________ / {d.seller.person} /\tЗаказчик ______________', tabs=[(11.5, 'l')])


@overseas('ru-ramochny-dogovor-protokol-cen', 'framework_agreement', 'ru', 'docx scan odt', currency='RUB', lines=(3, 8), units=GOODS, whole=True, discount='percent', number='РД-{n}/{y}', hides='qty, amount, net, tax, gross', shows='seller_vat_id buyer_vat_id seller_account')
def frame(d):
    """A frame for a year: heading with town and day on one line, sections by numbers in capitals, orders by requests, details of both in two columns, a protocol of prices on a page of its own with price of the list, per cent and price of the contract."""
    m, q, f = money('1 234,56'), count('1 234,56'), '«15» марта 2024 г.'
    doc = Odt('Liberation Serif', 11, margin='2.1cm', lang='ru')
    doc.p(f'РАМОЧНЫЙ ДОГОВОР ПОСТАВКИ № {d.number}', bold=True, size=13, align='c', space=0.2).p(f'{d.buyer.city}\t{date(d.date, f)}', tabs=[(16.8, 'r')], space=0.2)
    doc.p(f'{d.seller.name}, именуемое в дальнейшем «Поставщик», в лице директора ({d.seller.person}), действующего на основании Устава, с одной стороны, и {d.buyer.name}, именуемое в дальнейшем «Покупатель», в лице руководителя ({d.buyer.person}), действующего на основании Устава, с другой стороны, заключили настоящий договор о нижеследующем:', align='j', space=0.15)
    for t, *body in (('1. ПРЕДМЕТ ДОГОВОРА', '1.1. Поставщик обязуется в течение срока действия договора поставлять товар по заявкам Покупателя, а Покупатель принимать и оплачивать его.', '1.2. Наименование и количество товара в каждой партии определяются заявкой.'), ('2. ЦЕНА И РАСЧЁТЫ', '2.1. Цены за единицу товара согласованы в Протоколе (Приложение № 1), указаны в рублях без НДС и включают доставку.', '2.2. Оплата производится в течение 30 календарных дней с даты отгрузки.'), ('3. СРОК ДЕЙСТВИЯ', '3.1. Договор действует один год со дня подписания и считается продлённым, если ни одна из сторон не заявит о расторжении за 30 дней.'), ('4. ОТВЕТСТВЕННОСТЬ И СПОРЫ', '4.1. За просрочку поставки или оплаты виновная сторона платит пени 0,1% за каждый день.', '4.2. Споры рассматриваются в арбитражном суде по месту нахождения ответчика.')):
        doc.p(t, bold=True, align='c', before=0.1, space=0.05)
        for x in body:
            doc.p(x, align='j', space=0.04)
    side = lambda t, p: f'**{t}**\f{p.name}\f{p.place}, {p.street}\fИНН {p.vat} КПП {p.tax[0]}\fр/с {p.account}\fв {p.bank}\f\f______________ / {p.person.split()[0]} /'
    doc.table([[side('Поставщик', d.seller), side('Покупатель', d.buyer)]], [8.4, 8.4], head=0, border='none')
    doc.p(f'Приложение № 1 к договору № {d.number}', align='r', page=True, space=0.2).p('ПРОТОКОЛ СОГЛАСОВАНИЯ ЦЕН', bold=True, align='c', space=0.15)
    return doc.table([['№ п/п', 'Наименование товара', 'Марка, размер', 'Ед. изм.', 'Прайс, руб.', 'Скидка', 'Договорная цена, руб.']] + [[f'{i}', x.name, x.spec, x.unit, m(x.list), f'{q(x.percent)} %', m(x.price)] for i, x in enumerate(d.lines, 1)], [1, 4.8, 3.6, 1.5, 2.1, 1.5, 2.4], align='cllcrrr', size=10)


@overseas('ru-kp-staraya-novaya-cena', 'quotation_bid', 'ru', 'docx eml+pdf pdf', currency='RUB', lines=(2, 6), units=GOODS, whole=True, rates=(20,), discount='percent', number='{n}-{m}/{y}', shows='due_date seller_vat_id')
def old_new(d):
    """An offer of a trading firm: bar with firm in colour, title, whom it is for, table with price, per cent and price for you, sums in the last rows, what it includes as points, manager with telephone."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='1.8cm', lang='ru')
    doc.table([[(f'**{d.seller.name}**\f{d.seller.place}, {d.seller.street}\fИНН {d.seller.vat}', dict(fill='#fde9d9')), (f'{d.seller.phone}\f{d.seller.mail}', dict(fill='#fde9d9', align='r'))]], [11, 6.4], head=0, border='none', pad=0.2)
    doc.p('КОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ', bold=True, size=16, before=0.3, space=0).p(f'№ {d.number} от {date(d.date, f)}', color='#7f7f7f', space=0.2).p(f'Кому: {d.buyer.name}, {d.buyer.city}', space=0.2).p('Благодарим за обращение и предлагаем поставку на следующих условиях:', space=0.15)
    rows = [['Товар', 'Кол-во', 'Цена по прайсу', 'Скидка', 'Цена для вас', 'Стоимость']] + [[f'{x.name}\f{x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), f'−{q(x.percent)}%', m(x.price), m(x.amount)] for x in d.lines]
    rows += [[(a, dict(span=5, align='r', bold=b)), (m(v), dict(bold=b))] for a, v, b in (('Стоимость без НДС', d.net, False), (f'НДС {d.lines[0].rate}%', d.tax, False), ('Итого с НДС, руб.', d.gross, True))]
    doc.table(rows, [5.6, 2.2, 2.4, 1.7, 2.4, 3.1], align='lrrrrr', border='rows', size=9.5)
    for t in ('доставка до склада покупателя включена в цену', 'срок поставки 5–12 рабочих дней', 'оплата: 50% аванс, 50% по факту отгрузки', f'предложение действует до {date(d.due, f)}'):
        doc.p(f'•  {t}', indent=0.4, space=0.02)
    return doc.p(f'С уважением,\nваш менеджер {d.seller.person}\n{d.seller.phone}', before=0.4)
