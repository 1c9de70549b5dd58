"""More papers of firms in the tenth group, Serbian and one Montenegrin: a proforma in a sheet, a credit in a sheet, a sheet of questions for prices, minutes of services done."""
from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import yonder
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')
LINE, BOLD, HEAD = dict(border=True), dict(bold=True), dict(bold=True, border=True, wrap=True, align='c')


@yonder('me-profaktura-list', 'proforma_invoice', 'sr', 'xlsx ods pdf', currency='EUR', lines=(1, 7), units=GOODS, whole=True, rates=(21,), sellers='me', buyers='me', discount='some', number='PF-{n}/{yy}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def montenegrin(d):
    """A Montenegrin firm's proforma as a sheet: the title first, seller's facts after colons and beside them in cells, the buyer under them, price without tax, rebate, price with tax and value with it by row, sums by name in the last column."""
    o = Ods('Liberation Sans', 10, landscape=True, locale='sr-ME').sheet('Profaktura', [1.1, 8.2, 1.6, 1.8, 2.8, 1.8, 2.8, 2, 2.8, 3.2])
    o.row((f'PROFAKTURA br. {d.number}', dict(bold=True, size=14))).row(f'Datum: {date(d.date, "15.03.2024.")}', None, None, None, f'Rok za uplatu: {date(d.due, "15.03.2024.")}').row()
    for a, b, c, g in (('Prodavac', d.seller.name, 'PIB', d.seller.vat), ('Adresa', f'{d.seller.street}, {d.seller.place}', 'PDV reg.', d.seller.reg), ('Telefon', d.seller.phone, 'Žiro račun', d.seller.account), ('Kupac', d.buyer.name, 'PIB', d.buyer.vat), ('Adresa', f'{d.buyer.street}, {d.buyer.place}', 'Kontakt', d.buyer.person)):
        o.row(f'{a}: {b}', None, None, None, (c, BOLD), g)
    o.row().row(*[(t, HEAD) for t in ('Rb', 'Naziv proizvoda', 'J.mj.', 'Količina', 'Cijena bez PDV', 'Rabat %', 'Cijena sa rabatom', 'PDV %', 'Cijena sa PDV', 'Vrijednost bez PDV')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        rebate = (x.percent, dict(border=True, fmt='1')) if x.percent else ('', LINE)
        o.row((i, LINE), (f'{x.name}, {x.spec}', LINE), (x.unit, LINE), (x.qty, dict(border=True, fmt='0')), (x.list, LINE), rebate, (x.price, LINE), (int(x.rate), LINE), (x.price_gross, LINE), ((f'=[.D{o.next}]*[.G{o.next}]', x.amount), LINE))
    last = o.next - 1
    o.row(*[None] * 8, ('Osnovica', BOLD), (f'=SUM([.J{first}:.J{last}])', d.net)).row(*[None] * 8, (f'PDV {d.lines[0].rate}%', BOLD), d.tax).row(*[None] * 8, ('UKUPNO EUR', BOLD), (d.gross, BOLD)).row()
    for t in ('Uplatu izvršiti na navedeni žiro račun sa pozivom na broj profakture.', 'Roba se isporučuje u roku od 7 dana po uplati. Profaktura ne služi za odbitak ulaznog PDV-a.'):
        o.row(t)
    return o.row().row(None, f'Profakturu sačinio/la: {d.seller.person}')


@yonder('sr-odobrenje-tabela', 'credit_note', 'sr', 'xlsx pdf ods', currency='RSD', lines=(1, 5), units=GOODS, whole=True, number='KO-{n:03}/{y}', order='{b}', shows='seller_vat_id buyer_vat_id')
def approval(d):
    """A credit kept in a sheet: whose account is credited, by what bill and record, goods sent back with quantity, price and value, base, tax and sum below, the buyer's statement on the tax to be sent back stamped."""
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('KO', [1.2, 9.4, 1.6, 2, 2.8, 3.2])
    o.row((d.seller.name, dict(bold=True, size=12))).row(f'{d.seller.street}, {d.seller.place}').row(f'PIB {d.seller.vat}   MB {d.seller.reg}').row()
    o.row(None, (f'KNJIŽNO ODOBRENJE br. {d.number}', dict(bold=True, size=13))).row(None, f'{d.seller.city}, {date(d.date, "15.03.2024.")}').row()
    o.row(f'Komitent: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}').row(f'PIB komitenta: {d.buyer.vat}').row()
    o.row(f'Odobrili smo Vaš račun po osnovu povraćaja robe, prema zapisniku br. {d.date.day}/{d.date.month} i našem računu br. {d.date.toordinal() % 9000 + 1000}/{d.date:%y}:').row()
    o.row(*[(t, HEAD) for t in ('Rb', 'Vraćena roba', 'JM', 'Kol.', 'Cena', 'Iznos')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, LINE), (f'{x.code} {x.name} {x.spec}', LINE), (x.unit, LINE), (x.qty, dict(border=True, fmt='0')), (x.price, LINE), ((f'=[.D{o.next}]*[.E{o.next}]', x.amount), LINE))
    for label, v in (('Umanjenje osnovice', d.net), (f'Umanjenje PDV {d.lines[0].rate}%', d.tax), ('UKUPNO ODOBRENJE (RSD)', d.gross)):
        o.row(None, None, None, None, (label, dict(bold=True, align='r')), (v, dict(bold=True, border=True)))
    o.row().row('Molimo da nam u skladu sa članom 21. Zakona o PDV vratite overenu izjavu da ste ispravili odbitak prethodnog poreza.').row()
    return o.row(None, f'Odobrenje izdao: {d.seller.person}').row(None, 'Za komitenta (pečat i potpis): ____________________')


@yonder('sr-upit-tabela', 'rfq', 'sr', 'xlsx eml+xlsx pdf', lines=(3, 10), whole=True, number='UZP-{n}-{yy}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def questions(d):
    """A buyer's sheet that suppliers fill in: who asks and by when on top, what is wanted with how many, yellow columns for maker, price, days of delivery and remarks, blanks for the firm that answers."""
    blank = dict(border=True, fill='#fff7c9')
    o = Ods('Liberation Sans', 9.5, landscape=True, locale='sr-RS').sheet('Upit', [1.1, 6, 4.2, 1.6, 2, 3.6, 2.6, 2.4, 3.2])
    o.row((f'UPIT ZA PONUDU {d.number}', dict(bold=True, size=13)))
    for a, b in (('Kupac:', d.buyer.name), ('Mesto isporuke:', f'{d.buyer.street}, {d.buyer.place}'), ('Datum upita:', date(d.date, '15.03.2024.')), ('Rok za dostavu ponude:', date(d.due, '15.03.2024.')), ('Kontakt:', f'{d.buyer.person}, {d.buyer.mail}')):
        o.row(None, (a, BOLD), b)
    o.row().row(*[(t, dict(HEAD, fill='#d9d9d9')) for t in ('Rb', 'Traženi artikal / usluga', 'Zahtevane karakteristike', 'JM', 'Potrebna količina', 'Ponuđeni proizvođač', 'Jed. cena bez PDV', 'Rok (dana)', 'Napomena')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, LINE), (x.name, LINE), (x.spec, LINE), (x.unit, LINE), (x.qty, dict(border=True, fmt='0')), *[('', blank)] * 4)
    o.row().row(None, 'Popunjavate samo žuta polja, ostala polja ne menjati.').row(None, 'Ponuđač:', ('', blank)).row(None, 'PIB:', ('', blank)).row(None, 'Uslovi plaćanja:', ('', blank))
    return o.row(None, 'Važenje ponude:', ('', blank))


@yonder('sr-zapisnik-izvrsenje', 'acceptance_record', 'sr', 'docx odt pdf', lines=(1, 5), units=WORK, delivered=True, number='{n}-{m}/{y}', contract='{N}/{n}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def done(d):
    """Minutes of two firms that services were done in time and well: drawn up on the day at the place, who stood for whom, what was done in a table with quantities and whether it was accepted, a sentence that it is the ground for the bill."""
    q = count('1.234,56')
    day = lambda v: f'{date(v, "15.03.2024.")} godine'
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm')
    doc.p('ZAPISNIK O IZVRŠENIM USLUGAMA', bold=True, size=14, align='c', space=0).p(f'br. {d.number}', align='c', space=0.4)
    doc.p(f'Sačinjen dana {day(d.date)} u prostorijama korisnika usluga, {d.buyer.street}, {d.buyer.city}, a po Ugovoru br. {d.contract_no}, između:', align='j', space=0.15)
    doc.p(f'Korisnika usluga: **{d.buyer.name}**, koga predstavlja {d.buyer.person}, i', indent=0.7).p(f'Davaoca usluga: **{d.seller.name}**, {d.seller.street}, {d.seller.city}, koga predstavlja {d.seller.person}.', indent=0.7, space=0.2)
    doc.p(f'Uvidom u izvršene usluge konstatovano je da su zaključno sa {day(d.delivery)} izvršene sledeće usluge:', align='j')
    doc.table([['Usluga', 'Jedinica mere', 'Izvršeno', 'Ocena']] + [[f'{x.name} ({x.spec})', x.unit, q(x.qty), 'izvršeno, prihvata se'] for x in d.lines], [7.6, 2.8, 2.2, 3.6], align='lcrl', size=10.5)
    for t in ('Usluge su izvršene kvalitetno, u ugovorenom roku i u skladu sa zahtevima korisnika. Primedbi nema.', 'Ovaj zapisnik predstavlja osnov za ispostavljanje računa.', 'Zapisnik je sačinjen u dva primerka, po jedan za svaku stranu.'):
        doc.p(t, align='j')
    return doc.p('ZA KORISNIKA\tZA DAVAOCA USLUGA\n\n__________________\t__________________', tabs=[(9.5, 'l')], before=0.7).p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(9.5, 'l')])
