"""Russian and Chinese papers of the tenth group: a contract for services, a bill with a column of rebates, a notice of a call for prices; an order by mail, a public notice of results, a quotation with one last cut."""
from html import escape as e

from kit.figures import count, date, money, words_ru, words_zh
from kit.odf import Ods, Odt
from kit.paper import Html, Text, yonder
from kit.wares import GOODS

WORK = ('h', 'day', 'mo', 'page', 'job')
PACKS = ('pc', 'pack', 'box', 'pair', 'roll', 'can', 'set')


@yonder('ru-dogovor-uslugi', 'contract', 'ru', 'docx odt scan', currency='RUB', lines=(1, 4), units=WORK, rates=(0,), number='{n}/{yy}-У', hides='net, tax', shows='seller_vat_id buyer_vat_id seller_account')
def services(d):
    """A contract for paid services with a firm on the simple tax: chapters with numbers, services as points with what each costs, the price in words, no VAT and by which article, both sides' facts in two columns."""
    m, q = money('1 234,56'), count('1 234,56')
    body = lambda t, **k: doc.p(t, align='j', space=0.06, **k)
    head = lambda t: doc.p(t, bold=True, align='c', before=0.2, space=0.08)
    doc = Odt('Liberation Serif', 11, margin='2cm', lang='ru')
    doc.p(f'ДОГОВОР № {d.number}\nвозмездного оказания услуг', bold=True, size=13, align='c', space=0.25).p(f'{d.buyer.city}\t{date(d.date, "«15» марта 2024 г.")}', tabs=[(17, 'r')], space=0.2)
    body(f'{d.buyer.name}, именуемое в дальнейшем «Заказчик», в лице {d.buyer.person}, действующего на основании Устава, с одной стороны, и {d.seller.name}, именуемое в дальнейшем «Исполнитель», в лице {d.seller.person}, с другой стороны, заключили настоящий договор о нижеследующем:')
    head('1. ПРЕДМЕТ ДОГОВОРА')
    body('1.1. Исполнитель обязуется оказать Заказчику, а Заказчик оплатить следующие услуги:')
    for i, x in enumerate(d.lines, 1):
        body(f'1.1.{i}. {x.name} ({x.spec}): {q(x.qty)} {x.unit} по цене {m(x.price)} руб. за единицу, всего {m(x.amount)} руб.', indent=0.8)
    body('1.2. Услуги считаются оказанными после подписания сторонами акта.')
    head('2. СТОИМОСТЬ УСЛУГ И ПОРЯДОК РАСЧЁТОВ')
    body(f'2.1. Общая стоимость услуг составляет {m(d.gross)} ({words_ru(d.gross)}). НДС не облагается в связи с применением Исполнителем упрощённой системы налогообложения (п. 2 ст. 346.11 НК РФ).')
    body('2.2. Оплата производится в течение 10 рабочих дней с даты подписания акта на основании счёта.')
    head('3. ОТВЕТСТВЕННОСТЬ СТОРОН')
    body('3.1. За просрочку оплаты Заказчик уплачивает пеню в размере 0,1% от суммы задолженности за каждый день просрочки, но не более 10%.')
    head('4. СРОК ДЕЙСТВИЯ')
    body('4.1. Договор вступает в силу с момента подписания и действует до полного исполнения обязательств. Составлен в двух экземплярах.')
    head('5. АДРЕСА И РЕКВИЗИТЫ СТОРОН')
    side = lambda p, role: f'**{role}**\f{p.name}\f{p.postcode}, {p.city}, {p.street}\fИНН {p.vat} / КПП {p.tax[0]}\fОГРН {p.reg}\fр/с {p.account}\f{p.bank}\f \f____________ {p.person}\fМ.П.'
    return doc.table([[side(d.buyer, 'Заказчик'), side(d.seller, 'Исполнитель')]], [8.5, 8.5], head=0, border='none', size=10)


