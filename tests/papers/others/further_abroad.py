"""German, Russian and Chinese papers of the eighth group that buy nothing."""
from datetime import timedelta
from html import escape as e

from kit.arrivals import BUYERS, PEOPLE, SELLERS
from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail

from .further import BOLD, D, earlier, goods, sum_of, further, where

DE, RU, ZH = money('1.234,56'), money('1 234,56'), money('1,234.56')


@further('de-preisanpassung', 'de', 'docx', 'a letter to all customers: prices change from a day on, by groups of goods')
def adjust(r):
    a = r.choice(SELLERS['de'])
    doc = Odt('Liberation Sans', 11, margin='2.4cm', lang='de').p(f'{a}\n{where(r, "de")}', space=0.6).p(f'{date(r.day, "15. März 2024")}', align='r').p('Information zu Preisanpassungen', bold=True, size=13, space=0.3).p('Sehr geehrte Kundinnen und Kunden,', space=0.2)
    doc.p(f'gestiegene Energie- und Frachtkosten zwingen uns, unsere Listenpreise zum {date(r.day + timedelta(days=40), "15.03.2024")} anzuheben:', align='j')
    doc.table([['Warengruppe', 'Anpassung']] + [[n, f'+ {r.rng.randrange(2, 14)},{r.rng.randrange(0, 9)} %'] for _, n, _, _, _ in goods(r, 'de', 4)], [8, 4], align='lr', border='rows')
    return doc.p('Bestätigte Aufträge und laufende Angebote bleiben unberührt. Ihre individuellen Rabatte gelten unverändert. Die neue Preisliste erhalten Sie von Ihrem Außendienst.', align='j', before=0.2, space=0.4).p(f'Mit freundlichen Grüßen\n\n{r.choice(PEOPLE["de"])}\nVertriebsleitung')


