"""Orders, confirmations and slips of firms in Serbia in the eleventh group: an order of an ERP, an order in a sentence, a confirmation by positions, a pad's slip, a paper on services done."""
from html import escape as e

from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import Html, Text, afield

WORK = ('h', 'day', 'mo', 'page', 'job')
PACKS = ('pc', 'pack', 'box', 'pair', 'roll', 'can', 'set')


@afield('sr-erp-direktni-trosak', 'purchase_order', 'sr', 'pdf scan html', currency=('RSD', 'RSD', 'EUR'), lines=(4, 26), units=PACKS + ('kg', 't', 'm2'), whole=True, discount='some line', number='NPO{yy}-{N}', quote='{N}', shows='quotation_ref delivery_date buyer_vat_id')
def direct_cost(d):
    """An order as a large program's Serbian version prints it: the vendor without a label in the left corner, the buyer's facts in a run of labels right, direct cost, per cent off only where there is some, three sums by the currency's name."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. 3. 2024.'
    rows = ''.join(f'<tr><td>{e(x.code)}<td>{e(x.name)}<br>{e(x.spec)}<td>{q(x.qty)}<td>{x.unit}<td>{m(x.list)}<td>{q(x.percent) if x.percent else ""}<td>{m(x.amount)}</tr>' for x in d.lines)
    facts = ''.join(f'<tr><td>{a}<td>{b}</tr>' for a, b in (('Telefon', d.buyer.phone), ('PIB', d.buyer.vat), ('Br. porudžbine', d.number), ('Datum dokumenta', date(d.date, f)), ('Očekivani datum prijema', date(d.delivery, f)), ('Br. ponude dobavljača', d.quote_no), ('Kupac (referent)', e(d.buyer.person)), ('Uslov plaćanja', '30 dana neto'), ('Način isporuke', 'FCO magacin')))
    sums = ''.join(f'<tr><td>{a}<td>{m(v)}</tr>' for a, v in ((f'Ukupno {d.currency} bez PDV', d.net), (f'{d.lines[0].rate}% PDV', d.tax), (f'<b>Ukupno {d.currency} sa PDV</b>', d.gross)))
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Porudžbina</title><style>@page{{size:A4;margin:16mm}}body{{font:10px "Liberation Sans"}}table{{border-collapse:collapse}}.x{{width:100%;margin:16px 0 6px}}.x th{{border-bottom:1px solid #000;text-align:left;vertical-align:bottom;padding:3px}}.x td{{padding:3px;vertical-align:top}}.x td:nth-child(3),.x td:nth-child(n+5),.x th:nth-child(3),.x th:nth-child(n+5){{text-align:right}}.f td{{padding:0 10px 2px 0}}.t{{margin-left:auto}}.t td{{padding:2px 3px 2px 22px}}.t td+td{{text-align:right}}</style></head><body>
<div style="font-size:18px;text-align:right">Kupovina - Porudžbina {d.number}</div><div style="text-align:right;font-size:9px">Strana 1</div>
<table style="width:100%"><tr style="vertical-align:top"><td><br>{e(d.seller.name)}<br>{e(d.seller.person)}<br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>Srbija<td style="width:46%"><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br><br><table class=f>{facts}</table></tr></table>
<table class=x><tr><th>Br.<th>Opis<th>Količina<th>Jedinica<br>mere<th>Direktni jed.<br>trošak bez PDV<th>Popust<br>reda %<th>Iznos reda<br>bez PDV</tr>{rows}</table><div style="border-top:1px solid #000"></div><table class=t>{sums}</table>
<p><b>Adresa isporuke</b><br>{e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)}</p></body></html>''')


@afield('sr-mail-treba-nam', 'purchase_order', 'sr', 'eml eml txt', script='bald', currency='RSD', lines=(1, 4), units=PACKS + ('kg',), whole=True, number='{n}-{d}/{yy}', quote='{N}', subject='NARUDZBENICA {number}', hides='amount, tax, gross', shows='quotation_ref')
def in_a_sentence(d):
    """A buyer's mail that orders in one sentence: how many of what at which price, joined by semicolons and an and; the whole without tax, where to bring it, write our number on the bill."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    parts = [f'{q(x.qty)} {x.unit} {x.name} {x.spec} po {m(x.price)} din' for x in d.lines]
    text = parts[0] if len(parts) == 1 else '; '.join(parts[:-1]) + f' i jos {parts[-1]}'
    return Text(f'''Zdravo {d.seller.person.split()[0]},

po vasoj ponudi br. {d.quote_no} narucujemo {text}, sto je ukupno {m(d.net)} dinara bez PDV.

Nas broj narudzbenice je {d.number} od {date(d.date, f)}, obavezno ga upisite na fakturu da ne bi bila vracena.

Robu posaljite na adresu {d.buyer.street}, {d.buyer.place}, magacin radi do 14h. Placamo u roku od 30 dana po prijemu.

Potvrdi mi prijem, hvala.

{d.buyer.person}
{d.buyer.name}
tel. {d.buyer.phone}

> Od: {d.seller.mail}
> Posalji molim te narudzbenicu da rezervisem, ostalo je malo na lageru.
> {d.seller.person}, {d.seller.name}
''')


