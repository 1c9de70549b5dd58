"""German and Austrian papers of the seventeenth group: a bill of an office program with discount for quick pay, an order of a big program with conditions under each position, an Austrian confirmation, a contract for upkeep."""
from datetime import timedelta

from kit.figures import cents, count, date, money
from kit.odf import Odt
from kit.paper import foreign
from kit.wares import GOODS


@foreign('de-rechnung-artikelnummer-skonto-fuss', 'invoice', 'de', 'pdf docx scan', currency='EUR', lines=(2, 7), units=GOODS, whole=True, rates=(19,), since=2021, discount='line percent', cents=True, delivered=True, number='RE{yy}{N:05}', order='{n}-{yy}', shows='order_ref delivery_date due_date seller_vat_id seller_account')
def skonto(d):
    """A bill of an office program: letterhead in the middle, window, block of facts at the right, number in the subject, columns with number of the article and rebate, sums right, sentence with discount for quick pay, foot in four columns."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='de')
    doc.p(d.seller.name, bold=True, size=17, align='c', color='#7b2c2c', space=0).p(f'{d.seller.street} · {d.seller.place} · Telefon {d.seller.phone} · {d.seller.mail}', size=8, align='c', space=0.7)
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}', 'Rechnungs-Nr.:\fDatum:\fKunden-Nr.:\fLieferdatum:\fIhr Auftrag:', f'{d.number}\f{date(d.date, f)}\f{10000 + len(d.buyer.name) * 41}\f{date(d.delivery, f)}\f{d.order_no}']], [9.6, 3.4, 4], head=0, border='none')
    doc.p(f'RECHNUNG {d.number}', bold=True, size=13, before=0.7, space=0.1).p('Für unsere Lieferungen/Leistungen berechnen wir Ihnen:', space=0.15)
    doc.table([['Pos', 'Art.-Nr.', 'Text', 'Menge', 'Einh.', 'Einzelpreis', 'Rabatt', 'Gesamtpreis']] + [[f'{i}', x.code, f'{x.name} {x.spec}', m(x.qty), x.unit, m(x.list), f'{q(x.percent)} %', m(x.amount)] for i, x in enumerate(d.lines, 1)], [0.9, 2.1, 5.1, 1.8, 1.3, 2.1, 1.4, 2.4], align='cllrlrrr', size=8.5, border='head')
    for a, v, b in (('Nettobetrag EUR', d.net, 0), (f'{d.lines[0].rate} % MwSt. EUR', d.tax, 0), ('Gesamtbetrag EUR', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7, 'r')], indent=10, bold=b, space=0.03)
    soon = d.date + timedelta(days=8)
    doc.p(f'Zahlbar bis {date(soon, f)} mit 2 % Skonto ({m(cents(d.gross * 98 / 100))} EUR), bis {date(d.due, f)} rein netto.', before=0.4, space=0.15).p('Wir danken für Ihren Auftrag. Es gelten unsere Allgemeinen Geschäftsbedingungen.', space=0.9)
    return doc.table([[f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}', f'Geschäftsführung:\f{d.seller.person}\fAmtsgericht\f{d.seller.reg}', f'USt-IdNr.:\f{d.seller.vat}\fSt.-Nr.:\f{d.seller.tax[0]}', f'{d.seller.bank}\fIBAN:\f{d.seller.account}']], [4.2, 4, 3.4, 5.4], head=0, border='none', size=7.5)


@foreign('de-bestellung-konditionen-bruttopreis', 'purchase_order', 'de', 'pdf docx scan', currency='EUR', lines=(2, 6), units=GOODS, whole=True, rates=(19,), discount='percent', cents=True, number='45{b}', contract='46{b}', hides='tax, gross', shows='contract_ref delivery_date buyer_vat_id')
def conditions(d):
    """An order of a big planning program: address of the supplier, information block, delivery address, terms, positions by tens with gross price, rebate and net price as lines of conditions below, only the net value at the end."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='2.1cm', lang='de', footer=f'{d.buyer.name} · {d.buyer.street} · {d.buyer.place} · {d.buyer.reg} · USt-IdNr. {d.buyer.vat}')
    doc.p(d.buyer.name, bold=True, size=12, space=0.6)
    doc.table([[f'Firma\f{d.seller.name}\f{d.seller.street}\f{d.seller.place}', f'**Bestellung**\fBestellnummer/Datum\f{d.number} / {date(d.date, f)}\fAnsprechpartner/Telefon\f{d.buyer.person}/{d.buyer.phone}\fUnsere Lieferantennummer\f{200000 + len(d.seller.name) * 733}\fRahmenvertrag\f{d.contract_no}']], [9.6, 7.2], head=0, border='outer', pad=0.15)
    doc.p(f'Bitte liefern Sie an:\n{d.buyer.name}\nWareneingang\n{d.buyer.street}\n{d.buyer.place}', before=0.15, space=0.15).p(f'Liefertermin: {date(d.delivery, f)}', bold=True, space=0.05).p('Lieferbed.: Frei Haus          Zahlungsbed.: 30 Tage netto          Währung: EUR', space=0.2)
    rows = [['Pos.', 'Material', 'Bezeichnung', ('', {}), ('', {})], ['', 'Bestellmenge', 'Einheit', 'Preis pro Einheit', 'Nettowert']]
    for i, x in enumerate(d.lines, 1):
        rows.append([f'{i * 10:05}', x.code, (f'**{x.name}** {x.spec}', dict(span=3))])
        rows.append(['', q(x.qty), x.unit, m(x.price), m(x.amount)])
        rows.append(['', ('', {}), 'Bruttopreis', f'{m(x.list)} EUR', ''])
        rows.append(['', ('', {}), 'Rabatt % auf Brutto', f'{m(x.percent)}- %', ''])
    doc.table(rows, [1.5, 3.3, 5.4, 3.4, 3.2], align='cllrr', head=2, border='none', size=9, pad=0.04)
    doc.p('_' * 86, space=0.05).p(f'Gesamtnettowert ohne MwSt. EUR\t{m(d.net)}', tabs=[(16.8, 'r')], bold=True, space=0.3)
    return doc.p('Bitte geben Sie auf Auftragsbestätigung, Lieferschein und Rechnung unsere Bestellnummer und Position an. Es gelten ausschließlich unsere Einkaufsbedingungen. Dieses Dokument wurde maschinell erstellt und ist ohne Unterschrift gültig.', size=8.5, align='j')


