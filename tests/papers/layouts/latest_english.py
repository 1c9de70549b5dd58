"""English papers of the sixth group that programs print: bills, a purchase order, an acknowledgement, a credit, a vendor's prices."""
from html import escape as e

from kit.figures import cents, count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Text, latest

SIGN = {'GBP': '£', 'EUR': '€', 'USD': '$'}


@latest('en-cloud-books', 'invoice', 'en', 'pdf html eml+pdf scan', currency='GBP', lines=(1, 7), rates=(20, 0), discount='some line', number='INV-{N}', order='{L}{N}', subject='Invoice {number}', shows='order_ref due_date seller_vat_id seller_account')
def cloud(d):
    """A bookkeeping service in the web: a big word, the buyer left, labels above values in a middle column, the seller right, a slip to cut off at the foot."""
    m, f = money('1,234.56'), '15 Mar 2024'
    some = any(x.percent for x in d.lines)
    off = lambda x: f'<td class=r>{x.percent.normalize():f}%</td>' if x.percent else '<td></td>'
    rows = ''.join(f'<tr><td>{e(x.name)}<br>{e(x.spec)}</td><td class=r>{m(x.qty)}</td><td class=r>{m(x.list)}</td>{off(x) if some else ""}<td class=r>{"20%" if x.rate else "Zero Rated"}</td><td class=r>{m(x.amount)}</td></tr>' for x in d.lines)
    taxes = ''.join(f'<tr><td></td><td>TOTAL VAT {r}%</td><td>{m(t)}</td></tr>' for r, b, t in d.rates if r)
    zero = '' if any(r for r, _, _ in d.rates) else '<tr><td></td><td>TOTAL ZERO RATED</td><td>0.00</td></tr>'
    return Html(f'''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>@page{{size:A4;margin:16mm}}body{{font:12px "Liberation Sans",Arial}}h1{{font-weight:normal;font-size:34px;margin:0 0 18px}}.g{{display:grid;grid-template-columns:44% 24% 32%;min-height:150px}}
.g b{{display:block}}.g p{{margin:0 0 8px}}table{{width:100%;border-collapse:collapse}}.l th{{border-bottom:1.5px solid #000;text-align:left;padding:5px 0}}.l td{{border-bottom:.5px solid #bbb;padding:6px 0;vertical-align:top}}.l .r{{text-align:right}}
.s td{{padding:4px 0}}.s td:first-child{{width:52%}}.s td:last-child{{text-align:right}}.d td:nth-child(n+2){{border-top:1.5px solid #000;font-weight:bold}}.cut{{border-top:1px dashed #000;margin-top:44px;padding-top:10px;display:grid;grid-template-columns:50% 50%}}</style>
<h1>TAX INVOICE</h1><div class=g><div>{e(d.buyer.name)}<br>Attention: {e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>{d.buyer.postcode}<br>UNITED KINGDOM</div>
<div><p><b>Invoice Date</b>{date(d.date, f)}</p><p><b>Invoice Number</b>{d.number}</p><p><b>Reference</b>PO {d.order_no}</p><p><b>VAT Number</b>{d.seller.vat}</p></div>
<div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city)}<br>{d.seller.postcode}</div></div>
<table class=l><tr><th>Description</th><th class=r>Quantity</th><th class=r>Unit Price</th>{"<th class=r>Discount</th>" if some else ""}<th class=r>VAT</th><th class=r>Amount GBP</th></tr>{rows}</table>
<table class=s><tr><td></td><td>Subtotal</td><td>{m(d.net)}</td></tr>{taxes}{zero}<tr class=d><td></td><td>TOTAL GBP</td><td>{m(d.gross)}</td></tr></table>
<p><b>Due Date: {date(d.due, f)}</b><br>Bank transfer: {e(d.seller.bank)}, {d.seller.iban}</p>
<div class=cut><div><b>PAYMENT ADVICE</b><br>To: {e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.city)}</div><div>Customer &nbsp; {e(d.buyer.name)}<br>Invoice Number &nbsp; {d.number}<br><b>Amount Due &nbsp; {m(d.gross)}</b><br>Due Date &nbsp; {date(d.due, f)}<br>Amount Enclosed ____________</div></div></html>''')


