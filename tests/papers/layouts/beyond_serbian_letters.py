"""Letters and mails of Serbian firms in the ninth group: prices with tax in a mail, columns pasted into a mail, a covering note of goods, an annex for licences."""
from html import escape as e

from kit.figures import count, date, money
from kit.odf import Odt
from kit.paper import Html, Mail, beyond
from kit.wares import GOODS


@beyond('sr-ponuda-mpcena', 'quotation_bid', 'sr', 'eml eml html', currency='RSD', lines=(1, 6), whole=True, step='1', number='{n}/{d}{m}', subject='Re: Upit za cene - ponuda {number}', hides='price, amount, net, tax', shows='due_date')
def with_tax(d):
    """A shop answers by mail: a table pasted out of a sheet with prices that hold the tax, one sum, who asked quoted below."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    cell = lambda t, more='': f'<td style="border:1px solid #a6a6a6;padding:2px 6px;{more}">{t}</td>'
    right = 'text-align:right'
    rows = ''.join(f'<tr>{cell(e(x.name) + ", " + e(x.spec))}{cell(q(x.qty), right)}{cell(x.unit)}{cell(m(x.price_gross), right)}{cell(m(x.gross), right)}</tr>' for x in d.lines)
    head = ''.join(cell(f'<b>{t}</b>', 'background:#d9e1f2') for t in ('Artikal', 'Kom.', 'JM', 'MP cena', 'Ukupno'))
    return Html(f'''<!DOCTYPE html><html lang="sr"><meta charset="utf-8"><body style="font-family:Calibri,'Liberation Sans';font-size:15px"><p>Dobar dan,</p>
<p>u nastavku su cene za ono što ste tražili. Ponuda se vodi pod brojem {d.number}, datum {date(d.date, f)}, na ime {e(d.buyer.name)}.</p>
<table style="border-collapse:collapse"><tr>{head}</tr>{rows}<tr>{cell('')}{cell('')}{cell('')}{cell('<b>Svega</b>', right)}{cell(f'<b>{m(d.gross)}</b>', right)}</tr></table>
<p>Sve cene su u dinarima, sa uračunatim PDV-om. Važe do {date(d.due, f)}, dok traju zalihe. Dostava na vašu adresu ({e(d.buyer.street)}, {e(d.buyer.city)}) je besplatna.</p><p>Ako Vam odgovara javite da napravim predračun.</p>
<p>Pozdrav<br>{e(d.seller.person)}<br><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}, {e(d.seller.city)}<br>mob. {d.seller.phone}</p>
<blockquote style="border-left:2px solid #999;padding-left:8px;color:#555">{e(d.buyer.person)} ({d.buyer.mail}) piše:<br>Poštovani, molim Vas da mi pošaljete cene za robu iz priloga, potrebno nam je što pre. Hvala</blockquote></body></html>''')


@beyond('sr-mail-kolone', 'purchase_order', 'sr', 'eml eml txt', script='bald', currency=('EUR', 'RSD'), lines=(1, 7), whole=True, discount='some', number='{n:03}-{yy}/{L}', quote='{N}', hides='tax, gross', shows='quotation_ref delivery_date')
def pasted(d):
    """A buyer's mail in haste: cells of a sheet pasted as plain text with tabs between them, the rebate as a number, the sum without tax after the last row."""
    m, q, f = money('1234,56'), count('1234,56'), '15.3.2024'
    rows = '\n'.join('\t'.join((x.code, f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.list), q(x.percent) if x.percent else '', m(x.price), m(x.amount))) for x in d.lines)
    return Mail(f'Narudzbenica {d.number} - HITNO', back=True, text=f'''{d.seller.name}
n/r prodaja

Postovani,

prihvatamo vasu ponudu {d.quote_no} i porucujemo sledece (nasa narudzbenica {d.number} od {date(d.date, f)}):

sifra\tnaziv\tkol\tjm\tcena\trab%\tnc\tiznos
{rows}
\t\t\t\t\t\tukupno bez pdv {d.currency}\t{m(d.net)}

Isporuka najkasnije {date(d.delivery, f)} na {d.buyer.street}, {d.buyer.city}, javiti se portiru. Placanje kao i do sada, 30 dana.
Na fakturi obavezno nas broj inace je knjigovodstvo vraca!!!

Potvrdite prijem mejla.

{d.buyer.person}
nabavka
{d.buyer.name}
{d.buyer.phone}

Poslato sa mog telefona
''')


