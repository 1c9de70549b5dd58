"""Serbian papers of the twelfth group that talk of goods, firms, prices and offices, and buy nothing."""
from datetime import timedelta
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.stock import REMOTE
from kit.wanderers import BANKS, BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.wares import PLACE, UNITS

remote = partial(other, split='remote')
SR = money('1.234,56')
BOLD, HEAD = dict(bold=True), dict(bold=True, border=True)
DAY = '15.03.2024.'


def goods(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in REMOTE if w[7] not in ('h', 'day', 'mo', 'job', 'lic')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=400, high=90000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@remote('sr-raspored-termina-sale', 'sr', 'xlsx', 'who has the hall when and what an hour costs; nothing is bought')
def hall(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Termini', [3, 3, 7, 4]).row((f'{r.choice(BUYERS["sr"])}: raspored termina od {date(r.day, DAY)}', BOLD)).row().row(*[(t, HEAD) for t in ('Dan', 'Vreme', 'Korisnik', 'Cena sata (din.)')])
    for i, t in enumerate(('ponedeljak', 'utorak', 'sreda', 'četvrtak', 'petak', 'subota')):
        o.row(t, f'{16 + i % 4}:00', f'{r.choice(("karate", "odbojka", "rekreacija", "gimnastika", "stoni tenis"))}, grupa {i + 1}', cents(D(r.rng.randrange(12, 60)) * 100))
    return o


@remote('sr-pravilnik-takmicenja', 'sr', 'docx', 'rules of a cup with fees and fines; no goods')
def rules(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(cyr(r.choice(BUYERS['sr'])), bold=True, align='c', space=0.3).p('ПРОПОЗИЦИЈЕ ТАКМИЧЕЊА', bold=True, size=14, align='c', space=0.3)
    for i, t in enumerate(('Право учешћа имају клубови који су до рока доставили пријаву и списак играча.', f'Котизација износи {SR(sum_of(r, 2000, 9000))} динара и не враћа се.', 'Домаћин обезбеђује исправан терен, мерење времена и лекара.', f'За недолазак на утакмицу изриче се казна од {SR(sum_of(r, 5000, 20000))} динара.', 'Жалба се подноси у року од 24 сата комесару такмичења.'), 1):
        doc.p(f'Члан {i}.', bold=True, align='c').p(t, align='j')
    return doc.p(date(r.day, DAY), before=0.4)


@remote('sr-odluka-o-clanarini', 'sr', 'docx scan', 'a board sets fees of membership; the words of a decision')
def fees(r):
    return Odt('Liberation Serif', 12, margin='2.4cm').p(f'{r.choice(BUYERS["sr"])}\nUpravni odbor\nBroj: {r.rng.randrange(10, 900)}/{r.day.year}\n{date(r.day, DAY)}', space=0.4).p('ODLUKA', bold=True, size=15, align='c', space=0.3).p(f'o visini članarine. Mesečna članarina iznosi {SR(sum_of(r, 1500, 4000))} dinara, a za decu {SR(sum_of(r, 800, 1400))} dinara. Popust za porodice je {r.rng.randrange(5, 25)}%.', align='j', line=130).p('Odluka stupa na snagu narednog dana od dana objavljivanja na oglasnoj tabli.', align='j', space=0.8).p(f'Predsednik\n{r.choice(PEOPLE["sr"])}', align='r')


@remote('sr-zapisnik-skupstine-kluba', 'sr', 'docx', 'minutes of a club where a purchase is talked of and put off')
def assembly(r):
    g = goods(r, 'sr', 1)[0]
    return Odt('Liberation Sans', 10.5, margin='2.2cm').p(f'ZAPISNIK sa sednice skupštine, {date(r.day, DAY)}', bold=True, size=13, space=0.3).p(f'Prisutni: {", ".join(r.sample(PEOPLE["sr"], 4))}.').p(f'Tačka 1. Izveštaj blagajnika: na računu je {SR(sum_of(r))} dinara.', align='j').p(f'Tačka 2. Razmatrana je kupovina: {g[1].lower()} ({g[2]}). Ponuda firme {r.choice(SELLERS["sr"])} ocenjena je kao previsoka. Zaključak: kupovina se odlaže do proleća.', align='j').p('Tačka 3. Razno. Nije bilo diskusije.', space=0.6).p(f'Zapisničar {r.choice(PEOPLE["sr"])}')


@remote('sr-popis-rekvizita', 'sr', 'xlsx', 'a count of what lies in a gym with values in the books')
def counted(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Popis', [2.6, 7, 1.8, 2.2, 2.2, 3.4]).row((f'Popisna lista na dan 31.12.{r.day.year}, {r.choice(BUYERS["sr"])}', BOLD)).row().row(*[(t, HEAD) for t in ('Inv. broj', 'Naziv', 'JM', 'Po knjigama', 'Popisano', 'Sadašnja vrednost')])
    for c, n, s, u, v in goods(r, 'sr', 10):
        k = r.rng.randrange(1, 30)
        o.row(f'{r.rng.randrange(1000, 9999)}', f'{n} {s}', u, k, k - r.rng.randrange(0, 2), cents(v * 60))
    return o.row().row('Komisija:', ', '.join(r.sample(PEOPLE['sr'], 3)))


@remote('sr-zalba-odbojka-sudija', 'sr', 'docx', 'a club complains about a match; sums are fees of the complaint')
def complaint(r):
    return Odt('Liberation Serif', 12, margin='2.4cm').p('Disciplinskoj komisiji saveza', space=0.4).p('ŽALBA', bold=True, size=14, align='c', space=0.3).p(f'na registraciju utakmice odigrane {date(r.day, DAY)}. Semafor nije radio od trećeg perioda, a zapisnik je vođen ručno. U prilogu dostavljamo dokaz o uplati takse od {SR(sum_of(r, 5000, 12000))} dinara na račun saveza.', align='j', line=130).p(f'Predlažemo da se utakmica ponovi.\n\n{r.choice(PEOPLE["sr"])}, sekretar kluba', before=0.3)


@remote('sr-obavestenje-radovi-bazen', 'sr', 'html', 'a page tells visitors that a hall is closed while a firm works on the floor')
def closed(r):
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Obaveštenje</title></head><body><h2>Sala zatvorena zbog radova</h2><p>{date(r.day, DAY)}</p><p>Obaveštavamo korisnike da {e(r.choice(SELLERS["sr"]))} izvodi brušenje i lakiranje parketa. Vrednost radova je oko {r.rng.randrange(1, 9)} miliona dinara, a sredstva je obezbedio osnivač.</p><p>Uplaćeni termini biće nadoknađeni. Cenovnik ostaje isti.</p><p>{e(r.choice(BUYERS["sr"]))}</p></body></html>')


@remote('sr-mejl-trener-oprema', 'sr', 'eml', 'a coach asks his head whether there is money; no order')
def coach(r):
    g = goods(r, 'sr', 2)
    return Mail('oprema za pripreme', text=bald(f'Zdravo,\n\npitaju me deca za {g[0][1].lower()} i {g[1][1].lower()}. Video sam na sajtu da kosta oko {SR(cents(g[0][4] * 117, 0))} dinara, ali nista nisam narucio.\nIma li para u planu za ovu godinu ili da cekamo rebalans?\n\n{r.choice(PEOPLE["sr"]).split()[0]}\n'))


@remote('sr-mejl-pozivnica-sajam-sporta', 'sr', 'eml', 'an invitation to a fair with fees for a stand')
def fair(r):
    return Mail('Poziv na Sajam sporta', text=f'Poštovani,\n\npozivamo vas na Sajam sporta koji se otvara {date(r.day + timedelta(days=60), DAY)} Prijave izlagača primamo na ovu adresu. Kvadratni metar prostora košta {SR(sum_of(r, 5000, 12000))} dinara, a za prijave do kraja meseca odobravamo popust od {r.rng.randrange(5, 20)}%.\n\nOčekujemo vas!\n{r.choice(PEOPLE["sr"])}\norganizator\n')


@remote('sr-potvrda-o-uplati-dotacije', 'sr', 'docx scan', 'a town certifies that it paid a grant to a club')
def grant(r):
    return Odt('Liberation Serif', 12, margin='2.4cm').p(cyr(r.choice([b for b in BUYERS['sr'] if b.startswith(('Opština', 'Gradska'))])), bold=True, space=0.4).p('ПОТВРДА', bold=True, size=15, align='c', space=0.3).p(f'Потврђује се да је дана {date(r.day, DAY)} године спортском удружењу пренет износ од {SR(sum_of(r, 50000, 900000))} динара на име дотације за програм „Спорт за све“. Корисник је дужан да достави извештај са рачунима.', align='j', line=130, space=0.9).p('М.П.     Начелник ____________________', align='r')


@remote('sr-tabela-rezultata', 'sr', 'txt', 'results of a race with times, numbers of runners and prizes')
def results(r):
    rows = '\n'.join(f'{i:>3}. {p:<26}{r.rng.randrange(100, 999):>5}   {30 + i}:{r.rng.randrange(10, 59)}   {SR(D(20000 - 1500 * i)):>12}' for i, p in enumerate(r.sample(PEOPLE['sr'], 7), 1))
    return Text(bald(f'REZULTATI TRKE {date(r.day, DAY)}\n\n  #  Takmicar                   broj   vreme    nagrada (din)\n{rows}\n\nMerenje: {r.choice(SELLERS["sr"])}\n'))


@remote('sr-ugovor-stipendija', 'sr', 'docx', 'a contract by which a club gives an athlete a monthly stipend')
def stipend(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p('UGOVOR O STIPENDIRANJU SPORTISTE', bold=True, size=13, align='c', space=0.3).p(f'Zaključen {date(r.day, DAY)} između kluba {r.choice(BUYERS["sr"])} i sportiste {r.choice(PEOPLE["sr"])}.', align='j')
    for i, t in enumerate((f'Klub isplaćuje sportisti {SR(sum_of(r, 20000, 70000))} dinara mesečno, do desetog u mesecu.', 'Sportista nastupa isključivo za klub i čuva poverenu opremu.', 'Ugovor se zaključuje na godinu dana.'), 1):
        doc.p(f'Član {i}.', bold=True, align='c').p(t, align='j')
    return doc.p(f'Za {BANKS["sr"]}: broj partije {r.rng.randrange(10 ** 6, 10 ** 7)}', before=0.3)
