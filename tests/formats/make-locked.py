"""Makes locked.xls and protected.xls beside this script, by LibreOffice (Debian: libreoffice-calc, python3-uno).

Both are office.xls stored anew: the first with the password `šifra`, the second with its structure protected alone, which
encrypts it with the password that every program knows. Run it with the Python that has `uno`, /usr/bin/python3 on Debian.
"""

import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
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


def desktop():
    """The running office, as soon as it answers."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(120):
        try:
            there = resolver.resolve("uno:" + PIPE)
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("soffice does not answer")


def store(office, name, password=None):
    document = office.loadComponentFromURL((HERE / "office.xls").as_uri(), "_blank", 0, options(Hidden=True))
    chosen = {"Password": password} if password else {}
    if not password:
        document.protect("")
    document.storeToURL((HERE / name).as_uri(), options(FilterName="MS Excel 97", **chosen))
    document.close(True)


def main():
    with tempfile.TemporaryDirectory() as profile:
        accept = "--accept=" + PIPE.removesuffix(";StarOffice.ComponentContext")
        profile = "-env:UserInstallation=" + Path(profile).as_uri()
        process = subprocess.Popen(["soffice", "--headless", "--norestore", profile, accept])
        office = desktop()
        store(office, "locked.xls", "šifra")
        store(office, "protected.xls")
        office.terminate()
        process.wait()


if __name__ == "__main__":
    main()
