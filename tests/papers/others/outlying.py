"""Serbian and English papers of the fourteenth group that name goods, firms, sums and offices, and buy nothing."""
from decimal import Decimal as D
from functools import partial
from html import escape as e

from kit.figures import bald, cents, cyr, date, money
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, Text, other
from kit.stock import OUTLYING
from kit.voyagers import BUYERS, PEOPLE, PLACES, SELLERS, STREETS
from kit.wares import PLACE, UNITS

outlying = partial(other, split='outlying')
SR, EN = money('1.234,56'), money('1,234.56')
BOLD, HEAD = dict(bold=True), dict(bold=True, border=True)
DAY = '15.03.2024.'


def things(r, lang, n):
    """Some goods as (code, name, specification, unit, euros)."""
    found = r.sample([w for w in OUTLYING if w[7] not in ('h', 'day', 'mo', 'job', 'lic')], n)
    return [(w[0], w[1 + PLACE[lang]], w[6], UNITS[w[7]][PLACE[lang]], D(w[8])) for w in found]


def sum_of(r, low=300, high=70000):
    return D(r.rng.randrange(low * 100, high * 100)) / 100


def where(r, lang):
    return f'{r.choice(STREETS[lang])} {r.rng.randrange(1, 90)}, {" ".join(r.choice(PLACES[lang]))}'


@outlying('sr-zalba-gosta-hotel', 'sr', 'docx', 'a guest complains of a room and wants his money back')
def guest(r):
    doc = Odt('Liberation Serif', 12, margin='2.4cm').p(f'{r.choice(PEOPLE["sr"])}\n{where(r, "sr")}', space=0.3).p(f'{r.choice(BUYERS["sr"])}\nn/r direktora', align='r', space=0.3).p('PRIGOVOR na pruženu uslugu smeštaja', bold=True, space=0.2)
    doc.p(f'Boravio sam u vašem objektu do {date(r.day, DAY)} Soba nije odgovarala opisu: {things(r, "sr", 1)[0][1].lower()} oštećen, voda hladna, buka do dva sata. Za boravak sam platio {SR(sum_of(r, 12000, 60000))} dinara i zahtevam povraćaj polovine iznosa u zakonskom roku od osam dana.', align='j', line=125)
    return doc.p('Prilog: fotografije, kopija računa.', space=0.5).p('S poštovanjem,')


@outlying('sr-veterinarsko-uverenje', 'sr', 'docx scan', 'a certificate on the health of an animal; makers of vaccine and fees stand in it')
def healthy(r):
    doc = Odt('Liberation Serif', 11.5, margin='2.2cm').p(cyr(f'{r.choice(BUYERS["sr"])}\nBroj: {r.rng.randrange(100, 9999)}'), space=0.3).p(cyr('UVERENJE O ZDRAVSTVENOM STANJU ŽIVOTINJE'), bold=True, align='c', space=0.2)
    doc.table([[cyr(a), cyr(b)] for a, b in (('Vlasnik', r.choice(PEOPLE['sr'])), ('Adresa', where(r, 'sr')), ('Vrsta i rasa', 'pas, mešanac'), ('Broj mikročipa', str(r.rng.randrange(10 ** 14, 10 ** 15))), ('Vakcina', f'protiv besnila, serija {r.rng.randrange(1000, 9999)}, dobavljač {r.choice(SELLERS["sr"])}'), ('Datum pregleda', date(r.day, DAY)), ('Naplaćena taksa', f'{SR(sum_of(r, 900, 4000))} dinara'))], [5, 11.6], head=0)
    return doc.p(cyr('Uverenje važi 30 dana od dana izdavanja.'), before=0.2, space=0.6).p(cyr(f'Veterinar: {r.choice(PEOPLE["sr"])}'))


@outlying('sr-boravisna-taksa-prijava', 'sr', 'xlsx', 'a return on the tax of guests by month; sums, no goods')
def stays(r):
    o = Ods('Liberation Sans', 10, locale='sr-RS').sheet('Boravišna taksa', [4, 3, 3, 4, 4]).row((f'{r.choice(BUYERS["sr"])}: obračun boravišne takse, {r.day.year}.', BOLD)).row().row(*[(t, HEAD) for t in ('Mesec', 'Gosti', 'Noćenja', 'Taksa po noćenju', 'Iznos (din)')])
    for t in ('januar', 'februar', 'mart', 'april', 'maj', 'jun'):
        n = r.rng.randrange(80, 900)
        o.row(t, n, n * 2, D('160.00'), D(n * 320))
    return o.row().row('Iznos se uplaćuje na račun javnih prihoda do 5. u mesecu.')


