"""German and Austrian papers of the thirteenth group: a craftsman's bill by titles, an order as a mainframe prints it, a list of services to price, a note of credit, a record of acceptance, a contract of sale, a proforma for the customs."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Text, distant
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'job')


@distant('de-rechnung-titel-nachlass', 'invoice', 'de', 'pdf docx scan', currency='EUR', lines=(4, 8), rates=(19,), sections=2, packages=('Primärtechnik', 'Nebenleistungen'), reduction='sections', delivered=True, number='{y}-{N}', contract='BV {n}/{yy}', shows='contract_ref delivery_date due_date seller_account')
def by_titles(d):
    """A craftsman's bill: window with a line above, facts as words at the right, building project, positions counted by title, each title with its sum, the rebate of its own and what is left, a put-together of titles at the end, tax number in the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2.2cm', lang='de', footer=f'{d.seller.name} · {d.seller.street} · {d.seller.place} · {d.seller.reg}\nSteuer-Nr. {d.seller.tax[0]} · {d.seller.bank} · IBAN {d.seller.iban}')
    doc.p(d.seller.name, bold=True, size=15, color='#7a3b00', space=0.5).p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}', size=7, space=0.1)
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}', f'Rechnungsnummer: {d.number}\fRechnungsdatum: {date(d.date, f)}\fAusführung bis: {date(d.delivery, f)}\fBauvorhaben: {d.contract_no}']], [9.6, 7], head=0, border='none').p('Schlussrechnung', bold=True, size=14, before=0.4, space=0.15)
    ends = []
    for i, name in enumerate(d.sections):
        lines, total, (pc, off, _) = d.section(i)
        doc.p(f'Titel {i + 1:02}  {name}', bold=True, space=0.05, before=0.15)
        rows = [['OZ', 'Leistung', 'Menge', 'EP', 'GP']] + [[f'{i + 1:02}.{k:03}', f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for k, x in enumerate(lines, 1)]
        rows += [['', (a, dict(span=3)), v] for a, v in ((f'Summe Titel {i + 1:02}', m(total)), (f'Nachlass {q(pc)} % auf Titel {i + 1:02}', f'-{m(off)}'))]
        doc.table(rows, [1.6, 7.6, 2.4, 2.4, 2.6], align='llrrr', border='head', size=9.5)
        ends.append((f'Titel {i + 1:02} {name} nach Nachlass', total - off))
    doc.p('Zusammenstellung', bold=True, before=0.2, space=0.05)
    for a, v in (*ends, ('Nettosumme', d.net), (f'Mehrwertsteuer {d.lines[0].rate} %', d.tax), ('**Rechnungssumme brutto**', d.gross)):
        doc.p(f'{a}\t{m(v)} EUR', tabs=[(16.4, 'r', '.')], space=0.03)
    return doc.p(f'Zahlbar ohne Abzug bis {date(d.due, f)}. Leistungsempfänger im Sinne von § 13b UStG ist der Auftraggeber nicht.', before=0.2, size=9)


@distant('de-bestellung-mainframe', 'purchase_order', 'de', 'pdf txt eml', currency='EUR', lines=(2, 7), units=GOODS, whole=True, rates=(19,), discount='line percent', number='45000{N:05}', quote='{n}-{yy}', subject='Bestellung {number}', shows='quotation_ref delivery_date')
def mainframe(d):
    """An order in a type of one width: addressee left, sheet of facts right, each position in five lines with gross price, rebate in per cent and net value, total net with a double rule, tax and sum with tax under it."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    out = []
    for i, x in enumerate(d.lines, 1):
        out += [f'{i * 10:05}  {x.code}', f'       {x.name} {x.spec}', f'       {q(x.qty) + " " + x.unit:<18}Liefertermin: {date(d.delivery, f)}', f'       Bruttopreis {m(x.list):>16} EUR je 1 {x.unit:<6}{m(x.full):>16}',
                f'       Rabatt {q(x.percent) + " %":>21}{"":>16}{m(x.line_off) + "-":>17}', f'       Nettowert{"":>35}{m(x.amount):>16}', '-' * 70]
    side = [f'Bestellnummer  {d.number}', f'Datum          {date(d.date, f)}', f'Ihr Angebot    {d.quote_no}', f'Einkäufer/in   {d.buyer.person}']
    left = [d.seller.name, d.seller.street, d.seller.place, '']
    head = '\n'.join(f'{a:<42}{b}' for a, b in zip(left, side))
    sums = '\n'.join(f'{a:<50}{m(v):>16} EUR' for a, v in (('Gesamtnettowert ohne MwSt', d.net), (f'MwSt {d.lines[0].rate} %', d.tax), ('Gesamtwert mit MwSt', d.gross)))
    return Text(f'''{d.buyer.name}
Zentraleinkauf
{d.buyer.street}, {d.buyer.place}

{head}

B E S T E L L U N G

Bitte liefern Sie unter Angabe der Bestellnummer an:
{d.buyer.name}, Lager Tor 2, {d.buyer.street}, {d.buyer.place}

Pos.   Material / Bezeichnung                         Wert in EUR
{'=' * 70}
{chr(10).join(out)}
{sums}
{'=' * 70}
Lieferbedingung: DAP, Zahlungsbedingung: 14 Tage 2 % Skonto, 30 Tage netto
Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.
''')


@distant('de-vergabe-lv-blankett', 'tender_documents', 'de', 'docx odt pdf', lines=(3, 8), number='VgV-{n}-{y}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def to_price(d):
    """A public body's papers of a tender: cover with procedure and deadline in a box, conditions as short numbered points, the list with long text and dots for prices that the bidder fills in, a form to sign."""
    q, f = count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', lang='de', footer=f'Vergabe {d.number}')
    doc.p(d.buyer.name, bold=True, size=13, space=0.02).p(f'Vergabestelle\n{d.buyer.street}, {d.buyer.place}', space=0.5).p('Vergabeunterlagen', bold=True, size=18, space=0.1).p('Öffentliche Ausschreibung nach UVgO', space=0.2)
    doc.p(f'Vergabenummer: {d.number}\nVeröffentlicht am: {date(d.date, f)}\nAngebotsfrist: {date(d.due, f)}, 11:00 Uhr\nAnsprechpartner: {d.buyer.person}, {d.buyer.mail}', box=True, space=0.3, line=130)
    doc.p('A  Bewerbungsbedingungen', bold=True, space=0.05)
    for i, t in enumerate(('Angebote sind elektronisch in Textform über die Vergabeplattform einzureichen.', 'Nebenangebote sind nicht zugelassen.', 'Der Zuschlag wird auf das wirtschaftlichste Angebot erteilt: Preis 70 %, Lieferzeit 30 %.', 'Mit dem Angebot ist die Eigenerklärung zur Eignung vorzulegen.'), 1):
        doc.p(f'A.{i}  {t}', space=0.04)
    doc.p('B  Leistungsverzeichnis', bold=True, before=0.25, space=0.08)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'**B.{i:02}  {x.name}**\nAusführung: {x.spec}, einschließlich Lieferung frei Verwendungsstelle, fabrikneu, mit Prüfprotokoll.', space=0.02, indent=0.4).p(f'Menge: {q(x.qty)} {x.unit}\tEP: ................ EUR\tGP: ................ EUR', tabs=[(7, 'l'), (12, 'l')], space=0.15, indent=0.4)
    return doc.p('Summe netto: ........................ EUR     zzgl. ..... % MwSt     Summe brutto: ........................ EUR', before=0.2, space=0.6).p('Bieter (Firma, Anschrift): ______________________________     Datum, Name: __________________')


