"""Serbian papers of the seventeenth group, of offices and for them: a school's order, a bidder's form, a contract for service, a frame, an annex, a record of service, a decision, a form with blank prices."""
from kit.figures import count, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import foreign
from kit.wares import GOODS


@foreign('sr-narudzbenica-skola-clan-zakona-cir', 'purchase_order', 'sr', 'docx scan odt', script='cyrl', currency='RSD', lines=(2, 7), units=GOODS, whole=True, rates=(20,), since=2023, cents=True, number='{n}-{m}/{y}', quote='{n}/{y}', shows='quotation_ref seller_vat_id buyer_vat_id')
def school(d):
    """An order of a school without a tender: head of the office left, ground in law, title in the middle, who delivers in a sentence, table with sums in its last rows, numbered conditions, director signs."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm')
    doc.p(f'Република Србија\n**{d.buyer.name.upper()}**\n{d.buyer.street}, {d.buyer.place}\nПИБ: {d.buyer.vat}   Мат. бр: {d.buyer.reg}\nДел. број: {d.number}\nДана: {date(d.date, f)} године', space=0.3)
    doc.p('На основу члана 27. став 1. тачка 1) Закона о јавним набавкама („Сл. гласник РС“, бр. 91/19), Правилника о ближем уређењу поступка набавке и прихваћене понуде, издаје се', align='j', space=0.2)
    doc.p('Н А Р У Џ Б Е Н И Ц А', bold=True, size=15, align='c', space=0.2)
    doc.p(f'Наручује се од добављача {d.seller.name}, {d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}, према понуди број {d.quote_no}, испорука следећих добара:', align='j', space=0.15)
    rows = [['Р.б.', 'Опис добра', 'Јед. мере', 'Количина', 'Цена по јед. мере без ПДВ-а', 'Укупно без ПДВ-а']] + [[f'{i}.', f'{x.name} {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=5, align='r')), m(v)] for t, v in (('Укупно без ПДВ-а:', d.net), (f'ПДВ ({d.lines[0].rate}%):', d.tax), ('Укупно са ПДВ-ом (динара):', d.gross))]
    doc.table(rows, [1.1, 6.2, 1.7, 1.9, 2.9, 2.9], align='clcrrr', size=10)
    for i, t in enumerate(('Рок испоруке је 7 дана од дана пријема наруџбенице.', 'Место испоруке је седиште наручиоца, трошкови превоза падају на терет добављача.', 'Плаћање се врши вирмански, у року до 45 дана од дана регистровања исправног рачуна у Систему електронских фактура.', 'У рачуну се обавезно наводи број ове наруџбенице.'), 1):
        doc.p(f'{i}. {t}', align='j', space=0.04)
    return doc.p(f'Директор\n\n____________________\n{d.buyer.person}', align='r', before=0.6)


@foreign('sr-obrazac-ponude-rimske-tacke-cir', 'quotation_bid', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', lines=(3, 8), units=GOODS, whole=True, rates=(20,), since=2018, cents=True, number='{n}/{y}', tender='{n:02}/{y}', shows='tender_ref seller_vat_id seller_account')
def bidder(d):
    """The form that a bidder fills in: title with number and day of the bid and what for, Roman points, table with data of the bidder, how he bids, table of prices, total lines, terms with filled numbers, place for a stamp."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='1.9cm', header='ОБРАЗАЦ 1')
    doc.p('ОБРАЗАЦ ПОНУДЕ', bold=True, size=13, align='c', space=0.15)
    doc.p(f'Понуда број **{d.number}** од **{date(d.date, f)}** године за јавну набавку добара број {d.tender_no}, наручиоца {d.buyer.name}, {d.buyer.street}, {d.buyer.place}.', align='j', space=0.2)
    doc.p('I  ОПШТИ ПОДАЦИ О ПОНУЂАЧУ', bold=True, space=0.05)
    doc.table([['Назив понуђача:', d.seller.name], ['Адреса понуђача:', f'{d.seller.street}, {d.seller.place}'], ['Матични број понуђача:', d.seller.reg], ['Порески идентификациони број понуђача (ПИБ):', d.seller.vat], ['Име особе за контакт:', d.seller.person], ['Електронска адреса (`e-mail`):'.replace('`', ''), d.seller.mail], ['Телефон:', d.seller.phone], ['Број рачуна понуђача и назив банке:', f'{d.seller.account}, {d.seller.bank}'], ['Лице овлашћено за потписивање уговора:', d.seller.person]], [7.2, 10], head=0, size=9.5)
    doc.p('II  ПОНУДУ ДАЈЕ:   А) САМОСТАЛНО    Б) СА ПОДИЗВОЂАЧЕМ    В) КАО ЗАЈЕДНИЧКУ ПОНУДУ', bold=True, space=0.02).p('(заокружено: А)', size=9, space=0.15).p('III  ПРЕДМЕТ НАБАВКЕ И ЦЕНА', bold=True, space=0.05)
    doc.table([['Р. бр.', 'Предмет', 'Јед. мере', 'Кол.', 'Јединична цена без ПДВ', 'Укупна цена без ПДВ']] + [[f'{i}', f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.1, 7.2, 1.5, 1.6, 2.8, 3], align='clcrrr', size=9.5)
    doc.table([['Укупна цена без ПДВ-а', f'{m(d.net)} динара'], [f'Износ ПДВ-а (стопа {d.lines[0].rate}%)', f'{m(d.tax)} динара'], ['Укупна цена са ПДВ-ом', f'{m(d.gross)} динара'], ['Рок и начин плаћања', '30 дана од пријема рачуна'], ['Рок важења понуде', '60 дана од дана отварања понуда'], ['Рок испоруке', '10 дана од захтева наручиоца'], ['Место испоруке', f'{d.buyer.street}, {d.buyer.city}']], [7.2, 10], head=0, size=9.5)
    return doc.table([['Датум:\f\f____________', 'М. П.', 'Понуђач:\f\f_______________________']], [5.7, 5.7, 5.8], head=0, border='none', align='ccc')


@foreign('sr-ugovor-servisiranje-clanovi', 'contract', 'sr', 'docx scan odt', currency='RSD', lines=(2, 5), stock=(28, 36), rates=(20,), cents=True, number='{n}/{y}-{m}', shows='seller_vat_id buyer_vat_id seller_account')
def service(d):
    """A contract of a school or a firm for service: title, place and day, two sides numbered, articles in the middle, price list inside an article, price of the contract in a sentence, term, two to sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p('UGOVOR', bold=True, size=16, align='c', space=0).p('o nabavci i servisiranju protivpožarne opreme', bold=True, align='c', space=0.05).p(f'Broj: {d.number}', align='c', space=0.3)
    doc.p(f'Zaključen dana {date(d.date, f)} godine u mestu {d.buyer.city}, između:', space=0.1)
    doc.p(f'1. {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB: {d.buyer.vat}, MB: {d.buyer.reg}, koga zastupa {d.buyer.person} (u daljem tekstu: Naručilac) i', align='j', space=0.08).p(f'2. {d.seller.name}, {d.seller.street}, {d.seller.place}, PIB: {d.seller.vat}, MB: {d.seller.reg}, tekući račun {d.seller.account} kod {d.seller.bank}, koga zastupa {d.seller.person} (u daljem tekstu: Izvršilac).', align='j', space=0.15)
    art = lambda n: doc.p(f'Član {n}.', bold=True, align='c', before=0.1, space=0.05)
    art(1)
    doc.p('Predmet ovog ugovora je isporuka opreme i pružanje usluga zaštite od požara, prema sledećoj specifikaciji:', align='j')
    doc.table([['Red. br.', 'Naziv', 'Jed. mere', 'Količina', 'Cena', 'Iznos']] + [[f'{i}.', f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.4, 6.3, 1.9, 1.9, 2.2, 2.5], align='clcrrr', size=10.5)
    art(2)
    doc.p(f'Ugovorena vrednost iznosi {m(d.net)} dinara bez PDV, odnosno {m(d.gross)} dinara sa PDV. Iznos PDV-a od {d.lines[0].rate}% je {m(d.tax)} dinara. Cene su fiksne za vreme trajanja ugovora.', align='j')
    art(3)
    doc.p('Naručilac se obavezuje da izvrši plaćanje u roku od 45 dana od dana prijema računa. Račun se ispostavlja posle svake izvršene usluge, uz overen radni nalog.', align='j')
    art(4)
    doc.p('Izvršilac je dužan da usluge izvrši stručno, u skladu sa Zakonom o zaštiti od požara, i da o tome izda zapisnik i nalepnicu na uređaju.', align='j')
    art(5)
    doc.p('Ugovor se zaključuje na period od 12 meseci i stupa na snagu danom potpisivanja. Svaka strana može otkazati ugovor uz otkazni rok od 30 dana.', align='j')
    art(6)
    doc.p('Ugovor je sačinjen u 4 (četiri) istovetna primerka, po 2 (dva) za svaku ugovornu stranu.', align='j', space=0.5)
    return doc.table([[f'ZA NARUČIOCA\f\f____________________\f{d.buyer.person}', f'ZA IZVRŠIOCA\f\f____________________\f{d.seller.person}']], [8.1, 8.1], head=0, border='none', align='cc')


@foreign('sr-okvirni-sporazum-procenjene-kolicine-cir', 'framework_agreement', 'sr', 'docx pdf odt', script='cyrl', currency='RSD', lines=(4, 9), units=GOODS, whole=True, rates=(20,), since=2020, cents=True, discount='percent', number='404-{n}/{y}', tender='{n}/{y}', shows='tender_ref seller_vat_id buyer_vat_id')
def frame(d):
    """A frame agreement after a tender: title in capitals, two sides by bold names, short articles, list of supplier's prices with the rebate for the office and estimated quantities, total value as a ceiling."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p('ОКВИРНИ СПОРАЗУМ', bold=True, size=15, align='c', space=0).p('за набавку добара, без поновног отварања конкуренције', align='c', space=0.2)
    doc.p(f'Закључен између:\n**{d.buyer.name}**, {d.buyer.street}, {d.buyer.place}, ПИБ {d.buyer.vat}, кога заступа {d.buyer.person}, као наручиоца, и\n**{d.seller.name}**, {d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}, кога заступа {d.seller.person}, као добављача.', space=0.1)
    doc.p(f'Број спровођења: {d.number}. Датум закључења: {date(d.date, f)} године. Јавна набавка број: {d.tender_no}.', space=0.2)
    text = ('Предмет споразума је утврђивање услова за сукцесивну испоруку добара из обрасца цена који је саставни део овог споразума.', 'Споразум се закључује на период од 24 месеца. Наведене количине су процењене и наручилац није у обавези да их поручи у целости.',
            f'Укупна вредност споразума износи {m(d.net)} динара без ПДВ-а, односно {m(d.gross)} динара са ПДВ-ом (ПДВ {d.lines[0].rate}%: {m(d.tax)} динара).', 'Појединачне наруџбенице се издају према стварним потребама. Рок испоруке је три дана од пријема наруџбенице.', 'Плаћање се врши у року од 45 дана од дана пријема исправног рачуна.')
    for n, t in enumerate(text, 1):
        doc.p(f'Члан {n}.', align='c', bold=True, space=0.02).p(t, align='j', space=0.1)
    doc.p('Образац цена (износи у динарима без ПДВ-а)', bold=True, before=0.1)
    doc.table([['Бр.', 'Назив добра', 'Ј.м.', 'Процењена количина', 'Цена из ценовника', 'Попуст', 'Цена', 'Укупно']] + [[f'{i}', f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[('УКУПНО:', dict(span=7, align='r', bold=True)), (m(d.net), dict(bold=True))]], [0.9, 4.4, 1.1, 2.1, 2.2, 1.5, 2.1, 2.7], align='clcrrrrr', size=9.5)
    return doc.table([['ДОБАВЉАЧ\f\f____________________', 'НАРУЧИЛАЦ\f\f____________________']], [8.5, 8.5], head=0, border='none', align='cc')


@foreign('sr-aneks-povecanje-vrednosti-ugovora', 'contract_amendment', 'sr', 'docx scan pdf', currency='RSD', lines=(1, 4), units=GOODS, whole=True, rates=(20,), since=2020, cents=True, number='{n}/{y}-A1', contract='{n}/{y}', shows='contract_ref seller_vat_id buyer_vat_id')
def annex(d):
    """An annex with more goods: title over the contract it changes, sides in a table of labels, ground for the change, table of what is added, the value by which the contract grows, the rest stays, two to sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 11, margin='2.3cm')
    doc.p('ANEKS br. 1', bold=True, size=15, align='c', space=0).p(f'Ugovora o kupoprodaji broj {d.contract_no}', bold=True, align='c', space=0.3)
    doc.table([['Delovodni broj aneksa', d.number], ['Datum zaključenja', f'{date(d.date, f)} godine'], ['Kupac', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}'], ['Prodavac', f'{d.seller.name}, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}']], [4.6, 11.6], head=0, size=10.5)
    doc.p('Uvodna odredba', bold=True, before=0.2).p(f'Ugovorne strane su saglasne da se usled povećanih potreba Kupca menja Ugovor broj {d.contract_no}, u skladu sa članom 160. Zakona o javnim nabavkama.', align='j')
    doc.p('Član 1.', bold=True, align='c', before=0.1, space=0.05).p('Pored ugovorenih, Prodavac će isporučiti i sledeće količine dobara:', align='j')
    doc.table([['Naziv dobra', 'JM', 'Dodatna količina', 'Jedinična cena (RSD)', 'Vrednost (RSD)']] + [[f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [6.2, 1.4, 2.6, 3, 3], align='lcrrr', size=10)
    doc.p('Član 2.', bold=True, align='c', before=0.1, space=0.05).p(f'Vrednost ugovora se povećava za {m(d.net)} dinara bez PDV-a, odnosno za {m(d.gross)} dinara sa PDV-om, od čega PDV iznosi {m(d.tax)} dinara.', align='j')
    doc.p('Član 3.', bold=True, align='c', before=0.1, space=0.05).p('Ostale odredbe Ugovora ostaju nepromenjene. Aneks stupa na snagu danom potpisivanja i sačinjen je u četiri primerka.', align='j', space=0.6)
    return doc.p('PRODAVAC\tKUPAC', tabs=[(10.5, 'l')], bold=True, space=0.5).p('____________________\t____________________', tabs=[(10.5, 'l')], space=0).p(f'{d.seller.person}\t{d.buyer.person}', tabs=[(10.5, 'l')])


@foreign('sr-zapisnik-izvrsen-servis-bald', 'acceptance_record', 'sr', 'docx scan odt', script='bald', lines=(2, 5), stock=(28, 36), delivered=True, number='{N}', contract='{n}/{y}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def served(d):
    """A record that a service was done: number in a corner, who did it and where as dotted lines, table of works, remarks, statement that all was done, who handed over and took over."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 11, margin='2cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\f{d.seller.phone}', (f'Zapisnik br. **{d.number}**\fDatum: {date(d.date, f)}', dict(align='r'))]], [10, 7], head=0, border='rows')
    doc.p('ZAPISNIK O IZVRSENIM USLUGAMA I ISPORUCI', bold=True, size=13, align='c', before=0.3, space=0.25)
    for a, b in (('Korisnik', d.buyer.name), ('Adresa objekta', f'{d.buyer.street}, {d.buyer.place}'), ('Osnov', f'Ugovor br. {d.contract_no}'), ('Datum izvrsenja', date(d.delivery, f)), ('Prisutni predstavnik korisnika', d.buyer.person)):
        doc.p(f'{a}:\t{b}', tabs=[(6, 'l')], space=0.04)
    doc.table([['R.br.', 'Opis radova / opreme', 'Oznaka', 'Kolicina', 'Ispravnost']] + [[f'{i}', x.name, x.spec, f'{q(x.qty)} {x.unit}', 'DA'] for i, x in enumerate(d.lines, 1)], [1.2, 7.4, 3, 3, 2.4], align='cllrc', size=10.5)
    doc.p('Primedbe: bez primedbi.', before=0.1).p('Korisnik potvrdjuje da su usluge izvrsene u svemu prema ugovoru i da su uredjaji vraceni na mesto u ispravnom stanju. Ovaj zapisnik je osnov za fakturisanje.', align='j', space=0.8)
    return doc.p(f'Izvrsilac: {d.seller.person}\tKorisnik: {d.buyer.person}', tabs=[(9.5, 'l')], space=0.4).p('_____________________\t_____________________', tabs=[(9.5, 'l')])


@foreign('sr-odluka-dodela-ekonomska-cena-cir', 'award_decision', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', lines=(1, 4), units=GOODS, whole=True, rates=(20,), since=2020, cents=True, number='{n}/{m}-{y}', tender='{n}/{y}', quote='{n}/{y}', hides='price, amount, discounts', shows='tender_ref quotation_ref seller_vat_id')
def decided(d):
    """A decision of an office in the wording of the portal: number and day, decision in one paragraph with the bidder, reasons by numbers with subject and quantities, bids that came, worth of the contract, means of law, director."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'**{d.buyer.name}**\n{d.buyer.street}, {d.buyer.place}\nБрој: {d.number}\nДатум: {date(d.date, f)}', space=0.3)
    doc.p('На основу члана 146. Закона о јавним набавкама („Сл. гласник РС“, бр. 91/2019), одговорно лице наручиоца доноси', align='j', space=0.15)
    doc.p('ОДЛУКУ\nо додели уговора', bold=True, size=13, align='c', space=0.2)
    doc.p(f'Уговор у поступку јавне набавке број {d.tender_no} додељује се понуђачу **{d.seller.name}**, {d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}, на основу понуде број {d.quote_no}.', align='j', space=0.1)
    doc.p(f'Вредност уговора без ПДВ-а: {m(d.net)} динара. ПДВ: {m(d.tax)} динара. Вредност уговора са ПДВ-ом: {m(d.gross)} динара.', align='j', space=0.2).p('Образложење', bold=True, align='c', space=0.1)
    doc.p('1. Врста поступка: отворени поступак. Предмет набавке:', space=0.05)
    doc.table([['Назив', 'Опис', 'Количина']] + [[x.name, x.spec, f'{q(x.qty)} {cyr(x.unit)}'] for x in d.lines], [7.4, 5, 4], align='llr', size=10.5)
    for t in ('2. До истека рока за подношење понуда приспеле су три понуде, од којих је једна одбијена као неприхватљива.', '3. Критеријум за доделу уговора: економски најповољнија понуда на основу цене.', '4. Комисија је извршила рангирање и предложила доделу уговора првом по рангу, што је одговорно лице прихватило.'):
        doc.p(t, align='j', space=0.06)
    return doc.p('Правна поука: Против ове одлуке може се поднети захтев за заштиту права Републичкој комисији, преко наручиоца, у року од 10 дана.', align='j', before=0.15, size=10.5, space=0.7).p(f'Директор\n{d.buyer.person}', align='r')


@foreign('sr-obrazac-strukture-cene-prazan-tabela', 'tender_documents', 'sr', 'xlsx xls ods', lines=(5, 14), units=GOODS, whole=True, number='{n}/{y}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def blank(d):
    """A sheet that bidders fill in: office in the first rows, subject and number of the tender, days, head row in grey with numbers of the columns under it, blank cells for prices, blank sums, lines for signature."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', wrap=True, fill='#d9d9d9')
    o = Ods('Liberation Sans', 10, locale='sr-RS', landscape=True).sheet('Obrazac strukture cene', [1.2, 7, 4.2, 1.8, 2.2, 3.2, 3.2, 3.4, 3.4])
    o.row((f'Naručilac: {d.buyer.name}', dict(bold=True))).row(f'{d.buyer.street}, {d.buyer.place}').row((f'Javna nabavka dobara br. {d.number}', dict(bold=True))).row(f'Datum objavljivanja: {date(d.date, "15.03.2024.")}').row(f'Rok za podnošenje ponuda: {date(d.due, "15.03.2024.")} do 12:00').row().row(('OBRAZAC STRUKTURE CENE SA UPUTSTVOM KAKO DA SE POPUNI', dict(bold=True, size=12))).row()
    o.row(*[(t, head) for t in ('R.br.', 'Naziv dobra', 'Opis', 'Jed. mere', 'Količina', 'Jed. cena bez PDV', 'Jed. cena sa PDV', 'Ukupno bez PDV', 'Ukupno sa PDV')]).row(*[(str(i), dict(border=True, align='c')) for i in range(1, 10)])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), *[('', line)] * 4)
    for t in ('UKUPNO BEZ PDV:', 'IZNOS PDV:', 'UKUPNO SA PDV:'):
        o.row((t, dict(border=True, bold=True, align='r', span=7)), ('', dict(border=True, span=2)))
    return o.row().row('Uputstvo: ponuđač u kolone 6 i 7 upisuje jedinične cene, u kolone 8 i 9 ukupne cene za tražene količine.').row().row('Datum: ______________', None, None, 'Ponuđač: ______________________')
