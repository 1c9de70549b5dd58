"""American papers and papers of a fund in the twelfth group: a paid bill of a service on the web, a credit memo, a modification of a contract, an order of a fund, a framework of a council."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, remote
from kit.wares import GOODS


@remote('us-paid-online', 'invoice', 'en', 'html eml pdf', currency='USD', lines=(1, 4), units=GOODS + ('lic',), whole=True, rates=(0,), sellers='us', buyers='us', number='{b:07X}-{n:04}', subject='Your receipt from us, invoice {number}', hides='')
def paid(d):
    """What a service for payments sends when a card was charged: a sum as headline with paid on a day, two addresses beside each other, quantity between name and price, subtotal, no tax, total, what was paid, a way to ask."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    rows = ''.join(f'<tr><td>{e(x.name)}<br><span class=g>{e(x.spec)}</span><td>{q(x.qty)}<td>${m(x.price)}<td>${m(x.amount)}</tr>' for x in d.lines)
    side = lambda p: f'<b>{e(p.name)}</b><br>{e(p.street)}<br>{e(p.city)}, {p.postcode.replace(" ", " ")}<br>United States'
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>@page{{size:letter;margin:18mm}}body{{font:12px "Liberation Sans";color:#1a1a1a;max-width:700px;margin:auto}}table{{width:100%;border-collapse:collapse}}.i th{{font-weight:normal;color:#666;text-align:right;border-bottom:1px solid #111;padding:6px 0}}.i td{{text-align:right;padding:9px 0;vertical-align:top}}.i th:first-child,.i td:first-child{{text-align:left}}.g{{color:#777}}.t td{{border-top:1px solid #e3e3e3}}</style></head><body>
<h1 style="font-size:22px">Invoice</h1><table style="width:340px"><tr><td class=g>Invoice number<td><b>{d.number}</b></tr><tr><td class=g>Date of issue<td>{date(d.date, f)}</tr><tr><td class=g>Payment method<td>Visa •••• {d.date.day * 131 + 2000}</tr></table><br>
<table><tr style="vertical-align:top"><td style="width:50%">{side(d.seller)}<br>{d.seller.mail}<td><span class=g>Bill to</span><br>{side(d.buyer)}</tr></table>
<h2>${m(d.gross)} USD paid on {date(d.date, f)}</h2><table class=i><tr><th>Description<th>Qty<th>Unit price<th>Amount</tr>{rows}<tr class=t><td><td colspan=2>Subtotal<td>${m(d.net)}</tr><tr class=t><td><td colspan=2>Sales tax (exempt)<td>$0.00</tr><tr class=t><td><td colspan=2>Total<td>${m(d.gross)}</tr><tr class=t><td><td colspan=2><b>Amount paid</b><td><b>${m(d.gross)}</b></tr></table>
<p class=g>Questions? Contact {e(d.seller.name)} at {d.seller.mail} or {d.seller.phone}.</p></body></html>''')


@remote('us-credit-memo-desk', 'credit_note', 'en', 'docx pdf scan', currency='USD', lines=(1, 4), units=GOODS, whole=True, rates=(0,), sellers='us', buyers='us', number='CM{N}', order='{b}', hides='net, tax', shows='order_ref')
def memo(d):
    """A credit memo of a small firm's desk program: date and number in a little grid at the top right, one box for the customer, a strip with the order's number and terms, rate and amount, one total at the foot in a wide box."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}', ('Credit Memo', dict(align='r', size=20, bold=True))]], [9, 8], head=0, border='none')
    doc.table([['Date', 'Credit No.'], [date(d.date, f), d.number]], [3, 3.4], align='cc', indent=10.6).table([['Customer'], [f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}\fAttn: {d.buyer.person}']], [8], align='l')
    doc.table([['P.O. No.', 'Project', 'Reason'], [d.order_no, 'Fieldhouse', 'Returned, unused']], [4, 5, 8], align='ccc', indent=0)
    doc.table([['Item', 'Description', 'Qty', 'Rate', 'Amount']] + [[x.code, f'{x.name}, {x.spec}', q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [2.8, 7.2, 1.6, 2.6, 2.8], align='llrrr', border='cols', size=9.5)
    return doc.table([['Thank you. This credit will be applied to your open balance. Sales are exempt under your resale certificate.', ('Total Credit', dict(bold=True)), (f'${m(d.gross)}', dict(bold=True, align='r'))]], [10.4, 3, 3.6], head=0)


@remote('us-contract-modification', 'contract_amendment', 'en', 'docx scan', currency='USD', lines=(1, 3), units=GOODS, whole=True, rates=(0,), sellers='us', buyers='us', number='P{n:05}', contract='{L}{L}{yy}-C-{n:04}', hides='net, tax', shows='contract_ref delivery_date')
def modification(d):
    """A modification of a public contract on a form with numbered boxes: number of the modification, effective date, issued by, name of contractor, number of the contract, then the description with items that are added and by how much the price goes up."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Sans', 9, margin='1.6cm', lang='en')
    doc.p('MODIFICATION OF CONTRACT', bold=True, size=14, align='c', space=0.2)
    doc.table([[f'1. MODIFICATION NO.\f**{d.number}**', f'2. EFFECTIVE DATE\f{date(d.date, f)}', '3. PAGE\f1 OF 1'], [(f'4. ISSUED BY\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}', dict(span=3))], [(f'5. NAME AND ADDRESS OF CONTRACTOR\f{d.seller.name}\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}', dict(span=2)), f'6. MODIFICATION OF CONTRACT NO.\f**{d.contract_no}**'], [('7. THIS MODIFICATION IS ISSUED PURSUANT TO: mutual agreement of the parties. The contractor IS required to sign this document and return 1 copy to the issuing office.', dict(span=3))]], [6.5, 5, 6.3], head=0, pad=0.12)
    doc.p('8. DESCRIPTION OF MODIFICATION', bold=True, before=0.15, space=0.1).p(f'A. The following line items are hereby added, to be delivered no later than {date(d.delivery, f)}:', space=0.1)
    doc.table([['ITEM', 'SUPPLIES', 'QTY', 'UNIT', 'UNIT PRICE', 'AMOUNT']] + [[f'{i:04}', f'{x.name}, {x.spec}', q(x.qty), x.unit, f'${m(x.price)}', f'${m(x.amount)}'] for i, x in enumerate(d.lines, 11)], [1.5, 7.3, 1.4, 1.4, 2.9, 3.3], align='clrcrr', border='rows')
    doc.p(f'B. As a result, the total contract price is increased by ${m(d.gross)}. No sales tax applies.', space=0.08).p('C. Except as provided herein, all terms and conditions of the contract remain unchanged and in full force and effect.', space=0.4)
    return doc.table([[f'9A. NAME OF SIGNER\f{d.seller.person}\f \f9B. CONTRACTOR  ______________________', f'10A. CONTRACTING OFFICER\f{d.buyer.person}\f \f10B. SIGNATURE  ______________________']], [8.9, 8.9], head=0, pad=0.12)


@remote('en-fund-purchase-order', 'purchase_order', 'en', 'pdf docx', currency=('USD', 'EUR'), lines=(1, 5), units=GOODS, whole=True, rates=(0,), discount='percent', number='{N}-{y}-PO{n:03}', quote='{n}/{y}', hides='net, tax', shows='quotation_ref delivery_date')
def fund(d):
    """An order of an international fund: two columns of facts with the supplier's contact and the fund's focal point, delivery term and date, items with price, discount and net price, one grand total, privileges and immunities, acknowledgement by the supplier."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15-Mar-2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en')
    doc.p(d.buyer.name.upper(), bold=True, size=13, space=0).p('PURCHASE ORDER', bold=True, size=11, color='#0b5ea8', space=0.2)
    doc.table([['Purchase Order No.', d.number, 'Order date', date(d.date, f)], ['Supplier', f'{d.seller.name}\f{d.seller.street}\f{d.seller.city} {d.seller.postcode}', 'Consignee', f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city} {d.buyer.postcode}'], ['Supplier contact', d.seller.person, 'Buyer focal point', d.buyer.person], ['Quotation ref.', d.quote_no, 'Required delivery date', date(d.delivery, f)], ['Delivery term', 'DAP (Incoterms 2020)', 'Payment term', '30 days net'], ['Currency', d.currency, 'Mode of shipment', 'Road']], [3.3, 5.6, 3.5, 5], head=0, size=9)
    rows = [['Line', 'Item description', 'UOM', 'Quantity', 'Catalogue price', 'Discount', 'Net price', f'Line value ({d.currency})']] + [[str(i), f'{x.name}\f{x.spec}', x.unit, q(x.qty), m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows + [[('Grand total', dict(span=7, align='r', bold=True)), (m(d.gross), dict(bold=True))]], [1, 5.2, 1.2, 1.6, 2.2, 1.6, 2.1, 2.6], align='clcrrrrr', shade='#d6e6f4', size=8.5)
    doc.p('The order is exempt from all direct taxes and customs duties. Nothing in it shall be deemed a waiver of any privileges and immunities of the buyer. The General Conditions for Goods apply.', size=8.5, align='j', space=0.5)
    return doc.p('For the buyer: ____________________          Acknowledged by the supplier: ____________________', size=9)


@remote('en-council-framework-rates', 'framework_agreement', 'en', 'docx odt', currency='GBP', lines=(2, 6), rates=(20,), discount='percent', number='FA{n}/{y}', tender='DN{b}', hides='gross, tax, qty, amount', shows='tender_ref')
def framework(d):
    """A council's framework with a supplier: this agreement is dated, parties by numbers in brackets, background by letters, agreed terms, then a schedule of prices where a rebate off the catalogue gives the framework price."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11, margin='2.4cm', lang='en')
    doc.p('FRAMEWORK AGREEMENT', bold=True, size=15, align='c', space=0.05).p(f'Agreement reference {d.number}', align='c', space=0.3).p(f'THIS AGREEMENT is dated {date(d.date, f)}', bold=True, space=0.15).p('PARTIES', bold=True, space=0.05)
    doc.p(f'(1) {d.buyer.name} of {d.buyer.street}, {d.buyer.city} {d.buyer.postcode} (Authority)\n(2) {d.seller.name}, company number {d.seller.reg}, whose registered office is at {d.seller.street}, {d.seller.city} {d.seller.postcode} (Supplier)', indent=0.6, space=0.15).p('BACKGROUND', bold=True, space=0.05)
    doc.p(f'(A) The Authority advertised under reference {d.tender_no} for suppliers of sports goods and services.\n(B) The Supplier’s tender was successful and the parties wish to record how orders are to be placed.', indent=0.6, space=0.15).p('AGREED TERMS', bold=True, space=0.05)
    for i, t in enumerate(('The framework period is four years from the date of this agreement.', 'The Authority may order from the Supplier by a call-off in writing; it gives no guarantee of any volume.', f'The estimated value of all call-offs is £{m(d.net)} excluding VAT.', 'The framework prices in the Schedule are fixed for the first twelve months and exclude VAT.', 'This agreement is governed by the law of England and Wales.'), 1):
        doc.p(f'{i}.  {t}', align='j', indent=0.6, space=0.05)
    doc.p('SCHEDULE – FRAMEWORK PRICES', bold=True, before=0.3, space=0.1)
    doc.table([['Description', 'Unit', 'Catalogue price (£)', 'Framework discount', 'Framework price (£)']] + [[f'{x.name}, {x.spec}', x.unit, m(x.list), f'{q(x.percent)}%', m(x.price)] for x in d.lines], [6.4, 1.6, 2.9, 2.6, 2.9], align='lcrrr', border='rows', size=10)
    return doc.p('Signed for the Authority ____________________\nSigned for the Supplier ____________________', before=0.5, line=170)
