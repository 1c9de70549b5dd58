"""English, Chinese, Russian and German papers of the seventeenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from html import escape as e

from kit.drifters import BUYERS, PEOPLE, SELLERS
from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from .foreign import BOLD, HEAD, foreign, sum_of, things, where

FONT = 'WenQuanYi Micro Hei'
EN, ZH, RU, DE = money('1,234.56'), money('1,234.56'), money('1 234,56'), money('1.234,56')


@foreign('en-governors-minutes-furniture', 'en', 'docx', 'minutes of governors who note a bill and put off an order')
def governors(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en').p(f'{r.choice(BUYERS["en"])}\nMinutes of the Finance and Premises Committee\n{date(r.day, "15 March 2024")}', bold=True, space=0.2).p(f'In attendance: {", ".join(r.sample(PEOPLE["en"], 3))}', space=0.15)
    for t in ('1. Apologies were received and accepted.', f'2. Classroom furniture. Governors noted a quotation of £{EN(sum_of(r, 4000, 24000))} from {r.choice(SELLERS["en"])}. It was agreed to defer a decision until the capital allocation is known.', f'3. Cleaning budget. Spend to date £{EN(sum_of(r, 2000, 9000))} against plan.', '4. Health and safety. All fire extinguishers were serviced at half term; certificates are in the office.', '5. Date of next meeting to be confirmed.'):
        doc.p(t, align='j', line=115)
    return doc


@foreign('en-fire-service-certificate', 'en', 'docx scan', 'a certificate that extinguishers were looked at; firm, customer and how many')
def certificate(r):
    doc = Odt('Liberation Sans', 11, margin='2.2cm', lang='en').p('CERTIFICATE OF INSPECTION', bold=True, size=17, align='c', space=0.05).p('Portable fire extinguishers to BS 5306-3', align='c', space=0.3)
    doc.table([['Certificate no.', str(r.rng.randrange(10000, 99999))], ['Premises', f'{r.choice(BUYERS["en"])}, {where(r, "en")}'], ['Inspected by', f'{r.choice(PEOPLE["en"])}, {r.choice(SELLERS["en"])}'], ['Date of visit', date(r.day, '15 March 2024')]], [4.4, 12], head=0)
    return doc.table([['Type', 'Quantity', 'Passed', 'Condemned']] + [[t, str(k := r.rng.randrange(2, 30)), str(k - 1), '1'] for t in ('Water 6 l', 'Foam 6 l', 'CO2 2 kg', 'Powder 6 kg')], [6, 3.4, 3.4, 3.6], align='lrrr').p('Next service due in twelve months. A report of recommended replacements will follow.', before=0.1)


@foreign('en-trade-catalogue-page-office', 'en', 'xlsx', 'a list of prices of a stationer, to nobody')
def catalogue(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Catalogue', [3, 8, 5, 2, 3, 3]).row((f'{r.choice(SELLERS["en"])} - catalogue prices', BOLD)).row(f'Effective {date(r.day, "15 March 2024")}. All prices exclude VAT. Quantity breaks on request.').row().row(*[(t, HEAD) for t in ('Code', 'Item', 'Size', 'Per', '1-9 £', '10+ £')])
    for code, n, s, u, v in things(r, 'en', 15, 0, 28):
        p = cents(v * D('0.86'))
        o.row(code, n, s, u, p, cents(p * D('0.9')))
    return o


@foreign('en-fleet-tyre-log', 'en', 'txt', 'a log of tyres fitted to lorries with depth and odometer')
def tyres(r):
    rows = '\n'.join(f'{date(r.day, "15/03/2024")}  V{r.rng.randrange(100, 999)}  axle {r.rng.randrange(1, 4)} {r.choice(("NS", "OS"))}  {n:<18} {s:<18} {r.rng.randrange(20, 160) / 10:>5} mm  {r.rng.randrange(90000, 900000):>7} km' for _, n, s, _, _ in (things(r, 'en', 1, 36, 38)[0] for _ in range(12)))
    return Text(f'TYRE LOG  {r.choice(BUYERS["en"])}\nFitter: {r.choice(PEOPLE["en"])}\n\n{rows}\n\nTyres below 3 mm to be reported to the transport manager. Stock in cage: 14.\n')


@foreign('us-newsletter-dental-supplies', 'en', 'html', 'a letter of news with offers of a trader to all its customers')
def news(r):
    rows = ''.join(f'<li>{e(n)} ({e(s)}): from ${EN(cents(v * D("1.09")))}</li>' for _, n, s, _, v in things(r, 'en', 4, 52, 59))
    return Html(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Spring savings</title></head><body><h1>Spring savings, up to 20% off</h1><p>{e(r.choice(SELLERS["us"]))} | {date(r.day, "March 15, 2024")}</p><ul>{rows}</ul><p>Order online by the end of the month and get free shipping. Use code SPRING at checkout. Prices subject to change. Unsubscribe at any time.</p></body></html>')


@foreign('en-mail-invoice-query-colleague', 'en', 'eml', 'a clerk asks about bills in the pile; nothing is bought')
def query(r):
    return Mail('Unmatched invoices', text=f'Hi {r.choice(PEOPLE["en"]).split()[0]},\n\nThree invoices from {r.choice(SELLERS["en"])} are still unmatched, the largest is £{EN(sum_of(r, 200, 4000))} dated {date(r.day, "15 March 2024")}. There is no PO on the system for any of them. Did somebody order over the phone again? I have put them on hold until I hear from you.\n\nThanks\n{r.choice(PEOPLE["en"])}\nAccounts payable\n')


@foreign('en-insurance-renewal-premises', 'en', 'docx', 'an insurer tells a firm its premium for the coming year')
def insured(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p(f'{r.choice(SELLERS["en"])}\n{where(r, "en")}', space=0.3).p(date(r.day, '15 March 2024'), space=0.2).p('Renewal of your commercial combined policy', bold=True, space=0.2)
    p = sum_of(r, 900, 6000)
    return doc.p(f'Your policy is due for renewal. The premium for the coming year is £{EN(p)} plus insurance premium tax of £{EN(cents(p * D("0.12")))}. Stock is covered up to £{EN(sum_of(r, 50000, 400000))}. You need take no action: unless we hear from you, cover will continue and the premium will be collected in ten instalments.', align='j', line=118, space=0.6).p(f'{r.choice(PEOPLE["en"])}\nUnderwriting')


@foreign('en-statement-of-account-month', 'en', 'pdf', 'a statement of what a customer owes, with bills by number')
def statement(r):
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en').p(r.choice(SELLERS['en']), bold=True, size=14, align='r', space=0.2).p(f'STATEMENT OF ACCOUNT\n{date(r.day, "15 March 2024")}', bold=True, size=13, space=0.2).p(f'{r.choice(BUYERS["en"])}\n{where(r, "en")}', space=0.3)
    rows, total = [], D(0)
    for _ in range(7):
        v = sum_of(r, 50, 2500)
        total += v
        rows.append([date(r.day, '15/03/2024'), f'Invoice {r.rng.randrange(10000, 99999)}', EN(v), '', EN(total)])
    return doc.table([['Date', 'Reference', 'Debit', 'Credit', 'Balance']] + rows, [3, 5.4, 2.8, 2.8, 3], align='llrrr').p(f'Current £{EN(total)}   30 days £0.00   60 days £0.00   90 days £0.00', bold=True).p('This is not an invoice. Please remit the balance within terms.')


@foreign('zh-xiaofang-weibao-jilu', 'zh', 'docx scan', 'a record of what was looked at in a fire alarm; firm and place')
def checked(r):
    doc = Odt(FONT, 10.5, margin='2.2cm', lang='zh').p('消防设施月度检查记录', bold=True, size=16, align='c', space=0.2).p(f'单位：{r.choice(BUYERS["zh"])}　　维保单位：{r.choice(SELLERS["zh"])}　　日期：{date(r.day, "2024年3月15日")}', space=0.15)
    return doc.table([['检查项目', '数量', '检查结果', '处理']] + [[n, str(r.rng.randrange(3, 60)), r.choice(('正常', '正常', '1处损坏')), '—'] for n in ('烟感探测器', '手动报警按钮', '室内消火栓', '应急照明', '疏散指示')], [6, 2.6, 4.4, 3.6], align='lccc').p(f'检查人：{r.choice(PEOPLE["zh"])}　　单位签字：', before=0.4)


@foreign('zh-xuexiao-caigou-guanli-zhidu', 'zh', 'docx', 'rules of a school on how it buys, with thresholds')
def rules(r):
    doc = Odt(FONT, 11, margin='2.3cm', lang='zh').p(f'{r.choice(BUYERS["zh"])}采购管理办法', bold=True, size=16, align='c', space=0.1).p(f'（{date(r.day, "2024年3月15日")}印发）', align='c', space=0.2)
    for t in ('第一条　为规范采购行为，制定本办法。', f'第二条　单项金额在{r.rng.randrange(2, 9)}万元以下的，由总务处询价，不少于三家报价。', '第三条　采购申请须附报价单，经分管领导签字。', '第四条　到货后由使用部门和总务处共同验收，填写验收单，凭发票报销。', '第五条　严禁将同一项目拆分采购。'):
        doc.p(t, line=130, space=0.04)
    return doc


@foreign('zh-luntai-jiage-tongzhi', 'zh', 'docx', 'a maker tells all dealers that prices go up')
def raised(r):
    doc = Odt(FONT, 12, margin='2.4cm', lang='zh').p('关于调整轮胎产品价格的通知', bold=True, size=16, align='c', space=0.3).p('各经销商：', space=0.1)
    return doc.p(f'　　受原材料价格上涨影响，自{date(r.day, "2024年3月15日")}起，我公司全系列产品出厂价上调{r.rng.randrange(2, 8)}%。此前已签订合同并付款的订单按原价执行。感谢各位一直以来的支持。', align='j', line=135, space=0.6).p(f'{r.choice(SELLERS["zh"])}', align='r')


@foreign('zh-youjian-huiyi-jiyao-shuichuli', 'zh', 'eml', 'a mail with minutes on water treatment and what it cost before')
def meeting(r):
    return Mail('会议纪要', text=f'各位同事：\n\n{date(r.day, "2024年3月15日")}会议纪要如下：\n1、软水器运行正常，上月耗盐{r.rng.randrange(3, 20)}袋。\n2、去年更换滤芯费用{ZH(sum_of(r, 900, 9000))}元，由{r.choice(SELLERS["zh"])}供货，今年是否更换待水质检测后再定。\n3、各车间不得自行采购。\n\n{r.choice(PEOPLE["zh"])}\n设备部\n')


@foreign('zh-kucun-pandian-biao', 'zh', 'xlsx', 'a count of stock with unit costs')
def stock(r):
    o = Ods(FONT, 10, locale='zh-CN').sheet('盘点表', [1.4, 3, 6, 4, 1.8, 2.2, 2.2, 2.6, 3]).row((f'{r.choice(SELLERS["zh"])}库存盘点表', BOLD)).row(f'盘点日期：{date(r.day, "2024-03-15")}').row().row(*[(t, HEAD) for t in ('序号', '编码', '名称', '规格', '单位', '账面数', '实盘数', '成本价', '金额')])
    for i, (c, n, s, u, v) in enumerate(things(r, 'zh', 9), 1):
        k, p = r.rng.randrange(2, 80), cents(v * D('7.8'))
        o.row(i, c, n, s, u, k, k, p, cents(p * k))
    return o.row().row(f'盘点人：{r.choice(PEOPLE["zh"])}')


@foreign('ru-prikaz-inventarizaciya-sklad', 'ru', 'scan', 'an order of a director to count a store; nothing is ordered')
def count_it(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(r.choice(SELLERS['ru']), bold=True, align='c', space=0.2).p(f'ПРИКАЗ № {r.rng.randrange(10, 300)}', bold=True, align='c', space=0.02).p(f'от {date(r.day, "15.03.2024")}', align='c', space=0.2).p('О проведении инвентаризации', bold=True, space=0.2)
    for t in ('1. Провести инвентаризацию товарно-материальных ценностей на складе № 1.', f'2. Назначить комиссию: председатель {r.choice(PEOPLE["ru"])}, члены комиссии по списку.', '3. На время инвентаризации отпуск товара по накладным прекратить, счета покупателям не выставлять.', '4. Результаты представить в бухгалтерию в трёхдневный срок.'):
        doc.p(t, align='j', line=118)
    return doc.p(f'Директор ______________ {r.choice(PEOPLE["ru"]).split()[0]}', before=0.6)


@foreign('ru-akt-sverki-vzaimoraschetov', 'ru', 'docx pdf', 'two firms compare what they owe each other, by documents')
def compared(r):
    a, b = r.choice(SELLERS['ru']), r.choice(BUYERS['ru'])
    doc = Odt('Liberation Sans', 9.5, margin='1.7cm', lang='ru').p('Акт сверки', bold=True, size=14, align='c', space=0.02).p(f'взаимных расчетов по состоянию на {date(r.day, "15.03.2024")} между {a} и {b}', align='c', space=0.25)
    rows, total = [], D(0)
    for _ in range(6):
        v = sum_of(r, 3000, 90000)
        total += v
        rows.append([date(r.day, '15.03.2024'), f'Продажа ({r.rng.randrange(10, 999)} от {date(r.day, "15.03.2024")})', RU(v), ''])
    doc.table([['Дата', 'Документ', 'Дебет', 'Кредит']] + rows + [['', 'Обороты за период', RU(total), '']], [2.6, 8.4, 3.3, 3.3], align='clrr', size=9)
    return doc.p(f'Задолженность в пользу {a} составляет {RU(total)} руб.', before=0.1, space=0.6).p('От поставщика ______________\tОт покупателя ______________', tabs=[(9.5, 'l')])


@foreign('ru-obyavlenie-roditelskoe-sobranie', 'ru', 'html', 'a notice for parents on money for lockers')
def parents(r):
    return Html(f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Объявление</title></head><body><h2>Уважаемые родители!</h2><p>{date(r.day, "15 марта 2024 г.")} в {e(r.choice(BUYERS["ru"]))} состоится собрание. Обсудим питание, экскурсию и шкафчики: по словам завхоза, один шкаф стоит около {RU(sum_of(r, 6000, 19000))} руб., предложение прислало {e(r.choice(SELLERS["ru"]))}. Никаких сборов без решения совета не проводится.</p><p>{e(r.choice(PEOPLE["ru"]))}</p></body></html>')


@foreign('ru-pasport-izdeliya-umyagchitel', 'ru', 'pdf', 'a passport of a device: number, set of parts, warrant')
def passport(r):
    doc = Odt('Liberation Sans', 11, margin='2.2cm', lang='ru').p('ПАСПОРТ ИЗДЕЛИЯ', bold=True, size=16, align='c', space=0.2)
    doc.table([['Наименование', 'Умягчитель воды'], ['Заводской номер', str(r.rng.randrange(10000, 99999))], ['Изготовитель', r.choice(SELLERS['ru'])], ['Дата выпуска', date(r.day, '15.03.2024')], ['Производительность', '2,4 м3/ч']], [5.6, 10.8], head=0)
    return doc.p('Комплект поставки', bold=True, before=0.2).table([['Наименование', 'Кол-во, шт.']] + [[n, str(r.rng.randrange(1, 4))] for n in ('Корпус', 'Клапан управления', 'Солевой бак', 'Паспорт')], [12, 4.4], align='lr').p('Гарантийный срок 12 месяцев со дня продажи при наличии товарного чека. Отметка о продаже: ____________', align='j')


@foreign('ru-pismo-o-rekvizitah', 'ru', 'eml', 'a firm tells those it trades with that its account has changed')
def account(r):
    return Mail('Изменение банковских реквизитов', text=f'Уважаемые партнёры!\n\nСообщаем, что с {date(r.day, "15.03.2024")} {r.choice(SELLERS["ru"])} меняет расчётный счёт. Просим ранее выставленные счета оплачивать по новым реквизитам: р/с 40702810{r.rng.randrange(10 ** 11, 10 ** 12)}, ПАО «Камский Торговый Банк». Действующие договоры переоформлять не требуется.\n\nГлавный бухгалтер\n{r.choice(PEOPLE["ru"])}\n')


@foreign('de-hausordnung-schule-spinde', 'de', 'docx', 'rules of a school on lockers with rent and pledge')
def lockers(r):
    doc = Odt('Liberation Sans', 11, margin='2.3cm', lang='de').p(f'{r.choice(BUYERS["de"])}\nMerkblatt Schließfächer', bold=True, size=14, space=0.2).p(f'Stand: {date(r.day, "15.03.2024")}', space=0.2)
    for t in (f'1. Die Jahresmiete beträgt {DE(sum_of(r, 12, 40))} €, das Pfand 20,00 €.', '2. Der Vertrag kommt mit der Firma zustande, die die Fächer aufgestellt hat; die Schule ist nicht Vertragspartner.', f'3. Ansprechpartner für Störungen: {r.choice(SELLERS["de"])}.', '4. Bei Verlust des Schlüssels wird eine Rechnung gestellt.', '5. Lebensmittel sind freitags zu entfernen.'):
        doc.p(t, align='j', line=118)
    return doc


@foreign('de-gemeinderat-niederschrift-feuerwehr', 'de', 'docx', 'minutes of a council that hears an offer and puts it off')
def council(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='de').p(f'{r.choice(BUYERS["de"])}\nNiederschrift über die öffentliche Sitzung vom {date(r.day, "15. März 2024")}', bold=True, space=0.2)
    for t in (f'TOP 1  Bekanntgaben. Für die Schule wurden im Vorjahr Möbel im Wert von {DE(sum_of(r, 8000, 60000))} € beschafft.', f'TOP 2  Brandmeldeanlage Rathaus. Der Verwaltung liegt ein Angebot der {r.choice(SELLERS["de"])} über {DE(sum_of(r, 9000, 48000))} € vor. Nach Aussprache wird der Punkt vertagt; es sind weitere Angebote einzuholen.', 'TOP 3  Verschiedenes. Keine Wortmeldungen.'):
        doc.p(t, align='j', line=118)
    return doc.p(f'Schriftführung: {r.choice(PEOPLE["de"])}', before=0.4)


@foreign('de-mahnung-zweite-stufe', 'de', 'pdf', 'a second reminder with bills that are open')
def reminder(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='de').p(r.choice(SELLERS['de']), bold=True, size=14, align='r', space=0.4).p(f'{r.choice(BUYERS["de"])}\n{where(r, "de")}', space=0.4).p(date(r.day, '15.03.2024'), align='r', space=0.2).p('2. Mahnung', bold=True, size=13, space=0.15).p('Sehr geehrte Damen und Herren,\nfolgende Posten sind trotz unserer Zahlungserinnerung noch offen:', space=0.15)
    v = [sum_of(r, 90, 2500) for _ in range(3)]
    doc.table([['Beleg', 'Fällig am', 'Offener Betrag €']] + [[f'Rechnung {r.rng.randrange(10000, 99999)}', date(r.day, '15.03.2024'), DE(x)] for x in v] + [['Mahngebühr', '', '5,00'], ['Gesamt', '', DE(sum(v) + 5)]], [7, 4.4, 5], align='lcr')
    return doc.p('Bitte begleichen Sie den Betrag innerhalb von sieben Tagen. Andernfalls geben wir die Forderung ab.', before=0.1, space=0.5).p(f'Mit freundlichen Grüßen\n{r.choice(PEOPLE["de"])}')


@foreign('de-preisliste-reifenhandel-tabelle', 'de', 'xlsx', 'a list of net prices for dealers, to nobody')
def prices(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Preisliste', [3, 8, 5, 2, 3, 3]).row((f'{r.choice(SELLERS["de"])}: Händlerpreisliste', BOLD)).row(f'Gültig ab {date(r.day, "15.03.2024")}, alle Preise zzgl. MwSt.').row().row(*[(t, HEAD) for t in ('Art.-Nr.', 'Bezeichnung', 'Ausführung', 'ME', 'UVP €', 'Netto €')])
    for code, n, s, u, v in things(r, 'de', 14):
        o.row(code, n, s, u, cents(v * D('1.35')), cents(v))
    return o


@foreign('de-mail-urlaubsvertretung-einkauf', 'de', 'eml', 'a buyer who is away tells who looks after open orders')
def away(r):
    return Mail('Vertretung Einkauf', text=f'Hallo zusammen,\n\nab {date(r.day, "15.03.2024")} bin ich zwei Wochen im Urlaub. Offene Bestellungen bei {r.choice(SELLERS["de"])} liegen im Ordner, Lieferscheine bitte abzeichnen und in die Ablage. Rechnungen über {DE(sum_of(r, 1000, 5000))} € müssen weiterhin durch die Leitung freigegeben werden. Neue Bestellungen bitte erst nach meiner Rückkehr.\n\nGruß\n{r.choice(PEOPLE["de"])}\n')


@foreign('de-merkblatt-amalgamabscheider', 'de', 'txt', 'a leaflet for dentists on a device, its tests and its fees')
def leaflet(r):
    return Text(f'MERKBLATT FÜR ZAHNARZTPRAXEN\nStand {date(r.day, "15.03.2024")}\n\n1. Abscheider sind jährlich durch Sachkundige zu prüfen.\n2. Das Betriebstagebuch ist fünf Jahre aufzubewahren.\n3. Die Gebühr für die Abnahme beträgt {DE(sum_of(r, 60, 240))} EUR.\n4. Volle Behälter sind gegen Nachweis zu übergeben; Lieferschein aufbewahren.\n5. Auskunft erteilt {r.choice(PEOPLE["de"])}.\n')
