"""Chinese, Russian and German papers of the fourteenth group that buy nothing."""
from html import escape as e

from kit.figures import date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from kit.voyagers import BUYERS, PEOPLE, SELLERS

from .outlying import BOLD, HEAD, D, sum_of, things, outlying, where

DE, RU, ZH = money('1.234,56'), money('1 234,56'), money('1,234.56')
HEI = 'WenQuanYi Micro Hei'


@outlying('zh-kehu-tousu-huifu', 'zh', 'docx', 'a hotel answers the complaint of a guest')
def reply(r):
    return Odt(HEI, 11.5, margin='2.5cm', lang='zh').p('关于宾客投诉的回复', bold=True, size=16, align='c', space=0.3).p(f'尊敬的{r.choice(PEOPLE["zh"])}先生/女士：', space=0.1).p(f'　　您于{date(r.day, "2024年3月15日")}反映的客房{things(r, "zh", 1)[0][1]}破损一事，经核实情况属实。该批用品由{r.choice(SELLERS["zh"])}供应，我店已要求更换。现决定退还房费{ZH(sum_of(r, 200, 900))}元，并赠送早餐券两张。', line=160, space=0.4).p(f'{r.choice(BUYERS["zh"])}宾客关系部', align='r')


@outlying('zh-dongwu-jianyi-zhengming', 'zh', 'docx scan', 'a certificate by which animals may be moved')
def quarantine(r):
    return Odt(HEI, 11, margin='2.2cm', lang='zh').p('动物检疫合格证明', bold=True, size=17, align='c', space=0.05).p(f'编号：{r.rng.randrange(10 ** 8, 10 ** 9)}', align='r').table([['货主', r.choice(PEOPLE['zh'])], ['动物种类', '犬'], ['数量及单位', f'{r.rng.randrange(1, 9)}只'], ['启运地点', where(r, 'zh')], ['到达地点', r.choice(BUYERS['zh'])], ['用途', '伴侣动物'], ['签发日期', date(r.day, '2024年3月15日')], ['官方兽医', r.choice(PEOPLE['zh'])]], [5, 11], head=0).p('本证书调运当日有效，涂改无效。', before=0.2)


@outlying('zh-mojv-shimo-baogao', 'zh', 'xlsx', 'a report on a trial of a mould')
def mould(r):
    o = Ods(HEI, 10, locale='zh-CN').sheet('试模', [5, 4, 4, 5]).row((f'试模报告 {date(r.day, "2024-03-15")}', BOLD)).row('模具厂', r.choice(SELLERS['zh'])).row('客户', r.choice(BUYERS['zh'])).row().row(*[(t, HEAD) for t in ('参数', '设定值', '实际值', '备注')])
    for t in ('料筒温度 ℃', '注射压力 MPa', '保压时间 s', '冷却时间 s', '周期 s', '产品重量 g'):
        v = r.rng.randrange(8, 240)
        o.row(t, v, v + r.rng.randrange(-2, 3), r.choice(('正常', '偏高', '待调整')))
    return o


@outlying('zh-anquan-shigu-kuaibao', 'zh', 'docx', 'a quick report on an accident in a quarry')
def accident(r):
    return Odt(HEI, 11.5, margin='2.5cm', lang='zh').p('生产安全事故快报', bold=True, size=16, align='c', space=0.3).p(f'　　{date(r.day, "2024年3月15日")}14时许，{r.choice(SELLERS["zh"])}石材加工车间发生物体打击事故，一人轻伤。事故造成直接经济损失约{ZH(sum_of(r, 2000, 30000))}元，{things(r, "zh", 1)[0][1]}损坏。已停产整改，原因正在调查。', line=165).p(f'报告人：{r.choice(PEOPLE["zh"])}', align='r', before=0.3)


