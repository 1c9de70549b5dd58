"""Chinese papers of the thirteenth group: a printed order of a resource program, a letter of offer by parts, a slip in three copies, a notice on a site, a frame for a year, a supplement, a request by mail, a receipt of an order."""
from html import escape as e

from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, Text, distant
from kit.wares import GOODS

FONT = 'WenQuanYi Micro Hei'


@distant('zh-erp-caigou-dingdan', 'purchase_order', 'zh', 'pdf scan xlsx', currency='CNY', lines=(3, 9), units=GOODS, whole=True, discount='zhe', number='PO{y}{m}{N:05}', hides='', shows='delivery_date')
def printed(d):
    """An order that a resource program of a works prints: title over a thin head of pairs, codes first, tax price nowhere, rate of discount by tenths, a row of the sum in figures and in capitals, five people in the last row."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c')
    f = '2024-03-15'
    o = Ods(FONT, 9, landscape=True, locale='zh-CN').sheet('采购订单', [1.1, 2.6, 4.2, 4, 1.4, 1.7, 2.5, 1.6, 2.5, 3])
    o.row(*[None] * 3, (d.buyer.name, dict(bold=True, size=14))).row(*[None] * 3, ('采 购 订 单', dict(bold=True, size=13)))
    o.row('订单编号：', None, d.number, None, None, '订单日期：', None, date(d.date, f)).row('供应商：', None, d.seller.name, None, None, '交货日期：', None, date(d.delivery, f))
    o.row('联系人：', None, d.seller.person, None, None, '币别：', None, '人民币').row('收货地址：', None, f'{d.buyer.city}{d.buyer.street}')
    o.row(*[(t, head) for t in ('行号', '物料编码', '物料名称', '规格型号', '单位', '数量', '目录价', '折扣', '净价', '金额（不含税）')])
    for i, x in enumerate(d.lines, 1):
        o.row((i * 10, line), (x.code, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (f'{((100 - x.percent) / 10).normalize():f}折', dict(border=True, align='c')), (x.price, line), ((f'=[.F{o.next}]*[.I{o.next}]', x.amount), line))
    o.row(('合计', line), *[(None, line)] * 4, (sum(x.qty for x in d.lines), dict(border=True, fmt='0')), *[(None, line)] * 3, (d.net, dict(border=True, bold=True)))
    o.row(*[None] * 7, f'税额（{d.lines[0].rate}%）', None, d.tax).row(f'价税合计（大写）：{words_zh(d.gross)}', *[None] * 6, '价税合计', None, (d.gross, dict(bold=True))).row()
    o.row('说明：1. 送货时请在送货单上注明订单编号。').row('2. 到货验收合格、收到增值税专用发票后60天付款。').row()
    return o.row('制单：', None, d.buyer.person, '审核：', None, '批准：', None, '供应商回签：')


@distant('zh-baojia-han-fenbao', 'quotation_bid', 'zh', 'docx pdf eml+docx', currency='CNY', lines=(4, 8), sections=2, packages=('主要设备', '辅材及服务'), reduction='amount', number='{L}{L}BJ-{y}-{n:03}', tender='XJ{y}{N}', shows='tender_ref')
def by_parts(d):
    """A letter of offer: to whom with a colon on a line of its own, answer to a request, a table for each part with its sum, then sentences that take the rebate off and add the tax, promises as lettered points, seal at the right."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt(FONT, 11, margin='2.4cm', lang='zh')
    doc.p('报 价 函', bold=True, size=20, align='c', space=0.3).p(f'编号：{d.number}', align='r', space=0.3).p(f'{d.buyer.name}：', space=0.1)
    doc.p(f'贵单位《询价通知书》（编号{d.tender_no}）收悉，我公司经认真研究，现按通知要求报价如下：', line=150, space=0.15)
    for i, name in enumerate(d.sections):
        lines, total, _ = d.section(i)
        doc.p(f'（{"一二三"[i]}）{name}', bold=True, space=0.06)
        doc.table([['名称及型号', '数量', '单价', '小计']] + [[f'{x.name}\f{x.spec}', f'{q(x.qty)} {x.unit}', m(x.price), m(x.amount)] for x in lines] + [[(f'{name}小计', dict(span=3, align='r')), m(total)]], [7.4, 3, 2.8, 3], align='lrrr', size=10, border='rows', shade='#eeeeee')
    _, off, _ = d.reductions[0]
    doc.p(f'以上两部分合计人民币{m(d.sum)}元。为表诚意，我公司在此基础上一次性优惠{m(off)}元，优惠后不含税总价为{m(d.net)}元；增值税（{d.lines[0].rate}%）{m(d.tax)}元。', line=150).p(f'含税总报价：**{m(d.gross)}元**（大写：{words_zh(d.gross)}）。', line=150)
    for t in ('a. 交货期：合同签订后四十五个日历日内。', 'b. 质保期：二十四个月，质保期内免费更换有缺陷的部件。', 'c. 本报价自报价之日起九十日内有效。'):
        doc.p(t, indent=0.8, space=0.04)
    return doc.p(f'报价单位：{d.seller.name}（盖章）\n授权代表：{d.seller.person}\n联系电话：{d.seller.phone}\n{date(d.date, "2024年3月15日")}', align='r', before=0.6, line=150)


