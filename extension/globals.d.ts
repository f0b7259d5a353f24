/** What the build puts in place of these expressions. */
interface ImportMeta {
  readonly env: { readonly FIREFOX: boolean; readonly CHROME: boolean; readonly MODE: string };
}
