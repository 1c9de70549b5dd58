"""Russian and Chinese papers of the eleventh group: a slip of a ledger program with sums, a letter with an offer, an order that warrants payment, an act in prose; a mail that takes an order, an order of an ERP, a framework of a year, a sheet to fill in."""
from html import escape as e

from kit.figures import count, date, money, words_ru, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, Text, afield
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')


@afield('ru-rashodnaya-prostaya', 'delivery_note', 'ru', 'xlsx pdf scan ods', currency='RUB', lines=(2, 28), units=GOODS, whole=True, number='{N}', order='{L}{L}{n}', hides='', shows='order_ref delivery_date')
def plain_slip(d):
    """The plain slip of a ledger program that goes with goods and their sums: title over a thick line, who supplies and who buys, name before quantity and unit, three sums at the right, how many names for what sum, released and received."""
    m, f = money('1 234,56'), '15.03.2024'
    edge, bold, head = dict(border=True), dict(bold=True), dict(bold=True, border=True, align='c')
    o = Ods('Liberation Sans', 10, locale='ru-RU').sheet('Накладная', [1, 2.4, 7, 2, 1.6, 2.8, 3.2])
    o.row((f'Расходная накладная № {d.number} от {date(d.date, "15 марта 2024 г.")}', dict(bold=True, size=14))).row()
    o.row('Поставщик:', None, (d.seller.name, bold)).row(None, None, f'{d.seller.postcode}, {d.seller.city}, {d.seller.street}').row('Покупатель:', None, (d.buyer.name, bold)).row(None, None, f'{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}').row('Заказ:', None, f'{d.order_no}, дата отгрузки {date(d.delivery, f)}').row('Склад:', None, 'Основной').row()
    o.row(*[(t, head) for t in ('№', 'Артикул', 'Товар', 'Количество', 'Ед.', 'Цена', 'Сумма')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, edge), (x.code, edge), (f'{x.name} {x.spec}', dict(border=True, wrap=True)), (x.qty, dict(border=True, fmt='0')), (x.unit, edge), (x.price, edge), ((f'=[.D{o.next}]*[.F{o.next}]', x.amount), edge))
    last = o.next - 1
    for a, v in (('Итого:', (f'=SUM([.G{first}:.G{last}])', d.net)), (f'НДС {d.lines[0].rate}%:', d.tax), ('Всего:', d.gross)):
        o.row(None, None, None, None, None, (a, bold), (v, bold))
    o.row(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} RUB').row((words_ru(d.gross), bold)).row()
    return o.row(f'Отпустил ____________ {d.seller.person}', None, None, 'Получил ____________').row('М.П.')


@afield('ru-kp-na-blanke', 'quotation_bid', 'ru', 'docx odt pdf', currency='RUB', lines=(1, 5), units=GOODS + ('lic',), whole=True, step='0.05', tax_by_line=True, number='{n}/{m}', hides='price, amount, net, discounts', shows='due_date seller_vat_id')
def letter(d):
    """A letter with an offer on a firm's paper: outgoing number left, to whom right, thanks for interest, things by numbers with a price that holds the tax, one sum with the tax in it, in words, terms, who signs and who wrote it."""
    m, q, f = money('1\u00a0234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 12, margin='2.2cm', lang='ru', header=f'{d.seller.name}\nИНН {d.seller.vat}, ОГРН {d.seller.reg}, {d.seller.postcode}, {d.seller.city}, {d.seller.street}')
    doc.table([[f'Исх. № {d.number}\fот {date(d.date, f)}', f'Руководителю\f{d.buyer.name}\f{d.buyer.person}']], [9, 7.6], head=0, border='none').p('Коммерческое предложение', bold=True, size=14, align='c', before=0.3, space=0.3)
    doc.p('Благодарим вас за интерес к нашей компании и предлагаем к поставке:', align='j', space=0.15)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'{i}. {x.name}, {x.spec} (арт. {x.code}) – {q(x.qty)} {x.unit} по {m(x.price_gross)} руб.;', indent=0.8, space=0.05)
    doc.p(f'Общая стоимость: **{m(d.gross)} руб.** ({words_ru(d.gross)}), в том числе НДС {d.lines[0].rate}% – {m(d.tax)} руб. Цены указаны с НДС и доставкой до склада покупателя.', align='j', before=0.2)
    doc.p(f'Срок поставки: 20 рабочих дней с даты оплаты. Оплата: 50% предоплата, 50% по факту отгрузки. Предложение действительно до {date(d.due, f)}.', align='j', space=0.8)
    return doc.p(f'Коммерческий директор\t{d.seller.person}', tabs=[(16.5, 'r')], space=0.9).p(f'Исп. отдел продаж, {d.seller.phone}', size=9)


