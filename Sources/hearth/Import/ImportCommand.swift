internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in what was kept elsewhere.",
        subcommands: [ImportVisits.self, ImportTakeBack.self, ImportList.self])
}

struct ImportVisits: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visits", abstract: "A spreadsheet of visits, as comma-separated values.",
        discussion: HelpText.importVisits)

    @Argument(
        help: ArgumentHelp("The spreadsheet.", valueName: "FILE.csv"), completion: .file(extensions: ["csv"]))
    var file: String

    @Flag(help: "Only say what would be taken in and what is refused.")
    var dryRun = false

    @Option(help: ArgumentHelp("What a column holds, as often as wanted.", valueName: "COLUMN=FIELD"))
    var map: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        let mapping = try self.mapping()
        try Errand.write(common) { errand in
            let bytes = try InputFile.bytes(of: file, limit: 1 << 30, mayBePipe: true)
            var batch = try ImportedVisits(bytes, path: file, mapping: mapping, in: errand)
            sayWhatIsLeftOut(of: batch, in: errand)
            guard !dryRun else {
                try errand.read(&batch)
                return try tell("cli.import.dryRun", batch, in: errand)
            }
            try errand.takeIn(&batch)
            try tell("cli.import.taken", batch, in: errand)
        }
    }

    /// Names the columns that the collective does not want recorded, before anything is written.
    private func sayWhatIsLeftOut(of batch: ImportedVisits, in errand: Errand) {
        for (column, field) in batch.leftOut {
            let name = errand.wording.name(of: field)
            Output.say(
                errand.words("cli.csv.leftOut", ["column": Telling.safe(column), "field": name]))
        }
    }

    private func mapping() throws(Trouble) -> [String: ColumnNames.Field?] {
        var mapping: [String: ColumnNames.Field?] = [:]
        for typed in map {
            guard let equals = typed.lastIndex(of: "=") else { throw .badMapping(typed) }
            let column = Text.trimmed(String(typed[..<equals]))
            let field = Text.folded(Text.trimmed(String(typed[typed.index(after: equals)...])))
            guard field == "-" || ColumnNames.Field(rawValue: field) != nil else { throw .badMapping(typed) }
            mapping[column] = .some(ColumnNames.Field(rawValue: field))
        }
        return mapping
    }

    private func tell(_ key: String, _ batch: ImportedVisits, in errand: Errand) throws(Trouble) {
        let reference = Reference.shown(batch.act)
        let sentence = errand.words(key, count: batch.visits, ["ref": reference])
        guard common.json else { return try Output.write(sentence + "\n") }
        Output.say(sentence)
        var object = JSONObject()
        if !dryRun { object.put("ref", reference) }
        object.put("visits", batch.visits)
        if !batch.leftOut.isEmpty { object.put("leftOut", batch.leftOut.map(\.column)) }
        object.put("saved", !dryRun)
        try Output.write(object.text + "\n")
    }
}

struct ImportTakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "No visit of an imported file counts any more; coordinators only."
    )

    @Argument(help: ArgumentHelp("Which, as `import list` prints it.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let reference = Reference(ref)
            let imports = errand.centre.imports.filter { $0.value.taken.value != nil }.keys.sorted()
            let found = imports.filter(reference.matches)
            guard found.count == 1 else {
                let shown = (found.isEmpty ? imports : found).map { Reference.shown($0) }
                if found.count > 1 { throw Trouble.ambiguousReference(ref, candidates: shown) }
                throw Trouble.unknownReference(ref, nearest: Text.nearest(to: ref, in: shown) { $0 })
            }
            let visits = errand.centre.imports[found[0]]?.taken.value?.visits ?? 0
            let gone = errand.centre.letGoBefore == nil ? 0 : visits - (try errand.visits(of: found[0]))
            try errand.record(.takeBackImport(found[0]))
            if gone > 0 { Output.say(errand.words("cli.import.gone", count: gone)) }
        }
    }
}

extension Errand {
    /// How many visits of an imported file are still in the record; month by month, so that years are never held at once.
    fileprivate mutating func visits(of batch: ID<Act>) throws(Trouble) -> Int {
        var count = 0
        for month in store.monthsWithHistory {
            try load(month)
            count += centre.visits.values.count { $0.id.month == month && $0.recorded.value?.act == batch }
            letGoOfMonths()
        }
        return count
    }
}

struct ImportList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The files that were taken in.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let files = errand.centre.imports.filter { $0.value.taken.value != nil }.sorted {
                $0.key < $1.key
            }
            for (act, file) in files {
                let isBack = file.takenBack.value == true
                let visits = file.taken.value?.visits ?? 0
                guard common.json else {
                    let back = isBack ? "  " + errand.words("cli.import.takenBack") : ""
                    try Output.write(
                        "\(Reference.shown(act))  \(errand.words("cli.import.visits", count: visits))\(back)\n"
                    )
                    continue
                }
                var object = JSONObject()
                object.put("ref", Reference.shown(act))
                object.put("visits", visits)
                object.put("digest", file.taken.value?.digest)
                object.put("takenBack", isBack)
                try Output.write(object.text + "\n")
            }
            if files.isEmpty { throw errand.foundNothing }
        }
    }
}
