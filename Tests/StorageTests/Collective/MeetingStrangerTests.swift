import CentreCore
import Storage
import TerminalDriver
import Testing

/// A program that knows nothing of Hearth but what `FORMAT.md` and the texts on meetings say reads what was decided.
@Suite(.serialized) struct MeetingStrangerTests {
    private static let reader = FilePath.join(FormatDescription.root, "Tests/StorageTests/meetings.py")

    @Test(arguments: [false, true])
    func `a reader in Python gives the sessions, the decisions and what is in force`(_ isSealed: Bool) throws
    {
        let folder = try Scratch()
        let directory = FilePath.join(folder.path, "centre")
        let whole = try Evening.$seal.withValue(isSealed ? .sealed(BothSeals.keys) : .plain) {
            var evening = try Evening(on: PosixFileSystem(), directory: directory)
            try evening.passSessions()
            try evening.passDecisions()
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
        let decisions = whole.decisions.values.filter(\.counts).sorted { $0.id < $1.id }.map(Self.described)
        let sessions = whole.sessions.values.filter(\.counts).sorted { $0.id < $1.id }.map(Self.described)
        #expect(decisions.count == 3)
        #expect(sessions.count == 4)
        #expect(listed.dropLast() == (decisions + sessions)[...])
        let rules = whole.agreementsInForce().map { "\($0.id)" }
        #expect(!rules.isEmpty)
        #expect(
            listed.last
                == Self.object([("method", Self.method(whole.method())), ("agreements", Self.list(rules))]))
    }

    private static func described(_ session: Session) -> String {
        let items = session.agenda.sorted { $0.id < $1.id }.map { "\($0.id) \($0.stands.rawValue)" }
        return object([
            ("id", text("\(session.id)")), ("state", text(session.stands.rawValue)),
            ("look", "\(session.needsALook)"), ("topic", text(session.plan.topic)),
            ("starts", text(session.starts?.description)), ("people", "\(session.people)"),
            ("items", list(items)), ("said", list(session.said.map { "\($0.id)" }.sorted())),
            ("agreed", "\(session.areNotesAgreed)"),
        ])
    }

    private static func described(_ decision: Decision) -> String {
        let tasks = decision.tasks.sorted { $0.id < $1.id }.map { "\($0.id) \($0.stands.rawValue)" }
        return object([
            ("id", text("\(decision.id)")), ("state", text(decision.state.state?.rawValue)),
            ("look", "\(decision.needsALook)"), ("method", method(decision.method)),
            ("at", "\(decision.settledAt?.instant.milliseconds ?? 0)"),
            ("agree", decision.tally.agree.map { "\($0)" } ?? "null"), ("tasks", list(tasks)),
        ])
    }

    private static func method(_ method: DecisionMethod?) -> String {
        guard let method else { return "null" }
        return "[" + text(method.kind.rawValue) + (method.quorum.map { ", \($0)" } ?? "") + "]"
    }

    private static func text(_ text: String?) -> String { StrangerTests.quoted(text) }

    private static func list(_ texts: [String]) -> String {
        "[" + texts.map(text).joined(separator: ", ") + "]"
    }

    private static func object(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
}
