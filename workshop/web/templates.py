"""Templates are compiled once for all applications of this program."""

from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    def __init__(self) -> None:
        self.known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.known:
            bucket.bytecode_from_string(self.known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.known[bucket.key] = bucket.bytecode_to_string()


TEMPLATES = Compiled()
