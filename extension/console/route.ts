/** The console's places, as the part of its address after "#". */
export type Route =
  | {
      readonly place: "records";
      readonly vault?: string | undefined;
      readonly tag?: string | undefined;
      /** What this tab has imported last. */
      readonly only?: "imported" | undefined;
      readonly record?: string;
    }
  | { readonly place: "new"; readonly vault?: string | undefined; readonly url?: string }
  | { readonly place: (typeof plainPlaces)[number] };

const plainPlaces = [
  "import",
  "export",
  "trash",
  "activity",
  "devices",
  "settings",
  "welcome",
  "set-up",
] as const;

/** Names that a place is known by besides its own: people keep addresses. */
const otherNames = new Map([["start", "welcome"]]);

/** What an address means; anything unknown is the list of records. */
export function parseRoute(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?");
  const [place, item] = path.split("/").map(decoded);
  const params = new URLSearchParams(search);
  const vault = params.get("vault") ?? undefined;
  const plain = plainPlaces.find((one) => one === (otherNames.get(place ?? "") ?? place));
  if (plain !== undefined) return { place: plain };
  if (item === "new") {
    const url = params.get("url");
    return { place: "new", vault, ...(url === null ? {} : { url }) };
  }
  const tag = params.get("tag") ?? undefined;
  const only = params.get("only") === "imported" ? "imported" : undefined;
  return { place: "records", vault, tag, only, ...(item === undefined ? {} : { record: item }) };
}

/** The address of a place. */
export function hashOf(route: Route): string {
  switch (route.place) {
    case "records": {
      const item = route.record === undefined ? "" : `/${encodeURIComponent(route.record)}`;
      return `#/records${item}${search({ vault: route.vault, tag: route.tag, only: route.only })}`;
    }
    case "new":
      return `#/records/new${search({ vault: route.vault, url: route.url })}`;
    default:
      return `#/${route.place}`;
  }
}

function search(params: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

function decoded(part: string): string | undefined {
  try {
    return part === "" ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
