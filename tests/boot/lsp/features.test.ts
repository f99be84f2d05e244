/** What the language server shows, completes, repairs and renames, asked of the built server as an editor asks. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Hover,
  InlayHint,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { buildServer, Editor, offsetsOf, textOf } from './editor.ts';
import { client, echo, files, server } from './workspace.ts';

/** One server for all: after each test everything is closed. */
let shared: Editor;
async function beginOpen(name: keyof typeof files): Promise<Editor> {
  await shared.open(name, files[name]);
  return shared;
}

beforeAll(async () => {
  await buildServer();
  shared = new Editor(files);
  await shared.start();
});
afterEach(() => shared.closeAll());
afterAll(async () => {
  expect(shared.log.filter((line) => line.includes('defect'))).toEqual([]);
  expect(await shared.shutdown()).toBe(0);
});

const textAt = (at: Editor, name: string, { range }: Location): string => {
  const text = at.text(name) || (name in files ? files[name as keyof typeof files] : '');
  const { start, end } = offsetsOf(text, range);
  return text.slice(start, end);
};
const nameOf = (at: Editor, { uri }: Location): string => uri.slice(at.uri('').length + 1);
const told = (at: Editor, found: readonly Location[]): readonly string[] =>
  found.map((one) => `${nameOf(at, one)}:${one.range.start.line + 1} ${textAt(at, nameOf(at, one), one)}`).sort();

describe('repairs', () => {
  it('one at a time and all at once leave nothing that could be repaired', async () => {
    const text = `export var first = 1;\nexport function f(): number {\n  var a = 1;\n  var b = 2;\n  return a + b + first;\n}\n`;
    const at = shared;
    await at.open('a.ts', text);
    await at.until('a.ts', (codes) => codes.length >= 3);
    const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 3 } };
    const context = { diagnostics: [] };
    const actions = await at.request<CodeAction[]>('textDocument/codeAction', 'a.ts', { range, context });
    const [fix] = actions.filter(({ kind }) => kind === 'quickfix');
    expect(fix).toMatchObject({ isPreferred: true });
    await at.apply(fix?.edit ?? {});
    expect(at.text('a.ts')).toMatch(/(const|let) a = 1;\n {2}var b = 2/);
    const only = ['source.fixAll'];
    const [all] = await at.request<CodeAction[]>('textDocument/codeAction', 'a.ts', {
      range,
      context: { diagnostics: [], only },
    });
    await at.apply(all?.edit ?? {});
    expect(at.text('a.ts')).not.toContain('var');
    expect(await at.request('textDocument/codeAction', 'a.ts', { range, context: { diagnostics: [], only } })).toEqual(
      [],
    );
  });
});

describe('hover', () => {
  it('tells who owns a variable, and where its conversation is', async () => {
    const at = await beginOpen('client/main.ts');
    const hover = async (what: string, into = 0): Promise<string> =>
      textOf(await at.ask<Hover | null>('textDocument/hover', 'client/main.ts', what, {}, into));
    expect(await hover('busy = end')).toContain('`busy`: owned; must be used up by the end of the function');
    expect(await hover('end.ping')).toContain('`end`: owned; used up here');
    const busy = await hover('busy.receive');
    expect(busy).toContain("**Echo**, the client's end, in state `Busy`");
    expect(busy).toContain('- `pong { text: string }` then `Start`');
    expect(busy).toContain('- `closed`');
    expect(busy).toContain('Busy: the server says    <- here');
    expect(await hover('next.quit')).toContain('in state `Start`');
    expect(await hover('echo, args }')).toContain('owned; the kernel takes it back when `main` ends');
    expect(await hover('text, times')).toBe('');
    await at.replace('client/main.ts', 'times: 2 });', 'times: 2 });\n  end.quit();');
    expect(await hover('end.quit')).toContain('`end`: moved on line 15');
    await at.replace('client/main.ts', 'end.quit();', 'using later = end;');
    expect(await hover('later =')).toContain('owned by `using`');
  });

  it('draws a contract where it is named', async () => {
    const at = await beginOpen('echo.ts');
    const text = textOf(await at.ask<Hover | null>('textDocument/hover', 'echo.ts', 'Echo extends'));
    expect(text).toContain('Start: the client says\n  ping { text: string; times: number } -> Busy');
  });
});

