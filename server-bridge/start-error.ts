/** A failure whose message is for the person who starts the server, and says what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
}
