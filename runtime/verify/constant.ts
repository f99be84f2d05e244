/** Texts that an expression certainly gives, put together from constant parts: `'con' + 'structor'`, `['constructor']`. */
import type { Expression, SpreadElement } from 'acorn';

export function constantText(node: Expression | SpreadElement): string | undefined {
  switch (node.type) {
    case 'Literal':
      return String(node.value);
    case 'TemplateLiteral': {
      const parts = node.quasis.map((quasi) => quasi.value.cooked ?? '');
      const inner = node.expressions.map(constantText);
      return inner.includes(undefined) ? undefined : parts.map((part, index) => part + (inner[index] ?? '')).join('');
    }
    case 'BinaryExpression': {
      if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') return undefined;
      const left = constantText(node.left);
      const right = constantText(node.right);
      return left === undefined || right === undefined ? undefined : left + right;
    }
    case 'ArrayExpression': {
      const elements = node.elements.map((element) => (element ? constantText(element) : ''));
      return elements.includes(undefined) ? undefined : elements.join(',');
    }
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      return last && constantText(last);
    }
    case 'ParenthesizedExpression':
      return constantText(node.expression);
    case 'ConditionalExpression': {
      const either = [constantText(node.consequent), constantText(node.alternate)];
      return either[0] === either[1] ? either[0] : undefined;
    }
    default:
      return undefined;
  }
}
