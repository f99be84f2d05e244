// rule: SK1012
// mechanism: declared-global-authority
// wrong: escapes
declare const Reflect1: undefined;
declare function escape(text: string): string;

export function go(): boolean {
  return typeof Reflect1 === 'undefined' && escape(' ') === '%20';
}