@yonder('ru-schet-skidka', 'proforma_invoice', 'ru', 'xlsx pdf scan eml+xlsx', currency='RUB', lines=(2, 8), units=GOODS, whole=True, discount='percent', number='{N}', hides='', shows='seller_vat_id buyer_vat_id seller_account due_date')
def bill(d):
    """A bill for payment kept in a sheet: the receiver's bank in cells on top, supplier and buyer by commas, price of the list, rebate in per cent and price after it, sum, total, tax on top and to pay, how many names for what sum in words."""
    line, bold, head = dict(border=True), dict(bold=True), dict(bold=True, border=True, wrap=True, align='c')
    m = money('1 234,56')
    o = Ods('Liberation Sans', 9.5, landscape=True, locale='ru-RU').sheet('Счёт', [1.1, 2.4, 7.6, 2, 1.6, 3, 2, 3, 3.4])
    o.row('Получатель:', None, d.seller.name, None, None, 'р/с', None, d.seller.account).row(None, None, f'ИНН {d.seller.vat}  КПП {d.seller.tax[0]}', None, None, 'Банк', None, d.seller.bank).row()
    o.row((f'СЧЁТ № {d.number} от {date(d.date, "15 марта 2024 г.")}', dict(bold=True, size=14))).row(f'Счёт действителен до {date(d.due, "15.03.2024")}').row()
    o.row('Поставщик:', None, f'{d.seller.name}, {d.seller.postcode}, {d.seller.city}, {d.seller.street}, тел. {d.seller.phone}').row('Покупатель:', None, f'{d.buyer.name}, ИНН {d.buyer.vat}, {d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}').row()
    o.row(*[(t, head) for t in ('№', 'Артикул', 'Товар', 'Кол-во', 'Ед.', 'Цена по прайсу', 'Скидка, %', 'Цена со скидкой', 'Сумма')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.code, line), (f'{x.name}, {x.spec}', line), (x.qty, dict(border=True, fmt='0')), (x.unit, line), (x.list, line), (x.percent, dict(border=True, fmt='1')), (x.price, line), ((f'=[.D{o.next}]*[.H{o.next}]', x.amount), line))
    last = o.next - 1
    o.row(*[None] * 7, ('Итого:', bold), ((f'=SUM([.I{first}:.I{last}])', d.net), bold)).row(*[None] * 7, (f'НДС {d.lines[0].rate}%:', bold), (d.tax, bold)).row(*[None] * 7, ('К оплате:', bold), (d.gross, bold)).row()
    o.row(f'Всего наименований {len(d.lines)}, на сумму {m(d.gross)} руб.').row((words_ru(d.gross), bold)).row()
    return o.row('Внимание! Товар отпускается по факту прихода денег на р/с поставщика, самовывозом, при наличии доверенности.').row().row(None, None, f'Руководитель ____________ {d.seller.person}')


