"""German, Russian and Chinese papers of the seventh group that buy nothing."""
from datetime import timedelta

from kit.figures import cents, date, money
from kit.newcomers import BANKS, BUYERS, PEOPLE, SELLERS
from kit.odf import Ods, Odt

from .newest import BOLD, D, earlier, goods, sum_of, newest, where

DE, RU, ZH = money('1.234,56'), money('1 234,56'), money('1,234.56')


@newest('de-pachtvertrag', 'de', 'docx', 'a lease of land: both sides, rent by row, a sum of the year, an account')
def lease(r):
    rows, total = [['Flurstück', 'Größe in ha', 'Pacht je ha (€)', 'Jahrespacht (€)']], D(0)
    for _ in range(4):
        size, v = D(r.rng.randrange(20, 900)) / 100, D(r.rng.randrange(300, 900))
        total += cents(size * v)
        rows.append([f'{r.rng.randrange(10, 900)}/{r.rng.randrange(1, 20)}', DE(size), DE(v), DE(cents(size * v))])
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='de').p('Landpachtvertrag', bold=True, size=15, align='c', space=0.3)
    doc.p(f'Zwischen {r.choice(BUYERS["de"])}, {where(r, "de")} (Verpächter) und {r.choice(SELLERS["de"])}, {where(r, "de")} (Pächter) wird folgender Vertrag geschlossen:', align='j').p('§ 1 Verpachtet werden folgende Rebflächen:', bold=True)
    doc.table([*rows, [('Summe', dict(span=3, bold=True)), (DE(total), BOLD)]], [4, 3.6, 4, 4.4], align='lrrr')
    return doc.p(f'§ 2 Die Pacht ist jährlich am 11. November an die {BANKS["de"]} zu zahlen. § 3 Der Vertrag läuft zwölf Jahre ab dem {date(r.day, "15.03.2024")}.', align='j', space=0.8).p('Verpächter\tPächter', tabs=[(9, 'l')])


@newest('de-kalkulation', 'de', 'xlsx', 'what a bottle costs its maker: material, work, shares, a price to sell at')
def costing(r):
    o, total = Ods('Liberation Sans', 10, locale='de-DE').sheet('Kalkulation', [7, 2.6, 2, 2.8, 3]).row((f'Stückkalkulation, {r.choice(BUYERS["de"])}', BOLD)).row('Stand:', date(r.day, '15.03.2024')).row().row(*[(t, dict(bold=True, border=True)) for t in ('Kostenart', 'Menge', 'Einheit', 'Preis €', 'Betrag €')]), D(0)
    for _, name, _, unit, v in goods(r, 'de', 6):
        n, price = r.rng.randrange(1, 40), cents(v / 10, 2) + D('0.01')
        total += n * price
        o.row(name, n, unit, price, (f'=[.B{o.next}]*[.D{o.next}]', n * price))
    return o.row(('Herstellkosten', BOLD), None, None, None, total).row('Gewinnaufschlag 12 %', None, None, None, cents(total * D('0.12'))).row('Umsatzsteuer 19 %', None, None, None, cents(total * D('1.12') * D('0.19'))).row(('Verkaufspreis brutto', BOLD), None, None, None, cents(total * D('1.12') * D('1.19')))


@newest('de-voranmeldung', 'de', 'pdf', "a firm's return of tax: bases, rates, tax on what it bought, what it pays")
def tax_return(r):
    month = r.day.replace(day=1) - timedelta(days=1)
    a, b, c = cents(sum_of(r, 9000, 90000), 0), cents(sum_of(r, 900, 9000), 0), sum_of(r, 300, 9000)
    doc = Odt('Liberation Sans', 10, lang='de').p(f'Umsatzsteuer-Voranmeldung {month:%m/%Y}', bold=True, size=14).p(f'Unternehmer: {r.choice(SELLERS["de"])}, {where(r, "de")}', space=0.3)
    doc.table([['Zeile', 'Bezeichnung', 'Bemessungsgrundlage €', 'Steuer €'], ['20', 'Steuerpflichtige Umsätze zum Steuersatz von 19 %', DE(a, 0), DE(cents(a * D('0.19')))], ['21', 'zum Steuersatz von 7 %', DE(b, 0), DE(cents(b * D('0.07')))],
               ['38', 'Vorsteuerbeträge aus Rechnungen von anderen Unternehmern', '', DE(c)], [('48', BOLD), ('Verbleibende Vorauszahlung', BOLD), '', (DE(cents(a * D('0.19')) + cents(b * D('0.07')) - c), BOLD)]], [1.4, 8.6, 4, 3], align='clrr', size=9)
    return doc.p(f'Übermittelt am {date(r.day, "15.03.2024")} durch {r.choice(PEOPLE["de"])}', before=0.3)


