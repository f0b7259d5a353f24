/** What the answers to a page's scripts say of a form that was sent in it. */
import { isRefusal } from "./outcome.ts";

/** What a script has sent after the form. */
export type Call = {
  /** In ms since 1970. */
  readonly at: number;
  /** The site that it went to. */
  readonly site: string;
  /** Absent while there is no answer; 0: there was none. */
  readonly status?: number | undefined;
  /** When the answer came, in ms since 1970. */
  readonly answeredAt?: number | undefined;
};

/** `none`: nothing was sent. `lost`: nobody took it, and nobody refused it. */
export type Answers = "none" | "awaited" | "taken" | "refused" | "lost";

/**
 * Only calls to the page's own site count where there are any: others are of those who watch what people do. One that
 * was taken is enough, since whoever is let in has more to ask for; refused is what all have refused.
 */
export function answersTo(calls: readonly Call[], site: string): Answers {
  const own = calls.filter((call) => call.site === site);
  const telling = own.length > 0 ? own : calls;
  if (telling.length === 0) return "none";
  if (telling.some(({ status }) => status !== undefined && isTaken(status))) return "taken";
  if (telling.some(({ status }) => status === undefined)) return "awaited";
  return telling.every(({ status = 0 }) => isRefusal(status)) ? "refused" : "lost";
}

/** A page that closes at an answer, and no person, is gone so soon after it. */
const closingMs = 1_000;

/**
 * Whether a page that was gone at `closedAt` has closed because `site` had taken what it had sent. All of that must have
 * been taken by then, since nobody sees which of it was the form: what counts visits is answered sooner than a sign-in.
 */
export function closesAtAnswer(calls: readonly Call[], site: string, closedAt: number): boolean {
  const own = calls.filter((call) => call.site === site);
  const taken = own.filter(
    ({ status = 0, answeredAt = 0 }) => isTaken(status) && answeredAt <= closedAt,
  );
  const last = Math.max(...taken.map(({ answeredAt = 0 }) => answeredAt));
  return closedAt - last < closingMs && own.every((one) => one.at > last || taken.includes(one));
}

const isTaken = (status: number): boolean => status >= 200 && status < 400;
