package import CentreCore
import Resources

extension Wording {
    /// What there is to talk about, as the group may hear it; without `names` nobody's name stands in what others than
    /// the group itself have worded.
    package func point(_ item: AgendaItem, in centre: Centre, names: Bool) -> String {
        switch item.source.value ?? .own {
        case .own: item.text ?? words("agenda.own")
        case let source: point(source, in: centre, names: names)
        }
    }

    package func point(_ source: AgendaItem.Source, in centre: Centre, names: Bool) -> String {
        switch source {
        case .own: words("agenda.own")
        case .concern(let id): heard(of: id, in: centre)
        case .reportBack(let id): words("agenda.reportBack", ["about": heard(of: id, in: centre)])
        case .action(let id, of: let owner): task(id, of: owner, in: centre, names: names)
        case .notes(let id):
            words("agenda.notes", ["day": centre.session(id)?.day.map(shortDay) ?? "?"])
        case .agreement(let id):
            words("agenda.agreement", ["words": centre.agreements[id].flatMap(text) ?? "?"])
        }
    }

    /// An agreement in the language of the screen, else in the one in which it was first worded.
    package func text(of agreement: Agreement) -> String? {
        let languages = [Code(words.language.code), agreement.firstLanguage].compactMap { $0 }
        return languages.lazy.compactMap { agreement.reading(in: $0)?.wording.text }.first
    }

    /// A concern as the group hears of it, in a line.
    private func heard(of id: ID<Concern>, in centre: Centre) -> String {
        let view = centre.concerns[id].flatMap(centre.groupView)
        return [headline(view), known(view)].compactMap { $0 }.joined(separator: ": ")
    }

    private func task(
        _ id: ID<GroupAction>, of owner: AgendaItem.Owner, in centre: Centre, names: Bool
    ) -> String {
        let task: GroupAction?
        switch owner {
        case .concern(let owner):
            let concern = centre.concerns[owner].flatMap { centre.groupView(of: $0) == nil ? nil : $0 }
            guard let concern else { return headline(nil) }
            task = concern.actions[id]
        case .decision(let owner): task = centre.decisions[owner]?.actions[id]
        }
        guard let task else { return words("agenda.task", ["what": "?"]) }
        var parts = [words("agenda.task", ["what": task.text ?? "?"])]
        if names, let who = task.whoDoes { parts.append(who) }
        switch task.stands {
        case .open: if let by = task.by { parts.append(words("concern.task.by", ["day": shortDay(by)])) }
        case .done: parts.append(words("endAction.done"))
        case .dropped: parts.append(words("endAction.dropped"))
        }
        return parts.joined(separator: "  ")
    }
}
