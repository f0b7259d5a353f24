/** The judge of detectors lies outside: how pages are served, labels read and marks scored is not the project's to say. */
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer";
import { InputError } from "../../lab/records-file.ts";

export interface CorpusPage {
  readonly file: string;
  readonly html: string;
}

export interface FieldInfo {
  readonly name: string;
  readonly id: string;
}

/** What a page's labels say: a role for each field, and the kind of the form that each is in. */
export interface Truth {
  readonly roles: readonly string[];
  readonly groups: readonly { readonly kind: string; readonly fields: readonly number[] }[];
}

interface Tally {
  readonly fp: number;
  readonly fn: number;
}

/** What a detector got right and wrong on one page. */
export interface Row {
  readonly file: string;
  readonly loginPage: boolean;
  readonly pageExact: boolean;
  readonly falseLogin: boolean;
  readonly tally: Readonly<Record<string, Tally>>;
  readonly buttons: Tally;
  readonly changes: readonly boolean[];
  readonly kinds: readonly { readonly truth: string; readonly said: string }[];
  readonly wrong: readonly unknown[];
  readonly missed: readonly unknown[];
}

interface Rate extends Tally {
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface Summary {
  readonly login: { readonly pages: number; readonly exact: number; readonly exactPct: number };
  readonly username: Rate;
  readonly currentPassword: Rate;
  readonly newPassword: Rate;
  readonly oneTimeCode: Rate;
  readonly submit: Rate;
  readonly falseLogin: { readonly pages: number; readonly false: number };
  readonly change: { readonly forms: number; readonly exactPct: number | null };
  readonly formKind: { readonly rightOfAllPct: number };
}

export interface Judge {
  readonly pages: readonly CorpusPage[];
  /** Takes the labels out of a page, in the page, and returns them. */
  readonly prepareInPage: () => unknown;
  readonly siteOf: (file: string) => string;
  readonly serve: (pages: readonly CorpusPage[]) => Promise<{ server: Server; origin: string }>;
  readonly launch: () => Promise<Browser>;
  readonly truthOf: (page: CorpusPage, fields: readonly FieldInfo[]) => Truth;
  readonly scorePage: (
    page: CorpusPage,
    fields: readonly FieldInfo[],
    submits: readonly unknown[],
    got: unknown,
  ) => Row;
  readonly summarize: (rows: readonly Row[]) => Summary;
}

/** @throws InputError where corpus or judge are not there. */
export async function openJudge(corpus: string, judge: string): Promise<Judge> {
  for (const [what, folder] of Object.entries({ corpus, judge })) {
    if (!existsSync(folder))
      throw new InputError(`There is no ${folder}: name it with --${what} DIR`);
  }
  const load = (file: string) => import(pathToFileURL(join(judge, file)).href);
  const { loadCorpus, siteOf } = await load("corpus.mjs");
  const { serve, launch, prepareInPage } = await load("harness.mjs");
  const { truthOf } = await load("truth.mjs");
  const { scorePage, summarize } = await load("score.mjs");
  return {
    pages: loadCorpus({ dir: corpus, split: "open" }),
    siteOf,
    serve,
    launch,
    prepareInPage,
    truthOf,
    scorePage,
    summarize,
  };
}
