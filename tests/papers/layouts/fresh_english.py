"""English papers of the third group: a telecom vendor, a wholesaler, a hospital, an exporter, and two public bodies."""
from html import escape as e

from kit.figures import count, date, money, words_en
from kit.odf import Ods, Odt
from kit.paper import Html, Text, fresh


@fresh('en-site-proposal', 'quotation_bid', 'en', 'xlsx pdf xlsx scan eml+pdf', currency=('EUR', 'USD'), lines=(7, 13), sections=3, packages=('RAN equipment', 'Core and licences', 'Professional services'),
       discount='line percent',
       number='CP-{y}{m}-{N}V2', sellers='zhen', buyers='sr', tender='RFP {n}/{yy}', hides='tax, gross', shows='tender_ref')
def proposal(d):
    """A vendor's bill of materials: list, discount and net of every row, subtotals by site package, the summary below all."""
    o = Ods('Liberation Sans', 9, landscape=True)
    o.sheet('Commercial', [1.6, 3, 6.6, 1.4, 1.6, 2.6, 3, 1.8, 3])
    o.row((f'{d.seller.name}  Commercial Proposal', dict(bold=True, size=14))).row(None, 'Proposal ref.', d.number, None, None, 'Prepared for', d.buyer.name)
    o.row(None, 'Issue date', d.date, None, None, 'In reply to', d.tender_no).row()
    head = dict(bold=True, border=True, fill='#c00000', wrap=True, align='c')
    o.row(*[(t, head) for t in ('Item', 'BOM code', 'Description', 'Unit', 'QTY', f'List unit price ({d.currency})', f'List total ({d.currency})', 'Disc. %', f'Net total ({d.currency})')])
    ends = []
    for i, name in enumerate(d.sections):
        lines, total, _ = d.section(i)
        o.row((f'{i + 1}', dict(bold=True)), None, (name, dict(bold=True)))
        first = o.next
        for k, x in enumerate(lines, 1):
            r = o.next
            o.row(f'{i + 1}.{k}', x.code, f'{x.name} ({x.spec})', x.unit, x.qty, x.price, (f'=ROUND([.E{r}]*[.F{r}];2)', x.full), (x.percent / 100, dict(fmt='%')),
                  (f'=[.G{r}]-ROUND([.G{r}]*[.H{r}];2)', x.amount))
        ends.append(o.next)
        o.row(None, None, (f'Subtotal {name}', dict(bold=True)), None, None, None, (f'=SUM([.G{first}:.G{o.next - 1}])', sum(x.full for x in lines)), None,
              ((f'=SUM([.I{first}:.I{o.next - 1}])', total), dict(bold=True)))
    o.row().row(None, None, ('SUMMARY', dict(bold=True))).row(None, None, 'Total list price', None, None, None, ('=' + '+'.join(f'[.G{r}]' for r in ends), d.list_total))
    o.row(None, None, 'Special project discount', None, None, None, d.list_total - d.net)
    o.row(None, None, (f'Total net price, {d.currency}, DDU', dict(bold=True)), None, None, None, (('=' + '+'.join(f'[.I{r}]' for r in ends), d.net), dict(bold=True)))
    o.row().row(None, None, 'VAT, customs duty and withholding tax are for the account of the customer. Proposal validity: 90 days. Proprietary and confidential.')
    return o.row(None, None, f'Account manager: {d.seller.person}')


@fresh('en-inv-carried', 'invoice', 'en', 'pdf docx scan odt pdf', currency='GBP', lines=(46, 64), base=True, discount='line percent', number='SI{b}', order='{L}{L}{N}',
       shows='order_ref due_date seller_vat_id')
