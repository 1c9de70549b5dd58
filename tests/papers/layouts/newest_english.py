"""British and American papers of the seventh group: bills, orders, quotes, what is agreed and changed."""
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Odt
from kit.paper import Html, Text, newest
from kit.wares import GOODS


@newest('en-accounts-invoice', 'invoice', 'en', 'pdf scan pdf eml+pdf', currency='GBP', lines=(1, 10), discount='line percent', number='{N}', order='PO{n:04}', shows='order_ref seller_vat_id seller_account')
def desktop(d):
    """The stationery of an old program for accounts: account reference, codes first, the rebate in per cent, net and tax by row, a box of totals at the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9, margin='1.7cm', lang='en')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}\fTel: {d.seller.phone}\fVAT Reg No: {d.seller.vat}', ('INVOICE', dict(bold=True, size=18, align='r'))]], [11, 6.6], head=0, border='none')
    ref = ''.join(c for c in d.buyer.name if c.isalpha()).upper()[:6] + '01'
    doc.table([[f'Invoice To\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}', f'Invoice No.\fInvoice/Tax Date\fOrder No.\fAccount Ref.', f'{d.number}\f{date(d.date, f)}\f{d.order_no}\f{ref}']], [9.6, 4, 4], head=0, border='outer')
    rows = [['Stock Code', 'Description', 'Quantity', 'Unit Price', 'Disc %', 'Net Amount', 'VAT %', 'VAT']] + [[x.code, f'{x.name}, {x.spec}', q(x.qty), m(x.list), m(x.percent), m(x.amount), m(x.rate), m(x.tax)] for x in d.lines]
    doc.table(rows, [2.3, 5.2, 1.7, 2, 1.4, 2.2, 1.3, 1.7], align='llrrrrrr', size=8, border='cols')
    doc.table([['Total Net Amount', f'£{m(d.net)}'], ['Carriage Net', '£0.00'], ['Total VAT Amount', f'£{m(d.tax)}'], [('Invoice Total', dict(bold=True)), (f'£{m(d.gross)}', dict(bold=True))]], [4.2, 3.4], head=0, indent=10.1, align='lr')
    return doc.p(f'Please pay within 30 days to {d.seller.bank}, IBAN {d.seller.iban}. Goods remain the property of the seller until paid for in full.', size=8, before=0.4)


@newest('en-retainer-invoice', 'invoice', 'en', 'html pdf png', currency='USD', lines=(1, 6), rates=('6.25',), prepaid=True, sellers='us', buyers='us', number='{n:07}', shows='due_date')
def young(d):
    """A bill of an online program for small firms: a large amount due on top, rows with a grey note, sales tax, a deposit taken off."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'Mar 15, 2024'
    rows = ''.join(f'<tr><td>{e(x.name)}<br><span>{e(x.spec)}</span></td><td>${m(x.price)}</td><td>{q(x.qty)}</td><td>${m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>@page{{size:Letter;margin:16mm}}body{{font:13px "DejaVu Sans",sans-serif;color:#222;max-width:760px}}.h{{display:flex;justify-content:space-between}}
.h p{{margin:0 0 12px}}small,span{{color:#789;font-size:11px}}table{{width:100%;border-top:3px solid #26a;border-collapse:collapse;margin-top:20px}}th{{color:#26a;text-align:left;padding:6px 0}}td{{padding:6px 0;border-bottom:1px solid #e4e4e4;vertical-align:top}}
td:nth-child(n+2),th:nth-child(n+2){{text-align:right}}.t{{width:50%;margin-left:50%;border:0}}.b{{font-size:24px}}</style></head><body>
<div class=h><h1>{e(d.seller.name)}</h1><p style="text-align:right">{e(d.seller.street)}<br>{e(d.seller.city)}, {d.seller.postcode}<br>{d.seller.phone}</p></div>
<div class=h><p><small>Billed To</small><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}</p><p><small>Date of Issue</small><br>{date(d.date, f)}<br><small>Due Date</small><br>{date(d.due, f)}</p><p><small>Invoice Number</small><br>{d.number}</p>
<p style="text-align:right"><small>Amount Due (USD)</small><br><b class=b>${m(d.payable)}</b></p></div>
<table><tr><th>Description</th><th>Rate</th><th>Qty</th><th>Line Total</th></tr>{rows}</table>
<table class=t><tr><td>Subtotal</td><td>${m(d.net)}</td></tr><tr><td>Sales Tax ({d.lines[0].rate}%)</td><td>${m(d.tax)}</td></tr><tr><td>Total</td><td>${m(d.gross)}</td></tr><tr><td>Deposit paid</td><td>-${m(d.prepaid)}</td></tr><tr><td><b>Amount Due (USD)</b></td><td><b>${m(d.payable)}</b></td></tr></table>
<p><small>Terms</small><br>A late fee of 1.5% per month applies after the due date.</p></body></html>''')


@newest('en-vendor-order', 'purchase_order', 'en', 'pdf docx scan', currency='USD', lines=(1, 8), rates=(0,), units=GOODS, sellers='us', buyers='us', number='PO{N}', quote='QT-{n}', hides='net, tax', shows='delivery_date quotation_ref')
def order(d):
    """An American order: vendor and ship-to in shaded boxes, a row of terms, extended cost, a total, no tax for the buyer resells or is exempt."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en', footer='This order number must appear on all packages, packing slips and correspondence.')
    doc.p(f'{d.buyer.name}\tPURCHASE ORDER', bold=True, size=14, tabs=[(17.4, 'r')], space=0).p(f'{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}\tNo. {d.number}', tabs=[(17.4, 'r')], space=0).p(f'{d.buyer.phone}\tDate {date(d.date, f)}', tabs=[(17.4, 'r')], space=0.3)
    doc.table([['VENDOR', 'SHIP TO'], [f'{d.seller.name}\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}', f'{d.buyer.name}\fReceiving Dock\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}']], [8.7, 8.7], shade='#c9d6e8', border='outer')
    doc.table([['Terms', 'Ship Via', 'F.O.B.', 'Due Date', 'Vendor Quote', 'Buyer'], ['Net 30', 'Best way', 'Destination', date(d.delivery, f), d.quote_no, d.buyer.person]], [2.3, 2.5, 2.8, 2.8, 3, 4], shade='#c9d6e8', align='cccccc', size=9)
    rows = [['Line', 'Item', 'Description', 'Qty', 'U/M', 'Unit Cost', 'Ext. Cost']] + [[str(i), x.code, f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows + [[('TOTAL (USD)', dict(span=6, align='r', bold=True)), (m(d.gross), dict(bold=True))]], [1.1, 2.4, 5.7, 1.7, 1.3, 2.5, 2.7], align='cllrcrr', size=9, shade='#c9d6e8')
    return doc.p('Authorized by: ______________________    Title: Purchasing Manager', before=0.9)


@newest('en-letter-quote', 'quotation_bid', 'en', 'docx pdf eml+docx', currency='GBP', lines=(1, 6), reduction='percent', number='Q/{yy}/{n}', shows='due_date')
def letter(d):
    """A quote as a letter: Dear, a table, trade discount off the whole, VAT, how long it stands."""
    m, q, (percent, off, _) = money('1,234.56'), count('1,234.56'), d.reductions[0]
    doc = Odt('Liberation Serif', 11, margin='2.3cm', lang='en', header=f'{d.seller.name} | {d.seller.street}, {d.seller.city}, {d.seller.postcode} | {d.seller.phone}')
    doc.p(f'{d.buyer.person}\n{d.buyer.name}\n{d.buyer.street}\n{d.buyer.city}\n{d.buyer.postcode}', space=0.4).p(f'{date(d.date, "15th March 2024")}', space=0.2).p(f'Our ref: {d.number}', space=0.3)
    doc.p(f'Dear {d.buyer.person},', space=0.2).p('Further to your enquiry we have pleasure in submitting our quotation as follows:', space=0.2)
    doc.table([['Item', 'Description', 'Quantity', 'Price each', 'Total']] + [[str(i), f'{x.name}\f{x.spec}', f'{q(x.qty)} {x.unit}', f'£{m(x.price)}', f'£{m(x.amount)}'] for i, x in enumerate(d.lines, 1)], [1.2, 6.8, 2.6, 2.8, 3], align='clrrr', size=10.5, border='rows')
    for label, v in (('Sub-total', d.sum), (f'Less trade discount of {q(percent)}%', off), ('Net total', d.net), (f'VAT at {d.lines[0].rate}%', d.tax), ('**Total including VAT**', d.gross)):
        doc.p(f'{label}\t£{m(v)}', tabs=[(16.4, 'r')], indent=8.5, space=0)
    doc.p(f'This quotation is open for acceptance until {date(d.due, "15 March 2024")}. Delivery is three to four weeks from receipt of your official order. Our terms are strictly 30 days.', before=0.3, align='j')
    return doc.p('We trust this meets with your approval and look forward to hearing from you.', space=0.3).p(f'Yours sincerely,\n\n\n{d.seller.person}\nSales Director')


@newest('en-sop-acknowledgement', 'order_confirmation', 'en', 'eml txt pdf', currency='GBP', lines=(1, 9), number='SOP{N}', order='{b}', subject='Acknowledgement {number}', shows='order_ref delivery_date')
def ack(d):
    """An acknowledgement in letters of one width, as old systems mail it."""
    m, q, f = money('1234.56'), count('1234.56'), '15-Mar-2024'
    out = [f'{d.seller.name}', f'{d.seller.street}, {d.seller.city} {d.seller.postcode}', '', 'SALES ORDER ACKNOWLEDGEMENT', '', f'{"Order no":<16}{d.number}', f'{"Date":<16}{date(d.date, f)}', f'{"Your order":<16}{d.order_no}', f'{"Customer":<16}{d.buyer.name}',
           f'{"Deliver to":<16}{d.buyer.street}, {d.buyer.city} {d.buyer.postcode}', f'{"Promised for":<16}{date(d.delivery, f)}', '', f'{"Line Product":<18}{"Description":<38}{"Qty":>8}{"Price":>12}{"Value":>15}', '-' * 91]
    out += [f'{i * 10:<5}{x.code:<13}{f"{x.name} {x.spec}"[:37]:<38}{q(x.qty):>8}{m(x.price):>12}{m(x.amount):>15}' for i, x in enumerate(d.lines, 1)]
    out += ['-' * 91] + [f'{label:>70} {m(v):>20}' for label, v in (('Goods total GBP', d.net), (f'VAT {d.lines[0].rate}.00%', d.tax), ('Order total GBP', d.gross))]
    return Text('\n'.join([*out, '', 'Please check this acknowledgement and tell us of any error within 24 hours.', 'All sales are subject to our standard terms and conditions.', '']))


@newest('en-goods-returned', 'credit_note', 'en', 'pdf docx scan', currency='GBP', lines=(1, 3), units=GOODS, number='CR{n:05}', order='{L}{L}{N}', shows='order_ref seller_vat_id')
def returned(d):
    """A credit for goods sent back: the reason in a sentence, sums without a sign, the words that it will be set against the account."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('DejaVu Sans', 9, margin='2cm', lang='en')
    doc.p('Credit Note', size=20, color='#7a1f1f', space=0.1).p(f'{d.seller.name}, {d.seller.street}, {d.seller.city}, {d.seller.postcode}. VAT number {d.seller.vat}', size=8, space=0.4)
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}', f'Credit note number: {d.number}\fDate: {date(d.date, f)}\fYour order number: {d.order_no}']], [9, 8], head=0, border='none')
    doc.p('Reason for credit: goods returned unused in original packing.', before=0.2, space=0.2)
    doc.table([['Description', 'Quantity returned', 'Unit price £', 'Credit £']] + [[f'{x.name}, {x.spec} ({x.code})', q(x.qty), m(x.price), m(x.amount)] for x in d.lines]
              + [[('Net credit', dict(span=3, align='r')), m(d.net)], [(f'VAT @ {d.lines[0].rate}%', dict(span=3, align='r')), m(d.tax)], [('Total credit', dict(span=3, align='r', bold=True)), (m(d.gross), dict(bold=True))]], [8, 3, 3, 3], align='lrrr', shade='#f3e3e3')
    return doc.p(f'This amount has been credited to your account and may be deducted from your next payment. Total credited: {words_en(d.gross, "pounds")}.', size=8.5, before=0.2)


@newest('en-price-schedule', 'framework_agreement', 'en', 'docx odt scan pdf', currency='GBP', lines=(3, 8), discount='percent', number='FA-{y}-{n:03}', tender='ITT/{n}/{yy}', hides='qty, amount, net, tax, gross', shows='tender_ref')
def schedule(d):
    """A framework for a public body: recitals, clauses, a schedule of list prices, rebate and framework prices; nothing is promised."""
    m, q, body = money('1,234.56'), count('1,234.56'), lambda t: doc.p(t, align='j')
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en', footer=f'Framework Agreement {d.number}')
    doc.p('FRAMEWORK AGREEMENT\nfor the supply of goods and services', bold=True, align='c', size=14, space=0.2).p(f'Reference {d.number}', align='c', space=0.3)
    body(f'THIS AGREEMENT is dated {date(d.date, "15 March 2024")} and made BETWEEN:')
    doc.p(f'(1) {d.buyer.name} of {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode} (the "Authority"); and\n(2) {d.seller.name}, company number {d.seller.reg}, whose registered office is at {d.seller.street}, {d.seller.city}, {d.seller.postcode} (the "Supplier").', indent=0.8, space=0.3)
    body(f'BACKGROUND: Following invitation to tender {d.tender_no} the Authority has appointed the Supplier to the framework.')
    for i, t in enumerate(('The term is two years from the date of this Agreement and may be extended for up to two further periods of twelve months.', 'The Authority gives no guarantee of any volume or value of orders.', 'Orders are placed by call-off in the form set out in Schedule 2.',
                           'The prices in Schedule 1 are in pounds sterling, exclude VAT and are fixed for the first twelve months.', 'The Supplier shall invoice monthly in arrears; valid invoices are paid within 30 days.', 'This Agreement is governed by the law of England and Wales.'), 1):
        body(f'{i}. {t}')
    doc.p('SCHEDULE 1: PRICES', bold=True, before=0.3)
    doc.table([['Ref', 'Description', 'Unit', 'List price (£)', 'Discount', 'Framework price (£)']] + [[x.code, f'{x.name}, {x.spec}', x.unit, m(x.list), f'{q(x.percent)}%', m(x.price)] for x in d.lines], [2.3, 5.6, 1.6, 2.4, 1.9, 2.6], align='llcrrr', size=9.5)
    return doc.p(f'Signed for the Authority: ____________________ {d.buyer.person}', before=0.5).p(f'Signed for the Supplier: ____________________ {d.seller.person}', before=0.4)


@newest('en-change-order', 'contract_amendment', 'en', 'docx pdf scan', currency='USD', lines=(1, 4), rates=(0,), sellers='us', buyers='us', number='CO-{n:03}', contract='{yy}-{N}', hides='net, tax', shows='contract_ref')
def change(d):
    """A change order on a form: facts by pairs, the added items, the contract's sum before, the change, the sum after."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    old = d.gross * 4 + 1250
    doc = Odt('Liberation Sans', 10, margin='2.2cm', lang='en')
    doc.p('CHANGE ORDER', bold=True, size=16, align='c', space=0.3)
    doc.table([['Change Order No.', d.number, 'Date', date(d.date, f)], ['Contract No.', d.contract_no, 'Original term', '12 months'], ['Owner', f'{d.buyer.name}\f{d.buyer.city}, {d.buyer.postcode}', 'Contractor', f'{d.seller.name}\f{d.seller.city}, {d.seller.postcode}']], [3.4, 5, 3, 5.2], head=0)
    doc.p('The Contract is changed as follows. The Contractor shall furnish the additional items below:', before=0.2)
    doc.table([['Item', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount']] + [[chr(64 + i), f'{x.name}, {x.spec}', q(x.qty), x.unit, f'${m(x.price)}', f'${m(x.amount)}'] for i, x in enumerate(d.lines, 1)], [1.2, 6.6, 1.7, 1.5, 2.7, 2.9], align='clrcrr', shade='#e6e6e6')
    doc.table([['The Contract Sum prior to this Change Order was', f'${m(old)}'], ['The Contract Sum will be increased by this Change Order in the amount of', f'${m(d.gross)}'], ['The new Contract Sum including this Change Order will be', f'${m(old + d.gross)}'], ['The Contract Time will be increased by', '15 days']],
              [12.4, 4.2], head=0, border='none', align='lr')
    return doc.p('NOT VALID UNTIL SIGNED BY THE OWNER AND CONTRACTOR', bold=True, align='c', size=8.5, before=0.3, space=0.6).p(f'Owner: {d.buyer.person} ____________\tContractor: {d.seller.person} ____________', tabs=[(8.4, 'l')])
