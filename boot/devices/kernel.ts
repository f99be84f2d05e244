/**
 * The process table as a device.
 *
 * Owns: the device `kernel:`, and the conversation about processes and programs. The making of a process is in
 * `spawning.ts`. Invariants: a process cannot kill or restart itself through its own device; ids are looked up, never
 * trusted; a refusal is a sentence.
 */
import type { KernelDevice, NeedInfo, ProgramInfo } from '../../abi/index.ts';
import { contractText, shapeText } from '../../compiler/images.ts';
import { type Kernel, printSip, type SipId } from '../../kernel/index.ts';
import type { HostExp } from '../host-types.ts';
import { type DeviceContext, type DeviceKind, deviceKind } from './device.ts';
import { type Program, Spawning } from './spawning.ts';

export interface KernelPowers {
  readonly kernel: Kernel;
  /** What may be started, by name. */
  readonly programs: ReadonlyMap<string, Program>;
  /** Ends the system. */
  shutdown(code: number): void;
}

export function kernelDevice(powers: KernelPowers): DeviceKind {
  return deviceKind<KernelDevice>({
    contract: 'KernelDevice',
    open: (_argument, context) => ({ serve: (client) => serveKernel(client, powers, context) }),
  });
}

async function serveKernel(client: HostExp<KernelDevice>, powers: KernelPowers, context: DeviceContext): Promise<void> {
  const { kernel, programs } = powers;
  for (let end = client; ; ) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'list':
        end = heard.next.processes({
          processes: kernel.list().map(({ sip: _sip, parent: _parent, ...info }) => info),
        });
        break;
      case 'programs':
        end = heard.next.described({ programs: [...programs].map(([name, program]) => describe(name, program)) });
        break;
      case 'describe': {
        const program = programs.get(heard.program);
        end =
          program === undefined
            ? heard.next.unknown({ reason: `there is no program named ${heard.program}` })
            : heard.next.described({ programs: [describe(heard.program, program)] });
        break;
      }
      case 'kill':
        end = finish(
          heard.next,
          act(powers, context, heard.id, (sip) => kernel.kill(sip, 'asked for')),
        );
        break;
      case 'restart':
        end = finish(
          heard.next,
          act(powers, context, heard.id, (sip) => kernel.restart(sip)),
        );
        break;
      case 'spawn': {
        const spawning = Spawning.begin(powers, context, heard.program, heard.args);
        if (typeof spawning === 'string') {
          end = heard.next.refused({ reason: spawning });
          break;
        }
        const over = await spawning.converse(heard.next.wants({ needs: spawning.wants }));
        if (over === undefined) return;
        end = over;
        break;
      }
      case 'shutdown':
        powers.shutdown(exitCode(heard.code));
        return;
      case 'closed':
        return;
    }
  }
}

type Refusal = { readonly refused: string } | undefined;

/** Does something to the process that is printed so, if there is one. */
function act({ kernel }: KernelPowers, context: DeviceContext, id: string, doIt: (sip: SipId) => Refusal): Refusal {
  const found = kernel.list().find((process) => process.id === id);
  if (found === undefined) return { refused: `there is no process ${id}` };
  if (found.sip === context.claimant()) {
    return { refused: `${printSip(found.sip)} (${found.name}) holds the process table and cannot stop itself` };
  }
  return doIt(found.sip);
}

function finish(end: HostExp<KernelDevice, 'Acting'>, refusal: Refusal): HostExp<KernelDevice> {
  return refusal === undefined ? end.done() : end.refused({ reason: refusal.refused });
}

const exitCode = (code: number): number => (Number.isInteger(code) && code >= 0 && code <= 255 ? code : 1);

function describe(name: string, program: Program): ProgramInfo {
  const { manifest, digest, signer } = program.image;
  return {
    name,
    image: program.imageName,
    digest,
    signer,
    needs: manifest.needs.map(needInfo),
    args: manifest.args === null ? '' : shapeText(manifest.args),
    contracts: manifest.contracts.map((table) => ({
      name: table.name,
      digest: table.digest,
      text: contractText(table),
    })),
    ...program.limits,
  };
}

export const needInfo = ({ name, kind, contract }: NeedInfo): NeedInfo => ({ name, kind, contract });
