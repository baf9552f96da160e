"""What stands in a file, also in one that is packed, such as a workbook."""

import io
import zipfile


def unpacked(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


def words(content: bytes) -> str:
    """Pictures are in it as well, as letters that mean nothing."""
    return unpacked(content).decode(errors="replace")
