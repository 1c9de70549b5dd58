"""Who sells and who buys. Every firm, body and person is invented.

A name lies in one half of the cast (train or test) by its place in the list, so that no supplier is seen in both. The
groups that stand apart, fresh, later, recent, latest, newest, further, beyond, yonder, afield, remote, distant, outlying, faraway, overseas, foreign, abroad, elsewhere and unseen, have names, people and places of their own in `troupe`,
`guests`, `strangers`, `wayfarers`, `newcomers`, `arrivals`, `travellers`, `pilgrims`, `nomads`, `wanderers`, `outriders`, `voyagers`, `sojourners`, `ramblers`, `drifters`, `strollers`, `roamers` and `strayers`: the old lists stay as they are, for a longer list would deal other names to the old documents.
"""
import random
from dataclasses import dataclass, field

from . import arrivals, drifters, guests, ids, newcomers, nomads, outriders, pilgrims, ramblers, roamers, sojourners, strangers, strayers, strollers, travellers, troupe, voyagers, wanderers, wayfarers
from .figures import bald, cyr


@dataclass
class Party:
    name: str
    street: str
    postcode: str
    city: str
    country: str
    vat: str
    reg: str
    account: str
    iban: str
    bank: str
    person: str
    phone: str
    mail: str
    lang: str
    tax: list = field(default_factory=list)

    @property
    def place(self):
        return f'{self.postcode} {self.city}'.strip()


