"""Russian and Chinese papers of the sixth group: forms of the state, sheets of programs, letters and mails."""
from decimal import Decimal as D
from html import escape as e

from kit.figures import count, date, money, words_ru, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, latest
from kit.wares import GOODS


@latest('ru-schet-faktura', 'invoice', 'ru', 'xlsx pdf scan pdf', currency='RUB', lines=(1, 8), units=GOODS, whole=True, tax_by_line=True, since=2021, number='{n}/{m}', order='{N}', shows='seller_vat_id buyer_vat_id')
def factura(d):
    """The state's form of the tax bill: numbered lines of facts, columns with their numbers under them, a row of sums, names of chiefs."""
    line, m = dict(border=True), money('1 234,56')
    o = Ods('Liberation Sans', 8, landscape=True, locale='ru-RU').sheet('Счет-фактура', [0.9, 5.4, 1.2, 1.3, 1.5, 1.9, 2.4, 2.6, 1.5, 1.5, 2.4, 2.7, 1.1, 1.3])
    o.row((f'Счет-фактура № {d.number} от {date(d.date, "15 марта 2024 г.")} (1)', dict(bold=True, size=11))).row('Исправление № -- от -- (1а)').row()
    for label, value in (('Продавец', f'{d.seller.name} (2)'), ('Адрес', f'{d.seller.postcode}, {d.seller.city}, {d.seller.street} (2а)'), ('ИНН/КПП продавца', f'{d.seller.vat}/{d.seller.tax[0]} (2б)'), ('Грузоотправитель и его адрес', 'он же (3)'),
                         ('Грузополучатель и его адрес', f'{d.buyer.name}, {d.buyer.city}, {d.buyer.street} (4)'), ('К платежно-расчетному документу', '№ -- от -- (5)'), ('Покупатель', f'{d.buyer.name} (6)'),
                         ('Адрес', f'{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street} (6а)'), ('ИНН/КПП покупателя', f'{d.buyer.vat}/{d.buyer.tax[0]} (6б)'), ('Валюта: наименование, код', 'российский рубль, 643 (7)')):
        o.row(f'{label}: {value}')
    o.row()
    o.row(*[(t, dict(border=True, wrap=True, align='c')) for t in ('№ п/п', 'Наименование товара (описание выполненных работ, оказанных услуг)', 'Код вида товара', 'Ед. изм., код', 'Обозна-чение', 'Количество (объем)', 'Цена (тариф) за единицу измерения', 'Стоимость без налога - всего',
                                                                 'В том числе акциз', 'Налоговая ставка', 'Сумма налога, предъявляемая покупателю', 'Стоимость с налогом - всего', 'Код страны', 'Страна')])
    o.row(*[(t, dict(border=True, align='c')) for t in ('1', '1а', '1б', '2', '2а', '3', '4', '5', '6', '7', '8', '9', '10', '10а')])
    codes = {'шт.': '796', 'кг': '166', 'л': '112', 'т': '168', 'компл.': '839'}
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (f'{x.name}, {x.spec}', dict(border=True, wrap=True)), *[(v, line) for v in ('--', codes.get(x.unit, '778'), x.unit)], (x.qty, dict(border=True, fmt='0')), (x.price, line), (x.amount, line), ('без акциза', line), (f'{x.rate}%', line), (x.tax, line), (x.gross, line), ('--', line), ('--', line))
    o.row(('Всего к оплате (9)', dict(bold=True)), *[None] * 6, (d.net, dict(bold=True)), 'Х', None, (d.tax, dict(bold=True)), (d.gross, dict(bold=True))).row()
    return o.row(f'Руководитель организации ____________ {d.seller.person}      Главный бухгалтер ____________   Сумма {m(d.gross)} руб.')


