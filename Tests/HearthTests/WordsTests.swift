import CentreCore
import Foundation
import Reports
import Resources
import Testing
import hearth

@Suite struct `What is said when something is wrong` {
    private let english = Wording(Catalogue(.english))

    /// One of each, with the sentence and the exit status that a person and a script get.
    static let examples: [(Trouble, Int32, String)] = [
        (
            .unknownCommand("vist", nearest: "visit"), 64,
            #"There is no command "vist". Did you mean "visit"?"#
        ),
        (
            .unknownCommand("frobnicate", nearest: nil), 64,
            #"There is no command "frobnicate"; "hearth --help" lists all."#
        ),
        (
            .unknownOption("--handel", nearest: "--handle"), 64,
            #"There is no option "--handel" here. Did you mean "--handle"?"#
        ),
        (
            .unexpectedArgument("Rosa"), 64,
            #""Rosa" is one word too many; words with spaces between them need quotes around them."#
        ),
        (.missingArgument("<REF>"), 64, "<REF> is missing."),
        (.missingValue("--at <TIME>"), 64, "Something must follow --at <TIME>."),
        (
            .missingCommand("hearth visit", choices: ["arrive", "leave"]), 64,
            #"What shall "hearth visit" do? One of: arrive, leave."#
        ),
        (
            .badValue(option: "--people <N>", typed: "two", wanted: "cli.wanted.number"), 64,
            #"--people <N> cannot be "two"; it takes a whole number."#
        ),
        (.contradiction("--here", "--day"), 64, "--here and --day cannot stand together."),
        (.whoIsIt(choices: ["Ana", "Bea"]), 64, "Say who does it with --as PERSON: Ana, Bea."),
        (
            .unknownLanguage("fr", choices: ["en", "es", "pt"]), 64,
            #"There are no words in "fr" yet; there are en, es, pt."#
        ),
        (
            .unknownPerson("Aan", nearest: "Ana"), 65,
            #"Nobody at this desk goes by "Aan". Did you mean "Ana"?"#
        ),
        (
            .unknownReference("3f9c", nearest: nil), 65,
            #"Nothing is meant by "3f9c": nothing open has that name or reference."#
        ),
        (
            .ambiguousReference("rosa", candidates: ["3f9c2a", "81aa00"]), 65,
            #""rosa" fits more than one: 3f9c2a, 81aa00."#
        ),
        (
            .unknownDay("2026-02-30", nearest: "2026-02-28"), 65,
            #""2026-02-30" is not a day. Did you mean "2026-02-28"?"#
        ),
        (.unknownTime("25:00", nearest: "23:00"), 65, #""25:00" is not a time. Did you mean "23:00"?"#),
        (
            .unknownZone("Europe/Lisboa", nearest: "Europe/Lisbon"), 65,
            #""Europe/Lisboa" is not a time zone. Did you mean "Europe/Lisbon"?"#
        ),
        (.refused(.notAllowed(needs: .coordinator)), 77, "This needs somebody with the role: coordinator."),
        (.refused(.nobodyUnnamed), 65, "Nobody without a name is here."),
        (
            .noCentre("/srv/hearth"), 69,
            #"There is no centre in /srv/hearth yet; see "hearth init --help"."#
        ),
        (.notACentre("/etc"), 65, "/etc holds something, but not a centre."),
        (.notADirectory("/etc/passwd"), 73, "/etc/passwd is a file; a centre needs a directory."),
        (.isASymlink("/srv/x"), 73, "/srv/x is a symbolic link; name the directory itself."),
        (
            .directoryNotEmpty("/etc"), 73,
            "/etc is not empty; a new centre needs a new or an empty directory."
        ),
        (.readOnly("/srv/x"), 77, "/srv/x may only be read, not written."),
        (.needsZoneFiles, 69, "The time zone files are missing; install the package tzdata."),
        (
            .needsTerminal, 69,
            #"The front desk needs a terminal; "hearth --help" lists the commands that do not."#
        ),
        (.openElsewhere("/srv/x"), 75, "The centre in /srv/x is open in another program."),
        (.notSaved(reason: "No space left on device"), 74, "NOT SAVED: No space left on device."),
        (
            .cannotCreate(path: "/srv/x", reason: "Read-only file system"), 73,
            "/srv/x cannot be created: Read-only file system."
        ),
        (
            .csvNeverRecorded(column: "Nationality"), 65,
            #"The column "Nationality" holds something that is never recorded. Take it out of the file first."#
        ),
        (.csvLinesRefused(count: 1), 65, "1 line was refused, so nothing was taken in."),
        (.csvLinesRefused(count: 3), 65, "3 lines were refused, so nothing was taken in."),
        (
            .outputThere("/mnt/q3.csv"), 73,
            "/mnt/q3.csv is there already and stays as it is: choose another place."
        ),
        (
            .didNotLeave(reference: "3f9c2a", isTakenBack: true, reason: "No space left on device"), 74,
            "It did not leave, and the note that it did is taken back (3f9c2a): No space left on device"
        ),
        (.csvTakenBefore(path: "old.csv"), 65, "old.csv was taken in before."),
        (
            .ownFault("a line without an id"), 70,
            "This is a mistake of the program itself: a line without an id. Nothing was changed."
        ),
    ]

    @Test(arguments: examples)
    func `the sentence and the exit status`(trouble: Trouble, status: Int32, sentence: String) {
        #expect(trouble.status.rawValue == status)
        #expect(trouble.sentence(in: english) == sentence)
    }

    @Test(arguments: Language.allCases, examples.map(\.0))
    func `every sentence is there in every language, with nothing left to fill in`(
        language: Language, trouble: Trouble
    ) {
        let sentence = trouble.sentence(in: Wording(Catalogue(language)))
        #expect(!sentence.contains("{") && !sentence.hasPrefix("cli."))
    }

    @Test func `exit statuses are those of sysexits`() {
        #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 64, 65, 69, 70, 73, 74, 75, 77])
    }

    @Test func `every key that a command names is in the catalogue`() throws {
        let entries = Catalogue.entries(Embedded.words(language: "en") ?? "")
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = tests.deletingLastPathComponent().appending(path: "Sources/hearth").path
        var seen = 0
        let files = FileManager.default.enumerator(atPath: folder)
        while let file = files?.nextObject() as? String {
            guard file.hasSuffix(".swift") else { continue }
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for match in text.matches(of: #/words\(\s*"([A-Za-z.]+)"(, count)?/#) {
                seen += 1
                let key = match.output.2 == nil ? String(match.output.1) : "\(match.output.1).other"
                if entries[key] == nil { Issue.record("\(file) says \(key)") }
            }
        }
        #expect(seen > 50)
    }
}