@latest('en-hours-bill', 'invoice', 'en', 'txt pdf eml', currency='USD', lines=(1, 4), units=('h', 'day', 'page', 'job', 'km'), rates=(0,), sellers='us', buyers='us', number='{y}{m}-{n}', contract='SOW-{n}', subject='Invoice {number} for services',
        hides='net, tax', shows='contract_ref due_date')
def hours(d):
    """A consultant's bill typed in a plain editor: rows with dots to the sums, balance due, who the check is made out to."""
    m, q = money('1,234.56'), count('1,234.56')
    out = [d.seller.name, f'{d.seller.street}, {d.seller.city}, {d.seller.postcode}', f'{d.seller.phone}   {d.seller.mail}', '', f'INVOICE {d.number}', f'Date: {date(d.date, "March 15, 2024")}', f'Statement of Work: {d.contract_no}', '',
           f'Client: {d.buyer.name}', f'        {d.buyer.street}', f'        {d.buyer.city}, {d.buyer.postcode}', '']
    for x in d.lines:
        left, right = f'{x.name} ({x.spec}), {q(x.qty)} {x.unit} x ${m(x.price)} ', f' ${m(x.amount)}'
        out.append(left + '.' * max(3, 78 - len(left) - len(right)) + right)
    out += [f'{"-" * 14:>78}', f'{"BALANCE DUE   $" + m(d.gross):>78}', '', f'Payment is due by {date(d.due, "March 15, 2024")}. Checks payable to {d.seller.name}', 'A late charge of 1.5% a month applies.', '', 'Thank you for your business.', '']
    return Text('\n'.join(out))


