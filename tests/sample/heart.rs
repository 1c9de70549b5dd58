//! The order at the heart of the trove: an extension of an eLTE network that a vendor sells to the contractor for
//! the interior ministry, cut to less than half by a one-time discount.

use super::blocks::{Block, Cell, Column, Look, Row, RowKind, Rules, Table};
use super::cast::Cast;
use super::compose::{Hand, table};
use super::deal::{Col, Deal, Line, Package, Sums};
use super::figures::{Cents, Date, Dates, Numbers, discount, divide};
use super::fonts::Family;
use super::rng::Rng;
use super::script::Script;
use super::words::Language;

/// The seed of the committed trove, whose figures are those of the published story.
pub(crate) const COMMITTED_SEED: u64 = 2024;

/// A line: part number, description, unit, quantity, share of the package's list total in percent. The last line
/// of a package is one unit and takes what the others leave.
type Item = (&'static str, &'static str, &'static str, i64, i64);

const PACKAGES: [(&str, &[Item]); 6] = [
    (
        "eLTE base station expansion and tracking",
        &[
            ("EL-BBU-5900T", "Baseband unit for eLTE base station", "pcs", 14, 22),
            ("EL-RRU-3232B", "Remote radio unit 1.4 GHz, 2 x 20 W", "pcs", 42, 34),
            ("EL-ANT-SEC65", "Sector antenna 65 degrees with remote tilt", "pcs", 42, 9),
            ("EL-CN-LIC-500", "Core network capacity licence, 500 subscribers", "set", 4, 16),
            ("EL-TRK-BS", "Base station tracking software, network licence", "set", 1, 19),
        ],
    ),
    (
        "Voice call management",
        &[
            ("VC-DSP-CON", "Dispatching console, dual screen", "pcs", 12, 21),
            ("VC-REC-SRV", "Call recording server, 240 channels", "pcs", 2, 18),
            ("VC-LIC-100", "Voice call management licence, 100 users", "set", 15, 37),
            ("VC-GW-SIP", "Gateway to analogue and SIP networks", "set", 1, 24),
        ],
    ),
    (
        "Video surveillance and analysis",
        &[
            ("VA-CAM-LIC", "Camera access licence", "pcs", 3500, 38),
            ("VA-ANL-GPU", "Video analysis server with 4 GPU", "pcs", 8, 29),
            ("VA-STO-480", "Video storage node 480 TB", "pcs", 6, 18),
            ("VA-PLT-BASE", "Video surveillance platform, base software", "set", 1, 15),
        ],
    ),
    (
        "GIS and source access",
        &[
            ("GS-SRC-ACC", "GIS source access software", "pcs", 35, 58),
            ("GS-MAP-SRV", "GIS map server software", "pcs", 2, 21),
            ("GS-IND-PLAN", "Indoor plan module", "pcs", 4, 9),
            ("GS-INT-ADP", "Integration adapter for video and dispatching", "set", 1, 12),
        ],
    ),
    (
        "On-site installation and commissioning",
        &[
            ("SV-SURV", "Site survey", "site", 14, 15),
            ("SV-INST-BS", "On-site installation of a base station", "site", 14, 48),
            ("SV-COMM", "Commissioning and acceptance testing", "lot", 1, 37),
        ],
    ),
    (
        "Warranty and support",
        &[
            ("SW-SUP-Y", "Software support, per year", "year", 3, 44),
            ("HW-WAR-36", "Hardware warranty extension, 36 months", "set", 1, 56),
        ],
    ),
];

/// List and net totals of the packages in the committed trove, in cents.
const COMMITTED: [(Cents, Cents); 6] = [
    (81_234_650, 46_890_500),
    (31_890_200, 18_731_025),
    (60_411_840, 33_122_060),
    (96_150_172, 6_908_769),
    (18_744_000, 14_058_000),
    (13_445_573, 8_830_258),
];

/// The totals of the packages for a seed: the published ones, or others with the same moral.
fn targets(seed: u64, rng: &mut Rng) -> [(Cents, Cents); 6] {
    if seed == COMMITTED_SEED {
        return COMMITTED;
    }
    let mut targets = COMMITTED;
    for (index, (list, net)) in targets.iter_mut().enumerate() {
        *list = divide(i128::from(*list) * i128::from(rng.range(820, 1290)), 1000) + rng.range(0, 99);
        let paid = if index == 3 { rng.range(410, 1190) } else { rng.range(4700, 7900) };
        *net = divide(i128::from(*list) * i128::from(paid), 10_000) + rng.range(0, 99);
    }
    targets
}

/// Lines that add up to both totals to the cent.
fn lines(rng: &mut Rng, items: &[Item], list: Cents, net: Cents, sites: i64) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for (index, (code, name, unit, quantity, share)) in items.iter().enumerate() {
        let count = if *unit == "site" { sites } else { *quantity };
        let last = index + 1 == items.len();
        let left = |total: Cents, used: Cents| total - used;
        let (unit_list, unit_net) = if last {
            let used = |get: fn(&Line) -> Cents| out.iter().map(get).sum::<Cents>();
            (left(list, used(|l| l.list_total)), left(net, used(|l| l.net)))
        } else {
            let part = |total: Cents, share: i64| {
                divide(i128::from(total) * i128::from(share), i128::from(count) * 1000)
            };
            (part(list, share * 10), part(net, share * 10 + rng.range(-share / 4, share / 4)))
        };
        out.push(Line {
            code: (*code).into(),
            description: (*name).into(),
            unit: (*unit).into(),
            quantity: count * 1000,
            list: unit_list,
            price: unit_net,
            list_total: unit_list * count,
            net: unit_net * count,
        });
    }
    out
}

