"""Letters and mails of Serbian firms in the eighth group: an offer by blocks, a letter with a proforma, a list of agreed prices, an enquiry in a few lines, a record of service."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, Mail, further


@further('sr-ponuda-blok', 'quotation_bid', 'sr', 'eml eml pdf', currency='EUR', lines=(1, 3), discount='percent', whole=True, number='{n}-{m}{yy}/P', subject='Ponuda {number}', hides='tax, gross', shows='due_date')
def blocks(d):
    """A dealer's mail: for each thing a small table of labels and values, regular price, rebate, your price, how many; the sum without tax in a sentence."""
    m, q = money('1.234,56'), count('1.234,56')
    block = lambda x: ''.join(f'<tr><td bgcolor="#f5f5f5" width=160>{a}</td><td>{b}</td></tr>' for a, b in (
        ('Model', f'<b>{e(x.name)}</b>, {e(x.spec)}'), ('Kataloški broj', e(x.code)), ('Redovna cena', f'{m(x.list)} € / {x.unit}'), ('Popust', f'{q(x.percent)} %'), ('Vaša cena', f'<b>{m(x.price)} €</b>'), ('Količina', f'{q(x.qty)} {x.unit}'), ('Ukupno', f'{m(x.amount)} €')))
    tables = ''.join(f'<p><b>{i}.</b></p><table border=1 cellpadding=4 style="border-collapse:collapse">{block(x)}</table>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="sr"><meta charset="utf-8"><body style="font-family:Calibri,'Liberation Sans';font-size:14px"><p>Poštovani,</p>
<p>hvala na interesovanju. U skladu sa dogovorom, za {e(d.buyer.name)} ({e(d.buyer.city)}) pripremili smo ponudu br. <b>{d.number}</b> od {date(d.date, '15.03.2024.')}:</p>{tables}
<p>Sve zajedno iznosi {m(d.net)} € bez PDV. Fakturisanje u dinarima po srednjem kursu NBS na dan izdavanja računa.</p>
<ul><li>Ponuda važi do {date(d.due, '15.03.2024.')}</li><li>Rok isporuke: 7 do 14 dana</li><li>Garancija: 2 godine</li><li>Plaćanje: avans ili kompenzacija po dogovoru</li></ul>
<p>Za sva pitanja stojim na raspolaganju.</p><p>Srdačno,<br><b>{e(d.seller.person)}</b><br>{e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.place)}<br>{d.seller.phone} | {d.seller.mail}</p></body></html>''')


@further('sr-predracun-dopis', 'proforma_invoice', 'sr', 'docx pdf scan', currency='RSD', lines=(1, 4), reduction='amount', number='{n:03}-{m}/{y}', order='{N}', shows='order_ref due_date seller_vat_id buyer_vat_id seller_account')
def letter(d):
    """A letter that asks for money before goods: subject line, the goods, what is taken off for paying ahead, then how to fill the order of payment, row by row."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2.3cm', header=f'{d.seller.name}\n{d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, {d.seller.mail}')
    doc.p(f'{d.seller.city}, {date(d.date, f)}', before=0.3, space=0.3).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nPIB {d.buyer.vat}', bold=True, space=0.4)
    doc.p(f'PREDMET: Predračun br. {d.number} po Vašoj porudžbini {d.order_no}', bold=True, space=0.3).p('Poštovani,', space=0.1)
    doc.p('zahvaljujemo na porudžbini i molimo da izvršite uplatu radi isporuke sledećeg:', space=0.2)
    doc.table([['Opis', 'Količina', 'Cena bez PDV (din)', 'Ukupno (din)']] + [[f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines]
              + [[(label, dict(span=3, align='r', bold=bold)), (m(v), dict(bold=bold))] for label, v, bold in (('Zbir', d.sum, False), ('Popust za avansno plaćanje', -d.off, False), ('Osnovica', d.net, False), (f'PDV {d.lines[0].rate}%', d.tax, False), ('Za uplatu', d.gross, True))],
              [7.4, 2.8, 3.2, 3.2], align='lrrr', size=10, border='rows')
    doc.p('Podaci za nalog za prenos:', bold=True, before=0.2, space=0.1)
    doc.table([['Primalac', f'{d.seller.name}, {d.seller.city}'], ['Račun primaoca', d.seller.account], ['Banka', d.seller.bank], ['Iznos', f'{m(d.gross)} dinara'], ['Svrha', f'po predračunu {d.number}'], ['Poslednji dan za uplatu', date(d.due, f)]], [5, 8], head=0, size=10)
    return doc.p('Po prijemu uplate izdajemo avansni račun, a uz robu konačni račun.', space=0.6).p(f'S poštovanjem,\n{d.seller.person}', indent=10)


@further('sr-okvirni-saradnja', 'framework_agreement', 'sr', 'docx pdf scan', currency='EUR', lines=(3, 9), discount='percent', number='OU-{n}/{y}', hides='qty, amount, net, tax, gross', shows='seller_vat_id buyer_vat_id')
def partners(d):
    """Two firms agree on how they will buy: short numbered points, the list of prices after the signatures with the agreed price first, then catalogue and rebate."""
    m, q, point = money('1.234,56'), count('1.234,56'), lambda i, t: doc.p(f'{i}.\t{t}', tabs=[(0.9, 'l')], align='j', space=0.12)
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', footer=f'{d.number}')
    doc.p('OKVIRNI UGOVOR O POSLOVNOJ SARADNJI', bold=True, size=13, align='c', space=0.1).p(f'broj {d.number}, potpisan {date(d.date, "15. marta 2024.")} godine', align='c', space=0.4)
    doc.table([['DOBAVLJAČ', 'KUPAC'], [d.seller.name, d.buyer.name], [f'{d.seller.street}, {d.seller.place}', f'{d.buyer.street}, {d.buyer.place}'], [f'PIB {d.seller.vat}, MB {d.seller.reg}', f'PIB {d.buyer.vat}, MB {d.buyer.reg}'], [f'zastupnik {d.seller.person}', f'zastupnik {d.buyer.person}']], [8.2, 8.2], border='outer')
    for i, t in enumerate(('Dobavljač će na osnovu pojedinačnih porudžbina isporučivati, a Kupac preuzimati i plaćati artikle iz Priloga.', 'Kupac poručuje elektronskom poštom. Porudžbina obavezuje kada je Dobavljač potvrdi.', 'Ugovorene cene iz Priloga izražene su u evrima bez PDV i važe godinu dana. Fakturisanje je u dinarima po srednjem kursu NBS.',
                           'Kupac nije obavezan da poruči bilo koju količinu.', 'Rok plaćanja je 45 dana od dana prometa.', 'Ugovor se zaključuje na dve godine i može se otkazati uz otkazni rok od 60 dana.', 'Za sporove je nadležan privredni sud prema sedištu tuženog.'), 1):
        point(i, t)
    doc.p(f'Za Dobavljača\tZa Kupca\n\n____________________\t____________________', tabs=[(9.5, 'l')], before=0.5)
    doc.p('PRILOG – Artikli i cene', bold=True, page=True, space=0.2)
    rows = [['Šifra', 'Artikal', 'Ugovorena cena (EUR)', 'po', 'Kataloška cena (EUR)', 'Rabat na katalog']] + [[x.code, f'{x.name}, {x.spec}', m(x.price), x.unit, m(x.list), f'{q(x.percent)}%'] for x in d.lines]
    return doc.table(rows, [2.3, 5.7, 2.6, 1.2, 2.6, 2], align='llrcrr', size=9.5, zebra='#f3f3f3')


@further('sr-upit-kratko', 'rfq', 'sr', 'eml eml txt', script='bald', lines=(1, 6), number='U-{n}/{yy}', hides='money, price, amount, discounts', shows='due_date')
def ask(d):
    """A short mail without forms: what is needed, quantity first, by when the price is wanted."""
    q = count('1.234,56')
    rows = '\n'.join(f'- {q(x.qty)} {x.unit} {x.name.lower()} ({x.spec})' for x in d.lines)
    return Mail(f'Upit {d.number}', back=True, text=f'''Zdravo,

