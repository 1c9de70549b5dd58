"""Papers of Serbian and Bosnian firms in the seventh group: programs of trade, short letters, a contract."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, newest
from kit.wares import GOODS


@newest('sr-faktura-komercijala', 'invoice', 'sr', 'pdf scan docx eml+pdf', currency='RSD', lines=(2, 9), rates=(20, 10), discount='percent', delivered=True, number='{yy}-300-{n:06}', order='{n}-{N}/{yy}',
        shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def trade(d):
    """A print of an international program for middling firms in its Serbian dress: facts right, list price, rebate, price after it, a recapitulation of rates."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9, margin='1.6cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, PIB: {d.seller.vat}, MB: {d.seller.reg}, TR: {d.seller.account} {d.seller.bank}')
    doc.p(d.seller.name, bold=True, size=14, color='#3b5323', space=0).p(f'{d.seller.phone}   {d.seller.mail}', size=8, space=0.4)
    doc.table([[f'Kupac:\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fPIB: {d.buyer.vat}', 'Broj dokumenta\fDatum dokumenta\fDatum prometa\fDatum dospeća\fNarudžbenica kupca\fKomercijalista',
                f'{d.number}\f{date(d.date, f)}\f{date(d.delivery, f)}\f{date(d.due, f)}\f{d.order_no}\f{d.seller.person}']], [9, 4, 4.8], head=0, border='none')
    doc.p('Izlazna faktura', bold=True, size=13, before=0.3, space=0.2)
    rows = [['#', 'Šifra', 'Opis', 'Količina', 'JM', 'Cena', 'Popust %', 'Cena sa popustom', 'PDV', 'Iznos']]
    rows += [[str(i), x.code, f'{x.name}\f{x.spec}', q(x.qty), x.unit, m(x.list), q(x.percent), m(x.price), f'{x.rate}%', m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.7, 2, 4.5, 1.7, 1, 2, 1.3, 2, 1, 2.3], align='cllrcrrrrr', size=8, border='head')
    doc.table([['Stopa PDV', 'Osnovica', 'Iznos PDV']] + [[f'{r}%', m(b), m(t)] for r, b, t in d.rates], [2.2, 3, 3], align='crr', size=8, border='rows')
    for label, v, bold in (('Ukupno bez PDV', d.net, False), ('Ukupan PDV', d.tax, False), ('Ukupno za uplatu RSD', d.gross, True)):
        doc.p(f'{label}\t{m(v)}', tabs=[(17.7, 'r')], indent=10, bold=bold, space=0)
    return doc.p('Faktura je izdata elektronski i punovažna je bez pečata i potpisa. U slučaju kašnjenja zaračunava se zakonska zatezna kamata.', size=8, before=0.5)


@newest('sr-predracun-iglice', 'proforma_invoice', 'sr', 'txt pdf scan eml', script='bald', currency='RSD', lines=(1, 7), reduction='percent', number='{n}/{y}', subject='Predracun {number}', shows='due_date seller_vat_id seller_account')
def needles(d):
    """A print in one width of letters: the rows, what is taken off the whole, the base, the tax, where to pay."""
    m, q = money('1.234,56'), count('1.234,56')
    (percent, off, _), bar = d.reductions[0], '=' * 94
    out = [d.seller.name.upper(), f'{d.seller.street}, {d.seller.place}', f'PIB {d.seller.vat}   tel. {d.seller.phone}', '', f'{"Kupac: " + d.buyer.name}', f'{"       " + d.buyer.street}, {d.buyer.place}', '',
           f'P R E D R A C U N   br. {d.number}'.center(94), f'od {date(d.date, "15.03.2024.")}, vazi do {date(d.due, "15.03.2024.")}'.center(94), '', bar, f'{"RB":<4}{"NAZIV ROBE / USLUGE":<42}{"JM":<7}{"KOL.":>9}{"CENA":>15}{"IZNOS":>17}', bar]
    out += [f'{i:<4}{f"{x.name} {x.spec}"[:41]:<42}{x.unit:<7}{q(x.qty):>9}{m(x.price):>15}{m(x.amount):>17}' for i, x in enumerate(d.lines, 1)]
    out += [bar] + [f'{label:>74}{m(v):>20}' for label, v in (('Ukupno:', d.sum), (f'Rabat {q(percent)}%:', off), ('Osnovica za PDV:', d.net), (f'PDV {d.lines[0].rate}%:', d.tax), ('ZA UPLATU DIN:', d.gross))]
    return Text('\n'.join([*out, bar, '', f'Uplata na racun {d.seller.account}, poziv na broj {d.number.replace("/", "-")}.', 'Roba se isporucuje po evidentiranju uplate.', '', f'{"Fakturisao: " + d.seller.person:>94}', '']))


