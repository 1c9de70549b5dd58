"""Papers in English of the tenth group: an American bill in a writer's stock form, an order form of a European body, a quote for subscriptions, a short form of contract, a Chinese maker's commercial invoice, a confirmation by mail, a form of variation."""
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Ods, Odt
from kit.paper import Html, Text, yonder
from kit.wares import GOODS


@yonder('us-template-invoice', 'invoice', 'en', 'docx odt pdf scan', currency='USD', lines=(1, 6), whole=True, rates=(6,), sellers='us', buyers='us', delivered=True, number='{N}', order='{L}-{n}', shows='order_ref due_date')
def template(d):
    """The invoice that comes with a word processor, filled in by a small firm: the big word right, TO and SHIP TO, a strip of salesperson, job and terms, quantity first, empty rows, subtotal, sales tax, total, checks payable, thanks."""
    m, q, f = money('1,234.56'), count('1,234.56'), 'March 15, 2024'
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='en')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}\fPhone {d.seller.phone}', ('INVOICE', dict(size=22, bold=True, align='r'))], ['', (f'INVOICE # {d.number}\fDATE: {date(d.date, f).upper()}', dict(align='r'))]], [10, 7.4], head=0, border='none')
    who = f'{d.buyer.person}\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}'
    doc.table([['TO:', who, 'SHIP TO:', who]], [1.2, 7.4, 1.8, 7], head=0, border='none').p('', size=5)
    doc.table([['SALESPERSON', 'P.O. NUMBER', 'SHIPPED VIA', 'F.O.B. POINT', 'TERMS', 'DUE DATE'], [d.seller.person, d.order_no, 'Our truck', 'Destination', f'Net {(d.due - d.date).days}', date(d.due, '3/15/2024')]], [3.6, 2.8, 2.7, 2.9, 2.4, 3], align='cccccc', size=8.5, shade='#dbe5f1')
    rows = [['QUANTITY', 'DESCRIPTION', 'UNIT PRICE', 'TOTAL']] + [[f'{q(x.qty)}', f'{x.name}, {x.spec}', m(x.price), m(x.amount)] for x in d.lines] + [['', '', '', '']] * max(0, 6 - len(d.lines))
    rows += [[('', dict(span=2, border='none')), (label, dict(align='r', border='none', bold=bold)), (f'{sign}{m(v)}', dict(bold=bold))] for label, v, sign, bold in (('SUBTOTAL', d.net, '', False), (f'SALES TAX ({d.lines[0].rate}%)', d.tax, '', False), ('SHIPPING & HANDLING', 0, '', False), ('TOTAL DUE', d.gross, '$', True))]
    doc.p('', size=5).table(rows, [2.4, 8.4, 3.6, 3], align='clrr', shade='#dbe5f1')
    return doc.p(f'Make all checks payable to {d.seller.name}\nIf you have any questions concerning this invoice, contact {d.seller.person}, {d.seller.mail}', align='c', before=0.3, size=8.5).p('THANK YOU FOR YOUR BUSINESS!', bold=True, align='c', before=0.2)


