"""German and Austrian papers of the sixteenth group: a bill of an office program, an order with labels at the left, an offer from a web service, an Austrian confirmation."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, overseas
from kit.wares import GOODS


@overseas('de-rechnung-buero-fenster-rabattzeile', 'invoice', 'de', 'pdf docx scan', currency='EUR', lines=(2, 6), rates=(19,), reduction='percent', delivered=True, number='RE-{yy}{N}', order='{n}/{y}', shows='order_ref delivery_date due_date seller_vat_id seller_account')
def office(d):
    """A bill of an office program: sender in a small line over the window, block of days at the right, subject, positions under one rule, rebate row between sums, sentence on pay, three columns at the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de', footer=f'{d.seller.name} · {d.seller.street} · {d.seller.place} · Tel. {d.seller.phone}\nGeschäftsführung: {d.seller.person} · {d.seller.reg} · USt-IdNr. {d.seller.vat} · Steuernummer {d.seller.tax[0]}\n{d.seller.bank} · IBAN {d.seller.account}')
    doc.p(d.seller.name, bold=True, size=16, align='r', space=0.6).p(f'{d.seller.name} · {d.seller.street} · {d.seller.place}', size=7, space=0.1)
    doc.table([[f'{d.buyer.name}\f{d.buyer.person}\f{d.buyer.street}\f{d.buyer.place}', 'Rechnungs-Nr.\fRechnungsdatum\fLieferdatum\fIhre Bestellung\fBearbeiter', (f'{d.number}\f{date(d.date, f)}\f{date(d.delivery, f)}\f{d.order_no}\f{d.seller.person}', dict(align='r'))]], [9, 3.6, 4.4], head=0, border='none')
    doc.p(f'Rechnung {d.number}', bold=True, size=14, before=0.6, space=0.15).p('Sehr geehrte Damen und Herren,\nwir erlauben uns, wie folgt zu berechnen:', space=0.15)
    rows = [['Pos.', 'Bezeichnung', 'Menge', 'Einheit', 'Einzel €', 'Gesamt €']] + [[f'{i}', f'{x.name}\f{x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.1, 7.4, 1.8, 1.7, 2.4, 2.6], align='clrlrr', border='head', size=9.5)
    for a, v, b in (('Zwischensumme', d.sum, 0), (f'abzüglich {q(pc)} % Rabatt', -off, 0), ('Summe netto', d.net, 0), (f'zuzüglich {d.lines[0].rate} % USt.', d.tax, 0), ('Rechnungsbetrag', d.gross, 1)):
        doc.p(f'{a}\t{m(v)} €', tabs=[(17, 'r')], indent=9.5, bold=b, space=0.03)
    return doc.p(f'Bitte überweisen Sie den Rechnungsbetrag ohne Abzug bis zum {date(d.due, f)} auf unser unten genanntes Konto.', before=0.3).p('Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.')


@overseas('de-bestellung-kopffelder-links', 'purchase_order', 'de', 'docx pdf scan', currency='EUR', lines=(2, 7), units=GOODS, whole=True, rates=(19,), discount='line percent', number='BE{N:06}', quote='{b}', shows='quotation_ref delivery_date buyer_vat_id')
def labels(d):
    """An order of a goods program: word in big letters, a column of labels at the left beside the supplier's box, ruled head row, number of the supplier's article, rebate in per cent, value, tax and total as rows, how to send the bill."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.24'
    doc = Odt('Liberation Sans', 9.5, margin='1.9cm', lang='de', header=f'{d.buyer.name} | {d.buyer.street} | {d.buyer.place} | USt-IdNr. {d.buyer.vat}')
    doc.p('BESTELLUNG', bold=True, size=20, color='#404040', before=0.2, space=0.2)
    doc.table([['Bestellnummer\fBestelldatum\fIhr Angebot\fLiefertermin\fZahlung\fLieferung\fEinkäufer', f'**{d.number}**\f{date(d.date, f)}\f{d.quote_no}\f{date(d.delivery, f)}\f30 Tage netto\ffrei Haus\f{d.buyer.person}', f'Lieferant\f\f**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\f{d.seller.mail}']], [3.2, 5, 8.8], head=0, border='outer', pad=0.15)
    doc.p('Wir bestellen zu unseren Einkaufsbedingungen:', before=0.1)
    rows = [['Pos', 'Ihre Art.-Nr.', 'Artikelbezeichnung', 'Menge', 'ME', 'Preis', 'Rab. %', 'Positionswert']] + [[f'{i * 10}', x.code, f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.list), q(x.percent), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(a, dict(span=7, align='r', bold=b)), (m(v), dict(bold=b))] for a, v, b in (('Warenwert netto EUR', d.net, False), (f'MwSt. {d.lines[0].rate},00 %', d.tax, False), ('Gesamtbetrag EUR', d.gross, True))]
    doc.table(rows, [1, 2.4, 5.6, 1.5, 1.3, 2, 1.3, 2.4], align='cllrlrrr', size=9, shade='#d9e2f3', border='rows')
    return doc.p('Rechnung bitte als PDF an die oben genannte Anschrift, stets mit unserer Bestellnummer. Bitte bestätigen Sie den Liefertermin innerhalb von zwei Werktagen.', before=0.1, size=9, space=0.7).p(f'ppa. {d.buyer.person}')


@overseas('de-angebot-webdienst-schlicht', 'quotation_bid', 'de', 'html pdf eml', currency='EUR', lines=(2, 5), rates=(19,), discount='percent', number='AN-{n:04}', subject='Angebot {number}', shows='due_date seller_vat_id')
def service(d):
    """An offer of a web service for the self-employed: firm at the right, title with thin letters, facts as a row of four, positions with text in grey, price and rebate and price after it, sums in a box with a colour, bullet points of terms."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    rows = ''.join(f'<tr><td>{i}.<td class=l><b>{e(x.name)}</b><br><i>{e(x.spec)}</i><td>{q(x.qty)} {x.unit}<td>{m(x.list)} €<td>-{q(x.percent)} %<td>{m(x.price)} €<td>{m(x.amount)} €</tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Angebot {d.number}</title><style>@page{{size:A4;margin:18mm 15mm}}body{{font:11.5px/1.45 "DejaVu Sans",sans-serif;color:#333}}.r{{text-align:right}}h1{{font-weight:200;font-size:26px;margin:26px 0 8px}}.k{{display:flex;background:#f4f4f4;padding:8px 12px}}.k div{{flex:1}}.k small,i{{color:#888;font-style:normal}}table{{width:100%;border-collapse:collapse;margin-top:18px}}th{{font-size:10px;color:#888;text-align:right;font-weight:normal}}td{{text-align:right;padding:7px 4px;border-top:1px solid #ddd;vertical-align:top;white-space:nowrap}}.l{{text-align:left;white-space:normal}}.s{{width:320px;margin:16px 0 0 auto;background:#e6f4ea;padding:8px 12px}}.s p{{margin:3px 0}}.s b{{float:right}}</style></head><body>
<div class=r><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}, {e(d.seller.place)}<br>{d.seller.mail}<br>USt-IdNr.: {d.seller.vat}</div><div>{e(d.buyer.name)}<br>z. Hd. {e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</div>
<h1>Angebot</h1><div class=k><div><small>Angebotsnummer</small><br>{d.number}</div><div><small>Datum</small><br>{date(d.date, f)}</div><div><small>Gültig bis</small><br>{date(d.due, f)}</div><div><small>Ansprechpartner</small><br>{e(d.seller.person)}</div></div>
<p>Vielen Dank für Ihre Anfrage. Gerne bieten wir Ihnen an:</p><table><tr><th><th class=l>Produkt / Leistung<th>Menge<th>Preis<th>Rabatt<th>Ihr Preis<th>Summe</tr>{rows}</table>
<div class=s><p>Netto <b>{m(d.net)} €</b></p><p>Umsatzsteuer {d.lines[0].rate} % <b>{m(d.tax)} €</b></p><p><strong>Brutto</strong> <b>{m(d.gross)} €</b></p></div><ul><li>Lieferzeit etwa zwei Wochen nach Auftrag</li><li>Zahlbar 14 Tage nach Rechnungserhalt</li><li>Es gelten unsere AGB</li></ul><p>Mit freundlichen Grüßen<br>{e(d.seller.person)}</p></body></html>''')


@overseas('at-auftragsbestaetigung-sondernachlass', 'order_confirmation', 'de', 'docx png odt', currency='EUR', lines=(2, 6), units=GOODS, whole=True, sellers='at', buyers='at', rates=(20,), reduction='amount', number='{y}A{N}', order='{L}-{N}', shows='order_ref delivery_date seller_vat_id buyer_vat_id')
def austrian(d):
    """An Austrian confirmation: letter with the address at the left, a line of facts with rules above and below, positions in two lines each, special reduction under the sum, thanks and who serves."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    _, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11, margin='2.2cm', lang='de', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place} – {d.seller.reg} – UID {d.seller.vat}')
    doc.p(d.seller.name, bold=True, size=15, space=0.6).p(f'Firma\n{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', space=0.5).p('Auftragsbestätigung', bold=True, size=15, space=0.15)
    doc.table([['Nummer', 'Datum', 'Ihre Bestellung', 'Ihre UID', 'Lieferung'], [d.number, date(d.date, f), d.order_no, d.buyer.vat, date(d.delivery, f)]], [3.2, 3, 3.6, 3.6, 3.2], align='lllll', border='rows', size=10, bold_head=False)
    doc.p('Wir danken für Ihren Auftrag, den wir wie folgt bestätigen:', before=0.1, space=0.1)
    rows = [['Menge', 'Artikel', 'à EUR', 'EUR']] + [[f'{q(x.qty)} {x.unit}', f'{x.name} {x.spec}\fArt.-Nr. {x.code}', m(x.price), m(x.amount)] for x in d.lines]
    rows += [[('', {}), (a, dict(align='r', bold=b)), '', (m(v), dict(bold=b))] for a, v, b in (('Warenwert', d.sum, False), ('Sondernachlass', -off, False), ('Nettobetrag', d.net, False), (f'{d.lines[0].rate} % MwSt.', d.tax, False), ('Gesamtbetrag EUR', d.gross, True))]
    doc.table(rows, [2.8, 8.4, 2.5, 2.9], align='rlrr', border='none', size=10.5)
    return doc.p('Zahlung: 14 Tage 2 % Skonto, 30 Tage netto. Abweichungen bitten wir binnen drei Tagen bekannt zu geben.', before=0.15, space=0.4).p(f'Mit freundlichen Grüßen\n\n{d.seller.person}')
