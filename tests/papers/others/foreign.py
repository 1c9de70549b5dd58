"""Serbian papers of the seventeenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.drifters import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.trades import FOREIGN
from kit.wares import PLACE, UNITS

foreign = partial(other, split='foreign')
SR = money('1.234,56')
BOLD, HEAD = dict(bold=True), dict(bold=True, border=True)
DAY = '15.03.2024.'


def things(r, lang, n, first=0, last=None):
    """Some goods, of neighbouring trades if places in the list are given, as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in FOREIGN[first:last] if w[7] not in ('h', 'day', 'mo', 'job', 'lic')], n)
    return [(w[0], w[1 + PLACE[lang]].replace('`', ''), w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=300, high=70000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@foreign('sr-zapisnik-nastavnicko-vece-namestaj', 'sr', 'docx', 'minutes of teachers who wish for furniture; an offer is read out and nothing decided')
def teachers(r):
    doc = Odt('Liberation Serif', 12, margin='2.3cm').p(cyr(f'ZAPISNIK SA SEDNICE NASTAVNIČKOG VEĆA\nodržane {date(r.day, DAY)} godine'), bold=True, align='c', space=0.2)
    doc.p(cyr(f'{r.choice(BUYERS["sr"])}. Prisutno {r.rng.randrange(18, 46)} članova. Zapisnik vodi {r.choice(PEOPLE["sr"])}.'), align='j')
    for t in ('1. Usvojen je zapisnik sa prethodne sednice.', '2. Realizacija fonda časova je 100%.', f'3. Direktor je upoznao veće da je firma {r.choice(SELLERS["sr"])} poslala ponudu za klupe i stolice u vrednosti od {SR(sum_of(r, 400000, 1900000))} dinara. Škola nema sredstava, pa će se zahtev uputiti opštini za narednu budžetsku godinu.', '4. Razno: ekskurzija, osiguranje učenika, dežurstva.'):
        doc.p(cyr(t), align='j', line=118)
    return doc.p(cyr('Sednica je završena u 13:15 časova.'), before=0.2)


@foreign('sr-evidencioni-karton-aparata', 'sr', 'xlsx', 'a register of extinguishers with days of inspection and who did it')
def register(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Aparati', [1.6, 4, 3, 3.4, 3.4, 5, 3]).row((f'{r.choice(BUYERS["sr"])}: evidencija aparata za početno gašenje požara', BOLD)).row(f'Stanje na dan {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Rb', 'Tip', 'Fab. broj', 'Lokacija', 'Datum kontrole', 'Servis', 'Ispravan')])
    for i in range(1, 16):
        o.row(i, r.choice(('S-9', 'S-6', 'CO2-5')), str(r.rng.randrange(10000, 99999)), r.choice(('hol', 'kotlarnica', 'kuhinja', 'arhiva', 'I sprat')), date(r.day, DAY), r.choice(SELLERS['sr']), 'DA')
    return o


@foreign('sr-cenovnik-vulkanizer-usluge', 'sr', 'docx scan', 'a price list on the wall of a tyre shop')
def wall(r):
    doc = Odt('Liberation Sans', 12, margin='2.2cm').p(r.choice(SELLERS['sr']), bold=True, size=18, align='c', space=0).p(where(r, 'sr'), align='c', space=0.3).p('CENOVNIK USLUGA', bold=True, size=16, align='c', space=0.2)
    doc.table([['Usluga', '13-15"', '16-17"', '18" i više']] + [[n] + [SR(D(r.rng.randrange(2, 30) * 50)) for _ in range(3)] for n in ('Demontaža i montaža', 'Balansiranje', 'Krpljenje gume', 'Hotel za gume (sezona)', 'Zamena ventila')], [7, 3.2, 3.2, 3.2], align='lrrr')
    return doc.p(f'Cene su sa PDV-om. Važi od {date(r.day, DAY)} do promene.', size=10)


@foreign('sr-resenje-porez-firma-opomena', 'sr', 'scan', 'a tax office reminds a firm of what it owes')
def tax(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p(cyr(f'REPUBLIKA SRBIJA\nMINISTARSTVO FINANSIJA\nPORESKA UPRAVA\nBroj: 433-{r.rng.randrange(100, 9999)}/{r.day.year}\n{date(r.day, DAY)} godine'), space=0.3).p(cyr('OPOMENA'), bold=True, align='c', size=13, space=0.02).p(cyr('o vrsti i iznosu poreza dospelog za naplatu'), align='c', space=0.2)
    doc.p(cyr(f'Poreskom obvezniku {r.choice(SELLERS["sr"])}, {where(r, "sr")}, opominje se da po osnovu poreza na dodatu vrednost duguje:'), align='j')
    doc.table([[cyr(t) for t in ('Opis', 'Glavnica', 'Kamata', 'Ukupno')]] + [[cyr(f'PDV za {k}. mesec')] + [SR(sum_of(r, 2000, 90000)) for _ in range(3)] for k in (2, 3, 4)], [6, 3.4, 3.4, 3.4], align='lrrr')
    return doc.p(cyr('Dug platiti u roku od pet dana od dana prijema opomene.'), space=0.6).p(cyr(f'Poreski inspektor\n{r.choice(PEOPLE["sr"])}'), align='r')


@foreign('sr-mejl-sastanak-fabrika-gume-bald', 'sr', 'eml', 'a colleague tells what the tyres cost last year and that the boss decides later')
def colleague(r):
    return Mail('zimske gume', text=bald(f'Zdravo,\n\nza kamione nam po voznom listu treba {r.rng.randrange(4, 20)} guma pre zime. Prošle godine smo kod {r.choice(SELLERS["sr"])} platili {SR(sum_of(r, 120000, 700000))} sa montažom. Direktor kaže da sačekamo sastanak {date(r.day, DAY)} pa da onda tražimo ponude. Nemojte ništa da naručujete bez njega.\n\n{r.choice(PEOPLE["sr"])}\nvozni park\n'))


@foreign('sr-kalendar-pranja-prostorija', 'sr', 'txt', 'a plan of cleaning with quantities of liquids for each room')
def cleaning(r):
    rows = '\n'.join(f'  {a:<24} {n:<26} {r.rng.randrange(1, 9):>3} dl   {b}' for (_, n, _, _, _), a, b in zip(things(r, 'sr', 4, 20, 28), ('Učionice', 'Hodnik i stepenište', 'Sanitarni čvor', 'Kuhinja'), ('svakodnevno', 'svakodnevno', 'dva puta dnevno', 'posle svakog obroka')))
    return Text(f'PLAN ČIŠĆENJA PROSTORIJA\n{r.choice(BUYERS["sr"])}\nVaži od {date(r.day, DAY)}\n\n  Prostor                  Sredstvo                   Doza       Učestalost\n{rows}\n\nUtrošak upisati u svesku kod domara. Sredstva se izdaju ponedeljkom iz magacina.\nOdgovorno lice: {r.choice(PEOPLE["sr"])}\n')


@foreign('sr-laboratorijski-izvestaj-voda', 'sr', 'scan', 'a report on how hard water is; sample, numbers and limits, no money')
def water(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.1cm').p('Izveštaj o ispitivanju', bold=True, size=15, align='c', space=0).p(f'broj {r.rng.randrange(100, 9999)}/{r.day.year}', align='c', space=0.3)
    doc.table([['Korisnik', r.choice(BUYERS['sr'])], ['Uzorak', f'voda posle omekšivača, isporučilac uređaja {r.choice(SELLERS["sr"])}'], ['Datum uzorkovanja', date(r.day, DAY)], ['Uzorkovao', r.choice(PEOPLE['sr'])]], [5, 11.6], head=0)
    return doc.table([['Parametar', 'Jedinica', 'Rezultat', 'MDK']] + [[a, b, str(r.rng.randrange(1, 90) / 10).replace('.', ','), c] for a, b, c in (('Ukupna tvrdoća', '°dH', '-'), ('Gvožđe', 'mg/l', '0,3'), ('Mangan', 'mg/l', '0,05'), ('Hlor rezidualni', 'mg/l', '0,5'), ('pH', '-', '6,8-8,5'))], [6, 3, 3.8, 3.8], align='lcrr').p('Rezultati se odnose samo na ispitani uzorak. Izveštaj se ne sme umnožavati bez odobrenja.', size=9)


@foreign('sr-konkurs-radno-mesto-nabavka', 'sr', 'html', 'a vacancy for a clerk who writes orders')
def vacancy(r):
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Oglas</title></head><body><h2>Konkurs: referent komercijale (m/ž)</h2><p>{e(r.choice(SELLERS["sr"]))}, {e(where(r, "sr"))}</p><ul><li>izrada ponuda, predračuna i računa</li><li>obrada narudžbenica i otpremnica, praćenje rokova isporuke</li><li>kontakt sa dobavljačima, ugovaranje rabata</li></ul><p>Nudimo platu od {SR(sum_of(r, 80000, 140000))} dinara neto i privatno zdravstveno osiguranje. Prijave do {date(r.day, DAY)} na mejl. Kontakt: {e(r.choice(PEOPLE["sr"]))}.</p></body></html>')


@foreign('sr-rebalans-finansijskog-plana', 'sr', 'xlsx', 'changes of a budget by accounts with suppliers named in remarks')
def budget(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Rebalans', [2.4, 7, 3.6, 3.6, 3.6, 6]).row((f'{r.choice(BUYERS["sr"])}: izmena finansijskog plana', BOLD)).row(f'Usvojeno {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Konto', 'Opis', 'Plan', 'Izmena', 'Novi plan', 'Napomena')])
    for k, t in (('4221', 'Troškovi službenih putovanja'), ('4235', 'Stručne usluge'), ('4261', 'Administrativni materijal'), ('4268', 'Materijal za higijenu'), ('5122', 'Administrativna oprema'), ('5126', 'Oprema za obrazovanje')):
        a, b = sum_of(r, 20000, 900000), sum_of(r, 1000, 90000)
        o.row(k, t, a, b, a + b, r.choice(('', f'po ugovoru sa {r.choice(SELLERS["sr"])}', 'viša cena', 'donacija')))
    return o


@foreign('sr-uputstvo-odrzavanje-omeksivaca-cir', 'sr', 'pdf', 'a manual of a softener with salt to fill in and parts')
def manual(r):
    doc = Odt('Liberation Sans', 11, margin='2.2cm').p(cyr('UPUTSTVO ZA RUKOVANJE'), bold=True, size=16, align='c', space=0).p(cyr(f'Omekšivač vode, izdanje {r.rng.randrange(1, 9)}, {date(r.day, DAY)}'), align='c', space=0.3)
    for t in ('1. Pre puštanja u rad proveriti pritisak vode (2 do 6 bara).', f'2. Posudu za so napuniti sa {r.rng.randrange(20, 90)} kg tabletirane soli. Nivo soli kontrolisati jednom nedeljno.', '3. Regeneracija se obavlja automatski noću.', '4. Filter zameniti na svaka tri meseca. Rezervni delovi: videti stranu 14.', f'5. Garancija 24 meseca važi uz račun i overen garantni list. Ovlašćeni servis: {r.choice(SELLERS["sr"])}.'):
        doc.p(cyr(t), align='j', line=120)
    return doc


@foreign('sr-sporazum-poravnanje-dug', 'sr', 'docx', 'two firms settle an old debt by parts; bills are named, nothing is bought')
def settled(r):
    doc = Odt('Liberation Serif', 12, margin='2.4cm').p('SPORAZUM O REGULISANJU DUGA', bold=True, size=14, align='c', space=0.3)
    total = sum_of(r, 90000, 900000)
    doc.p(f'Zaključen {date(r.day, DAY)} godine između poverioca {r.choice(SELLERS["sr"])}, {where(r, "sr")}, i dužnika {r.choice(BUYERS["sr"])}.', align='j')
    for n, t in enumerate((f'Strane saglasno utvrđuju da dug po osnovu neplaćenih računa iz ranijih godina na dan zaključenja iznosi {SR(total)} dinara.', f'Dužnik će dug otplatiti u šest jednakih mesečnih rata od po {SR(cents(total / 6))} dinara, do 10. u mesecu.', 'Za vreme urednog plaćanja poverilac neće obračunavati kamatu niti pokretati izvršni postupak.', 'Ako dužnik zakasni sa dve rate, ceo dug dospeva odmah.'), 1):
        doc.p(f'Član {n}.', bold=True, align='c', before=0.1, space=0.03).p(t, align='j')
    return doc.p('Poverilac\tDužnik', tabs=[(11, 'l')], before=0.6)


@foreign('sr-otvoreni-ios-obrazac', 'sr', 'pdf', 'a statement of open items that a firm asks to confirm')
def open_items(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p('IZVOD OTVORENIH STAVKI', bold=True, size=14, align='c', space=0.05).p(f'na dan {date(r.day, DAY)}', align='c', space=0.25)
    doc.p(f'Poverilac: {r.choice(SELLERS["sr"])}, {where(r, "sr")}\nDužnik: {r.choice(BUYERS["sr"])}, {where(r, "sr")}', space=0.2)
    items = [(f'{r.rng.randrange(100, 999)}/{r.day.year}', sum_of(r, 4000, 90000)) for _ in range(6)]
    doc.table([['Dokument', 'Opis', 'Duguje', 'Potražuje']] + [[n, 'Račun kupcu', SR(v), '0,00'] for n, v in items] + [['', 'Saldo', SR(sum(v for _, v in items)), '']], [4, 6, 3.4, 3.4], align='llrr')
    return doc.p('Molimo da jedan primerak overite i vratite u roku od 5 dana. U protivnom smatramo da je saldo usaglašen.', align='j', space=0.7).p('Poverilac: _______________\tDužnik: _______________', tabs=[(9, 'l')])


@foreign('sr-vest-donacija-ucionica', 'sr', 'html', 'news of a gift of furniture to a school with its worth')
def gift(r):
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Vesti</title></head><body><article><h1>{e(r.choice(BUYERS["sr"]))} dobila novu učionicu</h1><p><em>{date(r.day, "15. marta 2024.")}</em></p><p>Kompanija {e(r.choice(SELLERS["sr"]))} poklonila je nameštaj u vrednosti od {SR(sum_of(r, 300000, 2000000))} dinara: {r.rng.randrange(15, 30)} stolova, {r.rng.randrange(30, 60)} stolica i belu tablu. „Isporuka je završena za dva dana, a montirali smo sami“, kaže {e(r.choice(PEOPLE["sr"]))}.</p><p>Za narednu godinu opština planira javnu nabavku i za fiskulturnu salu.</p></article></body></html>')


@foreign('sr-ugovor-zakup-poslovnog-prostora', 'sr', 'docx', 'a lease of a room for a shop with rent and bail')
def lease(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.3cm').p('UGOVOR O ZAKUPU POSLOVNOG PROSTORA', bold=True, size=14, align='c', space=0.3).p(f'Zaključen {date(r.day, DAY)} između zakupodavca {r.choice(PEOPLE["sr"])}, {where(r, "sr")}, i zakupca {r.choice(SELLERS["sr"])}.', align='j')
    for n, t in enumerate((f'Zakupodavac daje u zakup lokal površine {r.rng.randrange(30, 180)} m2 radi prodaje kancelarijskog materijala.', f'Mesečna zakupnina iznosi {SR(sum_of(r, 20000, 140000))} dinara, do 5. u mesecu, po ispostavljenom računu.', 'Zakupac polaže depozit u visini dve zakupnine.', 'Zakup traje tri godine. Troškove struje i vode snosi zakupac.'), 1):
        doc.p(f'Član {n}.', bold=True, align='c', before=0.1, space=0.03).p(t, align='j')
    return doc.p('Zakupodavac\tZakupac', tabs=[(11, 'l')], before=0.6)


@foreign('sr-zapisnik-popis-kancelarijskog-materijala', 'sr', 'xlsx', 'a count of things for desks in a store with book values')
def counted(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Popis', [1.4, 3, 7, 2, 2.4, 2.4, 2.6, 3]).row((f'{r.choice(BUYERS["sr"])}: popisna lista zaliha', BOLD)).row(f'Popis na dan {date(r.day, DAY)}').row().row(*[(t, HEAD) for t in ('Rb', 'Šifra', 'Naziv', 'JM', 'Po knjigama', 'Popisano', 'Prosečna cena', 'Vrednost')])
    for i, (c, n, s, u, v) in enumerate(things(r, 'sr', 10, 10, 28), 1):
        k, p = r.rng.randrange(2, 90), cents(v * D('117.2'))
        o.row(i, c, f'{n} {s}', u, k, k - r.choice((0, 0, 0, 1)), p, cents(p * k))
    return o.row().row(f'Komisija: {", ".join(r.sample(PEOPLE["sr"], 3))}')
