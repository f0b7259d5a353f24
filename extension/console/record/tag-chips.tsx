import type { JSX } from "preact";
import { RecordText } from "../../design/record-text.tsx";
import { t } from "../../language/messages.ts";
import { useNavigation } from "../navigation.ts";
import { hashOf } from "../route.ts";

/** A record's tags, each a link to all records that have it. */
export function TagChips({ tags }: { readonly tags: readonly string[] }): JSX.Element | null {
  const { goTo } = useNavigation();
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={t("import.field.tags")}>
      {tags.map((tag) => {
        const route = { place: "records", tag } as const;
        return (
          <li key={tag}>
            <a
              class="tag"
              href={hashOf(route)}
              onClick={(event) => {
                event.preventDefault();
                goTo(route);
              }}
            >
              <RecordText value={tag} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
