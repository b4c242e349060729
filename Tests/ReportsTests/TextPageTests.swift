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

    @Test func `a page that leaves reads like this on the plainest printer`() {
        let wanted = """
            Riverside
            July to September 2026
            July 2026 to September 2026

            ------------------------------------------------------------
            WHAT WE HEARD

            What issues were about
              Violence  25  ############################################
              Bribes     -
              Other     15  ##########################

            ------------------------------------------------------------
            -  a number that is not shown.
            Numbers from 0 to 12 are hidden, but for tables in which all
            are 0. The others are rounded to 5, and nothing is summed
            up: so that nobody is recognised, not even beside other
            reports.
            Not in this page: names, anybody's own words, and whatever
            points to one person.

            """
        let page = TextPage(SampleReport.leaving, SampleReport.english, glyphs: .ascii)
        #expect(page.text(width: 60) == wanted)
    }

    @Test func `what is too wide stands in blocks, each under its months`() {
        let lines = TextPage(SampleReport.inside, SampleReport.english).lines(width: 60)
        let heads = lines.filter { $0.contains("2026  2026") }
        #expect(heads.count == 2)
        #expect(lines.count { $0.hasPrefix("  Violence ") } == 2)
        #expect(lines.contains("- Of March 2026, 3 lines are damaged."))
        #expect(lines.contains("  Nothing to report."))
    }
}
