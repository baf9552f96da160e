"""The ways in which a request is told no. The codes are part of the protocol."""

N_ = str  # marks a sentence for translation; it is translated where it is shown

REASONS = {
    "not-understood": N_("This request was not understood. Reload the page and try again."),
    "not-yours": N_("This is not yours to do."),
    "wheel": N_("The wheel is with the other console. Take the wheel first; nothing was changed."),
    "closed": N_("This is closed now."),
    "no-such-card": N_("There is no such card."),
    "no-such-item": N_("This is no longer there."),
    "no-such-code": N_("No commitment has this code. Check it letter by letter."),
    "past-date": N_("This day is over. Choose a later one, or say it in words."),
    "no-such-password": N_("A Wi-Fi password has 8 to 63 letters, digits and signs. An open Wi-Fi has none."),
    "no-table": N_("Choose your table first."),
    "incomplete": N_("Something that is needed is still missing."),
    "too-long": N_("This text is too long."),
    "stale": N_("The workshop has moved on meanwhile."),
    "busy": N_("This could not be stored just now. Nothing was lost on your side; try again in a moment."),
    "unexpected": N_("Something went wrong here. Nothing was changed."),
}


class Refused(Exception):
    """A request the rules say no to. `code` is one of `REASONS`."""

    def __init__(self, code: str) -> None:
        super().__init__(REASONS[code])
        self.code = code
