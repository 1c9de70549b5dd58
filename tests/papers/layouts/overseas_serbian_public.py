"""Serbian and Bosnian papers of the sixteenth group, of offices and letters: an order, a contract and a record in Cyrillic, a decision, a frame, a craftsman's offer and a question without diacritics, a Bosnian confirmation."""
from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import Text, overseas
from kit.wares import GOODS


@overseas('sr-narudzbenica-ustanova-tri-dela-cir', 'purchase_order', 'sr', 'docx odt scan', script='cyrl', currency='RSD', lines=(2, 6), units=GOODS, whole=True, rates=(20,), number='02-{n}/{y}', tender='Н-{n}/{yy}', shows='tender_ref delivery_date buyer_vat_id seller_vat_id')
def institution(d):
    """An order of a public house in Cyrillic: body with all its numbers on top, the addressee in a small table, table with ruled cells and the sums in its last rows, terms as labelled lines, director signs."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p(f'**{d.buyer.name}**\n{d.buyer.street}\n{d.buyer.place}\nПИБ: {d.buyer.vat}, матични број: {d.buyer.reg}\nтел: {d.buyer.phone}', space=0.15).p(f'Број: {d.number}\nДатум: {date(d.date, f)}', space=0.25)
    doc.table([['Назив добављача', d.seller.name], ['Адреса', f'{d.seller.street}, {d.seller.place}'], ['ПИБ', d.seller.vat]], [4.5, 12.5], head=0)
    doc.p(f'НАРУЏБЕНИЦА БР. {d.number}', bold=True, size=14, align='c', before=0.2, space=0.1).p(f'за набавку добара по поступку {d.tender_no}', align='c', space=0.2)
    rows = [['Р. бр.', 'Назив добра', 'Карактеристике', 'Јед. мере', 'Кол.', 'Јед. цена без ПДВ', 'Укупно без ПДВ']] + [[f'{i}.', x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=6, align='r', bold=True)), m(v)] for t, v in (('УКУПНО БЕЗ ПДВ', d.net), (f'ПДВ {d.lines[0].rate}%', d.tax), ('УКУПНО СА ПДВ', d.gross))]
    doc.table(rows, [1.1, 4.4, 3.3, 1.5, 1.5, 2.5, 2.7], align='cllcrrr', size=9.5)
    doc.p(f'Рок испоруке: {date(d.delivery, f)}', space=0.03).p(f'Место испоруке: {d.buyer.street}, {d.buyer.city}', space=0.03).p('Рок и начин плаћања: 45 дана од дана регистрације рачуна у СЕФ, у динарима', space=0.03).p(f'Лице за контакт: {d.buyer.person}', space=0.7)
    return doc.p('ДИРЕКТОР\n\n_______________________', align='r')


@overseas('sr-ugovor-kancelarija-definicije-cir', 'contract', 'sr', 'docx scan odt', script='cyrl', currency='RSD', lines=(1, 5), rates=(20,), reduction='percent', number='{N}/{yy}', shows='seller_vat_id buyer_vat_id seller_account')
def lawyers(d):
    """A contract that a lawyer wrote, in Cyrillic: place and day first, sides in sentences, articles with titles, a list of things with the price inside a table, rebate on the whole in words of a sentence, a clause on confidence."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. марта 2024.'
    pc, off, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', footer=f'Уговор бр. {d.number}')
    doc.p(f'Закључен у месту {d.buyer.city}, дана {date(d.date, f)} године', align='r', size=10.5, space=0.3).p('УГОВОР О ИСПОРУЦИ И УСЛУГАМА', bold=True, size=14, align='c', space=0.02).p(f'број {d.number}', align='c', space=0.3)
    doc.p('Уговорне стране:', bold=True)
    for p, r, w in ((d.buyer, 'Наручилац', 'као купац'), (d.seller, 'Испоручилац', 'као продавац')):
        bank = f', текући рачун број {p.account} код {p.bank}' if p is d.seller else ''
        doc.p(f'{p.name}, са седиштем у {p.city}, {p.street}, ПИБ {p.vat}, матични број {p.reg}{bank}, које заступа {p.person}, {w} (у даљем тексту: „{r}“)', align='j', indent=0.6, space=0.08)
    art = lambda n, t, *body: (doc.p(f'{n}. {t}', bold=True, before=0.15, space=0.05), [doc.p(x, align='j', space=0.05) for x in body])
    art(1, 'Предмет', 'Испоручилац се обавезује да за потребе Наручиоца испоручи добра, односно изврши услуге, како следи:')
    doc.table([['Опис', 'Кол. и јед.', 'Цена', 'Вредност']] + [[f'{x.name} ({x.spec})', f'{q(x.qty)} {cyr(x.unit)}', m(x.price), m(x.amount)] for x in d.lines], [8, 2.8, 2.6, 3], align='lrrr', size=10.5, border='rows')
    art(2, 'Цена', f'Збир вредности из тачке 1. износи {m(d.sum)} динара. На тај збир Испоручилац одобрава попуст од {q(pc)}%, односно {m(off)} динара, па уговорена цена без ПДВ износи {m(d.net)} динара.', f'На уговорену цену обрачунава се ПДВ по стопи од {d.lines[0].rate}% у износу од {m(d.tax)} динара, те укупна обавеза Наручиоца износи {m(d.gross)} динара.')
    art(3, 'Рокови', 'Рок за извршење је 30 дана од обостраног потписивања. Наручилац плаћа у року од 15 дана од дана пријема рачуна.')
    art(4, 'Поверљивост', 'Све што једна страна сазна о пословању друге стране сматра се пословном тајном и после престанка уговора.')
    art(5, 'Раскид и спорови', 'Свака страна може раскинути уговор писаним обавештењем уз отказни рок од 15 дана. Спорове решава стварно надлежни суд.', 'Уговор је потписан у четири примерка.')
    return doc.table([[f'За Наручиоца\f\f___________________\f{d.buyer.person}', f'За Испоручиоца\f\f___________________\f{d.seller.person}']], [8.2, 8.2], head=0, border='none', align='cc')


