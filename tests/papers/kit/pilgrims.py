"""The cast of the tenth group of layouts, yonder: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Liftomontaža Kaskada d.o.o.', 'Sterilna Medicina Autoklav d.o.o.', 'Parking Oprema Rampa Plus d.o.o.', 'Vatrospas Oprema Kaciga d.o.o.', 'Pošta Mehanizacija Žig d.o.o.', 'Otpadne Vode Taložnik d.o.o.',
        'Sajber Odbrana Kosmaj d.o.o.', 'Putna Galanterija Banatski Asfalt a.d.', 'Igraonica Mali Medved d.o.o.', 'Kino Tehnika Platno d.o.o.', 'Dušan Grbović PR Konsalting Meridijan', 'SZTR Bravar Ćosić'),
    'me': ('Liftovi i Rampe Bjelasica DOO', 'Vodoprečišćavanje Bojana DOO', 'Bezbjedna Mreža Orjen DOO'),
    'en': ('Ascendale Lifts Ltd', 'Sterilane Theatre Supplies Ltd', 'Kerbstone Parking Systems Ltd', 'Brackenfire Rescue Equipment Ltd', 'Postmill Sorting Ltd', 'Quarrydown Water Treatment Ltd', 'Watchfold Cyber LLP'),
    'us': ('Copper Hollow Elevator Co.', 'Blackfoot Fire Apparatus, Inc.', 'Meridian Slate Cyber LLC', 'Juniper Flats Playgrounds, Inc.', 'Sawmill Creek Water Systems LLC'),
    'zhen': ('Mingsheng Elevator Components Co., Ltd.', 'Ruikang Sterilizer Manufacturing Co., Ltd.', 'Haofeng Parking Equipment Co., Ltd.'),
    'zh': ('湖州恒梯电梯配件有限公司', '淄博瑞康消毒设备有限公司', '佛山畅停停车设备有限公司', '郑州安澜消防器材有限公司', '合肥观潮网络安全技术有限公司'),
    'ru': ('ООО «Лифтсервис Волга»', 'АО «Стерилизатор-Мед»', 'ООО «Паркинг Автоматика»', 'ООО «Пожтехника Урал-Щит»', 'ООО «Киберзащита Рубеж»', 'ООО «Очистные Системы Дон»'),
    'de': ('Aufzugbau Rheinhöhe GmbH', 'Sterilguttechnik Allgäu GmbH', 'Parkraumtechnik Schranke & Sohn KG', 'Feuerwehrbedarf Löschmeister GmbH', 'Klärtechnik Spreewasser GmbH', 'Sicherheitsberatung Netzwache e.K.', 'Spielgeräte Kletterfuchs GmbH'),
    'at': ('Sicherheitsaudit Silbersee e.U.', 'Aufzugprüfung Lechner e.U.', 'Organisationsbüro Traunwinkel e.U.'),
}
BUYERS = {
    'sr': (
        'Opšta bolnica Stara Varoš', 'Parking Servis Podrinjski Grad', 'Vatrogasni savez Južne Šumadije', 'Predškolska ustanova Bubamara Vodice', 'Uprava carinskih skladišta Gradina', 'Poštanski centar Moravski Most', 'JKP Kanalizacija Zlatica', 'Kazneno-popravni zavod Vrbova Luka',
        'Putevi Gornjeg Podunavlja a.d.', 'Hotelsko Preduzeće Vila Brestovac d.o.o.', 'Agencija za bezbednost podataka Senjak', 'Kulturni centar Pruga Osmica'),
    'me': ('Opština Gornja Tara', 'Vodovod Kučka Korita DOO', 'Opšta Bolnica Svač'),
    'en': ('Borough of Thornmere', 'Aldwater Hospitals NHS Trust', 'Fen Edge Fire and Rescue Authority', 'Joint Agency for Harbour Data', 'Calder Vale Wastewater plc', 'Tynedown Leisure Ltd'),
    'us': ('Village of Cedar Bluff', 'Larkspur County Fire District No. 4', 'Rosebud Valley Medical Center', 'Sweetgrass Hotel Partners, Inc.'),
    'zh': ('浦口区消防救援大队', '清江市妇幼保健院', '江都污水处理有限公司', '东湖新城停车管理中心', '云麓市网络安全应急中心'),
    'ru': ('ГБУЗ «Родильный Дом Приволжский»', 'МКУ «Городские Парковки»', 'ООО «Управдом Заречье»', 'ГКУ «Пожарно-спасательный Центр Камы»', 'МУП «Очистные Сооружения Азовья»'),
    'de': ('Klinikum Altenhorst gGmbH', 'Stadt Fürstenquell', 'Freiwillige Feuerwehr Obermoosach', 'Abwasserzweckverband Mittlere Nuthe', 'Wohnbau Elsteraue eG', 'Kindertagesstätten Sonnenhügel gGmbH'),
    'at': ('Marktgemeinde Unterlindach', 'Seniorenheim Almblick GmbH', 'Hotelbetriebe Gamsjoch GmbH'),
}
PEOPLE = {
    'sr': ('Gordana Mićunović', 'Aleksa Đurđević', 'Zorica Šljivić', 'Momčilo Bjelica', 'Ivona Žugić', 'Predrag Ćurčin', 'Nevena Ljubojević', 'Svetozar Džomba'),
    'me': ('Vasilije Raičković', 'Anđela Kaluđerović', 'Blažo Šoć', 'Milena Jovićević'),
    'en': ('Harriet Swinburne', 'Olumide Bankole', 'Gwendolyn Pryce', 'Stuart Killingback', 'Meera Chaudhuri', 'Barnaby Foulkes'),
    'us': ('Loretta Vandenberg', 'Curtis Yellowtail', 'Janelle Ostrowski', 'Roy Beckwith'),
    'zhen': ('Gu Minghao', 'Tao Lin', 'Yu Jianping', 'Ding Xiaoyu'),
    'zh': ('顾明浩', '陶琳', '余建平', '丁晓宇', '毕海涛', '夏雪梅'),
    'ru': ('Быков Р. А.', 'Жданова Т. С.', 'Носов Е. В.', 'Ершова К. Л.', 'Мухин С. Д.', 'Рябова И. Г.'),
    'de': ('Heike Rossmanith', 'Torsten Weißgerber', 'Svenja Petersen', 'Olaf Hinrichs', 'Aylin Kaya', 'Burkhard Lohse'),
    'at': ('Theresia Moosbrugger', 'Markus Lechner', 'Elfriede Kogler', 'Florian Zauner'),
}
STREETS = {
    'sr': ('Liftarska', 'Vatrogasni trg', 'Ulica Save Kovačevića', 'Stanka Opsenice', 'Kolodvorska', 'Nikole Tesle', 'Narodnog fronta', 'Ulica heroja Pinkija'),
    'me': ('Ulica Vuka Karadžića', 'Bulevar Revolucije', 'Ulica Nikca od Rovina', 'Rudarska'),
    'en': ('Foundry Terrace', 'Sluice Lane', 'Old Post Yard', 'Priory Street', 'Engine House Road', 'Cobden Square'),
    'us': ('W Elevator Street', 'Firehouse Road', 'Waterworks Drive', 'Old Mill Parkway'),
    'zhen': ('Tianti Road', 'Weisheng Street', 'Ganghua Road', 'Nanhuan East Road'),
    'zh': ('天梯路', '卫生街', '南环东路', '消防巷', '停云路', '清波大道'),
    'ru': ('ул. Лифтовая', 'ул. Пожарского', 'ул. Парковая', 'Больничный пер.', 'ул. Очистная', 'ул. Камская'),
    'de': ('Aufzugstraße', 'Löschwassergasse', 'Am Klärwerk', 'Klinikweg', 'Schrankenallee', 'Spielplatzweg'),
    'at': ('Traunuferweg', 'Silberseegasse', 'Lindachstraße', 'Gamsjochweg'),
}
PLACES = {
    'sr': (('19000', 'Zaječar'), ('25000', 'Sombor'), ('36000', 'Kraljevo'), ('26000', 'Pančevo'), ('11400', 'Mladenovac'), ('21400', 'Bačka Palanka'), ('17500', 'Vranje')),
    'me': (('84000', 'Bijelo Polje'), ('85360', 'Ulcinj'), ('81400', 'Nikšić')),
    'en': (('HX1 5ER', 'Halifax'), ('PE13 2AF', 'Wisbech'), ('SA1 3QT', 'Swansea'), ('DT4 7BN', 'Weymouth')),
    'us': (('ID 83221', 'Blackfoot'), ('OR 97801', 'Pendleton'), ('NM 88061', 'Silver City')),
    'zhen': (('313000', 'Huzhou'), ('255000', 'Zibo'), ('528000', 'Foshan')),
    'zh': (('313000', '湖州市'), ('255000', '淄博市'), ('528000', '佛山市'), ('450000', '郑州市')),
    'ru': (('443001', 'г. Самара'), ('614000', 'г. Пермь'), ('344002', 'г. Ростов-на-Дону'), ('346780', 'г. Азов')),
    'de': (('53557', 'Bad Hönningen'), ('87435', 'Kempten'), ('15907', 'Lübben'), ('04552', 'Borna')),
    'at': (('4810', 'Gmunden'), ('5020', 'Salzburg'), ('6700', 'Bludenz')),
}
BANKS = {'sr': 'Timočka Krajina Banka a.d.', 'me': 'Limska Komercijalna Banka AD', 'en': 'Calder & Fen Bank', 'us': 'First Bank of Sawtooth', 'zhen': 'Bank of Taihu Commerce', 'zh': '太湖商业银行天梯支行',
         'ru': 'АО «Камский Промышленный Банк»', 'de': 'Volksbank Spree-Nuthe eG', 'at': 'Traunseer Landesbank AG'}
