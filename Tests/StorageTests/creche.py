"""Prints the requests for child care, the carers and the families' rules of a centre. Written from FORMAT-ChildCare.md."""
import json, sys
sys.dont_write_bytecode = True
from record import EVENTS, acting, assign, heads, left, step

TRAILS = {
    "childcare.asked": "requested", "childcare.answered": None, "childcare.takenIn": "inCare", "childcare.stays": "inCare",
    "childcare.collected": "collected", "childcare.putRight": None, "carer.started": "onDuty", "carer.stays": "onDuty",
    "carer.ended": "ended", "carer.takenBack": "takenBack"}
ABSENT = {
    "childcare.asked": ["handle", "from", "until"], "childcare.takenIn": ["carer", "back"],
    "carer.started": ["person", "name", "until"]}
KEPT = {
    "handle", "from", "until", "band", "leftOut", "name", "carer", "back", "person", "may", "withdrawn", "reach", "wait"}
things = {}  # (topic, id, child) -> (field -> (stamp, value), the trail of its state)

for event, deed, stamp in EVENTS:
    kind = event["kind"]
    topic, _, what = kind.partition(".")
    if topic not in ("childcare", "carer", "family") or "collector" in event:
        continue
    id = event.get("request") or event.get("shift") or event["rule"]
    fields, trail = things.setdefault((topic, id, event.get("child", "")), ({}, {}))
    if kind in TRAILS:
        step(trail, stamp, TRAILS[kind] or event["state"], event)
    told = {**dict.fromkeys(ABSENT.get(kind, []), None), **event}
    if what == "ruleWithdrawn":
        told = {"withdrawn": event.get("withdrawn", True)}
    if what == "collected":
        told = {"collectedBy": left({"name": None, **event}, "name", stamp)}
    if what in ("asked", "started"):
        told["began"] = event.get("time", deed["at"])
    for name in (KEPT | {"began", "collectedBy"}) & told.keys():
        assign(fields, name, stamp, left(told, name, stamp))

def shown(topic, id, child=""):
    fields, trail = things[topic, id, child]
    value = {name: fields[name][1] for name in fields}
    return {**value, "state": acting(trail, None), "look": len(heads(trail)) > 1}

def put(values, *names):
    return {name: values.get(name) for name in names}

for topic, id, child in sorted(things):
    value = shown(topic, id, child)
    if child or value["state"] == "takenBack" or topic != "family" and "began" not in value:
        continue
    if topic == "childcare":
        children = [(key[2], shown(*key)) for key in sorted(things) if key[1] == id and key[2]]
        said = dict(put(value, "state", "handle", "from", "until", "reach", "wait"), children=[
            dict(id=key, **put({"band": 0, **each}, "name", "band", "state", "look", "carer", "back", "collectedBy"))
            for key, each in children if ("name" in each or "band" in each) and not each.get("leftOut")])
    elif topic == "carer":
        said = put(value, "state", "look", "person", "name", "began", "until")
    elif not value.get("withdrawn") and value["handle"] and value["name"]:
        said = put(value, "handle", "name", "may")
    else:
        continue
    print(json.dumps(dict(id=id, **said), ensure_ascii=False))
