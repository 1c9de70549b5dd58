"""German and Austrian papers of the nineteenth group: a bill of a widespread office program, a confirmation from a big program, an order of a hospital's program, an Austrian offer."""
from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import elsewhere
from kit.wares import GOODS


@elsewhere('de-rechnung-kaufmaennisches-programm', 'invoice', 'de', 'pdf docx png', currency='EUR', goods=('RCN', 'BOJ', 'SNG', 'LST'), most=40, lines=(2, 7), units=GOODS, whole=True, rates=(19,), since=2021, discount='line percent', percents=(3, 5, 10), cents=True, delivered=True, number='RE{y}-{n:04}', order='B-{N}', shows='order_ref delivery_date due_date seller_vat_id seller_account')
def office(d):
    """A bill of a widespread office program: sender's line, window, facts at the right by labels, title, greeting, table with rebate, sums, term of payment, foot in three columns."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='de')
    doc.p(d.seller.name, bold=True, size=16, align='r', space=0.6).p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}', size=7, space=0.1)
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}', 'Kunden-Nr.:\fLieferdatum:\fIhre Bestellung:\fDatum:', f'{10000 + len(d.buyer.name) * 13}\f{date(d.delivery, f)}\f{d.order_no}\f{date(d.date, f)}']], [9.8, 3.4, 3.8], head=0, border='none')
    doc.p(f'Rechnung Nr. {d.number}', bold=True, size=13, before=0.8, space=0.2).p('Sehr geehrte Damen und Herren,\nwir erlauben uns, Ihnen folgende Lieferung zu berechnen:', space=0.2)
    doc.table([['Pos.', 'Menge', 'Einh.', 'Artikel-Nr.', 'Bezeichnung', 'Einzelpreis', 'Rabatt %', 'Gesamtpreis']] + [[f'{i}', q(x.qty), x.unit, x.code, f'{x.name} {x.spec}', m(x.price), m(x.percent), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 1.3, 1.3, 2.1, 5.2, 2.1, 1.6, 2.4], align='crlllrrr', border='head', size=9)
    for a, v, b in (('Nettobetrag', d.net, 0), (f'zzgl. {d.lines[0].rate},00 % USt. auf {m(d.net)}', d.tax, 0), ('Rechnungsbetrag EUR', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(8, 'r')], indent=9, bold=b, space=0.03)
    doc.p(f'Zahlbar bis {date(d.due, f)} ohne Abzug.', before=0.4, space=0.3).p('Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.', space=0.9)
    return doc.table([[f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}\fGeschäftsführung: {d.seller.person}', f'{d.seller.bank}\fIBAN: {d.seller.account}', f'USt-IdNr.: {d.seller.vat}\fSteuer-Nr.: {d.seller.tax[0]}\f{d.seller.reg}\fTel. {d.seller.phone}']], [5.6, 6, 5.4], head=0, border='none', size=7.5)


@elsewhere('de-auftragsbestaetigung-grosses-programm', 'order_confirmation', 'de', 'pdf docx eml+pdf', currency='EUR', goods=('LST', 'AGR', 'IGR'), most=60, lines=(1, 6), units=GOODS, whole=True, rates=(19,), since=2021, cents=True, number='{b:010}', order='45{b:08}', shows='order_ref delivery_date')
def confirmation(d):
    """A confirmation from a big program: title at the right over a frame with number and day, clerk, customer; conditions, items by tens with material and description in two rows, net value, tax, final sum."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.9cm', lang='de', footer=f'{d.seller.name}  {d.seller.street}  {d.seller.place}  {d.seller.reg}')
    doc.table([[f'Firma\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}', (f'**Auftragsbestätigung**\fNummer/Datum\f{d.number} / {date(d.date, f)}\fIhre Bestellnummer\f{d.order_no}\fSachbearbeiter/Telefon\f{d.seller.person} / {d.seller.phone}\fIhre Kundennummer bei uns\f{200000 + len(d.buyer.name) * 71}', dict(border='all'))]], [9.6, 7.6], head=0, border='none', pad=0.15)
    doc.p('Wir danken für Ihren Auftrag, den wir zu unseren Verkaufs- und Lieferbedingungen wie folgt bestätigen:', before=0.5, space=0.2).p(f'Lieferbedingung\tFrei Haus {d.buyer.city}\nZahlungsbedingung\tInnerhalb von 30 Tagen netto\nWährung\tEUR', tabs=[(4.5, 'l')], space=0.3)
    rows = [['Pos.', 'Material', 'Bezeichnung', 'Menge', 'Preis', 'Wert']]
    for i, x in enumerate(d.lines, 1):
        rows.append([f'{i * 10:06}', x.code, f'{x.name}\f{x.spec}\fLiefertermin: Tag {date(d.delivery, f)}', f'{q(x.qty)} {x.unit}', f'{m(x.price)} / 1 {x.unit}', m(x.amount)])
    doc.table(rows, [1.7, 2.3, 5.9, 2.2, 2.6, 2.5], align='lllrrr', border='head')
    for a, v, b in (('Summe Positionen', d.net, 0), (f'Ausgangssteuer {d.lines[0].rate},000 %', d.tax, 0), ('Endbetrag', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(8, 'r')], indent=9.2, bold=b, space=0.03)
    return doc.p('Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.', size=8.5, before=0.5)


