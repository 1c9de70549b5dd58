"""Papers of offices that speak of money and purchases and buy nothing."""


from kit.cast import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.figures import cyr, date, money, plain
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.wares import PLACE, UNITS, WARES


def stuff(r, lang, n):
    """Wares with prices, as (code, name, unit, price)."""
    return [(w[0], plain(w[1 + PLACE[lang]]), UNITS[w[7]][PLACE[lang]], float(w[8]) * r.choice((1, 1.1, 0.95))) for w in r.sample(WARES, n)]


@other('sr-minutes', 'sr', 'docx pdf odt scan', 'minutes about a purchase')
def minutes(r):
    doc, a, b = Odt('Liberation Serif', 12), *r.sample(PEOPLE['sr'], 2)
    doc.p(r.choice(BUYERS['sr']), bold=True).p(f'ZAPISNIK SA {r.rng.randrange(3, 60)}. SEDNICE UPRAVNOG ODBORA', bold=True, align='c').p(f'održane dana {date(r.day, "15.03.2024.")} godine')
    doc.p(f'Prisutni: {a}, {b}. Zapisnik vodi {b}.').p('Dnevni red: 1. Usvajanje zapisnika; 2. Informacija o nabavci opreme; 3. Razno.')
    doc.p(f'Ad 2) {a} je obavestio članove da je ponuda za nabavku opreme stigla i da je cena oko {r.rng.randrange(2, 9)} miliona dinara. Posle rasprave odlučeno je da se o narudžbenici '
          'odlučuje na sledećoj sednici, kada se dobije i mišljenje pravne službe. Ugovor sa dosadašnjim dobavljačem ističe krajem godine.', align='j')
    return doc.p(f'Ad 3) {b} je podsetila na rok za predaju izveštaja. Sednica je završena u 13.40.', align='j')


@other('sr-bank-statement', 'sr', 'pdf txt scan', 'money, accounts, purposes of payment')
def statement(r):
    m, at = money('1.234,56'), 0
    out = [f'BANKA ISTOČNE OBALE A.D.                 IZVOD BR. {r.rng.randrange(1, 250)}', f'Račun: 325-{r.rng.randrange(10**8, 10**9)}-11   Datum: {date(r.day, "15.03.2024.")}', '',
           f'{"Svrha":42}{"Duguje":>16}{"Potražuje":>16}', '-' * 74]
    for _ in range(r.rng.randrange(5, 14)):
        what, v = r.choice(('Uplata po računu 88/2023', 'Provizija banke', 'Zarade zaposlenih', 'Porez po odbitku', 'Naplata fakture kupac', 'Kupovina deviza')), r.rng.randrange(900, 90000000) / 100
        at += v
        out.append(f'{what:42}' + (f'{m(v):>16}{"":16}' if r.rng.random() < .5 else f'{"":16}{m(v):>16}'))
    return Text('\n'.join([*out, '-' * 74, f'Novo stanje: {m(at):>25} RSD', '']))


@other('sr-payslip', 'sr', 'pdf odt docx', 'payroll: gross, net, tax')
def payslip(r):
    m, gross = money('1.234,56'), r.rng.randrange(70000, 320000)
    doc = Odt('Liberation Sans', 10).p('OBRAČUN ZARADE I NAKNADA ZARADE', bold=True).p(f'{r.choice(SELLERS["sr"])}   Zaposleni: {r.choice(PEOPLE["sr"])}   Mesec: {r.day:%m/%Y}')
    rows = [['Opis', 'Časova', 'Iznos'], ['Redovan rad', '168', m(gross * .92)], ['Minuli rad', '', m(gross * .08)], ['Bruto zarada', '', m(gross)], ['Porez 10%', '', m(gross * .1)],
            ['Doprinosi', '', m(gross * .199)], ['Neto za isplatu', '', m(gross * .701)]]
    return doc.table(rows, [8, 3, 4], align='lrr')


