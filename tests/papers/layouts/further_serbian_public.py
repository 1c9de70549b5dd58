"""Papers of Serbian bodies and of their bidders in the eighth group, all in Cyrillic: a priced bill of works, an order under a framework, a contract, a notice, a form of prices."""
from html import escape as e

from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import Html, further
from kit.wares import GOODS


@further('sr-predmer-predracun', 'quotation_bid', 'sr', 'docx odt scan pdf', script='cyrl', currency='RSD', lines=(4, 10), sections=2, packages=('Objekat A', 'Objekat B'), number='{n}-{m}/{y}', shows='due_date seller_vat_id')
def priced_bill(d):
    """An offer as builders write it: positions in words, under each the unit, quantity times price and the product on a line of stops; sums by building, a recapitulation."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm')
    doc.p(f'{d.seller.name}\n{d.seller.street}, {d.seller.place}\nПИБ {d.seller.vat}', space=0.3).p(f'Инвеститор: {d.buyer.name}, {d.buyer.place}', space=0.3)
    doc.p('ПРЕДМЕР И ПРЕДРАЧУН', bold=True, align='c', size=14, space=0).p(f'Понуда бр. {d.number} од {date(d.date, "15.03.2024.")} године', align='c', space=0.4)
    for k, name in enumerate(d.sections):
        lines, total, _ = d.section(k)
        doc.p(f'{"АБ"[k]}.  {name.upper()}', bold=True, before=0.2, space=0.15)
        for i, x in enumerate(lines, 1):
            doc.p(f'{k + 1}.{i}.  {x.name}, {x.spec}. Обрачун по јединици мере, комплет са свим потребним радом и материјалом.', align='j', space=0)
            doc.p(f'{cyr(x.unit)}\t{q(x.qty)}\tx\t{m(x.price)}\t=\t{m(x.amount)}', tabs=[(7, 'r'), (7.7, 'c'), (11, 'r'), (11.7, 'c'), (15.5, 'r')], indent=1, space=0.2)
        doc.p(f'УКУПНО {name.upper()}:\t{m(total)}', bold=True, tabs=[(16.5, 'r', '.')], space=0.2)
    doc.p('РЕКАПИТУЛАЦИЈА', bold=True, align='c', before=0.3, space=0.1)
    sums = [(name, d.section(k)[1]) for k, name in enumerate(d.sections)] + [('Свега без ПДВ, динара', d.net), (f'ПДВ {d.lines[0].rate}%', d.tax), ('Укупно са ПДВ, динара', d.gross)]
    for label, v in sums:
        doc.p(f'{label}\t{m(v)}', tabs=[(14.5, 'r', '.')], indent=2, bold=label.startswith('Укупно'), space=0.02)
    return doc.p(f'Рок завршетка: 45 дана од увођења у посао. Понуда важи до {date(d.due, "15.03.2024.")} године.', before=0.3, space=0.6).p(f'Понуђач\n{d.seller.person}', align='r')


@further('sr-zahtev-isporuka', 'purchase_order', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', lines=(1, 7), units=GOODS, since=2023, number='{n:02}-{N}/{yy}', contract='ОС-{n}/{y}', tender='{n}-О/{yy}', shows='contract_ref tender_ref delivery_date buyer_vat_id')
def calloff(d):
    """A body calls goods off a framework: the agreement and the tender in the first sentence, how many and for how much in a table, the sum with tax in the next sentence, three who sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2.2cm')
    doc.table([[f'{d.buyer.name}\fСлужба за набавке и логистику\f{d.buyer.street}, {d.buyer.place}\fПИБ: {d.buyer.vat}\fБрој: {d.number}\fДана: {date(d.date, f)}', f'За:\f{d.seller.name}\f{d.seller.street}\f{d.seller.place}']], [10, 6.6], head=0, border='none')
    doc.p('НАЛОГ ЗА ИСПОРУКУ ДОБАРА', bold=True, align='c', size=13, before=0.4, space=0.3)
    doc.p(f'Позивом на оквирни споразум број {d.contract_no}, закључен у поступку јавне набавке број {d.tender_no}, налажемо испоруку следећих добара, најкасније до {date(d.delivery, f)} године:', align='j', space=0.2)
    doc.table([['Шифра', 'Добро', 'Мера', 'Цена по мери без ПДВ', 'Потребно', 'Износ без ПДВ']] + [[x.code, f'{x.name} {x.spec}', cyr(x.unit), m(x.price), q(x.qty), m(x.amount)] for x in d.lines], [2.3, 5.7, 1.3, 2.6, 1.9, 2.9], align='llcrrr', size=10)
    doc.p(f'Вредност овог налога је {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са обрачунатим ПДВ у износу од {m(d.tax)} динара. Средства су обезбеђена на конту 512{d.date.month:02}.', align='j', space=0.2)
    doc.p('Добра испоручити у централни магацин радним данима од 8 до 14 часова. Уз добра доставити отпремницу и гарантни лист, а рачун послати преко Система електронских фактура.', align='j', space=0.7)
    return doc.table([['Захтев саставио', 'Средства потврдио', 'Одобрио'], [f'{d.buyer.person}\f______________', '\f______________', '\f______________']], [5.5, 5.5, 5.6], border='none', align='ccc', bold_head=False)


