"""German, Russian and Chinese papers of the tenth group that buy nothing."""
from datetime import timedelta
from html import escape as e

from kit.figures import date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail
from kit.pilgrims import BUYERS, PEOPLE, SELLERS

from .yonder import BOLD, D, HEAD, cents, earlier, goods, sum_of, yonder, where

DE, RU, ZH = money('1.234,56'), money('1 234,56'), money('1,234.56')


@yonder('de-zahlungserinnerung', 'de', 'docx scan', 'a seller reminds of bills that are late: numbers, sums, fee, by when')
def reminder(r):
    rows, total = [['Rechnung', 'vom', 'fällig am', 'offener Betrag €']], D(0)
    for day in earlier(r, 3, 120):
        v = sum_of(r, 40, 4000)
        total += v
        rows.append([str(r.rng.randrange(10000, 99999)), date(day, '15.03.2024'), date(day + timedelta(days=14), '15.03.2024'), DE(v)])
    doc = Odt('Liberation Sans', 10.5, margin='2.3cm', lang='de').p(r.choice(SELLERS['de']), bold=True, size=13, space=0.6).p(f'{r.choice(BUYERS["de"])}\n{where(r, "de")}', space=0.6).p(f'{date(r.day, "15. März 2024")}', align='r').p('2. Mahnung', bold=True, size=13, space=0.2)
    doc.p('Sehr geehrte Damen und Herren, trotz unserer Zahlungserinnerung konnten wir zu folgenden Rechnungen keinen Zahlungseingang feststellen:', align='j').table(rows + [[('Mahngebühr', dict(span=3, align='r')), '5,00'], [('Summe', dict(span=3, align='r')), DE(total + 5)]], [4, 4, 4, 4.4], align='lccr')
    return doc.p('Wir bitten um Ausgleich binnen sieben Tagen. Danach geben wir die Forderung an ein Inkassounternehmen ab.', align='j', space=0.5).p(f'{r.choice(PEOPLE["de"])}, Buchhaltung')


@yonder('de-protokoll-jourfixe', 'de', 'docx', 'minutes of a weekly meeting in purchasing: offers are awaited, suppliers late, who does what')
def minutes(r):
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='de').p('Protokoll Jour fixe Einkauf', bold=True, size=14, space=0.05).p(f'{r.choice(BUYERS["de"])}, {date(r.day, "15.03.2024")}, Teilnehmer: {", ".join(r.sample(PEOPLE["de"], 3))}', space=0.3)
    rows = [['TOP', 'Inhalt', 'Wer', 'Bis']] + [[str(i), t, r.choice(PEOPLE['de']).split()[-1], date(r.day + timedelta(days=7 * i), '15.03.2024')] for i, t in enumerate((f'{r.choice(SELLERS["de"])}: Lieferverzug, Gespräch ansetzen', 'Angebote für neue Ausstattung stehen noch aus; Entscheidung vertagt', f'Rechnungsprüfung: {r.rng.randrange(4, 30)} Belege ohne Bestellbezug', 'Urlaubsvertretung klären', 'Rahmenvertrag läuft aus, Bedarf bei den Fachbereichen abfragen'), 1)]
    return doc.table(rows, [1.2, 10, 3, 2.8], align='clll')


