/** What the build puts in place of these expressions. */
interface ImportMeta {
  readonly env: { readonly FIREFOX: boolean; readonly CHROME: boolean; readonly MODE: string };
}

/** A style sheet as text, its imports and all. */
declare module "*.css?inline" {
  const styles: string;
  // biome-ignore lint/style/noDefaultExport: the build makes it one
  export default styles;
}