@further('sr-ugovor-prilog', 'contract', 'sr', 'docx scan odt', script='cyrl', currency='RSD', lines=(2, 8), step='0.05', number='{N}/{y}-{m}', tender='ЈНМВ-{n}/{yy}', shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def annexed(d):
    """A body's contract with decimal numbers for its points; the sides as a list of facts, the prices without and with tax in an annex after the signatures."""
    m, q, body = money('1.234,56'), count('1.234,56'), lambda t: doc.p(t, align='j', space=0.08)
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'УГОВОР О ЈАВНОЈ НАБАВЦИ БР. {d.number}', bold=True, size=14, space=0.3)
    for head, p, role in (('УГОВОРНА СТРАНА 1', d.buyer, 'Наручилац'), ('УГОВОРНА СТРАНА 2', d.seller, 'Испоручилац')):
        doc.p(f'**{head}** ({role})', space=0).p(f'Назив: {p.name}\nСедиште: {p.street}, {p.place}\nПИБ: {p.vat}, матични број: {p.reg}' + (f'\nБрој рачуна: {p.account}' if p is d.seller else '') + f'\nЗаступник: {p.person}', indent=0.8, space=0.2)
    for t in ('**1. ПРЕДМЕТ**', f'1.1. Предмет уговора су добра и услуге из Прилога 1, по спроведеном поступку број {d.tender_no}.', '**2. ВРЕДНОСТ И ПЛАЋАЊЕ**', f'2.1. Укупна вредност уговора је {m(d.net)} динара без ПДВ и {m(d.gross)} динара са ПДВ. Износ ПДВ је {m(d.tax)} динара.',
              '2.2. Плаћање се врши у року до 45 дана од пријема исправне фактуре.', '2.3. Цене су фиксне до краја важења уговора.', '**3. ИСПОРУКА**', '3.1. Испоручилац испоручује у року од 20 дана од потписивања уговора.', '3.2. О пријему се сачињава записник.',
              '**4. СРЕДСТВА ОБЕЗБЕЂЕЊА**', '4.1. Испоручилац предаје бланко соло меницу за добро извршење посла у висини од 10% вредности без ПДВ.', '**5. ОСТАЛО**', '5.1. Уговор је сачињен у шест примерака.', f'5.2. Уговор ступа на снагу даном потписивања, {date(d.date, "15.03.2024.")} године.'):
        body(t)
    doc.p(f'ЗА НАРУЧИОЦА\tЗА ИСПОРУЧИОЦА\n______________\t______________', tabs=[(10, 'l')], before=0.6).p('Прилог 1: Спецификација са ценама', bold=True, page=True, space=0.2)
    rows = [['Ставка', 'Назив и опис', 'Количина', 'Цена без ПДВ', 'Цена са ПДВ', 'Укупно без ПДВ']] + [[f'{i}', f'{x.name}\f{x.spec}', f'{q(x.qty)} {cyr(x.unit)}', m(x.price), m(x.price_gross), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    return doc.table(rows + [[('Укупно без ПДВ', dict(span=5, align='r', bold=True)), (m(d.net), dict(bold=True))]], [1.4, 5.4, 2.3, 2.4, 2.4, 2.7], align='clrrrr', size=9.5)


@further('sr-obrazac-dodele', 'award_decision', 'sr', 'html pdf png', script='cyrl', currency='RSD', lines=(2, 5), since=2021, number='{y}/S {n:03}-{N}', tender='{N}/{y}', contract='{n}-{d}/{y}', hides='lines, tax, gross', shows='tender_ref contract_ref seller_vat_id buyer_vat_id')
def notice(d):
    """The portal's notice of an award by sections with Roman numbers: body, subject, value without tax, contract, to whom, how many bids."""
    m, f = money('1.234,56'), '15.03.2024.'
    row = lambda a, b: f'<tr><td>{a}<td>{b}</tr>'
    part = lambda title, *pairs: f'<h3>{title}</h3><table>{"".join(row(*p) for p in pairs)}</table>'
    org = lambda p: (('Званични назив', e(p.name)), ('Порески идентификациони број', p.vat), ('Поштанска адреса', e(p.street)), ('Место и поштански број', f'{e(p.city)}, {p.postcode}'), ('Електронска пошта', p.mail))
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Обавештење</title><style>@page{{size:A4;margin:16mm}}body{{font:11px "Liberation Sans"}}h2{{text-align:center;border:2px solid #1b4f72;padding:8px}}h3{{color:#1b4f72;border-bottom:1px solid #1b4f72;margin:14px 0 4px}}
td{{padding:2px 10px 2px 0;vertical-align:top}}td:first-child{{width:240px;color:#444}}</style></head><body><h2>Обавештење о додели уговора</h2><p>Број огласа: {d.number} &nbsp; Датум слања: {date(d.date, f)}</p>
{part('Одељак I: Наручилац', *org(d.buyer), ('Контакт особа', e(d.buyer.person)))}
{part('Одељак II: Предмет', ('II.1.1) Назив', f'{e(d.lines[0].name)} и друга добра'), ('II.1.2) Референтни број поступка', d.tender_no), ('II.1.3) Врста уговора', 'Добра'), ('II.1.7) Укупна вредност набавке без ПДВ', f'{m(d.net)} RSD'))}
{part('Одељак IV: Поступак', ('IV.1.1) Врста поступка', 'Отворени поступак'), ('IV.2.1) Критеријум', 'Цена'))}
{part('Одељак V: Додела уговора', ('Уговор број', d.contract_no), ('V.2.2) Број примљених понуда', str(1 + d.date.day % 4)), ('V.2.3) Назив и адреса добављача', ''), *org(d.seller), ('V.2.4) Коначна укупна вредност уговора', f'{m(d.net)} RSD'), ('V.2.5) Подуговарање', 'Не'))}
{part('Одељак VI: Додатни подаци', ('VI.4.1) Тело за заштиту права', 'Републичка комисија за заштиту права у поступцима јавних набавки'))}</body></html>''')


@further('sr-obrazac-cene', 'tender_documents', 'sr', 'docx pdf odt', script='cyrl', currency='RSD', lines=(3, 9), since=2020, number='{n:02}/{y}-Д', hides='no seller, seller, money, price, amount, discounts', shows='due_date buyer_vat_id')
def blank_form(d):
    """What a body publishes for bidders: subject, last day, terms, the description of goods and under it the form of prices with empty cells."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', footer=f'Конкурсна документација за набавку {d.number}')
    doc.p(d.buyer.name, bold=True, align='c', space=0).p(f'{d.buyer.street}, {d.buyer.place}, ПИБ {d.buyer.vat}', align='c', space=1.2)
    doc.p('КОНКУРСНА ДОКУМЕНТАЦИЈА', bold=True, align='c', size=16, space=0.2).p(f'Набавка број {d.number}\nНабавка добара и услуга – {d.lines[0].name.lower()} и остало', align='c', space=0.6).p(f'{d.buyer.city}, {date(d.date, f)} године', align='c', space=1)
    for head, t in (('1. Подношење понуда', f'Понуде се подносе путем Портала јавних набавки најкасније {date(d.due, f)} године до 12:00 часова. Неблаговремене понуде се не отварају.'), ('2. Услови за учешће', 'Понуђач мора да поседује доказ о регистрацији и да није у блокади у последњих шест месеци.'),
                    ('3. Критеријум', 'Уговор се додељује понуђачу са најнижом понуђеном ценом.'), ('4. Рок и место испоруке', f'До 30 дана од закључења уговора, {d.buyer.street}, {d.buyer.city}.'), ('5. Језик и валута', 'Понуда се даје на српском језику, цена у динарима.')):
        doc.p(head, bold=True, space=0.02).p(t, align='j')
    doc.p('6. ОБРАЗАЦ СТРУКТУРЕ ЦЕНЕ', bold=True, page=True, space=0.2)
    rows = [['Р. бр.', 'Опис добра / услуге', 'Мера', 'Количина', 'Цена без ПДВ', 'Цена са ПДВ', 'Укупно без ПДВ', 'Укупно са ПДВ']] + [[str(i), f'{x.name}, {x.spec} или одговарајуће', cyr(x.unit), q(x.qty), '', '', '', ''] for i, x in enumerate(d.lines, 1)]
    doc.table(rows + [[('УКУПНО:', dict(span=6, align='r', bold=True)), '', '']], [1, 5, 1.2, 1.7, 1.9, 1.9, 2, 2], align='clcr', size=9)
    return doc.p('Датум: ____________\tПонуђач: ______________________', tabs=[(9, 'l')], before=0.6)
