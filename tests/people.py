"""The people of the tests. ana, ben and cleo sit at table 1, dalia and emil at table 2; fatou facilitates,
gita moderates, timo keeps the time, raja reads aloud, noor is the care focal point, omar organises."""

from workshop.draft import Visitor
from workshop.journey.roles import Role

FATOU = Visitor(Role.FACILITATOR)
GITA = Visitor(Role.MODERATOR)
TIMO = Visitor(Role.TIMEKEEPER)
RAJA = Visitor(Role.READER)
NOOR = Visitor(Role.CARE)
OMAR = Visitor(Role.ORGANISER)
KEEPER = Visitor(Role.KEEPER)
SCREEN = Visitor(Role.SCREEN)
ANA = Visitor(Role.PARTICIPANT, "ana", "1")
BEN = Visitor(Role.PARTICIPANT, "ben", "1")
CLEO = Visitor(Role.PARTICIPANT, "cleo", "1", "fr")
DALIA = Visitor(Role.PARTICIPANT, "dalia", "2")
EMIL = Visitor(Role.PARTICIPANT, "emil", "2", "fr")


def crowd(number: int) -> list[Visitor]:
    """That many more people, four at each table from table 3 on."""
    return [Visitor(Role.PARTICIPANT, f"person-{n}", str(3 + n // 4)) for n in range(number)]
