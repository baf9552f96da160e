"""A certificate and its key, read at the start: what does not fit is one readable line."""

import ssl
from pathlib import Path

from workshop.cli.plain import Stop

HOW = "both as PEM files, the key without a password"


def secured_by(certfile: Path | None, keyfile: Path | None) -> ssl.SSLContext | None:
    """None without a certificate. Raises Stop."""
    if certfile is None and keyfile is None:
        return None
    if certfile is None or keyfile is None:
        raise Stop("--certfile and --keyfile belong together: give both, or none for plain http")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    _load(context, certfile, keyfile)
    return context


def _load(context: ssl.SSLContext, certfile: Path, keyfile: Path) -> None:
    for file in (certfile, keyfile):
        try:
            file.open("rb").close()
        except OSError as problem:
            raise Stop(f"{file}: cannot be read ({problem.strerror}); give {HOW}") from None
    try:
        context.load_cert_chain(certfile, keyfile, password=_without)
    except ssl.SSLError as problem:
        why = "do not belong together" if problem.reason == "KEY_VALUES_MISMATCH" else "cannot be used"
        raise Stop(f"{certfile} and {keyfile}: {why}; give {HOW}") from None


def _without() -> str:
    """Nobody is there to type one when a server starts."""
    return ""
