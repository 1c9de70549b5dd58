"""German, Russian and Chinese papers of the eleventh group that buy nothing."""
from datetime import timedelta
from html import escape as e

from kit.figures import date, money
from kit.nomads import BANKS, BUYERS, PEOPLE, SELLERS
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text

from .afield import BOLD, D, HEAD, cents, goods, sum_of, afield, where

DE, RU, ZH = money('1.234,56'), money('1 234,56'), money('1,234.56')


@afield('de-inventurliste-gruppen', 'de', 'xlsx', 'what was counted in a store at the end of a year, with values by groups')
def counted(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Inventur', [2.6, 7, 2, 2, 3, 3]).row((f'Inventur zum 31.12.{r.day.year}: {r.choice(SELLERS["de"])}', BOLD)).row().row(*[(t, HEAD) for t in ('Artikel', 'Bezeichnung', 'Gezählt', 'ME', 'Bewertung €', 'Wert €')])
    for c, n, s, u, v in goods(r, 'de', 11):
        k = r.rng.randrange(0, 50)
        o.row(c, f'{n} {s}', k, u, cents(v * D('0.7')), k * cents(v * D('0.7')))
    return o.row().row('Gezählt von', r.choice(PEOPLE['de']))


@afield('de-vollmacht-abholung', 'de', 'docx scan', 'a firm gives one of its people the right to sign and fetch; no order')
def proxy(r):
    doc = Odt('Liberation Serif', 12, margin='2.5cm', lang='de').p(r.choice(BUYERS['de']), bold=True, space=0.1).p(where(r, 'de'), space=0.6).p('VOLLMACHT', bold=True, size=15, align='c', space=0.4)
    doc.p(f'Hiermit bevollmächtigen wir {r.choice(PEOPLE["de"])}, für uns Waren bei {r.choice(SELLERS["de"])} abzuholen, Lieferscheine zu unterzeichnen und Reklamationen aufzunehmen. Bestellungen und der Abschluss von Verträgen sind von dieser Vollmacht nicht umfasst.', align='j', line=130)
    return doc.p(f'Die Vollmacht gilt bis {date(r.day + timedelta(days=180), "15. März 2024")}.', line=130, space=0.9).p(f'{date(r.day, "15. März 2024")}\n____________________\n{r.choice(PEOPLE["de"])}')


@afield('de-pressespiegel-auftrag', 'de', 'html', 'a page of news: a town wants to buy, a firm hopes for an order, figures')
def press(r):
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Lokales</title></head><body><h1>Neue Glocke kommt später</h1><p>{date(r.day, '15. März 2024')}</p><p>{e(r.choice(BUYERS['de']))} verschiebt die Ausschreibung. Die Kosten werden auf rund {r.rng.randrange(20, 400)}.000 Euro geschätzt. {e(r.choice(SELLERS['de']))} hatte bereits ein Angebot abgegeben, das aber über der Schätzung lag.</p><p>„Wir prüfen, ob wir in Teillosen vergeben“, sagte {e(r.choice(PEOPLE['de']))}. Ein Vertrag ist noch nicht unterschrieben.</p></body></html>''')


@afield('de-mail-lieferantenbewertung', 'de', 'eml', 'a buyer tells a supplier how it was rated: points for time, quality, price')
def rating(r):
    a, b, c = (r.rng.randrange(55, 100) for _ in range(3))
    return Mail('Ihre Lieferantenbewertung', text=f'''Sehr geehrte Damen und Herren,

im abgelaufenen Jahr haben wir {r.choice(SELLERS["de"])} wie folgt bewertet:

Termintreue   {a} Punkte
Qualität      {b} Punkte
Preis         {c} Punkte
Gesamt        {(a + b + c) // 3} Punkte

Ab 80 Punkten gelten Sie als A-Lieferant. Bitte senden Sie uns bis {date(r.day + timedelta(days=14), "15.03.2024")} einen Maßnahmenplan für den schwächsten Wert.

Mit freundlichen Grüßen
{r.choice(PEOPLE["de"])}
Strategischer Einkauf
''')


@afield('de-pruefbericht-kaelte', 'de', 'pdf', 'a report on a check of tightness: data of the plant, values measured, next term')
def checked(r):
    rows = [('Betreiber', r.choice(BUYERS['de'])), ('Anlage', f'{r.choice(("Kühlzelle", "Verflüssigungssatz", "Präzisionsklimagerät"))}, Baujahr {r.day.year - r.rng.randrange(2, 15)}'), ('Füllmenge', f'{r.rng.randrange(3, 40)} kg'), ('Prüfverfahren', 'elektronisches Lecksuchgerät'), ('Ergebnis', 'dicht, keine Beanstandung'), ('Nächste Prüfung', date(r.day + timedelta(days=365), '15.03.2024')), ('Prüfer', r.choice(PEOPLE['de']))]
    return Odt('Liberation Sans', 10.5, margin='2.2cm', lang='de').p('Prüfbericht Dichtheitskontrolle', bold=True, size=15, space=0.05).p(f'{date(r.day, "15.03.2024")}, Bericht {r.rng.randrange(100, 999)}', space=0.3).table([[a, b] for a, b in rows], [5, 11.5], head=0)


@afield('ru-sluzhebnaya-zapiska', 'ru', 'docx scan', 'a head of a shop asks his director that something be bought; an inner note')
def note(r):
    n = goods(r, 'ru', 2)
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(f'Директору\n{r.choice(BUYERS["ru"])}\nот начальника цеха {r.choice(PEOPLE["ru"])}', indent=9.5, space=0.5).p('СЛУЖЕБНАЯ ЗАПИСКА', bold=True, align='c', space=0.3)
    doc.p(f'Прошу рассмотреть возможность приобретения в следующем квартале: {n[0][1].lower()} и {n[1][1].lower()}. Ориентировочная стоимость по данным интернета {RU(cents(n[0][4] * 98 + n[1][4] * 98))} руб. Поставщик не определён.', align='j', line=130)
    return doc.p('Имеющееся оборудование выработало ресурс, акты о неисправности прилагаю.', align='j', line=130, space=0.7).p(f'{date(r.day, "15.03.2024")}   ______________')


@afield('ru-akt-spisaniya-tary', 'ru', 'xlsx', 'an act on packages that are written off: names, numbers, sums by the books')
def written_off(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Акт', [1.2, 7, 2, 2.4, 3, 4]).row((f'Акт о списании № {r.rng.randrange(1, 90)} от {date(r.day, "15.03.2024")}', BOLD)).row(r.choice(SELLERS['ru'])).row().row(*[(t, HEAD) for t in ('№', 'Наименование', 'Ед.', 'Кол-во', 'Сумма, руб.', 'Причина')])
    for i, (_, n, s, u, v) in enumerate(goods(r, 'ru', 6), 1):
        o.row(i, f'{n} {s}', u, r.rng.randrange(1, 9), cents(v * 60), r.choice(('бой', 'износ', 'брак', 'истёк срок годности')))
    return o.row().row('Комиссия:', ', '.join(r.sample(PEOPLE['ru'], 3)))


@afield('ru-novost-vystavka', 'ru', 'html', 'a page of news on a fair: firms, prices, talks about contracts')
def fair(r):
    n = goods(r, 'ru', 1)[0]
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Новости</title></head><body><h1>На выставке показали новое оборудование</h1><p>{date(r.day, '15 марта 2024 г.')}</p><p>{e(r.choice(SELLERS['ru']))} представила {e(n[1].lower())} стоимостью от {RU(cents(n[4] * 98))} руб. По словам организаторов, подписано {r.rng.randrange(2, 20)} соглашений о намерениях.</p><p>{e(r.choice(BUYERS['ru']))} планирует объявить закупку до конца года, начальная цена пока не определена.</p></body></html>''')


@afield('ru-mail-otpusk-menedzhera', 'ru', 'eml', 'a seller of a firm is away; who answers for orders and bills meanwhile')
def away(r):
    return Mail('Автоответ: отпуск', text=f'''Здравствуйте!

Я в отпуске до {date(r.day + timedelta(days=14), "15.03.2024")}. По вопросам заказов и счетов обращайтесь к коллеге: {r.choice(PEOPLE["ru"])}. Заявки, присланные на мой адрес, будут обработаны после моего возвращения.

Отгрузки по оплаченным счетам идут в обычном режиме.

{r.choice(PEOPLE["ru"])}
{r.choice(SELLERS["ru"])}
''')


@afield('ru-spravka-bank', 'ru', 'pdf', 'a bank certifies an account and its turnover; no goods')
def turnover(r):
    doc = Odt('Liberation Serif', 12, margin='2.4cm', lang='ru').p(BANKS['ru'], bold=True, align='c', space=0.4).p(f'Справка № {r.rng.randrange(100, 9999)} от {date(r.day, "15.03.2024")}', bold=True, align='c', space=0.3)
    doc.p(f'Настоящим подтверждаем, что {r.choice(SELLERS["ru"])} имеет расчётный счёт № 40702810{r.rng.randrange(10 ** 11, 10 ** 12)}. Обороты за последние шесть месяцев составили {RU(sum_of(r, 100000, 9000000))} руб. Картотека неоплаченных документов отсутствует.', align='j', line=130)
    return doc.p('Справка выдана для предъявления по месту требования.', line=130, space=0.8).p(f'Управляющий ______________ {r.choice(PEOPLE["ru"])}')


@afield('zh-gudingzichan-qingdan', 'zh', 'xlsx', 'a list of fixed assets: numbers, values, who keeps them')
def assets(r):
    o = Ods('WenQuanYi Micro Hei', 10).sheet('固定资产', [2.8, 5, 3.6, 2, 3, 2.6]).row((f'{r.choice(BUYERS["zh"])}固定资产清单（{date(r.day, "2024-03-15")}）', BOLD)).row().row(*[(t, HEAD) for t in ('资产编号', '名称', '规格', '数量', '原值（元）', '保管人')])
    for _, n, s, _, v in goods(r, 'zh', 10):
        o.row(f'ZC{r.rng.randrange(10000, 99999)}', n, s, r.rng.randrange(1, 6), cents(v * D('7.8')), r.choice(PEOPLE['zh']))
    return o


@afield('zh-huiyi-jiyao-caigou', 'zh', 'docx', 'minutes of an office: a purchase is put off, a supplier is warned')
def minutes(r):
    doc = Odt('WenQuanYi Micro Hei', 11.5, margin='2.5cm', lang='zh').p('会议纪要', bold=True, size=17, align='c', space=0.3).p(f'时间：{date(r.day, "2024年3月15日")}　主持：{r.choice(PEOPLE["zh"])}　单位：{r.choice(BUYERS["zh"])}', space=0.2)
    for t in (f'一、关于{goods(r, "zh", 1)[0][1]}采购事项，因预算尚未批复，会议决定暂缓，待下季度再议。', f'二、{r.choice(SELLERS["zh"])}上批货物延迟到货，由物资科约谈并书面提醒。', '三、各科室须先申请后采购，严禁先买后补手续。', f'四、上月办公费用支出{ZH(sum_of(r, 3000, 60000))}元，较预算节约，予以肯定。'):
        doc.p(f'　　{t}', align='j', line=150)
    return doc


@afield('zh-mail-pingjia', 'zh', 'eml', 'a platform asks a buyer to rate what came; no order in it')
def rate(r):
    return Mail('邀请您评价近期服务', text=f'''尊敬的{r.choice(BUYERS["zh"])}用户：

您近期与{r.choice(SELLERS["zh"])}的交易已完成。诚邀您用一分钟对商品质量、发货速度和服务态度进行评价，完成后可获得{r.rng.randrange(5, 50)}积分。

本邮件由系统自动发出，请勿直接回复。

采购服务平台
{date(r.day, "2024年3月15日")}
''')


@afield('zh-shiyong-shuoming', 'zh', 'txt', 'a short manual for a device: how to set up, care, what to do when it fails')
def manual(r):
    n = goods(r, 'zh', 1)[0]
    return Text(f'''{n[1]}使用说明（型号 {n[0]}，规格 {n[2]}）
生产企业：{r.choice(SELLERS["zh"])}
发布日期：{date(r.day, "2024-03-15")}

1. 开箱后请核对装箱数量，如有缺件请在7天内联系经销商。
2. 使用前检查电源及接地。
3. 每{r.rng.randrange(2, 9)}个月清洁一次。
4. 保修期{r.rng.randrange(1, 4)}年，凭发票和保修卡享受免费维修，人为损坏除外。
5. 故障代码E{r.rng.randrange(1, 9)}：温度过高，停机冷却后重启。
''')


@afield('zh-zufang-tongzhi', 'zh', 'pdf', 'a landlord tells tenants that the rent rises: sums by month, from when')
def rent(r):
    a = sum_of(r, 2000, 20000)
    doc = Odt('WenQuanYi Micro Hei', 12, margin='2.6cm', lang='zh').p('关于调整租金的通知', bold=True, size=16, align='c', space=0.4)
    for t in ('各租户：', f'　　经研究，自{date(r.day + timedelta(days=60), "2024年3月15日")}起，园区厂房租金由每月{ZH(a)}元调整为每月{ZH(cents(a * D("1.06")))}元，水电费按实结算。', '　　如有异议，请于收到通知后十五日内书面提出。不再续租的，请提前一个月办理退租手续。'):
        doc.p(t, line=150)
    return doc.p(f'产业园管理处\n{date(r.day, "2024年3月15日")}', align='r', before=0.6)
