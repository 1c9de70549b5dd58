"""Serbian and Bosnian papers of the fifteenth group: a garage's bill, a hospital's order and a contract on software in Cyrillic, an offer with two prices, a Bosnian bill before payment, a record of handing over, a slip and an order by mail without diacritics."""
from html import escape as e

from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Odt
from kit.paper import Html, Text, faraway
from kit.wares import GOODS

SERVICES = ('mo', 'h', 'day', 'job', 'lic')


@faraway('sr-racun-garaza-dve-kolone', 'invoice', 'sr', 'pdf docx scan', currency='RSD', lines=(2, 6), stock=(0, 14), rates=(20,), discount='line', delivered=True, number='{n}-{N}/{yy}', order='RN {N}', shows='order_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def garage(d):
    """A garage's bill: buyer first in large type, facts in two columns of labels above values, goods with what is let off in dinars, sums down the left side, the firm and its account at the foot of the page."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15. 3. 2024.'
    s, b = d.seller, d.buyer
    doc = Odt('Liberation Sans', 9.5, margin='2cm', footer=f'{s.name}, {s.street}, {s.place}, PIB {s.vat}, MB {s.reg}\nžiro račun {s.account} kod {s.bank}, telefon {s.phone}')
    doc.p('primalac računa', size=8, space=0).p(b.name, bold=True, size=14, space=0.02).p(f'{b.street}, {b.place} (poreski identifikacioni broj {b.vat})', space=0.5)
    doc.table([['Račun br.', 'Radni nalog', 'Napisan dana', 'Usluga i roba isporučeni', 'Platiti do'], [(t, dict(bold=True)) for t in (d.number, d.order_no, date(d.date, f), date(d.delivery, f), date(d.due, f))]], [3.6, 3, 3.2, 4.2, 3], head=0, border='none', size=9)
    doc.table([['Opis rada ili dela', 'Oznaka', 'Kol.', 'J.m.', 'Po jedinici', 'Odbijeno', 'Za naplatu']] + [[f'{x.name} ({x.spec})', x.code, q(x.qty), x.unit, m(x.list), m(x.line_off), m(x.amount)] for x in d.lines], [5.6, 2.2, 1.3, 1.2, 2.2, 2.1, 2.4], align='llrlrrr', size=8.5, border='head')
    for a, v in (('Poreska osnovica', d.net), (f'Obračunati PDV {d.lines[0].rate}%', d.tax), ('**Naplatiti dinara (RSD)**', d.gross)):
        doc.p(f'{a}\t{m(v)}', tabs=[(8, 'r')], space=0.03)
    return doc.p(f'i slovima: {words_sr(d.gross)}', before=0.15, space=0.3).p('Na ugrađene delove dajemo garanciju šest meseci ili 10.000 pređenih kilometara.', size=8.5, space=0.7).p(f'Račun izdao {s.person}\tVozilo preuzeo', tabs=[(11, 'l')])


@faraway('sr-narudzbenica-bolnica-obrazac', 'purchase_order', 'sr', 'docx odt scan', script='cyrl', currency='RSD', lines=(2, 6), stock=(27, 39), units=GOODS, whole=True, rates=(20,), number='Н-{n}/{y}', tender='МВ-{n:02}/{y}', shows='tender_ref delivery_date buyer_vat_id')
def hospital(d):
    """A hospital's form in Cyrillic: state and body at the left on top, supplier in the middle after the words to the supplier, goods with empty column of remark, sums as the last rows of the table, ways of delivery below, who asked and who allowed."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    b, s = d.buyer, d.seller
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p(f'Република Србија\n{b.name}\n{b.street}, {b.place}\nПИБ: {b.vat}\nОдељење комерцијалних послова', size=10, space=0.3)
    doc.p(f'НАРУЏБЕНИЦА број {d.number}', bold=True, size=14, align='c', space=0.05).p(f'издата дана {date(d.date, f)} године по поступку набавке {d.tender_no}', align='c', space=0.3)
    doc.p(f'Добављачу: {s.name}, {s.street}, {s.place}', bold=True, align='c', space=0.25)
    rows = [['Р.бр.', 'Предмет', 'Карактеристике', 'Јед. мере', 'Наручена количина', 'Јединична цена', 'Вредност', 'Напомена']]
    rows += [[f'{i}.', x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount), ''] for i, x in enumerate(d.lines, 1)]
    for a, v in (('СВЕГА', d.net), (f'ПДВ {d.lines[0].rate} %', d.tax), ('ЗА ПЛАЋАЊЕ', d.gross)):
        rows.append([(a, dict(span=6, align='r', bold=True)), (m(v), dict(align='r', bold=True)), ''])
    doc.table(rows, [1, 3.6, 3, 1.4, 1.9, 2.2, 2.5, 1.5], align='cllcrrr', size=9)
    doc.p(f'Све цене су изражене у динарима. Испорука се врши франко централни магацин, закључно са {date(d.delivery, f)} године. Плаћање 60 дана од дана пријема фактуре регистроване у Централном регистру.', align='j', space=0.6)
    return doc.table([['Захтев поднео\f \f____________________', f'Наручилац\f{b.person}\f____________________']], [8.5, 8.5], head=0, border='none', align='cc')


