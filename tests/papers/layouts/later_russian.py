"""Russian papers of the fourth group: a bill and an act of the common bookkeeping program, and a state contract."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Ods, Odt
from kit.paper import Html, later


def side(p, bank=False):
    """A party as the bookkeeping program writes it: name, numbers and address by commas."""
    return f'{p.name}, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {p.city}, {p.street}, тел.: {p.phone}' + (f', р/с {p.account} в банке {p.bank}' if bank else '')


@later('ru-schet-sheet', 'proforma_invoice', 'ru', 'xlsx pdf scan xlsx pdf', currency='RUB', lines=(2, 8), discount='line', number='{n}', contract='{n}/{yy}-П',
        shows='contract_ref seller_vat_id buyer_vat_id seller_account')
def schet(d):
    """A bill for payment, saved as a sheet: the bank's boxes, the title in one cell, sums without and with the rebate, tax on top."""
    o = Ods('Liberation Sans', 9, locale='ru-RU').sheet('Счет на оплату', [1, 6.6, 1.6, 1.9, 2.1, 2.4, 2, 2.5])
    bold, line = dict(bold=True), dict(border=True)
    fact = lambda label, text: o.row((label, dict(span=2)), (text, dict(bold=True, span=6, wrap=True)))
    o.row((d.seller.bank, dict(span=4)), ('БИК', line), ('046015999', dict(span=3))).row(('Банк получателя', dict(span=4, size=7)), ('Сч. №', line), ('30101810900000000999', dict(span=3)))
    o.row((f'ИНН {d.seller.vat}', dict(span=2)), (f'КПП {d.seller.tax[0]}', dict(span=2)), ('Сч. №', line), (d.seller.account, dict(span=3)))
    o.row((d.seller.name, dict(span=4))).row(('Получатель', dict(size=7)))
    o.row().row((f'Счет на оплату № {d.number} от {date(d.date, "15 марта 2024 г.")}', dict(bold=True, size=14))).row()
    fact('Поставщик (Исполнитель):', f'{d.seller.name}, ИНН {d.seller.vat}, КПП {d.seller.tax[0]},\n{d.seller.postcode}, {d.seller.city}, {d.seller.street}')
    fact('Покупатель (Заказчик):', f'{d.buyer.name}, ИНН {d.buyer.vat}, КПП {d.buyer.tax[0]},\n{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}')
    fact('Основание:', f'Договор поставки № {d.contract_no}')
    o.row().row(*[(t, dict(bold=True, border=True, align='c', wrap=True)) for t in ('№', 'Товары (работы, услуги)', 'Кол-во', 'Ед.', 'Цена', 'Сумма без скидки', 'Скидка', 'Сумма')])
    for i, x in enumerate(d.lines, 1):
        o.row(*[(v, line) for v in (i, f'{x.name} {x.spec}', x.qty, x.unit, x.list, x.full, x.line_off, x.amount)])
    o.row()
    for label, v in (('Итого:', d.net), (f'Сумма НДС {d.lines[0].rate}%:', d.tax), ('Всего к оплате:', d.gross)):
        o.row(None, None, None, None, None, None, (label, dict(bold=True, align='r')), (v, bold))
    m = money('1 234,56')
    o.row(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.').row((words_ru(d.gross), bold)).row()
    o.row('Внимание! Оплата данного счета означает согласие с условиями поставки товара. Товар отпускается по факту прихода денег на р/с.').row()
    return o.row('Руководитель', None, None, d.seller.person, None, 'Бухгалтер')


@later('ru-akt-uslug', 'acceptance_record', 'ru', 'pdf scan html pdf', currency='RUB', lines=(1, 4), rates=(0,), units=('h', 'day', 'mo', 'm2', 't'), number='{n}', hides='net, tax',
        shows='seller_vat_id buyer_vat_id seller_account')
def akt(d):
    """An act of the bookkeeping program: a title under a heavy rule, both sides by commas, no tax, the sum in words, no claims."""
    m, q = money('1 234,56'), count('1 234,56')
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.name)}, {e(x.spec)}</td><td class=r>{q(x.qty)}</td><td>{x.unit}</td><td class=r>{m(x.price)}</td><td class=r>{m(x.amount)}</td></tr>'
                   for i, x in enumerate(d.lines, 1))
    return Html(f'''<html lang="ru"><head><meta charset="utf-8"><title>Акт</title><style>@page{{size:A4;margin:15mm}}body{{font:12px "Liberation Sans",Arial}}
h1{{font-size:18px;border-bottom:3px solid #000;padding-bottom:6px}}
.p td{{vertical-align:top;padding:3px}}.g{{width:100%;border-collapse:collapse;border:2px solid #000;margin-top:12px}}.g td,.g th{{border:1px solid #000;padding:3px 5px}}
.r{{text-align:right;white-space:nowrap}}
.s{{width:100%;margin-top:30px}}.s td{{width:50%;vertical-align:top}}</style></head><body><h1>Акт № {d.number} от {date(d.date, '15 марта 2024 г.')}</h1>
<table class="p"><tr><td>Исполнитель:</td><td><b>{e(side(d.seller, True))}</b></td></tr><tr><td>Заказчик:</td><td><b>{e(side(d.buyer))}</b></td></tr><tr><td>Основание:</td>
<td>Основной договор</td></tr></table>
<table class="g"><tr><th>№</th><th>Наименование работ, услуг</th><th>Кол-во</th><th>Ед.</th><th>Цена</th><th>Сумма</th></tr>{rows}</table>
<p class="r"><b>Итого: &nbsp; {m(d.gross)}<br>Без налога (НДС) &nbsp; -</b></p>
<p>Всего оказано услуг {len(d.lines)}, на сумму {m(d.gross)} руб.<br><b>{words_ru(d.gross)}</b></p>
<p>Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объему, качеству и срокам оказания услуг не имеет.</p>
<table class="s"><tr><td><b>ИСПОЛНИТЕЛЬ</b><br>Генеральный директор {e(d.seller.name)}<br><br>________________ {e(d.seller.person)}</td><td><b>ЗАКАЗЧИК</b><br>Директор {e(d.buyer.name)}<br><br>
________________
{e(d.buyer.person)}</td></tr></table></body></html>''')


