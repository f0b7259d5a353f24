/** The most that one frame tells of its forms: enough to understand a page, too little to be slowed by one. */
export const whyLimits = { forms: 10, fields: 20, evidence: 16, code: 40 } as const;
