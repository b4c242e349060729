internal import CentreCore
internal import Reports
internal import Storage

/// Everything that one coordinator may read, written out as plain JSON: a file for each sort of thing, a line for each
/// thing, month by month, so that years are never held at once.
///
/// What whoever raised an issue wanted kept from this reader is not written, and how many issues that are is told.
struct WholeExport: Sendable {
    let wording: Wording
    let reader: Person
    let now: Moment
    let today: ServiceDay
    private let folder: ExportFolder
    private var months: ArraySlice<Month>
    private let total: Int
    private var isBegun = false
    private let head: String
    /// How many issues are not in it.
    private(set) var leftOut = 0

    /// Begins the export of a record into a folder.
    init(
        of store: Store, to folder: ExportFolder, for reader: Person, why: String, wording: Wording,
        now: Moment, today: ServiceDay
    ) {
        self.folder = folder
        self.reader = reader
        self.wording = wording
        self.now = now
        self.today = today
        months = store.monthsWithHistory[...]
        total = months.count + 1
        var head = JSONObject()
        head.put("names inside", true)
        head.put("centre", store.centre.settings.name.value)
        head.put("exported", Telling.written(now))
        head.put("by", reader.name.value)
        head.put("why", why)
        self.head = head.text + "\n"
    }

    /// How far it has got, in months.
    var progress: (done: Int, total: Int) { (total - months.count - (isBegun ? 0 : 1), total) }

    /// Writes the next part; `false` once all of it is in its place.
    mutating func step(_ store: inout Store) throws(Trouble) -> Bool {
        do {
            if !isBegun {
                isBegun = true
                var centre = store.centre
                centre.apply(try store.loadStanding())
                let spokenOf = centre.kept(.priority).compactMap(\.concern)
                try Self.bring(spokenOf, to: &centre, from: &store)
                let gone = store.monthsWithFigures.filter(store.gone)
                try writeStanding(telling(centre, live: store.centre), gone: gone)
                return true
            }
            guard let month = months.popFirst() else {
                try folder.finish()
                return false
            }
            var centre = store.centre
            centre.apply(try store.loadMonth(month))
            let concerns = centre.concerns.keys.filter { $0.month == month }
            let decided = centre.decisions.values.filter { $0.id.month == month }
            let spokenOf = decided.compactMap { $0.taken.value?.concern }
            try Self.bring(concerns + spokenOf, to: &centre, from: &store)
            try write(month, telling(centre, live: store.centre))
            return true
        } catch let error as StorageError {
            throw Trouble(error, at: store.directory)
        } catch let trouble as Trouble {
            throw trouble
        } catch {
            throw .ownFault("\(error)")
        }
    }

    private func telling(_ centre: Centre, live: Centre) -> Telling {
        Telling(wording: wording, centre: centre, live: live, today: today)
    }

    /// Brings concerns to hand that something speaks of, and the issues on which what may be heard of them rests.
    private static func bring(
        _ concerns: [ID<Concern>], to centre: inout Centre, from store: inout Store
    ) throws(StorageError) {
        var loaded: Set<Month> = []
        while true {
            let unknown = concerns.filter { centre.concerns[$0] == nil }.map(\.month)
            let issues = concerns.compactMap { centre.concerns[$0] }.flatMap { centre.monthsMissed(of: $0) }
            let missing = Set(unknown + issues).subtracting(loaded)
            guard !missing.isEmpty else { return }
            for month in missing.sorted() { centre.apply(try store.loadMonth(month)) }
            loaded.formUnion(missing)
        }
    }

    // MARK: Writing

    private func put(_ objects: [JSONObject], _ file: ExportedFile) throws(Trouble) {
        try folder.append(objects.reduce(into: "") { $0 += $1.text + "\n" }, to: file)
    }

    private func writeStanding(_ telling: Telling, gone: [Month]) throws(Trouble) {
        for file in ExportedFile.allCases { try folder.append(head, to: file) }
        let centre = telling.centre
        try put([telling.settings], .settings)
        try put(centre.people.values.filter { $0.name.value != nil }.byID.map { Telling.object($0) }, .people)
        try put(
            centre.notes.values.filter { $0.written.value != nil }.byID.map { telling.wholeObject($0) },
            .handover)
        try put(centre.rules.values.filter(\.counts).byID.map { telling.wholeObject($0) }, .families)
        try put(centre.series.values.byID.map { telling.object($0) }, .series)
        try put(kept(.agreement, telling), .agreements)
        try put(kept(.priority, telling), .priorities)
        try put(kept(.mentoring, telling), .mentoring)
        try put(kept(.share, telling), .shares)
        try put(centre.reportsThatLeft.reversed().map { telling.object($0) }, .left)
        try put(gone.map { centre.gone.reading(of: $0).figures.object(of: $0) }, .figures)
    }

    private func kept(_ sort: Kept.Sort, _ telling: Telling) -> [JSONObject] {
        telling.centre.kept(sort).sorted { $0.id < $1.id }.map { telling.object($0) }
    }

    private mutating func write(_ month: Month, _ telling: Telling) throws(Trouble) {
        let centre = telling.centre
        func ofMonth<Thing: Identified>(_ things: some Sequence<Thing>) -> [Thing] {
            things.filter { $0.id.month == month }.byID
        }
        try put(ofMonth(centre.visits.values.filter(centre.counts)).map { telling.wholeObject($0) }, .visits)
        try put(
            ofMonth(centre.headcounts.values.filter(\.counts)).map { telling.wholeObject($0) }, .headcounts)
        try put(
            ofMonth(centre.care.values.filter(\.counts)).map { telling.object($0, whole: true) }, .childcare)
        try put(ofMonth(centre.shifts.values.filter(\.counts)).map { telling.object($0) }, .carers)
        try put(
            ofMonth(centre.concerns.values.filter(\.counts)).map { telling.whole($0, for: reader) }, .concerns
        )
        try put(
            ofMonth(centre.warnings.values.filter { $0.counts && centre.isAgreed($0) }).map {
                telling.object($0)
            }, .warnings)
        try put(ofMonth(centre.sessions.values.filter(\.counts)).map { telling.wholeObject($0) }, .sessions)
        try put(
            ofMonth(centre.decisions.values.filter(\.counts)).map { telling.object(.decision($0)) },
            .decisions)
        try put(ofMonth(centre.supplies.values.filter(\.counts)).map { telling.object($0) }, .supplies)
        try put(
            ofMonth(centre.looks.values.filter { $0.noted.value != nil }).map { telling.wholeObject($0) },
            .trail)
        var issues: [JSONObject] = []
        for issue in ofMonth(centre.issues.values.filter(\.counts)) {
            let sight = centre.sight(of: issue, for: reader)
            if sight.isEmpty { leftOut += 1 } else { issues.append(telling.whole(issue, sight, at: now)) }
        }
        try put(issues, .issues)
    }
}

/// What has an id that tells when it came into being.
protocol Identified<Root> {
    associatedtype Root
    var id: ID<Root> { get }
}

extension Visit: Identified {}
extension Headcount: Identified {}
extension ChildCareRequest: Identified {}
extension CarerShift: Identified {}
extension Issue: Identified {}
extension Concern: Identified {}
extension Warning: Identified {}
extension Session: Identified {}
extension Decision: Identified {}
extension Look: Identified {}
extension SuppliesDay: Identified {}
extension Person: Identified {}
extension HandoverNote: Identified {}
extension FamilyRule: Identified {}
extension Series: Identified {}

extension Sequence where Element: Identified {
    /// In the order in which they came into being.
    fileprivate var byID: [Element] { sorted { $0.id < $1.id } }
}
