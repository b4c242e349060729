internal import CentreCore

extension JSONTape {
    /// `[[0,3],[2,4,"decided in May"]]`: least age, children per carer, and the source where it is not the first one's.
    func ratioTable(_ place: Place) -> RatioTable? {
        let rows = list(place) { place -> RatioTable.Row? in
            guard let row = values(place), !isObject(place), (2...3).contains(row.count),
                let band = integer(row[0]).flatMap({ Int(exactly: $0) }).flatMap({ AgeBand(from: $0) }),
                let perCarer = integer(row[1]).flatMap({ Int(exactly: $0) }),
                RatioTable.carerTakes.contains(perCarer)
            else { return nil }
            guard row.count == 3 else { return RatioTable.Row(band: band, perCarer: perCarer) }
            return string(row[2]).map { RatioTable.Row(band: band, perCarer: perCarer, source: $0) }
        }
        return rows.flatMap { RatioTable($0) }
    }
}

extension FieldWriter {
    mutating func ratioTable(_ table: RatioTable) {
        json.name(Field.ratios)
        json.array(table.rows) { json, row in
            json.array { json in
                json.integer(row.band.from)
                json.integer(row.perCarer)
                if let source = row.source { json.string(source) }
            }
        }
    }

    mutating func change(_ name: JSONName, _ change: Change<Int>?) {
        guard let change else { return }
        json.name(name)
        if let value = change.value { json.integer(value) } else { json.null() }
    }
}
