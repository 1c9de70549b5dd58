"""Serbian papers of the fourth group, as bookkeeping programs print them and as offices keep them for decades in Word."""
from kit.figures import bald, cents, count, cyr, date, money, words_sr
from kit.odf import Odt
from kit.paper import Mail, later


@later('sr-bizni-predracun', 'proforma_invoice', 'sr', 'pdf eml+pdf scan pdf', currency='RSD', lines=(2, 9), discount='some line', tax_by_line=True, number='{yy}-PR-{n:05}',
        shows='seller_vat_id buyer_vat_id seller_account due_date')
def predracun(d):
    """A report of a small bookkeeping program: the firm's block on top, the buyer in a frame, tax in every row, an audit of rates."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 9.5, margin='1.3cm')
    doc.p(d.seller.name, bold=True, size=13, space=0).p(f'{d.seller.street}\n{d.seller.place}\nTel: {d.seller.phone}   E-mail: {d.seller.mail}', space=0)
    doc.p(f'Matični broj: {d.seller.reg}   PIB: {d.seller.vat}\nTekući račun: {d.seller.account} {d.seller.bank}', space=0.3)
    doc.table([[f'Kupac:\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}\fPIB: {d.buyer.vat}   MB: {d.buyer.reg}',
                f'Datum i mesto izdavanja: {date(d.date, "15.03.2024")} {d.seller.city}\fPredračun važi do: {date(d.due, "15.03.2024")}\fNačin plaćanja: virman\fPoziv na broj: {d.number}']],
              [9.2, 9.2], head=0, border='outer')
    doc.p(f'PREDRAČUN broj {d.number}', bold=True, size=14, before=0.2, space=0.2)
    rows = [['R.b.', 'Šifra', 'Naziv artikla', 'J.M.', 'Količina', 'Cena bez PDV', 'Rabat %', 'Vrednost bez PDV', 'Stopa', 'Iznos PDV', 'Ukupno']]
    rows += [[f'{i}.', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.list), m(x.percent or 0), m(x.amount), f'{x.rate}', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows.append([('U K U P N O :', dict(span=7, bold=True, align='r')), (m(d.net), dict(bold=True)), '', (m(d.tax), dict(bold=True)), (m(d.gross), dict(bold=True))])
    doc.table(rows, [0.9, 1.9, 3.9, 1, 1.4, 1.8, 1.2, 2, 1, 1.7, 1.9], size=7.5, align='clllrrrrcrr', shade='#e0e0e0')
    r = d.lines[0].rate
    doc.table([['Rekapitulacija PDV', 'Osnovica', 'PDV'], [f'Opšta stopa {r}%', m(d.net), m(d.tax)], ['Posebna stopa 10%', m(0), m(0)]], [4, 2.8, 2.8], size=8, align='lrr')
    doc.p(f'\tZa uplatu RSD:\t**{m(d.gross)}**', tabs=[(11, 'l'), (18.2, 'r')], size=12, before=0.1).p(f'Slovima: {words_sr(d.gross)}', italic=True, space=0.5)
    return doc.p('Po ovom predračunu ne može se koristiti odbitak prethodnog poreza.', size=8).p(f'\tFakturisao: {d.seller.person}', tabs=[(11, 'l')], before=0.5)


def by_law(d):
    """The article that frees small purchases, as it stood on the day."""
    if d.date.isoformat() < '2020-07-01':
        return 'члана 39. став 2. Закона о јавним набавкама („Службени гласник РС“, бр. 124/2012, 14/2015 и 68/2015)'
    return 'члана 27. став 1. тачка 1) Закона о јавним набавкама („Службени гласник РС“, бр. 91/2019)'


@later('sr-komunalno-nar', 'purchase_order', 'sr', 'docx odt scan docx pdf', script='cyrl', currency='RSD', lines=(1, 6), number='02-{n}/{d}', quote='{n}/{yy}',
        shows='quotation_ref seller_vat_id buyer_vat_id')
def komunalno(d):
    """The order of a municipal firm: the law first, the goods in a table without sums, the value in a sentence under it."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(d.buyer.name.upper(), bold=True, space=0).p(f'{d.buyer.street}\n{d.buyer.place}\nПИБ: {d.buyer.vat}, Матични број: {d.buyer.reg}\nТекући рачун: {d.buyer.account}', size=10, space=0.2)
    doc.p(f'Број: {d.number}', space=0).p(f'Датум: {date(d.date, "15.03.2024.")} године', space=0.4)
    doc.p(f'На основу {by_law(d)} и Ваше понуде број {d.quote_no}, издаје се', align='j', space=0.4)
    doc.p('Н А Р У Џ Б Е Н И Ц А', bold=True, size=15, align='c', space=0.4)
    doc.p(f'ДОБАВЉАЧУ: {d.seller.name}, {d.seller.place}, {d.seller.street}, ПИБ {d.seller.vat}', align='j')
    doc.p('Молимо вас да нам испоручите следећа добра / услуге:', space=0.2)
    rows = [['Р. бр.', 'Назив', 'Јед. мере', 'Кол.', 'Цена по јед. мере', 'Износ']]
    rows += [[f'{i}.', f'{x.name}\f{x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.2, 6.8, 1.7, 1.7, 2.4, 2.6], align='clcrrr', size=10)
    doc.p(f'Укупна вредност наруџбенице износи **{m(d.net)}** динара без ПДВ-а, односно **{m(d.gross)}** динара са обрачунатим ПДВ-ом у износу од {m(d.tax)} динара.', align='j', before=0.2)
    for label, text in (('Рок испоруке', 'до 10 дана од дана пријема наруџбенице.'), ('Место испоруке', f'магацин наручиоца, {d.buyer.street}, {d.buyer.city}.'),
                        ('Рок и начин плаћања', 'вирмански, у року до 45 дана од дана пријема исправне фактуре.')):
        doc.p(f'{label}: {text}', space=0)
    doc.p('На фактури обавезно навести број наруџбенице.', before=0.2, space=0.8)
    doc.p(f'\tДИРЕКТОР\n\t\n\t{d.buyer.person}', tabs=[(12.5, 'c')], space=0.5)
    return doc.p('Доставити: добављачу, служби набавке, финансијској служби, архиви', size=9)


@later('sr-pantheon-ponuda', 'quotation_bid', 'sr', 'pdf docx scan eml+pdf', currency=('EUR', 'RSD'), lines=(3, 10), discount='percent', number='{yy}-010-{n:06}',
        shows='due_date seller_vat_id seller_account')
def ponuda(d):
    """An ERP's offer: facts in two columns of labels, price before and after the rebate, a ladder from the full value to what is to pay."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('DejaVu Sans', 8.5, margin='1.5cm', footer=f'{d.seller.name} | {d.seller.street}, {d.seller.place} | MB {d.seller.reg} | PIB {d.seller.vat} | TR {d.seller.account} | Strana 1/1')
    doc.table([[(f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}', dict(size=10)), f'Datum ponude:\fVaži do:\fReferent:\fParitet:',
                f'{date(d.date, "15.03.2024")}\f{date(d.due, "15.03.2024")}\f{d.seller.person}\fFCO kupac']], [10, 3.4, 4.6], head=0, border='none')
    doc.p(f'Ponuda: {d.number}', bold=True, size=13, before=0.5, space=0.2).p('Poštovani, na osnovu Vašeg upita dostavljamo Vam ponudu:', space=0.2)
    rows = [['Poz.', 'Ident', 'Naziv', 'Količina', 'EM', 'Cena', 'R%', 'Cena - R', 'PDV', 'Vrednost']]
    rows += [[str(10 * i), x.code, f'{x.name}\f{x.spec}', q(x.qty), x.unit, m(x.list), m(x.percent), m(x.price), f'{x.rate}%', m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1, 2.2, 4.5, 1.5, 1, 1.9, 1.2, 1.8, 1, 2.1], border='head', size=7.5, align='cllrcrrrcr')
    for label, v, bold in (('Vrednost bez rabata', d.list_total, False), ('Rabat', d.list_total - d.net, False), ('Osnovica za PDV', d.net, False),
                           (f'PDV {d.lines[0].rate}%', d.tax, False), (f'ZA PLAĆANJE {d.currency}', d.gross, True)):
        doc.p(f'\t{label}\t{m(v)}', tabs=[(10.5, 'l'), (18, 'r')], bold=bold, space=0)
    eur = 'Cene su iskazane u EUR, plaćanje u dinarskoj protivvrednosti po srednjem kursu NBS na dan fakturisanja. ' if d.currency == 'EUR' else ''
    return doc.p(f'{eur}Isporuka po uplati ili prema ugovorenim uslovima. Radujemo se Vašoj narudžbini.', before=0.5, align='j').p(f'S poštovanjem,\n{d.seller.person}', before=0.3)


@later('sr-paketi-popust', 'quotation_bid', 'sr', 'docx pdf scan pdf', currency='EUR', lines=(6, 11), sections=3, packages=('Osnovni paket', 'Dopunski paket', 'Paket podrške'),
        reduction='sections', number='KP-{n:03}/{y}', hides='tax, gross', shows='seller_vat_id')
def paketi(d):
    """An integrator's offer for a project: a table for each package at list prices, its one-time discount under it, a recapitulation."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 10, margin='2cm', header=f'{d.seller.name} – poslovna tajna', footer=f'{d.seller.street}, {d.seller.place} · PIB {d.seller.vat} · {d.seller.mail}')
    doc.p('KOMERCIJALNA PONUDA', bold=True, size=16, space=0.1).p(f'broj {d.number}, {date(d.date, "15.03.2024.")}', space=0.3)
    doc.p(f'Naručilac: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}', space=0).p(f'Ponuđač: {d.seller.name}', space=0.3)
    for i, name in enumerate(d.sections):
        lines, total, (percent, off, _) = d.section(i)
        doc.p(f'{i + 1}. {name}', bold=True, size=11.5, before=0.2)
        rows = [['Oznaka', 'Opis', 'Količina', 'Cena po cenovniku', 'Vrednost']] + [[x.code, f'{x.name} ({x.spec})', f'{q(x.qty)} {x.unit}', m(x.list), m(x.amount)] for x in lines]
        doc.table(rows, [2.6, 7, 2.4, 2.5, 2.5], size=9, align='llrrr', shade='#d9d9d9')
        doc.p(f'Vrednost po cenovniku: {m(total)} EUR. Jednokratni popust {q(percent)}%: {m(off)} EUR. Vrednost sa popustom: **{m(total - off)} EUR**', align='r')
    doc.p('Rekapitulacija', bold=True, size=11.5, before=0.4)
    parts = [d.section(i) for i in range(len(d.sections))]
    rows = [['Paket', 'Po cenovniku', 'Popust', 'Neto EUR']] + [[name, m(t), m(r[1]), m(t - r[1])] for name, (_, t, r) in zip(d.sections, parts)]
    doc.table([*rows, [(t, dict(bold=True)) for t in ('UKUPNO bez PDV', m(d.sum), m(d.off), m(d.net))]], [6.5, 3.5, 3.5, 3.5], align='lrrr')
    doc.p('PDV se obračunava u skladu sa zakonom. Popust važi ako se ugovor zaključi u roku od 30 dana. Garantni rok je 24 meseca.', align='j', before=0.2)
    return doc.p(f'Za ponuđača: {d.seller.person}', before=0.8)


def clauses(doc, articles):
    """Articles with a heading in the middle, counted through."""
    for n, paragraphs in enumerate(articles, 1):
        doc.p(f'Član {n}.', bold=True, align='c', before=0.25, space=0.1)
        for text in paragraphs:
            doc.p(text, align='j') if isinstance(text, str) else doc.table(*text[:2], **text[2])


@later('sr-ugovor-bolnica', 'contract', 'sr', 'docx pdf scan docx odt', currency='RSD', lines=(4, 9), rates=(20,), number='04-{N}/{yy}', tender='{n}/{y}', quote='{N}-{n}',
        shows='tender_ref quotation_ref seller_vat_id buyer_vat_id seller_account')
def ugovor(d):
    """The contract that a tender's model becomes: parties by numbers, goods in the second article, the value in the third."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', footer='Ugovor o javnoj nabavci dobara')
    doc.p(f'{d.buyer.name}\nBroj: {d.number}\nDatum: {date(d.date, "15.03.2024.")} godine', space=0.5)
    doc.p('UGOVOR O JAVNOJ NABAVCI DOBARA', bold=True, size=14, align='c', space=0.4).p('zaključen između:')
    doc.p(f'1. **{d.buyer.name}**, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}, matični broj {d.buyer.reg}, broj računa {d.buyer.account} kod {d.buyer.bank}, koga zastupa '
          f'direktor {d.buyer.person} (u daljem tekstu: Naručilac), s jedne strane i', align='j')
    doc.p(f'2. **{d.seller.name}**, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, matični broj {d.seller.reg}, broj računa {d.seller.account} kod {d.seller.bank}, koga '
          f'zastupa {d.seller.person} (u daljem tekstu: Dobavljač), s druge strane.', align='j', space=0.3)
    doc.p(f'Ugovorne strane saglasno konstatuju da je Naručilac sproveo postupak javne nabavke dobara broj {d.tender_no}, da je Dobavljač dostavio ponudu broj {d.quote_no}, koja je '
          f'sastavni deo ovog ugovora, i da je Naručilac ponudu izabrao kao ekonomski najpovoljniju.', align='j')
    rows = [['Rb.', 'Predmet nabavke', 'JM', 'Količina', 'Jedinična cena bez PDV', 'Ukupno bez PDV']]
    rows += [[str(i), f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    clauses(doc, (
        ['Predmet ugovora je sukcesivna kupovina dobara bliže određenih u članu 2. ovog ugovora, prema potrebama Naručioca.'],
        ['Vrsta, količina i jedinične cene dobara su:', (rows, [1, 6.6, 1.3, 1.8, 2.9, 3], dict(align='clcrrr', size=9.5))],
        [f'Ukupna ugovorena vrednost iznosi {m(d.net)} dinara bez PDV, PDV iznosi {m(d.tax)} dinara, što ukupno iznosi {m(d.gross)} dinara ({words_sr(d.gross)}).',
         'Jedinične cene su fiksne za vreme trajanja ugovora i obuhvataju troškove prevoza, istovara i pakovanja.'],
        ['Naručilac plaća isporučena dobra u roku od 60 dana od dana prijema ispravnog računa. Sredstva za plaćanje u narednoj budžetskoj godini zavise od odobrenih aproprijacija.'],
        ['Isporuka se vrši u roku od 48 sati od prijema pisane ili elektronske narudžbenice, na adresu Naručioca.',
         'Prijem po količini i vidljivim nedostacima vrše predstavnici strana i o tome sačinjavaju zapisnik. Reklamacije se rešavaju u roku od tri dana.'],
        ['Za svaki dan docnje Dobavljač plaća ugovornu kaznu od 0,2% vrednosti neisporučenih dobara, a najviše 5% ugovorene vrednosti.',
         'Dobavljač predaje blanko sopstvenu menicu za dobro izvršenje posla u visini od 10% ugovorene vrednosti bez PDV.'],
        ['Ugovor se zaključuje na 12 meseci, odnosno do utroška ugovorene vrednosti. Svaka strana ga može raskinuti uz otkazni rok od 30 dana.',
         'Za sporove je nadležan Privredni sud. Ugovor je sačinjen u šest istovetnih primeraka, po tri za svaku stranu.']))
    return doc.p('DOBAVLJAČ\tNARUČILAC', tabs=[(11, 'l')], bold=True, before=1, space=0.8).p(f'____________________\t____________________\n{d.seller.person}\t{d.buyer.person}', tabs=[(11, 'l')])


@later('sr-odluka-dodela', 'award_decision', 'sr', 'docx scan pdf pdf', script='cyrl', currency='RSD', lines=(2, 6), since=2021, number='404-02-{n}/{y}-{d}', tender='{y}/S F02-00{b}',
        quote='{N}/{yy}',
        hides='lines, tax, gross', shows='tender_ref quotation_ref')
def odluka(d):
    """The decision that the portal's form asks for: labels and values by headings, the estimate and the lower of two bids beside the award."""
    m = money('1.234,56')
    doc = Odt('Liberation Sans', 10.5, margin='2cm')
    doc.p(f'{d.buyer.name}', bold=True, space=0).p(f'{d.buyer.street}, {d.buyer.place}', space=0).p(f'Број одлуке: {d.number}\nДатум: {date(d.date, "15.03.2024.")}', space=0.5)
    doc.p('На основу члана 146. Закона о јавним набавкама, наручилац доноси')
    doc.p('ОДЛУКУ О ДОДЕЛИ УГОВОРА', bold=True, size=14, align='c', before=0.2, space=0.3)
    estimate = cents(d.net * 11 / 10, -2)
    facts = (('Подаци о поступку', None), ('Назив набавке', f'{d.lines[0].name} и друга добра'), ('Референтни број', d.tender_no), ('Врста поступка', 'Отворени поступак'),
             ('Главна CPV ознака', '39000000'), ('Процењена вредност без ПДВ', f'{m(estimate)} RSD'), ('Одлука', None), ('Уговор се додељује понуђачу', d.seller.name),
             ('Седиште', f'{d.seller.street}, {d.seller.place}'), ('Број понуде', d.quote_no), ('Вредност уговора без ПДВ', f'{m(d.net)} RSD'), ('Критеријум', 'Најнижа цена'))
    doc.table([[(label, dict(span=2, bold=True, fill='#d9e2f3'))] if value is None else [label, value] for label, value in facts], [6, 11], head=0, size=10)
    doc.p('Образложење', bold=True, before=0.3)
    doc.p('До истека рока за подношење понуда примљене су две понуде. Комисија је утврдила да су обе понуде прихватљиве и да понуда изабраног понуђача има нижу понуђену цену, '
          'која не прелази процењену вредност набавке.', align='j')
    doc.p('На сајту портала одлука се објављује у року од три дана од дана доношења. Уговор ће бити закључен по истеку рока за подношење захтева за заштиту права.', align='j')
    doc.p('Упутство о правном средству: захтев за заштиту права подноси се у року од десет дана од дана објављивања ове одлуке.', align='j', space=0.8)
    return doc.p(f'\tОвлашћено лице наручиоца\n\t{d.buyer.person}', tabs=[(12.5, 'c')])


@later('sr-potvrda-mail', 'order_confirmation', 'sr', 'eml eml txt eml', script='bald', currency='RSD', lines=(1, 6), number='PP-{n:04}-{yy}', order='{n}-{m}/{yy}',
        shows='order_ref delivery_date buyer_vat_id')
def potvrda(d):
    """A clerk answers an order: cells pasted out of a sheet, totals in one sentence, the buyer's mail quoted below."""
    m, q = money('1.234,56'), count('1.234,56')
    out = [f'Postovani {"gospodine" if d.buyer.person.split()[0][-1] not in "a" else "gospodjo"} {d.buyer.person.split()[-1]},', '',
           f'potvrdjujemo prijem Vase narudzbenice br. {d.order_no}. Potvrda porudzbine je zavedena kod nas pod brojem {d.number} dana {date(d.date, "15.03.2024.")}', '',
           'Sifra\tArtikal\tKol.\tJM\tCena bez PDV\tIznos bez PDV']
    out += [f'{x.code}\t{bald(x.name)} {x.spec}\t{q(x.qty)}\t{x.unit}\t{m(x.price)}\t{m(x.amount)}' for x in d.lines]
    out += ['', f'Vrednost robe je {m(d.net)} din + PDV {m(d.tax)} din, ukupno {m(d.gross)} din sa PDV-om.', f'Robu isporucujemo {date(d.delivery, "15.03.2024.")} nasim vozilom na Vasu adresu.',
            'Placanje odlozeno 30 dana po ugovoru.', '', 'Pozdrav,', '', d.seller.person, 'komercijala', d.seller.name, f'{d.seller.street}, {d.seller.place}', f'tel {d.seller.phone}', '',
            '________________________________________', f'From: {d.buyer.person} <{d.buyer.mail}>', f'To: {d.seller.mail}', f'Subject: Narudzbenica {d.order_no}', '',
            'Postovani,', f'u prilogu saljemo narudzbenicu {d.order_no} po Vasoj ponudi. Molimo da potvrdite cene i rok isporuke.', '', 'Srdacan pozdrav',
            f'{d.buyer.person}', f'{d.buyer.name}', f'{d.buyer.street}, {d.buyer.place}', f'PIB {d.buyer.vat}', '']
    return Mail(f'RE: Narudzbenica {d.order_no}', text='\n'.join(out))


@later('sr-poziv-ponuda', 'rfq', 'sr', 'docx eml+docx pdf odt', currency='RSD', lines=(2, 8), number='{n}-{m}/{yy}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def poziv(d):
    """An invitation for a purchase below the thresholds: points by numbers, a specification with blanks, the offer to be sent by a day."""
    q = count('1.234,56')
    doc = Odt('Liberation Sans', 11, margin='2.2cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nBroj: {d.number}\nDana: {date(d.date, "15.03.2024.")} god.', space=0.6)
    doc.p('POZIV ZA DOSTAVLJANJE PONUDE', bold=True, size=14, align='c', space=0).p('za nabavku na koju se Zakon o javnim nabavkama ne primenjuje', align='c', space=0.4)
    for n, text in enumerate((f'Predmet nabavke: {d.lines[0].name} i ostalo prema specifikaciji u prilogu.', 'Kriterijum za izbor: najniža ukupna cena.', 'Rok važenja ponude: najmanje 30 dana.',
                              f'Ponudu dostaviti najkasnije do {date(d.due, "15.03.2024.")} godine do 12 časova, elektronskom poštom na {d.buyer.mail}.',
                              'Plaćanje: u roku do 45 dana od prijema računa. Avansno plaćanje nije moguće.'), 1):
        doc.p(f'{n}. {text}', align='j')
    doc.p('Specifikacija', bold=True, before=0.3)
    rows = [['Red. br.', 'Opis', 'Jed. mere', 'Količina', 'Cena po jed. mere bez PDV', 'Ukupno bez PDV']]
    rows += [[f'{i}.', f'{x.name} ({x.spec}) ili odgovarajuće', x.unit, q(x.qty), '', ''] for i, x in enumerate(d.lines, 1)]
    rows += [[(label, dict(span=5, align='r')), ''] for label in ('UKUPNO bez PDV:', 'PDV:', 'UKUPNO sa PDV:')]
    doc.table(rows, [1.3, 6.4, 1.6, 1.8, 2.9, 2.6], align='clcrrr', size=10)
    doc.p('Ponuđač: ______________________  M.P.  Potpis ovlašćenog lica: ______________________', before=0.5, space=0.5)
    return doc.p(f'Lice za kontakt: {d.buyer.person}, {d.buyer.phone}')


@later('sr-aneks-radovi', 'contract_amendment', 'sr', 'docx scan odt pdf', script='cyrl', currency='RSD', lines=(2, 5), number='351-{n}/{yy}-2', contract='351-{N}/{yy}',
        shows='contract_ref seller_vat_id buyer_vat_id')
def aneks(d):
    """An annex in letters of the alphabet: what is added, the value of the annex in the third article, the rest stays in force."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 12, margin='2.5cm')
    doc.p('АНЕКС II', bold=True, size=14, align='c', space=0).p(f'Уговора број {d.contract_no}', bold=True, align='c', space=0.4)
    doc.p(f'Закључен дана {date(d.date, "15.03.2024.")} године, између уговорних страна:')
    for who, p, role in (('1', d.buyer, 'Купац'), ('2', d.seller, 'Продавац')):
        doc.p(f'{who}) {p.name}, {p.place}, {p.street}, матични број: {p.reg}, ПИБ: {p.vat}, кога заступа {p.person} (у даљем тексту: {role});', align='j', indent=0.8)
    articles = (('Уговорне стране сагласно мењају основни уговор у делу предмета и вредности, услед повећаних потреба Купца које се нису могле предвидети.',),
                ('Продавац ће, поред уговорених, испоручити и следећа добра:',), ())
    for n, paragraphs in enumerate(articles, 1):
        doc.p(f'Члан {n}.', align='c', before=0.2)
        for text in paragraphs:
            doc.p(text, align='j')
        if n == 2:
            for letter, x in zip('абвгд', d.lines):
                doc.p(f'{letter}) {x.name} ({x.spec}), {q(x.qty)} {cyr(x.unit)} по цени од {m(x.price)} динара, укупно {m(x.amount)} динара без ПДВ;', align='j', indent=0.8)
    doc.p(f'Вредност добара из члана 2. овог анекса износи {m(d.net)} динара без ПДВ, ПДВ 20% {m(d.tax)} динара, односно {m(d.gross)} динара са ПДВ.', align='j')
    doc.p('Члан 4.', align='c', before=0.2)
    doc.p('У осталом делу одредбе основног уговора и Анекса I остају непромењене. Анекс ступа на снагу даном потписивања и сачињен је у четири примерка.', align='j', space=0.3)
    doc.p(f'Заведено код Купца под бројем {d.number}.', space=0.8)
    return doc.p(f'За Купца\tЗа Продавца\n\n{d.buyer.person}\t{d.seller.person}', tabs=[(10, 'l')])
