/** The judge of the corpus lies beside it: how labels are read and fills are scored is not the project's to say. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { InputError } from "../lab/records-file.ts";
import type { FieldInfo } from "./corpus-page.ts";

export type CorpusPage = {
  readonly file: string;
  readonly html: string;
  readonly title: string;
  readonly wrappers: boolean;
};

export type Mark = { readonly role: string; readonly form: string; readonly fill: boolean };

/** What was seen on a page: the marks of each field, and those on other elements. */
export type Seen = {
  readonly marks: readonly (readonly Mark[])[];
  readonly stray: readonly Mark[];
};

export type Score = {
  readonly file: string;
  /** It has a login that a person could use. */
  readonly loginPage: boolean;
  /** That login was filled right, and nothing else. */
  readonly pageExact: boolean;
  /** A saved login has no place on it. */
  readonly noLoginPage: boolean;
  readonly falseLogin: boolean;
  readonly wrong: readonly unknown[];
  readonly missed: readonly unknown[];
};

export type Judge = {
  readonly pages: readonly CorpusPage[];
  readonly score: (page: CorpusPage, fields: readonly FieldInfo[], seen: Seen) => Score;
};

/** @throws InputError where corpus or judge are not there. */
export async function openJudge(corpus: string, judge: string): Promise<Judge> {
  for (const [what, folder] of Object.entries({ corpus, judge })) {
    if (!existsSync(folder))
      throw new InputError(`There is no ${folder}: name it with --${what} DIR`);
  }
  const load = (file: string) => import(pathToFileURL(join(judge, file)).href);
  const { loadCorpus } = await load("corpus.mjs");
  const { scorePage } = await load("score.mjs");
  return {
    pages: loadCorpus({ dir: corpus }),
    score: (page, fields, seen) =>
      scorePage(page, fields, [], { ...seen, submitHit: [], submitWrong: 0, times: [] }),
  };
}