def carried(d):
    """A wholesaler's invoice of several pages: prices per hundred, carried and brought forward, the VAT analysis at the end."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('Liberation Sans Narrow', 9.5, margin='1.4cm', lang='en', footer=f'{d.seller.name}. Registered office: {d.seller.street}, {d.seller.place}. Company No. {d.seller.reg}. VAT Reg. '
                                                                               f'{d.seller.vat}\nGoods remain our property until paid for in full. E&OE')
    doc.table([[(d.seller.name, dict(bold=True, size=15)), ('SALES INVOICE', dict(bold=True, size=15, align='r'))], [f'Invoice to:\f{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}',
               f'Invoice no. {d.number}\fTax point {date(d.date, "15/03/2024")}\fCust. order {d.order_no}\fPayment due {date(d.due, "15/03/2024")}']], [11, 7], head=0, border='none')
    size, done, at = 24, 0, 0
    while at < len(d.lines):
        part = d.lines[at:at + size]
        rows = [['Stock code', 'Description', 'Qty', 'UOM', 'Price', 'Per', 'Disc%', 'Goods value', 'V']] + ([['', ('Brought forward', dict(span=6)), m(done), '']] if at else [])
        rows += [[x.code, f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.price), str(x.base), q(x.percent), m(x.amount), '1'] for x in part]
        done, at = done + sum(x.amount for x in part), at + size
        rows += [['', ('Carried forward', dict(span=6)), m(done), '']] if at < len(d.lines) else []
        doc.table(rows, [2.6, 6.1, 1.5, 1.2, 1.8, 0.9, 1.2, 2.2, 0.6], border='head', align='llrlrrrrc', size=8)
        if at < len(d.lines):
            doc.p('', page=True, size=4, space=0)
        size = 34
    r, b, t = d.rates[0]
    doc.table([['VAT code', 'Rate', 'Goods', 'VAT'], ['1', f'{r}.00%', m(b), m(t)]], [1.8, 1.8, 2.6, 2.6], border='all', align='crrr', size=8)
    for label, v in (('Goods total', d.net), ('VAT', d.tax), ('Invoice total GBP', d.gross)):
        doc.p(f'\t{label}\t{m(v)}', tabs=[(11, 'l'), (18, 'r')], bold=label.startswith('Inv'), space=0)
    return doc


@fresh('en-official-order', 'purchase_order', 'en', 'eml txt eml pdf scan', currency='GBP', lines=(1, 6), number='{n:03}{N}', quote='QU{N}', subject='Official Order {number} - please acknowledge',
       shows='quotation_ref delivery_date')
def official(d):
    """An order that a hospital's system writes: facts before goods, buyer first, the goods as blocks of labels."""
    m, q = money('1,234.56'), count('1,234.56')
    out = [f'{d.buyer.name.upper()}', 'PROCUREMENT & SUPPLIES', '', f'OFFICIAL ORDER No   : {d.number}', f'Raised              : {date(d.date, "15-Mar-2024")}', f'Requisitioner       : {d.buyer.person}',
           f'Supplier            : {d.seller.name}',
           f'                      {d.seller.street}, {d.seller.place}', f'Your quotation      : {d.quote_no}', f'Deliver to          : Receipts & Distribution, {d.buyer.street}, {d.buyer.place}',
           f'Delivery required by: {date(d.delivery, "15-Mar-2024")}', '', 'All prices in GBP, excluding VAT', '']
    for i, x in enumerate(d.lines, 1):
        out += [f'Line {i}   Catalogue no {x.code}', f'         {x.name}, {x.spec}', f'         Quantity {q(x.qty)} {x.unit}   Unit price {m(x.price)}   Line value {m(x.amount)}', '']
    return Text('\n'.join([*out, f'Order value excl. VAT : {m(d.net):>14}', f'VAT at {d.rates[0][0]}%            : {m(d.tax):>14}', f'Order value incl. VAT : {m(d.gross):>14}', '',
                           'Invoices must quote the official order number and be sent to',
                           f'Accounts Payable, {d.buyer.name}, {d.buyer.place}.',
                           'This order is placed under NHS terms and conditions of contract.' if 'Hospital' in d.buyer.name else 'Our terms and conditions apply.', '']))


@fresh('en-provisional-acceptance', 'acceptance_record', 'en', 'docx pdf scan odt pdf', currency=('USD', 'EUR'), lines=(2, 6), sellers='zhen', buyers='sr', number='PAC-{n:02}', contract='{y}-{N}-C',
       hides='tax, gross, price, amount, discounts', shows='contract_ref')