@outlying('sr-dnevnik-odrzavanja-kalupa', 'sr', 'odt', 'a log of the upkeep of moulds with parts that were put in from stock')
def mould_log(r):
    doc = Odt('Liberation Sans', 10, margin='2cm').p('Karton održavanja alata', bold=True, size=14).p(f'Alat br. K-{r.rng.randrange(100, 900)}, proizvođač {r.choice(SELLERS["sr"])}, ciklusa {r.rng.randrange(20, 900)}.000', space=0.2)
    return doc.table([['Datum', 'Zahvat', 'Ugrađeno sa zaliha', 'Kom', 'Sati', 'Radnik']] + [[date(r.day, DAY), t, n, str(r.rng.randrange(1, 9)), str(r.rng.randrange(1, 12)), r.choice(PEOPLE['sr'])] for t, (_, n, _, _, _) in zip(('čišćenje', 'zamena', 'poliranje gnezda', 'podmazivanje', 'zamena'), things(r, 'sr', 5))], [2.5, 3.4, 4.8, 1.2, 1.2, 3.6], size=9)


@outlying('sr-odluka-grobno-mesto', 'sr', 'docx', 'a body lets a family use a grave for years; a fee, no purchase')
def grave(r):
    return Odt('Liberation Serif', 12, margin='2.4cm').p(cyr(f'{r.choice(BUYERS["sr"])}\n{date(r.day, DAY)} godine'), space=0.3).p(cyr('REŠENJE'), bold=True, align='c', space=0.15).p(cyr(f'Daje se na korišćenje grobno mesto, parcela {r.rng.randrange(1, 40)}, red {r.rng.randrange(1, 30)}, na deset godina. Korisnik: {r.choice(PEOPLE["sr"])}, {where(r, "sr")}. Godišnja naknada iznosi {SR(sum_of(r, 900, 4500))} dinara. Spomenik može postaviti samo ovlašćeni kamenorezac, uz prethodnu saglasnost.'), align='j', line=125).p(cyr('Protiv ovog rešenja može se izjaviti žalba u roku od 15 dana.'), before=0.2)


@outlying('sr-mejl-raspored-sobarica-bald', 'sr', 'eml', 'a housekeeper tells who works and what is short in the store room')
def maids(r):
    n = [x[1] for x in things(r, 'sr', 3)]
    return Mail('Raspored i magacin', text=bald(f'Devojke,\n\nu prilogu nije raspored nego ga pišem ovde: {r.choice(PEOPLE["sr"])} radi prvi i drugi sprat, {r.choice(PEOPLE["sr"])} treći. Datum početka {date(r.day, DAY)}\n\nU magacinu je ostalo:\n- {n[0]}: 12 kom\n- {n[1]}: 4 kom\n- {n[2]}: nema\n\nNemojte ništa da naručujete same, prvo da popišemo.\n\nGrozdana\n'))


@outlying('sr-izvestaj-zauzetosti-soba', 'sr', 'html', 'how full the rooms were and what they brought in')
def full(r):
    rows = ''.join(f'<tr><td>{t}<td>{r.rng.randrange(10, 60)}<td>{r.rng.randrange(30, 99)}%<td>{SR(sum_of(r, 200000, 900000))}</tr>' for t in ('Standard', 'Superior', 'Apartman', 'Porodična soba'))
    return Html(f'<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>Izveštaj</title></head><body><h1>{e(r.choice(BUYERS["sr"]))}: dnevni izveštaj {date(r.day, DAY)}</h1><table border=1><tr><th>Tip sobe<th>Soba<th>Zauzetost<th>Prihod (din)</tr>{rows}</table><p>RevPAR u odnosu na prošlu godinu: +{r.rng.randrange(1, 20)}%</p></body></html>')


@outlying('sr-konkurs-idejno-resenje-spomenik', 'sr', 'txt:cp1250', 'a call for artists with prizes, which is no tender')
def artists(r):
    return Text(f'{r.choice(BUYERS["sr"])}\nraspisuje\n\nKONKURS ZA IDEJNO REŠENJE SPOMEN-OBELEŽJA\n\nPravo učešća imaju vajari i arhitekte. Radovi se predaju pod šifrom do {date(r.day, DAY)}\nNagrade: prva {SR(sum_of(r, 200000, 400000))} dinara, druga {SR(sum_of(r, 80000, 190000))} dinara.\nMaterijal po izboru autora: granit, mermer ili bronza.\nIzvođenje rada nije predmet ovog konkursa.\nPredsednik žirija: {r.choice(PEOPLE["sr"])}\n')


@outlying('en-inspection-report-kitchen', 'en', 'docx', 'an officer looked at a kitchen and tells what is to be mended')
def kitchen(r):
    doc = Odt('Liberation Sans', 10.5, margin='2.2cm', lang='en').p('Food Hygiene Inspection Report', bold=True, size=15, space=0.1).p(f'Premises: {r.choice(BUYERS["en"])}, {where(r, "en")}\nDate of visit: {date(r.day, "15 March 2024")}\nOfficer: {r.choice(PEOPLE["en"])}', line=125, space=0.2)
    return doc.table([['Item seen', 'Finding', 'Action within']] + [[n, t, f'{k} days'] for (_, n, _, _, _), t, k in zip(things(r, 'en', 4), ('clean and in good repair', 'seal worn, replace', 'limescale, descale', 'no record of servicing'), (0, 14, 7, 28))], [6, 7, 3.4]).p('Re-rating visits are charged at £150.00. This report is not an invoice.', before=0.2)


