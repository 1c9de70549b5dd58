"""Contracts and papers of public bodies in Serbia in the eleventh group: a contract for upkeep, a framework in Cyrillic, an annex on new prices, a book for bidders, a school's order, a decision in one page."""
from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Odt
from kit.paper import afield

WORK = ('h', 'day', 'mo', 'page', 'job')
PACKS = ('pc', 'pack', 'box', 'pair', 'roll', 'can', 'set')


@afield('sr-ugovor-odrzavanje', 'contract', 'sr', 'docx odt scan', currency='RSD', lines=(1, 4), units=WORK, number='{n:02}-{N}/{y}', quote='{n}/{yy}', shows='quotation_ref seller_vat_id buyer_vat_id seller_account')
def upkeep(d):
    """A contract for services of upkeep: both sides as points with numbers and all their facts, articles in the middle, the table of services within the article on the price, duties by lines with dashes, two columns to sign."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', footer=f'Ugovor {d.number}')
    article = lambda n: doc.p(f'Član {n}.', align='c', before=0.2, space=0.06)
    body = lambda t: doc.p(t, align='j', space=0.06)
    doc.p('UGOVOR O PRUŽANJU USLUGA', bold=True, size=14, align='c', space=0).p(f'broj {d.number}', align='c', space=0.3).p('Zaključen između:', space=0.1)
    body(f'1. **{d.buyer.name}**, {d.buyer.place}, {d.buyer.street}, PIB {d.buyer.vat}, matični broj {d.buyer.reg}, koga zastupa {d.buyer.person} (u daljem tekstu: Korisnik usluga), i')
    body(f'2. **{d.seller.name}**, {d.seller.place}, {d.seller.street}, PIB {d.seller.vat}, matični broj {d.seller.reg}, račun {d.seller.account} kod {d.seller.bank}, koga zastupa {d.seller.person} (u daljem tekstu: Davalac usluga).')
    article(1)
    body(f'Predmet ovog ugovora je pružanje usluga u svemu prema ponudi Davaoca usluga broj {d.quote_no}, koja čini sastavni deo ugovora.')
    article(2)
    body('Cene usluga su sledeće:')
    doc.table([['Usluga', 'Obračunska jedinica', 'Obim', 'Cena po jedinici', 'Vrednost']] + [[f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [6.4, 2.6, 2, 2.8, 3], align='lcrrr', size=10)
    body(f'Ukupna vrednost ugovora iznosi {m(d.net)} dinara bez PDV, odnosno {m(d.gross)} dinara sa PDV u iznosu od {m(d.tax)} dinara (slovima: {words_sr(d.gross)}).')
    article(3)
    body('Davalac usluga se obavezuje da:')
    for t in ('na poziv Korisnika odgovori u roku od četiri sata,', 'usluge pruža stručno i savesno, sopstvenim alatom,', 'vodi evidenciju o svakoj intervenciji.'):
        doc.p(f'- {t}', indent=0.9, space=0)
    article(4)
    body('Korisnik usluga plaća u roku od 45 dana od dana registrovanja fakture u sistemu elektronskih faktura.')
    article(5)
    body('Ugovor se zaključuje na period od dvanaest meseci i može se otkazati uz otkazni rok od 30 dana. Sačinjen je u četiri primerka, po dva za svaku stranu.')
    doc.p(f'U mestu {d.buyer.city}, dana {date(d.date, f)} godine', before=0.3, space=0.5)
    return doc.p(f'KORISNIK USLUGA\tDAVALAC USLUGA\n\n____________________\t____________________\n{d.buyer.person}\t{d.seller.person}', tabs=[(10, 'l')])


@afield('sr-okvirni-uslovi', 'framework_agreement', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', lines=(2, 6), since=2014, tender='ЈН-{n}/{yy}', number='404-{n}/{y}', hides='tax, gross, qty, amount', shows='tender_ref seller_vat_id buyer_vat_id')
def terms(d):
    """A framework as a table of two columns, points at the left and what was agreed at the right; the highest value without tax in figures and words, single prices in a table under it, orders will be sent one by one."""
    m, f = money('1.234,56'), '15. марта 2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm')
    doc.p('ОКВИРНИ СПОРАЗУМ', bold=True, size=15, align='c', space=0.05).p(f'број {d.number}', align='c', space=0.3)
    side = lambda p: f'{p.name}\f{p.street}, {p.place}\fПИБ {p.vat}, матични број {p.reg}\fзаступа {p.person}'
    points = (('Наручилац', side(d.buyer)), ('Добављач', side(d.seller)), ('Основ', f'Спроведен отворени поступак јавне набавке број {d.tender_no}'), ('Датум закључења', f'{date(d.date, f)} године'), ('Трајање', 'Две године од дана закључења, односно до утрошка уговорене вредности'), ('Највећа вредност', f'{m(d.net)} динара без ПДВ\f({cyr(words_sr(d.net))})'), ('Начин наручивања', 'Појединачним наруџбеницама, у којима се наводе врста и количина. Наручилац није у обавези да утроши целу вредност.'), ('Плаћање', 'У року од 45 дана од пријема исправне фактуре'), ('Уговорна казна', '0,2% дневно, највише 5% од вредности наруџбенице'))
    doc.table([[f'**{i}. {a}**', b] for i, (a, b) in enumerate(points, 1)], [4.6, 12.4], head=0).p('Јединичне цене (динара, без ПДВ)', bold=True, before=0.25, space=0.1)
    doc.table([['Ред. бр.', 'Предмет', 'Ознака', 'Јед. мере', 'Цена']] + [[f'{i}.', f'{x.name}, {x.spec}', x.code, cyr(x.unit), m(x.price)] for i, x in enumerate(d.lines, 1)], [1.6, 7.8, 2.8, 2, 2.8], align='cllcr')
    return doc.p('За наручиоца\tЗа добављача\n\n__________________\t__________________', tabs=[(10.5, 'l')], before=0.7)


@afield('sr-aneks-cene', 'contract_amendment', 'sr', 'docx scan odt', script='bald', currency='RSD', lines=(1, 4), number='{n}/{yy}', contract='{N}-{n}/{y}', hides='', shows='contract_ref')
def new_prices(d):
    """An annex in which the table of an article gives way to another: both sides in a sentence, the article as it reads from now on in quotes, value with and without tax, all else stays in force."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'ANEKS broj {d.number}', bold=True, size=14, align='c', space=0).p(f'ugovora broj {d.contract_no}', align='c', space=0.35)
    doc.p(f'zakljucen dana {date(d.date, f)} godine u mestu {d.buyer.city}, izmedju narucioca {d.buyer.name}, {d.buyer.street}, koga zastupa {d.buyer.person}, i dobavljaca {d.seller.name}, {d.seller.place}, koga zastupa {d.seller.person}.', align='j', line=115, space=0.2)
    doc.p('Clan 1.', align='c', before=0.1).p('U osnovnom ugovoru menja se clan 3. i glasi:', align='j', space=0.1).p('"Dobavljac isporucuje po sledecim cenama:', space=0.1)
    doc.table([['Predmet', 'Kolicina', 'Cena (din)', 'Iznos (din)']] + [[f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines], [7.4, 2.6, 3, 3.2], align='lrrr', size=11)
    doc.p(f'Vrednost po ovom clanu je {m(d.net)} dinara bez PDV. PDV iznosi {m(d.tax)} dinara, pa je vrednost sa PDV {m(d.gross)} dinara."', align='j', line=115)
    doc.p('Clan 2.', align='c', before=0.1).p('Ostale odredbe osnovnog ugovora ostaju neizmenjene.', space=0.1).p('Clan 3.', align='c', before=0.1).p('Aneks je sacinjen u cetiri istovetna primerka i stupa na snagu danom potpisivanja.', align='j', space=0.7)
    return doc.p('NARUCILAC\tDOBAVLJAC\n\n_________________\t_________________', tabs=[(10, 'l')])


@afield('sr-dokumentacija-jn', 'tender_documents', 'sr', 'docx pdf odt', script='cyrl', lines=(2, 7), since=2021, tender='{n}', number='{n}/{y}', hides='no seller, seller, money, price, amount, discounts', shows='due_date buyer_vat_id')
def for_bidders(d):
    """The body's book for bidders: a cover with the purchase's name and number, a list of what is in it, points on the subject and the day by which to bid, the technical part with quantities, the form for prices with lines to write on."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2cm', header=d.buyer.name, footer='Конкурсна документација')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nПИБ {d.buyer.vat}', space=2.5).p('КОНКУРСНА ДОКУМЕНТАЦИЈА', bold=True, size=18, align='c', space=0.3)
    doc.p(f'Набавка: {d.lines[0].name} и друга добра и услуге\nБрој јавне набавке: {d.number}\nВрста поступка: отворени поступак', align='c', size=12, space=2.5).p(f'{d.buyer.city}, {date(d.date, f)} године', align='c')
    doc.p('САДРЖАЈ', bold=True, page=True, space=0.1)
    for i, t in enumerate(('Општи подаци о предмету набавке', 'Техничка спецификација', 'Критеријуми за избор привредног субјекта', 'Образац структуре понуђене цене'), 1):
        doc.p(f'{i}. {t}\t{2 + i // 4}', tabs=[(16.9, 'r', '.')], space=0.04)
    doc.p('1. ОПШТИ ПОДАЦИ', bold=True, before=0.4, space=0.1).p(f'Понуде се подносе путем Портала јавних набавки, најкасније до {date(d.due, f)} године до 10 часова. Критеријум за доделу уговора је најнижа цена. Лице за контакт: {d.buyer.person}, {d.buyer.mail}.', align='j')
    doc.p('2. ТЕХНИЧКА СПЕЦИФИКАЦИЈА', bold=True, before=0.3, space=0.1).table([['Р. бр.', 'Предмет', 'Минималне карактеристике', 'Јединица мере', 'Количина']] + [[str(i), x.name, x.spec, cyr(x.unit), q(x.qty)] for i, x in enumerate(d.lines, 1)], [1.4, 6.2, 4.8, 2.3, 2.3], align='cllcr', size=10)
    doc.p('3. КРИТЕРИЈУМИ', bold=True, before=0.3, space=0.1).p('Понуђач мора да испуњава обавезне услове из члана 111. Закона. Тражи се најмање једна испорука исте врсте у претходне три године.', align='j')
    doc.p('4. ОБРАЗАЦ СТРУКТУРЕ ЦЕНЕ (попуњава понуђач)', bold=True, page=True, space=0.1)
    doc.table([['Р. бр.', 'Јединична цена без ПДВ', 'Јединична цена са ПДВ', 'Укупно без ПДВ', 'Укупно са ПДВ']] + [[str(i), '', '', '', ''] for i in range(1, len(d.lines) + 1)] + [[('УКУПНО', dict(span=3, align='r')), '', '']], [1.4, 3.9, 3.9, 3.9, 3.9], align='crrrr')
    return doc.p('Датум ______________        Потпис понуђача ____________________', before=0.5)


@afield('sr-nalog-skola', 'purchase_order', 'sr', 'docx scan odt', script='cyrl', currency='RSD', lines=(1, 4), units=PACKS, whole=True, number='{n}-1/{y}', quote='{N}', hides='tax', shows='quotation_ref seller_vat_id buyer_vat_id')
def school(d):
    """An institution's letter that orders: stamp of arrival left, subject, the article of law that frees the purchase, what is ordered by letters with the price in brackets, the whole without and with tax, account for public money."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.place}, {d.buyer.street}\nПИБ {d.buyer.vat}\nБрој: {d.number}\nДатум: {date(d.date, f)}', space=0.5).p(f'{d.seller.name}\n{d.seller.street}\n{d.seller.place}\nПИБ {d.seller.vat}', indent=9, space=0.5)
    doc.p('ПРЕДМЕТ: Наруџбеница', bold=True, space=0.25).p(f'На основу члана 27. став 1. тачка 1. Закона о јавним набавкама и ваше понуде број {d.quote_no}, наручујемо од вас:', align='j', line=115, space=0.15)
    for letter, x in zip('абвгдђе', d.lines):
        doc.p(f'{letter}) {x.name}, {x.spec}: {q(x.qty)} {cyr(x.unit)} (цена {m(x.price)}, износ {m(x.amount)})', indent=0.8, space=0.04)
    doc.p(f'Укупна вредност наруџбенице је {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са ПДВ.', align='j', before=0.2, line=115).p('Рок испоруке је 10 дана. Плаћање вршимо вирманом, по испостављању електронске фактуре на којој мора стајати број ове наруџбенице.', align='j', line=115, space=0.8)
    return doc.p(f'Директор\n\n____________________\n{d.buyer.person}', indent=10)


