import { readFileSync } from "node:fs";
import type * as v from "valibot";
import { describe, expect, test } from "vitest";
import { limits } from "#core/vault/limits.ts";
import {
  callHeaders,
  contract,
  openCalls,
  protocolVersion,
  serverEvent,
} from "#core/wire/contract.ts";
import { errorCodes } from "#core/wire/error.ts";
import { callsPath, eventClose, eventsPath, healthPath } from "#core/wire/server-door.ts";
import { openHandlers, sessionHandlers } from "../../server-bridge/calls/handlers.ts";
import { statusOf } from "../../server-bridge/door/status.ts";
import { ports } from "../../server-bridge/ports.ts";

const document = readFileSync(new URL("../../docs/protocol.md", import.meta.url), "utf8");

/** The text of each section below a heading of `level` hashes, by the heading's text. */
const sections = (text: string, level: number): Map<string, string> => {
  const parts = text.split(new RegExp(`^${"#".repeat(level)} `, "m")).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = "", ...rest] = part.split("\n");
      return [heading, rest.join("\n")];
    }),
  );
};

const chapter = (name: string): string => sections(document, 2).get(name) ?? "";

/** The rows of the tables in `text`, as their cells without backquotes. */
const rows = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll("`", "")));

const calls = new Map(
  [...sections(chapter("Calls"), 3)].map(([name, text]) => [name.replaceAll("`", ""), text]),
);

const fields = (schema: v.GenericSchema): string[] =>
  "entries" in schema ? Object.keys(schema.entries as object) : [];

describe("the protocol's document", () => {
  test("is of the contract's version", () => {
    expect(document).toContain(`Protocol version ${protocolVersion}.`);
  });

  test("has every call of the contract and no other", () => {
    expect([...calls.keys()].toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  test.each(Object.entries(contract))("names every param and result of %s", (name, row) => {
    const text = calls.get(name) ?? "";
    const missing = [...fields(row.params), ...fields(row.result)].filter(
      (field) => !text.includes(`\`${field}\``),
    );
    expect(missing).toEqual([]);
  });

  test("names the calls without a session, and the server answers no others without one", () => {
    const named = /Calls without a session are ([^.]*(?:\.[a-z][^.]*)*)\. Every/s.exec(document);
    const open = [...(named?.[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1]);
    expect(open.toSorted()).toEqual([...openCalls].toSorted());
    expect(Object.keys(openHandlers).toSorted()).toEqual([...openCalls].toSorted());
    const rest = Object.keys(contract).filter((name) => !openCalls.has(name as never));
    expect(Object.keys(sessionHandlers).toSorted()).toEqual(rest.toSorted());
  });

  test("has every header", () => {
    const named = rows(chapter("A call")).map(([header]) => header);
    expect(named).toEqual(expect.arrayContaining(Object.values(callHeaders)));
  });

  test("has every event and close code", () => {
    const named = rows(chapter("Events"));
    for (const option of serverEvent.options) {
      expect(named.map(([event]) => event)).toContain(option.entries.event.literal);
    }
    for (const [name, code] of Object.entries(eventClose)) {
      expect(named.map((cells) => cells.slice(0, 2))).toContainEqual([String(code), name]);
    }
  });

  test("gives each code the status that the server answers, and leaves out none that it does", () => {
    const named = rows(chapter("Codes")).slice(1);
    for (const [code, status] of named) {
      expect(errorCodes).toContain(code);
      expect(statusOf(code as never), code).toBe(Number(status));
    }
    const answered = errorCodes.filter((code) => statusOf(code) !== 500);
    expect(named.map(([code]) => code)).toEqual(expect.arrayContaining([...answered, "internal"]));
  });

  test("has the ports, places and the size of a body", () => {
    for (const said of [
      callsPath,
      eventsPath,
      healthPath,
      `port ${ports.calls}`,
      `${ports.events}`,
    ]) {
      expect(document).toContain(said);
    }
    expect(document).toContain(`at most ${limits.body / 1024 / 1024} MiB`);
  });
});
