/** Which compiler this is, read from the package it was installed with. */
import { readFileSync } from 'node:fs';
import { packageFolder } from './files.ts';

/** As manifests name it: `skerry 0.1.0`. */
export function compilerName(folder = packageFolder()): string {
  const parsed: unknown = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  if (typeof version !== 'string') throw new Error(`${folder}/package.json does not say which version this is`);
  return `skerry ${version}`;
}