@other('sr-pricelist', 'sr', 'pdf xlsx ods scan', 'prices of goods, addressed to nobody')
def pricelist(r):
    o = Ods('Liberation Sans', 9).sheet('Cenovnik', [3, 8, 2, 3]).row((f'CENOVNIK {r.day.year} – {r.choice(SELLERS["sr"])}', dict(bold=True, size=13))).row('Cene su bez PDV, važe do daljeg.')
    o.row(*[(t, dict(bold=True, border=True)) for t in ('Šifra', 'Naziv', 'JM', 'Cena RSD')])
    for code, name, unit, price in stuff(r, 'sr', 20):
        o.row(code, name, unit, round(price * 117, 2))
    return o


@other('de-pricelist', 'de', 'pdf odt docx', 'prices of goods, addressed to nobody')
def preisliste(r):
    m = money('1.234,56')
    doc = Odt('DejaVu Sans', 9).p(f'Preisliste {r.day.year}', size=20).p(f'{r.choice(SELLERS["de"])} – gültig ab {date(r.day, "15.03.2024")}, unverbindliche Preisempfehlung in EUR zzgl. MwSt.')
    return doc.table([['Artikel', 'Bezeichnung', 'Einheit', 'Preis'], *[[c, n, u, m(p)] for c, n, u, p in stuff(r, 'de', 22)]], [3, 8, 2, 3], border='rows', align='lllr')


@other('sr-news', 'sr', 'html pdf html', 'news about a tender')
def news(r):
    body = (f'{r.choice(BUYERS["sr"])} raspisala je tender za nabavku kamera vredan {r.rng.randrange(20, 400)} miliona dinara, saznaje naš list. Prema dokumentaciji, jedini ponuđač bila je firma bliska rukovodstvu, a '
            'ugovor je potpisan tri dana po otvaranju ponuda. „Cena po kameri je dvostruko viša od tržišne“, kaže sagovornik koji je tražio anonimnost. U ministarstvu nisu odgovorili na pitanja do zaključenja broja.')
    return Html(f'<html><head><meta charset="utf-8"><title>Sporni tender</title></head><body><nav>Naslovna | Politika | Ekonomija | Sport</nav><h1>Sporni tender: javna nabavka bez konkurencije</h1>'
                f'<p><i>{date(r.day, "15. marta 2024.")} | Redakcija</i></p><p>{body}</p><p>Popust od 57 odsto, kako tvrde, nikada nije obrazložen. Narudžbenica je proglašena poverljivom.</p><footer>© Dnevni pregled</footer></body></html>')


@other('en-news', 'en', 'html pdf html', 'news about a tender')
def news_en(r):
    text = (f'{r.choice(BUYERS["en"])} has awarded a contract worth about £{r.rng.randrange(2, 60)} million to {r.choice(SELLERS["en"])}, the council said. Three bidders submitted tenders. Critics said the price list had '
            'never been published and asked why a one-time discount was offered after the bids were opened. The invoice for the first phase is expected next year.')
    return Html(f'<!DOCTYPE html><meta charset="utf-8"><title>Council awards contract</title><article><h1>Council awards disputed contract</h1><time>{date(r.day, "15 March 2024")}</time><p>{text}</p><p>Read more: Sport, Weather</p></article>')


@other('sr-employment', 'sr', 'docx pdf odt scan', 'a contract, of employment')
def employment(r):
    m, who = money('1.234,56'), r.choice(PEOPLE['sr'])
    doc = Odt('Liberation Serif', 12).p(cyr('UGOVOR O RADU'), bold=True, align='c', size=15).p(cyr(f'broj {r.rng.randrange(1, 400)}/{r.day.year}'), align='c')
    doc.p(cyr(f'Zaključen dana {date(r.day, "15.03.2024.")} godine između poslodavca {r.choice(SELLERS["sr"])} i zaposlenog {who}.'), align='j')
    for n, t in enumerate(('Zaposleni zasniva radni odnos na neodređeno vreme na radnom mestu referenta nabavke.', f'Osnovna zarada iznosi {m(r.rng.randrange(60000, 200000))} dinara bruto mesečno.',
                           'Radno vreme iznosi 40 časova nedeljno. Zaposleni ima pravo na godišnji odmor od 20 radnih dana.', 'Otkazni rok iznosi 30 dana.'), 1):
        doc.p(cyr(f'Član {n}.'), align='c').p(cyr(t), align='j')
    return doc


