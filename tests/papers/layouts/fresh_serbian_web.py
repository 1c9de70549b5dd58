"""Serbian papers of the third group, made by programs: an ERP's order, a shop's mail, a warehouse print, a credit."""
from html import escape as e

from kit.figures import count, date, money
from kit.paper import Html, Text, fresh


@fresh('sr-erp-order', 'purchase_order', 'sr', 'pdf html scan pdf eml+pdf', currency=('RSD', 'EUR'), lines=(3, 8), base=True, number='45{b}', quote='{N}-PON',
       shows='delivery_date quotation_ref buyer_vat_id')
def erp(d):
    """The form of a large ERP: items by tens of tens, the name under the figures, prices by the hundred, one sum at the end."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = ''.join(f'<tr><td>{i * 10:05}</td><td>{e(x.code)}</td><td class=r>{q(x.qty)}</td><td>{x.unit}</td><td class=r>{m(x.price)}</td><td>/ {x.base} {x.unit}</td><td class=r>{m(x.amount)}</td></tr>'
                   f'<tr class=n><td></td><td colspan=5>{e(x.name)} {e(x.spec)}<br>Datum isporuke: {date(d.delivery, "15.03.2024")}</td><td></td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="sr"><meta charset="utf-8"><style>@page{{size:A4;margin:16mm 14mm}}body{{font:10.5px "DejaVu Sans Condensed","DejaVu Sans"}}
.a{{display:flex;justify-content:space-between}}
.k{{border:1px solid #000;padding:6px 10px}}.k td{{padding:1px 10px 1px 0}}table.p{{width:100%;border-collapse:collapse;margin-top:10px}}
.p th{{border-top:1px solid;border-bottom:1px solid;text-align:left;padding:3px}}
.p td{{padding:3px 3px 0}}.r,.p th.r{{text-align:right}}.n td{{padding:0 3px 5px}}footer{{position:fixed;bottom:0;font-size:8px;width:100%;border-top:1px solid #888}}</style>
<div class=a><div><b style="font-size:15px">{e(d.buyer.name)}</b><br>Služba komercijalnih poslova<br><br><br><small>Dobavljač</small><br>{e(d.seller.name)}<br>{e(d.seller.street)}<br>
{e(d.seller.place)}</div>
<table class=k><tr><td colspan=2><b>Porudžbina</b></td></tr><tr><td>Broj / datum</td><td><b>{d.number}</b> / {date(d.date, '15.03.2024')}</td></tr><tr><td>Referent</td><td>{e(d.buyer.person)}</td></tr><tr>
<td>Telefon</td><td>{d.buyer.phone}</td></tr>
<tr><td>Vaša ponuda</td><td>{d.quote_no}</td></tr><tr><td>Valuta</td><td>{d.currency}</td></tr></table></div><p>Mesto isporuke: {e(d.buyer.street)}, {e(d.buyer.place)}<br>
Uslovi isporuke: DAP &nbsp; Uslovi plaćanja: 60 dana neto</p>
<table class=p><tr><th>Stavka</th><th>Materijal</th><th class=r>Količina</th><th>JM</th><th class=r>Cena</th><th>po</th><th class=r>Neto vrednost</th></tr><tr><td></td><td colspan=6><i>Opis</i></td></tr>
{rows}
<tr><td colspan=7 style="border-top:1px solid"></td></tr><tr><td colspan=6>Ukupna neto vrednost bez PDV {d.currency}</td><td class=r><b>{m(d.net)}</b></td></tr><tr><td colspan=6>Ulazni PDV 20 %</td>
<td class=r>{m(d.tax)}</td></tr>
<tr><td colspan=6>Vrednost sa PDV</td><td class=r>{m(d.gross)}</td></tr></table><p>Na fakturi obavezno navesti broj porudžbine. Fakture bez broja porudžbine se vraćaju.</p>
<footer>{e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)} &nbsp; PIB: {d.buyer.vat} &nbsp; Matični broj: {d.buyer.reg} &nbsp; Račun: {d.buyer.account}</footer></html>''')


@fresh('sr-shop-received', 'order_confirmation', 'sr', 'eml html eml pdf eml', currency='RSD', lines=(1, 5), rates=(20,), step='0.05', whole=True, number='{b}',
       subject='Primili smo Vašu porudžbinu #{number}',
       hides='net, price, amount', shows='delivery_date')
def received(d):
    """A shop's mail: prices with tax in them, the tax only named within the total."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = ''.join(f'<tr><td style="padding:8px"><img alt="" width="40" height="40"></td><td style="padding:8px"><a href="https://prodavnica.example/p/{e(x.code)}">{e(x.name)}</a><br><small>'
                   f'{e(x.spec)}</small></td>'
                   f'<td style="padding:8px">{q(x.qty)} × {m(x.price_gross)}</td><td style="padding:8px" align="right">{m(x.gross)} RSD</td></tr>' for x in d.lines)
    return Html(f'''<html><head><meta charset="utf-8"><title>Porudžbina</title></head><body bgcolor="#eef1f4"><center><table width="620" bgcolor="#fff" cellspacing="0" style="font:13px 'Liberation Sans',Helvetica,sans-serif;color:#222">
<tr><td style="background:#00795c;color:#fff;padding:16px"><b>{e(d.seller.name)}</b> — internet prodavnica</td></tr><tr>
<td style="padding:16px"><h3>Zdravo {e(d.buyer.person)}, porudžbina je potvrđena!</h3>
<p>Broj porudžbine: <b>{d.number}</b><br>Poručeno: {date(d.date, '15.03.2024.')}<br>Kupac: {e(d.buyer.name)}<br>Adresa dostave: {e(d.buyer.street)}, {e(d.buyer.place)}<br>
Očekivana isporuka: {date(d.delivery, '15.03.2024.')}<br>Način plaćanja: virmanom po predračunu</p>
<table width="100%" cellspacing="0" style="border-top:1px solid #ddd;border-bottom:1px solid #ddd">{rows}</table><table width="100%"><tr><td align="right">Dostava:</td>
<td align="right" width="150">besplatna</td></tr>
<tr><td align="right">Ukupno sa PDV:</td><td align="right"><b>{m(d.gross)} RSD</b></td></tr><tr><td align="right"><small>od toga PDV (20%):</small></td><td align="right"><small>{m(d.tax)} RSD</small></td>
</tr></table>
<p>Status pošiljke možete pratiti na Vašem nalogu.</p>
<p style="font-size:11px;color:#888">{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.place)}. Ovu poruku ste dobili jer ste kupovali kod nas. Odjava sa liste.</p></td></tr></table>
</center></body></html>''')


