"""Papers of Serbian and Bosnian firms in the ninth group: a month's bill by places, a bill that is a delivery slip, a bill in sentences, a dealer's offer, a shop's portal, a proforma, a store's print."""
from html import escape as e

from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import Html, Text, beyond
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')


@beyond('sr-zbirni-racun', 'invoice', 'sr', 'pdf scan eml+pdf html', currency='RSD', lines=(4, 10), sections=3, packages=('Magacin Centar', 'Magacin Istok', 'Depo Stara pruga'), rates=(20, 10), delivered=True, since=2018, number='{N}/{yy}', contract='{n}-{m}/{yy}', shows='contract_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def by_places(d):
    """A bill for all that was brought in a month: rows under the place and slip they went with, a sum of each place, taxes by rate in a table, the firm's facts at the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    part = lambda k: ''.join(f'<tr><td>{e(x.code)}<td>{e(x.name)}, {e(x.spec)}<td>{q(x.qty)} {x.unit}<td>{m(x.price)}<td>{x.rate}<td>{m(x.amount)}</tr>' for x in d.section(k)[0])
    places = ''.join(f'<tr class=g><td colspan=6>{e(name)} &ndash; otpremnica {d.delivery:%m}{k + 1}{d.date.day + 40}</tr>{part(k)}<tr class=s><td colspan=5>Svega {e(name)}<td>{m(d.section(k)[1])}</tr>' for k, name in enumerate(d.sections))
    rates = ''.join(f'<tr><td>{r}%<td>{m(b)}<td>{m(t)}<td>{m(b + t)}</tr>' for r, b, t in d.rates)
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Zbirni račun</title><style>@page{{size:A4;margin:13mm}}body{{font:11px "Liberation Sans"}}table{{border-collapse:collapse;width:100%}}.i td,.i th{{border-bottom:1px solid #bbb;padding:3px 5px;text-align:left}}.i td:nth-child(n+3):not([colspan]),.i th:nth-child(n+3){{text-align:right}}
.g td{{background:#eee;font-weight:bold}}.s td{{text-align:right;font-style:italic}}.r{{width:60%;margin-top:12px}}.r td,.r th{{border:1px solid #888;padding:3px 6px;text-align:right}}.k{{float:right;width:46%;border:1px solid #333;padding:8px}}footer{{margin-top:26px;border-top:2px solid #333;font-size:9px;padding-top:4px}}</style></head><body>
<div class=k>Kupac<br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB {d.buyer.vat}, MB {d.buyer.reg}</div><h1 style="font-size:19px;margin:0">{e(d.seller.name)}</h1><p>Zbirni račun broj <b>{d.number}</b><br>Mesto i datum izdavanja: {e(d.seller.city)}, {date(d.date, f)}<br>Datum prometa: {date(d.delivery, f)}<br>Ugovor: {d.contract_no}<br>Datum dospeća: {date(d.due, f)}</p><br clear=all>
<table class=i><tr><th>Artikal<th>Opis<th>Isporučeno<th>Cena<th>PDV %<th>Iznos</tr>{places}</table>
<table class=r><tr><th>Stopa<th>Osnovica<th>PDV<th>Vrednost sa PDV</tr>{rates}<tr><th>Zbir<th>{m(d.net)}<th>{m(d.tax)}<th>{m(d.gross)}</tr></table><p style="font-size:14px"><b>Za uplatu: {m(d.gross)} RSD</b></p><p>Uplata na tekući račun {d.seller.account} kod {e(d.seller.bank)}, poziv na broj {d.number}.</p>
<footer>{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.place)}, PIB {d.seller.vat}, matični broj {d.seller.reg}, tel. {d.seller.phone}. Račun je sastavljen na računaru i punovažan je bez pečata i potpisa.</footer></body></html>''')


@beyond('sr-racun-otpremnica', 'invoice', 'sr', 'docx odt scan', script='cyrl', currency='RSD', lines=(2, 7), units=GOODS, reduction='percent', delivered=True, number='{n}', order='{N}/{yy}', shows='order_ref delivery_date seller_vat_id buyer_vat_id seller_account')
def bill_and_slip(d):
    """The old form of a cooperative that is bill and delivery slip in one: lines of dots to fill in, rows of sums inside the table, the sum in words, who drove and who took over."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    percent, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11, margin='1.9cm')
    doc.p(d.seller.name, bold=True, size=13, space=0).p(f'{d.seller.place}, {d.seller.street}', space=0).p(f'ПИБ {d.seller.vat}     матични број {d.seller.reg}', space=0).p(f'текући рачун {d.seller.account}', space=0.4)
    doc.p(f'КУПАЦ  {d.buyer.name}, {d.buyer.street}, {d.buyer.place}', space=0).p(f'ПИБ купца  {d.buyer.vat}', space=0.4)
    doc.p(f'РАЧУН – ОТПРЕМНИЦА бр. {d.number}', bold=True, size=14, align='c', space=0).p(f'у месту {d.seller.city}, дана {date(d.date, f)} године', align='c', space=0.2)
    doc.p(f'Роба отпремљена камионом дана {date(d.delivery, f)} по вашој наруџби {d.order_no}', space=0.15)
    rows = [['Ред. број', 'ВРСТА РОБЕ', 'Јед. мере', 'Количина', 'Цена', 'ИЗНОС']] + [[f'{i}.', f'{x.name} {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [['', '', '', '', '', '']] * max(0, 5 - len(d.lines))
    rows += [[(label, dict(span=5, align='r', bold=bold)), (m(v), dict(bold=bold))] for label, v, bold in (('Свега', d.sum, False), (f'Рабат {q(percent)}%', off, False), ('Основица за обрачун ПДВ', d.net, False), (f'ПДВ {d.lines[0].rate}%', d.tax, False), ('УКУПНО ЗА НАПЛАТУ дин.', d.gross, True))]
    doc.table(rows, [1.4, 6.8, 1.6, 2, 2.5, 2.9], align='clcrrr', size=10.5)
    doc.p(f'Словима: {cyr(words_sr(d.gross))}', italic=True, space=0.2).p('Рекламације се уважавају у року од 3 дана. За неблаговремено плаћање зарачунава се законска камата. Спорове решава надлежни суд.', size=9, align='j', space=0.6)
    return doc.table([['Робу издао', 'Возач', 'Робу примио', 'Фактурисао'], ['\f_____________', '\f_____________', '\f_____________', f'{d.seller.person}\f_____________']], [4.3, 4.3, 4.3, 4.3], border='none', align='cccc', bold_head=False, size=9.5)


@beyond('sr-fakturisemo', 'invoice', 'sr', 'docx pdf scan', script='bald', currency='RSD', lines=(1, 5), units=WORK, delivered=True, number='{n:02}-{m}/{y}', contract='{N}/{yy}', shows='contract_ref delivery_date due_date seller_vat_id seller_account')
def sentences(d):
    """A bill as a letter of a few sentences: by which contract, works by letters with quantity times price and dots to the product, three sums, an account, a name."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    row = lambda t, v, **look: doc.p(f'{t}\t{m(v)}', tabs=[(16, 'r', '.')], **look)
    doc = Odt('Liberation Sans', 11, margin='2.4cm')
    doc.p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}\nPIB {d.seller.vat}', space=0.6).p(f'za: {d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', indent=9, space=0.6)
    doc.p(f'{d.seller.city}, {date(d.date, f)}', space=0.3).p(f'FAKTURA {d.number}', bold=True, size=13, space=0.3)
    doc.p(f'Na osnovu ugovora {d.contract_no}, za usluge zavrsene {date(d.delivery, f)}, fakturisemo vam:', align='j', space=0.25)
    for letter, x in zip('abcdefgh', d.lines):
        row(f'{letter}) {x.name} ({x.spec}), {q(x.qty)} {x.unit} x {m(x.price)}', x.amount, indent=0.6, space=0.1)
    for label, v, bold in (('Vrednost usluga, din', d.net, False), (f'Porez na dodatu vrednost {d.lines[0].rate}%', d.tax, False), ('Ukupno, din', d.gross, True)):
        row(label, v, bold=bold, before=0.1, space=0.05)
    doc.p(f'Molimo vas da ovaj iznos uplatite do {date(d.due, f)} na racun {d.seller.account} (banka {d.seller.bank}).', align='j', before=0.3, space=0.8)
    return doc.p(f'S postovanjem,\n\n{d.seller.person}')


@beyond('sr-ponuda-masine', 'quotation_bid', 'sr', 'docx pdf scan', currency='EUR', lines=(2, 6), units=GOODS, stock=(20, 33), whole=True, discount='unit', number='PON-{n:03}/{y}', shows='due_date seller_vat_id')
def dealer(d):
    """A dealer's offer in chapters with Roman numbers: what is offered in words, a table with price of the list, what it is cheaper in euros and price of the campaign, terms."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm', footer=f'{d.seller.name}  •  {d.seller.street}, {d.seller.place}  •  PIB {d.seller.vat}  •  {d.seller.phone}')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nn/r {d.buyer.person}', space=0.5).p(f'PONUDA {d.number}', bold=True, size=15, color='#1d5c2f', space=0.05).p(f'Izdata {date(d.date, f)}, opcija ponude do {date(d.due, f)}', space=0.4)
    doc.p('I  PREDMET PONUDE', bold=True, space=0.1)
    for x in d.lines:
        doc.p(f'–  **{x.name}**, tip {x.code}: {x.spec}, sa uputstvom na srpskom jeziku i atestom proizvođača.', indent=0.4, align='j', space=0.03)
    doc.p('II  CENE', bold=True, before=0.3, space=0.1)
    rows = [['Mašina / oprema', 'Cena po cenovniku', 'Umanjenje', 'Akcijska cena', 'Komada', 'Vrednost']] + [[x.name, f'{m(x.list)} €', f'{m(x.off)} €', f'{m(x.price)} €', f'{q(x.qty)} {x.unit}', f'{m(x.amount)} €'] for x in d.lines]
    doc.table(rows, [5, 2.6, 2.2, 2.5, 1.9, 2.8], align='lrrrrr', size=9, border='rows', shade='#e3efe5')
    for label, v, bold in (('Vrednost bez PDV-a', d.net, False), (f'PDV {d.lines[0].rate}%', d.tax, False), ('Vrednost sa PDV-om', d.gross, True)):
        doc.p(f'{label}:  {m(v)} €', align='r', bold=bold, space=0.02)
    doc.p('III  USLOVI', bold=True, before=0.3, space=0.1)
    for t in ('Plaćanje: 30% avansno, ostatak pre preuzimanja, u dinarima po prodajnom kursu poslovne banke na dan uplate.', 'Isporuka: sa lagera 7 dana, po uvozu 60 do 90 dana.', 'Garancija: 24 meseca ili 2.000 radnih sati, šta pre nastupi.', 'Mogućnost finansiranja preko lizing kuće, na upit.'):
        doc.p(t, indent=0.4, align='j', space=0.03)
    return doc.p(f'Ponudu sastavio: {d.seller.person}, prodajni savetnik', before=0.5)


@beyond('sr-b2b-portal', 'order_confirmation', 'sr', 'html eml pdf', currency='RSD', lines=(1, 8), units=GOODS, whole=True, discount='percent', since=2018, number='WEB-{b}', order='{n}/{L}', subject='Prihvaćena porudžbina {number}', shows='order_ref delivery_date buyer_vat_id')
def trade_portal(d):
    """What a wholesaler's portal shows and mails when it takes an order: steps on top, who ordered, per row state of the stock, wholesale price, rebate, your price, value; the sums at the right."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    state = ('na stanju', 'na stanju', 'u dolasku')
    rows = ''.join(f'<tr><td><b>{e(x.name)}</b><br><small>{e(x.code)} | {e(x.spec)}</small><td>{state[(i + d.date.day) % 3]}<td>{m(x.list)}<td>{q(x.percent)}<td>{m(x.price)}<td>{q(x.qty)} {x.unit}<td>{m(x.amount)}</tr>' for i, x in enumerate(d.lines))
    fact = lambda a, b: f'<tr><td style="color:#777">{a}<td>{b}</tr>'
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Porudžbina {d.number}</title><style>@page{{size:A4 landscape;margin:12mm}}body{{font:12px "DejaVu Sans";color:#222}}.k span{{padding:4px 12px;background:#eee;margin-right:3px}}.k .on{{background:#0a6ebd;color:#fff}}.a{{border-collapse:collapse;width:100%;margin:12px 0}}
.a th{{background:#0a6ebd;color:#fff;font-weight:normal;padding:5px;text-align:left}}.a td{{border-bottom:1px solid #ddd;padding:5px;vertical-align:top}}.a td:nth-child(n+3),.a th:nth-child(n+3){{text-align:right}}.t{{margin-left:auto}}.t td{{padding:2px 8px}}.t td:last-child{{text-align:right}}</style></head><body>
<p><b>{e(d.seller.name)}</b> | B2B portal</p><p class=k><span>Korpa</span><span>Slanje</span><span class=on>Prihvaćeno</span><span>Otprema</span></p><h2>Vaša porudžbina {d.number} je prihvaćena</h2>
<table>{fact('Kupac', e(d.buyer.name))}{fact('PIB', d.buyer.vat)}{fact('Naručio', e(d.buyer.person))}{fact('Vaša oznaka', d.order_no)}{fact('Poručeno', date(d.date, f))}{fact('Očekivana isporuka', date(d.delivery, f))}{fact('Mesto isporuke', e(f'{d.buyer.street}, {d.buyer.place}'))}{fact('Način plaćanja', 'virmanski, odloženo')}</table>
<table class=a><tr><th>Artikal<th>Dostupnost<th>VP cena<th>Rabat %<th>Vaša cena<th>Količina<th>Vrednost</tr>{rows}</table>
<table class=t><tr><td>Vrednost po VP cenama<td>{m(d.list_total)}</tr><tr><td>Vaša ušteda<td>-{m(d.list_total - d.net)}</tr><tr><td>Ukupno bez PDV<td>{m(d.net)}</tr><tr><td>PDV {d.lines[0].rate}%<td>{m(d.tax)}</tr><tr><td><b>Ukupno sa PDV (RSD)</b><td><b>{m(d.gross)}</b></tr></table>
<p>Artikli koji su u dolasku biće poslati naknadno, bez dodatnih troškova prevoza. Račun dobijate preko Sistema e-faktura po otpremi. Za izmene pozovite svog komercijalistu: {e(d.seller.person)}, {d.seller.phone}.</p></body></html>''')


@beyond('ba-predracun', 'proforma_invoice', 'sr', 'xlsx pdf scan', currency='BAM', lines=(1, 7), units=GOODS, whole=True, rates=(17,), sellers='ba', buyers='ba', reduction='percent', number='{n:04}-{yy}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def bosnian(d):
    """A Bosnian proforma in a sheet: sums beside the buyer on top, the identity and tax numbers of both in rows, goods below with the unit before the quantity, a rebate on all."""
    line, bold, head = dict(border=True), dict(bold=True), dict(bold=True, border=True, fill='#dddddd', align='c', wrap=True)
    percent, off, _ = d.reductions[0]
    o = Ods('Liberation Sans', 9.5, locale='bs-BA').sheet('Predračun', [1.2, 7.2, 1.8, 2, 2.8, 3.2])
    o.row((d.seller.name, dict(bold=True, size=13))).row(f'{d.seller.street}, {d.seller.place}, tel. {d.seller.phone}').row(f'ID broj: {d.seller.reg}   PDV broj: {d.seller.vat}').row(f'Transakcijski račun: {d.seller.account}, {d.seller.bank}').row()
    o.row((f'PREDRAČUN broj {d.number}', dict(bold=True, size=13))).row()
    sums = (('Iznos bez PDV-a', d.sum), (f'Rabat {count("1.234,56")(percent)}%', off), ('Osnovica', d.net), (f'PDV {d.lines[0].rate}%', d.tax), ('Za uplatu KM', d.gross))
    who = (d.buyer.name, f'{d.buyer.street}, {d.buyer.place}', f'ID broj: {d.buyer.reg}', f'PDV broj: {d.buyer.vat}', f'Datum: {date(d.date, "15.03.2024.")}   Važi do: {date(d.due, "15.03.2024.")}')
    o.row(('Kupac:', bold), None, None, ('Obračun:', bold))
    for left, (label, v) in zip(who, sums):
        o.row(left, None, None, label, None, (v, dict(border=True, bold=label.startswith('Za'))))
    o.row().row(*[(t, head) for t in ('R.b.', 'Naziv artikla', 'Jed. mjere', 'Količina', 'VPC (KM)', 'Iznos (KM)')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (f'{x.name} {x.spec} [{x.code}]', line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.price, line), ((f'=[.D{o.next}]*[.E{o.next}]', x.amount), line))
    o.row().row('Roba se isporučuje po evidentiranoj uplati. Predračun nije porezna faktura i ne daje pravo na odbitak ulaznog poreza.').row('Rok isporuke: 5 radnih dana. Paritet: fco magacin kupca.').row()
    return o.row(None, f'Predračun izdao: {d.seller.person}')


@beyond('sr-prijemnica-ispis', 'acceptance_record', 'sr', 'txt pdf scan', script='bald', currency='RSD', lines=(2, 9), units=GOODS, delivered=True, number='{yy}-310-{N}', order='N{yy}{n:04}', hides='tax, gross', shows='order_ref delivery_date')
def received(d):
    """A store's program prints what came in: a head by colons, rows of one width with ordered, received and short, price and value of purchase, a count of rows, three who sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rule, fact = '-' * 118, lambda a, b: f'{a:<24}: {b}'
    rows = '\n'.join(f'{i:>3} {x.code:<9} {x.name + " " + x.spec:<52} {x.unit:<5}{q(x.qty):>9}{q(x.qty):>10}{"0":>6}{m(x.price):>12}{m(x.amount):>14}' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.buyer.name:<80}Strana 1
{d.buyer.street}, {d.buyer.place:<40}
                                   P R I J E M N I C A   broj {d.number}
                                   kvantitativno-kvalitativni prijem

{fact('Dobavljac', f'{d.seller.name}, {d.seller.city}')}
{fact('Nasa narudzbenica', d.order_no)}
{fact('Roba prispela', date(d.delivery, f))}
{fact('Datum dokumenta', date(d.date, f))}
{fact('Magacin', f'{d.date.day:02} CENTRALNI')}
{fact('Valuta', 'RSD')}
{rule}
 Rb Sifra     Naziv robe                                           JM    Naruceno Primljeno Manje    Nab.cena  Nab.vrednost
{rule}
{rows}
{rule}
{f'Stavki: {len(d.lines)}':<60}{'UKUPNO NABAVNA VREDNOST BEZ PDV:':>40}{m(d.net):>21}
{rule}

Roba je pregledana, odgovara narudzbenici i primljena je bez primedbi.

   Magacioner                     Kontrola kvaliteta                 Sef magacina
   __________________             __________________                 __________________
                                                                     {d.buyer.person}
''')
