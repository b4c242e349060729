package import CentreCore
package import Reports
internal import Resources
package import Storage

/// Everything that can end a command early, with its words' key and its exit status: all of them stand here.
///
/// Exit statuses: 64 for a command line that cannot be understood, 65 for something typed or read that cannot be
/// taken, and the others as ``ExitStatus`` says.
package enum Trouble: Error, Hashable, Sendable {
    // The command line
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    case unexpectedArgument(String)
    case missingArgument(String)
    case missingValue(String)
    case missingCommand(String, choices: [String])
    /// A number, or one of a few words, was expected.
    case badValue(option: String, typed: String, wanted: String)
    /// Options that exclude each other, or need each other.
    case contradiction(String, String)
    /// An option means nothing without another.
    case needs(String, String)
    /// A sentence of the argument parser that this program has no words of its own for.
    case parser(String)
    case unknownLanguage(String, choices: [String])

    // What was typed
    case refused(Refusal)
    /// Nobody wrote down that whoever collects may.
    case notNamed(String)
    case unknownPerson(String, nearest: String?)
    case whoIsIt(choices: [String])
    case unknownReference(String, nearest: String?)
    case ambiguousReference(String, candidates: [String])
    /// A visit has several open referrals; to where is not said, for anybody may read it.
    case severalReferrals(String)
    /// Words about one of several children, and nobody said which.
    case whichChild(option: String, names: [String])
    case unknownDay(String, nearest: String?)
    case unknownTime(String, nearest: String?)
    /// The clocks go forward over it.
    case skippedTime(PlannedTime)
    /// None of a few words, or none of a list.
    case unknownCode(String, of: CodeList? = nil, among: [String])
    case unknownZone(String, nearest: String?)
    case unknownSetting(String, nearest: String?)
    case badSetting(String, typed: String, wanted: String)
    case needNotText
    case notSearched(SearchQuery.Fault)
    /// Free text holds what might betray somebody.
    case guarded([TextGuard.Finding])

    // The data directory
    case noCentre(String)
    case notACentre(String)
    case notADirectory(String)
    case isASymlink(String)
    case directoryNotEmpty(String)
    case readOnly(String)
    case noHome
    /// There are no keys to speak of.
    case plainCentre
    /// A plain centre has no PINs.
    case noPins
    case wrongPin
    /// The keys do not open this centre.
    case otherKeys(String)
    /// A passphrase, a paper code, or the box of keys.
    case key(KeyFault)
    /// Nothing stood on the descriptor that a secret was to come from.
    case noSecret(descriptor: Int32)
    /// There is no terminal to ask on; the key of what is then needed.
    case nobodyToAsk(String)
    /// Typed back otherwise than it was chosen.
    case notTheSame
    /// Whoever was asked would rather not.
    case cancelled
    case needsTerminal
    case needsTerminalKind(String)
    case needsZoneFiles
    case openElsewhere(String)
    /// Another command writes and did not come to its end in time.
    case busy(String)
    case newerFormat(String)

    // Files
    case cannotRead(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    case cannotCreate(path: String, reason: String)
    case notSaved(reason: String)
    case outputClosed(reason: String)
    /// Whoever read what was printed has had enough, as `head` does: nothing is to be said of it.
    case readerGone(reason: String)
    /// The words are forgotten, and still lie in a file.
    case notScrubbed(reason: String?)
    /// Months are let go, and still have files or keys.
    case notLetGo(reason: String?)
    /// Months of which not all can be read, so that their counts would be wrong.
    case monthsNotWhole([Month])
    /// A month in which a newer program wrote.
    case monthOfNewer(Month)

    // Taking in a spreadsheet
    case csvEmpty(String)
    case csvQuote(line: Int)
    case csvNotText(line: Int)
    case csvNeverRecorded(column: String)
    case csvUnknownColumn(column: String, nearest: String?)
    case csvMissingColumn(field: String)
    case csvColumnTwice(field: String)
    case csvTakenBefore(path: String)
    case csvLinesRefused(count: Int)
    case csvTooLarge(path: String, limit: Int)
    case badMapping(String)

    // What leaves the centre
    /// Something stands where a file or folder was to come.
    case outputThere(String)
    /// A report was noted, and no file came of it; whether the note is taken back.
    case didNotLeave(reference: String, isTakenBack: Bool, reason: String)
    /// Which figure is which data element elsewhere.
    case mapping([DataValueMapping.Fault])
    /// No figure of a report that is shown is a data element by it.
    case nothingMapped

    case ownFault(String)

    package var status: ExitStatus {
        switch self {
        case .unknownCommand, .unknownOption, .unexpectedArgument, .missingArgument, .missingValue,
            .missingCommand, .badValue, .contradiction, .needs, .parser, .unknownLanguage, .whoIsIt,
            .badMapping, .notSearched:
            .usage
        case .refused(let refusal): Self.status(of: refusal)
        case .unknownPerson, .unknownReference, .ambiguousReference, .severalReferrals, .whichChild,
            .unknownDay, .unknownTime, .skippedTime, .unknownCode, .unknownZone, .unknownSetting, .badSetting,
            .needNotText, .guarded,
            .notACentre, .newerFormat,
            .csvEmpty, .csvQuote, .csvNotText, .csvNeverRecorded, .csvUnknownColumn, .csvMissingColumn,
            .csvColumnTwice, .csvTakenBefore, .csvLinesRefused, .csvTooLarge, .notTheSame, .cancelled,
            .plainCentre, .noPins, .monthsNotWhole, .monthOfNewer, .mapping, .nothingMapped:
            .dataRefused
        case .key(.wrong), .otherKeys: .notAllowed
        case .key(.damaged): .missing
        case .key: .dataRefused
        case .noCentre, .noHome, .noSecret, .nobodyToAsk, .needsTerminal, .needsTerminalKind, .needsZoneFiles,
            .cannotRead:
            .missing
        case .notADirectory, .isASymlink, .directoryNotEmpty, .cannotCreate, .outputThere:
            .cannotCreate
        case .readOnly, .wrongPin, .notNamed: .notAllowed
        case .openElsewhere, .busy: .openElsewhere
        case .cannotWrite, .notSaved, .outputClosed, .readerGone, .notScrubbed, .notLetGo, .didNotLeave: .disk
        case .ownFault: .ownFault
        }
    }

    private static func status(of refusal: Refusal) -> ExitStatus {
        switch refusal {
        case .notAtTheDesk, .dayTurned, .notAllowed, .notYours, .needsTwo, .needsKeyHolder: .notAllowed
        // Whoever asks for the child may not have it: as with a wrong PIN, it is not what was typed that is at fault.
        case .care(.mayNotCollect), .care(.wrongWord): .notAllowed
        default: .dataRefused
        }
    }
}

extension Trouble {
    /// The one sentence that says what is wrong and what would be right.
    package func sentence(in wording: Wording) -> String {
        let words = wording.words
        switch self {
        case .refused(let refusal): return wording.sentence(for: refusal)
        case .parser(let sentence): return sentence
        case .unknownCommand(let typed, let nearest): return near("command", typed, nearest)
        case .unknownOption(let typed, let nearest): return near("option", typed, nearest)
        case .unknownPerson(let typed, let nearest): return near("person", typed, nearest)
        case .unknownReference(let typed, let nearest): return near("reference", typed, nearest)
        case .unknownDay(let typed, let nearest): return near("day", typed, nearest)
        case .unknownTime(let typed, let nearest): return near("time", typed, nearest)
        case .skippedTime(let time): return wording.noSuchTime(time)
        case .unknownCode(let typed, let list, let choices): return unknown(typed, of: list, among: choices)
        case .unknownZone(let typed, let nearest): return near("zone", typed, nearest)
        case .unknownSetting(let typed, let nearest): return near("setting", typed, nearest)
        case .csvUnknownColumn(let column, let nearest): return near("column", column, nearest)
        case .unknownLanguage(let typed, let choices):
            return words("cli.unknown.language", ["typed": typed, "choices": listed(choices)])
        case .unexpectedArgument(let typed): return words("cli.unexpected", ["typed": typed])
        case .missingArgument(let name): return words("cli.missing.argument", ["name": name])
        case .missingValue(let name): return words("cli.missing.value", ["name": name])
        case .missingCommand(let name, let choices):
            return words("cli.missing.command", ["name": name, "choices": listed(choices)])
        case .badValue(let option, let typed, let wanted):
            return words("cli.bad.value", ["option": option, "typed": typed, "wanted": words(wanted)])
        case .notSearched(let fault): return words(wording.phrase(for: fault))
        case .badSetting(let setting, let typed, let wanted):
            return words("cli.bad.value", ["option": setting, "typed": typed, "wanted": words(wanted)])
        case .contradiction(let one, let other):
            return words("cli.contradiction", ["one": one, "other": other])
        case .needs(let one, let other): return words("cli.needs", ["one": one, "other": other])
        case .whoIsIt(let choices): return words("cli.who", ["choices": listed(choices)])
        case .severalReferrals(let typed): return words("cli.severalReferrals", ["typed": typed])
        case .notNamed(let name): return words("cli.care.notNamed", ["name": Telling.safe(name)])
        case .whichChild(let option, let names):
            return words(
                "cli.care.whichChild",
                ["option": option, "name": names.first ?? "", "names": listed(names)])
        case .ambiguousReference(let typed, let candidates):
            return words("cli.ambiguous", ["typed": typed, "candidates": listed(candidates)])
        case .needNotText: return words("cli.need.notText")
        case .guarded(let found): return words("cli.guarded", ["found": wording.sentence(for: found)])
        case .noCentre(let path): return words("cli.place.none", ["path": path])
        case .notACentre(let path): return words("cli.place.notACentre", ["path": path])
        case .notADirectory(let path): return words("cli.place.notADirectory", ["path": path])
        case .isASymlink(let path): return words("cli.place.symlink", ["path": path])
        case .directoryNotEmpty(let path): return words("cli.place.notEmpty", ["path": path])
        case .readOnly(let path): return words("cli.place.readOnly", ["path": path])
        case .noHome: return words("cli.place.noHome")
        case .otherKeys(let path): return words("cli.place.otherKeys", ["path": path])
        case .key(let fault): return words(fault.phrase)
        case .noSecret(let descriptor): return words("cli.noSecret.fd", ["number": "\(descriptor)"])
        case .nobodyToAsk(let key): return words(key)
        case .plainCentre: return words("cli.plainCentre")
        case .noPins: return words("cli.noPins")
        case .wrongPin: return words("signIn.wrong")
        case .notTheSame: return words("cli.notTheSame")
        case .cancelled: return words("cli.cancelled")
        case .needsTerminal: return words("cli.needs.terminal")
        case .needsTerminalKind(let kind): return words("cli.needs.terminalKind", ["kind": kind])
        case .needsZoneFiles: return words("cli.needs.zoneFiles")
        case .openElsewhere(let path): return words("cli.openElsewhere", ["path": path])
        case .busy(let path): return words("cli.busy", ["path": path])
        case .newerFormat(let path): return words("cli.newerFormat", ["path": path])
        case .cannotRead(let path, let reason):
            return words("cli.file.cannotRead", ["path": path, "reason": reason])
        case .cannotWrite(let path, let reason):
            return words("cli.file.cannotWrite", ["path": path, "reason": reason])
        case .cannotCreate(let path, let reason):
            return words("cli.file.cannotCreate", ["path": path, "reason": reason])
        case .notSaved(let reason): return words("cli.notSaved", ["reason": reason])
        case .notScrubbed(let reason?): return words("cli.notScrubbed", ["reason": reason])
        case .notScrubbed(nil): return words("notice.forgottenNotGone")
        case .notLetGo(let reason?): return words("cli.notLetGo", ["reason": reason])
        case .notLetGo(nil): return words("notice.lettingGoNotDone")
        case .monthsNotWhole(let months):
            return words("cli.monthsNotWhole", ["months": wording.months(months)])
        case .monthOfNewer(let month):
            return words("cli.monthOfNewer", ["month": wording.month(month)])
        case .outputClosed(let reason), .readerGone(let reason):
            return words("cli.output", ["reason": reason])
        case .csvEmpty(let path): return words("cli.csv.empty", ["path": path])
        case .csvQuote(let line): return words("cli.csv.quote", ["line": "\(line)"])
        case .csvNotText(let line): return words("cli.csv.notText", ["line": "\(line)"])
        case .csvNeverRecorded(let column): return words("cli.csv.never", ["column": column])
        case .csvMissingColumn(let field): return words("cli.csv.missing", ["field": field])
        case .csvColumnTwice(let field): return words("cli.csv.twice", ["field": field])
        case .csvTakenBefore(let path): return words("cli.csv.before", ["path": path])
        case .csvLinesRefused(let count): return words("cli.csv.refused", count: count)
        case .csvTooLarge(let path, let limit):
            return words("cli.csv.tooLarge", ["path": path, "limit": "\(limit)"])
        case .badMapping(let typed): return words("cli.csv.mapping", ["typed": typed])
        case .outputThere(let path): return words("cli.file.there", ["path": path])
        case .didNotLeave(let reference, let isTakenBack, let reason):
            return words(
                isTakenBack ? "leaving.didNot" : "leaving.didNot.noted", ["ref": reference, "reason": reason])
        case .mapping(let faults): return faults.map(wording.sentence).joined(separator: " ")
        case .nothingMapped: return words("pages.mapping.nothing")
        case .ownFault(let what): return words("cli.ownFault", ["what": what])
        }

        func near(_ what: String, _ typed: String, _ nearest: String?) -> String {
            guard let nearest else { return words("cli.unknown.\(what)", ["typed": typed]) }
            return words("cli.unknown.\(what).nearest", ["typed": typed, "nearest": nearest])
        }
        func unknown(_ typed: String, of list: CodeList?, among choices: [String]) -> String {
            let list = list.map { words("list.\($0.rawValue)") }
            guard let nearest = Text.nearest(to: typed, in: choices, by: { $0 }) else {
                let values = ["typed": typed, "list": list ?? "", "choices": listed(choices)]
                return words(list == nil ? "cli.unknown.code" : "cli.unknown.code.ofList", values)
            }
            guard let list else { return near("code", typed, nearest) }
            return words("refusal.unknownCode.nearest", ["typed": typed, "list": list, "nearest": nearest])
        }
        func listed(_ choices: [String]) -> String { choices.joined(separator: ", ") }
    }
}
