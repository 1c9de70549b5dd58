"""Makes the samples of encrypted office files that are called locked and protected beside this script, by LibreOffice
(Debian: libreoffice-calc, libreoffice-writer, python3-uno), and locked.pptx by msoffcrypto-tool of PyPI.

All are samples of make-office.sh stored anew, with the password `šifra`; protected.xls has its structure protected alone,
which encrypts it with the password that every program knows. Run it with the Python that has `uno`, /usr/bin/python3 on
Debian. The bytes differ from run to run, since encryption is salted.
"""

import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.connection import NoConnectException

HERE = Path(__file__).parent
PIPE = "pipe,name=paydirt-samples;urp;StarOffice.ComponentContext"


def options(**values):
    made = []
    for name, value in values.items():
        option = PropertyValue()
        option.Name, option.Value = name, value
        made.append(option)
    return tuple(made)


def office():
    """The running office, as soon as it answers."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(120):
        try:
            return resolver.resolve("uno:" + PIPE)
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("soffice does not answer")


def store(there, source, name, kind, password=None):
    if kind == "MS Word 97":
        # Without a window: the Writer of Debian's nogui packages has none.
        document = there.ServiceManager.createInstanceWithContext("com.sun.star.text.TextDocument", there)
        document.load(options(URL=(HERE / source).as_uri(), FilterName=kind))
    else:
        desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        document = desktop.loadComponentFromURL((HERE / source).as_uri(), "_blank", 0, options(Hidden=True))
    chosen = {"Password": password} if password else {}
    if password and "2007" in kind:
        pairs = [("CryptoType", "StrongEncryptionDataSpace"), ("OOXPassword", password)]
        chosen = {"EncryptionData": uno.Any("[]com.sun.star.beans.NamedValue", tuple(NamedValue(*pair) for pair in pairs))}
    if not password:
        document.protect("")
    document.storeToURL((HERE / name).as_uri(), options(FilterName=kind, **chosen))
    document.close(True)


def main():
    with tempfile.TemporaryDirectory() as profile:
        accept = "--accept=" + PIPE.removesuffix(";StarOffice.ComponentContext")
        profile = "-env:UserInstallation=" + Path(profile).as_uri()
        process = subprocess.Popen(["soffice", "--headless", "--norestore", profile, accept])
        there = office()
        store(there, "office.xls", "locked.xls", "MS Excel 97", "šifra")
        store(there, "office.xls", "protected.xls", "MS Excel 97")
        store(there, "office.doc", "locked.doc", "MS Word 97", "šifra")
        store(there, "modern/lots.xlsx", "locked.xlsx", "Calc MS Excel 2007 XML", "šifra")
        there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there).terminate()
        process.wait()
    subprocess.run(["msoffcrypto-tool", "-e", "-p", "šifra", HERE / "modern/office.pptx", HERE / "locked.pptx"], check=True)


if __name__ == "__main__":
    main()
