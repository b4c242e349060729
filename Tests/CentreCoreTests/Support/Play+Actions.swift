import CentreCore

extension Centre {
    /// An action of a kind, aimed at something that is there, or `nil` where nothing is.
    func someAction(_ kind: Int, at now: Moment, people: [ID<Person>], mint: inout Mint) -> Action? {
        if kind >= Move.gathering {
            return someCollectiveAction(kind - Move.gathering, at: now, mint: &mint).map { .collective($0) }
        }
        if kind >= Move.meeting {
            return someSessionAction(kind - Move.meeting, at: now, mint: &mint)
        }
        if kind >= Move.telling {
            return someIssueAction(kind - Move.telling, at: now, people: people, mint: &mint)
        }
        if kind >= Move.listening {
            return someCareAction(kind - Move.listening, at: now, people: people, mint: &mint)
        }
        let ids = visits.values.filter { self.counts($0) }.map(\.id).sorted()
        let times: [Moment?] = [
            nil, nil,
            Moment(now.instant.advanced(minutes: -Int.random(in: 0...600, using: &mint)), offset: 60),
        ]
        let time = times.randomElement(using: &mint) ?? nil
        if kind <= 5 { return .arrive(someArrival(at: time, mint: &mint)) }
        if kind >= 20 { return standingAction(kind, people: people, mint: &mint) }
        if kind == 6 { return .leaveUnnamed(at: time) }
        if kind == 7, Bool.random(using: &mint) { return someSupplies(at: now, mint: &mint) }
        if kind == 7 { return .count(people: Int.random(in: 0...90, using: &mint), at: time) }
        guard let id = ids.randomElement(using: &mint), let visit = visits[id] else { return nil }
        switch kind {
        case 8, 9: return .leave(id, at: time)
        case 10: return .leave(id, people: Int.random(in: 1...4, using: &mint), at: time)
        case 11: return .closeByDesk(id, at: time)
        case 12: return .reopen(id)
        case 13, 14: return .change(id, someChange(at: time, mint: &mint))
        case 15: return .takeBackVisit(id)
        case 16:
            return settings.offered(.services).randomElement(using: &mint).map {
                .serve(id, [$0], quantity: Int.random(in: 1...9, using: &mint))
            }
        case 17: return visit.given.randomElement(using: &mint).map { .takeBackService(id, $0.id) }
        case 18:
            let due = now.day.advanced(by: Int.random(in: 1...9, using: &mint))
            return settings.offered(.referrals).randomElement(using: &mint).map {
                .refer(id, to: $0, due: due)
            }
        default:
            let states = Referral.State.allCases
            guard let referral = visit.openReferrals.randomElement(using: &mint),
                let state = states.randomElement(using: &mint)
            else { return nil }
            let words = [nil, "it helped", "they were rude"].randomElement(using: &mint) ?? nil
            let due = [nil, now.day.advanced(by: 3)].randomElement(using: &mint) ?? nil
            return .follow(id, referral.id, state, words: words, due: due)
        }
    }

    /// The same days again and again, so that desks write of one and the same.
    private func someSupplies(at now: Moment, mint: inout Mint) -> Action {
        let day = now.day.advanced(by: -Int.random(in: 0...2, using: &mint))
        if let total = supplies(on: day), Int.random(in: 0...2, using: &mint) == 0 {
            return .supplies(.takeBack(total.id))
        }
        let items = settings.offered(.supplies).prefix(2).map { ($0, Int.random(in: 0...9, using: &mint)) }
        return .supplies(.count(day: day, Dictionary(uniqueKeysWithValues: items)))
    }

    private func someArrival(at time: Moment?, mint: inout Mint) -> Arrival {
        let handle = [nil, "Lola", "Mona", "L\u{f3}la", "Zoe"].randomElement(using: &mint) ?? nil
        return Arrival(
            handle: handle, people: Int.random(in: 1...5, using: &mint),
            children: Int.random(in: 0...2, using: &mint),
            reasons: settings.offered(.reasons).filter { _ in Bool.random(using: &mint) },
            need: Bool.random(using: &mint) ? "a bed" : nil, at: time)
    }

    private func someChange(at time: Moment?, mint: inout Mint) -> VisitChange {
        switch Int.random(in: 0...5, using: &mint) {
        case 0: VisitChange(arrived: time)
        case 1: VisitChange(left: time)
        case 2: VisitChange(handle: [.cleared, .to("Nina"), .to("Lola")].randomElement(using: &mint))
        case 3: VisitChange(people: Int.random(in: 1...6, using: &mint), children: 1)
        case 4:
            VisitChange(reasons: Set(settings.offered(.reasons).filter { _ in Bool.random(using: &mint) }))
        default: VisitChange(need: [.cleared, .to("a lawyer")].randomElement(using: &mint))
        }
    }

    private func standingAction(_ kind: Int, people: [ID<Person>], mint: inout Mint) -> Action? {
        guard let person = people.randomElement(using: &mint),
            let role = Role.allCases.randomElement(using: &mint)
        else { return nil }
        switch kind {
        case 20: return .handOver(["Key at Dee's", "Boiler off"].randomElement(using: &mint) ?? "Boiler off")
        case 21: return openNotes.randomElement(using: &mint).map { .putAway($0.id) }
        case 22:
            let name = ["Eva", "Pia", "Bea", "Ana"].randomElement(using: &mint) ?? "Eva"
            switch Int.random(in: 0...4, using: &mint) {
            case 0: return .renamePerson(person, name)
            case 1: return .addHelper(name: name, pin: somePin(4))
            case 2:
                let helpers = self.people.values.filter { $0.lastDay != nil }.map(\.id).sorted()
                return helpers.randomElement(using: &mint).map { .keepHelper($0) }
            case 3:
                guard let other = people.randomElement(using: &mint), let hash = somePin(9) else {
                    return nil
                }
                let assent: [Assent] = [.own, .second(other), .keyHolder]
                return .setPin(person, hash, assent.randomElement(using: &mint) ?? .own)
            default: return .addPerson(name: name, roles: [role])
            }
        case 23: return .changeRoles(person, [role: Bool.random(using: &mint)])
        case 24 where Bool.random(using: &mint):
            if let request = openRequests.randomElement(using: &mint), Bool.random(using: &mint) {
                let refs = visits.values.compactMap(\.handle.stamp?.ref).sorted()
                return .forget(
                    request.id, refs.filter { _ in Bool.random(using: &mint) }.map { WordPlace($0, .handle) })
            }
            if Bool.random(using: &mint) {
                return .noteLook(.exportLines, about: visits.keys.min()?.of(Look.Thing.self))
            }
            return .askForget(["lola", "Mona", "Nina"].randomElement(using: &mint) ?? "Nina")
        case 24:
            let turn = MinuteOfDay(Int.random(in: 0...12, using: &mint) * 60)
            let length = Bool.random(using: &mint) ? 6 : nil
            let soft = Bool.random(using: &mint) ? Int.random(in: 1...15, using: &mint) : nil
            return .changeSettings(
                SettingsChanged(turn: turn, pinLength: length, softLock: soft, hardLock: soft.map { $0 * 10 })
            )
        default:
            let (list, place) = (CodeList.reasons, Int.random(in: 0...9, using: &mint))
            guard
                let code = ["meal", "rest", "yoga", "art"].compactMap(Code.init).randomElement(using: &mint)
            else { return nil }
            let offered = settings.knows(code, in: list) ? Bool.random(using: &mint) : true
            return .changeList(ListChanged(list: list, code: code, offered: offered, place: place))
        }
    }
}
