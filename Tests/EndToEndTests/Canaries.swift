import TerminalDriver
import Testing

/// Words that stand nowhere but where a test typed them: one for each field that takes text.
///
/// Whoever builds a form names its fields here, and has them typed into: at the desk by a ``Sheet``.
protocol Canary: CaseIterable, Hashable, Sendable {
    static var letter: Character { get }
}

extension Canary {
    /// Short enough for every field, without digits, which would tick, and with what the program folds.
    var word: String {
        let index = Self.allCases.firstIndex(of: self).map {
            Self.allCases.distance(from: Self.allCases.startIndex, to: $0)
        }
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let place = index ?? 0
        return Canaries.stem + String(letters[(Self.first + place / 26) % 26]) + String(letters[place % 26])
    }

    private static var first: Int { letter.asciiValue.map { Int($0) - 97 } ?? 0 }
}

/// The fields of the desk, from the gate to the practice.
enum DeskField: Canary {
    static var letter: Character { "a" }

    case gate, signIn
    case arrivalName, arrivalNeed, arrivalTime
    case leavingName, leavingTime
    case headcountTime
    case whyNeed, changeName, changeCame, changeLeft
    case referralNote, followWords
    case handoverNote
    case paperDay, paperTime, paperName, paperLeft, paperNeed, paperCountsTime
    case helperName, personName, rename, secondName, passphrase
    case forgetName
    case palette, find
    case clockDay, clockTime
    case practiceName, practiceNeed
    case carerName, carerUntil, carerSince
    case careParent, careChild, careAllergy, careSleep, careComfort, careDay, careFrom, careUntil
    case careBack, careReach, careMay, careNever, careCall, careNeverCall, careWord
    case collector, collectWord, collectTime, collectorName, staysUntil, newWord
    case changeParent, changeChild, changeAllergy, changeSleep, changeComfort, changeMore, changeDay,
        changeFrom, changeUntil, carerLeft
    case changeReach, changeCall, changeNeverCall, answerWords, ratioSource
    case paperCareIn, paperCareChild, paperCareParent, paperCareOut, paperCareCollector
    case tellWords, tellReader, tellPlace, tellWhy, tellName, supportWords, referIssueWords
    case passTo, passPurpose, shutReader, warnPlace, warnWords, receiptWords
    case changeIssuePlace, changeIssueWhy, issueName, changeWarnPlace, changeWarnWords
    case planTopic, planTime, planFacilitator, planLearning, planAudience, planPlace, cancelWhy
    case seriesTopic, seriesTime, paperTopic, paperBegan, paperEnded, paperSaying
    case agreedWords, proposedWords, wordingWords, objectionWords
    case decideWords, decideObjection, decideWhat, decideWho, changeDecisionWords, actOnWhat, actOnWho
    case priorityWords, changePriorityWords, learner, mentor, changeLearner, changeMentor
    case shareWords, changeShareWords
    case pointOther, pointSaid, pointDecided, pointObjection, pointTask, pointWho, pointWords, attendeeName
}

/// What commands take as free text.
enum CommandField: Canary {
    static var letter: Character { "m" }

    case handle, need, otherHandle, otherNeed, note, words, handover
    case staff, rename, forget
    case centreName, codeWording, code
    case importedName, importedNeed
}

/// The fields of the guided set-up.
enum SetUpField: Canary {
    static var letter: Character { "s" }

    case zone, turn, opening
    case name, you, other1, other2, other3
    case passphrase, again, paper
}

/// What was typed, and where it must not be found.
enum Canaries {
    /// The beginning of every word.
    static let stem = "Zyquval"
    /// Eight digits each, so that none stands in a file by chance.
    static let pins = ["52847193", "73064182", "60271539", "18340276"]
    static let secrets = pins + [SealedTests.passphrase]

    /// What may hold a word that somebody typed, with the reason; everything else may not, the `setup` file and the
    /// pages that are saved to be printed among it.
    static let exempt = [
        (path: "/given/", why: "a file that is taken in is its owner's, and stays where they put it"),
        (path: "/data/words/", why: "a centre's own words are written there with an editor, not typed here"),
    ]

    /// Whether something typed stands in a text.
    static func stand(in text: String) -> Bool {
        let text = text.lowercased()
        return ([stem] + secrets).contains { text.contains($0.lowercased()) }
    }
}

/// Looks through files for what was typed: as it is, in the cases that the program folds names to, in UTF-16 either
/// way round, and in base64.
struct Hunt: ~Copyable {
    private let scratch: Scratch

    init() throws {
        let scratch = try Scratch()
        let stems = [Canaries.stem, Canaries.stem.lowercased(), Canaries.stem.uppercased()]
        let forms = (stems + Canaries.secrets).flatMap { WordForms.of($0) }
        // Without the byte at the end, a pattern of one byte order fits the other.
        let wide = ([Canaries.stem] + Canaries.secrets).map { word in
            word.map { $0 == "-" ? "\\-" : String($0) }.joined(separator: "\\x00")
        }
        for (name, lines) in [("plain", forms), ("wide", ["(" + wide.joined(separator: "|") + ")"])] {
            let write = Launch(
                program: "/bin/sh", arguments: ["-c", "cat > '\(scratch.path)/\(name)'"],
                environment: Launch.plainEnvironment)
            _ = try Command.run(write, input: lines.joined(separator: "\n") + "\n")
        }
        self.scratch = scratch
    }

    /// The files below a folder that hold something typed, or bear it as their name.
    func found(below folder: String) throws -> [String] {
        let lines = [
            "grep -raslF -f '\(scratch.path)/plain' '\(folder)'",
            "grep -raslPi -f '\(scratch.path)/wide' '\(folder)'",
            "find '\(folder)' -ignore_readdir_race -iname '*\(Canaries.stem)*'",
        ]
        let look = Launch(
            program: "/bin/sh", arguments: ["-c", lines.joined(separator: "; ") + "; true"],
            environment: Launch.plainEnvironment.merging(["LC_ALL": "C"]) { $1 })
        let said = try Command.run(look)
        try #require(said.errors.isEmpty, "\(said.errors)")
        return Set(said.output.split(separator: "\n").map(String.init)).sorted()
    }
}

/// How words would look in a file that leaks them.
enum WordForms {
    /// As they are, and in base64 at each of three alignments, without the ends that depend on neighbours.
    static func of(_ word: String) -> [String] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let aligned = (0..<3).map { shift -> String in
            let bits = ([UInt8](repeating: 0, count: shift) + Array(word.utf8)).flatMap { byte in
                (0..<8).map { byte >> UInt8(7 - $0) & 1 }
            }
            let first = (shift * 8 + 5) / 6
            return String(
                (first..<bits.count / 6).map { place in
                    digits[bits[place * 6..<place * 6 + 6].reduce(0) { $0 << 1 | Int($1) }]
                })
        }
        return [word] + aligned.filter { $0.count > 3 }
    }
}
