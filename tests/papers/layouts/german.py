"""German papers, Swiss style of numbers among them."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, layout


@layout('de-rechnung-din', 'invoice', 'de', 'pdf html scan pdf png pdf', currency='EUR', lines=(3, 8), rates=(19, 7), number='RE-{y}-{N}', hides='tax', shows='seller_vat_id due_date order_ref seller_account')
def rechnung(d):
    """A letter after the norm: sender's line over the window, facts in a block at the right, the firm in the footer."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = ''.join(f'<tr><td>{i}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td class=l>{e(x.name)}<br>{e(x.spec)}</td><td>{m(x.price)} €</td><td>{x.rate} %</td><td>{m(x.amount)} €</td></tr>' for i, x in enumerate(d.lines, 1))
    taxes = ''.join(f'<tr><td colspan=6>zzgl. {r} % USt. auf {m(b)} €</td><td>{m(t)} €</td></tr>' for r, b, t in d.rates)
    return Html(f'''<!DOCTYPE html><html lang="de"><meta charset="utf-8"><style>@page{{size:A4;margin:18mm 15mm}}body{{font:11px "Liberation Sans"}}.w{{margin-top:30mm;display:flex;justify-content:space-between}}u{{font-size:8px}}
table.p{{width:100%;border-spacing:0;margin-top:6mm}}.p td,.p th{{text-align:right;padding:3px;vertical-align:top}}.p .l{{text-align:left}}.p th{{border-bottom:1px solid}}footer{{position:fixed;bottom:0;font-size:8px;display:flex;gap:30px}}</style>
<div class=w><div><u>{e(d.seller.name)} · {e(d.seller.street)} · {e(d.seller.place)}</u><br><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</div>
<table><tr><td>Rechnungs-Nr.</td><td>{d.number}</td></tr><tr><td>Rechnungsdatum</td><td>{date(d.date, '15.03.2024')}</td></tr><tr><td>Ihre Bestellung</td><td>{d.order_no}</td></tr><tr><td>Zahlbar bis</td>
<td>{date(d.due, '15.03.2024')}</td></tr></table></div><h2 style="margin-top:12mm">Rechnung</h2><p>Sehr geehrte Damen und Herren,<br>für unsere Lieferung berechnen wir Ihnen wie folgt:</p>
<table class=p><tr><th>Pos.</th><th>Menge</th><th>Einheit</th><th class=l>Bezeichnung</th><th>Einzelpreis</th><th>USt.</th><th>Gesamt</th></tr>{rows}<tr><td colspan=6><b>Zwischensumme netto</b></td><td>{m(d.net)} €</td></tr>{taxes}
<tr><td colspan=6><b>Rechnungsbetrag</b></td><td><b>{m(d.gross)} €</b></td></tr></table><p>Zahlbar ohne Abzug. Es gelten unsere Lieferbedingungen.</p>
<footer><div>{e(d.seller.name)}<br>{d.seller.reg}</div><div>USt-IdNr. {d.seller.vat}<br>St.-Nr. {d.seller.tax[0]}</div><div>{d.seller.bank}<br>{d.seller.iban}</div></footer></html>''')


@layout('de-bestellung', 'purchase_order', 'de', 'docx pdf odt scan pdf rtf', currency=('EUR', 'CHF'), lines=(2, 7), number='45{N}', discount='line', shows='delivery_date quotation_ref')
def bestellung(d):
    """An order in Swiss figures; an absolute rebate per line in a column of its own."""
    m, q = money("1'234.56"), count("1'234.56")
    doc = Odt('Liberation Sans', 10, lang='de')
    doc.p('Bestellung', size=22, space=0.2)
    doc.table([['Besteller', d.buyer.name, 'Bestell-Nr.', d.number], ['', f'{d.buyer.street}, {d.buyer.place}', 'vom', date(d.date, '15. März 2024')], ['Lieferant', d.seller.name, 'Ihr Angebot', d.quote_no],
               ['', f'{d.seller.street}, {d.seller.place}', 'Liefertermin', date(d.delivery, '15.03.2024')]], [2, 8, 2.6, 4.4], head=0, border='none', size=9)
    rows = [['Bezeichnung', 'Art.-Nr.', 'Anzahl', 'Preis/Einheit', 'Nachlass', f'Betrag {d.currency}']] + [[f'{x.name}\f{x.spec}', x.code, f'{q(x.qty)} {x.unit}', m(x.list), m(x.line_off), m(x.amount)] for x in d.lines]
    doc.table(rows, [5.5, 2.6, 2.3, 2.4, 1.9, 2.7], border='head', align='llrrrr', size=9)
    doc.p(f'Total exkl. MwSt. {d.currency}\t{m(d.net)}\nMwSt. {d.rates[0][0]}%\t{m(d.tax)}\nTotal inkl. MwSt.\t{m(d.gross)}', tabs=[(17.4, 'r')], indent=9)
    return doc.p('Bitte bestätigen Sie den Auftrag innert drei Tagen.', before=0.5).p(f'i.A. {d.buyer.person}')


