"""Where several programs keep the secrets that they share: in their database, without a passphrase."""

from workshop.store import secrets as store
from workshop.store.database import Database
from workshop.web.secrets import Secrets, settle


def load(database: Database, *, anew: bool = False, **given: str) -> tuple[Secrets, dict[str, str]]:
    """As in a file; one program at a time may do this."""
    kept = store.kept(database)
    settled = settle(kept, given, anew=anew)
    if settled.to_keep != kept:
        store.keep(database, settled.to_keep)
    return settled.secrets, settled.told
