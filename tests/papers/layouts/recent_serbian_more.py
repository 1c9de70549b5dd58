"""Serbian papers of the fifth group that programs print, sheets hold and mails carry."""
from html import escape as e

from kit.figures import bald, cents, count, cyr, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, recent
from kit.wares import GOODS


def dot(left, right, width=96):
    return f'{left}{right:>{width - len(left)}}'


@recent('sr-racun-tabulator', 'invoice', 'sr', 'txt:cp1250 pdf scan txt', script='bald', currency='RSD', lines=(24, 36), units=GOODS, delivered=True, number='{n:04}/{yy}', shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def tabulator(d):
    """The print of an old stock program on endless paper: no rules but dashes, what is carried over at the end of each sheet and the start of the next."""
    m, q, f, rule = money('1234.56'), count('1234.56'), '15.03.2024', '-' * 96
    out = [dot(d.seller.name, f'RACUN BR. {d.number}'), dot(f'{d.seller.street}, {d.seller.place}', f'Datum racuna : {date(d.date, f)}'), dot(f'PIB: {d.seller.vat}  MB: {d.seller.reg}',
           f'Datum prometa: {date(d.delivery, f)}'), dot(f'TR: {d.seller.account}', f'Valuta placanja: {date(d.due, f)}'), '', f'KUPAC:  {d.buyer.name}', f'        {d.buyer.street}, {d.buyer.place}',
           f'        PIB: {d.buyer.vat}', '']
    head = [rule, f'{"RB":>3} {"SIFRA":<10} {"NAZIV ROBE":<40} {"JM":<6}{"KOLICINA":>10}{"CENA":>11}{"IZNOS":>13}', rule]
    out, done, page = out + head, d.sum * 0, 1
    for i, x in enumerate(d.lines, 1):
        done += x.amount
        goods = f'{x.name} {x.spec}'[:40]  # the program has no more room
        out.append(f'{i:>3} {x.code[:10]:<10} {goods:<40} {x.unit:<6}{q(x.qty):>10}{m(x.price):>11}{m(x.amount):>13}')
        if i % 18 == 0 and i < len(d.lines):
            page += 1
            out += [rule, dot('ZA PRENOS:', m(done)), '', f'\f{dot(d.seller.name, f"Racun {d.number}  list {page}")}', *head, dot('    PRENOS:', m(done))]
    out += [rule, dot('UKUPNO BEZ PDV-A', m(d.net)), dot(f'PDV {d.lines[0].rate}%', m(d.tax)), rule.replace('-', '='), dot('UKUPNO ZA UPLATU (DIN)', m(d.gross)), '', bald(f'Slovima: {words_sr(d.gross)}'), '',
            dot('    ROBU IZDAO', 'ROBU PRIMIO      '), dot('    _________________', '_________________')]
    return Text('\n'.join(out) + '\n')


@recent('sr-majstor-ponuda', 'quotation_bid', 'sr', 'eml txt eml txt', script='bald', currency=('RSD', 'EUR'), lines=(2, 6), step='10', whole=True, rates=(0,), number='{n}/{y}', subject='ponuda {number}',
        hides='net, tax')
def craftsman(d):
    """A craftsman's offer in a mail: a row of words for each thing, whole sums with a dash for the cents, one total, no tax."""
    q = count('1.234,56')
    m = lambda v: f'{money("1.234,56")(v, 0)},-'
    sign = {'RSD': 'din', 'EUR': 'EUR'}[d.currency]
    out = ['Dobar dan,', '', f'kako smo se dogovorili telefonom, saljem ponudu br. {d.number} od {date(d.date, "15.3.2024")}. za {d.buyer.name}:', '']
    for i, x in enumerate(d.lines, 1):
        out += [f'{i}) {x.name} ({x.spec}): {q(x.qty)} {x.unit} x {m(x.price)} = {m(x.amount)} {sign}']
    return Mail(f'Ponuda {d.number}', text='\n'.join([*out, '', f'Sve zajedno {m(d.gross)} {sign}. Nismo u sistemu PDV-a.', '', 'U cenu je ukljucen dovoz. Placanje po zavrsetku, ponuda vazi dve nedelje.', '', 'Pozdrav,',
                                                      d.seller.person, d.seller.name, f'{d.seller.street}, {d.seller.place}', f'tel. {d.seller.phone}', '']))


@recent('sr-nalog-nabavke', 'purchase_order', 'sr', 'pdf pdf scan html', currency=('RSD', 'EUR'), lines=(3, 14), base=60, number='45000{N}', quote='{n}/{m}-{yy}', contract='46{N}',
        hides='tax, gross', shows='quotation_ref contract_ref delivery_date seller_vat_id buyer_vat_id')
def erp(d):
    """An order of a large ERP in Serbian: a grey column of facts on the right, price per 1 or 100, a day of delivery for each item, net value only."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = ''
    for i, x in enumerate(d.lines, 1):
        rows += (f'<tr class=a><td>{i * 10:05}</td><td>{e(x.code)}</td><td colspan=3>{e(x.name)}</td><td>{date(d.delivery, f)}</td></tr><tr class=b><td></td><td>{e(x.spec)}</td><td class=r>{q(x.qty)} {x.unit}</td>'
                 f'<td class=r>{m(x.list)} / {x.base} {x.unit}</td><td></td><td class=r>{m(x.amount)}</td></tr>')
    facts = ''.join(f'<p><i>{label}</i><br>{e(v)}</p>' for label, v in (
        ('Narudžbenica / datum', f'{d.number} / {date(d.date, f)}'), ('Kontakt osoba', d.buyer.person), ('Telefon', d.buyer.phone), ('Šifra dobavljača', f'{100000 + len(d.seller.name) * 37}'),
        ('Vaša ponuda', d.quote_no), ('Okvirni ugovor', d.contract_no), ('Uslovi plaćanja', '60 dana od datuma fakture'), ('Paritet', 'DAP magacin kupca'), ('Valuta', d.currency)))
    return Html(f'''<!DOCTYPE html><html lang="sr"><meta charset="utf-8"><style>@page{{size:A4;margin:16mm 14mm}}body{{font:10.5px "Liberation Sans",Arial}}h1{{font-size:18px;margin:0 0 14px}}
.w{{display:grid;grid-template-columns:64% 36%}}.f{{background:#efefef;padding:6px 10px}}.f p{{margin:0 0 5px}}.f i{{color:#555;font-style:normal;font-size:8.5px}}
table{{width:100%;border-collapse:collapse;margin-top:14px}}th{{text-align:left;border-top:1px solid #000;border-bottom:1px solid #000;padding:3px 2px}}td{{padding:2px}}.a td{{padding-top:7px;font-weight:bold}}
.r{{text-align:right}}.t{{border-top:2px solid #000;font-size:12px;font-weight:bold;display:flex;justify-content:space-between;margin-top:10px;padding-top:5px}}</style>
<h1>{e(d.buyer.name)} &mdash; Narudžbenica</h1><div class=w><div><p style="font-size:8px">{e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)}</p><p style="font-size:12px">{e(d.seller.name)}<br>
{e(d.seller.street)}<br>{e(d.seller.place)}</p><p>PIB dobavljača: {d.seller.vat}</p><p style="margin-top:30px">Molimo isporučite na adresu:<br>{e(d.buyer.name)}<br>Centralni magacin<br>{e(d.buyer.street)}<br>
{e(d.buyer.place)}</p></div><div class=f>{facts}</div></div>
<table><tr><th>Stavka</th><th>Materijal</th><th colspan=3>Opis<br>Količina / JM &emsp; Cena po jedinici</th><th class=r>Datum isporuke<br>Neto vrednost</th></tr>{rows}</table>
<div class=t><span>Ukupna neto vrednost bez PDV</span><span>{m(d.net)} {d.currency}</span></div>
<p>Broj narudžbenice navedite na otpremnici i fakturi. Fakture slati kroz SEF. PIB kupca: {d.buyer.vat}. Dokument je generisan iz sistema i punovažan je bez pečata i potpisa.</p></html>''')


@recent('sr-predracun-kratak', 'proforma_invoice', 'sr', 'eml pdf html eml+pdf', currency='RSD', lines=(1, 5), discount='some line', number='WEB-{N}', subject='Predracun {number}',
        shows='due_date seller_account seller_vat_id')
def short(d):
    """What a web shop for firms sends: what to pay and where on top in a coloured box, the goods under it with struck list value."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = ''
    for x in d.lines:
        off = f'<br><small>popust {q(x.percent)}% (-{m(x.line_off)})</small>' if x.line_off else ''
        rows += f'<tr><td><b>{e(x.name)}</b><br><small>{e(x.code)} / {e(x.spec)}</small></td><td>{q(x.qty)} {x.unit}</td><td>{m(x.list)}{off}</td><td>{m(x.amount)}</td></tr>'
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><style>@page{{size:A4;margin:15mm}}body{{font:13px "DejaVu Sans",Verdana}}.k{{background:#e8f6ec;border:1px solid #6b9;padding:12px;margin:14px 0}}
table{{width:100%;border-collapse:collapse}}td,th{{padding:6px;text-align:left;border-bottom:1px dotted #999;vertical-align:top}}td:nth-child(n+3),th:nth-child(n+3){{text-align:right}}small{{color:#666}}</style></head><body>
<p><b>{e(d.seller.name)}</b>, {e(d.seller.street)}, {e(d.seller.place)} (PIB {d.seller.vat})</p><h2>Predračun {d.number}</h2><p>Izdat {date(d.date, '15.03.2024.')} za: <b>{e(d.buyer.name)}</b>, {e(d.buyer.street)}, {e(d.buyer.place)}</p>
<div class=k>Iznos za uplatu: <b>{m(d.gross)} RSD</b> (osnovica {m(d.net)}, PDV {d.lines[0].rate}% {m(d.tax)})<br>Račun primaoca: <b>{d.seller.account}</b><br>Poziv na broj: <b>{d.number[4:]}</b><br>
Svrha uplate: po predračunu<br>Platiti do: <b>{date(d.due, '15.03.2024.')}</b></div><table><tr><th>Proizvod</th><th>Kol.</th><th>Cena bez PDV</th><th>Iznos bez PDV</th></tr>{rows}</table>
<p>Nakon evidentiranja uplate robu šaljemo kurirskom službom u roku od 2 radna dana, a račun stiže uz pošiljku. Predračun nije poreski dokument.</p></body></html>''')


@recent('sr-potvrda-unosa', 'order_confirmation', 'sr', 'pdf docx scan eml+docx', currency='RSD', lines=(2, 9), discount='unit', number='PN-{n}/{yy}', order='{n:03}-{d}{m}/{yy}', shows='order_ref delivery_date buyer_vat_id')
def entry(d):
    """A wholesaler confirms an order: a letter whose table has the rebate in dinars a piece, the tax in the sum only."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 10, margin='2cm', header=f'{d.seller.name} · veleprodaja · {d.seller.street}, {d.seller.place} · {d.seller.phone}')
    doc.p(f'POTVRDA PORUDŽBINE BR. {d.number}', bold=True, size=13, color='#7b1e1e', space=0.1).p(f'Datum potvrde: {date(d.date, "15.03.2024.")}', space=0.3)
    doc.table([['Kupac', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}'], ['Vaša porudžbina', d.order_no], ['Isporuka', f'{date(d.delivery, "15.03.2024.")}, naš prevoz'],
               ['Plaćanje', 'odloženo 60 dana, menica']], [3.6, 13.4], head=0, border='rows')
    doc.p('Potvrđujemo prijem porudžbine i rezervaciju sledeće robe:', before=0.2)
    rows = [['Rb', 'Šifra', 'Artikal', 'Poručeno', 'VP cena', 'Rabat din', 'Neto cena', 'Neto iznos']]
    rows += [[str(i), x.code, f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), m(x.off), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.8, 2, 4.6, 2, 2, 1.7, 1.9, 2.2], align='cllrrrrr', size=8, border='cols')
    doc.p(f'Neto iznos: {m(d.net)} RSD   +   PDV {d.lines[0].rate}%: {m(d.tax)} RSD   =   **Ukupno: {m(d.gross)} RSD**', align='r', before=0.1, space=0.4)
    return doc.p('Cene važe do isporuke. Ukoliko u roku od 24 sata ne primimo primedbe, smatraćemo potvrdu prihvaćenom.').p(f'Komercijalista: {d.seller.person}', before=0.5)


@recent('sr-otprema-tabela', 'delivery_note', 'sr', 'xlsx ods pdf scan', lines=(2, 10), units=GOODS, number='OTP-{yy}-{N}', order='{n}/{yy}', hides='money, price, amount, discounts', shows='order_ref')
def dispatch(d):
    """A sheet that a warehouse keeps: facts on the left, goods with packages and gross weight, sums of packages, who drove."""
    line, bold = dict(border=True), dict(bold=True)
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Otpremnica', [1.3, 2.8, 7, 1.6, 2.2, 3, 2.2])
    o.row(('OTPREMNICA', dict(bold=True, size=15)), None, None, None, ('Broj:', bold), d.number).row(None, None, None, None, ('Datum:', bold), d.date).row()
    o.row('Šalje:', None, d.seller.name).row(None, None, f'{d.seller.street}, {d.seller.place}').row('Prima:', None, d.buyer.name).row(None, None, f'{d.buyer.street}, {d.buyer.place}')
    o.row('Po narudžbini:', None, d.order_no).row()
    o.row(*[(t, dict(bold=True, border=True, fill='#ddebf7', wrap=True)) for t in ('R.b.', 'Šifra', 'Naziv i opis', 'JM', 'Količina', 'Koleta', 'Bruto kg')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row(*[(v, line) for v in (i, x.code, f'{x.name} {x.spec}', x.unit)], (x.qty, dict(border=True, fmt='0' if x.qty == x.qty.to_integral() else '2')), (int(x.qty) // 12 + 1, line), (int(x.qty) * 3 + i, line))
    o.row(None, None, ('Ukupno koleta / kg', bold), None, None, (f'=SUM([.F{first}:.F{o.next - 1}])', sum(int(x.qty) // 12 + 1 for x in d.lines)),
          (f'=SUM([.G{first}:.G{o.next - 1}])', sum(int(x.qty) * 3 + i for i, x in enumerate(d.lines, 1))))
    return o.row().row('Izdao:', None, d.seller.person, None, 'Primio:', '________________').row('Vozilo i vozač:', None, '____________________________')


@recent('sr-aneks-cena', 'contract_amendment', 'sr', 'docx pdf scan odt', script='cyrl', currency='RSD', lines=(2, 5), number='{N}-{n}/2', contract='{N}-{n}/1', hides='qty, amount, tax, gross', shows='contract_ref')
def annex(d):
    """An annex that sets new prices and raises the value of a contract: what stood before and what is to stand, in words of law."""
    m = money('1.234,56')
    doc = Odt('Liberation Serif', 12, margin='2.3cm')
    doc.p(f'АНЕКС бр. 2 уговора бр. {d.contract_no}', bold=True, size=14, align='c', space=0).p(f'заведено под бр. {d.number} дана {date(d.date, "15. марта 2024.")} године', align='c', space=0.4)
    doc.p(f'Уговорне стране:\n1) {d.buyer.name}, {d.buyer.street}, {d.buyer.place} – као наручилац\n2) {d.seller.name}, {d.seller.street}, {d.seller.place} – као добављач', space=0.3)
    doc.p('Члан 1.', bold=True, align='c').p('Услед промене цена на мало за више од 5%, а на основу члана 9. уговора, мењају се јединичне цене следећих добара и услуга, у динарима без ПДВ:', align='j')
    rows = [['Добро или услуга', 'Јединица', 'Стара цена', 'Нова цена']] + [[f'{x.name} {x.spec}', cyr(x.unit), m(cents(x.price * 10 / 11)), m(x.price)] for x in d.lines]
    doc.table(rows, [8, 2, 3.2, 3.2], align='lcrr', size=11)
    doc.p('Члан 2.', bold=True, align='c', before=0.2)
    doc.p(f'Члан 3. став 1. уговора мења се и гласи: „Вредност уговора повећава се за {m(d.net)} динара без ПДВ.“', align='j')
    doc.p('Члан 3.', bold=True, align='c').p('У свему осталом уговор остаје на снази. Анекс ступа на снагу даном потписивања и чини његов саставни део.', align='j', space=1)
    return doc.p(f'НАРУЧИЛАЦ\tДОБАВЉАЧ\n{d.buyer.person}\t{d.seller.person}', tabs=[(10, 'l')])
