"""Chinese papers of the seventeenth group: an order in a sheet of a planning program, an offer as a letter, a paper that confirms who was chosen, a confirmation as text of a mail."""
from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Text, foreign
from kit.wares import GOODS

FONT = 'WenQuanYi Micro Hei'


@foreign('zh-caigou-dingdan-jindie-biaodan', 'purchase_order', 'zh', 'xlsx pdf scan', currency='CNY', lines=(3, 9), units=GOODS, whole=True, cents=True, since=2020, number='CGDD{N:06}', shows='delivery_date')
def form(d):
    """An order of a planning program put out as a sheet: name of the firm and title over all columns, pairs of labels on three rows, head row, code, name, model, unit, number, price without tax, sum, day of delivery, three rows of sums, makers and checkers."""
    line, mid = dict(border=True), dict(border=True, align='c')
    head = dict(bold=True, border=True, align='c', fill='#ededed', wrap=True)
    o = Ods(FONT, 10, locale='zh-CN', landscape=True).sheet('采购订单', [1.3, 2.8, 5.2, 4.2, 1.6, 2, 2.8, 3.2, 3.2, 2.4])
    o.row((d.buyer.name, dict(bold=True, size=14, align='c', span=10))).row(('采购订单', dict(bold=True, size=16, align='c', span=10)))
    o.row('单据编号：', None, d.number, None, None, '采购日期：', None, date(d.date, '2024-03-15')).row('供应商：', None, d.seller.name, None, None, '交货日期：', None, date(d.delivery, '2024-03-15')).row('联系电话：', None, d.seller.phone, None, None, '币别：', None, '人民币').row('交货地址：', None, f'{d.buyer.place}{d.buyer.street}')
    o.row(*[(t, head) for t in ('行号', '物料编码', '物料名称', '规格型号', '单位', '采购数量', '单价（未税）', '金额（未税）', '要求交期', '备注')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, mid), (x.code, line), (x.name, line), (x.spec, line), (x.unit, mid), (x.qty, dict(border=True, fmt='0')), (x.price, line), ((f'=[.F{o.next}]*[.G{o.next}]', x.amount), line), (date(d.delivery, '2024-03-15'), mid), ('', line))
    for a, v in (('未税金额合计：', d.net), (f'税额（税率{d.lines[0].rate}%）：', d.tax), ('价税合计：', d.gross)):
        o.row((a, dict(border=True, align='r', span=7)), (v, dict(border=True, bold=True)), ('', dict(border=True, span=2)))
    o.row(f'金额大写：{words_zh(d.gross)}').row('付款条件：月结60天。来料不合格由供应商负责退换，逾期交货每日按订单金额千分之三扣款。').row()
    return o.row(f'制单人：{d.buyer.person}', None, None, '审核人：', None, '批准人：', None, '供应商确认：')


@foreign('zh-baojia-han-xinjian-youhui', 'quotation_bid', 'zh', 'docx pdf eml+docx', currency='CNY', lines=(2, 6), units=GOODS, whole=True, cents=True, since=2020, reduction='amount', number='{y}{m}{d}-{n:02}', shows='due_date seller_account')
def letter(d):
    """An offer as a letter: title, to whom, greeting, table, sum, a round sum taken off, tax and total with capitals, numbered terms, thanks, firm and day at the right."""
    m, q, f = money('1,234.56'), count('1234.56'), '2024年3月15日'
    _, off, _ = d.reductions[0]
    doc = Odt(FONT, 11, margin='2.3cm', lang='zh', footer=f'{d.seller.name}　{d.seller.place}{d.seller.street}　电话：{d.seller.phone}')
    doc.p('报 价 函', bold=True, size=18, align='c', space=0.1).p(f'编号：{d.number}', align='r', size=10, space=0.2).p(f'致：{d.buyer.name}', bold=True, space=0.05).p(f'{d.buyer.person} 先生/女士 收', space=0.15).p('　　您好！感谢贵单位对我公司的信任。根据贵单位的采购需求，现将产品报价如下：', line=125)
    rows = [['序号', '名称', '型号规格', '数量', '单价（元）', '小计（元）']] + [[f'{i}', x.name, x.spec, f'{q(x.qty)}{x.unit}', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=5, align='r', bold=b)), (v, dict(bold=b))] for t, v, b in (('合计', m(d.sum), False), ('优惠金额', f'-{m(off)}', False), ('优惠后金额（不含税）', m(d.net), False), (f'增值税（{d.lines[0].rate}%）', m(d.tax), False), ('总价（含税）', m(d.gross), True))]
    doc.table(rows, [1.3, 4.6, 3.8, 2, 2.2, 2.6], align='cllcrr', size=10).p(f'人民币大写：{words_zh(d.gross)}', space=0.15)
    for t in (f'1. 报价有效期：至{date(d.due, f)}止。', '2. 交货期：合同签订后15日内送货上门。', '3. 付款方式：验收合格后30日内转账支付。', f'4. 收款账户：{d.seller.bank}，账号{d.seller.account}。'):
        doc.p(t, space=0.03)
    return doc.p('　　如有疑问，欢迎随时联系。顺祝商祺！', before=0.2, space=0.6).p(f'{d.seller.name}（盖章）\n联系人：{d.seller.person}\n{date(d.date, f)}', align='r')


