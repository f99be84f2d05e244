/** The language server as an editor has it: built, in a process of its own, driven over standard input and output. */
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type Diagnostic, type Hover } from 'vscode-languageserver-protocol/node';
import { buildServer, Editor, type EditorOptions, textOf } from './editor.ts';
import { client, echo, files } from './workspace.ts';

/** Each test has a server of its own. */
let editor: Editor | undefined;
async function begin(given: Readonly<Record<string, string>>, options: EditorOptions = {}): Promise<Editor> {
  editor = new Editor(given);
  await editor.start(options);
  return editor;
}

async function beginOpen(name: keyof typeof files): Promise<Editor> {
  const at = await begin(files);
  await at.open(name, files[name]);
  return at;
}

beforeAll(buildServer);
afterEach(async () => {
  if (editor && editor.process.exitCode === null) expect(await editor.shutdown()).toBe(0);
  editor = undefined;
});

const careless = client.replace('const busy = end.ping({ text, times: 2 });', '$&\n  end.quit();');
describe('diagnostics', () => {
  it('come as one types, with the rule, both places, why and help, and go when it is repaired', async () => {
    const at = await beginOpen('client/main.ts');
    await at.whole();
    expect(at.codes('client/main.ts')).toEqual([]);
    await at.replace('client/main.ts', 'times: 2 });', 'times: 2 });\n  end.quit();');
    expect(at.text('client/main.ts')).toBe(careless);
    await at.until('client/main.ts', (codes) => codes.length > 0);
    const [found] = at.told.get(at.uri('client/main.ts')) ?? [];
    expect(found).toMatchObject({ source: 'skerry', severity: 1, code: 'SK2104' });
    expect(found?.codeDescription?.href).toMatch(/^file:.*\/docs\/rules\/SK2104\.md$/);
    expect(found?.relatedInformation?.map(({ message, location }) => [message, location.range.start.line])).toEqual([
      ['given away here', 14],
    ]);
    expect(String(found?.message)).toMatch(/\nwhy: .*\nhelp: /s);
    await at.replace('client/main.ts', '\n  end.quit();', '');
    await at.until('client/main.ts', (codes) => codes.length === 0);
  });

  it('of files that nobody opened are told too, and go with the file', async () => {
    const at = await begin({ ...files, 'client/main.ts': careless });
    await at.whole();
    expect(at.codes('client/main.ts')).toEqual(['SK2104']);
    await at.open('client/main.ts', client);
    await at.whole();
    expect(at.codes('client/main.ts')).toEqual([]);
    await at.close('client/main.ts');
    await at.whole();
    expect(at.codes('client/main.ts')).toEqual(['SK2104']);
    at.write('client/main.ts', client);
    await at.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await at.whole();
    expect(at.codes('client/main.ts')).toEqual([]);
  });

  it('begin with a look at everything, whose progress is told once', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`m${index}.ts`, `export const n = ${index};\n`]),
    );
    const at = await begin(many);
    await at.whole();
    expect([at.progress[0], at.progress.at(-1)]).toEqual(['begin', 'end']);
    expect(at.progress.filter((kind) => kind === 'report').length).toBeGreaterThan(5);
    const told = at.progress.length;
    await at.open('m1.ts', 'export const n = 2;\n');
    await at.whole();
    expect(at.progress.length).toBe(told);
  });

  it('of a file that an edit elsewhere made wrong, or right', async () => {
    const at = await begin(files, { initializationOptions: { typescript: true } });
    await at.open('echo.ts', echo);
    await at.whole();
    await at.replace('echo.ts', 'quit: ', 'leave: ');
    await at.whole();
    expect(at.codes('client/main.ts')).toEqual(['TS2339']);
    await at.replace('echo.ts', 'leave: ', 'quit: ');
    await at.whole();
    expect(at.codes('client/main.ts')).toEqual([]);
  });

  it("are Skerry's own, unless TypeScript's are asked for", async () => {
    const wrong = { 'wrong.ts': 'export const wrong: string = 1;\nexport const none = JSON.parse(wrong) as number;\n' };
    const at = await begin(wrong);
    await at.whole();
    expect(at.codes('wrong.ts')).toEqual(['SK1203']);
    await at.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { skerry: { typescript: true, explain: false } },
    });
    await at.whole();
    expect(at.codes('wrong.ts')).toEqual(['TS2322', 'SK1203']);
    expect(at.told.get(at.uri('wrong.ts'))?.map(({ message }) => String(message).includes('\n'))).toEqual([
      false,
      false,
    ]);
  });

  it('are given to an editor that asks, and then not told as well', async () => {
    const at = await begin(
      { ...files, 'client/main.ts': careless, 'odd.ts': 'export const a = JSON.parse("1") as number;\n' },
      { pulls: true },
    );
    await at.open('client/main.ts', careless);
    const { items } = await at.request<{ items: Diagnostic[] }>('textDocument/diagnostic', 'client/main.ts');
    expect(items.map(({ code }) => code)).toEqual(['SK2104']);
    await at.replace('client/main.ts', '\n  end.quit();', '');
    const after = await at.request<{ items: Diagnostic[] }>('textDocument/diagnostic', 'client/main.ts');
    expect(after.items).toEqual([]);
    await at.whole();
    expect(at.codes('client/main.ts')).toEqual([]);
    expect(at.codes('odd.ts')).toEqual(['SK1203']);
  });

  it('of several folders, of folders that come and go, of some paths only, and of a file in none', async () => {
    const odd = 'export const a = JSON.parse("1") as number;\n';
    const names = { 'one/a.ts': odd, 'two/b.ts': odd, 'three/in/c.ts': odd, 'three/out/d.ts': odd, 'four/e.ts': odd };
    const at = await begin(names, { folders: ['one', 'two'] });
    const wrong = (): readonly string[] => Object.keys(names).filter((name) => at.codes(name).length > 0);
    await at.whole();
    expect(wrong()).toEqual(['one/a.ts', 'two/b.ts']);
    const folder = (name: string) => ({ uri: at.uri(name), name });
    const event = { added: [folder('three')], removed: [folder('one')] };
    await at.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await at.whole();
    expect(wrong()).toEqual(['two/b.ts', 'three/in/c.ts', 'three/out/d.ts']);
    await at.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { skerry: { paths: ['in'] } },
    });
    await at.open('four/e.ts', odd);
    await at.open('three/out/d.ts', odd);
    await at.whole();
    expect(wrong()).toEqual(['three/in/c.ts', 'four/e.ts']);
  });

  it('a folder without any module is no trouble', async () => {
    const at = await begin({ 'notes.txt': 'nothing' });
    await at.whole();
    expect([...at.told]).toEqual([]);
    await at.open('first.ts', 'export const a = JSON.parse("1") as number;\n');
    await at.whole();
    expect(at.codes('first.ts')).toEqual(['SK1203']);
    expect(at.log).toEqual([]);
  });
});

