"""English papers of the eighteenth group: a British bill of an online ledger, an acknowledgement of a wholesaler, an American city's order, a British quotation of an open program, an Irish credit note, a British agreement for services, a proforma, a nursery's delivery note."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, abroad
from kit.wares import GOODS


@abroad('en-invoice-online-ledger-advice', 'invoice', 'en', 'pdf html eml+pdf', currency='GBP', goods=('KNJ', 'NVZ', 'GRF'), most=24, lines=(1, 5), units=('h', 'mo', 'day', 'job', 'ea', 'box'), whole=True, rates=(20,), cents=True, number='INV-{n:04}', order='PO {N}', shows='order_ref due_date seller_vat_id seller_account')
def advice(d):
    """A British bill of an online ledger: title big at the left, customer below, days and numbers in a middle column, issuer at the right, thin table, totals with the name of the tax, due date, slip to pay with at the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    rows = ''.join(f'<tr><td class=l>{e(x.name)}<br>{e(x.spec)}</td><td>{m(x.qty)}</td><td>{m(x.price)}</td><td>{x.rate}%</td><td>{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>@page{{size:A4;margin:16mm}}body{{font:11.5px/1.5 "Liberation Sans",Arial,sans-serif;color:#222}}.h{{display:flex}}.h>div{{flex:1}}h1{{font-size:25px;font-weight:normal;margin:0 0 18px}}.h p{{margin:0 0 9px}}table{{width:100%;border-collapse:collapse;margin-top:46px}}th{{border-bottom:1.5px solid #222;padding:5px;text-align:right}}td{{border-bottom:1px solid #ccc;padding:5px;text-align:right;vertical-align:top}}.l{{text-align:left}}.s td{{border:0}}.s .t td{{border-top:1.5px solid #222;font-weight:bold}}.cut{{border-top:1px dashed #555;margin-top:60px;padding-top:10px;display:flex}}.cut>div{{flex:1}}</style></head><body>
<div class=h><div><h1>INVOICE</h1>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>{d.buyer.postcode}<br>GBR</div><div><p><b>Invoice Date</b><br>{date(d.date, f)}</p><p><b>Invoice Number</b><br>{d.number}</p><p><b>Reference</b><br>{d.order_no}</p><p><b>VAT Number</b><br>{d.seller.vat}</p></div><div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city)}<br>{d.seller.postcode}<br>GBR</div></div>
<table><tr><th class=l>Description<th>Quantity<th>Unit Price<th>VAT<th>Amount GBP</tr>{rows}</table>
<table class=s style="width:48%;margin:8px 0 0 auto"><tr><td>Subtotal</td><td>{m(d.net)}</td></tr><tr><td>TOTAL VAT {d.lines[0].rate}%</td><td>{m(d.tax)}</td></tr><tr class=t><td>TOTAL GBP</td><td>{m(d.gross)}</td></tr></table>
<p><b>Due Date: {date(d.due, f)}</b><br>Please pay by bank transfer to {e(d.seller.name)}, {e(d.seller.bank)}, IBAN {d.seller.account}.</p>
<div class=cut><div><b style="font-size:16px">PAYMENT ADVICE</b><br>To: {e(d.seller.name)}</div><div><b>Customer</b> {e(d.buyer.name)}<br><b>Invoice Number</b> {d.number}<br><b>Amount Due</b> {m(d.gross)}<br><b>Due Date</b> {date(d.due, f)}<br><b>Amount Enclosed</b> ____________</div></div>
<p style="font-size:9px;margin-top:20px">Company Registration No: {d.seller.reg}. Registered Office: {e(d.seller.street)}, {e(d.seller.city)}, {d.seller.postcode}.</p></body></html>''')


@abroad('en-order-acknowledgement-trade-account', 'order_confirmation', 'en', 'pdf docx scan', currency='GBP', goods=('ELI', 'ALT', 'UNF'), lines=(2, 9), units=GOODS, whole=True, rates=(20,), discount='percent', percents=(10, 15, 20, 25, 30, 40), cents=True, number='SO{N:06}', order='{N}', shows='order_ref delivery_date seller_vat_id')
def acknowledged(d):
    """A wholesaler's acknowledgement: title in a bar, deliver to and invoice to side by side, row of facts with the account, list price, discount and net price for each line, goods total, tax, order total, note to check at once."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9, margin='1.7cm', lang='en', footer=f'{d.seller.name}. Registered in England {d.seller.reg}. VAT {d.seller.vat}. All goods are sold subject to our conditions of sale.')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.city} {d.seller.postcode}\fSales {d.seller.phone}  {d.seller.mail}', (f'ORDER ACKNOWLEDGEMENT\f{d.number}', dict(bold=True, size=13, align='r'))]], [10, 7.6], head=0, border='rows')
    to = f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}'
    doc.table([['Invoice to', 'Deliver to'], [to, to]], [8.8, 8.8], align='ll', border='outer')
    doc.table([['Account', 'Your Order No', 'Order Date', 'Delivery Date', 'Taken by', 'Terms'], [''.join(c for c in d.buyer.name.upper() if c.isalpha())[:5] + '1', d.order_no, date(d.date, f), date(d.delivery, f), d.seller.person, '30 days EOM']], [2.5, 3, 2.7, 3, 3.7, 2.7], align='cccccc')
    doc.table([['Ln', 'Product', 'Description', 'Qty', 'UOM', 'List', 'Disc', 'Net Price', 'Goods']] + [[f'{i}', x.code, f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [0.8, 2.1, 5.2, 1.2, 1.1, 1.7, 1.2, 1.9, 2.4], align='cllrlrrrr', size=8.5, border='cols')
    for a, v, b in (('Goods total', d.net, 0), (f'VAT @ {d.lines[0].rate}%', d.tax, 0), ('Order total GBP', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(6.6, 'r')], indent=10.9, bold=b, space=0.03)
    return doc.p('Thank you for your order. Please check the details above and tell us of any error by return. Carriage is free on orders over £150.', before=0.4)


@abroad('us-po-city-finance-department', 'purchase_order', 'en', 'pdf docx scan', currency='USD', sellers='us', buyers='us', side='public', most=60, lines=(2, 6), units=GOODS, whole=True, rates=(0,), cents=True, number='{yy}-{N:05}', quote='Q-{N}', hides='net, tax', shows='quotation_ref delivery_date')
def city(d):
    """An American city's order: seal line, big title, number to be shown on all papers, vendor and ship to in boxes, requisition facts, lines with account, total, exempt from sales tax, buyer signs."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en')
    doc.table([[f'**{d.buyer.name}**\fFinance Department, Purchasing Division\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}\f{d.buyer.phone}', (f'PURCHASE ORDER\fNo. {d.number}', dict(bold=True, size=15, align='r'))]], [10.2, 7.2], head=0, border='none')
    doc.p('This number must appear on all invoices, packing slips and correspondence.', size=8, align='r', space=0.2)
    doc.table([['VENDOR', 'SHIP TO'], [f'{d.seller.name}\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}\f{d.seller.phone}', f'{d.buyer.name}\fCentral Receiving\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}']], [8.7, 8.7], align='ll', shade='#d9d9d9')
    doc.table([['PO Date', 'Required By', 'Vendor Quote', 'Terms', 'F.O.B.'], [date(d.date, f), date(d.delivery, f), d.quote_no, 'Net 30', 'Destination']], [3.4, 3.5, 3.6, 3.4, 3.5], align='ccccc', shade='#d9d9d9')
    doc.table([['Line', 'Qty', 'UOM', 'Item No.', 'Description', 'Unit Price', 'Extended']] + [[f'{i}', q(x.qty), x.unit.upper(), x.code, f'{x.name}, {x.spec}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)] + [[('Total $', dict(span=6, align='r', bold=True)), (m(d.gross), dict(bold=True))]], [1.1, 1.4, 1.3, 2.4, 6.2, 2.4, 2.6], align='crcllrr', shade='#d9d9d9')
    doc.p(f'G/L account 101-{len(d.buyer.name) * 37:04}-52310. The purchaser is exempt from state and local sales taxes; exemption certificate on file.', size=8.5, space=0.1).p('Mail or e-mail invoices to Accounts Payable. Partial shipments are accepted, back orders over 30 days are cancelled.', size=8.5, space=0.8)
    return doc.p(f'Authorized by: ______________________  {d.buyer.person}, Purchasing Agent')


@abroad('en-quotation-open-program-disc', 'quotation_bid', 'en', 'html pdf eml', currency='GBP', goods=('BTE', 'POD', 'UNF'), most=40, lines=(2, 5), units=GOODS + ('m2', 'm'), whole=True, rates=(20,), discount='line percent', percents=(5, 10, 15), cents=True, number='S{N:05}', subject='Quotation {number}', shows='due_date')
def quoted(d):
    """A quotation of an open program: firm in grey on top under its slogan, customer right, title with number in colour, three facts in a row, columns with unit and discount, untaxed amount, tax with its rate and base, total, link to accept."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    rows = ''.join(f'<tr><td class=l>[{x.code}] {e(x.name)} {e(x.spec)}</td><td>{m(x.qty)} {x.unit}</td><td>{m(x.list)}</td><td>{m(x.percent)}</td><td>{x.rate}% S</td><td>£ {m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Quotation {d.number}</title><style>@page{{size:A4;margin:15mm}}body{{font:12px/1.5 "Liberation Sans",Lato,sans-serif;color:#212529}}.co{{border-bottom:1px solid #000;padding-bottom:8px;color:#495057}}.cu{{margin:24px 0 0 58%}}h2{{color:#714b67;font-weight:normal;font-size:24px}}.i{{display:flex;margin-bottom:16px}}.i>div{{flex:1}}table{{width:100%;border-collapse:collapse}}th{{border-bottom:2px solid #714b67;color:#714b67;padding:6px;text-align:right}}td{{border-bottom:1px solid #dee2e6;padding:6px;text-align:right}}.l{{text-align:left}}.s{{width:45%;margin:10px 0 0 auto}}.s tr:last-child td{{font-weight:bold;color:#714b67}}</style></head><body>
<div class=co>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}<br>United Kingdom</div>
<div class=cu>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)} {d.buyer.postcode}<br>United Kingdom</div>
<h2>Quotation # {d.number}</h2><div class=i><div><b>Quotation Date</b><br>{date(d.date, f)}</div><div><b>Expiration</b><br>{date(d.due, f)}</div><div><b>Salesperson</b><br>{e(d.seller.person)}</div></div>
<table><tr><th class=l>Description<th>Quantity<th>Unit Price<th>Disc.%<th>Taxes<th>Amount</tr>{rows}</table>
<table class=s><tr><td class=l>Untaxed Amount</td><td>£ {m(d.net)}</td></tr><tr><td class=l>VAT {d.lines[0].rate}% on £ {m(d.net)}</td><td>£ {m(d.tax)}</td></tr><tr><td class=l>Total</td><td>£ {m(d.gross)}</td></tr></table>
<p>Payment terms: 30 Days</p><p>Terms &amp; Conditions apply. You can accept this quotation online with a signature.</p><p style="font-size:10px;color:#6c757d">{d.seller.phone} {d.seller.mail}</p></body></html>''')


