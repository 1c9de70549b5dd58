"""German, Austrian, Russian and Chinese papers of the seventh group."""
from html import escape as e

from kit.figures import count, date, money, words_ru, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, Text, newest
from kit.wares import GOODS


@newest('de-rechnung-lieferung', 'invoice', 'de', 'pdf html scan eml+pdf', currency='EUR', lines=(1, 8), rates=(19, 7), discount='some line', delivered=True, number='RE-{y}{n:04}', order='{N}', subject='Rechnung {number}', shows='order_ref delivery_date due_date seller_vat_id seller_account')
def bill(d):
    """A bill of an online program: the sender small above the address, facts at the right, a rebate within the row, tax by rate, three columns at the foot."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = ''.join(f'<tr><td>{i}.<td><b>{e(x.name)}</b><br>{e(x.spec)}<td>{q(x.qty)} {x.unit}<td>{m(x.list)} €<td>{x.rate} %<td>{f"{q(x.percent)} %" if x.percent else ""}<td>{m(x.amount)} €</tr>' for i, x in enumerate(d.lines, 1))
    rates = ''.join(f'<tr><td>zzgl. Umsatzsteuer {r} % auf {m(b)} €<td>{m(t)} €</tr>' for r, b, t in d.rates)
    both = f'<tr><td>Umsatzsteuer gesamt<td>{m(d.tax)} €</tr>' if len(d.rates) > 1 else ''
    return Html(f'''<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Rechnung</title><style>@page{{size:A4;margin:18mm}}body{{font:11px "Liberation Sans"}}.o{{display:flex;justify-content:space-between;margin:30px 0}}table{{width:100%;border-collapse:collapse}}th{{text-align:left;border-bottom:1px solid #000}}
td,th{{padding:5px 3px;vertical-align:top}}tr td:nth-child(n+3){{text-align:right;white-space:nowrap}}.s{{width:60%;margin-left:40%;border-top:1px solid #000}}.s td:last-child{{text-align:right}}.f{{display:flex;justify-content:space-between;font-size:9px;border-top:1px solid #999;margin-top:40px;padding-top:6px}}</style></head><body>
<h2 style="text-align:right">{e(d.seller.name)}</h2><div class=o><div><u style="font-size:8px">{e(d.seller.name)} · {e(d.seller.street)} · {d.seller.postcode} {e(d.seller.city)}</u><br>{e(d.buyer.name)}<br>{e(d.buyer.street)}<br>{d.buyer.postcode} {e(d.buyer.city)}</div>
<div>Rechnungsnr.: {d.number}<br>Rechnungsdatum: {date(d.date, f)}<br>Lieferdatum: {date(d.delivery, f)}<br>Auftragsnr.: {d.order_no}<br>Ihr Ansprechpartner: {e(d.seller.person)}</div></div>
<h3>Rechnung {d.number}</h3><p>Sehr geehrte Damen und Herren,<br>vielen Dank für Ihren Auftrag. Wir stellen Ihnen folgende Leistungen in Rechnung:</p>
<table><tr><th>Pos.<th>Bezeichnung<th>Menge<th>Einzelpreis<th>USt.<th>Rabatt<th>Gesamtpreis</tr>{rows}</table>
<table class=s><tr><td>Gesamtbetrag netto<td>{m(d.net)} €</tr>{rates}{both}<tr><td><b>Gesamtbetrag brutto</b><td><b>{m(d.gross)} €</b></tr></table>
<p>Bitte überweisen Sie den Rechnungsbetrag bis zum {date(d.due, f)} ohne Abzug.</p>
<div class=f><div>{e(d.seller.name)}<br>{e(d.seller.street)}<br>{d.seller.postcode} {e(d.seller.city)}</div><div>Tel. {d.seller.phone}<br>{d.seller.mail}<br>USt-ID {d.seller.vat}</div><div>{e(d.seller.bank)}<br>IBAN {d.seller.iban}</div></div></body></html>''')


@newest('de-bestellung-position', 'purchase_order', 'de', 'pdf scan docx', currency='EUR', lines=(1, 8), base=5, rates=(19,), number='45{b}', quote='{N}', hides='tax, gross', shows='delivery_date quotation_ref')
def position(d):
    """An order of a great program: each position over two rows, price per one or per hundred, the net value, one sum without tax."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='2cm', lang='de', footer='Es gelten ausschließlich unsere Allgemeinen Einkaufsbedingungen.')
    doc.p(d.buyer.name, bold=True, size=13, space=0).p(f'{d.buyer.street}, {d.buyer.place}', size=8, space=0.5)
    doc.table([[f'Firma\f{d.seller.name}\f{d.seller.street}\f{d.seller.postcode} {d.seller.city}', f'**Bestellung**\fBestellnummer/Datum\f{d.number} / {date(d.date, f)}\fAnsprechpartner/in\f{d.buyer.person}\fTelefon\f{d.buyer.phone}']], [10, 7], head=0, border='none')
    doc.p(f'Bitte liefern an:\n{d.buyer.name}\n{d.buyer.street}\n{d.buyer.postcode} {d.buyer.city}', before=0.3, space=0.2).p(f'Liefertermin: {date(d.delivery, f)}        Ihr Angebot: {d.quote_no}        Währung: EUR', bold=True, space=0.2)
    rows = [['Pos.', 'Material / Bezeichnung', 'Bestellmenge', 'Einheit', 'Preis pro Einheit', 'Nettowert']]
    for i, x in enumerate(d.lines, 1):
        rows += [[f'{i * 10:05}', f'{x.code}\f{x.name} {x.spec}', '', '', '', ''], ['', '', q(x.qty), x.unit, f'{m(x.price)} / {x.base} {x.unit}', m(x.amount)]]
    doc.table(rows, [1.5, 6.2, 2.3, 1.5, 3.1, 2.6], align='llrcrr', size=9, border='head')
    doc.p(f'Gesamtnettowert ohne USt. EUR\t{m(d.net)}', bold=True, tabs=[(17.2, 'r')], space=0.3)
    return doc.p('Zahlungsbedingungen: 14 Tage 2 % Skonto, 30 Tage netto. Lieferbedingung: frei Haus. Dieser Beleg wurde maschinell erstellt und ist ohne Unterschrift gültig.', size=8.5)


