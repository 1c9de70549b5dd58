"""More English papers: sheets of vendors, mails of shops, notes of warehouses."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, layout


@layout('en-configurator', 'quotation_bid', 'en', 'xlsx ods xlsx pdf xls xlsx', currency='USD', lines=(6, 12), number='{y}{m}{d}{n:04}{L}', sellers='zhen', buyers='sr', sections=3, reduction='sections',
        hides='tax, gross')
def configurator(d):
    """The sheet of a vendor's configurator: packages with subtotals, a one-time discount for each, a summary on a sheet of its own."""
    o = Ods('Liberation Sans', 9, landscape=True)
    o.sheet('Summary', [7, 4.5, 3, 4.5, 4.5])
    o.row((f'{d.seller.name}', dict(bold=True))).row('Quotation No.', d.number).row('Customer', d.buyer.name).row('Date', d.date).row('Currency', d.currency).row()
    o.row(*[(t, dict(bold=True, fill='#ffd966', border=True)) for t in ('Package', 'List total', 'One-time discount', 'Discount amount', 'Net total')])
    for i, name in enumerate(d.sections):
        _, total, (p, a, _) = d.section(i)
        o.row(*[(c, dict(border=True, **f)) for c, f in ((name, {}), (total, {}), (p / 100, dict(fmt='%')), (a, {}), (total - a, {}))])
    o.row(('Total', dict(bold=True)), (d.sum, dict(bold=True)), None, (d.off, dict(bold=True)), (d.net, dict(bold=True)))
    o.sheet('BOQ', [1.4, 3.4, 8, 3, 2, 3.6])
    for i, name in enumerate(d.sections):
        lines, total, _ = d.section(i)
        o.row((f'{i + 1} {name}', dict(bold=True))).row(*[(t, dict(bold=True, fill='#eeeeee')) for t in ('No.', 'Part Number', 'Description', 'Unit List Price', 'Qty', 'Total List Price')])
        first = o.next
        for k, x in enumerate(lines, 1):
            r = o.next
            o.row(f'{i + 1}.{k}', x.code, f'{x.name}, {x.spec}', x.price, x.qty, (f'=[.D{r}]*[.E{r}]', x.amount))
        o.row(None, None, ('Subtotal', dict(bold=True)), None, None, ((f'=SUM([.F{first}:.F{o.next - 1}])', total), dict(bold=True))).row()
    return o


@layout('en-shop-confirm', 'order_confirmation', 'en', 'eml html pdf eml html pdf', currency=('GBP', 'EUR'), lines=(1, 5), number='{n:03}-{b}', subject='Your order {number}', hides='buyer', shows='seller_vat_id')
def shop(d):
    """A shop confirms an order by mail; nested tables, the buyer is only a person and an address."""
    m, q = money('1,234.56'), count('1,234.56')
    s = {'GBP': '£', 'EUR': '€'}[d.currency]
    rows = ''.join(f'<tr><td style="padding:10px 0;border-bottom:1px solid #eee"><table width="100%"><tr><td><b>{e(x.name)}</b><br>Item {e(x.code)}<br>Qty: {q(x.qty)} &times; {s}{m(x.price)}</td>'
                   f'<td align="right" valign="top">{s}{m(x.amount)}</td></tr></table></td></tr>' for x in d.lines)
    return Html(f'''<html><head><meta charset="utf-8"></head><body style="margin:0;background:#f6f6f6"><table width="600" align="center" bgcolor="#ffffff" cellpadding="12"
style="font-family:'Liberation Sans',Arial;font-size:13px"><tr><td><h2>Thanks for your order, {e(d.buyer.person)}</h2><p>This confirms order <b>#{d.number}</b> placed on {date(d.date, '15 Mar 24')} with {e(d.seller.name)}.</p>
<table width="100%">{rows}</table><table width="100%"><tr><td>Items</td><td align="right">{s}{m(d.net)}</td></tr><tr><td>Delivery</td><td align="right">free</td></tr><tr><td>VAT</td><td align="right">{s}{m(d.tax)}</td></tr>
<tr><td><b>Order total</b></td><td align="right"><b>{s}{m(d.gross)}</b></td></tr></table><p>Delivering to {e(d.buyer.street)}, {e(d.buyer.place)}</p>
<p style="color:#999;font-size:11px">{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.place)}. VAT {d.seller.vat}</p></td></tr></table></body></html>''')


