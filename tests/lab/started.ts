/** What has been started and must be ended again: the last first, each once, whenever the end comes. */
export class Started {
  readonly #endings: (() => Promise<void>)[] = [];
  #ended: Promise<void> | undefined;

  /**
   * Remember how to end what was just started.
   *
   * @throws Error when the end has come already; what was started is ended then, too.
   */
  async add(end: () => Promise<void>): Promise<void> {
    if (this.#ended !== undefined) {
      await end();
      throw new Error("Ended while it was starting");
    }
    this.#endings.push(end);
  }

  /** End everything. One that fails does not keep the others from ending. */
  end(): Promise<void> {
    this.#ended ??= (async () => {
      for (const end of this.#endings.toReversed()) {
        await end().catch((reason: unknown) => console.error(reason));
      }
    })();
    return this.#ended;
  }
}