@latest('ru-kp-skidka', 'quotation_bid', 'ru', 'docx pdf png eml+docx', currency='RUB', lines=(2, 7), discount='percent', number='КП-{N}', shows='due_date seller_vat_id')
def offer(d):
    """A commercial offer on a letterhead in a table: list price, rebate, price after it; sums under it; terms in a table of their own."""
    m, q, f = money('1\u00a0234,56'), count('1\u00a0234,56'), '15.03.2024'
    doc = Odt('Liberation Sans', 10, margin='1.9cm', lang='ru')
    doc.table([[f'**{d.seller.name}**\fИНН {d.seller.vat} / КПП {d.seller.tax[0]}\f{d.seller.postcode}, {d.seller.city}, {d.seller.street}\f{d.seller.phone}, {d.seller.mail}', f'Кому: {d.buyer.name}\f{d.buyer.person}']], [10.2, 7], head=0, border='none', size=9)
    doc.p(f'Коммерческое предложение № {d.number} от {date(d.date, f)}', bold=True, size=13, before=0.4, space=0.2)
    doc.p('Благодарим за обращение и предлагаем поставить:', space=0.1)
    rows = [['№', 'Артикул', 'Наименование', 'Кол-во', 'Ед.', 'Цена по прайсу, ₽', 'Скидка', 'Цена со скидкой, ₽', 'Сумма, ₽']]
    rows += [[str(i), x.code, f'{x.name}\f{x.spec}', q(x.qty), x.unit, m(x.list), f'{q(x.percent)}%', m(x.price), m(x.amount)] for i, x in enumerate(d.lines, 1)]
    rows += [[(label, dict(span=8, align='r', bold=True)), (m(v), dict(bold=True))] for label, v in (('Итого без НДС:', d.net), (f'НДС {d.lines[0].rate}%:', d.tax), ('Всего с НДС:', d.gross))]
    doc.table(rows, [0.8, 2, 4.3, 1.5, 1.3, 2.1, 1.3, 2.1, 2.3], align='cllrlrrrr', size=8, shade='#e2efd9')
    doc.table([['Срок поставки', '20 рабочих дней с момента предоплаты'], ['Оплата', '50% предоплата, 50% по готовности к отгрузке'], ['Доставка', 'до терминала транспортной компании, включена'], ['Предложение действует', f'до {date(d.due, f)}']], [4.5, 9], head=0, border='rows', size=9)
    return doc.p(f'Менеджер проекта {d.seller.person}', before=0.5)


@latest('ru-podtverzhdenie', 'order_confirmation', 'ru', 'eml html pdf eml', currency='RUB', lines=(1, 6), rates=(20, 10), number='ЗК-{N}', order='{n}-{d}', subject='Подтверждение заказа {number}', shows='order_ref delivery_date')
def confirm(d):
    """A mail of a supplier's service that confirms an order: rows with the rate of tax, what is paid in the end, when it is shipped."""
    m, q = money('1\u2009234,56'), count('1\u2009234,56')
    rows = ''.join(f'<tr><td>{i}</td><td>{e(x.name)} {e(x.spec)}<br><small>арт. {e(x.code)}</small></td><td>{q(x.qty)} {x.unit}</td><td>{m(x.price)}</td><td>{x.rate}%</td><td>{m(x.amount)}</td></tr>' for i, x in enumerate(d.lines, 1))
    rates = ''.join(f'НДС {r}%: {m(t)} ₽<br>' for r, _, t in d.rates)
    both = f'НДС всего: {m(d.tax)} ₽<br>' if len(d.rates) > 1 else ''
    return Html(f'''<!DOCTYPE html><html lang="ru"><meta charset="utf-8"><style>body{{font:14px Roboto,"DejaVu Sans"}}td,th{{padding:5px 8px;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}}td:nth-child(n+3){{text-align:right}}</style>
<p>Здравствуйте, {e(d.buyer.person)}!</p><p>{e(d.seller.name)} подтверждает ваш заказ {d.order_no}. Номер у нас: <b>{d.number}</b>, дата: {date(d.date, '15.03.2024')}.</p><p>Покупатель: {e(d.buyer.name)}</p>
<table cellspacing=0><tr><th></th><th>Товар</th><th>Количество</th><th>Цена без НДС</th><th>НДС</th><th>Стоимость без НДС</th></tr>{rows}</table>
<p>Товары на сумму: {m(d.net)} ₽<br>{rates}{both}<b>К оплате: {m(d.gross)} ₽</b></p><p>Дата отгрузки: {date(d.delivery, '15.03.2024')}. Адрес: {e(d.buyer.city)}, {e(d.buyer.street)}.</p>
<p>Если в заказе что-то не так, ответьте на это письмо в течение дня.</p><p>{e(d.seller.person)}<br>Отдел по работе с клиентами<br>{d.seller.phone}</p></html>''')


