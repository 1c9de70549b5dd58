"""Serbian and Montenegrin papers of the fourteenth group: a bill with two rows of heads, an offer in a sheet by packages, a letter that orders under a contract, a contract and a call in Cyrillic, a note of credit and a mail without diacritics, a driver's slip, a proforma of a shop."""
from html import escape as e

from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import Html, Text, outlying
from kit.wares import GOODS


@outlying('sr-faktura-dva-reda-zaglavlja', 'invoice', 'sr', 'pdf docx scan', currency='RSD', lines=(2, 7), units=GOODS, whole=True, rates=(20, 10), discount='percent', delivered=True, prepaid=True, number='VP-{N}/{yy}', order='{n}/{m}', shows='delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def two_heads(d):
    """A wholesale program's bill: firm over the whole width, customer in a box at the left and days in a box at the right, heads in two rows, what each rate makes in a table of its own, the advance taken off, signatures of three."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('DejaVu Sans', 8.5, margin='1.6cm', footer=f'{d.seller.name} · Strana 1/1')
    doc.p(d.seller.name, bold=True, size=13, space=0.02).p(f'{d.seller.street}, {d.seller.place}   Tel: {d.seller.phone}   E-pošta: {d.seller.mail}\nPIB: {d.seller.vat}   Matični broj: {d.seller.reg}   Tekući račun: {d.seller.account} ({d.seller.bank})', space=0.35)
    doc.table([[f'Kupac\f**{d.buyer.name}**\f{d.buyer.street}\f{d.buyer.place}\fPIB: {d.buyer.vat}', f'Mesto izdavanja: {d.seller.city}\fDatum izdavanja: {date(d.date, f)}\fDatum prometa: {date(d.delivery, f)}\fValuta: {date(d.due, f)}']], [9.6, 7.6], head=0, border='outer', pad=0.15)
    doc.p(f'Faktura {d.number}', bold=True, size=15, align='c', before=0.25, space=0.2)
    heads = [['', '', '', ('Cena', dict(span=3)), ('Iznos', dict(span=2))], ['Šifra', 'Naziv artikla', 'Količina', 'VP cena', 'Rab. %', 'sa rab.', 'Osnovica', 'PDV %']]
    doc.table(heads + [[x.code, f'{x.name} {x.spec}', f'{q(x.qty)} {x.unit}', m(x.list), q(x.percent), m(x.price), m(x.amount), q(x.rate)] for x in d.lines], [2, 5, 1.9, 2, 1.2, 2, 2.2, 1.2], head=2, align='llrrrrrr', size=8, shade='#e8e8e8')
    rows = [['PDV stopa', 'Osnovica', 'PDV', 'Ukupno']] + [[f'{q(r)}%', m(b), m(t), m(b + t)] for r, b, t in d.rates] + [[('Zbir', dict(bold=True)), m(d.net), m(d.tax), m(d.gross)]]
    doc.table(rows, [2.2, 3, 3, 3], align='crrr', size=8)
    for a, v, b in (('Ukupno sa PDV', d.gross, 0), ('Plaćeno avansom', d.prepaid, 0), ('ZA UPLATU RSD', d.payable, 1)):
        doc.p(f'{a}\t{m(v)}', tabs=[(17.2, 'r', '.')], bold=b, indent=9, space=0.02)
    return doc.p(f'Slovima: {words_sr(d.payable)}', before=0.2, space=0.1).p('Reklamacije primamo u roku od 8 dana. Za neblagovremeno plaćanje zaračunavamo zakonsku zateznu kamatu.', space=0.9).p('Fakturisao\tRobu izdao\tRobu primio', tabs=[(7, 'l'), (13.5, 'l')])


@outlying('sr-ponuda-tabela-po-celinama', 'quotation_bid', 'sr', 'xlsx xls pdf', currency='EUR', lines=(4, 9), rates=(20,), sections=2, packages=('Oprema i inventar', 'Potrošni materijal i usluge'), reduction='sections', number='{y}/{n:03}-PON', shows='due_date seller_vat_id')
def by_packages(d):
    """An offer that a salesman keeps in a sheet: his firm at the left on top, facts by pairs, a yellow bar for each whole, sum of the whole, rebate on it and what is left, then a small count of all."""
    line, head, bar = dict(border=True), dict(bold=True, border=True, align='c', wrap=True), dict(bold=True, fill='#ffe699', border=True)
    f = '15.03.2024.'
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Ponuda', [1.2, 6.6, 4.6, 1.6, 1.8, 2.8, 3.2])
    o.row((d.seller.name, dict(bold=True, size=14))).row(f'{d.seller.street}, {d.seller.place}, PIB {d.seller.vat}').row()
    o.row('Broj ponude', None, (d.number, dict(bold=True))).row('Za', None, (d.buyer.name, dict(bold=True))).row(None, None, f'{d.buyer.street}, {d.buyer.place}').row('Datum', None, date(d.date, f)).row('Važi do', None, date(d.due, f)).row('Cene su u EUR bez PDV.').row()
    for i, name in enumerate(d.sections):
        lines, total, (pc, off, _) = d.section(i)
        o.row((f'CELINA {i + 1}: {name}', dict(bar, span=7)))
        o.row(*[(t, head) for t in ('Rbr', 'Opis', 'Tip', 'JM', 'Kol.', 'Jed. cena', 'Ukupno')])
        for k, x in enumerate(lines, 1):
            o.row((f'{i + 1}.{k}', line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='2' if x.qty % 1 else '0')), (x.price, line), ((f'=ROUND([.E{o.next}]*[.F{o.next}];2)', x.amount), line))
        o.row(*[None] * 5, f'Zbir celine {i + 1}', (total, line)).row(*[None] * 5, f'Popust {pc.normalize():f}%', (-off, line)).row(*[None] * 5, 'Sa popustom', (total - off, dict(border=True, bold=True))).row()
    for a, v in (('Sve celine bez PDV', d.net), (f'PDV {d.lines[0].rate}%', d.tax), ('Sve sa PDV', d.gross)):
        o.row(*[None] * 4, (a, dict(bold=True)), None, (v, dict(bold=True)))
    return o.row().row('Isporuka u roku od 20 radnih dana od uplate. Plaćanje: 100% po predračunu.').row(f'Ponudu sastavio: {d.seller.person}, {d.seller.phone}')


@outlying('sr-zahtev-za-isporuku-ugovor', 'purchase_order', 'sr', 'docx odt png', script='cyrl', currency='RSD', lines=(2, 5), units=GOODS, whole=True, rates=(20,), number='{n:04}/{yy}', contract='{N}-{n}', shows='contract_ref delivery_date')
def under_contract(d):
    """A home's letter that orders what a contract foresees: body at the left, addressee at the right, things without heads in a table that begins with how many, value in a sentence, where and until when."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. марта 2024.'
    doc = Odt('Liberation Serif', 12, margin='2.3cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nДел. бр. {d.number}\n{date(d.date, f)} године', space=0.2).p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', align='r', space=0.4)
    doc.p(f'ПРЕДМЕТ: Поруџбеница по уговору број {d.contract_no}', bold=True, space=0.2)
    doc.p('Поштовани,\nу складу са наведеним уговором молимо вас да нам испоручите:', space=0.15)
    doc.table([[f'{q(x.qty)} {cyr(x.unit)}', f'{x.name}\f{x.spec}', f'по {m(x.price)}', m(x.amount)] for x in d.lines], [2.6, 7.6, 3, 3.4], head=0, align='rlrr', border='rows', size=11)
    doc.p(f'Укупна вредност поруџбенице без ПДВ износи {m(d.net)} динара, ПДВ по стопи од {d.lines[0].rate}% износи {m(d.tax)} динара, што са ПДВ чини {m(d.gross)} динара.', align='j', before=0.15, line=115)
    doc.p(f'Робу испоручити у магацин на нашој адреси најкасније до {date(d.delivery, f)} године, радним даном од 7 до 13 часова. На отпремници и рачуну обавезно навести деловодни број поруџбенице.', align='j', line=115, space=0.6)
    return doc.p('С поштовањем,').p(f'{d.buyer.person}\nшеф службе набавке', indent=9)


@outlying('sr-ugovor-dobra-cene-sa-pdv', 'contract', 'sr', 'docx pdf odt', script='cyrl', currency='RSD', lines=(1, 5), units=GOODS, whole=True, rates=(20,), tax_by_line=True, number='У-{n}/{y}', tender='{n}/{yy}-ОП', shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def public(d):
    """A public contract in Cyrillic: title first, both sides as points with all their numbers, what is bought with prices without and with the tax beside one another, articles with a name in brackets, seal."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2.1cm', footer=f'Уговор {d.number}')
    doc.p('УГОВОР О ЈАВНОЈ НАБАВЦИ ДОБАРА', bold=True, size=14, align='c', space=0.02).p(f'бр. {d.number} од {date(d.date, f)} године', align='c', space=0.25)
    doc.p(f'закључен у отвореном поступку {d.tender_no}, између', space=0.1)
    for p, r, k in ((d.buyer, 'Купац', f'ПИБ {d.buyer.vat}, матични број {d.buyer.reg}'), (d.seller, 'Продавац', f'ПИБ {d.seller.vat}, матични број {d.seller.reg}, текући рачун {d.seller.account}')):
        doc.p(f'• {p.name}, {p.street}, {p.place}, {k}, заступник {p.person} ({r})', indent=0.6, align='j', space=0.06)
    art = lambda n, t, *texts: (doc.p(f'Члан {n}. ({t})', bold=True, align='c', before=0.12, space=0.04), [doc.p(x, align='j', space=0.05) for x in texts])
    art(1, 'предмет', 'Продавац продаје, а Купац купује следећа добра:')
    up = lambda v, r: m(v * (100 + r) / 100)
    doc.table([['Добро', 'Јединица', 'Количина', 'Цена без ПДВ', 'Цена са ПДВ', 'Износ без ПДВ', 'Износ са ПДВ']] + [[f'{x.name}\f{x.spec}', cyr(x.unit), q(x.qty), m(x.price), up(x.price, x.rate), m(x.amount), m(x.gross)] for x in d.lines], [4.6, 1.5, 1.6, 2.1, 2.1, 2.4, 2.5], align='lcrrrrr', size=9)
    art(2, 'цена', f'Укупна цена без ПДВ је {m(d.net)} динара. Обрачунати ПДВ је {m(d.tax)} динара. Укупна цена са ПДВ је {m(d.gross)} динара и не може се мењати.')
    art(3, 'плаћање и испорука', 'Купац плаћа у року од 45 дана од пријема исправног електронског рачуна. Продавац испоручује добра сукцесивно, у року од пет дана од сваког писаног захтева.')
    art(4, 'обезбеђење', 'Продавац предаје бланко меницу за добро извршење посла у висини од 10% цене без ПДВ.')
    art(5, 'завршне одредбе', 'Уговор је сачињен у шест примерака, по три за сваку страну. За спорове је надлежан привредни суд у седишту Купца.')
    return doc.p('КУПАЦ\tПРОДАВАЦ', tabs=[(11, 'l')], before=0.4, space=0.4).p('_________________\t_________________', tabs=[(11, 'l')])


@outlying('sr-knjizno-odobrenje-povrat-bald', 'credit_note', 'sr', 'txt eml pdf', script='bald', currency='RSD', lines=(1, 4), units=GOODS, whole=True, rates=(20,), number='KO {n}/{yy}', order='{N}/{yy}', subject='Knjizno odobrenje {number}', shows='order_ref seller_vat_id buyer_vat_id')
def for_return(d):
    """A small firm's note of credit without diacritics, in plain type: two columns of facts with equals signs, what came back with a price by piece, base and tax one beneath the other, how it is booked."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = '\n'.join(f'{i:>2}) {x.name} {x.spec}\n      vraceno {q(x.qty)} {x.unit}   cena {m(x.price)}   iznos {m(x.amount)}' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.seller.name}
{d.seller.street}, {d.seller.place}
PIB {d.seller.vat}

KNJIZNO ODOBRENJE BROJ {d.number}
=====================================================
datum      = {date(d.date, f)}
odobrava se= {d.buyer.name}
             {d.buyer.street}, {d.buyer.place}
             PIB {d.buyer.vat}
veza       = porudzbina {d.order_no}
razlog     = povrat robe zbog ostecenja u prevozu
=====================================================

{rows}

-----------------------------------------------------
umanjenje osnovice   {m(d.net):>18} RSD
umanjenje PDV {d.lines[0].rate}%    {m(d.tax):>18} RSD
ukupno odobreno      {m(d.gross):>18} RSD
-----------------------------------------------------

Molimo da ispravite odbitak prethodnog poreza i da nam o
tome vratite potpisanu izjavu.

                         {d.seller.person}
                         ovlasceno lice
''')


@outlying('me-otpremnica-vozac', 'delivery_note', 'sr', 'html pdf scan', lines=(2, 8), units=GOODS, whole=True, sellers='me', buyers='me', delivered=True, number='{yy}-OT-{N}', order='NAR-{N}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def for_driver(d):
    """A Montenegrin distributor's slip for the driver: number in a black corner, from and to side by side with an arrow, plate and hour to fill in, things with what was asked and what is loaded, boxes for remarks."""
    q, f = count('1.234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{q(x.qty)}<td>{q(x.qty)}<td>{x.unit}<td>{e(x.name)}<td>{e(x.spec)}<td>{e(x.code)}</tr>' for x in d.lines)
    side = lambda p: f'<td class=a><b>{e(p.name)}</b><br>{e(p.street)}<br>{e(p.place)}<br>{p.phone}'
    return Html(f'''<!DOCTYPE html><html lang="sr-ME"><head><meta charset="utf-8"><title>Otpremnica</title><style>@page{{size:A4;margin:15mm}}body{{font:12px "Liberation Sans";max-width:690px;margin:auto}}.c{{background:#000;color:#fff;padding:10px 20px;float:right;font-size:16px}}table{{width:100%;border-collapse:collapse;clear:both;margin-top:14px}}.r td,.r th{{border:1px solid #000;padding:4px}}.r td:nth-child(-n+2){{text-align:right}}.a{{width:45%;border:2px solid #000;padding:8px}}.m td{{padding:8px 0;border-bottom:1px solid #888}}</style></head><body>
<div class=c>{d.number}</div><h2>OTPREMNICA</h2><p>Izdata {date(d.date, f)} po narudžbi {d.order_no}</p><table><tr>{side(d.seller)}<td style="text-align:center;font-size:26px">&rarr;{side(d.buyer)}</tr></table>
<table class=m><tr><td>Datum isporuke: {date(d.delivery, f)}<td>Vozilo: ______________<td>Vozač: ______________<td>Vrijeme: ______</tr></table>
<table class=r><tr><th>Naručeno<th>Utovareno<th>JM<th>Artikal<th>Izvedba<th>Kataloški br.</tr>{rows}</table><p>Broj koleta: ______ &nbsp; Paleta: ______</p><p>Primjedbe primaoca: ________________________________________________</p><br><table><tr><td>Predao<br><br>__________________<td>Primio (pečat i potpis)<br><br>__________________</tr></table></body></html>''')


@outlying('sr-potvrda-porudzbine-mejl-bald', 'order_confirmation', 'sr', 'eml txt eml', script='bald', currency='EUR', lines=(1, 4), units=GOODS, whole=True, rates=(20,), discount='line percent', number='{b}', order='{n}-{yy}', subject='Re: porudzbina, potvrda {number}', shows='order_ref delivery_date')
def answered(d):
    """A salesman answers a buyer's order by mail without diacritics: thanks, their number and ours, each thing as a sentence with list price, rebate and what comes out, sums in one line each, when the goods come."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = '\n'.join(f'- {x.name}, {x.spec}: {q(x.qty)} {x.unit} po {m(x.list)} EUR, rabat {q(x.percent)}%, ukupno {m(x.amount)} EUR' for x in d.lines)
    return Text(f'''Zdravo {d.buyer.person.split()[0]},

primili smo vasu porudzbinu {d.order_no} i potvrdjujemo je pod nasim brojem {d.number} od {date(d.date, f)}

{rows}

Ukupno bez PDV je {m(d.net)} EUR.
PDV {d.lines[0].rate}% je {m(d.tax)} EUR.
Ukupno sa PDV je {m(d.gross)} EUR, placanje u dinarima po srednjem kursu na dan uplate.

Roba stize kod vas {date(d.delivery, f)} nasim prevozom, adresa {d.buyer.street}, {d.buyer.place}. Ako treba druga adresa, javi do kraja nedelje.

Narucilac: {d.buyer.name}
Isporucilac: {d.seller.name}

Pozdrav,
{d.seller.person}
{d.seller.name}
{d.seller.phone}
''')


@outlying('sr-poziv-ponudi-obrazac', 'rfq', 'sr', 'docx pdf', script='cyrl', lines=(2, 7), units=GOODS, whole=True, number='{N}-1/{yy}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def called(d):
    """A public body calls for offers in Cyrillic: legal ground, what and where by points, day and hour, a form of prices with dots, a statement of the bidder to sign."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.table([[f'{d.buyer.name}\f{d.buyer.street}, {d.buyer.place}\f{d.buyer.mail}', f'Број позива: {d.number}\fДатум: {date(d.date, f)}']], [10.4, 6.2], head=0, border='none').p('ПОЗИВ ЗА ДОСТАВЉАЊЕ ПОНУДЕ', bold=True, size=14, align='c', before=0.3, space=0.25)
    for t in ('1. Наручилац спроводи набавку на коју се закон не примењује, због процењене вредности.', f'2. Понуде се достављају електронском поштом најкасније до {date(d.due, f)} године у 12 часова.', '3. Критеријум је најнижа понуђена цена. Понуда мора да важи најмање 30 дана.', f'4. Додатне информације даје {d.buyer.person}, телефон {d.buyer.phone}.'):
        doc.p(t, align='j', space=0.08)
    doc.p('Образац структуре цене', bold=True, before=0.25, space=0.08)
    doc.table([['Р. бр.', 'Назив и тражене особине', 'Јед.', 'Оквирна количина', 'Јед. цена без ПДВ', 'Укупно без ПДВ']] + [[f'{i}.', f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), '..........', '..............'] for i, x in enumerate(d.lines, 1)], [1.3, 6.4, 1.6, 2.1, 2.6, 2.6], align='clcrcc')
    return doc.p('Изјављујем да сам упознат са условима позива и да испуњавам услове за учешће.', before=0.3, space=0.5).p('М. П.\tПонуђач ______________________', tabs=[(8, 'l')])


@outlying('sr-profaktura-veb-prodavnica', 'proforma_invoice', 'sr', 'html pdf eml', currency='RSD', lines=(1, 5), units=GOODS, whole=True, rates=(20,), reduction='amount', number='{y}{b}', subject='Profaktura {number}', shows='due_date seller_vat_id seller_account')
def of_shop(d):
    """A shop's proforma from the web: grey labels over the values in four columns, things as rows with a thin rule, one-time rebate in red under the sum of goods, a green box with what to pay and a call number, legal facts at the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td>{i}<td>{e(x.name)} <span>{e(x.spec)}</span><td>{q(x.qty)}<td>{x.unit}<td>{m(x.price)}<td>{m(x.amount)}</tr>' for i, x in enumerate(d.lines, 1))
    fact = lambda a, v: f'<div class=f><span>{a}</span><br>{v}</div>'
    return Html(f'''<!DOCTYPE html><html lang="sr-Latn"><head><meta charset="utf-8"><title>Profaktura</title><style>@page{{size:A4;margin:14mm}}body{{font:12px "DejaVu Sans";max-width:700px;margin:auto}}span{{color:#888;font-size:10px}}.f{{display:inline-block;width:24%;vertical-align:top;margin-bottom:12px}}table{{width:100%;border-collapse:collapse}}th{{font-size:10px;color:#888;text-align:left;font-weight:normal}}td{{padding:6px 2px;border-top:1px solid #ddd}}td:nth-child(n+5),th:nth-child(n+5),td:nth-child(3){{text-align:right}}.g{{background:#e4f5e4;border-radius:6px;padding:12px;margin:14px 0}}.z{{text-align:right;line-height:1.9}}footer{{font-size:10px;color:#666;border-top:1px solid #888;padding-top:6px}}</style></head><body><h1>Profaktura</h1>
{fact('Broj', d.number)}{fact('Datum', date(d.date, f))}{fact('Rok za uplatu', date(d.due, f))}{fact('Način isporuke', 'kurirska služba')}<div>{fact('Kupac', f'{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}')}</div>
<table><tr><th>#<th>Proizvod<th>Količina<th>Jed.<th>Cena bez PDV<th>Iznos</tr>{rows}</table><div class=z>Roba: {m(d.sum)} RSD<br><b style="color:#c00">Jednokratni popust: &minus;{m(d.off)} RSD</b><br>Osnovica: {m(d.net)} RSD<br>PDV {d.lines[0].rate}%: {m(d.tax)} RSD</div>
<div class=g><b>Za uplatu {m(d.gross)} RSD</b><br>na račun {d.seller.account}, poziv na broj {d.number}<br>Robu šaljemo narednog radnog dana po evidentiranju uplate.</div><p>Kontakt: {e(d.seller.person)}, {d.seller.phone}</p><footer>{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.place)}, PIB {d.seller.vat}, MB {d.seller.reg}</footer></body></html>''')
