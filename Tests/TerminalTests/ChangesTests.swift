import Screens
import Terminal
import Testing

@Suite struct ChangesTests {
    private func grid(_ rows: [String]) -> Grid {
        var grid = Grid(size: Size(rows: rows.count, columns: 6))
        for (row, text) in rows.enumerated() {
            var column = 0
            for character in text where column < 6 {
                let isWide = character == "日" || character == "本"
                grid[row, column] = Cell(character, width: isWide ? 2 : 1)
                if isWide, column < 5 { grid[row, column + 1] = Cell(" ", width: 0) }
                column += isWide ? 2 : 1
            }
        }
        return grid
    }

    @Test func `the same screen twice writes nothing`() {
        let screen = grid(["abc", "日本"])
        #expect(changes(from: screen, to: screen).isEmpty)
    }

    @Test func `only the cells that differ are written, row by row`() {
        let runs = changes(from: grid(["abcdef", "abcdef"]), to: grid(["aXcdYZ", "abcdef"]))
        #expect(runs == [Run(row: 0, columns: 1..<2), Run(row: 0, columns: 4..<6)])
    }

    @Test func `a change of style alone is a change`() {
        let old = grid(["ab"])
        var new = old
        new[0, 1].style = .chosen
        #expect(changes(from: old, to: new) == [Run(row: 0, columns: 1..<2)])
    }

    @Test func `an unknown terminal, or one of another size, is written whole`() {
        let new = grid(["ab", "cd"])
        let whole = [Run(row: 0, columns: 0..<6), Run(row: 1, columns: 0..<6)]
        #expect(changes(from: nil, to: new) == whole)
        #expect(changes(from: grid(["ab"]), to: new) == whole)
        #expect(changes(from: nil, to: Grid(size: Size(rows: 0, columns: 0))).isEmpty)
    }

    @Test func `both halves of a wide cluster are written together`() {
        #expect(changes(from: grid(["a日b"]), to: grid(["a本b"])) == [Run(row: 0, columns: 1..<3)])
        #expect(changes(from: grid(["日日日"]), to: grid(["日本日"])) == [Run(row: 0, columns: 2..<4)])
        #expect(changes(from: grid(["a日b"]), to: grid(["axyb"])) == [Run(row: 0, columns: 1..<3)])
        #expect(changes(from: grid(["axyb"]), to: grid(["a日b"])) == [Run(row: 0, columns: 1..<3)])
    }

    @Test func `writing the changes over the old screen gives the new one`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = Seeded(seed)
        for _ in 0..<500 {
            let texts = (0..<2).map { _ in
                (0..<3).map { _ in String((0..<6).map { _ in "ab日本 ".randomElement(using: &random) ?? " " }) }
            }
            let (old, new) = (grid(texts[0]), grid(texts[1]))
            var shown = old
            for run in changes(from: old, to: new) {
                for column in run.columns { shown[run.row, column] = new[run.row, column] }
                #expect(new[run.row, run.columns.lowerBound].width != 0, "seed \(seed)")
            }
            #expect(shown == new, "seed \(seed)")
        }
    }
}
