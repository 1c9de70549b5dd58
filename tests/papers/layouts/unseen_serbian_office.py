"""Serbian papers of the twentieth group, of public offices and of the neighbours: an annex, a request for offers, a form of price structure, a confirmation of hire, a Bosnian bill, a Montenegrin offer, an offer in a mail."""
from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Text, unseen
from kit.wares import GOODS


@unseen('sr-aneks-ugovora-izmena-obima-usluga', 'contract_amendment', 'sr', 'docx scan docx', currency='RSD', goods=('BZR', 'ODR', 'TRA'), side='public', lines=(1, 3), whole=True, rates=(20,), since=2017, cents=True, number='{n}-{m}/{y}', contract='404-{N}/{yy}', shows='contract_ref seller_vat_id buyer_vat_id')
def annex(d):
    """An annex to a contract for services: title with the number of the contract, sides by figures, articles in the middle, table of services that are added, value, rest stays, signatures side by side."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'ANEKS br. 1\nUGOVORA O PRUŽANJU USLUGA br. {d.contract_no}', bold=True, size=13, align='c', space=0.3).p(f'Broj aneksa: {d.number}\nZaključen u mestu {d.buyer.city}, dana {date(d.date, f)} godine, između:', space=0.2)
    doc.p(f'1. {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB: {d.buyer.vat}, koga zastupa {d.buyer.person} (u daljem tekstu: Naručilac) i', align='j').p(f'2. {d.seller.name}, {d.seller.street}, {d.seller.place}, PIB: {d.seller.vat}, koga zastupa {d.seller.person} (u daljem tekstu: Pružalac usluge)', align='j', space=0.2)
    doc.p('Član 1.', bold=True, align='c', space=0.05).p('Ugovorne strane saglasno konstatuju da je tokom izvršenja ugovora nastala potreba za povećanjem obima usluga, i to:', align='j', space=0.1)
    doc.table([['Red. br.', 'Usluga', 'Jed. mere', 'Količina', 'Cena bez PDV', 'Ukupno bez PDV']] + [[f'{i}.', f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.4, 6, 1.8, 1.9, 2.4, 2.7], align='clcrrr', size=10.5)
    doc.p('Član 2.', bold=True, align='c', space=0.05).p(f'Vrednost usluga iz člana 1. ovog aneksa iznosi {m(d.net)} dinara bez PDV, PDV iznosi {m(d.tax)} dinara, odnosno ukupno {m(d.gross)} dinara sa PDV.', align='j')
    doc.p('Član 3.', bold=True, align='c', space=0.05).p('Sve ostale odredbe osnovnog ugovora ostaju nepromenjene.', align='j')
    doc.p('Član 4.', bold=True, align='c', space=0.05).p('Aneks stupa na snagu danom potpisivanja, a sačinjen je u četiri primerka, po dva za svaku ugovornu stranu.', align='j', space=0.6)
    return doc.table([['ZA PRUŽAOCA USLUGE', 'ZA NARUČIOCA'], ['', ''], [f'_____________________\f{d.seller.person}', f'_____________________\f{d.buyer.person}']], [8, 8], head=0, border='none', align='cc')


@unseen('sr-zahtev-za-dostavljanje-ponude-dopis', 'rfq', 'sr', 'docx pdf eml+docx', goods=('LIK', 'SAN', 'BRV', 'PIC'), side='public', most=80, lines=(3, 9), units=GOODS, whole=True, since=2022, number='{N}/{y}', hides='money, price, amount, discounts', shows='due_date buyer_vat_id')
def request(d):
    """A letter of a school or an office that asks one firm for an offer: letterhead, number and day, addressee, subject, paragraph, table with blank price columns, terms by dashes, director."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'REPUBLIKA SRBIJA\n{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nPIB: {d.buyer.vat}, tel. {d.buyer.phone}', size=11, space=0.1).p(f'Del. broj: {d.number}\nDatum: {date(d.date, f)} godine', space=0.4).p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', align='r', space=0.4).p('Predmet: Zahtev za dostavljanje ponude', bold=True, space=0.2)
    doc.p('Poštovani,\nmolimo Vas da nam dostavite ponudu za nabavku dobara prema sledećoj specifikaciji. Nabavka se sprovodi u skladu sa Pravilnikom o bližem uređivanju postupka javne nabavke, kao nabavka na koju se zakon ne primenjuje.', align='j', space=0.15)
    doc.table([['R.br.', 'Opis dobra', 'Karakteristike', 'J.m.', 'Kol.', 'Jedinična cena bez PDV', 'Ukupno bez PDV']] + [[f'{i}.', x.name, x.spec, x.unit, q(x.qty), '', ''] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=6, align='r')), ''] for t in ('Ukupno bez PDV:', 'PDV:', 'Ukupno sa PDV:')], [1.2, 5, 2.8, 1.2, 1.5, 2.4, 2.4], align='cllcrrr', size=10)
    for t in (f'rok za dostavljanje ponude: {date(d.due, f)} do 12 časova', f'ponudu dostaviti na e-poštu: {d.buyer.mail}', 'kriterijum za izbor: najniža ponuđena cena', 'plaćanje: u roku od 45 dana od dana prijema e-fakture'):
        doc.p(f'- {t}', indent=0.5, space=0.02)
    return doc.p(f'Kontakt osoba: {d.buyer.person}', before=0.2, space=0.6).p('Direktor\n____________________', align='r')


