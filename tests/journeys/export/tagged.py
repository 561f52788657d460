"""Reads the tags of PDFs with another program's code, and says as JSON what somebody finds who has them read aloud."""

import json
import sys

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, IndirectObject

# What stands only in these.
INSIDE = {
    "/LI": ["/L"],
    "/LBody": ["/LI"],
    "/TR": ["/Table", "/THead", "/TBody", "/TFoot"],
    "/TH": ["/TR"],
    "/TD": ["/TR"],
    "/TOCI": ["/TOC"],
}
SHOWS = [b"Tj", b"TJ", b"'", b'"', b"Do", b"sh"]


def each(kids):
    return kids if isinstance(kids, ArrayObject) else [kids]


def page_of(node, page):
    return node.raw_get("/Pg").idnum if "/Pg" in node else page


class Reading:
    def __init__(self, path):
        self.pdf = PdfReader(path)
        self.root = self.pdf.trailer["/Root"]
        self.tree = self.root["/StructTreeRoot"]
        self.roles = self.tree.get("/RoleMap", {})
        self.kinds, self.headings, self.figures, self.faults, self.marks = {}, [], [], [], set()
        for kid in each(self.tree["/K"]):
            self.walks(kid, None, None)
        for number, page in enumerate(self.pdf.pages, 1):
            self.looks_at(number, page)

    def walks(self, node, parent, page):
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, int):
            self.marks.add((page, int(node)))
        elif node.get("/Type") == "/MCR":
            self.marks.add((page_of(node, page), int(node["/MCID"])))
        elif node.get("/Type") != "/OBJR":
            kind = self.roles.get(node["/S"], node["/S"])
            self.kinds[kind[1:]] = self.kinds.get(kind[1:], 0) + 1
            if kind[1] == "H" and kind[2:].isdigit():
                self.headings.append(int(kind[2:]))
            if kind == "/Figure":
                self.figures.append(node.get("/Alt"))
            if parent not in INSIDE.get(kind, [parent]):
                self.faults.append(f"{kind} in {parent}")
            for kid in each(node.get("/K", ArrayObject())):
                self.walks(kid, kind, page_of(node, page))

    def looks_at(self, number, page):
        """Everything that is shown has a tag, or says that it is only for the look."""
        around = []
        for operands, operator in ContentStream(page.get_contents(), self.pdf).operations:
            if operator in [b"BDC", b"BMC"]:
                about = operands[1] if len(operands) > 1 else {}
                mark = about.get("/MCID") if isinstance(about, dict) else None
                around.append(operands[0] == "/Artifact" or mark is not None)
                if mark is not None and (page.indirect_reference.idnum, int(mark)) not in self.marks:
                    self.faults.append(f"page {number}: mark {mark} is in no tag")
            elif operator == b"EMC":
                around.pop()
            elif operator in SHOWS and not any(around):
                self.faults.append(f"page {number}: {operator.decode()} has no tag")

    def told(self):
        return {
            "language": self.root.get("/Lang"),
            "marked": self.root.get("/MarkInfo", {}).get("/Marked") == True,
            "kinds": self.kinds,
            "headings": self.headings,
            "figures": self.figures,
            "faults": self.faults,
        }


print(json.dumps([Reading(path).told() for path in sys.argv[1:]]))
