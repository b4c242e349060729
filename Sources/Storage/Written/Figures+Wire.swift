package import CentreCore

// Each tally is one array: its numbers first, then its counts by name. Nothing that is nought is written.

extension Figures {
    /// Reads what ``write(into:)`` wrote, or gives `nil`.
    package init?(_ place: JSONTape.Place, of tape: JSONTape) {
        guard let parts = tape.values(place), parts.count == 12, let numbers = tape.numbers(parts[0], 9),
            let byHour = tape.sparse(parts[1], length: 168),
            let reasons = tape.counts(parts[2], Code.init), let services = tape.counts(parts[3], Code.init),
            let filled = tape.counts(parts[4], RefusedField.init),
            let filledOf = tape.counts(parts[5], RefusedField.init),
            let issues = IssueTally(parts[6], of: tape), let concerns = ConcernTally(parts[7], of: tape),
            let sessions = SessionTally(parts[8], of: tape),
            let decisions = DecisionTally(parts[9], of: tape),
            let supplies = tape.counts(parts[10], Code.init), let care = CareTally(parts[11], of: tape)
        else { return nil }
        self.init()
        (visits, people, children, unnamed) = (numbers[0], numbers[1], numbers[2], numbers[3])
        (referralsMade, referralsDone, headcounts) = (numbers[4], numbers[5], numbers[6])
        (needs, supplyDays) = (numbers[7], numbers[8])
        (self.byHour, self.reasons, self.services) = (byHour, reasons, services)
        (self.filled, self.filledOf, self.supplies, self.care) = (filled, filledOf, supplies, care)
        (self.issues, self.concerns, self.sessions, self.decisions) = (issues, concerns, sessions, decisions)
    }

    /// Writes all counts as one array.
    package func write(into json: inout JSONWriter) {
        json.array { json in
            json.numbers([
                visits, people, children, unnamed, referralsMade, referralsDone, headcounts, needs,
                supplyDays,
            ])
            json.sparse(byHour)
            json.counts(reasons, \.text)
            json.counts(services, \.text)
            json.counts(filled, \.rawValue)
            json.counts(filledOf, \.rawValue)
            issues.write(into: &json)
            concerns.write(into: &json)
            sessions.write(into: &json)
            decisions.write(into: &json)
            json.counts(supplies, \.text)
            care.write(into: &json)
        }
    }
}

extension IssueTally {
    fileprivate init?(_ place: JSONTape.Place, of tape: JSONTape) {
        guard let parts = tape.values(place), parts.count == 6, let numbers = tape.numbers(parts[0], 5),
            let kinds = tape.counts(parts[1], Code.init), let doers = tape.counts(parts[2], Code.init),
            let supports = tape.counts(parts[3], Code.init), let answers = tape.counts(parts[4], Answer.init),
            let urgent = tape.counts(parts[5], Answer.init)
        else { return nil }
        self.init()
        (told, resolved, closedWithoutMore) = (numbers[0], numbers[1], numbers[2])
        (referralsMade, referralsDone) = (numbers[3], numbers[4])
        (self.kinds, self.doers, self.supports) = (kinds, doers, supports)
        (self.answers, urgentAnswers) = (answers, urgent)
    }

    fileprivate func write(into json: inout JSONWriter) {
        json.array { json in
            json.numbers([told, resolved, closedWithoutMore, referralsMade, referralsDone])
            json.counts(kinds, \.text)
            json.counts(doers, \.text)
            json.counts(supports, \.text)
            json.counts(answers, \.rawValue)
            json.counts(urgentAnswers, \.rawValue)
        }
    }
}

extension ConcernTally {
    fileprivate init?(_ place: JSONTape.Place, of tape: JSONTape) {
        guard let parts = tape.values(place), parts.count == 3, let numbers = tape.numbers(parts[0], 3),
            let states = tape.counts(parts[1], Concern.State.init),
            let tasks = tape.counts(parts[2], GroupAction.State.init)
        else { return nil }
        self.init()
        (opened, responses, reportsBack) = (numbers[0], numbers[1], numbers[2])
        (self.states, self.tasks) = (states, tasks)
    }

