/// Points at what might betray somebody, before words are saved; whoever writes decides.
package struct TextGuard: Sendable {
    package enum Sort: String, Hashable, Sendable, CaseIterable {
        /// Seven digits or more that stand together, with what people put between them, and are no day.
        case phone
        /// Letters and digits in one word, as on papers and number plates.
        case number
        /// A working name that is known here.
        case name
        /// A word that the collective does not write.
        case unwritten
    }

    /// What was found, and where.
    package struct Finding: Hashable, Sendable {
        package let sort: Sort
        package let text: String
    }

    private let names: Set<String>
    private let longest: Int
    private let unwritten: [String]
    private let days: ClosedRange<Day>

    /// How many days from now a day may be for it to be one that is talked about, and not somebody's birthday.
    private static let daysAround = 800

    /// A guard that knows these names and words, and which day it is.
    package init(names: some Sequence<String>, unwritten: [String], today: Day) {
        days = today.advanced(by: -Self.daysAround)...today.advanced(by: Self.daysAround)
        self.names = Set(names.map(Text.folded).filter { $0.count > 1 })
        self.unwritten = unwritten
        longest = self.names.map { Text.nameWords($0).count }.max() ?? 1
    }

    /// What looks as if it should not stand in a text: each thing once, in the order of the sorts.
    ///
    /// O(*n*) in the text, for each word that is not written.
    package func findings(in text: String) -> [Finding] {
        var found = numbers(in: text)
        found += knownNames(in: text).map { Finding(sort: .name, text: $0) }
        for word in unwritten where !Text.places(of: word, in: text).isEmpty {
            found.append(Finding(sort: .unwritten, text: word))
        }
        var seen: Set<Finding> = []
        return found.filter { seen.insert($0).inserted }
    }

    private func numbers(in text: String) -> [Finding] {
        var found: [Finding] = []
        var run = ""
        func close() {
            for stretch in run.split(separator: " ").split(whereSeparator: isDay) {
                let number = stretch.joined(separator: " ")
                if number.filter(\.isNumber).count >= 7 { found.append(Finding(sort: .phone, text: number)) }
            }
            run = ""
        }
        for character in text {
            let goesOn = character.isNumber || (!run.isEmpty && " -./()".contains(character))
            if goesOn || (run.isEmpty && character == "+") { run.append(character) } else { close() }
        }
        close()
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }) {
            let digits = word.filter(\.isNumber).count
            let letters = word.filter(\.isLetter).count
            if digits >= 4, letters >= 1, word.count >= 6 {
                found.append(Finding(sort: .number, text: String(word)))
            }
        }
        return found
    }

    /// Whether digits are a day as people write it, year first or last, and not long ago or far ahead: another one is
    /// more likely somebody's birthday, which may betray them.
    private func isDay(_ digits: Substring) -> Bool {
        let parts = digits.split { !$0.isNumber }.compactMap { Int($0) }
        guard parts.count == 3, parts.allSatisfy({ $0 < 10_000 }) else { return false }
        let isYearFirst = parts[0] > 31
        let day = Day(year: parts[isYearFirst ? 0 : 2], month: parts[1], day: parts[isYearFirst ? 2 : 0])
        return day.map(days.contains) ?? false
    }

    private func knownNames(in text: String) -> [String] {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" && $0 != "'" }
        var found: [String] = []
        for start in words.indices {
            for count in 1...longest where start + count <= words.endIndex {
                let run = words[start..<start + count].joined(separator: " ")
                // A word of everyday speech is meant as a name where it is written as one.
                guard run.first?.isUppercase == true else { continue }
                var bare = run
                // At the end of a sentence, or before something of theirs.
                for end in [".", "'s"] where bare.hasSuffix(end) { bare = String(bare.dropLast(end.count)) }
                if names.contains(Text.folded(run)) || names.contains(Text.folded(bare)) {
                    found.append(bare)
                }
            }
        }
        return found
    }
}

extension Centre {
    /// The guard over free text at this centre: it knows the working names heard lately and those at the desk.
    package func textGuard(at now: Moment) -> TextGuard {
        TextGuard(
            names: names.latestFirst.map(\.name) + activePeople(at: now).compactMap(\.name.value),
            unwritten: settings.unwrittenWords, today: now.day)
    }
}
