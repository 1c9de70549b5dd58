"""Serbian papers of the sixteenth group, prints of programs: two bills, an order of a trading firm, a sheet with an offer, a proforma of an old program, a note of credit, a slip in Cyrillic."""
from html import escape as e

from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import Html, Text, overseas
from kit.wares import GOODS


@overseas('sr-racun-otpremnica-ident-poz', 'invoice', 'sr', 'pdf docx scan', currency='RSD', lines=(3, 8), units=GOODS, whole=True, rates=(20,), discount='line percent', delivered=True, number='{yy}-3600-{N:06}', order='{n}/{y}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def ident(d):
    """A bill of a big program for firms: issuer on top, window with buyer left, pairs of labels and values right, rows without rules under a thick line, a table of sums at the right, a recapitulation of the tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9, margin='1.7cm', footer=f'{d.seller.name} | {d.seller.street}, {d.seller.place} | PIB: {d.seller.vat} | MB: {d.seller.reg} | TR: {d.seller.account} {d.seller.bank}')
    doc.p(d.seller.name, bold=True, size=14, color='#1f3864', space=0).p(f'{d.seller.street}, {d.seller.place}, Srbija', size=8, space=0).p(f'Tel: {d.seller.phone}  E-mail: {d.seller.mail}', size=8, space=0.5)
    doc.table([[f'Kupac:\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\f\fPIB: {d.buyer.vat}\fMatični broj: {d.buyer.reg}', 'Mesto i datum izdavanja:\fDatum prometa dobara:\fDatum dospeća:\fNačin plaćanja:\fVaša narudžbenica:\fOdgovorno lice:', f'{d.seller.city}, {date(d.date, f)}\f{date(d.delivery, f)}\f{date(d.due, f)}\fvirmanski\f{d.order_no}\f{d.seller.person}']], [8.4, 4.2, 5], head=0, border='none')
    doc.p(f'Račun-otpremnica br. {d.number}', bold=True, size=14, before=0.3, space=0.15)
    doc.table([['Poz', 'Ident', 'Naziv', 'Količina', 'JM', 'Cena', 'R %', 'PDV', 'Vrednost']] + [[f'{i}', x.code, f'{x.name} {x.spec}', q(x.qty), x.unit.upper(), m(x.list), q(x.percent), f'{x.rate}%', m(x.amount)] for i, x in enumerate(d.lines, 1)], [0.9, 2.2, 5.2, 1.6, 1.1, 2.2, 1.1, 1.1, 2.4], align='cllrlrrrr', size=8.5, border='head', weight='1pt')
    saved = d.list_total - d.sum
    doc.table([['Vrednost bez rabata', m(d.list_total)], ['Rabat', m(saved)], ['Osnovica za PDV', m(d.net)], [f'PDV {d.lines[0].rate}%', m(d.tax)], [('Za plaćanje RSD', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4, 3], head=0, align='lr', border='head', indent=10.8)
    doc.p(f'Slovima: {words_sr(d.gross)}', size=8.5, space=0.1).p(f'Molimo vas da prilikom plaćanja navedete poziv na broj 00 {d.number}.', space=0.1).p('Reklamacije se uvažavaju u roku od 8 dana od dana prijema robe. U slučaju spora nadležan je Privredni sud.', size=8, space=0.9)
    return doc.p('Fakturisao\tIsporučio\tPrimio', tabs=[(7, 'l'), (13.5, 'l')], space=0.5).p('_____________\t_____________\t_____________', tabs=[(7, 'l'), (13.5, 'l')])


@overseas('sr-racun-knjigovodstvo-oblak', 'invoice', 'sr', 'html pdf eml', currency='RSD', lines=(1, 5), rates=(20,), reduction='percent', delivered=True, number='{y}-{n}', subject='Račun {number}', shows='delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def small_cloud(d):
    """A small firm's bill from a bookkeeping service: name of the firm right, buyer left, title with the number, days in a row, thin rules between rows, rebate on the whole, data for payment at the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. 3. 2024.'
    pc, off, _ = d.reductions[0]
    rows = ''.join(f'<tr><td>{i}.</td><td class=l>{e(x.name)}, {e(x.spec)}</td><td>{q(x.qty)}</td><td class=l>{x.unit}</td><td>{m(x.price)}</td><td>{x.rate}</td><td>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html>
<html lang="sr"><head><meta charset="utf-8"><title>Račun {d.number}</title>
<style>@page{{size:A4;margin:18mm 16mm}}body{{font-family:"Liberation Sans",Arial;font-size:12px;color:#222}}.top{{display:flex;justify-content:space-between}}.firm{{text-align:right;line-height:1.5}}.firm b{{font-size:16px}}.buyer{{margin-top:60px;line-height:1.5;width:45%}}
h1{{font-size:20px;margin:36px 0 6px}}table.d{{width:100%;border-collapse:collapse;margin-top:18px}}.d th{{border-bottom:2px solid #333;padding:4px;text-align:right}}.d td{{border-bottom:1px solid #ddd;padding:5px 4px;text-align:right}}.d .l{{text-align:left}}.s{{margin:14px 0 0 auto;border-collapse:collapse}}.s td{{padding:3px 4px 3px 30px;text-align:right}}.s tr:last-child td{{border-top:2px solid #333;font-weight:bold;font-size:14px}}.foot{{margin-top:40px;font-size:11px;color:#555}}</style></head><body>
<div class=top><div class=buyer>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB: {d.buyer.vat}</div>
<div class=firm><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>PIB: {d.seller.vat}<br>Matični broj: {d.seller.reg}<br>{d.seller.mail}</div></div>
<h1>Račun {d.number}</h1>
<div>Datum računa: {date(d.date, f)} &nbsp; Datum prometa: {date(d.delivery, f)} &nbsp; Datum valute: {date(d.due, f)}</div>
<table class=d><tr><th></th><th class=l>Opis artikla</th><th>Količina</th><th class=l>JM</th><th>Cena bez PDV</th><th>% PDV</th><th>Iznos</th></tr>{rows}</table>
<table class=s><tr><td>Ukupno</td><td>{m(d.sum)}</td></tr><tr><td>Popust {q(pc)} %</td><td>{m(-off)}</td></tr><tr><td>Osnovica</td><td>{m(d.net)}</td></tr><tr><td>PDV {d.lines[0].rate} %</td><td>{m(d.tax)}</td></tr><tr><td>Za plaćanje (RSD)</td><td>{m(d.gross)}</td></tr></table>
<p>Plaćanje na tekući račun {d.seller.account}, {e(d.seller.bank)}, poziv na broj {d.number}.</p>
<p>Račun je izdat elektronski i važi bez pečata i potpisa.</p><div class=foot>Račun izdao/la: {e(d.seller.person)}</div></body></html>''')


@overseas('sr-narudzbenica-dobavljacu-trgovina', 'purchase_order', 'sr', 'docx pdf scan', currency='RSD', lines=(3, 8), units=GOODS, whole=True, rates=(20,), discount='percent', number='{n:05}', quote='{n}-{N}', shows='quotation_ref delivery_date seller_vat_id buyer_vat_id')
def to_supplier(d):
    """An order that a trading program prints: firm that orders in a row with its numbers, title in the middle, two boxes with labels, all cells ruled, price before and after rebate, sums below at the right."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm')
    doc.table([[f'**{d.buyer.name}**\f{d.buyer.street}, {d.buyer.place}', (f'PIB {d.buyer.vat}\fMB {d.buyer.reg}\fTel. {d.buyer.phone}', dict(align='r'))]], [10.4, 7], head=0, border='rows')
    doc.p(f'NARUDŽBENICA br. {d.number}', bold=True, size=15, align='c', before=0.3, space=0.3)
    doc.table([[f'Dobavljač\f**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\fPIB {d.seller.vat}', f'Datum: {date(d.date, f)}\fRok isporuke: {date(d.delivery, f)}\fPo ponudi: {d.quote_no}\fPlaćanje: 30 dana od prijema\fMesto isporuke: {d.buyer.city}, {d.buyer.street}']], [8.7, 8.7], head=0, pad=0.15)
    doc.p('Molimo da nam isporučite sledeću robu:', before=0.1)
    rows = [['Rb', 'Šifra', 'Naziv robe', 'JM', 'Količina', 'Cena', 'Rabat', 'Neto cena', 'Iznos']] + [[f'{i}.', x.code, f'{x.name}\f{x.spec}', x.unit, q(x.qty), m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.9, 2, 4.4, 1.1, 1.6, 1.9, 1.3, 1.9, 2.3], align='cllcrrrrr', size=8.5, shade='#dddddd')
    for a, v, b in (('Ukupno bez PDV:', d.net, 0), (f'PDV {d.lines[0].rate}%:', d.tax, 0), ('Ukupno sa PDV (RSD):', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(17.3, 'r')], indent=10.5, bold=b, space=0.03)
    return doc.p('Napomena: uz robu dostaviti otpremnicu i izjavu o usaglašenosti. Na računu navesti broj narudžbenice.', before=0.3, size=8.5, space=0.9).p(f'Naručio: {d.buyer.person}\tM.P.\tOdobrio: ____________________', tabs=[(8, 'l'), (11, 'l')])


@overseas('sr-ponuda-tabela-popust-kolona', 'quotation_bid', 'sr', 'xlsx pdf eml+xlsx', currency='EUR', lines=(5, 20), units=GOODS, whole=True, rates=(20,), discount='percent', number='{n}/{m}-{y}', shows='due_date seller_vat_id')
def plain_sheet(d):
    """An offer in a plain sheet: name of the firm in the first cell, to whom, head row in grey, price, rebate, price with rebate and sum by a formula, sums under the last column, terms in rows below."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', wrap=True, fill='#d9d9d9')
    o = Ods('Liberation Sans', 10, locale='sr-RS', landscape=True).sheet('List1', [1.1, 3, 7, 1.6, 1.9, 2.6, 2, 2.8, 3.2])
    o.row((d.seller.name, dict(bold=True, size=13))).row(f'{d.seller.street}, {d.seller.place}').row(f'PIB: {d.seller.vat}   tel: {d.seller.phone}   {d.seller.mail}').row()
    o.row('Kupac:', None, (d.buyer.name, dict(bold=True))).row(None, None, f'{d.buyer.street}, {d.buyer.place}').row('Datum:', None, date(d.date, '15.03.2024.')).row().row(None, None, (f'PONUDA br. {d.number}', dict(bold=True, size=14))).row()
    o.row(*[(t, head) for t in ('R.br.', 'Kataloški broj', 'Naziv', 'JM', 'Kol.', 'Cena EUR', 'Popust %', 'Cena sa popustom', 'Ukupno EUR')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (f'{x.name} {x.spec}', line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (x.percent, dict(border=True, fmt='0' if x.percent == x.percent.to_integral() else '2')), (x.price, line), ((f'=[.E{o.next}]*[.H{o.next}]', x.amount), line))
    for a, v in (('Ukupno:', d.net), (f'PDV {d.lines[0].rate}%:', d.tax), ('Ukupno sa PDV:', d.gross)):
        o.row(*[None] * 7, (a, dict(bold=True, align='r')), (v, dict(border=True, bold=True)))
    return o.row().row('Rok isporuke: 7-10 dana od uplate').row('Paritet: fco kupac').row('Plaćanje: avansno po profakturi, u dinarskoj protivvrednosti po srednjem kursu NBS').row(f'Važenje ponude: do {date(d.due, "15.03.2024.")}').row().row(f'Ponudu izradio: {d.seller.person}')


@overseas('sr-predracun-stari-program-bald', 'proforma_invoice', 'sr', 'txt:cp1250 pdf txt', script='bald', currency='RSD', lines=(2, 7), units=GOODS, whole=True, rates=(20,), number='PR{N}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def old_print(d):
    """A proforma that a program of the nineties prints: capital heads, lines of hyphens and equals signs, seller left, buyer right by blanks, columns by blanks, sums under one another."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15.03.2024'
    rule = '-' * 92
    left = [d.seller.name, d.seller.street, d.seller.place, f'PIB {d.seller.vat}', f'MAT.BR. {d.seller.reg}']
    right = ['KUPAC', d.buyer.name, d.buyer.street, d.buyer.place, f'PIB {d.buyer.vat}']
    top = '\n'.join(f'{a:<50}{b}'.rstrip() for a, b in zip(left, right))
    rows = '\n'.join(f'{i:>3}. {x.code:<9} {(x.name + " " + x.spec)[:38]:<38} {x.unit:<4}{q(x.qty):>7}{m(x.price):>12}{m(x.amount):>15}' for i, x in enumerate(d.lines, 1))
    return Text(f'''{top}
TEK.RACUN {d.seller.account}
{d.seller.bank}


            P R E D R A C U N   BR. {d.number}

DATUM: {date(d.date, f)}        VAZI DO: {date(d.due, f)}        NACIN PLACANJA: VIRMAN

{rule}
RBR  SIFRA     NAZIV ARTIKLA                          JM     KOL.        CENA          IZNOS
{rule}
{rows}
{rule}
{'UKUPNO BEZ PDV:':>76}{m(d.net):>15}
{f'PDV {d.lines[0].rate}%:':>76}{m(d.tax):>15}
{'=' * 15:>91}
{'ZA UPLATU DIN:':>76}{m(d.gross):>15}

SLOVIMA: {words_sr(d.gross).translate(str.maketrans('čćšž', 'ccsz'))}

PREDRACUN NIJE OSNOV ZA ODBITAK PRETHODNOG POREZA.
PRILIKOM UPLATE POZVATI SE NA BROJ {d.number}.

                                                             ODGOVORNO LICE

                                                             ____________________
                                                             {d.seller.person}
''')


@overseas('sr-knjizno-odobrenje-naknadni-rabat', 'credit_note', 'sr', 'docx pdf scan', currency='RSD', lines=(1, 4), units=GOODS, whole=True, rates=(20,), number='KO-{n:03}/{yy}', order='{N}/{yy}', shows='order_ref seller_vat_id buyer_vat_id')
def credit(d):
    """A note of credit for goods that came back: seller and buyer side by side, sentence with the order, table of things, taxes as rows of the table, request to confirm that the tax was corrected."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2.2cm')
    box = lambda t, p: f'{t}\f**{p.name}**\f{p.street}\f{p.place}\fPIB: {p.vat}\fMB: {p.reg}'
    doc.table([[box('PRODAVAC', d.seller), box('KUPAC', d.buyer)]], [8.3, 8.3], head=0, border='none').p('KNJIŽNO ODOBRENJE', bold=True, size=15, align='c', before=0.4, space=0).p(f'broj {d.number} od {date(d.date, f)}', align='c', space=0.3)
    doc.p(f'Odobravamo vaš račun kod nas po osnovu povraćaja robe isporučene po narudžbenici {d.order_no}, i to za:', align='j', space=0.1)
    rows = [['Naziv dobra', 'Jed. mere', 'Količina', 'Cena bez PDV', 'Vrednost bez PDV']] + [[f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines]
    rows += [[(t, dict(span=4, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Umanjenje osnovice', d.net, False), (f'Umanjenje PDV ({d.lines[0].rate}%)', d.tax, False), ('UKUPNO ODOBRENJE (RSD)', d.gross, True))]
    doc.table(rows, [6.4, 1.9, 2, 3, 3.3], align='lcrrr', size=10)
    doc.p('Molimo vas da nam, u skladu sa članom 21. Zakona o PDV, dostavite obaveštenje da ste izvršili ispravku odbitka prethodnog poreza, jer do tada ne možemo umanjiti obračunati PDV.', align='j', before=0.1, space=0.8)
    return doc.p('Za prodavca\tOverava kupac', tabs=[(11, 'l')], space=0.5).p('__________________\t__________________', tabs=[(11, 'l')], space=0).p(d.seller.person)


@overseas('sr-otpremnica-sa-prijemom-cir', 'delivery_note', 'sr', 'docx pdf scan', script='cyrl', lines=(6, 28), units=GOODS, whole=True, delivered=True, number='{n}/{yy}', order='{N}', contract='{n}-{N}/{y}', hides='money, price, amount, discounts', shows='order_ref contract_ref delivery_date')
def slip(d):
    """A slip in Cyrillic of a firm that leads its goods by codes: letterhead, number and day left, receiver right, a column that stays empty for what was got, who drives and what plate."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm')
    doc.p(f'{d.seller.name}', bold=True, size=12, space=0).p(f'{d.seller.street}, {d.seller.place}, тел. {d.seller.phone}', size=9, space=0.4)
    doc.table([[f'**ОТПРЕМНИЦА број {d.number}**\fДатум издавања: {date(d.date, f)}\fДатум отпреме: {date(d.delivery, f)}\fПоруџбеница купца: {d.order_no}\fУговор: {d.contract_no}', f'ПРИМАЛАЦ\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}']], [8.5, 8.5], head=0, border='none')
    doc.table([['Ред. бр.', 'Шифра', 'Назив', 'Ознака', 'Јед. мере', 'Отпремљено', 'Примљено']] + [[f'{i}', x.code, x.name, x.spec, cyr(x.unit), q(x.qty), ''] for i, x in enumerate(d.lines, 1)], [1.1, 2, 4.5, 3, 1.3, 2.6, 2.4], align='clllcrr', size=9.5)
    return doc.p('Превоз: возило продавца, рег. ознака ______________  Возач: ______________', before=0.15, space=0.1).p('Робу прегледати при пријему. Накнадне примедбе на количину не уважавамо.', size=9, space=0.8).p('Робу издао\tРобу преузео\tКонтролисао', tabs=[(6.5, 'l'), (13, 'l')], space=0.5).p('______________\t______________\t______________', tabs=[(6.5, 'l'), (13, 'l')])
