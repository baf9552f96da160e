"""A real LibreOffice, which opens files as an organiser would."""

import subprocess
from pathlib import Path

AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"  # commas, quotes, UTF-8, cells as shown


FROM_CSV = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"  # what its dialogue suggests for such a file


def converted(file: Path, to: str, folder: Path, *options: str) -> Path:
    """With a profile of its own: another LibreOffice on this machine may be open."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        "--headless",
        profile,
        *options,
        "--convert-to",
        to,
        "--outdir",
        str(folder / "out"),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / "out" / f"{file.stem}.{to.partition(':')[0]}"


def pages(pdf: Path) -> int:
    said = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))


def words(pdf: Path) -> str:
    said = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return " ".join(said.split())
