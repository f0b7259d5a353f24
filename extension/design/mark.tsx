import type { JSX } from "preact";

/** Our mark, as in icons/icon.svg: a key seen from the front, its bow a latch. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <path
        class="mark-key"
        d="M16 4a7.5 7.5 0 0 0-2.5 14.57V28h5v-2.5h3.5v-4H18.5v-2.93A7.5 7.5 0 0 0 16 4Zm0 4.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z"
      />
    </svg>
  );
}
