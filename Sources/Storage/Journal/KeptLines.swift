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
        let subjects = line.subjects
        guard !subjects.isEmpty else { return }
        let kept = Kept(file: file, raw: raw, subjects: subjects)
        guard lines.updateValue(kept, forKey: line.id) == nil else { return }
        for subject in subjects { bySubject[subject, default: []].append(line.id) }
    }

    /// Keeps of all that the files of one month say what ``prune(keeping:)`` would leave of it.
    ///
    /// O(*n*) in the lines, but for those that tie subjects to each other: of these, in their number squared at worst.
    mutating func insert(
        _ reads: [(name: JournalName, read: Growth.Read)], keeping isWanted: (Subject) -> Bool
    ) {
        var (begun, mentioned): (Set<Subject>, Set<Subject>) = ([], [])
        begun.reserveCapacity(reads.reduce(0) { $0 + $1.read.lines.count } / 2)
        for line in reads.lazy.flatMap(\.read.lines) {
            for event in line.events {
                guard let (subject, begins) = event.subject else { continue }
                if begins {
                    begun.insert(subject)
                } else if !begun.contains(subject) {
                    mentioned.insert(subject)
                }
            }
        }
        note(orphans: mentioned.subtracting(begun), begun: begun)
        var wanted: Set<Subject> = []
        var ties: [[Subject]] = []
        for line in reads.lazy.flatMap(\.read.lines) {
            if line.speaks(of: { orphans.contains($0) || isWanted($0) }) {
                wanted.formUnion(line.subjects)
            } else if line.events.count > 1, case let subjects = line.subjects, subjects.count > 1 {
                ties.append(subjects)
            }
        }
        guard !wanted.isEmpty else { return }
        var isGrowing = true
        while isGrowing {
            let known = wanted.count
            for tie in ties where !wanted.isDisjoint(with: tie) { wanted.formUnion(tie) }
            isGrowing = wanted.count > known
        }
        for (name, read) in reads {
            for (line, proved) in zip(read.lines, read.proved) where line.speaks(of: wanted.contains) {
                insert(line, raw: proved.kept, file: name)
            }
        }
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

    /// Lets go of all lines but those with a subject that is still wanted, and those about whatever else such a line
    /// speaks of: of nothing may half be known.
    ///
    /// O(*n*) in the lines.
    mutating func prune(keeping isWanted: (Subject) -> Bool) {
        var wanted = Set(bySubject.keys.filter { orphans.contains($0) || isWanted($0) })
        if wanted.count == bySubject.count { return }
        var unseen = Array(wanted)
        while let subject = unseen.popLast() {
            for id in bySubject[subject, default: []] {
                guard let subjects = lines[id]?.subjects, subjects.count > 1 else { continue }
                for other in subjects where wanted.insert(other).inserted { unseen.append(other) }
            }
        }
        for (subject, ids) in bySubject where !wanted.contains(subject) {
            bySubject[subject] = nil
            for id in ids { lines[id] = nil }
        }
        orphans.formIntersection(bySubject.keys)
    }
}

extension Line {
    /// What the line speaks of, in the order of its events; one that comes again after another is there again.
    fileprivate var subjects: [Subject] {
        var subjects: [Subject] = []
        for event in events {
            if let subject = event.subject?.subject, subject != subjects.last { subjects.append(subject) }
        }
        return subjects
    }

    /// Whether the line speaks of anything that is meant.
    fileprivate func speaks(of isMeant: (Subject) -> Bool) -> Bool {
        events.contains { event in event.subject.map { isMeant($0.subject) } ?? false }
    }
}
