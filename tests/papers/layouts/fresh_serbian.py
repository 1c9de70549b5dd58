"""Serbian papers of the third group, made in word processors and sheets: forms of bidders, builders, hospitals and firms."""
from kit.figures import count, date, money
from kit.odf import Ods, Odt
from kit.paper import fresh


@fresh('sr-inv-craftsman', 'invoice', 'sr', 'docx pdf scan odt docx', currency='RSD', lines=(1, 4), rates=(0,), number='{n}-{y}', order='{n:03}-N', hides='net, tax',
       shows='seller_account due_date seller_vat_id')
def craftsman(d):
    """A sole trader outside the VAT system: one total in a frame, the exemption named in small print."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11.5)
    doc.p(d.seller.name, bold=True, size=15, align='c', space=0, color='#1f3864').p(f'{d.seller.street}, {d.seller.place} • tel. {d.seller.phone} • {d.seller.mail}', align='c', size=9, space=0)
    doc.p(f'PIB {d.seller.vat} • matični broj {d.seller.reg} • žiro račun {d.seller.account} ({d.seller.bank})', align='c', size=9, space=0.7)
    doc.p(f'Račun za usluge i robu br. {d.number}', bold=True, size=13, space=0.1).p(f'Mesto i datum izdavanja: {d.seller.city}, {date(d.date, "15. 3. 2024.")}', space=0.4)
    doc.p('Za:', italic=True, space=0, indent=9).p(f'{d.buyer.name}\n{d.buyer.street}\n{d.buyer.place}', bold=True, indent=9, space=0.5)
    rows = [['Vrsta usluge ili robe', 'Obim', 'Po jedinici', 'Svega']] + [[f'{x.name}, {x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in d.lines]
    doc.table(rows, [8.4, 2.6, 2.8, 3.2], border='rows', align='lrrr', size=10.5)
    doc.p(f'Za naplatu: {m(d.gross)} dinara', bold=True, size=13, align='r', box=True, before=0.2, space=0.4)
    doc.p(f'Molimo da iznos uplatite do {date(d.due, "15. 3. 2024.")} na navedeni žiro račun, sa pozivom na broj računa.')
    doc.p('Izdavalac nije obveznik PDV u smislu člana 33. Zakona o PDV, te porez nije obračunat. Račun je punovažan bez pečata.', size=8.5, italic=True, space=0.8)
    return doc.p('\tIzdao: ' + d.seller.person, tabs=[(11, 'l')])


@fresh('sr-situation', 'invoice', 'sr', 'pdf docx scan odt pdf', script='cyrl', currency='RSD', lines=(9, 16), sections=3, packages=('Zemljani radovi', 'Instalacije', 'Završni radovi'), prepaid=True,
       number='{n}-ПС/{yy}', contract='351-{n}/{y}', shows='contract_ref seller_vat_id buyer_vat_id seller_account')
def situation(d):
    """A builder's interim bill: a cover of facts, works by groups, the sums and the advance on the last page."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans', 9.5, header=f'{d.seller.name}, {d.seller.street}, {d.seller.place}', footer=f'ПИБ {d.seller.vat} | текући рачун {d.seller.account}')
    doc.table([['Инвеститор:', f'{d.buyer.name}\f{d.buyer.street}, {d.buyer.place}\fПИБ {d.buyer.vat}'], ['Извођач радова:', d.seller.name], ['Уговор:', f'бр. {d.contract_no}'],
               ['Место и датум:', f'{d.seller.city}, {date(d.date, "15.03.2024.")}']], [4, 13], head=0, border='rows')
    doc.p('ПРИВРЕМЕНА СИТУАЦИЈА', bold=True, size=14, align='c', before=0.4, space=0).p(f'број {d.number}', align='c', space=0.1)
    doc.p('за изведене радове и уграђени материјал (износи у динарима)', align='c', italic=True, space=0.3)
    rows = [['Поз.', 'Опис радова', 'ЈМ', 'Изведена количина', 'Јед. цена', 'Вредност радова']]
    for i, name in enumerate(d.sections):
        lines, total, _ = d.section(i)
        rows.append([(f'{"АБВ"[i]}. {name.upper()}', dict(span=6, bold=True))])
        rows += [[f'{"АБВ"[i]}-{k}', f'{x.name}\f({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for k, x in enumerate(lines, 1)]
        rows.append([(f'Укупно {"АБВ"[i]}:', dict(span=5, align='r', italic=True)), (m(total), dict(italic=True))])
    doc.table(rows, [1.4, 6.8, 1.2, 2.4, 2.4, 2.8], align='llcrrr', size=8.5)
    doc.p('РЕКАПИТУЛАЦИЈА', bold=True, page=True, align='c', space=0.3)
    rows = [(f'{"АБВ"[i]}. {name}', d.section(i)[1]) for i, name in enumerate(d.sections)]
    rows += [('Вредност изведених радова без ПДВ', d.net), ('Обрачунати ПДВ (20%)', d.tax), ('Вредност са ПДВ', d.gross), ('Одбија се исплаћени аванс', d.prepaid), ('ОСТАЈЕ ЗА ИСПЛАТУ', d.payable)]
    doc.table([[t, m(v)] for t, v in rows], [11, 4.5], head=0, border='rows', align='lr', indent=1)
    return doc.p('Ситуацију саставио:\tНадзорни орган:\tОверава инвеститор:', tabs=[(6, 'l'), (12, 'l')], before=1).p(f'{d.seller.person}\t_______________\t{d.buyer.person}', tabs=[(6, 'l'), (12, 'l')])


@fresh('sr-bid-form', 'quotation_bid', 'sr', 'docx pdf scan odt docx', script='cyrl', currency=('RSD', 'EUR'), lines=(1, 4), number='{N}', tender='ОП-{n:02}/{y}', discount=None,
       shows='tender_ref seller_vat_id seller_account')
def bid_form(d):
    """The form that tender documents prescribe: facts of the bidder in a table, the offered price by rows, goods at the end."""
    m, q = money('1.234,56'), count('1.234,56')
    cur = {'RSD': 'динара', 'EUR': 'евра (EUR)'}[d.currency]
    doc = Odt('Liberation Serif', 11, margin='2.2cm')
    doc.p('VI  ОБРАЗАЦ ПОНУДЕ', bold=True, align='c', size=12.5, space=0.3)
    doc.p(f'Понуда број {d.number} од {date(d.date, "15.03.2024.")} године, за јавну набавку {d.tender_no}, коју спроводи {d.buyer.name}, {d.buyer.street}, {d.buyer.place}.', align='j', space=0.3)
    doc.p('1) ОПШТИ ПОДАЦИ О ПОНУЂАЧУ', bold=True)
    facts = [('Назив понуђача:', d.seller.name), ('Адреса понуђача:', f'{d.seller.street}, {d.seller.place}'), ('Матични број понуђача:', d.seller.reg),
             ('Порески идентификациони број понуђача (ПИБ):', d.seller.vat),
             ('Име особе за контакт:', d.seller.person), ('Електронска адреса понуђача (e-mail):', d.seller.mail), ('Телефон:', d.seller.phone),
             ('Број рачуна понуђача и назив банке:', f'{d.seller.account}, {d.seller.bank}'),
             ('Лице овлашћено за потписивање уговора:', d.seller.person)]
    doc.table([[a, (b, dict(bold=True))] for a, b in facts], [7.2, 9.4], head=0, size=10)
    doc.p('2) ПОНУДУ ПОДНОСИ:', bold=True, before=0.2).p('А) САМОСТАЛНО   (заокружити)', space=0).p('Б) СА ПОДИЗВОЂАЧЕМ', space=0).p('В) КАО ЗАЈЕДНИЧКУ ПОНУДУ', space=0.2)
    doc.p('3) ПРЕДМЕТ И УСЛОВИ ПОНУДЕ', bold=True, page=True)
    terms = [(f'Укупна цена без ПДВ-а ({cur})', m(d.net)), ('ПДВ 20%', m(d.tax)), (f'Укупна цена са ПДВ-ом ({cur})', m(d.gross)), ('Рок и начин плаћања', '45 дана од дана пријема исправног рачуна'),
             ('Рок важења понуде', '90 дана од дана отварања понуда'),
             ('Рок испоруке', '20 календарских дана'), ('Гарантни период', '24 месеца')]
    doc.table([[a, b] for a, b in terms], [8.6, 8], head=0, align='lr')
    doc.p('Структура понуђене цене:', before=0.3, space=0.1)
    rows = [['', 'Предмет набавке', 'Јединица мере', 'Количина', 'Цена по јединици мере без ПДВ-а', 'Вредност без ПДВ-а'], *[(str(i), dict(italic=True, align='c')) for i in range(1, 7)]]
    rows = [rows[0], rows[1:], *[[f'{i}.', f'{x.name} ({x.spec})', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]]
    doc.table(rows, [0.9, 5.6, 1.8, 1.9, 3.1, 3.3], head=2, align='clcrrr', size=9)
    return doc.p('Датум\tМ.П.\tПонуђач', tabs=[(8, 'c'), (13, 'l')], before=1).p('_____________\t\t_____________', tabs=[(8, 'c'), (13, 'l')])


@fresh('sr-annex-columns', 'contract_amendment', 'sr', 'docx pdf scan odt pdf', currency='EUR', lines=(1, 4), discount='percent', number='A{n}/{y}', contract='TS-{N}/{yy}', hides='tax, gross',
       shows='contract_ref buyer_vat_id seller_vat_id')
def columns(d):
    """An annex in two tongues side by side; the added licences and equipment in one table below both."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('Liberation Sans', 9, margin='1.8cm', footer='POSLOVNA TAJNA / BUSINESS SECRET')
    both = [('**ANEKS br. ' + d.number + '**', '**ANNEX No. ' + d.number + '**'),
            (f'uz Ugovor o isporuci opreme i licenci br. {d.contract_no}', f'to the Equipment and Licence Supply Contract No. {d.contract_no}'),
            (f'zaključen {date(d.date, "15.03.2024.")} godine između:', f'concluded on {date(d.date, "15 March 2024")} by and between:'),
            (f'**{d.buyer.name}**, {d.buyer.street}, {d.buyer.place}, PIB {d.buyer.vat}, („Korisnik“) i', f'**{d.buyer.name}**, {d.buyer.street}, {d.buyer.place}, VAT {d.buyer.vat}, (the “Customer”) and'),
            (f'**{d.seller.name}**, {d.seller.street}, {d.seller.place}, PIB {d.seller.vat}, („Isporučilac“).',
             f'**{d.seller.name}**, {d.seller.street}, {d.seller.place}, VAT {d.seller.vat}, (the “Vendor”).'),
            ('Član 1. Ugovorne strane su saglasne da se obim isporuke iz člana 2. Ugovora uvećava za stavke iz tabele ispod.',
             'Article 1. The Parties agree that the scope of supply under Article 2 of the Contract is extended by the items in the table below.'),
            (f'Član 2. Cena dodatnog obima iznosi {m(d.net)} EUR, bez PDV, i dospeva u roku od 30 dana od prijema fakture.',
             f'Article 2. The price of the additional scope is EUR {m(d.net)}, net of VAT, due within 30 days of receipt of the invoice.'),
            ('Član 3. Ostale odredbe Ugovora ostaju nepromenjene.', 'Article 3. All other provisions of the Contract remain unchanged.')]
    doc.table([[a, b] for a, b in both], [8.7, 8.7], head=0, border='cols', align='ll', size=9)
    rows = [['Stavka / Item', 'Kol. / Qty', 'JM / UoM', 'Osnovna cena / Base price', 'Umanjenje / Off', 'Ugovorena cena / Agreed price', 'Svega / Sum (EUR)']]
    rows += [[f'{x.name}\f{x.code}', q(x.qty), x.unit, m(x.list), f'{q(x.percent)} %', m(x.price), m(x.amount)] for x in d.lines]
    doc.table(rows, [4.9, 1.6, 1.4, 2.5, 1.9, 2.5, 2.6], align='lrcrrrr', size=8)
    return doc.p(f'Za Korisnika / For the Customer\tZa Isporučioca / For the Vendor', tabs=[(10, 'l')], before=0.8).p(f'{d.buyer.person}\t{d.seller.person}', tabs=[(10, 'l')], before=0.6)


@fresh('sr-award-ranking', 'award_decision', 'sr', 'docx pdf scan odt pdf', currency='RSD', number='{N}/{n}-{yy}', tender='{n}-{yy}-O', hides='lines, gross, tax', shows='tender_ref')
def ranking(d):
    """A decision with a table of all bids; the two that lost are higher and have made-up names."""
    m = money('1.234,56')
    doc = Odt('DejaVu Sans', 9.5, margin='2.2cm')
    doc.p(d.buyer.name, bold=True, space=0).p(f'Komisija za javnu nabavku ref. br. {d.tender_no}', space=0)
    doc.p(f'Zavodni broj: {d.number}', space=0).p(f'{d.buyer.city}, {date(d.date, "15. marta 2024.")} godine', space=0.6)
    doc.p('ODLUKA O IZBORU EKONOMSKI NAJPOVOLJNIJE PONUDE', bold=True, align='c', size=12, space=0.4)
    doc.p('Posle pregleda, stručne ocene i rangiranja ponuda utvrđeno je sledeće:', align='j')
    rows = [['Rang', 'Ponuđač', 'Ponuđena cena bez PDV (RSD)', 'Ocena'], ['1', d.seller.name, m(d.net), 'prihvatljiva'], ['2', 'Severni Krug Trgovina d.o.o.', m(d.net * 107 / 100), 'prihvatljiva'],
            ['3', 'Trem Projekt d.o.o.', m(d.net * 121 / 100), 'prihvatljiva'], ['–', 'Lasta Komerc d.o.o.', '/', 'odbijena: nepravovremena']]
    doc.table(rows, [1.3, 7, 4.7, 3.6], align='clrl', shade='#dfe7ef')
    doc.p('1.\tZa izvršenje predmetne nabavke bira se ponuda ponuđača koji je rangiran kao prvi, tj. ' + f'{d.seller.name}, {d.seller.street}, {d.seller.place}.', tabs=[(0.8, 'l')], align='j', before=0.3)
    doc.p(f'2.\tUgovor se zaključuje na iznos od {m(d.net)} dinara, bez poreza na dodatu vrednost.', tabs=[(0.8, 'l')], align='j')
    doc.p('3.\tProcenjena vrednost nabavke bila je viša od ponuđene cene za 4,6 odsto. Odluka se objavljuje na Portalu javnih nabavki u roku od tri dana.', tabs=[(0.8, 'l')], align='j', space=0.9)
    return doc.p(f'Direktor\n{d.buyer.person}', align='r')


@fresh('sr-receiving-record', 'acceptance_record', 'sr', 'docx pdf scan odt pdf', script='cyrl', currency='RSD', lines=(3, 8), rates=(20, 10), number='{n}/{m}-{y}', contract='Д-{n}/{yy}', order='{n:04}-П',
       hides='tax, gross, discounts', shows='contract_ref order_ref')
def receiving(d):
    """A hospital's record of quantity and quality; ordered and received stand side by side, the value at the foot."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Sans Narrow', 11, landscape=True, margin='1.7cm')
    doc.table([[f'{d.buyer.name}\fОдсек за набавку и магацин\f{d.buyer.street}, {d.buyer.place}', f'Образац КП-2\fБрој записника: {d.number}\fДатум пријема: {date(d.date, "15.03.2024.")}']], [17, 9],
              head=0, border='none', bold_head=False)
    doc.p('ЗАПИСНИК О КВАНТИТАТИВНОМ И КВАЛИТАТИВНОМ ПРИЈЕМУ ДОБАРА', bold=True, align='c', before=0.3, space=0.3)
    doc.p(f'Комисија је прегледала добра која је испоручио {d.seller.name}, {d.seller.place}, по уговору {d.contract_no} и поруџбини {d.order_no}, и утврдила:', space=0.2)
    rows = [['Рб', 'Добро', 'Каталошки број', 'Поручено', 'Примљено', 'ЈМ', 'Разлика', 'Набавна цена', 'Вредност'],
            *[[f'{i}', f'{x.name} {x.spec}', x.code, q(x.qty), q(x.qty), x.unit, '0', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]]
    doc.table(rows, [1, 8, 3.4, 2.2, 2.2, 1.4, 1.8, 2.8, 3.2], align='clcrrccrr', size=9.5)
    doc.p(f'Вредност примљених добара без ПДВ: {m(d.net)} дин.', bold=True, align='r').p('☒ квалитет одговара уговореном    ☐ уочени недостаци    ☒ рок трајања дужи од 12 месеци', space=0.7)
    return doc.p(f'Чланови комисије: 1. ______________  2. ______________  3. ______________\tПредао за испоручиоца: {d.seller.person}', tabs=[(26, 'r')])


@fresh('sr-profaktura-sheet', 'proforma_invoice', 'sr', 'xlsx pdf xlsx ods scan', script='bald', currency=('EUR', 'RSD'), lines=(3, 8), rates=(20,), number='{n}/{m}/{yy}', discount='some',
       print_hides='discounts',
       shows='seller_vat_id buyer_vat_id due_date seller_account')
def profaktura(d):
    """A sheet that an office fills in by hand: the sums in a box beside the parties, the goods below; rebates on a hidden column."""
    o = Ods('Liberation Sans Narrow', 10, locale='sr-RS')
    o.sheet('PF', [1, 6.4, 1.4, 2, 2.6, 1.8, 2.6, 3], hidden=(4, 5))
    b = dict(bold=True)
    o.row(None, (d.seller.name.upper(), dict(bold=True, size=13))).row(None, f'{d.seller.street}, {d.seller.place}  PIB: {d.seller.vat}  TR: {d.seller.account}').row()
    o.row(None, (f'PROFAKTURA br. {d.number}', dict(bold=True, size=12)), None, None, None, None, ('REKAPITULACIJA', b), (d.currency, b))
    for left, t, v in ((f'Kupac: {d.buyer.name}', 'Osnovica', d.net), (f'{d.buyer.street}, {d.buyer.place}', 'PDV 20%', d.tax), (f'PIB kupca: {d.buyer.vat}', 'Za uplatu', d.gross)):
        o.row(None, left, None, None, None, None, (t, dict(border=True)), (v, dict(border=True, bold=t == 'Za uplatu')))
    o.row(None, f'Datum profakture: {date(d.date, "15.03.2024.")}').row(None, f'Profaktura vazi do: {date(d.due, "15.03.2024.")}').row()
    o.row(*[(t, dict(border=True, bold=True, fill='#e2efda')) for t in ('rb', 'artikal', 'jm', 'kom/kol', 'puna cena', 'rabat', 'cena', 'vrednost')])
    for i, x in enumerate(d.lines, 1):
        r = o.next
        o.row(*[(c, dict(border=True, **f)) for c, f in ((i, {}), (f'{x.name} {x.spec}', {}), (x.unit, {}), (x.qty, {}), (x.list, {}), (x.percent / 100 if x.percent else None, dict(fmt='%')),
                                                         (x.price, {}),
              ((f'=ROUND([.D{r}]*[.G{r}];2)', x.amount), {}))])
    return o.row().row(None, 'Placanje avansno, po uplati isporuka za 5 radnih dana. Cene su bez PDV.').row(None, f'Obradio: {d.seller.person}')


@fresh('sr-sale-contract', 'contract', 'sr', 'docx pdf scan odt docx', currency='EUR', lines=(1, 3), number='{N}-{n}', quote='{n}-{m}/{yy}', hides='tax, gross', reduction='amount',
       shows='quotation_ref seller_vat_id buyer_vat_id seller_account')
def sale(d):
    """A contract of sale without a table: goods by letters under an article, the discount and the price in sentences."""
    m, q = money('1.234,56'), count('1.234,56')
    _, a, _ = d.reductions[0]
    doc = Odt('Liberation Serif', 12, margin='2.5cm')
    doc.p(f'Ugovor o kupoprodaji broj {d.number}', bold=True, size=14, align='c', space=0.5)
    doc.p(f'Ugovorne strane:', bold=True)
    doc.p(f'{d.seller.name} iz mesta {d.seller.city}, {d.seller.street}, MB {d.seller.reg}, PIB {d.seller.vat}, račun broj {d.seller.account} kod {d.seller.bank}, u čije ime ugovor potpisuje '
          f'{d.seller.person} (dalje: prodavac)', align='j', indent=0.8)
    doc.p(f'{d.buyer.name} iz mesta {d.buyer.city}, {d.buyer.street}, MB {d.buyer.reg}, PIB {d.buyer.vat}, u čije ime ugovor potpisuje {d.buyer.person} (dalje: kupac)', align='j', indent=0.8, space=0.3)
    doc.p(f'U mestu {d.seller.city}, na dan {date(d.date, "15. marta 2024.")} godine, strane su se sporazumele kako sledi.', align='j', space=0.3)
    doc.p('§ 1. Predmet prodaje', bold=True).p(f'Prodavac prodaje, a kupac kupuje, prema ponudi broj {d.quote_no}:', align='j')
    for letter, x in zip('abc', d.lines):
        doc.p(f'({letter})\t{x.name}, tip {x.spec}: {q(x.qty)} {x.unit} po jediničnoj ceni od {m(x.price)} evra, ukupno {m(x.amount)} evra;', tabs=[(1.6, 'l')], indent=0.8, align='j')
    doc.p('§ 2. Kupoprodajna cena', bold=True, before=0.2)
    doc.p(f'Na zbir od {m(d.sum)} evra prodavac kupcu daje jednokratno umanjenje od {m(a)} evra. Kupoprodajna cena stoga iznosi {m(d.net)} evra, bez PDV, i plaća se u dinarskoj protivvrednosti po '
          f'srednjem kursu NBS.', align='j')
    doc.p('§ 3. Isporuka i prelazak rizika', bold=True, before=0.2).p('Prodavac predaje robu u magacinu kupca u roku od trideset dana. Rizik prelazi na kupca potpisivanjem otpremnice.', align='j')
    doc.p('§ 4. Završne odredbe', bold=True, before=0.2).p('Ugovor je sačinjen u dva primerka. Za sporove je nadležan Privredni sud u Beogradu.', align='j', space=0.9)
    return doc.p(f'za prodavca\tza kupca', tabs=[(10, 'l')], italic=True).p(f'{d.seller.person}\t{d.buyer.person}', tabs=[(10, 'l')], before=0.7)
