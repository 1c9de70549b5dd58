"""German and Austrian papers of the twentieth group: a bill of an online office, a slip of a trading program, an Austrian offer, an order of a firm's program."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, unseen
from kit.wares import GOODS


@unseen('de-rechnung-online-buero-dienstleistung', 'invoice', 'de', 'pdf html eml+pdf', currency='EUR', goods=('ODR', 'MKT', 'BZR', 'TRA'), lines=(1, 5), whole=True, rates=(19,), since=2021, cents=True, delivered=True, number='RE-{N}', shows='due_date delivery_date seller_vat_id seller_account')
def online(d):
    """A bill for services of an online office: name right, sender's line and window left, facts right under it, title with number, greeting, table with total price, sums with the base, term, foot in four columns."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{i}.</td><td class=l><b>{e(x.name)}</b><br>{e(x.spec)}</td><td>{q(x.qty)} {x.unit}</td><td>{m(x.price)} EUR</td><td>{m(x.amount)} EUR</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Rechnung {d.number}</title><style>@page{{size:A4;margin:18mm}}body{{font:11px/1.45 "Liberation Sans",Arial,sans-serif;color:#222}}.t{{text-align:right;font-size:18px;margin-bottom:34px}}.a small{{text-decoration:underline;font-size:8px}}.h{{display:flex;justify-content:space-between;margin-bottom:38px}}h1{{font-size:16px}}table{{width:100%;border-collapse:collapse}}th{{border-bottom:1px solid #222;text-align:right;padding:4px}}td{{text-align:right;padding:5px 4px;vertical-align:top;border-bottom:1px solid #ddd}}.l{{text-align:left}}.s td{{border:0;padding:2px 4px}}.f{{display:flex;justify-content:space-between;border-top:1px solid #999;margin-top:60px;padding-top:6px;font-size:8.5px;color:#555}}</style></head><body>
