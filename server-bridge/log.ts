/**
 * The log: one JSON line per call and per thing that went wrong. It names calls, codes, times and
 * addresses. It never sees a header, a body or a record, whatever the level (SEC-90).
 */
import { type Logger, pino } from "pino";

export type { Logger };

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

export type LogLevel = (typeof logLevels)[number];

/** A log on stderr: stdout is for what a person or a starting program reads. */
export const stderrLog = (level: LogLevel): Logger =>
  pino({ level, serializers, base: null }, pino.destination({ fd: 2, sync: true }));

/** An error as code and place. Its message may quote what somebody sent, so only our own codes are kept. */
const serializers = {
  err: (reason: unknown) => {
    if (!(reason instanceof Error)) return { name: typeof reason };
    const { name, code, errcode } = reason as Error & { code?: unknown; errcode?: unknown };
    const place = reason.stack?.split("\n").filter((line) => /^\s+at /.test(line));
    return { name, code, errcode, place: place?.slice(0, 6).map((line) => line.trim()) };
  },
};