@latest('ru-akt-peredachi', 'acceptance_record', 'ru', 'docx odt scan pdf', currency='RUB', lines=(1, 5), units=GOODS, delivered=True, number='{n}', contract='{n:02}-{m}/{yy}', hides='price, amount, discounts', shows='contract_ref')
def transfer(d):
    """An act of handing over under a contract: who and by what power, the goods with their state, the sum with the tax in it, no claims."""
    m, q = money('1\u00a0234,56'), count('1 234,56')
    doc = Odt('Liberation Serif', 12, margin='2cm', lang='ru')
    doc.p(f'АКТ № {d.number}\nприема-передачи товара\nпо договору № {d.contract_no}', bold=True, align='c', space=0.3).p(f'{d.buyer.city}\t{date(d.date, "«15» марта 2024 г.")}', tabs=[(17, 'r')], space=0.3)
    doc.p(f'{d.seller.name} (Поставщик) в лице {d.seller.person} и {d.buyer.name} (Заказчик) в лице {d.buyer.person} составили настоящий акт о том, что Поставщик передал, а Заказчик принял следующий товар:', align='j')
    rows = [['№ п/п', 'Наименование и характеристики товара', 'Единица измерения', 'Количество', 'Состояние']] + [[str(i), f'{x.name}, {x.spec}', x.unit, q(x.qty), 'новое, исправно'] for i, x in enumerate(d.lines, 1)]
    doc.table(rows, [1.2, 7.6, 2.4, 2.4, 3.4], align='clcrc', size=10.5)
    doc.p(f'Общая стоимость переданного товара {m(d.gross)} руб. ({words_ru(d.gross)}), в том числе НДС {d.lines[0].rate}% {m(d.tax)} руб. Стоимость без НДС {m(d.net)} руб.', align='j')
    doc.p('Товар соответствует условиям договора по количеству и качеству. Претензий Заказчик не имеет. Акт составлен в двух экземплярах.', align='j', space=0.8)
    return doc.table([[f'Передал:\fПоставщик\f\f____________ / {d.seller.person} /\fМ.П.', f'Принял:\fЗаказчик\f\f____________ / {d.buyer.person} /\fМ.П.']], [8.5, 8.5], head=0, border='none')


