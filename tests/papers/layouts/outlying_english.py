"""British and American papers of the fourteenth group: an order that a person writes by mail, an estimate from a web program, a purchase agreement with an exhibit, a report on goods received, a letter of terms, a note of credit of a web program."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, Text, outlying
from kit.wares import GOODS


@outlying('en-po-please-supply', 'purchase_order', 'en', 'eml txt eml', currency='GBP', lines=(1, 5), units=GOODS, whole=True, discount='percent', number='{n}{yy}{L}', quote='{L}{L}{N}', subject='Purchase order {number} - please supply', shows='quotation_ref delivery_date')
def please_supply(d):
    """A housekeeper's order by mail: asks in one sentence with the number, how many comes first on each line and the sum last, list and trade discount in brackets, total before and after tax, where to leave the goods."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    rows = '\n'.join(f'{q(x.qty)} {x.unit} {x.name} ({x.spec}) at £{m(x.price)} (list £{m(x.list)} less {q(x.percent)}% trade) ... £{m(x.amount)}' for x in d.lines)
    return Text(f'''Hi {d.seller.person.split()[0]},

Please supply the goods below as per your quote {d.quote_no}. Our order number is {d.number}, please put it on the invoice or accounts will send it back!

Order date: {date(d.date, f)}
Supplier: {d.seller.name}, {d.seller.city}

{rows}

Goods total £{m(d.net)}
plus VAT at {d.lines[0].rate}% £{m(d.tax)}
Order value £{m(d.gross)}

We need everything here by {date(d.delivery, f)}. Deliver to the back entrance, {d.buyer.street}, {d.buyer.city} {d.buyer.postcode}, between 8 and 11 in the morning.

Many thanks
{d.buyer.person}
Purchasing, {d.buyer.name}
{d.buyer.phone}
''')


@outlying('us-estimate-web', 'quotation_bid', 'en', 'html pdf eml', currency='USD', lines=(1, 6), units=GOODS, whole=True, sellers='us', buyers='us', rates=('5.5',), reduction='percent', number='{N}', subject='Estimate {number}', shows='due_date')
def estimate(d):
    """An estimate that a small firm's web program sends: the word in big green capitals, address and ship to, a band with number, day and end, rows with activity and rate, subtotal, discount, tax and total at the right, accepted by and day at the left."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    pc, off, _ = d.reductions[0]
    rows = ''.join(f'<tr><td><b>{e(x.name)}</b><td>{e(x.spec)}, SKU {e(x.code)}<td>{q(x.qty)} {x.unit}<td>{m(x.price)}<td>{m(x.amount)}</tr>' for x in d.lines)
    sums = ''.join(f'<tr><td>{a}<td>{v}</tr>' for a, v in (('SUBTOTAL', m(d.sum)), (f'DISCOUNT {q(pc)}%', f'-{m(off)}'), ('AFTER DISCOUNT', m(d.net)), (f'SALES TAX ({d.lines[0].rate}%)', m(d.tax)), ('<b>TOTAL</b>', f'<b>USD {m(d.gross)}</b>')))
    return Html(f'''<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Estimate {d.number}</title><style>@page{{size:letter;margin:0.6in}}body{{font:12px "Liberation Sans";max-width:700px;margin:auto}}h1{{color:#2ca01c;letter-spacing:3px;font-weight:normal}}table{{width:100%;border-collapse:collapse}}.b{{background:#eaf6e8;margin:14px 0}}.b td{{padding:8px}}th{{background:#d4edcf;text-align:left;padding:5px;font-size:10px}}.r td{{padding:6px 5px;border-bottom:1px dotted #999;vertical-align:top}}td:nth-child(n+3),th:nth-child(n+3){{text-align:right}}.s{{width:300px;float:right}}.s td{{padding:4px}}.s td+td{{text-align:right}}.b td{{text-align:left!important}}</style></head><body>
<p><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}, {d.seller.postcode}<br>{d.seller.phone}<br>{d.seller.mail}</p><h1>ESTIMATE</h1><table><tr style="vertical-align:top"><td><b>ADDRESS</b><br>{e(d.buyer.person)}<br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}<td style="text-align:left"><b>SHIP TO</b><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}</tr></table>
<table class=b><tr><td><b>ESTIMATE #</b> {d.number}<td><b>DATE</b> {date(d.date, f)}<td><b>EXPIRATION DATE</b> {date(d.due, f)}</tr></table><table class=r><tr><th>ACTIVITY<th>DESCRIPTION<th>QTY<th>RATE<th>AMOUNT</tr>{rows}</table><table class=s>{sums}</table><p style="clear:both;padding-top:30px">Accepted By ____________________ &nbsp;&nbsp; Accepted Date ______________</p></body></html>''')


@outlying('us-purchase-agreement-exhibit', 'contract', 'en', 'docx pdf odt', currency='USD', lines=(1, 5), units=GOODS, whole=True, sellers='us', buyers='us', rates=('6.25',), number='AG-{y}-{n:04}', shows='delivery_date')
def agreement(d):
    """An American agreement to buy: preamble with an effective date, sections with underscored names in one run of text, price and tax in section two, by and name lines, on the next page an exhibit with the goods and the sum."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    doc = Odt('Liberation Serif', 12, margin='2.54cm', lang='en', footer=f'Agreement No. {d.number}')
    doc.p('PURCHASE AGREEMENT', bold=True, size=14, align='c', space=0.05).p(f'Agreement No. {d.number}', align='c', space=0.3)
    doc.p(f'THIS PURCHASE AGREEMENT (the "Agreement") is entered into as of {date(d.date, f)} (the "Effective Date") by and between **{d.seller.name}**, with offices at {d.seller.street}, {d.seller.city}, {d.seller.postcode} ("Seller"), and **{d.buyer.name}**, with offices at {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode} ("Buyer").', align='j', line=115)
    for h, t in (('Sale of Goods', 'Seller shall sell, transfer and deliver to Buyer, and Buyer shall purchase, the goods set forth on Exhibit A attached hereto (the "Goods").'), ('Price', f'Buyer shall pay for the Goods the sum of ${m(d.net)}, plus applicable sales tax of {d.lines[0].rate}% in the amount of ${m(d.tax)}, for an aggregate of ${m(d.gross)} (the "Purchase Price").'),
                 ('Payment', 'The Purchase Price is payable by wire transfer within thirty (30) days after delivery.'), ('Delivery', f'Seller shall deliver the Goods to Buyer at its address above, F.O.B. destination, on or before {date(d.delivery, f)}.'),
                 ('Warranty', 'Seller warrants that the Goods are new, of merchantable quality and free of liens.'), ('Governing Law', 'This Agreement shall be governed by the laws of the state in which Seller has its principal office. This Agreement constitutes the entire understanding of the parties.')):
        doc.p(f'**{h}.** {t}', align='j', line=115)
    doc.p('IN WITNESS WHEREOF, the parties have executed this Agreement as of the Effective Date.', align='j', space=0.5)
    doc.table([[f'SELLER\f \fBy: ________________________\fName: {p.person}\fTitle: President' if p is d.seller else f'BUYER\f \fBy: ________________________\fName: {p.person}\fTitle: Purchasing Director' for p in (d.seller, d.buyer)]], [8, 8], head=0, border='none')
    doc.p('EXHIBIT A', bold=True, align='c', page=True, space=0.02).p('GOODS', align='c', space=0.25)
    rows = [['Quantity', 'Description', 'Item No.', 'Unit Price', 'Total']] + [[f'{q(x.qty)} {x.unit}', f'{x.name}, {x.spec}', x.code, f'${m(x.price)}', f'${m(x.amount)}'] for x in d.lines] + [[('Total before tax', dict(span=4, align='r', bold=True)), (f'${m(d.net)}', dict(bold=True))]]
    return doc.table(rows, [2.5, 6.4, 2.4, 2.3, 2.5], align='rllrr', size=10.5)


