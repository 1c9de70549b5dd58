"""Russian and Chinese papers of the eighth group: a state form of works, a new wording of a specification, an offer by mail; a platform's order, an enquiry, a contract of services."""
from html import escape as e

from kit.figures import count, date, money, words_ru, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, Text, further
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')


@further('ru-ks2', 'acceptance_record', 'ru', 'xlsx pdf scan ods', currency='RUB', lines=(2, 7), since=2019, delivered=True, number='{n}', contract='{n:02}/{m}-{yy}П', shows='contract_ref seller_vat_id buyer_vat_id')
def works(d):
    """The state's form KS-2: lines of sides with their numbers, a box of number, day and period, columns with numbers under the heads, sums without and with tax."""
    line, bold, head = dict(border=True), dict(bold=True), dict(border=True, wrap=True, align='c')
    o = Ods('Liberation Sans', 9, landscape=True, locale='ru-RU').sheet('КС-2', [1.6, 2, 8.6, 2.6, 2.2, 2.6, 3, 3.4])
    o.row(*[None] * 5, 'Унифицированная форма № КС-2').row(*[None] * 5, 'Форма по ОКУД 0322005')
    for label, p in (('Заказчик', d.buyer), ('Подрядчик', d.seller)):
        o.row(label, None, f'{p.name}, ИНН {p.vat}, {p.postcode}, {p.city}, {p.street}')
    o.row('Объект', None, f'{d.buyer.city}, {d.buyer.street}').row('Договор подряда (контракт)', None, None, 'номер', d.contract_no).row()
    o.row(*[None] * 3, ('Номер документа', head), ('Дата составления', head), ('Отчетный период с', head), ('по', head)).row(None, None, ('АКТ О ПРИЕМКЕ ВЫПОЛНЕННЫХ РАБОТ', dict(bold=True, size=10)), (d.number, line), (date(d.date, '15.03.2024'), line), (date(d.delivery.replace(day=1), '15.03.2024'), line), (date(d.date, '15.03.2024'), line)).row()
    o.row(*[(t, head) for t in ('Номер по порядку', 'позиции по смете', 'Наименование работ', 'Номер единичной расценки', 'Единица измерения', 'Выполнено: количество', 'цена за единицу, руб.', 'стоимость, руб.')]).row(*[(str(i), head) for i in range(1, 9)])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (i * 3, line), (f'{x.name}, {x.spec}', line), (x.code, line), (x.unit, line), (x.qty, dict(border=True, fmt='2')), (x.price, line), ((f'=[.F{o.next}]*[.G{o.next}]', x.amount), line))
    o.row(*[None] * 6, ('Итого', bold), ((f'=SUM([.H{first}:.H{o.next - 1}])', d.net), bold)).row(*[None] * 6, f'НДС {d.lines[0].rate}%', d.tax).row(*[None] * 6, ('Всего по акту', bold), (d.gross, bold)).row()
    return o.row('Сдал', None, f'подрядчик ______________ {d.seller.person}').row('Принял', None, f'заказчик ______________ {d.buyer.person}')


@further('ru-dopsoglashenie-redakciya', 'contract_amendment', 'ru', 'docx odt scan', currency='RUB', lines=(1, 6), since=2019, number='{d}', contract='{n}/{y}-ЗК', shows='contract_ref')
def wording(d):
    """An agreement that gives a contract's specification a new wording: points in quotes, the new price in figures and words, the specification as an annex in full."""
    m, q, body = money('1\u00a0234,56'), count('1\u00a0234,56'), lambda t: doc.p(t, align='j', space=0.1)
    doc = Odt('Liberation Serif', 12, margin='2.2cm', lang='ru')
    doc.p(f'ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № {d.number}\nк договору № {d.contract_no}', bold=True, align='c', space=0.3).p(f'{d.buyer.city}\t{date(d.date, "15 марта 2024 г.")}', tabs=[(16.5, 'r')], space=0.3)
    body(f'{d.buyer.name} (Заказчик) в лице {d.buyer.person} с одной стороны и {d.seller.name} (Исполнитель) в лице {d.seller.person} с другой стороны пришли к соглашению:')
    for t in (f'1. Пункт 2.1 договора изложить в следующей редакции: «2.1. Цена договора составляет {m(d.gross)} руб. ({words_ru(d.gross)}), включая НДС {d.lines[0].rate}% в сумме {m(d.tax)} руб.»', '2. Приложение № 1 к договору изложить в редакции приложения к настоящему соглашению.',
              '3. Срок исполнения обязательств продлить на 20 календарных дней.', '4. Остальные условия договора остаются без изменений.', '5. Соглашение вступает в силу с момента подписания и является неотъемлемой частью договора.'):
        body(t)
    doc.p('Заказчик\tИсполнитель\n_______________\t_______________', tabs=[(9.5, 'l')], before=0.5).p(f'Приложение к соглашению № {d.number}', align='r', page=True, space=0.2).p('«Приложение № 1. Перечень товаров и услуг', bold=True, align='c', space=0.2)
    rows = [['№', 'Наименование', 'Характеристика', 'Кол-во', 'Ед. изм.', 'Цена без НДС', 'Сумма без НДС']] + [[str(i), x.name, x.spec, q(x.qty), x.unit, m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(label, dict(span=6, align='r')), m(v)] for label, v in (('Всего без НДС', d.net), ('НДС', d.tax), ('Итого с НДС', d.gross))]
    return doc.table(rows, [0.9, 4.6, 3.2, 1.7, 1.5, 2.3, 2.7], align='cllrcrr', size=10).p('»', align='r')


