#!/usr/bin/env python3
"""Cuts RAR archives of vaults/ into the volumes under vaults/volumes/, since no free program writes such sets.

Every volume gets a signature, a main header and an end of its own; a member goes on in the next one, under a header
that says so. What is packed and encrypted stays as it is. `unar` reads all of them, but for those of version 4 whose
password has letters beyond ASCII, which it does not read uncut either. Those named shut are of another making: the
writer of the crate `rars` (a member to a set, headers encrypted, too) made them of a list of our own.
"""
import os
import struct
import zlib

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "vaults")


def number(n):
    out = bytearray()
    while True:
        out.append(n & 0x7F | (0x80 if n > 0x7F else 0))
        n >>= 7
        if not n:
            return bytes(out)


def numbers(data, at, count):
    out = []
    for _ in range(count):
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        out.append(value)
    return out, at


class Five:
    """Version 5."""

    signature = b"Rar!\x1a\x07\x01\0"

    def block(self, body):
        body = number(len(body)) + body
        return struct.pack("<I", zlib.crc32(body)) + body

    def files(self, data):
        at = len(self.signature)
        while at < len(data):
            (size,), start = numbers(data, at + 4, 1)
            (kind, flags), p = numbers(data, start, 2)
            extra = packed = 0
            if flags & 1:
                (extra,), p = numbers(data, p, 1)
            if flags & 2:
                (packed,), p = numbers(data, p, 1)
            end = start + size
            if kind == 2:
                yield (flags, data[p:end - extra], data[end - extra:end]), data[end:end + packed]
            if kind == 1:
                self.solid = numbers(data, p, 1)[0][0] & 4
            at = end + packed

    def main(self, n):
        return self.block(b"\x01\0" + number(1 | self.solid | (2 if n else 0)) + (number(n) if n else b""))

    def file(self, header, piece, before, after):
        flags, fields, extra = header
        (file_flags, size, attributes), p = numbers(fields, 0, 3)
        time = 4 if file_flags & 2 else 0
        crc = fields[p + time:p + time + 4] if file_flags & 4 else b""
        rest = fields[p + time + len(crc):]
        if after and crc:
            # A sum over the piece; where it would be mixed with a key, none.
            crc = b"" if extra else struct.pack("<I", zlib.crc32(piece))
            file_flags = file_flags if crc else file_flags & ~4
        fields = number(file_flags) + number(size) + number(attributes) + fields[p:p + time] + crc + rest
        flags = flags & ~0x18 | 2 | (8 if before else 0) | (0x10 if after else 0)
        lengths = (number(len(extra)) if flags & 1 else b"") + number(len(piece))
        return self.block(b"\x02" + number(flags) + lengths + fields + extra) + piece

    def end(self, more):
        return self.block(b"\x05\0" + number(more))


class Four:
    """Versions 2 to 4."""

    signature = b"Rar!\x1a\x07\0"

    def block(self, body):
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body

    def files(self, data):
        at = len(self.signature)
        while at < len(data):
            kind, flags, size = struct.unpack_from("<BHH", data, at + 2)
            packed = struct.unpack_from("<I", data, at + 7)[0] if flags & 0x8000 else 0
            if kind == 0x73:
                self.solid = flags & 8
            if kind == 0x74:
                yield data[at + 2:at + size], data[at + size:at + size + packed]
            at += size + packed

    def main(self, n):
        flags = 1 | self.solid | (0 if n else 0x100)
        return self.block(struct.pack("<BHH6x", 0x73, flags, 13))

    def file(self, header, piece, before, after):
        header = bytearray(header)
        flags = struct.unpack_from("<H", header, 1)[0] & ~3 | before | after << 1
        struct.pack_into("<H", header, 1, flags)
        struct.pack_into("<I", header, 5, len(piece))
        if after:
            struct.pack_into("<I", header, 14, zlib.crc32(piece))
        return self.block(bytes(header)) + piece

    def end(self, more):
        return self.block(struct.pack("<BHH", 0x7B, 0x4000 | more, 7))


def cut(source, target, names, room):
    """Cuts an archive into volumes with so many packed bytes each."""
    with open(os.path.join(here, source), "rb") as file:
        data = file.read()
    format = Five() if data.startswith(Five.signature) else Four()
    volumes, free = [b""], room
    for header, packed in list(format.files(data)):
        before = False
        while True:
            piece, packed = packed[:free], packed[free:]
            free -= len(piece)
            volumes[-1] += format.file(header, piece, before, bool(packed))
            if not packed:
                break
            before, free = True, room
            volumes.append(b"")
    for n, blocks in enumerate(volumes):
        name = target + (f".part{n + 1}.rar" if names == "parts" else ".rar" if n == 0 else f".r{n - 1:02}")
        bytes_ = format.signature + format.main(n) + blocks + format.end(int(n + 1 < len(volumes)))
        with open(os.path.join(here, "volumes", name), "wb") as file:
            file.write(bytes_)


cut("stored5.rar", "stored5", "parts", 2000)
cut("solid5.rar", "solid5", "parts", 80)
cut("locked5.rar", "locked5", "parts", 112)
cut("solid4.rar", "solid4", "old", 80)
cut("locked4.rar", "locked4", "old", 80)
cut("stored4-locked.rar", "stored4", "old", 2000)
