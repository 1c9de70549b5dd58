"""Papers in English of the ninth group: an order as a letter, a notice of award from a portal, a form of a call for prices, a packing slip, a statement of work, a bill of a large program, a flat export."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, beyond
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')


@beyond('en-order-letter', 'purchase_order', 'en', 'docx pdf scan', currency='GBP', lines=(1, 5), number='{L}{L}/{n:03}', quote='{N}/{L}', hides='tax, gross', shows='quotation_ref delivery_date')
def order_letter(d):
    """A trust orders by letter: your quotation, we should like to go ahead, things with tabs to their prices and no table, a total plus VAT, where to bring and to send the bill."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.5cm', lang='en')
    doc.p(f'{d.buyer.name}', bold=True, size=13, align='c', space=0).p(f'{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}\nTelephone {d.buyer.phone}', align='c', size=9.5, space=0.6)
    doc.p(f'Our ref: {d.number}\n{date(d.date, f)}', space=0.4).p(f'{d.seller.person}\n{d.seller.name}\n{d.seller.street}\n{d.seller.city}\n{d.seller.postcode}', space=0.5).p(f'Dear {d.seller.person},', space=0.25)
    doc.p(f'Order {d.number}: your quotation {d.quote_no}', bold=True, space=0.25).p('Thank you for the above quotation, which has been approved. Please accept this letter as our official order for the following:', align='j', space=0.25)
    for x in d.lines:
        doc.p(f'{q(x.qty)} {x.unit}\t{x.name}, {x.spec}\tat £{m(x.price)}\t£{m(x.amount)}', tabs=[(2.4, 'l'), (12.8, 'r'), (15.8, 'r')], indent=0.2, space=0.08)
    doc.p(f'\tTotal, plus VAT\t\t£{m(d.net)}', tabs=[(2.4, 'l'), (12.8, 'r'), (15.8, 'r')], bold=True, before=0.1, indent=0.2, space=0.3)
    doc.p(f'We should be grateful for delivery by {date(d.delivery, f)} to the address above, marked for the attention of {d.buyer.person}. Someone is on site from 8.30 am; please telephone the day before.', align='j', space=0.2)
    return doc.p(f'Your invoice, quoting {d.number}, should be sent to the Finance Office and will be paid within thirty days.', align='j', space=0.4).p(f'Yours sincerely,\n\n\n\n{d.buyer.person}\nHead of Estates')


