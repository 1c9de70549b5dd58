"""Papers of the sixth group that cross borders or come from the web: an export bill, a Swiss offer, a bill of a payment service, a proforma, an order."""
from decimal import Decimal as D
from html import escape as e

from kit.figures import cents, count, date, money, words_en
from kit.odf import Odt
from kit.paper import Html, Text, latest
from kit.wares import GOODS


@latest('sr-izvozna-faktura', 'invoice', 'sr', 'pdf docx scan', currency='EUR', lines=(2, 6), units=GOODS, rates=(0,), discount='line percent', sellers='sr', buyers='me', delivered=True, number='E-{n:03}/{yy}', contract='{y}/{n}',
        hides='net, tax', shows='contract_ref delivery_date seller_vat_id seller_account')
def export(d):
    """An exporter's bill for a neighbour: sums in euros and what they make in dinars by the bank's rate, weights and parity, ISO days, no tax and why."""
    m, q, f, rate = money('1234.56'), count('1234.56'), '2024-03-15', D('117.0') + D(d.date.day) / 100
    doc = Odt('DejaVu Sans', 8.5, margin='1.8cm')
    doc.table([[f'IZVOZNIK / EXPORTER\f**{d.seller.name}**\f{d.seller.street}, {d.seller.place}, Srbija\fPIB {d.seller.vat}, MB {d.seller.reg}\fRačun: {d.seller.account}, {d.seller.bank}',
                f'KUPAC / BUYER\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fCrna Gora']], [9.4, 8], head=0, border='outer')
    doc.p(f'FAKTURA BR. / INVOICE No. {d.number}', bold=True, size=12, before=0.3, space=0.1)
    doc.p(f'Datum / Date: {date(d.date, f)}    Datum otpreme / Shipped: {date(d.delivery, f)}    Ugovor / Contract: {d.contract_no}    Paritet / Incoterms: FCA {d.seller.city}', space=0.2)
    rows = [['Poz.', 'Roba / Goods', 'Tar. br.', 'Kol.', 'JM', 'EUR/JM', 'Rabat %', 'EUR']]
    rows += [[str(i), f'{x.name}\f{x.spec}', f'{7300 + i * 83 % 1600}{len(x.name):02}00', q(x.qty), x.unit, m(x.list), q(x.percent), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1, 5.6, 2, 1.9, 1.2, 2, 1.6, 2.3], align='cllrcrrr', size=8, border='rows')
    doc.p(f'UKUPNO / TOTAL: EUR {m(d.gross)}', bold=True, align='r', size=10, space=0.05).p(f'Protivvrednost po srednjem kursu NBS {rate}: RSD {m(cents(d.gross * rate))}', align='r', size=8, space=0.3)
    doc.p('Promet oslobođen PDV po članu 24. stav 1. tačka 2) Zakona o PDV. Roba je domaćeg porekla. / VAT exempt export. The goods are of Serbian origin.', size=8, space=0.6)
    return doc.p(f'Za izvoznika: {d.seller.person}', align='r')


