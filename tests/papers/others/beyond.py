"""Serbian papers of the ninth group that talk of goods, firms, prices and offices, and buy nothing."""
from datetime import timedelta
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, other
from kit.stock import BEYOND
from kit.travellers import BANKS, BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.wares import PLACE, UNITS

beyond = partial(other, split='beyond')
SR = money('1.234,56')
BOLD = dict(bold=True)
DAY = '15.03.2024.'


def goods(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in BEYOND if w[7] not in ('h', 'day', 'mo', 'job', 'page', 'lic')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=400, high=90000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def earlier(r, n, span=240):
    """Days before the day of the paper, in order."""
    return sorted(r.day - timedelta(days=r.rng.randrange(5, span)) for _ in range(n))


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@beyond('sr-carinska-isprava', 'sr', 'pdf scan', 'a declaration to the customs: sender, receiver, goods with tariff numbers, invoice value, duties')
def customs(r):
    _, name, spec, _, v = goods(r, 'sr', 1)[0]
    n = r.rng.randrange(2, 40)
    base = cents(v * n * D('117.2'))
    duty = cents(base * D('0.05'))
    box = lambda no, label, value, **look: (f'{no} {label}\f{value}', look)
    doc = Odt('Liberation Sans Narrow', 9, margin='1.6cm').p('JEDINSTVENA CARINSKA ISPRAVA', bold=True, size=12, space=0.1)
    doc.table([[box('2', 'Pošiljalac / izvoznik', f'{r.choice(SELLERS["de"])}, DE', span=2), box('1', 'Deklaracija', 'UV  C4')], [box('8', 'Primalac', f'{r.choice(SELLERS["sr"])}, {where(r, "sr")}', span=2), box('A', 'Carinska ispostava', f'{r.rng.randrange(11000, 49000)}  C4 {r.rng.randrange(1000, 9999)} od {date(r.day, DAY)}')],
               [box('14', 'Deklarant', 'Špedicija Međaš d.o.o.'), box('20', 'Paritet isporuke', 'DAP'), box('22', 'Valuta i ukupan iznos po računu', f'EUR {SR(v * n)}')], [box('31', 'Koleta i naziv robe', f'{name}, {spec}, {n} kom', span=2), box('33', 'Tarifna oznaka', f'{r.rng.randrange(8400, 8999)} {r.rng.randrange(10, 99)} 00 00')],
               [box('35', 'Bruto masa (kg)', r.rng.randrange(80, 2000)), box('38', 'Neto masa (kg)', r.rng.randrange(50, 79)), box('46', 'Statistička vrednost', SR(base))]], [6.2, 5.4, 6], head=0)
    doc.table([['47 Vrsta', 'Osnovica', 'Stopa', 'Iznos', 'NP'], ['A00 carina', SR(base), '5%', SR(duty), '1'], ['B00 PDV', SR(base + duty), '20%', SR(cents((base + duty) * D('0.2'))), '1'], [('Ukupno', dict(span=3)), SR(duty + cents((base + duty) * D('0.2'))), '']], [4, 4.2, 2.4, 4.2, 2.8], align='lrrrc')
    return doc.p('54 Mesto i datum, potpis deklaranta: ______________________', before=0.2)


@beyond('sr-nalog-prenos', 'sr', 'scan png', 'a slip by which a bank is told to pay: payer, purpose with a number of a bill, payee, sum, accounts')
def transfer(r):
    acc = lambda: f'{r.choice((160, 205, 265, 340))}-{r.rng.randrange(10 ** 9, 10 ** 10):013}-{r.rng.randrange(10, 97)}'
    doc = Odt('Liberation Sans', 9.5, margin='2cm').p('NALOG ZA PRENOS', bold=True, align='r', space=0.2)
    left = f'dužnik – nalogodavac\f**{r.choice(BUYERS["sr"])}, {where(r, "sr")}**\f \fsvrha plaćanja\f**PLAĆANJE PO RAČUNU {r.rng.randrange(100, 9000)}/{r.day:%y}**\f \fpoverilac – primalac\f**{r.choice(SELLERS["sr"])}, {where(r, "sr")}**'
    right = f'šifra plaćanja  **221**     valuta  **RSD**     iznos  **= {SR(sum_of(r, 9000, 900000))}**\f \fračun dužnika – nalogodavca\f**{acc()}**\fmodel i poziv na broj (zaduženje)\f \fračun poverioca – primaoca\f**{acc()}**\fmodel i poziv na broj (odobrenje)\f**97   {r.rng.randrange(10 ** 9, 10 ** 10)}**'
    doc.table([[left, right]], [8, 9], head=0, border='outer', pad=0.2)
    return doc.p('______________________            ______________________\npečat i potpis nalogodavca            mesto i datum prijema', before=0.5, space=0.2).p(f'datum valute {date(r.day, DAY)}     {BANKS["sr"]}')


@beyond('sr-dnevnik-blagajne', 'sr', 'xlsx', 'the book of a petty cash: what came in, what was paid for with what slip, what is left')
def cash_book(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Blagajna', [1.2, 2.6, 2.6, 7, 2.8, 2.8]).row(r.choice(BUYERS['sr'])).row((f'DNEVNIK BLAGAJNE broj {r.rng.randrange(1, 250)}', dict(bold=True, size=13))).row(f'za dan {date(r.day, DAY)}').row()
    o.row(*[(t, dict(bold=True, border=True)) for t in ('Rb', 'Temeljnica', 'Konto', 'Opis', 'Primljeno', 'Izdato')])
    begin, out = sum_of(r, 8000, 60000), D(0)
    o.row(1, 'prenos', None, 'Saldo od prethodnog dana', begin)
    for i, t in enumerate(r.sample(('Kafa i voda, fiskalni račun', 'Poštarina po spisku', 'Taksa za overu', 'Gorivo, račun pumpe', 'Akontacija za službeni put', 'Sitan materijal, gotovinski račun', 'Parking karte'), 5), 2):
        v = cents(begin / r.rng.randrange(12, 40))
        out += v
        o.row(i, f'I-{r.rng.randrange(100, 999)}', str(r.choice((5124, 5133, 5310, 5539))), t, None, v)
    return o.row(None, None, None, ('Promet blagajne', BOLD), begin, out).row(None, None, None, ('Saldo', BOLD), begin - out).row().row('Blagajnik:', None, r.choice(PEOPLE['sr']))


@beyond('sr-radni-nalog', 'sr', 'docx', "a firm's order to its own workshop: machine, fault, parts used, hours, who did it")
def work_card(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p(r.choice(BUYERS['sr']), bold=True, space=0).p('Služba održavanja', space=0.3).p(f'RADNI NALOG br. {r.rng.randrange(10, 2000)}/{r.day:%y}', bold=True, size=14, align='c', space=0.3)
    _, name, spec, _, _ = goods(r, 'sr', 1)[0]
    doc.table([['Sredstvo', f'{name}, {spec}, inv. br. {r.rng.randrange(1000, 9999)}'], ['Prijavio', r.choice(PEOPLE['sr'])], ['Kvar', 'Ne radi posle nestanka struje, isključuje se pod opterećenjem'], ['Hitnost', '[ ] redovno   [x] hitno'], ['Nalog izdat', date(r.day, DAY)]], [4, 13], head=0)
    rows = [['Utrošeni materijal', 'JM', 'Kol.', 'Trebovanje']] + [[n, u, str(r.rng.randrange(1, 9)), f'T-{r.rng.randrange(10, 900)}'] for _, n, _, u, _ in goods(r, 'sr', 3)]
    doc.p('', size=5).table(rows, [9, 2, 2, 4], align='lcrl').table([['Izvršilac', 'Sati', 'Datum']] + [[n, str(r.rng.randrange(1, 8)), date(r.day + timedelta(days=2), DAY)] for n in r.sample(PEOPLE['sr'], 2)], [9, 2, 6], align='lrl')
    return doc.p('Posao završen, sredstvo vraćeno u upotrebu. Poslovođa: ______________', before=0.4)


@beyond('sr-skupstina-zgrade', 'sr', 'docx scan', 'tenants of a house talk of three offers for a repair and put it off')
def tenants(r):
    a, b = r.sample(SELLERS['sr'], 2)
    doc = Odt('Liberation Serif', 12, margin='2.4cm').p(f'Stambena zajednica {where(r, "sr")}', bold=True, space=0.3).p(f'ZAPISNIK sa sednice skupštine održane {date(r.day, "15. marta 2024.")} u 19 časova', bold=True, align='c', space=0.3)
    for i, t in enumerate((f'Prisutno je {r.rng.randrange(9, 30)} vlasnika, postoji kvorum.', f'Upravnik je izneo da je za popravku krova pribavio usmene procene: {a} oko {SR(sum_of(r, 90000, 400000))} dinara, {b} oko {SR(sum_of(r, 90000, 400000))} dinara. Pojedini stanari smatraju da su cene previsoke.', 'Odlučeno je da se radovi ne naručuju ove godine i da se do proleća pribave pismene ponude.', f'Iznos za tekuće održavanje povećava se na {r.rng.randrange(400, 1500)} dinara po stanu mesečno.', 'Razno: buka u prizemlju, zaključavanje ulaza.'), 1):
        doc.p(f'{i}. {t}', align='j')
    return doc.p(f'Zapisničar {r.choice(PEOPLE["sr"])}\tUpravnik {r.choice(PEOPLE["sr"])}', tabs=[(9, 'l')], before=0.6)


@beyond('sr-ugovor-posluga', 'sr', 'docx', 'a contract, of use without pay: two bodies, things with their value, nobody pays')
def lending(r):
    w, (a, b) = cyr, r.sample(BUYERS['sr'], 2)
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(f'УГОВОР О ПОСЛУЗИ бр. {r.rng.randrange(10, 900)}/{r.day.year}', bold=True, align='c', size=13, space=0.3).p(w(f'Zaključen {date(r.day, DAY)} godine između: {a} (poslugodavac) i {b} (poslugoprimac).'), align='j', space=0.2)
    doc.p('Члан 1.', bold=True, align='c').p('Послугодавац даје на бесплатну употребу следеће ствари, књиговодствене вредности како је наведено:', align='j')
    doc.table([['Назив', 'Комада', 'Вредност (дин.)']] + [[w(n), str(r.rng.randrange(1, 6)), SR(cents(v * 90))] for _, n, _, _, v in goods(r, 'sr', 3)], [9, 3, 4.3], align='lrr')
    for i, t in enumerate(('Послуга траје једну годину. Послугопримац не плаћа накнаду, а сноси трошкове редовног одржавања.', 'Ствари остају у својини послугодавца и не могу се дати трећем лицу.', 'По истеку рока ствари се враћају у стању у ком су примљене, уз записник.'), 2):
        doc.p(f'Члан {i}.', bold=True, align='c').p(t, align='j')
    return doc.p('ПОСЛУГОДАВАЦ\tПОСЛУГОПРИМАЦ', tabs=[(10, 'l')], before=0.6)


@beyond('sr-reklamacioni-list', 'sr', 'pdf scan', 'a complaint of one who bought: goods, number and day of the receipt, fault, what is asked')
def complaint(r):
    code, name, spec, _, v = goods(r, 'sr', 1)[0]
    doc = Odt('Liberation Sans', 10.5, margin='2cm').p(r.choice(SELLERS['sr']), bold=True, space=0).p(where(r, 'sr'), space=0.4).p(f'REKLAMACIONI LIST br. {r.rng.randrange(1, 400)}', bold=True, size=14, align='c', space=0.3)
    doc.table([[a, b] for a, b in (('Podnosilac', r.choice(PEOPLE['sr'])), ('Telefon', f'06{r.rng.randrange(0, 6)}/{r.rng.randrange(100, 999)}-{r.rng.randrange(100, 999)}'), ('Proizvod', f'{name} {spec} ({code})'), ('Datum kupovine', date(earlier(r, 1)[0], DAY)), ('Broj računa', f'{r.rng.randrange(1000, 99999)}'), ('Maloprodajna cena', f'{SR(cents(v * D("140.6")))} din'), ('Opis nesaobraznosti', 'Prestao da radi posle tri nedelje upotrebe'), ('Zahtev', '[x] opravka   [ ] zamena   [ ] povraćaj novca'))], [5, 12], head=0, pad=0.12)
    return doc.p(f'Reklamacija primljena {date(r.day, DAY)} Odgovor se daje u roku od 8 dana.', before=0.2, space=0.6).p('Podnosilac ________________      Za prodavca ________________')


@beyond('sr-mail-posiljka', 'sr', 'eml eml', 'a courier writes that a parcel will come: number, sender, sum to be paid at the door')
def parcel(r):
    return Mail('Obavestenje o prispecu posiljke', text=bald(f'''Poštovani,

na Vaše ime stigla je pošiljka broj {r.rng.randrange(10 ** 9, 10 ** 10)}.

Pošiljalac: {r.choice(SELLERS["sr"])}
Masa: {r.rng.randrange(1, 20)},{r.rng.randrange(1, 9)} kg
Otkupni iznos: {SR(sum_of(r, 1500, 40000))} RSD
Planirana isporuka: {date(r.day + timedelta(days=1), "15.03.2024")} između 9 i 17 časova

Kurir prima gotovinu i kartice. Ako niste kod kuće, pošiljku možete preuzeti u poslovnici: {where(r, "sr")}.
Za novi termin odgovorite brojem pošiljke. Ova poruka je automatska.

Vaša kurirska služba
'''))


@beyond('sr-oglas-referent', 'sr', 'html', 'a post for one who buys is advertised: what he would do, papers, by when')
def post(r):
    return Html(f'''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Oglasi</title></head><body><h1>Referent nabavke (m/ž)</h1><p>{e(r.choice(SELLERS['sr']))}, {e(r.choice(PLACES['sr'])[1])} | objavljeno {date(r.day, DAY)}</p>
<h3>Opis posla</h3><ul><li>prikupljanje i poređenje ponuda dobavljača</li><li>izrada narudžbenica, praćenje isporuka i reklamacija</li><li>kontrola ulaznih faktura i otpremnica u programu</li><li>pregovaranje o cenama, rabatima i rokovima plaćanja</li></ul>
<h3>Uslovi</h3><ul><li>najmanje {r.rng.randrange(1, 5)} godine iskustva</li><li>engleski, Excel, vozačka dozvola B</li></ul><h3>Nudimo</h3><p>Zaradu od {r.rng.randrange(70, 140)}.000 dinara neto, prevoz, topli obrok i privatno osiguranje.</p><p>Prijave do {date(r.day + timedelta(days=20), DAY)}</p></body></html>''')