@newest('sr-trebovanje-dobavljac', 'purchase_order', 'sr', 'pdf html scan', currency='RSD', lines=(2, 10), units=GOODS, discount='some', number='ND-{n:05}/{yy}', quote='{n}-{d}/{y}', hides='tax, gross', shows='quotation_ref delivery_date buyer_vat_id')
def wanted(d):
    """An order out of a program for stock: two boxes of parties, rebates where there are any, one sum without tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. 3. 2024.'
    rows = ''.join(f'<tr><td>{i}<td>{e(x.code)}<td>{e(x.name)}, {e(x.spec)}<td>{x.unit}<td>{q(x.qty)}<td>{m(x.list)}<td>{q(x.percent) if x.percent else ""}<td>{m(x.price)}<td>{m(x.amount)}</tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Narudžba dobavljaču</title><style>@page{{size:A4;margin:15mm}}body{{font:11px Arial,"Liberation Sans"}}.k{{display:flex;gap:4%}}.k div{{flex:1;border:1px solid #888;padding:6px}}
h2{{text-align:right;margin:16px 0 2px}}table{{width:100%;border-collapse:collapse}}td,th{{border:1px solid #bbb;padding:3px}}th{{background:#eee}}td:nth-child(n+5){{text-align:right;white-space:nowrap}}.u{{text-align:right;font-size:13px;font-weight:bold}}</style></head><body>
<div class=k><div><small>NARUČILAC</small><br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB {d.buyer.vat}</div><div><small>DOBAVLJAČ</small><br><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.place)}</div></div>
<h2>Narudžba dobavljaču {d.number}</h2><p style="text-align:right">Datum: {date(d.date, f)}<br>Veza: ponuda {d.quote_no}<br>Rok isporuke: {date(d.delivery, f)}</p>
<table><tr><th>Poz.<th>Šifra<th>Naziv artikla<th>JM<th>Kol.<th>Nabavna cena<th>Rabat %<th>Neto cena<th>Vrednost</tr>{rows}</table><p class=u>Ukupno bez PDV: {m(d.net)} RSD</p>
<p>Mesto isporuke: magacin, {e(d.buyer.street)}, {e(d.buyer.city)}. Na otpremnici i fakturi obavezno navesti broj naše narudžbe.</p><p>Naručio: {e(d.buyer.person)}</p></body></html>''')


@newest('sr-mail-porucujemo', 'purchase_order', 'sr', 'eml eml eml', script='bald', currency='RSD', lines=(1, 5), number='{n}/{m}-{yy}', quote='{N}', subject='Porudzbina', shows='quotation_ref buyer_vat_id')
def ask(d):
    """A short mail of a clerk who orders what was offered: goods in a numbered list with price and sum, the total by three sums."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = '\n'.join(f'{i}) {x.name}, {x.spec} - {q(x.qty)} {x.unit} po {m(x.price)} din = {m(x.amount)} din' for i, x in enumerate(d.lines, 1))
    return Mail(f'Porudzbina br. {d.number}', back=True, text=f'''Postovani,

na osnovu vase ponude br. {d.quote_no} porucujemo od firme {d.seller.name} sledece:

{rows}

Vrednost bez PDV: {m(d.net)} din
PDV {d.lines[0].rate}%: {m(d.tax)} din
Ukupno: {m(d.gross)} din

Nas broj porudzbine je {d.number} od {date(d.date, "15.03.2024.")} i molimo da ga upisete na racun. Roba se preuzima kod vas, javite kad je spremna.

Racun glasi na:
{d.buyer.name}
{d.buyer.street}, {d.buyer.place}
PIB {d.buyer.vat}

Pozdrav,
{d.buyer.person}
{d.buyer.phone}
''')


