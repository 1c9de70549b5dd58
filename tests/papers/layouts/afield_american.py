"""American papers of the eleventh group: an order on a federal form, a request for quotations on another, an estimate of a desktop ledger, a credit memo of a large web program, an order in a spreadsheet's template."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, afield
from kit.wares import GOODS


@afield('us-order-supplies-form', 'purchase_order', 'en', 'docx pdf scan', currency='USD', lines=(1, 5), whole=True, rates=(0,), sellers='us', buyers='us', number='140L{yy}P{N}', contract='GS-{n:02}F-{N}', hides='net, tax', shows='contract_ref delivery_date')
def supplies(d):
    """The optional form by which an office orders supplies: numbered boxes with small titles, issuing office and ship-to, contractor, type of order ticked, the schedule with letters under the heads and a column for what was accepted, grand total in its own box."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Sans', 9, margin='1.5cm', lang='en', footer='Exception to OPTIONAL FORM 347 - approved')
    box = lambda n, t, v: f'{n}. {t}\f{v}'
    at = lambda p: f'{p.name}\f{p.street}\f{p.city}, {p.postcode}'
    doc.table([[('ORDER FOR SUPPLIES OR SERVICES', dict(span=4, bold=True, align='c', size=12)), 'PAGE OF PAGES\f1 | 1'],
               [('IMPORTANT: Mark all packages and papers with contract and/or order numbers.', dict(span=5))],
               [box(1, 'DATE OF ORDER', date(d.date, f)), box(2, 'CONTRACT NO. (if any)', d.contract_no), (box(3, 'ORDER NO.', f'**{d.number}**'), dict(span=2)), box(4, 'REQUISITION/REFERENCE NO.', f'{d.date.day:03}{d.date.month:03}')],
               [(f'5. ISSUING OFFICE (Address correspondence to)\f{at(d.buyer)}', dict(span=2)), (f'6. SHIP TO:\fa. NAME OF CONSIGNEE  {d.buyer.person}\fb. STREET ADDRESS  {d.buyer.street}\fc. CITY, STATE, ZIP  {d.buyer.city}, {d.buyer.postcode}', dict(span=3))],
               [(f'7. TO: CONTRACTOR\f{at(d.seller)}', dict(span=2)), ('8. TYPE OF ORDER\f☒ a. PURCHASE   Reference your offer. Please furnish the following on the terms specified.\f☐ b. DELIVERY', dict(span=3))],
               [box(9, 'ACCOUNTING AND APPROPRIATION DATA', f'{d.date.year}-0431-252R'), box(12, 'F.O.B. POINT', 'Destination'), (box(15, 'DELIVER TO F.O.B. POINT ON OR BEFORE', date(d.delivery, f)), dict(span=2)), box(16, 'DISCOUNT TERMS', 'Net 30')]], [4.4, 4.2, 2.4, 2.8, 4.2], head=0, size=8)
    rows = [[('17. SCHEDULE (See reverse for Rejections)', dict(span=7, align='c'))], ['ITEM NO.\f(a)', 'SUPPLIES OR SERVICES\f(b)', 'QUANTITY ORDERED\f(c)', 'UNIT\f(d)', 'UNIT PRICE\f(e)', 'AMOUNT\f(f)', 'QUANTITY ACCEPTED\f(g)']]
    rows += [[f'{i:04}', f'{x.name}, {x.spec}\fPart {x.code}', q(x.qty), x.unit.upper(), m(x.price), m(x.amount), ''] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.3, 6.4, 2, 1.5, 2.4, 2.5, 1.9], head=2, align='clrcrrc', size=8)
    return doc.table([['18. SHIPPING POINT\f', '20. INVOICE NO.\f', f'17(i) GRAND TOTAL\f**${m(d.gross)}**'], [(f'21. MAIL INVOICE TO: {d.buyer.name}, Accounts Payable, {d.buyer.mail}', dict(span=3))], ['22. AUTHORIZED BY (Signature)\f', (f'23. NAME (Typed)\f{d.buyer.person}, TITLE: CONTRACTING/ORDERING OFFICER', dict(span=2))]], [6.4, 5.4, 6.2], head=0, size=8.5)


