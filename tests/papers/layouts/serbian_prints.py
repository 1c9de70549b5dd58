"""Monospaced prints of old bookkeeping programs and of terminals, in several tongues."""
from kit.figures import count, date, money
from kit.paper import Text, layout


def rule(widths, char='-'):
    return '+'.join(char * w for w in widths)


def fit(text, width, right=False):
    """Cuts or pads to a width in cells; Chinese characters are two cells wide."""
    text, size, out = str(text), 0, ''
    for c in text:
        wide = 2 if '\u2e80' <= c <= '\uffef' else 1
        if size + wide > width:
            break
        out, size = out + c, size + wide
    return ' ' * (width - size) + out if right else out + ' ' * (width - size)


@layout('sr-inv-dos', 'invoice', 'sr', 'txt pdf txt:cp1250 scan txt pdf', script='bald', currency='RSD', lines=(4, 12), number='{N}', discount='line percent',
        shows='seller_vat_id buyer_vat_id order_ref seller_account')
def dos(d):
    """An invoice as a program of the nineties prints it, without diacritics."""
    m, q = money('1,234.56'), count('1,234.56')
    w = (3, 11, 34, 4, 9, 12, 6, 14)
    line = lambda cells: ' '.join(fit(c, n, right) for c, n, right in zip(cells, w, (1, 0, 0, 0, 1, 1, 1, 1)))
    bar = '-' * (sum(w) + 7)
    out = [f'{d.seller.name:<50}PIB {d.seller.vat}', f'{d.seller.street + ", " + d.seller.place:<50}ZR  {d.seller.account}', '', f'{"":28}R A C U N - O T P R E M N I C A   br. {d.number}', '',
           f'KUPAC: {d.buyer.name}', f'       {d.buyer.street}, {d.buyer.place}', f'       PIB {d.buyer.vat}', f'DATUM: {date(d.date, "15.03.2024")}     NARUDZBENICA: {d.order_no}', bar,
           line(('RB', 'SIFRA', 'NAZIV', 'JM', 'KOLICINA', 'CENA', 'RAB%', 'VREDNOST')), bar]
    out += [line((i, x.code, x.name, x.unit, q(x.qty), m(x.list), q(x.percent), m(x.amount))) for i, x in enumerate(d.lines, 1)]
    end = lambda t, v: f'{t:>{sum(w) + 7 - 16}}: {v:>14}'
    return Text('\n'.join([*out, bar, end('OSNOVICA', m(d.net)), end('PDV 20.00%', m(d.tax)), end('ZA UPLATU DIN', m(d.gross)), '', 'Fakturisao ___________      Primio ___________', '']))


@layout('en-inv-terminal', 'invoice', 'en', 'txt pdf eml txt pdf scan', currency=('USD', 'GBP'), lines=(3, 8), number='INV{b}', discount='unit', shows='due_date order_ref',
        subject='Invoice {number}')
def terminal(d):
    """A US-like statement; the discount a unit stands under its item, two lines each."""
    m, q = money('1,234.56'), count('1,234.56')
    out = [d.seller.name.upper(), d.seller.street, d.seller.place, '', f'INVOICE NO    {d.number}', f'INVOICE DATE  {date(d.date, "March 15, 2024")}', f'DUE           {date(d.due, "March 15, 2024")}',
           f'YOUR PO       {d.order_no}', '', 'BILL TO', f'   {d.buyer.name}', f'   {d.buyer.street}', f'   {d.buyer.place}', '', f'{"QTY":>9} {"U/M":5} {"ITEM":38} {"UNIT PRICE":>12} {"EXTENDED":>14}',
           '=' * 82]
    for x in d.lines:
        out += [f'{q(x.qty):>9} {x.unit:5} {fit(x.name, 38)} {m(x.price):>12} {m(x.amount):>14}', f'{"":15} {fit(f"list {m(x.list)} less {m(x.off)} each, {x.code}", 60)}']
    end = lambda t, v: f'{t:>67} {v:>14}'
    out += ['=' * 82, end('NET', m(d.net)), end(f'VAT {d.rates[0][0]}%', m(d.tax)), end(f'TOTAL {d.currency}', m(d.gross)), '', 'Remit to: ' + d.seller.bank, '']
    return Text('\n'.join(out))