describe('beside the text', () => {
  const titles = async (at: Editor, name: string): Promise<readonly (string | undefined)[]> =>
    (await at.request<CodeLens[]>('textDocument/codeLens', name)).map(({ command }) => command?.title);

  it('lenses tell what a process can touch and who uses a contract', async () => {
    const at = await beginOpen('client/main.ts');
    await at.open('echo.ts', echo);
    expect(await titles(at, 'client/main.ts')).toEqual([
      'can touch echo: Imp<Echo>, args: { greeting: string }',
      'memory 2 MiB, turn 20 ms, blocks 0 KiB',
    ]);
    expect(await titles(at, 'echo.ts')).toEqual(['4 uses, in client, server']);
  });

  it('hints tell the state after each step', async () => {
    const at = await beginOpen('client/main.ts');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await at.request<InlayHint[]>('textDocument/inlayHint', 'client/main.ts', { range });
    expect(hints.map(({ label, position: { line } }) => `${line + 1} ${label}`)).toEqual([
      '15 Busy',
      '17 Start',
      '17 End',
    ]);
  });
});

describe('completion', () => {
  const complete = async (at: Editor, name: string, what: string): Promise<CompletionItem[]> =>
    at.ask<CompletionItem[]>('textDocument/completion', name, what, {}, what.length);

  it('offers what may be said in this state, and nothing else', async () => {
    const at = await beginOpen('client/main.ts');
    await at.replace('client/main.ts', 'const busy = end.ping({ text, times: 2 });', 'const busy = end.');
    const items = await complete(at, 'client/main.ts', 'const busy = end.');
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['ping', '{ text: string; times: number } then Busy'],
      ['quit', '{} then End'],
    ]);
    expect(items[0]?.textEdit?.newText).toBe(`ping({ text: \${1}, times: \${2} })`);
  });

  it('offers the cases of what is heard as one', async () => {
    const at = await beginOpen('server/main.ts');
    const cases = server.slice(server.indexOf("      case 'ping'"), server.indexOf('    }\n  }\n}'));
    await at.replace('server/main.ts', cases, '      \n');
    const [item, ...more] = await complete(at, 'server/main.ts', 'switch (heard.message) {\n      ');
    expect(more).toEqual([]);
    expect(item?.textEdit?.newText.match(/case '\w+'/g)).toEqual(["case 'ping'", "case 'quit'", "case 'closed'"]);
    await at.replace('server/main.ts', 'switch (heard.message) {\n      \n    }', 'heard.');
    const [whole] = await complete(at, 'server/main.ts', '    heard.');
    expect(whole?.textEdit?.newText).toMatch(/^switch \(heard\.message\) \{\n {6}case 'ping':/);
  });
});