@newest('sr-otpremnica-vozilo', 'delivery_note', 'sr', 'docx pdf png', lines=(2, 9), units=GOODS, delivered=True, number='{n:04}/{yy}', order='{N}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def lorry(d):
    """A note that goes with the lorry: who sends and receives, the driver, quantities and packages, three signatures."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm')
    doc.table([[f'Izdaje:\f**{d.seller.name}**\f{d.seller.street}, {d.seller.place}\fMagacin 2', f'Prima:\f**{d.buyer.name}**\f{d.buyer.street}, {d.buyer.place}']], [8.6, 8.4], head=0, border='rows', size=9.5)
    doc.p(f'OTPREMNICA broj {d.number}', bold=True, size=14, before=0.3, space=0.1).p(f'Datum izdavanja: {date(d.date, f)}     Datum otpreme: {date(d.delivery, f)}     Po narudžbenici: {d.order_no}', space=0.2)
    rows = [['R.b.', 'Šifra', 'Naziv', 'J.m.', 'Poručeno', 'Isporučeno', 'Napomena']] + [[f'{i}.', x.code, f'{x.name} ({x.spec})', x.unit, q(x.qty), q(x.qty), ''] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.1, 2.3, 6.3, 1.2, 2, 2.1, 2], align='cllcrr', size=9.5)
    doc.p(f'Prevoz: vozilo isporučioca, reg. oznaka BG {d.date.day + 400}-ŽĆ. Franko kupac. Cene prema fakturi.', space=0.8)
    return doc.table([['Robu izdao', 'Vozač', 'Robu primio'], [f'\f______________\f{d.seller.person}', '\f______________', f'\f______________\f{d.buyer.person}']], [5.6, 5.6, 5.6], head=0, border='none', align='ccc')


@newest('sr-kupoprodaja-tacke', 'contract', 'sr', 'docx odt scan pdf', currency=('RSD', 'EUR'), lines=(1, 5), number='{n:02}-{d}/{y}', shows='seller_vat_id buyer_vat_id seller_account')
def sale(d):
    """A contract of two firms without a table: the goods as lettered points of the first article, each with quantity, price and value."""
    m, q, coin = money('1.234,56'), count('1.234,56'), {'RSD': 'dinara', 'EUR': 'evra'}[d.currency]
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'UGOVOR O KUPOPRODAJI br. {d.number}', bold=True, align='c', size=14, space=0.3)
    doc.p(f'Zaključen dana {date(d.date, "15.03.2024.")} godine, između:', space=0.1)
    doc.p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, matični broj {d.seller.reg}, tekući račun {d.seller.account} kod {d.seller.bank}, koga zastupa {d.seller.person} (u daljem tekstu: Prodavac), i', align='j', indent=0.8)
    doc.p(f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}, matični broj {d.buyer.reg}, koga zastupa {d.buyer.person} (u daljem tekstu: Kupac).', align='j', indent=0.8, space=0.3)
    doc.p('Član 1 – Predmet', bold=True).p('Prodavac prodaje, a Kupac kupuje:', space=0.05)
    for letter, x in zip('abvgdđežz', d.lines):
        doc.p(f'{letter}) {x.name}, {x.spec}, količina {q(x.qty)} {x.unit}, po ceni od {m(x.price)} {coin} bez PDV, ukupno {m(x.amount)} {coin};', align='j', indent=0.8, space=0.05)
    doc.p('Član 2 – Cena', bold=True, before=0.2).p(f'Kupoprodajna cena iznosi {m(d.net)} {coin} bez PDV. Na tu cenu obračunava se PDV od {d.lines[0].rate}% u iznosu od {m(d.tax)} {coin}, tako da Kupac plaća ukupno {m(d.gross)} {coin}.', align='j')
    doc.p('Član 3 – Plaćanje', bold=True).p('Kupac plaća polovinu po potpisivanju, a ostatak u roku od 15 dana od preuzimanja.' + (' Plaćanje se vrši po srednjem kursu NBS na dan uplate.' if d.currency == 'EUR' else ''), align='j')
    doc.p('Član 4 – Predaja', bold=True).p('Prodavac predaje predmet ugovora u svom magacinu, u roku od 20 dana. Rizik prelazi na Kupca predajom.', align='j')
    doc.p('Član 5 – Završne odredbe', bold=True).p('Za sporove je nadležan stvarno nadležni sud prema sedištu Prodavca. Ugovor je sačinjen u četiri istovetna primerka.', align='j', space=0.9)
    return doc.p(f'ZA PRODAVCA\tZA KUPCA\n\n__________________\t__________________\n{d.seller.person}\t{d.buyer.person}', tabs=[(10, 'l')])


@newest('sr-ponuda-excel', 'quotation_bid', 'sr', 'xlsx ods scan pdf', currency='EUR', lines=(3, 10), discount='percent', whole=True, number='PON {n}-{yy}', hides='tax, gross', shows='due_date')
def sheet(d):
    """A seller's own sheet: prices of the list, rebates as per cents, formulas, one sum without tax and conditions below."""
    line, bold, top = dict(border=True), dict(bold=True), dict(bold=True, border=True, fill='#f4e3c1', wrap=True, align='c')
    o = Ods('Liberation Sans', 10, landscape=True, locale='sr-RS').sheet('Ponuda', [1.2, 6.4, 4.2, 1.4, 2, 2.6, 2, 2.6, 3])
    o.row((d.seller.name, dict(bold=True, size=13))).row(f'{d.seller.street}, {d.seller.place}, {d.seller.phone}').row()
    o.row('Za:', (d.buyer.name, bold), None, None, None, 'Ponuda:', d.number).row('n/r', d.buyer.person, None, None, None, 'Datum:', d.date).row(None, None, None, None, None, 'Važi do:', d.due).row()
    o.row(*[(t, top) for t in ('Rb', 'Naziv', 'Opis', 'JM', 'Kol.', 'Cena EUR', 'Popust', 'Cena sa popustom', 'Iznos EUR')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (x.percent / 100, dict(border=True, fmt='%')), (x.price, line), ((f'=[.E{o.next}]*[.H{o.next}]', x.amount), line))
    o.row(*[None] * 5, ('UKUPNO EUR bez PDV', bold), None, None, ((f'=SUM([.I{first}:.I{o.next - 1}])', d.net), bold)).row()
    return o.row('PDV nije uračunat u cenu i dodaje se po važećoj stopi.').row('Plaćanje: avansno, u dinarima po prodajnom kursu poslovne banke.').row('Isporuka: 10 do 15 radnih dana od uplate.').row().row(None, f'Ponudu sačinio: {d.seller.person}')


@newest('ba-faktura-rabat', 'invoice', 'sr', 'pdf docx scan', currency='BAM', lines=(2, 8), rates=(17,), discount='line percent', delivered=True, sellers='ba', buyers='ba', number='{n:04}/{yy}', order='{n}-{m}',
        shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def bosnian(d):
    """A Bosnian bill: numbers of both firms, rebate by row in per cent and marks, the value before and after it, one rate of tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('DejaVu Sans', 8.5, margin='1.7cm')
    doc.p(d.seller.name, bold=True, size=13, space=0).p(f'{d.seller.street}, {d.seller.place}\nID broj: {d.seller.reg}   PDV broj: {d.seller.vat}\nTransakcijski račun: {d.seller.account} kod {d.seller.bank}', space=0.3)
    doc.table([[f'KUPAC\f**{d.buyer.name}**\f{d.buyer.street}, {d.buyer.place}\fID broj: {d.buyer.reg}\fPDV broj: {d.buyer.vat}', f'Datum fakture: {date(d.date, f)}\fDatum isporuke: {date(d.delivery, f)}\fRok plaćanja: {date(d.due, f)}\fNarudžba kupca: {d.order_no}\fMjesto izdavanja: {d.seller.city}']],
              [9.6, 8], head=0, border='outer')
    doc.p(f'FAKTURA BR. {d.number}', bold=True, size=12, align='c', before=0.2, space=0.2)
    rows = [['R.br.', 'Naziv robe - usluge', 'J.mj.', 'Količina', 'Cijena bez PDV', 'Rabat %', 'Iznos rabata', 'Vrijednost bez PDV']]
    rows += [[str(i), f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.list), q(x.percent), m(x.line_off), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1, 5.6, 1.2, 1.9, 2.1, 1.4, 2, 2.4], align='clcrrrrr', size=8)
    saved = sum(x.line_off for x in d.lines)
    doc.table([[a, m(v)] for a, v in (('Vrijednost robe', d.list_total), ('Ukupno rabat', saved), ('Osnovica za PDV', d.net), (f'PDV {d.lines[0].rate}%', d.tax))] + [[('UKUPNO ZA NAPLATU KM', dict(bold=True)), (m(d.gross), dict(bold=True))]], [5, 3], head=0, indent=9.6, align='lr')
    return doc.p(f'Fakturisao: {d.seller.person}\tM.P.\tPrimio: ____________', tabs=[(8, 'l'), (12, 'l')], before=0.7)
