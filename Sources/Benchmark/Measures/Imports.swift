internal import TerminalDriver

/// Taking a spreadsheet in.
enum Imports {
    static let visits = 100_000

    /// How many visits a second come in, into an empty centre each time.
    static func rate(in folder: String, times: Int) throws -> Samples {
        let sheet = folder + "/visits.csv"
        try Sheet.write(visits, to: sheet)
        var samples = Samples()
        for turn in 0..<times {
            let centre = folder + "/import-\(turn)"
            try House.begin(in: centre)
            let time = try Launch.hearth("import", "visits", sheet, "--data", centre).timed()
            samples.add(Double(visits) / time * 1_000)
        }
        return samples
    }
}
