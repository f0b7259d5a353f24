import { type Signal, useSignal } from "@preact/signals";
import { useCallback, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ParamsOf, ResultOf } from "#core/wire/calls.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { type Announced, useSurroundings } from "./background.ts";

type Method = keyof UiContract & string;

/** What the background said last. While it is asked again, the answer before stays. */
export type Answer<M extends Method> = {
  readonly value: ResultOf<UiContract[M]> | undefined;
  readonly error: WireError | undefined;
  /** What it was asked with. */
  readonly params: ParamsOf<UiContract[M]> | undefined;
};

/**
 * The background's answer to a question, asked again whenever one of `events` is announced or the
 * params change. `undefined` params: do not ask. An answer that comes after a newer question is dropped.
 * What is announced while the question is under way makes it be asked once more, after its answer.
 */
export function useAnswer<M extends Method>(
  method: M,
  params: ParamsOf<UiContract[M]> | undefined,
  events: readonly Announced[],
): { readonly answer: Signal<Answer<M>>; readonly askAgain: () => void } {
  const { ask, answered, listen } = useSurroundings();
  const early = useMemo(() => (params === undefined ? undefined : answered(method, params)), []);
  const answer = useSignal<Answer<M>>({
    value: early,
    error: undefined,
    params: early === undefined ? undefined : params,
  });
  const isToAsk = useRef(early === undefined);
  const question = useRef(0);
  const isAsking = useRef(false);
  const isStale = useRef(false);
  const key = params === undefined ? undefined : JSON.stringify(params);
  const watched = events.join();

  const askAgain = useCallback(() => {
    if (params === undefined) return;
    question.current += 1;
    const mine = question.current;
    isAsking.current = true;
    const settle = (settled: Answer<M>) => {
      if (mine !== question.current) return;
      isAsking.current = false;
      answer.value = settled;
      if (isStale.current) askAgain();
    };
    isStale.current = false;
    ask(method, params).then(
      (value) => settle({ value, error: undefined, params }),
      (reason) => settle({ value: undefined, error: WireError.from(reason), params }),
    );
  }, [ask, method, key]);

  // Before the browser paints: a question that waits for that comes a frame late, and so does its answer.
  useLayoutEffect(() => {
    if (isToAsk.current) askAgain();
    isToAsk.current = true;
    return listen((event) => {
      if (!watched.split(",").includes(event)) return;
      if (isAsking.current) isStale.current = true;
      else askAgain();
    });
  }, [askAgain, listen, watched]);

  return { answer, askAgain };
}
