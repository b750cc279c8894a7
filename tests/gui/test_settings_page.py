"""The settings page: what is chosen holds at once, is there after a restart, and cuts off no words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea

from labeler.app.settings import BoxColours, Language, Settings, ThemeChoice, read_settings, write_settings
from labeler.domain.question import Reply
from labeler.gui.app import made_shell
from labeler.gui.key import Key
from labeler.gui.key_rules import FIXED
from labeler.gui.keys import USUAL, PageAction
from labeler.gui.project_pages import LABEL, SETTINGS
from labeler.gui.settings_page import SettingsPage
from labeler.gui.start.page import StartPage
from labeler.gui.user_settings import UserSettings
from labeler.gui.widgets.keycap import Keycap


@pytest.fixture
def start(qtbot, tmp_path, qapp):
    """Starts the program, as often as one likes, with the same settings folder."""
    shells = []

    def begin(project=None, **more):
        shell = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache", config=tmp_path / "config", **more)
        shells.append(shell)
        shell.show_start() if project is None else shell.open_project(project, labeler=None)
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        return shell

    yield begin
    for shell in shells:
        shell.close()
        shell._theme.scale_text(1.0)
        shell.deleteLater()


@pytest.fixture
def page(qtbot, theme, tmp_path):
    page = SettingsPage(theme, UserSettings(Settings(), folder=tmp_path))
    page.resize(1280, 750)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def click(field, title):
    (button,) = (button for button in field.buttons if button.text() == title)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


def test_look_and_size_of_text_survive_a_restart(start):
    shell = start()
    shell.centralWidget().settings_button.click()
    page = shell.centralWidget()
    click(page.themes, "dark")
    click(page.scales, "150 %")
    assert (shell._theme.tokens.dark, shell._theme.tokens.text_scale) == (True, 1.5)
    shell.close()
    tokens = start()._theme.tokens
    assert (tokens.dark, tokens.text_scale) == (True, 1.5)


def test_ctrl_comma_leads_from_the_start_page_to_the_settings_and_esc_back(qtbot, start):
    shell = start()
    qtbot.waitUntil(shell.centralWidget().isVisible)
    QTest.keyClick(shell.centralWidget(), Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(shell.centralWidget(), SettingsPage))
    qtbot.waitUntil(shell.centralWidget().isVisible)
    shell.centralWidget().setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert isinstance(shell.centralWidget(), StartPage)


def test_each_choice_holds_and_is_kept_at_once(page, theme, tmp_path):
    click(page.themes, "dark")
    assert theme.choice is ThemeChoice.DARK
    assert read_settings(tmp_path) == Settings(theme=ThemeChoice.DARK)
    click(page.memory, "1 GB")
    assert read_settings(tmp_path) == Settings(theme=ThemeChoice.DARK, cache_megabytes=1024)


def test_colours_of_boxes_motion_zoom_and_language_are_kept_and_told_at_once(qtbot, page, theme, tmp_path):
    told = []
    page._settings.changed.connect(lambda: told.append(page._settings.now))
    click(page.boxes, "black and white")
    page.motion.click()
    page.zoom.click()
    click(page.languages, "Deutsch")
    chosen = Settings(box_colours=BoxColours.CONTRAST, reduced_motion=True, keep_zoom=True, language=Language.GERMAN)
    assert read_settings(tmp_path) == told[-1] == chosen
    assert len(told) == 4
    assert theme.reduced_motion


def test_a_zoom_kept_by_a_key_elsewhere_is_ticked_when_the_page_is_seen_again(page):
    page.hide()
    page._settings.take(Settings(keep_zoom=True))
    page.show()
    assert page.zoom.isChecked()


def unfolded(page):
    """The rows of the list of keys, which is there when it is asked for."""
    if not page.keys.rows:
        page.keys.unfold.click()
        QApplication.processEvents()
    return page.keys.rows


def catch(row, key, held=Qt.KeyboardModifier.NoModifier):
    """Clicks on “Change” and presses a key, as whoever looks for a better one."""
    QTest.mouseClick(row.change, Qt.MouseButton.LeftButton)
    assert row.change.text() == "Press a key …"
    QTest.keyClick(QApplication.focusWidget(), key, held)


def test_a_key_is_changed_by_pressing_it_and_can_be_as_before(qtbot, page, tmp_path):
    row = unfolded(page)[Reply.OF]
    assert not row.before.isVisible()
    catch(row, Qt.Key.Key_D)
    assert read_settings(tmp_path).keys == (("reply.of", "D"),)
    qtbot.waitUntil(lambda: [cap.accessibleName() for cap in row.findChildren(Keycap) if cap.isVisible()] == ["Key D"])
    assert row.change.text() == "Change"
    row.before.click()
    assert read_settings(tmp_path).keys == ()
    assert not row.before.isVisible()


def test_a_clash_is_refused_in_words_at_the_moment_of_choosing(page, tmp_path):
    row = unfolded(page)[Reply.OF]
    catch(row, Qt.Key.Key_J)
    assert row.said == "J is already the key for “in it”."
    assert read_settings(tmp_path).keys == ()
    catch(row, Qt.Key.Key_D)
    assert row.said == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_tab_enter_and_space_are_heard_and_refused(page, key):
    row = unfolded(page)[Reply.OF]
    catch(row, key)
    assert "cannot be chosen" in row.said
    assert row.change.hasFocus()


def test_esc_leaves_a_key_as_it_is_and_stays_on_the_page(qtbot, page):
    row = unfolded(page)[PageAction.UNDO]
    with qtbot.assertNotEmitted(page.left):
        catch(row, Qt.Key.Key_Escape)
    assert (row.said, row.change.text()) == ("", "Change")


def test_a_key_with_modifiers_is_caught_whole_even_one_of_the_windows_own(page, tmp_path):
    row = unfolded(page)[PageAction.UNDO]
    QTest.mouseClick(row.change, Qt.MouseButton.LeftButton)
    QTest.keyPress(row.change, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert row.change.isChecked()
    QTest.keyClick(row.change, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert read_settings(tmp_path).keys == (("page.undo", "Ctrl+U"),)
    catch(row, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert "opens another page" in row.said


def test_whoever_looks_away_while_a_key_is_waited_for_has_changed_nothing(page, tmp_path):
    row = unfolded(page)[PageAction.UNDO]
    QTest.mouseClick(row.change, Qt.MouseButton.LeftButton)
    page.back_button.setFocus()
    assert not row.change.isChecked()
    QTest.keyClick(page.back_button, Qt.Key.Key_U)
    assert read_settings(tmp_path).keys == ()


def test_all_keys_can_be_as_before_and_what_was_dropped_is_said(qtbot, theme, tmp_path):
    settings = UserSettings(Settings(keys=(("reply.of", "D"), ("reply.in", "D"))), folder=tmp_path)
    page = SettingsPage(theme, settings)
    qtbot.addWidget(page)
    page.show()
    (line,) = (label for label in page.keys.findChildren(QLabel) if "is not used" in label.text())
    assert line.text() == "The key you chose for “in it” is not used: D is already the key for “of it”."
    page.keys.all_before.click()
    assert read_settings(tmp_path).keys == ()
    assert not line.isVisible()
    assert not page.keys.all_before.isVisible()


def test_what_is_the_same_for_everyone_is_not_offered(page):
    assert unfolded(page).keys() == USUAL.keys() - FIXED


def test_the_keyboard_alone_is_enough(qtbot, page, theme):
    page.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert theme.choice is ThemeChoice.LIGHT
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert theme.tokens.text_scale == 1.25
    with qtbot.waitSignal(page.left):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_a_folder_for_backups_is_typed_and_kept_and_one_that_is_not_there_is_not(page, tmp_path):
    page.backups.line.setFocus()
    QTest.keyClicks(page.backups.line, str(tmp_path / "nowhere"))
    QTest.keyClick(page.backups.line, Qt.Key.Key_Return)
    assert "There is no such folder" in page._note.text().replace("\u200b", "")
    assert read_settings(tmp_path).backups_folder == ""
    page.backups.line.clear()
    QTest.keyClicks(page.backups.line, str(tmp_path))
    QTest.keyClick(page.backups.line, Qt.Key.Key_Return)
    assert read_settings(tmp_path).backups_folder == str(tmp_path)
    assert not page._note.isVisible()
    page.backups.line.selectAll()
    QTest.keyClick(page.backups.line, Qt.Key.Key_Delete)
    page.back_button.setFocus()
    assert read_settings(tmp_path).backups_folder == ""


def test_a_folder_for_backups_is_browsed_for(page, tmp_path, monkeypatch):
    monkeypatch.setattr("labeler.gui.settings_page.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path))
    page.backups.browse.click()
    assert read_settings(tmp_path).backups_folder == str(tmp_path)
    assert page.backups.line.text() == str(tmp_path)


def test_a_value_written_by_hand_is_offered_too(qtbot, theme):
    page = SettingsPage(theme, UserSettings(Settings(text_scale=1.1, cache_megabytes=100)))
    qtbot.addWidget(page)
    chosen = [button.text() for field in (page.scales, page.memory) for button in field.buttons if button.isChecked()]
    assert chosen == ["110 %", "100 MB"]


def test_where_nothing_can_be_kept_the_choice_holds_and_the_page_says_so(page, theme, tmp_path):
    (tmp_path / "settings.json").mkdir()
    click(page.themes, "dark")
    assert theme.choice is ThemeChoice.DARK
    assert any("cannot be kept" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_broken_file_never_stops_the_program(start, tmp_path):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.json").write_text("{", "utf-8")
    assert isinstance(start().centralWidget(), StartPage)
    assert (tmp_path / "config" / "settings.broken.json").read_text("utf-8") == "{"


def test_a_look_that_is_asked_for_goes_before_the_users(start, tmp_path):
    write_settings(tmp_path / "config", Settings(theme=ThemeChoice.LIGHT))
    assert start(choice=ThemeChoice.DARK)._theme.tokens.dark


def test_a_window_that_is_given_no_folder_reads_nobodys_settings(qapp, tmp_path):
    shell = made_shell(qapp, state=tmp_path, cache=tmp_path)
    shell._settings.take(Settings(text_scale=1.25))
    assert list(tmp_path.iterdir()) == []


def test_ctrl_comma_leads_to_the_settings_and_esc_back_to_the_image(start, make_project, tiny_photos):
    window = start(make_project(tiny_photos)).centralWidget()
    QTest.keyClick(window.label.stage.canvas, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.page == SETTINGS
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.page == LABEL


def test_the_memory_for_images_applies_at_once(start, make_project, tiny_photos, tmp_path):
    write_settings(tmp_path / "config", Settings(cache_megabytes=512))
    window = start(make_project(tiny_photos)).centralWidget()
    assert window.label.showing._loader._most == 512 << 20
    window.open_page(SETTINGS)
    click(window.pages[SETTINGS].memory, "128 MB")
    assert window.label.showing._loader._most == 128 << 20


@pytest.mark.parametrize("when", ["from the start", "while open"])
def test_at_twice_the_size_no_words_are_cut_off(qtbot, start, make_project, tiny_photos, tmp_path, when):
    if when == "from the start":
        write_settings(tmp_path / "config", Settings(text_scale=2.0))
    shell = start(make_project(tiny_photos))
    window = shell.centralWidget()
    label = window.label
    qtbot.waitUntil(lambda: label.stage.canvas.viewport is not None)
    qtbot.wait(200)
    QTest.keyClick(label.stage.canvas, Qt.Key.Key_1)
    if when == "while open":
        window.open_page(SETTINGS)
        click(window.pages[SETTINGS].scales, "200 %")
        window.open_page(LABEL)
    assert (shell.width(), shell.height()) == (1280, 800)
    qtbot.waitUntil(lambda: cut_off(label.stage.bar) == [], timeout=2000)
    assert len(label.stage.bar.buttons) == 5
    qtbot.waitUntil(lambda: cut_off(window.top) == [], timeout=2000)
    qtbot.waitUntil(lambda: cut_off(label.strip) == [], timeout=2000)
    window.open_page(SETTINGS)
    qtbot.waitUntil(lambda: cut_off(scrolled(window.pages[SETTINGS])) == [], timeout=2000)
    assert len(unfolded(window.pages[SETTINGS])) > 40
    qtbot.waitUntil(lambda: cut_off(scrolled(window.pages[SETTINGS])) == [], timeout=2000)
    shell.show_start()
    qtbot.waitUntil(lambda: cut_off(shell.centralWidget()) == [], timeout=2000)


def scrolled(page):
    """What a page shows a part of: it is as high as it needs to be."""
    area = page.findChild(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    return area.widget()


def cut_off(part):
    """Controls that are narrower than their words, or not wholly inside their part."""
    return [
        (child.accessibleName() or child.text(), child.size(), child.sizeHint())
        for child in part.findChildren(QAbstractButton)
        if child.isVisible()
        and (
            child.width() < child.sizeHint().width()
            or child.height() < child.sizeHint().height()
            or not part.rect().contains(child.geometry().translated(child.parentWidget().mapTo(part, QPoint())))
        )
    ]


def test_a_page_that_is_gone_takes_nothing_with_it(gone, theme):
    gone(lambda: SettingsPage(theme, UserSettings(Settings())))


def test_why_a_key_is_refused_is_in_sight(qtbot, page):
    page.resize(1280, 400)
    page.show()
    page.keys.unfold.click()
    row = page.keys.rows[Reply.IN]
    area = page.findChild(QScrollArea)
    QTest.qWait(1)
    bottom = row.mapTo(area.widget(), QPoint(0, row.height())).y()
    area.verticalScrollBar().setValue(bottom - area.viewport().height())
    page.keys._choose(row, Key.named("N"))
    assert row.said
    qtbot.waitUntil(lambda: row.mapTo(area.viewport(), QPoint(0, row.height())).y() <= area.viewport().height())
