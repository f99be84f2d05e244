// style: deep readonly mapped type, options with defaults, spread merging, satisfies

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

interface ServerConfig {
  host: string;
  port: number;
  tls: { enabled: boolean; ciphers: string[] };
  limits: { requests: number; windowMs: number };
}

export type Config = DeepReadonly<ServerConfig>;

export interface ConfigOverrides {
  host?: string;
  port?: number;
  tls?: Partial<ServerConfig['tls']>;
  limits?: Partial<ServerConfig['limits']>;
}

const DEFAULTS = {
  host: 'localhost',
  port: 8080,
  tls: { enabled: false, ciphers: ['aes-gcm', 'chacha20'] },
  limits: { requests: 100, windowMs: 60_000 },
} as const satisfies Config;

export function configure(overrides: ConfigOverrides = {}): Config {
  return {
    host: overrides.host ?? DEFAULTS.host,
    port: overrides.port ?? DEFAULTS.port,
    tls: { ...DEFAULTS.tls, ...overrides.tls },
    limits: { ...DEFAULTS.limits, ...overrides.limits },
  };
}

const presets = {
  development: {},
  production: { host: '0.0.0.0', port: 443, tls: { enabled: true } },
  test: { port: 0, limits: { requests: Number.MAX_SAFE_INTEGER } },
} satisfies Record<string, ConfigOverrides>;

export type Preset = keyof typeof presets;

export const configFor = (preset: Preset, extra?: ConfigOverrides): Config =>
  configure({ ...presets[preset], ...extra });

export function validate(config: Config): string[] {
  const problems: string[] = [];
  if (config.port < 0 || config.port > 65535) problems.push(`port ${config.port} is out of range`);
  if (config.tls.enabled && config.tls.ciphers.length === 0) problems.push('tls needs a cipher');
  if (config.limits.requests <= 0) problems.push('limits.requests must be positive');
  return problems;
}

export function selfTest(): boolean {
  const production = configFor('production', { limits: { windowMs: 1000 } });
  const broken = configure({ port: 70000, tls: { enabled: true, ciphers: [] }, limits: { requests: 0 } });
  return (
    production.tls.enabled &&
    production.tls.ciphers.length === 2 &&
    production.limits.requests === 100 &&
    production.limits.windowMs === 1000 &&
    validate(production).length === 0 &&
    validate(broken).length === 3 &&
    configFor('test').port === 0 &&
    configFor('development').host === 'localhost'
  );
}
