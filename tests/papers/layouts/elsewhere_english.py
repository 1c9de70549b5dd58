"""English papers of the nineteenth group: a British bill of a desktop ledger, an American bill of an online ledger, a council's order from a big program, an estimate of a web service, a shop's confirmation by mail, a schedule of prices to fill in, a contract for guards, an Irish credit note."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, elsewhere
from kit.wares import GOODS


@elsewhere('en-invoice-desktop-ledger-columns', 'invoice', 'en', 'pdf docx scan', currency='GBP', goods=('LST', 'SNG', 'BOJ', 'RCN'), most=60, lines=(2, 8), units=GOODS, whole=True, rates=(20,), discount='line percent', percents=(5, 7, 10, 12), cents=True, number='{N}', order='{L}{N}', shows='order_ref due_date seller_vat_id seller_account')
def desktop(d):
    """A British bill of a desktop ledger: name and address right, title, customer in a box, four facts in a box beside it, table with discount and tax for each line, totals box at the foot."""
    m, f = money('1,234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en', footer=f'Registered in England No. {d.seller.reg}. VAT Reg No. {d.seller.vat}. Goods remain the property of {d.seller.name} until paid for in full.')
    doc.p(d.seller.name, bold=True, size=14, align='r', space=0).p(f'{d.seller.street}\n{d.seller.city}\n{d.seller.postcode}\nTel: {d.seller.phone}', align='r', space=0.2).p('Invoice', bold=True, size=18, space=0.2)
    account = ''.join(c for c in d.buyer.name.upper() if c.isalpha())[:6] + '01'
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}', f'Invoice No\fInvoice/Tax Date\fCust. Order No\fAccount No\fPayment Due', f'{d.number}\f{date(d.date, f)}\f{d.order_no}\f{account}\f{date(d.due, f)}']], [8.8, 4.2, 4.4], head=0, border='outer', pad=0.15)
    doc.table([['Quantity', 'Details', 'Unit Price', 'Disc Amt', 'Net Amt', 'VAT %', 'VAT']] + [[m(x.qty), f'{x.name} {x.spec}', m(x.price), m(x.line_off), m(x.amount), m(x.rate), m(x.tax)] for x in d.lines], [2, 6.1, 2, 1.8, 2.2, 1.5, 1.8], align='rlrrrrr', border='cols')
    doc.table([[('', dict(border='none')), t, m(v)] for t, v in (('Total Net Amount', d.net), ('Carriage Net', 0), ('Total VAT Amount', d.tax))] + [[('', dict(border='none')), ('Invoice Total £', dict(bold=True)), (m(d.gross), dict(bold=True))]], [10.4, 4, 3], head=0, align='llr')
    return doc.p(f'Please pay to {d.seller.bank}, IBAN {d.seller.account}. Terms: strictly net, interest may be charged on late payment.', before=0.2, size=9)


@elsewhere('us-invoice-small-business-online', 'invoice', 'en', 'pdf html eml', currency='USD', sellers='us', buyers='us', goods=('OBZ', 'PVD'), most=160, lines=(1, 4), units=('h', 'page', 'mo'), whole=True, rates=(0,), cents=True, delivered=True, number='{N}', subject='Invoice {number}', hides='net, tax', shows='due_date delivery_date')
def hours(d):
    """An American bill of an online ledger for small firms: sender left, title in colour, bill to and facts in capitals, table with activity, quantity and rate, balance due, thanks."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    rows = ''.join(f'<tr><td class=l>{date(d.delivery, f)}</td><td class=l><b>{e(x.name)}</b><br>{e(x.spec)}, per {x.unit}</td><td>{q(x.qty)}</td><td>{m(x.price)}</td><td>{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>@page{{size:Letter;margin:18mm}}body{{font:12px/1.45 "Liberation Sans",Helvetica,sans-serif;color:#393a3d}}h1{{color:#2ca01c;font-size:24px;font-weight:normal;margin:26px 0 12px}}.r{{display:flex}}.r>div{{flex:1}}.k{{color:#6b6c72;font-size:10.5px;font-weight:bold}}table{{width:100%;border-collapse:collapse;margin-top:20px}}th{{background:#e3f5e1;color:#2ca01c;font-size:10.5px;text-align:right;padding:6px}}td{{padding:7px 6px;text-align:right;vertical-align:top}}.l{{text-align:left}}.t{{border-top:1px dashed #babec5;margin-top:14px;padding-top:10px;text-align:right;font-size:13px}}</style></head><body>
