//! Formats that are only recognised: one row each, plain data. Whoever adds a reader for one of them adds a
//! file to the registry under the same name, and that file takes the row's place.

use super::{Basis, Format, Match, Probe, Read};

/// A row: name, media type and extensions of a format, and what is in it.
const fn row(
    name: &'static str,
    media_type: &'static str,
    extensions: &'static [&'static str],
    read: Read,
    note: &'static str,
) -> Format {
    // The table is asked as a whole, see `find`: no row recognises anything by itself.
    Format { name, media_type, extensions, recognize: |_| None, read, note }
}

/// Text or members that this version does not read.
const fn shut(name: &'static str, media_type: &'static str, extensions: &'static [&'static str]) -> Format {
    row(
        name,
        media_type,
        extensions,
        Read::Unsupported,
        "recognised; holds text or members that are not read yet",
    )
}

/// A zip of a kind of its own: walked like any other.
const fn packed(name: &'static str, media_type: &'static str, extensions: &'static [&'static str]) -> Format {
    row(
        name,
        media_type,
        extensions,
        Read::With(super::zip::read),
        "a zip of its own kind; its members are opened",
    )
}

/// Built like a mail: read like one.
const fn mail(name: &'static str, media_type: &'static str, extensions: &'static [&'static str]) -> Format {
    row(
        name,
        media_type,
        extensions,
        Read::With(super::eml::read),
        "read like a mail: headers, text and parts",
    )
}

/// A picture, whose text only OCR would see.
const fn image(name: &'static str, media_type: &'static str, extensions: &'static [&'static str]) -> Format {
    row(name, media_type, extensions, Read::Image, "recognised; a picture, waits for OCR")
}

/// A picture of a kind that OCR cannot open.
const fn undrawn(
    name: &'static str,
    media_type: &'static str,
    extensions: &'static [&'static str],
) -> Format {
    row(
        name,
        media_type,
        extensions,
        Read::Unsupported,
        "recognised; a picture of a kind that OCR cannot open",
    )
}

/// The same, of a kind that may say when, where and with what it was taken.
const fn dark(name: &'static str, media_type: &'static str, extensions: &'static [&'static str]) -> Format {
    row(
        name,
        media_type,
        extensions,
        Read::With(super::exif::read_undrawn),
        "a picture: time, place, camera and author of its Exif; OCR cannot open its kind",
    )
}

/// A picture that may say when, where and with what it was taken.
const fn photo(name: &'static str, media_type: &'static str, extensions: &'static [&'static str]) -> Format {
    row(
        name,
        media_type,
        extensions,
        Read::With(super::exif::read),
        "a picture: time, place, camera and author of its Exif; its text waits for OCR; it is not compared with others",
    )
}

/// The same, of a kind that is decoded to be found again.
const fn seen(name: &'static str, media_type: &'static str, extensions: &'static [&'static str]) -> Format {
    row(
        name,
        media_type,
        extensions,
        Read::With(super::exif::read),
        "a picture: time, place, camera and author of its Exif; found again where it was pasted elsewhere, unless it is \
         damaged, smaller than 24 or larger than 10 million points, or shows too little; its text waits for OCR",
    )
}

/// No text.
const fn mute(name: &'static str, media_type: &'static str, extensions: &'static [&'static str]) -> Format {
    row(name, media_type, extensions, Read::NoText, "recognised; holds no text")
}

/// The media type that the content's signature, directory or headers tell, with its row.
pub(super) fn find(probe: &Probe) -> Option<(&'static Format, Match)> {
    let structure = probe.zip_kind().or_else(|| probe.ole_kind());
    let found = structure.map(|media_type| (Basis::Structure, media_type));
    let found = found.or_else(|| probe.signature().map(|m| (Basis::Signature, m)));
    let (basis, media_type) = found.or_else(|| probe.mail_kind().map(|m| (Basis::Signature, m)))?;
    Some((of_media_type(media_type), Match { basis, media_type: Some(media_type) }))
}

