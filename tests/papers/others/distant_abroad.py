"""Chinese, Russian and German papers of the thirteenth group that buy nothing."""
from html import escape as e

from kit.figures import cents, date, money
from kit.odf import Ods, Odt
from kit.outriders import BUYERS, PEOPLE, SELLERS
from kit.paper import Html, Mail, Text

from .distant import BOLD, HEAD, D, goods, sum_of, distant, where

DE, RU, ZH = money('1.234,56'), money('1 234,56'), money('1,234.56')


@distant('zh-tingdian-tongzhi', 'zh', 'html', 'notice that the current will be off')
def off(r):
    return Html(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>停电</title></head><body><h1>计划停电通知</h1><p>{e(r.choice(BUYERS["zh"]))}定于{date(r.day, "2024年3月15日")}8时至17时对线路进行检修，施工单位为{e(r.choice(SELLERS["zh"]))}。停电期间请用户关闭设备电源，不便之处敬请谅解。</p></body></html>')


@distant('zh-gongre-shoufei-biaozhun', 'zh', 'docx', 'what heat costs for all')
def heat(r):
    return Odt('WenQuanYi Micro Hei', 11.5, margin='2.4cm', lang='zh').p('关于公布供热收费标准的通知', bold=True, size=15, align='c', space=0.3).table([['用户类别', '计费单位', '价格（元）']] + [[t, u, ZH(sum_of(r, 3, 60))] for t, u in (('居民', '平方米'), ('商业', '平方米'), ('学校', '平方米'), ('计量用户', '吉焦'))], [5, 5, 5], align='lcr').p(f'以上标准自{date(r.day, "2024年3月15日")}起执行。', before=0.2)


@distant('zh-xunjian-jilu', 'zh', 'xlsx', 'a record of rounds through a substation')
def rounds(r):
    o = Ods('WenQuanYi Micro Hei', 10, locale='zh-CN').sheet('巡检', [5, 5, 3, 5]).row((f'变电站巡检记录 {date(r.day, "2024-03-15")}', BOLD)).row('巡检人', r.choice(PEOPLE['zh'])).row(*[(t, HEAD) for t in ('设备', '型号', '温度℃', '结论')])
    for _, n, s, _, _ in goods(r, 'zh', 7):
        o.row(n, s, r.rng.randrange(18, 60), r.choice(('正常', '正常', '需复查')))
    return o


@distant('zh-huiyi-jiyao-gaizao', 'zh', 'docx', 'minutes on a project that has no money yet')
def minutes(r):
    return Odt('WenQuanYi Micro Hei', 11.5, margin='2.4cm', lang='zh').p('专题会议纪要', bold=True, size=16, align='c', space=0.3).p(f'{date(r.day, "2024年3月15日")}，{r.choice(PEOPLE["zh"])}主持召开换热站改造专题会。会议认为，{goods(r, "zh", 1)[0][1]}老化严重，改造估算约{r.rng.randrange(20, 300)}万元。会议要求先完成可行性研究，资金落实后再启动招标采购。', line=150)


@distant('zh-youjian-peixun', 'zh', 'eml', 'invites to a course of a maker, free of charge')
def course(r):
    return Mail('培训邀请', text=f'各位同事：\n\n{r.choice(SELLERS["zh"])}将于{date(r.day, "2024年3月15日")}举办产品技术培训，免费参加，食宿自理。有意者请回复本邮件报名，名额{r.rng.randrange(10, 60)}人。\n\n{r.choice(PEOPLE["zh"])}\n')


@distant('ru-pamyatka-otoplenie', 'ru', 'html', 'advice for those who live in a house on heating')
def advice(r):
    return Html(f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Памятка</title></head><body><h1>Памятка потребителю тепла</h1><p>{e(r.choice(BUYERS["ru"]))} напоминает: с {date(r.day, "15 марта 2024 г.")} показания приборов учёта принимаются до 25 числа. Поверку счётчиков выполняют аккредитованные организации, например {e(r.choice(SELLERS["ru"]))}; стоимость поверки узнавайте на месте.</p></body></html>')


@distant('ru-naryad-dopusk', 'ru', 'docx scan', 'a permit to work at high voltage')
def permit(r):
    return Odt('Liberation Serif', 11.5, margin='2.2cm', lang='ru').p(f'НАРЯД-ДОПУСК № {r.rng.randrange(10, 900)}\nдля работы в электроустановках', bold=True, align='c', space=0.3).p(f'Организация: {r.choice(BUYERS["ru"])}\nДата: {date(r.day, "15.03.2024")}\nОтветственный руководитель: {r.choice(PEOPLE["ru"])}\nПоручается: замена оборудования ({goods(r, "ru", 1)[0][1].lower()}) силами бригады {r.choice(SELLERS["ru"])}.', line=140).table([['Мера по подготовке рабочего места', 'Отметка'], ['Отключить линию', 'выполнено'], ['Проверить отсутствие напряжения', 'выполнено'], ['Установить заземление', 'выполнено']], [11, 4])


@distant('ru-defektnaya-vedomost', 'ru', 'xlsx', 'a list of what is broken, no orders')
def broken(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Ведомость', [1.5, 7, 5, 3, 6]).row((f'Дефектная ведомость от {date(r.day, "15.03.2024")}', BOLD)).row().row(*[(t, HEAD) for t in ('№', 'Оборудование', 'Тип', 'Кол-во', 'Дефект')])
    for i, (_, n, s, _, _) in enumerate(goods(r, 'ru', 6), 1):
        o.row(i, n, s, r.rng.randrange(1, 6), r.choice(('коррозия', 'износ', 'трещина корпуса', 'не включается')))
    return o.row('Составил', r.choice(PEOPLE['ru']))


@distant('ru-prikaz-otopitelnyy-sezon', 'ru', 'odt', 'an order to staff to begin the heating season')
def season(r):
    return Odt('Liberation Serif', 12, margin='2.4cm', lang='ru').p(f'{r.choice(BUYERS["ru"])}', bold=True, align='c').p(f'ПРИКАЗ № {r.rng.randrange(10, 300)}\n{date(r.day, "15 марта 2024 г.")}', bold=True, align='c', space=0.3).p(f'О начале отопительного сезона.\n1. Начать подачу тепла с 1 октября.\n2. Ответственным назначить: {r.choice(PEOPLE["ru"])}.\n3. Отделу снабжения подготовить предложения по запасу материалов к следующему совещанию.', line=140)


@distant('ru-pismo-dolg-teplo', 'ru', 'eml', 'a reminder of a debt for heat, with no goods')
def debt(r):
    return Mail('Напоминание о задолженности', text=f'Уважаемый абонент!\n\nПо состоянию на {date(r.day, "15.03.2024")} за вами числится задолженность {RU(sum_of(r, 1000, 40000))} руб. за отопление. Просим погасить её в течение десяти дней во избежание начисления пеней. Если вы уже оплатили, не обращайте внимания на это письмо.\n\nАбонентский отдел\n')


@distant('de-abschaltung-aushang', 'de', 'docx', 'a notice in a house that heat will be off')
def notice(r):
    return Odt('Liberation Sans', 13, margin='2.5cm', lang='de').p('Wichtige Mitteilung an alle Mieter', bold=True, size=18, align='c', space=0.4).p(f'Am {date(r.day, "15. März 2024")} wird die Heizung von 8 bis 14 Uhr abgestellt. Die Firma {r.choice(SELLERS["de"])} tauscht Teile im Keller aus. Kosten entstehen Ihnen nicht.', line=140).p(f'{r.choice(BUYERS["de"])}\n{r.choice(PEOPLE["de"])}')


@distant('de-heizkosten-einzelabrechnung', 'de', 'docx', 'how the cost of heat is shared among tenants')
def shared(r):
    v = [sum_of(r, 200, 6000) for _ in range(4)]
    rows = [['Kostenart', 'Gesamtkosten EUR', 'Ihr Anteil EUR']] + [[t, DE(a), DE(cents(a * D('0.07')))] for t, a in zip(('Brennstoff', 'Betriebsstrom', 'Wartung', 'Messdienst'), v)]
    return Odt('Liberation Sans', 10.5, margin='2.2cm', lang='de').p('Heizkosten-Einzelabrechnung', bold=True, size=14).p(f'Nutzer: {r.choice(PEOPLE["de"])}\nLiegenschaft: {where(r, "de")}\nErstellt am {date(r.day, "15.03.2024")}', space=0.3).table(rows, [6, 5, 5], align='lrr').p('Vorauszahlungen werden vom Vermieter verrechnet.')


@distant('de-schaltprotokoll', 'de', 'txt', 'a log of what was switched in a grid')
def switched(r):
    rows = '\n'.join(f'{6 + i:02}:{r.rng.randrange(10, 59)}  {n:<32} {r.choice(("EIN", "AUS", "geerdet"))}' for i, (_, n, _, _, _) in enumerate(goods(r, 'de', 6)))
    return Text(f'Schaltprotokoll {date(r.day, "15.03.2024")}\nNetzführung: {r.choice(PEOPLE["de"])}\n\n{rows}\n\nBesondere Vorkommnisse: keine\n')


@distant('de-foerderbescheid-waermenetz', 'de', 'docx scan', 'a grant for a heat network; a sum, no seller')
def grant(r):
    return Odt('Liberation Serif', 12, margin='2.5cm', lang='de').p(f'Zuwendungsbescheid vom {date(r.day, "15. März 2024")}', bold=True, size=14, space=0.3).p(f'{r.choice(BUYERS["de"])} wird für den Ausbau des Wärmenetzes eine nicht rückzahlbare Zuwendung in Höhe von bis zu {DE(sum_of(r, 20000, 400000))} EUR bewilligt. Aufträge dürfen erst nach Zugang dieses Bescheides vergeben werden. Bei Auftragswerten über 10.000 EUR sind drei Angebote einzuholen.', align='j', line=125)


@distant('de-mail-urlaub-einkauf', 'de', 'eml', 'an absence of a buyer, answered by a machine')
def absent(r):
    return Mail('Abwesenheit: Re: Angebot', text=f'Vielen Dank für Ihre Nachricht.\n\nIch bin bis {date(r.day, "15.03.2024")} nicht im Büro. Bestellungen und Rechnungen richten Sie bitte an den Zentraleinkauf. Ihre E-Mail wird nicht weitergeleitet.\n\n{r.choice(PEOPLE["de"])}\n{r.choice(BUYERS["de"])}\n')
