"""Numbers of persons, firms and accounts with check digits that hold."""


def digits(rng, n, first='123456789'):
    return rng.choice(first) + ''.join(rng.choice('0123456789') for _ in range(n - 1))


def mod_11_10(body):
    """ISO 7064 MOD 11,10: the check digit of PIB, USt-IdNr. and OIB."""
    p = 10
    for d in body:
        p = (p + int(d)) % 10 or 10
        p = p * 2 % 11
    return str((11 - p) % 10)


def mod97(text):
    return int(''.join(str(int(c, 36)) for c in text)) % 97


def pib(rng):
    body = '1' + digits(rng, 7, '01')
    return body + mod_11_10(body)


def maticni(rng):
    body = rng.choice(('07', '08', '17', '20', '21')) + digits(rng, 5, '0123456789')
    k = 11 - sum(int(d) * w for d, w in zip(body, (2, 7, 6, 5, 4, 3, 2))) % 11
    return body + str(0 if k > 9 else k)


def account_rs(rng, bank=None):
    bank = bank or rng.choice(('160', '170', '205', '265', '325', '340', '105', '200'))
    middle = digits(rng, rng.choice((6, 9, 10)))
    check = 98 - int(bank + middle.zfill(13) + '00') % 97
    return f'{bank}-{middle}-{check:02}'


def iban(country, bban):
    check = 98 - mod97(bban + country + '00')
    return f'{country}{check:02}{bban}'


def iban_rs(account):
    bank, middle, check = account.split('-')
    return iban('RS', bank + middle.zfill(13) + check)


def vat_de(rng):
    body = digits(rng, 8)
    return 'DE' + body + mod_11_10(body)


def vat_gb(rng):
    body = digits(rng, 7)
    total = sum(int(d) * w for d, w in zip(body, range(8, 1, -1)))
    check = (97 - total % 97) % 97
    return f'GB{body}{check:02}'


def vat_at(rng):
    body = digits(rng, 7, '0123456789')
    total = sum(sum(divmod(int(d) * (1 + i % 2), 10)) for i, d in enumerate(body))
    return f'ATU{body}{(96 - total) % 10}'


def vat_ie(rng):
    body = digits(rng, 7)
    return f"IE{body}{'WABCDEFGHIJKLMNOPQRSTUV'[sum(int(d) * w for d, w in zip(body, range(8, 1, -1))) % 23]}"


def abn(rng):
    """The number of Australian businesses: two check figures before nine."""
    body = digits(rng, 9)
    check = 99 - sum(int(d) * w for d, w in zip(body, range(3, 21, 2))) % 89
    text = f'{check:02}{body}'
    return f'{text[:2]} {text[2:5]} {text[5:8]} {text[8:]}'


def gstin(rng):
    """The number for tax of Indian firms: state, permanent account number, and a check character by base 36."""
    letters, signs = 'ABCDEFGHJKLMNPRSTUVW', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    body = rng.choice(('27', '29', '06')) + ''.join(rng.choice(letters) for _ in range(3)) + 'C' + rng.choice(letters) + digits(rng, 4) + rng.choice(letters) + '1Z'
    total = sum(sum(divmod(signs.index(c) * (1 + i % 2), 36)) for i, c in enumerate(body))
    return body + signs[-total % 36]


def jib(rng):
    """The number of Bosnian firms: thirteen figures, the last a check by the weights of personal numbers."""
    check = 10
    while check == 10:
        body = '4' + digits(rng, 11, '0123456789')
        check = -sum(int(d) * w for d, w in zip(body, (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2))) % 11
    return body + str(check)


def pib_me(rng):
    body = digits(rng, 7, '023')
    return body + str(-sum(int(d) * w for d, w in zip(body, (8, 7, 6, 5, 4, 3, 2))) % 11 % 10)


def uid_ch(rng):
    """The number of Swiss firms; a body whose check digit would be 10 is not given out."""
    check = 10
    while check == 10:
        body = digits(rng, 8)
        check = -sum(int(d) * w for d, w in zip(body, (5, 4, 3, 2, 7, 6, 5, 4))) % 11
    return f'CHE-{body[:3]}.{body[3:6]}.{body[6:]}{check}'


def inn(rng):
    body = rng.choice(('77', '78', '50', '16', '54')) + digits(rng, 7)
    check = sum(int(d) * w for d, w in zip(body, (2, 4, 10, 3, 5, 9, 4, 6, 8))) % 11 % 10
    return body + str(check)


def ogrn(rng):
    body = '1' + digits(rng, 11, '012')
    return body + str(int(body) % 11 % 10)


USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY'


def uscc(rng):
    """The unified social credit code of Chinese firms, with both check characters."""
    place, check = '91' + rng.choice(('440300', '310115', '110108', '330106', '320594')), 'X'
    while check == 'X':  # X is no character of the code
        organ = ''.join(rng.choice('0123456789') for _ in range(8))
        total = sum(int(c) * w for c, w in zip(organ, (3, 7, 9, 10, 5, 8, 4, 2)))
        check = '0123456789X0'[11 - total % 11]
    body = place + organ + check
    total = sum(USCC.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + USCC[(31 - total % 31) % 31]