@afield('sr-potvrda-pozicije', 'order_confirmation', 'sr', 'docx pdf eml+docx', currency='EUR', lines=(2, 6), number='{b}', order='{y}/{N}', hides='', shows='order_ref delivery_date seller_vat_id')
def positions(d):
    """A maker's confirmation as a letter: subject with both numbers, a table without rules with your and our position, each thing with its text in the second line, the sums as the end of the table, delivery and payment as paragraphs with bold beginnings."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2.1cm', footer=f'{d.seller.name} · {d.seller.street} · {d.seller.place} · PIB {d.seller.vat} · {d.seller.phone}')
    doc.p(f'{d.buyer.name}\n{d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.6).p(f'{d.seller.city}, {date(d.date, f)}', align='r', space=0.3)
    doc.p(f'Vaša porudžbina {d.order_no}\nNaša potvrda porudžbine {d.number}', bold=True, space=0.25).p('Poštovani,\nzahvaljujemo se na ukazanom poverenju i potvrđujemo da ćemo po navedenoj porudžbini isporučiti:', space=0.2)
    rows = [['Vaša poz.', 'Naša poz.', 'Predmet', 'Kol.', 'Cena EUR', 'Vrednost EUR']] + [[str(i), f'{i * 10:03}', f'**{x.name}**\f{x.spec}; {x.code}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[('', dict(span=3)), (a, dict(span=2, align='r', bold=b)), (m(v), dict(bold=b))] for a, v, b in (('Vrednost porudžbine', d.net, False), (f'PDV {d.lines[0].rate} %', d.tax, False), ('Ukupno', d.gross, True))]
    doc.table(rows, [1.5, 1.5, 6.6, 2.2, 2.4, 2.6], align='cclrrr', border='none', size=9.5)
    doc.p(f'**Rok isporuke:** {date(d.delivery, f)}, uz pravovremeno dostavljenu tehničku dokumentaciju.', space=0.05).p('**Plaćanje:** u dinarskoj protivvrednosti, 30 dana od dana isporuke.', space=0.05).p('**Pakovanje:** uračunato u cenu, palete se vraćaju.', space=0.4)
    return doc.p(f'S poštovanjem,\n\n{d.seller.person}\nslužba prodaje')


@afield('sr-otpremnica-blok', 'delivery_note', 'sr', 'docx scan pdf', script='cyrl', lines=(1, 7), units=PACKS + ('kg', 't'), whole=True, number='{n:05}', order='{n}-{N}', hides='money, price, amount, discounts', shows='order_ref')
def pad(d):
    """A page of a ruled pad for slips that was filled in by a machine: dispatching firm over a line of dots, title with number between lines, to whom it goes, asked for and given in two columns, empty rows to the end, four signatures."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 10.5, margin='2cm')
    doc.table([[f'{d.seller.name}\f(назив и седиште испоручиоца)\f{d.seller.street}, {d.seller.place}', f'ОТПРЕМНИЦА бр. **{d.number}**\fДана {date(d.date, f)}']], [9.6, 7.4], head=0, align='lc')
    doc.p(f'Примилац: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}', before=0.2, space=0.05).p(f'По наруџбини бр. {d.order_no}        Превоз: {("сопствени", "јавни")[d.date.day % 2]}        Рег. бр. возила: ______________', space=0.15)
    rows = [['Р. бр.', 'Ознака', 'НАЗИВ РОБЕ', 'Јед. мере', 'Тражено', 'Издато', 'Примедба']] + [[str(i), x.code, f'{x.name} {x.spec}', cyr(x.unit), q(x.qty), q(x.qty), ''] for i, x in enumerate(d.lines, 1)] + [[str(i), '', '', '', '', '', ''] for i in range(len(d.lines) + 1, 11)]
    doc.table(rows, [1.1, 2.4, 6.5, 1.5, 1.8, 1.8, 1.9], align='cllcrrl', size=10, weight='0.8pt')
    return doc.table([['Саставио\f \f____________', 'Издао\f \f____________', 'Превезао\f \f____________', 'Примио\f \f____________']], [4.25] * 4, head=0, align='cccc', border='none')


@afield('sr-potvrda-servis', 'acceptance_record', 'sr', 'docx scan pdf', script='bald', lines=(1, 4), units=WORK, delivered=True, number='RN{N}/{yy}', contract='{n}-{y}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def services_done(d):
    """A work sheet that the customer signs after the men have gone: client, contract and day as short lines, what was found in a sentence, done works with how much, three questions answered with yes, the statement that all is in order."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('DejaVu Sans', 9.5, margin='2cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.place}\f{d.seller.phone}', f'POTVRDA O IZVRSENIM USLUGAMA\fradni nalog broj {d.number}']], [9, 8], head=0, border='none', align='lr')
    for a, b in (('Narucilac:', f'{d.buyer.name}, {d.buyer.place}'), ('Ugovor:', d.contract_no), ('Usluga zavrsena dana:', date(d.delivery, f)), ('Potvrda izdata:', date(d.date, f)), ('Lice za kontakt:', d.buyer.person)):
        doc.p(f'{a}\t{b}', tabs=[(4.6, 'l')], space=0.03)
    doc.p('Zateceno stanje: oprema u redu, bez vidljivih ostecenja.', before=0.2, space=0.2)
    doc.table([['Izvrseno', 'Kolicina', 'Jedinica']] + [[f'{x.name} ({x.spec})', q(x.qty), x.unit] for x in d.lines], [11.4, 2.8, 2.8], align='lrc', border='head')
    doc.p('Usluga izvrsena u ugovorenom roku:  DA\nUsluga izvrsena u ugovorenom kvalitetu:  DA\nProstor vracen u prvobitno stanje:  DA', before=0.2, space=0.2)
    doc.p('Narucilac svojim potpisom potvrdjuje da su usluge izvrsene uredno i u celosti i da na iste nema primedbi. Potvrda je osnov za ispostavljanje racuna.', align='j', space=0.8)
    return doc.p(f'Izvrsilac: {d.seller.person}\tNarucilac: {d.buyer.person}\n______________________\t______________________', tabs=[(9.5, 'l')])
