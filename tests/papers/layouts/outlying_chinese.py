"""Chinese papers of the fourteenth group: an order in one table, a sheet of offer, a bill of the electronic kind with rows that take off, a contract, a change of a contract, a sheet of acceptance, a letter to the one who won, a slip of a store in plain type, papers for a talk on a purchase."""
from html import escape as e

from kit.figures import cents, count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, Text, outlying
from kit.wares import GOODS

FONT = 'WenQuanYi Micro Hei'


def wide(text, n):
    """Text filled with spaces to a breadth in which a Chinese character counts two."""
    return text + ' ' * max(1, n - sum(2 if c > '\u2e7f' else 1 for c in text))


@outlying('zh-dinghuodan-yizhang-biao', 'purchase_order', 'zh', 'docx pdf scan', currency='CNY', lines=(2, 7), units=GOODS, whole=True, step='1', number='DH{yy}{m}{d}-{n:03}', hides='price, amount', shows='delivery_date')
def one_table(d):
    """An order all within one table: both firms in the first rows with contact and fax, goods with a price that holds the tax, sum in capitals, what tax is in it, terms as rows with a label at the left, seals in the last row."""
    m, q = money('1,234.56'), count('1,234.56')
    wide_ = lambda t, n, **k: (t, dict({'span': n, 'align': 'l'}, **k))
    doc = Odt(FONT, 10, margin='1.8cm', lang='zh')
    doc.p('订 货 单', bold=True, size=18, align='c', space=0.1)
    rows = [[wide_(f'订货单号：{d.number}', 4), wide_(f'订货日期：{date(d.date, "2024年3月15日")}', 3)],
            [wide_(f'需方：{d.buyer.name}\f地址：{d.buyer.city}{d.buyer.street}\f联系人：{d.buyer.person}  {d.buyer.phone}', 4), wide_(f'供方：{d.seller.name}\f地址：{d.seller.city}{d.seller.street}\f联系人：{d.seller.person}  {d.seller.phone}', 3)],
            [(t, dict(bold=True, align='c', fill='#eeeeee')) for t in ('序', '名称', '型号规格', '单位', '数量', '含税单价', '含税金额')]]
    rows += [[str(i), x.name, x.spec, x.unit, q(x.qty), m(x.price_gross), m(x.gross)] for i, x in enumerate(d.lines, 1)]
    rows += [[wide_('合计（元）', 5, align='r'), wide_(m(d.gross), 2, align='r', bold=True)], [wide_('人民币大写', 2), wide_(words_zh(d.gross), 5)], [wide_('其中', 2), wide_(f'不含税金额 {m(d.net)}，增值税（{d.lines[0].rate}%）{m(d.tax)}', 5)],
             [wide_('交货要求', 2), wide_(f'{date(d.delivery, "2024年3月15日")}前送到需方仓库，运费由供方承担', 5)], [wide_('付款方式', 2), wide_('货到验收合格、票到后30天内电汇', 5)], [wide_('质量要求', 2), wide_('按国家标准及双方封存样品执行，不合格品三日内退换', 5)],
             [wide_('需方（盖章）：\f \f ', 4), wide_('供方确认（盖章）：\f \f ', 3)]]
    doc.table(rows, [1.1, 4.6, 3.5, 1.5, 1.8, 2.2, 2.8], head=0, align='cllcrrr', size=9.5)
    return doc.p('收到后请于24小时内签字回传，逾期视为接受。', size=9)


