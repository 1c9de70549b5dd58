"""English, Chinese, Russian and German papers of the nineteenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from html import escape as e

from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from kit.roamers import BUYERS, PEOPLE
from .elsewhere import BOLD, HEAD, body, goods, place, seller, some, elsewhere

FONT = 'WenQuanYi Micro Hei'
EN, ZH, RU, DE = money('1,234.56'), money('1,234.56'), money('1 234,56'), money('1.234,56')


@elsewhere('en-minutes-playground-working-group', 'en', 'docx', 'minutes of a group that wants a playground and has asked for nothing yet')
def minutes(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en').p(f'{body(r, "en")}\nPlay Area Working Group: notes of meeting, {date(r.day, "15 March 2024")}', bold=True, space=0.2)
    for t in (f'1. Present: {", ".join(r.sample(PEOPLE["en"], 3))}.', f'2. Equipment. Brochures from {seller(r, "en", "IGR")} were looked at. A slide and a roundabout would cost in the region of £{EN(some(r, 2000, 9000))}. It was agreed not to seek quotations until the grant is known.', '3. Safety surfacing was discussed.', '4. Next meeting to be arranged by the Clerk.'):
        doc.p(t, align='j', line=118)
    return doc


@elsewhere('en-stock-sheet-laboratory-stores', 'en', 'xlsx', 'a sheet of what a laboratory store holds, with least amounts and suppliers')
def stores(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Stock', [3, 7, 3.4, 2.4, 2.4, 6, 2.6]).row(('Teaching laboratory stores', BOLD)).row(f'Counted {date(r.day, "15 March 2024")} by {r.choice(PEOPLE["en"])}').row().row(*[(t, HEAD) for t in ('Code', 'Item', 'Size', 'In stock', 'Minimum', 'Usual supplier', 'Unit cost £')])
    for c, n, s, _, v in goods(r, 'en', 8, 'LST'):
        o.row(c, n, s, r.rng.randrange(0, 200), r.rng.randrange(5, 40), seller(r, 'en', 'LST'), v)
    return o


@elsewhere('en-mail-thread-guard-rota', 'en', 'eml', 'a mail on who guards when, with hours and a rate that is disputed')
def rota(r):
    return Mail('Re: weekend cover', text=f'Hi {r.choice(PEOPLE["en"]).split()[0]},\n\nCover for the weekend of {date(r.day, "15 March 2024")} is sorted. Two officers nights, one days. Please do not raise anything with {seller(r, "en", "OBZ")} about the bank holiday rate of £{EN(some(r, 12, 24))} until I have spoken to finance.\n\nThanks\n{r.choice(PEOPLE["en"])}\n')


@elsewhere('en-supplier-code-of-conduct', 'en', 'pdf', 'rules for suppliers; words of orders and bills without any')
def conduct(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en').p(f'{r.choice(BUYERS["en"])}: Supplier Code of Conduct', bold=True, size=14, space=0.2).p(f'Issued {date(r.day, "15 March 2024")}', space=0.2)
    for t in ('Suppliers must not offer gifts or hospitality worth more than £25.00.', 'No work may begin before a purchase order has been issued. Invoices without an order number are returned.', 'Suppliers shall pay their own suppliers within 30 days.', 'Breaches may lead to termination of contract.'):
        doc.p(f'• {t}', indent=0.4)
    return doc


@elsewhere('us-board-agenda-consent-items', 'en', 'docx', 'an agenda with items to approve, among them bills and a bid')
def agenda(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p(f'{body(r, "us")}\nRegular Meeting Agenda\n{date(r.day, "March 15, 2024")}', bold=True, align='c', space=0.3)
    for t in ('A. Call to order', 'B. Approval of minutes', f'C. Consent items: 1. Payment of claims, ${EN(some(r, 9000, 90000))}. 2. Report on the contract with {seller(r, "us", "PVD")}.', 'D. Discussion: translation services for family meetings', 'E. Adjournment'):
        doc.p(t, space=0.15)
    return doc


@elsewhere('en-statement-of-account-monthly', 'en', 'pdf scan', 'a statement of what a customer owes with bills and ages')
def statement(r):
    doc = Odt('Liberation Sans', 10, margin='2cm', lang='en').p(f'{seller(r, "en")}\n{place(r, "en")}', bold=True, align='r', space=0.3).p(f'{r.choice(BUYERS["en"])}', space=0.2).p(f'STATEMENT   {date(r.day, "15/03/2024")}', bold=True, size=14, space=0.2)
    v = [some(r, 40, 1900) for _ in range(5)]
    return doc.table([['Date', 'Reference', 'Details', 'Debit', 'Credit', 'Balance']] + [[date(r.day, '15/03/2024'), str(r.rng.randrange(10000, 99999)), 'Goods/Services', EN(x), '', EN(sum(v[:i + 1]))] for i, x in enumerate(v)], [2.6, 2.8, 4, 2.4, 2.4, 2.8], align='lllrrr').p(f'Amount due £{EN(sum(v))}', bold=True, align='r')


@elsewhere('en-data-sheet-matt-paint', 'en', 'html', 'a data sheet of a paint with packs and coverage')
def sheet(r):
    n = goods(r, 'en', 1, 'BOJ')[0]
    return Html(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Data sheet</title></head><body><h1>Technical data sheet: {e(n[1])}</h1><p>{e(seller(r, "en", "BOJ"))}, revision {date(r.day, "15 March 2024")}</p><table border=1 cellpadding=5><tr><td>Pack size<td>{e(n[2])}</tr><tr><td>Coverage<td>12 m² per litre</tr><tr><td>Drying time<td>2 hours</tr><tr><td>Guide price<td>£{EN(n[4])}</tr></table><p>Keep out of reach of children. Order samples from your usual merchant.</p></body></html>')


@elsewhere('ie-grant-offer-letter-school', 'en', 'docx', 'a letter that grants a school money for devices; it must buy by rule')
def grant(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p(f'{body(r, "ie")}\n{place(r, "ie")}', space=0.3).p(date(r.day, '15 March 2024'), space=0.2).p('Re: ICT grant', bold=True, space=0.15)
    return doc.p(f'A chara, a grant of €{EN(some(r, 2000, 19000))} has been approved. The money may be spent on keyboards, headsets and licences. Public procurement rules apply and at least three written quotations must be kept on file. Invoices may be inspected.', align='j', line=120)


@elsewhere('en-canteen-menu-week-prices', 'en', 'txt', 'a menu for a week with prices by portion')
def menu(r):
    rows = '\n'.join(f'{day:<11}{n:<22}£{EN(v)}' for day, (_, n, _, _, v) in zip(('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'), goods(r, 'en', 5, 'KET')))
    return Text(f'STAFF CANTEEN   week from {date(r.day, "15 March 2024")}\n\n{rows}\n\nAll prices include VAT. Catering by {seller(r, "en", "KET")}.\n')


@elsewhere('zh-tongzhi-baoan-paiban', 'zh', 'docx', 'a notice on shifts of guards')
def shifts(r):
    doc = Odt(FONT, 12, margin='2.4cm', lang='zh').p('关于调整门卫值班时间的通知', bold=True, size=16, align='c', space=0.3).p('各部门：', space=0.1)
    return doc.p(f'　　自{date(r.day, "2024年3月15日")}起，门卫夜班调整为22时至次日6时，由{seller(r, "zh", "OBZ")}派驻人员值守。节假日加班费按每小时{ZH(some(r, 20, 60))}元标准由人事部核发。请各部门配合。', align='j', line=135, space=0.6).p(r.choice(BUYERS['zh']), align='r')


@elsewhere('zh-kucun-pandian-biao-shiyanshi', 'zh', 'xlsx', 'a count of what a laboratory holds')
def counted(r):
    o = Ods(FONT, 10, locale='zh-CN').sheet('盘点表', [3, 5, 4, 2, 2.4, 2.4, 3]).row((f'{body(r, "zh")}实验室物品盘点表', BOLD)).row(f'盘点日期：{date(r.day, "2024-03-15")}').row().row(*[(t, HEAD) for t in ('编码', '名称', '规格', '单位', '账面数', '实盘数', '参考单价')])
    for c, n, s, u, v in goods(r, 'zh', 8, 'LST'):
        k = r.rng.randrange(5, 90)
        o.row(c, n, s, u, k, k - r.rng.randrange(0, 3), cents(v * 8))
    return o


@elsewhere('zh-xinwen-youle-shebei-zhanhui', 'zh', 'html', 'news of a fair of playground makers')
def fair(r):
    return Html(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>展会快讯</title></head><body><h2>儿童游乐设备展开幕</h2><p>{date(r.day, "2024年3月15日")}讯，{e(seller(r, "zh", "IGR"))}等百余家企业参展，现场意向订单金额超过{r.rng.randrange(2, 30)}00万元。滑梯、攀爬架等产品受到关注。主办方表示，具体采购须由双方另行签订合同。</p></body></html>')


@elsewhere('zh-youjian-huiyi-chaxie-anpai', 'zh', 'eml', 'a mail about tea at a meeting')
def tea(r):
    return Mail('会议茶歇安排', text=f'各位同事：\n\n{date(r.day, "2024年3月15日")}的会议安排两次茶歇，预算每人{ZH(some(r, 15, 60))}元，由行政部自行准备，不再外购。请于周三前报人数。\n\n{r.choice(PEOPLE["zh"])}\n')


@elsewhere('zh-zhidu-caigou-guanli-banfa', 'zh', 'docx', 'rules of a firm on how it buys')
def rules(r):
    doc = Odt(FONT, 11, margin='2.3cm', lang='zh').p(f'{r.choice(BUYERS["zh"])}\n采购管理办法', bold=True, size=15, align='c', space=0.3)
    for n, t in zip('一二三四', ('为规范采购行为，制定本办法。', f'单笔金额{ZH(D(r.rng.randrange(1, 9) * 10000))}元以上的采购须取得三家以上报价。', '采购合同由法务部审核，验收单由使用部门签署。', f'本办法自{date(r.day, "2024年3月15日")}起施行。')):
        doc.p(f'第{n}条　{t}', line=130)
    return doc


@elsewhere('ru-prikaz-pitanie-detej', 'ru', 'docx scan', 'an order of a kindergarten on meals of children; nothing is bought')
def meals(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(body(r, 'ru'), bold=True, align='c', space=0.2).p(f'ПРИКАЗ № {r.rng.randrange(10, 300)}\nот {date(r.day, "15.03.2024")}', bold=True, align='c', space=0.2).p('Об организации питания', bold=True, space=0.15)
    for t in ('1. Организовать трёхразовое питание: завтрак, обед, полдник.', f'2. Установить размер родительской платы {RU(some(r, 90, 260))} руб. в день.', f'3. Назначить ответственным: {r.choice(PEOPLE["ru"])}.', '4. Бракеражной комиссии ежедневно снимать пробу.'):
        doc.p(t, align='j', line=118)
    return doc.p('Заведующий ______________', before=0.5)


@elsewhere('ru-akt-sverki-dvuh-storon', 'ru', 'pdf', 'two firms agree on what is owed, with bills and payments')
def agreed(r):
    a, b = seller(r, 'ru'), r.choice(BUYERS['ru'])
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='ru').p('Акт сверки', bold=True, size=14, align='c', space=0.05).p(f'взаимных расчетов за период по {date(r.day, "15.03.2024")}\nмежду {a} и {b}', align='c', space=0.2)
    v = [some(r, 9000, 190000) for _ in range(4)]
    rows = [[date(r.day, '15.03.2024'), f'Продажа ({r.rng.randrange(10, 999)})', RU(x), ''] for x in v] + [[date(r.day, '15.03.2024'), 'Оплата', '', RU(v[0])], ['', 'Сальдо конечное', RU(sum(v[1:])), '']]
    return doc.table([['Дата', 'Документ', 'Дебет', 'Кредит']] + rows, [3, 7, 3.5, 3.5], align='clrr').p('По данным сторон задолженность подтверждена.', before=0.2)


@elsewhere('ru-vakansiya-menedzher-zakupok', 'ru', 'html', 'a firm seeks a buyer of goods')
def vacancy(r):
    return Html(f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Вакансия</title></head><body><h2>Менеджер по закупкам</h2><p>{e(r.choice(BUYERS["ru"]))}, опубликовано {date(r.day, "15.03.2024")}</p><p>Зарплата от {r.rng.randrange(45, 110)} 000 руб.</p><ul><li>запрос коммерческих предложений, сравнение цен</li><li>оформление заказов поставщикам и договоров поставки</li><li>контроль счетов и накладных</li></ul></body></html>')


@elsewhere('ru-pismo-pretenziya-otvet', 'ru', 'docx', 'an answer to a claim about goods that were bad')
def claim(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(f'{seller(r, "ru", "BOJ")}', bold=True, space=0.2).p(f'Исх. № {r.rng.randrange(10, 500)} от {date(r.day, "15.03.2024")}', space=0.2).p(f'{r.choice(BUYERS["ru"])}', align='r', space=0.3).p('Ответ на претензию', bold=True, align='c', space=0.2)
    return doc.p(f'Рассмотрев Вашу претензию на сумму {RU(some(r, 3000, 90000))} руб., сообщаем, что дефект банок с краской возник при хранении на складе покупателя. Оснований для возврата денежных средств не имеется. Готовы направить представителя для совместного осмотра.', align='j', line=120, space=0.5).p(r.choice(PEOPLE['ru']), align='r')


@elsewhere('ru-chat-vygruzka-zakaz-kraski', 'ru', 'txt', 'a talk in a messenger on paint and prices')
def talk(r):
    a, b = (x.split()[1] for x in r.sample(PEOPLE['ru'], 2))
    return Text(f'[{date(r.day, "15.03.2024")} 10:12] {a}: сколько стоит краска, 15 л?\n[{date(r.day, "15.03.2024")} 10:14] {b}: на сайте {RU(some(r, 2000, 5000))}, но там ещё доставка\n[{date(r.day, "15.03.2024")} 10:15] {a}: ок, пока не заказываем, ждём директора\n')


@elsewhere('de-dienstplan-pforte-krankenhaus', 'de', 'xlsx', 'a plan of duty at a gate with hours')
def gate(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Dienstplan', [4, 6, 2.6, 2.6, 5]).row((f'{body(r, "de")}: Dienstplan Pforte', BOLD)).row(f'ab {date(r.day, "15.03.2024")}').row().row(*[(t, HEAD) for t in ('Schicht', 'Name', 'Stunden', 'Zuschlag €', 'Bemerkung')])
    for t in ('Früh', 'Spät', 'Nacht', 'Feiertag', 'Reserve'):
        o.row(t, r.choice(PEOPLE['de']), r.rng.randrange(6, 12), some(r, 0, 12), '')
    return o


@elsewhere('de-protokoll-gemeinderat-spielplatz', 'de', 'docx', 'minutes of a council that puts off a playground')
def council(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm', lang='de').p(f'{body(r, "de")}\nNiederschrift über die Sitzung vom {date(r.day, "15. März 2024")}', bold=True, space=0.2)
    for t in ('TOP 1: Die Beschlussfähigkeit wird festgestellt.', f'TOP 2: Spielplatz. Die Verwaltung schätzt die Kosten für Rutsche und Klettergerüst auf {DE(some(r, 9000, 60000))} Euro. Ein Richtpreisangebot der Firma {seller(r, "de", "IGR")} liegt vor. Der Punkt wird vertagt, eine Vergabe erfolgt nicht.', 'TOP 3: Anfragen. Keine.'):
        doc.p(t, align='j', line=118)
    return doc


@elsewhere('de-mail-mahnung-freundlich', 'de', 'eml', 'a friendly reminder of a bill')
def reminder(r):
    return Mail('Zahlungserinnerung', text=f'Guten Tag,\n\nsicher haben Sie unsere Rechnung über {DE(some(r, 100, 4000))} EUR nur übersehen. Bitte gleichen Sie den Betrag bis zum {date(r.day, "15.03.2024")} aus. Falls sich Ihre Zahlung mit diesem Schreiben überschnitten hat, betrachten Sie es als gegenstandslos.\n\n{r.choice(PEOPLE["de"])}\n{seller(r, "de")}\n')


@elsewhere('at-aushang-preisliste-kopien', 'de', 'pdf', 'a list of fees that hangs in a town\'s office')
def fees(r):
    doc = Odt('Liberation Sans', 11, margin='2.4cm', lang='de').p(f'{body(r, "at")}\nKostenersätze ab {date(r.day, "15.03.2024")}', bold=True, size=13, space=0.3)
    return doc.table([['Leistung', 'EUR']] + [[t, DE(some(r, 0, 40))] for t in ('Kopie A4 schwarz-weiß', 'Beglaubigte Übersetzung, Vermittlung', 'Sitzungssaal, je Stunde', 'Streusplitt, je Sack', 'Mahnspesen')], [10, 4], align='lr')


@elsewhere('de-bedienungsanleitung-dockingstation', 'de', 'html', 'a manual of a docking station with guarantee and order numbers of parts')
def manual(r):
    return Html(f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Anleitung</title></head><body><h1>Dockingstation USB-C: Kurzanleitung</h1><p>Stand {date(r.day, "15.03.2024")}</p><ol><li>Netzteil anschließen.</li><li>Mit dem Notebook verbinden.</li></ol><p>Ersatznetzteil: Bestellnummer {r.rng.randrange(10000, 99999)}, Richtpreis {DE(some(r, 20, 60))} € inkl. MwSt. Garantie nur gegen Vorlage der Rechnung. Service: {e(seller(r, "de", "RCN"))}.</p></body></html>')
