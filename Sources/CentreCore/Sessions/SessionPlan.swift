/// What is planned of a session, or of each session of a series; nothing of it is required.
package struct SessionPlan: Hashable, Sendable {
    package var topic: String?
    /// A code of the list `sessionKinds`.
    package var kind: Code?
    /// Where it is held; `nil` for here.
    package var place: String?
    package var languages: Set<Code>
    /// For whom it is.
    package var audience: String?
    /// How many people there is room for.
    package var capacity: Int?
    package var facilitator: String?
    /// Who learns to facilitate beside them.
    package var learning: String?
    package var childCare: Bool

    package init(
        topic: String? = nil, kind: Code? = nil, place: String? = nil, languages: Set<Code> = [],
        audience: String? = nil, capacity: Int? = nil, facilitator: String? = nil, learning: String? = nil,
        childCare: Bool = false
    ) {
        self.topic = topic
        self.kind = kind
        self.place = place
        self.languages = languages
        self.audience = audience
        self.capacity = capacity
        self.facilitator = facilitator
        self.learning = learning
        self.childCare = childCare
    }
}

/// What of a plan is in somebody's own words.
package enum PlanText: String, Hashable, Sendable, CaseIterable {
    case topic, place, audience, facilitator, learning

    /// Under which name its words can be forgotten.
    var field: WordField {
        switch self {
        case .topic: .topic
        case .place: .place
        case .audience: .audience
        case .facilitator: .facilitator
        case .learning: .learning
        }
    }

    /// What the field is called where its text is refused.
    var limit: Refusal.Field {
        switch self {
        case .topic: .topic
        case .place: .place
        case .audience: .audience
        case .facilitator: .facilitator
        case .learning: .learning
        }
    }
}

extension SessionPlan {
    package subscript(text: PlanText) -> String? {
        get {
            switch text {
            case .topic: topic
            case .place: place
            case .audience: audience
            case .facilitator: facilitator
            case .learning: learning
            }
        }
        set {
            switch text {
            case .topic: topic = newValue
            case .place: place = newValue
            case .audience: audience = newValue
            case .facilitator: facilitator = newValue
            case .learning: learning = newValue
            }
        }
    }

    /// What must change so that this plan reads as the other.
    package func changes(to other: SessionPlan) -> PlanChange {
        var change = PlanChange()
        for text in PlanText.allCases where self[text] != other[text] { change[text] = Change(other[text]) }
        if kind != other.kind { change.kind = Change(other.kind) }
        if capacity != other.capacity { change.capacity = Change(other.capacity) }
        if childCare != other.childCare { change.childCare = other.childCare }
        for code in languages.symmetricDifference(other.languages) {
            change.languages[code] = other.languages.contains(code)
        }
        return change
    }

    /// The plan with a change made.
    func changed(_ change: PlanChange) -> SessionPlan {
        var plan = self
        for text in PlanText.allCases {
            if let words = change[text] { plan[text] = words.value }
        }
        if let kind = change.kind { plan.kind = kind.value }
        if let capacity = change.capacity { plan.capacity = capacity.value }
        if let flag = change.childCare { plan.childCare = flag }
        for (code, isSpoken) in change.languages { plan.languages.keep(code, isSpoken) }
        return plan
    }
}

/// What of a plan reads otherwise: `nil` leaves a field as it stands, and so does a language that is not named.
package struct PlanChange: Hashable, Sendable {
    package var topic: Change<String>?
    package var kind: Change<Code>?
    package var place: Change<String>?
    package var languages: [Code: Bool]
    package var audience: Change<String>?
    package var capacity: Change<Int>?
    package var facilitator: Change<String>?
    package var learning: Change<String>?
    package var childCare: Bool?

    package init(
        topic: Change<String>? = nil, kind: Change<Code>? = nil, place: Change<String>? = nil,
        languages: [Code: Bool] = [:], audience: Change<String>? = nil, capacity: Change<Int>? = nil,
        facilitator: Change<String>? = nil, learning: Change<String>? = nil, childCare: Bool? = nil
    ) {
        self.topic = topic
        self.kind = kind
        self.place = place
        self.languages = languages
        self.audience = audience
        self.capacity = capacity
        self.facilitator = facilitator
        self.learning = learning
        self.childCare = childCare
    }
}

extension PlanChange {
    package subscript(text: PlanText) -> Change<String>? {
        get {
            switch text {
            case .topic: topic
            case .place: place
            case .audience: audience
            case .facilitator: facilitator
            case .learning: learning
            }
        }
        set {
            switch text {
            case .topic: topic = newValue
            case .place: place = newValue
            case .audience: audience = newValue
            case .facilitator: facilitator = newValue
            case .learning: learning = newValue
            }
        }
    }

    /// The fields of which this change speaks, as a plan has them.
    func restoring(_ plan: SessionPlan) -> PlanChange {
        var former = PlanChange()
        for text in PlanText.allCases where self[text] != nil { former[text] = Change(plan[text]) }
        if kind != nil { former.kind = Change(plan.kind) }
        if capacity != nil { former.capacity = Change(plan.capacity) }
        if childCare != nil { former.childCare = plan.childCare }
        for code in languages.keys { former.languages[code] = plan.languages.contains(code) }
        return former
    }

    /// Whether a plan would read otherwise with this change.
    func alters(_ plan: SessionPlan) -> Bool { plan.changed(self) != plan }
}
