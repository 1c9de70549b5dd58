#!/usr/bin/env python3
"""Writes the RAR archives under rar/ out of texts of our own, by what is published of the format, since no free program
writes it: stored and packed, with directories, times, comments and letters of two scripts, one archive in volumes.

Of packing just enough for every kind of code to occur (literals and matches).
`unar` and `bsdtar` read all of them (`make-rar.py --check` has them do it).
"""
import os
import struct
import subprocess
import sys
import zlib

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rar")
OFFER = "Ponuda broj 17\nServer Borovac, kom 4, cena 1200 EUR, popust 9%\n" * 40
MEMBERS = {
    "ponude/ponuda 17.txt": OFFER,
    "ponude/narudžbenica.txt": OFFER.replace("Ponuda", "Narudžbenica").replace("17", "18"),
    "прилог.txt": "Прилог уговора: рок испоруке 30 дана\n" * 30,
    "prazno.txt": "",
}
COMMENT = "Ponude za 2024. godinu"
# 2024-03-05 12:30:10, in seconds since 1970 and as DOS wrote it.
SECONDS = 1709641810
DOS = (2024 - 1980) << 25 | 3 << 21 | 5 << 16 | 12 << 11 | 30 << 5 | 10 // 2


class Bits:
    """Bits, the highest of a byte first."""

    def __init__(self):
        self.all = []

    def put(self, value, count):
        self.all += [value >> n & 1 for n in reversed(range(count))]

    def bytes(self):
        padded = self.all + [0] * (-len(self.all) % 8)
        return bytes(int("".join(map(str, padded[i:i + 8])), 2) for i in range(0, len(padded), 8))


    def code(self, symbol, symbols):
        """One of an alphabet whose codes are as alike as may be: where they are no power of two, the first are shorter."""
        full = (symbols - 1).bit_length()
        short = (1 << full) - symbols
        if symbol < short:
            self.put(symbol, full - 1)
        else:
            self.put(short + symbol, full)


def lengths(bits, alphabets):
    """The lengths of all codes, and before them those of the codes in which these are told."""
    for symbols in [20, *alphabets]:
        full = (symbols - 1).bit_length()
        short = (1 << full) - symbols
        for symbol in range(symbols):
            length = full - 1 if symbol < short else full
            if symbols == 20:
                bits.put(length, 4)
            else:
                bits.code(length, 20)


def tokens(data):
    """Bytes, and pairs of a length up to nine and a distance up to 256 for what was there before."""
    at = 0
    while at < len(data):
        for distance in range(1, min(at, 256) + 1):
            length = 0
            while length < 9 and at + length < len(data) and data[at + length] == data[at + length - distance]:
                length += 1
            if length >= 4:
                yield length, distance
                at += length
                break
        else:
            yield data[at]
            at += 1


def slot(distance, count):
    """The symbol of a distance, its further bits and how many; `count` slots of the first have none."""
    n = 0
    while True:
        more = 0 if n < count else n // 2 - 1
        first = n if n < count else (2 | n & 1) << more
        if distance - 1 < first + (1 << more):
            return n, distance - 1 - first, more
        n += 1


def packed(bits, data, symbols, matches, distances, low):
    """Tokens in codes of three alphabets of so many symbols; `matches` is the symbol of a match of no letters."""
    for token in tokens(data):
        if isinstance(token, int):
            bits.code(token, symbols)
            continue
        length, distance = token
        bits.code(matches + length, symbols)
        n, rest, more = slot(distance, 4)
        bits.code(n, distances)
        if more >= 4:
            bits.put(rest >> 4, more - 4)
            bits.code(rest & 15, low)
        else:
            bits.put(rest, more)


def packed5(data):
    """The method of version 5."""
    bits = Bits()
    lengths(bits, [306, 64, 16, 44])
    packed(bits, data, 306, 262 - 2, 64, 16)
    body = bits.bytes()
    flags = (len(bits.all) - 1) % 8 | 1 << 3 | 0xC0
    size = struct.pack("<H", len(body))
    return bytes([flags, 0x5A ^ flags ^ size[0] ^ size[1]]) + size + body


def packed4(data):
    """The method of version 2.9, which RAR 3 and 4 write."""
    bits = Bits()
    bits.put(0, 2)
    lengths(bits, [299, 60, 17, 28])
    # The length counts from three.
    packed(bits, data, 299, 271 - 3, 60, 17)
    # The end of the file.
    bits.code(256, 299)
    bits.put(0, 2)
    return bits.bytes()


def number(n):
    out = bytearray()
    while True:
        out.append(n & 0x7F | (0x80 if n > 0x7F else 0))
        n >>= 7
        if not n:
            return bytes(out)


def block5(kind, flags, fields, data=None):
    """A block; of a file, the bytes of data are counted even where there are none."""
    body = number(kind) + number(flags | (0 if data is None else 2))
    body += (b"" if data is None else number(len(data))) + fields
    body = number(len(body)) + body
    return struct.pack("<I", zlib.crc32(body)) + body + (data or b"")


def entry5(name, data, plain, method, flags=0, directory=False, kind=2, whole=True):
    known = (1 if directory else 4) | (2 if kind == 2 else 0)
    fields = number(known) + number(len(plain)) + number(0o40755 if directory else 0o100644)
    if known & 2:
        fields += struct.pack("<I", SECONDS)
    if known & 4:
        fields += struct.pack("<I", zlib.crc32(plain if whole else data))
    name = name.encode()
    fields += number(method << 7) + number(1) + number(len(name)) + name
    return block5(kind, flags, fields, data)


