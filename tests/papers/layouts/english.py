"""English papers of firms and councils."""
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Odt
from kit.paper import Html, layout


@layout('en-inv-flex', 'invoice', 'en', 'pdf html pdf scan pdf png', currency='GBP', lines=(2, 7), number='{L}{N}', shows='seller_vat_id due_date order_ref seller_account', reduction='amount')
def flex(d):
    """A design of an invoicing service: much white, no rules, labels above values, totals at the right."""
    m, q = money('1,234.56'), count('1,234.56')
    _, a, _ = d.reductions[0]
    rows = ''.join(f'<div class="r"><div class="i"><b>{e(x.name)}</b><small>{e(x.spec)}</small></div><div>{q(x.qty)} {x.unit}</div><div>£{m(x.price)}</div><div>£{m(x.amount)}</div></div>' for x in d.lines)
    fact = lambda label, value: f'<div><small>{label}</small><br>{value}</div>'
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>@page{{size:A4;margin:20mm}}body{{font:11px "Liberation Sans",sans-serif;color:#223}}
.h{{display:flex;justify-content:space-between;margin-bottom:30px}}small{{color:#89a;display:inline-block}}.i small{{display:block}}.r{{display:grid;grid-template-columns:1fr 90px 90px 100px;padding:7px 0}}
.r div:not(.i){{text-align:right}}.t{{margin-left:55%}}.t div{{display:flex;justify-content:space-between;padding:3px 0}}.big{{font-size:16px;font-weight:bold}}</style></head><body>
<div class="h"><div style="font-size:26px;font-weight:200">Invoice</div><div style="text-align:right">{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.place)}</div></div>
<div class="h">{fact('Billed to', f'{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}')}{fact('Invoice number', d.number)}{fact('Issued', date(d.date, '15 March 2024'))}
{fact('Due', date(d.due, '15 March 2024'))}{fact('Your reference', d.order_no)}</div>
<div class="r"><div class="i"><small>Item</small></div><div><small>Quantity</small></div><div><small>Rate</small></div><div><small>Amount</small></div></div>{rows}
<div class="t"><div><span>Subtotal</span><span>£{m(d.sum)}</span></div><div><span>Less loyalty allowance</span><span>(£{m(a)})</span></div><div><span>Net</span><span>£{m(d.net)}</span></div>
<div><span>VAT @ 20%</span><span>£{m(d.tax)}</span></div><div class="big"><span>Amount due</span><span>£{m(d.gross)}</span></div></div>
<p style="margin-top:60px"><small>{e(d.seller.name)} · VAT {d.seller.vat} · Company no. {d.seller.reg} · IBAN {d.seller.iban}</small></p></body></html>''')


@layout('en-po-grid', 'purchase_order', 'en', 'docx pdf odt scan doc pdf', currency=('GBP', 'EUR'), lines=(3, 8), number='PO-{b}', shows='delivery_date quotation_ref')
def grid(d):
    """The form of a council: everything in one grid, vendor and ship-to boxes, amount in words."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('Liberation Sans', 9, lang='en', footer='This order is subject to the standard terms and conditions of purchase.')
    who = lambda p: f'{p.name}\f{p.street}\f{p.place}'
    b = dict(bold=True, fill='#d9d9d9')
    doc.table([[(d.buyer.name, dict(bold=True, size=13, span=3)), ('PURCHASE ORDER', dict(bold=True, size=13, align='r'))],
               [('VENDOR', b), ('SHIP TO', b), ('P.O. NUMBER', b), ('ORDER DATE', b)], [who(d.seller), who(d.buyer), d.number, date(d.date, '15-Mar-2024')],
               [('YOUR QUOTE', b), ('TERMS', b), ('REQUIRED BY', b), ('CURRENCY', b)], [d.quote_no, 'Net 30 days', date(d.delivery, '15-Mar-2024'), d.currency]], [5.2, 5.2, 3.3, 3.3], head=0)
    rows = [['Qty', 'UoM', 'Part number', 'Description', 'Unit cost', 'Line total']] + [[q(x.qty), x.unit, x.code, f'{x.name} – {x.spec}', m(x.price), m(x.amount)] for x in d.lines]
    rows += [[('', dict(span=4, border='none')), (t, dict(bold=True)), m(v)] for t, v in (('Subtotal', d.net), ('VAT 20%', d.tax), ('Total', d.gross))]
    doc.table(rows, [1.6, 1.3, 2.4, 6.3, 2.6, 2.8], align='rlllrr', size=8.5, shade='#d9d9d9')
    doc.p(f'Amount in words: {words_en(d.gross, {"GBP": "pounds", "EUR": "euros"}[d.currency])}', italic=True)
    return doc.p(f'Authorised by: {d.buyer.person}', before=0.8)


@layout('en-agreement', 'contract', 'en', 'pdf docx scan odt pdf docx', currency='EUR', lines=(4, 8), number='SA-{y}-{n:03}', sellers='zhen', buyers='sr', reduction='amount', hides='tax, gross')
def agreement(d):
    """A supply agreement with recitals; prices in Schedule 1 and nowhere else."""
    m, q = money('1,234.56'), count('1,234.56')
    _, a, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11, margin='2.5cm', lang='en', header=f'Supply Agreement {d.number} – CONFIDENTIAL')
    doc.p('SUPPLY AGREEMENT', bold=True, size=15, align='c', space=0.3).p(f'No. {d.number}', align='c', space=0.5)
    doc.p(f'THIS AGREEMENT is made on {date(d.date, "15 March 2024")} BETWEEN (1) **{d.seller.name}**, of {d.seller.street}, {d.seller.place}, China (the “Supplier”), and (2) **{d.buyer.name}**, of '
          f'{d.buyer.street}, {d.buyer.place}, Serbia (the “Purchaser”).', align='j', space=0.3)
    for n, (t, s) in enumerate((
            ('Supply', 'The Supplier shall sell and the Purchaser shall buy the Goods listed in Schedule 1 at the prices stated there.'),
            ('Price and payment', f'The total price payable under this Agreement is EUR {m(d.net)}, exclusive of any value added tax. Thirty per cent is payable as an advance and the rest upon acceptance.'),
            ('Delivery', 'The Goods shall be delivered DAP Belgrade (Incoterms 2020) within ninety days.'),
            ('Warranty', 'The Supplier warrants the Goods for twenty-four months from the date of acceptance.'),
            ('Confidentiality', 'Each party shall keep the terms of this Agreement confidential.'), ('Governing law', 'This Agreement is governed by the laws of Switzerland.')), 1):
        doc.p(f'{n}.\t**{t}.** {s}', tabs=[(0.9, 'l')], align='j')
    doc.p('SIGNED for the Supplier\tSIGNED for the Purchaser', tabs=[(9, 'l')], before=0.8).p(f'{d.seller.person}\t{d.buyer.person}', tabs=[(9, 'l')], before=0.8)
    doc.p('SCHEDULE 1 – GOODS AND PRICES', bold=True, page=True, align='c', space=0.3)
    rows = [['Item', 'Goods', 'Quantity', 'Unit price (EUR)', 'Extended price (EUR)']] + [[str(i), f'{x.name} ({x.code})', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [['', ('Sum of the items', dict(span=3)), m(d.sum)], ['', ('One-time discount', dict(span=3)), f'({m(a)})'], ['', ('Contract price', dict(span=3, bold=True)), (m(d.net), dict(bold=True))]]
    return doc.table(rows, [1.2, 6.6, 2.6, 2.8, 3], align='clrrr', border='head', size=10)


@layout('en-rfq-page', 'rfq', 'en', 'pdf html scan pdf eml pdf', lines=(3, 7), number='RFQ {y}-{n}', hides='no seller, seller, money, price, amount, discounts', subject='RFQ {number}')
def rfq(d):
    """A request for quotation with empty price boxes."""
    q = count('1,234.56')
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.name)}<br><em>{e(x.spec)} or equivalent</em></td><td>{q(x.qty)}</td><td>{x.unit}</td><td></td><td></td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<html lang="en"><meta charset="utf-8"><style>@page{{margin:18mm;size:letter}}body{{font-family:"DejaVu Sans";font-size:10px}}td,th{{border:1px solid #000;padding:5px}}table{{border-collapse:collapse;
width:100%}}td:nth-child(3){{text-align:right}}td:nth-child(n+5){{width:90px}}</style><h1 style="font-size:15px">Request for Quotation</h1><p>Reference: <b>{d.number}</b> | Date of issue: {date(d.date, '15/03/2024')}</p>
<p>{e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)} invites you to quote your best price for the following. Quotations must reach {d.buyer.mail} within ten working days.</p>
<table><tr><th>#</th><th>Requirement</th><th>Qty</th><th>Unit</th><th>Unit price offered</th><th>Total offered</th></tr>{rows}</table><p>Bidder: ____________________ Signature: ____________________</p>
<p>Contact: {e(d.buyer.person)}</p></html>''')


@layout('en-offer-bare', 'quotation_bid', 'en', 'pdf docx odt pdf scan eml+docx', currency=('EUR', 'USD'), lines=(2, 6), number='Q{N}-{n}', sellers='zhen', buyers='sr', discount='zhe', hides='tax, gross')
def bare(d):
    """A vendor's offer: a table without header and without rules; list price, per cent off, and what remains."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('DejaVu Sans', 10, lang='en', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, P.R. China')
    doc.p(d.seller.name, bold=True, size=13, color='#aa0000', space=0.5)
    doc.p(f'To:\t{d.buyer.name}, {d.buyer.place}\nAttn:\t{d.buyer.person}\nRef:\tQuotation {d.number}\nDate:\t{date(d.date, "2024/03/15")}', tabs=[(1.6, 'l')], space=0.5)
    doc.p(f'We are pleased to offer you the following products, all prices in {d.currency}, list price first, then our special discount and the net price:', space=0.3)
    doc.table([[x.code, x.name, f'{q(x.qty)} {x.unit}', f'@ {m(x.list)}', f'{q(x.percent)}% off', m(x.price), m(x.amount)] for x in d.lines], [2.2, 5.4, 1.9, 2.2, 1.7, 2, 2.4], head=0, border='none',
              align='llrrrrr', size=9)
    doc.p(f'Total net price\t{d.currency} {m(d.net)}', bold=True, tabs=[(17.6, 'r')], before=0.2, space=0.5)
    doc.p('Prices are DAP Belgrade, exclusive of Serbian VAT and duties. This offer is valid for sixty days and confidential.').p('Yours sincerely,', before=0.5)
    return doc.p(d.seller.person)