/// The order; a draft of it differs in number, day and the price of the installation.
pub(crate) fn deal(seed: u64, root: &Rng, cast: &Cast, draft: bool) -> Deal {
    let mut rng = root.fork("heart");
    let mut targets = targets(seed, &mut rng);
    if draft {
        targets[4].1 = divide(i128::from(targets[4].0) * 82, 100);
    }
    let sites = if seed == COMMITTED_SEED { 14 } else { rng.range(9, 19) };
    let packages = PACKAGES.iter().zip(targets).map(|((label, items), (list, net))| Package {
        label: Some((*label).into()),
        lines: lines(&mut rng, items, list, net, sites),
    });
    let packages = packages.collect();
    let day = rng.range(11, 26);
    let number = format!("00{}24{:04}", rng.range(10, 99), rng.range(100, 9899));
    Deal {
        kind: "purchase_order",
        number: if draft { format!("{number}-D1") } else { number },
        date: Date::new(2024, 3, if draft { day - 7 } else { day }),
        supplier: cast.vendor.clone(),
        buyer: cast.contractor.clone(),
        end_user: Some(cast.ministry.clone()),
        currency: "EUR",
        packages,
        sums: Sums::Listed,
        vat: 2000,
    }
}

/// The hand that wrote the order: the columns of such a vendor in an order that the seed decides.
pub(crate) fn hand(seed: u64, root: &Rng, deal: &Deal) -> Hand {
    let mut rng = root.fork("heart hand");
    let mut hand = Hand::random(&mut rng, deal, Language::English, Script::Latin);
    // The sums stand in a summary of their own.
    hand.sums_in_table = false;
    let orders = [
        vec![
            Col::No,
            Col::Code,
            Col::Name,
            Col::Quantity,
            Col::Unit,
            Col::List,
            Col::ListTotal,
            Col::Discount,
            Col::Net,
        ],
        vec![
            Col::No,
            Col::Name,
            Col::Code,
            Col::Unit,
            Col::Quantity,
            Col::List,
            Col::ListTotal,
            Col::Discount,
            Col::Price,
            Col::Net,
        ],
        vec![Col::Code, Col::Name, Col::List, Col::Quantity, Col::ListTotal, Col::Discount, Col::Net],
        vec![
            Col::No,
            Col::Code,
            Col::Name,
            Col::Quantity,
            Col::List,
            Col::Discount,
            Col::Price,
            Col::ListTotal,
            Col::Net,
        ],
    ];
    let committed = seed == COMMITTED_SEED;
    hand.columns = if committed { orders[0].clone() } else { orders[rng.range(0, 3) as usize].clone() };
    hand.look = Look {
        family: Family::Sans,
        size: 9.0,
        rules: if committed { Rules::Grid } else { rng.one(&[Rules::Grid, Rules::Rows, Rules::None]) },
        numbers: if committed {
            Numbers::English
        } else {
            rng.one(&[Numbers::English, Numbers::Continental])
        },
        dates: if committed { Dates::English } else { rng.one(&[Dates::English, Dates::Iso]) },
        header: rng.one(&["CONFIDENTIAL", "STRICTLY CONFIDENTIAL", "COMPANY CONFIDENTIAL"]).into(),
        ..hand.look
    };
    if committed {
        hand.look.header = "CONFIDENTIAL".into();
    }
    hand
}

