"""English papers of the sixteenth group: a British bill from the cloud, an American order, an Indian bill with central and state tax, an agreement with a schedule, a Chinese exporter's proforma, an American memo of credit, an Indian offer, a council's schedule of prices."""
from html import escape as e

from kit.figures import cents, count, date, money, words_en
from kit.odf import Odt
from kit.paper import Html, overseas
from kit.wares import GOODS


def lakh(x, places=2):
    """Indian figures: three places, then twos."""
    whole, _, part = f'{cents(x, places):f}'.partition('.')
    sign, whole = ('-', whole[1:]) if whole.startswith('-') else ('', whole)
    head, tail = whole[:-3], whole[-3:]
    while head:
        head, tail = head[:-2], f'{head[-2:]},{tail}'
    return sign + tail + (f'.{part}' if part else '')


@overseas('en-invoice-payment-advice-cloud', 'invoice', 'en', 'html pdf eml', currency='GBP', lines=(2, 6), rates=(20,), discount='line percent', number='INV-{N:05}', order='{b}', subject='Invoice {number}', shows='order_ref due_date seller_vat_id seller_account')
def advice(d):
    """A bill of a bookkeeping service: word in big letters and customer left, a narrow column of labels, firm at the right, per cent off as a column, due day in bold under the sums, a slip to cut off with fields to fill in."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    rows = ''.join(f'<tr><td class=l>{e(x.name)} {e(x.spec)}<td>{m(x.qty)}<td>{m(x.list)}<td>{m(x.percent)}%<td>{x.rate}%<td>{m(x.amount)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>
@page{{size:A4;margin:16mm}}body{{font:12px/1.45 "Liberation Sans",Arial,sans-serif;color:#111}}.h{{display:grid;grid-template-columns:3fr 2fr 2.4fr;gap:14px}}h1{{font-weight:normal;font-size:30px;margin:0 0 26px}}.k b{{display:block;margin-top:7px}}
table{{width:100%;border-collapse:collapse;margin-top:34px}}th{{text-align:right;border-bottom:2px solid #000;padding:6px 3px}}td{{text-align:right;padding:7px 3px;border-bottom:1px solid #bbb}}.l{{text-align:left}}tr.n td{{border:0;padding:4px 3px}}tr.t td{{border-top:2px solid #000;border-bottom:0;font-weight:bold;font-size:14px}}
.a{{border-top:1px dashed #777;margin-top:60px;padding-top:14px;display:grid;grid-template-columns:1fr 1fr}}.a h1{{font-size:21px;margin:0}}.a dl{{display:grid;grid-template-columns:130px 1fr;margin:0}}.a dd{{margin:0;border-bottom:1px solid #ccc}}.f{{font-size:10px;color:#666;margin-top:20px}}</style></head><body>
<div class=h><div><h1>INVOICE</h1>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}<br>{e(d.buyer.postcode)}</div>
<div class=k><b>Invoice Date</b>{date(d.date, f)}<b>Invoice Number</b>{d.number}<b>Reference</b>{d.order_no}<b>VAT Number</b>{d.seller.vat}</div>
<div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city.upper())}<br>{e(d.seller.postcode)}<br>UNITED KINGDOM</div></div>
<table><tr><th class=l>Description<th>Quantity<th>Unit Price<th>Discount<th>VAT<th>Amount GBP</tr>{rows}
<tr class=n><td colspan=5>Subtotal (includes a discount of {m(d.list_total - d.sum)})<td>{m(d.net)}</tr><tr class=n><td colspan=5>TOTAL VAT {d.lines[0].rate}%<td>{m(d.tax)}</tr><tr class=t><td colspan=5>TOTAL GBP<td>{m(d.gross)}</tr></table>
<p><b>Due Date: {date(d.due, f)}</b><br>Please pay by bank transfer. IBAN {d.seller.account}, {e(d.seller.bank)}.</p>
<div class=a><div><h1>PAYMENT ADVICE</h1><p>To: {e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city)} {e(d.seller.postcode)}</p></div><dl><dt>Customer<dd>{e(d.buyer.name)}<dt>Invoice Number<dd>{d.number}<dt>Amount Due<dd>{m(d.gross)}<dt>Due Date<dd>{date(d.due, f)}<dt>Amount Enclosed<dd>&nbsp;</dl></div>
<div class=f>Company Registration No: {d.seller.reg}. Registered Office: {e(d.seller.street)}, {e(d.seller.city)}, {e(d.seller.postcode)}.</div></body></html>''')


@overseas('us-po-desktop-vendor-shipto', 'purchase_order', 'en', 'pdf docx scan', currency='USD', lines=(2, 7), units=GOODS, whole=True, sellers='us', buyers='us', rates=(0,), number='{N}', hides='net, tax', shows='delivery_date')
def desktop(d):
    """An American order of a desktop program: firm left, title right over a small table of day and number, two boxes, a row for terms, columns with tall rules, only a total at the foot, no tax."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Sans', 10, margin='1.8cm')
    doc.table([[f'**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}\f{d.buyer.phone}', ('**Purchase Order**', dict(align='r', size=19))]], [9.4, 8], head=0, border='none')
    doc.table([['Date', 'P.O. No.'], [date(d.date, f), d.number]], [3, 3], align='cc', indent=11.4)
    doc.table([['Vendor', '', 'Ship To'], [f'{d.seller.name}\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}', ('', dict(border='none')), f'{d.buyer.name}\fReceiving Dept.\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}']], [8.2, 1, 8.2])
    doc.table([['Terms', 'Expected', 'Ship Via', 'Buyer'], ['Net 30', date(d.delivery, f), 'Best way', d.buyer.person]], [4.3, 4.3, 4.3, 4.5], align='cccc')
    doc.table([['Item', 'Description', 'Qty', 'U/M', 'Rate', 'Amount']] + [[x.code, f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for x in d.lines] + [[''] * 6] * 3, [2.6, 7, 1.6, 1.4, 2.2, 2.6], align='llrcrr', border='cols', size=9.5)
    doc.table([[('Total', dict(bold=True, size=12)), (f'${m(d.gross)}', dict(bold=True, size=12))]], [3, 4], head=0, align='lr', indent=10.4)
    return doc.p('Vendor: please notify us at once if you are unable to ship complete by the expected date. Tax exempt, certificate on file.', size=8.5, space=0.8).p('Authorized signature _______________________________')


@overseas('in-tax-invoice-gst-accounting-grid', 'invoice', 'en', 'pdf docx scan', currency='INR', lines=(2, 6), units=GOODS, whole=True, sellers='in', buyers='in', rates=(18,), discount='line percent', delivered=True, number='{n:03}/{y}-GST', order='PO/{N}', shows='order_ref seller_vat_id buyer_vat_id seller_account')
def gst(d):
    """An Indian bill in one grid as the usual accounting program prints it: firm and buyer stacked left, small cells with labels right, per cent off before the amount, both halves of the tax as rows, table of codes with taxes, sums in words, bank and a declaration."""
    q, f, half = count('1,234.56'), '15-Mar-2024', cents(d.tax / 2)
    doc = Odt('Liberation Sans', 8.5, margin='1.4cm').p('Tax Invoice', bold=True, align='c', size=12, space=0.1)
    a = lambda t, v: f'{t}\f**{v}**'
    firm = f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.city} - {d.seller.postcode}\fGSTIN/UIN: {d.seller.vat}\fCIN: {d.seller.reg}\fE-Mail: {d.seller.mail}'
    buyer = f'Buyer (Bill to)\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.city} - {d.buyer.postcode}\fGSTIN/UIN: {d.buyer.vat}'
    doc.table([[firm, a('Invoice No.', d.number) + '\f' + a("Buyer's Order No.", d.order_no), a('Dated', date(d.date, f)) + '\f' + a('Mode/Terms of Payment', '30 Days')], [buyer, a('Dispatched through', 'Surface'), a('Destination', d.buyer.city)]], [9, 4.6, 4.6], head=0)
    rows = [['Sl No.', 'Description of Goods', 'HSN/SAC', 'Quantity', 'Rate', 'per', 'Disc. %', 'Amount']]
    rows += [[f'{i}', f'**{x.name}**\f{x.spec}', f'{8480 + len(x.code)}', f'**{q(x.qty)} {x.unit}**', lakh(x.list), x.unit, f'{q(x.percent)} %', f'**{lakh(x.amount)}**'] for i, x in enumerate(d.lines, 1)]
    rows += [['', ('', dict(align='r')), '', '', '', '', '', lakh(d.net)], ['', ('CGST', dict(align='r', bold=True)), '', '', '9 %', '', '', lakh(half)], ['', ('SGST', dict(align='r', bold=True)), '', '', '9 %', '', '', lakh(d.tax - half)], ['', ('Total', dict(align='r')), '', '', '', '', '', f'**₹ {lakh(d.gross)}**']]
    doc.table(rows, [0.9, 5.8, 1.8, 2.3, 2.1, 1.1, 1.5, 2.7], align='clcrrcrr', border='cols')
    doc.p(f'Amount Chargeable (in words)\n**INR {words_en(d.gross, "Rupees").title()} Only**', space=0.1)
    doc.table([['Taxable Value', 'CGST 9%', 'SGST/UTGST 9%', 'Total Tax Amount'], [lakh(d.net), lakh(half), lakh(d.tax - half), lakh(d.tax)]], [4.6, 4.5, 4.5, 4.6], align='rrrr')
    doc.table([[f"Company's Bank Details\fBank Name: **{d.seller.bank}**\fA/c No.: **{d.seller.account}**\f\fDeclaration: We declare that this invoice shows the actual price of the goods described and that all particulars are true and correct.", (f'for **{d.seller.name}**\f\f\fAuthorised Signatory', dict(align='r'))]], [10.2, 8], head=0)
    return doc.p('This is a Computer Generated Invoice', align='c', size=8)


