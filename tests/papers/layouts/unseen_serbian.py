"""Serbian papers of the twentieth group, of firms: a bill that is a slip as well, a haulier's bill, a shop's proforma with prices that hold the tax, an offer in a sheet, a letter of offer for services, an order of a firm, a mail that orders by contract, a slip, a note of credit."""
from html import escape as e

from kit.figures import bald, count, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import Html, Text, unseen
from kit.wares import GOODS


@unseen('sr-racun-otpremnica-pice-rabat', 'invoice', 'sr', 'pdf docx scan', currency='RSD', goods=('PIC', 'SAN', 'BRV'), most=60, lines=(3, 9), units=GOODS, whole=True, tax_by_line=True, rates=(20,), since=2018, discount='percent', percents=(3, 5, 7, 10, 12, 15), cents=True, delivered=True, number='{n:05}/{yy}', shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def both(d):
    """A bill that is a slip as well: firm left and buyer right in one table, title with a line of days, wide table with rebate, price after it, base, tax and sum of each line, box of sums, three to sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9, margin='1.5cm', landscape=True)
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.place}\fPIB: {d.seller.vat}   MB: {d.seller.reg}\fTekući račun: {d.seller.account}\fTel: {d.seller.phone}', f'Kupac:\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fPIB: {d.buyer.vat}   MB: {d.buyer.reg}']], [15, 11.5], head=0, border='outer', pad=0.2)
    doc.p(f'RAČUN-OTPREMNICA br. {d.number}', bold=True, size=14, before=0.2, space=0.1)
    doc.p(f'Mesto izdavanja: {d.seller.city}    Datum izdavanja: {date(d.date, f)}    Datum prometa dobara: {date(d.delivery, f)}    Rok plaćanja: {date(d.due, f)}', space=0.2)
    doc.table([['R.b.', 'Šifra', 'Naziv artikla', 'J.m.', 'Kol.', 'Cena', 'Rabat %', 'Cena - rabat', 'Osnovica', 'PDV %', 'Iznos PDV', 'Vrednost sa PDV']] + [[f'{i}', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.list), m(x.percent), m(x.price), m(x.amount), f'{x.rate}', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)], [0.9, 2.2, 6, 1.1, 1.4, 2.1, 1.6, 2.2, 2.5, 1.3, 2.3, 2.9], align='cllcrrrrrcrr', size=8)
    doc.p(size=4, space=0)
    doc.table([['Vrednost po cenovniku', m(d.list_total)], ['Odobreni rabat', m(d.list_total - d.net)], ['Poreska osnovica', m(d.net)], ['PDV 20%', m(d.tax)], [('ZA UPLATU (RSD)', dict(bold=True)), (m(d.gross), dict(bold=True))]], [5.2, 3.6], head=0, align='lr', indent=17.7)
    doc.p(f'Slovima: {words_sr(d.gross)}', space=0.5)
    return doc.table([['Fakturisao', 'Robu izdao', 'Robu primio'], [d.seller.person, '________________', '________________']], [8.8, 8.8, 8.8], head=0, border='none', align='ccc')


@unseen('sr-faktura-autoprevoz-ture', 'invoice', 'sr', 'docx pdf eml+pdf', currency='RSD', goods=('TRA',), side='firm', lines=(1, 4), whole=True, units=('km', 'h', 'ea'), rates=(20,), since=2016, cents=True, delivered=True, number='F-{n}/{y}', shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def haulier(d):
    """A haulier's bill in Word: name in capitals, receiver under it, number with the town and the day, services in a table, three sums under it by tabs, account in bold, signature."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 12, margin='2.3cm')
    doc.p(d.seller.name, bold=True, size=15, space=0).p(f'{d.seller.street}, {d.seller.place}\nPIB {d.seller.vat}, matični broj {d.seller.reg}\nmob. {d.seller.phone}, {d.seller.mail}', size=10.5, space=0.5)
    doc.p(f'Za:\n**{d.buyer.name}**\n{d.buyer.place}, {d.buyer.street}\nPIB {d.buyer.vat}', indent=9, space=0.5).p(f'Faktura broj {d.number}', bold=True, size=14, align='c', space=0.1).p(f'U mestu {d.seller.city}, dana {date(d.date, f)} godine. Datum izvršenja usluge: {date(d.delivery, f)}', align='c', size=11, space=0.3)
    doc.table([['Opis usluge prevoza', 'Jed.', 'Kol.', 'Cena po jed.', 'Iznos']] + [[f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [7.4, 1.4, 1.8, 2.6, 3.2], align='lcrrr', size=11)
    for a, v, b in (('Svega', d.net, 0), ('PDV 20%', d.tax, 0), ('Ukupno za plaćanje', d.gross, 1)):
        doc.p(f'{a}\t{m(v)} din.', tabs=[(8, 'r')], indent=8.4, bold=b, space=0.03)
    return doc.p(f'Plaćanje do {date(d.due, f)} na tekući račun **{d.seller.account}**, {d.seller.bank}.', before=0.4, space=0.9).p(f'{d.seller.person}\n_____________________', align='r')


@unseen('sr-predracun-prodavnica-cene-sa-pdv', 'proforma_invoice', 'sr', 'pdf html eml+pdf', currency='RSD', goods=('SAN', 'LIK', 'BRV'), most=20, lines=(1, 6), units=GOODS, whole=True, step=6, rates=(20,), since=2019, number='PR-{b:07}', hides='price, amount', shows='due_date seller_account')
def shop(d):
    """A proforma that a shop sends for a transfer: shop and number on top, buyer's data, table with prices that hold the tax, base, tax and sum, table of how to pay by transfer."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td>{e(x.name)}<br><small>{e(x.spec)} | šifra {x.code}</small></td><td class=r>{m(x.price_gross)}</td><td class=r>{q(x.qty)}</td><td class=r>{m(x.price_gross * x.qty)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr-Latn"><head><meta charset="utf-8"><title>Predračun {d.number}</title><style>@page{{size:A4;margin:16mm}}body{{font:12px/1.5 "Liberation Sans",Arial,sans-serif;color:#333}}h1{{font-size:19px}}table{{width:100%;border-collapse:collapse;margin:12px 0}}th{{background:#f0f0f0;text-align:left}}th,td{{padding:6px;border-bottom:1px solid #ddd;vertical-align:top}}.r{{text-align:right}}.p td{{border:1px solid #ccc}}small{{color:#888}}</style></head><body>
<div style="float:right;text-align:right">{e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.place)}<br>{d.seller.phone}<br>{d.seller.mail}</div><h1>Predračun {d.number}</h1><p>Datum: {date(d.date, f)}<br>Važi do: {date(d.due, f)}</p>
<p style="clear:both"><b>Podaci o kupcu</b><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}, {e(d.buyer.place)}<br>Kontakt: {e(d.buyer.person)}, {d.buyer.phone}</p>
<table><tr><th>Proizvod<th class=r>Cena sa PDV<th class=r>Količina<th class=r>Ukupno sa PDV</tr>{rows}<tr><td colspan=3 class=r>Osnovica</td><td class=r>{m(d.net)}</td></tr><tr><td colspan=3 class=r>PDV (20%)</td><td class=r>{m(d.tax)}</td></tr><tr><td colspan=3 class=r><b>Ukupno za uplatu</b></td><td class=r><b>{m(d.gross)} RSD</b></td></tr></table>
<b>Uplata na račun</b><table class=p><tr><td>Svrha uplate</td><td>Uplata po predračunu {d.number}</td></tr><tr><td>Primalac</td><td>{e(d.seller.name)}</td></tr><tr><td>Račun primaoca</td><td>{d.seller.account}</td></tr><tr><td>Iznos</td><td>{m(d.gross)}</td></tr></table>
<p>Robu šaljemo kurirskom službom po evidentiranju uplate. Fiskalni račun dobijate uz robu.</p></body></html>''')


@unseen('sr-ponuda-odrzavanje-tabela-excel', 'quotation_bid', 'sr', 'xlsx ods eml+xlsx', currency='RSD', goods=('ODR', 'NAM'), lines=(2, 6), whole=True, rates=(20,), since=2017, cents=True, number='{n}-P/{y}', shows='due_date seller_vat_id')
def sheet(d):
    """An offer in a sheet: labels and values of both sides at the left, number and day, table with formulas, sums under the last column, notes, name."""
    cell, mid, head = dict(border=True), dict(border=True, align='c'), dict(bold=True, border=True, align='c', fill='#d9ead3', wrap=True)
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Ponuda', [1.6, 6.6, 2.8, 2, 2.4, 3, 3.6])
    for a, b in (('Ponuđač:', d.seller.name), ('Adresa:', f'{d.seller.street}, {d.seller.place}'), ('PIB:', d.seller.vat), ('Telefon:', d.seller.phone), ('Kupac:', d.buyer.name), ('Adresa:', f'{d.buyer.street}, {d.buyer.place}')):
        o.row(a, (b, dict(bold=b in (d.seller.name, d.buyer.name))))
    o.row().row((f'PONUDA BR. {d.number}', dict(bold=True, size=14)), None, None, None, None, 'Datum:', date(d.date, '15.03.2024.')).row()
    o.row(*[(t, head) for t in ('Rb.', 'Opis usluge', 'Napomena', 'Jed. mere', 'Količina', 'Cena (din.)', 'Vrednost (din.)')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, mid), (x.name, cell), (x.spec, mid), (x.unit, mid), (x.qty, dict(border=True, fmt='0')), (x.price, cell), ((f'=[.E{o.next}]*[.F{o.next}]', x.amount), cell))
    for a, v, b in (('Zbir bez PDV-a', d.net, False), ('PDV (20%)', d.tax, False), ('Zbir sa PDV-om', d.gross, True)):
        o.row(None, None, None, None, None, (a, dict(border=True, bold=b)), (v, dict(border=True, bold=b)))
    for t in ('', f'Ponuda važi do {date(d.due, "15.03.2024.")}', 'Obračun se vrši prema stvarno izvršenim količinama.', 'Plaćanje u roku od 15 dana od ispostavljanja računa.'):
        o.row(t)
    return o.row().row(None, 'Ponudu sastavio:', d.seller.person)


@unseen('sr-ponuda-bezbednost-dopis-mesecno', 'quotation_bid', 'sr', 'docx pdf odt', currency='RSD', goods=('BZR', 'MKT'), lines=(2, 5), units=('mo', 'job', 'h', 'ea'), whole=True, rates=(20,), since=2016, cents=True, reduction='percent', percents=(5, 8, 10), number='{n:03}-{m}/{y}', shows='due_date seller_vat_id')
def advisers(d):
    """A letter that offers services by the month and the hour: letterhead by a rule, our number, addressee in bold, two sentences, table, list of sums with the reduction, terms in prose, greeting."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. mart 2024.'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', footer=f'{d.seller.name} | PIB {d.seller.vat} | MB {d.seller.reg} | {d.seller.mail}')
    doc.table([[(d.seller.name, dict(bold=True, size=13)), (f'{d.seller.street}\f{d.seller.place}\f{d.seller.phone}', dict(align='r', size=9))]], [10.6, 6], head=0, border='rows')
    doc.p(f'{d.seller.city}, {date(d.date, f)}\nNaš broj: {d.number}', before=0.3, space=0.4).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', bold=True, space=0.4).p('PONUDA ZA PRUŽANJE USLUGA', bold=True, align='c', size=13, space=0.2)
    doc.p('Poštovani, na osnovu razgovora koji smo vodili i obilaska vašeg objekta, slobodni smo da vam ponudimo sledeće usluge:', align='j', space=0.15)
    doc.table([['Usluga', 'Jedinica mere', 'Broj jedinica', 'Cena jedinice', 'Iznos bez PDV']] + [[f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [7, 2.3, 2.2, 2.4, 2.7], align='lcrrr', shade='#dde6f0', size=10)
    for a, v, b in (('Ukupno', d.sum, 0), (f'Popust za nove klijente {q(pc)}%', off, 0), ('Ukupno sa popustom, bez PDV', d.net, 0), ('PDV 20%', d.tax, 0), ('Ukupno sa PDV', d.gross, 1)):
        doc.p(f'{a}:\t{m(v)} RSD', tabs=[(16.4, 'r', '.')], bold=b, space=0.02)
    doc.p(f'Mesečne usluge se fakturišu poslednjeg dana u mesecu, a jednokratne po izvršenju, sa rokom plaćanja od 15 dana. Ponuda je otvorena do {date(d.due, f)}', align='j', before=0.3, space=0.4)
    return doc.p('Za sve dodatne informacije stojimo na raspolaganju.', space=0.4).p(f'S poštovanjem,\n\n{d.seller.person}, direktor')


@unseen('sr-narudzbenica-firma-kolone', 'purchase_order', 'sr', 'pdf docx scan', currency='RSD', goods=('BRV', 'SAN', 'PIC'), side='firm', most=60, lines=(2, 8), units=GOODS, whole=True, rates=(20,), since=2017, cents=True, number='NAR-{yy}-{n:04}', quote='{n}/{yy}', shows='quotation_ref delivery_date seller_vat_id buyer_vat_id')
def firm(d):
    """An order printed by a firm's program: buyer on top, title over the whole width in grey, two columns of facts, table with price and value, sums by rows of the table, terms, approved by."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('DejaVu Sans', 8.5, margin='1.8cm')
    doc.p(d.buyer.name, bold=True, size=12, space=0).p(f'{d.buyer.street}, {d.buyer.place}  |  PIB {d.buyer.vat}  |  Tel. {d.buyer.phone}', space=0.25)
    doc.table([[(f'NARUDŽBENICA DOBAVLJAČU {d.number}', dict(bold=True, size=13, align='c', fill='#d9d9d9'))]], [17.4], head=0, pad=0.15)
    doc.p(size=4, space=0)
    doc.table([['Dobavljač', d.seller.name, 'Datum', date(d.date, f)], ['Adresa', f'{d.seller.street}, {d.seller.place}', 'Isporuka do', date(d.delivery, f)], ['PIB', d.seller.vat, 'Po ponudi br.', d.quote_no], ['Kontakt', f'{d.seller.person}, {d.seller.phone}', 'Referent', d.buyer.person]], [2.2, 7.6, 2.8, 4.8], head=0, border='none', align='llll')
    rows = [['Br.', 'Šifra art.', 'Opis', 'Količina', 'JM', 'Jed. cena', 'PDV', 'Vrednost']] + [[f'{i}', x.code, f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.price), f'{x.rate}%', m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[('', dict(span=5)), (t, dict(span=2, bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Iznos bez PDV', d.net, False), ('PDV', d.tax, False), ('Ukupno RSD', d.gross, True))]
    doc.p(size=4, space=0)
    doc.table(rows, [0.9, 2.3, 6.2, 1.5, 1.2, 1.9, 1.1, 2.3], align='cllrcrcr', border='rows', size=8)
    doc.p('Način plaćanja: virmanski, 45 dana od prijema fakture. Paritet: fco magacin kupca. Na fakturi navesti broj narudžbenice.', before=0.2, space=0.8)
    return doc.p(f'Naručio: {d.buyer.person}\tOdobrio: ____________________', tabs=[(10.5, 'l')])


@unseen('sr-mejl-trebovanje-voce-po-ugovoru-bald', 'purchase_order', 'sr', 'eml eml txt', script='bald', goods=('VOC',), side='public', most=180, lines=(3, 9), whole=True, since=2017, number='{n}/{yy}', contract='{n}-{m}/{y}', subject='Porudzbina {number}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def kitchen(d):
    """A mail of a kitchen that orders goods by a contract, without prices and without marks over letters: greeting, contract, list of goods with quantities, when and where, name and office."""
    q, f = count('1.234,56'), '15.03.2024'
    rows = '\n'.join(f'- {x.name}, {x.spec} klasa: {q(x.qty)} {x.unit}' for x in d.lines)
    return Text(f'''Postovani,

saljemo vam porudzbinu broj {d.number} od {date(d.date, f)}. po ugovoru broj {d.contract_no}:

{rows}

Robu isporucite {date(d.delivery, f)}. do 7 casova, na adresu {d.buyer.street}, {d.buyer.place}, ulaz za kuhinju.
Molimo da uz robu bude otpremnica i da na racunu napisete broj porudzbine i broj ugovora.

Porudzbinu uputiti na: {d.seller.name}, {d.seller.place}

Hvala i pozdrav,
{d.buyer.person}
{d.buyer.name}
tel. {d.buyer.phone}
''')


@unseen('sr-otpremnica-skolski-pribor-bald', 'delivery_note', 'sr', 'docx pdf scan', script='bald', goods=('LIK', 'BRV', 'SAN'), most=90, lines=(3, 10), units=GOODS, whole=True, delivered=True, number='OTP {n}/{y}', order='{n:04}/{yy}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def slip(d):
    """A slip typed without marks over letters: firm in the middle, receiver in a frame, title, sentence on the order, table with a column for what is missing, who gave and who took, note on complaints."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm')
    doc.p(d.seller.name, bold=True, size=14, align='c', space=0).p(f'{d.seller.street}, {d.seller.place}, tel. {d.seller.phone}', align='c', size=9, space=0.4)
    doc.table([[f'PRIMALAC ROBE\f**{d.buyer.name}**\f{d.buyer.street}, {d.buyer.place}', f'OTPREMNICA\f**{d.number}**\fDatum: {date(d.date, f)}']], [10.8, 6.2], head=0, pad=0.2)
    doc.p(f'Po narudzbenici broj {d.order_no} isporuceno je dana {date(d.delivery, f)} sledece:', before=0.2, space=0.15)
    doc.table([['Red. br.', 'Sifra robe', 'Vrsta robe', 'Jed. mere', 'Kolicina', 'Manjak']] + [[f'{i}.', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), ''] for i, x in enumerate(d.lines, 1)], [1.4, 2.8, 7.2, 1.7, 2, 1.9], align='cllcrl')
    doc.p(bald('Reklamacije na količinu primaju se odmah, a na kvalitet u roku od 8 dana.'), size=9, space=1)
    return doc.p('Robu predao:\tRobu primio:', tabs=[(10, 'l')], space=0.5).p('_____________________\t_____________________', tabs=[(10, 'l')])


@unseen('sr-knjizno-odobrenje-povrat-ambalaze', 'credit_note', 'sr', 'pdf docx scan', currency='RSD', goods=('PIC', 'SAN', 'LIK'), most=40, lines=(1, 5), units=GOODS, whole=True, rates=(20,), since=2015, cents=True, number='KO-{n}/{yy}', order='{N}/{yy}', shows='seller_vat_id buyer_vat_id seller_account')
def credited(d):
    """A note of credit of a firm: letterhead at the left, to whom at the right, title, sentence on the reason, table of goods that came back, three rows of sums, sum in words, request to send it back signed."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\fPIB: {d.seller.vat}\fMB: {d.seller.reg}\fTR: {d.seller.account}', (f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}\fPIB: {d.buyer.vat}', dict(align='r', bold=True))]], [8.5, 8.5], head=0, border='none')
    doc.p(f'KNJIŽNO ODOBRENJE broj {d.number}', bold=True, size=14, align='c', before=0.5, space=0.1).p(f'{d.seller.city}, {date(d.date, f)}', align='c', space=0.3).p('Vaš račun odobravamo za robu vraćenu po zapisniku o reklamaciji:', space=0.15)
    doc.table([['R. br.', 'Naziv', 'Jed. mere', 'Količina', 'Cena bez PDV', 'Iznos bez PDV']] + [[f'{i}.', f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=5, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Umanjenje osnovice', d.net, False), ('Umanjenje PDV (20%)', d.tax, False), ('Ukupno odobreno din.', d.gross, True))], [1.3, 6.6, 1.8, 1.9, 2.5, 2.9], align='clcrrr', size=10.5)
    doc.p(f'Slovima: {words_sr(d.gross)}.', space=0.2).p('Molimo da overen primerak vratite, u skladu sa Zakonom o PDV-u, kako bismo izvršili ispravku poreza.', align='j', space=0.8)
    return doc.p('Odobrio\tSaglasan kupac', tabs=[(11.5, 'l')], indent=1).p(f'{d.seller.person}\t___________________', tabs=[(11.5, 'l')], indent=1)