@yonder('de-lagerliste', 'de', 'xlsx', 'what lies in a store: places, stock, price by the books, value')
def stock(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Lager', [2.4, 2, 6.6, 2, 1.8, 2.8, 3]).row((f'Lagerbestandsliste {r.choice(SELLERS["de"])}, Stand {date(r.day, "15.03.2024")}', BOLD)).row().row(*[(t, HEAD) for t in ('Artikel', 'Platz', 'Bezeichnung', 'Bestand', 'ME', 'Ø EK €', 'Wert €')])
    first, total = o.next, D(0)
    for c, n, s, u, v in goods(r, 'de', 10):
        k = r.rng.randrange(0, 60)
        total += k * cents(v * D('0.8'))
        o.row(c, f'{r.choice("ABC")}-{r.rng.randrange(1, 40):02}', f'{n} {s}', k, u, cents(v * D('0.8')), (f'=[.D{o.next}]*[.F{o.next}]', k * cents(v * D('0.8'))))
    return o.row(None, None, ('Summe', BOLD), None, None, None, (f'=SUM([.G{first}:.G{o.next - 1}])', total))


@yonder('ru-pretenziya', 'ru', 'docx scan', 'a firm complains that goods came late and asks for a penalty; contract, sums, days')
def claim(r):
    a, b = r.choice(SELLERS['ru']), r.choice(BUYERS['ru'])
    v, n = sum_of(r, 40000, 900000), r.rng.randrange(5, 60)
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(f'Генеральному директору\n{a}\nот {b}', indent=9, space=0.5).p(f'Исх. № {r.rng.randrange(10, 900)} от {date(r.day, "15.03.2024")}', space=0.4).p('ПРЕТЕНЗИЯ', bold=True, align='c', space=0.3)
    doc.p(f'По договору поставки № {r.rng.randrange(1, 300)} Поставщик обязался передать товар на сумму {RU(v)} руб. Товар поставлен с просрочкой {n} дней.', align='j', line=130).p(f'В соответствии с договором неустойка составляет 0,1% за каждый день: {RU(v)} x 0,1% x {n} = {RU(cents(v * n / 1000))} руб.', align='j', line=130)
    return doc.p('Требуем уплатить неустойку в течение 10 дней. В случае отказа обратимся в арбитражный суд.', align='j', line=130, space=0.7).p(f'Директор ______________ {r.choice(PEOPLE["ru"])}')


@yonder('ru-prikaz-inventarizaciya', 'ru', 'pdf', 'a director orders a stocktaking: commission, days, why')
def order(r):
    people = r.sample(PEOPLE['ru'], 4)
    doc = Odt('Liberation Serif', 12, margin='2.4cm', lang='ru').p(r.choice(BUYERS['ru']), bold=True, align='c', space=0.4).p(f'ПРИКАЗ № {r.rng.randrange(5, 300)}', bold=True, align='c').p(f'{date(r.day, "15 марта 2024 г.")}', space=0.3).p('О проведении инвентаризации', bold=True, space=0.3).p('ПРИКАЗЫВАЮ:', space=0.15)
    for i, t in enumerate((f'Провести инвентаризацию товарно-материальных ценностей на складе, ответственный {people[0]}.', f'Назначить комиссию: {people[1]}, {people[2]}.', f'К инвентаризации приступить {date(r.day + timedelta(days=5), "15.03.2024")}, окончить в течение трёх дней.', 'Приходные и расходные накладные сдать в бухгалтерию до начала проверки.', 'Причина: смена материально ответственного лица.'), 1):
        doc.p(f'{i}. {t}', align='j', line=130)
    return doc.p(f'Директор ______________ {people[3]}', before=0.8)


@yonder('ru-otchet-prodazhi', 'ru', 'xlsx', 'what was sold in a month by goods: numbers, takings, profit')
def sales(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Продажи', [3, 7, 2.4, 3.4, 3.4]).row((f'{r.choice(SELLERS["ru"])}: отчёт по продажам за {r.day.month:02}.{r.day.year}', BOLD)).row().row(*[(t, HEAD) for t in ('Артикул', 'Номенклатура', 'Продано', 'Выручка, руб.', 'Прибыль, руб.')])
    for c, n, _, _, v in goods(r, 'ru', 10):
        k = r.rng.randrange(1, 50)
        o.row(c, n, k, cents(v * 98 * k), cents(v * 98 * k * r.rng.randrange(8, 30) / 100))
    return o


@yonder('ru-mail-sverka', 'ru', 'eml', 'a bookkeeper asks another for papers that are missing: bills, acts, numbers')
def missing(r):
    return Mail('Не хватает документов за квартал', text=f'''Добрый день!

При сверке с {r.choice(SELLERS["ru"])} у нас не нашлись следующие документы:

- УПД № {r.rng.randrange(10, 900)} на {RU(sum_of(r, 900, 90000))} руб.
- акт № {r.rng.randrange(10, 900)}
- счёт-фактура на аванс от {date(earlier(r, 1)[0], "15.03.2024")}

Пришлите, пожалуйста, сканы, оригиналы можно почтой. Без них не примем НДС к вычету.

{r.choice(PEOPLE["ru"])}
бухгалтерия
''')


@yonder('zh-cuikuan-han', 'zh', 'docx scan', 'a seller asks for money that is late: contract, sum, by when, account')
def dun(r):
    a, b = r.choice(SELLERS['zh']), r.choice(BUYERS['zh'])
    doc = Odt('WenQuanYi Micro Hei', 12, margin='2.6cm', lang='zh').p('催 款 函', bold=True, size=18, align='c', space=0.4).p(f'{b}：', space=0.1)
    for t in (f'贵我双方于{date(earlier(r, 1)[0], "2024年3月15日")}签订的合同（编号HT{r.rng.randrange(1000, 9999)}），我司已按约履行全部供货义务。截至{date(r.day, "2024年3月15日")}，贵单位尚欠货款人民币{ZH(sum_of(r, 9000, 400000))}元。', '请于收到本函之日起七日内将上述款项汇入我司账户。逾期未付，我司将依法追究违约责任。', '如已付款，请忽略本函并提供付款凭证。'):
        doc.p(f'　　{t}', align='j', line=150)
    return doc.p(f'{a}\n{date(r.day, "2024年3月15日")}', align='r', before=0.6)


@yonder('zh-xiaoshou-ribao', 'zh', 'xlsx', 'what was sold in a week by goods and shop: numbers, takings, share of the plan')
def weekly(r):
    o = Ods('WenQuanYi Micro Hei', 10).sheet('周报', [4.6, 4, 2.4, 3, 2.6]).row((f'{r.choice(SELLERS["zh"])}销售周报　{date(r.day, "2024-03-15")}', BOLD)).row().row(*[(t, HEAD) for t in ('产品', '区域', '销量', '销售额（元）', '完成率')])
    for _, n, _, _, v in goods(r, 'zh', 9):
        k = r.rng.randrange(1, 60)
        o.row(n, r.choice(('华东', '华南', '西南', '华北')), k, cents(v * 8 * k), f'{r.rng.randrange(40, 130)}%')
    return o


@yonder('zh-peixun-tongzhi', 'zh', 'eml', 'people are called to a lesson on the new program for purchases: day, room, who must come')
def lesson(r):
    return Mail('关于采购系统上线培训的通知', text=f'''各部门：

新版采购管理系统将于下月上线，现定于{date(r.day + timedelta(days=5), "2024年3月15日")}下午2点在三楼会议室举办培训，内容包括采购申请、询价、订单审批、到货验收及发票校验。

请各部门指定一名经办人参加，不得无故缺席。上线前旧系统内未完成的订单由{r.choice(PEOPLE["zh"])}统一处理。

信息中心
{date(r.day, "2024年3月15日")}
''')


@yonder('zh-baomi-chengnuo', 'zh', 'pdf', 'one who works promises secrecy about prices and customers')
def promise(r):
    doc = Odt('WenQuanYi Micro Hei', 12, margin='2.6cm', lang='zh').p('保密承诺书', bold=True, size=17, align='c', space=0.4)
    for t in (f'本人系{r.choice(BUYERS["zh"])}采购岗位工作人员，现就保守商业秘密郑重承诺：', '一、不向任何供应商透露标底、报价、评审情况及合同价格。', '二、不私自复制、留存合同、订单、发票等资料。', '三、离职时移交全部文件，离职后两年内继续履行保密义务。', '四、如有违反，自愿承担相应法律责任。'):
        doc.p(f'　　{t}', align='j', line=160)
    return doc.p(f'承诺人：____________\n{date(r.day, "2024年3月15日")}', align='r', before=0.8)


@yonder('de-seite-einkauf-ratgeber', 'de', 'html', 'a page of advice: how offers, orders and confirmations differ; no goods, no prices')
def advice(r):
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Ratgeber</title></head><body><h1>Angebot, Bestellung, Auftragsbestätigung: Wo ist der Unterschied?</h1><p>{date(r.day, '15. März 2024')}, von {e(r.choice(PEOPLE['de']))}</p><p>Ein <b>Angebot</b> bindet den Verkäufer, solange die Frist läuft. Mit der <b>Bestellung</b> nimmt der Käufer es an; weicht sie ab, ist sie ein neuer Antrag. Die <b>Auftragsbestätigung</b> ist dann erst die Annahme.</p><h3>Checkliste Rechnung (§ 14 UStG)</h3><ul><li>Name und Anschrift beider Parteien</li><li>Steuernummer oder USt-IdNr.</li><li>fortlaufende Nummer, Datum, Menge und Art der Lieferung</li><li>Entgelt, Steuersatz, Steuerbetrag, vereinbarte Skonti und Rabatte</li></ul></body></html>''')
