"""German and Austrian papers of the tenth group: a bill of one who charges no tax, an order slip of a town, minutes of acceptance."""
from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import yonder
from kit.wares import GOODS


@yonder('at-kleinunternehmer', 'invoice', 'de', 'docx pdf scan eml+pdf', currency='EUR', lines=(1, 3), units=('h', 'day', 'page', 'job'), rates=(0,), sellers='at', buyers='at', delivered=True, number='{y}-{n:03}', hides='net, tax', shows='delivery_date due_date seller_account')
def small_trader(d):
    """An Austrian's bill in a writer's table by one who falls under the rule for small traders: sender under the name, reference line of number, customer and day of the work, quantity and unit apart, one sum, the law that frees of tax, the account in the text."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', lang='de', footer=f'{d.seller.name} | {d.seller.street} | {d.seller.place} | Steuernummer {d.seller.tax[0]} | IBAN {d.seller.iban}')
    doc.p(d.seller.name, bold=True, size=15, align='r', space=0).p(f'{d.seller.street}\n{d.seller.place}\nTelefon {d.seller.phone}\n{d.seller.mail}', align='r', size=9, space=0.6)
    doc.p(f'{d.buyer.name}\nz. Hd. {d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.8).p('RECHNUNG', bold=True, size=14, space=0.15)
    doc.table([['Rechnungs-Nr.', 'Kunden-Nr.', 'Leistungsdatum', 'Rechnungsdatum'], [d.number, f'K{d.buyer.reg[-3:]}', date(d.delivery, f), date(d.date, f)]], [4.1, 4.1, 4.1, 4.1], border='rows', align='llll', bold_head=False, size=9.5)
    doc.p('Sehr geehrte Damen und Herren, für die Erledigung der beauftragten Arbeiten erlaube ich mir vereinbarungsgemäß zu verrechnen:', before=0.3, space=0.15)
    rows = [['Menge', 'Einheit', 'Leistung', 'Einzel €', 'Gesamt €']] + [[q(x.qty), x.unit, f'{x.name}, {x.spec}', m(x.price), m(x.amount)] for x in d.lines] + [[('Rechnungsbetrag', dict(span=4, align='r', bold=True)), (m(d.gross), dict(bold=True))]]
    doc.table(rows, [1.8, 1.8, 7.6, 2.5, 2.7], align='rllrr', border='head')
    doc.p('Umsatzsteuerfrei aufgrund der Kleinunternehmerregelung gemäß § 6 Abs. 1 Z 27 UStG.', space=0.1).p(f'Bitte überweisen Sie den Betrag bis zum {date(d.due, f)} ohne Abzug auf mein unten genanntes Konto.', space=0.4)
    return doc.p(f'Vielen Dank für den Auftrag!\n\n{d.seller.person}')


@yonder('de-bestellschein-stadt', 'purchase_order', 'de', 'docx pdf scan', currency='EUR', lines=(1, 5), units=GOODS, whole=True, rates=(19,), number='{n}/{N}', quote='{b}', shows='quotation_ref delivery_date')
def slip(d):
    """A town's order slip with a stub for the cash office: department, account and cost centre in boxes, firm in the window, goods with maker's number, net prices, three sums in rows, where the bill must go, two signatures for rightness."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de')
    doc.table([[f'**{d.buyer.name}**\fDer Bürgermeister / Die Verwaltung\f{d.buyer.street}, {d.buyer.place}', f'**Bestellschein Nr. {d.number}**\f(auf Lieferschein und Rechnung angeben)\fDatum: {date(d.date, f)}']], [9, 8], head=0)
    doc.p(f'Firma\n{d.seller.name}\n{d.seller.street}\n{d.seller.place}', before=0.4, space=0.4)
    doc.table([['Amt / Dienststelle', 'Produktsachkonto', 'Kostenstelle', 'Sachbearbeiter/in', 'Ihr Angebot'], ['10.2 Zentrale Dienste', f'1.11.{d.date.day:02}.5431', f'{1000 + d.date.month * 7}', d.buyer.person, d.quote_no]], [3.8, 3.4, 2.6, 4, 3.2], align='ccccc', bold_head=False, size=8.5)
    doc.p('Wir bestellen zu den umseitigen Bedingungen und der VOL/B:', before=0.2, space=0.1)
    rows = [['lfd. Nr.', 'Anzahl', 'Gegenstand', 'Bestell-Nr.', 'Einzelpreis €', 'Gesamtpreis €']] + [[str(i), f'{q(x.qty)} {x.unit}', f'{x.name}, {x.spec}', x.code, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(label, dict(span=5, align='r', bold=bold)), (m(v), dict(bold=bold))] for label, v, bold in (('Zwischensumme netto', d.net, False), (f'zzgl. {d.lines[0].rate} % MwSt.', d.tax, False), ('Auftragssumme', d.gross, True))]
    doc.table(rows, [1.4, 2.2, 6, 2.4, 2.4, 2.6], align='crllrr', size=9.5)
    doc.p(f'Lieferung frei Verwendungsstelle bis {date(d.delivery, f)} an: {d.buyer.street}, {d.buyer.city}. Die Rechnung ist in zweifacher Ausfertigung oder als XRechnung an die Stadtkasse zu richten.', align='j', space=0.5)
    return doc.table([['Mittel stehen zur Verfügung:\f\f____________________\fHaushaltssachbearbeitung', 'Im Auftrag\f\f____________________\fAnordnungsbefugte/r']], [8.5, 8.5], head=0, border='none', size=9)


