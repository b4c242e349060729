internal import CentreCore
internal import Resources

extension DemoCentre {
    /// How the group came to decide, what it agreed to and what comes first.
    mutating func decideTogether(in words: Catalogue, _ language: Code?) {
        guard let language, let other = Code(words.language == .english ? "pt" : "en") else { return }
        let rules = ["demo.rule.1", "demo.rule.2", "demo.rule.3"]
        for (number, rule) in rules.enumerated() {
            let wish = AgreementWish(words(rule), language: language)
            // Before there is a method, what they agree to stands as they took it.
            let deciding = Deciding(
                words("demo.rule.agreed"), tally: Tally(agree: 9 + number), outcome: .adopted)
            does(.collective(.agree(wish, deciding)), by: dee, at: evening(300, .at(20, 10 + number)))
            let translation = Catalogue(words.language == .english ? .portuguese : .english)(rule)
            guard let id = standing.agreementsInForce().last?.id else { continue }
            does(
                .collective(.word(id, words: translation, language: other, agreed: number == 0)), by: dee,
                at: evening(300, .at(20, 20 + number)))
        }
        let method = Deciding(
            words("demo.method"), tally: Tally(agree: 11, aside: 1, object: 0, present: 12),
            effect: .method(DecisionMethod(.consent, quorum: 5)))
        does(.collective(.decide(method)), by: dee, at: evening(300, .at(20, 40)))
        for (number, basis) in [Priority.Basis.words, .childCare].enumerated() {
            does(
                .collective(.prioritise(words: words("demo.priority.\(number + 1)"), basis)), by: dee,
                at: evening(90, .at(20, 41 + number)))
        }
        let ranked = standing.prioritiesRanked().map(\.id)
        let dots = Dictionary(uniqueKeysWithValues: zip(ranked, [14, 11]))
        does(.collective(.rank(dots)), by: dee, at: evening(90, .at(20, 50)))
        if let role = Code("facilitating") {
            let learn = CollectiveAction.mentor(learner: "Lu", mentor: "Dee", role: role)
            does(.collective(learn), by: dee, at: evening(60, .at(20, 51)))
        }
        if let learning = standing.mentoringsGoingOn.first?.id {
            let step = CollectiveAction.step(learning, .shadow, learner: true, mentor: true)
            does(.collective(step), by: dee, at: evening(20, .at(20, 52)))
        }
    }

    /// A meeting last week, whose notes wait for the next one; newcomers tonight; the whole house each month.
    mutating func meet(in words: Catalogue) {
        let plan = SessionPlan(topic: words("demo.session.last"), kind: Code("meeting"), facilitator: "Dee")
        let opened = does(.session(.openUnplanned(plan)), by: dee, at: evening(5, .at(21, 0)))
        guard case .session(let event)? = opened.first else { return }
        let id = event.session
        func did(_ action: SessionAction, _ minute: Int) {
            does(.session(action), by: dee, at: evening(5, .at(21, minute)))
        }
        did(.count(id, others: 11), 5)
        did(.addItem(id, .own, words: words("demo.session.item")), 6)
        let item = standing.session(id)?.agenda.first?.id
        did(.say(id, words("demo.session.said"), on: item), 30)
        if let item { did(.moveItem(id, item, .talked), 31) }
        let lamp = ActionWish(
            what: words("demo.session.action"), who: "Lu", by: today.day.advanced(by: 3))
        let deciding = Deciding(
            words("demo.session.decided"), tally: Tally(agree: 10, aside: 1, object: 0, present: 11),
            actions: [lamp], session: id)
        does(.collective(.decide(deciding)), by: dee, at: evening(5, .at(21, 40)))
        did(.close(id), 58)
        let newcomers = SessionPlan(
            topic: words("demo.session.tonight"), kind: Code("newcomers"), languages: Set(codes("pt")),
            facilitator: "Dee", learning: "Lu", childCare: true)
        does(.session(.plan(newcomers, starts: tonight)), by: dee, at: evening(1, .at(22, 10)))
        let house = SessionPlan(topic: words("demo.session.house"), kind: Code("meeting"), facilitator: "Dee")
        let times = SeriesTimes(
            first: today.day.advanced(by: 1), minute: .at(19, 0), rule: .weekday(1, nth: 1))
        does(.session(.planSeries(house, times)), by: dee, at: evening(1, .at(22, 20)))
    }

    /// In three quarters of an hour, so that it lies ahead at whatever hour somebody looks.
    private var tonight: PlannedTime {
        let soon = now.later(minutes: 45 - now.minuteOfDay % 15)
        return PlannedTime(soon.day, MinuteOfDay(soon.minuteOfDay) ?? .midnight)
    }
}
