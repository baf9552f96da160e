"""One testimony: a Markdown file, and beside it the same text in other languages (`name.fr.md`)."""

from pathlib import Path
from typing import Any, Literal

from frontmatter.default_handlers import YAMLHandler
from pydantic import Field, ValidationError

from workshop.files.faults import FaultyFile, Source, faults_of
from workshop.files.yaml import read, read_text
from workshop.journey.kind import Written


class FrontMatter(Written):
    """What stands between the two lines of dashes at the top of the file."""

    title: str = Field(min_length=1)
    role: str = Field(min_length=1)
    setting: str = Field(min_length=1)
    content_note: str = Field(min_length=1, description="Said and shown before anyone hears the text.")
    provenance: Literal["composite", "consented", "published"]
    language: str = Field(pattern=r"^[a-z]{2,3}$")
    status: Literal["reviewed", "draft"] = "reviewed"


BY_LANGUAGE = ("title", "role", "setting", "content_note")


def load(file: Path) -> dict[str, Any]:
    """All languages of one testimony, in the shape that an agenda holds. Raises FaultyFile."""
    versions = [_version(path) for path in (file, *sorted(file.parent.glob(f"{file.stem}.*.md")))]
    made: dict[str, Any] = {name: {} for name in (*BY_LANGUAGE, "text")}
    for matter, text in versions:
        for name in BY_LANGUAGE:
            made[name][matter.language] = getattr(matter, name)
        made["text"][matter.language] = text
    drafts = [matter.language for matter, _ in versions if matter.status == "draft"]
    return {"id": file.stem, "provenance": versions[0][0].provenance, "drafts": drafts, **made}


def _version(file: Path) -> tuple[FrontMatter, str]:
    matter, text = _split(file)
    try:
        return FrontMatter.model_validate(matter.data), text
    except ValidationError as problem:
        raise FaultyFile(faults_of(problem, matter, FrontMatter)) from None


def _split(file: Path) -> tuple[Source, str]:
    whole = read_text(file)
    if not YAMLHandler().detect(whole):
        what = "does not begin with its title, role and so on between two lines `---`; copy another testimony's top"
        raise FaultyFile([Source(file).fault((), what)])
    matter, text = YAMLHandler().split(whole)
    if not text.strip():
        raise FaultyFile([Source(file).fault((), "has no text below its second line `---`; write the testimony there")])
    return read(matter, file), text.strip()
