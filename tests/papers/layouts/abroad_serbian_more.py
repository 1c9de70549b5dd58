"""Papers of the eighteenth group from the countries around Serbia: a Bosnian bill and a Montenegrin offer."""
from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import abroad
from kit.wares import GOODS


@abroad('ba-faktura-veleprodaja-rabat-red', 'invoice', 'sr', 'pdf docx scan', currency='BAM', sellers='ba', buyers='ba', most=60, lines=(2, 8), units=GOODS, whole=True, rates=(17,), discount='line percent', percents=(5, 10, 12, 15), cents=True, tax_by_line=True, delivered=True, number='{n:05}/{yy}', order='{n}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def bosnian(d):
    """A Bosnian wholesale bill: name in a rule on top, buyer in a frame at the right, numbers of both, columns with price without tax, rebate, base and tax in each line, sums in convertible marks, account."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9, margin='1.6cm', footer=f'{d.seller.name} · transakcijski račun {d.seller.account} · {d.seller.bank}')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.place}\fID: {d.seller.reg}   PDV: {d.seller.vat}   Tel: {d.seller.phone}']], [17.8], head=0, border='rows', size=9.5)
    doc.table([[(f'FAKTURA br. {d.number}', dict(bold=True, size=15, border='none')), ('', dict(border='none')), f'Kupac:\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fID broj: {d.buyer.reg}\fPDV broj: {d.buyer.vat}']], [8, 2, 7.8], head=0, pad=0.15)
    doc.table([['Datum fakture', 'Datum isporuke', 'Datum dospijeća', 'Narudžba br.', 'Mjesto'], [date(d.date, f), date(d.delivery, f), date(d.due, f), d.order_no, d.seller.city]], [3.5, 3.5, 3.6, 3.5, 3.7], align='ccccc', bold_head=False)
    rows = [['R.b.', 'Šifra', 'Naziv artikla', 'J.m.', 'Kol.', 'Cijena bez PDV', 'Rabat %', 'Iznos bez PDV', 'PDV 17%', 'Iznos sa PDV']] + [[f'{i}', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.list), m(x.percent), m(x.amount), m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows.append([('Ukupno KM:', dict(span=7, align='r', bold=True)), *((m(v), dict(bold=True)) for v in (d.net, d.tax, d.gross))])
    doc.table(rows, [0.9, 2, 4.1, 0.9, 1.1, 1.9, 1.3, 2, 1.6, 2], align='cllcrrrrrr', size=8, shade='#e6e6e6', pad=0.05)
    doc.p(f'Za platiti: {m(d.gross)} KM', bold=True, size=12, align='r', space=0.2).p('Za zakašnjenje u plaćanju obračunavamo zakonsku zateznu kamatu. Reklamacije se primaju u roku od 8 dana.', size=8, space=0.8)
    return doc.p(f'Fakturisao: {d.seller.person}\tRobu primio:', tabs=[(12, 'l')], space=0.4).p('______________________\t______________________', tabs=[(12, 'l')])


@abroad('me-ponuda-stampa-oprema-dopis', 'quotation_bid', 'sr', 'docx pdf odt', currency='EUR', sellers='me', buyers='me', most=40, lines=(2, 5), units=GOODS, whole=True, rates=(21,), since=2018, cents=True, goods=('BTE', 'GRF'), number='{n:02}/{yy}', shows='due_date seller_vat_id seller_account')
def montenegrin(d):
    """A Montenegrin offer in a text program: logo line with a colour, offer for whom in a table of labels, table of goods with tax and sum with tax for each, totals in euros, remarks, signature right."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('DejaVu Sans', 9.5, margin='2cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, PDV {d.seller.reg}, žiro račun {d.seller.account}')
    doc.p(d.seller.name, bold=True, size=18, color='#00695c', space=0.3)
    doc.table([['Ponuda broj:', d.number], ['Datum:', date(d.date, f)], ['Za:', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}'], ['Kontakt:', d.buyer.person], ['Ponuda važi do:', date(d.due, f)]], [3.6, 13.4], head=0, border='none')
    rows = [['Br.', 'Opis', 'Jed.', 'Kol.', 'Cijena €', 'Iznos €']] + [[f'{i}', f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [['', (t, dict(span=4, bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Iznos bez PDV-a', d.net, False), (f'PDV {d.lines[0].rate}%', d.tax, False), ('Ukupno sa PDV-om', d.gross, True))]
    doc.table(rows, [1, 8, 1.4, 1.6, 2.4, 2.6], align='clcrrr', shade='#b2dfdb', border='rows')
    doc.p('Rok isporuke: 10 dana. Isporuka je besplatna na teritoriji opštine. Avansno plaćanje 30%, ostatak po isporuci.', before=0.2, space=0.8)
    return doc.p(f'Izvršni direktor\n\n{d.seller.person}', align='r')