@overseas('sr-okvirni-ugovor-cene-godina', 'framework_agreement', 'sr', 'docx pdf odt', currency='RSD', lines=(4, 9), units=GOODS, whole=True, discount='percent', number='OU-{n}/{y}', hides='qty, amount, net, tax, gross', shows='seller_vat_id buyer_vat_id')
def year_prices(d):
    """A frame between two firms for a year: sides in a table with labels, short articles, price list with rebate as the last article, no quantities, call by mail, two to sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.1cm')
    doc.p('OKVIRNI UGOVOR O SNABDEVANJU', bold=True, size=14, align='c', space=0.02).p(f'br. {d.number}', align='c', space=0.25)
    doc.table([['', 'KUPAC', 'PRODAVAC'], ['Naziv', d.buyer.name, d.seller.name], ['Sedište', f'{d.buyer.street}, {d.buyer.place}', f'{d.seller.street}, {d.seller.place}'], ['PIB', d.buyer.vat, d.seller.vat], ['Zastupnik', d.buyer.person, d.seller.person], ['Datum zaključenja', (date(d.date, f), dict(span=2))]], [3.2, 6.8, 6.8], size=10)
    for n, t in enumerate(('Prodavac se obavezuje da kupcu sukcesivno isporučuje robu iz člana 6, a kupac da je preuzima i plaća, bez obaveze na najmanju količinu.', 'Ugovor se zaključuje na godinu dana. Svaka strana ga može otkazati sa rokom od 60 dana.', 'Isporuka se vrši na osnovu pojedinačnih porudžbenica poslatih elektronskom poštom, u roku od tri radna dana.', 'Plaćanje je odloženo, 60 dana od datuma prometa. Kašnjenje povlači zakonsku zateznu kamatu.', 'Cene su fiksne šest meseci, a posle toga se mogu menjati uz najavu od 30 dana.', 'Cene bez PDV, u dinarima (RSD), sa ugovorenim rabatom:'), 1):
        doc.p(f'Član {n}.  {t}', align='j', space=0.1)
    doc.table([['Šifra', 'Artikal', 'JM', 'Cenovnik', 'Rabat', 'Ugovorena cena']] + [[x.code, f'{x.name} {x.spec}', x.unit, m(x.list), f'{q(x.percent)} %', m(x.price)] for x in d.lines], [2.5, 6.6, 1.3, 2.3, 1.6, 2.5], align='llcrrr', size=9.5, shade='#eeeeee')
    return doc.p('Za kupca\tZa prodavca', tabs=[(11, 'l')], before=0.4, space=0.5).p('__________________\t__________________', tabs=[(11, 'l')])


@overseas('sr-zapisnik-primopredaja-potvrda-cir', 'acceptance_record', 'sr', 'docx scan odt', script='cyrl', lines=(2, 6), units=GOODS, whole=True, delivered=True, number='{n}-{m}/{y}', contract='{n}/{y}-02', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def handed(d):
    """A record of handing over in Cyrillic: who gave and who took as two lines, ground, table, three statements with a box to tick, signatures of both in a table."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.3cm')
    doc.p('ЗАПИСНИК О ПРИМОПРЕДАЈИ', bold=True, size=15, align='c', space=0.02).p(f'бр. {d.number}, {d.buyer.city}, {date(d.date, f)} године', align='c', space=0.3)
    doc.p(f'Предаје:\t{d.seller.name}, {d.seller.street}, {d.seller.place}', tabs=[(2.6, 'l')], space=0.05).p(f'Прима:\t{d.buyer.name}, {d.buyer.street}, {d.buyer.place}', tabs=[(2.6, 'l')], space=0.05).p(f'Основ:\tУговор бр. {d.contract_no}', tabs=[(2.6, 'l')], space=0.2)
    doc.p(f'Дана {date(d.delivery, f)} године испоручено је и предато:', space=0.1)
    doc.table([['Бр.', 'Предмет', 'Модел / мере', 'Количина', 'Примедба']] + [[f'{i}', x.name, x.spec, f'{q(x.qty)} {cyr(x.unit)}', 'нема'] for i, x in enumerate(d.lines, 1)], [1.1, 5.8, 4, 2.6, 2.8], align='cllrc', size=11)
    for t in ('☒ Испоручено одговара уговору по врсти, количини и квалитету.', '☒ Предати су гарантни листови и упутства на српском језику.', '☐ Утврђени су недостаци, рок за отклањање: ________'):
        doc.p(t, space=0.04)
    return doc.table([[f'Предао\f\f_________________\f{d.seller.person}', f'Примио\f\f_________________\f{d.buyer.person}']], [8.1, 8.1], head=0, border='none', align='cc')


