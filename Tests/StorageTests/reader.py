"""Prints the visits of the centre in a directory, one JSON object a line. Written from FORMAT.md alone."""
import hashlib, json, os, re, sys

NAME = re.compile(r"([0-9a-f]{16})-(\d{4}-\d\d|standing)(~[1-9]\d?)?\.jsonl")
STATES = dict(arrived="present", reopened="present", left="left", closed="closedByDesk", takenBack="takenBack")
CENTRE = json.load(open(os.path.join(sys.argv[1], "centre.json")))["e"]["centre"]
visits, undone = {}, {}  # visit -> (field -> (stamp, value), assignment -> (stamp, state, after))

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

def tell(event, deed, line, index):
    stamp = int(deed["h"], 16) if "h" in deed else deed["at"], line, index
    topic, _, what = event["kind"].partition(".")
    if event["kind"] == "import.takenBack":
        assign(undone, event["batch"], stamp, event.get("takenBack", True))
    if topic != "visit" or what not in [*STATES, "changed"]:
        return
    fields, trail = visits.setdefault(event["visit"], ({}, {}))
    if what in STATES:
        after = {(ref[:32], int(ref[33:] or 0)) for ref in event.get("after", [])}
        trail[line, index] = stamp, STATES[what], after
    time, reasons = event.get("time", deed["at"]), event.get("reasons", {})
    if what == "arrived":
        event = {"handle": None, "people": 1, "children": 0, **event, "arrived": time, "act": deed.get("act", line)}
    told = event if what in ("arrived", "changed") else {"left": time} if what in ("left", "closed") else {}
    for name in {"arrived", "left", "handle", "people", "children", "act"} & told.keys():
        assign(fields, name, stamp, None if (line, index, name) in gone or told[name] == "" else told[name])
    for code in reasons:
        assign(fields, (code,), stamp, what == "arrived" or reasons[code])

def replaced(at, trail):
    return any(at in after or place[0] == at[0] and place > at for place, (_, _, after) in trail.items())

deeds = [told for name in filter(NAME.fullmatch, os.listdir(os.path.join(sys.argv[1], "journal"))) for told in lines(name)]
events = [(event, deed, line, index) for line, deed in deeds for index, event in enumerate(deed["events"])]
places = [place for event, *_ in events if event["kind"] == "!forgotten" for place in event["places"]]
gone = {(ref[:32], int(ref[33:] or 0), field) for ref, field, *part in places if not part}
for each in events: tell(*each)
for id, (fields, trail) in sorted(visits.items()):
    heads = [trail[place] for place in trail if not replaced(place, trail)] or list(trail.values())
    state = max(heads, default=(0, "takenBack"))[1]
    value = {name: fields[name][1] for name in fields}
    if "act" in value and state != "takenBack" and not undone.get(value["act"], (0, False))[1]:
        print(json.dumps(dict(
            id=id, state=state, name=value["handle"], people=max(1, value["people"]), children=value["children"],
            reasons=sorted(code[0] for code in fields if type(code) is tuple and value[code]),
            arrived=value["arrived"], left=value.get("left") if state != "present" else None), ensure_ascii=False))
