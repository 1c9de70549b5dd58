#!/usr/bin/env python3
"""Writes rar/by-rar/EXPECTED, a line for each member of the archives that RAR itself made: SHA-256, size, and
`archive!/member`, where an archive of several volumes goes by the name of its first. None of it comes from paydirt or
from the library with which it reads RAR: names, sizes and the checksums that RAR wrote are those that `7z` lists, the
content is what `unar` unpacks (Debian: 7zip, unar), and its checksum must be the one listed.

`unar` opens neither what RAR 3 and 4 encrypted nor a solid archive of RAR 2.50. Of these the content is the one that
another archive holds with the same size and checksum, or the original that the makers tell.
"""
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import zlib

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rar", "by-rar")
# As rar/by-rar/README.md has them.
PASSWORDS = ["password", "known-pass", "Password"]
SOLID = b"RAR 2.50 solid dictionary carry-over line with repeated tokens alpha beta gamma delta.\r\n"
TOLD = [
    SOLID * 180,
    SOLID * 90 + b"second member unique tail after shared history.\r\n" * 120,
    b"1File",
    b"known encrypted unicode payload\n",
    b"known encrypted ascii payload\n",
]


def listed(path):
    """The members by `7z`: name, size and checksum, which is none where RAR wrote another kind."""
    for password in PASSWORDS:
        words = ["7z", "l", "-slt", f"-p{password}", path]
        done = subprocess.run(words, capture_output=True, stdin=subprocess.DEVNULL, text=True)
        _, _, members = done.stdout.partition("----------\n")
        found = []
        for member in members.split("\n\n"):
            told = dict(line.partition(" = ")[::2] for line in member.splitlines())
            if "Path" in told:
                found.append((told["Path"], int(told["Size"]), told.get("CRC", "")))
        if found:
            return found
    sys.exit(f"7z lists nothing of {path}")


def unpacked(path):
    """What `unar` unpacks, by name."""
    for password in PASSWORDS:
        with tempfile.TemporaryDirectory() as folder:
            words = ["unar", "-q", "-f", "-D", "-p", password, "-o", folder, path]
            if subprocess.run(words, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0:
                names = [os.path.join(where, name) for where, _, names in os.walk(folder) for name in names]
                return {os.path.relpath(name, folder): open(name, "rb").read() for name in names}
    return {}


def main():
    files = [os.path.relpath(os.path.join(where, n), here) for where, _, names in os.walk(here) for n in names]
    later = re.compile(r"\.r\d\d$|\.part0*([2-9]|1\d+)\.rar$")
    archives = sorted(f for f in files if f.lower().endswith(".rar") and not later.search(f))
    contents = {archive: unpacked(os.path.join(here, archive)) for archive in archives}
    known = TOLD + [data for members in contents.values() for data in members.values()]
    lines = []
    for archive in archives:
        for name, size, checksum in listed(os.path.join(here, archive)):
            fits = lambda data: len(data) == size and checksum in ("", f"{zlib.crc32(data):08X}")
            own = contents[archive].get(name)
            data = own if own is not None else next((data for data in known if checksum and fits(data)), None)
            if data is None or not fits(data):
                sys.exit(f"what {name} in {archive} holds is not known")
            lines.append(f"{hashlib.sha256(data).hexdigest()} {size} {archive}!/{name}\n")
            if own is None:
                print(f"{archive}!/{name} by its checksum")
    with open(os.path.join(here, "EXPECTED"), "w", encoding="utf-8") as file:
        file.writelines(lines)


main()
