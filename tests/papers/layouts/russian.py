"""Russian papers: bills, offers, contracts with a specification, waybills and acts."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, layout


@layout('ru-bill', 'proforma_invoice', 'ru', 'pdf html scan pdf png pdf', currency='RUB', lines=(2, 8), number='{N}', shows='seller_vat_id buyer_vat_id seller_account')
def bill(d):
    """A bill for payment: the bank's box on top, heading as a sentence, names of parties in running text."""
    m, q = money('1\u00a0234,56'), count('1 234,56')
    rows = ''.join(f'<tr><td>{i}</td><td class=l>{e(x.name)}, {e(x.spec)}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.price)}</td><td>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="ru"><meta charset="utf-8"><style>@page{{size:A4;margin:12mm}}body{{font:12px "Liberation Sans"}}table{{border-collapse:collapse;width:100%}}.k td{{border:1px solid #000;padding:3px;
vertical-align:top}}.g td,.g th{{border:1px solid #000;padding:3px;text-align:right}}.g .l{{text-align:left}}.s td{{text-align:right;font-weight:bold;padding:2px}}</style>
<table class=k><tr><td rowspan=2>{e(d.seller.bank)}<br><small>Банк получателя</small></td><td>БИК</td><td>044030777</td></tr><tr><td>Сч. №</td><td>30101810900000000777</td></tr>
<tr><td>ИНН {d.seller.vat} &nbsp; КПП {d.seller.tax[0]}<br>{e(d.seller.name)}<br><small>Получатель</small></td><td>Сч. №</td><td>{d.seller.account}</td></tr></table>
<h2 style="border-bottom:2px solid">Счет на оплату № {d.number} от {date(d.date, '15 марта 2024 г.')}</h2><p>Поставщик: <b>{e(d.seller.name)}, ИНН {d.seller.vat}, {d.seller.postcode}, {e(d.seller.city)}, {e(d.seller.street)}</b></p>
<p>Покупатель: <b>{e(d.buyer.name)}, ИНН {d.buyer.vat}, {d.buyer.postcode}, {e(d.buyer.city)}, {e(d.buyer.street)}</b></p>
<table class=g><tr><th>№</th><th>Товары (работы, услуги)</th><th>Кол-во</th><th>Ед.</th><th>Цена без НДС</th><th>Сумма</th></tr>{rows}</table>
<table class=s><tr><td>Итого:</td><td width=120>{m(d.net)}</td></tr><tr><td>НДС 20%:</td><td>{m(d.tax)}</td></tr><tr><td>Всего к оплате:</td><td>{m(d.gross)}</td></tr></table>
<p>Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.</p><p>Внимание! Оплата данного счета означает согласие с условиями поставки товара.</p><p>Руководитель ____________ ({e(d.seller.person)})</p></html>''')


@layout('ru-offer', 'quotation_bid', 'ru', 'docx pdf odt scan pdf eml+docx', currency='RUB', lines=(3, 7), discount='percent', number='КП-{n}/{yy}', hides='tax, gross')
def offer(d):
    """A commercial offer on a letterhead, with outgoing number and date in one line."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('Liberation Serif', 12, lang='ru', header=f'{d.seller.name}\n{d.seller.place}, {d.seller.street}, тел. {d.seller.phone}')
    doc.p(f'Исх. № {d.number} от {date(d.date, "15.03.2024 г.")}\tРуководителю\n\t{d.buyer.name}', tabs=[(10, 'l')], space=0.6)
    doc.p('КОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ', bold=True, align='c', space=0.3).p('Предлагаем Вам рассмотреть поставку следующей продукции (цены в рублях без НДС):', align='j')
    rows = [['Артикул', 'Наименование', ('Цена, руб.', dict(span=3)), 'Кол-во', 'Стоимость'], ['', '', 'прайс', 'скидка', 'со скидкой', '', '']]
    rows += [[x.code, x.name, m(x.list), f'{q(x.percent)}%', m(x.price), f'{q(x.qty)} {x.unit}', m(x.amount)] for x in d.lines]
    doc.table([*rows, [('Итого без НДС', dict(span=6, bold=True, align='r')), (m(d.net), dict(bold=True))]], [2.1, 4.4, 2.3, 1.4, 2.3, 2, 2.7], head=2, align='llrrrrr', size=9)
    return doc.p('Срок поставки 30 дней. Предложение действительно в течение 20 дней.', before=0.3).p(f'Генеральный директор\t{d.seller.person}', tabs=[(17, 'r')], before=0.8)


@layout('ru-contract', 'contract', 'ru', 'docx pdf scan odt pdf doc', currency='RUB', lines=(3, 6), number='{n}-П/{y}', shows='seller_account seller_vat_id buyer_vat_id')
def contract(d):
    """A supply contract; city and date on one line, the specification is an annex with its own heading."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('Liberation Serif', 11, lang='ru', margin='2.2cm')
    doc.p(f'ДОГОВОР ПОСТАВКИ № {d.number}', bold=True, align='c', space=0.3).p(f'{d.buyer.city}\t{date(d.date, "«15» марта 2024 г.")}', tabs=[(16.5, 'r')], space=0.3)
    doc.p(f'{d.seller.name}, именуемое в дальнейшем «Поставщик», в лице генерального директора {d.seller.person}, действующего на основании Устава, с одной стороны, и {d.buyer.name}, именуемое в дальнейшем '
          f'«Покупатель», в лице {d.buyer.person}, с другой стороны, заключили настоящий Договор о нижеследующем:', align='j')
    for n, t in enumerate(('Поставщик обязуется поставить, а Покупатель принять и оплатить товар согласно Спецификации (Приложение № 1).',
                           f'Цена Договора составляет {m(d.gross)} руб., в том числе НДС 20% {m(d.tax)} руб.; цена без НДС {m(d.net)} руб.',
                           'Оплата производится в течение 30 календарных дней с даты подписания товарной накладной.', 'Гарантийный срок составляет 12 месяцев.'), 1):
        doc.p(f'{n}. {t}', align='j')
    who = lambda t, p: f'{t}\f{p.name}\fИНН {p.vat}\f{p.place}, {p.street}\fр/с {p.account}\f____________ {p.person}'
    doc.table([[who('ПОСТАВЩИК', d.seller), who('ПОКУПАТЕЛЬ', d.buyer)]], [8.2, 8.2], head=0, border='none', size=10)
    doc.p(f'Приложение № 1. Спецификация', bold=True, page=True, align='r', space=0.3)
    rows = [['№ п/п', 'Наименование товара', 'Ед. изм.', 'Количество', 'Цена за ед., руб.', 'Сумма без НДС, руб.']] + [[str(i), x.name, x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [['', (t, dict(span=4)), m(v)] for t, v in (('Итого без НДС', d.net), ('НДС 20%', d.tax), ('Всего с НДС', d.gross))]
    return doc.table(rows, [1.2, 6, 1.7, 2.1, 2.7, 3], align='clcrrr', size=10)


@layout('ru-waybill', 'delivery_note', 'ru', 'xlsx pdf ods scan xls xlsx', currency='RUB', lines=(3, 8), number='{n}', tax_by_line=True)
def waybill(d):
    """A waybill after the national form: many columns, each with a number under its head."""
    o = Ods('Liberation Sans', 8, landscape=True, locale='ru-RU')
    o.sheet('ТОРГ', [1.2, 6.2, 2.2, 1.4, 2, 2.4, 2.6, 1.6, 2.4, 2.8])
    o.row('Грузоотправитель', None, d.seller.name).row('Грузополучатель', None, d.buyer.name).row('Поставщик', None, d.seller.name).row('Плательщик', None, d.buyer.name)
    o.row(None, ('ТОВАРНАЯ НАКЛАДНАЯ', dict(bold=True)), 'Номер', d.number, 'Дата', d.date).row()
    b = dict(border=True, wrap=True, align='c')
    o.row(*[(t, b) for t in ('№', 'Наименование', 'Код', 'Ед.', 'Количество', 'Цена, руб. коп.', 'Сумма без НДС, руб. коп.', 'НДС, %', 'Сумма НДС', 'Сумма с НДС')]).row(*[(i, b) for i in range(1, 11)])
    for i, x in enumerate(d.lines, 1):
        o.row(*[(c, dict(border=True)) for c in (i, x.name, x.code, x.unit, x.qty, x.price, x.amount, x.rate, x.tax, x.gross)])
    o.row(None, 'Всего по накладной', None, None, None, None, d.net, None, d.tax, d.gross).row()
    return o.row(None, f'Отпуск разрешил {d.seller.person}', None, None, f'Груз принял {d.buyer.person}')


@layout('ru-act', 'acceptance_record', 'ru', 'docx pdf scan odt pdf docx', currency='RUB', lines=(1, 3), number='{n}', hides='tax, gross', shows='contract_ref')
def act(d):
    """An act of acceptance: the value in a sentence after a short list."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('DejaVu Serif', 10, lang='ru')
    doc.p(f'АКТ № {d.number}\nсдачи-приёмки', bold=True, align='c').p(f'{d.buyer.city}\t{date(d.date, "15.03.2024 г.")}', tabs=[(17, 'r')], space=0.4)
    doc.p(f'Мы, нижеподписавшиеся, представитель Исполнителя {d.seller.name} {d.seller.person} и представитель Заказчика {d.buyer.name} {d.buyer.person}, составили настоящий акт о том, что по договору '
          f'№ {d.contract_no} переданы и приняты:', align='j')
    for x in d.lines:
        doc.p(f'– {x.name}, {q(x.qty)} {x.unit} по цене {m(x.price)} руб. на сумму {m(x.amount)} руб.;', indent=0.7)
    doc.p(f'Общая стоимость без НДС составляет {m(d.net)} руб. Стороны претензий друг к другу не имеют.', align='j', space=0.8)
    return doc.p('Сдал: ______________\tПринял: ______________', tabs=[(10, 'l')])