@unseen('sr-obrazac-strukture-cene-usluge', 'tender_documents', 'sr', 'docx pdf odt', goods=('ODR', 'BZR', 'NAM'), side='public', lines=(3, 6), whole=True, since=2020, number='{n:03}/{y}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def structure(d):
    """A page of tender papers: name of the authority and number of the procurement on top, form of the structure of price with the columns numbered, how to fill it, blank sums, date and signature."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='1.9cm', landscape=True, header=f'{d.buyer.name}, konkursna dokumentacija za nabavku broj {d.number}')
    doc.p('OBRAZAC STRUKTURE PONUĐENE CENE SA UPUTSTVOM KAKO DA SE POPUNI', bold=True, size=12, align='c', space=0.15).p(f'Naručilac: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}\nNabavka broj: {d.number}    Datum objavljivanja: {date(d.date, f)}    Rok za podnošenje ponuda: {date(d.due, f)} u 11:00', space=0.2)
    doc.table([['Redni broj', 'Vrsta usluge', 'Bliži opis', 'Jedinica mere', 'Okvirna količina', 'Jedinična cena bez PDV-a', 'Jedinična cena sa PDV-om', 'Ukupna cena bez PDV-a', 'Ukupna cena sa PDV-om'], ['1', '2', '3', '4', '5', '6', '7', '8 = 5 x 6', '9 = 5 x 7']] + [[f'{i}.', x.name, x.spec, x.unit, q(x.qty), '', '', '', ''] for i, x in enumerate(d.lines, 1)] + [[('UKUPNO:', dict(span=7, align='r', bold=True)), '', '']], [1.6, 6.4, 2.6, 2.1, 2.2, 2.7, 2.7, 2.7, 2.7], head=2, align='cllcrrrrr', size=9)
    doc.p('Uputstvo za popunjavanje:', bold=True, before=0.1)
    for t in ('u kolonu 6 upisati jediničnu cenu bez PDV-a, a u kolonu 7 jediničnu cenu sa PDV-om;', 'u kolonu 8 upisati proizvod okvirne količine i jedinične cene bez PDV-a, a u kolonu 9 sa PDV-om;', 'na kraju upisati zbir kolona 8 i 9. Količine su okvirne i plaća se stvarno izvršena usluga.'):
        doc.p(f'- {t}', indent=0.4, space=0.02)
    return doc.p('Datum: ____________\tM. P.\tPotpis ovlašćenog lica ponuđača: ______________________', tabs=[(10, 'l'), (14, 'l')], before=0.6)


@unseen('sr-potvrda-porudzbine-najam-opreme', 'order_confirmation', 'sr', 'docx pdf eml+pdf', currency='RSD', goods=('NAM', 'MKT', 'TRA'), lines=(2, 6), whole=True, rates=(20,), since=2017, cents=True, number='POT-{yy}{m}-{n:03}', order='{n}/{y}', shows='order_ref delivery_date due_date seller_vat_id')
def booked(d):
    """A confirmation of an order for hire and services: name in colour, title with number, table of facts, table of services, box of sums, terms in small print."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, PIB: {d.seller.vat}, MB: {d.seller.reg}')
    doc.p(d.seller.name, bold=True, size=16, color='#1c4587', space=0).p(f'{d.seller.street}, {d.seller.place}  •  {d.seller.phone}  •  {d.seller.mail}', size=9, space=0.5).p(f'Potvrda porudžbine {d.number}', bold=True, size=14, space=0.2)
    doc.table([['Naručilac', d.buyer.name], ['Adresa', f'{d.buyer.street}, {d.buyer.place}'], ['Kontakt', f'{d.buyer.person}, {d.buyer.phone}'], ['Vaša porudžbina', d.order_no], ['Datum potvrde', date(d.date, f)], ['Termin', date(d.delivery, f)], ['Rok plaćanja', date(d.due, f)]], [4.2, 12.6], head=0, border='rows')
    doc.p('Zahvaljujemo na porudžbini i potvrđujemo sledeće usluge:', before=0.2, space=0.1)
    doc.table([['Stavka', 'Opis', 'Količina', 'Cena', 'Ukupno']] + [[x.name, x.spec, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [6.6, 2.8, 2.4, 2.4, 2.8], align='llrrr', shade='#c9daf8')
    doc.p(size=4, space=0)
    doc.table([['Ukupno bez PDV', f'{m(d.net)} RSD'], ['PDV 20%', f'{m(d.tax)} RSD'], [('Ukupno sa PDV', dict(bold=True)), (f'{m(d.gross)} RSD', dict(bold=True))]], [4.2, 4], head=0, border='outer', align='lr', indent=8.8)
    return doc.p('Otkazivanje je besplatno do 7 dana pre termina. U slučaju vremenskih nepogoda termin se pomera u dogovoru sa naručiocem.', size=8.5, before=0.4, space=0.5).p(f'Za {d.seller.name}: {d.seller.person}')


@unseen('ba-racun-veleprodaja-kupatila-pica', 'invoice', 'sr', 'pdf docx scan', currency='BAM', sellers='ba', buyers='ba', most=90, lines=(2, 8), units=GOODS, whole=True, rates=(17,), since=2016, discount='percent', percents=(2, 5, 8, 10), cents=True, delivered=True, number='{n:05}/{yy}', shows='delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def bosnian(d):
    """A Bosnian wholesaler's bill: firm left with its numbers, frame of the buyer right, title, days in one row of a table, items with rebate and price with it, recapitulation at the right, account below."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9, margin='1.7cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.place}\fJIB: {d.seller.reg}\fPDV broj: {d.seller.vat}\fTel: {d.seller.phone}', (f'Kupac:\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fJIB: {d.buyer.reg}\fPDV broj: {d.buyer.vat}', dict(border='all'))]], [9.4, 8.2], head=0, border='none', pad=0.15)
    doc.p(f'FAKTURA - OTPREMNICA br. {d.number}', bold=True, size=13, align='c', before=0.3, space=0.15)
    doc.table([['Mjesto i datum fakture', 'Datum isporuke', 'Datum dospijeća', 'Način plaćanja'], [f'{d.seller.city}, {date(d.date, f)}', date(d.delivery, f), date(d.due, f), 'žiralno']], [5.2, 4.1, 4.2, 4.1], align='cccc', bold_head=False)
    doc.p(size=4, space=0)
    doc.table([['Rb', 'Šifra', 'Naziv', 'JM', 'Količina', 'VP cijena', 'Rabat %', 'Cijena sa rabatom', 'Iznos bez PDV']] + [[f'{i}', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.list), m(x.percent), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [0.9, 2.1, 5.1, 1, 1.6, 1.7, 1.4, 1.8, 2], align='cllcrrrrr', size=8, shade='#eeeeee')
    doc.p(size=4, space=0)
    doc.table([['Iznos bez rabata', m(d.list_total)], ['Rabat', m(d.list_total - d.net)], ['Iznos bez PDV', m(d.net)], ['PDV 17%', m(d.tax)], [('Za platiti KM', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4.4, 3.4], head=0, border='rows', align='lr', indent=9.8)
    return doc.p(f'Uplatu izvršiti na transakcijski račun {d.seller.account}, {d.seller.bank}.', before=0.3, space=0.8).p('Fakturisao: ______________\tPrimio: ______________', tabs=[(11, 'l')])


@unseen('me-ponuda-opremanje-skole-pica', 'quotation_bid', 'sr', 'docx pdf odt', currency='EUR', sellers='me', buyers='me', most=60, lines=(2, 7), units=GOODS, whole=True, rates=(21,), since=2018, cents=True, number='{n}/{yy}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def montenegrin(d):
    """A Montenegrin offer in Word: letterhead in a table, addressee with its number, title, table of goods, sums as its last rows, terms in two columns, stamp."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.1cm')
    doc.table([[(d.seller.name, dict(bold=True, size=14)), f'{d.seller.street}, {d.seller.place}\fPIB: {d.seller.vat}\fPDV: {d.seller.reg}\fŽiro račun: {d.seller.account}']], [9, 7.8], head=0, border='rows')
    doc.p(f'Za: {d.buyer.name}\nAdresa: {d.buyer.street}, {d.buyer.place}\nPIB: {d.buyer.vat}', before=0.3, space=0.4).p(f'PONUDA br. {d.number}', bold=True, size=14, align='c', space=0.05).p(f'Datum: {date(d.date, f)}', align='c', space=0.25)
    doc.table([['R.b.', 'Opis artikla', 'Jed. mjere', 'Kol.', 'Cijena bez PDV (€)', 'Iznos bez PDV (€)']] + [[f'{i}.', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=5, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Ukupno bez PDV:', d.net, False), ('PDV 21%:', d.tax, False), ('Ukupno sa PDV:', d.gross, True))], [1.1, 6.9, 1.8, 1.6, 2.6, 2.8], align='clcrrr', size=10)
    doc.p(size=4, space=0)
    doc.table([['Rok isporuke:', '7 dana od prijema narudžbenice'], ['Način plaćanja:', 'virmanski, 30 dana'], ['Važnost ponude:', f'do {date(d.due, f)}']], [4.2, 12.6], head=0, border='none')
    return doc.p(f'M.P.\t{d.seller.person}, izvršni direktor', tabs=[(9, 'l')], before=0.7)


@unseen('sr-mejl-cena-prevoza-najma-bald', 'quotation_bid', 'sr', 'eml eml txt', script='bald', currency='RSD', goods=('TRA', 'NAM', 'ODR'), side='firm', lines=(1, 4), whole=True, rates=(20,), since=2016, cents=True, number='{n:03}/{yy}', subject='Ponuda br. {number}', shows='due_date seller_vat_id')
def mailed(d):
    """An offer in a mail without marks over letters: greeting, number and day in a sentence, services one a line with price and sum, sum without tax, tax and sum with it, until when, signature with the firm."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = '\n'.join(f'{i}) {x.name} {x.spec}, {q(x.qty)} {x.unit} po {m(x.price)} = {m(x.amount)}' for i, x in enumerate(d.lines, 1))
    return Text(f'''Dobar dan,

po vasem upitu saljem ponudu br. {d.number} od {date(d.date, f)} za {d.buyer.name}, {d.buyer.city}:

{rows}

Svega: {m(d.net)} RSD
PDV 20%: {m(d.tax)} RSD
Svega sa PDV: {m(d.gross)} RSD

Ponuda vazi do {date(d.due, f)}. Placanje po izvrsenoj usluzi, 15 dana po prijemu fakture.
Ako vam odgovara, potvrdite mejlom da rezervisemo termin.

Pozdrav,
{d.seller.person}
{d.seller.name}
{d.seller.street}, {d.seller.place}
PIB {d.seller.vat}
{d.seller.phone}
''')
