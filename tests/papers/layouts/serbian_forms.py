"""Serbian offices: orders, invoices and records made in a word processor."""
from kit.figures import count, date, money, words_sr
from kit.odf import Odt
from kit.paper import layout


@layout('sr-po-ministry', 'purchase_order', 'sr', 'pdf docx odt scan pdf scan docx', script='cyrl', currency='RSD', lines=(2, 6), number='404-{n}/{yy}-{m}',
        shows='seller_vat_id tender_ref')
def ministry(d):
    """A ministry's order: letterhead with number and date on two lines, totals in the last rows of the table."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 12, lang='sr')
    doc.p('РЕПУБЛИКА СРБИЈА', bold=True, space=0).p(d.buyer.name.upper(), bold=True, space=0).p('Сектор за материјално-финансијске послове', space=0)
    doc.p(f'Број: {d.number}', space=0).p(date(d.date, '15. марта 2024.') + ' године', space=0).p(f'{d.buyer.street}, {d.buyer.city}', space=0.6)
    doc.p('Н А Р У Џ Б Е Н И Ц А', bold=True, size=15, align='c', space=0.4)
    doc.p(f'Добављач: **{d.seller.name}**, {d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}', align='j')
    doc.p(f'На основу спроведеног поступка јавне набавке број {d.tender_no}, наручујемо следећа добра:', align='j', space=0.3)
    rows = [['Р. бр.', 'Предмет', 'Јед. мере', 'Количина', 'Јединична цена без ПДВ (дин.)', 'Износ без ПДВ (дин.)']]
    rows += [[f'{i}.', x.name, x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=5, align='r', bold=True)), m(v)] for t, v in (('Укупно без ПДВ', d.net), ('ПДВ 20%', d.tax), ('Укупно са ПДВ', d.gross))]
    doc.table(rows, [1.2, 6, 1.5, 1.9, 3.2, 3.2], align='clcrrr', size=10)
    doc.p('Рок испоруке: 15 дана од дана пријема наруџбенице. Плаћање у року од 45 дана од дана пријема рачуна.', before=0.3, space=0.9)
    return doc.p(f'\tНАЧЕЛНИК', tabs=[(13, 'c')], bold=True, space=0.2).p(f'\t{d.buyer.person}', tabs=[(13, 'c')])


@layout('sr-po-sides', 'purchase_order', 'sr', 'docx pdf odt doc pdf rtf scan', currency=('RSD', 'EUR'), lines=(3, 8), discount='percent', number='NAR-{n:04}/{yy}',
        shows='seller_vat_id buyer_vat_id quotation_ref delivery_date')
def sides(d):
    """Buyer and supplier side by side in a table without rules, the number in the heading, discount and net price a line."""
    m, q = money('1.234,56'), count('1.234,56')
    cur = {'RSD': 'din.', 'EUR': 'EUR'}[d.currency]
    doc = Odt('Liberation Sans', 10, header=f'{d.buyer.name} · {d.buyer.street}, {d.buyer.place}')
    doc.p(f'Narudžbenica br. {d.number} od {date(d.date, "15.03.2024.")}', bold=True, size=16, space=0.4)
    who = lambda p: f'{p.name}\f{p.street}\f{p.place}\fPIB: {p.vat}\fMB: {p.reg}'
    doc.table([['KUPAC', 'PRODAVAC'], [who(d.buyer), who(d.seller)]], [8.5, 8.5], border='none', align='ll')
    doc.p(f'Veza: Vaša ponuda {d.quote_no}\tIsporuka do: {date(d.delivery, "15.03.2024.")}', tabs=[(9, 'l')], before=0.2, space=0.2)
    rows = [['Šifra', 'Artikal', 'JM', 'Kol.', f'Cena po cenovniku', 'Rabat %', 'Cena sa rabatom', f'Vrednost ({cur})']]
    rows += [[x.code, f'{x.name}\f{x.spec}', x.unit, q(x.qty), m(x.list), q(x.percent), m(x.price), m(x.amount)] for x in d.lines]
    doc.table(rows, [2, 4.6, 1, 1.4, 2.2, 1.3, 2.2, 2.6], border='rows', align='lllrrrrr', size=9, shade='#e6e6e6')
    for t, v in (('Osnovica', d.net), (f'PDV {d.rates[0][0]}%', d.tax), ('ZA UPLATU', d.gross)):
        doc.p(f'\t{t}\t{m(v)} {cur}', tabs=[(11, 'l'), (17.2, 'r')], space=0, bold=t.isupper())
    return doc.p('Naručio:', before=1).p(d.buyer.person, italic=True)


@layout('sr-inv-long', 'invoice', 'sr', 'pdf docx pdf scan pdf odt', currency='RSD', lines=(72, 110), number='{n}-{N}/{y}', discount='line percent', shows='seller_vat_id buyer_vat_id due_date seller_account')
def long_invoice(d):
    """Three to five pages; every page ends with the sum so far, which the next carries over."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 9, margin='1.5cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place} | PIB {d.seller.vat} | t.r. {d.seller.account}')
    doc.p(d.seller.name, bold=True, size=14, space=0).p('veleprodaja i servis', italic=True, space=0.4)
    doc.p(f'Kupac:\t{d.buyer.name}\tFAKTURA BROJ\t{d.number}', tabs=[(2, 'l'), (11, 'l'), (18, 'r')], space=0)
    doc.p(f'\t{d.buyer.street}, {d.buyer.place}\tDatum fakture\t{date(d.date, "15.03.2024.")}', tabs=[(2, 'l'), (11, 'l'), (18, 'r')], space=0)
    doc.p(f'\tPIB {d.buyer.vat}\tDatum valute\t{date(d.due, "15.03.2024.")}', tabs=[(2, 'l'), (11, 'l'), (18, 'r')], space=0.3)
    head = ['R.b.', 'Šifra', 'Naziv robe', 'JM', 'Količina', 'Cena', 'Rab. %', 'Iznos bez PDV']
    size, done, at = 26, 0, 0
    while at < len(d.lines):
        part = d.lines[at:at + size]
        rows = [head] + ([[('Preneto sa prethodne strane', dict(span=7, align='r', italic=True)), m(done)]] if at else [])
        rows += [[str(at + i), x.code, f'{x.name} {x.spec}', x.unit, q(x.qty), m(x.list), q(x.percent), m(x.amount)] for i, x in enumerate(part, 1)]
        done, at = done + sum(x.amount for x in part), at + size
        if at < len(d.lines):
            rows.append([('Prenos na sledeću stranu', dict(span=7, align='r', italic=True)), m(done)])
        doc.table(rows, [1, 2.2, 6.3, 1, 1.8, 2, 1.3, 2.6], border='cols', align='rlllrrrr', size=8)
        if at < len(d.lines):
            doc.p('', page=True, size=4, space=0)
        size = 33
    doc.table([['Stopa', 'Osnovica', 'PDV', 'Ukupno'], *[[f'{r}%', m(b), m(t), m(b + t)] for r, b, t in d.rates]], [2, 3, 3, 3], border='head', align='rrrr', size=8, indent=7)
    doc.p(f'Ukupno bez PDV: {m(d.net)} RSD    PDV: {m(d.tax)} RSD    Za uplatu: **{m(d.gross)} RSD**', align='r', space=0.1)
    return doc.p(f'Slovima: {words_sr(d.gross)}', italic=True)


