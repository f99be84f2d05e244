/** Says random numbers, or random bytes in hexadecimal digits. */
import type { Connector, EntropyDevice, Exp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import { type CommandArgs, wholeNumber } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly entropy: Connector<EntropyDevice>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '256KiB' } satisfies Limits;

const mostBytes = 4096;

export default async function main({ args, output, entropy }: Needs): Promise<void> {
  const byteLength = args.words.length === 0 ? 16 : wholeNumber(args.words[0] ?? '');
  if (byteLength === undefined || byteLength === 0 || byteLength > mostBytes) {
    drop(entropy);
    await reply(output, { ok: false, reason: `random: say how many bytes, 1 to ${mostBytes}, as in \`random 16\`` });
    return;
  }
  await reply(output, await take(entropy, byteLength));
}

async function take(entropy: Connector<EntropyDevice>, byteLength: number): Promise<Answer> {
  const heard = await entropy.connect().take({ byteLength }).receive();
  drop(entropy);
  switch (heard.message) {
    case 'bytes': {
      drop(heard.next);
      const digits = [...heard.block.bytes()].map((byte) => byte.toString(16).padStart(2, '0'));
      drop(heard.block);
      return { ok: true, text: `${digits.join('')}\n` };
    }
    case 'refuse':
      drop(heard.next);
      return { ok: false, reason: `random: ${heard.reason}` };
    case 'closed':
      return { ok: false, reason: 'random: there is no source of entropy' };
  }
}