<b style="font-size:15px">{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}, {d.seller.postcode}<br>{d.seller.phone}<br>{d.seller.mail}
<h1>INVOICE</h1><div class=r><div><span class=k>BILL TO</span><br>{e(d.buyer.person)}<br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}</div><div style="text-align:right"><span class=k>INVOICE #</span> {d.number}<br><span class=k>DATE</span> {date(d.date, f)}<br><span class=k>DUE DATE</span> {date(d.due, f)}<br><span class=k>TERMS</span> Net {(d.due - d.date).days}</div></div>
<table><tr><th class=l>DATE<th class=l>ACTIVITY<th>QTY<th>RATE<th>AMOUNT</tr>{rows}</table>
<div class=t>BALANCE DUE &nbsp;&nbsp;&nbsp; <b style="font-size:19px">${m(d.gross)}</b></div><p style="margin-top:36px">Thank you for your business! Checks payable to {e(d.seller.name)}.</p></body></html>''')


@elsewhere('en-po-council-big-program', 'purchase_order', 'en', 'pdf docx eml+pdf', currency='GBP', side='public', goods=('LST', 'IGR', 'RCN', 'AGR', 'BOJ'), most=40, lines=(1, 6), units=GOODS, whole=True, rates=(20,), cents=True, number='8{b:07}', shows='delivery_date')
def council(d):
    """A public body's order from a big program: title with type, table of facts right, supplier and addresses in a row, lines with need-by day, totals, note that the number must be quoted."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15-Mar-2024'
    doc = Odt('Liberation Sans', 9, margin='1.7cm', lang='en', footer='This order is subject to our standard terms and conditions of purchase. No purchase order, no pay.')
    doc.table([[(d.buyer.name, dict(bold=True, size=13)), ('Standard Purchase Order', dict(bold=True, size=13, align='r'))]], [9.8, 7.8], head=0, border='rows')
    address = f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}\fUnited Kingdom'
    doc.table([['Supplier', 'Ship To', 'Bill To', 'Order details'], [f'{d.seller.name}\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}\fUnited Kingdom', address, address.replace(f'{d.buyer.name}\f', f'{d.buyer.name}\fAccounts Payable\f'), f'Order: {d.number}\fRevision: 0\fOrder Date: {date(d.date, f)}\fCreated By: {d.buyer.person}\fCurrency: GBP\fPayment Terms: 30 NET']], [4.4, 4.4, 4.4, 4.4], align='llll', size=8.5, shade='#e4e4e4')
    doc.table([['Line', 'Item', 'Description', 'Need-By Date', 'Quantity', 'UOM', 'Unit Price (GBP)', 'Amount (GBP)']] + [[f'{i}', x.code, f'{x.name} {x.spec}', date(d.delivery, f), q(x.qty), x.unit.capitalize(), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 2.2, 4.9, 2.3, 1.6, 1.3, 2.1, 2.2], align='cllcrlrr', size=8.5, shade='#e4e4e4')
    for a, v, b in (('Total excluding VAT (GBP)', d.net, 0), ('VAT at 20%', d.tax, 0), ('Order total (GBP)', d.gross, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7.4, 'r')], indent=10.2, bold=b, space=0.03)
    return doc.p(f'Please quote the order number on all invoices and delivery notes. Queries: {d.buyer.phone}, {d.buyer.mail}.', before=0.4)


@elsewhere('en-estimate-web-service-events', 'quotation_bid', 'en', 'html pdf eml', currency='GBP', goods=('KET', 'IGR', 'PVD'), most=80, lines=(2, 5), whole=True, rates=(20,), cents=True, number='{N:06}', subject='Estimate {number}', shows='due_date seller_vat_id')
def estimate(d):
    """An estimate of a web service for small firms: name right, for whom and facts in four columns of grey heads, table with rate first, totals, notes and terms."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    rows = ''.join(f'<tr><td class=l><b>{e(x.name)}</b><br><span>{e(x.spec)}</span></td><td>£{m(x.price)}<br><span>+VAT</span></td><td>{q(x.qty)}</td><td>£{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Estimate {d.number}</title><style>@page{{size:A4;margin:18mm}}body{{font:12px/1.5 "Liberation Sans",Arial,sans-serif;color:#012}}.h{{text-align:right;margin-bottom:44px}}.g{{display:flex}}.g>div{{flex:1}}.g small,span{{color:#576981}}table{{width:100%;border-collapse:collapse;margin-top:34px}}th{{border-top:4px solid #0075dd;color:#0075dd;padding:7px 4px;text-align:right}}td{{border-bottom:1px solid #cdd4d9;padding:8px 4px;text-align:right;vertical-align:top}}.l{{text-align:left}}.s{{width:52%;margin:8px 0 0 48%}}.s td{{border:0;padding:3px 4px}}.s tr:last-child td{{border-top:2px solid #cdd4d9;font-weight:bold}}</style></head><body>
<div class=h><b style="font-size:16px">{e(d.seller.name)}</b><br>{d.seller.phone}<br>{e(d.seller.street)}<br>{e(d.seller.city)}<br>{d.seller.postcode}<br>VAT: {d.seller.vat}</div>
<div class=g><div><small>Prepared For</small><br>{e(d.buyer.person)}<br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>{d.buyer.postcode}</div><div><small>Estimate Date</small><br>{date(d.date, f)}<br><small>Valid until</small><br>{date(d.due, f)}</div><div><small>Estimate Number</small><br>{d.number}</div></div>
<table><tr><th class=l>Description<th>Rate<th>Qty<th>Line Total</tr>{rows}</table>
<table class=s><tr><td>Subtotal</td><td>{m(d.net)}</td></tr><tr><td>VAT (20%)</td><td>{m(d.tax)}</td></tr><tr><td>Estimate Total (GBP)</td><td>£{m(d.gross)}</td></tr></table>
<p><b>Notes</b><br>Thank you for asking us. Quantities may be changed up to five days before.</p><p><b>Terms</b><br>Payment is due within 14 days of the invoice.</p></body></html>''')


