"""Papers of Serbian bodies and of those who deal with them in the seventh group, most in Cyrillic."""
from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import Text, newest
from kit.wares import GOODS


@newest('sr-ponuda-prilozi', 'quotation_bid', 'sr', 'docx odt scan pdf', script='cyrl', currency='RSD', lines=(1, 6), step='0.05', number='{n}/{y}', tender='{n:02}/{yy}', shows='tender_ref seller_vat_id seller_account due_date')
def bid(d):
    """The form that bodies put into their tender papers, filled in: facts of the bidder by rows, then a table of prices without and with tax with numbered columns."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11, margin='2cm', footer=f'Конкурсна документација за ЈН број {d.tender_no}')
    doc.p('ПРИЛОГ 3', align='r', italic=True, space=0.1).p('ОБРАЗАЦ ПОНУДЕ', bold=True, align='c', size=13, space=0.2)
    doc.p(f'Понуда број {d.number} од {date(d.date, "15.03.2024.")} године за јавну набавку број {d.tender_no}, наручиоца {d.buyer.name}, {d.buyer.street}, {d.buyer.place}.', align='j', space=0.2)
    doc.p('1) ОПШТИ ПОДАЦИ О ПОНУЂАЧУ', bold=True)
    doc.table([[a, b] for a, b in (('Назив понуђача', d.seller.name), ('Адреса', f'{d.seller.street}, {d.seller.place}'), ('Матични број', d.seller.reg), ('Порески идентификациони број (ПИБ)', d.seller.vat), ('Особа за контакт', d.seller.person),
                                   ('Електронска адреса', d.seller.mail), ('Број рачуна и назив банке', f'{d.seller.account}, {d.seller.bank}'), ('Лице овлашћено за потписивање уговора', d.seller.person))], [7, 10], head=0, size=10)
    doc.p('2) ПОНУДУ ДАЈЕ: самостално', bold=True, space=0.2).p('3) СТРУКТУРА ЦЕНЕ', bold=True)
    rows = [['Р. бр.', 'Предмет', 'Јед. мере', 'Количина', 'Цена по јед. без ПДВ', 'Цена по јед. са ПДВ', 'Укупно без ПДВ (4х5)', 'Укупно са ПДВ (4х6)'], [str(i) for i in range(1, 9)]]
    rows += [[str(i), f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.price_gross), m(x.amount), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.9, 4.2, 1.3, 1.7, 2.1, 2.1, 2.5, 2.5], align='clcrrrrr', size=8.5, head=2)
    doc.table([['Укупна цена без ПДВ', m(d.net)], ['Износ ПДВ', m(d.tax)], ['Укупна цена са ПДВ', m(d.gross)], ['Рок и начин плаћања', 'до 45 дана од пријема исправног рачуна'], ['Рок важења понуде', f'до {date(d.due, "15.03.2024.")}'],
               ['Рок испоруке', '20 дана од закључења уговора'], ['Гарантни рок', '24 месеца']], [7, 10], head=0, size=10)
    return doc.p(f'Датум: {date(d.date, "15.03.2024.")}\tПонуђач: {d.seller.person}', tabs=[(9.5, 'l')], before=0.5)


@newest('sr-odluka-obrazlozena', 'award_decision', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', lines=(2, 5), since=2021, number='{N}/{n}-6', tender='{n}-{d}/{y}', quote='{N}-{m}', hides='lines', shows='tender_ref quotation_ref seller_vat_id')
def decide(d):
    """A decision in prose: the law, who gets the contract, for how much, and the reasons in numbered points."""
    m, f = money('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nБрој: {d.number}\nДатум: {date(d.date, f)}', space=0.4)
    doc.p('На основу члана 146. Закона о јавним набавкама („Службени гласник РС“, бр. 91/19) и Извештаја о поступку, одговорно лице наручиоца доноси', align='j', space=0.3)
    doc.p('О Д Л У К У\nо додели уговора', bold=True, align='c', size=13, space=0.3)
    doc.p(f'Уговор о јавној набавци број {d.tender_no} – {d.lines[0].name.lower()} и друго, ДОДЕЉУЈЕ СЕ понуђачу **{d.seller.name}**, {d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}, чија је понуда заведена под бројем {d.quote_no}.', align='j')
    doc.p(f'Вредност уговора је {m(d.net)} динара без ПДВ. Обрачунати ПДВ је {m(d.tax)} динара, а вредност са ПДВ {m(d.gross)} динара.', align='j', space=0.3)
    doc.p('О б р а з л о ж е њ е', bold=True, align='c')
    for i, t in enumerate((f'Наручилац је покренуо отворени поступак објављивањем јавног позива на Порталу јавних набавки.', 'До истека рока пристигла је једна понуда, која је отворена истог дана.',
                           'Комисија је утврдила да је понуда прихватљива, да не прелази процењену вредност и да понуђач испуњава критеријуме за квалитативни избор.', 'Критеријум за доделу била је цена.'), 1):
        doc.p(f'{i}. {t}', align='j', indent=0.6)
    doc.p('ПОУКА О ПРАВНОМ ЛЕКУ: Против ове одлуке може се поднети захтев за заштиту права у року од десет дана од дана објављивања на Порталу.', align='j', before=0.2, space=0.7)
    return doc.p(f'ДИРЕКТОР\n________________\n{d.buyer.person}', align='r')


@newest('sr-prijem-komisija', 'acceptance_record', 'sr', 'docx scan pdf', script='cyrl', lines=(2, 7), units=GOODS, delivered=True, number='КП-{n}/{yy}', contract='{n}-{N}/{y}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def board(d):
    """A board counts and tries what came: ordered, received, in order; no prices."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2cm')
    doc.p(d.buyer.name, bold=True, space=0).p(f'{d.buyer.street}, {d.buyer.place}', space=0.4)
    doc.p(f'ЗАПИСНИК БР. {d.number}\nО КВАНТИТАТИВНОМ И КВАЛИТАТИВНОМ ПРИЈЕМУ ДОБАРА', bold=True, align='c', space=0.3)
    doc.p(f'Комисија за пријем састала се дана {date(d.date, f)} године и прегледала добра која је по уговору број {d.contract_no} испоручио добављач {d.seller.name}, {d.seller.place}, дана {date(d.delivery, f)} године.', align='j', space=0.2)
    doc.table([['Р.б.', 'Назив и опис', 'Ј.м.', 'Уговорено', 'Примљено', 'Квалитет']] + [[str(i), f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), q(x.qty), 'одговара'] for i, x in enumerate(d.lines, 1)], [1.1, 7.2, 1.4, 2.4, 2.4, 2.4], align='clcrrc', size=10, shade='#eeeeee')
    doc.p('Комисија констатује да су добра примљена у целости, без видљивих недостатака, уз гарантне листове и декларације.', align='j').p('Примедбе: нема', space=0.6)
    return doc.table([['Чланови комисије', 'За добављача'], [f'1. {d.buyer.person} ____________\f2. ________________________\f3. ________________________', f'{d.seller.person}\f________________']], [9, 7.8], head=0, border='none')


