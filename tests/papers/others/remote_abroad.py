"""Chinese, Russian and German papers of the twelfth group that buy nothing."""
from html import escape as e

from kit.figures import date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from kit.wanderers import BUYERS, PEOPLE, SELLERS

from .remote import BOLD, D, HEAD, cents, goods, sum_of, remote, where

DE, RU, ZH = money('1.234,56'), money('1 234,56'), money('1,234.56')


@remote('zh-bisai-tongzhi', 'zh', 'docx', 'a notice of a contest with fees')
def contest(r):
    return Odt('WenQuanYi Micro Hei', 11.5, margin='2.4cm', lang='zh').p('关于举办职工运动会的通知', bold=True, size=16, align='c', space=0.3).p(f'各单位：\n定于{date(r.day, "2024年3月15日")}举办职工运动会，报名费每队{r.rng.randrange(2, 9)}00元，器材由{r.choice(BUYERS["zh"])}统一提供，参赛队不得自行采购。', line=150).p(f'联系人：{r.choice(PEOPLE["zh"])}', align='r')


@remote('zh-kucun-pandian-qicai', 'zh', 'xlsx', 'a count of what lies in a store')
def counted(r):
    o = Ods('WenQuanYi Micro Hei', 10, locale='zh-CN').sheet('盘点', [3, 5, 4, 2, 3, 3]).row((f'{r.choice(BUYERS["zh"])} 体育器材盘点表', BOLD)).row().row(*[(t, HEAD) for t in ('编号', '名称', '规格', '单位', '账面数', '实盘数')])
    for c, n, s, u, _ in goods(r, 'zh', 8):
        k = r.rng.randrange(1, 40)
        o.row(c, n, s, u, k, k)
    return o