treba nam vasa najbolja cena i rok za sledece:

{rows}

Nas interni broj upita je {d.number} od {date(d.date, "15.3.2024")}, stavite ga u predmet kad odgovarate. Ponudu na firmu {d.buyer.name}, {d.buyer.city}, trebalo bi mi do {date(d.due, "15.3.2024")} jer onda ide na odobrenje.

Ako nesto nemate na stanju napisite zamenu i koliko se ceka. Saljem isto i drugima pa gledajte da cena bude dobra :)

Za: {d.seller.name}

Hvala unapred,
{d.buyer.person}
{d.buyer.phone}
''')


@further('sr-zapisnik-usluga', 'acceptance_record', 'sr', 'docx scan odt', currency='RSD', lines=(1, 6), delivered=True, number='{n}/{y}', contract='{n:03}-{N}', hides='tax, gross', shows='contract_ref delivery_date')
def service(d):
    """What both sides sign when a job is done: a sheet of facts in four columns, contracted and done side by side with prices, the value without tax, remarks, ticks."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm')
    doc.table([[(f'ZAPISNIK O PRIMOPREDAJI br. {d.number}', dict(span=4, bold=True, align='c', size=12, fill='#dfe7dd'))], ['Izvršilac', d.seller.name, 'Korisnik', d.buyer.name], ['Sedište', d.seller.place, 'Sedište', d.buyer.place], ['Predstavnik', d.seller.person, 'Predstavnik', d.buyer.person],
               ['Ugovor', d.contract_no, 'Lokacija', d.buyer.street], ['Završeno', date(d.delivery, f), 'Datum zapisnika', date(d.date, f)]], [2.6, 6.1, 2.8, 5.9], head=0)
    rows = [['Poz.', 'Usluga / oprema', 'JM', 'Ugovoreno', 'Izvršeno', 'Cena (RSD)', 'Vrednost (RSD)']] + [[str(i), f'{x.name}, {x.spec}', x.unit, q(x.qty), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows.append([('Vrednost izvršenog bez PDV', dict(span=6, align='r', bold=True)), (m(d.net), dict(bold=True))])
    doc.p('', size=5, space=0).table(rows, [1.1, 5.9, 1.2, 1.9, 1.9, 2.5, 2.9], align='clcrrrr', size=9)
    for t in ('[x] Usluge su izvršene u celosti i u roku.', '[x] Oprema je ispitana i radi.', '[x] Korisniku su predata uputstva i garantni listovi.', '[ ] Postoje nedostaci (navesti): ________________________________________'):
        doc.p(t, space=0.03)
    doc.p('Potpisan zapisnik je osnov za fakturisanje.', before=0.2, space=0.7)
    return doc.p('Za izvršioca\tZa korisnika\n____________________\t____________________', tabs=[(10, 'l')])