@fresh('sr-warehouse-print', 'delivery_note', 'sr', 'txt pdf txt:cp1250 scan eml', script='bald', currency='RSD', lines=(4, 11), discount='line percent', number='{y}-{n:05}', order='{N}/NAR',
       hides='tax, gross',
       subject='Otpremnica {number}', shows='order_ref seller_vat_id')
def warehouse(d):
    """A wholesaler's slip with prices; two rows an item, the second with the code and the rebate."""
    m, q = money('1.234,56'), count('1.234,56')
    out = [d.seller.name, f'veleprodaja - magacin 02, {d.seller.street}, {d.seller.place}', f'PIB: {d.seller.vat}', '=' * 97,
           f'  O T P R E M N I C A  broj: {d.number}      dana: {date(d.date, "15.03.2024.")}',
           f'  Isporuceno: {d.buyer.name}', f'              {d.buyer.street}, {d.buyer.place}', f'  Po nalogu : {d.order_no}     Prevoz: sopstveni', '=' * 97,
           f'{"Br":>3} {"Naziv robe":44}{"J.m.":5}{"Kolicina":>11} {"VP cena":>14} {"Svega":>16}', '-' * 97]
    for i, x in enumerate(d.lines, 1):
        out += [f'{i:>3} {x.name:44.44}{x.unit:5}{q(x.qty):>11} {m(x.list):>14} {m(x.amount):>16}', f'      {x.code}, {x.spec}, rabat {q(x.percent)}%']
    return Text('\n'.join([*out, '-' * 97, f'{"Vrednost robe bez PDV (din):":>80} {m(d.net):>16}', '', f'  Ukupno stavki: {len(d.lines)}', '',
                           '  Izdao magacioner          Vozac                    Robu primio', '  ________________    ________________          ________________', '']))


@fresh('sr-credit-bonus', 'credit_note', 'sr', 'pdf html scan png eml+pdf', script='cyrl', currency='RSD', lines=(1, 4), rates=(20,), number='КО{yy}-{n:04}', order='Ф-{N}',
       shows='order_ref buyer_vat_id seller_vat_id')
def bonus(d):
    """A note of credit for goods sent back: the buyer in a band on top, tax by line, the sum in a coloured box."""
    m, q = money('1 234,56'), count('1 234,56')
    rows = ''.join(f'<tr><td class=l>{e(x.name)}<br><small>{e(x.spec)}</small></td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.price)}</td><td>{m(x.amount)}</td><td>{x.rate}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr-Cyrl"><meta charset="utf-8"><style>@page{{size:A4;margin:15mm}}body{{font:11px "Liberation Sans"}}.b{{background:#f2e6d9;padding:8px 12px}}
.f{{columns:2;margin:10px 0}}
table{{width:100%;border-collapse:collapse}}th{{border-bottom:2px solid #8a5a2b;font-weight:normal;color:#8a5a2b}}td,th{{padding:5px;text-align:right}}.l{{text-align:left}}
.s{{width:48%;margin:12px 0 0 52%;border:2px solid #8a5a2b;padding:8px}}
.s div{{display:flex;justify-content:space-between}}</style><div class=b>Прималац: <b>{e(d.buyer.name)}</b>, {e(d.buyer.street)}, {e(d.buyer.place)}, ПИБ {d.buyer.vat}</div>
<h2 style="margin:14px 0 2px">Књижна обавест – одобрење бр. {d.number}</h2><div>Издато {date(d.date, '15.03.2024.')} • по фактури {d.order_no}</div><div class=f>Издавалац: {e(d.seller.name)}<br>
{e(d.seller.street)}<br>{e(d.seller.place)}<br>ПИБ {d.seller.vat}<br>Основ: повраћај робе и накнадно одобрени попуст</div>
<table><tr><th class=l>Назив</th><th>Враћено</th><th>Мера</th><th>Цена</th><th>Умањење основице</th><th>Стопа ПДВ</th></tr>{rows}</table><div class=s><div><span>Умањење основице</span>
<span>{m(d.net)}</span></div><div><span>Умањење ПДВ</span><span>{m(d.tax)}</span></div>
<div><b>Одобрава се (дин.)</b><b>{m(d.gross)}</b></div></div><p>На основу овог документа прималац је дужан да исправи одбитак претходног пореза.</p>
<p style="margin-top:30px">Одговорно лице: {e(d.seller.person)}</p></html>''')
