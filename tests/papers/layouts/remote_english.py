"""British, Irish and Australian papers of the twelfth group: an Irish bill, an Australian tax invoice, a confirmation of a merchant, an order of an online office, a form of a lender's project, a contract of a donor."""
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Odt
from kit.paper import Html, Text, remote
from kit.wares import GOODS


@remote('ie-sage-invoice', 'invoice', 'en', 'pdf docx scan', currency='EUR', lines=(2, 12), units=GOODS, whole=True, rates=(23,), sellers='ie', buyers='ie', discount='line percent', delivered=True, number='{N:06}', order='{L}{L}/{n}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def irish(d):
    """An Irish merchant's bill on preprinted paper: accounts address box at the left, a column of small boxes at the right, quantity before details, discount amount and net beside each other, totals in a stack of three boxes, the bank in the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en', footer=f'{d.seller.name}. Registered in Ireland No. {d.seller.reg}. VAT Reg No. {d.seller.vat}\nIBAN {d.seller.iban}   {d.seller.bank}')
    doc.p(d.seller.name, bold=True, size=17, space=0).p(f'{d.seller.street}, {d.seller.city}, {d.seller.postcode}   Tel: {d.seller.phone}', size=9, space=0.4)
    facts = f'Invoice No.  **{d.number}**\fInvoice/Tax Date  {date(d.date, f)}\fYour Order No.  {d.order_no}\fDelivered  {date(d.delivery, f)}\fPayment Due  {date(d.due, f)}'
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}\fVAT No. {d.buyer.vat}', ('INVOICE', dict(border='none', align='c', bold=True)), facts]], [7.5, 3.2, 6.7], head=0, pad=0.2, size=10)
    doc.table([['Quantity', 'Details', 'Unit Price', 'Disc %', 'Disc Amount', 'Net Amount', 'VAT %']] + [[m(x.qty), f'{x.name}, {x.spec}', m(x.list), m(x.percent), m(x.line_off), m(x.amount), f'{x.rate}.00'] for x in d.lines], [1.7, 6.2, 2.1, 1.5, 2.2, 2.4, 1.3], align='rlrrrrr', border='cols', size=9)
    doc.table([['Total Net Amount', m(d.net)], ['Total Tax Amount', m(d.tax)], [('Invoice Total  EUR', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4, 3], head=0, align='lr', indent=10.4)
    return doc.p('Goods remain the property of the seller until paid for in full. Claims for shortages must be notified within three days of delivery.', size=8.5, before=0.3)


@remote('au-tax-invoice-web', 'invoice', 'en', 'html pdf eml', currency='AUD', lines=(1, 6), rates=(10,), sellers='au', buyers='au', since=2018, delivered=True, number='INV-{n:04}', order='{N}', subject='Invoice {number}', shows='order_ref due_date seller_vat_id seller_account')
def australian(d):
    """An Australian tax invoice of an online ledger: title at the left with the customer under it, a middle column of dates and ABN, the seller's address at the right, GST by row in per cent, a subtotal, the total of GST, amount due, a slip to cut off."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    rows = ''.join(f'<tr><td>{e(x.name)} ({e(x.spec)})<td>{m(x.qty)}<td>{m(x.price)}<td>{x.rate}%<td>{m(x.amount)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en-AU"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>@page{{size:A4;margin:16mm}}body{{font:11px "Liberation Sans";color:#222}}table{{width:100%;border-collapse:collapse}}.h td{{vertical-align:top;width:34%}}.l th{{text-align:right;border-bottom:1.5px solid #000;padding:5px 2px}}.l td{{text-align:right;border-bottom:1px solid #ddd;padding:6px 2px}}.l th:first-child,.l td:first-child{{text-align:left}}.n td{{border:0!important;padding:3px 2px}}</style></head><body>
<table class=h><tr><td><span style="font-size:25px">TAX INVOICE</span><br><br>{e(d.buyer.name)}<br>Attention: {e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)} {d.buyer.postcode}<br>AUSTRALIA<td><b>Invoice Date</b><br>{date(d.date, f)}<br><br><b>Invoice Number</b><br>{d.number}<br><br><b>Reference</b><br>PO {d.order_no}<br><br><b>ABN</b><br>{d.seller.vat}<td>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}<br>AUSTRALIA</tr></table><br>
<table class=l><tr><th>Description<th>Quantity<th>Unit Price<th>GST<th>Amount AUD</tr>{rows}<tr class=n><td><td><td colspan=2>Subtotal<td>{m(d.net)}</tr><tr class=n><td><td><td colspan=2>TOTAL GST {d.lines[0].rate}%<td>{m(d.tax)}</tr><tr class=n><td><td><td colspan=2 style="border-top:1.5px solid #000!important"><b>TOTAL AUD</b><td style="border-top:1.5px solid #000!important"><b>{m(d.gross)}</b></tr></table>
<p><b>Due Date: {date(d.due, f)}</b><br>Direct deposit: {e(d.seller.bank)}, BSB 083-{int(d.seller.account[:3]):03}, Account {d.seller.account}. Please quote the invoice number.</p><hr style="border:0;border-top:1px dashed #000">
<table class=h><tr><td><span style="font-size:16px">PAYMENT ADVICE</span><br>To: {e(d.seller.name)}<td>Customer<br>Invoice Number<br><b>Amount Due</b><td>{e(d.buyer.name)}<br>{d.number}<br><b>{m(d.gross)}</b></tr></table></body></html>''')


@remote('en-merchant-acknowledges', 'order_confirmation', 'en', 'txt pdf eml', currency='GBP', lines=(1, 5), units=GOODS, whole=True, rates=(20,), discount='percent', number='SO/{N}', order='{n}-{L}{N}', subject='Order acknowledgement {number}', shows='order_ref delivery_date')
def acknowledged(d):
    """A merchant's acknowledgement in a fixed pitch: dear name, the two numbers, items by letters with list, the trade terms as per cent off and net each, goods, VAT and order value ranged right, cancel within a day."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    rows = '\n\n'.join(f'({chr(96 + i)}) {x.name}, {x.spec}\n    our ref {x.code}\n    {q(x.qty)} {x.unit} at {m(x.price)} net each (list {m(x.list)} less {q(x.percent)}%){m(x.amount):>16}' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.seller.name}
{d.seller.street}, {d.seller.city} {d.seller.postcode}

{date(d.date, f)}

{d.buyer.name}
{d.buyer.street}, {d.buyer.city} {d.buyer.postcode}

Dear {d.buyer.person},

ORDER ACKNOWLEDGEMENT

Thank you for your purchase order {d.order_no}, which has been booked
under our sales order {d.number} as follows:

{rows}

{'Goods total':<44}GBP {m(d.net):>14}
{f'VAT at {d.lines[0].rate}%':<44}GBP {m(d.tax):>14}
{'Order value':<44}GBP {m(d.gross):>14}

Delivery by our own transport on {date(d.delivery, f)}.
Please check the details and let us know of any discrepancy within one
working day. Our conditions of sale apply.

Yours sincerely,

{d.seller.person}
Sales Office, {d.seller.phone}
''')


