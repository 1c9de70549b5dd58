"""Serbian papers of the eighteenth group, of public offices and for them: an order for plants, a contract for hired vehicles, a frame for tools, an annex, a record of taking over floors, a decision in the form of the portal, a description with a price form, a call for offers."""
from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import Mail, abroad
from kit.wares import GOODS


@abroad('sr-narudzbenica-komunalna-sadnice-cir', 'purchase_order', 'sr', 'docx scan odt', script='cyrl', currency='RSD', goods=('CVE',), side='public', lines=(2, 6), units=GOODS, whole=True, rates=(10,), since=2021, cents=True, number='{n}-{m}/{y}', quote='{n}/{y}', shows='quotation_ref buyer_vat_id seller_vat_id delivery_date')
def plants(d):
    """An order on an office's template: table of labels with buyer on the left and seller on the right, number and day under the title, reference to the annual plan, table, three lines of sums, terms in a table, two to sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2cm')
    doc.table([['НАРУЧИЛАЦ', 'ДОБАВЉАЧ'], *[[a, b] for a, b in ((d.buyer.name, d.seller.name), (f'{d.buyer.street}, {d.buyer.place}', f'{d.seller.street}, {d.seller.place}'), (f'ПИБ: {d.buyer.vat}', f'ПИБ: {d.seller.vat}'), (f'Матични број: {d.buyer.reg}', f'Матични број: {d.seller.reg}'), (f'Текући рачун: {d.buyer.account}', f'Телефон: {d.seller.phone}'))]], [8.5, 8.5], size=9.5, shade='#d9ead3')
    doc.p(f'НАРУЏБЕНИЦА број {d.number}', bold=True, size=14, align='c', before=0.2, space=0.02).p(f'од {date(d.date, f)} године', align='c', space=0.2)
    doc.p(f'На основу Плана набавки на које се Закон не примењује и понуде добављача број {d.quote_no}, наручујемо:', align='j', space=0.15)
    doc.table([['Р. бр.', 'Назив', 'Карактеристике', 'Јед. мере', 'Количина', 'Јед. цена', 'Износ']] + [[f'{i}.', x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.2, 4.9, 3, 1.6, 1.8, 2.1, 2.4], align='cllcrrr', size=9.5, shade='#d9ead3')
    for a, v in (('Вредност без ПДВ', d.net), (f'ПДВ {d.lines[0].rate}%', d.tax), ('Укупна вредност са ПДВ', d.gross)):
        doc.p(f'{a}:\t{m(v)} дин.', tabs=[(9, 'r')], indent=8, bold=True, space=0.03)
    doc.table([['Рок испоруке', f'до {date(d.delivery, f)}'], ['Место испоруке', f'{d.buyer.street}, {d.buyer.city}'], ['Услови плаћања', 'до 45 дана од пријема рачуна'], ['Лице за контакт', f'{d.buyer.person}, {d.buyer.phone}']], [5, 12], head=0, size=9.5)
    return doc.p('Наруџбеницу израдио\tОдговорно лице', tabs=[(11, 'l')], before=0.4, space=0.5).p('____________________\t____________________', tabs=[(11, 'l')])


@abroad('sr-ugovor-najam-vozila-usluge-cir', 'contract', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', goods=('NVZ',), side='public', lines=(2, 4), whole=True, rates=(20,), since=2020, cents=True, number='{N}/{y}', tender='{n}/{y}', shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def hire(d):
    """A contract after a purchase below the threshold: title, sides by numbers with their numbers and signers, article with what is bought and a table of prices, worth in figures, payment, term, penalty, number of copies."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p('УГОВОР О ПРУЖАЊУ УСЛУГА', bold=True, size=15, align='c', space=0.05).p('најам возила са пратећим услугама', align='c', space=0.1).p(f'број {d.number} од {date(d.date, f)} године', align='c', space=0.02).p(f'набавка број {d.tender_no}', align='c', space=0.3).p('Уговорне стране:', space=0.1)
    for i, (p, w) in enumerate(((d.buyer, 'Наручилац'), (d.seller, 'Давалац услуге')), 1):
        doc.p(f'{i}. **{p.name}**, {p.street}, {p.place}, матични број {p.reg}, ПИБ {p.vat}, рачун број {p.account}, {p.bank}, које заступа {p.person} (у даљем тексту: {w})', align='j', space=0.1)

    def art(n, *text):
        doc.p(f'Члан {n}.', bold=True, align='c', before=0.1, space=0.05)
        for t in text:
            doc.p(t, align='j', space=0.05)
    art(1, 'Предмет уговора су услуге најма возила и пратеће услуге, у обиму и по ценама из табеле:')
    doc.table([['Бр.', 'Врста услуге', 'Опис', 'Јединица', 'Обим', 'Цена без ПДВ', 'Вредност без ПДВ']] + [[f'{i}', x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [0.9, 4.6, 2.2, 1.9, 1.5, 2.4, 2.9], align='cllcrrr', size=10)
    art(2, f'Укупна вредност уговора је {m(d.net)} динара без ПДВ. ПДВ по стопи од {d.lines[0].rate}% износи {m(d.tax)} динара, па је вредност уговора са ПДВ {m(d.gross)} динара.', 'Цене су фиксне током трајања уговора.')
    art(3, 'Давалац услуге испоставља рачун једном месечно, до петог у месецу за претходни месец. Плаћање се врши у року од 45 дана.')
    art(4, 'Возила морају бити регистрована, каско осигурана и технички исправна. У случају квара давалац услуге обезбеђује друго возило у року од 12 часова.')
    art(5, 'За прекорачење рока давалац услуге плаћа уговорну казну од 0,2% дневно, а највише 5% вредности уговора.')
    art(6, 'Уговор се закључује на 12 месеци и сачињен је у шест примерака.')
    return doc.table([[f'ДАВАЛАЦ УСЛУГЕ\f\f__________________\f{d.seller.person}', f'НАРУЧИЛАЦ\f\f__________________\f{d.buyer.person}']], [8.2, 8.2], head=0, border='none', align='cc')


@abroad('sr-okvirni-sporazum-prilog-cenovnik', 'framework_agreement', 'sr', 'docx odt pdf', currency='RSD', goods=('ELI',), side='public', lines=(4, 8), units=GOODS, whole=True, rates=(20,), since=2023, cents=True, number='{N}-OS/{y}', tender='{n}/{yy}', shows='tender_ref seller_vat_id buyer_vat_id')
def frame(d):
    """A frame agreement with one supplier: sides in a table, preamble of statements, numbered articles in short sentences, total value as the ceiling, price list as an annex on the same pages."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.1cm')
    doc.p(f'{d.buyer.name}\nBroj: {d.number}\nDatum: {date(d.date, f)} godine', size=10, space=0.4).p('OKVIRNI SPORAZUM', bold=True, size=16, align='c', space=0.25)
    doc.table([['', 'Naručilac', 'Dobavljač'], ['Naziv', d.buyer.name, d.seller.name], ['Sedište', f'{d.buyer.place}, {d.buyer.street}', f'{d.seller.place}, {d.seller.street}'], ['PIB', d.buyer.vat, d.seller.vat], ['Matični broj', d.buyer.reg, d.seller.reg], ['Zastupnik', d.buyer.person, d.seller.person]], [3, 6.9, 6.9], size=10, shade='#f2f2f2')
    doc.p(f'Strane u okvirnom sporazumu saglasno konstatuju da je naručilac sproveo otvoreni postupak javne nabavke broj {d.tender_no} i da je doneo odluku o zaključenju okvirnog sporazuma sa jednim dobavljačem.', align='j', space=0.15)
    for n, (h, t) in enumerate((('Predmet', 'Predmet sporazuma je isporuka dobara iz Priloga 1, po pojedinačnim narudžbenicama naručioca.'), ('Trajanje', 'Sporazum se zaključuje na 12 meseci od dana potpisivanja, a najduže do utroška vrednosti iz člana 3.'),
                                ('Vrednost', f'Vrednost sporazuma je {m(d.net)} RSD bez PDV, odnosno {m(d.gross)} RSD sa PDV. Obračunati PDV je {m(d.tax)} RSD.'), ('Cene', 'Jedinične cene iz Priloga 1 su fiksne prvih šest meseci, a zatim se mogu menjati za rast potrošačkih cena preko 5%.'),
                                ('Plaćanje', 'Naručilac plaća svaku isporuku u roku od 45 dana od dana registrovanja računa u SEF-u.'), ('Sporovi', 'Sporove rešava nadležni sud prema sedištu naručioca.')), 1):
        doc.p(f'Član {n}. {h}', bold=True, before=0.08, space=0.02).p(t, align='j', space=0.05)
    doc.p('Prilog 1: Cenovnik', bold=True, before=0.25)
    doc.table([['R.br.', 'Šifra', 'Naziv i opis', 'JM', 'Okvirna količina', 'Jedinična cena bez PDV', 'Ukupno bez PDV']] + [[f'{i}.', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.1, 2.2, 5.4, 1.2, 1.9, 2.3, 2.7], align='cllcrrr', size=9.5, shade='#f2f2f2')
    return doc.p('Za naručioca\tZa dobavljača', tabs=[(10.5, 'l')], before=0.5, space=0.5).p('_____________________\t_____________________', tabs=[(10.5, 'l')])


@abroad('sr-aneks-produzenje-usluga-dva', 'contract_amendment', 'sr', 'docx scan docx', currency='RSD', goods=('KNJ', 'NVZ'), lines=(1, 3), units=('mo', 'h', 'day', 'job'), whole=True, rates=(20,), since=2019, cents=True, number='{n}-2/{y}', contract='{n}/{y}', shows='contract_ref seller_vat_id buyer_vat_id')
def annex(d):
    """An annex of services: title with the contract's number, place, day and sides in one sentence, first article on what is added with a table, second on the worth, third that all else stays."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.5cm')
    doc.p(f'ANEKS II\nUGOVORA O PRUŽANJU USLUGA br. {d.contract_no}', bold=True, size=13, align='c', space=0.15).p(f'Broj aneksa: {d.number}', align='c', space=0.4)
    doc.p(f'Zaključen u mestu {d.buyer.city}, dana {date(d.date, f)} godine, između {d.buyer.name}, {d.buyer.street}, PIB {d.buyer.vat}, koga zastupa {d.buyer.person} (Korisnik) i {d.seller.name}, {d.seller.place}, {d.seller.street}, PIB {d.seller.vat}, koga zastupa {d.seller.person} (Pružalac).', align='j', line=115, space=0.2)
    doc.p('Član 1.', bold=True, align='c', space=0.05).p('Ugovorne strane saglasno produžavaju važenje ugovora i ugovaraju sledeće usluge:', align='j', space=0.1)
    doc.table([['Usluga', 'Jedinica', 'Količina', 'Cena (RSD)', 'Ukupno (RSD)']] + [[f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [6.6, 1.9, 1.9, 2.7, 2.9], align='lcrrr', size=11)
    doc.p('Član 2.', bold=True, align='c', before=0.1, space=0.05).p(f'Vrednost usluga iz člana 1. ovog aneksa iznosi {m(d.net)} RSD bez PDV-a. PDV od {d.lines[0].rate}% iznosi {m(d.tax)} RSD, a ukupna vrednost sa PDV-om {m(d.gross)} RSD.', align='j')
    doc.p('Član 3.', bold=True, align='c', before=0.1, space=0.05).p('U svemu ostalom ugovor ostaje na snazi. Aneks je sačinjen u četiri primerka, po dva za svaku stranu.', align='j', space=0.8)
    return doc.table([['PRUŽALAC\f\f___________________', 'KORISNIK\f\f___________________']], [8, 8], head=0, border='none', align='cc')


@abroad('sr-zapisnik-primopredaja-podovi', 'acceptance_record', 'sr', 'docx scan odt', currency='RSD', goods=('POD',), side='public', most=150, lines=(2, 5), whole=True, rates=(20,), since=2018, cents=True, delivered=True, number='{n}-Z/{y}', contract='{n}/{y}', shows='contract_ref delivery_date')
def taken(d):
    """A record of taking over works of a floor layer: title, commission by numbers, what was found, table with amounts done and their worth, sums, remarks, three to sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 11, margin='2.2cm')
    doc.p(f'ZAPISNIK O PRIMOPREDAJI br. {d.number}', bold=True, size=14, align='c', space=0.3)
    doc.p(f'Sačinjen dana {date(d.date, f)} godine u prostorijama naručioca {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, povodom završetka isporuke i ugradnje po ugovoru br. {d.contract_no}, koji je sa naručiocem zaključio izvođač {d.seller.name}, {d.seller.street}, {d.seller.place}.', align='j', space=0.2)
    doc.p('Prisutni:', bold=True, space=0.02).p(f'1. {d.buyer.person}, za naručioca', indent=0.5, space=0.02).p(f'2. {d.seller.person}, za izvođača', indent=0.5, space=0.2).p(f'Radovi su završeni dana {date(d.delivery, f)} godine. Pregledom je utvrđeno da je izvedeno i isporučeno:', align='j', space=0.1)
    rows = [['R.b.', 'Opis', 'J.m.', 'Količina', 'Cena', 'Iznos']] + [[f'{i}.', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=5, align='r')), m(v)] for t, v in (('Ukupno bez PDV (RSD)', d.net), (f'PDV {d.lines[0].rate}%', d.tax), ('Ukupno sa PDV (RSD)', d.gross))]
    doc.table(rows, [1.1, 7, 1.4, 2, 2.3, 2.8], align='clcrrr', size=10)
    doc.p('Radovi su izvedeni kvalitetno i u ugovorenom roku. Naručilac nema primedbi. Garantni rok je 24 meseca i teče od dana potpisivanja ovog zapisnika.', align='j', before=0.1, space=0.6)
    return doc.table([['Za naručioca\f\f_________________', 'Za izvođača\f\f_________________', 'Nadzor\f\f_________________']], [5.5, 5.5, 5.6], head=0, border='none', align='ccc')


@abroad('sr-odluka-dodela-obrazac-portal-cir', 'award_decision', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', goods=('UNF', 'BTE', 'ELI'), side='public', most=40, lines=(1, 3), units=GOODS, whole=True, rates=(20,), since=2021, cents=True, number='{N}/{y}-{n}', tender='{n}/{y}', hides='price, amount, discounts, tax', shows='tender_ref seller_vat_id')
def portal(d):
    """A decision as the portal makes it: heads of sections in grey bars, pairs of labels, evaluation with a rejected bid, who is chosen with worth without and with tax, means of law."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('DejaVu Sans', 9, margin='2cm')
    bar = lambda t: doc.table([[(t, dict(bold=True, fill='#d0d7de'))]], [17], head=0, border='none')
    doc.p('На основу члана 146. Закона о јавним набавкама наручилац доноси', align='c', space=0.1).p('ОДЛУКУ О ДОДЕЛИ УГОВОРА', bold=True, size=13, align='c', space=0.25)
    bar('Наручилац и поступак')
    doc.table([['Назив наручиоца', d.buyer.name], ['Адреса', f'{d.buyer.street}, {d.buyer.place}'], ['Број одлуке', d.number], ['Датум доношења', date(d.date, f)], ['Референтни број набавке', d.tender_no], ['Врста поступка', 'Отворени поступак'], ['Врста предмета', 'Добра']], [5.6, 11.4], head=0, border='rows')
    bar('Предмет набавке')
    doc.table([['Назив', 'Опис', 'Количина']] + [[x.name, x.spec, f'{q(x.qty)} {cyr(x.unit)}'] for x in d.lines], [8.4, 4.6, 4], align='llr', border='rows')
    bar('Стручна оцена понуда')
    doc.p('Благовремено су поднете две понуде. Једна понуда је одбијена, јер понуђач није доставио узорке. Преостала понуда испуњава све захтеве из конкурсне документације и не прелази процењену вредност. Критеријум за доделу је цена.', align='j', space=0.15)
    bar('Уговор се додељује')
    doc.table([['Понуђач', d.seller.name], ['Седиште', f'{d.seller.street}, {d.seller.place}'], ['ПИБ', d.seller.vat], ['Вредност уговора без ПДВ', f'{m(d.net)} RSD'], ['Вредност уговора са ПДВ', f'{m(d.gross)} RSD'], ['Подизвођачи', 'Не']], [5.6, 11.4], head=0, border='rows')
    bar('Поука о правном средству')
    return doc.p('Захтев за заштиту права подноси се у року од 10 дана од дана објављивања одлуке на Порталу јавних набавки.', align='j', space=0.6).p(f'Одговорно лице\n{d.buyer.person}', align='r')


@abroad('sr-tehnicka-specifikacija-obrazac-cir', 'tender_documents', 'sr', 'docx pdf odt', script='cyrl', goods=('BTE', 'ALT', 'UNF'), side='public', most=25, lines=(4, 8), units=GOODS, whole=True, since=2020, number='{n}/{y}', hides='money, price, amount, discounts, seller, no seller', shows='due_date buyer_vat_id')
def described(d):
    """Documents of a purchase below the threshold: cover in the middle, data of the office, subject, how to bid, specification with blank prices, form of the bidder's data with blanks."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm')
    doc.p(d.buyer.name, bold=True, size=14, align='c', before=1, space=0.05).p(f'{d.buyer.street}, {d.buyer.place}\nПИБ {d.buyer.vat}, матични број {d.buyer.reg}', align='c', space=1)
    doc.p('КОНКУРСНА ДОКУМЕНТАЦИЈА', bold=True, size=17, align='c', space=0.1).p('за набавку добара', align='c', space=0.1).p(f'Набавка број: {d.number}', bold=True, align='c', space=0.8)
    doc.p(f'Датум објављивања: {date(d.date, f)} године\nРок за подношење понуда: {date(d.due, f)} године у 10:00 часова\nЛице за контакт: {d.buyer.person}, {d.buyer.phone}', align='c', space=0.6)
    for h, t in (('1. Предмет', 'Предмет набавке су добра ближе описана у техничкој спецификацији. Набавка није обликована по партијама.'), ('2. Начин подношења понуде', 'Понуда се подноси електронском поштом или на писарницу наручиоца, на српском језику. Понуђач може да поднесе само једну понуду.'), ('3. Критеријум', 'Уговор се додељује понуђачу са најнижом ценом.')):
        doc.p(h, bold=True, space=0.02).p(t, align='j')
    doc.p('4. Техничка спецификација са обрасцем структуре цене', bold=True, before=0.1)
    doc.table([['Р.бр.', 'Назив добра', 'Захтеване карактеристике', 'Ј.м.', 'Кол.', 'Цена без ПДВ', 'Укупно без ПДВ']] + [[f'{i}.', x.name, x.spec, cyr(x.unit), q(x.qty), '', ''] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=6, align='r')), ''] for t in ('Укупно без ПДВ', 'ПДВ', 'Укупно са ПДВ')], [1.2, 4.7, 3.9, 1.2, 1.3, 2.1, 2.2], align='cllcrrr', size=10)
    doc.p('5. Подаци о понуђачу', bold=True, before=0.1).table([[t, ''] for t in ('Назив понуђача', 'Адреса', 'Матични број и ПИБ', 'Рачун и банка', 'Рок плаћања', 'Рок испоруке', 'Важење понуде')], [6, 10.6], head=0)
    return doc.p('Датум: ______________\tПотпис понуђача: ______________________', tabs=[(8, 'l')], before=0.5)


@abroad('sr-poziv-za-ponude-tri-firme', 'rfq', 'sr', 'eml txt eml', most=100, lines=(2, 6), goods=('POD', 'ALT', 'ELI'), side='public', whole=True, since=2018, number='{n}-{m}/{y}', subject='Poziv za dostavljanje ponude {number}', hides='money, price, amount, discounts, seller, no seller', shows='due_date buyer_vat_id')
def invited(d):
    """A mail of an office to several firms at once: what it wants to buy, list with quantities, until when, what the offer must hold, data of the office."""
    q, f = count('1.234,56'), '15.03.2024.'
    rows = '\n'.join(f'{i}. {x.name} ({x.spec}) – {q(x.qty)} {x.unit}' for i, x in enumerate(d.lines, 1))
    return Mail(f'Poziv za dostavljanje ponude {d.number}', text=f'''Poštovani,

{d.buyer.name} pokreće nabavku na koju se Zakon o javnim nabavkama ne primenjuje i poziva vas da dostavite ponudu.

Broj: {d.number}
Datum: {date(d.date, f)}

Potrebno nam je:
{rows}

Ponuda treba da sadrži jedinične cene bez PDV, ukupnu cenu bez i sa PDV, rok isporuke i rok važenja. Prevoz i istovar uračunati u cenu.

Ponude slati odgovorom na ovaj mejl najkasnije do {date(d.due, f)} do 14 časova.
Kriterijum je najniža cena.

{d.buyer.person}
službenik za nabavke
{d.buyer.name}
{d.buyer.street}, {d.buyer.place}
PIB {d.buyer.vat}, MB {d.buyer.reg}
tel. {d.buyer.phone}
''', back=True)
