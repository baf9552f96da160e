"""What the screens say, found by its English words, so that one walk can be taken in any language."""

from functools import cache

from babel.messages.pofile import read_po

from workshop.web.languages import SOURCE, TRANSLATIONS


class Words:
    """`say("Care")` is what stands on the button in this language."""

    def __init__(self, language: str) -> None:
        self.language, self.known = language, {} if language == SOURCE else _catalogue(language)

    def __call__(self, english: str, **holes: str) -> str:
        said = self.known.get(english) or english
        for name, value in holes.items():
            said = said.replace("{" + name + "}", value)
        return said


@cache
def _catalogue(language: str) -> dict[str, str]:
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return {one.id: one.string for one in read_po(file) if isinstance(one.id, str) and one.string}
