"""German, Russian and Chinese papers of the ninth group that buy nothing."""
from datetime import timedelta
from html import escape as e

from kit.figures import date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail
from kit.travellers import BUYERS, PEOPLE, SELLERS

from .beyond import BOLD, D, beyond, goods, sum_of, where

DE, RU, ZH = money('1.234,56'), money('1 234,56'), money('1,234.56')


@beyond('de-kassenbuch', 'de', 'xlsx', 'a book of cash: receipts, what they were for, tax, balance')
def cash(r):
    o, balance = Ods('Liberation Sans', 10, locale='de-DE').sheet('Kasse', [2.4, 2, 6.6, 2.6, 2.6, 1.8, 2.8]).row((f'Kassenbuch {r.day.month:02}/{r.day.year}, {r.choice(SELLERS["de"])}', BOLD)).row().row(*[(t, dict(bold=True, border=True)) for t in ('Datum', 'Beleg', 'Text', 'Einnahme', 'Ausgabe', 'USt %', 'Bestand')]), sum_of(r, 300, 900)
    o.row(r.day, None, 'Anfangsbestand', None, None, None, balance)
    for i in range(12):
        v = sum_of(r, 4, 90)
        balance += v if i % 3 else -v
        o.row(r.day + timedelta(days=i), f'K{i + 1}', 'Barverkauf laut Tagesbericht' if i % 3 else r.choice(('Porto', 'Büromaterial', 'Tankquittung', 'Blumen', 'Bewirtung')), v if i % 3 else None, None if i % 3 else v, r.choice((19, 7, 0)), balance)
    return o


@beyond('de-arbeitszeugnis', 'de', 'docx', 'a reference for one who bought for a firm: what he did, how well')
def reference(r):
    a, name = r.choice(BUYERS['de']), r.choice(PEOPLE['de'])
    doc = Odt('Liberation Serif', 12, margin='2.5cm', lang='de').p(a, bold=True, size=13, space=0).p(where(r, 'de'), space=0.6).p('Zeugnis', bold=True, size=16, align='c', space=0.4)
    for t in (f'{name} war vom 1. April {r.day.year - r.rng.randrange(3, 12)} bis zum {date(r.day, "15. März 2024")} in unserem Hause im strategischen Einkauf tätig.', f'Zum Aufgabengebiet gehörten das Einholen und Vergleichen von Angeboten, Preisverhandlungen, der Abschluss von Rahmenverträgen sowie die Abwicklung von Bestellungen, Auftragsbestätigungen und Reklamationen mit einem jährlichen Volumen von rund {r.rng.randrange(2, 20)} Mio. Euro.', 'Alle Aufgaben wurden stets zu unserer vollen Zufriedenheit erledigt. Das Verhalten gegenüber Vorgesetzten, Kollegen und Lieferanten war jederzeit einwandfrei.', 'Das Arbeitsverhältnis endet auf eigenen Wunsch. Wir danken für die Mitarbeit und wünschen alles Gute.'):
        doc.p(t, align='j', space=0.25)
    return doc.p(f'{date(r.day, "15. März 2024")}\n\n\n{r.choice(PEOPLE["de"])}\nPersonalleitung', before=0.4)


@beyond('de-bussgeld', 'de', 'scan', 'an office demands a fine: file number, deed, fine, fee, account')
def fine(r):
    v = D(r.rng.randrange(4, 25) * 10)
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', lang='de').p('Landkreis Bördequell, Ordnungsamt', bold=True, space=0.5).p(f'{r.choice(PEOPLE["de"])}\n{r.choice(SELLERS["de"])}\n{where(r, "de")}', space=0.6).p(f'Aktenzeichen {r.rng.randrange(100, 999)}.{r.rng.randrange(10 ** 5, 10 ** 6)}.{r.rng.randrange(1, 9)}     Datum {date(r.day, "15.03.2024")}', space=0.3).p('Bußgeldbescheid', bold=True, size=15, space=0.2)
    doc.p('Sehr geehrte Damen und Herren, Ihnen wird zur Last gelegt, die zulässige Höchstgeschwindigkeit außerhalb geschlossener Ortschaften überschritten zu haben.', align='j', space=0.2).table([['Geldbuße', f'{DE(v)} EUR'], ['Gebühr', '25,00 EUR'], ['Auslagen', '3,50 EUR'], ['Gesamtbetrag', f'{DE(v + D("28.5"))} EUR']], [6, 4], head=0, align='lr')
    return doc.p('Zahlbar innerhalb von zwei Wochen nach Rechtskraft unter Angabe des Aktenzeichens. Gegen diesen Bescheid kann binnen zwei Wochen nach Zustellung Einspruch eingelegt werden.', align='j', before=0.2)


