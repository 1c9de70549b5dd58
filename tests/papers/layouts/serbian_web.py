"""Serbian web programs: invoices, offers and confirmations as pages that a browser shows or prints."""
from html import escape as e

from kit.figures import count, date, money, words_sr
from kit.paper import Html, layout


def cells(row, tag='td', **attrs):
    """A table row; attributes by the place of the cell, as c0='class="x"'."""
    return '<tr>' + ''.join(f'<{tag} {attrs.get(f"c{i}", "")}>{c}</{tag}>' for i, c in enumerate(row)) + '</tr>'


@layout('sr-inv-boxes', 'invoice', 'sr', 'pdf html pdf scan pdf png', currency='RSD', lines=(3, 9), discount='some line', rates=(20, 10), number='{n}/{y}',
        shows='seller_vat_id buyer_vat_id due_date delivery_date seller_account')
def boxes(d):
    """The program of a bookkeeper: boxes for parties and dates, a recapitulation of two VAT rates on the left."""
    m, q = money('1.234,56'), count('1.234,56')
    f = '15.03.2024.'
    rows = ''.join(cells((i, e(x.code), e(x.name), x.unit, q(x.qty), m(x.list), q(x.percent) if x.percent else '0', f'{x.rate}%', m(x.amount), m(x.gross)), c2='class=l')
                   for i, x in enumerate(d.lines, 1))
    recap = ''.join(cells((f'{r}%', m(b), m(t))) for r, b, t in d.rates)
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Račun</title><style>
@page{{size:A4;margin:12mm}} body{{font:10px Arial,"Liberation Sans",sans-serif}} .top{{display:flex;gap:8px}} .box{{border:1px solid #444;border-radius:4px;padding:6px;flex:1}}
h1{{font-size:18px;margin:10px 0}} table{{border-collapse:collapse;width:100%}} .g td,.g th{{border:1px solid #999;padding:2px 4px;text-align:right}} .g .l{{text-align:left}}
.fin{{display:flex;justify-content:space-between;margin-top:10px}} .fin table{{width:auto}} .fin td,.fin th{{padding:1px 8px;text-align:right}}</style></head><body>
<div class="top"><div class="box"><small>Izdavalac računa</small><br><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>PIB: {d.seller.vat}<br>MB: {d.seller.reg}<br>
TR: {d.seller.account}</div><div class="box"><small>Primalac računa</small><br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB: {d.buyer.vat}</div>
<div class="box"><small>Datum izdavanja</small><br>{date(d.date, f)}<br><small>Datum prometa</small><br>{date(d.delivery, f)}<br><small>Rok plaćanja</small><br>{date(d.due, f)}</div></div>
<h1>Račun br. {e(d.number)}</h1><table class="g">{cells(('#', 'Šifra', 'Opis', 'JM', 'Kol', 'Cena', 'Popust %', 'PDV', 'Iznos bez PDV', 'Iznos sa PDV'), 'th')}{rows}</table>
<div class="fin"><table>{cells(('Stopa', 'Poreska osnovica', 'PDV'), 'th')}{recap}</table><table>{cells(('Ukupno bez PDV:', m(d.net)))}{cells(('Ukupan PDV:', m(d.tax)))}
{cells(('<b>UKUPNO (RSD):</b>', f'<b>{m(d.gross)}</b>'))}</table></div><p>Slovima: {words_sr(d.gross)}</p><p>Račun je važeći bez pečata i potpisa.</p></body></html>''')


@layout('sr-proforma-shop', 'proforma_invoice', 'sr', 'html eml pdf html eml pdf', currency='RSD', lines=(1, 5), number='WEB{b}', shows='seller_account seller_vat_id', subject='Predračun {number}')
def shop(d):
    """A web shop: prices with tax beside those without, payment data in a list."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = ''.join(f'<tr><td><a href="#">{e(x.name)}</a><div style="color:#888;font-size:11px">{e(x.spec)} · šifra {e(x.code)}</div></td><td>{q(x.qty)} {x.unit}</td><td>{m(x.price)} din.</td>'
                   f'<td>{m(x.amount)} din.</td></tr>' for x in d.lines)
    return Html(f'''<html><head><meta charset="utf-8"></head><body style="font-family:Verdana,'DejaVu Sans',sans-serif;font-size:12px;color:#333">
<div style="background:#13487a;color:#fff;padding:14px;font-size:20px">{e(d.seller.name)}</div>
<p>Poštovani/a {e(d.buyer.person)},</p><p>hvala na kupovini! Predračun broj <b>{d.number}</b> je kreiran {date(d.date, '15.03.2024.')}</p>
<table cellpadding="6" width="100%" style="border-top:2px solid #13487a"><thead align="left"><tr><th>Proizvod</th><th>Količina</th><th>Cena bez PDV</th><th>Ukupno</th></tr></thead><tbody>{rows}</tbody>
<tfoot><tr><td colspan="3" align="right">Međuzbir:</td><td>{m(d.net)} din.</td></tr><tr><td colspan="3" align="right">PDV (20%):</td><td>{m(d.tax)} din.</td></tr>
<tr><td colspan="3" align="right"><b>Za uplatu:</b></td><td><b>{m(d.gross)} din.</b></td></tr></tfoot></table>
<h3>Podaci za uplatu</h3><ul><li>Primalac: {e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.place)}</li><li>Račun primaoca: {d.seller.account}</li><li>Poziv na broj: {d.number}</li>
<li>Iznos: {m(d.gross)} RSD</li><li>PIB: {d.seller.vat}</li></ul><h3>Kupac</h3><p>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</p>
<p style="font-size:10px">Predračun važi 5 dana i nije osnov za odbitak prethodnog poreza.</p></body></html>''')


@layout('sr-delivery-slip', 'delivery_note', 'sr', 'pdf html scan pdf png pdf', lines=(3, 9), number='OTP-{n:05}', hides='money, price, amount, discounts', shows='order_ref')
def slip(d):
    """A delivery slip from a warehouse: big number, two dates, rows with tick boxes."""
    q = count('1234,56')
    rows = ''.join(f'<tr><td>☐</td><td>{e(x.code)}</td><td>{e(x.name)}<br><i>{e(x.spec)}</i></td><td align=right>{q(x.qty)}</td><td>{x.unit}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><meta charset="utf-8"><style>@page{{size:A5 landscape;margin:8mm}}body{{font:11px "Liberation Sans Narrow",sans-serif}}td{{border-bottom:1px dotted #000;padding:2px}}
.n{{float:right;font-size:22px;border:2px solid;padding:4px 10px}}</style><div class="n">{d.number}</div><b style="font-size:16px">OTPREMNICA</b><br>Magacin: {e(d.seller.name)}, {e(d.seller.place)}<br>
Primalac: <b>{e(d.buyer.name)}</b>, {e(d.buyer.street)}, {e(d.buyer.place)}<br>Po narudžbenici: {d.order_no} &nbsp; Datum otpreme: {date(d.date, '15.03.2024.')}
<table width="100%" cellspacing="0"><tr><th></th><th align=left>Šifra</th><th align=left>Roba</th><th align=right>Kol.</th><th align=left>JM</th></tr>{rows}</table>
<p>Izdao: ______________ &nbsp;&nbsp; Vozač: ______________ &nbsp;&nbsp; Primio: ______________</p>''')


@layout('sr-bilingual-offer', 'quotation_bid', 'sr', 'pdf html pdf scan eml+pdf pdf', currency='EUR', lines=(3, 7), discount='percent', reduction='percent', number='OFF-{y}-{n:03}',
        shows='due_date seller_vat_id buyer_vat_id')
def bilingual(d):
    """Serbian and English in every label; discount a line and then one-time discount on the whole."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<tr><td>{i}</td><td class="d">{e(x.name)}<br><span>{e(x.code)} / {e(x.spec)}</span></td><td>{q(x.qty)} {x.unit}</td><td>€ {m(x.list)}</td><td>-{q(x.percent)}%</td>'
                   f'<td>€ {m(x.price)}</td><td>€ {m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    p, a, _ = d.reductions[0]
    total = lambda label, v, strong='': f'<tr class="{strong}"><td colspan="6">{label}</td><td>{v}</td></tr>'
    return Html(f'''<!DOCTYPE html><html><head><meta charset="utf-8"><style>@page{{size:A4;margin:15mm 14mm}}body{{font-family:"DejaVu Serif",serif;font-size:9.5px}}header{{text-align:center;
border-bottom:3px double #666}}table.t{{width:100%;border-collapse:collapse}}.t td,.t th{{padding:4px;text-align:right}}.t th{{background:#2b2b2b;color:#fff}}.t .d{{text-align:left}}
.t tr:nth-child(odd){{background:#f3f3f3}}.t span{{color:#777}}.s td{{font-weight:bold;font-size:12px}}dl{{display:grid;grid-template-columns:180px auto}}dd{{margin:0}}</style></head><body>
<header><h2>{e(d.seller.name)}</h2>{e(d.seller.street)}, {e(d.seller.place)}, Serbia · PIB/VAT {d.seller.vat} · {d.seller.mail}</header>
<h3>PONUDA / QUOTATION</h3><dl><dt>Broj / No.</dt><dd>{d.number}</dd><dt>Datum / Date</dt><dd>{date(d.date, '15.03.2024')}</dd><dt>Kupac / Customer</dt>
<dd>{e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)}, PIB/VAT {d.buyer.vat}</dd><dt>Važi do / Valid until</dt><dd>{date(d.due, '15.03.2024')}</dd></dl>
<table class="t"><tr><th>R.br.<br>No.</th><th class="d">Opis<br>Description</th><th>Količina<br>Quantity</th><th>Cenovnik<br>List price</th><th>Popust<br>Discount</th><th>Neto cena<br>Net price</th>
<th>Iznos<br>Amount</th></tr>{rows}{total('Zbir / Subtotal', '€ ' + m(d.sum))}{total(f'Jednokratni popust / One-time discount {q(p)}%', '- € ' + m(a))}
{total('Ukupno bez PDV / Total excl. VAT', '€ ' + m(d.net))}{total('PDV / VAT 20%', '€ ' + m(d.tax))}{total('UKUPNO / TOTAL EUR', '€ ' + m(d.gross), 's')}</table>
<p>Rok isporuke / Delivery time: 6 nedelja / weeks. Plaćanje / Payment: 30% avans / advance.</p></body></html>''')