@distant('de-gutschrift-shop', 'credit_note', 'de', 'html pdf eml', currency='EUR', lines=(1, 4), units=GOODS, whole=True, rates=(19,), number='GS{n:04}-{yy}', order='{b}', subject='Gutschrift {number}', shows='order_ref seller_vat_id')
def credited(d):
    """A dealer's note of credit for goods sent back: name of the paper in a coloured tab, customer, sentence with order and bill, things with why, amounts as reductions, when the money comes."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    why = ('Transportschaden', 'Falschlieferung', 'Mangel', 'Rücknahme aus Kulanz')
    rows = ''.join(f'<tr><td>{q(x.qty)}&times;<td>{e(x.name)} {e(x.spec)}<br><i>{why[i % 4]}</i><td>{m(x.price)} € / {x.unit}<td>{m(x.amount)} €</tr>' for i, x in enumerate(d.lines))
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Gutschrift</title><style>@page{{size:A4;margin:17mm}}body{{font:12px "DejaVu Sans";max-width:680px;margin:auto}}.t{{background:#276749;color:#fff;display:inline-block;padding:6px 18px;font-size:17px}}table{{width:100%;border-collapse:collapse;margin:14px 0}}td,th{{padding:6px 4px;border-bottom:1px solid #ccc;text-align:right}}td:nth-child(2),td:first-child,th:nth-child(-n+2){{text-align:left}}.k{{text-align:right;line-height:1.9}}i{{color:#777;font-size:10px}}small{{color:#666}}</style></head><body>
<div class=t>Gutschrift</div><p style="float:right;text-align:right">Beleg {d.number}<br>{e(d.seller.city)}, {date(d.date, f)}</p><p style="clear:both">für<br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</p>
<p>Guten Tag,<br>zu Ihrer Bestellung {d.order_no} haben wir die folgenden Artikel zurückgenommen und schreiben Ihnen gut:</p><table><tr><th>Anz.<th>Artikel und Grund<th>Preis netto<th>Betrag netto</tr>{rows}</table>
<div class=k>Gutschrift netto: {m(d.net)} €<br>enthaltene Umsatzsteuer {d.lines[0].rate} %: {m(d.tax)} €<br><b>Gutschriftbetrag brutto: {m(d.gross)} €</b></div><p>Der Betrag wird mit der nächsten Rechnung verrechnet oder auf Wunsch innerhalb von zehn Tagen erstattet.</p><p>{e(d.seller.person)}<br>Kundenservice</p><small>{e(d.seller.name)} | {e(d.seller.street)} | {e(d.seller.place)} | USt-IdNr. {d.seller.vat} | {d.seller.reg}</small></body></html>''')


@distant('at-uebernahmeprotokoll', 'acceptance_record', 'de', 'docx scan', currency='EUR', lines=(1, 5), sellers='at', buyers='at', rates=(20,), delivered=True, number='ÜP-{n}', contract='WV{y}/{n}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def taken_over(d):
    """An Austrian record of taking over: two columns with who gives and who takes, questions with boxes for yes and no, what was taken over as a list with dashes, faults: none, start of the warranty, place and day above the signatures."""
    q, f = count('1.234,56'), '15.3.2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='de')
    doc.p(f'Übernahmeprotokoll Nr. {d.number}', bold=True, size=15, space=0.05).p(f'zum Werkvertrag {d.contract_no}', space=0.3)
    box = lambda t, p: f'**{t}**\f{p.name}\f{p.street}, {p.place}\fvertreten durch {p.person}'
    doc.table([[box('Auftragnehmer (Übergeber)', d.seller), box('Auftraggeber (Übernehmer)', d.buyer)]], [8.3, 8.3], head=0, pad=0.15).p('Gegenstand der Übernahme:', bold=True, before=0.2, space=0.06)
    for x in d.lines:
        doc.p(f'–  {q(x.qty)} {x.unit}  {x.name}, {x.spec}', indent=0.6, space=0.03)
    doc.table([['Leistung vollständig erbracht?', '☒ ja', '☐ nein'], ['Unterlagen und Prüfbefunde übergeben?', '☒ ja', '☐ nein'], ['Einschulung des Personals erfolgt?', '☒ ja', '☐ nein'], ['Mängel festgestellt?', '☐ ja', '☒ nein']], [10.6, 3, 3], head=0, border='rows')
    doc.p(f'Die Leistungen wurden am {date(d.delivery, f)} fertiggestellt. Mit der Unterfertigung dieses Protokolls gelten sie als übernommen; die Gewährleistungsfrist von drei Jahren beginnt mit dem heutigen Tag.', align='j', before=0.2, line=120, space=0.6)
    return doc.p(f'{d.buyer.city}, am {date(d.date, f)}', space=0.7).p('_________________________\t_________________________', tabs=[(9, 'l')], space=0).p('für den Auftragnehmer\tfür den Auftraggeber', tabs=[(9, 'l')], size=9)


@distant('de-kaufvertrag-paragraphen', 'contract', 'de', 'docx odt scan', currency='EUR', lines=(1, 4), units=GOODS, whole=True, rates=(19,), number='KV {n}-{yy}', shows='delivery_date seller_account')
def of_sale(d):
    """A contract of sale by paragraphs: parties between dashes one under the other, subject as a list in the text, price with the tax in a small sum without frames, delivery day, keeping of title, court, signatures with place."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.5cm', lang='de')
    doc.p('Kaufvertrag', bold=True, size=20, align='c', space=0.05).p(f'Vertragsnummer {d.number}', align='c', space=0.4).p('zwischen', align='c')
    for p, r in ((d.buyer, 'Käufer'), (d.seller, 'Verkäufer')):
        doc.p(f'{p.name}, {p.street}, {p.place}, vertreten durch {p.person}', align='c', space=0.02).p(f'– nachfolgend „{r}“ –', align='c', italic=True).p('und' if r == 'Käufer' else 'wird Folgendes vereinbart:', align='c')
    doc.p('§ 1 Kaufgegenstand', bold=True, space=0.05, before=0.2).p('Der Verkäufer verkauft dem Käufer folgende fabrikneue Sachen:', space=0.05)
    for k, x in zip('abcdefgh', d.lines):
        doc.p(f'{k}) {q(x.qty)} {x.unit} {x.name} ({x.spec}) zum Einzelpreis von {m(x.price)} EUR, insgesamt {m(x.amount)} EUR', indent=0.7, space=0.03)
    doc.p('§ 2 Kaufpreis', bold=True, space=0.05, before=0.2)
    for a, v in (('Kaufpreis netto', d.net), (f'zuzüglich {d.lines[0].rate} % Umsatzsteuer', d.tax), ('Kaufpreis brutto', d.gross)):
        doc.p(f'{a}\t{m(v)} EUR', tabs=[(12, 'r')], indent=0.7, space=0.02)
    for h, t in (('§ 3 Zahlung', f'Der Kaufpreis ist 30 Tage nach Lieferung auf das Konto {d.seller.iban} bei der {d.seller.bank} zu zahlen.'), ('§ 4 Lieferung', f'Die Lieferung erfolgt spätestens am {date(d.delivery, f)} an den Sitz des Käufers. Die Gefahr geht mit der Übergabe über.'), ('§ 5 Eigentumsvorbehalt, Gerichtsstand', 'Das Eigentum geht erst mit vollständiger Zahlung über. Gerichtsstand ist der Sitz des Käufers.')):
        doc.p(h, bold=True, space=0.05, before=0.15).p(t, align='j')
    return doc.p(f'{d.buyer.city}, den {date(d.date, f)}', before=0.3, space=0.7).p('____________________\t____________________', tabs=[(8.5, 'l')], space=0).p('Käufer\tVerkäufer', tabs=[(8.5, 'l')])


