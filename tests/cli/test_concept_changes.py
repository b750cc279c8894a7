"""The list is changed from a terminal: all that was asked for or nothing, and first only looked at."""


def names(labeler, project):
    return {each["name"]: each["closed"] for each in labeler("concepts", project, "--json").json}


def test_concepts_are_renamed_given_keys_merged_split_closed_and_opened_again(labeler, project):
    first, second, third = names(labeler, project)
    labeler("concepts", project, "--rename", f"{first}=one", "--hotkey", f"{second}=q")
    assert "Q" in labeler("concepts", project).out
    labeler("concepts", project, "--merge", f"{second}=one")
    assert names(labeler, project) == {"one": False, second: True, third: False}
    labeler("concepts", project, "--split", f"{third}=x,y z")
    assert names(labeler, project) == {"one": False, second: True, third: True, "x": False, "y z": False}
    labeler("concepts", project, "--close", "one", "--reopen", second)
    assert names(labeler, project) == {"one": True, second: False, third: True, "x": False, "y z": False}
    assert labeler("check", project).out


def test_a_dry_run_says_what_would_be_touched_and_changes_nothing(labeler, project):
    before = names(labeler, project)
    first, second, third = before
    merge, split = f"{second}={first}", f"{third}=x,y"
    told = labeler("concepts", project, "--merge", merge, "--split", split, "--dry-run", "--json").json
    assert [each["change"] for each in told] == [f"merge {merge}", f"split {split}"]
    assert {"answers", "labels", "boxes", "claims", "labelers", "changed", "asked_again"} <= told[0].keys()
    assert "Nothing was changed" in labeler("concepts", project, "--close", first, "--dry-run").out
    assert names(labeler, project) == before


def test_one_change_that_is_refused_keeps_all_of_them_back(labeler, project):
    before = names(labeler, project)
    first, second, _ = before
    ended = labeler("concepts", project, "--rename", f"{first}=one", "--merge", f"{second}={second}", code=2)
    assert "cannot be merged into itself" in ended.err
    assert names(labeler, project) == before


def test_what_is_not_of_the_form_is_told_in_one_line(labeler, project):
    for arguments in (("--rename", "one"), ("--merge", "=a"), ("--split", "x="), ("--close", "nobody")):
        ended = labeler("concepts", project, *arguments, code=2)
        assert ended.err.count("\n") == 1


def test_the_lead_who_is_named_does_it_and_others_may_not(labeler, project):
    first, *_ = names(labeler, project)
    labeler("concepts", project, "--rename", f"{first}=one", "--as", "Ann")
    labeler("people", project, "--add", "Bob")
    ended = labeler("concepts", project, "--rename", "one=two", "--as", "Bob", code=2)
    assert "not a lead" in ended.err
    assert "one" in names(labeler, project)
