/**
 * A limit on the time of one piece of work. `AbortSignal.timeout` would hold on to the work and all its
 * bytes until the time is over, long after the work is done.
 */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ms);
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
  }
}
