"""The hashes of passphrases of each workshop, where many are hosted."""

from collections.abc import Mapping

from sqlalchemy import Engine, delete, insert, select

from workshop.store.schema import passphrases


class Passphrases:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def of(self, workshop: str) -> dict[str, str]:
        """Hashes by name; nothing for a workshop that has none yet."""
        wanted = select(passphrases.c.name, passphrases.c.hash).where(passphrases.c.workshop == workshop)
        with self.engine.connect() as connection:
            return {str(name): str(known) for name, known in connection.execute(wanted)}

    def keep(self, workshop: str, hashes: Mapping[str, str]) -> None:
        """In the place of those that were."""
        rows = [{"workshop": workshop, "name": name, "hash": known} for name, known in hashes.items()]
        with self.engine.begin() as connection:
            connection.execute(delete(passphrases).where(passphrases.c.workshop == workshop))
            connection.execute(insert(passphrases), rows)
