"""WebKitGTK in a window that nobody sees: takes a JSON command a line, answers with a line of JSON. Its WebDriver can't print."""

import json
import os
import sys
import tempfile

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

view = WebKit2.WebView(web_context=WebKit2.WebContext.new_ephemeral())
window = Gtk.Window(default_width=390, default_height=844)
window.add(view)
window.show_all()


def say(answer):
    print(json.dumps(answer), flush=True)


def go_to(address):
    def changed(_, event):
        if event == WebKit2.LoadEvent.FINISHED:
            view.disconnect(listening)
            say({"got": None})

    listening = view.connect("load-changed", changed)
    view.load_uri(address)


def run(body):
    def ended(_, result):
        try:
            say({"got": json.loads(view.call_async_javascript_function_finish(result).to_string())})
        except GLib.Error as failure:
            say({"failed": failure.message})

    view.call_async_javascript_function(body, -1, None, None, None, None, ended)


def print_page(_):
    path = os.path.join(tempfile.mkdtemp(), "page.pdf")
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, "file://" + path)
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    paper = Gtk.PageSetup()
    paper.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    for edge, size in (("top", 18), ("bottom", 18), ("left", 16), ("right", 16)):
        getattr(paper, f"set_{edge}_margin")(size, Gtk.Unit.MM)
    operation = WebKit2.PrintOperation.new(view)
    operation.set_print_settings(settings)
    operation.set_page_setup(paper)
    operation.connect("failed", lambda _, failure: say({"failed": failure.message}))
    operation.connect("finished", lambda _: say({"got": path}))
    view.printing = operation
    operation.print_()


COMMANDS = {"goTo": go_to, "run": run, "print": print_page}


def heard(source, _):
    line = source.readline()
    if line == "":
        Gtk.main_quit()
        return False
    command, given = json.loads(line)
    COMMANDS[command](given)
    return True


GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, heard)
say({"got": "ready"})
Gtk.main()
