/**
 * Starting one stage of a pipeline: asking what the program wants, giving it that, letting it go.
 *
 * Owns: the conversation with the maker. Invariants: what is not given away is dropped, so the neighbours hear `closed`; a
 * stage that cannot start leaves nothing behind.
 */
import type { Exp, Imp, NeedInfo, Parcel, ProcessStatus } from 'skerry';
import { channel, drop, fork, pack } from 'skerry';
import type { ByteStream } from '../contracts/byte-stream.ts';
import type { ProcessMaker } from '../contracts/processes.ts';
import { parcelFor, type Tools } from './tools.ts';

/** `output` is undefined when the program has none. */
export type Started =
  | {
      readonly ok: true;
      readonly id: string;
      readonly status: Imp<ProcessStatus>;
      readonly output: Imp<ByteStream> | undefined;
    }
  | { readonly ok: false; readonly reason: string };

/** `upstream` is what the stage before says; undefined for the first. */
export async function startStage(
  tools: Tools,
  program: string,
  args: string,
  upstream: Imp<ByteStream> | undefined,
): Promise<Started> {
  const heard = await tools.maker.connect().spawn({ program, args }).receive();
  switch (heard.message) {
    case 'wants':
      if (upstream !== undefined && !heard.needs.some(isInput)) {
        drop(upstream);
        drop(heard.next.cancel());
        return { ok: false, reason: `it reads no input, so nothing can be joined to it with \`|\`` };
      }
      return grantAll(tools, heard.next, heard.needs, upstream);
    case 'refused':
      drop(heard.next);
      dropStream(upstream);
      return { ok: false, reason: heard.reason };
    case 'closed':
      dropStream(upstream);
      return { ok: false, reason: noService };
  }
}

const noService = 'the processes service is not there';

async function grantAll(
  tools: Tools,
  begun: Imp<ProcessMaker, 'Granting'>,
  needs: readonly NeedInfo[],
  upstream: Imp<ByteStream> | undefined,
): Promise<Started> {
  let maker = begun;
  let input = upstream;
  let output: Imp<ByteStream> | undefined;
  for (const need of needs) {
    let parcel: Parcel | undefined;
    if (isInput(need)) {
      if (input === undefined) parcel = pack(nothing());
      else parcel = pack(input);
      input = undefined;
    } else if (isOutput(need) && output === undefined) {
      const { imp, exp } = channel<ByteStream>();
      output = imp;
      parcel = pack(exp);
    } else parcel = parcelFor(tools, need);
    if (parcel === undefined) {
      dropStream(input);
      dropStream(output);
      drop(maker.cancel());
      return { ok: false, reason: `it wants ${describe(need)}, which the shell has not got` };
    }
    const answer = await maker.grant({ need: need.name, value: parcel }).receive();
    if (answer.message === 'closed') {
      dropStream(input);
      dropStream(output);
      return { ok: false, reason: noService };
    }
    maker = answer.next;
    if (answer.message === 'wrong') {
      dropStream(input);
      dropStream(output);
      drop(maker.cancel());
      return { ok: false, reason: answer.reason };
    }
  }
  dropStream(input);
  return go(maker, output);
}

async function go(maker: Imp<ProcessMaker, 'Granting'>, output: Imp<ByteStream> | undefined): Promise<Started> {
  const heard = await maker.go().receive();
  switch (heard.message) {
    case 'started':
      drop(heard.next);
      return { ok: true, id: heard.id, status: heard.status, output };
    case 'failed':
      drop(heard.next);
      dropStream(output);
      return { ok: false, reason: heard.reason };
    case 'closed':
      dropStream(output);
      return { ok: false, reason: noService };
  }
}

const isInput = (need: NeedInfo): boolean => need.kind === 'imp' && need.contract === 'ByteStream';
const isOutput = (need: NeedInfo): boolean => need.kind === 'exp' && need.contract === 'ByteStream';

function describe(need: NeedInfo): string {
  const kinds = { imp: 'an end', exp: 'an end', listener: 'to serve others', connector: 'to talk' } as const;
  return `\`${need.name}\` (${kinds[need.kind]} of ${need.contract})`;
}

/** An input with nothing in it. */
function nothing(): Imp<ByteStream> {
  const { imp, exp } = channel<ByteStream>();
  fork(sayNothing, exp);
  return imp;
}

async function sayNothing(end: Exp<ByteStream>): Promise<void> {
  const heard = await end.receive();
  if (heard.message === 'read') heard.next.end();
}

export function dropStream(stream: Imp<ByteStream> | undefined): void {
  if (stream !== undefined) drop(stream);
}