@foreign('zh-caigou-jieguo-queren-shu', 'award_decision', 'zh', 'docx pdf scan', currency='CNY', lines=(1, 4), units=GOODS, whole=True, cents=True, since=2020, number='XJ{y}-{n:03}-Q', tender='XJ{y}-{n:03}', hides='net, tax, price, amount, discounts', shows='tender_ref delivery_date')
def chosen(d):
    """A paper by which a public body confirms whom it chose: title, number, table of labels with project, winner and price in figures and capitals, list of goods with numbers, request to sign a contract, seal and day."""
    m, q, f = money('1,234.56'), count('1234.56'), '2024年3月15日'
    doc = Odt(FONT, 11, margin='2.3cm', lang='zh')
    doc.p('询价采购结果确认书', bold=True, size=17, align='c', space=0.1).p(f'文号：{d.number}', align='r', space=0.2).p(f'{d.seller.name}：', space=0.1).p(f'　　我单位组织的询价采购（项目编号：{d.tender_no}）已评审完毕，经询价小组推荐、单位研究，确定贵公司为成交供应商。现将有关事项确认如下：', align='j', line=125)
    doc.table([['采购人', d.buyer.name], ['采购人地址', f'{d.buyer.place}{d.buyer.street}'], ['成交供应商', d.seller.name], ['供应商地址', f'{d.seller.place}{d.seller.street}'], ['成交金额（含税）', f'人民币 {m(d.gross)} 元（大写：{words_zh(d.gross)}）'], ['供货期限', f'{date(d.delivery, f)}前']], [4.2, 12.2], head=0)
    doc.table([['序号', '货物名称', '规格', '数量', '单位']] + [[f'{i}', x.name, x.spec, q(x.qty), x.unit] for i, x in enumerate(d.lines, 1)], [1.6, 6, 4.6, 2.2, 2], align='cllcc')
    doc.p('　　请贵公司自收到本确认书之日起七个工作日内，持法定代表人授权书到我单位签订采购合同，逾期视为放弃成交资格。', align='j', line=125, space=0.1).p(f'　　联系人：{d.buyer.person}　　电话：{d.buyer.phone}', space=0.7)
    return doc.p(f'{d.buyer.name}（公章）\n{date(d.date, f)}', align='r')


@foreign('zh-dingdan-queren-youjian-zhengwen', 'order_confirmation', 'zh', 'eml txt:gb18030 pdf', currency='CNY', lines=(2, 6), units=GOODS, whole=True, cents=True, since=2020, discount='zhe', number='SO{y}{m}{d}{n:03}', order='PO-{N}', subject='订单确认 {number}', shows='order_ref delivery_date')
def reply(d):
    """A seller's mail that confirms an order: greeting, numbers and days as lines, each thing in two lines with price of the list, tenths and price after it, three sums, when it is sent, who to ask."""
    m, q, f = money('1,234.56'), count('1234.56'), '2024-03-15'
    rows = '\n'.join(f'{i}. {x.name} {x.spec}\n   目录价{m(x.list)} × {((100 - x.percent) / 10).normalize():f}折 = {m(x.price)}元/{x.unit}，数量{q(x.qty)}{x.unit}，金额{m(x.amount)}元' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.buyer.person}，您好：

贵司采购订单{d.order_no}已收到，现确认如下，请核对。

订单确认号：{d.number}
确认日期：{date(d.date, f)}
客户名称：{d.buyer.name}
送货地址：{d.buyer.place}{d.buyer.street}
预计发货：{date(d.delivery, f)}

{rows}

不含税金额：{m(d.net)}元
增值税（{d.lines[0].rate}%）：{m(d.tax)}元
含税总额：人民币{m(d.gross)}元

款到发货，发票随货同寄。如有出入，请于今日下班前回复。

{d.seller.person}
{d.seller.name} 销售部
{d.seller.place}{d.seller.street}
{d.seller.phone}
''')
