internal import Screens
internal import Terminal

/// Shows a word that nobody should see afterwards, and falls in the way that a key asks for.
struct FallingProgram: Program {
    typealias Message = Never

    let worker: Worker
    private var isOver = false

    init(_ worker: Worker) { self.worker = worker }

    mutating func take(_ input: Input<Never>) -> Step {
        guard case .keys(let keys) = input else { return .wait(until: nil) }
        for case .character(let key) in keys {
            switch key {
            case "t": fall(over: [])
            case "o": worker.submit { fall(over: []) }
            case "s": _ = dig(depth: 0)
            case "w": worker.submit { _ = dig(depth: 0) }
            default: isOver = true
            }
        }
        return isOver ? .stop : .wait(until: nil)
    }

    func painting(_ size: Size) -> Painting {
        var grid = Grid(size: size)
        for (column, character) in "Rosa was here".enumerated() { grid[1, column] = Cell(character) }
        return Painting(grid: grid)
    }
}

/// Reads what is not there: a trap of Swift's own.
func fall(over nothing: [Int]) { print(nothing[nothing.count + 3]) }

/// Uses up a whole stack.
@inline(never)
func dig(depth: Int) -> Int { depth == .max ? depth : dig(depth: depth + 1) + depth &* 3 }

@main
enum Main {
    static func main() throws {
        CrashGuard.stand(saying: "It fell.")
        let worker = try Worker()
        var program = FallingProgram(worker)
        let mailbox = try Mailbox<Never>()
        do {
            let terminal = try Terminal()
            try terminal.run(&program, mailbox: mailbox)
        }
        // Given back: a fault now leaves the terminal alone.
        print("given back")
        if CommandLine.arguments.count > 1 { fall(over: []) }
    }
}
