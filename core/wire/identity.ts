/** Who the extension is to the browser and to the add-on, in each family of browsers. */
export const extensionIds = {
  /** From the public key in the manifest: the first half of its SHA-256, nibbles as a–p. */
  chromium: "aminbgdindemflkjoemcmmpmlplbfkid",
  firefox: "latchkey@latchkey.example",
} as const;

/** The name under which browsers know the native messaging host. */
export const nativeHostName = "net.latchkey.addon";