@outlying('zh-baojiadan-mianjia-zhekou', 'quotation_bid', 'zh', 'xlsx pdf eml+xlsx', currency='CNY', lines=(2, 8), units=GOODS, whole=True, discount='zhe', number='QT-{y}{m}-{n:03}', shows='due_date')
def face_price(d):
    """A salesman's sheet of offer: brand and slogan on top, customer and day in one row, numbers left out, face price, tenths and price after them, sum before and with the tax, remarks by numbers, who made it."""
    line, head = dict(border=True), dict(bold=True, border=True, align='c', fill='#bdd7ee')
    f = '2024.3.15'
    o = Ods(FONT, 10, locale='zh-CN').sheet('报价', [4.6, 4.2, 2.6, 1.8, 2.6, 1.8, 1.4, 3.2])
    o.row((d.seller.name, dict(bold=True, size=15))).row('专业 · 诚信 · 共赢').row(('产 品 报 价 单', dict(bold=True, size=13, span=8, align='c')))
    o.row(f'致：{d.buyer.name}', *[None] * 3, f'报价日期：{date(d.date, f)}').row(f'联系人：{d.buyer.person}', *[None] * 3, f'报价单号：{d.number}').row(f'报价有效期至：{date(d.due, f)}').row()
    o.row(*[(t, head) for t in ('产品名称', '规格参数', '面价（元）', '折扣', '折后价（元）', '数量', '单位', '小计（元）')])
    for x in d.lines:
        o.row((x.name, line), (x.spec, line), (x.list, line), (f'{((100 - x.percent) / 10).normalize():f}折', dict(border=True, align='c')), (x.price, line), (x.qty, dict(border=True, fmt='0')), (x.unit, line), ((f'=[.E{o.next}]*[.F{o.next}]', x.amount), line))
    for a, v in (('未税合计', d.net), (f'税金（{d.lines[0].rate}%）', d.tax), ('含税总计', d.gross)):
        o.row(*[None] * 5, (a, dict(bold=True)), None, (v, dict(bold=True, border=True)))
    for t in ('备注：', '① 以上折后价为未税价格，单位：人民币元；', '② 含市内运费，不含卸车费；', '③ 预付三成，款到发货；', f'④ 业务员：{d.seller.person}，手机同微信，公司电话 {d.seller.phone}。'):
        o.row(t)
    return o


@outlying('zh-shudian-fapiao-zhekouhang', 'invoice', 'zh', 'html pdf scan', currency='CNY', lines=(1, 5), units=GOODS, whole=True, discount='line', tax_by_line=True, since=2022, number='{yy}3620000000{b:07}{n:03}', hides='amount', shows='seller_vat_id buyer_vat_id seller_account')
def electronic(d):
    """An electronic bill for the tax as the state's platform makes it: number and day right on top, buyer and seller beside one another with upright labels, under each thing a row of the same name that takes off, sums in one row, in capitals and figures, bank in the remarks."""
    m = money('1234.56')
    q = count('1234.56')
    rows = ''
    for x in d.lines:
        tax = cents(x.full * x.rate / 100)
        rows += f'<tr><td>*商品*{e(x.name)}<td>{e(x.spec)}<td>{x.unit}<td>{q(x.qty)}<td>{m(x.list)}<td>{m(x.full)}<td>{x.rate}%<td>{m(tax)}</tr><tr><td>*商品*{e(x.name)}<td><td><td><td><td>-{m(x.line_off)}<td>{x.rate}%<td>-{m(tax - x.tax)}</tr>'
    side = lambda t, p: f'<td class=v>{t}<td class=w>名称：{e(p.name)}<br><br>统一社会信用代码/纳税人识别号：{p.vat}'
    return Html(f'''<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>电子发票</title><style>@page{{size:A4 landscape;margin:12mm}}body{{font:12px "WenQuanYi Micro Hei";color:#8a3a1e}}h1{{text-align:center;font-size:21px;font-weight:normal;border-bottom:3px double;width:360px;margin:0 auto 10px}}table{{width:100%;border-collapse:collapse;border:1px solid}}.v{{width:20px;border:1px solid;padding:6px}}.w{{border:1px solid;width:46%;padding:6px}}.g th{{font-weight:normal;padding:4px}}.g td{{padding:3px 6px;color:#000}}.g td:nth-child(n+4){{text-align:right}}.h{{float:right;line-height:1.8}}.j td{{padding:6px;border:1px solid}}</style></head><body>
<div class=h>发票号码：{d.number}<br>开票日期：{date(d.date, "2024年03月15日")}</div><h1>电子发票（增值税专用发票）</h1><br><table><tr>{side('购买方信息', d.buyer)}{side('销售方信息', d.seller)}</tr></table>
<table class=g><tr><th>项目名称<th>规格型号<th>单 位<th>数 量<th>单 价<th>金 额<th>税率/征收率<th>税 额</tr>{rows}<tr><td>合　　　计<td><td><td><td><td>¥{m(d.net)}<td><td>¥{m(d.tax)}</tr></table>
<table class=j><tr><td>价税合计（大写）<td>ⓧ {words_zh(d.gross)}<td>（小写）¥{m(d.gross)}</tr><tr><td>备注<td colspan=2>销方开户银行：{e(d.seller.bank)}；银行账号：{d.seller.account}</tr></table><p>开票人：{e(d.seller.person)}</p></body></html>''')


