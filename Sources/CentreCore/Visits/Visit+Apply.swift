extension Visit {
    /// Takes an event in; `hidden` are the names by which somebody asked to be forgotten.
    mutating func apply(_ event: Event, of deed: Deed, at stamp: Stamp, hiding hidden: Set<String>) {
        apply(event, of: deed, at: stamp)
        hideName(among: hidden)
    }

    private mutating func apply(_ event: Event, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .visitArrived(let event):
            state.assign(.present, after: [], at: stamp)
            arrived.assign(event.time ?? deed.at, at: stamp)
            handle.assign(Change(event.handle), at: stamp)
            people.assign(Limits.readable(event.people, from: 1), at: stamp)
            children.assign(Limits.readable(event.children, from: 0), at: stamp)
            need.assign(Change(event.need), at: stamp)
            for code in event.reasons { reasons[code, default: Latest()].assign(true, at: stamp) }
            recorded.assign(Recorded(by: deed.by, act: deed.act, via: deed.via), at: stamp)
        case .visitLeft(let event):
            state.assign(.left, after: event.after, at: stamp)
            left.assign(event.time ?? deed.at, at: stamp)
        case .visitClosed(let event):
            state.assign(.closedByDesk, after: event.after, at: stamp)
            left.assign(event.time ?? deed.at, at: stamp)
        case .visitReopened(let event):
            state.assign(.present, after: event.after, at: stamp)
        case .visitTakenBack(let event):
            state.assign(.takenBack, after: event.after, at: stamp)
        case .visitChanged(let event):
            if let time = event.arrived { arrived.assign(time, at: stamp) }
            if let time = event.left { left.assign(time, at: stamp) }
            if let change = event.handle { handle.assign(change, at: stamp) }
            if let count = event.people { people.assign(Limits.readable(count, from: 1), at: stamp) }
            if let count = event.children { children.assign(Limits.readable(count, from: 0), at: stamp) }
            if let change = event.need { need.assign(change, at: stamp) }
            for (code, ticked) in event.reasons { reasons[code, default: Latest()].assign(ticked, at: stamp) }
        case .someLeft(let event):
            var departure = departures[event.part] ?? Departure()
            departure.people.assign(Limits.readable(event.people, from: 0), at: stamp)
            departure.at.assign(event.time ?? deed.at, at: stamp)
            departures[event.part] = departure
        case .someLeftTakenBack(let event):
            departures[event.part, default: Departure()].takenBack.assign(event.takenBack, at: stamp)
        case .served(let event):
            let quantity = Limits.readable(event.quantity, from: 0)
            let given = Service.Given(code: event.code, quantity: quantity, at: deed.at)
            services[event.service, default: Service(id: event.service)].given.assign(given, at: stamp)
        case .serviceTakenBack(let event):
            services[event.service, default: Service(id: event.service)].takenBack
                .assign(event.takenBack, at: stamp)
        case .referralMade(let event):
            var referral = referrals[event.referral] ?? Referral(id: event.referral)
            let made = Referral.Made(to: event.to, at: deed.at, by: deed.by)
            referral.made.assign(made, at: stamp)
            referral.noted.assign(Change(event.note), at: stamp)
            referral.dueDay.assign(event.due, at: stamp)
            referral.state.assign(.made, after: [], at: stamp)
            referrals[event.referral] = referral
        case .referralFollowed(let event):
            var referral = referrals[event.referral] ?? Referral(id: event.referral)
            referral.state.assign(event.state, after: event.after, at: stamp)
            if let words = event.words { referral.words.assign(words, at: stamp) }
            if let due = event.due { referral.dueDay.assign(due, at: stamp) }
            referrals[event.referral] = referral
        default: break
        }
    }
}

extension Headcount {
    mutating func apply(_ event: Event, of deed: Deed, at stamp: Stamp) {
        hands.touch(by: deed.by, at: stamp.h)
        switch event {
        case .headcountTaken(let event):
            people.assign(Limits.readable(event.people, from: 0), at: stamp)
            at.assign(event.time ?? deed.at, at: stamp)
        case .headcountTakenBack(let event):
            takenBack.assign(event.takenBack, at: stamp)
        default: break
        }
    }
}
