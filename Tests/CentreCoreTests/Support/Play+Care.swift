import CentreCore

extension Centre {
    /// How many kinds of child-care action there are for random evenings.
    static let careKinds = 26

    /// A child-care action of a kind, aimed at something that is there, or `nil` where nothing is.
    func someCareAction(_ kind: Int, at now: Moment, people: [ID<Person>], mint: inout Mint) -> Action? {
        switch kind {
        case 0...1:
            let wish = someWish(at: now, mint: &mint)
            return .care(.ask(wish, weeks: wish.from == nil ? 0 : Int.random(in: 0...2, using: &mint)))
        case 2...5: return .care(.welcome(someWish(at: now, mint: &mint), someTaking(at: now, mint: &mint)))
        case 6...10: return carerAction(kind, at: now, people: people, mint: &mint).map { .care($0) }
        case 11: return .changeSettings(someCareSettings(mint: &mint))
        default:
            let requests = care.values.filter(\.counts).map(\.id).sorted()
            guard let id = requests.randomElement(using: &mint), let request = care[id] else { return nil }
            return careAction(kind, on: request, at: now, mint: &mint).map { .care($0) }
        }
    }

    private func careAction(
        _ kind: Int, on request: ChildCareRequest, at now: Moment, mint: inout Mint
    ) -> CareAction? {
        let here = request.inCare.map(\.id).filter { _ in Bool.random(using: &mint) }
        switch kind {
        case 12: return .answer(request.id, someAnswer(mint: &mint))
        case 13:
            let reasons = ChildCareRequest.Reason.ofWithdrawing
            return .withdraw(
                request.id, reasons.randomElement(using: &mint) ?? .ownWish,
                andLater: Bool.random(using: &mint))
        case 14: return .change(request.id, someChange(of: request, at: now, mint: &mint))
        case 15...16: return .takeIn(request.id, someTaking(at: now, mint: &mint))
        case 17: return .extend(request.id, here, until: someBack(at: now, mint: &mint))
        case 18: return someShift(mint: &mint).map { .hand(request.id, here, to: $0) }
        case 19...20:
            let proofs: [Collecting.Proof] = [.word(isRight: true), .word(isRight: false), .knownFace]
            return .collect(
                request.id,
                Collecting(
                    children: here, to: ["Lola", "Carlos", "Pau"].randomElement(using: &mint) ?? "Pau",
                    proof: proofs.randomElement(using: &mint) ?? .knownFace, carer: someShift(mint: &mint),
                    at: someTime(at: now, mint: &mint)))
        case 21: return someHash(mint: &mint).map { .newWord(request.id, $0) }
        case 22: return .nameCollector(request.id, someCollector(mint: &mint))
        case 23:
            let rules = collectorRules(for: request)
            return rules.randomElement(using: &mint).map { .withdrawCollector(request.id, $0.source) }
        case 24 where Bool.random(using: &mint): return .takeBack(request.id)
        case 24: return .callParent(request.id, at: someTime(at: now, mint: &mint))
        default:
            let states: [Child.StayState] = [.inCare, .collected, .takenBack]
            guard let child = request.named.randomElement(using: &mint) else { return nil }
            return .putRight(request.id, child.id, states.randomElement(using: &mint) ?? .inCare)
        }
    }

    private func carerAction(
        _ kind: Int, at now: Moment, people: [ID<Person>], mint: inout Mint
    ) -> CareAction? {
        if kind <= 7 {
            let name = ["Joy", "Nur", "Pia", "Sol"].randomElement(using: &mint) ?? "Sol"
            let who = people.randomElement(using: &mint).flatMap { person in
                Bool.random(using: &mint) ? CarerName.person(person) : nil
            }
            return .startCarer(
                who ?? .name(name), at: someTime(at: now, mint: &mint), until: someBack(at: now, mint: &mint))
        }
        guard let id = someShift(mint: &mint) else { return nil }
        switch kind {
        case 8:
            return .endCarer(
                id, at: someTime(at: now, mint: &mint),
                to: Bool.random(using: &mint) ? someShift(mint: &mint) : nil)
        case 9: return .keepCarer(id, until: someBack(at: now, mint: &mint))
        default: return .takeBackCarer(id)
        }
    }
}

extension Centre {
    private func someTime(at now: Moment, mint: inout Mint) -> Moment? {
        Bool.random(using: &mint)
            ? nil
            : Moment(now.instant.advanced(minutes: -Int.random(in: 0...90, using: &mint)), offset: 60)
    }

    private func someBack(at now: Moment, mint: inout Mint) -> Moment? {
        Bool.random(using: &mint)
            ? nil
            : Moment(now.instant.advanced(minutes: Int.random(in: 5...400, using: &mint)), offset: 60)
    }

    private func someHash(mint: inout Mint) -> SecretHash? { somePin(UInt8.random(in: 1...9, using: &mint)) }

