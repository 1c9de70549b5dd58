"""Chinese and Russian papers of the twelfth group: a contract of sale, an offer with rebates by tenths, a record of acceptance, a bill with rebates, an order by mail, a protocol, a supplement."""
from kit.figures import count, date, money, words_ru, words_zh
from kit.odf import Ods, Odt
from kit.paper import Text, remote
from kit.wares import GOODS


@remote('zh-caigou-hetong-zhengfu', 'contract', 'zh', 'docx pdf scan', currency='CNY', lines=(1, 5), units=GOODS, whole=True, number='{y}-CG-{N}', tender='ZC{y}{n:04}', shows='tender_ref seller_vat_id')
def public_contract(d):
    """A contract of a public purchase: number of project and contract on two lines, demander and supplier in the head, the list with the whole in capitals as its last row, tax told in a clause, seals beneath."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024年3月15日'
    doc = Odt('WenQuanYi Micro Hei', 11, margin='2.3cm', lang='zh')
    doc.p('政府采购货物买卖合同', bold=True, size=18, align='c', space=0.3).p(f'项目编号：{d.tender_no}\n合同编号：{d.number}', space=0.2).p(f'需方（采购单位）：{d.buyer.name}\n供方（中标单位）：{d.seller.name}', space=0.2).p('供需双方根据《中华人民共和国民法典》和本项目中标结果，订立本合同。', line=140)
    doc.p('一、货物清单', bold=True, space=0.08)
    doc.table([['品名', '规格', '数量', '单位', '单价（元）', '金额（元）']] + [[x.name, x.spec, q(x.qty), x.unit, m(x.price), m(x.amount)] for x in d.lines] + [[('不含税合计', dict(span=5, align='r')), m(d.net)]], [4.4, 3.8, 1.6, 1.4, 2.5, 2.9], align='llrcrr', size=10)
    doc.p(f'二、合同总价：¥{m(d.gross)}元，大写人民币{words_zh(d.gross)}。\n其中增值税：¥{m(d.tax)}元（税率{d.lines[0].rate}%）。合同总价已包括运输、安装、调试及培训费用。', line=140)
    for t in (f'三、交货：供方应在合同签订后二十日内将货物送至{d.buyer.city}{d.buyer.street}。', '四、付款：验收合格后三十日内一次性支付，不留质保金。', '五、质保期：自验收合格之日起两年。', '六、违约责任：逾期交货的，每日按合同总价的千分之三支付违约金。', '七、争议由需方所在地人民法院管辖。本合同一式四份，盖章后生效。'):
        doc.p(t, line=140, space=0.04)
    side = lambda t, p, more='': f'{t}：{p.name}（章）\f地址：{p.city}{p.street}{more}\f经办人：{p.person}\f电话：{p.phone}'
    return doc.table([[side('需方', d.buyer), side('供方', d.seller, f'\f统一社会信用代码：{d.seller.vat}')]], [8.2, 8.2], head=0, border='none', size=10).p(f'签订日期：{date(d.date, f)}', before=0.2)


@remote('zh-baojia-zhekou', 'quotation_bid', 'zh', 'xlsx pdf', currency='CNY', lines=(2, 7), units=GOODS, whole=True, discount='zhe', number='BJ-{yy}{m}{d}-{n}', shows='due_date')
def tenths(d):
    """A maker's offer in a sheet: customer and contact on top, guide price, tenths, price after it and sum by row, sums without tax, tax and with tax, remarks by numbers."""
    line, head = dict(border=True), dict(bold=True, border=True, fill='#cfe2f3', align='c')
    o = Ods('WenQuanYi Micro Hei', 10, landscape=True, locale='zh-CN').sheet('报价', [1.2, 4.4, 4.2, 1.6, 1.6, 3, 2, 3, 3.4])
    o.row((f'{d.seller.name} 产品报价表', dict(bold=True, size=15))).row('客户名称', None, d.buyer.name, None, None, '报价单号', None, d.number).row('联系人', None, d.buyer.person, None, None, '报价日期', None, date(d.date, '2024/03/15')).row('业务员', None, f'{d.seller.person} {d.seller.phone}', None, None, '有效期至', None, date(d.due, '2024/03/15')).row()
    o.row(*[(t, head) for t in ('No.', '产品', '型号规格', '单位', '数量', '指导价', '折扣', '折后单价', '金额（元）')])
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (x.spec, line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (f'{((100 - x.percent) / 10).normalize():f}折', line), (x.price, line), ((f'=[.E{o.next}]*[.H{o.next}]', x.amount), line))
    for a, v in (('未税合计', d.net), (f'增值税{d.lines[0].rate}%', d.tax), ('含税总计', d.gross)):
        o.row(*[None] * 7, (a, dict(bold=True)), (v, dict(bold=True, border=True)))
    return o.row('备注：').row('1. 以上价格不含安装费，送货上门。').row('2. 付款方式：预付三成，发货前付清。')