def acceptance(d):
    """A certificate of provisional acceptance: numbered fields, quantities only, the value of the contract in a sentence."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('DejaVu Serif', 10, lang='en', margin='2.3cm')
    doc.p('PROVISIONAL ACCEPTANCE CERTIFICATE', bold=True, size=14, align='c', space=0.1).p(f'Certificate ref. {d.number}', align='c', space=0.5)
    doc.table([['1.', 'Contract', f'No. {d.contract_no}'], ['2.', 'Purchaser', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}, Serbia'],
               ['3.', 'Contractor', f'{d.seller.name}, {d.seller.street}, {d.seller.place}, P.R. China'],
               ['4.', 'Date of acceptance test', date(d.date, '15 March 2024')]], [1, 5, 10.4], head=0, border='outer')
    doc.p(f'The undersigned certify that the System comprising the items below, with a total contract value of {d.currency} {m(d.net)}, has been delivered, installed and tested in line with the '
          f'acceptance protocol:', align='j', before=0.3)
    doc.table([['Hardware / software', 'P/N', 'Qty accepted', 'Result'], *[[f'{x.name}, {x.spec}', x.code, f'{q(x.qty)} {x.unit}', 'PASS'] for x in d.lines]], [7.4, 3.2, 3, 2.8], align='llrc', size=9,
              border='cols')
    doc.p('Minor defects which do not hinder commercial use are listed in Appendix A and shall be remedied within thirty days. The warranty period starts on the date hereof.', align='j', before=0.3,
          space=1)
    return doc.p('For and on behalf of the Purchaser\tFor and on behalf of the Contractor', tabs=[(9, 'l')]).p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(9, 'l')], before=0.8)


@fresh('en-calloff-form', 'framework_agreement', 'en', 'docx pdf scan odt pdf', currency='GBP', lines=(2, 6), number='FWK/{n}/{yy}', tender='DN{b}', hides='tax, gross', shows='tender_ref')
def calloff(d):
    """A framework agreement as a form: parties in the sentence of the head, key facts by lettered boxes, estimated spend in words."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('Liberation Sans', 10, lang='en', header=f'OFFICIAL – SENSITIVE: COMMERCIAL        Framework ref {d.number}')
    doc.p('FRAMEWORK AGREEMENT FOR GOODS', bold=True, size=15, space=0.2)
    doc.p(f'made this {date(d.date, "15th day of March 2024")} between {d.buyer.name}, whose principal place of business is at {d.buyer.street}, {d.buyer.place} (“the Client”) and {d.seller.name}, whose '
          f'registered office is at '
          f'{d.seller.street}, {d.seller.place} (“the Provider”), following procurement {d.tender_no}.', align='j', space=0.3)
    for letter, t, s in (('A', 'Commencement and term', 'Twenty-four months from the date above, with an option to extend by twelve.'),
                         ('B', 'Scope', 'Supply of the goods in Box E as and when ordered by the Client.'),
                         ('C', 'Estimated spend', f'£{m(d.net)} over the term ({words_en(d.net, "pounds")}), exclusive of VAT; no volume is guaranteed.'),
                         ('D', 'Ordering', 'By purchase order quoting the framework reference.')):
        doc.table([[(letter, dict(bold=True)), (t, dict(bold=True)), s]], [0.9, 4.4, 11.7], head=0, size=9.5)
    doc.p('E   Goods, estimated volumes and framework prices', bold=True, before=0.3, space=0.1)
    rows = [['Estimated value', 'Framework price', 'Est. volume', 'Goods']] + [[f'£{m(x.amount)}', f'£{m(x.price)} per {x.unit}', q(x.qty), f'{x.name} – {x.spec}'] for x in d.lines]
    doc.table(rows, [3.2, 4, 2.4, 7.4], align='rrrl', border='head', size=9)
    return doc.p(f'Signed for the Client: {d.buyer.person}', before=0.9).p(f'Signed for the Provider: {d.seller.person}', before=0.6)


@fresh('en-export-proforma', 'proforma_invoice', 'en', 'pdf html scan pdf eml+pdf', currency='EUR', lines=(3, 8), base=True, rates=(0,), sellers='de', buyers='sr', number='PF{yy}-{N}', order='{n}/{yy}',
       hides='net, tax', shows='order_ref seller_vat_id seller_account')
