"""Chinese and Russian papers of the ninth group: an e-mall's order, a report of a project's acceptance, a book of needs; minutes of who won, a request for goods by mail, a technical and commercial offer."""
from html import escape as e

from kit.figures import count, date, money, words_ru
from kit.odf import Ods, Odt
from kit.paper import Html, Text, beyond
from kit.wares import GOODS


@beyond('zh-dianzi-maichang', 'purchase_order', 'zh', 'pdf html scan', currency='CNY', lines=(1, 6), units=GOODS, whole=True, step='1', since=2019, number='{y}{m}{d}{N}{n:03}', hides='price, amount, net, tax', shows='buyer_vat_id seller_vat_id')
def mall(d):
    """An order printed from a province's e-mall: blocks of facts about buyer, seller and delivery, goods with the deal price that holds the tax, saved rate, one total, who checked it."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024-03-15'
    rows = ''.join(f'<tr><td>{i}<td>{e(x.name)}<td>{e(x.spec)}<td>{e(x.code)}<td>{m(x.price_gross)}<td>{q(x.qty)}<td>{x.unit}<td>{m(x.gross)}</tr>' for i, x in enumerate(d.lines, 1))
    block = lambda head, *pairs: f'<tr><th colspan=4>{head}</tr>' + ''.join(f'<tr><td class=k>{a}<td>{b}<td class=k>{c}<td>{g}</tr>' for a, b, c, g in pairs)
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>采购订单</title><style>@page{{size:A4;margin:13mm}}body{{font:12px "WenQuanYi Micro Hei"}}h2{{text-align:center}}table{{border-collapse:collapse;width:100%;margin-bottom:10px}}td,th{{border:1px solid #999;padding:5px}}th{{background:#eef3fa;text-align:left}}.k{{background:#fafafa;width:100px;color:#555}}.g th,.g td{{text-align:center}}</style></head><body>
<h2>政府采购电子卖场采购订单</h2><p>订单编号：{d.number}　　采购方式：直接订购　　订单状态：供应商已接单</p>
<table>{block('采购单位信息', ('单位名称', e(d.buyer.name), '统一社会信用代码', d.buyer.vat), ('经办人', e(d.buyer.person), '联系电话', d.buyer.phone))}{block('供应商信息', ('供应商名称', e(d.seller.name), '统一社会信用代码', d.seller.vat), ('联系人', e(d.seller.person), '联系电话', d.seller.phone))}{block('配送信息', ('收货地址', e(d.buyer.city + d.buyer.street), '下单日期', date(d.date, f)), ('付款方式', '国库集中支付', '送货时限', '5个工作日'))}</table>
<table class=g><tr><th>序号<th>商品名称<th>规格参数<th>型号<th>成交单价（元）<th>数量<th>单位<th>小计（元）</tr>{rows}<tr><td colspan=7 style="text-align:right">订单总金额（含税、含运费）<td><b>{m(d.gross)}</b></tr></table>
<p>供应商应在时限内送货上门并开具增值税发票；采购单位收货后五个工作日内在系统中确认验收，逾期系统自动确认。本订单经双方电子签章后与纸质合同具有同等效力。</p><p>采购单位（签章）：　　　　　　　　　　　　供应商（签章）：</p></body></html>''')


@beyond('zh-xiangmu-yanshou', 'acceptance_record', 'zh', 'docx pdf scan odt', lines=(2, 7), delivered=True, since=2018, number='YS-{y}-{n:03}', contract='HT{y}{N}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def project(d):
    """A report on how a project was accepted: a title sheet, chapters by Chinese numbers, what was delivered as a table without prices, the experts' opinion, a list for signatures."""
    q, f = count('1,234.56'), '2024年3月15日'
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.4cm', lang='zh')
    doc.p(f'编号：{d.number}', align='r', space=2).p(f'{d.lines[0].name}等采购项目\n验 收 报 告', bold=True, size=20, align='c', line=150, space=2.5)
    for a, b in (('建设单位', d.buyer.name), ('承建单位', d.seller.name), ('合同编号', d.contract_no), ('报告日期', date(d.date, f))):
        doc.p(f'{a}：{b}', size=13, indent=3, space=0.3)
    doc.p('一、项目概况', bold=True, page=True, space=0.1).p(f'　　根据合同{d.contract_no}，{d.seller.name}为{d.buyer.name}提供本项目所需设备及服务，已于{date(d.delivery, f)}全部到位，具备验收条件。', align='j', line=140)
    doc.p('二、交付内容', bold=True, before=0.2, space=0.1)
    doc.table([['名称', '型号规格', '合同数量', '实际交付', '检查情况']] + [[x.name, f'{x.code}　{x.spec}', f'{q(x.qty)}{x.unit}', f'{q(x.qty)}{x.unit}', '符合'] for x in d.lines], [4.4, 5, 2.2, 2.2, 2.2], align='llccc', size=10)
    for head, t in (('三、资料移交', '随机资料、合格证、保修卡、操作手册各一套，已移交建设单位档案室。'), ('四、试运行情况', '经三十天试运行，各项功能正常，未发生影响使用的故障。'), ('五、验收意见', '验收组听取了承建单位汇报，查看了现场，审阅了资料，一致认为：项目已按合同要求完成，质量合格，同意通过验收。')):
        doc.p(head, bold=True, before=0.2, space=0.1).p(f'　　{t}', align='j', line=140)
    return doc.p('验收组成员签字', bold=True, before=0.3, space=0.1).table([['姓名', '单位', '职务', '签字'], [d.buyer.person, d.buyer.name, '组长', ''], [d.seller.person, d.seller.name, '项目经理', ''], ['', '', '', '']], [3, 6.5, 3, 3.5], align='clcc', size=10)


