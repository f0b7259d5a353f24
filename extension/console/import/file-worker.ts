import { doJob, type FileJob } from "./file-jobs.ts";

/** The console's worker: one job, one answer; the page ends it then. */
addEventListener("message", async ({ data }: MessageEvent<FileJob>) => {
  postMessage(await doJob(data));
});
