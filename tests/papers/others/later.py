"""Papers of the fourth group that list goods, sums and parties and buy nothing."""
from decimal import Decimal as D
from functools import partial

from kit.figures import cents, cyr, date, money
from kit.guests import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.odf import Ods, Odt
from kit.paper import Html, other
from kit.wares import LATER, PLACE, UNITS

later = partial(other, split='later')


def goods(r, lang, n):
    """Some lasting things as (code, name, specification, unit, euros)."""
    things = [w for w in LATER if w[7] == 'pc' and float(w[8]) > 70]
    return [(w[0], w[1 + PLACE[lang]].replace('`', ''), w[6], UNITS[w[7]][PLACE[lang]], float(w[8])) for w in r.sample(things, n)]


@later('sr-revers', 'sr', 'docx scan', 'things lent to an employee: codes, pieces, who gave and who took')
def revers(r):
    doc = Odt('Liberation Sans', 11).p(r.choice(BUYERS['sr']), bold=True).p(f'Datum: {date(r.day, "15.03.2024.")}', space=0.4)
    doc.p(f'REVERS br. {r.rng.randrange(10, 400)}/{r.day:%y}', bold=True, size=14, align='c', space=0.3)
    doc.p(f'Zaposleni {r.choice(PEOPLE["sr"])} zadužuje se sledećom opremom, koju je dužan da vrati po prestanku radnog odnosa:', align='j')
    rows = [['R.b.', 'Inventarski broj', 'Naziv', 'Kom.', 'Stanje']] + [[str(i), str(r.rng.randrange(10000, 99999)), f'{x[1]} {x[2]}', '1', 'ispravno'] for i, x in enumerate(goods(r, 'sr', 4), 1)]
    return doc.table(rows, [1.2, 3.4, 7.4, 1.4, 3], align='clccl').p(f'Predao: {r.choice(PEOPLE["sr"])}\tPrimio: ______________', tabs=[(10, 'l')], before=0.8)


@later('sr-popis-sredstava', 'sr', 'xlsx pdf', 'a list of assets with quantities, prices and values')
def popis(r):
    o = Ods('Liberation Sans', 9).sheet('Popis', [1.4, 2.6, 6.4, 1.4, 2, 2, 2.6, 2.8])
    o.row((r.choice(BUYERS['sr']), dict(bold=True))).row(f'POPISNA LISTA osnovnih sredstava na dan 31.12.{r.day.year}.').row()
    o.row(*[(t, dict(bold=True, border=True)) for t in ('R.br.', 'Inv. broj', 'Naziv', 'JM', 'Po knjigama', 'Po popisu', 'Cena', 'Knjigov. vrednost')])
    first, total = o.next, 0
    for i, (_, name, spec, unit, _) in enumerate(goods(r, 'sr', 9), 1):
        n, price = r.rng.randrange(1, 12), r.rng.randrange(1500, 190000)
        total += n * price
        o.row(i, f'{r.rng.randrange(1000, 9999)}', f'{name} {spec}', unit, n, n, price, (f'=[.F{o.next}]*[.G{o.next}]', n * price))
    o.row(None, None, ('Ukupno', dict(bold=True)), None, None, None, None, (f'=SUM([.H{first}:.H{o.next - 1}])', total))
    return o.row().row('Popisna komisija:').row(*[(p, dict(span=2)) for p in r.sample(PEOPLE['sr'], 3)])


@later('sr-gradjevinska-dozvola', 'sr', 'docx pdf', 'a permit to build, with an estimate of the works')
def permit(r):
    m = money('1.234,56')
    doc = Odt('Liberation Serif', 11.5).p(cyr(f'Gradska uprava, {r.choice(PLACES["sr"])[1]}'))
    doc.p(cyr(f'Broj: 351-{r.rng.randrange(100, 9999)}/{r.day.year}\nDatum: {date(r.day, "15.03.2024.")}'), space=0.4)
    doc.p(cyr('REŠENJE O GRAĐEVINSKOJ DOZVOLI'), bold=True, align='c', space=0.3)
    doc.p(cyr(f'Odobrava se investitoru {r.choice(PEOPLE["sr"])}, {r.choice(STREETS["sr"])} {r.rng.randrange(1, 90)}, izgradnja stambenog objekta spratnosti P+1, bruto površine '
              f'{r.rng.randrange(120, 300)} m2, prema projektu koji je izradilo društvo {r.choice(SELLERS["sr"])}'), align='j')
    doc.p(cyr(f'Predračunska vrednost radova iznosi {m(r.rng.randrange(6, 30) * 1000000)} dinara. Doprinos za uređivanje građevinskog zemljišta utvrđen je u iznosu od '
              f'{m(r.rng.randrange(90000, 900000))} dinara.'), align='j')
    doc.p(cyr('Rešenje prestaje da važi ako se u roku od tri godine ne izvrši prijava radova. Protiv ovog rešenja može se izjaviti žalba.'), align='j')
    return doc.p(cyr(f'Načelnik {r.choice(PEOPLE["sr"])}'), before=0.6)