@layout('sr-acceptance', 'acceptance_record', 'sr', 'docx pdf odt scan pdf scan', script='cyrl', lines=(2, 5), number='02-{N}/{yy}', hides='money, price, amount, discounts',
        shows='contract_ref')
def acceptance(d):
    """A record of handing over: parties in a sentence, goods and quantities only."""
    q = count('1.234,56')
    doc = Odt('DejaVu Serif', 11)
    doc.p(f'{d.buyer.name}\nбр. {d.number}', space=0.8)
    doc.p('ЗАПИСНИК О ПРИМОПРЕДАЈИ ОПРЕМЕ', bold=True, align='c', size=13, space=0.4)
    doc.p(f'Састављен дана {date(d.date, "15.03.2024.")} године у просторијама Наручиоца {d.buyer.name}, {d.buyer.street}, {d.buyer.city}, између Наручиоца и Извршиоца '
          f'{d.seller.name} из места {d.seller.city}, а по уговору бр. {d.contract_no}.', align='j', line=130)
    doc.p('Извршилац је предао, а Наручилац примио:', before=0.2)
    doc.table([['Назив', 'Количина', 'Стање'], *[[f'{x.name} ({x.spec})', f'{q(x.qty)} {x.unit}', 'исправно'] for x in d.lines]], [9, 3.5, 3.5], align='lcc')
    doc.p('Квантитативни и квалитативни пријем је извршен без примедби. Гарантни рок тече од дана потписивања записника.', align='j', before=0.2, space=1)
    return doc.p(f'За Наручиоца\tЗа Извршиоца', tabs=[(11, 'l')]).p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(11, 'l')])


@layout('sr-tender-form', 'tender_documents', 'sr', 'docx pdf odt pdf docx scan', script='cyrl', lines=(4, 9), number='{n}/{y}', currency='RSD',
        hides='no seller, money, price, amount, discounts, seller')
