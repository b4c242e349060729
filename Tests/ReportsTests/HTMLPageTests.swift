import CentreCore
import Reports
import Resources
import Testing

@Suite struct HTMLPageTests {
    private static let reports = [SampleReport.inside, SampleReport.leaving, SampleReport.nasty]

    @Test(arguments: reports, Language.allCases)
    func `a page is well formed, says its language, and names each thing once`(
        _ report: Report, _ language: Language
    ) throws {
        let page = try StrictHTML(HTMLPage(report, Wording(Catalogue(language))).text)
        let ids = page.tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for reference in page.tags.compactMap({ $0.attributes["aria-labelledby"] }) {
            #expect(ids.contains(reference))
        }
        #expect(page.tags.first?.name == "html")
        #expect(page.tags.first?.attributes["lang"] == language.code)
        for name in ["title", "h1", "main", "style"] {
            #expect(page.tags.count { $0.name == name && $0.attributes["class"] == nil } >= 1, "\(name)")
        }
        for tag in page.tags where tag.name == "th" {
            #expect(["row", "col"].contains(tag.attributes["scope"]))
        }
    }

    @Test(arguments: reports)
    func `a page runs nothing and asks nobody for anything`(_ report: Report) throws {
        let text = HTMLPage(report, SampleReport.english).text
        let page = try StrictHTML(text)
        let never: Set<String> = [
            "script", "link", "img", "iframe", "object", "embed", "base", "form", "a", "use",
        ]
        for tag in page.tags {
            #expect(!never.contains(tag.name))
            for key in tag.attributes.keys {
                #expect(!key.hasPrefix("on") && !["src", "href", "style", "srcset", "action"].contains(key))
            }
        }
        for word in ["http:", "https:", "url(", "@import", "javascript:"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func `nothing that turns or hides text gets onto a page`() {
        let text = HTMLPage(SampleReport.nasty, SampleReport.english).text
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(!Text.isUnsafe(scalar), "U+\(String(scalar.value, radix: 16))")
        }
        #expect(
            text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#39;single&#39;"))
    }

    @Test func `every picture says in words what it shows`() throws {
        let text = HTMLPage(SampleReport.inside, SampleReport.english).text
        let pictures = text.components(between: "<svg", and: "</svg>").filter { !$0.contains("aria-hidden") }
        #expect(pictures.count > 10)
        for picture in pictures { #expect(picture.contains("<title>")) }
        #expect(text.contains("<desc>Dec 2025: 6, Jan 2026: 0, "))
    }

    @Test func `a page says what is hidden and why, by whom it is read`() {
        let words = SampleReport.english.words
        let inside = HTMLPage(SampleReport.inside, SampleReport.english).text
        let leaving = HTMLPage(SampleReport.leaving, SampleReport.english).text
        #expect(inside.contains(words("pages.hiding.inside").replacing("'", with: "&#39;")))
        #expect(leaving.contains(words("pages.hiding.leaving").replacing("'", with: "&#39;")))
        #expect(leaving.contains(words("pages.leftOut").replacing("'", with: "&#39;")))
        #expect(inside.contains("Of March 2026, 3 lines are damaged."))
        #expect(inside.contains("<span aria-hidden=\"true\">·</span><span class=\"unseen\">not shown</span>"))
    }
}

extension String {
    /// What stands between two marks, each time.
    fileprivate func components(between start: String, and end: String) -> [Substring] {
        var found: [Substring] = []
        var rest = self[...]
        while let first = rest.firstRange(of: start), let last = rest[first.upperBound...].firstRange(of: end)
        {
            found.append(rest[first.upperBound..<last.lowerBound])
            rest = rest[last.upperBound...]
        }
        return found
    }
}
