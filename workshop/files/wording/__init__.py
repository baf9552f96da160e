"""Advice where words put to people seek disclosure, lead, or blame: a short list for each language, never a ban.

Looked at is what people are shown: titles, prompts, statements, examples. Not the facilitator's notes, which may say
what not to ask, and not the notice before joining.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshop.files import yaml
from workshop.files.content import SOURCE
from workshop.files.faults import Way
from workshop.files.texts import at, steps_of, texts_of

N_ = str  # marks a sentence for translation; it is translated where it is shown

WHY = {
    "experience": N_(
        "This may ask people for what was done to them. Nobody owes the room a story, and it can bring things back. "
        "Ask what has helped, or what an office could do."
    ),
    "case": N_(
        "This may ask for a case, a name or a place. Somebody in the room could be recognised. "
        "Ask about rules, habits and first steps."
    ),
    "reasons": N_(
        "This asks people to justify themselves, and shows what they chose. "
        "Ask what good reasons somebody might have for it."
    ),
    "leading": N_("This has its answer in it. People who think otherwise fall silent. Ask it openly."),
    "several": N_("These are three questions or more at once. People answer the easiest, or none. Ask one."),
    "blame": N_("This looks for what the person concerned should have done. Ask what others could do, and earlier."),
}
"""By kind of wording: why it is better to look again, and what to try instead."""

NOT_PUT_TO_PEOPLE = {"notes", "notice"}
QUESTIONS = 3
GAP = r"(?:\W+\w+){0,3}?\W+"
MARKS = re.compile(r"[?؟]")


@dataclass(frozen=True)
class Advice:
    """`words`: what was found, as it is written there."""

    way: Way
    language: str
    words: str
    why: str


def advice(data: Any) -> Iterator[Advice]:
    """On all words of an agenda, as its file has them."""
    for number, block in enumerate(data.get("blocks") or []):
        for way in ((), *steps_of(block)):
            yield from about(data, texts_of(data, ("blocks", number, *way)), _main(data))
    yield from about(data, texts_of(data, ()), _main(data))


def about(data: Any, ways: Iterator[Way], main: str) -> Iterator[Advice]:
    for way in ways:
        said = at(data, way)
        by_language = {main: said} if isinstance(said, str) else said
        if way[-1] in NOT_PUT_TO_PEOPLE or not isinstance(by_language, dict):
            continue
        for language, words in by_language.items():
            for found, why in look(words, language) if isinstance(words, str) else ():
                yield Advice((*way, language) if isinstance(said, dict) else way, language, found, why)


def look(words: str, language: str) -> Iterator[tuple[str, str]]:
    """What stands out, and the kind of it; each kind once."""
    plain = unicodedata.normalize("NFC", words)
    for why, pattern in _patterns(language).items():
        if found := next(
            (one for one in pattern.finditer(plain) if not _refused(plain[: one.start()], language)), None
        ):
            yield found[0], why
    if len(MARKS.findall(plain)) >= QUESTIONS:
        yield "?", "several"


def _refused(before: str, language: str) -> bool:
    pattern = _refusal(language)
    return pattern is not None and pattern.search(before) is not None


def _main(data: Any) -> str:
    listed = data.get("languages")
    return str(listed[0]) if isinstance(listed, list) and listed else SOURCE


@lru_cache(maxsize=16)
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    return {why: _any(map(_pattern, phrases)) for why, phrases in _listed(language).items() if why in WHY}


@lru_cache(maxsize=16)
def _refusal(language: str) -> re.Pattern[str] | None:
    """What turns a phrase round when it stands shortly before it in the same sentence: `do not describe a case`."""
    refusals = _listed(language).get("refused")
    return (
        re.compile(rf"{_any(map(_pattern, refusals)).pattern}(?:[^\w.!?؟]+\w+){{0,3}}[^\w.!?؟]*$", re.I)
        if refusals
        else None
    )


def _listed(language: str) -> dict[str, list[str]]:
    file = Path(__file__).parent / f"{language}.yaml"
    if not re.fullmatch(r"[a-z]{2,3}", language) or not file.exists():
        return {}
    listed: dict[str, list[str]] = yaml.read(file.read_text("utf-8"), file).data
    return listed


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(patterns)})", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    return _whole(GAP.join(_words(part) for part in phrase.removesuffix("?").split("…"))) + (
        r"\s*[?؟]" if phrase.endswith("?") else ""
    )


def _words(part: str) -> str:
    return r"\s+".join(map(re.escape, part.split()))


def _whole(pattern: str) -> str:
    return rf"(?:(?<!\w)|(?=\W))(?:{pattern})(?!\w)"
