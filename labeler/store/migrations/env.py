"""Runs the migrations on the connection that the program hands in; its transaction is the program's too."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
