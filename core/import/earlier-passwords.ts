/** A password that another one came after, and when. */
export type EarlierPassword = {
  readonly password: string;
  /** Milliseconds since 1970 UTC. */
  readonly replacedAt: number;
};

/** As a record keeps them: the newest first, each once, the present one not among them. */
export function earlierPasswords(
  all: readonly EarlierPassword[],
  present: string,
): EarlierPassword[] {
  const kept = new Map<string, EarlierPassword>();
  for (const one of all.toSorted((a, b) => b.replacedAt - a.replacedAt)) {
    const isEarlier = one.password !== "" && one.password !== present;
    if (isEarlier && !kept.has(one.password)) kept.set(one.password, one);
  }
  return [...kept.values()];
}
