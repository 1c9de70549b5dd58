"""Serbian papers of the twentieth group in Cyrillic, of public offices: an order of a municipal office, a contract for upkeep, a framework agreement for food, a record of services done, a decision on whom to choose."""
from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import unseen
from kit.wares import GOODS


@unseen('sr-narudzbenica-opstinska-uprava-cir', 'purchase_order', 'sr', 'docx scan odt', script='cyrl', currency='RSD', goods=('LIK', 'SAN', 'BRV', 'PIC'), side='public', most=50, lines=(2, 8), units=GOODS, whole=True, rates=(20,), since=2022, cents=True, number='{n}-{N}/{y}-{m}', quote='{n}/{yy}', shows='quotation_ref buyer_vat_id seller_vat_id')
def municipal(d):
    """An order of an office on a Word template: arms and office left, number and day, legal ground, title in the middle, to whom, table, sums in its foot, terms by figures, two names."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm')
    doc.p(f'Република Србија\n{d.buyer.name}\nБрој: {d.number}\nДатум: {date(d.date, f)} године\n{d.buyer.place}, {d.buyer.street}\nПИБ: {d.buyer.vat}, матични број: {d.buyer.reg}', space=0.3)
    doc.p('На основу члана 27. став 1. Закона о јавним набавкама и прихваћене понуде, издаје се', align='j', space=0.2).p('Н А Р У Џ Б Е Н И Ц А', bold=True, size=14, align='c', space=0.2)
    doc.p(f'Понуђач: **{d.seller.name}**, {d.seller.place}, {d.seller.street}, ПИБ: {d.seller.vat}\nПонуда понуђача број: {d.quote_no}', space=0.2)
    doc.table([['Р.бр.', 'Назив добра', 'Опис', 'Јед. мере', 'Кол.', 'Цена по јед. без ПДВ', 'Износ без ПДВ']] + [[f'{i}.', x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=6, align='r', bold=True)), (m(v), dict(bold=True))] for t, v in (('Укупно без ПДВ', d.net), ('ПДВ 20%', d.tax), ('Укупно са ПДВ (динара)', d.gross))], [1.2, 4.9, 2.7, 1.4, 1.5, 2.4, 2.5], align='cllcrrr', size=10)
    for i, t in enumerate(('Рок испоруке: 10 дана од дана пријема наруџбенице.', f'Место испоруке: {d.buyer.street}, {d.buyer.city}.', 'Плаћање: у законском року, по регистровању е-фактуре у ЦРФ.', 'Уговорна казна: 0,2% дневно, највише 5%.'), 1):
        doc.p(f'{i}. {t}', space=0.02)
    return doc.p(f'Обрадио:\tОвлашћено лице:\n{d.buyer.person}\t____________________', tabs=[(10.5, 'l')], before=0.6)


@unseen('sr-ugovor-odrzavanje-zelenila-usluge-cir', 'contract', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', goods=('ODR', 'BZR'), side='public', lines=(2, 6), whole=True, rates=(20,), since=2017, cents=True, number='{N}/{yy}', tender='{n}/{y}', shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def upkeep(d):
    """A contract for services of a public office: title in bold capitals, sides in a table, articles with roman heads, price list in a table, value in a sentence, payment by month, end."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. марта 2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'УГОВОР О ЈАВНОЈ НАБАВЦИ УСЛУГА\nбр. {d.number}', bold=True, size=13, align='c', space=0.25).p(f'закључен дана {date(d.date, f)} године између уговорних страна:', align='c', space=0.2)
    who = lambda p: f'**{p.name}**\fСедиште: {p.place}, {p.street}\fПИБ: {p.vat}, матични број: {p.reg}\fРачун: {p.account}, {p.bank}\fЗаступа: {p.person}'
    doc.table([['НАРУЧИЛАЦ', who(d.buyer)], ['ИЗВРШИЛАЦ', who(d.seller)]], [3.6, 12.8], head=0)
    for h, ts in (('I ПРЕДМЕТ УГОВОРА', (f'Члан 1. Извршилац се обавезује да за потребе Наручиоца врши услуге по спроведеној јавној набавци број {d.tender_no}, по следећим јединичним ценама и количинама:',)),):
        doc.p(h, bold=True, before=0.1)
        for t in ts:
            doc.p(t, align='j')
    doc.table([['Бр.', 'Услуга', 'Опис', 'Јединица', 'Количина', 'Цена без ПДВ', 'Вредност без ПДВ']] + [[f'{i}', x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 5, 2.2, 1.8, 1.8, 2.1, 2.5], align='cllcrrr', size=10)
    for h, ts in (('II ВРЕДНОСТ УГОВОРА', (f'Члан 2. Укупна вредност уговора износи {m(d.net)} динара без ПДВ. Обрачунати ПДВ износи {m(d.tax)} динара, а укупна вредност са ПДВ {m(d.gross)} динара.', 'Члан 3. Јединичне цене су фиксне за време важења уговора.')), ('III ПЛАЋАЊЕ', ('Члан 4. Плаћање се врши једном месечно, по овереној ситуацији, у року од 45 дана од дана пријема исправне фактуре.',)), ('IV ОБАВЕЗЕ УГОВОРНИХ СТРАНА', ('Члан 5. Извршилац приступа извршењу у року од три дана од налога Наручиоца, о чему се води дневник радова.', 'Члан 6. За неизвршену услугу Извршилац плаћа уговорну казну од 1% вредности налога.')), ('V ЗАВРШНЕ ОДРЕДБЕ', ('Члан 7. Уговор се закључује на период од 12 месеци.', 'Члан 8. Уговор је сачињен у шест примерака, по три за сваку страну.'))):
        doc.p(h, bold=True, before=0.08, space=0.04)
        for t in ts:
            doc.p(t, align='j', space=0.04)
    return doc.p('ИЗВРШИЛАЦ\tНАРУЧИЛАЦ', tabs=[(11, 'l')], indent=1, before=0.6, space=0.3).p('_________________\t_________________', tabs=[(11, 'l')], indent=0.6)


@unseen('sr-okvirni-sporazum-namirnice-cir', 'framework_agreement', 'sr', 'docx pdf odt', script='cyrl', currency='RSD', goods=('VOC',), side='public', most=2500, lines=(4, 9), whole=True, rates=(10,), since=2018, cents=True, number='ОС-{n}/{y}', tender='{n:02}/{yy}', shows='tender_ref seller_vat_id buyer_vat_id')
def food(d):
    """A framework agreement for food of a kitchen: title, day and place, sides by letters, points with two figures, price list by kilograms, highest value, how orders go, signatures."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.p('ОКВИРНИ СПОРАЗУМ', bold=True, size=15, align='c', space=0.05).p(f'о набавци добара: намирнице за потребе кухиње\nброј {d.number} од {date(d.date, f)} године', align='c', space=0.3)
    for k, r, p in (('А', 'Наручилац', d.buyer), ('Б', 'Добављач', d.seller)):
        doc.p(f'{k}) {p.name}, {p.place}, ул. {p.street}, ПИБ {p.vat}, МБ {p.reg}, кога заступа {p.person}, директор (даље: {r})', align='j')
    doc.p('1. ПРЕДМЕТ', bold=True, before=0.15, space=0.03).p(f'1.1. Предмет споразума је сукцесивна испорука намирница у складу са понудом Добављача у поступку јавне набавке број {d.tender_no}. Количине су оквирне.', align='j').p('1.2. Ценовник:', space=0.05)
    doc.table([['Шифра', 'Назив', 'Класа', 'ЈМ', 'Оквирна количина', 'Цена без ПДВ', 'Укупно без ПДВ']] + [[x.code, x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [2.3, 4.2, 2, 1, 2.2, 2.3, 2.6], align='lllcrrr', size=9.5, shade='#e2efd9')
    doc.p('2. ВРЕДНОСТ', bold=True, before=0.1, space=0.03).p(f'2.1. Укупна вредност споразума износи {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са ПДВ (ПДВ по стопи од 10%: {m(d.tax)} динара).', align='j').p('2.2. Добављач може тражити промену цене једном у кварталу, на основу података СТИПС-а.', align='j')
    doc.p('3. ИЗДАВАЊЕ НАРУЏБЕНИЦА', bold=True, before=0.1, space=0.03).p('3.1. Наручилац закључује појединачне наруџбенице према потребама. Добављач испоручује робу сваког радног дана до 7,00 часова.', align='j')
    doc.p('4. ПЛАЋАЊЕ И ТРАЈАЊЕ', bold=True, before=0.1, space=0.03).p('4.1. Рок плаћања је 45 дана. 4.2. Споразум траје две године од дана потписивања.', align='j', space=0.6)
    return doc.p(f'За Наручиоца: {d.buyer.person}\tЗа Добављача: {d.seller.person}', tabs=[(9, 'l')])


@unseen('sr-zapisnik-izvrsene-usluge-mesec-cir', 'acceptance_record', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', goods=('ODR', 'NAM', 'TRA', 'BZR'), side='public', lines=(1, 5), whole=True, rates=(20,), since=2016, cents=True, delivered=True, number='{n}/{y}', contract='{N}-{n}/{yy}', shows='contract_ref delivery_date')
def done(d):
    """A record of services done: office and number, title, who was there, sentence on the contract, table with quantities and value, finding, sum, signatures of both."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.place}', bold=True, space=0.2).p(f'ЗАПИСНИК О ИЗВРШЕНИМ УСЛУГАМА\nброј {d.number}', bold=True, size=13, align='c', space=0.15).p(f'састављен дана {date(d.date, f)} године у просторијама Наручиоца', align='c', space=0.25)
    doc.p(f'Присутни:\n1) за Наручиоца {d.buyer.person}\n2) за Извршиоца {d.seller.person}, {d.seller.name}, {d.seller.place}', space=0.15).p(f'По Уговору број {d.contract_no} Извршилац је закључно са {date(d.delivery, f)} године извршио следеће услуге:', align='j', space=0.1)
    doc.table([['Бр.', 'Опис услуге', 'Јединица', 'Извршено', 'Цена', 'Вредност']] + [[f'{i}.', f'{x.name} ({x.spec})', cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=5, align='r')), m(v)] for t, v in (('Свега без ПДВ', d.net), ('ПДВ 20%', d.tax), ('Свега са ПДВ, динара', d.gross))], [1.1, 6.9, 1.9, 2, 2.1, 2.5], align='clcrrr', size=10.5)
    doc.p('Услуге су извршене квалитетно и у уговореном року. Примедби нема. Записник је основ за испостављање фактуре.', align='j', before=0.2, space=0.7)
    return doc.p('За Извршиоца\tЗа Наручиоца', tabs=[(10.5, 'l')], indent=0.5, space=0.4).p('____________________\t____________________', tabs=[(10.5, 'l')])


