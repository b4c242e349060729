import Screens
import Terminal
import Testing

@Suite struct ThemeTests {
    @Test(arguments: Style.allCases) func `without colours no style has one`(style: Style) {
        let look = Look(style, in: .monochrome, colours: 256)
        #expect(look.ink == -1 && look.ground == -1)
        #expect(Look(style, in: .highContrast, colours: 0) == look)
        #expect(Look(style, in: .colour, colours: 0) == look)
    }

    @Test func `what must stand out does so without colours`() {
        for style: Style in [.strong, .heading, .chosen, .field, .warning, .key] {
            #expect(Look(style, in: .monochrome, colours: 0) != Look(.plain, in: .monochrome, colours: 0))
        }
    }

    @Test func `plain text leaves the terminal's own colours alone`() {
        let look = Look(.plain, in: .colour, colours: 256)
        #expect(look.ink == -1 && look.ground == -1 && !look.isBold && !look.isReversed)
    }

    @Test(arguments: [8, 16, 256]) func `no style leaves the palette of the terminal`(colours: Int) {
        for theme in Theme.allCases {
            for style in Style.allCases {
                let look = Look(style, in: theme, colours: colours)
                #expect(look.ink < min(colours, 16) && look.ground < min(colours, 16))
            }
        }
    }

    @Test(arguments: Style.allCases) func `high contrast dims nothing and sets both colours`(style: Style) {
        let look = Look(style, in: .highContrast, colours: 16)
        #expect(!look.isDim && look.ink >= 0 && look.ground >= 0 && look.ink != look.ground)
    }
}
