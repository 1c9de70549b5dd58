"""Chinese papers of the nineteenth group: a letter of offer, a contract for guards, a notice of who was chosen, a slip of a stock program, an order in a sheet with prices that hold the tax."""
from html import escape as e

from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, elsewhere
from kit.wares import GOODS

FONT = 'WenQuanYi Micro Hei'


@elsewhere('zh-baojia-han-gongsi-luokuan', 'quotation_bid', 'zh', 'docx pdf eml+docx', currency='CNY', goods=('LST', 'IGR', 'RCN', 'BOJ', 'SNG'), most=40, lines=(2, 7), units=GOODS, whole=True, rates=(13,), since=2020, cents=True, reduction='percent', percents=(3, 5, 8), number='BJ-{y}{n:04}', shows='due_date seller_vat_id seller_account')
def letter(d):
    """A letter of offer: title in the middle, to whom, sentence, table, rows for sum, reduction, price without tax, tax and total, terms by figures, firm and day at the right, account."""
    m, q, f = money('1,234.56'), count('1234.56'), '2024年3月15日'
    pc, off, _ = d.reductions[0]
    doc = Odt(FONT, 11, margin='2.2cm', lang='zh')
    doc.p('报 价 函', bold=True, size=18, align='c', space=0.1).p(f'编号：{d.number}', align='r', size=10, space=0.2).p(f'致：{d.buyer.name}', bold=True, space=0.1).p('　　感谢贵单位的询价。我公司现就所需货物报价如下（币种：人民币，单位：元）：', line=120)
    rows = [['序号', '名称', '规格', '单位', '数量', '不含税单价', '不含税金额']] + [[f'{i}', x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=6, align='r', bold=b)), (m(v), dict(bold=b))] for t, v, b in (('合计', d.sum, False), (f'优惠 {q(pc)}%', -off, False), ('优惠后不含税金额', d.net, False), ('增值税 13%', d.tax, False), ('含税总价', d.gross, True))]
    doc.table(rows, [1.2, 4.6, 3.2, 1.3, 1.5, 2.3, 2.6], align='cllccrr', size=10)
    doc.p(f'含税总价大写：{words_zh(d.gross)}', space=0.1)
    for i, t in enumerate(('报价含包装、运输及送货上门费用。', '交货期：收到订单后十个工作日。', f'报价有效期至{date(d.due, f)}。', f'开户银行：{d.seller.bank}，账号：{d.seller.account}，税号：{d.seller.vat}。'), 1):
        doc.p(f'{i}. {t}', space=0.03)
    return doc.p(f'{d.seller.name}（盖章）\n联系人：{d.seller.person}　{d.seller.phone}\n{date(d.date, f)}', align='r', before=0.6)


