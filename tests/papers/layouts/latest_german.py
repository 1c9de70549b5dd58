"""German and Austrian papers of the sixth group: bills of an online office, an order, an offer by titles, a contract, a slip."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, Text, latest
from kit.wares import GOODS


@latest('de-online-rechnung', 'invoice', 'de', 'pdf docx scan eml+pdf', currency='EUR', lines=(1, 6), reduction='percent', delivered=True, number='{y}-{n:04}', order='{L}{n}/{yy}', shows='due_date delivery_date seller_vat_id seller_account')
def online(d):
    """A bill of an online office: facts right under the head, one rebate on the whole, tax below, thanks, three columns at the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    percent, off, _ = d.reductions[0]
    doc = Odt('DejaVu Sans', 9, margin='2cm', lang='de')
    doc.p(d.seller.name, bold=True, size=15, align='r', space=0.6).p(f'{d.seller.name} - {d.seller.street} - {d.seller.place}', size=6.5, space=0.1)
    doc.p(f'{d.buyer.name}\n{d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.5)
    doc.p(f'Rechnungsnr.\t{d.number}\nRechnungsdatum\t{date(d.date, f)}\nLieferdatum\t{date(d.delivery, f)}\nIhre Kundennummer\t{10000 + len(d.buyer.name) * 3}\nIhr Ansprechpartner\t{d.seller.person}', tabs=[(16.9, 'r')], indent=9, size=8.5, space=0.3)
    doc.p(f'Rechnung Nr. {d.number}', bold=True, size=13, space=0.2).p('Sehr geehrte Damen und Herren,\nvielen Dank für Ihren Auftrag. Hiermit stelle ich Ihnen die folgenden Leistungen in Rechnung:', space=0.2)
    rows = [['Pos.', 'Beschreibung', 'Menge', 'Einzelpreis', 'Gesamtpreis']] + [[f'{i}.', f'**{x.name}**\f{x.spec}', f'{m(x.qty)} {x.unit}', f'{m(x.price)} EUR', f'{m(x.amount)} EUR'] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.1, 7.2, 2.9, 2.8, 3], border='head', align='llrrr', size=8.5)
    tabs = [(9, 'l'), (16.9, 'r')]
    doc.p(f'\tZwischensumme (netto)\t{m(d.sum)} EUR\n\tabzüglich {q(percent)} % Gesamtrabatt\t-{m(off)} EUR\n\tGesamtbetrag netto\t{m(d.net)} EUR\n\tUmsatzsteuer {d.lines[0].rate} %\t{m(d.tax)} EUR', tabs=tabs, space=0.05)
    doc.p(f'\tGesamtbetrag brutto\t{m(d.gross)} EUR', tabs=tabs, bold=True, space=0.3)
    doc.p(f'Bitte überweisen Sie den Betrag ohne Abzüge bis zum {date(d.due, f)} auf das unten angegebene Konto.', space=0.6)
    return doc.table([[f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}\fDeutschland', f'Tel. {d.seller.phone}\fE-Mail {d.seller.mail}\fVertreten durch {d.seller.person}', f'Bank {d.seller.bank}\fIBAN {d.seller.iban}\fUSt-ID {d.seller.vat}\fSteuer-Nr. {d.seller.tax[0]}']],
                     [5, 5.6, 6.4], head=0, border='none', size=7)


@latest('at-faktura', 'invoice', 'de', 'pdf html scan pdf', currency='EUR', lines=(2, 9), rates=(20, 10), discount='some line', delivered=True, sellers='at', buyers='at', number='AR{yy}{n:04}', order='{N}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def austria(d):
    """An Austrian bill of a trade program: article number first, rebate in its column, a tax code on each row and a table of codes, UID of both."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    code = {20: 'A', 10: 'B'}
    rows = ''.join(f'<tr><td>{e(x.code)}</td><td>{e(x.name)}<br>{e(x.spec)}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.list)}</td><td>{("-" + q(x.percent) + " %") if x.percent else ""}</td><td>{m(x.amount)}</td><td>{code[int(x.rate)]}</td></tr>' for x in d.lines)
    rates = ''.join(f'<tr><td>{code[int(r)]}</td><td>{r} %</td><td>{m(b)}</td><td>{m(t)}</td><td>{m(b + t)}</td></tr>' for r, b, t in d.rates)
    return Html(f'''<!DOCTYPE html><html lang="de-AT"><meta charset="utf-8"><style>@page{{size:A4;margin:14mm}}body{{font:10.5px "Liberation Sans"}}table{{border-collapse:collapse;width:100%}}.k td,.k th{{border:1px solid #777;padding:3px;text-align:left}}
.l th{{background:#ddd;padding:3px}}.l td{{padding:3px;border-bottom:1px solid #eee;vertical-align:top}}.l td:nth-child(3),.l td:nth-child(n+5){{text-align:right}}.u{{width:64%;margin-top:14px}}.u td,.u th{{text-align:right;padding:2px 6px;border:1px solid #bbb}}</style>
<div style="text-align:center"><b style="font-size:17px">{e(d.seller.name)}</b><br>{e(d.seller.street)}, A-{e(d.seller.place)}<br>Tel. {d.seller.phone} | {d.seller.reg} | UID-Nr. {d.seller.vat}</div>
<p style="margin:30px 0">An<br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>A-{e(d.buyer.place)}<br>Ihre UID: {d.buyer.vat}</p>
<h2 style="margin:6px 0">R E C H N U N G</h2>
<table class=k><tr><th>Beleg-Nr.</th><th>Belegdatum</th><th>Lieferdatum</th><th>Ihre Bestellung</th><th>Sachbearbeiter</th><th>zahlbar bis</th></tr><tr><td>{d.number}</td><td>{date(d.date, f)}</td><td>{date(d.delivery, f)}</td><td>{d.order_no}</td><td>{e(d.seller.person)}</td><td>{date(d.due, f)}</td></tr></table><br>
<table class=l><tr><th>Artikelnr.</th><th>Bezeichnung</th><th>Menge</th><th>EH</th><th>Preis</th><th>Rabatt</th><th>Betrag</th><th>St</th></tr>{rows}</table>
<table class=u><tr><th>St</th><th>Satz</th><th>Netto</th><th>USt</th><th>Brutto</th></tr>{rates}<tr><th colspan=2>Summe EUR</th><th>{m(d.net)}</th><th>{m(d.tax)}</th><th>{m(d.gross)}</th></tr></table>
<p style="font-size:13px"><b>Rechnungsbetrag inkl. USt: EUR {m(d.gross)}</b></p><p>Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Bankverbindung: {e(d.seller.bank)}, IBAN {d.seller.iban}</p></html>''')


@latest('de-bestellung-werk', 'purchase_order', 'de', 'pdf scan eml+docx', currency='EUR', lines=(2, 8), discount='unit', number='B{yy}-{N}', quote='{n}.{m}/{N}', hides='tax, gross', shows='quotation_ref delivery_date buyer_vat_id')
def works(d):
    """An order of a works: quantity first, the reduction agreed for a unit in a line under the goods, one net sum, dates of delivery by row."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2.2cm', lang='de', header=f'{d.buyer.name} · Einkauf', footer=f'{d.buyer.name} · {d.buyer.street} · {d.buyer.place} · USt-IdNr. {d.buyer.vat}')
    doc.p(f'{d.seller.name}\nVertrieb\n{d.seller.street}\n{d.seller.place}', before=0.8, space=0.6)
    doc.table([['Bestell-Nr.', 'Datum', 'Einkäufer', 'Ihr Angebot'], [d.number, date(d.date, f), d.buyer.person, d.quote_no]], [4, 3.6, 4.8, 4], border='none', size=9.5)
    doc.p('BESTELLUNG', bold=True, size=15, before=0.2).p('Wir bestellen zu unseren Ihnen bekannten Einkaufsbedingungen:', space=0.2)
    rows = [['Menge', 'ME', 'Ihre Art.-Nr. / Bezeichnung', 'Preis EUR', 'Nettowert EUR', 'Termin']]
    for x in d.lines:
        text = f'{x.code}\f{x.name}, {x.spec}' + (f'\fListenpreis {m(x.list)}, Nachlass je {x.unit} {m(x.off)}' if x.off else '')
        rows.append([q(x.qty), x.unit, text, m(x.price), m(x.amount), date(d.delivery, '15.03.24')])
    doc.table(rows, [1.9, 1.4, 6.2, 2.3, 2.8, 2], align='rllrrc', border='rows', size=9)
    doc.p(f'Nettobestellwert EUR {m(d.net)} zzgl. gesetzlicher Mehrwertsteuer', bold=True, align='r', space=0.3)
    doc.p(f'Liefertermin {date(d.delivery, f)} eintreffend, frei Haus. Zahlung 30 Tage netto. Auftragsbestätigung erbeten binnen zwei Arbeitstagen.', space=0.6)
    return doc.p('Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.', size=8)


@latest('de-angebot-titel', 'quotation_bid', 'de', 'docx pdf odt', currency='EUR', lines=(5, 10), sections=2, packages=('Lieferung', 'Montage und Nebenleistungen'), number='A-{n:03}-{yy}', shows='due_date seller_vat_id')
def titles(d):
    """A craftsman's offer by titles: ordinal numbers, text in full, unit price and total, sums of titles and a summary on its own."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='de', footer=f'{d.seller.name} | {d.seller.phone} | {d.seller.vat} | {d.seller.bank}')
    doc.p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', align='r', size=9, space=0.4).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', space=0.6)
    doc.p(f'{d.seller.place.split(" ", 1)[1]}, den {date(d.date, "15. März 2024")}', align='r', space=0.3).p(f'Angebot {d.number}', bold=True, size=14, space=0.1).p(f'Bauvorhaben: {d.buyer.name}, Erneuerung', space=0.3)
    doc.p('Sehr geehrte Damen und Herren,\nauf Ihre Anfrage bieten wir Ihnen freibleibend an:', space=0.2)
    rows = [['OZ', 'Leistungstext', 'Menge', 'ME', 'EP (€)', 'GP (€)']]
    sums = []
    for k, name in enumerate(d.sections, 1):
        lines, total, _ = d.section(k - 1)
        sums.append((f'Titel {k:02} {name}', total))
        rows.append([f'{k:02}', (name, dict(bold=True, span=5))])
        rows += [[f'{k:02}.{i:03}', f'{x.name}, {x.spec}, liefern und einbauen bzw. ausführen', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(lines, 1)]
        rows.append(['', (f'Summe Titel {k:02}', dict(span=4, align='r', bold=True)), (m(total), dict(bold=True))])
    doc.table(rows, [1.7, 6.6, 2, 1.3, 2.3, 2.7], align='llrlrr', border='head', size=9.5)
    doc.p('Zusammenstellung', bold=True, before=0.3)
    doc.table([[a, f'{m(v)} €'] for a, v in (*sums, ('Angebotssumme netto', d.net), (f'zzgl. {d.lines[0].rate} % MwSt.', d.tax), ('Angebotssumme brutto', d.gross))], [12, 4.6], head=0, border='rows', align='lr', size=10)
    return doc.p(f'An dieses Angebot halten wir uns bis zum {date(d.due, "15. März 2024")} gebunden. Es gilt die VOB/B in der jeweils gültigen Fassung.\n\nMit freundlichen Grüßen\n\n{d.seller.person}', before=0.3)


@latest('de-liefervertrag', 'contract', 'de', 'docx odt pdf', currency='EUR', lines=(2, 5), discount='percent', number='LV {n}/{y}', tender='VG-{y}-{n:03}', hides='discounts', shows='tender_ref seller_vat_id')
def supply(d):
    """A contract of supply by paragraphs: both sides with addresses, net price with tax and gross in one paragraph, the price sheet as annex."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2.5cm', lang='de')
    doc.p('Liefervertrag', bold=True, size=16, align='c', space=0).p(f'Vertragsnummer {d.number}\nVergabenummer {d.tender_no}', align='c', space=0.4)
    doc.p(f'zwischen\n**{d.buyer.name}**, {d.buyer.street}, {d.buyer.place},\nvertreten durch {d.buyer.person}\n– nachfolgend Auftraggeber –', space=0.2)
    doc.p(f'und\n**{d.seller.name}**, {d.seller.street}, {d.seller.place}, USt-IdNr. {d.seller.vat},\nvertreten durch {d.seller.person}\n– nachfolgend Auftragnehmer –', space=0.3)
    items = (('Vertragsgegenstand', 'Der Auftragnehmer liefert die in Anlage 1 aufgeführten Waren und erbringt die dort genannten Leistungen. Anlage 1 ist Bestandteil dieses Vertrages.'),
             ('Vergütung', f'Die Vergütung beträgt netto {m(d.net)} EUR. Hinzu kommt die Umsatzsteuer von {d.lines[0].rate} % in Höhe von {m(d.tax)} EUR, mithin insgesamt {m(d.gross)} EUR. Die Preise sind Festpreise; Nachlässe sind berücksichtigt.'),
             ('Lieferung', 'Die Lieferung erfolgt frei Verwendungsstelle innerhalb von sechs Wochen nach Vertragsschluss. Teillieferungen bedürfen der Zustimmung.'),
             ('Zahlung', 'Rechnungen werden innerhalb von 30 Tagen nach Eingang und Abnahme beglichen. Vorauszahlungen werden nicht geleistet.'),
             ('Vertragsstrafe', 'Bei Verzug zahlt der Auftragnehmer je Werktag 0,1 %, höchstens 5 % der Nettovergütung.'), ('Gewährleistung', 'Die Ansprüche verjähren in 24 Monaten ab Ablieferung.'),
             ('Schlussbestimmungen', 'Änderungen bedürfen der Schriftform. Gerichtsstand ist der Sitz des Auftraggebers.'))
    for i, (head, text) in enumerate(items, 1):
        doc.p(f'§ {i} {head}', bold=True, before=0.15).p(text, align='j')
    doc.p(f'{d.buyer.city}, den {date(d.date, "15. März 2024")}\n\n_______________________\t_______________________\nAuftraggeber\tAuftragnehmer', tabs=[(8.5, 'l')], before=0.5)
    doc.p(f'Anlage 1 zum Liefervertrag {d.number}: Preisblatt', bold=True, page=True, space=0.2)
    rows = [['Nr.', 'Artikel', 'Artikelnummer', 'Menge', 'Stückpreis netto', 'Gesamtpreis netto']] + [[str(i), f'{x.name}\f{x.spec}', x.code, f'{q(x.qty)} {x.unit}', f'{m(x.price)} €', f'{m(x.amount)} €'] for i, x in enumerate(d.lines, 1)]
    return doc.table([*rows, [('Summe netto', dict(span=5, align='r', bold=True)), (f'{m(d.net)} €', dict(bold=True))]], [1, 5, 2.6, 2.4, 2.6, 2.6], align='cllrrr', size=9.5)


@latest('de-lieferschein-druck', 'delivery_note', 'de', 'txt pdf scan', lines=(2, 9), units=GOODS, number='L{N}', order='{b}', subject='Lieferschein {number}', hides='money, price, amount, discounts', shows='order_ref')
def slip(d):
    """A slip of an old stock program in fixed columns: weights and a storage place by row, packages, a line for who received."""
    q, rule = count('1.234,56'), '-' * 80
    out = [f'{d.seller.name}', f'{d.seller.street}, {d.seller.place}', '', '', f'{d.buyer.name}', 'Warenannahme', d.buyer.street, d.buyer.place, '', '', f'LIEFERSCHEIN  {d.number}{"Datum: " + date(d.date, "15.03.24"):>40}', f'Ihr Auftrag   {d.order_no}', f'Versandart    eigener LKW', rule,
           f'{"Pos":<5}{"Artikel":<12}{"Bezeichnung":<38}{"Menge":>9} {"Einh":<6}{"Lager":>8}', rule]
    for i, x in enumerate(d.lines, 1):
        out += [f'{i:<5}{x.code:<12}{x.name:<38.38}{q(x.qty):>9} {x.unit:<6}{f"R{i * 7 % 23:02}-{len(x.name) % 9}":>8}', f'{"":17}{x.spec}']
    return Text('\n'.join([*out, rule, f'Anzahl Positionen: {len(d.lines)}     Packstücke: {len(d.lines) // 2 + 1}', '', 'Ware vollständig und unbeschädigt erhalten:', '', '', '......................    ......................', 'Datum                     Unterschrift', '']))
