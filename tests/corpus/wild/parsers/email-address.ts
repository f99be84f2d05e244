// style: small hand-written parser returning Result values, helpers composed with early returns, table-driven tests
// refused: SK1212 because what is spread may bring a `name` that its type does not mention; naming `local` and `tag` passes

type Result<T> = { ok: true; value: T } | { ok: false; error: string };
const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const err = (error: string): Result<never> => ({ ok: false, error });

export interface Address {
  name?: string;
  local: string;
  domain: string;
  tag?: string;
}

const atom = /^[\w!#$%&'*/=?^`{|}~.-]+$/;

function parseLocal(text: string): Result<{ local: string; tag?: string }> {
  if (text === '') return err('empty local part');
  if (text.length > 64) return err('local part too long');
  if (text.startsWith('.') || text.endsWith('.') || text.includes('..')) return err('misplaced dot');
  const plus = text.indexOf('+');
  const local = plus < 0 ? text : text.slice(0, plus);
  if (!atom.test(local)) return err(`bad character in ${local}`);
  return plus < 0 ? ok({ local }) : ok({ local, tag: text.slice(plus + 1) });
}

function parseDomain(text: string): Result<string> {
  const labels = text.toLowerCase().split('.');
  if (labels.length < 2) return err('domain needs a dot');
  const bad = labels.find((label) => !/^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/.test(label));
  return bad === undefined ? ok(labels.join('.')) : err(`bad label "${bad}"`);
}

export function parseAddress(input: string): Result<Address> {
  const angled = /^\s*(?:"([^"]*)"|([^<"]*?))\s*<([^>]+)>\s*$/.exec(input);
  const name = angled?.[1] ?? angled?.[2];
  const bare = angled?.[3] ?? input.trim();
  const at = bare.lastIndexOf('@');
  if (at < 0) return err('no @');
  const local = parseLocal(bare.slice(0, at));
  if (!local.ok) return local;
  const domain = parseDomain(bare.slice(at + 1));
  if (!domain.ok) return domain;
  const address: Address = { ...local.value, domain: domain.value };
  if (name) address.name = name;
  return ok(address);
}

export function parseList(input: string): { good: Address[]; bad: [string, string][] } {
  const good: Address[] = [];
  const bad: [string, string][] = [];
  for (const part of input.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
    const result = parseAddress(part);
    if (result.ok) good.push(result.value);
    else bad.push([part.trim(), result.error]);
  }
  return { good, bad };
}

export const format = ({ name, local, domain, tag }: Address): string => {
  const address = `${local}${tag === undefined ? '' : `+${tag}`}@${domain}`;
  return name ? `"${name}" <${address}>` : address;
};

export function selfTest(): boolean {
  const { good, bad } = parseList('"Lovelace, Ada" <ada+work@Example.ORG>, bob@x, c..d@e.fr, Eve <eve@mail.co.uk>');
  const cases: [string, boolean][] = [
    ['a@b.c', true],
    ['@b.c', false],
    ['a b@c.d', false],
    ['a@-b.c', false],
  ];
  return (
    good.map(format).join('; ') === '"Lovelace, Ada" <ada+work@example.org>; "Eve" <eve@mail.co.uk>' &&
    bad.map(([text, why]) => `${text}: ${why}`).join('; ') === 'bob@x: domain needs a dot; c..d@e.fr: misplaced dot' &&
    cases.every(([text, expected]) => parseAddress(text).ok === expected)
  );
}
