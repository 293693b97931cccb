"""Pastes HTML through the clipboard of a virtual display into LibreOffice Writer, and prints as JSON what arrived, beside
what the .docx of the same name has there. Lengths are in hundredths of a millimetre.

usage: paste.py PROFILE FOLDER NAME ...   →   {"NAME": {"pasted": TEXT, "document": TEXT}}

Each NAME is NAME.html and NAME.docx in FOLDER. TEXT is {"paragraphs": [...], "tables": [...]}.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

# Seconds until something that does not happen is given up.
PATIENCE = 60


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def display():
    """A virtual display; answers the process and the number of the display."""
    end, start = os.pipe()
    command = ["Xvfb", "-displayfd", str(start), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[start], stderr=subprocess.DEVNULL)
    os.close(start)
    with os.fdopen(end) as told:
        return process, told.readline().strip()


def office(profile):
    """LibreOffice on the display, and the connection to it."""
    pipe = f"xingwen{os.getpid()}"
    program = os.environ.get("XINGWEN_SOFFICE", "soffice")
    switches = ["--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;"]
    process = subprocess.Popen([program, f"-env:UserInstallation=file://{profile}", *switches])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(4 * PATIENCE):
        try:
            return process, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer")


def pasted(desktop, dispatcher, path):
    """A new document into which the file was pasted."""
    owner = subprocess.Popen(["xclip", "-quiet", "-selection", "clipboard", "-t", "text/html", "-i", path])
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    frame = document.CurrentController.Frame
    try:
        for _ in range(4 * PATIENCE):
            dispatcher.executeDispatch(frame, ".uno:Paste", "", 0, (setting("SynchronMode", True),))
            if document.Text.String.strip() or document.TextTables.Count:
                return document
            time.sleep(0.25)
        sys.exit(f"{path} did not arrive")
    finally:
        owner.terminate()
        owner.wait()


def opened(desktop, path):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (setting("Hidden", True),))


def read(document):
    """Everything: the text, and what stands in frames."""
    paragraphs, tables = [], []
    for text in [document.Text, *(document.TextFrames.getByIndex(at) for at in range(document.TextFrames.Count))]:
        gather(text, paragraphs, tables)
    return {"paragraphs": paragraphs, "tables": tables}


def parts(container):
    found = container.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


def gather(text, paragraphs, tables):
    for part in parts(text):
        if part.supportsService("com.sun.star.text.TextTable"):
            cells = [part.getCellByName(name) for name in part.CellNames]
            tables.append([cell_of(cell) for cell in cells])
            for cell in cells:
                gather(cell, paragraphs, tables)
        elif part.String.strip():
            paragraphs.append(paragraph_of(part))


def cell_of(cell):
    sides = [cell.TopBorder, cell.BottomBorder, cell.LeftBorder, cell.RightBorder]
    return {"text": cell.String, "sides": [line(side) for side in sides]}


def line(side):
    return [side.OuterLineWidth + side.InnerLineWidth, side.Color]


def paragraph_of(part):
    spacing = part.ParaLineSpacing
    return {
        "text": part.String,
        "align": getattr(part.ParaAdjust, "value", part.ParaAdjust),
        "indents": [part.ParaLeftMargin, part.ParaRightMargin, part.ParaFirstLineIndent],
        "space": [part.ParaTopMargin, part.ParaBottomMargin],
        "pitch": spacing.Height,
        "is_exact": spacing.Mode == 3,
        "rules": [line(part.TopBorder), line(part.BottomBorder)],
        "to_rule": part.BottomBorderDistance,
        "begins_page": part.BreakType.value == "PAGE_BEFORE",
        "stops": len([stop for stop in part.ParaTabStops if stop.Alignment.value != "DEFAULT"]),
        "letters": [letter for run in parts(part) for letter in letters(run)],
    }


def letters(run):
    """Character, typeface, size, colour, spacing and horizontal scale of each; Latin ones have their own typeface."""
    for char in run.String:
        if not char.isspace():
            latin = char < "\u0080"
            face = run.CharFontName if latin else run.CharFontNameAsian
            size = run.CharHeight if latin else run.CharHeightAsian
            yield [char, face, size, run.CharColor, run.CharKerning, run.CharScaleWidth]


def main(profile, folder, names):
    screen, number = display()
    os.environ.update(DISPLAY=f":{number}", SAL_USE_VCLPLUGIN="gen")
    process, context = office(profile)
    create = context.ServiceManager.createInstanceWithContext
    desktop = create("com.sun.star.frame.Desktop", context)
    try:
        dispatcher = create("com.sun.star.frame.DispatchHelper", context)
        texts = {}
        for name in names:
            path = os.path.join(folder, name)
            documents = {
                "pasted": pasted(desktop, dispatcher, f"{path}.html"),
                "document": opened(desktop, f"{path}.docx"),
            }
            texts[name] = {kind: read(document) for kind, document in documents.items()}
            for document in documents.values():
                document.close(True)
        json.dump(texts, sys.stdout, ensure_ascii=False)
    finally:
        try:
            desktop.terminate()
        except DisposedException:
            # It ended before it could say so.
            pass
        process.wait()
        screen.terminate()
        screen.wait()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
