/** The text of the group of all members that are not listed. */
export const OTHER = '(other)';
