"""Papers of Serbian and Montenegrin firms in the eighth group: bills of a month, of a workshop and of a shop, sheets for orders, notes of goods."""
from datetime import timedelta
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, further
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')


@further('sr-mesecni-racun', 'invoice', 'sr', 'pdf scan html', currency='RSD', lines=(1, 5), units=WORK, delivered=True, number='{yy}{m}-{b}', contract='{N}-{n}', shows='contract_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def monthly(d):
    """What those who serve by the month send: the sum to pay and its last day in a band on top, customer's number, services, tax and earlier debt below, slips of the bank."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td>{e(x.name)} <i>{e(x.spec)}</i><td>{x.unit}<td>{q(x.qty)}<td>{m(x.price)}<td>{m(x.amount)}</tr>' for x in d.lines)
    band = ''.join(f'<div><small>{a}</small><b>{b}</b></div>' for a, b in (('Broj računa', d.number), ('Datum izdavanja', date(d.date, f)), ('Rok za plaćanje', date(d.due, f)), ('Iznos za uplatu', f'{m(d.gross)} RSD')))
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Račun {d.number}</title><style>@page{{size:A4;margin:14mm}}body{{font:11px "Liberation Sans"}}.b{{display:flex;background:#e8eef4;margin:14px 0}}.b div{{flex:1;padding:8px}}.b small{{display:block;color:#456}}
.b b{{font-size:13px}}.w{{display:flex;justify-content:space-between}}table{{width:100%;border-collapse:collapse}}th{{text-align:left;border-bottom:2px solid #345}}td{{border-bottom:1px dotted #999;padding:4px 2px}}td:nth-child(n+3),th:nth-child(n+3){{text-align:right}}
.s{{width:55%;margin:10px 0 0 45%}}.s td:last-child{{text-align:right}}footer{{font-size:9px;color:#333;border-top:1px solid #345;margin-top:30px;padding-top:4px}}</style></head><body>
<div class=w><h2 style="color:#345">{e(d.seller.name)}</h2><p>Korisnički servis {d.seller.phone}<br>{d.seller.mail}</p></div>
<div class=w><p>Broj korisnika: {d.seller.reg[:3]}{d.buyer.reg[-4:]}<br>Ugovor: {d.contract_no}<br>Datum prometa usluga: {date(d.delivery, f)}<br>Mesto izdavanja: {e(d.seller.city)}</p><p style="width:45%">{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB korisnika: {d.buyer.vat}</p></div>
<div class=b>{band}</div><h3>Specifikacija usluga</h3><table><tr><th>Usluga<th>JM<th>Količina<th>Cena<th>Iznos bez PDV</tr>{rows}</table>
<table class=s><tr><td>Poreska osnovica<td>{m(d.net)}</tr><tr><td>PDV po stopi {d.lines[0].rate}%<td>{m(d.tax)}</tr><tr><td><b>Račun za obračunski period</b><td><b>{m(d.gross)}</b></tr><tr><td>Dug iz prethodnog perioda<td>0,00</tr></table>
<p>Uplatu izvršite na račun {d.seller.account} ({e(d.seller.bank)}), model 97, poziv na broj {d.number}. Nakon isteka roka obračunava se zakonska zatezna kamata.</p>
<footer>{e(d.seller.name)} | {e(d.seller.street)}, {e(d.seller.place)} | PIB {d.seller.vat} | MB {d.seller.reg} | Reklamacije na račun primaju se u roku od 8 dana.</footer></body></html>''')


@further('sr-racun-servis', 'invoice', 'sr', 'docx scan eml+pdf', currency='RSD', lines=(2, 7), reduction='percent', delivered=True, number='S-{n}/{yy}', order='{N}/{yy}', shows='order_ref delivery_date seller_vat_id seller_account')
def workshop(d):
    """A workshop's bill that hangs on a job card: whose thing, what was done, parts and labour in one list told apart by a letter, a rebate for regulars."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    percent, off, _ = d.reductions[0]
    work = lambda x: x.unit in ('sat', 'dan', 'mesec', 'str', 'usl')
    doc = Odt('Liberation Sans', 10, margin='1.9cm')
    doc.p(f'{d.seller.name}\tRAČUN', bold=True, size=14, tabs=[(17.2, 'r')], space=0).p(f'{d.seller.street}, {d.seller.place}\tbr. {d.number}', tabs=[(17.2, 'r')], space=0)
    doc.p(f'PIB {d.seller.vat}, tel. {d.seller.phone}\t{date(d.date, f)}', tabs=[(17.2, 'r')], space=0).p(f'Žiro račun {d.seller.account}', space=0.4)
    doc.table([['Korisnik usluge', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}'], ['Zahtev / narudžbenica', d.order_no], ['Radni nalog', f'{d.date:%y}{d.date.day:02}{len(d.lines):02}, otvorio {d.seller.person}'], ['Posao završen', date(d.delivery, f)], ['Preuzeo', d.buyer.person]], [4.6, 12.6], head=0, border='rows')
    rows = [['D/R', 'Opis', 'Kol.', 'JM', 'Po jedinici', 'Svega']] + [['R' if work(x) else 'D', f'{x.name}, {x.spec} ({x.code})', q(x.qty), x.unit, m(x.price), m(x.amount)] for x in d.lines]
    doc.p('', size=6, space=0).table(rows, [1.2, 7.6, 1.8, 1.4, 2.5, 2.7], align='clrcrr', border='head')
    parts = sum((x.amount for x in d.lines if not work(x)), d.sum * 0)
    for label, v in (('Delovi i oprema (D)', parts), ('Rad i usluge (R)', d.sum - parts), ('Ukupno', d.sum), (f'Popust za stalne korisnike {q(percent)} %', -off), ('Osnovica', d.net), (f'PDV {d.lines[0].rate} %', d.tax)):
        doc.p(f'{label}\t{m(v)}', tabs=[(8.1, 'r')], indent=9, space=0)
    doc.p(f'ZA PLAĆANJE RSD\t{m(d.gross)}', bold=True, size=11.5, tabs=[(8.1, 'r')], indent=9, before=0.1, space=0.4)
    return doc.p('Plaćanje u roku od 15 dana. Na ugrađene delove važi garancija proizvođača, na izvršeni rad 6 meseci.', size=9, space=0.6).p('Majstor: ______________          Korisnik: ______________')


@further('sr-faktura-vp', 'invoice', 'sr', 'xlsx pdf scan', script='bald', currency='RSD', lines=(3, 9), units=GOODS, rates=(20, 10), discount='some', whole=True, tax_by_line=True, number='{n}-VP/{y}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def wholesale(d):
    """A sheet that a small wholesaler copies for every bill: sellers' facts in the left cells, buyers' in the right, all of the reckoning in the row, sums of columns at its foot."""
    line, bold, f = dict(border=True), dict(bold=True), '15.03.2024.'
    o = Ods('Liberation Sans', 9, landscape=True, locale='sr-RS').sheet('Faktura', [1, 6, 1.3, 1.6, 2.4, 1.4, 2.4, 2.7, 1.4, 2.5, 2.9])
    for left, right in ((('PRODAVAC', bold), ('KUPAC', bold)), (d.seller.name, d.buyer.name), (d.seller.street, d.buyer.street), (d.seller.place, d.buyer.place), (f'PIB: {d.seller.vat}', f'PIB: {d.buyer.vat}'), (f'Tekuci racun: {d.seller.account}', f'Mat. broj: {d.buyer.reg}')):
        o.row(left, None, None, None, None, None, right)
    o.row().row((f'FAKTURA br. {d.number}', dict(bold=True, size=13))).row(f'Datum fakture i prometa: {date(d.date, f)}', None, None, None, None, None, f'Valuta placanja: {date(d.due, f)}').row()
    o.row(*[(t, dict(bold=True, border=True, wrap=True, align='c', fill='#d9e2f3')) for t in ('Rb', 'Naziv artikla', 'Jm', 'Kol.', 'VP cena', 'Rabat %', 'Cena sa rabatom', 'Osnovica', 'PDV %', 'Iznos PDV', 'Vrednost sa PDV')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        n = o.next
        o.row((i, line), (f'{x.name} {x.spec}', line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (x.percent or 0, dict(border=True, fmt='1')), (x.price, line), ((f'=[.D{n}]*[.G{n}]', x.amount), line), (x.rate, dict(border=True, fmt='0')), (x.tax, line),
              ((f'=[.H{n}]+[.J{n}]', x.gross), line))
    total = lambda c, v: ((f'=SUM([.{c}{first}:.{c}{o.next - 1}])', v), bold)
    o.row(None, ('SVEGA din:', bold), *[None] * 5, total('H', d.net), None, total('J', d.tax), total('K', d.gross))
    return o.row().row('Za uplatu:', None, None, None, None, None, (d.gross, bold)).row(f'Robu izdao: {d.seller.person}', None, None, None, None, None, 'Robu primio: __________________')


@further('sr-nabavka-tabela', 'purchase_order', 'sr', 'xlsx ods pdf eml+xlsx', script='bald', currency=('RSD', 'EUR'), lines=(2, 11), units=GOODS, discount='percent', whole=True, number='NB{yy}/{n:04}', hides='tax, gross', shows='delivery_date buyer_vat_id')
def wanted(d):
    """A buyer's sheet for orders: labels in one row and what they say in the next, own code, what is ordered, price, rebate, net price, value, the store it goes to."""
    line, bold, head = dict(border=True), dict(bold=True), dict(bold=True, border=True, fill='#fff2cc', align='c', wrap=True)
    o = Ods('Liberation Sans', 9, landscape=True, locale='sr-RS').sheet('Porudzbenica', [2.4, 7.2, 2, 1.6, 2.6, 1.8, 2.6, 3, 2.4])
    o.row((d.buyer.name, dict(bold=True, size=12)), None, None, None, None, None, ('PORUDZBENICA', dict(bold=True, size=14))).row(f'{d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}').row()
    o.row(*[(t, head) for t in ('Broj', 'Dobavljac', 'Valuta', 'Datum', 'Rok isporuke', 'Paritet', 'Referent')])
    o.row(*[(t, line) for t in (d.number, f'{d.seller.name}, {d.seller.city}', d.currency, date(d.date, '15.3.2024'), date(d.delivery, '15.3.2024'), 'fco kupac', d.buyer.person)]).row()
    o.row(*[(t, head) for t in ('Nasa sifra', 'Artikal', 'Poruceno', 'JM', 'Cena', 'Rab. %', 'Neto cena', 'Neto vrednost', 'Magacin')])
    first = o.next
    for i, x in enumerate(d.lines):
        o.row((x.code, line), (f'{x.name} {x.spec}', line), (x.qty, dict(border=True, fmt='0')), (x.unit, line), (x.list, line), (x.percent, dict(border=True, fmt='1')), (x.price, line), ((f'=[.C{o.next}]*[.G{o.next}]', x.amount), line), (f'M{1 + i % 2}', line))
    o.row(None, (f'UKUPNO NETO {d.currency}', bold), *[None] * 5, ((f'=SUM([.H{first}:.H{o.next - 1}])', d.net), bold)).row()
    return o.row('PDV se obracunava na fakturi. Zamene artikala nisu dozvoljene bez pismene saglasnosti.').row('Odobrio:', d.buyer.person)


@further('sr-potvrda-termini', 'order_confirmation', 'sr', 'pdf docx eml+pdf', currency=('EUR', 'RSD'), lines=(2, 8), discount='some line', number='RN-{N}', order='{n}/{yy}-{d}', shows='order_ref delivery_date')
def weeks(d):
    """A maker confirms an order: each row says in which week it leaves the works, a rebate stands as a remark under the name, sums in a sentence of the letter and below."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. 3. 2024.'
    week = lambda i: f'{min(d.delivery, d.date + timedelta(days=7 * i)).isocalendar()[1]}. nedelja'
    doc = Odt('DejaVu Sans', 9, margin='2cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}')
    doc.table([[f'{d.buyer.name}\fn/p {d.buyer.person}\f{d.buyer.street}\f{d.buyer.place}', f'**{d.seller.name}**\fProdaja i planiranje\ftel. {d.seller.phone}\f{d.seller.city}, {date(d.date, f)}']], [9.6, 7.4], head=0, border='none', align='lr')
    doc.p(f'Potvrda naloga {d.number}', bold=True, size=13, before=0.5, space=0.2).p(f'Vašu porudžbinu broj {d.order_no} primili smo i uvrstili u plan proizvodnje. Sve stavke biće isporučene najkasnije {date(d.delivery, f)}', align='j', space=0.2)
    remark = lambda x: f'\frabat {q(x.percent)}% = {m(x.line_off)}' if x.line_off else ''
    rows = [['Količina', 'Artikal', f'Cena, {d.currency}', f'Vrednost, {d.currency}', 'Otprema']] + [[f'{q(x.qty)} {x.unit}', f'{x.code}  {x.name} {x.spec}{remark(x)}', m(x.price), m(x.amount), week(i)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [2.4, 7.2, 2.5, 2.7, 2.2], align='rlrrc', size=8.5, border='rows', shade='#f0f0f0')
    doc.p(f'Neto vrednost naloga {m(d.net)} {d.currency}   +   PDV {d.lines[0].rate}% {m(d.tax)} {d.currency}   =   {m(d.gross)} {d.currency}', bold=True, align='r', before=0.2, space=0.3)
    return doc.p('Izmene naloga moguće su u roku od dva radna dana od prijema ove potvrde. Paritet: FCA naš magacin. Plaćanje prema ugovoru.', size=8.5, space=0.5).p(f'{d.seller.person}, planer prodaje')


@further('me-otpremnica-kolete', 'delivery_note', 'sr', 'pdf ods scan', lines=(2, 10), units=GOODS, whole=True, delivered=True, sellers='me', buyers='me', currency='EUR', number='{n:04}/{y}', order='{n}-{m}', hides='money, price, amount, discounts', shows='order_ref delivery_date seller_vat_id')
def packages(d):
    """A Montenegrin note of goods as a sheet: who sends, who gets, by what car; quantities and in how many packages, remarks, signatures."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', wrap=True)
    o = Ods('Liberation Sans', 10).sheet('Otpremnica', [1.1, 2.6, 7, 1.5, 2.2, 2, 2.6])
    o.row((d.seller.name, dict(bold=True, size=12))).row(f'{d.seller.street}, {d.seller.place}').row(f'PIB {d.seller.vat}, tel. {d.seller.phone}').row()
    o.row(None, None, (f'OTPREMNICA br. {d.number}', dict(bold=True, size=14))).row()
    for label, v in (('Primalac:', d.buyer.name), ('Mjesto isporuke:', f'{d.buyer.street}, {d.buyer.place}'), ('Po narudžbi:', d.order_no), ('Izdata:', date(d.date, '15.03.2024.')), ('Isporučeno:', date(d.delivery, '15.03.2024.')), ('Vozilo:', f'PG CG{d.date.day + 100}')):
        o.row(None, label, v)
    o.row().row(*[(t, head) for t in ('R.br', 'Oznaka', 'Naziv robe', 'Jed. mj.', 'Količina', 'Koleta', 'Primjedba')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (f'{x.name}, {x.spec}', line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (1 + int(x.qty) // 12, dict(border=True, fmt='0')), ('', line))
    o.row(None, None, ('Ukupno koleta', dict(bold=True)), None, None, (sum(1 + int(x.qty) // 12 for x in d.lines), dict(bold=True, fmt='0'))).row()
    return o.row(None, 'Reklamacije se primaju pri preuzimanju. Račun slijedi.').row().row(None, 'Robu predao', None, None, 'Robu preuzeo').row(None, d.seller.person, None, None, d.buyer.person)
