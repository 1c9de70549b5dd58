"""British and American papers of the thirteenth group: an order with blocks for rows, a bill with a slip to send back, a memo of credit, a call-off agreement, an invitation, an offer by mail, an acknowledgment, a variation."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, Text, distant
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'job')


@distant('en-po-utility-blocks', 'purchase_order', 'en', 'pdf docx scan', currency='GBP', lines=(2, 6), units=GOODS, whole=True, discount='percent', number='41{b}', contract='C{n}-{yy}', shows='contract_ref delivery_date')
def blocks(d):
    """A utility's order: title with page, a strip of four facts, deliver and invoice addresses, each line of two rows where the lower holds catalogue price and contract discount, total without tax, then the tax, conditions in small print."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15-Mar-2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.7cm', lang='en', footer=f'{d.buyer.name} - Purchase Order {d.number} - Page 1 of 1')
    doc.table([[(d.buyer.name, dict(size=14, bold=True)), ('PURCHASE ORDER', dict(size=14, bold=True, align='r'))]], [10, 7.6], head=0, border='none')
    doc.table([['Order number', 'Order date', 'Agreement', 'Required on site'], [d.number, date(d.date, f), d.contract_no, date(d.delivery, f)]], [4.4, 4.4, 4.4, 4.4], align='cccc', shade='#e6e6e6')
    doc.table([[f'**Supplier**\f{d.seller.name}\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}', f'**Deliver to**\fCentral Stores\f{d.buyer.street}\f{d.buyer.city} {d.buyer.postcode}', f'**Invoices to**\fAccounts Payable\f{d.buyer.mail}\fBuyer: {d.buyer.person}']], [6.4, 5.6, 5.6], head=0, border='outer', pad=0.15)
    rows = [['Line', 'Material and description', 'Qty', 'UoM', 'Net price', 'Net value']]
    for i, x in enumerate(d.lines, 1):
        rows += [[f'{i}', f'**{x.code}** {x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)], ['', (f'Catalogue price {m(x.list)} less contract discount {q(x.percent)}%', dict(span=5, italic=True, size=8.5))]]
    rows += [[(a, dict(span=5, align='r')), m(v)] for a, v in (('Order value excluding VAT, GBP', d.net), (f'VAT at {d.lines[0].rate}%', d.tax), ('Order value including VAT, GBP', d.gross))]
    doc.table(rows, [1.2, 8, 1.6, 1.4, 2.6, 2.8], align='clrcrr', border='rows', size=9)
    return doc.p('The terms of the Agreement quoted above apply to this order to the exclusion of all others. No order number, no payment. Deliveries 07:30 to 15:30, Monday to Friday, tail-lift vehicles only.', size=8)


@distant('en-invoice-remittance-slip', 'invoice', 'en', 'html pdf eml+pdf', currency='GBP', lines=(1, 6), reduction='percent', delivered=True, number='SI-{b}', order='{L}{N}', shows='order_ref due_date seller_vat_id seller_account')
def with_slip(d):
    """A bill with a slip at its foot: invoice to on the left under the brand, an amount to pay as a big figure at the right, rows without frames, a prompt order discount under the subtotal, the slip with number and sum under a dashed rule."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    pc, off, _ = d.reductions[0]
    rows = ''.join(f'<tr><td>{e(x.name)}<br><small>{e(x.spec)} &ndash; item {e(x.code)}</small><td>{q(x.qty)} {x.unit}<td>£{m(x.price)}<td>£{m(x.amount)}</tr>' for x in d.lines)
    sums = ''.join(f'<tr><td colspan=3>{a}<td>{v}</tr>' for a, v in (('Subtotal', f'£{m(d.sum)}'), (f'Volume discount {q(pc)}%', f'(£{m(off)})'), ('Total before VAT', f'£{m(d.net)}'), (f'VAT {d.lines[0].rate}%', f'£{m(d.tax)}'), ('<b>Total to pay</b>', f'<b>£{m(d.gross)}</b>')))
    return Html(f'''<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{d.number}</title><style>@page{{size:A4;margin:16mm}}body{{font:11.5px "Liberation Sans";max-width:690px;margin:auto}}table{{width:100%;border-collapse:collapse}}td,th{{text-align:right;padding:6px 3px;vertical-align:top}}td:first-child,th:first-child{{text-align:left}}.s td:first-child{{text-align:right}}th{{border-bottom:3px double #444}}.a{{float:right;text-align:right}}.a b{{font-size:26px}}.x{{border-top:2px dashed #888;margin-top:40px;padding-top:8px}}small{{color:#666}}</style></head><body>
<div class=a>VAT invoice<br><b>£{m(d.gross)}</b><br>due by {date(d.due, f)}</div><h2>{e(d.seller.name)}</h2><p>{e(d.seller.street)}, {e(d.seller.city)}, {d.seller.postcode}<br>VAT number {d.seller.vat}</p><p><b>Invoice to</b><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>{d.buyer.postcode}</p>
<p>Invoice <b>{d.number}</b> of {date(d.date, f)} for your purchase order {d.order_no}</p><table><tr><th>What we supplied<th>Quantity<th>Each<th>Amount</tr>{rows}</table><table class=s>{sums}</table>
<div class=x><b>Remittance slip</b> &ndash; please detach and return to {e(d.seller.mail)}<br>Customer: {e(d.buyer.name)} &nbsp; Invoice: {d.number} &nbsp; Amount: £{m(d.gross)}<br>Pay to {e(d.seller.bank)}, IBAN {d.seller.iban}</div></body></html>''')


@distant('us-credit-memo-rma', 'credit_note', 'en', 'docx pdf scan', currency='USD', lines=(1, 5), units=GOODS, whole=True, sellers='us', buyers='us', rates=('6.5',), number='CM{N:06}', order='{b}', shows='order_ref')
def memo(d):
    """An American memo of credit for what came back: firm in the middle, memo number and day in a box of two cells at the right, bill to and return from, returned goods with condition, credit in parentheses nowhere, total credit in a heavy box."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en')
    doc.p(d.seller.name, bold=True, size=16, align='c', space=0.02).p(f'{d.seller.street} - {d.seller.city}, {d.seller.postcode} - {d.seller.phone}', size=9, align='c', space=0.4)
    doc.table([['CREDIT MEMO #', 'DATE'], [d.number, date(d.date, f)]], [4, 3.2], align='cc', indent=9.8).table([['CREDIT TO', 'REFERENCE'], [f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}\fAttn: {d.buyer.person}', f'Original P.O.: {d.order_no}\fReason: returned merchandise\fApproved by: {d.seller.person}']], [8.5, 8.5], shade='#d0d0d0')
    doc.table([['QTY', 'U/M', 'ITEM', 'DESCRIPTION', 'CONDITION', 'UNIT CREDIT', 'EXTENSION']] + [[q(x.qty), x.unit, x.code, f'{x.name}, {x.spec}', ('unopened', 'damaged')[i % 2], m(x.price), m(x.amount)] for i, x in enumerate(d.lines)], [1.4, 1.2, 2.3, 5.4, 2.1, 2.2, 2.4], align='rcllcrr', size=9, border='cols')
    doc.table([['Merchandise credit', m(d.net)], [f'Sales tax {d.lines[0].rate}%', m(d.tax)], [('TOTAL CREDIT USD', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4.6, 3], head=0, align='lr', indent=9.4, weight='1.2pt')
    return doc.p('This credit has been applied to your account. Please do not deduct it again from open invoices. A 0% restocking fee applies.', size=9, before=0.2)


@distant('en-calloff-schedule-rates', 'framework_agreement', 'en', 'docx odt pdf', currency='GBP', lines=(3, 9), discount='percent', number='FA/{n}/{y}', tender='ITT {N}', hides='qty, amount, net, tax, gross', shows='tender_ref')
def call_off(d):
    """A frame that a public buyer calls off from: cover sheet of dotted facts, recitals by letters, clauses by decimals, no duty to buy, a schedule with published rate, tendered reduction and call-off rate, execution as a simple contract."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15th day of March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en', footer=f'Framework Agreement {d.number}')
    doc.p('FRAMEWORK AGREEMENT', bold=True, size=18, align='c', before=0.6, space=0.4)
    for a, b in (('Agreement reference', d.number), ('Tender reference', d.tender_no), ('The Authority', d.buyer.name), ('The Supplier', d.seller.name), ('Commencement date', date(d.date, '15 March 2024')), ('Term', 'forty-eight months')):
        doc.p(f'{a}\t{b}', tabs=[(6.5, 'l', '.')], space=0.05)
    doc.p(f'This Agreement is made on the {date(d.date, f)} between {d.buyer.name} of {d.buyer.street}, {d.buyer.city} {d.buyer.postcode} and {d.seller.name} (company number {d.seller.reg}) of {d.seller.street}, {d.seller.city} {d.seller.postcode}.', align='j', before=0.4)
    for t in ('(A) The Authority wishes to be able to call off goods and services from the Supplier.', '(B) Nothing in this Agreement obliges the Authority to place any order or guarantees any volume.', '1.1 Each order placed under this Agreement forms a separate call-off contract.', '1.2 The Supplier shall acknowledge each order within two working days.', '2.1 The rates in Schedule 1 are in pounds sterling (GBP), exclude VAT and are fixed for the first twelve months.', '3.1 Valid invoices shall be paid within thirty days of receipt.', '4.1 Either party may terminate this Agreement on ninety days\u2019 written notice.'):
        doc.p(t, align='j', space=0.08)
    doc.p('SCHEDULE 1: RATES', bold=True, align='c', before=0.2, space=0.1)
    doc.table([['Item', 'Specification', 'Unit', 'Published rate', 'Reduction', 'Call-off rate']] + [[x.name, x.spec, x.unit, m(x.list), f'{q(x.percent)}%', m(x.price)] for x in d.lines], [4.6, 3.8, 1.5, 2.4, 1.9, 2.4], align='llcrrr', size=10, border='rows')
    return doc.table([[f'Signed for the Authority\f \f________________________\f{d.buyer.person}', f'Signed for the Supplier\f \f________________________\f{d.seller.person}']], [8.1, 8.1], head=0, border='none')


@distant('en-itt-instructions', 'tender_documents', 'en', 'docx pdf', lines=(3, 8), number='PROC-{y}-{n:03}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def invitation(d):
    """An invitation to tender: boxed key dates, instructions as questions with answers, weights, a pricing schedule with empty columns, a form of tender to fill in."""
    q, f = count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 11, margin='2.3cm', lang='en', header=f'{d.buyer.name}   |   {d.number}')
    doc.p('Invitation to Tender', bold=True, size=20, color='#1d4e89', space=0.05).p('Supply of equipment and services for energy and heat', size=12, space=0.3)
    doc.table([['Contracting authority', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.city} {d.buyer.postcode}'], ['Tender number', d.number], ['Issue date', date(d.date, f)], ['Closing date and time', f'{date(d.due, f)}, 12 noon'], ['Queries to', f'{d.buyer.person}, {d.buyer.mail}']], [5.4, 11], head=0)
    for a, b in (('Who may tender?', 'Any economic operator that is not excluded by law and can show two similar contracts in the last three years.'), ('How are tenders scored?', 'Price counts for 60 per cent, quality for 30 per cent and social value for 10 per cent.'), ('How do I send my tender?', 'Upload it to the e-tendering portal before the closing time. Late tenders will not be opened.')):
        doc.p(a, bold=True, before=0.15, space=0.03).p(b, align='j')
    doc.p('Pricing schedule (to be completed by the tenderer)', bold=True, before=0.3, space=0.1)
    doc.table([['Ref', 'Requirement', 'Minimum specification', 'Estimated quantity', 'Your price each', 'Your total']] + [[f'P{i}', x.name, x.spec, f'{q(x.qty)} {x.unit}', '', ''] for i, x in enumerate(d.lines, 1)], [1.2, 4.4, 3.6, 2.8, 2.2, 2.2], align='lllr', size=10)
    return doc.p('Form of tender', bold=True, before=0.3, space=0.05).p('We offer to supply the above at the prices entered and keep this offer open for 90 days.', space=0.6).p('Name of tenderer ______________________   Signed ______________________   Date ____________')


@distant('en-quote-mail-numbered', 'quotation_bid', 'en', 'eml txt eml', currency='GBP', lines=(1, 5), units=GOODS, whole=True, discount='unit', number='Q{N}/{L}', subject='Our quotation {number}', shows='due_date')
def by_mail(d):
    """A sales engineer's mail that offers: small talk first, things by numbers where list, money off each and price to you stand as a sentence, totals by lines, lead time, until when it holds."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    rows = '\n\n'.join(f'{i}. {x.name}, {x.spec} (our code {x.code})\n   Quantity {q(x.qty)} {x.unit}. List price £{m(x.list)} each, less £{m(x.off)} each, so £{m(x.price)} each to you.\n   Line total £{m(x.amount)}' for i, x in enumerate(d.lines, 1))
    return Text(f'''Dear {d.buyer.person.split()[0]},

It was good to meet you and the team at {d.buyer.name} last week. As promised, here is our quotation {d.number}, dated {date(d.date, f)}.

{rows}

Total excluding VAT: £{m(d.net)}
VAT at {d.lines[0].rate}%: £{m(d.tax)}
Total including VAT: £{m(d.gross)}

Delivery to site is included. The lead time is six to eight weeks from your order. The quotation is open for acceptance until {date(d.due, f)}.

Do ring me if anything is unclear.

Best wishes,
{d.seller.person}
Sales Engineer, {d.seller.name}
{d.seller.street}, {d.seller.city} {d.seller.postcode}
{d.seller.phone}
''')


@distant('us-order-acknowledgment-web', 'order_confirmation', 'en', 'html pdf eml', currency='USD', lines=(1, 6), units=GOODS, whole=True, sellers='us', buyers='us', rates=('7.25',), discount='line', number='{b}-00', order='PO-{N}', subject='Order acknowledgment {number}', shows='order_ref delivery_date')
def acknowledged(d):
    """An American distributor acknowledges: acknowledgment and customer's order as a heading, sold to and ship to as cards, rows with extended price, money off and net extension, tax, what is owed, ship date for all."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    rows = ''.join(f'<tr><td>{i:03}<td>{e(x.code)}<br>{e(x.name)}, {e(x.spec)}<td>{q(x.qty)} {x.unit}<td>{m(x.list)}<td>{m(x.full)}<td>-{m(x.line_off)}<td>{m(x.amount)}</tr>' for i, x in enumerate(d.lines, 1))
    card = lambda t, p: f'<div class=c><b>{t}</b><br>{e(p.name)}<br>{e(p.street)}<br>{e(p.city)}, {p.postcode}</div>'
    return Html(f'''<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Acknowledgment</title><style>@page{{size:letter;margin:0.6in}}body{{font:11px "Liberation Sans";max-width:720px;margin:auto}}.c{{display:inline-block;width:44%;border:1px solid #999;border-radius:4px;padding:8px;margin-right:1%;vertical-align:top}}table{{width:100%;border-collapse:collapse;margin-top:12px}}th{{background:#333;color:#fff;padding:4px;text-align:right}}td{{padding:4px;text-align:right;border-bottom:1px solid #ddd;vertical-align:top}}td:nth-child(-n+2),th:nth-child(-n+2){{text-align:left}}.s{{width:260px;margin-left:auto}}</style></head><body>
<p><b style="font-size:16px">{e(d.seller.name)}</b><br>{e(d.seller.street)}, {e(d.seller.city)}, {d.seller.postcode}</p><h3>Sales order acknowledgment {d.number} for your {d.order_no}</h3><p>Entered {date(d.date, f)} by {e(d.seller.person)}. Estimated delivery {date(d.delivery, f)}, freight prepaid and allowed.</p>{card('Sold to', d.buyer)}{card('Ship to', d.buyer)}
<table><tr><th>Ln<th>Item<th>Ordered<th>Price<th>Extended<th>Discount<th>Net ext.</tr>{rows}</table><table class=s><tr><td>Net merchandise<td>${m(d.net)}</tr><tr><td>Tax {d.lines[0].rate}%<td>${m(d.tax)}</tr><tr><td><b>Order total</b><td><b>${m(d.gross)}</b></tr></table><p>Please review this acknowledgment and notify us within 24 hours of any discrepancy. Our standard terms of sale apply.</p></body></html>''')


@distant('en-variation-deed-short', 'contract_amendment', 'en', 'docx pdf', currency='GBP', lines=(1, 4), units=WORK, number='CV-{n:02}/{yy}', contract='SC/{N}', shows='contract_ref')
def variation(d):
    """A notice by which a contract of service is varied: grid of five facts, why, what is added as a table with rate and value, what that makes with tax, the rest stands, agreed by both."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en')
    doc.p('CONTRACT VARIATION', bold=True, size=16, space=0.2)
    doc.table([['Variation number', d.number, 'Date', date(d.date, f)], ['Contract number', d.contract_no, 'Contract manager', d.buyer.person], ['Client', d.buyer.name, 'Contractor', d.seller.name]], [3.6, 5, 3.4, 4.8], head=0, size=10)
    doc.p('1  Reason for the variation', bold=True, before=0.2, space=0.05).p('The Client has brought further sites into service and needs them to be covered by the contract.', space=0.15)
    doc.p('2  Services added', bold=True, space=0.08).table([['Service', 'Basis', 'Units', 'Rate (£)', 'Value (£)']] + [[x.name, x.spec, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [5.8, 3.4, 2.4, 2.4, 2.8], align='llrrr', border='head')
    doc.p('3  Effect on the contract price', bold=True, before=0.1, space=0.05).p(f'The contract price is increased by £{m(d.net)} plus VAT at {d.lines[0].rate}% of £{m(d.tax)}, that is by £{m(d.gross)} in total.', align='j')
    doc.p('4  Other terms', bold=True, space=0.05).p('All other terms of the contract remain in full force and effect.', space=0.6)
    return doc.table([[f'For {d.buyer.name}\f{d.buyer.street}, {d.buyer.city}\f \f______________________', f'For {d.seller.name}\f{d.seller.street}, {d.seller.city}\f \f______________________']], [8.4, 8.4], head=0, border='none')
