"""Papers of trade in English in the eighth group: an American bill from a desktop program, a shop's mail for the trade, a Chinese maker's proforma for a courier."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, further
from kit.wares import GOODS


@further('us-desktop-invoice', 'invoice', 'en', 'pdf scan docx pdf', currency='USD', lines=(1, 8), rates=('7.75',), prepaid=True, sellers='us', buyers='us', number='{N}', order='{n}-{yy}', shows='order_ref due_date')
def books(d):
    """The stock form of a bookkeeping program for small American firms: a two-cell box of date and number, a strip of terms, quantity first, payments and balance at the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '3/15/2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='en')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}\f{d.seller.phone}', ('Invoice', dict(align='r', bold=True, size=20))]], [11, 6.4], head=0, border='none')
    doc.p('', size=4, space=0).table([['Date', 'Invoice #'], [date(d.date, f), d.number]], [3, 3], align='cc', indent=11.4)
    doc.p('', size=4, space=0).table([['Bill To', 'Ship To'], [f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}', f'{d.buyer.name}\fAttn: {d.buyer.person}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}']], [8.5, 8.5], bold_head=False, border='outer')
    doc.p('', size=4, space=0).table([['P.O. Number', 'Terms', 'Rep', 'Due Date', 'Via'], [d.order_no, 'Net 30', ''.join(w[0] for w in d.seller.person.replace('-', ' ').split()), date(d.due, f), 'UPS Ground']], [3.6, 3.2, 2.6, 3.6, 4], align='ccccc', bold_head=False, size=9)
    rows = [['Quantity', 'Item Code', 'Description', 'Price Each', 'Amount']] + [[q(x.qty), x.code, f'{x.name}, {x.spec}', m(x.price), m(x.amount)] for x in d.lines]
    rows += [['', '', '', '', '']] * max(0, 6 - len(d.lines))
    doc.p('', size=4, space=0).table(rows, [2, 2.8, 7, 2.4, 2.8], align='rllrr', border='cols', bold_head=False, size=9)
    for label, v, bold in (('Subtotal', d.net, False), (f'Sales Tax ({d.lines[0].rate}%)', d.tax, False), ('Total', d.gross, True), ('Payments/Credits', -d.prepaid, False), ('Balance Due', d.payable, True)):
        doc.p(f'{label}\t${m(v)}'.replace('$-', '-$'), tabs=[(6.9, 'r')], indent=10, bold=bold, space=0.04)
    return doc.p('All returns must be made within 10 days and are subject to a 15% restocking fee.', size=8, before=0.3)


@further('en-trade-shop', 'order_confirmation', 'en', 'eml html pdf eml', currency='GBP', lines=(1, 6), units=GOODS, whole=True, reduction='amount', number='#{b}', order='{n}{L}{yy}', subject='Order {number} confirmed', hides='price', shows='order_ref')
def shop(d):
    """A web shop's mail to a firm that buys: thanks, a summary of things with how many and what they come to, a code that takes money off, delivery free, VAT, addresses."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<tr><td style="padding:10px 0;border-top:1px solid #eee"><b>{e(x.name)} × {q(x.qty)}</b><br><span style="color:#888">{e(x.spec)} / SKU {e(x.code)}</span></td><td align=right style="border-top:1px solid #eee">£{m(x.amount)}</td></tr>' for x in d.lines)
    sums = ''.join(f'<tr><td style="color:#666;padding:3px 0">{a}</td><td align=right>{b}</td></tr>' for a, b in (('Subtotal', f'£{m(d.sum)}'), ('Discount (TRADE)', f'-£{m(d.off)}'), ('Shipping', 'Free'), ('Net', f'£{m(d.net)}'), ('VAT (20%)', f'£{m(d.tax)}')))
    place = '<br>'.join(map(e, (d.buyer.person, d.buyer.name, d.buyer.street, f'{d.buyer.city} {d.buyer.postcode}', 'United Kingdom')))
    return Html(f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Order {d.number}</title></head><body style="font-family:'DejaVu Sans',Helvetica;font-size:14px;color:#333"><table width=600 align=center><tr><td>
<p style="font-size:22px">{e(d.seller.name)}</p><p align=right>ORDER {d.number}<br>PO number {d.order_no}<br>{date(d.date, 'March 15, 2024')}</p>
<h2>Thank you for your purchase!</h2><p>Hi {e(d.buyer.person.split()[0])}, we're getting your order ready to be shipped. We will notify you when it has been sent.</p>
<h3>Order summary</h3><table width=100% cellspacing=0>{rows}</table><hr><table width=100%>{sums}<tr><td style="padding-top:8px">Total</td><td align=right style="font-size:20px"><b>£{m(d.gross)} GBP</b></td></tr></table>
<h3>Customer information</h3><table width=100%><tr><td valign=top width=50%><b>Shipping address</b><br>{place}</td><td valign=top><b>Billing address</b><br>{place}</td></tr><tr><td><b>Payment</b><br>Trade account, 30 days</td><td><b>Shipping method</b><br>Pallet, 3 to 5 working days</td></tr></table>
<p style="color:#999;font-size:12px">If you have any questions, reply to this email or contact us at {d.seller.mail}. {e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.city)} {d.seller.postcode}</p></td></tr></table></body></html>''')


@further('en-courier-proforma', 'proforma_invoice', 'en', 'pdf docx scan eml+pdf', currency='USD', lines=(1, 7), units=GOODS, whole=True, rates=(0,), sellers='zhen', number='{L}{L}{y}{m}{d}-{n}', hides='net, tax', shows='due_date seller_account')
def courier(d):
    """A maker's proforma on the form that couriers give out: shipper and consignee in boxes, tariff number and origin for each thing, terms, a declaration, an account for the transfer."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024-03-15'
    tariff = lambda x: f'{8400 + sum(map(ord, x.code)) % 1100}.{sum(map(ord, x.name)) % 90 + 10}'
    doc = Odt('Liberation Sans', 9.5, margin='1.7cm', lang='en')
    doc.p('PROFORMA INVOICE', bold=True, size=15, align='c', space=0.2)
    box = lambda head, p, country: f'**{head}**\f{p.name}\fContact: {p.person}\f{p.street}\f{p.city} {p.postcode}\f{country}\fTel. {p.phone}'
    doc.table([[box('SHIPPER / SELLER', d.seller, 'P.R. China'), box('CONSIGNEE / BUYER', d.buyer, 'United Kingdom')], [f'Proforma No.: {d.number}\fDate: {date(d.date, f)}\fValid until: {date(d.due, f)}', 'Terms of trade: DAP, delivered to consignee\fPayment: T/T, 30% deposit, balance before shipment\fCurrency: USD']], [8.8, 8.8], head=0)
    rows = [['Full description of goods', 'HS code', 'Origin', 'Quantity', 'Unit value', 'Subtotal value']] + [[f'{x.name}, {x.spec}, model {x.code}', tariff(x), 'CN', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines]
    rows.append([('TOTAL INVOICE VALUE USD', dict(span=5, align='r', bold=True)), (m(d.gross), dict(bold=True))])
    doc.p('', size=4, space=0).table(rows, [6.8, 2, 1.6, 2.2, 2.3, 2.7], align='lccrrr', size=9, shade='#eeeeee')
    doc.p('', size=4, space=0).table([['Beneficiary', d.seller.name], ['Bank', d.seller.bank], ['Account', d.seller.account]], [3, 9], head=0, border='rows', size=9)
    return doc.p('I declare that the above information is true and correct to the best of my knowledge and that the goods are of Chinese origin.', size=8.5, before=0.2, space=0.7).p(f'Signature: ____________________   {d.seller.person}   Company stamp')