@later('sr-donacija', 'sr', 'docx', 'a contract, of donation: goods and their value, nobody pays')
def donation(r):
    m = money('1.234,56')
    doc = Odt('Liberation Serif', 12).p('UGOVOR O DONACIJI', bold=True, align='c', space=0.3)
    doc.p(f'zaključen {date(r.day, "15.03.2024.")} godine između Udruženja građana Dobra Ruka (Donator) i {r.choice(BUYERS["sr"])} (Primalac donacije).', align='j')
    doc.p('Član 1.', align='c').p('Donator bez naknade predaje u svojinu Primaocu:', align='j')
    for _, name, spec, unit, euros in goods(r, 'sr', 3):
        doc.p(f'- {name} {spec}, {r.rng.randrange(1, 9)} {unit}, procenjene vrednosti {m(euros * 117 + 900)} dinara', indent=0.6)
    doc.p('Član 2.', align='c').p('Primalac će dobra koristiti isključivo za svoju delatnost i neće ih otuđiti u roku od pet godina.', align='j')
    return doc.p(f'Donator\tPrimalac\n{r.choice(PEOPLE["sr"])}\t{r.choice(PEOPLE["sr"])}', tabs=[(10, 'l')], before=0.8)


@later('sr-stipendije', 'sr', 'html', 'a public call, for scholarships')
def scholarships(r):
    return Html(f'<!DOCTYPE html><html lang=sr><meta charset=utf-8><title>Javni poziv</title><h1>Javni poziv za dodelu stipendija</h1><p>{r.choice(BUYERS["sr"])}, {date(r.day, "15.03.2024.")}</p>'
                f'<p>Pravo učešća imaju studenti sa prosekom iznad 8,50. Mesečni iznos stipendije je {r.rng.randrange(10, 30)}.000,00 dinara. Uz prijavu se dostavlja sledeća dokumentacija: '
                'uverenje o položenim ispitima, potvrda o prebivalištu i izjava podnosioca.</p><p>Prijave se podnose u roku od 15 dana. Odluka o dodeli donosi se u roku od 30 '
                'dana, a sa stipendistima se zaključuje ugovor.</p>')


@later('en-expenses', 'en', 'xlsx pdf', "an employee's claim: sums with and without tax")
def expenses(r):
    o = Ods('Liberation Sans', 10).sheet('Claim', [2.6, 7, 2.4, 2.4, 2.6]).row(('EXPENSE CLAIM FORM', dict(bold=True, size=14))).row('Employee', r.choice(PEOPLE['en']))
    o.row('Cost centre', f'{r.rng.randrange(100, 999)}').row('Month', f'{r.day:%m/%Y}').row().row(*[(t, dict(bold=True, border=True)) for t in ('Date', 'Details', 'Net £', 'VAT £', 'Total £')])
    first, total = o.next, 0
    for text in ('Rail fare to client', 'Hotel, one night', 'Parking', 'Client lunch', 'Mileage 84 miles at 45p'):
        net = D(r.rng.randrange(160, 2800)) / 20
        total += net
        o.row(r.day, text, net, net / 5, net + net / 5)
    o.row(None, ('Total claimed', dict(bold=True)), *((f'=SUM([.{c}{first}:.{c}{o.next - 1}])', total * share) for c, share in (('C', 1), ('D', D('0.2')), ('E', D('1.2')))))
    return o.row().row('I certify that these costs were incurred on business. Receipts are attached.').row('Approved by', r.choice(PEOPLE['en']))


@later('en-eula', 'en', 'html', 'a licence of a program, in the words of contracts')
def eula(r):
    seller = r.choice(SELLERS['us'])
    return Html(f'<!DOCTYPE html><html><meta charset="utf-8"><title>End User License Agreement</title><h1>End User License Agreement</h1><p>Last updated {date(r.day, "March 15, 2024")}</p>'
                f'<p>This agreement is a contract between you and {seller} (the "Licensor"). By installing the software you accept its terms.</p><ol><li>Grant. The Licensor grants you a '
                'non-exclusive, non-transferable license.</li><li>Restrictions. You may not resell, rent or reverse engineer the software.</li><li>Warranty. The software is delivered as is. The '
                f'liability of the Licensor is limited to the amount that you paid, or USD {r.rng.randrange(5, 90)}.00.</li><li>Termination. The license ends when you breach these terms.</li></ol>')