@outlying('zh-gongxiao-hetong-tiaokuan', 'contract', 'zh', 'docx odt scan', currency='CNY', lines=(2, 6), units=GOODS, whole=True, number='{L}{L}-GX{y}{m}{n:03}', shows='delivery_date seller_vat_id seller_account')
def supply(d):
    """A contract of supply by a common form: names at the left and number, place and day at the right, clause one is the table, then clauses by Chinese numerals in one line each, both sides in a grid of seven rows at the end."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt(FONT, 10.5, margin='2cm', lang='zh')
    doc.p('工业品供销合同', bold=True, size=17, align='c', space=0.25)
    doc.table([[f'供方：{d.seller.name}\f需方：{d.buyer.name}', f'合同编号：{d.number}\f签订地点：{d.buyer.city}\f签订日期：{date(d.date, "2024-03-15")}']], [10, 7], head=0, border='none')
    doc.p('一、产品名称、型号、数量、金额', space=0.05)
    rows = [['产品名称', '型号', '计量单位', '数量', '未税单价', '未税金额']] + [[x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for x in d.lines]
    rows += [[(f'未税合计：{m(d.net)}元    税额（{d.lines[0].rate}%）：{m(d.tax)}元    价税合计：{m(d.gross)}元', dict(span=6))], [(f'价税合计人民币（大写）：{words_zh(d.gross)}', dict(span=6))]]
    doc.table(rows, [4.6, 4, 1.8, 1.7, 2.3, 2.6], align='llcrrr', size=9.5)
    for t in ('二、质量标准：按生产厂企业标准，质保期一年。', f'三、交货时间：{date(d.delivery, "2024年3月15日")}前一次性交货。', '四、交货地点及方式：供方负责运至需方指定仓库，需方卸货。', '五、包装标准：原厂包装，包装物不回收。', '六、结算方式：合同签订后付30%，货到验收合格付65%，余5%为质保金。', '七、违约责任：按《中华人民共和国民法典》有关规定执行。', '八、本合同一式两份，传真件、扫描件有效。'):
        doc.p(t, space=0.04, line=130)
    one = lambda a, x, y: [f'{a}：{x}', f'{a}：{y}']
    s, b = d.seller, d.buyer
    return doc.table([[('供　方', dict(bold=True, align='c')), ('需　方', dict(bold=True, align='c'))], one('单位名称（章）', s.name, b.name), one('单位地址', s.city + s.street, b.city + b.street), one('委托代理人', s.person, b.person), one('电话', s.phone, b.phone),
                      [f'税号：{s.vat}', '税号：见开票资料'], [f'开户行及账号：{s.bank} {s.account}', '开户行及账号：见开票资料']], [8.5, 8.5], head=0, size=9.5)


@outlying('zh-hetong-biangeng-qingdan', 'contract_amendment', 'zh', 'docx pdf', currency='CNY', lines=(2, 5), number='{y}-BG-{n:02}', contract='HT{N}', shows='contract_ref')
def changed(d):
    """A form by which a contract is changed: facts of the contract in a grid, reason by ticks, the list as it is after the change, new sum without and with tax, whose view stands in boxes."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt(FONT, 10.5, margin='2cm', lang='zh', header=f'变更编号：{d.number}')
    doc.p('合同变更协议书', bold=True, size=17, align='c', space=0.2)
    doc.table([['原合同编号', d.contract_no, '变更日期', date(d.date, '2024/03/15')], ['发包（采购）方', d.buyer.name, '承包（供应）方', d.seller.name], ['变更原因', ('☒ 数量调整   ☐ 价格调整   ☒ 品种调整   ☐ 其他', dict(span=3))]], [3.2, 5.6, 3, 5.2], head=0, size=10)
    doc.p('经双方协商一致，原合同供货及服务清单变更为：', before=0.15, space=0.08)
    doc.table([['数量', '单位', '内容', '说明', '综合单价', '合价']] + [[q(x.qty), x.unit, x.name, x.spec, m(x.price), m(x.amount)] for x in d.lines], [1.8, 1.5, 5, 3.7, 2.3, 2.7], align='rcllrr', border='rows')
    doc.p(f'变更后合同价款：不含税 {m(d.net)} 元，税率 {d.lines[0].rate}%，税额 {m(d.tax)} 元，含税 {m(d.gross)} 元。', before=0.1, line=140).p('除上述变更外，原合同其他条款继续有效。本协议一式肆份，双方各执贰份。', line=140, space=0.3)
    return doc.table([[f'采购方意见及盖章\f \f \f经办：{d.buyer.person}', f'供应方意见及盖章\f \f \f经办：{d.seller.person}']], [8.5, 8.5], head=0)


