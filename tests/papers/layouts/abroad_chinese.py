"""Chinese papers of the eighteenth group: a contract of purchase, an order of a planning program, an offer in a sheet, a slip in three copies."""
from kit.figures import count, date, money, words_zh
from kit.odf import Ods, Odt
from kit.paper import abroad
from kit.wares import GOODS

FONT = 'WenQuanYi Micro Hei'


@abroad('zh-caigou-hetong-jiayi-fang', 'contract', 'zh', 'docx scan pdf', currency='CNY', goods=('BTE', 'UNF', 'ALT', 'POD'), most=60, lines=(2, 5), units=GOODS, whole=True, cents=True, since=2021, number='HT-{y}{m}-{n:03}', shows='seller_vat_id buyer_vat_id seller_account')
def contract(d):
    """A plain contract of purchase: title, number and place of signing at the right, two sides by labels, articles in figures, table in the first, sums with capitals, account of the seller, blocks to sign and seal with the day."""
    m, q, f = money('1,234.56'), count('1234.56'), '2024年3月15日'
    doc = Odt(FONT, 11, margin='2.3cm', lang='zh')
    doc.p('采 购 合 同', bold=True, size=18, align='c', space=0.2).p(f'合同编号：{d.number}\n签订地点：{d.buyer.city}', align='r', size=10, space=0.2).p(f'甲方（采购方）：{d.buyer.name}\n乙方（供货方）：{d.seller.name}', bold=True, space=0.15)
    doc.p('　　根据《中华人民共和国民法典》的有关规定，甲乙双方经协商一致，就甲方向乙方采购货物事宜订立本合同。', line=125)
    doc.p('一、货物名称、规格、数量及价格', bold=True, space=0.05)
    rows = [['序号', '货物名称', '规格型号', '单位', '数量', '不含税单价（元）', '不含税金额（元）']] + [[f'{i}', x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(t, dict(span=6, align='r')), m(v)] for t, v in (('不含税合计', d.net), (f'增值税（{d.lines[0].rate}%）', d.tax), ('价税合计', d.gross))]
    doc.table(rows, [1.1, 4.2, 3.2, 1.3, 1.5, 2.5, 2.7], align='cllccrr', size=9.5).p(f'合同总价（含税）：人民币{m(d.gross)}元，大写：{words_zh(d.gross)}。', space=0.1)
    for h, t in (('二、质量标准', '乙方所供货物须为全新正品，符合国家现行标准，质保期一年。'), ('三、交货时间及地点', f'合同生效后十日内送至甲方指定地点：{d.buyer.place}{d.buyer.street}，运费由乙方承担。'), ('四、验收', '货到后三个工作日内由甲方组织验收，不合格的由乙方更换。'), ('五、付款方式', f'验收合格并收到增值税专用发票后三十日内一次性付清。乙方开户行：{d.seller.bank}，账号：{d.seller.account}。'),
                 ('六、违约责任', '任何一方违约，应向守约方支付合同总价百分之五的违约金。'), ('七、其他', '本合同一式四份，双方各执两份，自双方签字盖章之日起生效。')):
        doc.p(f'{h}\n　　{t}', line=120, space=0.04)
    side = lambda t, p: f'{t}（盖章）：{p.name}\f地址：{p.place}{p.street}\f税号：{p.vat}\f电话：{p.phone}\f代表签字：\f日期：{date(d.date, f)}'
    return doc.table([[side('甲方', d.buyer), side('乙方', d.seller)]], [8.2, 8.2], head=0, border='none', size=10)


@abroad('zh-caigou-dingdan-yongyou-dayin', 'purchase_order', 'zh', 'pdf docx scan', currency='CNY', goods=('ELI', 'ALT', 'GRF', 'BTE'), side='firm', lines=(2, 8), units=GOODS, whole=True, cents=True, since=2020, tax_by_line=True, number='CG{y}{m}{n:04}', shows='delivery_date')
def order(d):
    """An order printed by a planning program: firm and title in the middle, three columns of labels, table with rate, tax and sum with tax for each line, row of sums, remarks, who made and checked it."""
    m, q, f = money('1,234.56'), count('1234.56'), '2024-03-15'
    doc = Odt(FONT, 9, margin='1.5cm', lang='zh', landscape=True)
    doc.p(d.buyer.name, bold=True, size=13, align='c', space=0).p('采购订单', bold=True, size=16, align='c', space=0.15)
    doc.table([['业务类型：普通采购', f'订单日期：{date(d.date, f)}', f'订单编号：{d.number}'], [f'供应商：{d.seller.name}', '部门：采购部', f'业务员：{d.buyer.person}'], [f'供应商电话：{d.seller.phone}', f'税率：{d.lines[0].rate}%', '币种：人民币'], [(f'到货地址：{d.buyer.place}{d.buyer.street}', dict(span=3))]], [11, 8, 7.6], head=0, border='none', size=9.5)
    rows = [['序号', '存货编码', '存货名称', '规格型号', '主计量', '数量', '原币单价', '原币金额', '原币税额', '原币价税合计', '计划到货日期']]
    rows += [[f'{i}', x.code, x.name, x.spec, x.unit, q(x.qty), m(x.price), m(x.amount), m(x.tax), m(x.gross), date(d.delivery, f)] for i, x in enumerate(d.lines, 1)]
    rows.append([('合计', dict(span=5, align='c')), '', '', m(d.net), m(d.tax), m(d.gross), ''])
    doc.table(rows, [1.2, 2.6, 4.2, 3.4, 1.5, 1.6, 2.2, 2.6, 2.3, 2.8, 2.6], align='clllcrrrrrc', size=8.5, pad=0.05)
    return doc.p('备注：请随货附送货单及检验合格证，票到后45天付款。', before=0.1, space=0.3).p(f'制单人：{d.buyer.person}\t审核人：\t供应商签章：', tabs=[(9, 'l'), (17, 'l')])