@yonder('en-agency-order-form', 'purchase_order', 'en', 'docx pdf scan', currency='EUR', lines=(1, 5), number='OF-{n:03}-{y}', contract='FWC/{y}/{n}-L{d}', quote='{N}', shows='contract_ref quotation_ref delivery_date')
def order_form(d):
    """A body's order form under a framework contract, after the European model: numbered boxes, the two addresses side by side, currency and offer, a description with quantity, price and total, sums in the last rows, the contractor signs and sends it back."""
    m, q, f = money('1 234.56'), count('1 234.56'), '15/03/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.9cm', lang='en', footer='Order form - page 1 of 1')
    doc.p('ORDER FORM', bold=True, size=15, align='c', space=0.2)
    top = [[f'**{d.buyer.name}**\fFinance and Procurement Unit\f{d.buyer.street}\f{d.buyer.city} {d.buyer.postcode}\fTel. {d.buyer.phone}', f'Order number: **{d.number}**\f(to be quoted in all correspondence and invoices)\fFramework contract: {d.contract_no}\fDate: {date(d.date, f)}'], [f'Name and address of Contractor:\f**{d.seller.name}**\f{d.seller.street}\f{d.seller.city} {d.seller.postcode}', f'Your offer ref.: {d.quote_no}\fCurrency of payment: {d.currency}\fContact person: {d.buyer.person}']]
    doc.table(top, [8.8, 8.4], head=0)
    doc.p('This order is governed by the provisions of the framework contract. The Contractor waives all other terms of sale.', size=8.5, space=0.15)
    rows = [['LISTING OF THE SUPPLIES / SERVICES (code)', 'UNIT', 'QUANTITY', 'UNIT PRICE', 'TOTAL']] + [[f'{x.name}, {x.spec} ({x.code})', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines]
    rows += [[('Packaging, insurance, transport', dict(span=4, align='r')), 'included'], [('Total excluding VAT', dict(span=4, align='r')), m(d.net)], [(f'VAT {d.lines[0].rate} %', dict(span=4, align='r')), m(d.tax)], [(f'TOTAL {d.currency}', dict(span=4, align='r', bold=True)), (m(d.gross), dict(bold=True))]]
    doc.table(rows, [8.2, 1.7, 2.1, 2.5, 2.7], align='lcrrr')
    doc.table([[f'Place of delivery or performance: {d.buyer.street}, {d.buyer.city}\fFinal date of delivery: {date(d.delivery, f)}\fTerms of payment: 30 days from receipt of invoice\fGuarantee: as in the framework contract', "Contractor's signature\fName: \fPosition: \fDate: "], [f'Signature of the authorising officer\f \f{d.buyer.person}', 'The duly signed form is to be returned within five working days.']], [8.8, 8.4], head=0, size=9)
    return doc


@yonder('en-subscription-quote', 'quotation_bid', 'en', 'pdf html eml+pdf', currency='USD', lines=(1, 5), whole=True, discount='percent', rates=(0,), sellers='us', buyers='us', since=2017, number='Q-{N}-1', hides='net, tax', shows='due_date')
def subscription(d):
    """What a cloud's quoting tool prints: a logo's word left, quote facts right, customer and billing contact, a row of start, term and payment, list price, discount and net price each, total list, total saved, total due, lines to sign."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    rows = ''.join(f'<tr><td><b>{e(x.name)}</b><br><span class=g>{e(x.code)} &middot; {e(x.spec)}</span><td>{q(x.qty)}<td>{x.unit}<td>${m(x.list)}<td>{q(x.percent)}%<td>${m(x.price)}<td>${m(x.amount)}</tr>' for x in d.lines)
    fact = lambda a, b: f'<div><span class=g>{a}</span><br>{b}</div>'
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Quote</title><style>@page{{size:Letter;margin:15mm}}body{{font:11px "Liberation Sans";color:#1f2430}}.g{{color:#7a8194;font-size:9.5px}}.f{{display:flex;gap:34px;border-top:1px solid #ccd;border-bottom:1px solid #ccd;padding:8px 0;margin:10px 0}}table{{width:100%;border-collapse:collapse}}th{{text-align:left;font-size:9px;text-transform:uppercase;color:#7a8194;padding:6px 4px}}td{{border-top:1px solid #e3e5ec;padding:6px 4px;vertical-align:top}}td:nth-child(n+4),th:nth-child(n+4){{text-align:right}}.s{{width:45%;margin-left:auto}}.s td+td{{text-align:right}}</style></head><body>
<div style="display:flex;justify-content:space-between"><div style="font-size:18px;font-weight:bold">{e(d.seller.name)}</div><div style="text-align:right">Quote #: {d.number}<br>Created: {date(d.date, f)}<br>Offer valid through: {date(d.due, f)}<br>Proposed by: {e(d.seller.person)}</div></div>
<h2>Quote for {e(d.buyer.name)}</h2><div class=f>{fact('Customer', f'{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)}, {d.buyer.postcode}')}{fact('Primary contact', f'{e(d.buyer.person)}<br>{d.buyer.mail}')}{fact('Payment terms', 'Net 30')}{fact('Billing frequency', 'Annual, in advance')}{fact('Delivery', 'Electronic / ground')}</div>
<table><tr><th>Product<th>Qty<th>Unit<th>List price<th>Disc.<th>Net price<th>Extended</tr>{rows}</table>
<table class=s><tr><td>Total list<td>${m(d.list_total)}</tr><tr><td>Total discount<td>&minus;${m(d.list_total - d.gross)}</tr><tr><td><b>Total due (USD)</b><td><b>${m(d.gross)}</b></tr></table>
<p class=g>Prices do not include any taxes that may apply. Any taxes are the responsibility of the Customer. This quote is confidential and is subject to the terms published on our website on the date of signature.</p>
<p style="margin-top:26px">Accepted for {e(d.buyer.name)}: ____________________ &emsp; Title: ______________ &emsp; Date: __________ &emsp; PO required? &#9744; Yes &#9744; No</p></body></html>''')


@yonder('en-short-form-contract', 'contract', 'en', 'docx pdf odt', currency='GBP', lines=(1, 5), since=2016, number='CON_{N}', tender='ITQ{n}', shows='tender_ref seller_vat_id')
def short_form(d):
    """A public buyer's short form of contract: a letter that offers it, an order form of labelled rows for deliverables and charges, the charges in an annex, the parties sign at the end of the form."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en', footer=f'Short form contract {d.number}')
    doc.p('Short form contract for the supply of goods and/or services', bold=True, size=15, space=0.3).p('I. Cover letter', bold=True, size=12, space=0.15)
    doc.p(f'{d.seller.person}\n{d.seller.name}\n{d.seller.street}\n{d.seller.city}\n{d.seller.postcode}', space=0.3).p(f'Date: {date(d.date, f)}\nOur ref: {d.number}', space=0.2)
    doc.p(f'Following your quotation under {d.tender_no} for the supply of {d.lines[0].name} and related items to {d.buyer.name}, we confirm our intention to award this Contract to you. The attached Order Form and the Conditions set out the terms. Please sign and return the Order Form within 7 days.', align='j', space=0.2).p(f'Yours faithfully\n\n{d.buyer.person}', space=0.2)
    doc.p('II. Order Form', bold=True, size=12, page=True, space=0.15)
    rows = [('1. Contract reference', d.number), ('2. Buyer', f'{d.buyer.name}\f{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}'), ('3. Supplier', f'{d.seller.name}\f{d.seller.street}, {d.seller.city}, {d.seller.postcode}\fRegistration number {d.seller.reg}, VAT number {d.seller.vat}'), ('4. The Contract', 'This Order Form, the Conditions and the Annexes. The Conditions prevail over any terms of the Supplier.'), ('5. Deliverables', '\f'.join(f'{q(x.qty)} {x.unit} {x.name} ({x.spec})' for x in d.lines)), ('6. Start date and expiry', f'{date(d.date, f)}, for twelve months'),
            ('7. Charges', f'£{m(d.net)} excluding VAT, as set out in Annex 1. VAT at {d.lines[0].rate}% amounts to £{m(d.tax)}; total £{m(d.gross)} ({words_en(d.gross, "pounds")}).'), ('8. Payment', f'30 days from receipt of a valid invoice, sent to {d.buyer.mail}'), ('9. Authorised representatives', f'Buyer: {d.buyer.person}\fSupplier: {d.seller.person}'), ('10. Progress meetings', 'Quarterly')]
    doc.table([[f'**{a}**', b] for a, b in rows], [5, 11.6], head=0, size=10)
    doc.p('Signed for and on behalf of the Supplier _______________   the Buyer _______________', before=0.3)
    doc.p('Annex 1: Charges', bold=True, size=12, before=0.4, space=0.15)
    return doc.table([['Deliverable', 'Rate or price (£)', 'Volume', 'Charge (£)']] + [[f'{x.name}, {x.spec}', f'{m(x.price)} per {x.unit}', q(x.qty), m(x.amount)] for x in d.lines], [7.6, 3.8, 2.2, 3], align='lrrr', size=10)