@faraway('sr-ponuda-pre-i-posle', 'quotation_bid', 'sr', 'html pdf eml', currency='EUR', lines=(2, 5), stock=(12, 27), units=GOODS, whole=True, rates=(20,), discount='unit', number='{L}{n}/{yy}', subject='Ponuda {number} za optičku opremu', shows='due_date')
def two_prices(d):
    """An optics dealer's offer on a page: a card for each thing, price of the catalogue struck through, what is saved and the price for the buyer, how many and the amount; sums in one coloured bar; terms as a list."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. marta 2024.'
    cards = ''.join(f'<section><h3>{e(x.name)}</h3><p>{e(x.spec)} &middot; kat. broj {x.code}</p><p>Kataloška cena: <s>{m(x.list)} €</s><br>Ušteda po komadu: {m(x.off)} €<br>Cena za vas: <b>{m(x.price)} €</b></p><p>Količina: {q(x.qty)} {x.unit} &nbsp;&nbsp; Iznos: <b>{m(x.amount)} €</b></p></section>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr-Latn"><head><meta charset="utf-8"><title>Ponuda</title><style>@page{{size:A4;margin:14mm}}body{{font:13px "DejaVu Sans";max-width:660px;margin:auto;color:#222}}section{{border:1px solid #9bb;border-radius:8px;padding:6px 14px;margin:10px 0;page-break-inside:avoid}}h3{{margin:4px 0;color:#055}}section p{{margin:4px 0}}.b{{background:#055;color:#fff;padding:10px;display:flex;justify-content:space-between}}</style></head><body>
<p><b>{e(d.seller.name)}</b><br><small>{e(d.seller.street)}, {e(d.seller.place)} | {d.seller.phone} | {d.seller.mail}</small></p><h1>Ponuda {d.number}</h1><p>Pripremljena {date(d.date, f)} za kupca<br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}, {e(d.buyer.place)}<br>kontakt: {e(d.buyer.person)}</p>{cards}
<div class=b><span>Vrednost: {m(d.net)} €</span><span>PDV ({d.lines[0].rate}%): {m(d.tax)} €</span><span>Sve zajedno: {m(d.gross)} €</span></div><ul><li>Ponuda je važeća do {date(d.due, f)}</li><li>Plaćanje po prijemu robe, u dinarskoj protivvrednosti.</li><li>Rok isporuke je pet nedelja od porudžbine.</li></ul><p>{e(d.seller.person)}, inženjer prodaje</p></body></html>''')


@faraway('ba-predracun-kuhinje', 'proforma_invoice', 'sr', 'pdf odt docx', currency='BAM', lines=(2, 6), stock=(27, 39), units=GOODS, whole=True, sellers='ba', buyers='ba', rates=(17,), reduction='percent', number='{n:03}-P/{yy}', shows='due_date seller_vat_id buyer_vat_id seller_account')
def before_payment(d):
    """A Bosnian dealer's bill before payment: emblem line, sides one under the other as sentences, narrow table, rebate on all of it and the tax as lines with marks of money before the figures, stamp without which it holds."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    pc, off, _ = d.reductions[0]
    s, b = d.seller, d.buyer
    doc = Odt('Liberation Sans', 10, margin='2.2cm')
    doc.p(s.name.upper(), bold=True, size=15, color='#7a1f1f', space=0.02).p(f'{s.street}, {s.place} · tel. {s.phone}\nID broj {s.reg} · PDV broj {s.vat}', size=9, space=0.35)
    doc.p(f'PREDRAČUN {d.number}', bold=True, size=13, space=0.1).p(f'{s.city}, {date(d.date, f)}. godine; ponuđeni uslovi vrijede zaključno sa {date(d.due, f)}. godine', space=0.2)
    doc.p(f'Kupac je {b.name} iz mjesta {b.place}, {b.street}, PDV broj {b.vat}.', space=0.2)
    doc.table([['R.b.', 'Artikal', 'JM', 'Cijena bez PDV', 'Kom.', 'Vrijednost bez PDV']] + [[str(i), f'{x.name}\f{x.spec}', x.unit, m(x.price), q(x.qty), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 6.6, 1.3, 2.6, 1.5, 3.4], align='clcrrr', shade='#f0dede', border='rows')
    for a, v in (('Vrijednost robe', d.sum), (f'Rabat {q(pc)}% na cijelu narudžbu', -off), ('Osnovica za PDV', d.net), (f'PDV {d.lines[0].rate}%', d.tax), ('Za uplatu', d.gross)):
        doc.p(f'{a}\tKM {m(v)}', tabs=[(16.4, 'r')], indent=8, space=0.02, bold=v == d.gross)
    return doc.p(f'Uplatu izvršiti na transakcijski račun {s.account}, {s.bank}. Roba se preuzima u našem skladištu u roku od 7 dana od evidentirane uplate.', before=0.3, align='j', space=0.6).p(f'Odgovorno lice: {s.person}   M.P.')


@faraway('sr-ugovor-odrzavanje-programa', 'contract', 'sr', 'docx pdf odt', script='cyrl', currency='RSD', lines=(1, 4), stock=(3, 9), units=SERVICES, whole=True, rates=(20,), number='{N}/{y}', shows='seller_vat_id buyer_vat_id')
def upkeep(d):
    """A contract on the upkeep of programs in Cyrillic: preamble as one sentence that names both sides, paragraphs with signs of a section, prices within a small table in the middle, day and seal at the end."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. марта 2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm')
    doc.p(f'Уговор број {d.number}', align='r', space=0.2).p('УГОВОР О ОДРЖАВАЊУ И ДОГРАДЊИ СОФТВЕРА', bold=True, size=13, align='c', space=0.3)
    doc.p(f'Дана {date(d.date, f)} године у месту {d.buyer.city} {d.buyer.name}, {d.buyer.street} (ПИБ {d.buyer.vat}), које заступа {d.buyer.person}, у даљем тексту: Корисник, и {d.seller.name}, {d.seller.street}, {d.seller.place} (ПИБ {d.seller.vat}), које заступа {d.seller.person}, у даљем тексту: Извршилац, споразумели су се о следећем:', align='j', line=115)
    doc.p('§ 1', bold=True, align='c', before=0.15).p('Извршилац ће за Корисника обављати следеће послове, по ценама које не обухватају порез:', align='j')
    doc.table([['Посао', 'Обим', 'Накнада', 'Свега накнада']] + [[f'{x.name}, {x.spec}', f'{q(x.qty)} {cyr(x.unit)}', m(x.price), m(x.amount)] for x in d.lines], [6.8, 2.4, 3, 3.4], align='lrrr', size=10.5, indent=0.3)
    doc.p('§ 2', bold=True, align='c').p(f'Укупна уговорена накнада без пореза износи {m(d.net)} РСД. На тај износ обрачунава се порез на додату вредност од {d.lines[0].rate}%, односно {m(d.tax)} РСД, па Корисник плаћа {m(d.gross)} РСД.', align='j')
    doc.p('§ 3', bold=True, align='c').p('Извршилац отклања сваку пријављену грешку: критичну у року од четири сата, остале у року од три радна дана. Измене изворног кода предаје Кориснику последњег дана у месецу.', align='j')
    doc.p('§ 4', bold=True, align='c').p('Свака страна може отказати уговор уз писани отказни рок од тридесет дана. Подаци до којих Извршилац дође у раду су пословна тајна.', align='j', space=0.6)
    return doc.table([['За Корисника\f \f__________________', 'М.П.', 'За Извршиоца\f \f__________________']], [6.5, 3, 6.5], head=0, border='none', align='ccc')


@faraway('sr-zapisnik-prijem-opreme', 'acceptance_record', 'sr', 'docx scan', lines=(2, 6), stock=(12, 27), units=GOODS, whole=True, delivered=True, number='{n}-PR/{yy}', contract='{N}/{y}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def handed_over(d):
    """An institute's record of handing over: told as a story by a board of three, list of instruments with a place for their numbers, what was tried, that there are no remarks."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', header=d.buyer.name)
    doc.p(f'Zapisnik o kvantitativnom i kvalitativnom prijemu br. {d.number}', bold=True, size=13, space=0.25)
    doc.p(f'Sačinjen {date(d.date, f)} godine u prostorijama korisnika, {d.buyer.street}, {d.buyer.city}. Korisnik: {d.buyer.name}. Isporučilac: {d.seller.name}, {d.seller.place}.', align='j')
    doc.p(f'Komisija u sastavu {d.buyer.person} (predsednik) i dva člana pregledala je opremu koju je isporučilac dopremio {date(d.delivery, f)} godine na osnovu ugovora {d.contract_no}, i utvrdila da je primljeno:', align='j')
    doc.table([['Oprema', 'Tip', 'Primljeno', 'Fabrički broj', 'Ispravno']] + [[x.name, x.spec, f'{q(x.qty)} {x.unit}', '', 'da'] for x in d.lines], [5.2, 3.8, 2.4, 3.4, 1.6], align='llrlc', border='all')
    doc.p('Oprema je puštena u probni rad u trajanju od dva sata. Uz opremu je predato uputstvo na srpskom jeziku i garantni list. Komisija nema primedaba i predlaže da se oprema zavede u knjigu osnovnih sredstava.', align='j', space=0.5)
    return doc.p(f'Članovi komisije:\n1. ______________________\n2. ______________________\n3. ______________________\n\nZa isporučioca: {d.seller.person} ______________________', line=135)


