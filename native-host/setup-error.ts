/** Something that the person at this computer must put right before the add-on can work; said in words. */
export class SetupError extends Error {
  override readonly name = "SetupError";
}
