"""What is in deploy/ fits the program: options and settings exist, and nothing is open that need not be."""

import ast
import re
import shlex
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path

import click
import pytest
import yaml

from tests.files.test_agenda import ROOT
from workshop.cli import main

DEPLOY = ROOT / "deploy"
SETTING = re.compile(r"[A-Z]+(_[A-Z]+)+")
INTERNAL = {"EVENTLET_NO_GREENDNS"}


@pytest.fixture(scope="module")
def services():
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]


@pytest.fixture(scope="module")
def dockerfile():
    """Instruction and words of each line."""
    text = re.sub(r"^#.*\n", "", (DEPLOY / "Dockerfile").read_text(), flags=re.MULTILINE).replace("\\\n", "")
    return [line.split(maxsplit=1) for line in text.splitlines() if line]


@pytest.fixture(scope="module")
def unit():
    read = RawConfigParser(strict=False)
    read.optionxform = str
    read.read(DEPLOY / "journey.service")
    return read


def settings_of_the_program() -> set[str]:
    """Names that it looks up in its environment, directly or by way of a table of names."""
    files = (file for file in (ROOT / "workshop").rglob("*.py") if "environ" in file.read_text())
    words = (
        node.value for file in files for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Constant)
    )
    wanted = re.compile(r"[A-Z]+(_[A-Z]+)*_(PASSPHRASE|URL|TOKEN|ENGINE|SECRET|KEY)")
    return {word for word in words if isinstance(word, str) and wanted.fullmatch(word)} - {"SECRET_KEY"}


def settings_of_the_example(*, also_those_left_out: bool = True) -> set[str]:
    start = r"^(?:# )?" if also_those_left_out else "^"
    return set(re.findall(start + r"([A-Z_]+)=", (DEPLOY / "env.example").read_text(), re.MULTILINE))


def asks_for(text: str) -> set[str]:
    return set(re.findall(r"\{\$?([A-Z_]+)[:}]", text))


def check_options(words: list[str]) -> None:
    context = click.Context(main)
    command = main.get_command(context, "serve" if words[0].startswith("-") else words[0])
    known = {option for one in command.params for option in one.opts}
    assert {word for word in words if word.startswith("--")} <= known


def test_the_commands_that_start_the_program_exist(services, dockerfile, unit):
    check_options(yaml.safe_load(dict(dockerfile)["CMD"]))
    check_options(services["app1"]["command"])
    check_options(shlex.split(unit["Service"]["ExecStart"].split("run.py ")[1]))


def test_every_setting_that_the_program_reads_is_in_the_example_and_in_the_guide():
    guide = (ROOT / "docs" / "hosting.md").read_text()
    read = settings_of_the_program()
    assert {"WORKSHOP_PASSPHRASE", "METRICS_TOKEN", "WORKSHOP_ENGINE"} <= read
    assert read <= settings_of_the_example()
    assert {name for name in settings_of_the_example() if f"`{name}`" not in guide} == set()


def test_every_setting_of_the_example_is_read_by_something():
    compose = (DEPLOY / "compose.yaml").read_text()
    assert settings_of_the_example() <= settings_of_the_program() | asks_for(compose)


def test_compose_gets_every_setting_that_it_asks_for_from_the_example():
    assert asks_for((DEPLOY / "compose.yaml").read_text()) <= settings_of_the_example(also_those_left_out=False)


def test_compose_hands_the_program_only_settings_that_it_reads(services):
    for app in ("app1", "app2"):
        assert set(services[app]["environment"]) - {"TZ"} <= settings_of_the_program()
    assert asks_for((DEPLOY / "Caddyfile").read_text()) - {"HTTP_PORT", "HTTPS_PORT"} == set(
        services["caddy"]["environment"]
    )


def test_both_processes_are_the_same_but_for_their_folder(services):
    differing = {key for key in services["app1"] if services["app1"][key] != services["app2"][key]}
    assert differing == {"volumes", "depends_on"}


def test_the_proxy_leads_to_every_process(services):
    assert services["caddy"]["environment"]["UPSTREAMS"].split() == [f"{app}:8000" for app in services if "app" in app]


def test_only_the_proxy_can_be_reached_from_outside_and_only_it_reaches_out(services):
    assert [name for name, one in services.items() if "ports" in one] == ["caddy"]
    assert [name for name, one in services.items() if one["networks"] != ["inside"]] == ["caddy"]
    assert yaml.safe_load((DEPLOY / "compose.yaml").read_text())["networks"]["inside"] == {"internal": True}


@pytest.mark.parametrize("name", ["app1", "app2", "postgres", "redis", "caddy"])
def test_every_container_is_bounded_and_comes_back(services, name):
    one = services[name]
    assert one["restart"] == "unless-stopped"
    assert one["mem_limit"]
    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert one["logging"]["options"]["max-size"]
    assert not one.get("privileged")


def test_the_database_logs_no_statement_with_what_people_wrote(services):
    said = services["postgres"]["command"]
    for setting in ("log_statement=none", "log_min_error_statement=panic", "log_parameter_max_length_on_error=0"):
        assert setting in said


def test_redis_keeps_nothing(services):
    said = services["redis"]["command"]
    assert said[said.index("--save") + 1] == ""
    assert said[said.index("--appendonly") + 1] == "no"


def test_the_container_runs_as_somebody_without_rights_and_is_looked_at(services, dockerfile):
    instructions = [name for name, _ in dockerfile]
    assert instructions.index("USER") < instructions.index("ENTRYPOINT")
    assert dict(dockerfile)["USER"] == "journey"
    made = next(words for name, words in dockerfile if name == "RUN" and "useradd" in words)
    assert services["app1"]["user"] == ":".join(re.findall(r"--[ug]id (\d+)", made)[:2])
    assert "/healthz" in dict(dockerfile)["HEALTHCHECK"]


def copied(dockerfile) -> list[tuple[Path, str]]:
    lines = [words.split() for name, words in dockerfile if name == "COPY" and "--from" not in words]
    return [(ROOT / source, target) for *sources, target in lines for source in sources]


def test_data_and_secrets_cannot_get_into_the_image(dockerfile):
    everything, *allowed = [
        line for line in (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines() if not line.startswith("#")
    ]
    assert everything == "*"
    assert {line.removeprefix("!") for line in allowed if line.startswith("!")} == {
        str(source.relative_to(ROOT)) for source, _ in copied(dockerfile)
    }


@pytest.mark.slow
def test_the_program_runs_from_what_is_copied_into_the_image(dockerfile, tmp_path):
    for source, target in copied(dockerfile):
        place = tmp_path / target
        if source.is_dir():
            shutil.copytree(source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, place)
    for words in (
        ["run.py", "check"],
        [
            "-c",
            "import workshop.app; from workshop.web.application import ROOT; assert (ROOT / 'templates').is_dir()",
        ],
    ):
        done = subprocess.run([sys.executable, *words], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_the_unit_may_write_its_own_folder_and_nothing_else(unit):
    service = unit["Service"]
    assert service["ProtectSystem"] == "strict"
    assert "ReadWritePaths" not in service
    assert f"/var/lib/{service['StateDirectory']}" in service["ExecStart"].split()
    assert service["User"] == "journey"


@pytest.mark.parametrize("name", ["env.example", "compose.yaml", "Caddyfile", "Dockerfile", "journey.service"])
def test_no_secret_is_written_down(name):
    text = (DEPLOY / name).read_text()
    for value in re.findall(r"(?<![{\w])\w*(?:PASSWORD|SECRET|PASSPHRASE|TOKEN)\w*[=:] ?(\S*)", text):
        assert value in ("", "change-me") or value.startswith("$"), value
