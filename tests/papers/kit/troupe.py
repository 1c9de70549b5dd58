"""The cast of the third group of layouts, fresh: names that no layout of train or test has used. All are invented."""

SELLERS = {
    'sr': (
        'Vetrenjača Telekomunikacije d.o.o.', 'Hidrotehna Rzav Inženjering a.d.', 'Kvarc Elektronika d.o.o.',
        'Lekovita Ravan Veledrogerija d.o.o.', 'Biro Štampa Ćuprijska Vrata d.o.o.', 'Elektroservis Žeželj PR',
        'Gradnja Orlov Krš d.o.o.', 'Alatnica Čelik-Promet d.o.o.', 'Digitalna Šuma d.o.o.', 'SZTR Vodeni Cvet',
        'Sanomer Oprema Đetinja d.o.o.', 'Nameštaj Jelova Gora d.o.o.'),
    'en': (
        'Wexcombe Supplies Ltd', 'Larkspur Devices Ltd', 'Ironmarsh Fasteners Co. Ltd', 'Thistledown IT Partners LLP',
        'Greycairn Laboratories plc', 'Osprey Fell Tooling Ltd'),
    'zhen': (
        'Qinghe Digital Networks Co., Ltd.', 'Beichuan Intelligent Systems Co., Ltd.', 'Luoxia Telecom Equipment Co., Ltd.',
        'Wanshan Precision Instruments Co., Ltd.'),
    'zh': (
        '南京钟麓电力设备有限公司', '西安秦陌测控技术有限公司', '青岛海岱医疗器械有限公司', '长沙湘岸软件股份有限公司',
        '厦门鹭屿办公用品有限公司', '合肥徽源智能科技有限公司'),
    'ru': (
        'ООО «Байкал-Инструмент»', 'АО «Завод Термоприбор Исеть»', 'ООО «Логос Телеком»', 'ООО «Омега-Фарм Алтай»',
        'АО «Донские Насосы»', 'ООО «Бюро Снабжения Кама»'),
    'de': (
        'Hollerbach Gebäudetechnik GmbH', 'Vossmann & Söhne Fördertechnik KG', 'Lichtenau Präzision GmbH',
        'Tiefenbach Systemhaus AG', 'Zöllner Raumausstattung e.K.', 'Schraubenkontor Ruhrbogen GmbH & Co. KG'),
}
BUYERS = {
    'sr': (
        'JKP Toplana Bela Reka', 'Gradska opština Vidikovačko Polje', 'Opšta bolnica Sveti Vrač', 'Tehnička škola Nikola Đurić',
        'Ministarstvo vodnih puteva', 'Pozorište na Keju', 'Rudnik Crni Vrh a.d.', 'Telefonija Sever a.d.',
        'Institut za ratarstvo Zelengora', 'Predškolska ustanova Leptirić', 'Pekarska industrija Žitni Klas d.o.o.'),
    'en': (
        'Hartsfell Borough Council', 'St Aldred Hospital Trust', 'University of Eastmere', 'Corran Ferries Ltd',
        'Wyvern Valley Fire and Rescue Service'),
    'zh': ('云溪县教育局', '东陵市中心医院', '南浦港务集团有限公司', '江畔区城市管理局', '松岭理工大学'),
    'ru': (
        'ГКУ «Служба Заказчика Прибрежного Края»', 'МБОУ «Средняя Школа № 41»', 'АО «Озёрская ТЭЦ»',
        'ФГБОУ ВО «Степной Университет»', 'ООО «Комбинат Раздолье»'),
    'de': (
        'Stadt Königsfurt', 'Klinikum Nordheide gGmbH', 'Zweckverband Wasser Emsaue', 'Amt für Binnenschifffahrt Leerhafen',
        'Molkerei Hochtann eG', 'Technische Hochschule Brandeck'),
}
PEOPLE = {
    'sr': ('Ivana Stojković', 'Bojan Žižić', 'Slavica Đokić', 'Predrag Mandić', 'Jovana Čolić', 'Goran Šćepanović', 'Vesna Ljujić', 'Dejan Tomašević'),
    'en': ('Helen Brathwaite', 'Marcus Tull', 'Priya Raman', 'Owen Llewellyn', 'Fiona Garrick', 'Desmond Achebe'),
    'zhen': ('Zhou Yifan', 'Lin Meiyu', 'Guo Jian', 'Xu Haoran'),
    'zh': ('周逸凡', '林美玉', '郭健', '许浩然', '邓晓芸', '罗永康'),
    'ru': ('К. А. Митрофанов', 'Л. С. Жданова', 'Р. И. Хабиров', 'Т. Г. Соболева', 'М. Ю. Пронин', 'З. Ф. Алиева'),
    'de': ('Dr. Anke Reimers', 'Thorsten Bäcker', 'Miriam Özdem', 'Volker Stahl', 'Gerlinde Hauff', 'Jens Petersen'),
}
STREETS = {
    'sr': ('Ustanička', 'Ulica Crvenog krsta', 'Braće Nedić', 'Kej hrabrih', 'Industrijska zona', 'Žička', 'Njegoševa', 'Omladinska'),
    'en': ('Foundry Street', 'Castle Hill', 'Riverside Park', 'Quay Terrace', 'Victoria Road', 'Chapel Row'),
    'zhen': ('Software Avenue', 'Gaoxin Road', 'Zhongshan North Road', 'Binjiang East Road'),
    'zh': ('软件大道', '高新南路', '人民中路', '解放东街'),
    'ru': ('ул. Машиностроителей', 'наб. Реки Светлой', 'пр. Победы', 'пер. Кирпичный', 'ул. Гагарина', 'Южное шоссе'),
    'de': ('Bahnhofstraße', 'Gewerbering', 'An der Schleuse', 'Marktplatz', 'Werkstraße', 'Torfweg'),
}
PLACES = {
    'sr': (('24000', 'Subotica'), ('37000', 'Kruševac'), ('26000', 'Pančevo'), ('31000', 'Užice'), ('16000', 'Leskovac'), ('11080', 'Zemun')),
    'en': (('S3 8GG', 'Sheffield'), ('CF10 2AF', 'Cardiff'), ('EH6 6QW', 'Edinburgh'), ('PE1 5TB', 'Peterborough')),
    'zhen': (('210012', 'Nanjing'), ('710075', "Xi'an"), ('410205', 'Changsha')),
    'zh': (('210012', '南京市'), ('710075', '西安市'), ('266071', '青岛市'), ('361008', '厦门市')),
    'ru': (('664003', 'г. Иркутск'), ('344006', 'г. Ростов-на-Дону'), ('614000', 'г. Пермь'), ('656049', 'г. Барнаул')),
    'de': (('28195', 'Bremen'), ('44787', 'Bochum'), ('99084', 'Erfurt'), ('26789', 'Leer')),
}
BANKS = {'sr': 'Dunavska Komercijalna Banka a.d.', 'en': 'Calder & Thorne Bank', 'zhen': 'Bank of Lower Yangtze', 'zh': '长江联合银行高新支行',
         'ru': 'ПАО «Сибирский Торговый Банк»', 'de': 'Volksbank Emsmündung eG'}