@elsewhere('en-shop-mail-order-summary', 'order_confirmation', 'en', 'eml html pdf', currency='GBP', goods=('RCN', 'BOJ', 'SNG'), side='firm', most=10, lines=(1, 5), units=GOODS + ('lic',), whole=True, rates=(20,), since=2018, cents=True, number='{L}{N}', subject='Order {number} confirmed', hides='price')
def shop(d):
    """A mail of a web shop: number at the top right, thanks, summary with items times quantity and sums, subtotal, free delivery, tax, total, addresses and way of payment."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    rows = ''.join(f'<tr><td>{e(x.name)} {e(x.spec)} × {q(x.qty)}<br><small>SKU {x.code}</small></td><td class=r>£{m(x.amount)}</td></tr>' for x in d.lines)
    address = f'{e(d.buyer.person)}<br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>{d.buyer.postcode}<br>United Kingdom'
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Order {d.number} confirmed</title></head><body style="font-family:'Liberation Sans',Helvetica,Arial,sans-serif;color:#333;font-size:14px;max-width:560px;margin:0 auto">
<style>table{{width:100%;border-collapse:collapse}}td{{padding:8px 0;vertical-align:top}}.r{{text-align:right}}h2{{font-weight:normal;font-size:22px}}h3{{font-weight:normal;font-size:18px;border-top:1px solid #e5e5e5;padding-top:16px}}small{{color:#999}}</style>
<table><tr><td style="font-size:22px">{e(d.seller.name)}</td><td class=r style="color:#999">ORDER {d.number}</td></tr></table>
<h2>Thank you for your order!</h2><p>Hi {e(d.buyer.person.split()[0])}, we received your order on {date(d.date, f)} and are getting it ready to be shipped. We will notify you when it has been sent.</p>
<h3>Order summary</h3><table>{rows}</table>
<table style="border-top:1px solid #e5e5e5"><tr><td>Subtotal (ex. VAT)</td><td class=r>£{m(d.net)}</td></tr><tr><td>Shipping</td><td class=r>Free</td></tr><tr><td>VAT 20%</td><td class=r>£{m(d.tax)}</td></tr><tr><td><b>Total</b></td><td class=r><b>£{m(d.gross)} GBP</b></td></tr></table>
<h3>Customer information</h3><table><tr><td><b>Shipping address</b><br>{address}</td><td><b>Billing address</b><br>{address}</td></tr><tr><td><b>Payment method</b><br>Pay on account, 30 days</td><td><b>Shipping method</b><br>Standard delivery</td></tr></table>
<p><small>If you have any questions, reply to this email or contact us at {d.seller.mail}. {e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.city)} {d.seller.postcode}.</small></p></body></html>''')


@elsewhere('en-tender-schedule-of-rates-blank', 'tender_documents', 'en', 'docx pdf odt', goods=('IGR', 'AGR', 'OBZ', 'KET'), side='public', lines=(3, 6), whole=True, since=2016, number='{L}{n:03}/{yy}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def schedule(d):
    """An invitation to tender of a council with its schedule of prices: reference and day on top, what is wanted, how to return it, table with blank rates, form of tender with blanks to sign."""
    q, f = count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en', footer=f'Tender reference {d.number}')
    doc.p(d.buyer.name, bold=True, size=16, space=0.05).p(f'{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}', space=0.4).p('INVITATION TO TENDER', bold=True, size=15, space=0.1)
    doc.table([['Tender reference', d.number], ['Date of issue', date(d.date, f)], ['Closing date for tenders', f'{date(d.due, f)}, 12 noon'], ['Contact', f'{d.buyer.person}, {d.buyer.mail}']], [5, 11.6], head=0)
    for h, t in (('1. Instructions', 'Tenders must be returned by email with the reference in the subject line. Late tenders will not be opened. The Council is not bound to accept the lowest or any tender.'), ('2. Evaluation', 'Tenders will be evaluated on price (60%) and quality (40%).'), ('3. Pricing Schedule', 'Prices are to be given in pounds sterling, exclusive of VAT, and are to include all delivery and labour. Quantities are estimates.')):
        doc.p(h, bold=True, before=0.1, space=0.03).p(t, align='j')
    doc.table([['Item', 'Description', 'Unit', 'Estimated quantity', 'Rate (£)', 'Total (£)']] + [[f'{i}', f'{x.name}, {x.spec}', x.unit, q(x.qty), '', ''] for i, x in enumerate(d.lines, 1)] + [[('Total carried to Form of Tender', dict(span=5, align='r')), '']], [1.3, 6.9, 1.6, 2.4, 2.1, 2.3], align='clcrrr', size=10)
    doc.p('4. Form of Tender', bold=True, before=0.15, space=0.03).p('We offer to provide the above for the total sum of £ ____________ excluding VAT. This tender remains open for acceptance for 90 days.', align='j', space=0.3)
    return doc.p('Name of tenderer ______________________   Signed ______________________   Date ____________')


@elsewhere('en-contract-security-officers-hours', 'contract', 'en', 'docx scan pdf', currency='GBP', goods=('OBZ', 'TEL'), lines=(2, 4), units=('h', 'mo'), whole=True, rates=(20,), since=2015, cents=True, number='C{y}-{n:03}', tender='T{N}', shows='tender_ref')
def security(d):
    """A contract for services of a British buyer: title page lines, particulars in a table, short clauses, prices in an appendix with totals, execution."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11, margin='2.3cm', lang='en')
    doc.p('CONTRACT FOR SERVICES', bold=True, size=16, align='c', space=0.3).p('Contract Particulars', bold=True)
    doc.table([['Contract number', d.number], ['Date of contract', date(d.date, f)], ['Customer', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}'], ['Contractor', f'{d.seller.name} (company number {d.seller.reg}), {d.seller.street}, {d.seller.city}, {d.seller.postcode}'], ['Tender reference', d.tender_no], ['Initial term', '12 months'], ['Contract price', f'£{m(d.net)} excluding VAT']], [4.4, 12], head=0)
    for n, t in enumerate(('The Contractor shall provide the services listed in Appendix A at the premises of the Customer from the date of this contract.', 'The Contractor shall employ only suitably trained and, where the law requires, licensed staff.', f'The Customer shall pay the contract price monthly in arrears against a valid invoice. VAT at the prevailing rate, at present £{m(d.tax)}, is payable in addition.',
                             'Either party may terminate this contract by giving three months\' written notice.', 'The Contractor shall maintain public liability insurance of not less than £5 million.', 'This contract is governed by English law.'), 1):
        doc.p(f'{n}.\t{t}', align='j', tabs=[(0.8, 'l')], before=0.05)
    doc.p('Appendix A: Charges', bold=True, before=0.2)
    doc.table([['Service', 'Basis', 'Quantity', 'Rate £', 'Annual charge £']] + [[f'{x.name}, {x.spec}', f'per {x.unit}', q(x.qty), m(x.price), m(x.amount)] for x in d.lines] + [[(t, dict(span=4, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('Contract price', d.net, True), ('VAT 20%', d.tax, False), ('Total including VAT', d.gross, False))], [7, 2.2, 2, 2.2, 3], align='lcrrr', size=10)
    return doc.table([[f'Signed for and on behalf of the Customer\f\f______________________\f{d.buyer.person}', f'Signed for and on behalf of the Contractor\f\f______________________\f{d.seller.person}']], [8.2, 8.2], head=0, border='none')


@elsewhere('ie-credit-note-online-ledger', 'credit_note', 'en', 'pdf docx scan', currency='EUR', sellers='ie', buyers='ie', since=2022, most=15, lines=(1, 4), units=GOODS, whole=True, rates=(23,), cents=True, number='CN-{n:04}', shows='seller_vat_id buyer_vat_id')
def credit(d):
    """An Irish credit note of an online ledger: title left, facts in the middle, sender right, table, totals in one column, remaining credit, what it is for."""
    m, f = money('1,234.56'), '15 Mar 2024'
    doc = Odt('Liberation Sans', 10, margin='1.9cm', lang='en', footer=f'Company Registration No: {d.seller.reg}. Registered Office: {d.seller.street}, {d.seller.city}, {d.seller.postcode}, Ireland.')
    doc.table([[f'**CREDIT NOTE**\f\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}\fVAT: {d.buyer.vat}', f'**Date**\f{date(d.date, f)}\f\f**Credit Note Number**\f{d.number}\f\f**VAT Number**\f{d.seller.vat}', f'{d.seller.name}\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}\fIreland']], [7.4, 4.6, 5.2], head=0, border='none')
    doc.table([['Description', 'Quantity', 'Unit Price', 'VAT', 'Amount EUR']] + [[f'{x.name} {x.spec}', m(x.qty), m(x.price), f'{x.rate}%', m(x.amount)] for x in d.lines], [7.6, 2.2, 2.6, 1.8, 3], align='lrrrr', border='rows')
    for a, v, b in (('Subtotal', d.net, 0), ('TOTAL VAT 23%', d.tax, 0), ('TOTAL CREDIT EUR', d.gross, 1), ('Remaining Credit', d.gross, 0)):
        doc.p(f'{a}\t{m(v)}', tabs=[(7.2, 'r')], indent=10, bold=b, space=0.04)
    return doc.p('Credit for goods returned unused. This will be set against your account.', before=0.6)