@remote('zh-lvyue-yanshou', 'acceptance_record', 'zh', 'docx scan', currency='CNY', lines=(1, 5), units=GOODS, whole=True, delivered=True, number='YS{y}{N}', contract='HT-{n}-{yy}', hides='net, tax, price, amount, discounts', shows='contract_ref delivery_date')
def accepted(d):
    """A buyer's form on which a contract's fulfilment is accepted: a grid of facts, things with what was agreed and what came, opinion of the group, one sum of the contract, seals."""
    m, q, f = money('1,234.56'), count('1,234.56'), '2024年03月15日'
    doc = Odt('WenQuanYi Micro Hei', 10.5, margin='2.2cm', lang='zh')
    doc.p('采购项目履约验收单', bold=True, size=17, align='c', space=0.2).p(f'编号：{d.number}', align='r')
    rows = [['采购单位', d.buyer.name, '供货单位', d.seller.name], ['合同编号', d.contract_no, '合同金额（含税）', f'{m(d.gross)}元'], ['到货日期', date(d.delivery, f), '验收日期', date(d.date, f)]]
    doc.table(rows, [2.8, 5.6, 3, 5.2], head=0).table([['序号', '货物名称', '规格', '单位', '合同数量', '实收数量', '结论']] + [[str(i), x.name, x.spec, x.unit, q(x.qty), q(x.qty), '合格'] for i, x in enumerate(d.lines, 1)], [1.2, 4.8, 4, 1.4, 1.9, 1.9, 1.4], align='cllcrrc')
    return doc.table([['验收小组意见：货物外观完好，数量相符，安装调试正常，同意通过验收。\f \f组长签字：____________  成员签字：____________  ____________'], [f'采购单位（盖章）\f经办人：{d.buyer.person}'], [f'供货单位（盖章）\f代表：{d.seller.person}']], [16.6], head=0, pad=0.2)


