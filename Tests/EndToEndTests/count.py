"""Counts the figures of a report anew from an export, and compares them: count.py EXPORT REPORT.csv TODAY [SCRIPT].

Written from what the report says of itself, not from the program: it knows nothing of months.json. A number that is
shown must be the one that is counted; one that is hidden must be small, or stand beside a small one. SCRIPT says what
was done, figure by figure, by whoever did it: all of it must be what the export says, hidden or not."""
import csv, datetime, glob, json, os, sys
from collections import Counter, defaultdict

FOLDER, REPORT, TODAY = sys.argv[1:4]
URGENT = {"violence", "sexual-violence", "threats", "arrest"}
SMALL = range(1, 5)
# Tables whose numbers are of the same people: where one is small, others may be hidden with it.
TOPICS = [{"issues.told", "issues.kinds", "issues.doers", "issues.supports", "issues.answers", "issues.urgentAnswers"},
          {"issues.referrals"}, {"visits.referrals"}, {"care.asked", "care.unmet", "care.hours"}, {"visits.reasons", "visits.people"}]
# What the group itself did is never hidden.
OPEN = {"concerns.states", "decisions.states", "actions.states", "reports.back", "headcounts.taken"}

def things(name):
    path, = glob.glob(os.path.join(FOLDER, f"NAMES-INSIDE-{name}.jsonl"))
    with open(path, encoding="utf-8") as file:
        assert json.loads(next(file))["names inside"] is True
        yield from map(json.loads, file)

def month(thing):
    moment = datetime.datetime.fromtimestamp(int(thing["id"][:12], 16) / 1000, datetime.timezone.utc)
    return moment.strftime("%Y-%m")

truth = defaultdict(Counter)  # by table and month: how often each row
besides = defaultdict(Counter)  # what stands in no row, and would follow from rows of the table

def count(table, thing, row, more=1, to=truth):
    to[table, month(thing)][row] += more

for visit in things("visits"):
    people = visit.get("came", visit["people"])
    count("visits.people", visit, "visits")
    count("visits.people", visit, "people", people)
    count("visits.people", visit, "children", visit["children"])
    if visit.get("need"): count("heard.needs", visit, "needs")
    if "arrived" in visit:
        at = datetime.datetime.fromisoformat(visit["arrived"])
        count("visits.hours", visit, (str(at.isoweekday()), str(at.hour)), people)
    for reason in visit["reasons"]: count("visits.reasons", visit, reason)
    for service in visit["services"]: count("services.given", visit, service["code"], service["quantity"])
    for referral in visit["referrals"]:
        if "to" in referral and referral.get("state") != "takenBack":
            count("visits.referrals", visit, "made")
            isDone = referral.get("state") == "done"
            count("visits.referrals", visit, "done" if isDone else "not done", to=truth if isDone else besides)

for headcount in things("headcounts"): count("headcounts.taken", headcount, "headcounts")

def answer(issue):
    minutes = issue.get("minutesToFirstResponse")
    if minutes is None: return "notYet"
    for limit, band in [(120, "withinTwoHours"), (24 * 60, "withinADay"), (72 * 60, "withinThreeDays")]:
        if minutes <= limit: return band
    return "later"

for issue in things("issues"):
    if "count" not in issue.get("may", []): continue
    count("issues.told", issue, "told")
    state = {"resolved": "resolved", "noFurtherAction": "closedWithoutMore"}.get(issue["state"], "goingOn")
    count("issues.told", issue, state)
    for kind in issue["kinds"]: count("issues.kinds", issue, kind)
    count("issues.doers", issue, issue.get("who", "not-said"))
    for support in issue["support"]: count("issues.supports", issue, support)
    count("issues.answers", issue, answer(issue))
    urgent = URGENT & set(issue["kinds"])
    if urgent: count("issues.urgentAnswers", issue, answer(issue))
    else: count("issues.urgentAnswers", issue, answer(issue), to=besides)
    if urgent: count("issues.urgentAnswers", issue, "of more than one kind", len(urgent) - 1, to=besides)
    done = {help["of"] for help in issue["done"] if help.get("outcome") == "done" and "of" in help}
    for help in issue["done"]:
        if help.get("way") == "referral":
            count("issues.referrals", issue, "made")
            isDone = help["ref"] in done
            count("issues.referrals", issue, "done" if isDone else "not done", to=truth if isDone else besides)

for concern in things("concerns"):
    count("concerns.states", concern, concern["state"])
    for task in concern["actions"]: count("actions.states", concern, task["state"])
    count("reports.back", concern, "responses", len(concern["responses"]))
    count("reports.back", concern, "reportsBack", len(concern["reports"]))

for decision in things("decisions"):
    count("decisions.states", decision, decision["state"])
    for task in decision["actions"]: count("actions.states", decision, task["state"])

