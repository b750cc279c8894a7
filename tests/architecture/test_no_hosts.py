"""The project names no place to download from, and no folder of the machine it was written on."""

import re
import shutil
import subprocess

import pytest

# Written in pieces: this file is searched too.
HOSTS = [
    "py" + "pi.org", "python" + "hosted", "registry.npm" + "js", "deb.de" + "bian", "security.de" + "bian",
    "conda" + ".anaconda", "index" + "-url", "huggingface" + ".co",
]  # fmt: skip
FOLDERS = ["wo" + "rk", "ro" + "ot", "opt/l" + "v"]
WANTED = re.compile("|".join([*map(re.escape, HOSTS), rf"(?<![\w.~/-])/(?:{'|'.join(FOLDERS)})/"]))


@pytest.fixture(scope="module")
def kept_files(checkout):
    """What git has or would take: everything but what is ignored."""
    if shutil.which("git") is None or not (checkout / ".git").exists():
        pytest.skip("what belongs to the project is asked of git, and here is no git checkout")
    # A checkout that someone else owns is only read here, so git need not be wary of it.
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    command = [*git, "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=checkout, capture_output=True, check=True).stdout
    paths = [checkout / name for name in listed.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def test_no_file_names_a_download_host_or_a_folder_of_one_machine(checkout, kept_files):
    found = [
        f"{path.relative_to(checkout)}:{number}: {line.strip()[:100]}"
        for path in kept_files
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if WANTED.search(line)
    ]
    assert len(kept_files) > 10
    assert found == []


@pytest.mark.parametrize("text", [f"see https://{HOSTS[0]}/simple", f"open('/{FOLDERS[0]}/main/a')"])
def test_the_search_sees_what_it_looks_for(text):
    assert WANTED.search(text)


@pytest.mark.parametrize("text", ["a/work" + "/b", "see ~/work" + "/photos", "/worker/", "https://example.org/"])
def test_the_search_leaves_other_text_alone(text):
    assert not WANTED.search(text)


def text_of(path):
    content = path.read_bytes()
    return "" if b"\0" in content[:8192] else content.decode("utf-8", "replace")
