import CentreCore
import Storage
import TerminalDriver
import Testing

/// A program that knows nothing of Hearth but what `FORMAT.md` and `FORMAT-ChildCare.md` say reads the crèche.
@Suite(.serialized) struct ChildCareStrangerTests {
    private static let reader = FilePath.join(FormatDescription.root, "Tests/StorageTests/creche.py")

    @Test(arguments: [false, true])
    func `a reader in Python gives the child care that the centre has`(_ isSealed: Bool) throws {
        let folder = try Scratch()
        let directory = FilePath.join(folder.path, "centre")
        let whole = try Evening.$seal.withValue(isSealed ? .sealed(BothSeals.keys) : .plain) {
            var evening = try Evening(on: PosixFileSystem(), directory: directory)
            try CrecheEvening.live(in: &evening)
            try evening.passBeside()
            var guest = try Evening(
                joining: evening.files, directory: directory, mode: .guest, at: evening.now, seed: 5)
            let request = try evening.ask("Gil", for: ["Noa"])
            try guest.look()
            let takes = try evening.decide(.care(.takeIn(request, Taking())))
            guest.now = evening.now
            try guest.care(.takeIn(request, Taking(back: guest.moment(in: 30))))
            for line in try evening.store.append(takes) { evening.shown.apply(line) }
            try evening.look()
            evening.later(days: 9)
            _ = try evening.ask(nil, for: ["Uma"], from: PlannedTime(evening.moment), weeks: 1)
            return try evening.wholeCentre()
        }
        let python = "/usr/bin/python3"
        let plain = isSealed ? FilePath.join(folder.path, "plain") : directory
        if isSealed {
            _ = try StrangerTests.run(
                python, [StrangerTests.unsealer, directory, plain], input: BothSeals.passphrase)
        }
        let listed = try StrangerTests.run(python, [Self.reader, plain]).split(separator: "\n").map(
            String.init)
        let carers = whole.shifts.values.filter(\.counts).sorted { $0.id < $1.id }.map(Self.described)
        let requests = whole.care.values.filter(\.counts).sorted { $0.id < $1.id }.map(Self.described)
        let rules = whole.rules.values.filter(\.counts).sorted { $0.id < $1.id }.map(Self.described)
        #expect(carers.count == 3)
        #expect(requests.count == 9)
        #expect(rules.count == 1, "\(rules)")
        #expect(requests.contains { $0.contains("\"look\": true") })
        #expect(listed == carers + requests + rules)
    }

    private static func described(_ shift: CarerShift) -> String {
        object([
            ("id", text("\(shift.id)")), ("state", text(shift.state.state?.rawValue)),
            ("look", "\(shift.needsALook)"), ("person", text(shift.who?.description)),
            ("name", text(shift.name)), ("began", time(shift.started.value)), ("until", time(shift.until)),
        ])
    }

    private static func described(_ request: ChildCareRequest) -> String {
        let children = request.children.values.filter(\.counts).sorted { $0.id < $1.id }.map(described)
        return object([
            ("id", text("\(request.id)")), ("state", text(request.state.state?.rawValue)),
            ("handle", text(request.parent)), ("from", text(request.wantedFrom?.description)),
            ("until", text(request.wantedUntil?.description)), ("reach", text(request.reach)),
            ("wait", request.waitMinutes.value.map { "\($0)" } ?? "null"),
            ("children", "[" + children.joined(separator: ", ") + "]"),
        ])
    }

    private static func described(_ child: Child) -> String {
        object([
            ("id", text("\(child.id)")), ("name", text(child.name)), ("band", "\(child.band.from)"),
            ("state", text(child.stay.state?.rawValue)), ("look", "\(child.needsALook)"),
            ("carer", text(child.carerNow?.description)), ("back", time(child.backBy)),
            ("collectedBy", text(child.collectedBy.value?.value)),
        ])
    }

    private static func described(_ rule: FamilyRule) -> String {
        object([
            ("id", text("\(rule.id)")), ("handle", text(rule.parent)), ("name", text(rule.name)),
            ("may", "\(rule.may.value == true)"),
        ])
    }

    private static func text(_ text: String?) -> String { StrangerTests.quoted(text) }

    private static func time(_ moment: Moment?) -> String {
        moment.map { "\($0.instant.milliseconds)" } ?? "null"
    }

    private static func object(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
}
