"""English papers of the fifth group from trade: a vendor's offer, acknowledgements, credits and a letter that asks for prices."""
from decimal import Decimal as D
from html import escape as e

from kit.figures import cents, count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, recent


@recent('en-vendor-boq', 'quotation_bid', 'en', 'pdf xlsx xlsx ods', currency='USD', lines=(6, 10), sections=3, stock=(12, 23), packages=('Access network', 'Transmission', 'Tools and licences'), reduction='sections', sellers='zhen', buyers='sr',
        number='QT{y}{m}{N}', hides='tax, gross', shows='due_date')
def boq(d):
    """A vendor's price sheet: groups with a list subtotal, the one-time discount of each and its net, a summary in dollars and euros on top."""
    rate, bold, line = D('1.06') + D(d.date.month) / 200, dict(bold=True), dict(border=True)
    o = Ods('Liberation Sans', 9, landscape=True).sheet('Quotation', [1.5, 3.4, 8.6, 1.8, 1.8, 3.2, 3.4])
    o.row((d.seller.name, dict(bold=True, size=13)), *[None] * 4, 'CONFIDENTIAL').row(('Commercial Quotation', bold), None, None, None, None, 'Quotation No.', d.number)
    o.row('Customer:', None, d.buyer.name, None, None, 'Date', (date(d.date, '2024-03-15'), {})).row('Contact:', None, d.seller.person, None, None, 'Valid until', (date(d.due, '2024-03-15'), {})).row()
    o.row(('Summary', bold), None, None, None, None, ('USD', bold), ('EUR (for information)', bold))
    for label, v in (('Total at list price', d.sum), ('One-time discount', -d.off), ('Total net price', d.net)):
        o.row(label, None, None, None, None, (v, dict(fmt='2')), (cents(v / rate), dict(fmt='2')))
    o.row(f'Rate: 1 EUR = {rate} USD. All prices exclude VAT, duties and local taxes.').row()
    o.row(*[(t, dict(bold=True, border=True, fill='#cfd8dc', wrap=True)) for t in ('No.', 'Model', 'Description', 'Unit', 'Qty', 'Unit list price (USD)', 'Total list price (USD)')])
    for i, name in enumerate(d.sections):
        lines, total, (percent, off, _) = d.section(i)
        o.row((f'{i + 1}', bold), (name, bold))
        first = o.next
        for k, x in enumerate(lines, 1):
            o.row((f'{i + 1}.{k}', line), (x.code, line), (f'{x.name}, {x.spec}', line), (x.unit, line), (x.qty, dict(border=True, fmt='0' if x.qty == x.qty.to_integral() else '2')), (x.list, line),
                  ((f'=ROUND([.E{o.next}]*[.F{o.next}];2)', x.amount), line))
        o.row(None, None, f'Subtotal {name}', None, None, None, (f'=SUM([.G{first}:.G{o.next - 1}])', total))
        o.row(None, None, f'One-time discount on {name}', None, None, (percent / 100, dict(fmt='%')), -off).row(None, None, f'Net {name}', None, None, None, total - off)
    return o.row().row('Payment: 30% advance, 70% on delivery. Delivery: DAP Belgrade, 8 to 10 weeks. Warranty: 12 months.')


