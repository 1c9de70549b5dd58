"""German and Swiss papers of the fifth group: bills of two programs, a public order, a confirmation of a steel trade, a builder's addendum."""
from html import escape as e

from kit.figures import cents, count, date, money
from kit.odf import Odt
from kit.paper import Html, Text, recent


@recent('de-buero-rechnung', 'invoice', 'de', 'pdf docx scan eml+pdf odt', currency='EUR', lines=(2, 9), rates=(19, 7), discount='some line', number='RE-{n:04}', order='{N}', shows='order_ref due_date seller_vat_id seller_account')
def office(d):
    """A bill of an office program: a block of facts on the right, text before and after, rebate in per cent below the goods, cash discount offered."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2.2cm', lang='de', footer=f'{d.seller.name} • {d.seller.street} • {d.seller.place} • Tel. {d.seller.phone}\n{d.seller.bank} • IBAN {d.seller.iban}\n'
                                                                      f'USt-IdNr. {d.seller.vat} • St.-Nr. {d.seller.tax[0]} • {d.seller.reg}')
    doc.p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}', size=7, space=0.1)
    doc.table([[f'Firma\f{d.buyer.name}\fz. Hd. {d.buyer.person}\f{d.buyer.street}\f\f{d.buyer.place}', 'Rechnungs-Nr.:\fDatum:\fLieferdatum:\fKunden-Nr.:\fIhre Bestellung:\fSeite:',
                f'{d.number}\f{date(d.date, f)}\f{date(d.date, f)}\f{12000 + len(d.buyer.name) * 7}\f{d.order_no}\f1 von 1']], [9.6, 3.4, 3.6], head=0, border='none')
    doc.p('Rechnung', bold=True, size=15, before=0.6, space=0.2).p('Wir danken für Ihren Auftrag und erlauben uns zu berechnen:', space=0.2)
    rows = [['Pos', 'Art.-Nr.', 'Text', 'Menge', 'E-Preis', 'USt', 'G-Preis']]
    for i, x in enumerate(d.lines, 1):
        text = f'{x.name}\f{x.spec}' + (f'\fabzgl. {q(x.percent)}% Rabatt' if x.percent else '')
        rows.append([str(i), x.code, text, f'{q(x.qty)} {x.unit}', m(x.list), f'{x.rate}%', m(x.amount)])
    doc.table(rows, [1, 2.4, 5.6, 2.2, 2, 1.1, 2.3], border='head', align='cllrrrr', size=9)
    doc.p(f'\tSumme Netto\t{m(d.net)} EUR', tabs=[(9, 'l'), (16.6, 'r')], space=0)
    for r, base, tax in d.rates:
        doc.p(f'\t{r} % USt. auf {m(base)} EUR\t{m(tax)} EUR', tabs=[(9, 'l'), (16.6, 'r')], space=0)
    if len(d.rates) > 1:
        doc.p(f'\tUSt. gesamt\t{m(d.tax)} EUR', tabs=[(9, 'l'), (16.6, 'r')], space=0)
    doc.p(f'\tEndbetrag\t{m(d.gross)} EUR', tabs=[(9, 'l'), (16.6, 'r')], bold=True, space=0.3)
    cash = cents(d.gross * 2 / 100)
    return doc.p(f'Zahlungsbedingungen: Zahlung innerhalb von 8 Tagen mit 2 % Skonto ({m(cash)} EUR), sonst ohne Abzug bis {date(d.due, f)}. Es gilt verlängerter Eigentumsvorbehalt.')


@recent('ch-qr-rechnung', 'invoice', 'de', 'pdf scan pdf html', currency='CHF', lines=(1, 7), rates=('8.1', '2.6'), since=2024, sellers='ch', buyers='ch', number='{N}', shows='due_date seller_vat_id seller_account')
def swiss(d):
    """A Swiss bill with its slip at the foot: apostrophes in the thousands, per-unit price before the quantity, a reference of groups of five."""
    m, q, day = money("1'234.56"), count("1'234.56"), lambda x: date(x, '15. März 2024')
    iban = ' '.join(d.seller.iban[i:i + 4] for i in range(0, len(d.seller.iban), 4))
    ref = f'{int(d.number):027}'
    ref = ' '.join([ref[:2], *(ref[i:i + 5] for i in range(2, 27, 5))])
    who = lambda p: f'{e(p.name)}<br>{e(p.street)}<br>{e(p.place)}'
    rows = ''.join(f'<tr><td>{e(x.name)}<br><small>{e(x.code)}, {e(x.spec)}</small></td><td>{m(x.price)}</td><td>{q(x.qty)} {x.unit}</td><td>{x.rate}%</td><td>{m(x.amount)}</td></tr>' for x in d.lines)
    rates = ''.join(f'<tr><td colspan=3>MWST {r}% auf {m(b)}</td><td></td><td>{m(t)}</td></tr>' for r, b, t in d.rates)
    both = f'<tr><td colspan=4>MWST total</td><td>{m(d.tax)}</td></tr>' if len(d.rates) > 1 else ''
    return Html(f'''<!DOCTYPE html><html lang="de-CH"><meta charset="utf-8"><style>@page{{size:A4;margin:14mm 14mm 8mm}}body{{font:11px "Liberation Sans",Arial}}table{{width:100%;border-collapse:collapse}}th{{text-align:left;
border-bottom:1px solid #000}}td{{padding:3px 0;vertical-align:top}}td:nth-child(n+2),th:nth-child(n+2){{text-align:right}}.q{{border-top:1px dashed #000;margin-top:40px;padding-top:8px;font-size:9px;display:grid;
grid-template-columns:34% 26% 40%}}.q b{{display:block;font-size:8px;margin-top:5px}}.q h3{{margin:0;font-size:12px}}.c{{width:120px;height:120px;border:6px double #000;text-align:center;line-height:120px;font-size:26px}}</style>
<div>{who(d.seller)}<br>{d.seller.phone}<br>{d.seller.vat}</div><div style="margin:34px 0 34px 58%">{who(d.buyer)}</div><p>{e(d.seller.city)}, {day(d.date)}</p><h2>Rechnung Nr. {d.number}</h2>
<p>Unsere Lieferungen und Leistungen gemäss Ihrem Auftrag. Ansprechperson: {e(d.seller.person)}</p>
<table><tr><th>Bezeichnung</th><th>Ansatz CHF</th><th>Anzahl</th><th>MWST</th><th>Betrag CHF</th></tr>{rows}<tr><td colspan=4><b>Zwischentotal exkl. MWST</b></td><td><b>{m(d.net)}</b></td></tr>{rates}{both}
<tr><td colspan=4><b>Rechnungstotal CHF inkl. MWST</b></td><td><b>{m(d.gross)}</b></td></tr></table><p>Zahlbar netto bis {day(d.due)}. Besten Dank für Ihren Auftrag.</p>
<div class=q><div><h3>Empfangsschein</h3><b>Konto / Zahlbar an</b>{iban}<br>{who(d.seller)}<b>Zahlbar durch</b>{who(d.buyer)}<b>Währung &emsp; Betrag</b>CHF &emsp; {m(d.gross).replace("'", " ")}</div><div><h3>Zahlteil</h3>
<div class=c>QR</div><b>Währung &emsp; Betrag</b>CHF &emsp; {m(d.gross).replace("'", " ")}</div><div><b>Konto / Zahlbar an</b>{iban}<br>{who(d.seller)}<b>Referenz</b>{ref}<b>Zahlbar durch</b>{who(d.buyer)}</div></div></html>''')


@recent('de-amt-auftrag', 'purchase_order', 'de', 'docx pdf scan odt', currency='EUR', lines=(1, 5), number='Z{n:02}-{N}/{y}', quote='{N}-{n}', hides='tax', shows='quotation_ref')
def public(d):
    """A public body's letter that accepts an offer: the file number for a name, a sentence of law, goods in a table, both sums in one sentence."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2.5cm', lang='de', header=f'{d.buyer.name} – Beschaffung –')
    doc.p(f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}', size=8, space=0.2).p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', space=0.5)
    doc.p(f'Geschäftszeichen: {d.number}\nBearbeitung: {d.buyer.person}, {d.buyer.phone}\n{d.buyer.city}, den {date(d.date, "15. März 2024")}', align='r', size=10, space=0.4)
    doc.p(f'Auftrag auf Ihr Angebot {d.quote_no}', bold=True, space=0.3)
    doc.p('Sehr geehrte Damen und Herren,').p('auf der Grundlage der VOL/B und Ihres oben genannten Angebots erteile ich Ihnen den Auftrag über die nachstehenden Lieferungen und Leistungen:', align='j')
    rows = [['Nr.', 'Leistung', 'Anzahl', 'Einzelpreis netto', 'Gesamt netto']] + [[f'{i}.', f'{x.name}, {x.spec} (Ihre Nr. {x.code})', f'{q(x.qty)} {x.unit}', f'{m(x.price)} €', f'{m(x.amount)} €']
                                                                                   for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1, 7, 2.4, 2.8, 2.8], align='clrrr', size=10)
    doc.p(f'Der Auftragswert beträgt **{m(d.net)} €** ohne und **{m(d.gross)} €** mit Umsatzsteuer ({d.lines[0].rate} v. H.).', before=0.2, align='j')
    doc.p('Lieferung frei Verwendungsstelle binnen vier Wochen. Die Rechnung ist elektronisch unter Angabe des Geschäftszeichens und der Leitweg-ID 991-04711-08 einzureichen. Gezahlt wird binnen 30 Tagen '
          'nach Abnahme. Allgemeine Geschäftsbedingungen des Auftragnehmers werden nicht Bestandteil des Vertrages.', align='j')
    return doc.p(f'Mit freundlichen Grüßen\nIm Auftrag\n\n{d.buyer.person}', before=0.3)


