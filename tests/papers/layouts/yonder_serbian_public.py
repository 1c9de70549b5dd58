"""Papers of Serbian bodies in the tenth group, all in Cyrillic: an order as a letter with prices both ways, a contract for a small purchase, a framework by years, a decision after a ranking."""
from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Odt
from kit.paper import yonder


@yonder('sr-narudzbenica-ustanova', 'purchase_order', 'sr', 'docx odt scan', script='cyrl', currency='RSD', lines=(1, 6), whole=True, step='5', since=2020, number='{n}-{d}/{y}', quote='{N}/{yy}', shows='quotation_ref seller_vat_id')
def institution(d):
    """An institution's order: head in the left corner, on the ground of the law's article and an offer, price and value each without and with tax side by side, the row of sums, the sum in words, terms in a sentence, the director."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='1.8cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.place}\n{d.buyer.street}\nБрој: {d.number}\nДатум: {date(d.date, f)}', space=0.5).p(f'{d.seller.name}\n{d.seller.street}, {d.seller.place}\nПИБ: {d.seller.vat}', align='r', bold=True, space=0.4)
    doc.p('НАРУЏБЕНИЦА', bold=True, size=15, align='c', space=0.3)
    doc.p(f'На основу члана 27. Закона о јавним набавкама („Службени гласник РС“ бр. 91/19) и прихваћене понуде број {d.quote_no}, наручујемо од вас следеће:', align='j', space=0.15)
    rows = [['Рб', 'Назив добра / услуге', 'Ј.м.', 'Кол.', 'Цена без ПДВ', 'Цена са ПДВ', 'Укупно без ПДВ', 'Укупно са ПДВ']] + [[str(i), f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.price_gross), m(x.amount), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows += [[('УКУПНО:', dict(span=6, align='r', bold=True)), (m(d.net), dict(bold=True)), (m(d.gross), dict(bold=True))]]
    doc.table(rows, [0.9, 5, 1.2, 1.3, 2.2, 2.2, 2.3, 2.3], align='clcrrrrr', size=9.5)
    doc.p(f'Порез на додату вредност: {m(d.tax)} динара. Словима (са ПДВ): {cyr(words_sr(d.gross))}.', space=0.15)
    doc.p('Рок испоруке је 8 дана од пријема наруџбенице. Плаћање по испоруци, у законском року, на основу регистроване електронске фактуре. Фактуру насловити на установу уз обавезно навођење броја наруџбенице.', align='j', space=0.7)
    return doc.p(f'Наруџбеницу саставио/ла\tДиректор\n\n___________________\t___________________\n\t{d.buyer.person}', tabs=[(11, 'l')])


@yonder('sr-ugovor-mala-vrednost', 'contract', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', lines=(2, 5), discount='some', since=2020, number='{n}/{y}', quote='{n}-{yy}', shows='quotation_ref seller_vat_id buyer_vat_id seller_account')
def below(d):
    """A contract on a purchase that the law on tenders does not govern: both sides in two columns of a table, the subject with its goods in the second article, the price in figures and words, payment, delivery, penalty, end."""
    m, q = money('1.234,56'), count('1.234,56')
    body = lambda t: doc.p(t, align='j', space=0.08)
    doc = Odt('Liberation Serif', 11, margin='2.2cm', footer=f'Уговор бр. {d.number}')
    article = lambda i: doc.p(f'Члан {i}.', bold=True, align='c', before=0.12, space=0.05)
    doc.p('УГОВОР О НАБАВЦИ', bold=True, size=15, align='c', space=0).p(f'број {d.number}', align='c', space=0.3)
    side = lambda p, role, more='': f'**{p.name}**\f{p.street}, {p.place}\fПИБ: {p.vat}\fматични број: {p.reg}{more}\fзаступник: {p.person}\f(у даљем тексту: {role})'
    doc.table([['НАРУЧИЛАЦ', 'ДОБАВЉАЧ'], [side(d.buyer, 'Наручилац'), side(d.seller, 'Добављач', f'\fрачун: {d.seller.account}')]], [8.3, 8.3], size=10.5)
    body(f'закључен дана {date(d.date, "15.03.2024.")} године, на основу понуде Добављача број {d.quote_no}, а у складу са чланом 27. став 1. тачка 1. Закона о јавним набавкама.')
    article(1)
    body('Предмет овог уговора је набавка добара и услуга из члана 2. за потребе Наручиоца.')
    article(2)
    body('Врста, количина и уговорене јединичне цене (у динарима, без ПДВ):')
    note = lambda x: f'\f(цена из ценовника {m(x.list)}, умањена за {q(x.percent)}%)' if x.percent else ''
    doc.table([['Предмет', 'Количина', 'Јединична цена', 'Вредност']] + [[f'{x.name}, {x.spec}{note(x)}', f'{q(x.qty)} {cyr(x.unit)}', m(x.price), m(x.amount)] for x in d.lines], [8, 2.8, 2.8, 3], align='lrrr', size=10)
    article(3)
    body(f'Уговорена цена износи {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са ПДВ (словима: {cyr(words_sr(d.gross))}). Обрачунати ПДВ износи {m(d.tax)} динара.')
    body('Цена је фиксна и обухвата трошкове превоза, истовара и монтаже.')
    article(4)
    body('Наручилац плаћа у року од 45 дана од дана регистровања електронске фактуре у Централном регистру фактура, на рачун Добављача из увода овог уговора.')
    article(5)
    body('Добављач се обавезује да испоруку изврши у року од 20 дана од закључења уговора. О испоруци се сачињава записник.')
    article(6)
    body('За сваки дан закашњења Добављач плаћа 0,2% од вредности уговора, а највише 5%.')
    article(7)
    body('Уговор је сачињен у четири примерка, по два за сваку уговорну страну. Обавезе које доспевају у наредној години биће реализоване до висине обезбеђених средстава.')
    return doc.p('за Наручиоца\tза Добављача\n\n________________\t________________', tabs=[(10, 'l')], before=0.5)


@yonder('sr-okvirni-cenovnik', 'framework_agreement', 'sr', 'docx odt pdf', script='cyrl', currency='RSD', lines=(4, 10), since=2020, number='ОС-{n}/{y}', tender='{n:02}/{yy}', hides='qty, amount, tax, gross', shows='tender_ref seller_vat_id buyer_vat_id')
def prices(d):
    """A framework with one supplier after an open procedure: recital, points with names in bold, estimated value without tax, what is bought by single orders, single prices in an annex without quantities."""
    m = money('1.234,56')
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    point = lambda head, *texts: [doc.p(head, bold=True, before=0.15, space=0.05)] + [doc.p(t, align='j', space=0.05) for t in texts]
    doc.p('ОКВИРНИ СПОРАЗУМ', bold=True, size=15, align='c', space=0).p(f'заведен под бројем {d.number} дана {date(d.date, "15.03.2024.")} године', align='c', space=0.3)
    doc.p(f'Закључују {d.buyer.name}, {d.buyer.place}, {d.buyer.street}, ПИБ {d.buyer.vat}, кога заступа {d.buyer.person} (Наручилац) и {d.seller.name}, {d.seller.place}, {d.seller.street}, ПИБ {d.seller.vat}, кога заступа {d.seller.person} (Добављач), након спроведеног отвореног поступка јавне набавке број {d.tender_no}.', align='j', space=0.1)
    point('ПРЕДМЕТ', 'Утврђују се услови за закључивање појединачних уговора и издавање наруџбеница за добра и услуге из Прилога 1. Количине нису утврђене и зависе од стварних потреба Наручиоца.')
    point('ВРЕДНОСТ И ЦЕНЕ', f'Укупна процењена вредност оквирног споразума износи {m(d.net)} динара без ПДВ. Наручилац није у обавези да утроши целокупан износ.', 'Јединичне цене из Прилога 1 исказане су без ПДВ и не могу се мењати првих 12 месеци.')
    point('ТРАЈАЊЕ', 'Оквирни споразум закључује се на 24 месеца, односно до утрошка процењене вредности.')
    point('НАЧИН ИЗДАВАЊА НАРУЏБЕНИЦА', 'Наруџбеница се доставља електронском поштом, а Добављач је дужан да испоруку изврши у року од 3 дана.')
    point('ПЛАЋАЊЕ', 'До 45 дана од пријема исправног рачуна за извршену појединачну испоруку.')
    point('СРЕДСТВО ОБЕЗБЕЂЕЊА', 'Регистрована бланко соло меница са меничним овлашћењем на 10% вредности без ПДВ.')
    doc.table([['НАРУЧИЛАЦ', 'ДОБАВЉАЧ'], ['\f__________________', '\f__________________']], [8.3, 8.3], border='none', align='cc').p('Прилог 1 – Јединичне цене', bold=True, page=True, space=0.15)
    return doc.table([['Шифра', 'Назив', 'Опис', 'Јединица мере', 'Јединична цена (дин.)']] + [[x.code, x.name, x.spec, cyr(x.unit), m(x.price)] for x in d.lines], [2.4, 5.8, 3.8, 2, 2.6], align='lllcr', size=10)


@yonder('sr-odluka-ponude', 'award_decision', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', lines=(2, 5), since=2020, number='{N}-{d}', tender='{n}/{y}', quote='{b}', hides='lines, gross', shows='tender_ref quotation_ref seller_vat_id')
def ranking(d):
    """A decision on an award of a public enterprise: preamble of law, the operative part in two points, then a reasoning by headings with a table of offers, each with its sum without tax and its rank, and the instruction on the remedy."""
    m, f = money('1.234,56'), '15.03.2024.'
    body = lambda t, **k: doc.p(t, align='j', space=0.12, **k)
    rivals = [('Група понуђача „Север“', d.net + d.net // 14), ('Понуђач бр. 3', d.net + d.net // 8)][:1 + d.date.day % 2]
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nБрој одлуке: {d.number}\nДатум: {date(d.date, f)}', space=0.4)
    body('На основу члана 146. Закона о јавним набавкама („Службени гласник РС“ бр. 91/19 и 92/23) и извештаја Комисије, одговорно лице наручиоца доноси')
    doc.p('О Д Л У К У\nо додели уговора', bold=True, size=13, align='c', space=0.2, before=0.1)
    body(f'1. Уговор о јавној набавци број {d.tender_no}, предмет: {d.lines[0].name} и др., додељује се понуђачу {d.seller.name}, {d.seller.place}, {d.seller.street}, ПИБ {d.seller.vat}, по понуди број {d.quote_no}, у вредности од {m(d.net)} динара без ПДВ (ПДВ {m(d.tax)} динара).')
    body('2. Ова одлука објављује се на Порталу јавних набавки у року од три дана од дана доношења.')
    doc.p('О б р а з л о ж е њ е', bold=True, align='c', before=0.2, space=0.12)
    body(f'Наручилац је спровео отворени поступак. До истека рока за подношење примљене су {1 + len(rivals)} понуде, чији је преглед дат у табели:')
    rows = [['Назив понуђача', 'Понуђена цена без ПДВ', 'Оцена', 'Ранг']] + [[d.seller.name, m(d.net), 'прихватљива', '1']] + [[name, m(v), 'прихватљива', str(i)] for i, (name, v) in enumerate(rivals, 2)]
    doc.table(rows, [7.4, 4, 3.2, 1.6], align='lrcc', size=10.5)
    body('Критеријум за доделу уговора је цена. Комисија је утврдила да је прворангирана понуда прихватљива и да понуђач испуњава све критеријуме за квалитативни избор.', before=0.1)
    body('Упутство о правном средству: против ове одлуке може се поднети захтев за заштиту права у року од десет дана од дана објављивања на Порталу јавних набавки.')
    return doc.p(f'Одговорно лице\n\n__________________\n{d.buyer.person}', align='r', before=0.5)
