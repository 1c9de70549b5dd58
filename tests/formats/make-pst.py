"""Makes store.pst and store.ost beside this script: stores of Outlook with three messages of our own.

The first is laid out after [MS-PST], the second as Outlook lays out offline stores since 2013, with large pages and packed
blocks, after the documents of libpff. No free program writes these formats. What is written here is read alike by other
programs, which serve as the check: `readpst -D -o DIR store.pst` (Debian: pst-utils) and `pffexport -m all store.ost`
(Debian: pff-tools). Only what is needed to read the stores is there; maps of free space are empty.
"""

import struct
import zlib
from datetime import datetime
from pathlib import Path

KEY = bytes(range(16))
PERMUTE = None  # the first table of the cipher, read from the program's source


def permute_table():
    source = (Path(__file__).parents[2] / "src/formats/pst/cipher.rs").read_text()
    table = source.split("[u8; 768] = [")[1].split("]")[0]
    return bytes(int(n) for n in table.replace("\n", " ").split(",")[:256])


def crc(data):
    return zlib.crc32(data, 0xFFFFFFFF) ^ 0xFFFFFFFF


def signature(offset, number):
    value = (offset ^ number) & 0xFFFFFFFF
    return (value >> 16) ^ (value & 0xFFFF)


def when(day, hour):
    return int((datetime(2024, 9, day, hour) - datetime(1601, 1, 1)).total_seconds()) * 10**7


