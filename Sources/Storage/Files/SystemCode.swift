import Glibc

/// The system's error numbers that storage tells apart.
package enum SystemCode {
    package static let noEntry = ENOENT
    package static let exists = EEXIST
    package static let noSpace = ENOSPC
    package static let quota = EDQUOT
    package static let io = EIO
    package static let notPermitted = EPERM
    package static let access = EACCES
    package static let readOnly = EROFS
    package static let notAFile = EISDIR
    package static let notADirectory = ENOTDIR
    package static let isALink = ELOOP
    package static let tooLarge = EFBIG
    package static let badFile = EBADF
    package static let notEmpty = ENOTEMPTY
}
