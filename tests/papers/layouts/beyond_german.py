"""German and Austrian papers of the ninth group: a correction of a bill, a contract for calls, a body's invitation with its sheet of works, a fee note of one who works alone."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, beyond

WORK = ('h', 'day', 'mo', 'page', 'job')


@beyond('de-rechnungskorrektur', 'credit_note', 'de', 'pdf html scan', currency='EUR', lines=(1, 5), rates=(19, 7), number='RK{yy}-{N}', order='{b}', shows='order_ref seller_vat_id')
def correction(d):
    """A correction of a bill out of a web office: the bill it belongs to in a sentence, quantities with a minus, net and gross side by side in the row of sums, tax by rate in a line."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{i}<td>{e(x.name)}<br><small>{e(x.spec)}, Art. {e(x.code)}</small><td>&minus;{q(x.qty)} {x.unit}<td>{m(x.price)} €<td>{x.rate} %<td>&minus;{m(x.amount)} €</tr>' for i, x in enumerate(d.lines, 1))
    tax = ', '.join(f'{r} % von {m(b)} € = {m(t)} €' for r, b, t in d.rates)
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Rechnungskorrektur</title><style>@page{{size:A4;margin:18mm}}body{{font:11.5px "DejaVu Sans"}}table{{width:100%;border-collapse:collapse}}.p th{{text-align:left;border-bottom:1px solid #c33;padding:5px 3px}}.p td{{padding:6px 3px;vertical-align:top}}.p td:nth-child(n+3),.p th:nth-child(n+3){{text-align:right}}.e td{{border-top:2px solid #c33;font-weight:bold}}footer{{margin-top:40px;color:#666;font-size:9px;text-align:center}}</style></head><body>
<p style="text-align:center;color:#c33;font-size:18px">{e(d.seller.name)}</p><p style="margin-top:40px">{e(d.buyer.name)}<br>{e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</p><p style="text-align:right">{e(d.seller.city)}, {date(d.date, f)}</p>
<h2 style="font-size:16px">Rechnungskorrektur Nr. {d.number}</h2><p>zur Rechnung {d.date:%y}{d.date.day:02}-{len(d.lines)}88, Ihre Bestellung {d.order_no}</p><p>Sehr geehrte Damen und Herren,<br>die oben genannte Rechnung korrigieren wir wie folgt. Grund: Rücksendung bzw. nicht erbrachte Leistung.</p>
<table class=p><tr><th>Pos.<th>Bezeichnung<th>Menge<th>Einzelpreis<th>USt.<th>Betrag netto</tr>{rows}<tr class=e><td colspan=3>Korrekturbetrag<td>netto {m(d.net)} €<td><td>brutto {m(d.gross)} €</tr></table>
<p>Enthaltene Umsatzsteuer: {tax}; zusammen {m(d.tax)} €.</p><p>Den Betrag von {m(d.gross)} € erstatten wir auf das uns bekannte Konto, sofern die Rechnung bereits bezahlt wurde. Andernfalls bitten wir um Verrechnung bei der Zahlung.</p><p>Mit freundlichen Grüßen<br>{e(d.seller.person)}</p>
<footer>{e(d.seller.name)} · {e(d.seller.street)} · {e(d.seller.place)} · USt-IdNr. {d.seller.vat} · Steuernummer {d.seller.tax[0]} · {d.seller.reg}</footer></body></html>''')


@beyond('de-abrufvertrag', 'framework_agreement', 'de', 'docx pdf scan', currency='EUR', lines=(3, 8), discount='some', rates=(19,), number='AV-{n}/{y}', tender='{y}-{n:04}-VgV', hides='amount, net, tax, gross', shows='tender_ref seller_vat_id')
def calls(d):
    """A contract from which a body calls goods: a cover in a table, paragraphs by signs of section, expected quantity and price for each thing in an annex, the rebate beside, no sums."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.4cm', lang='de', footer=f'Abrufvertrag {d.number}')
    doc.p('Rahmenvereinbarung über Einzelabrufe', bold=True, size=15, space=0.05).p(f'(Abrufvertrag) Nr. {d.number}', bold=True, space=0.4)
    doc.table([['Auftraggeber', f'{d.buyer.name}\f{d.buyer.street}, {d.buyer.place}\fvertreten durch {d.buyer.person}'], ['Auftragnehmer', f'{d.seller.name}\f{d.seller.street}, {d.seller.place}\f{d.seller.reg}, USt-IdNr. {d.seller.vat}\fvertreten durch {d.seller.person}'], ['Vergabeverfahren', d.tender_no], ['Vertragsschluss', date(d.date, f)], ['Laufzeit', '24 Monate, zweimal um je 12 Monate verlängerbar']], [4, 12], head=0, border='rows', pad=0.12)
    for head, t in (('§ 1 Gegenstand', 'Der Auftragnehmer liefert bzw. erbringt auf Einzelabruf die in Anlage A genannten Waren und Leistungen. Die dort genannten Mengen sind geschätzt; eine Abnahmeverpflichtung besteht nicht.'), ('§ 2 Einzelabruf', 'Abrufe erfolgen in Textform durch die berechtigten Stellen. Die Lieferfrist beträgt zehn Werktage ab Zugang des Abrufs.'), ('§ 3 Preise', 'Es gelten die Festpreise der Anlage A in EUR zuzüglich der gesetzlichen Umsatzsteuer. Sie schließen Verpackung und Lieferung frei Verwendungsstelle ein.'),
                    ('§ 4 Rechnung und Zahlung', 'Rechnungen sind als E-Rechnung unter Angabe der Leitweg-ID einzureichen. Die Zahlung erfolgt binnen 30 Tagen.'), ('§ 5 Vertragsstrafe', 'Bei Überschreitung der Lieferfrist beträgt die Vertragsstrafe 0,1 % des Abrufwertes je Werktag, höchstens 5 %.'), ('§ 6 Kündigung', 'Das Recht zur Kündigung aus wichtigem Grund bleibt unberührt.'), ('§ 7 Schlussbestimmungen', 'Es gelten die VOL/B. Nebenabreden bedürfen der Schriftform. Gerichtsstand ist der Sitz des Auftraggebers.')):
        doc.p(head, bold=True, before=0.15, space=0.03).p(t, align='j')
    doc.p('Für den Auftraggeber\tFür den Auftragnehmer\n\n________________________\t________________________', tabs=[(9, 'l')], before=0.5).p('Anlage A – Preisverzeichnis', bold=True, size=12, page=True, space=0.2)
    rows = [['Nr.', 'Bezeichnung', 'Einheit', 'Voraussichtl. Bedarf', 'Listenpreis EUR', 'Nachlass', 'Festpreis EUR']] + [[f'A{i}', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.list), f'{q(x.percent)} %' if x.percent else '–', m(x.price)] for i, x in enumerate(d.lines, 1)]
    return doc.table(rows, [1.1, 5.6, 1.6, 2.4, 2.2, 1.8, 2.3], align='clcrrrr', size=9)


@beyond('de-aufforderung', 'tender_documents', 'de', 'docx pdf odt', currency='EUR', lines=(2, 8), since=2017, number='{n:03}/{yy}-UVgO', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def invitation(d):
    """A body's invitation to bid below the thresholds: the form of the procurement office with ticked boxes, then the sheet of works with stops for what the bidder writes in."""
    q, f = count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2.2cm', lang='de', header=f'Vergabenummer {d.number}')
    doc.table([[f'**Vergabestelle**\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}\fTel. {d.buyer.phone}\f{d.buyer.mail}', f'Datum der Versendung: {date(d.date, f)}\f**Vergabeart**\f[ ] Öffentliche Ausschreibung\f[ ] Beschränkte Ausschreibung\f[X] Verhandlungsvergabe\f**Ablauf der Angebotsfrist**\f{date(d.due, f)}, 10:00 Uhr']], [8.5, 8], head=0)
    doc.p('Aufforderung zur Abgabe eines Angebots', bold=True, size=14, before=0.3, space=0.1).p(f'Maßnahme: {d.buyer.city}, Beschaffung 2. Halbjahr\nLeistung: {d.lines[0].name} u. a.', space=0.3).p('Sehr geehrte Damen und Herren,', space=0).p('es ist beabsichtigt, die in der Leistungsbeschreibung bezeichnete Leistung im Namen und für Rechnung der oben genannten Vergabestelle zu vergeben.', align='j', space=0.2)
    for t in ('1   Die Bindefrist endet 30 Kalendertage nach Ablauf der Angebotsfrist.', '2   Nebenangebote sind   [X] nicht zugelassen   [ ] zugelassen.', '3   Angebote sind   [X] elektronisch in Textform   [ ] schriftlich einzureichen.', '4   Zuschlagskriterium:   [X] Preis   [ ] Preis und Qualität.', '5   Mit dem Angebot vorzulegen: Eigenerklärung zur Eignung, ausgefülltes Leistungsverzeichnis.', '6   Bieterfragen sind bis sechs Tage vor Ablauf der Angebotsfrist über die Vergabeplattform zu stellen.'):
        doc.p(t, align='j', indent=0.3, space=0.06)
    doc.p('Leistungsverzeichnis (vom Bieter auszufüllen)', bold=True, size=12, page=True, space=0.3)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'{i:02}.  **{x.name}**', space=0).p(f'{x.spec}; einschließlich Lieferung, Einweisung und aller Nebenleistungen. Angebotenes Fabrikat: ................................', indent=0.9, space=0.03)
        doc.p(f'{q(x.qty)} {x.unit}\tEinheitspreis: .................... €\tGesamtpreis: .................... €', tabs=[(5, 'l'), (10.5, 'l')], indent=0.9, space=0.25)
    return doc.p('Angebotssumme netto: .................... €', align='r', before=0.2, space=0.05).p('zzgl. Umsatzsteuer: .................... €', align='r', space=0.05).p('Angebotssumme brutto: .................... €', align='r', bold=True, space=0.8).p('Ort, Datum, Name der erklärenden Person: ____________________________________')


@beyond('at-honorarnote', 'invoice', 'de', 'docx pdf eml+docx', currency='EUR', lines=(1, 4), units=WORK, rates=(20,), sellers='at', buyers='at', delivered=True, number='{n:02}/{y}', order='{L}{N}', shows='order_ref delivery_date seller_vat_id seller_account')
def fee_note(d):
    """A fee note of one who works alone in Austria: the name as a title, the client left, services in sentences with the hours and the rate within, the fee at the right edge, tax, the account."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.6cm', lang='de')
    doc.p(d.seller.name, bold=True, size=15, space=0).p(f'{d.seller.street} | {d.seller.place} | {d.seller.mail}', size=9, color='#666666', space=0.9)
    doc.p(f'{d.buyer.name}\nz. Hd. {d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.7).p(f'{d.seller.city}, am {date(d.date, f)}', align='r', space=0.4).p(f'HONORARNOTE {d.number}', bold=True, size=13, space=0.25)
    doc.p(f'Für meine Leistungen gemäß Ihrem Auftrag {d.order_no}, erbracht bis {date(d.delivery, f)}, erlaube ich mir zu verrechnen:', align='j', space=0.3)
    for x in d.lines:
        doc.p(f'{x.name}, {x.spec}\n{q(x.qty)} {x.unit} à EUR {m(x.price)}\tEUR {m(x.amount)}', tabs=[(15.6, 'r')], space=0.2)
    for label, v, bold in (('Honorar netto', d.net, False), (f'zuzüglich {d.lines[0].rate} % USt.', d.tax, False), ('Gesamthonorar', d.gross, True)):
        doc.p(f'{label}\tEUR {m(v)}', tabs=[(15.6, 'r')], bold=bold, space=0.05)
    doc.p(f'Ich ersuche um Überweisung binnen 14 Tagen auf mein Konto bei {d.seller.bank}, IBAN {d.seller.iban}.', align='j', before=0.4, space=0.2)
    return doc.p(f'UID-Nr. {d.seller.vat}, Steuernummer {d.seller.tax[0]}', size=9.5, space=0.5).p(f'Mit besten Grüßen\n\n{d.seller.person}')
