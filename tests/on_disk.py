"""What really lies on the disk: when something is erased, it is in no file any more."""

from pathlib import Path


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