@afield('sr-odluka-strana', 'award_decision', 'sr', 'docx odt pdf', currency='RSD', lines=(1, 4), since=2021, tender='{n}/{yy}', number='{N}/{n}', quote='{n:03}', hides='tax, price, amount, qty, discounts', shows='tender_ref quotation_ref')
def one_page(d):
    """A decision on one page of a body that buys below the thresholds: what was sought, who was asked with the sums in a table, whose offer is chosen and for how much, who will see to the contract."""
    m, f = money('1.234,56'), '15.03.2024.'
    more = [d.gross * (104 + d.date.day % 7) / 100, d.gross * (115 + d.date.month) / 100]
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nBroj odluke: {d.number}\nDatum: {date(d.date, f)}', space=0.4).p('ODLUKA O IZBORU NAJPOVOLJNIJE PONUDE', bold=True, size=13, align='c', space=0.3)
    doc.p(f'U postupku nabavke broj {d.tender_no} tražene su ponude za:', space=0.1)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'{i}. {x.name}, {x.spec}', indent=0.8, space=0.02)
    rows = [['Ponuđač', 'Ponuda', 'Bez PDV', 'Sa PDV']] + [[f'**{d.seller.name}**', d.quote_no, m(d.net), m(d.gross)], ['Drugi ponuđač', '-', m(more[0] / 12 * 10), m(more[0])], ['Treći ponuđač', '-', m(more[1] / 12 * 10), m(more[1])]]
    doc.p('Prispele su tri ponude (iznosi u dinarima):', before=0.2, space=0.1).table(rows, [7.2, 2.6, 3.4, 3.4], align='lcrr')
    doc.p(f'**Bira se ponuda broj {d.quote_no} ponuđača {d.seller.name}, {d.seller.place}, kao ponuda sa najnižom cenom, u iznosu od {m(d.net)} dinara bez PDV, odnosno {m(d.gross)} dinara sa PDV.**', align='j', before=0.2)
    return doc.p('Ugovor će pripremiti služba nabavke u roku od 8 dana. Odluka se dostavlja svim ponuđačima.', align='j', space=0.8).p(f'{d.buyer.person}\nodgovorno lice naručioca', align='r')
