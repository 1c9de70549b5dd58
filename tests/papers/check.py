#!/usr/bin/env python3
"""Checks a set that make.py wrote: gold against itself, and what gold calls visible against the rendered text.

usage: check.py OUT

The identities: quantity x price = amount, the lines sum to the totals, taxes and reductions close. A visible fact must
occur in the text as pdftotext or the format itself gives it; how it is written does not matter, all forms of a number or a
date are tried. Scans are skipped. OUT/fresh, OUT/later, OUT/recent, OUT/latest, OUT/newest, OUT/further, OUT/beyond, OUT/yonder, OUT/afield, OUT/remote, OUT/distant, OUT/outlying, OUT/faraway, OUT/overseas, OUT/foreign, OUT/abroad, OUT/elsewhere and OUT/unseen are checked with OUT. What is called hidden but occurs is reported as a note. Ends with 1 if there are faults.
"""
import csv
import email
import email.policy
import html
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

CURRENCY = {'RSD': ('RSD', 'din', 'дин'), 'EUR': ('EUR', '€', 'evra', 'евра'), 'USD': ('USD', '$'), 'GBP': ('GBP', '£'), 'CNY': ('元', '¥', '人民币'), 'RUB': ('руб', '₽'), 'CHF': ('CHF',), 'BAM': ('BAM', 'KM'), 'AUD': ('AUD', 'A$'), 'INR': ('INR', '₹', 'Rs.')}
MONTHS = (
    'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar', 'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra',
    'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра', 'January February March April May June July August September October November December',
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'Januar Februar März April Mai Juni Juli August September Oktober November Dezember', 'I II III IV V VI VII VIII IX X XI XII')
HAN = '〇一二三四五六七八九'


def squeeze(text):
    """Letters and digits only, so that breaks of lines and spaces do not matter."""
    return ''.join(c for c in unicodedata.normalize('NFKC', text).casefold() if c.isalnum())


