"""Serbian papers of the eleventh group that talk of goods, firms, prices and offices, and buy nothing."""
from datetime import timedelta
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.nomads import BANKS, BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.stock import AFIELD
from kit.wares import PLACE, UNITS

afield = partial(other, split='afield')
SR = money('1.234,56')
BOLD, HEAD = dict(bold=True), dict(bold=True, border=True)
DAY = '15.03.2024.'


def goods(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in AFIELD if w[7] not in ('h', 'day', 'mo', 'job', 'page', 'lic')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=400, high=90000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def earlier(r, n, span=240):
    """Days before the day of the paper, in order."""
    return sorted(r.day - timedelta(days=r.rng.randrange(5, span)) for _ in range(n))


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@afield('sr-plan-nabavki-godisnji', 'sr', 'xlsx', 'a yearly plan of purchases: subjects, estimated values, kinds of procedure; nothing is bought yet')
def plan(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Plan', [1.2, 8, 3.4, 3.6, 3.4, 3]).row((f'{r.choice(BUYERS["sr"])}: plan javnih nabavki za {r.day.year}. godinu', dict(bold=True, size=12))).row(f'Usvojen dana {date(r.day, DAY)}').row()
    o.row(*[(t, HEAD) for t in ('Rb', 'Predmet', 'CPV', 'Vrsta postupka', 'Procenjena vrednost', 'Okvirno pokretanje')])
    first, total = o.next, D(0)
    for i, (_, n, _, _, v) in enumerate(goods(r, 'sr', 9), 1):
        a = cents(v * 117 * r.rng.randrange(3, 60), -3)
        total += a
        o.row(i, n, f'{r.rng.randrange(30000000, 49999999)}', r.choice(('otvoreni postupak', 'pregovarački postupak', 'na koje se zakon ne primenjuje')), a, f'{r.choice(("I", "II", "III", "IV"))} kvartal')
    return o.row(None, ('Ukupno', BOLD), None, None, (f'=SUM([.E{first}:.E{o.next - 1}])', total))


@afield('sr-zaduzenje-opreme', 'sr', 'docx scan', 'one who works takes over equipment of his firm: names, numbers, values')
def issued(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm').p(r.choice(BUYERS['sr']), bold=True, space=0.3).p('ZAPISNIK O ZADUŽENJU ZAPOSLENOG', bold=True, size=13, align='c', space=0.25).p(f'Zaposleni {r.choice(PEOPLE["sr"])} dana {date(r.day, DAY)} zadužuje sledeću opremu poslodavca:', space=0.15)
    doc.table([['Rb', 'Naziv', 'Inventarski broj', 'Knjigovodstvena vrednost']] + [[str(i), f'{n} {s}', f'{r.rng.randrange(10000, 99999)}', SR(cents(v * 90))] for i, (_, n, s, _, v) in enumerate(goods(r, 'sr', 3), 1)], [1.2, 8, 3.4, 4], align='clcr')
    return doc.p('Zaposleni je dužan da opremu čuva i da je vrati po prestanku radnog odnosa. Za štetu odgovara u skladu sa Zakonom o radu.', align='j', space=0.7).p('Predao ____________________        Zadužio ____________________')


@afield('sr-uverenje-porez', 'sr', 'scan', 'the tax office certifies that a firm owes nothing')
def certificate(r):
    w, a = cyr, r.choice(SELLERS['sr'])
    doc = Odt('Liberation Serif', 12, margin='2.4cm').p('Република Србија\nМинистарство финансија\nПОРЕСКА УПРАВА', space=0.3).p(f'Број: {r.day.year}-{r.rng.randrange(1000, 99999)}\n{date(r.day, DAY)}', space=0.5).p('УВЕРЕЊЕ', bold=True, size=15, align='c', space=0.3)
    return doc.p(w(f'o izmirenim porezima i doprinosima, kojim se potvrđuje da je poreski obveznik {a}, {where(r, "sr")}, na dan izdavanja izmirio sve dospele poreske obaveze. Preplata iznosi {SR(sum_of(r, 0, 400))} dinara.'), align='j', line=130).p('Уверење се издаје на захтев обвезника ради учешћа у поступку јавне набавке и у друге сврхе се не може користити.', align='j', line=130, space=1).p('М.П.    Овлашћено лице ____________________', align='r')


@afield('sr-izvestaj-servisera', 'sr', 'docx', 'a head of a store reports to his director on complaints about goods; no deal')
def complaints(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(f'Direktoru, {r.choice(PEOPLE["sr"])}', space=0.3).p('Izveštaj o reklamacijama u proteklom mesecu', bold=True, size=13, space=0.2)
    for c, n, s, _, v in goods(r, 'sr', 4):
        doc.p(f'– {n} {s}: {r.rng.randrange(1, 9)} reklamacija, razlog {r.choice(("oštećenje u transportu", "pogrešna isporuka", "kvar u garantnom roku", "nepotpun komplet"))}, procenjena šteta {SR(cents(v * 117))} dinara.', indent=0.6, space=0.05)
    return doc.p(f'Najviše primedbi odnosi se na isporuke firme {r.choice(SELLERS["sr"])}. Predlažem da se ne naručuje ništa dok se ne reši stara reklamacija.', align='j', before=0.2).p(f'{date(r.day, DAY)}\n{r.choice(PEOPLE["sr"])}, šef magacina', align='r', before=0.5)


@afield('sr-oglas-izdavanje-prostora', 'sr', 'docx pdf', 'a body offers rooms for rent and calls for bids; it buys nothing')
def to_let(r):
    b = r.choice(BUYERS['sr'])
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(cyr(b), bold=True, space=0.3).p('ОГЛАС\nо давању у закуп пословног простора прикупљањем писмених понуда', bold=True, align='c', space=0.3)
    for i, t in enumerate((f'Предмет закупа је пословни простор површине {r.rng.randrange(14, 180)} квадратних метара.', f'Почетни износ закупнине је {SR(sum_of(r, 9000, 60000))} динара месечно, без ПДВ.', f'Понуде се подносе до {date(r.day + timedelta(days=15), DAY)} године у затвореној коверти.', 'Критеријум за избор је највиша понуђена закупнина.', 'Понуђач уплаћује депозит у висини једне месечне закупнине.'), 1):
        doc.p(f'{i}. {t}', align='j', line=120)
    return doc.p(f'{date(r.day, DAY)} године', before=0.5)


@afield('sr-knjiga-primljenih', 'sr', 'xlsx', 'the book of bills received with tax, by suppliers; a ledger of many deals')
def book(r):
    o = Ods('Liberation Sans', 9.5, landscape=True, locale='sr-RS').sheet('KPR', [1.2, 2.6, 3.2, 7, 3, 3, 3]).row((f'Knjiga primljenih računa, {r.choice(BUYERS["sr"])}, {r.day.month:02}/{r.day.year}', BOLD)).row()
    o.row(*[(t, HEAD) for t in ('Rb', 'Datum', 'Broj računa', 'Dobavljač', 'Osnovica', 'PDV', 'Ukupno')])
    for i, day in enumerate(earlier(r, 12, 40), 1):
        v = sum_of(r, 900, 300000)
        o.row(i, date(day, DAY), f'{r.rng.randrange(10, 4000)}/{day:%y}', r.choice(SELLERS['sr']), v, cents(v / 5), v + cents(v / 5))
    return o


@afield('sr-izjava-garancija-banke', 'sr', 'docx scan', 'a bank warrants a sum for one who bids; no goods, no order')
def guarantee(r):
    a, b = r.choice(SELLERS['sr']), r.choice(BUYERS['sr'])
    doc = Odt('Liberation Serif', 11.5, margin='2.4cm').p(BANKS['sr'], bold=True, size=13, space=0.4).p(f'BANKARSKA GARANCIJA ZA OZBILJNOST PONUDE br. {r.rng.randrange(1000, 9999)}/{r.day:%y}', bold=True, align='c', space=0.3).p(f'Korisnik: {b}\nNalogodavac: {a}', space=0.2)
    doc.p(f'Obaveštavamo vas da smo po nalogu nalogodavca otvorili neopozivu garanciju, bezuslovnu i plativu na prvi poziv, do iznosa od {SR(sum_of(r, 30000, 900000))} dinara, za slučaj da nalogodavac povuče svoju ponudu ili odbije da zaključi ugovor.', align='j', line=120)
    return doc.p(f'Garancija važi do {date(r.day + timedelta(days=90), DAY)} godine. Na nju se primenjuju Jednoobrazna pravila za garancije na poziv.', align='j', line=120).p(f'{date(r.day, DAY)}, {r.choice(PLACES["sr"])[1]}', before=0.6)


@afield('sr-raspored-sastanaka', 'sr', 'txt', 'a timetable of meetings with sellers and visits to fairs')
def timetable(r):
    rows = '\n'.join(f'{date(r.day + timedelta(days=i), DAY)}  {8 + i % 6:02}:{(i * 15) % 60:02}  {t}' for i, t in enumerate((f'{r.choice(SELLERS["sr"])} - prezentacija novog programa', 'kolegijum, usvajanje cenovnika', f'{r.choice(BUYERS["sr"])} - obilazak objekta', 'sajam, štand 14, ponesi kataloge', 'popis, nema prijema robe', 'banka, kreditna linija')))
    return Text(bald(f'RASPORED, komercijala, {r.choice(PEOPLE["sr"])}\n\n{rows}\n\nNAPOMENA: ponude koje su poslate vodi u tabelu, ne na papiru.\n'))


@afield('sr-clanak-festival', 'sr', 'html', 'a news page about a fair where bells and beer were shown, with prices and firms')
def fair(r):
    c = goods(r, 'sr', 2)
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Vesti</title></head><body><h1>Sajam zanata oborio rekord posete</h1><p class="meta">{date(r.day, '15. marta 2024.')} | {e(r.choice(PEOPLE['sr']))}</p><p>Na sajmu je izlagalo {r.rng.randrange(40, 200)} firmi, među njima i {e(r.choice(SELLERS['sr']))}. Najveću pažnju privukli su {e(c[0][1].lower())} od {SR(cents(c[0][4] * 117))} dinara i {e(c[1][1].lower())}.</p><p>„Dobili smo mnogo upita, ali ugovora za sada nema“, kaže direktor. {e(r.choice(BUYERS['sr']))} najavljuje tender za narednu godinu, procenjene vrednosti {r.rng.randrange(2, 40)} miliona dinara.</p><p><b>Pročitajte još:</b> Kako napisati dobru ponudu</p></body></html>''')


@afield('sr-mail-pitanje-cena', 'sr', 'eml', 'two who work together talk of whether a price is right and whom to ask')
def chat(r):
    n = goods(r, 'sr', 1)[0]
    return Mail('Re: Re: cena', text=bald(f'''Ma ne znam, meni {SR(cents(n[4] * 117))} za {n[1].lower()} deluje preskupo.
Prosle godine smo placali manje, ali tada je bio drugi dobavljac.

Pitaj {r.choice(PEOPLE["sr"]).split()[0]} sta kaze, ona je radila u firmi {r.choice(SELLERS["sr"])}.
Nemoj nista da potpisujes pre ponedeljka.

{r.choice(PEOPLE["sr"]).split()[0]}
'''))


@afield('sr-mail-promena-racuna', 'sr', 'eml', 'a firm writes to all its customers that its bank account is another')
def account(r):
    return Mail('Obaveštenje o promeni tekućeg računa', text=f'''Poštovani poslovni partneri,

obaveštavamo vas da od {date(r.day, DAY)} godine sve uplate u korist {r.choice(SELLERS["sr"])} vršite isključivo na novi račun kod banke {BANKS["sr"]}, broj 265-{r.rng.randrange(10 ** 9, 10 ** 10)}-{r.rng.randrange(10, 99)}.

Dosadašnji račun gasi se krajem meseca. Molimo da izmenite podatke u svojim evidencijama, kako plaćanje faktura ne bi kasnilo.

Finansijska služba
{r.choice(PEOPLE["sr"])}
''')


@afield('sr-resenje-dozvola-prodaja', 'sr', 'docx', 'an inspector lets a shop open again after goods without papers were found')
def inspector(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p('Република Србија\nТржишна инспекција', space=0.3).p('РЕШЕЊЕ', bold=True, size=14, align='c', space=0.25).p(cyr(f'Ukida se zabrana prometa robe u prodajnom objektu trgovca {r.choice(SELLERS["sr"])}, {where(r, "sr")}.'), align='j').p('Образложење', bold=True, align='c', before=0.2)
    doc.p(cyr(f'Kontrolom od {date(earlier(r, 1)[0], DAY)} utvrđeno je da za robu vrednosti {SR(sum_of(r, 5000, 300000))} dinara trgovac nije posedovao otpremnice i račune dobavljača. Trgovac je naknadno dostavio dokumentaciju i istakao cene.'), align='j', line=120)
    return doc.p(cyr(f'{date(r.day, DAY)}\nTržišni inspektor\n{r.choice(PEOPLE["sr"])}'), align='r', before=0.6)
