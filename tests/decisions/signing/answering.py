"""A server on loopback that answers as a test wants, whatever it was asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TypeVar


class AnsweringServer(ThreadingHTTPServer):
    """``asked`` are the paths asked for, ``sent`` the bytes of an endless answer so far.

    ``over`` is set once the test has ended: what is slow on purpose waits for it.
    """

    def __init__(self, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.asked: list[str] = []
        self.sent = 0
        self.over = Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


Server = TypeVar("Server", bound=AnsweringServer)


@contextmanager
def answering(server: Server) -> Iterator[Server]:
    """``server`` while the context lasts."""
    with server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.over.set()
        server.shutdown()
        thread.join()
