"""Serbian papers of the nineteenth group in Cyrillic, of public offices and for them: a bill for guards by the hour, the form of a bid with its price structure, a contract for stone and salt, a record of receipt, a specification with a price form."""
from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import elsewhere
from kit.wares import GOODS


@elsewhere('sr-racun-obezbedjenje-casovi-cir', 'invoice', 'sr', 'docx scan odt', script='cyrl', currency='RSD', goods=('OBZ',), side='public', most=720, lines=(1, 4), units=('h',), whole=True, rates=(20,), since=2019, cents=True, delivered=True, number='{n}/{m}-{yy}', contract='{N}/{y}', shows='contract_ref delivery_date due_date seller_vat_id buyer_vat_id seller_account')
def guards(d):
    """A bill for guards by the hour, typed: letterhead in the middle, receiver, title, sentence on the contract, table of hours, sums, account, note that the bill stands in the state's system."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm')
    doc.p(d.seller.name, bold=True, size=15, align='c', space=0).p(f'{d.seller.place}, {d.seller.street}\nПИБ: {d.seller.vat}  Матични број: {d.seller.reg}\nТекући рачун: {d.seller.account} {d.seller.bank}', align='c', size=10, space=0.4)
    doc.p(f'Прималац услуге:\n**{d.buyer.name}**\n{d.buyer.street}, {d.buyer.place}\nПИБ: {d.buyer.vat}  МБ: {d.buyer.reg}', space=0.3).p(f'РАЧУН број {d.number}', bold=True, size=14, align='c', space=0.1).p(f'Датум издавања: {date(d.date, f)}    Датум промета: {date(d.delivery, f)}    Валута: {date(d.due, f)}', align='c', size=10.5, space=0.25)
    doc.p(f'За извршене услуге физичко-техничког обезбеђења, по уговору број {d.contract_no}:', align='j', space=0.1)
    doc.table([['Р.бр.', 'Врста услуге', 'Време', 'Број сати', 'Цена сата', 'Износ']] + [[f'{i}.', x.name, x.spec.replace(' h', ' ч'), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.2, 6.2, 2.4, 2, 2.2, 2.6], align='clcrrr')
    for a, v, b in (('Укупно без ПДВ', d.net, 0), (f'ПДВ {d.lines[0].rate}%', d.tax, 0), ('УКУПНО ЗА УПЛАТУ', d.gross, 1)):
        doc.p(f'{a}:\t{m(v)} дин.', tabs=[(9.4, 'r')], indent=7.2, bold=b, space=0.03)
    doc.p('Прилог: радни листови оверени од стране наручиоца. Рачун је регистрован у Систему електронских фактура.' if d.date.year > 2022 else 'Прилог: радни листови оверени од стране наручиоца.', align='j', size=10.5, before=0.3, space=0.7)
    return doc.p(f'Директор\n{d.seller.person}', align='r')


@elsewhere('sr-obrazac-ponude-struktura-cene-cir', 'quotation_bid', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', goods=('KET', 'SNG', 'RCN'), side='public', lines=(2, 6), units=GOODS + ('por',), whole=True, rates=(20,), since=2017, tax_by_line=True, cents=True, number='{N}', tender='{n}/{y}', shows='tender_ref due_date seller_vat_id seller_account')
def bid(d):
    """The form of a bid that an office gave out, filled by the bidder: number and day of the bid, data of the bidder, price and terms, structure of the price with columns by figures, stamp."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm', landscape=False)
    doc.p('ОБРАЗАЦ ПОНУДЕ', bold=True, size=14, align='c', space=0.2).p(f'Понуда број {d.number} од {date(d.date, f)} године за јавну набавку број {d.tender_no}, наручилац {d.buyer.name}, {d.buyer.place}, {d.buyer.street}.', align='j', space=0.2)
    doc.p('1) ОПШТИ ПОДАЦИ О ПОНУЂАЧУ', bold=True).table([['Назив понуђача:', d.seller.name], ['Адреса понуђача:', f'{d.seller.street}, {d.seller.place}'], ['Матични број понуђача:', d.seller.reg], ['Порески идентификациони број (ПИБ):', d.seller.vat], ['Име особе за контакт:', d.seller.person], ['Електронска адреса понуђача:', d.seller.mail], ['Телефон:', d.seller.phone], ['Број рачуна понуђача и назив банке:', f'{d.seller.account}, {d.seller.bank}'], ['Лице овлашћено за потписивање уговора:', d.seller.person]], [7.4, 9.6], head=0)
    doc.p('2) ПОНУДУ ДАЈЕ: А) самостално', bold=True, space=0.2).p('3) ОПИС ПРЕДМЕТА НАБАВКЕ И СТРУКТУРА ЦЕНЕ', bold=True)
    rows = [['Р. бр.', 'Назив', 'Јед. мере', 'Количина', 'Јединична цена без ПДВ-а', 'Јединична цена са ПДВ-ом', 'Укупна цена без ПДВ-а', 'Укупна цена са ПДВ-ом'], ['1', '2', '3', '4', '5', '6', '7 (4x5)', '8 (7 + ПДВ)']]
    rows += [[f'{i}.', f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.price_gross), m(x.amount), m(x.gross)] for i, x in enumerate(d.lines, 1)] + [[('УКУПНО:', dict(span=6, align='r', bold=True)), (m(d.net), dict(bold=True)), (m(d.gross), dict(bold=True))]]
    doc.table(rows, [1, 4.4, 1.3, 1.6, 2.1, 2.1, 2.2, 2.3], head=2, align='clcrrrrr', size=9)
    doc.table([['Укупна цена без ПДВ-а', f'{m(d.net)} динара'], ['Износ ПДВ-а (20%)', f'{m(d.tax)} динара'], ['Укупна цена са ПДВ-ом', f'{m(d.gross)} динара'], ['Рок и начин плаћања', '45 дана од дана пријема исправног рачуна'], ['Рок важења понуде', f'до {date(d.due, f)} године'], ['Рок испоруке', 'сукцесивно, по захтеву наручиоца']], [7.4, 9.6], head=0)
    return doc.p('Датум\tПонуђач', tabs=[(11.5, 'l')], before=0.4, indent=1, space=0.2).p(f'{date(d.date, f)}\tМ. П.  _____________________', tabs=[(10, 'l')], indent=1)