@recent('de-ab-handel', 'order_confirmation', 'de', 'txt pdf scan eml', currency='EUR', lines=(5, 15), base=12, number='{b}', order='B{N}', subject='Auftragsbestaetigung {number}', shows='order_ref delivery_date')
def trade(d):
    """A trader's confirmation out of a list printer: quantity first, price with its unit, a mark for goods on stock, sums at the end of the page."""
    m, q, f, rule = money('1.234,56'), count('1.234,56'), '15.03.24', '=' * 88
    out = [d.seller.name, f'{d.seller.street}, {d.seller.place}', '', f'An: {d.buyer.name}', f'    {d.buyer.street}', f'    {d.buyer.place}', '', f'AUFTRAGSBESTÄTIGUNG  {d.number:<20}Datum: {date(d.date, f)}',
           f'Ihre Bestellung      {d.order_no:<20}Liefertermin: {date(d.delivery, f)}', f'Sachbearbeiter       {d.seller.person:<20}Währung: EUR', rule,
           f'{"Menge":>10} {"ME":<6}{"Artikel":<14}{"Bezeichnung":<32}{"Preis/PE":>13}{"Wert":>12}', rule]
    for x in d.lines:
        out += [f'{q(x.qty):>10} {x.unit:<6}{x.code:<14}{x.name:<32}{m(x.list):>13}{m(x.amount):>12}', f'{"":<31}{x.spec:<37}{"per " + str(x.base):>8} {x.unit}']
    out += [rule, f'{"Warenwert":<60}{m(d.net):>28}', f'{f"Mehrwertsteuer {d.lines[0].rate},00 %":<60}{m(d.tax):>28}', f'{"Auftragswert":<60}{m(d.gross):>28}', rule, 'Zahlung 10 Tage 2% Skonto, 30 Tage netto. Lieferung frei Baustelle.',
            'Wir liefern zu unseren Allgemeinen Verkaufsbedingungen. Gerichtsstand ist unser Sitz.', '']
    return Text('\n'.join(out))


