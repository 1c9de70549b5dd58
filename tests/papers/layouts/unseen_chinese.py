"""Chinese papers of the twentieth group: an order of an accounting program with tax for each line, an offer in a sheet, a record of services accepted, a bill of the electronic system."""
from html import escape as e

from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, unseen
from kit.wares import GOODS

FONT = 'WenQuanYi Micro Hei'


@unseen('zh-caigou-dingdan-caiwu-ruanjian-shuie', 'purchase_order', 'zh', 'pdf docx scan', currency='CNY', goods=('SAN', 'BRV', 'LIK', 'PIC'), most=80, lines=(2, 8), units=GOODS, whole=True, tax_by_line=True, rates=(13,), since=2020, cents=True, number='CGDD{y}{m}{n:04}', shows='delivery_date')
def order(d):
    """An order printed by an accounting program: buyer and title in the middle, labels in three columns, wide table with price without tax, rate, tax and sum of each line, totals row, capitals, makers at the foot."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024-03-15'
    doc = Odt(FONT, 9.5, margin='1.5cm', lang='zh', landscape=True)
    doc.p(d.buyer.name, size=12, align='c', space=0).p('采购订单', bold=True, size=17, align='c', space=0.15)
    doc.table([[f'供应商：{d.seller.name}', f'单据编号：{d.number}', f'订单日期：{date(d.date, f)}'], [f'联系人：{d.seller.person}　{d.seller.phone}', f'交货日期：{date(d.delivery, f)}', '币别：人民币'], [f'交货地址：{d.buyer.place}{d.buyer.street}', f'采购员：{d.buyer.person}', '结算方式：月结30天']], [12, 7.5, 7], head=0, border='none')
    doc.p(size=4, space=0)
    doc.table([['行号', '物料代码', '物料名称', '规格型号', '单位', '数量', '单价', '金额', '税率(%)', '税额', '价税合计']] + [[f'{i}', x.code, x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount), f'{x.rate}', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)] + [[('合计', dict(span=7, align='r')), m(d.net), '', m(d.tax), (m(d.gross), dict(bold=True))]], [1.2, 2.5, 4.6, 3, 1.3, 1.7, 2.2, 2.8, 1.6, 2.4, 3.1], align='clllcrrrcrr', size=9)
    doc.p(f'价税合计（大写）：{words_zh(d.gross)}', space=0.2)
    return doc.p(f'制单人：{d.buyer.person}\t审核人：\t批准人：\t供应商确认（盖章）：', tabs=[(6.5, 'l'), (12, 'l'), (17.5, 'l')], before=0.2)


@unseen('zh-baojiadan-fuwu-biaoge-buhanshui', 'quotation_bid', 'zh', 'xlsx ods eml+xlsx', currency='CNY', goods=('ODR', 'TRA', 'MKT'), lines=(2, 6), whole=True, rates=(6,), since=2020, cents=True, number='BJD-{y}{m}{d}{n:02}', shows='due_date seller_vat_id')
def offer(d):
    """An offer of services in a sheet: firm and title over all columns, to whom and from whom side by side, table with formulas, three rows of sums, capitals, notes by figures, firm and day."""
    cell, mid, head = dict(border=True), dict(border=True, align='c'), dict(bold=True, border=True, align='c', fill='#ddebf7')
    o = Ods(FONT, 10, locale='zh-CN').sheet('报价单', [1.6, 5.6, 3, 1.8, 2.2, 2.8, 3.4])
    o.row((d.seller.name, dict(bold=True, size=14, align='c', span=7))).row(('服务报价单', dict(bold=True, size=13, align='c', span=7))).row()
    o.row('客户：', d.buyer.name, None, None, '报价单号：', d.number).row('联系人：', d.buyer.person, None, None, '报价日期：', date(d.date, '2024/03/15')).row('电话：', d.buyer.phone, None, None, '报价人：', d.seller.person)
    o.row(*[(t, head) for t in ('序号', '服务项目', '说明', '单位', '数量', '单价（不含税）', '金额（不含税）')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, mid), (x.name, cell), (x.spec, mid), (x.unit, mid), (x.qty, dict(border=True, fmt='0')), (x.price, cell), ((f'=[.E{o.next}]*[.F{o.next}]', x.amount), cell))
    for a, v in (('不含税合计', d.net), ('增值税（6%）', d.tax), ('含税总计', d.gross)):
        o.row((a, dict(border=True, align='r', span=6)), (v, dict(border=True, bold=a == '含税总计')))
    o.row(f'大写：{words_zh(d.gross)}')
    for t in (f'1、本报价有效期至{date(d.due, "2024/03/15")}。', '2、按实际发生数量结算，每月25日对账。', f'3、可开具6%增值税专用发票，纳税人识别号：{d.seller.vat}。'):
        o.row(t)
    return o


@unseen('zh-fuwu-yanshou-dan-jiafang', 'acceptance_record', 'zh', 'docx scan pdf', currency='CNY', goods=('ODR', 'TRA', 'MKT'), lines=(1, 4), whole=True, rates=(6,), since=2020, cents=True, delivered=True, number='YS{y}-{n:03}', contract='HT{y}{N:05}', shows='contract_ref delivery_date')
def accepted(d):
    """A record of services accepted: title, table of labels for project, both sides, contract and days, table of services with sums, opinion, three to sign."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024年3月15日'
    doc = Odt(FONT, 10.5, margin='2.1cm', lang='zh')
    doc.p('服务项目验收单', bold=True, size=17, align='c', space=0.1).p(f'验收单号：{d.number}', align='r', size=10, space=0.1)
    doc.table([['采购单位', d.buyer.name, '联系人', d.buyer.person], ['服务单位', d.seller.name, '联系人', d.seller.person], ['合同编号', d.contract_no, '服务完成日期', date(d.delivery, f)], ['验收地点', f'{d.buyer.place}{d.buyer.street}', '验收日期', date(d.date, f)]], [2.4, 7, 2.8, 4.4], head=0)
    doc.p(size=4, space=0)
    doc.table([['序号', '服务内容', '要求', '单位', '完成数量', '单价（元）', '金额（元）', '验收结果']] + [[f'{i}', x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount), '合格'] for i, x in enumerate(d.lines, 1)] + [[('不含税金额', dict(span=6, align='r')), m(d.net), ''], [('税额（6%）', dict(span=6, align='r')), m(d.tax), ''], [('含税金额', dict(span=6, align='r', bold=True)), (m(d.gross), dict(bold=True)), '']], [1.2, 4.2, 2, 1.5, 1.8, 2, 2.2, 1.7], align='cllcrrrc', size=9.5)
    doc.p(size=4, space=0)
    doc.table([['验收意见', '经现场核查，服务内容及质量符合合同约定，同意验收并按合同付款。']], [2.4, 14.2], head=0)
    return doc.p('采购单位（盖章）：\t服务单位（盖章）：\t使用部门签字：', tabs=[(6, 'l'), (12, 'l')], before=0.6)


