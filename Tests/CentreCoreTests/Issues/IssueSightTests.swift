import CentreCore
import Testing

/// Who sees what of an issue: every role, every field, every consent.
struct IssueSightTests {
    /// What stands in the plan, written down a second time and in another way: by field, who sees it.
    private static func maySee(
        _ field: IssueField, _ role: Role, uses: Set<Use>, onAgenda: Bool, withdrawn: Bool
    ) -> Bool {
        let isCoordinator = role == .coordinator
        switch field {
        case .waiting: return isCoordinator || !withdrawn
        case .state: return isCoordinator
        case .readers, .consents, .help: return isCoordinator && !withdrawn
        case .kinds:
            if withdrawn { return false }
            return isCoordinator || uses.contains(.helpersKnow)
                || (role == .facilitator && onAgenda && uses.contains(.talk))
        case .support: return !withdrawn && (isCoordinator || uses.contains(.helpersKnow))
        case .words:
            if withdrawn { return false }
            return isCoordinator || (role == .facilitator && onAgenda && uses.contains(.talk))
        case .who, .happened, .place, .many, .elsewhere, .safe, .name: return isCoordinator && !withdrawn
        }
    }

    private static let consents: [Set<Use>] = (0..<16).map { bits in
        Set(Use.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
    }

    @Test(arguments: Role.allCases, [false, true])
    func `each role sees exactly what the plan says, with every consent`(_ role: Role, _ withdrawn: Bool)
        throws
    {
        for uses in Self.consents {
            for onAgenda in [false, true] {
                var evening = try Evening()
                let added = try evening.does(.addPerson(name: "Zoe", roles: [role]), by: evening.ana)
                guard case .personAdded(let event)? = added.lines.first?.events.first else {
                    throw Unexpected()
                }
                let id = try evening.raises(.bribes("Rosa", uses: [.talk], words: "at the gate"))
                let concern = try evening.joins([id])
                if onAgenda {
                    try evening.does(.concern(.putOnAgenda(concern, evening.now.day)), by: evening.ana)
                }
                let wanted = Dictionary(uniqueKeysWithValues: Use.allCases.map { ($0, uses.contains($0)) })
                if uses != [.talk] {
                    try evening.does(.issue(.consent(id, wanted, .coordinator)), by: evening.ana)
                }
                if withdrawn { try evening.does(.issue(.withdraw(id, .coordinator)), by: evening.ana) }
                let person = try #require(evening.centre.people[event.person])
                let sight = evening.centre.sight(of: try evening.issue(id), for: person)
                for field in IssueField.allCases {
                    let may = Self.maySee(field, role, uses: uses, onAgenda: onAgenda, withdrawn: withdrawn)
                    #expect(
                        sight.contains(field) == may,
                        "\(role) \(field), \(uses), agenda \(onAgenda), withdrawn \(withdrawn)")
                }
            }
        }
    }