@latest('ch-offerte', 'quotation_bid', 'de', 'pdf html scan', currency='CHF', lines=(1, 7), rates=('8.1',), since=2024, sellers='ch', buyers='ch', discount='some line', number='OF-{N}', subject='Offerte {number}', shows='due_date seller_vat_id')
def offer(d):
    """A Swiss offer of a small program: addressee right, positions with a short text, apostrophes, rebate below the row, a table of three sums."""
    m, q = money("1'234.56"), count("1'234.56")
    off = lambda x: f'<tr class=o><td></td><td colspan=4>{q(x.percent)}% Positionsrabatt</td><td>-{m(x.line_off)}</td></tr>' if x.percent else ''
    rows = ''.join(f'<tr><td>{i}</td><td><b>{e(x.name)}</b> {e(x.spec)}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.list)}</td><td>{m(x.full)}</td></tr>{off(x)}{f"<tr class=o><td></td><td colspan=4>Positionstotal</td><td>{m(x.amount)}</td></tr>" if x.percent else ""}'
                   for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="de-CH"><meta charset="utf-8"><style>@page{{size:A4;margin:18mm}}body{{font:11.5px "Liberation Sans"}}table{{width:100%;border-collapse:collapse}}th{{text-align:left;border-bottom:2px solid #b00;padding:4px 2px}}
td{{padding:4px 2px;vertical-align:top}}td:nth-child(n+3),th:nth-child(n+3),.o td:last-child{{text-align:right}}.o td{{color:#666;font-size:10px;padding-top:0}}.s{{width:46%;margin-left:54%;border-top:1px solid #000}}.s td:last-child{{text-align:right}}</style>
<div><b>{e(d.seller.name)}</b>, {e(d.seller.street)}, {e(d.seller.place)}, {d.seller.vat}</div><div style="margin:32px 0 32px 56%">{e(d.buyer.name)}<br>{e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</div>
<p>{e(d.seller.city)}, {date(d.date, '15. März 2024')}</p><h2>Offerte {d.number}</h2><p>Grüezi {e(d.buyer.person)}<br>Besten Dank für Ihre Anfrage. Wir offerieren Ihnen gerne:</p>
<table><tr><th>Pos.</th><th>Bezeichnung</th><th>Menge</th><th>Einh.</th><th>Preis CHF</th><th>Total CHF</th></tr>{rows}</table>
<table class=s><tr><td>Total exkl. MWST</td><td>{m(d.net)}</td></tr><tr><td>MWST {d.lines[0].rate}%</td><td>{m(d.tax)}</td></tr><tr><td><b>Total inkl. MWST CHF</b></td><td><b>{m(d.gross)}</b></td></tr></table>
<p>Gültig bis {date(d.due, '15. März 2024')}. Zahlungskondition: 30 Tage netto. Lieferfrist auf Anfrage.</p><p>Freundliche Grüsse<br>{e(d.seller.person)}</p></html>''')


@latest('en-pay-service', 'invoice', 'en', 'pdf eml+pdf html', currency=('USD', 'EUR'), lines=(1, 3), units=('mo', 'lic', 'page', 'h'), rates=(20,), sellers='en', buyers='en', whole=True, number='{L}{N}{L}-{n:04}', subject='Your invoice {number}', shows='due_date seller_vat_id buyer_vat_id')
def service(d):
    """A bill of a payment service: what is due and when in one big line above the goods, quantities before prices, sums under them, nothing else."""
    m, s = money('1,234.56'), {'USD': '$', 'EUR': '€'}[d.currency]
    rows = ''.join(f'<tr><td>{e(x.name)}<br><small>{e(x.spec)}</small></td><td>{x.qty:f}</td><td>{s}{m(x.price)}</td><td>{x.rate}%</td><td>{s}{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>@page{{size:letter;margin:18mm}}body{{font:12px "Liberation Sans",Inter}}.g{{display:grid;grid-template-columns:50% 50%;margin:14px 0}}table{{width:100%;border-collapse:collapse}}th{{font-weight:normal;
color:#666;font-size:10px;text-align:left;border-bottom:1px solid #000;padding:4px 0}}td{{padding:6px 0;vertical-align:top}}td:nth-child(n+2),th:nth-child(n+2){{text-align:right}}small{{color:#666}}.s{{width:50%;margin-left:50%}}.s td{{border-top:1px solid #ddd}}</style>
<h1>Invoice</h1><table style="width:60%"><tr><td style="text-align:left"><b>Invoice number</b></td><td style="text-align:left">{d.number}</td></tr><tr><td><b>Date of issue</b></td><td style="text-align:left">{date(d.date, 'March 15, 2024')}</td></tr>
<tr><td><b>Date due</b></td><td style="text-align:left">{date(d.due, 'March 15, 2024')}</td></tr></table>
<div class=g><div><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.city)} {d.seller.postcode}<br>United Kingdom<br>{d.seller.mail}<br>VAT {d.seller.vat}</div><div><b>Bill to</b><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>
{e(d.buyer.city)} {d.buyer.postcode}<br>United Kingdom<br>{d.buyer.mail}<br>VAT {d.buyer.vat}</div></div>
<h2>{s}{m(d.gross)} {d.currency} due {date(d.due, 'March 15, 2024')}</h2>
<table><tr><th>Description</th><th>Qty</th><th>Unit price</th><th>Tax</th><th>Amount</th></tr>{rows}</table>
<table class=s><tr><td>Subtotal</td><td>{s}{m(d.net)}</td></tr><tr><td>Total excluding tax</td><td>{s}{m(d.net)}</td></tr><tr><td>VAT - United Kingdom ({d.lines[0].rate}% on {s}{m(d.net)})</td><td>{s}{m(d.tax)}</td></tr><tr><td>Total</td><td>{s}{m(d.gross)}</td></tr>
<tr><td><b>Amount due</b></td><td><b>{s}{m(d.gross)} {d.currency}</b></td></tr></table><p style="margin-top:60px;color:#666;font-size:9px">{d.number} · {s}{m(d.gross)} {d.currency} due {date(d.due, 'March 15, 2024')} · Page 1 of 1</p></html>''')


@latest('en-trade-proforma', 'proforma_invoice', 'en', 'docx pdf scan', currency=('USD', 'EUR'), lines=(1, 5), units=GOODS, rates=(0,), sellers='zhen', buyers='ba', whole=True, number='PI{y}{m}{d}-{L}', contract='SC{N}', hides='net, tax',
        shows='contract_ref seller_account')
def proforma(d):
    """A Chinese trader's proforma in English: marks, terms numbered in the left column, words of the sum, the bank for the transfer."""
    m, q = money('1,234.56'), count('1,234.56')
    word = {'USD': 'US dollars', 'EUR': 'euros'}[d.currency]
    doc = Odt('Liberation Serif', 11, margin='2cm', lang='en')
    doc.p(d.seller.name.upper(), bold=True, size=14, align='c', space=0).p(f'{d.seller.street}, {d.seller.city} {d.seller.postcode}, China  Tel: {d.seller.phone}', align='c', size=9, space=0.3)
    doc.p('PROFORMA INVOICE', bold=True, size=14, align='c', space=0.2)
    doc.p(f'To: {d.buyer.name}\tNo.: {d.number}\n{d.buyer.street}, {d.buyer.city}\tDate: {date(d.date, "15-Mar-2024")}\nBosnia and Herzegovina\tS/C No.: {d.contract_no}', tabs=[(11, 'l')], space=0.3)
    rows = [['Marks & Nos.', 'Description of goods', 'Quantity', f'Unit price ({d.currency})', f'Amount ({d.currency})']]
    rows += [['N/M' if i else f'{d.buyer.city.upper()}\fC/NO. 1-UP', f'{x.name}\f{x.spec}\f{x.code}', f'{q(x.qty)} {x.unit.upper()}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines)]
    rows.append([('TOTAL:', dict(span=4, bold=True, align='r')), (m(d.gross), dict(bold=True))])
    doc.table(rows, [2.8, 6, 2.6, 2.7, 2.9], align='llrrr', size=10)
    doc.p(f'SAY {words_en(d.gross, word).upper()} ONLY', space=0.2)
    for i, text in enumerate(('Terms of payment: 30% T/T in advance, balance against copy of B/L', 'Shipment: within 45 days after deposit', f'Port of destination: Koper or Ploče, CIF', 'Validity: this proforma is open for 15 days'), 1):
        doc.p(f'{i}. {text}', space=0, size=10)
    doc.p(f'Beneficiary: {d.seller.name}\nBank: {d.seller.bank}\nA/C No.: {d.seller.account}', before=0.2, size=10, space=0.6)
    return doc.p(f'THE SELLER\n{d.seller.person}', align='r')


@latest('sr-kratka-porudzbina', 'purchase_order', 'sr', 'eml txt eml', script='bald', currency=('RSD', 'EUR'), lines=(1, 3), whole=True, number='{n}-{yy}', quote='{N}/{m}', subject='Porudzbenica {number}', hides='tax', shows='quotation_ref delivery_date')
def short(d):
    """An order in a short mail without a table: goods in one sentence after another, the sum with and without tax at the end."""
    m, q = money('1234,56'), count('1234,56')
    cur = {'EUR': 'EUR', 'RSD': 'dinara'}[d.currency]
    said = '; '.join(f'{q(x.qty)} {x.unit} {x.name} ({x.spec}) po ceni od {m(x.price)} {cur}, sto je {m(x.amount)} {cur}' for x in d.lines)
    return Text('\n'.join(['Postovani,', '', f'nasa porudzbenica broj {d.number} od {date(d.date, "15.3.2024")}. Na osnovu vase ponude {d.quote_no} porucujemo: {said}.', '',
                           f'Ukupno bez PDV {m(d.net)} {cur}, a sa PDV {m(d.gross)} {cur}. Molimo isporuku do {date(d.delivery, "15.3.2024")}. na adresu {d.buyer.street}, {d.buyer.place}.', '',
                           f'Fakturu nasloviti na: {d.buyer.name}', f'Dobavljac: {d.seller.name}', '', 'Pozdrav,', d.buyer.person, f'{d.buyer.name}, nabavka', f'tel {d.buyer.phone}', '']))
