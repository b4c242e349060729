/// Somebody asked to be forgotten: from now on no name that equals theirs is shown.
package struct ForgetAsked: Hashable, Sendable {
    package var request: ID<ForgetRequest>
    /// `nil` where the words themselves were forgotten since.
    package var name: String?

    package init(request: ID<ForgetRequest>, name: String?) {
        self.request = request
        self.name = name
    }
}

/// A request was dealt with or withdrawn, or turned out not to have been.
package struct ForgetSettled: Hashable, Sendable {
    package var request: ID<ForgetRequest>
    package var settled: Bool

    package init(request: ID<ForgetRequest>, settled: Bool = true) {
        self.request = request
        self.settled = settled
    }
}

/// Words are forgotten: what stands in these places counts as if it had never been written, whenever and however often
/// it is read.
package struct Forgotten: Hashable, Sendable {
    package var request: ID<ForgetRequest>
    package var places: [WordPlace]

    package init(request: ID<ForgetRequest>, places: [WordPlace]) {
        self.request = request
        self.places = places
    }
}

/// A field of an event in which somebody's words stand: named as the written form names it.
package enum WordField: String, Hashable, Sendable, CaseIterable {
    case handle, need, note, words, text, name
    case reach, call, neverCall, allergy, sleep, comfort
    case place, why, purpose, summary, what, who, crisis, onCall, unwritten
    case topic, audience, facilitator, learning
    case learner, mentor
}

/// Where words stand in the record: in a field of an event, all of it or so many bytes of it.
package struct WordPlace: Hashable, Sendable {
    package let ref: EventRef
    package let field: WordField
    /// Which bytes of the text, in UTF-8; `nil` for the whole field.
    package let bytes: Range<Int>?

    package init(_ ref: EventRef, _ field: WordField, bytes: Range<Int>? = nil) {
        self.ref = ref
        self.field = field
        self.bytes = bytes
    }
}
