"""Writes one large file to standard output: text, zip or mbox, and about how many bytes."""

import base64
import random
import sys
import zipfile

KIND, SIZE = sys.argv[1], int(sys.argv[2])
MEMBER = 10_000_000


class Unseekable:
    """Standard output, of which a zip cannot go back to what it wrote."""

    def write(self, data):
        return sys.stdout.buffer.write(data)

    def flush(self):
        sys.stdout.buffer.flush()


def attachment(n):
    """What a program for pictures or films writes: bytes that nothing makes smaller."""
    return random.Random(n).randbytes(MEMBER)


out = Unseekable()
if KIND == "text":
    lines = "".join(f"2024-03-04 10:00:{n % 60:02} INFO request {n} was answered in {n % 97} ms\n" for n in range(20_000))
    block = lines.encode()
    for _ in range(SIZE // len(block) + 1):
        out.write(block)
elif KIND == "zip":
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for n in range(SIZE // MEMBER + 1):
            archive.writestr(f"film{n:05}.bin", attachment(n))
else:
    for n in range(SIZE // (MEMBER * 4 // 3) + 1):
        head = (
            f"From ana@example.org Mon Mar  4 10:00:00 2024\nFrom: ana@example.org\nTo: bojan@example.org\n"
            f"Subject: film {n}\nMessage-ID: <{n}@example.org>\nDate: Mon, 4 Mar 2024 10:00:00 +0100\nMIME-Version: 1.0\n"
            f"Content-Type: application/octet-stream; name=film{n}.bin\nContent-Transfer-Encoding: base64\n\n"
        )
        out.write(head.encode() + base64.encodebytes(attachment(n)) + b"\n")
out.flush()
