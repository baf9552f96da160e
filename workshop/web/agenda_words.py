"""`/console/agenda/words`: the words of the agenda, a block or a step, with its languages side by side."""

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from workshop.files import wording
from workshop.files.content import is_draft
from workshop.files.faults import Way
from workshop.files.manuscript import Draft, Manuscript, Unwritable
from workshop.files.sheet import Sheet, found, sheet
from workshop.files.spans import Unchangeable
from workshop.files.splice import changed
from workshop.files.texts import at, steps_of, texts_of

N_ = str  # marks words for translation; they are translated where they are shown
NAMES = {
    "title": N_("Title"),
    "say": N_("Shown to everyone"),
    "prompt": N_("Prompt"),
    "notes": N_("Notes for the facilitator"),
    "speaker": N_("Who speaks"),
    "welcome": N_("Welcome, on the room screen while people arrive"),
    "notice": N_("What people read before they join"),
    "screen_line": N_("A line that stays on the room screen"),
    "example": N_("Example of a commitment"),
    "examples": N_("Example of a commitment"),
    "regions": N_("Region"),
    "meaning": N_("What the card means"),
    "paper": N_("Paper that stands for it"),
    "help": N_("A line that makes it easier"),
    "text": N_("Statement"),
    "for_tables": N_("What tables may talk about after it"),
    "characters": N_("Character"),
    "alt": N_("What the picture shows"),
    "summary": N_("What is said and seen in the film"),
}
"""By key of the file; what is not here is called by its key."""
LINES = {"notes": 8, "notice": 10, "title": 2, "regions": 2}


@dataclass(frozen=True)
class Cell:
    """One text in one language. `state`: own, shipped, draft (shipped, but not reviewed), missing or same."""

    name: str
    language: str
    words: str
    state: str
    faults: list[str]
    advice: list[wording.Advice]


@dataclass(frozen=True)
class Entry:
    name: str
    of: str
    lines: int
    cells: list[Cell]
    faults: list[str]


@dataclass(frozen=True)
class WordsPage:
    manuscript: Manuscript

    def page(self) -> ResponseReturnValue:
        draft = self.manuscript.draft()
        return self._drawn(draft, sheet(draft.text, self.manuscript.file), way_of(request.args.get("of", "")))

    def _drawn(self, draft: Draft, shown: Sheet, way: Way) -> ResponseReturnValue:
        if shown.data is None or not _is_part(shown.data, way):
            return redirect(url_for("agenda.page"))
        return render_template(
            "agenda_words.html",
            of=".".join(map(str, way)),
            ids=_ids(shown.data, way),
            level=len(way),
            title=shown.title(way),
            entries=[_entry(shown, one, way) for one in sorted(texts_of(shown.data, way), key=_last)],
            why=wording.WHY,
            around=_around(shown.data, way),
            draft=draft,
        )

    def write(self) -> ResponseReturnValue:
        """A step that was moved meanwhile is found by its names."""
        draft = self.manuscript.draft()
        shown = sheet(draft.text, self.manuscript.file)
        way = _found_again(shown.data, way_of(request.form.get("of", "")), request.form.get("ids", ""))
        if way is None:
            flash(_("This part is no longer in the agenda, so nothing was kept."))
            return redirect(url_for("agenda.page"))
        try:
            text = changed(draft.text, _changes(shown, way))
            self.manuscript.keep(Draft(draft.base, text))
            flash(_("These words are kept, and not in the file yet: save the agenda when you are done."))
        except Unchangeable as problem:
            flash(_("This could not be changed here: %(why)s", why=problem))
        except Unwritable as problem:
            flash(_("The file could not be written: %(why)s. Your changes are kept here.", why=problem))
        of = ".".join(map(str, way))
        back = request.form.get("do") == "back"
        return redirect(url_for("agenda.page", _anchor=of) if back else url_for("agenda.words", of=of))


def way_of(dotted: str) -> Way:
    return tuple(int(part) if part.isdigit() else part for part in dotted.split(".") if part)


def _parts(data: Any) -> list[Way]:
    blocks: list[Way] = [("blocks", number) for number in range(len(data["blocks"]))]
    return [(), *(one for way in blocks for one in (way, *((*way, *part) for part in steps_of(at(data, way)))))]


def _is_part(data: Any, way: Way) -> bool:
    return way in _parts(data)


def is_row(data: Any, way: Way) -> bool:
    """A block or a step that stands in a list."""
    return bool(way) and isinstance(way[-1], int) and _is_part(data, way)