def dates(iso):
    """All ways to write a date, squeezed."""
    d = date.fromisoformat(iso)
    out = {f'{d:%d%m%Y}', f'{d.day}{d.month}{d.year}', f'{d:%Y%m%d}', f'{d.year}年{d.month}月{d.day}日', f'{d:%Y年%m月%d日}', f'{d:%d%m%y}', f'{d.year}{d.month}{d.day}', f'{d.month}{d.day}{d.year}', f'{d:%m%d%Y}'}
    for names in MONTHS:
        m = squeeze(names.split()[d.month - 1])
        out |= {f'{d.day}{m}{d.year}', f'{d:%d}{m}{d.year}', f'{m}{d.day}{d.year}', f'{d.day}{m}{d:%y}', *(f'{d.day}{th}{m}{d.year}' for th in ('st', 'nd', 'rd', 'th', 'stdayof', 'nddayof', 'rddayof', 'thdayof'))}
    han = lambda n: ('' if n < 10 else ('' if n < 20 else HAN[n // 10]) + '十') + (HAN[n % 10] if n % 10 else '')
    return out | {''.join(HAN[int(c)] for c in str(d.year)) + f'年{han(d.month)}月{han(d.day)}日'}


def numbers(text):
    """All numbers of a text, in every reading of their separators."""
    found = set()
    for m in re.finditer(r"\d(?:[.,'\u00a0\u2009\u202f ]?\d)*", text):
        token = re.sub(r"[\s'\u00a0\u2009\u202f]", ' ', m.group())
        parts = token.split(' ')
        # a run of figures with spaces is one number or several
        for i in range(len(parts)):
            for j in range(i + 1, min(len(parts), i + 5) + 1):
                t = ''.join(parts[i:j])
                for group, point in (('.', ','), (',', '.')):
                    plain = t.replace(group, '').replace(point, '.')
                    if plain.count('.') <= 1 and plain.strip('.'):
                        found.add(Decimal(plain.strip('.')).normalize())
    return found


def text_of(data, kind, coding=''):
    """The text of a document as its format gives it, with the bare values of cells."""
    if kind == 'pdf':
        # by lines of the page, and by blocks, for names that go on in the next line of a column
        return '\n'.join(subprocess.run(['pdftotext', *how, '-', '-'], input=data, stdout=subprocess.PIPE, check=True).stdout.decode() for how in (['-layout'], []))
    if kind == 'html':
        return strip(data.decode('utf-8'))
    if kind == 'txt':
        return data.decode(coding or 'utf-8')
    if kind == 'eml':
        m = email.message_from_bytes(data, policy=email.policy.default)
        return '\n'.join([m['subject'] or '', *(strip(p.get_content()) if p.get_content_type() == 'text/html' else p.get_content() for p in m.walk() if p.get_content_maintype() == 'text')])
    if kind in ('docx', 'odt', 'ods', 'xlsx'):
        z = zipfile.ZipFile(io.BytesIO(data))
        if kind == 'xlsx':
            return '\n'.join(sheet_text(z.read(n).decode()) for n in sorted(z.namelist()) if re.match(r'xl/(sharedStrings|worksheets/sheet\d+)\.xml', n))
        names = ['content.xml', 'styles.xml'] if kind != 'docx' else [n for n in z.namelist() if re.match(r'word/(document|header\d*|footer\d*)\.xml', n)]
        text = '\n'.join(z.read(n).decode() for n in names)
        text += ' '.join(re.findall(r'office:(?:date-)?value="([^"]+)"', text)) if kind == 'ods' else ''
        return strip(re.sub(r'<(w:tab|text:tab|w:br|text:line-break|text:s)\b[^>]*>', ' ', re.sub(r'</(w:p|text:p|w:tc|table:table-cell)>', '\n', text)))
    return None


def sheet_text(xml):
    """Cells of a sheet; whole numbers that may be days are given as dates, too."""
    values = re.findall(r'<v>([^<]*)</v>', xml)
    xml = re.sub(r'</t></r><r>.*?<t\b[^>]*>', '', xml)  # one text in several fonts
    days = [date.fromordinal(date(1899, 12, 30).toordinal() + int(v)).isoformat() for v in values if re.fullmatch(r'4\d{4}', v)]
    return strip(re.sub(r'</(si|c|row)>', '\n', xml)) + '\n'.join(days)


def strip(xml):
    xml = re.sub(r'<style\b.*?</style>', ' ', xml, flags=re.S)
    return html.unescape(re.sub(r'<[^<>]*>', '' if '<w:' in xml or '<text:' in xml else ' ', xml))


def occurs(gold, text):
    """The visible facts that the text lacks, and the hidden ones that it has."""
    flat, figures, lacks, shown = squeeze(text), numbers(text), [], []
    totals, lines = gold['totals'], gold['lines']
    number = lambda v: v is not None and Decimal(str(v)).normalize() in figures
    word = lambda v: squeeze(str(v)) in flat
    day = lambda v: any(f in flat for f in dates(v))
    account = lambda v: word(v) or word(v.replace('-', ''))
    coin = lambda v: any(c.casefold() in text.casefold() for c in CURRENCY[v])
    seller, buyer = gold['seller'] or {}, gold['buyer'] or {}
    facts = [('currency', gold['currency'], coin), ('seller', seller.get('name'), word), ('buyer', buyer.get('name'), word), ('seller_vat_id', seller.get('vat_id'), word),
             ('buyer_vat_id', buyer.get('vat_id'), word), ('seller_account', seller.get('account'), account)]
    facts += [(key, totals[key], number) for key in ('net', 'tax', 'gross')] + [(key, gold[key], day) for key in ('date', 'due_date', 'delivery_date')]
    facts += [(key, gold[key], word) for key in ('number', 'order_ref', 'contract_ref', 'tender_ref', 'quotation_ref')]
    for key, value, test in facts:
        there = value is not None and test(value)
        if there != gold['visible'][key]:
            (shown if there else lacks).append(f'{key} {value}')
    for i, x in enumerate(lines, 1):
        where = f'line {i}'
        # words of a name may stand in two lines of a column, with other columns between them
        if gold['visible']['lines_name_visible'] and not word(x['name']) and not all(map(word, x['name'].split())):
            lacks.append(f'{where}: name {x["name"]}')
        lacks += [f'{where}: {key} {x[key]}' for key in ('qty', 'unit_price_net', 'line_total') if x[key] is not None and not number(x[key])]
        for e in x['price_discounts'] + x['line_allowance_charges']:
            percent = e['percent'] is not None and (number(e['percent']) or number(round(e['percent'] / 100, 6)) or number(round(1 - e['percent'] / 100, 6)) or f"{((100 - Decimal(str(e['percent']))) / 10).normalize():f}折" in text.replace(' 折', '折'))
            if not (percent or number(e['amount'])):
                lacks.append(f'{where}: discount {e["amount"]} ({e["percent"]} %)')
    for e in gold['doc_allowance_charges']:
        if not number(e['amount']):
            lacks.append(f'discount of the document {e["amount"]}')
    return lacks, shown


def identities(gold):
    """Every sum and product that must close, by exact decimals."""
    d = lambda v: None if v is None else Decimal(str(v))
    cents = lambda v: v.quantize(Decimal('0.01'), ROUND_HALF_UP)
    faults, t, amounts, taxes = [], {k: d(v) for k, v in gold['totals'].items()}, [], {}
    for i, x in enumerate(gold['lines'], 1):
        qty, price, total = d(x['qty']), d(x['unit_price_net']), d(x['line_total'])
        off = sum((d(e['amount']) for e in x['line_allowance_charges']), Decimal(0))
        if total is not None:
            amounts.append(total)
            taxes[d(x['vat_rate'])] = taxes.get(d(x['vat_rate']), 0) + total
        if None not in (qty, price, total) and cents(qty * price / (x['price_base_qty'] or 1)) - off != total:
            faults.append(f'line {i}: {qty} x {price} - {off} is not {total}')
        for e in x['price_discounts']:
            if x['unit_price_gross'] is not None and d(x['unit_price_gross']) - d(e['amount']) != price:
                faults.append(f'line {i}: list price less discount is not the price')
            if e['percent'] is not None and x['unit_price_gross'] and cents(d(x['unit_price_gross']) * (100 - d(e['percent'])) / 100) != price:
                faults.append(f'line {i}: per cent off list price is not the price')
        for e in x['line_allowance_charges']:
            if e['percent'] is not None and cents(cents(qty * price / (x['price_base_qty'] or 1)) * d(e['percent']) / 100) != off:
                faults.append(f'line {i}: per cent of the line is not the allowance')
    if t['net'] is None:
        return faults
    off = sum((d(e['amount']) for e in gold['doc_allowance_charges']), Decimal(0))
    if amounts and sum(amounts) != t['lines']:
        faults.append(f'lines sum to {sum(amounts)}, not {t["lines"]}')
    if t['lines'] - off != t['net'] or off != (t['allowances'] or 0):
        faults.append(f'{t["lines"]} less {off} is not {t["net"]}')
    if t['net'] + t['tax'] != t['gross'] or t['gross'] - (t['prepaid'] or 0) != t['payable']:
        faults.append('net, tax, gross and payable do not close')
    if amounts and abs(sum((cents((b - (off if i == 0 else 0)) * r / 100) for i, (r, b) in enumerate(sorted(taxes.items(), reverse=True))), Decimal(0)) - t['tax']) > Decimal('0.005') * (len(amounts) + 1):
        faults.append('tax is not the rate of its base')
    return faults


def check_pib(v):
    p = 10
    for c in v[:8]:
        p = (p + int(c)) % 10 or 10
        p = p * 2 % 11
    return (11 - p) % 10 == int(v[8])


def main(argv):
    if len(argv) != 2:
        sys.exit(__doc__.split('\n\n')[1])
    faults, notes, skipped, rows, sides = [], Counter(), 0, [], {}
    for out in (argv[1], *(os.path.join(argv[1], group) for group in ('fresh', 'later', 'recent', 'latest', 'newest', 'further', 'beyond', 'yonder', 'afield', 'remote', 'distant', 'outlying', 'faraway', 'overseas', 'foreign', 'abroad', 'elsewhere', 'unseen'))):
        if os.path.exists(os.path.join(out, 'fields/manifest.tsv')):
            with open(os.path.join(out, 'fields/manifest.tsv'), encoding='utf-8', newline='') as f:
                rows += [dict(r, out=out) for r in csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE)]
    for r in rows:
        for key in ('layout', 'supplier'):
            sides.setdefault((key, r[key]), set()).add(r['split'])
    faults += [f'{key} {name} is in two groups' for (key, name), s in sides.items() if len(s) > 1]
    for r in rows:
        with open(os.path.join(r['out'], r['gold']), encoding='utf-8') as f:
            gold = json.load(f)
        with open(os.path.join(r['out'], r['file']), 'rb') as f:
            data = f.read()
        faults += [f'{r["file"]}: {t}' for t in identities(gold)]
        faults += [f'{r["file"]}: PIB {gold[k]["vat_id"]}' for k in ('seller', 'buyer') if gold[k] and gold[k]['country'] == 'RS' and not check_pib(gold[k]['vat_id'])]
        kind = r['file'].rpartition('.')[2]
        if r['member']:
            part = next(p for p in email.message_from_bytes(data, policy=email.policy.default).iter_attachments())
            data, kind = part.get_content(), r['member'].rpartition('.')[2]
        text = None if r['kind'] == 'image+key-json' else text_of(data, kind, r['format'].partition(':')[2])
        if text is None:
            skipped += 1
            continue
        lacks, shown = occurs(gold, text)
        faults += [f'{r["file"]}: lacks {t}' for t in lacks]
        notes.update(f'{r["layout"]}: shows {t.split()[0]} though called hidden' for t in shown)
    print(*faults, *(f'note: {n} ({k})' for n, k in sorted(notes.items())), sep='\n')
    print(f'{len(rows)} documents, {skipped} without text to compare (scans, old binary formats), {len(faults)} faults, {len(notes)} notes')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
