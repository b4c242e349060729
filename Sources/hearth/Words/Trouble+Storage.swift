internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

extension Trouble {
    /// What storage could not do, as trouble with words.
    init(_ error: StorageError, at place: String) {
        switch error {
        case .noCentre(let path): self = .noCentre(path)
        case .notADirectory(let path):
            self = DataPlace.isSymlink(path) ? .isASymlink(path) : .notADirectory(path)
        case .notOurs(let path): self = .notACentre(path)
        case .centreThere(let path): self = .directoryNotEmpty(path)
        case .damaged(let file): self = .cannotRead(path: "\(place)/\(file)", reason: "damaged")
        case .newerFormat: self = .newerFormat(place)
        case .sealed: self = .otherKeys(place)
        case .openElsewhere: self = .openElsewhere(place)
        case .busy: self = .busy(place)
        case .readOnly: self = .readOnly(place)
        case .writingStopped: self = .notSaved(reason: Environment.reason(SystemCode.io))
        case .tooLarge(let bytes): self = .notSaved(reason: "\(bytes)")
        case .notSaved(let error, _): self = .notSaved(reason: Environment.reason(error.code))
        case .notScrubbed(let error, _):
            self = .notScrubbed(reason: error.map { Environment.reason($0.code) })
        case .monthsNotWhole(let months): self = .monthsNotWhole(months)
        case .monthOfNewer(let month): self = .monthOfNewer(month)
        case .monthGone(let month): self = .refused(.lettingGo(.monthGone(month)))
        case .nothingToLetGo(let month): self = .refused(.lettingGo(.nothingBefore(month)))
        case .notLetGo(let error, _):
            self = .notLetGo(reason: error.map { Environment.reason($0.code) })
        case .file(let error):
            if [.read, .list].contains(error.operation) {
                self = .cannotRead(path: error.path, reason: Environment.reason(error.code))
            } else if error.isForbidden {
                self = .readOnly(error.path)
            } else {
                self = .cannotWrite(path: error.path, reason: Environment.reason(error.code))
            }
        }
    }
}

extension Wording {
    /// What a person should hear of that storage met.
    func sentences(for notices: [Notice]) -> [String] { notices.byWeight.map { words($0.phrase) } }
}

extension [Notice] {
    /// That nothing can be written comes before all else.
    var byWeight: [Notice] { filter { $0 == .openedReadOnly } + filter { $0 != .openedReadOnly } }
}

extension Notice {
    /// What is to be said of it.
    var phrase: Phrase {
        switch self {
        case .unfinishedEntry: Phrase("notice.unfinished")
        case .damagedFile(let file, let bad, _): Phrase("notice.damaged", count: bad, ["file": .text(file)])
        case .linesGone(let file): Phrase("notice.gone", ["file": .text(file)])
        case .refilled(let lines): Phrase("notice.refilled", count: lines)
        case .fileSetAside(let file): Phrase("notice.setAside", ["file": .text(file)])
        case .fileIgnored(let file, _): Phrase("notice.ignored", ["file": .text(file)])
        case .newFilesBegun: Phrase("notice.newFiles")
        case .importFinished: Phrase("notice.importFinished")
        case .importUndone: Phrase("notice.importUndone")
        case .forgottenNotGone: Phrase("notice.forgottenNotGone")
        case .lettingGoNotDone: Phrase("notice.lettingGoNotDone")
        case .filesLetGo(let count): Phrase("notice.filesLetGo", count: count)
        case .centreFileRestored: Phrase("notice.centreFile")
        case .keyCopyBehind: Phrase("notice.keyCopy")
        case .unknownEntries(let events, let fields): Phrase("notice.unknown", count: events + fields)
        case .openedReadOnly: Phrase("notice.readOnly")
        }
    }
}

extension KeyFault {
    /// What is to be said of it.
    var phrase: Phrase {
        switch self {
        case .empty: Phrase("key.empty")
        case .tooShort(let least): Phrase("key.tooShort", ["least": .text("\(least)")])
        case .tooLong(let most): Phrase("key.tooLong", ["most": .text("\(most)")])
        case .wrong: Phrase("key.wrong")
        case .damaged: Phrase("key.damaged")
        case .full(let most): Phrase("key.full", ["most": .text("\(most)")])
        case .unknownSlot: Phrase("key.unknownSlot")
        case .lastPerson: Phrase("key.lastPerson")
        }
    }
}

extension Trouble {
    /// The bare reason, for a screen that says the rest itself.
    func reason(in wording: Wording) -> String {
        switch self {
        case .notSaved(let reason), .cannotWrite(_, let reason), .cannotCreate(_, let reason),
            .cannotRead(_, let reason), .outputClosed(let reason), .readerGone(let reason):
            reason
        default: sentence(in: wording)
        }
    }
}
