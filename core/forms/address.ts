/** An e-mail address. Bounded on both sides, so that a long text costs its length and no more. */
export const address = /[^\s@<>()"',:;]{1,64}@[^\s@<>()"',:;]{1,190}\.[a-z]{2,24}/i;