@afield('us-request-quotations-form', 'rfq', 'en', 'docx pdf scan', lines=(2, 8), units=GOODS, whole=True, sellers='us', buyers='us', number='RQ{yy}-{N}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def quotations(d):
    """The standard form on which an office asks for quotations: this is not an order, numbered boxes, by which day, delivery wanted, a schedule whose price columns the one who answers fills in, lines for him below."""
    q, f = count('1,234.56'), 'March 15, 2024'
    doc = Odt('Liberation Serif', 9.5, margin='1.6cm', lang='en', footer='STANDARD FORM 18 (layout of the issuing office)')
    doc.table([[('REQUEST FOR QUOTATION\f(THIS IS NOT AN ORDER)', dict(span=2, bold=True, align='c', size=12)), 'THIS RFQ  ☒ IS  ☐ IS NOT  A SMALL BUSINESS SET-ASIDE'],
               [f'1. REQUEST NO.\f**{d.number}**', f'2. DATE ISSUED\f{date(d.date, f)}', '4. CERT. FOR NAT. DEF. UNDER BDSA REG. 2\fnone'],
               [(f'5a. ISSUED BY\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}', dict(span=2)), f'6. DELIVER BY (Date)\f30 days after receipt of order\f7. DELIVERY  ☒ FOB DESTINATION  ☐ OTHER'],
               [(f'5b. FOR INFORMATION CALL (no collect calls)\f{d.buyer.person}, {d.buyer.phone}', dict(span=2)), '8. TO:\fAll interested vendors'],
               [('10. PLEASE FURNISH QUOTATIONS TO THE ISSUING OFFICE IN BLOCK 5a ON OR BEFORE CLOSE OF BUSINESS (Date): ' + f'**{date(d.due, f)}**', dict(span=3))],
               [('IMPORTANT: This is a request for information and quotations furnished are not offers. If you are unable to quote, please so indicate on this form and return it. This request does not commit the office to pay any costs incurred in the preparation of this quotation or to contract for supplies or services.', dict(span=3, size=8))]], [5.6, 5.2, 7.2], head=0, size=9)
    doc.p('11. SCHEDULE (Include applicable Federal, State and local taxes)', bold=True, before=0.15, space=0.08)
    doc.table([['ITEM NO.', 'SUPPLIES/SERVICES', 'QUANTITY', 'UNIT', 'UNIT PRICE', 'AMOUNT']] + [[str(i), f'{x.name}, {x.spec}, or equal', q(x.qty), x.unit.upper(), '', ''] for i, x in enumerate(d.lines, 1)], [1.7, 7.5, 2, 1.6, 2.5, 2.7], align='clrcrr', size=9)
    return doc.table([['12. DISCOUNT FOR PROMPT PAYMENT', '10 CALENDAR DAYS (%)', '30 CALENDAR DAYS (%)'], ['13. NAME AND ADDRESS OF QUOTER\f \f ', '14. SIGNATURE OF PERSON AUTHORIZED TO SIGN QUOTATION', '15. DATE OF QUOTATION\f16. SIGNER (name, title, telephone)']], [7, 5.6, 5.4], head=0, size=8.5)


@afield('us-ledger-estimate', 'quotation_bid', 'en', 'pdf eml+pdf scan', currency='USD', lines=(1, 6), rates=(7,), sellers='us', buyers='us', number='{N}', hides='', shows='due_date')
def estimate(d):
    """The estimate of a small firm's ledger program: firm on top, the green word, address and facts, a shaded bar over activity, quantity, rate and amount, a note left of the sums, the total under a line, lines to accept."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    rows = ''.join(f'<tr><td><b>{e(x.name)}</b><br>{e(x.code)}; {e(x.spec)}<td>{q(x.qty)}<td>{m(x.price)}<td>{m(x.amount)}T</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Estimate {d.number}</title><style>@page{{size:Letter;margin:16mm}}body{{font:11px "Liberation Sans";color:#404040}}table{{width:100%;border-collapse:collapse}}.l th{{background:#d7ead0;color:#2e6b1f;text-align:left;padding:6px;font-weight:normal}}.l td{{padding:6px;vertical-align:top}}.l td:nth-child(n+2),.l th:nth-child(n+2){{text-align:right}}.g{{color:#2e6b1f}}.d{{border-top:1px dashed #999;margin-top:10px;padding-top:8px}}.s td{{padding:3px 6px}}.s td+td{{text-align:right}}</style></head><body>
<b style="font-size:13px">{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}, {d.seller.postcode}<br>{d.seller.phone}<br>{d.seller.mail}<h1 class=g style="font-weight:normal">Estimate</h1>
<table><tr style="vertical-align:top"><td><span class=g>ADDRESS</span><br>{e(d.buyer.person)}<br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}<td style="width:36%"><span class=g>ESTIMATE #</span> {d.number}<br><span class=g>DATE</span> {date(d.date, f)}<br><span class=g>EXPIRATION DATE</span> {date(d.due, f)}</tr></table>
<table class=l style="margin-top:16px"><tr><th>ACTIVITY<th>QTY<th>RATE<th>AMOUNT</tr>{rows}</table>
<div class=d><table><tr style="vertical-align:top"><td style="width:52%">Prices hold for the quantities shown. A deposit of one half is due with your approval.<td><table class=s><tr><td>SUBTOTAL<td>{m(d.net)}</tr><tr><td>TAX ({d.lines[0].rate}%)<td>{m(d.tax)}</tr><tr><td>TOTAL<td style="font-size:16px"><b>${m(d.gross)}</b></tr></table></tr></table></div>
<p style="margin-top:40px">Accepted By ______________________ &emsp;&emsp;&emsp; Accepted Date ______________</p></body></html>''')


@afield('us-suite-credit', 'credit_note', 'en', 'html pdf png', currency='USD', lines=(1, 5), units=GOODS, whole=True, rates=(8,), sellers='us', buyers='us', number='CM{N}', order='SO{b}', hides='', shows='order_ref')
def suite(d):
    """A credit memo of a large web program: logo's word left and the number big at right, bill-to, a box with the total credited, a strip of memo facts, quantity before item, three sums, the torn-off slip for those who answer."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    rows = ''.join(f'<tr><td>{q(x.qty)}<td><b>{e(x.code)}</b><br>{e(x.name)}, {e(x.spec)}<td>{x.unit}<td>${m(x.price)}<td>${m(x.amount)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Credit Memo</title><style>@page{{size:Letter;margin:14mm}}body{{font:11px "DejaVu Sans";color:#333}}table{{width:100%;border-collapse:collapse}}.h th{{background:#e3e3e3;text-align:left;padding:7px 5px;font-size:10px}}.h td{{padding:7px 5px;border-bottom:1px solid #eee;vertical-align:top}}.h td:nth-child(n+4),.h th:nth-child(n+4){{text-align:right}}.k{{background:#e3e3e3;padding:10px;text-align:right}}.s{{width:46%;margin:6px 0 0 auto}}.s td{{padding:4px 5px}}.s td+td{{text-align:right}}</style></head><body>
<table><tr style="vertical-align:top"><td><b style="font-size:15px">{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}, {d.seller.postcode}<br>United States<td style="text-align:right"><span style="font-size:24px">Credit Memo</span><br><span style="font-size:15px">#{d.number}</span><br>{date(d.date, f)}</tr></table>
<table style="margin-top:14px"><tr style="vertical-align:top"><td><b>Bill To</b><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}<td style="width:45%"><div class=k><span style="float:left">TOTAL CREDIT</span><b style="font-size:20px">${m(d.gross)}</b></div></tr></table>
<table class=h style="margin:14px 0 2px"><tr><th>Created From<th>PO #<th>Sales Rep<th>Memo<th>Currency</tr><tr><td>Return Authorization<td>{d.order_no}<td>{e(d.seller.person)}<td>Returned, unopened<td>USD</tr></table>
<table class=h><tr><th>Quantity<th>Item<th>Unit<th>Rate<th>Amount</tr>{rows}</table>
<table class=s><tr><td>Subtotal<td>${m(d.net)}</tr><tr><td>Tax Total ({d.lines[0].rate}%)<td>${m(d.tax)}</tr><tr style="background:#e3e3e3"><td><b>Total</b><td><b>${m(d.gross)}</b></tr></table>
<p style="border-top:1px dashed #888;margin-top:30px;padding-top:8px">This credit has been placed on your account and may be applied to any open invoice. Questions? {e(d.seller.mail)}</p></body></html>''')


@afield('us-workbook-order', 'purchase_order', 'en', 'xlsx pdf eml+xlsx', currency='USD', lines=(2, 7), units=GOODS, whole=True, rates=('6.25',), sellers='us', buyers='us', number='{y}-{n:03}', hides='', shows='delivery_date')
def workbook(d):
    """An order in the free template of a spreadsheet: company left and the pale blue title right, bars over vendor and ship-to, a strip of requisitioner and terms, item number first, comments left of the sums, shipping as a dash, whom to ask below."""
    line = dict(border=True)
    bar = dict(bold=True, fill='#c6d3ea', border=True)
    f = '3/15/2024'
    o = Ods('Liberation Sans', 10, locale='en-US').sheet('PO', [3.4, 7, 2, 3, 3.4])
    o.row((d.buyer.name, dict(bold=True, size=14)), None, None, ('PURCHASE ORDER', dict(bold=True, size=16)))
    o.row(d.buyer.street, None, None, 'DATE', date(d.date, f)).row(f'{d.buyer.city}, {d.buyer.postcode}', None, None, 'PO #', d.number).row(f'Phone: {d.buyer.phone}').row()
    o.row(('VENDOR', bar), ('', bar), None, ('SHIP TO', bar), ('', bar))
    for a, b in ((d.seller.name, d.buyer.person), (f'Attn: {d.seller.person}', d.buyer.name), (d.seller.street, d.buyer.street), (f'{d.seller.city}, {d.seller.postcode}', f'{d.buyer.city}, {d.buyer.postcode}'), (d.seller.phone, d.buyer.phone)):
        o.row(a, None, None, b)
    o.row().row(*[(t, bar) for t in ('REQUISITIONER', 'SHIP VIA', 'F.O.B.', 'TERMS', 'DELIVER BY')]).row((d.buyer.person.split()[-1], line), ('Best way', line), ('Dest.', line), ('Net 30', line), (date(d.delivery, f), line)).row()
    o.row(*[(t, bar) for t in ('ITEM #', 'DESCRIPTION', 'QTY', 'UNIT PRICE', 'TOTAL')])
    first = o.next
    for x in d.lines:
        o.row((x.code, line), (f'{x.name}, {x.spec} ({x.unit})', line), (x.qty, dict(border=True, fmt='0')), (x.price, line), ((f'=[.C{o.next}]*[.D{o.next}]', x.amount), line))
    for _ in range(8 - len(d.lines)):
        o.row(*[(None, line)] * 4, ('-', dict(border=True, align='r')))
    last = o.next - 1
    o.row(('Comments or Special Instructions', dict(bar, span=2)), None, 'SUBTOTAL', (f'=SUM([.E{first}:.E{last}])', d.net)).row('Quote the PO number on all boxes.', None, None, f'TAX ({d.lines[0].rate}%)', d.tax).row('Partial deliveries by agreement only.', None, None, 'SHIPPING', ('-', dict(align='r'))).row(None, None, None, ('TOTAL (USD)', dict(bold=True)), (d.gross, dict(bold=True))).row()
    return o.row(f'If you have any questions about this purchase order, please contact {d.buyer.person}, {d.buyer.phone}, {d.buyer.mail}')
