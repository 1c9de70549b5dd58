"""Papers of Serbian bodies in the sixth group, most in Cyrillic: forms, contracts, decisions, records."""
from decimal import Decimal as D

from kit.figures import cents, count, cyr, date, money, words_sr
from kit.odf import Odt
from kit.paper import latest
from kit.wares import GOODS


@latest('sr-obrazac-nar', 'purchase_order', 'sr', 'docx scan odt pdf', script='cyrl', currency='RSD', lines=(1, 6), number='{n:02}/{N}-{yy}', tender='{n}/{m}-Н', shows='tender_ref delivery_date seller_vat_id buyer_vat_id')
def form(d):
    """A form of a body with numbered fields, each label above its value in the same cell; sums and what they are in words in fields of their own."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nПИБ {d.buyer.vat}', size=10, space=0.3).p('НАРУЏБЕНИЦА ЗА НАБАВКУ НА КОЈУ СЕ ЗАКОН НЕ ПРИМЕЊУЈЕ', bold=True, align='c', size=12, space=0.2)
    doc.table([[f'1. Број наруџбенице\f**{d.number}**', f'2. Датум\f**{date(d.date, "15.03.2024.")}**', f'3. Евиденциони број набавке\f**{d.tender_no}**'],
               [(f'4. Добављач (назив, адреса)\f**{d.seller.name}, {d.seller.street}, {d.seller.place}**', dict(span=2)), f'5. ПИБ добављача\f**{d.seller.vat}**'],
               [(f'6. Место испоруке\f**магацин наручиоца, {d.buyer.street}**', dict(span=2)), f'7. Рок испоруке\f**{date(d.delivery, "15.03.2024.")}**']], [6, 5.4, 6], head=0)
    rows = [['8. Р. бр.', '9. Назив', '10. Ј. м.', '11. Количина', '12. Цена', '13. Износ (11 х 12)']]
    rows += [[str(i), f'{x.name}; {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.4, 6.6, 1.6, 2.2, 2.6, 3], align='clcrrr', size=9)
    doc.table([[f'14. Укупно без ПДВ\f**{m(d.net)}**', f'15. ПДВ ({d.lines[0].rate}%)\f**{m(d.tax)}**', f'16. Укупно са ПДВ, динара\f**{m(d.gross)}**'], [(f'17. Словима\f{cyr(words_sr(d.gross))}', dict(span=3))],
               [('18. Начин плаћања\fвирмански, у року до 45 дана од службеног пријема исправног рачуна', dict(span=3))]], [5.8, 5.8, 5.8], head=0)
    return doc.table([['19. Захтев поднео', '20. Проверио расположива средства', '21. Одобрио'], ['\f____________', '\f____________', f'\f____________\f{d.buyer.person}']], [5.8, 5.8, 5.8], head=0, border='none', align='ccc')


@latest('sr-ugovor-dobra', 'contract', 'sr', 'docx pdf odt scan', script='cyrl', currency='RSD', lines=(2, 6), units=GOODS, number='{N}/{n}', tender='{n:02}-{y}', quote='{n}/{d}-{yy}',
        shows='tender_ref quotation_ref seller_vat_id buyer_vat_id seller_account')
def goods(d):
    """A contract after an open procedure: a head of facts in lines, articles in the middle, the goods in a table of its second article."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', footer='Уговор о јавној набавци добара')
    doc.p(f'{d.buyer.name.upper()}', bold=True, space=0).p(f'Заводни број: {d.number}\nДатум: {date(d.date, "15.03.2024.")} године\n{d.buyer.city}', space=0.4)
    doc.p('УГОВОР О ЈАВНОЈ НАБАВЦИ ДОБАРА', bold=True, align='c', size=13, space=0.1).p(f'редни број ЈН {d.tender_no}', align='c', space=0.3)
    doc.p('Уговорне стране:', bold=True)
    doc.p(f'1. {d.buyer.name}, {d.buyer.place}, {d.buyer.street}, ПИБ: {d.buyer.vat}, матични број: {d.buyer.reg}, рачун: {d.buyer.account}, које заступа {d.buyer.person} (Купац)', align='j', indent=0.6)
    doc.p(f'2. {d.seller.name}, {d.seller.place}, {d.seller.street}, ПИБ: {d.seller.vat}, матични број: {d.seller.reg}, рачун: {d.seller.account} код {d.seller.bank}, које заступа {d.seller.person} (Продавац)', align='j', indent=0.6, space=0.3)
    art = lambda n: doc.p(f'Члан {n}.', align='c', bold=True, before=0.15)
    art(1).p(f'Купац купује, а Продавац продаје добра из понуде број {d.quote_no}, која чини саставни део уговора.', align='j')
    art(2).p('Врста, количина и јединичне цене добара без пореза:', align='j')
    rows = [['Р.б.', 'Добро', 'Количина', 'Цена по јединици', 'Вредност']] + [[f'{i}.', f'{x.name}, {x.spec}', f'{q(x.qty)} {cyr(x.unit)}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.2, 6.8, 2.6, 2.8, 3], align='clrrr', size=10, border='rows')
    art(3).p(f'Уговорена вредност је {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са урачунатим ПДВ од {d.lines[0].rate}%, који износи {m(d.tax)} динара. Цена је фиксна.', align='j')
    art(4).p('Купац плаћа 30% авансно уз меницу и авансни рачун, а остатак у року од 45 дана од дана потписивања записника о пријему.', align='j')
    art(5).p('Продавац испоручује добра сукцесивно, по захтеву Купца, у року од осам дана. Гарантни рок је 24 месеца.', align='j')
    art(6).p('За доцњу Продавац плаћа 0,2% вредности неиспоручених добара дневно, а највише 5% уговорене вредности. Спорове решава Привредни суд.', align='j')
    art(7).p('Уговор је сачињен у шест примерака и ступа на снагу даном потписивања.', align='j', space=0.8)
    return doc.table([[f'ПРОДАВАЦ\f{d.seller.name}\f\f________________\f{d.seller.person}', f'КУПАЦ\f{d.buyer.name}\f\f________________\f{d.buyer.person}']], [8.2, 8.2], head=0, border='none', align='cc')


@latest('sr-okvirni-procena', 'framework_agreement', 'sr', 'docx odt pdf', currency='RSD', lines=(4, 10), units=GOODS, number='OS-{n}/{y}', tender='JN-{N}/{yy}', hides='tax, gross', shows='tender_ref seller_vat_id buyer_vat_id')
def frame(d):
    """A framework with one supplier: guessed quantities for two years, prices each, one sum without tax that is the most that may be spent."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.p('OKVIRNI SPORAZUM', bold=True, size=15, align='c', space=0).p(f'broj {d.number}', align='c', space=0.3)
    doc.p(f'zaključen dana {date(d.date, "15.03.2024.")} godine u mestu {d.buyer.city} između', space=0.2)
    doc.p(f'**Naručioca:** {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}, koga zastupa {d.buyer.person}', indent=0.6)
    doc.p(f'**Dobavljača:** {d.seller.name}, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, koga zastupa {d.seller.person}', indent=0.6, space=0.3)
    doc.p(f'Strane konstatuju da je Naručilac sproveo otvoreni postupak {d.tender_no} i izabrao ponudu Dobavljača.', align='j')
    doc.p('1. Predmet', bold=True).p('Predmet sporazuma je utvrđivanje uslova za izdavanje narudžbenica za dobra iz sledeće tabele. Količine su okvirne i date za 24 meseca.', align='j')
    rows = [['Poz.', 'Naziv i karakteristike', 'Okvirna količina', 'Jedinična cena bez PDV', 'Procenjeni iznos']] + [[f'{i:02}', f'{x.name}\f{x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.2, 6.4, 2.8, 3, 3.2], align='clrrr', size=9.5, shade='#dde6d5')
    doc.p('2. Vrednost', bold=True).p(f'Ukupna vrednost okvirnog sporazuma ne može preći {m(d.net)} dinara bez PDV. Naručilac nije u obavezi da iskoristi ceo iznos.', align='j')
    doc.p('3. Izdavanje narudžbenica', bold=True).p('Narudžbenice se izdaju prema potrebama, elektronskim putem. Dobavljač potvrđuje prijem istog dana, a isporučuje u roku od tri dana.', align='j')
    doc.p('4. Cene', bold=True).p('Jedinične cene se ne menjaju prvih 12 meseci, a posle toga se usklađuju ako indeks potrošačkih cena poraste više od 5%.', align='j')
    doc.p('5. Trajanje', bold=True).p('Sporazum važi dve godine od zaključenja, odnosno do utroška sredstava.', align='j', space=0.9)
    return doc.p(f'Naručilac\tDobavljač\n\n{d.buyer.person}\t{d.seller.person}', tabs=[(10, 'l')])


@latest('sr-primopredaja-cir', 'acceptance_record', 'sr', 'docx pdf scan odt', script='cyrl', currency='RSD', lines=(1, 5), units=GOODS, whole=True, delivered=True, number='ЗП-{n}/{yy}', contract='{n}/{d}-{y}', hides='tax, gross', shows='contract_ref delivery_date')
def handover(d):
    """A record of handing over: those present in a list, makers' numbers under the goods, price and value, remarks, signatures of three."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p('ЗАПИСНИК О ПРИМОПРЕДАЈИ ОПРЕМЕ', bold=True, size=14, align='c', space=0.1).p(f'број {d.number}', align='c', space=0.3)
    doc.p(f'Састављен {date(d.date, "15.03.2024.")} у просторијама наручиоца {d.buyer.name}, {d.buyer.city}, {d.buyer.street}. Опрема је допремљена {date(d.delivery, "15.03.2024.")} године.', align='j')
    doc.p('Присутни:', bold=True).p(f'– за испоручиоца {d.seller.name}: {d.seller.person}', indent=0.5, space=0).p(f'– за наручиоца: {d.buyer.person}', indent=0.5, space=0.2)
    doc.p(f'Предмет примопредаје по уговору број {d.contract_no}:')
    rows = [['Опрема', 'Количина', 'Ј. м.', 'Цена без ПДВ (дин)', 'Вредност без ПДВ (дин)']]
    rows += [[f'**{x.name}** {x.spec}\fсер. бр. SN{x.code.replace("-", "")}{i * 371 + d.date.day:05}', q(x.qty), cyr(x.unit), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows.append([('Укупно без ПДВ:', dict(span=4, align='r', bold=True)), (m(d.net), dict(bold=True))])
    doc.table(rows, [7.4, 1.9, 1.3, 3, 3.4], align='lrcrr', size=10)
    doc.p('Утврђено је да је опрема исправна, комплетна и у складу са техничком спецификацијом. Извршена је обука два запослена. Гарантни листови и упутства су предати.', align='j')
    doc.p('Примедбе: нема.', space=0.7)
    return doc.table([['Предао', 'Примио', 'Сагласан, надзор'], [f'\f_______________\f{d.seller.person}', f'\f_______________\f{d.buyer.person}', '\f_______________']], [5.6, 5.6, 5.6], head=0, border='none', align='ccc')


@latest('sr-odluka-rang', 'award_decision', 'sr', 'docx scan pdf odt', script='cyrl', currency='RSD', lines=(2, 5), number='{n:03}-{N}/{y}', tender='Ј{n}/{yy}', quote='{n}-{m}/{d}', hides='lines, gross, tax', shows='tender_ref quotation_ref seller_vat_id')
def ranked(d):
    """A decision as the portal of purchases lets bodies print it: pairs of labels, a ranking with prices without tax, reasons, a remedy."""
    m, f = money('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm')
    doc.p('ОДЛУКА О ДОДЕЛИ УГОВОРА', bold=True, size=15, space=0.2)
    pairs = (('Наручилац', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}'), ('Број одлуке', d.number), ('Датум доношења', date(d.date, f)), ('Референтни број набавке', d.tender_no), ('Врста поступка', 'отворени поступак'),
             ('Предмет', f'добра – {d.lines[0].name.lower()} и друго'), ('Процењена вредност', f'{m(cents(d.net * D("1.12"), -3))} динара'), ('Критеријум', 'најнижа понуђена цена'))
    doc.table([[a, b] for a, b in pairs], [5, 12], head=0, border='rows', size=9.5)
    doc.p('Уговор се додељује', bold=True, before=0.3).p(f'Понуђач: {d.seller.name}, {d.seller.place}, ПИБ {d.seller.vat}\nПонуда: {d.quote_no}\nЦена без ПДВ: {m(d.net)} динара', indent=0.6)
    doc.p('Ранг листа', bold=True, before=0.2)
    doc.table([['Ранг', 'Понуђач', 'Цена без ПДВ', 'Оцена'], ['1', d.seller.name, m(d.net), 'прихватљива'], ['2', 'Заједничка понуда групе понуђача', m(cents(d.net * D('1.071'))), 'прихватљива'],
               ['–', 'Понуђач без доказа о капацитету', m(cents(d.net * D('0.934'))), 'одбијена']], [1.5, 8, 4, 3.5], align='clrc', size=9.5)
    doc.p('Образложење: стручна оцена показала је да је понуда ранга 1 у целости у складу са захтевима документације. Понуда испод ње по цени одбијена је јер понуђач није доставио тражени доказ у остављеном року.', align='j', before=0.1)
    doc.p('Поука о правном средству: захтев за заштиту права подноси се у року од 10 дана од објављивања одлуке на порталу.', align='j', space=0.6)
    return doc.p(f'Одговорно лице наручиоца\n{d.buyer.person}', align='r')


@latest('sr-aneks-dodatno', 'contract_amendment', 'sr', 'docx scan pdf', currency='RSD', lines=(1, 4), number='{n}-{N}/A1', contract='{n}-{N}/{yy}', shows='contract_ref')
def more(d):
    """An annex for what the contract forgot: articles with a short table, what is added, what the contract was worth and is worth now."""
    m, q = money('1.234,56'), count('1.234,56')
    before = cents(d.net * D('3.4'), -2)
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'ANEKS br. 1\nUGOVORA br. {d.contract_no}', bold=True, align='c', size=13, space=0.3)
    doc.p(f'Zaveden pod brojem {d.number}, zaključen {date(d.date, "15. marta 2024.")} godine između {d.buyer.name} iz mesta {d.buyer.city}, {d.buyer.street} (Naručilac), koga zastupa {d.buyer.person}, '
          f'i {d.seller.name} iz mesta {d.seller.city}, {d.seller.street} (Isporučilac), koga zastupa {d.seller.person}.', align='j', space=0.2)
    doc.p('Član 1.', align='c', bold=True).p('Strane saglasno utvrđuju da je zbog okolnosti koje se nisu mogle predvideti potrebno nabaviti i sledeće:', align='j')
    doc.table([['Naziv', 'Jm', 'Kol.', 'Cena bez PDV', 'Iznos bez PDV']] + [[f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [6.6, 1.4, 1.8, 3.1, 3.3], align='lcrrr', size=10.5)
    doc.p('Član 2.', align='c', bold=True).p(f'Vrednost dodatne nabavke je {m(d.net)} dinara bez PDV, PDV je {m(d.tax)} dinara, ukupno {m(d.gross)} dinara.', align='j')
    doc.p(f'Ugovor je vredeo {m(before)} dinara bez PDV, a sa ovim aneksom vredi {m(before + d.net)} dinara bez PDV.', align='j')
    doc.p('Član 3.', align='c', bold=True).p('Rok isporuke produžava se za 20 dana. Sve ostale odredbe ugovora ostaju neizmenjene.', align='j', space=0.8)
    return doc.p('Za Isporučioca\tZa Naručioca\n____________________\t____________________', tabs=[(10, 'l')])


@latest('sr-racun-komunalni', 'invoice', 'sr', 'pdf scan docx eml+pdf', script='cyrl', currency='RSD', lines=(2, 7), rates=(20, 10), tax_by_line=True, delivered=True, number='{y}-{N}', contract='{n}/{m}-{yy}',
        shows='contract_ref due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def utility(d):
    """A bill of a public firm: the buyer in a frame, a table with base, rate, tax and value by row, sums of columns, the account to pay to in a frame below."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9, margin='1.7cm', header=f'{d.seller.name}, {d.seller.street}, {d.seller.place}\nПИБ {d.seller.vat} | матични број {d.seller.reg} | {d.seller.phone}')
    doc.table([[f'РАЧУН број\f**{d.number}**\fДатум издавања: {date(d.date, f)}\fДатум промета: {date(d.delivery, f)}\fУговор: {d.contract_no}\fРок плаћања: {date(d.due, f)}',
                f'Корисник\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fПИБ {d.buyer.vat}\fМБ {d.buyer.reg}']], [8.8, 8.8], head=0, border='all', size=9.5)
    rows = [['Р.б.', 'Опис', 'ЈМ', 'Количина', 'Цена', 'Основица', 'Стопа', 'Износ ПДВ', 'Вредност са ПДВ']]
    rows += [[str(i), f'{x.name} {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.amount), f'{x.rate}%', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows.append([('Укупно', dict(span=5, bold=True)), (m(d.net), dict(bold=True)), '', (m(d.tax), dict(bold=True)), (m(d.gross), dict(bold=True))])
    doc.table(rows, [0.9, 4.3, 1.2, 1.7, 1.9, 2.3, 1.1, 1.9, 2.4], align='clcrrrcrr', size=7.5)
    doc.p(f'За уплату: {m(d.gross)} РСД (динара)', bold=True, align='r', size=11, before=0.2, space=0.3)
    doc.p(f'Уплатити на рачун {d.seller.account}, {d.seller.bank}, позив на број {d.number}. Након рока плаћања обрачунава се законска затезна камата.', box=True, space=0.4)
    return doc.p('Рачун је састављен на рачунару и пуноважан је без потписа и печата.', size=8)


@latest('sr-struktura-cene', 'quotation_bid', 'sr', 'docx pdf scan odt', script='cyrl', currency='RSD', lines=(2, 7), tax_by_line=True, whole=True, step='5', number='{n}/{d}-{m}', tender='{n:03}-ОП/{yy}', shows='tender_ref due_date seller_vat_id')
def structure(d):
    """A bidder's filled-in form of prices for a body: unit prices and sums each without and with tax, columns with numbers, terms to the form's questions."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 10, margin='1.8cm', landscape=True)
    doc.p('ОБРАЗАЦ ПОНУДЕ СА СТРУКТУРОМ ЦЕНЕ', bold=True, align='c', size=13, space=0.1).p(f'за јавну набавку број {d.tender_no}, наручилац {d.buyer.name}, {d.buyer.place}', align='c', space=0.3)
    doc.p(f'Понуда број: {d.number}    Датум: {date(d.date, f)}', space=0.05).p(f'Понуђач: {d.seller.name}, {d.seller.street}, {d.seller.place}    ПИБ: {d.seller.vat}    Лице за контакт: {d.seller.person}', space=0.2)
    rows = [['Р.б.', 'Предмет набавке', 'Јединица мере', 'Количина', 'Јединична цена без ПДВ', 'Јединична цена са ПДВ', 'Укупно без ПДВ', 'Укупно са ПДВ'], ['1', '2', '3', '4', '5', '6', '7 (4х5)', '8 (4х6)']]
    rows += [[f'{i}.', f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.price_gross), m(x.amount), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows.append([('УКУПНО', dict(span=6, align='r', bold=True)), (m(d.net), dict(bold=True)), (m(d.gross), dict(bold=True))])
    doc.table(rows, [1.1, 7.6, 2, 2.2, 3.2, 3.2, 3.3, 3.3], align='clcrrrrr', head=2, size=9)
    doc.p(f'Износ ПДВ: {m(d.tax)} динара', space=0.05).p(f'Рок важења понуде: до {date(d.due, f)}    Рок испоруке: 15 дана    Начин плаћања: 45 дана од дана пријема рачуна    Подизвођач: без подизвођача', space=0.5)
    return doc.p(f'{d.seller.place}\tМ.П.\tПотпис овлашћеног лица\n\t\t{d.seller.person}', tabs=[(12, 'c'), (19, 'l')])