    @Test(arguments: ["Lu", "lu", " LU ", "Lu Mar", "Lú"])
    func `whoever was named by the raiser sees nothing, closes nothing, and is told that there is nothing`(
        _ typed: String
    ) throws {
        var evening = try Evening()
        let lu = try evening.secondCoordinator()
        var telling = Telling.bribes("Rosa")
        telling.shutOut = [typed]
        let id = try evening.raises(telling)
        let person = try #require(evening.centre.people[lu])
        #expect(evening.centre.sight(of: try evening.issue(id), for: person).isEmpty)
        #expect(evening.centre.review(by: person, at: evening.now).isEmpty)
        #expect(evening.centre.unanswered(for: person).isEmpty)
        let deeds: [IssueAction] = [
            .hear(id), .close(id, .resolved, .coordinator), .close(id, .resolved, .raisersWord),
            .help(id, Helping(.support, words: "x")), .consent(id, [.talk: false], .coordinator),
            .withdraw(id, .coordinator), .giveReceipt(id, mark: "m"),
            .letIn(id, ID(high: 0, low: 0), .coordinator),
        ]
        for deed in deeds {
            #expect(evening.refusal(of: .issue(deed), by: lu) == .issue(.unknownIssue), "\(deed)")
        }
        #expect(
            evening.refusal(of: .concern(.open([id], about: nil, summary: nil)), by: lu)
                == .issue(.unknownIssue))
        #expect(
            evening.centre.coordinators(for: try evening.issue(id), at: evening.now).map(\.id) == [
                evening.ana
            ])
        let reader = try #require(try evening.issue(id).readersShutOut.first)
        try evening.does(.issue(.letIn(id, reader.id, .coordinator)), by: evening.ana)
        #expect(!evening.centre.sight(of: try evening.issue(id), for: person).isEmpty)
    }

    @Test func `whoever was named stays shut out under another name, and once their name is forgotten`()
        throws
    {
        var evening = try Evening()
        let lu = try evening.secondCoordinator()
        var telling = Telling.bribes(nil)
        telling.shutOut = ["Lu"]
        let id = try evening.raises(telling)
        try evening.does(.renamePerson(lu, "Maria"), by: evening.ana)
        let person = try #require(evening.centre.people[lu])
        #expect(evening.centre.sight(of: try evening.issue(id), for: person).isEmpty)
        try evening.does(.askForget("lu"), by: evening.bea)
        let request = try #require(evening.centre.openRequests.first)
        let places = evening.lines.flatMap { $0.mentions(of: "lu") }.flatMap(\.places)
        try evening.does(.forget(request.id, places), by: evening.ana)
        #expect(evening.centre.sight(of: try evening.issue(id), for: person).isEmpty)
        #expect(try evening.issue(id).readersShutOut.map(\.name) == [nil])
    }

    @Test func `who wrote it down gains no reading, and adds nothing to it but what was done`() throws {
        var evening = try Evening()
        let id = try evening.raises(.bribes("Rosa", words: "at the gate"), by: evening.bea)
        let bea = try #require(evening.centre.people[evening.bea])
        #expect(evening.centre.sight(of: try evening.issue(id), for: bea) == [.waiting])
        #expect(
            evening.refusal(of: .issue(.fill(id, .bribes(nil))), by: evening.bea) == .issue(.toldAlready))
        #expect(
            evening.refusal(of: .issue(.add(id, words: "x", .coordinator)), by: evening.bea)
                == .notAllowed(needs: .coordinator))
        try evening.does(.issue(.help(id, Helping(.support, words: "sat together"))), by: evening.bea)
        #expect(evening.centre.unanswered(for: bea).isEmpty)
    }

    @Test func `a receipt lets its holder add, withdraw and hear, and one of another mark nothing`() throws {
        var evening = try Evening()
        var telling = Telling.bribes(nil, words: "at the gate")
        telling.receipt = "marked"
        let id = try evening.raises(telling)
        let wrong = IssueRight.receipt(mark: "other")
        for deed: IssueAction in [
            .add(id, words: "x", wrong), .withdraw(id, wrong), .consent(id, [.talk: false], wrong),
        ] {
            #expect(evening.refusal(of: .issue(deed), by: evening.joy) == .issue(.receiptFitsNothing))
        }
        let right = IssueRight.receipt(mark: "marked")
        try evening.does(.issue(.add(id, words: "twice since", right)), by: evening.joy)
        #expect(try evening.issue(id).said.compactMap(\.text) == ["at the gate", "twice since"])
        try evening.does(.issue(.consent(id, [.talk: false], right)), by: evening.joy)
        #expect(try !evening.issue(id).allows(.talk))
        try evening.does(.issue(.withdraw(id, right)), by: evening.joy)
        #expect(evening.centre.issue(withReceipt: "marked") == nil)
        #expect(
            evening.refusal(of: .issue(.add(id, words: "x", right)), by: evening.joy)
                == .issue(.receiptFitsNothing))
    }
}
