"""Serbian letters: offers, contracts and decisions, where prices stand in sentences and annexes."""
from kit.figures import count, date, money
from kit.odf import Odt, Ods
from kit.paper import Mail, Text, layout


@layout('sr-quote-sentence', 'quotation_bid', 'sr', 'docx pdf odt scan pdf docx', currency='EUR', lines=(1, 2), number='{n}/{yy}', reduction='percent', hides='tax, gross')
def sentence(d):
    """An offer without a table: what, how many and for how much stands in sentences."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 12, margin='2.5cm', footer=f'{d.seller.name} | {d.seller.street}, {d.seller.place} | {d.seller.mail} | {d.seller.phone}')
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', space=0.6).p(f'{d.seller.city}, {date(d.date, "15. mart 2024.")}', align='r', space=0.6)
    doc.p(f'Predmet: Ponuda br. {d.number}', bold=True, space=0.4).p('Poštovani,')
    for x in d.lines:
        doc.p(f'na osnovu Vašeg upita nudimo Vam isporuku: {x.name} ({x.spec}), količina {q(x.qty)} {x.unit}, po ceni od {m(x.price)} EUR po jedinici mere, što ukupno iznosi {m(x.amount)} EUR.',
              align='j', line=140)
    p, a, _ = d.reductions[0]
    doc.p(f'Na navedenu vrednost od {m(d.sum)} EUR odobravamo popust od {q(p)} %, odnosno {m(a)} EUR, pa konačna vrednost ponude iznosi {m(d.net)} EUR bez PDV.', align='j', line=140)
    doc.p('Cena je na paritetu fco magacin kupca. Ponuda važi 30 dana.', align='j', space=0.8).p('S poštovanjem,')
    return doc.p(f'{d.seller.person}\n{d.seller.name}')


@layout('sr-contract-annex', 'contract', 'sr', 'pdf docx scan odt pdf docx', script='cyrl', currency='RSD', lines=(5, 9), sections=3, reduction='sections', number='{n}-{N}/{y}',
        shows='seller_vat_id buyer_vat_id seller_account')
def contract(d):
    """A contract with the parties in the preamble; the annex lists packages, each with its own discount."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm')
    doc.p('УГОВОР', bold=True, size=16, align='c', space=0).p('о јавној набавци добара', align='c').p(f'број {d.number}', align='c', space=0.5)
    doc.p(f'Закључен дана {date(d.date, "15. марта 2024.")} године у месту {d.buyer.city} између:', align='j')
    doc.p(f'{d.buyer.name}, са седиштем: {d.buyer.street}, {d.buyer.place}, матични број {d.buyer.reg}, ПИБ {d.buyer.vat}, кога заступа {d.buyer.person} (у даљем тексту: Купац) и', align='j')
    doc.p(f'{d.seller.name}, са седиштем: {d.seller.street}, {d.seller.place}, матични број {d.seller.reg}, ПИБ {d.seller.vat}, текући рачун {d.seller.account}, кога заступа '
          f'{d.seller.person} (у даљем тексту: Продавац).', align='j', space=0.3)
    for n, t in enumerate((
            'Предмет уговора је испорука добара према спецификацији из Прилога 1, који чини саставни део овог уговора.',
            f'Уговорена цена износи {m(d.net)} динара без ПДВ, односно {m(d.gross)} динара са урачунатим ПДВ у износу од {m(d.tax)} динара.',
            'Купац се обавезује да уговорену цену плати у року од 45 дана од дана пријема исправног рачуна.',
            'Продавац се обавезује да добра испоручи у року од 30 дана. Гарантни рок износи 24 месеца.',
            'За случај спора уговара се надлежност стварно надлежног суда.'), 1):
        doc.p(f'Члан {n}.', align='c', before=0.2).p(t, align='j')
    doc.p(f'КУПАЦ\tПРОДАВАЦ', tabs=[(11, 'l')], before=0.6, bold=True).p('________________\t________________', tabs=[(11, 'l')])
    doc.p('Прилог 1: Спецификација са ценама', bold=True, page=True, size=13, space=0.3)
    rows = [['Бр.', 'Опис', 'Кол.', 'ЈМ', 'Цена', 'Вредност']]
    for i, name in enumerate(d.sections):
        lines, total, (p, a, _) = d.section(i)
        rows.append([(f'Пакет {i + 1}: {name}', dict(span=6, bold=True, fill='#dddddd'))])
        rows += [[f'{i + 1}.{k}', f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for k, x in enumerate(lines, 1)]
        for t, v in ((f'Свега пакет {i + 1}', m(total)), (f'Попуст {q(p)} %', '-' + m(a)), (f'Пакет {i + 1} са попустом', m(total - a))):
            rows.append(['', (t, dict(span=4, align='r')), v])
    rows.append(['', ('УКУПНО БЕЗ ПДВ (дин.)', dict(span=4, bold=True, align='r')), (m(d.net), dict(bold=True))])
    return doc.table(rows, [1.2, 6.8, 1.8, 1.4, 2.4, 2.8], align='llrlrr', size=9.5)


@layout('sr-rfq-letter', 'rfq', 'sr', 'docx odt pdf scan docx docx', script='latn', lines=(3, 6), number='{N}/{y}', hides='no seller, seller, money, price, amount, discounts')
def rfq(d):
    """A request to several firms, with no price yet."""
    q = count('1.234,56')
    doc = Odt('Liberation Sans', 11)
    doc.p(f'{d.buyer.name}, {d.buyer.street}, {d.buyer.place}', bold=True, space=0).p(f'Del. br. {d.number}', space=0).p(f'Datum: {date(d.date, "15.03.2024.")}', space=0.6)
    doc.p('ZAHTEV ZA DOSTAVLJANJE PONUDE', bold=True, align='c', space=0.4)
    doc.p('Poštovani, molimo Vas da nam najkasnije u roku od osam dana dostavite ponudu za sledeća dobra:', align='j')
    for i, x in enumerate(d.lines, 1):
        doc.p(f'{i})\t{x.name}, {x.spec}\t{q(x.qty)} {x.unit}', tabs=[(0.8, 'l'), (16, 'r', '.')], space=0.05)
    doc.p('U ponudi navesti jediničnu cenu bez PDV, rok isporuke, garantni rok i uslove plaćanja. Ponude slati na adresu naručioca ili elektronskom poštom.', align='j', before=0.3, space=0.6)
    return doc.p(f'Kontakt osoba: {d.buyer.person}, {d.buyer.mail}')


@layout('sr-award', 'award_decision', 'sr', 'pdf docx scan odt pdf docx', script='cyrl', currency='RSD', number='404-02-{n}/{y}', hides='lines, tax, gross', shows='tender_ref')
def award(d):
    """A decision: the winner and the value in the operative part, reasons below."""
    m = money('1.234,56')
    doc = Odt('Liberation Serif', 12)
    doc.p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}\nБрој: {d.number}\nДатум: {date(d.date, "15.03.2024.")}', space=0.5)
    doc.p('На основу члана 146. Закона о јавним набавкама и извештаја о поступку јавне набавке, одговорно лице наручиоца доноси', align='j', space=0.3)
    doc.p('О Д Л У К У', bold=True, align='c', space=0).p('о додели уговора', bold=True, align='c', space=0.3)
    doc.p(f'I Уговор у поступку јавне набавке {d.tender_no} додељује се понуђачу {d.seller.name}, {d.seller.street}, {d.seller.place}.', align='j')
    doc.p(f'II Вредност уговора износи {m(d.net)} динара без ПДВ.', align='j')
    doc.p('О б р а з л о ж е њ е', align='c', before=0.3)
    doc.p(f'Процењена вредност јавне набавке износи {m(d.net + 250000, 0)} динара. До истека рока примљене су две понуде. Понуда изабраног понуђача оцењена је као прихватљива и '
          'економски најповољнија применом критеријума цене.', align='j')
    doc.p('ПОУКА О ПРАВНОМ ЛЕКУ: Захтев за заштиту права подноси се у року од десет дана од дана објављивања одлуке.', align='j', before=0.2, space=0.8)
    return doc.p(f'\tОДГОВОРНО ЛИЦЕ\n\t{d.buyer.person}', tabs=[(12, 'c')])