@faraway('sr-otpremnica-dostavna-bald', 'delivery_note', 'sr', 'txt:cp1250 pdf eml', script='bald', lines=(2, 8), stock=(0, 12), units=GOODS, whole=True, delivered=True, number='{N}-{yy}', order='{b}', subject='Najava isporuke, otpremnica {number}', hides='money, price, amount, discounts', shows='order_ref delivery_date buyer_vat_id')
def parcels(d):
    """A store's slip without diacritics that the program also sends as notice: two lines per piece of goods with a count of bars, right column of how many, foot for the one who takes it."""
    q, f = count('1.234,56'), '15-03-2024'
    rows = '\n'.join(f'| {x.code:<10}| {x.name:<34}| {q(x.qty):>7} {x.unit:<4}|\n|           | {x.spec:<34}|             |' for x in d.lines)
    rule = '+-----------+-----------------------------------+-------------+'
    return Text(f'''OTPREMNICA  {d.number}

Magacin    : {d.seller.name}
             {d.seller.street}, {d.seller.place}
Isporuceno : {date(d.delivery, f)}
Pisano     : {date(d.date, f)}
Po trebov. : {d.order_no}

Kome       : {d.buyer.name}
Gde        : {d.buyer.street}, {d.buyer.place}
PIB        : {d.buyer.vat}

{rule}
| Sifra     | Naziv robe                        |    Kolicina |
{rule}
{rows}
{rule}
  Stavki: {len(d.lines)}

  Robu izdao: {d.seller.person}

  Robu primio (ime, licna karta, potpis): ______________________
''')