@elsewhere('zh-fuwu-hetong-baoan-fanyi', 'contract', 'zh', 'docx scan pdf', currency='CNY', goods=('OBZ', 'PVD'), most=700, lines=(1, 4), units=('h', 'page'), whole=True, rates=(6,), since=2020, cents=True, number='FW{y}{n:03}', shows='seller_vat_id buyer_vat_id seller_account')
def service(d):
    """A contract for services: title, number and day of signing left, the two sides with address and number, articles in capital figures, table of fees, total with capitals, payment and account, seals."""
    m, q, f = money('1,234.56'), count('1234.56'), '2024年3月15日'
    doc = Odt(FONT, 10.5, margin='2.3cm', lang='zh')
    doc.p('服务合同书', bold=True, size=18, align='c', space=0.2).p(f'合同编号：{d.number}　　签订日期：{date(d.date, f)}', align='c', size=10, space=0.3)
    for t, p in (('甲方（委托方）', d.buyer), ('乙方（服务方）', d.seller)):
        doc.p(f'**{t}：{p.name}**\n地址：{p.place}{p.street}\n统一社会信用代码：{p.vat}\n联系电话：{p.phone}', space=0.12)
    doc.p('　　甲乙双方本着平等互利的原则，就乙方为甲方提供服务事宜，达成如下协议：', line=120).p('第一条　服务内容及费用', bold=True, space=0.05)
    doc.table([['序号', '服务项目', '说明', '计量单位', '数量', '单价（元）', '金额（元）']] + [[f'{i}', x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)], [1.2, 4.4, 2.6, 1.9, 1.8, 2.1, 2.4], align='clccrrr', size=9.5)
    doc.p(f'以上价格不含税，不含税合计{m(d.net)}元，增值税税率6%，税额{m(d.tax)}元，合同总金额（含税）为人民币{m(d.gross)}元（大写：{words_zh(d.gross)}）。', line=120)
    for h, t in (('第二条　服务期限', '自合同签订之日起十二个月。'), ('第三条　付款方式', f'按月结算，乙方开具增值税专用发票后十五日内支付。收款账户：{d.seller.name}，{d.seller.bank}，{d.seller.account}。'), ('第四条　双方责任', '乙方应保证服务人员具备相应资质，遵守甲方各项管理制度；甲方应提供必要的工作条件。'), ('第五条　争议解决', '协商不成的，向甲方所在地人民法院提起诉讼。'), ('第六条　附则', '本合同一式两份，自双方盖章之日起生效。')):
        doc.p(f'{h}', bold=True, space=0.02).p(f'　　{t}', line=118, space=0.03)
    return doc.table([['甲方（公章）：\f\f法定代表人或授权代表：', '乙方（公章）：\f\f法定代表人或授权代表：']], [8.2, 8.2], head=0, border='none')