@distant('zh-sanlian-songhuodan', 'delivery_note', 'zh', 'pdf scan docx', lines=(2, 9), units=GOODS, whole=True, delivered=True, number='No.{b}', order='{yy}{m}-{N}', hides='money, price, amount, discounts', shows='order_ref')
def three_copies(d):
    """A slip of a printed pad: firm and telephone on top, red number at the right, receiver and day in the line under it, empty rows after the last thing, which copy is whose beneath."""
    q = count('1,234.56')
    doc = Odt(FONT, 11, margin='1.8cm', lang='zh')
    doc.p(d.seller.name, bold=True, size=16, align='c', space=0.05).p(f'地址：{d.seller.city}{d.seller.street}    电话：{d.seller.phone}', size=9, align='c', space=0.2)
    doc.p(f'送 货 单\t{d.number}', bold=True, size=15, tabs=[(17, 'r')], color='#aa0000', space=0.15)
    doc.p(f'收货单位：{d.buyer.name}\t{date(d.date, "2024年3月15日")}', tabs=[(17, 'r')], space=0.08).p(f'收货地址：{d.buyer.city}{d.buyer.street}\t客户订单：{d.order_no}', tabs=[(17, 'r')])
    rows = [['货号', '品名', '规格', '单位', '数量', '备注']] + [[x.code, x.name, x.spec, x.unit, q(x.qty), ''] for x in d.lines] + [['', '', '', '', '', '']] * max(0, 7 - len(d.lines))
    doc.table(rows, [2.8, 4.6, 4.4, 1.5, 1.9, 2.2], align='lllcrl', weight='0.8pt')
    return doc.p('一联存根（白）  二联客户（红）  三联回单（黄）', size=9, space=0.3).p('送货人签字：______________\t收货单位及经手人（签章）：______________', tabs=[(8, 'l')])


