"""How numbers, dates and amounts are written; the scripts of Serbian."""
import re
from decimal import ROUND_HALF_UP, Decimal

PAIRS = (('lj', 'љ'), ('nj', 'њ'), ('dž', 'џ'), ('Lj', 'Љ'), ('LJ', 'Љ'), ('Nj', 'Њ'), ('NJ', 'Њ'), ('Dž', 'Џ'), ('DŽ', 'Џ'))
LATIN, CYRILLIC = 'abvgdđežzijklmnoprstćufhcčš', 'абвгдђежзијклмнопрстћуфхцчш'
TO_CYRILLIC = str.maketrans(LATIN + LATIN.upper(), CYRILLIC + CYRILLIC.upper())
TO_BALD = str.maketrans('čćšžČĆŠŽ', 'ccszCCSZ')


def cyr(text):
    """Serbian Latin to Cyrillic; what stands between backticks keeps its letters."""
    parts = text.split('`')
    for i in range(0, len(parts), 2):
        for latin, cyrillic in PAIRS:
            parts[i] = parts[i].replace(latin, cyrillic)
        parts[i] = parts[i].translate(TO_CYRILLIC)
    return ''.join(parts)


def bald(text):
    """Serbian without diacritics, as typed on a foreign keyboard."""
    return plain(text).replace('đ', 'dj').replace('Đ', 'Dj').translate(TO_BALD)


def plain(text):
    return text.replace('`', '')


def cents(x, places=2):
    """Money is rounded half up, as offices do."""
    return Decimal(x).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


STYLES = {'1.234,56': ('.', ','), '1,234.56': (',', '.'), '1 234,56': (' ', ','), "1'234.56": ("'", '.'), '1 234.56': (' ', '.'),
          '1234,56': ('', ','), '1234.56': ('', '.'), '1\u00a0234,56': ('\u00a0', ','), '1\u2009234,56': ('\u2009', ',')}


def money(style, places=2):
    """A writer of numbers in a style, given by the example 1.234,56."""
    group, point = STYLES[style]

    def write(x, places=places):
        text = f'{cents(x, places):,f}'
        return text.replace(',', '\0').replace('.', point).replace('\0', group)
    return write


def count(style):
    """A writer of quantities: decimals only where there are any."""
    group, point = STYLES[style]

    def write(x):
        text = f'{x.normalize():,f}' if x != x.to_integral() else f'{int(x):,d}'
        return text.replace(',', '\0').replace('.', point).replace('\0', group)
    return write


MONTHS = {
    'sr': 'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar'.split(),
    'srgen': 'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra'.split(),
    'en': 'January February March April May June July August September October November December'.split(),
    'ru': 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(),
    'de': 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(),
}
ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split()
HAN = '〇一二三四五六七八九'


def han(n):
    """A number up to 39 as in Chinese dates."""
    tens, ones = divmod(n, 10)
    return ('' if tens < 1 else ('' if tens == 1 else HAN[tens]) + '十') + (HAN[ones] if ones or not tens else '')


def date(d, form):
    """A date in one of the forms that offices use."""
    m = d.month - 1
    forms = {
        '15.03.2024.': lambda: f'{d:%d.%m.%Y}.', '15.03.2024': lambda: f'{d:%d.%m.%Y}', '15. 3. 2024.': lambda: f'{d.day}. {d.month}. {d.year}.',
        '15.3.2024': lambda: f'{d.day}.{d.month}.{d.year}', '15/03/2024': lambda: f'{d:%d/%m/%Y}', '15-03-2024': lambda: f'{d:%d-%m-%Y}',
        '15. mart 2024.': lambda: f"{d.day}. {MONTHS['sr'][m]} {d.year}.", '15. marta 2024.': lambda: f"{d.day}. {MONTHS['srgen'][m]} {d.year}.",
        '15. марта 2024.': lambda: cyr(f"{d.day}. {MONTHS['srgen'][m]} {d.year}."), '15. III 2024.': lambda: f'{d.day}. {ROMAN[m]} {d.year}.',
        '15 March 2024': lambda: f"{d.day} {MONTHS['en'][m]} {d.year}", 'March 15, 2024': lambda: f"{MONTHS['en'][m]} {d.day}, {d.year}",
        '15th March 2024': lambda: f"{d.day}{nth(d.day)} {MONTHS['en'][m]} {d.year}", '15th day of March 2024': lambda: f"{d.day}{nth(d.day)} day of {MONTHS['en'][m]} {d.year}",
        'Mar 15, 2024': lambda: f"{MONTHS['en'][m][:3]} {d.day}, {d.year}", '2024年03月15日': lambda: f'{d:%Y年%m月%d日}', '20240315': lambda: f'{d:%Y%m%d}',
        '3/15/2024': lambda: f'{d.month}/{d.day}/{d.year}', '15 Mar 2024': lambda: f"{d.day} {MONTHS['en'][m][:3]} {d.year}",
        '15-Mar-2024': lambda: f"{d.day:02}-{MONTHS['en'][m][:3]}-{d.year}", '15 Mar 24': lambda: f"{d.day} {MONTHS['en'][m][:3]} {d.year}",
        '15 марта 2024 г.': lambda: f"{d.day} {MONTHS['ru'][m]} {d.year} г.", '«15» марта 2024 г.': lambda: f"«{d.day:02}» {MONTHS['ru'][m]} {d.year} г.",
        '15.03.2024 г.': lambda: f'{d:%d.%m.%Y} г.', '15. März 2024': lambda: f"{d.day}. {MONTHS['de'][m]} {d.year}", '15.03.24': lambda: f'{d:%d.%m.%y}',
        '2024-03-15': d.isoformat, '2024/03/15': lambda: f'{d:%Y/%m/%d}', '2024年3月15日': lambda: f'{d.year}年{d.month}月{d.day}日',
        '2024.3.15': lambda: f'{d.year}.{d.month}.{d.day}',
        '二〇二四年三月十五日': lambda: ''.join(HAN[int(c)] for c in str(d.year)) + f'年{han(d.month)}月{han(d.day)}日',
    }
    return forms[form]()