@layout('de-angebot-druck', 'quotation_bid', 'de', 'txt pdf txt:cp1252 pdf scan eml', currency='EUR', lines=(3, 8), number='AN-{N}', reduction='percent', rates=(19,), subject='Angebot {number}')
def angebot(d):
    """An ERP print: position numbers by tens, name under the figures, discount of the whole at the end."""
    m, q = money('1.234,56'), count('1.234,56')
    p, a, _ = d.reductions[0]
    out = [f'{d.seller.name} * {d.seller.street} * {d.seller.place}', '', d.buyer.name, d.buyer.street, d.buyer.place, '', f'{"Angebot":<12}{d.number:<30}Datum   {date(d.date, "15.03.2024")}',
           f'{"Bearbeiter":<12}{d.seller.person}', '', f'{"Pos":<5}{"Artikel":<14}{"Menge":>10} {"ME":<7}{"Einzelpreis":>14}{"Gesamtpreis EUR":>18}', '_' * 70]
    for i, x in enumerate(d.lines, 1):
        out += [f'{i * 10:<5}{x.code:<14}{q(x.qty):>10} {x.unit:<7}{m(x.price):>14}{m(x.amount):>18}', f'     {x.name}, {x.spec}', '']
    end = lambda t, v: f'{t:>52}{v:>17}'
    out += ['_' * 70, end('Summe Positionen', m(d.sum)), end(f'abzgl. {q(p)} % Rabatt', m(a) + '-'), end('Nettobetrag', m(d.net)), end('19 % MwSt.', m(d.tax)), end('Gesamtbetrag', m(d.gross)), '',
            'Lieferzeit ca. 3 Wochen. An dieses Angebot halten wir uns 30 Tage gebunden.', '']
    return Text('\n'.join(out))


@layout('ru-zakaz-print', 'purchase_order', 'ru', 'txt:cp1251 pdf txt scan eml txt', currency='RUB', lines=(3, 9), number='ЗП-{N}', shows='seller_vat_id buyer_vat_id', subject='Заказ {number}')
def zakaz(d):
    """An order printed by a warehouse program, with bars between the columns."""
    m, q = money('1 234,56'), count('1 234,56')
    w = (4, 34, 7, 10, 13, 15)
    line = lambda cells: '|' + '|'.join(fit(c, n, right) for c, n, right in zip(cells, w, (1, 0, 0, 1, 1, 1))) + '|'
    bar = '+' + rule(w) + '+'
    out = [f'ЗАКАЗ НА ПОСТАВКУ № {d.number} от {date(d.date, "15.03.2024")}', '', f'Заказчик:  {d.buyer.name}, ИНН {d.buyer.vat}', f'Поставщик: {d.seller.name}, ИНН {d.seller.vat}', bar,
           line(('№', 'Наименование', 'Ед.', 'Кол-во', 'Цена, руб.', 'Сумма, руб.')), bar, *(line((i, x.name, x.unit, q(x.qty), m(x.price), m(x.amount))) for i, x in enumerate(d.lines, 1)), bar]
    end = lambda t, v: f'{t:>{sum(w) - 9}} {v:>15}'
    return Text('\n'.join([*out, end('Итого без НДС:', m(d.net)), end('НДС 20%:', m(d.tax)), end('Всего с НДС:', m(d.gross)), '', f'Адрес доставки: {d.buyer.place}, {d.buyer.street}', '']))


@layout('zh-order-print', 'purchase_order', 'zh', 'txt pdf txt:gb18030 scan eml txt', currency='CNY', lines=(2, 7), number='PO{y}{m}{n:04}', subject='采购订单 {number}', shows='delivery_date')
def zh_order(d):
    """A Chinese order from an ERP, columns by width of characters."""
    m, q = money('1,234.56'), count('1,234.56')
    w = (4, 12, 20, 6, 8, 13, 15)
    line = lambda cells: ' '.join(fit(c, n, right) for c, n, right in zip(cells, w, (0, 0, 0, 0, 1, 1, 1)))
    out = [f'{"":30}采购订单', f'订单号: {d.number}            下单日期: {date(d.date, "2024-03-15")}', f'采购方: {d.buyer.name}', f'供应商: {d.seller.name}', f'交货日期: {date(d.delivery, "2024-03-15")}     币种: 人民币', '=' * 84,
           line(('行号', '物料编码', '物料名称', '单位', '数量', '不含税单价', '不含税金额')), '-' * 84, *(line((i * 10, x.code, x.name, x.unit, q(x.qty), m(x.price), m(x.amount))) for i, x in enumerate(d.lines, 1)),
           '-' * 84, f'不含税金额合计: {m(d.net)}   税额(13%): {m(d.tax)}   价税合计: {m(d.gross)} 元', '', f'采购员: {d.buyer.person}', '']
    return Text('\n'.join(out))
