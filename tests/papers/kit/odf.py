"""Flat OpenDocument texts and sheets, from which LibreOffice makes the office formats and PDF."""
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

NS = ' '.join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in (
    ('office', 'office'), ('style', 'style'), ('text', 'text'), ('table', 'table'), ('number', 'datastyle'),
    ('fo', 'xsl-fo-compatible'), ('svg', 'svg-compatible'), ('meta', 'meta'), ('draw', 'drawing'))) + ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
META = '<office:meta><meta:generator>office</meta:generator><meta:creation-date>2024-01-01T00:00:00</meta:creation-date></office:meta>'
ALIGN = {'l': 'start', 'r': 'end', 'c': 'center', 'j': 'justify'}


class Styles:
    """Automatic styles, each made once."""

    def __init__(self):
        self.names, self.xml = {}, []

    def use(self, family, body, more=''):
        key = (family, body, more)
        if key not in self.names:
            self.names[key] = name = f'{family[0]}{len(self.names)}'
            self.xml.append(f'<style:style style:name="{name}" style:family="{family}"{more}>{body}</style:style>')
        return self.names[key]


def inline(text, styles, mono=False):
    """Text with **bold** parts, tabs and line breaks."""
    out = []
    for i, part in enumerate(str(text).split('**')):
        body = escape(part).replace('\n', '<text:line-break/>').replace('\t', '<text:tab/>')
        if mono:
            body = body.replace('  ', ' <text:s/>').replace('  ', ' <text:s/>')
        bold = styles.use('text', '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>') if i % 2 else None
        out.append(f'<text:span text:style-name="{bold}">{body}</text:span>' if bold else body)
    return ''.join(out)