@other('de-employment', 'de', 'docx pdf', 'a contract, of employment')
def arbeit(r):
    doc = Odt('Liberation Sans', 11).p('Arbeitsvertrag', bold=True, size=16).p(f'zwischen {r.choice(SELLERS["de"])} (Arbeitgeber) und {r.choice(PEOPLE["de"])} (Arbeitnehmer)')
    for n, t in enumerate((f'Das Arbeitsverhältnis beginnt am {date(r.day, "15.03.2024")}.', 'Der Arbeitnehmer wird als Einkäufer eingestellt und bearbeitet Bestellungen und Angebote.',
                           f'Die monatliche Bruttovergütung beträgt {r.rng.randrange(2800, 6000)},00 EUR.', 'Der Urlaub beträgt 28 Arbeitstage.'), 1):
        doc.p(f'§ {n}', align='c').p(t)
    return doc


@other('sr-lease', 'sr', 'docx pdf scan', 'a contract, of a flat')
def lease(r):
    a, b = r.sample(PEOPLE['sr'], 2)
    doc = Odt('DejaVu Serif', 11).p('UGOVOR O ZAKUPU STANA', bold=True, align='c').p(f'Zaključen u mestu {r.choice(PLACES["sr"])[1]}, {date(r.day, "15.03.2024.")} između zakupodavca {a} i zakupca {b}.')
    return doc.p(f'1. Zakupodavac daje u zakup stan u ulici {r.choice(STREETS["sr"])} {r.rng.randrange(1, 90)}, površine {r.rng.randrange(30, 90)} m2.').p(
        f'2. Mesečna zakupnina iznosi {r.rng.randrange(200, 700)} EUR i plaća se do 5. u mesecu. Depozit iznosi jednu zakupninu.').p('3. Troškove struje, grejanja i komunalija plaća zakupac.')


@other('sr-travel-order', 'sr', 'pdf odt docx', 'an order, to travel; a calculation of costs')
def travel(r):
    m, km = money('1.234,56'), r.rng.randrange(90, 700)
    doc = Odt('Liberation Sans Narrow', 11).p(f'PUTNI NALOG br. {r.rng.randrange(1, 300)}', bold=True, size=14).p(f'{r.choice(PEOPLE["sr"])} službeno putuje dana {date(r.day, "15.03.2024.")} u {r.choice(PLACES["sr"])[1]}.')
    rows = [['Trošak', 'Količina', 'Cena', 'Iznos'], ['Dnevnica', '2', m(3012), m(6024)], ['Kilometraža', str(km), m(18.5), m(km * 18.5)], ['Putarina', '2', m(540), m(1080)], [('Ukupno', dict(span=3)), m(7104 + km * 18.5)]]
    return doc.table(rows, [6, 3, 3, 3.5], align='lrrr').p('Nalogodavac: ____________')


@other('ru-minutes', 'ru', 'docx pdf scan', 'minutes about a purchase')
def protokol(r):
    doc = Odt('Liberation Serif', 12).p(f'ПРОТОКОЛ СОВЕЩАНИЯ № {r.rng.randrange(1, 50)}', bold=True, align='c').p(f'{r.choice(BUYERS["ru"])}, {date(r.day, "15.03.2024 г.")}')
    return doc.p(f'Слушали: {r.choice(PEOPLE["ru"])} о ходе закупки оборудования. Отмечено, что коммерческие предложения поставщиков получены, договор поставки находится на согласовании.').p(
        'Постановили: принять информацию к сведению; юридическому отделу проверить проект договора до пятницы.')