@beyond('sr-dopis-dostava', 'delivery_note', 'sr', 'docx pdf scan', lines=(1, 7), units=GOODS, whole=True, number='{n}-{N}', order='{n:02}/{m}-{yy}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def covering(d):
    """A letter that goes with goods: subject, by whose order, what is in the parcel in a list with dashes and makers' numbers, a slip below to be signed and sent back."""
    q, f = count('1.234,56'), '15. marta 2024.'
    serial = lambda x: f'{sum(map(ord, x.code)) * 37 % 90000 + 10000}'
    doc = Odt('DejaVu Sans', 9.5, margin='2.3cm')
    doc.p(d.seller.name, bold=True, size=12, space=0).p(f'{d.seller.street}, {d.seller.place}, {d.seller.mail}', size=8.5, space=0.5).p(f'Naš znak: {d.number}\n{d.seller.city}, {date(d.date, f)}', align='r', space=0.4)
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', bold=True, space=0.5).p('PREDMET: Dostava robe – otpremnica', bold=True, space=0.3)
    doc.p(f'Po Vašoj porudžbenici {d.order_no} šaljemo Vam, prevoznikom po našem izboru, sa rokom prispeća {date(d.delivery, f)}, sledeće:', align='j', space=0.2)
    for x in d.lines:
        doc.p(f'–\t{x.name}, {x.spec}\t{q(x.qty)} {x.unit}', tabs=[(0.6, 'l'), (16, 'r', '.')], indent=0.4, space=0).p(f'oznaka {x.code}, fabrički broj {serial(x)} i dalje', indent=1.2, size=8, space=0.12)
    doc.p('Molimo da ispravnost i količinu proverite odmah, a potpisani odrezak vratite poštom ili mejlom. Račun ćemo poslati posebno.', align='j', before=0.2, space=0.5).p(f'Sa poštovanjem,\n\n{d.seller.person}\nmagacin i otprema', space=0.6)
    doc.p('- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -', align='c', size=8, space=0.2)
    return doc.p(f'POTVRDA PRIJEMA uz {d.number}', bold=True, space=0.15).p('Roba primljena u ispravnom stanju dana ____________   Ime i prezime ____________________   Potpis ____________', size=8.5)


@beyond('sr-aneks-prosirenje', 'contract_amendment', 'sr', 'odt docx scan', currency='EUR', lines=(1, 5), discount='some', number='{d}', contract='{n}/{y}-IT', shows='contract_ref seller_vat_id buyer_vat_id')
def extension(d):
    """An annex of two firms that widens a contract: preamble with the sides in one sentence, numbered points, what is added in a table without rules, each rebate in words under the name, the value of the annex alone."""
    m, q, point = money('1.234,56'), count('1.234,56'), lambda i, t: doc.p(f'{i}.\t{t}', tabs=[(0.8, 'l')], align='j', space=0.15)
    doc = Odt('Liberation Serif', 11, margin='2.4cm', footer=f'Aneks {d.number} uz ugovor {d.contract_no}')
    doc.p(f'ANEKS BR. {d.number}', bold=True, size=14, align='c', space=0).p(f'ugovora br. {d.contract_no}', bold=True, align='c', space=0.3)
    side = lambda p, role: f'{p.name}, {p.street}, {p.place}, PIB {p.vat}, koga zastupa {p.person} (u daljem tekstu: {role})'
    doc.p(f'zaključen dana {date(d.date, "15. marta 2024.")} godine između: {side(d.buyer, "Korisnik")} i {side(d.seller, "Pružalac")}.', align='j', space=0.3)
    point(1, f'Ugovorne strane saglasno konstatuju da su zaključile ugovor br. {d.contract_no} i da je nakon toga nastala potreba Korisnika za dodatnim količinama.')
    point(2, 'Predmet ugovora proširuje se za sledeće stavke (cene bez PDV, u evrima):')
    remark = lambda x: f'\fpo ugovorenom popustu od {q(x.percent)}% na cenu {m(x.list)}' if x.percent else ''
    doc.table([['Stavka', 'Dodatno', 'Cena', 'Iznos']] + [[f'{x.name}, {x.spec}{remark(x)}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [8.4, 2.6, 2.5, 2.9], align='lrrr', border='head', size=10)
    point(3, f'Vrednost ovog aneksa iznosi {m(d.net)} EUR bez PDV, odnosno {m(d.gross)} EUR sa PDV, u kom iznosu je sadržan PDV od {m(d.tax)} EUR. Plaćanje se vrši u dinarskoj protivvrednosti po srednjem kursu NBS na dan fakturisanja.')
    point(4, 'Rok za isporuku dodatnih količina je 30 dana od potpisivanja ovog aneksa.')
    point(5, 'Sve ostale odredbe ugovora ostaju na snazi i neizmenjene.')
    point(6, 'Aneks je sačinjen u četiri istovetna primerka, po dva za svaku ugovornu stranu, i smatra se sastavnim delom ugovora.')
    return doc.p('KORISNIK\tPRUŽALAC\n\n____________________\t____________________', tabs=[(9.5, 'l')], before=0.6).p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(9.5, 'l')])