SELLERS = {
    'sr': (
        'Kablovik Inženjering d.o.o.', 'Mrežna Kuća Jasen d.o.o.', 'Termoprojekt Čegar d.o.o.',
        'Optika Đerdapski Vir d.o.o.', 'Medilab Oprema Tisa d.o.o.', 'Papirnica Žuti List d.o.o.',
        'SZR Stolarija Ćulum', 'Elektromontaža Gruža a.d.', 'Softver Atelje Ušće d.o.o.',
        'Vodoinstal Šumarak d.o.o.', 'Agrohemija Njiva Plus d.o.o.', 'Auto Delovi Džigerana d.o.o.',
        'Građevinar Ljubović d.o.o.', 'Zaštitna Oprema Bedem d.o.o.', 'Lift Servis Vertikala d.o.o.',
        'Kancelarijski Svet Pero d.o.o.'),
    'en': (
        'Harrowgate Networks Ltd', 'Bluefen Instruments Ltd', 'Castlemoor Office Supply Ltd', 'Northquay Software Inc.',
        'Tarn & Wold Engineering Ltd', 'Pellworth Medical plc', 'Redmire Security Systems LLC', 'Oakum Marine Parts Ltd',
        'Silverlode Data Services Ltd', 'Quillfeather Print Ltd'),
    'zhen': (
        'Yunling Communication Technology Co., Ltd.', 'Hantang Optoelectronics Co., Ltd.',
        'Dongting Video Systems Co., Ltd.', 'Jiangwan Power Equipment Co., Ltd.'),
    'zh': (
        '深圳云岭通信技术有限公司', '杭州岚溪电子有限公司', '苏州青禾自动化设备有限公司', '北京博远信息系统股份有限公司',
        '上海澄海仪器有限公司', '广州南屿安防科技有限公司', '武汉江城光电有限公司', '成都锦川软件有限公司'),
    'ru': (
        'ООО «Северный Контур»', 'АО «Приборсервис Ока»', 'ООО «ТехноВолна»', 'ООО «Канцмир Плюс»',
        'АО «Уралкабель-Комплект»', 'ООО «Медтехника Вега»', 'ООО «Сетевые Решения Нева»', 'ООО «СтройАльянс Тверца»'),
    'de': (
        'Brückner Messtechnik GmbH', 'Falkenhain Bürobedarf GmbH & Co. KG', 'Nordlicht Netzwerke GmbH',
        'Schäfer & Öhme Anlagenbau AG', 'Weidenau Medizintechnik GmbH', 'Kesselring Werkzeuge KG',
        'Ilmtal Softwarehaus GmbH', 'Grünwald Sicherheitstechnik GmbH'),
}
BUYERS = {
    'sr': (
        'Ministarstvo unutrašnjih poslova', 'JKP Čista Reka', 'Opština Donja Bukovica', 'Dom zdravlja Stari Bor',
        'Osnovna škola Đura Vetrić', 'Javno preduzeće Šume Istoka', 'Klinički centar Zlatar', 'Gradska uprava grada Jasenika',
        'Trivanet Projekt d.o.o.', 'Zavod za javno zdravlje Lipovac', 'Univerzitetska biblioteka Sava', 'Energomreža Istok a.d.'),
    'en': (
        'Marlbury County Council', 'Fernhill University Hospital', 'Oxmere Water Authority', 'Stonebridge Logistics Ltd',
        'Pinnacle Grove Schools Trust', 'Kestrel Bay Port Authority'),
    'zh': (
        '江北市第三人民医院', '临溪市公安局', '中港路桥建设集团有限公司', '青石大学', '海棠市政务服务中心', '华岳电力工程有限公司'),
    'ru': (
        'ГБУЗ «Городская больница № 7»', 'Администрация Заречного района', 'ФГБУ «Институт Гидрологии»', 'ООО «Волгарь-Транс»',
        'МУП «Водоканал Лесной»', 'АО «Северо-Западная Верфь»'),
    'de': (
        'Stadtwerke Ahrenfeld GmbH', 'Landkreis Wiesenthal', 'Universitätsklinikum Rosenau', 'Gemeinde Oberlauchheim',
        'Hafenbetriebe Elbkanal AG', 'Berufsschule Mühlgrund'),
}
PEOPLE = {
    'sr': ('Milica Radojković', 'Nenad Vučelić', 'Đorđe Šobat', 'Ljubica Ćirković', 'Uroš Njegić', 'Snežana Džinić', 'Vladan Perunović', 'Tijana Babović'),
    'en': ('Alice Marrow', 'Thomas Penhale', 'Grace Oduya', 'Colin Farnsby', 'Ruth Ellery', 'Peter Vance'),
    'zh': ('刘文博', '陈嘉禾', '赵琳', '王思远', '孙雨桐', '何志坚'),
    'ru': ('И. П. Савельев', 'О. В. Громова', 'А. С. Ткаченко', 'Н. Д. Белова', 'В. Р. Юдин', 'Е. М. Лазарева'),
    'de': ('Jürgen Holm', 'Sabine Kröger', 'Uwe Lindner', 'Katrin Vogt', 'Hans-Peter Maier', 'Annette Süß'),
}
STREETS = {
    'sr': ('Bulevar Lipa', 'Kestenova', 'Savska obala', 'Trg Tri Ruže', 'Brezova', 'Vinogradska', 'Đačkog bataljona', 'Cvećarska'),
    'en': ('Mill Lane', 'Harbour Road', 'Station Approach', 'Orchard Way', 'Kiln Street'),
    'zh': ('科园路', '文昌街', '滨江大道', '学府路', '创新三路'),
    'ru': ('ул. Садовая', 'пр. Энергетиков', 'ул. Речная', 'Заводской проезд', 'ул. Полярная'),
    'de': ('Lindenstraße', 'Am Hafen', 'Industrieweg', 'Kirchgasse', 'Mühlenweg'),
}
PLACES = {
    'sr': (('11000', 'Beograd'), ('21000', 'Novi Sad'), ('18000', 'Niš'), ('34000', 'Kragujevac'), ('32000', 'Čačak'), ('14000', 'Valjevo')),
    'en': (('LS9 7DT', 'Leeds'), ('BS1 4QA', 'Bristol'), ('NE1 3PJ', 'Newcastle'), ('EX2 8GB', 'Exeter')),
    'zh': (('518057', '深圳市'), ('310012', '杭州市'), ('215021', '苏州市'), ('100085', '北京市')),
    'ru': (('191002', 'г. Санкт-Петербург'), ('603005', 'г. Нижний Новгород'), ('620014', 'г. Екатеринбург'), ('170100', 'г. Тверь')),
    'de': (('20457', 'Hamburg'), ('04109', 'Leipzig'), ('79098', 'Freiburg'), ('34117', 'Kassel')),
}
BANKS = {'sr': 'Banka Istočne Obale a.d.', 'en': 'Fenland Commercial Bank', 'zh': '中州银行科园支行', 'ru': 'АО «Невский Берег Банк»',
         'de': 'Sparkasse Weserbogen'}