@beyond('zh-caigou-xuqiu', 'tender_documents', 'zh', 'docx pdf odt', lines=(2, 8), whole=True, since=2019, number='{L}{L}CG-{y}-{n:03}', hides='no seller, seller, money, price, amount, discounts', shows='due_date')
def needs(d):
    """The core of a book for bidders: invitation, needs with starred points, way of scoring, and the empty form on which a bidder writes its prices."""
    q, f = count('1,234.56'), '2024年3月15日'
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.4cm', lang='zh', header=f'项目编号：{d.number}')
    doc.p('竞争性磋商文件', bold=True, size=20, align='c', before=1, space=0.4).p(f'采购人：{d.buyer.name}\n{date(d.date, f)}', align='c', space=0.8)
    doc.p('第一章　磋商邀请', bold=True, space=0.1)
    for t in (f'1．{d.buyer.name}就{d.lines[0].name}等采购项目组织竞争性磋商，欢迎合格供应商参加。', f'2．响应文件提交截止时间：{date(d.due, f)}9时30分，地点：{d.buyer.city}{d.buyer.street}。', '3．供应商应具有独立承担民事责任的能力，近三年无重大违法记录，本项目不接受联合体。', f'4．联系人：{d.buyer.person}，电话：{d.buyer.phone}。'):
        doc.p(t, align='j', line=140, space=0.05)
    doc.p('第二章　采购需求', bold=True, before=0.3, space=0.1)
    for i, x in enumerate(d.lines, 1):
        doc.p(f'{i}．{x.name}，{q(x.qty)}{x.unit}。★主要参数：{x.spec}。质保期不少于两年。', align='j', line=140, space=0.05)
    doc.p('第三章　评审办法', bold=True, before=0.3, space=0.1).p('综合评分法，满分100分：报价30分，技术50分，商务20分。报价得分＝（磋商基准价÷最后报价）×30。', align='j', line=140)
    doc.p('第四章　响应文件格式', bold=True, before=0.3, page=True, space=0.1).p('报价一览表（供应商填写）', align='c', space=0.1)
    rows = [['序号', '货物/服务名称', '品牌及产地', '数量', '单价', '合计', '交付期']] + [[str(i), x.name, '', f'{q(x.qty)}{x.unit}', '', '', ''] for i, x in enumerate(d.lines, 1)] + [[('总报价（大写）：　　　　　　　　　（小写）：￥', dict(span=7))]]
    return doc.table(rows, [1.2, 4.4, 3, 2, 2, 2, 1.8], align='clcc', size=10).p('供应商名称（公章）：　　　　　　　　授权代表（签字）：　　　　　　日期：', before=0.4)


