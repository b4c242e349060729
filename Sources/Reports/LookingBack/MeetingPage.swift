package import CentreCore
import Resources

/// One page to read aloud when the group meets: what was heard, done, is owed and is to be decided since it last met.
///
/// It names nobody, not even who was to do something; of concerns it says what the group may hear, of single issues
/// nothing, and what was told is counted by whole months with small numbers hidden.
package struct MeetingPage: Hashable, Sendable {
    package struct Section: Hashable, Sendable {
        package let heading: String
        /// One at least.
        package let sentences: [String]
    }

    package let sections: [Section]

    /// - Parameters:
    ///   - readings: the months that could be read.
    ///   - centre: as it stands.
    ///   - wording: the words of one language, and the centre's own lists.
    ///   - now: the page speaks of the time since the last session was closed, else since the month began.
    ///   - reader: whoever holds the page; of a matter that they must not read it says nothing.
    package init(
        _ readings: [Month: MonthReading], in centre: Centre, wording: Wording, now: Moment,
        for reader: Person? = nil
    ) {
        let talk = MeetingTalk(readings: readings, centre: centre, wording: wording, now: now, reader: reader)
        let words = wording.words
        sections = [
            (words("meeting.heard"), talk.heard), (words("meeting.did"), talk.did),
            (words("meeting.owe"), talk.owed), (words("meeting.decide"), talk.toDecide),
        ].map { heading, sentences in
            Section(
                heading: heading, sentences: sentences.isEmpty ? [words("meeting.nothing")] : sentences)
        }
    }
}

extension MeetingPage {
    /// How many months it looks back at the most: a year without a meeting is told of in a report.
    private static let months = 12

    /// The months that must be at hand: since the group last met, and the one before the present in any case, for where
    /// it met in that, nobody may know it yet.
    package static func monthsAtHand(in centre: Centre, at now: Moment) -> ClosedRange<Month> {
        let present = Month(now.instant)
        let met = centre.sessions.values.filter(\.counts).compactMap(\.closedAt).map { Month($0.instant) }
        let last = met.filter { $0 <= present }.max() ?? present
        return max(min(last, present.earlier(by: 1)), present.earlier(by: months - 1))...present
    }

    /// The months of which the counts must be at hand: the same, and those in which a field may be unused.
    package static func monthsCounted(in centre: Centre, at now: Moment) -> ClosedRange<Month> {
        let months = monthsAtHand(in: centre, at: now)
        return min(months.lowerBound, months.upperBound.earlier(by: UnusedField.months))...months.upperBound
    }
}

/// What there is to say of each part of the page.
private struct MeetingTalk {
    let readings: [Month: MonthReading]
    let centre: Centre
    let wording: Wording
    let now: Moment
    let reader: Person?

    /// When the group last met, else the beginning of the month.
    private var since: Instant {
        let met = centre.sessions.values.filter(\.counts).compactMap { $0.closedAt?.instant }
            .filter { $0 <= now.instant }
        let first = Month(now.day).firstDay
        let begun = Int64(first.daysSince1970) * 86_400_000 - Int64(now.offset) * 60_000
        return met.max() ?? Instant(milliseconds: begun)
    }

    private func isNew(_ moment: Moment?) -> Bool {
        moment.map { $0.instant > since && $0.instant <= now.instant } ?? false
    }

    /// What the group may hear of a concern, in a line; `nil` where it may hear nothing, or its reader may not.
    private func about(_ concern: Concern) -> String? {
        guard let view = centre.groupView(of: concern),
            reader.map({ !centre.isShutOut($0, from: concern) }) ?? true
        else { return nil }
        return [wording.headline(view), wording.known(view)].compactMap { $0 }.joined(separator: ": ")
    }

    private var concerns: [Concern] { centre.concerns.values.filter(\.counts).sorted { $0.id < $1.id } }

    // MARK: What was heard

    var heard: [String] {
        // What coordinators alone see as one was not brought to the group yet.
        let brought = concerns.filter { concern in
            isNew(concern.opened.value?.at) && (concern.agenda != nil || concern.state.state != .open)
        }.compactMap(about).map { wording.words("meeting.heard.concern", ["about": $0]) }
        return brought + counted
    }

