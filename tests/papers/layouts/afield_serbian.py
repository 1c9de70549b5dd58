"""Bills and offers of firms in Serbia and Bosnia in the eleventh group: a bill with a payment slip, a Bosnian bill, a bill of a web office, a hosting firm's proforma, offers on cards, by mail and by phases, a letter of credit."""
from html import escape as e

from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import Html, afield
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')
PACKS = ('pc', 'pack', 'box', 'pair', 'roll', 'can', 'set')


@afield('sr-racun-uplatnica', 'invoice', 'sr', 'pdf html scan eml+pdf', currency='RSD', lines=(1, 4), units=WORK + ('lic',), whole=True, delivered=True, number='{yy}-{b}', contract='{N}/{y}', shows='contract_ref delivery_date due_date seller_vat_id seller_account')
def payment_slip(d):
    """A monthly bill of a firm that serves many: the customer's window right, what is to pay and by when in a big frame, services under it, a rule to cut along and the slip of the bank below."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td>{e(x.name)} <i>{e(x.spec)}</i><td>{q(x.qty)} {x.unit}<td>{m(x.price)}<td>{m(x.amount)}</tr>' for x in d.lines)
    ref = d.number.replace('-', '')
    box = lambda a, b, w='100%': f'<div style="display:inline-block;width:{w};margin:2px 0"><small>{a}</small><br><span class=o>{b}</span></div>'
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Račun {d.number}</title><style>@page{{size:A4;margin:14mm}}body{{font:11px "Liberation Sans"}}table{{border-collapse:collapse;width:100%}}.l td,.l th{{padding:4px;border-bottom:1px solid #bbb;text-align:left}}.l td:nth-child(n+2),.l th:nth-child(n+2){{text-align:right}}small{{color:#555;font-size:8.5px}}.o{{display:block;border:1px solid #333;padding:3px 5px;min-height:12px}}.k{{border:2px solid #06437a;padding:8px 12px;width:300px;font-size:13px}}</style></head><body>
<table><tr style="vertical-align:top"><td style="width:55%"><span style="font-size:17px;color:#06437a"><b>{e(d.seller.name)}</b></span><br>{e(d.seller.street)}, {e(d.seller.place)}<br>PIB {d.seller.vat} · MB {d.seller.reg}<br>Korisnički servis {d.seller.phone}<br><br><div class=k>Iznos za uplatu: <b>{m(d.gross)} RSD</b><br>Rok za uplatu: <b>{date(d.due, f)}</b></div><td style="padding-top:40px">{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}</tr></table>
<p><b>Račun broj {d.number}</b> za usluge po ugovoru {d.contract_no}<br>Datum izdavanja {date(d.date, f)}, mesto {e(d.seller.city)}, datum prometa {date(d.delivery, f)}</p>
<table class=l><tr><th>Vrsta usluge<th>Obračunato<th>Cena<th>Iznos bez PDV</tr>{rows}<tr><td colspan=3>Osnovica<td>{m(d.net)}</tr><tr><td colspan=3>PDV po stopi {d.lines[0].rate}%<td>{m(d.tax)}</tr><tr><td colspan=3><b>Zaduženje za period</b><td><b>{m(d.gross)}</b></tr></table>
<p>Na iznose koji nisu plaćeni u roku obračunava se zakonska zatezna kamata. Reklamacije se primaju u roku od 8 dana.</p><div style="border-top:1px dashed #000;margin:26px 0 10px"></div>
<div style="border:1px solid #000;padding:6px"><b style="float:right">NALOG ZA UPLATU</b><table><tr style="vertical-align:top"><td style="width:50%;padding-right:14px">{box('uplatilac', f'{e(d.buyer.name)}, {e(d.buyer.city)}')}{box('svrha uplate', f'Račun {d.number}')}{box('primalac', f'{e(d.seller.name)}, {e(d.seller.city)}')}<td>{box('šifra plaćanja', '221', '22%')} {box('valuta', 'RSD', '22%')} {box('iznos', f'= {m(d.gross)}', '46%')}{box('račun primaoca', d.seller.account)}{box('model i poziv na broj (odobrenje)', f'00 &nbsp; {ref}')}</tr></table></div></body></html>''')


@afield('ba-faktura', 'invoice', 'sr', 'docx pdf scan', currency='BAM', lines=(1, 6), units=GOODS, whole=True, rates=(17,), sellers='ba', buyers='ba', delivered=True, number='{n:04}/{yy}', order='{L}{N}', shows='order_ref delivery_date seller_vat_id buyer_vat_id seller_account')
def bosnian(d):
    """A Bosnian firm's bill in a writer's table: supplier and buyer as two framed cells with both numbers, a line of three dates, goods with price without tax, three sums as words with dots, the sum in words, the fiscal bill's number."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    who = lambda a, p: f'{a}\f**{p.name}**\f{p.street}\f{p.place}\fJIB: {p.reg}\fPDV broj: {p.vat}'
    doc = Odt('Liberation Sans', 10, margin='2cm', footer=f'{d.seller.name}, {d.seller.place}. Transakcijski račun {d.seller.account}, {d.seller.bank}')
    doc.table([[who('Isporučilac:', d.seller), who('Kupac:', d.buyer)]], [8.5, 8.5], head=0).p(f'FAKTURA broj {d.number}', bold=True, size=15, before=0.3, space=0.15)
    doc.p(f'Datum i mjesto izdavanja: {date(d.date, f)}, {d.seller.city}\nDatum isporuke: {date(d.delivery, f)}\nNarudžba kupca: {d.order_no}', space=0.25)
    doc.table([['R.b.', 'Šifra', 'Naziv robe', 'J.m.', 'Količina', 'Cijena bez PDV-a', 'Vrijednost bez PDV-a']] + [[f'{i}', x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1, 2.3, 5.6, 1.2, 1.8, 2.4, 2.7], align='cllcrrr', size=9.5, border='cols')
    for label, v in (('Vrijednost bez PDV-a', d.net), (f'PDV {d.lines[0].rate}%', d.tax), ('**Ukupno za plaćanje**', d.gross)):
        doc.p(f'{label}\t{m(v)} KM', tabs=[(16.9, 'r', '.')], indent=8.5, space=0.02)
    return doc.p(f'Slovima: {words_sr(d.gross, "KM")}', before=0.2, italic=True).p(f'Fiskalni račun broj: {d.date.day * 211 + 1000}. Plaćanje u roku od 30 dana od dana isporuke.', space=0.8).p('Robu izdao\tRobu primio\n_______________\t_______________', tabs=[(11, 'l')])


@afield('sr-racun-oblak', 'invoice', 'sr', 'pdf docx eml+pdf scan', currency='RSD', lines=(1, 5), whole=True, rates=(20, 10), discount='some line', delivered=True, number='{y}-{n}', hides='', shows='delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def web_office(d):
    """A bill out of a bookkeeping service on the web: maker at the right edge, receiver in the window, dates under each other without a frame, rebate and rate by row, base and tax by rate in lines under the table, how to pay in one sentence."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. 3. 2024.'
    doc = Odt('DejaVu Sans', 9, margin='2cm')
    doc.p(f'**{d.seller.name}**\n{d.seller.street}\n{d.seller.place}\nPIB: {d.seller.vat}\nMatični broj: {d.seller.reg}\n{d.seller.mail}', align='r', size=8.5, space=0.5)
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nPIB: {d.buyer.vat}', space=0.7, size=10).p(f'Račun {d.number}', size=17, space=0.2)
    for a, b in (('Datum računa', date(d.date, f)), ('Datum prometa', date(d.delivery, f)), ('Datum dospeća', date(d.due, f))):
        doc.p(f'{a}\t{b}', tabs=[(4, 'l')], space=0)
    rows = [['Opis', 'Kol.', 'EM', 'Cena', 'Popust', 'PDV', 'Vrednost']] + [[f'{x.name}, {x.spec}\f{x.code}', q(x.qty), x.unit, m(x.list), f'{q(x.percent)} %' if x.percent else '', f'{x.rate} %', m(x.amount)] for x in d.lines]
    doc.p('', size=6).table(rows, [6.6, 1.6, 1.3, 2.4, 1.6, 1.3, 2.4], align='lrlrrrr', border='rows', size=8.5)
    if d.list_total > d.net:
        doc.p(f'Ukupan popust na stavkama: {m(d.list_total - d.net)}', align='r', space=0)
    for r, b, t in d.rates:
        doc.p(f'Osnovica {r} %: {m(b)}     PDV {r} %: {m(t)}', align='r', space=0)
    doc.p(f'Ukupno bez PDV: {m(d.net)}     Ukupno PDV: {m(d.tax)}', align='r', space=0).p(f'Za plaćanje RSD: {m(d.gross)}', bold=True, size=12, align='r', before=0.1, space=0.4)
    return doc.p(f'Iznos uplatite na račun {d.seller.account} kod {d.seller.bank}, s pozivom na broj {d.number}. Račun je izrađen na računaru i važi bez pečata i potpisa.').p(f'Račun izradio: {d.seller.person}', before=0.4)


@afield('sr-predracun-hosting', 'proforma_invoice', 'sr', 'html pdf eml', currency=('RSD', 'EUR'), lines=(1, 4), units=WORK + ('lic',), whole=True, number='{N}', subject='Predračun #{number}', hides='qty, price', shows='due_date seller_vat_id seller_account')
def hosting(d):
    """What the customer's panel of a hosting firm shows before one pays: a red stamp that it is unpaid, for whom and to whom pay, descriptions and amounts only, sums in the same table, ways of payment."""
    m, f = money('1.234,56'), '15/03/2024'
    rows = ''.join(f'<tr><td>{e(x.name)} - {e(x.spec)}<td>{m(x.amount)} {d.currency}</tr>' for x in d.lines)
    sums = ''.join(f'<tr class=s><td>{a}<td>{m(v)} {d.currency}</tr>' for a, v in (('Međuzbir', d.net), (f'{d.lines[0].rate}.00% PDV', d.tax), ('Ukupno', d.gross)))
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Predračun #{d.number}</title><style>@page{{size:A4;margin:15mm}}body{{font:13px "Liberation Sans";color:#333;max-width:780px;margin:auto}}table{{width:100%;border-collapse:collapse}}.i th{{background:#eee;text-align:left;padding:7px}}.i td{{border-top:1px solid #ddd;padding:7px}}.i td+td{{text-align:right;white-space:nowrap}}.s td{{background:#f8f8f8;font-weight:bold;text-align:right}}.u{{color:#c00;border:3px solid #c00;padding:4px 14px;font-size:20px;float:right;transform:rotate(-4deg)}}</style></head><body>
<div class=u>NIJE PLAĆENO</div><h2>{e(d.seller.name)}</h2><h3>Predračun #{d.number}</h3>
<table><tr style="vertical-align:top"><td><b>Izdaje se za</b><br>{e(d.buyer.name)}<br>ATTN: {e(d.buyer.person)}<br>{e(d.buyer.street)}<br>{e(d.buyer.place)}<td style="text-align:right"><b>Uplatite na</b><br>{e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.place)}<br>PIB {d.seller.vat}<br>Tekući račun {d.seller.account}</tr></table>
<p>Datum predračuna: {date(d.date, f)}<br>Rok plaćanja: {date(d.due, f)}<br>Način plaćanja: bankovni transfer</p>
<table class=i><tr><th>Opis<th style="text-align:right">Iznos</tr>{rows}{sums}</table><p style="font-size:11px">* Predračun nije poreski dokument. Po evidentiranju uplate dobićete račun na e-mail adresu {d.buyer.mail}, a usluge se aktiviraju automatski.</p></body></html>''')


@afield('sr-ponuda-kartice', 'quotation_bid', 'sr', 'docx odt scan', script='cyrl', currency='RSD', lines=(1, 5), tender='{n}/{y}', since=2015, number='{n:02}-{b}', shows='tender_ref due_date seller_vat_id')
def cards(d):
    """A bidder's offer in which every thing has a card of its own: name, features, unit, how many, price without tax and value as rows of labels; at the end a card with the sums and one with terms."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2.2cm')
    doc.p('ПОНУДА', bold=True, size=16, align='c', space=0).p(f'број {d.number} од {date(d.date, f)} године', align='c', space=0.3)
    doc.p(f'за јавну набавку број {d.tender_no}, наручиоца {d.buyer.name}, {d.buyer.place}', align='j', space=0.25)
    doc.table([['Понуђач', d.seller.name], ['Седиште', f'{d.seller.street}, {d.seller.place}'], ['ПИБ и матични број', f'{d.seller.vat}; {d.seller.reg}'], ['Заступник', d.seller.person]], [5, 11.4], head=0, size=10.5)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'Ставка {i}.', bold=True, before=0.25, space=0.08)
        doc.table([['Назив добра или услуге', f'**{x.name}**'], ['Карактеристике', f'{x.spec}, ознака {x.code}'], ['Јединица мере', cyr(x.unit)], ['Количина', q(x.qty)], ['Јединична цена без ПДВ', m(x.price)], ['Укупна вредност без ПДВ', m(x.amount)]], [6.4, 10], head=0, size=10)
    doc.p('Рекапитулација', bold=True, before=0.3, space=0.08).table([['Укупно без ПДВ (динара)', m(d.net)], [f'ПДВ {d.lines[0].rate}%', m(d.tax)], [('Укупно са ПДВ', dict(bold=True)), (m(d.gross), dict(bold=True))]], [9.4, 7], head=0, align='lr')
    return doc.p(f'Понуда важи до {date(d.due, f)} године. Рок плаћања је 45 дана од пријема исправног рачуна, рок испоруке 15 дана.', align='j', before=0.15, space=0.8).p('М.П.        За понуђача ______________________', align='r')


@afield('sr-ponuda-html-mail', 'quotation_bid', 'sr', 'eml eml html', script='bald', currency='EUR', lines=(1, 5), units=GOODS, whole=True, reduction='amount', number='P{N}', subject='RE: ponuda {number}', hides='tax, gross')
def bullets(d):
    """A seller's mail with bullets: each thing with its price and what all of it makes, a sentence with the whole, what is let off and the last sum, tax aside; the signature with a coloured line."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    _, off, _ = d.reductions[0]
    rows = ''.join(f'<li style="margin-bottom:6px"><b>{e(x.name)}</b> ({e(x.spec)}), sifra {e(x.code)}: cena {m(x.price)} &euro; po {x.unit}, za {q(x.qty)} {x.unit} <u>{m(x.amount)} &euro;</u></li>' for x in d.lines)
    return Html(f'''<html><head><meta charset="utf-8"></head><body style="font-family:Calibri,Arial;font-size:14px"><p>Postovani,</p><p>u skladu sa telefonskim razgovorom od {date(d.date, f)}, saljem ponudu br. {d.number} za {e(d.buyer.name)}:</p><ul>{rows}</ul>
<p>Zbir stavki je {m(d.sum)} &euro;, odobravamo popust od {m(off)} &euro; na ceo iznos, pa je konacna cena <b>{m(d.net)} &euro;</b> bez PDV-a.</p><p>Isporuka je u roku od 20 radnih dana, placanje avansno ili uz bankarsku garanciju. Montaza nije uracunata.</p>
<p>Srdacno,<br>{e(d.seller.person)}</p><p style="border-top:2px solid #d35400;color:#555;font-size:12px;width:360px">{e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.place)}<br>{d.seller.phone} | {d.seller.mail}</p></body></html>''')


@afield('sr-ponuda-faze', 'quotation_bid', 'sr', 'xlsx ods pdf eml+xlsx', currency='RSD', lines=(4, 10), sections=3, packages=('I faza', 'II faza', 'III faza'), whole=True, number='{n}-P/{y}', shows='due_date')
def phases(d):
    """An offer kept in a sheet, by phases of the work: numbers of rows with the phase in Roman figures, a sum for each phase, a recapitulation under it all with tax, terms in the last rows."""
    line, bold, head = dict(border=True), dict(bold=True, border=True), dict(bold=True, border=True, fill='#d9e2d0', wrap=True, align='c')
    f = '15.03.2024.'
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Ponuda', [1.6, 7.6, 3.2, 1.6, 2, 3, 3.4])
    o.row((d.seller.name, dict(bold=True, size=13))).row(f'{d.seller.street}, {d.seller.place}, {d.seller.phone}').row().row('Za:', d.buyer.name, None, None, 'Ponuda broj:', None, d.number).row(None, f'{d.buyer.street}, {d.buyer.place}', None, None, 'Datum:', None, date(d.date, f)).row()
    o.row(*[(t, head) for t in ('Red. br.', 'Opis pozicije', 'Oznaka', 'Jed. mere', 'Količina', 'Cena bez PDV', 'Iznos bez PDV')])
    sums = []
    for i, name in enumerate(d.sections):
        lines, total, _ = d.section(i)
        first = o.next + 1
        o.row((name, bold), *[(None, line)] * 6)
        for k, x in enumerate(lines, 1):
            o.row((f'{"I" * (i + 1)}.{k}', line), (f'{x.name}, {x.spec}', line), (x.code, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.price, line), ((f'=[.E{o.next}]*[.F{o.next}]', x.amount), line))
        o.row((None, line), (f'Svega {name}', bold), *[(None, line)] * 4, ((f'=SUM([.G{first}:.G{o.next - 1}])', total), bold))
        sums.append((name, total))
    o.row().row(None, ('REKAPITULACIJA', dict(bold=True)))
    for name, total in sums:
        o.row(None, name, None, None, None, None, total)
    o.row(None, ('Ukupno bez PDV', dict(bold=True)), None, None, None, 'RSD', (d.net, dict(bold=True))).row(None, f'PDV {d.lines[0].rate}%', None, None, None, None, d.tax).row(None, ('UKUPNO SA PDV', dict(bold=True)), None, None, None, 'RSD', (d.gross, dict(bold=True))).row()
    return o.row(None, f'Rok važenja ponude: {date(d.due, f)}').row(None, 'Plaćanje po fazama: 30% avans, ostatak 15 dana po overi situacije.').row().row(None, None, None, None, d.seller.person, None, 'M.P.')


@afield('sr-knjizno-pismo', 'credit_note', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', lines=(1, 3), units=PACKS, whole=True, number='КО-{n}/{yy}', order='{n}/{y}', hides='price', shows='seller_vat_id buyer_vat_id')
def credit(d):
    """A letter by which a firm lets its customer off what was billed: who to whom, the reason, what came back by dashes with the sum for each, base, tax and whole in one sentence, please sign and return."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm', header=f'{d.seller.name}\n{d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nПИБ {d.buyer.vat}', indent=9, space=0.5).p(f'{d.seller.city}, {date(d.date, f)} године', space=0.4).p(f'КЊИЖНО ОДОБРЕЊЕ број {d.number}', bold=True, size=14, align='c', space=0.3)
    doc.p('Обавештавамо вас да смо, на основу записника о рекламацији, ваш конто одобрили за вредност враћене робе, и то:', align='j', line=120)
    for x in d.lines:
        doc.p(f'– {x.name} {x.spec} ({x.code}), {q(x.qty)} {cyr(x.unit)}, у вредности од {m(x.amount)} динара;', indent=0.8, space=0.04)
    doc.p(f'Основица износи {m(d.net)} динара, ПДВ по стопи од {d.lines[0].rate}% {m(d.tax)} динара, што чини укупно одобрење од **{m(d.gross)} динара**.', align='j', line=120, before=0.2)
    doc.p('Молимо да један примерак потпишете и вратите, као потврду да сте исправили претходни порез у складу са чланом 31. Закона о ПДВ.', align='j', line=120, space=0.8)
    return doc.p(f'За примаоца\tЗа издаваоца\n\n________________\t________________\n\t{d.seller.person}', tabs=[(10.5, 'l')])
