"""Serbian papers of the fifth group, made in word processors and by reports of bookkeeping programs."""
from decimal import Decimal as D

from kit.figures import cents, count, cyr, date, money, words_sr
from kit.odf import Odt
from kit.paper import recent
from kit.wares import GOODS


@recent('sr-mini-racun', 'invoice', 'sr', 'pdf scan eml+pdf docx', currency='RSD', lines=(3, 9), rates=(20, 10), discount='some line', delivered=True, number='{n}-{y}', order='{N}-{m}',
        shows='due_date delivery_date seller_vat_id buyer_vat_id seller_account order_ref')
def mini(d):
    """A bill of a bookkeeping service in the web: the buyer in the window, facts in a line of pairs, taxes by rate, the string of the payment code."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. 3. 2024.'
    bank, middle, check = d.seller.account.split('-')
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place}, matični broj {d.seller.reg}, PIB {d.seller.vat}\n'
                                                            f'Račun kod {d.seller.bank}: {d.seller.account}, {d.seller.mail}')
    doc.p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}', align='r', size=9, space=0.6)
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nPIB: {d.buyer.vat}', size=11, space=0.9)
    doc.p(f'Račun {d.number}', bold=True, size=17, space=0.2)
    doc.table([['Datum računa', 'Datum prometa', 'Rok za plaćanje', 'Vaša narudžbenica'], [date(x, f) for x in (d.date, d.delivery, d.due)] + [d.order_no]], [4.3] * 4, border='none', size=9)
    rows = [['Artikal / usluga', 'Kol.', 'JM', 'Cena', '% pop.', '% PDV', 'Vrednost']]
    rows += [[f'{x.name}\f{x.code}, {x.spec}', q(x.qty), x.unit, m(x.list), q(x.percent) if x.percent else '', str(x.rate), m(x.amount)] for x in d.lines]
    doc.table(rows, [7, 1.8, 1.3, 2.4, 1.3, 1.3, 2.5], border='rows', align='lrlrrrr', size=9, weight='0.3pt')
    pairs = [('Vrednost bez PDV', d.net)] + [(f'PDV {r}% od osnovice {m(b)}', t) for r, b, t in d.rates] + [('PDV ukupno', d.tax)]
    doc.table([['', label, m(v)] for label, v in pairs] + [['', ('ZA PLAĆANJE RSD', dict(bold=True)), (m(d.gross), dict(bold=True))]], [7, 7.5, 3.1], head=0, border='none', align='llr', size=9.5)
    doc.p(f'Pri plaćanju navedite poziv na broj 00 {d.number}. Napomena o poreskom oslobođenju: nema.', before=0.2, size=9)
    doc.p(f'NBS IPS QR: K:PR|V:01|C:1|R:{bank}{middle.zfill(13)}{check}|N:{d.seller.name}|I:RSD{str(d.gross).replace(".", ",")}|SF:221|S:Racun {d.number}', size=6.5, color='#555555', space=0.5)
    return doc.p(f'Odgovorno lice: {d.seller.person}. Račun je izdat elektronski i važi bez pečata i potpisa.', size=8.5)


@recent('sr-skola-nar', 'purchase_order', 'sr', 'docx scan odt pdf', script='cyrl', currency='RSD', lines=(1, 6), tax_by_line=True, number='{N}/{n:02}', quote='{n}-{m}-{yy}',
        shows='quotation_ref seller_vat_id buyer_vat_id')
def school(d):
    """A school's order: a head in the middle, both parties in a frame of labels, tax row by row, sums in words."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p(f'Република Србија\n{d.buyer.name.upper()}\n{d.buyer.city}, {d.buyer.street}', align='c', bold=True, space=0.1)
    doc.p(f'дел. бр. {d.number} од {date(d.date, "15.03.2024.")} год.', align='c', space=0.5)
    doc.p('НАРУЏБЕНИЦА', bold=True, align='c', size=15, space=0.3)
    doc.table([['Наручилац', d.buyer.name, 'Испоручилац', d.seller.name], ['ПИБ', d.buyer.vat, 'ПИБ', d.seller.vat], ['Текући рачун', d.buyer.account, 'Матични број', d.seller.reg],
               ['Место', d.buyer.place, 'Место', d.seller.place], ['Телефон', d.buyer.phone, 'По понуди бр.', d.quote_no]], [2.6, 6, 2.8, 5.6], head=0, size=9.5)
    rows = [['Р.бр.', 'Опис добра или услуге', 'Јед. м.', 'Кол.', 'Јед. цена', 'Без ПДВ', 'ПДВ', 'Са ПДВ']]
    rows += [[str(i), f'{x.name}, {x.spec}', f'{cyr(x.unit)}', q(x.qty), m(x.price), m(x.amount), m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows.append([('СВЕГА:', dict(span=5, align='r', bold=True)), *((m(v), dict(bold=True)) for v in (d.net, d.tax, d.gross))])
    doc.table(rows, [1, 4.9, 1.3, 1.3, 2, 2.3, 1.9, 2.3], align='clcrrrrr', size=8.5)
    doc.p(f'И словима: {cyr(words_sr(d.gross))}', before=0.1, italic=True)
    doc.p('Средства су обезбеђена финансијским планом за текућу годину, позиција 426. Испорука франко наручилац, радним данима до 13 часова. Плаћање у року од 30 дана од пријема рачуна.',
          align='j', space=0.8)
    return doc.p(f'Секретар\tМ.П.\tДиректор\n______________\t\t______________\n\t\t{d.buyer.person}', tabs=[(8, 'c'), (12, 'l')])


@recent('sr-protivvrednost', 'quotation_bid', 'sr', 'pdf docx eml+docx odt', script='bald', currency='EUR', lines=(2, 8), discount='percent', number='P{yy}{n:04}',
        hides='discounts', shows='due_date seller_vat_id')
def counter(d):
    """An offer typed without diacritics: only prices after the rebate, sums in euros and what they make in dinars, terms first."""
    m, q, rate = money('1.234,56'), count('1234,56'), D('117.1') + D(d.date.month) / 100
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.p(f'**{d.seller.name}**  |  {d.seller.street}, {d.seller.place}  |  PIB {d.seller.vat}', size=9, space=0.6)
    doc.p(f'Za: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}\nn/r {d.buyer.person}', space=0.4)
    doc.p(f'Predmet: Ponuda {d.number} od {date(d.date, "15.03.2024.")}', bold=True, space=0.3)
    doc.p('Postovani, zahvaljujemo na ukazanom poverenju. Nudimo Vam sledece, uz uslove:', space=0.1)
    for text in ('cene su u EUR, sa vec uracunatim popustom za ugovorne kupce;', 'placanje 50% avans, 50% po isporuci, u dinarima;',
                 f'opcija ponude: do {date(d.due, "15.03.2024.")}', 'rok isporuke 3-4 nedelje od uplate avansa.'):
        doc.p(f'- {text}', indent=0.6, space=0)
    rows = [['#', 'Kolicina', 'Proizvod', 'Neto cena EUR', 'Neto iznos EUR']]
    rows += [[str(i), f'{q(x.qty)} {x.unit}', f'{x.name} {x.spec} [{x.code}]', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.p('', space=0.1).table(rows, [0.8, 2.4, 7.6, 2.9, 2.9], border='cols', align='crlrr', size=9.5)
    rsd = lambda v: m(cents(v * rate))
    doc.table([['', 'EUR', 'RSD'], ['Ukupno bez PDV', m(d.net), rsd(d.net)], [f'PDV {d.lines[0].rate}%', m(d.tax), rsd(d.tax)], ['Ukupno sa PDV', m(d.gross), rsd(d.gross)]],
              [4, 3, 3.6], border='rows', align='lrr', indent=6, size=9.5)
    doc.p(f'Protivvrednost u dinarima je informativna, po kursu 1 EUR = {str(rate).replace(".", ",")} RSD.', size=8.5, italic=True, space=0.6)
    return doc.p(f'{d.seller.person}\n{d.seller.phone}, {d.seller.mail}')


@recent('sr-ugovor-usluge', 'contract', 'sr', 'docx odt pdf scan', currency='RSD', lines=(2, 5), units=('h', 'day', 'mo', 'page'), number='{n}/{yy}-U', quote='{n:03}/{y}',
        shows='quotation_ref seller_vat_id buyer_vat_id seller_account')
def services(d):
    """A contract on services without any table: what is done and for how much stands in lettered sentences."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 12, margin='2.5cm', footer=f'Ugovor {d.number}')
    doc.p('UGOVOR O PRUŽANJU USLUGA', bold=True, size=14, align='c', space=0.4)
    doc.p(f'Zaključen u mestu {d.buyer.city}, dana {date(d.date, "15. marta 2024.")} godine, pod brojem {d.number}, između:', align='j')
    doc.p(f'{d.buyer.name}, sa sedištem u mestu {d.buyer.city}, {d.buyer.street}, MB {d.buyer.reg}, PIB {d.buyer.vat}, koje zastupa {d.buyer.person} (u daljem tekstu: Korisnik) i', align='j', indent=0.8)
    doc.p(f'{d.seller.name}, {d.seller.street}, {d.seller.place}, MB {d.seller.reg}, PIB {d.seller.vat}, tekući račun {d.seller.account} ({d.seller.bank}), koje zastupa {d.seller.person} '
          '(u daljem tekstu: Pružalac).', align='j', indent=0.8, space=0.3)
    doc.p('Član 1 – Predmet', bold=True).p(f'Pružalac se obavezuje da za potrebe Korisnika, a prema ponudi br. {d.quote_no}, izvrši sledeće usluge:', align='j')
    for letter, x in zip('abcdefgh', d.lines):
        doc.p(f'({letter}) {x.name} ({x.spec}), u obimu od {q(x.qty)} {x.unit}, po ceni od {m(x.price)} dinara po jedinici mere, što iznosi {m(x.amount)} dinara;', align='j', indent=0.8)
    doc.p('Član 2 – Naknada', bold=True, before=0.2)
    doc.p(f'Ukupna naknada bez poreza na dodatu vrednost iznosi {m(d.net)} RSD. Na naknadu se obračunava PDV po stopi od {d.lines[0].rate}% u iznosu od {m(d.tax)} RSD, pa ukupna naknada sa PDV '
          f'iznosi {m(d.gross)} RSD (slovima: {words_sr(d.gross)}).', align='j')
    doc.p('Član 3 – Plaćanje', bold=True, before=0.2).p('Korisnik plaća po izvršenju, u roku od 45 dana od prijema fakture overene od strane ovlašćenog lica. Avans se ne plaća.', align='j')
    doc.p('Član 4 – Rok i kazna', bold=True, before=0.2).p('Za docnju se plaća 0,5% ugovorene vrednosti po danu, najviše 10%. Ugovor važi 12 meseci od potpisivanja.', align='j')
    doc.p('Član 5 – Poverljivost', bold=True, before=0.2).p('Pružalac čuva kao poslovnu tajnu sve podatke koje sazna u izvršenju ugovora, i po njegovom prestanku.', align='j')
    doc.p('Član 6 – Završne odredbe', bold=True, before=0.2).p('Sporovi se rešavaju sporazumno, a u suprotnom pred nadležnim sudom. Ugovor je sačinjen u četiri primerka.', align='j', space=1)
    return doc.table([['ZA KORISNIKA', 'ZA PRUŽAOCA'], ['\f_____________________', '\f_____________________'], [d.buyer.person, d.seller.person]], [8, 8], head=0, border='none', align='cc')


@recent('sr-zapisnik-prijem', 'acceptance_record', 'sr', 'docx scan pdf odt', script='cyrl', currency='RSD', lines=(1, 7), units=GOODS, delivered=True, number='{n:02}-{N}', contract='{N}-{n}/{yy}', order='{b}',
        hides='price, amount, discounts, tax, gross', shows='contract_ref delivery_date seller_vat_id')
def prijem(d):
    """Minutes of a commission that receives goods: a sentence for the facts, quantities ordered, delivered and accepted, the value in one clause."""
    q, m = count('1.234,56'), money('1.234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm')
    doc.p(f'{d.buyer.name}\nКомисија за пријем\nБрој {d.number}, {date(d.date, "15. марта 2024.")} године', space=0.5)
    doc.p('З А П И С Н И К', bold=True, size=14, align='c', space=0).p('о квантитативном и квалитативном пријему добара', bold=True, align='c', space=0.4)
    doc.p(f'Комисија у саставу: {d.buyer.person}, председник, и два члана, у присуству представника испоручиоца {d.seller.name} из места {d.seller.city} (ПИБ {d.seller.vat}), {d.seller.person}, '
          f'извршила је пријем добара испоручених {date(d.delivery, "15.03.2024.")} године по уговору број {d.contract_no}.', align='j')
    rows = [['Ред. број', 'Назив добра', 'Мера', 'Уговорено', 'Испоручено', 'Примљено', 'Оцена']]
    rows += [[f'{i}.', f'{x.name}\f{x.spec}', cyr(x.unit), q(x.qty), q(x.qty), q(x.qty), 'исправно'] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.3, 5.9, 1.4, 2, 2.1, 2, 1.9], align='clcrrrc', size=9.5)
    doc.p(f'1. Количина одговара уговореној. Вредност примљених добара износи {m(d.net)} динара без ПДВ.', align='j', before=0.2)
    doc.p('2. Добра су нова, у оригиналном паковању, без видљивих оштећења, са декларацијама и гарантним листовима на српском језику.', align='j')
    doc.p('3. Комисија нема примедаба. Записник је основ за испостављање и плаћање рачуна.', align='j', space=0.7)
    return doc.p(f'За испоручиоца\tПредседник комисије\n\n{d.seller.person}\t{d.buyer.person}', tabs=[(10, 'l')])


@recent('sr-rabat-odobrenje', 'credit_note', 'sr', 'pdf odt scan docx', currency='RSD', lines=(1, 5), units=GOODS, number='KO-{n:03}/{yy}', shows='seller_vat_id buyer_vat_id')
def approval(d):
    """A note of credit for goods sent back: both firms side by side with the numbers beneath, tax apart, the buyer's statement that law asks for."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('DejaVu Sans', 8.5, margin='1.7cm')
    doc.table([[('Izdavalac', dict(fill='#eeeeee')), ('Primalac', dict(fill='#eeeeee'))], [f'{d.seller.name}\f{d.seller.street}\f{d.seller.place}', f'{d.buyer.name}\f{d.buyer.street}\f{d.buyer.place}'],
               [f'PIB {d.seller.vat} • MB {d.seller.reg}', f'PIB {d.buyer.vat} • MB {d.buyer.reg}']], [8.8, 8.8], head=1, border='outer', bold_head=False)
    doc.p(f'KNJIŽNO ODOBRENJE {d.number}', bold=True, size=13, align='c', before=0.5, space=0.1)
    doc.p(f'Mesto i datum: {d.seller.city}, {date(d.date, "15.03.2024")}', align='c', space=0.3)
    doc.p(f'Odobravamo vašem računu vrednost vraćene robe po našoj fakturi {d.date.month * 97 + len(d.lines)}-{d.date:%y}, i to:')
    rows = [['Vraćena roba', 'Šifra', 'Kol.', 'JM', 'Fakturna cena', 'Umanjenje osnovice']] + [[f'{x.name} {x.spec}', x.code, q(x.qty), x.unit, m(x.price), m(x.amount)] for x in d.lines]
    doc.table(rows, [6.2, 2.4, 1.6, 1.2, 2.8, 3.4], align='llrcrr', border='all', size=8.5)
    doc.p(f'\tUmanjenje osnovice ukupno\t{m(d.net)}\n\tUmanjenje PDV po stopi {d.lines[0].rate}%\t{m(d.tax)}\n\t**Ukupno odobreno, RSD**\t**{m(d.gross)}**', tabs=[(9.5, 'l'), (17.5, 'r')], space=0.5)
    doc.p('Izjava primaoca: potvrđujemo da smo ispravili (umanjili) odbitak prethodnog poreza po ovom dokumentu.', italic=True, space=0.9)
    return doc.p('______________________\t______________________\nza izdavaoca\tza primaoca', tabs=[(10, 'l')])


@recent('sr-odluka-izbor', 'award_decision', 'sr', 'docx pdf scan odt', script='cyrl', currency='RSD', lines=(2, 5), number='{n}-{d}/{y}', tender='ЈН-{n:02}/{yy}', quote='{N}', hides='lines',
        shows='tender_ref quotation_ref')
def choice(d):
    """A decision of a small body, all prose: what was asked, who offered what, whose offer won, a remedy in the end."""
    m = money('1.234,56')
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'{d.buyer.name.upper()}\n{d.buyer.place}, {d.buyer.street}', bold=True, space=0.1).p(f'Број: {d.number}\nДана: {date(d.date, "15.03.2024.")} године', space=0.5)
    doc.p(f'На основу овлашћења из статута и Извештаја Комисије за јавну набавку број {d.tender_no}, в.д. директора доноси', align='j', space=0.3)
    doc.p('О Д Л У К У\nо избору најповољније понуде', bold=True, align='c', size=13, space=0.3)
    doc.p(f'I   Бира се као најповољнија понуда број {d.quote_no} понуђача „{d.seller.name}“, {d.seller.street}, {d.seller.place}, за набавку: {d.lines[0].name.lower()} и пратеће.', align='j')
    doc.p(f'II   Понуђена цена износи {m(d.net)} РСД без ПДВ, ПДВ {m(d.tax)} РСД, укупно {m(d.gross)} РСД. Цена се не мења током извршења.', align='j')
    doc.p('III   Уговор ће се закључити у року од осам дана од истека рока за подношење захтева за заштиту права.', align='j', space=0.4)
    doc.p('О б р а з л о ж е њ е', bold=True, align='c').p(f'Позив је упућен на три адресе. Благовремено је приспело понуда: две. Други понуђач је понудио {m(cents(d.net * D("1.083"), -1))} РСД без ПДВ '
          'и рангиран је као други. Комисија је утврдила да је понуда првог понуђача одговарајућа и прихватљива, испод процењене вредности, те је предложила да се изабере.', align='j')
    doc.p('Поука о правном леку: против ове одлуке понуђач може поднети захтев за заштиту права у року од пет дана од дана пријема.', align='j', space=0.8, size=10.5)
    return doc.p(f'\tВ.Д. ДИРЕКТОРА\n\t{d.buyer.person}', tabs=[(12, 'c')])


@recent('sr-okvirni-lista', 'framework_agreement', 'sr', 'docx pdf scan odt', script='cyrl', currency='RSD', lines=(3, 9), units=GOODS, number='404-{n}/{y}-{m}', tender='{n}-О/{yy}', quote='{N}',
        hides='tax, gross', shows='tender_ref quotation_ref seller_vat_id buyer_vat_id')
def framework(d):
    """A framework with one supplier: articles with side headings, expected quantities in a list after the signatures, the highest value in an article."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', footer=f'{d.buyer.name}')
    doc.p('ОКВИРНИ СПОРАЗУМ', bold=True, size=15, align='c', space=0).p(f'закључен са једним добављачем, број {d.number}, дана {date(d.date, "15.03.2024.")} године', align='c', space=0.4)
    doc.table([['Наручилац:', f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}, ПИБ {d.buyer.vat}, заступа {d.buyer.person}'], ['Добављач:', f'{d.seller.name}, {d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}, '
               f'заступа {d.seller.person}']], [3, 13.6], head=0, border='none')
    for n, (head, text) in enumerate((
            ('Основ', f'Споразум се закључује по спроведеном отвореном поступку број {d.tender_no}, а према понуди добављача број {d.quote_no}.'),
            ('Предмет', 'Предмет је сукцесивна испорука добара из Прилога 1, за период од две године. Количине су оквирне и наручилац није у обавези да их утроши.'),
            ('Вредност', f'Највећа вредност овог споразума износи {m(d.net)} динара без ПДВ-а.'),
            ('Појединачне наруџбенице', 'Када настане потреба, наручилац издаје наруџбеницу са количином, роком и местом испоруке. Добављач је дужан да је потврди у року од једног дана.'),
            ('Цене', 'Јединичне цене су непроменљиве прве године; потом се усклађују са индексом потрошачких цена, на захтев једне стране.'),
            ('Престанак', 'Споразум престаје истеком рока или исцрпљењем вредности. Спорове решава суд у седишту наручиоца.')), 1):
        doc.p(f'**{n}. {head}.** {text}', align='j', before=0.1)
    doc.p(f'Наручилац\tДобављач\n__________________\t__________________\n{d.buyer.person}\t{d.seller.person}', tabs=[(10, 'l')], before=0.6)
    rows = [['Р.бр.', 'Добро', 'Оквирна количина', 'Јединица', 'Цена без ПДВ', 'Процењена вредност']]
    rows += [[str(i), f'{x.name}, {x.spec}', q(x.qty), cyr(x.unit), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    doc.p('Прилог 1 – Списак добара са ценама', bold=True, page=True)
    return doc.table([*rows, [('Укупно', dict(span=5, bold=True)), (m(d.net), dict(bold=True))]], [1.2, 6.2, 2.3, 1.8, 2.3, 2.9], align='clrcrr', size=9.5)
