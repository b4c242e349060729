import CentreCore
import Storage
import Testing

/// The example lines of `FORMAT.md` and of the text beside it are the golden ones: what they are once, they are for ever.
@Suite struct GoldenLineTests {
    @Test func `every kind has its example in the description of the format`() throws {
        let described = try FormatDescription.lines().filter { $0.contains("\"events\"") }
        for kind in Kind.allCases {
            #expect(described.contains { $0.contains("\"kind\":\"\(kind.rawValue)\"") }, "\(kind.rawValue)")
        }
    }

    @Test(arguments: [
        ("2026-11", Samples.november), ("standing", Samples.standing), ("2026-11~1", Samples.decisions),
        ("standing~1", Samples.keptByTheCollective), ("2026-11~2", Samples.supplies),
        ("standing~2", Samples.lettingGo), ("standing~3", Samples.ageing),
        ("2026-11~3", Samples.takenOut), ("standing~4", Samples.leaving),
    ])
    func `what is written is what the description shows, to the byte`(_ month: String, _ lines: [Line]) throws
    {
        let described = try FormatDescription.lines()
        for (index, line) in lines.enumerated() {
            #expect(described.contains(WrittenLine.text(line, n: index + 1)), "\(month) line \(index + 1)")
            if !described.contains(WrittenLine.text(line, n: index + 1)) {
                print("GOLD", WrittenLine.text(line, n: index + 1))
            }
        }
    }

    @Test(arguments: [
        Samples.november, Samples.standing, Samples.decisions, Samples.keptByTheCollective,
        Samples.supplies, Samples.lettingGo, Samples.ageing, Samples.takenOut, Samples.leaving,
    ])
    func `what the description shows is read as what was written`(_ lines: [Line]) throws {
        for (index, line) in lines.enumerated() {
            let text = try #require(
                try FormatDescription.lines().first { $0.contains("\"id\":\"\(line.id)\",\"x\"") })
            #expect(try WrittenLine.read(whole: text.utf8, n: index + 1, id: line.id) == line)
        }
    }

    @Test func `a visit that comes and leaves takes no more than 600 bytes`() {
        let came = Samples.november[0]
        let plain = VisitArrived(visit: Samples.visit, handle: "Zoë", reasons: [code("meal"), code("rest")])
        let lines = [
            Line(id: came.id, deed: came.deed, events: [.visitArrived(plain)]),
            Line(
                id: Samples.lineID(2), deed: came.deed,
                events: [.visitLeft(VisitLeft(visit: Samples.visit, after: [Samples.ref(1)]))]),
        ]
        let bytes = lines.map { WrittenLine.text($0, n: 1_000_000).utf8.count + 1 }.reduce(0, +)
        #expect(bytes <= 600)
    }
}

/// The description of the format, as the program's sources hold it.
enum FormatDescription {
    private static let texts = [
        "FORMAT.md", "FORMAT-ChildCare.md", "FORMAT-Issues.md", "FORMAT-Sessions.md", "FORMAT-Collective.md",
        "FORMAT-LookingBack.md",
    ]
    static let root = String(#filePath.dropLast("/Tests/StorageTests/Written/GoldenLineTests.swift".count))

    static func lines() throws -> [String] {
        try texts.flatMap { name in
            let path = FilePath.join(root, "Sources/Storage/\(name)")
            let bytes = try PosixFileSystem().contents(of: path, limit: 1 << 20) ?? []
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }
}