@further('ru-kp-pochta', 'quotation_bid', 'ru', 'eml eml txt pdf', currency='RUB', lines=(1, 6), reduction='percent', since=2019, number='{n}/{m}', subject='КП № {number}', shows='due_date')
def letter(d):
    """A manager's mail with prices: each thing a line with a dash, quantity times price, a rebate on all of it, sums with tax, terms by short phrases."""
    m, q, (percent, off, _) = money('1 234,56'), count('1 234,56'), d.reductions[0]
    rows = '\n'.join(f'{i}. {x.name} ({x.spec}) — {q(x.qty)} {x.unit} x {m(x.price)} = {m(x.amount)} руб.' for i, x in enumerate(d.lines, 1))
    return Text(f'''Добрый день, {d.buyer.person}!

Направляю коммерческое предложение № {d.number} от {date(d.date, "15.03.2024")} для {d.buyer.name}.

{rows}

Сумма: {m(d.sum)} руб.
Скидка {q(percent)}%: {m(off)} руб.
Итого без НДС: {m(d.net)} руб.
НДС {d.lines[0].rate}%: {m(d.tax)} руб.
К оплате: {m(d.gross)} руб.

Цены действуют до {date(d.due, "15.03.2024")}.
Наличие: со склада, доставка до терминала бесплатно.
Оплата: 100% предоплата, для бюджетных организаций по факту.

Если всё устраивает — пришлите карточку организации, выставлю счёт.

--
{d.seller.person}
{d.seller.name}
{d.seller.city}, {d.seller.street}
{d.seller.phone}
''')


@further('zh-pingtai-dingdan', 'order_confirmation', 'zh', 'html pdf png eml', currency='CNY', lines=(1, 6), units=GOODS, whole=True, step='1', since=2020, number='{y}{m}{d}{b}{N}', subject='订单 {number} 已确认', hides='price, amount, net, tax')
def platform(d):
    """A page of a platform where firms buy: state of the order, whom it goes to, things with prices that hold the tax, freight, what was paid in the end."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<tr><td>{e(x.name)}<br><small>{e(x.spec)}　货号：{e(x.code)}</small><td>¥{m(x.price_gross)}<td>{q(x.qty)}{x.unit}<td>¥{m(x.gross)}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>订单详情</title><style>@page{{size:A4;margin:14mm}}body{{font:13px "WenQuanYi Micro Hei";color:#333}}.z{{background:#fff6ef;border:1px solid #ffd2b3;padding:10px}}dl{{display:grid;grid-template-columns:90px 1fr;gap:3px;margin:10px 0}}dt{{color:#999}}dd{{margin:0}}
table{{width:100%;border-collapse:collapse}}th{{background:#f5f5f5;font-weight:normal;padding:6px}}td{{padding:8px 6px;border-bottom:1px solid #eee;text-align:center}}td:first-child{{text-align:left}}.s{{text-align:right;line-height:1.9}}.s b{{color:#e4393c;font-size:18px}}</style></head><body>
<div class=z>当前订单状态：<b>卖家已确认，待发货</b></div><dl><dt>订单编号<dd>{d.number}<dt>下单时间<dd>{date(d.date, '2024-03-15')} 10:{d.date.day:02}:26<dt>卖家<dd>{e(d.seller.name)}<dt>买家<dd>{e(d.buyer.name)}<dt>收货信息<dd>{e(d.buyer.person)}，{e(d.buyer.city)}{e(d.buyer.street)}<dt>发票类型<dd>增值税普通发票<dt>配送方式<dd>快递</dl>
<table><tr><th>商品<th>含税单价<th>数量<th>小计</tr>{rows}</table><p class=s>商品总额：¥{m(d.gross)}<br>运费：¥0.00<br>应付总额：<b>¥{m(d.gross)}</b></p><p>温馨提示：请在收货时当面验货。如需修改订单，请联系卖家客服。</p></body></html>''')


@further('zh-xunjia-han', 'rfq', 'zh', 'docx pdf scan', lines=(2, 8), whole=True, since=2020, number='XJ{y}-{n:03}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def inquiry(d):
    """A body's letter that asks several sellers for prices: terms by Chinese numbers, the list with empty cells, how to seal and send the answer."""
    q = count('1,234.56')
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.4cm', lang='zh')
    doc.p('询 价 函', bold=True, size=18, align='c', space=0.2).p(f'编号：{d.number}', align='r', space=0.3).p('各供应商：', space=0.1)
    doc.p(f'　　{d.buyer.name}因工作需要，拟采购下列货物及服务，现向贵单位询价，欢迎报价。', align='j', line=150)
    for t in ('一、采购内容见下表，报价须为含税总价，包括运输、安装及售后服务费用。', f'二、报价文件请加盖公章密封，于{date(d.due, "2024年3月15日")}17时前送达{d.buyer.city}{d.buyer.street}，逾期不予受理。', '三、成交原则：符合要求且报价最低者成交。', '四、付款方式：验收合格后一次性支付。', f'五、联系人：{d.buyer.person}，电话：{d.buyer.phone}。'):
        doc.p(t, align='j', space=0.05)
    doc.table([['序号', '名称', '技术参数', '数量', '单位', '单价（元）', '总价（元）', '备注']] + [[str(i), x.name, x.spec, q(x.qty), x.unit, '', '', ''] for i, x in enumerate(d.lines, 1)] + [[('报价合计（大写）：', dict(span=8))]], [1.1, 3.4, 3.2, 1.5, 1.6, 2, 2, 1.5], align='cllrc', size=10)
    return doc.p(f'{d.buyer.name}\n{date(d.date, "2024年3月15日")}', align='r', before=0.6)


