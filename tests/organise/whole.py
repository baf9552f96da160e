"""A full workshop, as it may come out of two hours: what the tests of files and of the report are made from."""

from tests.files.test_agenda import ROOT
from tests.people import ANA, FATOU, crowd
from tests.rehearsal import MINUTE, Rehearsal
from workshop.files.agenda import build, read_agenda

CARE = {"support_person": "Sam", "support_contact": "room 4", "where_to_report": "the box", "quiet_place": "the garden"}
LINES = [
    "What helped was a regular hour at the water point, because people could plan for it",
    "What helped was a team leader who asked first, because nobody had to begin",
    "What helped was house rules on the first night, because they were nobody's accusation",
    "ما ساعدنا هو أن نسأل الناس أولا، لأنهم يعرفون المكان",
    "Помогло то, что правила повесили на дверь, потому что их видят все",
    "Ce qui a aidé : un horaire fixe, parce que chacun pouvait s'y fier",
    "What helped was a second person in the car, because it had a reason that nobody needed to explain",
]
ACTIONS = [
    (
        "team",
        "Ask for house rules on the first night of the next training",
        "Write to the trainer tonight",
        "2027-01-31",
    ),
    ("me", "When a joke falls flat, I will be the one who changes the subject", "Think of three sentences", ""),
    (
        "organisation",
        "Put the complaints box where nobody has to be seen with it",
        "Walk the way to it myself",
        "2027-03-01",
    ),
    ("across", "Compare notes with two other offices in our region every quarter", "Send one message", "end of June"),
    ("team", "نبدأ كل اجتماع بقواعد واضحة يتفق عليها الجميع", "أكتب القواعد الليلة", ""),
    ("me", "Рассказать новым коллегам в первый день, к кому можно обратиться", "Найти номер телефона", "2027-02-15"),
]
REGIONS = ("Europe", "Americas", "Southern Africa", "Asia and the Pacific")


def whole_workshop(lines=LINES, actions=ACTIONS) -> Rehearsal:
    workshop = Rehearsal(build(read_agenda(ROOT / "agenda.yaml")))
    workshop.ask(FATOU, "Prepare", **CARE)
    people = crowd(40)
    _tables(workshop, people, lines)
    _colours(workshop, people)
    _panel(workshop, people)
    _commitments(workshop, people, actions)
    goes_to(workshop, workshop.session.agenda.steps[-1][1].id)
    workshop.now += 2 * MINUTE
    workshop.ask(FATOU, "EndWorkshop")
    return workshop


def goes_to(workshop: Rehearsal, step: str) -> None:
    """Each step takes its planned time and a little more."""
    while workshop.session.step_id != step:
        now = workshop.session.step
        workshop.next()
        workshop.now += round(now.seconds * 1030) if now else 0


def _tables(workshop, people, lines):
    goes_to(workshop, "tables/one-line")
    for line, person in zip(lines, people[::4], strict=False):
        workshop.ask(person, "TakeRole", role="notes")
        workshop.ask(person, "ShareLine", text=line, agreed=True)
    workshop.show_all()


def _colours(workshop, people):
    for statement, answers in (("g1", "AABBBBBCCCCD"), ("g2", "BBBBBBBBBBBB"), ("g5", "AAAABBBBCCCC")):
        goes_to(workshop, f"norms/{statement}/open")
        for number, person in enumerate(people):
            workshop.ask(
                person,
                "HoldCard",
                round=f"norms/{statement}",
                card="D" if (statement, number) == ("g5", 0) else answers[number % 12],
            )


def _panel(workshop, people):
    goes_to(workshop, "panel/first-story")
    for text in ("What did you stop doing?", "Who noticed?", "How did you stay answerable to the women it was for?"):
        workshop.ask(people[0], "AskQuestion", text=text)
    workshop.ask(ANA, "SharePractice", title="House rules", done="Two rules on the door", evidence="feedback")
    workshop.show_all()


def _commitments(workshop, people, actions):
    goes_to(workshop, "next-steps/write")
    for number, person in enumerate(people):
        level, action, first_step, by_when = actions[number % len(actions)]
        named = {"visibility": "wall-named", "name": "Ana Maria"} if number % 9 == 0 else {}
        more = {"visibility": "wall", **named} if number % 5 else {}
        workshop.ask(
            person, "Commit", level=level, action=action, first_step=first_step, by_when=by_when, **more,
            support=["time", "training"] if number % 3 else ["money"], region=REGIONS[number % 4 if number < 20 else 0],
            organisation_type="National NGO" if number else "Government",
        )  # fmt: skip
    workshop.show_all()