@overseas('sr-odluka-dodela-ugovora-uprava', 'award_decision', 'sr', 'docx pdf scan', currency='RSD', lines=(1, 4), units=GOODS, whole=True, rates=(20,), number='404-{n}-7/{y}', tender='JN-{n:02}/{y}', hides='price, amount, discounts', shows='tender_ref seller_vat_id')
def decided(d):
    """A decision of a municipality: number and day left, ground in law, points one to three with value without and with tax, reasons under capital letters with data of the call, what was bought, instruction on rights."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'REPUBLIKA SRBIJA\n**{d.buyer.name}**\nBroj: {d.number}\nDatum: {date(d.date, f)} godine\n{d.buyer.street}, {d.buyer.place}', space=0.3).p('Na osnovu člana 146. stav 2. Zakona o javnim nabavkama („Sl. glasnik RS“, br. 91/2019 i 92/2023), a na predlog Komisije za javnu nabavku, naručilac donosi', align='j', space=0.2)
    doc.p('ODLUKU O DODELI UGOVORA', bold=True, size=13, align='c', space=0.2)
    doc.p(f'1. Dodeljuje se ugovor u postupku javne nabavke dobara redni broj {d.tender_no} ponuđaču {d.seller.name}, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}.', align='j').p(f'2. Ugovorena vrednost iznosi {m(d.net)} dinara bez PDV, PDV {m(d.tax)} dinara, odnosno {m(d.gross)} dinara sa PDV.', align='j').p('3. Odluka se objavljuje na Portalu javnih nabavki u roku od tri dana od dana donošenja.', align='j', space=0.2)
    doc.p('OBRAZLOŽENJE', bold=True, align='c', space=0.1)
    doc.table([['Predmet nabavke', 'Količina']] + [[f'{x.name} ({x.spec})', f'{q(x.qty)} {x.unit}'] for x in d.lines], [12, 4.2], align='lr', size=10.5)
    doc.p('Javni poziv je objavljen na Portalu javnih nabavki. Do isteka roka primljene su dve ponude. Kriterijum za dodelu ugovora je cena. Ponuda izabranog ponuđača je prihvatljiva i prvorangirana.', align='j', line=115)
    return doc.p('UPUTSTVO O PRAVNOM SREDSTVU: Protiv ove odluke može se podneti zahtev za zaštitu prava u roku od 10 dana od dana objavljivanja.', align='j', size=10.5, space=0.6).p(f'OVLAŠĆENO LICE\n_____________________\n{d.buyer.person}', align='r')


@overseas('sr-ponuda-majstor-pausalac-bald', 'quotation_bid', 'sr', 'docx pdf eml+docx', script='bald', currency='RSD', lines=(2, 5), rates=(0,), stock=(26, 37), reduction='amount', number='{n}/{y}', hides='net, tax', shows='due_date')
def craftsman(d):
    """A craftsman's offer without diacritics, typed in a text program: his shop in the first lines, for whom, positions as a list with points to the sum, one round sum taken off, he pays no tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 11.5, margin='2.4cm')
    doc.p(f'{d.seller.name}\n{d.seller.street}, {d.seller.place}\nmob. {d.seller.phone}', bold=True, space=0.5).p(f'Za: {d.buyer.name}\n{d.buyer.street}, {d.buyer.place}', space=0.4).p(f'PONUDA br. {d.number} od {date(d.date, f)}', bold=True, size=13, align='c', space=0.3)
    doc.p('Na osnovu vaseg upita i izlaska na lice mesta nudimo vam sledece:', space=0.15)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'{i}. {x.name}, {x.spec}', space=0).p(f'{q(x.qty)} {x.unit} x {m(x.price)}\t{m(x.amount)} din', tabs=[(16, 'r', '.')], indent=0.6, space=0.12)
    for a, v, b in (('SVEGA', d.sum, 0), ('Popust', -d.off, 0), ('UKUPNO ZA PLACANJE', d.gross, 1)):
        doc.p(f'{a}\t{m(v)} din', tabs=[(16, 'r')], bold=b, space=0.05)
    return doc.p('Nismo u sistemu PDV-a (clan 33. Zakona o PDV).', before=0.2, space=0.05).p('Avans 50%, ostatak po zavrsetku radova. Garancija 2 godine.', space=0.05).p(f'Ponuda vazi do {date(d.due, f)}', space=0.6).p(f'S postovanjem,\n{d.seller.person}')


