"""Papers of public bodies in Serbia in the twelfth group: a school's order, a form with the structure of a price, a record of handing over, a framework, a decision on a bid, a call with a form to fill in, a hospital's order under a contract."""
from kit.figures import count, cyr, date, money, words_sr
from kit.odf import Ods, Odt
from kit.paper import remote
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'job')


@remote('sr-narudzbenica-skola-cir', 'purchase_order', 'sr', 'docx scan odt', script='cyrl', currency='RSD', lines=(1, 7), units=GOODS, whole=True, number='404-{n}/{y}', quote='{n}/{yy}', shows='quotation_ref buyer_vat_id')
def school(d):
    """A school's order below the thresholds: the body's name in three rows, file number and day, law in the recital, to whom, a table with value last and the sums as rows of it, where to send the bill, the head signs."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2.1cm')
    doc.p(f'Република Србија\n{d.buyer.name}\n{d.buyer.street}, {d.buyer.place}\nПИБ: {d.buyer.vat}', space=0.05).p(f'Дел. број: {d.number}\nДана: {date(d.date, f)} године', space=0.3)
    doc.p(f'На основу члана 27. став 1. Закона о јавним набавкама и ваше понуде број {d.quote_no}, издаје се', align='j', space=0.2).p('Н А Р У Џ Б Е Н И Ц А', bold=True, size=15, align='c', space=0.1).p(f'добављачу {d.seller.name}, {d.seller.place}, {d.seller.street}', align='c', space=0.25)
    rows = [['Ред. број', 'НАЗИВ', 'Јед. мере', 'Кол.', 'Цена без ПДВ-а', 'Износ без ПДВ-а']] + [[f'{i}.', f'{x.name} ({x.spec})', cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(a, dict(span=5, align='r', bold=True)), (m(v), dict(bold=True))] for a, v in (('УКУПНО без ПДВ-а', d.net), (f'ПДВ {d.lines[0].rate}%', d.tax), ('УКУПНО са ПДВ-ом (динара)', d.gross))]
    doc.table(rows, [1.3, 6.6, 1.7, 1.7, 2.7, 2.9], align='clcrrr', size=10)
    doc.p('Рок испоруке: 10 дана од дана пријема наруџбенице.\nНачин плаћања: вирмански, у року од 45 дана од регистровања рачуна у СЕФ-у.\nНаруџбеница има правно дејство уговора.', before=0.2, space=0.7)
    return doc.p(f'Директор\n____________________\n{d.buyer.person}', align='r')


@remote('sr-struktura-cene-kolone', 'quotation_bid', 'sr', 'docx odt scan', script='cyrl', currency='RSD', lines=(1, 6), units=GOODS, whole=True, rates=(20,), number='П-{N}', tender='{n:02}/{y}-ЈН', step='0.05', shows='tender_ref due_date seller_vat_id', tax_by_line=True)
def structure(d):
    """A bidder's form of the structure of the price on a wide page: numbered columns that say how one is reckoned from another, prices and sums both without and with tax, the whole in three rows, how long the bid stands and a stamp's place."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10, margin='1.7cm', landscape=True)
    doc.p('ОБРАЗАЦ СТРУКТУРЕ ЦЕНЕ', bold=True, size=14, align='c', space=0).p(f'уз понуду број {d.number} од {date(d.date, f)} године, за јавну набавку бр. {d.tender_no}', align='c', space=0.2)
    doc.p(f'Понуђач: {d.seller.name}, {d.seller.street}, {d.seller.place}, ПИБ {d.seller.vat}\nНаручилац: {d.buyer.name}, {d.buyer.place}', space=0.2)
    rows = [['Р.бр.', 'Предмет набавке', 'Јед. мере', 'Количина', 'Јед. цена без ПДВ', 'Јед. цена са ПДВ', 'Укупно без ПДВ', 'Укупно са ПДВ'], [('1', dict(align='c')), ('2', dict(align='c')), ('3', dict(align='c')), ('4', dict(align='c')), ('5', dict(align='c')), ('6', dict(align='c')), ('7 (4×5)', dict(align='c')), ('8 (4×6)', dict(align='c'))]]
    rows += [[str(i), f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), m(x.price), m(x.price_gross), m(x.amount), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=6, align='r', bold=True)), (m(v), dict(span=2, align='r', bold=True))] for t, v in (('УКУПНА ЦЕНА БЕЗ ПДВ', d.net), ('ИЗНОС ПДВ', d.tax), ('УКУПНА ЦЕНА СА ПДВ', d.gross))]
    doc.table(rows, [1.2, 7.4, 1.8, 2, 3.2, 3.2, 3.6, 3.6], align='clcrrrrr', head=2, size=9.5)
    doc.p(f'Износи су исказани у динарима (РСД, дин.). Понуда важи до {date(d.due, f)} године. Цене су фиксне и обухватају све зависне трошкове.', before=0.1, space=0.6)
    return doc.p(f'Место и датум: ____________________\tМ.П.\tОвлашћено лице: ____________________ {d.seller.person}', tabs=[(11, 'l'), (15, 'l')])


