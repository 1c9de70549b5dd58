#!/usr/bin/env python3
"""Writes procurement documents with known answers, and papers that only sound alike.

usage: make.py OUT [--seed N] [--only WORD] [--jobs N]
       make.py OUT --pick DIR     copies the few documents of SOME out of a set that is made

The facts come first: a seeded model makes a deal, the gold is written from it, then a layout writes it down and real
programs render it. OUT has the form of a corpus for the scorer: fields/{files,gold,manifest.tsv},
procurement/manifest.tsv, negatives/manifest.tsv; train/ and test/ hold the manifests of the two halves. fresh/, later/,
recent/, latest/, newest/, further/, beyond/, yonder/, afield/, remote/, distant/, outlying/, faraway/, overseas/, foreign/, abroad/, elsewhere/ and unseen/ are sets of their own with files, gold and manifests, which those of OUT do not name:
nobody works on the program with unseen/ at hand.
"""
import argparse
import csv
import hashlib
import json
import os
import random
import shutil
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import layouts  # noqa: E402,F401
import others  # noqa: E402,F401
from kit import deal as deals  # noqa: E402
from kit import render  # noqa: E402
from kit.cast import Party  # noqa: E402
from kit.odf import Ods, Odt  # noqa: E402
from kit.paper import APART, LAYOUTS, OTHERS, Html, Mail, Text  # noqa: E402

# The names of types that the scorer knows; the others stand as they are and are not scored by type.
SCORED = {'order_confirmation': 'order_response', 'delivery_note': 'despatch_advice', 'rfq': 'request_for_quotation', 'tender_documents': 'tender_documentation',
          'award_decision': 'contract_award_decision', 'contract_amendment': 'contract_modification_notice', 'acceptance_record': 'contract_completion_notice',
          'framework_agreement': 'contract'}
# What is committed for the tests: small, and of every format and language.
SOME = ('sr-po-ministry-02.docx', 'sr-inv-boxes-01.pdf', 'sr-mail-order-01.eml', 'sr-quote-sheet-01.xlsx', 'sr-inv-dos-03.txt', 'sr-contract-annex-04.odt', 'sr-proforma-shop-01.html', 'en-po-grid-02.pdf',
        'en-configurator-01.xlsx', 'zh-contract-01.docx', 'zh-mail-offer-01.eml', 'ru-act-03.pdf', 'ru-bill-02.html', 'de-angebot-druck-01.txt', 'sr-minutes-01.docx', 'sr-pricelist-02.xlsx', 'en-news-01.html')
COVER = {'sr': ('Dokument u prilogu', 'Poštovani,\n\nu prilogu Vam dostavljamo dokument.\n\nSrdačan pozdrav,\n{p}\n'), 'en': ('Document attached', 'Dear all,\n\nplease find the document attached.\n\nKind regards,\n{p}\n'),
         'zh': ('附件', '您好：\n\n请查收附件。\n\n{p}\n'), 'ru': ('Документ во вложении', 'Добрый день!\n\nДокумент во вложении.\n\nС уважением,\n{p}\n'), 'de': ('Anlage', 'Guten Tag,\n\nanbei das Dokument.\n\nMit freundlichen Grüßen\n{p}\n')}
BACK = ('purchase_order', 'rfq', 'award_decision')  # what the buyer sends
KINDS = {'docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'pdf': 'application/pdf',
         'xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'}
FIELDS = ('file sha256 bytes stripped stripped_sha256 scored kind doc_type gold lines discounts quality repo path commit licence '
          'layout split lang format type supplier member').split()
POSITIVE = 'file sha256 bytes doc_type lang synthetic note repo path commit licence layout split'.split()
NEGATIVE = 'file sha256 bytes difficulty doc_type hard text_chars ext note repo path commit licence layout split lang'.split()
EMPTY = {'identify': 'file sha256 bytes tier gold_mime accept ext libmagic gold_source repo path commit licence', 'text': 'file sha256 bytes format kind gold quality repo path commit licence',
         'hostile': 'file sha256 bytes expect mime note repo path commit licence'}