@beyond('ru-protokol-itogi', 'award_decision', 'ru', 'docx pdf scan', currency='RUB', lines=(2, 4), since=2019, number='{n}-{yy}/ИП', tender='0{b}{N}', hides='lines', shows='tender_ref seller_vat_id')
def minutes(d):
    """Minutes by which a commission names the winner: place and day on one line, members, numbered points, a table of applications with prices of which the others are higher, the decision."""
    m, f = money('1\u00a0234,56'), '15 марта 2024 г.'
    body = lambda t, **k: doc.p(t, align='j', space=0.12, **k)
    rivals = [('заявка № 2', d.gross + d.gross // 20), ('заявка № 3', d.gross + d.gross // 9)][:1 + d.date.day % 2]
    doc = Odt('Liberation Serif', 12, margin='2.3cm', lang='ru')
    doc.p(f'ПРОТОКОЛ № {d.number}\nподведения итогов запроса котировок в электронной форме', bold=True, align='c', space=0.3).p(f'{d.buyer.city}\t{date(d.date, f)}', tabs=[(16.4, 'r')], space=0.3)
    body(f'1. Заказчик: {d.buyer.name}.')
    body(f'2. Номер извещения в ЕИС: {d.tender_no}. Предмет закупки: {d.lines[0].name} и др.')
    body(f'3. На заседании комиссии присутствовали: председатель {d.buyer.person}, члены комиссии – 4 человека. Кворум имеется.')
    body('4. До окончания срока подачи поданы следующие заявки:')
    rows = [['Участник', 'Предложенная цена с НДС, руб.', 'Соответствие', 'Место']] + [[f'{d.seller.name}, ИНН {d.seller.vat}', m(d.gross), 'соответствует', '1']] + [[name, m(v), 'соответствует', str(i)] for i, (name, v) in enumerate(rivals, 2)]
    doc.table(rows, [7.2, 4.2, 3.2, 1.8], align='lrcc', size=11)
    body(f'5. Комиссия единогласно решила признать победителем {d.seller.name} с предложением о цене контракта {m(d.gross)} руб. ({words_ru(d.gross)}), в том числе НДС {d.lines[0].rate}% – {m(d.tax)} руб., цена без НДС – {m(d.net)} руб.', before=0.2)
    body('6. Контракт заключается не ранее чем через два рабочих дня с даты размещения настоящего протокола.')
    body('7. Протокол подлежит размещению в единой информационной системе и хранению в течение шести лет.')
    return doc.p(f'Председатель комиссии\t_______________ {d.buyer.person}\nЧлены комиссии\t_______________', tabs=[(7, 'l')], before=0.6)


@beyond('ru-zayavka-dogovor', 'purchase_order', 'ru', 'eml eml txt', currency='RUB', lines=(1, 7), units=GOODS, since=2018, number='{n}/{m}', contract='{N}-{yy}', subject='Заявка {number} по договору', hides='tax, gross', shows='contract_ref delivery_date')
def request(d):
    """A request under a contract of supply in a buyer's mail: the request's number and the contract's, goods by semicolons in rows as pasted, a sum without tax, to which gate, please reserve."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    rows = '\n'.join(f'{i}) {x.name} {x.spec}; арт. {x.code}; {q(x.qty)} {x.unit}; цена {m(x.price)}; сумма {m(x.amount)}' for i, x in enumerate(d.lines, 1))
    return Text(f'''Коллеги, здравствуйте!

Просим принять в работу заявку № {d.number} от {date(d.date, f)} к договору поставки № {d.contract_no}.
Покупатель: {d.buyer.name}
Поставщик: {d.seller.name}

{rows}

Всего без НДС {m(d.net)} руб., НДС сверху.

Срок поставки: {date(d.delivery, f)}
Адрес разгрузки: {d.buyer.city}, {d.buyer.street}, ворота 2, пропуск заказать за сутки.
Машину с гидробортом, пожалуйста.

Просьба зарезервировать и прислать счёт. Если чего-то нет на складе, сразу пишите аналоги.

С уважением,
{d.buyer.person}
отдел снабжения
{d.buyer.phone}
''')


@beyond('ru-tkp-tablica', 'quotation_bid', 'ru', 'xlsx pdf eml+xlsx scan', currency='RUB', lines=(2, 8), discount='some', whole=True, tax_by_line=True, since=2019, number='ТКП-{N}', shows='due_date seller_vat_id')
def technical(d):
    """A technical and commercial offer of a works in a sheet: to whom and from whom in two columns, price of the list, rebate, price, sum without tax, tax and sum with it by row, days of delivery, terms below."""
    line, bold, head = dict(border=True), dict(bold=True), dict(bold=True, border=True, wrap=True, align='c', fill='#e7eef7')
    o = Ods('Liberation Sans', 9, landscape=True, locale='ru-RU').sheet('ТКП', [1, 6.6, 3.6, 1.4, 1.4, 2.8, 1.6, 2.8, 3, 2.8, 3.2, 1.8])
    o.row(('ТЕХНИКО-КОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ', dict(bold=True, size=13))).row(f'№ {d.number} от {date(d.date, "15.03.2024")}, действительно до {date(d.due, "15.03.2024")}').row()
    for a, b in (('ОТ:', 'КОМУ:'), (d.seller.name, d.buyer.name), (f'ИНН {d.seller.vat}', d.buyer.person), (f'{d.seller.postcode}, {d.seller.city}, {d.seller.street}', f'{d.buyer.city}, {d.buyer.street}'), (f'тел. {d.seller.phone}', None)):
        o.row((a, bold) if a == 'ОТ:' else a, *[None] * 6, (b, bold) if b == 'КОМУ:' else b)
    o.row().row(*[(t, head) for t in ('№', 'Наименование', 'Техническая характеристика', 'Кол-во', 'Ед.', 'Прайс без НДС, руб.', 'Скидка, %', 'Цена без НДС, руб.', 'Сумма без НДС, руб.', 'НДС, руб.', 'Сумма с НДС, руб.', 'Срок, дней')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        n = o.next
        o.row((i, line), (f'{x.name} ({x.code})', line), (x.spec, line), (x.qty, dict(border=True, fmt='0')), (x.unit, line), (x.list, line), (x.percent or '', dict(border=True, fmt='1') if x.percent else line), (x.price, line), ((f'=[.D{n}]*[.H{n}]', x.amount), line), (x.tax, line), ((f'=[.I{n}]+[.J{n}]', x.gross), line), (15 + i * 5 % 30, line))
    total = lambda c, v: ((f'=SUM([.{c}{first}:.{c}{o.next - 1}])', v), bold)
    o.row(None, ('ВСЕГО', bold), *[None] * 6, total('I', d.net), (d.tax, bold), (d.gross, bold)).row()
    for t in ('Условия оплаты: 50% предоплата, 50% по готовности к отгрузке.', 'Базис поставки: склад поставщика, доставка рассчитывается отдельно.', 'Гарантия: 18 месяцев с даты отгрузки. Шеф-монтаж в стоимость не входит.'):
        o.row(t)
    return o.row().row(f'Исполнитель: {d.seller.person}')