@beyond('de-mail-paket', 'de', 'eml', 'a carrier writes that a parcel is on its way: number, sender, day')
def parcel(r):
    return Mail('Ihr Paket kommt morgen', text=f'''Guten Tag {r.choice(PEOPLE["de"])},

Ihre Sendung {r.rng.randrange(10 ** 11, 10 ** 12)} von {r.choice(SELLERS["de"])} wird voraussichtlich am {date(r.day + timedelta(days=1), "15.03.2024")} zwischen 10:00 und 13:00 Uhr zugestellt.

Sie sind nicht da? Wählen Sie bis heute 23 Uhr einen Ablageort oder eine Filiale.
Zur Rechnung oder zum Inhalt Ihrer Bestellung wenden Sie sich bitte an den Absender.

Ihr Paketdienst
''')


@beyond('ru-doverennost-m2', 'ru', 'pdf scan', 'a power to fetch goods: who may fetch, from whom, by what bill, a list with numbers in words')
def power(r):
    doc = Odt('Liberation Serif', 11, margin='2cm', lang='ru').p('Типовая межотраслевая форма № М-2', size=8, align='r', space=0.2).p(f'Доверенность № {r.rng.randrange(1, 400)}', bold=True, size=14, align='c', space=0.3)
    for t in (f'Дата выдачи {date(r.day, "15 марта 2024 г.")}. Доверенность действительна по {date(r.day + timedelta(days=10), "15 марта 2024 г.")}', f'Организация: {r.choice(BUYERS["ru"])}', f'Выдана: {r.choice(PEOPLE["ru"])}, паспорт серия {r.rng.randrange(10, 99)} {r.rng.randrange(10, 24)} № {r.rng.randrange(10 ** 5, 10 ** 6)}', f'на получение от {r.choice(SELLERS["ru"])} материальных ценностей по счёту № {r.rng.randrange(10, 2000)}'):
        doc.p(t, align='j', space=0.08)
    doc.p('Перечень товарно-материальных ценностей, подлежащих получению', bold=True, align='c', before=0.3).table([['№', 'Материальные ценности', 'Ед. изм.', 'Количество (прописью)']] + [[str(i), n, u, r.choice(('одна', 'две', 'три', 'четыре', 'десять'))] for i, (_, n, _, u, _) in enumerate(goods(r, 'ru', 3), 1)], [1, 8.6, 2.4, 5], align='clcc')
    return doc.p('Подпись лица, получившего доверенность, ______________ удостоверяем', before=0.3, space=0.4).p('Руководитель ______________     Главный бухгалтер ______________     М.П.')