@further('de-mindestbestand', 'de', 'xlsx', 'what a store is short of: numbers, stock, least stock, what lacks, the last price paid, who sold it')
def short(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Bestand', [2.6, 6.6, 2, 2.4, 2.2, 3, 6]).row((f'Artikel unter Mindestbestand, Stand {date(r.day, "15.03.2024")}', BOLD)).row('Lagerort: Halle 2', None, 'erstellt:', r.choice(PEOPLE['de'])).row()
    o.row(*[(t, dict(bold=True, border=True)) for t in ('Art.-Nr.', 'Bezeichnung', 'Bestand', 'Mindestbest.', 'Fehlmenge', 'letzter EK €', 'Hauptlieferant')])
    for code, name, spec, _, v in goods(r, 'de', 12):
        n, least = r.rng.randrange(0, 20), r.rng.randrange(20, 60)
        o.row(code, f'{name} {spec}', n, least, (f'=[.D{o.next}]-[.C{o.next}]', least - n), v, r.choice(SELLERS['de']))
    return o.row().row('Auswertung ohne offene Bestellungen.')


@further('de-pressemitteilung', 'de', 'html', 'a body tells the press what it has bought and what it cost')
def press(r):
    b, x = r.choice(BUYERS['de']), goods(r, 'de', 1)[0]
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Presse</title></head><body><p>Pressemitteilung Nr. {r.rng.randrange(1, 200)} vom {date(r.day, '15.03.2024')}</p><h1>{e(b)} nimmt neue Technik in Betrieb</h1>
<p>Nach europaweiter Ausschreibung hat {e(r.choice(SELLERS['de']))} in diesem Frühjahr {r.rng.randrange(4, 60)} Geräte ({e(x[1])}) geliefert. Die Kosten liegen bei rund {r.rng.randrange(100, 900)}.000 Euro, das Land fördert die Anschaffung mit 40 Prozent.</p>
<p>„Die Investition war überfällig“, sagt {e(r.choice(PEOPLE['de']))}. Eine weitere Bestellung ist für das kommende Haushaltsjahr vorgesehen.</p><p>Rückfragen: Pressestelle</p></body></html>''')


@further('de-urlaubsantrag', 'de', 'scan', 'a form on which leave is asked for: name, days, signatures')
def holiday(r):
    first = r.day + timedelta(days=20)
    doc = Odt('Liberation Sans', 11, margin='2.2cm', lang='de').p('Urlaubsantrag', bold=True, size=16, space=0.3)
    doc.table([[a, b] for a, b in (('Name, Vorname', r.choice(PEOPLE['de'])), ('Abteilung', 'Einkauf'), ('Personal-Nr.', str(r.rng.randrange(1000, 9999))), ('Urlaub von', date(first, '15.03.2024')), ('bis', date(first + timedelta(days=r.rng.randrange(4, 18)), '15.03.2024')), ('Resturlaub', f'{r.rng.randrange(1, 25)} Tage'), ('Vertretung', r.choice(PEOPLE['de'])))], [6, 10], head=0, pad=0.15)
    return doc.p('[x] genehmigt    [ ] abgelehnt, Grund: ____________________', before=0.3, space=0.8).p(f'{date(r.day, "15.03.2024")}   __________________   __________________\n                Antragsteller/in                 Vorgesetzte/r')


@further('ru-polozhenie-zakupki', 'ru', 'docx', "a firm's rules of purchasing: ways, limits in roubles, commission, contracts")
def rules(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(f'УТВЕРЖДЕНО\nприказом от {date(r.day, "15.03.2024")} № {r.rng.randrange(1, 200)}', align='r', space=0.4).p(f'ПОЛОЖЕНИЕ\nо порядке закупок {r.choice(SELLERS["ru"])}', bold=True, align='c', space=0.3)
    for i, t in enumerate(('Настоящее Положение определяет порядок выбора поставщиков товаров, работ и услуг.', f'Закупки до {r.rng.randrange(1, 6)}00 000 руб. проводятся у единственного поставщика на основании счета.', 'Запрос котировок проводится при наличии не менее трех коммерческих предложений.', 'Закупочная комиссия состоит из пяти человек и оформляет решение протоколом.',
                           'Договор подписывает генеральный директор. Приемка оформляется накладной или актом.', 'Отчет о закупках представляется ежеквартально.'), 1):
        doc.p(f'{i}. {t}', align='j')
    return doc


@further('ru-ostatki-sklad', 'ru', 'xlsx', 'what lies in a store: articles, amounts, prices of the books, sums')
def remains(r):
    o, total = Ods('Liberation Sans', 9, locale='ru-RU').sheet('Остатки', [2.6, 7, 1.8, 2, 2.6, 3]).row((f'{r.choice(SELLERS["ru"])}. Ведомость остатков на складе на {date(r.day, "15.03.2024")}', BOLD)).row().row(*[(t, dict(bold=True, border=True)) for t in ('Артикул', 'Номенклатура', 'Ед.', 'Остаток', 'Себестоимость', 'Сумма')]), D(0)
    for code, name, spec, unit, v in goods(r, 'ru', 15):
        n, price = r.rng.randrange(1, 200), cents(v * 90)
        total += n * price
        o.row(code, f'{name} {spec}', unit, n, price, (f'=[.D{o.next}]*[.E{o.next}]', n * price))
    return o.row(None, ('Итого', BOLD), None, None, None, (total, BOLD)).row(f'Кладовщик {r.choice(PEOPLE["ru"])}')


@further('ru-novost-tender', 'ru', 'html', 'news of a tender that an office has stopped: buyer, sums, complaint')
def stopped(r):
    return Html(f'''<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Новости</title></head><body><h1>УФАС приостановило закупку на {r.rng.randrange(3, 90)} млн рублей</h1><p>{date(r.day, '15 марта 2024 г.')}</p><p>Антимонопольная служба рассмотрит жалобу {e(r.choice(SELLERS['ru']))} на действия заказчика — {e(r.choice(BUYERS['ru']))}. Заявитель считает, что техническое задание написано под одного поставщика.</p>
<p>Предмет контракта — {e(goods(r, 'ru', 1)[0][1].lower())}. Начальная цена за единицу, по данным ЕИС, составляла {RU(sum_of(r, 9000, 400000))} руб. Подписание контракта отложено до решения комиссии.</p></body></html>''')


@further('ru-mail-oplata', 'ru', 'eml', 'a bookkeeper reminds of what is due and of papers not sent back')
def debts(r):
    rows = '\n'.join(f'- накладная {r.rng.randrange(10, 900)} от {date(day, "15.03.2024")} на {RU(sum_of(r, 5000, 200000))} руб.' for day in earlier(r, 2, 80))
    return Mail('Задолженность и закрывающие документы', text=f'''Добрый день!

У вас по базе просрочка:
{rows}

И до сих пор не вернулись подписанные экземпляры. Сообщите, пожалуйста, когда оплатите, иначе начислим пени. Акт сверки за квартал пришлю отдельно.

{r.choice(PEOPLE["ru"])}
бухгалтерия, {r.choice(SELLERS["ru"])}
''')


@further('zh-caigou-zhidu', 'zh', 'docx', "a body's rules of purchasing: limits, ways, papers to keep")
def regulation(r):
    doc = Odt('WenQuanYi Micro Hei', 11.5, margin='2.5cm', lang='zh').p(f'{r.choice(BUYERS["zh"])}\n采购管理办法', bold=True, size=16, align='c', space=0.3)
    for i, t in zip('一二三四五六', ('为规范采购行为，提高资金使用效益，制定本办法。', f'单次金额在{r.rng.randrange(1, 6)}万元以下的，由使用部门询价后直接采购。', f'金额超过{r.rng.randrange(10, 40)}万元的，应当公开招标，评标委员会不少于五人。', '采购合同由办公室统一编号、盖章并归档，发票与验收单一并报销。', '供应商须提供营业执照、报价单及质保承诺。', f'本办法自{date(r.day, "2024年3月15日")}起施行。')):
        doc.p(f'第{i}条　{t}', align='j', line=150)
    return doc


@further('zh-kucun-baobiao', 'zh', 'xlsx', 'what is in stock: codes, came in, went out, left, prices, sums')
def inventory(r):
    o = Ods('WenQuanYi Micro Hei', 10).sheet('库存', [2.6, 4.8, 3.6, 1.6, 2, 2, 2, 2.4, 3]).row((f'{r.choice(SELLERS["zh"])}　收发存汇总表', BOLD)).row(f'期间：{r.day.year}年{r.day.month}月').row(*[(t, dict(bold=True, border=True)) for t in ('物料编码', '物料名称', '规格', '单位', '本期入库', '本期出库', '期末结存', '单价', '结存金额')])
    for code, name, spec, unit, v in goods(r, 'zh', 14):
        a, b, price = r.rng.randrange(30, 200), r.rng.randrange(0, 30), cents(v * 7)
        o.row(code, name, spec, unit, a, b, a - b, price, (f'=[.G{o.next}]*[.H{o.next}]', (a - b) * price))
    return o.row(f'制表：{r.choice(PEOPLE["zh"])}')


@further('zh-fangjia-tongzhi', 'zh', 'eml', 'a seller tells customers when it is closed and when orders are shipped')
def closed(r):
    return Mail('放假通知', text=f'''尊敬的客户：

我司定于{date(r.day, "2024年3月15日")}至{date(r.day + timedelta(days=6), "2024年3月15日")}放假，共七天。放假期间订单照常接收，节后按下单顺序发货，报价及开票业务同时顺延。

如有紧急需求，请联系销售{r.choice(PEOPLE["zh"])}。给您带来不便，敬请谅解。

{r.choice(SELLERS["zh"])}
''')


@further('zh-jiage-gonggao', 'zh', 'html', 'an announcement of guide prices for everybody, by goods and grade')
def guide(r):
    rows = ''.join(f'<tr><td>{e(n)}<td>{e(s)}<td>{u}<td>{ZH(cents(v * 7))}<td>{ZH(cents(v * 8))}</tr>' for _, n, s, u, v in goods(r, 'zh', 10))
    return Html(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>价格公告</title></head><body><h2>市场参考价格公告（{r.day.year}年第{r.rng.randrange(1, 50)}期）</h2><p>发布日期：{date(r.day, "2024-03-15")}</p><table border=1><tr><th>品名<th>规格<th>单位<th>最低价（元）<th>最高价（元）</tr>{rows}</table><p>以上价格为含税到岸参考价，仅供参考，不构成要约。</p></body></html>')
