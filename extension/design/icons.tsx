import type { JSX } from "preact";

/** Our own icons, drawn as strokes on a grid of 16 by 16. They are decoration: whatever they sit on has a name in words. */

const paths = {
  search: "M11.5 11.5 14 14M7 12.5a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11Z",
  lock: "M4 7V5a4 4 0 0 1 8 0v2M3.5 7h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1Z",
  unlock:
    "M4 7V5a4 4 0 0 1 7.7-1.5M3.5 7h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1Z",
  key: "M6.5 9.5 13 3m-2.5 2.5L12.5 7.5M8.5 7.5l1.6 1.6M4.8 14.2a3 3 0 1 1 0-6 3 3 0 0 1 0 6Z",
  person: "M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c.6-2.6 2.8-4 5.5-4s4.9 1.4 5.5 4",
  clock: "M8 4.5V8l2.5 1.5M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z",
  open: "M6.5 3H3.5a1 1 0 0 0-1 1v8.5a1 1 0 0 0 1 1H12a1 1 0 0 0 1-1v-3M9.5 2.5h4v4M13.5 2.5l-6 6",
  copy: "M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM3.5 10.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1",
  refresh: "M13.5 3v3.5H10M2.5 13V9.5H6M13 6.5A5.3 5.3 0 0 0 3.6 5M3 9.5A5.3 5.3 0 0 0 12.4 11",
  console: "M2.5 3.5h11v9h-11zM6 3.5v9",
  signOut: "M6.5 2.5h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3M10.5 11l3-3-3-3M13.5 8h-7",
  check: "m3 8.5 3.3 3.3L13 5",
  cross: "m4 4 8 8M12 4l-8 8",
  info: "M8 7.5V11M8 5v.1M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z",
  warning:
    "M8 6.5v3M8 11.5v.1M7.1 2.6 1.8 12a1 1 0 0 0 .9 1.5h10.6a1 1 0 0 0 .9-1.5L8.9 2.6a1 1 0 0 0-1.8 0Z",
  plus: "M8 3v10M3 8h10",
  more: "M3.5 8v.1M8 8v.1M12.5 8v.1",
  eye: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  eyeOff:
    "m2.5 2.5 11 11M6.6 6.7a2 2 0 0 0 2.7 2.7M4.3 4.5A10.4 10.4 0 0 0 1.5 8S4 12.5 8 12.5c1.3 0 2.4-.4 3.4-1M7 3.6A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5s-.5 1-1.6 2.1",
  trash: "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 8a1 1 0 0 0 1 1h4.8a1 1 0 0 0 1-1l.6-8",
  edit: "M10.5 3 13 5.5 5.5 13l-3 .5.5-3L10.5 3Z",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10M4 9l4 4 4-4",
  vault:
    "M2.5 4.5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM8 10.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM11.5 3.5v-1M4.5 3.5v-1",
  link: "M6.5 9.5 9.5 6.5M7 4.5l1.3-1.3a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.3 1.3a3.2 3.2 0 0 1-4.5-4.5L4.5 7",
  import: "M8 2.5v7.5M5 7l3 3 3-3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11",
  export: "M8 10V2.5M5 5.5l3-3 3 3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11",
  activity: "M1.5 8h3L6.5 3l3 10 2-5h3",
  device: "M3 3.5h10a.5.5 0 0 1 .5.5v6.5h-11V4a.5.5 0 0 1 .5-.5ZM1 12.5h14",
  settings:
    "M2.5 4.5H9M12 4.5h1.5M2.5 11.5H4M7 11.5h6.5M10.5 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM5.5 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z",
  print:
    "M4.5 6V2.5h7V6M4.5 11.5h-1a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1h-1M4.5 9.5h7v4h-7z",
  wand: "m3 13 7-7M11.5 2v2M11.5 7v1.5M14 5h-1.5M9.5 5H8.3M13.5 3l-.6.6M13.5 7l-.6-.6",
  plug: "M5.5 2v3M10.5 2v3M4 5h8v2.5a4 4 0 0 1-8 0zM8 11.5V14",
  tag: "M2.5 3.5v4l6.3 6.3a1 1 0 0 0 1.4 0l3.6-3.6a1 1 0 0 0 0-1.4L7.5 2.5h-4a1 1 0 0 0-1 1ZM5.5 5.5v.1",
  qr: "M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5v.1M13.5 9.5v.1M11.5 11.5v.1M9.5 13.5v.1M13.5 13.5v.1",
  back: "M13 8H3M7 4 3 8l4 4",
} as const satisfies Record<string, string>;

export type IconName = keyof typeof paths;

export const iconNames = Object.keys(paths) as IconName[];

/** They say where something leads: mirrored where writing runs the other way. */
const pointing: ReadonlySet<IconName> = new Set<IconName>(["back", "open", "signOut"]);

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg
      class={pointing.has(name) ? "icon pointing" : "icon"}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
