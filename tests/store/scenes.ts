/** What the stores' screenshots show, in the order in which a store should have them. Chrome's takes five. */
export const scenes = [
  ["filled", "Open a page: name and password are there before you can type."],
  ["continue", "A login goes on at another site: one click links it."],
  ["menu", "Several accounts? Choose one at the field."],
  ["why", "Not filled? Latchkey says why, and what to do."],
  ["console", "Every record with all the addresses it belongs to."],
  ["import", "Bring what you have; see what goes in before anything is saved."],
  ["first-run", "Four steps to the first filled login."],
] as const;

export type Scene = (typeof scenes)[number][0];

/** In CSS pixels, as the stores ask for it. */
export const pictureSize = { width: 1280, height: 800 };

export const pictureFile = (scene: Scene): `${string}.png` =>
  `${scenes.findIndex(([name]) => name === scene) + 1}-${scene}.png`;
