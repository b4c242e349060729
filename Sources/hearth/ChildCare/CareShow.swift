internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources

struct CareShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "All that is known and arranged of one request.",
        discussion: "What is shown here is for the carers, not for whoever stands at the counter.")

    @Argument(
        help: ArgumentHelp("Which: a reference, or a child's or parent's working name.", valueName: "REF"))
    var ref: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.read(common) { errand in
            let request = try errand.care(ref) { !$0.inCare.isEmpty }.request
            let telling = errand.telling
            let later = errand.centre.later(than: request)
            guard common.json else {
                let lines = telling.sheet(request, at: errand.when.now, later: later)
                return try Output.write(lines.joined(separator: "\n") + "\n")
            }
            var object = telling.object(request, whole: true)
            object.put("later", later.map(telling.reference))
            try Output.write(object.text + "\n")
        }
    }
}

extension Telling {
    /// The lines of one request; those in which nothing would stand are left out.
    fileprivate func sheet(_ request: ChildCareRequest, at now: Moment, later: [ChildCareRequest]) -> [String]
    {
        var lines = [line(request)]
        if let asked = request.asked.value { lines.append("  " + sentence(asked)) }
        let answer = [request.answered.value?.reason.map(wording.reason), request.answerWords.value?.value]
        let answered = answer.compactMap { $0 }.map(Self.safe)
        if !answered.isEmpty { lines.append("  " + answered.joined(separator: ": ")) }
        if let session = request.session.flatMap(centre.session) {
            let text = Self.safe("\(reference(session))  \(wording.name(of: session))")
            lines.append("  " + words("cli.session.meanwhile", ["text": text]))
        }
        for child in request.named { lines += self.lines(of: child, in: request) }
        lines += arranged(request).map { "  " + Self.safe($0) }
        if !later.isEmpty {
            let times = later.map { "\(reference($0)) \(wanted($0))" }.joined(separator: ", ")
            lines.append("  " + words("cli.care.show.later", ["times": times]))
        }
        for mark in centre.room(at: now).marks where mark.request == request.id {
            lines.append("  ! " + Self.safe(wording.sentence(for: mark, in: centre, at: now)))
        }
        return lines
    }

    private func sentence(_ asked: ChildCareRequest.Asked) -> String {
        let by = Self.safe(centre.people[asked.by]?.name.value ?? "?")
        return words(
            "cli.care.show.asked",
            ["day": wording.shortDay(asked.at.day), "time": wording.time(asked.at), "name": by])
    }

    /// How to reach the parent, what to do where that does not help, and who collects.
    private func arranged(_ request: ChildCareRequest) -> [String] {
        var lines: [String] = []
        if let reach = request.reach { lines.append(words("plan.reach", ["how": reach])) }
        if let call = request.callThen {
            lines.append(words("plan.call", count: centre.minutesToWait(for: request), ["whom": call]))
        }
        if let never = request.neverCall { lines.append(words("plan.never", ["whom": never])) }
        if let called = request.calledThisStay {
            lines.append(words("care.called", ["time": wording.time(called)]))
        }
        for rule in centre.collectorRules(for: request) {
            let text = words(rule.may ? "collectors.may" : "collectors.never", ["name": rule.name])
            lines.append(rule.isOfFamily ? words("cli.care.show.family", ["text": text]) : text)
        }
        if !request.inCare.isEmpty {
            let word = words(request.word == nil ? "card.word.none" : "card.word.hidden")
            lines.append(words("cli.care.show.word", ["word": word]))
        }
        return lines
    }

    /// A child: how it stands, then what to know.
    private func lines(of child: Child, in request: ChildCareRequest) -> [String] {
        let isGone = child.stay.state == .collected
        var parts = [who(child)] + (isGone ? [] : [standing(of: child, in: request)])
        if child.hasStayed, let since = child.takenIn.value { parts.append(wording.time(since)) }
        if child.isInCare {
            if let carer = name(of: child.carerNow) {
                parts.append(words("cli.care.with", ["name": Self.safe(carer)]))
            }
            if let back = child.backBy { parts.append(words("children.back", ["time": wording.time(back)])) }
        } else if child.stay.state == .collected, let collected = child.collected.value {
            parts.append(
                words(
                    "care.collected",
                    [
                        "time": wording.time(collected.at), "way": wording.way(collected.way),
                        "name": Self.safe(centre.collector(of: child) ?? "?"),
                    ]))
        }
        return ["  " + parts.joined(separator: "  ")]
            + child.known.map { "    \(wording.note($0.note)): \(Self.safe($0.words))" }
    }
}
