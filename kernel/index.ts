/** The kernel's front door: what boot uses, and the seam that an engine implements. */
export type * from './engine-port.ts';
export { KernelMisuse, KernelPanic, printBlock, printHandle, printSip } from './faults.ts';
export type { GrantSource } from './grants.ts';
export type { HandleView, Heard, Host } from './host.ts';
export { blockId, handleId, hostId, type PortId, portId, sipId } from './ids.ts';
export { checkInvariants } from './invariants.ts';
export { Kernel, type KernelCounts, type TraceEntry } from './kernel.ts';
export type { KernelEvent } from './lives.ts';
export { describeHandle } from './monitor.ts';
export type { Outcome, ProcessView, SpawnSpec } from './processes.ts';
export { printRing, type Waiter, type WaitRing } from './standstill.ts';
