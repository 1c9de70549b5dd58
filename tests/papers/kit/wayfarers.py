"""The cast of the sixth group of layouts, latest: names that no layout of the groups before it has used. All are invented."""

SELLERS = {
    'sr': (
        'Brodogradnja i Servis Galija d.o.o.', 'Šinvoz Remont Ibarska Pruga a.d.', 'Akustika Scena Violina d.o.o.', 'Bazen Plavi Talas d.o.o.', 'Pčelarska Radnja Saće Ćetković PR',
        'Hidraulika Klip Žabalj d.o.o.', 'Rudoprojekt Okno a.d.', 'Optoelektronska Tehnika Zenica Oka d.o.o.', 'Govor i Slika Sistemi d.o.o.', 'Muzejska Oprema Vitrina d.o.o.',
        'SZR Kovačnica Đurkić', 'Pekotehnika Hleb i Peć d.o.o.', 'Vagarstvo Terazije Jug d.o.o.', 'Meteo Stanica Košava d.o.o.', 'Jelena Purić PR Agencija Reč na Reč', 'Konopar i Užar Tisin Cvet d.o.o.'),
    'ba': ('Una Brod Oprema d.o.o.', 'Vrbas Hidraulik d.o.o.', 'Studio Zvuk Trebević d.o.o.', 'Pekarski Strojevi Lašva d.o.o.'),
    'me': ('Lovćen Marina Servis DOO', 'Bazeni Primorje DOO', 'Audio Most Zeta DOO'),
    'en': (
        'Thistlewood Marine & Rigging Ltd', 'Harrier Rail Components Ltd', 'Cadenza Stage Systems Ltd', 'Poolewick Leisure Engineering Ltd', 'Bramblecote Apiaries Ltd', 'Stannary Mining Supplies plc',
        'Loxwood Weighing Ltd', 'Edith Ravensdale', 'Owlpen Voice Technologies Ltd'),
    'us': (
        'Tidewater Bend Marine Supply, Inc.', 'Black Mesa Rail Products LLC', 'Gold Fern Audio & Stage Co.', 'Sawtooth Hydraulics, Inc.', 'Pelican Flats Pool Service LLC', 'Millicent Okoro Consulting'),
    'zhen': (
        'Haoyue Intelligent Video Co., Ltd.', 'Fenglan Wireless Systems Co., Ltd.', 'Zhilin Speech Technology Co., Ltd.', 'Lvjiang Marine Equipment Co., Ltd.'),
    'zh': ('舟山岱海船舶配件有限公司', '株洲湘轨铁路器材有限公司', '珠海琴韵音响设备有限公司', '太原晋岩矿山机械有限公司', '兰州陇原气象仪器有限公司', '扬州瓜洲泳池设备有限公司'),
    'ru': (
        'ООО «Судоремонт Онега»', 'АО «Путьмаш Комплект»', 'ООО «Сцена и Звук»', 'ООО «Пасека Алтын»', 'ООО «Гидропривод Чусовая»', 'ООО «Мастерская Лаврентьевых»', 'АО «Горное Оборудование Хибины»'),
    'de': (
        'Bootswerft Schlei & Söhne GmbH', 'Gleisbau Zubehör Altmark GmbH', 'Bühnentechnik Cadolzburg GmbH', 'Schwimmbadtechnik Oderbruch GmbH', 'Imkereibedarf Honigtal e.K.', 'Waagenbau Ritterhude GmbH',
        'Hydraulik-Zentrum Eifel GmbH & Co. KG'),
    'ch': ('Rheinhafen Seiltechnik AG', 'Orgelwerk Toggenburg GmbH', 'Bergbahntechnik Muotatal AG'),
    'at': ('Bäckereimaschinen Wachauer GmbH', 'Schiffstechnik Donaulände GmbH', 'Klangwerk Salzachufer e.U.', 'Gebirgsbergbau Erzleiten GmbH'),
}
BUYERS = {
    'sr': (
        'Lučka uprava Dunavski Kej', 'Železničko preduzeće Zapadna Pruga a.d.', 'Narodno pozorište Gornja Varoš', 'Sportski centar Banjica Potok', 'Rudnik mrkog uglja Jarandol Polje', 'Opština Mali Rit',
        'Hidrometeorološka služba Podunavlja', 'Brodarstvo Stari Kanal a.d.', 'Muzička škola Kornelije Petrić', 'Agencija za bezbednost plovidbe Vlasina', 'Pekara Klas i Zrno d.o.o.', 'Centar za kulturu Bela Palata'),
    'ba': ('Općina Gornji Vrbas', 'JU Bazen i Sportska Dvorana Lukavica', 'Rudnik Bukova Jama d.o.o.', 'Kantonalno Pozorište Kalesija'),
    'me': ('Opština Stari Zaliv', 'Luka Bijela Stijena AD', 'Kulturni Centar Nikšićko Polje'),
    'en': ('Saltmarsh Harbour Commissioners', 'Tolleycombe Theatre Trust', 'Northern Vale Railway plc', 'Upper Severn Leisure Centres', 'Dunmoor Quarries Ltd', 'Heronsgate City Council'),
    'us': ('Port of Willapa Commissioners', 'Juniper Hills Parks and Recreation', 'U.S. River Survey Office', 'Cascade Short Line Railroad', 'Orrin Theatre Foundation'),
    'zh': ('岱江港航管理处', '湘源铁路工务段', '星湖大剧院', '晋北煤业集团有限公司', '云台气象局', '碧波体育中心'),
    'ru': ('ФБУ «Администрация Водных Путей Камы»', 'ООО «Пригородная Железная Дорога»', 'ГБУК «Театр Драмы Кижи»', 'МАУ «Бассейн Дельфин»', 'АО «Разрез Угольный Пласт»', 'ООО «Хлебокомбинат Пшеница»'),
    'de': ('Hafenamt Untertrave', 'Museumsbahn Wendlandtal e.V.', 'Stadttheater Bad Ellern', 'Bäderbetriebe Weserblick GmbH', 'Steinkohlenbergwerk Ibbenfeld AG', 'Deutscher Wetterverbund Lindenberg'),
    'ch': ('Gemeinde Hinterlauenen', 'Stadttheater Aareschwand', 'Schifffahrtsgesellschaft Thunfeldersee AG'),
    'at': ('Marktgemeinde Steinwänden', 'Donauschifffahrt Nibelungengau GmbH', 'Landesmusikschule Traunfeld', 'Backhaus Enns AG'),
}
PEOPLE = {
    'sr': ('Kosara Vidaković', 'Lazar Čikiriz', 'Nevena Džodan', 'Ratko Šipovac', 'Anđelka Žunić', 'Vuk Đekić', 'Ljerka Mušicki', 'Ognjen Ćurguz'),
    'ba': ('Amra Selimović', 'Goran Tunjić', 'Emir Ćatić', 'Sanja Bošnjak'),
    'me': ('Vesko Radunović', 'Milena Đurišić', 'Savo Klikovac', 'Ivana Perazić'),
    'en': ('Philippa Dunmore', 'Gethin Parry', 'Harriet Sowerby', 'Winston Adeyemi', 'Moira Tweedie', 'Simon Aldous'),
    'us': ('Carla Benavides', 'Walt Jorgensen', 'Tamika Rhodes', 'Steve Pappas', 'Lorraine Schultz', 'Hector Villanueva'),
    'zhen': ('Yuan Zihan', 'Cao Mingzhe', 'Fu Ruoxi', 'Dai Jun'),
    'zh': ('傅若曦', '戴俊', '孟庆华', '秦晓峰', '郝思敏', '龚丽'),
    'ru': ('Верещагин Л. Д.', 'Мухина К. Т.', 'Ершов Б. А.', 'Цветкова Р. В.', 'Сафин И. М.', 'Ладыгина Е. О.'),
    'de': ('Wiebke Harmsen', 'Konrad Eberle', 'Sevgi Yildiz', 'Bernd Stockhausen', 'Marlies Trapp', 'Dr. Götz Niemann'),
    'ch': ('Reto Caduff', 'Vreni Bischofberger', 'Claudio Zgraggen', 'Monika Rüegg'),
    'at': ('Mag. Judith Haslinger', 'Ing. Florian Pichler', 'Christa Leitner', 'Georg Aigner'),
}
STREETS = {
    'sr': ('Kej 27. marta', 'Zetska', 'Pančevački put', 'Dositejeva', 'Skojevska', 'Toplički venac', 'Brodarska', 'Stara Pruga'),
    'ba': ('Obala Kulina bana', 'Zmaja od Bosne', 'Titova', 'Braće Begić'),
    'me': ('Njegoševa ulica', 'Bulevar Save Kovačevića', 'Obala Iva Vizina', 'Trg slobode'),
    'en': ('Capstan Road', 'Turntable Lane', 'The Maltings, Mill Lane', 'Theatre Yard', 'Lock Keepers Way', 'Quarry Bank'),
    'us': ('Wharf Street', 'Railroad Avenue', 'N 4th Street', 'Pine Ridge Drive', 'Government Way'),
    'zhen': ('Tianfu Third Street', 'Xihu North Road', 'Chuangye Road', 'Haibin Avenue'),
    'zh': ('滨海大道', '车站路', '高新五路', '矿机街', '剧院西路', '望江路'),
    'ru': ('ул. Причальная', 'ул. Железнодорожная', 'ул. Горняков', 'Театральный пр.', 'ул. Заводская', 'пл. Труда'),
    'de': ('Werftstraße', 'Am Stellwerk', 'Theatergasse', 'Badweg', 'Zechenstraße', 'Hafenkai'),
    'ch': ('Hafenstrasse', 'Oberdorf', 'Talstrasse', 'Schmiedgasse'),
    'at': ('Donaulände', 'Salzburger Straße', 'Kirchengasse', 'Bergwerkstraße'),
}
PLACES = {
    'sr': (('11300', 'Smederevo'), ('21220', 'Bečej'), ('14210', 'Ub'), ('31250', 'Bajina Bašta'), ('19300', 'Negotin'), ('26300', 'Vršac'), ('11120', 'Beograd')),
    'ba': (('71000', 'Sarajevo'), ('78000', 'Banja Luka'), ('75000', 'Tuzla'), ('72000', 'Zenica')),
    'me': (('81000', 'Podgorica'), ('85320', 'Tivat'), ('81400', 'Nikšić')),
    'en': (('PL1 3AW', 'Plymouth'), ('HU1 2NR', 'Hull'), ('TR1 2QE', 'Truro'), ('CA1 1HP', 'Carlisle')),
    'us': (('WA 98586', 'South Bend'), ('CO 80401', 'Golden'), ('OR 97301', 'Salem'), ('VA 23510', 'Norfolk')),
    'zhen': (('610041', 'Chengdu'), ('316000', 'Zhoushan'), ('519000', 'Zhuhai')),
    'zh': (('316000', '舟山市'), ('412001', '株洲市'), ('030001', '太原市'), ('730000', '兰州市')),
    'ru': (('185035', 'г. Петрозаводск'), ('440000', 'г. Пенза'), ('184250', 'г. Кировск'), ('618200', 'г. Чусовой')),
    'de': (('24376', 'Kappeln'), ('39576', 'Stendal'), ('49477', 'Ibbenbüren'), ('90513', 'Zirndorf'), ('15324', 'Letschin')),
    'ch': (('4057', 'Basel'), ('9630', 'Wattwil'), ('3600', 'Thun')),
    'at': (('3390', 'Melk'), ('5020', 'Salzburg'), ('4020', 'Linz'), ('8790', 'Eisenerz')),
}
BANKS = {'sr': 'Savska i Moravska Banka a.d.', 'ba': 'Bosanska Rijeka Banka d.d.', 'me': 'Jadranska Zaliv Banka AD', 'en': 'Humber & Solent Bank', 'us': 'Columbia Gorge Credit Bank', 'zhen': 'Bank of Western Rivers',
         'zh': '晋海商业银行滨江支行', 'ru': 'АО «Онежский Расчётный Банк»', 'de': 'Sparkasse Schleimündung', 'at': 'Volkskasse Donauufer eGen', 'ch': 'Spar- und Leihkasse Rheinknie'}
