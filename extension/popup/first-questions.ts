/** More than these nobody looks through: the search is for that. */
export const limit = 24;

/** How things stand is asked for without waiting for the add-on. */
export const firstState = { atOnce: true } as const;

/** What is asked before anything is searched for. */
export const firstList = { query: "", limit } as const;
