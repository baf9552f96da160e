"""A real PostgreSQL and a real Redis for tests, in folders of their own; ended with the tests."""

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from pwd import getpwnam
from uuid import uuid4

import psycopg
import pytest
import redis

from tests.journeys.conftest import PATIENCE, free_port

DEBIAN = "/usr/lib/postgresql"
QUICK = {"listen_addresses": "", "fsync": "off", "shared_buffers": "16MB", "max_connections": "60"}


def missing(program: str) -> None:
    """Where tests decide what lands, they may not be left out."""
    said = f"no {program} on this machine: `make test` installs it, or says how"
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(said)


def postgres_programs() -> Path | None:
    found = [Path(folder) for folder in (*sorted(Path(DEBIAN).glob("*/bin")), *os.environ["PATH"].split(":"))]
    return next((folder for folder in found if (folder / "initdb").exists()), None)


class Program:
    """In a folder of its own, which the user who runs it can read."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="hosted-"))
        self.log = (self.folder / "log").open("ab")

    def run(self, *words: str) -> None:
        self.process = subprocess.Popen(words, stdout=self.log, stderr=self.log, cwd=self.folder)
        until = time.monotonic() + PATIENCE
        while not self.answers():
            assert time.monotonic() < until, (self.folder / "log").read_text()
            assert self.process.poll() is None, (self.folder / "log").read_text()
            time.sleep(0.05)

    def answers(self) -> bool:
        raise NotImplementedError

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)

    def leave(self) -> None:
        self.stop()
        self.log.close()
        shutil.rmtree(self.folder)


class PostgreSQL(Program):
    """It does not run as root, so there it runs as the user whom its package makes."""

    def __init__(self, programs: Path) -> None:
        super().__init__()
        self.programs, self.data = programs, self.folder / "data"
        self.data.mkdir(mode=0o700)
        self.other = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []
        if self.other:
            for path in (self.folder, self.data):
                os.chown(path, getpwnam("postgres").pw_uid, getpwnam("postgres").pw_gid)
        made = [
            *self.other,
            str(programs / "initdb"),
            "-D",
            str(self.data),
            "-U",
            "postgres",
            "-A",
            "trust",
            "--no-sync",
        ]
        subprocess.run(made, check=True, stdout=self.log, stderr=self.log)
        self.start()

    def start(self) -> None:
        settings = [word for name, value in QUICK.items() for word in ("-c", f"{name}={value}")]
        words = [str(self.programs / "postgres"), "-D", str(self.data), "-k", str(self.folder), *settings]
        self.run(*self.other, *words)

    def stop(self) -> None:
        """At once, whoever is connected."""
        subprocess.run(["kill", "-INT", str(self.process.pid)], check=True)
        self.process.wait(PATIENCE)

    def answers(self) -> bool:
        with suppress(psycopg.OperationalError), self.connect("postgres"):
            return True
        return False

    def connect(self, database: str) -> psycopg.Connection:
        return psycopg.connect(host=str(self.folder), user="postgres", dbname=database, autocommit=True)

    def fresh(self) -> str:
        """The address of a new, empty database."""
        name = f"w{uuid4().hex}"
        with self.connect("postgres") as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"postgresql://postgres@/{name}?host={self.folder}"


class Redis(Program):
    def __init__(self) -> None:
        super().__init__()
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        self.run("redis-server", "--bind", "127.0.0.1", "--port", str(self.port), "--save", "", "--appendonly", "no")

    def answers(self) -> bool:
        with suppress(redis.RedisError), redis.from_url(self.url) as client:
            return bool(client.ping())
        return False