COUNTRY = {'sr': 'RS', 'ba': 'BA', 'me': 'ME', 'at': 'AT', 'en': 'GB', 'us': 'US', 'zhen': 'CN', 'zh': 'CN', 'ch': 'CH', 'ru': 'RU', 'de': 'DE', 'ie': 'IE', 'au': 'AU', 'in': 'IN'}
HOSTS = ('kontakt', 'office', 'info', 'nabavka')
APART = {'fresh': troupe, 'later': guests, 'recent': strangers, 'latest': wayfarers, 'newest': newcomers, 'further': arrivals, 'beyond': travellers, 'yonder': pilgrims, 'afield': nomads, 'remote': wanderers, 'distant': outriders, 'outlying': voyagers, 'faraway': sojourners, 'overseas': ramblers, 'foreign': drifters, 'abroad': strollers, 'elsewhere': roamers, 'unseen': strayers}
HOMES = {**strollers.HOMES, **roamers.HOMES, **strayers.HOMES}


def sellers(pool, split):
    """The firms that sell in a group of layouts."""
    return APART[split].SELLERS[pool] if split in APART else half(SELLERS[pool], split)


def buyers(pool, split):
    return APART[split].BUYERS[pool] if split in APART else half(BUYERS[pool], split)


def half(names, split):
    """The names of one half: every other one."""
    return names[0 if split == 'train' else 1::2]


def home_of(name, pool, home):
    """Where a party may live and who may sign for it: (people, streets, places, bank)."""
    for group in APART.values():
        side = name in group.BUYERS.get(pool, ())  # sellers and buyers share neither people nor streets
        if side or name in group.SELLERS.get(pool, ()):
            return group.PEOPLE[pool][side::2], group.STREETS[pool][side::2], group.PLACES[pool], group.BANKS[pool]
    places = (('518057', 'Shenzhen'), ('310012', 'Hangzhou')) if pool == 'zhen' else PLACES[home]
    return PEOPLE[home], STREETS[home], places, BANKS[home]


