/**
 * The module `skerry` on a host: the same names as inside a process, each failing with a sentence when it is used.
 *
 * Owns: nothing but the explanation. Inside a process these names come from the runtime's prelude.
 */
function outside(name: string): never {
  throw new Error(
    `${name} exists only inside a Skerry process. Run the module with \`skerry boot\`, or talk to a process from a host program through 'skerry/host'.`,
  );
}

export const drop = (): never => outside('drop()');
export const fork = (): never => outside('fork()');
export const select = (): never => outside('select()');
export const channel = (): never => outside('channel()');
export const service = (): never => outside('service()');
export const decode = (): never => outside('decode()');
export const decodeValue = (): never => outside('decodeValue()');
export const freeze = (): never => outside('freeze()');
export const pack = (): never => outside('pack()');
export const Block = {
  allocate: (): never => outside('Block.allocate()'),
  from: (): never => outside('Block.from()'),
  fromText: (): never => outside('Block.fromText()'),
} as const;
export class Cell {
  constructor() {
    outside('Cell');
  }
}
export class EndpointSet {
  constructor() {
    outside('EndpointSet');
  }
}
export class OwnedMap {
  constructor() {
    outside('OwnedMap');
  }
}
export class QuotaError extends Error {
  override readonly name = 'QuotaError';
}