@overseas('en-supply-agreement-schedule-two', 'contract', 'en', 'docx pdf scan', currency='GBP', lines=(2, 5), units=GOODS, whole=True, rates=(20,), discount='unit', number='SA/{y}/{n:03}', shows='delivery_date')
def agreement(d):
    """An agreement as solicitors write it: day and parties numbered in brackets, background by letters, clauses by points, price and tax in a clause, a schedule on a new page with price in the list and price agreed."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.5cm', footer=f'Agreement {d.number}')
    doc.p(f'DATED {date(d.date, f)}', bold=True, align='c', space=0.3).p('AGREEMENT FOR THE SUPPLY OF GOODS', bold=True, size=14, align='c', space=0.03).p(f'Reference {d.number}', align='c', space=0.4)
    doc.p('PARTIES', bold=True)
    doc.p(f'(1)  {d.seller.name}, incorporated and registered in England and Wales with company number {d.seller.reg}, whose registered office is at {d.seller.street}, {d.seller.city} {d.seller.postcode} (Supplier); and', align='j', indent=0.6).p(f'(2)  {d.buyer.name} of {d.buyer.street}, {d.buyer.city} {d.buyer.postcode} (Customer).', align='j', indent=0.6, space=0.2)
    doc.p('BACKGROUND', bold=True).p('(A)  The Supplier deals in the Goods.', indent=0.6).p('(B)  The Customer wishes to buy the Goods on the terms of this agreement.', indent=0.6, space=0.2).p('AGREED TERMS', bold=True)
    for t in ('1.  Supply. The Supplier shall supply and the Customer shall buy the Goods listed in Schedule 2.', f'2.  Delivery. The Goods shall be delivered to the Customer\'s address on or before {date(d.delivery, f)}.', f'3.  Price. The price of the Goods is £{m(d.net)} exclusive of value added tax. VAT of £{m(d.tax)} is payable in addition, making £{m(d.gross)} in total.', '4.  Payment. The Customer shall pay each valid invoice within 30 days of receipt.', '5.  Title and risk. Risk passes on delivery; title passes on payment in full.', '6.  Warranty. The Goods shall be free from material defects for twelve months from delivery.', '7.  Governing law. This agreement is governed by the law of England and Wales.'):
        doc.p(t, align='j', line=112)
    doc.p(f'Signed by {d.seller.person}\nfor and on behalf of the Supplier\t.......................................', tabs=[(8.5, 'l')], before=0.4, space=0.3).p(f'Signed by {d.buyer.person}\nfor and on behalf of the Customer\t.......................................', tabs=[(8.5, 'l')])
    doc.p('SCHEDULE 2', bold=True, align='c', page=True, space=0.02).p('Goods and Prices', align='c', space=0.2)
    doc.table([['Goods', 'Type', 'Quantity', 'List price (£)', 'Less (£)', 'Agreed price (£)', 'Total (£)']] + [[x.name, x.spec, f'{q(x.qty)} {x.unit}', m(x.list), m(x.off), m(x.price), m(x.amount)] for x in d.lines], [3.9, 2.9, 1.8, 1.8, 1.6, 1.9, 2.1], align='llrrrrr', size=10)
    return doc.p('All prices exclude value added tax.', size=10)


@overseas('en-proforma-exporter-fob-china', 'proforma_invoice', 'en', 'docx pdf scan', currency='USD', lines=(2, 6), units=GOODS, whole=True, sellers='zhen', buyers='us', rates=(0,), number='PI{y}{m}{d}{L}', hides='net, tax', shows='seller_account')
def exporter(d):
    """A Chinese exporter's proforma: name in the middle in capitals with address and telephone, title, buyer left and number and day right, one table with marks of trade terms in its head, total in words, numbered terms, bank lines, two to sign."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'Mar 15, 2024'
    doc = Odt('Liberation Serif', 10.5, margin='1.9cm')
    doc.p(d.seller.name.upper(), bold=True, size=15, align='c', space=0).p(f'ADD: {d.seller.street}, {d.seller.city}, {d.seller.postcode}, P.R. China\nTEL: +86-{d.seller.phone.lstrip("0")}   E-MAIL: {d.seller.mail}', size=9.5, align='c', space=0.2).p('PROFORMA INVOICE', bold=True, size=15, align='c', space=0.2)
    doc.p(f'To: {d.buyer.name}\tNo.: {d.number}\n{d.buyer.street}\tDate: {date(d.date, f)}\n{d.buyer.city}, {d.buyer.postcode}, USA\tAttn: {d.buyer.person}', tabs=[(11.5, 'l')], space=0.2)
    rows = [['Item No.', 'Description of goods', 'Quantity', 'Unit price\fFOB Ningbo', 'Amount']] + [[x.code, f'{x.name}\f{x.spec}', f'{q(x.qty)} {x.unit.upper()}', f'USD {m(x.price)}', f'USD {m(x.amount)}'] for x in d.lines] + [[('TOTAL:', dict(span=4, align='r', bold=True)), (f'USD {m(d.gross)}', dict(bold=True))]]
    doc.table(rows, [2.6, 6, 2.6, 2.8, 3.2], align='clrrr')
    doc.p(f'SAY {words_en(d.gross, "US dollars").upper()} ONLY.', bold=True, size=9.5, space=0.15)
    for i, t in enumerate(('Packing: export standard cartons on pallets.', 'Port of loading: Ningbo, China. Partial shipment allowed.', 'Shipment: within 30 days after receipt of deposit.', 'Payment: 30% T/T deposit, balance against copy of B/L.', 'Origin: China.'), 1):
        doc.p(f'{i}) {t}', space=0.02)
    doc.p(f'Bank information\nBeneficiary: {d.seller.name}\nBank: {d.seller.bank}\nA/C No.: {d.seller.account}', before=0.2, space=0.6)
    return doc.p('THE SELLER\tTHE BUYER', tabs=[(11, 'l')], space=0.5).p(f'{d.seller.person}\t________________', tabs=[(11, 'l')])


