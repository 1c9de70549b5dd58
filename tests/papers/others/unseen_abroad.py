"""English, Chinese, Russian and German papers of the twentieth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from html import escape as e

from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from kit.strayers import BUYERS, FIRMS, PEOPLE
from .unseen import BOLD, HEAD, body, goods, place, seller, some, unseen

FONT = 'WenQuanYi Micro Hei'
EN, ZH, RU, DE = money('1,234.56'), money('1,234.56'), money('1 234,56'), money('1.234,56')


@unseen('en-minutes-parish-grass-cutting', 'en', 'docx pdf', 'minutes of a council that talk of grass cutting and of prices, and decide nothing')
def minutes(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en').p(f'{body(r, "en")}\nMinutes of the meeting held on {date(r.day, "15 March 2024")}', bold=True, space=0.2)
    for t in (f'1. Apologies were received from {r.choice(PEOPLE["en"])}.', f'2. Grounds. The cost of cutting the recreation ground last year was £{EN(some(r, 900, 6000))}. Members noted that {seller(r, "en", "ODR")} had raised its rates. The Clerk will report to the next meeting; no order is to be placed before then.', '3. Correspondence: complaints about snow on the footpath.', '4. The meeting closed at 8.40 pm.'):
        doc.p(t, align='j', line=118)
    return doc


@unseen('en-risk-assessment-school-art-room', 'en', 'docx', 'a risk assessment of an art room with tools and measures')
def risks(r):
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en').p(f'{body(r, "en")}: risk assessment, art room', bold=True, size=13, space=0.1).p(f'Assessed by {r.choice(PEOPLE["en"])} on {date(r.day, "15 March 2024")}', space=0.2)
    return doc.table([['Item', 'Hazard', 'Likelihood (1-5)', 'Control']] + [[n, h, str(r.rng.randrange(1, 5)), c] for (_, n, _, _, _), h, c in zip(goods(r, 'en', 4, 'LIK'), ('cuts', 'swallowing', 'stains, slips', 'allergy'), ('supervision', 'keep out of reach', 'cover tables', 'check labels'))], [4.6, 4, 3, 5], align='llcl')


@unseen('en-haulage-drivers-hours-sheet', 'en', 'xlsx', 'a sheet of hours of drivers with jobs and customers')
def timesheet(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Week', [4, 5.6, 2.4, 2.4, 6]).row((f'{seller(r, "en", "TRA")}: drivers\' hours', BOLD)).row(f'Week ending {date(r.day, "15 March 2024")}').row().row(*[(t, HEAD) for t in ('Driver', 'Run', 'Hours', 'Miles', 'Remarks')])
    for i in range(8):
        o.row(r.choice(PEOPLE['en']), r.choice(FIRMS['en']), D(r.rng.randrange(8, 24)) / 2, r.rng.randrange(20, 240), ('', 'POD missing', 'waited at dock', '')[i % 4])
    return o


@unseen('en-news-soft-drinks-takeover', 'en', 'html', 'news of one firm that buys another')
def takeover(r):
    a, b = seller(r, 'en', 'PIC'), r.choice(FIRMS['en'])
    return Html(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Business news</title></head><body><h1>Drinks maker agrees sale</h1><p>{date(r.day, "15 March 2024")}</p><p>{e(b)} has agreed to acquire {e(a)} for £{r.rng.randrange(2, 40)}m in cash. The two companies have had a supply agreement for many years, and orders from existing customers are not affected. Completion is expected within three months.</p></body></html>')


@unseen('en-mail-overdue-statement-chaser', 'en', 'eml', 'a reminder of several bills that are overdue')
def chaser(r):
    rows = '\n'.join(f'  {r.rng.randrange(10000, 99999)}   £{EN(some(r, 40, 1900))}' for _ in range(4))
    return Mail('Statement of account: overdue items', text=f'Dear Accounts,\n\nOur records at {date(r.day, "15 March 2024")} show these items as overdue:\n\n{rows}\n\nPlease let us know when we may expect payment. If you have paid in the last few days please ignore this reminder.\n\n{r.choice(PEOPLE["en"])}\nCredit control\n{seller(r, "en")}\n')


@unseen('en-advice-note-lock-fitting-guide', 'en', 'pdf', 'a guide on how to fit a lock, with parts and codes')
def guide(r):
    doc = Odt('Liberation Sans', 11, margin='2.3cm', lang='en').p('Fitting instructions: door lock cylinder', bold=True, size=15, space=0.2).p(f'{seller(r, "en", "BRV")}, issue {r.rng.randrange(2, 9)}, {date(r.day, "15 March 2024")}', space=0.3)
    for i, t in enumerate(('Check that the pack holds one cylinder, three keys and one fixing screw (M5 x 70).', 'Remove the old cylinder.', 'Slide in the new cylinder and tighten the screw by hand.', f'Keep the key card: extra keys can be ordered only with its number. Replacement screws: part {r.rng.randrange(1000, 9999)}, pack price £{EN(some(r, 1, 6))}.'), 1):
        doc.p(f'{i}. {t}')
    return doc


@unseen('us-grant-letter-parks-department', 'en', 'docx', 'a letter that grants money to a parks department')
def grant(r):
    doc = Odt('Liberation Serif', 12, margin='2.5cm', lang='en').p(date(r.day, 'March 15, 2024'), space=0.4).p(f'{body(r, "us")}', space=0.3).p('RE: Community grant award', bold=True, space=0.2)
    return doc.p(f'We are pleased to inform you that your application has been approved in the amount of ${EN(some(r, 5000, 60000))}. Funds may be used for event equipment and landscaping. Receipts must be kept for three years. This award is not a contract for goods or services.', align='j', line=120, space=0.5).p(f'{r.choice(PEOPLE["us"])}\nProgram Officer')


@unseen('ie-planning-notice-advertising-sign', 'en', 'pdf', 'a notice of a planning office about a billboard')
def planning(r):
    doc = Odt('Liberation Sans', 11, margin='2.3cm', lang='en').p(f'{body(r, "ie")}\nPLANNING NOTICE', bold=True, align='c', space=0.3)
    return doc.p(f'Reference: {r.rng.randrange(100, 999)}/{r.day:%y}\nDate: {date(r.day, "15/03/2024")}\nApplicant: {r.choice(FIRMS["ie"])}', space=0.2).p(f'Permission is sought for one advertising hoarding at {place(r, "ie")}. The application fee of €{EN(some(r, 60, 400))} has been received. Submissions may be made within five weeks.', align='j', line=120)


@unseen('en-log-till-receipt-drinks-machine', 'en', 'txt', 'a log of a vending machine with drinks and coins')
def vending(r):
    return Text('\n'.join(f'{date(r.day, "2024-03-15")} {6 + i:02}:{r.rng.randrange(10, 59)} VEND slot={r.rng.randrange(1, 30)} item="{n}" price={EN(cents(v * 2))} change={EN(some(r, 0, 2))} OK' for i, (_, n, _, _, v) in enumerate(goods(r, 'en', 8, 'PIC'))) + '\nTOTAL reset by operator\n')


@unseen('zh-tongzhi-shitang-caipu', 'zh', 'docx', 'a notice on the meals of a canteen')
def canteen(r):
    doc = Odt(FONT, 11, margin='2.3cm', lang='zh').p(f'{body(r, "zh")}食堂一周食谱', bold=True, size=15, align='c', space=0.2)
    return doc.table([['星期', '蔬菜', '水果']] + [[t, a, b] for t, a, b in zip(('一', '二', '三', '四', '五'), ('土豆', '卷心菜', '西红柿', '胡萝卜', '黄瓜'), ('苹果', '香蕉', '橙子', '苹果', '橙子'))], [4, 6, 6], align='ccc').p(f'餐费标准：每人每天{ZH(some(r, 12, 30))}元，自{date(r.day, "2024年3月15日")}起执行。', before=0.2)


@unseen('zh-jilu-yuanlin-xunjian', 'zh', 'xlsx', 'a record of rounds in a park')
def rounds(r):
    o = Ods(FONT, 10, locale='zh-CN').sheet('巡检', [3, 5, 3, 3, 6]).row((f'{body(r, "zh")}绿地巡检记录', BOLD)).row(f'日期：{date(r.day, "2024-03-15")}').row().row(*[(t, HEAD) for t in ('序号', '地点', '面积(平方米)', '用时(小时)', '情况')])
    for i, t in enumerate(('东门草坪', '湖边绿篱', '停车场', '儿童乐园', '北坡'), 1):
        o.row(i, t, r.rng.randrange(80, 2000), r.rng.randrange(1, 5), ('正常', '需修剪', '有枯枝')[i % 3])
    return o


@unseen('zh-xinwen-wuliu-gongsi-kaiye', 'zh', 'html', 'news of a haulier that opens a store')
def opening(r):
    return Html(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>新闻</title></head><body><h2>{e(seller(r, "zh", "TRA"))}新仓库启用</h2><p>{date(r.day, "2024年3月15日")}讯，新仓库总投资{r.rng.randrange(2, 60)}00万元，可存放托盘{r.rng.randrange(1000, 9000)}个。公司负责人{r.choice(PEOPLE["zh"])}表示，已有多家企业达成合作意向，运价将于下月公布。</p></body></html>')


@unseen('zh-youjian-qingjia-tixing', 'zh', 'eml', 'a mail about leave that mentions orders and bills')
def absent(r):
    return Mail('请假说明', text=f'各位：\n\n我{date(r.day, "2024年3月15日")}起休假五天，期间采购订单和发票的事情请找{r.choice(PEOPLE["zh"])}。供应商来电请先记录，不要答应付款。\n\n{r.choice(PEOPLE["zh"])}\n')


@unseen('zh-zulin-hetong-bangongshi', 'zh', 'docx', 'a lease of an office between two firms')
def lease(r):
    a, b = r.sample(FIRMS['zh'], 2)
    doc = Odt(FONT, 11, margin='2.3cm', lang='zh').p('办公室租赁合同', bold=True, size=16, align='c', space=0.3).p(f'出租方：{a}\n承租方：{b}', space=0.2)
    for n, t in zip('一二三四', (f'租赁房屋位于{place(r, "zh")}，面积{r.rng.randrange(60, 400)}平方米。', f'月租金{ZH(some(r, 3000, 20000))}元，押一付三。', '水电费由承租方承担。', f'租期一年，自{date(r.day, "2024年3月15日")}起。')):
        doc.p(f'第{n}条　{t}', line=130)
    return doc


@unseen('ru-prikaz-ohrana-truda-otvetstvennyj', 'ru', 'docx', 'an order that names who answers for safety')
def safety(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(body(r, 'ru'), bold=True, align='c', space=0.2).p(f'ПРИКАЗ № {r.rng.randrange(10, 300)}\nот {date(r.day, "15.03.2024")}', bold=True, align='c', space=0.2).p('О назначении ответственного за охрану труда', bold=True, space=0.15)
    for t in (f'1. Назначить ответственным: {r.choice(PEOPLE["ru"])}.', '2. Провести инструктаж работников, проверить электроустановки и лестницы.', f'3. Установить доплату {RU(some(r, 900, 5000))} руб. в месяц.', '4. Контроль оставляю за собой.'):
        doc.p(t, align='j', line=118)
    return doc.p('Руководитель ______________', before=0.5)


@unseen('ru-vedomost-vydachi-kantstovarov', 'ru', 'xlsx', 'a list of who was given pencils and paper')
def given(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Ведомость', [1.6, 6, 3, 2, 2.4, 5]).row((f'{body(r, "ru")}: ведомость выдачи материалов', BOLD)).row(f'Дата: {date(r.day, "15.03.2024")}').row().row(*[(t, HEAD) for t in ('№', 'Наименование', 'Фасовка', 'Ед.', 'Кол-во', 'Получил')])
    for i, (_, n, s, u, _) in enumerate(goods(r, 'ru', 7, 'LIK'), 1):
        o.row(i, n, s, u, r.rng.randrange(1, 20), r.choice(PEOPLE['ru']))
    return o


@unseen('ru-novost-snegopad-tehnika', 'ru', 'html', 'news of snow and machines')
def snow(r):
    return Html(f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Новости</title></head><body><h2>Город убирают после снегопада</h2><p>{date(r.day, "15.03.2024")}</p><p>{e(body(r, "ru"))} сообщает: на улицы вышло {r.rng.randrange(8, 60)} единиц техники. Подрядчик, {e(seller(r, "ru", "ODR"))}, получил предписание и может быть оштрафован на {RU(some(r, 20000, 300000))} руб. Договор с ним действует до весны.</p></body></html>')


@unseen('ru-dolzhnostnaya-instruktsiya-kladovshchik', 'ru', 'docx', 'duties of a storekeeper who takes goods by papers')
def storekeeper(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(f'{r.choice(FIRMS["ru"])}\nДОЛЖНОСТНАЯ ИНСТРУКЦИЯ КЛАДОВЩИКА', bold=True, align='c', space=0.2)
    for t in ('1. Принимает товар по накладным и счетам-фактурам, сверяет с заказом.', '2. Составляет акты о расхождении.', '3. Подает заявки на пополнение запасов в отдел закупок.', f'4. Введена в действие {date(r.day, "15.03.2024")}.'):
        doc.p(t, align='j', line=118)
    return doc


@unseen('ru-pismo-uvedomlenie-povyshenie-tsen', 'ru', 'pdf eml+pdf', 'a supplier tells that prices will rise')
def rise(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(f'{seller(r, "ru")}\nИсх. № {r.rng.randrange(10, 400)} от {date(r.day, "15.03.2024")}', bold=True, space=0.3).p('Уважаемые партнеры!', align='c', space=0.2)
    return doc.p(f'Уведомляем, что в связи с ростом цен на сырье с первого числа следующего месяца отпускные цены будут увеличены в среднем на {r.rng.randrange(4, 15)} %. Заказы, оплаченные до этой даты, будут отгружены по прежним ценам. Прайс-лист направим дополнительно.', align='j', line=120, space=0.5).p(f'Коммерческий директор {r.choice(PEOPLE["ru"])}')


@unseen('ru-protokol-roditelskogo-sobraniya', 'ru', 'scan', 'minutes of parents who gather money for paints')
def parents(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(f'{list(BUYERS["ru"])[0]}\nПРОТОКОЛ родительского собрания от {date(r.day, "15.03.2024")}', bold=True, align='c', space=0.3)
    for t in (f'1. Слушали: {r.choice(PEOPLE["ru"])} о подготовке к празднику.', f'2. Решили собрать по {RU(some(r, 200, 900))} руб. на краски и альбомы; кто будет покупать, определить позже.', '3. Разное.'):
        doc.p(t, align='j', line=118)
    return doc


@unseen('de-protokoll-elternbeirat-bastelmaterial', 'de', 'docx', 'minutes of parents who talk of material')
def council(r):
    doc = Odt('Liberation Sans', 11, margin='2.3cm', lang='de').p(f'{list(BUYERS["de"])[2]}\nProtokoll der Sitzung des Elternbeirats vom {date(r.day, "15.03.2024")}', bold=True, space=0.2)
    for t in (f'TOP 1: {r.choice(PEOPLE["de"])} begrüßt die Anwesenden.', f'TOP 2: Bastelmaterial. Der Beirat hat noch {DE(some(r, 100, 900))} Euro in der Kasse. Ein Katalog der Firma {seller(r, "de", "LIK")} wird herumgereicht. Über Anschaffungen wird im Herbst entschieden.', 'TOP 3: Sommerfest, Zelt und Getränke stellt der Förderverein.'):
        doc.p(t, align='j', line=118)
    return doc


@unseen('de-merkblatt-winterdienst-anlieger', 'de', 'pdf', 'a leaflet of a town on who must clear snow')
def leaflet(r):
    return Odt('Liberation Sans', 11, margin='2.4cm', lang='de').p(f'{list(BUYERS["de"])[0]}\nMerkblatt Winterdienst, Stand {date(r.day, "15.03.2024")}', bold=True, size=13, space=0.3).p('Anlieger räumen die Gehwege werktags bis 7 Uhr. Wer einen Dienst beauftragt, bleibt verantwortlich.', align='j').p(f'Verstöße können mit einem Bußgeld bis {DE(D(r.rng.randrange(1, 10) * 100))} Euro geahndet werden. Streugut gibt der Bauhof in kleinen Mengen kostenlos ab, eine Lieferung ist nicht möglich.', align='j')


@unseen('de-fahrtenbuch-spedition-tabelle', 'de', 'xlsx', 'a log of journeys with kilometres and customers')
def journeys(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Fahrtenbuch', [3, 6, 3, 3, 4]).row((f'{seller(r, "de", "TRA")}: Fahrtenbuch', BOLD)).row(f'Monat bis {date(r.day, "15.03.2024")}').row().row(*[(t, HEAD) for t in ('Datum', 'Ziel', 'km', 'Maut €', 'Fahrer')])
    for _ in range(8):
        o.row(date(r.day, '15.03.2024'), r.choice(FIRMS['de']), r.rng.randrange(20, 600), some(r, 3, 90), r.choice(PEOPLE['de']))
    return o


@unseen('de-mail-abwesenheit-zwei-wochen-bestellungen', 'de', 'eml', 'a mail about who stands in for a buyer')
def deputy(r):
    return Mail('Urlaubsvertretung Einkauf', text=f'Liebe Kolleginnen und Kollegen,\n\nab {date(r.day, "15.03.2024")} bin ich zwei Wochen nicht im Haus. Bestellungen und Auftragsbestätigungen bearbeitet {r.choice(PEOPLE["de"])}. Rechnungen über {DE(D(r.rng.randrange(1, 9) * 1000))} Euro bitte liegen lassen.\n\nViele Grüße\n{r.choice(PEOPLE["de"])}\n{r.choice(FIRMS["de"])}\n')


@unseen('at-hausordnung-zelt-vereinsfest', 'de', 'html', 'rules for those who use a tent of a village feast')
def tent(r):
    return Html(f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Zeltordnung</title></head><body><h1>Zeltordnung Dorffest</h1><p>{e(list(BUYERS["at"])[0])}, {date(r.day, "15.03.2024")}</p><ol><li>Das Zelt wird um 2 Uhr geschlossen.</li><li>Getränke werden nur gegen Bons ausgegeben, ein Bon kostet {DE(some(r, 2, 6))} €.</li><li>Auf- und Abbau macht die Feuerwehr.</li><li>Für Schäden haftet der Verursacher.</li></ol></body></html>')
