"""Serbian and English papers of the thirteenth group that talk of goods, firms, prices and offices, and buy nothing."""
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.outriders import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.paper import Html, Mail, Text, other
from kit.stock import DISTANT
from kit.wares import PLACE, UNITS

distant = partial(other, split='distant')
SR, EN = money('1.234,56'), money('1,234.56')
BOLD, HEAD = dict(bold=True), dict(bold=True, border=True)
DAY = '15.03.2024.'


def goods(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in DISTANT if w[7] not in ('h', 'day', 'mo', 'job', 'lic')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=400, high=90000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@distant('sr-plan-iskljucenja', 'sr', 'html', 'when the current is off in which streets; works, no purchase')
def switched_off(r):
    rows = ''.join(f'<tr><td>{8 + i}:00-{11 + i}:00<td>{e(s)} od broja {r.rng.randrange(1, 20)} do broja {r.rng.randrange(21, 90)}</tr>' for i, s in enumerate(r.sample(STREETS['sr'], 4)))
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Isključenja</title></head><body><h1>Planska isključenja {date(r.day, DAY)}</h1><p>{e(r.choice(BUYERS["sr"]))} obaveštava korisnike da će zbog radova na mreži bez napajanja biti:</p><table border=1>{rows}</table><p>Izvođač radova: {e(r.choice(SELLERS["sr"]))}.</p></body></html>')


@distant('sr-tarifnik-toplana', 'sr', 'docx', 'a tariff of heat for all who live in a town')
def tariff(r):
    rows = [['Grupa potrošača', 'Jedinica', 'Cena bez PDV (din)']] + [[t, u, SR(sum_of(r, 60, 900))] for t, u in (('Stambeni prostor', 'm2'), ('Poslovni prostor', 'm2'), ('Po utrošku', 'MWh'), ('Fiksni deo', 'kW'))]
    return Odt('Liberation Serif', 11.5, margin='2.3cm').p(f'{r.choice(BUYERS["sr"])}', bold=True).p(f'CENOVNIK GREJANJA\nprimenjuje se od {date(r.day, DAY)}', bold=True, align='c', space=0.3).table(rows, [7, 4, 5], align='lcr').p('Cenovnik se objavljuje na oglasnoj tabli i internet strani. Na cene se obračunava PDV 10%.')


@distant('sr-dnevnik-smene-kotlarnica', 'sr', 'odt', 'a log of a shift in a boiler house')
def shift(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm').p(cyr('Dnevnik smene – kotlarnica'), bold=True, size=13).p(cyr(f'Datum {date(r.day, DAY)}  Ložač: {r.choice(PEOPLE["sr"])}'))
    return doc.table([[cyr(t) for t in ('Vreme', 'Pritisak', 'Temperatura', 'Napomena')]] + [[f'{h:02}:00', f'{r.rng.randrange(30, 60) / 10}'.replace('.', ','), str(r.rng.randrange(70, 110)), cyr(r.choice(('uredno', 'dopuna vode', 'zamena filtera', 'servis pozvan')))] for h in range(6, 14)], [3, 3, 3, 7])


@distant('sr-resenje-saglasnost-prikljucak', 'sr', 'docx scan', 'a body agrees that a house may be joined to the grid; fee, no purchase')
def joined(r):
    return Odt('Liberation Serif', 12, margin='2.4cm').p(cyr(f'{r.choice(BUYERS["sr"])}\nBroj: {r.rng.randrange(100, 999)}-{r.rng.randrange(1, 40)}\nDatum: {date(r.day, DAY)}'), space=0.3).p(cyr('ODOBRENJE ZA PRIKLJUČENJE'), bold=True, align='c', space=0.2).p(cyr(f'Odobrava se priključenje objekta u ulici {where(r, "sr")} na distributivni sistem, odobrena snaga {r.rng.randrange(7, 44)} kW. Naknada za priključenje iznosi {SR(sum_of(r, 30000, 190000))} dinara i plaća se pre izgradnje priključka. Vlasnik objekta je {r.choice(PEOPLE["sr"])}.'), align='j', line=120)


@distant('sr-mejl-kolege-brojila-bald', 'sr', 'eml', 'colleagues talk of an offer that is not asked for yet')
def colleagues(r):
    n = goods(r, 'sr', 1)[0][1]
    return Mail('Re: brojila', text=bald(f'Ćao,\n\n{n}: nemoj još da tražiš ponude, direktor nije potpisao plan. {r.choice(SELLERS["sr"])} je prošle godine kasnio sa isporukom pa bih ove godine išao na otvoreni postupak. Procena je oko {r.rng.randrange(2, 9)} miliona, ali to nije zvanično.\n\nVidimo se sutra,\n{r.choice(PEOPLE["sr"]).split()[0]}\n'))


@distant('sr-popis-sredstava-trafo', 'sr', 'xlsx', 'what a utility owns, with book values')
def owned(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Popis', [3, 7, 5, 3, 4, 4]).row((f'{r.choice(BUYERS["sr"])}: popis osnovnih sredstava na dan {date(r.day, DAY)}', BOLD)).row().row(*[(t, HEAD) for t in ('Inv. broj', 'Sredstvo', 'Opis', 'Stanje', 'Nabavna vrednost', 'Sadašnja vrednost')])
    for i, (_, n, s, _, v) in enumerate(goods(r, 'sr', 9)):
        o.row(f'{2000 + i}', n, s, r.rng.randrange(1, 9), cents(v * 117), cents(v * 60))
    return o


@distant('sr-prijava-kvara-obrazac', 'sr', 'docx', 'a form by which a user reports a fault')
def fault(r):
    doc = Odt('Liberation Sans', 11, margin='2.2cm').p('PRIJAVA KVARA', bold=True, size=14, align='c')
    return doc.table([['Korisnik', r.choice(PEOPLE['sr'])], ['Mesto merenja', where(r, 'sr')], ['Datum prijave', date(r.day, DAY)], ['Opis', 'Brojilo ne pokazuje potrošnju, plomba oštećena.'], ['Ekipa', r.choice(SELLERS['sr'])], ['Naplata', 'Intervencija se ne naplaćuje']], [5, 11], head=0)


@distant('sr-zapisnik-sednica-odbor-toplana', 'sr', 'docx', 'minutes of a board on investments to come')
def board(r):
    return Odt('Liberation Serif', 11.5, margin='2.3cm').p(f'ZAPISNIK sa {r.rng.randrange(3, 40)}. sednice Nadzornog odbora, {date(r.day, DAY)}', bold=True, space=0.3).p(f'Tačka 2. Direktor izveštava da je {goods(r, "sr", 1)[0][1].lower()} dotrajala oprema i predlaže da se zamena uvrsti u program poslovanja za narednu godinu, okvirno {SR(sum_of(r, 200000, 3000000))} dinara. Odbor prima izveštaj k znanju; odluka o nabavci nije doneta.', align='j', line=120).p(f'Zapisničar: {r.choice(PEOPLE["sr"])}', before=0.4)


@distant('sr-obracun-struje-domacinstvo', 'sr', 'txt', 'how much current a household used; an account of readings, not a bill')
def reading(r):
    a = r.rng.randrange(2000, 40000)
    return Text(f'Uvid u potrošnju (informativno, nije račun)\nKorisnik: {r.choice(PEOPLE["sr"])}\nPeriod do {date(r.day, DAY)}\n\nTarifa   Prethodno   Sadašnje   kWh\nVT       {a:>9}   {a + 412:>8}   412\nNT       {a // 2:>9}   {a // 2 + 187:>8}   187\n')


@distant('en-tariff-consultation', 'en', 'docx', 'a regulator asks what people think of prices')
def consulted(r):
    return Odt('Liberation Sans', 11, margin='2.4cm', lang='en').p('Consultation: heat network tariffs', bold=True, size=15, space=0.3).p(f'{r.choice(BUYERS["en"])} is consulting residents on a proposed standing charge of £{EN(sum_of(r, 10, 60))} a month. No decision has been taken and no contract has been let. Comments are welcome until {date(r.day, "15 March 2024")}.', align='j', line=125).p(f'Contact: {r.choice(PEOPLE["en"])}')


@distant('en-outage-report', 'en', 'odt', 'how a grid failed and which parts broke')
def outage(r):
    return Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p(f'Incident report, {date(r.day, "15 March 2024")}', bold=True, size=14, space=0.2).p(f'At 04:{r.rng.randrange(10, 59)} a fault developed on the 11 kV feeder. The item that failed was: {goods(r, "en", 1)[0][1].lower()}. {r.choice(SELLERS["en"])} attended under the existing maintenance arrangements. {r.rng.randrange(200, 4000)} customers were off supply. Estimated cost of lost units: £{EN(sum_of(r, 500, 20000))}.', align='j', line=120)


@distant('en-shop-catalogue-page', 'en', 'html', 'a page of a catalogue with prices for anyone')
def catalogue(r):
    rows = ''.join(f'<li><b>{e(n)}</b> {e(s)} &ndash; from £{EN(v)} per {u}</li>' for _, n, s, u, v in goods(r, 'en', 7))
    return Html(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Catalogue</title></head><body><h1>{e(r.choice(SELLERS["en"]))}</h1><p>Autumn catalogue, prices from {date(r.day, "15 March 2024")}, VAT not included. Trade customers: ask for 10% off.</p><ul>{rows}</ul></body></html>')


@distant('en-safety-bulletin', 'en', 'eml', 'a bulletin on safety that names makers')
def bulletin(r):
    return Mail('Safety bulletin', text=f'All teams,\n\nFollowing an incident on {date(r.day, "15 March 2024")}, all {goods(r, "en", 1)[0][1].lower()} units supplied by {r.choice(SELLERS["en"])} must be inspected before use. Do not order replacements locally; stores will issue what is needed free of charge.\n\n{r.choice(PEOPLE["en"])}\nHead of Safety\n')


@distant('en-budget-heat-works', 'en', 'xlsx', 'a budget by items against what was spent')
def budget(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Budget', [7, 4, 4, 4]).row((f'{r.choice(BUYERS["en"])}: heat works budget at {date(r.day, "15 March 2024")}', BOLD)).row().row(*[(t, HEAD) for t in ('Heading', 'Budget (£)', 'Spent (£)', 'Left (£)')])
    for t in ('Boilers', 'Pipework', 'Metering', 'Consultancy', 'Contingency'):
        v = sum_of(r, 4000, 90000)
        w = cents(v * D('0.61'))
        o.row(t, v, w, v - w)
    return o
