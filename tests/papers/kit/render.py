"""Turns sources into files with LibreOffice, Chromium, poppler and ImageMagick, one program at a time."""
import base64
import json
import os
import random
import re
import shutil
import struct
import subprocess
import tempfile
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from datetime import datetime, timezone
from html import escape

ENV = dict(os.environ, SOURCE_DATE_EPOCH='1704067200', TZ='UTC', LC_ALL='C.UTF-8', MAGICK_THREAD_LIMIT='1')
FILTERS = {'docx': 'docx:MS Word 2007 XML', 'odt': 'odt:writer8', 'doc': 'doc:MS Word 97', 'rtf': 'rtf:Rich Text Format', 'xlsx': 'xlsx:Calc MS Excel 2007 XML',
           'ods': 'ods:calc8', 'xls': 'xls:MS Excel 97', 'pdf': 'pdf'}


def run(*args, timeout=600):
    done = subprocess.run(['nice', '-n', '10', *map(str, args)], env=ENV, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=timeout)
    if done.returncode:
        raise SystemExit(f"{args[0]} failed: {done.stdout.decode(errors='replace')[-800:]}")


def office(jobs, work):
    """Converts flat OpenDocument files: jobs are (source text, kind of source, extension wanted, target). Many files a call."""
    profile = os.path.join(work, 'profile')
    groups = {}
    for i, (source, kind, ext, target) in enumerate(jobs):
        folder = os.path.join(work, f'{kind}-{ext}')
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, f'{i:04}.{kind}')
        with open(path, 'w', encoding='utf-8') as f:
            f.write(source)
        groups.setdefault((ext, folder), []).append((path, target))
    for (ext, folder), files in groups.items():
        for k in range(0, len(files), 40):
            part = files[k:k + 40]
            run('soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--norestore', '--convert-to', FILTERS[ext], '--outdir', folder, *(p for p, _ in part))
            for path, target in part:
                made = os.path.splitext(path)[0] + '.' + ext
                if not os.path.exists(made):
                    raise SystemExit(f'LibreOffice made no {ext} for {target}')
                shutil.move(made, target)


