import Reports

/// Somebody who has all reports before them and works out what they can: what each number may be, narrowed by every sum
/// and every order that they know of until nothing changes.
struct Attacker {
    typealias Number = String

    /// What a number may be.
    private(set) var bounds: [Number: ClosedRange<Int>] = [:]
    /// Numbers of which one never was: what they believe cannot be.
    private(set) var contradiction: Number?
    private var sums: [(parts: [Number], total: Number)] = []
    private var orders: [(less: Number, more: Number)] = []
    /// Where all numbers of the left are together no less than the right.
    private var covers: [(parts: [Number], least: Number)] = []

    static let anything = 0...1_000_000

    func knows(_ number: Number) -> ClosedRange<Int> { bounds[number] ?? Attacker.anything }

    mutating func learn(_ number: Number, _ range: ClosedRange<Int>) {
        let known = knows(number)
        let (low, high) = (
            max(known.lowerBound, range.lowerBound), min(known.upperBound, range.upperBound)
        )
        guard low <= high else {
            contradiction = contradiction ?? number
            return
        }
        bounds[number] = low...high
    }

    /// The parts add up to the total.
    mutating func add(_ parts: [Number], upTo total: Number) { sums.append((parts, total)) }

    /// One number is no more than the other.
    mutating func order(_ less: Number, below more: Number) { orders.append((less, more)) }

    /// The parts are together no less than a number.
    mutating func cover(_ least: Number, with parts: [Number]) { covers.append((parts, least)) }

    /// Puts everything together, over and over, until nothing is learnt any more.
    mutating func think() {
        var before = bounds
        repeat {
            before = bounds
            for (parts, total) in sums {
                narrow(parts, total: knows(total))
                let all = parts.map(knows)
                learn(total, all.map(\.lowerBound).reduce(0, +)...all.map(\.upperBound).reduce(0, +))
            }
            for (less, more) in orders {
                learn(less, 0...knows(more).upperBound)
                learn(more, knows(less).lowerBound...Attacker.anything.upperBound)
            }
            for (parts, least) in covers {
                narrow(parts, total: knows(least).lowerBound...Int.max / 2)
                learn(least, 0...parts.map { knows($0).upperBound }.reduce(0, +))
            }
        } while before != bounds && contradiction == nil
    }

    private mutating func narrow(_ parts: [Number], total: ClosedRange<Int>) {
        let known = parts.map(knows)
        let low = known.map(\.lowerBound).reduce(0, +)
        let high = known.map(\.upperBound).reduce(0, +)
        for (part, own) in zip(parts, known) {
            let least = max(0, total.lowerBound - (high - own.upperBound))
            let most = total.upperBound - (low - own.lowerBound)
            guard least <= most else {
                contradiction = contradiction ?? part
                return
            }
            learn(part, least...most)
        }
    }
}

extension Report {
    /// A cell by the codes of its table, row and column.
    subscript(table: String, row: String, column: String) -> Cell? {
        for found in parts.flatMap(\.tables) where found.code == table {
            guard let place = found.columns.firstIndex(where: { $0.code == column }) else { return nil }
            return found.rows.first { $0.code == row }?.cells[place]
        }
        return nil
    }

    func table(_ code: String) -> Table? { parts.flatMap(\.tables).first { $0.code == code } }
}
