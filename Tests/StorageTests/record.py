"""The events of the plain centre in a directory, and what fields of them add up to. Written from FORMAT.md alone."""
import hashlib, json, os, re, sys

NAME = re.compile(r"([0-9a-f]{16})-(\d{4}-\d\d|standing)(~[1-9]\d?)?\.jsonl")
CENTRE = json.load(open(os.path.join(sys.argv[1], "centre.json")))["e"]["centre"]

def lines(name):
    for place, raw in enumerate(open(os.path.join(sys.argv[1], "journal", name), "rb").read().split(b"\n")[:-1]):
        try:
            line, e = json.loads(raw), raw[raw.index(b'"e":') + 4:-1]
            front = "%(n)d|%(id)s|" if place else "%(v)d|%(centre)s|%(desk)s|%(month)s|%(n)d|%(id)s|"
            fits = hashlib.sha256((front % line).encode() + e).hexdigest()[:16] == line["x"]
            ours = place or (line["centre"], line["desk"], line["month"]) == (CENTRE, *NAME.fullmatch(name).groups()[:2])
        except (ValueError, KeyError, TypeError): fits = ours = False
        if not place and not (fits and ours and line["v"] == 1):
            return  # without its header a file is left out, without one of its lines it is not
        yield from [(line["id"], line["e"])] if place and fits else []

def assign(fields, name, stamp, value):
    fields[name] = max(fields.get(name, (stamp, value)), (stamp, value), key=lambda told: told[0])

def step(trail, stamp, state, event):
    trail[stamp[1:]] = stamp, state, {(ref[:32], int(ref[33:] or 0)) for ref in event.get("after", [])}

def heads(trail):
    def replaced(at):
        return any(at in after or place[0] == at[0] and place > at for place, (_, _, after) in trail.items())
    return [trail[place] for place in trail if not replaced(place)]

def acting(trail, absent):
    return max(heads(trail) or trail.values(), key=lambda told: told[0], default=(0, absent))[1]

def left(event, name, stamp):
    return None if (*stamp[1:], name) in GONE or event[name] == "" else event[name]

deeds = {told[0]: told[1] for name in filter(NAME.fullmatch, os.listdir(os.path.join(sys.argv[1], "journal"))) for told in lines(name)}
EVENTS = [
    (event, deed, (int(deed["h"], 16) if "h" in deed else deed["at"], line, index))
    for line, deed in deeds.items() for index, event in enumerate(deed["events"])]
places = [place for event, *_ in EVENTS if event["kind"] == "!forgotten" for place in event["places"]]
GONE = {(ref[:32], int(ref[33:] or 0), field) for ref, field, *part in places if not part}
