"""The cast of the eighteenth group of layouts, abroad: names that no layout of the other groups has used. All are invented.

Who sells stands by the trade, which is how a ware's code begins; public bodies stand apart from firms and have the place that is in their name.
"""
TRADES = {
    'sr': {
        'BTE': ('Elektro Dom Vidojević d.o.o.', 'Bela Tehnika Sever Promet d.o.o.'), 'UNF': ('Konfekcija Javorka d.o.o.', 'Tekstilni Kombinat Jelica a.d.'),
        'CVE': ('Rasadnik Florela d.o.o.', 'Dragan Milivojević PR Rasadnik Zeleni Kutak'), 'GRF': ('Štamparija Slovoliv d.o.o.', 'Biro za Grafičke Usluge Matrica d.o.o.'),
        'NVZ': ('Auto Najam Petlja d.o.o.', 'Vozila i Logistika Kormilo d.o.o.'), 'ELI': ('Elektromaterijal Volt Trejd d.o.o.', 'Elektro Centar Munja Komerc d.o.o.'),
        'ALT': ('Gvožđara Nakovanj d.o.o.', 'Alati i Mašine Strugar d.o.o.'), 'POD': ('Podovi i Enterijeri Parketar d.o.o.', 'Roloplast Zavese d.o.o.'),
        'KNJ': ('Knjigovodstvena Agencija Bilans Plus d.o.o.', 'Jelena Trifunović PR Agencija za Računovodstvo Saldo')},
    'ba': {'ELI': ('Elektroprom Vrbanja d.o.o.',), 'ALT': ('Alatnica Kovačina d.o.o.',), 'UNF': ('Radna Odjeća Spreča d.o.o.',)},
    'me': {'BTE': ('Tehno Dom Primorje d.o.o.',), 'POD': ('Podne Obloge Duklja d.o.o.',), 'GRF': ('Štamparija Crveni Krš d.o.o.',)},
    'en': {
        'BTE': ('Brindlewood Domestic Appliances Ltd',), 'UNF': ('Calder Mill Workwear Ltd',), 'CVE': ('Hollybank Nurseries Ltd',), 'GRF': ('Penstroke Print & Design Ltd',), 'NVZ': ('Redgate Vehicle Rentals Ltd',),
        'ELI': ('Ohmsworth Electrical Wholesale Ltd',), 'ALT': ('Anvil Lane Tool Supplies Ltd',), 'POD': ('Kelham Contract Flooring Ltd',), 'KNJ': ('Merrow & Pike Accountants LLP',)},
    'us': {'UNF': ('Patriot Ridge Uniforms, Inc.',), 'ALT': ('Sawtooth Hardware & Supply Co.',), 'GRF': ('Old Mill Printing Company',), 'ELI': ('Lone Pine Electrical Supply, LLC',)},
    'ie': {'CVE': ('Glenmalure Garden Centre Ltd',), 'POD': ('Shannonside Flooring Ltd',), 'KNJ': ('Tobin Ahearne & Co. Ltd',), 'ELI': ('Lisheen Electrical Distributors Ltd',)},
    'zh': {
        'BTE': ('福州顺晖家用电器有限公司',), 'UNF': ('石家庄华裳服饰有限公司',), 'ELI': ('绍兴正泽电器有限公司',), 'ALT': ('金华永锐五金工具有限公司',), 'GRF': ('许昌墨香堂印务有限公司',),
        'POD': ('常州居美地板有限公司',), 'CVE': ('昆明芳原园艺有限公司',)},
    'ru': {
        'BTE': ('ООО «ТехноБыт Сервис»',), 'UNF': ('ООО «Спецодежда Поволжье»',), 'ELI': ('ООО «ЭлектроСнаб Регион»',), 'ALT': ('ООО «Инструмент и Крепёж»',), 'GRF': ('ООО «Типография Литера»',),
        'NVZ': ('ООО «АвтоПрокат Юг»',), 'POD': ('ООО «Паркетный Мир»',), 'KNJ': ('ООО «Бухгалтерия и Право»',)},
    'de': {
        'BTE': ('Elektrohaus Wiesner GmbH',), 'UNF': ('Berufskleidung Hansmann GmbH & Co. KG',), 'CVE': ('Gartenbau Rosenthaler GmbH',), 'GRF': ('Druckerei Lettmann GmbH',), 'NVZ': ('Autovermietung Steinhuder GmbH',),
        'ELI': ('Elektrogroßhandel Kurzmann GmbH',), 'ALT': ('Werkzeughandel Bohrmeister e. K.',), 'POD': ('Raumausstattung Teppich Lindner GmbH',), 'KNJ': ('Vollmer & Partner Steuerberatungsgesellschaft mbH',)},
    'at': {'ELI': ('Elektro Hinterberger GmbH',), 'ALT': ('Eisenwaren Pichlmayr GmbH',), 'POD': ('Böden und Sonnenschutz Sonnleitner GmbH',)},
}
SELLERS = {pool: sum(trades.values(), ()) for pool, trades in TRADES.items()}
DEALS = {name: trade for trades in TRADES.values() for trade, names in trades.items() for name in names}
BODIES = {
    'sr': {
        'Opštinska uprava opštine Veliki Brest': ('34324', 'Veliki Brest'), 'Gradska uprava grada Moravac': ('36208', 'Moravac'), 'Osnovna škola „Vuk Karadžić“ Gornji Lug': ('31257', 'Gornji Lug'),
        'Dom zdravlja Kamenički Brod': ('19312', 'Kamenički Brod'), 'Predškolska ustanova „Pčelica“ Veliki Brest': ('34324', 'Veliki Brest'), 'Tehnička škola Moravac': ('36208', 'Moravac'),
        'Javno komunalno preduzeće „Zelenilo“ Moravac': ('36208', 'Moravac'), 'Narodna biblioteka „Stevan Sremac“ Kamenički Brod': ('19312', 'Kamenički Brod'), 'Opšta bolnica Stari Lipik': ('26217', 'Stari Lipik'),
        'Centar za kulturu Stari Lipik': ('26217', 'Stari Lipik'), 'Turistička organizacija opštine Gornji Lug': ('31257', 'Gornji Lug')},
    'ba': {'JU Osnovna škola „Safvet-beg Bašagić“ Donja Rijeka': ('72233', 'Donja Rijeka'), 'Općina Gornja Jasika': ('74277', 'Gornja Jasika')},
    'me': {'JU Osnovna škola „Njegoš“ Donje Polje': ('81453', 'Donje Polje'), 'Opština Škrka': ('84223', 'Škrka')},
    'en': {
        'Wychford Borough Council': ('WR9 4TQ', 'Wychford'), 'Saltmarsh Primary Academy': ('PE34 2LN', 'Saltmarsh'), 'Hambleford Town Council': ('GL8 3SD', 'Hambleford'), 'Ridgeway Vale NHS Foundation Trust': ('OX12 6PB', 'Ridgeway')},
    'us': {'City of Maple Hollow': ('OH 43119', 'Maple Hollow'), 'Stillwater Creek Unified School District': ('CA 95987', 'Stillwater Creek'), 'Tamarack County Library System': ('MN 56538', 'Tamarack')},
    'ie': {'Ballinacarra Community School': ('F45 KX27', 'Ballinacarra'), 'Kilbracken County Council': ('R93 WD61', 'Kilbracken')},
    'zh': {'青柏县教育局': ('245900', '青柏县'), '云栖市妇幼保健院': ('362300', '云栖市'), '柏林镇中心小学': ('637100', '柏林镇')},
    'ru': {
        'МБОУ «Средняя общеобразовательная школа № 12 г. Заозёрска»': ('184312', 'г. Заозёрск'), 'ГБУЗ «Лесогорская центральная районная больница»': ('665407', 'г. Лесогорск'),
        'Администрация городского поселения Ключевое': ('172804', 'пгт Ключевое')},
    'de': {'Stadt Waldkirchbach': ('67737', 'Waldkirchbach'), 'Grundschule am Mühlbach Waldkirchbach': ('67737', 'Waldkirchbach'), 'Landratsamt Weiltalkreis': ('61278', 'Weilstetten'), 'Klinikum Sankt Elisabeth Weilstetten gGmbH': ('61278', 'Weilstetten')},
    'at': {'Marktgemeinde Unterfelden': ('4652', 'Unterfelden'), 'Mittelschule Unterfelden': ('4652', 'Unterfelden')},
}
FIRMS = {
    'sr': ('Mlekara Suvobor Milk d.o.o.', 'Pekara Zrno Soli d.o.o.', 'Hotel Jezerska Vila d.o.o.', 'Metal Pres Kovačnica d.o.o.', 'Transport Jablanica Line d.o.o.', 'Hladnjača Lisina Frut d.o.o.', 'Fabrika Ambalaže Kartonka a.d.'),
    'ba': ('Drvna Industrija Jahorka d.o.o.', 'Kamen Promet Lašva d.o.o.'),
    'me': ('Hotel Palma Riva d.o.o.', 'Marina Servis Lučica d.o.o.'),
    'en': ('Copperfield Hotels Ltd', 'Marchwood Property Management Ltd', 'Dunmore Valley Foods Ltd'),
    'us': ('Granite Falls Brewing Company, LLC', 'Lakeshore Property Group, Inc.'),
    'ie': ('Harbour View Hotel Group Ltd', 'Drumlin Dairy Products Ltd'),
    'zh': ('宏远食品股份有限公司', '江畔国际酒店有限公司', '鼎盛物业管理有限公司'),
    'ru': ('ООО «Гостиница Прибой»', 'АО «Молочный Комбинат Луговой»', 'ООО «УК Уютный Дом»'),
    'de': ('Hotel Seeblick Betriebs GmbH', 'Maschinenbau Krögler GmbH', 'Hausverwaltung Immergrün GmbH'),
    'at': ('Gasthof Alpenrose GmbH', 'Tischlerei Obermüller GmbH'),
}
BUYERS = {pool: (*BODIES[pool], *FIRMS[pool]) for pool in FIRMS}
PUBLIC = {name for bodies in BODIES.values() for name in bodies}
HOMES = {name: home for bodies in BODIES.values() for name, home in bodies.items()}
PEOPLE = {
    'sr': ('Zorica Milivojčević', 'Nebojša Tanasković', 'Biljana Šormaz', 'Predrag Cvijović', 'Dragana Ilinčić', 'Aleksandar Žunić', 'Svetlana Đurović', 'Bojan Krstajić'),
    'ba': ('Mirsada Ćosić', 'Nedžad Alispahić', 'Sanja Kremenović', 'Haris Durmić'),
    'me': ('Tamara Vlahović', 'Nikola Rovčanin', 'Sonja Đurišić', 'Luka Femić'),
    'en': ('Rachel Winterton', 'Simon Tranmer', 'Yasmin Chaudhry', 'Keith Prowse', 'Fiona Lethbridge', 'Daniel Mottram'),
    'us': ('Cheryl Vandermeer', 'Luis Arredondo', 'Pamela Strickland', 'Todd Nyquist'),
    'ie': ('Sinéad Prendiville', 'Cormac Laffan', 'Orla Devaney', 'Brendan Lacey'),
    'zh': ('魏秀兰', '邹建军', '熊志强', '白雪梅', '段永红', '雷明辉'),
    'ru': ('Орлова Марина Викторовна', 'Зуев Дмитрий Олегович', 'Панина Елена Сергеевна', 'Горшков Алексей Николаевич', 'Лыкова Ольга Ивановна', 'Филатов Роман Юрьевич'),
    'de': ('Claudia Wenzelmann', 'Matthias Rothacker', 'Birgit Hollerbach', 'Stefan Düring', 'Elif Yalçın', 'Rainer Stockmann'),
    'at': ('Elisabeth Grubmair', 'Andreas Zeilinger', 'Renate Kogler', 'Martin Ebenhofer'),
}
STREETS = {
    'sr': ('Karađorđeva', 'Industrijska zona', 'Vojvode Stepe', 'Trg slobode', 'Svetosavska', 'Glavna', 'Njegoševa', 'Dositeja Obradovića'),
    'ba': ('Industrijska', 'Trg Alije Izetbegovića', 'Poslovna zona', 'Školska'),
    'me': ('Bulevar Save Kovačevića', 'Njegoševa', 'Industrijska', 'Trg Slobode'),
    'en': ('Brook Street', 'Market Place', 'Kingfisher Business Park', 'High Street', 'Station Road', 'Guildhall Square'),
    'us': ('Industrial Boulevard', 'Civic Center Drive', 'Commerce Street', 'Elm Avenue'),
    'ie': ('Abbeyside Business Park', 'Church Street', 'Limerick Road', 'Quay Street'),
    'zh': ('工业大道', '中山路', '创业路', '文化路', '高新三路', '府前街'),
    'ru': ('ул. Промышленная', 'ул. Ленина', 'ул. Складская', 'ул. Мира', 'ш. Окружное', 'ул. Советская'),
    'de': ('Industriestraße', 'Marktplatz', 'Bahnhofstraße', 'Hauptstraße', 'Dieselstraße', 'Gartenweg'),
    'at': ('Industriezeile', 'Hauptplatz', 'Bahnhofstraße', 'Dorfstraße'),
}
PLACES = {
    'sr': (('31300', 'Prijepolje'), ('22330', 'Nova Pazova'), ('34210', 'Rača'), ('21460', 'Futog'), ('37210', 'Ćićevac'), ('15350', 'Bogatić'), ('18400', 'Prokuplje')),
    'ba': (('75320', 'Gračanica'), ('71250', 'Kiseljak'), ('79240', 'Kozarska Dubica')),
    'me': (('84320', 'Gusinje'), ('85315', 'Petrovac na Moru'), ('81206', 'Tuzi')),
    'en': (('DE56 1UU', 'Belper'), ('SN15 3HH', 'Chippenham'), ('HX6 2QX', 'Sowerby Bridge'), ('IP14 5AY', 'Stowmarket')),
    'us': (('OH 44691', 'Wooster'), ('ID 83301', 'Twin Falls'), ('MN 55057', 'Northfield')),
    'ie': (('V42 PX80', 'Newcastle West'), ('E45 TK11', 'Nenagh'), ('N37 D5X8', 'Athlone')),
    'zh': (('350000', '福州市'), ('312000', '绍兴市'), ('461000', '许昌市'), ('321000', '金华市')),
    'ru': (('445000', 'г. Тольятти'), ('346400', 'г. Новочеркасск'), ('391000', 'г. Касимов'), ('162130', 'г. Сокол')),
    'de': (('31515', 'Wunstorf'), ('59302', 'Oelde'), ('74564', 'Crailsheim'), ('54516', 'Wittlich')),
    'at': (('4600', 'Wels'), ('8280', 'Fürstenfeld'), ('3250', 'Wieselburg')),
}
BANKS = {'sr': 'Podunavska Razvojna Banka a.d. Novi Sad', 'ba': 'Bosnaprivredna Banka d.d. Sarajevo', 'me': 'Zetska Banka AD Podgorica', 'en': 'Wessex & Marches Bank plc', 'us': 'Heartland Community Bank', 'ie': 'Bank of Munster', 'zh': '华中农商银行工业路支行',
         'ru': 'ПАО «Волжский Индустриальный Банк»', 'de': 'Volksbank Leinetal eG', 'at': 'Raiffeisenbank Traunviertel'}
