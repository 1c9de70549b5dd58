"""Russian papers of the eighteenth group: a bill of a cloud program for trade, an offer of a printing house, a contract of supply with a specification, a request by mail to deliver."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Odt
from kit.paper import Html, Text, abroad
from kit.wares import GOODS


@abroad('ru-schet-pokupatelyu-oblachnyy-sklad', 'proforma_invoice', 'ru', 'pdf html eml', currency='RUB', goods=('ALT', 'ELI', 'BTE', 'UNF'), most=15, lines=(2, 7), units=GOODS, whole=True, rates=(20,), since=2019, cents=True, number='{N:05}', subject='Счет покупателю № {number}', shows='seller_vat_id buyer_vat_id seller_account due_date')
def cloud(d):
    """A bill of a cloud program for trade: bank's grid on top, title with number and day, seller and buyer in bold sentences, ruled table, totals with the tax named, sum in words, two to sign."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15 марта 2024 г.'
    rows = ''.join(f'<tr><td>{i}<td>{x.code}<td class=l>{e(x.name)}, {e(x.spec)}<td>{q(x.qty)}<td>{x.unit}<td>{m(x.price)}<td>{x.rate}%<td>{m(x.amount)}</tr>' for i, x in enumerate(d.lines, 1))
    who = lambda p: f'<b>{e(p.name)}, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {e(p.city)}, {e(p.street)}, тел. {p.phone}</b>'
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Счет {d.number}</title><style>@page{{size:A4;margin:14mm}}body{{font:11px/1.35 "Liberation Sans",Arial}}table{{border-collapse:collapse;width:100%}}.b td{{border:1px solid #000;padding:3px 5px;vertical-align:top}}h1{{font-size:16px;border-bottom:2px solid #000;padding-bottom:5px;margin:18px 0 10px}}.w td{{padding:3px 8px 3px 0;vertical-align:top}}.g{{margin-top:12px}}.g th,.g td{{border:1px solid #000;padding:3px 4px;text-align:right}}.g th{{text-align:center}}.g .l{{text-align:left}}.s{{width:auto;margin:6px 0 0 auto}}.s td{{text-align:right;padding:1px 0 1px 20px;font-weight:bold}}</style></head><body>
<table class=b><tr><td rowspan=2 style="width:55%">{e(d.seller.bank)}<br><small>Банк получателя</small><td>БИК<td>04{int(d.seller.vat) % 10 ** 7:07}</tr><tr><td>Сч. №<td>30101810{int(d.seller.reg) % 10 ** 12:012}</tr><tr><td>ИНН {d.seller.vat} &nbsp; КПП {d.seller.tax[0]}<br>{e(d.seller.name)}<br><small>Получатель</small><td>Сч. №<td>{d.seller.account}</tr></table>
<h1>Счет покупателю № {d.number} от {date(d.date, f)}</h1>
<table class=w><tr><td style="width:90px">Поставщик:<td>{who(d.seller)}</tr><tr><td>Покупатель:<td>{who(d.buyer)}</tr></table>
<table class=g><tr><th>№<th>Артикул<th>Товар<th>Кол-во<th>Ед.<th>Цена без НДС<th>НДС<th>Сумма без НДС</tr>{rows}</table>
<table class=s><tr><td>Итого без НДС:<td>{m(d.net)}</tr><tr><td>НДС {d.lines[0].rate}%:<td>{m(d.tax)}</tr><tr><td>Всего к оплате:<td>{m(d.gross)}</tr></table>
<p>Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.<br><b>{words_ru(d.gross)}</b></p><p>Оплатить не позднее {date(d.due, "15.03.2024")}. Доставка включена в стоимость.</p>
<p style="margin-top:36px">Руководитель _____________ {e(d.seller.person.split()[0])} &nbsp;&nbsp;&nbsp;&nbsp; Главный бухгалтер _____________</p></body></html>''')


@abroad('ru-predlozhenie-tipografiya-blank', 'quotation_bid', 'ru', 'docx pdf odt', currency='RUB', goods=('GRF', 'POD', 'UNF'), lines=(2, 6), units=GOODS, whole=True, rates=(20,), since=2019, cents=True, number='{n}-КП', shows='due_date seller_vat_id')
def blank(d):
    """An offer on the firm's blank: letterhead in the middle over a rule, outgoing number and day left, for whom right, title, sentence, table, three sums as rows, terms by dashes, who signs."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', lang='ru')
    doc.table([[(f'**{d.seller.name}**\f{d.seller.postcode}, {d.seller.city}, {d.seller.street}\fИНН {d.seller.vat}, КПП {d.seller.tax[0]}, тел. {d.seller.phone}, {d.seller.mail}', dict(align='c'))]], [16.6], head=0, border='rows')
    doc.table([[f'Исх. № {d.number}\fот {date(d.date, f)}', (f'{d.buyer.name}\f{d.buyer.city}, {d.buyer.street}\f{d.buyer.person}', dict(align='r'))]], [6, 10.6], head=0, border='none')
    doc.p('КОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ', bold=True, size=14, align='c', before=0.3, space=0.2).p('Благодарим за обращение и предлагаем рассмотреть следующие позиции:', align='j', space=0.15)
    rows = [['№ п/п', 'Наименование', 'Характеристики', 'Кол-во', 'Цена, руб.', 'Стоимость, руб.']] + [[f'{i}', x.name, x.spec, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=5, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Итого без НДС', d.net, False), (f'НДС {d.lines[0].rate}%', d.tax, False), ('Всего с НДС', d.gross, True))]
    doc.table(rows, [1.2, 5, 3.2, 2.2, 2.3, 2.7], align='cllrrr', size=10.5)
    for t in ('срок изготовления и поставки: 10 рабочих дней;', 'условия оплаты: 50% аванс, 50% по факту поставки;', f'срок действия предложения: до {date(d.due, f)}.'):
        doc.p(f'– {t}', indent=0.6, space=0.03)
    return doc.p(f'Директор\t{d.seller.person}', tabs=[(9.5, 'l')], before=0.8)


@abroad('ru-dogovor-postavki-prilozhenie', 'contract', 'ru', 'docx scan docx', currency='RUB', goods=('BTE', 'UNF', 'ELI', 'ALT'), most=60, lines=(2, 6), units=GOODS, whole=True, rates=(20,), since=2019, cents=True, number='{n}/{yy}-П', shows='seller_vat_id buyer_vat_id seller_account')
def supply(d):
    """A contract of supply: title and number, town and day in one line, preamble, six short chapters, table in the first annex with sums, details of both sides in two columns at the end."""
    m, q, f = money('1 234,56'), count('1 234,56'), '«15» марта 2024 г.'
    doc = Odt('Liberation Serif', 11, margin='2.2cm', lang='ru')
    doc.p(f'ДОГОВОР ПОСТАВКИ № {d.number}', bold=True, size=13, align='c', space=0.2).p(f'{d.buyer.city}\t{date(d.date, f)}', tabs=[(16.6, 'r')], space=0.2)
    doc.p(f'{d.seller.name}, именуемое в дальнейшем «Поставщик», в лице директора ({d.seller.person}), действующего на основании Устава, с одной стороны, и {d.buyer.name}, именуемое в дальнейшем «Покупатель», в лице руководителя ({d.buyer.person}), действующего на основании Устава, с другой стороны, заключили настоящий договор о нижеследующем:', align='j', space=0.15)
    for n, (h, *texts) in enumerate((('ПРЕДМЕТ ДОГОВОРА', 'Поставщик обязуется поставить, а Покупатель принять и оплатить товар согласно Спецификации (Приложение № 1).'), ('ЦЕНА И ПОРЯДОК РАСЧЕТОВ', f'Цена договора составляет {m(d.gross)} руб., в том числе НДС {d.lines[0].rate}% {m(d.tax)} руб.', 'Оплата производится в течение 10 рабочих дней после приемки товара.'),
                                     ('ПОСТАВКА И ПРИЕМКА', 'Товар поставляется в течение 15 дней со дня подписания договора по адресу Покупателя. Приемка оформляется накладной.'), ('ОТВЕТСТВЕННОСТЬ', 'За просрочку поставки Поставщик уплачивает пени в размере 0,1% стоимости непоставленного товара за каждый день.'), ('СРОК ДЕЙСТВИЯ', 'Договор действует до полного исполнения сторонами своих обязательств.')), 1):
        doc.p(f'{n}. {h}', bold=True, align='c', before=0.08, space=0.03)
        for k, t in enumerate(texts, 1):
            doc.p(f'{n}.{k}. {t}', align='j', space=0.02)
    doc.p('6. РЕКВИЗИТЫ И ПОДПИСИ СТОРОН', bold=True, align='c', before=0.1, space=0.05)
    side = lambda t, p: f'**{t}**\f{p.name}\f{p.postcode}, {p.city}, {p.street}\fИНН {p.vat}, КПП {p.tax[0]}\fр/с {p.account}\f{p.bank}\f\f_______________ / {p.person.split()[0]} /'
    doc.table([[side('Поставщик', d.seller), side('Покупатель', d.buyer)]], [8.3, 8.3], head=0, border='none', size=10)
    doc.p(f'Приложение № 1 к договору поставки № {d.number}', align='r', page=True, space=0.2).p('СПЕЦИФИКАЦИЯ', bold=True, align='c', space=0.1)
    doc.table([['№', 'Наименование товара', 'Характеристика', 'Ед. изм.', 'Кол-во', 'Цена без НДС, руб.', 'Сумма без НДС, руб.']] + [[f'{i}', x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=6, align='r')), m(v)] for t, v in (('Итого без НДС', d.net), (f'НДС {d.lines[0].rate}%', d.tax), ('Всего с НДС', d.gross))], [0.9, 4.9, 2.8, 1.5, 1.5, 2.4, 2.6], align='cllcrrr', size=10)
    return doc.p('Поставщик ____________________\tПокупатель ____________________', tabs=[(8.8, 'l')], before=0.6)


@abroad('ru-zayavka-na-postavku-pismo', 'purchase_order', 'ru', 'eml txt:cp1251 eml', currency='RUB', goods=('GRF', 'ALT', 'ELI', 'UNF'), lines=(2, 6), units=GOODS, whole=True, rates=(20,), since=2019, cents=True, number='{n}', contract='{n}/{yy}', subject='Заявка № {number}', shows='contract_ref buyer_vat_id delivery_date')
def request(d):
    """A mail of a clerk of supplies: request under the contract with number and day, goods one a line with price and sum, totals, day and place of delivery, details of the payer, who receives."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    rows = '\n'.join(f'{i}. {x.name} {x.spec}, {q(x.qty)} {x.unit} x {m(x.price)} = {m(x.amount)}' for i, x in enumerate(d.lines, 1))
    return Text(f'''Добрый день!

Прошу по договору № {d.contract_no} поставить товар.

ЗАЯВКА № {d.number} от {date(d.date, f)}

Поставщик: {d.seller.name}
Заказчик: {d.buyer.name}

{rows}

Итого без НДС: {m(d.net)} руб.
НДС {d.lines[0].rate}%: {m(d.tax)} руб.
Всего: {m(d.gross)} руб.

Срок поставки: до {date(d.delivery, f)}
Адрес: {d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}
Реквизиты плательщика: ИНН {d.buyer.vat}, КПП {d.buyer.tax[0]}

Просьба подтвердить получение и прислать счёт.

С уважением,
{d.buyer.person}
отдел снабжения
тел. {d.buyer.phone}
''')
