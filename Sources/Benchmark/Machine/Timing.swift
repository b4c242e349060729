internal import TerminalDriver

extension Samples {
    /// The same thing done so many times, after two that do not count; each answers what was measured.
    static func of(_ times: Int, _ body: () throws -> Double) rethrows -> Samples {
        var samples = Samples()
        for turn in -2..<times {
            let value = try body()
            if turn >= 0 { samples.add(value) }
        }
        return samples
    }

    /// The same behind each history in turn, so that none has the quieter hour.
    static func inTurn(
        _ houses: [House], _ times: Int, _ body: (House) throws -> Double
    ) rethrows -> [Samples] {
        var samples = houses.map { _ in Samples() }
        for turn in -2..<times {
            for (place, house) in houses.enumerated() {
                let value = try body(house)
                if turn >= 0 { samples[place].add(value) }
            }
        }
        return samples
    }
}

extension Launch {
    /// Runs a program to its end and gives the milliseconds that it took from being started to having ended.
    func timed() throws -> Double {
        let said = try Command.run(self)
        guard said.exitCode == 0 else {
            throw Missed(description: "\(program) \(arguments) ended with \(said.exitCode): \(said.errors)")
        }
        return Double(said.nanoseconds) / 1_000_000
    }
}