describe('whatever comes in', () => {
  const malformed: readonly (readonly [string, unknown])[] = [
    'textDocument/hover',
    'textDocument/completion',
    'textDocument/definition',
    'textDocument/rename',
    'textDocument/codeAction',
    'textDocument/codeLens',
    'textDocument/inlayHint',
    'textDocument/diagnostic',
  ].flatMap((method) =>
    [{}, { textDocument: 7 }, { textDocument: { uri: 'no' }, position: { line: -1, character: 'x' } }].map(
      (params) => [method, params] as const,
    ),
  );

  it('a malformed request is an error, or nothing, and the server lives', async () => {
    const at = await beginOpen('client/main.ts');
    for (const [method, params] of malformed.filter(([, given]) => !('position' in Object(given)))) {
      await expect(at.connection.sendRequest(method, params), method).rejects.toThrow(/not of the form/);
    }
    for (const [method, params] of malformed) await at.connection.sendRequest(method, params).catch(() => undefined);
    await expect(at.connection.sendRequest('no/suchMethod', {})).rejects.toThrow(/Unhandled method/);
    const far = { position: { line: 1e6, character: 1e6 } };
    expect(await at.request('textDocument/hover', 'client/main.ts', far)).toBeNull();
    expect(await at.request('textDocument/hover', 'no/such.ts', far)).toBeNull();
    for (const params of [
      undefined,
      {},
      { textDocument: { uri: 'no' } },
      { textDocument: { uri: at.uri('x.ts') }, contentChanges: 3 },
    ]) {
      await at.connection.sendNotification('textDocument/didChange', params);
      await at.connection.sendNotification('textDocument/didOpen', params);
      await at.connection.sendNotification('no/suchThing', params);
    }
    expect(textOf(await at.ask<Hover | null>('textDocument/hover', 'client/main.ts', 'busy.receive'))).toContain(
      'Busy',
    );
  });

  it('text that is no message is passed over', async () => {
    const at = await beginOpen('client/main.ts');
    await at.whole();
    const text = '{ this is not JSON';
    at.process.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
    await at.replace('client/main.ts', 'times: 2 });', 'times: 2 });\n  end.quit();');
    await at.until('client/main.ts', (codes) => codes.length > 0);
  });

  it('a request that is no longer wanted is answered so', async () => {
    const at = await beginOpen('client/main.ts');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: at.uri('client/main.ts') } };
    const asked = at.connection.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    await expect(asked).rejects.toThrow(/cancelled/i);
  });

  it('without a shutdown the end is an error, and so is an editor that is gone', async () => {
    const at = await begin(files);
    const ended = once(at.process, 'exit');
    await at.connection.sendNotification('exit');
    expect((await ended)[0]).toBe(1);
    at.discard();
    const gone = await begin(files);
    const closed = once(gone.process, 'exit');
    gone.process.stdin.end();
    expect((await closed)[0]).toBe(1);
    gone.discard();
  });
});
