"""Builds a WARC archive as crawls leave them, out of the pages in DATA/web-pages: requests, pages, what servers said besides, metadata, and
between them images and scripts that hold chance bytes, until it is as large as wanted. Prints what it put in, as JSON.

crawl.py DATA ARCHIVE PAGES [BYTES]

Pages are taken in turn and again from the first, each time under another address. The same numbers give the same archive.
"""

import collections
import gzip
import io
import json
import pathlib
import random
import sys
import uuid

DATE = "2024-03-14T06:00:00Z"
IMAGE = 180_000  # bytes of one, on average

data, archive, pages = pathlib.Path(sys.argv[1]) / "web-pages", pathlib.Path(sys.argv[2]), int(sys.argv[3])
size = int(sys.argv[4]) if len(sys.argv) > 4 else 0
chance = random.Random(7)
counts = collections.Counter()


def record(out, kind, address, content_type, block):
    name = uuid.UUID(int=chance.getrandbits(128), version=4)
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{name}>\r\nWARC-Date: {DATE}\r\n"
    if address:
        head += f"WARC-Target-URI: {address}\r\n"
    head += f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1, mtime=0) as member:
        member.write(head.encode() + block + b"\r\n\r\n")
    out.write(packed.getvalue())


def fetched(out, address, content_type, body, status="200 OK"):
    host, path = address.removeprefix("https://").split("/", 1)
    asked = f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: crawler\r\n\r\n".encode()
    record(out, "request", address, "application/http; msgtype=request", asked)
    told = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    record(out, "response", address, "application/http; msgtype=response", told + body)
    record(out, "metadata", address, "application/warc-fields", b"fetchTimeMs: 120\r\n")
    counts["records without a page"] += 2


gold = [json.loads(line) for line in open(data / "gold.jsonl", encoding="utf-8")]
with open(archive, "wb") as out:
    record(out, "warcinfo", None, "application/warc-fields", b"software: crawl.py\r\nformat: WARC File Format 1.0\r\n")
    counts["records without a page"] += 1
    for number in range(pages):
        page = gold[number % len(gold)]
        turn = number // len(gold)
        html = gzip.decompress((data / "html" / f"{page['id']}.html.gz").read_bytes())
        address = page["url"].replace("http://", "https://")
        if address.count("/") < 3:
            address += "/"
        if turn:
            address += ("&" if "?" in address else "?") + f"turn={turn}"
        fetched(out, address, "text/html", html)
        counts["pages"] += 1
        if number % 20 == 0:
            fetched(out, address + "-gone", "text/html", b"<html><body>Not here.</body></html>", "404 Not Found")
            counts["records without a page"] += 1
        while out.tell() < size * (number + 1) / pages:
            kind = chance.choice(["image/jpeg", "image/jpeg", "image/webp", "application/javascript"])
            host = address.removeprefix("https://").split("/")[0]
            fetched(out, f"https://{host}/static/{counts['records without a page']}", kind, chance.randbytes(chance.randrange(2 * IMAGE)))
            counts["images and scripts"] += 1
            counts["records without a page"] += 1
    counts["bytes"] = out.tell()
print(json.dumps(counts))
