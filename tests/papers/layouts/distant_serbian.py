"""Serbian and Bosnian papers of the thirteenth group: a service's bill, an offer of a projecting firm, a proforma and a slip without diacritics, an order, a decision, an annex and a frame in Cyrillic, a record of taking in, a contract of a village."""
from html import escape as e

from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Odt
from kit.paper import Html, Text, distant
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'job')


@distant('sr-racun-servisne-usluge', 'invoice', 'sr', 'html pdf scan', currency='RSD', lines=(1, 5), discount='line', delivered=True, rates=(20,), number='{n:05}-{yy}-S', contract='{n}/{N}', shows='contract_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def service(d):
    """A service's bill from a web program: issuer right, customer left in a frame with round corners, a yellow line with number, rows with the sum without rebate, rebate in dinars and base, how to pay with a copy of the slip's fields."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td>{e(x.name)}<br><small>{e(x.spec)}</small><td>{q(x.qty)} {x.unit}<td>{m(x.list)}<td>{m(x.full)}<td>{m(x.line_off)}<td>{m(x.amount)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr-Latn"><head><meta charset="utf-8"><title>Račun</title><style>@page{{size:A4;margin:15mm}}body{{font:11.5px "DejaVu Sans";max-width:700px;margin:auto}}.k{{border:1.5px solid #444;border-radius:10px;padding:10px;width:300px}}.i{{float:right;text-align:right}}.n{{background:#ffe28a;padding:7px;margin:14px 0;font-size:14px}}table{{width:100%;border-collapse:collapse}}td,th{{text-align:right;padding:5px;border-bottom:1px solid #ccc;font-weight:normal}}td:first-child,th:first-child{{text-align:left}}small{{color:#666}}.u{{margin:10px 0 10px 320px;line-height:1.8}}.u b{{float:right}}.p{{border:1px dashed #444;padding:8px}}</style></head><body>
<div class=i><b>{e(d.seller.name)}</b><br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>PIB {d.seller.vat}<br>MB {d.seller.reg}</div><div class=k>Korisnik usluge<br><b>{e(d.buyer.name)}</b><br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>PIB {d.buyer.vat}</div>
<div class=n>Račun broj <b>{d.number}</b></div><p>Izdat {date(d.date, f)} &bull; Promet izvršen {date(d.delivery, f)} &bull; Dospeva {date(d.due, f)} &bull; Ugovor {d.contract_no}</p>
<table><tr><th>Usluga / materijal<th>Količina<th>Cena<th>Bez popusta<th>Popust (din)<th>Osnovica</tr>{rows}</table><div class=u>Poreska osnovica <b>{m(d.net)}</b><br>PDV {d.lines[0].rate}% <b>{m(d.tax)}</b><br>Ukupno za naplatu (RSD) <b>{m(d.gross)}</b></div>
<div class=p>Primalac: {e(d.seller.name)}<br>Račun primaoca: {d.seller.account}<br>Svrha uplate: plaćanje po računu {d.number}<br>Šifra plaćanja: 221</div><p>Odgovorno lice: {e(d.seller.person)}</p></body></html>''')


@distant('sr-ponuda-projektantska', 'quotation_bid', 'sr', 'docx pdf eml+docx', currency='EUR', lines=(2, 6), rates=(20,), discount='percent', number='{n}-P/{yy}', quote='{N}', shows='due_date')
def projecting(d):
    """An engineering firm's offer: subject line first, object and one who asked, each position with a letter, a base price, a factor of rebate and an offered price, a table of sums at the left, what is not in the price."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. mart 2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', footer=f'{d.seller.name}  {d.seller.street}, {d.seller.place}  {d.seller.phone}')
    doc.p(f'Predmet: **Ponuda broj {d.number}**', size=13, space=0.15).p(f'Investitor: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}\nNa ruke: {d.buyer.person}\nPonuđač: {d.seller.name}\nDatum: {date(d.date, f)}', line=130, space=0.3)
    doc.p('Na osnovu obilaska objekta i Vašeg zahteva nudimo isporuku i radove kako sledi (svi iznosi su u EUR, bez PDV):', align='j')
    doc.table([['Poz.', 'Opis pozicije', 'JM', 'Kol.', 'Osnovna cena', 'Popust', 'Ponuđena cena', 'Iznos']] + [[f'{"ABCDEFGHIJ"[i]}', f'{x.name}\f{x.spec}', x.unit, q(x.qty), m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for i, x in enumerate(d.lines)], [1.1, 4.6, 1.1, 1.4, 2.3, 1.5, 2.3, 2.5], align='clcrrrrr', size=9, weight='0.3pt', shade='#e2efda')
    doc.table([['Zbir pozicija', m(d.net)], [f'PDV {d.lines[0].rate}%', m(d.tax)], [('Svega sa PDV', dict(bold=True)), (m(d.gross), dict(bold=True))]], [4, 3.2], head=0, align='lr', border='rows')
    doc.p('Ponuda ne obuhvata: građevinske radove, isključenje napona i takse distributera.', italic=True).p(f'Opcija ponude ističe {date(d.due, "15.03.2024.")} Avans 40%, ostatak po primopredaji.', space=0.5)
    return doc.p(f'Odgovorni projektant\n{d.seller.person}', align='r')


@distant('sr-narudzbenica-opstinska', 'purchase_order', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', lines=(2, 6), units=GOODS, whole=True, rates=(20,), reduction='percent', number='404-{n}/{y}', quote='{N}', shows='quotation_ref delivery_date seller_vat_id')
def public_order(d):
    """A public body's order in Cyrillic: heading of the body with its department and number at the left, grounds in law, seller in a row of its own, things with value, rebate under the sum, who follows the order."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. марта 2024.'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm')
    doc.p(f'Република Србија\n**{d.buyer.name}**\nОдељење за опште послове\nБрој: {d.number}\nДатум: {date(d.date, f)} године\n{d.buyer.street}, {d.buyer.place}', space=0.3).p('НАРУЏБЕНИЦА', bold=True, size=16, align='c', space=0.05).p('набавка на коју се закон не примењује (члан 27. став 1. Закона о јавним набавкама)', align='c', size=10, italic=True, space=0.2)
    doc.p(f'Добављач: **{d.seller.name}**, {d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}', space=0.1).p(f'На основу ваше понуде број {d.quote_no} наручујемо:', space=0.1)
    rows = [['Редни број', 'Добро', 'Техничке одлике', 'Количина', 'Цена по јединици', 'Вредност без ПДВ']] + [[f'{i}', x.name, x.spec, f'{q(x.qty)} {cyr(x.unit)}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(a, dict(span=5, align='r', bold=a.startswith('УКУПНО'))), m(v)] for a, v in (('Збир', d.sum), (f'Одобрени попуст {q(pc)}%', -off), ('Вредност без ПДВ', d.net), (f'ПДВ {d.lines[0].rate}%', d.tax), ('УКУПНО СА ПДВ (динара)', d.gross))]
    doc.table(rows, [1.4, 4.4, 3.5, 2.3, 2.5, 2.7], align='cllrrr', size=9.5)
    doc.p(f'Рок испоруке: {date(d.delivery, "15.03.2024.")} Место испоруке: седиште наручиоца. Плаћање у року до 45 дана од пријема исправног рачуна у Систему електронских фактура.', align='j', before=0.1, space=0.1)
    return doc.p(f'Праћење реализације: {d.buyer.person}.', space=0.6).p('НАЧЕЛНИК\n____________________', align='r')


@distant('sr-odluka-dodela-toplana', 'award_decision', 'sr', 'docx scan', script='cyrl', currency='RSD', lines=(1, 4), units=GOODS, whole=True, rates=(20,), number='{n}-{N}/{yy}', tender='Д-{n:02}/{y}', hides='tax, price, amount, discounts', shows='tender_ref')
def decided(d):
    """A director's decision in Cyrillic: by what law, decision letter by letter apart, points with who gets the contract and at what value without and with tax, reasons with one bid that was dearer left out of figures, lesson on law."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. марта 2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nБр. {d.number}\n{date(d.date, f)} године', space=0.3).p('На основу члана 146. Закона о јавним набавкама („Службени гласник РС“, бр. 91/19 и 92/23), директор доноси', align='j', space=0.2)
    doc.p('О Д Л У К У\nо додели уговора', bold=True, align='c', space=0.2)
    doc.p(f'I  Уговор у поступку јавне набавке добара број {d.tender_no} додељује се понуђачу {d.seller.name}, {d.seller.street}, {d.seller.place}.', align='j').p(f'II  Вредност уговора износи {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са ПДВ.', align='j')
    doc.p('III  Предмет уговора су: ' + '; '.join(f'{x.name} ({x.spec}), {q(x.qty)} {cyr(x.unit)}' for x in d.lines) + '.', align='j', space=0.2)
    doc.p('О б р а з л о ж е њ е', bold=True, align='c', space=0.1).p('У року за подношење понуда пристигле су три понуде. Комисија је две понуде оценила као прихватљиве и рангирала их применом критеријума најниже понуђене цене. Директор је прихватио предлог комисије из извештаја о поступку.', align='j', line=115)
    return doc.p('Поука о правном леку: против ове одлуке може се поднети захтев за заштиту права у року од десет дана од дана објављивања на Порталу јавних набавки.', align='j', size=10, space=0.6).p(f'Директор\n____________________\n{d.buyer.person}', align='r')


@distant('sr-aneks-produzenje-obima', 'contract_amendment', 'sr', 'docx odt', script='cyrl', currency='RSD', lines=(1, 4), rates=(20,), number='2-{n}/{y}', contract='{N}/{y}', shows='contract_ref')
def wider(d):
    """An annex in Cyrillic that widens a contract: both sides under numbers, articles in the middle, the added things as indents with price and value, the value by which the contract grows with tax, four like copies."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'АНЕКС БРОЈ {d.number}', bold=True, size=15, align='c', space=0.02).p(f'Уговора о пословно-техничкој сарадњи број {d.contract_no}', align='c', space=0.3).p(f'закључен дана {date(d.date, f)} године између:', space=0.1)
    for i, (p, r) in enumerate(((d.buyer, 'Наручилац'), (d.seller, 'Извршилац')), 1):
        doc.p(f'{i}. {p.name}, {p.street}, {p.place}, кога заступа {p.person} (у даљем тексту: {r})', indent=0.5, space=0.06)
    art = lambda n: doc.p(f'Члан {n}.', align='c', before=0.15, space=0.06)
    art(1)
    doc.p('Уговорне стране сагласно проширују предмет уговора следећим позицијама:', align='j', space=0.05)
    for x in d.lines:
        doc.p(f'–  {x.name}, {x.spec}: {q(x.qty)} {cyr(x.unit)} по цени од {m(x.price)} динара, у вредности од {m(x.amount)} динара', indent=0.8, space=0.04)
    art(2)
    doc.p(f'Вредност уговора се увећава за {m(d.net)} динара без ПДВ. Обрачунати ПДВ по стопи од {d.lines[0].rate}% износи {m(d.tax)} динара, па увећање са ПДВ износи {m(d.gross)} динара (словима: {cyr(words_sr(d.gross))}).', align='j')
    art(3)
    doc.p('Све остале одредбе основног уговора остају непромењене.', align='j')
    art(4)
    doc.p('Анекс је сачињен у четири истоветна примерка, по два за сваку страну, и ступа на снагу даном потписивања.', align='j', space=0.7)
    return doc.p('ЗА НАРУЧИОЦА\tЗА ИЗВРШИОЦА', tabs=[(10.5, 'l')], space=0.5).p('___________________\t___________________', tabs=[(10.5, 'l')])


@distant('sr-predracun-mejl-bald', 'proforma_invoice', 'sr', 'eml txt eml', script='bald', currency='RSD', lines=(1, 5), units=GOODS, whole=True, rates=(20,), number='PR-{b}', subject='Predracun {number} za uplatu', shows='due_date seller_account')
def by_mail(d):
    """A shop's mail with a proforma without diacritics: thanks, what was ordered with an at sign before the price, base, tax and sum in capitals, where to pay, until when the goods are held."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = '\n'.join(f'  > {x.name} ({x.spec})\n    {q(x.qty)} {x.unit} @ {m(x.price)} = {m(x.amount)}' for x in d.lines)
    return Text(f'''Postovani {d.buyer.person},

hvala na interesovanju. Saljemo predracun broj {d.number} od {date(d.date, f)}
Kupac: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}

{rows}

  OSNOVICA     {m(d.net)} din
  PDV {d.lines[0].rate}%      {m(d.tax)} din
  ZA UPLATU    {m(d.gross)} din

Uplatu izvrsite na racun {d.seller.account} kod {d.seller.bank}.
Robu cuvamo za vas do {date(d.due, f)} Posle tog datuma cene su podlozne promeni.
Racun cete dobiti uz robu.

Pozdrav,
{d.seller.person}
{d.seller.name}
{d.seller.street}, {d.seller.place}
tel. {d.seller.phone}
''')


@distant('sr-otpremnica-magacin-bald', 'delivery_note', 'sr', 'pdf txt scan', script='bald', lines=(3, 10), units=GOODS, whole=True, delivered=True, number='{N}/{m}', order='{L}-{n}', hides='money, price, amount, discounts', shows='order_ref')
def old_program(d):
    """A slip of an old program without diacritics: frame of plus signs and bars, warehouse and number in the frame's head, goods by codes with how many in columns, counts at the end."""
    q, f = count('1.234,56'), '15.03.2024'
    bar = '+-----+------------+' + '-' * 46 + '+------+----------+'
    rows = '\n'.join(f'|{i:>4} | {x.code:<11}| {(x.name + ", " + x.spec)[:45]:<45}| {x.unit:<5}|{q(x.qty):>9} |' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.seller.name}
{d.seller.street}, {d.seller.place}                          Magacin 01

        OTPREMNICA broj {d.number}            Datum: {date(d.date, f)}

Primalac robe : {d.buyer.name}
                {d.buyer.street}, {d.buyer.place}
Nalog kupca   : {d.order_no}

{bar}
| Rb. | Sifra      | {"Naziv robe":<45}| JM   | Kolicina |
{bar}
{rows}
{bar}
Ukupno stavki: {len(d.lines)}

Robu izdao                  Robu prevezao                  Robu primio

_______________             _______________                _______________
''')


@distant('ba-zapisnik-prijem-opreme', 'acceptance_record', 'sr', 'docx scan', currency='BAM', lines=(1, 5), units=GOODS, whole=True, rates=(17,), sellers='ba', buyers='ba', delivered=True, number='{n}-ZP/{y}', contract='{N}-{yy}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def taken_in(d):
    """A Bosnian commission's record: who sat, where and when, that the goods of a contract were looked at, a table with what the contract says and what was found, findings, closed at an hour."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p('ZAPISNIK O KVALITATIVNOM I KVANTITATIVNOM PRIJEMU', bold=True, size=13, align='c', space=0.02).p(f'broj {d.number}', align='c', space=0.3)
    doc.p(f'sačinjen {date(d.date, f)} godine u prostorijama ugovornog organa {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, povodom prijema robe koju je po ugovoru broj {d.contract_no} dana {date(d.delivery, f)} godine isporučio dobavljač {d.seller.name}, {d.seller.street}, {d.seller.place}.', align='j', line=120)
    doc.p(f'Prisutni: {d.buyer.person}, predsjednik komisije, dva člana i predstavnik dobavljača {d.seller.person}.', space=0.2)
    doc.table([['R. br.', 'Roba', 'Tip / karakteristike', 'Jed. mjere', 'Ugovoreno', 'Zatečeno', 'Ocjena']] + [[f'{i}.', x.name, x.spec, x.unit, q(x.qty), q(x.qty), 'odgovara'] for i, x in enumerate(d.lines, 1)], [1.1, 4.4, 3.7, 1.5, 1.9, 1.8, 2], align='cllcrrc', size=9.5)
    doc.p('Komisija konstatuje da je isporučena roba nova, da odgovara ugovorenom kvalitetu i količini i da je uz nju predata propisana dokumentacija. Primjedbi nije bilo. Zapisnik je zaključen u 12:30 sati.', align='j', before=0.1, line=120, space=0.7)
    return doc.p('Za ugovorni organ\tZa dobavljača', tabs=[(10, 'l')], space=0.5).p('____________________\t____________________', tabs=[(10, 'l')])


@distant('sr-ugovor-prodaja-bald', 'contract', 'sr', 'docx odt pdf', script='bald', currency='EUR', lines=(1, 4), units=GOODS, whole=True, rates=(20,), discount='unit', number='UP {n}-{y}', shows='seller_account')
def typed(d):
    """A contract that a small firm typed without diacritics: number on top, sides as seller and buyer in the first lines, a list of things with price before, what is off and price, clauses by plain numbers, sums in one clause."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 11, margin='2.3cm')
    doc.p(f'UGOVOR O PRODAJI br. {d.number}', bold=True, size=14, space=0.2).p(f'Prodavac: {d.seller.name}, {d.seller.street}, {d.seller.place}, zastupnik {d.seller.person}\nKupac: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, zastupnik {d.buyer.person}', line=130, space=0.2)
    doc.p('1. Prodavac prodaje, a kupac kupuje:', space=0.06)
    doc.table([['Stvar', 'Komada / jed.', 'Cena pre popusta', 'Popust po jed.', 'Ugovorena cena', 'Svega EUR']] + [[f'{x.name} {x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), m(x.off), m(x.price), m(x.amount)] for x in d.lines], [5, 2.3, 2.4, 2, 2.4, 2.6], align='lrrrrr', size=9.5, border='rows')
    for t in (f'2. Ugovorena cena je {m(d.net)} EUR bez PDV. PDV ({d.lines[0].rate}%) je {m(d.tax)} EUR, a ukupna cena sa PDV je {m(d.gross)} EUR.', f'3. Kupac placa 30% odmah, a ostatak pre preuzimanja, na racun {d.seller.account}, u dinarima po srednjem kursu NBS.', '4. Rok isporuke je 45 dana od prijema avansa. Garancija je dve godine.', '5. Za sporove je nadlezan sud u mestu prodavca.', '6. Ugovor ima dva primerka.'):
        doc.p(t, align='j', space=0.08)
    return doc.p(f'{d.seller.city}, {date(d.date, f)} godine', before=0.3, space=0.5).p('Prodavac ________________        Kupac ________________')


@distant('sr-okvirni-merni-uredjaji', 'framework_agreement', 'sr', 'pdf docx', currency='RSD', lines=(3, 8), units=GOODS, whole=True, rates=(20,), number='OS-{n}/{y}', tender='JN-{N}/{yy}', hides='qty, amount, net, tax, gross', shows='tender_ref seller_vat_id buyer_vat_id')
def frame(d):
    """A frame of a utility in Latin letters: sides in a grid with a signer, articles with titles, no quantities, only prices by unit, single orders are made by need, two years."""
    m, f = money('1.234,56'), '15. mart 2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.p('OKVIRNI SPORAZUM', bold=True, size=16, align='c', space=0.02).p(f'broj {d.number}, javna nabavka {d.tender_no}', align='c', space=0.3)
    side = lambda r, p: [(r, dict(bold=True)), f'{p.name}\f{p.street}, {p.place}', f'PIB {p.vat}\fMB {p.reg}', f'zastupa\f{p.person}']
    doc.table([side('Naručilac', d.buyer), side('Dobavljač', d.seller)], [2.6, 7, 3.2, 3.8], head=0, size=9.5).p(f'Sporazum je zaključen {date(d.date, f)} godine.', before=0.1)
    for h, t in (('Predmet (član 1)', 'Sporazumom se utvrđuju uslovi za zaključivanje pojedinačnih ugovora o kupovini dobara iz cenovnika u članu 3. Naručilac nije obavezan da naruči određenu količinu.'), ('Trajanje (član 2)', 'Sporazum važi 24 meseca od dana zaključenja.'), ('Cene (član 3)', 'Jedinične cene su u RSD bez PDV i fiksne su u prvih dvanaest meseci:')):
        doc.p(h, bold=True, before=0.12, space=0.03).p(t, align='j')
    doc.table([['Šifra', 'Dobro', 'Opis', 'Jedinica', 'Jedinična cena']] + [[x.code, x.name, x.spec, x.unit, m(x.price)] for x in d.lines], [2.6, 5.2, 4, 2, 2.8], align='lllcr', border='head')
    for h, t in (('Izdavanje narudžbenica (član 4)', 'Dobavljač isporučuje dobra u roku od deset dana od prijema narudžbenice.'), ('Plaćanje (član 5)', 'Plaćanje se vrši u roku od 45 dana od registracije fakture u SEF-u.')):
        doc.p(h, bold=True, before=0.12, space=0.03).p(t, align='j')
    return doc.p('Naručilac _____________________\t_____________________ Dobavljač', tabs=[(16.5, 'r')], before=0.6)
