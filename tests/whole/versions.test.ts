/**
 * Processes built on different versions of their contracts, in one system: linked, booted, and spoken with.
 *
 * Four processes, four folders of contracts. What goes from hand to hand is an end of `File` that its server knows by one version,
 * the client in the middle by an older one and the reader by a third, which would not get on with the server directly.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BootError, boot, type Contract, type Msg, type SystemFile } from '../../boot/index.ts';
import { diffContracts } from '../../compiler/index.ts';

const limits = "export const limits = { memory: '2MiB', turn: '200ms', blocks: '0B' } satisfies Limits;";

/** `read`: the fields of `File.read`, by which the versions differ. */
const contracts = (read: string): string => `import type { Contract, Imp, Msg } from 'skerry';
export interface File extends Contract {
  Start: { client: { open: Msg<{ name: string }, 'Open'> } };
  Open: { client: { read: Msg<{ ${read} }, 'Reading'>; close: Msg<{}, 'End'> } };
  Reading: { server: { data: Msg<{ text: string }, 'Open'> } };
  End: {};
}
export interface Folder extends Contract {
  Start: { client: { find: Msg<{ name: string }, 'Finding'> } };
  Finding: { server: { found: Msg<{ file: Imp<File, 'Open'> }, 'End'> } };
  End: {};
}
export interface Reader extends Contract {
  Start: { client: { take: Msg<{ file: Imp<File, 'Open'> }, 'Taken'> } };
  Taken: { server: { read: Msg<{ text: string }, 'End'> } };
  End: {};
}
export interface Ask extends Contract {
  Start: { client: { ask: Msg<{ name: string }, 'Asked'> } };
  Asked: { server: { answer: Msg<{ text: string }, 'Start'> } };
}
`;

const server = `import type { Exp, Limits, Listener } from 'skerry';
import { channel, fork } from 'skerry';
import type { File, Folder } from './contracts.ts';
export interface Needs { readonly folder: Listener<Folder> }
${limits}
export default async function main({ folder }: Needs): Promise<void> {
  for (;;) {
    const client = await folder.accept();
    const heard = await client.receive();
    if (heard.message === 'closed') continue;
    const { imp, exp } = channel<File>();
    const open = imp.open({ name: heard.name });
    fork(serve, { end: exp });
    heard.next.found({ file: open });
  }
}
async function serve({ end }: { end: Exp<File> }): Promise<void> {
  const opened = await end.receive();
  if (opened.message === 'closed') return;
  let open = opened.next;
  for (;;) {
    const heard = await open.receive();
    if (heard.message !== 'read') return;
    open = heard.next.data({ text: \`\${opened.name} from \${String(heard.from ?? 'the start')}\` });
  }
}
`;

const client = `import type { Connector, Limits, Listener } from 'skerry';
import { drop } from 'skerry';
import type { Ask, Folder, Reader } from './contracts.ts';
export interface Needs { readonly ask: Listener<Ask>; readonly folder: Connector<Folder>; readonly reader: Connector<Reader> }
${limits}
export default async function main({ ask, folder, reader }: Needs): Promise<void> {
  let end = await ask.accept();
  for (;;) {
    const asked = await end.receive();
    if (asked.message === 'closed') return;
    const found = await folder.connect().find({ name: asked.name }).receive();
    if (found.message === 'closed') return drop(asked.next);
    const read = await reader.connect().take({ file: found.file }).receive();
    if (read.message === 'closed') return drop(asked.next);
    end = asked.next.answer({ text: read.text });
  }
}
`;

const reader = `import type { Limits, Listener } from 'skerry';
import { drop } from 'skerry';
import type { Reader } from './contracts.ts';
export interface Needs { readonly reader: Listener<Reader> }
${limits}
export default async function main({ reader }: Needs): Promise<void> {
  for (;;) {
    const client = await reader.accept();
    const heard = await client.receive();
    if (heard.message === 'closed') continue;
    const data = await heard.file.read({ from: 'the reader' }).receive();
    if (data.message === 'closed') { drop(heard.next); continue; }
    data.next.close();
    heard.next.read({ text: data.text });
  }
}
`;

const files = {
  'server/main.ts': server,
  'server/contracts.ts': contracts('from?: number'),
  'client/main.ts': client,
  'client/contracts.ts': contracts(''),
  'reader/main.ts': reader,
  'reader/contracts.ts': contracts('from?: string'),
  'hasty/main.ts': reader.replace("{ from: 'the reader' }", "{ from: 'the reader', far: true }"),
  'hasty/contracts.ts': contracts('from?: string; far: boolean').replace(
    "read: Msg<{ text: string }, 'End'>",
    "read: Msg<{ text: string }, 'End'>; gone: Msg<{}, 'End'>",
  ),
};

interface Ask extends Contract {
  Start: { client: { ask: Msg<{ name: string }, 'Asked'> } };
  Asked: { server: { answer: Msg<{ text: string }, 'Start'> } };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skerry-versions-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const systemWith = (image: string): SystemFile => ({
  processes: {
    server: { image: 'server' },
    reader: { image },
    client: { image: 'client', uses: { folder: 'server.folder', reader: 'reader.reader' } },
  },
  offers: { ask: 'client.ask' },
});

test('versions that agree are linked, and an end is what all its holders knew it as', async () => {
  const system = await boot(systemWith('reader'), { cwd: folder });
  const end = system.connect<Ask>('ask');
  const first = await end.ask({ name: 'notes' }).receive();
  expect(first).toMatchObject({ message: 'answer', text: 'notes from the start' });
  if (first.message === 'closed') return;
  const second = await first.next.ask({ name: 'letters' }).receive();
  expect(second).toMatchObject({ message: 'answer', text: 'letters from the start' });
  expect(Object.values(await system.shutdown()).every((count) => count === 0)).toBe(true);
});

test('the reader and the server would not get on directly', () => {
  const diff = diffContracts(join(folder, 'reader/contracts.ts#File'), join(folder, 'server/contracts.ts#File'), {
    cwd: '/',
  });
  expect(diff.ok && diff.contracts[0]?.oldClient.map(({ sentence }) => sentence)).toEqual([
    '`read.from` may be `string`, and who hears takes `number`',
  ]);
});

test('versions that do not agree are refused before anything runs, with what stands between them', async () => {
  const refused = await boot(systemWith('hasty'), { cwd: folder }).then(
    () => undefined,
    (error: BootError) => error,
  );
  const [diagnostic, ...more] = refused?.diagnostics ?? [];
  expect(more).toEqual([]);
  expect(diagnostic?.code).toBe('SK4208');
  expect(diagnostic?.message).toBe(
    '`client.reader` and `reader.reader` speak two versions of `Reader` that do not agree. Reader.Taken: the server may say `gone`, which the client does not know (after `take`)',
  );
});
