/** What a decision about a form rests on: what it is for, and where it sends what is in it. */
export interface Decided {
  readonly purpose: string;
  readonly action: string | null;
  readonly method: string | null;
  readonly targetsOtherFrame: boolean;
}

/** Two forms with the same are the same to whoever decides. */
export const fingerprintOf = ({ purpose, action, method, targetsOtherFrame }: Decided): string =>
  JSON.stringify([purpose, action, method, targetsOtherFrame]);
