"""Who may ask for what about commitments, which rule decides it, and what only the author gets to know."""

from typing import assert_never

from workshop.activities.commitments import bringing as b
from workshop.activities.commitments import following as f
from workshop.activities.commitments import giving as g
from workshop.activities.commitments import peers as p
from workshop.activities.commitments.codes import code_for, id_of
from workshop.activities.commitments.state import CommitScene
from workshop.journey.kind import View
from workshop.journey.messages import Command, Event
from workshop.journey.roles import Actor

COMMANDS: tuple[type[Command], ...] = (
    g.Commit, g.KeySlip, g.ChangeCommitment, g.FindCommitment, g.DeleteCommitment, g.SayHowItWent,
    f.FollowUp, f.CloseCommitments, f.HoldWall, p.AskPeer, p.AnswerPeer, p.FindPeers, b.BringCommitments,
)  # fmt: skip

Author = g.Commit | g.KeySlip | g.ChangeCommitment | g.FindCommitment | g.DeleteCommitment | g.SayHowItWent
Lead = f.FollowUp | f.CloseCommitments | f.HoldWall | b.BringCommitments
Asked = Author | Lead | p.AskPeer | p.AnswerPeer | p.FindPeers


def known(scene: CommitScene, command: Asked, by: Actor) -> bool:
    """What was given and is gone since is not given once more; and gone is gone, however often it is asked for."""
    state = scene.state
    match command:
        case g.Commit(key=key):
            name = id_of(code_for(by.ballot, key))
            return name in state.kept or name in state.deleted
        case g.ChangeCommitment(code=code, key=key):
            kept = state.kept.get(id_of(code))
            return kept is not None and key in kept.keys
        case g.DeleteCommitment(code=code):
            return id_of(code) in state.deleted
        case p.AskPeer(code=code, item=item):
            return p.name_of(id_of(code), item) in state.asked
        case _:
            return False


def decide(scene: CommitScene, command: Asked, by: Actor) -> list[Event]:
    match command:
        case p.AskPeer() | p.AnswerPeer() | p.FindPeers():
            return p.decide(scene, command)
        case f.FollowUp() | f.CloseCommitments() | f.HoldWall() | b.BringCommitments():
            return lead(scene, command)
        case _:
            return author(scene, command, by)


def author(scene: CommitScene, command: Author, by: Actor) -> list[Event]:
    match command:
        case g.Commit():
            return g.commit(scene, command, by)
        case g.KeySlip():
            return g.key_slip(scene, command, by)
        case g.ChangeCommitment():
            return g.change(scene, command, by)
        case g.DeleteCommitment():
            return g.delete(scene, g.find(scene, command.code).id)
        case g.SayHowItWent():
            return g.say_how_it_went(scene, command)
        case g.FindCommitment():
            g.find(scene, command.code)
            return []
        case _:
            assert_never(command)


def lead(scene: CommitScene, command: Lead) -> list[Event]:
    match command:
        case f.FollowUp():
            return f.follow_up(scene, command)
        case f.CloseCommitments():
            return f.close(scene, command)
        case f.HoldWall():
            return f.hold(scene, command)
        case b.BringCommitments():
            return b.bring(scene, command)
        case _:
            assert_never(command)


def receipt(scene: CommitScene, command: Asked, by: Actor) -> View:
    match command:
        case g.Commit(key=key):
            return g.receipt(scene, code_for(by.ballot, key))
        case g.KeySlip():
            return g.receipt(scene, g.slip_code(command))
        case g.DeleteCommitment():
            return {"deleted": True}
        case g.WithCode(code=code):
            return g.receipt(scene, code)
        case p.AmongPeers(code=code):
            return p.receipt(scene, code)
        case _:
            return {}
