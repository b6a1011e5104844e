"""A preview child taken over by the file it read: says hello, then misbehaves as told."""

import json
import sys
import time


def reply(head: dict[str, object], body: bytes = b"") -> None:
    encoded = json.dumps(head).encode()
    sys.stdout.buffer.write(len(encoded).to_bytes(4, "big") + encoded + body)
    sys.stdout.buffer.flush()


def swallow() -> None:
    length = int.from_bytes(sys.stdin.buffer.read(4), "big")
    sys.stdin.buffer.read(json.loads(sys.stdin.buffer.read(length))["size"])


def main(manner: str) -> None:
    if manner == "mute":
        reply({"size": "many"})
        return
    reply({"ok": True, "size": 0, "layers": ["limits", "<b>invented</b>", 7]})
    swallow()
    reply({"ok": True, "size": 0})
    swallow()
    if manner == "hang":
        time.sleep(3600)
    elif manner == "lie-size":
        reply({"ok": True, "size": 1 << 40})
        time.sleep(3600)
    elif manner == "lie-pixels":
        facts = {"width": 9000, "height": 9000, "stride": 4, "pages": 1}
        reply({"ok": True, "size": 36000, **facts}, bytes(36000))
    elif manner == "lie-json":
        reply({"ok": True, "size": 12}, b'{"pages":-1}')
    elif manner == "lie-reason":
        reply({"ok": False, "size": 0, "reason": "<script>"})


if __name__ == "__main__":
    main(sys.argv[1])
