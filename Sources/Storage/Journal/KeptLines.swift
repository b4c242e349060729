internal import CentreCore

/// The raw lines about everything that is live, from which the next start is made without reading history.
struct KeptLines: Sendable {
    struct Kept: Sendable {
        let file: JournalName
        /// The line as it stands in its file, without the line end.
        let raw: ArraySlice<UInt8>
        /// In the order of the line's events; one that comes again after another is there again.
        let subjects: [Subject]
    }

    private(set) var lines: [ID<Line>: Kept] = [:]
    private(set) var bySubject: [Subject: [ID<Line>]] = [:]
    /// Subjects of which something is known, but not the event that brings them into being: it may still arrive.
    private(set) var orphans: Set<Subject> = []

    func knows(_ subject: Subject) -> Bool { subject == .standing || bySubject[subject] != nil }

    /// Keeps a line.
    ///
    /// A line without any event that is understood speaks of nothing and is not kept. The bytes around `raw` stay in
    /// memory as long as it does.
    mutating func insert(_ line: Line, raw: ArraySlice<UInt8>, file: JournalName) {
        var subjects: [Subject] = []
        for event in line.events {
            if let subject = event.subject?.subject, subject != subjects.last { subjects.append(subject) }
        }
        guard !subjects.isEmpty else { return }
        let kept = Kept(file: file, raw: raw, subjects: subjects)
        guard lines.updateValue(kept, forKey: line.id) == nil else { return }
        for subject in subjects { bySubject[subject, default: []].append(line.id) }
    }

    /// Makes room for so many lines.
    mutating func reserve(_ count: Int) {
        lines.reserveCapacity(count)
        bySubject.reserveCapacity(count)
    }

    /// Notes what was read of subjects: which of them began, and which were only mentioned.
    mutating func note(orphans mentioned: Set<Subject>, begun: Set<Subject>) {
        orphans.formUnion(mentioned)
        orphans.subtract(begun)
    }

    /// Lets go of all lines but those with a subject that is still wanted.
    ///
    /// O(*n*) in the lines.
    mutating func prune(keeping isWanted: (Subject) -> Bool) {
        for (subject, ids) in bySubject where !orphans.contains(subject) && !isWanted(subject) {
            bySubject[subject] = nil
            for id in ids {
                if let kept = lines[id], kept.subjects.allSatisfy({ bySubject[$0] == nil }) {
                    lines[id] = nil
                }
            }
        }
        orphans = orphans.filter { bySubject[$0] != nil }
    }
}