@overseas('us-credit-memo-returned-goods-page', 'credit_note', 'en', 'html pdf eml', currency='USD', lines=(1, 4), units=GOODS, whole=True, sellers='us', buyers='us', rates=('7.5',), number='CM{N}', order='SO-{N}', subject='Credit Memo {number} from your supplier', shows='order_ref')
def memo(d):
    """A credit memo of an American web program: blue band with number, two columns for who gives and who gets, rows by stripes, tax of the state, sum that is open on the account."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    rows = ''.join(f'<tr><td>{e(x.name)}<br><span>{e(x.spec)}</span></td><td>{q(x.qty)}</td><td>${m(x.price)}</td><td>${m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<html><head><meta charset="utf-8"><style>@page{{size:letter;margin:.6in}}body{{font:13px Arial,"Liberation Sans",sans-serif;margin:0}}.b{{background:#2b6cb0;color:#fff;padding:14px 18px;font-size:22px}}.b small{{float:right;font-size:13px;line-height:28px}}.c{{display:flex;margin:18px}}.c>div{{flex:1;line-height:1.45}}.c u{{text-decoration:none;color:#2b6cb0;font-size:11px;font-weight:bold}}
table.i{{width:100%;border-collapse:collapse}}.i th{{background:#edf2f7;padding:8px;text-align:right}}.i td{{padding:8px;text-align:right}}.i tr:nth-child(odd) td{{background:#f7fafc}}.i td:first-child,.i th:first-child{{text-align:left}}.i span{{color:#718096}}.s{{margin:14px 8px 0 auto}}.s td{{padding:4px 0 4px 40px;text-align:right}}</style></head><body>
<div class=b>Credit Memo <small>{d.number}</small></div>
<div class=c><div><u>FROM</u><br><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)}, {d.seller.postcode}<br>{d.seller.phone}</div><div><u>CREDIT TO</u><br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}</div><div><u>DATE</u><br>{date(d.date, f)}<br><u>SALES ORDER</u><br>{d.order_no}<br><u>REASON</u><br>Returned goods</div></div>
<table class=i><tr><th>Item</th><th>Qty</th><th>Price</th><th>Credit</th></tr>{rows}</table>
<table class=s><tr><td>Subtotal</td><td>${m(d.net)}</td></tr><tr><td>Sales tax ({q(d.lines[0].rate)}%)</td><td>${m(d.tax)}</td></tr><tr><td><b>Total credit</b></td><td><b>${m(d.gross)}</b></td></tr><tr><td>Applied</td><td>$0.00</td></tr></table>
<p style="margin:30px 18px">The credit stays on your account and will be applied to your next statement. No payment is due. Questions? Ask for {e(d.seller.person)}.</p></body></html>''')


@overseas('in-quotation-trader-letterhead', 'quotation_bid', 'en', 'docx scan eml+pdf', currency='INR', lines=(2, 6), units=GOODS, whole=True, sellers='in', buyers='in', rates=(18,), reduction='percent', number='QTN/{n}/{yy}', shows='due_date seller_vat_id')
def trader(d):
    """An Indian trader's offer: letterhead in the middle, reference and day on a line, salutation, table with the sum of lines and the special discount and the tax as last rows, terms with colons."""
    q, f = count('1,234.56'), '15/03/2024'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p(d.seller.name.upper(), bold=True, size=17, align='c', color='#8b0000', space=0).p(f'{d.seller.street}, {d.seller.city} - {d.seller.postcode}  |  Ph: {d.seller.phone}  |  {d.seller.mail}', size=9, align='c', space=0).p(f'GSTIN: {d.seller.vat}', size=9, align='c', space=0.3)
    doc.p(f'Ref: {d.number}\tDate: {date(d.date, f)}', tabs=[(17, 'r')], space=0.2).p(f'To,\nM/s. {d.buyer.name},\n{d.buyer.street},\n{d.buyer.city} - {d.buyer.postcode}', space=0.2).p(f'Kind Attn: {d.buyer.person}', bold=True, space=0.2).p('Sub: Quotation for your requirement', bold=True, space=0.2).p('Dear Sir / Madam,\nWith reference to your enquiry, we are pleased to quote our best prices as under:', space=0.15)
    rows = [['Sr.', 'Particulars', 'Qty', 'Unit', 'Rate (Rs.)', 'Amount (Rs.)']] + [[f'{i}', f'{x.name} - {x.spec}', q(x.qty), x.unit, lakh(x.price), lakh(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=5, align='r', bold=b)), (lakh(v), dict(bold=b))] for t, v, b in (('Total', d.sum, False), (f'Less: Special discount @ {q(pc)}%', off, False), ('Taxable value', d.net, False), (f'Add: GST @ {d.lines[0].rate}%', d.tax, False), ('Grand Total', d.gross, True))]
    doc.table(rows, [1, 7.6, 1.6, 1.4, 2.5, 2.9], align='clrcrr', size=10)
    for a, b in (('Delivery', '2 to 3 weeks from receipt of P.O.'), ('Payment', '50% advance, balance before dispatch'), ('Freight', 'Extra at actuals'), ('Validity', f'Up to {date(d.due, f)}')):
        doc.p(f'{a}\t: {b}', tabs=[(3, 'l')], space=0.02)
    return doc.p('We hope you will find our offer in line with your requirement and look forward to your valued order.', before=0.2, space=0.3).p(f'Thanking you,\nYours faithfully,\nFor {d.seller.name}', space=0.7).p(d.seller.person)


