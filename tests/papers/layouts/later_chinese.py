"""Chinese papers of the fourth group: a contract of sale with both sides at its foot, a sheet of an offer, a slip in three colours."""
from html import escape as e

from kit.figures import cents, count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, later


@later('zh-gouxiao', 'contract', 'zh', 'docx pdf scan docx odt', currency='CNY', lines=(2, 7), tax_by_line=True, whole=True, number='YX{y}{m}{d}-{n:02}',
        shows='seller_vat_id buyer_vat_id seller_account')
def gouxiao(d):
    """A contract of sale after the old model: supplier and demander on top, goods in the first clause, both sides' bank facts in the table below."""
    m, q = money('1,234.56'), count('1234.56')
    doc = Odt('WenQuanYi Micro Hei', 10.5, margin='2cm', lang='zh')
    doc.p('产 品 购 销 合 同', bold=True, size=17, align='c', space=0.4)
    doc.table([[f'供方：{d.seller.name}', f'合同编号：{d.number}'], [f'需方：{d.buyer.name}', f'签订日期：{date(d.date, "2024年3月15日")}'], ['', f'签订地点：{d.buyer.city}']], [10, 7], head=0, border='none')
    doc.p('根据《中华人民共和国民法典》及有关规定，供需双方经协商一致，签订本合同。' if d.date.year > 2020 else '根据《中华人民共和国合同法》及有关规定，供需双方经协商一致，签订本合同。')
    doc.p('一、产品名称、规格、数量及金额', bold=True)
    rows = [['序号', '产品名称', '规格型号', '单位', '数量', '不含税单价', '不含税金额', '税率', '税额', '价税合计']]
    rows += [[str(i), x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount), f'{x.rate}%', m(x.tax), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows += [[('合计', dict(span=6, align='c')), m(d.net), '', m(d.tax), m(d.gross)], [('合计人民币金额（大写）', dict(span=3)), (words_zh(d.gross), dict(span=7))]]
    doc.table(rows, [1, 2.9, 2.3, 1, 1.2, 1.9, 2.1, 1.1, 1.8, 2.2], size=8.5, align='clccrrrcrr')
    for n, text in zip('二三四五六七八', ('质量要求：符合国家标准及供方出厂标准，质保期十二个月。', '交货时间：合同生效后二十日内；交货地点：需方仓库；运费由供方承担。', '包装标准：原厂包装，包装物不回收。',
                                          '验收方法：需方收货后七日内验收，逾期视为合格。', '结算方式：货到验收合格并收到增值税专用发票后三十日内电汇付清。',
                                          '违约责任：逾期交货或逾期付款的，每日按未履行部分的千分之一支付违约金。', '本合同一式两份，双方盖章后生效，传真件、扫描件具有同等效力。')):
        doc.p(f'{n}、{text}')
    both = [('单位名称', 'name'), ('地　　址', 'street'), ('代 理 人', 'person'), ('电　　话', 'phone'), ('开户银行', 'bank'), ('账　　号', 'account'), ('税　　号', 'vat')]
    cell = lambda p: '\f'.join(f'{label}：{getattr(p, key)}' for label, key in both)
    return doc.table([['供　方（盖章）', '需　方（盖章）'], [cell(d.seller), cell(d.buyer)]], [8.5, 8.5], size=9.5)


@later('zh-baojia-sheet', 'quotation_bid', 'zh', 'xlsx pdf xlsx eml+pdf', currency='CNY', lines=(3, 10), discount='zhe', whole=True, number='BJ-{yy}{m}{n:03}', shows='due_date')
def baojia(d):
    """An offer as a salesman's sheet: To, Attn and From, list price, rate of discount and price after it, tax and sum below."""
    o = Ods('WenQuanYi Micro Hei', 10).sheet('报价单', [1.2, 3.6, 3.2, 1.2, 1.4, 2.2, 1.6, 2.2, 2.6, 2])
    bold, line = dict(bold=True), dict(border=True)
    o.row((d.seller.name, dict(bold=True, size=15))).row((f'地址：{d.seller.city}{d.seller.street}　电话：{d.seller.phone}', dict(size=9))).row(('报  价  单', dict(bold=True, size=14))).row()
    o.row('To：', d.buyer.name, None, None, None, None, '单号：', d.number).row('Attn：', d.buyer.person, None, None, None, None, '日期：', d.date)
    o.row('From：', d.seller.person, None, None, None, None, '有效期至：', d.due).row('承蒙垂询，现就贵司所需产品报价如下，币种：人民币（元）')
    o.row(*[(t, dict(bold=True, border=True, fill='#ffe699', align='c')) for t in ('序号', '品名', '规格', '单位', '数量', '面价', '折扣', '折后单价', '金额', '备注')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        r = o.next
        o.row(*[(v, line) for v in (i, x.name, x.spec, x.unit, x.qty, x.list, (100 - x.percent) / 100, x.price, (f'=[.E{r}]*[.H{r}]', x.amount), '现货' if x.qty < 20 else '期货')])
    last, rate = o.next - 1, cents(d.lines[0].rate / 100)
    below = lambda label, v: o.row(*[(t, line) for t in (None, label, None, None, None, None, None, None, v, None)])
    below('未税合计', (f'=SUM([.I{first}:.I{last}])', d.net))
    below(f'增值税 {d.lines[0].rate}%', (f'=ROUND([.I{last + 1}]*{rate};2)', d.tax))
    below('含税总计', ((f'=[.I{last + 1}]+[.I{last + 2}]', d.gross)))
    o.row().row('1、付款方式：预付30%，发货前付清余款。').row('2、交货期：现货三天内发出，期货四周。').row('3、以上价格含运费，不含安装。').row()
    return o.row(None, None, None, None, None, None, None, ('客户确认（签章）：', bold))


@later('zh-songhuo', 'delivery_note', 'zh', 'pdf scan html pdf', lines=(2, 7), number='{b}', order='CG{yy}{N}', hides='money, price, amount, discounts', shows='order_ref')
def songhuo(d):
    """A slip from a needle printer on narrow paper of three colours: empty rows fill the form, the total of pieces, who gets which sheet."""
    q = count('1234.56')
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.code)}</td><td>{e(x.name)}</td><td>{e(x.spec)}</td><td>{x.unit}</td><td>{q(x.qty)}</td><td></td></tr>' for i, x in enumerate(d.lines, 1))
    rows += '<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>' * (8 - len(d.lines))
    return Html(f'''<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><style>@page{{size:241mm 140mm;margin:7mm 12mm}}body{{font:12.5px "WenQuanYi Micro Hei Mono",monospace}}
h2,h3{{text-align:center;margin:0}}
.i{{display:grid;grid-template-columns:58% 42%;margin:5px 0}}table{{width:100%;border-collapse:collapse}}td,th{{border:1px solid #000;padding:2px 5px;text-align:center}}
.f{{display:flex;justify-content:space-between;margin-top:9px}}.v{{position:absolute;right:-6mm;top:30mm;width:12px;font-size:10px}}</style><h2>{e(d.seller.name)}</h2><h3>送 货 单</h3>
<div class=i><div>收货单位：{e(d.buyer.name)}</div><div>单据号：<span style="color:#c00">№ {d.number}</span></div><div>收货地址：{e(d.buyer.city)}{e(d.buyer.street)}</div>
<div>送货日期：{date(d.date, '2024-03-15')}</div>
<div>联 系 人：{e(d.buyer.person)}　{d.buyer.phone}</div><div>采购订单：{d.order_no}</div></div>
<table><tr><th>序号</th><th>物料编码</th><th>品名</th><th>规格</th><th>单位</th><th>数量</th><th>备注</th></tr>{rows}<tr><td colspan=5>合　计</td><td>{q(sum(x.qty for x in d.lines))}</td><td></td></tr></table>
<div class=f><span>制单：{e(d.seller.person)}</span><span>送货人：</span><span>仓库：</span><span>收货单位签章：</span></div>
<small>注：请当面点清数量，如有质量问题请于七日内提出。公司地址：{e(d.seller.city)}{e(d.seller.street)}　电话：{d.seller.phone}</small>
<div class=v>①白存根②红客户③黄回单</div></html>''')