class Store:
    def __init__(self, large=False):
        self.large = large
        self.data = bytearray(0x24000 if large else 0x4800)
        self.next = 1
        self.blocks = []
        self.nodes = []

    def block(self, data, internal=False):
        number = (self.next << 2) | (2 if internal else 0)
        self.next += 1
        stored = data if internal else data.translate(PERMUTE)
        footer, step, rest = 16, 64, b""
        if self.large:
            footer, step, rest = 24, 512, struct.pack("<HHI", 0, len(stored), 0)
            packed = zlib.compress(stored)
            stored = packed if len(packed) < len(stored) and not internal else stored
        self.data += bytes(-len(self.data) % step)
        offset = len(self.data)
        size = (len(stored) + footer + step - 1) // step * step
        trailer = struct.pack("<HHIQ", len(stored), signature(offset, number), crc(stored), number) + rest
        self.data += stored + bytes(size - len(stored) - footer) + trailer
        self.blocks.append((number, offset, len(stored)))
        return number

    def bytes(self, data):
        """Data of any size: one block, or a list of blocks."""
        most = 65512 if self.large else 8176
        return self.listed([data[at : at + most] for at in range(0, len(data), most)] or [b""])

    def listed(self, pieces):
        """Data in such pieces, each a block."""
        numbers = [self.block(piece) for piece in pieces]
        if len(numbers) == 1:
            return numbers[0]
        head = struct.pack("<BBHI", 1, 1, len(numbers), sum(map(len, pieces)))
        return self.block(head + b"".join(struct.pack("<Q", n) for n in numbers), internal=True)

    def inner(self, nodes):
        """A list of nodes in a node: (number, data, inner)."""
        if not nodes:
            return 0
        entries = b"".join(struct.pack("<QQQ", *node) for node in sorted(nodes))
        return self.block(struct.pack("<BBHI", 2, 0, len(nodes), 0) + entries, internal=True)

    def node(self, number, parent, heap):
        data, inner = heap
        self.nodes.append((number, data, inner, parent))

    def page(self, kind, level, size, entries):
        number = (self.next << 2) | 2
        self.next += 1
        length, room = (4096, 4056) if self.large else (512, 488)
        self.data += bytes(-len(self.data) % length)
        offset = len(self.data)
        body = b"".join(entries).ljust(room, b"\0")
        counts = struct.pack("<HHBB10x" if self.large else "<BBBB4x", len(entries), room // size, size, level)
        body += counts
        self.data += body + struct.pack("<BBHIQ", kind, kind, signature(offset, number), crc(body), number)
        self.data += bytes(8 if self.large else 0)
        return number, offset

    def tree(self, kind, size, entries):
        """A tree of pages over entries that begin with their key."""
        level, room = 0, 4056 if self.large else 488
        while True:
            most = min(room // size, 20)
            groups = [entries[at : at + most] for at in range(0, len(entries), most)]
            pages = [(group[0][:8], self.page(kind, level, size, group)) for group in groups]
            if len(pages) == 1:
                return pages[0][1]
            entries = [key + struct.pack("<QQ", *page) for key, page in pages]
            level, size = level + 1, 24

    def finish(self):
        nodes = [struct.pack("<QQQII", n, d, i, p, 0) for n, d, i, p in sorted(self.nodes)]
        blocks = [struct.pack("<QQHHI", n, o, s, 2, 0) for n, o, s in sorted(self.blocks)]
        node_root = self.tree(0x81, 32, nodes)
        block_root = self.tree(0x80, 24, blocks)
        root = struct.pack("<IQQQQ", 0, len(self.data), 0x22000 if self.large else 0x4400, 0, 0)
        root += struct.pack("<QQQQ", *node_root, *block_root) + struct.pack("<BBH", 0, 0, 0)
        kind, version = (0x4F53, 36) if self.large else (0x4D53, 23)
        head = struct.pack("<HHHBBII", kind, version, 19, 1, 1, 0, 0)
        head += struct.pack("<QQI", 0, self.next << 2, 1) + struct.pack("<32I", *[0x400] * 32) + bytes(8) + root
        head += bytes(4) + b"\xff" * 256 + struct.pack("<BBH", 0x80, 1, 0) + struct.pack("<Q", self.next << 2)
        full = b"!BDN" + struct.pack("<I", crc(head[:471])) + head
        full += struct.pack("<I", crc(head[: 516])) + bytes(36)
        self.data[: len(full)] = full
        return bytes(self.data)


class Heap:
    """A heap of items in one block, or in several small ones in a store with large pages."""

    def __init__(self, store):
        self.store, self.blocks, self.nodes = store, [[]], []

    def item(self, data):
        if self.store.large and sum(map(len, self.blocks[-1])) + len(data) > 2000 and self.blocks[-1]:
            self.blocks.append([])
        self.blocks[-1].append(bytes(data))
        return len(self.blocks[-1]) << 5 | len(self.blocks) - 1 << (19 if self.store.large else 16)

    def value(self, data):
        """An item, or a node where it is too large for one."""
        if len(data) <= 3580:
            return self.item(data) if data else 0
        number = (len(self.nodes) + 0x400) << 5 | 0x1F
        self.nodes.append((number, self.store.bytes(data), 0))
        return number

    def tree(self, key, records):
        """A tree of records, at least two levels of it where there are many."""
        size = len(records[0][1]) if records else 4
        leaf = b"".join(k.to_bytes(key, "little") + v for k, v in sorted(records))
        root = self.item(leaf) if records else 0
        return self.item(struct.pack("<BBBBI", 0xB5, key, size, 0, root))

    def done(self, kind, root):
        pieces = []
        for at, items in enumerate(self.blocks):
            length = 12 if at == 0 else 66 if (at - 8) % 128 == 0 else 2
            bounds = [length]
            for item in items:
                bounds.append(bounds[-1] + len(item))
            out = bytes(length) + b"".join(items)
            out += bytes(len(out) % 2)
            head = struct.pack("<HBBIBBBB", len(out), 0xEC, kind, root, 0, 0, 0, 0) if at == 0 else b""
            head = head or struct.pack("<H", len(out)).ljust(length, b"\0")
            out = head + out[length:] + struct.pack("<HH", len(items), 0)
            pieces.append(out + b"".join(struct.pack("<H", b) for b in bounds))
        return self.store.listed(pieces), self.store.inner(self.nodes)


def encoded(kind, value):
    if kind == 0x1F:
        return value.encode("utf-16le")
    if kind in (0x14, 0x40):
        return struct.pack("<Q", value)
    return value


def properties(store, values, nodes=()):
    """A set of properties: number and type to value."""
    heap = Heap(store)
    heap.nodes += nodes
    records = []
    for (number, kind), value in values.items():
        if kind in (0x02, 0x03, 0x0B):
            raw = struct.pack("<i", value)
        elif kind == 0x0D:
            raw = struct.pack("<I", heap.item(struct.pack("<II", *value)))
        elif number == 0x3701 and isinstance(value, int):
            raw = struct.pack("<I", value)
        else:
            raw = struct.pack("<I", heap.value(encoded(kind, value)))
        records.append((number, struct.pack("<H", kind) + raw))
    return heap.done(0xBC, heap.tree(2, records))


def table(store, columns, rows):
    """A table of rows: each a number and values by the column's number and type."""
    heap = Heap(store)
    columns = [(0x67F2, 0x03), (0x67F3, 0x03), *columns]
    bits = 4 * len(columns)
    size = bits + (len(columns) + 7) // 8
    described = [(kind | number << 16, 4 * i, 4, i) for i, (number, kind) in enumerate(columns)]
    body = b""
    for row, values in rows:
        mask, cells = 0, b""
        for i, (number, kind) in enumerate(columns):
            value = {0x67F2: row, 0x67F3: 1}.get(number, values.get((number, kind)))
            if value is None:
                cells += bytes(4)
                continue
            mask |= 0x80 >> i % 8 << 8 * (i // 8)
            cells += struct.pack("<I", value if kind == 0x03 else heap.value(encoded(kind, value)))
        body += cells + mask.to_bytes((len(columns) + 7) // 8, "little")
    index = heap.tree(4, [(row, struct.pack("<I", i)) for i, (row, _) in enumerate(rows)])
    matrix = heap.item(body) if rows else 0
    info = struct.pack("<BBHHHHIII", 0x7C, len(columns), bits, bits, bits, size, index, matrix, 0)
    root = heap.item(info + b"".join(struct.pack("<IHBB", *c) for c in sorted(described)))
    return heap.done(0x7C, root)


def attachment(store, values, data=None, message=None):
    nodes = []
    if message is not None:
        nodes.append((0x2024, *message))
        values = {**values, (0x3701, 0x0D): (0x2024, 100), (0x3705, 0x03): 5}
    elif len(data) > 3580:
        nodes.append((0x1003F, store.bytes(data), 0))
        values = {**values, (0x3701, 0x102): 0x1003F, (0x3705, 0x03): 1}
    else:
        values = {**values, (0x3701, 0x102): data, (0x3705, 0x03): 1}
    return properties(store, values, nodes)


def message(store, values, recipients=(), attached=()):
    nodes = []
    if recipients:
        columns = [(0x0C15, 0x03), (0x3001, 0x1F), (0x3003, 0x1F)]
        rows = [
            (i, {(0x0C15, 0x03): kind, (0x3001, 0x1F): name, (0x3003, 0x1F): address})
            for i, (kind, name, address) in enumerate(recipients)
        ]
        nodes.append((0x692, *table(store, columns, rows)))
    if attached:
        numbers = [(0x400 + i) << 5 | 5 for i in range(len(attached))]
        nodes.append((0x671, *table(store, [(0x3705, 0x03)], [(n, {(0x3705, 0x03): 1}) for n in numbers])))
        nodes += [(n, *a) for n, a in zip(numbers, attached)]
    return properties(store, {(0x001A, 0x1F): "IPM.Note", (0x0E07, 0x03): 1, **values}, nodes)


def text(subject, body, day, sender="Mira Marić", address="mira@x.example"):
    return {
        (0x0037, 0x1F): subject,
        (0x0C1A, 0x1F): sender,
        (0x0C1F, 0x1F): address,
        (0x0039, 0x40): when(day, 8),
        (0x0E06, 0x40): when(day, 9),
        (0x3008, 0x40): when(day, 10),
        (0x1000, 0x1F): body,
    }


def folder(store, number, parent, name, folders, messages):
    values = {(0x3001, 0x1F): name, (0x3602, 0x03): len(messages), (0x3603, 0x03): 0, (0x360A, 0x0B): bool(folders)}
    store.node(number, parent, properties(store, values))
    base = number & ~0x1F
    shown = [(n, {(0x3001, 0x1F): title}) for n, title in folders]
    store.node(base | 0x0D, 0, table(store, [(0x3001, 0x1F)], shown))
    store.node(base | 0x0E, 0, table(store, [(0x0037, 0x1F)], [(n, {(0x0037, 0x1F): "x"}) for n in messages]))
    store.node(base | 0x0F, 0, table(store, [(0x0037, 0x1F)], []))


def made(large):
    store = Store(large)
    root, top, inbox, deleted = 0x122, 0x8022, 0x8042, 0x8062
    first, second, third = 0x200024, 0x200044, 0x200064
    entry = lambda node: bytes(4) + KEY + struct.pack("<I", node)
    store.node(0x21, 0, properties(store, {
        (0x0FF9, 0x102): KEY,
        (0x3001, 0x1F): "Pošta",
        (0x35DF, 0x03): 0x89,
        (0x35E0, 0x102): entry(top),
        (0x35E3, 0x102): entry(deleted),
        (0x35E7, 0x102): entry(root),
    }))
    named = struct.pack("<IHH", 0x8501, 3 << 1, 0)
    names = {(0x0001, 0x03): 251, (0x0002, 0x102): KEY, (0x0003, 0x102): named, (0x0004, 0x102): bytes(8)}
    store.node(0x61, 0, properties(store, names))
    folder(store, root, root, "", [(top, "Top of Personal Folders")], [])
    folder(store, top, root, "Top of Personal Folders", [(inbox, "Prijemno"), (deleted, "Deleted Items")], [])
    folder(store, inbox, top, "Prijemno", [], [first])
    folder(store, deleted, top, "Deleted Items", [], [second])
    inner = message(
        store,
        text("Staro pismo", "Ranija ponuda je bila 15 %.", 1),
        attached=[attachment(store, {(0x3707, 0x1F): "ugovor č.txt"}, "Ugovor broj 17/2024\n".encode())],
    )
    rows = "".join(f"{n};tastatura;{n},50\n" for n in range(1, 1001)).encode()
    store.node(first, inbox, message(
        store,
        {**text("\x01\x04Re: Ponuda č", "U prilogu je ponuda.\r\n" + "Cena: 12,50.\r\n" * 400, 26),
         (0x1035, 0x1F): "<1@x.example>"},
        recipients=[(1, "Ana Anić", "ana@y.example"), (2, "Bane", "bane@y.example")],
        attached=[
            attachment(store, {(0x3707, 0x1F): "cenovnik.csv", (0x370E, 0x1F): "text/csv"}, rows),
            attachment(store, {(0x3001, 0x1F): "Staro pismo"}, message=inner),
        ],
    ))
    html = text("Obrisano", "", 27)
    del html[(0x1000, 0x1F)]
    html[(0x1013, 0x102)] = "<p>Ovo je <b>obrisano</b>.</p>".encode()
    html[(0x3FDE, 0x03)] = 65001
    store.node(second, deleted, message(store, html))
    store.node(third, inbox, message(store, text("Izgubljeno", "Ovo nijedna fascikla ne navodi.", 28)))
    return store.finish()


def main():
    global PERMUTE
    PERMUTE = permute_table()
    for name, large in [("store.pst", False), ("store.ost", True)]:
        Path(__file__).with_name(name).write_bytes(made(large))


if __name__ == "__main__":
    main()
