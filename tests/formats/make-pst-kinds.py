"""Makes narrow.pst.gz and cyclic.pst.gz beside this script out of store.pst: the same messages as Outlook before 2003 laid
stores out (numbers of 32 bits, [MS-PST] 2.2.2), and with the second cipher (5.2).

`readpst` (Debian: pst-utils) and `pffexport` (Debian: pff-tools) read both as they read store.pst.
"""

import gzip
import struct
import zlib
from pathlib import Path

HERE = Path(__file__).parent
STORE = (HERE / "store.pst").read_bytes()


def number(data, at, size):
    return int.from_bytes(data[at : at + size], "little")


def crc(data):
    return zlib.crc32(data, 0xFFFFFFFF) ^ 0xFFFFFFFF


def signature(at, block):
    value = (at ^ block) & 0xFFFFFFFF
    return (value >> 16) ^ (value & 0xFFFF)


def leaves(at):
    """The entries of a tree of pages."""
    page = STORE[at : at + 512]
    count, size, level = page[488], page[490], page[491]
    for i in range(count):
        entry = page[i * size : (i + 1) * size]
        if level:
            yield from leaves(number(entry, 16, 8))
        else:
            yield entry


NODES = list(leaves(number(STORE, 224, 8)))
BLOCKS = {number(e, 0, 8): (number(e, 8, 8), number(e, 16, 2)) for e in leaves(number(STORE, 240, 8))}


class Narrow:
    """The same nodes and blocks with short numbers."""

    def __init__(self):
        self.data, self.next = bytearray(0x4800), max(BLOCKS) | 3

    def block(self, block, held):
        if block & 2:
            # Lists of blocks, and of nodes within a node, hold numbers themselves.
            first, each = (8, 1) if held[0] == 1 else (8, 3 if held[1] == 0 else 2)
            numbers = [number(held, first + 8 * i, 8) & 0xFFFFFFFF for i in range(number(held, 2, 2) * each)]
            held = held[: 8 if held[0] == 1 else 4] + b"".join(struct.pack("<I", n) for n in numbers)
        self.data += bytes(-len(self.data) % 64)
        at, full = len(self.data), (len(held) + 12 + 63) // 64 * 64
        trailer = struct.pack("<HHII", len(held), signature(at, block), block, crc(held))
        self.data += held + bytes(full - len(held) - 12) + trailer
        return struct.pack("<IIHH", block, at, len(held), 2)

    def page(self, kind, level, size, entries):
        self.next += 4
        own = self.next & ~1 | 2
        self.data += bytes(-len(self.data) % 512)
        at = len(self.data)
        body = b"".join(entries).ljust(496, b"\0") + bytes([len(entries), 496 // size, size, level])
        self.data += body + struct.pack("<BBHII", kind, kind, signature(at, own), own, crc(body))
        return own, at

    def tree(self, kind, size, entries):
        level = 0
        while True:
            most = 496 // size
            groups = [entries[i : i + most] for i in range(0, len(entries), most)]
            pages = [(group[0][:4], self.page(kind, level, size, group)) for group in groups]
            if len(pages) == 1:
                return pages[0][1]
            entries = [key + struct.pack("<II", *place) for key, place in pages]
            level, size = level + 1, 12

    def write(self):
        blocks = [self.block(b, STORE[at : at + size]) for b, (at, size) in sorted(BLOCKS.items())]
        nodes = [struct.pack("<IIII", *(number(e, at, 4) for at in (0, 8, 16, 24))) for e in NODES]
        by_node, by_block = self.tree(0x81, 16, nodes), self.tree(0x80, 12, blocks)
        head = struct.pack("<HHHBBII", 0x4D53, 14, 19, 1, 1, 0, 0)
        head += struct.pack("<III", self.next + 4 & ~3, self.next + 4 & ~3, 1) + STORE[44:172]
        head += struct.pack("<IIIII", 0, len(self.data), 0x4400, 0, 0) + struct.pack("<IIII", *by_node, *by_block) + bytes(4)
        head = head.ljust(196, b"\0") + b"\xff" * 256 + struct.pack("<BBH", 0x80, STORE[513], 0)
        head = b"!BDN" + struct.pack("<I", crc(head.ljust(471, b"\0")[:471])) + head
        self.data[:512] = head.ljust(512, b"\0")
        return bytes(self.data)


def cyclic():
    """The same store with the second cipher."""
    source = (HERE.parents[1] / "src/formats/pst/cipher.rs").read_text()
    table = [int(n) for n in source.split("[u8; 768] = [")[1].split("]")[0].replace("\n", " ").split(",") if n.strip()]
    one, two, back = table[:256], table[256:512], table[512:]
    out = bytearray(STORE)
    for block, (at, size) in BLOCKS.items():
        if block & 2:
            continue
        key, held = (block ^ (block >> 16)) & 0xFFFF, bytearray()
        for byte in STORE[at : at + size].translate(bytes(back)):
            low, high = key & 0xFF, key >> 8
            byte = back[(two[(one[(byte + low) & 0xFF] + high) & 0xFF] - high) & 0xFF]
            held.append((byte - low) & 0xFF)
            key = (key + 1) & 0xFFFF
        out[at : at + size] = held
        trailer = at + (size + 16 + 63) // 64 * 64 - 16
        struct.pack_into("<I", out, trailer + 4, crc(bytes(held)))
    out[513] = 2
    struct.pack_into("<I", out, 4, crc(bytes(out[8 : 8 + 471])))
    struct.pack_into("<I", out, 524, crc(bytes(out[8 : 8 + 516])))
    return bytes(out)


for name, store in (("narrow", Narrow().write()), ("cyclic", cyclic())):
    (HERE / f"{name}.pst.gz").write_bytes(gzip.compress(store, 9, mtime=0))
