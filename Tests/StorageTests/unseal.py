"""Writes a sealed centre out as a plain one; the passphrase comes on standard input. Written from FORMAT.md alone."""
import base64, hashlib, hmac, json, os, sys, unicodedata
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

source, target = sys.argv[1:]
box = json.load(open(os.path.join(source, "centre.json")))["e"]
centre, kdf = box["centre"], box["kdf"]

def hkdf(key, info, salt=b""):
    extracted = hmac.digest(salt or bytes(32), key, "sha256")
    return hmac.digest(extracted, info.encode() + b"\x01", "sha256")

def opened(key, sealed, bound):
    sealed = base64.b64decode(sealed, validate=True)
    return ChaCha20Poly1305(key).decrypt(sealed[:12], sealed[12:], bound.encode())

def master(passphrase):
    typed = unicodedata.normalize("NFC", passphrase).strip().encode()
    derived = hashlib.scrypt(
        typed, salt=base64.b64decode(kdf["salt"]), n=kdf["n"], r=kdf["r"], p=kdf["p"], dklen=32, maxmem=1 << 30)
    for slot in box["slots"]:
        lid = hkdf(derived, "slot/1|" + centre, bytes.fromhex(slot["id"]))
        whose = "paper" if slot["paper"] else "person"
        try:
            return opened(lid, slot["key"], f"slot/1|{centre}|{slot['id']}|{whose}")
        except InvalidTag:
            pass
    sys.exit("That does not open this centre.")

def link(month):
    key, at = opened(MASTER, box["chain"], f"chain/1|{centre}|{box['base']}"), box["base"]
    while at < month:
        year, number = map(int, at.split("-"))
        at = f"{year + number // 12:04d}-{number % 12 + 1:02d}"
        key = hkdf(key, f"chain/1|{centre}|{at}")
    return key

def key_of(header):
    salt, desk, month = bytes.fromhex(header["salt"]), header["desk"], header["month"]
    if month == "standing":
        return hkdf(MASTER, f"standing/1|{centre}|{desk}", salt)
    return hkdf(hkdf(link(month), f"month/1|{centre}|{month}"), f"journal/1|{centre}|{desk}|{month}", salt)

def plain(line, front, key):
    if "c" not in line:  # forgotten: nothing is left to open
        return json.dumps(line, separators=(",", ":")).encode()
    content = opened(key, line.pop("c"), f"line/1|{line['n']}|{line['id']}").rstrip(b" ")
    line["x"] = hashlib.sha256((front % line).encode() + content).hexdigest()[:16]
    return json.dumps(line, separators=(",", ":")).encode()[:-1] + b',"e":' + content + b"}"

MASTER = master(sys.stdin.read())
# What no reader of the record needs must open as it is described all the same.
for slot in box["slots"]:
    opened(MASTER, slot["owner"], f"owner/1|{centre}|{slot['id']}")
local = hkdf(link(box["base"]), f"local/1|{centre}|desk.json")
opened(local, json.load(open(os.path.join(source, "desk.json")))["c"], "")
os.makedirs(os.path.join(target, "journal"))
e = json.dumps({"v": box["v"], "centre": centre, "sealed": False}, separators=(",", ":"))
x = hashlib.sha256(b"centre.json|" + e.encode()).hexdigest()[:16]
open(os.path.join(target, "centre.json"), "w").write('{"x":"%s","e":%s}\n' % (x, e))
for name in os.listdir(os.path.join(source, "journal")):
    header, *lines = map(json.loads, open(os.path.join(source, "journal", name), "rb").read().splitlines())
    key = key_of(header)
    del header["salt"]
    with open(os.path.join(target, "journal", name), "wb") as file:
        file.write(plain(header, "%(v)d|%(centre)s|%(desk)s|%(month)s|%(n)d|%(id)s|", key) + b"\n")
        for line in lines:
            file.write(plain(line, "%(n)d|%(id)s|", key) + b"\n")
