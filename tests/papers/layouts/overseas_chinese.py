"""Chinese papers of the sixteenth group: an offer in a sheet, an order from a planning program, a contract on the usual form, a slip sent by mail."""
from decimal import Decimal as D

from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Text, overseas
from kit.wares import GOODS

FONT = 'WenQuanYi Micro Hei'


@overseas('zh-baojiadan-gongsi-biaotou', 'quotation_bid', 'zh', 'xlsx pdf eml+xlsx', currency='CNY', lines=(2, 7), units=GOODS, whole=True, discount='zhe', number='BJ{y}{m}{d}-{n:02}', shows='due_date')
def sheet(d):
    """An offer in a sheet: name of the firm over all columns, title, customer and seller as pairs, ruled table with list price, discount in tenths and price after it, three sums, remarks by numbers."""
    line, head = dict(border=True, align='c'), dict(bold=True, border=True, align='c', fill='#bdd7ee', wrap=True)
    o = Ods(FONT, 10, locale='zh-CN', landscape=True).sheet('报价单', [1.4, 5.2, 4.4, 1.6, 1.8, 2.8, 1.8, 3, 3.4])
    o.row((d.seller.name, dict(bold=True, size=16, align='c', span=9))).row((f'地址：{d.seller.street}　电话：{d.seller.phone}', dict(align='c', span=9))).row(('报　价　单', dict(bold=True, size=14, align='c', span=9)))
    o.row('客户名称', None, d.buyer.name, None, None, '报价单号', None, d.number).row('联系人', None, d.buyer.person, None, None, '报价日期', None, date(d.date, '2024-03-15')).row('联系电话', None, d.buyer.phone, None, None, '报价人', None, d.seller.person)
    o.row(*[(t, head) for t in ('序号', '产品名称', '规格型号', '单位', '数量', '目录单价(元)', '折扣', '折后单价(元)', '金额(元)')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(line, fmt='0')), (x.list, dict(border=True)), (f'{((100 - x.percent) / 10).normalize():f}折', line), (x.price, dict(border=True)), ((f'=[.E{o.next}]*[.H{o.next}]', x.amount), dict(border=True)))
    for a, v in (('未税合计', d.net), (f'增值税{d.lines[0].rate}%', d.tax), ('含税总计', d.gross)):
        o.row((a, dict(border=True, bold=True, span=8, align='r')), (v, dict(border=True, bold=True)))
    return o.row().row('备注：').row('1、以上为未税单价，可开具13%增值税专用发票。').row(f'2、报价有效期至{date(d.due, "2024年3月15日")}。').row('3、交货期：收到预付款后10个工作日，运费由我司承担。').row('4、付款方式：预付30%，货到验收后付清余款。')


