"""Serbian papers of the seventeenth group, of firms: a wholesale bill with its tax by lines, a typed bill for services, an order of a big program, an order by mail, an offer as a letter, a proforma with data for payment, a Bosnian slip, a Montenegrin confirmation."""
from html import escape as e

from kit.figures import bald, count, date, money, words_sr
from kit.odf import Odt
from kit.paper import Html, Text, foreign
from kit.wares import GOODS


@foreign('sr-racun-vp-porez-po-stavci', 'invoice', 'sr', 'pdf docx scan', currency='RSD', lines=(3, 9), units=GOODS, whole=True, rates=(20,), discount='line percent', delivered=True, tax_by_line=True, cents=True, number='{yy}-RV-{N:06}', shows='delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def wholesale(d):
    """A wholesale bill of a bookkeeping program: issuer in the head row, receiver in a frame at the right, title with the number, one row of days, eleven narrow columns with the tax of each line, recapitulation of the tax at the left and sums at the right."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 9, margin='1.5cm', footer='Dokument je izrađen na računaru i punovažan je bez pečata i potpisa u skladu sa Zakonom o računovodstvu.')
    issuer = f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\fPIB: {d.seller.vat}   MB: {d.seller.reg}\fTekući račun: {d.seller.account}\f{d.seller.bank}\fTel: {d.seller.phone}\f{d.seller.mail}'
    doc.table([[(issuer, dict(border='none')), ('', dict(border='none')), f'K U P A C:\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fPIB: {d.buyer.vat}\fMatični broj: {d.buyer.reg}']], [9, 1.2, 7.8], head=0, pad=0.15)
    doc.p(f'RAČUN broj: {d.number}', bold=True, size=14, before=0.2, space=0.15)
    doc.table([['Mesto izdavanja', 'Datum računa', 'Datum prometa', 'Valuta', 'Način plaćanja'], [d.seller.city, date(d.date, f), date(d.delivery, f), date(d.due, f), 'Virman']], [4, 3.5, 3.5, 3.5, 3.5], align='ccccc', size=8.5, shade='#e7e6e6')
    rows = [['Rb', 'Šifra', 'Naziv artikla', 'JM', 'Količina', 'VP cena', 'Rab.%', 'Osnovica', 'PDV%', 'Iznos PDV', 'Ukupno']] + [[f'{i}', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.list), q(x.percent), m(x.amount), f'{x.rate}', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows.append([('UKUPNO:', dict(span=7, align='r', bold=True)), (m(d.net), dict(bold=True)), '', (m(d.tax), dict(bold=True)), (m(d.gross), dict(bold=True))])
    doc.table(rows, [0.8, 1.8, 3.6, 0.9, 1.4, 1.8, 1.1, 2, 0.9, 1.7, 2.2], align='cllcrrrrrrr', size=7.5, shade='#e7e6e6', pad=0.05)
    doc.table([['Stopa PDV', 'Osnovica', 'PDV'], [f'{d.lines[0].rate}%', m(d.net), m(d.tax)]], [2.4, 3, 3], align='crr', size=8.5)
    doc.table([['Vrednost po VP cenama', m(d.list_total)], ['Odobreni rabat', m(d.list_total - d.sum)], ['Osnovica', m(d.net)], ['PDV', m(d.tax)], [('ZA UPLATU (RSD)', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4.6, 3.2], head=0, align='lr', indent=10.2)
    doc.p(f'Slovima: {words_sr(d.gross)}', size=8.5, space=0.2).p(f'Napomena o poreskom oslobođenju: nema. Prilikom uplate pozvati se na broj računa. Fakturisao: {d.seller.person}', size=8.5, space=0.8)
    return doc.p('Robu izdao\tRobu primio\tDirektor', tabs=[(7.5, 'l'), (14, 'l')], space=0.5).p('_______________\t_______________\t_______________', tabs=[(7.5, 'l'), (14, 'l')])


@foreign('sr-racun-usluge-word-bald', 'invoice', 'sr', 'docx eml+pdf odt', script='bald', currency='RSD', lines=(2, 4), stock=(28, 36), rates=(20,), cents=True, delivered=True, number='{n}/{y}', contract='{n}/{yy}', shows='contract_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def typed(d):
    """A bill for services that somebody typed in a text program on a foreign keyboard: his data in one line, whom it is for, number and day, a small table, sums under it, the account in a sentence."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.5cm')
    doc.p(d.seller.name, bold=True, size=15, align='c', space=0).p(f'{d.seller.street}, {d.seller.place}, tel. {d.seller.phone}', align='c', size=10.5, space=0).p(f'PIB {d.seller.vat}, maticni broj {d.seller.reg}', align='c', size=10.5, space=0.6)
    doc.p(f'Za: {d.buyer.name}', bold=True, space=0).p(f'{d.buyer.street}\n{d.buyer.place}\nPIB: {d.buyer.vat}', space=0.5)
    doc.p(f'R A C U N  br. {d.number}', bold=True, size=14, align='c', space=0.3)
    doc.p(f'Datum izdavanja: {date(d.date, f)}\nDatum prometa usluga: {date(d.delivery, f)}\nRok za placanje: {date(d.due, f)}', space=0.2).p(f'Prema Ugovoru br. {d.contract_no} izvrsene su sledece usluge i isporuke:', space=0.2)
    doc.table([['Opis', 'Kol.', 'Cena', 'Iznos u din.']] + [[f'{x.name} ({x.spec})', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [7.6, 2.6, 2.8, 3], align='lrrr', size=11)
    for a, v, b in (('Svega bez PDV-a', d.net, 0), (f'PDV {d.lines[0].rate}%', d.tax, 0), ('Ukupno za uplatu', d.gross, 1)):
        doc.p(f'{a}:\t{m(v)} din.', tabs=[(9, 'r')], indent=7, bold=b, space=0.03)
    doc.p(f'Slovima: {bald(words_sr(d.gross))}.', before=0.3).p(f'Uplatu izvrsiti na tekuci racun {d.seller.account} kod banke {d.seller.bank}', space=1)
    return doc.p(f'Direktor\n\n{d.seller.person}', align='r')


@foreign('sr-porudzbenica-erp-pozicije-hiljade', 'purchase_order', 'sr', 'pdf docx scan', currency='RSD', lines=(3, 8), units=GOODS, whole=True, rates=(20,), since=2023, cents=True, number='45000{N}', quote='{n}/{yy}', shows='quotation_ref delivery_date buyer_vat_id')
def big_program(d):
    """An order of a planning program of big firms: receiver in the window, block of labels at the right, title, terms as labelled lines, positions by tens with material number under the name, delivery day for each, only the net value and a line with tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='2cm', footer=f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place} | PIB {d.buyer.vat} | MB {d.buyer.reg} | {d.buyer.account}')
    doc.p(d.buyer.name, bold=True, size=13, align='r', space=0.5)
    doc.table([[f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}', f'**Porudžbenica**\fBroj/datum\f**{d.number} / {date(d.date, f)}**\fKontakt osoba/telefon\f{d.buyer.person} / {d.buyer.phone}\fNaš broj dobavljača\f{100000 + len(d.seller.name) * 317}\fVaša ponuda\f{d.quote_no}']], [10, 7], head=0, border='none')
    doc.p(f'Molimo isporučite na:\n{d.buyer.name}\nCentralni magacin, {d.buyer.street}\n{d.buyer.place}', space=0.2)
    doc.p('Uslovi isporuke:\tDAP magacin kupca', tabs=[(4.2, 'l')], space=0.02).p('Uslovi plaćanja:\tU roku od 45 dana bez odbitka', tabs=[(4.2, 'l')], space=0.02).p('Valuta:\tRSD', tabs=[(4.2, 'l')], space=0.25)
    rows = [['Poz.', 'Materijal / Opis', 'Količina', 'JM', 'Cena po jed.', 'Neto vrednost']]
    for i, x in enumerate(d.lines, 1):
        rows.append([f'{i * 10:05}', f'{x.name} {x.spec}\f{x.code}\fDatum isporuke: {date(d.delivery, f)}', q(x.qty), x.unit.upper(), m(x.price), m(x.amount)])
    doc.table(rows, [1.4, 6.8, 1.8, 1.3, 2.7, 3], align='clrcrr', size=9, border='rows')
    doc.p(f'Ukupna neto vrednost bez PDV\t{m(d.net)} RSD', tabs=[(17, 'r')], bold=True, space=0.03).p(f'PDV {d.lines[0].rate} %\t{m(d.tax)} RSD', tabs=[(17, 'r')], space=0.03).p(f'Ukupna vrednost sa PDV\t{m(d.gross)} RSD', tabs=[(17, 'r')], bold=True, space=0.3)
    return doc.p('Na otpremnici i fakturi obavezno navesti broj porudžbenice. Fakture dostaviti preko SEF-a. Važe Opšti uslovi nabavke objavljeni na našoj internet strani.', size=8.5, space=0.8).p('Odobrio: ____________________\tNabavka: ____________________', tabs=[(9.5, 'l')])


@foreign('sr-mejl-porucivanje-tekst-bald', 'purchase_order', 'sr', 'eml eml txt', script='bald', currency='RSD', lines=(2, 6), units=GOODS, whole=True, rates=(20,), number='{n}-{yy}', quote='{N}', subject='Porudzbina {number}', shows='quotation_ref buyer_vat_id')
def by_mail(d):
    """An order that a secretary writes as a mail: thanks for the offer, number of the order, lines with how many and at what price, sum without and with tax, where to bring it and whom to bill."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = '\n'.join(f'{i}) {x.name} {x.spec}, {q(x.qty)} {x.unit} po {m(x.price)} = {m(x.amount)}' for i, x in enumerate(d.lines, 1))
    return Text(f'''Postovani,

zahvaljujemo na dostavljenoj ponudi br. {d.quote_no}. Porucujemo sledece:

Porudzbina br. {d.number}
Datum: {date(d.date, f)}

{rows}

Ukupno bez PDV: {m(d.net)} din
PDV {d.lines[0].rate}%: {m(d.tax)} din
Ukupno sa PDV: {m(d.gross)} din

Isporuka na adresu: {d.buyer.street}, {d.buyer.place}, radnim danom od 8 do 14h.
Placanje u roku od 30 dana od prijema robe.

Podaci za fakturu:
{d.buyer.name}
{d.buyer.street}, {d.buyer.place}
PIB {d.buyer.vat}, MB {d.buyer.reg}

Molim potvrdite prijem porudzbine.

Pozdrav,
{d.buyer.person}
tel. {d.buyer.phone}

> Za: {d.buyer.mail}
> Od: {d.seller.name}
> {d.seller.mail}
> U prilogu saljemo trazenu ponudu. Stojimo na raspolaganju za sva pitanja.
''')


@foreign('sr-ponuda-dopis-cena-sa-popustom', 'quotation_bid', 'sr', 'docx pdf eml+docx', currency='RSD', lines=(2, 6), units=GOODS, whole=True, rates=(20,), cents=True, discount='percent', number='P{n:03}/{yy}', shows='due_date seller_vat_id seller_account')
def letter(d):
    """An offer as a letter in a text program: letterhead with a rule, addressee, subject, a polite sentence, table with price, rebate and price after it, sums under the table, terms as a list, closing and signature."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. marta 2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}, {d.seller.place}\fTel/fax: {d.seller.phone}, e-mail: {d.seller.mail}\fPIB: {d.seller.vat}, MB: {d.seller.reg}, T.R. {d.seller.account}']], [16.6], head=0, border='rows', size=9.5)
    doc.p(f'U mestu {d.seller.city}, {date(d.date, f)} godine', align='r', before=0.2, space=0.3).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', bold=True, space=0.1).p(f'n/r {d.buyer.person}', space=0.3)
    doc.p(f'PREDMET: Ponuda br. {d.number}', bold=True, space=0.2).p('Poštovani,', space=0.1).p('Na osnovu Vašeg upita, zadovoljstvo nam je da Vam dostavimo ponudu za sledeću robu:', align='j', space=0.15)
    doc.table([['R. br.', 'Naziv', 'JM', 'Kol.', 'Cena', 'Popust', 'Cena sa pop.', 'Vrednost']] + [[f'{i}.', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 4.9, 1.2, 1.3, 2, 1.5, 2.2, 2.6], align='clcrrrrr', size=9, shade='#f2f2f2')
    for a, v, b in (('Ukupno bez PDV-a (RSD):', d.net, 0), (f'PDV ({d.lines[0].rate}%):', d.tax, 0), ('Ukupno sa PDV-om (RSD):', d.gross, 1)):
        doc.p(f'\t{a}\t{m(v)}', tabs=[(13.6, 'r'), (16.6, 'r')], bold=b, space=0.03)
    for t in ('Način plaćanja: 50% avans, 50% u roku od 15 dana od isporuke', 'Rok isporuke: 5 radnih dana od uplate avansa', 'Isporuka: besplatna, na adresu kupca', f'Opcija ponude: do {date(d.due, f)} godine'):
        doc.p(f'–  {t}', indent=0.4, space=0.03, before=0.02)
    return doc.p('U nadi da će Vam naša ponuda odgovarati, srdačno Vas pozdravljamo.', before=0.25, space=0.6).p(f'{d.seller.person}\nkomercijalni direktor', align='r')


@foreign('sr-predracun-podaci-za-uplatu-veb', 'proforma_invoice', 'sr', 'html pdf eml', currency='RSD', lines=(1, 5), rates=(20,), reduction='percent', number='{y}-{n:04}-P', subject='Predračun {number}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def web(d):
    """A proforma of a web service for small firms: coloured rule on top, firm and customer in two columns, number big, table with soft rows, rebate on the whole as a row, box with data as on a payment slip."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    pc, off, _ = d.reductions[0]
    rows = ''.join(f'<tr><td class=l>{e(x.name)}<br><small>{e(x.spec)}</small></td><td>{x.unit}</td><td>{q(x.qty)}</td><td>{m(x.price)}</td><td>{x.rate}%</td><td>{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html>
<html lang="sr-Latn"><head><meta charset="utf-8"><title>Predračun {d.number}</title>
<style>@page{{size:A4;margin:15mm}}body{{font:12px/1.5 "Liberation Sans",Arial,sans-serif;color:#263238}}.bar{{height:6px;background:#00796b}}.two{{display:flex;gap:40px;margin:24px 0}}.two>div{{flex:1}}.cap{{color:#00796b;font-size:10px;text-transform:uppercase;letter-spacing:1px}}
h1{{font-size:22px;font-weight:600;margin:0}}.meta td{{padding:1px 16px 1px 0}}.it{{width:100%;border-collapse:collapse;margin:20px 0 8px}}.it th{{text-align:right;font-size:11px;color:#607d8b;border-bottom:1px solid #90a4ae;padding:6px}}.it td{{text-align:right;padding:7px 6px;border-bottom:1px solid #eceff1}}.it .l{{text-align:left}}small{{color:#78909c}}
.sum{{margin-left:auto;border-collapse:collapse}}.sum td{{padding:4px 6px 4px 36px;text-align:right}}.sum .t td{{font-weight:bold;background:#e0f2f1}}.pay{{border:1px solid #b2dfdb;padding:10px 14px;margin-top:28px;width:62%}}.pay td{{padding:2px 14px 2px 0}}</style></head><body><div class=bar></div>
<div class=two><div><h1>Predračun</h1><div style="font-size:16px">{d.number}</div><table class=meta><tr><td>Datum izdavanja</td><td>{date(d.date, f)}</td></tr><tr><td>Rok za uplatu</td><td>{date(d.due, f)}</td></tr></table></div><div></div></div>
<div class=two><div><div class=cap>Prodavac</div><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>PIB: {d.seller.vat}<br>MB: {d.seller.reg}<br>{d.seller.mail}</div><div><div class=cap>Kupac</div><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB: {d.buyer.vat}</div></div>
<table class=it><tr><th class=l>Stavka</th><th>JM</th><th>Kol.</th><th>Cena (RSD)</th><th>PDV</th><th>Iznos (RSD)</th></tr>{rows}</table>
<table class=sum><tr><td>Međuzbir</td><td>{m(d.sum)}</td></tr><tr><td>Popust {q(pc)}%</td><td>-{m(off)}</td></tr><tr><td>Osnovica za PDV</td><td>{m(d.net)}</td></tr><tr><td>PDV {d.lines[0].rate}%</td><td>{m(d.tax)}</td></tr><tr class=t><td>Ukupno za uplatu</td><td>{m(d.gross)} RSD</td></tr></table>
<div class=pay><div class=cap>Podaci za uplatu</div><table><tr><td>Primalac</td><td>{e(d.seller.name)}, {e(d.seller.city)}</td></tr><tr><td>Račun primaoca</td><td>{d.seller.account}</td></tr><tr><td>Banka</td><td>{e(d.seller.bank)}</td></tr><tr><td>Poziv na broj</td><td>{d.number}</td></tr><tr><td>Svrha uplate</td><td>Uplata po predračunu</td></tr><tr><td>Iznos</td><td>RSD {m(d.gross)}</td></tr></table></div>
<p>Ovaj predračun nije poreski dokument. Račun se izdaje po evidentiranoj uplati.</p></body></html>''')


@foreign('ba-otpremnica-skladiste-vozac', 'delivery_note', 'sr', 'pdf docx scan', lines=(4, 14), units=GOODS, whole=True, sellers='ba', buyers='ba', delivered=True, number='OT-{n:05}/{yy}', order='{n}/{y}', hides='money, price, amount, discounts', shows='order_ref delivery_date seller_vat_id buyer_vat_id')
def slip(d):
    """A Bosnian slip of a store program: issuer left and receiver right with long numbers, title in a grey bar, row of facts, ruled table without prices, three to sign, note on complaints."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('DejaVu Sans', 8.5, margin='1.8cm')
    side = lambda t, p: f'{t}\f**{p.name}**\f{p.street}\f{p.place}\fID broj: {p.reg}\fPDV broj: {p.vat}'
    doc.table([[side('ISPORUČILAC', d.seller), side('PRIMALAC', d.buyer)]], [8.7, 8.7], head=0, border='none', size=9)
    doc.table([[(f'OTPREMNICA BR. {d.number}', dict(bold=True, align='c', fill='#bfbfbf', size=12))]], [17.4], head=0)
    doc.table([['Datum', 'Datum isporuke', 'Skladište', 'Narudžba kupca', 'Način otpreme'], [date(d.date, f), date(d.delivery, f), '001 Veleprodaja', d.order_no, 'Vlastiti prijevoz']], [3.2, 3.4, 3.8, 3.6, 3.4], align='ccccc', bold_head=False)
    doc.table([['R.br.', 'Šifra', 'Naziv artikla', 'Pakovanje / tip', 'J.mj.', 'Količina']] + [[f'{i}', x.code, x.name, x.spec, x.unit, q(x.qty)] for i, x in enumerate(d.lines, 1)], [1.2, 2.6, 6, 3.7, 1.5, 2.4], align='cllLcr'.lower())
    doc.p(f'Ukupno stavki: {len(d.lines)}', space=0.2).p('Napomena: Reklamacije na količinu i vidljiva oštećenja priznaju se samo prilikom preuzimanja robe.', size=8, space=0.9)
    return doc.table([['Robu izdao\f\f________________', 'Robu preuzeo vozač\f\f________________', 'Robu primio (M.P.)\f\f________________']], [5.8, 5.8, 5.8], head=0, border='none', align='ccc')


@foreign('me-potvrda-porudzbe-dopis', 'order_confirmation', 'sr', 'docx pdf odt', currency='EUR', lines=(2, 6), units=GOODS, whole=True, sellers='me', buyers='me', rates=(21,), since=2018, cents=True, reduction='amount', number='{n:03}-{y}/PP', order='{N}', shows='order_ref delivery_date seller_vat_id buyer_vat_id seller_account')
def confirmed(d):
    """A Montenegrin confirmation: title left with the number under it, two lines of reference, table with few rules, a round discount under the sum, tax at its rate, terms in short sentences."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    _, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11, margin='2.2cm', footer=f'{d.seller.name} · {d.seller.street}, {d.seller.place} · PIB {d.seller.vat} · PDV {d.seller.reg} · ž.r. {d.seller.account}')
    doc.p('POTVRDA PORUDŽBE', bold=True, size=16, space=0).p(f'Broj: {d.number}', size=12, space=0).p(f'Datum: {date(d.date, f)}', size=12, space=0.4)
    doc.p(f'Kupac: **{d.buyer.name}**, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}', space=0.05).p(f'Vaša porudžba: {d.order_no}', space=0.05).p(f'Kontakt: {d.seller.person}, {d.seller.phone}', space=0.3)
    doc.p('Poštovani, zahvaljujemo na ukazanom povjerenju i potvrđujemo prijem porudžbe kako slijedi:', align='j', space=0.15)
    rows = [['Opis artikla', 'Količina', 'Jed. mjere', 'Cijena €', 'Iznos €']] + [[f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for x in d.lines]
    doc.table(rows, [7.6, 2, 2, 2.4, 2.6], align='lrcrr', border='head', size=10.5)
    for a, v, b in (('Vrijednost porudžbe', d.sum, 0), ('Odobreni popust', -off, 0), ('Osnovica', d.net, 0), (f'PDV {d.lines[0].rate}%', d.tax, 0), ('Ukupno sa PDV', d.gross, 1)):
        doc.p(f'{a}\t{m(v)} €', tabs=[(8.1, 'r')], indent=8.5, bold=b, space=0.03)
    return doc.p(f'Predviđeni datum isporuke: {date(d.delivery, f)} Plaćanje virmanom, 15 dana po isporuci. Isporuka franko objekat kupca.', before=0.25, align='j', space=0.6).p('Za prodavca\n\n_____________________')
