/**
 * Randomness: bytes from the host's generator.
 *
 * Owns: the device `entropy:`. Invariant: one answer is at most 64 KiB; who asks for more is refused with a sentence.
 */
import type { EntropyDevice } from '../../abi/index.ts';
import type { HostExp } from '../host-types.ts';
import { type DeviceKind, deviceKind } from './device.ts';

const mostBytes = 64 * 1024;

export function entropyDevice(take: (byteLength: number) => Uint8Array): DeviceKind {
  return deviceKind<EntropyDevice>({
    contract: 'EntropyDevice',
    open: () => ({ serve: (client) => serveEntropy(client, take) }),
  });
}

async function serveEntropy(client: HostExp<EntropyDevice>, take: (byteLength: number) => Uint8Array): Promise<void> {
  for (let end = client; ; ) {
    const heard = await end.receive();
    if (heard.message === 'closed') return;
    const { byteLength, next } = heard;
    const allowed = Number.isInteger(byteLength) && byteLength >= 0 && byteLength <= mostBytes;
    end = allowed
      ? next.bytes({ block: take(byteLength) })
      : next.refuse({ reason: `${byteLength} is not a whole number of bytes from 0 to ${mostBytes}` });
  }
}