@remote('ru-schet-skidka-servis', 'proforma_invoice', 'ru', 'pdf docx', currency='RUB', lines=(1, 7), units=GOODS, whole=True, discount='line', number='{N}', contract='{n}/{yy}', shows='contract_ref due_date seller_vat_id buyer_vat_id seller_account')
def bill(d):
    """A bill out of a service for small firms: payee's bank in a grid, pay until in bold, grounds, sum before rebate, rebate in roubles and sum by row, sums at the right, the whole in words, signed by the head and the bookkeeper."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 9.5, margin='1.8cm', lang='ru')
    doc.table([[f'Получатель: {d.seller.name}\fИНН {d.seller.vat}  КПП {d.seller.tax[0]}', f'Расчётный счёт\f{d.seller.account}'], [f'Банк получателя: {d.seller.bank}', f'БИК 04{int(d.seller.account[-7:]) % 10 ** 7:07}']], [11, 6.4], head=0).p(f'Счёт № {d.number} от {date(d.date, "15 марта 2024 г.")}', bold=True, size=14, before=0.2, space=0.1).p(f'Оплатить до {date(d.due, f)}', bold=True, space=0.2)
    doc.p(f'Исполнитель: {d.seller.name}, {d.seller.postcode}, {d.seller.city}, {d.seller.street}\nЗаказчик: {d.buyer.name}, ИНН {d.buyer.vat}, {d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}\nОснование: договор № {d.contract_no}', space=0.2)
    doc.table([['№', 'Наименование', 'Кол-во', 'Ед.', 'Цена', 'Сумма без скидки', 'Скидка', 'Сумма']] + [[str(i), f'{x.name}, {x.spec}', q(x.qty), x.unit, m(x.list), m(x.full), m(x.line_off), m(x.amount)] for i, x in enumerate(d.lines, 1)], [0.9, 5.4, 1.4, 1.5, 2.1, 2.2, 1.7, 2.2], align='clrcrrrr', size=8.5)
    for a, v in (('Итого без НДС:', d.net), (f'НДС {d.lines[0].rate}%:', d.tax), ('Всего к оплате:', d.gross)):
        doc.p(f'{a} {m(v)}', align='r', bold=True, space=0)
    return doc.p(f'Всего наименований {len(d.lines)} на сумму {m(d.gross)} руб.\n{words_ru(d.gross)}', before=0.2, space=0.7).p(f'Руководитель ______________ {d.seller.person}          Бухгалтер ______________')


@remote('ru-pismo-zakaz', 'purchase_order', 'ru', 'eml txt', currency='RUB', lines=(1, 6), units=GOODS, whole=True, number='З-{n}', quote='{N}', subject='Заказ {number}', hides='', shows='quotation_ref delivery_date')
def mail_order(d):
    """A buyer's mail that orders by a supplier's offer: numbered things with an equals sign, sums by colons, when and where to bring it, who pays."""
    m, q, f = money('1 234,56'), count('1 234,56'), '15.03.2024'
    rows = '\n'.join(f'{i}. {x.name}, {x.spec} - {q(x.qty)} {x.unit} по {m(x.price)} руб. без НДС = {m(x.amount)} руб.' for i, x in enumerate(d.lines, 1))
    return Text(f'''Добрый день, {d.seller.person}!

Для поставщика {d.seller.name}.
Размещаем заказ {d.number} от {date(d.date, f)} по вашему предложению № {d.quote_no}:

{rows}

Стоимость без НДС: {m(d.net)} руб.
НДС {d.lines[0].rate}%: {m(d.tax)} руб.
Общая стоимость заказа: {m(d.gross)} руб.

Доставка не позднее {date(d.delivery, f)}: {d.buyer.city}, {d.buyer.street}.
Плательщик и получатель: {d.buyer.name}. Отсрочка 14 дней.
Подтвердите, пожалуйста, получение.

С уважением,
{d.buyer.person}, отдел снабжения
{d.buyer.phone}
''')


@remote('ru-protokol-kotirovki', 'award_decision', 'ru', 'docx scan', currency='RUB', lines=(1, 4), units=GOODS, whole=True, number='{n}-{yy}/П', tender='0{b}{N}', hides='net, tax, price, amount, discounts', shows='tender_ref')
def protocol(d):
    """A commission's protocol: place and day, who was there, number of the notice, what was wanted, bids as points with one that was rejected, decided: to make the contract with whom at what price with tax, votes."""
    m, q, f = money('1\u00a0234,56'), count('1 234,56'), '15 марта 2024 г.'
    doc = Odt('Liberation Serif', 12, margin='2.2cm', lang='ru')
    doc.p(f'ПРОТОКОЛ № {d.number}\nподведения итогов запроса котировок', bold=True, align='c', space=0.3).p(f'{d.buyer.city}\t{date(d.date, f)}', tabs=[(16.6, 'r')], space=0.25)
    doc.p(f'Заказчик: {d.buyer.name}, {d.buyer.city}, {d.buyer.street}.', space=0.1).p(f'Номер извещения: {d.tender_no}.', space=0.1).p('Предмет закупки: ' + '; '.join(f'{x.name}, {x.spec} – {q(x.qty)} {x.unit}' for x in d.lines) + '.', align='j')
    doc.p('До окончания срока подано две заявки. Заявка № 1 отклонена в связи с отсутствием сведений о стране происхождения товара. Заявка № 2 соответствует требованиям извещения.', align='j', line=120)
    doc.p(f'РЕШИЛИ: признать победителем и заключить контракт с участником {d.seller.name} ({d.seller.city}, {d.seller.street}) по цене {m(d.gross)} руб. ({words_ru(d.gross)}), включая НДС {d.lines[0].rate}%.', align='j', line=120)
    return doc.p('Голосовали: «за» – единогласно.', space=0.6).p(f'Председатель комиссии ______________ {d.buyer.person}\nСекретарь ______________', line=170)


