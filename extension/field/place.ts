/** Where icon and menu go, in CSS pixels of the viewport. */

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const iconSize = 20;
const edge = 6;
const gap = 4;
const menuWidth = 320;
const tallestMenu = 400;

/**
 * The icon, at the end of the field's line, or `step` icons before that, where something of the page has
 * the end. None in a field that is too small for it.
 */
export function iconBox(field: Box, isRightToLeft: boolean, step: number): Box | undefined {
  const size = Math.min(iconSize, field.height - 4);
  const inset = edge + step * (size + gap);
  if (size < 12 || field.width < inset + 3 * size) return undefined;
  return {
    left: isRightToLeft ? field.left + inset : field.left + field.width - inset - size,
    top: field.top + (field.height - size) / 2,
    width: size,
    height: size,
  };
}

/** The menu: under the field, or above it where there is more room. None where there is no room for two rows. */
export function menuBox(
  field: Box,
  wantedHeight: number,
  view: { readonly width: number; readonly height: number },
  isRightToLeft: boolean,
): Box | undefined {
  const width = Math.min(menuWidth, view.width - 2 * edge);
  const bottom = field.top + field.height;
  const below = view.height - bottom - gap - edge;
  const above = field.top - gap - edge;
  const isBelow = below >= Math.min(wantedHeight, tallestMenu) || below >= above;
  const height = Math.min(wantedHeight, tallestMenu, isBelow ? below : above);
  if (height < 120) return undefined;
  const start = isRightToLeft ? field.left + field.width - width : field.left;
  return {
    left: Math.max(edge, Math.min(start, view.width - width - edge)),
    top: isBelow ? bottom + gap : field.top - gap - height,
    width,
    height,
  };
}
