"""German papers of the third group: a craftsman's bill, an enquiry, a bill of quantities, a contract of the state, an award."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, Text, fresh


@fresh('de-handwerker', 'invoice', 'de', 'docx pdf scan odt pdf', currency='EUR', lines=(4, 7), sections=2, packages=('Material', 'Arbeitsleistung'), rates=(19,), number='{n}-{m}-{yy}', hides='qty, price',
       shows='seller_account delivery_date')
def handwerker(d):
    """A craftsman's letter: amounts by group, no quantities, totals in a sentence, cash discount named but not taken."""
    m = money('1.234,56')
    doc = Odt('Liberation Serif', 11.5, lang='de', margin='2.4cm')
    doc.p(d.seller.name, bold=True, size=17, align='c', space=0).p(f'Meisterbetrieb seit 1962 · {d.seller.street} · {d.seller.place} · Tel. {d.seller.phone}', size=8.5, align='c', space=0.9)
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', space=0.6).p(f'{d.seller.city}, den {date(d.date, "15. März 2024")}', align='r', space=0.4)
    doc.p(f'R E C H N U N G   Nr. {d.number}', bold=True, size=13, space=0.2).p(f'Bauvorhaben: {d.buyer.street}, ausgeführt bis {date(d.delivery, "15.03.2024")}. Steuernummer {d.seller.tax[0]}', space=0.3)
    for i, name in enumerate(d.sections):
        lines, total, _ = d.section(i)
        doc.p(name, bold=True, before=0.1, space=0.05)
        for x in lines:
            doc.p(f'{x.name}, {x.spec}\t{m(x.amount)} €', tabs=[(15.8, 'r', '.')], indent=0.5, space=0)
        doc.p(f'Summe {name}\t{m(total)} €', tabs=[(15.8, 'r')], italic=True, indent=0.5)
    doc.p(f'Wir erlauben uns, für die ausgeführten Arbeiten netto {m(d.net)} € zuzüglich 19 % Umsatzsteuer in Höhe von {m(d.tax)} €, somit insgesamt', before=0.3, align='j')
    doc.p(f'{m(d.gross)} €', bold=True, size=13, align='c')
    doc.p('in Rechnung zu stellen. Zahlbar innerhalb von 30 Tagen rein netto, bei Zahlung binnen 8 Tagen 2 % Skonto. Bei Privatkunden: Aufbewahrungspflicht zwei Jahre.', align='j', space=0.5)
    return doc.p(f'Bankverbindung: {d.seller.bank}, IBAN {d.seller.iban}').p(f'Mit freundlichem Gruß\n{d.seller.person}', before=0.3)


@fresh('de-anfrage', 'rfq', 'de', 'txt eml eml pdf scan', lines=(3, 8), number='ANF-{y}-{n:04}', hides='money, price, amount, discounts', subject='Preisanfrage {number}', shows='delivery_date')
def anfrage(d):
    """An enquiry to one firm as plain text: the list by columns, the answer wanted in blanks."""
    q = count('1.234,56')
    rows = [f'{i * 10:>4}  {q(x.qty):>9} {x.unit:<6} {x.name} ({x.spec})\n{"":23}Ihr Preis: ____________ EUR je {x.unit}' for i, x in enumerate(d.lines, 1)]
    return Text('\n'.join([f'{d.buyer.name} - Zentraler Einkauf', f'{d.buyer.street}, {d.buyer.place}', '', f'An: {d.seller.name}, {d.seller.place}', '', f'Preisanfrage {d.number}',
                           f'Datum: {date(d.date, "15.03.2024")}    Ansprechpartner: {d.buyer.person}', '',
                           'Sehr geehrte Damen und Herren,', '', 'bitte unterbreiten Sie uns ein verbindliches Angebot über folgende Positionen:', '', f'{"Pos":>4}  {"Menge":>9} {"ME":<6} Bezeichnung',
                           *rows, '',
                           f'Gewünschter Liefertermin: {date(d.delivery, "15.03.2024")}, frei Verwendungsstelle.', 'Diese Anfrage ist kein Auftrag. Bitte nennen Sie Rabatte und Zahlungsziel.', '',
                           'Mit freundlichen Grüßen', d.buyer.person, '']))


