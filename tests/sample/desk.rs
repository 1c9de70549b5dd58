//! The desk at which documents are written: facts in, a finished piece with its answer out.

use super::blocks::{Block, Look, from_markup};
use super::cast::{Cast, Party};
use super::compose::{Hand, compose};
use super::deal::{Deal, Sums};
use super::expected::ExpectedDocument;
use super::figures::Date;
use super::plain::{self, Encoding};
use super::rng::Rng;
use super::script::Script;
use super::trove::{Answer, Piece, render};
use super::words::Language;

/// What all documents of a trove are made from.
pub(crate) struct Desk<'a> {
    /// The generator that every document forks from.
    pub root: &'a Rng,
    /// Who takes part.
    pub cast: &'a Cast,
}

/// The voice of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Voice {
    /// Its language.
    pub language: Language,
    /// Its script.
    pub script: Script,
    /// Its encoding, if it is text.
    pub encoding: Encoding,
}

impl Voice {
    /// Serbian in a script, in UTF-8.
    pub(crate) const fn serbian(script: Script) -> Voice {
        Voice { language: Language::Serbian, script, encoding: Encoding::Utf8 }
    }

    /// Another language.
    pub(crate) const fn foreign(language: Language) -> Voice {
        Voice { language, script: Script::Latin, encoding: Encoding::Utf8 }
    }

    /// The same in another encoding.
    pub(crate) const fn encoded(self, encoding: Encoding) -> Voice {
        Voice { encoding, ..self }
    }
}

impl Desk<'_> {
    /// A document of trade: its look, words and columns are drawn by its name.
    pub(crate) fn trade(&self, name: &str, deal: &Deal, voice: Voice) -> Piece {
        let (hand, blocks) = self.trade_blocks(name, deal, voice);
        let bytes = render(name, &blocks, &hand.look, voice.encoding, &deal.buyer.person);
        let expected = deal.expected(&hand.columns, |text| hand.write(text));
        Piece { answer: Answer::Document(Box::new(expected)), ..Piece::noise(name, bytes) }
    }

    /// The same as the text of a mail.
    pub(crate) fn trade_text(&self, name: &str, deal: &Deal, voice: Voice) -> (String, ExpectedDocument) {
        let (hand, blocks) = self.trade_blocks(name, deal, voice);
        (plain::text(&blocks, &hand.look), deal.expected(&hand.columns, |text| hand.write(text)))
    }

    fn trade_blocks(&self, name: &str, deal: &Deal, voice: Voice) -> (Hand, Vec<Block>) {
        let mut rng = self.root.fork(name);
        let hand = Hand::random(&mut rng, deal, voice.language, voice.script);
        let notes = notes(&mut rng, deal, &hand);
        let blocks = compose(deal, &hand, &notes, &closing(&mut rng, deal, voice.language));
        (hand, blocks)
    }

    /// A document in prose, from markup in accented Latin.
    pub(crate) fn prose(&self, name: &str, date: Date, voice: Voice, markup: &str, answer: Answer) -> Piece {
        let mut rng = self.root.fork(name);
        let mut look = Look::random(&mut rng, date);
        look.script = voice.script;
        let text = if voice.language == Language::Serbian {
            voice.script.write(markup)
        } else {
            Script::Latin.write(markup)
        };
        let author = rng.one(&[0, 1, 2, 3, 4, 5]);
        let bytes = render(name, &from_markup(&text), &look, voice.encoding, &self.cast.staff[author]);
        Piece { answer, ..Piece::noise(name, bytes) }
    }
}

