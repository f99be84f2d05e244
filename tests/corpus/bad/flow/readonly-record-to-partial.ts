// rule: SK1212
// mechanism: index-signature-to-optional
// wrong: boolean, is string
interface Flags {
  readonly verbose?: boolean;
  readonly name: string;
}
const flagOf = (flags: Flags): boolean => flags.verbose ?? false;

export function go(): boolean {
  const texts: { readonly name: string; readonly [key: string]: string } = { name: 'a', verbose: 'yes' };
  const named: { readonly name: string } = texts;
  return flagOf(named);
}
