"""Russian papers of the fifth group: forms of the state and of the common programs, a contract of two firms."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Ods, Odt
from kit.paper import Html, recent
from kit.wares import GOODS


@recent('ru-torg12', 'delivery_note', 'ru', 'pdf xlsx scan xlsx', currency='RUB', lines=(1, 8), units=GOODS, tax_by_line=True, number='{n}', contract='{N}', shows='seller_vat_id buyer_vat_id seller_account contract_ref')
def torg(d):
    """The form of the state for goods handed over, with sums: sides by commas, numbers of columns, tax by row, totals by words."""
    line, m = dict(border=True), money('1 234,56')
    side = lambda p: f'{p.name}, ИНН {p.vat}, КПП {p.tax[0]}, {p.postcode}, {p.city}, {p.street}, тел. {p.phone}, р/с {p.account} в {p.bank}'
    o = Ods('Liberation Sans', 7, landscape=True, locale='ru-RU').sheet('ТОРГ-12', [1, 6, 2, 1.4, 1.4, 1.8, 2.2, 2.4, 1.6, 2.2, 2.5])
    o.row(*[None] * 7, 'Унифицированная форма № ТОРГ-12').row(*[None] * 7, 'Форма по ОКУД', None, '0330212').row()
    for label, text in (('Грузоотправитель', side(d.seller)), ('Грузополучатель', side(d.buyer)), ('Поставщик', side(d.seller)), ('Плательщик', side(d.buyer)), ('Основание', f'Договор № {d.contract_no}')):
        o.row(None, f'{label}:', (text, dict(span=9, wrap=True)))
    o.row().row(*[None] * 3, ('ТОВАРНАЯ НАКЛАДНАЯ', dict(bold=True, size=10)), None, None, 'Номер документа', (d.number, line), ('Дата составления', dict(wrap=True)), (date(d.date, '15.03.2024'), line)).row()
    o.row(*[(t, dict(border=True, wrap=True, align='c')) for t in ('Но-мер по порядку', 'Наименование, характеристика товара', 'Код', 'Ед. изм.', 'Мест', 'Количество (масса нетто)', 'Цена, руб. коп.',
                                                                  'Сумма без учета НДС, руб. коп.', 'НДС, ставка, %', 'НДС, сумма, руб. коп.', 'Сумма с учетом НДС, руб. коп.')])
    o.row(*[(str(i), dict(border=True, align='c')) for i in range(1, 12)])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (f'{x.name} {x.spec}', dict(border=True, wrap=True)), (x.code, line), (x.unit, line), ('--', line), (x.qty, dict(border=True, fmt='3')), (x.price, line), (x.amount, line), (f'{x.rate}%', line), (x.tax, line),
              (x.gross, line))
    total = lambda label: o.row(None, None, None, None, (label, dict(align='r')), sum(x.qty for x in d.lines), 'X', *((f'=SUM([.{c}{first}:.{c}{first + len(d.lines) - 1}])', v) if v is not None else 'X'
                                                                                                                    for c, v in (('H', d.net), ('I', None), ('J', d.tax), ('K', d.gross))))
    total('Итого')
    total('Всего по накладной')
    o.row().row(None, f'Товарная накладная имеет приложение на ____ листах и содержит {len(d.lines)} порядковых номеров записей').row(None, 'Всего отпущено на сумму', (words_ru(d.gross), dict(bold=True)))
    o.row(None, 'Отпуск разрешил', None, d.seller.person, None, None, None, 'Груз принял', None, d.buyer.person)
    return o.row(None, f'М.П.   {date(d.date, "«15» марта 2024 г.")}', None, None, None, None, None, 'М.П.   «__» __________ 20__ г.')


@recent('ru-kp-pismo', 'quotation_bid', 'ru', 'docx eml+pdf scan odt', currency='RUB', lines=(2, 7), step='5', whole=True, number='{n}-КП', hides='net, price, amount', shows='seller_vat_id')
def offer(d):
    """An offer on a firm's letterhead: prices hold the tax, which one line names; terms in a list."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('Liberation Sans', 10.5, margin='2cm', lang='ru')
    doc.p(d.seller.name, bold=True, size=14, align='c', color='#1f4e79', space=0).p(f'ИНН {d.seller.vat} / КПП {d.seller.tax[0]}, {d.seller.postcode}, {d.seller.city}, {d.seller.street}\n{d.seller.phone}, {d.seller.mail}',
                                                                                  size=8.5, align='c', space=0.5)
    doc.table([[f'Исх. № {d.number}\fот {date(d.date, "15.03.2024 г.")}', f'Руководителю\f{d.buyer.name}\f{d.buyer.city}, {d.buyer.street}']], [9, 8], head=0, border='none')
    doc.p('КОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ', bold=True, align='c', size=13, before=0.3, space=0.3)
    doc.p('В ответ на Ваш запрос предлагаем рассмотреть поставку следующей продукции:')
    rows = [['№ п/п', 'Артикул', 'Наименование', 'Кол-во', 'Цена с НДС, руб.', 'Стоимость с НДС, руб.']]
    rows += [[str(i), x.code, f'{x.name} ({x.spec})', f'{q(x.qty)} {x.unit}', m(x.price_gross), m(x.qty * x.price_gross)] for i, x in enumerate(d.lines, 1)]
    rows += [[('ИТОГО:', dict(span=5, align='r', bold=True)), (m(d.gross), dict(bold=True))], [('в том числе НДС 20 %:', dict(span=5, align='r')), m(d.tax)]]
    doc.table(rows, [1.2, 2.6, 6, 2.2, 2.5, 2.8], align='cllrrr', size=9.5)
    for text in ('Условия оплаты: предоплата 50 %, остаток в течение 10 дней после отгрузки.', 'Срок поставки: 10–15 рабочих дней.', 'Доставка до склада покупателя включена в стоимость.',
                 'Срок действия предложения: 30 календарных дней.'):
        doc.p(f'— {text}', indent=0.5, space=0)
    return doc.p(f'С уважением,\nкоммерческий директор\t\t{d.seller.person}', before=0.8, tabs=[(6, 'l'), (11, 'l')])


