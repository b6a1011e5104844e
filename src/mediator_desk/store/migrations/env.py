"""How Alembic runs here: on the connection it is handed, in the transaction of its caller."""

from alembic import context

from mediator_desk.store import (  # noqa: F401 (their tables enter the metadata)
    custody_tables,
    exhibit_tables,
    letter_tables,
    note_tables,
    review_tables,
    rule_tables,
    tables,
    talk_tables,
)
from mediator_desk.vault import tables as vault_tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[vault_tables.metadata, tables.metadata],
    transactional_ddl=True,
)
context.run_migrations()