@yonder('ru-izveshchenie-kotirovki', 'tender_documents', 'ru', 'docx pdf scan', lines=(2, 7), whole=True, since=2019, number='{n}-ЗК/{yy}', hides='no seller, seller, money, price, amount, discounts', shows='due_date buyer_vat_id')
def notice(d):
    """What a municipal firm publishes when it calls for quotations: the notice as a table of numbered points, requirements for bidders, then the technical task with quantities and the form of a bid with empty cells."""
    q, f = count('1 234,56'), '15.03.2024'
    doc = Odt('Liberation Serif', 11, margin='2cm', lang='ru')
    doc.p(f'УТВЕРЖДАЮ\n{d.buyer.person}\n{date(d.date, f)}', align='r', space=0.3).p(f'ИЗВЕЩЕНИЕ № {d.number}\nо проведении запроса котировок в электронной форме', bold=True, align='c', size=13, space=0.3)
    rows = [('Заказчик', f'{d.buyer.name}, ИНН {d.buyer.vat}\f{d.buyer.postcode}, {d.buyer.city}, {d.buyer.street}\f{d.buyer.mail}, {d.buyer.phone}'), ('Предмет закупки', f'{d.lines[0].name} и другое, согласно Техническому заданию'), ('Место поставки (оказания услуг)', f'{d.buyer.city}, {d.buyer.street}'), ('Начальная (максимальная) цена', 'Определена методом сопоставимых рыночных цен, см. Приложение 3'), ('Срок подачи заявок', f'до 10:00 {date(d.due, f)} (время местное)'), ('Обеспечение заявки', 'не требуется'), ('Критерий оценки', 'наименьшая цена'), ('Срок заключения договора', 'не ранее 10 и не позднее 20 дней с даты размещения протокола'), ('Порядок оплаты', 'в течение 7 рабочих дней после подписания документа о приёмке')]
    doc.table([['№', 'Наименование пункта', 'Содержание']] + [[str(i), a, b] for i, (a, b) in enumerate(rows, 1)], [1, 5.4, 10.6], align='cll', size=10.5)
    doc.p('Требования к участникам: непроведение ликвидации, отсутствие в реестре недобросовестных поставщиков, отсутствие задолженности по налогам.', align='j', before=0.2)
    doc.p('Приложение 1. Техническое задание', bold=True, page=True, space=0.1).table([['№', 'Наименование', 'Характеристики', 'Ед. изм.', 'Кол-во']] + [[str(i), x.name, f'{x.spec}, не хуже', x.unit, q(x.qty)] for i, x in enumerate(d.lines, 1)], [1, 6.6, 5, 2.2, 2.2], align='cllcr', size=10.5)
    doc.p('Товар должен быть новым, не бывшим в употреблении. Гарантийный срок не менее 12 месяцев.', align='j', space=0.3).p('Приложение 2. Форма котировочной заявки', bold=True, space=0.1)
    return doc.table([['Наименование участника, ИНН', ''], ['Предлагаемая цена договора с НДС (без НДС), руб.', ''], ['Страна происхождения товара', ''], ['Подпись руководителя, дата', '']], [8.5, 8.5], head=0).p('Согласны исполнить условия договора, указанные в извещении.')


@yonder('zh-youjian-dinghuo', 'purchase_order', 'zh', 'eml eml txt', currency='CNY', lines=(1, 6), units=PACKS, whole=True, number='DH{y}{m}{d}-{n:02}', quote='BJ{N}', subject='订货单{number}，请确认', hides='tax, gross', shows='quotation_ref delivery_date')
def by_mail(d):
    """A buyer orders by mail: the offer it answers, things by numbers with model, quantity, price and sum by commas, the sum without tax, address and day, please stamp and send back."""
    m, q, f = money('1234.56'), count('1234.56'), '2024年3月15日'
    rows = '\n'.join(f'{i}. {x.name}（{x.spec}，型号{x.code}），{q(x.qty)}{x.unit}，单价{m(x.price)}元，计{m(x.amount)}元' for i, x in enumerate(d.lines, 1))
    return Text(f'''{d.seller.person}，您好：

贵司报价单{d.quote_no}已收到，经领导批准，现向{d.seller.name}订购以下货物，订货单号{d.number}：

{rows}

合计（不含税）：{m(d.net)}元，税率13%，请开增值税专用发票。

交货日期：{date(d.delivery, f)}前
收货地址：{d.buyer.city}{d.buyer.street}，{d.buyer.person}收，电话{d.buyer.phone}
付款方式：货到验收合格后30天电汇

请今天内确认并盖章回传，谢谢！

{d.buyer.person}
{d.buyer.name}
{date(d.date, f)}
''')