@latest('zh-baojia-youhui', 'quotation_bid', 'zh', 'xlsx pdf scan eml+pdf', currency='CNY', lines=(2, 8), whole=True, discount='line', number='BJ{y}{m}{n:03}', shows='due_date')
def quote(d):
    """A seller's sheet of prices: what each row is cheaper by in yuan, sums without and with tax, the sum in capital numerals, terms numbered."""
    line, bold = dict(border=True), dict(bold=True)
    o = Ods('WenQuanYi Micro Hei', 9).sheet('报价单', [2.4, 4.4, 3.6, 1.2, 1.6, 2.4, 2.2, 2.8])
    o.row((d.seller.name, dict(bold=True, size=13))).row(('产 品 报 价 单', dict(bold=True, size=14))).row(f'地址：{d.seller.city}{d.seller.street}　电话：{d.seller.phone}').row()
    o.row('客户名称：', d.buyer.name, None, None, None, '报价单号：', d.number).row('联 系 人：', d.buyer.person, None, None, None, '报价日期：', date(d.date, '2024/03/15')).row(None, None, None, None, None, '有效期至：', date(d.due, '2024/03/15')).row()
    o.row(*[(t, dict(bold=True, border=True, fill='#ddebf7', align='c')) for t in ('序号', '产品名称', '规格型号', '单位', '数量', '单价（元）', '优惠（元）', '优惠后金额（元）')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (f'{x.spec} {x.code}', line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.list, line), (x.line_off, line), ((f'=[.E{o.next}]*[.F{o.next}]-[.G{o.next}]', x.amount), line))
    o.row(('不含税合计', bold), *[None] * 6, ((f'=SUM([.H{first}:.H{o.next - 1}])', d.net), bold)).row((f'税额（{d.lines[0].rate}%）', bold), *[None] * 6, (d.tax, bold)).row(('含税总价', bold), *[None] * 6, (d.gross, bold))
    o.row('人民币大写：', words_zh(d.gross)).row().row('1、以上报价含运费，交货期为合同签订后15个工作日。').row('2、付款方式：预付30%，货到验收合格后付清余款。').row('3、质保一年。').row()
    return o.row('报价人：', d.seller.person, None, None, None, '盖章：')


@latest('zh-chengjiao-tongzhi', 'award_decision', 'zh', 'docx pdf scan', currency='CNY', lines=(2, 5), whole=True, step='10', number='{L}{L}CG-{y}-{n:03}', hides='lines, net, tax', shows='tender_ref', tender='{L}{L}ZB{y}{n:04}')
def won(d):
    """A notice of who won a purchase: the project by its number, the winner's price with tax in figures and capitals, by when a contract is signed."""
    m = money('1,234.56')
    doc = Odt('WenQuanYi Micro Hei', 12, margin='2.6cm', lang='zh')
    doc.p('成 交 通 知 书', bold=True, size=20, align='c', space=0.2).p(f'编号：{d.number}', align='r', space=0.5)
    doc.p(f'{d.seller.name}：', space=0.2)
    doc.p(f'　　我单位就“{d.lines[0].name}等采购项目”（项目编号：{d.tender_no}）组织竞争性磋商。经磋商小组评审、采购人确认，现确定贵公司为本项目成交供应商。', align='j', line=170)
    doc.table([['采购人', d.buyer.name], ['成交供应商', d.seller.name], ['成交金额（含税）', f'¥{m(d.gross)} 元'], ['大写', f'人民币{words_zh(d.gross)}'], ['供货期', '合同签订后30日历日'], ['评审得分', f'{D(86) + D(d.date.day) / 4} 分，排名第一']],
              [4.4, 11.4], head=0)
    doc.p('　　请贵公司自收到本通知书之日起30日内与采购人签订采购合同。逾期不签，视为放弃成交资格，保证金不予退还。', align='j', line=170, before=0.2)
    return doc.p(f'采购人（盖章）：{d.buyer.name}\n{date(d.date, "2024年3月15日")}', align='r', before=0.8)


@latest('zh-xiaoshou-chuku', 'delivery_note', 'zh', 'xlsx pdf png ods', currency='CNY', lines=(2, 9), units=GOODS, whole=True, tax_by_line=True, number='XSCK{y}{m}{N}', order='CG{N}', shows='order_ref')
def outbound(d):
    """A stock program's sheet of goods that leave for a sale, with values: batch and store by row, tax price, a row of sums, those who sign."""
    line, bold = dict(border=True), dict(bold=True)
    o = Ods('WenQuanYi Micro Hei', 9, landscape=True).sheet('销售出库单', [1.2, 2.6, 4.4, 3.8, 2.4, 1.2, 1.6, 2.2, 2.6, 2.2, 2.8])
    o.row(None, None, None, None, (d.seller.name, dict(bold=True, size=12))).row(None, None, None, None, ('销售出库单', dict(bold=True, size=14)))
    o.row('购货单位：', None, d.buyer.name, None, '日期：', None, date(d.date, '2024年03月15日'), None, '编号：', d.number).row('收货地址：', None, f'{d.buyer.city}{d.buyer.street}', None, '客户订单号：', None, d.order_no, None, '币别：', '人民币')
    o.row(*[(t, dict(bold=True, border=True, align='c')) for t in ('行', '产品代码', '产品名称', '规格', '仓库', '单位', '实发数量', '单价', '金额', '税额', '价税合计')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row(*[(v, line) for v in (i, x.code, x.name, x.spec, '成品仓', x.unit)], (x.qty, dict(border=True, fmt='0')), (x.price, line), ((f'=[.G{o.next}]*[.H{o.next}]', x.amount), line), (x.tax, line), ((f'=[.I{o.next}]+[.J{o.next}]', x.gross), line))
    last = o.next - 1
    o.row(('合计', bold), *[None] * 5, (sum(x.qty for x in d.lines), dict(fmt='0')), None, *((f'=SUM([.{c}{first}:.{c}{last}])', v) for c, v in zip('IJK', (d.net, d.tax, d.gross))))
    return o.row('发货：', None, d.seller.person, None, '保管：', None, None, '主管：', None, '收货人签字：')


@latest('zh-caigou-hetong', 'contract', 'zh', 'docx scan pdf', currency='CNY', lines=(1, 6), units=GOODS, whole=True, tax_by_line=True, number='{L}{L}HT-{y}-{n:03}', shows='seller_vat_id seller_account buyer_vat_id')
def contract(d):
    """A contract of purchase: both sides on top, the goods with tax in a table of the first article, the price in figures and capitals, facts for the bill at the end."""
    m, q = money('1,234.56'), count('1,234.56')
    doc = Odt('WenQuanYi Micro Hei', 10.5, margin='2.2cm', lang='zh')
    doc.p('采 购 合 同', bold=True, size=18, align='c', space=0.2).p(f'合同编号：{d.number}\n签订日期：{date(d.date, "2024年3月15日")}\n签订地点：{d.buyer.city}', align='r', size=9.5, space=0.2)
    doc.p(f'买方（甲方）：{d.buyer.name}\n卖方（乙方）：{d.seller.name}', space=0.2).p('根据有关法律规定，双方就下列货物的买卖订立本合同。', space=0.1)
    doc.p('第一条　标的、数量及价款', bold=True)
    rows = [['序号', '货物名称', '规格型号', '数量', '不含税单价', '不含税金额', '税率', '税额']] + [[str(i), x.name, f'{x.spec}\f{x.code}', f'{q(x.qty)}{x.unit}', m(x.price), m(x.amount), f'{x.rate}%', m(x.tax)] for i, x in enumerate(d.lines, 1)]
    rows.append([('小计', dict(span=5, align='c')), m(d.net), '', m(d.tax)])
    doc.table(rows, [1.1, 3.2, 3, 1.9, 2.2, 2.5, 1.1, 2], align='cllrrrcr', size=8.5)
    doc.p(f'合同总价（含税）：人民币{m(d.gross)}元，大写：{words_zh(d.gross)}。', space=0.15)
    for n, head, text in (('二', '交货', '乙方应于合同生效后二十日内将货物送至甲方指定地点，运费由乙方承担。'), ('三', '付款', '货到验收合格并收到增值税专用发票后三十日内，甲方以银行转账支付全部价款。'), ('四', '质量与保修', '质保期自验收合格之日起十八个月。'),
                          ('五', '违约责任', '逾期交货的，每日按合同总价的千分之一支付违约金。'), ('六', '争议解决', '协商不成的，向甲方住所地人民法院起诉。')):
        doc.p(f'第{n}条　{head}', bold=True, space=0).p(text, align='j')
    side = lambda t, p: f'{t}：{p.name}\f地址：{p.city}{p.street}\f税号：{p.vat}\f开户行：{p.bank}\f账号：{p.account}\f代表：{p.person}'
    return doc.table([[side('甲方', d.buyer), side('乙方', d.seller)]], [8.3, 8.3], head=0, border='all', size=9)
