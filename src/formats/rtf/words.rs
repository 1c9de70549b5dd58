//! What control words mean: where the text of a group goes, and the characters that words stand for.

use crate::text::MetaKey;

/// Where the text of a group goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dest {
    /// The text of the document, or of the header, note or box that is open.
    Text,
    /// Nowhere, but groups inside it may hold text.
    Mute,
    /// Nowhere, with all groups inside it.
    Skip,
    /// The number of a list's item, as shown.
    Number,
    /// The table of fonts.
    Fonts,
    /// The information about the document.
    Info,
    /// A piece of metadata.
    Meta(MetaKey),
    /// A time, its parts numbers of control words.
    Time(MetaKey),
    /// Text of the document in two forms, of which the second is Unicode.
    Twofold,
    /// The second of them.
    Unicode,
    /// A header or footer under this mark.
    Section(&'static str),
    /// A note or comment under this mark.
    Aside(&'static str),
    /// Who made the comment that follows.
    Author,
    /// The text of a box.
    Box,
    /// The name of a property of a drawing, and its value.
    Property,
    /// The value of such a property.
    Value,
    /// The bytes of an embedded object.
    Object,
    /// The name of its class.
    Class,
    /// What a row of a table inside a table says of its cells.
    Nested,
}

/// The destination of a group that begins with this word; nothing for words that are none.
pub(super) fn destination(word: &str) -> Option<Dest> {
    Some(match word {
        "fonttbl" => Dest::Fonts,
        "info" => Dest::Info,
        "title" => Dest::Meta(MetaKey::Title),
        "subject" => Dest::Meta(MetaKey::Subject),
        "author" => Dest::Meta(MetaKey::Author),
        "operator" => Dest::Meta(MetaKey::LastModifiedBy),
        "company" => Dest::Meta(MetaKey::Company),
        "keywords" => Dest::Meta(MetaKey::Keywords),
        "generator" => Dest::Meta(MetaKey::Creator),
        "creatim" => Dest::Time(MetaKey::Created),
        "revtim" => Dest::Time(MetaKey::Modified),
        "header" | "headerl" | "headerr" | "headerf" => Dest::Section("header"),
        "footer" | "footerl" | "footerr" | "footerf" => Dest::Section("footer"),
        "footnote" => Dest::Aside("note"),
        "annotation" => Dest::Aside("comment"),
        "atnauthor" => Dest::Author,
        "upr" => Dest::Twofold,
        "ud" => Dest::Unicode,
        "shptxt" | "dptxbxtext" => Dest::Box,
        "sn" => Dest::Property,
        "sv" => Dest::Value,
        "objdata" => Dest::Object,
        "objclass" => Dest::Class,
        "listtext" | "pntext" => Dest::Number,
        "nesttableprops" => Dest::Nested,
        "shpinst" | "do" | "sp" | "object" | "mmath" | "pict" | "shppict" | "picprop" => Dest::Mute,
        "result" | "fldrslt" | "moMath" | "moMathPara" => Dest::Text,
        "colortbl" | "stylesheet" | "shprslt" | "nonesttables" | "xe" | "tc" | "tcn" | "rxe"
        | "filetbl" | "fldinst" | "nextfile" | "private" | "template" | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep"
        | "aftnsepc" | "aftncn" | "mmathPict" | "listtable" | "listoverridetable" | "revtbl" | "rsidtbl"
        | "doccomm" | "hlinkbase" | "category" | "manager" | "printim" | "buptim" | "nonshppict" | "bkmkstart"
        | "bkmkend" | "formfield" | "datafield" | "themedata" | "colorschememapping" | "datastore"
        | "latentstyles" | "levelnumbers" | "leveltext" | "listname" => Dest::Skip,
        _ => return None,
    })
}

/// The character that a word or sign stands for.
pub(super) fn character(word: &str) -> Option<&'static str> {
    Some(match word {
        "emdash" => "—",
        "endash" => "–",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "emspace" | "enspace" | "qmspace" => " ",
        "zwj" => "\u{200D}",
        "zwnj" => "\u{200C}",
        "ltrmark" => "\u{200E}",
        "rtlmark" => "\u{200F}",
        _ => return None,
    })
}
