import CentreCore
import Storage
import Testing

@Suite struct StoreTests {
    @Test func `what was written is there when the centre opens again`() throws {
        var evening = try Evening(on: MemoryFileSystem())
        try evening.pass(visits: 20)
        let before = evening.shown
        #expect(evening.store.centre == before)
        #expect(try evening.reopen() == [])
        #expect(evening.shown == before)
        try evening.expectLiveEqualsReplay()
    }
}
