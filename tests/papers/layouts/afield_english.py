"""British and European papers of the eleventh group: a bill of a market on the web, an order of an open ERP, a decision of an agency, a letter of engagement, a docket of delivery."""
from datetime import timedelta
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Odt
from kit.paper import Html, afield
from kit.wares import GOODS

PACKS = ('pc', 'pack', 'box', 'pair', 'roll', 'can', 'set')


@afield('en-market-order-bill', 'invoice', 'en', 'html pdf eml+pdf scan', currency='GBP', lines=(1, 4), units=PACKS, whole=True, step='0.05', tax_by_line=True, number='GB-{yy}{b}', order='{n:03}-{b}-{N}', hides='amount', shows='order_ref delivery_date seller_vat_id', delivered=True)
def market(d):
    """A bill that a market on the web writes for one of its sellers: paid and sold by on top, three addresses in a row, order facts, each thing with price without VAT, rate, price with VAT and the subtotal with VAT, a small table by rate."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    gross_line = lambda x: x.amount + x.tax
    rows = ''.join(f'<tr><td>{e(x.name)} &ndash; {e(x.spec)}<br><small>SKU: {e(x.code)}</small><td>{q(x.qty)}<td>&pound;{m(x.price)}<td>{x.rate}%<td>&pound;{m(x.price_gross)}<td>&pound;{m(gross_line(x))}</tr>' for x in d.lines)
    at = lambda t, p: f'<td><b>{t}</b><br>{e(p.name)}<br>{e(p.street)}<br>{e(p.city)}, {p.postcode}<br>GB'
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Invoice {d.number}</title><style>@page{{size:A4;margin:13mm}}body{{font:11px "Liberation Sans"}}table{{width:100%;border-collapse:collapse}}.a td{{vertical-align:top;width:33%;padding:6px 8px 6px 0}}.i th{{border-bottom:2px solid #000;text-align:right;padding:4px}}.i td{{border-bottom:1px solid #ccc;text-align:right;padding:5px 4px;vertical-align:top}}.i td:first-child,.i th:first-child{{text-align:left;width:44%}}small{{color:#666}}.b{{background:#f3f3f3;padding:8px 10px;margin:8px 0}}.v{{width:50%;margin:8px 0 0 auto}}.v td,.v th{{text-align:right;padding:2px 6px}}</style></head><body>
<div style="display:flex;justify-content:space-between"><h1 style="margin:0">Invoice</h1><div style="text-align:right"><b style="color:#2a7d2a">Paid</b><br>Sold by {e(d.seller.name)}<br>VAT # {d.seller.vat}</div></div>
<div class=b>Invoice date {date(d.date, f)} &nbsp;|&nbsp; Delivery date {date(d.delivery, f)} &nbsp;|&nbsp; Invoice # <b>{d.number}</b> &nbsp;|&nbsp; <span style="font-size:14px">Total payable <b>&pound;{m(d.gross)}</b></span></div>
<table class=a><tr>{at('Billing address', d.buyer)}{at('Delivery address', d.buyer)}{at('Sold by', d.seller)}</tr></table>
<p><b>Order information</b><br>Order date {date(d.delivery - timedelta(days=2), f)} &nbsp; Order # {d.order_no} &nbsp; Ordered by {e(d.buyer.person)}</p>
<table class=i><tr><th>Description<th>Qty<th>Unit price<br>(excl. VAT)<th>VAT rate<th>Unit price<br>(incl. VAT)<th>Item subtotal<br>(incl. VAT)</tr>{rows}<tr><td>Shipping charges<td><td>&pound;0.00<td><td>&pound;0.00<td>&pound;0.00</tr></table>
<h2 style="text-align:right">Invoice total &pound;{m(d.gross)}</h2><table class=v><tr><th>VAT rate<th>Item subtotal (excl. VAT)<th>VAT subtotal</tr><tr><td>{d.lines[0].rate}%<td>&pound;{m(d.net)}<td>&pound;{m(d.tax)}</tr><tr><td><b>Total</b><td><b>&pound;{m(d.net)}</b><td><b>&pound;{m(d.tax)}</b></tr></table>
<p style="font-size:9px;color:#666">For questions about your order visit our help pages. {e(d.seller.name)}, registered in England no. {d.seller.reg}. Page 1 of 1</p></body></html>''')


@afield('en-open-erp-purchase', 'purchase_order', 'en', 'pdf html scan eml+pdf', currency=('GBP', 'EUR'), lines=(1, 7), rates=(20,), number='P{N}', quote='{L}{N}', shows='quotation_ref delivery_date')
def open_erp(d):
    """An order as an open ERP prints it: company's lines on top under a coloured rule, shipping address left and vendor right, the large title with the number, a strip of buyer, reference and dates, taxes and wanted date in each row, untaxed amount, tax and total."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    sign = {'GBP': '£', 'EUR': '€'}[d.currency]
    rows = ''.join(f'<tr><td>[{e(x.code)}] {e(x.name)}<br><span class=g>{e(x.spec)}</span><td>VAT {x.rate}%<td>{date(d.delivery, f)}<td>{m(x.qty)} {x.unit}<td>{m(x.price)}<td>{sign} {m(x.amount)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Purchase Order - {d.number}</title><style>@page{{size:A4;margin:15mm}}body{{font:11.5px "Liberation Sans";color:#212529}}table{{width:100%;border-collapse:collapse}}.l th{{text-align:left;border-bottom:1px solid #875A7B;color:#875A7B;padding:5px 3px}}.l td{{border-bottom:1px solid #e5e5e5;padding:5px 3px;vertical-align:top}}.l td:nth-child(n+4),.l th:nth-child(n+4){{text-align:right}}.g{{color:#777}}.t{{width:42%;margin:10px 0 0 auto}}.t td{{padding:4px;border-top:1px solid #ccc}}.t td+td{{text-align:right}}</style></head><body>
<div style="border-bottom:2px solid #875A7B;padding-bottom:6px">{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.city)} {d.buyer.postcode}<br>United Kingdom</div>
<table style="margin-top:14px"><tr style="vertical-align:top"><td><b>Shipping address:</b><br>{e(d.buyer.name)}, Goods In<br>{e(d.buyer.street)}<br>{e(d.buyer.city)} {d.buyer.postcode}<td style="width:42%">{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}<br>&#9742; {d.seller.phone}</tr></table>
<h2 style="color:#875A7B">Purchase Order #{d.number}</h2>
<table style="margin-bottom:14px"><tr style="vertical-align:top"><td><b>Buyer:</b><br>{e(d.buyer.person)}<td><b>Your Quotation:</b><br>{d.quote_no}<td><b>Order Date:</b><br>{date(d.date, f)}<td><b>Expected Arrival:</b><br>{date(d.delivery, f)}</tr></table>
<table class=l><tr><th>Description<th>Taxes<th>Date Req.<th>Qty<th>Unit Price<th>Amount</tr>{rows}</table>
<table class=t><tr><td><b>Untaxed Amount</b><td>{sign} {m(d.net)}</tr><tr><td>VAT {d.lines[0].rate}%<td>{sign} {m(d.tax)}</tr><tr><td><b>Total</b><td><b>{sign} {m(d.gross)}</b></tr></table>
<p class=g>All deliveries must show our order number. Please tell us at once if a price differs from your quotation {d.quote_no}.</p></body></html>''')


@afield('en-agency-award', 'award_decision', 'en', 'docx pdf odt', currency='EUR', lines=(1, 3), since=2018, rates=(0,), number='ED/{n}/{y}', tender='OC/{n:02}/{yy}/{L}', hides='net, tax, price, amount, discounts', shows='tender_ref')
def decision(d):
    """A decision of an agency of the Union: the title in capitals, having regard, whereas by numbers, has decided, articles; the awarded tenderer with the value, who was not chosen and why, done at."""
    m, q, f = (lambda v: money('1 234.56')(v).replace(' ', '\u00a0')), count('1 234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en', header=d.buyer.name)
    doc.p(f'AWARD DECISION No {d.number}', bold=True, size=14, align='c', before=0.3, space=0.1).p(f'of {date(d.date, f)}', align='c', space=0.1).p(f'on the outcome of procurement procedure {d.tender_no}', align='c', space=0.4)
    doc.p(f'THE AUTHORISING OFFICER OF {d.buyer.name},', space=0.15)
    for t in ('Having regard to the financial regulation in force and its rules of application,', 'Having regard to the report of the evaluation committee,'):
        doc.p(t, align='j', space=0.1)
    doc.p('Whereas:', space=0.1)
    for i, t in enumerate((f'The contract notice for procedure {d.tender_no} concerned the supply of the following: ' + '; '.join(f'{x.name}, {x.spec} ({q(x.qty)} {x.unit})' for x in d.lines) + '.', 'Three tenders were received within the time limit. One was rejected because it did not meet the minimum requirements.', 'The tender proposed below offers the best price-quality ratio and its price is within the estimated budget.'), 1):
        doc.p(f'({i}) {t}', align='j', indent=0.8, space=0.1)
    doc.p('HAS DECIDED AS FOLLOWS:', bold=True, before=0.15, space=0.15).p('Article 1', italic=True, align='c', space=0.08)
    doc.p(f'The contract is awarded to **{d.seller.name}**, {d.seller.street}, {d.seller.city}, for a total amount of **EUR\u00a0{m(d.gross)}**. The amount is exempt from value added tax.', align='j', space=0.15)
    doc.p('Article 2', italic=True, align='c', space=0.08).p('The tenderers shall be informed of this decision. The contract may not be signed before the end of the standstill period of ten calendar days.', align='j', space=0.4)
    return doc.p(f'Done at {d.buyer.city}, {date(d.date, f)}\n\n{d.buyer.person}\nAuthorising Officer', indent=8.5)


@afield('en-engagement-letter', 'contract', 'en', 'docx pdf scan', currency='GBP', lines=(1, 3), units=('h', 'day', 'page', 'job', 'mo'), number='ENG-{N}', hides='', shows='seller_vat_id')
def engagement(d):
    """A letter of engagement that becomes the contract once the client signs beneath: numbered paragraphs with headings in the line, fees as a list of rate and effort, one sum with VAT in words, the slip of acceptance at the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en', footer=f'{d.seller.name}. Registered in England and Wales no. {d.seller.reg}. VAT registration {d.seller.vat}')
    doc.p(d.seller.name, bold=True, size=15, align='c', space=0).p(f'{d.seller.street}, {d.seller.city} {d.seller.postcode}', align='c', size=9.5, space=0.5)
    doc.p(f'{d.buyer.person}\n{d.buyer.name}\n{d.buyer.street}\n{d.buyer.city}\n{d.buyer.postcode}', space=0.3).p(f'{date(d.date, f)}\nOur reference: {d.number}', space=0.3).p(f'Dear {d.buyer.person}', space=0.15).p('Terms of engagement: contract for services', bold=True, space=0.15)
    doc.p('This letter sets out the terms on which we shall provide services to you. On your countersignature it forms a binding contract between us.', align='j')
    doc.p('**1. Services and fees.** We shall provide the following at the rates shown:', align='j', space=0.08)
    for letter, x in zip('abcdef', d.lines):
        doc.p(f'({letter}) {x.name} ({x.spec}): {q(x.qty)} {x.unit}{"" if x.qty == 1 else "s"} at £{m(x.price)} per {x.unit}\t£{m(x.amount)}', indent=0.9, tabs=[(15.4, 'r', '.')], space=0.05)
    doc.p(f'**2. Total.** The total fee is £{m(d.net)}, to which VAT of £{m(d.tax)} is added, making £{m(d.gross)} ({words_en(d.gross, "pounds")}).', align='j', before=0.1)
    for t in ('**3. Invoicing.** We shall invoice monthly in arrears. Invoices are payable within 30 days.', '**4. Confidentiality.** Each of us will keep the other’s information confidential during the engagement and for three years after it.', '**5. Termination.** Either of us may end this engagement on one month’s written notice.', '**6. Law.** This contract is governed by the law of England and Wales.'):
        doc.p(t, align='j')
    doc.p(f'Yours sincerely\n\n\n{d.seller.person}\nfor {d.seller.name}', before=0.2, space=0.4)
    return doc.table([[f'We agree to the terms of this letter.\f \fSigned ____________________  for and on behalf of {d.buyer.name}\f \fDate ____________________']], [16.4], head=0, border='outer', size=10.5)


@afield('en-delivery-docket', 'delivery_note', 'en', 'docx pdf scan', lines=(1, 6), units=GOODS, whole=True, number='DD/{N}', order='{L}{L}-{n}/{yy}', delivered=True, hides='money, price, amount, discounts', shows='order_ref delivery_date')
def docket(d):
    """A carrier's sort of docket a works sends with its lorry: three boxes for from, to and load, weights and pallets beside each thing, tick column for the one who unloads, condition of the goods, print name and time."""
    q, f = count('1,234.56'), '15/03/2024'
    heavy = lambda x: sum(map(ord, x.code)) % 37 + 4
    doc = Odt('Liberation Sans', 10, margin='1.8cm', lang='en')
    doc.p('DELIVERY DOCKET', bold=True, size=18, space=0.2)
    at = lambda t, p: f'**{t}**\f{p.name}\f{p.street}\f{p.city} {p.postcode}\f{p.phone}'
    doc.table([[at('FROM', d.seller), at('TO', d.buyer), f'**LOAD**\fDocket no. {d.number}\fDocket date {date(d.date, f)}\fCustomer order {d.order_no}\fDelivered {date(d.delivery, f)}\fVehicle: ________']], [6, 6, 5.4], head=0)
    doc.p('', size=5).table([['Qty', 'Unit', 'Goods', 'Part no.', 'Pallets', 'Gross kg', 'Checked']] + [[q(x.qty), x.unit, f'{x.name}, {x.spec}', x.code, str(i % 2 + 1), str(heavy(x) * 5), '☐'] for i, x in enumerate(d.lines)], [1.6, 1.6, 6.8, 2.4, 1.5, 1.7, 1.8], align='rllcrrc', shade='#e4e4e4', border='rows')
    doc.p('Condition on arrival:  ☐ good   ☐ damaged (give details)  ______________________________', before=0.4, space=0.3)
    return doc.table([['Driver', 'Received by (print name)', 'Signature', 'Time'], ['\f', '', '', '']], [4, 5.4, 4.8, 3.2], align='llll', bold_head=False).p('Shortages must be reported within 48 hours. Pallets remain our property.', size=8.5)
