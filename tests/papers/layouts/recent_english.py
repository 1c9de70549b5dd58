"""English papers of the fifth group: bills of programs and of one man, orders and agreements of public bodies."""
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Odt
from kit.paper import Html, Text, recent


@recent('en-desk-invoice', 'invoice', 'en', 'pdf html png eml+pdf', currency='USD', lines=(1, 8), rates=('8.25',), sellers='us', buyers='us', number='{N}', order='{L}{L}-{N}', subject='Invoice {number} from our office',
        shows='order_ref due_date')
def desk(d):
    """A small American firm's program: bill-to and ship-to, a strip of terms, activity with a description under it, what is due in a coloured field."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    rows = ''.join(f'<tr><td>{date(d.date, f)}</td><td><b>{e(x.code)}</b></td><td>{e(x.name)} - {e(x.spec)}</td><td>{q(x.qty)}</td><td>{m(x.price)}</td><td>{m(x.amount)}T</td></tr>' for x in d.lines)
    place = lambda p: f'{e(p.street)}<br>{e(p.city)}, {p.postcode}'
    return Html(f'''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>@page{{size:letter;margin:15mm}}body{{font:12px "Liberation Sans",Helvetica;color:#393a3d}}h1{{color:#2ca01c;font-weight:normal;font-size:24px}}
.g{{display:grid;grid-template-columns:1fr 1fr 1fr;margin-bottom:14px}}.g b{{color:#777;font-size:10px;display:block}}table{{width:100%;border-collapse:collapse}}.l th{{background:#d4edd0;color:#2ca01c;font-weight:normal;
font-size:10px;text-align:left;padding:5px}}.l td{{padding:5px;vertical-align:top}}.l td:nth-child(n+4),.l th:nth-child(n+4){{text-align:right}}.z{{border-top:1px dashed #999;margin-top:14px;padding-top:8px;
display:grid;grid-template-columns:55% 25% 20%}}.z div:nth-child(3n){{text-align:right}}.due{{font-size:19px;font-weight:bold}}</style>
<b>{e(d.seller.name)}</b><br>{place(d.seller)}<br>{d.seller.phone}<br>{d.seller.mail}<h1>INVOICE</h1>
<div class=g><div><b>BILL TO</b>{e(d.buyer.name)}<br>{place(d.buyer)}</div><div><b>SHIP TO</b>{e(d.buyer.name)}<br>Receiving<br>{place(d.buyer)}</div><div><b>INVOICE #</b>{d.number}<b>DATE</b>{date(d.date, f)}<b>DUE DATE</b>
{date(d.due, f)}<b>TERMS</b>Net {(d.due - d.date).days}</div></div><p><b>P.O. NUMBER</b> {d.order_no} &emsp; <b>SALES REP</b> {e(d.seller.person)}</p>
<table class=l><tr><th>DATE</th><th>ACTIVITY</th><th>DESCRIPTION</th><th>QTY</th><th>RATE</th><th>AMOUNT</th></tr>{rows}</table>
<div class=z><div>Thank you for your business!</div><div>SUBTOTAL</div><div>{m(d.net)}</div><div></div><div>TAX ({d.lines[0].rate}%)</div><div>{m(d.tax)}</div><div></div><div>TOTAL</div><div>{m(d.gross)}</div>
<div></div><div>BALANCE DUE</div><div class=due>${m(d.payable)}</div></div></html>''')


@recent('en-lone-invoice', 'invoice', 'en', 'pdf txt scan eml', currency=('GBP', 'EUR'), lines=(1, 3), units=('h', 'day', 'page', 'mo'), rates=(0,), number='{y}-{n:02}', subject='Invoice {number}',
        hides='net, tax', shows='due_date seller_account')
def lone(d):
    """A freelance's bill: no table and no tax, a line for each job, the account under it."""
    m, q, sign = money('1,234.56'), count('1234.56'), {'GBP': '£', 'EUR': '€'}[d.currency]
    out = [d.seller.person if d.seller.name != 'Jonah Aldersey' else '', d.seller.name, d.seller.street, f'{d.seller.city} {d.seller.postcode}', d.seller.mail, '', '', 'INVOICE', '', f'No. {d.number}',
           f'{date(d.date, "15th March 2024")}', '', f'To: {d.buyer.name}', f'{d.buyer.street}, {d.buyer.city} {d.buyer.postcode}', f'FAO {d.buyer.person}', '', 'For work done:', '']
    for x in d.lines:
        out += [f'{x.name} ({x.spec})', f'   {q(x.qty)} {x.unit} @ {sign}{m(x.price)}  .....  {sign}{m(x.amount)}']
    out += ['', f'Total now due: {sign}{m(d.gross)}', '', f'Payable by {date(d.due, "15th March 2024")} by bank transfer to', f'{d.seller.bank}, {d.seller.iban}', '', 'Not registered for VAT. Many thanks.', '']
    return Text('\n'.join(out[0 if out[0] else 1:]))


