"""Papers of Serbian bodies in the ninth group, all in Cyrillic: an order by numbered fields, a contract by lots, a letter on who was chosen, a question to the market."""
from kit.figures import count, cyr, date, money
from kit.odf import Odt
from kit.paper import beyond


@beyond('sr-narudzbenica-polja', 'purchase_order', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', lines=(1, 5), since=2021, number='404-{n}/{y}-{m}', quote='{n}/{yy}', tender='НН-{n:02}', shows='quotation_ref tender_ref buyer_vat_id seller_vat_id')
def fields(d):
    """A body's order as one grid of numbered fields: the label left and what it says right, goods as sentences within a single cell, both sums in another, terms in more."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    goods = '\f'.join(f'{i}) {x.name}, {x.spec} – {q(x.qty)} {cyr(x.unit)} x {m(x.price)} = {m(x.amount)}' for i, x in enumerate(d.lines, 1))
    rows = [('1.', 'Наручилац', f'{d.buyer.name}\f{d.buyer.street}, {d.buyer.place}\fПИБ {d.buyer.vat}'), ('2.', 'Добављач', f'{d.seller.name}\f{d.seller.street}, {d.seller.place}\fПИБ {d.seller.vat}'), ('3.', 'Правни основ', f'Члан 27. став 1. тачка 1) Закона о јавним набавкама, предмет {d.tender_no} у евиденцији наручиоца'),
            ('4.', 'Понуда', f'бр. {d.quote_no}, прихваћена у целости'), ('5.', 'Предмет наручивања (цене у динарима, без ПДВ)', goods), ('6.', 'Вредност', f'без ПДВ: {m(d.net)} динара\fПДВ {d.lines[0].rate}%: {m(d.tax)} динара\fса ПДВ: {m(d.gross)} динара'),
            ('7.', 'Рок и место испоруке', f'15 дана од пријема наруџбенице, {d.buyer.street}, {d.buyer.city}'), ('8.', 'Рок и начин плаћања', 'До 45 дана од регистровања фактуре у Централном регистру фактура'), ('9.', 'Економска класификација', f'{512000 + d.date.day * 10}'), ('10.', 'Лице за контакт', f'{d.buyer.person}, {d.buyer.phone}')]
    doc = Odt('Liberation Serif', 11, margin='2cm')
    doc.p('РЕПУБЛИКА СРБИЈА', bold=True, space=0).p(d.buyer.name, bold=True, space=0).p(f'Број: {d.number}\nДатум: {date(d.date, f)} године', space=0.4).p('Н А Р У Џ Б Е Н И Ц А', bold=True, align='c', size=14, space=0.3)
    doc.table([list(r) for r in rows], [1.1, 4.8, 11.1], head=0, align='cll', size=10.5)
    return doc.p('Уз испоруку доставити отпремницу. На фактури навести број наруџбенице.', align='j', before=0.2, space=0.7).p('ОВЛАШЋЕНО ЛИЦЕ НАРУЧИОЦА\n\n__________________________', align='r')


@beyond('sr-ugovor-partije', 'contract', 'sr', 'docx pdf scan odt', script='cyrl', currency='RSD', lines=(3, 8), sections=2, packages=('Partija 1', 'Partija 2'), since=2020, number='{n}/{y}', tender='{n:02}/{yy}', quote='{N}-{n}', shows='tender_ref quotation_ref seller_vat_id buyer_vat_id seller_account')
def lots(d):
    """A contract on two lots of a tender: law and notice in the recital, an article for each lot with its value, then the whole; the specification by lots at the end."""
    m, q, body = money('1.234,56'), count('1.234,56'), lambda t: doc.p(t, align='j', space=0.1)
    article = lambda i: doc.p(f'Члан {i}.', bold=True, align='c', before=0.15, space=0.08)
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', header=f'Јавна набавка {d.tender_no}')
    doc.p('У Г О В О Р', bold=True, size=15, align='c', space=0).p(f'о јавној набавци добара и услуга, обликоване по партијама\nброј {d.number} од {date(d.date, "15.03.2024.")} године', align='c', space=0.3).p('Уговорне стране:', space=0.05)
    for i, (p, role) in enumerate(((d.buyer, 'Купац'), (d.seller, 'Продавац')), 1):
        more = f', текући рачун {p.account} код {p.bank}' if p is d.seller else ''
        doc.p(f'{i}. {p.name}, са седиштем у месту {p.city}, {p.street}, ПИБ {p.vat}, МБ {p.reg}{more}, које заступа {p.person} (у даљем тексту: {role})', align='j', indent=0.5, space=0.08)
    body(f'констатују да је Купац спровео отворени поступак број {d.tender_no} и да је понуда Продавца број {d.quote_no} изабрана за обе партије.')
    article(1)
    body('Предмет уговора је испорука добара и пружање услуга према Спецификацији, која је одштампана на крају уговора и његов је саставни део.')
    article(2)
    for k, name in enumerate(d.sections):
        body(f'Уговорена вредност за {name.replace("Партија", "Партију")} износи {m(d.section(k)[1])} динара без ПДВ.')
    body(f'Укупна уговорена вредност износи {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са ПДВ. ПДВ износи {m(d.tax)} динара и сноси га Купац.')
    article(3)
    body('Цене су фиксне. Плаћање се врши по испоруци сваке партије, у року од 45 дана од пријема е-фактуре.')
    article(4)
    body('Продавац испоручује предмет уговора у року од 60 дана, сукцесивно, по диспозицији Купца. За кашњење плаћа уговорну казну од 0,2% дневно, највише 5% вредности партије.')
    article(5)
    body('Уговор ступа на снагу даном обостраног потписивања. Сачињен је у шест примерака, за сваку страну по три.')
    doc.table([['КУПАЦ', 'ПРОДАВАЦ'], ['\f__________________', '\f__________________']], [8, 8], border='none', align='cc').p('СПЕЦИФИКАЦИЈА', bold=True, align='c', page=True, space=0.2)
    for k, name in enumerate(d.sections):
        lines, total, _ = d.section(k)
        rows = [['Бр.', 'Назив', 'Карактеристике', 'Ј. м.', 'Кол.', 'Јединична цена', 'Вредност']] + [[f'{k + 1}.{i}', x.name, x.spec, cyr(x.unit), q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(lines, 1)]
        doc.p(f'{name}', bold=True, space=0.08).table(rows + [[(f'Укупно {name.lower()} без ПДВ:', dict(span=6, align='r')), (m(total), dict(bold=True))]], [1, 4.3, 3.4, 1.2, 1.6, 2.4, 2.6], align='cllcrrr', size=9.5)
    return doc


@beyond('sr-obavestenje-izbor', 'award_decision', 'sr', 'docx scan pdf', script='cyrl', currency='RSD', lines=(2, 5), since=2020, number='{N}/{n}', tender='{yy}-Д-{n}', quote='П-{n}/{y}', hides='lines', shows='tender_ref quotation_ref')
def chosen(d):
    """A letter by which a body tells bidders whom it has chosen: to all who took part, the offer by its number and sums in one sentence, next steps, the remedy in the last paragraph."""
    m, f = money('1.234,56'), '15.03.2024.'
    body = lambda t: doc.p(t, align='j', space=0.2, line=115)
    doc = Odt('Liberation Serif', 12, margin='2.4cm')
    doc.p(f'{d.buyer.name}\nКомисија за набавке\n{d.buyer.place}, {d.buyer.street}', space=0.2).p(f'Наш број: {d.number}\nДана: {date(d.date, f)}', space=0.5)
    doc.p('СВИМ ПОНУЂАЧИМА', bold=True, align='r', space=0.4).p(f'Предмет: обавештење о избору најповољније понуде у поступку {d.tender_no}', bold=True, space=0.4).p('Поштовани,', space=0.2)
    body(f'обавештавамо вас да је у поступку набавке број {d.tender_no} (предмет: {d.lines[0].name} и др.), након прегледа и стручне оцене {2 + d.date.day % 3} приспеле понуде, као најповољнија изабрана понуда број {d.quote_no} понуђача {d.seller.name}, {d.seller.place}.')
    body(f'Прихваћена цена износи {m(d.net)} динара без ПДВ, ПДВ {m(d.tax)} динара, што укупно чини {m(d.gross)} динара.')
    body('Критеријум за избор била је најнижа понуђена цена. Остале понуде оцењене су као прихватљиве и рангиране по висини цене; записник о оцени може се добити на захтев у просторијама наручиоца сваког радног дана од 9 до 13 часова.')
    body('Изабрани понуђач позива се да у року од 8 дана приступи закључењу уговора и достави средство обезбеђења за добро извршење посла.')
    body('Против ове одлуке може се изјавити приговор наручиоцу у року од 5 дана од дана пријема обавештења.')
    return doc.p(f'За Комисију\n{d.buyer.person}, председник', align='r', before=0.7)


@beyond('sr-istrazivanje-trzista', 'rfq', 'sr', 'docx pdf eml+docx', script='cyrl', lines=(2, 8), since=2020, number='ИТ-{n}/{yy}', hides='no seller, seller, money, price, amount, discounts', shows='due_date buyer_vat_id')
def market(d):
    """A body asks firms what things would cost, before it plans a purchase: why it asks, in what form to answer, a table whose right half the answerer fills in, no promise to buy."""
    q, f = count('1.234,56'), '15.03.2024.'
    doc = Odt('Liberation Sans', 10.5, margin='2.1cm')
    doc.table([[f'**{d.buyer.name}**\f{d.buyer.street}, {d.buyer.place}\fПИБ {d.buyer.vat}', (f'Дел. бр. {d.number}\f{date(d.date, f)}', dict(align='r'))]], [11, 5.8], head=0, border='none')
    doc.p('ЗАХТЕВ ЗА ДОСТАВЉАЊЕ ЦЕНА', bold=True, size=13, align='c', before=0.4, space=0).p('(истраживање тржишта)', align='c', space=0.3)
    doc.p('Ради провере тржишта и одређивања процењене вредности, молимо вас да нам за доле наведена добра и услуге доставите важеће цене, рок испоруке и услове плаћања.', align='j')
    doc.p(f'Цене уписати у табелу, изражене у динарима без ПДВ, и послати на {d.buyer.mail} до {date(d.due, f)} године до 15 часова.', align='j', space=0.2)
    rows = [[('ТРАЖИ СЕ', dict(span=5)), ('УПИСУЈЕ ДОБАВЉАЧ', dict(span=3))], ['Бр.', 'Назив', 'Минималне карактеристике', 'Мера', 'Кол.', 'Произвођач / модел', 'Цена', 'Износ']] + [[str(i), x.name, x.spec, cyr(x.unit), q(x.qty), '', '', ''] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [0.9, 4.1, 3.2, 1.2, 1.5, 2.6, 1.6, 1.8], head=2, align='cllcr', size=9)
    for t in ('Рок испоруке: ____________     Рок важења цена: ____________     Гаранција: ____________', 'Назив, ПИБ и потпис добављача: ______________________________________________'):
        doc.p(t, before=0.15)
    return doc.p('Овај захтев није позив за подношење понуда и не обавезује наручиоца на куповину.', italic=True, size=9.5, before=0.2, space=0.5).p(f'Службеник за јавне набавке\n{d.buyer.person}, {d.buyer.phone}', align='r')
