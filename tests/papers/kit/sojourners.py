"""The cast of the fifteenth group of layouts, faraway: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Tramvajska Oprema Pantograf d.o.o.', 'Fini Mehanika Okular d.o.o.', 'Bolnička Ishrana Poslužavnik d.o.o.', 'Autobuski Servis Volan Plus a.d.', 'SZR Limarija Karoserija Kuzman', 'Softverska Radionica Zakrpa d.o.o.',
        'Prizma Laboratorijska Optika d.o.o.', 'Nadstrešnice Stajalište d.o.o.', 'Inoks Kuhinje Kutlača d.o.o.'),
    'ba': ('Optički Instrumenti Trebević d.o.o.', 'Autobuska Tehnika Lašva d.o.o.', 'Velike Kuhinje Vrelo d.o.o.'),
    'en': ('Fairlead Transit Systems Ltd', 'Lenswick Optical Instruments Ltd', 'Traywell Catering Engineering Ltd', 'Ashlar Depot Services Ltd', 'Patchwork Lane Software Ltd', 'Copperbeck Vehicle Spares plc'),
    'us': ('Cottonwood Transit Parts, Inc.', 'Blue Mesa Optics LLC', 'Great Lakes Tray Service Co.'),
    'ie': ('Slaney Busworks Limited', 'Killary Optical Supplies Limited', 'Ballymore Catering Equipment DAC'),
    'zh': ('株洲湘轨城交配件有限公司', '长春净月光学仪器有限公司', '佛山禅膳厨房设备有限公司', '郑州嵩途客车零部件有限公司', '合肥庐芯软件服务有限公司', '南京牛首精密光学股份有限公司'),
    'ru': ('ООО «ТрамвайДеталь»', 'АО «Линза-Прибор Загорье»', 'ООО «Больничное Питание Сервис»', 'ООО «АвтобусКомплект Кама»', 'ООО «Код и Сопровождение»', 'ООО «ПищеМаш Увелка»'),
    'de': ('Stromabnehmer Technik Vogtsberg GmbH', 'Optikwerk Saaleblick GmbH', 'Großküchen Systeme Wiehengrund GmbH & Co. KG', 'Omnibusteile Hakenfelde KG', 'Codepflege Ammertal GmbH', 'Haltestellenbau Ritterhude AG'),
    'at': ('Feinoptik Traunfels GmbH', 'Verkehrstechnik Semmeringer GmbH', 'Küchenlogistik Murbogen GmbH'),
}
BUYERS = {
    'sr': (
        'JGSP Gradski Prevoz Kovilje', 'Opšta bolnica Rudnička Glavica', 'Astronomska opservatorija Goli Vrh', 'Kliničko-bolnički centar Zelena Kosa', 'Direkcija za javni prevoz grada Resavca', 'Fakultet za primenjenu fiziku Banovo Polje',
        'Gerontološki centar Vidik', 'Autotransport Karavan Linije d.o.o.', 'Institut za mikroskopiju Luča', 'Laboratorija Ispitivač Centar d.o.o.'),
    'ba': ('JKP Gradski Saobraćaj Vranduk', 'Kantonalna bolnica Plava Rijeka', 'Zavod za mjeriteljstvo Igman'),
    'en': ('Pennard and District Buses Ltd', 'St Aldhelm Infirmary Trust', 'Thornwick Institute of Imaging', 'Lowther Vale Passenger Transport Executive', 'Brackenhill Care Homes Ltd', 'Seaborough Observatory'),
    'us': ('Chokecherry Valley Transit Authority', 'Mercy Bluff Medical Center', 'Sandhills State Observatory'),
    'ie': ('Corrib Valley Coaches Limited', 'Mount Brandon Hospital', 'Institute of Photonics Shannonside'),
    'zh': ('云栖市公共交通集团有限公司', '白鹭洲中心医院', '观澜天文台', '青枫理工大学物理学院', '永济新区轨道运营有限公司', '松岭康养中心'),
    'ru': ('МУП «Горэлектротранс Приозёрск»', 'ГБУЗ «Областная Больница Сосновый Мыс»', 'ФГБУН «Обсерватория Каменный Пик»', 'ООО «Автоколонна Маршрут-19»', 'ФГБОУ «Институт Точной Оптики»', 'ГАУ «Пансионат Тихая Заводь»'),
    'de': ('Verkehrsbetriebe Oberlandstadt GmbH', 'Kreiskrankenhaus Sankt Wendelburg', 'Sternwarte Hoher Bogen e.V.', 'Institut für Photonik Lichtental', 'Busverkehr Wesermarsch-Süd GmbH', 'Seniorenstift Lindenhöhe gGmbH'),
    'at': ('Landesklinikum Ybbsgrund', 'Stadtverkehr Drauwinkel GmbH', 'Technikum Pinzgau'),
}
PEOPLE = {
    'sr': ('Dobrila Stojkov', 'Ratomir Čađenović', 'Jasminka Đurkin', 'Zdravko Mijušković', 'Olgica Šarčević', 'Tihomir Žunjić', 'Biserka Ćalić', 'Slobodan Prodanov'),
    'ba': ('Emina Hadžović', 'Siniša Kecman', 'Amra Fejzić', 'Dragan Tubak'),
    'en': ('Hilary Stanbridge', 'Desmond Achterberg', 'Imogen Farraday', 'Clive Waddington', 'Ngozi Balogun', 'Alistair Penrose'),
    'us': ('Wanda Kowalczyk', 'Marcus Delacroix', 'Rosalind Teague', 'Elmer Gustafson'),
    'ie': ('Aoife Considine', 'Padraig Mulcahy', 'Noreen Tuohy', 'Declan Geraghty'),
    'zh': ('冯念慈', '邵云鹏', '司徒敏', '祝长庚', '柏若兰', '章克勤'),
    'ru': ('Долгополов Антон Ильич', 'Рябинина Елена Сергеевна', 'Кошелев Виктор Андреевич', 'Лапшина Дарья Николаевна', 'Щербина Глеб Павлович', 'Ермолова Тамара Львовна'),
    'de': ('Gisela Ahrenkiel', 'Norbert Ziegenhagen', 'Svenja Plöger', 'Rüdiger Amthor', 'Aylin Demirtaş', 'Jochen Fesenmeier'),
    'at': ('Hermine Pichlmayr', 'Leopold Gstöttner', 'Veronika Ertl', 'Franz Hinterleitner'),
}
STREETS = {
    'sr': ('Depoovska', 'Bulevar Tramvajaca', 'Sočivna', 'Bolnički put', 'Ulica Starog Garaža', 'Zvezdarska padina', 'Kuhinjska', 'Okretnica'),
    'ba': ('Remontna', 'Ulica Starih Šina', 'Bolnička čaršija', 'Mjeriteljska'),
    'en': ('Depot Road', 'Prism Court', 'Tramway Terrace', 'Infirmary Lane', 'Observatory Rise', 'Ladle Street'),
    'us': ('Transit Center Drive', 'Eyepiece Lane', 'Turntable Road', 'Clinic Parkway'),
    'ie': ('Carriage Road', 'Lens Quay', 'Garage Hill', 'Infirmary Walk'),
    'zh': ('轨道大道', '光谷北街', '客车厂路', '膳食街', '观星路', '车场西路'),
    'ru': ('ул. Депо', 'ул. Оптиков', 'Трамвайный тупик', 'ул. Больничная Горка', 'пр-д Автобусный', 'ул. Звездочётов'),
    'de': ('Am Betriebshof', 'Linsenschleiferweg', 'Wagenhallenstraße', 'Krankenhausring', 'Sternwartenweg', 'Küchenhof'),
    'at': ('Remisenweg', 'Optikerzeile', 'Spitalleiten', 'Bahnsteiggasse'),
}
PLACES = {
    'sr': (('26300', 'Vršac'), ('35230', 'Ćuprija'), ('19210', 'Bor'), ('22400', 'Ruma'), ('36300', 'Novi Pazar'), ('31330', 'Priboj')),
    'ba': (('72000', 'Zenica'), ('71300', 'Visoko'), ('77000', 'Bihać')),
    'en': (('LA9 4BD', 'Kendal'), ('SA1 8QQ', 'Swansea'), ('PE30 1NE', "King's Lynn"), ('HX1 2LD', 'Halifax')),
    'us': (('WY 82801', 'Sheridan'), ('MI 49855', 'Marquette'), ('NM 87740', 'Raton')),
    'ie': (('Y35 K6V2', 'Wexford'), ('H91 T0C3', 'Galway'), ('V92 R2X4', 'Tralee')),
    'zh': (('412000', '株洲市'), ('130000', '长春市'), ('528000', '佛山市'), ('450000', '郑州市')),
    'ru': (('614000', 'г. Пермь'), ('141300', 'г. Сергиев Посад'), ('457000', 'п. Увельский'), ('413100', 'г. Энгельс')),
    'de': (('08606', 'Oelsnitz'), ('07743', 'Jena'), ('32339', 'Espelkamp'), ('27721', 'Ritterhude')),
    'at': (('4810', 'Gmunden'), ('8600', 'Bruck an der Mur'), ('2680', 'Semmering')),
}
BANKS = {'sr': 'Mlavska Prometna Banka a.d.', 'ba': 'Lašvanska Razvojna Banka d.d.', 'en': 'Lakeland & Gower Bank', 'us': 'Bighorn Community Bank', 'ie': 'Slaney Provident Bank', 'zh': '湘江城市银行轨道大道支行', 'ru': 'АО «Банк Камский Мост»', 'de': 'Volksbank Saale-Wiehen', 'at': 'Raiffeisenkasse Traunfels-Ybbs'}