@unseen('zh-quandian-fapiao-zhuanyong', 'invoice', 'zh', 'pdf html pdf', currency='CNY', goods=('SAN', 'BRV', 'LIK', 'PIC'), most=60, lines=(1, 6), units=GOODS, whole=True, tax_by_line=True, rates=(13,), since=2023, cents=True, number='{yy}31200000{b:010}', shows='seller_vat_id buyer_vat_id')
def electronic(d):
    """A bill of the electronic system of the state: title over a rule, number and day right, buyer and seller side by side, items with starred classes, totals with the sign of yuan, capitals and figures, who made it."""
    m, q, f = money('1234.56'), count('1234.56'), '2024年03月15日'
    kind = {'SAN': '卫生陶瓷制品', 'BRV': '金属制品', 'LIK': '文具', 'PIC': '软饮料'}[d.lines[0].code[:3]]
    rows = ''.join(f'<tr><td class=l>*{kind}*{e(x.name)}</td><td class=l>{e(x.spec)}</td><td>{x.unit}</td><td class=r>{q(x.qty)}</td><td class=r>{m(x.price)}</td><td class=r>{m(x.amount)}</td><td>{x.rate}%</td><td class=r>{m(x.tax)}</td></tr>' for x in d.lines)
    side = lambda t, p: f'<td class=v>{t}方信息</td><td class="l w">名称：{e(p.name)}<br><br>统一社会信用代码/纳税人识别号：{p.vat}</td>'
    return Html(f'''<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>电子发票</title><style>@page{{size:A4 landscape;margin:10mm}}body{{font:12px/1.5 "WenQuanYi Micro Hei",sans-serif;color:#222}}h1{{font-size:21px;font-weight:normal;text-align:center;color:#8a2a12;border-bottom:3px double #8a2a12;width:46%;margin:0 auto}}.n{{text-align:right}}table{{width:100%;border-collapse:collapse}}.g,.g>tbody>tr>td{{border:1px solid #8a2a12}}td,th{{padding:3px 5px;text-align:center;vertical-align:top;font-weight:normal}}.l{{text-align:left}}.r{{text-align:right}}.v{{width:1.2em}}.w{{width:47%}}th{{color:#8a2a12}}</style></head><body>
<h1>电子发票（增值税专用发票）</h1><div class=n>发票号码：{d.number}<br>开票日期：{date(d.date, f)}</div>
<table class=g><tr>{side('购买', d.buyer)}{side('销售', d.seller)}</tr></table>
<table><tr><th>项目名称<th>规格型号<th>单 位<th>数 量<th>单 价<th>金 额<th>税率/征收率<th>税 额</tr>{rows}<tr><td colspan=5>合　　计</td><td class=r>¥{m(d.net)}</td><td></td><td class=r>¥{m(d.tax)}</td></tr></table>
<table class=g><tr><td>价税合计（大写）</td><td class=l>{words_zh(d.gross)}</td><td class=l>（小写）¥{m(d.gross)}</td></tr><tr><td>备注</td><td class=l colspan=2>&nbsp;</td></tr></table>
<p>开票人：{d.seller.person}</p></body></html>''')