@later('en-success-story', 'en', 'html', 'a vendor praises what a customer bought')
def story(r):
    buyer, seller = r.choice(BUYERS['us']), r.choice(SELLERS['us'])
    return Html(f'<!DOCTYPE html><html><meta charset="utf-8"><title>Customer story</title><nav>Products | Customers | Pricing</nav><h1>How {buyer} cut storage costs by {r.rng.randrange(20, 60)}%</h1>'
                f'<p>When its old contract ran out, {buyer} asked five suppliers for quotations. "The offer of {seller} was not the lowest price, but the best value," says '
                f'{r.choice(PEOPLE["us"])}.</p>'
                f'<p>The first order of {r.rng.randrange(20, 90)} units was delivered within four weeks; acceptance took two days. Ready to talk? <a href="#">Request a quote</a>.</p>')


@later('de-entnahmeschein', 'de', 'pdf', 'goods taken from the own store, with numbers and pieces')
def withdrawal(r):
    doc = Odt('Liberation Sans', 10.5, lang='de').p(r.choice(BUYERS['de']), bold=True).p(f'Materialentnahmeschein {r.rng.randrange(1000, 9999)}', bold=True, size=14, before=0.3)
    doc.p(f'Entnommen am {date(r.day, "15.03.2024")} aus Lagerort 0012 für Kostenstelle {r.rng.randrange(4000, 4999)}')
    rows = [['Material', 'Bezeichnung', 'Menge', 'Lagerplatz']]
    rows += [[c, f'{n} {s}', f'{r.rng.randrange(1, 20)} {u}', f'{r.choice("ABC")}-{r.rng.randrange(1, 40):02}'] for c, n, s, u, _ in goods(r, 'de', 5)]
    return doc.table(rows, [3, 8, 3, 3]).p(f'Ausgegeben: {r.choice(PEOPLE["de"])}\tErhalten: ______________', tabs=[(9, 'l')], before=0.8)


@later('de-gebuehren', 'de', 'docx', 'a statute on fees, with rates and sums')
def fees(r):
    m = money('1.234,56')
    doc = Odt('Liberation Serif', 11.5, lang='de').p(f'Satzung der {r.choice(("Gemeinde Unterwallsee", "Stadt Altenbruch"))} über die Erhebung von Abfallgebühren', bold=True, align='c')
    doc.p(f'vom {date(r.day, "15. März 2024")}', align='c', space=0.4).p('§ 1 Gebührenpflicht', bold=True).p('Gebührenpflichtig sind die Eigentümer der angeschlossenen Grundstücke.')
    doc.p('§ 2 Gebührensätze', bold=True).p('Die jährliche Gebühr beträgt je Behälter:')
    doc.table([['Behälter', 'Leerung', 'Gebühr EUR'], *[[f'{n} l', 'vierzehntäglich', m(r.rng.randrange(60, 900))] for n in (60, 120, 240, 1100)]], [5, 5, 4], align='llr')
    doc.p('§ 3 Fälligkeit', bold=True).p('Die Gebühr wird durch Bescheid festgesetzt und ist einen Monat nach dessen Bekanntgabe fällig.')
    return doc.p(f'Bürgermeister {r.choice(PEOPLE["de"])}', before=0.6)


@later('de-inventur', 'de', 'xlsx', 'a stock count valued at purchase prices')
def stock(r):
    o = Ods('Liberation Sans', 10).sheet('Inventur', [3, 7, 2, 2, 2.6, 2.8]).row((f'Inventurliste zum 31.12.{r.day.year}', dict(bold=True, size=13))).row(r.choice(SELLERS['de'])).row()
    o.row(*[(t, dict(bold=True)) for t in ('Artikelnr.', 'Bezeichnung', 'Bestand', 'Einheit', 'EK-Preis EUR', 'Wert EUR')])
    first, total = o.next, D(0)
    for code, name, spec, unit, euros in goods(r, 'de', 12):
        n, price = r.rng.randrange(0, 80), cents(euros)
        total += n * price
        o.row(code, f'{name} {spec}', n, unit, price, (f'=[.C{o.next}]*[.E{o.next}]', n * price))
    return o.row(None, ('Summe', dict(bold=True)), None, None, None, (f'=SUM([.F{first}:.F{o.next - 1}])', total)).row().row('Aufgenommen von', r.choice(PEOPLE['de']))


