// rule: SK1215
// mechanism: hidden-optional-parameter
// wrong: throws TypeError
function label(text: string, prefix?: { readonly mark: string }): string {
  return (prefix?.mark.trim() ?? '') + text;
}
const each = (texts: readonly string[], f: (text: string) => string): string[] => texts.map(f);

export function go(): string {
  return each(['a'], label).join('');
}
