// rule: SK1219
// mechanism: class-lookalike-empty
// wrong: throws TypeError
class Token {}

function check(token: Token): string {
  if (token instanceof Token) return 'token';
  throw new TypeError('a token that is none');
}

export function go(): string {
  return check('forged');
}
