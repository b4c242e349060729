import CentreCore
import Storage
import Testing

/// Runs each test of a suite twice: on a plain centre, then on a sealed one.
///
/// Neither may promise less than the other.
struct BothSeals: SuiteTrait, TestTrait, TestScoping {
    static let passphrase = "lusab-babad-gutih-tugad"
    static let keys = KeyRing(ofNew: ID(high: 0x1122_3344_5566_7788, low: 7))
    /// Made once: a derivation is meant to take long.
    static let slots: KeySlots? = {
        var mint = Mint(seed: 11)
        guard let first = try? Passphrase(chosen: passphrase) else { return nil }
        return try? KeySlots(for: keys, first: first, cost: KeySlotsTests.cost, mint: &mint)
    }()

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        try await function()
        try await Evening.$seal.withValue(.sealed(Self.keys)) { try await function() }
    }
}

extension Trait where Self == BothSeals {
    static var bothSeals: BothSeals { BothSeals() }
}
