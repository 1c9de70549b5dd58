"""Papers of Bosnia and Montenegro and bald Serbian ones of the sixth group: orders, offers, sheets and mails."""
from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import Mail, latest
from kit.wares import GOODS


@latest('ba-narudzba', 'purchase_order', 'sr', 'docx pdf scan', currency='BAM', lines=(1, 6), rates=(17,), sellers='ba', buyers='ba', number='{n:02}-{m}-{N}/{yy}', quote='{n}/{yy}', shows='quotation_ref seller_vat_id buyer_vat_id delivery_date')
def bosnia(d):
    """An order of a Bosnian body: numbers of identity and of tax, ijekavian words, marks, one tax of seventeen."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p(f'BOSNA I HERCEGOVINA\n{d.buyer.name}\nAdresa: {d.buyer.street}, {d.buyer.place}\nID broj: {d.buyer.reg}\nPDV broj: {d.buyer.vat}', size=10, space=0.3)
    doc.p(f'Broj: {d.number}\nDatum: {date(d.date, f)} godine', space=0.3)
    doc.p(f'Dobavljač: **{d.seller.name}**, {d.seller.street}, {d.seller.place}\nID broj: {d.seller.reg}, PDV broj: {d.seller.vat}', align='r', space=0.4)
    doc.p('N A R U D Ž B A', bold=True, size=14, align='c', space=0.1).p(f'Na osnovu Vaše ponude broj {d.quote_no} naručujemo:', align='c', space=0.2)
    rows = [['Rb.', 'Opis robe / usluge', 'Jed. mjere', 'Količina', 'Jedinična cijena (KM)', 'Ukupna cijena (KM)']] + [[f'{i}.', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(label, dict(span=5, align='r')), m(v)] for label, v in (('Ukupno bez PDV-a', d.net), ('PDV 17%', d.tax), ('UKUPNO SA PDV-om', d.gross))]
    doc.table(rows, [1, 6.4, 1.7, 2, 2.9, 3], align='clcrrr', size=10)
    doc.p(f'Rok isporuke: {date(d.delivery, f)}\nMjesto isporuke: sjedište naručioca\nNačin plaćanja: u roku od 30 dana po ispostavljenoj fakturi', before=0.2, space=0.6)
    return doc.p(f'\tRUKOVODILAC\n\t_________________\n\t{d.buyer.person}', tabs=[(11, 'l')])


@latest('me-ponuda-sheet', 'quotation_bid', 'sr', 'xlsx pdf scan ods', currency='EUR', lines=(3, 9), rates=(21, 7), discount='percent', sellers='me', buyers='me', number='{n:03}-{yy}', shows='due_date seller_vat_id')
def montenegro(d):
    """A Montenegrin offer in a sheet: list price, rebate and price after it, value with and without tax by row, two rates summed below."""
    o, line, bold = Ods('Liberation Sans', 9, landscape=True, locale='sr-ME').sheet('Ponuda', [1.2, 8, 1.6, 1.8, 2.6, 1.8, 2.6, 2.8, 1.6, 2.8]), dict(border=True), dict(bold=True)
    o.row((d.seller.name, dict(bold=True, size=13))).row(f'{d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, tel. {d.seller.phone}').row()
    o.row((f'PONUDA br. {d.number}', dict(bold=True, size=12)), None, None, None, None, None, 'Datum:', d.date).row('Za:', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}', None, None, None, None, 'Važi do:', d.due).row()
    o.row(*[(t, dict(bold=True, border=True, fill='#fde9d9', wrap=True, align='c')) for t in ('R.br.', 'Naziv', 'Mjera', 'Kol.', 'Cijena €', 'Rabat %', 'Cijena sa rabatom €', 'Iznos bez PDV €', 'PDV %', 'Iznos sa PDV €')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (f'{x.name}, {x.spec}', line), (x.unit, line), (x.qty, dict(border=True, fmt='0' if x.qty == x.qty.to_integral() else '2')), (x.list, line), (x.percent, dict(border=True, fmt='1')), (x.price, line),
              ((f'=ROUND([.D{o.next}]*[.G{o.next}];2)', x.amount), line), (x.rate, dict(border=True, fmt='0')), ((f'=ROUND([.H{o.next}]*(1+[.I{o.next}]/100);2)', x.gross), line))
    o.row(None, ('Vrijednost bez PDV:', bold), *[None] * 5, ((f'=SUM([.H{first}:.H{o.next - 1}])', d.net), bold))
    for r, b, t in d.rates:
        o.row(None, f'PDV {r}% na osnovicu', *[None] * 4, b, t)
    o.row(None, 'PDV ukupno:', *[None] * 5, d.tax).row(None, ('Ukupno sa PDV, EUR:', bold), *[None] * 5, (d.gross, bold)).row()
    o.row(None, 'Rok isporuke 20 dana. Plaćanje virmanski, 60% avans. Garancija godinu dana.').row()
    return o.row(None, f'Ponudu sačinio/la: {d.seller.person}')


@latest('sr-mail-brza-ponuda', 'quotation_bid', 'sr', 'eml txt eml', script='bald', currency=('EUR', 'RSD'), lines=(2, 5), whole=True, reduction='percent', number='{d}{m}/{n}', subject='Ponuda {number}')
def quick(d):
    """A salesman's mail without diacritics: goods by dashes, a rebate on the whole, the sum with and without tax in a row."""
    m, q = money('1.234,56'), count('1.234,56')
    cur = {'EUR': 'eur', 'RSD': 'din'}[d.currency]
    percent, off, _ = d.reductions[0]
    out = ['Postovani,', '', f'hvala na upitu. Ponuda broj {d.number}, {date(d.date, "15.03.2024.")}, za {d.buyer.name}', '']
    for x in d.lines:
        out += [f'- {x.name} {x.spec} ({x.code})', f'  {q(x.qty)} {x.unit} po {m(x.price)} {cur}, ukupno {m(x.amount)} {cur}']
    out += ['', f'Zbir: {m(d.sum)} {cur}', f'Popust {q(percent)}% za placanje unapred: -{m(off)} {cur}', f'Neto: {m(d.net)} {cur}, PDV {d.lines[0].rate}%: {m(d.tax)} {cur}, za uplatu: {m(d.gross)} {cur}', '',
            'Roba je na lageru, saljemo je sutradan po uplati. Ponuda vazi 10 dana.', '', 'Pozdrav', d.seller.person, f'{d.seller.name}, {d.seller.street}, {d.seller.place}', f'mob. {d.seller.phone}', '']
    return Mail(f'Ponuda {d.number}', text='\n'.join(out))