@yonder('zh-jieguo-gonggao', 'award_decision', 'zh', 'html pdf html', currency='CNY', lines=(1, 5), whole=True, step='1', since=2020, number='{y}-CG{n:03}-{N}', hides='price, amount, net, tax', shows='')
def results(d):
    """A notice of results as the state's site for purchases shows it: chapters by Chinese numbers, number and name of the project, who won with address and sum, what was bought with single prices that hold the tax, experts, time, whom to ask."""
    m, q, f = money('1234.56'), count('1234.56'), '2024年03月15日'
    rows = ''.join(f'<tr><td>{i}<td>{e(x.name)}<td>{e(x.code)}<td>{e(x.spec)}<td>{q(x.qty)}{x.unit}<td>{m(x.price_gross)}</tr>' for i, x in enumerate(d.lines, 1))
    return Html(f'''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>中标（成交）结果公告</title><style>@page{{size:A4;margin:15mm}}body{{font:13px "WenQuanYi Micro Hei";line-height:1.7}}table{{border-collapse:collapse;width:100%}}td,th{{border:1px solid #bbb;padding:4px 6px;text-align:center}}h3{{text-align:center}}</style></head><body>
<p style="color:#888;font-size:12px">当前位置：首页 &raquo; 政采公告 &raquo; 地方公告 &raquo; 成交公告</p><h3>{e(d.buyer.name)}{e(d.lines[0].name)}等采购项目成交结果公告</h3><p style="text-align:center;color:#888">{date(d.date, f)} {9 + d.date.day % 8}:{d.date.day + 20} 来源：中国政府采购网</p>
<p><b>一、项目编号：</b>{d.number}</p><p><b>二、项目名称：</b>{e(d.lines[0].name)}等采购项目</p><p><b>三、成交信息</b><br>供应商名称：{e(d.seller.name)}<br>供应商地址：{e(d.seller.city + d.seller.street)}<br>成交金额：{m(d.gross)}（元）</p>
<p><b>四、主要标的信息</b></p><table><tr><th>序号<th>名称<th>型号<th>规格<th>数量<th>单价（元）</tr>{rows}</table>
<p><b>五、评审专家名单：</b>{e(d.buyer.person)}（采购人代表）等三人</p><p><b>六、代理服务收费标准及金额：</b>本项目不收取代理服务费。</p><p><b>七、公告期限：</b>自本公告发布之日起1个工作日。</p><p><b>八、其他补充事宜：</b>无</p>
<p><b>九、凡对本次公告内容提出询问，请按以下方式联系。</b><br>采购人信息　名称：{e(d.buyer.name)}　地址：{e(d.buyer.city + d.buyer.street)}　联系方式：{d.buyer.phone}</p></body></html>''')


@yonder('zh-baojia-zuizhong', 'quotation_bid', 'zh', 'xlsx pdf scan ods', currency='CNY', lines=(2, 8), whole=True, reduction='amount', number='{y}{m}-{N}', shows='due_date')
def last_cut(d):
    """A seller's quotation as a sheet: customer and seller by rows of labels, goods with price and sum without tax, total, a last cut in yuan, what remains, tax, total with tax in figures and capitals, remarks by numbers."""
    line, bold, head = dict(border=True), dict(bold=True, border=True), dict(bold=True, border=True, fill='#cfe2f3', align='c')
    _, off, _ = d.reductions[0]
    o = Ods('WenQuanYi Micro Hei', 10, locale='zh-CN').sheet('报价', [1.3, 4.8, 4.8, 1.6, 1.8, 4.4, 3.4])
    o.row((f'{d.seller.name}报价单', dict(bold=True, size=14, span=7, align='c'))).row(f'报价单号：{d.number}', None, None, None, f'日期：{date(d.date, "2024-03-15")}')
    o.row(f'客户：{d.buyer.name}', None, None, None, f'联系人：{d.buyer.person}').row(f'报价人：{d.seller.person}', None, None, None, f'电话：{d.seller.phone}').row()
    o.row(*[(t, head) for t in ('序号', '产品名称', '规格型号', '单位', '数量', '单价（元）', '金额（元）')])
    first = o.next
    for i, x in enumerate(d.lines, 1):
        o.row((i, line), (x.name, line), (f'{x.code} {x.spec}', line), (x.unit, line), (x.qty, dict(border=True, fmt='0')), (x.price, line), ((f'=[.E{o.next}]*[.F{o.next}]', x.amount), line))
    last = o.next - 1
    for label, v in (('小计（不含税）', (f'=SUM([.G{first}:.G{last}])', d.sum)), ('最终优惠', -off), ('优惠后金额（不含税）', d.net), (f'增值税{d.lines[0].rate}%', d.tax), ('含税总价', d.gross)):
        o.row(None, None, None, None, None, (label, bold), (v, bold))
    o.row(f'含税总价大写：人民币{words_zh(d.gross)}').row()
    for t in (f'1、本报价有效期至{date(d.due, "2024年3月15日")}。', '2、交货期：合同签订后15个工作日。', '3、付款方式：预付30%，发货前付清余款。', '4、质保一年，含运费，不含安装。'):
        o.row(t)
    return o
