# openpyxl (MIT; Debian: python3-openpyxl). How to run it: README.md beside this file.
import datetime
import json
import os
import sys

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904

books = json.load(sys.stdin)
folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
for book in books:
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook.properties.created = workbook.properties.modified = datetime.datetime(2024, 8, 31)
    if book["date1904"]:
        workbook.epoch = CALENDAR_MAC_1904
    for source in book["sheets"]:
        sheet = workbook.create_sheet(source["name"])
        sheet.sheet_state = source["state"]
        for r, row in enumerate(source["cells"], 1):
            for c, cell in enumerate(row, 1):
                if cell is None:
                    continue
                value = cell["value"]
                if cell["kind"] == "date":
                    value = datetime.datetime(1899, 12, 30) + datetime.timedelta(days=value)
                elif cell["kind"] == "formula":
                    value = "=" + cell["formula"]
                target = sheet.cell(r, c, value)
                # A text that begins with "=" is a formula to openpyxl unless it is told otherwise.
                if cell["kind"] in ("text", "rich"):
                    target.data_type = "s"
                if "format" in cell:
                    target.number_format = cell["format"]
        for merge in source["merges"]:
            sheet.merge_cells(merge)
        for column in source["hiddenColumns"]:
            sheet.column_dimensions[chr(65 + column)].hidden = True
        for row in source["hiddenRows"]:
            sheet.row_dimensions[row + 1].hidden = True
        for ref, text in source["notes"].items():
            sheet[ref].comment = Comment(text, "Bidan")
    workbook.save(os.path.join(folder, book["name"] + ".xlsx"))
