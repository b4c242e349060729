internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

/// A file of visits on its way into the record.
struct ImportedVisits {
    let act: ID<Act>
    let digest: String
    let path: String
    let total: Int
    /// How many visits it holds; known once it was read.
    var visits = 0
    private let rows: CSV
    private let sheet: VisitSheet
    private let today: ServiceDay

    /// Reads the header.
    ///
    /// Throws where the file is empty, was taken in before, or has a column that cannot be taken.
    init(
        _ bytes: [UInt8], path: String, mapping: [String: ColumnNames.Field?], in errand: Errand
    ) throws(Trouble) {
        var mint = WallClock.mint()
        act = ID(mint: &mint)
        let digest = FileDigest.of(bytes)
        guard !errand.centre.tookIn(digest) else { throw .csvTakenBefore(path: path) }
        self.path = path
        total = bytes.count
        var rows = CSV(bytes)
        let header: CSV.Row?
        do {
            header = try rows.next()
        } catch {
            throw Self.trouble(error)
        }
        guard let header else { throw .csvEmpty(path) }
        sheet = try VisitSheet(
            header: header.fields, mapping: mapping, names: ColumnNames(), when: errand.when,
            reasons: Self.reasons(of: errand.centre.settings), refuses: errand.centre.refuses)
        self.rows = rows
        self.digest = digest
        today = errand.when.today
    }

    /// The columns that are left out, as the collective decided.
    var leftOut: [(column: String, field: RefusedField)] { sheet.leftOut }

    private static func trouble(_ fault: CSV.Fault) -> Trouble {
        switch fault {
        case .openQuote(let line), .afterQuote(let line): .csvQuote(line: line)
        case .notUTF8(let line): .csvNotText(line: line)
        }
    }

    /// The centre's reasons by their code and by their words in every language, in small letters without accents.
    private static func reasons(of settings: Settings) -> [String: Code] {
        var reasons: [String: Code] = [:]
        for language in Language.allCases {
            let wording = Wording(Catalogue(language), settings: settings)
            for code in settings.lists[.reasons, default: [:]].keys {
                reasons[Text.folded(wording.code(code, in: .reasons))] = code
            }
        }
        for code in settings.lists[.reasons, default: [:]].keys { reasons[code.text] = code }
        return reasons
    }

    /// Goes through all lines: each gives a visit's events, or the reason why it cannot be taken.
    func each(
        in errand: Errand,
        _ take: (_ line: Int, _ read: Int, Result<[Event], VisitSheet.Fault>) throws -> Void
    ) throws {
        guard let person = errand.person else { return }
        var rows = rows
        var mint = WallClock.mint()
        while true {
            let row: CSV.Row
            do {
                guard let next = try rows.next() else { return }
                row = next
            } catch {
                throw Self.trouble(error)
            }
            try take(row.line, rows.progress, result(of: row, in: errand, by: person, &mint))
        }
    }

    private func result(
        of row: CSV.Row, in errand: Errand, by person: ID<Person>, _ mint: inout Mint
    ) -> Result<[Event], VisitSheet.Fault> {
        do {
            let visit = try sheet.visit(row)
            return .success(try events(of: visit, in: errand.centre, by: person, at: errand.when.now, &mint))
        } catch {
            return .failure(error)
        }
    }

    /// An arrival as the desk would judge it, and its leaving.
    ///
    /// Nobody is made present by an old file: where it says no leaving, a visit of an earlier service day is closed by
    /// the desk at its arrival.
    private func events(
        of row: VisitSheet.Row, in centre: Centre, by person: ID<Person>, at now: Moment, _ mint: inout Mint
    ) throws(VisitSheet.Fault) -> [Event] {
        var arrival = row.arrival
        if let left = row.left {
            arrival.end = .left(left)
        } else if let came = arrival.at, ServiceDay(came, turnsAt: centre.settings.turnsAt) < today {
            arrival.end = .closedByDesk(came)
        }
        do throws(Refusal) {
            return try centre.decide(.arrive(arrival), by: person, at: now, via: .import, mint: &mint).events
        } catch {
            throw .refused(error)
        }
    }
}
