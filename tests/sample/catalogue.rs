//! Things that people buy and sell in the trove.

use super::deal::{Line, Package};
use super::figures::{Cents, divide, times};
use super::rng::Rng;
use super::words::Language;

/// A ware: part number, Serbian, English and Chinese name, unit, price in whole euros, usual quantity.
type Ware = (&'static str, &'static str, &'static str, &'static str, &'static str, i64, i64);

const WARES: [Ware; 24] = [
    (
        "NB-14-512",
        "Prenosni računar `14in / 16GB / 512GB`",
        "Notebook 14in 16GB 512GB",
        "笔记本电脑 14英寸",
        "kom",
        890,
        25,
    ),
    ("MON-27Q", "Monitor `27in QHD`", "Monitor 27in QHD", "显示器 27英寸", "kom", 245, 40),
    (
        "SW-48P-L3",
        "Mrežni svič `48 x 1G, 4 x 10G SFP+`",
        "Switch 48 x 1G, 4 x 10G SFP+",
        "以太网交换机 48口",
        "kom",
        2150,
        6,
    ),
    ("SFP-10-LR", "Optički modul `SFP+ 10G LR`", "Optical module SFP+ 10G LR", "光模块 10G", "kom", 78, 48),
    (
        "UPS-3K-R",
        "Uređaj za neprekidno napajanje `3 kVA`",
        "UPS 3 kVA rack",
        "不间断电源 3kVA",
        "kom",
        1320,
        8,
    ),
    (
        "CAM-B4-IR",
        "Kamera spoljna `4 Mpx IR`",
        "Bullet camera 4 Mpx IR",
        "红外枪型摄像机 400万",
        "kom",
        186,
        120,
    ),
    (
        "CAM-PTZ-2",
        "Kamera pokretna `PTZ 2 Mpx 30x`",
        "PTZ camera 2 Mpx 30x",
        "球型摄像机 200万",
        "kom",
        910,
        16,
    ),
    (
        "NVR-64",
        "Snimač za video nadzor, 64 kanala",
        "Network video recorder, 64 channels",
        "网络录像机 64路",
        "kom",
        2480,
        3,
    ),
    ("HDD-18T", "Disk `18 TB` za snimače", "Hard disk 18 TB", "硬盘 18TB", "kom", 365, 32),
    ("FO-SM-24", "Optički kabl `SM 24` vlakna", "Fibre cable SM 24 fibres", "光缆 24芯", "m", 2, 3500),
    ("UTP-6A", "Kabl `UTP Cat 6A`", "Cable UTP Cat 6A", "六类网线", "m", 1, 6100),
    ("RCK-42", "Rek orman `42U 800x1000`", "Rack cabinet 42U 800x1000", "机柜 42U", "kom", 870, 4),
    (
        "SRV-2U-64",
        "Server `2U, 2 x 32` jezgra, `512 GB`",
        "Server 2U, 2 x 32 cores, 512 GB",
        "机架服务器 2U",
        "kom",
        9800,
        4,
    ),
    (
        "STO-200",
        "Sistem za skladištenje podataka `200 TB`",
        "Storage system 200 TB",
        "存储系统 200TB",
        "kompl",
        31500,
        1,
    ),
    (
        "LIC-AV-1Y",
        "Licenca za zaštitu radnih stanica, 1 godina",
        "Endpoint protection licence, 1 year",
        "终端安全许可 1年",
        "kom",
        27,
        400,
    ),
    (
        "LIC-DB-STD",
        "Licenca za bazu podataka, standardno izdanje",
        "Database licence, standard edition",
        "数据库许可 标准版",
        "kom",
        3650,
        4,
    ),
    (
        "SVC-INST",
        "Instalacija i puštanje u rad",
        "Installation and commissioning",
        "安装调试服务",
        "paušal",
        4200,
        1,
    ),
    ("SVC-DAY", "Konsultantski dan inženjera", "Engineer day on site", "工程师现场服务", "dan", 320, 15),
    ("SVC-TRN", "Obuka administratora", "Administrator training", "管理员培训", "dan", 450, 5),
    (
        "SUP-GOLD",
        "Podrška i održavanje, 12 meseci",
        "Support and maintenance, 12 months",
        "维护服务 12个月",
        "kompl",
        7600,
        1,
    ),
    ("ANT-SEC-18", "Sektorska antena `18 dBi`", "Sector antenna 18 dBi", "扇区天线 18dBi", "kom", 540, 12),
    (
        "RAD-PTP-1G",
        "Radio link `1 Gbps`, par",
        "Point-to-point radio link 1 Gbps, pair",
        "微波链路 1Gbps",
        "kompl",
        1980,
        5,
    ),
    (
        "TRM-H-01",
        "Ručni terminal za radio vezu",
        "Handheld trunking terminal",
        "手持集群终端",
        "kom",
        610,
        60,
    ),
    ("BAT-48-100", "Baterija `48V 100Ah`", "Battery 48V 100Ah", "蓄电池 48V 100Ah", "kom", 980, 10),
];

/// The unit of measure in a language.
fn unit_in(unit: &str, language: Language) -> &'static str {
    let row = match unit {
        "m" => ["m", "m", "米"],
        "kompl" => ["kompl", "set", "套"],
        "paušal" => ["paušal", "lot", "项"],
        "dan" => ["dan", "day", "天"],
        _ => ["kom", "pcs", "台"],
    };
    row[language as usize]
}

/// Some lines without sections. `rate` is the price of a euro in the currency, in hundredths; `discounted` gives
/// each line a discount of its own.
pub(crate) fn lines(
    rng: &mut Rng,
    language: Language,
    count: usize,
    rate: i64,
    discounted: bool,
) -> Vec<Package> {
    let mut wares = WARES;
    rng.shuffle(&mut wares);
    let mut chosen: Vec<&Ware> = wares.iter().take(count).collect();
    chosen.sort_by_key(|ware| ware.0.starts_with("SVC"));
    let line = |ware: &&Ware| {
        let off = if discounted { rng.one(&[5, 8, 10, 12, 15, 20, 25]) } else { 0 };
        // A list price in whole hundreds makes every discount of whole percents come out even.
        let euros = ware.5 * rng.range(88, 118);
        let list: Cents = if rate == 100 && !discounted {
            euros + rng.range(0, 99)
        } else {
            divide(i128::from(euros) * i128::from(rate), 10_000).max(1) * 100
        };
        let price = list / 100 * (100 - off);
        let most = (ware.6 * 3 / 2).max(1);
        let pieces = rng.range((ware.6 / 2).max(1), most);
        let halves = if ware.4 == "m" && rng.chance(40) { 500 } else { 0 };
        let quantity = pieces * 1000 + halves;
        let name = match language {
            Language::Serbian => ware.1,
            Language::English => ware.2,
            Language::Chinese => ware.3,
        };
        Line {
            code: ware.0.into(),
            description: name.into(),
            unit: unit_in(ware.4, language).into(),
            quantity,
            list,
            price,
            list_total: times(quantity, list),
            net: times(quantity, price),
        }
    };
    vec![Package { label: None, lines: chosen.iter().map(line).collect() }]
}
