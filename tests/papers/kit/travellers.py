"""The cast of the ninth group of layouts, beyond: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Aerodromska Oprema Batajnički Let d.o.o.', 'Radio Difuzija Venac Signal d.o.o.', 'Traktor Centar Stiška Brazda d.o.o.', 'Ribnjačarstvo Oprema Šaran Plus d.o.o.', 'Trezor Tehnika Sef d.o.o.', 'Balistika Štit Kragujevački d.o.o.',
        'Skijaški Sistemi Beli Greben d.o.o.', 'Server Sala Hladni Prolaz d.o.o.', 'Zemljoradnička Zadruga Mokrinska Njiva', 'Goran Čvokić PR Titlovanje Kadar', 'Snežni Topovi i Žičare Jastrebac a.d.', 'Izborna Štampa Glas i Kutija d.o.o.'),
    'ba': ('Poljomehanika Semberska Ravnica d.o.o.', 'Videotehnika Vijećnica d.o.o.', 'Žičare i Oprema Bjelašnica Snijeg d.o.o.'),
    'en': ('Runwaymoor Ground Equipment Ltd', 'Fellgate Broadcast Hire Ltd', 'Ploughman & Rudd Agricultural Ltd', 'Ironshore Protective Systems Ltd', 'Cashbourne Safes Ltd', 'Troutbeck Aquaculture Supplies Ltd', 'Coldaisle Hosting LLP'),
    'us': ('Buffalo Draw Tractor Supply, Inc.', 'Signal Butte Broadcast Co.', 'Three Pines Snow Equipment LLC', 'Anvil Creek Ballistics, Inc.', 'Precinct Ballot Systems LLC'),
    'zh': ('沈阳浑河安检设备有限公司', '洛阳洛水农机有限公司', '湛江蓝湾渔业装备有限公司', '贵阳黔云数据科技有限公司', '吉林长白滑雪器材有限公司'),
    'ru': ('ООО «АэроТехСервис Пулковец»', 'ООО «Агромаш Черноземье»', 'АО «Вещательные Системы Эфир»', 'ООО «БанкТехника Сейф»', 'ООО «Рыбоводная Компания Сиг»', 'ООО «Горнолыжное Оборудование Шерегешский Склон»'),
    'de': ('Landtechnik Börde Ackermann GmbH', 'Flughafentechnik Nordholz GmbH', 'Rundfunktechnik Feldberg GmbH', 'Tresorbau Panzerwerk KG', 'Teichwirtschaft Karpfenhof e.K.', 'Rechenzentrum Kaltgang GmbH & Co. KG'),
    'at': ('Untertitelung Lautlos e.U.', 'Seilbahnbau Zillertaler Grat GmbH', 'Technisches Büro Eiswinkel e.U.'),
}
BUYERS = {
    'sr': (
        'Aerodrom Ponikvanska Ravan a.d.', 'Javna medijska ustanova Radio Vlasina', 'Opštinska izborna komisija Gornji Ibar', 'Uprava za zaštitu ličnosti Topčider', 'Skijalište Golijski Vrh a.d.', 'Institut za stočarstvo Bela Krava',
        'Državni data centar Šumarice', 'Štedno-kreditna Zadruga Snop', 'Grad Rasinsko Polje', 'Ribarsko gazdinstvo Ečka Voda', 'Kontrola letenja Južni Prilaz', 'Mlekara Bistrički Katun d.o.o.'),
    'ba': ('Općina Bijelo Vrelo', 'Skijaški Centar Ravna Planina d.o.o.', 'Kantonalna Televizija Usora'),
    'en': ('Wharfedale Airport plc', 'Isle of Skarra Broadcasting Trust', 'Northumber Constabulary', 'Electoral Office for Dunmere', 'Coldstream Agricultural College', 'Tamar Fisheries Authority'),
    'us': ('Elk Valley School District No. 9', 'Bonneville County Election Office', 'Wind Ridge Regional Airport Authority', 'Alder Gulch Police Department'),
    'zh': ('辽东机场集团有限公司', '洛川县农机推广站', '海陵区公安分局', '黔东数据中心管理局', '长岭滑雪场有限公司'),
    'ru': ('АО «Аэропорт Северные Зори»', 'ФГУП «Радиоцентр Восток»', 'ООО «Агрохолдинг Тамбовский Колос»', 'МКУ «Избирательный Центр Заволжья»', 'ГБУ «Рыбхоз Чудское»'),
    'de': ('Flughafen Emsland-Süd GmbH', 'Landesrundfunk Börde AöR', 'Landwirtschaftsschule Triesdorfer Hof', 'Polizeiverwaltungsamt Elsterland', 'Sparkassenverbund Heidesand', 'Kreiswahlleitung Altmühlgrund'),
    'at': ('Bergbahnen Hochkarspitz AG', 'Landesstudio Karawanken', 'Stadtgemeinde Mürzhofen'),
}
PEOPLE = {
    'sr': ('Vidosava Kljajić', 'Strahinja Puzović', 'Milunka Đaković', 'Rade Žmirić', 'Sofija Ćalić', 'Bogdan Šarenac', 'Ružica Njeguš', 'Nebojša Džaković'),
    'ba': ('Mirsad Čolaković', 'Vedrana Ljubić', 'Almir Šehić', 'Dragica Todić'),
    'en': ('Lavinia Cropper', 'Desmond Iwu', 'Fiona Murchison', 'Rupert Haldane', 'Anjali Deshpande', 'Cedric Thwaite'),
    'us': ('Norma Castellano', 'Wayne Holloway', 'Shirley Begay', 'Darnell Fitch'),
    'zh': ('钟毅', '范晓琳', '康永强', '白静怡', '段鹏飞', '尹佳慧'),
    'ru': ('Лопатин В. Е.', 'Самойлова Н. Ю.', 'Горбачёв А. Т.', 'Исаева П. Д.', 'Крючков М. О.', 'Фомина Л. Б.'),
    'de': ('Almut Segebrecht', 'Jochen Wiedemann', 'Tanja Kowalski', 'Rainer Oldenburg', 'Fatma Öztürk', 'Gisbert Lohmann'),
    'at': ('Roswitha Edlinger', 'Anton Grabner', 'Lorenz Hofstätter', 'Sieglinde Pacher'),
}
STREETS = {
    'sr': ('Pilotska', 'Televizijska', 'Zadrugarska', 'Bulevar Mihajla Idvorskog', 'Ribarska', 'Planinska kolonija', 'Toplička', 'Dragoljuba Ranisavljevića'),
    'ba': ('Ulica Alije Nametka', 'Planinski put', 'Semberska', 'Ulica Petra Kočića'),
    'en': ('Hangar Road', 'Transmitter Hill', 'Corn Exchange Yard', 'Keepers Lane', 'Skerry Quay', 'Assembly Street'),
    'us': ('Grange Hall Road', 'N Airport Loop', 'Precinct Street', 'Snowcat Drive'),
    'zh': ('空港一路', '农机大道', '渔港中路', '云谷街', '雪场路', '机场迎宾路'),
    'ru': ('ул. Аэропортовская', 'ул. Радистов', 'ул. Полевая', 'ул. Рыбацкая', 'ул. Лыжная', 'Банковский пер.'),
    'de': ('Zur Landebahn', 'Funkhausallee', 'Am Karpfenteich', 'Bördestraße', 'Tresorgasse', 'Wahlkreisplatz'),
    'at': ('Bergstationsweg', 'Rundfunkgasse', 'Mürzlände', 'Untere Seilbahnstraße'),
}
PLACES = {
    'sr': (('31000', 'Užice'), ('12000', 'Požarevac'), ('24000', 'Subotica'), ('37000', 'Kruševac'), ('11080', 'Zemun'), ('23305', 'Mokrin'), ('17510', 'Vladičin Han')),
    'ba': (('76300', 'Bijeljina'), ('71420', 'Pale'), ('72230', 'Žepče')),
    'en': (('LS29 8AQ', 'Ilkley'), ('KW15 1NE', 'Kirkwall'), ('NE46 1XD', 'Hexham'), ('PL15 8DU', 'Launceston')),
    'us': (('MT 59715', 'Bozeman'), ('ID 83401', 'Idaho Falls'), ('WY 82414', 'Cody')),
    'zh': (('110015', '沈阳市'), ('471003', '洛阳市'), ('524000', '湛江市'), ('550081', '贵阳市')),
    'ru': (('196210', 'г. Пушкин'), ('392000', 'г. Тамбов'), ('180000', 'г. Псков'), ('652971', 'пгт Шерегеш')),
    'de': (('39387', 'Oschersleben'), ('27639', 'Wurster Heide'), ('92318', 'Neumarkt'), ('61389', 'Schmitten')),
    'at': (('6280', 'Zell am Ziller'), ('9020', 'Klagenfurt'), ('8680', 'Mürzzuschlag')),
}
BANKS = {'sr': 'Zlatiborska Rečna Banka a.d.', 'ba': 'Posavska Vrela Banka d.d.', 'en': 'Tweed & Tamar Bank', 'us': 'Bank of the Bitter Basin', 'zh': '白山商业银行云谷支行', 'ru': 'АО «Псковский Торговый Банк»',
         'de': 'Kreissparkasse Bördetal', 'at': 'Mürztaler Raiffeisenkasse eGen'}
