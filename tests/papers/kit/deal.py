"""The facts of one purchase, made by a seed before anything is written down, and the gold made of them."""
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal as D

from . import cast, roamers, strayers, strollers
from .crafts import UNSEEN
from .figures import bald, cents, cyr, plain
from .stock import AFIELD, BEYOND, DISTANT, FARAWAY, FURTHER, NEWEST, OUTLYING, OVERSEAS, REMOTE, YONDER
from .trades import ABROAD, ELSEWHERE, FOREIGN
from .wares import FRESH, LATER, LATEST, PARTS, PLACE, RECENT, UNITS, USUAL, WARES

RATES = {'EUR': 1, 'RSD': D('117.2'), 'USD': D('1.09'), 'GBP': D('0.86'), 'CNY': D('7.8'), 'RUB': D('98'), 'CHF': D('0.96'), 'BAM': D('1.95583'), 'AUD': D('1.64'), 'INR': D('90.5')}
VAT = {'sr': (20, 10), 'en': (20,), 'zh': (13,), 'ru': (20,), 'de': (19, 7)}
DEALS, PUBLIC = {**strollers.DEALS, **roamers.DEALS, **strayers.DEALS}, strollers.PUBLIC | roamers.PUBLIC | strayers.PUBLIC
SHOWN = ('number', 'date', 'currency', 'seller', 'buyer', 'net', 'tax', 'gross')


@dataclass
class Line:
    code: str
    name: str
    spec: str
    unit: str
    qty: D
    list: D
    base: int = 1
    percent: D = None  # off, of the list price
    off: D = D(0)  # off a unit
    line_off: D = D(0)  # off the line
    rate: D = D(20)
    section: int = 0
    per_unit: bool = True  # whether the discount lies in the unit price

    @property
    def price(self):
        return self.list - self.off

    @property
    def full(self):
        """Quantity times list price."""
        return cents(self.qty * self.list / self.base)

    @property
    def amount(self):
        return cents(self.qty * self.price / self.base) - self.line_off

    @property
    def saved(self):
        return self.full - self.amount

    @property
    def tax(self):
        return cents(self.amount * self.rate / 100)

    @property
    def gross(self):
        return self.amount + self.tax

    @property
    def price_gross(self):
        return cents(self.price * (100 + self.rate) / 100)


@dataclass
class Deal:
    doc_type: str
    lang: str
    script: str
    currency: str
    seller: cast.Party
    buyer: cast.Party
    number: str
    date: date
    lines: list
    due: date
    delivery: date
    order_no: str
    contract_no: str
    tender_no: str
    quote_no: str
    reductions: list = field(default_factory=list)  # (percent or None, amount, reason)
    prepaid: D = D(0)
    sections: list = field(default_factory=list)  # names
    tax_by_line: bool = False  # rounded line by line, as some national forms want

    @property
    def sum(self):
        return sum((x.amount for x in self.lines), D(0))

    @property
    def list_total(self):
        return sum((x.full for x in self.lines), D(0))

    @property
    def off(self):
        return sum((a for _, a, _ in self.reductions), D(0))

    @property
    def net(self):
        return self.sum - self.off

    @property
    def rates(self):
        """[(rate, base, tax)], highest rate first. A reduction of the document goes with its only rate."""
        out = []
        for rate in sorted({x.rate for x in self.lines}, reverse=True):
            base = sum((x.amount for x in self.lines if x.rate == rate), D(0)) - (self.off if not out else 0)
            out.append((rate, base, cents(base * rate / 100)))
        return out

    @property
    def tax(self):
        return sum((x.tax for x in self.lines) if self.tax_by_line else (t for _, _, t in self.rates), D(0))

    @property
    def gross(self):
        return self.net + self.tax

    @property
    def payable(self):
        return self.gross - self.prepaid

    def section(self, i):
        """The lines of a section, their sum, and the reduction of the section if it has one."""
        lines = [x for x in self.lines if x.section == i]
        return lines, sum((x.amount for x in lines), D(0)), self.reductions[i] if len(self.reductions) == len(self.sections) else None