@overseas('sr-upit-cena-mejl-tabelica-bald', 'rfq', 'sr', 'eml txt eml', script='bald', lines=(2, 6), units=GOODS, whole=True, number='UP-{n}/{yy}', subject='Upit za cene {number}', hides='money, price, amount, discounts, seller, no seller', shows='due_date delivery_date')
def ask(d):
    """A buyer's mail without diacritics: a greeting, number of the question, things by hyphens with how many first, what an offer must hold, by which day, a signature of four lines."""
    q, f = count('1.234,56'), '15.03.2024.'
    rows = '\n'.join(f'- {q(x.qty)} {x.unit} {x.name} {x.spec}' for x in d.lines)
    return Text(f'''Postovani,

molim vas za ponudu za sledece artikle (nas upit br. {d.number} od {date(d.date, f)}):

{rows}

Potrebno je da u ponudi navedete cenu bez PDV-a, rok isporuke i uslove placanja.
Roba nam treba u magacinu do {date(d.delivery, f)}
Ponudu posaljite najkasnije do {date(d.due, f)} na ovaj mejl.

Unapred hvala i pozdrav,

{d.buyer.person}
Nabavka
{d.buyer.name}
{d.buyer.street}, {d.buyer.place}
{d.buyer.phone}
''')


@overseas('ba-potvrda-narudzbe-rok', 'order_confirmation', 'sr', 'docx scan odt', currency='BAM', lines=(2, 6), units=GOODS, whole=True, sellers='ba', buyers='ba', rates=(17,), discount='unit', number='PN-{n:04}/{yy}', order='{N}/{y}', shows='order_ref delivery_date seller_vat_id')
def confirmed(d):
    """A Bosnian confirmation of an order: letter with a table, the old price, what goes off a piece and the new price, sums in marks, day when the goods come, request to sign and send back."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm', header=f'{d.seller.name} · {d.seller.street} · {d.seller.place} · PDV broj {d.seller.vat} · ID broj {d.seller.reg}')
    doc.p(f'{d.buyer.name}\nn/r {d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', before=0.3, space=0.4).p(f'{d.seller.city}, {date(d.date, f)} godine', space=0.3)
    doc.p(f'POTVRDA NARUDŽBE {d.number}', bold=True, size=14, space=0.15).p(f'Zahvaljujemo na Vašoj narudžbi broj {d.order_no} i potvrđujemo isporuku pod sljedećim uslovima:', space=0.15)
    rows = [['Artikal', 'Oznaka', 'Kol.', 'Redovna cijena', 'Popust po jed.', 'Vaša cijena', 'Iznos']] + [[x.name, x.spec, f'{q(x.qty)} {x.unit}', m(x.list), m(x.off), m(x.price), m(x.amount)] for x in d.lines]
    rows += [[(a, dict(span=6, align='r', bold=b)), (m(v), dict(bold=b))] for a, v, b in (('Iznos bez PDV-a', d.net, False), (f'PDV {d.lines[0].rate}%', d.tax, False), ('Iznos sa PDV-om (KM)', d.gross, True))]
    doc.table(rows, [4, 3.2, 1.8, 2.1, 1.8, 2, 2.2], align='llrrrrr', size=9.5, border='rows', shade='#f0f0f0')
    return doc.p(f'Isporuka: {date(d.delivery, f)}, franko Vaše skladište. Plaćanje: 30 dana po fakturi.', before=0.1, space=0.1).p('Molimo da jedan primjerak potpišete i vratite.', space=0.8).p(f'Referent prodaje: {d.seller.person}\tSaglasan kupac: ________________', tabs=[(9.5, 'l')])