@newest('ru-reshenie-suda', 'ru', 'docx scan', 'a court decides about goods that were not paid: a contract, bills, sums, costs')
def judgment(r):
    a, b = r.choice(SELLERS['ru']), r.choice(BUYERS['ru'])
    v, day = sum_of(r, 90000, 3000000), earlier(r, 1)[0]
    doc = Odt('Liberation Serif', 12, margin='2.2cm', lang='ru').p('АРБИТРАЖНЫЙ СУД КРАСНОДАРСКОГО КРАЯ', bold=True, align='c').p('РЕШЕНИЕ', bold=True, align='c', size=14).p(f'{date(r.day, "15 марта 2024 г.")}\tДело № А32-{r.rng.randrange(1000, 60000)}/{r.day.year}', tabs=[(17, 'r')], space=0.2)
    doc.p(f'Истец {a} обратился с иском к {b} о взыскании задолженности по договору поставки № {r.rng.randrange(1, 99)} в размере {RU(v)} руб.', align='j')
    doc.p(f'Как следует из материалов дела, истец передал ответчику товар по накладной № {r.rng.randrange(1, 900)} от {date(day, "15.03.2024")} и выставил счет № {r.rng.randrange(1, 900)} на ту же сумму, в том числе НДС 20% {RU(cents(v / 6))} руб. Оплата в срок не поступила.', align='j')
    doc.p('РЕШИЛ:', bold=True, align='c').p(f'Взыскать с {b} в пользу {a} {RU(v)} руб. долга, {RU(cents(v * D("0.07")))} руб. неустойки и {RU(cents(v * D("0.02")))} руб. расходов по уплате государственной пошлины.', align='j')
    return doc.p(f'Судья\t{r.choice(PEOPLE["ru"])}', tabs=[(16.5, 'r')], before=0.6)


@newest('ru-sebestoimost', 'ru', 'xlsx', 'a planned cost of a product: materials, prices, wages, shares, profit, tax, a price')
def planned(r):
    o, total = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Калькуляция', [8, 2.2, 2, 3, 3.2]).row((f'{r.choice(SELLERS["ru"])}. Плановая калькуляция на изделие', BOLD)).row('Дата', date(r.day, '15.03.2024')).row().row(*[(t, dict(bold=True, border=True)) for t in ('Статья', 'Норма', 'Ед.', 'Цена, руб.', 'Сумма, руб.')]), D(0)
    for _, name, _, unit, v in goods(r, 'ru', 5):
        n, price = r.rng.randrange(1, 20), cents(v * 9)
        total += n * price
        o.row(name, n, unit, price, (f'=[.B{o.next}]*[.D{o.next}]', n * price))
    o.row('Заработная плата с отчислениями', None, None, None, cents(total / 4)).row(('Полная себестоимость', BOLD), None, None, None, cents(total * D('1.25')))
    return o.row('Прибыль 15%', None, None, None, cents(total * D('0.1875'))).row('НДС 20%', None, None, None, cents(total * D('0.2875'))).row(('Отпускная цена', BOLD), None, None, None, cents(total * D('1.725')))


@newest('zh-fangwu-zulin', 'zh', 'docx', 'a lease of rooms: both sides, rent, a deposit, days of payment')
def rooms(r):
    v = D(r.rng.randrange(20, 300) * 100)
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.4cm', lang='zh').p('房屋租赁合同', bold=True, size=17, align='c', space=0.3).p(f'出租方（甲方）：{r.choice(BUYERS["zh"])}\n承租方（乙方）：{r.choice(SELLERS["zh"])}', space=0.2)
    for t in ('一、甲方将自有仓库租给乙方使用，面积800平方米。', f'二、租期自{date(r.day, "2024年3月15日")}起三年。', f'三、月租金人民币{ZH(v)}元，每季度首月5日前支付，年租金共计{ZH(v * 12)}元；押金{ZH(v * 2)}元。', '四、水电费由乙方按表承担，甲方凭单据收取。', '五、本合同一式两份，双方签字盖章后生效。'):
        doc.p(t, align='j')
    return doc.p(f'甲方：{r.choice(PEOPLE["zh"])}\t乙方：{r.choice(PEOPLE["zh"])}', tabs=[(9, 'l')], before=0.7)


@newest('zh-chengben', 'zh', 'xlsx', 'the cost of what a works made in a month: materials, quantities, prices, sums')
def works(r):
    o = Ods('WenQuanYi Micro Hei', 10).sheet('成本核算', [2.6, 5, 2, 2.4, 2.8, 3.2]).row((f'{r.choice(SELLERS["zh"])}　{r.day.year}年{r.day.month}月产品成本核算表', BOLD)).row(*[(t, dict(bold=True, border=True)) for t in ('编码', '材料名称', '单位', '耗用数量', '平均单价', '金额')])
    first, total = o.next, D(0)
    for code, name, _, unit, v in goods(r, 'zh', 8):
        n, price = r.rng.randrange(2, 90), cents(v * D('7.8'))
        total += n * price
        o.row(code, name, unit, n, price, (f'=[.D{o.next}]*[.E{o.next}]', n * price))
    return o.row('合计', None, None, None, None, (f'=SUM([.F{first}:.F{o.next - 1}])', total)).row('人工及制造费用', None, None, None, None, cents(total / 5)).row(('总成本', BOLD), None, None, None, None, cents(total * D('1.2')))


@newest('zh-jiekuan', 'zh', 'pdf', 'a loan between firms: a sum in figures, interest, days of paying back')
def loan(r):
    (a, b), v = r.sample(SELLERS['zh'], 2), D(r.rng.randrange(10, 400) * 10000)
    doc = Odt('WenQuanYi Micro Hei', 11.5, margin='2.5cm', lang='zh').p('借 款 合 同', bold=True, size=17, align='c').p(f'合同编号：JK{r.day:%Y%m}{r.rng.randrange(10, 99)}', align='r', space=0.3).p(f'出借人：{a}\n借款人：{b}', space=0.2)
    doc.p(f'一、借款金额：人民币{ZH(v)}元，用于采购原材料及支付货款。').p('二、借款期限十二个月，年利率4.35%。').p(f'三、还款计划：分四期，每期归还本金{ZH(v / 4)}元，利息{ZH(cents(v * D("0.0435") / 4))}元。')
    return doc.p(f'四、账户：{BANKS["zh"]}。').p(f'签订日期：{date(r.day, "2024年3月15日")}　经办人：{r.choice(PEOPLE["zh"])}', before=0.6)
