"""The ways in which a request is told no. The codes are part of the protocol."""

REASONS = {
    "not-understood": "This request was not understood. Reload the page and try again.",
    "not-yours": "This is not yours to do.",
    "closed": "This is closed now.",
    "no-such-card": "There is no such card.",
    "no-such-item": "This is no longer there.",
    "no-such-code": "No commitment has this code. Check it letter by letter.",
    "no-table": "Choose your table first.",
    "incomplete": "Something that is needed is still missing.",
    "too-long": "This text is too long.",
    "stale": "The workshop has moved on meanwhile.",
    "busy": "This could not be stored just now. Nothing was lost on your side; try again in a moment.",
    "unexpected": "Something went wrong here. Nothing was changed.",
}


class Refused(Exception):
    """A request the rules say no to. `code` is one of `REASONS`."""

    def __init__(self, code: str) -> None:
        super().__init__(REASONS[code])
        self.code = code