@outlying('zh-yanshou-baogao-dan', 'acceptance_record', 'zh', 'docx png odt', lines=(2, 6), units=GOODS, whole=True, delivered=True, number='YS{y}{n:04}', contract='CG-{y}-{N}', hides='money, price, amount, discounts', shows='contract_ref delivery_date')
def accepted(d):
    """A public body's sheet of acceptance in one grid: labels and values by pairs, things with what came and whether it is good, opinions of the group with three names to sign, opinion of the user, of the supplier."""
    q = count('1,234.56')
    doc = Odt(FONT, 10.5, margin='2cm', lang='zh')
    doc.p('货物验收单', bold=True, size=18, align='c', space=0.05).p(f'No. {d.number}', align='r', space=0.1)
    w = lambda t, n: (t, dict(span=n, align='l'))
    rows = [[w('使用单位', 1), w(d.buyer.name, 2), w('合同编号', 1), w(d.contract_no, 2)], [w('供货单位', 1), w(d.seller.name, 2), w('到货日期', 1), w(date(d.delivery, '2024年3月15日'), 2)], [(t, dict(bold=True, align='c')) for t in ('序号', '货物名称', '品牌规格', '合同数量', '实收数量', '外观及性能')]]
    rows += [[str(i), x.name, x.spec, f'{q(x.qty)}{x.unit}', f'{q(x.qty)}{x.unit}', '合格'] for i, x in enumerate(d.lines, 1)]
    rows += [[w('验收小组意见：货物数量与合同一致，随机资料齐全，同意验收。\f \f成员签字：', 6)], [w(f'使用单位负责人：{d.buyer.person}\f \f（公章）', 3), w(f'供货单位代表：{d.seller.person}\f \f（公章）', 3)]]
    return doc.table(rows, [2.2, 4.6, 3.9, 2.1, 2.1, 2.3], head=0, align='cllccc', size=10).p(f'验收日期：{date(d.date, "2024年3月15日")}', align='r', before=0.1)


