"""``serve`` and ``openapi``."""

import argparse
import threading
from pathlib import Path
from typing import Any

from dispute_platform.platform import Platform
from dispute_platform.scripted import ScriptedParties
from dispute_platform.timer import keep_running

_ROOT = Path(__file__).resolve().parents[3]


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this module."""
    serve = commands.add_parser("serve", parents=[common], help="serve desks and party pages")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8440, help="0 takes a free one")
    serve.add_argument(
        "--name", dest="platform_name", help="the platform's name, the first time it is started"
    )
    serve.add_argument("--public-url", help="its address as seen from outside")
    serve.add_argument(
        "--scripted",
        type=float,
        metavar="SECONDS",
        help="let the parties of samples act by their script, this often",
    )
    serve.add_argument(
        "--timer",
        type=float,
        default=3600,
        metavar="SECONDS",
        help="write down silence and delays at the start, then this often; 0: never",
    )
    serve.set_defaults(run=_serve)
    openapi = commands.add_parser("openapi", help="print the description of the interface")
    openapi.add_argument("--write", action="store_true", help="write it where it is checked in")
    openapi.set_defaults(run=_openapi, needs_platform=False)


def _serve(platform: Platform, options: argparse.Namespace) -> None:
    from dispute_platform.api.server import bound, run, server

    serving = server(platform, options.host, options.port)
    listening, address = bound(serving)
    print(f"{platform.keys.name}: {address}", flush=True)
    stop = threading.Event()
    beside = []
    if options.timer:
        beside.append(threading.Thread(target=keep_running, args=(platform, stop, options.timer)))
    if options.scripted:
        script = ScriptedParties(platform)
        beside.append(threading.Thread(target=script.run, args=(stop, options.scripted)))
    for thread in beside:
        thread.start()
    try:
        run(serving, listening)
    finally:
        stop.set()
        for thread in beside:
            thread.join()


def _openapi(options: argparse.Namespace) -> int:
    from dispute_platform.api.description import checked_in, openapi_text

    if options.write:
        target = checked_in(_ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(openapi_text(), "utf-8")
        print(target.relative_to(_ROOT).as_posix())
    else:
        print(openapi_text(), end="")
    return 0
