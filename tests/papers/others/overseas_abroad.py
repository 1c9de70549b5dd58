"""Chinese, Russian and German papers of the sixteenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from html import escape as e

from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from kit.ramblers import BUYERS, PEOPLE, SELLERS
from .overseas import BOLD, HEAD, sum_of, things, overseas, where

FONT = 'WenQuanYi Micro Hei'
ZH, RU, DE = money('1,234.56'), money('1 234,56'), money('1.234,56')


@overseas('zh-hengqi-jianding-zhengshu', 'zh', 'docx scan', 'a certificate that a scale was tested; maker, number and readings')
def tested(r):
    doc = Odt(FONT, 11, margin='2.2cm', lang='zh').p('检 定 证 书', bold=True, size=18, align='c', space=0.1).p(f'证书编号：JD{r.day.year}{r.rng.randrange(1000, 9999)}', align='c', space=0.3)
    doc.table([['送检单位', r.choice(BUYERS['zh'])], ['计量器具名称', things(r, 'zh', 1, 16, 18)[0][1]], ['制造单位', r.choice(SELLERS['zh'])], ['出厂编号', str(r.rng.randrange(10000, 99999))], ['检定结论', '合格'], ['检定日期', date(r.day, '2024年03月15日')]], [5, 11.5], head=0)
    return doc.p(f'检定员：{r.choice(PEOPLE["zh"])}　　核验员：{r.choice(PEOPLE["zh"])}　　有效期一年', before=0.4)


@overseas('zh-tushuguan-duzhe-guize', 'zh', 'html', 'rules of a library with deposits and fines')
def readers(r):
    return Html(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>读者须知</title></head><body><h1>{e(r.choice(BUYERS["zh"]))}读者须知</h1><p>自{date(r.day, "2024年3月15日")}起施行</p><ol><li>办证押金{r.rng.randrange(50, 200)}元，退证时凭收据退还。</li><li>图书逾期每册每日收费0.20元。</li><li>遗失图书按原价两倍赔偿，套书按全套计价。</li><li>单位集体借阅须签订借阅协议，数量以100册为限。</li><li>捐赠图书请与采编部联系，本馆不接受推销报价。</li></ol></body></html>')


@overseas('zh-zhoucheng-hangqing-zhoubao', 'zh', 'docx', 'a weekly report on the market of bearings with prices and changes')
def market(r):
    doc = Odt(FONT, 10.5, margin='2.2cm', lang='zh').p('轴承及钢材市场周报', bold=True, size=16, align='c', space=0.05).p(f'{date(r.day, "2024年3月15日")}　市场部　{r.choice(PEOPLE["zh"])}', align='c', space=0.25)
    doc.table([['品名', '型号', '本周均价（元）', '上周均价（元）', '涨跌']] + [[n, s, ZH(cents(v * D('7.8'))), ZH(cents(v * D('7.7'))), '+1.3%'] for _, n, s, _, v in things(r, 'zh', 6, 0, 14)], [4, 4.4, 3.2, 3.2, 1.8], align='llrrr')
    return doc.p(f'本周轴承钢价格小幅上行，{r.choice(SELLERS["zh"])}等企业表示订单饱满。预计下周采购需求平稳，建议各分公司暂不增加库存。以上价格仅供参考，不构成报价。', align='j', line=130)


@overseas('zh-laodong-hetong-cangguan', 'zh', 'docx', 'a contract of work of a keeper of a store')
def hired(r):
    doc = Odt(FONT, 10.5, margin='2.2cm', lang='zh').p('劳 动 合 同', bold=True, size=18, align='c', space=0.3).p(f'甲方（用人单位）：{r.choice(SELLERS["zh"])}\n乙方（劳动者）：{r.choice(PEOPLE["zh"])}\n签订日期：{date(r.day, "2024年3月15日")}', line=130, space=0.2)
    for t in ('一、合同期限三年，试用期三个月。', '二、乙方担任仓库管理员，负责收货、验收、发货及送货单的登记。', f'三、月工资{ZH(sum_of(r, 4000, 9000))}元，每月十日发放，个人所得税由甲方代扣。', '四、甲方依法为乙方缴纳社会保险。', '五、乙方对经手的货物数量负责，不得私自接受供应商礼品。'):
        doc.p(t, line=130, space=0.04)
    return doc.p('甲方（盖章）：\t乙方（签字）：', tabs=[(9, 'l')], before=0.6)


@overseas('zh-youjian-xiaosha-anpai', 'zh', 'eml', 'a mail on when rooms are treated against vermin, and what stands in the contract')
def treated(r):
    return Mail('周末消杀安排', text=f'各部门：\n\n{r.choice(SELLERS["zh"])}将于{date(r.day, "2024年3月15日")}晚对食堂和仓库进行消杀，属于年度合同内第三次服务，不另收费。请各部门提前收好食品，关闭电源。\n\n另：财务提醒，上季度服务费{ZH(sum_of(r, 900, 6000))}元已付清，发票已收到，请勿重复提交报销。\n\n行政部　{r.choice(PEOPLE["zh"])}\n')


@overseas('ru-zhurnal-osmotra-lesov', 'ru', 'docx scan', 'a log of who looked at scaffolds and what was found')
def scaffolds(r):
    doc = Odt('Liberation Sans', 10, margin='1.8cm', lang='ru').p('ЖУРНАЛ ПРИЁМКИ И ОСМОТРА ЛЕСОВ И ПОДМОСТЕЙ', bold=True, align='c', size=13, space=0.1).p(f'Объект: {r.choice(BUYERS["ru"])}. Подрядчик: {r.choice(SELLERS["ru"])}', space=0.2)
    return doc.table([['Дата', 'Место установки', 'Тип лесов', 'Результат осмотра', 'Осмотрел']] + [[date(r.day, '15.03.2024'), f'ось {i}–{i + 1}', 'рамные', r.choice(('допущены', 'нет настила, не допущены', 'допущены после устранения')), r.choice(PEOPLE['ru']).split()[0]] for i in range(1, 9)], [2.6, 3.4, 2.6, 5.8, 3], align='clllc')


@overseas('ru-pismo-banka-limit-garantiy', 'ru', 'docx', 'a bank tells a supplier what limit of guarantees it has')
def limit(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p('ПАО «Вятка Инвестбанк»', bold=True, size=14, space=0.3).p(f'Исх. № {r.rng.randrange(100, 9999)} от {date(r.day, "15.03.2024")}', space=0.2).p(f'Директору {r.choice(SELLERS["ru"])}', align='r', space=0.3)
    return doc.p(f'Сообщаем, что кредитным комитетом установлен лимит на выдачу банковских гарантий обеспечения исполнения контрактов в размере {RU(sum_of(r, 900000, 9000000))} руб. сроком на 12 месяцев. Комиссия составляет 2,5% годовых от суммы каждой гарантии. Для выпуска гарантии по контракту с {r.choice(BUYERS["ru"])} представьте проект контракта и протокол итогов закупки.', align='j', line=125, space=0.6).p(f'Управляющий {r.choice(PEOPLE["ru"])}')


@overseas('ru-novost-biblioteka-stellazhi', 'ru', 'html', 'news of a library that got shelves by a grant')
def granted(r):
    return Html(f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Новости</title></head><body><h1>Библиотека обновила мебель</h1><p><em>{date(r.day, "15 марта 2024 г.")}</em></p><p>{e(r.choice(BUYERS["ru"]))} получила новые стеллажи и столы по национальному проекту. Стоимость закупки составила {RU(sum_of(r, 300000, 2000000))} руб., поставщиком стало {e(r.choice(SELLERS["ru"]))}. Товар был поставлен на неделю раньше срока.</p><p>По словам заведующей ({e(r.choice(PEOPLE["ru"]))}), старую мебель передадут сельским клубам.</p></body></html>')


@overseas('ru-instrukciya-zamena-podshipnika', 'ru', 'txt:cp1251', 'a manual on how a bearing is changed with a list of tools')
def replaced(r):
    rows = '\n'.join(f'   - {n}, {s} — {r.rng.randrange(1, 5)} {u}' for _, n, s, u, _ in things(r, 'ru', 4, 0, 7))
    return Text(f'ТЕХНОЛОГИЧЕСКАЯ КАРТА № {r.rng.randrange(10, 99)}\nЗамена подшипника вала конвейера\nУтверждена {date(r.day, "15.03.2024")}, главный механик {r.choice(PEOPLE["ru"])}\n\n1. Отключить привод, вывесить плакат.\n2. Снять ремень и крышку узла.\n3. Снять подшипник съёмником. Не бить по наружному кольцу!\n4. Нагреть новый подшипник до 90 °C и установить.\n\nМатериалы со склада (без заявки):\n{rows}\n\nНорма времени 3,5 ч, расценка по тарифу.\n')


@overseas('ru-prays-optoviy-dlya-vseh', 'ru', 'xlsx', 'a wholesale price list addressed to nobody')
def wholesale(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Прайс', [3, 8, 5, 2, 3, 3]).row((f'{r.choice(SELLERS["ru"])} — оптовый прайс-лист', BOLD)).row(f'Действует с {date(r.day, "15.03.2024")}. Не является публичной офертой.').row().row(*[(t, HEAD) for t in ('Артикул', 'Наименование', 'Марка', 'Ед.', 'Опт, руб.', 'Розница, руб.')])
    for code, n, s, u, v in things(r, 'ru', 15):
        p = cents(v * 98)
        o.row(code, n, s, u, p, cents(p * D('1.25')))
    return o


@overseas('de-pruefprotokoll-geruest', 'de', 'docx scan', 'a record that a scaffold was looked at before use; makers and no money')
def checked(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.1cm', lang='de').p('Prüfprotokoll für Arbeits- und Schutzgerüste', bold=True, size=15, space=0.2)
    doc.table([['Gerüstersteller', r.choice(SELLERS['de'])], ['Auftraggeber', r.choice(BUYERS['de'])], ['Bauvorhaben', where(r, 'de')], ['Datum der Übergabe', date(r.day, '15.03.2024')], ['Lastklasse', '3 (2,0 kN/m²)']], [5, 11.6], head=0)
    return doc.table([['Prüfpunkt', 'i. O.', 'Mangel']] + [[t, '☒', ''] for t in ('Fußplatten und Unterlagen', 'Verankerung', 'Beläge', 'Seitenschutz dreiteilig', 'Leitergang', 'Kennzeichnung')], [10.6, 3, 3], align='lcc').p(f'Befähigte Person: {r.choice(PEOPLE["de"])}', before=0.4)


@overseas('de-mail-buecherei-mahnung-leser', 'de', 'eml', 'a library asks a reader for books and a fee')
def overdue(r):
    return Mail('2. Erinnerung: ausgeliehene Medien', text=f'Guten Tag {r.choice(PEOPLE["de"])},\n\nfolgende Medien waren am {date(r.day, "15.03.2024")} fällig:\n\n- Handbuch Wälzlager, Signatur Te 411\n- Dächer richtig decken, Signatur Ba 207\n- Der Mühlenbau, Signatur Te 388\n\nBisher aufgelaufene Gebühr: {DE(sum_of(r, 3, 30))} EUR. Bei Verlust stellen wir den Wiederbeschaffungswert in Rechnung. Eine Verlängerung ist nicht mehr möglich, da eine Bestellung eines anderen Lesers vorliegt.\n\nFreundliche Grüße\n{r.choice(BUYERS["de"])}\n')


@overseas('de-wartungsplan-muehle-jahr', 'de', 'xlsx', 'a plan of upkeep of a mill with parts in store and prices for reckoning')
def upkeep(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Wartungsplan', [2.4, 7, 6, 3, 3]).row((f'Wartungsplan {r.day.year}, {r.choice(BUYERS["de"])}', BOLD)).row(f'Stand {date(r.day, "15.03.2024")}, {r.choice(PEOPLE["de"])}').row().row(*[(t, HEAD) for t in ('Woche', 'Baugruppe', 'Teil aus Lager', 'Bestand', 'Verrechnungspreis')])
    for i, (_, n, s, _, v) in enumerate(things(r, 'de', 9, 0, 25)):
        o.row(f'KW {i * 5 + 3}', r.choice(('Walzenstuhl 2', 'Elevator Nord', 'Plansichter', 'Absackwaage')), f'{n} {s}', r.rng.randrange(0, 20), cents(v))
    return o.row().row('Bestellungen erst nach Freigabe durch die Werksleitung.')


@overseas('de-bank-avalrahmen-schreiben', 'de', 'docx', 'a bank prolongs a line for guarantees')
def guarantee(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='de').p('Raiffeisenbank Main-Schwarzach', bold=True, size=14, space=0.4).p(f'{r.choice(SELLERS["de"])}\n{where(r, "de")}', space=0.4).p(date(r.day, '15. März 2024'), align='r', space=0.2).p('Ihr Avalkredit: Verlängerung', bold=True, space=0.2)
    return doc.p(f'Sehr geehrte Damen und Herren,\ngern verlängern wir Ihren Avalrahmen über {DE(sum_of(r, 20000, 300000))} EUR um ein Jahr. Die Avalprovision beträgt 1,5 % p. a., je Urkunde berechnen wir 35,00 EUR. Die Vertragserfüllungsbürgschaft zugunsten {r.choice(BUYERS["de"])} wird nach Abnahme und Rückgabe der Urkunde ausgebucht.', align='j', line=118).p('Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.', before=0.4)


@overseas('de-zeitung-kirchendach-spenden', 'de', 'html', 'a newspaper on a roof that was dearer than thought')
def roof(r):
    return Html(f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Lokales</title></head><body><article><h1>Neues Dach wird teurer</h1><p><b>{date(r.day, "15. März 2024")}.</b> Statt der veranschlagten {DE(sum_of(r, 40000, 90000))} Euro kostet die Sanierung nun {DE(sum_of(r, 90000, 180000))} Euro. Den Auftrag hatte im Vorjahr die Firma {e(r.choice(SELLERS["de"]))} erhalten, deren Angebot das günstigste war.</p><p>„Die Ziegel sind geliefert, die Rechnung liegt uns aber noch nicht vor“, sagte {e(r.choice(PEOPLE["de"]))} von der Verwaltung. {e(r.choice(BUYERS["de"]))} berät über einen Nachtrag in nichtöffentlicher Sitzung.</p></article></body></html>')