def party(name, pool, script='latn'):
    """The same party every time it is named, whatever the seed of the document."""
    rng = random.Random(f'{pool}/{name}')
    lang = 'zh' if pool == 'zh' else pool
    home = 'en' if pool == 'zhen' else lang
    people, streets, places, bank = home_of(name, pool, home)
    post, city = rng.choice(places)
    post, city = HOMES.get(name, (post, city))  # bodies that have their place in their name
    number = rng.randrange(2, 140)
    street = {'zh': '{s}{n}号', 'en': '{n} {s}', 'us': '{n} {s}', 'ie': '{n} {s}', 'au': '{n} {s}', 'in': 'Plot {n}, {s}', 'ru': '{s}, д. {n}'}.get(home, '{s} {n}')
    street = street.format(s=rng.choice(streets), n=number)
    host = ''.join(c for c in bald(name).lower() if c.isascii() and c.isalpha())[:12] or f'firm{number}'
    p = Party(name, street, post, city, COUNTRY[pool], '', '', '', '', bank, rng.choice(people), '', '', home)
    if pool == 'sr':
        public = name in sum((group.BUYERS['sr'] for group in APART.values()), BUYERS['sr']) and not name.endswith(('d.o.o.', 'a.d.'))
        p.vat, p.reg, p.account = ids.pib(rng), ids.maticni(rng), ids.account_rs(rng, '840' if public else None)
        p.iban, p.phone = ids.iban_rs(p.account), f'+381 11 {rng.randrange(200, 400)} {rng.randrange(1000, 9999)}'
        if public:
            p.bank = 'Uprava za trezor'
    elif pool == 'de':
        p.vat, p.reg = ids.vat_de(rng), f'HRB {rng.randrange(2000, 99999)}'
        p.iban = ids.iban('DE', '2505018' + ids.digits(rng, 11))
        p.account, p.phone = p.iban, f'+49 40 {rng.randrange(100000, 999999)}'
        p.tax = [f'{rng.randrange(10, 99)}/{rng.randrange(100, 999)}/{rng.randrange(10000, 99999)}']
    elif pool == 'en':
        p.vat, p.reg = ids.vat_gb(rng), ids.digits(rng, 8, '0')
        p.iban = ids.iban('GB', 'FENL204715' + ids.digits(rng, 8))
        p.account, p.phone = p.iban, f'+44 117 {rng.randrange(400, 999)} {rng.randrange(1000, 9999)}'
    elif pool == 'us':
        p.vat, p.reg = f"{ids.digits(rng, 2)}-{ids.digits(rng, 7, '0123456789')}", ids.digits(rng, 7)
        p.account, p.phone = ids.digits(rng, 10), f'({rng.randrange(210, 980)}) 555-01{rng.randrange(10, 99)}'
    elif pool == 'ch':
        p.reg = ids.uid_ch(rng)
        p.vat, p.iban = f'{p.reg} MWST', ids.iban('CH', '30808' + ids.digits(rng, 12))
        p.account, p.phone = p.iban, f'+41 44 {rng.randrange(200, 899)} {rng.randrange(10, 99)} {rng.randrange(10, 99)}'
    elif pool == 'at':
        p.vat, p.reg = ids.vat_at(rng), f"FN {rng.randrange(100000, 599999)}{rng.choice('abdfghikmpstvwxyz')}"
        p.iban = ids.iban('AT', '20815' + ids.digits(rng, 11))
        p.account, p.phone, p.tax = p.iban, f'+43 732 {rng.randrange(200000, 999999)}', [f'{rng.randrange(10, 99)} {rng.randrange(100, 999)}/{rng.randrange(1000, 9999)}']
    elif pool == 'ba':
        p.reg = ids.jib(rng)  # the number for VAT is the identification number without its first figure
        p.vat, p.account, p.phone = p.reg[1:], ids.digits(rng, 16), f'+387 33 {rng.randrange(200, 999)} {rng.randrange(100, 999)}'
    elif pool == 'me':
        p.vat, p.account = ids.pib_me(rng), f'{rng.choice((510, 520, 530, 555))}-{ids.digits(rng, 9)}-{rng.randrange(10, 99)}'
        p.reg, p.phone = f'5-{rng.randrange(100000, 999999)}', f'+382 20 {rng.randrange(200, 999)} {rng.randrange(100, 999)}'
    elif pool == 'ie':
        p.vat, p.reg, p.iban = ids.vat_ie(rng), ids.digits(rng, 6), ids.iban('IE', 'SHBK900517' + ids.digits(rng, 8))
        p.account, p.phone = p.iban, f'+353 61 {rng.randrange(200, 899)} {rng.randrange(100, 999)}'
    elif pool == 'au':
        p.vat = p.reg = ids.abn(rng)
        p.account, p.phone = ids.digits(rng, 9), f'(03) 5550 {rng.randrange(1000, 9999)}'
    elif pool == 'in':
        p.vat, p.reg = ids.gstin(rng), f'U{rng.randrange(20000, 36000)}MH{rng.randrange(1994, 2014)}PTC{rng.randrange(100000, 299999)}'
        p.account, p.phone = ids.digits(rng, 14), f'+91 20 {rng.randrange(2500, 2799)} {rng.randrange(1000, 9999)}'
    elif pool in ('zh', 'zhen'):
        p.vat = ids.uscc(rng)
        p.reg, p.account, p.phone = p.vat, ids.digits(rng, 19, '6'), f'0755-{rng.randrange(20000000, 89999999)}'
    else:
        p.vat, p.reg, p.account = ids.inn(rng), ids.ogrn(rng), '40702810' + ids.digits(rng, 12)
        p.tax, p.phone = [p.vat[:4] + '01001'], f'+7 (812) {rng.randrange(200, 999)}-{rng.randrange(10, 99)}-{rng.randrange(10, 99)}'
    p.mail = f'{rng.choice(HOSTS)}@{host}.example'
    write = {'cyrl': cyr, 'bald': bald}.get(script) if pool in ('sr', 'ba', 'me') else None
    if write:
        for key in ('name', 'street', 'city', 'bank', 'person'):
            setattr(p, key, write(getattr(p, key)))
    return p
