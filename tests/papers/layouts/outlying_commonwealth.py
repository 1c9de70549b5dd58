"""Indian and Australian papers of the fourteenth group: a tax bill as an Indian program for books prints it, an exporter's proforma in a sheet, a shire's letter of award."""
from kit.figures import cents, count, date, money
from kit.odf import Ods, Odt
from kit.paper import outlying
from kit.wares import GOODS

ONES = 'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split()
TENS = 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split()


def lakhs(x):
    """An amount with Indian groups: the last three figures, then twos."""
    whole, _, part = f'{cents(x):f}'.partition('.')
    head, tail = whole[:-3], whole[-3:]
    groups = []
    while head:
        head, groups = head[:-2], [head[-2:]] + groups
    return ','.join(groups + [tail]) + '.' + part


def rupees(x):
    """An amount in words, by lakhs and crores."""
    below = lambda n: ONES[n] if n < 20 else TENS[n // 10 - 2] + (f' {ONES[n % 10]}' if n % 10 else '')
    whole, paise = divmod(int(cents(x) * 100), 100)
    out, rest = [], whole
    for size, word in ((10 ** 7, 'Crore'), (10 ** 5, 'Lakh'), (1000, 'Thousand'), (100, 'Hundred')):
        n, rest = divmod(rest, size)
        out += [f'{below(n)} {word}'] if n else []
    out += [below(rest)] if rest or not out else []
    return f"INR {' '.join(out)}{f' and {below(paise)} paise' if paise else ''} Only"


def hsn(x):
    """A heading of the tariff, the same for the same goods."""
    return str(3900 + sum(map(ord, x.code)) * 37 % 5600)


@outlying('in-tax-invoice-books', 'invoice', 'en', 'pdf docx scan', currency='INR', lines=(2, 6), units=GOODS, whole=True, sellers='in', buyers='in', rates=(18,), discount='line percent', delivered=True, since=2018, number='{L}PL/{n:04}/{yy}', order='PO/{N}', shows='order_ref seller_vat_id buyer_vat_id seller_account')
def tax_invoice(d):
    """A tax bill of an Indian program for books: all within one frame, seller left and facts in small boxes right, consignee and buyer beneath, rate per unit with a discount in per cent, the tax as a row under the goods, sums in words, tax by heading, bank and declaration."""
    q, f = count('1,234.56'), '15-Mar-2024'
    doc = Odt('Liberation Sans', 9, margin='1.5cm', lang='en')
    doc.p('Tax Invoice', bold=True, size=12, align='c', space=0.1)
    who = lambda t, p: f'{t}\f**{p.name}**\f{p.street}\f{p.city} - {p.postcode}\fGSTIN/UIN: {p.vat}'
    doc.table([[who('', d.seller).lstrip('\f'), f'Invoice No.\f**{d.number}**\fBuyer\u2019s Order No.\f**{d.order_no}**', f'Dated\f**{date(d.date, f)}**\fMode/Terms of Payment\f**45 Days**'], [who('Consignee (Ship to)', d.buyer), (who('Buyer (Bill to)', d.buyer), dict(span=2))]], [8.4, 5, 4.6], head=0, size=8.5)
    rows = [['Sl No.', 'Description of Goods', 'HSN/SAC', 'Quantity', 'Rate', 'per', 'Disc. %', 'Amount']]
    rows += [[str(i), f'**{x.name}**\f{x.spec}', hsn(x), f'{q(x.qty)} {x.unit}', lakhs(x.list), x.unit, f'{q(x.percent)} %', lakhs(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [['', ('Taxable value', dict(align='r')), '', '', '', '', '', lakhs(d.net)], ['', (f'OUTPUT IGST @ {d.lines[0].rate}%', dict(align='r', bold=True, italic=True)), '', '', f'{d.lines[0].rate}', '%', '', lakhs(d.tax)], ['', ('Total', dict(align='r')), '', '', '', '', '', (f'INR {lakhs(d.gross)}', dict(bold=True))]]
    doc.table(rows, [1, 5.6, 1.7, 2, 2.1, 1.1, 1.5, 3], align='clcrrcrr', border='cols', size=8.5)
    doc.p(f'Amount Chargeable (in words)    E. & O.E\n**{rupees(d.gross)}**', space=0.1)
    groups = {}
    for x in d.lines:
        groups[hsn(x)] = groups.get(hsn(x), 0) + x.amount
    doc.table([['HSN/SAC', 'Taxable Value', 'IGST Rate', 'IGST Amount']] + [[h, lakhs(v), f'{d.lines[0].rate}%', lakhs(v * d.lines[0].rate / 100)] for h, v in groups.items()] + [[('Total', dict(bold=True, align='r')), lakhs(d.net), '', lakhs(d.tax)]], [6, 4, 3, 5], align='lrrr', size=8.5)
    doc.p(f'Tax Amount (in words): **{rupees(d.tax)}**', space=0.15)
    return doc.table([['Declaration\fWe declare that this invoice shows the actual price of the goods described and that all particulars are true and correct.', f'Company\u2019s Bank Details\fBank Name: {d.seller.bank}\fA/c No.: {d.seller.account}\f \ffor **{d.seller.name}**\f \fAuthorised Signatory']], [9, 9], head=0, size=8.5).p('This is a Computer Generated Invoice', size=8, align='c')


@outlying('in-export-proforma-sheet', 'proforma_invoice', 'en', 'xlsx ods pdf', currency='USD', lines=(1, 6), units=GOODS, whole=True, sellers='in', buyers='us', rates=(0,), discount='line', number='EXP/PI/{n:03}/{yy}', hides='net, tax', shows='due_date seller_account')
def export(d):
    """An exporter's proforma in a sheet: title over all, exporter and consignee as blocks beside the facts of the trade, things with a tariff heading, a column of what is less, one sum by a term of delivery, bank by lines, no tax."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', wrap=True, fill='#fce4d6')
    f = '15-Mar-2024'
    o = Ods('Liberation Sans', 9.5, landscape=True, locale='en-US').sheet('PI', [1.2, 5.8, 5, 2.2, 1.8, 1.4, 2.6, 2.4, 3.2])
    o.row(('PROFORMA INVOICE', dict(bold=True, size=14, span=9, align='c')))
    o.row(('Exporter', dict(bold=True)), None, None, None, ('PI No.', dict(bold=True)), None, d.number).row(d.seller.name, *[None] * 3, ('Date', dict(bold=True)), None, date(d.date, f)).row(f'{d.seller.street}, {d.seller.city} {d.seller.postcode}, India', *[None] * 3, ('Valid until', dict(bold=True)), None, date(d.due, f))
    o.row(('Consignee', dict(bold=True)), None, None, None, ('Terms', dict(bold=True)), None, 'FOB Nhava Sheva, 30% advance, balance against documents').row(d.buyer.name, *[None] * 3, ('Country of origin', dict(bold=True)), None, 'India').row(f'{d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}, USA').row()
    o.row(*[(t, head) for t in ('S.No', 'Goods', 'Specification', 'HS code', 'Qty', 'Unit', 'Rate USD', 'Less USD', 'Value USD')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (x.spec, line), (hsn(x), line), (x.qty, dict(border=True, fmt='0')), (x.unit, line), (x.list, line), (x.line_off, line), ((f'=[.E{o.next}]*[.G{o.next}]-[.H{o.next}]', x.amount), line))
    o.row(*[None] * 6, ('TOTAL FOB', dict(bold=True)), None, (d.gross, dict(bold=True, border=True))).row()
    return o.row('Supply meant for export under LUT without payment of integrated tax.').row(f'Bank: {d.seller.bank}').row(f'Account: {d.seller.account}').row(f'For {d.seller.name}').row().row(d.seller.person)


@outlying('au-letter-of-award', 'award_decision', 'en', 'docx scan', currency='AUD', lines=(1, 4), units=GOODS, whole=True, sellers='au', buyers='au', rates=(10,), number='D{y}-{N}', tender='RFT {n:02}/{y}', hides='net, tax, price, amount, discounts', shows='tender_ref buyer_vat_id')
def awarded(d):
    """A shire writes that a tender is won: file reference, postal address, subject in capitals, that the council resolved, the sum with the tax, what is to be supplied as a short table, what is due before work begins."""
    m, q, f = money('1,234.56'), count('1,234.56'), '15 March 2024'
    doc = Odt('Liberation Sans', 11, margin='2.4cm', lang='en', footer=f'{d.buyer.name}  ABN {d.buyer.vat}  {d.buyer.phone}')
    doc.p(d.buyer.name, bold=True, size=15, color='#00594f', space=0.05).p(f'{d.buyer.street}, {d.buyer.city} {d.buyer.postcode}', size=9, space=0.4).p(f'File ref: {d.number}\nEnquiries: {d.buyer.person}', space=0.2).p(date(d.date, f), space=0.3)
    doc.p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.city} {d.seller.postcode}', space=0.3).p(f'Attention: {d.seller.person}', space=0.2).p(f'{d.tender_no} - LETTER OF AWARD', bold=True, space=0.15)
    doc.p(f'I am pleased to advise that the contract under the above request for tender has been awarded to {d.seller.name} for the sum of A${m(d.gross)} including GST. The contract covers:', align='j')
    doc.table([['Goods', 'Specification', 'Quantity']] + [[x.name, x.spec, f'{q(x.qty)} {x.unit}'] for x in d.lines], [6.6, 5.6, 3], align='llr', border='rows')
    return doc.p('Please provide certificates of currency for your insurances and the signed formal instrument of agreement within fourteen days of the date of this letter. No goods are to be dispatched before then. The unsuccessful tenderers have been notified.', align='j', before=0.15, space=0.3).p(f'Yours faithfully,\n\n{d.buyer.person}\nManager Procurement')
