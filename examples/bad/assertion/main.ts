/** Wrong: `as` claims a type that nobody proved. SK1203 */
export interface Needs {
  readonly args: { readonly json: string };
}
export default async function main({ args }: Needs): Promise<void> {
  const value = JSON.parse(args.json) as { readonly name: string };
  value.name.trim();
}
