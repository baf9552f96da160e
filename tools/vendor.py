"""Renews what the browsers need from the npm registry: `make vendor`. Nothing is built, files are taken as published.

`static/vendor/vendored.json` says what was taken, from where, under which licence, and its hash; a test compares.
"""

import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

VENDOR = Path(__file__).parent.parent / "static" / "vendor"
WANTED = {
    ("lit-html", "3.3.3"): {
        "lit-html.js": "lit-html/lit-html.js",
        "LICENSE": "lit-html/LICENSE",
    },
    ("socket.io-client", "4.8.4"): {
        "dist/socket.io.esm.min.js": "socket.io-client/socket.io.esm.min.js",
        "LICENSE": "socket.io-client/LICENSE",
    },
}


def package(name: str, version: str) -> tarfile.TarFile:
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"{name}@{version}", "--pack-destination", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return tarfile.open(fileobj=io.BytesIO(next(Path(folder).iterdir()).read_bytes()))


def without_source_map(content: bytes) -> bytes:
    """The maps are not served, and a browser's tools would ask for them."""
    lines = content.decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("//# sourceMappingURL=")).encode()


def main() -> None:
    listed = []
    for (name, version), files in WANTED.items():
        archive = package(name, version)
        licence = json.load(archive.extractfile("package/package.json"))["license"]  # type: ignore[arg-type]
        for source, target in files.items():
            content = without_source_map(archive.extractfile(f"package/{source}").read())  # type: ignore[union-attr]
            (VENDOR / target).parent.mkdir(parents=True, exist_ok=True)
            (VENDOR / target).write_bytes(content)
            listed.append(
                {"file": target, "package": name, "version": version, "source": source, "licence": licence,
                 "sha256": hashlib.sha256(content).hexdigest()}
            )  # fmt: skip
    (VENDOR / "vendored.json").write_text(json.dumps(listed, indent=2) + "\n")


if __name__ == "__main__":
    main()
