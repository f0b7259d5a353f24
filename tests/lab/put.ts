/** `npm run lab:put -- --at DATADIR --record FILE.json`: change or add a record (by title) as another client would. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "./client.ts";
import { complain } from "./complain.ts";
import { loadCredentials } from "./credentials.ts";
import { InputError, readRecord } from "./records-file.ts";
import { signIn } from "./sign-in.ts";

const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? ".", path);

try {
  const { values } = parseArgs({ options: { at: { type: "string" }, record: { type: "string" } } });
  if (values.at === undefined || values.record === undefined) {
    throw new InputError("Usage: npm run -s lab:put -- --at DATADIR --record FILE.json");
  }
  const record = readRecord(fromHere(values.record));
  const client = await Client.open(await signIn(loadCredentials(fromHere(values.at))));
  const done = await client.put(record);
  console.log(JSON.stringify({ title: record.title, [done]: true }));
} catch (reason) {
  complain(reason);
}
