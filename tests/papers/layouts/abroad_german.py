"""German and Austrian papers of the eighteenth group: an offer of an online office program, a bill for services, a slip of a trading program, an Austrian office's order."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, abroad
from kit.wares import GOODS


@abroad('de-angebot-online-buero-gesamtrabatt', 'quotation_bid', 'de', 'pdf html eml', currency='EUR', goods=('UNF', 'BTE', 'ELI', 'ALT'), most=20, lines=(2, 6), units=GOODS, whole=True, rates=(19,), since=2021, cents=True, reduction='percent', percents=(3, 5, 10), number='AN-{n:04}', subject='Angebot {number}', shows='due_date seller_vat_id')
def offer(d):
    """An offer of an online office program: line of the sender over the window, block of facts at the right, title with number, greeting, table with tax for each line, rebate on the whole, sums, validity, foot in three columns."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    pc, off, _ = d.reductions[0]
    rows = ''.join(f'<tr><td>{i}.</td><td class=l><b>{e(x.name)}</b><br>{e(x.spec)}</td><td>{m(x.qty)} {x.unit}</td><td>{m(x.price)} €</td><td>{m(x.amount)} €</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Angebot {d.number}</title><style>@page{{size:A4;margin:18mm 20mm}}body{{font:11.5px/1.45 "Liberation Sans",Arial,sans-serif;color:#222}}.ab{{font-size:8px;text-decoration:underline;color:#666;margin-top:40px}}.k{{display:flex;justify-content:space-between}}.k td{{padding:0 0 0 18px}}h1{{font-size:17px;margin:44px 0 14px}}.p{{width:100%;border-collapse:collapse;margin:14px 0 0}}.p th{{background:#f3f3f3;padding:5px;text-align:right;font-size:11px}}.p td{{padding:6px 5px;text-align:right;vertical-align:top;border-bottom:1px solid #e5e5e5}}.l{{text-align:left!important}}.s{{width:55%;margin-left:45%;border-collapse:collapse}}.s td{{padding:3px 5px;text-align:right}}.s td:first-child{{text-align:left}}.g td{{font-weight:bold;border-top:1px solid #222}}footer{{display:flex;font-size:8.5px;color:#555;border-top:1px solid #bbb;margin-top:50px;padding-top:6px}}footer div{{flex:1}}</style></head><body>
<div style="text-align:right;font-size:19px;color:#d9480f">{e(d.seller.name)}</div><div class=ab>{e(d.seller.name)} - {e(d.seller.street)} - {e(d.seller.place)}</div>
<div class=k><div>{e(d.buyer.name)}<br>{e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</div><table><tr><td>Angebots-Nr.</td><td>{d.number}</td></tr><tr><td>Angebotsdatum</td><td>{date(d.date, f)}</td></tr><tr><td>Gültig bis</td><td>{date(d.due, f)}</td></tr><tr><td>Ihr Ansprechpartner</td><td>{e(d.seller.person)}</td></tr></table></div>
<h1>Angebot Nr. {d.number}</h1><p>Sehr geehrte Damen und Herren,</p><p>vielen Dank für Ihre Anfrage. Gerne unterbreiten wir Ihnen das gewünschte freibleibende Angebot:</p>
<table class=p><tr><th>Pos.<th class=l>Beschreibung<th>Menge<th>Einzelpreis<th>Gesamtpreis</tr>{rows}</table>
<table class=s><tr><td>Zwischensumme (netto)</td><td>{m(d.sum)} €</td></tr><tr><td>Rabatt {q(pc)} %</td><td>-{m(off)} €</td></tr><tr><td>Gesamtbetrag netto</td><td>{m(d.net)} €</td></tr><tr><td>zzgl. Umsatzsteuer {d.lines[0].rate} %</td><td>{m(d.tax)} €</td></tr><tr class=g><td>Gesamtbetrag brutto</td><td>{m(d.gross)} €</td></tr></table>
<p>Die Lieferzeit beträgt etwa zwei Wochen ab Auftragseingang. Die Lieferung erfolgt frei Haus. Zahlbar innerhalb von 14 Tagen ohne Abzug.</p><p>Bei Rückfragen stehen wir selbstverständlich jederzeit gerne zur Verfügung.</p><p>Mit freundlichen Grüßen<br>{e(d.seller.person)}</p>
<footer><div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.place)}</div><div>Tel. {d.seller.phone}<br>{d.seller.mail}</div><div>{d.seller.reg}<br>USt-ID {d.seller.vat}<br>Steuer-Nr. {d.seller.tax[0]}</div></footer></body></html>''')


@abroad('de-rechnung-leistungszeitraum-stunden', 'invoice', 'de', 'docx pdf scan', currency='EUR', goods=('KNJ', 'NVZ', 'GRF'), most=16, lines=(1, 4), units=('h', 'mo', 'day', 'job', 'ea', 'box'), whole=True, rates=(19,), since=2021, cents=True, delivered=True, number='{y}{n:04}', contract='{n}/{yy}', shows='contract_ref delivery_date due_date seller_vat_id seller_account')
def hours(d):
    """A bill for services in a text program: letterhead right, window left, place and day, subject with number, reference to the commission, table, sums under a double line, bank in a sentence, thanks."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Serif', 11, margin='2.4cm', lang='de', footer=f'{d.seller.name} · {d.seller.reg} · USt-IdNr. {d.seller.vat} · Steuernummer {d.seller.tax[0]}')
    doc.p(f'**{d.seller.name}**\n{d.seller.street}\n{d.seller.place}\nTelefon {d.seller.phone}', align='r', space=0.5).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', space=0.7).p(f'{d.seller.city}, {date(d.date, f)}', align='r', space=0.4)
    doc.p(f'Rechnung Nr. {d.number}', bold=True, size=13, space=0.03).p(f'Auftrag {d.contract_no}, Leistung abgeschlossen am {date(d.delivery, f)}', size=10, space=0.3).p('Sehr geehrte Damen und Herren,', space=0.1).p('für die erbrachten Leistungen erlauben wir uns zu berechnen:', space=0.15)
    doc.table([['Leistung', 'Anzahl', 'Einheit', 'Satz in EUR', 'Betrag in EUR']] + [[f'{x.name} ({x.spec})', q(x.qty), x.unit, m(x.price), m(x.amount)] for x in d.lines], [7, 1.8, 2, 2.5, 2.9], align='lrlrr', size=10.5)
    for a, v, b in (('Summe netto', d.net, 0), (f'Umsatzsteuer {d.lines[0].rate} %', d.tax, 0), ('Rechnungsbetrag', d.gross, 1)):
        doc.p(f'{a}\t{m(v)} EUR', tabs=[(7.6, 'r')], indent=8.5, bold=b, space=0.03)
    doc.p(f'Bitte überweisen Sie den Rechnungsbetrag bis zum {date(d.due, f)} auf unser Konto bei der {d.seller.bank}, IBAN {d.seller.account}.', align='j', before=0.3, space=0.2)
    return doc.p('Wir danken für das entgegengebrachte Vertrauen.', space=0.4).p(f'Mit freundlichen Grüßen\n\n{d.seller.person}')


@abroad('de-lieferschein-packliste-handel', 'delivery_note', 'de', 'png docx pdf', goods=('ALT', 'ELI', 'UNF', 'BTE'), most=40, lines=(3, 10), units=GOODS, whole=True, delivered=True, number='LS{y}-{N:05}', order='AU-{N}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def packed(d):
    """A slip of a trading program: window and facts, title with number, columns with article, name, ordered, delivered and open, weight line, note on damages, signature of who received."""
    q, f = count('1.234,56'), '15.03.2024'
    doc = Odt('DejaVu Sans', 8.5, margin='2cm', lang='de', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, Tel. {d.seller.phone}, {d.seller.mail}')
    doc.p(f'{d.seller.name} · {d.seller.street} · {d.seller.place}', size=7, space=0.15)
    doc.table([[f'{d.buyer.name}\fWarenannahme\f{d.buyer.street}\f{d.buyer.place}', 'Belegdatum\fLieferdatum\fAuftragsnummer\fVersandart\fSeite', f'{date(d.date, f)}\f{date(d.delivery, f)}\f{d.order_no}\fSpedition\f1']], [10, 3.4, 3.6], head=0, border='none', size=9)
    doc.p(f'Lieferschein {d.number}', bold=True, size=15, before=0.7, space=0.25)
    doc.table([['Pos.', 'Artikelnummer', 'Bezeichnung', 'Bestellt', 'Geliefert', 'Offen', 'Einheit']] + [[f'{i}', x.code, f'{x.name} {x.spec}', q(x.qty), q(x.qty), '0', x.unit] for i, x in enumerate(d.lines, 1)], [1, 2.8, 6.6, 1.7, 1.8, 1.3, 1.8], align='cllrrrl', border='head')
    doc.p('Bitte prüfen Sie die Ware sofort auf Vollständigkeit und Transportschäden. Beanstandungen melden Sie bitte innerhalb von drei Werktagen. Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.', before=0.3, space=0.9)
    return doc.p('Ware vollständig erhalten: ______________________________', space=0).p('Datum, Unterschrift, Stempel', size=7, indent=5)


@abroad('at-bestellung-gemeindeamt-word', 'purchase_order', 'de', 'docx odt eml+pdf', currency='EUR', sellers='at', buyers='at', side='public', goods=('ELI', 'ALT', 'POD'), most=40, lines=(2, 6), units=GOODS, whole=True, rates=(20,), cents=True, number='{n}-{y}', quote='{N}', shows='quotation_ref delivery_date')
def municipal(d):
    """An Austrian office's order typed on its template: head with clerk and telephone, addressee, subject with number, sentence on the offer, table, sums, where to deliver and whom to bill, clerk signs."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', lang='de')
    doc.table([[f'**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}', f'Bearbeiter/in: {d.buyer.person}\fTel.: {d.buyer.phone}\fE-Mail: {d.buyer.mail}\fDatum: {date(d.date, f)}']], [8.4, 8], head=0, border='rows')
    doc.p(f'An\n{d.seller.name}\n{d.seller.street}\n{d.seller.place}', before=0.4, space=0.5).p(f'Betreff: Bestellung Nr. {d.number}', bold=True, space=0.25)
    doc.p(f'Sehr geehrte Damen und Herren!\n\nAufgrund Ihres Angebotes Nr. {d.quote_no} bestellen wir hiermit:', space=0.2)
    doc.table([['Menge', 'Artikel', 'Stückpreis netto', 'Gesamt netto']] + [[f'{q(x.qty)} {x.unit}', f'{x.name}, {x.spec}', f'€ {m(x.price)}', f'€ {m(x.amount)}'] for x in d.lines] + [[(t, dict(span=3, align='r', bold=b)), (f'€ {m(v)}', dict(bold=b))] for t, v, b in (('Summe netto', d.net, False), (f'{d.lines[0].rate} % USt.', d.tax, False), ('Summe brutto', d.gross, True))], [2.6, 7.6, 3, 3.2], align='llrr', size=10)
    doc.p(f'Lieferung bitte bis {date(d.delivery, f)} an {d.buyer.street}, {d.buyer.place}. Die Rechnung senden Sie bitte unter Angabe der Bestellnummer an die oben genannte Adresse.', align='j', space=0.7)
    return doc.p('Mit freundlichen Grüßen', space=0.7).p(f'______________________\n{d.buyer.person}')
