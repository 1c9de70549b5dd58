"""Chinese papers of the third group: the price sheets of a bid, a confirmation with prices that hold tax, the tax invoice, a receipt of goods."""
from html import escape as e

from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, fresh

FONT = 'WenQuanYi Micro Hei'


@fresh('zh-bid-sheets', 'quotation_bid', 'zh', 'docx pdf scan odt docx', currency='CNY', lines=(3, 8), sections=2, packages=('硬件设备', '软件及服务'), number='TB-{y}{m}{n:03}', tender='{L}{L}ZC{y}-{n:04}',
       hides='tax', shows='tender_ref')
def bid(d):
    """Two sheets of a bid: the opening sheet with the sum, the sheet of single prices by groups; the bidder signs at the end."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt(FONT, 11, lang='zh', header=f'投标文件（商务部分）    编号：{d.number}')
    doc.p('一、开标一览表', bold=True, size=14, align='c', space=0.3).p(f'招标编号：{d.tender_no}', space=0.1).p(f'招标人：{d.buyer.name}', space=0.1)
    doc.table([['投标人名称', '投标总价（不含税，人民币元）', '投标总价（含税13%）', '交货期', '备注'], [d.seller.name, m(d.net), f'{m(d.gross)}\f大写：{words_zh(d.gross)}', '合同签订后60日', '无']], [4.4, 3.6, 4.8, 2.6, 1.4], size=10)
    doc.p('二、分项报价表', bold=True, size=14, align='c', before=0.6, space=0.3)
    rows = [['序', '货物名称', '品牌型号及规格', '数量', '单位', '单价', '合价']]
    for i, name in enumerate(d.sections):
        lines, total, _ = d.section(i)
        rows.append([('（一）（二）'[i * 3:i * 3 + 3] + name, dict(span=7, bold=True))])
        rows += [[str(k), x.name, f'{x.code}\f{x.spec}', q(x.qty), x.unit, m(x.price), m(x.amount)] for k, x in enumerate(lines, 1)]
        rows.append([('分项小计', dict(span=6, align='r')), m(total)])
    doc.table([*rows, [('报价合计（元，不含税）', dict(span=6, align='r', bold=True)), m(d.net)]], [1, 4.4, 4, 1.6, 1.4, 2.2, 2.6], align='cllrcrr', size=9.5)
    doc.p('注：本表报价为完成本项目全部内容的固定总价，投标有效期90天。', before=0.2, space=0.8)
    return doc.p(f'投标人（公章）：{d.seller.name}\n法定代表人或授权代表（签字）：{d.seller.person}\n日期：{date(d.date, "2024年03月15日")}')


@fresh('zh-confirm', 'order_confirmation', 'zh', 'pdf html eml pdf scan', currency='CNY', lines=(2, 7), step='1', whole=True, number='SO{yy}{m}{d}{n:03}', order='PR-{N}', hides='net, tax, price, amount',
       subject='订单确认 {number}', shows='order_ref delivery_date')
def confirm(d):
    """A seller confirms an order; prices hold the tax, as the heads of the columns say."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.code)}</td><td>{e(x.name)}（{e(x.spec)}）</td><td>{q(x.qty)}</td><td>{x.unit}</td><td>¥{m(x.price_gross)}</td><td>¥{m(x.gross)}</td><td>'
                   f'{date(d.delivery, "2024-03-15")}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>@page{{size:A4 landscape;margin:14mm}}body{{font:12px "WenQuanYi Micro Hei"}}
