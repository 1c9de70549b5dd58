"""German papers of the fourth group: the spool of a large ERP, an offer of a small one, a wholesaler's collective bill, a form of acceptance."""
from datetime import timedelta

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Text, later

RULE = '-' * 78


def heads(d, page):
    """The lines on top of every page of the spool."""
    return [f'{d.buyer.name:<52}Bestellung', f'{d.buyer.street:<52}Seite {page}', f'{d.buyer.place}', '']


@later('de-spool-bestellung', 'purchase_order', 'de', 'pdf txt scan pdf pdf', currency='EUR', lines=(4, 16), base=10, number='45{N:05}{n:03}', quote='{b}', hides='tax, gross',
        shows='quotation_ref delivery_date')
def spool(d):
    """An order as a large ERP prints it by lines: item, material and text, below them the figures; one net sum, no tax."""
    m, q = money('1.234,56'), count('1.234,56')
    f = lambda day: date(day, '15.03.2024')
    out = heads(d, 1) + [f'{"":<44}Bestellnummer/Datum', f'Firma{"":<39}{d.number} / {f(d.date)}', f'{d.seller.name:<44}Ansprechpartner/Telefon', f'{d.seller.street:<44}{d.buyer.person}',
                         f'{d.seller.place:<44}{d.buyer.phone}', f'{"":<44}Ihre Lieferantennummer bei uns', f'{"":<44}{700000 + len(d.seller.name) * 113}', '', 'Bitte liefern an:',
                         f'{d.buyer.name}, Wareneingang Tor 2', f'{d.buyer.street}, {d.buyer.place}', '', f'Liefertermin: Tag {f(d.delivery)}', '',
                         f'Ihr Angebot: {d.quote_no}', 'Lieferbed.: frei Haus     Zahlungsbed.: 14 Tage 2 % Skonto, 30 Tage netto', 'Währung EUR', '', 'Pos.  Material           Bezeichnung',
                         f'      Bestellmenge Einheit       Preis pro Einheit{"":<16}Nettowert', RULE]
    for i, x in enumerate(d.lines, 1):
        if i % 9 == 0:  # a full page
            first, *others = heads(d, i // 9 + 1)
            out += ['\f' + first, *others, f'Bestellnummer/Datum: {d.number} / {f(d.date)}', '', RULE]
        per = f'{m(x.list)} / {x.base} {x.unit}'
        out += [f'{i * 10:05} {x.code:<18} {x.name}', f'{"":<25}{x.spec}', f'      {q(x.qty):>12} {x.unit:<8}{per:>22}{m(x.amount):>24}', '']
    return Text('\n'.join([*out, RULE, f'Gesamtnettowert ohne MwSt. EUR{m(d.net):>44}', '', 'Bitte bestätigen Sie uns die Bestellung innerhalb von 3 Arbeitstagen.',
                           'Auf Lieferschein und Rechnung ist unsere Bestellnummer anzugeben.', 'Diese Bestellung wurde maschinell erstellt und ist ohne Unterschrift gültig.', '']))


@later('de-angebot-klein', 'quotation_bid', 'de', 'pdf docx eml+pdf scan', currency='EUR', lines=(2, 8), reduction='percent', number='AN-{y}{n:04}', shows='due_date seller_vat_id seller_account')
def angebot(d):
    """An offer of a program for small firms: a letter with the facts in a row of boxes, a rebate on the whole, three columns at the foot."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('DejaVu Sans Condensed', 9.5, margin='2cm', lang='de', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place} · USt-IdNr. {d.seller.vat} · Steuernr. {d.seller.tax[0]}\n'
                                                                            f'{d.seller.bank} · IBAN {d.seller.iban} · {d.seller.reg} · Tel. {d.seller.phone}')
    doc.p(f'{d.seller.name} · {d.seller.street} · {d.seller.place}', size=7, space=0.2).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', size=10.5, space=1)
    doc.p('Angebot', bold=True, size=16, space=0.2)
    doc.table([['Angebots-Nr.', 'Kunden-Nr.', 'Datum', 'Gültig bis', 'Bearbeiter'], [d.number, f'{10000 + len(d.buyer.name)}', date(d.date, '15.03.2024'), date(d.due, '15.03.2024'), d.seller.person]],
              [3.4] * 5, size=9, bold_head=False, shade='#f0f0f0')
    doc.p('Sehr geehrte Damen und Herren,', before=0.3).p('vielen Dank für Ihre Anfrage. Gerne bieten wir Ihnen an:', space=0.3)
    rows = [['Pos.', 'Menge', 'Einheit', 'Bezeichnung', 'Einzelpreis', 'Gesamtpreis']]
    rows += [[str(i), q(x.qty), x.unit, f'**{x.name}**\fArt.-Nr. {x.code}, {x.spec}', f'{m(x.price)} €', f'{m(x.amount)} €'] for i, x in enumerate(d.lines, 1)]
    p, off, _ = d.reductions[0]
    rows += [['', '', '', (t, dict(span=2, bold=b)), (f'{m(v)} €', dict(bold=b))] for t, v, b in (
        ('Zwischensumme netto', d.sum, False), (f'abzüglich {q(p)} % Rabatt', -off, False), ('Summe netto', d.net, False), (f'zuzüglich {d.lines[0].rate} % USt.', d.tax, False),
        ('Gesamtbetrag', d.gross, True))]
    doc.table(rows, [1, 1.6, 1.5, 7.5, 2.6, 2.8], border='head', align='crllrr', size=9)
    doc.p('Lieferzeit ca. 2 Wochen nach Auftragseingang, Zahlung 14 Tage netto.', before=0.3)
    return doc.p('Über Ihren Auftrag freuen wir uns.').p(f'Mit freundlichen Grüßen\n\n{d.seller.person}', before=0.3)


def trips(d):
    """The days on which the goods were brought, a week apart."""
    return [d.date - timedelta(days=7 * (len(d.sections) - i)) for i, _ in enumerate(d.sections)]


def collected(d):
    """The rows of a collective bill: a row for each delivery note, then its goods."""
    m, q, rows = money('1.234,56'), count('1.234,56'), []
    for i, day in enumerate(trips(d)):
        rows.append((f'Lieferschein {d.date:%y}{4100 + len(d.lines) * 7 + i} vom {date(day, "15.03.2024")}', None))
        rows += [((x.code, f'{x.name} {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), f'{x.rate}', m(x.amount)), x.amount) for x in d.section(i)[0]]
    return rows


@later('de-sammelrechnung', 'invoice', 'de', 'pdf docx scan odt pdf', currency='EUR', lines=(33, 42), sections=4, rates=(19, 7), number='{y}-{N}', shows='due_date seller_vat_id seller_account')
def sammel(d):
    """A month's bill of a wholesaler: goods by delivery notes, what is carried over at the foot of a page, two rates on the last."""
    m = money('1.234,56')
    doc = Odt('Liberation Sans', 9.5, margin='1.6cm', lang='de', footer=f'{d.seller.name} · Sitz {d.seller.city} · {d.seller.reg} · USt-IdNr. {d.seller.vat} · {d.seller.bank} · {d.seller.iban}')
    doc.table([[f'{d.buyer.name}\fRechnungsprüfung\f{d.buyer.street}\f{d.buyer.place}',
                f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}\fTel. {d.seller.phone}']], [11, 6.8], head=0, border='none')
    doc.p(f'SAMMELRECHNUNG Nr. {d.number}', bold=True, size=13, before=0.6, space=0)
    doc.p(f'Rechnungsdatum: {date(d.date, "15.03.2024")}     Lieferungen bis {date(trips(d)[-1], "15.03.2024")}', space=0.3)
    widths, head = [2.4, 7.2, 2.6, 2, 1.2, 2.4], ['Artikel', 'Bezeichnung', 'Menge', 'Preis EUR', 'USt %', 'Betrag EUR']
    rows, done, size = [head], d.sum * 0, 33
    for goods, amount in collected(d):
        if len(rows) > size:
            doc.table([*rows, [('Übertrag', dict(span=5, align='r')), m(done)]], widths, border='rows', align='llrrcr', size=8.5).p('', page=True, size=4, space=0)
            rows, size = [head, [('Übertrag', dict(span=5, align='r')), m(done)]], 46
        rows.append([(goods, dict(span=6, bold=True))] if amount is None else list(goods))
        done += amount or 0
    doc.table([*rows, [('Warenwert netto', dict(span=5, align='r', bold=True)), (m(d.net), dict(bold=True))]], widths, border='rows', align='llrrcr', size=8.5)
    doc.table([['USt-Satz', 'Nettobetrag', 'USt-Betrag', 'Bruttobetrag'], *[[f'{r} %', m(b), m(t), m(b + t)] for r, b, t in d.rates], ['Gesamt', m(d.net), m(d.tax), m(d.gross)]],
              [3, 3.6, 3.6, 3.6], align='lrrr', size=9)
    doc.p(f'Rechnungsbetrag: {m(d.gross)} EUR', bold=True, size=12, before=0.2)
    return doc.p(f'Zahlbar ohne Abzug bis {date(d.due, "15.03.2024")}. Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.')


@later('de-abnahme', 'acceptance_record', 'de', 'pdf png odt scan', lines=(1, 5), number='{n:02}/{yy}', contract='V-{y}-{n:04}', hides='money, price, amount, discounts', shows='contract_ref')
def abnahme(d):
    """A form of acceptance: facts in ruled rows, boxes to tick, the list of what was delivered, defects, three signatures."""
    q = count('1.234,56')
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de')
    doc.p(f'Abnahmeprotokoll Nr. {d.number}', bold=True, size=15, space=0.1).p('über Lieferungen und Leistungen', space=0.4)
    doc.table([['Auftraggeber', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}'], ['Auftragnehmer', f'{d.seller.name}, {d.seller.street}, {d.seller.place}'], ['Vertrag Nr.', d.contract_no],
               ['Datum der Abnahme', date(d.date, '15. März 2024')], ['Teilnehmer', f'{d.buyer.person} (AG), {d.seller.person} (AN)']], [4, 13], head=0, border='rows')
    doc.p('☒ Gesamtabnahme     ☐ Teilabnahme     ☐ Abnahme nach Mängelbeseitigung', before=0.2, space=0.2)
    doc.table([['lfd. Nr.', 'Gegenstand', 'Menge', 'i. O.', 'Bemerkung'], *[[str(i), f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', '☒', ''] for i, x in enumerate(d.lines, 1)]],
              [1.6, 7.4, 2.8, 1.4, 3.8], align='clrcl', size=9.5)
    doc.p('Festgestellte Mängel:', bold=True, before=0.2).p('☒ keine     ☐ siehe Anlage, Frist zur Beseitigung bis ____________')
    doc.p('Die Leistung wird abgenommen. Die Verjährungsfrist für Mängelansprüche beginnt mit dem Tag der Abnahme. Vertragsstrafen bleiben vorbehalten.', align='j', space=1)
    return doc.p('______________________\t______________________\n' + f'Auftraggeber\tAuftragnehmer\n{d.buyer.person}\t{d.seller.person}', tabs=[(9, 'l')])
