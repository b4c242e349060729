/// What was asked for on the command line.
struct Options {
    /// Where the histories and the figures' files stay afterwards; `nil` for a folder that goes.
    var keep: String?
    /// How many visits lie behind each centre, from few to many.
    var visits = [6_000, 60_000, 600_000]
    /// How often each start and each command is timed.
    var runs = 21
    /// The one room that is measured alone; `nil` for the whole house.
    var room: Room?

    /// What has figures of its own.
    enum Room: String, CaseIterable {
        case care, issues, sessions, lookingBack
    }

    static let help = """
        Measures the release build of hearth: the program beside this one.

          swift build -c release --static-swift-stdlib -Xswiftc -static-executable && .build/release/Benchmark

          --keep DIR    make the centres in DIR and leave them there; take them as they are if they are there
          --visits N    so many visits instead of 6000, 60000 and 600000; as often as wanted, few first
          --runs N      time each start and each command so often (21)
          --care        measure child care alone
          --issues      measure ten years of issues alone
          --sessions    measure ten years of sessions and decisions alone
          --looking-back  measure reports and finding over all years alone
        """

    init(_ arguments: some Sequence<String>) throws(Misuse) {
        var rest = Array(arguments)[...]
        var visits: [Int] = []
        while let name = rest.popFirst() {
            switch name {
            case "--keep": keep = try Self.value(of: name, &rest)
            case "--visits": visits.append(try Self.number(of: name, &rest))
            case "--care": room = .care
            case "--issues": room = .issues
            case "--sessions": room = .sessions
            case "--looking-back": room = .lookingBack
            case "--runs": runs = try Self.number(of: name, &rest)
            default: throw Misuse(description: "There is no \(name).")
            }
        }
        if !visits.isEmpty { self.visits = visits }
    }

    private static func value(of name: String, _ rest: inout ArraySlice<String>) throws(Misuse) -> String {
        guard let value = rest.popFirst() else { throw Misuse(description: "\(name) needs a value.") }
        return value
    }

    private static func number(of name: String, _ rest: inout ArraySlice<String>) throws(Misuse) -> Int {
        let value = try value(of: name, &rest)
        guard let number = Int(value), number > 0 else {
            throw Misuse(description: "\(name) needs a number above 0, not \(value).")
        }
        return number
    }
}

/// Something was asked for that cannot be.
struct Misuse: Error, CustomStringConvertible {
    var description: String
}