@remote('en-online-office-po', 'purchase_order', 'en', 'pdf html eml+pdf', currency='GBP', lines=(1, 6), units=GOODS, whole=True, rates=(20,), reduction='amount', number='PO-{N:05}', quote='QT-{N:06}', hides='net', shows='quotation_ref delivery_date')
def online(d):
    """An order out of an online office: the order's name and number large at the right, vendor and deliver-to under each other at the left, a dark head over the items, discount between subtotal and tax, notes and an authorised signature."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    _, off, _ = d.reductions[0]
    rows = ''.join(f'<tr><td>{i}<td>{e(x.name)}<br><small>{e(x.spec)}</small><td>{m(x.qty)}<br><small>{x.unit}</small><td>{m(x.price)}<td>{m(x.amount)}</tr>' for i, x in enumerate(d.lines, 1))
    sums = ''.join(f'<tr><td>{a}<td>{v}</tr>' for a, v in (('Sub Total', m(d.sum)), ('Discount', f'(-) {m(off)}'), (f'Standard Rate ({d.lines[0].rate}%)', m(d.tax)), ('<b>Total</b>', f'<b>£{m(d.gross)}</b>')))
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.number}</title><style>@page{{size:A4;margin:14mm}}body{{font:11px "DejaVu Sans";color:#333}}table{{border-collapse:collapse;width:100%}}.i th{{background:#3c3d3a;color:#fff;padding:6px;font-weight:normal;text-align:right}}.i td{{padding:7px 6px;border-bottom:1px solid #adadad;text-align:right}}.i th:nth-child(-n+2),.i td:nth-child(-n+2){{text-align:left}}small{{color:#727272}}.s{{width:46%;margin-left:54%}}.s td{{padding:5px;text-align:right}}</style></head><body>
<table><tr style="vertical-align:top"><td><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.city)} {d.buyer.postcode}<br>U.K<td style="text-align:right"><span style="font-size:24px">PURCHASE ORDER</span><br># {d.number}</tr><tr style="vertical-align:bottom"><td><br><small>Vendor Address</small><br><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}<br><br><small>Deliver To</small><br>{e(d.buyer.person)}<br>{e(d.buyer.street)}<td style="text-align:right">Date : {date(d.date, f)}<br>Delivery Date : {date(d.delivery, f)}<br>Ref# : {d.quote_no}<br>Terms : Net 30</tr></table><br>
<table class=i><tr><th>#<th>Item &amp; Description<th>Qty<th>Rate<th>Amount</tr>{rows}</table><table class=s>{sums}</table><p><small>Notes</small><br>Ordered against your quotation {d.quote_no}; the agreed discount has been applied to the whole order before tax.</p><p style="margin-top:36px">Authorized Signature ______________________</p></body></html>''')


@remote('en-lender-form-of-bid', 'quotation_bid', 'en', 'docx odt scan', currency='USD', lines=(1, 5), units=GOODS, whole=True, rates=(0,), number='{L}{L}-{N}', tender='RFQ/G/{n}/{yy}', hides='net, tax', shows='tender_ref due_date')
def form_of_bid(d):
    """The form on which a bidder answers a project of a lender: to the purchaser, we offer to supply in conformity with, a price schedule with place and time of delivery, the total in figures and words, validity, we understand that you are not bound."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en')
    doc.p('Form of Quotation', bold=True, size=15, align='c', space=0.3).p(f'Date: {date(d.date, f)}\nQuotation No.: {d.number}\nRequest for Quotations No.: {d.tender_no}', align='r', space=0.25).p(f'To: {d.buyer.name}\n{d.buyer.street}, {d.buyer.city} {d.buyer.postcode}', space=0.25)
    doc.p(f'We, {d.seller.name}, of {d.seller.street}, {d.seller.city}, offer to supply the Goods listed below in conformity with the above Request for Quotations, at the prices stated in the Price Schedule, free of taxes and duties, which the Purchaser bears where they fall due.', align='j', space=0.2)
    doc.p('Price Schedule', bold=True, space=0.1).table([['Item', 'Description of Goods', 'Quantity and unit', 'Unit price DAP site (USD)', 'Total price per line item (USD)']] + [[str(i), f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.2, 6, 2.8, 3.1, 3.4], align='clcrr', size=10)
    doc.p(f'The total price of our Quotation is **USD {m(d.gross)}** ({words_en(d.gross, "US dollars")}).', align='j').p(f'Our Quotation shall be valid until {date(d.due, f)} and shall remain binding upon us until that date.', align='j').p('We are not participating in more than one quotation in this process and have not been declared ineligible by the Bank. We understand that you are not bound to accept any quotation you may receive.', align='j', space=0.6)
    return doc.p(f'Name: {d.seller.person}\nIn the capacity of: Authorised Representative\nSigned: ____________________')


@remote('en-donor-supply-contract', 'contract', 'en', 'docx pdf', currency='EUR', lines=(1, 6), units=GOODS, whole=True, rates=(0,), number='{y}/{N}-{n}', tender='EuropeCall-{N}-IH-SUP', hides='net, tax, price, amount, discounts', shows='tender_ref')
def donor(d):
    """A supply contract as a donor's guide prescribes: of the one part and of the other part, articles on subject, origin, price, order of precedence; what is supplied stands in an article by lots of words, the price as one sum, exempt."""
    m, q, f = money('1 234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.4cm', lang='en', footer='Supply contract - Page 1 of the draft contract, special conditions annexed')
    doc.p('SUPPLY CONTRACT FOR EUROPEAN UNION EXTERNAL ACTIONS', bold=True, size=13, align='c', space=0.05).p(f'No {d.number}', bold=True, align='c', space=0.05).p('FINANCED FROM THE EU GENERAL BUDGET', align='c', space=0.4)
    doc.p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.city} {d.buyer.postcode}\n(“The contracting authority”),', space=0.15).p('of the one part, and', align='c', space=0.15).p(f'{d.seller.name}\n{d.seller.street}, {d.seller.city} {d.seller.postcode}\nCompany registration number {d.seller.reg}\n(“The contractor”),', space=0.15).p('of the other part, have agreed as follows:', space=0.25)
    doc.p(f'PROJECT: Sport for all schools\nPUBLICATION REFERENCE: {d.tender_no}', bold=True, space=0.2)
    for a, t in (('Article 1  Subject', 'The subject of the contract shall be the supply, delivery, unloading and testing by the contractor of the following: ' + '; '.join(f'({i}) {x.name}, {x.spec}, {q(x.qty)} {x.unit}' for i, x in enumerate(d.lines, 1)) + '. The place of acceptance shall be the premises of the contracting authority and the incoterm applicable shall be DDP.'), ('Article 2  Origin', 'The rules of origin are defined in Article 10 of the special conditions.'), ('Article 3  Price', f'The price of the supplies shall be that shown in the financial offer. The total maximum contract price shall be EUR\u00a0{m(d.gross).replace(" ", chr(160))}, exempt from taxes and customs duties.'), ('Article 4  Order of precedence of contract documents', 'The contract is made up of this contract form, the special conditions, the general conditions, the technical specifications and the contractor’s offer. In the event of contradiction, they apply in that order.'), ('Article 5  Other specific conditions', 'For the purpose of personal data the parties shall follow the rules of the general conditions.')):
        doc.p(a, bold=True, space=0.05).p(t, align='j', space=0.15)
    doc.p(f'Done in English in three originals on {date(d.date, f)}.', before=0.1, space=0.3)
    return doc.table([['For the contractor', 'For the contracting authority'], [f'Name: {d.seller.person}\fSignature:\fDate:', f'Name: {d.buyer.person}\fSignature:\fDate:']], [8, 8], size=10)
