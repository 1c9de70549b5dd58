"""The cast of the seventeenth group of layouts, foreign: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Školska Oprema Katedra d.o.o.', 'Papirus Biro Trgovina d.o.o.', 'Higijena Blistavko d.o.o.', 'Vatrozaštita Iskra Servis d.o.o.', 'Vulkan Gume i Točkovi d.o.o.', 'SZTR Vulkanizer Kolotečina',
        'Aqua Bistrik Inženjering d.o.o.', 'Dentalni Depo Sekutić d.o.o.', 'Učila i Nameštaj Abakus d.o.o.', 'Protivpožarna Služba Plamenac a.d.', 'Čistobiro Komerc d.o.o.'),
    'ba': ('Školska Knjiga i Namještaj Vrelo d.o.o.', 'Guma Centar Ukrina d.o.o.', 'Higijena Pliva d.o.o.'),
    'me': ('Vatroservis Lovćenac d.o.o.', 'Kancelarija Plus Zeta Nova d.o.o.', 'Voda i Filteri Orjen d.o.o.'),
    'en': ('Ashbourne Vale Educational Furniture Ltd', 'Larkspur Stationers Ltd', 'Pennick Fire Protection Ltd', 'Tideswell Water Softeners Ltd', 'Broadwath Tyre & Exhaust Ltd', 'Whitlock Janitorial Supplies Ltd'),
    'us': ('Sweetgrass School Interiors, Inc.', 'Okoboji Office Products Co.', 'Tualatin Fire & Safety LLC', 'Big Bend Tire Service, Inc.'),
    'ie': ('Slieve Bloom Office Supplies Ltd', 'Corrib Dental Depot Ltd', 'Ballyvary Water Treatment Ltd'),
    'zh': ('中山凤栖校具有限公司', '台州椒顺文具贸易有限公司', '泉州晋安消防器材有限公司', '临沂沂蒙轮胎销售有限公司', '无锡梁溪水处理设备有限公司', '长沙麓山口腔器材有限公司'),
    'ru': ('ООО «ШколМебель Кама»', 'ООО «Канцелярский Двор»', 'ООО «ПожСервис Гарант»', 'ООО «Шинный Экспресс»', 'ООО «Аква-Фильтр Сура»', 'ООО «Дента-Снаб»'),
    'de': ('Schuleinrichtungen Hellweg GmbH', 'Bürofachmarkt Tintenfass GmbH & Co. KG', 'Brandschutz Rennsteig GmbH', 'Reifen Dreisbach GmbH', 'Wassertechnik Altmühl GmbH', 'Dentalbedarf Sieglitz KG'),
    'at': ('Schulmöbel Mostviertel GmbH', 'Brandschutztechnik Ennskraft GmbH', 'Reifenhaus Lavanttaler OG'),
}
BUYERS = {
    'sr': (
        'Osnovna škola Desanka Brzak', 'Gimnazija Mihajlo Sretenović', 'Predškolska ustanova Bubamara Lazine', 'Opštinska uprava opštine Rečani', 'Dom učenika Breza', 'JKP Komunalac Trnava Polje',
        'Dom zdravlja Dr Vasa Jeličić', 'Transport Galeb Logistika d.o.o.', 'Mesara Pašnjak d.o.o.', 'Centar za socijalni rad Podrinje Gornje', 'Fabrika Nameštaja Jelovnik a.d.', 'Visoka škola strukovnih studija Tamnava'),
    'ba': ('Osnovna Škola Meša Hodžić', 'Komunalno Preduzeće Usora Čista d.o.o.', 'Mljekara Vlašićka Dolina d.o.o.'),
    'me': ('Opština Morački Brijeg', 'Hotelsko Preduzeće Valdanos More d.o.o.', 'Srednja škola Ivan Crnojev'),
    'en': ('Harkstead Academies Trust', 'Teversham Parish Council', 'Quernmore Dental Practice Ltd', 'Fosseway Haulage Ltd', 'Pebblecoombe Care Homes Ltd', 'Eskdaleside District Council'),
    'us': ('Juniper Flats Elementary School District', 'Cedar Narrows Township', 'Bluestem Family Dentistry, P.C.', 'Three Rivers Freight Lines, Inc.'),
    'ie': ('Knockmore Credit Union Ltd', 'Scoil Naomh Eanna Ballinagrove', 'Inishfree Guest Houses Ltd'),
    'zh': ('清河县第二中学', '云栖街道办事处', '安顺物流运输有限公司', '金穗幼儿园', '仁爱口腔门诊部', '龙湾纺织印染有限公司'),
    'ru': ('МБОУ «Лицей № 37 Приозерска»', 'ООО «Автобаза Сокол»', 'Администрация Лесновского Района', 'ООО «Стоматология Жемчуг»', 'МБДОУ «Детский Сад № 18 Ромашка»', 'АО «Хлебозавод Берёзки»'),
    'de': ('Realschule am Weiherberg', 'Gemeindeverwaltung Hochspeyerbach', 'Spedition Lautertal GmbH', 'Zahnarztpraxis Dr. Imhof und Partner', 'Seniorenheim Sankt Walburg gGmbH', 'Molkerei Rhönquell eG'),
    'at': ('Volksschule Oberkirchbach', 'Stadtgemeinde Pöllnitz', 'Transporte Wieslhuber GmbH'),
}
PEOPLE = {
    'sr': ('Gordana Prodanović', 'Miloš Stanisavljević', 'Jasmina Ćetković', 'Goran Živadinović', 'Ivana Rakočević', 'Dejan Šljivić', 'Slavica Đukanović', 'Marko Lončarević'),
    'ba': ('Amra Hadžiefendić', 'Dragan Šipovac', 'Senad Mulahusić', 'Ljiljana Bursać'),
    'me': ('Vesna Perišić', 'Rajko Vukčević', 'Milena Drašković', 'Igor Radusinović'),
    'en': ('Gillian Pemberthy', 'Marcus Oyelaran', 'Heather Stubbings', 'Dominic Lascelles', 'Parminder Gill', 'Roy Hebblethwaite'),
    'us': ('Kimberly Stroud', 'Nathan Velasquez', 'Tammy Lindqvist', 'Greg Faulkenberry'),
    'ie': ('Aoife Gilhooly', 'Declan Mannion', 'Niamh Tuohy', 'Padraig Scully'),
    'zh': ('钟丽华', '谭永强', '龚晓燕', '万国庆', '覃美玲', '施卫东'),
    'ru': ('Кудряшова Наталья Петровна', 'Мещеряков Андрей Игоревич', 'Ларина Светлана Юрьевна', 'Бочаров Виктор Павлович', 'Самойлова Татьяна Ивановна', 'Рогов Максим Сергеевич'),
    'de': ('Bettina Reuschling', 'Frank Oberländer', 'Monika Stechele', 'Thorsten Brandis', 'Ayşe Demirtaş', 'Werner Kaltwasser'),
    'at': ('Christine Haberfellner', 'Josef Neuwirther', 'Michaela Pötscher', 'Franz Stadlmayr'),
}
STREETS = {
    'sr': ('Cara Uroša', 'Ulica Prosvetnih radnika', 'Privredna', 'Stevana Sinđelića', 'Vojvode Mišića', 'Učiteljska', 'Bulevar Nemanjića', 'Kneza Lazara'),
    'ba': ('Školska cesta', 'Ulica Kulina bana', 'Magistralni put', 'Trg mladih'),
    'me': ('Ulica Ivana Milutinovića', 'Bulevar Pera Ćetkovića', 'Obala Iva Novakovića', 'Ulica Crnogorskih serdara'),
    'en': ('Enterprise Park', 'Church Street', 'Wharf Business Centre', 'Prospect Road', 'Trading Estate Road', 'Vicarage Lane'),
    'us': ('Distribution Drive', 'Schoolhouse Road', 'Corporate Parkway', 'Main Street'),
    'ie': ('Dublin Road', 'Main Street', 'Kilcolgan Business Park', 'Abbey Street'),
    'zh': ('校具工业园中路', '人民路', '文具城大街', '育才路', '消防科技园二路', '建设西路'),
    'ru': ('ул. Школьная', 'ул. Чапаева', 'пр-т Строителей', 'ул. Первомайская', 'ул. Шинников', 'пер. Цветочный'),
    'de': ('Gewerbepark', 'Schulstraße', 'Robert-Bosch-Straße', 'Kirchplatz', 'Raiffeisenstraße', 'Rathausgasse'),
    'at': ('Gewerbestraße', 'Stadtplatz', 'Wiener Straße', 'Kirchenplatz'),
}
PLACES = {
    'sr': (('31230', 'Arilje'), ('22420', 'Platičevo'), ('19370', 'Boljevac'), ('16210', 'Vlasotince'), ('26340', 'Bela Crkva'), ('24430', 'Ada'), ('35210', 'Svilajnac')),
    'ba': (('74260', 'Tešanj'), ('78430', 'Prnjavor'), ('70230', 'Bugojno')),
    'me': (('81410', 'Danilovgrad'), ('85330', 'Kotor'), ('81435', 'Plužine')),
    'en': (('DE6 1GJ', 'Ashbourne'), ('IP24 2DP', 'Thetford'), ('TA1 3NB', 'Taunton'), ('YO17 7LX', 'Malton')),
    'us': (('IA 51360', 'Spirit Lake'), ('MT 59401', 'Great Falls'), ('OR 97062', 'Tualatin')),
    'ie': (('H62 YR28', 'Loughrea'), ('F23 X5P8', 'Castlebar'), ('R32 D7T6', 'Portlaoise')),
    'zh': (('528400', '中山市'), ('318000', '台州市'), ('362000', '泉州市'), ('276000', '临沂市')),
    'ru': (('640000', 'г. Курган'), ('460000', 'г. Оренбург'), ('150000', 'г. Ярославль'), ('426000', 'г. Ижевск')),
    'de': (('59494', 'Soest'), ('98693', 'Ilmenau'), ('91710', 'Gunzenhausen'), ('36037', 'Fulda')),
    'at': (('3300', 'Amstetten'), ('4400', 'Steyr'), ('9400', 'Wolfsberg')),
}
BANKS = {'sr': 'Moravička Komercijalna Banka a.d.', 'ba': 'Usorska Banka d.d.', 'me': 'Primorska Razvojna Banka AD', 'en': 'Derwent & Stour Bank plc', 'us': 'First Prairie Lakes Bank', 'ie': 'Corrib Mutual Bank',
         'zh': '岭东农村商业银行城南支行', 'ru': 'ПАО «Камский Торговый Банк»', 'de': 'Volksbank Hellweg-Rhön eG', 'at': 'Raiffeisenkasse Ybbs-Enns'}
