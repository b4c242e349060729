/// A meeting of the group.
package struct Session {}