@newest('sr-potvrda-pristigla', 'order_confirmation', 'sr', 'eml pdf eml', script='bald', currency='RSD', lines=(1, 6), number='PP{n:04}', order='{n}/{y}-{d}', subject='Potvrda porudzbine {number}', shows='order_ref delivery_date')
def confirm(d):
    """A seller answers an order in plain words: each row over two lines, the sums under each other, the day of delivery."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = '\n'.join(f'{i}. {x.name} {x.spec}\n   {q(x.qty)} {x.unit} x {m(x.price)} = {m(x.amount)} RSD' for i, x in enumerate(d.lines, 1))
    return Text(f'''POTVRDA PORUDZBINE {d.number}
Datum: {date(d.date, f)}

Kupac: {d.buyer.name}, {d.buyer.city}
Vasa porudzbina: {d.order_no}

Zahvaljujemo na poverenju. Potvrdjujemo sledece stavke:

{rows}

Osnovica:  {m(d.net)} RSD
PDV {d.lines[0].rate}%:   {m(d.tax)} RSD
Ukupno:    {m(d.gross)} RSD

Isporuka: {date(d.delivery, f)}, nasim prevozom.
Placanje: 30 dana od prijema robe.

{d.seller.person}
{d.seller.name}
{d.seller.street}, {d.seller.place}
{d.seller.phone}
''')