class Luck:
    """What an unrelated paper draws from: a day and choices."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.choice, self.sample = self.rng.choice, self.rng.sample
        self.day = date(2016, 1, 4) + timedelta(days=self.rng.randrange(3500))


class Press:
    """Collects what is to be rendered, then renders it program by program."""

    def __init__(self, work, jobs, seed, resume):
        self.work, self.jobs, self.seed, self.resume = work, jobs, seed, resume
        self.office, self.prints, self.scans, self.mails, self.n = [], [], [], [], 0
        self.local = threading.local()

    def temp(self, ext):
        self.n += 1
        return os.path.join(self.work, f'part{self.n:04}.{ext}')

    def room(self):
        """A directory of the thread, for the programs leave files behind."""
        if not hasattr(self.local, 'room'):
            self.local.room = os.path.join(self.work, f'room-{threading.get_ident()}')
            os.makedirs(self.local.room)
        return self.local.room

    def add(self, paper, token, target, deal, subject):
        """Takes in one rendition. Returns the file whose bytes are the document: the target, or what hangs on the mail."""
        token, _, coding = token.partition(':')
        mail, _, inner = token.partition('+')
        if self.resume and not inner and os.path.exists(target):
            return target
        if inner:
            part = self.temp(inner)
            self.add(paper, inner, part, deal, subject)
            title, text = COVER[deal.lang]
            cover = Mail(title, text=text.format(p=deal.seller.person), back=deal.doc_type in BACK)
            self.mails.append((cover, deal, target, part, inner))
            return part
        if token in ('scan', 'png'):
            part = self.temp('pdf')
            self.add(paper, 'pdf', part, deal, subject)
            self.scans.append((part, target))
        elif token == 'eml':
            if isinstance(paper, (Html, Text)):
                back = deal.doc_type in BACK
                paper = Mail(subject, html=paper.text, back=back) if isinstance(paper, Html) else Mail(subject, text=paper.text, back=back)
            self.mails.append((paper, deal, target, None, None))
        elif isinstance(paper, (Odt, Ods)):
            self.office.append((paper.xml(), 'fodt' if isinstance(paper, Odt) else 'fods', token, target))
        elif token == 'pdf':
            self.prints.append((paper.text if isinstance(paper, Html) else render.listing(paper.text), target))
        elif token in ('html', 'txt'):
            text = f'{paper.subject}\n\n{paper.text}' if isinstance(paper, Mail) else paper.text
            assert (token == 'html') == isinstance(paper, Html), target
            with open(target, 'w', encoding=coding or 'utf-8', newline='\r\n' if coding else '\n') as f:
                f.write(text.replace('\f', '\n'))
        else:
            raise ValueError(f'{target}: no way to make {token} of {type(paper).__name__}')
        return target

    def run(self):
        print(f'{len(self.office)} by LibreOffice, {len(self.prints)} by Chromium, {len(self.scans)} scans, {len(self.mails)} mails')
        render.office(self.office, self.work)
        if self.prints:
            browser = render.Browser(self.work)
            for job in self.prints:
                browser.print(*job)
            browser.close()
        with ThreadPoolExecutor(self.jobs) as pool:
            list(pool.map(lambda j: render.scan(*j, f'{self.seed}/{os.path.basename(j[1])}', self.room()), self.scans))
        for letter, deal, target, part, inner in self.mails:
            data = ()
            if part:
                with open(part, 'rb') as f:
                    data = ((f'{os.path.splitext(os.path.basename(target))[0]}.{inner}', f.read(), KINDS[inner]),)
            render.mail(letter, deal, target, data)


def sha(path):
    with open(path, 'rb') as f:
        data = f.read()
    return hashlib.sha256(data).hexdigest(), len(data)


def write(path, columns, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8', newline='') as f:
        out = csv.DictWriter(f, columns, delimiter='\t', quoting=csv.QUOTE_NONE, quotechar=None, lineterminator='\n', restval='')
        out.writeheader()
        out.writerows(rows)


def home(out, split):
    """The set that a layout writes to: the third group and those after it stand apart."""
    return os.path.join(out, split) if split in APART else out


def extension(token):
    token = token.partition(':')[0]
    return {'scan': 'pdf'}.get(token, token.partition('+')[0])


def papers(press, out, seed, only):
    """Queues all procurement documents. Returns [(row, path of the document's bytes)]."""
    made = []
    for name, x in LAYOUTS.items():
        if only and not any(word in f'{name} {x.spec["lang"]} {x.spec["type"]} {x.split}' for word in only.split(',')):
            continue
        for i, token in enumerate(x.files):
            d = deals.make(random.Random(f'{seed}/{name}/{i}'), x.spec, x.split, i)
            file = f'fields/files/{name}-{i + 1:02}.{extension(token)}'
            hides = list(x.hides) + ['+' + s for s in x.shows]
            if extension(token) == 'pdf' or token == 'png':
                hides += [h for h in (x.spec.get('print_hides'),) if h]
            gold = deals.gold(d, hides)
            path = f'fields/gold/{name}-{i + 1:02}.{extension(token)}.json'
            with open(os.path.join(home(out, x.split), path), 'w', encoding='utf-8') as f:
                json.dump(gold, f, ensure_ascii=False, indent=1, sort_keys=True)
                f.write('\n')
            subject = x.spec.get('subject', '{number}').format(number=d.number)
            source = press.add(x.write(d), token, os.path.join(home(out, x.split), file), d, subject)
            saved = sum(bool(g['price_discounts'] or g['line_allowance_charges']) for g in gold['lines']) + len(gold['doc_allowance_charges'])
            inner = token.partition('+')[2]
            made.append(({'file': file, 'scored': 'yes', 'kind': 'image+key-json' if token in ('scan', 'png') else 'generated', 'doc_type': SCORED.get(d.doc_type, d.doc_type), 'gold': path,
                          'lines': len(gold['lines']), 'discounts': saved, 'quality': 'A:facts first', 'repo': 'paydirt', 'path': f'tests/papers ({name})', 'licence': 'fiction', 'layout': name, 'split': x.split,
                          'lang': d.lang + ('' if d.script == 'latn' else f'-{d.script}'), 'format': token, 'type': d.doc_type, 'supplier': d.seller.name,
                          'member': f'{name}-{i + 1:02}.{inner}' if inner else ''}, source))
    return made


def unrelated(press, out, seed, only):
    made = []
    for name, x in OTHERS.items():
        if only and not any(word in f'{name} {x.lang} others {x.split}' for word in only.split(',')):
            continue
        for i, token in enumerate(x.files):
            luck = Luck(f'{seed}/{name}/{i}')
            file = f'negatives/files/{name}-{i + 1:02}.{extension(token)}'
            paper = x.write(luck)
            sender = Party(*['Kancelarija'] + [''] * 9, 'Jelena Kosanić', '', 'jelena@kancelarija.example', x.lang)
            letter = deals.Deal('', x.lang, '', '', sender, sender, '', luck.day, [], luck.day, luck.day, '', '', '', '')
            press.add(paper, token, os.path.join(home(out, x.split), file), letter, '')
            made.append({'file': file, 'difficulty': 'hard', 'doc_type': name, 'hard': x.hard, 'text_chars': -1, 'ext': extension(token), 'repo': 'paydirt', 'path': f'tests/papers ({name})',
                         'licence': 'fiction', 'layout': name, 'split': x.split, 'lang': x.lang})
    return made


def main(argv=None):
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('out', metavar='OUT')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--only', help='only layouts whose id, language, type or group has one of these words (by commas) in it; "others" for the papers that buy nothing; the rest of OUT stays')
    p.add_argument('--jobs', type=int, default=1, help='scans at a time')
    p.add_argument('--resume', action='store_true', help='leave the files that are there already, after a run that was cut off')
    p.add_argument('--pick', metavar='DIR', help='copy the small part of the set OUT to DIR, and make nothing')
    a = p.parse_args(argv)
    if a.pick:
        return pick(a.out, a.pick)
    for folder in ('fields/files', 'fields/gold', 'negatives/files'):
        for root in (a.out, *(home(a.out, group) for group in APART)):
            os.makedirs(os.path.join(root, folder), exist_ok=True)
    work = render.scratch()
    try:
        press = Press(work, a.jobs, a.seed, a.resume)
        fields, negatives = papers(press, a.out, a.seed, a.only), unrelated(press, a.out, a.seed, a.only)
        press.run()
        for row, source in fields:
            row['sha256'], row['bytes'] = sha(source)
        for row in negatives:
            row['sha256'], row['bytes'] = sha(os.path.join(home(a.out, row['split']), row['file']))
    finally:
        shutil.rmtree(work)
    fields = [row for row, _ in fields]
    for root, splits in ((a.out, ('train', 'test')), *((home(a.out, group), (group,)) for group in APART)):
        finish(root, splits, *([r for r in rows if r['split'] in splits] for rows in (fields, negatives)), a.only)


def finish(root, splits, fields, negatives, only):
    """Writes the manifests of a set and of its halves."""
    if only:  # what the set had before stays
        fields, negatives = kept(root, 'fields', fields, LAYOUTS), kept(root, 'negatives', negatives, OTHERS)
    manifests(root, fields, negatives)
    for split in splits if len(splits) > 1 else ():
        half = [dict(r, gold='../' + r['gold']) for r in fields if r['split'] == split]
        manifests(os.path.join(root, split), half, [r for r in negatives if r['split'] == split])
    print(f'{" and ".join(splits)}: {len(fields)} documents in {len({r["layout"] for r in fields})} layouts, {len(negatives)} papers that buy nothing')


def kept(out, name, rows, register):
    """The rows of a part of the set, with those of the layouts that were not made anew."""
    path, new = os.path.join(out, name, 'manifest.tsv'), {r['layout'] for r in rows}
    if os.path.exists(path):
        with open(path, encoding='utf-8', newline='') as f:
            rows += [r for r in csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE) if r['layout'] in register and r['layout'] not in new
                     and register[r['layout']].split == r['split']]  # a group may have got another name
    order = list(register)
    return sorted(rows, key=lambda r: (order.index(r['layout']), r['file']))


def pick(out, to):
    """Copies the documents of SOME with their gold and manifests."""
    chosen = []
    for name in ('fields', 'negatives'):
        with open(os.path.join(out, name, 'manifest.tsv'), encoding='utf-8', newline='') as f:
            chosen.append([r for r in csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE) if os.path.basename(r['file']) in SOME])
        for r in chosen[-1]:
            for path in filter(None, (r['file'], r.get('gold'))):
                os.makedirs(os.path.dirname(os.path.join(to, path)), exist_ok=True)
                shutil.copyfile(os.path.join(out, path), os.path.join(to, path))
    manifests(to, *chosen)
    print(f'{sum(map(len, chosen))} of {len(SOME)} documents copied')


def manifests(out, fields, negatives):
    """The manifests that the scorer reads; those of a half name the files from the root of the set."""
    write(os.path.join(out, 'fields/manifest.tsv'), FIELDS, fields)
    positives = [dict({k: v for k, v in r.items() if k in POSITIVE}, synthetic='yes', note=r['type']) for r in fields]
    write(os.path.join(out, 'procurement/manifest.tsv'), POSITIVE, positives)
    write(os.path.join(out, 'negatives/manifest.tsv'), NEGATIVE, negatives)
    for name, columns in EMPTY.items():
        write(os.path.join(out, name, 'manifest.tsv'), columns.split(), [])


if __name__ == '__main__':
    main()