@further('zh-jishu-fuwu', 'contract', 'zh', 'docx pdf scan odt', currency='CNY', lines=(1, 5), units=WORK, rates=(6,), since=2021, number='JSFW-{y}-{n:04}', shows='seller_vat_id buyer_vat_id seller_account')
def technical(d):
    """A contract of services on the ministry's form: a cover with facts on ruled lines, clauses, the price without tax, the tax and both in one clause, the fees by item in an annex."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.5cm', lang='zh')
    doc.p(f'合同登记编号：{d.number}', space=2.5).p('技 术 服 务 合 同', bold=True, size=22, align='c', space=2)
    doc.table([['项目名称：', f'{d.lines[0].name}等技术服务'], ['委托方（甲方）：', d.buyer.name], ['受托方（乙方）：', d.seller.name], ['签订时间：', date(d.date, '2024年3月15日')], ['签订地点：', d.buyer.city], ['有效期限：', '自签订之日起十二个月']], [4.2, 11], head=0, border='rows', pad=0.2)
    doc.p('依据《中华人民共和国民法典》的规定，双方就本项目的技术服务协商一致，签订本合同。', page=True, align='j')
    for t in ('一、服务内容：乙方按附件所列项目向甲方提供服务，并提交成果报告。', '二、服务地点：甲方所在地或远程。', f'三、报酬：本合同服务费不含税金额为人民币{m(d.net)}元，增值税（税率{d.lines[0].rate}%）{m(d.tax)}元，价税合计{m(d.gross)}元（大写：{words_zh(d.gross)}）。', '四、支付方式：合同签订后支付30%，验收通过后支付70%，乙方开具增值税发票。',
              '五、验收：甲方在收到成果后十个工作日内组织验收，逾期视为通过。', '六、保密：双方对在履行中知悉的对方资料负有保密义务。', '七、争议由甲方所在地人民法院管辖。'):
        doc.p(t, align='j', line=140, space=0.05)
    side = lambda t, p: f'{t}：{p.name}\f法定代表人或代理人：{p.person}\f统一社会信用代码：{p.vat}\f开户银行：{p.bank}\f账号：{p.account}'
    doc.table([[side('甲方', d.buyer)], [side('乙方', d.seller)]], [15.2], head=0, size=10).p('附件：服务费用明细', bold=True, page=True, space=0.2)
    rows = [['项目', '说明', '单价（元，不含税）', '工作量', '金额（元，不含税）']] + [[x.name, x.spec, m(x.price), f'{q(x.qty)}{x.unit}', m(x.amount)] for x in d.lines]
    return doc.table(rows + [[('小计', dict(span=4, align='r')), m(d.net)]], [4.6, 3, 3, 2.2, 3.2], align='llrrr', size=10)