class Odt:
    def __init__(self, font='Liberation Serif', size=11, margin='2cm', landscape=False, header=None, footer=None, lang='sr'):
        self.font, self.size, self.margin, self.landscape = font, size, margin, landscape
        self.styles, self.body, self.header, self.footer, self.lang, self.tables = Styles(), [], header, footer, lang, 0

    def par(self, text='', bold=False, italic=False, size=None, align='l', tabs=(), space=0.1, before=0, indent=0, page=False, color=None, font=None, mono=False, line=None,
            box=False):
        """The XML of a paragraph. `tabs` are stops as (centimetres, l|r|c, leader)."""
        stops = ''.join(f'<style:tab-stop style:position="{t[0]}cm" style:type="{dict(l="left", r="right", c="center")[t[1]]}"'
                        + (f' style:leader-style="dotted" style:leader-text="{t[2]}"' if len(t) > 2 else '') + '/>' for t in tabs)
        props = (f'<style:paragraph-properties fo:text-align="{ALIGN[align]}" fo:margin-top="{before}cm" fo:margin-bottom="{space}cm" fo:margin-left="{indent}cm"'
                 + (' fo:break-before="page"' if page else '') + (f' fo:line-height="{line}%"' if line else '')
                 + (' fo:border="0.8pt solid #000000" fo:padding="0.15cm"' if box else '')
                 + (f'><style:tab-stops>{stops}</style:tab-stops></style:paragraph-properties>' if stops else '/>'))
        look = f'<style:text-properties fo:font-size="{size or self.size}pt" style:font-size-asian="{size or self.size}pt"'
        if bold:
            look += ' fo:font-weight="bold" style:font-weight-asian="bold"'
        look += (' fo:font-style="italic"' if italic else '') + (f' fo:color="{color}"' if color else '') + (f' style:font-name="{font}"' if font else '')
        name = self.styles.use('paragraph', f'{props}{look}/>', ' style:parent-style-name="Standard"')
        return f'<text:p text:style-name="{name}">{inline(text, self.styles, mono)}</text:p>'

    def p(self, text='', **look):
        self.body.append(self.par(text, **look))
        return self

    def table(self, rows, widths, border='all', head=1, align='', size=None, shade=None, zebra=None, bold_head=True, pad=0.08, indent=0, weight='0.5pt'):
        """Rows of cells; a cell is text or (text, {span, rows, bold, align, fill, italic}). `border`: all, none, rows, outer, head, cols."""
        self.tables += 1
        columns = ''.join('<table:table-column table:style-name="{}"/>'.format(self.styles.use('table-column', f'<style:table-column-properties style:column-width="{w}cm"/>'))
                          for w in widths)
        table = self.styles.use('table', f'<style:table-properties style:width="{sum(widths)}cm" fo:margin-left="{indent}cm" fo:margin-bottom="0.2cm" table:align="left"/>')
        out = []
        for r, row in enumerate(rows):
            cells, c = [], 0
            for cell in row:
                text, look = cell if isinstance(cell, tuple) else (cell, {})
                span, deep = look.get('span', 1), look.get('rows', 1)
                line = f'{weight} solid #000000'
                edge = {'all': f'fo:border="{line}"', 'none': 'fo:border="none"', 'rows': f'fo:border-bottom="{line}"',
                        'head': f'fo:border-bottom="{line}"' if r < head or r == len(rows) - 1 else 'fo:border="none"',
                        'cols': f'fo:border-left="{line}" fo:border-right="{line}"' + (f' fo:border-top="{line}" fo:border-bottom="{line}"' if r < head else '')
                        + (f' fo:border-bottom="{line}"' if r == len(rows) - 1 else ''),
                        'outer': ' '.join(f'fo:border-{side}="{line}"' for side, on in (('left', c == 0), ('right', c + span == len(widths)), ('top', r == 0),
                                                                                    ('bottom', r == len(rows) - 1)) if on)}[look.get('border', border)]
                fill = look.get('fill') or (shade if r < head else zebra if zebra and r % 2 == 0 else None)
                style = self.styles.use('table-cell', f'<style:table-cell-properties {edge} fo:padding="{pad}cm"' + (f' fo:background-color="{fill}"' if fill else '') + '/>')
                how = look.get('align') or ('c' if r < head and bold_head else align[c] if c < len(align) else 'l')
                par = ''.join(self.par(t, bold=look.get('bold', r < head and bold_head), italic=look.get('italic', False), size=look.get('size', size), align=how, space=0)
                              for t in str(text).split('\f'))
                cells.append(f'<table:table-cell table:style-name="{style}"' + (f' table:number-columns-spanned="{span}"' if span > 1 else '')
                             + (f' table:number-rows-spanned="{deep}"' if deep > 1 else '') + f'>{par}</table:table-cell>' + '<table:covered-table-cell/>' * (span - 1))
                c += span
            out.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
        header = f"<table:table-header-rows>{''.join(out[:head])}</table:table-header-rows>" if head else ''
        self.body.append(f'<table:table table:name="T{self.tables}" table:style-name="{table}">{columns}{header}{"".join(out[head:])}</table:table>')
        return self

    def xml(self):
        wide, tall = ('29.7cm', '21cm') if self.landscape else ('21cm', '29.7cm')
        edges = {k: f'<style:{k}>{"".join(self.par(t, size=8, align="c", space=0) for t in v.split(chr(10)))}</style:{k}>' for k, v in (('header', self.header), ('footer', self.footer)) if v}
        gap = ''.join(f'<style:{k}-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-{"bottom" if k == "header" else "top"}="0.4cm"/></style:{k}-style>'
                      for k in edges)
        fonts = ''.join(f'<style:font-face style:name="{f}" svg:font-family="{f}"/>' for f in sorted({self.font, 'Liberation Mono', 'DejaVu Sans Mono', 'WenQuanYi Micro Hei'}))
        body = ''.join(self.body)
        return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">{META}'
                f'<office:font-face-decls>{fonts}</office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:text-properties '
                f'style:font-name="{self.font}" style:font-name-asian="WenQuanYi Micro Hei" fo:font-size="{self.size}pt" fo:language="{self.lang}"/></style:default-style>'
                f'<style:style style:name="Standard" style:family="paragraph"/></office:styles><office:automatic-styles>{"".join(self.styles.xml)}'
                f'<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="{wide}" fo:page-height="{tall}" '
                f'style:print-orientation="{"landscape" if self.landscape else "portrait"}" fo:margin="{self.margin}"/>{gap}</style:page-layout></office:automatic-styles>'
                f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">{"".join(edges.values())}</style:master-page>'
                f'</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>')