@afield('ru-zayavka-garantiya', 'purchase_order', 'ru', 'docx scan eml+docx', currency='RUB', lines=(1, 6), units=GOODS, whole=True, number='{n}-{L}', contract='{N}', quote='{N}', hides='', shows='quotation_ref delivery_date buyer_vat_id')
def warrant(d):
    """An order that is a letter of guarantee at once: please deliver by your offer, a table with price and sum without tax, tax and whole as its last rows, payment is guaranteed, the buyer's bank, director and chief bookkeeper."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 11.5, margin='2.1cm', lang='ru')
    doc.p(f'{d.buyer.name}', bold=True, align='c', space=0).p(f'{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}, ИНН {d.buyer.vat}, КПП {d.buyer.tax[0]}', align='c', size=9.5, space=0.4)
    doc.p(f'№ {d.number}\n{date(d.date, "15 марта 2024 г.")}', space=0.1).p(f'Директору\n{d.seller.name}\n{d.seller.person}', indent=10, space=0.3).p('ЗАЯВКА – ГАРАНТИЙНОЕ ПИСЬМО', bold=True, align='c', space=0.25)
    doc.p(f'Просим вас поставить в наш адрес в срок до {date(d.delivery, f)} следующий товар согласно вашему предложению № {d.quote_no}:', align='j', space=0.15)
    rows = [['№ п/п', 'Наименование товара', 'Ед. изм.', 'Кол-во', 'Цена без НДС, руб.', 'Стоимость, руб.']] + [[str(i), f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(a, dict(span=5, align='r')), (m(v), dict(bold=True))] for a, v in (('Итого без НДС', d.net), (f'НДС {d.lines[0].rate}%', d.tax), ('Всего с НДС', d.gross))]
    doc.table(rows, [1.2, 7, 1.8, 1.8, 2.4, 2.6], align='clcrrr', size=10.5)
    doc.p(f'Оплату в сумме {m(d.gross)} руб. гарантируем в течение 10 банковских дней с момента получения товара. Адрес доставки: {d.buyer.city}, {d.buyer.street}.', align='j', before=0.15, space=0.2)
    return doc.p(f'Наши реквизиты: р/с {d.buyer.account}, {d.buyer.bank}', space=0.7).p(f'Директор ______________ {d.buyer.person}\n\nГлавный бухгалтер ______________', space=0)


@afield('ru-akt-tekst', 'acceptance_record', 'ru', 'docx pdf scan', currency='RUB', lines=(1, 3), units=WORK, rates=(20,), delivered=True, number='{n}', contract='{N}-У', hides='', shows='contract_ref delivery_date seller_vat_id buyer_vat_id')
def act(d):
    """An act in which customer and executor, named as in a contract, say by points that services by the contract were rendered up to a day, what they cost with the tax, no claims; two columns with facts and lines."""
    m, q, f = money('1\u00a0234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 12, margin='2.2cm', lang='ru')
    doc.p(f'АКТ № {d.number}\nсдачи-приёмки оказанных услуг\nпо договору № {d.contract_no}', bold=True, align='c', space=0.3).p(f'{d.buyer.city}\t{date(d.date, "15 марта 2024 г.")}', tabs=[(16.6, 'r')], space=0.25)
    doc.p(f'{d.buyer.name} (Заказчик) в лице {d.buyer.person} и {d.seller.name} (Исполнитель) в лице {d.seller.person} составили настоящий акт о нижеследующем:', align='j')
    doc.p(f'1. Исполнитель в срок до {date(d.delivery, f)} оказал, а Заказчик принял следующие услуги:', align='j', space=0.05)
    for x in d.lines:
        doc.p(f'– {x.name} ({x.spec}), количество {q(x.qty)} (ед. изм. – {x.unit}), цена {m(x.price)} руб., стоимость {m(x.amount)} руб.', indent=0.8, space=0.04)
    doc.p(f'2. Стоимость услуг составляет {m(d.net)} руб., НДС {d.lines[0].rate}% – {m(d.tax)} руб., всего {m(d.gross)} руб. ({words_ru(d.gross)}).', align='j', before=0.1)
    doc.p('3. Услуги оказаны полностью и в срок. Заказчик претензий по объёму, качеству и срокам не имеет.', align='j').p('4. Акт составлен в двух экземплярах, по одному для каждой стороны.', align='j', space=0.5)
    side = lambda r, p: f'**{r}**\f{p.name}\fИНН {p.vat}\f \f______________ {p.person}'
    return doc.table([[side('Заказчик', d.buyer), side('Исполнитель', d.seller)]], [8.3, 8.3], head=0, border='none', size=11)


@afield('zh-jiedan-queren', 'order_confirmation', 'zh', 'eml eml txt', currency='CNY', lines=(1, 5), units=GOODS, whole=True, number='XS{y}{m}-{N}', order='PO{b}', subject='订单{number}确认回执', hides='', shows='order_ref delivery_date')
def receipt(d):
    """A seller's mail that takes an order: greeting by name, both numbers, each thing with brackets for its model and a formula of number times price, sums with and without tax by a colon, day of sending, account manager."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024年3月15日'
    rows = '\n'.join(f'【{i}】{x.name} {x.spec}（{x.code}）　{q(x.qty)}{x.unit} × {m(x.price)}元 = {m(x.amount)}元' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.buyer.name}
{d.buyer.person} 经理：