def tender(d):
    """Tender documents with a price form to be filled in; the answers are dots."""
    q, dots = count('1.234,56'), '............'
    doc = Odt('Liberation Serif', 12, header='Конкурсна документација', footer='страна 1')
    doc.p(d.buyer.name.upper(), bold=True, align='c').p(f'{d.buyer.street}, {d.buyer.place}', align='c', space=4)
    doc.p('КОНКУРСНА ДОКУМЕНТАЦИЈА', bold=True, size=20, align='c').p('за јавну набавку добара – отворени поступак', align='c')
    doc.p(f'ЈН број {d.number}', bold=True, align='c', space=6).p(f'{d.buyer.city}, {date(d.date, "15. марта 2024.")} године', align='c')
    doc.p('1. УПУТСТВО ПОНУЂАЧИМА', bold=True, page=True, space=0.2)
    doc.p('Понуда се доставља на српском језику, у затвореној коверти или кутији. Понуђач може да поднесе само једну понуду. Критеријум за доделу уговора је најнижа понуђена цена. '
          'Рок важења понуде не може бити краћи од 60 дана од дана отварања понуда.', align='j', space=0.5)
    doc.p('2. ОБРАЗАЦ СТРУКТУРЕ ЦЕНЕ', bold=True, space=0.2)
    rows = [['Р.б.', 'Назив добра', 'Јед. мере', 'Кол.', 'Јединична цена без ПДВ', 'Укупна цена без ПДВ']]
    rows += [[str(i), f'{x.name}, {x.spec}, или одговарајуће', x.unit, q(x.qty), dots, dots] for i, x in enumerate(d.lines, 1)]
    doc.table([*rows, [('УКУПНО без ПДВ:', dict(span=5, align='r')), dots], [('УКУПНО са ПДВ:', dict(span=5, align='r')), dots]], [1, 6.4, 1.5, 1.5, 3.2, 3.2], align='cllrcc', size=10)
    return doc.p('Рок испоруке ...................... дана\nМесто и датум ......................          Потпис понуђача ......................', before=0.4)


@layout('sr-credit-note', 'credit_note', 'sr', 'docx pdf rtf odt scan pdf', currency='RSD', lines=(1, 4), number='KO-{n}/{yy}', shows='seller_vat_id order_ref', rates=(20,))
def credit(d):
    """A credit note: a framed title, a running reference to the invoice."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('Liberation Sans Narrow', 11)
    doc.p(f'{d.seller.name}, {d.seller.place}, {d.seller.street}, PIB: {d.seller.vat}', size=9, space=0.5)
    doc.p(f'KNJIŽNO ODOBRENJE {d.number}', bold=True, size=14, align='c', box=True, space=0.3)
    doc.p(f'{d.seller.city}, dana {date(d.date, "15. 3. 2024.")}').p(f'Za: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}', space=0.3)
    doc.p(f'Po reklamaciji Vam odobravamo po računu {d.order_no} sledeće iznose (u dinarima):')
    rows = [['Opis', 'Količina', 'Cena RSD', 'Osnovica RSD', 'PDV RSD']] + [[f'{x.name} – povraćaj', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount), m(x.tax)] for x in d.lines]
    doc.table(rows, [7, 2.5, 2.5, 2.7, 2.5], border='outer', align='lrrrr', size=10)
    doc.table([['Osnovica odobrenja', m(d.net)], ['Obračunati PDV 20 %', m(d.tax)], [('Ukupno odobreno', dict(bold=True)), (m(d.gross), dict(bold=True))]], [5, 3.2], head=0, align='lr', indent=9)
    return doc.p('Molimo da kopiju overite i vratite.', before=0.5, italic=True)


@layout('sr-amendment', 'contract_amendment', 'sr', 'docx pdf odt doc scan pdf', currency='EUR', lines=(2, 4), number='{n}-1/{y}', reduction='amount', shows='contract_ref')
def amendment(d):
    """An amendment of a contract: articles, the new prices in a small table under an article."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5)
    doc.p('ANEKS BR. 1', bold=True, align='c', size=14, space=0).p(f'Ugovora o isporuci br. {d.contract_no}', align='c', space=0.4)
    doc.p(f'zaključen u mestu {d.buyer.city}, dana {date(d.date, "15. marta 2024.")} godine, zaveden pod brojem {d.number}, između:', align='j')
    doc.p(f'1. **{d.buyer.name}**, {d.buyer.street}, {d.buyer.place}, koga zastupa {d.buyer.person} (u daljem tekstu: Naručilac), i', indent=0.6, align='j')
    doc.p(f'2. **{d.seller.name}**, {d.seller.street}, {d.seller.place}, koga zastupa {d.seller.person} (u daljem tekstu: Isporučilac).', indent=0.6, align='j')
    doc.p('Član 1.', align='c', before=0.3).p('Ugovorne strane saglasno konstatuju da se predmet Ugovora proširuje dodatnim isporukama, i to:', align='j')
    rows = [['Naziv', 'Količina', 'Cena po jedinici, EUR', 'Svega, EUR']] + [[x.name, f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines]
    doc.table(rows, [6.6, 3, 3.6, 3.6], align='lrrr', size=10.5)
    doc.p('Član 2.', align='c', before=0.3)
    doc.p(f'Zbir cena iz člana 1. iznosi {m(d.sum)} EUR. Isporučilac odobrava jednokratni popust u iznosu od {m(d.off)} EUR, te vrednost ovog aneksa bez PDV iznosi {m(d.net)} EUR. '
          f'PDV iznosi {m(d.tax)} EUR, a ukupna vrednost sa PDV {m(d.gross)} EUR.', align='j')
    doc.p('Član 3.', align='c', before=0.3).p('U svemu ostalom odredbe osnovnog ugovora ostaju na snazi. Aneks je sačinjen u četiri istovetna primerka.', align='j', space=0.8)
    return doc.p(f'NARUČILAC\tISPORUČILAC', tabs=[(11, 'l')], bold=True).p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(11, 'l')])


