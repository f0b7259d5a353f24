/** Fields that a page hides from the person in every way there is, to harvest what is filled into them. */

export const seenFields = `<label>User name <input data-seen name="username" autocomplete="username"></label>
  <label>Password <input data-seen type="password" name="password" autocomplete="current-password"></label>`;

/** How each trap is hidden: what is put around an input of either kind. */
export const trapStyles: Readonly<Record<string, (input: string) => string>> = {
  "display-none": (input) => `<div style="display:none">${input}</div>`,
  "visibility-hidden": (input) => `<div style="visibility:hidden">${input}</div>`,
  "opacity-0": (input) => `<div style="opacity:0">${input}</div>`,
  "opacity-05": (input) => `<div style="opacity:.05">${input}</div>`,
  "no-size": (input) => `<div style="width:0;height:0;overflow:hidden">${input}</div>`,
  "one-pixel": (input) => `<div style="width:1px;height:1px;overflow:hidden">${input}</div>`,
  "off-screen": (input) => `<div style="position:absolute;left:-9999px">${input}</div>`,
  clip: (input) => `<div style="position:absolute;clip:rect(0 0 0 0)">${input}</div>`,
  "clip-path": (input) => `<div style="clip-path:inset(50%)">${input}</div>`,
  "hidden-attribute": (input) => `<div hidden>${input}</div>`,
  inert: (input) => `<div inert>${input}</div>`,
  covered: (input) =>
    `<div style="position:relative">${input}<div style="position:absolute;inset:0;background:#fff"></div></div>`,
  "aria-hidden-off-screen": (input) =>
    `<div aria-hidden="true" style="position:fixed;top:-500px">${input}</div>`,
  "type-hidden": (input) => input.replace(/type="\w+"/, 'type="hidden"'),
};

/** A form of two fields that are seen, and one trap of each kind. */
export function trapped(): string {
  const traps = Object.entries(trapStyles).map(([id, hide], at) =>
    hide(
      at % 2 === 0
        ? `<input id="${id}" type="password" name="password-${at}" autocomplete="current-password">`
        : `<input id="${id}" type="text" name="username-${at}" autocomplete="username">`,
    ),
  );
  return `<form method="post" action="/in">
    ${seenFields}
    ${traps.join("\n")}<button>Sign in</button></form>`;
}
