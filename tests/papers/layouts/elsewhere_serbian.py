"""Serbian papers of the nineteenth group, of firms: a bill of a widespread ledger, a small trader's bill without tax, a proforma of an online ledger, a typed offer, an order in plain characters, a slip, a letter that confirms an order, a Bosnian proforma, a Montenegrin bill."""
from html import escape as e

from kit.figures import bald, count, date, money, words_sr
from kit.odf import Odt
from kit.paper import Html, Text, elsewhere
from kit.wares import GOODS


@elsewhere('sr-racun-poslovni-program-rabat-cena', 'invoice', 'sr', 'pdf docx scan', currency='RSD', goods=('LST', 'RCN', 'BOJ'), most=60, lines=(3, 9), units=GOODS, whole=True, rates=(20,), since=2018, discount='percent', percents=(3, 5, 8, 10, 15, 20), cents=True, delivered=True, number='{yy}-3000-{N:06}', order='{yy}-{n:04}', shows='order_ref due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def ledger(d):
    """A bill of a widespread ledger: firm on top with a rule, buyer at the left in a frame, title and days at the right, table with price, rebate and price after it, recapitulation of tax, sum in words, foot of accounts."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9, margin='1.6cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place} | PIB: {d.seller.vat} | MB: {d.seller.reg} | TR: {d.seller.account}')
    doc.table([[(d.seller.name, dict(bold=True, size=14)), (f'{d.seller.street}, {d.seller.place}\fTel.: {d.seller.phone}\f{d.seller.mail}', dict(align='r'))]], [9.8, 8], head=0, border='rows')
    doc.table([[(f'Kupac:\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fPIB: {d.buyer.vat}\fMatični broj: {d.buyer.reg}', dict(border='all', rows=1)), (f'**Račun: {d.number}**\fMesto izdavanja: {d.seller.city}\fDatum izdavanja: {date(d.date, f)}\fDatum prometa: {date(d.delivery, f)}\fValuta plaćanja: {date(d.due, f)}\fNarudžbenica: {d.order_no}', dict(size=10))]], [9, 8.8], head=0, border='none', pad=0.2)
    rows = [['Poz', 'Ident', 'Naziv', 'JM', 'Količina', 'Cena', 'Rab %', 'Cena sa rab.', 'PDV %', 'Vrednost']] + [[f'{i}', x.code, f'{x.name} {x.spec}', x.unit.upper(), m(x.qty), m(x.list), m(x.percent), m(x.price), f'{x.rate}', m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.9, 2.1, 4.6, 1.1, 1.6, 1.7, 1.2, 1.8, 1, 1.8], align='cllcrrrrcr', size=8, border='head', pad=0.05)
    doc.table([['Osnovica', 'Stopa', 'PDV', 'Vrednost bez rabata', m(d.list_total)], [m(d.net), f'{d.lines[0].rate},00 %', m(d.tax), 'Rabat', m(d.list_total - d.net)], ['', '', '', 'Osnovica za PDV', m(d.net)], ['', '', '', 'PDV', m(d.tax)], ['', '', '', ('Za plaćanje RSD', dict(bold=True)), (m(d.gross), dict(bold=True))]], [3, 2, 3, 6, 3.8], head=0, border='none', align='rrrlr')
    doc.p(f'Slovima: {words_sr(d.gross)}', before=0.1).p(f'Prilikom plaćanja pozovite se na broj {d.number}. Uplate na račun {d.seller.account} kod {d.seller.bank}.', space=0.8)
    return doc.p('Fakturisao\tRobu primio', tabs=[(12.5, 'l')], indent=1).p(f'{d.seller.person}\t____________________', tabs=[(12.5, 'l')], indent=1)


@elsewhere('sr-faktura-preduzetnik-bez-pdv', 'invoice', 'sr', 'docx pdf eml+docx', currency='RSD', goods=('PVD',), most=45, lines=(1, 3), units=('page', 'h'), whole=True, rates=(0,), since=2017, cents=True, delivered=True, number='{n}/{y}', hides='net, tax', shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def small(d):
    """A bill that a translator types: two columns of labels for issuer and receiver, number under them, table of services, one sum, note on the tax that is not charged."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    who = lambda t, p, more: f'{t}\f**{p.name}**\f{p.street}, {p.place}\fPIB: {p.vat}\fMB: {p.reg}\f{more}'
    doc.table([[who('Izdavalac fakture:', d.seller, f'Tekući račun: {d.seller.account}'), who('Primalac fakture:', d.buyer, f'E-mail: {d.buyer.mail}')]], [8.2, 8.2], head=0, border='none')
    doc.p(f'Faktura broj: {d.number}', bold=True, size=14, before=0.5, space=0.1).p(f'Mesto i datum izdavanja: {d.seller.city}, {date(d.date, f)}\nDatum prometa usluge: {date(d.delivery, f)}\nRok plaćanja: {date(d.due, f)}', space=0.3)
    doc.table([['Opis usluge', 'Jed. mere', 'Količina', 'Cena', 'Iznos u RSD']] + [[f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines] + [[('UKUPNO ZA UPLATU', dict(span=4, bold=True, align='r')), (m(d.gross), dict(bold=True))]], [6.8, 2, 2, 2.5, 3.1], align='lcrrr', shade='#eaeaea')
    doc.p(f'Poziv na broj: {d.number}', before=0.2, space=0.2).p('Napomena o poreskom oslobođenju: poreski obveznik nije u sistemu PDV-a u skladu sa članom 33. Zakona o porezu na dodatu vrednost.', size=9.5, align='j', space=0.1)
    return doc.p('Dokument je sačinjen elektronskim putem i punovažan je bez pečata i potpisa.', size=9.5)


@elsewhere('sr-predracun-onlajn-knjigovodstvo', 'proforma_invoice', 'sr', 'pdf html eml+pdf', currency='RSD', goods=('BOJ', 'RCN', 'TEL', 'LST'), most=24, lines=(1, 6), whole=True, rates=(20,), since=2019, cents=True, number='{y}-PR-{n}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def online(d):
    """A proforma of an online ledger: firm right, buyer left, title in blue with number, days in a row, table with light rules, sums at the right, frame with the data to pay by."""
    m, f = money('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td class=l>{x.code}</td><td class=l>{e(x.name)} {e(x.spec)}</td><td>{m(x.qty)}</td><td>{x.unit}</td><td>{m(x.price)}</td><td>{x.rate},00</td><td>{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr-Latn"><head><meta charset="utf-8"><title>Predračun {d.number}</title><style>@page{{size:A4;margin:17mm}}body{{font:11px/1.45 "Liberation Sans",Arial,sans-serif;color:#222}}.h{{display:flex;justify-content:space-between}}.h>div:last-child{{text-align:right}}.b{{margin:34px 0 0;width:50%;border-left:3px solid #1f6fb2;padding-left:10px}}h1{{color:#1f6fb2;font-size:20px;margin:36px 0 8px}}.d span{{margin-right:30px}}table{{width:100%;border-collapse:collapse;margin-top:14px}}th{{border-bottom:1px solid #1f6fb2;color:#1f6fb2;text-align:right;padding:4px}}td{{border-bottom:1px solid #e3e3e3;text-align:right;padding:4px}}.l{{text-align:left}}.s{{width:46%;margin-left:54%}}.s tr:last-child td{{font-weight:bold;font-size:13px}}.u{{border:1px solid #bbb;padding:8px 12px;margin-top:26px;width:60%}}</style></head><body>
<div class=h><div></div><div><b style="font-size:14px">{e(d.seller.name)}</b><br>{e(d.seller.street)}, {e(d.seller.place)}<br>PIB: {d.seller.vat}, matični broj: {d.seller.reg}<br>{d.seller.phone}, {d.seller.mail}</div></div>
<div class=b><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB: {d.buyer.vat}</div>
<h1>Predračun {d.number}</h1><div class=d><span>Datum predračuna: <b>{date(d.date, f)}</b></span><span>Važi do: <b>{date(d.due, f)}</b></span><span>Referent: {e(d.seller.person)}</span></div>
<table><tr><th class=l>Šifra<th class=l>Naziv artikla<th>Količina<th>JM<th>Cena bez PDV<th>PDV %<th>Vrednost bez PDV</tr>{rows}</table>
<table class=s><tr><td class=l>Ukupno bez PDV</td><td>{m(d.net)}</td></tr><tr><td class=l>PDV 20 %</td><td>{m(d.tax)}</td></tr><tr><td class=l>Ukupno za plaćanje RSD</td><td>{m(d.gross)}</td></tr></table>
<div class=u>Podaci za uplatu<br>Primalac: {e(d.seller.name)}<br>Račun: {d.seller.account}<br>Svrha uplate: plaćanje po predračunu {d.number}<br>Iznos: {m(d.gross)} RSD</div>
<p>Predračun nije poreski dokument. Po uplati avansa izdajemo avansni račun.</p></body></html>''')


@elsewhere('sr-ponuda-oprema-parkovi-dopis', 'quotation_bid', 'sr', 'pdf docx scan', currency='RSD', goods=('IGR', 'LST'), side='public', most=12, lines=(2, 6), units=GOODS, whole=True, rates=(20,), since=2016, cents=True, reduction='percent', percents=(4, 5, 6, 8), number='{n}/{m}-{yy}', shows='due_date seller_vat_id seller_account')
def equipment(d):
    """An offer as a firm types it: letterhead with a rule, addressee right, subject, sentence, table, rows for sum, reduction, base, tax and total, terms as numbered lines, signature."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11.5, margin='2.1cm', footer=f'{d.seller.name}, tekući račun {d.seller.account}, {d.seller.bank}')
    doc.table([[f'**{d.seller.name}**\f{d.seller.place}, {d.seller.street}\fPIB {d.seller.vat}, mat. br. {d.seller.reg}\ftel/fax {d.seller.phone}, {d.seller.mail}']], [16.8], head=0, border='rows', size=10.5)
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nn/r {d.buyer.person}', align='r', before=0.3, space=0.3).p(f'Broj ponude: {d.number}\nDatum: {date(d.date, f)}', space=0.3).p('PREDMET: Ponuda za isporuku opreme', bold=True, space=0.2)
    doc.p('Poštovani,\nzahvaljujemo na upitu i dostavljamo Vam ponudu za sledeću opremu:', space=0.15)
    rows = [['Rb', 'Naziv opreme', 'Dimenzije / karakteristike', 'Kom.', 'Cena po komadu', 'Vrednost']] + [[f'{i}.', x.name, x.spec, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=5, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Zbir', d.sum, False), (f'Popust {q(pc)}%', -off, False), ('Ukupno bez PDV-a', d.net, False), (f'PDV {d.lines[0].rate}%', d.tax, False), ('Ukupno sa PDV-om', d.gross, True))]
    doc.table(rows, [1, 5.4, 3.9, 1.3, 2.5, 2.7], align='cllrrr', size=10.5)
    for i, t in enumerate(('Cene su izražene u dinarima.', 'Rok isporuke je 20 dana od dana potpisivanja ugovora.', 'Plaćanje u roku od 30 dana od dana isporuke.', 'Garancija 24 meseca.', f'Opcija ponude: do {date(d.due, f)}'), 1):
        doc.p(f'{i}. {t}', space=0.02)
    return doc.p('S poštovanjem,', before=0.4, space=0.4).p(f'{d.seller.person}, direktor')


@elsewhere('sr-narudzba-dobavljacu-znakovi-bald', 'purchase_order', 'sr', 'txt:cp1250 pdf eml', script='bald', currency='RSD', goods=('BOJ', 'RCN', 'SNG'), side='firm', most=48, lines=(3, 9), units=GOODS, whole=True, rates=(20,), discount='line percent', percents=(5, 7, 10, 12), cents=True, number='{n:04}-{yy}', subject='Narudzba dobavljacu {number}', shows='delivery_date buyer_vat_id')
def characters(d):
    """An order of an old program in plain characters: firm left, title between rules, supplier, day and term, table by columns, sums under it, place for two names."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = '\n'.join(f'{i:>3}. {x.code:<9} {bald(x.name + " " + x.spec)[:36]:<36} {x.unit:<4}{q(x.qty):>6}{m(x.list):>12}{q(x.percent):>5}{m(x.amount):>14}' for i, x in enumerate(d.lines, 1))
    rule = '-' * 94
    total = lambda t, v: f'{t:>78}{m(v):>16}'
    return Text(f'''{d.buyer.name}
{d.buyer.street}, {d.buyer.place}
PIB: {d.buyer.vat}   Mat. br.: {d.buyer.reg}   Tel: {d.buyer.phone}

{rule}
                      NARUDZBA DOBAVLJACU BR. {d.number}
{rule}
Dobavljac : {d.seller.name}
            {d.seller.street}, {d.seller.place}
Datum     : {date(d.date, f)}
Rok isp.  : {date(d.delivery, f)}
Nacin pl. : virman, 45 dana

{rule}
 Rb. Sifra     Naziv                                JM     Kol        Cena  Rab       Vrednost
{rule}
{rows}
{rule}
{total('Ukupno bez PDV:', d.net)}
{total(f'PDV {d.lines[0].rate}%:', d.tax)}
{total('UKUPNO DIN:', d.gross)}

Na otpremnici i racunu obavezno navesti broj narudzbe.

Narucio: {d.buyer.person}                    Odobrio: ____________________
''')


@elsewhere('sr-otpremnica-veleprodaja-sanitet', 'delivery_note', 'sr', 'docx pdf scan', goods=('SNG', 'LST'), most=80, lines=(3, 10), units=GOODS, whole=True, delivered=True, number='VP-OTP-{n:05}/{yy}', order='{n}/{y}', hides='money, price, amount, discounts', shows='order_ref delivery_date seller_vat_id buyer_vat_id')
def sent(d):
    """A slip of a wholesaler's program: seller and buyer in two frames, title, a line of facts, table with codes and blank lots, who issued, carried and received."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('DejaVu Sans', 8.5, margin='1.7cm')
    side = lambda t, p: f'{t}\f**{p.name}**\f{p.street}\f{p.place}\fPIB {p.vat}   MB {p.reg}\fTel. {p.phone}'
    doc.table([[side('Isporučilac', d.seller), side('Primalac', d.buyer)]], [8.8, 8.8], head=0, pad=0.15)
    doc.p(f'OTPREMNICA  {d.number}', bold=True, size=14, align='c', before=0.2, space=0.15)
    doc.table([['Datum otpremnice', 'Datum otpreme', 'Vaša narudžbenica', 'Magacin', 'Način otpreme'], [date(d.date, f), date(d.delivery, f), d.order_no, '01 Centralni', 'Naše vozilo']], [3.5, 3.5, 3.6, 3.5, 3.5], align='ccccc', bold_head=False)
    doc.table([['R.br.', 'Šifra', 'Naziv artikla', 'Serija / rok', 'J.M.', 'Količina']] + [[f'{i}', x.code, f'{x.name}, {x.spec}', '', x.unit, q(x.qty)] for i, x in enumerate(d.lines, 1)], [1.2, 2.5, 7.5, 3, 1.4, 2], align='cllccr', shade='#e7e6e6')
    doc.p('Reklamacije se primaju u roku od 24 časa od prijema robe.', size=8, space=0.9)
    return doc.table([['Robu izdao', 'Robu prevezao', 'Robu primio (potpis i pečat)'], ['', '', ''], ['__________________', '__________________', '__________________']], [5.8, 5.8, 6], head=0, border='none', align='ccc')


@elsewhere('sr-potvrda-narudzbine-dopis-bald', 'order_confirmation', 'sr', 'docx pdf eml+docx', script='bald', currency='RSD', goods=('LST', 'AGR', 'BOJ'), most=50, lines=(2, 6), units=GOODS, whole=True, rates=(20,), cents=True, number='PN-{n}/{yy}', order='{n:03}/{y}', shows='order_ref delivery_date seller_vat_id')
def confirmed(d):
    """A letter that confirms an order, typed without marks over letters: letterhead, reference to the order, table, sums in a small table, term of delivery, thanks."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm')
    doc.p(d.seller.name, bold=True, size=15, space=0).p(f'{d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, tel. {d.seller.phone}', size=9, space=0.5).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', space=0.4)
    doc.p(f'Potvrda narudzbine broj {d.number}', bold=True, size=13, space=0.05).p(f'Datum: {date(d.date, f)}', space=0.05).p(f'Vas broj: narudzbenica {d.order_no}', space=0.3).p('Postovani,\n\npotvrdjujemo prijem vase narudzbine i prihvatamo je pod sledecim uslovima:', space=0.2)
    doc.table([['Artikal', 'Kolicina', 'Jed. cena', 'Vrednost bez PDV']] + [[f'{x.name} {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [7.2, 2.8, 2.8, 3.6], align='lrrr')
    doc.table([['Vrednost bez PDV', f'{m(d.net)} din'], [f'PDV {d.lines[0].rate}%', f'{m(d.tax)} din'], [('Vrednost sa PDV', dict(bold=True)), (f'{m(d.gross)} din', dict(bold=True))]], [4, 4], head=0, border='rows', align='lr', indent=8.4)
    doc.p(f'Isporuka: {date(d.delivery, f)}, franko vas magacin. Placanje: odlozeno, 30 dana od isporuke.', before=0.2, space=0.3)
    return doc.p('Hvala na poverenju.', space=0.4).p(f'{d.seller.person}\nprodaja')


@elsewhere('ba-predracun-informatika-avans', 'proforma_invoice', 'sr', 'docx pdf scan', currency='BAM', sellers='ba', buyers='ba', most=15, lines=(1, 6), units=GOODS + ('lic',), whole=True, rates=(17,), cents=True, number='{n:03}-PR/{yy}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def bosnian(d):
    """A Bosnian proforma typed on a template: firm in the middle, buyer in a frame right, title, table, three sums, words for payment in advance, who made it."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm')
    doc.p(d.seller.name, bold=True, size=16, align='c', space=0).p(f'{d.seller.street}, {d.seller.place}, tel: {d.seller.phone}\nID broj: {d.seller.reg}, PDV broj: {d.seller.vat}\nTransakcijski račun: {d.seller.account}, {d.seller.bank}', align='c', size=9, space=0.4)
    doc.table([[('', dict(border='none')), f'**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fID: {d.buyer.reg}\fPDV: {d.buyer.vat}']], [8.8, 8.2], head=0, pad=0.2)
    doc.p(f'PREDRAČUN br. {d.number}', bold=True, size=14, before=0.2, space=0.05).p(f'Mjesto i datum: {d.seller.city}, {date(d.date, f)}', space=0.25)
    doc.table([['R.br.', 'Naziv robe', 'J.mj.', 'Količina', 'Cijena bez PDV (KM)', 'Iznos bez PDV (KM)']] + [[f'{i}.', f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=5, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Iznos bez PDV', d.net, False), ('PDV 17%', d.tax, False), ('Ukupno za uplatu', d.gross, True))], [1.2, 6.8, 1.4, 1.8, 2.8, 3], align='clcrrr', shade='#dbe5f1')
    doc.p(f'Predračun važi do {date(d.due, f)} Roba se isporučuje odmah po uplati na naš transakcijski račun.', space=0.9)
    return doc.p(f'Predračun izradio/la:\n{d.seller.person}', align='r')


@elsewhere('me-racun-fiskalni-kodovi', 'invoice', 'sr', 'pdf docx scan', currency='EUR', sellers='me', buyers='me', most=30, lines=(2, 7), units=GOODS + ('lic',), whole=True, rates=(21,), since=2021, tax_by_line=True, cents=True, delivered=True, number='{n}/{y}', shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def fiscal(d):
    """A Montenegrin bill after the law on fiscal bills: seller left, buyer right, number, days, way of payment, table with tax and sum with tax for each line, codes of the office of taxes below."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9, margin='1.7cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.place}\fPIB: {d.seller.vat}   PDV: {d.seller.reg}\fŽiro račun: {d.seller.account}\fTel: {d.seller.phone}', f'Kupac: **{d.buyer.name}**\f{d.buyer.street}, {d.buyer.place}\fPIB: {d.buyer.vat}']], [9, 8.6], head=0, border='none')
    doc.p(f'Račun br. {d.number}', bold=True, size=15, before=0.4, space=0.1)
    doc.table([['Datum izdavanja', 'Datum prometa', 'Rok plaćanja', 'Vrsta računa', 'Način plaćanja', 'Operater'], [f'{date(d.date, f)} 11:07', date(d.delivery, f), date(d.due, f), 'Bezgotovinski', 'Transakcioni račun', d.seller.person]], [3, 2.7, 2.7, 2.8, 3.2, 3.2], align='cccccc', size=8.5, border='head')
    rows = [['#', 'Šifra', 'Naziv', 'Kol.', 'J.mj.', 'Cijena bez PDV', 'Bez PDV', 'PDV %', 'PDV', 'Sa PDV']] + [[f'{i}', x.code, f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount), f'{x.rate}', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.7, 2, 4.6, 1.2, 1.1, 1.8, 1.9, 1.1, 1.5, 1.9], align='clrrcrrcrr', size=8.5, border='rows', shade='#f0f0f0', pad=0.06)
    for a, v, b in (('Ukupno bez PDV', d.net, 0), ('PDV 21%', d.tax, 0), ('Ukupno za plaćanje (EUR)', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7, 'r')], indent=10.6, bold=b, space=0.03)
    code = f'{int(d.seller.vat) * 7919 + int(d.date.strftime("%Y%m%d")):X}'
    return doc.p(f'IKOF: {code}A4C{code[::-1]}\nJIKR: {code[:8].lower()}-77b1-4e02-9c5d-{code[::-1].lower()[:8]}10aa\nKod operatera: qx{len(d.seller.name)}rt{len(d.seller.street)}b', size=8, before=0.4)