def points(doc, section, texts):
    for n, text in enumerate(texts, 1):
        doc.p(f'{section}.{n}. {text}', align='j')


@later('ru-goskontrakt', 'contract', 'ru', 'docx scan docx odt', currency='RUB', lines=(2, 7), tax_by_line=True, since=2022, number='0{b}-{yy}', tender='03181000{b}{yy}000{n:03}',
        shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def contract(d):
    """A contract of a state buyer: the sides in the sentence of the preamble, the price in figures and words, the goods in an annex with tax by row."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('Liberation Serif', 12, margin='2cm', lang='ru')
    doc.p(f'КОНТРАКТ № {d.number}', bold=True, align='c', space=0).p('на поставку товаров для обеспечения нужд заказчика', align='c', space=0.3)
    doc.p(f'{d.buyer.city}\t{date(d.date, "«15» марта 2024 г.")}', tabs=[(17, 'r')], space=0.3)
    doc.p(f'{d.buyer.name}, именуемое в дальнейшем «Заказчик», в лице руководителя {d.buyer.person}, действующего на основании Устава, с одной стороны, и {d.seller.name}, именуемое в дальнейшем '
          f'«Поставщик», в лице генерального директора {d.seller.person}, действующего на основании Устава, с другой стороны, вместе именуемые «Стороны», с соблюдением требований Федерального закона '
          f'от 05.04.2013 № 44-ФЗ, по результатам электронного аукциона (извещение № {d.tender_no}), заключили настоящий контракт о нижеследующем:', align='j')
    for n, (title, texts) in enumerate((
            ('Предмет контракта', ('Поставщик обязуется поставить товар согласно спецификации (приложение № 1), а Заказчик принять и оплатить его.',
                                   f'Место поставки: {d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}.')),
            ('Цена контракта и порядок расчетов', (
                f'Цена контракта составляет {m(d.gross)} руб. ({words_ru(d.gross)}), в том числе НДС {d.lines[0].rate} % в сумме {m(d.tax)} руб.',
                'Цена контракта является твердой и определяется на весь срок его исполнения. Аванс не предусмотрен.',
                'Оплата производится в течение 7 рабочих дней с даты подписания документа о приемке.')),
            ('Срок поставки и приемка', ('Товар поставляется в течение 20 календарных дней с даты заключения контракта.',
                                           'Приемка оформляется документом, подписанным в единой информационной системе.')),
            ('Ответственность сторон', ('За просрочку начисляется пеня в размере одной трехсотой ключевой ставки Банка России от неисполненной части обязательства.',)),
            ('Заключительные положения', ('Споры рассматриваются арбитражным судом по месту нахождения Заказчика.', 'Контракт действует до полного исполнения обязательств.'))), 1):
        doc.p(f'{n}. {title}', bold=True, align='c', before=0.25)
        points(doc, n, texts)
    doc.p('6. Реквизиты и подписи сторон', bold=True, align='c', before=0.25)
    doc.table([['Заказчик', 'Поставщик'], [f'{p.name}\f{p.postcode}, {p.city}, {p.street}\fИНН {p.vat} КПП {p.tax[0]}\fОГРН {p.reg}\fр/с {p.account}\f{p.bank}\f\f____________ {p.person}'
                                            for p in (d.buyer, d.seller)]], [8.5, 8.5], size=10)
    doc.p(f'Приложение № 1\nк контракту № {d.number}', align='r', page=True, space=0.3).p('СПЕЦИФИКАЦИЯ', bold=True, align='c', space=0.2)
    rows = [['№', 'Наименование товара', 'Ед. изм.', 'Кол-во', 'Цена за ед. без НДС, руб.', 'Стоимость без НДС, руб.', 'НДС, руб.', 'Стоимость с НДС, руб.']]
    rows += [[str(i), f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount), m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows.append([('ИТОГО', dict(span=5, bold=True)), m(d.net), m(d.tax), (m(d.gross), dict(bold=True))])
    doc.table(rows, [0.9, 4.2, 1.4, 1.5, 2.2, 2.5, 2.1, 2.6], size=9, align='clcrrrrr')
    return doc.p('Заказчик ____________ М.П.\tПоставщик ____________ М.П.', tabs=[(9, 'l')], before=0.8)