    fileprivate func write(into json: inout JSONWriter) {
        json.array { json in
            json.numbers([opened, responses, reportsBack])
            json.counts(states, \.rawValue)
            json.counts(tasks, \.rawValue)
        }
    }
}

extension SessionTally {
    fileprivate init?(_ place: JSONTape.Place, of tape: JSONTape) {
        guard let numbers = tape.numbers(place, 4) else { return nil }
        self.init()
        (held, cancelled, counted, people) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    fileprivate func write(into json: inout JSONWriter) { json.numbers([held, cancelled, counted, people]) }
}

extension DecisionTally {
    fileprivate init?(_ place: JSONTape.Place, of tape: JSONTape) {
        guard let parts = tape.values(place), parts.count == 2,
            let states = tape.counts(parts[0], Decision.State.init),
            let tasks = tape.counts(parts[1], GroupAction.State.init)
        else { return nil }
        self.init()
        (self.states, self.tasks) = (states, tasks)
    }

    fileprivate func write(into json: inout JSONWriter) {
        json.array { json in
            json.counts(states, \.rawValue)
            json.counts(tasks, \.rawValue)
        }
    }
}

extension CareTally {
    fileprivate init?(_ place: JSONTape.Place, of tape: JSONTape) {
        guard let parts = tape.values(place), parts.count == 3, let numbers = tape.numbers(parts[0], 3),
            let unmet = tape.counts(parts[1], Cause.init), let byHour = tape.sparse(parts[2], length: 24)
        else { return nil }
        self.init()
        (asked, given, waiting) = (numbers[0], numbers[1], numbers[2])
        (self.unmet, unmetByHour) = (unmet, byHour)
    }

    fileprivate func write(into json: inout JSONWriter) {
        json.array { json in
            json.numbers([asked, given, waiting])
            json.counts(unmet, \.rawValue)
            json.sparse(unmetByHour)
        }
    }
}

extension JSONTape {
    /// An array of so many whole numbers.
    fileprivate func numbers(_ place: Place, _ count: Int) -> [Int]? {
        list(place) { place in integer(place).flatMap { Int(exactly: $0) } }.flatMap {
            $0.count == count ? $0 : nil
        }
    }

    /// `[place, count, place, count, …]`: all others are nought.
    fileprivate func sparse(_ place: Place, length: Int) -> [Int]? {
        guard !isObject(place), let pairs = values(place), pairs.count.isMultiple(of: 2) else { return nil }
        var counts = Array(repeating: 0, count: length)
        for at in stride(from: 0, to: pairs.count, by: 2) {
            guard let index = integer(pairs[at]).flatMap({ Int(exactly: $0) }),
                counts.indices.contains(index),
                let count = integer(pairs[at + 1]).flatMap({ Int(exactly: $0) })
            else { return nil }
            counts[index] = count
        }
        return counts
    }

    /// Numbers by name, as in `{"violence":24}`.
    fileprivate func counts<Key: Hashable>(_ place: Place, _ key: (String) -> Key?) -> [Key: Int]? {
        guard let fields = fields(place) else { return nil }
        var counts: [Key: Int] = [:]
        counts.reserveCapacity(fields.count)
        for field in fields {
            guard let key = key(field.name), let count = integer(field.value).flatMap({ Int(exactly: $0) })
            else { return nil }
            counts[key] = count
        }
        return counts
    }
}

extension JSONWriter {
    fileprivate mutating func numbers(_ numbers: [Int]) {
        array(numbers) { json, number in json.integer(number) }
    }

    fileprivate mutating func sparse(_ counts: [Int]) {
        array { json in
            for (index, count) in counts.enumerated() where count != 0 {
                json.integer(index)
                json.integer(count)
            }
        }
    }

    fileprivate mutating func counts<Key>(_ counts: [Key: Int], _ name: (Key) -> String) {
        beginObject()
        let named = counts.map { (name: name($0.key), count: $0.value) }
        for (name, count) in named.sorted(by: { $0.name < $1.name }) where count != 0 {
            self.name(name)
            integer(count)
        }
        endObject()
    }
}
