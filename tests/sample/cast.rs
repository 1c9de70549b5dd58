//! Who takes part: firms, public bodies and persons, all invented but for the ministry.

use super::identifiers::{account, pib, registration};
use super::rng::Rng;
use super::script::Script;

/// A firm or public body; names in accented Latin, parts between backticks keep their letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Party {
    /// Name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Post code and place.
    pub place: String,
    /// Tax number.
    pub pib: Option<String>,
    /// Registration number.
    pub registration: Option<String>,
    /// Bank account.
    pub account: Option<String>,
    /// Domain of its mail.
    pub domain: String,
    /// Who signs.
    pub person: String,
}

impl Party {
    /// The name in a script.
    pub(crate) fn name_in(&self, script: Script) -> String {
        script.write(&self.name)
    }
}

/// Everybody in one trove.
#[derive(Clone, Debug)]
pub(crate) struct Cast {
    /// The telecom vendor.
    pub vendor: Party,
    /// Its name in Chinese.
    pub vendor_chinese: &'static str,
    /// The contractor whose server this was.
    pub contractor: Party,
    /// The contractor's name in Chinese letters.
    pub contractor_chinese: &'static str,
    /// The interior ministry.
    pub ministry: Party,
    /// Firms that sell to the contractor.
    pub suppliers: Vec<Party>,
    /// Bodies and firms that buy from it.
    pub customers: Vec<Party>,
    /// Its people.
    pub staff: Vec<String>,
}

const VENDORS: [(&str, &str, &str, &str); 3] = [
    ("Lanhe Communication Technologies Co., Ltd.", "岚禾通信技术有限公司", "lanhe-tech.example", "Liu Wenbo"),
    ("Yunqiao Telecom Systems Co., Ltd.", "云峤电信系统有限公司", "yunqiao.example", "Chen Jiahao"),
    ("Beichuan Wireless Networks Co., Ltd.", "北钏无线网络有限公司", "beichuan-net.example", "Zhao Lin"),
];
const CONTRACTORS: [(&str, &str, &str); 3] = [
    ("Trivanet Inženjering d.o.o.", "特里瓦网络工程公司", "trivanet.example"),
    ("Oblakom Sistemi d.o.o.", "奥布拉科姆系统公司", "oblakom.example"),
    ("Signalis Projekt d.o.o.", "西格纳利斯项目公司", "signalis.example"),
];
const SUPPLIERS: [(&str, &str); 10] = [
    ("Kablomont Zora d.o.o.", "kablomont-zora.example"),
    ("Računari Vrbak d.o.o.", "vrbak.example"),
    ("Elektro Studenac d.o.o.", "studenac.example"),
    ("Papirus Galerija d.o.o.", "papirus-galerija.example"),
    ("Dunavska Mrežna Oprema d.o.o.", "dmo.example"),
    ("Servis Timočki Put d.o.o.", "timocki-put.example"),
    ("Napajanja Gvozdac d.o.o.", "gvozdac.example"),
    ("Video Nadzor Lukovica d.o.o.", "lukovica.example"),
    ("Licence i Softver Brđanin d.o.o.", "brdjanin.example"),
    ("Stub i Antena Preslop d.o.o.", "preslop.example"),
];
const CUSTOMERS: [(&str, &str); 6] = [
    ("JKP Srebrni Izvor", "srebrni-izvor.example"),
    ("Opština Gornja Lipovica", "gornja-lipovica.example"),
    ("Dom zdravlja Kamenjača", "dz-kamenjaca.example"),
    ("Javno preduzeće Putevi Zapadne Doline", "pzd.example"),
    ("Osnovna škola Vuk Ravnik", "os-ravnik.example"),
    ("Gradska uprava grada Belovoda", "belovod.example"),
];
const GIVEN: [&str; 16] = [
    "Milica", "Nenad", "Jelena", "Dragan", "Svetlana", "Goran", "Ivana", "Zoran", "Marija", "Predrag",
    "Snežana", "Uroš", "Tijana", "Vladan", "Đorđe", "Ljubica",
];
const FAMILY: [&str; 16] = [
    "Radojković",
    "Vučelić",
    "Stanojčić",
    "Đukanić",
    "Perunović",
    "Živojnović",
    "Kosanić",
    "Mladenčić",
    "Grujović",
    "Šobat",
    "Ćirković",
    "Todosić",
    "Babović",
    "Lazendić",
    "Njegić",
    "Hadžović",
];
const STREETS: [&str; 10] = [
    "Bulevar Lipa",
    "Ulica Kestenova",
    "Savska obala",
    "Trg Tri Ruže",
    "Brezova",
    "Put za Rudnik",
    "Vinogradska",
    "Industrijska zona",
    "Đačkog bataljona",
    "Cvećarska",
];
const PLACES: [&str; 7] = [
    "11000 Beograd",
    "21000 Novi Sad",
    "18000 Niš",
    "34000 Kragujevac",
    "32000 Čačak",
    "23000 Zrenjanin",
    "14000 Valjevo",
];

/// The name of a person.
pub(crate) fn person(rng: &mut Rng) -> String {
    format!("{} {}", rng.pick(&GIVEN), rng.pick(&FAMILY))
}

/// A street and number.
pub(crate) fn street(rng: &mut Rng) -> String {
    format!("{} {}", rng.pick(&STREETS), rng.range(2, 140))
}

impl Cast {
    /// The cast of a seed.
    pub(crate) fn new(seed: &Rng) -> Cast {
        let mut rng = seed.fork("cast");
        let vendor = rng.one(&VENDORS);
        let contractor = rng.one(&CONTRACTORS);
        let mut suppliers = SUPPLIERS;
        let mut customers = CUSTOMERS;
        rng.shuffle(&mut suppliers);
        rng.shuffle(&mut customers);
        let mut ministry = local(&mut rng, "Ministarstvo unutrašnjih poslova", "mup.example", 840);
        ministry.street = "Bulevar Lipa 2".into();
        ministry.place = "11000 Beograd".into();
        let mut house = local(&mut rng, contractor.0, contractor.2, 265);
        house.place = "11000 Beograd".into();
        Cast {
            vendor: Party {
                name: vendor.0.into(),
                street: format!("Building {}, Qingteng Science Park", rng.range(2, 9)),
                place: "Shenzhen 518000, P. R. China".into(),
                pib: None,
                registration: None,
                account: None,
                domain: vendor.2.into(),
                person: vendor.3.into(),
            },
            vendor_chinese: vendor.1,
            contractor: house,
            contractor_chinese: contractor.1,
            ministry,
            suppliers: suppliers.iter().map(|(name, domain)| local(&mut rng, name, domain, 160)).collect(),
            customers: customers.iter().map(|(name, domain)| local(&mut rng, name, domain, 840)).collect(),
            staff: (0..12).map(|_| person(&mut rng)).collect(),
        }
    }
}

/// A body of Serbia with valid numbers.
fn local(rng: &mut Rng, name: &str, domain: &str, bank: u128) -> Party {
    let firm = name.ends_with("d.o.o.");
    let bank = if firm { rng.one(&[160, 170, 205, 265, 340, bank]) } else { bank };
    Party {
        name: name.into(),
        street: street(rng),
        place: rng.pick(&PLACES).into(),
        pib: Some(pib(rng)),
        registration: Some(registration(rng)),
        account: Some(account(rng, bank)),
        domain: domain.into(),
        person: person(rng),
    }
}