@later('ru-spisanie', 'ru', 'pdf docx', 'an act that writes off goods, with prices and a sum in the end')
def writeoff(r):
    m, total, rows = money('1 234,56'), 0, [['№', 'Наименование', 'Ед.', 'Кол-во', 'Цена, руб.', 'Сумма, руб.']]
    for i, (_, name, spec, unit, euros) in enumerate(goods(r, 'ru', 5), 1):
        n, price = r.rng.randrange(1, 9), round(euros * 98, 2)
        total += n * price
        rows.append([str(i), f'{name}, {spec}', unit, str(n), m(price), m(n * price)])
    doc = Odt('Liberation Serif', 11.5, lang='ru').p(r.choice(BUYERS['ru']), space=0).p('УТВЕРЖДАЮ\nРуководитель ____________', align='r')
    doc.p(f'АКТ № {r.rng.randrange(5, 90)} о списании материальных запасов', bold=True, align='c').p(date(r.day, '15 марта 2024 г.'), align='c', space=0.3)
    doc.p('Комиссия, назначенная приказом, составила настоящий акт о том, что израсходованы на нужды учреждения и подлежат списанию с учета:', align='j')
    doc.table(rows, [1, 7, 1.6, 1.6, 2.8, 3], align='clccrr').p(f'Всего по акту списано на сумму {m(total)} руб.', before=0.2)
    return doc.p('Члены комиссии: ' + ', '.join(r.sample(PEOPLE['ru'], 3)), before=0.6)


@later('ru-avans', 'ru', 'xlsx', "an employee's account of money advanced for a journey")
def advance(r):
    o = Ods('Liberation Sans', 10).sheet('Отчет', [1.4, 7, 3, 3]).row((f'АВАНСОВЫЙ ОТЧЕТ № {r.rng.randrange(5, 200)}', dict(bold=True)))
    o.row('от', r.day).row('Подотчетное лицо', r.choice(PEOPLE['ru']))
    o.row('Назначение аванса: командировочные расходы').row().row(*[(t, dict(bold=True)) for t in ('№', 'Документ, подтверждающий расход', 'По отчету, руб.', 'Принято, руб.')])
    first, total = o.next, 0
    for i, text in enumerate(('Билет железнодорожный', 'Счет гостиницы', 'Кассовый чек, такси', 'Суточные'), 1):
        n = r.rng.randrange(500, 9000)
        total += n
        o.row(i, text, n, n)
    return o.row(None, 'Итого', *((f'=SUM([.{c}{first}:.{c}{o.next - 1}])', total) for c in 'CD')).row(None, 'Получен аванс', r.rng.randrange(5, 30) * 1000)


@later('zh-diaobo', 'zh', 'xlsx', 'assets that go from one department to another')
def transfer(r):
    o = Ods('WenQuanYi Micro Hei', 10).sheet('调拨单', [1.4, 3, 4, 3, 1.6, 1.6, 3]).row((f'{r.choice(BUYERS["zh"])}固定资产内部调拨单', dict(bold=True))).row('日期', r.day, '调出部门：后勤科', None, '调入部门：办公室').row()
    o.row(*[(t, dict(bold=True, border=True)) for t in ('序号', '资产编号', '名称', '规格', '单位', '数量', '原值（元）')])
    for i, (_, name, spec, unit, euros) in enumerate(goods(r, 'zh', 4), 1):
        o.row(i, f'GD{r.rng.randrange(10000, 99999)}', name, spec, unit, 1, cents(euros * 7.8))
    return o.row().row('调出人：', r.choice(PEOPLE['zh']), '接收人：', r.choice(PEOPLE['zh']))


@later('zh-bill-rules', 'zh', 'docx', 'an office tells its staff how to hand in bills')
def billing(r):
    doc = Odt('WenQuanYi Micro Hei', 11, lang='zh').p('关于规范发票报销管理的通知', bold=True, size=15, align='c').p('各部门：')
    for n, t in zip('一二三四', ('采购货物或服务取得的发票，须为增值税专用发票或普通发票，抬头、税号应填写准确。', f'单笔金额超过{r.rng.randrange(2, 9)}000元的，应附合同、验收单和送货单复印件。',
                                 '电子发票不得重复报销，财务科将逐张查验。', '跨年度发票于次年一月底前报销，逾期不予受理。')):
        doc.p(f'{n}、{t}')
    return doc.p(f'财务科\n{date(r.day, "2024年3月15日")}', align='r', before=0.5)