/// The blocks of the order.
pub(crate) fn blocks(deal: &Deal, hand: &Hand, root: &Rng) -> Vec<Block> {
    let mut rng = root.fork("heart text");
    let date = deal.date.write(hand.look.dates);
    let (supplier, buyer) = (&deal.supplier, &deal.buyer);
    let side = |label: &str, party: &super::cast::Party| {
        let mut lines =
            vec![label.to_string(), party.name.clone(), party.street.clone(), party.place.clone()];
        lines.extend(party.pib.iter().map(|pib| format!("PIB: {pib}")));
        lines.extend(party.registration.iter().map(|number| format!("Reg. No.: {number}")));
        lines.push(format!("Contact: {}", party.person));
        lines
    };
    let user = deal.end_user.as_ref().map_or(String::new(), |u| u.name.clone());
    let mut blocks = vec![
        Block::Title(hand.words.title("purchase_order")),
        Block::Pairs(vec![
            (format!("{}:", rng.one(&["Order No.", "Purchase Order No.", "PO No."])), deal.number.clone()),
            (format!("{}:", rng.one(&["Date", "Order date"])), date),
            ("Subject:".into(), "eLTE network expansion with base station tracking, voice call management, video \
              surveillance and analysis, warranty and on-site installation".into()),
            (format!("{}:", rng.one(&["End user", "End customer"])), user),
            ("Currency:".into(), deal.currency.into()),
            ("Delivery terms:".into(), "DAP Belgrade, Incoterms 2020".into()),
        ]),
        Block::Columns(
            side(rng.one(&["Supplier:", "Vendor:", "Seller:"]), supplier),
            side(rng.one(&["Buyer:", "Purchaser:"]), buyer),
        ),
        Block::Text("The Buyer orders from the Supplier the equipment, software and services listed below, for \
             delivery to the End user named above. All prices are in euros and exclude tax unless stated otherwise."
            .into()),
        Block::Heading("1. Price schedule".into()),
        Block::Table(table(deal, hand)),
        Block::Heading("2. Price summary".into()),
        Block::Table(summary(deal)),
    ];
    blocks.push(Block::Totals(totals(deal, &mut rng)));
    blocks.push(Block::Heading("3. Terms".into()));
    for text in TERMS {
        blocks.push(Block::Text(text.to_string()));
    }
    blocks.push(Block::Signatures(
        format!("For the Supplier: {}", supplier.person),
        format!("For the Buyer: {}", buyer.person),
    ));
    blocks
}

const TERMS: [&str; 6] = [
    "3.1 Payment: 30 % in advance within 15 days of the order, 60 % on delivery, 10 % on final acceptance.",
    "3.2 Delivery: within 16 weeks of the advance payment. Partial deliveries are allowed.",
    "3.3 On-site installation is carried out by the Supplier's engineers together with the Buyer, at the sites that \
     the End user names. The Buyer arranges access and security clearance.",
    "3.4 Warranty: 36 months for hardware and software from the signature of the acceptance certificate.",
    "3.5 The one-time discount is granted for this order alone. It is no basis for the price of later orders, \
     extensions or renewals of licences.",
    "3.6 Confidentiality: this order, its prices and the identity of the End user may not be disclosed to third \
     parties without the written consent of both parties.",
];

/// The packages side by side.
fn summary(deal: &Deal) -> Table {
    let column = |title: &str, right| Column {
        title: title.into(),
        weight: if right { 1 } else { 6 },
        right,
        hidden: false,
    };
    let row = |package: &Package| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell::Text(package.label.clone().unwrap_or_default()),
            Cell::Money(package.list()),
            Cell::Percent(discount(package.list(), package.net())),
            Cell::Money(package.net()),
        ],
    };
    Table {
        columns: vec![
            column("Package", false),
            column("List total", true),
            column("Discount", true),
            column("Discounted price", true),
        ],
        rows: deal.packages.iter().map(row).collect(),
    }
}

/// The sums under the summary.
fn totals(deal: &Deal, rng: &mut Rng) -> Vec<(String, Cell)> {
    let totals = deal.totals();
    let money = |value: Option<Cents>| Cell::Money(value.unwrap_or_default());
    let net = rng.one(&["Total before tax", "Total price before tax", "Total excl. VAT"]);
    vec![
        (format!("Total list price ({}):", deal.currency), money(totals.list)),
        ("One-time discount:".into(), money(totals.discount.map(|d| -d))),
        (format!("{net} ({}):", deal.currency), money(totals.net)),
        ("VAT 20%:".into(), money(totals.tax)),
        (format!("Total incl. VAT ({}):", deal.currency), money(totals.gross)),
    ]
}

/// The configuration behind the order as a sheet, with the discount and net columns hidden.
pub(crate) fn configuration(deal: &Deal, hand: &Hand) -> Vec<Block> {
    let mut hand = hand.clone();
    hand.columns = vec![
        Col::No,
        Col::Code,
        Col::Name,
        Col::Quantity,
        Col::Unit,
        Col::List,
        Col::ListTotal,
        Col::Discount,
        Col::Net,
    ];
    let mut table = table(deal, &hand);
    for column in table.columns.iter_mut().rev().take(2) {
        column.hidden = true;
    }
    let totals = deal.totals();
    vec![
        Block::Title("BILL OF QUANTITIES".into()),
        Block::Pairs(vec![
            ("No.:".into(), deal.number.clone()),
            ("Date:".into(), deal.date.write(Dates::Iso)),
            ("Supplier:".into(), deal.supplier.name.clone()),
            ("Buyer:".into(), deal.buyer.name.clone()),
            ("Currency:".into(), deal.currency.into()),
        ]),
        Block::Space,
        Block::Table(table),
        Block::Totals(vec![
            ("Total list price:".into(), Cell::Money(totals.list.unwrap_or_default())),
            ("One-time discount:".into(), Cell::Money(-totals.discount.unwrap_or_default())),
            ("Total before tax:".into(), Cell::Money(totals.net.unwrap_or_default())),
        ]),
    ]
}
