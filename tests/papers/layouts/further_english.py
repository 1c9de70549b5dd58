"""Papers of British bodies and their suppliers in the eighth group: a portal's order, a sheet of days worked, a form of tender, a letter of credit."""
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Ods, Odt
from kit.paper import Html, further

WORK = ('h', 'day', 'mo', 'page', 'job')


@further('en-po-portal', 'purchase_order', 'en', 'html pdf eml pdf', currency='GBP', lines=(1, 8), number='PO-{b}', quote='Q{N}', subject='Purchase Order {number} has been issued', hides='tax, gross', shows='quotation_ref delivery_date')
def portal(d):
    """An order out of a portal for buying: state and revision, supplier first, each line with a second row for the account it is charged to, one total without tax."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 Mar 2024'
    cost = lambda i: f'Account: {4000 + i * 7}-{d.buyer.reg[-3:]}-REV &nbsp; Need by: {date(d.delivery, f)} &nbsp; Tax code: STD-20'
    rows = ''.join(f'<tr><td rowspan=2>{i}</td><td><b>{e(x.name)}</b> {e(x.spec)}</td><td>{e(x.code)}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.price)}</td><td>{m(x.amount)}</td></tr><tr class=a><td colspan=6>{cost(i)}</td></tr>' for i, x in enumerate(d.lines, 1))
    fact = ''.join(f'<tr><th>{a}</th><td>{b}</td></tr>' for a, b in (('Status', 'Issued'), ('Revision', '0'), ('Order Date', date(d.date, f)), ('Supplier Quote', d.quote_no), ('Payment Terms', '30 days net'), ('Currency', 'GBP'), ('Requester', e(d.buyer.person))))
    box = lambda head, *lines: f'<td><b>{head}</b><br>{"<br>".join(map(e, lines))}</td>'
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{d.number}</title><style>@page{{size:A4;margin:14mm}}body{{font:12px "Liberation Sans";color:#1a1a1a}}table{{border-collapse:collapse;width:100%}}.f{{width:44%;float:right}}.f th{{text-align:left;color:#666;font-weight:normal}}
.p td{{width:33%;vertical-align:top;border-top:2px solid #00857c;padding:6px 10px 14px 0}}.l th{{background:#00857c;color:#fff;text-align:left;padding:5px}}.l td{{padding:5px;border-top:1px solid #ccc;vertical-align:top}}.l .a td{{border:0;color:#777;font-size:10px}}.l tr:not(.a) td:nth-child(n+4),.l th:nth-child(n+4){{text-align:right}}</style></head><body>
<table class=f>{fact}</table><h1>Purchase Order<br>{d.number}</h1><p>{e(d.buyer.name)}</p><br clear=all>
<table class=p><tr>{box('Supplier', d.seller.name, d.seller.street, f'{d.seller.city} {d.seller.postcode}', d.seller.mail)}{box('Ship To', d.buyer.name, 'Goods In', d.buyer.street, f'{d.buyer.city} {d.buyer.postcode}')}{box('Bill To', d.buyer.name, 'Accounts Payable', d.buyer.mail)}</tr></table>
<table class=l><tr><th>Line</th><th>Item</th><th>Supplier Part</th><th>Qty</th><th>UOM</th><th>Unit Price</th><th>Line Total</th></tr>{rows}</table>
<p style="text-align:right;font-size:15px"><b>Order total (excl. VAT): {m(d.net)} GBP</b></p><p>Invoices must quote the purchase order number or they will be returned unpaid. This order is subject to our standard conditions of contract.</p></body></html>''')


@further('en-timesheet-invoice', 'invoice', 'en', 'xlsx pdf scan', currency='GBP', lines=(1, 5), units=WORK, rates=(0,), number='{L}{L}-{n:03}', order='{n}/{N}', hides='net, tax', shows='order_ref due_date seller_account')
def days(d):
    """The workbook of one who works alone: From and To, what was done, units times rate by formula, one total, no VAT, details of the bank."""
    line, bold = dict(border=True), dict(bold=True)
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Invoice', [7.6, 2.2, 2, 2.8, 3])
    o.row(('INVOICE', dict(bold=True, size=18))).row().row(('From', bold), None, ('Invoice no.', bold), d.number).row(d.seller.name, None, ('Date', bold), d.date).row(f'{d.seller.street}, {d.seller.city}', None, ('Your PO', bold), d.order_no).row(d.seller.postcode, None, ('Pay by', bold), d.due).row()
    o.row(('To', bold)).row(d.buyer.name).row(f'{d.buyer.street}, {d.buyer.city}').row(d.buyer.postcode).row()
    o.row(*[(t, dict(bold=True, border=True, fill='#ddd')) for t in ('Work done', 'Units', 'Basis', 'Rate £', 'Amount £')])
    first = o.next
    for x in d.lines:
        o.row((f'{x.name} ({x.spec})', line), (x.qty, dict(border=True, fmt='2')), (x.unit, line), (x.price, line), ((f'=[.B{o.next}]*[.D{o.next}]', x.amount), line))
    o.row(None, None, None, ('Total to pay', bold), ((f'=SUM([.E{first}:.E{o.next - 1}])', d.gross), dict(bold=True, border=True))).row().row('Not registered for VAT.').row()
    return o.row(f'Bank transfer to {d.seller.bank}').row(f'IBAN {d.seller.iban}').row(f'Reference {d.number}').row().row('Thank you for your business. Queries to ' + d.seller.mail)


@further('en-form-of-tender', 'quotation_bid', 'en', 'docx scan pdf', currency='GBP', lines=(2, 8), reduction='percent', number='{L}T/{n}/{y}', tender='{y}/{N}', shows='tender_ref')
def tender(d):
    """A bid to a public buyer: the undersigned offer in one long sentence with the sum in words, declarations by letters, the schedule of rates with a rebate if all is awarded."""
    m, q, body, (percent, off, _) = money('1,234.56'), count('1,234.56'), lambda t: doc.p(t, align='j', space=0.2), d.reductions[0]
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en', footer=f'Form of Tender, contract {d.tender_no}')
    doc.p('FORM OF TENDER', bold=True, size=15, align='c', space=0.2).p(f'Invitation to Tender reference {d.tender_no}', align='c', space=0).p(f'Our tender reference {d.number}', align='c', space=0.4)
    doc.p(f'To: {d.buyer.name}, {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}', space=0.3)
    body(f'We, the undersigned, having examined the Invitation to Tender and the Specification, offer to supply the goods and services described in the Pricing Schedule below for the sum of £{m(d.net)} ({words_en(d.net, "pounds")}) exclusive of Value Added Tax.')
    for letter, t in zip('abcd', ('this tender shall remain open for acceptance for 90 days from the closing date;', 'we have not communicated the amount of this tender to any other person;', 'the prices are firm until completion of the contract;', 'unless and until a formal agreement is executed, this tender together with your written acceptance shall constitute a binding contract.')):
        doc.p(f'({letter}) {t}', indent=1, align='j', space=0.05)
    doc.p(f'Signed: ____________________ for and on behalf of {d.seller.name}\nName: {d.seller.person}\nAddress: {d.seller.street}, {d.seller.city}, {d.seller.postcode}\nDate: {date(d.date, "15th March 2024")}', before=0.4, space=0.4)
    doc.p('PRICING SCHEDULE', bold=True, space=0.15)
    rows = [['Ref', 'Item', 'Unit', 'Estimated quantity', 'Rate (£)', 'Extended price (£)']] + [[f'1.{i:02}', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(label, dict(span=5, align='r', bold=bold)), (m(v), dict(bold=bold))] for label, v, bold in (('Total of extended prices', d.sum, False), (f'Discount offered if all items are awarded ({q(percent)}%)', -off, False), ('Tender sum excluding VAT', d.net, True), (f'VAT at {d.lines[0].rate}%', d.tax, False), ('Tender sum including VAT', d.gross, True))]
    return doc.table(rows, [1.4, 6.2, 1.4, 2.3, 2.2, 2.8], align='clcrrr', size=10)


@further('en-credit-letter', 'credit_note', 'en', 'pdf docx eml+pdf', currency='GBP', lines=(1, 4), number='C/{n}/{yy}', order='{L}{N}', shows='order_ref seller_vat_id')
def apology(d):
    """A letter that gives money back: which invoice and order, why for each item, a table with the reason before the figures, sums, what happens next."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    why = ('short delivered', 'damaged in transit', 'charged in error', 'returned, not required')
    doc = Odt('DejaVu Sans', 9, margin='2.2cm', lang='en')
    doc.p(f'{d.seller.name}', bold=True, size=13, align='r', space=0).p(f'{d.seller.street}\n{d.seller.city} {d.seller.postcode}\nVAT no. {d.seller.vat}', align='r', size=8, space=0.4)
    doc.p(f'The Accounts Department\n{d.buyer.name}\n{d.buyer.street}\n{d.buyer.city}\n{d.buyer.postcode}', space=0.4).p(date(d.date, f), space=0.3)
    doc.p(f'CREDIT NOTE {d.number} - your order {d.order_no}', bold=True, space=0.25)
    doc.p(f'We refer to our invoice {d.date:%y}{d.date.day:02}{len(d.lines)}7 and confirm that the following has been credited to your account:', space=0.2)
    rows = [['Product', 'Reason', 'Qty', 'Rate', 'Credit']] + [[f'{x.name}, {x.spec}', why[(i + d.date.day) % 4], f'{q(x.qty)} {x.unit}', f'£{m(x.price)}', f'£{m(x.amount)}'] for i, x in enumerate(d.lines)]
    doc.table(rows, [6, 3.6, 2.2, 2.2, 2.6], align='llrrr', size=8.5, border='head')
    doc.p(f'Goods credited £{m(d.net)}, VAT at {d.lines[0].rate}% £{m(d.tax)}.', space=0.05).p(f'Total credit £{m(d.gross)}', bold=True, space=0.3)
    return doc.p('The credit will appear on your next statement. Please accept our apologies for the inconvenience.', space=0.3).p(f'Yours faithfully,\n\n\n{d.seller.person}\nCredit Control')