<div class=t>{e(d.seller.name)}</div><div class=h><div class=a><small>{e(d.seller.name)} · {e(d.seller.street)} · {e(d.seller.place)}</small><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</div><div><table class=s><tr><td class=l>Rechnungs-Nr.</td><td>{d.number}</td></tr><tr><td class=l>Rechnungsdatum</td><td>{date(d.date, f)}</td></tr><tr><td class=l>Leistungsdatum</td><td>{date(d.delivery, f)}</td></tr><tr><td class=l>Ihr Ansprechpartner</td><td>{e(d.seller.person)}</td></tr></table></div></div>
<h1>Rechnung Nr. {d.number}</h1><p>Sehr geehrte Damen und Herren,<br>vielen Dank für Ihren Auftrag. Wir stellen Ihnen hiermit folgende Leistungen in Rechnung:</p>
<table><tr><th class=l>Pos.<th class=l>Beschreibung<th>Menge<th>Einzelpreis<th>Gesamtpreis</tr>{rows}</table>
<table class=s style="width:50%;margin:8px 0 0 50%"><tr><td class=l>Gesamtbetrag netto</td><td>{m(d.net)} EUR</td></tr><tr><td class=l>zzgl. Umsatzsteuer 19%</td><td>{m(d.tax)} EUR</td></tr><tr><td class=l><b>Gesamtbetrag brutto</b></td><td><b>{m(d.gross)} EUR</b></td></tr></table>
<p>Bitte überweisen Sie den Rechnungsbetrag unter Angabe der Rechnungsnummer bis zum {date(d.due, f)} auf das unten angegebene Konto.</p><p>Mit freundlichen Grüßen<br>{e(d.seller.person)}</p>
<div class=f><div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.place)}</div><div>Tel. {d.seller.phone}<br>{d.seller.mail}</div><div>{d.seller.reg}<br>USt-ID {d.seller.vat}<br>Steuer-Nr. {d.seller.tax[0]}</div><div>{e(d.seller.bank)}<br>IBAN {d.seller.account}</div></div></body></html>''')


@unseen('de-lieferschein-warenwirtschaft-gewicht', 'delivery_note', 'de', 'pdf docx png', goods=('SAN', 'PIC', 'BRV', 'LIK'), most=80, lines=(2, 9), units=GOODS, whole=True, delivered=True, number='LS{yy}{N:05}', order='{N}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def slip(d):
    """A slip of a trading program: firm with address right, window left, title, row of facts in a table, articles with what was ordered, delivered and is left, packages, receipt to sign."""
    q, f = count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.9cm', lang='de', footer=f'{d.seller.name} | {d.seller.street} | {d.seller.place} | {d.seller.reg}')
    doc.table([[f'{d.buyer.name}\fWarenannahme\f{d.buyer.street}\f{d.buyer.place}', (f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\fTel. {d.seller.phone}', dict(align='r'))]], [9, 8.2], head=0, border='none')
    doc.p(f'Lieferschein {d.number}', bold=True, size=14, before=0.7, space=0.15)
    doc.table([['Belegdatum', 'Ihre Bestellung', 'Liefertag', 'Versandart', 'Bearbeiter'], [date(d.date, f), d.order_no, date(d.delivery, f), 'eigener Lkw', d.seller.person]], [3, 3.2, 3, 3.2, 4.8], border='rows', align='lllll')
    doc.p(size=4, space=0)
    doc.table([['Pos', 'Artikel', 'Bezeichnung', 'ME', 'bestellt', 'geliefert', 'Rest']] + [[f'{i}', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), q(x.qty), '0'] for i, x in enumerate(d.lines, 1)], [1.1, 2.6, 7, 1.5, 1.8, 1.8, 1.4], align='rllcrrr', border='head')
    doc.p('Bitte prüfen Sie die Ware sofort nach Erhalt. Transportschäden sind auf dem Lieferschein zu vermerken.', size=8.5, before=0.3, space=0.9)
    return doc.p('Ware vollständig und unbeschädigt erhalten:\n\n____________________________\nDatum, Unterschrift, Stempel')


@unseen('at-angebot-nachlass-summe-programm', 'quotation_bid', 'de', 'docx pdf odt', currency='EUR', sellers='at', buyers='at', lines=(2, 6), units=GOODS + ('day', 'h'), whole=True, rates=(20,), since=2016, cents=True, reduction='percent', percents=(2, 3, 5), number='AN{y}{n:04}', shows='due_date seller_vat_id seller_account')
def austrian(d):
    """An Austrian offer of an accounting program: firm in the middle, addressee left, box of facts right, title, table by positions, sum, reduction, net, tax and final sum, terms, foot with the bank."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de', footer=f'{d.seller.bank} | IBAN {d.seller.iban} | UID-Nr. {d.seller.vat} | {d.seller.reg}')
    doc.p(d.seller.name, bold=True, size=15, align='c', space=0).p(f'{d.seller.place}, {d.seller.street}, Telefon {d.seller.phone}', align='c', size=9, space=0.6)
    doc.table([[f'{d.buyer.name}\fz. H. {d.buyer.person}\f{d.buyer.street}\f{d.buyer.place}', f'Angebotsnummer:\fDatum:\fGültig bis:\fSachbearbeiter:', f'{d.number}\f{date(d.date, f)}\f{date(d.due, f)}\f{d.seller.person}']], [9, 3.4, 4.6], head=0, border='none')
    doc.p('ANGEBOT', bold=True, size=15, before=0.5, space=0.15).p('Wir danken für Ihre Anfrage und bieten Ihnen freibleibend an:', space=0.15)
    doc.table([['Pos', 'Artikelbezeichnung', 'Menge', 'EH', 'Einzelpreis', 'Betrag EUR']] + [[f'{i}', f'{x.name}\f{x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.1, 7.7, 1.6, 1.5, 2.4, 2.7], align='rlrcrr', border='head')
    doc.p(size=4, space=0)
    doc.table([['Summe', m(d.sum)], [f'- {q(pc)} % Nachlass', f'-{m(off)}'], ['Nettobetrag', m(d.net)], ['+ 20 % MwSt.', m(d.tax)], [('Endbetrag EUR', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4.4, 3.2], head=0, border='rows', align='lr', indent=9.4)
    return doc.p('Lieferung: prompt ab Lager. Zahlung: 14 Tage netto Kassa. Es gelten unsere Geschäftsbedingungen.', before=0.3, space=0.5).p('Mit freundlichen Grüßen')


@unseen('de-bestellung-firma-einkauf-formular', 'purchase_order', 'de', 'pdf docx scan', currency='EUR', side='firm', goods=('SAN', 'PIC', 'BRV'), most=60, lines=(2, 7), units=GOODS, whole=True, rates=(19,), since=2021, discount='line percent', percents=(3, 5, 8, 10), cents=True, number='B{y}-{n:04}', quote='AN-{N}', shows='quotation_ref delivery_date')
def order(d):
    """A firm's order on its form: buyer's head, title with number in a frame, supplier and delivery address side by side, reference to the offer, table with rebate, sums, terms, released without signature."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.9cm', lang='de', footer=f'{d.buyer.name} | {d.buyer.street} | {d.buyer.place} | {d.buyer.reg}')
    doc.p(d.buyer.name, bold=True, size=14, space=0.3)
    doc.table([[(f'Bestellung {d.number}', dict(bold=True, size=13)), (f'Datum: {date(d.date, f)}', dict(align='r'))]], [11, 6.2], head=0, border='outer', pad=0.15)
    doc.p(size=4, space=0)
    doc.table([[('Lieferant', dict(bold=True)), ('Lieferanschrift', dict(bold=True))], [f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}', f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}']], [8.6, 8.6], head=0, border='none')
    doc.p(f'Ihr Angebot: {d.quote_no}\nGewünschter Liefertermin: {date(d.delivery, f)}\nBesteller: {d.buyer.person}, Tel. {d.buyer.phone}', before=0.2, space=0.2)
    doc.table([['Pos.', 'Art.-Nr.', 'Bezeichnung', 'Menge', 'Preis/Einh.', 'Rabatt', 'Gesamt EUR']] + [[f'{i}', x.code, f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), f'{q(x.percent)} %', m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[('', dict(span=3)), (t, dict(span=3, bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Bestellwert netto', d.net, False), ('Umsatzsteuer 19 %', d.tax, False), ('Bestellwert brutto', d.gross, True))], [1, 2.3, 6, 2, 2, 1.5, 2.4], align='rllrrrr', size=9)
    return doc.p('Zahlung: 30 Tage netto. Rechnung bitte an die Buchhaltung, Lieferschein an den Wareneingang. Diese Bestellung wurde elektronisch freigegeben.', size=9, before=0.3)
