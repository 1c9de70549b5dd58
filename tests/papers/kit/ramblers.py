"""The cast of the sixteenth group of layouts, overseas: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Ležaj Promet Kotrljaj d.o.o.', 'Pneumatika i Hidraulika Klip Sistem d.o.o.', 'Vage i Merila Tasić Precizno d.o.o.', 'SZTR Krovopokrivač Olučić', 'Skele i Oplate Visina d.o.o.', 'Bibliotečka Oprema Slovoslov d.o.o.',
        'Deratizacija Mišolov Eko d.o.o.', 'Barkod Rešenja Crtica d.o.o.', 'Stolarija i Prozori Svetlarnik a.d.', 'Zaptivka Gumara Prsten d.o.o.'),
    'ba': ('Industrijski Ležajevi Prenj d.o.o.', 'Krovni Sistemi Sljeme Drina d.o.o.', 'Vaga Servis Spreča d.o.o.'),
    'en': ('Rotherfield Bearings & Drives Ltd', 'Kestrelmoor Scaffolding Supplies Ltd', 'Wharncombe Weighing Machines Ltd', 'Inkwell & Barrow Library Furniture Ltd', 'Pestguard Saltmarsh Ltd', 'Thimbleby Roofing Merchants plc'),
    'us': ('Cuyamaca Power Transmission, Inc.', 'Driftless Scale & Label Co.', 'Chattahoochee Roofing Supply LLC', 'Palouse Library Systems, Inc.'),
    'in': ('Godavari Bearings & Pneumatics Private Limited', 'Nilgiri Weighing Systems Private Limited', 'Aravalli Roofings Private Limited', 'Saraswati Barcode Solutions LLP'),
    'zhen': ('Wenzhou Oujiang Pneumatic Co., Ltd.', 'Luoyang Mangshan Bearing Co., Ltd.', 'Foshan Zhangcha Scaffold Metal Co., Ltd.'),
    'zh': ('洛阳邙岭轴承销售有限公司', '温州瓯越气动元件有限公司', '常州延陵衡器有限公司', '沧州渤西脚手架制造有限公司', '江西庐陵图书设备有限公司', '苏州枫桥条码科技有限公司'),
    'ru': ('ООО «ПодшипникСнаб Урал»', 'ООО «ПневмоДеталь»', 'АО «Весовая Компания Эталон-Тара»', 'ООО «Леса и Опалубка»', 'ООО «КровляДом Вятка»', 'ООО «БиблиоМебель»'),
    'de': ('Wälzlager Kontor Schwarzachtal GmbH', 'Pneumatik Vertrieb Lohmeyer KG', 'Waagenbau Hohenstetten GmbH', 'Gerüsthandel Niederwald GmbH & Co. KG', 'Dachdeckerbedarf Ziegelhain eG', 'Bibliothekseinrichtung Letternhaus GmbH'),
    'at': ('Wälzlager Donautal Handels GmbH', 'Gerüstservice Traisenberg GmbH', 'Etiketten & Waagen Innviertler OG'),
}
BUYERS = {
    'sr': (
        'JKP Čistoća i Zelenilo Podgorina', 'Narodna biblioteka Janko Veselinov Gornja Lipa', 'Dom zdravlja Kamenica Nova', 'Opštinska uprava Velika Bukva', 'Osnovna škola Petar Kočić Donji Ribnik', 'Fabrika Cementa Beli Kamen a.d.',
        'Predškolska ustanova Leptirić Srednje Selo', 'Tehnička škola Milutin Obilić', 'Gradska uprava Nova Resava', 'Hladnjača Malinjak d.o.o.', 'Univerzitetska biblioteka Sveti Naum', 'Zavod za hitnu pomoć Ozrensko Polje'),
    'ba': ('Rudnik Mrkog Uglja Lipnica Nova d.o.o.', 'Općina Donje Vrbovo', 'Pilana Javorov Do d.o.o.'),
    'en': ('Ottershaw Flour Mills Ltd', 'Wrenbury Borough Council', 'Hollinsclough Primary Schools Trust', 'Isle of Farrow Heritage Library', 'Brindlecombe Bakeries Ltd', 'Langstrothdale Aggregates plc'),
    'us': ('Kickapoo County Public Library', 'Tallgrass Milling Company', 'Pine Hollow Unified School District', 'Redstone Gravel & Sand, Inc.'),
    'in': ('Vindhya Cements Limited', 'Municipal Corporation of Shantipur', 'Annapurna Roller Flour Mills Private Limited'),
    'zh': ('鹤鸣县粮油加工有限公司', '沧浪区图书馆', '宏博水泥股份有限公司', '明德实验小学', '晨曦食品包装有限公司', '南浦镇人民政府'),
    'ru': ('АО «Мукомольный Комбинат Нива-Колос»', 'МБУК «Центральная Библиотека Заречья»', 'ООО «Карьер Светлый Ключ»', 'МБОУ «Школа № 214 Верхнегорска»', 'ООО «Упаковка и Фасовка»', 'Администрация Ольховского Поселения'),
    'de': ('Mühlenwerke Aschenbach GmbH', 'Stadtbücherei Kirchlauter', 'Gemeinde Unterfinkenbach', 'Kieswerk Lachmöwe GmbH & Co. KG', 'Backwaren Sonnleitner AG', 'Grundschulverband Wörnitzaue'),
    'at': ('Mühle Kamptaler GmbH', 'Marktgemeinde Sankt Egyden am Moos', 'Stadtbibliothek Hainfelden'),
}
PEOPLE = {
    'sr': ('Snežana Vukosavljević', 'Radomir Ćirković', 'Dušanka Žigić', 'Predrag Mandušić', 'Živka Šobot', 'Nenad Đoković', 'Mirela Kačavenda', 'Branislav Ljubojev'),
    'ba': ('Mirsada Čaušević', 'Ognjen Lalić', 'Jasmina Tokić', 'Zoran Grubač'),
    'en': ('Philippa Cotterill', 'Ravi Chaudhuri', 'Bryony Saltmarsh', 'Edwin Thackray', 'Olufemi Adeyemi', 'Tamsin Rowbotham'),
    'us': ('Darlene Hutchcraft', 'Jerome Washburn', 'Consuelo Arriaga', 'Walt Brinkerhoff'),
    'in': ('Anil Bhattacharjee', 'Lakshmi Venkataraghavan', 'Rohit Saxena', 'Farida Merchant'),
    'zhen': ('Jane Qiu', 'Kevin Shao', 'Lily Bian', 'Frank Nie'),
    'zh': ('温如玉', '邱志刚', '戚晓岚', '尤建平', '卞雨桐', '冉德胜'),
    'ru': ('Вахрушев Дмитрий Семёнович', 'Пестова Ирина Борисовна', 'Калашников Егор Львович', 'Сомова Юлия Андреевна', 'Трофимчук Степан Ильич', 'Жданова Ольга Вадимовна'),
    'de': ('Annegret Kolbinger', 'Horst Wiedenroth', 'Jana Trautvetter', 'Matthias Öttl', 'Selin Karabulut', 'Gerold Pfannenstiel'),
    'at': ('Roswitha Kaltenböck', 'Ernst Wolfsgruber', 'Barbara Zehetner', 'Alois Prantl'),
}
STREETS = {
    'sr': ('Kotrljajna', 'Ulica Skelara', 'Mlinski sokak', 'Čitalačka', 'Krovnjačka', 'Bulevar Merača', 'Školska', 'Bibliotekarska'),
    'ba': ('Ležajna', 'Ulica Mjerača', 'Sljemenska', 'Rudarski put'),
    'en': ('Millrace Lane', 'Ballbearing Way', 'Counterpoise Street', 'Ridge Tile Road', 'Lectern Court', 'Gauge House Drive'),
    'us': ('Sprocket Avenue', 'Grain Elevator Road', 'Card Catalog Lane', 'Shingle Mill Drive'),
    'in': ('GIDC Estate', 'Bearing Market Road', 'Balanagar Industrial Area', 'Station Road'),
    'zhen': ('Qidong Industrial Road', 'Zhoucheng Avenue', 'Lingkun Road', 'Kaiyuan Road'),
    'zh': ('轴承产业园一路', '气动大道', '衡器路', '书香街', '粮库南路', '条码科技园东路'),
    'ru': ('ул. Подшипниковая', 'ул. Кровельщиков', 'Мельничный пер.', 'ул. Читальная', 'пр-д Весовой', 'ул. Монтажников'),
    'de': ('Kugellagerring', 'Mühlgrabenstraße', 'Am Wiegehaus', 'Ziegeleiweg', 'Lesehofgasse', 'Gerüstbauerstraße'),
    'at': ('Mühlbachgasse', 'Waagplatz', 'Dachdeckerweg', 'Bücherzeile'),
}
PLACES = {
    'sr': (('21230', 'Žabalj'), ('15220', 'Koceljeva'), ('36350', 'Raška'), ('18430', 'Kuršumlija'), ('23330', 'Novi Kneževac'), ('14240', 'Ljig'), ('12300', 'Petrovac na Mlavi')),
    'ba': (('75000', 'Tuzla'), ('88400', 'Konjic'), ('73000', 'Goražde')),
    'en': (('BB7 2HF', 'Clitheroe'), ('HR4 9AJ', 'Hereford'), ('NE66 1SS', 'Alnwick'), ('PO30 5UD', 'Newport')),
    'us': (('WI 54601', 'La Crosse'), ('KS 67501', 'Hutchinson'), ('WA 99163', 'Pullman')),
    'in': (('380015', 'Ahmedabad'), ('500037', 'Hyderabad'), ('700091', 'Kolkata')),
    'zhen': (('325000', 'Wenzhou'), ('471000', 'Luoyang')),
    'zh': (('471000', '洛阳市'), ('325600', '乐清市'), ('213000', '常州市'), ('331400', '峡江县')),
    'ru': (('610000', 'г. Киров'), ('620000', 'г. Екатеринбург'), ('390000', 'г. Рязань'), ('162600', 'г. Череповец')),
    'de': (('97421', 'Schweinfurt'), ('72336', 'Balingen'), ('84028', 'Landshut'), ('37671', 'Höxter')),
    'at': (('3100', 'St. Pölten'), ('4910', 'Ried im Innkreis'), ('3550', 'Langenlois')),
}
BANKS = {'sr': 'Zapadnopomoravska Štedionica a.d.', 'ba': 'Sprečanska Privredna Banka d.d.', 'en': 'Ribble & Wye Bank', 'us': 'Coulee Prairie National Bank', 'in': 'Sabarmati Mercantile Bank Ltd', 'zhen': 'Bank of Oujiang, Binjiang Branch',
         'zh': '洛北商业银行轴承园支行', 'ru': 'ПАО «Вятка Инвестбанк»', 'de': 'Raiffeisenbank Main-Schwarzach', 'at': 'Sparkasse Kamp-Traisen'}
