"""English papers of the seventeenth group: a British bill of a desktop ledger, an American bill from the web, a British order of a planning program, an Irish bill of a payment service, a credit note, an Irish slip, a request of a council, an American quote."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, foreign
from kit.wares import GOODS


@foreign('en-invoice-ledger-tax-date-columns', 'invoice', 'en', 'pdf docx scan', currency='GBP', lines=(2, 8), units=GOODS, whole=True, rates=(20,), discount='line percent', cents=True, tax_by_line=True, number='{N}', order='PO{n:05}', shows='order_ref due_date seller_vat_id seller_account')
def ledger(d):
    """A British bill of a desktop ledger: firm at the right, customer at the left in a frame, block of labels with tax date, quantity first, net and tax of each line, totals in a frame at the foot with carriage."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en', footer=f'Registered in England No. {d.seller.reg}. Goods remain the property of {d.seller.name} until paid for in full. E. & O.E.')
    doc.p(d.seller.name, bold=True, size=15, align='r', space=0).p(f'{d.seller.street}\n{d.seller.city}\n{d.seller.postcode}\nTel: {d.seller.phone}\nVAT Reg No: {d.seller.vat}', align='r', space=0.2)
    account = ''.join(c for c in d.buyer.name.upper() if c.isalpha())[:6] + '01'
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}', ('', dict(border='none')), ('**INVOICE**', dict(border='none', size=18, align='c'))]], [8, 1.4, 8], head=0, pad=0.25)
    doc.table([['Invoice No.', d.number], ['Invoice/Tax Date', date(d.date, f)], ['Cust. Order No.', d.order_no], ['Account No.', account], ['Payment due', date(d.due, f)]], [3.6, 4.4], head=0, indent=9.4, border='all')
    rows = [['Quantity', 'Description', 'Unit Price', 'Disc %', 'Net Amt', 'VAT %', 'VAT']] + [[m(x.qty), f'{x.name} {x.spec}', m(x.list), m(x.percent), m(x.amount), m(x.rate), m(x.tax)] for x in d.lines] + [[''] * 7] * 3
    doc.table(rows, [1.9, 6.7, 2, 1.5, 2.2, 1.3, 1.8], align='rlrrrrr', border='cols', size=9)
    doc.table([['Total Net Amount', m(d.net)], ['Carriage Net', '0.00'], ['Total Tax Amount', m(d.tax)], [('Invoice Total', dict(bold=True)), (f'£{m(d.gross)}', dict(bold=True))]], [4.4, 3.6], head=0, align='lr', indent=9.4)
    return doc.p(f'Bank: {d.seller.bank}   IBAN {d.seller.account}. Terms: strictly net by the due date shown.', size=9)


