"""Writes docs/agenda.schema.json, with which an editor completes and checks agenda.yaml."""

import json
from pathlib import Path

from workshop.files.schema import json_schema

FILE = Path(__file__).parent.parent / "docs" / "agenda.schema.json"


def made() -> str:
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(made())
