"""English papers of the sixth group by public bodies and law: an American order form, a call-off, certificates, a modification, an offer in a letter."""
from decimal import Decimal as D

from kit.figures import cents, count, date, money, words_en
from kit.odf import Odt
from kit.paper import latest


@latest('en-us-commercial', 'purchase_order', 'en', 'pdf scan pdf', currency='USD', lines=(1, 6), rates=(0,), sellers='us', buyers='us', whole=True, number='{n:03}{L}{yy}P{N}', tender='RFQ{b}', hides='net, tax', shows='tender_ref delivery_date')
def commercial(d):
    """The American form for commercial items: numbered blocks with small labels above, a schedule of six columns, total award amount in its block."""
    m, q = money('1,234.56'), count('1,234.56')
    us = lambda x: f'{x:%m/%d/%Y}'
    box = lambda label, value, **look: (f'{label}\f**{value}**', look)
    doc = Odt('Liberation Sans Narrow', 9, margin='1.4cm', lang='en')
    doc.p('ORDER FOR COMMERCIAL PRODUCTS AND COMMERCIAL SERVICES', bold=True, size=11, align='c', space=0.1)
    doc.table([[box('1. REQUISITION NUMBER', f'REQ-{len(d.lines)}{d.date:%j}'), box('2. CONTRACT NO.', 'N/A'), box('3. AWARD/EFFECTIVE DATE', us(d.date)), box('4. ORDER NUMBER', d.number), box('5. SOLICITATION NUMBER', d.tender_no)],
               [box('9. ISSUED BY', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}', span=3), box('12. DISCOUNT TERMS', 'Net 30'), box('11. FOB', 'Destination')],
               [box('15. DELIVER TO', f'{d.buyer.name}, Receiving Dock', span=3), box('16. ADMINISTERED BY', d.buyer.person, span=2)],
               [box('17a. CONTRACTOR/OFFEROR', f'{d.seller.name}, {d.seller.street}, {d.seller.city}, {d.seller.postcode}, TEL. {d.seller.phone}', span=3), box('18a. PAYMENT WILL BE MADE BY', 'Finance Office, by EFT', span=2)]],
              [3.5, 3, 4, 3.8, 3.8], head=0, size=8)
    rows = [['19. ITEM NO.', '20. SCHEDULE OF SUPPLIES/SERVICES', '21. QUANTITY', '22. UNIT', '23. UNIT PRICE', '24. AMOUNT']]
    rows += [[f'{i:04}', f'{x.name}\f{x.spec}, MFR P/N {x.code}', q(x.qty), x.unit.upper(), f'${m(x.price)}', f'${m(x.amount)}'] for i, x in enumerate(d.lines, 1)]
    rows.append(['', f'Delivery on or before {us(d.delivery)}', '', '', '', ''])
    doc.table(rows, [1.8, 7.3, 2.1, 1.6, 2.5, 2.8], align='clrcrr', border='cols', size=9, bold_head=False)
    doc.table([[box('25. ACCOUNTING AND APPROPRIATION DATA', f'097{d.date:%y}-0100-{d.date.month * 311}'), box('26. TOTAL AWARD AMOUNT (For Govt. Use Only)', f'${m(d.gross)}')],
               [box('30a. SIGNATURE OF OFFEROR/CONTRACTOR', ' '), box('31a. SIGNATURE OF CONTRACTING OFFICER', ' ')], [box('30b. NAME OF SIGNER', d.seller.person), box('31b. NAME OF CONTRACTING OFFICER', d.buyer.person)]], [9, 9.1], head=0, size=8)
    return doc.p('AUTHORIZED FOR LOCAL REPRODUCTION', size=7, align='r')


@latest('en-call-off', 'framework_agreement', 'en', 'docx pdf scan', currency='GBP', lines=(3, 8), discount='unit', number='RM{n}/{L}{L}', tender='FTS {y}/S {n:03}-{b}', hides='qty, amount, net, tax, gross', shows='tender_ref')
def framework(d):
    """A public framework: an award form of labelled rows, core terms in numbers, a price list in its schedule with catalogue and framework prices."""
    m = money('1,234.56')
    end = d.date.replace(year=d.date.year + 4, day=min(d.date.day, 28))
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en', footer='Framework Award Form')
    doc.p('Framework Award Form', bold=True, size=18, space=0.1).p('This Framework Award Form creates the Framework Contract. It summarises the main features of the procurement and includes the contact details of both parties.', size=9.5, space=0.2)
    rows = [('Buyer', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.city}, {d.buyer.postcode}'), ('Supplier', f'{d.seller.name}\fRegistered office: {d.seller.street}, {d.seller.city}, {d.seller.postcode}\fCompany number {d.seller.reg}'),
            ('Framework reference', d.number), ('Notice', d.tender_no), ('Start date', date(d.date, '15 March 2024')), ('Expiry date', date(end, '15 March 2024')), ('Framework prices', 'Schedule 3, all in GBP (£) and exclusive of VAT'),
            ('Minimum commitment', 'None. The Buyer is not obliged to place any call-off contract.'), ('Liability cap', '£1,000,000 in each contract year')]
    doc.table([[f'{i}.', (a, dict(bold=True)), b] for i, (a, b) in enumerate(rows, 1)], [1, 4.4, 11.2], head=0, size=10)
    doc.p('Core terms', bold=True, before=0.2)
    for i, text in enumerate(('Deliverables are bought by call-off contracts, each formed when the Supplier receives a signed order form.', 'Invoices must quote the purchase order number and are paid within 30 days if valid and undisputed.',
                              'The Supplier must keep Government data secure and comply with the Data Protection Legislation.', 'Either party may end the Framework Contract on 90 days notice without cause.'), 1):
        doc.p(f'{i}.\t{text}', tabs=[(1, 'l')], indent=0.3, align='j', space=0.05)
    doc.p('Schedule 3: Framework prices', bold=True, size=13, before=0.4)
    table = [['Lot item', 'Deliverable', 'Unit of issue', 'Catalogue price', 'Reduction', 'Framework price']]
    table += [[x.code, f'{x.name}, {x.spec}', x.unit, f'£{m(x.list)}', f'£{m(x.off)}', f'£{m(x.price)}'] for x in d.lines]
    doc.table(table, [2.4, 5.4, 1.9, 2.4, 2.1, 2.4], align='llcrrr', size=9.5, border='rows')
    return doc.table([['Signed for the Supplier', 'Signed for the Buyer'], [f'Name: {d.seller.person}\fDate: {date(d.date, "15 March 2024")}', f'Name: {d.buyer.person}\fDate: {date(d.date, "15 March 2024")}']], [8.3, 8.3], border='all', head=1)


@latest('en-goods-accepted', 'acceptance_record', 'en', 'docx scan odt', currency='EUR', lines=(1, 5), whole=True, sellers='zhen', buyers='sr', delivered=True, number='PAC-{n:03}', contract='{L}{n}/{y}', hides='tax, gross', shows='contract_ref delivery_date')
def accepted(d):
    """A certificate that a vendor has its customer sign: recitals, a list of what was delivered with values, a punch list, the date from which the warranty runs."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en')
    doc.p('PROVISIONAL ACCEPTANCE CERTIFICATE', bold=True, size=14, align='c', space=0.1).p(f'No. {d.number}', align='c', space=0.4)
    doc.p(f'Contract No.: {d.contract_no}\nPurchaser: {d.buyer.name}\nContractor: {d.seller.name}\nDate of this certificate: {date(d.date, "15 March 2024")}', space=0.3)
    doc.p(f'This is to certify that the equipment, software and services listed hereunder, delivered on {date(d.delivery, "15 March 2024")}, have been tested in accordance with the Acceptance Test Procedure and '
          'found to conform to the Contract, save for the minor deficiencies listed in the Punch List.', align='j', space=0.2)
    rows = [['No.', 'Deliverable', 'Part No.', 'Quantity', 'Unit price, EUR', 'Value, EUR']] + [[str(i), f'{x.name} {x.spec}', x.code, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows.append([('Total value of accepted deliverables, without taxes', dict(span=5, align='r', bold=True)), (m(d.net), dict(bold=True))])
    doc.table(rows, [1, 5.4, 2.4, 2.2, 2.5, 2.7], align='cllrrr', size=10)
    doc.p('Punch List: as-built drawings to be handed over within 30 days.', before=0.2).p('The warranty period of 12 months begins on the date of this certificate. The second instalment under the Contract becomes payable.', align='j', space=0.8)
    return doc.p(f'For the Purchaser\tFor the Contractor\n\n___________________\t___________________\n{d.buyer.person}\t{d.seller.person}', tabs=[(9, 'l')])


@latest('en-modification', 'contract_amendment', 'en', 'docx pdf odt', currency='USD', lines=(1, 4), rates=(0,), sellers='us', buyers='us', number='P{n:05}', contract='{L}{n:03}-{yy}-C-{N}', hides='net, tax', shows='contract_ref')
def modification(d):
    """An American modification of a contract: blocks above, then what changes by letters, lines that are added, old and new total."""
    m, q = money('1,234.56'), count('1,234.56')
    old = cents(d.gross * D('2.75'), 0)
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en')
    doc.p('AMENDMENT OF SOLICITATION/MODIFICATION OF CONTRACT', bold=True, align='c', size=12, space=0.2)
    doc.table([[f'2. Amendment/Modification No.\f{d.number}', f'3. Effective Date\f{d.date:%m/%d/%Y}', f'10a. Modification of Contract No.\f{d.contract_no}'],
               [(f'6. Issued By\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.city}, {d.buyer.postcode}', dict(span=2)), f'8. Name and Address of Contractor\f{d.seller.name}\f{d.seller.street}\f{d.seller.city}, {d.seller.postcode}']], [4.6, 4.4, 8], head=0)
    doc.p('13. X  C. This supplemental agreement is entered into pursuant to authority of: Changes clause', space=0.1).p('14. Description of Amendment/Modification', bold=True, before=0.1)
    doc.p('A. The purpose of this modification is to add the following contract line items:', align='j')
    rows = [['CLIN', 'Supplies or Services', 'Qty', 'Unit', 'Unit Price', 'Amount']] + [[f'{i:04}AA', f'{x.name}, {x.spec}', q(x.qty), x.unit, f'${m(x.price)}', f'${m(x.amount)}'] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.8, 6.6, 1.8, 1.5, 2.5, 2.8], align='clrcrr', size=9.5)
    doc.p(f'B. The total amount of the contract is hereby increased by ${m(d.gross)} from ${m(old)} to ${m(old + d.gross)}.', align='j').p('C. The period of performance is extended by 60 days. D. All other terms and conditions remain unchanged.', align='j', space=0.7)
    return doc.table([[f'15a. Name and Title of Signer\f{d.seller.person}\f15c. Date Signed\f', f'16a. Name of Contracting Officer\f{d.buyer.person}\f16c. Date Signed\f{d.date:%m/%d/%Y}']], [8.5, 8.5], head=0)


@latest('en-sale-prose', 'contract', 'en', 'docx pdf scan', currency=('EUR', 'USD'), lines=(1, 4), sellers='en', buyers='ba', number='{n}-{L}/{y}', hides='tax, gross', shows='seller_account delivery_date')
def sale(d):
    """A contract of sale across a border without a table: what is sold in clauses, the price in words, banks and addresses under the names."""
    m, q = money('1,234.56'), count('1,234.56')
    word = {'EUR': 'euros', 'USD': 'US dollars'}[d.currency]
    doc = Odt('Liberation Serif', 12, margin='2.5cm', lang='en')
    doc.p(f'CONTRACT OF SALE No. {d.number}', bold=True, size=14, align='c', space=0.3)
    doc.p(f'{d.buyer.city}, {date(d.date, "15th March 2024")}', align='r', space=0.2)
    doc.p(f'{d.seller.name}, hereinafter the SELLER, represented by {d.seller.person}, and {d.buyer.name}, hereinafter the BUYER, represented by {d.buyer.person}, have agreed as follows:', align='j', space=0.2)
    doc.p('1. SUBJECT', bold=True).p('1.1 The SELLER sells and the BUYER buys the following goods:', align='j')
    for i, x in enumerate(d.lines, 1):
        doc.p(f'1.1.{i} {q(x.qty)} {x.unit} of {x.name}, {x.spec} (ref. {x.code}), at {d.currency} {m(x.price)} per unit, in total {d.currency} {m(x.amount)};', align='j', indent=0.8)
    doc.p('2. PRICE', bold=True, before=0.15).p(f'2.1 The total price of this Contract is {d.currency} {m(d.net)} (say: {words_en(d.net, word)}). 2.2 The price is understood DAP {d.buyer.city}, Incoterms 2020, and excludes duties and VAT in the country of the BUYER.', align='j')
    doc.p('3. PAYMENT', bold=True, before=0.15).p('3.1 30% within ten days of signature, 70% within thirty days of delivery, by transfer to the account of the SELLER.', align='j')
    doc.p('4. DELIVERY', bold=True, before=0.15).p(f'4.1 The goods shall be delivered not later than {date(d.delivery, "15th March 2024")}. For each week of delay the SELLER pays 0.5% of the price of the delayed goods, 5% at most.', align='j')
    doc.p('5. DISPUTES', bold=True, before=0.15).p('5.1 The Vienna Convention on the international sale of goods applies. Disputes go to arbitration in Vienna.', align='j', space=0.4)
    return doc.table([[f'SELLER\f{d.seller.name}\f{d.seller.street}\f{d.seller.city} {d.seller.postcode}\fBank: {d.seller.bank}\fIBAN {d.seller.iban}\f\f______________', f'BUYER\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}\f\f\f\f______________']],
                     [8, 8], head=0, border='none')
