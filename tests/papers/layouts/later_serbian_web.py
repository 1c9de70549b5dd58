"""Serbian papers of the fourth group that a browser prints: the state's invoices and a warehouse's delivery note."""
from html import escape as e

from kit.figures import count, cyr, date, money
from kit.paper import Html, later

SEF = '''<!DOCTYPE html><html lang="sr"><head><meta charset="utf-8"><title>eFaktura</title><style>@page{size:A4;margin:11mm}body{font:9.5px "Liberation Sans",Arial;color:#222}
h1{font-size:17px;color:#0c4076;margin:0}.bar{display:flex;justify-content:space-between;border-bottom:2px solid #0c4076;padding-bottom:5px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:22px;margin:10px 0}h2{font-size:10px;color:#0c4076;border-bottom:1px solid #bbb;margin:0 0 3px}
dl{display:grid;grid-template-columns:46% 54%;margin:0}dt{color:#666}dd{margin:0}table{width:100%;border-collapse:collapse;margin-top:8px}
.s th{background:#e8eef5;font-weight:normal;padding:3px;border:1px solid #c5ced8}.s td{padding:3px;border-bottom:1px solid #ddd;text-align:right}.s .l{text-align:left}
.t{width:58%;margin-left:42%}.t td{padding:2px 4px;text-align:right}.t td:first-child{text-align:left}.t .k{font-weight:bold;border-top:1px solid #0c4076}
footer{margin-top:22px;font-size:8px;color:#777}</style></head><body>'''


def facts(pairs):
    return '<dl>' + ''.join(f'<dt>{label}</dt><dd>{e(str(value))}</dd>' for label, value in pairs) + '</dl>'


@later('sr-sef-faktura', 'invoice', 'sr', 'pdf html scan pdf pdf', currency='RSD', lines=(2, 12), discount='some line', rates=(20, 10), since=2022, number='{n}-{N}/{yy}', order='{n:04}/{yy}',
        contract='{n}-{m}/{y}',
        shows='order_ref contract_ref due_date delivery_date seller_vat_id buyer_vat_id seller_account')
def sef(d):
    """The printout of the state's portal for invoices: facts under headings, reductions in money, a ladder of sums for each rate."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024.'
    party = lambda p: facts((('Naziv', p.name), ('PIB', p.vat), ('Matični broj', p.reg), ('Adresa', f'{p.street}, {p.place}, Srbija')))
    rows = ''.join(f'<tr><td class=l>{i}</td><td class=l>{e(x.code)}</td><td class=l>{e(x.name)}<br>{e(x.spec)}</td><td>{m(x.list)}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.line_off)}</td>'
                   f'<td>S{x.rate}</td><td>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    ladder = ''
    for rate, base, tax in d.rates:
        lines = [x for x in d.lines if x.rate == rate]
        for label, v in (('Zbir stavki', sum(x.full for x in lines)), ('Umanjenje', sum(x.line_off for x in lines)), ('Ukupno osnovica', base), ('Ukupno PDV', tax)):
            ladder += f'<tr><td>{label} - stopa {rate}%</td><td>{m(v)}</td></tr>'
    return Html(f'''{SEF}<div class="bar"><h1>Faktura {e(d.number)}</h1><div>Status: Prihvaćeno<br>Identifikator: {d.seller.reg}{d.date:%d%m}{len(d.lines)}</div></div>
<div class="two"><div><h2>Prodavac</h2>{party(d.seller)}</div><div><h2>Kupac</h2>{party(d.buyer)}</div></div>
<div class="two"><div><h2>Podaci o fakturi</h2>{facts((('Datum izdavanja', date(d.date, f)), ('Datum prometa', date(d.delivery, f)), ('Datum dospeća', date(d.due, f)), ('Valuta', 'RSD'),
('Način obračuna PDV', 'Po datumu prometa')))}</div><div><h2>Reference i plaćanje</h2>{facts((('Broj narudžbenice', d.order_no), ('Broj ugovora', d.contract_no),
('Račun za uplatu', d.seller.account), ('Model i poziv na broj', f'(97) {d.number}')))}</div></div>
<table class="s"><tr><th>R. br.</th><th>Šifra</th><th>Naziv</th><th>Jedinična cena</th><th>Količina</th><th>JM</th><th>Umanjenje</th><th>PDV kat.</th><th>Iznos bez PDV</th></tr>{rows}</table>
<table class="t">{ladder}<tr><td>Ukupna osnovica</td><td>{m(d.net)}</td></tr><tr><td>Ukupan PDV</td><td>{m(d.tax)}</td></tr><tr class="k"><td>Ukupan iznos</td><td>{m(d.gross)}</td></tr>
<tr class="k"><td>Iznos za plaćanje</td><td>{m(d.payable)}</td></tr></table>
<footer>Ovaj prikaz je generisan iz elektronske fakture u formatu UBL 2.1. Važeći dokument je elektronski zapis. Prilozi: 0</footer></body></html>''')


@later('sr-otpremnica-magacin', 'delivery_note', 'sr', 'pdf scan pdf html', script='cyrl', lines=(2, 9), number='{n:04}-ОТП-{yy}', order='НП-{N}', hides='money, price, amount, discounts',
        shows='order_ref delivery_date buyer_vat_id')
def magacin(d):
    """A warehouse's note: ordered and issued side by side, a lot for each row, driver and plate, three signatures."""
    q, f = count('1.234,56'), '15.03.2024.'
    rows = ''.join(f'<tr><td>{i}.</td><td>{e(x.code)}</td><td>{e(x.name)}, {e(x.spec)}</td><td>{cyr(x.unit)}</td><td class=r>{q(x.qty)}</td><td class=r>{q(x.qty)}</td>'
                   f'<td>Л{d.date:%y%m}{i:02}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="sr-Cyrl"><meta charset="utf-8"><style>@page{{size:A4;margin:14mm}}body{{font:12px "DejaVu Serif Condensed","DejaVu Serif",serif}}
table{{width:100%;border-collapse:collapse}}
.g td,.g th{{border:1px solid #000;padding:3px}}.r{{text-align:right}}.h td{{vertical-align:top;padding:2px 0}}h1{{font-size:19px;text-align:center;margin:16px 0 4px}}</style>
<table class=h><tr><td width="55%"><b>Испоручилац</b><br>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{e(d.seller.place)}<br>тел. {d.seller.phone}</td><td><b>Прималац</b><br>{e(d.buyer.name)}<br>
{e(d.buyer.street)}<br>{e(d.buyer.place)}<br>ПИБ {d.buyer.vat}</td></tr></table><h1>ОТПРЕМНИЦА бр. {d.number}</h1>
<p style="text-align:center">Датум издавања: {date(d.date, f)} &emsp; Датум испоруке: {date(d.delivery, f)} &emsp; По наруџби: {d.order_no}</p>
<table class=g><tr><th>Р.б.</th><th>Шифра</th><th>Назив робе</th><th>ЈМ</th><th>Наручено</th><th>Издато</th><th>Лот / серија</th></tr>{rows}</table>
<p>Начин отпреме: сопствени превоз. Регистарска ознака возила: КВ-{d.date:%d%m}-ТТ. Возач: ______________________</p>
<p>Рекламације на количину примају се при истовару, на квалитет у року од 8 дана.</p>
<table style="margin-top:45px;text-align:center"><tr><td>Робу издао<br><br>{e(d.seller.person)}</td><td>Робу превезао<br><br>________________</td><td>Робу примио<br><br>________________</td></tr>
</table></html>''')
