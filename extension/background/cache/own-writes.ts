import type { RecordSummary } from "#core/vault/record.ts";
import type { SealedRecord, WholeRecord } from "#core/vault/sealed-record.ts";
import type { ParamsOf, ResultOf } from "#core/wire/calls.ts";
import type { Change, Contract } from "#core/wire/contract.ts";

type PutMany = Contract["records.putMany"];

/** Records sealed for one call, with the summaries that are in them, in the same order. */
export type SealedBatch = {
  readonly call: ParamsOf<PutMany>;
  readonly summaries: readonly RecordSummary[];
};

/** What the server would tell of them, and the revision up to which it would. */
export type KnownChanges = {
  readonly changes: readonly Change[];
  /** By the version that was sealed. */
  readonly summaries: ReadonlyMap<SealedRecord, RecordSummary>;
  readonly revision: number;
};

type Taken = {
  readonly first: number;
  readonly last: number;
  readonly written: readonly {
    readonly record: WholeRecord;
    readonly summary: RecordSummary;
    readonly revision: number;
  }[];
};

/**
 * What this device has sealed itself and the server has taken: it need not be asked for, checked and opened. Only in
 * memory; what is forgotten is pulled as what others have written is.
 */
export class OwnWrites {
  #taken: Taken[] = [];

  /** Records that are noted. */
  get size(): number {
    return this.#taken.reduce((sum, { written }) => sum + written.length, 0);
  }

  note({ call, summaries }: SealedBatch, { results }: ResultOf<PutMany>): void {
    const written = results.flatMap((result, at) => {
      const record = call.records[at]?.record;
      const summary = summaries[at];
      if ("code" in result || record === undefined || summary === undefined) return [];
      return [{ record, summary, revision: result.revision, at }];
    });
    const [one] = written;
    if (one === undefined) return;
    // The nth write of a call has its nth revision; a refused one leaves a gap, in which there is nothing.
    const first = one.revision - one.at;
    this.#taken.push({ first, last: first + results.length - 1, written });
  }

  /**
   * What is noted and follows `revision` with nothing of others in between; the rest is for the server to tell.
   *
   * @param fetchOnUse vaults of which no secret part is kept here
   */
  take(revision: number, fetchOnUse: ReadonlySet<string>): KnownChanges {
    const changes: Change[] = [];
    const summaries = new Map<SealedRecord, RecordSummary>();
    let known = revision;
    for (const { first, last, written } of this.#taken) {
      if (first !== known + 1) break;
      known = last;
      for (const one of written) {
        const record = fetchOnUse.has(one.record.vault) ? withoutSecret(one.record) : one.record;
        changes.push({ kind: "upsert", revision: one.revision, record });
        summaries.set(record, one.summary);
      }
    }
    this.forget();
    return { changes, summaries, revision: known };
  }

  forget(): void {
    this.#taken = [];
  }
}

function withoutSecret({ secret: _, ...record }: WholeRecord): SealedRecord {
  return record;
}