@yonder('de-uebergabeprotokoll', 'acceptance_record', 'de', 'docx pdf scan', lines=(2, 7), units=GOODS, whole=True, delivered=True, number='ÜP-{n}-{yy}', order='{N}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def handing_over(d):
    """A record of handing over and acceptance: client and contractor in two columns, order and place, checks by yes and no, a list with quantity by order and as found, defects with a day, the risk passes, both sign."""
    q, f = count('1.234,56'), '15.03.2024'
    doc = Odt('DejaVu Sans', 9, margin='2cm', lang='de', footer=f'Protokoll {d.number}')
    doc.p('Übergabe- und Abnahmeprotokoll', bold=True, size=15, space=0).p(f'Protokoll-Nr. {d.number} vom {date(d.date, f)}', space=0.3)
    doc.table([['Auftraggeber', 'Auftragnehmer'], [f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}\fvertreten durch {d.buyer.person}', f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}\fvertreten durch {d.seller.person}']], [8.5, 8.5], shade='#e6e6e6')
    doc.table([['Auftrag / Bestellung', d.order_no], ['Geliefert und aufgestellt am', date(d.delivery, f)], ['Ort der Abnahme', f'{d.buyer.street}, {d.buyer.city}'], ['Funktionsprüfung durchgeführt', '☒ ja   ☐ nein'], ['Unterlagen übergeben', '☒ Betriebsanleitung   ☒ Konformitätserklärung   ☐ Schlüssel'], ['Einweisung erfolgt', '☒ ja   ☐ nicht erforderlich']], [6, 11], head=0)
    doc.p('Abgenommene Lieferungen', bold=True, before=0.3)
    doc.table([['Nr.', 'Bezeichnung', 'Typ', 'Soll', 'Ist', 'Befund']] + [[str(i), f'{x.name}, {x.spec}', x.code, f'{q(x.qty)} {x.unit}', f'{q(x.qty)} {x.unit}', 'o. B.'] for i, x in enumerate(d.lines, 1)], [1, 7, 2.6, 2.4, 2.4, 1.6], align='cllrrc')
    doc.p('Mängel: keine festgestellt. Die Abnahme wird hiermit erklärt. Mit der Unterzeichnung gehen Gefahr und Nutzung auf den Auftraggeber über; die Verjährungsfrist für Mängelansprüche beginnt.', align='j', space=0.8)
    return doc.table([['____________________\fOrt, Datum', '____________________\fAuftraggeber', '____________________\fAuftragnehmer']], [5.6, 5.7, 5.7], head=0, border='none', align='ccc')
