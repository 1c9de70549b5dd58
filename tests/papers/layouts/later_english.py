"""English papers of the fourth group that programs in the cloud print, and a shop's mail: Britain and the United States."""
from html import escape as e

from kit.figures import count, date, money
from kit.paper import Html, Mail, later


def town(p):
    """The last line of an address: the town before the code."""
    return f'{p.city}, {p.postcode}' if p.country == 'US' else f'{p.city} {p.postcode}'


CLOUD = '''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Invoice</title><style>@page{size:A4;margin:16mm 15mm}body{font:11px "Liberation Sans",Arial;color:#000}
.top{display:grid;grid-template-columns:42% 26% 32%;line-height:1.45}h1{font-weight:normal;font-size:25px;margin:0 0 16px;grid-column:1}b{display:block}
table{width:100%;border-collapse:collapse;margin-top:26px}th{text-align:right;border-bottom:2px solid #000;padding:5px 3px}td{text-align:right;border-bottom:1px solid #ccc;padding:6px 3px}
th:first-child,td:first-child{text-align:left}.n td{border:0}.n .x td:nth-child(n+4){border-top:2px solid #000;font-weight:bold}.cut{border-top:1px dashed #000;margin-top:50px;padding-top:12px}
.slip{display:grid;grid-template-columns:55% 45%}.slip div div{display:grid;grid-template-columns:50% 50%}</style></head><body>'''


@later('en-cloud-invoice', 'invoice', 'en', 'pdf eml+pdf png html pdf', currency='GBP', lines=(1, 7), discount='some line', number='INV-{n:04}', order='PO{N}', subject='Invoice {number}',
        shows='order_ref due_date seller_vat_id seller_account')
def cloud(d):
    """An invoice of a bookkeeping service: three columns of addresses and facts, no codes of goods, a payment advice below the fold."""
    m, q, day = money('1,234.56'), count('1234.56'), lambda x: date(x, '15 Mar 2024')
    rows = ''.join(f'<tr><td>{e(x.name)}<br>{e(x.spec)}</td><td>{m(x.qty)}</td><td>{m(x.list)}</td><td>{f"{q(x.percent)}%" if x.percent else ""}</td><td>20%</td>'
                   f'<td>{m(x.amount)}</td></tr>' for x in d.lines)
    total = lambda label, v, how='': f'<tr class="{how}"><td colspan=3></td><td colspan=2>{label}</td><td>{m(v)}</td></tr>'
    return Html(f'''{CLOUD}<div class="top"><h1>TAX INVOICE</h1><span></span><span></span><div>{e(d.buyer.name)}<br>Attention: {e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>
{d.buyer.postcode}<br>UNITED KINGDOM</div><div><b>Invoice Date</b>{day(d.date)}<b>Invoice Number</b>{d.number}<b>Reference</b>{d.order_no}<b>VAT Number</b>{d.seller.vat}</div>
<div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city)}<br>{d.seller.postcode}<br>UNITED KINGDOM</div></div>
<table class="n"><tr><th>Description</th><th>Quantity</th><th>Unit Price</th><th>Discount</th><th>VAT</th><th>Amount GBP</th></tr>{rows}{total('Subtotal', d.net)}{total('TOTAL VAT 20%', d.tax)}
{total('TOTAL GBP', d.gross, 'x')}</table><p><b>Due Date: {day(d.due)}</b>Please pay by bank transfer to {e(d.seller.bank)}, IBAN {d.seller.iban}, quoting the invoice number.</p>
<div class="cut"><h1>PAYMENT ADVICE</h1><div class="slip"><div>To: {e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(town(d.seller))}</div><div><div><b>Customer</b><span>{e(d.buyer.name)}</span>
<b>Invoice Number</b><span>{d.number}</span><b>Amount Due</b><span>{m(d.gross)}</span><b>Due Date</b><span>{day(d.due)}</span><b>Amount Enclosed</b><span>_____________</span></div></div></div></div>
<footer><small>Company Registration No: {d.seller.reg}. Registered Office: {e(d.seller.street)}, {e(town(d.seller))}.</small></footer></body></html>''')


@later('en-erp-po', 'purchase_order', 'en', 'pdf scan pdf html', currency='USD', lines=(2, 14), rates=('7.25',), sellers='us', buyers='us', number='PO{b}', quote='Q-{N}',
        shows='delivery_date quotation_ref')
def erp_order(d):
    """A purchase order out of an American ERP: ship-to and bill-to, a need-by date in every row, sales tax below the lines."""
    m, q, f, need = money('1,234.56'), count('1,234.56'), date(d.date, '3/15/2024'), date(d.delivery, '3/15/2024')
    address = lambda p: f'{e(p.name)}<br>{e(p.street)}<br>{e(town(p))}<br>United States'
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.code)}</td><td>{e(x.name)}<br><i>{e(x.spec)}</i></td><td>{need}</td><td>{q(x.qty)}</td><td>{x.unit.upper()}</td><td>{m(x.price)}</td>'
                   f'<td>{m(x.amount)}</td></tr>'
                   for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>@page{{size:letter;margin:0.6in}}body{{font:10.5px "Liberation Sans",Helvetica}}
