"""Codes that people read aloud and type: no letters that are mistaken for another."""

LETTERS = "ACDEFGHJKMNPQRTUVWXY3467"
LONGEST_CODE = 12  # of any kind, as it is made


def spelled(code: str) -> str:
    """A code as it was made, however it was typed."""
    return "".join(letter for letter in code.upper() if letter in LETTERS)