@recent('de-nachtrag', 'contract_amendment', 'de', 'docx pdf scan odt', currency='EUR', lines=(1, 5), reduction='percent', number='N{n:02}-{yy}', contract='{y}/{N}', shows='contract_ref')
def addendum(d):
    """An addendum of a contract: what is to be done besides, the rebate that the main contract gives, what the sum of the order becomes."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', lang='de')
    doc.p('Nachtragsvereinbarung', bold=True, size=15, space=0).p(f'Nr. {d.number} zum Vertrag Nr. {d.contract_no}', space=0.4)
    doc.p(f'zwischen {d.buyer.name}, {d.buyer.street}, {d.buyer.place} – nachfolgend AG –\nund {d.seller.name}, {d.seller.street}, {d.seller.place} – nachfolgend AN –', space=0.3)
    doc.p('§ 1 Gegenstand', bold=True).p('Der AN führt zusätzlich die folgenden, im Hauptvertrag nicht enthaltenen Lieferungen und Leistungen aus:', align='j')
    p, off, _ = d.reductions[0]
    rows = [['OZ', 'Kurztext', 'Menge', 'EH', 'EP in €', 'GP in €']] + [[f'99.{i:02}', f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    for label, v, bold in (('Summe Positionen', d.sum, False), (f'abzgl. Nachlass gemäß Hauptvertrag {q(p)} %', -off, False), ('Nachtragssumme netto', d.net, True), (f'zzgl. {d.lines[0].rate} % MwSt.', d.tax, False),
                           ('Nachtragssumme brutto', d.gross, True)):
        rows.append(['', (label, dict(span=4, bold=bold)), (m(v), dict(bold=bold))])
    doc.table(rows, [1.6, 6.6, 2, 1.3, 2.2, 2.7], align='llrcrr', size=9.5, border='rows')
    doc.p('§ 2 Vergütung', bold=True, before=0.2)
    doc.p(f'Die Auftragssumme des Hauptvertrages von netto {m(cents(d.net * 7 + 1250))} € erhöht sich um den vorstehenden Betrag. Die Zahlungsweise bleibt unverändert.', align='j')
    doc.p('§ 3 Fristen', bold=True, before=0.2).p('Die Ausführungsfrist verlängert sich um 12 Werktage. Weitere Ansprüche aus diesem Anlass bestehen nicht.', align='j', space=0.5)
    doc.p(f'{d.buyer.city}, {date(d.date, "15.03.2024")}', space=0.8)
    return doc.p(f'____________________\t____________________\nAG\tAN\n{d.buyer.person}\t{d.seller.person}', tabs=[(9, 'l')])


@recent('de-schlussrechnung', 'invoice', 'de', 'pdf docx scan pdf', currency='EUR', lines=(7, 12), stock=(0, 13), sections=3, packages=('Baustelle und Material', 'Einbauten', 'Sonstiges'), prepaid=True, number='SR{yy}-{n:03}', contract='{n}/{y}',
        shows='contract_ref seller_vat_id')
def final(d):
    """A builder's last bill: works by titles, each with its sum, a summary of titles, what was paid on account taken off at the end."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='de', header=f'{d.seller.name} · {d.seller.street} · {d.seller.place} · USt-IdNr. {d.seller.vat}')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', size=10.5, space=0.6, before=0.4)
    doc.p(f'SCHLUSSRECHNUNG {d.number}', bold=True, size=14, space=0).p(f'vom {date(d.date, "15. März 2024")} zum Bauvertrag {d.contract_no}', space=0.3)
    rows, total = [['OZ', 'Leistung', 'Menge', '', 'EP', 'GP']], []
    for i, name in enumerate(d.sections, 1):
        lines, part, _ = d.section(i - 1)
        rows.append([(f'{i:02}', dict(bold=True)), (f'Titel {i}: {name}', dict(span=5, bold=True))])
        rows += [[f'{i:02}.{k:02}0', f'{x.name}\f{x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for k, x in enumerate(lines, 1)]
        rows.append(['', (f'Summe Titel {i}', dict(span=4, italic=True)), (m(part), dict(italic=True))])
        total.append((f'Titel {i} {name}', part))
    doc.table(rows, [1.7, 7, 2, 1.4, 2.3, 2.6], border='rows', align='llrlrr', size=8.5, weight='0.3pt').p('Zusammenstellung', bold=True, before=0.3)
    total += [('Leistungssumme netto', d.net), (f'{d.lines[0].rate} % Umsatzsteuer', d.tax), ('Leistungssumme brutto', d.gross), ('abzüglich geleisteter Abschlagszahlungen (brutto)', -d.prepaid), ('Restforderung', d.payable)]
    doc.table([[label, f'{m(v)} EUR'] for label, v in total], [10.4, 4.4], head=0, border='none', align='lr')
    return doc.p('Die Leistungen wurden abgenommen. Zahlung ohne Abzug binnen 30 Tagen. Rechnung und Unterlagen sind zwei Jahre aufzubewahren.', size=8.5, before=0.2)
