"""What organisers take home of one workshop: each file is made only when it is asked for."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cached_property, partial

from workshop.journey.session import Session
from workshop.organise import collected, panels
from workshop.organise.about import About, about, as_lines
from workshop.organise.kinds import KINDS
from workshop.organise.report.content import Report, report
from workshop.organise.tables import Table, to_csv
from workshop.organise.words import Words, titled


@dataclass(frozen=True)
class Export:
    """One workshop at one moment, for readers of one language."""

    session: Session
    language: str
    now: int

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        return collected.tables(self.session, self.language, self.now)

    @cached_property
    def about(self) -> About:
        return about(self.session, self.tables.values(), Words(self.language))

    @cached_property
    def report(self) -> Report:
        return report(self.session, self.language, self.now, self.about)

    def file(self, name: str) -> bytes:
        return self._makers[name]()

    @property
    def _makers(self) -> Mapping[str, Callable[[], bytes]]:
        plain = {f"{name}.csv": partial(to_csv, table) for name, table in self.tables.items() if f"{name}.csv" in KINDS}
        return {
            **plain,
            "about.txt": lambda: "\n".join(self.about_lines).encode(),
            "commitments.json": self._json,
            "commitments.xlsx": self._xlsx,
            "practices.yaml": lambda: panels.library(self.session),
            "report.docx": self._docx,
            "report.html": self._html,
        }

    @property
    def about_lines(self) -> list[str]:
        return as_lines(self.about, self.title, Words(self.language))

    @property
    def title(self) -> str:
        return titled(self.session, self.language)

    def _json(self) -> bytes:
        whole = {"workshop": self.title, "about": asdict(self.about), "commitments": self.tables["commitments"].rows}
        return json.dumps(whole, ensure_ascii=False, indent=2).encode()

    # What draws these is loaded when somebody asks for one: the start of a workshop does not wait for it.

    def _docx(self) -> bytes:
        from workshop.organise.report import document

        return document.docx(self.report, self.now)

    def _html(self) -> bytes:
        from workshop.organise.report import page

        return page.html(self.report).encode()

    def _xlsx(self) -> bytes:
        from workshop.organise.spreadsheet import to_xlsx

        sheets = [self.tables[name] for name in collected.SHEETS]
        made = datetime.fromtimestamp(self.now / 1000, tz=UTC).replace(tzinfo=None)
        return to_xlsx(sheets, self.about_lines, Words(self.language).right_to_left, made)
