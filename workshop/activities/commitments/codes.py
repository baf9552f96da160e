"""Codes of commitments: made from what only its author's phone has, never stored, and readable aloud."""

from workshop.journey.codes import LETTERS
from workshop.journey.fingerprint import fingerprint

LENGTH = 8


def code_for(secret: str, key: str) -> str:
    """The same phone asking again with the same key gets the same code, and nobody else can make it."""
    number = int(fingerprint("code", secret, key), 16)
    return "".join(LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(LENGTH))


def id_of(code: str) -> str:
    return fingerprint("commitment", code)


def readable(code: str) -> str:
    return f"{code[:4]}-{code[4:]}"
