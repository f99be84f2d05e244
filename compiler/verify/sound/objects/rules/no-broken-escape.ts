/** No escape in a tagged template that means nothing: its text would be `undefined`. */
import ts from 'typescript';
import { isStandard } from '../../../library-files.ts';
import { type LocalRule, nothing } from '../../../local-rule.ts';

export const noBrokenEscape: LocalRule = {
  code: 'SK1260',
  name: 'no-broken-escape',
  summary: 'a tagged template with an escape that means nothing',
  why: 'where an escape such as `\\u12` means nothing, the tag is given `undefined` among its texts, which says that they are all texts',
  help: 'write the escape whole, or `\\\\` for a backslash; `String.raw` takes any',
  bad: [
    "const upper = (texts: TemplateStringsArray): string => texts.map((text) => text.toUpperCase()).join('');\nexport const word = upper`\\unicode`;\n",
    'const join = (texts: TemplateStringsArray, ...values: readonly number[]): string => texts.join(String(values.length));\nexport const word = join`${1} \\xg0 ${2}`;\n',
    "const first = (texts: TemplateStringsArray): string => texts.join('');\nexport const word = first`\\07`;\n",
  ],
  good: [
    "const upper = (texts: TemplateStringsArray): string => texts.map((text) => text.toUpperCase()).join('');\nexport const word = upper`\\u0041\\u{1F600}\\x41\\n\\\\unicode\\0`;\nexport const path = String.raw`C:\\users\\1`;\n",
  ],
  kinds: [ts.SyntaxKind.TaggedTemplateExpression],

  start:
    ({ checker }) =>
    (node) => {
      if (!ts.isTaggedTemplateExpression(node) || isRaw(checker, node.tag)) return nothing;
      const { template } = node;
      const parts = ts.isTemplateExpression(template)
        ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
        : [template];
      return parts.flatMap((part) => {
        const [opened] = broken.exec(part.getText().replace(whole, '')) ?? [];
        const message = `\`${opened}\` is no escape: the tag would get \`undefined\` for this text`;
        return opened ? [{ node: part, message, label: 'stands in here' }] : [];
      });
    },
};

/** What a backslash may open, and what is left over of one that opens nothing. */
const whole = /\\(?:u\{0*(?:10[\da-f]{4}|[\da-f]{1,5})\}|u[\da-f]{4}|x[\da-f]{2}|0(?!\d)|\r\n|[^ux\d])/gis;
const broken = /\\(?:u\{?|x|\d)/s;

/** `String.raw` looks at what is written, never at what it means. */
function isRaw(checker: ts.TypeChecker, tag: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(tag) || tag.name.text !== 'raw') return false;
  return isStandard(checker.getSymbolAtLocation(tag.name)?.declarations?.[0]);
}
