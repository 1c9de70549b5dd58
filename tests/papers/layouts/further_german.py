"""German and Swiss papers of the eighth group: a bill as a viewer of e-invoices shows it, an order in a short mail, a confirmation from a Swiss works."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, Mail, further


@further('de-erechnung-sicht', 'invoice', 'de', 'html pdf pdf scan', currency='EUR', lines=(1, 6), rates=(19, 7), discount='some line', delivered=True, since=2020, number='{y}-{N}', order='{n}/{N}', shows='order_ref delivery_date due_date seller_vat_id seller_account')
def viewer(d):
    """An e-invoice as an office's viewer sets it out: buyer before seller, sums before goods, each position a block of labels, tax by rate in a block, the account in the last."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    lines = lambda pairs: ''.join(f'<div><span>{a}</span><b>{b}</b></div>' for a, b in pairs if b)
    box = lambda head, pairs: f'<section><h4>{head}</h4>{lines(pairs)}</section>'
    org = lambda p: (('Name', e(p.name)), ('Straße und Hausnummer', e(p.street)), ('PLZ', p.postcode), ('Ort', e(p.city)), ('Ländercode', 'DE'))
    spot = lambda i, x: box(f'Position {i}', (('Bezeichnung', e(x.name)), ('Beschreibung', e(x.spec)), ('Artikelnummer des Verkäufers', e(x.code)), ('Menge', q(x.qty)), ('Einheit', x.unit), ('Preis pro Einheit (netto)', m(x.price)),
                                              ('Nachlass (netto)', m(x.line_off) if x.line_off else ''), ('Nachlass in Prozent', f'{q(x.percent)} %' if x.line_off else ''), ('Gesamtpreis (netto)', m(x.amount)), ('Umsatzsteuersatz', f'{x.rate} %')))
    rate = lambda r, b, t: box(f'Umsatzsteuer {r} %', (('Kategorie', 'S'), ('Gesamtsumme (netto)', m(b)), ('Umsatzsteuerbetrag', m(t))))
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Rechnung</title><style>@page{{size:A4;margin:13mm}}body{{font:10.5px "DejaVu Sans"}}h3{{background:#004b76;color:#fff;padding:4px 8px;margin:14px 0 8px;font-size:12px;break-after:avoid}}.g{{display:grid;grid-template-columns:1fr 1fr;gap:8px}}section{{border:1px solid #b8c6d0;padding:5px 8px;break-inside:avoid}}
h4{{margin:0 0 4px;color:#004b76}}section div{{display:flex;justify-content:space-between;border-bottom:1px dotted #ccc}}span{{color:#555}}b{{font-weight:normal;text-align:right}}</style></head><body>
<h3>Übersicht</h3><div class=g>{box('Informationen zum Käufer', (('Leitweg-ID', f'0{d.buyer.reg[-4:].strip()}-{d.buyer.vat[2:7]}-{d.date.day:02}'), *org(d.buyer)))}{box('Informationen zum Verkäufer', (*org(d.seller), ('Ansprechpartner', e(d.seller.person)), ('E-Mail', d.seller.mail)))}
{box('Rechnungsdaten', (('Rechnungsnummer', d.number), ('Rechnungsdatum', date(d.date, f)), ('Rechnungsart', '380'), ('Währung', 'EUR'), ('Lieferdatum', date(d.delivery, f)), ('Fälligkeitsdatum', date(d.due, f)), ('Bestellnummer', d.order_no)))}
{box('Gesamtbeträge der Rechnung', (('Summe aller Positionen (netto)', m(d.sum)), ('Summe Nachlässe (netto)', m(0)), ('Summe Zuschläge (netto)', m(0)), ('Gesamtsumme (netto)', m(d.net)), ('Summe Umsatzsteuer', m(d.tax)), ('Gesamtsumme (brutto)', m(d.gross)), ('Summe gezahlter Beträge', m(0)), ('Fälliger Betrag', m(d.payable))))}</div>
<h3>Aufschlüsselung der Umsatzsteuer</h3><div class=g>{''.join(rate(*r) for r in d.rates)}</div><h3>Positionen</h3><div class=g>{''.join(spot(i, x) for i, x in enumerate(d.lines, 1))}</div>
<h3>Zahlungsdaten und Zusätze</h3><div class=g>{box('Überweisung', (('Kontoinhaber', e(d.seller.name)), ('IBAN', d.seller.iban), ('Kreditinstitut', e(d.seller.bank)), ('Verwendungszweck', d.number)))}{box('Verkäufer, steuerlich', (('Umsatzsteuer-ID', d.seller.vat), ('Steuernummer', d.seller.tax[0]), ('Registernummer', d.seller.reg)))}</div></body></html>''')


@further('de-mail-bestellung', 'purchase_order', 'de', 'eml eml txt', currency='EUR', lines=(1, 5), rates=(19,), number='{yy}-{n:03}', quote='{N}', hides='tax, gross', shows='quotation_ref delivery_date')
def order(d):
    """A buyer's mail: hereby we order, goods by dashes with the price of one in the sentence, what it comes to without tax, when and where to."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = '\n'.join(f'- {q(x.qty)} {x.unit} {x.name} {x.spec} (Ihre Nr. {x.code}) zu {m(x.price)} EUR, macht {m(x.amount)} EUR' for x in d.lines)
    return Mail(f'Bestellung {d.number} zu Ihrem Angebot {d.quote_no}', back=True, text=f'''Guten Tag,

vielen Dank für Ihr Angebot {d.quote_no}. Hiermit bestellen wir bei {d.seller.name}:

{rows}

Zusammen {m(d.net)} EUR netto, zzgl. MwSt.

Unsere Bestellnummer {d.number} vom {date(d.date, f)} bitte auf Lieferschein und Rechnung angeben. Wir brauchen die Ware bis zum {date(d.delivery, f)} an der Adresse unten, Annahme Mo-Do 7-15 Uhr.

Bitte kurz bestätigen, danke!

Viele Grüße
{d.buyer.person}

{d.buyer.name}
Einkauf
{d.buyer.street}
{d.buyer.postcode} {d.buyer.city}
Tel. {d.buyer.phone}
''')


@further('ch-auftrag-werk', 'order_confirmation', 'de', 'docx pdf scan', currency='CHF', lines=(1, 7), rates=('8.1',), discount='line percent', sellers='ch', buyers='ch', since=2024, number='{n:03}.{N}', order='B{b}', shows='order_ref delivery_date seller_vat_id')
def works(d):
    """A Swiss works confirms: the address right, facts in one line of commas, positions with the price of one, rebate and sum, the tax under the table, place and day at the end."""
    m, q = money("1'234.56"), count("1'234.56")
    doc = Odt('Liberation Sans', 10, margin='2.2cm', lang='de', footer=f'{d.seller.name}  {d.seller.street}  {d.seller.place}  {d.seller.phone}  {d.seller.vat}')
    doc.p(d.seller.name, bold=True, size=16, color='#7d1128', space=0.5).p(f'{d.buyer.name}\n{d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', indent=10, space=0.7)
    doc.p(f'Auftragsbestätigung {d.number}', bold=True, size=12, space=0.05).p(f'Ihre Bestellung {d.order_no}, Liefertermin {date(d.delivery, "15. März 2024")}, Versand Camion, Zahlung 30 Tage netto', space=0.3)
    doc.p('Besten Dank für Ihren Auftrag. Wir führen ihn wie folgt aus:', space=0.2)
    rows = [['Pos.', 'Artikel', 'Menge', 'Preis CHF', 'Rab. %', 'Total CHF']] + [[str(i * 10), f'{x.name}\f{x.code}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), q(x.percent), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.3, 6.4, 2.5, 2.4, 1.5, 2.5], align='rlrrrr', size=9.5, border='rows')
    for label, v in (('Zwischentotal exkl. MWST', d.net), (f'MWST {d.lines[0].rate} %', d.tax), ('**Auftragstotal inkl. MWST**', d.gross)):
        doc.p(f'{label}\t{m(v)}', tabs=[(8, 'r')], indent=8.5, space=0.02)
    return doc.p('Gerichtsstand ist der Sitz der Firma. Ohne Ihren Gegenbericht innert drei Tagen gilt der Auftrag als genehmigt.', size=9, before=0.4, space=0.5).p(f'{d.seller.city}, {date(d.date, "15. März 2024")}\n\nFreundliche Grüsse\n{d.seller.person}, Verkauf Innendienst')
