"""Serving the application on an address, in this process."""

from contextlib import closing
from socket import socket

import uvicorn

from dispute_platform.api.app import create_app
from dispute_platform.platform import Platform


def bound(serving: uvicorn.Server) -> tuple[socket, str]:
    """The listening socket for ``serving`` and its address: from now on, whoever calls waits.

    WHY apart from ``run``: whoever started the server may call as soon as it is told the address.
    """
    listening = serving.config.bind_socket()
    listening.listen(serving.config.backlog)
    host, port = listening.getsockname()[:2]
    return listening, f"http://{host}:{port}"


def run(serving: uvicorn.Server, listening: socket) -> None:
    """Serve until told to exit."""
    with closing(listening):
        serving.run(sockets=[listening])


def server(platform: Platform, host: str, port: int) -> uvicorn.Server:
    """A server that was not started yet; ``run`` blocks until it is told to exit."""
    config = uvicorn.Config(
        create_app(platform),
        host=host,
        port=port,
        log_level="warning",
        # SECURITY: the address of a party's page is a secret, and must not end in a log.
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=5,
    )
    return uvicorn.Server(config)