贵公司采购订单{d.order_no}已收悉，我司确认按以下内容接单，我司销售单号为{d.number}：

{rows}

货款金额：{m(d.net)}元
增值税（{d.lines[0].rate}%）：{m(d.tax)}元
含税总额：{m(d.gross)}元

预计发货日期：{date(d.delivery, f)}
收货地址：{d.buyer.city}{d.buyer.street}
运费由我司承担，随货附送货单，发票随后快递。

如有变更，请于收到本确认后24小时内书面通知，逾期视为无异议。

{d.seller.name}　销售部
{d.seller.person}　{d.seller.phone}
{date(d.date, f)}
''')


@afield('zh-erp-caigou', 'purchase_order', 'zh', 'pdf html scan', currency='CNY', lines=(3, 20), whole=True, tax_by_line=True, number='CGDD{yy}{m}{N}', contract='{y}-{n:03}', hides='', shows='contract_ref delivery_date')
def erp(d):
    """An order as a Chinese ledger program prints it: facts in four runs of labels over the grid, code of the material first, price, amount, rate, tax and sum with tax by row, a row of sums, who made, checked and approved it at the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024-03-15'
    rows = ''.join(f'<tr><td>{i}<td>{e(x.code)}<td>{e(x.name)}<td>{e(x.spec)}<td>{x.unit}<td>{q(x.qty)}<td>{m(x.price)}<td>{m(x.amount)}<td>{x.rate}<td>{m(x.tax)}<td>{m(x.gross)}<td>{date(d.delivery, f)}</tr>' for i, x in enumerate(d.lines, 1))
    facts = ((('单据编号', d.number), ('单据日期', date(d.date, f)), ('采购类型', '普通采购')), (('供应商', e(d.seller.name)), ('供方联系人', e(d.seller.person)), ('供方电话', d.seller.phone)), (('采购部门', '物资部'), ('采购员', e(d.buyer.person)), ('币别', '人民币')), (('合同号', d.contract_no), ('付款条件', '货到30天'), ('交货地址', e(d.buyer.city + d.buyer.street))))
    head = ''.join('<tr>' + ''.join(f'<td>{a}：{b}' for a, b in row) + '</tr>' for row in facts)
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>采购订单</title><style>@page{{size:A4 landscape;margin:11mm}}body{{font:11px "WenQuanYi Micro Hei"}}table{{border-collapse:collapse;width:100%}}.g td,.g th{{border:1px solid #000;padding:3px 4px;font-weight:normal}}.g td:nth-child(n+6):not(:last-child){{text-align:right}}.h td{{padding:2px 4px;width:33%}}</style></head><body>
<p style="text-align:center;font-size:14px;margin:0">{e(d.buyer.name)}</p><h2 style="text-align:center;margin:4px">采购订单</h2><table class=h>{head}</table>
<table class=g><tr><th>行号<th>物料编码<th>物料名称<th>规格型号<th>计量单位<th>数量<th>单价<th>金额<th>税率%<th>税额<th>价税合计<th>要求到货日期</tr>{rows}<tr><td colspan=7>合计<td style="text-align:right">{m(d.net)}<td><td style="text-align:right">{m(d.tax)}<td style="text-align:right">{m(d.gross)}<td></tr></table>
<table class=h style="margin-top:8px"><tr><td>制单人：{e(d.buyer.person)}<td>审核人：<td>批准人：</tr></table><p style="font-size:10px">打印时间：{date(d.date, f)}　第1页 共1页</p></body></html>''')