@beyond('en-award-notice', 'award_decision', 'en', 'eml pdf eml', currency='GBP', lines=(2, 5), since=2016, number='AW-{b}', tender='ITT_{N}', subject='Award notification - message {number}', hides='lines, tax, gross', shows='tender_ref')
def award(d):
    """A portal's message that tells a bidder it has won, subject to standstill: reference, value without VAT, a table of scores, what happens in the ten days, who may be asked."""
    m, f = money('1,234.56'), '15 March 2024'
    price, quality = 30 + d.date.day % 10, 40 + d.date.month
    rows = ''.join(f'<tr><td>{a}<td>{b}<td>{c}</tr>' for a, b, c in (('Quality', '60', quality), ('Price', '40', price), ('Total', '100', quality + price)))
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Message</title></head><body style="font-family:'Liberation Sans';font-size:13px;max-width:680px"><p style="background:#2b2b60;color:#fff;padding:8px">e-Tendering portal &ndash; you have a new message</p>
<table cellpadding=2><tr><td><b>Project</b><td>{d.tender_no}, {e(d.lines[0].name)} and associated services</tr><tr><td><b>Buyer</b><td>{e(d.buyer.name)}</tr><tr><td><b>Message ref</b><td>{d.number}</tr><tr><td><b>Sent</b><td>{date(d.date, f)} 11:{d.date.day:02}</tr><tr><td><b>To</b><td>{e(d.seller.name)}</tr></table><hr>
<p>Dear {e(d.seller.person)},</p><p><b>Notification of contract award decision (subject to contract)</b></p><p>Thank you for your tender in the above competition. I am pleased to inform you that, following evaluation, {e(d.buyer.name)} intends to award the contract to {e(d.seller.name)}, whose submission was the most advantageous tender.</p>
<p>The contract value is £{m(d.net)} excluding VAT, as set out in your completed pricing schedule. Your scores were:</p><table border=1 cellpadding=5 style="border-collapse:collapse"><tr><th>Criterion<th>Weighting (%)<th>Weighted score</tr>{rows}</table>
<p>A standstill period now applies and will end at midnight at the end of the tenth calendar day after the date of this message. This message does not form a contract and you should not incur costs in reliance on it. Unsuccessful tenderers have been notified at the same time.</p>
<p>Please return evidence of insurance through the portal before the standstill period ends.</p><p>Yours sincerely<br><br>{e(d.buyer.person)}<br>Category Manager<br>{e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.city)} {d.buyer.postcode}</p></body></html>''')


@beyond('en-rfq-annex', 'rfq', 'en', 'docx pdf scan', lines=(2, 8), number='RFQ/{y}/{n:03}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def call_for_prices(d):
    """A call for prices of an office of development: a form of requirements in two columns with boxes to tick, then an annex in which the bidder fills in prices and declares."""
    q, f = count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en', footer=f'{d.number}')
    doc.p('REQUEST FOR QUOTATION (RFQ)', bold=True, size=14, align='c', space=0.2).table([[f'**ISSUED BY**\f{d.buyer.name}\f{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}', f'**DATE:** {date(d.date, f)}\f**REFERENCE:** {d.number}']], [9, 8], head=0)
    doc.p('Dear Sir / Madam,', before=0.2).p(f'We kindly request you to submit your quotation for the supply of {d.lines[0].name} and other items, as detailed in Annex 1 of this RFQ.', align='j', space=0.2)
    rows = [['Deadline for submission', f'{date(d.due, f)}, 17:00 hrs'], ['Method of submission', f'[X] E-mail to {d.buyer.mail}\f[ ] Courier / hand delivery'], ['Delivery term', '[ ] EXW   [ ] CPT   [X] DAP'], ['Currency of quotation', '[X] Local currency   [X] Convertible currency'], ['Value added tax', '[ ] Must be inclusive   [X] Must be exclusive'],
            ['Validity of quotations', '[ ] 60 days   [X] 90 days   [ ] 120 days'], ['Partial quotes', '[X] Not permitted   [ ] Permitted'], ['Payment terms', '100% upon complete delivery and acceptance'], ['Evaluation criteria', 'Technical responsiveness and lowest price'], ['Contact person for inquiries', f'{d.buyer.person}, {d.buyer.phone}']]
    doc.table(rows, [5.5, 11.5], head=0, size=9.5).p('This Request for Quotation is not an offer and shall not be construed as a commitment to purchase.', size=9, space=0.2)
    doc.p('Annex 1: Schedule of Requirements and Quotation Form', bold=True, size=11.5, page=True, space=0.2)
    rows = [['Item No.', 'Description / Specification', 'Quantity', 'UOM', 'Latest delivery date', 'Unit price', 'Total price per item']] + [[str(i), f'{x.name}; {x.spec}', q(x.qty), x.unit, '', '', ''] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=6, align='r')), ''] for t in ('Total prices of goods', 'Add: cost of transportation', 'Total final and all-inclusive price quotation')]
    doc.table(rows, [1.3, 5.8, 1.8, 1.5, 2.3, 2, 2.5], align='clrc', size=9)
    return doc.p('I, the undersigned, confirm that our company accepts the conditions of this RFQ.', before=0.2, space=0.4).p('Name and title: __________________   Signature: __________________   Date: ____________')


@beyond('us-packing-slip', 'delivery_note', 'en', 'pdf html png', lines=(1, 8), units=GOODS, whole=True, sellers='us', buyers='us', delivered=True, number='{b}-{n:02}', order='{N}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def slip(d):
    """An American packing slip: a bar of order facts, ship-to under it, ordered, shipped and back-ordered before the description, cartons and weight, what to do about shortages."""
    q, f = count('1,234.56'), '3/15/2024'
    rows = ''.join(f'<tr><td>{q(x.qty)}<td>{q(x.qty)}<td>0<td>{x.unit.upper()}<td>{e(x.code)}<td>{e(x.name)}<br><small>{e(x.spec)}</small><td>&#9744;</tr>' for x in d.lines)
    bar = ''.join(f'<td><small>{a}</small><br>{b}' for a, b in (('Packing Slip', d.number), ('Slip Date', date(d.date, f)), ('Customer PO', d.order_no), ('Ship Date', date(d.delivery, f)), ('Carrier', 'Freight LTL'), ('Pro Number', str(d.date.toordinal() * 7))))
    lot = sum(int(x.qty) for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Packing Slip</title><style>@page{{size:Letter;margin:14mm}}body{{font:11px "Liberation Sans"}}table{{border-collapse:collapse;width:100%}}.b td{{border:1px solid #000;padding:3px 6px}}.l th{{border-bottom:2px solid #000;text-align:left;padding:3px}}.l td{{border-bottom:1px solid #ccc;padding:4px 3px;vertical-align:top}}h1{{float:right;margin:0;font-size:24px;letter-spacing:2px}}</style></head><body>
<h1>PACKING SLIP</h1><p><b style="font-size:15px">{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}, {d.seller.postcode}<br>{d.seller.phone}</p><table class=b><tr>{bar}</tr></table>
<p><b>SHIP TO:</b><br>{e(d.buyer.name)}<br>Attn: Receiving / {e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}</p>
<table class=l><tr><th>Ordered<th>Shipped<th>B/O<th>U/M<th>Item<th>Description<th>Checked</tr>{rows}</table><p>Total cartons: {1 + lot // 12} &nbsp;&nbsp; Gross weight: {lot * 3 + 11} lbs &nbsp;&nbsp; Packed by: {e(d.seller.person.split()[0])}</p>
<p>Please inspect all merchandise upon arrival. Shortages or damages must be reported within 48 hours. THIS IS NOT AN INVOICE.</p><p style="margin-top:30px">Received by: ____________________________ &nbsp; Date: ______________</p></body></html>''')


