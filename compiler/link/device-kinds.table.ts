/** The kinds of devices that every host has, by the word before the colon. */
export interface DeviceKindFacts {
  /** The contract that it serves. */
  readonly contract: string;
  /** Only one process may have it. */
  readonly exclusive: boolean;
}

export const deviceKinds: Readonly<Record<string, DeviceKindFacts>> = {
  terminal: { contract: 'TerminalDevice', exclusive: true },
  disk: { contract: 'DiskDevice', exclusive: false },
  clock: { contract: 'ClockDevice', exclusive: false },
  entropy: { contract: 'EntropyDevice', exclusive: false },
  kernel: { contract: 'KernelDevice', exclusive: false },
  events: { contract: 'EventsDevice', exclusive: false },
};