@overseas('en-itt-schedule-of-prices-council', 'tender_documents', 'en', 'docx pdf odt', lines=(3, 8), units=GOODS, whole=True, number='ITT/{n:04}/{yy}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def schedule(d):
    """A council's call: cover lines, instructions by numbers, criteria with weights, schedule of prices with empty cells for the bidder, form of offer to sign."""
    q, f = count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 11, margin='2.2cm', header=f'{d.buyer.name}   {d.number}')
    doc.p('INVITATION TO TENDER', bold=True, size=18, before=0.6, space=0.05).p('Supply and delivery of goods', size=13, space=0.3)
    doc.table([['Contracting authority', d.buyer.name], ['Address', f'{d.buyer.street}, {d.buyer.city} {d.buyer.postcode}'], ['Tender reference', d.number], ['Date of issue', date(d.date, f)], ['Closing date', f'12 noon, {date(d.due, f)}'], ['Contact officer', f'{d.buyer.person}, {d.buyer.mail}']], [5, 11.4], head=0)
    doc.p('1. Instructions to tenderers', bold=True, before=0.2)
    for t in ('1.1 Tenders must be submitted through the e-tendering portal. Late tenders will not be opened.', '1.2 Tenders must stay open for acceptance for 90 days from the closing date.', '1.3 The Council is not bound to accept the lowest or any tender.', '1.4 Questions must be raised no later than seven days before the closing date.'):
        doc.p(t, align='j', indent=0.5, space=0.05)
    doc.p('2. Award criteria', bold=True, before=0.2).table([['Criterion', 'Weighting'], ['Price', '60%'], ['Quality and delivery', '30%'], ['Social value', '10%']], [8, 3], align='lc')
    doc.p('3. Schedule of prices', bold=True, before=0.2, page=True).p('Tenderers are to complete the blank columns. Prices are to exclude VAT and include delivery.')
    doc.table([['Ref', 'Item', 'Specification', 'Qty', 'Unit', 'Unit price £', 'Total £']] + [[f'3.{i}', x.name, x.spec, q(x.qty), x.unit, '', ''] for i, x in enumerate(d.lines, 1)] + [[('Total tender sum carried to form of tender', dict(span=6, align='r')), '']], [1.2, 4.5, 3.6, 1.4, 1.4, 2.1, 2.2], align='lllrcrr', size=10)
    return doc.p('4. Form of tender', bold=True, before=0.2).p('We offer to supply the goods above at the prices stated, in accordance with the conditions of contract.', align='j', space=0.4).p('Name of tenderer: ______________________________', space=0.3).p('Signed: __________________  Position: __________________  Date: ____________')
