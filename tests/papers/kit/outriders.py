"""The cast of the thirteenth group of layouts, distant: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Trafo Gradnja Kolubarka d.o.o.', 'Elektrostub Banatski Vihor d.o.o.', 'Toplotehna Grejni Krug d.o.o.', 'Brojilo Servis Impuls d.o.o.', 'Dalekovod Sistem Rtanjska Iskra a.d.', 'Kotlogradnja Vreli Kamen d.o.o.',
        'Miodrag Šćepović PR Elektro Radionica Munja', 'Relejna Tehnika Čuvar d.o.o.', 'SZR Kablar Žarković', 'Energo Nadzor Treptaj d.o.o.'),
    'ba': ('Elektrovod Vrbanjski Luk d.o.o.', 'Toplina Inženjering Spreča d.o.o.', 'Mjerna Tehnika Kozarački Kamen d.o.o.'),
    'en': ('Thornwick Switchgear Ltd', 'Ashbeck Heat Networks Ltd', 'Millrace Metering Services Ltd', 'Gannet Point Transformers plc', 'Copperline Cable Jointing Ltd', 'Saltholme Boiler Company Ltd'),
    'us': ('Lodgepole Utility Supply, Inc.', 'Blue Heron Relay & Controls LLC', 'Arrowhead Line Hardware Co.'),
    'zh': ('保定北峪变压器有限公司', '温州瓯岭电气有限公司', '宁波甬泽智能仪表有限公司', '无锡锡河换热设备有限公司', '许昌颍源继电保护有限公司', '南京宁枫电力科技股份有限公司'),
    'ru': ('ООО «Трансэнергоузел»', 'АО «Завод Изолятор Кама»', 'ООО «Теплопункт Сервис»', 'ООО «Счётприбор Волжский»', 'ООО «Релейные Системы Сура»', 'ООО «КотёлЭнергоМонтаж»'),
    'de': ('Umspannwerkbau Harsefelder GmbH', 'Wärmetechnik Pröbsting GmbH & Co. KG', 'Zählerwesen Ruhraue GmbH', 'Kabelmontage Tollkühn GmbH', 'Schaltanlagen Wietze AG', 'Kesselbau Dornbusch & Söhne KG'),
    'at': ('Netztechnik Traisental GmbH', 'Fernwärme-Anlagen Kirchschlager GmbH'),
}
BUYERS = {
    'sr': (
        'Elektrodistribucija Zlatni Dud', 'JKP Toplana Mirni Breg', 'Opština Stara Klisura', 'Gradska toplana Bela Cesta', 'Hidroelektrana Sokolov Prag', 'Dom učenika Lastin Gaj', 'Uprava za zajedničke poslove Ravni Sremac',
        'Šećerana Klasje Banata a.d.', 'Pekara Hladna Peć d.o.o.', 'Opšta bolnica Vidova Livada'),
    'ba': ('Općina Gornja Lješnica', 'Toplane Hrastova Glava d.d.', 'Dom zdravlja Bijeli Brod'),
    'en': ('Nethercombe District Council', 'Wharfside Housing Association', 'Great Arden Electricity Networks plc', 'St Oswin Hospitals NHS Trust', 'Larkfield Maltings Ltd', 'Corvedale Rail Depot Ltd'),
    'us': ('Town of Silver Fork', 'Juniper Basin Electric Cooperative', 'Three Pines Paper Mills, Inc.'),
    'zh': ('青禾县供电公司', '云麓市热力集团有限公司', '沙河子镇人民政府', '东岚铝业股份有限公司', '文渊职业技术学院', '白鹭湾污水处理厂'),
    'ru': ('МУП «Теплосеть Верхний Яр»', 'АО «Горэлектросеть Приозёрск-2»', 'ФГБОУ ВО «Верхнереченский Университет»', 'ООО «Комбинат Хлебный Дом»', 'ГБУЗ «Больница Сосновый Мыс»', 'Администрация Луговского округа'),
    'de': ('Stadtwerke Hohenbrück AöR', 'Netzbetrieb Altenau-Süd GmbH', 'Kreiskrankenhaus Lindwerder', 'Gemeinde Kirchholzen', 'Zuckerfabrik Wendeburg AG', 'Wohnungsgenossenschaft Spatzenwinkel eG'),
    'at': ('Marktgemeinde Ober-Traunfeld', 'Energie Inntalerwald GmbH'),
}
PEOPLE = {
    'sr': ('Ratomir Đurđević', 'Vesna Ćosić-Lalić', 'Zoran Mijuković', 'Jasmina Šijan', 'Bogdan Prokić', 'Olivera Njagul', 'Stojan Vlajić', 'Mirela Žunjić'),
    'ba': ('Edin Hadžiselimović', 'Gordana Tepavac', 'Mladen Krunić', 'Amra Suljkanović'),
    'en': ('Hester Loxley', 'Dominic Fairburn', 'Anjali Raghavan', 'Stuart Kettlewell', 'Bronwen Pugh', 'Marcus Ayodele'),
    'us': ('Denise Halvorson', 'Curtis Beaumont', 'Rosa Villanueva', 'Wade Pruitt'),
    'zh': ('贺云帆', '邱思敏', '段国良', '尹晓燕', '覃志远', '龚雪梅'),
    'ru': ('Ермаков С. Л.', 'Воронина Т. П.', 'Горшков А. Е.', 'Лаптева Н. Ю.', 'Суханов В. М.', 'Ильина Р. К.'),
    'de': ('Heike Brinkschulte', 'Torsten Wegener', 'Renate Pfannenstiel', 'Jens Ohlendorf', 'Aylin Korkmaz', 'Dietmar Schnoor'),
    'at': ('Sieglinde Moosbrugger', 'Gernot Pichlbauer', 'Waltraud Eibensteiner', 'Hannes Kofler'),
}
STREETS = {
    'sr': ('Elektrovojvođanska', 'Ulica Nikole Tesle', 'Toplanska', 'Kotlarska', 'Trg Mihajla Pupina', 'Dalekovodna', 'Strujna', 'Transformatorska'),
    'ba': ('Ulica energetičara', 'Termoelektranska cesta', 'Ulica Safeta Krupića', 'Rudarskih brigada'),
    'en': ('Gasworks Lane', 'Turbine Way', 'Pylon Close', 'Dynamo Street', 'Cooling Tower Road', 'Weir Bank'),
    'us': ('Transmission Drive', 'Powerhouse Road', 'Dam Site Lane', 'Kilowatt Court'),
    'zh': ('电力大道', '热源路', '变电站街', '瓦特路', '供热巷', '水电新村路'),
    'ru': ('ул. Электрическая', 'ул. Котельная', 'ул. Высоковольтная', 'Тепличный пер.', 'ул. Динамо-Машиностроителей', 'Подстанционный пр-д'),
    'de': ('Umspannweg', 'Am Heizkraftwerk', 'Trafostraße', 'Kesselhausgasse', 'Zum Netzbau', 'Siemensring'),
    'at': ('Kraftwerksgasse', 'Heizhausweg', 'Stromstraße', 'Wehrgasse'),
}
PLACES = {
    'sr': (('14210', 'Ub'), ('26300', 'Vršac'), ('19350', 'Knjaževac'), ('36300', 'Novi Pazar'), ('17500', 'Vranje'), ('25000', 'Sombor'), ('31210', 'Požega')),
    'ba': (('75300', 'Lukavac'), ('79240', 'Kozarska Dubica'), ('72000', 'Zenica')),
    'en': (('DL3 7BX', 'Darlington'), ('HU9 2PR', 'Hull'), ('SA1 8QY', 'Swansea'), ('WR5 1LT', 'Worcester')),
    'us': (('ID 83814', "Coeur d'Alene"), ('WI 54481', 'Stevens Point'), ('OR 97756', 'Redmond')),
    'zh': (('071000', '保定市'), ('325000', '温州市'), ('315000', '宁波市'), ('461000', '许昌市')),
    'ru': (('614000', 'г. Пермь'), ('440000', 'г. Пенза'), ('404106', 'г. Камышин'), ('188760', 'г. Выборг')),
    'de': (('21698', 'Harsefeld'), ('45468', 'Mülheim an der Ruhr'), ('29323', 'Wietze'), ('38176', 'Wendeburg')),
    'at': (('3100', 'St. Pölten'), ('4810', 'Gmunden'), ('6020', 'Innsbruck')),
}
BANKS = {'sr': 'Tamnavska Privredna Banka a.d.', 'ba': 'Kozarska Razvojna Banka d.d.', 'en': 'Tees & Humber Bank', 'us': 'Pend Oreille Savings Bank', 'zh': '冀中工商合作银行电力大道支行', 'ru': 'АО «Камский Энергобанк»', 'de': 'Sparkasse Stade-Ruhraue',
         'at': 'Traisentaler Volkskasse AG'}
