"""Rasa Open Source 3.6 as a library inside our own application.

What is here, in the order it runs:
`absent` stands in for the libraries Rasa imports and we never use; it must run before anything imports Rasa.
`quiet` turns telemetry and Rasa's own logging of patients' words off.
`training` makes a model of `config.yml`, `domain.yml` and `data/`, when it is older than they are; `sentences_importer`
reads the sentences for it, `packing` packs and unpacks it without what only takes time.
`processor` is Rasa's turn without its copies, `decisions` what its rules decided before; `straight` runs its graph node
by node; `in_process` runs the actions in this process.
`engine` loads a model and takes one turn: what was said and what is remembered in, replies and what to remember out.
`serving` and `garbage` are for a process that only serves: what it leaves out, and when it looks for garbage.

Import this package first: it puts `absent` and `quiet` in place.
"""

from bot.engine import absent, quiet

absent.install()
quiet.install()