@recent('ru-zakaz-postavshiku', 'purchase_order', 'ru', 'pdf xlsx scan pdf', currency='RUB', lines=(2, 10), discount='some line', number='00БП-{N:06}', shows='delivery_date buyer_vat_id seller_vat_id')
def order(d):
    """An order to a supplier as the common program prints it: the title over a heavy rule, both sides by commas, rebate and tax by rows."""
    line, bold, m = dict(border=True), dict(bold=True), money('1 234,56')
    o = Ods('DejaVu Sans', 8, locale='ru-RU').sheet('Заказ', [0.9, 2.4, 5.6, 1.8, 1.2, 2.2, 1.5, 2.4])
    o.row((f'Заказ поставщику № {d.number} от {date(d.date, "15 марта 2024 г.")}', dict(bold=True, size=12))).row()
    for label, p in (('Исполнитель:', d.seller), ('Заказчик:', d.buyer)):
        o.row(label, None, (f'{p.name}, ИНН {p.vat}, {p.postcode}, {p.city}, {p.street}', dict(bold=True, span=6, wrap=True)))
    o.row('Поставка до:', None, (date(d.delivery, '15.03.2024'), bold)).row()
    o.row(*[(t, dict(bold=True, border=True, wrap=True, align='c')) for t in ('№', 'Артикул', 'Товары (работы, услуги)', 'Количество', 'Ед.', 'Цена', 'Скидка, %', 'Сумма')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (f'{x.name}, {x.spec}', dict(border=True, wrap=True)), (x.qty, dict(border=True, fmt='0' if x.qty == x.qty.to_integral() else '3')), (x.unit, line), (x.list, line),
              (x.percent if x.percent else '', dict(border=True, fmt='0' if x.percent is None or x.percent == x.percent.to_integral() else '1')), (x.amount, line))
    o.row()
    for label, v in (('Итого:', d.net), ('Кроме того НДС:', d.tax), ('Всего с НДС:', d.gross)):
        o.row(*[None] * 6, (label, dict(bold=True, align='r')), (v, bold))
    o.row(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} RUB').row((words_ru(d.gross), bold)).row()
    return o.row('Менеджер', None, d.buyer.person, None, '____________')


@recent('ru-dogovor-postavki', 'contract', 'ru', 'docx scan odt pdf', currency='RUB', lines=(2, 6), discount='percent', number='{n}-П/{y}', hides='discounts', shows='seller_vat_id buyer_vat_id seller_account')
def agreement(d):
    """A contract of supply of two firms with its specification after the signatures: the price in both, in figures and words."""
    m, q = money('1\u00a0234,56'), count('1\u00a0234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2cm', lang='ru')
    doc.p(f'ДОГОВОР ПОСТАВКИ № {d.number}', bold=True, align='c', size=13, space=0.2).p(f'{d.seller.city}\t{date(d.date, "«15» марта 2024 г.")}', tabs=[(17, 'r')], space=0.3)
    doc.p(f'{d.seller.name}, именуемое в дальнейшем «Поставщик», в лице {d.seller.person}, действующего на основании доверенности, с одной стороны, и {d.buyer.name}, именуемое в дальнейшем «Покупатель», '
          f'в лице {d.buyer.person}, действующего на основании Устава, с другой стороны, заключили настоящий Договор о нижеследующем:', align='j')
    articles = (('ПРЕДМЕТ ДОГОВОРА', ('Поставщик обязуется передать в собственность Покупателя товар, а Покупатель — принять и оплатить его. Наименование, количество и цена товара указаны в Спецификации '
                                      '(Приложение № 1), являющейся неотъемлемой частью Договора.',)),
                ('ЦЕНА И ПОРЯДОК РАСЧЕТОВ', (f'Общая стоимость товара составляет {m(d.gross)} руб. ({words_ru(d.gross)}), в том числе НДС {d.lines[0].rate} % — {m(d.tax)} руб.',
                                             'Оплата производится в течение 30 календарных дней с даты подписания товарной накладной.')),
                ('СРОКИ И ПОРЯДОК ПОСТАВКИ', ('Товар поставляется силами Поставщика в течение 15 рабочих дней с даты подписания Договора.', 'Право собственности переходит в момент подписания накладной.')),
                ('ОТВЕТСТВЕННОСТЬ СТОРОН', ('За просрочку поставки Поставщик уплачивает пеню 0,1 % от стоимости непоставленного товара за каждый день.',)),
                ('ПРОЧИЕ УСЛОВИЯ', ('Споры рассматриваются в Арбитражном суде по месту нахождения ответчика. Договор действует до полного исполнения обязательств.',)))
    for n, (head, texts) in enumerate(articles, 1):
        doc.p(f'{n}. {head}', bold=True, align='c', before=0.2)
        for k, text in enumerate(texts, 1):
            doc.p(f'{n}.{k}. {text}', align='j')
    doc.p('РЕКВИЗИТЫ И ПОДПИСИ СТОРОН', bold=True, align='c', before=0.2)
    side = lambda t, p: f'{t}\f{p.name}\f{p.postcode}, {p.city}, {p.street}\fИНН {p.vat} КПП {p.tax[0]}\fОГРН {p.reg}\fр/с {p.account}\f{p.bank}\f______________ {p.person}'
    doc.table([[side('Поставщик', d.seller), side('Покупатель', d.buyer)]], [8.5, 8.5], head=0, border='none', size=10)
    doc.p(f'Приложение № 1\nк договору поставки № {d.number}', align='r', page=True, size=10).p('СПЕЦИФИКАЦИЯ', bold=True, align='c')
    rows = [['№', 'Товар', 'Ед. изм.', 'Кол-во', 'Цена без НДС', 'Стоимость без НДС']] + [[str(i), f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(label, dict(span=5, align='r')), m(v)] for label, v in (('Итого без НДС', d.net), (f'НДС {d.lines[0].rate} %', d.tax), ('Всего с НДС', d.gross))]
    return doc.table(rows, [1, 6.8, 1.8, 1.8, 2.8, 3.2], align='clcrrr', size=10)


@recent('ru-schet-ip', 'proforma_invoice', 'ru', 'html pdf png eml', currency='RUB', lines=(1, 4), rates=(0,), number='{n}/{m}', subject='Счёт {number}', hides='net, tax', shows='seller_vat_id seller_account due_date')
def entrepreneur(d):
    """A bill from a service in the web for small traders: few words, no tax, when to pay, the account below."""
    m, q = money('1\u2009234,56'), count('1\u2009234,56')
    rows = ''.join(f'<tr><td>{e(x.name)}<br><small>{e(x.spec)}</small></td><td>{m(x.price)} ₽ × {q(x.qty)} {x.unit}</td><td>{m(x.amount)} ₽</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="ru"><meta charset="utf-8"><title>Счёт</title><style>@page{{size:A4;margin:18mm}}body{{font:13px "DejaVu Sans",Roboto;max-width:720px}}table{{width:100%;border-collapse:collapse}}
td{{border-bottom:1px solid #ddd;padding:8px 0;vertical-align:top}}td:last-child{{text-align:right}}.n{{font-size:22px}}dl{{display:grid;grid-template-columns:35% 65%;font-size:12px}}dt{{color:#777}}dd{{margin:0 0 4px}}</style>
<p class=n>Счёт № {d.number} от {date(d.date, '15.03.2024')}</p><p>Кому: {e(d.buyer.name)}, {e(d.buyer.city)}, {e(d.buyer.street)}</p><table>{rows}<tr><td><b>К оплате</b></td><td>НДС не облагается (УСН)</td><td><b>{m(d.gross)} ₽</b></td></tr></table>
<p>Счёт действителен до {date(d.due, '15.03.2024')}. В назначении платежа укажите номер счёта.</p>
<dl><dt>Получатель</dt><dd>{e(d.seller.name)}</dd><dt>ИНН</dt><dd>{d.seller.vat}</dd><dt>Расчётный счёт</dt><dd>{d.seller.account}</dd><dt>Банк</dt><dd>{e(d.seller.bank)}</dd><dt>Адрес</dt><dd>{e(d.seller.city)},
{e(d.seller.street)}</dd><dt>Связь</dt><dd>{d.seller.phone}, {d.seller.mail}</dd></dl></html>''')
