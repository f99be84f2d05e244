/** What a user may set: in `initializationOptions`, or under `skerry` in the editor's settings. */
export interface Settings {
  /** What is checked, relative to each folder of the workspace; the whole of it when there are none. */
  readonly paths: readonly string[];
  /** Show TypeScript's own errors too: for an editor in which nobody else does. */
  readonly typescript: boolean;
  /** Messages say why, and what to write instead. */
  readonly explain: boolean;
}

export const usualSettings: Settings = { paths: [], typescript: false, explain: true };

/** What is not of the form it must have counts as not set. */
export function settingsIn(given: unknown): Settings {
  const options = isRecord(given) && isRecord(given.skerry) ? given.skerry : given;
  if (!isRecord(options)) return usualSettings;
  const { paths, typescript, explain } = options;
  return {
    paths: Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : [],
    typescript: typescript === true,
    explain: explain !== false,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
