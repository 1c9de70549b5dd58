"""Serbian papers of the sixth group: bills of one person, of wholesale and of a workshop, a confirmation, a proforma of a shop, a credit."""
from html import escape as e

from kit.figures import count, date, money, words_sr
from kit.odf import Odt
from kit.paper import Html, Text, latest
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job', 'km')


@latest('sr-pausalac', 'invoice', 'sr', 'docx pdf scan eml+pdf', currency=('RSD', 'EUR'), lines=(1, 3), units=WORK, rates=(0,), whole=True, delivered=True, number='{n}/{y}', contract='{n}-{m}/{yy}', hides='net, tax',
        shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account contract_ref')
def lump(d):
    """The bill that those taxed by a lump sum copy from each other: labels in two tongues, one table, no tax and why."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='2cm')
    doc.table([[f'**{d.seller.name}**\f{d.seller.street}\f{d.seller.place}\fPIB / VAT ID: {d.seller.vat}\fMB / Reg. No.: {d.seller.reg}\fe-mail: {d.seller.mail}',
                f'**FAKTURA BR. / INVOICE NO.**\f**{d.number}**']], [11, 6], head=0, border='none', size=10)
    doc.p('KOMITENT / BILL TO:', bold=True, before=0.4, space=0.05).p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nPIB / VAT ID: {d.buyer.vat}', space=0.3)
    doc.table([['Datum fakture / Invoice date', date(d.date, f), 'Mesto izdavanja', d.seller.city], ['Datum prometa / Trading date', date(d.delivery, f), 'Ugovor / Contract', d.contract_no]], [4.8, 3.7, 4.3, 4.2],
              head=0, border='rows', size=9)
    rows = [['Vrsta usluge / Type of service', 'Jed. mere', 'Količina', 'Cena', f'Total ({d.currency})']]
    rows += [[f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines]
    rows.append([(f'UKUPNO / TOTAL ({d.currency}):', dict(span=4, align='r', bold=True)), (m(d.gross), dict(bold=True))])
    doc.table(rows, [7.4, 2, 2.2, 2.6, 2.8], align='lcrrr', size=9.5)
    doc.p('KOMENTAR / USLOVI PLAĆANJA:', bold=True, before=0.3, space=0.05)
    doc.p(f'Plaćanje po fakturi izvršiti najkasnije do {date(d.due, f)} na račun {d.seller.account} kod {d.seller.bank} sa pozivom na broj {d.number}.', size=9)
    doc.p('NAPOMENA O PORESKOM OSLOBOĐENJU: Poreski obveznik nije u sistemu PDV-a. PDV nije obračunat na fakturi u skladu sa članom 33. Zakona o porezu na dodatu vrednost.', size=9, before=0.2)
    doc.p('Dokument je izrađen elektronskim putem i važi bez potpisa i pečata.', size=8, italic=True, before=0.3)
    return doc.p(f'Fakturisao: {d.seller.person}', before=0.5, align='r')


@latest('sr-vp-racun', 'invoice', 'sr', 'pdf scan txt:cp852 pdf', currency='RSD', lines=(20, 32), units=GOODS, rates=(20, 10), discount='some line', whole=True, delivered=True, number='VP-{n:05}/{yy}', order='{n}-{d}',
        shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account order_ref')
def wholesale(d):
    """A wholesaler's bill in fixed columns with upright strokes: rebate in per cent and in dinars, two rates, sums carried over, a summary by rates."""
    m, q, f, w = money('1.234,56'), count('1.234,56'), '15.03.2024', 114
    rule = '+' + '-' * (w - 2) + '+'
    two = lambda a, b: f'{a:<66}{b}'
    out = [d.seller.name.upper(), f'{d.seller.street}, {d.seller.place}   PIB {d.seller.vat}   MB {d.seller.reg}   T.R. {d.seller.account}', '', two('', 'K U P A C'), two('', d.buyer.name), two('', d.buyer.street),
           two('', d.buyer.place), two('', f'PIB {d.buyer.vat}'), '', f'RAČUN - OTPREMNICA br. {d.number}', '',
           f'Mesto i datum izdavanja: {d.seller.city}, {date(d.date, f)}    Datum prometa: {date(d.delivery, f)}    Valuta: {date(d.due, f)}    Narudžba: {d.order_no}']
    head = [rule, f'|{"Rb":>3}|{"Šifra / naziv artikla":<38}|{"Jm":<5}|{"Kol.":>6}|{"Cena":>13}|{"Rab%":>5}|{"Rabat":>13}|{"Vrednost":>14}|{"PDV":>6} |', rule]
    body, done, page = [], d.sum * 0, 1
    for i, x in enumerate(d.lines, 1):
        body.append(f'|{i:>3}|{x.code + " " + x.name:<38.38}|{x.unit:<5}|{q(x.qty):>6}|{m(x.list):>13}|{q(x.percent) if x.percent else "":>5}|{m(x.saved) if x.saved else "":>13}|{m(x.amount):>14}|{x.rate:>4} % |'
                    if len(x.code + x.name) < 38 else
                    f'|{i:>3}|{x.code:<38}|{x.unit:<5}|{q(x.qty):>6}|{m(x.list):>13}|{q(x.percent) if x.percent else "":>5}|{m(x.saved) if x.saved else "":>13}|{m(x.amount):>14}|{x.rate:>4} % |\n|   |{x.name:<38}|     |      |{"":13}|     |{"":13}|{"":14}|       |')
        done += x.amount
        if i % 14 == 0 and i < len(d.lines):
            page += 1
            body += [rule, f'{"Prenosi se na stranu " + str(page) + ":":>89}{m(done):>16}', f'\f{d.seller.name}   račun {d.number}   strana {page}', *head, f'{"Donos sa strane " + str(page - 1) + ":":>89}{m(done):>16}']
    out += head + body + [rule, f'{"Vrednost bez rabata:":>89}{m(d.list_total):>16}', f'{"Odobreni rabat:":>89}{m(d.list_total - d.sum):>16}', f'{"Osnovica za PDV:":>89}{m(d.net):>16}']
    out += [f'{f"PDV {r} % na osnovicu {m(b)}:":>89}{m(t):>16}' for r, b, t in d.rates] + ([f'{"Ukupno PDV:":>89}{m(d.tax):>16}'] if len(d.rates) > 1 else [])
    out += [f'{"SVEGA ZA NAPLATU RSD:":>89}{m(d.gross):>16}', '', f'Slovima: {words_sr(d.gross)}', '', 'Za neblagovremeno plaćanje zaračunavamo zakonsku zateznu kamatu. Reklamacije u roku od 24 časa po prijemu robe.', '',
            '   Fakturisao                        Izdao magacioner                     Vozač                          Primio', f'   {d.seller.person}', '']
    return Text('\n'.join(out) + '\n')


@latest('sr-konacni-racun', 'invoice', 'sr', 'odt docx scan', currency='RSD', lines=(4, 10), sections=2, packages=('Materijal i delovi', 'Radovi i usluge'), prepaid=True, delivered=True, number='KR {n}-{yy}', contract='{N}/{y}',
        shows='contract_ref delivery_date seller_vat_id buyer_vat_id')
def final(d):
    """A workshop's final bill after an advance: two groups with subtotals, the whole, the advance with its number, the rest to be paid in a frame."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11, margin='2.2cm', header=f'{d.seller.name} * {d.seller.street} * {d.seller.place}\nPIB {d.seller.vat} * matični broj {d.seller.reg} * telefon {d.seller.phone}')
    doc.p(f'Naručilac radova:\n**{d.buyer.name}**\n{d.buyer.place}, {d.buyer.street}\nPIB {d.buyer.vat}', before=0.3, space=0.4)
    doc.p(f'KONAČNI RAČUN br. {d.number}', bold=True, size=14, space=0.1)
    doc.p(f'po ugovoru br. {d.contract_no}, promet izvršen {date(d.delivery, "15. marta 2024.")} godine', space=0.3)
    rows = [['Red. br.', 'Opis', 'Jm', 'Količina', 'Jedinična cena', 'Ukupno bez PDV']]
    for k, name in enumerate(d.sections):
        lines, total, _ = d.section(k)
        rows.append([(f'{"AB"[k]}. {name}', dict(span=6, bold=True, fill='#eeeeee'))])
        rows += [[f'{"AB"[k]}{i}', f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(lines, 1)]
        rows.append([(f'Svega {"AB"[k]}', dict(span=5, align='r', italic=True)), (m(total), dict(italic=True))])
    doc.table(rows, [1.5, 6.3, 1.3, 2, 2.6, 3], align='clcrrr', size=9.5)
    number = d.date.month * 7 + len(d.lines)
    pairs = [('Vrednost radova i materijala (A+B), osnovica', d.net), (f'Porez na dodatu vrednost {d.lines[0].rate}%', d.tax), ('Ukupna vrednost sa PDV', d.gross),
             (f'Umanjenje: primljen avans po avansnom računu AR {number}-{d.date:%y}', -d.prepaid)]
    doc.table([[label, m(v)] for label, v in pairs], [12.7, 4], head=0, border='none', align='lr', size=10)
    doc.p(f'PREOSTALO ZA UPLATU: {m(d.payable)} RSD', bold=True, box=True, align='c', before=0.2, space=0.3)
    doc.p('Rok plaćanja 15 dana od prijema. Porez po avansu obračunat je u avansnom računu.', size=9.5, space=0.8)
    return doc.p(f'U mestu {d.seller.city}, {date(d.date, "15. marta 2024.")} godine\tOdgovorno lice\n\t{d.seller.person}', tabs=[(11, 'l')])


@latest('sr-predracun-shop', 'proforma_invoice', 'sr', 'html pdf eml+pdf png', currency='RSD', lines=(1, 5), step='5', whole=True, number='{N}', subject='Predračun {number}', hides='price, amount, net',
        shows='seller_vat_id seller_account due_date')
def shop(d):
    """A shop's proforma with prices that hold the tax: a pay slip of the country filled in below, the tax said in one line."""
    m = money('1.234,56')
    rows = ''.join(f'<tr><td class=n>{i}</td><td><b>{e(x.name)}</b><br>{e(x.spec)} <span>#{e(x.code)}</span></td><td>{m(x.price_gross)} RSD</td><td>{x.qty:f}</td><td>{m(x.gross)} RSD</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="sr"><meta charset="utf-8"><title>Predračun</title><style>@page{{size:A4;margin:15mm}}body{{font:12px "DejaVu Sans";color:#222}}table.a{{width:100%;border-collapse:collapse}}
.a th{{background:#0b3d5c;color:#fff;padding:6px;text-align:left;font-size:11px}}.a td{{padding:6px;border-bottom:1px solid #ccd}}.a td:nth-child(n+3){{text-align:right}}span{{color:#888;font-size:10px}}
.u{{border:1px solid #000;margin-top:26px;padding:8px;font-size:10px;display:grid;grid-template-columns:50% 50%;gap:6px}}.u i{{display:block;color:#555;font-style:normal;font-size:8px}}.u p{{margin:0 0 6px}}</style>
<h2>{e(d.seller.name)}</h2><h3>Predračun broj {d.number}</h3><p>Datum: {date(d.date, '15.03.2024.')} &nbsp; Predračun važi do: {date(d.due, '15.03.2024.')}</p>
<p>Podaci o kupcu: {e(d.buyer.name)}, {e(d.buyer.street)}, {e(d.buyer.place)}<br>Kontakt: {e(d.buyer.person)}, {d.buyer.phone}</p>
<table class=a><tr><th>#</th><th>Proizvod</th><th>Cena sa PDV</th><th>Kom.</th><th>Ukupno sa PDV</th></tr>{rows}</table>
<p style="text-align:right;font-size:15px"><b>Ukupno za uplatu: {m(d.gross)} RSD</b><br><small>U cenu je uračunat PDV {d.lines[0].rate}% u iznosu od {m(d.tax)} RSD</small></p>
<p>Robu šaljemo po evidentiranju uplate. Dostava je besplatna.</p>
<div class=u><div><p><i>uplatilac</i>{e(d.buyer.name)}, {e(d.buyer.place)}</p><p><i>svrha uplate</i>Uplata po predračunu {d.number}</p><p><i>primalac</i>{e(d.seller.name)}, {e(d.seller.street)}, {e(d.seller.place)}, PIB {d.seller.vat}</p></div>
<div><p><i>šifra plaćanja</i>221</p><p><i>valuta i iznos</i>RSD = {m(d.gross)}</p><p><i>račun primaoca</i>{d.seller.account}</p><p><i>model i poziv na broj (odobrenje)</i>{d.number}</p></div></div></html>''')


@latest('sr-razlika-odobrenje', 'credit_note', 'sr', 'pdf html scan eml+pdf', currency='RSD', lines=(1, 5), units=GOODS, rates=(20, 10), number='{y}-KO-{n:04}', subject='Knjižno odobrenje {number}', shows='seller_vat_id buyer_vat_id')
def difference(d):
    """A credit as the state's e-invoice portal draws it: headings in grey, codes of tax categories, the difference of price by goods, sums at the right."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.code)}</td><td>{e(x.name)}<br><small>{e(x.spec)}</small></td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.price)}</td><td>0,00</td><td>{m(x.amount)}</td><td>S{x.rate}</td></tr>' for i, x in enumerate(d.lines, 1))
    rates = ''.join(f'<tr><td>Zbir stavki sa stopom {r}%</td><td>{m(b)}</td></tr><tr><td>Ukupan PDV - stopa {r}%</td><td>{m(t)}</td></tr>' for r, b, t in d.rates)
    side = lambda t, p: f'<div><h4>{t}</h4>{e(p.name)}<br>PIB: {p.vat}<br>Matični broj: {p.reg}<br>{e(p.street)}<br>{e(p.place)}<br>Srbija</div>'
    return Html(f'''<!DOCTYPE html><html lang="sr"><meta charset="utf-8"><style>@page{{size:A4;margin:12mm}}body{{font:11px "Liberation Sans"}}.h{{display:grid;grid-template-columns:1fr 1fr 1fr;gap:12px}}h4{{background:#e3e6ea;padding:3px 5px;margin:0 0 4px}}
table{{border-collapse:collapse;width:100%;margin-top:12px}}.l th{{background:#e3e6ea;font-size:9.5px}}.l td,.l th{{border:1px solid #c6cbd1;padding:3px}}.l td:nth-child(n+6){{text-align:right}}.s{{width:52%;margin-left:48%}}.s td:last-child{{text-align:right}}</style>
<div class=h><div><h4>Dokument o smanjenju</h4>Broj dokumenta: <b>{d.number}</b><br>Datum izdavanja: {date(d.date, '15.03.2024')}<br>Izvor: smanjenje u određenom periodu<br>Datum nastanka obaveze: {date(d.date, '15.03.2024')}<br>Valuta: RSD</div>{side('Prodavac', d.seller)}{side('Kupac', d.buyer)}</div>
<p>Knjižno odobrenje - naknadno umanjenje cene po osnovu ostvarenog obima kupovine</p>
<table class=l><tr><th>R.br.</th><th>Šifra</th><th>Naziv</th><th>Količina</th><th>Jed. mere</th><th>Razlika u ceni</th><th>Umanjenje</th><th>Iznos bez PDV</th><th>PDV kat.</th></tr>{rows}</table>
<table class=s>{rates}<tr><td>Ukupna osnovica</td><td>{m(d.net)}</td></tr><tr><td>Ukupan PDV</td><td>{m(d.tax)}</td></tr><tr><td><b>Ukupan iznos umanjenja</b></td><td><b>{m(d.gross)}</b></td></tr></table>
<p>Kupac je dužan da ispravi odbitak prethodnog poreza srazmerno umanjenju.</p></html>''')


@latest('sr-porudzbina-prihvat', 'order_confirmation', 'sr', 'eml html pdf eml', currency=('RSD', 'EUR'), lines=(2, 7), discount='unit', number='PK{yy}-{N}', order='{n:03}/{y}', subject='Potvrda {number}', hides='discounts',
        shows='order_ref delivery_date')
def accepted(d):
    """A mail that takes an order: a greeting, a narrow table with the price after rebate, the sums in words of a sentence, when and where it comes."""
    m, q = money('1.234,56'), count('1.234,56')
    rows = ''.join(f'<tr><td>{e(x.code)}</td><td>{e(x.name)}, {e(x.spec)}</td><td align=right>{q(x.qty)}&nbsp;{x.unit}</td><td align=right>{m(x.price)}</td><td align=right>{m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="sr"><meta charset="utf-8"><body style="font:14px 'Liberation Sans',Calibri"><p>Poštovani/a {e(d.buyer.person)},</p>
<p>potvrđujemo prijem i prihvatanje porudžbine <b>{d.order_no}</b> firme/ustanove {e(d.buyer.name)}. Kod nas je zavedena kao <b>potvrda {d.number}</b> od {date(d.date, '15. mart 2024.')}</p>
<table border=1 cellspacing=0 cellpadding=4><tr><td>Šifra</td><td>Opis</td><td>Potvrđeno</td><td>Cena ({d.currency})</td><td>Vrednost ({d.currency})</td></tr>{rows}</table>
<p>Vrednost robe iznosi {m(d.net)} {d.currency}, PDV {d.lines[0].rate}% je {m(d.tax)} {d.currency}, što je zajedno {m(d.gross)} {d.currency}. Ugovoreni rabat je već u cenama.</p>
<p>Isporuka: {date(d.delivery, '15. mart 2024.')} na adresu {e(d.buyer.street)}, {e(d.buyer.place)}. Ukoliko ne javite drugačije do kraja radnog dana, smatramo da su količine i cene tačne.</p>
<p>S poštovanjem,<br>{e(d.seller.person)}<br>Podrška prodaji<br>{e(d.seller.name)}<br>{e(d.seller.street)}, {e(d.seller.place)}<br>{d.seller.phone}</p></body></html>''')
