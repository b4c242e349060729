package import CentreCore
import Resources

extension Form {
    /// Leaves out what the collective refuses to have recorded, and asks for it again once it does not.
    ///
    /// Where something stood in such a field, that is said once in its place; saving goes on without it.
    package mutating func leaveOut(_ refuses: (RefusedField) -> Bool) {
        for index in fields.indices {
            var field = fields[index]
            var isLeftOut = field.refusable.map(refuses) == true
            if case .ticks(var list) = field.kind {
                list.leaveOut(refuses)
                isLeftOut = isLeftOut || list.offersNothing
                field.kind = .ticks(list)
            }
            if isLeftOut != field.isLeftOut {
                field.complaint = isLeftOut && hasTyped(in: field) ? Phrase("form.leftOut") : nil
                field.isLeftOut = isLeftOut
                if isLeftOut, field.digitsTick { stopAtChoices(after: index) }
            }
            replace(index, with: field)
        }
        if !fields.indices.contains(focus) || fields[focus].isLeftOut { move(forward: true) }
    }

    /// Whether nothing is left to be asked.
    var asksNothing: Bool {
        fields.contains(where: \.isLeftOut)
            && fields.allSatisfy { field in
                if case .remark = field.kind { true } else { field.isLeftOut }
            }
    }

    /// Where digits ticked from a field that is gone, the choices themselves take the focus.
    private mutating func stopAtChoices(after index: Int) {
        for next in fields.indices.dropFirst(index + 1) {
            guard case .ticks = fields[next].kind else { continue }
            var field = fields[next]
            field.isStop = true
            return replace(next, with: field)
        }
    }
}