@recent('en-council-order', 'purchase_order', 'en', 'pdf scan docx odt', currency='GBP', lines=(1, 7), rates=(20, 5), number='{N}/{L}{n:03}', quote='{L}{L}{n}', contract='DN{b}', shows='quotation_ref contract_ref delivery_date')
def council(d):
    """An official order of a council: boxes for both sides, a cost code and a VAT letter on each row, sums by letter."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15/03/2024'
    letter = {20: 'S', 5: 'R'}
    doc = Odt('Liberation Sans', 9.5, margin='1.7cm', lang='en', footer=f'{d.buyer.name}, {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}   ·   No order, no payment')
    doc.p(d.buyer.name.upper(), bold=True, size=13, space=0).p('OFFICIAL ORDER', size=13, align='r', bold=True, space=0.2)
    doc.table([[f'Supplier\f{d.seller.name}\f{d.seller.street}\f{d.seller.city}\f{d.seller.postcode}', f'Deliver to\f{d.buyer.name}\fStores, rear entrance\f{d.buyer.street}\f{d.buyer.city} {d.buyer.postcode}',
                f'Order no. {d.number}\fOrder date {date(d.date, f)}\fRequired by {date(d.delivery, f)}\fYour quotation {d.quote_no}\fContract {d.contract_no}']], [5.8, 6, 5.8], head=0)
    rows = [['Line', 'Cost code', 'Description', 'Unit', 'Qty', 'Price £', 'V', 'Value £']]
    rows += [[str(i), f'{d.date.month:02}{len(x.name):02}-4310', f'{x.name}\f{x.code} {x.spec}', x.unit, q(x.qty), m(x.price), letter[int(x.rate)], m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.1, 2.2, 6.2, 1.4, 1.6, 2, 0.8, 2.3], align='cllcrrcr', size=9, border='cols')
    vat = '   '.join(f'{letter[int(r)]} {r}% on {m(b)} = {m(t)}' for r, b, t in d.rates)
    doc.p(f'VAT: {vat}', size=8.5, space=0.1).p(f'Total excluding VAT £{m(d.net)}    VAT £{m(d.tax)}    **Order total £{m(d.gross)}**', align='r', space=0.4)
    doc.p('Invoices quoting the order number to be sent to the Exchequer Team. Payment 30 days from receipt of a valid invoice. Our standard terms apply and no others.', size=8.5, align='j', space=0.6)
    return doc.p(f'Authorised by {d.buyer.person}, Procurement and Contracts', before=0.2)


@recent('en-supply-deed', 'contract', 'en', 'docx pdf scan odt', currency='EUR', lines=(2, 6), stock=(9, 23), discount='percent', sellers='zhen', buyers='sr', number='{L}{L}-{y}-{n:03}', tender='{n}/{yy}', hides='tax, gross, discounts',
        shows='tender_ref delivery_date')
def deed(d):
    """A contract of a Chinese maker with a Serbian buyer: recitals, clauses, prices as agreed in a schedule, the sum in words, incoterms."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en', footer=f'Supply Contract {d.number}')
    doc.p('SUPPLY CONTRACT', bold=True, size=15, align='c', space=0).p(f'No. {d.number}', align='c', space=0.4)
    doc.p(f'This Contract is made on the {date(d.date, "15th day of March 2024")}', space=0.2).p('BETWEEN', bold=True)
    doc.p(f'(1) {d.buyer.name}, a legal entity of the Republic of Serbia with its seat at {d.buyer.street}, {d.buyer.place} (the “Purchaser”); and', align='j', indent=0.6)
    doc.p(f'(2) {d.seller.name}, a company of the People\'s Republic of China with its office at {d.seller.street}, {d.seller.city} {d.seller.postcode} (the “Seller”).', align='j', indent=0.6, space=0.2)
    doc.p('WHEREAS', bold=True).p(f'the Purchaser has conducted procedure No. {d.tender_no} and has accepted the Seller\'s final offer, the parties agree as follows.', align='j')
    for n, (head, text) in enumerate((
            ('Goods', 'The Seller shall supply the goods and services listed in Schedule 1 (the “Goods”).'),
            ('Contract Price', f'The Contract Price is EUR {m(d.net)} (say: {words_en(d.net)}). It is exclusive of value added tax and customs duties, which the Purchaser bears.'),
            ('Payment', 'Thirty per cent by telegraphic transfer upon signature against an advance payment guarantee; sixty per cent against shipping documents; ten per cent after final acceptance.'),
            ('Delivery', f'CIP Belgrade, Incoterms 2020, not later than {date(d.delivery, "15 March 2024")}. Partial shipments are allowed.'),
            ('Warranty', 'Twenty-four months from acceptance. Defective parts are replaced within thirty days.'),
            ('Delay', 'Liquidated damages of 0.5% a week of the price of the delayed Goods, up to 5% of the Contract Price.'),
            ('Confidentiality', 'Prices and technical documents are confidential for five years.'),
            ('Law', 'Swiss law governs this Contract; disputes are settled under the ICC Rules in Zurich by one arbitrator.')), 1):
        doc.p(f'{n}. {head}', bold=True, before=0.15, space=0).p(f'{n}.1 {text}', align='j')
    doc.p(f'For the Purchaser: ____________________ {d.buyer.person}\nFor the Seller: ____________________ {d.seller.person}', before=0.7)
    doc.p('SCHEDULE 1 – PRICE', bold=True, page=True, align='c')
    rows = [['Part', 'Goods', 'Quantity', 'Unit Price (EUR)', 'Total (EUR)']] + [[x.code, f'{x.name}\f{x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines]
    return doc.table([*rows, [('Contract Price', dict(span=4, bold=True)), (m(d.net), dict(bold=True))]], [2.8, 6, 2.4, 2.6, 2.6], align='llrrr', size=10)
