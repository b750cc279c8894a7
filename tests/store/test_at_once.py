"""Who can wait does not wait for the project file: it is told whether the file is free."""

from concurrent.futures import ThreadPoolExecutor


def test_a_file_that_somebody_writes_is_free_for_others_once_it_is_written(begun):
    def is_free() -> bool:
        with begun.file.at_once() as is_free:
            return is_free

    with ThreadPoolExecutor(1) as other:
        with begun.file.writing():
            assert not other.submit(is_free).result()
            assert is_free()
        assert other.submit(is_free).result()


def test_who_found_it_free_reads_it_while_others_are_told_that_it_is_not(begun):
    def is_free() -> bool:
        with begun.file.at_once() as is_free:
            return is_free

    with ThreadPoolExecutor(1) as other:
        with begun.file.at_once() as is_mine, begun.file.reading():
            assert is_mine
            assert not other.submit(is_free).result()
        assert other.submit(is_free).result()
