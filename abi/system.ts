/**
 * The system file as a type; `system.schema.json` beside it is the same as a JSON schema, for editors and the loader.
 *
 * Owns: what can be said on the one page. A name in `uses` is `process.need`: the need of another process that is a
 * `Listener`. A device is `kind:argument`.
 */
export type RestartPolicy = 'never' | 'onFault' | 'always';
export interface Restart {
  readonly when: RestartPolicy;
  /** At most this many restarts within `withinMs`; then the process stays down. */
  readonly most: number;
  readonly withinMs: number;
}

export interface LimitsText {
  readonly memory?: string;
  readonly turn?: string;
  readonly blocks?: string;
}

export interface SystemProcess {
  /** A process folder or a `.sip` file, relative to the system file's `root`. */
  readonly image: string;
  /** What this process uses: its need -> an offer, `process.need`. */
  readonly uses?: Readonly<Record<string, string>>;
  /** Which devices it is given: its need -> `kind:argument`. */
  readonly devices?: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly limits?: LimitsText;
  readonly restart?: RestartPolicy | Restart;
  /** Processes with the same name here share one memory; without a name all share the system's. */
  readonly domain?: string;
}
export interface SystemProgram {
  readonly image: string;
  readonly limits?: LimitsText;
  readonly domain?: string;
}

export interface SystemFile {
  readonly $schema?: string;
  /** The folder that images and device paths are relative to, itself relative to the system file. Default: its folder. */
  readonly root?: string;
  /** The most that all processes together may have. */
  readonly limits?: { readonly memory?: string; readonly blocks?: string };
  /** Public keys (base64) of verifiers trusted besides this machine's own. */
  readonly trust?: readonly string[];
  readonly processes: Readonly<Record<string, SystemProcess>>;
  /** What a holder of the process table may start, by the name it is started with. */
  readonly programs?: Readonly<Record<string, string | SystemProgram>>;
  /** What the embedding host may connect to: its name -> an offer, `process.need`. */
  readonly offers?: Readonly<Record<string, string>>;
  /** The process whose end ends the system; its fault gives exit code 1. */
  readonly main?: string;
}
