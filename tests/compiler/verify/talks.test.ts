/** What the compiler says that a process says: the summary, step by step. */
import { describe, expect, it } from 'vitest';
import type { Talks } from '../../../abi/index.ts';
import { isTalks } from '../../../compiler/image/talks-form.ts';
import { deriveTalks } from '../../../compiler/verify/talks/index.ts';
import { Workbench } from '../check-example.ts';

const bench = new Workbench();
const contracts = `import type { Contract, Imp, Msg } from 'skerry';
export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'>; done: Msg<{}, 'End'> } };
  End: {};
}
export interface Carry extends Contract {
  Start: { client: { take: Msg<{ end: Imp<Echo> }, 'End'> } };
  End: {};
}
`;
function talksOf(needs: string, body: string, more = ''): Talks {
  const main = `import type { Connector, Exp, Imp, Listener } from 'skerry';
import { Cell, drop, fork, select } from 'skerry';
import type { Carry, Echo } from './contracts.ts';
export default async function main({ ${needs.replaceAll(/: [^;]+;?/g, ',')} }: { ${needs} }): Promise<void> {
${body}
}
${more}`;
  // What is not used is left out, so that each program is one that would be written.
  const used = main.replaceAll(
    /import (type )?\{ ([^}]+) \} from/g,
    (_all, type: string | undefined, names: string) => {
      const rest = main.slice(main.indexOf('export default'));
      return `import ${type ?? ''}{ ${names
        .split(', ')
        .filter((name) => new RegExp(`\\b${name}\\b`).test(rest))
        .join(', ')} } from`;
    },
  );
  const { diagnostics, processes } = bench.checkAll({ 'main.ts': used, 'contracts.ts': contracts });
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  const talks = processes[0]?.verified?.manifest.talks ?? expect.fail('no summary');
  expect(isTalks(JSON.parse(JSON.stringify(talks)))).toBe(true);
  return talks;
}
const steps = (talks: Talks, task = 0): readonly string[] =>
  (talks.tasks[task] ?? []).map((step) => {
    if (step.do !== 'wait') return step.do === 'say' ? `say ${step.message}` : step.do;
    return step.on.map((one) => ('offer' in one ? `accept ${one.offer}` : `hear ${Object.keys(one.next)}`)).join(' | ');
  });

describe('main', () => {
  it('has its importing ends from the start, says, hears, and lets go', () => {
    const talks = talksOf(
      'echo: Imp<Echo>',
      `const heard = await echo.ping({ text: '' }).receive();
  if (heard.message === 'pong') heard.next.quit();`,
    );
    expect(steps(talks)).toEqual(['open', 'say ping', 'hear done,pong,closed', 'drop', 'say quit', 'end']);
    expect(talks.unseen).toEqual([]);
  });

  it('goes one way where what was heard is told', () => {
    const talks = talksOf(
      'echo: Imp<Echo>',
      `const heard = await echo.ping({ text: '' }).receive();
  switch (heard.message) {
    case 'pong':
      drop(heard.next);
      break;
    case 'done':
    case 'closed':
      break;
  }`,
    );
    expect(steps(talks)).not.toContain('either');
  });

  it('comes back to where it was in a loop', () => {
    const talks = talksOf('mine: Listener<Echo>', 'for (;;) drop(await mine.accept());');
    expect(steps(talks)).toEqual(['accept mine', 'drop']);
  });

  it('waits for several', () => {
    const needs = `import type { Imp } from 'skerry';
import { drop, select } from 'skerry';
import type { Echo } from './contracts.ts';
export default async function main({ one, other }: { one: Imp<Echo>; other: Imp<Echo> }): Promise<void> {
`;
    const check = (body: string) =>
      bench.checkAll({ 'main.ts': `${needs}${body}\n}\n`, 'contracts.ts': contracts }).processes[0] ??
      expect.fail('no process');
    // The manifest of a process with the same needs, for the walk asks nothing else of it.
    const { verified } = check('  drop(one);\n  drop(other);');
    const { context } = check(`  const a = one.ping({ text: '' });
  const b = other.ping({ text: '' });
  const { heard, rest, from } = await select({ a, b });
  if (from === 'a') drop(rest.b);
  else drop(rest.a);
  if (heard.message === 'pong') drop(heard.next);`);
    const talks = verified && deriveTalks(context, verified.manifest);
    expect(talks && steps(talks)).toContain('hear done,pong,closed | hear done,pong,closed');
    expect(talks && steps(talks)).not.toContain('either');
  });
});