@other('ru-loan', 'ru', 'docx pdf', 'a contract, of a loan between persons')
def loan(r):
    a, b = r.sample(PEOPLE['ru'], 2)
    return Odt('Liberation Serif', 12).p('ДОГОВОР ЗАЙМА', bold=True, align='c').p(f'{a} (Займодавец) и {b} (Заёмщик) заключили договор о нижеследующем.').p(
        f'1. Займодавец передаёт Заёмщику {r.rng.randrange(50, 900)} 000 руб. до {date(r.day, "15 марта 2024 г.")}.').p('2. Проценты не начисляются. 3. Споры разрешаются в суде.')


@other('zh-news', 'zh', 'html pdf html', 'news about a tender')
def news_zh(r):
    return Html(f'<html><head><meta charset="utf-8"></head><body style="font-family:WenQuanYi Micro Hei"><h1>智慧城市项目招标引发关注</h1><p>{date(r.day, "2024年3月15日")} 本报讯</p><p>{r.choice(BUYERS["zh"])}近日就监控项目公开招标，预算约'
                f'{r.rng.randrange(200, 9000)}万元。业内人士表示，供应商报价普遍偏低，部分产品折扣达到五折。记者了解到，合同尚未签订，采购结果将在下月公布。</p></body></html>')


@other('zh-notice', 'zh', 'docx pdf', 'an office notice about a purchase')
def notice(r):
    return Odt('WenQuanYi Micro Hei', 12).p('关于办公用品采购流程的通知', bold=True, align='c').p('各部门：').p('　　为规范采购管理，自下月起，各部门提交采购申请须附三家供应商报价，经财务部审核后方可下达订单。发票应在收货后十日内报销。').p(
        f'行政部　{date(r.day, "2024年3月15日")}', align='r')


@other('en-receipt', 'en', 'txt pdf png', 'a till receipt')
def receipt(r):
    rows = [(n, round(p % 40 + .49, 2)) for _, n, _, p in stuff(r, 'en', 4)]
    total = sum(p for _, p in rows)
    return Text('\n'.join(['   CORNER STORES', '   14 Kiln Street', '', *(f'{n[:22]:22}{p:8.2f}' for n, p in rows), '-' * 30, f'{"TOTAL":22}{total:8.2f}', f'{"CARD ****4417":22}{total:8.2f}', f'{date(r.day, "15/03/2024")} 14:22', 'THANK YOU', '']))


@other('sr-receipt', 'sr', 'txt png pdf', 'a till receipt')
def fiscal(r):
    v = r.rng.randrange(200, 9000)
    return Text('\n'.join(['====== FISKALNI RAČUN ======', 'PEKARA KOD TRI RUŽE', f'Kasir: {r.choice(PEOPLE["sr"]).split()[0]}', '-------- PROMET ------------', 'Naziv    Cena  Kol.  Ukupno', f'Hleb (Đ) {v / 100:.2f}   2   {v / 50:.2f}',
                           f'Ukupan iznos: {v / 50:.2f}', 'Gotovina', 'PFR vreme: ' + date(r.day, '15.03.2024.'), '=== KRAJ FISKALNOG RAČUNA ==', '']))


@other('en-manual', 'en', 'docx pdf odt', 'a manual about orders and invoices')
def manual(r):
    doc = Odt('Liberation Sans', 11).p('User guide: purchasing module', bold=True, size=18).p(f'Version {r.rng.randrange(2, 9)}.{r.rng.randrange(9)}')
    for t, s in (('Creating a purchase order', 'Choose Orders > New. Enter the supplier, the items, the quantity and the unit price. The total is computed.'),
                 ('Matching invoices', 'When an invoice arrives, enter its number and date. The program compares quantity, price and discount with the order and the delivery note.'),
                 ('Credit notes', 'A credit note lowers the amount due. It must name the invoice.'), ('Reports', 'Use Reports > Discounts to list the discounts by supplier.')):
        doc.p(t, bold=True, size=13, before=0.3).p(s)
    return doc