/// The row of a media type; those without one of their own fall to the row of their class.
fn of_media_type(media_type: &str) -> &'static Format {
    let class = || match media_type.split('/').next() {
        Some("image") => &IMAGE,
        Some("audio") => &SOUND,
        Some("video") => &FILM,
        Some("font" | "model") => &DATA,
        _ => &OTHER,
    };
    KNOWN.iter().find(|f| f.media_type == media_type).unwrap_or_else(class)
}

static IMAGE: Format = undrawn("image", "image/*", &[]);
static SOUND: Format = mute("audio", "audio/*", &["ape", "au", "caf", "opus", "ac3", "amr", "m4a", "aac"]);
static FILM: Format =
    mute("video", "video/*", &["m4v", "3gp", "3g2", "mpg", "mpeg", "vob", "ts", "mts", "ogv"]);
static DATA: Format =
    mute("data", "application/octet-stream", &["ttf", "otf", "woff", "woff2", "stl", "dat"]);
static OTHER: Format = shut("other", "application/octet-stream", &[]);

/// Rows for what has no row of its own.
static CLASSES: [&Format; 5] = [&IMAGE, &SOUND, &FILM, &DATA, &OTHER];

/// Every format that is only recognised.
pub(super) fn all() -> impl Iterator<Item = &'static Format> {
    KNOWN.iter().chain(CLASSES)
}

