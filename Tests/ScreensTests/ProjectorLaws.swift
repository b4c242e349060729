import CentreCore
import Screens
import Testing

/// What a session shows of what people raised: at the desk, and for all to see.
struct ProjectorLaws {
    private typealias Reader = ConsentRound.Reader

    @Test(arguments: ConsentLaws.seeds)
    func `a session shows of an issue what its consent says, and the projector no name`(_ seed: UInt64) throws
    {
        var round = try ConsentRound(seed: seed)
        _ = try round.meet()
        var later = round
        let lines = try later.takeBackAll()
        for reader in Reader.allCases {
            let desk = try round.desk(of: reader)
            desk.press(.character("4"), .home, .enter)
            expect(desk, shows: round, before: reader)
            desk.press(.function(6))
            expect(desk, shows: round, before: reader)
            expectNoName(on: desk, seed)
            desk.send(.grown(lines))
            expect(desk, shows: later, before: reader)
            expectNoName(on: desk, seed)
            desk.press(.escape)
            expect(desk, shows: later, before: reader)
        }
    }

    private func expect(_ desk: Driver, shows round: ConsentRound, before reader: Reader) {
        #expect(
            round.marks(on: desk) == round.marks(at: .session, before: reader),
            "seed \(round.seed), \(reader):\n\(desk.screen)")
    }

    private func expectNoName(on desk: Driver, _ seed: UInt64) {
        let words = Set(desk.screen.lowercased().split { !$0.isLetter }.map(String.init))
        let names = Reader.allCases.map { $0.rawValue.lowercased() } + ConsentRound.cameToMeet
        #expect(words.isDisjoint(with: names), "seed \(seed):\n\(desk.screen)")
        #expect(words.contains("lamp"), "seed \(seed): it shows what the group talks about")
    }
}
