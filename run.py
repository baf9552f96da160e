"""Starts the workshop: `python run.py`; `python run.py --help` lists what else it can do."""

from workshop import engine

engine.patch()

from workshop.cli import main

if __name__ == "__main__":
    main()