class Ods:
    """A sheet. Cells: None, text, a number, a date, ('=formula', value), each or (cell, {bold, fmt, fill, span, border})."""

    def __init__(self, font='Liberation Sans', size=10, landscape=False, locale=None):
        self.locale = ' number:language="{}" number:country="{}"'.format(*locale.split('-')) if locale else ''
        self.font, self.size, self.sheets, self.styles, self.formats, self.landscape = font, size, [], Styles(), {}, landscape

    def sheet(self, name, widths, hidden=()):
        self.sheets.append((name, widths, hidden, []))
        return self

    def row(self, *cells):
        self.sheets[-1][3].append(cells)
        return self

    @property
    def next(self):
        """The number of the row that comes next, as formulas count."""
        return len(self.sheets[-1][3]) + 1

    def format(self, fmt):
        """A number style: 0, 2, '2 EUR', '%', 'date'."""
        name = 'N' + ''.join(c if c.isalnum() else '_' for c in fmt)
        if fmt == 'date':
            xml = ('<number:date-style style:name="{}"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/>'
                   '<number:text>.</number:text><number:year number:style="long"/></number:date-style>')
        elif fmt == '%':
            xml = '<number:percentage-style style:name="{}"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>'
        else:
            places, _, sign = fmt.partition(' ')
            xml = (f'<number:number-style style:name="{{}}"{self.locale}><number:number number:decimal-places="{places}" loext:min-decimal-places="{places}" number:min-integer-digits="1" '
                   f'number:grouping="true"/>' + (f'<number:text> {sign}</number:text>' if sign else '') + '</number:number-style>').replace('loext:', 'number:')
        self.formats[name] = xml.format(name)
        return name

    def cell(self, cell):
        cell, look = cell if isinstance(cell, tuple) and isinstance(cell[1], dict) else (cell, {})
        formula, value = cell if isinstance(cell, tuple) else (None, cell)
        border = 'fo:border="0.5pt solid #000000"' if look.get('border') else ''
        fill = f' fo:background-color="{look["fill"]}"' if look.get('fill') else ''
        bold = ' fo:font-weight="bold"' if look.get('bold') else ''
        kind = 'date' if hasattr(value, 'isoformat') else 'text' if value is None or isinstance(value, str) else 'number'
        fmt = look.get('fmt') or ('date' if kind == 'date' else '2' if kind == 'number' and isinstance(value, Decimal) else '0' if kind == 'number' else None)
        more = f' style:data-style-name="{self.format(fmt)}"' if fmt and kind != 'text' else ''
        props = f'<style:table-cell-properties {border}{fill} fo:wrap-option="{"wrap" if look.get("wrap") else "no-wrap"}"/>' + (
            f'<style:paragraph-properties fo:text-align="{ALIGN[look["align"]]}"/>' if 'align' in look else '') + (
            f'<style:text-properties fo:font-size="{look.get("size", self.size)}pt" style:font-name="{self.font}"{bold}/>')
        style = self.styles.use('table-cell', props, more)
        head = f'<table:table-cell table:style-name="{style}"' + (f' table:number-columns-spanned="{look["span"]}"' if look.get('span', 1) > 1 else '')
        if formula:
            head += f' table:formula={quoteattr("of:" + formula)}'
        tail = '</table:table-cell>' + '<table:covered-table-cell/>' * (look.get('span', 1) - 1)
        if value is None:
            return head + '>' + tail
        if kind == 'date':
            return f'{head} office:value-type="date" office:date-value="{value.isoformat()}">{tail}'
        if kind == 'number':
            kind = 'percentage' if fmt == '%' else 'float'
            return f'{head} office:value-type="{kind}" office:value="{value}">{tail}'
        return f'{head} office:value-type="string">' + ''.join(f'<text:p>{escape(t)}</text:p>' for t in value.split('\n')) + tail

    def xml(self):
        tables = []
        for name, widths, hidden, rows in self.sheets:
            columns = ''.join('<table:table-column table:style-name="{}"{}/>'.format(
                self.styles.use('table-column', f'<style:table-column-properties style:column-width="{w}cm"/>'), ' table:visibility="collapse"' if i in hidden else '')
                for i, w in enumerate(widths))
            body = ''.join('<table:table-row>' + ''.join(self.cell(c) for c in row) + ('' if row else '<table:table-cell/>') + '</table:table-row>' for row in rows)
            tables.append(f'<table:table table:name={quoteattr(name)}>{columns}{body}</table:table>')
        page = ('fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"' if self.landscape else
                'fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait"')
        return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">{META}'
                f'<office:font-face-decls><style:font-face style:name="{self.font}" svg:font-family="{self.font}"/></office:font-face-decls>'
                f'<office:automatic-styles>{"".join(self.formats.values())}{"".join(self.styles.xml)}<style:page-layout style:name="pm"><style:page-layout-properties {page} '
                f'fo:margin="1.5cm" style:scale-to-X="1" style:print-page-order="ttb"/></style:page-layout></office:automatic-styles>'
                f'<office:master-styles><style:master-page style:name="Default" style:page-layout-name="pm"/></office:master-styles>'
                f'<office:body><office:spreadsheet>{"".join(tables)}</office:spreadsheet></office:body></office:document>')
