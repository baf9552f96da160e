"""Each request in its own language: asked for, chosen before, or what the browser prefers."""

from contextlib import suppress
from typing import Any, Protocol

from flask import Flask, g, request
from flask_babel import Babel, get_locale
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException

from workshop import figures
from workshop.journey.sentence import translated
from workshop.web import languages


class Speaking(Protocol):
    """Knows which language somebody chose before."""

    @property
    def language(self) -> str | None: ...


def speak(app: Flask, door: Speaking) -> None:
    def locale() -> str:
        if "language" not in g:
            preferred = request.accept_languages.best_match(list(languages.offered()))
            g.language = languages.choose(_asked_for(), door.language, preferred)
        return str(g.language)

    Babel(app, locale_selector=locale)
    app.jinja_env.filters.update(
        day=lambda when: figures.day(when, str(get_locale())),
        direction=languages.direction,
        face=figures.face,
        listed=lambda names: figures.listed(names, str(get_locale())),
        own_name=languages.own_name,
        told=told,
        translated=_,  # `_("…")` in a template is trusted as it stands; this is for all other words
    )

    @app.context_processor
    def about_language() -> dict[str, Any]:
        language = locale()
        return {
            "language": language,
            "direction": languages.direction(language),
            "languages": languages.offered(),
        }


def told(said: str) -> str:
    """What is wrong in a file, in the language of the request. Names and times in it keep their own direction."""
    right_to_left = languages.direction(str(get_locale())) == "rtl"
    return translated(said, _, "\u2068{}\u2069" if right_to_left else "{}")


def _asked_for() -> str | None:
    """A form that is refused for its size or its end is in no language: the page that says so cannot read it either."""
    if given := request.args.get("language"):
        return given
    with suppress(HTTPException):
        return request.form.get("language")
    return None
