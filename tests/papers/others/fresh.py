"""Papers of the third group that speak of prices, offers and contracts and buy nothing."""
from functools import partial

from kit.figures import cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, other
from kit.troupe import BUYERS, PEOPLE, PLACES, SELLERS, STREETS

fresh = partial(other, split='fresh')


@fresh('sr-tax-decision', 'sr', 'docx pdf', 'a decision with base, rate, amount and an account to pay to')
def tax_decision(r):
    m, base = money('1.234,56'), r.rng.randrange(2000000, 19000000)
    doc = Odt('Liberation Serif', 11.5).p(cyr('REPUBLIKA SRBIJA'), space=0).p(cyr(f'Lokalna poreska administracija, {r.choice(PLACES["sr"])[1]}'),
                                                                              space=0).p(cyr(f'Broj: 436-{r.rng.randrange(1000, 99999)}/{r.day.year}'), space=0.5)
    doc.p(cyr('R E Š E NJ E'), bold=True, align='c', space=0).p(cyr('o utvrđivanju poreza na imovinu'), align='c', space=0.4)
    doc.p(cyr(f'Obvezniku {r.choice(PEOPLE["sr"])}, {r.choice(STREETS["sr"])} {r.rng.randrange(1, 80)}, utvrđuje se porez za {r.day.year}. godinu kako sledi:'), align='j')
    rows = [[cyr(t) for t in ('Osnovica', 'Stopa', 'Porez')], [m(base), '0,40%', m(base * .004)], [cyr('Umanjenje 50%'), '', m(base * .002)], [cyr('Ukupno za uplatu'), '', m(base * .002)]]
    doc.table(rows, [6, 4, 5], align='lrr').p(cyr('Porez se plaća u četiri rate na račun 840-713121843-57. Žalba se izjavljuje u roku od 15 dana.'), before=0.3)
    return doc.p(cyr(f'Dana {date(r.day, "15.03.2024.")} godine'), before=0.6)


@fresh('sr-audit-report', 'sr', 'docx pdf', 'an audit of purchases, with contracts, suppliers and amounts')
def audit(r):
    m, body = money('1.234,56', 0), r.choice(BUYERS['sr'])
    doc = Odt('Liberation Sans', 10.5, footer='Izveštaj o reviziji pravilnosti poslovanja').p('Izveštaj o reviziji', bold=True, size=16).p(f'{body}, za {r.day.year - 1}. godinu', space=0.5)
    for n, text in enumerate((
            f'Ispitano je {r.rng.randrange(12, 60)} postupaka javnih nabavki ukupne vrednosti {m(r.rng.randrange(40, 900) * 1000000)} dinara. U četiri postupka rok za dostavljanje ponuda bio je kraći od '
            f'propisanog.',
            'Subjekt revizije je sa istim dobavljačem zaključio tri aneksa ugovora kojima je vrednost uvećana za više od zakonom dozvoljenog procenta, a narudžbenice nisu evidentirane u delovodniku.',
            f'Po računima za usluge održavanja plaćeno je {m(r.rng.randrange(900000, 9000000))} dinara bez verodostojne dokumentacije, jer zapisnici o prijemu nisu sačinjeni.'), 1):
        doc.p(f'Nalaz {n}', bold=True, before=0.2).p(text, align='j')
    return doc.p('Preporuka: ispitivanje tržišta dokumentovati pre pokretanja postupka, a ponude čuvati pet godina.', italic=True, before=0.3).p(f'Ovlašćeni revizor {r.choice(PEOPLE["sr"])}', before=0.6)


@fresh('sr-loan-schedule', 'sr', 'xlsx pdf', 'a table of instalments with sums')
def instalments(r):
    loan, months = r.rng.randrange(8, 90) * 1000, r.choice((12, 18, 24))
    o = Ods('Liberation Sans', 10).sheet('Plan otplate', [2, 3, 3, 3, 3.4]).row((f'Plan otplate kredita – {r.choice(PEOPLE["sr"])}', dict(bold=True)))
    o.row('Iznos kredita EUR', None, loan).row('Nominalna kamatna stopa', None, '6,95% godišnje').row()
    o.row(*[(t, dict(bold=True, border=True)) for t in ('Rata', 'Glavnica', 'Kamata', 'Anuitet', 'Ostatak duga')])
    part = cents(loan / months)
    for n in range(1, months + 1):
        rest = loan - part * n
        interest = cents((loan - part * (n - 1)) * 695 / 120000)
        o.row(n, part, interest, part + interest, max(rest, cents(0)))
    return o


