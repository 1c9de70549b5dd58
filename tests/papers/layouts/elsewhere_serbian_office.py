"""Serbian papers of the nineteenth group in Latin letters, of offices: a health centre's order, a frame for fuel, an annex for lines, a decision, a call for offers by mail, a caterer's offer in a sheet, a guard firm's offer by mail."""
from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Mail, Text, elsewhere
from kit.wares import GOODS


@elsewhere('sr-narudzbenica-dom-zdravlja-tabela', 'purchase_order', 'sr', 'docx scan odt', currency='RSD', goods=('SNG', 'LST', 'RCN'), side='public', most=120, lines=(2, 7), units=GOODS, whole=True, rates=(20,), since=2017, cents=True, number='{n}', quote='{N}/{yy}', shows='quotation_ref delivery_date buyer_vat_id seller_vat_id')
def health(d):
    """An order on an office's form: heading with the numbers of the office, title with number, "to" line, legal ground, table, sums in the last rows, terms in sentences, seal and who signs."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2cm')
    doc.p(d.buyer.name, bold=True, space=0).p(f'{d.buyer.street}, {d.buyer.place}\nPIB: {d.buyer.vat}, MB: {d.buyer.reg}\nRačun: {d.buyer.account}\nTel: {d.buyer.phone}', size=9.5, space=0.4)
    doc.p(f'NARUDŽBENICA br. {d.number}', bold=True, size=15, align='c', space=0.02).p(f'Datum: {date(d.date, f)} god.', align='c', space=0.3).p(f'Dobavljač: **{d.seller.name}**, {d.seller.street}, {d.seller.place}, PIB: {d.seller.vat}', space=0.15)
    doc.p(f'Molimo da nam prema vašoj ponudi br. {d.quote_no} isporučite:', space=0.1)
    rows = [['R.br.', 'Naziv', 'J.m.', 'Količina', 'Cena bez PDV', 'Ukupno bez PDV']] + [[f'{i}.', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[('', dict(span=3, border='none')), (t, dict(span=2, bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Ukupno', d.net, False), ('PDV 20%', d.tax, False), ('Svega (din.)', d.gross, True))]
    doc.table(rows, [1.2, 7, 1.4, 2, 2.6, 2.8], align='clcrrr', shade='#f2f2f2')
    doc.p(f'Rok isporuke: {date(d.delivery, f)} Mesto isporuke: magacin naručioca, {d.buyer.street}. Plaćanje virmanski u roku od 60 dana od dana ispostavljanja računa. Na računu navesti broj narudžbenice.', align='j', before=0.1, space=0.7)
    return doc.p(f'Odgovorno lice naručioca\n\n_______________________\n{d.buyer.person}', align='r')


@elsewhere('sr-okvirni-sporazum-gorivo-kartice', 'framework_agreement', 'sr', 'docx pdf odt', currency='RSD', goods=('GOR',), side='public', lines=(2, 4), units=('l',), whole=True, most=9000, rates=(20,), since=2020, cents=True, number='OS-{n}/{y}', tender='{n}/{y}', shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def fuel(d):
    """A frame agreement typed as running text: title, sides, what was done before, articles under figures, table of unit prices in the middle, greatest value by words and figures, signatures."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', footer=f'Okvirni sporazum broj {d.number}')
    doc.p('OKVIRNI SPORAZUM', bold=True, size=15, align='c', space=0.02).p(f'broj {d.number} od {date(d.date, f)} godine', align='c', space=0.3)
    doc.p(f'zaključen između naručioca **{d.buyer.name}**, {d.buyer.place}, {d.buyer.street}, PIB {d.buyer.vat}, MB {d.buyer.reg}, koga zastupa {d.buyer.person}, i isporučioca **{d.seller.name}**, {d.seller.place}, {d.seller.street}, PIB {d.seller.vat}, MB {d.seller.reg}, broj računa {d.seller.account} kod banke {d.seller.bank}, koga zastupa {d.seller.person}.', align='j', space=0.2)
    arts = ((f'Naručilac je u otvorenom postupku, broj javne nabavke {d.tender_no}, izabrao ponudu isporučioca kao ekonomski najpovoljniju.',), ('Isporučilac će sukcesivno isporučivati i pružati ono što je navedeno u sledećoj tabeli, po pojedinačnim ugovorima ili narudžbenicama:',),
            (f'Ukupna vrednost okvirnog sporazuma iznosi {m(d.net)} dinara bez PDV-a. Sa PDV-om od 20% u iznosu od {m(d.tax)} dinara, vrednost je {m(d.gross)} dinara.', 'Naručilac nije u obavezi da utroši celokupnu vrednost.'), ('Isporučilac ispostavlja zbirni račun dva puta mesečno. Rok plaćanja je 45 dana.',),
            ('Jedinične cene menjaju se u skladu sa važećim cenovnikom isporučioca, na osnovu pisanog obaveštenja.',), ('Sporazum stupa na snagu danom potpisivanja i važi jednu godinu.',), ('Sporazum je sačinjen u šest primeraka, po tri za svaku stranu.',))
    for n, texts in enumerate(arts, 1):
        doc.p(f'Član {n}.', bold=True, align='c', before=0.06, space=0.04)
        for t in texts:
            doc.p(t, align='j', space=0.04)
        if n == 2:
            doc.table([['R.br.', 'Predmet', 'Oznaka', 'J.m.', 'Okvirna količina', 'Jedinična cena', 'Ukupno']] + [[f'{i}.', x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.1, 4.9, 2.2, 1.4, 2.2, 2.1, 2.7], align='cllcrrr', size=10)
    return doc.table([['ISPORUČILAC\f\f____________________', 'NARUČILAC\f\f____________________']], [8.2, 8.2], head=0, border='none', align='cc')


@elsewhere('sr-aneks-telefonija-dodatne-linije', 'contract_amendment', 'sr', 'docx scan docx', currency='RSD', goods=('TEL', 'OBZ'), lines=(1, 4), units=('mo', 'h'), whole=True, rates=(20,), since=2018, cents=True, number='1/{y}-{n}', contract='{N}-{yy}', shows='contract_ref seller_vat_id buyer_vat_id seller_account')
def lines(d):
    """An annex to a contract for monthly services: sides in a table without rules, title with both numbers, articles in short sentences, table of what is added, new worth, copies."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    side = lambda t, p, more='': f'{t}\f**{p.name}**\f{p.street}, {p.place}\fPIB: {p.vat}, MB: {p.reg}{more}\fzastupnik: {p.person}'
    doc.table([[side('KORISNIK', d.buyer), side('PRUŽALAC USLUGE', d.seller, f'\fTR: {d.seller.account}')]], [8.3, 8.3], head=0, border='none')
    doc.p(f'ANEKS br. {d.number}', bold=True, size=14, align='c', before=0.4, space=0.02).p(f'uz Ugovor br. {d.contract_no}', align='c', space=0.02).p(f'zaključen dana {date(d.date, f)} godine', align='c', space=0.3)
    doc.p('Član 1.', bold=True, align='c').p('Korisnik naručuje, a Pružalac prihvata da pored usluga iz Ugovora pruži i sledeće usluge:', align='j')
    doc.table([['R.b.', 'Usluga', 'Jed.', 'Kol.', 'Cena bez PDV', 'Ukupno bez PDV']] + [[f'{i}', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.1, 6.9, 1.6, 1.5, 2.6, 2.9], align='clcrrr', shade='#ececec')
    for n, t in ((2, f'Vrednost dodatnih usluga je {m(d.net)} dinara bez PDV, PDV iznosi {m(d.tax)} dinara, a ukupno sa PDV {m(d.gross)} dinara.'), (3, 'Ostale odredbe Ugovora koje nisu izmenjene ovim aneksom ostaju na snazi.'), (4, 'Aneks je sastavljen u dva istovetna primerka, od kojih svaka strana zadržava po jedan.')):
        doc.p(f'Član {n}.', bold=True, align='c', before=0.05).p(t, align='j')
    return doc.p('Za Korisnika\tZa Pružaoca usluge', tabs=[(10, 'l')], before=0.6, indent=1, space=0.5).p('___________________\t___________________', tabs=[(10, 'l')], indent=1)


@elsewhere('sr-odluka-izbor-ponude-dopis', 'award_decision', 'sr', 'docx pdf odt', currency='RSD', goods=('IGR', 'KET', 'RCN'), side='public', lines=(1, 4), units=GOODS + ('por',), whole=True, rates=(20,), since=2016, cents=True, number='{N}-{n}/{y}', tender='{n}/{y}', hides='price, amount, discounts, tax, gross', shows='tender_ref')
def chosen(d):
    """A decision typed by a clerk: office and number, legal ground, title, decision with the chosen bid, reasons with the bids that came, what was bought as a list, remedy."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'{d.buyer.name}\nBroj: {d.number}\nDatum: {date(d.date, f)} godine\n{d.buyer.city}', space=0.4).p('Na osnovu Zakona o javnim nabavkama i Izveštaja o stručnoj oceni ponuda, odgovorno lice donosi', align='j', space=0.2).p('ODLUKU\no dodeli ugovora', bold=True, size=14, align='c', space=0.2)
    doc.p(f'DODELJUJE SE ugovor u postupku javne nabavke broj {d.tender_no} ponuđaču {d.seller.name}, {d.seller.place}, {d.seller.street}, čija ponuda iznosi {m(d.net)} dinara bez PDV-a.', align='j', space=0.2).p('Obrazloženje', bold=True, align='c', space=0.1)
    doc.p('Naručilac je pokrenuo postupak javne nabavke sledećih dobara i usluga:', align='j')
    for i, x in enumerate(d.lines, 1):
        doc.p(f'{i}) {x.name} ({x.spec}), {q(x.qty)} {x.unit}{"," if i < len(d.lines) else "."}', indent=1, space=0.02)
    doc.p('Do isteka roka prispele su tri ponude. Komisija je utvrdila da su sve ponude blagovremene, a da je jedna neprihvatljiva jer prelazi procenjenu vrednost nabavke. Primenom kriterijuma najniže ponuđene cene, kao najpovoljnija ocenjena je ponuda izabranog ponuđača.', align='j', before=0.1, space=0.15)
    doc.p('POUKA O PRAVNOM LEKU: Protiv ove odluke ponuđač može podneti zahtev za zaštitu prava u roku od deset dana od dana objavljivanja.', align='j', space=0.5)
    return doc.p(f'ODGOVORNO LICE\n{d.buyer.person}', align='r')


@elsewhere('sr-mejl-upit-za-ponudu-bald', 'rfq', 'sr', 'eml txt eml', script='bald', goods=('KET', 'PVD', 'AGR'), most=150, lines=(1, 5), whole=True, since=2017, number='{n}/{y}', subject='Upit za ponudu br. {number}', hides='money, price, amount, discounts, seller, no seller', shows='due_date buyer_vat_id')
def asked(d):
    """A mail that asks for an offer: greeting, number of the inquiry, what is needed as a list, what to name in the offer, until when, data of the firm."""
    q, f = count('1.234,56'), '15.03.2024.'
    rows = '\n'.join(f'* {x.name} {x.spec} - {q(x.qty)} {x.unit}' for x in d.lines)
    return Mail(f'Upit za ponudu br. {d.number}', text=f'''Postovani,

molim Vas da nam dostavite ponudu za sledece:

{rows}

Upit br. {d.number} od {date(d.date, f)}
U ponudi navesti cenu bez PDV, rok isporuke odnosno izvrsenja i uslove placanja.
Rok za dostavu ponude je {date(d.due, f)}

Ponudu nasloviti na:
{d.buyer.name}
{d.buyer.street}
{d.buyer.place}
PIB {d.buyer.vat}

Unapred hvala,
{d.buyer.person}
{d.buyer.phone}
''', back=True)


@elsewhere('sr-ponuda-ketering-tabela-porcije', 'quotation_bid', 'sr', 'xlsx xls eml+xlsx', currency='RSD', goods=('KET',), lines=(2, 6), whole=True, rates=(20,), since=2015, cents=True, number='{n}/{yy}', shows='due_date seller_vat_id')
def meals(d):
    """An offer of a caterer in a sheet: name big over the columns, for whom, table by meals with formulas, sums under it, remarks by rows, name of who made it."""
    cell, head = dict(border=True), dict(bold=True, border=True, align='c', fill='#fce4d6', wrap=True)
    o = Ods('Liberation Sans', 10.5, locale='sr-RS').sheet('Ponuda', [6.2, 3, 2.2, 2.4, 2.8, 3.4])
    o.row((d.seller.name, dict(bold=True, size=15))).row(f'{d.seller.street}, {d.seller.place}, tel. {d.seller.phone}').row(f'PIB {d.seller.vat}, MB {d.seller.reg}').row()
    o.row((f'Ponuda br. {d.number}', dict(bold=True, size=13)), None, None, None, 'Datum:', date(d.date, '15.03.2024.')).row('Naručilac:').row((d.buyer.name, dict(bold=True))).row(f'{d.buyer.street}, {d.buyer.place}').row()
    o.row(*[(t, head) for t in ('Obrok / usluga', 'Opis', 'Jed.', 'Broj porcija', 'Cena po porciji', 'Iznos (RSD)')])
    for x in d.lines:
        o.row((x.name, cell), (x.spec, cell), (x.unit, dict(border=True, align='c')), (x.qty, dict(border=True, fmt='0')), (x.price, cell), ((f'=[.D{o.next}]*[.E{o.next}]', x.amount), cell))
    for a, v, b in (('Ukupno bez PDV', d.net, False), ('PDV 20%', d.tax, False), ('Ukupno sa PDV', d.gross, True)):
        o.row((a, dict(border=True, span=5, align='r', bold=b)), (v, dict(border=True, bold=b)))
    for t in ('', 'U cenu je uračunata dostava i posluženje.', 'Broj porcija se potvrđuje dva dana ranije.', f'Ponuda važi do {date(d.due, "15.03.2024.")}'):
        o.row(t)
    return o.row().row(None, None, None, None, d.seller.person)


@elsewhere('sr-mejl-ponuda-cuvarska-sluzba', 'quotation_bid', 'sr', 'eml eml txt', currency='RSD', goods=('OBZ', 'PVD'), side='firm', most=400, lines=(1, 4), units=('h', 'page'), whole=True, rates=(20,), since=2016, cents=True, number='P-{n}/{y}', subject='Ponuda {number}', shows='seller_vat_id')
def offered(d):
    """An offer of services in the body of a mail: thanks for the talk, number and day, services one a line with quantity and price, total without tax and with it, when it may begin, signature with the data of the firm."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = '\n\n'.join(f'{i}. {x.name} ({x.spec})\n   {q(x.qty)} {x.unit} x {m(x.price)} din = {m(x.amount)} din' for i, x in enumerate(d.lines, 1))
    return Text(f'''Poštovani {d.buyer.person},

hvala na razgovoru. Za potrebe firme {d.buyer.name} nudimo sledeće usluge:

Ponuda br. {d.number}
Datum: {date(d.date, f)}

{rows}

Ukupno bez PDV-a: {m(d.net)} din
PDV {d.lines[0].rate}%: {m(d.tax)} din
Ukupno sa PDV-om: {m(d.gross)} din

Sa radom možemo početi u roku od sedam dana od potpisivanja ugovora. Fakturisanje je mesečno, rok plaćanja 15 dana. Ponuda važi 30 dana.

Stojimo na raspolaganju za sva pitanja.

Srdačan pozdrav,
{d.seller.person}

{d.seller.name}
{d.seller.street}, {d.seller.place}
PIB: {d.seller.vat}
{d.seller.phone}
''')
