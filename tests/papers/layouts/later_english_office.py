"""English papers of the fourth group made in an office: a vendor's priced estimate, a ledger's credit, an agreement for many orders."""
from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import later


@later('en-config-estimate', 'quotation_bid', 'en', 'xlsx xlsx pdf xlsx', currency='USD', lines=(6, 14), discount='percent', sellers='us', buyers='sr', number='Q{b}-{n:02}',
        hides='tax, gross', shows='due_date')
def estimate(d):
    """What a vendor's price tool exports: facts above, majors and minors by 1.0 and 1.1, list and net by unit, the total discount below."""
    o = Ods('Liberation Sans', 9, landscape=True).sheet('Price Estimate', [1.6, 3, 6.8, 2, 2.6, 1.5, 1.9, 2.8, 3])
    bold = dict(bold=True)
    o.row((d.seller.name, dict(bold=True, size=13))).row(('QUOTE DETAIL', bold)).row('Quote ID', None, d.number, None, 'End customer', None, d.buyer.name)
    o.row('Quote date', None, d.date, None, 'Account manager', None, d.seller.person).row('Expires on', None, d.due, None, 'Price list', None, 'Global (USD)')
    o.row('Intended use', None, 'Resale / End customer').row()
    o.row(*[(t, dict(bold=True, border=True, fill='#d6dce5', wrap=True)) for t in (
        'Line', 'Part Number', 'Description', 'Lead Time', 'Unit List Price', 'Qty', 'Disc %', 'Unit Net Price', 'Extended Net Price')])
    first, major, minor = o.next, 0, 0
    for i, x in enumerate(d.lines):
        major, minor = (major + 1, 0) if i % 3 == 0 else (major, minor + 1)  # every third row opens a configuration
        r = o.next
        o.row(f'{major}.{minor}', x.code, f'{x.name}, {x.spec}', '21 days', x.list, x.qty, x.percent, x.price, (f'=ROUND([.F{r}]*[.H{r}];2)', x.amount))
    last = o.next - 1
    o.row().row(None, None, 'Total List Price', None, None, None, None, None, (f'=SUMPRODUCT([.E{first}:.E{last}];[.F{first}:.F{last}])', d.list_total))
    o.row(None, None, 'Total Discount', None, None, None, None, None, d.list_total - d.net)
    o.row(None, None, ('Quote Total (USD), excluding taxes and shipping', bold), None, None, None, None, None, ((f'=SUM([.I{first}:.I{last}])', d.net), bold))
    return o.row().row('Prices are valid until the date above. Taxes, duties and freight are estimated at invoicing. This quote is the confidential information of the vendor.')


@later('en-ledger-credit', 'credit_note', 'en', 'pdf scan pdf docx', currency='GBP', lines=(1, 4), discount='some line', number='{N}', order='{N}', shows='order_ref seller_vat_id')
def ledger(d):
    """A credit of a desktop ledger, on paper with the head printed before: net, rate and tax by row, a box of sums with carriage."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('Liberation Sans', 10, margin='1.8cm', lang='en')
    doc.p(d.seller.name, bold=True, size=16, align='r', space=0)
    doc.p(f'{d.seller.street}\n{d.seller.city}\n{d.seller.postcode}\nTel: {d.seller.phone}\nVAT Reg No: {d.seller.vat}', align='r', size=9, space=0.4)
    doc.p('Credit Note', bold=True, size=20, space=0.3)
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}\f{d.buyer.postcode}', f'Credit Note No\fCredit/Tax Date\fInvoice Ref\fAccount No',
                f'{d.number}\f{date(d.date, "15/03/2024")}\f{d.order_no}\f{"".join(c for c in d.buyer.name.upper() if c.isalpha())[:5]}001']], [9.4, 4, 4], head=0, border='outer')
    rows = [['Qty', 'Details', 'Unit Price', 'Disc %', 'Net Amt', 'VAT %', 'VAT']]
    rows += [[m(x.qty), f'{x.name}, {x.spec}\f{x.code}', m(x.list), m(x.percent or 0), m(x.amount), f'{x.rate}.00', m(x.tax)] for x in d.lines]
    doc.table(rows, [1.8, 6.4, 2, 1.6, 2.2, 1.4, 2], size=9, align='rlrrrrr', border='cols').p('Goods returned damaged. Please deduct from your next payment.', space=0.5)
    bold = dict(bold=True)
    doc.table([['Total Net Amount', f'£ {m(d.net)}'], ['Carriage Net', '£ 0.00'], ['Total VAT Amount', f'£ {m(d.tax)}'], [('Credit Note Total', bold), (f'£ {m(d.gross)}', bold)]],
              [4.5, 3.5], head=0, align='lr', indent=9.4)
    return doc.p(f'Registered in England No. {d.seller.reg}. Registered office as above.', size=8, align='c', before=1)


@later('en-blanket-agreement', 'framework_agreement', 'en', 'docx scan odt pdf', currency='USD', lines=(3, 9), sellers='us', buyers='us', number='BPA-{y}-{n:04}', tender='RFP {yy}-{n}',
        hides='qty, amount, tax, gross', shows='tender_ref')
def blanket(d):
    """A blanket purchase agreement: a form of facts, a price list without quantities, clauses and signatures on the page after it."""
    m = money('1,234.56')
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en', footer=f'{d.number}   |   {d.buyer.name}')
    doc.p('BLANKET PURCHASE AGREEMENT', bold=True, size=15, align='c', space=0.4)
    end = d.date.replace(day=1, year=d.date.year + 3)
    doc.table([[(a, dict(bold=True)), b, (c, dict(bold=True)), x] for a, b, c, x in (
        ('Agreement No.', d.number, 'Effective date', date(d.date, 'March 15, 2024')), ('Solicitation', d.tender_no, 'Expires', date(end, 'March 15, 2024')),
        ('Buyer', f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}', 'Supplier', f'{d.seller.name}\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}'),
        ('Amount agreed', f'USD {m(d.net)}', 'Payment terms', 'Net 30'))], [3, 5.7, 3, 5.3], head=0, size=9.5)
    doc.p('The amount agreed is the most that may be released over the term; it is not a commitment to buy. Releases are made by call-off orders that cite this agreement.',
          align='j', before=0.2, space=0.3)
    doc.table([['Item', 'Supplier part no.', 'Description', 'UOM', 'Unit price (USD)'], *[[str(i), x.code, f'{x.name}, {x.spec}', x.unit, m(x.price)] for i, x in enumerate(d.lines, 1)]],
              [1.2, 3.4, 7.4, 1.8, 3.2], align='clllr', size=9.5, shade='#eeeeee')
    for n, text in enumerate(('Prices. Unit prices are firm for the first twelve months and exclude sales tax.',
                              'Delivery. FOB destination, within ten business days after receipt of a release.', 'Warranty. The Supplier warrants all goods for one year after receipt.',
                              'Termination. Either party may end this agreement by sixty days written notice; releases made before then remain in force.'), 1):
        doc.p(f'{n}. {text}', align='j', before=0.1, page=n == 1)
    return doc.p('BUYER\tSUPPLIER', tabs=[(9, 'l')], bold=True, before=1, space=0.8).p(f'By: ______________________\tBy: ______________________\n{d.buyer.person}\t{d.seller.person}', tabs=[(9, 'l')])
