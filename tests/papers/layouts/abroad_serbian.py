"""Serbian papers of the eighteenth group, of firms: a print of the state's system of electronic bills, a bill for monthly services, a proforma, a shop's confirmation, an offer in a sheet, an offer as a letter, an order of a program for middling firms, an order by mail without prices, a slip."""
from html import escape as e

from kit.figures import bald, count, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import Html, Text, abroad
from kit.wares import GOODS

CARRIED = ('BTE', 'UNF', 'ELI', 'ALT')  # trades of goods at the full rate of tax


@abroad('sr-efaktura-prikaz-sistema', 'invoice', 'sr', 'pdf html pdf', currency='RSD', goods=('ELI', 'ALT', 'UNF', 'BTE'), side='public', most=30, lines=(2, 7), units=GOODS, whole=True, rates=(20,), since=2023, discount='some line', percents=(5, 10, 15), cents=True, delivered=True, number='{n}/{yy}-VP', contract='{n}-{m}/{y}', shows='contract_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def system(d):
    """What the state's system shows of an electronic bill: name of the system, sender and receiver as lists of labels, data of the bill in two columns, lines with codes of the tax, recapitulation by categories, sums."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td>{i}</td><td>{x.code}</td><td class=l>{e(x.name)} {e(x.spec)}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.list)}</td><td>{m(x.line_off)}</td><td>{m(x.amount)}</td><td>S</td><td>{x.rate}%</td></tr>' for i, x in enumerate(d.lines, 1))
    who = lambda t, p, more: f'<div><h3>{t}</h3><dl><dt>Naziv<dd><b>{e(p.name)}</b><dt>PIB<dd>{p.vat}<dt>Matični broj<dd>{p.reg}<dt>Adresa<dd>{e(p.street)}<dt>Mesto<dd>{e(p.place)}<dt>Država<dd>RS{more}</dl></div>'
    return Html(f'''<!DOCTYPE html><html lang="sr-Latn"><head><meta charset="utf-8"><title>eFaktura {d.number}</title><style>@page{{size:A4;margin:12mm}}body{{font:10.5px/1.4 "DejaVu Sans",sans-serif;color:#111}}header{{border-bottom:3px solid #0c4076;padding-bottom:6px;display:flex;justify-content:space-between;color:#0c4076}}h1{{font-size:17px;margin:0}}h3{{font-size:11px;margin:0 0 4px;background:#e8eef5;padding:3px 6px}}.g{{display:flex;gap:14px;margin-top:12px}}.g>div{{flex:1}}dl{{display:grid;grid-template-columns:38% 62%;margin:0}}dt{{color:#555}}dd{{margin:0}}table{{width:100%;border-collapse:collapse;margin-top:14px}}th{{background:#0c4076;color:#fff;font-weight:normal;padding:4px}}td{{border-bottom:1px solid #ccc;padding:4px;text-align:right}}.l{{text-align:left}}.t{{width:52%;margin-left:48%}}</style></head><body>
<header><h1>Faktura</h1><span>Sistem elektronskih faktura</span></header>
<div class=g>{who('Prodavac', d.seller, f'<dt>Tekući račun<dd>{d.seller.account}')}{who('Kupac', d.buyer, '')}</div>
<div class=g><div><h3>Podaci o fakturi</h3><dl><dt>Broj fakture<dd><b>{d.number}</b><dt>Datum izdavanja<dd>{date(d.date, f)}<dt>Datum prometa<dd>{date(d.delivery, f)}<dt>Datum dospeća<dd>{date(d.due, f)}</dl></div><div><h3>Reference</h3><dl><dt>Broj ugovora<dd>{d.contract_no}<dt>Valuta<dd>RSD<dt>Način plaćanja<dd>Virman<dt>Model i poziv na broj<dd>97 {int(d.seller.vat) % 10 ** 6:06}</dl></div></div>
<table><tr><th>RB<th>Šifra<th class=l>Naziv<th>Količina<th>JM<th>Jed. cena<th>Umanjenje<th>Iznos bez PDV<th>Kat.<th>PDV</tr>{rows}</table>
<table class=t><tr><td class=l>Zbir iznosa stavki</td><td>{m(d.net)}</td></tr><tr><td class=l>Osnovica S {d.lines[0].rate}%</td><td>{m(d.net)}</td></tr><tr><td class=l>Ukupan iznos PDV</td><td>{m(d.tax)}</td></tr><tr><td class=l>Ukupan iznos</td><td>{m(d.gross)}</td></tr><tr><td class=l><b>Iznos za plaćanje</b></td><td><b>{m(d.gross)} RSD</b></td></tr></table>
<p>Datum i vreme slanja: {date(d.date, f)} 10:24. Prikaz dokumenta je generisan automatski.</p></body></html>''')


@abroad('sr-racun-mesecne-usluge-agencija', 'invoice', 'sr', 'docx pdf eml+pdf', currency='RSD', goods=('KNJ', 'NVZ'), most=6, lines=(1, 4), units=('mo', 'h', 'job', 'day'), whole=True, rates=(20,), since=2019, cents=True, delivered=True, number='{y}-{n:04}', shows='delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def monthly(d):
    """A bill for services from an online bookkeeping program: issuer in small letters on top, receiver left, number and days right, one table with the unit after the quantity, sums in a narrow block, data for payment, a sentence about the signature."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. 3. 2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, matični broj: {d.seller.reg}')
    doc.p(d.seller.name, bold=True, size=12, color='#2e7d32', space=0).p(f'{d.seller.street}, {d.seller.place}\nPIB: {d.seller.vat}\nTelefon: {d.seller.phone}\nE-pošta: {d.seller.mail}', size=9, space=0.6)
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}\fPIB: {d.buyer.vat}', f'Datum računa:\fDatum prometa:\fDatum dospeća:\fMesto izdavanja:', f'{date(d.date, f)}\f{date(d.delivery, f)}\f{date(d.due, f)}\f{d.seller.city}']], [9.4, 3.6, 4], head=0, border='none')
    doc.p(f'Račun br. {d.number}', bold=True, size=15, before=0.5, space=0.25)
    doc.table([['Naziv', 'Količina', 'JM', 'Cena', 'PDV %', 'Vrednost']] + [[f'{x.name} ({x.spec})', m(x.qty), x.unit, m(x.price), f'{x.rate}', m(x.amount)] for x in d.lines], [7, 1.9, 1.6, 2.4, 1.5, 2.6], align='lrcrrr', border='rows', size=9.5, shade='#e8f5e9')
    for a, v, b in (('Iznos bez PDV', d.net, 0), (f'PDV {d.lines[0].rate}% od {m(d.net)}', d.tax, 0), ('Za plaćanje RSD', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7.6, 'r')], indent=9.4, bold=b, space=0.04)
    doc.p(f'Iznos uplatite na račun broj {d.seller.account}, otvoren kod {d.seller.bank}, uz poziv na broj {d.number}.', before=0.5, space=0.15)
    return doc.p('Račun je sastavljen elektronski i važeći je bez pečata i potpisa.', size=9, space=0.6).p(f'Odgovorno lice: {d.seller.person}', align='r')


