import type { ImportResult } from "#core/import/import-result.ts";
import type { FileJob } from "./file-jobs.ts";
import type { FileWork } from "./file-work.ts";

/** Each job in a worker of its own, which is gone with everything in its memory once the job is done. */
export const workerFileWork: FileWork = {
  read: (source, stop) => inWorker<ImportResult>({ job: "read", source }, stop),
  write: (wanted) =>
    inWorker<Uint8Array<ArrayBuffer>>({ job: "write", wanted }, new AbortController().signal),
};

function inWorker<Answer>(job: FileJob, stop: AbortSignal): Promise<Answer> {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module" });
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.addEventListener("message", ({ data }) => resolve(data));
    worker.addEventListener("error", () => reject(new Error("The worker failed")));
    stop.addEventListener("abort", () => reject(stop.reason), { once: true });
  });
  worker.postMessage(job);
  return answered.finally(() => worker.terminate());
}