@foreign('at-auftragsbestaetigung-verkaeufercode', 'order_confirmation', 'de', 'docx pdf png', currency='EUR', lines=(2, 6), units=GOODS, whole=True, sellers='at', buyers='at', rates=(20,), cents=True, number='AB-{N:06}', order='{n}/{y}', shows='order_ref delivery_date seller_vat_id buyer_vat_id')
def confirmation(d):
    """An Austrian confirmation of a program for middling firms: title left, firm right, customer below, two rows of labels over values, table without rules, totals with words excl. and incl., greeting."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('DejaVu Sans', 9, margin='2cm', lang='de')
    doc.table([[('**Auftragsbestätigung**', dict(size=17)), (f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\fUID-Nr. {d.seller.vat}\f{d.seller.reg}', dict(align='r'))]], [9.5, 7.5], head=0, border='none')
    doc.p(f'{d.buyer.name}\nz. H. {d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}\nÖsterreich', before=0.2, space=0.4)
    doc.table([['Auftragsnr.', 'Belegdatum', 'Externe Belegnr.', 'Zugesagtes Lieferdatum'], [d.number, date(d.date, f), d.order_no, date(d.delivery, f)], [('Verkäufer', dict(bold=True)), ('Zahlungsbedingungen', dict(bold=True)), ('Lieferbedingung', dict(bold=True)), ('UID-Nr. des Kunden', dict(bold=True))], [d.seller.person, '30 Tage netto', 'Frei Haus', d.buyer.vat]], [4.2, 4.1, 4.1, 4.6], align='llll', border='none', size=8.5)
    doc.table([['Nr.', 'Beschreibung', 'Menge', 'Einheit', 'VK-Preis ohne MwSt.', 'MwSt. %', 'Zeilenbetrag']] + [[x.code, f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.price), f'{x.rate}', m(x.amount)] for x in d.lines], [2.1, 5.4, 1.4, 1.5, 2.6, 1.4, 2.6], align='llrlrrr', border='rows', size=8.5)
    for a, v, b in (('Total EUR ohne MwSt.', d.net, 0), (f'{d.lines[0].rate} % MwSt.', d.tax, 0), ('Total EUR inkl. MwSt.', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7, 'r')], indent=10, bold=b, space=0.03)
    return doc.p('Vielen Dank für Ihre Bestellung. Bitte prüfen Sie die Angaben und teilen Sie uns Abweichungen umgehend mit.', before=0.4, space=0.3).p(f'Freundliche Grüße\n{d.seller.name}')


@foreign('de-wartungsvertrag-brandschutz', 'contract', 'de', 'docx odt scan', currency='EUR', lines=(2, 5), stock=(28, 36), rates=(19,), cents=True, number='W-{n:04}/{y}', shows='seller_vat_id')
def upkeep(d):
    """A contract for upkeep of a specialist firm: title with number, sides in two blocks, paragraphs by the sign, table of services and prices, sum in a paragraph, term and notice, place and day under it, two to sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Serif', 11, margin='2.3cm', lang='de')
    doc.p('Wartungs- und Liefervertrag Brandschutz', bold=True, size=16, space=0).p(f'Vertragsnummer {d.number} vom {date(d.date, f)}', space=0.3)
    doc.p('zwischen', space=0.1).p(f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}\nvertreten durch {d.buyer.person}', indent=1, space=0.02).p('– nachfolgend Auftraggeber –', indent=1, space=0.1).p('und', space=0.1).p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}\nvertreten durch {d.seller.person}, USt-IdNr. {d.seller.vat}', indent=1, space=0.02).p('– nachfolgend Auftragnehmer –', indent=1, space=0.2)
    par = lambda n, t, *body: (doc.p(f'§ {n}  {t}', bold=True, before=0.1, space=0.05), [doc.p(x, align='j', space=0.05) for x in body])
    par(1, 'Gegenstand', 'Der Auftragnehmer liefert und wartet die brandschutztechnischen Einrichtungen des Auftraggebers im folgenden Umfang:')
    doc.table([['Leistung', 'Ausführung', 'Menge', 'Preis €', 'Betrag €']] + [[x.name, x.spec, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [6.2, 3, 2.6, 2.2, 2.4], align='llrrr', size=10.5)
    par(2, 'Vergütung', f'Die Vergütung beträgt insgesamt {m(d.net)} € zuzüglich {d.lines[0].rate} % Umsatzsteuer in Höhe von {m(d.tax)} €, zusammen {m(d.gross)} €.', 'Fahrtkosten sind enthalten. Ersatzteile werden nach Freigabe gesondert berechnet.')
    par(3, 'Durchführung', 'Die Prüfungen erfolgen nach den anerkannten Regeln der Technik durch sachkundige Personen. Über jede Prüfung wird ein Nachweis ausgestellt.')
    par(4, 'Laufzeit', 'Der Vertrag läuft zwei Jahre und verlängert sich um jeweils ein Jahr, wenn er nicht drei Monate vor Ablauf schriftlich gekündigt wird.')
    par(5, 'Zahlung', 'Rechnungen sind innerhalb von 30 Tagen nach Zugang ohne Abzug zu zahlen.')
    par(6, 'Schlussbestimmungen', 'Änderungen bedürfen der Textform. Gerichtsstand ist der Sitz des Auftraggebers.')
    return doc.table([[f'{d.buyer.city}, den ____________\f\f______________________\fAuftraggeber', f'{d.seller.city}, den ____________\f\f______________________\fAuftragnehmer']], [8.2, 8.2], head=0, border='none')
