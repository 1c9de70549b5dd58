"""More Serbian papers and English ones of the twelfth group that buy nothing."""
from datetime import timedelta
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text
from kit.wanderers import BANKS, BUYERS, PEOPLE, SELLERS

from .remote import BOLD, D, DAY, HEAD, SR, goods, sum_of, remote, where

EN = money('1,234.56')


@remote('sr-cenovnik-usluga-teretana', 'sr', 'pdf', 'a list of a gym\'s prices for whoever comes')
def gym(r):
    doc = Odt('Liberation Sans', 12, margin='2.5cm').p('CENOVNIK USLUGA', bold=True, size=20, align='c', space=0.1).p(f'važi od {date(r.day, DAY)}', align='c', space=0.5)
    return doc.table([['Usluga', 'Cena (din.)']] + [[t, SR(D(r.rng.randrange(5, 90)) * 100)] for t in ('Dnevna karta', 'Mesečna karta', 'Mesečna karta do 16 časova', 'Personalni trening', 'Sportska masaža', 'Zakup sale po satu')], [11, 4], align='lr')


@remote('sr-garantni-list-trenazer', 'sr', 'docx scan', 'a card of warranty that lies with a machine')
def warranty(r):
    g = goods(r, 'sr', 1)[0]
    return Odt('Liberation Sans', 11, margin='2.4cm').p('GARANTNI LIST', bold=True, size=16, align='c', space=0.3).p(f'Proizvod: {g[1]} {g[2]}\nSerijski broj: {r.rng.randrange(10 ** 7, 10 ** 8)}\nProdavac: {r.choice(SELLERS["sr"])}\nDatum prodaje: {date(r.day, DAY)}', line=150, space=0.3).p('Garantni rok je 24 meseca. Garancija ne važi ako je proizvod otvaralo neovlašćeno lice. Račun čuvajte uz garantni list.', align='j')


