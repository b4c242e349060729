/// Why keys could not be used or changed.
package enum KeyFault: Error, Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// A new passphrase of fewer characters than this.
    case tooShort(least: Int)
    /// More bytes than anybody types.
    case tooLong(most: Int)
    /// No slot opens with it.
    case wrong
    /// The file of keys is not what any program wrote.
    case damaged
    /// No more slots fit.
    case full(most: Int)
    case unknownSlot
    /// The last passphrase of a person, without which only paper would open the centre.
    case lastPerson
}