@layout('sr-mail-order', 'purchase_order', 'sr', 'eml eml eml txt:cp1250 eml txt', script='bald', currency=('EUR', 'RSD'), lines=(1, 4), number='{N}', hides='tax, gross',
        shows='quotation_ref buyer_vat_id')
def mail_order(d):
    """An order typed into a mail without diacritics; aligned by nothing but habit."""
    m, q = money('1.234,56'), count('1.234,56')
    items = '\n'.join(f'- {x.name} ({x.code}), {q(x.qty)} {x.unit} x {m(x.price)} = {m(x.amount)} {d.currency}' for x in d.lines)
    body = (f'Postovani,\n\npo vasoj ponudi {d.quote_no} narucujemo sledece:\n\n{items}\n\nUkupno bez PDV: {m(d.net)} {d.currency}\n\n'
            f'Nas broj narudzbenice: {d.number}\nDatum: {date(d.date, "15.3.2024")}\n\nKupac: {d.buyer.name}, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}\n'
            f'Dobavljac: {d.seller.name}, {d.seller.place}\n\nIsporuka na nasu adresu, placanje 30 dana.\n\nPozdrav,\n{d.buyer.person}\n{d.buyer.phone}\n')
    return Mail(f'Narudzbenica {d.number}', text=body, back=True)


