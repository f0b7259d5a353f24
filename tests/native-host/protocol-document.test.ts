import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  addonContract,
  addonEvent,
  bootstrapTicket,
  serverState,
} from "#core/wire/addon-contract.ts";
import { maxPlaintext } from "#core/wire/channel-session.ts";
import { protocolVersion } from "#core/wire/contract.ts";
import { extensionIds, nativeHostName } from "#core/wire/identity.ts";
import { controlContract } from "../../native-host/control.ts";
import { firstPort, lastPort } from "../../native-host/ports.ts";

const path = join(import.meta.dirname, "..", "..", "docs", "protocol-local.md");
const document = readFileSync(path, "utf8");

const chapter = (name: string) =>
  document.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? "";

/** The cells of each table row that begins with a name in backquotes. */
const rows = (text: string) =>
  new Map(
    text
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .flatMap(([, name = "", ...cells]) =>
        /^`[\w.]+`$/.test(name) ? [[name.replaceAll("`", ""), cells] as const] : [],
      ),
  );

const fields = (schema: v.GenericSchema): string[] =>
  "entries" in schema ? Object.keys(schema.entries as object) : [];

const named = (cell: string | undefined): string[] =>
  [...(cell ?? "").matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);

describe("the local protocol's document", () => {
  const calls = rows(chapter("Calls"));

  test("has every call of the contract and no other", () => {
    expect([...calls.keys()]).toEqual(Object.keys(addonContract));
  });

  test.each(Object.entries(addonContract))("names params and result of %s", (name, row) => {
    const [params, result] = calls.get(name) ?? [];
    expect(named(params)).toEqual(fields(row.params));
    expect(named(result)).toEqual(fields(row.result));
  });

  test("has every event and every state of a server", () => {
    const events = rows(chapter("Events"));
    const names = addonEvent.options.map(({ entries }) => entries.event.literal);
    expect([...events.keys()]).toEqual(names);
    for (const state of serverState.options) expect(chapter("Events")).toContain(`\`${state}\``);
  });

  test("has every field of a ticket, and who the extension is", () => {
    const bootstrap = chapter("Bootstrap: native messaging");
    for (const field of fields(bootstrapTicket)) expect(bootstrap).toContain(`\`${field}\``);
    for (const id of Object.values(extensionIds)) expect(bootstrap).toContain(id);
    expect(bootstrap).toContain(`\`${nativeHostName}\``);
  });

  test("has every order of the control socket", () => {
    for (const order of Object.keys(controlContract)) {
      expect(chapter("Control socket")).toContain(`\`${order}\``);
    }
  });

  test("has the version, the ports and the size of a frame", () => {
    expect(document).toContain(`Protocol version ${protocolVersion}.`);
    expect(document).toContain(`${firstPort}–${lastPort}`);
    expect(document).toContain(`at most ${maxPlaintext / 2 ** 20} MiB. A frame`);
  });
});
