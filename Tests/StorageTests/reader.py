"""Prints the visits of the centre in a directory, one JSON object a line. Written from FORMAT.md alone."""
import json, sys
sys.dont_write_bytecode = True
from record import EVENTS, acting, assign, left, step

STATES = dict(arrived="present", reopened="present", left="left", closed="closedByDesk", takenBack="takenBack")
visits, undone = {}, {}  # visit -> (field -> (stamp, value), the trail of its state)

def tell(event, deed, stamp):
    topic, _, what = event["kind"].partition(".")
    if event["kind"] == "import.takenBack":
        assign(undone, event["batch"], stamp, event.get("takenBack", True))
    if topic != "visit" or what not in [*STATES, "changed"]:
        return
    fields, trail = visits.setdefault(event["visit"], ({}, {}))
    if what in STATES:
        step(trail, stamp, STATES[what], event)
    time, reasons = event.get("time", deed["at"]), event.get("reasons", {})
    if what == "arrived":
        event = {"handle": None, "people": 1, "children": 0, **event, "arrived": time, "act": deed.get("act", stamp[1])}
    told = event if what in ("arrived", "changed") else {"left": time} if what in ("left", "closed") else {}
    for name in {"arrived", "left", "handle", "people", "children", "act"} & told.keys():
        assign(fields, name, stamp, left(told, name, stamp))
    for code in reasons:
        assign(fields, (code,), stamp, what == "arrived" or reasons[code])

for each in EVENTS: tell(*each)
for id, (fields, trail) in sorted(visits.items()):
    state = acting(trail, "takenBack")
    value = {name: fields[name][1] for name in fields}
    if "act" in value and state != "takenBack" and not undone.get(value["act"], (0, False))[1]:
        print(json.dumps(dict(
            id=id, state=state, name=value["handle"], people=max(1, value["people"]), children=value["children"],
            reasons=sorted(code[0] for code in fields if type(code) is tuple and value[code]),
            arrived=value["arrived"], left=value.get("left") if state != "present" else None), ensure_ascii=False))