@distant('zh-chengjiao-gonggao-wangzhan', 'award_decision', 'zh', 'html pdf html', currency='CNY', lines=(1, 4), units=GOODS, whole=True, number='{y}-JZ-{N}', tender='JZCG-{y}-{n:03}', hides='net, tax, price, amount, discounts', shows='tender_ref')
def on_a_site(d):
    """A result of talks on a purchase as a site of a public body gives it: trail of links, title in the middle, numbered parts with who won and for how much, the goods as a small table, contact points."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<tr><td>{e(x.name)}<td>{e(x.spec)}<td>{q(x.qty)}{x.unit}</tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>成交结果公告</title><style>@page{{size:A4;margin:16mm}}body{{font:14px "WenQuanYi Micro Hei";line-height:1.9;max-width:760px;margin:auto}}nav{{font-size:12px;color:#777;border-bottom:2px solid #c00}}h1{{font-size:20px;text-align:center}}td,th{{border:1px solid #aaa;padding:3px 12px}}table{{border-collapse:collapse;margin-left:2em}}p{{margin:2px 0;text-indent:2em}}h2{{font-size:15px;margin:10px 0 0}}.t{{text-align:center;color:#777;font-size:12px}}</style></head><body>
<nav>首页 &gt; 采购公告 &gt; 成交公告</nav><h1>{e(d.buyer.name)}竞争性谈判成交结果公告</h1><div class=t>发布日期：{date(d.date, "2024-03-15")}　　公告编号：{d.number}</div>
<h2>一、项目编号</h2><p>{d.tender_no}</p><h2>二、成交信息</h2><p>供应商名称：{e(d.seller.name)}</p><p>供应商地址：{e(d.seller.city)}{e(d.seller.street)}</p><p>成交金额：{m(d.gross)}元（含税）</p>
<h2>三、主要标的</h2><table><tr><th>货物名称<th>规格型号<th>数量</tr>{rows}</table><h2>四、公告期限</h2><p>自本公告发布之日起1个工作日。</p><h2>五、其他补充事宜</h2><p>未成交供应商可向采购人书面了解本单位的评审情况。</p>
<h2>六、联系方式</h2><p>采购人：{e(d.buyer.name)}</p><p>地　址：{e(d.buyer.city)}{e(d.buyer.street)}</p><p>联系人：{e(d.buyer.person)}　{d.buyer.phone}</p></body></html>''')


@distant('zh-niandu-xiafulv-xieyi', 'framework_agreement', 'zh', 'docx odt scan', currency='CNY', lines=(3, 8), units=GOODS, whole=True, discount='percent', number='KJ-{y}-{n:03}', hides='qty, amount, net, tax, gross', shows='seller_vat_id seller_account')
def yearly(d):
    """A frame of a year: chapters in Chinese numerals, orders come by need, list price, rate by which it sinks and price that holds, no amounts, settlement by month, both sides in two columns with bank and account."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt(FONT, 11, margin='2.4cm', lang='zh', footer=f'合同号 {d.number}')
    doc.p('年度框架采购协议', bold=True, size=19, align='c', space=0.5, before=0.5).p(f'协议编号：{d.number}', space=0.05).p(f'签订时间：{date(d.date, "2024年03月15日")}', space=0.05).p(f'买方：{d.buyer.name}', space=0.05).p(f'卖方：{d.seller.name}', space=0.3)
    for t in ('第一章　合作方式', '买方在协议期内按实际需要分批下达采购订单，卖方按订单供货。本协议不保证最低采购量。协议期限为十二个月。', '第二章　价格'):
        doc.p(t, bold=t.startswith('第'), line=140, space=0.06)
    doc.p('各物资的执行单价按卖方公开价目表单价乘以（1－下浮率）确定，均为不含税价（人民币元），协议期内不作调整：', line=140)
    doc.table([['物资编码', '物资名称', '型号', '计量单位', '价目表单价', '下浮率', '执行单价']] + [[x.code, x.name, x.spec, x.unit, m(x.list), f'{q(x.percent)}%', m(x.price)] for x in d.lines], [2.4, 3.9, 3.4, 1.5, 2.2, 1.4, 2.2], align='lllcrrr', size=9.5)
    for t in ('第三章　结算', f'按月对账，卖方于次月五日前开具增值税专用发票（税率{d.lines[0].rate}%），买方收票后四十五日内付款。', '第四章　违约与争议', '卖方不能按订单时间交货的，每延误一日，按该批货款的千分之五支付违约金。争议协商不成的，向买方所在地人民法院起诉。'):
        doc.p(t, bold=t.startswith('第'), line=140, space=0.06)
    side = lambda t, p, more: f'{t}（公章）：{p.name}\f住所：{p.city}{p.street}\f授权代表：{p.person}{more}'
    return doc.table([[side('买方', d.buyer, ''), side('卖方', d.seller, f'\f纳税人识别号：{d.seller.vat}\f开户行：{d.seller.bank}\f账号：{d.seller.account}')]], [8.1, 8.1], head=0, border='none', size=10)


