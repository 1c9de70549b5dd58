"""German, Austrian and Swiss papers of the twelfth group: an Austrian bill, a confirmation of a merchandise program, a delivery slip of a works, a Swiss offer, an offer that a buyer asks for, a gym's order."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, remote
from kit.wares import GOODS


@remote('at-rechnung-kunde', 'invoice', 'de', 'html pdf eml+pdf', currency='EUR', lines=(1, 6), rates=(20,), sellers='at', buyers='at', delivered=True, reduction='percent', number='RE{y}-{n:04}', order='{N}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def austrian(d):
    """An Austrian bill from an online program: logo left in letters, window in the middle of the page, facts as a strip of four, positions with text under the name, rebate under the sum of positions, the words of payment with IBAN, court and UID in three columns at the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    pc, off, _ = d.reductions[0]
    rows = ''.join(f'<tr><td>{i}.<td><b>{e(x.name)}</b><br>{e(x.spec)}<td>{q(x.qty)} {x.unit}<td>{m(x.price)} €<td>{m(x.amount)} €</tr>' for i, x in enumerate(d.lines, 1))
    sums = ''.join(f'<tr><td colspan=4>{a}<td>{v} €</tr>' for a, v in (('Positionssumme', m(d.sum)), (f'abzüglich {q(pc)} % Rabatt', f'-{m(off)}'), ('Gesamtbetrag netto', m(d.net)), (f'zuzüglich {d.lines[0].rate} % USt', m(d.tax)), ('<b>Rechnungsbetrag</b>', m(d.gross))))
    return Html(f'''<!DOCTYPE html><html lang="de-AT"><head><meta charset="utf-8"><title>Rechnung {d.number}</title><style>@page{{size:A4;margin:18mm}}body{{font:11px "Liberation Sans"}}table{{width:100%;border-collapse:collapse}}.p th{{border-bottom:2px solid #b3001b;text-align:right;padding:4px}}.p td{{text-align:right;padding:5px 4px;vertical-align:top;border-bottom:1px solid #eee}}.p th:nth-child(-n+2),.p tr:not(.z) td:nth-child(2){{text-align:left}}.s td{{border:0}}.s tr td{{text-align:right!important;padding:2px 4px}}</style></head><body>
<div style="font:bold 22px 'Liberation Serif';color:#b3001b">{e(d.seller.name)}</div><p style="font-size:8px;text-decoration:underline;margin-top:26px">{e(d.seller.name)} &middot; {e(d.seller.street)} &middot; {e(d.seller.place)}</p><p>{e(d.buyer.name)}<br>z.Hd. {e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>UID: {d.buyer.vat}</p>
<h2>Rechnung Nr. {d.number}</h2><table style="background:#f7eeee"><tr><td>Rechnungsdatum<br><b>{date(d.date, f)}</b><td>Lieferdatum<br><b>{date(d.delivery, f)}</b><td>Ihre Bestellung<br><b>{d.order_no}</b><td>Bearbeiter/in<br><b>{e(d.seller.person)}</b></tr></table><br>
<table class=p><tr><th>Pos<th>Bezeichnung<th>Menge<th>Einzelpreis<th>Gesamt</tr>{rows}</table><table class=s>{sums}</table><p>Bitte überweisen Sie den Rechnungsbetrag ohne Abzug bis {date(d.due, f)} auf unser Konto {d.seller.iban}.</p>
<table style="font-size:8.5px;color:#666;margin-top:40px;border-top:1px solid #999"><tr style="vertical-align:top"><td>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.place)}<td>UID-Nr. {d.seller.vat}<br>{d.seller.reg}<br>Steuernr. {d.seller.tax[0]}<td>{e(d.seller.bank)}<br>IBAN {d.seller.iban}<br>{d.seller.mail}</tr></table></body></html>''')