@yonder('zhen-commercial-invoice', 'invoice', 'en', 'xlsx pdf scan', currency='USD', lines=(2, 6), units=GOODS, whole=True, rates=(0,), sellers='zhen', buyers='en', number='{L}{L}{yy}{n:03}{m}', contract='{y}{L}{N}', hides='net, tax', shows='contract_ref seller_account')
def commercial(d):
    """A Chinese maker's commercial invoice as a sheet: the firm's name across the top, consignee left and numbers right, ports and payment, marks and numbers, goods, quantity with its unit, price and amount under the trade term, total in words, bank."""
    edge = dict(border=True)
    o = Ods('Liberation Sans', 10, locale='en-US').sheet('CI', [3, 10.2, 2.4, 1.8, 3.6, 3.6])
    o.row((d.seller.name.upper(), dict(bold=True, size=14, span=6, align='c'))).row((f'{d.seller.street}, {d.seller.city} {d.seller.postcode}, P.R. CHINA   TEL: {d.seller.phone}', dict(span=6, align='c'))).row().row(('COMMERCIAL INVOICE', dict(bold=True, size=13, span=6, align='c'))).row()
    for a, b in ((('To:', d.buyer.name), ('Invoice No.:', d.number)), ((None, d.buyer.street), ('Date:', date(d.date, '15-Mar-2024'))), ((None, f'{d.buyer.city}, {d.buyer.postcode}, UNITED KINGDOM'), ('S/C No.:', d.contract_no)), (('Attn:', d.buyer.person), ('Payment:', 'T/T 30/70'))):
        o.row(*a, None, None, *b)
    o.row('From:', 'SHANGHAI, CHINA', None, None, 'To:', 'FELIXSTOWE, UK').row()
    o.row(*[(t, dict(bold=True, border=True, align='c')) for t in ('Marks & Nos.', 'Description of Goods', 'Quantity', 'Unit', 'Unit Price', 'Amount')]).row(('N/M', edge), ('', edge), ('', edge), ('', edge), ('CIF FELIXSTOWE', edge), ('USD', edge))
    for x in d.lines:
        n = o.next
        o.row(('', edge), (f'{x.name} {x.spec} (model {x.code})', edge), (x.qty, dict(border=True, fmt='0')), (x.unit.upper(), edge), (x.price, edge), ((f'=[.C{n}]*[.E{n}]', x.amount), edge))
    o.row(('TOTAL:', dict(bold=True, border=True)), ('', edge), ('', edge), ('', edge), ('USD', edge), (d.gross, dict(bold=True, border=True)))
    o.row(f'SAY {words_en(d.gross, "US dollars").upper()} ONLY').row()
    return o.row('Country of origin: China').row(f'Beneficiary bank: {d.seller.bank}, A/C No. {d.seller.account}').row().row(None, None, None, None, d.seller.name).row(None, None, None, None, 'Authorized signature')


