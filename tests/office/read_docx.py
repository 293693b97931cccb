"""Opens .docx files with python-docx and prints their text as JSON, paragraph by paragraph, tables at their place.

usage: read_docx.py FILE.docx ...   →   {"FILE": ["paragraph", ...]}
"""

import json
import os
import sys

import docx


def paragraphs(container):
    for block in container.iter_inner_content():
        if isinstance(block, docx.table.Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell)
        else:
            yield block.text


if __name__ == "__main__":
    files = {os.path.splitext(os.path.basename(path))[0]: list(paragraphs(docx.Document(path))) for path in sys.argv[1:]}
    json.dump(files, sys.stdout, ensure_ascii=False)