@remote('zh-xinwen-tiyuguan', 'zh', 'html', 'news about a hall with sums')
def news(r):
    return Html(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>新闻</title></head><body><h1>新体育馆年内开工</h1><p>{date(r.day, "2024年3月15日")}</p><p>项目总投资约{r.rng.randrange(2, 30)}00万元，{e(r.choice(SELLERS["zh"]))}等企业表示关注，招标尚未开始。</p></body></html>')


@remote('zh-youjian-xunwen-jinkuang', 'zh', 'eml', 'a colleague asks how a matter stands; no order')
def colleague(r):
    return Mail('器材的事', text=f'{r.choice(PEOPLE["zh"])}：\n\n上次说的{goods(r, "zh", 1)[0][1]}，领导还没批，先不要下单，也不要签合同。预算大概{r.rng.randrange(1, 20)}万元，等会议纪要出来再说。\n\n{r.choice(PEOPLE["zh"])}\n')


@remote('ru-polozhenie-o-sorevnovaniyah', 'ru', 'docx', 'rules of a contest with fees')
def rules(r):
    return Odt('Liberation Serif', 12, margin='2.3cm', lang='ru').p('ПОЛОЖЕНИЕ О СОРЕВНОВАНИЯХ', bold=True, align='c', space=0.3).p(f'1. Соревнования проводятся {date(r.day, "15 марта 2024 г.")}.\n2. Стартовый взнос составляет {r.rng.randrange(3, 20)}00 руб. с участника.\n3. Инвентарь предоставляет {r.choice(BUYERS["ru"])}.\n4. Протесты подаются в течение часа.', line=140)


@remote('ru-akt-spisaniya-inventarya', 'ru', 'docx scan', 'an act by which old things are struck off the books')
def struck(r):
    return Odt('Liberation Serif', 11, margin='2.2cm', lang='ru').p(r.choice(BUYERS['ru']), bold=True, space=0.2).p(f'АКТ\nо списании инвентаря от {date(r.day, "15.03.2024")}', bold=True, align='c', space=0.3).table([['Наименование', 'Кол-во', 'Балансовая стоимость, руб.', 'Причина']] + [[f'{n}, {s}', str(r.rng.randrange(1, 9)), RU(cents(v * 90)), 'износ'] for _, n, s, _, v in goods(r, 'ru', 4)], [7, 2, 4.4, 3], align='lrrl').p('Комиссия: ______________  ______________')


@remote('ru-pismo-rassylka-arena', 'ru', 'eml', 'advertising by mail with rebates for anyone')
def spam(r):
    return Mail('Скидки для спортшкол', text=f'Здравствуйте!\n\n{r.choice(SELLERS["ru"])} дарит скидку {r.rng.randrange(5, 30)}% на весь каталог до конца месяца. Чтобы получить прайс, ответьте на это письмо. Предложение не является публичной офертой.\n\nОтписаться можно по ссылке.\n')


@remote('ru-otchet-vystuplenie', 'ru', 'xlsx', 'what a trip of a team cost, by items, and what was planned')
def trip(r):
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Смета', [8, 4, 4]).row((f'Отчёт о расходах на выезд, {date(r.day, "15.03.2024")}', BOLD)).row().row(*[(t, HEAD) for t in ('Статья', 'План, руб.', 'Факт, руб.')])
    for t in ('Проезд', 'Питание', 'Проживание', 'Страховка', 'Медикаменты'):
        v = sum_of(r, 3000, 80000)
        o.row(t, v, cents(v * D('0.93')))
    return o.row('Ответственный', r.choice(PEOPLE['ru']))


@remote('de-hallenordnung', 'de', 'docx', 'rules of a hall and what lost keys cost')
def rules_de(r):
    return Odt('Liberation Sans', 11, margin='2.4cm', lang='de').p(f'Hallenordnung – {r.choice(BUYERS["de"])}', bold=True, size=14, space=0.3).p(f'1. Die Halle darf nur mit sauberen Hallenschuhen betreten werden.\n2. Geräte sind nach Gebrauch zurückzustellen.\n3. Für verlorene Schlüssel werden {DE(sum_of(r, 30, 200))} Euro berechnet.\n4. Schäden sind dem Hausmeister zu melden.', line=140).p(f'Stand: {date(r.day, "15.03.2024")}', before=0.4)


@remote('de-spendenquittung-verein', 'de', 'docx scan', 'a club certifies a gift; no goods')
def gift(r):
    return Odt('Liberation Serif', 12, margin='2.4cm', lang='de').p('Bestätigung über Geldzuwendungen', bold=True, size=14, space=0.3).p(f'Name des Zuwendenden: {r.choice(SELLERS["de"])}, {where(r, "de")}\nBetrag der Zuwendung: {DE(sum_of(r, 50, 4000))} Euro\nTag der Zuwendung: {date(r.day, "15.03.2024")}', line=150, space=0.3).p('Es wird bestätigt, dass die Zuwendung nur zur Förderung des Sports verwendet wird.', align='j', space=0.8).p(f'____________________\n{r.choice(PEOPLE["de"])}')


@remote('de-protokoll-vorstand-geraete', 'de', 'odt', 'minutes of a board that gets prices first')
def board(r):
    return Odt('Liberation Sans', 11, margin='2.3cm', lang='de').p(f'Protokoll der Vorstandssitzung vom {date(r.day, "15. März 2024")}', bold=True, size=13, space=0.3).p(f'TOP 3: {goods(r, "de", 1)[0][1]}. {r.choice(PEOPLE["de"])} berichtet, dass ein Angebot von {r.choice(SELLERS["de"])} noch aussteht. Es wird beschlossen, mit der Bestellung bis zur Haushaltssitzung zu warten.', align='j', line=130)


@remote('de-trainingsplan-woche', 'de', 'txt', 'a plan of training with weights and sets')
def plan(r):
    rows = '\n'.join(f'{t:<12}{r.rng.randrange(2, 6)} x {r.rng.randrange(5, 15)}   {r.rng.randrange(20, 120)} kg' for t in ('Kniebeuge', 'Bankdrücken', 'Rudern', 'Kreuzheben'))
    return Text(f'Trainingsplan ab {date(r.day, "15.03.2024")}\n\n{rows}\n\nPause 90 s\n')
