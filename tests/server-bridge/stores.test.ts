import { describe, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../server-bridge/store/database.ts";
import {
  behavesLikeAnAnswerStore,
  behavesLikeARecordStore,
  behavesLikeARevisionCounter,
  behavesLikeASessionStore,
} from "./store-behaviour.ts";
import { temporaryDirectory } from "./temporary-server.ts";

describe("on SQLite", () => {
  const open = async (): Promise<Database> => {
    const database = await openDatabase(temporaryDirectory(), 1);
    onTestFinished(() => database.close());
    return database;
  };
  behavesLikeARecordStore(open);
  behavesLikeARevisionCounter(open);
  behavesLikeASessionStore(open);
  behavesLikeAnAnswerStore(open);
});
