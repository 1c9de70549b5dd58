"""Papers of Serbian firms in the tenth group: a till's bill, a distributor's bill, a bill of lump sums, an offer after an inquiry, a salesman's mail, an order out of an ERP, an order sent back confirmed, a slip with makers' numbers."""
from html import escape as e

from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import Html, Text, yonder
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')
PACKS = ('pc', 'pack', 'box', 'pair', 'roll', 'can', 'set')


@yonder('sr-fiskalni-racun', 'invoice', 'sr', 'txt pdf png', script='cyrl', currency='RSD', lines=(1, 5), units=('pack', 'box', 'roll', 'can', 'set'), whole=True, step='1', since=2022, number='{L}{L}4K7R2P-{L}{L}4K7R2P-{N}', hides='price, amount, net, buyer, currency', shows='seller_vat_id buyer_vat_id')
def till(d):
    """The state's fiscal bill as a till prints it for a firm that buys: the buyer only by its number, under each name price, quantity and sum with tax, the letter of the rate, tax, the counter of the bill."""
    m, q = money('1.234,56'), count('1.234,56')
    rule, pair = '=' * 40, lambda a, b: f'{a}{b:>{40 - len(a)}}'
    rows = '\n'.join(f'{x.name}, {x.spec}/{cyr(x.unit)} (Ђ)\n{m(x.price_gross):>14}{q(x.qty):>11}{m(x.gross):>15}' for x in d.lines)
    till_name = f'{d.seller.reg}-{d.date.day:02}'
    return Text(f'''============ ФИСКАЛНИ РАЧУН ============
{d.seller.vat:^40}
{d.seller.name:^40}
{till_name:^40}
{d.seller.street:^40}
{d.seller.city:^40}
{pair('Касир:', d.seller.person)}
{pair('ИД купца:', f'10:{d.buyer.vat}')}
{pair('ЕСИР број:', f'{d.date.day * 7 + 311}/1.0')}
-------------ПРОМЕТ ПРОДАЈА-------------
Артикли
{rule}
Назив   Цена         Кол.         Укупно
{rows}
----------------------------------------
{pair('Укупан износ:', m(d.gross))}
{pair('Пренос на рачун:', m(d.gross))}
{rule}
Ознака       Име      Стопа        Порез
{f'Ђ            О-ПДВ   {d.lines[0].rate},00%':<28}{m(d.tax):>12}
----------------------------------------
{pair('Укупан износ пореза:', m(d.tax))}
{rule}
{pair('ПФР време:', f'{date(d.date, "15.03.2024.")} {9 + d.date.day % 9:02}:{d.date.day + 12:02}:08')}
{pair('ПФР број рачуна:', d.number)}
{pair('Бројач рачуна:', f'{d.number.rpartition("-")[2]}/{int(d.number.rpartition("-")[2]) + 311}ПП')}
{rule}
======== КРАЈ ФИСКАЛНОГ РАЧУНА =========
''')