@remote('de-auftrag-warenwirtschaft', 'order_confirmation', 'de', 'pdf scan', currency='EUR', lines=(2, 9), units=GOODS, whole=True, rates=(19,), discount='line percent', number='AB-{b}', order='{n}/{N}', shows='order_ref delivery_date')
def merchandise(d):
    """A confirmation of a merchandise program: page number and facts in a frame at the right, number of the article under the position, rebate as a row of its own under the goods with a minus, carry of sums, delivery week, general terms."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='de', footer=f'{d.seller.name}   {d.seller.street}   {d.seller.place}   {d.seller.reg}   Tel. {d.seller.phone}')
    doc.p(f'{d.seller.name} - {d.seller.street} - {d.seller.place}', size=7.5, space=0.2, before=0.8)
    doc.table([[f'Firma\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}', (f'Auftragsnr.:  {d.number}\fDatum:  {date(d.date, f)}\fIhre Bestellnr.:  {d.order_no}\fLiefertermin:  {date(d.delivery, f)}\fSachbearbeitung:  {d.seller.person}\fSeite:  1', dict(border='all'))]], [10, 7], head=0, border='none').p('AUFTRAGSBESTÄTIGUNG', bold=True, size=13, before=0.4, space=0.2)
    rows = [['Pos.', 'Bezeichnung', 'Menge', 'ME', 'E-Preis', 'G-Preis']]
    for i, x in enumerate(d.lines, 1):
        rows += [[f'{i * 10}', f'{x.name}, {x.spec}\fArt.-Nr. {x.code}', q(x.qty), x.unit, m(x.list), m(x.full)], ['', f'./. {q(x.percent)} % Rabatt', '', '', f'-{m(x.line_off)}', m(x.amount)]]
    doc.table(rows, [1.2, 7.6, 1.6, 1.4, 2.5, 2.7], align='llrlrr', border='head', size=9)
    doc.table([['Warenwert netto', f'{m(d.net)}'], [f'MwSt. {d.lines[0].rate} %', m(d.tax)], [('Endbetrag EUR', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4.2, 2.8], head=0, align='lr', border='none', indent=10)
    return doc.p('Wir danken für Ihren Auftrag und bestätigen ihn zu unseren Verkaufs- und Lieferbedingungen. Lieferung frei Bordsteinkante, Zahlung 30 Tage rein netto.', before=0.3)


@remote('de-lieferschein-werk', 'delivery_note', 'de', 'docx scan odt', lines=(2, 14), units=GOODS, whole=True, delivered=True, number='LS{N}', order='B{yy}-{n:04}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def works(d):
    """A works' slip: number and day as a line in the middle, two columns with where it goes and who carries it, amounts ordered and delivered, what is outstanding, boxes for damage, receipt in block letters."""
    q, f = count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de')
    doc.p(d.seller.name, bold=True, size=14, align='r', space=0).p(f'{d.seller.street}, {d.seller.place}', size=9, align='r', space=0.4).p(f'Lieferschein {d.number} vom {date(d.date, f)}', bold=True, size=13, align='c', space=0.3)
    doc.table([[f'Empfänger\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}', f'Versanddaten\fIhre Bestellung: {d.order_no}\fLiefertag: {date(d.delivery, f)}\fSpedition: eigener Lkw\fAnsprechpartner: {d.seller.person}']], [8.5, 8.5], head=0, border='outer', pad=0.15)
    doc.table([['Artikelnummer', 'Artikel', 'bestellt', 'geliefert', 'Rest', 'Einheit']] + [[x.code, f'{x.name} {x.spec}', q(x.qty), q(x.qty), '0', x.unit] for x in d.lines], [3, 7, 1.8, 1.8, 1.4, 2], align='llrrrc', zebra='#f0f0f0', border='rows')
    return doc.p('☐ Ware vollständig und unbeschädigt erhalten     ☐ Beanstandung siehe Rückseite', before=0.4, space=0.8).p('Datum ______________   Name in Druckbuchstaben ________________________   Unterschrift ________________')