def _around(data: Any, way: Way) -> tuple[str | None, str | None]:
    """The part before it and the one after it."""
    parts = [".".join(map(str, part)) for part in _parts(data)]
    here = _parts(data).index(way)
    return parts[here - 1] if here else None, parts[here + 1] if here + 1 < len(parts) else None


def _ids(data: Any, way: Way) -> str:
    """What the part is called, wherever it stands."""
    named = [at(data, way[:2]), *([at(data, way)] if len(way) > 2 else [])] if way else []
    return "/".join(str({key: one.get(key) for key in ("id", "hear", "choose", "raised", "talk", "reveal", "second")
                         if one.get(key)}) for one in named)  # fmt: skip


def _found_again(data: Any, way: Way, ids: str) -> Way | None:
    if data is None:
        return None
    same = [part for part in _parts(data) if _ids(data, part) == ids]
    return way if way in same else next(iter(same), None)


def _last(way: Way) -> bool:
    """What is for the facilitator alone stands below what everyone sees."""
    return way[-1] == "notes"


def _entry(shown: Sheet, way: Way, part: Way) -> Entry:
    key = next(str(one) for one in reversed(way) if not isinstance(one, int) and (str(one) in NAMES or one == way[-1]))
    inner = [str(one + 1) if isinstance(one, int) else str(one) for one in way[len(part) : -1] if one != "steps"]
    number = [str(way[-1] + 1)] if isinstance(way[-1], int) else [str(way[-1])] if key != way[-1] else []
    cells = [_cell(shown, way, part, language) for language in shown.languages]
    named = [*(one for one in inner if one not in ("cards", "statements", key)), *number]
    own = [fault.what for fault in shown.faults if fault.way == way]
    return Entry(_(NAMES[key]) if key in NAMES else key, " ".join(named), LINES.get(key, 4), cells, own)


def _field(way: Way, part: Way, language: str) -> str:
    """Its name in the form, which stays true wherever the part is moved."""
    return ".".join(map(str, ("text", *way[len(part) :], language)))


def _cell(shown: Sheet, way: Way, part: Way, language: str) -> Cell:
    place = (*way, language)
    words, state = _words(at(shown.data, way), language, shown.languages[0])
    advice = [one for one in wording.about(shown.data, iter([way]), shown.languages[0]) if one.language == language]
    faults = [fault.what for fault in shown.faults if fault.way == place]
    return Cell(_field(way, part, language), language, words, state, faults, advice)


def _words(said: Any, language: str, main: str) -> tuple[str, str]:
    """A plain string is the same in all languages; it is edited in the main one."""
    if isinstance(said, str):
        return (said.rstrip("\n"), "own") if language == main else ("", "same")
    if not isinstance(said, dict):
        return "", "empty"
    if language in said:
        return str(said[language]).rstrip("\n"), "own"
    shipped = found(said, language)
    if shipped is None:
        return "", "missing"
    return shipped.rstrip("\n"), "draft" if is_draft(language) else "shipped"


def _changes(shown: Sheet, part: Way) -> dict[Way, Any]:
    made: dict[Way, Any] = {}
    for way in texts_of(shown.data, part):
        made |= _text_changes(way, at(shown.data, way), _given(shown, way, part), shown.languages[0])
    return made


def _given(shown: Sheet, way: Way, part: Way) -> dict[str, str]:
    """What was typed otherwise than it was shown, by language. Browsers send line breaks of their own."""
    given: dict[str, str] = {}
    for language in shown.languages:
        typed = request.form.get(_field(way, part, language))
        if typed is None:
            continue
        words = typed.replace("\r\n", "\n").strip("\n") if typed.strip() else ""
        if words != _words(at(shown.data, way), language, shown.languages[0])[0].strip("\n"):
            given[language] = words
    return given


def _text_changes(way: Way, said: Any, given: dict[str, str], main: str) -> dict[Way, Any]:
    if not given:
        return {}
    before = said if isinstance(said, dict) else {main: said} if isinstance(said, str) else {}
    after = {**before, **{language: _ended(words, before.get(language)) for language, words in given.items()}}
    whole = {language: words for language, words in after.items() if words}
    if isinstance(said, str) and set(whole) <= {main}:
        return {way: whole.get(main)}
    if not isinstance(said, dict) or not whole:
        return {way: whole or None}
    return {(*way, language): after[language] or None for language in given if language in said or after[language]}


def _ended(words: str, before: Any) -> str:
    """Words of several lines end as they did."""
    return f"{words}\n" if words and isinstance(before, str) and before.endswith("\n") else words
