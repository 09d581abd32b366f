/** The shape of what is kept as JSON of members and bodies. Raise it with each change of MemberTally, MemberRecord or CommitteeTally. */
export const TALLY_SHAPE = 1;