@fresh('de-leistungsverzeichnis', 'quotation_bid', 'de', 'pdf html scan pdf eml+pdf', currency='EUR', lines=(8, 14), sections=3,
       packages=('Erd- und Rohbauarbeiten', 'Technische Anlagen', 'Ausbau und Ausstattung'), reduction='percent', rates=(19,),
       number='{yy}/{n:04}-A', tender='{y}-V-{n}', shows='tender_ref')
def verzeichnis(d):
    """A priced bill of quantities: ordinal numbers by titles, text over the figures, titles summed, a rebate on the whole."""
    m, q = money('1.234,56'), count('1.234,56')
    p, a, _ = d.reductions[0]
    body, sums = '', ''
    for i, name in enumerate(d.sections, 1):
        lines, total, _ = d.section(i - 1)
        body += f'<tr class=t><td>{i:02}</td><td colspan=5>Titel {i:02}: {e(name)}</td></tr>'
        body += ''.join(f'<tr><td>{i:02}.01.{k * 10:04}</td><td colspan=5>{e(x.name)}<br>Ausführung: {e(x.spec)}, liefern und einbauen</td></tr><tr class=f><td></td><td></td><td>{q(x.qty)} {x.unit}</td>'
                        f'<td>EP {m(x.price)}</td><td>GP</td><td>{m(x.amount)}</td></tr>'
                        for k, x in enumerate(lines, 1))
        body += f'<tr class=s><td colspan=5>Summe Titel {i:02}</td><td>{m(total)}</td></tr>'
        sums += f'<tr><td>Titel {i:02} {e(name)}</td><td>{m(total)}</td></tr>'
    return Html(f'''<!DOCTYPE html><html lang="de"><meta charset="utf-8"><style>@page{{size:A4;margin:20mm 15mm}}body{{font:10.5px "DejaVu Sans"}}table{{width:100%;border-spacing:0}}
td{{padding:2px 4px;vertical-align:top}}.f td,.s td{{text-align:right}}.t td{{font-weight:bold;padding-top:8px}}
.s td{{border-top:1px solid;font-style:italic}}.z{{page-break-before:always}}.z td+td{{text-align:right}}</style><table><tr><td>Bieter: {e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.place)}</td>
<td align=right>Angebots-Nr. {d.number}<br>Datum: {date(d.date, '15.03.2024')}</td></tr></table>
<p>Auftraggeber: {e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)}<br>Vergabenummer: {d.tender_no}</p><h3>Angebot – Leistungsverzeichnis mit Preisen (alle Beträge in EUR)</h3><table>{body}</table>
<div class=z><h3>Zusammenstellung</h3><table>{sums}<tr><td><b>Angebotssumme vor Nachlass</b></td><td>{m(d.sum)}</td></tr><tr><td>Nachlass {q(p)} v. H. auf die Abrechnungssumme</td><td>– {m(a)}</td></tr>
<tr><td>Angebotssumme netto</td><td>{m(d.net)}</td></tr>
<tr><td>Umsatzsteuer 19 v. H.</td><td>{m(d.tax)}</td></tr><tr><td><b>Angebotssumme einschließlich Umsatzsteuer</b></td><td><b>{m(d.gross)}</b></td></tr></table>
<p>Bindefrist: 60 Kalendertage. Skonto wird nicht gewährt.</p><p>{e(d.seller.city)}, {e(d.seller.person)}</p></div></html>''')


