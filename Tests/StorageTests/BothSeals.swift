import CentreCore
import Storage
import Testing

/// Runs each test of a suite twice: on a plain centre, then on a sealed one.
///
/// Neither may promise less than the other.
struct BothSeals: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        try await function()
        let keys = KeyRing(ofNew: ID(high: 0x1122_3344_5566_7788, low: 7))
        try await Evening.$seal.withValue(.sealed(keys)) { try await function() }
    }
}

extension Trait where Self == BothSeals {
    static var bothSeals: BothSeals { BothSeals() }
}