@layout('sr-quote-sheet', 'quotation_bid', 'sr', 'xlsx ods xlsx xls xlsx pdf', currency='EUR', lines=(5, 10), discount='percent', number='PON-{n}/{yy}', print_hides='discounts')
def sheet(d):
    """A price sheet; the columns with list price and discount are hidden from who prints it."""
    o = Ods('Liberation Sans', 10, landscape=True, locale='sr-RS')
    o.sheet('Ponuda', [1.2, 2.6, 6.5, 1.4, 2, 2.8, 2, 2.8, 3.2], hidden=(5, 6))
    o.row((d.seller.name, dict(bold=True, size=14))).row(f'{d.seller.street}, {d.seller.place}').row()
    o.row(None, 'Ponuda broj:', d.number).row(None, 'Datum:', d.date).row(None, 'Kupac:', d.buyer.name).row(None, 'Valuta:', d.currency).row()
    o.row(*[(t, dict(bold=True, fill='#cfe2f3', border=True)) for t in ('Rb', 'Šifra', 'Opis', 'JM', 'Kol.', 'Cenovnik', 'Rabat', 'Cena', 'Iznos')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        r = o.next
        o.row(*[(c, dict(border=True, **f)) for c, f in ((i, {}), (x.code, {}), (f'{x.name} {x.spec}', {}), (x.unit, {}), (x.qty, {}), (x.list, {}),
              (x.percent / 100, dict(fmt='%')), (x.price, {}), ((f'=ROUND([.E{r}]*[.H{r}];2)', x.amount), {}))])
    last = o.next - 1
    o.row(*[None] * 7, 'Ukupno bez PDV', ((f'=SUM([.I{first}:.I{last}])', d.net), dict(bold=True, fmt='2 EUR')))
    o.row(*[None] * 7, 'PDV 20%', ((f'=ROUND([.I{last + 1}]*0.2;2)', d.tax), {}))
    o.row(*[None] * 7, ('Ukupno sa PDV', dict(bold=True)), ((f'=[.I{last + 1}]+[.I{last + 2}]', d.gross), dict(bold=True, fmt='2 EUR')))
    return o.row().row(None, 'Rok isporuke 4 nedelje, plaćanje odloženo 30 dana.')


@layout('sr-order-confirm', 'order_confirmation', 'sr', 'txt pdf txt:cp1250 scan eml txt', script='latn', currency='RSD', lines=(2, 4), number='PP-{N}', shows='order_ref delivery_date')
def confirm(d):
    """A form filled in by dots, one fact a line; goods as blocks, not as a table."""
    m, q = money('1.234,56'), count('1.234,56')
    dots = lambda label, value, width=34: f'{label} {"." * (width - len(label))} {value}'
    out = [f'{d.seller.name}', f'{d.seller.street}, {d.seller.place}', '', '        POTVRDA PORUDŽBINE', '', dots('Broj potvrde', d.number), dots('Datum', date(d.date, '15.03.2024.')),
           dots('Naručilac', d.buyer.name), dots('Vaša porudžbina', d.order_no), dots('Rok isporuke', date(d.delivery, '15.03.2024.')), '']
    for i, x in enumerate(d.lines, 1):
        out += [f'Stavka {i}: {x.name}', dots('   količina', f'{q(x.qty)} {x.unit}'), dots('   cena', f'{m(x.price)} RSD'), dots('   iznos', f'{m(x.amount)} RSD'), '']
    out += [dots('Ukupno bez PDV', f'{m(d.net)} RSD'), dots('PDV 20 %', f'{m(d.tax)} RSD'), dots('Ukupno sa PDV', f'{m(d.gross)} RSD'), '', f'Potvrdio: {d.seller.person}']
    return Text('\n'.join(out) + '\n')


@layout('sr-rfq-form', 'rfq', 'sr', 'txt eml pdf txt:cp1250 scan pdf', split='train', script='bald', lines=(2, 5), number='UP-{n}', hides='money, price, amount, discounts', subject='Upit {number}', shows='buyer_vat_id')
def upit(d):
    """An enquiry to one supplier by mail, without diacritics; the list stands in columns."""
    q = count('1.234,56')
    rows = [f'{i:>3}  {x.name:36.36} {q(x.qty):>10} {x.unit}' for i, x in enumerate(d.lines, 1)]
    return Text('\n'.join([f'UPIT ZA PONUDU {d.number}', f'Od: {d.buyer.name}, {d.buyer.street}, {d.buyer.place} (PIB {d.buyer.vat})', f'Za: {d.seller.name}', f'Dana: {date(d.date, "15.3.2024")}', '',
                           'Molimo ponudu za:', '', *rows, '', 'Navedite cenu bez PDV, rok isporuke i uslove placanja.', f'{d.buyer.person}, {d.buyer.phone}', '']))
