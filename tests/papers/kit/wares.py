"""What is bought. A ware: code, Serbian, English, Chinese, Russian and German name, specification, unit, price in euros.

Latin parts of the Serbian names stand between backticks, so that they stay when the name is written in Cyrillic.
"""
WARES = (
    ('NB-1465', 'Prenosni računar `14"`', 'Notebook computer 14"', '笔记本电脑', 'Ноутбук 14"', 'Notebook 14 Zoll', '16 GB / 512 GB', 'pc', 845),
    ('MN-2710', 'Monitor `27" QHD`', 'Monitor 27" QHD', '液晶显示器', 'Монитор 27"', 'Monitor 27 Zoll', '2560x1440 IPS', 'pc', 236),
    ('SW-4810', 'Mrežni svič `48G`', 'Network switch 48 ports', '以太网交换机', 'Коммутатор 48 портов', 'Netzwerk-Switch 48 Ports', '48x1G + 4x10G', 'pc', 1980),
    ('UPS-3000', 'Uređaj za neprekidno napajanje', 'Uninterruptible power supply', '不间断电源', 'Источник бесперебойного питания', 'Unterbrechungsfreie Stromversorgung', '3 kVA, 230 V', 'pc', 1275),
    ('CAM-0422', 'Spoljna kamera `IP67`', 'Outdoor camera IP67', '室外摄像机', 'Камера уличная IP67', 'Außenkamera IP67', '4 Mpx, IR 50 m', 'pc', 172),
    ('NVR-0064', 'Mrežni video snimač', 'Network video recorder', '网络录像机', 'Видеорегистратор сетевой', 'Netzwerk-Videorekorder', '64 ch, 8 HDD', 'pc', 2340),
    ('LIC-GIS1', 'Licenca za pristup `GIS` izvoru', 'GIS source access software', 'GIS源接入软件', 'Лицензия доступа GIS', 'GIS-Zugriffslizenz', '100 ch', 'lic', 2750),
    ('LIC-DB08', 'Licenca baze podataka', 'Database licence', '数据库许可', 'Лицензия на базу данных', 'Datenbanklizenz', '8 cores', 'lic', 4120),
    ('FO-SM24', 'Optički kabl `24` vlakna', 'Fibre optic cable 24 fibres', '光缆', 'Кабель оптический 24 волокна', 'Lichtwellenleiterkabel 24 Fasern', 'G.652D', 'm', '1.85'),
    ('UTP-6A', 'Kabl `UTP Cat6A`', 'Cable UTP Cat6A', '六类网线', 'Кабель UTP Cat6A', 'Kabel UTP Cat6A', 'LSZH 305', 'm', '0.74'),
    ('RK-4208', 'Rek orman `42U`', 'Rack cabinet 42U', '机柜', 'Шкаф серверный 42U', 'Serverschrank 42 HE', '800x1000 mm', 'pc', 815),
    ('SRV-2U02', 'Server `2U`', 'Rack server 2U', '机架式服务器', 'Сервер стоечный 2U', 'Rackserver 2 HE', '2x32C, 512 GB', 'pc', 9650),
    ('INS-001', 'Instalacija i puštanje u rad', 'Installation and commissioning', '安装调试', 'Монтаж и пусконаладка', 'Installation und Inbetriebnahme', 'on site', 'h', 62),
    ('TRN-002', 'Obuka korisnika', 'User training', '用户培训', 'Обучение пользователей', 'Anwenderschulung', '8 h', 'day', 480),
    ('SUP-012', 'Godišnja tehnička podrška', 'Annual technical support', '年度技术支持', 'Годовая техническая поддержка', 'Technischer Jahressupport', '24x7', 'yr', 3600),
    ('PAP-A480', 'Papir za kopiranje `A4`', 'Copy paper A4', 'A4复印纸', 'Бумага офисная A4', 'Kopierpapier A4', '80 g, 500', 'pack', '4.35'),
    ('TON-117X', 'Toner crni', 'Black toner', '黑色硒鼓', 'Тонер чёрный', 'Toner schwarz', '9200 p', 'pc', '78.40'),
    ('REG-A475', 'Registrator', 'Lever arch file', '文件夹', 'Папка-регистратор', 'Aktenordner', 'A4/75', 'pc', '1.92'),
    ('STL-160', 'Radni sto', 'Office desk', '办公桌', 'Стол рабочий', 'Schreibtisch', '160x80', 'pc', 189),
    ('STC-ERG', 'Radna stolica', 'Office chair', '办公椅', 'Кресло офисное', 'Bürostuhl', 'mesh', 'pc', 214),
    ('RUK-NIT', 'Nitrilne rukavice', 'Nitrile gloves', '丁腈手套', 'Перчатки нитриловые', 'Nitrilhandschuhe', 'M, 100', 'box', '6.80'),
    ('SPR-10', 'Špric jednokratni', 'Disposable syringe', '一次性注射器', 'Шприц одноразовый', 'Einmalspritze', '10 ml', 'pc', '0.11'),
    ('EKG-12', '`EKG` aparat', 'ECG device', '心电图机', 'Электрокардиограф', 'EKG-Gerät', '12 ch', 'pc', 2890),
    ('DEF-AED', 'Defibrilator', 'Defibrillator', '除颤仪', 'Дефибриллятор', 'Defibrillator', 'AED', 'pc', 1460),
    ('CEV-PE63', 'Cev polietilenska', 'Polyethylene pipe', '聚乙烯管', 'Труба полиэтиленовая', 'PE-Rohr', 'DN63 PN10', 'm', '3.12'),
    ('VEN-80', 'Zasun liveni', 'Gate valve', '闸阀', 'Задвижка чугунная', 'Absperrschieber', 'DN80', 'pc', 118),
    ('PMP-55', 'Pumpa potapajuća', 'Submersible pump', '潜水泵', 'Насос погружной', 'Tauchpumpe', '5,5 kW', 'pc', 1740),
    ('BET-C30', 'Beton', 'Concrete', '混凝土', 'Бетон', 'Beton', 'C30/37', 'm3', '88.50'),
    ('ARM-B500', 'Armatura', 'Reinforcing steel', '钢筋', 'Арматура', 'Betonstahl', 'B500B', 'kg', '0.97'),
    ('LED-6060', 'Svetiljka `LED`', 'LED panel', 'LED面板灯', 'Светильник светодиодный', 'LED-Leuchte', '40 W, 4000 K', 'pc', '31.60'),
    ('KLM-35', 'Klima uređaj', 'Air conditioner', '空调', 'Кондиционер', 'Klimagerät', '3,5 kW', 'pc', 690),
    ('ULJ-5W30', 'Motorno ulje', 'Engine oil', '机油', 'Масло моторное', 'Motoröl', '5W-30', 'l', '5.45'),
    ('GUM-2055', 'Guma letnja', 'Summer tyre', '夏季轮胎', 'Шина летняя', 'Sommerreifen', '205/55 R16', 'pc', '64.90'),
    ('FIL-ULJ', 'Filter ulja', 'Oil filter', '机油滤清器', 'Фильтр масляный', 'Ölfilter', 'OC 90', 'pc', '7.25'),
    ('CIZ-S3', 'Zaštitne cipele', 'Safety shoes', '安全鞋', 'Ботинки защитные', 'Sicherheitsschuhe', 'S3, 38-47', 'pair', '46.30'),
    ('SLM-01', 'Zaštitni šlem', 'Safety helmet', '安全帽', 'Каска защитная', 'Schutzhelm', 'EN 397', 'pc', '11.20'),
    ('VIJ-M816', 'Vijak', 'Hex bolt', '六角螺栓', 'Болт', 'Sechskantschraube', 'M8x16, 8.8', 'pc', '0.06'),
    ('RDR-HT', 'Ručna radio stanica', 'Handheld radio', '手持对讲机', 'Радиостанция носимая', 'Handfunkgerät', 'TETRA', 'pc', 530),
    ('BAT-2A', 'Baterija rezervna', 'Spare battery', '备用电池', 'Аккумулятор запасной', 'Ersatzakku', '2600 mAh', 'pc', '58.75'),
    ('ANT-OMN', 'Antena', 'Antenna', '天线', 'Антенна', 'Antenne', '5 dBi', 'pc', 143),
    ('TRK-05', 'Traka za obeležavanje', 'Marking tape', '警示带', 'Лента сигнальная', 'Markierungsband', '75 mm', 'roll', '2.65'),
    ('DEZ-5L', 'Sredstvo za dezinfekciju', 'Disinfectant', '消毒液', 'Средство дезинфицирующее', 'Desinfektionsmittel', '5 l', 'can', '14.80'),
)
UNITS = {
    'pc': ('kom', 'pcs', '台', 'шт.', 'Stk.'), 'lic': ('kom', 'pcs', '套', 'шт.', 'Stk.'), 'm': ('m', 'm', '米', 'м', 'm'), 'h': ('sat', 'hr', '小时', 'час', 'Std.'),
    'day': ('dan', 'day', '天', 'день', 'Tag'), 'yr': ('god', 'year', '年', 'год', 'Jahr'), 'pack': ('ris', 'ream', '包', 'пачка', 'Pack'),
    'box': ('kut', 'box', '盒', 'уп.', 'Box'), 'm3': ('m3', 'm3', '立方', 'м3', 'm3'), 'kg': ('kg', 'kg', '公斤', 'кг', 'kg'), 'l': ('l', 'l', '升', 'л', 'l'),
    'pair': ('par', 'pair', '双', 'пара', 'Paar'), 'roll': ('rol', 'roll', '卷', 'рулон', 'Rolle'), 'can': ('kan', 'can', '桶', 'канистра', 'Kan.')}
PLACE = {'sr': 0, 'en': 1, 'zh': 2, 'ru': 3, 'de': 4}
# How many are bought, by unit: lowest, highest, and whether parts of a unit are possible.
USUAL = {'pc': (1, 60), 'lic': (1, 40), 'm': (20, 3000), 'h': (4, 120), 'day': (1, 6), 'yr': (1, 3), 'pack': (20, 800), 'box': (10, 400),
         'm3': (2, 60), 'kg': (50, 4000), 'l': (10, 300), 'pair': (4, 120), 'roll': (5, 80), 'can': (2, 60)}
PARTS = ('m', 'h', 'm3', 'kg', 'l')
