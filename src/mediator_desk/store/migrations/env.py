"""How Alembic runs here: on the connection it is handed, in the transaction of its caller."""

from alembic import context

from mediator_desk.store import tables
from mediator_desk.vault import tables as vault_tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[vault_tables.metadata, tables.metadata],
    transactional_ddl=True,
)
context.run_migrations()