@layout('en-despatch', 'delivery_note', 'en', 'docx pdf rtf scan pdf pdf', lines=(3, 8), number='DN{N}', hides='money, price, amount, discounts', shows='order_ref')
def despatch(d):
    """A packing list: boxes and weights beside the quantities."""
    q = count('1,234.56')
    doc = Odt('Liberation Mono', 9, lang='en')
    doc.p(f'DESPATCH NOTE {d.number}', bold=True, size=12).p(f'Date shipped: {date(d.date, "15-03-2024")}   Customer order: {d.order_no}')
    doc.p(f'From: {d.seller.name}, {d.seller.street}, {d.seller.place}').p(f'To:   {d.buyer.name}, {d.buyer.street}, {d.buyer.place}', space=0.4)
    rows = [['Box', 'Part', 'Contents', 'Qty shipped', 'UoM', 'Back order']] + [[str(i), x.code, x.name, q(x.qty), x.unit, '0'] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.2, 3, 6.5, 2.5, 1.6, 2.2], border='rows', align='lllrll', size=8.5)
    return doc.p('Received in good condition: ______________________', before=1)


@layout('en-credit-memo', 'credit_note', 'en', 'pdf odt scan pdf docx pdf', currency='EUR', lines=(1, 3), number='CM-{n:04}', shows='order_ref seller_vat_id buyer_vat_id')
def memo(d):
    """A credit memo: facts in a column at the left, the table at the right of them."""
    m, q = money("1'234.56"), count("1'234.56")
    doc = Odt('Liberation Serif', 10.5, landscape=True, lang='en')
    rows = '\f'.join(f'{q(x.qty)} {x.unit} {x.name} at EUR {m(x.price)}: EUR {m(x.amount)}' for x in d.lines)
    facts = (f'CREDIT NOTE\f{d.number}\f \fDate\f{date(d.date, "15 March 2024")}\f \fRelates to invoice\f{d.order_no}\f \fCustomer\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}\f{d.buyer.vat}')
    body = f'{d.seller.name}, {d.seller.street}, {d.seller.place}. VAT {d.seller.vat}\f \fWe have credited your account as follows:\f \f{rows}\f \fNet credit: EUR {m(d.net)}\fVAT 20%: EUR {m(d.tax)}\fTotal credit: EUR {m(d.gross)}'
    return doc.table([[facts, body]], [7, 17], head=0, border='cols')


@layout('en-mail-quote', 'quotation_bid', 'en', 'eml eml txt eml eml eml', currency=('USD', 'EUR'), lines=(1, 4), number='{N}', hides='tax, gross', discount='percent')
def mail_quote(d):
    """A salesman's mail: figures in prose and in a crude list, with an HTML twin of the same text."""
    m, q = money('1,234.56'), count('1,234.56')
    items = [f'{q(x.qty)} {x.unit} {x.name} ({x.code}): list {d.currency} {m(x.list)}, your price {d.currency} {m(x.price)} ({q(x.percent)}% discount), line total {d.currency} {m(x.amount)}' for x in d.lines]
    head = f'Quotation {d.number} dated {date(d.date, "15 March 2024")}'
    end = f'Total net {d.currency} {m(d.net)}, VAT not included. Valid for 14 days.'
    text = '\n'.join([f'Dear {d.buyer.person},', '', f'as discussed, here is our {head} for {d.buyer.name}:', '', *(f'* {t}' for t in items), '', end, '', 'Kind regards,', d.seller.person, d.seller.name,
                      f'{d.seller.street}, {d.seller.place}', ''])
    html = ''.join(f'<p>{e(t)}</p>' for t in (f'Dear {d.buyer.person},', f'as discussed, here is our {head} for {d.buyer.name}:')) + '<ul>' + ''.join(f'<li>{e(t)}</li>' for t in items) + f'</ul><p>{e(end)}</p>' + \
        f'<p>Kind regards,<br>{e(d.seller.person)}<br>{e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.place)}</p>'
    return Mail(f'Re: your enquiry – {head}', text=text, html=html)
