import type { ParamsOf, ResultOf } from "#core/wire/calls.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import type { Surroundings } from "./background.ts";

type Method = keyof UiContract & string;

type AskingAhead = Surroundings & {
  /** Ask now what will be asked once the page is drawn: the first who asks the same gets this answer. */
  readonly askAhead: <M extends Method>(method: M, params: ParamsOf<UiContract[M]>) => void;
};

/** Answers that are on their way before what shows them is there. Any announcement makes them stale. */
export function askingAhead(surroundings: Surroundings): AskingAhead {
  const { ask, listen } = surroundings;
  const answers = new Map<string, Promise<unknown>>();
  listen(() => answers.clear());
  const keyOf = (method: string, params: unknown) => JSON.stringify([method, params]);

  return {
    ...surroundings,
    ask<M extends Method>(method: M, params: ParamsOf<UiContract[M]>) {
      const key = keyOf(method, params);
      const answer = answers.get(key) as Promise<ResultOf<UiContract[M]>> | undefined;
      answers.delete(key);
      return answer ?? ask(method, params);
    },
    askAhead(method, params) {
      const answer = ask(method, params);
      // Whoever takes it hears of it; a page that never asks need not know.
      answer.catch(() => undefined);
      answers.set(keyOf(method, params), answer);
    },
  };
}
