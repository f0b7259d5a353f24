import { hasTags, parseQuery, searchable } from "#core/vault/search-query.ts";
import { tagKey } from "#core/vault/tags.ts";
import type { Handlers } from "#core/wire/dispatch.ts";
import { WireError } from "#core/wire/error.ts";
import type { UiContract } from "#core/wire/ui-contract.ts";
import { listed, type Sample, sampleNow } from "./sample-records.ts";
import type { UiBackground } from "./ui-background.ts";

/** Records, tags and vaults, as the background in memory keeps them. */
export function recordHandlers(background: UiBackground) {
  const one = (id: string): Sample => {
    const found = background.records.get(id);
    if (found === undefined) throw new WireError("not_found", "No such record");
    return found;
  };

  return {
    "records.search": ({ query, limit, ...among }) => {
      const found = search(background, query, among);
      return { records: found.slice(0, limit), total: found.length };
    },
    "records.get": ({ id }) => one(id).view,
    "records.reveal": ({ id }) => one(id).secret,
    "records.copy": ({ id, field }) => {
      const { view, secret } = one(id);
      const values = {
        username: view.username,
        password: secret.password,
        "one-time-code": "482913",
      };
      const clearAfterSeconds = background.state.settings.clearClipboardSeconds;
      return { value: values[field], clearAfterSeconds };
    },
    "records.code": ({ id }) => {
      if (!one(id).view.hasTotp) throw new WireError("not_found", "No seed");
      return { code: "482913", remainingMs: 21_000, periodMs: 30_000 };
    },
    "records.save": ({ id, base, secret, urls, tags, ...rest }) => {
      const old = id === undefined ? undefined : one(id);
      const revision = old?.view.revision ?? 0;
      if (revision !== base) throw new WireError("revision_conflict", "Written elsewhere first");
      const saved: Sample = {
        view: {
          ...(old?.view ?? { lastUsedAt: 0, id: `record-${background.records.size + 1}-new` }),
          ...rest,
          urls: urls.map((linked) => ({ ...linked, addedByMe: true, accepted: true })),
          tags: tags ?? old?.view.tags ?? [],
          vaultName: background.vaults.get(rest.vault)?.name ?? "",
          hasTotp: (secret ?? old?.secret)?.totp !== undefined,
          revision: revision + 1,
          changedAt: sampleNow,
        },
        secret: secret ?? old?.secret ?? { password: "" },
      };
      background.records.set(saved.view.id, saved);
      background.announce("records");
      return { id: saved.view.id, revision: saved.view.revision };
    },
    "records.setSeed": ({ id, base, seed }) => {
      const { view, secret } = one(id);
      if (view.revision !== base) throw new WireError("revision_conflict", "Written elsewhere");
      const revision = base + 1;
      background.records.set(id, {
        view: { ...view, revision, hasTotp: true },
        secret: { ...secret, totp: seed },
      });
      const records = background.look.records.map((shown) =>
        shown.id === id ? { ...shown, revision, hasTotp: true } : shown,
      );
      background.look = { ...background.look, records };
      background.announce("records");
      return {};
    },
    "records.link": ({ id, url, strategy }) => {
      const { view, secret } = one(id);
      const urls = [...view.urls, { url, strategy, addedByMe: true, accepted: true }];
      background.records.set(id, { view: { ...view, urls }, secret });
      background.announce("records");
      return {};
    },
    "records.forgetFields": ({ id, url }) => {
      const { view, secret } = one(id);
      const urls = view.urls.map(({ fields, ...linked }) =>
        linked.url === url || fields === undefined ? linked : { ...linked, fields },
      );
      background.records.set(id, { view: { ...view, urls }, secret });
      background.announce("records");
      return {};
    },
    "records.acceptUrl": ({ id, url }) => {
      const { view, secret } = one(id);
      const urls = view.urls.map((one) => (one.url === url ? { ...one, accepted: true } : one));
      background.records.set(id, { view: { ...view, urls }, secret });
      background.announce("records");
      return {};
    },
    "tags.list": (among) => {
      const all = search(background, "", among).flatMap(({ tags }) => tags);
      const tags = [...Map.groupBy(all, (tag) => tag)].map(([tag, { length: records }]) => ({
        tag,
        records,
      }));
      return { tags: tags.toSorted((a, b) => a.tag.localeCompare(b.tag)) };
    },
    "vaults.list": () => ({
      vaults: [...background.vaults].map(([id, vault]) => ({
        id,
        ...vault,
        records: search(background, "", { vault: id }).length,
      })),
    }),
    "vaults.save": ({ id = `vault-${background.vaults.size + 1}`, name, fetchOnUse }) => {
      background.vaults.set(id, { name, fetchOnUse });
      background.announce("records");
      return { id };
    },
    "vaults.holds": ({ id }) => {
      const thrown = thrownFrom(background, id);
      return {
        records: search(background, "", { vault: id }).length,
        trashed: thrown.length,
        upTo: Math.max(0, ...[...background.trash.values()].map(({ revision }) => revision)),
      };
    },
    "vaults.delete": ({ id, upTo }) => {
      if (!background.vaults.has(id)) throw new WireError("not_found", "No such vault");
      const thrown = thrownFrom(background, id);
      const late = thrown.filter(([, { revision }]) => revision > upTo).length;
      const records = search(background, "", { vault: id }).length + late;
      if (records > 0) throw new WireError("vault_not_empty", "Records", { data: { records } });
      if (background.vaults.size === 1) throw new WireError("last_vault", "No other vault");
      for (const [record] of thrown) background.trash.delete(record);
      background.vaults.delete(id);
      background.announce("records");
      return {};
    },
  } satisfies Partial<Handlers<UiContract, undefined>>;
}

const thrownFrom = ({ trash }: UiBackground, vault: string) =>
  [...trash].filter(([, { sample }]) => sample.view.vault === vault);

type Among = {
  readonly vault?: string | undefined;
  readonly tag?: string | undefined;
  readonly ids?: readonly string[] | undefined;
};

/** Records that fit the query, in the order they were saved. */
function search(background: UiBackground, query: string, { vault, tag, ids }: Among) {
  const { words, tags } = parseQuery(query);
  const terms = tag === undefined ? tags : [...tags, { key: tagKey(tag), isWhole: true }];
  return [...background.records.values()]
    .map(listed)
    .filter((view) => vault === undefined || view.vault === vault)
    .filter((view) => ids?.includes(view.id) ?? true)
    .filter((view) => hasTags(view.tags.map(tagKey), terms))
    .filter((view) => {
      const said = [view.title, view.username, ...view.urls.map(({ url }) => url), ...view.tags];
      const text = searchable(said.join("\n"));
      return words.every((word) => text.includes(word));
    });
}
