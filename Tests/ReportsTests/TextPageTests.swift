import CentreCore
import Reports
import Resources
import Testing

extension Report: CustomTestStringConvertible {
    package var testDescription: String { title }
}

@Suite struct TextPageTests {
    @Test(arguments: [SampleReport.inside, SampleReport.leaving, SampleReport.nasty], [40, 60, 80, 132])
    func `no line is wider than its room, and nothing in it commands a terminal`(
        _ report: Report, _ width: Int
    ) {
        for language in Language.allCases {
            for glyphs in [Glyphs.unicode, .ascii] {
                let page = TextPage(report, Wording(Catalogue(language)), glyphs: glyphs)
                for line in page.lines(width: width) {
                    #expect(DrawnText.width(line) <= width, "\(line)")
                    #expect(!line.unicodeScalars.contains(where: Text.isUnsafe))
                    #expect(!line.hasSuffix(" "), "\(line)|")
                    if glyphs == .ascii { #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)") }
                }
            }
        }
    }
}
