extension Issue {
    /// What goes of what stands, where nothing is told in its place.
    func withdrawing(_ untold: Untold, but telling: Telling) -> IssueTold {
        var told = IssueTold(issue: id)
        for code in untold.kinds.subtracting(telling.kinds) where chosenKinds.contains(code) {
            told.kinds[code] = false
        }
        for code in untold.supports.subtracting(telling.supports) where wantedSupports.contains(code) {
            told.supports[code] = false
        }
        if untold.name, telling.handle == nil, recordedName != nil { told.handle = .cleared }
        for question in untold.answers {
            if telling.replies[question] == nil, reply(to: question) != nil {
                told.replies[question] = .cleared
            }
            switch question {
            case .who: if telling.who == nil, who != nil { told.who = .cleared }
            case .happened: if telling.happened == nil, happened != nil { told.happened = .cleared }
            case .place: if telling.place == nil, place != nil { told.place = .cleared }
            case .elsewhere: if telling.why == nil, why != nil { told.why = .cleared }
            case .safe, .kinds, .many, .support: break
            }
        }
        return told
    }
}
