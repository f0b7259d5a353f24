/** More than these nobody looks through: the search is for that. */
export const limit = 24;

/** What is asked before anything is searched for. */
export const firstList = { query: "", limit } as const;
