"""Russian papers of the thirteenth group: an offer with a rebate on the whole, an application under a contract, a state contract, an act of works, a bill that is an offer, a slip of a store, a request, a confirmation."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Ods, Odt
from kit.paper import Html, Text, distant
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'job')


@distant('ru-tkp-zavod', 'quotation_bid', 'ru', 'docx pdf eml+pdf', currency='RUB', lines=(2, 6), reduction='percent', number='ТКП-{N}', shows='due_date')
def technical(d):
    """A works' technical and commercial offer: outgoing number and day in the left corner, to whom in the right, greeting by the middle, cost by row without tax, the rebate of the whole as a row, sums as rows, terms as a table of two columns, the one who made it in small letters at the foot."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Sans', 10.5, margin='2cm', lang='ru', header=f'{d.seller.name} · {d.seller.postcode}, {d.seller.city}, {d.seller.street} · {d.seller.phone} · {d.seller.mail}')
    doc.table([[f'Исх. № {d.number}\fот {date(d.date, f)}', (f'{d.buyer.name}\fВниманию: {d.buyer.person}', dict(align='r'))]], [8.5, 8.5], head=0, border='none')
    doc.p('ТЕХНИКО-КОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ', bold=True, size=13, align='c', before=0.3, space=0.2).p('Благодарим за интерес к нашей продукции и предлагаем рассмотреть поставку:', space=0.15)
    rows = [['Поз.', 'Наименование и характеристики', 'Ед.', 'К-во', 'Цена без НДС, руб.', 'Стоимость без НДС, руб.']]
    rows += [[f'{i}', f'**{x.name}**\f{x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(a, dict(span=5, align='r', bold=b)), (m(v), dict(bold=b))] for a, v, b in (('Стоимость по позициям', d.sum, 0), (f'Скидка {q(pc)} %', -off, 0), ('Стоимость со скидкой без НДС', d.net, 0), (f'НДС {d.lines[0].rate} %', d.tax, 0), ('ИТОГО с НДС', d.gross, 1))]
    doc.table(rows, [1.1, 6.9, 1.3, 1.6, 2.9, 3.2], align='clcrrr', shade='#dde6ee', size=9.5)
    doc.table([['Срок изготовления', '40 рабочих дней с момента предоплаты'], ['Условия оплаты', '50 % предоплата, 50 % по уведомлению о готовности'], ['Гарантия', '36 месяцев с даты отгрузки'], ['Предложение действует до', date(d.due, f)]], [5.5, 11.5], head=0, border='rows', size=9.5)
    return doc.p('Руководитель отдела продаж ____________________', before=0.5, space=0.4).p(f'Исп. {d.seller.person}, {d.seller.phone}', size=8)


@distant('ru-zayavka-po-dogovoru', 'purchase_order', 'ru', 'docx scan pdf', currency='RUB', lines=(2, 6), units=GOODS, whole=True, number='{n}', contract='{n}-ТС/{yy}', shows='contract_ref delivery_date')
def application(d):
    """An application under a contract: annex mark in the corner, form in the middle, asks to ship in one sentence, things with grade and cost, sums within the sentence under the table, where to and by when, agreed by the supplier on the right."""
    m, q, f = money('1\u00a0234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', lang='ru')
    doc.p(f'Приложение № 2\nк договору поставки № {d.contract_no}', align='r', size=10, space=0.4).p(f'ЗАЯВКА № {d.number}', bold=True, size=14, align='c', space=0.05).p(f'на поставку продукции от {date(d.date, f)}', align='c', space=0.3)
    doc.p(f'{d.buyer.name} (Покупатель) просит {d.seller.name} (Поставщика) отгрузить в рамках договора № {d.contract_no} следующую продукцию:', align='j')
    doc.table([['Наименование продукции', 'Марка, тип', 'Ед. изм.', 'Потребность', 'Договорная цена, руб. без НДС', 'Стоимость, руб. без НДС']] + [[x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [4.4, 3.3, 1.5, 2.3, 2.6, 2.7], align='llcrrr', size=9.5)
    doc.p(f'Стоимость заявки составляет {m(d.net)} руб. без НДС, НДС ({d.lines[0].rate} %) – {m(d.tax)} руб., всего с НДС – {m(d.gross)} руб.', align='j', before=0.1)
    doc.p(f'Срок поставки: до {date(d.delivery, f)}\nГрузополучатель и адрес доставки: {d.buyer.name}, {d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}\nСпособ доставки: автотранспортом Поставщика', space=0.5)
    return doc.table([[f'ЗАЯВИЛ:\fПокупатель\f{d.buyer.name}\f \f____________ / {d.buyer.person} /', f'СОГЛАСОВАНО:\fПоставщик\f{d.seller.name}\f \f____________ / {d.seller.person} /']], [8.4, 8.4], head=0, border='none')


@distant('ru-goskontrakt-ikz', 'contract', 'ru', 'docx odt', currency='RUB', lines=(1, 4), units=GOODS, whole=True, number='0{b}{N}{n:03}', tender='{b}000{n:03}', shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def state(d):
    """A public contract on the outcome of an auction: code of purchase on top, preamble that names the protocol, numbered chapters, the price firm and with tax, the specification as a table in the text, details of both sides in a grid of labelled rows."""
    m, q, f = money('1 234,56'), count('1 234,56'), '«15» марта 2024 г.'
    doc = Odt('Liberation Serif', 11, margin='2.2cm', lang='ru')
    doc.p(f'ГРАЖДАНСКО-ПРАВОВОЙ ДОГОВОР (КОНТРАКТ) № {d.number}\nна поставку товара для нужд заказчика', bold=True, align='c', space=0.25).p(f'{d.buyer.city}\t{date(d.date, f)}', tabs=[(16.6, 'r')], space=0.2)
    doc.p(f'{d.buyer.name}, именуемое в дальнейшем «Заказчик», в лице уполномоченного представителя {d.buyer.person}, и {d.seller.name}, именуемое в дальнейшем «Поставщик», в лице руководителя {d.seller.person}, по результатам электронного аукциона (извещение № {d.tender_no}) заключили настоящий Контракт:', align='j', line=115)
    doc.p('1. ПРЕДМЕТ КОНТРАКТА', bold=True, align='c', space=0.05).p('1.1. Поставщик обязуется передать Заказчику товар, указанный в Спецификации ниже, а Заказчик – принять и оплатить его.', align='j')
    doc.table([['№ п/п', 'Товар', 'Характеристики', 'Кол-во, ед.', 'Цена единицы без НДС, руб.', 'Сумма без НДС, руб.']] + [[str(i), x.name, x.spec, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.2, 4.3, 3.5, 2.2, 2.7, 2.8], align='cllrrr', size=9.5)
    doc.p('2. ЦЕНА КОНТРАКТА', bold=True, align='c', space=0.05)
    for t in (f'2.1. Цена Контракта является твёрдой и составляет {m(d.gross)} руб. ({words_ru(d.gross)}), включая НДС {d.lines[0].rate} % в размере {m(d.tax)} руб. Стоимость товара без учёта НДС – {m(d.net)} руб.', '2.2. Оплата производится в течение 7 (семи) рабочих дней с даты подписания документа о приёмке. Авансирование не предусмотрено.', '3. Срок поставки – 30 календарных дней с даты заключения Контракта.', '4. За просрочку исполнения обязательств начисляется пеня в размере одной трёхсотой действующей ключевой ставки Банка России.', '5. Контракт вступает в силу с момента подписания и действует до 31 декабря текущего года.'):
        doc.p(t, align='j', space=0.06)
    rows = [['', ('Заказчик', dict(bold=True)), ('Поставщик', dict(bold=True))], ['Наименование', d.buyer.name, d.seller.name], ['Адрес', *(f'{p.postcode}, {p.city}, {p.street}' for p in (d.buyer, d.seller))], ['ИНН / КПП', *(f'{p.vat} / {p.tax[0]}' for p in (d.buyer, d.seller))],
            ['Банк, счёт', 'казначейский счёт', f'{d.seller.bank}, р/с {d.seller.account}'], ['Подпись', f'__________ {d.buyer.person}', f'__________ {d.seller.person}']]
    return doc.table(rows, [2.8, 6.9, 6.9], head=0, size=9.5)


@distant('ru-akt-okazannyh-forma', 'acceptance_record', 'ru', 'pdf scan docx', currency='RUB', lines=(1, 4), units=WORK, number='{n}', contract='{N}', shows='contract_ref seller_vat_id buyer_vat_id')
def rendered(d):
    """An act as programs for small firms print it: number and day as a heading with a rule, doer and customer with their numbers in long lines, what was done, sums under the last column, sums in words, no claims, two signatures."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='ru')
    doc.p(f'Акт № {d.number} от {date(d.date, f)} о выполнении работ (оказании услуг)', bold=True, size=13, space=0.3)
    who = lambda r, p: [r, f'**{p.name}**, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {p.city}, {p.street}']
    doc.table([who('Исполнитель:', d.seller), who('Заказчик:', d.buyer), ['Основание:', f'Договор № {d.contract_no}']], [2.6, 14.8], head=0, border='none')
    rows = [['№', 'Наименование работ, услуг', 'Объём', 'Ед.', 'Тариф', 'Стоимость']] + [[str(i), f'{x.name} ({x.spec})', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[('', dict(span=4, border='none')), (a, dict(border='none', align='r', bold=True)), m(v)] for a, v in (('Без НДС:', d.net), (f'НДС {d.lines[0].rate}%:', d.tax), ('Всего:', d.gross))]
    doc.table(rows, [1, 8, 1.7, 1.5, 2.5, 2.7], align='clrcrr')
    doc.p(f'Всего оказано услуг {len(d.lines)}, на сумму {m(d.gross)} руб.\n**{words_ru(d.gross)}**', before=0.1).p('Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объёму, качеству и срокам оказания услуг не имеет.', space=0.8)
    return doc.table([[f'ИСПОЛНИТЕЛЬ\f \f______________ {d.seller.person}\fМ. П.', f'ЗАКАЗЧИК\f \f______________ {d.buyer.person}\fМ. П.']], [8.7, 8.7], head=0, border='none')


@distant('ru-schet-oferta', 'proforma_invoice', 'ru', 'html pdf eml+pdf', currency='RUB', lines=(1, 5), units=GOODS, whole=True, discount='percent', number='{L}-{N}', shows='due_date seller_vat_id seller_account')
def offer_bill(d):
    """A bill that is an offer too, from a shop for firms: who pays comes before who sells, things with an old and a new price, terms of the offer in small letters, how to pay in a frame at the end."""
    m, q, f = money('1\u00a0234,56'), count('1 234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{e(x.code)}<td>{e(x.name)}, {e(x.spec)}<td>{q(x.qty)} {x.unit}<td><s>{m(x.list)}</s><td>{q(x.percent)}%<td>{m(x.price)}<td>{m(x.amount)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Счёт-оферта</title><style>@page{{size:A4;margin:14mm}}body{{font:11.5px "Liberation Sans"}}table{{border-collapse:collapse;width:100%}}th{{background:#f2efe6;font-weight:normal;text-align:right;padding:5px}}td{{padding:5px;text-align:right;border-bottom:1px solid #d8d2c0}}td:nth-child(-n+2),th:nth-child(-n+2){{text-align:left}}.f{{border:2px solid #8a7a44;padding:8px;margin-top:14px}}.s{{text-align:right;line-height:1.7;margin-top:6px}}small{{color:#555}}</style></head><body>
<h2>Счёт-оферта {d.number}</h2><p>выставлен {date(d.date, f)}, оплатить не позднее {date(d.due, f)}</p><p><b>Покупатель:</b> {e(d.buyer.name)}, {e(d.buyer.postcode)}, {e(d.buyer.city)}, {e(d.buyer.street)}<br><b>Продавец:</b> {e(d.seller.name)}, {e(d.seller.postcode)}, {e(d.seller.city)}, {e(d.seller.street)}</p>
<table><tr><th>Артикул<th>Товар<th>Количество<th>Цена каталога<th>Скидка<th>Ваша цена<th>Сумма, руб.</tr>{rows}</table><div class=s>Сумма без НДС: {m(d.net)} руб.<br>НДС {d.lines[0].rate}%: {m(d.tax)} руб.<br><b>К оплате: {m(d.gross)} руб.</b></div><p>{words_ru(d.gross)}</p>
<small>Настоящий счёт является офертой. Оплата счёта означает согласие покупателя с условиями поставки (акцепт). Цены указаны без НДС. При поступлении оплаты после указанного срока продавец вправе изменить цены. Товар отпускается по факту прихода денег на счёт, самовывозом или доставкой, при наличии доверенности.</small>
<div class=f>Реквизиты для оплаты: {e(d.seller.name)}, ИНН {d.seller.vat}, КПП {d.seller.tax[0]}, расчётный счёт {d.seller.account} в {e(d.seller.bank)}. Назначение платежа: «Оплата по счёту-оферте {d.number}».</div><p>Менеджер: {e(d.seller.person)}, {d.seller.phone}</p></body></html>''')


@distant('ru-rashodnaya-sklad', 'delivery_note', 'ru', 'xlsx scan pdf', lines=(3, 12), units=GOODS, whole=True, delivered=True, number='РН-{N:06}', order='{n}/{yy}', hides='money, price, amount, discounts', shows='order_ref')
def store(d):
    """A store's slip in a sheet: number and day in one cell, who let go and who gets, grounds, things with where they lay, how many were asked and let go, places in all, the two who sign in one row."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', wrap=True)
    o = Ods('Liberation Sans', 9.5, locale='ru-RU').sheet('Накладная', [1, 2.5, 6.2, 3.6, 1.4, 1.8, 1.8])
    o.row((f'Расходная накладная № {d.number} от {date(d.date, "15 марта 2024 г.")}', dict(bold=True, size=13))).row()
    o.row('Отпустил:', None, d.seller.name).row(None, None, f'{d.seller.postcode}, {d.seller.city}, {d.seller.street}').row('Получил:', None, (d.buyer.name, dict(bold=True))).row(None, None, f'{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}').row('Основание:', None, f'Заказ покупателя № {d.order_no}').row()
    o.row(*[(t, head) for t in ('№', 'Код', 'Материальные ценности', 'Тип', 'Ед.', 'Заказано', 'Отпущено')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.qty, dict(border=True, fmt='0')))
    return o.row().row(f'Всего отпущено наименований: {len(d.lines)}').row().row('Кладовщик ______________', None, None, 'Груз принял ______________').row(None, None, None, f'по доверенности, {d.buyer.person}')


@distant('ru-zapros-cen-pismo', 'rfq', 'ru', 'eml html pdf', lines=(2, 6), units=GOODS, whole=True, number='{N}/03-12', hides='money, price, amount, discounts, seller, no seller', shows='due_date', subject='Запрос цен № {number}')
def prices_asked(d):
    """A public body's request for information about prices: body's name and address in the middle, number and day, to suppliers, that it binds to nothing, a table of what is wanted, what answer is due by when."""
    q, f = count('1 234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{i}.<td>{e(x.name)}<td>{e(x.spec)}<td>{q(x.qty)}<td>{x.unit}</tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Запрос</title><style>body{{font:14px "Liberation Serif";max-width:680px}}td,th{{border:1px solid #333;padding:3px 9px}}table{{border-collapse:collapse}}</style></head><body><p style="text-align:center"><b>{e(d.buyer.name)}</b><br>{e(d.buyer.postcode)}, {e(d.buyer.city)}, {e(d.buyer.street)}</p><p>{date(d.date, f)} № {d.number}</p><p style="text-align:right">Потенциальным поставщикам</p><p style="text-align:center"><b>Запрос ценовой информации</b></p>
<p>В целях обоснования начальной (максимальной) цены контракта просим сообщить цены на следующие товары:</p><table><tr><th>№<th>Товар<th>Требуемые параметры<th>Кол-во<th>Ед.</tr>{rows}</table><p>Ответ с указанием цены за единицу с НДС, срока поставки и срока действия цен просим направить до {date(d.due, f)} на адрес {d.buyer.mail}. Проведение данной процедуры сбора информации не влечёт за собой возникновения обязательств заказчика.</p><p>Контрактный управляющий {e(d.buyer.person)}, {d.buyer.phone}</p></body></html>''')


@distant('ru-podtverzhdenie-zakaza-tekst', 'order_confirmation', 'ru', 'eml txt:cp1251 eml', currency='RUB', lines=(1, 5), units=GOODS, whole=True, discount='line', number='{b}', order='{n}', subject='Заказ принят в работу, № {number}', shows='order_ref delivery_date')
def accepted(d):
    """A manager writes that an order is taken into work: the customer's number and the firm's own, each thing in two lines with a rebate in roubles, sums in a column, when it leaves."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    rows = '\n'.join(f'* {x.name} {x.spec}\n  {q(x.qty)} {x.unit} x {m(x.list)} = {m(x.full)}, скидка {m(x.line_off)}, итого {m(x.amount)} руб.' for x in d.lines)
    return Text(f'''Здравствуйте, {d.buyer.person}!

Подтверждаем ваш заказ № {d.order_no} ({d.buyer.name}).
Наш номер подтверждения: {d.number} от {date(d.date, f)}.

Состав заказа (цены без НДС):
{rows}

Сумма без НДС:   {m(d.net)} руб.
НДС {d.lines[0].rate}%:         {m(d.tax)} руб.
Итого с НДС:     {m(d.gross)} руб.

Плановая дата поставки: {date(d.delivery, f)}. Адрес: {d.buyer.city}, {d.buyer.street}.
Если всё верно, отвечать на письмо не нужно.

{d.seller.person}, менеджер по работе с клиентами
{d.seller.name}, {d.seller.city}, {d.seller.street}
{d.seller.phone}
''')