@remote('ch-offerte-turngeraete', 'quotation_bid', 'de', 'docx pdf eml+docx', currency='CHF', lines=(1, 5), rates=('8.1',), sellers='ch', buyers='ch', since=2024, number='O-{N}.{n:02}', discount='some line', shows='due_date seller_vat_id')
def swiss(d):
    """A Swiss firm's offer: place and day under the address, thanks for the enquiry, positions with amount first, what a rebate makes of a position in a line under it, total with and without tax, valid until, friendly greetings."""
    m, q, f = money("1'234.56"), count("1'234.56"), '15. März 2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='de', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, {d.seller.vat}')
    doc.p(f'{d.buyer.name}\nz. H. {d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.5, before=0.6).p(f'{d.seller.city}, {date(d.date, f)}', space=0.4).p(f'Offerte {d.number}', bold=True, size=14, space=0.2)
    doc.p('Guten Tag', space=0.1).p('Besten Dank für Ihre Anfrage. Wir offerieren Ihnen gerne wie folgt:', space=0.2)
    rows = [['Anzahl', 'Artikel', 'Preis', 'Betrag CHF']]
    for x in d.lines:
        rows.append([f'{q(x.qty)} {x.unit}', f'{x.name}\f{x.spec}' + (f'\fabzüglich Rabatt {q(x.percent)} %' if x.percent else ''), m(x.list), f' \f \f{m(x.amount)}' if x.percent else m(x.amount)])
    rows += [['', a, '', (m(v), dict(bold=a.startswith('Total inkl')))] for a, v in (('Total exkl. MWST', d.net), (f'MWST {d.lines[0].rate} %', d.tax), ('Total inkl. MWST', d.gross))]
    doc.table(rows, [2.8, 8, 2.6, 3.2], align='llrr', border='head')
    doc.p(f'Die Offerte ist gültig bis {date(d.due, f)}. Lieferfrist 4 bis 6 Wochen, Zahlung 30 Tage netto. Montage durch unsere Fachleute.', before=0.2, space=0.5)
    return doc.p(f'Freundliche Grüsse\n{d.seller.name}\n\n{d.seller.person}')


@remote('de-bestellung-ohne-tabelle', 'purchase_order', 'de', 'docx scan', currency='EUR', lines=(1, 5), units=GOODS, whole=True, rates=(19,), number='{n}-{yy}', quote='AN{N}', hides='tax, gross', shows='quotation_ref delivery_date')
def club(d):
    """An order typed as a letter by one who seldom buys: on the basis of your offer I order for, each thing as a sentence with a price and what it makes, a sum without tax, when and where, whom the bill goes to."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Serif', 12, margin='2.5cm', lang='de')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', space=0.6).p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', space=0.6).p(f'{d.buyer.city}, den {date(d.date, f)}', align='r', space=0.4).p(f'Bestellung Nr. {d.number}', bold=True, space=0.25)
    doc.p('Sehr geehrte Damen und Herren,', space=0.15).p(f'auf der Grundlage Ihres Angebots {d.quote_no} bestellen wir für {d.buyer.name}:', space=0.15)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'{i}) {q(x.qty)} {x.unit} {x.name} ({x.spec}) zum Preis von je {m(x.price)} Euro, macht {m(x.amount)} Euro,', indent=0.8, space=0.06)
    doc.p(f'zusammen also {m(d.net)} Euro zuzüglich der gesetzlichen Mehrwertsteuer.', space=0.2).p(f'Bitte liefern Sie bis zum {date(d.delivery, f)} an die oben genannte Anschrift, der Hausmeister ist werktags ab 7 Uhr da. Die Rechnung senden Sie bitte an {d.buyer.mail}.', align='j', space=0.5)
    return doc.p(f'Mit freundlichen Grüßen\n\n{d.buyer.person}')