@fresh('sr-judgment', 'sr', 'docx scan', 'a judgment about unpaid invoices')
def judgment(r):
    m, a, b = money('1.234,56'), *r.sample(SELLERS['sr'], 2)
    doc = Odt('Liberation Serif', 12).p('PRIVREDNI SUD', bold=True, space=0).p(f'Posl. br. 3 P {r.rng.randrange(100, 3000)}/{r.day.year}', space=0.5).p('U IME NARODA', bold=True, align='c', space=0.3)
    doc.p(f'Sud, po sudiji {r.choice(PEOPLE["sr"])}, u pravnoj stvari tužioca {a} protiv tuženog {b}, radi duga, posle glavne rasprave zaključene {date(r.day, "15.03.2024.")} godine, doneo je', align='j')
    doc.p('P R E S U D U', bold=True, align='c').p(f'Obavezuje se tuženi da tužiocu na ime glavnog duga isplati iznos od {m(r.rng.randrange(90000, 9000000))} dinara sa zakonskom zateznom kamatom, kao i '
                                                   f'troškove postupka od '
                                                   f'{m(r.rng.randrange(40000, 300000))} dinara, u roku od osam dana.', align='j')
    return doc.p('O b r a z l o ž e nj e', align='c').p('Tužilac je naveo da tuženi nije platio robu isporučenu po fakturama i otpremnicama iz spisa. Tuženi je osporio visinu potraživanja i istakao da '
                                                        'je popust bio ugovoren usmeno. '
                                                        'Sud je izveo dokaz veštačenjem i poklonio veru nalazu veštaka.', align='j').p('POUKA: protiv presude je dozvoljena žalba.', before=0.3)


@fresh('sr-subsidies', 'sr', 'odt pdf', 'a list of grants with applicants and amounts')
def subsidies(r):
    m = money('1.234,56')
    doc = Odt('DejaVu Sans', 9.5).p(r.choice(BUYERS['sr']), bold=True).p('ODLUKA O DODELI BESPOVRATNIH SREDSTAVA', bold=True, align='c',
                                                                         before=0.3).p(f'po javnom konkursu od {date(r.day, "15.03.2024.")} godine za energetsku sanaciju porodičnih kuća', align='c')
    rows = [['R.b.', 'Podnosilac prijave', 'Mera', 'Iznos subvencije (din.)']] + [[str(i), p, 'zamena stolarije', m(r.rng.randrange(60000, 260000))] for i, p in enumerate(r.sample(PEOPLE['sr'], 5), 1)]
    return doc.table(rows, [1.2, 6.5, 4.5, 4.5], align='cllr').p('Ugovori sa korisnicima sredstava zaključuju se u roku od 30 dana. Na odluku se može izjaviti prigovor.', before=0.3)


@fresh('sr-purchase-rules', 'sr', 'docx pdf', 'an internal rulebook about purchases')
def rules(r):
    doc = Odt('Liberation Serif', 11.5).p('PRAVILNIK O BLIŽEM UREĐENJU POSTUPKA NABAVKE', bold=True, align='c').p(f'{r.choice(BUYERS["sr"])}, {date(r.day, "15. marta 2024.")} godine', align='c', space=0.4)
    for n, t in enumerate(('Ovim pravilnikom uređuju se planiranje nabavki, ispitivanje tržišta, izdavanje narudžbenica i praćenje izvršenja ugovora.',
                           'Za nabavku čija je procenjena vrednost niža od praga pribavljaju se najmanje tri ponude, '
                           'a narudžbenica sadrži naziv dobavljača, količinu, jediničnu cenu i ukupan iznos sa PDV.',
                           'Račun se plaća tek kada lice zaduženo za praćenje ugovora overi otpremnicu ili zapisnik o prijemu.'), 1):
        doc.p(f'Član {n}.', align='c', before=0.2).p(t, align='j')
    return doc.p(f'Predsednik odbora {r.choice(PEOPLE["sr"])}', align='r', before=0.8)


