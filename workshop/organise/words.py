"""Headings and labels of files, in the language of whoever takes them home."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.lists import format_list
from babel.support import NullTranslations, Translations

from workshop import figures
from workshop.journey.session import Session

CATALOGUES = Path(__file__).parent.parent / "translations"
N_ = str  # marks a label for translation

SHAPES = {"A": N_("square"), "B": N_("triangle"), "C": N_("circle"), "D": N_("diamond")}


@lru_cache(maxsize=16)
def _catalogue(language: str) -> NullTranslations:
    return Translations.load(str(CATALOGUES), [language])


@dataclass(frozen=True)
class Words:
    """A missing translation is said in English."""

    language: str

    @property
    def spoken(self) -> str:
        """Sentences, dates and lists are in one language, even where the catalogue has to be borrowed."""
        return self.language if (CATALOGUES / self.language / "LC_MESSAGES" / "messages.mo").exists() else "en"

    @property
    def right_to_left(self) -> bool:
        return Locale.parse(self.language).text_direction == "rtl"

    def __call__(self, sentence: str, **named: object) -> str:
        said: str = _catalogue(self.language).gettext(sentence)
        return said.format(**named) if named else said

    def ngettext(self, one: str, many: str, number: int, **named: object) -> str:
        said: str = _catalogue(self.language).ngettext(one, many, number)
        return said.format(**(named or {"number": number}))

    def label(self, labels: Mapping[str, str], name: str) -> str:
        return self(labels[name]) if name in labels else name

    def day(self, day: date) -> str:
        return figures.day(day, self.spoken)

    def face(self, time: str) -> str:
        return figures.inline(time, self.right_to_left)

    def listed(self, parts: list[str]) -> str:
        return format_list(parts, locale=self.spoken)


def titled(session: Session, language: str) -> str:
    """What stands over a file: the title of the session, and that it was a rehearsal where it was one."""
    title = session.agenda.title.words(language)
    return f"{Words(language)(N_('Rehearsal'))} – {title}" if session.agenda.rehearsal else title


def file_mark(session: Session) -> str:
    """How the name of a file of this session begins."""
    return "rehearsal-" if session.agenda.rehearsal else ""