@outlying('zh-zhongbiao-tongzhishu-han', 'award_decision', 'zh', 'docx pdf', currency='CNY', lines=(1, 4), units=GOODS, whole=True, number='ZB-{yy}-{N}', tender='{L}{L}CG-G{y}-{n:03}', hides='net, tax, price, amount, discounts', shows='tender_ref')
def won(d):
    """A letter to the firm that won: red-ruled title, number, name with a colon, one long sentence with project, sum in figures and capitals, what goods, within how many days to sign, seal of the body."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt(FONT, 12, margin='2.8cm', lang='zh')
    doc.p('中 标 通 知 书', bold=True, size=22, align='c', color='#c00000', before=1, space=0.15).p(f'通知书编号：{d.number}', align='c', space=0.6).p(f'{d.seller.name}：', bold=True, space=0.1)
    doc.p(f'　　{d.buyer.name}组织的项目（项目编号：{d.tender_no}）于近日完成评审，经评标委员会推荐、采购人确认，贵公司为该项目中标人，中标价为人民币{m(d.gross)}元（大写：{words_zh(d.gross)}）。', line=170)
    doc.p(f'　　中标内容：{"；".join(f"{x.name}（{x.spec}）{q(x.qty)}{x.unit}" for x in d.lines)}。', line=170)
    doc.p('　　请贵公司自本通知书发出之日起三十日内，派授权代表与采购人签订书面合同，并按招标文件的要求提交履约保证金。逾期不签的，视为放弃中标资格。', line=170).p('　　特此通知。', space=1)
    return doc.p(f'{d.buyer.name}（盖章）\n{date(d.date, "二〇二四年三月十五日")}', align='r', line=150, space=0.6).p(f'联系人：{d.buyer.person}　电话：{d.buyer.phone}', size=10)


@outlying('zh-xiaoshou-chuku-wenben', 'delivery_note', 'zh', 'txt:gb18030 pdf scan', lines=(2, 9), units=GOODS, whole=True, delivered=True, number='XOUT{N:06}', order='SEORD{n:05}', hides='money, price, amount, discounts', shows='order_ref')
def store(d):
    """A slip of a store that a program for books prints on paper with holes: dashes for rules, facts by threes, code, name, kind, unit, how many, from what store, sum of pieces, people."""
    q = count('1234.56')
    rows = '\n'.join(f'{i:>3}  {wide(x.code, 12)}{wide(x.name, 22)}{wide(x.spec, 24)}{wide(x.unit, 6)}{q(x.qty):>8}  成品仓' for i, x in enumerate(d.lines, 1))
    rule = '-' * 88
    return Text(f'''{" " * 30}{d.seller.name}
{" " * 36}销售出库单

购货单位：{wide(d.buyer.name, 40)}日期：{date(d.date, "2024-03-15")}
地址：{wide(d.buyer.city + d.buyer.street, 44)}编号：{d.number}
源单号：{wide(d.order_no, 42)}销售方式：赊销
{rule}
 行  {wide("产品代码", 12)}{wide("产品名称", 22)}{wide("规格型号", 24)}{wide("单位", 6)}实发数量  仓库
{rule}
{rows}
{rule}
合计{" " * 63}{q(sum(x.qty for x in d.lines)):>8}

审核：            发货：            保管：            客户签收：
第一联 存根    第二联 财务    第三联 客户
''')


@outlying('zh-cuoshang-xuqiu-wenjian', 'tender_documents', 'zh', 'docx odt', lines=(3, 7), units=GOODS, whole=True, number='{L}{L}ZC{y}-CS-{n:03}', hides='money, price, amount, discounts, seller, no seller', shows='due_date')
def talks(d):
    """Papers for a competitive talk: cover with project number, invitation by points with the last hour, a table of needs, how it is weighed as a table of points, a form of last offer with empty fields."""
    q = count('1,234.56')
    doc = Odt(FONT, 11, margin='2.4cm', lang='zh', footer=f'项目编号：{d.number}')
    doc.p('竞争性磋商文件', bold=True, size=24, align='c', before=2.5, space=0.8).p(f'项目编号：{d.number}\n采购人：{d.buyer.name}\n{date(d.date, "2024年3月15日")}', align='c', size=14, line=170)
    doc.p('第一部分　磋商邀请', bold=True, size=14, page=True, align='c', space=0.2)
    for t in (f'1. {d.buyer.name}就所需货物组织竞争性磋商，欢迎合格的供应商参加。', f'2. 响应文件提交截止时间：{date(d.due, "2024年3月15日")}上午9时30分（北京时间），逾期不予受理。', f'3. 提交地点：{d.buyer.city}{d.buyer.street}。', '4. 本项目不接受联合体，不允许转包。', f'5. 联系方式：{d.buyer.person}，{d.buyer.phone}。'):
        doc.p(t, line=150, space=0.04)
    doc.p('第二部分　采购需求', bold=True, size=14, align='c', before=0.3, space=0.2).table([['标的名称', '主要技术要求', '计量单位', '采购数量']] + [[x.name, f'{x.spec}，全新原装', x.unit, q(x.qty)] for x in d.lines], [5, 6, 2.4, 2.6], align='llcr')
    doc.p('第三部分　评审办法', bold=True, size=14, align='c', before=0.3, space=0.2).table([['评审因素', '分值', '评分标准'], ['价格', '40', '最低报价得满分，其他按比例计算'], ['技术响应', '35', '逐项满足得满分，每负偏离一项扣5分'], ['售后服务', '25', '由磋商小组横向比较打分']], [4, 2, 10], align='lcl')
    return doc.p('第四部分　最后报价表（格式）', bold=True, size=14, align='c', before=0.3, space=0.2).table([['供应商名称', ''], ['最后报价（元）', '大写：　　　　　　小写：'], ['交货期', ''], ['法定代表人或授权代表（签字）', '']], [6, 10], head=0)
