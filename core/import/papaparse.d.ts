/**
 * What is used of papaparse. Its published types pull in all of Node's, and `core/` would compile
 * against a platform that it must not have.
 */
declare module "papaparse" {
  type Step = {
    /** The cells of one row. */
    readonly data: string[];
    readonly errors: readonly { readonly type: string; readonly code: string }[];
    /** `cursor`: where the next row begins. */
    readonly meta: { readonly cursor: number };
  };

  type Options = {
    readonly delimiter: string;
    readonly newline: string;
    readonly step: (row: Step, parser: { abort(): void }) => void;
  };

  const papaparse: { parse(text: string, options: Options): void };
  export = papaparse;
}