@distant('zh-buchong-xieyi-zengliang', 'contract_amendment', 'zh', 'docx pdf', currency='CNY', lines=(1, 4), units=GOODS, whole=True, number='{y}补字第{n}号', contract='{y}-SB-{N}', shows='contract_ref')
def more_of_it(d):
    """A supplement that buys more: number with a character in it, day in Chinese figures, whereas a contract was made, one sentence a thing with number, price and sum, what that adds with tax, the rest stays, two copies each."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt(FONT, 12, margin='2.6cm', lang='zh')
    doc.p('补 充 协 议', bold=True, size=18, align='c', space=0.1).p(d.number, align='c', space=0.4).p(f'委托采购方：{d.buyer.name}\n承揽供货方：{d.seller.name}', line=150, space=0.2)
    doc.p(f'双方已签订编号为{d.contract_no}的《设备采购合同》（以下称原合同）。因现场实际需要，经友好协商，现就增加供货事宜达成如下补充协议：', line=160)
    doc.p('1. 在原合同供货范围之外，增加下列货物：', line=160, space=0.04)
    for x in d.lines:
        doc.p(f'— {x.name}（{x.spec}），{q(x.qty)}{x.unit}，每{x.unit}{m(x.price)}元，计{m(x.amount)}元；', line=150, indent=0.9, space=0.02)
    for t in (f'2. 增加货物的不含税价款为{m(d.net)}元，增值税{m(d.tax)}元。\n价税合计：{m(d.gross)}元（人民币{words_zh(d.gross)}）。', '3. 增加货物的质量标准、验收办法和付款方式均按原合同执行。', '4. 本协议未尽事宜以原合同为准；本协议与原合同具有同等法律效力。', '5. 本协议一式四份，双方各执两份，自盖章之日起生效。'):
        doc.p(t, line=160, space=0.04)
    return doc.table([[f'委托采购方（盖章）\f \f代表：{d.buyer.person}', f'承揽供货方（盖章）\f \f代表：{d.seller.person}']], [8, 8], head=0, border='none').p(date(d.date, '二〇二四年三月十五日'), align='r', before=0.3)


@distant('zh-xunjia-youjian', 'rfq', 'zh', 'eml txt:gb18030 pdf', lines=(2, 7), units=GOODS, whole=True, number='{yy}{m}{n:03}', subject='询价单{number}，请于本周内报价', hides='money, price, amount, discounts, seller, no seller', shows='delivery_date')
def asked(d):
    """A buyer's mail to several makers: greeting to nobody named, what is needed between rows of equals signs, what the offer must hold, when the goods must be there, a signature under a line."""
    q = count('1,234.56')
    rows = '\n'.join(f'({i}) {x.name} / {x.spec} / {q(x.qty)} {x.unit}' for i, x in enumerate(d.lines, 1))
    return Text(f'''各位供应商：

大家好！我司近期有一批物资需要采购，烦请按下列清单报价。
询价单号：{d.number}
询价日期：{date(d.date, "2024/03/15")}

======== 需求清单 ========
{rows}
==========================

报价要求：
1、请报含税单价（注明税率）及运费；
2、请注明品牌、产地、供货周期；
3、要求到货日期：{date(d.delivery, "2024/03/15")}，交货地点：{d.buyer.city}{d.buyer.street}；
4、报价请盖章扫描后回复本邮件，逾期视为放弃。

------------------------
{d.buyer.person}
{d.buyer.name} 物资部
电话 {d.buyer.phone}
''')


@distant('zh-dingdan-huizhi', 'order_confirmation', 'zh', 'html eml pdf', currency='CNY', lines=(1, 6), units=GOODS, whole=True, discount='unit', number='SO{yy}{m}{d}{n:04}', order='{b}', subject='订单确认 {number}', shows='order_ref delivery_date')
def receipt_of_order(d):
    """A maker's shop for firms confirms an order: a dark bar with the brand, facts as a list with dots, things as blocks with guide price struck out and what each piece is cheaper, freight free, sums by the right edge."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<div class=b><div class=r>¥{m(x.amount)}</div><b>{e(x.name)}</b> {e(x.spec)}<br><small>编码 {e(x.code)}　<s>原价 ¥{m(x.list)}</s>　每{x.unit}立减 ¥{m(x.off)}　成交单价 ¥{m(x.price)}　× {q(x.qty)} {x.unit}</small></div>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>订单确认</title><style>@page{{size:A4;margin:14mm}}body{{font:13px "WenQuanYi Micro Hei";max-width:700px;margin:auto}}header{{background:#12344d;color:#fff;padding:12px}}.b{{border-bottom:1px dashed #bbb;padding:8px 0}}.r{{float:right;font-weight:bold}}s,small{{color:#777}}.z{{text-align:right;line-height:1.8}}li{{line-height:1.8}}</style></head><body>
<header>{e(d.seller.name)} · 企业商城</header><h3>您的订单已确认，我们将按约发货</h3><ul><li>确认单号：{d.number}</li><li>您的采购单号：{d.order_no}</li><li>确认日期：{date(d.date, "2024年3月15日")}</li><li>预计送达：{date(d.delivery, "2024年3月15日")}</li><li>订货单位：{e(d.buyer.name)}（收货人 {e(d.buyer.person)}，{e(d.buyer.city)}{e(d.buyer.street)}）</li></ul>
{rows}<div class=z>商品金额（未税）：¥{m(d.net)}<br>增值税 {d.lines[0].rate}%：¥{m(d.tax)}<br>运费：免<br><b>应付总额：¥{m(d.gross)}</b></div><p>如需修改，请在24小时内联系客户经理{e(d.seller.person)}（{d.seller.phone}）。</p></body></html>''')