@afield('zh-niandu-kuangjia', 'framework_agreement', 'zh', 'docx pdf odt', currency='CNY', lines=(2, 6), number='KJ-{y}-{n:03}', tender='{y}ZB{N}', hides='gross, tax, qty, amount', shows='tender_ref seller_vat_id buyer_vat_id seller_account')
def yearly(d):
    """A framework for a year's supplies: both sides by labels on top, articles by Chinese numbers, single prices without tax in a table, the year's estimated sum that binds nobody, orders will be placed one by one, facts of both in two columns."""
    m, f = money('1234.56'), '2024年3月15日'
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.4cm', lang='zh')
    doc.p('年度采购框架协议', bold=True, size=17, align='c', space=0.3).p(f'协议编号：{d.number}\n签订日期：{date(d.date, f)}', align='r', space=0.2)
    doc.p(f'采购人（甲方）：{d.buyer.name}\n供应商（乙方）：{d.seller.name}', space=0.2).p(f'根据项目{d.tender_no}的招标结果，甲乙双方就下列产品的年度供应达成如下框架协议：', line=140)
    head = lambda t: doc.p(t, bold=True, before=0.1, space=0.05)
    head('第一条　产品及单价')
    doc.table([['序号', '产品名称', '规格', '型号', '单位', '不含税单价（元）']] + [[str(i), x.name, x.spec, x.code, x.unit, m(x.price)] for i, x in enumerate(d.lines, 1)], [1.2, 4.6, 3.6, 2.6, 1.4, 2.8], align='clllcr', size=10)
    head('第二条　预估金额')
    doc.p(f'协议期内预估采购总额为人民币{m(d.net)}元（不含税，大写：{words_zh(d.net)}），该金额不构成甲方的采购承诺。', line=140)
    for a, t in (('第三条　订货方式', '甲方根据实际需要另行下达订单，订单中注明品名、数量和交货时间，乙方应在五日内送达。'), ('第四条　结算方式', '按月对账，乙方开具增值税专用发票后三十日内付款。'), ('第五条　协议期限', '自签订之日起一年。期满前一个月双方可协商续签。'), ('第六条　违约责任', '逾期交货的，每逾期一日按该订单金额的千分之一支付违约金。'), ('第七条　其他', '本协议一式四份，双方各执两份，自盖章之日起生效。')):
        head(a)
        doc.p(t, line=140, space=0.03)
    side = lambda t, p: f'{t}（盖章）：{p.name}\f地址：{p.city}{p.street}\f税号：{p.vat}\f开户行：{p.bank}\f账号：{p.account}\f代表人：{p.person}'
    return doc.p('', size=6).table([[side('甲方', d.buyer), side('乙方', d.seller)]], [8.1, 8.1], head=0, size=9.5)


@afield('zh-xunjia-biao', 'rfq', 'zh', 'xlsx ods pdf', lines=(2, 9), units=GOODS, whole=True, number='XJ{y}{m}{d}-{n:02}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def to_fill_in(d):
    """A sheet that a buyer sends to whom it may concern: number and days in cells on top, by when and to which address the answer must come, what is wanted with its number, yellow cells for brand, price, sum and days, requirements below, the answerer's stamp."""
    line, head, fill = dict(border=True), dict(bold=True, border=True, fill='#dddddd', align='c'), dict(border=True, fill='#fff2a8')
    f = '2024-03-15'
    o = Ods('WenQuanYi Micro Hei', 10, landscape=True, locale='zh-CN').sheet('询价', [1.3, 4.6, 4.4, 1.6, 2, 3, 3, 3, 3])
    o.row((f'{d.buyer.name}　询价单', dict(bold=True, size=15))).row(f'询价编号：{d.number}', None, None, f'询价日期：{date(d.date, f)}', None, None, f'报价截止：{date(d.due, f)}').row(f'询价联系人：{d.buyer.person}', None, None, f'电话：{d.buyer.phone}', None, None, f'邮箱：{d.buyer.mail}').row(f'交货地点：{d.buyer.city}{d.buyer.street}').row()
    o.row(*[(t, head) for t in ('序号', '物资名称', '规格要求', '单位', '需求数量', '品牌（报价方填）', '含税单价', '含税合价', '供货周期')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), *[(None, fill)] * 4)
    o.row(None, ('合计', dict(bold=True)), None, None, None, None, None, (None, fill)).row()
    for t in ('说明：', '1. 报价须含税费、运费及卸货费，报价有效期不少于30天。', '2. 请在黄色区域内填写，并加盖公章后扫描发回，逾期视为放弃。', '3. 本询价单不构成采购承诺，最终采购数量以合同为准。'):
        o.row(t)
    return o.row().row('报价单位（盖章）：', None, None, None, '报价人：', None, '日期：')