@abroad('ie-credit-note-returned-goods', 'credit_note', 'en', 'docx pdf scan', currency='EUR', sellers='ie', buyers='ie', goods=('ELI',), since=2022, most=12, lines=(1, 3), units=GOODS, whole=True, rates=(23,), cents=True, number='CN-{n:05}', order='{N}', shows='order_ref seller_vat_id buyer_vat_id')
def returned(d):
    """An Irish credit note in a text program: letterhead in the middle, customer with its number of tax, note that names the bill by which the goods had been sold to an order, table, three rows of sums, small print."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11, margin='2.2cm', lang='en')
    doc.p(d.seller.name, bold=True, size=17, align='c', space=0).p(f'{d.seller.street}, {d.seller.city}, {d.seller.postcode}', align='c', size=10, space=0).p(f'Phone {d.seller.phone}   VAT No. {d.seller.vat}', align='c', size=10, space=0.5)
    doc.p(f'Credit Note {d.number}', bold=True, size=14, space=0.05).p(f'Date: {date(d.date, f)}', space=0.3).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.city}\n{d.buyer.postcode}\nVAT No. {d.buyer.vat}', space=0.3)
    doc.p(f'We have credited your account for the goods below, which you ordered under no. {d.order_no} and sent back to us.', align='j', space=0.15)
    doc.table([['Qty', 'Description', 'Price', 'Total €']] + [[f'{q(x.qty)} {x.unit}', f'{x.name} ({x.spec})', m(x.price), m(x.amount)] for x in d.lines] + [[('', dict(border='none')), ('', dict(border='none')), t, m(v)] for t, v in (('Net', d.net), (f'VAT {d.lines[0].rate}%', d.tax), ('Credit', d.gross))], [2.6, 8.4, 2.7, 2.9], align='llrr')
    return doc.p('No payment is needed. The credit may be set against any open invoice.', size=9.5)


@abroad('en-services-agreement-schedule-fees', 'contract', 'en', 'docx odt scan', currency='GBP', goods=('KNJ', 'NVZ'), lines=(2, 4), units=('h', 'mo', 'day', 'job'), whole=True, rates=(20,), since=2016, cents=True, number='SA/{y}/{n:03}')
def agreement(d):
    """A short British agreement: title and number, parties by figures with addresses and company numbers, clauses with heads, fees in a schedule with a table, totals below, signature blocks."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.5cm', lang='en')
    doc.p('SERVICES AGREEMENT', bold=True, size=16, align='c', space=0.05).p(f'Agreement No. {d.number}', align='c', space=0.3).p(f'This agreement is dated {date(d.date, f)}.', space=0.15).p('PARTIES', bold=True, space=0.05)
    doc.p(f'(1)  {d.buyer.name} of {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode} (the Client); and', space=0.05).p(f'(2)  {d.seller.name} of {d.seller.street}, {d.seller.city}, {d.seller.postcode}, registered number {d.seller.reg} (the Supplier).', space=0.2)
    for n, (h, t) in enumerate((('Services', 'The Supplier shall provide the services set out in the Schedule with reasonable care and skill.'), ('Term', 'This agreement begins on its date and continues for twelve months unless ended earlier under clause 5.'),
                                ('Charges', f'The Client shall pay the charges in the Schedule, being £{m(d.net)} in total, plus VAT of £{m(d.tax)}, making £{m(d.gross)}. The Supplier shall invoice monthly in arrears and invoices are payable within 30 days.'),
                                ('Confidentiality', 'Each party shall keep the information of the other confidential.'), ('Termination', 'Either party may end this agreement on one month\'s notice in writing.'), ('Law', 'This agreement is governed by the law of England and Wales.')), 1):
        doc.p(f'{n}.  {h}', bold=True, space=0.02, before=0.06).p(t, align='j', indent=0.7)
    doc.p('SCHEDULE', bold=True, align='c', before=0.25)
    doc.table([['Service', 'Unit', 'Estimated quantity', 'Rate (£)', 'Charge (£)']] + [[f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines] + [[('Total excluding VAT', dict(span=4, align='r')), m(d.net)]], [6.8, 1.8, 2.8, 2.2, 2.4], align='lcrrr', size=10.5)
    return doc.table([[f'Signed for {d.buyer.name}\f\f____________________\f{d.buyer.person}', f'Signed for {d.seller.name}\f\f____________________\f{d.seller.person}']], [8, 8], head=0, border='none')


@abroad('en-proforma-payment-before-despatch', 'proforma_invoice', 'en', 'docx pdf odt', currency='GBP', goods=('ALT', 'ELI', 'GRF'), most=25, lines=(1, 5), units=GOODS, whole=True, rates=(20,), cents=True, number='PF{N}', shows='due_date seller_vat_id seller_account')
def proforma(d):
    """A British proforma in a text program: name left and title right, block of number and days, customer, table, box of totals, bank details in a table, sentence that it is no tax invoice."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15th March 2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en')
    doc.table([[(d.seller.name, dict(bold=True, size=13)), ('Pro-forma Invoice', dict(size=18, align='r'))], [f'{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}\fVAT no. {d.seller.vat}', (f'No. {d.number}\f{date(d.date, f)}\fPlease pay by {date(d.due, f)}', dict(align='r'))]], [9, 8], head=0, border='none')
    doc.p('Customer', bold=True, before=0.4, space=0.02).p(f'{d.buyer.name}\nFAO {d.buyer.person}\n{d.buyer.street}\n{d.buyer.city}\n{d.buyer.postcode}', space=0.35)
    doc.table([['Item', 'Qty', 'Unit price (£)', 'VAT rate', 'Line total (£)']] + [[f'{x.name} – {x.spec}', f'{q(x.qty)}', m(x.price), f'{x.rate}%', m(x.amount)] for x in d.lines], [8, 1.8, 2.6, 1.9, 2.7], align='lrrrr', shade='#fce4d6', border='rows')
    doc.table([['Subtotal', f'£{m(d.net)}'], ['VAT', f'£{m(d.tax)}'], [('Amount to pay', dict(bold=True)), (f'£{m(d.gross)}', dict(bold=True))]], [3.6, 3], head=0, align='lr', indent=10.4, border='rows')
    doc.p('Payment by bank transfer', bold=True, space=0.03).table([['Bank', d.seller.bank], ['Account name', d.seller.name], ['IBAN', d.seller.account], ['Reference', d.number]], [3.4, 8], head=0)
    return doc.p('Goods are despatched once cleared funds are received. This is not a VAT invoice; a VAT invoice will follow with the goods.', size=9)


@abroad('en-delivery-note-nursery-trolleys', 'delivery_note', 'en', 'scan docx pdf', goods=('CVE', 'BTE', 'POD'), most=30, lines=(3, 8), units=GOODS, whole=True, delivered=True, number='DN{N:05}', order='{n}/{yy}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def nursery(d):
    """A British note of a trader who brings goods himself: name in a frame, number, days, delivered to, table with ordered, delivered and to follow, checks to tick, signature of who receives."""
    q, f = count('1,234.56'), '15/03/2024'
    doc = Odt('DejaVu Sans', 9.5, margin='2cm', lang='en')
    doc.p(f'{d.seller.name}\n{d.seller.street}, {d.seller.city}, {d.seller.postcode}\n{d.seller.phone}', box=True, align='c', bold=True, space=0.3)
    doc.p('DELIVERY NOTE', bold=True, size=15, space=0.15)
    doc.table([['Delivery note no.', d.number, 'Date', date(d.date, f)], ['Your order', d.order_no, 'Delivered on', date(d.delivery, f)], ['Delivered to', (f'{d.buyer.name}, {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}', dict(span=3))]], [3.7, 5, 3.3, 5], head=0)
    doc.table([['Description', 'Size', 'Ordered', 'Delivered', 'To follow']] + [[x.name, x.spec, q(x.qty), q(x.qty), '0'] for x in d.lines], [7, 3.6, 2.1, 2.2, 2.1], align='llrrr')
    return doc.p('Received in good order [  ]     Damaged [  ]     Short [  ]', before=0.3, space=0.5).p('Name ______________________   Signature ______________________   Time ________')