/// Labels with values beside number and date, as documents of the type have them.
fn notes(rng: &mut Rng, deal: &Deal, hand: &Hand) -> Vec<(String, String)> {
    let language = hand.words.language() as usize;
    let day = |days: i64| hand.write(&deal.date.plus(days).write(hand.look.dates));
    let term = rng.one(&[15, 30, 45]);
    let days = ["dana", "days", "天"][language];
    let all: Vec<([&str; 3], String)> = match deal.kind {
        "invoice" => vec![
            (["Datum prometa", "Date of supply", "交货日期"], day(-2)),
            (["Rok plaćanja", "Payment due", "付款期限"], day(term)),
        ],
        "proforma_invoice" => vec![(["Važi do", "Valid until", "有效期至"], day(term))],
        "quotation_bid" => vec![
            (["Rok važenja ponude", "Validity", "报价有效期"], format!("{term} {days}")),
            (["Rok isporuke", "Delivery time", "交货期"], format!("{} {days}", rng.range(10, 60))),
        ],
        "purchase_order" | "order_confirmation" | "contract" => vec![
            (["Rok isporuke", "Delivery date", "交货日期"], day(rng.range(14, 60))),
            (["Način plaćanja", "Payment", "付款方式"], format!("{term} {days}")),
        ],
        "delivery_note" => vec![(
            ["Način otpreme", "Dispatched by", "运输方式"],
            ["kamion", "truck", "汽车运输"][language].into(),
        )],
        "rfq" => vec![(["Rok za dostavljanje", "Reply by", "回复期限"], day(10))],
        _ => Vec::new(),
    };
    let labelled = |(labels, value): ([&str; 3], String)| (hand.write(labels[language]), hand.write(&value));
    all.into_iter().map(labelled).collect()
}

/// What documents of the type say at their end.
fn closing(rng: &mut Rng, deal: &Deal, language: Language) -> Vec<String> {
    let choices: &[[&str; 3]] = match deal.kind {
        "invoice" => &[
            [
                "Faktura je izrađena na računaru i važi bez pečata i potpisa.",
                "Please quote the invoice number with your payment.",
                "付款时请注明发票编号。",
            ],
            [
                "Reklamacije se primaju u roku od osam dana od dana prijema robe.",
                "Title passes on full payment.",
                "货款付清后所有权转移。",
            ],
        ],
        "quotation_bid" => &[
            [
                "U cenu je uračunat prevoz do magacina kupca.",
                "Prices include delivery to the buyer's warehouse.",
                "价格含运费。",
            ],
            [
                "Ponuda je informativna i ne obavezuje na zalihe u trenutku naručivanja.",
                "Prices are subject to stock at the time of order.",
                "以下单时库存为准。",
            ],
        ],
        "purchase_order" => &[[
            "Molimo da isporučite navedenu robu u ugovorenom roku.",
            "Please deliver the goods above as agreed.",
            "请按约定交货。",
        ]],
        "acceptance_record" => &[[
            "Komisija je utvrdila da su oprema i usluge isporučeni u celosti i bez primedbi.",
            "The commission found the delivery complete and without defects.",
            "验收合格。",
        ]],
        "delivery_note" => {
            &[["Robu predao i primio bez oštećenja.", "Goods received in good order.", "货物完好。"]]
        }
        "rfq" => &[[
            "Molimo da dostavite ponudu za navedene stavke, sa cenama bez PDV i rokom isporuke.",
            "Please quote your best prices for the items above.",
            "请就以上各项报价。",
        ]],
        "credit_note" => &[[
            "Odobrava se umanjenje zaduženja po osnovu povraćaja robe.",
            "Credit for goods returned.",
            "退货冲减。",
        ]],
        _ => &[],
    };
    if choices.is_empty() {
        return Vec::new();
    }
    let mut out = vec![rng.one(choices)[language as usize].to_string()];
    if deal.sums == Sums::Unpriced && deal.kind == "delivery_note" {
        out.push(
            ["Cene su iskazane u fakturi.", "Prices are stated on the invoice.", "价格见发票。"]
                [language as usize]
                .into(),
        );
    }
    out
}

/// Name, address and numbers of a party in one sentence.
pub(crate) fn in_words(party: &Party) -> String {
    let mut text = format!("{}, {}, {}", party.name, party.street, party.place);
    if let Some(pib) = &party.pib {
        text += &format!(", PIB {pib}");
    }
    if let Some(number) = &party.registration {
        text += &format!(", matični broj {number}");
    }
    text
}