for session in things("sessions"):
    if session["state"] == "cancelled": count("sessions.held", session, "cancelled")
    if "people" in session:
        count("sessions.held", session, "held")
        count("sessions.held", session, "people", session.get("counted", 0))

for request in things("childcare"):
    children, stayed = max(1, len(request["children"])), sum("stay" in c and c["stay"] != "takenBack" for c in request["children"])
    count("care.asked", request, "asked", children)
    count("care.asked", request, "given", stayed)
    cause = None
    if not stayed and request["state"] == "declined": cause = request.get("reason", "other")
    if not stayed and request["state"] == "withdrawn" and request.get("reason") == "noAnswer": cause = "noAnswer"
    count("care.asked", request, "unmet" if cause else "open", children if cause else children - stayed)
    if cause:
        count("care.unmet", request, cause, children)
        count("care.hours", request, str(int((request.get("from") or request["asked"])[11:13])), children)

for day in things("supplies"):
    for item in day["items"]: count("supplies.given", day, item["code"], item["quantity"])

standing = Counter(("mentoring.steps", one.get("step", "beginning")) for one in things("mentoring") if one["state"] == "on")
for share in things("shares"):
    if "ofTen" in share: standing["shares.told", f"{share['work']}.{share['from']}.{share['to']}"] = share["ofTen"]

def row_of(table, line): return (line["row"], line["column"]) if table == "visits.hours" else line["row"]

def months_of(table, column, months):
    if table == "visits.hours" or column == "sum": return months
    return [one for one in months if one == column or one[:4] == column]

def may_hide(table, row, one):
    """Whether a number of one month may be hidden: it is small, or a small one could be worked out from it."""
    if table in OPEN: return False
    if truth[table, one][row] in SMALL: return True
    if table.startswith("issues.") and one >= TODAY[:7]: return True
    if table == "visits.hours": return True
    topic = next((topic for topic in TOPICS if table in topic), {table})
    return any(number in SMALL for to in (truth, besides) for other in topic for number in to[other, one].values()) and table not in ("visits.people",)

with open(REPORT, encoding="utf-8", newline="") as file: lines = list(csv.DictReader(file))
span = next(line["note"] for line in lines if line["table"] == "report" and line["row"] == "months")
first, last = span.split(" to ")
months = [f"{year}-{one:02}" for year in range(int(first[:4]), int(last[:4]) + 1) for one in range(1, 13) if first <= f"{year}-{one:02}" <= last]

faults, compared, hidden, shown = [], 0, 0, set()
for line in lines:
    table, note = line["table"], line["note"]
    if table == "report": continue
    row = row_of(table, line)
    if (table, row) in standing or line["column"] in ("now", "ofTen"):
        compared += 1
        if int(line["value"]) != standing[table, row]: faults.append(f"{table} {row}: {line['value']}, counted {standing[table, row]}")
        continue
    of = months_of(table, line["column"], months)
    number = sum(truth[table, one][row] for one in of)
    shown.update((table, row, one) for one in of)
    compared += 1
    if note == "":
        if int(line["value"]) != number: faults.append(f"{table} {row} {line['column']}: {line['value']}, counted {number}")
    elif note == "at least":
        if int(line["value"]) > number: faults.append(f"{table} {row} {line['column']}: at least {line['value']}, counted {number}")
    elif note == "hidden":
        hidden += 1
        if len(of) == 1 and not may_hide(table, row, of[0]): faults.append(f"{table} {row} {of[0]}: hidden, counted {number}")
    elif note == "unread":
        if number: faults.append(f"{table} {row} {line['column']}: unread, counted {number}")
    elif note.startswith("from "):
        low, high = map(int, note[5:].split(" to "))
        if not low <= number <= high: faults.append(f"{table} {row}: {note}, counted {number}")
    else: faults.append(f"{table} {row} {line['column']}: {note}")

# What is counted and not said must be what may be hidden.
for (table, one), rows in truth.items():
    for row, number in rows.items():
        if one in months and number and (table, row, one) not in shown and not may_hide(table, row, one):
            faults.append(f"{table} {row} {one}: not said, counted {number}")

if len(sys.argv) > 4:
    script = defaultdict(Counter)
    with open(sys.argv[4], encoding="utf-8") as file:
        for line in map(json.loads, file):
            row = tuple(line["row"].split("/")) if line["table"] == "visits.hours" else line["row"]
            script[line["table"], line["month"]][row] += line["count"]
    for table, row in standing: truth[table, ""][row] = standing[table, row]
    for table, one in sorted(script.keys() | truth.keys()):
        did, counted = script[table, one], truth[table, one]
        for row in did.keys() | counted.keys():
            if did[row] != counted[row]: faults.append(f"{table} {row} {one}: done {did[row]}, counted {counted[row]}")

print("\n".join(faults) if faults else f"equal: {compared} numbers, {hidden} of them hidden")
sys.exit(1 if faults else 0)