def in_script(text, script):
    return {'cyrl': cyr, 'bald': bald}.get(script, plain)(text)


def number(rng, pattern, day):
    return pattern.format(n=rng.randrange(1, 999), N=rng.randrange(1000, 99999), b=rng.randrange(100000, 9999999), yy=f'{day:%y}', y=day.year,
                          m=f'{day:%m}', d=f'{day:%d}', L=rng.choice('ABCDEFGHKMNPRST'))


PACKAGES = {'sr': ('Mrežna oprema', 'Softver i licence', 'Usluge', 'Rezervni delovi'), 'en': ('Network equipment', 'Software and licences', 'Services', 'Spare parts'),
            'zh': ('网络设备', '软件许可', '技术服务', '备品备件'), 'ru': ('Оборудование', 'Программное обеспечение', 'Услуги', 'Запасные части'),
            'de': ('Netzwerktechnik', 'Software und Lizenzen', 'Dienstleistungen', 'Ersatzteile')}


def make(rng, spec, split, index):
    """A deal for a layout. `spec` says: lang, script, currency, lines, discount, reduction, rates, sections, packages,
    base, step, whole, units, stock, delivered,
    goods, side, percents, most, trade, since, pools, numbers."""
    lang, script = spec['lang'], spec.get('script', 'latn')
    currency = spec.get('currency', 'EUR')
    currency = currency[index % len(currency)] if isinstance(currency, tuple) else currency
    sellers, buyers = cast.sellers(spec.get('sellers', lang), split), cast.buyers(spec.get('buyers', lang), split)
    wares = {'fresh': FRESH, 'later': LATER, 'recent': RECENT, 'latest': LATEST, 'newest': NEWEST, 'further': FURTHER, 'beyond': BEYOND, 'yonder': YONDER, 'afield': AFIELD, 'remote': REMOTE, 'distant': DISTANT, 'outlying': OUTLYING, 'faraway': FARAWAY, 'overseas': OVERSEAS, 'foreign': FOREIGN, 'abroad': ABROAD, 'elsewhere': ELSEWHERE, 'unseen': UNSEEN}.get(split, WARES)
    if 'goods' in spec:  # of who deals in them alone, and of them what the firm deals in that the lot names
        sellers = [s for s in sellers if DEALS[s] in spec['goods']]
    if 'side' in spec:  # a public buyer, or a firm
        buyers = [b for b in buyers if (b in PUBLIC) == (spec['side'] == 'public')]
    if 'units' in spec:  # services alone, say
        wares = [w for w in wares if w[-2] in spec['units']]
    if 'stock' in spec:  # of neighbouring trades alone
        wares = wares[slice(*spec['stock'])]
    name = rng.choice(sellers) if split in ('recent', 'latest', 'newest', 'further', 'beyond', 'yonder', 'afield', 'remote', 'distant', 'outlying', 'faraway', 'overseas', 'foreign', 'abroad', 'elsewhere', 'unseen') else sellers[(index + rng.randrange(2)) % len(sellers)]  # the older groups keep what they were dealt
    if split in ('abroad', 'elsewhere', 'unseen'):
        wares = [w for w in wares if w[0].startswith(DEALS[name])]
    seller = cast.party(name, spec.get('sellers', lang), script)
    buyer = cast.party(rng.choice(buyers), spec.get('buyers', lang), script)
    day = date(2015, 1, 10) + timedelta(days=rng.randrange(3900))
    if day.year < spec.get('since', 0):  # some forms are young
        day = day.replace(spec['since'] + day.year % 3, day=min(day.day, 28))
    day -= timedelta(days=max(0, day.weekday() - 4))
    low, high = spec.get('lines', (3, 7))
    lines = [line(rng, spec, lang, script, currency, wares[i]) for i in choose(rng, len(wares), min(len(wares), rng.randint(low, high)), spec.get('trade'))]
    for i in range(max(0, rng.randint(low, high) - len(wares)) if low > len(wares) else 0):
        lines.append(line(rng, spec, lang, script, currency, wares[i % len(wares)], i // len(wares) + 2))
    sections = [in_script(s, script) for s in (spec.get('packages') or PACKAGES[lang])[:spec.get('sections', 0)]]
    for i, x in enumerate(lines):
        x.section = i * len(sections) // len(lines)
    pick = lambda name, pattern: number(rng, spec.get(name, pattern), day)
    deal = Deal(spec['type'], lang, script, currency, seller, buyer, pick('number', '{n:03}/{y}'), day, lines, day + timedelta(days=rng.choice((15, 30, 45))),
                day + timedelta(days=rng.choice((3, 10, 20))), pick('order', 'N-{N}/{yy}'), pick('contract', 'U-{n}/{y}'), pick('tender', 'JN {n}/{y}'), pick('quote', 'P-{N}'),
                sections=sections, tax_by_line=spec.get('tax_by_line', False))
    if spec.get('delivered'):  # before the document was written
        deal.delivery = day - (deal.delivery - day)
    reduce(rng, deal, spec)
    return deal


def choose(rng, count, n, trade):
    """The places of n wares; those of one trade lie together in the list."""
    wide = min(count, n + 6) if trade else count
    first = rng.randrange(count - wide + 1) if trade else 0
    return rng.sample(range(first, first + wide), n)


def line(rng, spec, lang, script, currency, ware, variant=1):
    code, *names, what, unit, euros = ware
    name = in_script(names[PLACE[lang]], script)
    scale = RATES[currency] * (1 + D(rng.randrange(-12, 13)) / 100)
    places = 2 if D(euros) < 100 or spec.get('cents') else 0
    price = max(cents(D(euros) * scale, places), D('0.05'))
    if 'step' in spec:  # so that prices with tax are whole cents, where a layout shows no others
        step = D(spec['step'])
        price = max(cents(price / step, 0), 1) * step
    low, high = USUAL[unit]
    if spec.get('trade') and D(euros) > 400:
        high = min(high, 8)  # dear goods are bought by the piece
    if 'most' in spec:
        low, high = 1, spec['most']
    qty = D(rng.randint(low, high))
    if unit in PARTS and not spec.get('whole') and rng.random() < 0.5:
        qty += D(rng.choice(('0.5', '0.25', '0.75')))
    if variant > 1:
        code = f'{code}/{variant}'
    rates = spec.get('rates') or VAT[lang][:1]
    out = Line(code, name, what, UNITS[unit][PLACE[lang]], qty, price, rate=D(rng.choice(rates)))
    if spec.get('base') and price < (400 if spec['base'] is True else spec['base']):
        out.base, out.list, out.qty = 100, cents(price * 100), cents(qty, 0)
    form = spec.get('discount')
    if form == 'some':
        form = rng.choice(('percent', None))
    if form == 'some line':
        form = rng.choice(('line percent', None))
    if form in ('percent', 'line percent', 'zhe'):
        choices = spec.get('percents') or (15, 25, 30, 45, 57, 68) if form == 'zhe' else spec.get('percents') or (3, 5, 8, 10, 12, '7.5', 15, 20, 25, 40, 57, '92.8')
        out.percent = D(rng.choice(choices))
        if form == 'line percent':
            out.line_off = cents(out.full * out.percent / 100)
        else:
            out.off = out.list - cents(out.list * (100 - out.percent) / 100)
    elif form == 'unit':
        out.off = cents(out.list * rng.randrange(2, 20) / 100, 1 if out.list < 50 else 0)
    elif form == 'line':
        out.line_off = cents(out.full * rng.randrange(2, 15) / 100, 0 if out.full > 100 else 1)
    out.per_unit = not out.line_off
    return out


REASONS = {'sr': 'popust', 'en': 'discount', 'zh': '优惠', 'ru': 'скидка', 'de': 'Rabatt'}


def reduce(rng, deal, spec):
    """Reductions of the document or of its sections, and what was paid before."""
    form, why = spec.get('reduction'), REASONS[deal.lang]
    if form == 'sections':
        for i, name in enumerate(deal.sections):
            percent = D(rng.choice((5, 10, 20, 35, 57, 92)))
            total = sum((x.amount for x in deal.lines if x.section == i), D(0))
            deal.reductions.append((percent, cents(total * percent / 100), name))
    elif form == 'percent':
        percent = D(rng.choice(spec.get('percents') or (2, 3, 5, 8, 10, 15, 57)))
        deal.reductions.append((percent, cents(deal.sum * percent / 100), why))
    elif form == 'amount':
        deal.reductions.append((None, cents(deal.sum * rng.randrange(2, 30) / 100, -1 if deal.sum > 1000 else 0), why))
    if spec.get('prepaid'):
        deal.prepaid = cents(deal.gross * rng.choice((20, 30, 50)) / 100, 0)


def gold(deal, hides=()):
    """The answers in the format of the corpus. `hides` names what the layout does not show.

    Hidden facts of the header keep their value and are marked; hidden figures of lines are null, for lines have no marks.
    """
    f = lambda x: None if x is None else float(x)
    no = lambda key, value: None if key in hides else f(value)

    def who(p):
        return {'name': p.name, 'vat_id': p.vat, 'tax_ids': p.tax, 'company_id': p.reg, 'street': p.street, 'city': p.city, 'postcode': p.postcode,
                'country': p.country, 'account': p.account}
    lines = []
    for i, x in enumerate(deal.lines if 'lines' not in hides else (), 1):
        entry = [{'amount': f(x.off or x.line_off), 'is_charge': False, 'percent': f(x.percent), 'reason': None}] if x.off or x.line_off else []
        hidden = 'discounts' in hides
        lines.append({
            'id': str(i), 'name': x.name, 'description': x.spec, 'global_id': None, 'seller_item_id': x.code, 'qty': no('qty', x.qty), 'unit': x.unit,
            'unit_price_gross': f(x.list) if x.off and not hidden and 'price' not in hides else None, 'unit_price_net': no('price', x.price),
            'price_base_qty': x.base if x.base > 1 else None, 'price_discounts': entry if x.off and not hidden else [],
            'line_allowance_charges': entry if x.line_off and not hidden else [], 'line_total': no('amount', x.amount), 'vat_rate': f(x.rate)})
    money = 'money' not in hides
    totals = {'lines': f(deal.sum), 'allowances': f(deal.off) if deal.reductions else None, 'charges': None, 'net': f(deal.net), 'tax': f(deal.tax),
              'gross': f(deal.gross), 'prepaid': f(deal.prepaid) if deal.prepaid else None, 'payable': f(deal.payable)}
    reductions = deal.reductions if money and 'discounts' not in hides else ()
    hidden = set(hides) | (set() if money else {'net', 'tax', 'gross', 'currency'})
    visible = {key: key not in hidden for key in SHOWN}
    for key in ('order_ref', 'contract_ref', 'tender_ref', 'quotation_ref', 'due_date', 'delivery_date', 'seller_vat_id', 'buyer_vat_id', 'seller_account'):
        visible[key] = '+' + key in hides
    visible.update(lines=len(lines), lines_name_visible=0 if 'name' in hides else len(lines), lines_total_visible=0 if 'amount' in hides else len(lines))
    party = lambda key, p: who(p) if 'no ' + key not in hides else None
    return {
        'doc_type': deal.doc_type, 'number': deal.number, 'date': deal.date.isoformat(), 'due_date': deal.due.isoformat(), 'delivery_date': deal.delivery.isoformat(),
        'currency': deal.currency if money else None, 'order_ref': deal.order_no, 'contract_ref': deal.contract_no, 'tender_ref': deal.tender_no,
        'quotation_ref': deal.quote_no, 'seller': party('seller', deal.seller), 'buyer': party('buyer', deal.buyer),
        'totals': totals if money else {k: None for k in totals},
        'doc_allowance_charges': [{'amount': f(a), 'is_charge': False, 'percent': f(p), 'reason': r} for p, a, r in reductions],
        'lines': lines, 'visible': visible}