@foreign('us-invoice-online-books-activity', 'invoice', 'en', 'html pdf eml', currency='USD', lines=(1, 6), units=GOODS, whole=True, sellers='us', buyers='us', rates=('8.25',), cents=True, number='{N}', subject='Invoice {number}', shows='due_date')
def online(d):
    """An American bill of an online ledger: firm on top left, title in blue, bill to and ship to and facts in three columns, activity and description, subtotal, sales tax, balance due in big figures."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    rows = ''.join(f'<tr><td class=l><b>{e(x.name)}</b></td><td class=l>{e(x.spec)}, item {x.code}</td><td>{q(x.qty)}</td><td>{m(x.price)}</td><td>{m(x.amount)}T</td></tr>' for x in d.lines)
    to = f'{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}'
    return Html(f'''<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>
@page{{size:letter;margin:.7in}}body{{font:12px/1.45 Arial,"Liberation Sans",sans-serif;color:#393a3d}}h1{{color:#0077c5;font-size:24px;font-weight:normal;margin:26px 0 10px;letter-spacing:2px}}.c{{display:flex;gap:30px;border-bottom:2px solid #0077c5;padding-bottom:14px}}.c>div{{flex:1}}.c b.k{{font-size:10px;color:#6b6c72;display:block}}.c dl{{display:grid;grid-template-columns:80px 1fr;margin:0}}.c dt{{font-size:10px;color:#6b6c72}}.c dd{{margin:0}}
table.a{{width:100%;border-collapse:collapse;margin-top:18px}}.a th{{background:#d5ebf7;color:#0077c5;font-size:10px;font-weight:normal;padding:6px;text-align:right}}.a td{{padding:8px 6px;text-align:right}}.l{{text-align:left!important}}.s{{margin:10px 0 0 auto;border-top:1px dotted #aaa}}.s td{{padding:4px 6px 4px 60px;text-align:right}}.s .b td{{font-size:19px;font-weight:bold}}</style></head><body>
<b style="font-size:15px">{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}, {d.seller.postcode} US<br>{d.seller.phone}<br>{d.seller.mail}
<h1>INVOICE</h1><div class=c><div><b class=k>BILL TO</b>{to}</div><div><b class=k>SHIP TO</b>{to}</div><div><dl><dt>INVOICE #</dt><dd>{d.number}</dd><dt>DATE</dt><dd>{date(d.date, f)}</dd><dt>DUE DATE</dt><dd>{date(d.due, f)}</dd><dt>TERMS</dt><dd>Net {(d.due - d.date).days}</dd></dl></div></div>
<table class=a><tr><th class=l>ACTIVITY</th><th class=l>DESCRIPTION</th><th>QTY</th><th>RATE</th><th>AMOUNT</th></tr>{rows}</table>
<table class=s><tr><td>SUBTOTAL</td><td>{m(d.net)}</td></tr><tr><td>TAX ({d.lines[0].rate}%)</td><td>{m(d.tax)}</td></tr><tr><td>TOTAL</td><td>{m(d.gross)}</td></tr><tr class=b><td>BALANCE DUE</td><td>${m(d.gross)}</td></tr></table>
<p style="margin-top:40px">Thank you for your business. Please make checks payable to {e(d.seller.name)}.</p></body></html>''')


@foreign('en-po-vendor-no-line-discount', 'purchase_order', 'en', 'pdf docx scan', currency='GBP', lines=(2, 8), units=GOODS, whole=True, rates=(20,), discount='line percent', cents=True, number='PO-{N:06}', quote='Q{N}', shows='quotation_ref delivery_date buyer_vat_id')
def vendor(d):
    """A British order of a planning program for middling firms: title and number left, firm that orders right, supplier and delivery address, pairs of labels in two rows, columns with direct cost and discount, totals without and with tax by name of the currency."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 9, margin='1.9cm', lang='en', footer='Page 1')
    doc.table([[(f'**Purchase Order {d.number}**', dict(size=16)), (f'**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}\fPhone No. {d.buyer.phone}\fVAT Registration No. {d.buyer.vat}', dict(align='r'))]], [9.8, 7.4], head=0, border='none')
    doc.table([[f'Buy-from\f**{d.seller.name}**\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}\fGreat Britain', f'Ship-to Address\f{d.buyer.name}\fGoods In, {d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}']], [9.8, 7.4], head=0, border='none')
    doc.table([['Document Date', 'Purchaser', 'Expected Receipt Date', 'Vendor Quote No.'], [date(d.date, f), d.buyer.person, date(d.delivery, f), d.quote_no], [('Payment Terms', dict(bold=True)), ('Shipment Method', dict(bold=True)), ('Buy-from Vendor No.', dict(bold=True)), ('Prices Including VAT', dict(bold=True))], ['Net 30 days', 'Delivered to site', f'V{len(d.seller.name) * 1013:05}', 'No']], [4.3, 4.3, 4.4, 4.2], align='llll', border='none')
    rows = [['No.', 'Description', 'Quantity', 'Unit', 'Direct Unit Cost', 'Disc. %', 'VAT %', 'Line Amount']] + [[x.code, f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.list), q(x.percent), f'{x.rate}', m(x.amount)] for x in d.lines]
    doc.table(rows, [2.1, 5.6, 1.5, 1.2, 2.2, 1.2, 1.1, 2.3], align='llrlrrrr', border='head', size=8.5)
    for a, v, b in (('Total GBP Excl. VAT', d.net, 0), (f'{d.lines[0].rate}% VAT', d.tax, 0), ('Total GBP Incl. VAT', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(6.8, 'r')], indent=10.4, bold=b, space=0.03)
    return doc.p('Please quote our order number on all delivery notes and invoices. Send invoices to accounts payable by e-mail only.', before=0.3, space=0.3)


