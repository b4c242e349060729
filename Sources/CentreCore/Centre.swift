/// The state of a centre: what the events seen so far add up to.
///
/// Only ``apply(_:)`` changes it. The order in which lines arrive, and how often, makes no difference.
package struct Centre: Hashable, Sendable {
    package internal(set) var settings = Settings()
    package internal(set) var people: [ID<Person>: Person] = [:]
    package internal(set) var visits: [ID<Visit>: Visit] = [:]
    package internal(set) var headcounts: [ID<Headcount>: Headcount] = [:]
    package internal(set) var looks: [ID<Look>: Look] = [:]
    package internal(set) var care: [ID<ChildCareRequest>: ChildCareRequest] = [:]
    package internal(set) var shifts: [ID<CarerShift>: CarerShift] = [:]
    /// Who may, or must never, collect whose children.
    package internal(set) var rules: [ID<FamilyRule>: FamilyRule] = [:]
    package internal(set) var issues: [ID<Issue>: Issue] = [:]
    package internal(set) var concerns: [ID<Concern>: Concern] = [:]
    package internal(set) var warnings: [ID<Warning>: Warning] = [:]
    package internal(set) var supplies: [ID<SuppliesDay>: SuppliesDay] = [:]
    package internal(set) var sessions: [ID<Session>: Session] = [:]
    package internal(set) var series: [ID<Series>: Series] = [:]
    package internal(set) var decisions: [ID<Decision>: Decision] = [:]
    package internal(set) var agreements: [ID<Agreement>: Agreement] = [:]
    package internal(set) var priorities: [ID<Priority>: Priority] = [:]
    package internal(set) var mentorings: [ID<Mentoring>: Mentoring] = [:]
    package internal(set) var shares: [ID<ReportedShare>: ReportedShare] = [:]
    /// The reports that left the centre.
    package internal(set) var leftReports: [ID<LeftReport>: LeftReport] = [:]
    package internal(set) var notes: [ID<HandoverNote>: HandoverNote] = [:]
    package internal(set) var imports: [ID<Act>: ImportedFile] = [:]
    package internal(set) var requests: [ID<ForgetRequest>: ForgetRequest] = [:]
    /// What must not be known any more, wherever it is met.
    package internal(set) var forgotten = ForgottenWords()
    /// The months that were let go, and what was counted of them.
    package internal(set) var gone = MonthsGone()
    /// Working names that were used, for suggestions.
    package internal(set) var names = NamesHeard()
    /// The newest `h` of any standing event.
    package internal(set) var newestStanding: UInt64 = 0
    /// The latest time at which any line was written, by its writer's clock.
    package internal(set) var newestEntry = Instant.earliest
    /// Where events stand that are of a kind that this program does not know.
    var unknown: Set<EventRef> = []
    var index = VisitIndex()
    var careIndex = CareIndex()
    /// The adopted decisions that have an effect.
    var inForce: Set<ID<Decision>> = []
    /// What the collective does not want recorded: asked for with every deed.
    var refused: Set<RefusedField> = []
    /// The folded names that somebody asked to be forgotten by.
    var hiddenNames: Set<String> = []

    package init() {}

    /// A file of visits that was taken in.
    package struct ImportedFile: Hashable, Sendable {
        package internal(set) var taken = Latest<ImportTaken>()
        package internal(set) var takenBack = Latest<Bool>()
        package internal(set) var hands = Hands()
    }

    /// How many events were of a kind that this program does not know.
    package var unknownEvents: Int { unknown.count }

    /// Whether a file with this digest was taken in, and not taken back.
    package func tookIn(_ digest: String) -> Bool {
        imports.values.contains { $0.taken.value?.digest == digest && $0.takenBack.value != true }
    }

    /// Whether a visit stands: its arrival was seen and neither it nor the file it came in was taken back.
    package func counts(_ visit: Visit) -> Bool { visit.counts(imports: imports) }
}
