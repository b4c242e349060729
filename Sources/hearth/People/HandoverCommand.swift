internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct HandoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "What one shift tells the next: who is here, what waits, notes.",
        discussion: """
            EXAMPLES:
              hearth handover
              hearth handover --note 'Locker 7 sticks: lift, then turn.'
              hearth handover --put-away 3f9c
            """)

    @Option(parsing: .unconditional, help: ArgumentHelp("Leave a note; - reads it.", valueName: "TEXT"))
    var note: String?

    @Option(help: ArgumentHelp("A note was dealt with.", valueName: "REF"))
    var putAway: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        if note != nil, putAway != nil { throw Trouble.contradiction("--note", "--put-away") }
        if let note {
            return try Errand.write(common) { errand in
                try errand.record(.handOver(try TypedText.read(note) ?? ""))
            }
        }
        if let putAway {
            return try Errand.write(common) { errand in
                let open = errand.centre.openNotes.map(\.id)
                try errand.record(.putAway(try Reference.one(putAway, of: open)))
            }
        }
        try Errand.read(common) { errand in
            try common.json ? tellPrograms(errand) : tellPeople(errand)
        }
    }

    private func tellPeople(_ errand: Errand) throws {
        let telling = errand.telling
        let words = errand.words
        var text = words("cli.handover.here", count: errand.centre.presentCount.people) + "\n"
        for visit in errand.centre.present { text += "  \(telling.line(visit))\n" }
        let open = errand.centre.followUps(dueBy: errand.when.today.day, for: errand.person)
        text += words("cli.handover.waiting", count: open.count) + "\n"
        for note in errand.centre.openNotes {
            guard let written = note.written.value else { continue }
            let by = errand.centre.people[written.by]?.name.value ?? ""
            let day = telling.wording.shortDay(written.at.day)
            text +=
                "\(Reference.shown(note.id))  \(day) \(telling.wording.time(written.at))  \(Telling.safe(by))\n"
            for line in note.text.split(separator: "\n") { text += "  \(Telling.safe(String(line)))\n" }
        }
        try Output.write(text)
    }

    private func tellPrograms(_ errand: Errand) throws {
        let here = errand.centre.presentCount
        var object = JSONObject()
        object.put("people", here.people)
        object.put("children", here.children)
        object.put("toFollow", errand.centre.followUps(dueBy: errand.when.today.day).count)
        object.put(
            "notes",
            errand.centre.openNotes.filter { $0.written.value != nil }.map { errand.telling.object($0) })
        try Output.write(object.text + "\n")
    }
}

extension Telling {
    /// A note of the handover, for programs.
    func object(_ note: HandoverNote) -> JSONObject {
        var object = JSONObject()
        object.put("ref", Reference.shown(note.id))
        object.put("at", note.written.value.map { Self.written($0.at) })
        object.put("by", note.written.value.flatMap { centre.people[$0.by]?.name.value })
        object.put("text", note.text)
        return object
    }
}
