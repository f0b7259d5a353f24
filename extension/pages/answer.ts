import { type Signal, useSignal } from "@preact/signals";
import { useCallback, useEffect, useRef } from "preact/hooks";
import type { ParamsOf, ResultOf } from "#core/wire/calls.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { type Announced, useSurroundings } from "./background.ts";

type Method = keyof UiContract & string;

/** What the background said last. While it is asked again, the answer before stays. */
export type Answer<M extends Method> = {
  readonly value: ResultOf<UiContract[M]> | undefined;
  readonly error: WireError | undefined;
};

/**
 * The background's answer to a question, asked again whenever one of `events` is announced or the
 * params change. `undefined` params: do not ask. An answer that comes after a newer question is dropped.
 */
export function useAnswer<M extends Method>(
  method: M,
  params: ParamsOf<UiContract[M]> | undefined,
  events: readonly Announced[],
): { readonly answer: Signal<Answer<M>>; readonly askAgain: () => void } {
  const { ask, listen } = useSurroundings();
  const answer = useSignal<Answer<M>>({ value: undefined, error: undefined });
  const question = useRef(0);
  const key = params === undefined ? undefined : JSON.stringify(params);
  const watched = events.join();

  const askAgain = useCallback(() => {
    if (params === undefined) return;
    question.current += 1;
    const mine = question.current;
    const settle = (settled: Answer<M>) => {
      if (mine === question.current) answer.value = settled;
    };
    ask(method, params).then(
      (value) => settle({ value, error: undefined }),
      (reason) => settle({ value: undefined, error: WireError.from(reason) }),
    );
  }, [ask, method, key]);

  useEffect(() => {
    askAgain();
    return listen((event) => {
      if (watched.split(",").includes(event)) askAgain();
    });
  }, [askAgain, listen, watched]);

  return { answer, askAgain };
}
