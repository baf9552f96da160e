"""A sentence that stands in English as it is, and can be said in another language, whatever was put into it."""

from collections.abc import Callable
from typing import Self


class Sentence(str):
    """`words` are marked for translation by being written here, with `{names}` for the `parts` that are put in; a part
    may be a sentence itself. It is plain text to whoever knows no languages, such as a terminal."""

    words: str
    parts: dict[str, object]

    def __new__(cls, words: str, /, **parts: object) -> Self:
        made = super().__new__(cls, words.format(**parts))
        made.words, made.parts = words, parts
        return made


def translated(said: str, translate: Callable[[str], str], around: str = "{}") -> str:
    """What is no sentence, such as the words of a library, stays as it is. `around` keeps apart in its own direction
    what is put in."""
    if not isinstance(said, Sentence):
        return said
    parts = {
        name: translated(part, translate, around) if isinstance(part, Sentence) else around.format(part)
        for name, part in said.parts.items()
    }
    return translate(said.words).format(**parts)