h2{{color:#1b4f9c;border-left:8px solid #1b4f9c;padding-left:10px}}.x{{display:grid;grid-template-columns:1fr 1fr;background:#eef3fb;padding:10px;gap:4px}}
table{{width:100%;border-collapse:collapse;margin-top:10px}}th{{background:#1b4f9c;color:#fff;padding:6px}}td{{border-bottom:1px solid #c9d6ea;padding:6px;text-align:center}}
.s{{text-align:right;font-size:14px;margin-top:10px}}</style></head><body><h2>订单确认函</h2>
<p>尊敬的{e(d.buyer.name)}{e(d.buyer.person)}：贵司订单 {d.order_no} 已收悉，我司确认如下。</p><div class=x><span>销售订单号：{d.number}</span><span>确认日期：{date(d.date, '2024/03/15')}</span><span>供货方：{e(d.seller.name)}</span>
<span>收货地址：{e(d.buyer.city)}{e(d.buyer.street)}</span></div>
<table><tr><th>行</th><th>料号</th><th>描述</th><th>数量</th><th>单位</th><th>含税单价</th><th>含税金额</th><th>预计发货</th></tr>{rows}</table><div class=s>订单总额（含13%增值税）：<b>¥{m(d.gross)}</b></div>
<p>如有异议请于两日内回复，逾期视为确认。款到发货。</p>
<p>销售助理：{e(d.seller.person)}　{d.seller.phone}</p></body></html>''')


@fresh('zh-tax-invoice', 'invoice', 'zh', 'pdf scan png html pdf', currency='CNY', lines=(1, 6), rates=(13,), tax_by_line=True, number='{y}{b}', shows='seller_vat_id buyer_vat_id')
def tax_invoice(d):
    """The state's electronic invoice: buyer left and seller right in boxes with upright heads, tax by line, the sum in capital numerals."""
    m, q = money('1234.56'), count('1234.56')
    rows = ''.join(f'<tr><td class=l>*{e(x.name[:2])}*{e(x.name)}</td><td class=l>{e(x.spec)}</td><td>{x.unit}</td><td class=r>{q(x.qty)}</td><td class=r>{m(x.price)}</td><td class=r>{m(x.amount)}</td>'
                   f'<td>{x.rate}%</td><td class=r>{m(x.tax)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>@page{{size:210mm 140mm;margin:8mm}}body{{font:10.5px "WenQuanYi Micro Hei";color:#000}}
h2{{text-align:center;color:#8b2a1a;font-weight:normal;border-bottom:3px double #8b2a1a;width:46%;margin:0 auto 4px}}
.n{{position:absolute;right:0;top:0;line-height:1.7}}table{{width:100%;border-collapse:collapse}}.b td{{border:1px solid #8b2a1a;padding:4px;vertical-align:top}}
.v{{width:14px;color:#8b2a1a;text-align:center}}.g th{{color:#8b2a1a;font-weight:normal}}.g td,.g th{{padding:2px 4px;text-align:center}}
.g{{border:1px solid #8b2a1a;border-top:0}}.g .l{{text-align:left}}.g .r{{text-align:right}}.s td{{border:1px solid #8b2a1a;border-top:0;padding:5px}}</style>
</head><body><h2>电子发票（增值税专用发票）</h2><div class=n>发票号码：{d.number}<br>开票日期：{date(d.date, '2024年03月15日')}</div>
<table class=b style="margin-top:22px"><tr><td class=v>购买方信息</td><td>名称：{e(d.buyer.name)}<br><br>统一社会信用代码/纳税人识别号：{d.buyer.vat}</td><td class=v>销售方信息</td><td>名称：{e(d.seller.name)}<br><br>
统一社会信用代码/纳税人识别号：{d.seller.vat}</td></tr></table>
<table class=g><tr><th>项目名称</th><th>规格型号</th><th>单 位</th><th>数 量</th><th>单 价</th><th>金 额</th><th>税率/征收率</th><th>税 额</th></tr>{rows}<tr><td>合　　计</td><td colspan=4></td><td class=r>¥{m(d.net)}</td><td></td>
<td class=r>¥{m(d.tax)}</td></tr></table>
<table class=s><tr><td width="18%" align=center>价税合计（大写）</td><td>ⓧ {words_zh(d.gross)}</td><td width="30%">（小写）¥{m(d.gross)}</td></tr><tr><td align=center>备注</td><td colspan=2>开户银行：{e(d.seller.bank)}</td>
</tr></table><p>开票人：{e(d.seller.person)}</p></body></html>''')


@fresh('zh-order-sheet', 'purchase_order', 'zh', 'xlsx ods pdf scan', currency='CNY', lines=(3, 8), discount='zhe', number='PO#{yy}-{N}', quote='BJ{b}', hides='tax, gross',
       shows='quotation_ref delivery_date')
def order_sheet(d):
    """An order as a sheet in two tongues: parties one below the other, standard and agreed price, the sum in the row above the goods."""
    o = Ods(FONT, 10, landscape=True)
    o.sheet('Order', [1.3, 3, 4.6, 4.2, 1.6, 1.6, 2.8, 2.4, 2.8, 3.2])
    o.row(('订货单 / Order Form', dict(bold=True, size=15)))
    for label, value in (('订货单号 Order no.', d.number), ('订货日期 Date', d.date), ('订货方 Purchaser', d.buyer.name), ('供货方 Vendor', d.seller.name), ('报价依据 Based on offer', d.quote_no),
                         ('要求到货 Required on', d.delivery), ('币种 Currency', 'CNY 人民币')):
        o.row(label, None, value)
    o.row(('订货总额（未税） Order total, tax excluded', dict(bold=True)), None, None, None, None, None, None, None, None, (d.net, dict(bold=True, border=True))).row()
    head = dict(border=True, wrap=True, align='c', fill='#fff2cc')
    o.row(*[(t, head) for t in ('No.', '编码 Code', '名称 Item', '规格 Spec', '数量 Qty', '单位', '标准价 Standard price', '折扣 Discount', '执行价 Net price', '金额 Amount')])
    for i, x in enumerate(d.lines, 1):
        r = o.next
        o.row(*[(c, dict(border=True, **f)) for c, f in ((i, {}), (x.code, {}), (x.name, {}), (x.spec, {}), (x.qty, {}), (x.unit, {}), (x.list, {}), (x.percent / 100, dict(fmt='%')), (x.price, {}),
                                                         ((f'=ROUND([.E{r}]*[.I{r}];2)', x.amount), {}))])
    return o.row().row('付款：月结60天。 Payment: 60 days after month end.').row(f'经办 Buyer: {d.buyer.person}')
