"""Chinese papers of the fifth group: an order of a bookkeeping suite, the state's electronic invoice, a record of acceptance, a framework."""
from html import escape as e

from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, recent


@recent('zh-caigou-dingdan', 'purchase_order', 'zh', 'xlsx pdf scan eml+xlsx', currency='CNY', lines=(2, 9), tax_by_line=True, whole=True, number='POORD{b}', shows='delivery_date')
def order(d):
    """An order out of a bookkeeping suite: price with and without tax, tax by row, a row of sums, makers of the form at the foot."""
    line, bold = dict(border=True), dict(bold=True)
    o = Ods('WenQuanYi Micro Hei', 9, landscape=True).sheet('采购订单', [1.2, 2.6, 4.4, 4, 1.3, 1.8, 2.2, 2.2, 1.6, 2.4, 2.2, 2.6, 2.4])
    o.row(None, None, None, None, (d.buyer.name, dict(bold=True, size=12))).row(None, None, None, None, ('采购订单', dict(bold=True, size=15)))
    o.row('供应商：', None, d.seller.name, None, None, None, None, None, '单据编号：', None, d.number).row('供应商地址：', None, f'{d.seller.city}{d.seller.street}', None, None, None, None, None, '日期：', None, date(d.date, '2024-03-15'))
    o.row('联系人：', None, f'{d.seller.person} {d.seller.phone}', None, None, None, None, None, '币别：', None, '人民币')
    o.row(*[(t, dict(bold=True, border=True, align='c', wrap=True)) for t in ('行号', '物料代码', '物料名称', '规格型号', '单位', '数量', '单价', '含税单价', '税率(%)', '金额', '税额', '价税合计', '交货日期')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row(*[(v, line) for v in (i, x.code, x.name, x.spec, x.unit)], (x.qty, dict(border=True, fmt='0')), (x.price, line), (x.price_gross, line), (x.rate, dict(border=True, fmt='0')), (x.amount, line), (x.tax, line), (x.gross, line),
              (date(d.delivery, '2024-03-15'), line))
    last = o.next - 1
    o.row(('合计', bold), *[None] * 4, (f'=SUM([.F{first}:.F{last}])', sum(x.qty for x in d.lines)), *[None] * 3, *((f'=SUM([.{c}{first}:.{c}{last}])', v) for c, v in (('J', d.net), ('K', d.tax), ('L', d.gross))))
    o.row('交货地点：', None, f'{d.buyer.city}{d.buyer.street}', None, '付款条件：月结60天').row()
    return o.row('制单：', None, d.buyer.person, None, '审核：', None, None, '批准：', None, None, '供应商确认：')


@recent('zh-shudian-fapiao', 'invoice', 'zh', 'pdf pdf png scan', currency='CNY', lines=(1, 6), tax_by_line=True, whole=True, since=2023, number='{yy}37200000{b:07}{n:03}', shows='seller_vat_id buyer_vat_id seller_account')
def einvoice(d):
    """The digital invoice of the state: no code, a long number, both sides in boxes with upright labels, sums in the foot of the box in words and figures."""
    m, q = money('1234.56'), count('1234.56')
    rows = ''.join(f'<tr><td>*{"服务" if x.unit in ("小时", "天", "月", "页") else "货物"}*{e(x.name)}</td><td>{e(x.spec)}</td><td>{x.unit}</td><td>{q(x.qty)}</td><td>{m(x.price)}</td><td>{m(x.amount)}</td><td>{x.rate}%</td><td>{m(x.tax)}</td></tr>'
                   for x in d.lines)
    side = lambda title, p: f'<td class=v>{title}</td><td class=b>名称：{e(p.name)}<br><br>统一社会信用代码/纳税人识别号：{p.vat}</td>'
    return Html(f'''<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><style>@page{{size:A4 landscape;margin:12mm}}body{{font:12px "WenQuanYi Micro Hei"}}h1{{text-align:center;color:#843c0c;font-size:22px;font-weight:normal;
border-bottom:3px double #843c0c;width:46%;margin:0 auto 6px}}.o{{text-align:right}}table{{width:100%;border-collapse:collapse}}.f{{border:1px solid #843c0c}}.f>tbody>tr>td{{border:1px solid #843c0c;padding:4px;vertical-align:top}}
.v{{width:16px;color:#843c0c}}.b{{width:47%}}.g th{{color:#843c0c;font-weight:normal}}.g td,.g th{{border:0;padding:2px 4px}}.g td:nth-child(n+4){{text-align:right}}</style>
<h1>电子发票（增值税专用发票）</h1><div class=o>发票号码：{d.number}<br>开票日期：{date(d.date, '2024年03月15日')}</div><table class=f><tr>{side('购买方信息', d.buyer)}{side('销售方信息', d.seller)}</tr>
<tr><td colspan=4><table class=g><tr><th>项目名称</th><th>规格型号</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th><th>税率/征收率</th><th>税额</th></tr>{rows}
<tr><td colspan=5 style="text-align:center">合　　计</td><td>¥{m(d.net)}</td><td></td><td>¥{m(d.tax)}</td></tr></table></td></tr>
<tr><td colspan=4>价税合计（大写）　⊗ {words_zh(d.gross)}　　　　（小写）¥{m(d.gross)}</td></tr>
<tr><td class=v>备注</td><td colspan=3>销方开户银行：{e(d.seller.bank)}；银行账号：{d.seller.account}；<br>收款人：{e(d.seller.person)}</td></tr></table><p>开票人：{e(d.seller.person)}</p></html>''')


@recent('zh-yanshou-danju', 'acceptance_record', 'zh', 'docx scan pdf odt', currency='CNY', lines=(1, 6), tax_by_line=True, whole=True, step='100', delivered=True, number='YS{y}-{n:03}', contract='{L}{L}ZC-{y}-{n}', hides='price, amount, discounts, net, tax',
        shows='contract_ref delivery_date')
def accept(d):
    """A record of acceptance in public purchasing: a form of labels, the goods with what was found, the sum of the contract, opinions of those who accept."""
    m, q = money('1,234.56'), count('1234.56')
    doc = Odt('WenQuanYi Micro Hei', 10.5, margin='2cm', lang='zh')
    doc.p('政府采购项目履约验收单', bold=True, size=16, align='c', space=0.1).p(f'编号：{d.number}', align='r', space=0.2)
    rows = [['采购单位', (d.buyer.name, dict(span=4))], ['供应商', (d.seller.name, dict(span=4))], ['合同编号', (d.contract_no, dict(span=2)), '合同金额（元）', m(d.gross)],
            ['到货日期', (date(d.delivery, '2024年3月15日'), dict(span=2)), '验收日期', date(d.date, '2024年3月15日')], [(t, dict(bold=True, align='c')) for t in ('序号', '货物名称', '规格参数', '数量', '验收结果')]]
    rows += [[str(i), x.name, x.spec, f'{q(x.qty)}{x.unit}', '合格'] for i, x in enumerate(d.lines, 1)]
    rows += [['验收意见', ('货物品牌、型号、数量与合同一致，外观完好，抽样检验正常，随货资料齐全，同意验收。', dict(span=4))], ['验收小组', (f'{d.buyer.person}　　　　　　　　　　　　　　（签字）', dict(span=4))],
             ['供应商代表', (f'{d.seller.person}　　　　　　　　　　　　　　（签字）', dict(span=4))]]
    doc.table(rows, [2.6, 4.6, 4.2, 2.8, 3.2], head=0, align='clll')
    return doc.p('注：本单一式三份，采购单位、供应商、财政部门各执一份。', size=9, before=0.2)


@recent('zh-kuangjia', 'framework_agreement', 'zh', 'docx pdf scan odt', currency='CNY', lines=(3, 9), discount='zhe', number='KJ-{yy}{n:03}', hides='qty, amount, net, tax, gross', shows='seller_vat_id')
def frame(d):
    """A framework of a year: list price, the share of it that is paid and the agreed price of each thing, no quantities, orders to come."""
    m, z = money('1,234.56'), count('1234.56')
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.3cm', lang='zh', footer=f'{d.number}')
    doc.p('年度采购框架协议', bold=True, size=17, align='c', space=0.1).p(f'协议编号：{d.number}', align='c', space=0.4)
    doc.p(f'甲方（采购方）：{d.buyer.name}　地址：{d.buyer.city}{d.buyer.street}', space=0).p(f'乙方（供货方）：{d.seller.name}　统一社会信用代码：{d.seller.vat}', space=0.3)
    doc.p('甲乙双方经友好协商，就甲方向乙方长期采购货物事宜，达成如下协议：', space=0.2)
    end = d.date.replace(year=d.date.year + 1, day=1)
    for n, text in zip('一二三四五', (f'协议期限：自{date(d.date, "2024年3月15日")}起至{date(end, "2024年3月15日")}止。', '具体采购数量、交货时间以甲方每次下达的订单为准，本协议不构成最低采购量承诺。',
                                     '乙方按下表协议价供货，协议价为不含税价，期内不作调整：')):
        doc.p(f'{n}、{text}', align='j')
    rows = [['序号', '编码', '品名', '规格', '单位', '目录价（元）', '折扣', '协议价（元）']]
    rows += [[str(i), x.code, x.name, x.spec, x.unit, m(x.list), f'{z((100 - x.percent) / 10)}折', m(x.price)] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.1, 2.4, 3, 3.2, 1.2, 2.2, 1.5, 2.2], align='clllcrcr', size=9)
    for n, text in zip('四五六', ('结算方式：每月末对账，乙方开具增值税专用发票后三十日内付款。', '质量保证：质保期十二个月，不合格品乙方负责退换并承担费用。', '争议由甲方所在地人民法院管辖。本协议一式肆份，双方各执贰份。')):
        doc.p(f'{n}、{text}', align='j')
    return doc.table([[f'甲方（盖章）：{d.buyer.name}\f代表：{d.buyer.person}\f日期：{date(d.date, "2024年3月15日")}', f'乙方（盖章）：{d.seller.name}\f代表：{d.seller.person}\f日期：{date(d.date, "2024年3月15日")}']], [8.2, 8.2], head=0, border='none')