@beyond('en-statement-of-work', 'contract', 'en', 'docx odt pdf scan', currency=('USD', 'EUR'), lines=(1, 5), units=WORK, rates=(0,), sellers='us', buyers='us', number='SOW-{n:03}', contract='MSA-{y}-{n}', hides='net, tax', shows='contract_ref')
def work(d):
    """A statement of work under a master agreement: sections by decimal numbers, deliverables in bullets, fees in a table of effort and rate with one not-to-exceed sum, two blocks for names."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    sign = '$' if d.currency == 'USD' else '€'
    doc = Odt('Liberation Sans', 10.5, margin='2.4cm', lang='en', footer=f'{d.number} under {d.contract_no} | Confidential')
    doc.p('STATEMENT OF WORK', bold=True, size=16, space=0).p(f'{d.number}', bold=True, color='#555555', space=0.3)
    doc.p(f'This Statement of Work ("SOW") is entered into as of {date(d.date, f)} (the "SOW Effective Date") by and between {d.buyer.name}, {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode} ("Client") and {d.seller.name}, {d.seller.street}, {d.seller.city}, {d.seller.postcode} ("Contractor"), and is governed by the Master Services Agreement {d.contract_no} between the parties.', align='j', space=0.25)
    doc.p('1. Scope and Deliverables', bold=True, space=0.05)
    for x in d.lines:
        doc.p(f'•  {x.name} ({x.spec}), performed in a professional and workmanlike manner', indent=0.6, space=0.03)
    doc.p('2. Term', bold=True, before=0.2, space=0.05).p('The Services begin on the SOW Effective Date and continue for twelve (12) months unless terminated earlier under the Agreement.', align='j')
    doc.p('3. Fees', bold=True, before=0.2, space=0.1)
    rows = [['Service', 'Rate', 'Estimated effort', 'Estimated fee']] + [[x.name, f'{sign}{m(x.price)} per {x.unit}', q(x.qty), f'{sign}{m(x.amount)}'] for x in d.lines]
    doc.table(rows, [6.6, 4, 2.8, 3], align='llrr', size=9.5, shade='#e8e8e8', border='rows')
    doc.p(f'Total fees under this SOW shall not exceed {sign}{m(d.gross)} without a written change order. Travel is included. All amounts are in {d.currency}.', align='j')
    doc.p('4. Invoicing', bold=True, before=0.2, space=0.05).p('Contractor invoices monthly in arrears for effort actually spent. Undisputed amounts are due net forty-five (45) days.', align='j')
    doc.p('5. Acceptance', bold=True, before=0.2, space=0.05).p('Deliverables are deemed accepted ten (10) business days after delivery unless Client gives written notice of deficiencies.', align='j', space=0.4)
    block = lambda role, p: f'**{role}: {p.name}**\f \fBy: ______________________\fName: {p.person}\fTitle: ____________________\fDate: ____________________'
    return doc.table([[block('CLIENT', d.buyer), block('CONTRACTOR', d.seller)]], [8.2, 8.2], head=0, border='none', size=9.5)


@beyond('en-sales-invoice-ledger', 'invoice', 'en', 'pdf scan eml+pdf', currency='GBP', lines=(1, 8), discount='some line', delivered=True, number='PSI{b}', order='{L}{N}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def ledger(d):
    """The plain stock form of a large program: bill-to left and the firm right without rules, facts in two runs of labels, a column of VAT identifiers, three bare sums, a specification of VAT."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    rows = ''.join(f'<tr><td>{e(x.code)}<td>{e(x.name)}, {e(x.spec)}<td>{date(d.delivery, "15/03/2024")}<td>{q(x.qty)}<td>{x.unit.title()}<td>{m(x.list)}<td>{q(x.percent) if x.percent else ""}<td>VAT{x.rate}<td>{m(x.amount)}</tr>' for x in d.lines)
    pairs = lambda *p: ''.join(f'<tr><td>{a}<td>{b}</tr>' for a, b in p)
    spec = ''.join(f'<tr><td>VAT{r}<td>{r}<td>{m(b)}<td>{m(b)}<td>0.00<td>{m(t)}</tr>' for r, b, t in d.rates)
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sales - Invoice</title><style>@page{{size:A4;margin:16mm}}body{{font:9.5px "Liberation Sans"}}table{{border-collapse:collapse}}td,th{{padding:1px 8px 1px 0;vertical-align:top;text-align:left}}.w{{width:100%}}.l th{{border-bottom:1px solid #000;vertical-align:bottom}}.l td:nth-child(4),.l td:nth-child(6),.l td:nth-child(7),.l td:last-child,.l th:nth-child(4),.l th:nth-child(6),.l th:last-child,.s td:nth-child(n+2),.s th:nth-child(n+2),.t td:last-child{{text-align:right}}.t{{margin:10px 0 18px auto}}h1{{font-size:15px;margin:0}}</style></head><body>
<h1>Sales - Invoice</h1><p>Page 1</p><table class=w><tr><td>{'<br>'.join(map(e, (d.buyer.name, d.buyer.person, d.buyer.street, d.buyer.city, d.buyer.postcode)))}<td style="width:34%"><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}<br>{d.seller.postcode}</tr></table><br>
<table class=w><tr><td><table>{pairs(('Bill-to Customer No.', f'C{d.buyer.reg[-5:]}'), ('VAT Registration No.', d.buyer.vat), ('Invoice No.', d.number), ('Your Reference', d.order_no), ('Salesperson', e(d.seller.person)), ('Posting Date', date(d.date, f)), ('Due Date', date(d.due, f)), ('Prices Including VAT', 'No'))}</table>
<td style="width:34%"><table>{pairs(('Phone No.', d.seller.phone), ('E-Mail', d.seller.mail), ('VAT Reg. No.', d.seller.vat), ('Bank', e(d.seller.bank)), ('IBAN', d.seller.iban), ('Shipment Method', 'Ex Warehouse'), ('Payment Terms', f'{(d.due - d.date).days} days'))}</table></tr></table><br>
<table class="w l"><tr><th>No.<th>Description<th>Shipment<br>Date<th>Quantity<th>Unit of<br>Measure<th>Unit Price<br>Excl. VAT<th>Discount %<th>VAT<br>Identifier<th>Amount<br>Excl. VAT</tr>{rows}</table>
<table class=t><tr><td>Total GBP Excl. VAT<td>{m(d.net)}</tr><tr><td>{d.lines[0].rate}% VAT<td>{m(d.tax)}</tr><tr><td><b>Total GBP Incl. VAT</b><td><b>{m(d.gross)}</b></tr></table>
<b>VAT Amount Specification</b><table class=s><tr><th>VAT Identifier<th>VAT %<th>Line Amount<th>Invoice Discount Base Amount<th>Invoice Discount Amount<th>VAT Amount</tr>{spec}</table></body></html>''')


@beyond('en-flat-export', 'quotation_bid', 'en', 'xlsx ods eml+xlsx', currency='USD', lines=(3, 10), discount='percent', whole=True, rates=(0,), sellers='us', buyers='us', number='Q-{N}-{L}', hides='net, tax', shows='due_date')
def export(d):
    """What a distributor's system exports when a quote is downloaded: heads in capitals, every row repeats the facts of the quote, list, discount, net and extension, one row of the total."""
    head = dict(bold=True)
    o = Ods('Liberation Sans', 10, landscape=True, locale='en-US').sheet('Quote', [2.6, 2.4, 5, 5.4, 2.4, 1.2, 2.4, 6.2, 1.4, 1.4, 2.6, 1.8, 2.6, 3])
    o.row(*[(t, head) for t in ('QUOTE_NO', 'QUOTE_DATE', 'SOLD_BY', 'ACCOUNT_NAME', 'EXPIRES', 'LINE', 'PART_NO', 'DESCRIPTION', 'QTY', 'UOM', 'LIST_USD', 'DISC_PCT', 'NET_USD', 'EXT_NET_USD')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row(d.number, date(d.date, '2024-03-15'), d.seller.name, d.buyer.name, date(d.due, '2024-03-15'), i, x.code, f'{x.name}, {x.spec}', (x.qty, dict(fmt='0')), x.unit, x.list, (x.percent, dict(fmt='1')), x.price, (f'=[.I{o.next}]*[.M{o.next}]', x.amount))
    return o.row(*[None] * 12, ('TOTAL', head), ((f'=SUM([.N{first}:.N{o.next - 1}])', d.gross), head))
