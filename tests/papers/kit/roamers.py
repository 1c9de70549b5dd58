"""The cast of the nineteenth group of layouts, elsewhere: names that no layout of the other groups has used. All are invented.

Who sells stands by the trade, which is how a ware's code begins; public bodies stand apart from firms and have the place that is in their name.
"""
TRADES = {
    'sr': {
        'LST': ('Laboratorijsko Staklo Menzura d.o.o.', 'Hemolab Trgovina d.o.o.'), 'IGR': ('Mobilijar Vrteška d.o.o.', 'Metalna Galanterija Park Invest d.o.o.'),
        'KET': ('Ketering Kuća Trpeza d.o.o.', 'Ugostiteljstvo Kašika i Varjača d.o.o.'), 'OBZ': ('Štit Sigurnost Balkan d.o.o.', 'Agencija za Obezbeđenje Stražar Plus d.o.o.'),
        'PVD': ('Prevodilački Biro Poliglota d.o.o.', 'Ivana Stojadinović PR Prevodilačka Agencija Rečnik', 'Marko Vlajković PR Agencija za Prevođenje Dijalog'),
        'SNG': ('Sanitet Medika Promet d.o.o.', 'Vita Farm Veleprodaja d.o.o.'), 'BOJ': ('Farbara Kolorit d.o.o.', 'Boje i Lakovi Paleta Trejd d.o.o.'),
        'AGR': ('Kamenolom Bela Stena d.o.o.', 'Separacija Šljunkara Dunavac d.o.o.'), 'RCN': ('Kompjuter Centar Tastatura d.o.o.', 'Bit Informatika d.o.o.'),
        'TEL': ('Netlink Provajder d.o.o.', 'Hosting Servis Oblak d.o.o.'), 'GOR': ('Benzinske Stanice Kap Petrol d.o.o.', 'Energent Promet Oil d.o.o.')},
    'ba': {'RCN': ('Informatika Neretvica d.o.o.',), 'BOJ': ('Farbara Spektar d.o.o.',), 'SNG': ('Sanmed Veleprodaja d.o.o.',)},
    'me': {'BOJ': ('Boje Lovćenka d.o.o.',), 'LST': ('Labor Zeta d.o.o.',), 'RCN': ('Kompjuteri Orjen d.o.o.',)},
    'en': {
        'LST': ('Beckfield Laboratory Supplies Ltd',), 'IGR': ('Larkspur Play Equipment Ltd',), 'KET': ('Thyme & Platter Catering Ltd',), 'OBZ': ('Bastion Guarding Services Ltd',), 'PVD': ('Linguabridge Translations Ltd',),
        'SNG': ('Eskdale Medical Supplies Ltd',), 'BOJ': ('Tuckwell Paints & Coatings Ltd',), 'AGR': ('Quarrybank Aggregates Ltd',), 'RCN': ('Halcyon Computer Supplies Ltd',), 'TEL': ('Fibrewell Communications Ltd',), 'GOR': ('Merton Fuels Ltd',)},
    'us': {'OBZ': ('Ironwood Security Services, Inc.',), 'PVD': ('Bluebonnet Language Services, LLC',), 'RCN': ('Copper Canyon Computers, Inc.',), 'BOJ': ('Great Plains Paint & Supply Co.',)},
    'ie': {'BOJ': ('Corrib Paint Centre Ltd',), 'RCN': ('Slaney Office Technology Ltd',), 'SNG': ('Errigal Healthcare Supplies Ltd',)},
    'zh': {
        'LST': ('天津恒瑞玻璃仪器有限公司',), 'IGR': ('温州乐童游乐设备有限公司',), 'OBZ': ('郑州卫安保安服务有限公司',), 'PVD': ('南京译通翻译服务有限公司',), 'SNG': ('南昌仁济医疗用品有限公司',), 'BOJ': ('佛山彩虹桥涂料有限公司',),
        'RCN': ('西安云腾电脑科技有限公司',)},
    'ru': {
        'LST': ('ООО «ЛабСтекло»',), 'IGR': ('ООО «Детский Дворик»',), 'KET': ('ООО «Комбинат Питания Рассвет»',), 'OBZ': ('ООО «ЧОП Рубеж-Щит»',), 'PVD': ('ООО «Бюро Переводов Лингвист»',), 'BOJ': ('ООО «Краски Сибири»',),
        'AGR': ('ООО «Карьер Нерудный»',), 'RCN': ('ООО «Компьютер Маркет»',)},
    'de': {
        'LST': ('Laborbedarf Glasmacher GmbH',), 'IGR': ('Spielplatzbau Heckmann GmbH',), 'OBZ': ('Wachdienst Nordmark GmbH & Co. KG',), 'PVD': ('Sprachendienst Wortreich GmbH',), 'SNG': ('Medicura Praxisbedarf GmbH',),
        'BOJ': ('Farben Stollberg GmbH',), 'AGR': ('Kieswerk Auental GmbH & Co. KG',), 'RCN': ('Bürotechnik Pixelmann GmbH',), 'TEL': ('Netzhafen Telekommunikation GmbH',)},
    'at': {'BOJ': ('Farbenhaus Pfeiffenberger GmbH',), 'RCN': ('EDV Lechthaler GmbH',), 'AGR': ('Schotterwerk Traunfeld GmbH',)},
}
SELLERS = {pool: sum(trades.values(), ()) for pool, trades in TRADES.items()}
DEALS = {name: trade for trades in TRADES.values() for trade, names in trades.items() for name in names}
BODIES = {
    'sr': {
        'Opštinska uprava opštine Vrelska Glava': ('35254', 'Vrelska Glava'), 'Gradska uprava grada Carevac': ('12218', 'Carevac'), 'Osnovna škola „Branko Radičević“ Podvinci': ('17523', 'Podvinci'),
        'Osnovna škola „Sveti Sava“ Vrelska Glava': ('35254', 'Vrelska Glava'), 'Dom zdravlja „Dr Milan Jovanović Batut“ Krivi Brod': ('24417', 'Krivi Brod'), 'Predškolska ustanova „Maslačak“ Carevac': ('12218', 'Carevac'),
        'Javno komunalno preduzeće „Čistoća“ Podvinci': ('17523', 'Podvinci'), 'Opšta bolnica Carevac': ('12218', 'Carevac'), 'Zavod za javno zdravlje Carevac': ('12218', 'Carevac'), 'Gimnazija „Jovan Skerlić“ Krivi Brod': ('24417', 'Krivi Brod'),
        'Centar za socijalni rad Ljutovnica': ('36317', 'Ljutovnica'), 'Dom za odrasla i stara lica „Jesen“ Ljutovnica': ('36317', 'Ljutovnica'), 'Poljoprivredna stručna služba Krivi Brod': ('24417', 'Krivi Brod')},
    'ba': {'JU Dom zdravlja Gornji Zagon': ('78244', 'Gornji Zagon'), 'Općina Bistri Potok': ('72248', 'Bistri Potok')},
    'me': {'JU Srednja mješovita škola „Ivan Goran Kovačić“ Vrbica': ('84317', 'Vrbica'), 'Opština Lukavik': ('81427', 'Lukavik')},
    'en': {
        'Aldermere District Council': ('CB7 9TR', 'Aldermere'), 'Northbourne Parish Council': ('NR28 4PW', 'Northbourne'), 'Fenwick Lane Primary School': ('DL8 6HY', 'Fenwick'), 'West Saltram University Hospitals NHS Trust': ('PL21 3VN', 'Saltram'),
        'University of Aldermere': ('CB7 3UA', 'Aldermere')},
    'us': {'City of Silver Prairie': ('KS 67487', 'Silver Prairie'), 'Willow Fork Independent School District': ('TX 76457', 'Willow Fork'), 'Bannock Springs Public Library': ('ID 83228', 'Bannock Springs')},
    'ie': {'Scoil Naomh Bríd Knockmoyle': ('H54 RX36', 'Knockmoyle'), 'Cloonaghmore County Council': ('F26 YD83', 'Cloonaghmore')},
    'zh': {'临湖区教育体育局': ('253600', '临湖区'), '松溪市中心医院': ('353500', '松溪市'), '临湖区实验小学': ('253600', '临湖区')},
    'ru': {
        'МБДОУ «Детский сад № 7 «Солнышко» г. Каменогорье»': ('618743', 'г. Каменогорье'), 'ГБПОУ «Светлоярский технологический колледж»': ('404174', 'г. Светлоярск'),
        'Администрация муниципального округа Каменогорский': ('618740', 'г. Каменогорье')},
    'de': {'Stadt Erlenbrunn': ('66978', 'Erlenbrunn'), 'Gemeinde Harthofen': ('85447', 'Harthofen'), 'Gymnasium Erlenbrunn': ('66978', 'Erlenbrunn'), 'Kreiskrankenhaus Wagenfels gGmbH': ('36457', 'Wagenfels')},
    'at': {'Stadtgemeinde Steinhaag': ('3374', 'Steinhaag'), 'Volksschule Steinhaag': ('3374', 'Steinhaag')},
}
FIRMS = {
    'sr': ('Fabrika Hleba Mlinčić d.o.o.', 'Konditorska Industrija Medenjak a.d.', 'Drvoprerada Jasenovina d.o.o.', 'Hotel Vidikovac Rtanjska Kuća d.o.o.', 'Putokop Gradnja d.o.o.', 'Farmacija Melem Lab d.o.o.', 'Špedicija Granica Cargo d.o.o.'),
    'ba': ('Mljekara Vlašička Kap d.o.o.', 'Metal Konstrukcije Usora d.o.o.'),
    'me': ('Hotel Stari Maslinjak d.o.o.', 'Građevinar Bjelasica d.o.o.'),
    'en': ('Oakhanger Care Homes Ltd', 'Tidewell Logistics Ltd', 'Brackenhurst Construction Ltd'),
    'us': ('Prairie Star Foods, Inc.', 'Summit Ridge Property Management, LLC'),
    'ie': ('Ardmore Bay Seafoods Ltd', 'Castletroy Nursing Homes Ltd'),
    'zh': ('海澜湾酒店管理有限公司', '中辰机械制造有限公司', '绿源生物制药有限公司'),
    'ru': ('АО «Хлебозавод Колос»', 'ООО «Торговый Центр Аврора»', 'ООО «СтройМонтаж Кама»'),
    'de': ('Großbäckerei Ährenfeld GmbH', 'Metallbau Sonderegger GmbH', 'Wohnbau Lindenhof eG'),
    'at': ('Hotel Bergkristall GmbH', 'Zimmerei Holzleitner GmbH'),
}
BUYERS = {pool: (*BODIES[pool], *FIRMS[pool]) for pool in FIRMS}
PUBLIC = {name for bodies in BODIES.values() for name in bodies}
HOMES = {name: home for bodies in BODIES.values() for name, home in bodies.items()}
PEOPLE = {
    'sr': ('Marijana Vukčević', 'Slobodan Đekić', 'Jasmina Pantelić', 'Goran Obradinović', 'Vesna Lukajić', 'Miroslav Ćurčić', 'Nataša Srdanović', 'Dejan Žarković'),
    'ba': ('Amra Hodžić-Suljić', 'Zlatan Perković', 'Dijana Marjanac', 'Senad Kovačina'),
    'me': ('Milena Bošković-Raičević', 'Vuk Šćepanović', 'Ana Perutić', 'Danilo Kaluđer'),
    'en': ('Helen Garside', 'Martin Oakeshott', 'Priya Ramanathan', 'Neil Satterthwaite', 'Joanne Tilbury', 'Craig Ferriby'),
    'us': ('Donna Hathcock', 'Marcus Villegas', 'Karen Lindqvist', 'Jeff Stallworth'),
    'ie': ('Gráinne Mulqueen', 'Declan Furey', 'Aoife Tuohy', 'Pádraig Cullinane'),
    'zh': ('蒋丽华', '贺文斌', '覃晓燕', '龚建平', '毛志远', '施玉梅'),
    'ru': ('Кравцова Наталья Петровна', 'Мельников Игорь Сергеевич', 'Тарасова Юлия Андреевна', 'Белоусов Павел Викторович', 'Ершова Светлана Юрьевна', 'Нестеров Антон Михайлович'),
    'de': ('Susanne Ehrlinger', 'Thomas Karstedt', 'Monika Pfennig', 'Jan Oberländer', 'Petra Schimmelpfeng', 'Dirk Wiechmann'),
    'at': ('Barbara Haslauer', 'Josef Stadlbauer', 'Sabine Moosbrugger', 'Gerhard Wimmer'),
}
STREETS = {
    'sr': ('Cara Dušana', 'Omladinska', 'Nemanjina', 'Kralja Petra I', 'Železnička', 'Braće Jugovića', 'Miloša Obilića', 'Zanatska'),
    'ba': ('Zmaja od Bosne', 'Maršala Tita', 'Radnička', 'Kralja Tvrtka'),
    'me': ('Vuka Karadžića', 'Bulevar revolucije', 'IV proleterske', 'Partizanski put'),
    'en': ('Wharf Road', 'Castle Street', 'Enterprise Way', 'Church Lane', 'Mercury Court', 'Priory Road'),
    'us': ('Main Street', 'Railroad Avenue', 'Veterans Parkway', 'Oak Street'),
    'ie': ('Main Street', 'Industrial Estate Road', 'Chapel Street', 'Bridge Street'),
    'zh': ('建设路', '人民路', '科技大道', '解放街', '长江路', '振兴街'),
    'ru': ('ул. Гагарина', 'ул. Центральная', 'пр. Победы', 'ул. Кирова', 'ул. Октябрьская', 'ул. Строителей'),
    'de': ('Schulstraße', 'Rathausplatz', 'Gewerbepark', 'Kirchstraße', 'Siemensstraße', 'Ringstraße'),
    'at': ('Gewerbestraße', 'Rathausgasse', 'Linzer Straße', 'Kirchenplatz'),
}
PLACES = {
    'sr': (('32300', 'Gornji Milanovac'), ('25250', 'Odžaci'), ('35230', 'Ćuprija'), ('22400', 'Ruma'), ('19210', 'Bor'), ('31250', 'Bajina Bašta'), ('23330', 'Novi Kneževac')),
    'ba': (('74260', 'Tešanj'), ('78430', 'Prnjavor'), ('72290', 'Novi Travnik')),
    'me': (('81400', 'Nikšić'), ('84210', 'Pljevlja'), ('85330', 'Kotor')),
    'en': (('LE11 5GW', 'Loughborough'), ('TA1 2BX', 'Taunton'), ('CA11 9EH', 'Penrith'), ('SY13 1TB', 'Whitchurch')),
    'us': (('KS 67401', 'Salina'), ('TX 76901', 'San Angelo'), ('MO 65401', 'Rolla')),
    'ie': (('R32 HK14', 'Portlaoise'), ('F91 TW62', 'Sligo'), ('P51 VY90', 'Mallow')),
    'zh': (('300000', '天津市'), ('450000', '郑州市'), ('210000', '南京市'), ('528000', '佛山市')),
    'ru': (('614000', 'г. Пермь'), ('650000', 'г. Кемерово'), ('404100', 'г. Волжский'), ('152900', 'г. Рыбинск')),
    'de': (('48231', 'Warendorf'), ('96215', 'Lichtenfels'), ('21698', 'Harsefeld'), ('57518', 'Betzdorf')),
    'at': (('3300', 'Amstetten'), ('4840', 'Vöcklabruck'), ('6130', 'Schwaz')),
}
BANKS = {'sr': 'Zapadnosrpska Banka a.d. Čačak', 'ba': 'Usorska Privredna Banka d.d. Doboj', 'me': 'Durmitorska Banka AD Nikšić', 'en': 'Trent & Soar Bank plc', 'us': 'First Prairie National Bank', 'ie': 'Shannon Mutual Bank', 'zh': '东海商业银行科技支行',
         'ru': 'АО «Уральский Народный Банк»', 'de': 'Sparkasse Münsterhügel', 'at': 'Volksbank Mostviertel'}