@foreign('ie-invoice-payment-platform', 'invoice', 'en', 'html pdf eml', currency='EUR', lines=(1, 4), sellers='ie', buyers='ie', rates=(23,), cents=True, number='{L}{b}-{n:04}', subject='Your invoice {number}', shows='due_date seller_vat_id buyer_vat_id')
def platform(d):
    """An Irish bill of a payment service: word left, three facts in small rows, seller and customer side by side, what is due in one big line, thin table, tax with the name of the country, amount due."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    rows = ''.join(f'<tr><td>{e(x.name)}<div class=g>{e(x.spec)}</div></td><td>{q(x.qty)}</td><td>€{m(x.price)}</td><td>{x.rate}%</td><td>€{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>@page{{size:A4;margin:14mm 16mm}}body{{font:12.5px/1.5 "Liberation Sans",Helvetica,Arial;color:#1a1f36}}h1{{font-size:24px;margin:0 0 16px}}.m td{{padding:1px 22px 1px 0;font-weight:600}}.p{{display:flex;margin:26px 0}}.p>div{{width:50%}}h2{{font-size:18px;margin:0 0 6px}}.g{{color:#697386;font-size:11px}}table.i{{width:100%;border-collapse:collapse;margin-top:26px}}.i th{{font-weight:normal;font-size:11px;text-align:right;border-bottom:1px solid #1a1f36;padding:4px 0}}.i td{{text-align:right;padding:8px 0;vertical-align:top}}.i td:first-child,.i th:first-child{{text-align:left}}.s{{width:50%;margin-left:50%;border-collapse:collapse}}.s td{{border-top:1px solid #e3e8ee;padding:5px 0}}.s td+td{{text-align:right}}</style></head><body>
<h1>Invoice</h1><table class=m><tr><td>Invoice number</td><td>{d.number}</td></tr><tr><td>Date of issue</td><td>{date(d.date, f)}</td></tr><tr><td>Date due</td><td>{date(d.due, f)}</td></tr></table>
<div class=p><div><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}<br>Ireland<br>{d.seller.mail}<br>VAT no. {d.seller.vat}</div><div><b>Bill to</b><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)} {d.buyer.postcode}<br>Ireland<br>{d.buyer.mail}<br>VAT no. {d.buyer.vat}</div></div>
<h2>€{m(d.gross)} due {date(d.due, f)}</h2><a href="#">Pay online</a>
<table class=i><tr><th>Description</th><th>Qty</th><th>Unit price</th><th>Tax</th><th>Amount</th></tr>{rows}</table>
<table class=s><tr><td>Subtotal</td><td>€{m(d.net)}</td></tr><tr><td>Total excluding tax</td><td>€{m(d.net)}</td></tr><tr><td>VAT - Ireland ({d.lines[0].rate}% on €{m(d.net)})</td><td>€{m(d.tax)}</td></tr><tr><td>Total</td><td>€{m(d.gross)}</td></tr><tr><td><b>Amount due</b></td><td><b>€{m(d.gross)} EUR</b></td></tr></table></body></html>''')


@foreign('en-credit-note-wholesaler-reason', 'credit_note', 'en', 'pdf docx scan', currency='GBP', lines=(1, 4), units=GOODS, whole=True, rates=(20,), cents=True, number='CR{N:06}', order='{N}', shows='order_ref seller_vat_id')
def credit(d):
    """A wholesaler's credit note: two columns on top, title in a frame, line that names the order, table with a reason for each line, totals as credit, note that nothing is to be paid."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    why = ('Damaged in transit', 'Short delivered', 'Ordered in error', 'Faulty')
    doc = Odt('Liberation Serif', 11, margin='2cm', lang='en', footer=f'{d.seller.name}. Company no. {d.seller.reg}. VAT no. {d.seller.vat}')
    doc.table([[f'Credit to:\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}', (f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.city} {d.seller.postcode}\f{d.seller.phone}\f{d.seller.mail}', dict(align='r'))]], [8.5, 8.5], head=0, border='none')
    doc.p(f'CREDIT NOTE {d.number}', bold=True, size=15, box=True, align='c', before=0.4, space=0.2).p(f'Date: {date(d.date, f)}\tYour order: {d.order_no}\tHandled by: {d.seller.person}', tabs=[(5.5, 'l'), (11, 'l')], space=0.25)
    rows = [['Code', 'Item', 'Reason', 'Qty', 'Price', 'Credit']] + [[x.code, f'{x.name} {x.spec}', why[i % 4], q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines)]
    rows += [[(a, dict(span=5, align='r', bold=b)), (m(v), dict(bold=b))] for a, v, b in (('Net credit', d.net, False), (f'VAT at {d.lines[0].rate}%', d.tax, False), ('Total credit GBP', d.gross, True))]
    doc.table(rows, [2.2, 5.4, 3.4, 1.5, 2.1, 2.4], align='lllrrr', size=10)
    return doc.p('This amount has been credited to your account and will show on your next statement. Please do not deduct it from payments before then.', align='j', before=0.2)


@foreign('ie-delivery-slip-open-program', 'delivery_note', 'en', 'pdf docx scan', lines=(4, 16), units=GOODS, whole=True, sellers='ie', buyers='ie', delivered=True, number='WH/OUT/{N:05}', order='S{N:05}', hides='money, price, amount, discounts', shows='order_ref delivery_date seller_vat_id')
def slip(d):
    """An Irish slip of an open program: firm left under a rule, address right, number of the picking as the title, three facts in a row, product with ordered and delivered, space to sign."""
    q, f = count('1,234.56'), '15/03/2024'
    doc = Odt('DejaVu Sans', 9, margin='2cm', lang='en', footer=f'{d.seller.phone}  {d.seller.mail}  VAT {d.seller.vat}')
    doc.table([[f'{d.seller.name}\f{d.seller.street}\f{d.seller.city} {d.seller.postcode}\fIreland']], [17], head=0, border='rows')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.city} {d.buyer.postcode}\nIreland', indent=10, before=0.3, space=0.4).p(d.number, size=17, color='#714b67', space=0.2)
    doc.table([['Order', 'Document date', 'Shipping date', 'Carrier'], [d.order_no, date(d.date, f), date(d.delivery, f), 'Own van']], [4.2, 4.2, 4.2, 4.4], border='none', align='llll')
    doc.table([['Product', 'Ordered', 'Delivered']] + [[f'[{x.code}] {x.name} {x.spec}', f'{q(x.qty)} {x.unit}', f'{q(x.qty)} {x.unit}'] for x in d.lines], [11, 3, 3], align='lrr', border='rows')
    return doc.p('Received in good condition', before=0.5, space=0.6).p('Signature: ______________________   Print name: ______________________')


@foreign('en-rfq-council-quick-quote', 'rfq', 'en', 'docx odt eml+pdf', lines=(3, 8), units=GOODS, whole=True, number='QQ{y}/{n:03}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def quick(d):
    """A request of a British body below the threshold: title and reference, table of facts, what is needed, schedule with blank price, how to answer, evaluation, signature block."""
    q, f = count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 11, margin='2.3cm', lang='en')
    doc.p(d.buyer.name, bold=True, size=14, space=0).p(f'{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}', size=10, space=0.3).p('Request for Quotation', bold=True, size=16, color='#1f4e79', space=0.2)
    doc.table([['Reference', d.number], ['Date issued', date(d.date, f)], ['Quotations to be returned by', f'5 pm on {date(d.due, f)}'], ['Delivery', 'Within 21 days of order'], ['Contact', f'{d.buyer.person}, {d.buyer.mail}, {d.buyer.phone}']], [5.5, 10.9], head=0)
    doc.p('You are invited to quote for the supply of the items listed below. Prices should be in pounds sterling, exclude VAT and include delivery to the address above.', align='j', before=0.1)
    doc.table([['Item', 'Description', 'Quantity', 'Unit', 'Unit price', 'Total']] + [[f'{i}', f'{x.name} ({x.spec})', q(x.qty), x.unit, '', ''] for i, x in enumerate(d.lines, 1)], [1.2, 7.2, 2, 1.6, 2.2, 2.2], align='clrlrr', size=10, shade='#dce6f1')
    for t in ('Quotations will be assessed on price (80%) and delivery time (20%).', 'Our standard terms and conditions for goods apply. Payment is 30 days from receipt of a valid invoice.', 'We are not bound to accept the lowest or any quotation.'):
        doc.p(f'•  {t}', indent=0.4, space=0.03)
    return doc.p(f'{d.buyer.person}\nProcurement Officer', before=0.6)


@foreign('us-quote-web-ledger-subtotal-discount', 'quotation_bid', 'en', 'html pdf eml', currency='USD', lines=(2, 6), units=GOODS, whole=True, sellers='us', buyers='us', rates=(0,), reduction='percent', cents=True, number='QT-{N:06}', subject='Quote {number}', hides='net, tax', shows='due_date')
def quote(d):
    """An American quote of a web ledger: firm left, big word and number right, customer, facts right, dark head row with numbers of lines, subtotal, discount of the whole in brackets, total in a grey row, notes and terms."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    pc, off, _ = d.reductions[0]
    rows = ''.join(f'<tr><td>{i}</td><td class=l>{e(x.name)}<br><small>{e(x.spec)}</small></td><td>{m(x.qty)}<br><small>{x.unit}</small></td><td>{m(x.price)}</td><td>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.number}</title><style>@page{{size:letter;margin:.6in}}body{{font:12px/1.5 "Liberation Sans",Arial;color:#333}}.t{{display:flex;justify-content:space-between}}.q{{text-align:right}}.q big{{font-size:30px}}table.i{{width:100%;border-collapse:collapse;margin-top:20px}}.i th{{background:#3c3d3a;color:#fff;font-weight:normal;padding:6px 8px;text-align:right}}.i td{{padding:8px;text-align:right;border-bottom:1px solid #adadad;vertical-align:top}}.l{{text-align:left!important}}small{{color:#727272}}.s{{margin:8px 0 0 auto;border-collapse:collapse}}.s td{{padding:6px 8px 6px 70px;text-align:right}}.s tr:last-child td{{background:#f5f4f3;font-weight:bold}}.f td{{padding:2px 0 2px 20px;text-align:right}}</style></head><body>
<div class=t><div><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}<br>U.S.A<br>{d.seller.phone}</div><div class=q><big>QUOTE</big><br><b># {d.number}</b></div></div>
<div class=t style="margin-top:30px"><div>Bill To<br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.city)} {d.buyer.postcode}<br>U.S.A</div><table class=f><tr><td>Quote Date :</td><td>{date(d.date, f)}</td></tr><tr><td>Expiry Date :</td><td>{date(d.due, f)}</td></tr><tr><td>Sales person :</td><td>{e(d.seller.person)}</td></tr></table></div>
<table class=i><tr><th>#</th><th class=l>Item &amp; Description</th><th>Qty</th><th>Rate</th><th>Amount</th></tr>{rows}</table>
<table class=s><tr><td>Sub Total</td><td>{m(d.sum)}</td></tr><tr><td>Discount({m(pc)}%)</td><td>(-) {m(off)}</td></tr><tr><td>Total</td><td>${m(d.gross)}</td></tr></table>
<p>Notes<br><small>Looking forward for your business. Customer is exempt from sales tax.</small></p><p>Terms &amp; Conditions<br><small>Prices firm until the expiry date. Freight prepaid. 50% deposit with order.</small></p></body></html>''')
