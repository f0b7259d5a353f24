/** Tells names that a page's makers gave from those that their tools made. */

/** Whether a name is one that a person gave: none that was counted, drawn by lot or made of a hash. */
export function isLasting(name: string): boolean {
  if (name === "" || name.length > 100 || /\d{3}|[:«»{}]|(?:^|_)r_/.test(name)) return false;
  return name.split(/[^A-Za-z0-9]+/).every((word) => !isHash(word));
}

/** Letters and digits in turns, as no word has them. */
const isHash = (word: string) =>
  word.length > 4 &&
  (/\d[A-Za-z]+\d|[A-Za-z]\d+[A-Za-z]+\d*[A-Za-z]/.test(word) || /^[0-9a-f]{8,}$/.test(word));
