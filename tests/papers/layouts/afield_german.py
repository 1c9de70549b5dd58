"""German and Swiss papers of the eleventh group: a Swiss bill with the slip for payment, an offer by mail, a letter that awards, a contract for services, a proforma bill against payment in advance."""
from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Text, afield
from kit.wares import GOODS


@afield('ch-rechnung-zahlteil', 'invoice', 'de', 'docx pdf scan', currency='CHF', lines=(1, 4), rates=('8.1',), sellers='ch', buyers='ch', since=2024, delivered=True, number='R-{N}', order='{n}/{yy}', shows='order_ref delivery_date due_date seller_vat_id seller_account')
def qr(d):
    """A Swiss bill with the part for payment under it: sender small over the address, sentences instead of a box of facts, positions with the tax on the whole, then the two halves of the slip with account, reference and amount."""
    m, q, f = money("1'234.56"), count("1'234.56"), '15. März 2024'
    gap = money('1 234.56')
    iban = ' '.join(d.seller.iban[i:i + 4] for i in range(0, len(d.seller.iban), 4))
    ref = f'{int(d.seller.account[-12:]) * 97 % 10 ** 9:09}'
    doc = Odt('Liberation Sans', 10, margin='1.8cm', lang='de')
    doc.p(f'**{d.seller.name}**, {d.seller.street}, {d.seller.place}', size=8, space=0.5).p(f'{d.buyer.name}\n{d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', indent=10, space=0.5).p(f'{d.seller.city}, {date(d.date, f)}', space=0.3)
    doc.p(f'Rechnung {d.number}', bold=True, size=14, space=0.1).p(f'Ihre Bestellung {d.order_no}, Leistung vom {date(d.delivery, f)}. Wir danken für den Auftrag und stellen wie folgt Rechnung:', space=0.2)
    rows = [['Bezeichnung', 'Menge', 'Ansatz', 'Betrag CHF']] + [[f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines]
    rows += [['Total exkl. MWST', '', '', m(d.net)], [f'MWST {d.lines[0].rate}% (Nr. {d.seller.vat})', '', '', m(d.tax)], [('Total inkl. MWST', dict(bold=True)), '', '', (m(d.gross), dict(bold=True))]]
    doc.table(rows, [9, 2.8, 2.6, 3], align='lrrr', border='rows').p(f'Zahlbar bis {date(d.due, f)}, netto.', space=0.6)
    pay = f'**Konto / Zahlbar an**\f{iban}\f{d.seller.name}\f{d.seller.street}\f{d.seller.place}\f \f**Referenz**\f{ref}\f \f**Zahlbar durch**\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}'
    return doc.table([['**Empfangsschein**', '**Zahlteil**', ''], [pay, '▛▜ ▚▞ ▛▜\f▙▟ ▞▚ ▙▟\f▞▚ ▛▟ ▚▞\f▛▜ ▞▙ ▜▚\f▙▟ ▚▞ ▞▙', pay], [f'Währung  CHF\fBetrag  {gap(d.gross)}\fAnnahmestelle', f'Währung  CHF\fBetrag  {gap(d.gross)}', f'Zusätzliche Informationen\fRechnung {d.number}']], [6, 5, 6.4], head=0, size=8, border='cols')


@afield('de-mail-angebot', 'quotation_bid', 'de', 'eml eml txt', currency='EUR', lines=(1, 5), whole=True, rates=(19,), discount='percent', number='AG-{N}', subject='Ihre Anfrage / unser Angebot {number}', shows='due_date')
def offer_mail(d):
    """A sales clerk's offer in a plain mail: positions with a full stop, list price, rebate and net price in a second line, sums with dots, how long it holds, terms by key words, the footer that the law wants."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = '\n\n'.join(f'Pos. {i}: {x.name}, {x.spec} (Art. {x.code})\n        Listenpreis {m(x.list)} EUR abzgl. {q(x.percent)} % = {m(x.price)} EUR netto je {x.unit}\n        {q(x.qty)} {x.unit} ergeben {m(x.amount)} EUR' for i, x in enumerate(d.lines, 1))
    total = lambda a, v: f'{a:.<34}{m(v):.>14} EUR'
    return Text(f'''Sehr geehrte Damen und Herren,

vielen Dank für Ihre Anfrage. Gerne bieten wir Ihnen, {d.buyer.name}, wie folgt an:

Angebot {d.number} vom {date(d.date, f)}

{rows}

{total('Summe netto', d.net)}
{total(f'zzgl. {d.lines[0].rate} % USt.', d.tax)}
{total('Angebotssumme brutto', d.gross)}

Lieferzeit:  ca. 3 Wochen ab Auftragsklarheit
Lieferung:   frei Haus, deutsches Festland
Zahlung:     14 Tage 2 % Skonto, 30 Tage netto
Bindung:     Das Angebot gilt bis {date(d.due, f)}.

Wir würden uns freuen, Ihren Auftrag zu erhalten.

Mit freundlichen Grüßen
i. A. {d.seller.person}
Vertriebsinnendienst

--
{d.seller.name}
{d.seller.street}, {d.seller.place}
Registergericht {d.seller.city}, {d.seller.reg}
Tel. {d.seller.phone}
''')


@afield('de-zuschlagsschreiben', 'award_decision', 'de', 'docx pdf odt', currency='EUR', lines=(1, 5), rates=(19,), since=2017, number='{n}/{yy}-Z', tender='VgV-{n:03}/{y}', quote='{N}', hides='discounts', shows='tender_ref quotation_ref')
def awarded(d):
    """A body's letter that takes a bid: mark, subject and file number, we award you on your bid, what it is for in a table with price and sum, the three sums as a sentence, what to send back and by when, sealed and signed."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 11, margin='2.4cm', lang='de', footer=f'{d.buyer.name} - Zentrale Vergabestelle - {d.buyer.street} - {d.buyer.place}')
    doc.p(d.buyer.name, bold=True, size=14, space=0).p('Zentrale Vergabestelle', space=0.5).p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', space=0.4)
    doc.p(f'Geschäftszeichen: {d.number}\nBearbeitung: {d.buyer.person}\nDatum: {date(d.date, f)}', indent=9.5, size=10, space=0.4).p(f'Zuschlagserteilung im Vergabeverfahren {d.tender_no}\nIhr Angebot Nr. {d.quote_no}', bold=True, space=0.3)
    doc.p('Sehr geehrte Damen und Herren,', space=0.15).p(f'auf Ihr oben genanntes Angebot wird Ihnen hiermit im Namen und für Rechnung von {d.buyer.name} der Zuschlag erteilt. Der Zuschlag umfasst folgende Leistungen:', align='j', space=0.15)
    doc.table([['OZ', 'Leistung', 'Menge', 'EP in €', 'GP in €']] + [[f'{i:02}', f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.2, 7, 2.4, 2.6, 3], align='clrrr', size=10)
    doc.p(f'Die Auftragssumme beträgt {m(d.net)} € zuzüglich {d.lines[0].rate} % Umsatzsteuer in Höhe von {m(d.tax)} €, insgesamt {m(d.gross)} €.', align='j', before=0.15)
    return doc.p('Mit Zugang dieses Schreibens ist der Vertrag geschlossen. Bitte senden Sie die beigefügte Zweitschrift innerhalb von sechs Kalendertagen unterschrieben zurück.', align='j', space=0.4).p(f'Mit freundlichen Grüßen\nIm Auftrag\n\n{d.buyer.person}')


@afield('de-dienstvertrag', 'contract', 'de', 'docx odt pdf', currency='EUR', lines=(1, 4), units=('h', 'day', 'mo', 'page', 'job'), rates=(19,), number='DV-{y}-{n:03}', hides='', shows='seller_vat_id')
def service_contract(d):
    """A contract for services between two firms: rubric with between and and, paragraphs with headings in bold, what is owed as a list, the pay in a table within its paragraph with the yearly sum, form in writing, place and day at the end."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Serif', 11, margin='2.3cm', lang='de', footer=f'{d.number}')
    doc.p('Dienstleistungsvertrag', bold=True, size=16, align='c', space=0).p(f'Vertragsnummer {d.number}', align='c', space=0.3).p('zwischen', align='c', space=0.1)
    doc.p(f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}, vertreten durch {d.buyer.person}\n– nachfolgend Auftraggeberin –', align='c', space=0.1).p('und', align='c', space=0.1)
    doc.p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}, USt-IdNr. {d.seller.vat}, vertreten durch {d.seller.person}\n– nachfolgend Auftragnehmerin –', align='c', space=0.3)
    head = lambda t: doc.p(t, bold=True, before=0.15, space=0.06)
    head('§ 1 Vertragsgegenstand')
    doc.p('Die Auftragnehmerin erbringt für die Auftraggeberin folgende Leistungen:', space=0.05)
    for x in d.lines:
        doc.p(f'• {x.name} ({x.spec})', indent=0.8, space=0.02)
    head('§ 2 Vergütung')
    doc.table([['Leistung', 'Umfang', 'Satz (€)', 'Vergütung (€)']] + [[x.name, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines] + [['Gesamtvergütung netto', '', '', m(d.net)]], [7.4, 3, 2.8, 3.2], align='lrrr', size=10)
    doc.p(f'Hinzu kommt die gesetzliche Umsatzsteuer von {d.lines[0].rate} %, derzeit {m(d.tax)} €; die Gesamtvergütung brutto beträgt {m(d.gross)} €.', align='j')
    for a, t in (('§ 3 Fälligkeit', 'Die Vergütung ist 30 Tage nach Zugang einer prüffähigen Rechnung fällig.'), ('§ 4 Laufzeit, Kündigung', 'Der Vertrag beginnt mit Unterzeichnung und läuft zwölf Monate. Das Recht zur Kündigung aus wichtigem Grund bleibt unberührt.'), ('§ 5 Datenschutz', 'Die Parteien schließen eine gesonderte Vereinbarung zur Auftragsverarbeitung.'), ('§ 6 Schlussbestimmungen', 'Änderungen bedürfen der Textform. Sollte eine Bestimmung unwirksam sein, bleibt der Vertrag im Übrigen wirksam.')):
        head(a)
        doc.p(t, align='j', space=0.04)
    doc.p(f'{d.buyer.city}, den {date(d.date, f)}', before=0.3, space=0.6)
    return doc.p('____________________\t____________________\nAuftraggeberin\tAuftragnehmerin', tabs=[(9.5, 'l')])


@afield('de-proforma-vorkasse', 'proforma_invoice', 'de', 'pdf docx scan', currency='EUR', lines=(1, 6), units=GOODS, whole=True, rates=(19, 7), number='PF{yy}{N}', order='{n}-{L}', shows='order_ref seller_vat_id seller_account')
def prepaid(d):
    """A maker's proforma bill against payment in advance: title in a shaded band, two columns of facts without lines, the rate's sign behind each sum, a small table of rates, the account in a frame, goods leave when the money is there."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    mark = {r: s for (r, _, _), s in zip(d.rates, 'AB')}
    iban = ' '.join(d.seller.iban[i:i + 4] for i in range(0, len(d.seller.iban), 4))
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='de')
    doc.table([[('PROFORMA-RECHNUNG', dict(bold=True, size=14, fill='#dfe7ef')), (f'Nr. {d.number}', dict(bold=True, size=14, align='r', fill='#dfe7ef'))]], [11, 6], head=0, border='none')
    doc.table([[f'{d.buyer.name}\fEinkauf, {d.buyer.person}\f{d.buyer.street}\f{d.buyer.place}', f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}\fUSt-IdNr. {d.seller.vat}\f \fDatum: {date(d.date, f)}\fIhr Auftrag: {d.order_no}']], [10.4, 6.6], head=0, border='none')
    rows = [['Artikel', 'Bezeichnung', 'Menge', 'ME', 'Preis/ME', 'Summe', '']] + [[x.code, f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount), mark[x.rate]] for x in d.lines]
    doc.table(rows, [2.4, 6, 1.7, 1.4, 2.3, 2.6, 0.6], align='llrlrrc', border='head', shade='#dfe7ef')
    doc.table([['', 'Satz', 'Warenwert', 'USt.', 'Brutto']] + [[mark[r], f'{r} %', m(b), m(t), m(b + t)] for r, b, t in d.rates] + [['', 'Gesamt', m(d.net), m(d.tax), (f'{m(d.gross)} €', dict(bold=True))]], [1, 2.2, 3, 2.6, 3.2], align='clrrr', indent=5)
    doc.p(f'Bitte überweisen Sie {m(d.gross)} EUR unter Angabe der Nummer {d.number} auf unser Konto:\nIBAN {iban}, {d.seller.bank}', box=True, before=0.2, space=0.2)
    return doc.p('Die Ware wird nach Zahlungseingang versandt. Diese Proforma-Rechnung berechtigt nicht zum Vorsteuerabzug; die Schlussrechnung liegt der Sendung bei.', size=8.5)