@newest('at-anbot-betrieb', 'quotation_bid', 'de', 'docx odt pdf', currency='EUR', lines=(1, 7), rates=(20,), sellers='at', buyers='at', number='A{yy}-{n:03}', shows='due_date seller_vat_id')
def austrian(d):
    """An Austrian offer in a writer's form: the text of a position long, prices of a unit and of the position, the sum with 20 %."""
    m, q = money('1.234,56'), count('1.234,56')
    doc = Odt('Liberation Serif', 11, margin='2.2cm', lang='de', footer=f'{d.seller.name}, {d.seller.street}, {d.seller.place} | {d.seller.reg} | UID {d.seller.vat}')
    doc.p(d.seller.name, bold=True, size=15, color='#5a3e1b', space=0.4).p(f'{d.buyer.name}\nz. Hd. {d.buyer.person}\n{d.buyer.street}\n{d.buyer.place}', space=0.4)
    doc.p(f'{d.seller.city}, am {date(d.date, "15. März 2024")}', align='r').p(f'ANBOT Nr. {d.number}', bold=True, size=13, space=0.2).p('Wir danken für Ihre Anfrage und bieten Ihnen freibleibend wie folgt an:', space=0.2)
    doc.table([['Pos.', 'Leistung', 'Menge', 'EH', 'EP in €', 'Betrag in €']] + [[f'{i:02}', f'**{x.name}**\f{x.spec}, Art. {x.code}', q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
              + [[(label, dict(span=5, align='r', bold=i == 2)), (m(v), dict(bold=i == 2))] for i, (label, v) in enumerate((('Nettosumme', d.net), (f'zuzüglich {d.lines[0].rate} % USt.', d.tax), ('Anbotssumme brutto', d.gross)))], [1.2, 7, 1.8, 1.4, 2.5, 2.7], align='clrcrr', size=10, border='rows')
    doc.p(f'An dieses Anbot halten wir uns bis {date(d.due, "15.03.2024")} gebunden. Zahlung: 14 Tage netto Kassa oder 7 Tage 3 % Skonto. Lieferzeit ca. 4 Wochen.', align='j', space=0.4)
    return doc.p(f'Mit freundlichen Grüßen\n\n{d.seller.person}')


@newest('de-ab-klartext', 'order_confirmation', 'de', 'eml txt pdf', currency='EUR', lines=(1, 6), rates=(19,), number='AB{yy}{n:04}', order='{n}-{N}', subject='Auftragsbestätigung {number}', shows='order_ref delivery_date')
def plain(d):
    """A confirmation in plain text: each position a block of three lines, sums under each other."""
    m, q, f = money('1.234,56'), count('1.234,56'), '15.03.2024'
    rows = '\n\n'.join(f'Pos. {i}   {x.name}, {x.spec}\n         Art.-Nr. {x.code}\n         {q(x.qty)} {x.unit} à {m(x.price)} EUR = {m(x.amount)} EUR' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.seller.name}
{d.seller.street}, {d.seller.place}

Auftragsbestätigung Nr. {d.number} vom {date(d.date, f)}

An {d.buyer.name}, {d.buyer.street}, {d.buyer.place}
Ihre Bestellung: {d.order_no}

Guten Tag,

vielen Dank für Ihre Bestellung, die wir wie folgt bestätigen:

{rows}

Warenwert netto     {m(d.net):>14} EUR
Umsatzsteuer {d.lines[0].rate} %   {m(d.tax):>14} EUR
Auftragssumme       {m(d.gross):>14} EUR

Voraussichtlicher Liefertermin: {date(d.delivery, f)}
Versand per Spedition, frei Bordsteinkante.

Freundliche Grüße
{d.seller.person}
''')


@newest('ru-schet-dogovor', 'proforma_invoice', 'ru', 'docx pdf scan eml+pdf', currency='RUB', lines=(1, 6), units=GOODS, whole=True, step='0.05', since=2020, number='{n:02}-{d}', hides='price, amount, net', shows='seller_vat_id buyer_vat_id seller_account due_date')
def bill_contract(d):
    """A bill that is a contract: the bank's table, prices that hold the tax, terms in points under it, until when it may be paid."""
    m, q = money('1 234,56'), count('1 234,56')
    doc = Odt('Liberation Sans', 9.5, margin='1.9cm', lang='ru')
    doc.table([[f'Получатель\f{d.seller.name}\fИНН {d.seller.vat} КПП {d.seller.tax[0]}', 'Сч. №', d.seller.account], [f'Банк получателя\f{d.seller.bank}', 'БИК', f'04{d.seller.vat[2:9]}']], [9, 2, 6.2], head=0)
    doc.p(f'СЧЕТ-ДОГОВОР № {d.number} от {date(d.date, "15 марта 2024 г.")}', bold=True, size=13, before=0.2, space=0.2)
    doc.p(f'**Поставщик:** {d.seller.name}, {d.seller.postcode}, {d.seller.city}, {d.seller.street}, тел. {d.seller.phone}').p(f'**Покупатель:** {d.buyer.name}, ИНН {d.buyer.vat}, КПП {d.buyer.tax[0]}, {d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}', space=0.2)
    rows = [['№', 'Товар', 'Кол-во', 'Ед.', 'Цена с НДС', 'Сумма с НДС']] + [[str(i), f'{x.name} {x.spec}', q(x.qty), x.unit, m(x.price_gross), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1, 7.6, 1.8, 1.5, 2.5, 2.8], align='clrcrr')
    doc.p(f'Итого к оплате: {m(d.gross)} руб.', bold=True, align='r', space=0).p(f'В том числе НДС {d.lines[0].rate}%: {m(d.tax)} руб.', align='r', space=0.2)
    doc.p(f'Всего наименований {len(d.lines)}, на сумму {words_ru(d.gross)}', space=0.2)
    for i, t in enumerate(('Оплата настоящего счета-договора означает согласие Покупателя с условиями поставки.', f'Счет-договор действителен до {date(d.due, "15.03.2024")}.', 'Товар отпускается после поступления денег на счет Поставщика, самовывозом, при наличии доверенности.',
                           'Споры рассматриваются в арбитражном суде по месту нахождения Поставщика.'), 1):
        doc.p(f'{i}. {t}', size=8.5, space=0.02)
    return doc.p(f'Руководитель ______________ ({d.seller.person})        Бухгалтер ______________', before=0.6)


@newest('ru-zapros-cen', 'rfq', 'ru', 'docx pdf scan odt', lines=(2, 8), since=2019, number='{n}/{m}-{yy}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def inquiry(d):
    """A public body asks for prices to reckon with: a letter with a stamp of numbers, a table of goods, what the answer must hold, by when."""
    q = count('1 234,56')
    doc = Odt('Liberation Serif', 12, margin='2.2cm', lang='ru')
    doc.p(f'{d.buyer.name}\n{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}\nтел. {d.buyer.phone}', align='c', space=0.2).p(f'Исх. № {d.number} от {date(d.date, "15.03.2024")}', space=0.2).p('Руководителю организации', align='r', space=0.3)
    doc.p('Запрос о предоставлении ценовой информации', bold=True, align='c', space=0.2)
    doc.p('В целях определения начальной (максимальной) цены контракта просим предоставить информацию о стоимости следующих товаров (работ, услуг):', align='j')
    doc.table([['№ п/п', 'Наименование', 'Характеристики', 'Ед. изм.', 'Кол-во', 'Цена за ед., руб.', 'Сумма, руб.']] + [[str(i), x.name, x.spec, x.unit, q(x.qty), '', ''] for i, x in enumerate(d.lines, 1)], [1.1, 4.8, 3.2, 1.7, 1.7, 2.2, 2.2], align='cllcr', size=10)
    doc.p('В ответе просим указать цену единицы и общую сумму, срок действия цен, условия оплаты и расчет. Проведение данной процедуры сбора информации не влечет возникновения обязательств заказчика.', align='j')
    return doc.p(f'Ответ просим направить до {date(d.due, "15.03.2024")} на {d.buyer.mail}.', space=0.7).p(f'Начальник отдела закупок\t{d.buyer.person}', tabs=[(16.5, 'r')])


@newest('ru-dogovor-specifikaciya', 'contract', 'ru', 'docx odt pdf', currency='RUB', lines=(1, 6), discount='unit', since=2019, number='{n}-К/{yy}', shows='seller_vat_id buyer_vat_id seller_account')
def supply(d):
    """A short contract with its specification on the same sheets: list price, price for this buyer, sums of the specification."""
    m, q, body = money('1\u00a0234,56'), count('1\u00a0234,56'), lambda t: doc.p(t, align='j', space=0.06)
    doc = Odt('Liberation Serif', 11, margin='2cm', lang='ru')
    doc.p(f'ДОГОВОР КУПЛИ-ПРОДАЖИ № {d.number}', bold=True, align='c', size=13, space=0.2).p(f'{d.seller.city}\t{date(d.date, "«15» марта 2024 г.")}', tabs=[(17, 'r')], space=0.2)
    body(f'{d.seller.name}, именуемое в дальнейшем «Продавец», в лице {d.seller.person}, и {d.buyer.name}, именуемое в дальнейшем «Покупатель», в лице {d.buyer.person}, заключили настоящий договор о нижеследующем.')
    for t in ('1. Продавец передает в собственность Покупателя товар (оказывает услуги) по Спецификации, а Покупатель принимает и оплачивает его.', f'2. Цена договора составляет {m(d.gross)} руб. ({words_ru(d.gross)}), в том числе НДС {d.lines[0].rate}% {m(d.tax)} руб.',
              '3. Оплата производится в течение 10 банковских дней с даты подписания накладной.', '4. За просрочку виновная сторона уплачивает пени 0,1% за каждый день, но не более 10%.', '5. Договор действует до полного исполнения обязательств.'):
        body(t)
    doc.p('СПЕЦИФИКАЦИЯ', bold=True, align='c', before=0.3, space=0.1)
    rows = [['№', 'Наименование', 'Ед.', 'Кол-во', 'Базовая цена', 'Скидка с ед.', 'Цена договора', 'Стоимость без НДС']] + [[str(i), f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.list), m(x.off), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(label, dict(span=7, align='r', bold=True)), (m(v), dict(bold=True))] for label, v in (('Итого без НДС', d.net), (f'НДС {d.lines[0].rate}%', d.tax), ('Всего с НДС', d.gross))]
    doc.table(rows, [0.8, 4.5, 1.5, 1.5, 2.2, 2, 2.2, 2.6], align='clcrrrrr', size=8.5)
    side = lambda t, p: f'{t}\f{p.name}\f{p.postcode}, {p.city}, {p.street}\fИНН {p.vat} КПП {p.tax[0]}\fр/с {p.account}\f{p.bank}\f\f_____________ {p.person}'
    return doc.table([[side('Продавец', d.seller), side('Покупатель', d.buyer)]], [8.5, 8.5], head=0, border='none', size=10)


@newest('zh-caigou-biaodan', 'purchase_order', 'zh', 'xlsx pdf scan', currency='CNY', lines=(2, 8), whole=True, tax_by_line=True, since=2020, number='CGDD{yy}{m}{n:04}', shows='delivery_date')
def sheet(d):
    """An order out of a program for accounts: price without and with tax, amount, tax and both by row, a row of sums."""
    line, bold = dict(border=True), dict(bold=True)
    o = Ods('WenQuanYi Micro Hei', 9, landscape=True).sheet('采购订单', [1.2, 2.4, 3.8, 3.4, 1.4, 1.6, 2.2, 2.2, 2.6, 1.4, 2.2, 2.8])
    o.row(None, None, None, None, ('采购订单', dict(bold=True, size=16))).row().row('订单编号', None, d.number, None, '订单日期', None, date(d.date, '2024-03-15'), None, '采购类型', '普通采购').row('供应商', None, d.seller.name, None, '联系人', None, d.seller.person, None, '币种', '人民币')
    o.row('采购单位', None, d.buyer.name, None, '业务员', None, d.buyer.person, None, '计划到货', date(d.delivery, '2024-03-15')).row('到货地址', None, f'{d.buyer.city}{d.buyer.street}').row()
    o.row(*[(t, dict(bold=True, border=True, align='c', fill='#e2efda')) for t in ('行号', '存货编码', '存货名称', '规格型号', '单位', '数量', '无税单价', '含税单价', '无税金额', '税率%', '税额', '价税合计')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row(*[(v, line) for v in (i, x.code, x.name, x.spec, x.unit)], (x.qty, dict(border=True, fmt='0')), (x.price, line), (x.price_gross, line), ((f'=[.F{o.next}]*[.G{o.next}]', x.amount), line), (x.rate, dict(border=True, fmt='0')), (x.tax, line), ((f'=[.I{o.next}]+[.K{o.next}]', x.gross), line))
    last = o.next - 1
    o.row(('合计', bold), *[None] * 7, (f'=SUM([.I{first}:.I{last}])', d.net), None, (f'=SUM([.K{first}:.K{last}])', d.tax), (f'=SUM([.L{first}:.L{last}])', d.gross)).row()
    return o.row('付款条件：', None, '货到票到30天').row('制单人：', None, d.buyer.person, None, '审核人：', None, None, None, '供应商确认：')


@newest('zh-baojia-xinjian', 'quotation_bid', 'zh', 'eml html pdf', currency='CNY', lines=(1, 6), whole=True, since=2020, number='Q{y}{n:04}', subject='报价单 {number}', shows='due_date seller_account')
def quote(d):
    """A letter with prices: greeting, a table, sums without and with tax, terms in points, where to pay."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024年3月15日'
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.name)}</td><td>{e(x.spec)}</td><td>{q(x.qty)}</td><td>{x.unit}</td><td>{m(x.price)}</td><td>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>body{{font:14px "WenQuanYi Micro Hei"}}table{{border-collapse:collapse;width:100%}}td,th{{border:1px solid #666;padding:4px}}td:nth-child(n+6){{text-align:right}}</style></head><body>
<p>{e(d.buyer.name)}　{d.buyer.person} 您好：</p><p>感谢贵单位询价，我公司报价如下（报价单号：{d.number}，日期：{date(d.date, f)}）：</p>
<table><tr><th>序号</th><th>品名</th><th>规格</th><th>数量</th><th>单位</th><th>未税单价（元）</th><th>未税金额（元）</th></tr>{rows}</table>
<p>未税合计：{m(d.net)} 元<br>增值税 {d.lines[0].rate}%：{m(d.tax)} 元<br><b>含税总计：{m(d.gross)} 元</b>（{words_zh(d.gross)}）</p>
<ol><li>报价有效期至{date(d.due, f)}。</li><li>交货期：收到订单后10个工作日。</li><li>付款：款到发货。开户行：{d.seller.bank}，账号：{d.seller.account}。</li></ol>
<p>{e(d.seller.name)}<br>{d.seller.person}　{d.seller.phone}</p></body></html>''')


@newest('zh-buchong-xieyi', 'contract_amendment', 'zh', 'docx pdf png', currency='CNY', lines=(1, 4), whole=True, since=2020, number='{L}{L}BC{y}-{n:02}', contract='{L}{L}HT{y}-{n:03}', shows='contract_ref')
def addition(d):
    """An additional agreement: what is bought beyond the contract, by a table, its sum without and with tax, the rest stays."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.5cm', lang='zh')
    doc.p('补 充 协 议', bold=True, size=18, align='c', space=0.1).p(f'协议编号：{d.number}', align='r', space=0.3).p(f'甲方（采购方）：{d.buyer.name}\n乙方（供货方）：{d.seller.name}', space=0.2)
    doc.p(f'　　甲乙双方于此前签订了编号为{d.contract_no}的采购合同（以下称“原合同”）。因甲方需要，经双方协商，就增加采购事宜达成如下协议：', align='j', line=150)
    doc.p('一、增加采购的内容如下：')
    doc.table([['序号', '名称', '规格', '数量', '不含税单价（元）', '不含税金额（元）']] + [[str(i), x.name, x.spec, f'{q(x.qty)}{x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.2, 4, 3.6, 1.9, 2.6, 2.8], align='cllrrr', size=10)
    doc.p('二、本协议增加金额：').p(f'不含税金额：{m(d.net)}元\n增值税（{d.lines[0].rate}%）：{m(d.tax)}元\n价税合计：{m(d.gross)}元\n大写：{words_zh(d.gross)}', indent=0.9, line=130)
    doc.p('三、乙方应于本协议签订后20日内交货，付款方式同原合同。').p('四、原合同其他条款不变。本协议与原合同具有同等法律效力，一式四份，双方各执两份。', align='j', line=150, space=0.6)
    return doc.table([[f'甲方（盖章）：\f代表：{d.buyer.person}', f'乙方（盖章）：\f代表：{d.seller.person}']], [8, 8], head=0, border='none').p(f'签订日期：{date(d.date, "2024年3月15日")}', before=0.3)
