import CentreCore

extension DrawnText {
    /// Pieces beside each other in lines of at most so many cells, broken only between pieces.
    static func lines(of pieces: [String], joinedBy gap: String, to columns: Int) -> [DrawnText] {
        pieces.reduce(into: []) { lines, piece in
            let joined = lines.last.map { DrawnText($0.text + gap + piece) }
            if let joined, joined.width <= columns {
                lines[lines.count - 1] = joined
            } else {
                lines.append(DrawnText(piece))
            }
        }
    }
}
