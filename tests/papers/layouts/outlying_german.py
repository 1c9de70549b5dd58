"""German and Swiss papers of the fourteenth group: an order with prices for a hundred, a craftsman's letter of offer, a Swiss bill with two rates, a confirmation of an order, a slip by picking, a correction of a bill, a supplement, prices of a year, a request by mail."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, Text, outlying
from kit.wares import GOODS


@outlying('de-bestellung-preiseinheit', 'purchase_order', 'de', 'pdf docx png', currency='EUR', lines=(2, 7), units=GOODS, whole=True, rates=(19,), base=60, number='B{yy}-{N}', quote='AN{b}', shows='quotation_ref delivery_date buyer_vat_id')
def per_hundred(d):
    """A works' order: word and number on a line across, buyer's facts in a narrow column at the right edge, quantity first, price with the unit of price beside it, one delivery day for all, sum without tax in a box, tax and sum beneath."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de', footer=f'{d.buyer.name} · {d.buyer.street} · {d.buyer.place} · USt-IdNr. {d.buyer.vat} · {d.buyer.reg}')
    doc.table([[f'{d.buyer.name} · {d.buyer.street} · {d.buyer.place}\f \f{d.seller.name}\f{d.seller.street}\f{d.seller.place}', f'Sachbearbeitung\f**{d.buyer.person}**\fTelefon {d.buyer.phone}\f{d.buyer.mail}\fBestelldatum {date(d.date, f)}\fIhr Angebot {d.quote_no}']], [11, 6], head=0, border='none', size=9.5)
    doc.p(f'Bestellung Nr. {d.number}', bold=True, size=14, before=0.5, space=0.1).p('Wir bestellen zu unseren Einkaufsbedingungen:', space=0.15)
    doc.table([['Menge', 'ME', 'Artikel-Nr.', 'Bezeichnung', 'Preis EUR', 'je', 'Wert EUR']] + [[q(x.qty), x.unit, x.code, f'{x.name}\f{x.spec}', m(x.price), str(x.base), m(x.amount)] for x in d.lines], [1.6, 1.5, 2.4, 5.4, 2.3, 1.1, 2.7], align='rlllrrr', size=9.5, border='cols')
    doc.p(f'Bestellwert netto EUR {m(d.net)}', bold=True, box=True, align='r', space=0.08).p(f'zzgl. {d.lines[0].rate} % USt EUR {m(d.tax)}\nBestellwert brutto EUR {m(d.gross)}', align='r', space=0.3)
    return doc.p(f'Liefertermin (eintreffend): {date(d.delivery, f)}\nLieferanschrift: Wareneingang, {d.buyer.street}, {d.buyer.place}\nZahlung: 30 Tage netto nach Rechnungseingang', line=125, space=0.3).p('Bitte bestätigen Sie diese Bestellung innerhalb von drei Arbeitstagen.')


