#!/usr/bin/env python3
"""Writes quine.zip, an archive whose one member is the archive itself, after Russ Cox, "Zip Files All The Way Down".

The packed data is a program of two orders, each five bytes long: `literal(n)` says that the n bytes that follow are
output, `repeat(n)` that the last n bytes of output come once more. With `head` and `tail` for all that stands before and
behind the program, its output is the whole file, line by line:

    order                                             output
    literal HEAD literal                              HEAD literal
    repeat                                            HEAD literal
    ...

until the tail, which is put out and repeated as the head was. Between them the orders must put out themselves; the units
below do, five bytes each. Then only the checksum is left, which stands in the file four times. It is linear in the bits
of the file, so that 32 equations with 32 unknowns give the one value that is the checksum of the file with it.
"""
import os
import struct
import sys
import zlib

here = os.path.dirname(os.path.abspath(__file__))
# So long that the head fits into an order: see `repeat`.
NAME = b"ovaj zip sadrzi samog sebe.zip"
COMMENT = b"made by make-quine.py"
UNIT = 5
# The last block of the packed data: nothing, in fixed codes.
END = b"\x03\x00"


def literal(size):
    """A stored block of so many bytes."""
    return struct.pack("<BHH", 0, size, size ^ 0xFFFF)


class Bits:
    """Bits of deflate, the lowest of a byte first; codes come with their highest bit first."""

    def __init__(self):
        self.all = []

    def number(self, value, count):
        self.all += [value >> n & 1 for n in range(count)]

    def code(self, value, count):
        self.all += [value >> n & 1 for n in reversed(range(count))]

    def match(self, length, distance):
        """For lengths from 3 and distances from 5 that the tables of deflate have."""
        first, more, symbol = 3, 0, 257
        while length >= first + (1 << more):
            first, symbol = first + (1 << more), symbol + 1
            more = max(0, (symbol - 261) // 4)
        self.code(*((symbol - 256, 7) if symbol < 280 else (0xC0 + symbol - 280, 8)))
        self.number(length - first, more)
        first, more, symbol = 5, 1, 4
        while distance >= first + (1 << more):
            first, symbol = first + (1 << more), symbol + 1
            more = symbol // 2 - 1
        self.code(symbol, 5)
        self.number(distance - first, more)

    def bytes(self):
        return bytes(sum(bit << n for n, bit in enumerate(self.all[at:at + 8])) for at in range(0, len(self.all), 8))


def repeat(size, last=0):
    """A block in fixed codes that copies so many bytes from as far back, and takes exactly five bytes.

    Of its 40 bits 10 begin and end it. The rest must be filled: by two matches, by a match and the last byte as it is, or
    by a match and a second block that is empty. That fixes which sizes there can be.
    """
    for first, byte, blocks in [(size // 2, False, 1), (size - 1, True, 1), (size, False, 2)]:
        bits = Bits()
        bits.number(0b010, 3)
        bits.match(first, size)
        if byte:
            bits.code(0x30 + last, 8)
        elif first < size:
            bits.match(size - first, size)
        bits.code(0, 7)
        for _ in range(1, blocks):
            bits.number(0b010, 3)
            bits.code(0, 7)
        if len(bits.all) == 8 * UNIT:
            return bits.bytes()
    sys.exit(f"no order repeats {size} bytes; give the name or the comment another length")


def written(checksum):
    """The archive with that checksum."""
    packed, whole = 0, 0
    while True:
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0x63C5, 0x5865, checksum, packed, whole, len(NAME), 0)
        head = b"PK\3\4" + fields + NAME
        start = struct.pack("<H", 20)
        entry = b"PK\1\2" + start + fields + struct.pack("<HHHII", 0, 0, 0, 0, 0) + NAME
        place = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), len(head) + packed, len(COMMENT))
        tail = END + entry + b"PK\5\6" + place + COMMENT
        l0, l1, l4 = literal(0), literal(UNIT), literal(4 * UNIT)
        lh, lt = literal(len(head) + UNIT), literal(UNIT + len(tail))
        r4, rh, rt = repeat(4 * UNIT), repeat(len(head) + UNIT), repeat(UNIT + len(tail), tail[-1])
        program = b"".join(
            [lh, head, lh, rh]
            + [l1, rh, l1, l1, l4, rh, l1, l1, l4, r4]
            + [l4, r4, l4, r4, l4, r4]
            + [l4, r4, l0, l0, lt, r4]
            + [l0, l0, lt, rt, tail, rt]
        )
        sizes = len(program) + len(END), len(head) + len(program) + len(tail)
        if sizes == (packed, whole):
            return head + program + tail
        packed, whole = sizes


def fixed_point():
    """The checksum that is its archive's own: of `crc(x) = x`, where `crc` is linear but for a constant."""
    constant = zlib.crc32(written(0))
    # Each equation: which bits of x it sums, and above them what the sum must be.
    columns = [zlib.crc32(written(1 << n)) ^ constant ^ 1 << n for n in range(32)]
    rows = [sum((columns[n] >> bit & 1) << n for n in range(32)) | (constant >> bit & 1) << 32 for bit in range(32)]
    for n in range(32):
        pivot = next((row for row in rows[n:] if row >> n & 1), None)
        if pivot is None:
            sys.exit("no checksum fits; give the member another name")
        rows.remove(pivot)
        rows = [row ^ pivot if row >> n & 1 else row for row in rows]
        rows.insert(n, pivot)
    return sum((row >> 32) << n for n, row in enumerate(rows))


archive = written(fixed_point())
with open(os.path.join(here, "quine.zip"), "wb") as file:
    file.write(archive)