@layout('de-lieferschein', 'delivery_note', 'de', 'docx pdf scan odt pdf pdf', lines=(3, 9), number='LS{N}', hides='money, price, amount, discounts', shows='order_ref')
def lieferschein(d):
    """A packing slip with the address as a block and a list by tabs."""
    q = count('1.234,56')
    doc = Odt('DejaVu Sans', 9, lang='de', footer=f'{d.seller.name} – {d.seller.street} – {d.seller.place}')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', before=1, space=1).p(f'Lieferschein {d.number}', bold=True, size=14)
    doc.p(f'Lieferdatum: {date(d.date, "15.03.2024")}\nAuftrag: {d.order_no}', space=0.4).p('Menge\tEinheit\tArtikel\tBezeichnung', bold=True, tabs=[(2, 'l'), (4, 'l'), (7, 'l')])
    for x in d.lines:
        doc.p(f'{q(x.qty)}\t{x.unit}\t{x.code}\t{x.name}, {x.spec}', tabs=[(2, 'l'), (4, 'l'), (7, 'l')], space=0)
    return doc.p('Ware vollständig erhalten: ______________________', before=1.5)


@layout('de-auftragsbestaetigung', 'order_confirmation', 'de', 'pdf html scan pdf eml+pdf pdf', currency='EUR', lines=(4, 9), number='AB{b}', base=True, shows='order_ref delivery_date', rates=(19,), subject='Auftragsbestätigung {number}')
def bestaetigung(d):
    """Small parts are priced by the hundred; the column PE says how many the price is for."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = ''.join(f'<tr><td>{i:03}</td><td>{e(x.code)}</td><td>{e(x.name)}</td><td class=z>{q(x.qty)}</td><td>{x.unit}</td><td class=z>{m(x.price)}</td><td class=z>{x.base}</td><td class=z>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<html lang="de"><meta charset="utf-8"><style>body{{font:11px "DejaVu Sans Condensed","DejaVu Sans"}}td,th{{padding:2px 6px}}.z{{text-align:right}}tr.k th{{background:#005a6e;color:white;text-align:left}}</style>
<h3 style="color:#005a6e">{e(d.seller.name)}</h3><p><b>Auftragsbestätigung Nr. {d.number}</b> vom {date(d.date, '15. März 2024')}<br>zu Ihrer Bestellung {d.order_no}</p>
<p>Kunde: {e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)}<br>Liefertermin: {date(d.delivery, '15.03.2024')}</p><table cellspacing=0><tr class=k><th>Pos</th><th>Artikel-Nr.</th><th>Bezeichnung</th><th>Menge</th><th>ME</th>
<th>Preis EUR</th><th>PE</th><th>Wert EUR</th></tr>{rows}<tr><td colspan=7 class=z>Warenwert</td><td class=z>{m(d.net)}</td></tr><tr><td colspan=7 class=z>Mehrwertsteuer 19 %</td><td class=z>{m(d.tax)}</td></tr>
<tr><td colspan=7 class=z><b>Endbetrag</b></td><td class=z><b>{m(d.gross)}</b></td></tr></table><p>Wir danken für Ihren Auftrag.<br>{e(d.seller.person)}</p></html>''')


@layout('de-gutschrift', 'credit_note', 'de', 'docx pdf odt scan', currency='EUR', lines=(1, 3), number='GU{y}{n:04}', rates=(19,), shows='order_ref')
def gutschrift(d):
    """A credit note as a short letter with figures set by tabs."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 12, lang='de')
    doc.p(d.seller.name, bold=True, space=0).p(f'{d.seller.street}, {d.seller.place}', space=1).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', space=0.6).p(date(d.date, '15. März 2024'), align='r')
    doc.p(f'Gutschrift {d.number} zu Rechnung {d.order_no}', bold=True, space=0.3).p('wir schreiben Ihnen gut:')
    for x in d.lines:
        doc.p(f'{q(x.qty)} {x.unit} {x.name}, je {m(x.price)} EUR\t{m(x.amount)} EUR', tabs=[(16.5, 'r', '.')])
    return doc.p(f'Nettobetrag\t{m(d.net)} EUR\nUmsatzsteuer 19 %\t{m(d.tax)} EUR\nGutschriftsbetrag\t{m(d.gross)} EUR', tabs=[(16.5, 'r', '.')], before=0.2, space=0.6).p('Mit freundlichen Grüßen').p(d.seller.person)