@beyond('ru-putevoy-list', 'ru', 'xlsx', 'a sheet of a car: driver, ways, kilometres, fuel')
def car(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Лист', [2.6, 6, 6, 2.4, 2.6, 2.6]).row((f'Путевой лист легкового автомобиля № {r.rng.randrange(1, 900)}', BOLD)).row(f'{r.choice(BUYERS["ru"])}, водитель {r.choice(PEOPLE["ru"])}').row().row(*[(t, dict(bold=True, border=True)) for t in ('Дата', 'Откуда', 'Куда', 'Км', 'Расход, л', 'Время')])
    for i in range(8):
        km = r.rng.randrange(8, 140)
        o.row(r.day + timedelta(days=i), 'гараж', r.choice(('склад поставщика', 'банк', 'аэропорт', 'налоговая инспекция', 'филиал', 'почта')), km, (f'=[.D{o.next}]*0.095', D(km) * D('0.095')), f'{r.rng.randrange(8, 17)}:30')
    return o.row().row('Показания одометра сверены. Механик ____________')


@beyond('ru-zayavlenie', 'ru', 'docx', 'one who works asks for money to be paid back that he laid out')
def plea(r):
    name = r.choice(PEOPLE['ru'])
    doc = Odt('Liberation Serif', 13, margin='2.5cm', lang='ru').p(f'Директору {r.choice(BUYERS["ru"])}\nот {name}', indent=8.5, space=1).p('ЗАЯВЛЕНИЕ', bold=True, align='c', space=0.4)
    doc.p(f'Прошу возместить мне расходы в сумме {RU(sum_of(r, 900, 14000))} руб. на покупку батареек и кабелей для проведения мероприятия. Кассовые и товарные чеки прилагаю ({r.rng.randrange(2, 6)} шт.). Покупка была срочной, оформить заявку через отдел закупок не успели.', align='j', line=150)
    return doc.p(f'{date(r.day, "15.03.2024")}\t____________ {name}', tabs=[(10, 'l')], before=1)


@beyond('ru-kursy-obuchenie', 'ru', 'html', 'lessons on the law of purchasing: subjects, words of contracts, no price')
def lessons(r):
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Вопросы и ответы</title></head><body><h1>44-ФЗ: вопросы читателей, выпуск {r.rng.randrange(3, 90)}</h1><p>{date(r.day, '15 марта 2024 г.')}</p><h3>Можно ли изменить цену контракта?</h3><p>Цена контракта твёрдая. По соглашению сторон её можно снизить, не меняя количества товара, либо изменить объём не более чем на 10%.</p>
<h3>Кто подписывает акт приёмки?</h3><p>Приёмочная комиссия не менее чем из пяти человек. Счёт и накладная акт не заменяют.</p><h3>Что делать, если поставщик прислал только счёт?</h3><p>Требуйте УПД или накладную и счёт-фактуру. Отвечает эксперт {e(r.choice(PEOPLE['ru']))}.</p></body></html>''')


@beyond('zh-chuchai-shenqing', 'zh', 'xlsx', 'one asks to travel: ways, days, what it would cost, who agrees')
def journey(r):
    o = Ods('WenQuanYi Micro Hei', 10).sheet('出差申请', [3.4, 4.6, 3.4, 4.6]).row((f'{r.choice(BUYERS["zh"])}出差申请单', dict(bold=True, size=13))).row()
    v = D(r.rng.randrange(20, 90) * 100)
    for a, b, c, d in (('申请人', r.choice(PEOPLE['zh']), '部门', '采购部'), ('出发日期', date(r.day, '2024-03-15'), '返回日期', date(r.day + timedelta(days=4), '2024-03-15')), ('目的地', '上海、杭州', '交通工具', '高铁'), ('事由', f'考察供应商{r.choice(SELLERS["zh"])}', '同行人', r.choice(PEOPLE['zh'])), ('预计费用（元）', ZH(v), '预借现金（元）', ZH(v / 2))):
        o.row((a, dict(border=True, fill='#eeeeee')), (b, dict(border=True)), (c, dict(border=True, fill='#eeeeee')), (d, dict(border=True)))
    return o.row().row('部门负责人：', None, '分管领导：').row('注：返回后五个工作日内凭发票报销。')


@beyond('zh-zhaopin-caigou', 'zh', 'html', 'a post for one who buys: what he would do, pay, how to apply')
def hiring(r):
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>招聘</title></head><body><h2>采购专员　{r.rng.randrange(6, 9)}-{r.rng.randrange(10, 16)}K</h2><p>{e(r.choice(SELLERS['zh']))}　发布于{date(r.day, '2024-03-15')}</p><p>岗位职责：1、询价、比价、议价，编制采购订单；2、跟踪交期，核对送货单与发票；3、维护供应商档案，参与合同谈判。</p>
<p>任职要求：大专以上学历，两年以上采购经验，熟练使用ERP及Excel。</p><p>福利：五险一金、年终奖、包午餐。投递简历请注明“采购专员+姓名”。</p></body></html>''')


@beyond('zh-jiancha-tongbao', 'zh', 'docx scan', 'an office reports what it found when it looked into purchases: faults, sums, what is to be done')
def inspection(r):
    doc = Odt('WenQuanYi Micro Hei', 12, margin='2.6cm', lang='zh').p('关于采购管理专项检查情况的通报', bold=True, size=16, align='c', space=0.3).p(f'{r.choice(BUYERS["zh"])}各部门：', space=0.1)
    for t in (f'近期，监察室对{r.day.year - 1}年度采购工作进行了检查，抽查合同{r.rng.randrange(12, 60)}份，涉及金额{r.rng.randrange(80, 900)}万元。现将情况通报如下：', f'一、部分合同先签后批。如与{r.choice(SELLERS["zh"])}的合同，审批日期晚于签订日期。', f'二、询价流于形式，{r.rng.randrange(2, 9)}份报价单日期、格式雷同。', '三、验收单缺少使用部门签字，发票与订单数量不符。', '各部门应于本月底前完成整改，并将整改报告报监察室。'):
        doc.p(f'　　{t}', align='j', line=150)
    return doc.p(f'监察室\n{date(r.day, "2024年3月15日")}', align='r', before=0.5)


@beyond('zh-wuliu-tixing', 'zh', 'eml', 'a carrier tells that a parcel has come: number, where, code to fetch it')
def fetch(r):
    return Mail('取件提醒', text=f'''您好：

您的快件（运单号 {r.rng.randrange(10 ** 12, 10 ** 13)}）已到达{where(r, "zh")}代收点，取件码 {r.rng.randrange(1, 20)}-{r.rng.randrange(1, 9)}-{r.rng.randrange(1000, 9999)}，请于{date(r.day + timedelta(days=2), "2024年3月15日")}前领取。寄件方：{r.choice(SELLERS["zh"])}。到付金额：{ZH(sum_of(r, 8, 60))}元。

如商品有质量问题，请直接联系卖家退换。本邮件由系统自动发送。
''')