@latest('sr-otpremnica-bez', 'delivery_note', 'sr', 'xlsx pdf ods', script='bald', lines=(2, 9), units=GOODS, delivered=False, number='{N}-{yy}', order='NAR {n}/{yy}', hides='money, price, amount, discounts', shows='order_ref seller_vat_id')
def slip(d):
    """A store's slip in a sheet typed without diacritics: ordered, sent and owed quantities, packages and a driver."""
    o, line = Ods('DejaVu Sans', 9, locale='sr-RS').sheet('Otpremnica', [1.2, 2.8, 7, 1.6, 2.2, 2.2, 2.2]), dict(border=True)
    o.row((d.seller.name, dict(bold=True, size=12))).row(f'{d.seller.street}, {d.seller.place}').row(f'PIB {d.seller.vat}').row()
    o.row((f'OTPREMNICA {d.number}', dict(bold=True, size=13)), None, None, None, 'datum', d.date).row('Veza:', None, d.order_no).row('Isporuciti:', None, f'{d.buyer.name}').row(None, None, f'{d.buyer.street}, {d.buyer.place}').row()
    o.row(*[(t, dict(bold=True, border=True, align='c')) for t in ('Rb', 'Sifra', 'Naziv robe', 'Jm', 'Poruceno', 'Otpremljeno', 'Ostatak')])
    for i, x in enumerate(d.lines, 1):
        fmt = dict(border=True, fmt='0' if x.qty == x.qty.to_integral() else '2')
        o.row((i, line), (x.code, line), (f'{x.name}, {x.spec}', line), (x.unit, line), (x.qty, fmt), (x.qty, fmt), (0, dict(border=True, fmt='0')))
    o.row().row('Broj koleta:', None, f'{len(d.lines) + d.date.day % 4}').row('Prevoznik:', None, 'sopstveni prevoz').row()
    return o.row('Izdao:', None, d.seller.person, None, 'Primio:', None, '____________')


@latest('sr-upit-cena', 'rfq', 'sr', 'docx eml+docx pdf', script='bald', lines=(2, 7), number='{n}-{m}/{y}', hides='money, price, amount, discounts, no seller, seller', shows='due_date')
def ask(d):
    """A small firm's inquiry to several: what is wanted in a list with letters, what the answer must hold, until when."""
    q = count('1.234,56')
    doc = Odt('Liberation Sans', 11, margin='2.2cm', footer=f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}, {d.buyer.mail}')
    doc.p(f'{d.buyer.name}', bold=True, size=13, space=0).p(f'Sluzba nabavke\nBroj: {d.number}\n{d.buyer.city}, {date(d.date, "15.3.2024")}.', space=0.5)
    doc.p('ZAHTEV ZA DOSTAVLJANJE PONUDE', bold=True, size=13, space=0.2).p('Postovani, molimo Vas da nam dostavite ponudu za:', space=0.1)
    rows = [['Oznaka', 'Trazeno', 'Kolicina', 'Jed. mere', 'Vasa cena bez PDV']] + [['abcdefghij'[i], f'{x.name}, {x.spec}, ili odgovarajuce', q(x.qty), x.unit, ''] for i, x in enumerate(d.lines)]
    doc.table(rows, [1.8, 7.8, 2.2, 2, 2.8], align='clrcr', size=10)
    for text in ('cenu po jedinici mere i ukupno, bez PDV i sa PDV;', 'rok isporuke i nacin placanja;', 'rok vazenja ponude, ne kraci od 30 dana.'):
        doc.p(f'- {text}', indent=0.6, space=0)
    doc.p(f'Ponude ocekujemo na {d.buyer.mail} do {date(d.due, "15.03.2024.")} u 12 casova. Zadrzavamo pravo da ne izaberemo nijednu ponudu.', before=0.2, space=0.6)
    return doc.p(f'Kontakt: {d.buyer.person}, {d.buyer.phone}')