def nth(n):
    return 'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')


def words_sr(amount, currency='dinara'):
    """An amount in Serbian words, run together as on invoices."""
    ones = 'jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest'.split()
    tens = 'dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset'.split()
    hundreds = 'sto dvesta trista četiristo petsto šeststo sedamsto osamsto devetsto'.split()

    def below(n, female=False):
        out = hundreds[n // 100 - 1] if n >= 100 else ''
        n %= 100
        if n >= 20:
            out, n = out + tens[n // 10 - 2], n % 10
        if n:
            out += {1: 'jedna', 2: 'dve'}.get(n, ones[n - 1]) if female else ones[n - 1]
        return out
    whole, part = divmod(int(cents(amount) * 100), 100)
    out = ''
    for size, few, many in ((10 ** 6, 'miliona', 'miliona'), (1000, 'hiljade', 'hiljada')):
        n, whole = divmod(whole, size)
        if n:
            word = {1: 'milion' if size > 1000 else 'hiljadu'}.get(n, few if n % 10 in (2, 3, 4) and n % 100 // 10 != 1 else many)
            out += ('' if n == 1 else below(n, size == 1000)) + word
    return f"{out + below(whole) or 'nula'} {currency} i {part:02}/100"


def words_en(amount, currency='euros'):
    ones = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen').split()
    tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split()

    def below(n):
        if n >= 100:
            return f'{ones[n // 100]} hundred' + (f' and {below(n % 100)}' if n % 100 else '')
        return ones[n] if n < 20 else tens[n // 10 - 2] + (f'-{ones[n % 10]}' if n % 10 else '')
    whole, part = divmod(int(cents(amount) * 100), 100)
    out = []
    for size, word in ((10 ** 6, 'million'), (1000, 'thousand')):
        n, whole = divmod(whole, size)
        if n:
            out.append(f'{below(n)} {word}')
    if whole or not out:
        out.append(below(whole))
    return f"{' '.join(out)} {currency} and {part:02}/100"


def words_zh(amount):
    """An amount in the capital numerals of Chinese invoices."""
    digit, unit = '零壹贰叁肆伍陆柒捌玖', ('', '拾', '佰', '仟')
    whole, part = divmod(int(cents(amount) * 100), 100)
    groups, out = [], ''
    while whole:
        whole, low = divmod(whole, 10000)
        groups.append(low)
    for i in range(len(groups) - 1, -1, -1):
        text = ''.join(digit[int(c)] + (unit[3 - k] if c != '0' else '') for k, c in enumerate(f'{groups[i]:04}'))
        text = re.sub('零+', '零', text).rstrip('零')
        out += text + (('', '万', '亿')[i] if text else '零')
    out = re.sub('零+', '零', out).strip('零') + '元'
    jiao, fen = divmod(part, 10)
    if not part:
        return out + '整'
    return out + (digit[jiao] + '角' if jiao else '零') + (digit[fen] + '分' if fen else '')


def words_ru(amount):
    """An amount in Russian words, the kopecks in figures, as under bills."""
    ones = 'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split()
    tens = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split()
    hundreds = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split()

    def form(n, one, few, many):
        return many if 10 < n % 100 < 20 or n % 10 in (0, 5, 6, 7, 8, 9) else one if n % 10 == 1 else few

    def below(n, female):
        out = [hundreds[n // 100 - 1]] if n >= 100 else []
        n %= 100
        if n >= 20:
            out, n = out + [tens[n // 10 - 2]], n % 10
        return out + ([{1: 'одна', 2: 'две'}.get(n, ones[n - 1]) if female else ones[n - 1]] if n else [])
    whole, part = divmod(int(cents(amount) * 100), 100)
    millions, thousands, rest = whole // 10 ** 6, whole // 1000 % 1000, whole % 1000
    out = [*below(millions, False), form(millions, 'миллион', 'миллиона', 'миллионов')] if millions else []
    out += [*below(thousands, True), form(thousands, 'тысяча', 'тысячи', 'тысяч')] if thousands else []
    text = ' '.join(out + below(rest, False)) or 'ноль'
    return f"{text[0].upper()}{text[1:]} {form(rest, 'рубль', 'рубля', 'рублей')} {part:02} {form(part, 'копейка', 'копейки', 'копеек')}"
