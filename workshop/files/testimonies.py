"""One testimony: a Markdown file, and beside it the same text in other languages (`name.fr.md`)."""

from pathlib import Path
from typing import Any, Literal

from frontmatter.default_handlers import YAMLHandler
from pydantic import Field, TypeAdapter, ValidationError

from workshop.activities.testimonies.plan import Provenance
from workshop.files.faults import FaultyFile, Source, faults_of
from workshop.files.yaml import read, read_text
from workshop.journey.kind import Written
from workshop.journey.sentence import Sentence


class FrontMatter(Written):
    """What stands between the two lines of dashes at the top of the file."""

    title: str = Field(min_length=1)
    role: str = Field(min_length=1)
    setting: str = Field(min_length=1)
    content_note: str = Field(min_length=1, description="Said and shown before anyone hears the text.")
    provenance: Provenance
    scope: str = Field("", description="With `consented`: a sentence that says what the person agreed to.")
    source: str = Field("", description="With `published`: where.")
    language: str = Field(pattern=r"^[a-z]{2,3}$")
    status: Literal["reviewed", "draft"] = "reviewed"
    withdrawn: bool = Field(False, description="The person took it back: it is left out, in every language.")


BY_LANGUAGE = ("title", "role", "setting", "content_note")
NEEDED = {
    "consented": ("scope", Sentence("write a sentence that says what the person agreed to")),
    "published": ("source", Sentence("write where it was published")),
}
_yes = TypeAdapter(bool)


def load(file: Path) -> dict[str, Any] | None:
    """All languages of one testimony, in the shape that an agenda holds; None when it was withdrawn.

    Raises FaultyFile.
    """
    split = [_split(path) for path in (file, *sorted(file.parent.glob(f"{file.stem}.*.md")))]
    if any(_withdrawn(source) for source, _ in split):
        return None
    return _joined(file.stem, [(_checked(source, text), text) for source, text in split])


def _joined(name: str, versions: list[tuple[FrontMatter, str]]) -> dict[str, Any]:
    made: dict[str, Any] = {one: {m.language: getattr(m, one) for m, _ in versions} for one in BY_LANGUAGE}
    provenance = versions[0][0].provenance
    if provenance in NEEDED:
        key = NEEDED[provenance][0]
        made[key] = {matter.language: said for matter, _ in versions if (said := getattr(matter, key))}
    made["text"] = {matter.language: text for matter, text in versions}
    drafts = [matter.language for matter, _ in versions if matter.status == "draft"]
    return {"id": name, "provenance": provenance, "drafts": drafts, **made}


def _withdrawn(source: Source) -> bool:
    """Asked before anything else is checked: somebody who takes a text back need not leave it complete."""
    try:
        return isinstance(source.data, dict) and _yes.validate_python(source.data.get("withdrawn", False))
    except ValidationError:
        return False


def _checked(source: Source, text: str) -> FrontMatter:
    try:
        matter = FrontMatter.model_validate(source.data)
    except ValidationError as problem:
        raise FaultyFile(faults_of(problem, source, FrontMatter)) from None
    if not text:
        what = Sentence("has no text below its second line `---`; write the testimony there")
        raise FaultyFile([Source(source.file).fault((), what)])
    key, write = NEEDED.get(matter.provenance, ("title", ""))
    if not getattr(matter, key).strip():
        what = Sentence("{kind} needs {key}; {write}", kind=repr(matter.provenance), key=repr(key), write=write)
        raise FaultyFile([source.fault(("provenance",), what)])
    return matter


def _split(file: Path) -> tuple[Source, str]:
    whole = read_text(file)
    if not YAMLHandler().detect(whole):
        what = Sentence(
            "does not begin with its title, role and so on between two lines `---`; copy another testimony's top"
        )
        raise FaultyFile([Source(file).fault((), what)])
    matter, text = YAMLHandler().split(whole)
    return read(matter, file), text.strip()