.a{{display:flex;justify-content:space-between}}
.b{{display:grid;grid-template-columns:1fr 1fr 1fr;gap:10px;margin:14px 0}}.b h4{{background:#ddd;margin:0 0 4px;padding:3px}}table{{width:100%;border-collapse:collapse}}
.m td,.m th{{border:1px solid #888;padding:3px;text-align:center}}.l th{{background:#ddd;padding:4px;text-align:left}}.l td{{padding:4px;border-bottom:1px solid #ccc;vertical-align:top}}
.l td:nth-child(n+7),.l th:nth-child(n+7){{text-align:right}}.s{{width:38%;margin:10px 0 0 62%}}.s td:last-child{{text-align:right}}</style>
<div class="a"><div><b style="font-size:15px">{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(town(d.buyer))}</div><div style="text-align:right">
<span style="font-size:22px">Purchase Order</span><br>
<b>#{d.number}</b><br>{f}</div></div><div class="b"><div><h4>Vendor</h4>{address(d.seller)}</div><div><h4>Ship To</h4>Receiving Dock 2<br>{address(d.buyer)}</div>
<div><h4>Bill To</h4>Accounts Payable<br>{address(d.buyer)}</div></div>
<table class="m"><tr><th>Terms</th><th>Ship Via</th><th>FOB</th><th>Vendor Quote</th><th>Buyer</th><th>Currency</th></tr><tr><td>Net 45</td><td>Best way</td><td>Destination</td>
<td>{d.quote_no}</td><td>{e(d.buyer.person)}</td><td>USD</td></tr></table><br>
<table class="l"><tr><th>Ln</th><th>Item</th><th>Description</th><th>Need By</th><th>Qty</th><th>UOM</th><th>Rate</th><th>Amount</th></tr>{rows}</table>
<table class="s"><tr><td>Subtotal</td><td>{m(d.net)}</td></tr><tr><td>Tax ({d.lines[0].rate}%)</td><td>{m(d.tax)}</td></tr><tr><td><b>Total</b></td><td><b>${m(d.gross)}</b></td></tr></table>
<p>The PO number must appear on all invoices, packing slips and cartons. Terms and conditions at the buyer's website apply.</p><p style="margin-top:36px">Authorized by: ____________________</p>
</html>''')


@later('en-shop-mail', 'order_confirmation', 'en', 'eml eml txt eml', currency='GBP', lines=(1, 5), step='0.05', whole=True, number='{N}', hides='net, price, amount')
def shop(d):
    """A web shop's mail with an HTML twin: prices with VAT in them, the tax named under the total, free delivery, both addresses."""
    m, q = money('1,234.56'), count('1,234.56')
    out = ['Thank you for your order', '', f'Hi {d.buyer.person.split()[0]},', '', f'Just to let you know - we have received your order #{d.number}, and it is now being processed:', '',
           f'[Order #{d.number}] ({date(d.date, "March 15, 2024")})', '', 'Product / Quantity / Price', '']
    out += [f'{x.name} - {x.spec} (SKU {x.code})\n   x {q(x.qty)}   £{m(x.gross)}' for x in d.lines]
    out += ['', f'Subtotal: £{m(d.gross)} (incl. VAT)', 'Shipping: Free shipping', 'Payment method: Credit/debit card', f'Total: £{m(d.gross)} (includes £{m(d.tax)} VAT)', '']
    lines = [d.buyer.name, d.buyer.person, d.buyer.street, d.buyer.city, d.buyer.postcode]
    out += ['Billing address', '', *lines, d.buyer.phone, d.buyer.mail, '', 'Shipping address', '', *lines, '', f'Thanks for shopping with {d.seller.name}', f'{d.seller.street}, {town(d.seller)}', '']
    rows = ''.join(f'<tr><td>{e(x.name)} - {e(x.spec)} (SKU {e(x.code)})</td><td>{q(x.qty)}</td><td>£{m(x.gross)}</td></tr>' for x in d.lines)
    foot = ''.join(f'<tr><th colspan="2" align="left">{label}</th><td>{v}</td></tr>' for label, v in (
        ('Subtotal:', f'£{m(d.gross)} (incl. VAT)'), ('Shipping:', 'Free shipping'), ('Payment method:', 'Credit/debit card'), ('Total:', f'£{m(d.gross)} (includes £{m(d.tax)} VAT)')))
    address = '<br>'.join(map(e, lines))
    return Mail(f'Your {d.seller.name} order has been received!', text='\n'.join(out), html=f'''<html><body style="background:#f7f7f7;font-family:Helvetica,Arial,sans-serif">
<table width="600" align="center" bgcolor="#ffffff"><tr><td bgcolor="#7f54b3" style="color:#fff;padding:30px"><h1>Thank you for your order</h1></td></tr>
<tr><td style="padding:30px"><p>Hi {e(d.buyer.person.split()[0])},</p>
<p>Just to let you know &mdash; we've received your order #{d.number}, and it is now being processed:</p><h2>[Order #{d.number}] ({date(d.date, "March 15, 2024")})</h2>
<table border="1" cellpadding="8" width="100%"><thead><tr><th>Product</th><th>Quantity</th><th>Price</th></tr></thead><tbody>{rows}</tbody><tfoot>{foot}</tfoot></table>
<table width="100%"><tr><td><h2>Billing address</h2>{address}<br>{d.buyer.phone}<br>{d.buyer.mail}</td><td><h2>Shipping address</h2>{address}</td></tr></table>
<p>Thanks for shopping with {e(d.seller.name)}</p></td></tr></table></body></html>''')