@outlying('zh-zhaoshang-jiameng-guanggao', 'zh', 'html', 'an advertisement that seeks partners; prices for anyone')
def partners(r):
    rows = ''.join(f'<li>{e(n)} {e(s)}：市场价{ZH(v * 9)}元，加盟价面议</li>' for _, n, s, _, v in things(r, 'zh', 5))
    return Html(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>招商</title></head><body><h1>诚邀全国代理加盟</h1><p>{e(r.choice(SELLERS["zh"]))}面向全国招商，{date(r.day, "2024年3月15日")}前签约免加盟费{ZH(sum_of(r, 5000, 50000))}元。</p><ul>{rows}</ul><p>招商热线联系人：{e(r.choice(PEOPLE["zh"]))}</p></body></html>')


@outlying('zh-youjian-yangpin-jindu', 'zh', 'eml', 'colleagues ask how far samples are; nothing ordered')
def samples(r):
    a, b = things(r, 'zh', 2)
    return Mail('样品进度', text=f'大家好：\n\n{a[1]}和{b[1]}的样品{r.choice(SELLERS["zh"])}说{date(r.day, "2024年3月15日")}前寄出，免费提供。请质检先测，报告出来之前不要谈价格，也不要下单。去年单价是{ZH(b[4] * 8)}元，仅供参考。\n\n{r.choice(PEOPLE["zh"])}\n')


@outlying('zh-kefang-buxi-dengji', 'zh', 'txt:gb18030', 'a count of linen that went to the wash and came back')
def linen(r):
    rows = '\n'.join(f'{t}　送洗 {(n := r.rng.randrange(20, 300))}　收回 {n - r.rng.randrange(0, 4)}' for t in ('床单', '被套', '枕套', '浴巾', '面巾', '地巾'))
    return Text(f'客房布草交接登记\n日期：{date(r.day, "2024-03-15")}\n洗涤单位：{r.choice(SELLERS["zh"])}\n\n{rows}\n\n客房部：{r.choice(PEOPLE["zh"])}　洗涤单位：__________\n差数月底统一核对。\n')


@outlying('ru-zhaloba-postoyalca', 'ru', 'docx', 'a guest complains and asks for money back')
def complaint(r):
    return Odt('Liberation Serif', 12, margin='2.4cm', lang='ru').p(f'Директору\n{r.choice(BUYERS["ru"])}\nот {r.choice(PEOPLE["ru"])},\n{where(r, "ru")}', align='r', space=0.4).p('ЖАЛОБА', bold=True, align='c', space=0.2).p(f'{date(r.day, "15 марта 2024 г.")} я заселился в номер, где не работали замок и минибар, а {things(r, "ru", 1)[0][1].lower()} оказались в негодном состоянии. За проживание мною оплачено {RU(sum_of(r, 3000, 30000))} руб. Прошу вернуть половину суммы и сообщить о принятых мерах в десятидневный срок.', align='j', line=125)


@outlying('ru-vetsvidetelstvo-forma', 'ru', 'docx scan', 'a certificate for the carriage of an animal')
def vet(r):
    return Odt('Liberation Serif', 11.5, margin='2.2cm', lang='ru').p(f'ВЕТЕРИНАРНОЕ СВИДЕТЕЛЬСТВО № {r.rng.randrange(10 ** 6, 10 ** 7)}', bold=True, align='c', space=0.2).p(f'Выдано {r.choice(BUYERS["ru"])} {date(r.day, "15.03.2024")}\nВладелец: {r.choice(PEOPLE["ru"])}\nЖивотное: собака, чип {r.rng.randrange(10 ** 14, 10 ** 15)}\nВакцина: партия {r.rng.randrange(100, 999)}, поставщик {r.choice(SELLERS["ru"])}\nМаршрут: автотранспортом, {where(r, "ru")}', line=140).p('Свидетельство предъявляется для контроля при погрузке и выгрузке. Копии недействительны.', before=0.2)


@outlying('ru-kartochka-otzyva-oborudovaniya', 'ru', 'html', 'what customers think of goods, with marks')
def reviews(r):
    rows = ''.join(f'<li><b>{e(n)}</b> ({e(s)}): {r.rng.randrange(2, 6)}/5. Цена была {RU(v * 95)} руб.</li>' for _, n, s, _, v in things(r, 'ru', 6))
    return Html(f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Отзывы</title></head><body><h1>Отзывы о товарах {e(r.choice(SELLERS["ru"]))}</h1><ul>{rows}</ul><p>Обновлено {date(r.day, "15.03.2024")}. Магазин не отвечает за мнения покупателей.</p></body></html>')


@outlying('ru-zhurnal-remonta-form', 'ru', 'xlsx', 'a log of repairs with parts from the store')
def repairs(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Журнал', [3, 6, 6, 2.5, 2.5, 6]).row((f'Журнал ремонта пресс-форм, {r.choice(BUYERS["ru"])}', BOLD)).row().row(*[(t, HEAD) for t in ('Дата', 'Форма', 'Установлено со склада', 'Кол-во', 'Часы', 'Наладчик')])
    for _, n, _, _, _ in things(r, 'ru', 6):
        o.row(date(r.day, '15.03.2024'), f'ПФ-{r.rng.randrange(100, 900)}', n, r.rng.randrange(1, 8), r.rng.randrange(1, 16), r.choice(PEOPLE['ru']))
    return o


@outlying('ru-nekrolog-i-blagodarnost', 'ru', 'txt:cp1251', 'thanks of a family to a firm for a stone; a letter to a paper')
def thanks(r):
    return Text(f'БЛАГОДАРНОСТЬ\n\nСемья благодарит коллектив {r.choice(SELLERS["ru"])} и лично мастера ({r.choice(PEOPLE["ru"])}) за памятник, установленный {date(r.day, "15.03.2024")}. Работа выполнена в срок, а скидка пенсионеру оказалась приятной неожиданностью. Отдельное спасибо: {r.choice(BUYERS["ru"])} за оформление участка.\n')


@outlying('ru-prikaz-klassifikaciya-gostinicy', 'ru', 'odt', 'an order within a hotel on who prepares for the giving of stars')
def stars(r):
    return Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p(f'{r.choice(BUYERS["ru"])}\nПРИКАЗ № {r.rng.randrange(10, 300)}', bold=True, align='c', space=0.1).p(date(r.day, '15 марта 2024 г.'), space=0.2).p(f'В связи с прохождением классификации ПРИКАЗЫВАЮ:\n1. Назначить ответственным {r.choice(PEOPLE["ru"])}.\n2. Провести сверку оснащения номеров ({"; ".join(x[1].lower() for x in things(r, "ru", 3))}).\n3. Бухгалтерии подготовить сведения о расходах, не превышая лимита {RU(sum_of(r, 20000, 90000))} руб.\n4. Контроль оставляю за собой.', line=130)


@outlying('ru-pismo-priglashenie-seminar', 'ru', 'eml', 'an invitation to a seminar of a maker')
def seminar(r):
    return Mail('Приглашение на семинар', text=f'Уважаемые коллеги!\n\n{r.choice(SELLERS["ru"])} приглашает на бесплатный семинар {date(r.day, "15 марта 2024 г.")}. В программе: обзор новинок ({things(r, "ru", 1)[0][1].lower()}), ответы на вопросы, розыгрыш скидок. Место: {where(r, "ru")}. Регистрация до конца недели, число мест ограничено.\n\n{r.choice(PEOPLE["ru"])}\nотдел маркетинга\n')


@outlying('de-gaestebeschwerde-antwort', 'de', 'docx', 'a hotel answers a guest who complained')
def guest(r):
    return Odt('Liberation Sans', 11, margin='2.5cm', lang='de').p(r.choice(BUYERS['de']), bold=True, size=13, space=0.3).p(f'{r.choice(PEOPLE["de"])}\n{where(r, "de")}', space=0.3).p(f'Ihr Schreiben vom {date(r.day, "15. März 2024")}', bold=True, space=0.15).p(f'Sehr geehrter Gast,\n\nes tut uns leid, dass Ihr Aufenthalt nicht Ihren Erwartungen entsprach. Als Entschuldigung erstatten wir Ihnen {DE(sum_of(r, 40, 300))} EUR auf Ihre Karte. Das bemängelte Stück ({things(r, "de", 1)[0][1]}) haben wir bei {r.choice(SELLERS["de"])} reklamiert.', line=120).p(f'Mit freundlichen Grüßen\n{r.choice(PEOPLE["de"])}', before=0.4)


@outlying('de-friedhofssatzung-gebuehren', 'de', 'odt', 'rules of a graveyard with fees for all')
def graveyard(r):
    rows = [['Leistung', 'Gebühr in EUR']] + [[t, DE(sum_of(r, 60, 2400))] for t in ('Nutzungsrecht Wahlgrab, 25 Jahre', 'Urnennische, 15 Jahre', 'Genehmigung Grabmal', 'Benutzung der Feierhalle', 'Abräumen eines Grabmals')]
    return Odt('Liberation Serif', 11.5, margin='2.3cm', lang='de').p(f'{r.choice(BUYERS["de"])}\nGebührensatzung vom {date(r.day, "15. März 2024")}', bold=True, space=0.2).p('§ 4 Grabmale bedürfen der Genehmigung. Der ausführende Steinmetz ist mit dem Antrag zu benennen. § 5 Die Gebühren betragen:', align='j').table(rows, [10, 5], align='lr')


@outlying('de-pruefzeugnis-granulat', 'de', 'docx scan', 'a certificate of a material with measured values')
def certificate(r):
    code, n, s, _, _ = things(r, 'de', 1)[0]
    return Odt('Liberation Sans', 10, margin='2cm', lang='de').p('Abnahmeprüfzeugnis 3.1 nach EN 10204', bold=True, size=14, space=0.1).p(f'Hersteller: {r.choice(SELLERS["de"])}\nEmpfänger: {r.choice(BUYERS["de"])}\nErzeugnis: {n}, {s} ({code})\nCharge: {r.rng.randrange(10000, 99999)}\nPrüfdatum: {date(r.day, "15.03.2024")}', line=130, space=0.2).table([['Merkmal', 'Einheit', 'Soll', 'Ist']] + [[a, b, f'{v}', f'{v + r.rng.randrange(-2, 3)}'] for a, b, v in (('Dichte', 'kg/m³', 905), ('Zugfestigkeit', 'MPa', 33), ('Feuchte', 'ppm', 120), ('Härte', 'Shore D', 72))], [6, 3, 3, 3], align='lcrr').p('Das Zeugnis wurde maschinell erstellt und ist ohne Unterschrift gültig.', before=0.2)


@outlying('de-hausordnung-jugendherberge', 'de', 'html', 'rules and prices for who stays in a hostel')
def hostel(r):
    return Html(f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Hausordnung</title></head><body><h1>{e(r.choice(BUYERS["de"]))}</h1><h2>Hausordnung, Stand {date(r.day, "15.03.2024")}</h2><ol><li>Bettwäsche ist im Preis enthalten.</li><li>Verlorene Schlüsselkarten werden mit {DE(sum_of(r, 5, 25))} EUR berechnet.</li><li>Für Schäden am Inventar ({e(", ".join(x[1] for x in things(r, "de", 3)))}) haftet die Gruppe zum Wiederbeschaffungswert.</li><li>Bei Stornierung bis 6 Wochen vorher entstehen keine Kosten.</li></ol></body></html>')


@outlying('de-tierimpfliste', 'de', 'xlsx', 'a list of animals and when they were vaccinated')
def vaccinated(r):
    o = Ods('Liberation Sans', 10, locale='de-DE').sheet('Impfungen', [3, 4, 5, 4, 5]).row((f'{r.choice(BUYERS["de"])}: Impfliste', BOLD)).row().row(*[(t, HEAD) for t in ('Zwinger', 'Name', 'Chip-Nr.', 'Datum', 'Tierarzt')])
    for t in ('Balu', 'Luna', 'Rex', 'Mieze', 'Flocke', 'Bruno', 'Nala'):
        o.row(r.rng.randrange(1, 40), t, str(r.rng.randrange(10 ** 14, 10 ** 15)), r.day, r.choice(PEOPLE['de']))
    return o


@outlying('de-mail-messetermin', 'de', 'eml', 'a meeting at a fair is fixed; talk of offers to come')
def fair(r):
    return Mail('Termin Messe', text=f'Hallo {r.choice(PEOPLE["de"])},\n\nam {date(r.day, "15.03.2024")} um 14 Uhr am Stand von {r.choice(SELLERS["de"])}, Halle {r.rng.randrange(1, 14)}. Thema {things(r, "de", 1)[0][1]}: Wir schauen nur, ein Angebot holen wir frühestens im Herbst ein. Die Listenpreise sollen um {r.rng.randrange(2, 9)} % steigen.\n\nEintrittskarten liegen beim Empfang.\n\nViele Grüße\n{r.choice(PEOPLE["de"])}\n')


@outlying('de-arbeitsanweisung-spritzguss', 'de', 'txt:cp1252', 'an instruction to workers at a machine with amounts of material')
def instruction(r):
    rows = '\n'.join(f'{i}. {t}' for i, t in enumerate(('Granulat 4 h bei 80 °C trocknen', 'Masterbatch 3 % zumischen', 'Werkzeug auf 40 °C temperieren', 'Zykluszeit 38 s einstellen', 'Erste 20 Teile verwerfen', 'Stichprobe: 5 Stück je Stunde'), 1))
    return Text(f'ARBEITSANWEISUNG AA-{r.rng.randrange(100, 999)}   Stand {date(r.day, "15.03.2024")}\nBereich Spritzguss, erstellt: {r.choice(PEOPLE["de"])}\n\n{rows}\n\nMaterialbedarf je Schicht: 240 kg. Nachschub beim Lager anfordern, nicht beim Lieferanten ({r.choice(SELLERS["de"])}) bestellen.\n')
