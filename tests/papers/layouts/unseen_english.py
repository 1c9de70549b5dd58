"""English papers of the twentieth group: a British bill of a middling firm's program, a bill for services by the month, an American quote, an order of a big program, an agreement for services, an Irish acknowledgement, a request for quotations."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, unseen
from kit.wares import GOODS


@unseen('en-invoice-sales-program-line-discount', 'invoice', 'en', 'pdf docx scan', currency='GBP', goods=('SAN', 'BRV', 'LIK', 'PIC'), most=80, lines=(2, 8), units=GOODS, whole=True, rates=(20,), discount='line percent', percents=(5, 8, 10, 15), cents=True, delivered=True, number='PSI-{N:06}', order='PO{N}', shows='order_ref due_date delivery_date seller_vat_id seller_account')
def program(d):
    """A British sales bill of a middling firm's program: bill-to left, seller right, title with number, four facts in a row twice, lines with discount per cent and amount without tax, totals at the right, bank line by line."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('DejaVu Sans', 8.5, margin='1.8cm', lang='en', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.city}, {d.seller.postcode}. Company registration no. {d.seller.reg}')
    doc.table([[f'**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}\fGreat Britain', (f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}\fPhone No. {d.seller.phone}\fVAT Reg. No. {d.seller.vat}', dict(align='r'))]], [8.7, 8.7], head=0, border='none')
    doc.p(f'Sales - Invoice {d.number}', bold=True, size=15, before=0.5, space=0.2)
    doc.table([['Document Date', 'Due Date', 'Shipment Date', 'Your Reference'], [date(d.date, f), date(d.due, f), date(d.delivery, f), d.order_no], ['Salesperson', 'Payment Terms', 'Payment Method', 'Shipment Method'], [d.seller.person, f'Net {(d.due - d.date).days} days', 'Bank Transfer', 'Delivered']], [4.4, 4.4, 4.2, 4.4], border='none', align='llll', head=1)
    doc.p(size=4, space=0)
    doc.table([['No.', 'Description', 'Quantity', 'Unit of Measure', 'Unit Price Excl. VAT', 'Line Disc. %', 'VAT %', 'Line Amount Excl. VAT']] + [[x.code, f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), q(x.percent), f'{x.rate}', m(x.amount)] for x in d.lines], [2.1, 5, 1.7, 1.8, 2, 1.4, 1.1, 2.3], align='llrcrrrr', border='head', size=8)
    doc.p(size=4, space=0)
    doc.table([['Total GBP Excl. VAT', m(d.net)], ['20% VAT', m(d.tax)], [('Total GBP Incl. VAT', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4.6, 3], head=0, border='rows', align='lr', indent=9.9)
    return doc.p(f'Bank\t{d.seller.bank}\nIBAN\t{d.seller.account}\nPayment reference\t{d.number}', tabs=[(4, 'l')], before=0.4)


@unseen('en-invoice-services-freelance-tool', 'invoice', 'en', 'html pdf eml', currency='GBP', goods=('ODR', 'MKT', 'BZR', 'TRA'), lines=(1, 4), whole=True, units=('h', 'mo', 'job', 'm2', 'km', 'day'), rates=(20,), cents=True, number='{n:03}', subject='Invoice {number}', shows='due_date seller_vat_id seller_account')
def services(d):
    """A bill for services that a web tool makes: sender and receiver side by side, big number, period by days, table with quantity and unit in one column, totals under it, box with the bank."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    rows = ''.join(f'<tr><td>{q(x.qty)} {x.unit}</td><td>{e(x.name)} ({e(x.spec)})</td><td class=r>£{m(x.price)}</td><td class=r>{x.rate}%</td><td class=r>£{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>@page{{size:A4;margin:20mm}}body{{font:12px/1.5 "Liberation Sans",Helvetica,sans-serif;color:#222}}.c{{display:flex;justify-content:space-between;margin-bottom:26px}}.c>div{{width:47%}}h1{{font-weight:300;font-size:30px;margin:0 0 18px}}table{{width:100%;border-collapse:collapse}}th{{text-align:left;border-bottom:2px solid #222;padding:5px 4px}}td{{padding:6px 4px;border-bottom:1px solid #ddd}}.r{{text-align:right}}.n td{{border:0;padding:3px 4px}}.b{{background:#f5f5f5;padding:10px 14px;margin-top:26px}}</style></head><body>
<div class=c><div>{e(d.buyer.name)}<br>{e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>{d.buyer.postcode}</div><div class=r><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}<br>{d.seller.postcode}<br>{d.seller.mail}</div></div>
<h1>Invoice {d.number}</h1><div class=c><div>Invoice date: <b>{date(d.date, f)}</b><br>Payment terms: {(d.due - d.date).days} days<br>Due on: <b>{date(d.due, f)}</b></div><div class=r>VAT registration number: {d.seller.vat}<br>Company number: {d.seller.reg}</div></div>
<table><tr><th>Quantity<th>Details<th class=r>Unit price<th class=r>VAT<th class=r>Net subtotal</tr>{rows}</table>
<table class=n style="width:50%;margin:12px 0 0 50%"><tr><td>Net total</td><td class=r>£{m(d.net)}</td></tr><tr><td>VAT</td><td class=r>£{m(d.tax)}</td></tr><tr><td><b>GBP total</b></td><td class=r><b>£{m(d.gross)}</b></td></tr></table>
<div class=b><b>Payment details</b><br>Bank: {e(d.seller.bank)}<br>Account name: {e(d.seller.name)}<br>IBAN: {d.seller.account}<br>Payment reference: {d.number}</div></body></html>''')


@unseen('us-quote-rentals-supply-word', 'quotation_bid', 'en', 'docx pdf odt', currency='USD', sellers='us', buyers='us', goods=('SAN', 'NAM', 'LIK'), lines=(2, 7), units=GOODS + ('day', 'h'), whole=True, rates=(0,), cents=True, reduction='percent', percents=(5, 10), number='Q{y}-{n:03}', hides='net, tax', shows='due_date')
def quote(d):
    """An American quote on a Word template: name left and word right, date, number and expiry, prepared for and by, table, subtotal, discount and total, note that tax is not in it, line to sign."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}\fPhone {d.seller.phone}', (f'QUOTE', dict(bold=True, size=22, align='r'))]], [10, 7], head=0, border='none')
    doc.p(f'Date: {date(d.date, f)}\nQuote #: {d.number}\nExpiration date: {date(d.due, f)}', align='r', space=0.2)
    doc.p(f'Quotation for:\n**{d.buyer.name}**\nAttn: {d.buyer.person}\n{d.buyer.street}\n{d.buyer.city}, {d.buyer.postcode}', space=0.3).p(f'Prepared by: {d.seller.person}', space=0.15)
    doc.table([['Qty', 'Unit', 'Description', 'Unit Price', 'Line Total']] + [[q(x.qty), x.unit, f'{x.name} - {x.spec}', f'${m(x.price)}', f'${m(x.amount)}'] for x in d.lines] + [[(t, dict(span=4, align='r', bold=b)), (v, dict(bold=b))] for t, v, b in (('Subtotal', f'${m(d.sum)}', False), (f'Discount ({q(pc)}%)', f'-${m(off)}', False), ('Total', f'${m(d.gross)}', True))], [1.5, 1.6, 8.1, 2.7, 3.1], align='rclrr', shade='#d9e2f3')
    doc.p('Prices do not include applicable sales tax. Tax-exempt organizations please furnish a certificate.', size=9, before=0.2, space=0.4)
    return doc.p('To accept this quotation, sign here and return: ______________________________', space=0.3).p('THANK YOU FOR YOUR BUSINESS!', bold=True, align='c')


@unseen('en-po-firm-big-program-items', 'purchase_order', 'en', 'pdf docx eml+pdf', currency='GBP', side='firm', goods=('SAN', 'BRV', 'PIC', 'LIK'), most=60, lines=(1, 7), units=GOODS, whole=True, rates=(20,), cents=True, number='45{b:08}', quote='{N}', shows='quotation_ref delivery_date')
def items(d):
    """A firm's order from a big program: vendor's window left, box of number, day and contact right, terms by labels, items by tens with material and day, net value, tax and total after a rule, instructions."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.9cm', lang='en', footer=f'{d.buyer.name}  Registered office: {d.buyer.street}, {d.buyer.city} {d.buyer.postcode}  Registered in England {d.buyer.reg}')
    doc.p(d.buyer.name, bold=True, size=14, space=0.4)
    doc.table([[f'{d.seller.name}\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}', (f'**Purchase Order**\fPO number/date\f{d.number} / {date(d.date, f)}\fContact person/Telephone\f{d.buyer.person} / {d.buyer.phone}\fYour quotation\f{d.quote_no}', dict(border='all'))]], [9.6, 7.6], head=0, border='none', pad=0.15)
    doc.p(f'Please deliver to:\t{d.buyer.name}, {d.buyer.street}, {d.buyer.city} {d.buyer.postcode}\nDelivery date:\tDay {date(d.delivery, f)}\nTerms of delivery:\tDAP {d.buyer.city}\nTerms of payment:\tWithin 30 days due net\nCurrency:\tGBP', tabs=[(4, 'l')], before=0.3, space=0.3)
    doc.table([['Item', 'Material', 'Description', 'Order qty.', 'Unit', 'Price per unit', 'Net value']] + [[f'{i * 10:05}', x.code, f'{x.name}\f{x.spec}', q(x.qty), x.unit.upper(), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.4, 2.4, 6, 1.8, 1.3, 2.1, 2.3], align='lllrcrr', border='head', size=9)
    for a, v, b in (('Total net value excl. tax GBP', d.net, 0), ('Input tax 20.000 %', d.tax, 0), ('Total value GBP', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(8.6, 'r')], indent=8.6, bold=b, space=0.03)
    return doc.p('Please send an order confirmation within three working days. Invoices without a PO number will be returned.', size=8.5, before=0.5)


@unseen('en-agreement-grounds-media-services', 'contract', 'en', 'docx odt scan', currency='GBP', goods=('ODR', 'BZR', 'MKT', 'TRA'), lines=(2, 5), whole=True, rates=(20,), cents=True, number='SA/{y}/{n:03}')
def agreement(d):
    """A short agreement for services: title with number, made on a day, parties by brackets, clauses by figures, table of charges, yearly value with tax, ends with two blocks to sign."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en', footer=f'Agreement {d.number}')
    doc.p('AGREEMENT FOR THE SUPPLY OF SERVICES', bold=True, size=14, align='c', space=0.05).p(f'Agreement number {d.number}', align='c', space=0.3).p(f'This Agreement is made on {date(d.date, f)} between:', space=0.1)
    doc.p(f'(1) **{d.buyer.name}** of {d.buyer.street}, {d.buyer.city} {d.buyer.postcode} (the "Client"); and', align='j').p(f'(2) **{d.seller.name}**, a company registered in England and Wales (number {d.seller.reg}) whose office is at {d.seller.street}, {d.seller.city} {d.seller.postcode} (the "Contractor").', align='j', space=0.2)
    doc.p('1. Services', bold=True, space=0.03).p('The Contractor shall provide the services listed in clause 2 with reasonable care and skill and in accordance with the instructions of the Client.', align='j').p('2. Charges', bold=True, space=0.03).p('The Client shall pay the following charges, which exclude VAT:', space=0.08)
    doc.table([['Service', 'Details', 'Estimated quantity', 'Rate (£)', 'Amount (£)']] + [[x.name, x.spec, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [6, 2.6, 2.8, 2.2, 2.6], align='llrrr', size=10.5)
    doc.p(f'The total value of the services is £{m(d.net)} plus VAT at 20% of £{m(d.tax)}, making £{m(d.gross)} in all.', align='j')
    for h, t in (('3. Invoicing and payment', 'The Contractor shall invoice monthly in arrears. The Client shall pay each valid invoice within 30 days of receipt.'), ('4. Term and termination', 'This Agreement begins on the date above and continues for twelve months. Either party may end it by giving one month\'s notice in writing.'), ('5. Insurance', 'The Contractor shall hold public liability insurance of not less than £5 million.'), ('6. Governing law', 'This Agreement is governed by the law of England and Wales.')):
        doc.p(h, bold=True, space=0.03).p(t, align='j')
    return doc.table([[f'Signed for the Client\f\f______________________\fName: {d.buyer.person}', f'Signed for the Contractor\f\f______________________\fName: {d.seller.person}']], [8, 8], head=0, border='none')


@unseen('ie-order-acknowledgement-desktop-ledger', 'order_confirmation', 'en', 'pdf docx scan', currency='EUR', sellers='ie', buyers='ie', most=40, lines=(2, 7), units=GOODS, whole=True, tax_by_line=True, rates=(23,), since=2016, cents=True, number='SO-{N:05}', order='{N}', shows='order_ref delivery_date seller_vat_id')
def acknowledged(d):
    """An Irish acknowledgement from a desktop ledger: title in the middle, account box left and facts right, lines with net and VAT amounts, three totals in a row of boxes, note."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en')
    doc.p(d.seller.name, bold=True, size=15, align='c', space=0).p(f'{d.seller.street}, {d.seller.city}, {d.seller.postcode}. Tel {d.seller.phone}. VAT No. {d.seller.vat}', align='c', size=8.5, space=0.3).p('SALES ORDER ACKNOWLEDGEMENT', bold=True, size=13, align='c', space=0.2)
    doc.table([[f'Customer\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}', f'Our Order No.\fOrder Date\fYour Order No.\fPromised Delivery\fTaken By', f'{d.number}\f{date(d.date, f)}\f{d.order_no}\f{date(d.delivery, f)}\f{d.seller.person}']], [9, 3.6, 4.8], head=0, border='outer', pad=0.15)
    doc.p(size=4, space=0)
    doc.table([['Product Code', 'Description', 'Qty', 'Unit Price €', 'Net €', 'VAT Rate', 'VAT €']] + [[x.code, f'{x.name} {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount), f'{m(x.rate)}', m(x.tax)] for x in d.lines], [2.5, 5.5, 1.8, 2, 2.2, 1.5, 1.9], align='llrrrrr', border='cols', size=9)
    doc.p(size=4, space=0)
    doc.table([['Goods Total €', 'VAT Total €', 'Order Total €'], [m(d.net), m(d.tax), (m(d.gross), dict(bold=True))]], [5.8, 5.8, 5.8], align='ccc')
    return doc.p('Please check this acknowledgement and tell us of any errors within two working days. Goods are supplied subject to our conditions of sale.', size=8.5, before=0.2)


@unseen('en-rfq-public-body-blank-prices', 'rfq', 'en', 'docx pdf eml+docx', goods=('LIK', 'BRV', 'ODR', 'NAM', 'SAN'), side='public', lines=(2, 7), whole=True, number='RFQ {yy}/{n:03}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def asked(d):
    """A request for quotations of a public body: name, title, table of facts with the day to return by, what is needed, table with blank prices, how quotations are weighed, declaration to sign."""
    q, f = count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.1cm', lang='en')
    doc.p(d.buyer.name, bold=True, size=15, space=0.05).p('REQUEST FOR QUOTATION', bold=True, size=13, space=0.2)
    doc.table([['RFQ reference', d.number], ['Date of issue', date(d.date, f)], ['Return by', f'12 noon on {date(d.due, f)}'], ['Return to', f'{d.buyer.person}, {d.buyer.mail}'], ['Delivery address', f'{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}']], [4.6, 12.2], head=0, shade=None)
    doc.p('Quotations are invited for the items below. Please complete the price columns, excluding VAT, and sign the declaration.', before=0.2, space=0.15, align='j')
    doc.table([['Ref', 'Item or service', 'Specification', 'Quantity', 'Unit price (£)', 'Total (£)']] + [[f'{i}', x.name, x.spec, f'{q(x.qty)} {x.unit}', '', ''] for i, x in enumerate(d.lines, 1)] + [[('Total excluding VAT', dict(span=5, align='r', bold=True)), '']], [1.2, 5.8, 3, 2.4, 2.2, 2.2], align='cllrrr', size=10)
    doc.p('Quotations will be evaluated on price (70%) and delivery time (30%). The lowest or any quotation will not necessarily be accepted.', align='j', space=0.2)
    return doc.p('Company name: ______________________   Signed: ______________________   Date: ______________', before=0.4)
