//! The words that documents of a kind use: several for each thing, as different houses choose.

use super::deal::Col;
use super::rng::Rng;

/// The language of a document; Serbian words are in accented Latin until they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Serbian.
    Serbian,
    /// English.
    English,
    /// Chinese.
    Chinese,
}

/// The choice of words of one document.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    language: Language,
    choice: u64,
}

impl Words {
    /// A choice at random.
    pub(crate) fn random(rng: &mut Rng, language: Language) -> Words {
        Words { language, choice: rng.next() }
    }

    /// The language.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// One of the alternatives, separated by `|`, of the document's language; always the same for the same list.
    pub(crate) fn say(&self, serbian: &str, english: &str, chinese: &str) -> String {
        let text = match self.language {
            Language::Serbian => serbian,
            Language::English => english,
            Language::Chinese => chinese,
        };
        let choices: Vec<&str> = text.split('|').collect();
        let salt =
            text.bytes().fold(self.choice, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
        choices[((salt >> 33) % choices.len() as u64) as usize].to_string()
    }

    /// The title of a type of document.
    pub(crate) fn title(&self, kind: &str) -> String {
        match kind {
            "purchase_order" => self.say(
                "NARUDŽBENICA|PORUDŽBENICA|Narudžbenica",
                "PURCHASE ORDER|Purchase Order",
                "采购订单",
            ),
            "order_confirmation" => {
                self.say("POTVRDA NARUDŽBENICE", "ORDER CONFIRMATION|Order Acknowledgement", "订单确认")
            }
            "quotation_bid" => {
                self.say("PONUDA|Ponuda|KOMERCIJALNA PONUDA", "QUOTATION|Commercial Offer", "报价单")
            }
            "rfq" => self.say("ZAHTEV ZA PONUDU|UPIT ZA PONUDU", "REQUEST FOR QUOTATION", "询价单"),
            "proforma_invoice" => {
                self.say("PREDRAČUN|PROFAKTURA", "PROFORMA INVOICE|Pro-forma Invoice", "形式发票")
            }
            "invoice" => self.say("FAKTURA|RAČUN|Faktura", "COMMERCIAL INVOICE|INVOICE", "商业发票"),
            "credit_note" => self.say("KNJIŽNO ODOBRENJE", "CREDIT NOTE", "贷记单"),
            "delivery_note" => self.say("OTPREMNICA|Otpremnica", "DELIVERY NOTE|Delivery Note", "送货单"),
            "acceptance_record" => self.say(
                "ZAPISNIK O PRIMOPREDAJI|ZAPISNIK O KVANTITATIVNOM I KVALITATIVNOM PRIJEMU",
                "ACCEPTANCE CERTIFICATE",
                "验收单",
            ),
            "contract" => self.say("UGOVOR O KUPOPRODAJI", "SUPPLY CONTRACT", "采购合同"),
            "boq_price_schedule" => self.say(
                "OBRAZAC STRUKTURE CENE|SPECIFIKACIJA CENA",
                "BILL OF QUANTITIES|Price Schedule",
                "分项报价表",
            ),
            _ => self.say("DOKUMENT", "DOCUMENT", "文件"),
        }
    }

    /// The label of the supplier.
    pub(crate) fn supplier(&self, kind: &str) -> String {
        match kind {
            "quotation_bid" => self.say("Ponuđač", "Seller|Supplier", "供方"),
            "delivery_note" => self.say("Isporučilac", "Supplier|Shipper", "供货方"),
            "invoice" | "credit_note" | "proforma_invoice" => {
                self.say("Prodavac|Isporučilac|Izdavalac računa", "Seller|Supplier", "卖方")
            }
            _ => self.say("Dobavljač|Isporučilac|Prodavac", "Supplier|Vendor|Seller", "卖方|供方"),
        }
    }

    /// The label of the buyer.
    pub(crate) fn buyer(&self, kind: &str) -> String {
        match kind {
            "invoice" | "credit_note" | "proforma_invoice" => {
                self.say("Kupac|Primalac računa", "Buyer|Bill to", "买方")
            }
            "delivery_note" => self.say("Kupac|Primalac", "Buyer|Consignee", "收货方"),
            _ => self.say("Naručilac|Kupac", "Buyer|Purchaser|Customer", "买方|需方"),
        }
    }

    /// The label of the number.
    pub(crate) fn number(&self) -> String {
        self.say("Broj|Broj dokumenta|Br.", "No.|Number|Ref. No.", "编号")
    }

    /// The label of the date.
    pub(crate) fn date(&self) -> String {
        self.say("Datum|Datum izdavanja|Mesto i datum", "Date|Issue date", "日期")
    }

    /// The heading of a column.
    pub(crate) fn column(&self, column: Col) -> String {
        match column {
            Col::No => self.say("R.br.|Rb|Red. br.", "No.|Item|#", "序号"),
            Col::Code => {
                self.say("Šifra|Kataloški broj|Šifra artikla", "Part Number|Part No.|Model", "编码|型号")
            }
            Col::Name => self.say(
                "Naziv|Opis|Naziv robe/usluge|Artikal",
                "Description|Item description",
                "产品名称|描述",
            ),
            Col::Unit => self.say("JM|Jed. mere|J.M.", "Unit|UoM", "单位"),
            Col::Quantity => self.say("Količina|Kol.", "Qty|Quantity|Qty.", "数量"),
            Col::List => {
                self.say("Cena po cenovniku|Osnovna cena", "Unit List Price|List price/unit", "目录价")
            }
            Col::ListTotal => self.say("Vrednost po cenovniku", "Total List Price|List total", "目录总价"),
            Col::Discount => self.say("Rabat %|Popust|Rabat", "Discount %|Discount|Disc. off %", "折扣率"),
            Col::Price => self.say("Jed. cena|Cena bez PDV|Cena", "Unit Price|Net unit price", "单价"),
            Col::Net => self.say(
                "Iznos|Vrednost bez PDV|Iznos bez PDV",
                "Amount|Net amount|Net total",
                "金额|合计金额",
            ),
            Col::Vat => self.say("PDV %|Stopa PDV", "VAT %", "税率"),
        }
    }

    /// Labels of the sums: list, discount, net, tax, gross.
    pub(crate) fn sums(&self) -> [String; 5] {
        [
            self.say(
                "Ukupno pre popusta|Vrednost po cenovniku",
                "Total list price|Total at list prices",
                "目录总价合计",
            ),
            self.say("Popust|Rabat ukupno|Odobreni popust", "Discount|Less discount", "优惠"),
            self.say(
                "Ukupno bez PDV|Osnovica|Iznos bez PDV",
                "Total before tax|Total excl. VAT|Subtotal before tax",
                "不含税金额",
            ),
            self.say("PDV 20%|Iznos PDV 20%|Obračunati PDV (20%)", "VAT 20%", "税额"),
            self.say("Ukupno sa PDV|Za uplatu|UKUPNO ZA UPLATU", "Total incl. VAT|Grand total", "价税合计"),
        ]
    }
}
