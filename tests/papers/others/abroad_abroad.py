"""English, Chinese, Russian and German papers of the eighteenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from html import escape as e

from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from kit.strollers import BUYERS, PEOPLE, SELLERS
from .abroad import BOLD, HEAD, sum_of, things, abroad, where

FONT = 'WenQuanYi Micro Hei'
EN, ZH, RU, DE = money('1,234.56'), money('1,234.56'), money('1 234,56'), money('1.234,56')


@abroad('en-minutes-parish-finance', 'en', 'docx', 'minutes of a council that approves payments and hears of a quotation')
def minutes(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en').p(f'{r.choice(BUYERS["en"])}\nMinutes of the Finance Committee held on {date(r.day, "15 March 2024")}', bold=True, space=0.2)
    for t in ('1. Apologies were received from one member.', f'2. Payments. Members noted payments totalling £{EN(sum_of(r, 900, 20000))}, including {r.choice(SELLERS["en"])} £{EN(sum_of(r, 90, 2000))}.', f'3. Office carpet. The Clerk reported one quotation of £{EN(sum_of(r, 900, 8000))}. Deferred until two more have been received.', '4. The bank reconciliation was agreed.'):
        doc.p(t, align='j', line=118)
    return doc.p('Chair ______________________   Date ____________', before=0.4)


@abroad('en-price-list-trade-workwear', 'en', 'xlsx', 'a list of trade prices to nobody')
def trade(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Prices', [3, 8, 4, 2, 3, 3]).row((f'{r.choice(SELLERS["en"])} trade price list', BOLD)).row(f'Effective {date(r.day, "15 March 2024")}. All prices exclude VAT.').row().row(*[(t, HEAD) for t in ('Code', 'Product', 'Size', 'Unit', 'RRP £', 'Trade £')])
    for c, n, s, u, v in things(r, 'en', 14):
        o.row(c, n, s, u, cents(v * D('1.3')), cents(v * D('0.86')))
    return o


@abroad('en-mail-late-delivery-complaint', 'en', 'eml', 'a buyer complains about a delivery that is late; the order was sent before')
def late(r):
    return Mail('Where is our delivery?', text=f'Dear {r.choice(PEOPLE["en"]).split()[0]},\n\nOur order was due on {date(r.day, "15 March 2024")} and nobody has rung us. We have already paid the pro-forma of £{EN(sum_of(r, 200, 4000))}. If the goods are not here by Friday we shall cancel and ask for the money back.\n\n{r.choice(PEOPLE["en"])}\n{r.choice(BUYERS["en"])}\n')


@abroad('en-expenses-claim-form', 'en', 'pdf', 'a claim for expenses of a member of staff with receipts')
def claim(r):
    doc = Odt('Liberation Sans', 10.5, margin='2cm', lang='en').p('EXPENSES CLAIM', bold=True, size=15, space=0.1).p(f'Name: {r.choice(PEOPLE["en"])}\nDepartment: Facilities\nDate: {date(r.day, "15/03/2024")}', space=0.2)
    v = [sum_of(r, 5, 120) for _ in range(5)]
    return doc.table([['Receipt', 'Purpose', 'Net', 'VAT', 'Total']] + [[str(i), t, EN(x), EN(cents(x / 5)), EN(x + cents(x / 5))] for i, (t, x) in enumerate(zip(('Extension lead for stall', 'Printing of posters', 'Parking', 'Light bulbs', 'Train'), v), 1)], [2, 7, 2.6, 2.4, 3], align='clrrr').p('I confirm that these costs were incurred on business.  Signed ____________________', before=0.4)


@abroad('us-board-packet-budget-uniforms', 'en', 'docx', 'a line of a district\'s budget with its reasons')
def budget(r):
    doc = Odt('Liberation Sans', 11, margin='2.3cm', lang='en').p(f'{r.choice(BUYERS["us"])}\nProposed budget narrative', bold=True, size=13, space=0.2).p(f'Prepared {date(r.day, "March 15, 2024")}', space=0.2)
    return doc.p(f'Supplies and materials. The increase of ${EN(sum_of(r, 2000, 30000))} reflects higher vendor pricing for custodial uniforms and electrical supplies. Last year the district spent ${EN(sum_of(r, 4000, 90000))} with {r.choice(SELLERS["us"])} and others. Purchases above the bid threshold will be advertised as required by law. No purchase is approved by this document.', align='j', line=120)


@abroad('en-warranty-registration-page', 'en', 'html', 'a page on which owners register an appliance')
def register(r):
    n = things(r, 'en', 1, 'BTE')[0]
    return Html(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Register your product</title></head><body><h1>Register your product</h1><p>Model: {e(n[1])} {e(n[2])}<br>Serial number: {r.rng.randrange(10 ** 7, 10 ** 8)}<br>Purchased from: {e(r.choice(SELLERS["en"]))}<br>Date of purchase: {date(r.day, "15 March 2024")}<br>Price paid: £{EN(sum_of(r, 80, 600))}</p><p>Your guarantee lasts two years. Keep your receipt or invoice as proof of purchase.</p></body></html>')


@abroad('ie-remittance-advice-list', 'en', 'pdf scan', 'a letter that says which bills have been paid')
def remitted(r):
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en').p(f'{r.choice(BUYERS["ie"])}\n{where(r, "ie")}', bold=True, space=0.3).p(f'To: {r.choice(SELLERS["ie"])}', space=0.2).p(f'REMITTANCE ADVICE  {date(r.day, "15/03/2024")}', bold=True, size=13, space=0.2)
    v = [sum_of(r, 90, 2500) for _ in range(4)]
    return doc.table([['Your invoice', 'Invoice date', 'Amount paid €']] + [[str(r.rng.randrange(1000, 99999)), date(r.day, '15/03/2024'), EN(x)] for x in v] + [['Total by EFT', '', EN(sum(v))]], [6, 5, 5], align='lcr').p('Queries to accounts payable.')


@abroad('en-handover-note-fleet', 'en', 'txt', 'notes for a colleague on hired vans, their costs and who to ring')
def handover(r):
    return Text(f'HANDOVER NOTES - FLEET   {date(r.day, "15 March 2024")}\n\n* Three vans on hire from {r.choice(SELLERS["en"])}, about £{EN(sum_of(r, 300, 700))} a month each. Contract is in the blue folder, ends in the autumn.\n* Washes are invoiced monthly, check against the log.\n* Do not order tyres without asking {r.choice(PEOPLE["en"])}.\n* Fuel cards: PINs are with the office.\n')


@abroad('en-tenancy-letter-blinds', 'en', 'docx', 'a landlord writes to tenants about works and what they may cost')
def tenants(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p(f'{r.choice(BUYERS["en"])}\n{where(r, "en")}', space=0.3).p(date(r.day, '15 March 2024'), space=0.2).p('Dear Resident,', space=0.15)
    return doc.p(f'We intend to renew the flooring in the common parts. This is a notice of intention and not a contract. We estimate the cost at £{EN(sum_of(r, 4000, 40000))}, of which your share would be about £{EN(sum_of(r, 90, 900))}. You may name a contractor from whom we should seek an estimate within 30 days.', align='j', line=118, space=0.5).p(f'{r.choice(PEOPLE["en"])}\nProperty manager')


@abroad('zh-gongsi-tongzhi-gongzuofu', 'zh', 'docx', 'a firm tells its people when uniforms are given out')
def given(r):
    doc = Odt(FONT, 12, margin='2.4cm', lang='zh').p('关于发放冬季工作服的通知', bold=True, size=16, align='c', space=0.3).p('各部门：', space=0.1)
    return doc.p(f'　　今年冬季工作服已由{r.choice(SELLERS["zh"])}送达，定于{date(r.day, "2024年3月15日")}在行政部发放。请各部门提前统计尺码，领取时签字。个人遗失需补领的，按成本价{ZH(sum_of(r, 90, 300))}元扣款。', align='j', line=135, space=0.6).p(f'{r.choice(BUYERS["zh"])}\n行政部', align='r')


@abroad('zh-baoxiao-dan-chailv', 'zh', 'xlsx', 'a claim of a clerk for what he spent')
def spent(r):
    o = Ods(FONT, 10, locale='zh-CN').sheet('报销单', [2, 6, 3, 3, 4]).row((f'{r.choice(BUYERS["zh"])}费用报销单', BOLD)).row(f'报销人：{r.choice(PEOPLE["zh"])}　日期：{date(r.day, "2024-03-15")}').row().row(*[(t, HEAD) for t in ('序号', '摘要', '金额', '发票张数', '备注')])
    v = [sum_of(r, 20, 900) for _ in range(4)]
    for i, (t, x) in enumerate(zip(('购买插座', '打印宣传单', '市内交通', '洗车费'), v), 1):
        o.row(i, t, x, r.rng.randrange(1, 4), '')
    return o.row('合计', None, sum(v)).row('部门主管：', None, '财务：', None, '领款人：')


@abroad('zh-wuye-gonggao-gengxin-deng', 'zh', 'html', 'a notice to residents on lamps and what they cost')
def lamps(r):
    return Html(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>公告</title></head><body><h2>关于更换楼道照明的公示</h2><p>各位业主：</p><p>楼道照明老化，物业拟更换为LED灯，预计费用{ZH(sum_of(r, 2000, 40000))}元，拟从公共收益中列支。目前已有{e(r.choice(SELLERS["zh"]))}等三家报价，待业主大会表决后再行采购。公示期至{date(r.day, "2024年3月15日")}。</p><p>{e(r.choice(BUYERS["zh"]))}</p></body></html>')


@abroad('zh-youjian-cuikuan-tixing', 'zh', 'eml', 'a mail that reminds of a bill which is overdue')
def overdue(r):
    return Mail('付款提醒', text=f'您好：\n\n贵司上季度货款{ZH(sum_of(r, 3000, 90000))}元已到期，发票已于{date(r.day, "2024年3月15日")}寄出。烦请核对后尽快安排，如已付款请忽略。\n\n{r.choice(PEOPLE["zh"])}\n{r.choice(SELLERS["zh"])} 财务部\n')


@abroad('zh-dianqi-baoyang-shouce', 'zh', 'txt', 'a leaflet on how to care for a washing machine')
def care(r):
    return Text(f'洗衣机保养须知（{date(r.day, "2024年3月15日")}修订）\n\n1. 每月清洗过滤网一次。\n2. 进水管每两年更换，配件参考价{ZH(sum_of(r, 20, 90))}元。\n3. 保修期内凭购机发票免费上门。\n4. 请勿自行拆机，售后单位：{r.choice(SELLERS["zh"])}。\n')


@abroad('ru-prikaz-vydacha-specodezhdy', 'ru', 'docx scan', 'an order of a director to give out clothes; nothing is bought')
def clothes(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(r.choice(BUYERS['ru']), bold=True, align='c', space=0.2).p(f'ПРИКАЗ № {r.rng.randrange(10, 300)}\nот {date(r.day, "15.03.2024")}', bold=True, align='c', space=0.2).p('О выдаче спецодежды', bold=True, space=0.15)
    for t in ('1. Выдать работникам спецодежду по нормам согласно приложению.', f'2. Кладовщику вести карточки учёта. Ответственный: {r.choice(PEOPLE["ru"])}.', f'3. Стоимость невозвращённой куртки ({RU(sum_of(r, 2000, 6000))} руб.) удерживать при увольнении.', '4. Контроль за исполнением оставляю за собой.'):
        doc.p(t, align='j', line=118)
    return doc.p('Руководитель ______________', before=0.5)


@abroad('ru-sluzhebnaya-zapiska-remont-pola', 'ru', 'docx', 'a note of a caretaker who asks that a floor be repaired')
def memo(r):
    doc = Odt('Liberation Serif', 12, margin='2.4cm', lang='ru').p(f'Руководителю\n{r.choice(BUYERS["ru"])}\nот заведующего хозяйством', align='r', space=0.4).p('Служебная записка', bold=True, align='c', space=0.2)
    return doc.p(f'Прошу рассмотреть вопрос о замене линолеума в коридоре второго этажа. По предварительным сведениям, работы обойдутся примерно в {RU(sum_of(r, 60000, 400000))} руб. (цены {r.choice(SELLERS["ru"])} с сайта). Средства в смете этого года не предусмотрены.', align='j', line=120, space=0.4).p(f'{date(r.day, "15.03.2024")}          {r.choice(PEOPLE["ru"])}')


@abroad('ru-prays-list-instrument', 'ru', 'xlsx', 'a list of prices of a store, to nobody')
def list_prices(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Прайс', [3, 8, 4, 2, 3, 3]).row((f'{r.choice(SELLERS["ru"])}. Прайс-лист', BOLD)).row(f'Действует с {date(r.day, "15.03.2024")}. Цены с НДС.').row().row(*[(t, HEAD) for t in ('Артикул', 'Наименование', 'Характеристика', 'Ед.', 'Розница', 'Опт')])
    for c, n, s, u, v in things(r, 'ru', 12):
        o.row(c, n, s, u, cents(v * 130), cents(v * 112))
    return o


@abroad('ru-trebovanie-nakladnaya-sklad', 'ru', 'pdf', 'a slip by which goods go from a store to a workshop of the same firm')
def inner(r):
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='ru').p(f'Организация: {r.choice(BUYERS["ru"])}', space=0.1).p(f'ТРЕБОВАНИЕ-НАКЛАДНАЯ № {r.rng.randrange(1, 500)}', bold=True, size=13, align='c', space=0.05).p(f'{date(r.day, "15.03.2024")}\tОтправитель: склад\tПолучатель: хозяйственный отдел', tabs=[(4, 'l'), (9.5, 'l')], space=0.15)
    return doc.table([['Наименование', 'Ед.', 'Затребовано', 'Отпущено']] + [[f'{n} {s}', u, str(k), str(k)] for (_, n, s, u, _), k in zip(things(r, 'ru', 6), (2, 4, 1, 10, 6, 3))], [9.4, 2, 3, 3], align='lcrr').p('Отпустил ______________   Получил ______________', before=0.5)


@abroad('ru-pismo-prosrochka-pretenziya', 'ru', 'eml', 'a claim because a bill has not been paid')
def pretension(r):
    return Mail('Претензия', text=f'Уважаемые коллеги!\n\nПо состоянию на {date(r.day, "15.03.2024")} за вами числится задолженность по ранее выставленным счетам в размере {RU(sum_of(r, 20000, 400000))} руб. Просим погасить её в течение 10 дней, иначе будем вынуждены обратиться в суд.\n\n{r.choice(SELLERS["ru"])}\n{r.choice(PEOPLE["ru"])}\n')


@abroad('ru-novost-otkrytie-magazina', 'ru', 'html', 'news of a new shop with prices of the first days')
def opened(r):
    rows = ''.join(f'<li>{e(n)} ({e(s)}) от {RU(cents(v * 98, 0), 0)} руб.</li>' for _, n, s, _, v in things(r, 'ru', 4, 'BTE'))
    return Html(f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Новый магазин</title></head><body><h1>Открылся новый магазин</h1><p>{date(r.day, "15 марта 2024 г.")}</p><p>{e(r.choice(SELLERS["ru"]))} приглашает покупателей. В первые дни действуют скидки:</p><ul>{rows}</ul><p>Предложение не является публичной офертой.</p></body></html>')


@abroad('de-aushang-kleiderordnung', 'de', 'docx', 'a notice on work clothes with their cost to whom loses them')
def notice(r):
    doc = Odt('Liberation Sans', 11.5, margin='2.3cm', lang='de').p(f'{r.choice(BUYERS["de"])}\nAushang: Dienstkleidung', bold=True, size=14, space=0.2)
    for t in (f'Ab {date(r.day, "15.03.2024")} ist im Dienst die neue Kleidung zu tragen.', f'Die Ausgabe erfolgt durch {r.choice(PEOPLE["de"])}. Bestellungen direkt bei {r.choice(SELLERS["de"])} sind nicht zulässig.', f'Bei Verlust werden {DE(sum_of(r, 20, 70))} € berechnet.'):
        doc.p(t, align='j', line=118)
    return doc


@abroad('de-protokoll-teamsitzung-druck', 'de', 'docx', 'minutes of a meeting that puts off a calendar')
def team(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='de').p(f'Protokoll der Teamsitzung vom {date(r.day, "15. März 2024")}', bold=True, size=13, space=0.2)
    for t in ('1. Dienstplan: bleibt unverändert.', f'2. Kalender: Von {r.choice(SELLERS["de"])} liegt ein Angebot über {DE(sum_of(r, 300, 4000))} € vor. Die Entscheidung wird vertagt, zwei Vergleichsangebote fehlen noch.', '3. Fuhrpark: Rechnung der Waschanlage ist falsch, wird reklamiert.'):
        doc.p(t, align='j', line=118)
    return doc.p(f'Protokoll: {r.choice(PEOPLE["de"])}', before=0.3)


@abroad('de-mail-skonto-frage-buchhaltung', 'de', 'eml', 'a clerk asks whether a bill may still be paid with discount')
def cash(r):
    return Mail('Skonto noch möglich?', text=f'Hallo,\n\ndie Rechnung von {r.choice(SELLERS["de"])} vom {date(r.day, "15.03.2024")} über {DE(sum_of(r, 200, 6000))} EUR lag zwei Wochen in der Technik. Dürfen wir die 2 % noch abziehen, oder gibt das Ärger? Der Lieferschein ist abgezeichnet.\n\nViele Grüße\n{r.choice(PEOPLE["de"])}\n')


@abroad('de-anlagenverzeichnis-haushaltsgeraete', 'de', 'xlsx', 'a register of assets with what they cost')
def register_de(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Anlagen', [2.4, 8, 3, 3, 3, 3]).row((f'{r.choice(BUYERS["de"])}: Anlagenverzeichnis', BOLD)).row(f'Stand {date(r.day, "15.03.2024")}').row().row(*[(t, HEAD) for t in ('Inv.-Nr.', 'Bezeichnung', 'Zugang', 'AK €', 'AfA €', 'Buchwert €')])
    for _, n, s, _, v in things(r, 'de', 7, 'BTE'):
        a = cents(v * r.rng.randrange(10, 90) / 100)
        o.row(str(r.rng.randrange(1000, 9999)), f'{n} {s}', date(r.day, '15.03.2024'), v, a, v - a)
    return o


@abroad('de-merkblatt-pflanzzeiten', 'de', 'txt', 'a leaflet of a garden trader on when to plant')
def planting(r):
    rows = '\n'.join(f'- {n} ({s}), ab {DE(v)} EUR' for _, n, s, _, v in things(r, 'de', 5, 'CVE'))
    return Text(f'PFLANZKALENDER {r.day.year}\n{r.choice(SELLERS["de"])}\n\nTulpenzwiebeln im Oktober setzen, Beetpflanzen nach den Eisheiligen.\n\nIm Sortiment:\n{rows}\n\nPreise freibleibend, solange der Vorrat reicht.\n')