@overseas('zh-caigou-dingdan-hangshui', 'purchase_order', 'zh', 'docx pdf scan', currency='CNY', lines=(2, 7), units=GOODS, whole=True, tax_by_line=True, number='CGDD{y}{m}{N:05}', contract='HT-{y}-{n:03}', shows='contract_ref delivery_date')
def planned(d):
    """An order that a planning program prints across: title in the middle, labels and values in three columns without rules, ruled table with price, sum, rate and tax of each line, total row, makers of the paper at the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024-03-15'
    doc = Odt(FONT, 9.5, margin='1.6cm', landscape=True, lang='zh')
    doc.p(d.buyer.name, align='c', size=11, space=0.02).p('采购订单', bold=True, size=17, align='c', space=0.2)
    doc.table([[f'订单编号：{d.number}', f'订单日期：{date(d.date, f)}', '采购类型：普通采购'], [f'供应商：{d.seller.name}', f'供应商地址：{d.seller.place}{d.seller.street}', f'供应商联系人：{d.seller.person}'], [f'合同号：{d.contract_no}', '币种：人民币', f'业务员：{d.buyer.person}']], [9, 9.5, 7.8], head=0, border='none', pad=0.04)
    rows = [['行号', '存货编码', '存货名称', '规格型号', '主计量', '数量', '无税单价', '无税金额', '税率%', '税额', '价税合计', '计划到货']] + [[f'{i}', x.code, x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount), f'{x.rate}', m(x.tax), m(x.gross), date(d.delivery, f)] for i, x in enumerate(d.lines, 1)]
    rows.append([('合计', dict(span=5, align='c')), q(sum((x.qty for x in d.lines), D(0))), '', m(d.net), '', m(d.tax), m(d.gross), ''])
    doc.table(rows, [1.1, 2.3, 3.3, 3.3, 1.3, 1.5, 2.1, 2.5, 1.2, 2.2, 2.7, 2.5], align='clllcrrrcrrc', size=9)
    doc.p(f'收货地址：{d.buyer.place}{d.buyer.street}　　收货人：{d.buyer.person}　　电话：{d.buyer.phone}', space=0.05).p('送货时请附送货单及合格证，并注明本订单编号。', space=0.3)
    return doc.p(f'制单：{d.buyer.person}\t审核：\t供应商确认（盖章）：', tabs=[(8, 'l'), (15, 'l')])


@overseas('zh-gongkuang-gouxiao-hetong-biaoge', 'contract', 'zh', 'docx pdf scan', currency='CNY', lines=(1, 5), units=GOODS, whole=True, reduction='amount', number='{y}-GX-{n:03}', shows='seller_vat_id buyer_vat_id seller_account')
def form(d):
    """A contract on the form that all shops for paper sell: supplier and buyer left, number and place and day right, a table with the total in capital numerals, articles by Chinese numbers, both sides with bank and account in two columns."""
    m, q, f = money('1234.56'), count('1234.56'), '2024年3月15日'
    _, off, _ = d.reductions[0]
    doc = Odt(FONT, 10.5, margin='2cm', lang='zh')
    doc.p('购 销 合 同', bold=True, size=18, align='c', space=0.2).p(f'供方：{d.seller.name}\t合同编号：{d.number}\n需方：{d.buyer.name}\t签订地点：{d.buyer.city}\n\t签订时间：{date(d.date, f)}', tabs=[(11, 'l')], space=0.15)
    doc.p('一、产品名称、型号、数量、金额', bold=True, space=0.05)
    rows = [['产品名称', '规格型号', '计量单位', '数量', '单价（元）', '总金额（元）']] + [[x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines]
    rows += [[('小计', dict(span=5, align='r')), m(d.sum)], [('优惠', dict(span=5, align='r')), m(-off)], [('不含税合计', dict(span=5, align='r')), m(d.net)], [(f'税额（{d.lines[0].rate}%）', dict(span=5, align='r')), m(d.tax)], [(f'合计人民币金额（大写）：{words_zh(d.gross)}', dict(span=5, bold=True)), f'￥{m(d.gross)}']]
    doc.table(rows, [4.6, 4, 1.8, 1.8, 2.3, 2.7], align='llccrr', size=10)
    for t in ('二、质量要求：按国家标准及供方出厂标准执行，质保期一年。', '三、交货地点：需方仓库。运输方式及费用：汽车运输，费用由供方负担。', '四、验收：需方收货后七日内验收，逾期视为合格。', '五、结算方式：合同签订后付30%，货到验收合格后付65%，余5%为质保金。', '六、违约责任：按《中华人民共和国民法典》有关规定执行。', '七、争议解决：协商不成的，由需方所在地人民法院管辖。', '八、本合同一式肆份，双方各执贰份，盖章后生效，传真件有效。'):
        doc.p(t, space=0.03)
    side = lambda t, p: f'{t}（盖章）\f单位名称：{p.name}\f单位地址：{p.place}{p.street}\f委托代理人：{p.person}\f电话：{p.phone}\f税号：{p.vat}\f开户银行：{p.bank}\f账号：{p.account}'
    return doc.table([[side('供　方', d.seller), side('需　方', d.buyer)]], [8.6, 8.6], head=0, pad=0.12)


@overseas('zh-songhuodan-youjian-zhengwen', 'delivery_note', 'zh', 'eml pdf txt:gb18030', lines=(2, 7), units=GOODS, whole=True, delivered=True, number='SHD-{yy}{m}{n:03}', order='{b}', subject='送货单{number}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def by_mail(d):
    """A slip as text of a mail: greeting, number, order and day line by line, things by numbers with how many behind, how it goes, asks to sign."""
    q, f = count('1234.56'), '2024年3月15日'
    rows = '\n'.join(f'{i}. {x.name}（{x.spec}）  {q(x.qty)}{x.unit}' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.buyer.person}，您好！

贵司订单{d.order_no}的货物已发出，送货单如下：

送 货 单
单号：{d.number}
开单日期：{date(d.date, f)}
发货日期：{date(d.delivery, f)}
收货单位：{d.buyer.name}
收货地址：{d.buyer.place}{d.buyer.street}

{rows}

共{len(d.lines)}个品种。承运：德顺物流，运费已付。
请贵司收货时清点，签字盖章后回传一份。如有短缺请于三日内告知。

发货人：{d.seller.person}
{d.seller.name}
{d.seller.place}{d.seller.street}
电话：{d.seller.phone}
''')