@faraway('sr-porudzbina-mejl-kratka-bald', 'purchase_order', 'sr', 'eml txt eml', script='bald', currency='EUR', lines=(1, 4), stock=(12, 27), units=GOODS, whole=True, rates=(20,), discount='percent', number='{n}/{m}-{yy}', quote='{N}', subject='Porudzbina {number}', shows='quotation_ref delivery_date')
def short_mail(d):
    """A laboratory orders by a short mail without diacritics under an offer: numbered things with the price of the list and how much per cent is off, the price after it, sums in a sentence."""
    m, q, f = money('1234,56'), count('1234,56'), '15.3.2024'
    rows = '\n\n'.join(f'{i}. {x.name} - {x.spec}\n   {q(x.qty)} {x.unit} x {m(x.price)} eur (cenovnik {m(x.list)}, popust {q(x.percent)} odsto) = {m(x.amount)} eur' for i, x in enumerate(d.lines, 1))
    return Text(f'''Dobar dan,

prihvatamo vasu ponudu {d.quote_no} i porucujemo:

{rows}

To je {m(d.net)} eur bez poreza, PDV {d.lines[0].rate}% je {m(d.tax)} eur, znaci ukupno {m(d.gross)} EUR.

Nas broj porudzbine je {d.number}, od danas, {date(d.date, f)}
Roba nam treba najkasnije {date(d.delivery, f)} na adresi {d.buyer.street}, {d.buyer.place}.

Za {d.buyer.name}
{d.buyer.person}, nabavka

--
Upuceno: {d.seller.name}, {d.seller.person}
''')