@unseen('sr-odluka-o-dodeli-ugovora-uprava-cir', 'award_decision', 'sr', 'docx pdf odt', script='cyrl', currency='RSD', goods=('SAN', 'LIK', 'BRV', 'ODR'), side='public', lines=(2, 5), whole=True, rates=(20,), since=2020, cents=True, number='404-{n}-{m}/{y}', tender='ЈН {n}/{yy}', quote='{N}', hides='price, amount', shows='tender_ref quotation_ref seller_vat_id')
def chosen(d):
    """A decision on the award: law, head, dispositive with the chosen bidder and both values, reasons with the object, list of goods in a table, ranking, lesson on remedies, signature."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'{d.buyer.name}\nБрој: {d.number}\nДана: {date(d.date, f)} године\n{d.buyer.place}', space=0.3).p('На основу члана 146. Закона о јавним набавкама („Службени гласник РС“, бр. 91/19), доноси се', align='j', space=0.2).p('ОДЛУКА О ДОДЕЛИ УГОВОРА', bold=True, size=14, align='c', space=0.2)
    doc.p(f'I Уговор у поступку јавне набавке {d.tender_no} додељује се понуђачу **{d.seller.name}**, {d.seller.place}, {d.seller.street}, ПИБ {d.seller.vat}, чија је понуда број {d.quote_no} прихваћена.', align='j').p(f'II Понуђена цена износи {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са ПДВ (ПДВ {m(d.tax)} динара).', align='j', space=0.2)
    doc.p('Образложење', bold=True, align='c').p('Предмет набавке чине:', space=0.05)
    doc.table([['Р.бр.', 'Назив', 'Опис', 'Јединица', 'Количина']] + [[f'{i}.', x.name, x.spec, cyr(x.unit), q(x.qty)] for i, x in enumerate(d.lines, 1)], [1.3, 7, 3.6, 2.2, 2.3], align='cllcr', size=10.5)
    doc.p('До истека рока за подношење приспела је једна благовремена понуда. Комисија је утврдила да је понуда прихватљива и да не прелази процењену вредност. Критеријум за доделу уговора је цена.', align='j')
    doc.p('Поука о правном леку: против ове одлуке може се поднети захтев за заштиту права у року од десет дана од дана објављивања на Порталу јавних набавки.', align='j', space=0.6)
    return doc.p(f'{d.buyer.person}\n____________________', align='r')