@fresh('en-budget-paper', 'en', 'docx pdf', 'a paper for a board: spend, tenders to come, savings')
def budget(r):
    m = money('1,234.56', 0)
    doc = Odt('Liberation Sans', 10.5, lang='en').p(r.choice(BUYERS['en']), bold=True).p(f'Finance Committee, {date(r.day, "15 March 2024")} – Item {r.rng.randrange(3, 14)}',
                                                                                         space=0.3).p('Non-pay expenditure: position at month 8', bold=True, size=14)
    rows = [['Heading', 'Budget £', 'Forecast £', 'Variance £']]
    for name in ('Premises', 'Supplies and services', 'Transport', 'Agency staff'):
        a, b = r.rng.randrange(200000, 4000000), r.rng.randrange(200000, 4000000)
        rows.append([name, m(a), m(b), m(a - b)])
    doc.table(rows, [6, 3.5, 3.5, 3.5], align='lrrr').p('Members are asked to note that the catering contract will be re-tendered next year and that suppliers have signalled price rises of up to 8 per '
                                                        'cent. No purchase order is raised without an approved budget.', before=0.3, align='j')
    return doc.p(f'Report of the Head of Finance, {r.choice(PEOPLE["en"])}')


@fresh('en-deals-mail', 'en', 'eml eml', 'advertising: prices struck out, per cent off, to nobody in particular')
def deals(r):
    rows = ''.join(f'<tr><td>{what}</td><td><s>£{p}.99</s></td><td><b>£{p * 7 // 10}.99</b> (30% off)</td></tr>' for what,
                   p in (('Garden chair', r.rng.randrange(40, 90)), ('Coffee grinder', r.rng.randrange(30, 80)), ('Desk lamp', r.rng.randrange(20, 60))))
    return Mail('Weekend offers end on Sunday!', html=f'<html><body><h1>Up to 30% off this weekend</h1><table>{rows}</table><p>Order before midnight for free delivery. Prices include VAT. While stocks '
                                                      f'last; one discount code for each customer.</p>'
                '<p><a href="https://deals.example">Shop now</a> | <a href="https://deals.example/u">Unsubscribe</a></p></body></html>')


@fresh('en-glossary', 'en', 'html pdf', 'the words of purchasing, explained')
def glossary(r):
    words = [('Award decision', 'The act by which a contracting authority chooses the winning tender.'), ('Call-off', 'An order placed under a framework agreement.'),
             ('Credit note', 'A document that reduces the amount of an earlier invoice.'),
             ('Incoterms', 'Rules on delivery, such as DAP and EXW.'), ('Pro forma', 'An invoice sent ahead of delivery, with no effect for tax.'),
             ('Purchase order', 'An offer by a buyer to buy at a stated price.'), ('Retention', 'A share of the price held back until acceptance.')]
    body = ''.join(f'<dt><b>{a}</b></dt><dd>{b}</dd>' for a, b in r.sample(words, 6))
    return Html(f'<!DOCTYPE html><meta charset="utf-8"><title>Glossary</title><nav>Home › Learn › Glossary</nav><h1>Purchasing terms in plain English</h1><dl>{body}</dl><p>Last reviewed '
                f'{date(r.day, "15 March 2024")}. Was this page helpful? Yes / No</p>')


@fresh('de-spende', 'de', 'docx pdf', 'a confirmation with an amount in figures and words')
def spende(r):
    n = r.rng.randrange(50, 900)
    doc = Odt('Liberation Sans', 11, lang='de').p('Förderverein Stadtbücherei e. V.', bold=True)
    doc.p('Bestätigung über Geldzuwendungen', bold=True, size=14, before=0.4).p('im Sinne des § 10b des Einkommensteuergesetzes')
    rows = [['Name des Zuwendenden', r.choice(PEOPLE['de'])], ['Betrag der Zuwendung', f'{n},00 EUR'], ['Tag der Zuwendung', date(r.day, '15.03.2024')],
            ['Verzicht auf Erstattung von Aufwendungen', 'nein']]
    return doc.table(rows, [7, 9], head=0).p('Wir sind wegen Förderung der Volksbildung nach dem letzten Freistellungsbescheid von der Körperschaftsteuer befreit. Es wird bestätigt, dass die Zuwendung '
                                             'nur zu diesem Zweck verwendet wird.', before=0.3, align='j')


