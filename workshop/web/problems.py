"""A page in plain words instead of a bare number."""

from flask import Response, render_template
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException, TooManyRequests


def problem_page(problem: HTTPException) -> Response:
    said = {
        403: (_("This page is not open to you"), _("Ask the facilitator for the right link.")),
        404: (
            _("There is no such page"),
            _("Check the address, or scan the QR code on the room screen again."),
        ),
        429: (
            _("Too many tries just now"),
            _("Wait half a minute, then try again. Nothing is lost."),
        ),
    }
    other = (_("This did not work"), _("Go back and try again. Nothing you gave before is lost."))
    title, message = said.get(problem.code or 500, other)
    made = Response(render_template("problem.html", title=title, message=message), problem.code or 500)
    if isinstance(problem, TooManyRequests) and problem.retry_after:
        made.headers["Retry-After"] = str(problem.retry_after)
    return made