@layout('sr-framework', 'framework_agreement', 'sr', 'docx pdf odt scan pdf docx', currency='RSD', lines=(3, 7), number='{n}/{y}-OS', discount=None, shows='tender_ref seller_vat_id buyer_vat_id')
def framework(d):
    """A framework agreement for two years: the value in an article, the unit prices on the next page."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('DejaVu Sans', 9.5)
    doc.p('OKVIRNI SPORAZUM', bold=True, size=15, align='c', space=0.1).p(f'broj {d.number}', align='c', space=0.5)
    doc.table([['Naručilac:', d.buyer.name], ['adresa', f'{d.buyer.street}, {d.buyer.place}'], ['PIB', d.buyer.vat], ['Dobavljač:', d.seller.name],
               ['adresa', f'{d.seller.street}, {d.seller.place}'], ['PIB', d.seller.vat], ['Datum zaključenja:', date(d.date, '15.03.2024.')], ['Javna nabavka:', d.tender_no]],
              [4.5, 12], head=0, border='none')
    doc.p('I Predmet', bold=True, before=0.3).p('Predmet okvirnog sporazuma je sukcesivna nabavka dobara, prema potrebama Naručioca, u trajanju od dve godine. Pojedinačne narudžbenice izdaju se '
                                               'po cenama iz Priloga 1.', align='j')
    doc.p('II Vrednost', bold=True, before=0.2)
    doc.p(f'Ukupna vrednost okvirnog sporazuma iznosi {m(d.net)} dinara bez PDV, odnosno {m(d.gross)} dinara sa PDV (PDV: {m(d.tax)} dinara).', align='j')
    doc.p('Prilog 1 – jedinične cene i okvirne količine', bold=True, page=True, space=0.2)
    rows = [['Poz.', 'Opis', 'Okvirna količina', 'Jed. cena', 'Vrednost']] + [[str(i), f'{x.name}; {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.table([*rows, ['', ('UKUPNO bez PDV', dict(bold=True, span=3)), m(d.net)]], [1.2, 7, 3, 3, 3], align='clrrr', zebra='#f0f0f0', border='head')
    return doc.p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(17, 'r')], before=1.5)


@layout('sr-inv-import', 'invoice', 'sr', 'pdf docx scan odt pdf docx', currency='EUR', lines=(3, 8), number='INO-{n}/{y}', discount='percent', prepaid=True, shows='seller_vat_id buyer_vat_id seller_account contract_ref')
def imported(d):
    """A Serbian invoice whose table has English heads; totals and the advance stand alone on the last page."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('DejaVu Sans', 9, footer=f'{d.seller.name}, IBAN {d.seller.iban}')
    doc.table([[f'{d.seller.name}\f{d.seller.street}, {d.seller.place}\fPIB {d.seller.vat}\ftekući račun {d.seller.account}', f'Račun {d.number}\fDatum: {date(d.date, "15.03.2024.")}\fUgovor: {d.contract_no}'],
               [(f'Za: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}', dict(span=2))]], [11, 6], head=0, border='outer')
    rows = [['Net', 'Price', 'Disc.', 'List', 'Qty', 'Item']] + [[m(x.amount), m(x.price), f'{q(x.percent)}%', m(x.list), f'{q(x.qty)} {x.unit}', f'{x.name} ({x.code})'] for x in d.lines]
    doc.table(rows, [2.6, 2.4, 1.5, 2.4, 2.3, 5.8], border='head', align='rrrrrl', size=8.5)
    doc.p('Rekapitulacija', bold=True, page=True, size=12)
    for t, v in (('Vrednost bez PDV', d.net), ('PDV 20%', d.tax), ('Ukupno sa PDV', d.gross), ('Primljeni avans', -d.prepaid), ('Ostaje za plaćanje', d.payable)):
        doc.p(f'{t}\t{m(v)} EUR', tabs=[(10, 'r', '.')], bold=t.startswith('Ostaje'))
    return doc