@recent('en-order-ack', 'order_confirmation', 'en', 'pdf docx scan odt', currency='GBP', lines=(2, 9), base=3, discount='some line', number='SO-{N}', order='{N}{L}', shows='order_ref delivery_date seller_vat_id')
def ack(d):
    """A maker's acknowledgement: references in ruled boxes, price per 1 or per 100, line discounts, a promise date in the head."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    doc = Odt('Liberation Sans Narrow', 10.5, margin='1.8cm', lang='en')
    doc.p('SALES ORDER ACKNOWLEDGEMENT', bold=True, size=14, align='c', space=0.3)
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.city}, {d.seller.postcode}\fTelephone {d.seller.phone}\fVAT No {d.seller.vat}',
                f'Customer\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.city} {d.buyer.postcode}']], [8.8, 8.8], head=0)
    doc.table([['Our order', 'Order date', 'Your order', 'Buyer', 'Promised'], [d.number, date(d.date, f), d.order_no, d.buyer.person, date(d.delivery, f)]], [3.2, 3.2, 3.4, 4.4, 3.4], size=9.5)
    rows = [['Item', 'Part and description', 'Ordered', 'Price', 'Per', 'Disc %', 'Goods total']]
    rows += [[f'{i:03}', f'{x.code}  {x.name}\f{x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), str(x.base), q(x.percent) if x.percent else '-', m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.2, 7, 2.4, 2, 1.1, 1.4, 2.5], align='clrrcrr', size=9.5, border='head')
    doc.p(f'\tGoods\t£{m(d.net)}\n\tVAT at {d.lines[0].rate}%\t£{m(d.tax)}\n\tOrder value\t**£{m(d.gross)}**', tabs=[(11.5, 'l'), (17.5, 'r')], before=0.1, space=0.4)
    return doc.p('Please check this acknowledgement and tell us of any difference within two working days. Our conditions of sale, a copy of which is on the back, apply.', size=9, align='j')


REFUND = '''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>@page{size:A4;margin:14mm}body{font:12px "DejaVu Sans","Lato";color:#333}.t{display:flex;justify-content:space-between}h2{color:#714b67;font-weight:normal}
table{width:100%;border-collapse:collapse}th{border-bottom:2px solid #714b67;text-align:left;padding:4px}td{border-bottom:1px solid #eee;padding:4px;vertical-align:top}td:nth-child(n+2),th:nth-child(n+2){text-align:right}
.s{width:45%;margin:12px 0 0 55%}footer{border-top:1px solid #999;margin-top:50px;font-size:9px;text-align:center;padding-top:4px}.i{display:flex;gap:40px;margin:12px 0}.i b{color:#714b67;display:block}</style>'''


@recent('en-refund-note', 'credit_note', 'en', 'pdf html pdf eml+pdf', currency=('EUR', 'GBP'), lines=(1, 5), discount='some line', number='RINV/{y}/{n:05}', shows='seller_vat_id buyer_vat_id')
def refund(d):
    """A credit note of an open-source ERP: the buyer on the right, facts in coloured pairs, tax in words by row, a strip of sums."""
    m, q, s = money('1,234.56'), count('1,234.56'), {'EUR': '€', 'GBP': '£'}[d.currency]
    rows = ''.join(f'<tr><td>[{e(x.code)}] {e(x.name)}<br>{e(x.spec)}</td><td>{m(x.qty)} {x.unit}</td><td>{m(x.list)}</td><td>{q(x.percent) if x.percent else "0"}</td><td>{x.rate}% S</td><td>{m(x.amount)} {s}</td></tr>'
                   for x in d.lines)
    return Html(f'''{REFUND}<div class=t><div><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}<br>United Kingdom</div><div>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>
{e(d.buyer.city)} {d.buyer.postcode}<br>United Kingdom<br>VAT: {d.buyer.vat}</div></div><h2>Credit Note {d.number}</h2>
<div class=i><div><b>Credit Note Date</b>{date(d.date, '15/03/2024')}</div><div><b>Source</b>INV/{d.date.year}/{d.date.month * 113 + len(d.lines):05}</div><div><b>Reason</b>Goods not as ordered</div></div>
<table><tr><th>Description</th><th>Quantity</th><th>Unit Price</th><th>Disc.%</th><th>Taxes</th><th>Amount</th></tr>{rows}</table>
<table class=s><tr><td>Untaxed Amount</td><td>{m(d.net)} {s}</td></tr><tr><td>VAT {d.lines[0].rate}%</td><td>{m(d.tax)} {s}</td></tr><tr><td><b>Total</b></td><td><b>{m(d.gross)} {s}</b></td></tr></table>
<p>This amount will be set against your next invoice.</p><footer>{d.seller.phone} | {d.seller.mail} | VAT {d.seller.vat} | Page 1 / 1</footer></html>''')


@recent('en-ask-letter', 'rfq', 'en', 'docx eml+docx pdf scan', lines=(2, 7), sellers='us', buyers='us', number='RFQ {yy}-{n:03}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def ask(d):
    """A public buyer's letter to nobody by name: what is wanted in a table with empty prices, by when, how to answer."""
    q = count('1,234.56')
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en')
    doc.p(d.buyer.name, bold=True, size=14, align='c', space=0).p(f'{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}', align='c', space=0.5)
    doc.p(date(d.date, 'March 15, 2024'), space=0.3).p(f'Re: Request for Quotation, {d.number}', bold=True, space=0.3).p('To whom it may concern:')
    doc.p(f'The {d.buyer.name} invites written quotations for the items below. Quotations are due no later than 2:00 p.m. on {date(d.due, "March 15, 2024")}, by mail or e-mail to {d.buyer.mail}. Late quotations '
          'will not be considered. This is not an order.', align='j', space=0.2)
    rows = [['Item', 'Description', 'Est. Qty', 'Unit', 'Unit Price', 'Extension']] + [[str(i), f'{x.name}, {x.spec}, or equal', q(x.qty), x.unit, '$', '$'] for i, x in enumerate(d.lines, 1)]
    doc.table([*rows, [('TOTAL QUOTED', dict(span=5, align='r', bold=True)), '$']], [1.2, 7.4, 2, 1.6, 2.2, 2.2], align='clrcll')
    doc.p('Prices must include freight to our receiving dock. State the earliest delivery date, payment terms and the period for which prices are firm. The right to reject any and all quotations is reserved.',
          align='j', before=0.2, space=0.4)
    return doc.p(f'Sincerely,\n\n{d.buyer.person}\nPurchasing Agent\n{d.buyer.phone}').p('Company: ______________________   Signature: ______________________   Date: ___________', before=0.6, size=10)
