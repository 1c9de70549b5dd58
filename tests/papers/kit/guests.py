"""The cast of the fourth group of layouts, later: names that no layout of the groups before it has used. All are invented."""

SELLERS = {
    'sr': (
        'Protekt Vatrogasna Oprema d.o.o.', 'Zeleni Gaj Hortikultura d.o.o.', 'Nenad Srećković PR Servis Birotehnike Tipka',
        'Petrol Trans Obrež d.o.o.', 'Dentalis Grupa d.o.o.', 'STR Gvožđara Kod Mosta', 'Integra Sistemi Plus d.o.o.',
        'Hemijska Industrija Bistrica a.d.', 'Geodetski Biro Meridijan d.o.o.', 'Kamion Servis Džombe d.o.o.',
        'Mlekara Zlatni Pašnjak d.o.o.', 'Infomreža Jug AD', 'Lađevac Ketering i Usluge d.o.o.'),
    'en': (
        'Brackenridge Catering Equipment Ltd', 'Halden Grove IT Ltd', 'Pinsley Workwear Ltd', 'Saltholme Chemicals Ltd',
        'Cobalt Lane Digital Ltd', 'Merrow Bridge Consulting LLP', 'Tidewell Plumbing Supplies Ltd'),
    'us': (
        'Prairie Fork Systems, Inc.', 'Cedar Hollow Technologies LLC', 'Summit & Vale Instruments, Inc.',
        'Bluestem Industrial Supply Co.', 'Wickford Data Storage Corp.'),
    'zh': (
        '宁波甬泽机电有限公司', '东莞市恒锐五金制品有限公司', '天津津沽自动化仪表有限公司', '重庆渝岚环保科技有限公司',
        '郑州豫坤办公设备有限公司', '无锡梁溪轴承贸易有限公司', '福州闽榕网络技术有限公司'),
    'ru': (
        'ООО «Торговый Дом Лабиринт»', 'ООО «Аквасервис-Юг»', 'АО «Каменский Электротехнический Завод»', 'ООО «СпецАвтоДеталь»',
        'ООО «ИнфоКуб»', 'ООО «Пищепродторг»'),
    'de': (
        'Reetz & Wallmann Sanitär GmbH', 'Kornblum Bürosysteme GmbH', 'Pfaffinger Stahlhandel GmbH & Co. KG',
        'Malerbetrieb Ottokar Stöhr', 'Alpenquell Getränkelogistik GmbH', 'Elbsand Elektronik Vertriebs GmbH',
        'Dr. Hübsch Laborbedarf GmbH'),
}
BUYERS = {
    'sr': (
        'JKP Zelenilo i Čistoća Moravac', 'Opšta bolnica Timočka Zora', 'Ministarstvo za planinska područja',
        'Gradska uprava za finansije Drinograd', 'Osnovna škola Jasna Poljana', 'Dom učenika Srednja Reka',
        'Putevi Podunavlja d.o.o.', 'Fakultet tehničkih nauka Rtanj', 'JP Elektrovod Sever', 'Gerontološki centar Suvi Potok',
        'Fabrika Ambalaže Karton Reka a.d.', 'Narodni muzej Stara Varoš'),
    'en': (
        'Ashcombe District Council', 'Royal Penrose Infirmary', 'Larchwood Academy Trust', 'Thornaby Vale Housing Association',
        'Severnside Brewery Ltd', 'Department for Coastal Heritage'),
    'us': (
        'Oakhaven Unified School District', 'Tallgrass Medical Center', 'Harbor County Public Works', 'Redrock Mining Corp.',
        'Larimont University'),
    'zh': ('清河县人民医院', '龙湖区市场监督管理局', '北港船舶修造有限公司', '华阳热电有限责任公司', '明溪职业技术学院', '金穗食品集团有限公司'),
    'ru': (
        'ГБУЗ «Приморская Детская Поликлиника»', 'ООО «Агрохолдинг Заря»', 'МКУ «Управление Благоустройства»',
        'АО «Речной Порт Белогорск»', 'ФГБУ «Заповедник Тихий Кряж»', 'ООО «Стройтрест № 12»'),
    'de': (
        'Gemeinde Unterwallsee', 'Landesamt für Küstenschutz Friesmoor', 'St.-Marien-Hospital Borkenau gGmbH',
        'Technische Werke Saalquell GmbH', 'Wohnungsgenossenschaft Lindenhof eG', 'Maschinenfabrik Trautner AG',
        'Studierendenwerk Neckarfurt'),
}
PEOPLE = {
    'sr': ('Marija Vukadinović', 'Zoran Pejčić', 'Biljana Đurđević', 'Aleksandar Šljivić', 'Nataša Krunić', 'Miloš Ždralić', 'Gordana Ćosović', 'Stefan Ljubojević'),
    'en': ('Caroline Whitby', 'Amir Qureshi', 'Joanne Fettes', 'Stuart Blackadder', 'Nia Prosser', 'Gareth Oldroyd'),
    'us': ('Dana Kowalczyk', 'Luis Herrera', 'Tammy Brandt', 'Kevin Osei', 'Rebecca Lindqvist', 'Jerome Whitaker'),
    'zh': ('黄志明', '谢丽华', '冯建国', '曹晓燕', '袁立新', '唐雪梅'),
    'ru': ('Денисов В. А.', 'Харитонова Е. С.', 'Мельник О. И.', 'Гусева Н. В.', 'Абрамов П. Р.', 'Шестакова Д. К.'),
    'de': ('Birgit Kaltenbach', 'Frank Wöhrle', 'Dipl.-Ing. Matthias Rupp', 'Silke Jankowski', 'Cem Aydin', 'Renate Pohl'),
}
STREETS = {
    'sr': ('Vojvode Stepe', 'Bulevar oslobođenja', 'Cara Dušana', 'Karađorđeva', 'Svetog Save', 'Ulica nova', 'Železnička', 'Partizanska'),
    'en': ('Enterprise Way', 'High Street', 'Canal Wharf', 'Priory Road', 'Unit 4, Beacon Park', 'Queensway'),
    'us': ('Commerce Drive', 'W Main Street', 'Old Mill Road', 'Jefferson Avenue', 'Technology Parkway'),
    'zh': ('中山路', '工业园区二路', '建设大道', '东风西路', '新港街'),
    'ru': ('ул. Ленина', 'ул. Промышленная', 'пр-т Мира', 'ул. Советская', 'Складской пер.', 'ул. Портовая'),
    'de': ('Hauptstraße', 'Robert-Koch-Straße', 'Am Güterbahnhof', 'Siemensstraße', 'Schulweg', 'Dorfplatz'),
}
PLACES = {
    'sr': (('36000', 'Kraljevo'), ('23000', 'Zrenjanin'), ('17500', 'Vranje'), ('19000', 'Zaječar'), ('15000', 'Šabac'), ('25000', 'Sombor'), ('11070', 'Novi Beograd')),
    'en': (('NG1 6FB', 'Nottingham'), ('SO14 3HU', 'Southampton'), ('LA1 1XD', 'Lancaster'), ('GL1 2TZ', 'Gloucester')),
    'us': (('NE 68508', 'Lincoln'), ('OH 43215', 'Columbus'), ('WA 99201', 'Spokane'), ('NC 27601', 'Raleigh')),
    'zh': (('315040', '宁波市'), ('300384', '天津市'), ('400039', '重庆市'), ('450001', '郑州市')),
    'ru': (('350000', 'г. Краснодар'), ('394036', 'г. Воронеж'), ('690091', 'г. Владивосток'), ('443010', 'г. Самара')),
    'de': (('72070', 'Tübingen'), ('18055', 'Rostock'), ('93047', 'Regensburg'), ('33602', 'Bielefeld'), ('02826', 'Görlitz')),
}
BANKS = {'sr': 'Komercijalna Zadužbina Banka a.d.', 'en': 'Mersey & Humber Bank', 'us': 'First Plains Bank', 'zh': '海川银行东风路支行', 'ru': 'ПАО «Волжский Коммерческий Банк»',
         'de': 'Raiffeisenbank Hohenstadt eG'}