@fresh('de-kaufvertrag-it', 'contract', 'de', 'docx pdf scan odt pdf', currency='EUR', lines=(2, 6), rates=(19,), discount='percent', number='KV-IT {n}/{y}', hides='discounts', shows='buyer_vat_id')
def kaufvertrag(d):
    """A state's model contract: ticked boxes, numbered tables, the fee summed up in a table of its own."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 9.5, lang='de', margin='2cm', footer=f'Vertragsnummer/Kennung Auftraggeber {d.number}')
    doc.p('Vertrag über den Kauf von IT-Systemen und Zubehör', bold=True, size=13, space=0.3).p('Inhaltsangabe: 1 Vertragsparteien  2 Gegenstand  3 Vergütung  4 Lieferung', size=8, space=0.3)
    doc.p('Zwischen').p(f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}, USt-ID {d.buyer.vat}', indent=0.5, space=0).p('– im Folgenden „Auftraggeber“ genannt –', indent=0.5, size=8.5).p('und')
    doc.p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}', indent=0.5, space=0)
    doc.p('– im Folgenden „Auftragnehmer“ genannt –', indent=0.5, size=8.5, space=0.2).p('wird folgender Vertrag geschlossen:')
    doc.p('2  Gegenstand des Vertrages', bold=True, before=0.2).p('☒ Kauf von Hardware   ☒ Überlassung von Standardsoftware auf Dauer   ☐ Aufstellung   ☐ Instandhaltung')
    doc.p('3  Vergütung', bold=True, before=0.2).p('3.1  Einzelaufstellung (Preise nach Abzug des Rahmenrabatts, ohne Umsatzsteuer)')
    rows = [['Lfd. Nr.', 'Produktbezeichnung', 'Menge', 'Einzelpreis', 'Gesamtpreis'], *[(str(i), dict(size=7, align='c')) for i in range(1, 6)]]
    rows = [rows[0], rows[1:], *[[str(i), f'{x.name}, {x.spec}\fHerstellernummer {x.code}', f'{q(x.qty)} {x.unit}', f'{m(x.price)} €', f'{m(x.amount)} €'] for i, x in enumerate(d.lines, 1)]]
    doc.table(rows, [1.5, 7.4, 2.2, 2.9, 3], head=2, align='clrrr', size=8.5)
    doc.p('3.2  Gesamtvergütung', before=0.2)
    doc.table([['Summe der Gesamtpreise (netto)', f'{m(d.net)} €'], ['Umsatzsteuer (19 %)', f'{m(d.tax)} €'], [('Kaufpreis (brutto)', dict(bold=True)), (f'{m(d.gross)} €', dict(bold=True))]], [11, 6],
              head=0, align='lr', border='rows')
    doc.p('4  Lieferung frei Verwendungsstelle binnen sechs Wochen nach Vertragsschluss.', before=0.3, space=0.8)
    doc.p(f'{d.buyer.city}, {date(d.date, "15.03.2024")}\t{d.seller.city}, {date(d.date, "15.03.2024")}', tabs=[(9, 'l')])
    return doc.p(f'Auftraggeber: {d.buyer.person}\tAuftragnehmer: {d.seller.person}', tabs=[(9, 'l')], before=0.8)


@fresh('de-zuschlag', 'award_decision', 'de', 'docx pdf scan', currency='EUR', rates=(19,), number='{n}.{m}-Vg/{y}', tender='{y}/{n}-OV', hides='lines, tax', shows='tender_ref')
def zuschlag(d):
    """A letter to the winner: signs of the file above, the sum in the sentence of the award."""
    m = money('1.234,56')
    doc = Odt('Liberation Sans', 11, lang='de', margin='2.4cm', footer=f'{d.buyer.name} · {d.buyer.street} · {d.buyer.place}')
    doc.p(f'{d.buyer.name}\nVergabestelle', align='r', space=0.8).p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', space=0.8)
    doc.table([['Unser Zeichen', 'Bearbeitung', 'Datum'], [d.number, d.buyer.person, date(d.date, '15.03.2024')]], [6, 6, 4], border='none', bold_head=False, size=9)
    doc.p(f'Zuschlagserteilung im Vergabeverfahren {d.tender_no}', bold=True, before=0.4, space=0.4).p('Sehr geehrte Damen und Herren,')
    doc.p(f'auf Ihr Angebot in der öffentlichen Ausschreibung erteilen wir Ihnen hiermit den Zuschlag zum Preis von {m(d.net)} EUR netto ({m(d.gross)} EUR einschließlich Umsatzsteuer).', align='j')
    doc.p('Der Vertrag ist damit geschlossen. Die nicht berücksichtigten Bieter wurden am heutigen Tag unterrichtet. Bitte bestätigen Sie den Eingang dieses Schreibens.', align='j', space=0.7)
    return doc.p('Im Auftrag').p(d.buyer.person)