@outlying('de-angebot-handwerk-brief', 'quotation_bid', 'de', 'docx pdf odt', currency='EUR', lines=(2, 5), rates=(19,), reduction='percent', number='{n}/{y}', shows='due_date seller_account')
def letter(d):
    """A craftsman's offer typed as a letter: name big in the middle, what it is about in bold, positions as paragraphs with the sum on a tab at the right, rebate for the object, tax, sum with a double rule, binding until a day, by hand."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11.5, margin='2.5cm', lang='de', footer=f'{d.seller.bank} | IBAN {d.seller.iban} | Steuernummer {d.seller.tax[0]}')
    doc.p(d.seller.name, bold=True, size=18, align='c', space=0.02).p(f'{d.seller.street} · {d.seller.place} · Tel. {d.seller.phone}', align='c', size=10, space=0.5)
    doc.p(f'{d.buyer.name}\nz. Hd. {d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.4).p(f'{d.seller.city}, {date(d.date, f)}', align='r', space=0.2).p(f'Unser Angebot {d.number}', bold=True, space=0.15)
    doc.p('Sehr geehrte Damen und Herren,', space=0.1).p('vielen Dank für Ihre Anfrage. Gern bieten wir Ihnen unverbindlich wie folgt an:', space=0.2)
    tab = dict(tabs=[(15.9, 'r')], space=0.02)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'**{i}. {x.name}**, {x.spec}', space=0.01).p(f'{q(x.qty)} {x.unit} zu je {m(x.price)} €\t{m(x.amount)} €', indent=0.6, tabs=[(15.3, 'r')], space=0.12)
    doc.p('', space=0)
    for a, v in (('Zwischensumme', d.sum), (f'abzüglich {q(pc)} % Objektrabatt', -off), ('Angebotssumme netto', d.net), (f'Mehrwertsteuer {d.lines[0].rate} %', d.tax)):
        doc.p(f'{a}\t{m(v)} €', **tab)
    doc.p(f'**Angebotssumme brutto**\t**{m(d.gross)} €**', **tab)
    return doc.p(f'An dieses Angebot halten wir uns bis zum {date(d.due, f)} gebunden. Die Ausführung kann etwa drei Wochen nach Auftragserteilung beginnen.', before=0.3, align='j', space=0.3).p(f'Mit freundlichen Grüßen\n\n\n{d.seller.person}')


@outlying('ch-rechnung-zwei-saetze', 'invoice', 'de', 'html pdf scan', currency='CHF', lines=(2, 6), units=GOODS, whole=True, sellers='ch', buyers='ch', rates=('8.1', '2.6'), discount='line percent', delivered=True, since=2024, number='{b}', order='{L}{n}-{yy}', shows='order_ref delivery_date due_date seller_vat_id seller_account')
def swiss(d):
    """A Swiss bill: brand right, address left in the window, facts as a run of words with dots between, code of the rate behind the sum, tax by code in a small table, a slip to pay below with receipt left and pay part right."""
    m, q, f = money("1'234.56"), count("1'234.56"), '15.03.2024'
    code = {r: 'AB'[i] for i, (r, _, _) in enumerate(d.rates)}
    rows = ''.join(f'<tr><td>{i}<td>{e(x.name)}<br><small>{e(x.spec)}</small><td>{q(x.qty)} {x.unit}<td>{m(x.list)}<td>{q(x.percent)} %<td>{m(x.amount)} {code[x.rate]}</tr>' for i, x in enumerate(d.lines, 1))
    taxes = ''.join(f'<tr><td>{code[r]}<td>{r} %<td>{m(b)}<td>{m(t)}</tr>' for r, b, t in d.rates)
    return Html(f'''<!DOCTYPE html><html lang="de-CH"><head><meta charset="utf-8"><title>Rechnung</title><style>@page{{size:A4;margin:16mm}}body{{font:11.5px "Liberation Sans";max-width:690px;margin:auto}}table{{width:100%;border-collapse:collapse}}td,th{{padding:4px;text-align:right;vertical-align:top}}th{{border-bottom:1px solid #000}}td:nth-child(-n+2),th:nth-child(-n+2){{text-align:left}}.t{{width:50%;font-size:10px;margin:8px 0}}.q{{border-top:1px dashed #000;margin-top:30px}}.q td{{width:38%;text-align:left;font-size:10.5px}}.q td+td{{width:62%;border-left:1px dashed #000;padding-left:12px}}small{{color:#555}}</style></head><body>
<div style="text-align:right"><b style="font-size:16px">{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>{d.seller.vat}</div><p style="margin:30px 0">{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</p><h2>Rechnung {d.number}</h2><p>Rechnungsdatum {date(d.date, f)} &middot; Lieferdatum {date(d.delivery, f)} &middot; zahlbar bis {date(d.due, f)} &middot; Ihre Bestellung {d.order_no} &middot; Kontakt {e(d.seller.person)}</p>
<table><tr><th>Pos<th>Artikel<th>Menge<th>Preis CHF<th>Rabatt<th>Betrag CHF</tr>{rows}</table><table class=t><tr><th>Code<th>MWST<th>Betrag exkl.<th>MWST CHF</tr>{taxes}</table><p style="text-align:right">Total exkl. MWST {m(d.net)}<br>Total MWST {m(d.tax)}<br><b>Rechnungsbetrag CHF {m(d.gross)}</b></p>
<table class=q><tr><td><b>Empfangsschein</b><br><br>Konto / Zahlbar an<br>{d.seller.iban}<br>{e(d.seller.name)}<br><br>Währung Betrag<br>CHF {m(d.gross)}<td><b>Zahlteil</b><br><br>Konto / Zahlbar an<br>{d.seller.iban}<br>{e(d.seller.name)}<br>{e(d.seller.place)}<br><br>Zahlbar durch<br>{e(d.buyer.name)}<br>{e(d.buyer.place)}<br><br>Zusätzliche Informationen<br>Rechnung {d.number}</tr></table></body></html>''')


@outlying('de-auftragsbestaetigung-staffelpreis', 'order_confirmation', 'de', 'pdf docx eml+pdf', currency='EUR', lines=(2, 7), units=GOODS, whole=True, rates=(19,), discount='percent', number='AB-{b}', order='{n}-{N}', shows='order_ref delivery_date seller_vat_id')
def confirmed(d):
    """A wholesaler's confirmation: facts as a table of two rows under the heading, positions with list price, per cent and price, week and day of delivery, weight left empty, sums in a table without frames, reservation of title in small letters."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('DejaVu Sans', 8.5, margin='1.9cm', lang='de', header=f'{d.seller.name}\n{d.seller.street}, {d.seller.place}, {d.seller.phone}')
    doc.p(f'Firma\n{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', before=0.4, space=0.5).p('AUFTRAGSBESTÄTIGUNG', bold=True, size=13, space=0.15)
    doc.table([['Beleg', 'Datum', 'Kundenbestellung', 'Besteller', 'Liefertermin'], [d.number, date(d.date, f), d.order_no, d.buyer.person, date(d.delivery, f)]], [3.2, 2.7, 3.6, 4.6, 3], align='lllll', size=8, shade='#dfe8f3')
    doc.table([['Pos', 'Artikel', 'Bezeichnung', 'Menge', 'Listenpreis', 'Rab. %', 'Preis', 'Gesamt']] + [[str(i * 10), x.code, f'{x.name} {x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), q(x.percent), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 2.1, 4.8, 2, 2, 1.3, 1.8, 2.2], align='lllrrrrr', size=8, border='rows')
    doc.table([['', 'Positionen netto', f'{m(d.net)} EUR'], ['', f'Umsatzsteuer {d.lines[0].rate} %', f'{m(d.tax)} EUR'], ['', ('Auftragswert', dict(bold=True)), (f'{m(d.gross)} EUR', dict(bold=True))]], [9.2, 4.4, 3.6], head=0, border='none', align='llr')
    doc.p('Wir danken für Ihren Auftrag, den wir zu unseren Allgemeinen Geschäftsbedingungen ausführen. Bitte prüfen Sie die Angaben; Abweichungen teilen Sie uns bitte umgehend mit.', before=0.2, space=0.2)
    return doc.p(f'Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Ansprechpartner: {d.seller.person}. USt-IdNr. {d.seller.vat}, {d.seller.reg}.', size=7)


@outlying('de-lieferschein-kommissioniert', 'delivery_note', 'de', 'pdf docx scan', lines=(3, 10), units=GOODS, whole=True, delivered=True, number='LS {b}', order='{N}/{yy}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def picked(d):
    """A slip that a store prints for the picker and the customer: sender in one small line, number under a rule with space for a bar code, place in the store first, ordered, delivered and left to come, packages, got in order."""
    q, f = count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de')
    doc.p(f'Absender: {d.seller.name}, {d.seller.street}, {d.seller.place}', size=7.5, space=0.4).table([[f'**Lieferadresse**\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}', f'**Lieferschein**\f{d.number}\fvom {date(d.date, f)}', f'**Auftrag**\fBestellung {d.order_no}\fVersand {date(d.delivery, f)}']], [7.6, 4.7, 4.7], head=0, border='outer', pad=0.15)
    doc.table([['Lagerplatz', 'Artikel', 'Best.', 'Gel.', 'Rest', 'Einh.', '✓']] + [[f'{"ABCD"[i % 4]}-{i * 7 % 50 + 10}-{i % 5 + 1}', f'{x.name}, {x.spec}\fArt. {x.code}', q(x.qty), q(x.qty), '0', x.unit, ''] for i, x in enumerate(d.lines)], [2.3, 7.9, 1.6, 1.6, 1.2, 1.5, 0.9], align='llrrrlc', size=9.5, border='rows')
    return doc.p('Anzahl Packstücke: ______      Versandart: Spedition frei Haus', before=0.2, space=0.2).p('Offensichtliche Transportschäden bitte sofort auf dem Frachtbrief vermerken lassen. Eine Rechnung folgt gesondert.', size=9, space=0.7).p('Ware vollständig und unbeschädigt erhalten: ____________________________   Datum ____________')


@outlying('de-rechnungskorrektur-teil', 'credit_note', 'de', 'docx pdf', currency='EUR', lines=(1, 4), units=GOODS, whole=True, rates=(19, 7), number='RK{y}-{n:03}', order='{b}', shows='order_ref seller_vat_id buyer_vat_id')
def corrected(d):
    """A correction of a bill in part: sentence that says what is given back and why, positions with the rate of each, bases and taxes by rate as two lines, sum that is credited in bold, what the receiver must do with his tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', lang='de')
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}\fUSt-IdNr.: {d.buyer.vat}', (f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\fUSt-IdNr.: {d.seller.vat}', dict(align='r'))]], [8.2, 8.2], head=0, border='none')
    doc.p(f'Rechnungskorrektur {d.number}', bold=True, size=15, before=0.5, space=0.05).p(f'Ausgestellt am {date(d.date, f)}', space=0.25)
    doc.p(f'Zu Ihrer Bestellung {d.order_no} schreiben wir Ihnen wegen Rücklieferung folgende Positionen gut:', space=0.15)
    doc.table([['Artikel', 'USt', 'Anzahl', 'Einzelpreis', 'Gutschrift']] + [[f'{x.name}, {x.spec}', f'{x.rate} %', f'{q(x.qty)} {x.unit}', f'{m(x.price)} €', f'{m(x.amount)} €'] for x in d.lines], [6.8, 1.6, 2.4, 2.6, 3], align='lcrrr', border='head')
    for r, b, t in d.rates:
        doc.p(f'Nettobetrag zu {r} %: {m(b)} €, darauf Umsatzsteuer {m(t)} €', align='r', space=0.02)
    doc.p(f'Summe netto {m(d.net)} €, Summe Umsatzsteuer {m(d.tax)} €', align='r', space=0.05).p(f'Gutgeschrieben werden {m(d.gross)} €', bold=True, align='r', size=12, space=0.3)
    return doc.p('Den Betrag überweisen wir innerhalb von vierzehn Tagen auf Ihr bekanntes Konto. Sofern Sie Vorsteuer abgezogen haben, ist dieser Abzug zu berichtigen.', align='j', space=0.5).p(f'i. A. {d.seller.person}, Debitorenbuchhaltung')


@outlying('de-nachtrag-leistungsumfang', 'contract_amendment', 'de', 'docx odt', currency='EUR', lines=(1, 4), rates=(19,), number='N{m}/{yy}', contract='V-{y}-{N}', shows='contract_ref delivery_date')
def supplement(d):
    """A supplement by a public buyer: heading with the contract, sides as a list with arrows, what is needed more as a table where the price stands before the quantity, pay for it in points, term by a day, place for both."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. März 2024'
    doc = Odt('Liberation Sans', 11, margin='2.4cm', lang='de', header=f'Vertrag {d.contract_no}')
    doc.p(f'Nachtrag {d.number} zum Vertrag {d.contract_no}', bold=True, size=14, space=0.25)
    doc.p(f'→ Auftraggeber: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}', space=0.04).p(f'→ Auftragnehmer: {d.seller.name}, {d.seller.street}, {d.seller.place}', space=0.25)
    doc.p('Der Vertrag wird um die nachstehenden Leistungen erweitert, deren Bedarf erst nach Vertragsschluss erkennbar wurde:', align='j')
    doc.table([['Zusätzliche Leistung', 'Einheitspreis (€)', 'Menge', 'Betrag (€)']] + [[f'{x.name}\f{x.spec}', m(x.price), f'{q(x.qty)} {x.unit}', m(x.amount)] for x in d.lines], [7, 3, 3, 3.2], align='lrrr', shade='#eeeeee')
    for t in (f'a) Die Vergütung erhöht sich um {m(d.net)} € netto. Hinzu kommen {m(d.tax)} € Umsatzsteuer ({d.lines[0].rate} %), zusammen {m(d.gross)} €.', f'b) Die zusätzlichen Leistungen sind bis zum {date(d.delivery, f)} zu erbringen.', 'c) Die übrigen Bestimmungen des Vertrags gelten unverändert auch für die zusätzlichen Leistungen.'):
        doc.p(t, align='j', before=0.08)
    doc.p(f'{d.buyer.city}, {date(d.date, f)}', before=0.4, space=0.6)
    return doc.table([[f'______________________\f{d.buyer.person}\ffür den Auftraggeber', f'______________________\f{d.seller.person}\ffür den Auftragnehmer']], [8.1, 8.1], head=0, border='none')


@outlying('de-jahrespreisvereinbarung', 'framework_agreement', 'de', 'docx pdf scan', currency='EUR', lines=(3, 9), units=GOODS, whole=True, discount='percent', number='JPV {y}/{n}', hides='qty, amount, net, tax, gross', shows='seller_vat_id')
def of_year(d):
    """Prices of a year that two firms agree: two boxes, what it holds for, numbered rules of a line each, list price, what goes off and price that holds, no amounts, orders by need, two signatures."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de')
    doc.p('Jahrespreisvereinbarung', bold=True, size=17, color='#003d66', space=0.02).p(f'{d.number} vom {date(d.date, f)}', space=0.25)
    doc.table([[f'Abnehmer\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fvertreten durch {d.buyer.person}', f'Lieferant\f**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\fUSt-IdNr. {d.seller.vat}']], [8.5, 8.5], head=0, pad=0.15)
    for t in ('1.  Diese Rahmenvereinbarung gilt zwölf Monate ab Unterzeichnung und verlängert sich nicht von selbst.', '2.  Der Abnehmer ruft nach Bedarf ab. Eine Mindestmenge ist nicht vereinbart.', '3.  Abrufe werden frei Haus innerhalb von zehn Werktagen geliefert.', '4.  Alle Preise verstehen sich in EUR je Einheit zuzüglich Umsatzsteuer und sind Festpreise.'):
        doc.p(t, space=0.04)
    doc.table([['Art.-Nr.', 'Artikel', 'Einheit', 'Liste', 'Nachlass', 'Vereinbart']] + [[x.code, f'{x.name}, {x.spec}', x.unit, m(x.list), f'- {q(x.percent)} %', m(x.price)] for x in d.lines], [2.5, 6.9, 1.7, 2, 1.8, 2.1], align='llcrrr', size=9.5, border='head')
    return doc.p('Ort, Datum: ____________________\tOrt, Datum: ____________________', tabs=[(9, 'l')], before=0.5, space=0.5).p('Abnehmer: ____________________\tLieferant: ____________________', tabs=[(9, 'l')])


@outlying('de-preisanfrage-mail', 'rfq', 'de', 'eml txt:cp1252 eml', lines=(1, 6), units=GOODS, whole=True, number='A-{n}/{yy}', subject='Preisanfrage {number}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def asked(d):
    """A buyer asks for prices by mail: greeting, number in the sentence, things with the quantity behind in square brackets, what the offer should say, until when he needs it, signature with the firm's lines."""
    q, f = count('1.234,56'), '15.03.2024'
    rows = '\n'.join(f'   * {x.name}, {x.spec} [{q(x.qty)} {x.unit}]' for x in d.lines)
    return Text(f'''Sehr geehrte Damen und Herren,

zu unserer Anfrage {d.number} vom {date(d.date, f)} bitten wir Sie um ein Angebot über

{rows}

Bitte nennen Sie uns Nettopreise frei {d.buyer.city}, Ihre Lieferzeit, die Zahlungsbedingungen und mögliche Mengenstaffeln. Wir benötigen die Ware etwa sechs Wochen nach Auftragserteilung.

Ihr Angebot erwarten wir bis zum {date(d.due, f)} per E-Mail. Für Rückfragen stehe ich gern zur Verfügung.

Freundliche Grüße

{d.buyer.person}
Einkauf
{d.buyer.name}
{d.buyer.street}
{d.buyer.place}
Tel. {d.buyer.phone}
''')
