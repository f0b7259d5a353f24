/** A report on a page that can be given to anybody: codes and numbers, no names, no hosts, nothing of the page. */
import { frameCauses, type PageTrace, pageCauses, type WayTrace, wayCauses } from "./explain.ts";
import { originOf } from "./page-origin.ts";

/** @param version the extension's */
export function whyReport(page: PageTrace, way: WayTrace, version: string): string {
  const named = new Map<string, string>();
  /** "https://host-1": the same host has the same name throughout, and a port is only told to be one. */
  const place = (url: string): string => {
    const parsed = URL.parse(originOf(url));
    if (parsed === null || parsed.hostname === "") return "no-host";
    const name = named.get(parsed.hostname) ?? `host-${named.size + 1}`;
    named.set(parsed.hostname, name);
    return `${parsed.protocol}//${name}${parsed.port === "" ? "" : ":port"}`;
  };
  const codes = (causes: readonly { readonly code: string }[]) =>
    causes.map(({ code }) => code).join(" ") || "none";
  const lines = [
    `Latchkey ${plain(version)}`,
    `page ${page.origin === null ? "none" : place(page.origin)}: ${codes(pageCauses(page))}`,
    `way addon=${plain(way.addon)} server=${plain(way.server)}: ${codes(wayCauses(way))}`,
  ];
  for (const frame of page.frames) {
    lines.push(
      `${frame.isTop ? "top" : "frame"} ${place(frame.origin)} filled=${frame.filled} refused=${frame.refused}: ${codes(frameCauses(frame))}`,
    );
    for (const form of frame.forms) {
      lines.push(`  form ${plain(form.purpose)} ${form.verdict} ${evidence(form.evidence)}`);
      for (const field of form.fields) {
        const sight = field.visible ? "seen" : "unseen";
        lines.push(`    field ${plain(field.role)} ${sight} ${evidence(field.evidence)}`);
      }
    }
    frame.records.forEach(({ urls }, index) => {
      for (const { url, strategy, outcome, part } of urls) {
        const on = part === null ? "" : ` on ${part}`;
        lines.push(`  record-${index + 1} ${place(url)} ${plain(strategy)} ${outcome}${on}`);
      }
    });
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

const evidence = (all: FormEvidence) =>
  all.map(({ code, points }) => `${plain(code)}=${points}`).join(" ");

type FormEvidence = readonly { readonly code: string; readonly points: number }[];

/** Codes are ours; whatever else came in as one goes no further. */
const plain = (code: string): string => (/^[\w.:/-]{1,40}$/.test(code) ? code : "?");