@yonder('en-mail-order-confirm', 'order_confirmation', 'en', 'eml eml txt', currency='GBP', lines=(1, 6), whole=True, reduction='percent', number='SO{N}', order='{L}{L}{n}', subject='Order confirmation {number}', shows='order_ref delivery_date')
def by_mail(d):
    """A sales office confirms an order in a plain mail: thanks and both numbers, blocks of name, quantity at price and sum, goods total, less discount, VAT, total, when and where it will be delivered, who to ring."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    percent, off, _ = d.reductions[0]
    rows = '\n\n'.join(f'  {x.name}, {x.spec}\n  {q(x.qty)} {x.unit} @ £{m(x.price)} = £{m(x.amount)}' for x in d.lines)
    total = lambda a, v: f'{a:<26}£{m(v):>12}'
    return Text(f'''ORDER CONFIRMATION {d.number}, {date(d.date, f)}

Dear {d.buyer.person},

Thank you for your purchase order {d.order_no}. It has been entered on our system as {d.number} and we are pleased to confirm the following:

{rows}

{total('Goods total', d.sum)}
{f'Less {q(percent)}% discount':<26}£{'-' + m(off):>12}
{total('Net', d.net)}
{total(f'VAT @ {d.lines[0].rate}%', d.tax)}
{total('Order total', d.gross)}

Expected delivery: {date(d.delivery, f)}
Deliver to: {d.buyer.name}, {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}

Please check the details and let us know within 24 hours if anything is wrong. Our invoice will follow when the goods leave us. Our conditions of sale apply to this order.

Kind regards,

{d.seller.person}
Customer Services
{d.seller.name}, {d.seller.street}, {d.seller.city}
{d.seller.phone}
''')


@yonder('en-variation-form', 'contract_amendment', 'en', 'docx scan odt', currency='GBP', lines=(1, 4), since=2015, number='VAR-{n:03}', contract='C{N}/{yy}', hides='gross', shows='contract_ref')
def variation(d):
    """A form by which both sides vary a contract: its number and date, between whom, what is varied by letters, a table of what is added with its price, the sums before and after, the rest remains, two to sign."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    before = d.net * (3 + d.date.day % 4)
    doc = Odt('Liberation Serif', 11, margin='2.3cm', lang='en')
    doc.p('CONTRACT VARIATION FORM', bold=True, size=14, align='c', space=0.3)
    doc.table([['Contract reference', d.contract_no, 'Variation no.', d.number], ['Contract title', f'Provision of {d.lines[0].name}', 'Date of variation', date(d.date, f)]], [3.6, 5.4, 3.4, 4], head=0, size=10)
    doc.p(f'BETWEEN: {d.buyer.name} ("the Authority") and {d.seller.name} ("the Contractor")', before=0.25, space=0.2).p('1. The Contract is varied as follows:', space=0.08)
    doc.p('(a) the items in the table below are added to the Specification; and', indent=0.8, space=0.03).p('(b) the Contract Price is increased accordingly.', indent=0.8, space=0.15)
    doc.table([['Additional item', 'Quantity', 'Price each (£)', 'Value (£)']] + [[f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines] + [[('Value of this variation, excluding VAT', dict(span=3, align='r')), (m(d.net), dict(bold=True))]], [7.8, 2.6, 2.9, 3.1], align='lrrr', size=10)
    doc.p(f'2. The Contract Price before this variation was £{m(before)} and after it is £{m(before + d.net)}, excluding VAT. VAT on this variation is £{m(d.tax)}.', align='j')
    doc.p('3. Words and expressions in this variation have the meanings given to them in the Contract.').p('4. The Contract, including any previous variations, remains effective and unaltered except as amended by this variation.', align='j', space=0.4)
    block = lambda p, role: f'SIGNED for {role}\f \fSignature ____________________\fName: {p.person}\fDate ____________________'
    return doc.table([[block(d.buyer, 'the Authority'), block(d.seller, 'the Contractor')]], [8.2, 8.2], head=0, border='none')
