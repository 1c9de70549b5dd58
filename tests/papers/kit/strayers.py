"""The cast of the twentieth group of layouts, unseen: names that no layout of the other groups has used. All are invented.

Who sells stands by the trade, which is how a ware's code begins; public bodies stand apart from firms and have the place that is in their name.
"""
TRADES = {
    'sr': {
        'SAN': ('Sanitarije Vodopad d.o.o.', 'Keramika i Kupatila Česma d.o.o.'), 'VOC': ('Voće i Povrće Pijačni Kut d.o.o.', 'Agro Promet Vidovdan Plod d.o.o.'),
        'PIC': ('Veletrgovina Pićem Bokal d.o.o.', 'Distribucija Osveženje Ibar d.o.o.'), 'BZR': ('Institut za Bezbednost Rada Preventor d.o.o.', 'BZR Konsalting Oprez d.o.o.'),
        'ODR': ('Hortikultura Travnik Servis d.o.o.', 'Zoran Milojković PR Održavanje Zelenih Površina Kosač'), 'TRA': ('Transport i Špedicija Drum Ekspres d.o.o.', 'Goran Petrušić PR Autoprevoznik Točak'),
        'MKT': ('Marketinška Agencija Megafon d.o.o.', 'Katarina Bogosavljević PR Studio Slogan'), 'BRV': ('Bravarska Oprema Ključ i Brava d.o.o.', 'Okov Centar Šarka d.o.o.'),
        'LIK': ('Knjižara i Školski Pribor Paletica d.o.o.', 'Papirus Školska Oprema Bojica d.o.o.'), 'NAM': ('Event Tehnika Pozornica d.o.o.', 'Najam Opreme Manifest d.o.o.')},
    'ba': {'SAN': ('Sanitarije Pliva d.o.o.',), 'BRV': ('Okovi Krivaja d.o.o.',), 'PIC': ('Pića Ozren Veleprodaja d.o.o.',)},
    'me': {'SAN': ('Kupatila Bojana d.o.o.',), 'PIC': ('Napici Komovi d.o.o.',), 'LIK': ('Školska Knjižara Lastva d.o.o.',)},
    'en': {
        'SAN': ('Tapwell Bathroom Supplies Ltd',), 'PIC': ('Hopkirk Soft Drinks Ltd',), 'BZR': ('Safeguard Compliance Partners Ltd',), 'ODR': ('Greensward Grounds Maintenance Ltd',), 'TRA': ('Haldane Haulage & Storage Ltd',),
        'MKT': ('Loudhailer Media Ltd',), 'BRV': ('Chubworth Locks & Ironmongery Ltd',), 'LIK': ('Paintpot Educational Supplies Ltd',), 'NAM': ('Canopy & Stage Event Hire Ltd',)},
    'us': {'SAN': ('Red River Plumbing Supply, Inc.',), 'NAM': ('Big Top Event Rentals, LLC',), 'ODR': ('Cottonwood Lawn & Snow, LLC',), 'LIK': ('Sunflower School Supply Company',)},
    'ie': {'SAN': ('Boyne Bathrooms & Heating Ltd',), 'BRV': ('Claddagh Locks & Hardware Ltd',), 'PIC': ('Ballyhoura Beverages Ltd',)},
    'zh': {
        'SAN': ('潮州海韵洁具有限公司',), 'VOC': ('寿光绿田蔬菜配送有限公司',), 'PIC': ('合肥甘泉饮品商贸有限公司',), 'ODR': ('长沙翠园园林养护有限公司',), 'TRA': ('临沂顺达物流有限公司',), 'BRV': ('中山固门五金制品有限公司',),
        'LIK': ('宁波彩虹画材有限公司',), 'MKT': ('重庆声浪广告传媒有限公司',)},
    'ru': {
        'SAN': ('ООО «Сантехника Уют»',), 'VOC': ('ООО «Овощная База Урожай»',), 'ODR': ('ООО «ЗелёнСтрой Сервис»',), 'TRA': ('ООО «Грузовой Экспресс Плюс»',), 'MKT': ('ООО «Рекламное Агентство Рупор»',), 'BRV': ('ООО «Замки и Двери»',),
        'LIK': ('ООО «Канцтовары Карандаш»',), 'BZR': ('ООО «Центр Охраны Труда Гарант»',)},
    'de': {
        'SAN': ('Sanitärhandel Brausemann GmbH',), 'PIC': ('Getränke Quellhorst GmbH & Co. KG',), 'BZR': ('Arbeitsschutz Helmreich GmbH',), 'ODR': ('Garten- und Winterdienst Laubinger GmbH',), 'TRA': ('Spedition Rollfuß GmbH',),
        'MKT': ('Werbeagentur Litfaß & Partner GmbH',), 'BRV': ('Schlüsseldienst Riegelmeyer e. K.',), 'LIK': ('Schulbedarf Tintenklecks GmbH',), 'NAM': ('Zeltverleih Festwiese GmbH',)},
    'at': {'SAN': ('Installationsbedarf Wasserthal GmbH',), 'BRV': ('Beschläge Türnitzer GmbH',), 'NAM': ('Veranstaltungstechnik Rampenlechner GmbH',)},
}
SELLERS = {pool: sum(trades.values(), ()) for pool, trades in TRADES.items()}
DEALS = {name: trade for trades in TRADES.values() for trade, names in trades.items() for name in names}
BODIES = {
    'sr': {
        'Opštinska uprava opštine Kamena Međa': ('31334', 'Kamena Međa'), 'Gradska uprava grada Topoljane': ('24328', 'Topoljane'), 'Osnovna škola „Desanka Maksimović“ Rakitovo': ('15357', 'Rakitovo'),
        'Osnovna škola „Jovan Jovanović Zmaj“ Kamena Međa': ('31334', 'Kamena Međa'), 'Predškolska ustanova „Leptirić“ Topoljane': ('24328', 'Topoljane'), 'Dom učenika srednjih škola Topoljane': ('24328', 'Topoljane'),
        'Dom zdravlja „Dr Laza Lazarević“ Rakitovo': ('15357', 'Rakitovo'), 'Javno komunalno preduzeće „Vodovod“ Kamena Međa': ('31334', 'Kamena Međa'), 'Gerontološki centar Topoljane': ('24328', 'Topoljane'),
        'Ekonomska škola „Slobodan Jovanović“ Dubočac': ('12307', 'Dubočac'), 'Ustanova kulture „Dom kulture“ Dubočac': ('12307', 'Dubočac'), 'Sportski centar Dubočac': ('12307', 'Dubočac'),
        'Specijalna bolnica za rehabilitaciju Vrnjska Reka': ('36217', 'Vrnjska Reka')},
    'ba': {'JU Gimnazija „Meša Selimović“ Lipnica': ('75213', 'Lipnica'), 'Općina Crni Vrh': ('71317', 'Crni Vrh')},
    'me': {'JPU „Zvjezdica“ Podgor': ('85352', 'Podgor'), 'Opština Morakovo': ('81433', 'Morakovo')},
    'en': {
        'Harbury Vale District Council': ('CV33 5LX', 'Harbury'), 'Lower Pennard Parish Council': ('BA6 8TJ', 'Pennard'), "St Wilfrid's Church of England Primary School": ('YO62 4QD', 'Kirkthorpe'), 'Kirkthorpe Leisure Trust': ('YO62 4RB', 'Kirkthorpe'),
        'North Harbury Further Education College': ('CV33 8DN', 'Harbury')},
    'us': {'City of Juniper Flats': ('NM 87732', 'Juniper Flats'), 'Pawnee Bend School District No. 4': ('NE 68866', 'Pawnee Bend'), 'Cedar Bluff Parks and Recreation Department': ('IA 52772', 'Cedar Bluff')},
    'ie': {'Gaelscoil Chluain Lir': ('N37 HX62', 'Clonlyre'), 'Rathmoylan County Council': ('C15 KP83', 'Rathmoylan')},
    'zh': {'清河湾区城市管理局': ('272000', '清河湾区'), '云麓市第二中学': ('410200', '云麓市'), '清河湾区中心幼儿园': ('272000', '清河湾区')},
    'ru': {
        'МБДОУ «Детский сад № 15 «Ромашка» г. Верхнереченск»': ('623284', 'г. Верхнереченск'), 'ГБУЗ «Сосновская районная больница»': ('393842', 'пгт Сосновка'),
        'Администрация Верхнереченского городского округа': ('623280', 'г. Верхнереченск')},
    'de': {'Stadt Mooskirchen': ('88427', 'Mooskirchen'), 'Gemeinde Heidelohe': ('29646', 'Heidelohe'), 'Kindertagesstätte Sonnenkäfer Mooskirchen': ('88427', 'Mooskirchen'), 'Studierendenwerk Heidelohe AöR': ('29646', 'Heidelohe')},
    'at': {'Marktgemeinde Sankt Veit am Moos': ('5621', 'Sankt Veit am Moos'), 'Kindergarten Sankt Veit am Moos': ('5621', 'Sankt Veit am Moos')},
}
FIRMS = {
    'sr': ('Štamparija i Kartonaža Obrez d.o.o.', 'Restoran i Prenoćište Dva Jelena d.o.o.', 'Fabrika Nameštaja Orahovina a.d.', 'Stambena Zgrada Upravnik Krov d.o.o.', 'Mesna Industrija Kotlina d.o.o.', 'Tekstil Predionica Vreteno d.o.o.', 'Gradnja i Nekretnine Cigla Blok d.o.o.'),
    'ba': ('Pekara Žitni Klas Usora d.o.o.', 'Hotel Stari Most Kamenica d.o.o.'),
    'me': ('Apartmani Žuta Dunja d.o.o.', 'Gradnja Sinjajevina d.o.o.'),
    'en': ('Larchmoor Hotels Ltd', 'Fairholt Lettings Ltd', 'Pottersgate Foods Ltd'),
    'us': ('High Mesa Hospitality Group, Inc.', 'Buffalo Creek Apartments, LLC'),
    'ie': ('Lough Derrin Hotel Ltd', 'Kilmacow Property Services Ltd'),
    'zh': ('金湖湾大酒店有限公司', '汇众汽车零部件有限公司', '嘉和物业服务有限公司'),
    'ru': ('ООО «Гостиничный Комплекс Кедр»', 'АО «Мебельная Фабрика Береза»', 'ООО «Управляющая Компания Двор»'),
    'de': ('Hotel Waldschlösschen GmbH', 'Möbelwerke Tannhuber GmbH', 'Immobilienverwaltung Giebelmann GmbH'),
    'at': ('Gasthof Kirchenwirt Moosbauer GmbH', 'Holzbau Dachsteiner GmbH'),
}
BUYERS = {pool: (*BODIES[pool], *FIRMS[pool]) for pool in FIRMS}
PUBLIC = {name for bodies in BODIES.values() for name in bodies}
HOMES = {name: home for bodies in BODIES.values() for name, home in bodies.items()} | {
    '潮州海韵洁具有限公司': ('521000', '潮州市'), '寿光绿田蔬菜配送有限公司': ('262700', '寿光市'), '合肥甘泉饮品商贸有限公司': ('230000', '合肥市'), '长沙翠园园林养护有限公司': ('410000', '长沙市'), '临沂顺达物流有限公司': ('276000', '临沂市'),
    '中山固门五金制品有限公司': ('528400', '中山市'), '宁波彩虹画材有限公司': ('315000', '宁波市'), '重庆声浪广告传媒有限公司': ('400000', '重庆市')}
