"""What opens the house and its workshops: one key that signs all cookies and links, and hashes of passphrases."""

from dataclasses import dataclass

from workshop.store import secrets as store
from workshop.store.database import Database
from workshop.store.passphrases import Passphrases
from workshop.web.secrets import PASSPHRASES, hashed, made_up, new_signing, readable_passphrase

SIGNING, HOST = "signing", "host"


@dataclass(frozen=True)
class OfWorkshop:
    """Looked up each time, so that new passphrases count at once, wherever they were made.

    A workshop without passphrases, such as one that a laptop held before, opens for nobody until it gets some.
    """

    kept: Passphrases
    workshop: str
    signing: str

    @property
    def passphrase(self) -> str:
        return self._hash("passphrase")

    @property
    def care(self) -> str:
        return self._hash("care")

    @property
    def organiser(self) -> str:
        return self._hash("organiser")

    def _hash(self, name: str) -> str:
        return self.kept.of(self.workshop).get(name, "")


@dataclass(frozen=True)
class HouseSecrets:
    """`host` is the hash of the passphrase for the home page."""

    kept: Passphrases
    signing: str
    host: str

    def of(self, workshop: str) -> OfWorkshop:
        return OfWorkshop(self.kept, workshop, self.signing)

    def made_for(self, workshop: str) -> dict[str, str]:
        """New passphrases by name: they can be told now and never again."""
        secrets, told = made_up()
        self.kept.keep(workshop, {name: getattr(secrets, name) for name in PASSPHRASES})
        return told


def secrets_of_house(database: Database, given: str, *, anew: bool = False) -> tuple[HouseSecrets, str]:
    """And the host's passphrase, if it was made up just now; one that was given is not written down.

    One program at a time may do this.
    """
    kept = store.kept(database)
    told = "" if given or (HOST in kept and not anew) else readable_passphrase()
    now = {SIGNING: new_signing(), **kept, **({HOST: hashed(told)} if told else {})}
    if now != kept:
        store.keep(database, now)
    return HouseSecrets(Passphrases(database), now[SIGNING], hashed(given) if given else now[HOST]), told