@remote('sr-resenje-komisija-nabavke', 'sr', 'docx scan', 'a body names the commission for a purchase to come')
def commission(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(cyr(r.choice(BUYERS['sr'])), bold=True, space=0.1).p(f'{date(r.day, DAY)} године', space=0.3).p('РЕШЕЊЕ', bold=True, size=14, align='c', space=0).p('о образовању комисије за јавну набавку', align='c', space=0.3).p('У комисију се именују:', space=0.1)
    for i, p in enumerate(r.sample(PEOPLE['sr'], 3), 1):
        doc.p(f'{i}. {cyr(p)}, члан')
    return doc.p(f'Процењена вредност набавке је {SR(sum_of(r, 400000, 900000))} динара без ПДВ. Задатак комисије је да припреми документацију и прегледа понуде. Решење не представља покретање поступка.', align='j', before=0.2)


@remote('sr-mejl-kasni-uplata-clanarine', 'sr', 'eml', 'a club reminds parents of unpaid fees')
def late(r):
    return Mail('Podsetnik za članarinu', text=f'Dragi roditelji,\n\nna dan {date(r.day, DAY)} još uvek nisu uplaćene sve članarine za protekli mesec. Molimo vas da {SR(sum_of(r, 2000, 4000))} dinara uplatite do petka na račun kluba kod banke {BANKS["sr"]}.\n\nHvala na razumevanju,\n{r.choice(PEOPLE["sr"])}, blagajnik\n')


@remote('sr-izvestaj-povrede', 'sr', 'docx', 'a doctor of a team reports on injuries and what was used up')
def injuries(r):
    g = goods(r, 'sr', 3)
    return Odt('Liberation Sans', 10.5, margin='2.2cm').p(f'Izveštaj lekara ekipe, {date(r.day, DAY)}', bold=True, size=13, space=0.3).p(f'Igrač {r.choice(PEOPLE["sr"])}: istegnuće, pauza {r.rng.randrange(5, 40)} dana. Sproveden tretman i kontrola.', align='j').table([['Utrošeno', 'Količina']] + [[f'{n} {s}', f'{r.rng.randrange(1, 9)} {u}'] for _, n, s, u, _ in g], [9, 4], align='lr')


@remote('sr-vest-novi-stadion', 'sr', 'html', 'news about a stadium that is to be built, with sums and firms')
def stadium(r):
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Vesti</title></head><body><h1>Grad dobija novi stadion?</h1><p>{date(r.day, "15. marta 2024.")}</p><p>Vrednost radova procenjuje se na {r.rng.randrange(3, 30)} miliona evra. Među zainteresovanima se pominje {e(r.choice(SELLERS["sr"]))}. Tender još nije raspisan, a ugovor se ne očekuje pre jeseni.</p><p>„Ponude ćemo tražiti tek kad projekat bude gotov“, kaže {e(r.choice(PEOPLE["sr"]))}.</p></body></html>')


@remote('sr-uputstvo-montaza-kosa', 'sr', 'docx', 'how a thing is put together, step by step, with a list of parts')
def manual(r):
    g = goods(r, 'sr', 1)[0]
    doc = Odt('Liberation Sans', 11, margin='2.3cm').p(f'Uputstvo za montažu: {g[1]}', bold=True, size=14, space=0.3).table([['Deo', 'Komada']] + [[f'Vijak M{k}', str(r.rng.randrange(2, 24))] for k in (6, 8, 10, 12)], [8, 3], align='lr')
    for i, t in enumerate(('Proverite da li su isporučeni svi delovi.', 'Postavite nosač i zategnite vijke rukom.', 'Po niveliranju zategnite vijke momentnim ključem.', 'Garancija ne važi bez ugradnje ovlašćenog servisa.'), 1):
        doc.p(f'{i}. {t}')
    return doc


@remote('sr-izvod-banke-klub', 'sr', 'txt', 'a statement of a bank; payments to firms, no goods')
def statement(r):
    rows = '\n'.join(f'{date(r.day - timedelta(days=i), DAY)}  {bald(r.choice(SELLERS["sr"]))[:38]:<40}{SR(sum_of(r)):>14}' for i in range(8))
    return Text(f'{bald(BANKS["sr"])}\nIZVOD br. {r.rng.randrange(1, 250)}\n\n{rows}\n\nNovo stanje: {SR(sum_of(r))}\n')


@remote('sr-plan-budzeta-savez', 'sr', 'ods', 'a budget of a federation by chapters, planned and spent')
def budget(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Budžet', [8, 4, 4]).row((f'Finansijski plan {r.day.year}', BOLD)).row().row(*[(t, HEAD) for t in ('Namena', 'Plan', 'Izvršenje')])
    for t in ('Takmičenja', 'Nabavka opreme', 'Putni troškovi', 'Sudije', 'Zakup dvorana', 'Stručno usavršavanje'):
        v = sum_of(r, 100000, 900000)
        o.row(t, v, cents(v * D('0.8')))
    return o


@remote('en-match-programme-advert', 'en', 'html', 'an advertisement with a price and a code that takes money off; addressed to nobody')
def advert(r):
    g = goods(r, 'en', 1)[0]
    return Html(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Offer</title></head><body><h1>{r.rng.randrange(10, 40)}% off this weekend only</h1><p>{e(g[1])}, {e(g[2])}: now £{EN(g[4])}. Use code GOAL at the checkout. Orders over £50 are delivered free.</p><p>{e(r.choice(SELLERS["en"]))}. Offer ends {date(r.day, "15 March 2024")}.</p></body></html>')


@remote('en-grant-agreement-sport', 'en', 'docx', 'an agreement by which a fund gives money to a club; no seller')
def grant(r):
    return Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p('GRANT AGREEMENT', bold=True, size=15, align='c', space=0.3).p(f'This agreement is made on {date(r.day, "15 March 2024")} between {r.choice(BUYERS["en"])} (the Funder) and the Recipient club.', align='j').p(f'1. The Funder awards a grant of £{EN(sum_of(r))} for the purposes set out in the application.\n2. The Recipient shall obtain three quotations before buying any equipment with the grant.\n3. Unspent grant is to be returned within 30 days of the end of the project.', line=130)


@remote('en-hall-risk-assessment', 'en', 'docx', 'risks in a sports hall, who looks after them')
def risks(r):
    return Odt('Liberation Sans', 10, margin='2cm', lang='en').p(f'Risk assessment, main hall, {date(r.day, "15/03/2024")}', bold=True, size=13, space=0.2).table([['Item', 'Hazard', 'Score', 'Owner']] + [[n, r.choice(('falls over', 'sharp edge', 'wear of fixings', 'trip')), str(r.rng.randrange(1, 25)), r.choice(PEOPLE['en'])] for _, n, _, _, _ in goods(r, 'en', 6)], [5, 5, 2, 5], align='llcl')


@remote('en-committee-minutes-turf', 'en', 'docx', 'minutes where bids are spoken of and nothing is decided')
def minutes(r):
    return Odt('Liberation Serif', 11, margin='2.3cm', lang='en').p(f'Minutes of the Leisure Committee, {date(r.day, "15 March 2024")}', bold=True, size=13, space=0.3).p(f'Present: {", ".join(r.sample(PEOPLE["en"], 3))}.').p(f'4. Pitch. The officer reported that {r.choice(SELLERS["en"])} had given an informal price of about £{r.rng.randrange(40, 300)},000. Members asked for a further report and no decision was taken.', align='j')


@remote('en-mail-lost-property', 'en', 'eml', 'two colleagues talk of a parcel that nobody ordered')
def parcel(r):
    return Mail('That parcel again', text=f'Hi,\n\nthere is a box from {r.choice(SELLERS["en"])} in reception with no delivery note. Did anyone order it? I cannot find a PO on the system.\nIf not I will ask them to collect it.\n\n{r.choice(PEOPLE["en"]).split()[0]}\n')


@remote('en-league-table', 'en', 'txt', 'a table of a league')
def league(r):
    rows = '\n'.join(f'{i}. {t:<34}{r.rng.randrange(10, 30):>4}{r.rng.randrange(0, 60):>5}' for i, t in enumerate(r.sample(BUYERS['en'], 5), 1))
    return Text(f'CORPORATE LEAGUE {r.day.year}\n\n   Team                               P   Pts\n{rows}\n')


@remote('en-stock-valuation-gym', 'en', 'xlsx', 'what a store holds and what it is worth at cost')
def stock(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Stock', [3, 7, 2, 3, 3]).row((f'Stock valuation at {date(r.day, "15 Mar 2024")}', BOLD)).row().row(*[(t, HEAD) for t in ('SKU', 'Description', 'On hand', 'Unit cost', 'Value')])
    for c, n, s, _, v in goods(r, 'en', 9):
        k = r.rng.randrange(1, 40)
        o.row(c, f'{n}, {s}', k, cents(v), cents(v * k))
    return o
