"""Reads calendars and mails with other programs' code, and says as JSON what these understand. Any warning is an error."""

import email
import email.policy
import json
import sys
import warnings

import icalendar
import vobject

warnings.simplefilter("error")
# How many meetings of a series are looked at.
MEETINGS = 30


def with_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    faults = [str(error) for part in calendar.walk() for error in part.errors]
    events = []
    for event in calendar.walk("VEVENT"):
        attendees = event.get("ATTENDEE", [])
        events.append({
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "title": str(event["SUMMARY"]),
            "text": str(event.get("DESCRIPTION", "")),
            "place": str(event.get("LOCATION", "")),
            "start": event.decoded("DTSTART").isoformat(),
            "minutes": int(event.duration.total_seconds() // 60),
            "status": str(event.get("STATUS", "")),
            "guests": [str(one) for one in (attendees if isinstance(attendees, list) else [attendees])],
            "names": [str(one.params.get("CN", "")) for one in (attendees if isinstance(attendees, list) else [attendees])],
            "again": calendar.to_ical() == icalendar.Calendar.from_ical(calendar.to_ical()).to_ical(),
        })
    return {"method": str(calendar["METHOD"]), "events": events, "faults": faults}


def with_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    calendar.validate(raiseException=True)
    events = []
    for event in calendar.vevent_list:
        times = event.getrruleset(addRDate=True)
        starts = [event.dtstart.value] if times is None else times[:MEETINGS]
        events.append({
            "uid": event.uid.value,
            "sequence": int(event.sequence.value),
            "title": event.summary.value,
            "text": event.description.value if hasattr(event, "description") else "",
            "place": event.location.value if hasattr(event, "location") else "",
            "starts": [start.isoformat() for start in starts],
            "guests": [one.value for one in getattr(event, "attendee_list", [])],
        })
    return {"method": calendar.method.value, "events": events}


def with_email(data):
    mail = email.message_from_bytes(data, policy=email.policy.default)
    parts = [{
        "type": part.get_content_type(),
        "method": part.get_param("method"),
        "name": part.get_filename(),
        "content": part.get_content() if part.get_content_maintype() == "text" else None,
        "defects": [str(defect) for defect in part.defects],
    } for part in mail.iter_parts()]
    defects = [str(defect) for defect in mail.defects]
    defects += [str(defect) for header in mail.values() for defect in getattr(header, "defects", [])]
    return {"subject": mail["subject"], "to": [[one.display_name, one.addr_spec] for one in mail["to"].addresses],
            "parts": parts, "defects": defects}


read = []
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        data = file.read()
    if name.endswith(".eml"):
        read.append(with_email(data))
    else:
        read.append({"icalendar": with_icalendar(data), "vobject": with_vobject(data)})
json.dump(read, sys.stdout)
