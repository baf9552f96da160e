"""The tables. Rows belong to a workshop; papers and keys can be erased, the log only grows."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

metadata = MetaData()

workshops = Table(
    "workshops",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("code", String(12), nullable=False, unique=True),
    Column("opened", BigInteger, nullable=False),
    Column("agenda", JSON, nullable=False),
    Column("rehearsal", Boolean, nullable=False, default=False),
)

heads = Table(
    "heads",  # the number of the newest event, and how often all of them were erased: whoever writes moves it first
    metadata,
    Column("workshop", ForeignKey("workshops.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("anew", Integer, nullable=False),
)

secrets = Table(
    "secrets",  # of all programs that serve this database; on a laptop they are a file
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", String(400), nullable=False),
)

log = Table(
    "log",
    metadata,
    Column("workshop", ForeignKey("workshops.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("type", String(40), nullable=False),
    Column("data", JSON, nullable=False),
)

papers = Table(
    "papers",
    metadata,
    Column("workshop", ForeignKey("workshops.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("paper", String(200), nullable=False, index=True),
    Column("type", String(40), nullable=False),
    Column("data", JSON, nullable=False),
)

keys = Table(
    "keys",
    metadata,
    Column("workshop", ForeignKey("workshops.id"), primary_key=True),
    Column("scope", String(200), primary_key=True),
    Column("key", LargeBinary, nullable=False),
)

signed_out = Table(
    "signed_out",  # browsers that gave up their rights in a workshop or, without one, at the home page of a house
    metadata,
    Column("workshop", String(24), primary_key=True),
    Column("browser", String(40), primary_key=True),
)

passphrases = Table(
    "passphrases",  # of each workshop where many are hosted, as hashes
    metadata,
    Column("workshop", ForeignKey("workshops.id"), primary_key=True),
    Column("name", String(24), primary_key=True),
    Column("hash", String(300), nullable=False),
)