    /// What was told in the last whole month, as far as it may be counted.
    private var counted: [String] {
        let month = Month(now.day).previous
        guard let reading = readings[month], reading.isRead else { return [] }
        let shown = ShownMonth(reading.figures, isOver: true)
        let name = wording.month(month)
        var sentences: [String] = []
        switch shown.lists[.told]?[ShownMonth.Row.told] {
        case .exact(0): sentences.append(wording.words("meeting.heard.issues.none", ["month": name]))
        case .exact(let count):
            sentences.append(
                wording.words("meeting.heard.issues", ["month": name, "count": "\(count)"]))
        default: sentences.append(wording.words("meeting.heard.issues.few", ["month": name]))
        }
        if case .exact(let count)? = shown.lists[.needs]?[ShownMonth.Row.needs], count > 0 {
            sentences.append(wording.words("meeting.heard.needs", ["month": name, "count": "\(count)"]))
        }
        return sentences
    }

    // MARK: What was done

    var did: [String] {
        let words = wording.words
        let decided = centre.decisionsTaken.reversed().filter { $0.isAdopted && isNew($0.settledAt) }
            .compactMap(\.text).map { words("meeting.did.decided", ["text": wording.oneLine($0)]) }
        let heard = concerns.filter { about($0) != nil }
        let tasks =
            centre.decisions.values.filter(\.counts).sorted { $0.id < $1.id }.flatMap(\.tasks)
            + heard.flatMap(\.tasks)
        let done = tasks.filter { isNew($0.doneAt) }.compactMap(\.text).map {
            words("meeting.did.done", ["text": wording.oneLine($0)])
        }
        let told = heard.filter { concern in
            concern.reportsGiven.contains { isNew($0.given.value?.at) }
        }.compactMap(about).map { words("meeting.did.told", ["about": $0]) }
        return decided + done + told
    }

    // MARK: What is owed

    var owed: [String] {
        let words = wording.words
        let tasks = centre.actionsOwed.filter { owed in
            guard case .concern(let id) = owed.source else { return true }
            return centre.concerns[id].flatMap(about) != nil
        }.map(\.action).compactMap { task -> String? in
            guard let text = task.text.map(wording.oneLine) else { return nil }
            guard let by = task.by else { return words("meeting.owe.task", ["text": text]) }
            let value = ["text": text, "day": wording.shortDay(by)]
            return task.isLate(on: now.day)
                ? words("meeting.owe.taskWas", value) : words("meeting.owe.taskBy", value)
        }
        let reports = centre.reportsOwed.compactMap { concern -> String? in
            guard let about = about(concern) else { return nil }
            guard let day = concern.reportBy else { return words("meeting.owe.tell", ["about": about]) }
            return words("meeting.owe.tellBy", ["about": about, "day": wording.shortDay(day)])
        }
        return tasks + reports
    }

    // MARK: What there is to decide

    var toDecide: [String] {
        let words = wording.words
        let notes = centre.sessionsInDraft(on: now.day).compactMap(\.day).map {
            words("meeting.decide.notes", ["day": wording.shortDay($0)])
        }
        let agenda = centre.openConcerns.filter { $0.state.state == .onAgenda }.compactMap(about).map {
            words("meeting.decide.concern", ["about": $0])
        }
        let open = centre.decisionsOpen.compactMap { decision -> String? in
            guard let text = decision.text.map(wording.oneLine) else { return nil }
            if decision.needsALook { return words("meeting.decide.unclear", ["text": text]) }
            let key =
                decision.state.state == .deferred ? "meeting.decide.deferred" : "meeting.decide.proposed"
            return words(key, ["text": text])
        }
        let again =
            centre.decisionsToLookAt(on: now.day).compactMap { $0.text.map(wording.oneLine) }
            + centre.agreementsToLookAt(on: now.day).map(wording.line)
        let fields = UnusedField.all(readings: readings, in: centre, on: now.day).map {
            words("meeting.decide.field", ["field": wording.name(of: $0)])
        }
        return notes + agenda + open
            + again.map { words("meeting.decide.lookAgain", ["text": $0]) } + fields
    }
}

extension Wording {
    /// Words that somebody wrote over several lines, in one.
    fileprivate func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