@elsewhere('sr-ugovor-kameni-agregat-so-cir', 'contract', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', goods=('AGR',), side='public', most=400, lines=(2, 4), whole=True, rates=(20,), since=2018, cents=True, number='404-{n}/{y}-{m}', tender='ЈНМВ {n}/{yy}', shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def stone(d):
    """A contract of a communal firm: heading with the number, sides in two paragraphs with letters of the alphabet, articles under their titles, price list in the second, signatures at the end."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'Број: {d.number}\nДатум: {date(d.date, f)} године', space=0.4).p('УГОВОР\nо купопродаји добара', bold=True, size=14, align='c', space=0.3).p('закључен између:', space=0.1)
    doc.p(f'1) {d.buyer.name}, са седиштем у {d.buyer.place}, улица {d.buyer.street}, ПИБ {d.buyer.vat}, матични број {d.buyer.reg}, текући рачун {d.buyer.account}, кога заступа {d.buyer.person} (у даљем тексту: Купац) и', align='j').p(f'2) {d.seller.name}, са седиштем у {d.seller.place}, улица {d.seller.street}, ПИБ {d.seller.vat}, матични број {d.seller.reg}, текући рачун {d.seller.account}, кога заступа {d.seller.person} (у даљем тексту: Продавац).', align='j', space=0.2)

    def art(n, title, *text):
        doc.p(f'{title}\nЧлан {n}.', bold=True, align='c', before=0.08, space=0.05)
        for t in text:
            doc.p(t, align='j', space=0.05)
    art(1, 'Предмет уговора', f'Предмет уговора је купопродаја добара по спроведеном поступку {d.tender_no} и прихваћеној понуди Продавца.')
    art(2, 'Количине и цене', 'Продавац испоручује следећа добра:')
    doc.table([['Добро', 'Ознака', 'ЈМ', 'Количина', 'Цена без ПДВ', 'Свега без ПДВ']] + [[x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for x in d.lines], [5.2, 2.5, 1.2, 2, 2.5, 2.9], align='llcrrr', size=10.5)
    doc.p(f'Уговорена вредност износи {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са обрачунатим ПДВ у износу од {m(d.tax)} динара.', align='j')
    art(3, 'Плаћање', 'Купац плаћа испоручена добра у року од 45 дана од дана службеног пријема рачуна, на рачун Продавца.')
    art(4, 'Испорука', 'Испорука је сукцесивна, на локацију коју одреди Купац, у року од два дана од писаног захтева.')
    art(5, 'Уговорна казна', 'За сваки дан закашњења Продавац плаћа 0,5% вредности неиспорученог добра, а највише 5%.')
    art(6, 'Завршне одредбе', 'Уговор важи годину дана. Сачињен је у 4 (четири) истоветна примерка.')
    return doc.p('ПРОДАВАЦ\tКУПАЦ', tabs=[(10.5, 'l')], before=0.5, indent=1, space=0.4).p(f'{d.seller.person}\t{d.buyer.person}', tabs=[(10.5, 'l')], indent=1)


@elsewhere('sr-zapisnik-kvantitativni-prijem-cir', 'acceptance_record', 'sr', 'docx scan pdf', script='cyrl', goods=('IGR', 'RCN', 'LST'), side='public', most=30, lines=(3, 8), units=GOODS, whole=True, since=2016, delivered=True, number='{n}/{y}', contract='{n}/{yy}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def received(d):
    """A record of receipt by number and quality: office and number left, title, sentence on the contract, commission, table with what was agreed and what came, finding by lines with words to strike, three to sign."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nБрој: {d.number}\nДатум: {date(d.date, f)}', space=0.4).p('ЗАПИСНИК\nо квантитативном и квалитативном пријему добара', bold=True, size=13, align='c', space=0.3)
    doc.p(f'Комисија наручиоца је извршила преглед добара која је по уговору број {d.contract_no} испоручио {d.seller.name}, {d.seller.place}. Испорука је извршена дана {date(d.delivery, f)} године.', align='j', space=0.2)
    doc.table([['Ред. бр.', 'Назив добра', 'Опис', 'Јед. мере', 'Уговорено', 'Испоручено', 'Примедба']] + [[f'{i}.', x.name, x.spec, cyr(x.unit), q(x.qty), q(x.qty), '/'] for i, x in enumerate(d.lines, 1)], [1.2, 4.8, 2.8, 1.6, 2, 2.1, 2.1], align='cllcrrc', size=9.5)
    doc.p('Комисија констатује:', bold=True, before=0.15)
    for t in ('да количина испоручених добара одговара уговореној;', 'да су добра нова, неоштећена и да одговарају техничкој спецификацији;', 'да су уз добра предати гарантни листови и упутства на српском језику.'):
        doc.p(f'– {t}', indent=0.5, space=0.02)
    doc.p('Записник је сачињен у два примерка.', before=0.1, space=0.6)
    return doc.table([['Чланови комисије:', 'За испоручиоца:'], ['1. ______________________', ''], ['2. ______________________', '______________________'], [f'3. {d.buyer.person}', d.seller.person]], [8.4, 8.2], border='none', align='ll', bold_head=False)


@elsewhere('sr-specifikacija-staklo-obrazac-cir', 'tender_documents', 'sr', 'docx pdf odt', script='cyrl', goods=('LST', 'SNG', 'BOJ'), side='public', most=60, lines=(4, 8), units=GOODS, whole=True, since=2020, number='Н-{n}/{y}', hides='money, price, amount, discounts, seller, no seller', shows='due_date buyer_vat_id')
def wanted(d):
    """An invitation with its form: office in a table, what it buys, until when and how to send, table with blank prices, blank terms, place for the bidder's stamp."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='2cm')
    doc.p('ПОЗИВ ЗА ПОДНОШЕЊЕ ПОНУДА', bold=True, size=14, align='c', space=0.05).p('са обрасцем спецификације и структуре цене', align='c', space=0.25)
    doc.table([['Наручилац', d.buyer.name], ['Седиште', f'{d.buyer.street}, {d.buyer.place}'], ['ПИБ / матични број', f'{d.buyer.vat} / {d.buyer.reg}'], ['Број набавке', d.number], ['Датум позива', date(d.date, f)], ['Рок за достављање понуда', f'{date(d.due, f)} до 12:00 часова'], ['Начин достављања', f'електронском поштом на {d.buyer.mail}'], ['Особа за контакт', f'{d.buyer.person}, {d.buyer.phone}']], [5.4, 11.6], head=0, border='rows')
    doc.p('На основу члана 27. Закона о јавним набавкама, на ову набавку закон се не примењује. Критеријум за избор је најнижа укупна цена. Понуда која не обухвата све ставке неће се разматрати.', align='j', before=0.1, space=0.2)
    doc.p('СПЕЦИФИКАЦИЈА', bold=True, align='c')
    doc.table([['Р.бр.', 'Предмет', 'Захтев', 'ЈМ', 'Количина', 'Произвођач', 'Јед. цена без ПДВ', 'Износ без ПДВ']] + [[f'{i}', x.name, x.spec, cyr(x.unit), q(x.qty), '', '', ''] for i, x in enumerate(d.lines, 1)] + [[(t, dict(span=7, align='r')), ''] for t in ('УКУПНО без ПДВ', 'ПДВ', 'УКУПНО са ПДВ')], [1.1, 4.2, 2.7, 1.1, 1.7, 2.2, 2, 2], align='cllcrlrr', size=9)
    doc.p('Рок испоруке: ____________  Рок плаћања: ____________  Важење понуде: ____________', before=0.2, space=0.6)
    return doc.p('Назив и печат понуђача: ______________________', align='r')
