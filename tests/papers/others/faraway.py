"""Papers of the fifteenth group that name goods, firms, sums and offices, and buy nothing."""
from functools import partial

from kit.figures import date
from kit.odf import Odt
from kit.paper import Mail, Text, other
from kit.sojourners import BUYERS, PEOPLE, SELLERS

faraway = partial(other, split='faraway')


@faraway('sr-red-voznje-izmena', 'sr', 'docx', 'a notice on changed lines of buses; the maker of displays stands in it')
def lines(r):
    return Odt('Liberation Sans', 11, margin='2.3cm').p(r.choice(BUYERS['sr']), bold=True).p('OBAVEŠTENJE O IZMENI REDA VOŽNJE', bold=True, size=14, space=0.2).p(f'Od {date(r.day, "15.03.2024.")} godine linija {r.rng.randrange(2, 90)} saobraća izmenjenom trasom zbog radova koje izvodi {r.choice(SELLERS["sr"])}. Cena karte ostaje 89,00 dinara.', align='j', line=120)


@faraway('en-observing-log-night', 'en', 'txt', 'a log of a night at a telescope with names of instruments')
def night(r):
    return Text(f'OBSERVING LOG  {date(r.day, "15 March 2024")}\nObserver: {r.choice(PEOPLE["en"])}\nInstrument: 250 mm reflector, narrowband filter, camera at -20 C\n\n21:10  M31   12 x 300 s   seeing 2.4\n23:40  M42   20 x 120 s   cloud from the west\n01:15  closed dome\n\nMount slips in RA, to be looked at. Total exposures: 32\n')


@faraway('de-kuechenplan-woche', 'de', 'eml', 'a plan of meals of a hospital with counts of trays')
def meals(r):
    return Mail('Speiseplan', text=f'Liebes Team,\n\nab {date(r.day, "15.03.2024")} gilt der neue Speiseplan. Montag {r.rng.randrange(80, 300)} Tabletts, davon 40 Diät. Die Wagen von {r.choice(SELLERS["de"])} bitte morgens prüfen, bestellt wird nichts.\n\n{r.choice(PEOPLE["de"])}\nKüchenleitung\n')


@faraway('zh-gongjiao-gaikuang', 'zh', 'docx', 'a notice to riders on cards and fares')
def riders(r):
    return Odt('WenQuanYi Micro Hei', 12, margin='2.5cm', lang='zh').p('乘客告知书', bold=True, size=17, align='c').p(f'　　自{date(r.day, "2024年3月15日")}起，{r.choice(BUYERS["zh"])}所属线路票价调整为2元，刷卡享受9折。老年卡免费。咨询请联系{r.choice(PEOPLE["zh"])}。', line=160)


@faraway('ru-prikaz-dezhurstvo-depo', 'ru', 'docx', 'an order of a chief on duty at a depot, which orders no goods')
def duty(r):
    return Odt('Liberation Serif', 12, margin='2.4cm', lang='ru').p(f'{r.choice(BUYERS["ru"])}\nПРИКАЗ № {r.rng.randrange(10, 400)} от {date(r.day, "15.03.2024")}', bold=True, align='c').p(f'Назначить ответственным за дежурство в депо: {r.choice(PEOPLE["ru"])}. Выдать со склада спецодежду. Доплата составляет 4 500 руб. в месяц.', align='j', line=130)
