"""Makes the mail samples beside this script out of texts of our own, by programs that are not ours.

    python3 -m venv v && v/bin/pip install aspose-email-foss==26.3 msgforge==1.0.0 && v/bin/python make-mail.py

Needs openssl, too. Outlook messages are written by Aspose.Email FOSS (letter.msg, ansi.msg) and msgforge (rich.msg),
the mailbox by Python's own library, the signed mail by OpenSSL. The signature differs from run to run.
"""

import mailbox
import subprocess
import tempfile
from datetime import datetime, timezone
from email.message import EmailMessage
from pathlib import Path

import msgforge
from aspose.email_foss import msg

HERE = Path(__file__).parent
SENT = datetime(2024, 9, 26, 8, 30, tzinfo=timezone.utc)
CONTRACT = "Ugovor broj 17/2024\nUkupno: 1.200,00 EUR, popust 9 %\n".encode()


def outlook(subject, body, unicode_strings=True):
    message = msg.MapiMessage.create(subject, body, unicode_strings=unicode_strings)
    message.set_property(msg.PropertyId.SENDER_NAME, "Mira Marić")
    message.set_property(msg.PropertyId.SENDER_EMAIL_ADDRESS, "mira@x.example")
    message.set_property(0x0039, msg.PropertyTypeCode.PTYP_TIME, SENT)
    return message


def letter():
    inner = outlook("Staro pismo 3/4", "Ranija ponuda je bila 15 %.")
    inner.add_recipient("ana@y.example", display_name="Ana Anić")
    inner.add_attachment("ugovor č.txt", CONTRACT, mime_type="text/plain")
    outer = outlook("Ponuda za računare", "U prilogu je ponuda.\r\nCena: 12,50.")
    outer.set_property(msg.PropertyId.INTERNET_MESSAGE_ID, "<1@x.example>")
    outer.add_recipient("ana@y.example", display_name="Ana Anić")
    outer.add_recipient("bane@y.example", recipient_type=msg.RECIPIENT_TYPE_CC)
    outer.add_recipient("tajni@y.example", recipient_type=msg.RECIPIENT_TYPE_BCC)
    outer.add_attachment("cenovnik za računare 2024.csv", b"naziv;cena\ntastatura;12,50\n", mime_type="text/csv")
    outer.add_embedded_message_attachment(inner, filename="Staro pismo 3/4")
    outer.save(str(HERE / "letter.msg"))


def ansi():
    message = outlook("Ponuda", "Naruceno je 17 stolica.", unicode_strings=False)
    message.set_property(msg.PropertyId.SENDER_NAME, "Mira")
    message.add_recipient("ana@y.example", display_name="Ana")
    message.save(str(HERE / "ansi.msg"))


def rich():
    message = msgforge.Message(
        subject="Cene",
        html_body="<p>Poštovani,</p><table><tr><td>Tastatura</td><td>12,50</td></tr></table>",
        sender=("mira@x.example", "Mira Marić"),
        to=[("ana@y.example", "Ana")],
        sent=datetime(2024, 9, 26, 8, 30),
    )
    message.attach_bytes("logo.png", b"\x89PNG\r\n\x1a\n", content_id="logo")
    message.save(str(HERE / "rich.msg"))


def mail(subject, text, **headers):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "mira@x.example", "ana@y.example", subject
    message["Date"] = "Thu, 26 Sep 2024 10:30:00 +0200"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def box():
    path = HERE / "inbox.mbox"
    path.unlink(missing_ok=True)
    store = mailbox.mbox(path)
    first = mail("Ugovor", "U prilogu je ugovor.\n\nFrom tomorrow on it holds.\n", Message_ID="<1@x.example>")
    first.add_attachment(CONTRACT, maintype="text", subtype="plain", filename="ugovor.txt")
    first.set_boundary("=====part=====")
    second = mail("Obrisano", "Ovo je obrisano.", X_Mozilla_Status="0009", In_Reply_To="<1@x.example>")
    for message, when in [(first, "Thu Sep 26 08:30:00 2024"), (second, "Fri Sep 27 09:00:00 2024")]:
        framed = mailbox.mboxMessage(message)
        framed.set_from(f"- {when}")
        store.add(framed)
    store.close()


def signed():
    message = mail("Potpisano", "Potpisana ponuda.")
    message.add_attachment(CONTRACT, maintype="text", subtype="plain", filename="ugovor.txt")
    with tempfile.TemporaryDirectory() as folder:
        key, cert, text = (f"{folder}/{n}" for n in ["key", "cert", "text"])
        Path(text).write_bytes(message.as_bytes())
        subject = ["-subj", "/CN=Mira", "-days", "36500"]
        new = ["openssl", "req", "-x509", "-newkey", "rsa:1024", "-nodes", "-keyout", key, "-out", cert, *subject]
        subprocess.run(new, check=True, capture_output=True)
        sign = ["openssl", "smime", "-sign", "-nodetach", "-in", text, "-signer", cert, "-inkey", key]
        subprocess.run([*sign, "-outform", "DER", "-out", HERE / "signed.p7m"], check=True)
        stream = [*sign, "-stream", "-indef", "-outform", "DER", "-out", HERE / "streamed.p7m"]
        subprocess.run(stream, check=True)
        seal = ["openssl", "smime", "-encrypt", "-aes256", "-in", text, "-outform", "DER"]
        subprocess.run([*seal, "-out", HERE / "sealed.p7m", cert], check=True)


if __name__ == "__main__":
    for make in [letter, ansi, rich, box, signed]:
        make()
