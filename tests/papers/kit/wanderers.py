"""The cast of the twelfth group of layouts, remote: names that no layout of the other groups has used. All are invented."""

SELLERS = {
    'sr': (
        'Sportska Oprema Čeličnik d.o.o.', 'Teren Gradnja Bukulja d.o.o.', 'Fit Tehnika Dorćolski Kej d.o.o.', 'Gimnastika Sprave Vojlovica a.d.', 'Semafor Elektro Timok d.o.o.', 'Podovi i Parket Bagrdan d.o.o.',
        'Dresovi Kanjiža d.o.o.', 'Fizio Centar Oporavak Plus d.o.o.', 'Radovan Šešum PR Trenerska Agencija Start', 'STR Pehari i Medalje Žumanac', 'Stadion Sistemi Ulaz d.o.o.', 'Tribina Montaža Homolje d.o.o.'),
    'ba': ('Sportski Tereni Ozren d.o.o.', 'Gimnastička Oprema Klekovača d.o.o.', 'Fit Servis Trebević d.o.o.'),
    'me': ('Sportprom Durmitorska Staza DOO', 'Tereni i Podovi Skadar DOO', 'Trenažeri Lovćenac DOO'),
    'en': ('Hurdlegate Sports Surfaces Ltd', 'Ironbridge Barbell Co. Ltd', 'Fairplay Timing Systems Ltd', 'Grandstand & Turnstile Ltd', 'Physiowell Rehabilitation Ltd', 'Wallbar & Vaulting Supply Ltd'),
    'ie': ('Shannonside Sports Supplies Ltd', 'Corrib Pitch Contractors Ltd', 'Ardmore Gym Engineering Ltd'),
    'au': ('Wattlebird Sports Flooring Pty Ltd', 'Yarra Scoreboards Pty Ltd', 'Redgum Fitness Equipment Pty Ltd'),
    'us': ('Buckeye Bleacher & Goal, Inc.', 'Tumbleweed Athletic Supply LLC', 'Lone Elk Scoreboard Co.'),
    'zh': ('定州恒跃体育器材有限公司', '沧州飞虹体育设施有限公司', '泰州金羽健身器材有限公司', '厦门鹭跑体育科技有限公司', '嘉兴锦程地板有限公司'),
    'ru': ('ООО «Спортинвентарь Урал-Тренд»', 'АО «Стадион-Монтаж Волжский»', 'ООО «Гимнаст-Снаб»', 'ООО «Тренажёрный Завод Прикамье»', 'ООО «Табло Сервис Омск»', 'ООО «Паркет Арена»'),
    'de': ('Turngerätebau Hohenfels GmbH', 'Sportbodenbau Lippeaue GmbH', 'Fitnesstechnik Kraftwerk Süd GmbH', 'Zeitmessung Zielgerade KG', 'Stadionbedarf Nordkurve GmbH', 'Pokale Ehrlich e.K.'),
    'at': ('Sportstättenbau Wienerwald GmbH', 'Turnhallenservice Pongau e.U.', 'Fitnesshandel Murtal GmbH'),
    'ch': ('Turngeräte Emmental AG', 'Sportbelag Zürichberg AG', 'Trainingstechnik Rigi GmbH'),
}
BUYERS = {
    'sr': (
        'Ustanova za fizičku kulturu Mladost Braničevo', 'Sportski centar Tašmajdanski Breg', 'Osnovna škola Vojvoda Prijezda', 'Opština Velika Lukovica', 'Fakultet sporta i zdravlja Karaburma', 'Gradska uprava grada Resavice',
        'Policijska akademija Zemunski Plato', 'Opšta bolnica Đurinci', 'Fudbalski savez Istočne Banije', 'Teretana Snaga Voždovac d.o.o.', 'Hotel Zlatarska Jela a.d.', 'Javna ustanova Stadion Čika Dača Polje'),
    'ba': ('Sportska Dvorana Vrbas Polje d.o.o.', 'Općina Gornje Podveležje', 'Univerzitet Sportskih Nauka Majevica'),
    'me': ('Opština Donja Zeta', 'Sportski Objekti Ulcinjska Rivijera DOO', 'Osnovna Škola Savo Pejović Brskut'),
    'en': ('Kettlewick Borough Council', 'Eastmarch College of Sport', 'International Fund for Youth and Play', 'Moorgate Leisure Trust', 'Severnside Academy Schools', 'Bramley Rovers Football Club Ltd'),
    'ie': ('Ballinacor County Council', 'Galtee Vale Education and Training Board', 'Slievenamon Hotel Leisure Ltd'),
    'au': ('Shire of Mallee Plains', 'Bellbrook Grammar School', 'Corella Bay Aquatic Centre Ltd'),
    'us': ('Pine Hollow Independent School District', 'Saltgrass County Parks Department', 'Red Barn Fitness Partners, LLC'),
    'zh': ('龙潭市体育局', '雁荡路中学', '北溪职业体育学院', '金禾健身俱乐部有限公司', '东岭县人民医院'),
    'ru': ('МАУ «Спортивная Школа Олимпийских Надежд»', 'ГБОУ «Гимназия Сокольская»', 'ООО «Фитнес-Клуб Атмосфера Тур»', 'Администрация Нижнекурьинского района', 'ФГБОУ «Институт Физкультуры Поморья»'),
    'de': ('Turnverein Eintracht Brookdorf e.V.', 'Stadt Wehrheide', 'Landessportschule Rhönblick', 'Gesamtschule Am Ellerbach', 'Sportpark Taubertal Betriebs GmbH', 'Rehaklinik Fichtenau GmbH'),
    'at': ('Stadtgemeinde Hinterbrunn', 'Sportgymnasium Tennengau', 'Thermenhotel Sonnwend GmbH'),
    'ch': ('Schulgemeinde Niederrüti', 'Sportanlagen Brugg-Au AG', 'Gemeinde Sankt Anton am Rhein'),
}
PEOPLE = {
    'sr': ('Milutin Žarkov', 'Dragoslava Šarčević', 'Nenad Ćupić', 'Jovanka Đaković', 'Uglješa Pavićević', 'Tijana Brčić', 'Srđan Lazendić', 'Ksenija Žebeljan'),
    'ba': ('Jasmin Hodžić', 'Ljubica Đekanović', 'Nermina Šabić', 'Slobodan Ćosović'),
    'me': ('Radoje Vukčević', 'Jelisaveta Đurišić', 'Balša Šćekić', 'Danica Čelebić'),
    'en': ('Imogen Hartley-Shaw', 'Tunde Adeyemi', 'Cressida Bowmaker', 'Gareth Penhallow', 'Priyanka Desai', 'Edmund Thackeray-Poole'),
    'ie': ('Sinéad Mulcahy', 'Cormac Heffernan', 'Aoife Ní Bhriain', 'Declan Tuohy'),
    'au': ('Bronwyn Castellano', 'Lachlan Fairweather', 'Mei-Lin Hargreaves', 'Trevor Oxenham'),
    'us': ('Darlene Schumacher', 'Emmett Boudreaux', 'Rosalia Ybarra', 'Clint Haverford'),
    'zh': ('韩志远', '冯雅静', '曹文斌', '邓晓梅', '潘建国', '秦思敏'),
    'ru': ('Гусев А. Л.', 'Миронова Н. В.', 'Чернов П. Д.', 'Лапина О. Р.', 'Сазонов В. И.', 'Третьякова Е. М.'),
    'de': ('Annegret Wohlleben', 'Steffen Krautwurst', 'Birgit Tiedemann', 'Lothar Eisenbeis', 'Canan Özdemir', 'Henning Sievers'),
    'at': ('Hannelore Stadlbauer', 'Christoph Wimmer', 'Brigitte Haslinger', 'Josef Obermayr'),
    'ch': ('Esther Rüegsegger', 'Urs Häfliger', 'Madeleine Brunnschweiler', 'Kaspar Odermatt'),
}
STREETS = {
    'sr': ('Stadionska', 'Ulica Dragana Mancea', 'Bulevar Sportista', 'Gimnastička', 'Ulica Ljube Čupe', 'Olimpijska', 'Sokolska', 'Trkačka'),
    'ba': ('Olimpijska cesta', 'Ulica Sokolskog doma', 'Put Planinara', 'Ulica Hamze Hume'),
    'me': ('Ulica Jola Piletića', 'Sportska', 'Ulica Baja Pivljanina', 'Bulevar Šarla de Gola'),
    'en': ('Racecourse Road', 'Gymnasium Street', 'Pavilion Lane', 'Goalpost Walk', 'Velodrome Way', 'Cricketers Close'),
    'ie': ('Sarsfield Parade', 'Hurlers Cross', 'Mill Race Road', 'Abbey Field Terrace'),
    'au': ('Grandfinal Drive', 'Cockatoo Street', 'Oval Terrace', 'Jacaranda Parade'),
    'us': ('Fieldhouse Drive', 'Bleacher Road', 'Homestead Pkwy', 'N Stadium Street'),
    'zh': ('体育东路', '健身街', '奥林大道', '跃进巷', '田径路', '球场街'),
    'ru': ('ул. Стадионная', 'ул. Физкультурников', 'Спортивный пр-д', 'ул. Гимнастов', 'ул. Беговая', 'Олимпийский пер.'),
    'de': ('Turnhallenweg', 'Jahnplatz', 'Am Stadion', 'Sportfeldstraße', 'Hürdengasse', 'Zielstraße'),
    'at': ('Turnergasse', 'Sportplatzweg', 'Hallenbadstraße', 'Eislaufgasse'),
    'ch': ('Turnhallenstrasse', 'Allmendweg', 'Schützenmattweg', 'Stadionstrasse'),
}
PLACES = {
    'sr': (('12000', 'Požarevac'), ('34000', 'Kragujevac'), ('24000', 'Subotica'), ('31000', 'Užice'), ('18000', 'Niš'), ('21000', 'Novi Sad'), ('32000', 'Čačak')),
    'ba': (('71000', 'Sarajevo'), ('78000', 'Banja Luka'), ('88000', 'Mostar')),
    'me': (('81000', 'Podgorica'), ('85000', 'Bar'), ('84210', 'Pljevlja')),
    'en': (('NG2 5FJ', 'Nottingham'), ('LE3 0PR', 'Leicester'), ('BS5 9LE', 'Bristol'), ('PR2 8AA', 'Preston')),
    'ie': (('V94 T2HN', 'Limerick'), ('H91 K5RD', 'Galway'), ('E91 X6C2', 'Clonmel')),
    'au': (('VIC 3350', 'Ballarat'), ('VIC 3500', 'Mildura'), ('SA 5290', 'Mount Gambier')),
    'us': (('TX 79602', 'Abilene'), ('OH 44805', 'Ashland'), ('LA 70601', 'Lake Charles')),
    'zh': (('073000', '定州市'), ('061000', '沧州市'), ('225300', '泰州市'), ('361000', '厦门市')),
    'ru': (('620014', 'г. Екатеринбург'), ('404110', 'г. Волжский'), ('644007', 'г. Омск'), ('163000', 'г. Архангельск')),
    'de': (('32756', 'Detmold'), ('97980', 'Bad Mergentheim'), ('21073', 'Hamburg'), ('36100', 'Petersberg')),
    'at': (('5600', 'St. Johann im Pongau'), ('8720', 'Knittelfeld'), ('3400', 'Klosterneuburg')),
    'ch': (('3400', 'Burgdorf'), ('5200', 'Brugg'), ('8044', 'Gockhausen')),
}
BANKS = {'sr': 'Šumadijska Sportska Banka a.d.', 'ba': 'Banka Ozrenskog Kraja d.d.', 'me': 'Zetska Kreditna Banka AD', 'en': 'Severn Provincial Bank', 'ie': 'Shannon Bank plc', 'au': 'Bank of the Mallee', 'us': 'Saltgrass National Bank', 'zh': '燕北银行体育路支行',
         'ru': 'АО «Поморский Купеческий Банк»', 'de': 'Kreissparkasse Lippe-Rhön', 'at': 'Pongauer Volkskasse AG', 'ch': 'Emmentaler Kantonalkasse'}