SIGNATURE5 = b"Rar!\x1a\x07\x01\0"


def five(packing):
    out = SIGNATURE5 + block5(1, 0, number(0))
    comment = COMMENT.encode() + b"\0"
    out += entry5("CMT", comment, comment, 0, kind=3)
    for name, text in MEMBERS.items():
        plain = text.encode()
        data = packing(plain) if packing and plain else plain
        out += entry5(name, data, plain, 3 if packing and plain else 0)
    out += entry5("ponude", b"", b"", 0, directory=True)
    return out + block5(5, 0, number(0))


def volumes5(size):
    """Stored, a new volume after each `size` bytes of data."""
    out, left, n = SIGNATURE5 + block5(1, 0, number(1)), size, 0
    for name, text in MEMBERS.items():
        plain = text.encode()
        at = 0
        while True:
            piece = plain[at:at + left]
            before, after = at > 0, at + len(piece) < len(plain)
            out += entry5(name, piece, plain, 0, (8 if before else 0) | (0x10 if after else 0), whole=not after)
            at, left = at + len(piece), left - len(piece)
            if not after:
                break
            yield out + block5(5, 0, number(1))
            n, left = n + 1, size
            out = SIGNATURE5 + block5(1, 0, number(1 | 2) + number(n))
    yield out + block5(5, 0, number(0))


def block4(kind, flags, fields, data=b""):
    body = struct.pack("<BHH", kind, flags, 7 + len(fields)) + fields
    return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body + data


def name4(name):
    """The name in the letters of DOS and, where that is not all, in Unicode: full characters, four to a byte of marks."""
    if name.isascii():
        return name.encode(), 0
    wide = name.encode("utf-16-le")
    coded = b"".join(b"\xAA" + wide[at:at + 8] for at in range(0, len(wide), 8))
    return name.encode("ascii", "replace").replace(b"?", b"_") + b"\0\0" + coded, 0x200


def entry4(name, data, plain, method, flags=0, directory=False, kind=0x74, whole=True):
    name, wide = name4(name.replace("/", "\\"))
    crc = zlib.crc32(plain if whole else data)
    fields = struct.pack("<IIBIIBBHI", len(data), len(plain), 2, crc, DOS, 29, 0x30 + method, len(name), 0x10 if directory else 0x20)
    return block4(kind, 0x8000 | flags | wide | (0xE0 if directory else 0), fields + name, data)


SIGNATURE4 = b"Rar!\x1a\x07\0"


def four(packing):
    out = SIGNATURE4 + block4(0x73, 0, bytes(6))
    comment = COMMENT.encode()
    out += entry4("CMT", comment, comment, 0, kind=0x7A)
    for name, text in MEMBERS.items():
        plain = text.encode()
        data = packing(plain) if packing and plain else plain
        out += entry4(name, data, plain, 3 if packing and plain else 0)
    out += entry4("ponude", b"", b"", 0, directory=True)
    return out + block4(0x7B, 0x4000, b"")


def volumes4(size):
    out, left = SIGNATURE4 + block4(0x73, 0x1 | 0x10 | 0x100, bytes(6)), size
    for name, text in MEMBERS.items():
        plain = text.encode()
        at = 0
        while True:
            piece = plain[at:at + left]
            before, after = at > 0, at + len(piece) < len(plain)
            out += entry4(name, piece, plain, 0, (1 if before else 0) | (2 if after else 0), whole=not after)
            at, left = at + len(piece), left - len(piece)
            if not after:
                break
            yield out + block4(0x7B, 0x4001, b"")
            left = size
            out = SIGNATURE4 + block4(0x73, 0x1 | 0x10, bytes(6))
    yield out + block4(0x7B, 0x4000, b"")


def check():
    """Has two other programs read what was written."""
    for name in ["five-stored.rar", "five-packed.rar", "four-stored.rar", "four-packed.rar", "five.part1.rar", "four.part1.rar"]:
        if "part" not in name:
            # Of an empty member or a folder it sometimes writes without end.
            full = [member for member, text in MEMBERS.items() if text]
            read = subprocess.run(["bsdtar", "-xOf", name, *full], cwd=here, capture_output=True)
            if read.stdout.decode() != "".join(MEMBERS.values()):
                sys.exit(f"bsdtar reads {name} otherwise: {read.stderr.decode()}")
        for member, text in MEMBERS.items():
            read = subprocess.run(["unar", "-q", "-o", "-", name, member], cwd=here, capture_output=True)
            if read.stdout.decode() != text:
                sys.exit(f"unar reads {member} of {name} otherwise: {read.stderr.decode()}")
    print("unar and bsdtar read them as they were written")


def main():
    os.makedirs(here, exist_ok=True)
    archives = {
        "five-stored.rar": five(None),
        "five-packed.rar": five(packed5),
        "four-stored.rar": four(None),
        "four-packed.rar": four(packed4),
    }
    for version, cut in [("five", volumes5), ("four", volumes4)]:
        archives |= {f"{version}.part{n}.rar": data for n, data in enumerate(cut(3000), 1)}
    for name, data in archives.items():
        with open(os.path.join(here, name), "wb") as file:
            file.write(data)
    if "--check" in sys.argv:
        check()


main()