@abroad('zh-baojiadan-biaoge-hanshui', 'quotation_bid', 'zh', 'xlsx ods eml+xlsx', currency='CNY', goods=('POD', 'UNF', 'GRF'), lines=(3, 8), units=GOODS + ('m2', 'm'), whole=True, cents=True, since=2020, rates=(13,), number='BJ{y}{m}{d}{n:02}', shows='due_date')
def sheet(d):
    """An offer in a sheet of a sales clerk: firm and title over all columns, pairs of labels, head row in blue, price without tax, sum by a formula, rows of sum, tax and total with capitals, remarks by numbers."""
    line, mid = dict(border=True), dict(border=True, align='c')
    head = dict(bold=True, border=True, align='c', fill='#bdd7ee', wrap=True)
    o = Ods(FONT, 10, locale='zh-CN').sheet('报价单', [1.3, 5, 4, 1.6, 2, 2.8, 3.2, 2.6])
    o.row((d.seller.name, dict(bold=True, size=15, align='c', span=8))).row((f'地址：{d.seller.place}{d.seller.street}　电话：{d.seller.phone}', dict(align='c', span=8))).row(('报价单', dict(bold=True, size=15, align='c', span=8)))
    o.row('客户：', d.buyer.name, None, None, None, '报价单号：', d.number).row('联系人：', d.buyer.person, None, None, None, '报价日期：', date(d.date, '2024/03/15')).row('电话：', d.buyer.phone, None, None, None, '有效期至：', date(d.due, '2024/03/15'))
    o.row(*[(t, head) for t in ('序号', '品名', '规格', '单位', '数量', '单价', '金额', '备注')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, mid), (x.name, line), (x.spec, line), (x.unit, mid), (x.qty, dict(border=True, fmt='0')), (x.price, line), ((f'=[.E{o.next}]*[.F{o.next}]', x.amount), line), ('', line))
    for a, v in (('合计（不含税）', d.net), (f'税额 {d.lines[0].rate}%', d.tax), ('总计（含税）', d.gross)):
        o.row((a, dict(border=True, align='r', span=6)), (v, dict(border=True, bold=True)), ('', line))
    o.row(f'总计大写：人民币{words_zh(d.gross)}')
    for t in ('1、以上报价含运费，货到付款。', '2、下单后7个工作日内发货。', '3、如需开具专用发票请提供开票资料。'):
        o.row(t)
    return o.row(None, None, None, None, None, f'报价人：{d.seller.person}')


@abroad('zh-songhuodan-sanlian-qianshou', 'delivery_note', 'zh', 'scan docx pdf', goods=('ALT', 'ELI', 'UNF', 'GRF'), lines=(3, 8), units=GOODS, whole=True, delivered=True, since=2020, number='{N:07}', order='PO{y}{n:04}', hides='money, price, amount, discounts', shows='order_ref delivery_date')
def slip(d):
    """A slip in three copies: firm and title in the middle, number in a corner, who receives with address and telephone, ruled table with empty rows, names of the copies, who sends and who receives."""
    q, f = count('1234.56'), '2024年3月15日'
    doc = Odt(FONT, 10.5, margin='2cm', lang='zh')
    doc.p(f'{d.seller.name}送货单', bold=True, size=15, align='c', space=0.05).p(f'№ {d.number}', align='r', space=0.1)
    doc.p(f'收货单位：{d.buyer.name}\t开单日期：{date(d.date, f)}', tabs=[(10.5, 'l')], space=0.04).p(f'收货地址：{d.buyer.place}{d.buyer.street}\t送货日期：{date(d.delivery, f)}', tabs=[(10.5, 'l')], space=0.04).p(f'联系电话：{d.buyer.phone}\t订单号：{d.order_no}', tabs=[(10.5, 'l')], space=0.15)
    doc.table([['序号', '货品名称', '规格', '单位', '数量', '备注']] + [[f'{i}', x.name, x.spec, x.unit, q(x.qty), ''] for i, x in enumerate(d.lines, 1)] + [[''] * 6] * 2, [1.4, 5.4, 4, 1.6, 2, 2.6], align='cllccl')
    doc.p('第一联存根（白）　第二联客户（红）　第三联回单（黄）', size=9, space=0.1).p('注：收货后请清点数量，如有质量问题请于三日内提出，过期恕不受理。', size=9, space=0.4)
    return doc.p('送货人：____________\t收货单位及经手人（盖章）：____________', tabs=[(8, 'l')])