@remote('sr-zapisnik-primopredaja-komisija', 'acceptance_record', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', lines=(1, 6), whole=True, delivered=True, number='{n}-{m}/{y}', contract='{N}/{yy}', hides='tax, gross', shows='contract_ref delivery_date')
def handed(d):
    """A commission's record of handing over: who sat on it, under which contract, a table with what was ordered, what came and whether it fits, the value without tax in a sentence, remarks none, signatures by both sides."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11, margin='2.2cm')
    doc.p('ЗАПИСНИК О КВАЛИТАТИВНОЈ И КВАНТИТАТИВНОЈ ПРИМОПРЕДАЈИ', bold=True, size=13, align='c', space=0).p(f'бр. {d.number}, састављен {date(d.date, f)} године', align='c', space=0.3)
    doc.table([['Наручилац', f'{d.buyer.name}, {d.buyer.place}'], ['Испоручилац', f'{d.seller.name}, {d.seller.place}'], ['Основ', f'Уговор број {d.contract_no}'], ['Датум испоруке', date(d.delivery, f)], ['За наручиоца присутан/на', d.buyer.person], ['За испоручиоца присутан/на', d.seller.person]], [5.4, 11.2], head=0, size=10.5)
    rows = [['Бр.', 'Опис', 'ЈМ', 'Уговорено', 'Примљено', 'Цена', 'Вредност', 'Оцена']] + [[str(i), f'{x.name}, {x.spec}', cyr(x.unit), q(x.qty), q(x.qty), m(x.price), m(x.amount), 'исправно'] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.9, 4.7, 1.1, 1.8, 1.8, 2.2, 2.5, 1.7], align='clcrrrrc', size=9)
    doc.p(f'Вредност примљених добара и услуга износи {m(d.net)} динара без ПДВ-а.', align='j', before=0.1).p('Комисија констатује да нема примедаба на квалитет, да је предата пратећа документација (гарантни листови и упутства на српском језику) и да су се стекли услови за испостављање рачуна.', align='j', space=0.8)
    return doc.p('Предао за испоручиоца\tЧланови комисије\n____________________\t1. ____________________\n\t2. ____________________\n\t3. ____________________', tabs=[(9.5, 'l')], line=130)


@remote('sr-okvirni-sporazum-oprema', 'framework_agreement', 'sr', 'docx odt scan', script='cyrl', currency='RSD', lines=(2, 7), units=GOODS, number='ОС-{n}/{y}', tender='ЈНВВ {n}/{yy}', hides='tax, gross, qty, amount', shows='tender_ref seller_vat_id')
def framework(d):
    """A body's framework with one supplier: sides in a box, articles with headings in words, the greatest value without tax, prices by unit in an annex on the next page, orders by slips."""
    m, f = money('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p('ОКВИРНИ СПОРАЗУМ', bold=True, size=16, align='c', space=0).p(f'број {d.number}', align='c', space=0.3)
    doc.table([[f'Наручилац: **{d.buyer.name}**\f{d.buyer.street}, {d.buyer.place}\fзаступа {d.buyer.person}', f'Добављач: **{d.seller.name}**\f{d.seller.street}, {d.seller.place}\fПИБ {d.seller.vat}\fзаступа {d.seller.person}']], [8.2, 8.2], head=0, size=10.5)
    doc.p(f'Споразум је закључен {date(d.date, f)} године, по спроведеном отвореном поступку јавне набавке број {d.tender_no}.', align='j', before=0.1)
    for a, t in (('Предмет', 'Предмет споразума су добра из Прилога 1, који наручилац набавља сукцесивно, према стварним потребама.'), ('Вредност', f'Највећа укупна вредност свих појединачних набавки износи {m(d.net)} динара без ПДВ. Наручилац није у обавези да је у целости утроши.'), ('Цене', 'Јединичне цене из Прилога 1 исказане су без ПДВ и непроменљиве су прве године важења споразума.'), ('Издавање наруџбеница', 'Појединачна набавка закључује се издавањем наруџбенице која садржи врсту, количину и рок испоруке.'), ('Трајање', 'Споразум се закључује на две године. Свака страна може да га откаже уз отказни рок од 60 дана.')):
        doc.p(a, bold=True, before=0.12, space=0.03).p(t, align='j')
    doc.p('За наручиоца ____________________          За добављача ____________________', before=0.7)
    doc.p('Прилог 1 – Ценовник', bold=True, page=True, space=0.2)
    return doc.table([['Шифра', 'Назив добра', 'Карактеристике', 'Јед. мере', 'Цена без ПДВ (дин.)']] + [[x.code, x.name, x.spec, cyr(x.unit), m(x.price)] for x in d.lines], [2.8, 5.4, 3.8, 1.7, 2.9], align='lllcr')


@remote('sr-odluka-izbor-ponude', 'award_decision', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', lines=(1, 4), whole=True, number='{N}/{n}', tender='{n}/{y}', quote='{n:03}/{yy}', hides='tax, price, amount, discounts', shows='tender_ref quotation_ref')
def chosen(d):
    """A town's decision on a contract: law in the head, the operative part first with who won for what price without and with tax, grounds that tell what was bought, which bids came, how they ranked, then the legal remedy."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15. марта 2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p(f'{d.buyer.name}\nБрој: {d.number}\n{date(d.date, f)} године\n{d.buyer.city}', space=0.3).p('На основу члана 146. Закона о јавним набавкама, одговорно лице наручиоца доноси', align='j', space=0.2).p('ОДЛУКУ О ДОДЕЛИ УГОВОРА', bold=True, size=14, align='c', space=0).p(f'у поступку јавне набавке број {d.tender_no}', align='c', space=0.25)
    doc.p(f'Уговор се додељује понуђачу **{d.seller.name}**, {d.seller.street}, {d.seller.place}, на основу понуде број {d.quote_no}, са понуђеном ценом од {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са ПДВ.', align='j', line=120).p('Образложење', bold=True, align='c', before=0.2)
    doc.p('Предмет набавке обухвата: ' + '; '.join(f'{x.name}, {x.spec}, {q(x.qty)} {cyr(x.unit)}' for x in d.lines) + '.', align='j', line=120)
    doc.p('Благовремено су пристигле две понуде. Обе су прихватљиве, а критеријум за доделу је најнижа понуђена цена. Изабрана понуда рангирана је као прва и не прелази процењену вредност набавке.', align='j', line=120)
    doc.p('Поука о правном леку: против ове одлуке може се поднети захтев за заштиту права у року од 10 дана од дана објављивања.', align='j', line=120, space=0.8)
    return doc.p(f'ОДГОВОРНО ЛИЦЕ\n{d.buyer.person}\n____________________', align='r')


@remote('sr-poziv-obrazac-specifikacija', 'tender_documents', 'sr', 'docx odt pdf', script='cyrl', lines=(2, 8), units=GOODS, whole=True, number='НМВ-{n}/{y}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def call(d):
    """A body's documents for a small purchase: cover with name and number, points on terms and criteria, the specification with empty columns for what a bidder writes, a statement to sign."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm', footer=d.buyer.name)
    doc.p(d.buyer.name, bold=True, size=14, align='c', before=1, space=0.1).p(f'{d.buyer.street}, {d.buyer.place}', align='c', space=1.2).p('ДОКУМЕНТАЦИЈА ЗА НАБАВКУ', bold=True, size=18, align='c', space=0.1).p('на коју се закон не примењује', align='c', space=0.4).p(f'Редни број набавке: {d.number}', align='c', bold=True, space=1).p(date(d.date, f), align='c', space=0.8)
    doc.p('1. Услови', bold=True, space=0.06)
    for t in (f'Рок за достављање понуда је {date(d.due, f)} године до 10 часова, непосредно на писарници или на {d.buyer.mail}.', 'Критеријум за оцењивање је најнижа укупна цена без ПДВ.', 'Понуђач може да поднесе само једну понуду. Понуда са варијантама није дозвољена.', 'Рок важења понуде је најмање 30 дана од дана отварања.', f'Лице за контакт: {d.buyer.person}, {d.buyer.phone}.'):
        doc.p(f'– {t}', align='j', indent=0.5, space=0.04)
    doc.p('2. Техничка спецификација и образац понуде', bold=True, page=True, space=0.15)
    doc.table([['Р.б.', 'Назив', 'Захтеване карактеристике', 'ЈМ', 'Потребна количина', 'Цена без ПДВ', 'Укупно без ПДВ']] + [[str(i), x.name, x.spec, cyr(x.unit), q(x.qty), '', ''] for i, x in enumerate(d.lines, 1)] + [[('Укупно без ПДВ:', dict(span=6, align='r')), '']], [1, 4.4, 3.6, 1.2, 2.1, 2.1, 2.2], align='cllcr', size=10)
    return doc.p('Под пуном материјалном и кривичном одговорношћу изјављујем да понуђач испуњава услове из ове документације.', align='j', before=0.2, space=0.7).p('Назив понуђача: ______________________________\nПИБ: ____________________\nПотпис: ____________________', line=160)


@remote('sr-trebovanje-po-ugovoru', 'purchase_order', 'sr', 'xlsx scan ods', script='cyrl', currency='RSD', lines=(2, 8), units=GOODS, whole=True, number='{N}/{n:02}', contract='{n}-{N}/{y}', hides='', shows='contract_ref delivery_date')
def under_contract(d):
    """A body's order under a running contract, kept in a sheet: facts as a block of labels at the left, the supplier in a cell over three columns, codes last in the row, sums in a block of their own on top of the table."""
    line, head = dict(border=True), dict(bold=True, border=True, fill='#e4e4e4', wrap=True, align='c')
    f = '15.03.2024.'
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Наруџбина', [1.2, 7.2, 1.8, 2, 3, 3.2, 2.8])
    o.row((d.buyer.name, dict(bold=True))).row(f'{d.buyer.street}, {d.buyer.place}').row().row((f'НАРУЏБИНА ПО УГОВОРУ бр. {d.number}', dict(bold=True, size=13))).row()
    for a, b in (('Датум наруџбине', date(d.date, f)), ('Уговор бр.', d.contract_no), ('Добављач', d.seller.name), ('Седиште добављача', f'{d.seller.street}, {d.seller.place}'), ('Испоручити до', date(d.delivery, f))):
        o.row(None, a, (b, dict(bold=a == 'Добављач')))
    o.row()
    for a, v in (('Вредност наруџбине без ПДВ (дин.)', d.net), (f'ПДВ {d.lines[0].rate}%', d.tax), ('Вредност наруџбине са ПДВ', d.gross)):
        o.row(None, (a, line), None, None, None, (v, dict(border=True, bold=True)))
    o.row().row(*[(t, head) for t in ('Бр.', 'Добро', 'Јед.', 'Наручено', 'Уговорена цена', 'Износ', 'Шифра')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (f'{x.name}, {x.spec}', dict(border=True, wrap=True)), (cyr(x.unit), line), (x.qty, dict(border=True, fmt='0')), (x.price, line), ((f'=[.D{o.next}]*[.E{o.next}]', x.amount), line), (x.code, line))
    return o.row().row(None, f'Наручује: {d.buyer.person}', None, None, 'Одобрава: ____________________')


@remote('sr-ugovor-usluga-grad', 'contract', 'sr', 'docx pdf scan', script='cyrl', currency='RSD', lines=(1, 3), units=WORK, whole=True, rates=(20,), number='{n}/{N}', tender='{n:03}-{yy}', shows='tender_ref seller_vat_id buyer_vat_id')
def services(d):
    """A body's contract for services: sides as definitions by dashes, the services in a table with months or hours and the price of one, price in figures and words, payment after a certified report, penalties."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm')
    doc.p('УГОВОР О ПРУЖАЊУ УСЛУГА', bold=True, size=14, align='c', space=0.3).p('Уговорне стране:', bold=True, space=0.08)
    doc.p(f'– {d.buyer.name}, са седиштем у месту {d.buyer.city}, {d.buyer.street}, ПИБ {d.buyer.vat} („Наручилац“), и', align='j', indent=0.5).p(f'– {d.seller.name}, са седиштем у месту {d.seller.city}, {d.seller.street}, ПИБ {d.seller.vat} („Пружалац услуга“).', align='j', indent=0.5, space=0.2)
    doc.p(f'Заведен код Наручиоца под бројем {d.number} дана {date(d.date, f)} године. Основ: јавна набавка редни број {d.tender_no}.', align='j', space=0.2)
    doc.p('I  ПРЕДМЕТ И ЦЕНА', bold=True, space=0.08).table([['Услуга', 'Обим', 'Јединица', 'Цена јединице', 'Цена укупно']] + [[f'{x.name} ({x.spec})', q(x.qty), cyr(x.unit), m(x.price), m(x.amount)] for x in d.lines], [7, 1.8, 2, 2.8, 3], align='lrcrr', size=10)
    doc.p(f'Укупна цена услуга без ПДВ је {m(d.net)} динара, ПДВ је {m(d.tax)} динара, а цена са ПДВ {m(d.gross)} динара (словима: {cyr(words_sr(d.gross))}).', align='j')
    for a, t in (('II  НАЧИН ПЛАЋАЊА', 'Наручилац плаћа на основу исправног рачуна и овереног извештаја о пруженим услугама, у року од 45 дана.'), ('III  УГОВОРНА КАЗНА', 'За сваки дан неоправданог кашњења Пружалац услуга дугује 0,5% укупне цене, а највише 10%.'), ('IV  РАСКИД И СПОРОВИ', 'Уговор се може раскинути уз отказни рок од 15 дана. Спорове решава стварно надлежни суд.')):
        doc.p(a, bold=True, before=0.12, space=0.05).p(t, align='j')
    return doc.p(f'НАРУЧИЛАЦ\tПРУЖАЛАЦ УСЛУГА\n\n____________________\t____________________\n{d.buyer.person}\t{d.seller.person}', tabs=[(9.5, 'l')], before=0.7)
