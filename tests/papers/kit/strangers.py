"""The cast of the fifth group of layouts, recent: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Cigla Komerc Ražanj d.o.o.', 'Štamparija Plavi Dunav d.o.o.', 'Obezbeđenje Soko Plus d.o.o.', 'Aleksa Grbić PR Studio Piksel Zrno',
        'Termovent Klima Ibar d.o.o.', 'Knjižara i Oprema Sova d.o.o.', 'Prehrana Morava Trgovina a.d.', 'Elektrorasveta Stig d.o.o.',
        'Lingva Most Prevodilački Biro d.o.o.', 'Tekstil Konfekcija Niška Vrata d.o.o.', 'Laborteh Analitika d.o.o.', 'Računarski Centar Kula d.o.o.',
        'Signalizacija i Putevi Cer d.o.o.', 'SZTR Zavarivač Ristić', 'Ambalaža Donje Polje d.o.o.', 'Vetprom Suvobor a.d.'),
    'en': (
        'Fernley Street Lighting Ltd', 'Abbotsway Print & Sign Ltd', 'Wrenhollow Laboratories Supply Ltd', 'Copperfold Building Products Ltd',
        'Mossgill Textiles Ltd', 'Tansy Brook Foods Ltd', 'Ravenscar Cyber Ltd', 'Jonah Aldersey'),
    'us': (
        'Juniper Basin Hardware, Inc.', 'Great Elm Office Interiors LLC', 'Copper Kettle Food Distributors, Inc.', 'Lakeshore Learning Tools Co.',
        'Stonegate Network Services LLC'),
    'zhen': (
        'Xingluo Broadband Technologies Co., Ltd.', 'Tianhe Lighting Systems Co., Ltd.', 'Baiyun Laboratory Apparatus Co., Ltd.', 'Haimen Cable & Accessories Co., Ltd.'),
    'zh': (
        '济南泉韵教学仪器有限公司', '昆明滇池照明工程有限公司', '石家庄冀诚印务有限公司', '大连渤湾焊接材料有限公司', '南昌赣水信息技术有限公司', '佛山禅韵建材有限公司',
        '哈尔滨松冰食品有限公司'),
    'ru': (
        'ООО «Стройбаза Кирпичный Двор»', 'ООО «Светотехника Дон»', 'АО «Типография Полярная Звезда»', 'ООО «Мастерская Лукашина»', 'ООО «Учебный Коллектор Азбука»',
        'ООО «ЛабСнаб Урал»', 'ООО «Крупяной Ряд»'),
    'de': (
        'Ziegelwerk Hohenbrunn GmbH & Co. KG', 'Leuchtenhaus Spreeufer GmbH', 'Druckerei Wendelin Krause e.K.', 'Sprachdienst Babelsberg GmbH', 'Textilpflege Auental GmbH',
        'Laborhandel Isarwinkel GmbH', 'Schweißtechnik Rothaar GmbH'),
    'ch': ('Aarebogen Informatik AG', 'Seetal Lichttechnik AG', 'Käserei- und Gastrobedarf Rigiblick GmbH', 'Druckatelier Limmatquai GmbH'),
}
BUYERS = {
    'sr': (
        'JKP Vodovod i Kanalizacija Trnava', 'Specijalna bolnica Jelen Gora', 'Opštinska uprava Velika Lešnica', 'Gimnazija Milutin Vojnović', 'Direkcija za robne zalihe Podrinja',
        'Regionalni centar za obuku Stalać', 'Hotelijerstvo Kopaonička Vila d.o.o.', 'Filozofski fakultet Gornji Grad', 'JP Parking Servis Tamiš', 'Biblioteka Vuk Sremac',
        'Livnica Gvozden a.d.', 'Uprava za zajedničke poslove okruga Resava'),
    'en': (
        'Penhallow Town Council', 'Great Ouse Valley NHS Trust', 'Eskmoor College', 'Wardley Fold Housing Ltd', 'Blackwater Rivers Authority', 'Hollin Bank Hotels Ltd'),
    'us': ('Cottonwood Falls Library District', 'Sierra Verde Hospital Authority', 'Mapleton Public Schools', 'Eagle Butte Sheriff Department', 'Northfork Canning Company'),
    'zh': ('柳湾区人民政府办公室', '青禾实验中学', '凤鸣市妇幼保健院', '临江水务有限责任公司', '瑞丰纺织股份有限公司', '石桥镇中心小学'),
    'ru': (
        'МАОУ «Лицей № 17»', 'ООО «Гостиничный Дом Ладога»', 'ГАУ «Центр Спортивной Подготовки»', 'АО «Мостострой-Восход»', 'ФКУ «Дорожное Агентство Вилюй»', 'ООО «Кондитерская Фабрика Снегирь»'),
    'de': (
        'Verbandsgemeinde Ellerbach', 'Bezirkskrankenhaus Mooshausen', 'Bundesanstalt für Gewässerforschung Lahnau', 'Seniorenstift Rosenhöhe gGmbH', 'Volkshochschule Dreiflüssestadt',
        'Papierfabrik Hagenstein AG'),
    'ch': ('Gemeinde Oberhasligen', 'Kantonsschule Bürglenfeld', 'Spitalverbund Reusstal', 'Bergbahnen Flimserstein AG'),
}
PEOPLE = {
    'sr': ('Radmila Obućina', 'Veljko Gajić', 'Svetlana Čvorović', 'Nikola Žarković', 'Dragana Šušnjar', 'Igor Đuričin', 'Mirjana Ljotić', 'Petar Bjelica'),
    'en': ('Imogen Sharples', 'Derek Umunna', 'Kate Lonsdale', 'Rhys Beddoes', 'Sunita Kapadia', 'Ewan McCrae'),
    'us': ('Marcy Ellingson', 'Andre Whitfield', 'Paula Nakamura', 'Greg Sandoval', 'Denise Kruger', 'Tyrone Beck'),
    'zhen': ('Song Peiran', 'Ma Lijuan', 'Tian Wei', 'Deng Shuhan'),
    'zh': ('宋佩然', '马丽娟', '田伟', '邓书涵', '彭国栋', '蒋文静'),
    'ru': ('Рябинин С. Г.', 'Ковшова М. А.', 'Ильясов Т. Р.', 'Дементьева О. Н.', 'Захаров Ф. И.', 'Полозова А. В.'),
    'de': ('Heike Brandstetter', 'Ralf Kuhlmann', 'Dr. Ines Wehrle', 'Detlef Sommer', 'Yvonne Matthiesen', 'Paul Gschwind'),
    'ch': ('Regula Zumstein', 'Beat Ammann', 'Corinne Frei', 'Urs Hunkeler'),
}
STREETS = {
    'sr': ('Cara Lazara', 'Hajduk Veljkova', 'Bulevar despota Stefana', 'Radnička', 'Kosovska', 'Jovana Cvijića', 'Zanatski prolaz', 'Maršala Birjuzova'),
    'en': ('Sandgate Lane', 'The Old Dairy, Church Street', 'Unit 11, Falcon Court', 'Bridge Road', 'Mansion House Square', 'Weir Street'),
    'us': ('Industrial Parkway', 'E Lincoln Avenue', 'Courthouse Square', 'County Road', 'Prospect Street'),
    'zhen': ('Huaihai West Road', 'Keji Second Road', 'Dongfang Avenue', 'Gangkou Road'),
    'zh': ('经十路', '环城南路', '科技一路', '胜利街', '文化西路', '湖滨路'),
    'ru': ('ул. Кирова', 'ул. Строителей', 'Набережная ул.', 'пр. Октября', 'ул. Механизаторов', 'ул. Вокзальная'),
    'de': ('Ziegeleistraße', 'Poststraße', 'Am Alten Schlachthof', 'Goethering', 'Kurze Gasse', 'Messeplatz'),
    'ch': ('Seestrasse', 'Dorfstrasse', 'Industriestrasse', 'Bahnhofplatz'),
}
PLACES = {
    'sr': (('35000', 'Jagodina'), ('22000', 'Sremska Mitrovica'), ('12000', 'Požarevac'), ('19210', 'Bor'), ('36300', 'Novi Pazar'), ('23300', 'Kikinda'), ('11030', 'Beograd')),
    'en': (('NR2 4TE', 'Norwich'), ('PR1 8UY', 'Preston'), ('TQ1 2EX', 'Torquay'), ('DL1 5QT', 'Darlington')),
    'us': (('KS 66845', 'Cottonwood'), ('CO 81501', 'Grand Junction'), ('ME 04401', 'Bangor'), ('TN 37402', 'Chattanooga')),
    'zhen': (('226100', 'Haimen'), ('510080', 'Guangzhou'), ('430070', 'Wuhan')),
    'zh': (('250014', '济南市'), ('650032', '昆明市'), ('116011', '大连市'), ('330008', '南昌市')),
    'ru': (('344019', 'г. Ростов-на-Дону'), ('183038', 'г. Мурманск'), ('450077', 'г. Уфа'), ('160000', 'г. Вологда')),
    'de': (('85635', 'Höhenkirchen'), ('14467', 'Potsdam'), ('57072', 'Siegen'), ('94032', 'Passau'), ('35576', 'Wetzlar')),
    'ch': (('8001', 'Zürich'), ('6003', 'Luzern'), ('5000', 'Aarau')),
}
BANKS = {'sr': 'Posavska Štedionica Banka a.d.', 'en': 'Tyne & Wensum Bank', 'us': 'Prairie Heritage Bank, N.A.', 'zhen': 'Bank of Eastern Harbour', 'zh': '齐鲁海岸银行泉城支行',
         'ru': 'АО «Беломорский Кредит Банк»', 'de': 'Kreissparkasse Dreiflüsse', 'ch': 'Kantonalbank Seetal'}