#[rustfmt::skip]
static KNOWN: &[Format] = &[
    // Documents
    shut("rtf", "application/rtf", &["rtf"]),
    packed("odf", "application/vnd.oasis.opendocument.formula", &["odf"]),
    packed("odb", "application/vnd.oasis.opendocument.base", &["odb"]),
    packed("sxc", "application/vnd.sun.xml.calc", &["sxc", "stc"]),
    shut("doc", "application/msword", &["doc", "dot", "wiz"]),
    shut("xls2", "application/vnd.ms-excel.sheet.2", &["xls"]),
    shut("xls3", "application/vnd.ms-excel.sheet.3", &["xls"]),
    shut("xls4", "application/vnd.ms-excel.sheet.4", &["xls"]),
    shut("ppt", "application/vnd.ms-powerpoint", &["ppt", "pps", "pot", "ppa"]),
    shut("pub", "application/x-mspublisher", &["pub"]),
    shut("vsd", "application/vnd.visio", &["vsd", "vst", "vss", "vsw"]),
    packed("vsdx", "application/vnd.ms-visio.drawing", &["vsdx"]),
    shut("mpp", "application/vnd.ms-project", &["mpp", "mpt"]),
    shut("one", "application/onenote", &["one", "onetoc2", "onepkg"]),
    shut("works", "application/vnd.ms-works", &["wps", "wks", "wcm", "wdb"]),
    shut("works-sheet", "application/x-tika-msworks-spreadsheet", &["xlr"]),
    shut("write", "application/x-mswrite", &["wri"]),
    shut("ole", "application/x-ole-storage", &[]),
    shut("hwp", "application/x-hwp-v5", &["hwp"]),
    shut("hwp3", "application/x-hwp", &["hwp"]),
    shut("wordperfect", "application/vnd.wordperfect", &["wpd", "wp", "wp5", "wp6", "w60", "wpt"]),
    shut("quattro", "application/x-quattro-pro", &["wq1", "wq2", "wb1", "wb2", "wb3", "qpw"]),
    shut("lotus", "application/vnd.lotus-1-2-3", &["wk1", "wk2", "wk3", "wk4", "123"]),
    shut("wordpro", "application/vnd.lotus-wordpro", &["lwp"]),
    packed("pages", "application/vnd.apple.pages", &["pages"]),
    packed("numbers", "application/vnd.apple.numbers", &["numbers"]),
    packed("keynote", "application/vnd.apple.keynote", &["key"]),
    shut("staroffice-writer", "application/vnd.stardivision.writer", &["sdw", "vor"]),
    shut("staroffice-calc", "application/vnd.stardivision.calc", &["sdc"]),
    shut("staroffice-draw", "application/vnd.stardivision.draw", &["sda"]),
    shut("staroffice-impress", "application/vnd.stardivision.impress", &["sdd"]),
    packed("xps", "application/vnd.ms-xpsdocument", &["xps", "oxps"]),
    packed("epub", "application/epub+zip", &["epub"]),
    shut("mobi", "application/x-mobipocket-ebook", &["mobi", "azw", "prc"]),
    shut("chm", "application/chm", &["chm"]),
    shut("hlp", "application/winhlp", &["hlp"]),
    shut("djvu", "image/vnd.djvu", &["djvu", "djv"]),
    shut("postscript", "application/postscript", &["ps", "eps", "ai"]),
    shut("pcl", "application/vnd.hp-hpgl", &["pcl", "prn", "hpgl"]),
    shut("framemaker", "application/vnd.framemaker", &["fm", "book"]),
    shut("mif", "application/vnd.mif", &["mif"]),
    shut("indesign", "application/x-indesign", &["indd"]),
    packed("idml", "application/vnd.adobe.indesign-idml-package", &["idml"]),
    packed("mindmanager", "application/vnd.mindjet.mindmanager", &["mmap"]),
    shut("dwg", "image/vnd.dwg", &["dwg", "dwt"]),
    shut("dgn", "image/vnd.dgn", &["dgn"]),
    shut("dxf-binary", "image/vnd.dxf", &["dxf"]),
    shut("dwf", "model/vnd.dwf", &["dwf"]),
    shut("solidworks", "application/sldworks", &["sldprt", "sldasm", "slddrw"]),
    shut("inventor", "application/x-autodesk-inventor", &["ipt", "iam", "idw"]),
    shut("coreldraw", "application/coreldraw", &["cdr"]),
    packed("asic-e", "application/vnd.etsi.asic-e+zip", &["asice", "sce", "bdoc"]),
    packed("asic-s", "application/vnd.etsi.asic-s+zip", &["asics", "scs"]),
    packed("xliff-zip", "application/x-xliff+zip", &["xlz"]),
    packed("kmz", "application/vnd.google-earth.kmz", &["kmz"]),
    // Mail
    mail("emlx", "message/x-emlx", &["emlx"]),
    mail("news", "message/news", &["nws"]),
    mail("mhtml", "multipart/related", &["mht", "mhtml"]),
    shut("mbox", "application/mbox", &["mbox", "mbx"]),
    shut("msg", "application/vnd.ms-outlook", &["msg", "oft"]),
    shut("pst", "application/vnd.ms-outlook-pst", &["pst", "ost"]),
    shut("dbx", "application/x-outlook-dbx", &["dbx"]),
    shut("tnef", "application/vnd.ms-tnef", &["tnef"]),
    shut("notes", "application/vnd.lotus-notes", &["nsf"]),
    shut("p7m", "application/pkcs7-mime", &["p7m", "p7c"]),
    shut("tsd", "application/timestamped-data", &["tsd"]),
    shut("webarchive", "application/x-bplist-webarchive", &["webarchive"]),
    // Archives and images of disks
    shut("tar", "application/x-tar", &["tar"]),
    row("gtar", "application/x-gtar", &["tar", "gtar"], Read::With(super::tar::read), super::tar::FORMAT.note),
    shut("gzip", "application/gzip", &["gz", "tgz", "emz", "svgz"]),
    shut("bzip2", "application/x-bzip2", &["bz2", "tbz2", "bz", "tbz"]),
    shut("xz", "application/x-xz", &["xz", "txz"]),
    shut("zstd", "application/zstd", &["zst"]),
    shut("lz4", "application/x-lz4", &["lz4"]),
    shut("lzip", "application/x-lzip", &["lz"]),
    shut("compress", "application/x-compress", &["z"]),
    shut("snappy", "application/x-snappy-framed", &["sz"]),
    shut("rar", "application/x-rar-compressed", &["rar"]),
    shut("7z", "application/x-7z-compressed", &["7z"]),
    shut("cab", "application/vnd.ms-cab-compressed", &["cab"]),
    shut("arj", "application/x-arj", &["arj"]),
    shut("ace", "application/x-ace-compressed", &["ace"]),
    shut("lzh", "application/x-lzh-compressed", &["lzh", "lha"]),
    shut("ar", "application/x-archive", &["ar", "a", "lib"]),
    shut("cpio", "application/x-cpio", &["cpio"]),
    shut("iso", "application/x-iso9660-image", &["iso"]),
    shut("wim", "application/x-ms-wim", &["wim"]),
    shut("vmdk", "application/x-vmdk", &["vmdk"]),
    shut("qcow", "application/x-qemu-disk", &["qcow", "qcow2"]),
    shut("vhdx", "application/x-vhdx", &["vhdx"]),
    // Data
    shut("access", "application/x-msaccess", &["mdb", "accdb", "mde"]),
    shut("sqlite", "application/x-sqlite3", &["sqlite", "sqlite3", "db"]),
    shut("dbf", "application/x-dbf", &["dbf"]),
    shut("parquet", "application/x-parquet", &["parquet"]),
    shut("avro", "application/avro", &["avro"]),
    shut("bplist", "application/x-bplist", &["plist", "bplist"]),
    shut("bplist-itunes", "application/x-bplist-itunes", &["plist", "bplist"]),
    shut("spss", "application/x-spss-sav", &["sav"]),
    mute("p7s", "application/pkcs7-signature", &["p7s", "p7m"]),
    mute("certificate", "application/x-x509-cert", &["crt", "pem", "cer"]),
    mute("pgp", "application/pgp-encrypted", &["pgp", "asc", "gpg"]),
    mute("pgp-keys", "application/pgp-keys", &["asc"]),
    mute("keepass", "application/x-keepass", &["kdbx"]),
    mute("luks", "application/x-luks", &[]),
    mute("matlab", "application/x-matlab-data", &["mat"]),
    mute("hdf", "application/x-hdf", &["h5", "hdf"]),
    mute("netcdf", "application/x-netcdf", &["nc"]),
    mute("grib", "application/x-grib", &["grb", "grib"]),
    mute("dicom", "application/dicom", &["dcm"]),
    mute("erdas", "application/x-erdas-hfa", &["hfa", "img"]),
    mute("e57", "model/e57", &["e57"]),
    mute("stl", "model/x.stl-binary", &["stl"]),
    mute("torrent", "application/x-bittorrent", &["torrent"]),
    mute("pcap", "application/vnd.tcpdump.pcap", &["pcap"]),
    mute("pcapng", "application/vnd.tcpdump.pcapng", &["pcapng"]),
    mute("mysql-index", "application/x-mysql-misam-compressed-index", &["myi"]),
    mute("mysql-definition", "application/x-mysql-table-definition", &["frm"]),
    mute("nls", "application/x-ms-nls", &["nls"]),
    mute("hprof", "application/vnd.java.hprof", &["hprof"]),
    mute("gettext", "application/x-gettext-translation", &["mo", "gmo"]),
    mute("timezone", "application/tzif", &["tzif"]),
    mute("bitcode", "application/x-llvm-bitcode", &["bc"]),
    mute("shortcut", "application/x-ms-shortcut", &["lnk"]),
    mute("registry", "application/x-windows-registry", &[]),
    mute("evtx", "application/x-ms-evtx", &["evtx"]),
    mute("prefetch", "application/x-ms-prefetch", &["pf"]),
    // Programs
    mute("exe", "application/x-msdownload", &["exe", "dll", "sys", "ocx", "scr"]),
    mute("elf", "application/x-elf", &["so", "o"]),
    mute("mach-o", "application/x-mach-o", &["dylib"]),
    mute("wasm", "application/wasm", &["wasm"]),
    mute("class", "application/java-vm", &["class"]),
    mute("dex", "application/x-dex", &["dex"]),
    mute("swf", "application/x-shockwave-flash", &["swf"]),
    packed("jar", "application/java-archive", &["jar"]),
    packed("war", "application/x-tika-java-web-archive", &["war"]),
    packed("apk", "application/vnd.android.package-archive", &["apk"]),
    packed("ipa", "application/x-itunes-ipa", &["ipa"]),
    shut("msi", "application/x-ms-installer", &["msi", "msp"]),
    row("deb", "application/x-debian-package", &["deb"], Read::With(super::ar::read), super::ar::FORMAT.note),
    shut("rpm", "application/x-rpm", &["rpm"]),
    // Pictures
    seen("jpeg", "image/jpeg", &["jpg", "jpeg", "jpe", "jfif"]),
    seen("png", "image/png", &["png", "apng"]),
    image("gif", "image/gif", &["gif"]),
    photo("tiff", "image/tiff", &["tif", "tiff"]),
    seen("bmp", "image/bmp", &["bmp", "dib"]),
    photo("webp", "image/webp", &["webp"]),
    image("jp2", "image/jp2", &["jp2", "j2k", "jpx", "jpf", "j2c"]),
    undrawn("jxl", "image/jxl", &["jxl"]),
    dark("avif", "image/avif", &["avif"]),
    undrawn("bpg", "image/x-bpg", &["bpg"]),
    undrawn("jbig2", "image/x-jbig2", &["jb2", "jbig2"]),
    undrawn("psd", "image/vnd.adobe.photoshop", &["psd", "psb"]),
    undrawn("pcx", "image/vnd.zbrush.pcx", &["pcx"]),
    image("pnm", "image/x-portable-anymap", &["pnm", "pbm", "pgm", "ppm"]),
    undrawn("xcf", "image/x-xcf", &["xcf"]),
    undrawn("wmf", "image/wmf", &["wmf"]),
    undrawn("emf", "image/emf", &["emf"]),
    undrawn("exr", "image/x-exr", &["exr"]),
    undrawn("fits", "image/fits", &["fits", "fit"]),
    undrawn("canon-raw", "image/x-canon-cr2", &["cr2"]),
    undrawn("canon-raw3", "image/x-canon-cr3", &["cr3"]),
    undrawn("nikon-raw", "image/x-raw-nikon", &["nef"]),
    undrawn("adobe-raw", "image/x-raw-adobe", &["dng"]),
    undrawn("pentax-raw", "image/x-raw-pentax", &["pef"]),
    undrawn("sony-raw", "image/x-raw-sony", &["arw"]),
    undrawn("olympus-raw", "image/x-raw-olympus", &["orf"]),
    undrawn("panasonic-raw", "image/x-raw-panasonic", &["rw2"]),
    undrawn("fuji-raw", "image/x-raw-fuji", &["raf"]),
    mute("icns", "image/icns", &["icns"]),
    mute("ico", "image/vnd.microsoft.icon", &["ico"]),
    mute("cur", "image/x-win-bitmap", &["cur"]),
    // Sound and film
    mute("mp3", "audio/mpeg", &["mp3", "mp2", "mpga"]),
    mute("aac", "audio/x-aac", &["aac"]),
    mute("wav", "audio/vnd.wave", &["wav"]),
    mute("aiff", "audio/x-aiff", &["aif", "aiff", "aifc"]),
    mute("flac", "audio/x-flac", &["flac"]),
    mute("vorbis", "audio/vorbis", &["ogg", "oga"]),
    mute("ogg", "application/ogg", &["ogg", "ogx"]),
    mute("midi", "audio/midi", &["mid", "midi", "kar"]),
    mute("wma", "audio/x-ms-wma", &["wma"]),
    mute("m4a", "audio/mp4", &["m4a", "m4b", "m4p"]),
    mute("mp4", "video/mp4", &["mp4", "mp4v", "m4v", "m4a"]),
    mute("mov", "video/quicktime", &["mov", "qt"]),
    mute("avi", "video/x-msvideo", &["avi"]),
    mute("wmv", "video/x-ms-wmv", &["wmv"]),
    mute("asf", "video/x-ms-asf", &["asf"]),
    mute("flv", "video/x-flv", &["flv"]),
    mute("webm", "video/webm", &["webm"]),
    mute("mkv", "video/x-matroska", &["mkv", "mka", "mks"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn rows_are_unique() {
        let (mut names, mut types) = (HashSet::new(), HashSet::new());
        for format in all() {
            assert!(names.insert(format.name), "{}", format.name);
            assert!(types.insert(format.media_type) || CLASSES.iter().any(|c| c.name == format.name));
            assert!(format.extensions.iter().all(|e| e.to_lowercase() == **e));
        }
    }
}
