"""The cast of the eighth group of layouts, further: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Krila i Pogled Dronovi d.o.o.', 'Velo Kuća Pedala d.o.o.', 'Sunčana Snaga Mačvanka d.o.o.', 'Optičarska Kuća Bistar Pogled d.o.o.', 'Slušni Centar Eho d.o.o.', 'Digitalni Trag Forenzika d.o.o.',
        'Arhivar Plus Usluge d.o.o.', 'Stolarski Magacin Orahovo Drvo d.o.o.', 'SZR Knjigovezac Bogojević', 'Elektropunjači Panonski Volt a.d.', 'Ranko Ćulibrk PR Servis Bicikala Točak', 'Šumarska Oprema Golijska Jela d.o.o.'),
    'me': ('Solarni Krov Morača DOO', 'Velo Centar Rumija DOO', 'Drvopromet Rožajska Jela DOO'),
    'en': (
        'Kestrelwing Aerial Ltd', 'Spoke & Saddle Cycles Ltd', 'Sunhollow Energy Ltd', 'Lensgrove Opticians Supply Ltd', 'Foxglove Archival Services Ltd', 'Tracewell Forensics Ltd', 'Larchgrove Joinery LLP'),
    'us': ('Painted Mesa Solar Contractors, Inc.', 'Bitterroot Drone Works LLC', 'Iron Kettle Cycles Co.', 'Palisade Data Recovery, Inc.'),
    'zhen': ('Tianyi Aerial Robotics Co., Ltd.', 'Suncheng Photovoltaic Co., Ltd.', 'Lingxing E-Bike Manufacturing Co., Ltd.'),
    'zh': ('常州翼航无人机有限公司', '嘉兴阳辉光伏科技有限公司', '天津飞轮自行车有限公司', '丹阳明视眼镜有限公司', '厦门取真数据技术有限公司'),
    'ru': ('ООО «Аэровзгляд»', 'ООО «ВелоМир Урал»', 'АО «Солнечная Генерация Юг»', 'ООО «Архивные Технологии»', 'ООО «Лаборатория Цифровой След»', 'ООО «Мебельный Двор Волжанка»'),
    'de': (
        'Fahrradhaus Pedalwerk GmbH', 'Solartechnik Hohenloher Land GmbH', 'Drohnenflug Nordmark GmbH', 'Optik und Akustik Kleinschmidt e.K.', 'Archivbedarf Pergament KG', 'Datenforensik Bergstraße GmbH',
        'Holzhandlung Spessartwald GmbH & Co. KG'),
    'ch': ('Velowerk Emmentaler AG', 'Sonnendach Fricktal GmbH', 'Brillen und Hören Zürisee AG'),
}
BUYERS = {
    'sr': (
        'Uprava za forenziku Avalski Put', 'Nacionalni park Plavi Vrhovi', 'Istorijski arhiv Begejska Kula', 'Gradska biblioteka Dositejev Hrast', 'Opština Velika Trešnja', 'Turistička organizacija Đavolji Greben',
        'Specijalna bolnica za oči Svetlost', 'Šumsko gazdinstvo Rudnička Kosa', 'Parking Servis Varošica a.d.', 'Kurirska Služba Brza Lasta d.o.o.', 'Fabrika Nameštaja Divlji Orah d.o.o.', 'Osnovna škola Veseli Potok'),
    'me': ('Opština Crno Jezerce', 'Hotelsko Preduzeće Maslinjak AD', 'Nacionalni Parkovi Sinjavinska Gora'),
    'en': ('Ravensmoor County Council', 'Peak Edge National Park Authority', 'Hollins Eye Hospital Trust', 'Wendle Valley Police Authority', 'Barley Row Furniture Ltd', 'University of Saltersgate'),
    'us': ('City of Painted Rock', "Bitter Creek Sheriff's Department", 'Cottonwood Public Library District', 'Ponderosa Lodge Resorts, Inc.'),
    'zh': ('江麓县公安局', '云栖森林公园管理处', '海州区图书馆', '平川眼科医院', '速行共享单车有限公司'),
    'ru': ('ГБУ «Центр Криминалистики Северный»', 'ФГБУ «Национальный Парк Кедровый Лог»', 'МБУК «Городская Библиотека № 3»', 'ООО «ПрокатСервис Лето»', 'ГБУЗ «Глазная Больница Ясный Взор»'),
    'de': ('Stadtarchiv Bad Wiesenau', 'Nationalparkamt Buchenrain', 'Polizeipräsidium Weserland', 'Augenklinik Sonnhalde GmbH', 'Gemeindewerke Oberkirchach', 'Möbelwerkstätten Ostheide GmbH'),
    'ch': ('Gemeinde Niederbürglen', 'Kantonsbibliothek Unterseeland', 'Velostation Aarbrugg AG'),
}
PEOPLE = {
    'sr': ('Dragoslav Ćetković', 'Maja Vukelja', 'Siniša Đorđić', 'Katarina Žarković', 'Ilija Mrđen', 'Teodora Šuput', 'Veljko Njegovan', 'Branka Lješević'),
    'me': ('Danilo Vukčević', 'Jelisaveta Perišić', 'Marko Šćekić', 'Tanja Bulatović'),
    'en': ('Rosalind Thackeray', 'Callum Dinsdale', 'Yasmin Siddiqui', 'Edmund Varley', 'Imogen Prideaux', 'Terence Oakes'),
    'us': ('Angela Whitehorse', 'Bryce Lundgren', 'Maria Delgado', 'Todd Kaminski'),
    'zhen': ('Luo Qiming', 'Shen Yue', 'Pan Weijie', 'Jin Shuting'),
    'zh': ('陆启明', '沈玥', '潘伟杰', '金舒婷', '石磊', '姚春霞'),
    'ru': ('Овчинников Д. Г.', 'Кузьмина В. И.', 'Третьяков Я. Н.', 'Панова М. А.', 'Шубин К. Е.', 'Назарова С. Ф.'),
    'de': ('Friederike Holst', 'Gregor Wittmann', 'Nadine Pfeiffer', 'Ulf Mackensen', 'Leyla Arslan', 'Eckhard Thiele'),
    'ch': ('Ursina Brunner', 'Beat Hugentobler', 'Corinne Favre', 'Adrian Schnyder'),
}
STREETS = {
    'sr': ('Vidikovačka', 'Ive Andrića', 'Aerodromska', 'Trg Mihaila Pupina', 'Gavrila Principa', 'Majevička', 'Biciklistička', 'Strma'),
    'me': ('Ulica Moskovska', 'Ivana Crnojevića', 'Cetinjski put', 'Ulica 13. jula'),
    'en': ('Tannery Lane', 'Airfield Road', 'Bridge Mill', 'Market Hill', 'Observatory Walk', 'Fellside Park'),
    'us': ('Sagebrush Lane', 'E Canyon Road', 'Airport Way', 'S Library Street'),
    'zhen': ('Feiyun Road', 'Guangming Avenue', 'Huayuan East Road', 'Kechuang Street'),
    'zh': ('飞云路', '光明大街', '花园东路', '科创街', '森林公园路', '档案馆巷'),
    'ru': ('ул. Аэродромная', 'ул. Лесная', 'Библиотечный пер.', 'ул. Мастеровая', 'ул. Солнечная', 'ул. Трактовая'),
    'de': ('Radweg', 'Sonnenallee', 'Am Flugplatz', 'Archivstraße', 'Forsthausweg', 'Zum Sägewerk'),
    'ch': ('Unterdorfstrasse', 'Sonnenrain', 'Veloweg', 'Mühlegasse'),
}
PLACES = {
    'sr': (('11500', 'Obrenovac'), ('15300', 'Loznica'), ('22000', 'Sremska Mitrovica'), ('23300', 'Kikinda'), ('35000', 'Jagodina'), ('18300', 'Pirot'), ('32250', 'Ivanjica')),
    'me': (('85000', 'Bar'), ('84310', 'Rožaje'), ('81250', 'Cetinje')),
    'en': (('SK17 6BA', 'Buxton'), ('LN1 3DY', 'Lincoln'), ('YO1 7HH', 'York'), ('OX4 2JZ', 'Oxford')),
    'us': (('MT 59801', 'Missoula'), ('AZ 86301', 'Prescott'), ('CO 81526', 'Palisade')),
    'zhen': (('213000', 'Changzhou'), ('314000', 'Jiaxing'), ('300350', 'Tianjin')),
    'zh': (('213000', '常州市'), ('314000', '嘉兴市'), ('300350', '天津市'), ('212300', '丹阳市')),
    'ru': (('454000', 'г. Челябинск'), ('420000', 'г. Казань'), ('163000', 'г. Архангельск'), ('355000', 'г. Ставрополь')),
    'de': (('74523', 'Schwäbisch Hall'), ('24937', 'Flensburg'), ('64625', 'Bensheim'), ('63739', 'Aschaffenburg')),
    'ch': (('3400', 'Burgdorf'), ('5070', 'Frick'), ('8820', 'Wädenswil')),
}
BANKS = {'sr': 'Podrinjska Štedna Banka a.d.', 'me': 'Zetska Kreditna Banka AD', 'en': 'Trent & Derwent Bank', 'us': 'High Desert Savings Bank', 'zhen': 'Bank of Eastern Delta', 'zh': '江南光明银行科创支行',
         'ru': 'АО «Уральский Берег Банк»', 'de': 'Volksbank Hohenloher Tal eG', 'ch': 'Emmentaler Landbank AG'}
