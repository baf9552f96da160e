"""The report as plain lines, for a first look at it."""

from collections.abc import Iterator

from workshop.organise.report.content import Report


def as_lines(report: Report) -> list[str]:
    return list(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield from (report.title, report.date, "", *report.happened, "")
    yield from (f"{time.planned}  {time.actual}  {time.block}" for time in report.times)
    for result in (one for each in report.colours for one in each.results):
        yield f"{result.statement}: {result.described or result.about}"
    for block in report.lines:
        yield from ("", block.title, *(line.text for line in block.lines))
    yield from ("", *(f"{action.level}: {action.action}" for action in report.actions))
    for heading, counts in report.totals:
        yield f"{heading}: " + ", ".join(f"{name} {count}" for name, count in counts)