@abroad('sr-predracun-maloprodaja-veleprodaja', 'proforma_invoice', 'sr', 'pdf docx scan', currency='RSD', goods=('BTE', 'ALT'), most=12, lines=(1, 5), units=GOODS, whole=True, rates=(20,), cents=True, number='PR-{n:05}/{yy}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def prepay(d):
    """A proforma of a shop's program: two frames for seller and buyer, title in one row with number, a line of place and day, ruled table with price and value, sums as last rows of the table, validity, purpose and account."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('DejaVu Sans', 8.5, margin='1.7cm')
    side = lambda t, p: f'{t}\f**{p.name}**\f{p.street}\f{p.place}\fPIB: {p.vat}\fMB: {p.reg}'
    doc.table([[side('PRODAVAC', d.seller), side('KUPAC', d.buyer)]], [8.8, 8.8], head=0, pad=0.2)
    doc.p(f'PREDRAČUN BROJ: {d.number}', bold=True, size=13, align='c', before=0.2, space=0.1).p(f'{d.seller.city}, {date(d.date, f)}', align='c', space=0.25)
    rows = [['Red. br.', 'Šifra', 'Naziv robe', 'JM', 'Količina', 'Cena bez PDV', 'Vrednost bez PDV']] + [[f'{i}', x.code, f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=6, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Ukupno bez PDV', d.net, False), (f'Obračunat PDV {d.lines[0].rate}%', d.tax, False), ('UKUPNO ZA UPLATU (din.)', d.gross, True))]
    doc.table(rows, [1.1, 2.2, 6, 1.2, 1.7, 2.6, 2.8], align='cllcrrr', shade='#eeeeee')
    doc.p(f'Slovima: {words_sr(d.gross)}', space=0.15).p(f'Predračun važi do {date(d.due, f)}. Roba se isporučuje po evidentiranju uplate na tekući račun {d.seller.account} ({d.seller.bank}), sa pozivom na broj predračuna.', space=0.1)
    return doc.p('Po predračunu kupac nema pravo na odbitak prethodnog poreza.', size=8, space=0.8).p(f'Predračun sastavio: {d.seller.person}\tM.P.', tabs=[(11, 'l')])


@abroad('sr-potvrda-narudzbine-veb-prodavnica', 'order_confirmation', 'sr', 'eml html pdf', currency='RSD', goods=('BTE', 'ALT'), side='firm', most=3, lines=(1, 4), units=GOODS, whole=True, step=5, rates=(20,), since=2020, number='{N}', subject='Vaša porudžbina br. {number} je primljena', hides='price, amount, net', shows='buyer_vat_id')
def shop(d):
    """A mail of a web shop: thanks, number and day of the order, goods with the sum that holds the tax, delivery free, method of payment, sum with the tax in brackets, address for the bill, name of the shop below."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. mart 2024.'
    rows = ''.join(f'<tr><td>{e(x.name)}, {e(x.spec)}<br><small>Šifra: {x.code}</small></td><td>{q(x.qty)}</td><td>{m(x.gross)} RSD</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Porudžbina {d.number}</title></head><body style="background:#f7f7f7;font-family:Helvetica,Arial,'Liberation Sans',sans-serif;color:#636363;font-size:14px">
<div style="max-width:600px;margin:20px auto;background:#fff;border:1px solid #dedede"><div style="background:#96588a;color:#fff;padding:24px 40px;font-size:26px">Hvala na porudžbini</div><div style="padding:32px 40px">
<p>Zdravo {e(d.buyer.person)},</p><p>Primili smo vašu porudžbinu i uskoro počinjemo sa obradom. U nastavku su podaci o porudžbini:</p>
<h2 style="color:#96588a;font-size:18px">[Porudžbina #{d.number}] ({date(d.date, f)})</h2>
<style>td,th{{border:1px solid #e5e5e5;padding:10px;text-align:left}}table{{border-collapse:collapse;width:100%}}</style>
<table><tr><th>Proizvod</th><th>Količina</th><th>Cena</th></tr>{rows}
<tr><th colspan=2>Međuzbir:</th><td>{m(d.gross)} RSD</td></tr><tr><th colspan=2>Dostava:</th><td>Besplatna dostava</td></tr><tr><th colspan=2>Način plaćanja:</th><td>Uplata na račun po predračunu</td></tr><tr><th colspan=2>Ukupno:</th><td>{m(d.gross)} RSD <small>(uključuje {m(d.tax)} RSD PDV)</small></td></tr></table>
<h2 style="color:#96588a;font-size:18px">Adresa za naplatu</h2><p style="border:1px solid #e5e5e5;padding:12px">{e(d.buyer.person)}<br>{e(d.buyer.name)}<br>PIB: {d.buyer.vat}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>Srbija<br>{d.buyer.phone}<br>{d.buyer.mail}</p>
<p>Hvala što kupujete kod nas.</p></div></div><p style="text-align:center;font-size:12px">{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.place)}<br>{d.seller.mail} | {d.seller.phone}</p></body></html>''')


@abroad('sr-ponuda-excel-predmer-podovi', 'quotation_bid', 'sr', 'xlsx xls eml+xlsx', currency='RSD', goods=('POD',), most=120, lines=(3, 7), rates=(20,), cents=True, reduction='percent', percents=(3, 5, 7, 10), number='{n:02}-{m}/{y}', shows='due_date seller_vat_id seller_account')
def sheet(d):
    """An offer that an office types in a sheet: letterhead in the first rows, for whom, title, table with formulas, rows below for sum, rebate, base, tax and total, terms in plain rows, name at the right."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', wrap=True, fill='#ddebf7')
    pc, off, _ = d.reductions[0]
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Ponuda', [1.2, 7.6, 1.8, 2.2, 2.8, 3.4])
    o.row((d.seller.name, dict(bold=True, size=14))).row(f'{d.seller.street}, {d.seller.place}').row(f'PIB: {d.seller.vat}, MB: {d.seller.reg}, T.R.: {d.seller.account}').row(f'Tel: {d.seller.phone}, {d.seller.mail}').row()
    o.row('Za:', (d.buyer.name, dict(bold=True))).row(None, f'{d.buyer.street}, {d.buyer.place}').row().row((f'PONUDA BR. {d.number}', dict(bold=True, size=13))).row(f'Datum: {date(d.date, "15.03.2024.")}').row()
    o.row(*[(t, head) for t in ('R.b.', 'Opis', 'J.m.', 'Količina', 'Cena', 'Ukupno')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (f'{x.name} {x.spec}', line), (x.unit, dict(border=True, align='c')), (x.qty, line), (x.price, line), ((f'=[.D{o.next}]*[.E{o.next}]', x.amount), line))
    for a, v, b in (('Ukupno:', d.sum, False), (f'Odobren popust {pc}%:', -off, False), ('Ukupno sa popustom bez PDV:', d.net, False), (f'PDV {d.lines[0].rate}%:', d.tax, False), ('UKUPNO SA PDV (RSD):', d.gross, True)):
        o.row((a, dict(border=True, align='r', span=5, bold=b)), (v, dict(border=True, bold=b)))
    for t in ('', 'Rok izvođenja: 15 radnih dana od uplate avansa', 'Plaćanje: 50% avans, ostatak po završetku', f'Ponuda važi do {date(d.due, "15.03.2024.")}', 'U cenu je uračunat prevoz.'):
        o.row(t)
    return o.row().row(None, None, None, None, d.seller.person)


@abroad('sr-ponuda-stamparija-dopis-bald', 'quotation_bid', 'sr', 'docx odt eml+docx', script='bald', currency='RSD', goods=('GRF',), lines=(2, 6), units=GOODS, whole=True, rates=(20,), cents=True, number='{n}', shows='seller_vat_id buyer_vat_id')
def printers(d):
    """An offer of a printing house as a letter typed without the marks over letters: firm in the middle, addressee, sentence, table of four columns, sums in sentences, terms, signature."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(d.seller.name, bold=True, size=16, align='c', space=0).p(f'{d.seller.street}, {d.seller.place}', align='c', space=0).p(f'tel. {d.seller.phone}, e-mail {d.seller.mail}, PIB {d.seller.vat}', align='c', size=10, space=0.6)
    doc.p(f'Datum: {date(d.date, f)}', space=0.3).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nPIB: {d.buyer.vat}', space=0.5).p(f'Ponuda broj {d.number}', bold=True, size=14, align='c', space=0.4)
    doc.p('Postovani,', space=0.1).p(bald('Prema vašem upitu nudimo vam izradu sledećeg štampanog materijala:'), space=0.2)
    doc.table([['Proizvod', 'Tiraz', 'Cena po komadu', 'Iznos']] + [[f'{x.name} ({x.spec})', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [7, 2.8, 3.1, 3.3], align='lrrr', size=11)
    doc.p(f'Ukupno bez PDV-a: {m(d.net)} dinara', space=0.02, before=0.1).p(f'PDV {d.lines[0].rate}%: {m(d.tax)} dinara', space=0.02).p(f'Ukupno sa PDV-om: {m(d.gross)} dinara', bold=True, space=0.25)
    doc.p(bald('Rok izrade je 7 radnih dana od odobrenja pripreme. Plaćanje po isporuci, u roku od 15 dana. Priprema za štampu i isporuka su uračunate u cenu. Ponuda važi 30 dana.'), align='j', space=0.5)
    return doc.p('Srdacan pozdrav,', space=0.5).p(f'{d.seller.person}\n{d.seller.name}')


@abroad('sr-porudzbenica-modul-nabavke', 'purchase_order', 'sr', 'pdf docx scan', currency='RSD', goods=CARRIED, side='firm', most=80, lines=(2, 8), units=GOODS, whole=True, rates=(20,), since=2019, discount='line percent', percents=(5, 8, 10, 12, 20), cents=True, number='NP{yy}-{N:06}', quote='{n}/{yy}', shows='quotation_ref delivery_date buyer_vat_id seller_vat_id')
def module(d):
    """An order of a planning program for middling firms in its Serbian translation: title with number, the firm's data at the right, vendor below, two rows of labels, table with direct cost and per cent, totals with the name of the currency."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.3.2024'
    doc = Odt('Liberation Sans', 9, margin='1.8cm', footer='Strana 1 / 1')
    doc.table([[(f'**Narudžbenica** {d.number}', dict(size=16)), (f'**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fPIB {d.buyer.vat}\fMatični broj {d.buyer.reg}\fTelefon {d.buyer.phone}', dict(align='r'))]], [9.8, 7.6], head=0, border='none')
    doc.p(f'Dobavljač\n**{d.seller.name}**\n{d.seller.street}\n{d.seller.place}\nPIB {d.seller.vat}', before=0.3, space=0.4)
    doc.table([['Datum dokumenta', 'Očekivani datum prijema', 'Br. ponude dobavljača', 'Kupac (referent)'], [date(d.date, f), date(d.delivery, f), d.quote_no, d.buyer.person], [('Uslovi plaćanja', dict(bold=True)), ('Način isporuke', dict(bold=True)), ('Šifra lokacije', dict(bold=True)), ('Cene sa PDV', dict(bold=True))], ['30 dana', 'Kamionom, franko kupac', 'GLAVNI', 'Ne']], [4.2, 4.5, 4.5, 4.2], align='llll', border='none')
    doc.table([['Br.', 'Opis', 'Količina', 'Jed. mere', 'Nab. cena bez PDV', 'Rabat %', 'PDV %', 'Iznos reda']] + [[x.code, f'{x.name} {x.spec}', q(x.qty), x.unit.upper(), m(x.list), q(x.percent), f'{x.rate}', m(x.amount)] for x in d.lines], [2, 5.5, 1.5, 1.5, 2.4, 1.3, 1.2, 2.4], align='llrlrrrr', size=8.5, border='head')
    for a, v, b in (('Ukupno RSD bez PDV', d.net, 0), (f'{d.lines[0].rate}% PDV', d.tax, 0), ('Ukupno RSD sa PDV', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7, 'r')], indent=10.6, bold=b, space=0.03)
    return doc.p(f'Adresa za isporuku: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}', before=0.4, space=0.8).p('Odobrio ______________________')


@abroad('sr-mejl-molimo-isporucite-bald', 'purchase_order', 'sr', 'eml eml txt', script='bald', goods=('UNF', 'ELI', 'GRF', 'ALT'), lines=(2, 7), units=GOODS, whole=True, since=2018, number='{n}/{y}', subject='Narudzbina {number}', hides='money, price, amount, discounts', shows='buyer_vat_id')
def please(d):
    """A short mail of a secretary: please deliver, number and day of the order, list of goods with quantities and no prices, where to and who receives, data for the bill, signature with telephone."""
    q = count('1.234,56')
    rows = '\n'.join(f'- {x.name} {x.spec}: {q(x.qty)} {x.unit}' for x in d.lines)
    return Text(f'''Postovani,

molimo vas da nam po vazecem cenovniku isporucite sledece (nasa narudzbina br. {d.number} od {date(d.date, "15.03.2024.")}):

{rows}

Roba je potrebna sto pre, molim javite kada mozete da isporucite.
Isporuka na adresu {d.buyer.street}, {d.buyer.place}, preuzima magacioner.

Racun ispostaviti na:
{d.buyer.name}
{d.buyer.street}, {d.buyer.place}
PIB: {d.buyer.vat}, MB: {d.buyer.reg}

Hvala i pozdrav,

{d.buyer.person}
{d.buyer.name}
tel: {d.buyer.phone}

--
Za: {d.seller.name}, prodaja
{d.seller.mail}
''')


@abroad('sr-otpremnica-blok-magacin-bald', 'delivery_note', 'sr', 'scan docx pdf', script='bald', goods=('ALT', 'ELI', 'BTE', 'UNF'), most=40, lines=(3, 10), units=GOODS, whole=True, delivered=True, number='{n:04}/{yy}', order='{n}/{y}', hides='money, price, amount, discounts', shows='order_ref delivery_date buyer_vat_id')
def pad(d):
    """A slip on a ready form: firm left as on a stamp, number right, for whom, line of dots with the order, ruled table with empty rows at the end, place for three signatures and the plates of the van."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='1.9cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\f{d.seller.phone}', (f'**OTPREMNICA**\fbroj {d.number}\fDatum: {date(d.date, f)}', dict(align='r', size=12))]], [9.2, 8], head=0, border='none')
    doc.p(f'Primalac: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}', before=0.3, space=0.05).p(f'PIB primaoca: {d.buyer.vat}', space=0.05).p(f'Po narudzbini br. {d.order_no}. Roba isporucena dana {date(d.delivery, f)}', space=0.25)
    doc.table([['R.br.', 'Naziv robe', 'Jed. mere', 'Kolicina', 'Primedba']] + [[f'{i}.', f'{x.name} {x.spec}', x.unit, q(x.qty), ''] for i, x in enumerate(d.lines, 1)] + [['', '', '', '', '']] * 3, [1.3, 8.2, 2, 2.2, 3.5], align='clcrl')
    doc.p('Vozilo reg. br.: ______________   Vozac: ____________________', before=0.2, space=0.9)
    return doc.table([['Robu izdao\f\f_______________', 'Robu prevezao\f\f_______________', 'Robu primio\f\f_______________']], [5.7, 5.7, 5.8], head=0, border='none', align='ccc')
