"""`/print`: the paper pack, as sheets that a browser prints."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import Blueprint, render_template, request
from flask_babel import force_locale
from flask_babel import gettext as _
from markupsafe import Markup

from workshop import figures
from workshop.journey.kind import View
from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.paper import pack
from workshop.paper.pack import PARTS, Copies
from workshop.room import Room
from workshop.web import care, languages
from workshop.web.announcer import Announcer
from workshop.web.door import Door
from workshop.web.sign_in import Page, behind_passphrase
from workshop.web.speaking import spoken

N_ = str  # marks words for translation
SIZES = ("a4", "letter")
TITLES: Mapping[str, str] = {
    "tents": N_("Table tents"),
    "join": N_("How to join, for the door"),
    "care": N_("Care, for walls and tables"),
    "care-card": N_("Care card for moderators and hosts"),
    "run-sheet": N_("Run sheet for the facilitator"),
    "testimonies": N_("Testimonies for readers"),
    "material": N_("Materials"),
    "prompts": N_("Prompts for tables"),
    "lines": N_("One line from each table"),
    "circle": N_("Rounds, for the middle of each circle"),
    "reflection": N_("Questions to oneself"),
    "cards": N_("The four colours"),
    "statements": N_("Statements"),
    "tally": N_("Counting sheet for papers"),
    "practices": N_("Promising practices"),
    "own-practices": N_("Slips for a practice of one's own"),
    "questions": N_("Slips for questions"),
    "commitments": N_("Commitment slips"),
}
HOW_MANY: Mapping[Copies, str] = {
    Copies.ONCE: N_("once"),
    Copies.TABLE: N_("one for each table"),
    Copies.PERSON: N_("one for each person"),
}


@dataclass(frozen=True)
class Choice:
    """What to print: nothing chosen means everything."""

    languages: Sequence[str]
    parts: Sequence[str]
    size: str

    @classmethod
    def of_request(cls, offered: Sequence[str]) -> "Choice":
        spoken_in = [language for language in offered if language in request.args.getlist("in")]
        parts = [name for name in PARTS if name in request.args.getlist("part")]
        size = request.args.get("paper", "")
        return cls(spoken_in or offered, parts or tuple(PARTS), size if size in SIZES else SIZES[0])


@dataclass(frozen=True)
class PaperPages:
    """Made anew from the agenda each time, so that it fits what was changed a minute ago."""

    room: Room
    door: Door
    announcer: Announcer
    code: str

    def blueprint(self) -> Blueprint:
        made = Blueprint("paper", __name__)
        made.route("/print", methods=["GET", "POST"], endpoint="pack")(self.pack)
        return made

    def pack(self) -> Page:
        return behind_passphrase(self.door, self._show, right=Role.FACILITATOR, whose=(Role.FACILITATOR,))

    def _show(self) -> Page:
        session = self.room.session
        choice = Choice.of_request(session.agenda.languages)
        made = {language: pack.sheets(session, language) for language in choice.languages}
        there = {name for sheets in made.values() for name in sheets}
        return render_template(
            "print/index.html",
            workshop=session.agenda.title.words(spoken()),
            offered={code: languages.own_name(code) for code in session.agenda.languages},
            chosen=choice.languages,
            paper=choice.size,
            parts=[_listed(name, name in choice.parts) for name in PARTS if name in there],
            sheets=list(self._sheets(session, choice, made)),
        )

    def _sheets(
        self, session: Session, choice: Choice, made: Mapping[str, Mapping[str, list[View]]]
    ) -> Iterator[Markup]:
        for name in choice.parts:
            spoken_in = choice.languages[:1] if PARTS[name].shared else choice.languages
            for language in spoken_in:
                if sheets := made[language].get(name):
                    yield self._part(session, name, sheets, language, choice.languages)

    def _part(self, session: Session, name: str, sheets: list[View], language: str, beside: Sequence[str]) -> Markup:
        around = self.announcer.around()
        more = {
            "address": around.base(session.address).removeprefix("http://").removeprefix("https://"),
            "code": self.code,
            "wifi": session.wifi,
            "faces": [_said(other, "print/tents-face.html") for other in beside],
            "table_words": _table_words(beside),
            "notice_language": care.notice_language(session, language),
        }
        return _said(language, "print/part.html", name=name, sheets=sheets, session=session, **more)


def _said(language: str, template: str, *, session: Session | None = None, **more: object) -> Markup:
    """A piece in a language of its own; words of the interface that it lacks are English."""
    with force_locale(languages.choose(language)):
        notice = Markup(care.notice(session, language)) if session else ""  # noqa: S704  # made by markdown-it, raw HTML off
        about = {"language": language, "direction": languages.direction(language)}
        return Markup(render_template(template, notice=notice, figures=figures, **about, **more))  # noqa: S704  # escaped by Jinja


def _table_words(beside: Sequence[str]) -> list[str]:
    """ "Table" in each language, and only once where they share it."""
    found = []
    for language in beside:
        with force_locale(languages.choose(language)):
            found.append(_("Table"))
    return list(dict.fromkeys(found))


def _listed(name: str, chosen: bool) -> dict[str, object]:
    return {"name": name, "title": TITLES[name], "copies": HOW_MANY[PARTS[name].copies], "chosen": chosen}
