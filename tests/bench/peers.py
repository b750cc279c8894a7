"""Other programs at the same work, in a Python of their own, which need not have anything of ours."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from measure import Row

PEERS = "LABELER_BENCH_PYTHON"
"""The variable that may name a Python which has the peers."""
_SCRIPT = Path(__file__).with_name("box_peers.py")


def beside_peers(task: str, folder: Path, **told: object) -> Mapping[str, float]:
    """Microseconds a box or an image, by peer and way; nothing where none is installed or they fail."""
    asked = folder / f"peers-{task}.json"
    asked.write_text(json.dumps(told | {"folder": str(folder)}))
    command = [os.environ.get(PEERS, sys.executable), str(_SCRIPT), task, str(asked)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        print(f"the peers cannot be measured: {done.stderr[-3000:]}", file=sys.stderr)
        return {}
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


def peer_row(
    number: int, what: str, ours: float, peers: Mapping[str, float], *, peer: str, way: str, least: int | None = None
) -> Row:
    """Microseconds here and there; a row that only says so where the peer is not installed."""
    took = peers.get(f"{peer} {way}", 0.0)
    return Row(
        number=number,
        what=what,
        ours=ours,
        limit=took,
        beside=f"{peer} {way}" if took else f"{peer}: not installed",
        goal=1 / least if least and took else None,
        unit="µs",
        goal_text=f"≥ {least} × as fast" if least else "",
    )