@fresh('de-stelle', 'de', 'html', 'a post for a buyer is advertised')
def stelle(r):
    return Html(f'<!DOCTYPE html><html lang=de><meta charset=utf-8><title>Stellenanzeige</title><h1>Strategischer Einkäufer (m/w/d)</h1><h2>{r.choice(BUYERS["de"])}</h2><ul><li>Sie holen Angebote ein, '
                f'verhandeln Rabatte und schließen Rahmenverträge.</li>'
                f'<li>Sie prüfen Bestellungen, Auftragsbestätigungen und Rechnungen.</li></ul><p>Wir bieten ein Jahresgehalt ab {r.rng.randrange(44, 62)}.000 EUR. Bewerbung bis '
                f'{date(r.day, "15.03.2024")} an {r.choice(PEOPLE["de"])}.</p>')


@fresh('ru-leave', 'ru', 'docx scan', 'an order, to go on leave')
def leave(r):
    doc = Odt('Liberation Serif', 12, lang='ru').p(r.choice(BUYERS['ru']), align='c').p(f'ПРИКАЗ № {r.rng.randrange(10, 400)}-к', bold=True, align='c')
    doc.p(date(r.day, '15.03.2024 г.'), align='c', space=0.4)
    doc.p(f'Предоставить {r.choice(PEOPLE["ru"])}, ведущему специалисту отдела закупок, ежегодный оплачиваемый отпуск на 28 календарных дней. Бухгалтерии произвести расчет и выплату отпускных.',
          align='j')
    return doc.p('С приказом ознакомлен: ____________', before=0.8)


@fresh('ru-duties', 'ru', 'docx', 'the duties of a buyer')
def duties(r):
    doc = Odt('Liberation Sans', 10.5, lang='ru').p('ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nспециалиста по закупкам', bold=True, align='c').p(f'Утверждена {date(r.day, "15.03.2024")}', align='r')
    for n, t in enumerate(('Готовит извещения и документацию о закупках, собирает коммерческие предложения.', 'Проверяет счета, накладные и акты приемки, ведет реестр договоров.',
                           'Обосновывает начальную цену контракта и следит за сроками оплаты.'), 1):
        doc.p(f'2.{n}. {t}', align='j')
    return doc


@fresh('zh-market', 'zh', 'html pdf', 'quotations of metals on an exchange')
def market(r):
    rows = [(n, r.rng.randrange(1500, 70000)) for n in ('螺纹钢', '沪铜', '沪铝', '铁矿石')]
    text = '\n'.join([f'{date(r.day, "2024年3月15日")} 期货收盘报价', *(f'{n}　报价 {p} 元/吨　涨跌 {r.rng.randrange(-300, 300)}' for n, p in rows), '分析师认为，下游采购意愿不足，订单回落，短期价格或继续承压。', ''])
    return Html(f'<html><meta charset="utf-8"><body style="font-family:WenQuanYi Micro Hei"><h1>大宗商品日报</h1><pre>{text}</pre></body></html>')


@fresh('zh-purchase-talk', 'zh', 'docx pdf', 'minutes about a purchase')
def talk(r):
    doc = Odt('WenQuanYi Micro Hei', 11, lang='zh').p('办公会议纪要', bold=True, size=15, align='c').p(f'时间：{date(r.day, "2024年3月15日")}　主持：{r.choice(PEOPLE["zh"])}')
    return doc.p(f'一、听取了设备采购进展汇报。目前已有{r.rng.randrange(2, 6)}家供应商报价，价格差距较大，会议要求采购部继续谈判，争取更多优惠，合同条款由法务审核。').p('二、讨论了下季度培训安排。').p('三、请各部门按时报送预算，逾期不予安排。')