def export(d):
    """A German exporter's proforma: tariff numbers and weights beside prices per hundred, free of tax, the firm's facts in three columns at the foot."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<tr><td>{i}</td><td>{q(x.qty)} {x.unit}</td><td>{e(x.name)}<br>{e(x.spec)} / Art. {e(x.code)}</td><td>{8400 + i * 13}.{10 + i}00</td><td>{m(x.price)}{" %" if x.base > 1 else ""}</td>'
                   f'<td>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>@page{{size:A4;margin:18mm 16mm}}body{{font:11px "Liberation Serif"}}table{{width:100%;border-collapse:collapse}}
.g td,.g th{{padding:4px;border-left:1px solid #000;border-right:1px solid #000;text-align:right;vertical-align:top}}
.g th{{border:1px solid}}.g td:nth-child(3),.g td:nth-child(2){{text-align:left}}.g tr:last-child td{{border-bottom:1px solid}}
.f{{display:flex;justify-content:space-between;font-size:8.5px;margin-top:40px;border-top:1px solid;padding-top:5px}}</style>
<p style="text-align:right;font-size:17px;letter-spacing:1px"><b>{e(d.seller.name)}</b></p><table><tr><td width="60%">Consignee / Buyer:<br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>
RS-{e(d.buyer.place)}<br>SERBIA</td><td>Pro forma invoice: {d.number}<br>Dated: {date(d.date, 'March 15, 2024')}<br>
Your order: {d.order_no}<br>Contact: {e(d.seller.person)}</td></tr></table><p><b>PRO FORMA INVOICE</b> (for advance payment and customs pre-clearance only)</p><table class=g><tr><th>Pos.</th>
<th>Quantity</th><th>Description of goods</th><th>HS code</th><th>Price*</th><th>Value EUR</th></tr>{rows}</table>
<p style="text-align:right"><b>Invoice value EXW: EUR {m(d.gross)}</b></p>
<p>* Prices marked % are per 100 units. Tax-free export delivery according to § 4 No. 1a UStG. Packages: {len(d.lines)}, net weight {len(d.lines) * 14} kg. Country of origin: Germany.</p>
<div class=f><div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.place)}</div><div>VAT ID {d.seller.vat}<br>{d.seller.reg}</div><div>{e(d.seller.bank)}<br>IBAN {d.seller.iban}</div></div>
</html>''')


@fresh('en-credit-return', 'credit_note', 'en', 'pdf html scan eml+pdf', currency='GBP', lines=(1, 4), number='SC{N}', order='SI{b}', shows='order_ref seller_vat_id')
def returned(d):
    """A credit for goods returned, as a bookkeeping program prints it: the buyer in the middle, a remittance slip to cut off."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<tr><td class=r>{q(x.qty)}</td><td>{e(x.code)}</td><td>{e(x.name)}, {e(x.spec)}</td><td class=r>{m(x.price)}</td><td class=r>{m(x.amount)}</td><td class=r>{m(x.tax)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>@page{{size:A4;margin:15mm}}body{{font:11px "DejaVu Sans Condensed","DejaVu Sans"}}
.h{{display:grid;grid-template-columns:1fr 1fr 1fr;gap:12px}}.h div{{background:#eee;padding:8px}}table{{width:100%;margin:14px 0;border-spacing:0}}
th{{text-align:left;border-bottom:1px solid #555}}td,th{{padding:4px}}.r{{text-align:right}}.c{{border-top:1px dashed #000;margin-top:60px;padding-top:8px}}</style><div class=h><div>From<br>
<b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>VAT no. {d.seller.vat}</div>
<div>Credit to<br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</div><div><b>SALES CREDIT</b><br>Credit no: {d.number}<br>Credit date: {date(d.date, '15 Mar 24')}<br>
Original invoice: {d.order_no}<br>Reason: goods returned</div></div>
<table><tr><th class=r>Returned</th><th>Code</th><th>Details</th><th class=r>Price ea.</th><th class=r>Net amount</th><th class=r>VAT @ 20%</th></tr>{rows}</table>
<p class=r>Total net £{m(d.net)} &nbsp;&nbsp; Total VAT £{m(d.tax)} &nbsp;&nbsp; <b>Credit total £{m(d.gross)}</b></p>
<p>This amount will be set against your account. Please do not pay.</p><div class=c>Statement slip: account of {e(d.buyer.name)}, credit {d.number}, £{m(d.gross)}</div></html>''')
