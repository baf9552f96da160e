"""A small program of its own: tells the network that `joint-journey.local` is this laptop, until its input ends.

Not a thread of the workshop: it runs on asyncio, which the workshop's green threads would get in the way of. Its first
line of output says how it went; it leaves by itself when the workshop is gone, however it went.
"""

import sys

from zeroconf import AddressResolver, Error, ServiceInfo, Zeroconf  # type: ignore[attr-defined]  # not in its list

NAME = "joint-journey.local."
KIND = "_joint-journey._tcp.local."  # not the one of web pages: nobody's list of pages in this network shows it

ANNOUNCED, TAKEN, FAILED = "announced", "taken", "failed"


def main() -> None:
    port, listens, hosts = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    voices = _voices(hosts)
    print(_outcome(voices, port, listens), flush=True)  # noqa: T201  # whoever started it reads this
    sys.stdin.buffer.read()
    for voice in voices.values():
        voice.close()


def _voices(hosts: list[str]) -> dict[str, Zeroconf]:
    """One for each network, so that each is told the address that can be used there; without those that are mute."""
    found = {}
    for host in hosts:
        try:
            found[host] = Zeroconf(interfaces=[host])
        except OSError as problem:
            print(f"{host}: {problem}", file=sys.stderr)  # noqa: T201
    return found


def _outcome(voices: dict[str, Zeroconf], port: int, listens: int) -> str:
    """`listens` is how many milliseconds somebody else has to say that the name is theirs."""
    if not voices:
        return FAILED
    if any(AddressResolver(NAME).request(voice, listens) for voice in voices.values()):
        return TAKEN
    try:
        for host, voice in voices.items():
            info = ServiceInfo(KIND, f"{host}.{KIND}", port=port, server=NAME, parsed_addresses=[host])
            voice.register_service(info)
    except (Error, OSError) as problem:
        print(problem, file=sys.stderr)  # noqa: T201
        return FAILED
    return ANNOUNCED


if __name__ == "__main__":
    main()