@yonder('sr-racun-distributer', 'invoice', 'sr', 'pdf scan eml+pdf', currency='RSD', lines=(4, 12), units=PACKS, whole=True, rates=(20, 10), discount='some', delivered=True, number='VP-{y}-{b}', order='{N}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def distributor(d):
    """A distributor's bill on broad paper: a strip of facts over their values, bar codes, list price, rebate and price, base, tax and value of each row, the sums as the table's last row, tax by rates left and what is to pay right."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    bar = lambda x: f'86{sum(map(ord, x.code)) * 7919 % 10 ** 11:011}'
    rows = ''.join(f'<tr><td>{i}<td>{e(x.code)}<td>{bar(x)}<td>{e(x.name)} {e(x.spec)}<td>{x.unit}<td>{q(x.qty)}<td>{m(x.list)}<td>{q(x.percent) if x.percent else ""}<td>{m(x.price)}<td>{m(x.amount)}<td>{x.rate}<td>{m(x.tax)}<td>{m(x.gross)}</tr>' for i, x in enumerate(d.lines, 1))
    strip = (('Račun br.', d.number), ('Datum računa', date(d.date, f)), ('Datum prometa', date(d.delivery, f)), ('Valuta', date(d.due, f)), ('Vaša porudžbina', d.order_no), ('Komercijalista', e(d.seller.person)), ('Ruta', f'{d.date.day:02}/{d.date.month:02}'))
    rates = ''.join(f'<tr><td>{r}%<td>{m(b)}<td>{m(t)}</tr>' for r, b, t in d.rates)
    tax_rows = sum((x.tax for x in d.lines), 0)
    foot = f'<tr class=f><td colspan=9>Svega:<td>{m(d.net)}<td><td>{m(tax_rows)}<td>{m(d.net + tax_rows)}</tr>' if tax_rows == d.tax else f'<tr class=f><td colspan=9>Svega osnovica:<td>{m(d.net)}<td colspan=3></tr>'
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Račun</title><style>@page{{size:A4 landscape;margin:10mm}}body{{font:9.5px "Liberation Sans"}}table{{border-collapse:collapse}}.s{{width:100%;margin:8px 0}}.s td{{border:1px solid #000;padding:3px 5px;text-align:center}}.s small{{display:block;color:#444}}.a{{width:100%}}.a th{{border:1px solid #000;padding:3px;font-weight:normal;background:#ddd}}.a td{{border-left:1px solid #000;border-right:1px solid #000;padding:2px 4px}}.a td:nth-child(n+6){{text-align:right}}.f td{{border:1px solid #000;font-weight:bold;text-align:right}}.r td,.r th{{border:1px solid #000;padding:2px 8px;text-align:right}}</style></head><body>
<table style="width:100%"><tr style="vertical-align:top"><td><b style="font-size:14px">{e(d.seller.name)}</b><br>{e(d.seller.street)}, {e(d.seller.place)}<br>Tel: {d.seller.phone} &nbsp; {d.seller.mail}<br>PIB: {d.seller.vat} &nbsp; Mat. br: {d.seller.reg}<br>TR: {d.seller.account} ({e(d.seller.bank)})<td style="width:38%;border:1px solid #000;padding:5px"><small>Kupac / mesto isporuke</small><br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB: {d.buyer.vat}</tr></table>
<table class=s><tr>{''.join(f'<td><small>{a}</small>{b}' for a, b in strip)}</tr></table>
<table class=a><tr>{''.join(f'<th>{t}' for t in ('Rb', 'Šifra', 'Bar kod', 'Naziv robe', 'JM', 'Kol.', 'VP cena', 'R%', 'Cena sa R', 'Osnovica', 'PDV%', 'Iznos PDV', 'Vrednost'))}</tr>{rows}{foot}</table>
<table style="width:100%;margin-top:8px"><tr style="vertical-align:top"><td><table class=r><tr><th>Stopa<th>Poreska osnovica<th>Obračunati PDV</tr>{rates}<tr><td>&Sigma;<td>{m(d.net)}<td>{m(d.tax)}</tr></table><td style="text-align:right;font-size:13px"><b>ZA PLAĆANJE (RSD): {m(d.gross)}</b><br><span style="font-size:9px">Odobreni rabat: {m(d.list_total - d.net)}</span></tr></table>
<p>Roba ostaje vlasništvo prodavca do konačne isplate. Reklamacije samo uz zapisnik vozača. Mesto izdavanja: {e(d.seller.city)}.</p><p>Robu izdao ______________ &emsp; Vozač ______________ &emsp; Robu primio (potpis i pečat) ______________</p></body></html>''')


@yonder('sr-racun-agencija', 'invoice', 'sr', 'docx odt scan', script='bald', currency='RSD', lines=(1, 3), units=WORK, delivered=True, number='{n}-{yy}', contract='{n:02}/{y}', hides='qty, price', shows='contract_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def lump(d):
    """A bill of an agency typed into an old template: the client in the right upper corner, two columns with what was done and the sum for it, no quantities, sums in rows under it, who makes it out."""
    m, f = money('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.city}, tel. {d.seller.phone}')
    doc.p(d.seller.name, bold=True, size=14, space=0).p(f'{d.seller.place}\nPIB: {d.seller.vat}\nMB: {d.seller.reg}\nTekuci racun: {d.seller.account}', size=10, space=0.3)
    doc.p(f'**{d.buyer.name}**\n{d.buyer.street}\n{d.buyer.place}\nPIB: {d.buyer.vat}', indent=9.5, space=0.5)
    doc.p(f'RACUN BR. {d.number}', bold=True, size=14, align='c', space=0.3).p(f'Datum izdavanja: {date(d.date, f)}     Datum prometa usluga: {date(d.delivery, f)}     Mesto: {d.seller.city}', size=10, space=0.2)
    rows = [['OPIS USLUGE', 'IZNOS (din)']] + [[f'{x.name} - {x.spec}, po ugovoru br. {d.contract_no}', m(x.amount)] for x in d.lines] + [['', '']]
    rows += [[(label, dict(align='r', bold=bold)), (m(v), dict(bold=bold))] for label, v, bold in (('Osnovica', d.net, False), (f'PDV {d.lines[0].rate}%', d.tax, False), ('UKUPNO', d.gross, True))]
    doc.table(rows, [12.6, 3.9], align='lr').p(f'Rok placanja: {date(d.due, f)}. Prilikom placanja pozvati se na broj racuna.', before=0.2, space=0.1).p('Napomena o poreskom oslobodjenju: nema.', size=10, space=0.9)
    return doc.p(f'Fakturisao:\n\n_______________________\n{d.seller.person}', indent=9.5)


@yonder('sr-ponuda-po-upitu', 'quotation_bid', 'sr', 'docx pdf scan', currency='EUR', lines=(2, 7), reduction='percent', number='{n}-{d}{m}/{yy}', hides='tax, gross', shows='due_date')
def after_inquiry(d):
    """A dealer's letter with an offer: subject and your inquiry, a plain table in euros, under it the whole, what is taken off once and what remains, tax only named, terms by dashes, managing director."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    percent, off, _ = d.reductions[0]
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', header=f'{d.seller.name} | {d.seller.street} | {d.seller.place} | {d.seller.phone} | {d.seller.mail}')
    doc.p(f'{d.seller.city}, {date(d.date, f)} god.', space=0.4).p(f'{d.buyer.name}\n{d.buyer.place}, {d.buyer.street}\nZa: {d.buyer.person}', bold=True, space=0.4).p(f'Predmet: Ponuda br. {d.number}', bold=True, space=0.3).p('Poštovani,', space=0.15)
    doc.p('zahvaljujemo se na Vašem upitu i slobodni smo da Vam ponudimo:', space=0.2)
    rows = [['Poz.', 'Opis', 'Kol.', 'Jed. cena (EUR)', 'Ukupno (EUR)']] + [[f'{i}.', f'**{x.name}**\f{x.spec}, kat. br. {x.code}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[('Ukupno:', dict(span=4, align='r')), m(d.sum)], [(f'Jednokratni popust {q(percent)}%:', dict(span=4, align='r')), f'-{m(off)}'], [('Ukupno sa popustom:', dict(span=4, align='r', bold=True)), (m(d.net), dict(bold=True))]]
    doc.table(rows, [1.2, 7.8, 2.2, 2.7, 2.8], align='clrrr', size=10)
    for label, t in (('Cene', 'bez PDV-a, DDP Vaš magacin, u dinarskoj protivvrednosti po srednjem kursu NBS na dan fakturisanja'), ('Način plaćanja', '50% avans, 50% po isporuci'), ('Rok isporuke', '4 do 6 nedelja od uplate avansa'), ('Garancija', '24 meseca'), ('Važnost ponude', f'do {date(d.due, f)}')):
        doc.p(f'- {label}: {t}', indent=0.5, space=0.03)
    return doc.p('U nadi da će naša ponuda biti predmet Vašeg interesovanja, srdačno Vas pozdravljamo.', before=0.3, space=0.6).p(f'Za {d.seller.name}\n\n{d.seller.person}, direktor')


@yonder('sr-mail-vasa-cena', 'quotation_bid', 'sr', 'eml eml txt', script='bald', currency='RSD', lines=(1, 6), whole=True, discount='percent', number='{N}', subject='Ponuda {number} po vasem upitu', hides='tax, gross')
def your_price(d):
    """A salesman's mail without diacritics: for each thing a line with its name and one with wholesale price, rebate, your price, how many and what it makes; the whole plus tax in a sentence."""
    m, q, f = money('1234,56'), count('1234,56'), '15.03.2024.'
    rows = '\n\n'.join(f'{i}. {x.name} {x.spec} ({x.code})\n   VP cena {m(x.list)} - rabat {q(x.percent)}% = vasa cena {m(x.price)} din, za {q(x.qty)} {x.unit} {m(x.amount)} din' for i, x in enumerate(d.lines, 1))
    return Text(f'''Postovani/a {d.buyer.person},

hvala na upitu za {d.buyer.name}. Nase cene su sledece (ponuda {d.number}, {date(d.date, f)}):

{rows}

Sve skupa {m(d.net)} din + PDV.

Lager imamo, osim za poslednju stavku koja stize za desetak dana.
Rabat vazi samo za uplatu unapred, na odlozeno je 3% manji. Cena vazi nedelju dana zbog kursa.

Ako se slazete posaljite narudzbenicu pa pravimo profakturu.

pozz
{d.seller.person}
komercijala
{d.seller.name}
{d.seller.street}, {d.seller.city}
t: {d.seller.phone}
''')


@yonder('sr-porudzbenica-sifre', 'purchase_order', 'sr', 'pdf scan html', currency=('RSD', 'EUR'), lines=(2, 10), units=PACKS + ('m', 'kg'), whole=True, discount='line percent', number='POR-{b}', quote='{n}/{yy}-{L}', hides='tax, gross', shows='quotation_ref delivery_date buyer_vat_id')
def two_codes(d):
    """An order of a trade chain's program: own and the supplier's code for each row, date it is wanted by, price, rebate and value; under it the value by list, the rebate in money and the value to be ordered."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    own = lambda x: f'{sum(map(ord, x.code)) * 131 % 900000 + 100000}'
    rows = ''.join(f'<tr><td>{i}<td>{own(x)}<td>{e(x.code)}<td>{e(x.name)}, {e(x.spec)}<td>{date(d.delivery, f)}<td>{q(x.qty)}<td>{x.unit}<td>{m(x.list)}<td>{q(x.percent)}<td>{m(x.amount)}</tr>' for i, x in enumerate(d.lines, 1))
    side = ''.join(f'<tr><td>{a}<td>{b}</tr>' for a, b in (('Broj', f'<b>{d.number}</b>'), ('Datum', date(d.date, f)), ('Strana', '1/1'), ('Referent', e(d.buyer.person)), ('Vaša ponuda', d.quote_no), ('Valuta', d.currency), ('Paritet', 'DAP magacin kupca'), ('Plaćanje', '60 dana')))
    sums = ''.join(f'<tr><td>{a}<td>{b}</tr>' for a, b in (('Vrednost po cenovniku', m(d.list_total)), ('Ukupan rabat', m(d.list_total - d.net)), ('<b>Naručena vrednost</b>', f'<b>{m(d.net)}</b>')))
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Porudžbenica</title><style>@page{{size:A4;margin:12mm}}body{{font:10px "DejaVu Sans Condensed","DejaVu Sans"}}table{{border-collapse:collapse}}.l{{width:100%;margin-top:14px}}.l th{{border-top:2px solid #000;border-bottom:1px solid #000;text-align:left;padding:3px;font-size:9px}}.l td{{padding:3px;border-bottom:1px dotted #999;vertical-align:top}}.l td:nth-child(6),.l td:nth-child(n+8){{text-align:right}}.d td{{padding:1px 6px}}.z{{margin:8px 0 0 auto}}.z td{{padding:2px 6px}}.z td+td{{text-align:right}}</style></head><body>
<h2 style="margin:0">PORUDŽBENICA DOBAVLJAČU</h2><p style="margin-top:2px">{e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)}, PIB {d.buyer.vat}</p>
<table style="width:100%"><tr style="vertical-align:top"><td style="padding-top:24px"><u>Dobavljač</u><br>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>n/p {e(d.seller.person)}<td style="width:240px;border:1px solid #000"><table class=d>{side}</table></tr></table>
<table class=l><tr><th>Rb<th>Naša šifra<th>Šifra dob.<th>Naziv artikla<th>Isporučiti do<th>Količina<th>JM<th>Fakt. cena<th>Rab. %<th>Vrednost</tr>{rows}</table><table class=z>{sums}</table>
<p>Porezi se obračunavaju na računu. Na otpremnici i računu obavezno navesti broj porudžbenice i našu šifru artikla, u suprotnom roba neće biti primljena. Prijem robe radnim danom 7&ndash;13 h, uz prethodnu najavu.</p></body></html>''')


@yonder('sr-potvrda-obrazac', 'order_confirmation', 'sr', 'docx pdf scan', currency='RSD', lines=(1, 6), units=GOODS, whole=True, number='PP {n:03}/{y}', order='{N}-{yy}', shows='order_ref delivery_date')
def confirmed(d):
    """A seller's form that confirms an order: boxes for who orders and what, ticks whether all is taken, asked for and confirmed quantities side by side with the price, the week it comes, three sums in a row of boxes."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='1.9cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.place}\f{d.seller.phone}', ('POTVRDA PORUDŽBINE', dict(bold=True, size=14, align='c')), f'Broj: {d.number}\fDatum: {date(d.date, f)}']], [6.2, 6.4, 4.6], head=0, size=9)
    doc.p('', size=5).table([['Naručilac', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}'], ['Vaša porudžbina broj', d.order_no], ['Poručio/la', d.buyer.person], ['Status', '☑ prihvaćeno u celosti    ☐ prihvaćeno sa izmenama    ☐ odbijeno']], [4.6, 12.6], head=0)
    rows = [['Br.', 'Naziv i oznaka', 'Poručeno', 'Potvrđeno', 'Cena', 'Iznos']] + [[str(i), f'{x.name} {x.spec}\f{x.code}', f'{q(x.qty)} {x.unit}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.p('', size=5).table(rows, [1, 6.6, 2.2, 2.2, 2.4, 2.8], align='clrrrr', size=9.5, shade='#eeeeee')
    doc.table([['Iznos bez PDV', f'PDV {d.lines[0].rate}%', 'Iznos sa PDV (RSD)'], [m(d.net), m(d.tax), m(d.gross)]], [5.7, 5.7, 5.8], align='ccc', bold_head=False)
    doc.p(f'Potvrđeni datum isporuke: {date(d.delivery, f)} (godišnja nedelja {d.delivery.isocalendar()[1]}). Ukoliko u roku od 2 dana ne primimo Vaše primedbe, smatraćemo da ste saglasni sa ovom potvrdom.', align='j', before=0.15, space=0.8)
    return doc.p(f'Za prodavca: {d.seller.person}    ____________________')


@yonder('sr-otpremnica-serijski', 'delivery_note', 'sr', 'pdf scan html', script='bald', lines=(1, 6), units=('pc', 'set', 'box'), whole=True, delivered=True, number='OTP{yy}{N}', order='{n}/{y}', hides='money, price, amount, discounts', shows='order_ref delivery_date buyer_vat_id')
def serials(d):
    """A slip of a program for service and trade: quantity before the name, makers' numbers under each in small letters, accessories ticked, who took it with the number of the identity card."""
    q, f = count('1.234,56'), '15.03.2024'
    first = lambda x: sum(map(ord, x.code)) * 41 % 80000 + 10000
    numbers = lambda x: ', '.join(f'SN{first(x) + k}' for k in range(min(int(x.qty), 6))) + (' ...' if x.qty > 6 else '')
    rows = ''.join(f'<tr><td class=n>{q(x.qty)}<td>{x.unit}<td><b>{e(x.name)}</b> {e(x.spec)}<br><small>Ser. brojevi: {numbers(x)}</small><td>{e(x.code)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Otpremnica {d.number}</title><style>@page{{size:A5 landscape;margin:9mm}}body{{font:10.5px "Liberation Sans"}}table{{border-collapse:collapse}}.m{{width:100%;margin:8px 0}}.m th{{background:#333;color:#fff;text-align:left;padding:3px 5px}}.m td{{border-bottom:1px solid #aaa;padding:3px 5px;vertical-align:top}}.n{{font-size:14px;text-align:right}}</style></head><body>
<table style="width:100%"><tr style="vertical-align:top"><td style="font-size:20px">OTPREMNICA<br><span style="font-size:13px">{d.number}</span><td>Izdaje:<br><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.place)}<td>Prima:<br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB {d.buyer.vat}</tr></table>
<p>Datum dokumenta {date(d.date, f)} | Roba otpremljena {date(d.delivery, f)} | Po narudzbenici {d.order_no} | Nacin: licno preuzimanje</p>
<table class=m><tr><th>Kol<th>JM<th>Artikal<th>Sifra</tr>{rows}</table><p>Uz robu predato: &#9746; garantni list &nbsp; &#9746; uputstvo &nbsp; &#9744; kablovi &nbsp; &#9744; CD</p>
<p>Izdao: {e(d.seller.person)} &emsp; Preuzeo (ime, br. LK, potpis): ______________________________</p></body></html>''')
