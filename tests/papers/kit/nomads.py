"""The cast of the eleventh group of layouts, afield: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Livnica Zvono i Kalup d.o.o.', 'Hladnjače Mraz Srem d.o.o.', 'Keramika Grnčarska Peć d.o.o.', 'Pivarska Oprema Slad Mačva d.o.o.', 'Poslastičarska Oprema Vanila d.o.o.', 'Grafička Oprema Otisak a.d.',
        'Zoo Snabdevanje Beli Paun d.o.o.', 'Kongresna Tehnika Govornica d.o.o.', 'Satelitska Osmatranja Vidik d.o.o.', 'Mirjana Žarković PR Simultano Prevođenje Eho Reč', 'SZTR Časovničar Bokšan', 'Kožara i Obućara Rasina a.d.'),
    'ba': ('Livnica Metala Spreča d.o.o.', 'Hladna Komora Plivsko Polje d.o.o.', 'Pivarska Tehnika Usora Slad d.o.o.'),
    'en': ('Bellfounder & Crane Castings Ltd', 'Frostholme Refrigeration Ltd', 'Maltings Lane Brewery Systems Ltd', 'Kilnside Ceramics Supply Ltd', 'Galleyproof Press Machinery Ltd', 'Paddockwood Animal Care Ltd', 'Highvantage Imagery LLP'),
    'us': ('Cinder Ridge Foundry Supply, Inc.', 'Snowy Fork Refrigeration LLC', 'Hopwagon Brewing Equipment Co.', 'Silver Lectern Conference Services, Inc.', 'Overlook Geospatial Corp.'),
    'zh': ('景德镇瓷源窑炉设备有限公司', '潍坊铸鼎机械有限公司', '青岛麦泉酿酒设备有限公司', '唐山冰岚制冷工程有限公司', '武汉天目遥感数据有限公司'),
    'ru': ('ООО «Литейный Двор Кама»', 'АО «Холодмаш Поволжье»', 'ООО «Пивовар-Комплект»', 'ООО «Керамическая Мастерская Гжель-Печь»', 'ООО «Космоснимок Центр»', 'ООО «Печатные Машины Вятки»'),
    'de': ('Glockengießerei Harzrand GmbH', 'Kältetechnik Frostwinkel GmbH', 'Brauereianlagen Sudkessel KG', 'Töpfereibedarf Westerwald Ton GmbH', 'Druckmaschinen Gutenhof GmbH', 'Konferenzdolmetscher Rheinwort e.K.', 'Fernerkundung Weitblick GmbH'),
    'ch': ('Käsereitechnik Gantrisch AG', 'Uhrenservice Jurafels AG', 'Kongresstechnik Seeblick Thun GmbH'),
}
BUYERS = {
    'sr': (
        'Zoološki vrt Palićka Šuma', 'Kongresni centar Stara Livnica', 'Republička uprava za imovinsko osmatranje', 'Srednja škola za umetničke zanate Dositejev Breg', 'Zavod za udžbeničku štampu Jasika', 'Narodni muzej Gružanska Reka', 'JKP Gradska Hladnjača Leskovačka Ravan', 'Studentski centar Sunčani Kej',
        'Pivara Kučajska Voda d.o.o.', 'Fabrika Zvona i Česmi Resava a.d.', 'Opština Mali Zabran', 'Hotel Vrnjački Lipovik d.o.o.'),
    'ba': ('Općina Donja Sutjeska', 'Pivovara Kozarska Vrela d.d.', 'Muzej Rudarstva Kreka Polje'),
    'en': ('Ashcombe Zoological Gardens', 'City of Wenbury Council', 'European Observatory for Coastal Lands', 'Hallamgate Print Museum Trust', 'Ribblesmoor Ales plc', 'University of South Cumbria'),
    'us': ('Willow Creek Unified School District', 'Bureau of Canyon Surveys', 'City of Prairie Junction', 'Three Lakes Brewing Partners, LLC'),
    'zh': ('清溪动物园管理处', '东阳江职业技术学院', '泉湾啤酒有限公司', '云台县自然资源局', '会展中心（滨城）有限公司'),
    'ru': ('МБУ «Зоопарк Приуралья»', 'ГАПОУ «Колледж Художественных Ремёсел»', 'ООО «Пивоварня Старый Солод»', 'Администрация Верхнекамского района', 'АО «Завод Колоколов Валдайский»'),
    'de': ('Tierpark Lausitzer Heide gGmbH', 'Stadt Klosterrode', 'Kongresshaus Weserterrassen GmbH', 'Privatbrauerei Hirschquell GmbH & Co. KG', 'Landesamt für Erdbeobachtung Thüringer Wald', 'Hochschule für Gestaltung Saaleck'),
    'ch': ('Gemeinde Oberbuchsee', 'Genossenschaft Bergkäserei Simmegrund', 'Kongresshotel Thunerstern AG'),
}
PEOPLE = {
    'sr': ('Desanka Ćorović', 'Lazar Vukadinović', 'Branislava Žižić', 'Miodrag Šuput', 'Jagoda Čvorović', 'Vojin Đurasović', 'Kristina Ljuština', 'Relja Nedović'),
    'ba': ('Senad Ćatić', 'Biljana Šolaja', 'Amra Džaferović', 'Zoran Čavić'),
    'en': ('Philippa Ormerod', 'Kwame Asante', 'Rosalind Tregear', 'Alistair Muncaster', 'Nisha Varma', 'Godfrey Lyddon'),
    'us': ('Beverly Trujillo', 'Dale Hutchins', 'Monique Fontenot', 'Harlan Sweeney'),
    'zh': ('蒋立群', '沈若兰', '卢国栋', '苏婉清', '汪海峰', '彭玉洁'),
    'ru': ('Зуев Г. П.', 'Калинина В. А.', 'Рогов И. М.', 'Шилова Е. Д.', 'Тарасов Ю. Б.', 'Данилова О. С.'),
    'de': ('Ingeborg Hülsmann', 'Matthias Roggenbuck', 'Dörte Claasen', 'Ferdinand Escher', 'Leyla Demir', 'Ulrich Pfeilsticker'),
    'ch': ('Ursina Zbinden', 'Beat Aeschlimann', 'Regula Stucki', 'Reto Gfeller'),
}
STREETS = {
    'sr': ('Livačka', 'Trg Zanatlija', 'Ulica Stevana Šupljikca', 'Zvonarska', 'Pivarska', 'Cara Jovana Nenada', 'Grnčarska', 'Ulica Jaše Prodanovića'),
    'ba': ('Ulica Meše Selimovića', 'Rudarska cesta', 'Ulica Branka Ćopića', 'Sarajevska zaobilaznica'),
    'en': ('Bellfoundry Street', 'Icehouse Lane', 'Oasthouse Row', 'Pottery Bank', 'Caxton Street', 'Observatory Rise'),
    'us': ('S Foundry Avenue', 'Brewery Lane', 'Icehouse Road', 'Overlook Boulevard'),
    'zh': ('瓷都大道', '铸造路', '麦香街', '冰湖路', '遥感路', '会展大街'),
    'ru': ('ул. Литейщиков', 'ул. Гончарная', 'ул. Холодильная', 'Пивоваренный пер.', 'ул. Печатников', 'ул. Звёздная'),
    'de': ('Glockengasse', 'Eiskellerweg', 'Sudhausstraße', 'Töpferberg', 'Am Zoo', 'Kongressplatz'),
    'ch': ('Käsereiweg', 'Uhrmacherstrasse', 'Seeblickweg', 'Dorfmatte'),
}
PLACES = {
    'sr': (('16000', 'Leskovac'), ('22000', 'Sremska Mitrovica'), ('35230', 'Ćuprija'), ('15000', 'Šabac'), ('23000', 'Zrenjanin'), ('36210', 'Vrnjačka Banja'), ('19210', 'Bor')),
    'ba': (('75000', 'Tuzla'), ('79101', 'Prijedor'), ('70101', 'Jajce')),
    'en': (('LE11 1HN', 'Loughborough'), ('LA12 7DQ', 'Ulverston'), ('DE14 2AB', 'Burton upon Trent'), ('ST6 4HG', 'Stoke-on-Trent')),
    'us': (('CO 81501', 'Grand Junction'), ('MN 55744', 'Grand Rapids'), ('PA 18018', 'Bethlehem')),
    'zh': (('333000', '景德镇市'), ('261000', '潍坊市'), ('266000', '青岛市'), ('430074', '武汉市')),
    'ru': (('610000', 'г. Киров'), ('420111', 'г. Казань'), ('140145', 'пос. Гжель'), ('618540', 'г. Соликамск')),
    'de': (('38667', 'Bad Harzburg'), ('56203', 'Höhr-Grenzhausen'), ('03046', 'Cottbus'), ('31785', 'Hameln')),
    'ch': (('3600', 'Thun'), ('2800', 'Delémont'), ('3770', 'Zweisimmen')),
}
BANKS = {'sr': 'Resavska Poljoprivredna Banka a.d.', 'ba': 'Sprečanska Dolina Banka d.d.', 'en': 'Trent Maltings Bank', 'us': 'Grand Mesa Savings Bank', 'zh': '瓷都农商银行窑湾支行',
         'ru': 'АО «Вятский Земельный Банк»', 'de': 'Sparkasse Harzrand-Weser', 'ch': 'Thuner Regionalbank AG'}