@latest('en-erp-spool', 'purchase_order', 'en', 'pdf scan docx', currency=('EUR', 'GBP'), lines=(2, 12), base=20, number='45{b}', contract='46{b}', quote='Q{N}', hides='tax, gross', shows='contract_ref quotation_ref delivery_date seller_vat_id')
def spool(d):
    """An order of a big firm's program: a vendor window, header facts in a box, items in tens with material number and text below, net value per item, one total without tax."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9, margin='1.8cm', lang='en', footer=f'{d.buyer.name}, {d.buyer.street}, {d.buyer.city} {d.buyer.postcode}')
    doc.p('Purchase order', bold=True, size=16, space=0.4)
    doc.table([[f'Vendor address\f{d.seller.name}\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}\fVAT reg. no. {d.seller.vat}',
                f'PO number/date\f  {d.number} / {date(d.date, f)}\fContact person/Telephone\f  {d.buyer.person} / {d.buyer.phone}\fYour quotation\f  {d.quote_no}\fOutline agreement\f  {d.contract_no}']], [9.4, 8], head=0, border='outer')
    doc.p(f'Please deliver to:\n{d.buyer.name}\nGoods receiving, {d.buyer.street}, {d.buyer.city}', space=0.1).p(f'Delivery date: Day {date(d.delivery, f)}          Currency {d.currency}', space=0.1)
    doc.p('Terms of payment: within 30 days without deduction\nIncoterms: DAP', space=0.2)
    rows = [['Item', 'Material / Description', 'Order qty.', 'Unit', 'Price per unit', 'Net value']]
    for i, x in enumerate(d.lines, 1):
        rows.append([f'{i * 10:05}', x.code, q(x.qty), x.unit, f'{m(x.price)} / {x.base} {x.unit}', m(x.amount)])
        rows.append(['', (f'{x.name}, {x.spec}', dict(span=5))])
    doc.table(rows, [1.4, 6.6, 2, 1.4, 3.4, 2.6], border='none', align='llrlrr', size=9)
    doc.p('_' * 94, space=0, size=8).p(f'Total net value excl. tax {d.currency}\t{m(d.net)}', bold=True, tabs=[(17.4, 'r')], space=0.4)
    return doc.p('Please confirm this order within three working days. Our purchase order number must be quoted on all delivery notes and invoices, otherwise they will be returned.', size=8.5)


@latest('en-sales-order-ack', 'order_confirmation', 'en', 'eml html pdf', currency='USD', lines=(2, 8), rates=('7.5',), sellers='us', buyers='us', discount='some line', number='SO{N}', order='PO-{b}', subject='Sales Order #{number}', shows='order_ref delivery_date')
def sales_order(d):
    """A web ERP's sales order as a mail: a bar with the total on top, bill and ship addresses, rows with quantity first, tax and total below."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    off = lambda x: f'<br><em>Discount {x.percent.normalize():f}% (-${m(x.line_off)})</em>' if x.percent else ''
    rows = ''.join(f'<tr><td>{q(x.qty)}</td><td>{x.unit}</td><td><b>{e(x.code)}</b><br>{e(x.name)}, {e(x.spec)}{off(x)}</td><td align=right>${m(x.list)}</td><td align=right>${m(x.amount)}</td></tr>' for x in d.lines)
    where = f'{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)} {d.buyer.postcode}<br>United States'
    return Html(f'''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><body style="font:12px 'Liberation Sans',Helvetica"><table width="100%"><tr><td><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}</td>
<td align=right><span style="font-size:24px">Sales Order</span><br>#{d.number}<br>{date(d.date, f)}</td></tr></table>
<table width="100%" cellpadding=6 style="background:#e3e3e3;margin:8px 0"><tr><td><b>Bill To</b><br>{where}</td><td><b>Ship To</b><br>{where}</td><td align=right><b>TOTAL</b><br><span style="font-size:22px">${m(d.gross)}</span></td></tr></table>
<table width="100%" cellpadding=4><tr><td><b>Terms</b><br>Net 30</td><td><b>PO #</b><br>{d.order_no}</td><td><b>Sales Rep</b><br>{e(d.seller.person)}</td><td><b>Expected Ship Date</b><br>{date(d.delivery, f)}</td></tr></table>
<table width="100%" cellpadding=5 style="border-collapse:collapse"><tr style="background:#555;color:#fff"><td>Quantity</td><td>Units</td><td>Item</td><td align=right>Rate</td><td align=right>Amount</td></tr>{rows}</table>
<table align=right cellpadding=3><tr><td>Subtotal</td><td align=right>${m(d.net)}</td></tr><tr><td>Tax ({d.lines[0].rate}%)</td><td align=right>${m(d.tax)}</td></tr><tr><td><b>Total</b></td><td align=right><b>${m(d.gross)}</b></td></tr></table>
<p style="clear:both">Thank you. Your order has been accepted and will ship as shown. Backordered items ship when available.</p></body></html>''')