@distant('de-proforma-anzahlung-blatt', 'proforma_invoice', 'de', 'xlsx ods pdf', currency='EUR', lines=(1, 6), units=GOODS, whole=True, rates=(19,), discount='unit', number='PF{yy}{n:03}', shows='due_date seller_vat_id')
def sheet(d):
    """A proforma kept as a sheet: the receiver top left, number to pay under top right, list price, price advantage and special price by piece, sums in the last column, what bank, and that it is no bill for the tax."""
    line, head = dict(border=True), dict(bold=True, border=True, fill='#d9ead3', align='c', wrap=True)
    f = '15.03.2024'
    o = Ods('Liberation Sans', 10, landscape=True, locale='de-DE').sheet('Proforma', [1.2, 2.6, 6.2, 4, 1.8, 1.6, 2.8, 2.6, 2.8, 3.2])
    o.row('An', None, (d.buyer.name, dict(bold=True)), None, None, None, 'Proformarechnung', None, (d.number, dict(bold=True))).row(None, None, d.buyer.street, None, None, None, 'Datum', None, date(d.date, f)).row(None, None, d.buyer.place, None, None, None, 'Zahlbar bis', None, date(d.due, f)).row()
    o.row('Von', None, f'{d.seller.name}, {d.seller.street}, {d.seller.place}').row('USt-ID', None, d.seller.vat).row()
    o.row(*[(t, head) for t in ('Nr.', 'Artikel', 'Bezeichnung', 'Typ', 'Menge', 'Einheit', 'Listenpreis €', 'Preisvorteil €', 'Sonderpreis €', 'Betrag €')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (x.name, line), (x.spec, line), (x.qty, dict(border=True, fmt='0')), (x.unit, line), (x.list, line), (x.off, line), (x.price, line), ((f'=[.E{o.next}]*[.I{o.next}]', x.amount), line))
    for a, v in (('Zwischensumme netto', d.net), (f'USt {d.lines[0].rate} %', d.tax), ('Vorauszahlung gesamt', d.gross)):
        o.row(*[None] * 7, (a, dict(bold=True)), None, (v, dict(bold=True, border=True)))
    return o.row().row('Diese Proformarechnung dient nur der Vorauszahlung und berechtigt nicht zum Vorsteuerabzug.').row('Nach Zahlungseingang erfolgt der Versand innerhalb von fünf Werktagen.').row(f'Rückfragen: {d.seller.person}, {d.seller.phone}')