describe('from one end to the other', () => {
  const find = async (at: Editor, method: string, name: string, what: string, into = 0): Promise<readonly string[]> =>
    told(
      at,
      await at.ask<Location[]>(`textDocument/${method}`, name, what, { context: { includeDeclaration: true } }, into),
    );

  it('a message leads to its declaration, to who hears it and who says it', async () => {
    const at = await beginOpen('client/main.ts');
    await at.open('server/main.ts', server);
    expect(await find(at, 'definition', 'client/main.ts', 'ping({')).toEqual(['echo.ts:6 ping']);
    expect(await find(at, 'implementation', 'client/main.ts', 'ping({')).toEqual(['server/main.ts:19 ping']);
    expect(await find(at, 'implementation', 'client/main.ts', "'pong'", 2)).toEqual(['server/main.ts:24 pong']);
    expect(await find(at, 'references', 'server/main.ts', "'quit'", 2)).toEqual([
      'client/main.ts:17 quit',
      'echo.ts:6 quit',
      'server/main.ts:26 quit',
    ]);
    expect(await find(at, 'typeDefinition', 'client/main.ts', 'busy.receive')).toEqual(['echo.ts:5 Echo']);
    expect(await find(at, 'implementation', 'client/main.ts', 'end.ping')).toEqual([
      'server/main.ts:14 Echo',
      'server/main.ts:6 Echo',
    ]);
    expect(await find(at, 'definition', 'client/main.ts', 'args.greeting', 6)).toEqual([]);
  });

  it('a message is renamed in the contract and with all who use it', async () => {
    const at = await beginOpen('client/main.ts');
    await at.open('server/main.ts', server);
    await at.open('echo.ts', echo);
    await at.apply(await at.ask<WorkspaceEdit>('textDocument/rename', 'client/main.ts', 'ping({', { newName: 'call' }));
    expect(at.text('echo.ts')).toBe(echo.replace('ping:', 'call:'));
    expect(at.text('client/main.ts')).toBe(client.replace('end.ping(', 'end.call('));
    expect(at.text('server/main.ts')).toBe(server.replace("case 'ping'", "case 'call'"));
    await at.whole();
    expect([...at.told.values()].flat()).toEqual([]);
  });

  it.each([
    ['quit', /would be wrong/],
    ['receive', /would be wrong/],
    ['a b', /no name/],
  ])('not to %s', async (newName, why) => {
    const at = await beginOpen('client/main.ts');
    await expect(at.ask('textDocument/rename', 'client/main.ts', 'ping({', { newName })).rejects.toThrow(why);
  });

  it('not when something would be left behind', async () => {
    const at = shared;
    await at.open(
      'kind.ts',
      "import type { Echo } from './echo.ts';\nexport const kind: keyof Echo['Start']['client'] = 'ping';\n",
    );
    await at.open('client/main.ts', client);
    await expect(at.ask('textDocument/rename', 'client/main.ts', 'ping({', { newName: 'call' })).rejects.toThrow(
      /kind\.ts:2 would be wrong/,
    );
  });
});

describe('a system file', () => {
  const complete = async (at: Editor, what: string): Promise<readonly string[]> =>
    (await at.ask<CompletionItem[]>('textDocument/completion', 'app.system.json', what, {}, what.length)).map(
      ({ label }) => label,
    );

  it('shows wiring errors on the line', async () => {
    const at = await beginOpen('app.system.json');
    await at.replace('app.system.json', 'server.echo', 'server.eko');
    await at.until('app.system.json', (codes) => codes.length > 0);
    const [found] = at.told.get(at.uri('app.system.json')) ?? [];
    expect(found).toMatchObject({ code: 'SK4207', range: { start: { line: 3 } } });
    expect(found?.message).toContain('`server` offers no `eko`: there is `echo`');
  });

  it('tells what flows along a wire and what a process can touch', async () => {
    const at = await beginOpen('app.system.json');
    const hover = async (what: string, into = 1): Promise<string> =>
      textOf(await at.ask<Hover | null>('textDocument/hover', 'app.system.json', what, {}, into));
    expect(await hover('"server.echo"')).toContain('`client.echo: Imp<Echo>` to `server.echo`');
    expect(await hover('"server.echo"')).toContain('ping { text: string; times: number } -> Busy');
    expect(await hover('"client": {')).toContain(
      '**client** can touch\n\n```text\necho: Imp<Echo>\nargs: { greeting: string }',
    );
    expect(await hover('"main"')).toBe('');
  });

  it('completes offers, needs, processes and images', async () => {
    const at = await beginOpen('app.system.json');
    expect(await complete(at, '"echo": "')).toEqual(['server.echo']);
    expect(await complete(at, '"main": "')).toEqual(['server', 'client']);
    expect(await complete(at, '"server": { "image": "')).toEqual(['client', 'server']);
    await at.replace('app.system.json', '"echo": "server.echo"', '');
    expect(await complete(at, '"uses": { ')).toEqual(['echo']);
  });
});