@elsewhere('de-einkaufsbestellung-klinik-kommune', 'purchase_order', 'de', 'docx pdf scan', currency='EUR', side='public', goods=('SNG', 'RCN', 'BOJ', 'IGR'), most=50, lines=(2, 7), units=GOODS, whole=True, rates=(19,), since=2021, cents=True, number='EB{yy}-{N:05}', quote='AG-{N}', shows='quotation_ref delivery_date')
def purchasing(d):
    """An order from a program of middling houses: buyer right, supplier left, title with number, facts in pairs, table with direct cost, totals with the tax base, where to send the goods and the bill."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('DejaVu Sans', 8.5, margin='2cm', lang='de')
    doc.table([[f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}\fDeutschland', (f'**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fTelefonnr. {d.buyer.phone}\fE-Mail {d.buyer.mail}', dict(align='r'))]], [8.5, 8.5], head=0, border='none')
    doc.p('Bestellung', bold=True, size=15, before=0.6, space=0.2)
    doc.table([['Bestellnr.', d.number, 'Belegdatum', date(d.date, f)], ['Ihr Angebot', d.quote_no, 'Erwartetes Wareneingangsdatum', date(d.delivery, f)], ['Einkäufer', d.buyer.person, 'Zahlungsbedingungen', '30 Tage netto']], [2.8, 4.8, 5.2, 4.2], head=0, border='none', align='llll')
    doc.table([['Nr.', 'Beschreibung', 'Menge', 'Einheit', 'EK-Preis', 'MwSt. %', 'Betrag']] + [[x.code, f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), f'{x.rate}', m(x.amount)] for x in d.lines] + [[('', dict(span=3)), (t, dict(span=3, bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Total EUR ohne MwSt.', d.net, False), (f'{d.lines[0].rate} % MwSt.', d.tax, False), ('Total EUR inkl. MwSt.', d.gross, True))], [2.3, 6.3, 1.6, 1.6, 2, 1.4, 2.4], align='llrlrrr', border='rows')
    doc.p('Lieferung an unsere Warenannahme, montags bis donnerstags 7 bis 14 Uhr. Die Rechnung senden Sie bitte als PDF unter Angabe der Bestellnummer.', before=0.3, space=0.8)
    return doc.p(f'i. A. {d.buyer.person}')


@elsewhere('at-angebot-farben-edv-brief', 'quotation_bid', 'de', 'docx pdf odt', currency='EUR', sellers='at', buyers='at', most=40, lines=(2, 6), units=GOODS + ('lic',), whole=True, rates=(20,), cents=True, number='{y}/{n:04}', shows='due_date seller_vat_id seller_account')
def austrian(d):
    """An Austrian offer typed as a letter: letterhead with colour, addressee, place and day right, subject, greeting, table with unit after quantity, three sums, terms in a list, greeting, foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', lang='de', footer=f'{d.seller.name} | {d.seller.reg} | UID: {d.seller.vat} | {d.seller.bank} | IBAN {d.seller.iban}')
    doc.p(d.seller.name, bold=True, size=17, color='#8a1c1c', space=0).p(f'{d.seller.street}, A-{d.seller.place}, Tel. {d.seller.phone}, {d.seller.mail}', size=9, space=0.7).p(f'{d.buyer.name}\nz. Hd. {d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.4).p(f'{d.seller.city}, am {date(d.date, f)}', align='r', space=0.4)
    doc.p(f'Angebot Nr. {d.number}', bold=True, size=13, space=0.2).p('Sehr geehrte Damen und Herren!\n\nBezug nehmend auf Ihre Anfrage dürfen wir Ihnen wie folgt anbieten:', space=0.2)
    doc.table([['Menge', 'ME', 'Bezeichnung', 'Preis/ME', 'Summe EUR']] + [[q(x.qty), x.unit, f'{x.name} {x.spec}', m(x.price), m(x.amount)] for x in d.lines], [1.8, 1.6, 7.4, 2.6, 3], align='rclrr', border='head')
    for a, v, b in (('Nettosumme', d.net, 0), ('20 % USt.', d.tax, 0), ('Gesamtsumme EUR', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7.4, 'r')], indent=9, bold=b, space=0.03)
    for t in ('Lieferzeit: ca. 10 Tage', 'Zahlung: 14 Tage netto', f'Bindefrist: bis {date(d.due, f)}', 'Preise frei Haus'):
        doc.p(f'• {t}', indent=0.4, space=0.02, before=0.02)
    return doc.p('Über Ihren Auftrag würden wir uns sehr freuen.', before=0.3, space=0.3).p(f'Mit freundlichen Grüßen\n\n{d.seller.person}')
