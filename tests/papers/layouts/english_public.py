"""Public buyers that write English: tender forms, frameworks, amendments; and a proforma of an exporter."""
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Odt
from kit.paper import Html, layout


@layout('en-tender-form', 'tender_documents', 'en', 'docx pdf rtf pdf odt scan', split='test', lines=(4, 9), number='T/{y}/{n:03}', hides='no seller, seller, money, price, amount, discounts')
def tender(d):
    """Instructions to tenderers and a bill of quantities with blanks to fill."""
    q = count('1,234.56')
    doc = Odt('Liberation Serif', 11, lang='en', footer=f'Tender {d.number}')
    doc.p(d.buyer.name, bold=True, size=16, align='c', space=2).p('TENDER DOCUMENTS', size=20, align='c').p(f'Tender No. {d.number}', align='c').p(f'Issued {date(d.date, "15 March 2024")}', align='c', space=3)
    doc.p('Instructions to tenderers', bold=True).p('Tenders shall be submitted in one sealed envelope to the address below not later than noon on the closing day. A tender remains valid for ninety days. The contract is awarded to '
                                                    'the lowest priced responsive tender.', align='j').p(f'{d.buyer.street}, {d.buyer.place}', space=0.3)
    doc.p('Form of tender: bill of quantities', bold=True, page=True)
    rows = [['Ref', 'Description of goods', 'Unit', 'Quantity', 'Rate', 'Amount']] + [[f'A{i:02}', f'{x.name}, {x.spec} or equivalent', x.unit, q(x.qty), '______', '______'] for i, x in enumerate(d.lines, 1)]
    return doc.table([*rows, ['', 'Total carried to form of tender', '', '', '', '______']], [1.4, 7.6, 1.4, 2, 2.2, 2.4], border='rows', align='lllrrr').p('Signed for the tenderer: ______________________', before=0.6)


@layout('en-framework', 'framework_agreement', 'en', 'pdf docx odt scan pdf pdf', split='train', currency='GBP', lines=(3, 7), number='FA{n:04}', discount='percent', hides='qty, amount, net, tax, gross')
def framework(d):
    """A framework for call-offs: a cover table, rates with a percentage off the catalogue, no quantities."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('Liberation Sans', 10.5, lang='en')
    doc.p('FRAMEWORK AGREEMENT', bold=True, size=14).p('for the supply of goods on call-off', space=0.3)
    doc.table([['Reference', d.number], ['Date of agreement', date(d.date, '15 March 2024')], ['The Authority', f'{d.buyer.name} of {d.buyer.street}, {d.buyer.place}'], ['The Contractor', f'{d.seller.name} of {d.seller.street}, '
               f'{d.seller.place}'], ['Term', 'Forty-eight months']], [5, 12], head=0, border='rows')
    doc.p('1. The Authority may order the goods in the table of rates by a call-off order. It is not bound to order any quantity.', align='j', before=0.3).p('2. Rates are fixed for the first year and exclude value added tax.', space=0.3)
    rows = [['Goods', 'Catalogue price £', 'Discount', 'Framework rate £']] + [[f'{x.name}, per {x.unit}', m(x.list), f'{q(x.percent)}%', m(x.price)] for x in d.lines]
    return doc.table(rows, [7, 3.5, 2.5, 4], align='lrrr', shade='#eeeeee').p(f'{d.buyer.person} for the Authority\t{d.seller.person} for the Contractor', tabs=[(9, 'l')], before=1)


@layout('en-amendment', 'contract_amendment', 'en', 'docx pdf odt scan pdf doc', split='test', currency='EUR', lines=(1, 3), number='{L}{n}', hides='tax, gross', shows='contract_ref')
def amendment(d):
    """A letter amendment: what is added stands as a list of sentences, the new value in words too."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('DejaVu Serif', 10.5, lang='en', margin='2.5cm')
    doc.p(f'Amendment No. {d.number}', bold=True, size=14).p(f'to Contract {d.contract_no} between {d.buyer.name} (“Purchaser”) and {d.seller.name} (“Supplier”)', space=0.4)
    doc.p(f'This amendment is dated {date(d.date, "15 March 2024")}. The parties agree to add the following goods to the Contract:')
    for x in d.lines:
        doc.p(f'•\t{q(x.qty)} {x.unit} of {x.name} ({x.spec}) at EUR {m(x.price)} each, amounting to EUR {m(x.amount)};', tabs=[(0.6, 'l')], indent=0.5)
    doc.p(f'The contract price is increased by EUR {m(d.net)} ({words_en(d.net)}), exclusive of VAT.', before=0.2).p('All other terms remain unchanged.', space=1)
    return doc.p('Purchaser: ____________________\n\nSupplier: ____________________')


@layout('en-proforma-export', 'proforma_invoice', 'en', 'pdf html pdf scan eml+pdf pdf', split='test', currency=('USD', 'EUR'), lines=(2, 6), number='PI{y}{m}{n:03}', sellers='zhen', buyers='sr', discount='some', hides='tax, gross', shows='seller_account')
def proforma(d):
    """A proforma of an exporter: facts in a table with rounded corners, list and unit price, unit price after it."""
    m, q = money('1,234.56'), count('1,234.56')
    s = {'USD': 'US$', 'EUR': '€'}[d.currency]
    rows = ''.join(f'<tr><td>{e(x.code)}</td><td>{e(x.name)}<br>{e(x.spec)}</td><td>{s}{m(x.list)}</td><td>{q(x.percent) + "%" if x.percent else "–"}</td><td>{s}{m(x.price)}</td><td>{q(x.qty)}</td><td>{s}{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html><meta charset="utf-8"><style>@page{{margin:14mm}}body{{font:11px "Liberation Sans"}}h1{{background:#c8102e;color:#fff;padding:6px;font-size:16px}}.f{{border:1px solid #c8102e;border-radius:8px;
padding:8px;columns:2}}table{{width:100%;border-collapse:collapse;margin:12px 0}}td,th{{border-bottom:1px solid #ccc;padding:4px;text-align:left}}td:nth-child(n+3){{text-align:right}}</style><h1>PROFORMA INVOICE</h1>
<div class=f>Seller: {e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.place)}, China<br>Buyer: {e(d.buyer.name)}<br>{e(d.buyer.street)}, {e(d.buyer.place)}, Serbia<br>PI No: {d.number}<br>Date: {date(d.date, 'March 15, 2024')}<br>Terms: FOB Shenzhen<br>
Payment: 30% T/T in advance</div><table><tr><th>Model</th><th>Goods</th><th>List price</th><th>Off</th><th>Unit price</th><th>Pcs</th><th>Amount</th></tr>{rows}<tr><td colspan=6>TOTAL {d.currency}</td><td><b>{s}{m(d.net)}</b></td></tr></table>
<p>Bank: Bank of the South Sea, account {d.seller.account}</p></html>''')