@outlying('en-goods-received-report', 'acceptance_record', 'en', 'pdf docx scan', lines=(2, 8), units=GOODS, whole=True, delivered=True, number='GRN{N:06}', order='PO{b}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def received(d):
    """A store's report on goods received and looked at: a grid of facts with small labels above the values, four columns of counts, inspection by ticks, accepted for payment by a signature."""
    q, f = count('1,234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en')
    doc.table([[(d.buyer.name, dict(bold=True, size=12)), ('GOODS RECEIVED AND INSPECTION REPORT', dict(bold=True, align='r'))]], [8.4, 9], head=0, border='none')
    cell = lambda a, b: f'{a}\f**{b}**'
    doc.table([[cell('GRN no.', d.number), cell('Report date', date(d.date, f)), cell('Purchase order', d.order_no), cell('Date received', date(d.delivery, f))], [(cell('Supplier', d.seller.name), dict(span=2)), (cell('Received at', f'{d.buyer.street}, {d.buyer.city}'), dict(span=2))]], [4.2, 4.2, 4.5, 4.5], head=0, size=8.5, pad=0.1)
    doc.table([['Part', 'Description', 'UoM', 'Ordered', 'Received', 'Rejected', 'Accepted', 'Bin']] + [[x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), q(x.qty), '0', q(x.qty), f'{"ABCDEFGH"[i % 8]}{i + 3:02}'] for i, x in enumerate(d.lines)], [2.4, 5.6, 1.2, 1.7, 1.8, 1.7, 1.8, 1.2], align='llcrrrrc', border='head', size=9)
    doc.p('Packaging intact  ☒      Labels and batch numbers checked  ☒      Certificates received  ☒      Damage noted  ☐', before=0.2, space=0.25)
    return doc.p('The goods listed in the column Accepted conform to the order. The supplier\u2019s invoice may be passed for payment.', space=0.7).p(f'Inspected by: {d.buyer.person}\tDelivered by: for {d.seller.name}', tabs=[(9, 'l')], space=0.4).p('Signature ____________________\tSignature ____________________', tabs=[(9, 'l')])