@remote('ru-dogovor-postavki-spec', 'contract', 'ru', 'docx odt', currency='RUB', lines=(2, 6), units=GOODS, whole=True, discount='percent', number='{n}/{y}-П', shows='seller_vat_id buyer_vat_id seller_account')
def supply(d):
    """A contract of supply with a specification: preamble with supplier and buyer, numbered clauses with the price as a sum, the specification on a page of its own with price of the list, rebate and price of the contract."""
    m, q, f = money('1 234,56'), count('1 234,56'), '«15» марта 2024 г.'
    doc = Odt('Liberation Serif', 11, margin='2.1cm', lang='ru')
    doc.p(f'ДОГОВОР ПОСТАВКИ № {d.number}', bold=True, size=13, align='c', space=0.2).p(f'{d.seller.city}\t{date(d.date, f)}', tabs=[(16.7, 'r')], space=0.2)
    doc.p(f'{d.seller.name}, именуемое в дальнейшем «Поставщик», в лице {d.seller.person}, с одной стороны, и {d.buyer.name}, именуемое в дальнейшем «Покупатель», в лице {d.buyer.person}, с другой стороны, заключили договор о нижеследующем:', align='j')
    for t in ('1.1. Поставщик передаёт, а Покупатель принимает и оплачивает товар согласно Спецификации (Приложение № 1).', f'2.1. Цена договора составляет {m(d.gross)} руб. ({words_ru(d.gross)}), в том числе НДС {d.lines[0].rate}% – {m(d.tax)} руб.', '2.2. Оплата производится в течение 10 рабочих дней после приёмки товара.', '3.1. Срок поставки – 30 календарных дней с даты подписания договора.', '4.1. За просрочку поставки Поставщик уплачивает пени в размере 0,1% стоимости непоставленного товара за каждый день.', '5.1. Договор действует до полного исполнения сторонами обязательств.'):
        doc.p(t, align='j', space=0.08)
    side = lambda r, p, more='': f'**{r}**\f{p.name}\f{p.postcode}, {p.city}, {p.street}\fИНН {p.vat}{more}\f______________ {p.person}'
    doc.table([[side('Поставщик', d.seller, f'\fр/с {d.seller.account}'), side('Покупатель', d.buyer)]], [8.4, 8.4], head=0, border='none', size=10)
    doc.p(f'Приложение № 1 к договору № {d.number}\nСПЕЦИФИКАЦИЯ', bold=True, align='c', page=True, space=0.2)
    rows = [['Товар', 'Ед.', 'Кол-во', 'Цена по прайсу', 'Скидка, %', 'Цена по договору', 'Стоимость без НДС']] + [[f'{x.name}, {x.spec}', x.unit, q(x.qty), m(x.list), q(x.percent), m(x.price), m(x.amount)] for x in d.lines]
    return doc.table(rows + [[('Итого без НДС', dict(span=6, align='r')), m(d.net)]], [5.2, 1.5, 1.5, 2.3, 1.5, 2.3, 2.6], align='lcrrrrr', size=9.5)