@other('sr-law', 'sr', 'docx odt pdf', 'law on procurement')
def law(r):
    n = r.rng.randrange(20, 140)
    doc = Odt('Liberation Serif', 12).p(cyr('ZAKON O JAVNIM NABAVKAMA'), bold=True, align='c').p(cyr('(„Sl. glasnik RS“, br. 91/2019)'), align='c')
    for k in range(4):
        doc.p(cyr(f'Član {n + k}.'), align='c').p(cyr(r.choice((
            'Naručilac dodeljuje ugovor ekonomski najpovoljnijoj ponudi koju određuje na osnovu cene ili troškova.', 'Ponuda mora da sadrži sve dokaze koje je naručilac zahtevao u konkursnoj dokumentaciji.',
            'Okvirni sporazum ne može da traje duže od četiri godine.', 'Procenjena vrednost javne nabavke iskazuje se u dinarima bez poreza na dodatu vrednost.'))), align='j')
    return doc


@other('de-law', 'de', 'html pdf', 'law on procurement')
def gesetz(r):
    n = r.rng.randrange(97, 180)
    return Html(f'<html lang=de><meta charset=utf-8><h2>Gesetz gegen Wettbewerbsbeschränkungen (Auszug)</h2><h3>§ {n} Zuschlag</h3><p>(1) Der Zuschlag wird auf das wirtschaftlichste Angebot erteilt. (2) Verträge, Rahmenvereinbarungen und '
                f'Aufträge bedürfen der Textform.</p><h3>§ {n + 1} Angebote</h3><p>Der öffentliche Auftraggeber prüft Preis und Kosten ungewöhnlich niedriger Angebote.</p></html>')


@other('sr-mail-chat', 'sr', 'eml eml txt', 'colleagues talk of an offer')
def chat(r):
    a, b = r.sample(PEOPLE['sr'], 2)
    return Mail('Re: ponuda?', text=f'Cao {b.split()[0]},\n\njesi li video onu ponudu od juce? Cena mi deluje visoko, trazi da spuste bar {r.rng.randrange(5, 30)}%.\nUgovor cemo valjda potpisati u petak. Jel ides na rucak?\n\n{a.split()[0]}\n')


@other('en-timesheet', 'en', 'xlsx pdf', 'a table with hours, rates of absence and sums')
def timesheet(r):
    o = Ods().sheet('Timesheet', [4, 3, 3, 3]).row(('Timesheet ' + r.day.strftime('%B %Y'), dict(bold=True))).row('Employee', r.choice(PEOPLE['en'])).row('Project', 'Normal', 'Overtime', 'Total')
    for p in ('Procurement review', 'Invoices backlog', 'Training', 'Leave'):
        a, b = r.rng.randrange(4, 60), r.rng.randrange(0, 9)
        o.row(p, a, b, a + b)
    return o


@other('sr-inventory', 'sr', 'odt pdf docx', 'a stock list with quantities and book values')
def inventory(r):
    m = money('1.234,56')
    doc = Odt('Liberation Sans', 9).p(f'POPISNA LISTA OSNOVNIH SREDSTAVA na dan 31.12.{r.day.year}.', bold=True).p(r.choice(BUYERS['sr']))
    return doc.table([['Inv. broj', 'Naziv', 'Stanje', 'Knjigovodstvena vrednost'], *[[str(r.rng.randrange(1000, 9999)), n, str(r.rng.randrange(1, 30)), m(p * 80)] for _, n, _, p in stuff(r, 'sr', 14)]], [3, 8, 2.5, 4], align='llrr')


@other('en-cv', 'en', 'docx pdf', 'the life of a buyer')
def cv(r):
    return Odt('DejaVu Sans', 10).p(r.choice(PEOPLE['en']), bold=True, size=16).p('Procurement manager', italic=True).p(
        f'{r.day.year - 6} – {r.day.year}: {r.choice(BUYERS["en"])}. Ran tenders worth £{r.rng.randrange(3, 40)} million, negotiated discounts of up to 30 per cent, wrote requests for quotation and framework agreements.').p(
        f'{r.day.year - 11} – {r.day.year - 6}: Buyer at {r.choice(SELLERS["en"])}. Checked invoices against purchase orders and delivery notes.').p('Languages: English, German. Interests: sailing, chess.')