class Browser:
    """One Chromium for all prints, spoken to over a pipe: a start of its own for every page would take most of the time."""

    def __init__(self, work):
        ours, theirs = os.pipe(), os.pipe()  # what it reads, what it writes
        self.to, self.back, self.n, self.rest, self.work = ours[1], theirs[0], 0, b'', work

        def ends():
            low, high = os.dup(ours[0]), os.dup(theirs[1])
            os.dup2(low, 3)
            os.dup2(high, 4)
        self.child = subprocess.Popen(
            ['nice', '-n', '10', 'chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-extensions', '--no-first-run', '--remote-debugging-pipe', f'--user-data-dir={work}/chromium'],
            env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=ends, close_fds=False)
        os.close(ours[0])
        os.close(theirs[1])
        target = self.ask('Target.createTarget', url='about:blank')['targetId']
        self.page = self.ask('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        self.ask('Page.enable')

    def ask(self, method, wait=None, **params):
        """Sends a command and gives its result; with `wait` only after that event."""
        self.n += 1
        said = {'id': self.n, 'method': method, 'params': params}
        if method.startswith('Page.'):
            said['sessionId'] = self.page
        os.write(self.to, json.dumps(said).encode() + b'\0')
        result = None
        while result is None or wait:
            heard = self.hear()
            if heard.get('id') == self.n:
                if 'error' in heard:
                    raise SystemExit(f"Chromium: {method}: {heard['error']}")
                result = heard['result']
            elif heard.get('method') == wait:
                wait = None
        return result

    def hear(self):
        while b'\0' not in self.rest:
            more = os.read(self.back, 1 << 20)
            if not more:
                raise SystemExit('Chromium ended')
            self.rest += more
        text, _, self.rest = self.rest.partition(b'\0')
        return json.loads(text)

    def print(self, html, target):
        path = os.path.join(self.work, 'page.html')
        with open(path, 'w', encoding='utf-8') as f:
            f.write(html)
        self.ask('Page.navigate', 'Page.loadEventFired', url=f'file://{path}')
        data = base64.b64decode(self.ask('Page.printToPDF', preferCSSPageSize=True, printBackground=True, displayHeaderFooter=False)['data'])
        # The times of making are the only bytes that change between runs.
        data = re.sub(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}", rb'\g<1>20240101000000', data)
        with open(target, 'wb') as f:
            f.write(data)

    def close(self):
        os.close(self.to)
        try:
            self.child.wait(20)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
        os.close(self.back)


def listing(text):
    """A page of monospaced print, small enough for its longest line."""
    longest = max(sum(2 if '\u2e80' <= c <= '\uffef' else 1 for c in line) for line in text.split('\n'))
    style = f'font:{min(9.5, 860 / longest):.2f}pt "DejaVu Sans Mono","WenQuanYi Micro Hei Mono",monospace'
    pages = ''.join(f'<pre>{escape(p)}</pre>' for p in text.split('\f'))
    return f"<!DOCTYPE html><meta charset='utf-8'><style>@page{{size:A4;margin:12mm}}pre{{{style};margin:0;break-after:page}}pre:last-child{{break-after:auto}}</style>{pages}"


def pdf_of_jpegs(pages, dpi, target):
    """The PDF that a scanner writes: a picture a page and nothing else."""
    objects = [b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Count %d/Kids[%s]>>' % (len(pages), b' '.join(b'%d 0 R' % (3 + 3 * i) for i in range(len(pages))))]
    for i, data in enumerate(pages):
        width, height, parts = jpeg_size(data)
        w, h = (round(v * 72 / dpi, 2) for v in (width, height))
        color = b'/DeviceGray' if parts == 1 else b'/DeviceRGB'
        stream = f'q {w} 0 0 {h} 0 0 cm /I Do Q'.encode()
        objects += [f'<</Type/Page/Parent 2 0 R/MediaBox[0 0 {w} {h}]/Resources<</XObject<</I {5 + 3 * i} 0 R>>>>/Contents {4 + 3 * i} 0 R>>'.encode(),
                    b'<</Length %d>>\nstream\n%s\nendstream' % (len(stream), stream),
                    b'<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent 8/Filter/DCTDecode/Length %d>>\nstream\n%s\nendstream'
                    % (width, height, color, len(data), data)]
    out, places = bytearray(b'%PDF-1.4\n'), []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (n, body)
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % p for p in places)
    out += b'trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, start)
    with open(target, 'wb') as f:
        f.write(out)


def jpeg_size(data):
    i = 2
    while True:
        marker, length = data[i + 1], struct.unpack('>H', data[i + 2:i + 4])[0]
        if 0xC0 <= marker <= 0xC2:
            height, width, parts = struct.unpack('>HHB', data[i + 5:i + 10])
            return width, height, parts
        i += 2 + length


def scan(pdf, target, seed, work):
    """Prints, skews, blurs and compresses the pages as a cheap scanner does; how much is a matter of the seed."""
    rng = random.Random(seed)
    dpi = rng.choice((150, 150, 170, 200))
    png = target.endswith('.png')
    for old in os.listdir(work):
        if old.startswith('scan-'):
            os.remove(os.path.join(work, old))
    run('pdftoppm', '-gray', '-r', dpi, pdf, os.path.join(work, 'scan-p'))
    pages = []
    for i, name in enumerate(sorted(n for n in os.listdir(work) if n.startswith('scan-p'))):
        skew, noise, blur = rng.uniform(-1.2, 1.2), rng.uniform(0.05, 0.28), rng.uniform(0.2, 0.75)
        light, contrast, quality = rng.randint(-6, 4), rng.randint(-8, 12), rng.randint(42, 78)
        out = os.path.join(work, f'scan-o{i}.jpg')
        run('convert', os.path.join(work, name), '-background', '#f4f4f4', '-rotate', f'{skew:.2f}', '-seed', rng.randrange(10 ** 6), '-attenuate', f'{noise:.2f}', '+noise', 'Gaussian',
            '-blur', f'0x{blur:.2f}', '-brightness-contrast', f'{light}x{contrast}', '-colorspace', 'Gray', '-strip', '-quality', quality, out)
        pages.append(out)
    if png:
        run('convert', *pages, '-append', '-depth', 8, '-colors', 16, '-define', 'png:exclude-chunks=date,time', target)
    else:
        pdf_of_jpegs([open_bytes(p) for p in pages], dpi, target)


def open_bytes(path):
    with open(path, 'rb') as f:
        return f.read()


def mail(letter, deal, target, attached=()):
    """A mail with fixed identifiers, so that the same seed gives the same bytes."""
    m, stem = EmailMessage(), os.path.splitext(os.path.basename(target))[0]
    sender, to = (deal.buyer, deal.seller) if letter.back else (deal.seller, deal.buyer)
    for key, p in (('From', sender), ('To', to)):
        name, host = p.mail.split('@')
        m[key] = Address(display_name=p.person, username=name, domain=host)
    m['Subject'] = letter.subject
    m['Date'] = format_datetime(datetime(deal.date.year, deal.date.month, deal.date.day, 9, 41, tzinfo=timezone.utc))
    m['Message-ID'] = f"<{stem}@{sender.mail.split('@')[1]}>"
    if letter.text is not None:
        m.set_content(letter.text)
        if letter.html is not None:
            m.add_alternative(letter.html, subtype='html')
    else:
        m.set_content(letter.html, subtype='html')
    for name, data, kind in attached:
        m.add_attachment(data, maintype=kind.split('/')[0], subtype=kind.split('/')[1], filename=name)
    for i, part in enumerate(m.walk()):
        if part.is_multipart():
            part.set_boundary(f'=_{stem}_{i}')
    with open(target, 'wb') as f:
        f.write(m.as_bytes())


def scratch():
    return tempfile.mkdtemp(prefix='papers-')
