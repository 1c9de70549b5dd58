"""Serbian letters, orders and contracts of the twelfth group: an order of a large program, an order pasted into a mail, an offer by letter, a request by mail, a contract of sale, an annex, a workshop's offer."""
from html import escape as e

from kit.figures import count, date, money, words_sr
from kit.odf import Odt
from kit.paper import Html, Text, remote
from kit.wares import GOODS


@remote('sr-nalog-kupovine-ispis', 'purchase_order', 'sr', 'txt pdf eml', script='bald', currency='RSD', lines=(2, 9), units=GOODS, whole=True, number='45{b:08}', quote='{N}', subject='Porudzbenica {number}', hides='tax, gross', shows='quotation_ref delivery_date')
def listing(d):
    """An order as the list printer of a large program sets it: sender and vendor in two columns of one width, items by tens with code first and the name in the second row, gross price per unit and net value, one total without tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    w = 76
    two = lambda a, b: f'{a[:42]:<44}{b[:40]}'.rstrip()
    rows = '\n'.join(f'{i * 10:05} {x.code:<16}{q(x.qty):>12} {x.unit:<5}{m(x.price):>17}{m(x.amount):>19}\n      {x.name}, {x.spec}\n      Datum isporuke: {date(d.delivery, f)}' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.buyer.name}
{d.buyer.street}, {d.buyer.place}

{two('PORUDZBENICA', '')}
{'=' * w}
{two('Dobavljac:', f'Broj porudzbenice: {d.number}')}
{two(d.seller.name, f'Datum:             {date(d.date, f)}')}
{two(d.seller.street, 'Nabavna grupa:     N14')}
{two(d.seller.place, f'Nabavljac:         {d.buyer.person}')}
{two(f'Vas broj ponude: {d.quote_no}', 'Valuta:            RSD')}
{'=' * w}
Poz.  Materijal           Kolicina JM          Cena/jed.     Neto vrednost
{'-' * w}
{rows}
{'-' * w}
{'Ukupna neto vrednost bez PDV (RSD)':<50}{m(d.net):>26}
{'=' * w}
Uslovi placanja: 45 dana od datuma prijema fakture
Uslovi isporuke: DAP {d.buyer.city}
Molimo da na otpremnici i fakturi navedete broj porudzbenice.
''')


@remote('sr-porudzbina-tabela-mejl', 'purchase_order', 'sr', 'eml eml html', currency='EUR', lines=(1, 6), units=GOODS, whole=True, discount='some', number='{n}-{m}/{y}', quote='{L}{L}{N}', subject='Porudžbina {number}', hides='tax, gross', shows='quotation_ref delivery_date')
def pasted(d):
    """A buyer's mail that orders by an offer: a pasted grid with agreed price and rebate where there is one, the whole without tax in the last row, whom to call at unloading."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    td = 'style="border:1px solid #999;padding:3px 6px"'
    rows = ''.join(f'<tr><td {td}>{e(x.name)}, {e(x.spec)}</td><td {td}>{q(x.qty)} {x.unit}</td><td {td}>{m(x.list)}</td><td {td}>{f"-{q(x.percent)}%" if x.percent else "–"}</td><td {td}>{m(x.price)}</td><td {td}>{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<html><head><meta charset="utf-8"></head><body style="font-family:Verdana;font-size:12px"><p>Zdravo {e(d.seller.person.split()[0])},</p><p>na osnovu vaše ponude {d.quote_no} ovim putem naručujemo za {e(d.buyer.name)} (naša porudžbina broj <b>{d.number}</b> od {date(d.date, f)}):</p>
<table style="border-collapse:collapse"><tr style="background:#ffe8b3"><td {td}>Artikal</td><td {td}>Naručena količina</td><td {td}>Cena iz cenovnika (€)</td><td {td}>Popust</td><td {td}>Dogovorena cena (€)</td><td {td}>Svega (€)</td></tr>{rows}<tr><td {td} colspan="5"><b>Ukupno, bez PDV-a</b></td><td {td}><b>{m(d.net)}</b></td></tr></table>
<p>Robu očekujemo najkasnije {date(d.delivery, f)} na adresi {e(d.buyer.street)}, {e(d.buyer.place)}. Istovar se najavljuje domaru dan ranije.</p><p>Fakturu pošaljite na {d.buyer.mail}.</p><p>Pozdrav,<br>{e(d.buyer.person)}<br>nabavka, {d.buyer.phone}<br><br><span style="color:#777">Za: {e(d.seller.name)}, {e(d.seller.place)}</span></p></body></html>''')


@remote('sr-ponuda-pismo-rabat-ukupno', 'quotation_bid', 'sr', 'docx eml+docx pdf', script='bald', currency=('EUR', 'RSD'), lines=(2, 6), whole=True, rates=(20,), reduction='percent', number='{N}-{yy}', shows='due_date seller_vat_id')
def letter(d):
    """An offer typed as a letter: subject, greeting, each thing a paragraph with bold name and a tabbed sum, a sentence that gives the rebate on the whole and what is left with and without tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. marta 2024.'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, www ponuda na upit')
    doc.p(d.seller.name, bold=True, size=16, color='#7a1f1f', space=0).p(f'{d.seller.street}, {d.seller.place}', size=9, space=0.6).p(f'{d.buyer.name}\nn/r {d.buyer.person}\n{d.buyer.place}', space=0.4)
    doc.p(f'Predmet: ponuda broj {d.number}', bold=True, space=0.25).p('Postovani,', space=0.12).p('zahvaljujemo na interesovanju i nudimo vam sledece:', space=0.2)
    for x in d.lines:
        doc.p(f'**{x.name}** {x.spec}, {q(x.qty)} {x.unit} po {m(x.price)}\t{m(x.amount)} {d.currency}', tabs=[(16.4, 'r', '.')], space=0.08)
    doc.p(f'Zbir svih stavki iznosi {m(d.sum)} {d.currency}. Na ukupan iznos odobravamo rabat od {q(pc)}%, odnosno {m(off)} {d.currency}, tako da je cena ponude {m(d.net)} {d.currency} bez PDV-a. PDV od {d.lines[0].rate}% iznosi {m(d.tax)}, a cena sa PDV-om {m(d.gross)} {d.currency}.', align='j', before=0.25, line=120)
    doc.p(f'Ponuda vazi do {date(d.due, f)} godine. U cenu su ukljuceni prevoz i montaza na prvom spratu.', align='j', line=120, space=0.5)
    return doc.p(f'{d.seller.city}, {date(d.date, f)} godine', space=0.3).p(f'S postovanjem,\n\n{d.seller.person}', indent=10)


@remote('sr-molba-za-cene', 'rfq', 'sr', 'docx eml+docx scan', lines=(2, 7), units=GOODS, whole=True, number='{N}', script='bald', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def asked(d):
    """A buyer asks several sellers for their prices: the request's number in the first sentence, what is wanted with how many before the name, what an answer must hold, until when."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 11, margin='2.3cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}', bold=True, space=0.4).p(f'UPIT ZA DOSTAVLJANJE PONUDE br. {d.number}', bold=True, size=13, space=0.1).p(f'Datum upita: {date(d.date, f)}', space=0.3).p('Molimo vas da nam dostavite ponudu za:', space=0.1)
    for x in d.lines:
        doc.p(f'•  {q(x.qty)} {x.unit}\t{x.name}, {x.spec}', tabs=[(4, 'l')], indent=0.6, space=0.05)
    doc.p('U ponudi navedite jedinicnu cenu bez PDV, rok isporuke, garanciju i nacin placanja. Prevoz treba da bude ukljucen u cenu.', align='j', before=0.25).p(f'Ponude primamo do {date(d.due, f)} u 12 casova na {d.buyer.mail}.', align='j', space=0.5)
    return doc.p(f'{d.buyer.person}\nSluzba nabavke, {d.buyer.phone}')


@remote('sr-ugovor-prodaja-clanovi', 'contract', 'sr', 'docx odt scan', currency='RSD', lines=(1, 6), units=GOODS, whole=True, reduction='amount', number='{n}/{y}-K', quote='{n}-{yy}', shows='quotation_ref seller_vat_id buyer_vat_id seller_account')
def sale(d):
    """A contract of sale between firms: sides by numbers with who signs for them, the goods by dashes in the first article, price articles that give the sum, what is let off for all of it, base, tax and price with tax, the court."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    _, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'Ugovor br. {d.number}', align='r', space=0.3).p('UGOVOR O KUPOPRODAJI', bold=True, size=15, align='c', space=0.3).p(f'zaključen dana {date(d.date, f)} godine u mestu {d.seller.city}, između:', align='c', space=0.2)
    for i, (p, r) in enumerate(((d.seller, 'Prodavac'), (d.buyer, 'Kupac')), 1):
        doc.p(f'{i}. {p.name}, {p.place}, {p.street}, PIB {p.vat}, matični broj {p.reg}, račun {p.account}, koga zastupa {p.person} (u daljem tekstu: {r}), i' if i == 1 else f'{i}. {p.name}, {p.place}, {p.street}, PIB {p.vat}, matični broj {p.reg}, koga zastupa {p.person} (u daljem tekstu: {r}).', align='j')
    art = lambda n: doc.p(f'Član {n}.', bold=True, align='c', before=0.15, space=0.05)
    art(1)
    doc.p(f'Prodavac prodaje, a Kupac kupuje, u svemu prema ponudi broj {d.quote_no}:', align='j')
    for x in d.lines:
        doc.p(f'– {x.name}, {x.spec}, količina {q(x.qty)} {x.unit}, cena {m(x.price)} dinara po jedinici, ukupno {m(x.amount)} dinara;', indent=0.8, space=0.04)
    art(2)
    doc.p(f'Zbirna vrednost robe iz člana 1. iznosi {m(d.sum)} dinara. Zbog kupovine celokupne količine Prodavac odobrava popust u iznosu od {m(off)} dinara, pa kupoprodajna cena bez PDV iznosi {m(d.net)} dinara.', align='j').p(f'Na cenu iz prethodnog stava obračunava se PDV od {d.lines[0].rate}% u iznosu od {m(d.tax)} dinara. Kupac se obavezuje da Prodavcu isplati ukupno {m(d.gross)} dinara ({words_sr(d.gross)}).', align='j')
    for n, t in ((3, 'Prodavac će robu isporučiti u roku od 30 dana od potpisivanja ugovora, a Kupac cenu platiti u roku od 15 dana od isporuke.'), (4, 'Za svaki dan docnje ugovorna strana koja docni plaća ugovornu kaznu od 0,2% vrednosti ugovora, a najviše 5%.'), (5, 'Garantni rok je 24 meseca. Za sporove je nadležan Privredni sud u Beogradu.'), (6, 'Ugovor je sačinjen u četiri istovetna primerka, po dva za svaku stranu.')):
        art(n)
        doc.p(t, align='j')
    return doc.table([['ZA PRODAVCA', 'ZA KUPCA'], [f'____________________\f{d.seller.person}', f'____________________\f{d.buyer.person}']], [8, 8], border='none', align='cc')


@remote('sr-aneks-dodatne-kolicine', 'contract_amendment', 'sr', 'docx scan odt', currency='RSD', lines=(1, 4), whole=True, rates=(20,), number='{n:02}/{yy}', contract='{N}-{y}', shows='contract_ref')
def annex(d):
    """An annex by which more is bought under a contract: title with both numbers, recital, points with a small table of what is added, the value of the annex without and with tax in words of a sentence, the rest stays in force."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. marta 2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm')
    doc.p(f'ANEKS br. {d.number}', bold=True, size=14, align='c', space=0).p(f'Ugovora br. {d.contract_no}', bold=True, align='c', space=0.3)
    doc.p(f'Kupac: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, koga zastupa {d.buyer.person}', space=0.05).p(f'Dobavljač: {d.seller.name}, {d.seller.street}, {d.seller.place}, koga zastupa {d.seller.person}', space=0.2)
    doc.p(f'Ugovorne strane saglasno konstatuju da su potrebe kupca veće od ugovorenih, te dana {date(d.date, f)} godine ugovaraju sledeće:', align='j', space=0.15)
    doc.p('1. Osnovnim ugovorom predviđene količine uvećavaju se za:', space=0.08)
    doc.table([['Predmet', 'Jedinica', 'Dodatna količina', 'Ugovorena cena', 'Vrednost']] + [[f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [6.6, 1.8, 2.4, 2.8, 3], align='lcrrr', size=10, indent=0.3)
    doc.p(f'2. Vrednost ovog aneksa je {m(d.net)} dinara bez PDV. Obračunati PDV je {m(d.tax)} dinara, što ukupno iznosi {m(d.gross)} dinara.', align='j').p('3. Jedinične cene iz osnovnog ugovora ne menjaju se. Rok isporuke dodatnih količina je 30 dana.', align='j').p('4. U svemu ostalom odredbe osnovnog ugovora ostaju na snazi. Aneks stupa na snagu danom potpisivanja.', align='j', space=0.8)
    return doc.p(f'Kupac\tDobavljač\n\n_______________\t_______________\n{d.buyer.person}\t{d.seller.person}', tabs=[(10.5, 'l')])


@remote('sr-ponuda-opcije-kolone', 'quotation_bid', 'sr', 'pdf html eml+pdf', currency='EUR', lines=(2, 8), units=GOODS, whole=True, discount='line percent', number='Q-{y}-{n:04}', shows='due_date seller_vat_id')
def modern(d):
    """An offer out of a young selling program: a dark side strip with the seller, the customer and the number on white, row sums struck through with the rebate as a tag, a ladder of sums at the foot of the page, a button to accept."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td><b>{e(x.name)}</b><br><small>{e(x.spec)} / {e(x.code)}</small><td>{q(x.qty)} {x.unit}<td>{m(x.list)}<td><s>{m(x.full)}</s> <i>-{q(x.percent)}%</i><br>{m(x.amount)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Ponuda {d.number}</title><style>@page{{size:A4;margin:0}}body{{margin:0;font:11.5px "Liberation Sans";display:flex;min-height:297mm;-webkit-print-color-adjust:exact}}.l{{background:#232b38;color:#fff;width:160px;padding:30px 16px}}.r{{flex:1;padding:30px 26px}}table{{width:100%;border-collapse:collapse}}th{{text-align:left;color:#889;border-bottom:1px solid #ccd;padding:5px 0}}td{{padding:7px 0;border-bottom:1px solid #eef;vertical-align:top}}th:nth-child(n+2),td:nth-child(n+2){{text-align:right}}i{{background:#d7f5dd;padding:0 4px;font-style:normal}}s{{color:#999}}</style></head><body><div class=l><h3>{e(d.seller.name)}</h3><p>{e(d.seller.street)}<br>{e(d.seller.place)}</p><p>PIB<br>{d.seller.vat}</p><p>Kontakt<br>{e(d.seller.person)}<br>{d.seller.phone}</p></div><div class=r>
<h1 style="margin:0">Ponuda</h1><p>Broj ponude: {d.number}<br>Kreirana: {date(d.date, f)}<br>Važi do: {date(d.due, f)}</p><p><small>Pripremljeno za</small><br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.person)}<br>{e(d.buyer.street)}, {e(d.buyer.place)}</p>
<table><tr><th>Proizvod<th>Količina<th>Cena €<th>Iznos €</tr>{rows}<tr><td colspan=3>Zbir posle popusta<td>{m(d.net)}</tr><tr><td colspan=3>PDV {d.lines[0].rate}%<td>{m(d.tax)}</tr><tr><td colspan=3><b>Ukupno sa PDV</b><td><b>{m(d.gross)} €</b></tr></table>
<p style="margin-top:24px"><span style="background:#2a9d57;color:#fff;padding:8px 18px">Prihvati ponudu</span></p><p><small>Cene su izražene u evrima, plaćanje u dinarima. Isporuka u roku od 10 do 15 radnih dana.</small></p></div></body></html>''')