@outlying('en-terms-letter-preferred', 'framework_agreement', 'en', 'docx pdf scan', currency='GBP', lines=(3, 8), units=GOODS, whole=True, discount='percent', number='PSA-{y}/{n:02}', hides='qty, amount, net, tax, gross')
def preferred(d):
    """A supplier's letter that becomes an agreement when it is signed: reference, greeting, what was agreed as bullets, prices off the list for two years in a table where the code comes last, countersigned below."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en', header=f'{d.seller.name}\n{d.seller.street}, {d.seller.city} {d.seller.postcode}')
    doc.p(f'Our reference: {d.number}\n{date(d.date, f)}', space=0.25).p(f'{d.buyer.person}\n{d.buyer.name}\n{d.buyer.street}\n{d.buyer.city}\n{d.buyer.postcode}', space=0.3).p(f'Dear {d.buyer.person},', space=0.15).p('Preferred supplier agreement', bold=True, space=0.1)
    doc.p('Further to our recent discussions, this letter sets out the terms on which we will supply you. Once you have countersigned it, it forms a framework agreement between our two companies under which you may place orders from time to time.', align='j')
    for t in ('You are under no obligation to buy any minimum quantity.', 'The agreement runs for twenty-four months from the date of this letter.', 'Each order is confirmed within two working days and delivered carriage paid.', 'Payment is due thirty days from the end of the month of invoice.', 'All prices are in pounds sterling (£) per unit, excluding VAT:'):
        doc.p(f'•  {t}', indent=0.6, space=0.04)
    doc.table([['Product', 'Per', 'Trade list (£)', 'Your discount', 'Agreement price (£)', 'Code']] + [[f'{x.name}, {x.spec}', x.unit, m(x.list), f'{q(x.percent)}%', m(x.price), x.code] for x in d.lines], [5.8, 1.2, 2.3, 2.2, 2.7, 2.2], align='lcrrrl', size=10, border='rows')
    doc.p('Please return one signed copy within fourteen days.', before=0.15, space=0.2).p(f'Yours sincerely,\n\n{d.seller.person}\nfor {d.seller.name}', space=0.3)
    return doc.p('Agreed and accepted', bold=True, space=0.2).p(f'Signed ______________________ for {d.buyer.name}     Date ______________')


@outlying('en-credit-note-web-books', 'credit_note', 'en', 'html pdf eml', currency='GBP', lines=(1, 5), units=GOODS, whole=True, discount='line percent', number='CN-{n:04}', order='{N}', subject='Credit note {number}', shows='order_ref seller_vat_id')
def web_books(d):
    """A note of credit that a web program for books makes: big thin title at the left, whom it is for beneath, facts in a narrow column with labels in bold above, discount by per cent in a column, sums to the right, how much is left."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    rows = ''.join(f'<tr><td>{e(x.name)}, {e(x.spec)}<td>{q(x.qty)}<td>{m(x.list)}<td>{q(x.percent)}%<td>{d.lines[0].rate}%<td>{m(x.amount)}</tr>' for x in d.lines)
    side = ''.join(f'<p><b>{a}</b><br>{v}</p>' for a, v in (('Date', date(d.date, f)), ('Credit Note Number', d.number), ('Reference', f'Order {d.order_no}'), ('VAT Number', d.seller.vat)))
    return Html(f'''<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{d.number}</title><style>@page{{size:A4;margin:17mm}}body{{font:11.5px "Liberation Sans";max-width:690px;margin:auto}}h1{{font-weight:100;font-size:27px;margin:0 0 14px}}.t{{display:flex}}.t div{{flex:1}}p{{margin:0 0 8px}}table{{width:100%;border-collapse:collapse;margin-top:22px}}th{{border-bottom:1.5px solid #000;padding:4px;text-align:right}}td{{border-bottom:1px solid #bbb;padding:6px 4px;text-align:right}}td:first-child,th:first-child{{text-align:left}}.s{{width:55%;margin-left:45%;margin-top:0}}.s td{{border:0}}.s tr:last-child td{{border-top:1.5px solid #000;font-weight:bold}}</style></head><body>
<div class=t><div><h1>CREDIT NOTE</h1>{e(d.buyer.name)}<br>Attention: {e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>{d.buyer.postcode}</div><div>{side}</div><div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city)}<br>{d.seller.postcode}</div></div>
<table><tr><th>Description<th>Quantity<th>Unit Price<th>Discount<th>VAT<th>Amount GBP</tr>{rows}</table><table class=s><tr><td>Subtotal<td>{m(d.net)}</tr><tr><td>TOTAL VAT {d.lines[0].rate}%<td>{m(d.tax)}</tr><tr><td>TOTAL CREDIT GBP<td>{m(d.gross)}</tr></table><p style="margin-top:40px">This credit can be set against any open invoice or refunded on request. Goods were returned in saleable condition.</p></body></html>''')
