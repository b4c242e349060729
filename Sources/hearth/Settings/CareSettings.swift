internal import CentreCore
internal import Reports
internal import Resources

/// What the collective set for child care, each figure with where it comes from.
struct CareSettings {
    private let settings: Settings
    private let wording: Wording

    init(_ settings: Settings, _ wording: Wording) {
        self.settings = settings
        self.wording = wording
    }

    /// `ratio.3`: the least age of a band, as it is typed.
    static func age(of setting: String) -> Int? {
        let parts = setting.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "ratio", parts[1].utf8.count <= 3,
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(parts[1])
    }

    private var sourceOfReturn: String {
        wording.words(settings.returnMinutes == 15 ? "cli.settings.source.return" : "ratio.source.ours")
    }

    /// A line each: the setting, the figure, what it is about, its source.
    var text: String {
        var text = "capacity  \(settings.roomCapacity.map { "\($0)" } ?? "-")\n"
        text += "return  \(settings.returnMinutes)  (\(sourceOfReturn))\n"
        for row in settings.ratioTable.rows {
            text += "ratio.\(row.band.from)  \(row.perCarer)  \(wording.band(row.band))"
            text += "  (\(Telling.safe(wording.source(of: row))))\n"
        }
        return text
    }

    func put(into object: inout JSONObject) {
        object.put("capacity", settings.roomCapacity)
        object.put("return", settings.returnMinutes)
        object.put("return.source", sourceOfReturn)
        object.put(
            "ratio",
            settings.ratioTable.rows.map { row in
                var object = JSONObject()
                object.put("from", row.band.from)
                object.put("age", TypedAge.code(of: row.band, in: settings.ratioTable))
                object.put("perCarer", row.perCarer)
                object.put("source", wording.source(of: row))
                return object
            })
    }
}

extension RatioTable {
    /// The table with another figure for the band that begins at an age, or without it where there is no figure.
    ///
    /// Throws where no child is of that age, no carer has so many, or the table would not begin at birth.
    func setting(_ age: Int, to perCarer: Int?, source: String?) throws(Trouble) -> RatioTable {
        guard let band = AgeBand(from: age) else { throw .refused(.outOfRange(.band, AgeBand.ages)) }
        if let perCarer, !RatioTable.carerTakes.contains(perCarer) {
            throw .refused(.outOfRange(.perCarer, RatioTable.carerTakes))
        }
        let others = rows.filter { $0.band != band }
        if perCarer == nil, others.count == rows.count { throw .refused(.nothingToChange) }
        let row = perCarer.map { Row(band: band, perCarer: $0, source: source) }
        guard let table = RatioTable(others + [row].compactMap { $0 }) else {
            throw .refused(.care(.firstBand))
        }
        return table
    }
}