@elsewhere('zh-chengjiao-gonggao-wangye', 'award_decision', 'zh', 'html pdf html', currency='CNY', goods=('LST', 'IGR', 'RCN', 'SNG'), side='public', lines=(1, 4), units=GOODS, whole=True, rates=(13,), since=2020, cents=True, number='{y}-ZC-{n:04}', hides='price, amount, discounts, net, tax')
def notice(d):
    """A notice on a page of a purchasing office: title, numbered points with number of the project, who was chosen and for how much, table of the main goods, members of the jury, how long it stands, who to ask."""
    m, q, f = money('1,234.56'), count('1234.56'), '2024年3月15日'
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.name)}</td><td>{e(x.spec)}</td><td>{q(x.qty)}{x.unit}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>成交结果公告</title><style>@page{{size:A4;margin:20mm}}body{{font:14px/1.8 "WenQuanYi Micro Hei",sans-serif;max-width:780px;margin:0 auto}}h1{{font-size:20px;text-align:center}}table{{border-collapse:collapse;width:100%}}td,th{{border:1px solid #999;padding:4px 8px;text-align:center}}.d{{text-align:center;color:#777}}</style></head><body>
<h1>{e(d.buyer.name)}采购项目成交结果公告</h1><p class=d>发布日期：{date(d.date, f)}</p>
<p><b>一、项目编号：</b>{d.number}</p><p><b>二、采购人：</b>{e(d.buyer.name)}</p><p><b>三、成交信息</b><br>供应商名称：{e(d.seller.name)}<br>供应商地址：{e(d.seller.place)}{e(d.seller.street)}<br>成交金额：{m(d.gross)}元（含税）</p>
<p><b>四、主要标的信息</b></p><table><tr><th>序号<th>名称<th>规格型号<th>数量</tr>{rows}</table>
<p><b>五、评审小组成员：</b>共三人</p><p><b>六、公告期限：</b>自本公告发布之日起1个工作日。</p><p><b>七、联系方式</b><br>地址：{e(d.buyer.place)}{e(d.buyer.street)}<br>联系人：{e(d.buyer.person)}<br>电话：{d.buyer.phone}</p></body></html>''')


@elsewhere('zh-xiaoshou-chukudan-dayin', 'delivery_note', 'zh', 'pdf docx scan', goods=('SNG', 'LST', 'BOJ', 'RCN'), most=60, lines=(2, 8), units=GOODS, whole=True, since=2019, number='XSCKD{N:06}', order='XSDD{N:06}', hides='money, price, amount, discounts', shows='order_ref')
def released(d):
    """A slip of a stock program: title, labels in three columns, table with codes and stores, row of the sum of amounts, who made, checked, sent and received."""
    q, f = count('1234.56'), '2024/03/15'
    doc = Odt(FONT, 9.5, margin='1.6cm', lang='zh', landscape=True)
    doc.p(d.seller.name, size=12, align='c', space=0).p('销售出库单', bold=True, size=17, align='c', space=0.15)
    doc.table([[f'客户：{d.buyer.name}', f'日期：{date(d.date, f)}', f'单据编号：{d.number}'], [f'交货地点：{d.buyer.place}{d.buyer.street}', f'业务员：{d.seller.person}', f'源单编号：{d.order_no}']], [12, 6.6, 7.8], head=0, border='none')
    doc.table([['行号', '物料编码', '物料名称', '规格型号', '单位', '应发数量', '实发数量', '仓库', '备注']] + [[f'{i}', x.code, x.name, x.spec, x.unit, q(x.qty), q(x.qty), '成品仓', ''] for i, x in enumerate(d.lines, 1)], [1.3, 3, 5.6, 4.2, 1.6, 2.4, 2.4, 2.6, 3.3], align='clllcrrcl')
    return doc.p(f'制单：{d.seller.person}\t审核：\t发货：\t收货人签字：', tabs=[(6.5, 'l'), (13, 'l'), (19, 'l')], before=0.3)


@elsewhere('zh-dinghuodan-biaoge-hanshui', 'purchase_order', 'zh', 'xlsx ods eml+xlsx', currency='CNY', goods=('LST', 'RCN', 'SNG', 'BOJ'), most=50, lines=(2, 7), units=GOODS, whole=True, step=1, rates=(13,), since=2020, number='DH{y}{m}{d}-{n:03}', hides='price, amount, net', shows='delivery_date')
def sheet(d):
    """An order that a buyer types in a sheet: title over all columns, the two sides by lines, number and day right, table with prices that hold the tax and formulas, total with capitals, of it tax, terms, seals."""
    cell, mid, head = dict(border=True), dict(border=True, align='c'), dict(bold=True, border=True, align='c', wrap=True, fill='#e2efda')
    o = Ods(FONT, 10, locale='zh-CN').sheet('订货单', [1.4, 5, 3.6, 1.6, 2, 2.8, 3.2, 3])
    o.row(('订 货 单', dict(bold=True, size=17, align='c', span=8))).row('需方：', d.buyer.name, None, None, None, '订单号：', d.number).row('供方：', d.seller.name, None, None, None, '订货日期：', date(d.date, '2024-03-15')).row('联系人：', d.buyer.person, None, None, None, '电话：', d.buyer.phone)
    o.row(*[(t, head) for t in ('序号', '产品名称', '规格', '单位', '数量', '含税单价（元）', '含税金额（元）', '备注')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, mid), (x.name, cell), (x.spec, cell), (x.unit, mid), (x.qty, dict(border=True, fmt='0')), (x.price_gross, cell), ((f'=[.E{o.next}]*[.F{o.next}]', x.gross), cell), ('', cell))
    o.row(('合计（含税）', dict(border=True, align='r', span=6)), (d.gross, dict(border=True, bold=True)), ('', cell)).row(('其中：增值税额（13%）', dict(border=True, align='r', span=6)), (d.tax, cell), ('', cell))
    o.row(f'合计金额大写：人民币{words_zh(d.gross)}')
    for t in (f'1. 交货日期：{date(d.delivery, "2024-03-15")}前', f'2. 交货地点：{d.buyer.place}{d.buyer.street}', '3. 付款方式：货到验收合格，凭13%增值税专用发票月结30天。', '4. 收到订单后请于24小时内盖章回传。'):
        o.row(t)
    return o.row().row('需方（盖章）：', None, None, None, '供方（盖章）：')
