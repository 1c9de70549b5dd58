"""The cast of the fourteenth group of layouts, outlying: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Porcelan i Escajg Kruna d.o.o.', 'Dušek Fabrika Snovid a.d.', 'Brizgana Plastika Polimer Kosjerić d.o.o.', 'Alatnica Kalup Zlatibor d.o.o.', 'Vet Diagnostika Šapica d.o.o.', 'Kamenorezačka Radnja Škriljac PR Vitomir Jolović',
        'Horeka Oprema Tanjir d.o.o.', 'SZR Granulat Čubura', 'Hotelska Kozmetika Lavandula d.o.o.', 'Mermer i Granit Venčački Breg d.o.o.'),
    'me': ('Hotelska Oprema Orjenski Galeb DOO', 'Plastika Tivatska Riva DOO', 'Veterinarski Promet Čakor DOO'),
    'en': ('Tablecroft Hospitality Ltd', 'Dovecote Bedding Company Ltd', 'Ferncliffe Polymer Mouldings Ltd', 'Barleymow Veterinary Wholesale Ltd', 'Purbeck Hollow Stoneworks Ltd', 'Candlewick Hotel Technology plc'),
    'us': ('Sagebrush Innkeepers Supply, Inc.', 'Timberline Mold & Tool LLC', 'Prairie Paw Veterinary Distribution Co.'),
    'in': ('Malhar Polyplast Private Limited', 'Shivneri Hotelware Private Limited', 'Kaveri Granites & Exports', 'Ashvamedh Veterinary Laboratories Private Limited'),
    'au': ('Bottlebrush Hospitality Supplies Pty Ltd', 'Kookaburra Creek Vet Wholesalers Pty Ltd', 'Ironbark Injection Moulding Pty Ltd'),
    'zh': ('景德镇昌窑酒店瓷器有限公司', '余姚舜塑模具有限公司', '南通紫琅床上用品有限公司', '武汉楚牧动物药业有限公司', '云浮石砚石材有限公司', '中山岐江客房用品股份有限公司'),
    'ru': ('ООО «ОтельКомплект Плёс»', 'АО «Полимерформа Владимир»', 'ООО «ВетАптека Рысь»', 'ООО «Гранитный Цех Карелита»', 'ООО «Дом Матраса Сура-Сон»', 'ООО «Посуда Общепита»'),
    'de': ('Hotelporzellan Rehauer Land GmbH', 'Matratzenmanufaktur Siebenschläfer KG', 'Spritzguss Hönnetal GmbH', 'Formenbau Kützing & Partner GmbH', 'Tierarztbedarf Pfötchen GmbH', 'Steinmetzbetrieb Grauwacke e.K.'),
    'ch': ('Kunststoffwerk Tösstal AG', 'Gastroausstattung Pilatusblick GmbH', 'Natursteinwerk Calanda AG'),
}
BUYERS = {
    'sr': (
        'Hotel Srebrno Jezerce d.o.o.', 'Studentski centar Beli Orao', 'Veterinarski institut Topčidersko Brdo', 'Opština Kamena Gorica Nova', 'JKP Pogrebne Usluge Večni Mir', 'Vila Gostionica Rajska Dolina a.d.', 'Specijalna bolnica za rehabilitaciju Slana Banja',
        'Fabrika Kućnih Aparata Mlinar a.d.', 'Dom penzionera Suncokret', 'Gradsko veće grada Podrinska Varoš'),
    'me': ('Hotelska Grupa Lučice Petrovačke AD', 'Opština Gornji Durmitor', 'JU Veterinarska Služba Bjelasica'),
    'en': ('Cranmere Inns & Hotels Ltd', 'Westerdale University Halls', 'The Hallowfield Animal Rescue Trust', 'Burlestone Parish Council', 'Kingsloe Appliances Ltd', 'Combe Martin Hospice Foundation'),
    'us': ('Elkhorn Ridge Lodge & Spa, Inc.', 'Goldenrod County Animal Services', 'Ohanapecosh Appliance Corp.'),
    'in': ('Directorate of Animal Husbandry, Sahyadri Division', 'Palash Residency Hotels Limited', 'Triveni Homeware Industries Limited'),
    'au': ('Wombat Gully Shire Council', 'Banksia Coast Resorts Pty Ltd', 'Southern Tablelands Animal Hospital Ltd'),
    'zh': ('碧岚湾度假酒店有限公司', '凤栖县动物疫病预防控制中心', '联晟家电制造有限公司', '松鹤市民政局殡仪馆', '江左师范学院后勤处', '望湖区国际会展酒店'),
    'ru': ('ООО «Гостиница Золотой Ярус»', 'ГБУ «Станция по Борьбе с Болезнями Животных Заволжья»', 'АО «Завод Бытовой Техники Метеор-М»', 'МКУ «Ритуальная Служба Северск-3»', 'ФГБУ «Санаторий Хвойный Берег»', 'ООО «Ресторанный Двор Пряник»'),
    'de': ('Kurhotel Waldmeister GmbH & Co. KG', 'Tierheim Muldeaue e.V.', 'Haushaltsgeräte Vehnemoor AG', 'Friedhofsverwaltung Bad Trauenstein', 'Jugendherberge Eiderstrand gGmbH', 'Veterinäramt Landkreis Hochsolling'),
    'ch': ('Grandhotel Murtenberg AG', 'Einwohnergemeinde Niederlangnau', 'Tierspital Seelandhof'),
}
PEOPLE = {
    'sr': ('Grozdana Ćurčić', 'Velibor Šušnjar', 'Danijela Džodan', 'Miroljub Pejčinović', 'Ksenija Žeravica', 'Srbislav Đorić', 'Nataša Ljumović', 'Goran Čavoški'),
    'me': ('Vuksan Drljević', 'Anđela Šćekić', 'Radonja Bulajić', 'Milijana Vukčević'),
    'en': ('Fiona Tattersall', 'Rhodri Beynon', 'Priscilla Nkemelu', 'Gareth Slingsby', 'Maureen Outhwaite', 'Callum Drysdale'),
    'us': ('Lorraine Buckholtz', 'Terrell Whitcomb', 'Guadalupe Ybarra', 'Hank Sorensen'),
    'in': ('Sandeep Kulkarni', 'Meenakshi Subramaniam', 'Harpreet Ahluwalia', 'Nandini Deshpande'),
    'au': ('Kylie Prendergast', 'Bruce Tamblyn', 'Siobhan McAlister', 'Darren Oakeshott'),
    'zh': ('苏怀瑾', '骆明轩', '欧阳静怡', '简伯良', '顾采薇', '翟立新'),
    'ru': ('Мещеряков Павел Игоревич', 'Зотова Алла Викторовна', 'Стрельников Олег Юрьевич', 'Кудряшова Вера Петровна', 'Фадеев Руслан Маратович', 'Шубина Нина Олеговна'),
    'de': ('Ulrike Dannenberg', 'Bernhard Stöwer', 'Mareike Habermehl', 'Klaus-Dieter Rüsing', 'Fatma Yıldırım', 'Thorben Quast'),
    'ch': ('Urs Bärtschi', 'Verena Schürch-Iten', 'Beat Hürlimann', 'Sandra Caduff'),
}
STREETS = {
    'sr': ('Hotelijerska', 'Porcelanska', 'Kamenorezačka', 'Ulica Veterinara Mirka', 'Polimerska', 'Lastavičja', 'Bulevar Gostoprimstva', 'Mermerni prolaz'),
    'me': ('Ulica Ribarskih Mreža', 'Obala Kapetana Iva', 'Hotelski put', 'Maslinska staza'),
    'en': ('Innkeepers Row', 'Chiselgate', 'Moulders Yard', 'Pattern House Lane', 'Farrier Street', 'Tableland Close'),
    'us': ('Lodge Pole Avenue', 'Toolmakers Boulevard', 'Stable Creek Drive', 'Quarry Ridge Road'),
    'in': ('MIDC Polymer Estate', 'Udyog Vihar Phase III', 'Granite Park Road', 'Ring Road Industrial Area'),
    'au': ('Wattle Flat Road', 'Billabong Terrace', 'Foundry Paddock Drive', 'Currawong Street'),
    'zh': ('瓷乡大道', '模具城路', '家纺一街', '牧医路', '石材城南路', '客舍街'),
    'ru': ('ул. Гостиничная', 'ул. Полимерщиков', 'ул. Ветеринарная', 'ул. Каменотёсов', 'Матрасный пер.', 'ул. Фарфоровая'),
    'de': ('Porzellangasse', 'Zum Spritzwerk', 'Tierheimweg', 'Steinbruchstraße', 'Gasthofallee', 'Formerstieg'),
    'ch': ('Granitweg', 'Hotelplatz', 'Sagistrasse', 'Tierspitalrain'),
}
PLACES = {
    'sr': (('31260', 'Kosjerić'), ('34300', 'Aranđelovac'), ('24420', 'Kanjiža'), ('37240', 'Trstenik'), ('16240', 'Medveđa'), ('24400', 'Senta'), ('12220', 'Veliko Gradište')),
    'me': (('85310', 'Budva'), ('84300', 'Berane'), ('85340', 'Herceg Novi')),
    'en': (('ST4 2RW', 'Stoke-on-Trent'), ('BH20 4QN', 'Wareham'), ('TR1 3LL', 'Truro'), ('CA11 9AD', 'Penrith')),
    'us': (('MT 59714', 'Belgrade'), ('OH 44833', 'Galion'), ('NE 68847', 'Kearney')),
    'in': (('411019', 'Pune'), ('562109', 'Ramanagara'), ('122016', 'Gurugram')),
    'au': (('NSW 2580', 'Goulburn'), ('VIC 3550', 'Bendigo'), ('TAS 7250', 'Launceston')),
    'zh': (('333400', '浮梁县'), ('315400', '余姚市'), ('226000', '南通市'), ('527300', '云浮市')),
    'ru': (('600000', 'г. Владимир'), ('185000', 'г. Петрозаводск'), ('433800', 'г. Инза'), ('155555', 'г. Плёс')),
    'de': (('95111', 'Rehau'), ('58802', 'Balve'), ('99510', 'Apolda'), ('25832', 'Tönning')),
    'ch': (('8492', 'Wila'), ('6010', 'Kriens'), ('7012', 'Felsberg')),
}
BANKS = {'sr': 'Rasinska Zanatska Banka a.d.', 'me': 'Bokeljska Štedna Banka AD', 'en': 'Potteries & Dorset Bank', 'us': 'First Gallatin Valley Bank', 'in': 'Konkan Sahakari Bank Ltd', 'au': 'Tablelands Mutual Bank', 'zh': '昌江农村商业银行瓷乡大道支行',
         'ru': 'АО «Клязьма Кредит Банк»', 'de': 'Sparkasse Fichtelquell-Hönnetal', 'ch': 'Regionalbank Tösstal-Calanda AG'}
