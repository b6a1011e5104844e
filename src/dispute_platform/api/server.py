"""Serving the application on an address, in this process."""

import uvicorn

from dispute_platform.api.app import create_app
from dispute_platform.platform import Platform


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