@outlying('en-mould-trial-sheet', 'en', 'xlsx', 'settings and measures of a trial of a mould')
def trial(r):
    o = Ods('Liberation Sans', 10, locale='en-GB').sheet('Trial', [6, 3, 3, 3, 4]).row(('Mould trial record T1', BOLD)).row('Toolmaker', r.choice(SELLERS['en'])).row('Customer', r.choice(BUYERS['en'])).row('Date', date(r.day, '15 March 2024')).row().row(*[(t, HEAD) for t in ('Feature', 'Nominal', 'Cavity 1', 'Cavity 2', 'Result')])
    for t in ('Overall length', 'Boss diameter', 'Wall thickness', 'Rib height', 'Clip width'):
        v = D(r.rng.randrange(200, 9000)) / 100
        o.row(t, v, v + D('0.03'), v - D('0.02'), r.choice(('pass', 'pass', 'adjust')))
    return o


@outlying('en-adoption-agreement-animal', 'en', 'docx scan', 'a home gives a dog to a person for a donation; an agreement, no purchase of goods')
def adopted(r):
    return Odt('Liberation Serif', 11.5, margin='2.3cm', lang='en').p(r.choice(BUYERS['en']), bold=True, size=14, align='c').p('ANIMAL ADOPTION AGREEMENT', bold=True, align='c', space=0.25).p(f'This agreement is made on {date(r.day, "15 March 2024")} between the charity and the adopter, {r.choice(PEOPLE["en"])} of {where(r, "en")}. The animal, microchip {r.rng.randrange(10 ** 14, 10 ** 15)}, is placed with the adopter. The adopter makes a donation of £{EN(sum_of(r, 80, 400))}, which is not a price and is not returned.', align='j', line=120).p('1. The adopter shall have the animal neutered.\n2. The animal may not be sold or passed on.\n3. The charity may visit at any time.', line=130, space=0.6).p('Signed ____________________   for the charity ____________________')


@outlying('en-recall-notice-glass', 'en', 'html', 'a maker calls back goods and gives money back')
def recall(r):
    code, n, s, _, v = things(r, 'en', 1)[0]
    return Html(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Product recall</title></head><body><h1>Product recall notice</h1><p><b>{e(n)}, {e(s)}</b>, product code {code}, batch {r.rng.randrange(1000, 9999)}, sold before {date(r.day, "15 March 2024")} by {e(r.choice(SELLERS["en"]))}.</p><p>What to do: stop using it and return it to the place where you bought it for a full refund of £{EN(v)} per piece. No receipt is needed.</p><p>Questions: {e(r.choice(PEOPLE["en"]))}, Customer Care</p></body></html>')


@outlying('en-planning-permission-stone', 'en', 'odt', 'a council lets a wall be built with stone of a kind; conditions, no contract')
def permitted(r):
    return Odt('Liberation Serif', 11.5, margin='2.4cm', lang='en').p('DECISION NOTICE: PLANNING PERMISSION', bold=True, size=13, space=0.2).p(f'Application number {r.rng.randrange(10, 99)}/{r.rng.randrange(1000, 9999)}/FUL\nApplicant: {r.choice(SELLERS["en"])}\nSite: {where(r, "en")}\nDate of decision: {date(r.day, "15 March 2024")}', line=125, space=0.2).p(f'{r.choice(BUYERS["en"])} as consultee raised no objection. Permission is granted subject to: 1. The development shall begin within three years. 2. Samples of the stone shall be approved before works start. 3. Delivery vehicles shall use the northern access only. The application fee of £{EN(sum_of(r, 200, 600))} has been received.', align='j', line=120)


@outlying('en-mail-hotel-occupancy', 'en', 'eml', 'a manager tells the team of groups that come and what to have ready')
def groups(r):
    return Mail('Week ahead', text=f'Morning all,\n\nWeek of {date(r.day, "15 March 2024")}: two coach parties ({r.rng.randrange(20, 60)} and {r.rng.randrange(20, 60)} guests). Lay up with the new {things(r, "en", 1)[0][1].lower()} stock that {r.choice(SELLERS["en"])} delivered last month, it is already paid for. Average room rate is £{EN(sum_of(r, 60, 190))}. If anyone rings about quotes, pass them to {r.choice(PEOPLE["en"])}, we are not buying before the new budget.\n\nThanks\n{r.choice(PEOPLE["en"])}\n')


@outlying('en-vet-case-notes', 'en', 'txt', 'notes of a vet on an animal with drugs and doses')
def notes(r):
    return Text(f'CASE NOTES   {date(r.day, "15 March 2024")}\nOwner: {r.choice(PEOPLE["en"])}   Patient: "Biscuit", FN cat, 4.2 kg\n\n09:10  Pre-med given i.m.\n09:25  Induction, maintained on isoflurane 2%, O2 1 l/min\n09:50  Surgery uneventful, closure with 3-0\n10:20  Recovery cage 4, collar fitted\n11:00  Eating. Discharge 16:00, recheck 10 days\n\nStock used: isoflurane 6 ml, collar 1, swabs 10\nInsurer informed, claim no. {r.rng.randrange(10000, 99999)}. Estimate given by phone was £{EN(sum_of(r, 90, 300))}.\n')