PEOPLE = {
    'sr': ('Biljana Arsenović', 'Milorad Ćetković', 'Sanja Vidaković', 'Predrag Đurđević', 'Olivera Stanojčić', 'Aleksandar Mirić', 'Svetlana Kitanović', 'Bojan Radisavljević'),
    'ba': ('Selma Džaferović', 'Igor Tešanović', 'Mirela Begović', 'Dragan Šikman'),
    'me': ('Jelena Vuksanović-Pejović', 'Nikola Radonjić', 'Tamara Đurišić', 'Luka Milačić'),
    'en': ('Rachel Holdsworth', 'Simon Applegarth', 'Anjali Mistry', 'Graham Winterbourne', 'Kate Pemberley', 'Owen Tregear'),
    'us': ('Linda Westbrook', 'Carlos Arredondo', 'Beth Sorensen', 'Darryl Hutchins'),
    'ie': ('Niamh Garvey', 'Cormac Hehir', 'Sinéad Looney', 'Fergal Tierney'),
    'zh': ('邱海燕', '段志强', '韦秀兰', '钟国庆', '廖明辉', '尹春梅'),
    'ru': ('Гордеева Ирина Викторовна', 'Пахомов Алексей Юрьевич', 'Жданова Марина Олеговна', 'Сухов Денис Александрович', 'Логинова Елена Борисовна', 'Рябов Виталий Николаевич'),
    'de': ('Heike Brandhorst', 'Michael Siebenborn', 'Claudia Rehling', 'Torsten Achterberg', 'Anke Wohlgemuth', 'Frank Dörrenbächer'),
    'at': ('Eva Rauchenschwandtner', 'Franz Obermüllner', 'Birgit Katschthaler', 'Markus Fellinger'),
}
STREETS = {
    'sr': ('Vojvode Stepe', 'Svetosavska', 'Karađorđeva', 'Maršala Birjuzova', 'Solunskih ratnika', 'Trg oslobođenja', 'Radnička', 'Nikole Pašića'),
    'ba': ('Titova', 'Kralja Tomislava', 'Branilaca Bosne', 'Patriotske lige'),
    'me': ('Slobode', 'Njegoševa', 'Jadranskog puta', 'Novaka Miloševa'),
    'en': ('Foundry Lane', 'High Street', 'Brunel Way', 'The Green', 'Trafalgar Road', 'School Lane'),
    'us': ('Commerce Drive', 'West Second Street', 'Frontier Road', 'Court Avenue'),
    'ie': ('Station Road', 'Market Square', 'Mill Street', 'Abbey Road'),
    'zh': ('工业大道', '中山路', '新华街', '迎宾大道', '兴业路', '朝阳街'),
    'ru': ('ул. Промышленная', 'ул. Ленина', 'ул. Складская', 'ул. Школьная', 'ул. Мира', 'пл. Советская'),
    'de': ('Daimlerstraße', 'Marktplatz', 'Im Gewerbegebiet', 'Bahnhofstraße', 'Dieselstraße', 'Hauptstraße'),
    'at': ('Industriestraße', 'Marktplatz', 'Bahnhofstraße', 'Dorfstraße'),
}
PLACES = {
    'sr': (('12240', 'Kučevo'), ('18412', 'Žitorađa'), ('15318', 'Mali Zvornik'), ('22240', 'Šid'), ('31320', 'Nova Varoš'), ('24435', 'Mol'), ('17520', 'Bujanovac')),
    'ba': (('74000', 'Doboj'), ('70270', 'Šipovo'), ('76250', 'Gradačac')),
    'me': (('85355', 'Sutomore'), ('84325', 'Andrijevica'), ('85347', 'Igalo')),
    'en': (('NG34 7EQ', 'Sleaford'), ('EX16 6LN', 'Tiverton'), ('DE4 3AT', 'Matlock'), ('HR6 8RS', 'Leominster')),
    'us': (('NE 68801', 'Grand Island'), ('NM 88201', 'Roswell'), ('IA 50501', 'Fort Dodge')),
    'ie': (('N91 FK26', 'Mullingar'), ('Y21 PX59', 'Enniscorthy'), ('V35 RC78', 'Kilmallock')),
    'zh': (('515600', '潮州市'), ('230000', '合肥市'), ('253000', '德州市'), ('410000', '长沙市')),
    'ru': (('155800', 'г. Кинешма'), ('623400', 'г. Каменск-Уральский'), ('612600', 'г. Котельнич'), ('432000', 'г. Ульяновск')),
    'de': (('49377', 'Vechta'), ('88400', 'Biberach'), ('06526', 'Sangerhausen'), ('29614', 'Soltau')),
    'at': (('5500', 'Bischofshofen'), ('8940', 'Liezen'), ('3270', 'Scheibbs')),
}
BANKS = {'sr': 'Podunavska Štedionica a.d. Smederevo', 'ba': 'Ozrenska Banka d.d. Tuzla', 'me': 'Bjelasička Banka AD Podgorica', 'en': 'Wharfedale Bank plc', 'us': 'Sandhills Community Bank', 'ie': 'Barrow Valley Bank', 'zh': '南方兴业银行城东支行',
         'ru': 'АО «Верхневолжский Коммерческий Банк»', 'de': 'Volksbank Oldenmoor eG', 'at': 'Raiffeisenkasse Moosach'}
