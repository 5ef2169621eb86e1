# What LibreOffice Calc understands of the corpus: values, merges, formulas, hidden columns and rows, notes; read from its own
# flat format with the standard library, so that nothing of the project has a say in it. How to run it: README.md beside this file.
#   python3 office-says.py FOLDER_OF_FODS > office.json      files are called MAKER--NAME.fods
import json
import math
import os
import sys
import xml.etree.ElementTree as tree

O = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
T = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
X = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
C = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
WIDEST = 60
TALLEST = 200


def letter(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def below(element, name):
    """Descendants of one name; groups of rows and columns may stand between, other tables may not."""
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag.startswith(T) and child.tag != T + "table":
            yield from below(child, name)


def text_of(element):
    if element.tag == X + "s":
        return " " * int(element.get(X + "c", "1"))
    if element.tag == X + "tab":
        return "\t"
    parts = [element.text or ""]
    for child in element:
        parts += [text_of(child), child.tail or ""]
    return "".join(parts)


def value_of(cell):
    if cell.get(C + "value-type") == "error":
        return {"error": "".join(text_of(p) for p in cell.findall(X + "p"))}
    kind = cell.get(O + "value-type")
    if kind is None:
        return None
    if kind == "date":
        return {"date": cell.get(O + "date-value")[:10]}
    if kind == "time":
        return {"time": cell.get(O + "time-value")}
    if kind == "boolean":
        return cell.get(O + "boolean-value") == "true"
    if kind == "string":
        return "\n".join(text_of(p) for p in cell.findall(X + "p"))
    number = float(cell.get(O + "value"))
    if not math.isfinite(number):
        return {"error": cell.get(O + "value")}
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def sheet_of(table):
    says = {"values": {}, "merges": [], "formulas": [], "hiddenColumns": [], "hiddenRows": [], "notes": {}}
    column = 0
    for definition in below(table, T + "table-column"):
        times = int(definition.get(T + "number-columns-repeated", "1"))
        if definition.get(T + "visibility") in ("collapse", "filter"):
            says["hiddenColumns"] += [c for c in range(column, column + times) if c < WIDEST]
        column += times
    row = 0
    for line in below(table, T + "table-row"):
        rows = int(line.get(T + "number-rows-repeated", "1"))
        if line.get(T + "visibility") in ("collapse", "filter"):
            says["hiddenRows"] += [r for r in range(row, row + rows) if r < TALLEST]
        column = 0
        for cell in line:
            if cell.tag not in (T + "table-cell", T + "covered-table-cell"):
                continue
            times = int(cell.get(T + "number-columns-repeated", "1"))
            name = letter(column) + str(row + 1)
            wide = int(cell.get(T + "number-columns-spanned", "1"))
            tall = int(cell.get(T + "number-rows-spanned", "1"))
            if wide * tall > 1:
                says["merges"].append(name + ":" + letter(column + wide - 1) + str(row + tall))
            if cell.get(T + "formula"):
                says["formulas"].append(name)
            value = value_of(cell)
            if value not in (None, "") and column < WIDEST and row < TALLEST:
                says["values"][name] = value
            note = cell.find(O + "annotation")
            if note is not None:
                says["notes"][name] = "\n".join(text_of(p) for p in note.findall(X + "p"))
            column += times
        row += rows
    return {kind: found for kind, found in says.items() if found}


result = {}
for file in sorted(os.listdir(sys.argv[1])):
    body = tree.parse(os.path.join(sys.argv[1], file)).getroot().find(O + "body").find(O + "spreadsheet")
    result[file[:-5].replace("--", "/") + ".xlsx"] = {
        table.get(T + "name"): sheet_of(table) for table in body.findall(T + "table")
    }
json.dump(result, sys.stdout, ensure_ascii=False, indent=None, separators=(",", ":"))
print()