@layout('de-rahmenvertrag', 'framework_agreement', 'de', 'docx pdf scan odt pdf docx', currency='EUR', lines=(3, 6), number='RV {n}/{yy}', rates=(19,), reduction='percent', hides='tax, gross')
def rahmen(d):
    """A framework contract by paragraphs, price sheet with a rebate on all positions."""
    m, q = money('1.234,56'), count('1.234,56')
    p, a, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11, lang='de', margin='2.4cm')
    doc.p(f'Rahmenvereinbarung {d.number}', bold=True, size=15, space=0.3).p('zwischen').p(f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}\n– Auftraggeber –', indent=1).p('und')
    doc.p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}\n– Auftragnehmer –', indent=1, space=0.3)
    for n, (t, s) in enumerate((('Gegenstand', 'Der Auftragnehmer liefert auf Abruf die in der Anlage genannten Waren.'),
                                ('Laufzeit', 'Die Vereinbarung gilt 24 Monate ab Unterzeichnung.'), ('Vergütung', f'Die Auftragssumme beträgt {m(d.net)} EUR netto. Der Rabatt von {q(p)} % ist darin enthalten.')), 1):
        doc.p(f'§ {n} {t}', bold=True, before=0.2).p(s, align='j')
    doc.p(f'{d.buyer.city}, den {date(d.date, "15.03.2024")}', before=0.6).p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(9, 'l')], before=0.8)
    doc.p('Anlage: Preisblatt', bold=True, page=True)
    rows = [['Ware', 'Abrufmenge', 'Preis je Einheit', 'Summe']] + [[x.name, f'{q(x.qty)} {x.unit}', f'{m(x.price)} EUR', f'{m(x.amount)} EUR'] for x in d.lines]
    rows += [['Summe', '', '', f'{m(d.sum)} EUR'], [f'Rabatt {q(p)} %', '', '', f'-{m(a)} EUR'], [('Auftragssumme netto', dict(bold=True)), '', '', f'{m(d.net)} EUR']]
    return doc.table(rows, [6.4, 3, 3.4, 3.4], border='rows', align='lrrr')


@layout('de-angebot-tabelle', 'quotation_bid', 'de', 'xlsx ods pdf xls scan ods', currency='EUR', lines=(4, 9), number='A{y}-{n}', discount='percent', rates=(19,), print_hides='discounts', sections=2)
def tabelle(d):
    """An offer as a sheet: sections with subtotals, hidden columns of list price and rebate, totals on top."""
    o = Ods('Liberation Serif', 10, locale='de-DE')
    o.sheet('Angebot', [6.5, 2, 1.6, 2.6, 1.8, 2.6, 3], hidden=(3, 4))
    o.row((f'{d.seller.name} – Angebot {d.number}', dict(bold=True, size=13))).row(f'für {d.buyer.name}').row('Datum', d.date).row('Währung', 'EUR')
    for t, v in (('Summe netto', d.net), ('MwSt. 19%', d.tax), ('Summe brutto', d.gross)):
        o.row(t, (v, dict(bold=True)))
    o.row().row(*[(t, dict(bold=True, border=True)) for t in ('Leistung', 'Menge', 'ME', 'Listenpreis', 'Rabatt', 'Preis', 'Gesamt')])
    for i, name in enumerate(d.sections):
        lines, total, _ = d.section(i)
        o.row((name, dict(bold=True)))
        first = o.next
        for x in lines:
            r = o.next
            o.row(f'{x.name}, {x.spec}', x.qty, x.unit, x.list, (x.percent / 100, dict(fmt='%')), x.price, (f'=ROUND([.B{r}]*[.F{r}];2)', x.amount))
        o.row(f'Zwischensumme {name}', *[None] * 5, ((f'=SUM([.G{first}:.G{o.next - 1}])', total), dict(bold=True)))
    return o
