/** Wrong: `!` claims that the list has a first word. SK1204 */
export interface Needs {
  readonly args: { readonly words: readonly string[] };
}
export default async function main({ args }: Needs): Promise<void> {
  args.words[0]!.trim();
}
