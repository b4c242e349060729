"""Prints the sessions, the decisions and what is in force. Written from FORMAT-Sessions.md and FORMAT-Collective.md."""
import json, sys
sys.dont_write_bytecode = True
from record import EVENTS, acting, assign, heads, left, step

# What gives a part of a session or decision, by kind: the field that has its id, and what of it is assigned.
PARTS = {
    "session.named": ("attendee", ["handle"]), "session.said": ("saying", ["words"]),
    "session.itemPut": ("item", ["source", "state"]), "decision.acted": ("action", ["what", "state"])}
things = {}  # (topic, id) -> (field -> (stamp, value), the trail of its state, part -> its fields)

def told(event, deed):  # what an event assigns to the session or decision itself
    kind, time = event["kind"], event.get("time", deed["at"])
    if kind == "session.planned":
        yield from [("given", event), ("first starts", event["starts"]), ("first topic", event.get("topic"))]
    if kind == "session.changed":
        yield from [(name, event[name]) for name in ("starts", "topic") if name in event]
    if kind == "session.counted": yield "others", event["others"]
    if kind == "session.notesAgreed": yield "agreed", event.get("agreed", True)
    if kind == "decision.taken": yield from [("given", event), ("tally", event.get("tally"))]
    if kind in ("decision.taken", "decision.moved"):
        yield "ruling", (time, event.get("method"))
    if kind == "decision.changed" and "tally" in event: yield "tally", event["tally"]

for event, deed, stamp in EVENTS:
    topic, _, what = event["kind"].partition(".")
    if topic not in ("session", "decision"):
        continue
    fields, trail, parts = things.setdefault((topic, event[topic]), ({}, {}, {}))
    if what in ("moved", "taken"):
        step(trail, stamp, event["state"], event)
    for name, value in told(event, deed):
        assign(fields, name, stamp, value)
    if what == "partTakenBack":
        assign(parts.setdefault(event["part"], {}), "gone", stamp, event.get("takenBack", True))
    if event["kind"] in PARTS:
        part, names = PARTS[event["kind"]]
        for name in names:
            if name in event or name in ("handle", "words"):
                assign(parts.setdefault(event[part], {}), name, stamp, left({name: None, **event}, name, stamp))

def value(fields, name, otherwise=None):
    return fields[name][1] if name in fields else otherwise

def put(parts, name, shown=lambda id, part: id):
    there = [each for each in sorted(parts.items()) if name in each[1] and not value(each[1], "gone")]
    return [shown(*each) for each in there if value(each[1], name) or name == "handle"]

stated = lambda id, part: f"{id} {value(part, 'state', 'open')}"
ruled = []
for (topic, id), (fields, trail, parts) in sorted(things.items()):
    state = acting(trail, "planned")
    if "given" not in fields or state == "takenBack":
        continue
    if topic == "session":
        said = {name: value(fields, name, value(fields, "first " + name)) for name in ("topic", "starts")}
        said.update(people=value(fields, "others", 0) + len(put(parts, "handle")), items=put(parts, "source", stated))
        said.update(said=put(parts, "words"), agreed=value(fields, "agreed", False))
    else:
        (at, method), tally = value(fields, "ruling"), value(fields, "tally") or {}
        said = dict(method=method, at=at, agree=tally.get("agree"), tasks=put(parts, "what", stated))
        ruled += [(at, id, value(fields, "given"))] if state == "adopted" else []
    print(json.dumps(dict(id=id, state=state, look=len(heads(trail)) > 1, **said), ensure_ascii=False))

method, rules = None, []
for _, id, taken in sorted(ruled, key=lambda ruling: ruling[:2]):
    method = taken.get("newMethod", method)
    rules = [rule for rule in rules if rule != taken.get("agreement")]
    rules += [taken["agreement"]] if taken.get("effect") == "adopt" else []
print(json.dumps(dict(method=method, agreements=rules)))