@latest('en-market-credit', 'credit_note', 'en', 'html pdf scan', currency=('EUR', 'GBP'), lines=(1, 4), whole=True, tax_by_line=True, number='{L}{L}-CN-{b}', order='{n:03}-{b}-{N}', subject='Credit note {number}', shows='order_ref seller_vat_id buyer_vat_id')
def market(d):
    """A marketplace's credit for things sent back: facts in the right upper corner, unit prices and totals with and without tax side by side, sums by rate."""
    m, s, f = money('1,234.56'), SIGN[d.currency], '15 March 2024'
    rows = ''.join(f'<tr><td><b>{e(x.name)}, {e(x.spec)}</b><br>ASIN: {e(x.code)}</td><td>{x.qty:f}</td><td>-{s}{m(x.price)}</td><td>{x.rate}%</td><td>-{s}{m(x.price_gross)}</td><td>-{s}{m(x.amount)}</td><td>-{s}{m(x.gross)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>@page{{size:A4;margin:13mm}}body{{font:11px "Liberation Sans",Arial}}.t{{display:flex;justify-content:space-between}}h1{{font-size:22px}}table{{width:100%;border-collapse:collapse}}
th{{border-top:1px solid #999;border-bottom:1px solid #999;text-align:left;padding:4px}}td{{padding:4px;vertical-align:top}}td:nth-child(n+2),th:nth-child(n+2){{text-align:right}}.b{{border:1px solid #aaa;padding:8px;width:270px}}.k{{width:60%;margin-left:40%}}</style>
<div class=t><div><h1>Credit note</h1>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}<br>GB<br>VAT no. {d.buyer.vat}</div><div class=b><b>Refund issued</b><br><br>Credit note no. {d.number}<br>Credit note date {date(d.date, f)}<br>
Total refund {s}{m(d.gross)}<br><br>Sold by {e(d.seller.name)}<br>VAT {d.seller.vat}</div></div>
<p>Billing address: as above &nbsp;&nbsp; Order # {d.order_no} &nbsp;&nbsp; Return reason: not as described</p>
<table><tr><th>Description</th><th>Qty</th><th>Unit price (excl. VAT)</th><th>VAT rate</th><th>Unit price (incl. VAT)</th><th>Item subtotal (excl. VAT)</th><th>Item subtotal (incl. VAT)</th></tr>{rows}</table>
<table class=k><tr><th>VAT rate</th><th>Item subtotal (excl. VAT)</th><th>VAT subtotal</th></tr><tr><td>{d.lines[0].rate}%</td><td>-{s}{m(d.net)}</td><td>-{s}{m(d.tax)}</td></tr><tr><td><b>Total</b></td><td><b>-{s}{m(d.net)}</b></td><td><b>-{s}{m(d.tax)}</b></td></tr></table>
<p style="font-size:9px;margin-top:50px">{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.city)}, {d.seller.postcode}. Company number {d.seller.reg}</p></html>''')


@latest('en-vendor-config', 'quotation_bid', 'en', 'xlsx pdf ods xlsx', currency='USD', lines=(6, 8), sections=3, stock=(52, 60), packages=('Video analytics', 'Private LTE network', 'Services'), discount='percent', sellers='zhen', buyers='sr', number='{L}{L}{y}{N}A',
        hides='tax, gross', shows='due_date')
def config(d):
    """A vendor's configured quotation: list price, off in per cent and net price of each part, sums of a group under it, list and net of the whole with the share saved in the end."""
    o, line, bold = Ods('Liberation Sans', 9, landscape=True).sheet('Price Details', [1.4, 3, 7.6, 1.6, 1.6, 3, 2, 3, 3.2]), dict(border=True), dict(bold=True)
    o.row((d.seller.name, dict(bold=True, size=12))).row('Address:', None, f'{d.seller.street}, {d.seller.city} {d.seller.postcode}').row(('QUOTATION', dict(bold=True, size=13)))
    o.row('Quotation ref:', None, d.number, None, None, 'Issue date:', d.date).row('To:', None, d.buyer.name, None, None, 'Expiry date:', d.due).row('Attn:', None, d.buyer.person, None, None, 'Currency:', 'USD').row()
    o.row(*[(t, dict(bold=True, border=True, fill='#d9e2f3', wrap=True, align='c')) for t in ('Item', 'Part Number', 'Description', 'Unit', 'Qty', 'Unit List Price', 'Off %', 'Unit Net Price', 'Total Net Price')])
    places = []
    for k, name in enumerate(d.sections):
        lines, total, _ = d.section(k)
        o.row((f'{k + 1}', bold), None, (name, bold))
        first = o.next
        for i, x in enumerate(lines, 1):
            o.row((f'{k + 1}.{i}', line), (x.code, line), (f'{x.name} ({x.spec})', line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (x.percent / 100, dict(border=True, fmt='%')), (x.price, line),
                  ((f'=[.E{o.next}]*[.H{o.next}]', x.amount), line))
        places.append(o.next)
        o.row(None, None, f'Subtotal {k + 1}', *[None] * 5, ((f'=SUM([.I{first}:.I{o.next - 1}])', total), bold))
    o.row().row(None, None, ('Total list price', bold), *[None] * 5, d.list_total).row(None, None, ('Total net price (USD)', bold), *[None] * 5, ((f'=[.I{places[0]}]+[.I{places[1]}]+[.I{places[2]}]', d.net), bold))
    o.row(None, None, 'Overall discount', *[None] * 5, (cents(1 - d.net / d.list_total, 4), dict(fmt='%'))).row()
    return o.row('Notes: 1. Prices are CIP Belgrade, net of VAT and customs duties. 2. Payment 40% advance, 60% on provisional acceptance. 3. The special discount applies to this project only and is confidential.')
