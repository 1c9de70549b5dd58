"""Chinese papers: quotations with zhe, contracts of party A and party B, bilingual invoices."""
from html import escape as e

from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, Mail, layout

FONT = 'WenQuanYi Micro Hei'


def zhe(percent):
    """57 per cent off is 4.3 zhe."""
    return f'{((100 - percent) / 10).normalize():f}折'


@layout('zh-quote-zhe', 'quotation_bid', 'zh', 'pdf html scan pdf eml pdf', currency='CNY', lines=(3, 8), discount='zhe', number='BJ{y}{m}{d}-{n:02}', subject='报价单 {number}', shows='seller_vat_id')
def quote(d):
    """A quotation: catalogue price, zhe and the price after it."""
    m, q = money('1,234.56'), count('1,234.56')
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.name)}</td><td>{e(x.code)}</td><td>{x.unit}</td><td class=r>{q(x.qty)}</td><td class=r>{m(x.list)}</td><td>{zhe(x.percent)}</td><td class=r>{m(x.price)}</td>'
                   f'<td class=r>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>@page{{size:A4;margin:14mm}}body{{font-family:"WenQuanYi Micro Hei";font-size:11px}}h1{{text-align:center;letter-spacing:12px}}
table{{width:100%;border-collapse:collapse}}td,th{{border:1px solid #333;padding:4px;text-align:center}}.r{{text-align:right}}</style></head><body><h1>报价单</h1>
<p>报价单号：{d.number}　　　报价日期：{date(d.date, '2024年3月15日')}</p><p>客户名称：{e(d.buyer.name)}</p><p>报价单位：{e(d.seller.name)}（税号：{d.seller.vat}）</p>
<table><tr><th>序号</th><th>产品名称</th><th>型号</th><th>单位</th><th>数量</th><th>目录价(元)</th><th>折扣</th><th>折后单价(元)</th><th>小计(元)</th></tr>{rows}
<tr><td colspan="8" class=r>不含税金额</td><td class=r>{m(d.net)}</td></tr><tr><td colspan="8" class=r>增值税（13%）</td><td class=r>{m(d.tax)}</td></tr>
<tr><td colspan="8" class=r><b>价税合计</b></td><td class=r><b>{m(d.gross)}</b></td></tr></table><p>备注：本报价有效期30天，交货期为合同签订后45天。</p><p>联系人：{e(d.seller.person)}　电话：{d.seller.phone}</p></body></html>''')


@layout('zh-contract', 'contract', 'zh', 'docx pdf odt scan pdf pdf', currency='CNY', lines=(2, 6), number='HT-{y}-{n:04}', shows='seller_vat_id buyer_vat_id seller_account')
def contract(d):
    """A purchase contract: party A and B in the head, the total in capital numerals."""
    m, q = money('1234.56'), count('1234.56')
    doc = Odt(FONT, 11, lang='zh')
    doc.p('设备采购合同', bold=True, size=18, align='c', space=0.4).p(f'合同编号：{d.number}', align='r', space=0).p(f'签订日期：{date(d.date, "二〇二四年三月十五日")}', align='r', space=0.4)
    doc.p(f'甲方（买方）：{d.buyer.name}\n乙方（卖方）：{d.seller.name}', space=0.3).p('根据《中华人民共和国民法典》，甲乙双方经友好协商，就设备采购事宜签订本合同。')
    doc.p('第一条 产品名称、数量及价款（单位：人民币元）', bold=True)
    rows = [['产品名称', '规格', '数量', '单价', '金额']] + [[x.name, x.spec, f'{q(x.qty)}{x.unit}', m(x.price), m(x.amount)] for x in d.lines]
    rows += [[('不含税合计', dict(span=4)), m(d.net)], [('税额（税率13%）', dict(span=4)), m(d.tax)], [(f'价税合计（大写）：{words_zh(d.gross)}', dict(span=4)), m(d.gross)]]
    doc.table(rows, [4.2, 3.6, 2.6, 3.2, 3.4], align='llrrr', size=10)
    for t in ('第二条 交货：乙方应于合同生效后30日内将货物运至甲方指定地点。', '第三条 付款方式：合同签订后支付30%预付款，验收合格后支付65%，余款5%为质保金。', '第四条 质量保证：质保期为12个月。',
              '第五条 争议解决：协商不成的，提交甲方所在地人民法院诉讼解决。'):
        doc.p(t)
    who = lambda t, p: f'{t}（盖章）：{p.name}\f税号：{p.vat}\f开户行：{p.bank}\f账号：{p.account}\f授权代表：{p.person}'
    return doc.table([[who('甲方', d.buyer), who('乙方', d.seller)]], [8.5, 8.5], head=0, border='none', size=10)


@layout('zh-po-sheet', 'purchase_order', 'zh', 'xlsx ods xlsx pdf xls scan', currency='CNY', lines=(3, 9), number='CG{y}{n:05}', discount='line percent')
def po_sheet(d):
    """An order as a sheet with formulas: price, discount rate, amount after it."""
    o = Ods(FONT, 10, landscape=True)
    o.sheet('采购订单', [1.4, 2.6, 4.6, 2, 1.6, 2.8, 2, 3.2])
    o.row(('采 购 订 单', dict(bold=True, size=16, span=8, align='c'))).row('订单编号', d.number, None, None, '下单日期', d.date).row('需方', d.buyer.name, None, None, '供方', d.seller.name).row()
    o.row(*[(t, dict(border=True, bold=True, align='c')) for t in ('序号', '物料编码', '品名规格', '数量', '单位', '单价（元）', '优惠率', '金额（元）')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        r = o.next
        o.row(*[(c, dict(border=True, **f)) for c, f in ((i, {}), (x.code, {}), (f'{x.name} {x.spec}', {}), (x.qty, {}), (x.unit, {}), (x.list, {}), (x.percent / 100, dict(fmt='%')),
              ((f'=ROUND([.D{r}]*[.F{r}]*(1-[.G{r}]);2)', x.amount), {}))])
    end = o.next
    o.row(*[None] * 6, '合计', ((f'=SUM([.H{first}:.H{end - 1}])', d.net), {})).row(*[None] * 6, '税额13%', ((f'=ROUND([.H{end}]*0.13;2)', d.tax), {}))
    return o.row(*[None] * 6, ('价税合计', dict(bold=True)), ((f'=[.H{end}]+[.H{end + 1}]', d.gross), dict(bold=True))).row().row('收货地址', f'{d.buyer.city}{d.buyer.street}').row('联系人', d.buyer.person)


@layout('zh-invoice-bilingual', 'invoice', 'zh', 'pdf html pdf scan pdf png', currency='USD', lines=(2, 6), number='YL{n:04}-{y}', reduction='percent', hides='tax, gross', shows='contract_ref')
def invoice(d):
    """A commercial invoice for export in Chinese and English; no tax, freight included."""
    m, q = money('1,234.56'), count('1,234.56')
    p, a, _ = d.reductions[0]
    rows = ''.join(f'<tr><td>{e(x.name)}<br>{e(x.code)}</td><td>{q(x.qty)} {x.unit}</td><td>USD {m(x.price)}</td><td>USD {m(x.amount)}</td></tr>' for x in d.lines)
    return Html(f'''<!DOCTYPE html><html><head><meta charset="utf-8"><style>@page{{size:A4;margin:16mm}}body{{font:11px "Liberation Serif","WenQuanYi Micro Hei"}}table{{width:100%}}.b td{{padding:5px;text-align:right}}
.b td:first-child{{text-align:left}}.b{{border-top:1px solid;border-bottom:1px solid}}</style></head><body><center><b style="font-size:15px">{e(d.seller.name)}</b><br>{e(d.seller.city)}{e(d.seller.street)}
<h2>商业发票 COMMERCIAL INVOICE</h2></center><table><tr><td>致 To: {e(d.buyer.name)}</td><td align=right>发票号 Invoice No.: {d.number}<br>日期 Date: {date(d.date, '2024.3.15')}<br>合同号 Contract No.: {d.contract_no}</td></tr></table>
<table class="b"><tr><th align=left>货物描述 Description</th><th align=right>数量 Quantity</th><th align=right>单价 Unit Price</th><th align=right>金额 Amount</th></tr>{rows}</table>
<p align=right>小计 Subtotal: USD {m(d.sum)}<br>折扣 Discount {q(p)}%: -USD {m(a)}<br><b>总计 TOTAL: USD {m(d.net)}</b></p><p>贸易条款 Terms: CIP 贝尔格莱德 Belgrade　原产地 Origin: 中国 China</p>
<p style="margin-top:40px">授权签字 Authorized signature: {e(d.seller.person)}</p></body></html>''')


@layout('zh-delivery', 'delivery_note', 'zh', 'docx pdf scan odt pdf docx', lines=(2, 7), number='SH{N}', hides='money, price, amount, discounts', shows='order_ref')
def delivery(d):
    """A delivery slip with boxes for three signatures."""
    q = count('1,234.56')
    doc = Odt(FONT, 10.5, lang='zh', landscape=True)
    doc.p(d.seller.name, align='c', bold=True, size=14, space=0).p('送 货 单', align='c', size=16, space=0.2)
    doc.p(f'收货单位：{d.buyer.name}\t送货单号：{d.number}\t送货日期：{date(d.date, "2024-03-15")}', tabs=[(11, 'l'), (18, 'l')]).p(f'订单号：{d.order_no}')
    doc.table([['序号', '品名', '规格', '单位', '数量', '备注'], *[[str(i), x.name, x.spec, x.unit, q(x.qty), ''] for i, x in enumerate(d.lines, 1)]], [1.5, 6, 6, 2, 3, 6], align='cllcrl')
    return doc.p('送货人：____________\t收货人：____________\t仓库：____________', tabs=[(9, 'l'), (18, 'l')], before=0.5)


@layout('zh-award', 'award_decision', 'zh', 'pdf docx scan odt pdf pdf', currency='CNY', number='ZB-{y}-{n:03}', hides='lines, tax, gross')
def award(d):
    """A notice to the winner, the price in digits and in capital numerals."""
    m = money('1,234.56')
    doc = Odt(FONT, 13, lang='zh', margin='3cm')
    doc.p('中 标 通 知 书', bold=True, size=22, align='c', space=1).p(f'项目编号：{d.number}', space=0.6).p(f'{d.seller.name}：', line=180)
    doc.p(f'　　你方递交的投标文件已被我方接受，经评标委员会评审，确定你方为中标人。中标金额（不含税）：人民币{words_zh(d.net)}（¥{m(d.net)}）。', line=180)
    doc.p('　　请在收到本通知书后30日内与我方签订采购合同。', line=180, space=1)
    return doc.p(f'采购人：{d.buyer.name}（盖章）', align='r').p(date(d.date, '2024年3月15日'), align='r')


@layout('zh-mail-offer', 'quotation_bid', 'zh', 'eml eml txt eml txt:gb18030 eml', currency='CNY', lines=(1, 3), number='Q{y}{n:04}', reduction='percent', hides='tax, gross')
def mail_offer(d):
    """A mail with the offer in numbered sentences."""
    m, q = money('1,234.56'), count('1,234.56')
    p, a, _ = d.reductions[0]
    items = '\n'.join(f'{i}. {x.name}（{x.code}），{q(x.qty)}{x.unit}，单价{m(x.price)}元，小计{m(x.amount)}元；' for i, x in enumerate(d.lines, 1))
    return Mail(f'关于报价 {d.number}', text=f'{d.buyer.name} {d.buyer.person}：\n\n您好！现就贵方询价报价如下（报价编号：{d.number}，日期：{date(d.date, "2024年3月15日")}）：\n\n{items}\n\n'
                f'合计{m(d.sum)}元，给予一次性折扣{q(p)}%，即优惠{m(a)}元，最终报价{m(d.net)}元（不含税）。\n\n报价有效期30天。\n\n{d.seller.name}\n{d.seller.person}\n{d.seller.phone}\n')


@layout('zh-framework', 'framework_agreement', 'zh', 'docx pdf scan odt pdf docx', currency='CNY', lines=(3, 6), number='KJ{y}{n:03}', hides='qty, amount, net, tax, gross')
def framework(d):
    """A framework agreement with unit prices but no quantities."""
    m = money('1,234.56')
    doc = Odt(FONT, 11, lang='zh', header=f'框架协议 {d.number}')
    doc.p('采购框架协议', bold=True, size=16, align='c', space=0.3).p(f'协议编号：{d.number}　签订日期：{date(d.date, "2024年3月15日")}', align='c', space=0.4)
    doc.table([['采购人', d.buyer.name], ['供应商', d.seller.name]], [3, 13], head=0)
    doc.p('一、甲方在协议有效期内按下列单价（人民币元，不含税）向乙方采购，具体数量以采购订单为准。', before=0.2)
    doc.table([['编码', '名称', '单位', '协议单价'], *[[x.code, x.name, x.unit, m(x.price)] for x in d.lines]], [3, 7, 2, 4], align='llcr', border='rows')
    return doc.p('二、本协议有效期两年。三、订单由甲方以书面形式下达。').p(f'甲方代表：{d.buyer.person}\t乙方代表：{d.seller.person}', tabs=[(9, 'l')], before=1)