    private func someShift(mint: inout Mint) -> ID<CarerShift>? {
        shifts.values.filter(\.counts).map(\.id).sorted().randomElement(using: &mint)
    }

    private func someKid(mint: inout Mint) -> ChildWish {
        let names = ["Tom", "Leo", "Mia", "Zo\u{eb}", "Ada", "Kai", "Uma", "tom", "Lola"]
        return ChildWish(
            name: names.randomElement(using: &mint) ?? "Tom",
            band: settings.ratioTable.rows.randomElement(using: &mint)?.band,
            notes: Bool.random(using: &mint) ? [.allergy: "nuts", .comfort: "the blue bear"] : [:])
    }

    private func someCollector(mint: inout Mint) -> CollectorWish {
        CollectorWish(
            ["Carlos", "Pau", "Carlos Mora"].randomElement(using: &mint) ?? "Pau",
            may: Bool.random(using: &mint), forFamily: Bool.random(using: &mint))
    }

    private func someWish(at now: Moment, mint: inout Mint) -> CareWish {
        var wish = CareWish(
            parent: [nil, "Lola", "Mona"].randomElement(using: &mint) ?? nil,
            visit: Bool.random(using: &mint) ? nil : present.first?.id,
            children: (0..<Int.random(in: 1...2, using: &mint)).map { _ in someKid(mint: &mint) },
            at: someTime(at: now, mint: &mint))
        guard Bool.random(using: &mint) else { return wish }
        let from = PlannedTime(
            Moment(now.instant.advanced(minutes: Int.random(in: 0...900, using: &mint)), offset: 60))
        wish.from = from
        wish.until = MinuteOfDay(min(1439, from.minute.minutes + 60)).map { PlannedTime(from.day, $0) }
        return wish
    }

    private func somePlan(mint: inout Mint) -> CareChange.Plan {
        guard Bool.random(using: &mint) else { return CareChange.Plan() }
        return CareChange.Plan(
            reach: [.cleared, .to("555 01")].randomElement(using: &mint),
            call: [.cleared, .to("Rosa")].randomElement(using: &mint),
            wait: Int.random(in: 0...30, using: &mint),
            neverCall: [.cleared, .to("Carlos")].randomElement(using: &mint))
    }

    private func someTaking(at now: Moment, mint: inout Mint) -> Taking {
        let reasons = ChildCareRequest.Reason.ofJumping
        return Taking(
            carer: someShift(mint: &mint), back: someBack(at: now, mint: &mint),
            at: someTime(at: now, mint: &mint), plan: somePlan(mint: &mint),
            collectors: Bool.random(using: &mint) ? [someCollector(mint: &mint)] : [],
            word: Bool.random(using: &mint) ? someHash(mint: &mint) : nil,
            reason: Bool.random(using: &mint) ? reasons.randomElement(using: &mint) : nil)
    }

    private func someAnswer(mint: inout Mint) -> CareAnswer {
        let states: [ChildCareRequest.State] = [.accepted, .waitlisted, .declined, .noShow]
        let state = states.randomElement(using: &mint) ?? .accepted
        let reasons = state == .declined ? ChildCareRequest.Reason.ofDeclining : []
        return CareAnswer(
            state, reason: reasons.randomElement(using: &mint),
            words: Bool.random(using: &mint) ? "no place for babies" : nil)
    }

    private func someChange(
        of request: ChildCareRequest, at now: Moment, mint: inout Mint
    ) -> CareChange {
        var change = CareChange()
        switch Int.random(in: 0...4, using: &mint) {
        case 0: change.plan = somePlan(mint: &mint)
        case 1:
            for child in request.named where Bool.random(using: &mint) {
                change.children[child.id] = someKid(mint: &mint)
            }
        case 2: change.joining = [someKid(mint: &mint)]
        case 3: change.leavingOut = request.named.map(\.id).filter { _ in Bool.random(using: &mint) }
        default:
            let wish = someWish(at: now, mint: &mint)
            change.parent = Change(wish.parent)
            change.visit = Change(wish.visit)
            change.from = Change(wish.from)
            change.until = Change(wish.until)
        }
        return change
    }

    private func someCareSettings(mint: inout Mint) -> SettingsChanged {
        let rows = [0, 1, 2, 3, 5, 8].filter { _ in Bool.random(using: &mint) }.map {
            RatioTable.Row(
                band: AgeBand(clamping: $0), perCarer: Int.random(in: 1...6, using: &mint),
                source: Bool.random(using: &mint) ? "ours" : nil)
        }
        return SettingsChanged(
            ratios: RatioTable(rows),
            capacity: Bool.random(using: &mint) ? Change(Int.random(in: 1...4, using: &mint)) : .cleared,
            returnWithin: Int.random(in: 5...30, using: &mint))
    }
}
