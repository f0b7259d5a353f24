/**
 * Node's HTTP module without the rest: importing it by name would evaluate its every export, the fetch
 * library among them, at the price of 4 MiB in a process that stays all day.
 */
export const http: typeof import("node:http") = process.getBuiltinModule("node:http");
