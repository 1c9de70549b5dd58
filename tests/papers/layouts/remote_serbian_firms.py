"""Bills of firms in Serbia, Montenegro and Bosnia in the twelfth group: a wholesaler's bill, a sole trader's, a last bill after an advance, a Montenegrin fiscal bill, a Bosnian offer, a proforma, a note of credit, a slip of a store, a confirmation."""
from html import escape as e

from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import Html, Text, remote
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'job')


@remote('sr-racun-veleprodaja-ident', 'invoice', 'sr', 'pdf scan docx eml+pdf', currency='RSD', lines=(3, 16), units=GOODS, whole=True, discount='percent', delivered=True, number='{yy}-IR00-{N:06}', order='{n}-{b}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def wholesaler(d):
    """A wholesaler's bill out of a ledger program: receiver and place of delivery in twin boxes, three dates in a narrow strip, columns for ident, list price, rebate, price, value; below it a table by rate beside a ladder of sums that starts at value without rebate."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans Narrow', 9.5, margin='1.5cm', header=f'{d.seller.name} • {d.seller.street} • {d.seller.place} • PIB {d.seller.vat} • MB {d.seller.reg} • TR {d.seller.account} {d.seller.bank}')
    box = lambda t, p: f'{t}\f**{p.name}**\f{p.street}\f{p.place}\fPIB {p.vat}'
    doc.table([[box('Primalac', d.buyer), box('Mesto isporuke', d.buyer)]], [9, 9], head=0, pad=0.15).p(f'Račun-otpremnica  {d.number}', bold=True, size=15, before=0.2, space=0.15)
    doc.table([['Datum dokumenta', 'Datum prometa', 'Datum valute', 'Vaša narudžba', 'Referent'], [date(d.date, f), date(d.delivery, f), date(d.due, f), d.order_no, d.seller.person]], [3.2, 3.2, 3.2, 4, 4.4], align='ccccc', size=9)
    rows = [['Poz', 'Ident', 'Naziv artikla', 'JM', 'Količina', 'Cena', 'Rab. %', 'Cena sa rab.', 'PDV', 'Vrednost']]
    rows += [[f'{i}', x.code, f'{x.name} {x.spec}', x.unit, m(x.qty), m(x.list), m(x.percent), m(x.price), f'{x.rate}', m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.9, 2, 4.5, 1, 1.5, 2.1, 1.3, 2, 0.9, 2.2], align='llllrrrrrr', border='head', size=8.5)
    doc.table([['Tarifa', 'Osnovica', 'PDV', 'Vrednost bez rabata', m(d.list_total)]] + [[f'{r}%', m(b), m(t), 'Rabat', m(d.list_total - d.net)] for r, b, t in d.rates] + [['', '', '', 'Osnovica za PDV', m(d.net)], ['', '', '', 'PDV', m(d.tax)], ['', '', '', '**Za plaćanje RSD**', f'**{m(d.gross)}**']], [2, 3, 3, 6, 4], head=0, align='lrrlr', border='none', size=9.5)
    return doc.p(f'Prilikom plaćanja navedite poziv na broj {d.number}. Roba ostaje vlasništvo prodavca do isplate. Račun je važeći bez pečata.', size=8.5, before=0.2).p('Fakturisao\tRobu izdao\tRobu primio', tabs=[(7, 'l'), (13.5, 'l')], before=0.6)


@remote('sr-racun-pausalac-mejl', 'invoice', 'sr', 'eml txt pdf', script='bald', currency=('RSD', 'EUR'), lines=(1, 3), units=WORK, rates=(0,), delivered=True, number='{n}-{y}', subject='Racun {number}', contract='{n}/{yy}', hides='net, tax', shows='contract_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def sole(d):
    """A sole trader's bill of plain lines: who bills whom in the first sentence, each job as a line with a multiplication, one sum, the article by which no tax is charged, the account and the last day."""
    m, q, f = money('1234,56'), count('1234,56'), '15.3.2024'
    rows = '\n'.join(f' * {x.name} ({x.spec}): {q(x.qty)} {x.unit} x {m(x.price)} = {m(x.amount)} {d.currency}' for x in d.lines)
    text = f'''RACUN br. {d.number}

Izdavalac racuna: {d.seller.name}, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, MB {d.seller.reg}
Narucilac: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}

Racun je izdat u mestu {d.seller.city}, dana {date(d.date, f)}, za usluge po ugovoru {d.contract_no} pruzene zakljucno sa {date(d.delivery, f)}:

{rows}

UKUPNO ZA UPLATU: {m(d.gross)} {d.currency}

Poreski obveznik nije u sistemu PDV-a, PDV nije obracunat na osnovu clana 33. Zakona o porezu na dodatu vrednost.
Uplatu izvrsiti do {date(d.due, f)} na racun {d.seller.account}, {d.seller.bank}.

{d.seller.person}
{d.seller.phone}
'''
    return Text(text)


@remote('sr-konacni-racun-avans', 'invoice', 'sr', 'odt scan docx', script='cyrl', currency='RSD', lines=(1, 5), whole=True, prepaid=True, delivered=True, number='К-{n}/{yy}', contract='{N}', shows='contract_ref delivery_date seller_vat_id buyer_vat_id seller_account')
def last_bill(d):
    """A last bill after an advance: heading in the middle with the contract under it, seller and buyer in labelled rows of one grid, sums as lettered lines from A to E, the advance bill taken off, what is left in words."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p(f'КОНАЧНИ РАЧУН бр. {d.number}', bold=True, size=15, align='c', space=0).p(f'по Уговору број {d.contract_no}', align='c', space=0.3)
    doc.table([['Продавац', d.seller.name, 'Купац', d.buyer.name], ['Адреса', f'{d.seller.street}, {d.seller.place}', 'Адреса', f'{d.buyer.street}, {d.buyer.place}'], ['ПИБ / МБ', f'{d.seller.vat} / {d.seller.reg}', 'ПИБ / МБ', f'{d.buyer.vat} / {d.buyer.reg}'], ['Текући рачун', d.seller.account, 'Датум рачуна', date(d.date, f)], ['Место издавања', d.seller.city, 'Датум промета', date(d.delivery, f)]], [2.7, 5.9, 2.7, 5.7], head=0, size=9.5)
    doc.table([['Р. бр.', 'Врста добра односно услуге', 'Јед.', 'Кол.', 'Цена по јединици', 'Накнада без ПДВ']] + [[f'{i}.', f'{x.name}\f{x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.2, 6.6, 1.5, 1.7, 2.9, 3.1], align='clcrrr', size=10)
    for a, t, v in (('А', 'Пореска основица', d.net), ('Б', f'ПДВ {d.lines[0].rate}% на износ под А', d.tax), ('В', 'Укупна накнада (А + Б)', d.gross), ('Г', 'Примљено по авансном рачуну', d.prepaid), ('Д', 'Преостаје за уплату (В – Г)', d.payable)):
        doc.p(f'{a})  {t}\t{m(v)} дин.', tabs=[(16.9, 'r', '.')], space=0.04, bold=a == 'Д')
    return doc.p(f'Словима: {cyr(words_sr(d.payable))}.', before=0.2, italic=True).p('Рачун сачинио ______________________          Директор ______________________', before=0.8)


@remote('me-faktura-fiskalna', 'invoice', 'sr', 'html pdf eml+pdf', currency='EUR', lines=(1, 7), units=GOODS, whole=True, rates=(21,), sellers='me', buyers='me', since=2021, discount='line percent', delivered=True, number='{n}/{y}', shows='delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def fiscal(d):
    """A Montenegrin bill as a bookkeeping program prints it since bills are fiscal: brand on the left, buyer in a grey field, kind of payment and operator, rebate in per cent of the row and what is left, the two codes of the tax office and a square of dots."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{i}<td>{e(x.code)}<td>{e(x.name)}<div class=s>{e(x.spec)}</div><td>{x.unit}<td>{q(x.qty)}<td>{m(x.list)}<td>{q(x.percent)}<td>{m(x.amount)}<td>{x.rate}</tr>' for i, x in enumerate(d.lines, 1))
    code = f'{int(d.seller.vat) * 7919 % 16 ** 12:012X}{int(d.gross * 100):08X}{d.date:%Y%m%d}AF'
    sums = ''.join(f'<tr><td>{a}<td>{m(v)} €</tr>' for a, v in (('Vrijednost bez popusta', d.list_total), ('Popust', d.list_total - d.net), ('Osnovica 21%', d.net), ('Iznos PDV-a', d.tax), ('<b>UKUPNO</b>', d.gross)))
    return Html(f'''<!DOCTYPE html><html lang="sr-ME"><head><meta charset="utf-8"><title>Faktura</title><style>@page{{size:A4;margin:13mm}}body{{font:11px "DejaVu Sans"}}table{{border-collapse:collapse;width:100%}}.g th{{background:#1f3d2b;color:#fff;padding:4px;font-weight:normal}}.g td{{border-bottom:1px solid #9a9;padding:4px;text-align:right;vertical-align:top}}.g td:nth-child(-n+4){{text-align:left}}.s{{color:#666;font-size:9px}}.k{{width:270px;margin-left:auto;margin-top:8px}}.k td+td{{text-align:right}}.q{{float:left;border:1px solid #000;width:86px;height:86px;background:repeating-conic-gradient(#000 0 25%,#fff 0 50%) 0 0/9px 9px}}</style></head><body>
<div style="display:flex;justify-content:space-between"><div><span style="font-size:18px;color:#1f3d2b"><b>{e(d.seller.name)}</b></span><br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>PIB {d.seller.vat}, reg. br. {d.seller.reg}<br>Žiro račun {d.seller.account}</div><div style="background:#e9efe9;padding:10px;width:250px"><small>KUPAC</small><br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB {d.buyer.vat}</div></div>
<h2 style="margin:18px 0 2px">Faktura {d.number}</h2><p>Izdata: {date(d.date, f)} &nbsp; Isporuka: {date(d.delivery, f)} &nbsp; Rok plaćanja: {date(d.due, f)} &nbsp; Plaćanje: bezgotovinski, virman &nbsp; Operater: {e(d.seller.person)}</p>
<table class=g><tr><th>#<th>Šifra<th>Naziv<th>JM<th>Kol.<th>Cijena<th>Popust %<th>Iznos<th>PDV %</tr>{rows}</table><table class=k>{sums}</table>
<div style="margin-top:20px"><div class=q></div><div style="margin-left:100px;font-size:9.5px">IKOF: {code}<br>JIKR: {code[::-1].lower()[:8]}-{code[3:7].lower()}-{code[8:12].lower()}-{code[11:23].lower()}<br><br>Faktura je izdata elektronski i punovažna je bez potpisa i pečata. Reklamacije se uvažavaju u roku od 8 dana od prijema robe.</div></div></body></html>''')


@remote('ba-ponuda-tabela', 'quotation_bid', 'sr', 'xlsx ods pdf', currency='BAM', lines=(2, 9), units=GOODS, whole=True, rates=(17,), sellers='ba', buyers='ba', discount='line', number='PON-{n:03}-{yy}', shows='due_date seller_vat_id')
def bosnian_offer(d):
    """A Bosnian seller's offer in a sheet: buyer in the left corner, seller's facts in the right, a column with what is let off in marks beside the value, sums to the right under it, terms by key words in two columns."""
    line, head = dict(border=True), dict(bold=True, border=True, fill='#fde9d9', align='c', wrap=True)
    f = '15.03.2024'
    o = Ods('Liberation Sans', 10, landscape=True, locale='sr-RS').sheet('Ponuda', [1.2, 2.6, 6.6, 3.4, 1.6, 2, 2.8, 2.8, 3.2])
    o.row('Kupac:', None, (d.buyer.name, dict(bold=True)), None, None, None, 'Dobavljač:', (d.seller.name, dict(bold=True))).row(None, None, d.buyer.street, None, None, None, None, f'{d.seller.street}, {d.seller.place}').row(None, None, d.buyer.place, None, None, None, None, f'JIB {d.seller.reg}, PDV {d.seller.vat}').row()
    o.row((f'PONUDA br. {d.number}', dict(bold=True, size=14))).row(f'{d.seller.city}, {date(d.date, f)} godine').row()
    o.row(*[(t, head) for t in ('R/b', 'Šifra', 'Naziv artikla', 'Opis', 'Jed. mj.', 'Kol.', 'Cijena (KM)', 'Popust (KM)', 'Vrijednost (KM)')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (x.line_off, line), ((f'=[.F{o.next}]*[.G{o.next}]-[.H{o.next}]', x.amount), line))
    for a, v in (('Ukupno bez PDV-a', (f'=SUM([.I{first}:.I{o.next - 1}])', d.net)), ('PDV 17%', d.tax), ('Ukupno sa PDV-om', d.gross)):
        o.row(*[None] * 6, (a, dict(bold=True)), None, (v, dict(bold=True, border=True)))
    o.row()
    for a, b in (('Važnost ponude:', f'do {date(d.due, f)}'), ('Rok isporuke:', '20 dana od narudžbe'), ('Paritet:', 'fco skladište kupca'), ('Plaćanje:', '30 dana od isporuke'), ('Ponudu sačinio/la:', d.seller.person)):
        o.row(a, None, b)
    return o


@remote('sr-profaktura-osencena', 'proforma_invoice', 'sr', 'pdf docx eml+pdf', script='bald', currency='EUR', lines=(1, 6), units=GOODS, whole=True, discount='unit', number='{N}/P', shows='due_date seller_vat_id buyer_vat_id seller_account')
def proforma(d):
    """A firm's proforma without diacritics: the document's name at the right in a shaded band, the customer below without a label, old and new price of each thing, sums with dots to the edge, how to pay as a numbered list."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm', footer=f'{d.seller.name} | {d.seller.street}, {d.seller.place} | {d.seller.mail} | {d.seller.phone}')
    doc.table([[d.seller.name, (f'PROFAKTURA {d.number}', dict(align='r', bold=True, size=13))]], [8.5, 8.5], head=0, border='none', size=12).table([[f'PIB {d.seller.vat}   MB {d.seller.reg}', (f'{d.seller.city}, {date(d.date, f)}', dict(align='r'))]], [8.5, 8.5], head=0, border='none', size=9)
    doc.p(f'**{d.buyer.name}**\n{d.buyer.street}\n{d.buyer.place}\nPIB {d.buyer.vat}', before=0.3, space=0.4)
    doc.table([['Artikal', 'Kolicina', 'Stara cena', 'Popust', 'Nova cena', 'Ukupno EUR']] + [[f'**{x.name}**\f{x.code}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), f'-{m(x.off)}', m(x.price), m(x.amount)] for x in d.lines], [6, 2.4, 2.1, 1.8, 2.1, 2.6], align='lrrrrr', shade='#dfe7f3', zebra='#f6f8fc', border='outer')
    for a, v in (('Iznos bez PDV', d.net), (f'PDV {d.lines[0].rate} %', d.tax), ('Za uplatu', d.gross)):
        doc.p(f'{a}\t{m(v)} EUR', tabs=[(16.8, 'r', '.')], indent=8, space=0.02, bold=a == 'Za uplatu')
    for i, t in enumerate((f'Uplata na racun {d.seller.account}, {d.seller.bank}, po srednjem kursu NBS na dan uplate.', f'Profaktura vazi do {date(d.due, f)}', 'Roba se salje kurirskom sluzbom narednog dana po evidentiranoj uplati.'), 1):
        doc.p(f'{i}. {t}', before=0.3 if i == 1 else 0, space=0.04, size=9.5)
    return doc.p(f'{d.seller.person}, komercijalista', before=0.5)


@remote('sr-knjizno-odobrenje-akcija', 'credit_note', 'sr', 'docx pdf scan', currency='RSD', lines=(1, 5), units=GOODS, whole=True, number='KO-{n}/{y}', order='{N}/{yy}', shows='seller_vat_id buyer_vat_id')
def credit(d):
    """A note of credit for goods taken back: a title with what it is in law, a sentence with the bill it mends, rows with what comes back, how base and tax fall, the buyer's statement that he corrected his tax, to be signed and returned."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    bill = f'{d.date.day * 37 + 400}/{d.date:%y}'
    doc = Odt('Liberation Sans', 10.5, margin='2.1cm')
    doc.p(d.seller.name, bold=True, size=13, space=0).p(f'{d.seller.street}, {d.seller.place}\nPIB: {d.seller.vat}   MB: {d.seller.reg}', size=9, space=0.4)
    doc.p(f'Kupcu: {d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nPIB: {d.buyer.vat}', indent=9, space=0.4).p(f'KNJIŽNO ODOBRENJE br. {d.number}', bold=True, size=14, align='c', space=0).p('(dokument o smanjenju naknade, član 44. Pravilnika o PDV)', italic=True, size=9, align='c', space=0.3)
    doc.p(f'Dana {date(d.date, f)} odobravamo vaš račun zbog povraćaja robe isporučene po fakturi {bill}, kako sledi:', space=0.15)
    doc.table([['Vraćena roba', 'Šifra', 'J.m.', 'Kol.', 'Fakturna cena', 'Iznos']] + [[f'{x.name} {x.spec}', x.code, x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [6.4, 2.4, 1.3, 1.5, 2.6, 2.7], align='lllrrr', size=9.5)
    doc.table([['Osnovica se smanjuje za', f'{m(d.net)} dinara'], [f'Obračunati PDV {d.lines[0].rate}% se smanjuje za', f'{m(d.tax)} dinara'], ['**Odobrava se ukupno**', f'**{m(d.gross)} dinara**']], [9, 5], head=0, align='lr', border='rows')
    doc.p('Direktor ____________________', align='r', before=0.6, space=0.4).p('IZJAVA KUPCA', bold=True, align='c', space=0.1)
    return doc.p(f'Kupac potvrđuje da je ispravio odbitak prethodnog poreza za iznos od {m(d.tax)} dinara po ovom dokumentu.', align='j', space=0.6).p('Datum ______________        M.P.        Potpis ____________________')


@remote('sr-prenosnica-otprema', 'delivery_note', 'sr', 'scan pdf xlsx', lines=(3, 18), units=GOODS, whole=True, delivered=True, number='{yy}-{N}', order='ND{n}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def slip(d):
    """A store's slip that goes with goods, kept in a sheet: number in a cell of its own, from where and where to, how many pieces in how many parcels, the driver and the car's plates, three who sign."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c')
    f = '15.03.2024'
    o = Ods('DejaVu Sans', 9).sheet('Otpremnica', [1.2, 2.8, 7.2, 1.5, 2.8, 1.9])
    o.row((d.seller.name, dict(bold=True)), None, None, None, ('OTPREMNICA', dict(bold=True, size=12))).row(f'{d.seller.street}, {d.seller.place}', None, None, None, (f'Br. {d.number}', dict(bold=True))).row(None, None, None, None, date(d.date, f)).row()
    o.row('Otprema se:', None, (d.buyer.name, dict(bold=True))).row('Adresa:', None, f'{d.buyer.street}, {d.buyer.place}').row('Po narudžbenici:', None, d.order_no).row('Datum isporuke:', None, date(d.delivery, f)).row()
    o.row(*[(t, head) for t in ('Rb', 'Šifra', 'Naziv robe', 'JM', 'Otpremljeno', 'Koleta')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (f'{x.name}, {x.spec}', line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (1 + int(x.qty) // 12, line))
    return o.row().row('Vozač: ____________________', None, None, 'Reg. oznaka vozila: ______________').row().row('Izdao magacioner', None, '                    Kontrolisao', 'Primio za kupca')


@remote('sr-potvrda-porudzbine-firma', 'order_confirmation', 'sr', 'pdf eml scan', currency='EUR', lines=(1, 6), whole=True, rates=(20,), reduction='percent', number='PP{b}', order='{L}{L}-{n}/{yy}', subject='Potvrda porudžbine {number}', shows='order_ref delivery_date')
def confirmed(d):
    """A maker confirms an order: a big tick with thanks, three tiles with number, the customer's order and the day of dispatch, things as cards with the sum at the right, rebate on all of it, then tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. 3. 2024.'
    pc, off, _ = d.reductions[0]
    rows = ''.join(f'<div class=c><b>{m(x.amount)} €</b>{e(x.name)} <span>{e(x.spec)}</span><br><small>{e(x.code)} &middot; {q(x.qty)} {x.unit} po ceni {m(x.price)} €</small></div>' for x in d.lines)
    sums = ''.join(f'<div class=s><b>{v}</b>{a}</div>' for a, v in (('Vrednost robe i usluga', f'{m(d.sum)} €'), (f'Ugovoreni rabat {q(pc)}%', f'-{m(off)} €'), ('Neto', f'{m(d.net)} €'), (f'PDV {d.lines[0].rate}%', f'{m(d.tax)} €'), ('<b>Ukupno</b>', f'{m(d.gross)} €')))
    return Html(f'''<html lang="sr"><head><meta charset="utf-8"><title>Potvrda</title><style>@page{{size:A4;margin:16mm}}body{{font:12px "Liberation Sans";max-width:680px;margin:auto}}.c{{border:1px solid #cdd;border-radius:6px;padding:7px 10px;margin:6px 0}}.c>b,.s>b{{float:right}}.c span{{color:#567}}.t{{display:inline-block;width:29%;background:#eef4f8;padding:8px;margin-right:1%}}.s{{padding:2px 10px 2px 330px}}</style></head><body>
<h2 style="color:#0a6c8f">&#10003; Potvrđujemo prijem vaše porudžbine</h2><p>Poštovani {e(d.buyer.person)},<br>{e(d.seller.name)} se zahvaljuje na poverenju. Porudžbinu kupca <b>{e(d.buyer.name)}</b>, {e(d.buyer.street)}, {e(d.buyer.place)}, prihvatamo pod sledećim uslovima.</p>
<div class=t><small>Naš broj potvrde</small><br>{d.number}</div><div class=t><small>Vaša porudžbina</small><br>{d.order_no}</div><div class=t><small>Isporuka</small><br>{date(d.delivery, f)}</div><p>Datum potvrde: {date(d.date, f)}</p>{rows}<hr>{sums}
<p>Plaćanje u roku od 30 dana, u dinarima po srednjem kursu NBS. Ako u roku od dva dana ne dobijemo primedbe, smatramo da su uslovi usaglašeni.</p><p>{e(d.seller.person)}<br>{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.place)}<br>{d.seller.phone}, {d.seller.mail}</p></body></html>''')
