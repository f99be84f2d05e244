/** Wrong: `any` switches checking off. SK1201 */

export interface Needs {
  readonly args: { readonly first: string };
}
export default async function main({ args }: Needs): Promise<void> {
  const first: any = args.first;
  show(first);
}

function show(text: string): void {
  text.trim();
}