describe('functions', () => {
  it('are gone into, with what they are given', () => {
    const talks = talksOf(
      'other: Connector<Echo>',
      'await ask(other.connect());\n  drop(other);',
      `async function ask(echo: Imp<Echo>): Promise<void> {
  drop(await answered(echo.ping({ text: '' })));
}
async function answered(echo: Imp<Echo, 'Busy'>): Promise<Imp<Echo> | Imp<Echo, 'Busy'>> {
  return echo;
}
`,
    );
    expect(steps(talks)).toEqual(['open', 'say ping', 'drop', 'end']);
  });

  it('that are started are tasks of their own', () => {
    const talks = talksOf(
      'mine: Listener<Echo>',
      'for (;;) fork(serve, await mine.accept());',
      `async function serve(client: Exp<Echo>): Promise<void> {
  const heard = await client.receive();
  if (heard.message === 'ping') heard.next.done();
}
`,
    );
    expect(steps(talks)).toEqual(['accept mine', 'fork']);
    expect(steps(talks, 1)[0]).toBe('hear ping,quit,closed');
  });
});

describe('what is not followed', () => {
  it('is out of sight, and said with its place', () => {
    const kept = talksOf(
      'echo: Imp<Echo>',
      `const cell = new Cell<Imp<Echo>>();
  cell.put(echo);
  const back = cell.take();
  if (back !== undefined) drop(back);`,
    );
    expect(steps(kept)).toContain('lose');
    expect(kept.unseen).toEqual(['main.ts:6: an end goes where it is not followed']);
    const sent = talksOf('carry: Imp<Carry>; echo: Imp<Echo>', 'carry.take({ end: echo });');
    expect(steps(sent)).toContain('lose');
    expect(sent.unseen).toHaveLength(1);
  });

  it('is a function that calls itself', () => {
    const talks = talksOf(
      'echo: Imp<Echo>',
      'await again(echo, 3);',
      `async function again(echo: Imp<Echo>, times: number): Promise<void> {
  const heard = await echo.ping({ text: '' }).receive();
  if (heard.message !== 'pong') return;
  if (times > 0) await again(heard.next, times - 1);
  else drop(heard.next);
}
`,
    );
    expect(talks.unseen.join()).toMatch(/a function that calls itself/);
  });
});

describe('the form of a summary', () => {
  const end = { do: 'end' };
  it.each<[string, unknown]>([
    ['no tasks', { tasks: [], unseen: [] }],
    ['a task without steps', { tasks: [[]], unseen: [] }],
    ['a step that leads out of its task', { tasks: [[{ do: 'drop', slot: 0, to: 1 }]], unseen: [] }],
    ['a task that is not there', { tasks: [[{ do: 'fork', task: 1, moved: [], to: 0 }]], unseen: [] }],
    ['a slot that no task has', { tasks: [[{ do: 'drop', slot: 1e9, to: 0 }]], unseen: [] }],
    ['a wait for nothing', { tasks: [[{ do: 'wait', on: [], at: '' }]], unseen: [] }],
    ['a step of another kind', { tasks: [[{ do: 'jump', to: 0 }]], unseen: [] }],
    ['a member too many', { tasks: [[{ ...end, to: 0 }]], unseen: [] }],
    [
      'a side that is none',
      { tasks: [[{ do: 'wait', on: [{ slot: 0, as: 'x', state: '', next: {} }], at: '' }]], unseen: [] },
    ],
  ])('is refused with %s', (_what, value) => expect(isTalks(value)).toBe(false));
  it('is accepted otherwise', () => expect(isTalks({ tasks: [[end]], unseen: [] })).toBe(true));
});
