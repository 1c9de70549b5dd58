"""The cast of the seventh group of layouts, newest: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Vinotehna Podrum Oplenac Breg d.o.o.', 'Plastenici Semberija Sad d.o.o.', 'Konfekcija Igla i Naprstak d.o.o.', 'Bačvarska Radnja Šljukić PR', 'Hortisistem Kapljica d.o.o.', 'Tekstil Promet Čunak a.d.',
        'Zadruga Povrtar Begečka Jama', 'Etiketa i Ambalaža Grožđani Put d.o.o.', 'SZTR Krojač Đuza', 'Enološka Laboratorija Tamjanika d.o.o.'),
    'ba': ('Vinarija Oprema Žitomislić Vrt d.o.o.', 'Agro Folija Posavska Ravan d.o.o.', 'Tekstilni Pogon Krivaja d.o.o.'),
    'en': (
        'Hopgarden Cooperage Ltd', 'Wether Fell Textiles Ltd', 'Glasshouse Lane Growers Supply Ltd', 'Marchbank Bottling Systems Ltd', 'Selvedge & Thimble Ltd', 'Drystone Irrigation LLP', 'Copperfinch Cellar Services Ltd'),
    'us': ('Yamhill Ridge Barrel Co.', 'San Ardo Drip & Tunnel, Inc.', 'Blue Heddle Mills LLC', 'Clearwater Bottling Equipment Corp.'),
    'zh': ('烟台葡香酿造设备有限公司', '寿光绿棚温室工程有限公司', '绍兴柯纺纺织品有限公司', '台州针韵缝纫机械有限公司', '石河子节水灌溉器材有限公司'),
    'ru': ('ООО «Винодел-Снаб Тамань»', 'ООО «Теплицы Юга»', 'АО «Ивановский Ткач»', 'ООО «Швейпром Комплект»', 'ООО «Бондарь и Сын»'),
    'de': ('Kellereitechnik Rebental GmbH', 'Gewächshausbau Spreeaue GmbH', 'Textilmanufaktur Vogtland KG', 'Fassbinderei Deidesheimer Berg e.K.', 'Nähmaschinen Ostermeier GmbH & Co. KG', 'Bewässerung Altes Land GmbH'),
    'at': ('Weingeräte Pulkautal GmbH', 'Glashaus Marchfeld GmbH', 'Textilwerk Bregenzerach GmbH & Co KG'),
}
BUYERS = {
    'sr': (
        'Institut za vinogradarstvo Crvena Kosa', 'Poljoprivredna škola Miloš Vrbovac', 'Vinarija Stari Hrast d.o.o.', 'Opština Vinograd Polje', 'Kazneno-popravni zavod Ravni Lug', 'Gradsko zelenilo Ledinci a.d.',
        'Ansambl narodnih igara Kolovođa', 'Povrtarska Farma Bajaš d.o.o.', 'Uprava za robne rezerve Sremac', 'Dom za stare Mirna Obala'),
    'ba': ('Poljoprivredni Zavod Lijevče Brdo', 'Vinski Podrumi Popovo d.o.o.', 'Općina Donja Orahova'),
    'en': ('Quantock Vale Vineyard Ltd', 'Elmet Opera Company', 'Brackley Fen Borough Council', 'Holme Priory Hospital Trust', 'Royal Horticultural College Winterslow', 'Ministry of Public Estates'),
    'us': ('Umpqua Hills Winery, Inc.', 'Salinas Flats School District', 'Board of Regents of Sweetgrass College', 'Lodestar Uniforms LLC'),
    'zh': ('蓬海酒庄有限公司', '云沟县农业农村局', '锦溪被服厂', '塞北农垦集团有限公司', '清源职业高级中学'),
    'ru': ('ФГБУ «Агрофирма Южная Лоза»', 'ООО «Тепличный Комбинат Рассвет»', 'ФКУ «Швейная База № 4»', 'ГБПОУ «Аграрный Колледж Кубань»', 'АО «Винный Дом Фанагор»'),
    'de': ('Winzergenossenschaft Hohenzell eG', 'Landesanstalt für Gartenbau Quedlin', 'Stadtgärtnerei Marbeck', 'Trachtenverein Oberalm e.V.', 'Klinikum Lahnaue gGmbH', 'Hotelwäsche Ruppin GmbH'),
    'at': ('Stift Weingut Göllersbach', 'Bundesgärten Laxenau', 'Marktgemeinde Poysgraben', 'Heimatwerk Pinzgauer Tracht GmbH'),
}
PEOPLE = {
    'sr': ('Desanka Vujanić', 'Petar Kočović', 'Jasmina Šumonja', 'Radoslav Dželetović', 'Olgica Mišljen', 'Božidar Žarić', 'Svetlana Đokić', 'Nemanja Ćupić'),
    'ba': ('Dženana Hodžić', 'Mladen Šarčević', 'Lejla Kapić', 'Boris Vranješ'),
    'en': ('Bernadette Quill', 'Ivor Llewellyn', 'Priya Nair', 'Douglas Farthing', 'Olive Trevanion', 'Marcus Bright'),
    'us': ('Gloria Fuentes', 'Dwight Sanderson', 'Mei-Ling Chu', 'Curtis Boyd'),
    'zh': ('苏明哲', '丁雅琴', '沈国华', '贾文静', '邹海涛', '魏淑芬'),
    'ru': ('Калинин Ю. С.', 'Рогова Т. А.', 'Тарасенко М. В.', 'Зимина И. Л.', 'Богданов Г. П.', 'Левченко А. О.'),
    'de': ('Elke Rosenthal', 'Thilo Baumgartner', 'Gudrun Schepers', 'Henning Dorn', 'Aylin Demir', 'Volker Strunz'),
    'at': ('Hannelore Zwölfer', 'Bernhard Strobl', 'Mag. Ulrike Prantl', 'Markus Haider'),
}
STREETS = {
    'sr': ('Podrumska', 'Braće Jugovića', 'Vinogradarska padina', 'Kralja Petra Prvog', 'Fabrička', 'Hajduk Stankova', 'Prvomajska', 'Bačvarska'),
    'ba': ('Vinogradska cesta', 'Kralja Tvrtka', 'Industrijska zona bb, hala', 'Mostarskog bataljona'),
    'en': ('Cooper Street', 'Abbey Road North', 'Weavers Row', 'The Old Vinery, Church Lane', 'Glasshouse Lane', 'Priory Gardens'),
    'us': ('Vineyard Road', 'E Cannery Row', 'Foothill Boulevard', 'State Route 99'),
    'zh': ('葡园路', '农科大道', '轻纺城东路', '葡萄沟路', '温室园区一路', '解放街'),
    'ru': ('ул. Виноградная', 'ул. Красная', 'ул. Ткацкая', 'пер. Тепличный', 'ул. Фабричная', 'ул. Мичурина'),
    'de': ('Weinstraße', 'Gärtnerweg', 'Spinnereistraße', 'Kellergasse', 'Rathausplatz', 'Am Weberhaus'),
    'at': ('Kellertrift', 'Hauptplatz', 'Glashausweg', 'Webereistraße'),
}
PLACES = {
    'sr': (('34310', 'Topola'), ('21411', 'Begeč'), ('37230', 'Aleksandrovac'), ('16000', 'Leskovac'), ('25000', 'Sombor'), ('22320', 'Inđija')),
    'ba': (('88000', 'Mostar'), ('78400', 'Gradiška'), ('72220', 'Zavidovići')),
    'en': (('TA5 1HW', 'Bridgwater'), ('BD16 2UA', 'Bingley'), ('PE12 6YA', 'Spalding'), ('HR1 2BX', 'Hereford')),
    'us': (('OR 97128', 'McMinnville'), ('CA 93450', 'San Ardo'), ('NC 28052', 'Gastonia')),
    'zh': (('264000', '烟台市'), ('262700', '寿光市'), ('312030', '绍兴市'), ('832000', '石河子市')),
    'ru': (('353500', 'г. Темрюк'), ('153000', 'г. Иваново'), ('350000', 'г. Краснодар')),
    'de': (('67146', 'Deidesheim'), ('08523', 'Plauen'), ('21635', 'Jork'), ('15907', 'Lübben')),
    'at': (('2054', 'Haugsdorf'), ('2281', 'Raasdorf'), ('6900', 'Bregenz')),
}
BANKS = {'sr': 'Šumadijska Rečna Banka a.d.', 'ba': 'Hercegovačka Kamen Banka d.d.', 'en': 'Pennine & Somerset Bank', 'us': 'Willamette Orchard Bank', 'zh': '胶东农商银行葡园支行', 'ru': 'АО «Кубанский Лиман Банк»',
         'de': 'Raiffeisenkasse Haardtrand eG', 'at': 'Weinviertler Sparverein eGen'}
