import CentreCore
import Testing

/// Holds a law against random evenings, and makes the shortest evening that breaks it.
///
/// The seeds are fixed, so that a red run is red again.
func law(
    seeds: ClosedRange<UInt64>, of themes: [Move.Theme] = Move.Theme.allCases,
    sourceLocation: SourceLocation = #_sourceLocation,
    failure: ([Move]) -> String?
) {
    for theme in themes {
        for seed in seeds {
            var mint = Mint(seed: seed)
            let moves = Move.random(theme.moves, desks: 3, of: theme, mint: &mint)
            guard let fault = failure(moves) else { continue }
            let (short, why) = shrunk(moves, fault, failure: failure)
            let steps = short.map(\.description).joined(separator: "\n  ")
            Issue.record(
                "\(theme), seed \(seed), \(short.count) of \(moves.count) moves: \(why)\n  \(steps)",
                sourceLocation: sourceLocation)
            return
        }
    }
}

/// Leaves out stretches of moves, long ones first, for as long as the law stays broken; after 300 tries the evening
/// is short enough.
private func shrunk(
    _ moves: [Move], _ fault: String, failure: ([Move]) -> String?
) -> ([Move], String) {
    var (moves, fault) = (moves, fault)
    var stretch = max(1, moves.count / 2)
    var tries = 0
    while true {
        var start = 0
        var gotShorter = false
        while start < moves.count, tries < 300 {
            tries += 1
            var fewer = moves
            fewer.removeSubrange(start..<min(start + stretch, moves.count))
            if let stillWrong = failure(fewer) {
                (moves, fault, gotShorter) = (fewer, stillWrong, true)
            } else {
                start += stretch
            }
        }
        if tries == 300 || stretch == 1 && !gotShorter { return (moves, fault) }
        stretch = max(1, stretch / 2)
    }
}
